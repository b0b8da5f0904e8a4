"""Dates as the press writes them, to EDTF."""

from calendar import isleap, monthrange
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta

from vdd import kept, lexicon
from vdd.cues import Cues

_DAY = r"(0?[1-9]|[12]\d|3[01])"
_MONTH = r"(0?[1-9]|1[0-2])"
_YEAR = r"((?:19|20)\d\d)"
_NO_COUNT = r"(?! ?(?:phiếu|%|triệu|tỷ|km|người))"
# The form, how many numbers it has, what can follow the first (None: anything), what has to stand before it (in a
# group: is part of the date), and the form from there on. Forms are tried at digits alone, which is far faster than to look for them at every letter.
_DAY_FORMS = (
    # 29/9 - 2/10/2015, ngày 29/9 đến ngày 2/10
    (
        "cross",
        4,
        "/.-t",
        None,
        kept.compile(
            rf"\b{_DAY}(?:\s?[/.]\s?|-(?=\d{{1,2}}(?:-\d{{4}})? (?:đến|tới)\b)"
            rf"| tháng (?=\d{{1,2}}(?:(?:,? năm |/)\d{{4}})? (?:-|đến|tới)\s)){_MONTH}(?:(?:\s?[/.-]\s?|,? năm ){_YEAR})?\s?(?:-"
            rf"|đến|tới)\s?(?:hết )?(?:ngày )?{_DAY}(?:\s?[/.-]\s?| tháng ){_MONTH}(?:\s?[/.-]\s?{_YEAR}"
            rf"|,? năm {_YEAR})?(?!\d){_NO_COUNT}"
        ),
    ),
    # các ngày 30/11 và 1/12
    (
        "cross",
        4,
        "/.-",
        kept.compile(r"\bngày \Z"),
        kept.compile(
            rf"{_DAY}\s?[/.-]\s?{_MONTH}(?:\s?[/.-]\s?{_YEAR})? và (?:ngày )?{_DAY}\s?[/.-]\s?{_MONTH}(?:\s?[/.-]\s?{_YEAR}"
            rf"|,? năm {_YEAR})?(?!\d)"
        ),
    ),
    # các ngày 11, 12 và 13/3, ngày 12 và sáng 13/3
    (
        "same",
        3,
        ",v",
        kept.compile(r"\bngày \Z"),
        kept.compile(
            rf"{_DAY}(?:, \d{{1,2}})*(?:,| và) (?:ngày |sáng |chiều )?{_DAY}(?:\s?[/.]\s?|-(?=\d{{1,2}}\b)"
            rf"| tháng ){_MONTH}(?:\s?[/.-]\s?{_YEAR}|,? năm {_YEAR})?(?!\d)"
        ),
    ),
    # 18-22/6/2019, 19 và 20/9, từ 18 đến 22/6, ngày 5 và 6 tháng 6
    (
        "same",
        3,
        "-đtv",
        None,
        kept.compile(
            rf"\b{_DAY}\s?(?:-|đến|tới|và)\s?(?:hết )?(?:ngày |sáng |chiều |tối )?{_DAY}(?:\s?[/.]\s?|\s?-\s?(?=\d{{1,2}}\b)"
            rf"| tháng ){_MONTH}(?:\s?[/.-]\s?{_YEAR}|,? năm {_YEAR})?(?!\d)"
        ),
    ),
    # các ngày 28, 29/3
    (
        "same",
        3,
        ",",
        kept.compile(r"\bngày \Z"),
        kept.compile(rf"{_DAY}\s?, {_DAY}(?:\s?[/.-]\s?| tháng ){_MONTH}(?:\s?[/.-]\s?{_YEAR}|,? năm {_YEAR})?(?!\d)"),
    ),
    # 22/11/2023, 22-11-2023, ngày 12 tháng 01 năm 2015, 22/11/23
    (
        "full",
        3,
        "/.-t",
        None,
        kept.compile(
            rf"\b{_DAY}(?:\s?[/.-]\s?{_MONTH}\s?[/.-]\s?{_YEAR}|\s?[/.-]\s?{_MONTH},? năm {_YEAR}"
            rf"| tháng {_MONTH}(?:,? năm |[/-]| ){_YEAR}|/{_MONTH}/([0-3]\d)(?![/.:]\d))\b"
        ),
    ),
    # ngày 22/11, sáng nay 28.10, (25-6), ngày 12 tháng 01
    (
        "day",
        2,
        "/.-t",
        kept.compile(
            r"(?:\b(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|qua|nay|hai|ba|tư|năm|sáu|bảy|nhật|việc|từ|và|vào|đến|tới)[ ,]*\(?|\("
            r"|, )(?:ngày )?\Z"
        ),
        kept.compile(rf"{_DAY}(?:\s?[/.-]\s?| tháng ){_MONTH}(?![\d/])(?!\.\d){_NO_COUNT}"),
    ),
    # opens a paragraph
    (
        "day",
        2,
        ".-",
        kept.compile(r"(?<![^\n])\Z"),
        kept.compile(rf"{_DAY}[.-]{_MONTH},? (?=tại|ở|hai|đoàn|thượng|trung|thứ trưởng)"),
    ),
    ("day", 2, "/", None, kept.compile(rf"\b{_DAY}/{_MONTH}(?![\d/]){_NO_COUNT}")),
    # tháng 7/2024, tháng 7 năm 2024, 7/2024
    ("month", 2, "/-.,n", kept.compile(r"\b(tháng )\Z"), kept.compile(rf"{_MONTH}(?:\s?[/-]\s?|\.\s?|,? năm ){_YEAR}\b")),
    ("month", 2, "/-.", None, kept.compile(rf"(?<!quý )\b{_MONTH}\s?(?:[/-]|(?<=tháng \d)\.|(?<=tháng \d\d)\.)\s?{_YEAR}\b")),
)
# the same of those that begin with a year
_YEAR_FORMS = (
    ("year", 1, None, kept.compile(r"\b(năm |quý (?:i{1,3}|iv|[1-4])(?:/|-| năm ))\Z"), kept.compile(rf"{_YEAR}\b")),
    ("year", 1, None, kept.compile(r"\b(?:đầu|giữa|cuối|nửa sau) \Z"), kept.compile(rf"{_YEAR}\b(?! ?-)")),  # "nửa đầu 2022"
    ("year", 1, None, kept.compile(r"\b(?:sang|hẹn|hồi|vào) \Z"), kept.compile(rf"{_YEAR}(?=[,.;)]| (?:tại|ở)\b|$)")),
    ("year", 1, ",;", kept.compile(r"\(\Z"), kept.compile(rf"{_YEAR}(?=[,;])")),
    ("year", 1, ")", kept.compile(r"\((?:[^\d(),]{2,24}, )?\Z"), kept.compile(rf"{_YEAR}\)")),
)
FULL = kept.compile(r"\d{4}-\d\d-\d\d")  # a day of a known year, in EDTF
IN_WORDS = {
    "giêng": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
}
_NAMED_MONTH = kept.compile(
    rf"\b(?:{_DAY},? )?tháng (mười một|mười hai|giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?! (?:một|hai)\b(?! (?:bên|nước|bộ)\b))"
    rf"|chạp)(?:,? (?:năm )?((?:19|20)\d\d)|(?=[\s,.;)]))(?! (?:ngày|tháng|năm|tới|qua|nay|lần|nước|bên)\b)"
)
_DATED = ("ngày ", "hôm ", "sáng ", "trưa ", "chiều ", "tối ", "đêm ")
_MONTH_WORD = "mười một|mười hai|giêng|hai|ba|tư|sáu|bảy|tám|chín|mười|chạp"  # but "năm", which is "year" too
_OTHER_YEAR = kept.compile(
    rf"(?:năm (ngoái|trước|nay|tới|sau)\b(?! (?:đó|khi))|tháng (?:{_MONTH}|(?P<word>{_MONTH_WORD})) tới\b|(?<=sang )năm()(?=[,.;)]| (?:tại|ở)\b|$))"
)
_NEXT_MONTH = kept.compile(
    rf"(?:\b(?:ngày|hôm|sáng|trưa|chiều|tối) {_DAY} |\b(?<!\d )(?<!hai )(?<!ba )(?<!bốn )(?<!năm )(?<!sáu )(?<!vài )(?<!mấy )"
    rf"(?<!nhiều ))tháng (tới|sau|trước|vừa rồi|này|nay)\b(?! (?:đó|khi))"
)  # "hôm 20 tháng này", not "20 tháng tới"
_ITS_MONTH = kept.compile(
    r"(?:\b(?:ngày|hôm|sáng|trưa|chiều|tối) (?P<date>[12]?\d|3[01]) )?\btháng (?:(?P<month>0?[1-9]|1[0-2])"
    rf"|(?P<word>{_MONTH_WORD}|năm)) (?:của |sang )?$"
)
_SEVERAL_YEARS = ("những ", "các ", "một ", "hai ", "ba ", "bốn ", "sáu ", "bảy ", "tám ", "mười ", "vài ", "mấy ")
_DIGITS = kept.compile(r"[0-9]\d*")  # begins with one set of characters, which is looked for fast
_GOES_ON = frozenset("/.-đtvn,")  # what can follow a day or month in any form
_WORDED = frozenset(("month", "next month", "year", "day"))  # the cues of dates that have no digits
_BEFORE = 30  # characters before its digits that a form looks at
_RELATIVE_DAY = kept.compile(
    r"(?:ngày hôm|sáng hôm|chiều hôm|tối hôm|hôm|sáng|sáng sớm|trưa|chiều|chiều muộn|tối) (?:nay|(?P<before>qua))\b"
    r"|\bhôm (?P<two>kia)\b(?! kìa)|\bcách đây (?P<since>một|hai|ba|bốn|năm|sáu|[1-6]) (?:ngày|hôm)\b"
    r"|(?:(?:hôm|sáng|trưa|chiều|tối) |(?<!lần )(?<!kỳ )(?<!vòng )(?<!phiên )(?<!cuộc )\b(?=(?:thứ \w+|chủ nhật)(?:(?: đầu| giữa"
    r"| cuối)? tuần (?:trước|này|qua|rồi|vừa)| vừa (?:qua|rồi)[ ,.;)])))(?:thứ (?P<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])"
    r"|(?P<sunday>chủ nhật))\b(?: và thứ (?P<until>ba|tư|năm|sáu|bảy)\b)?(?P<week>(?: đầu| giữa| cuối)? tuần (?:trước|này|qua"
    r"|rồi|vừa qua"
    r"|vừa rồi))?(?!,? ?\(?(?:ngày )?\d| (?:tuần )?(?:tới|sau)\b)"
)
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}
_ON_WEEKDAY = kept.compile(r"\b(?:thứ (hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?: tới)?,? \(?(?:ngày )?$")
_WEEKS_TO_COME = 31  # days
_RELATIVE_YEAR = kept.compile(
    r"\bnăm (tới|sau|tiếp theo|nay|ngoái|trước)\b[^.;(]{0,80}\((?:(?:19|20)\d\d ?- ?)?((?:19|20)\d\d)\)"
)
_OFFSETS = {"tới": -1, "sau": -1, "tiếp theo": -1, "nay": 0, "ngoái": 1, "trước": 1}


@dataclass(slots=True)
class Stated:
    """A date in the text. form: cross or same (from one day to another), full, day (no year), month, year, today, yesterday."""

    start: int
    end: int
    form: str
    first: tuple[int | None, int | None, int | None]  # year, month, day
    last: tuple[int | None, int | None, int | None] | None = None
    # the year is so many before the one of publication, or of "yesterday" the day; 8 for the last such month, 9 for the
    # next; 10 for the next month, 11 for the last, 12 for this one
    ago: int | None = None
    weekday: int | None = None  # of a day that is known by it, Monday 0, and by
    week: str | None = None  # the week, if any
    until: int | None = None  # the weekday of the last day, of "hôm thứ Hai và thứ Ba"
    falls_on: int | None = None  # the weekday that is told of a day: "Thứ Năm, 13/11"


def stated(folded: str, start: int, end: int, cues: Collection[str] | None = None) -> list[Stated]:
    """All dates in `folded[start:end]`, the most telling reading of each place, in the order of the text. `cues`: those of a text that holds this one."""
    cues = Cues(lexicon.coded(folded[start:end])).kinds if cues is None else cues
    found: list[Stated] = []
    taken: list[tuple[int, int]] = []
    digits = (
        [match.span() for match in _DIGITS.finditer(folded, start, end)]
        if any(map(folded[start:end].__contains__, "0123456789"))
        else []
    )
    if not digits and _WORDED.isdisjoint(cues):
        return found
    days, years = [], []
    for left, (a, b) in zip(range(len(digits), 0, -1), digits):
        if b - a == 4:
            years.append((a, left, folded[b : b + 1]))
        elif b - a <= 2 and left > 1 and (after := folded[b : b + 2].lstrip()[:1]) in _GOES_ON:
            days.append((a, left, after))
    if days:
        found += _tried(folded, _DAY_FORMS, days, start, end, taken)
        years = [y for y in years if not any(a <= y[0] < b for a, b in taken)]
    if years:
        found += _tried(folded, _YEAR_FORMS, years, start, end, taken)
    if "month" in cues:
        for match in _NAMED_MONTH.finditer(folded, start, end):
            date, month, year = match[1] and int(match[1]), IN_WORDS[match[2]], match[3] and int(match[3])
            if date and _is_no_day(month, date):
                continue
            if date and year and match[0].endswith(f"tháng năm {year}") and not folded.endswith(_DATED, start, match.start()):
                continue  # "trong 10 tháng năm 2023"
            if year:  # its own year, not one alone
                found = [f for f in found if f.form != "year" or f.end <= match.start() or match.end() <= f.start]
                taken = [(f.start, f.end) for f in found]
            if (date or year) and not any(a < match.end() and match.start() < b for a, b in taken):
                found.append(
                    Stated(
                        match.start(), match.end(), "full" if date and year else "day" if date else "month", (year, month, date)
                    )
                )
    for match in _NEXT_MONTH.finditer(folded, start, end) if "next month" in cues else ():
        found.append(
            Stated(
                match.start(),
                match.end(),
                "month",
                (None, None, match[1] and int(match[1])),
                ago=10 if match[2] in ("tới", "sau") else 12 if match[2] in ("này", "nay") else 11,
            )
        )
    if "year" in cues:
        for match in _OTHER_YEAR.finditer(folded, start, end):
            before = max(start, match.start() - 28)
            own = _ITS_MONTH.search(folded, before, match.start())
            if not own and folded[before : match.start()].endswith(_SEVERAL_YEARS):
                continue
            its_day = next((s for s in found if s.form == "day" and -1 <= match.start() - s.end <= 2 and s.ago is None), None)
            ahead = match[2] or (match["word"] and IN_WORDS[match["word"]])  # "tháng Chín tới"
            if its_day and not ahead:  # "ngày 1/8 năm ngoái"
                its_day.ago, its_day.end = _OFFSETS[match[1]] if match[1] else -1, match.end()
                continue
            begin, month = own.start() if own else match.start(), own and (own["month"] or IN_WORDS[own["word"]]) or ahead
            date = own and own["date"]  # "hôm 21 tháng Hai năm nay"
            if not any(a < match.end() and begin < b for a, b in taken):
                found.append(
                    Stated(
                        begin,
                        match.end(),
                        "day" if date else "month" if month else "year",
                        (None, month and int(month), date and int(date)),
                        ago=_OFFSETS[match[1]] if match[1] else 9 if month else -1,
                    )
                )
    for match in _RELATIVE_DAY.finditer(folded, start, end) if "day" in cues else ():
        since = match["since"] and int(IN_WORDS.get(match["since"], match["since"]))
        item = Stated(
            match.start(), match.end(), "yesterday" if match["before"] or match["two"] or since else "today", (None, None, None)
        )
        item.ago = 2 if match["two"] else since
        if match["weekday"] or match["sunday"]:
            item.form, item.week = "yesterday", match["week"] if (match["week"] or "").endswith(("trước", "này")) else None
            item.weekday = (
                6
                if match["sunday"]
                else _WEEKDAYS.get(match["weekday"])
                if not match["weekday"].isdigit()
                else int(match["weekday"]) - 2
            )
            item.until = _WEEKDAYS.get(match["until"])
        found.append(item)
    if len(found) > 1:
        found.sort(key=lambda s: s.start)
    for one, other in zip(found, found[1:]):  # "50 năm quan hệ (21/9/1973 - 21/9/2023)" dates no meeting
        if one.form == other.form == "full" and one.first[1:] == other.first[1:] and other.start - one.end < 5:
            return [s for s in found if s not in (one, other)]
    return found


def _tried(folded: str, forms: tuple, places: list, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Stated]:
    """The dates of some forms at places (where, how many numbers are left, what follows the first) that no earlier form has `taken`."""
    for form, numbers, follow, before, pattern in forms:
        done = start
        for at, left, after in places:
            if at < done or left < numbers or (follow and after not in follow) or not (match := pattern.match(folded, at, end)):
                continue
            lead = before and before.search(folded, max(start, at - _BEFORE), at)
            if before and not lead:
                continue
            done = match.end()
            if any(a < done and at < b for a, b in taken):
                continue
            groups = [g and int(g) for g in match.groups()]
            item = _item(form, groups, lead.start(1) if lead and lead.lastindex else at, done - (folded[done - 1] == ")"))
            if item:
                if form == "day" and (on := _ON_WEEKDAY.search(folded, max(start, at - 24), at)):
                    item.falls_on = _WEEKDAYS[on[1]] if on[1] else 6
                taken.append((item.start, item.end))
                yield item


_MONTH_ALONE = kept.compile(
    rf"\btháng (?:{_MONTH}\b|(?P<word>mười một|mười hai|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười"
    rf"|chạp)\b(?! (?:tháng|ngày|lần|nước|bên)\b))(?! ?[/.-] ?\d|,? năm|,? ngày(?! \d{{1,2}}[/.-]\d)"
    rf"| tới\b)(?P<last> (?:vừa qua|vừa rồi|qua|trước|này(?! (?:năm|đã|được))))?"
)


def months(folded: str, start: int, end: int) -> list[Stated]:
    """The months without a year in `folded[start:end]`."""
    if folded.find("tháng ", start, end) < 0:
        return []
    found = []
    for m in _MONTH_ALONE.finditer(folded, start, end):
        told = (
            _YEAR_TOLD.search(folded, max(0, m.start() - 250), m.start())
            if folded.startswith(" cùng năm", m.end(), end)
            else None
        )
        month = int(m[1] or IN_WORDS[m["word"]])
        ago = None if not m["last"] else 0 if m["last"] == " này" else 8
        found.append(Stated(m.start(), m.end(), "month", (told and int(told[1]), month, None), ago=ago))
    return found


_YEAR_TOLD = kept.compile(r"\b((?:19|20)\d\d)\b(?!(?s:.*)\b(?:19|20)\d\d\b)")  # the last one


_YEAR_OF_31 = 12 * 31  # days, where each month has 31
_LONGEST = 3 * 31  # days of a meeting or of the journey to it


def _item(form: str, groups: list, start: int, end: int) -> Stated | None:
    first = last = None
    if form == "cross":
        d1, m1, y1, d2, m2, y2, y3 = groups
        if (31 * (m2 - m1) + d2 - d1) % _YEAR_OF_31 > _LONGEST:  # "(TTXVN) 22/8/2025 - Ngày 21/8, ..."
            return None
        over = (m1, d1) > (m2, d2)
        year = y2 or y3 or (y1 and y1 + over)
        first, last = (y1 or (year and year - over), m1, d1), (year, m2, d2)
    elif form == "same":
        d1, d2, month, y1, y2 = groups
        if d1 >= d2:
            return None
        first, last = (y1 or y2, month, d1), (y1 or y2, month, d2)
    elif form == "full":
        day, m1, y1, m2, y2, m3, y3, m4, of_century = groups
        first = (y1 or y2 or y3 or 2000 + of_century, m1 or m2 or m3 or m4, day)
    elif form == "day":
        day, month = groups
        first = (None, month, day)
    elif form == "month":
        month, year = groups
        first = (year, month, None)
    else:
        first = (groups[0], None, None)
    if any(part and part[2] and _is_no_day(*part[1:]) for part in (first, last)):
        return None
    return Stated(start, end, form, first, last)


def _is_no_day(month: int, date: int) -> bool:
    """Whether no year has this day, from 1 to 31, in its month."""
    return date > monthrange(2000, month)[1]


def edtf(found: Stated, published: str | None, year: int | None, coming: bool = False) -> str | None:
    """The date as EDTF. `published` (ISO 8601) or else `year` gives the year that the text leaves out.

    `coming`: the date is of something to come, so that a month is the next one.
    """
    day = Day.fromisoformat(published[:10]) if published else None
    if found.weekday is not None and day:  # the last one before the page's day, or that of a week
        last = found.weekday if found.until is None else found.until
        past = day.weekday() + 7 * found.week.endswith("trước") - last if found.week else (day.weekday() - last) % 7
        ended = day - timedelta(days=past)
        begun = ended - timedelta(days=(last - found.weekday) % 7)
        return ended.isoformat() if found.until is None else f"{begun.isoformat()}/{ended.isoformat()}"
    if found.form in ("today", "yesterday"):
        return (day - timedelta(days=(found.form == "yesterday") * (found.ago or 1))).isoformat() if day else None
    if found.ago is not None:
        if not day:
            return f"XXXX-{found.first[1]:02}" if found.first[1] else None
        month = found.first[1]
        if found.ago >= 10:  # "tháng tới", "tháng trước"
            other = day.replace(day=15) + timedelta(days={10: 30, 11: -30, 12: 0}[found.ago])
            date = found.first[2]
            return f"{other.year:04}-{other.month:02}" + (
                f"-{date:02}" if date and date <= monthrange(other.year, other.month)[1] else ""
            )
        own = (
            day.year + (month <= day.month)
            if found.ago == 9
            else day.year - (month > day.month)
            if found.ago == 8
            else day.year - found.ago
        )
        return _complete((own, *found.first[1:]), None, None)
    if found.form == "month" and found.first[0] is None and day:
        month = found.first[1]
        own = day.year + (month < day.month) if coming else day.year - (month > day.month)
        return _complete((own, month, None), None, None)
    if found.form in ("cross", "same"):
        if day and found.first[0] is None and found.last[0] is None:  # the first day tells the year
            begun = int(_complete(found.first, day, None, coming)[:4])
            year, day = begun + (found.last[1:] < found.first[1:]), None
        last = _complete(found.last, day, year)
        first_year = found.first[0] or (last[:4].isdigit() and int(last[:4]) - (found.first[1] > found.last[1])) or None
        first = _complete((first_year, *found.first[1:]), None, None)
        return f"{first}/{last}"
    value = _complete(found.first, day, year, coming)
    # in a list of the weeks to come: not the day of the last year, which was no such weekday
    if found.falls_on is not None and day and not coming:
        near = edtf(found, published, year, coming=True)
        if 0 > (days_before(published, near) or 0) > -_WEEKS_TO_COME and Day.fromisoformat(near).weekday() == found.falls_on:
            return near
    return value


def whole(found: Stated, published: str | None = None, year: int | None = None) -> str | None:
    """The day in ISO 8601, None where its year is not known or has no such day."""
    value = edtf(found, published, year)
    return value if value and FULL.fullmatch(value) else None


ONE_DAY = kept.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


def of_year(value: str, year: int) -> str:
    """A day, or two from one to the other, of an open year, in a year; the second may be of the next."""
    first, *last = value.split("/")
    return "/".join([first.replace("XXXX", f"{year}"), *(d.replace("XXXX", f"{year + (d[5:] < first[5:])}") for d in last)])


def moved(value: str, days: int) -> str:
    """The day so many after one that ONE_DAY matches; of an open year, February has 28 days unless the day itself is the 29th."""
    known = (
        Day.fromisoformat(value.replace("XXXX", "2000" if value.endswith("-02-29") else "2001")) + timedelta(days=days)
    ).isoformat()
    return "XXXX" + known[4:] if value.startswith("X") else known


def days_before(later: str | None, value: str | None) -> int | None:
    """How many days a day lies before a later one, both ISO 8601 with or without the time; None where either is no whole day."""
    if not value or not later or not FULL.fullmatch(value):
        return None
    return (Day.fromisoformat(later[:10]) - Day.fromisoformat(value)).days


def _complete(parts: tuple, day: Day | None, year: int | None, coming: bool = False) -> str:
    own, month, date = parts
    if own is None and month and date:
        if day:
            passed = (month, date) <= (day.month, day.day)
            own = (
                day.year + passed
                if coming and (month, date) != (day.month, day.day)
                else day.year
                if passed or coming
                else day.year - 1
            )
        else:
            own = year
    if own and (month, date) == (2, 29) and not isleap(own):
        date = None  # no such day
    text = f"{own:04}" if own else "XXXX"
    return text + (f"-{month:02}" if month else "") + (f"-{date:02}" if date else "")


def relative_year(folded: str, start: int, end: int) -> tuple[int, int, int] | None:
    """The year of writing that "năm tới (1976 - 2026)" gives, and its place."""
    match = folded.find("(", start, end) >= 0 and _RELATIVE_YEAR.search(folded, start, end)
    if not match:
        return None
    return int(match[2]) + _OFFSETS[match[1]], match.start(), match.end()
