"""What is said of a meeting that the article reports: when, where, by whom, on what, and what was signed."""

from calendar import monthrange
from datetime import date as Day
from datetime import timedelta
from itertools import chain, islice
from typing import NamedTuple

from vdd import agreements, dates, kept, lexicon, meetings, roles, stances, unmatched
from vdd.article import Article
from vdd.events import MOST_NAMES, Event, comes_to
from vdd.meetings import same_kind
from vdd.sentences import HOME, RELATED, TAKES_PLACE, Sentence, dates_in, days_in
from vdd.story import EVERY, here

_TO_CITY = kept.compile(r"\b(?:tới|đến|sang)\s+(?:thủ đô |thành phố )?$")
_THAT_LAND = kept.compile(r" nước (?:này|bạn|chủ nhà)")
_AT = kept.compile(r"\b(?:tại|ở)\s+(?:nước )?$")
_ELSEWHERE = kept.compile(r"\b(?:thăm|làm việc|đại sứ|tùy viên|thường trú|phóng viên|pv|p/v)\b[^,;.]{0,30}$")
_RITE = kept.compile(r"\b(?:lễ|việc|sẽ|tiến tới|được)\s*$")
_OF = kept.compile(r"\s*của\s")
_IS_LIST = kept.compile(r"(?: kết)?(?: (?:văn kiện|các văn kiện|biên bản|văn bản|[\w ]{2,60}?))? (?:có|là|gồm)(?: các)?\s")
_SIGNS_WITH = kept.compile(r"(?: kết)? (?:với|cùng) ")
_NEW_CLAUSE = kept.compile(r"[,;]\s*(?:đồng thời |và )?(?:đã |cùng )?$")
_THEN = kept.compile(r"(?:[,;]|\bvà|\brồi|\bsau đó)\s*(?:(?:và|sau đó|tiếp đó|đồng thời|cùng|cùng nhau|đã)\s+)*$")
_AND = kept.compile(r"\bvà\b")
_AND_ENDS = kept.compile(r"\bvà\s*$")
_SIGN_TOGETHER = kept.compile(r"[^;:]{0,90}?(?: đã| cùng| đại diện[^;:]{0,40})?\s*")
_JOINS = kept.compile(r"\b(?:và|cùng)\b")


def reported(article: Article, sentences: list[Sentence], event: Event, number: int, day: str | None, record: dict) -> dict:
    inside = [i for i, s in enumerate(sentences) if s.event in (number, EVERY)]
    for mention in (m for s in sentences for m in s.mentions if m.person):
        mention.person.roles, mention.person.guests = {}, []
    for index in inside:
        for mention in sentences[index].mentions:
            if mention.person and mention.person.country is None:
                mention.person.country = event.partner
    dialogue: dict = {
        "mechanism": event.kind,
        "partner": event.partner,
        "ordinal": None,
        "session": None,
        "coverage": "reported",
        "status": "held",
        "date": None,
        "city_vi": None,
        "country_code": None,
        "format": None,
    }
    spans: dict = {"mechanism": [event.kind_at], "partner": [event.partner_at]}
    for field_name in ("ordinal", "session"):
        holder = next((n for n in event.names if getattr(n, field_name) and same_kind(n.kind, event.kind)), None)
        if holder:
            dialogue[field_name] = getattr(holder, field_name)
            spans[field_name] = [getattr(holder, field_name + "_at")]
    if dialogue["ordinal"] is None:
        for index in inside:
            start, end = sentences[index].start, sentences[index].end
            counted = (
                article.folded.find(" là ", start, end) >= 0
                or article.folded.find(" này", start, end) >= 0
                or article.folded.find(" bước ", start, end) >= 0
            ) and _COUNTED.search(article.folded, start, end)
            if counted and not any(n.tense == "past" and n.start <= counted.end() - 1 < n.end for n in sentences[index].names):
                dialogue["ordinal"], spans["ordinal"] = (
                    meetings.number(counted[counted.lastgroup]),
                    [counted.span(counted.lastgroup)],
                )
                break
    if dialogue["ordinal"] is None:  # "Việt Nam - Singapore đối thoại lần thứ 9", where only the title counts
        heads = (n for s in sentences[:4] if s.kind == "title" for n in s.names if n.kind is None and n.ordinal)
        bare = next((n for n in heads if {HOME, event.partner} <= {code for code, _, _ in n.partners}), None)
        if bare and not any(_another(n, event.names) for s in sentences[:4] if s.kind == "title" for n in s.names if n.kind):
            dialogue["ordinal"], spans["ordinal"] = bare.ordinal, [bare.ordinal_at]
    main = (event.anchors or event.names)[0]
    spans["status"] = spans["coverage"] = [_held_at(article, sentences, inside, main)]
    telling = _announcing(article, sentences, event, inside)
    _when(article, sentences, event, inside, telling, day, dialogue, spans)
    _where(article, sentences, event, telling, dialogue, spans)
    roles.assign(article, sentences, event.partner, set(inside), event.names, dialogue["country_code"])
    tools, titles = _agreements(article, sentences, inside, event, number, dialogue, day)
    dialogue["participants"] = _participants(article, sentences, event, inside)
    dialogue["areas"] = _areas(article, sentences, inside, event, record, dialogue["country_code"], titles)
    dialogue["agreements"] = tools
    dialogue["spans"] = {name: article.spans(places) for name, places in spans.items()}
    return dialogue


def announced(dialogue: dict, status: str = "planned", told: list | None = None) -> dict:
    """A dialogue of an article that came out before it, or long after: only mentioned. `told`: the places of the sentences that name it, where no other can say where it was."""
    kept = {name: places for name, places in dialogue["spans"].items() if name not in ("coverage", "status")}
    if told and (at := kept.get("city_vi") or kept.get("country_code")) and not any(a <= at[0][0] < b for a, b in told):
        dialogue = {**dialogue, **dict.fromkeys(("city_vi", "country_code", "format"))}
        kept = {name: places for name, places in kept.items() if name not in ("city_vi", "country_code", "format")}
    cue = dialogue["spans"].get("date") or dialogue["spans"]["coverage"]
    return {**dialogue, "coverage": "mentioned", "status": status, "participants": [], "areas": [], "agreements": [],
            "spans": {**kept, "coverage": cue, "status": cue}}  # fmt: skip


def passing(dialogues: list[dict], lengths: list[int]) -> list[dict]:
    """The dialogues, those only mentioned of which nothing is told beside others: "Trước đó, ngày 21-5, đoàn đã dự Đối thoại ... tại Praha".

    `lengths`: in how many sentences each is told."""

    def is_told(dialogue, length):
        chaired = any("co_chair" in p["roles"] or p["country_code"] == dialogue["partner"] for p in dialogue["participants"])
        said = any(area["stance"] in ("agreed", "proposed", "discussed") for area in dialogue["areas"])
        return chaired or said or dialogue["agreements"] or (length > 1 and dialogue["areas"])

    told = [is_told(d, n) for d, n in zip(dialogues, lengths)]
    if not any(told):
        return dialogues
    found = [announced(d, "held") if d["coverage"] == "reported" and not own else d for d, own in zip(dialogues, told)]
    return [d for d in found if d["coverage"] == "reported" or d["ordinal"] or d["date"]]


_COUNTED = kept.compile(
    rf"\b(?:cuộc|phiên|kỳ|buổi) (?:họp|gặp|đối thoại|tham vấn)(?: lần)? thứ (?P<t>{meetings.COUNT}) (?:này|kể từ)\b"
    rf"|\b(?:cơ chế|cuộc|vòng|kỳ|phiên|lần|hoạt động|sự kiện)(?: (?:đối thoại|tham vấn|họp|gặp"
    rf"|làm việc))? này,?(?: [\w]+){{0,5}}? (?:lần|vòng|kỳ|phiên) thứ (?P<k>{meetings.COUNT})\b"
    rf"|\b(?:đối thoại|tham vấn)\b[^.;]{{2,90}} (?:bước sang|bước vào) (?:lần|kỳ|vòng) (?:họp |đối thoại )?thứ (?P<o>{meetings.COUNT})\b"
    rf"|\bđây (?:cũng |đã )*là (?:lần|kỳ|vòng|phiên) thứ (?P<e>{meetings.COUNT})(?=[.;]"
    rf"| (?:mà )?hai (?:bên|bộ|nước|đoàn|bộ quốc phòng)(?: cùng| đã)? (?:gặp (?:nhau|mặt)|họp|nhóm họp|đối thoại"
    rf"|ngồi (?:lại|vào|xuống)|(?:tổ chức|tiến hành) (?:cuộc |phiên )?(?:đối thoại|tham vấn|cơ chế này|sự kiện này"
    rf"|hoạt động này)))|"
    rf"\b(?:đây|năm nay) (?:cũng |đã )*là (?:lần|kỳ|phiên|vòng|cuộc)(?: (?:họp|đối thoại"
    rf"|gặp)(?: lần)? thứ (?P<m>{meetings.COUNT})\b(?! (?:bên|nước|bộ))"
    rf"|(?: [\w ]{{1,24}})?(?: lần)? (?:thứ )?(?P<n>{meetings.COUNT})\b(?! (?:bên|nước|bộ))[^.;]{{0,30}}\b(?:cơ chế"
    rf"|đối thoại|nhóm họp|tham vấn|họp|nhóm|hoạt động này|sự kiện này)\b(?! (?:này )?được (?:nâng|mở rộng))(?! (?:được )?(?:tổ chức|diễn ra"
    rf"|tiến hành) (?:tại|ở)\b))"
)


def _held_at(article: Article, sentences: list[Sentence], inside: list[int], name) -> tuple[int, int]:
    """The words that say that the meeting was held: the verb of its sentence, else "tại đối thoại"."""
    sentence = sentences[name.sentence]
    held = [t for t in sentence.verbs if t[3]["code"] in ("held", "chair")]
    near = min(held, key=lambda t: abs(t[0] - name.start), default=None)
    if near:
        return near[0], near[1]
    places = (here(article.folded, sentences[i]) for i in inside if sentences[i].kind == "body")
    place = next(filter(None, places), None)
    return place.span() if place else (name.start, name.end)


_SAME_DAY = kept.compile(
    r"(?:[(\w .)-]{0,12} - )?(?:(?:trước đó, )?(?:trong )?(?:buổi |cũng trong |cùng )?(?:sáng|chiều|tối|ngày)\b(?! \d)"
    r"|ngay sau (?:lễ đón|đó)|(?:ngay )?sau (?:lễ đón|(?:buổi|cuộc) (?:tiếp|gặp|hội kiến|hội đàm|chào))|tiếp đó)"
)
_OPENING = kept.compile(  # begins with letters, which are looked for fast
    r"lễ đón|chủ nhà|sự kiện|khóa họp|kỳ họp|phiên (?:chính|làm việc|họp)|cuộc (?:họp|gặp|làm việc)|buổi làm việc"
    r"|đối thoại|hội đàm|chủ trì"
)
_DATELINE = kept.compile(r"[\w .,-]{0,30}\([A-ZĐ]{2,}\w*[ ,]*$")  # "Manila (TTXVN 25/9/2019) - ..."
_TRIP_IN = kept.compile(r"\b(?:trong|nhân|khuôn khổ) (?:khuôn khổ )?chuyến (?:thăm|công tác)[^,;.]{0,40}$")
_DATED = kept.compile(r"\)?(?: \([^()]{2,16}\))? ?[:-] ")  # "Báo Hải Phòng, 21/9/2017: Ngày 20/9 ..."
_HELD_ON = kept.compile(r"[^.;]{0,40}\b(?:diễn ra|tổ chức|tiến hành|kết thúc|khai mạc|bế mạc)[\w ,]{0,24}")
_ITS_OWN = kept.compile(r" (?:(?:vào|hôm|ngày|sáng|trưa|chiều|tối) )*")  # "sau Đối thoại lần thứ 14 hôm 1-8"
_HELD_IN = kept.compile(r"(?:tổ chức|diễn ra|tiến hành)(?: (?:vào|trong|hồi|cuối|đầu|giữa))* $")
# "Hồi giữa tháng 10, tại Hà Nội, ..."
_MONTH_OF_IT = kept.compile(
    _HELD_IN.pattern
    + (
        r"|(?:\A|[\n.(-]|, (?=trong|vào|hồi)|\bhồi|\bvừa [^;.]{4,40}) ?(?:(?:vào|trong|hồi|cuối|đầu|giữa|khoảng"
        r"|những ngày)\b ?)*$"
    )
)
# "Đối thoại ... lần 5 cuối tháng 11/2023"
_RIGHT_BEHIND = kept.compile(r",? ?\(?(?:(?:vào|hồi|trong|cuối|đầu|giữa|trung tuần) )*")
# "Cuối năm 2017, đoàn ... dự Đối thoại"
_OPENS_WITH = kept.compile(r"(?:[\w .]{2,14} - ?)?(?:(?:vào|trong|hồi|cuối|đầu|giữa) )*")
_DAYS = kept.compile(r"\b(?:hai|2|ba|3) ngày $")  # "dành trọn hai ngày 8 và 9/11"
_VISIT = kept.compile(
    r"\b(?:thăm|chuyến công tác|chuyến đi|ở thăm|lưu lại|dẫn đầu đoàn|(?:đã |sẽ )?sang"
    r"|(?:ở|tại) [\w ]{2,20} để (?:tham )?dự|lên đường|nhận lời mời|theo lời mời)\b"
)


def _another(name, names: list) -> bool:
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


def _of_another(folded: str, sentence: Sentence, names: list, at: int, near: int = 40) -> bool:
    """Whether the date or city at a place stands right behind the name of another meeting."""
    return any(
        0 <= at - n.end < near
        and _another(n, names)
        and not folded.startswith(" này", n.end)
        and not _HAS_DATE.search(folded, n.end, at)
        for n in sentence.names
    )


_TOLD_ON = kept.compile(
    r"\b(?:thông báo|thông cáo|cho biết|cho hay|công bố|đưa tin|phát đi|(?:nói|phát biểu|trả lời)(?: với)? (?:các )?(?:phóng viên"
    r"|nhà báo|báo giới|báo chí)) (?:vào )?(?:ngày |hôm )?$"
)
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
        if _of_another(article.folded, sentence, names, stated.start, 30):
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
            or (
                _TELLS.match(article.folded, stated.end)
                and article.folded.find(" cùng ngày", stated.end, sentence.end) < 0
                and (len(dates_in(article, sentence)) > 1 or dates.months(article.folded, stated.end, sentence.end))
            )
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


def _announcing(article, sentences, event, inside) -> list[Sentence]:
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


def _when(article, sentences, event, inside, ordered, day, dialogue, spans) -> None:
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
        value = _with_days_before(article, sentences, sentence, best, dates.edtf(best, day, known))
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
    if ordered and (
        "receive" in ordered[0].acts
        or ("lead" in ordered[0].acts and "attend" in ordered[0].acts and any(d.last for d in dates_in(article, ordered[0])))
    ):  # "Chiều 10/3, A tiếp B đang dự Đối thoại ... Tại Đối thoại hôm 9/3, ..."
        others = (s for s in (sentences[i] for i in inside) if s is not ordered[0])
        told = next((s for s in others if _dates_it(article, s, event)), None)
        ordered = [told, *ordered] if told else ordered
    return ordered


def _is_of_day_before(folded: str, sentences, event) -> bool:
    """Whether a meeting was on the day that the story has told, or so many days from it."""
    main = event.anchors[0]
    sentence = sentences[main.sentence]
    return bool(
        _SAME_DAY.match(folded, sentence.start, sentence.end)
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
    good = good or [d for d, _ in days if d.form in ("today", "yesterday")]
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
    return dates.moved(value, _COUNTS.get(off["n"] or off["m"] or off["k"], 1) * (1 if off["after"] else -1)) if off else value


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
    announcing = [sentences[n.sentence] for n in event.anchors] or [s for s in ordered if s.kind == "body"][:1]
    titles = [s for n in event.names if (s := sentences[n.sentence]).kind == "title"]
    for sentence in announcing + titles if day else ():
        if just := _JUST.search(article.folded, sentence.start, sentence.end):
            return f"[..{day[:10]}]", just.span()
    return None


def _long_ago(stated, day) -> bool:
    """Whether a day lies more than a week before the page's: "trong cuộc hội đàm hôm 6/11"."""
    return stated.form in ("day", "full") and (dates.days_before(day, dates.whole(stated, day)) or 0) > 7


def _just_held(article, announcing: list, but) -> bool:
    """Whether the sentences that announce a meeting say that it was just held, and `but` is none that does."""
    just = [s for s in announcing if _JUST.search(article.folded, s.start, s.end)]
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
    r"\b(?:(?P<after>hôm sau|(?P<n>một|1|hai|2|ba|3) ngày sau(?: đó)?)|(?P<k>một|1|hai|2|ba|3) ngày trước(?: đó)?"
    r"|trước (?:đó|lễ \w+|hội đàm|hội nghị)(?: đúng)? (?P<m>một|1|hai|2|ba|3) ngày|hôm trước)\b"
)
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
            and not any(_another(n, event.names) for n in sentence.names)
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
                return dates.moved(value, -_COUNTS.get(off["m"] or off["k"], 1)), (same[-1].start, same[-1].end)
            days += _COUNTS.get(off["n"] or off["m"] or off["k"], 1) * (1 if off["after"] else -1)
            linked = True
        linked = linked or _LINKS.search(article.folded, sentence.start, until) is not None
        if not linked and sentence.first:
            return None
    return None


def _only_day(article, sentences, event, inside, day, year) -> tuple | None:
    """The one day that a story names up to where it tells of the meeting, and where."""
    told, months = {}, {}
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
_AFTER_DAYS = kept.compile(
    r"\b(?:kết thúc|bế mạc|khép lại)\b[^.;]{0,70}\bsau (hai|2|ba|3) ngày (?:làm việc|họp|đối thoại|trao đổi|thảo luận"
    r"|diễn ra|nhóm họp)\b"
    r"|\bsau (hai|2|ba|3) ngày (?:làm việc|họp|đối thoại|trao đổi|thảo luận|nhóm họp)\b[^.;]{0,170}\b(?:kết thúc|bế mạc|khép lại)\b"
)


def _with_days_before(article, sentences, sentence, stated, value):
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
        return value
    return f"{dates.moved(value, 1 - _COUNTS[ended[1] or ended[2]])}/{value}"


def _later_day(value: str, month: int, date: int) -> str | None:
    """The day of a month that follows the day `value` within a week, None where none does."""
    following = (dates.moved(value, n) for n in range(1, 8))
    return next((day for day in following if day.endswith(f"-{month:02}-{date:02}")), None)


_ON_DAY = kept.compile(r"(?:diễn ra|tổ chức|tiến hành|họp|khai mạc|chủ trì|đối thoại)[\w ]{0,16}$")


def _whole(article, sentences, event, inside, best, day):
    """The range of days that the text gives elsewhere for the same meeting, else the day itself."""
    first = best.first
    if best.form in ("today", "yesterday") and day:
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
        if len(sentence.countries - {HOME}) > 1 or any(_another(n, event.names) for n in sentence.names):
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
    telling = [s for s in sentences if s.kind in ("body", "caption") and not any(_another(n, event.names) for n in s.names)]
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


_IN = kept.compile(
    r"(?:\btrên đảo\s+|\b(?:trở lại|quay lại|trở về)(?: với)?\s+(?:thủ đô )?"
    r"|\b(?:tại|ở|ra tại|từ)\s+(?:đảo |thủ đô (?:hành chính |mới )?|thành phố (?:biển |cảng |du lịch )?|tp\.? ?|cố đô "
    r"|tỉnh |trung tâm |[\w\s]{0,40}[,(] ?|trụ sở [^;.]{0,50}[,(] ?|nhà khách [^;.]{0,40}[,(] ?)?|\bthủ đô |\("
    r"|\b(?:địa điểm(?: họp| tổ chức)?(?: là|:)|nhà khách|khách sạn|trụ sở|số \d+[a-z]?) [^;.]{0,50}, "
    r"|\bđịa điểm(?: họp| tổ chức)?(?: là|:) )$"
)
_CORRESPONDENT = kept.compile(r"\b(?:phóng viên|pv|p/v|đặc phái viên|thường trú)\b[^,;.]{0,30}$")
_TO = kept.compile(r"\b(?:sang|tới|đến|đi) (?:thủ đô |thành phố )?$")
_HOSTS = kept.compile(
    r"(?: \([^)]{3,20}\))?,? (?:(?:sáng|chiều|ngày|hôm|tuần) (?:thứ )?[\w/.-]{1,10} ?(?:\([^)]{3,12}\))?,? ?)?(?:đã "
    r"|vừa )?(?:(?:tiếp )?đón (?:(?:đoàn|phái đoàn|tiếp đoàn)\b|(?=[^;.]{0,60} (?:dự|tham dự|sang|chủ trì) ))"
    r"|(?:chứng kiến|chào đón) (?=[\w ]{0,20}(?:đối thoại|tham vấn|nhóm)))"
    r"| (?:của [\w -]{2,20} )?(?:đã |lại )?được chọn (?:làm |là |để )?(?:nơi|địa điểm|tổ chức)\b"
    r"|(?:, (?:sáng|chiều|ngày|hôm) [\w/.-]{1,10},)? (?:là|trở thành) (?:nơi |địa điểm |(?:thành phố )?chủ nhà\b)"
    r"|,? nơi (?:diễn ra|tổ chức|họp)\b"
)
_TO_ATTEND = kept.compile(r" (?:để )?(?:dự|tham dự|đồng chủ trì|chủ trì) ")
_SEAT = kept.compile(
    r"\b(?:tại|ở) (?:nhà |trụ sở )?số (?:7|bảy) (?:đường |phố )?nguyễn tri phương\b"
    r"|\b(?:tại|ở) (?=bộ (?:quốc phòng|ngoại giao|quân đội) [a-zà-ỹđ])(?:bộ quốc phòng|bộ ngoại giao|bộ quân đội)\b"
    r"|\b(?:diễn ra|khai mạc|bế mạc|tổ chức|tiến hành|họp|lễ đón(?: [\w ]{2,20})?) (?:tại|ở) bộ quốc phòng(?=[,.;]|$)"
    r"|\b(?:tại|ở|trong|trước|đến|tới|vào)\s+(?:trụ sở|sân|cổng|sảnh|khuôn viên|tòa nhà|nhà khách|cơ quan|trụ sở cơ quan"
    r"|nhà làm việc|hội trường|phòng họp(?: lớn| chính)?|phòng khánh tiết|trụ sở làm việc)\s+(?:của\s+)?(?:bộ quốc phòng"
    r"|bqp|bộ ngoại giao|bộ quân đội|bộ các lực lượng vũ trang(?: cách mạng)?)\b"
    r"|\btrụ sở (?:bộ quốc phòng|bộ quân đội|bộ ngoại giao)(?= (?:[\w /.-]{2,40} )?là nơi\b)"
)
_NOT_OURS = ("quân đội", "lực lượng vũ trang", "cách mạng")  # ministries that Viet Nam does not have
# "tại Bộ Tư lệnh Không quân Hoàng gia Thái Lan"
_STAFF = kept.compile(
    r"\b(?:tại|ở) (?:trụ sở |sở chỉ huy |nhà khách |cơ quan )?(?:của )?bộ (?:tư lệnh|tổng tham mưu|tham mưu|tổng tư lệnh)"
    r"(?: (?:các lực lượng vũ trang|lực lượng|phòng không|hải quân|không quân|lục quân|cảnh sát biển|quốc phòng|quân đội"
    r"|quân chủng|liên quân|liên hợp|hoàng gia|nhân dân|quốc gia|vũ trang|tự vệ|(?P<ours>qđnd|quân đội nhân dân)|-|và))*"
)
_HELD_AT = kept.compile(
    r"[^.;]{0,50}?\b(?:diễn ra|tổ chức|tiến hành|khai mạc|kết thúc|bế mạc|khép lại)[^,.;]{0,40}?,? (?:tại|ở) (?:thủ đô "
    r"|thành phố |tp\.? ?)?"
)
# "Ba năm sau kỳ gặp tại Paris"
_BACK_AT = kept.compile(
    r"\b(?:sau|kể từ|từ|so với) (?:(?:kỳ|lần|cuộc|vòng|phiên|buổi) )+(?:gặp|họp|đối thoại|trước|đầu)[^,;.]{0,30} (?:tại"
    r"|ở) (?:thủ đô |thành phố )?\Z"
)
_THEIRS = kept.compile(r" (?:của )?(?:nước |phía )?(?:bạn|sở tại|liên bang|hoàng gia)\b")
_PENTAGON = kept.compile(r"\b(?:lầu năm góc|ngũ giác đài)\b")
_ONLINE = kept.compile(
    r"(?:(?<!lừa đảo )(?<!báo chí )(?<!đào tạo )(?<!tội phạm )(?<!học )(?<!tập huấn )trực tuyến|tương tác ảo|cầu truyền hình|(?:đầu|điểm) cầu|truyền hình trực tiếp|hội nghị truyền hình"
    r"|qua truyền hình|qua màn hình)\b"
)
# "Sau vòng họp trực tuyến năm ngoái, ..."
_BACK_THEN = kept.compile(
    r"(?:[\w .]{2,14} ?- )?(?:tiếp theo|sau|kể từ|từ|khác với|so với|nếu như|tiếp nối)\b[^,;]{4,}(?:, trong đó [^,;]*)?\Z"
)
_OF_OLD = kept.compile(
    r"\bsau (?:hơn |gần )?(?:một|hai|ba|nhiều|\d) năm\b[^.;,]*\Z|\b(?:trong|suốt) (?:hai|ba|những|mấy|các|\d) năm\b|\bnăm (?:qua|trước|ngoái)\b"
)
# "Năm 2021, hai bên họp trực tuyến", not "kết quả hợp tác năm 2021"
_FRAMED = kept.compile(
    r"(?:\A|[\n.,;:(]| và|\b(?:đã|diễn ra|tổ chức|tiến hành|họp)) ?(?:(?:vào|trong|hồi|cuối|đầu|giữa|tháng|ngày|các|như) )*\Z"
)
_OF_NOW = kept.compile(r"\b(?:năm nay|lần này)\b")
_SENT_FROM = kept.compile(r" ?(?:\(|:|- |, \d|, ngày|\d{1,2}[/-]\d)")
_NOT_THERE = kept.compile(
    r"\b(?:sẽ|dự kiến|lần tới|tiếp theo|mời|tuyên bố|đại học|học viện|quân khu|đại sứ|lãnh sự|thăm|rời|từ"
    r"|đường bay)\b[^;.]{0,30}$"
)
_SAME_PLACE = kept.compile(r"(?:tại đây|sau lễ đón|ngay sau (?:đó|hội đàm|buổi tiếp|cuộc tiếp|cuộc gặp)|tiếp đó)\b")
_SAME_CITY = kept.compile(r"\b(?:tại|ở) (?:chính )?(?:thành phố|thủ đô|thành phố biển|đô thị) (?:này|nói trên)\b")
_CAPITAL = kept.compile(r"\b(?:tại|ở|tới|đến) thủ đô (?:(?:của|nước|đất nước|vương quốc|cộng hòa|liên bang) )*")
_THEIRS_TOO = kept.compile(r"(?:này|bạn|chủ nhà|sở tại)\b")
_CITY_STATES = {"SGP": "Singapore", "MCO": "Monaco", "VAT": "Vatican"}


def _of_old(article: Article, sentence: Sentence, until: int, told: str | None) -> bool:
    """Whether a sentence says of years past that they met online; `told`: the date of the meeting reported."""
    if _OF_NOW.search(article.folded, sentence.start, sentence.end):
        return False
    years = {
        str(d.first[0])
        for d in dates_in(article, sentence)
        if d.first[0] and d.end <= until and _FRAMED.search(article.folded, max(0, sentence.start - 1, d.start - 30), d.start)
    }
    return (
        bool(told and told[:4].isdigit() and years and told[:4] not in years)
        or _OF_OLD.search(article.folded, sentence.start, until) is not None
    )


def _writes_from(folded: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a city is where a correspondent is: "phóng viên TTXVN tại London", "Từ New York, phóng viên VOV cho biết"."""
    return (
        _CORRESPONDENT.search(folded, max(sentence.start, start - 40), start) is not None
        or folded.startswith((", phóng viên", ", pv ", ", đặc phái viên"), end)
        or folded.endswith(("đưa tin từ ", "tường thuật từ ", "cho biết từ "), 0, start)
    )


def _where(article, sentences, event, ordered, dialogue, spans) -> None:
    """Notes that a meeting was held online, or else the place that the text states, or lets conclude, nearest first."""
    online = _held_online(article, sentences, event, ordered, dialogue["date"])
    if online:
        dialogue["format"], spans["format"] = "online", [online]
        return
    ordered = _placing(article, sentences, event, ordered)
    if stated := _place_stated(article, sentences, event, ordered, dialogue, spans):
        _in_place(stated, dialogue, spans)
        return
    if city := _one_city(article.folded, sentences, event):
        _in_city(city, dialogue, spans)
        return
    main = ordered[0] if ordered else None
    if main is not None and main.kind == "body" and _visited(article, sentences, main, event, dialogue, spans):
        return
    if _welcomed(article, sentences, event, dialogue, spans):
        return
    if city := _by_its_clock(article.folded, event, main):
        _in_city(city, dialogue, spans)
    elif place := _place_headed(article, sentences, event):
        _in_place(place, dialogue, spans)
    elif city := _dateline(article, sentences, event):
        _in_city(city, dialogue, spans)
    elif place := _only_city(article, sentences, event, spans):
        _in_place(place, dialogue, spans)


def _in_place(place: tuple, dialogue: dict, spans: dict) -> None:
    """Puts a place, of which the city may be open, down."""
    city, country, at = place
    if city:
        dialogue["city_vi"], spans["city_vi"] = city, [at]
    dialogue["country_code"], spans["country_code"] = country, [at]
    dialogue["format"], spans["format"] = "in_person", [at]


def _held_online(article, sentences, event, ordered, told: str | None) -> tuple[int, int] | None:
    """Where the text says that the meeting was online. `told`: its date."""
    folded = article.folded
    announcing = [sentences[n.sentence] for n in event.anchors]
    for sentence in ordered:
        text = folded[sentence.start : sentence.end]
        online = (
            "trực tuyến" in text or "truyền hình" in text or "qua màn hình" in text or "tương tác ảo" in text or " cầu" in text
        ) and _ONLINE.search(folded, sentence.start, sentence.end)
        if (
            online
            and (sentence in announcing or not _of_old(article, sentence, online.start(), told))
            and not (
                _BACK_THEN.match(folded, sentence.start, online.start()) and any(n.start > online.end() for n in sentence.names)
            )
            and not any(_another(n, event.names) and n.end <= online.start() for n in sentence.names)
        ):
            return online.span()
    return None


def _placing(article, sentences, event, ordered) -> list[Sentence]:
    """The sentences that can say where, best first: those that announce the meeting, `ordered`, and what they refer to."""
    folded = article.folded
    near = event.anchors[0].sentence if event.anchors else 0
    if near and _SAME_PLACE.search(folded, sentences[near].start, event.anchors[0].start):
        before = [s for s in reversed(sentences[:near]) if s.kind == "body"]
        ordered = [*ordered, *before[:2]]  # a caption may stand between
    elif near and _SAME_DAY.match(folded, sentences[near].start, sentences[near].end):
        # "... ở thủ đô Astana; ... Chiều cùng ngày, hai bên tiến hành Đối thoại"
        before = (s for s in reversed(sentences[max(0, near - 8) : near]) if s.kind == "body" and dates_in(article, s))
        ordered = [*ordered, *islice(before, 1)]
    # of several cities, that of "Cuộc tham vấn diễn ra ... tại Ulan Bator"
    if ordered and len({t[3]["city_vi"] for t in ordered[0].cities}) > 1:
        ordered = sorted(
            ordered,
            key=lambda s: (
                not any(
                    n.kind is None and n in event.names and _HELD_AT.fullmatch(folded, n.end, t[0])
                    for n in s.names
                    for t in s.cities
                )
            ),
        )
    return ordered


def _place_stated(article, sentences, event, ordered, dialogue, spans) -> tuple | None:
    """The place that the first of the `ordered` sentences to name one states: its city, if any, its land, and where."""
    for sentence in ordered:
        place = _place(article, sentence, event.names, event.partner) or _reached(article, sentences, sentence)
        # the page lost the sentence that says where
        if not place or (not event.anchors and _is_of_else(event, sentence, place[1])):
            continue
        if place[0]:
            return place
        # "tại trụ sở Bộ Quốc phòng Lào", and the city in the lead or a caption
        leads = (
            s
            for s in ordered[:8]
            if s is not sentence and (s.first and s.kind == "body" or not any(_another(n, event.names) for n in s.names))
        )
        captions = (
            s
            for s in sentences
            if s.kind == "headline"
            and any(n.ordinal and n.ordinal == dialogue["ordinal"] and same_kind(n.kind, event.kind) for n in s.names)
        )
        told = chain(
            (_place(article, s, event.names, event.partner) for s in leads),
            (_place(article, s, s.names, event.partner) for s in captions),
            (_reached(article, sentences, s) for s in (sentence,)),
            (_only_city(article, sentences, event, spans) for _ in (0,)),
        )
        return next((p for p in told if p and p[0] and p[1] == place[1]), place)
    return None


def _is_of_else(event, sentence, country: str) -> bool:
    """Whether a place is in a third country, or of a sentence that tells of no meeting."""
    if country not in (HOME, event.partner) and event.partner != "EUE":
        return True
    if sentence.kind != "body" or not sentence.acts.isdisjoint(TAKES_PLACE):
        return False
    here_done = not sentence.acts.isdisjoint(_DONE_HERE)
    return not any(
        n in event.names or (n.kind is None and n.tense == "now" and not n.loose and not n.ordinal and not here_done)
        for n in sentence.names
    )


def _one_city(folded: str, sentences, event) -> tuple | None:
    """The one city that the announcing sentence names."""
    if not event.anchors:
        return None
    sentence = sentences[event.anchors[0].sentence]
    cities = [
        t
        for t in sentence.cities
        if not folded.endswith("giờ ", 0, t[0])
        and not _writes_from(folded, sentence, t[0], t[1])
        and not _NOT_THERE.search(folded, max(sentence.start, t[0] - 40), t[0])
        and not _of_another(folded, sentence, event.names, t[0])
    ]
    if (
        sentence.kind == "body"
        and len({t[3]["city_vi"] for t in cities}) == 1
        and not (cities[0][0] - sentence.start < 24 and _SENT_FROM.match(folded, cities[0][1]))
    ):
        return cities[0]
    return None


def _by_its_clock(folded: str, event, main) -> tuple | None:
    """The partner's city by whose clock the meeting began, or from which the reporter writes, where the text states no place."""
    for city in main.cities if main is not None else ():
        start, end, _, row = city
        if row["country_code"] == event.partner and (folded.endswith("giờ ", 0, start) or _writes_from(folded, main, start, end)):
            return city
    return None


def _place_headed(article, sentences, event) -> tuple | None:
    """The city that a caption gives, or the title of a page that lost the sentence on the meeting."""
    for sentence in sentences:
        if (
            (
                sentence.kind in ("caption", "headline")
                and sentence.event is not None
                or sentence.kind == "title"
                and not event.anchors
                and {HOME, event.partner} <= {t[3]["code"] for t in sentence.lands}
            )
            and not any(_another(n, event.names) for n in sentence.names)
            and "tại " in article.folded[sentence.start : sentence.end]
            and (place := _place(article, sentence, (), event.partner))
            and place[0]
            and place[1] in (HOME, event.partner)
        ):
            return place
    return None


_SCENE = kept.compile(r"\b(?:tại|ở|tới|đến|sang|giữa|trên đường phố|bầu trời|mùa \w+) (?:lòng )?(?:thủ đô |thành phố |cố đô )?$")
_DONE_HERE = ("propose", "wish", "agree", "review", "exchange", "sign", "receive")


def _only_city(article, sentences, event, spans) -> tuple | None:
    """The one city of either side in which the story is laid, up to where it tells of the meeting."""
    if not event.anchors:
        return None
    found, day = {}, spans.get("date", [(0, 0)])[0][0]
    at = event.anchors[0].sentence
    for sentence in sentences[: at + 2]:
        if (
            sentence.kind not in ("title", "body")
            or not sentence.cities
            or not sentence.acts.isdisjoint(_DONE_HERE)
            or "recalled" in sentence.cues
        ):
            continue
        if not sentence.start <= day < sentence.end and days_in(article, sentence):  # of another day
            return None
        for start, end, _, row in sentence.cities:
            lead = article.folded[max(sentence.start, start - 40) : start]
            if _of_another(article.folded, sentence, event.names, start):
                continue
            if (
                row["city_vi"]
                and row["country_code"] in (HOME, event.partner)
                and not _NOT_THERE.search(lead)
                and not _writes_from(article.folded, sentence, start, end)
            ):
                found.setdefault(
                    row["city_vi"],
                    (row["city_vi"], row["country_code"], (start, end))
                    if _SCENE.search(lead)
                    or _IN.search(lead)
                    or (lead.endswith(", ") or start == sentence.start)
                    and not _SENT_FROM.match(article.folded, end)
                    else None,
                )
    if not found:
        seats = (
            _place(article, s, (), event.partner)
            for s in sentences[:at]
            if s.kind == "body" and s.event is not None and _SEAT.search(article.folded, s.start, s.end)
        )
        return next(filter(None, seats), None)
    return next(iter(found.values())) if len(found) == 1 else None


def _dateline(article, sentences, event) -> tuple | None:
    """The city with which the report or the paragraph on the meeting opens: "Bắc Kinh (TTXVN) - ..." of the partner's, "BẮC KINH Ba thứ trưởng ..." of either side's; or the title: "Đà Nẵng: Việt Nam - Malaysia bàn hợp tác"."""
    head = next((s for s in sentences if s.kind == "title" and s.cities), None)
    if (
        head
        and head.cities[0][0] == head.start
        and article.folded.startswith(": ", head.cities[0][1])
        and head.cities[0][3]["country_code"] in (HOME, event.partner)
    ):
        return head.cities[0]
    # not news above it
    opening = next((s for s in sentences if s.kind == "body" and article.paragraphs[s.paragraph].on_subject), None)
    own = sentences[event.anchors[0].sentence].paragraph if event.anchors else None
    for sentence in (opening, next((s for s in sentences if s.paragraph == own), None)):
        if sentence is None or not sentence.cities or sentence.cities[0][0] - sentence.start > 2:
            continue
        start, end, _, row = sentence.cities[0]
        clean, country = article.clean, row["country_code"]
        capitals = (
            clean[start:end].isupper() and clean[end : end + 1] == " " and not clean[sentence.start : sentence.end].isupper()
        )
        if country == event.partner and _SENT_FROM.match(article.folded, end) or capitals and country in (HOME, event.partner):
            return sentence.cities[0]
    return None


_ON_TRIP = kept.compile(
    r"\b(?:khuôn khổ|trong|nhân|thời gian) (?:của )?(?:chuyến|đợt) (?:thăm|công tác|làm việc)"
    r"|\b(?:thăm|làm việc) [^.;]{2,60}(?:\bvà|,) (?:(?:tham )?dự|(?:đồng )?chủ trì)\b"
)
_LAND = kept.compile(
    r"\b(?:thăm|sang|công tác|làm việc)(?: (?:hữu nghị|chính thức|và làm việc|làm việc|và|tại|ở|tới|đến|thăm|nước"
    r"|cộng hòa|liên bang|vương quốc))*,? $"
)


def _in_city(city: tuple, dialogue: dict, spans: dict) -> None:
    """Puts the city of a phrase, with its land, down as the place."""
    start, end, _, row = city
    dialogue.update(city_vi=row["city_vi"] or None, country_code=row["country_code"], format="in_person")
    spans.update({cell: [(start, end)] for cell in ("city_vi", "country_code", "format") if dialogue[cell]})


def _visited(article, sentences, main, event, dialogue, spans) -> bool:
    """Takes for the place the land of the trip on which the meeting was held, where nothing nearer is told."""
    at = sentences.index(main)
    near = [main, *[s for s in reversed(sentences[max(0, at - 6) : at]) if s.kind == "body"][:2]]
    near += [s for s in sentences[:3] if s.kind == "title"][:1]
    for sentence in near if any(_ON_TRIP.search(article.folded, s.start, s.end) for s in near) else ():
        for start, end, _, row in sentence.lands:
            if row["code"] in (HOME, event.partner) and _LAND.search(article.folded, max(sentence.start, start - 50), start):
                dialogue.update(country_code=row["code"], format="in_person")
                spans["country_code"], spans["format"] = [(start, end)], [(start, end)]
                return True
    return False


_WELCOME = kept.compile(
    r"\b(?:chào mừng|chào đón|hoan nghênh|đón|vui mừng được đón|cảm ơn)\b[^.;]{3,120}\b(?:tới|đến"
    r"|sang)(?: (?:thăm|dự|thủ đô|thành phố|với|tại|ở|và|làm việc))* $"
)


def _welcomed(article, sentences, event, dialogue, spans) -> bool:
    """Takes for the place the city to which the host says at the meeting that the guests are welcome."""
    for sentence in sentences:
        if sentence.event is None or sentence.kind != "body":
            continue
        for start, end, kind, row in sentence.cities:
            if row["country_code"] in (HOME, event.partner) and _WELCOME.search(
                article.folded, max(sentence.start, start - 150), start
            ):
                _in_city((start, end, kind, row), dialogue, spans)
                return True
        for start, end, _, row in sentence.lands if "chào mừng" in article.folded[sentence.start : sentence.end] else ():
            if (
                row["use"] == "name"
                and row["code"] in (HOME, event.partner)
                and _WELCOME.search(article.folded, max(sentence.start, start - 150), start)
            ):
                # "nhiệt liệt chào mừng Đại tướng ... sang thăm Việt Nam"
                dialogue.update(country_code=row["code"], format="in_person")
                spans["country_code"], spans["format"] = [(start, end)], [(start, end)]
                return True
    return False


def _reached(article, sentences, sentence) -> tuple | None:
    """The city to which, right before the sentence, the delegation came: "đoàn tới Wellington"; or "thành phố này"."""
    at = sentences.index(sentence)
    earlier = sentences[at - 1] if at else None
    if earlier is None or not earlier.cities:
        return None
    same = _SAME_CITY.search(article.folded, sentence.start, sentence.end)
    if earlier.paragraph != sentence.paragraph and not same:
        return None
    for start, end, _, row in reversed(earlier.cities) if same else earlier.cities:
        if same or _TO_CITY.search(article.folded[max(earlier.start, start - 24) : start]):
            return row["city_vi"] or None, row["country_code"], (start, end)
    return None


_HELD_LATER = kept.compile(r"\b(?:sẽ|dự kiến|lần tới|(?<!chặng )(?<!đến )(?<!ngày )tiếp theo|mời)\b[^;.]{0,80}$")


def _place(article, sentence, names, partner) -> tuple | None:
    """(city or None, country, place) of the venue that one sentence states."""
    folded = article.folded
    own = [n for n in sentence.names if n in names]
    found = []
    for start, end, _, row in sentence.cities:
        if not (
            sentence.kind == "caption"
            and own
            and folded.endswith(", ", own[-1].end, start)
            and start - own[-1].end == 2
            or folded.endswith((" tại ", " ở ", " tại thủ đô "), sentence.start, start)  # most
            or _IN.search(folded, max(sentence.start, start - 70), start)
            or _HOSTS.match(folded, end, sentence.end)
            or (_TO.search(folded, max(sentence.start, start - 24), start) and _TO_ATTEND.match(folded, end))
        ):
            continue
        if _BACK_AT.search(folded, max(sentence.start, start - 60), start):
            continue
        to_come = _HELD_LATER.search(folded, max(sentence.start, start - 90), start)
        if (
            to_come
            or _of_another(folded, sentence, names, start)
            or folded.endswith("giờ ", 0, start)
            or _writes_from(folded, sentence, start, end)
        ):
            continue
        found.append((row["city_vi"] or None, row["country_code"], (start, end)))
    if found:
        if len(found) > 1 and sentence.first and found[0][2][0] - sentence.start < 24 and _SENDS.match(folded, found[0][2][1]):
            del found[0]  # "KPL (Viêng Chăn) - ..."
        at = own[0].start if own else sentence.start
        if (
            own
            and len(found) > 1
            and (held := [f for f in found if f[0] and f[2][0] > own[0].end and _HELD_AT.fullmatch(folded, own[0].end, f[2][0])])
        ):
            found = held  # "Ngay trước hội nghị ở Sydney, Đối thoại ... diễn ra tại Canberra"
        return min(found, key=lambda f: (not f[0], abs(f[2][0] - at)))  # the city goes before its province
    if folded.find(" thủ đô ", sentence.start, sentence.end) >= 0 and (
        seat := _CAPITAL.search(folded, sentence.start, sentence.end)
    ):
        follows = next(
            (t[3]["code"] for t in sentence.lands if seat.start() < t[0] <= seat.end() < t[1]),
            partner if _THEIRS_TOO.match(folded, seat.end()) else None,
        )
        if follows in (HOME, partner):
            return lexicon.capitals().get(follows), follows, seat.span()
    seat = _SEAT.search(folded, sentence.start, sentence.end)
    if seat and _THEIRS.match(folded, seat.end()):
        return None, partner, seat.span()
    if seat and not _THAT_LAND.match(folded[seat.end() : seat.end() + 14]):
        follows = [t for t in sentence.lands if 0 <= t[0] - seat.end() <= 2]
        country = follows[0][3]["code"] if follows else partner if seat[0].endswith(_NOT_OURS) else HOME
        return ("Hà Nội" if country == HOME else None), country, seat.span()
    staff = (
        own and folded.find(" bộ t", sentence.start, sentence.end) >= 0 and _STAFF.search(folded, sentence.start, sentence.end)
    )
    if staff and not _HELD_LATER.search(folded, max(sentence.start, staff.start() - 90), staff.start()):
        follows = [t for t in sentence.lands if 0 <= t[0] - staff.end() <= 5 and folded[staff.end() : t[0]] in (" ", " của ")]
        country = follows[0][3]["code"] if follows else HOME if staff["ours"] else None
        if country in (HOME, partner):
            return ("Hà Nội" if country == HOME and "tổng tham mưu" in staff[0] else None), country, staff.span()
    pentagon = _PENTAGON.search(folded, sentence.start, sentence.end)
    if pentagon:
        return None, "USA", pentagon.span()
    bare = "chair" in sentence.acts and any(n.kind is None and not n.loose and n.tense == "now" for n in sentence.names)
    for start, end, _, row in sentence.lands if own or bare else ():
        lead = folded[max(sentence.start, start - 12) : start]
        # "sang Trung Quốc dự Đối thoại"
        if row["use"] == "name" and lead.endswith(("sang ", "tới ", "đến ")) and _TO_ATTEND.match(folded, end):
            return _CITY_STATES.get(row["code"]), row["code"], (start, end)
        if row["use"] == "name" and _AT.search(lead):
            if _HELD_LATER.search(folded, max(sentence.start, start - 90), start):
                continue
            if _ELSEWHERE.search(folded[max(sentence.start, start - 40) : start]):
                continue
            return _CITY_STATES.get(row["code"]), row["code"], (start, end)
    ours = (
        own
        and folded.find(" nước ta", sentence.start, sentence.end) >= 0
        and _AT_OURS.search(folded, sentence.start, sentence.end)
    )
    return (None, HOME, ours.span()) if ours else None


_SENDS = kept.compile(r"(?:,? [^)]{0,16})?\) ?[-:]")
_AT_OURS = kept.compile(r"\b(?:tại|ở) nước ta\b")


_THERE = ("tại ", "trong ", "nhân ", "khi ", "lúc ", "dịp ", "cũng ", "ở ", "sau đó")
# "Tại đó, ...", "Cũng trong năm đó, ..."
_AT_THAT = kept.compile(
    r"(?:cũng |ngay )?(?:(?:tại|trong|nhân|ở|khi|lúc|dịp|khuôn khổ|cuộc|phiên|kỳ|buổi|vòng|lần|chuyến|đối thoại|họp|gặp|thăm|làm việc"
    r"|sự kiện|năm|tháng|ngày|đợt) )+(?<!lần )(?:đó|ấy|này|đây)\b"
)
_DATED_STORY = kept.compile(r"(?:vào |hồi |trong |cuối |đầu |giữa |từ )*(?:ngày|tháng|năm) [^,;.]{1,20}, ")


def _back_then(article: Article, sentences: list[Sentence], index: int, event: Event, day: str | None) -> tuple | None:
    """The date, and its place, of the earlier meeting or visit of which a sentence tells on, "Tại đó, hai bên đã ký ...", as the one before it says."""
    sentence, before = sentences[index], sentences[index - 1] if index else None
    if (
        not before
        or before.kind != "body"
        or before.paragraph != sentence.paragraph
        or not article.folded.startswith(_THERE, sentence.start)
    ):
        return None
    that = _AT_THAT.match(article.folded, sentence.start, sentence.end)
    rounds = [n for n in before.names if n.kind or n.ordinal or n.loose]
    if not that or any(n in event.names or n.tense in ("to come", "general") for n in rounds):
        return None
    told = [d for d in dates_in(article, before) if d.form in ("full", "month", "year")]
    held = "held" in before.acts or "chair" in before.acts or any(article.folded.startswith(" họp", n.end) for n in rounds)
    if rounds and not (held and before.acts.isdisjoint(("speak", "review", "propose", "wish"))):
        return None
    if not rounds and (before.names or not told or not _DATED_STORY.match(article.folded, before.start)):
        return None
    when = dates.edtf(told[-1], day, None) if told else None
    own = next((dates.edtf(d, day, None) for n in event.anchors for d in days_in(article, sentences[n.sentence])), None)
    if when and own and own[:4].isdigit() and when[:7] >= own[: min(7, len(when))]:
        return None
    return (when, (told[-1].start, told[-1].end)) if when else (None, None)


def _agreements(article, sentences, inside, event, number, dialogue, day) -> tuple[list[dict], list[tuple[int, int]]]:
    """The instruments of a meeting and the places of their names; those who sign or witness get their roles on the way."""
    folded = article.folded
    found: dict[tuple, dict] = {}
    titles: list[tuple[int, int]] = []
    signed = None  # the last sentence that tells of a signing, with what was signed
    heading = None
    for index in _body_first(sentences, inside, event, number):
        sentence = sentences[index]
        # but "Hai Trưởng đoàn ký Biên bản", under a picture
        if sentence.kind == "headline" and not (sentence.acts >= {"both", "sign"} and sentence.instruments):
            continue
        if article.clean[sentence.end - 1] == ":":
            heading = sentence
        elif heading and not _ITEM.match(article.clean, sentence.start):
            heading = None
        just_signed = signed[1] if signed and 0 < index - signed[0] < 3 else None
        if not sentence.instruments and (sentence.acts.isdisjoint(_SIGNED) or not _documents(folded, sentence)):
            # "Hai Thứ trưởng chứng kiến lễ ký."
            if just_signed and (
                folded.find("chứng kiến", sentence.start, sentence.end) >= 0
                or ("sign" in sentence.acts and _WHO_SIGNED.search(folded, sentence.start, sentence.end))
            ):
                _signers(article, sentences, sentence, inside, event, just_signed)
            continue
        if len(titles) > MOST_NAMES:
            break
        if sentence.cities and _of_another_land(sentence, event.partner):  # "Tại Minsk, ... Belarus; hai bên ký Kế hoạch hợp tác"
            continue
        tools = agreements.find(
            article, sentence, heading if heading and _ITEM.match(article.clean, sentence.start) else None, day
        )
        then = _back_then(article, sentences, index, event, day) if tools else None
        for tool in tools if then else ():
            if tool["action"] in _DONE_WITH:
                tool["action"], tool["date"], tool["at"]["date"] = "cited", *then
        if sentence.kind in ("caption", "headline"):
            _signers(article, sentences, sentence, inside, event, tools)
        if sentence.kind in _HEADED:
            tools = _not_in_body(tools, found)
        elif sentence.event is None:
            tools = _of_background(folded, sentence, tools)
        else:
            again = (
                not tools and just_signed and "sign" in sentence.acts and _WHO_SIGNED.search(folded, sentence.start, sentence.end)
            )
            _signers(article, sentences, sentence, inside, event, just_signed if again else tools)
            if any(t["action"] in ("signed", "exchanged") for t in tools):
                signed = index, tools
        for tool in tools:
            titles.append(tool["at"]["title_vi"])
            _note(found, tool, index)
    return _listed(article, found, dialogue["date"]), titles


_HEADED = ("title", "caption", "headline")
_DONE_WITH = ("signed", "exchanged", "adopted")  # what becomes of an instrument at the meeting


def _body_first(sentences, inside, event, number) -> list[int]:
    """The sentences that can tell of instruments: the meeting's, then those of the background, then titles and captions."""
    sides = {HOME, event.partner}
    foreign = {s.paragraph for s in sentences if s.event not in (number, EVERY, None) or not s.countries <= sides}
    background = [
        i
        for i, s in enumerate(sentences)
        if s.event is None and s.kind == "body" and not s.mentions and s.paragraph not in foreign
    ]
    headed = [i for i in inside if sentences[i].kind in _HEADED]
    return [*(i for i in inside if sentences[i].kind not in _HEADED), *background, *headed]


def _not_in_body(tools: list[dict], found: dict) -> list[dict]:
    """Of the instruments in a title or caption those that the body does not tell of."""
    told = {t["instrument"] for t in found.values() if t["action"] != "cited"}
    return [
        t
        for t in tools
        if t["action"] in _DONE_WITH and t["instrument"] not in told and not (told and t["instrument"] == "agreement")
    ]


def _of_background(folded: str, sentence: Sentence, tools: list[dict]) -> list[dict]:
    """Of the instruments in a sentence that is not of the meeting those of earlier days that are of defence."""
    return [
        t
        for t in tools
        if t["action"] == "cited" and t["date"] and (t["area"] or folded.find("quốc phòng", sentence.start, sentence.end) >= 0)
    ]


def _note(found: dict, tool: dict, index: int) -> None:
    """Adds an instrument to those found, or what a sentence tells of it to one found before."""
    cited = tool["action"] == "cited"
    key = tool["instrument"], tool["area"], cited, tuple(_YEAR.findall(tool["title_vi"])), cited and tool["date"]
    # "ký Bản ghi nhớ này"
    if tool.pop("same") and (meant := next((t for t in reversed(found.values()) if t["instrument"] == tool["instrument"]), None)):
        if not cited:
            meant["action"], meant["date"] = tool["action"], None
            meant["at"]["action"] = [tool["at"]["action"]]
        return
    same = _found_before(found, key, tool, index)
    if not same:
        found[key if key not in found else (*key, index, tool["title_vi"])] = {
            **tool,
            "sentence": index,
            "at": {name: [at] if at else [] for name, at in tool["at"].items()},
        }
        return
    for name, at in tool["at"].items():
        same["at"][name] = same["at"].get(name, []) + ([at] if at else [])
    if same["area"] is None and tool["area"]:
        same["area"] = tool["area"]
    if len(tool["title_vi"]) > len(same["title_vi"]):
        same["title_vi"] = tool["title_vi"]
        same["at"]["title_vi"].reverse()
    if same["action"] == "planned" or (same["action"] in ("exchanged", "adopted") and tool["action"] == "signed"):
        same["action"] = tool["action"]
    if same["date"] is None:
        same["date"] = tool["date"]


def _found_before(found: dict, key: tuple, tool: dict, index: int) -> dict | None:
    """The instrument found of the same area, else one of no area whose title can be the same."""
    kind, area, cited, *_ = key
    alike = [
        (k[1], t)
        for k, t in found.items()
        if k[0] == kind and k[2] == cited and not _of_other_years(t, tool) and not _beside(t, tool, index)
    ]
    return next((t for of, t in alike if of == area), None) or next(
        (t for of, t in alike if None in (of, area) and _one_title(t, tool)), None
    )


def _listed(article: Article, found: dict, day: str | None) -> list[dict]:
    """The records of the instruments found. `day`: when the meeting was."""
    listed = []
    for tool in found.values():
        weak = tool.pop("weak")
        if _is_told_else(tool, weak, [t for t in found.values() if t is not tool]):
            continue
        del tool["sentence"]
        happened = tool["action"] in _DONE_WITH
        places = tool.pop("at")
        item = {**tool, "date": day if happened else tool["date"]}
        item["spans"] = {
            name: article.spans(places[name])
            for name in places
            if item.get(name) and places[name] and not (happened and name == "date")
        }
        listed.append(item)
    return listed


def _is_told_else(tool: dict, weak: bool, others: list[dict]) -> bool:
    """Whether an instrument is one of the others, under a less telling name."""
    if weak and any(
        t["instrument"] == tool["instrument"]
        and (None in (t["area"], tool["area"]) or t["area"] == tool["area"])
        and _same_words(t, tool)
        for t in others
    ):
        return True  # only a further word on one of the others
    if (
        tool["instrument"] == "agreement"
        and tool["area"]
        and tool["title_vi"][0].islower()
        and any(t["action"] == tool["action"] and t["area"] == tool["area"] for t in others)
    ):
        return True  # "hai bên ký thỏa thuận về ...", which has its own name elsewhere
    # what is signed here, spoken of once more
    return (
        tool["action"] == "cited"
        and tool["date"] is None
        and any(t["action"] != "cited" and _bare(t["title_vi"]) == _bare(tool["title_vi"]) for t in others)
    )


def _of_another_land(sentence: Sentence, partner: str) -> bool:
    """Whether a sentence names a third country and a city of it, and the partner not at all."""
    others = sentence.countries - {HOME, partner}
    return (
        bool(others)
        and partner not in sentence.countries
        and partner != "EUE"
        and all(t[3]["country_code"] in others for t in sentence.cities)
    )


_YEAR = kept.compile(r"(?:19|20)(?<!\w..)\d\d\b")


def _of_other_years(a: dict, b: dict) -> bool:
    """Whether two names of instruments bear different years ("giai đoạn 2015 - 2020", "đến năm 2030") or were signed at different times."""
    years, others = set(_YEAR.findall(a["title_vi"])), set(_YEAR.findall(b["title_vi"]))
    if years and others and not years & others:
        return True
    days = a["date"], b["date"]
    return (
        a["action"] == b["action"] == "cited"
        and None not in days
        and not days[0].startswith(days[1])
        and not days[1].startswith(days[0])
    )


def _beside(a: dict, b: dict, index: int) -> bool:
    """Whether two instruments have full names of their own in one sentence: "Bản ghi nhớ về hợp tác quốc phòng và Bản ghi nhớ về ..."."""
    if a["sentence"] != index or not (a["title_vi"][0].isupper() and b["title_vi"][0].isupper()):
        return False
    one, other = a["title_vi"].lower(), b["title_vi"].lower()
    return not one.startswith(other) and not other.startswith(one)


def _bare(title: str) -> str:
    """A title without the two sides."""
    name, _, sides = title.lower().partition(" giữa ")
    return title.lower() if " về " in sides else name


def _one_title(a: dict, b: dict) -> bool:
    short, long = sorted((a["title_vi"].lower(), b["title_vi"].lower()), key=len)
    return short.split()[-1] in long or _same_words(a, b)


def _same_words(a: dict, b: dict) -> bool:
    """Whether one of two titles has most of the other's words."""
    short, long = sorted((a["title_vi"].lower(), b["title_vi"].lower()), key=len)
    words = set(short.split())
    return long.startswith(short) or 4 * len(words & set(long.split())) >= 3 * len(words)


# "Người ký phía Việt Nam là A"
_WHO_SIGNED = kept.compile(
    r"\bngười ký\b|\bký (?:kết )?(?:là|có)\b|\bký(?: kết)?(?: (?:vào )?(?:văn kiện|văn bản|kế hoạch|biên bản|bản ghi nhớ"
    r"|thỏa thuận)(?: này| trên| nói trên)?)?[.;]?$"
)
_SIGNED = ("sign", "exchange")
_ITEM = kept.compile(r"\s*(?:[-+*•–]|\d{1,2}[.)])\s")
_DOCUMENT = kept.compile(r"(?:ký|trao)(?: kết| đổi)? (?:với [^,;.]{2,50} )?(?:các )?(?:văn kiện|văn bản)\b")


def _documents(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence says that documents, whatever their names, were signed or handed over."""
    return (
        folded.find(" văn ", sentence.start, sentence.end) >= 0
        and _DOCUMENT.search(folded, sentence.start, sentence.end) is not None
    )


# every alternative begins with its letter, which is looked for fast
_HEAD = r"(?:đồng )?trưởng (?:phái )?đoàn\b"
_HEADS = kept.compile(
    rf"cả hai {_HEAD}|hai (?:vị |ông |đồng chí )?{_HEAD}|2(?<!\d2) {_HEAD}|các {_HEAD}"
    r"|trưởng (?:phái )?đoàn (?:của )?(?:hai|cả hai) (?:bên|nước|phía)\b"
    r"|hai người đứng đầu (?:của )?hai (?:đoàn|phái đoàn|bên)\b|người đứng đầu (?:của )?hai (?:đoàn|phái đoàn|bên)\b"
    r"|lãnh đạo (?:của )?hai (?:đoàn|phái đoàn)\b"
)
_FOUR = r"(?:vị |đồng chí )?(?:thứ trưởng|bộ trưởng|đồng chủ trì|trưởng đoàn)\b"
_OFFICE = (
    r"(?:đồng chủ trì|đồng chủ tọa|chủ tọa|thứ trưởng|đồng chủ tịch|vị chủ tọa|vị chủ trì|tướng|(?:đồng )?trưởng nhóm|chủ trì"
    r"|quốc vụ khanh|cục trưởng|tư lệnh|(?:phó |chuẩn )?đô đốc|(?:đại|thượng|trung|thiếu|chuẩn) tướng|vị tướng)\b"
)
_THEY_SIGN = r"(?=,? (?:\w+,? ){0,6}(?:ký|chứng kiến|đặt bút|trao)\b)"
_CHAIRS = kept.compile(
    rf"cả bốn {_FOUR}|bốn {_FOUR}|hai (?:vị |đồng chí )?{_OFFICE}|2(?<!\d2) {_OFFICE}"
    rf"|hai (?<=\bký của hai )(?:ông|bà|vị|đồng chí)\b|cả hai{_THEY_SIGN}|hai (?:ông|bà|vị|đồng chí|người){_THEY_SIGN}"
)


class _Signing(NamedTuple):
    """A sentence that tells of a signing, in its article."""

    folded: str
    sentences: list[Sentence]
    inside: list[int]
    event: Event
    sentence: Sentence
    verbs: list  # of signing, handing over and witnessing


def _signers(article, sentences, sentence, inside, event, tools) -> None:
    """Gives those who sign, or witness it, their roles."""
    folded = article.folded
    if not any(t["action"] in ("signed", "exchanged") for t in tools) and not (tools == [] and _documents(folded, sentence)):
        return
    verbs = [t for t in sentence.verbs if t[3]["code"] in ("sign", "witness", "exchange")]
    if not verbs:
        return
    told = _Signing(folded, sentences, inside, event, sentence, verbs)
    groups = [g for g in (p.search(folded, sentence.start, sentence.end) for p in (_HEADS, _CHAIRS)) if g]  # "hai Trưởng đoàn"
    watching = []
    for position, verb in enumerate(verbs):
        role = _role_told(folded, verb)
        if role == "signatory":
            _sign_between(told, verb, groups)
        if role is None or (role == "signatory" and _is_rite(told, position, groups)):
            continue
        if _OF.match(folded[verb[1] : verb[1] + 6]) or "của" in folded[verb[0] : verb[1]]:
            begins = (p.search(folded, verb[1], min(sentence.end, verb[1] + 50)) for p in (_HEADS, _CHAIRS))
            if group := next((g for g in begins if g and g.start() - verb[1] < 12), None):
                _give_both(told, group, role, verb, sentence, _signing_before(folded, sentence, group))
                continue
            watching, signers = _named_behind(told, position, role)
            if signers:
                break
            continue
        named = _named_with(told, verb, role, groups)
        if not named and role == "witness":
            named = _also_there(told, verb, groups)
        there = [g for g in groups if g.start() > verb[1] and folded.endswith((" có ", " là "), verb[1], g.start())]
        # "Chứng kiến lễ ký có hai Trưởng đoàn và C"
        if named and (group := next((g for g in there if g.start() < named[0].start < g.end() + 12), None)):
            _give_both(told, group, role, verb)
        named = [mention for mention in named if mention not in watching]
        if named and role == "signatory":
            named = _with_whom(told, verb, named)
        if _chair_and_sign(folded, sentence, verb, named):  # "A và B đồng chủ trì đối thoại và ký ..."
            for person in _both(sentences, inside, event, True, "hai đồng chủ trì"):
                roles.give(person, role, verb[:2])
            continue
        if not named and there:  # "Chứng kiến lễ trao có hai đồng chủ trì"
            _give_both(told, there[0], role, verb)
            continue
        named = named or _named_apart(told, position, role)
        # "Đặt bút ký Biên bản, hai đồng chủ trì ..."
        if not named and role == "signatory" and _FRONT.fullmatch(folded, sentence.start, verb[0]):
            if group := next((g for g in groups if folded.endswith(", ", verb[1], g.start())), None):
                _give_both(told, group, role, verb, sentence)
        for mention in named:
            roles.give(mention.person, role, verb[:2])
        if role == "signatory" and any(v[3]["code"] == "witness" for v in verbs[:position]):
            # "hai đồng chủ trì chứng kiến đại diện hai cơ quan ký"
            if not _AND_ENDS.search(folded[max(sentence.start, verb[0] - 8) : verb[0]]):
                groups = []
        group = next((g for g in groups if g.start() < verb[0]), None)
        if group and not named:
            _give_both(told, group, role, verb, sentence, _signing_before(folded, sentence, group))


def _role_told(folded: str, verb: tuple) -> str | None:
    """The role of those of whom a verb tells; None where they only hand over something."""
    code = verb[3]["code"]
    if code == "witness" or (code == "exchange" and "chứng kiến" in folded[verb[0] : verb[1]]):
        return "witness"
    return "signatory" if code == "sign" else None


def _give_both(told: _Signing, group, role: str, verb: tuple, telling=None, but=()) -> None:
    """Gives a role to the two whom "hai Trưởng đoàn" or "hai Thứ trưởng" means."""
    for person in _both(told.sentences, told.inside, told.event, group.re is _CHAIRS, group[0], telling, but):
        roles.give(person, role, verb[:2])


def _sign_between(told: _Signing, verb: tuple, groups: list) -> None:
    """Gives their role to those between whom something is signed."""
    folded, sentence = told.folded, told.sentence
    # "lễ ký Biên bản giữa hai Trưởng đoàn"
    heads = next((g for g in groups if g.re is _HEADS), None)
    if heads and verb[1] <= heads.start() and folded.endswith(" giữa ", verb[1], heads.start()):
        _give_both(told, heads, "signatory", verb, sentence)
    # "lễ ký Bản ghi nhớ giữa A và B"
    between = next((m for m in sentence.mentions if m.start > verb[1] and _BETWEEN.search(folded, m.start - 16, m.start)), None)
    for mention in roles.after(folded, sentence, between.start, 2) if between else ():
        roles.give(mention.person, "signatory", verb[:2])


def _is_rite(told: _Signing, position: int, groups: list) -> bool:
    """Whether a verb names the signing that others witness, or one to come, and not what those before it do."""
    folded, sentence, verb = told.folded, told.sentence, told.verbs[position]
    earlier = told.verbs[position - 1] if position else None
    if earlier and earlier[3]["code"] == "witness":
        # "Chứng kiến hai Trưởng đoàn ký có A"
        close = next((g for g in groups if 0 <= verb[0] - g.end() < 8), None)
        if close and close.start() >= earlier[1]:
            _give_both(told, close, "signatory", verb, sentence)
            return True
        if verb[0] - earlier[1] < 14:
            return True
    return bool(
        _RITE.search(folded[max(sentence.start, verb[0] - 9) : verb[0]])
        or folded[verb[0] : verb[1]].startswith(("lễ", "việc"))
        or roles.WILL.search(folded, max(sentence.start, verb[0] - 60), verb[0])  # "A cho biết Việt Nam sẽ ký"
    )


def _named_behind(told: _Signing, position: int, role: str) -> tuple[list, list]:
    """Those of "sự chứng kiến của A và B, C và D đã ký", given their roles: who witness, or sign, and who sign behind them."""
    folded, sentence, verbs = told.folded, told.sentence, told.verbs
    verb, following = verbs[position], verbs[position + 1] if position + 1 < len(verbs) else None
    named = roles.after(folded, sentence, verb[1])
    if named and "," in folded[verb[1] : named[0].start]:  # "trước sự chứng kiến của đại diện hai bên, A và B ký"
        named = []
    signing = following if role == "witness" and following and following[3]["code"] == "sign" else None
    signers = _signers_after(folded, named, signing) if signing else []
    for mention in named[: len(named) - len(signers)]:
        roles.give(mention.person, role, verb[:2])
    for mention in signers:
        roles.give(mention.person, "signatory", signing[:2])
    return named, signers


def _named_with(told: _Signing, verb: tuple, role: str, groups: list) -> list:
    """Those whom the sentence names before a verb, or in a list behind it."""
    folded, sentence = told.folded, told.sentence
    heads = next((g for g in groups if g.re is _HEADS), None)
    named = [
        m
        for m in roles.before(folded, sentence, verb[0])
        if folded.find("tiền nhiệm", max(sentence.start, m.start - 30), m.start) < 0
        and not (heads and heads.start() <= m.start < heads.end())
    ]
    if not named and (listed := _IS_LIST.match(folded[verb[1] : sentence.end])):
        named = roles.after(folded, sentence, verb[1] + listed.end() - 1)
        named += [
            m
            for m in sentence.mentions
            if named
            and role == "signatory"
            and m.start > named[-1].end
            and _SIDE_IS.search(folded, max(named[-1].end, m.start - 50), m.start)
        ]
    if not named and role == "signatory":  # "Ký các văn kiện, phía Việt Nam là A, phía Pháp là B"
        named = [
            m for m in sentence.mentions if m.start > verb[1] and _SIDE_IS.search(folded, max(verb[1], m.start - 50), m.start)
        ]
    return named


def _also_there(told: _Signing, verb: tuple, groups: list) -> list:
    """Those of "Chứng kiến hai Thứ trưởng trao Kế hoạch có C", "Chứng kiến lễ ký ..., ngoài hai đồng chủ trì, còn có C"; the two get their role."""
    folded, sentence = told.folded, told.sentence
    if not _FRONT.fullmatch(folded, sentence.start, verb[0]):
        return []
    there = next((m for m in sentence.mentions if folded.endswith(_ALSO_THERE, verb[1], m.start)), None)
    named = roles.after(folded, sentence, there.start, 9) if there else []
    beside = (g for g in groups if folded.endswith(("ngoài ", "cùng ", "cùng với "), verb[1], g.start()))
    if named and (group := next(beside, None)):
        _give_both(told, group, "witness", verb, sentence)
    return named


def _with_whom(told: _Signing, verb: tuple, named: list) -> list:
    """Those who sign, with the one with whom they do."""
    folded, sentence = told.folded, told.sentence
    if beside := _SIGNS_WITH.match(folded[verb[1] : sentence.end]):  # "A ký với B ..."
        return named + roles.after(folded, sentence, verb[1] + beside.end() - 1, 1)
    other = next((m for m in sentence.mentions if m.start > verb[1]), None) if len(named) == 1 else None
    # "A ký Bản ghi nhớ về đào tạo với B"
    if (
        other
        and other.name
        and other.land != named[0].land
        and other.start - verb[1] < 120
        and folded.endswith((" với ", " cùng "), verb[1], other.start)
        and not any(verb[1] < v[0] < other.start and v[3]["code"] != "act" for v in sentence.verbs)
    ):
        return [*named, other]
    return named


def _named_apart(told: _Signing, position: int, role: str) -> list:
    """Those of whom a verb tells that are not named with it, but in the clause behind or with a verb before."""
    folded, sentence, verb = told.folded, told.sentence, told.verbs[position]
    named = []
    # "Chứng kiến lễ ký, A và B bày tỏ vui mừng"
    if role == "witness" and _FRONT.fullmatch(folded, sentence.start, verb[0]):
        first = next((m for m in sentence.mentions if m.start > verb[1]), None)
        named = roles.after(folded, sentence, first.start, 2) if first and folded.endswith(", ", verb[1], first.start) else []
    if not named and role == "witness" and _NEW_CLAUSE.search(folded[max(sentence.start, verb[0] - 20) : verb[0]]):
        acts = [t for t in sentence.verbs if t[1] <= verb[0] and t[3]["code"] in ("attend", "speak", "chair", "adopt", "sign")]
        named = roles.before(folded, sentence, acts[0][0]) if acts else []
    if not named:
        previous = next((v for v in told.verbs[:position] if _AND.search(folded[v[1] : verb[0]])), None)
        named = roles.before(folded, sentence, previous[0]) if previous else []
    return named


def _chair_and_sign(folded: str, sentence, verb: tuple, named: list) -> bool:
    """Whether those who sign or witness are those of whom the sentence says before that they chair."""
    chairing = next((t for t in reversed(sentence.verbs) if t[3]["code"] == "chair" and t[1] <= verb[0]), None)
    if not chairing or not _THEN.search(folded, max(chairing[1], verb[0] - 30), verb[0]):
        return False
    between = [m for m in sentence.mentions if chairing[1] <= m.start < verb[0]]
    return all(m in between for m in named) and all(m.person and "co_chair" in m.person.roles for m in between)


_ALSO_THERE = (" có ", " có: ", " có sự tham dự của ", " có sự có mặt của ")
_FRONT = kept.compile(r"\W*(?:(?:sau khi|trước khi|khi|cùng|cùng nhau|đã|vừa)\s+)*")
_BETWEEN = kept.compile(r"\bgiữa (?:ông |bà |đồng chí )?$")
_SIDE_IS = kept.compile(r"\b(?:phía|bên|đoàn|đại diện) [\w -]{2,30}? (?:là|có) (?:ông |bà |đồng chí )?$")


def _signers_after(folded: str, named: list, signing: tuple) -> list:
    """Those of the `named` who sign: "dưới sự chứng kiến của A và B, C và D đã ký"."""
    if (
        len(named) < 2
        or not _SIGN_TOGETHER.fullmatch(folded[named[-1].end : signing[0]])
        or folded.find("hai", named[-1].end, signing[0]) >= 0
    ):
        return []
    joined = [i for i in range(1, len(named)) if _JOINS.search(folded[named[i - 1].end : named[i].start])]
    witnesses = joined[0] + 1 if joined and joined[0] + 1 < len(named) else 1
    return named[witnesses:]


_ENVOYS = ("ambassador", "defence_attache", "deputy_defence_attache", "military_attache")


_WATCH = kept.compile(r" (?:đã |cùng |cũng )*chứng kiến\b")


def _signing_before(folded: str, sentence, group) -> list:
    """Those of a sentence who sign before "hai Trưởng đoàn": "A và B ký dưới sự chứng kiến của hai Trưởng đoàn", "hai Trưởng đoàn chứng kiến A ký"."""
    if not folded.endswith(("chứng kiến của ", "chứng kiến của cả "), sentence.start, group.start()) and not _WATCH.match(
        folded, group.end(), sentence.end
    ):
        return []
    return [
        m.person
        for m in sentence.mentions
        if m.person
        and folded.find(";", group.end(), m.start) < 0
        and not m.person.roles.keys() & {"co_chair", "head_of_delegation"}
    ]


def _both(sentences, inside, event, chairs_only: bool, group: str = "", telling=None, but=()) -> list:
    """The two that "hai Trưởng đoàn" means: the chairs, else the heads, else two shown doing one thing; one a side.

    "Hai ông" are the only two whom the sentence before the `telling` one names.
    """
    if telling is not None and group.endswith((" ông", " bà", " vị", " đồng chí", " người", "cả hai")):
        chairs_only = False
        at = sentences.index(telling)
        named = (
            list({id(m.person): m.person for m in sentences[at - 1].mentions if m.person and m.person.name}.values())
            if at
            else []
        )
        if (
            len(named) == 2
            and {p.country or event.partner for p in named} == {HOME, event.partner}
            and all(p.roles for p in named)
        ):
            return named
    everyone = {id(m.person): m.person for i in inside for m in sentences[i].mentions if m.person and m.person not in but}
    chairs = {id(m.person): m.person for s in sentences for m in s.mentions if m.person and "co_chair" in m.person.roles}
    everyone.update(
        (key, person) for key, person in chairs.items() if person not in but
    )  # named only where the welcome is told of
    if "bốn " in group:
        four = [p for p in everyone.values() if "co_chair" in p.roles]
        return four if len(four) == 4 and sum(p.country == HOME for p in four) == 2 else []
    for role in ("co_chair", "head_of_delegation") if chairs_only else ("co_chair", "head_of_delegation", "witness", "signatory"):
        two = [p for p in everyone.values() if role in p.roles]
        if len(two) == 2 and {p.country or event.partner for p in two} == {HOME, event.partner}:
            return two
    two = [p for p in everyone.values() if p.roles.keys() & {"co_chair", "head_of_delegation"}]
    post = group.split(" ", 1)[-1] if chairs_only else ""
    if post and not post.startswith("đồng "):  # "hai Thứ trưởng", of whom there are two
        holders = [
            p
            for p in everyone.values()
            if p.roles and not roles.far_above(p) and any((m.position or "").lower().startswith(post) for m in p.mentions)
        ]
        if len(holders) == 2 and {p.country or event.partner for p in holders} == {HOME, event.partner}:
            return holders
    # the only one of the other side, who holds the same post in "hai Thứ trưởng"
    if len(two) == 1 and not post.startswith("đồng "):
        others = [
            p
            for p in everyone.values()
            if p.name and "attendee" in p.roles and (p.country or event.partner) != two[0].country and not roles.far_above(p)
        ]
        others = (
            [p for p in others if any(m.position and m.position.lower().startswith(post) for m in p.mentions)] if post else others
        )
        others = [p for p in others if not any((m.position_code or "").startswith(_ENVOYS) for m in p.mentions)] or others
        two += others if len(others) == 1 else []
    if not two:  # nobody is said to chair or lead: the only two named
        two = [p for p in everyone.values() if p.name and "attendee" in p.roles and not roles.far_above(p)]
        of_post = [
            p for p in two if any(m.position and m.position.lower().startswith(group.split(" ", 1)[-1]) for m in p.mentions)
        ]
        two = of_post if len(of_post) == 2 else two  # "hai Thứ trưởng"
        if len(two) > 2:  # the two whom the sentence names that announces the meeting
            for sentence in (sentences[n.sentence] for n in event.anchors):
                named = list({id(m.person): m.person for m in sentence.mentions if m.person in two}.values())
                two = named if len(named) == 2 else two
        if len(two) > 2:  # no envoys
            others = [p for p in two if not any((m.position_code or "").startswith(_ENVOYS) for m in p.mentions)]
            two = others if len(others) == 2 else two
        if len(two) > 2:  # those who speak, where the others are only listed
            spoke = [p for p in two if any(a == m.start and b > m.end for a, b in p.roles["attendee"] for m in p.mentions)]
            two = spoke if len(spoke) == 2 else two
    return two if len(two) == 2 and {p.country for p in two} == {HOME, event.partner} else []


_IS_THERE = kept.compile(r"[^.;]{0,50}\bcó mặt (?:và|tại|trong|ở|phát biểu)\b")
_OF_HEADS = ("both", "heads", "head", "lead")  # what phrases say that have "trưởng đoàn" or "đứng đầu" in them
_HEADS_OF = kept.compile(r"hai (?:vị )?trưởng đoàn (?:của |phía )?")


def _participants(article, sentences, event, inside) -> list[dict]:
    """Who took part, with the roles that the sentences of the meeting give, and what each is called."""
    folded = article.folded
    _heads(folded, sentences, event, inside)
    for index in inside:
        if sentences[index].kind == "body" and sentences[index].mentions:
            roles.named_only(folded, sentences[index], (HOME, event.partner), event.names)
    everyone = list({id(m.person): m.person for s in sentences for m in s.mentions if m.person}.values())
    for person in everyone:
        if person.roles:
            person.country = person.country or event.partner
    apart = _in_other_story(folded, sentences, event)
    listed = []
    for person in everyone:
        if not person.roles or person.country not in (HOME, event.partner):
            continue
        if person.roles.keys() == {"attendee"} and _is_only_near(folded, person, everyone, id(person) in apart):
            continue
        had = _roles_had(person, everyone)
        record = _participant(article, sentences, event, person, had, everyone) if had else None
        if record:
            listed.append(record)
    return listed


def _heads(folded: str, sentences, event, inside) -> None:
    """Gives "hai Trưởng đoàn" their role where the text names them so."""
    for sentence in (sentences[index] for index in inside):
        if sentence.acts.isdisjoint(_OF_HEADS):
            continue
        told = any(
            folded.find(word, sentence.start, sentence.end) >= 0 for word in ("trưởng đoàn", "trưởng phái đoàn", "đứng đầu")
        )
        if told and (match := _HEADS.search(folded, sentence.start, sentence.end)):
            for person in _both(sentences, inside, event, False, but=_signing_before(folded, sentence, match)):
                roles.give(person, "head_of_delegation", match.span())
            break
    for sentence in sentences:
        if not sentence.lands or sentence.acts.isdisjoint(_OF_HEADS):
            continue
        of = _HEADS_OF.search(folded, sentence.start, sentence.end)
        land = next((t[3]["code"] for t in sentence.lands if t[0] == of.end()), None) if of else None
        if not land:
            continue
        present = {id(m.person): m.person for i in inside for m in sentences[i].mentions if m.person}
        two = [p for p in present.values() if p.country == land and "co_chair" in p.roles]
        for person in two if len(two) == 2 else ():  # "tiếp hai Trưởng đoàn Australia"
            roles.give(person, "head_of_delegation", of.span())


def _led(person) -> bool:
    """Whether somebody chaired or led, and is not far above those who do."""
    return bool(person.roles.keys() & {"co_chair", "head_of_delegation"}) and not roles.far_above(person)


def _is_only_near(folded: str, person, everyone: list, apart: bool) -> bool:
    """Whether somebody who is only said to attend was not there. `apart`: whether it is in another story on the page that they are named."""
    # a minister who speaks while the chairs call on him
    if (
        roles.far_above(person)
        and any(_led(p) for p in everyone)
        and not any(folded.endswith("dự", a, b) for a, b in person.roles["attendee"])
        and not any(_IS_THERE.match(folded, m.end, m.end + 80) for m in person.mentions)
    ):
        return True
    return (  # of the other story with which the page opens
        apart
        and not any(_ATTENDED.search(folded, a, b) for a, b in person.roles["attendee"])
        and any(p.country == person.country and p.roles.keys() & _LEADING for p in everyone)
    )


def _roles_had(person, everyone: list) -> dict:
    """The roles that somebody had at the meeting, with the places that say so; none of another visit."""
    had = dict(person.roles)
    if (
        "head_of_delegation" in had
        and roles.far_above(person)
        and any(p is not person and p.country == person.country and _led(p) for p in everyone)
    ):  # "trong đó có đoàn do Bộ trưởng dẫn đầu", another visit
        del had["head_of_delegation"]
    if "courtesy_host" in had and person.guests and not any(guest.roles for guest in person.guests):  # another visitor
        del had["courtesy_host"]
    if len(had) > 1:
        had.pop("attendee", None)
    return had


def _participant(article, sentences, event, person, had: dict, everyone: list) -> dict | None:
    """The record of a participant; None for one who has no name and no post."""
    rank, position = person.best("rank"), person.best("position")
    values = {
        "name": person.name,
        "country_code": person.country,
        "rank_vi": rank.rank if rank else None,
        "position_vi": position.position if position else None,
        "position_code": position.position_code if position else None,
    }
    position_at = [position.position_at] if position else []
    # "người đồng cấp", later "Thứ trưởng"
    if person.name and (values["position_vi"] is None or any(m.counterpart for m in person.mentions)):
        likened, code, copied = _counterpart(person, everyone, sentences)
        if likened and likened.lower().startswith((values["position_vi"] or "").lower()):
            values["position_vi"], values["position_code"] = likened, code
            position_at = [copied] if copied else position_at
    if person.name is None and not values["position_vi"]:
        return None
    forms: dict[str, list] = {}
    for m in person.mentions:
        if m.name:
            forms.setdefault(m.name, []).append(article.span(*m.name_at))
    stated = next((m for m in person.mentions if m.country == person.country), None)
    country_at = stated.country_at if stated else _country_at(sentences, person, event)
    first = person.mentions[0]
    country_at = country_at or next((m.name_at for m in person.mentions if m.name_at), (first.start, first.end))
    spans = {
        "name": [m.name_at for m in person.mentions if m.name == person.name],
        "country_code": [country_at],
        "rank_vi": [rank.rank_at] if rank else [],
        "position_vi": position_at,
    }
    return {
        **values, "roles": sorted(had), "name_forms": forms,
        "spans": {**{k: article.spans(v) for k, v in spans.items() if v and values.get(k)},
                  "roles": {role: article.spans(sorted(set(had[role]))) for role in sorted(had)}},
    }  # fmt: skip


def _in_other_story(folded, sentences, event) -> set[int]:
    """Those who are named only before a story comes to the meeting, where neither title nor first sentence is on it, and with none of its delegations."""
    first = min((n.sentence for n in event.names), default=0)
    ahead = [s for s in sentences[:first] if s.kind == "body"]
    if (
        not ahead
        or event.lost
        or any(s.names or s.kind == "caption" and s.mentions for s in sentences[:first])
        or _SAID_SO.match(folded, sentences[first].start)
    ):
        return set()
    with_them = {
        id(m.person)
        for s in ahead
        for m in s.mentions
        if folded.find("đoàn", s.start, s.end) >= 0 or any(o.person and o.person.roles.keys() & _LEADING for o in s.mentions)
    }
    later = {id(m.person) for s in sentences[first:] for m in s.mentions}
    return {id(m.person) for s in ahead for m in s.mentions} - with_them - later


_ATTENDED = kept.compile(r"\b(?:dự|có mặt|tham gia|hiện diện)\b")
_LEADING = {"co_chair", "head_of_delegation"}
# "Ông nói như vậy tại Đối thoại ..."
_SAID_SO = kept.compile(r"(?:ông|bà|đồng chí|phát biểu|tuyên bố|khẳng định|đó|đây|thông tin|nội dung|nhận định|điều|những)\b")


def _country_at(sentences, person, event) -> tuple[int, int] | None:
    """Where the text names the country of a person whose titles do not: beside the person, else in the meeting's name."""
    for sentence in sentences:
        if any(m.person is person for m in sentence.mentions):
            for token in sentence.lands:
                if token[3]["code"] == person.country and token[3]["use"] == "name":
                    return token[0], token[1]
    return next(((a, b) for n in event.names for code, a, b in n.partners if code == person.country), None)


def _counterpart(person, everyone, sentences):
    """The post of "người đồng cấp": that of the other side's person named right before, else of its chair."""
    mention = next((m for m in person.mentions if m.counterpart), None)
    if not mention:
        return None, None, None
    beside = next(s.mentions for s in sentences if mention in s.mentions)
    before = beside[: beside.index(mention)][-1:]
    alike = [m for m in beside if m.counterpart and m.name]
    others = (
        [m for m in beside if m.position and m.person and m.person.country != person.country and m.end <= alike[0].start]
        if len(alike) == 2
        else []
    )
    if len(others) > 1 and mention in alike:  # "A và B cùng hai người đồng cấp là C và D"
        before = others[-2:][alike.index(mention) :]
    holder = (
        before[0] if before and before[0].person and before[0].person.country != person.country and before[0].position else None
    )
    if not holder:
        others = [p for p in everyone if p.country != person.country and set(p.roles) & set(person.roles)]
        leading = [p for p in others if set(p.roles) & set(person.roles) - {"attendee"}]
        holder = next(filter(None, (p.best("position") for p in leading or others)), None)
    if not holder:
        return None, None, None
    fuller = (
        holder.person.best("position") if holder.person else None
    )  # of "Thứ trưởng cùng người đồng cấp", who is "Thứ trưởng Bộ Quốc phòng"
    if fuller and fuller.position.lower().startswith(holder.position.lower() + " bộ "):
        holder = fuller
    return holder.position, holder.position_code, (mention.start, mention.name_at[0] if mention.name_at else mention.end)


# what is founded is a mechanism, also where its first round is spoken of
_FOUNDING = ("lập ", "lập một ", "nâng cấp ", "nối lại ", "khôi phục ")
_NEXT_ONE = kept.compile(r" (?:lần |kỳ )?(?:tiếp theo|kế tiếp|tới|sau)\b")


def _areas(article, sentences, inside, event, record, host, titles) -> list[dict]:
    titles = list(titles)
    chosen = []
    opening = next((s.paragraph for s in sentences if s.kind == "body" and RELATED.search(article.folded, s.start, s.end)), None)
    told_from = min((sentences[n.sentence].start for n in event.anchors), default=0)
    anchor = event.anchors[0] if event.anchors else None  # its own name, in the sentence that announces it, is no field of work
    for index in inside:
        s = sentences[index]
        if not s.names and article.folded.startswith(_THERE, s.start) and _back_then(article, sentences, index, event, None):
            continue
        lead = False
        if s.kind == "body":
            lead = s.paragraph == opening and s.end <= told_from
        weight = 0 if s.kind in ("body", "tail") and not lead else 1 if lead else 2
        for n in s.names:
            if n.general:
                continue
            if (
                (
                    n is anchor
                    and not s.acts.isdisjoint(("held", "chair"))
                    or s.kind == "title"
                    or n.ordinal
                    or n.session
                    or n.year
                    or _NEXT_ONE.match(article.folded, n.end)
                )
                and not article.folded.endswith(_FOUNDING, s.start, n.start)
                if n.kind
                else n.kind is None
                and n.tense == "to come"
                and not n.loose
                and not article.folded.startswith(" lần", n.end)
                and any(-8 < n.start - d.end < 8 or 0 <= d.start - n.end < 50 for d in dates_in(article, s))
            ):
                titles.append((n.start, n.end))
        chosen.append((s, weight))
    rows, said = stances.code(article.folded, article.letters, chosen, (HOME, event.partner), host, titles)
    for start, end in unmatched.items(article, said, titles):
        record["unmatched"].append({"text": article.clean[start:end], "spans": [article.span(start, end)]})
    listed = []
    for row in rows:
        a, b = row["at"][0]
        listed.append(
            {
                "area": row["area"],
                "stance": row["stance"],
                "actor": row["actor"],
                "text_vi": stances.named(article.clean[a:b]),
                "spans": {
                    "area": article.spans(row["at"]),
                    "stance": article.spans(dict.fromkeys(row["stance_at"])),
                    "actor": article.spans(dict.fromkeys(row["actor_at"])),
                },
            }
        )
    return listed
