"""The part of EDTF (ISO 8601-2, levels 0 to 2) that codebook section 3 uses.

2017  2024-07  2023-11-22            a year, a month, a day
XXXX-04  XXXX-04-13                  the year is not known
2015-09-29/2015-10-02                from one to another (both with a year, or both without)
[..2025-11-27]  [2022..]             some day up to, or from, a date
[2024-03..2024-07]                   some day between two
"""

from calendar import monthrange
from datetime import date

from vdd import kept

_FORM = kept.compile(r"(?P<first>[^/\[\].]+)(?:/(?P<last>[^/\[\].]+))?|\[(?P<low>[^/\[\].]*)\.\.(?P<high>[^/\[\].]*)\]")
_DATE = kept.compile(r"([0-9]{4}|XXXX)(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LEAP_YEAR = 2000  # where the year is not known, 29 February is possible


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """The first and last calendar day that the date leaves possible, None where nothing bounds it.

    ValueError, saying what is wrong, where it is not one of the forms above or names a day that does not exist.
    """
    form = _FORM.fullmatch(edtf)
    if not form or form["low"] == form["high"] == "":
        raise ValueError(f"{edtf!r} is not a date of a known form; write it as in codebook section 3")
    if form["first"]:
        ends = form["first"], form["last"] or form["first"]
    else:
        ends = form["low"], form["high"]
    if len({end.startswith("XXXX") for end in ends if end}) > 1 or (not form["first"] and "X" in edtf):
        raise ValueError(f"{edtf!r} bounds a date by one without a year; give both a year, or write an interval without")
    earliest, latest = _span(ends[0])[0], _span(ends[1])[1]
    if earliest and latest and earliest > latest:
        raise ValueError(f"{edtf!r} ends before it begins; swap the two dates")
    return earliest, latest


def is_valid(edtf: str) -> bool:
    """Whether `bounds` can read it."""
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


def _span(text):
    """First and last day of a year, month or day; (None, None) for "" and where the year is not known."""
    if not text:
        return None, None
    parts = _DATE.fullmatch(text)
    if not parts or text == "XXXX":
        raise ValueError(f"{text!r} is not a year, month or day; write YYYY, YYYY-MM or YYYY-MM-DD")
    known = parts[1] != "XXXX"
    year, month, day = (int(parts[1]) if known else _LEAP_YEAR), parts[2], parts[3]
    try:
        if month and not day:
            days = monthrange(year, int(month))[1]  # its IllegalMonthError is a ValueError
        else:
            days = None
        first = date(year, int(month or 1), int(day or 1))
        last = date(year, int(month or 12), int(day or days or 31))
    except ValueError as error:
        raise ValueError(f"{text!r} is not in the calendar ({error}); correct it") from None
    return (first, last) if known else (None, None)
