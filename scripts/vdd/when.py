"""When a meeting was held: the day that the text gives, or lets conclude."""

from calendar import monthrange
from datetime import date as Day
from datetime import timedelta
from itertools import islice

from vdd import dates, kept
from vdd.article import GOES_ON_FROM_HEADING, Article
from vdd.events import comes_to
from vdd.sentences import HOME, RELATED, TAKES_PLACE, Sentence, dates_in

SAME_DAY = kept.compile(
    r"(?:[(\w .)-]{0,12} - )?(?:(?:trước đó, )?(?:trong )?(?:buổi |cũng trong |cùng )?(?:sáng|chiều|tối|ngày)\b(?! \d)"
    r"|ngay sau (?:lễ đón|đó)|(?:ngay )?sau (?:lễ đón|(?:buổi|cuộc) (?:tiếp|gặp|hội kiến|hội đàm|chào))|tiếp đó)"
)
_OPENING = kept.compile(  # begins with letters, which are looked for fast
    r"lễ đón|chủ nhà|sự kiện|khóa họp|kỳ họp|phiên (?:chính|toàn thể|làm việc|họp)|cuộc (?:họp|gặp|làm việc)|buổi làm việc"
    r"|đối thoại|hội đàm|chủ trì"
)
_DATELINE = kept.compile(r"[\w .,-]{0,30}\([A-ZĐ]{2,}\w*[ ,]*$")  # "Manila (TTXVN 25/9/2019) - ..."
_TRIP_IN = kept.compile(r"\b(?:trong|nhân|khuôn khổ) (?:khuôn khổ )?chuyến (?:thăm|công tác)[^,;.]{0,40}$")
_DATED = kept.compile(r"\)?(?: \([^()]{2,16}\))? ?[:-] ")  # "Báo Hải Phòng, 21/9/2017: Ngày 20/9 ..."
_HELD_ON = kept.compile(r"[^.;]{0,40}\b(?:diễn ra|tổ chức|tiến hành|kết thúc|khai mạc|bế mạc)[\w ,]{0,24}")
_ITS_OWN = kept.compile(r" (?:(?:vào|hôm|ngày|sáng|trưa|chiều|tối) )*")  # "sau Đối thoại lần thứ 14 hôm 1-8"
_PART = r"cuối|đầu|giữa|(?:thượng|trung|hạ) tuần"  # of a month
_HELD_IN = kept.compile(rf"(?:tổ chức|diễn ra|tiến hành)(?: (?:vào|trong|hồi|{_PART}))* $")
# "Hồi giữa tháng 10, tại Hà Nội, ..."
_MONTH_OF_IT = kept.compile(
    _HELD_IN.pattern
    + (
        rf"|(?:\A|[\n.(-]|, (?=trong|vào|hồi)|\bhồi|\bvừa [^;.]{{4,40}}) ?(?:(?:vào|trong|hồi|{_PART}|khoảng"
        r"|những ngày)\b ?)*$"
    )
)
# "Đối thoại ... lần 5 cuối tháng 11/2023"
_RIGHT_BEHIND = kept.compile(rf",? ?\(?(?:(?:vào|hồi|trong|{_PART}) )*")
# "Cuối năm 2017, đoàn ... dự Đối thoại"
_OPENS_WITH = kept.compile(rf"(?:[\w .]{{2,14}} - ?)?(?:(?:vào|trong|hồi|{_PART}) )*")
_DAYS = kept.compile(r"\b(?:hai|2|ba|3) ngày $")  # "dành trọn hai ngày 8 và 9/11"
_VISIT = kept.compile(
    r"\b(?:thăm|chuyến công tác|chuyến đi|ở thăm|lưu lại|dẫn đầu đoàn|(?:đã |sẽ )?sang"
    r"|(?:ở|tại) [\w ]{2,20} để (?:tham )?dự|lên đường|nhận lời mời|theo lời mời|các hoạt động trong khuôn khổ)\b"
)


def another(name, names: list) -> bool:
    """Whether a name is of another meeting than `names` are; "đối thoại" alone is none."""
    return name not in names and (
        name.kind is not None or name.ordinal is not None or name.session is not None or name.tense != "now"
    )


_OF_SOMETHING_ELSE = kept.compile(
    r"\b(?:(?<!thư )ký|kỷ niệm|thành lập|kể từ|giai đoạn(?! (?:19|20)\d\d ?- ?(?:19|20)\d\d [^,;.]{6})|thiết lập"
    r"|chuyến thăm|thông tin từ|được [\w ]{0,30}thông qua)\b[^,;.]{0,30}$"
    r"|\b(?:triển lãm|phiên họp|kỳ họp|hội nghị|lễ|hội thảo|diễn đàn|diễn tập|ủy ban)\b[^,;.()]{0,100} \((?:ngày |hôm "
    r"|sáng |chiều )?$"
)
# "Sau phiên thứ nhất diễn ra hôm 5/7, ngày 6/7 ..."
_AFTER_SESSION = kept.compile(r"\b(?:sau|tiếp theo|khác với) phiên (?:đối thoại )?thứ \w+\b[^,;.]*$")
_BEFORE_IT = kept.compile(r"(?:ngay )?trước (?:(?:cuộc|buổi|phiên) )?(?:đối thoại|tham vấn),")


# "tối 14/11 trở về Hà Nội | sau khi dự Đối thoại ...", of which neither day nor place is told
_CAME_HOME = kept.compile(r"[^;.]{0,100}\b(?:trở về|về tới|về đến|về) [^;.,]{2,24}(?=,? (?:ngay )?sau\b)")
CAME_FROM_IT = kept.compile(r",? (?:ngay )?sau (?:khi )?(?:(?:tham )?dự|(?:đồng )?chủ trì|kết thúc|hoàn thành)\b")


def of_another(folded: str, sentence: Sentence, names: list, at: int, near: int = 40) -> bool:
    """Whether the date or city at a place stands right behind the name of another meeting."""
    return any(
        0 <= at - n.end < near
        and another(n, names)
        and not folded.startswith(" này", n.end)
        and not _HAS_DATE.search(folded, n.end, at)
        for n in sentence.names
    )


_TOLD_ON = kept.compile(
    r"\b(?:thông báo|thông cáo|cho biết|cho hay|công bố|đưa tin|phát đi|(?:nói|phát biểu|trả lời)(?: với)? (?:các )?(?:phóng viên"
    r"|nhà báo|báo giới|báo chí)) (?:vào )?(?:ngày |hôm )?$"
)
_COMMA = kept.compile(r"(?: \([^()]{3,30}\))?, ")
_TELLS = kept.compile(r",? (?:đã |vừa )?(?:cho biết|cho hay|thông báo|công bố|đưa tin|loan báo|tường thuật)\b")
# "Văn bản được ký hôm 19/9 trong khuôn khổ cuộc Đối thoại ..."
_AT_IT = kept.compile(
    r"[^;.]{0,16} (?:trong khuôn khổ|ngay tại|tại|nhân|nhân dịp|trong|(?:ngay )?sau(?: khi)?"
    r"|ngay khi)(?: kết thúc)?(?: (?:cuộc|buổi|phiên|kỳ))? "
)
_TO_VISIT = kept.compile(r"thăm[^,]*$")
_WAS_HELD = kept.compile(r"(?:diễn ra|tổ chức|tiến hành|họp)[\w ,]{0,24}$")
# "chuẩn bị cho Đối thoại lần thứ 15 trong năm 2025, hôm 7/5 ..."
_HAS_DATE = kept.compile(r"(?:năm|tháng) [\d/]+\)?, (?:hôm|ngày|sáng|chiều|tối|tại|ở) ")


def _days(article: Article, sentence: Sentence, names: list) -> list:
    """The dates of a sentence that can be the meeting's: not those right behind another meeting's name or of a visit."""
    found = []
    if not dates_in(article, sentence) or _BEFORE_IT.match(article.folded, sentence.start):
        return found
    for stated in dates_in(article, sentence):
        if sentence.first and (
            _DATELINE.match(article.clean, sentence.start, stated.start)
            or (
                stated.start - sentence.start < 40
                and _DATED.match(article.folded, stated.end)
                and len(dates_in(article, sentence)) > 1
            )
        ):
            continue
        if of_another(article.folded, sentence, names, stated.start, 30):
            continue
        lead = article.folded[max(sentence.start, stated.start - 40) : stated.start]
        if _AFTER_SESSION.search(article.folded, sentence.start, stated.start):
            continue
        if _OF_SOMETHING_ELSE.search(lead) and not any(
            _AT_IT.fullmatch(article.folded, stated.end, n.start) for n in names if stated.end < n.start < sentence.end
        ):
            continue
        if (
            _TOLD_ON.search(lead)
            and not article.folded.startswith(", tại ", stated.end)
            # "Thông cáo cho biết ngày 23/9 (giờ địa phương), Thứ trưởng A và ông B đã họp"
            and not (
                (comma := _COMMA.match(article.folded, stated.end)) and any(m.start == comma.end() for m in sentence.mentions)
            )
            or (
                _TELLS.match(article.folded, stated.end)
                and article.folded.find(" cùng ngày", stated.end, sentence.end) < 0
                and (len(dates_in(article, sentence)) > 1 or dates.months(article.folded, stated.end, sentence.end))
            )
        ):
            continue
        if (home := _CAME_HOME.match(article.folded, stated.end, sentence.end)) and CAME_FROM_IT.match(
            article.folded, home.end()
        ):
            continue
        around = article.folded[max(sentence.start, stated.start - 60) : min(sentence.end, stated.end + 40)]
        if stated.last is None:
            visit = _TO_VISIT.search(lead) and _VISIT.search(around)
        elif _DAYS.search(article.folded, max(sentence.start, stated.start - 12), stated.start):
            visit = None
        else:
            visit = _VISIT.search(around if _WAS_HELD.search(lead) else article.folded[sentence.start : sentence.end])
        found.append((stated, visit is not None))
    return found


def announcing(article, sentences, event, inside) -> list[Sentence]:
    """The sentences that can say when and where, best first: those that announce it, name it, open the report or follow."""
    ordered = sorted(
        (sentences[n.sentence] for n in event.anchors),
        key=lambda s: "receive" in s.acts and (s.event is None or comes_to(article.folded, s, event.names)),
    )
    ordered += [
        sentences[n.sentence]
        for n in event.names
        if sentences[n.sentence] not in ordered and sentences[n.sentence].kind in ("caption", "title", "body")
    ]
    # "Đối thoại ... lần thứ 7", a heading, and under it "Được tổ chức vào sáng 25/02 tại London."
    below = [sentences[n.sentence + 1] for n in event.names if n.sentence + 1 < len(sentences)]
    ordered = [s for s in below if s not in ordered and article.folded.startswith(GOES_ON_FROM_HEADING, s.start)] + ordered
    bodies = [sentences[i] for i in inside if sentences[i].kind == "body"]
    # not news above it
    first = next((s for s in bodies if RELATED.search(article.folded, s.start, s.end)), bodies[0] if bodies else None)
    if first is not None and first not in ordered:
        ordered.append(first)
    near = event.anchors[0].sentence if event.anchors else sentences.index(first) if first is not None else None
    if near is not None:
        rest = [i for i in range(near + 1, min(near + 8, len(sentences))) if sentences[i].kind == "body"][:2]  # not captions
        after = dict.fromkeys([*rest, *islice((i for i in inside if i > near and sentences[i].kind == "body"), 2)])
        ordered += [
            s
            for s in (sentences[i] for i in after if i in inside or sentences[i].event is None)
            if _OPENING.search(article.folded, s.start, s.end)
            and not (
                s.names and s.names[0].start - s.start < 40 and all(n.tense == "past" and n not in event.names for n in s.names)
            )
        ]
    return ordered


_CAME_TO = kept.compile(r"\bsang (?:tham )?dự\b")
_JUST = kept.compile(
    r"\b(?:vừa (?:mới )?(?:cùng )?(?:diễn ra|kết thúc|được tổ chức|tổ chức|tiến hành|khép lại|qua|có (?:cuộc|buổi|phiên)"
    r"|họp|nhóm họp|tham dự|dự|đồng chủ trì|chủ trì|dẫn đầu|hoàn tất|khai mạc|bế mạc|được tiến hành"
    r"|(?:được|cùng) [^,;.]{2,70}? (?:tổ chức|chủ trì|tiến hành))\b"
    r"|mới đây(?:,| (?:đã )?(?:cùng |đồng )?(?:tổ chức|tiến hành|diễn ra|chủ trì|có cuộc|có buổi|họp|tham dự)\b)"
    r"|(?:tổ chức|diễn ra|tiến hành) mới đây\b|(?:tuần|ngày|những ngày|ít ngày|thời gian) (?:vừa )?qua,|tuần này)"
)

_ITS_DAY = kept.compile(
    r" (?:(?:đã )?(?:diễn ra|được tổ chức|tổ chức|được tiến hành|khai mạc) )?(?:hôm|ngày|vào ngày|vào|sáng|chiều|sáng ngày"
    r"|chiều ngày)(?: qua)? "
)


def find(article, sentences, event, inside, ordered, day, dialogue, spans) -> None:
    """Notes the date that the first sentence to date the meeting gives, else what the story or the page lets conclude."""
    named = next(((n.year, n.year_at) for n in event.names if n.year), None)
    year, year_at = named or _year_spoken_of(article, sentences, inside) or (None, None)
    ordered = _dating(article, sentences, event, inside, ordered)
    told = None
    for sentence in ordered:
        good, day = _behind_dateline(article, sentence, _days_of_it(article, sentences, event, sentence, day), day)
        if not good:
            continue
        best = _likeliest(article, sentences, event, sentence, good)
        if named and (day or "")[:4] != str(year):  # a year in the meeting's name is surer than the page's date
            day = None
        best, day, known = _counted_from(article, sentences, event, sentence, best, day, year)
        if _long_ago(best, day) and _just_held(article, [sentences[n.sentence] for n in event.anchors], sentence):
            continue
        best = _whole(article, sentences, event, inside, best, day)
        if best.last and _VISIT.search(article.folded, sentence.start, sentence.end):
            best = _day_within(article, [s for s in ordered if s is not sentence], event, best, day)
        value = _with_days_before(article, sentences, event, sentence, best, dates.edtf(best, day, known), day)
        if value:
            value = _days_before(article.folded, sentence, event, value)
            told = _days_off(article.folded, sentences, event, sentence, value), (best.start, best.end)
            break
    if not told and event.anchors:
        told = (
            _day_told(article, sentences, event, day, year)
            or _day_beside(article, sentences, event, inside, day, year)
            or _days_of_trip(article, sentences, event, day, year)
            or _month_or_year(article, sentences, event, day, year, named)
        )
    told = told or _lately(article, sentences, event, ordered, day)
    if not told and event.anchors:
        told = _only_day(article, sentences, event, inside, day, year)
    if not told and year:
        told = str(year), year_at
    if told:
        dialogue["date"], spans["date"] = told[0], [told[1]]


def _year_spoken_of(article, sentences, inside) -> tuple | None:
    """The year of "năm nay" and the like, and where."""
    for sentence in (sentences[index] for index in inside):
        if "year" in sentence.cues and (about := dates.relative_year(article.folded, sentence.start, sentence.end)):
            return about[0], about[1:]
    return None


def _dating(article, sentences, event, inside, ordered) -> list[Sentence]:
    """The sentences that can say when, best first: those that announce the meeting, `ordered`, and what they refer to."""
    if event.anchors:
        near = event.anchors[0].sentence
        if near and _is_of_day_before(article.folded, sentences, event):
            before = next((s for s in reversed(sentences[max(0, near - 8) : near]) if dates_in(article, s)), None)
            ordered = [*ordered, before] if before else ordered
        # the sentence right before, where none of these has a day
        earlier = sentences[near - 1] if near and sentences[near].kind == "body" else None
        if (
            earlier is not None
            and earlier.kind == "body"
            and earlier.paragraph == sentences[near].paragraph
            and not earlier.names
            and earlier not in ordered
        ):
            ordered.append(earlier)  # to the caller's, unless there is one more: it may say where as well
    if not any(dates_in(article, s) for s in ordered):
        told = [s for s in (sentences[i] for i in inside) if s.kind == "body"]
        met = next((s for s in told if _THEY_MET.match(article.folded, s.start, s.end) or _dates_it(article, s, event)), None)
        if met:
            ordered.append(met)
    if ordered and (
        "receive" in ordered[0].acts
        or ("lead" in ordered[0].acts and "attend" in ordered[0].acts and any(d.last for d in dates_in(article, ordered[0])))
    ):  # "Chiều 10/3, A tiếp B đang dự Đối thoại ... Tại Đối thoại hôm 9/3, ..."
        others = (s for s in (sentences[i] for i in inside) if s is not ordered[0])
        told = next((s for s in others if _dates_it(article, s, event)), None)
        ordered = [told, *ordered] if told else ordered
    return ordered


_PRINTED = kept.compile(r",? (?:đã )?(?:dẫn (?:lời|nguồn)|trích (?:dẫn|lời)|loan tin|loan báo|đăng (?:bài|tin|lời))\b")
# "A vừa dự Đối thoại trở về. ... Chúng tôi họp tại Wellington hôm 17-11"
_THEY_MET = kept.compile(
    r"(?:[^:.;]{2,40}: )?(?:chúng tôi|hai bên|hai đoàn) (?:đã |cùng )*(?:họp|gặp nhau|làm việc)(?: với nhau)? (?:tại|ở) [^,;.]{2,30},? (?:vào |trong )?(?:hôm|ngày|sáng|chiều) "
)


def _is_of_day_before(folded: str, sentences, event) -> bool:
    """Whether a meeting was on the day that the story has told, or so many days from it."""
    main = event.anchors[0]
    sentence = sentences[main.sentence]
    return bool(
        SAME_DAY.match(folded, sentence.start, sentence.end)
        or any(
            folded.find(" cùng ngày", n.end, s.end) >= 0
            for s in sentences[main.sentence : main.sentence + 2]
            for n in s.names
            if n in event.names or (n.kind is None and n.tense == "now")
        )
        or (
            any(folded.find(word, sentence.start, main.start) >= 0 for word in ("sau", "trước"))
            and _DAY_OFF.search(folded, sentence.start, main.start)
        )
    )


def _dates_it(article, sentence, event) -> bool:
    """Whether a sentence has a day right behind a name of the meeting."""
    return any(
        _ITS_DAY.fullmatch(article.folded, n.end, d.start)
        for n in sentence.names
        if n in event.names or (n.kind is None and n.tense == "now")
        for d in dates_in(article, sentence)
    )


def _days_of_it(article, sentences, event, sentence, day) -> list:
    """The dates of a sentence that are the meeting's: days, else months that are said of it."""
    if not event.anchors and "receive" in sentence.acts:  # the day of a reception
        return []
    days = _days(article, sentence, event.names)
    own = [d for d, visit in days if not visit]
    good = [d for d in own if d.form in ("full", "day", "same", "cross")]
    # not "Tờ The Hindu hôm qua dẫn lời ..."
    good = good or [
        d for d, _ in days if d.form in ("today", "yesterday") and not _PRINTED.match(article.folded, d.end, sentence.end)
    ]
    if good:
        return good
    folded = article.folded
    months = [d for d in own if d.form == "month"]
    if sentence in [sentences[n.sentence] for n in event.anchors]:
        return (
            _day_alone(article, sentences, sentence, day)
            or months
            or [
                d
                for d in dates_in(article, sentence)
                if d.form == "month" and _TRIP_IN.search(folded, max(sentence.start, d.start - 60), d.start)
            ]
        )
    return [
        d for d in months if any(n.end < d.start and _RIGHT_BEHIND.fullmatch(folded, n.end, d.start) for n in event.names)
    ] or [d for d in months if _HELD_IN.search(folded, max(sentence.start, d.start - 40), d.start)]


def _behind_dateline(article, sentence, good: list, day) -> tuple[list, str | None]:
    """The days of a sentence but that on which it was sent, from which they count: "(Manila, 27/8/2016) Hôm 26/8, ..."."""
    if len(good) < 2 or not sentence.first or article.folded[sentence.start] != "(":
        return good, day
    told = [d for d in good if d.start > article.folded.find(")", sentence.start, sentence.end)]
    if told and not day and good[0].form == "full":
        day = dates.whole(good[0])
    return told or good, day


def _likeliest(article, sentences, event, sentence, good: list):
    """Of several days in a sentence that of the meeting: right behind its name, else the first near it."""
    folded = article.folded
    at, own = next(((n.start, n.end) for n in event.names if sentences[n.sentence] is sentence), (sentence.start, sentence.end))
    said = max(
        folded.rfind(words, sentence.start, at)
        for words in (" cho biết", " cho hay", " thông báo", " tường thuật", " đưa tin", " rằng", " viết")
    )
    good = [d for d in good if d.start > said] or good  # "Tối 17/1, ... cho biết, ngày 16/1 ông đã chủ trì Đối thoại"
    return min(
        good,
        key=lambda d: (
            d.start < own or not (_HELD_ON.fullmatch(folded, own, d.start) or _ITS_OWN.fullmatch(folded, own, d.start)),
            abs(d.start - at) > 120,
            d.start,
        ),
    )


def _counted_from(article, sentences, event, sentence, best, day, year) -> tuple:
    """The day of a meeting, with the day and the year from which it counts where it does not give its own."""
    known = year
    if best.form == "day" and article.folded.startswith((" năm ấy", " năm đó"), best.end):  # "Năm 2014, ... Ngày 22/7 năm ấy"
        at = sentences.index(sentence)
        years = (
            d.first[0]
            for s in reversed(sentences[max(0, at - 6) : at + 1])
            for d in dates_in(article, s)
            if d.form in ("year", "month", "full") and d.first[0] and d.start < best.start
        )
        known = next(years, known)
        day = None if known else day
    if known is None and best.form in ("day", "same", "cross") and best.first[0] is None and day is None:
        known = _same_day_elsewhere(article, sentences, event, best)
        if known is None and sentence.first:  # "Hà Nội (TTXVN) ngày 29/8/2011: Tại Bắc Kinh ngày 28/8, ..."
            sent = (d for d in dates_in(article, sentence) if d.form == "full" and d.end <= best.start)
            day = next((dates.whole(d) for d in sent if d.start - sentence.start < 30), None)
    # of the day under which it was sent: "(Bangkok, 25/11) - Sáng nay ..."
    if best.form in ("today", "yesterday") and sentence.first:
        sent = next(
            (
                d
                for d in dates_in(article, sentence)
                if d.form in ("day", "full") and d.start - sentence.start < 40 and _DATED.match(article.folded, d.end)
            ),
            None,
        )
        day = (sent and dates.whole(sent, day, known)) or day
        best = sent if sent and sent.form == "day" and not day and best.form == "today" else best
    return best, day, known


def _days_off(folded: str, sentences, event, sentence, value: str) -> str:
    """The day that lies before or after the day `value` of an earlier sentence, where the meeting is said to: "Hôm sau, ..."."""
    if not event.anchors or not dates.ONE_DAY.fullmatch(value):
        return value
    main = event.anchors[0]
    begin = sentences[main.sentence].start
    off = _DAY_OFF.search(folded, begin, main.start) if sentence.end <= begin else None
    return dates.moved(value, _shift(off)) if off else value


def _days_before(folded: str, sentence, event, value: str) -> str:
    """The day of a meeting that is told only as some days before the day `value`: "Thông tin được đưa ra tối 8/11, một ngày sau Đối thoại ..."."""
    name = next((n for n in event.anchors if sentence.start <= n.start < sentence.end), None)
    since = _DAYS_SINCE.search(folded, max(sentence.start, name.start - 40), name.start) if name else None
    return dates.moved(value, -_COUNTS.get(since[1], 1)) if since and dates.ONE_DAY.fullmatch(value) else value


_DAYS_SINCE = kept.compile(r"\b(một|hai|ba|[1-3]) ngày sau(?: khi)?(?: cuộc| phiên)? \Z")


def _days_of_trip(article, sentences, event, day, year) -> tuple | None:
    """The days of a trip made for the meeting alone, and where."""
    for sentence in (sentences[name.sentence] for name in event.anchors):
        trip = [d for d, visit in _days(article, sentence, event.names) if visit and d.last]
        made = _CAME_TO.search(article.folded, sentence.start, sentence.end)
        value = dates.edtf(trip[0], day, year) if trip and made else None
        if value:
            return value, (trip[0].start, trip[0].end)
    return None


def _month_or_year(article, sentences, event, day, year, named) -> tuple | None:
    """That of "được tổ chức hồi tháng 9", "được tổ chức giữa năm 2024", and where. `named`: the year in the meeting's name."""
    folded = article.folded
    for sentence in (sentences[name.sentence] for name in event.anchors):
        months = dates.months(folded, sentence.start, sentence.end)
        month = next((d for d in months if _MONTH_OF_IT.search(folded, max(0, sentence.start - 2, d.start - 40), d.start)), None)
        if month:
            # "Đối thoại ... năm 2018, tổ chức vào tháng 10"
            value = f"{year}-{month.first[1]:02}" if named and month.first[1] else dates.edtf(month, day, year)
            return value, (month.start, month.end)
        years = (
            d
            for d in dates_in(article, sentence)
            if d.form == "year"
            and d.ago is None
            and (
                _HELD_IN.search(folded, max(sentence.start, d.start - 40), d.start)
                or _OPENS_WITH.fullmatch(folded, sentence.start, d.start)
            )
        )
        if year is None and (stated := next(years, None)):
            return dates.edtf(stated, day, None), (stated.start, stated.end)
    return None


def _lately(article, sentences, event, ordered, day) -> tuple | None:
    """No later than the page, of a meeting that was just held, and where that is said."""
    anchored = [sentences[n.sentence] for n in event.anchors] or [s for s in ordered if s.kind == "body"][:1]
    titles = [s for n in event.names if (s := sentences[n.sentence]).kind == "title"]
    for sentence in anchored + titles if day else ():
        if just := _JUST.search(article.folded, sentence.start, sentence.end):
            return f"[..{day[:10]}]", just.span()
    return None


def _long_ago(stated, day) -> bool:
    """Whether a day lies more than a week before the page's: "trong cuộc hội đàm hôm 6/11"."""
    return stated.form in ("day", "full") and (dates.days_before(day, dates.whole(stated, day)) or 0) > 7


def _just_held(article, anchored: list, but) -> bool:
    """Whether the sentences that announce a meeting say that it was just held, and `but` is none that does."""
    just = [s for s in anchored if _JUST.search(article.folded, s.start, s.end)]
    return bool(just) and but not in just


_DAY_ALONE = kept.compile(
    r"\b(?:ngày|sáng|trưa|chiều|tối|hôm) (0?[1-9]|[12]\d|3[01])\b(?! ?[/.-] ?\d"
    r"| (?:tháng|đến|tới|giờ|nước|bên(?! lề)|và \d)|[,h]? ?\d| ?%)"
)


def _day_alone(article, sentences, sentence, day) -> list:
    """The day of "Ngày 16, hai bên đã tiến hành đối thoại", in the month of the trip told before, or else the one nearest before the page's day."""
    found = _DAY_ALONE.search(article.folded, sentence.start, sentence.end)
    if not found or (
        _TELLS.match(article.folded, found.end()) and article.folded.find(" cùng ngày", found.end(), sentence.end) < 0
    ):
        return []
    date, at = int(found[1]), sentences.index(sentence)
    year = month = None
    for told in (d for earlier in reversed(sentences[max(0, at - 8) : at]) for d in reversed(dates_in(article, earlier))):
        if told.last and (
            told.first[2] <= date <= told.last[2] or (told.first[1] < told.last[1] and not told.last[2] < date < told.first[2])
        ):
            year, month = told.first[0], told.first[1] if date >= told.first[2] else told.last[1]
            break
        if told.form in ("full", "day") and abs(told.first[2] - date) < 10:
            year, month = told.first[:2]
            break
    else:
        if day:
            page = Day.fromisoformat(day[:10])
            page = page if date <= page.day else page.replace(day=1) - timedelta(days=1)
            year, month = page.year, page.month
    if month is None or date > monthrange(year or 2000, month)[1]:
        return []
    return [dates.Stated(*found.span(), "full" if year else "day", (year, month, date))]


def _day_within(article, ordered, event, trip, day):
    """The one day within `trip`, the days of a delegation, on which another sentence says that the meeting was held."""
    for sentence in ordered:
        for stated, visit in _days(article, sentence, event.names):
            if stated.form == "today" and day and trip.first[1:] <= (int(day[5:7]), int(day[8:10])) <= trip.last[1:]:
                return stated
            near = article.folded[max(sentence.start, stated.start - 30) : stated.start]
            if (
                stated.form in ("day", "full")
                and not visit
                and trip.first[1:] <= stated.first[1:] <= trip.last[1:]
                and (_ON_DAY.search(near) or "chair" in sentence.acts)
            ):
                return stated
    return trip


_COUNTS = {"hai": 2, "2": 2, "ba": 3, "3": 3}
_LONG_SINCE = kept.compile(r"\b(?:kể từ|kỷ niệm|thành lập|thiết lập|ký)\b[^,;.]{0,30}$")
# than the sentence before tells
_DAY_OFF = kept.compile(
    r"\b(?:(?P<after>hôm sau|(?P<n>một|1|hai|2|ba|3) ngày sau(?: đó)?(?P<since>(?=(?: khi)?(?: cuộc| phiên)? \Z))?)|(?P<k>một|1|hai|2|ba|3) ngày trước(?: đó)?"
    r"|trước (?:đó|lễ \w+|hội đàm|hội nghị)(?: đúng)? (?P<m>một|1|hai|2|ba|3) ngày|hôm trước)\b"
)


def _shift(off) -> int:
    """How many days later, or where negative before, a match of _DAY_OFF says that something was."""
    later = off["after"] and off["since"] is None  # not "Cuộc tiếp diễn ra một ngày sau Đối thoại"
    return _COUNTS.get(off["n"] or off["m"] or off["k"], 1) * (1 if later else -1)


_LINKS = kept.compile(r"\b(?:cùng (?:ngày|buổi|sáng|chiều)|(?:ngay )?sau đó|tiếp đó|tiếp theo|tại đây|ở đây)\b")


def _day_told(article, sentences, event, day, year) -> tuple | None:
    """The day that a story has come to where it tells of the meeting, and where: "Sáng 24/2, ... Hôm sau, đoàn đến ... Tại đây, A và B chủ trì ..."."""
    told = _counted_back(article, sentences, event, event.anchors[0].sentence, event.anchors[0].start, day, year)
    at = event.anchors[0].sentence
    # "Đối thoại mà hai Thứ trưởng chủ trì một ngày trước đó"
    if told is None and _DAY_BEFORE.search(article.folded, event.anchors[0].end, sentences[at].end):
        return _counted_back(article, sentences, event, at, sentences[at].end, day, year)
    for index in range(at + 1, min(at + 3, len(sentences))) if told is None else ():  # "Đối thoại diễn ra một ngày trước đó"
        name = next((n for n in sentences[index].names if n in event.names or (n.kind is None and n.tense == "now")), None)
        if name and sentences[index].kind == "body" and _DAY_OFF.search(article.folded, name.end, sentences[index].end):
            return _counted_back(article, sentences, event, index, sentences[index].end, day, year)
    return told


_OF_IT = kept.compile(
    r"\b(?:đối thoại|tham vấn|phiên họp|cuộc họp|ký(?: kết)? biên bản|hai (?:thứ trưởng|trưởng đoàn|đồng chủ trì))\b"
)
_AT_ITS_END = kept.compile(
    r",? (?:ngay )?(?:sau|kết thúc|tại|trong)(?: (?:cuộc|buổi|phiên|kỳ|khi kết thúc))* (?:đối thoại|tham vấn|họp)\b"
)

_ITS_TALKS = kept.compile(r"\b(?:cuộc|buổi|phiên) (?:làm việc|họp|đối thoại|tham vấn)(?: (?:diễn ra|vào|trong))*,? \Z")


def _day_beside(article, sentences, event, inside, day, year) -> tuple | None:
    """The day in the caption of a picture of the meeting, or on which "Ngày 25/4, sau tham vấn, hai bên ..." goes on, and where."""
    for index in inside:
        sentence = sentences[index]
        shows = (
            sentence.kind == "caption"
            and _OF_IT.search(article.folded, sentence.start, sentence.end)
            and not any(another(n, event.names) for n in sentence.names)
        )
        found = (
            [d for d, visit in _days(article, sentence, event.names) if not visit and d.form in _OF_DAYS]
            if shows or sentence.kind == "body"
            else []
        )
        if len(found) == 1 and (
            shows
            or (found[0].start - sentence.start < 12 and _AT_ITS_END.match(article.folded, found[0].end))
            or _ITS_TALKS.search(article.folded, sentence.start, found[0].start)
        ):
            value = dates.edtf(found[0], day, year)
            if value:
                return value, (found[0].start, found[0].end)
    return None


_DAY_BEFORE = kept.compile(r"\b(?:một ngày trước|hôm trước)\b")
_OF_DAYS = ("full", "day", "today", "yesterday")


def _counted_back(article, sentences, event, at, until, day, year) -> tuple | None:
    """The day of a sentence that has none, by the one told before it and by "hôm sau" and the like between them."""
    days, linked = 0, False
    for index in range(at, max(-1, at - 12), -1):
        sentence = sentences[index]
        if sentence.kind != "body":
            continue
        found = (
            [d for d, visit in _days(article, sentence, event.names) if not visit and d.form in _OF_DAYS] if index < at else []
        )
        if index < at and days and not found:
            found = [
                d
                for d in dates_in(article, sentence)
                if d.form in _OF_DAYS and not _LONG_SINCE.search(article.folded, max(sentence.start, d.start - 40), d.start)
            ]
        if found:
            value = dates.edtf(
                found[-1], day, year or (None if day else _same_day_elsewhere(article, sentences, event, found[-1]))
            )
            if not linked or not value or not (dates.FULL.fullmatch(value) or not days):
                return None
            return dates.moved(value, days) if days else value, (found[-1].start, found[-1].end)
        until = until if index == at else sentence.end
        if off := _DAY_OFF.search(article.folded, sentence.start, until):
            same = (
                [d for d in dates_in(article, sentence) if d.form in _OF_DAYS and d.end <= off.start()]
                if index == at and not off["after"]
                else []
            )
            # "Thông cáo phát đi ngày 3/5 cho biết đối thoại được tổ chức một ngày trước đó"
            if same and (value := dates.edtf(same[-1], day, year)) and dates.FULL.fullmatch(value):
                return dates.moved(value, _shift(off)), (same[-1].start, same[-1].end)
            days += _shift(off)
            linked = True
        linked = linked or _LINKS.search(article.folded, sentence.start, until) is not None
        if not linked and sentence.first:
            return None
    return None


# "Tuần trước, Đối thoại ... Ngày 12/9, phi đội hai nước bay chung"
_WEEK_BEFORE = kept.compile(r"\b(?:tuần|tháng) (?:trước|qua|rồi|vừa qua|vừa rồi)\b")


def _only_day(article, sentences, event, inside, day, year) -> tuple | None:
    """The one day that a story names up to where it tells of the meeting, and where."""
    told, months = {}, {}
    main = event.anchors[0]
    if _WEEK_BEFORE.search(article.folded, sentences[main.sentence].start, main.start):
        return None
    for index in inside:
        sentence = sentences[index]
        if sentence.kind == "body" and index < event.anchors[0].sentence + 3:
            if sentence.end - sentence.start < 40 and index < event.anchors[0].sentence:  # "Đầu tháng 2-2019."
                months.update(
                    {dates.edtf(d, day, year): (d.start, d.end) for d in dates_in(article, sentence) if d.form == "month"}
                )
            for stated, visit in _days(article, sentence, event.names):
                if visit or stated.form in ("same", "cross", "full", "day") and sentence.acts & {"receive", "sign"}:
                    return None
                if stated.form in _OF_DAYS and (
                    index <= event.anchors[0].sentence
                    or stated.start - sentence.start < 40
                    or not sentence.acts.isdisjoint(TAKES_PLACE)
                ):
                    told[dates.edtf(stated, day, year)] = (stated.start, stated.end)
    told = told or months
    return told.popitem() if len(told) == 1 and None not in told else None


_ENDED = kept.compile(r"\b(?:kết thúc|bế mạc|khép lại)\b[^.;]*$")
_LASTING = kept.compile(
    r"\b(?:đối thoại|tham vấn|cuộc họp|hội nghị|sự kiện)(?: này)?(?: đã)? (?:kéo dài|diễn ra trong"
    r"|làm việc trong)(?: trọn)? (hai|2|ba|3) ngày\b"
)
_AND_LASTS = kept.compile(r"(?: và|,) kéo dài(?: trong)?(?: trọn)? (hai|2|ba|3) ngày\b")
_OPENED = kept.compile(
    r"\bkhai mạc\b(?! (?:triển lãm|hội thảo|hội chợ|hội thao|giải|lễ|khóa|lớp|diễn tập|giao lưu|tuần|ngày hội))"
)
_UNTIL = kept.compile(
    r"\b(?:(?:đối thoại|tham vấn|cuộc họp|hội nghị)(?: này)?(?: sẽ| dự kiến)* kéo dài(?: cho)? (?:đến|tới)(?: hết)?"
    r"|(?:và|,) (?:kết thúc|bế mạc|khép lại)(?: vào)?)(?: ngày| hôm| chiều| sáng)* (\d{1,2})[/-](\d{1,2})\b"
)
# "Khai mạc sáng 10-11 và kết thúc trưa qua"
_LATELY = kept.compile(
    r"(?:và|,|rồi) (?:kết thúc|bế mạc|khép lại)(?: vào)? (?:(?:sáng|trưa|chiều|tối|ngày) )?(?:hôm )?(?:(?P<qua>qua)|nay)\b"
)
# "Đối thoại bắt đầu từ hôm qua, 16/2"
_BEGAN = kept.compile(
    r"\b(?:(?:đối thoại|tham vấn|cuộc họp|phiên họp)(?: này)?|hội nghị này)(?: đã)? (?:bắt đầu|khai mạc)(?: từ| vào)?(?: ngày"
    r"| hôm| hôm qua,?"
    r"| sáng| chiều| tối)* (\d{1,2})[/-](\d{1,2})\b"
)
_SECOND_DAY = kept.compile(
    r"\b(?:bước vào|bước sang|tiếp tục|là) ngày (?:làm việc |họp |đối thoại )?thứ hai của (?:cuộc |phiên |kỳ )?"
)
_AFTER_DAYS = kept.compile(
    r"\b(?:kết thúc|bế mạc|khép lại)\b[^.;]{0,70}\bsau (hai|2|ba|3) ngày (?:làm việc|họp|đối thoại|trao đổi|thảo luận"
    r"|diễn ra|nhóm họp)\b"
    r"|\bsau (hai|2|ba|3) ngày (?:làm việc|họp|đối thoại|trao đổi|thảo luận|nhóm họp)\b[^.;]{0,170}\b(?:kết thúc|bế mạc|khép lại)\b"
)


def _with_days_before(article, sentences, event, sentence, stated, value, day):
    """As in "Ngày 8/11, Đối thoại ... kết thúc sau hai ngày làm việc", "... kết thúc hôm 9/6. Cuộc đối thoại kéo dài hai ngày": the days up to the one named."""
    if not value or stated.last or len(value) != 10:
        return value
    folded = article.folded
    own = folded[sentence.start : sentence.end]
    ends = "kết thúc" in own or "bế mạc" in own or "khép lại" in own
    at = sentences.index(sentence)
    for following in sentences[at : at + 3]:
        until = (
            _UNTIL.search(folded, following.start, following.end)
            if ends and following is sentence or folded.find("kéo dài", following.start, following.end) >= 0
            else None
        )
        if until and (last := _later_day(value, int(until[2]), int(until[1]))):
            return f"{value}/{last}"
    lately = _LATELY.search(folded, stated.end, sentence.end) if ends and day and "khai mạc" in own else None
    if lately:
        last = dates.moved(day[:10], -(lately["qua"] is not None))
        return f"{value}/{last}" if 0 < dates.days_before(last, value) < 7 else value
    ended = _AFTER_DAYS.search(folded, sentence.start, sentence.end) if ends and "sau " in own else None
    at_end = ends and _ENDED.search(folded, max(sentence.start, stated.start - 50), stated.start)
    if not ended and (at_end or "khai mạc" in own and _OPENED.search(folded, sentence.start, sentence.end)):
        rest = (s for s in sentences[at : at + 3] if s.kind == "body")
        ended = _AND_LASTS.search(folded, sentence.start, sentence.end) or next(
            filter(None, (_LASTING.search(folded, s.start, s.end) for s in rest)), None
        )
        if ended and not at_end:  # the days from the opening on
            return f"{value}/{dates.moved(value, _COUNTS[ended[1]] - 1)}"
    if not ended:
        begun = _begun(article, sentences, event, sentence, value)
        return f"{begun}/{value}" if begun else value
    return f"{dates.moved(value, 1 - _COUNTS[ended[1] or ended[2]])}/{value}"


def _begun(article, sentences, event, sentence, value: str) -> str | None:
    """The day on which a meeting began that was still on, or ended, on the day `value`."""
    folded, at = article.folded, sentences.index(sentence)
    second = _SECOND_DAY.search(folded, sentence.start, sentence.end)
    if second and any(
        n.start - second.end() in range(-1, 2) for n in event.names
    ):  # "bước vào ngày làm việc thứ hai của Đối thoại"
        return dates.moved(value, -1)
    for following in sentences[at : at + 6]:
        told = any(folded.find(word, following.start, following.end) >= 0 for word in ("bắt đầu", "khai mạc"))
        began = _BEGAN.search(folded, following.start, following.end) if told else None
        if began and not any(n.kind or n.ordinal for n in following.names if n not in event.names):
            earlier = (dates.moved(value, -n) for n in range(1, 4))
            return next((day for day in earlier if day.endswith(f"-{int(began[2]):02}-{int(began[1]):02}")), None)
    return None


def _later_day(value: str, month: int, date: int) -> str | None:
    """The day of a month that follows the day `value` within a week, None where none does."""
    following = (dates.moved(value, n) for n in range(1, 8))
    return next((day for day in following if day.endswith(f"-{month:02}-{date:02}")), None)


_ON_DAY = kept.compile(r"(?:diễn ra|tổ chức|tiến hành|họp|khai mạc|chủ trì|đối thoại)[\w ]{0,16}$")


def _whole(article, sentences, event, inside, best, day):
    """The range of days that the text gives elsewhere for the same meeting, else the day itself."""
    first = best.first
    if best.form in ("today", "yesterday") and day and best.until is None:
        first = tuple(map(int, dates.edtf(best, day, None).split("-")))
    elif best.form not in ("day", "full"):
        return best
    for index in inside:
        sentence = sentences[index]
        lasting = sentence.names and article.folded.find("kéo dài", sentence.start, sentence.end) >= 0
        if not ("held" in sentence.acts or lasting) or not (
            sentence.names or _OPENING.search(article.folded, sentence.start, sentence.end)
        ):
            continue
        # days of several meetings
        if len(sentence.countries - {HOME}) > 1 or any(another(n, event.names) for n in sentence.names):
            continue
        for stated, visit in _days(article, sentence, sentence.names):
            if stated.form in ("same", "cross") and not visit and first[1:] in (stated.first[1:], stated.last[1:]):
                year = (
                    first[0] if stated.first[1:] == first[1:] or not first[0] else first[0] - (stated.first[1] > stated.last[1])
                )
                stated.first, stated.last = (year, *stated.first[1:]), (stated.last[0] or year, *stated.last[1:])
                return stated
    return best


def _same_day_elsewhere(article, sentences, event, best) -> int | None:
    """The year that the text gives elsewhere to the day, or to days that it lies among; None for "hôm nay", which no year dates."""
    if best.first[1] is None:
        return None
    years = set()
    telling = [s for s in sentences if s.kind in ("body", "caption") and not any(another(n, event.names) for n in s.names)]
    for sentence in telling:
        for other in dates_in(article, sentence):
            # the days of the trip
            within = other.last and other.first[0] and other.first[1:] <= best.first[1:] <= other.last[1:]
            if within or (other.form == "full" and other.first[1:] == best.first[1:]):
                years.add(other.first[0])
    if not years:  # of a report that opens on a day right before or after
        opening = [s for s in sentences if s.kind == "body"][:2]
        years = {
            d.first[0]
            for s in opening
            if s in telling
            for d in dates_in(article, s)
            if d.form == "full" and abs((d.first[1] - best.first[1]) * 30 + d.first[2] - best.first[2]) < 10
        }
    return years.pop() if len(years) == 1 else None
