"""Dates: the forms of the codebook, and an independent judge for everything they may be built from."""

from datetime import date

import edtf as judge
import pytest
from hypothesis import given, strategies as st

from vdd import edtf

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PRECISION = st.sampled_from(("%Y", "%Y-%m", "%Y-%m-%d"))


@pytest.mark.parametrize("text, first, last", [
    ("2017", "2017-01-01", "2017-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-11-22", "2023-11-22", "2023-11-22"),
    ("XXXX-04-13", None, None),
    ("XXXX-02-29", None, None),
    ("XXXX-09-29/XXXX-10-02", None, None),
    ("2015-09-29/2015-10-02", "2015-09-29", "2015-10-02"),
    ("2022/2022-05", "2022-01-01", "2022-05-31"),
    ("[..2025-11-27]", None, "2025-11-27"),
    ("[2022..]", "2022-01-01", None),
    ("[2024-03..2024-07]", "2024-03-01", "2024-07-31"),
])
def test_bounds_are_first_and_last_day(text, first, last):
    assert edtf.bounds(text) == tuple(day and date.fromisoformat(day) for day in (first, last))


@pytest.mark.parametrize("text", [
    "", "22/11", "2023-13", "2023-02-29", "XXXX-02-30", "XXXX-13", "XXXX", "0000", "2023-1-2", "[..]", "[..2025-11-27",
    "2015-10-02/2015-09-29", "2015/..", "[2024..2023]", "[..XXXX-04-13]", "XXXX-04/2015-05", "2023-11-22 ", "２０２３", "2023-11-22T10:00",
])
def test_what_is_no_date_is_refused_with_a_reason(text):
    assert not edtf.is_valid(text)
    with pytest.raises(ValueError, match=r"; |known form"):
        edtf.bounds(text)


@given(DAYS, DAYS, PRECISION, st.sampled_from(("{0}", "{0}/{1}", "[..{0}]", "[{0}..]", "[{0}..{1}]")))
def test_dates_of_each_form_are_edtf_and_hold_their_days(one, other, precision, form):
    first, last = sorted((one, other))
    text = form.format(first.strftime(precision), last.strftime(precision))
    judge.parse_edtf(text)
    earliest, latest = edtf.bounds(text)
    assert earliest is None or earliest <= first
    assert latest is None or latest >= first


@given(DAYS)
def test_a_day_without_year_is_edtf(day):
    judge.parse_edtf(f"XXXX{day:-%m-%d}")
    assert edtf.bounds(f"XXXX{day:-%m-%d}") == (None, None)


@given(st.text("0123456789X-/[].", max_size=24))
def test_any_text_is_read_or_refused(text):
    if edtf.is_valid(text):
        judge.parse_edtf(text)
