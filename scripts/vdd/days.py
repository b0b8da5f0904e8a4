"""The calendar days that an EDTF date leaves possible, and what two dates leave together."""

from datetime import date, timedelta
from typing import NamedTuple

from vdd import edtf

_ONE = timedelta(days=1)
_LONGEST_SEARCH = 366 * 8  # every month and day comes within eight years, 29 February too


class Days(NamedTuple):
    """`earliest` and `latest` day, None where open; `part` is the month or month and day of a date without year."""

    earliest: date | None
    latest: date | None
    part: str | None  # "04" or "04-13"

    @property
    def year(self) -> int | None:
        """The one year they lie in, if it is one."""
        if self.earliest and self.latest and self.earliest.year == self.latest.year:
            return self.earliest.year
        return None

    @property
    def width(self) -> float:
        """How many days are possible: what is more precise is narrower; a day without year is wider than any year."""
        if self.earliest and self.latest:
            return (self.latest - self.earliest).days + 1
        return 1e6 / (len(self.part) if self.part else 1) / (2 if self.earliest or self.latest else 1)


ANY = Days(None, None, None)


def possible(value: str | None) -> Days:
    """The days that an EDTF date (level 1 with the forms of codebook section 3) leaves possible; None: any."""
    if value is None:
        return ANY
    return Days(*edtf.bounds(value), value[5:] if value.startswith("XXXX-") and "/" not in value else None)


def meet(a: Days, b: Days) -> Days | None:
    """The days possible under both, None where there is none."""
    earliest = max(filter(None, (a.earliest, b.earliest)), default=None)
    latest = min(filter(None, (a.latest, b.latest)), default=None)
    if a.part and b.part and not (a.part.startswith(b.part) or b.part.startswith(a.part)):
        return None
    part = max(a.part or "", b.part or "", key=len) or None
    if part:
        earliest = _step(earliest, _ONE, part)
        latest = _step(latest, -_ONE, part)
    if earliest and latest and earliest > latest:
        return None
    return Days(earliest, latest, part)


def _step(day: date | None, step: timedelta, part: str) -> date | None:
    """The first day from `day` on, in steps, that lies in the month or on the day of `part`."""
    for _ in range(_LONGEST_SEARCH):
        if day is None or day.strftime("%m-%d").startswith(part):
            return day
        day += step
    return None
