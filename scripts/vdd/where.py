"""Where a meeting was held, or whether online: what the text gives, or lets conclude."""

from itertools import chain, islice

from vdd import kept, lexicon
from vdd.article import Article
from vdd.meetings import same_kind
from vdd.sentences import HOME, TAKES_PLACE, Sentence, dates_in, days_in
from vdd.when import CAME_FROM_IT, SAME_DAY, another, of_another

_TO_CITY = kept.compile(r"\b(?:tới|đến|sang)\s+(?:thủ đô |thành phố )?$")
_THAT_LAND = kept.compile(r" nước (?:này|bạn|chủ nhà)")
_AT = kept.compile(r"\b(?:tại|ở)\s+(?:nước )?$")
_ELSEWHERE = kept.compile(
    r"\b(?:dạy học|học tập|du học|sinh ra|lớn lên|từng sống|thăm|làm việc|đại sứ|tùy viên|thường trú|phóng viên|pv|p/v)\b[^,;.]{0,30}$"
)

_IN = kept.compile(
    r"(?:\btrên đảo\s+|\b(?:trở lại|quay lại|trở về)(?: với)?\s+(?:thủ đô )?"
    r"|\b(?:tại|ở|ra tại|từ)\s+(?:đảo |thủ đô (?:hành chính |mới )?|thành phố (?:biển |cảng |du lịch )?|tp\.? ?|cố đô "
    r"|tỉnh |thị xã |trung tâm |căn cứ (?:hải quân |không quân )?|[\w\s]{0,40}[,(] ?(?:ngoại ô )?|ngoại ô "
    r"|trụ sở [^;.]{0,50}[,(] ?|nhà khách [^;.]{0,40}[,(] ?)?|\bthủ đô |\("
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
# "Đại sứ quán Canada tại Hà Nội cho biết ..."
_MISSION_IN = kept.compile(
    r"(?<!tại )(?<!ở )\b(?:đại sứ quán|sứ quán|tổng lãnh sự quán|lãnh sự quán|văn phòng đại diện) [^,;.]{2,24} (?:tại"
    r"|ở) (?:thủ đô )?\Z"
)
_THEIRS = kept.compile(r" (?:của )?(?:nước |phía )?(?:bạn|sở tại|liên bang|hoàng gia)\b")
_PENTAGON = kept.compile(r"\b(?:lầu năm góc|ngũ giác đài)\b")
_ONLINE = kept.compile(
    r"(?:(?<!lừa đảo )(?<!báo chí )(?<!đào tạo )(?<!tội phạm )(?<!học )(?<!tập huấn )(?<!trả lời )(?<!phỏng vấn )(?<!họp báo )"
    r"(?<!giao lưu )trực tuyến|tương tác ảo|cầu truyền hình|(?:đầu|điểm) cầu|truyền hình trực tiếp|hội nghị truyền hình"
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
    r"\b(?:sẽ|(?<!như )dự kiến|lần tới|tiếp theo|mời|tuyên bố|đại học|học viện|quân khu|đại sứ|lãnh sự|thăm|rời|từ"
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


def find(article, sentences, event, ordered, dialogue, spans) -> None:
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
            and not any(another(n, event.names) and n.end <= online.start() for n in sentence.names)
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
    elif near and SAME_DAY.match(folded, sentences[near].start, sentences[near].end):
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
            if s is not sentence and (s.first and s.kind == "body" or not any(another(n, event.names) for n in s.names))
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
        and not of_another(folded, sentence, event.names, t[0])
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
            and not any(another(n, event.names) for n in sentence.names)
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
            if of_another(article.folded, sentence, event.names, start):
                continue
            if (
                row["city_vi"]
                and row["country_code"] in (HOME, event.partner)
                and not _NOT_THERE.search(lead)
                and not (lead.endswith("về ") and CAME_FROM_IT.match(article.folded, end))
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
    r"|\b(?:thăm|làm việc) [^.;]{2,60}(?:\bvà|,) (?:(?:tham )?dự|(?:đồng )?chủ trì|tham gia|tiến hành)\b"
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
        if same or (
            _TO_CITY.search(article.folded[max(earlier.start, start - 24) : start])
            and not _OTHERS_VISIT.search(article.folded, earlier.start, start)
        ):
            return row["city_vi"] or None, row["country_code"], (start, end)
    return None


# "Năm năm sau chuyến thăm của Tổng thống Pháp đến Hà Nội"
_OTHERS_VISIT = kept.compile(
    r"\bchuyến (?:thăm|công du)\b[^,;.]{0,60}\b(?:tổng thống|thủ tướng|chủ tịch|tổng bí thư|bộ trưởng|ngoại trưởng|quốc vương)\b[^,;.]*\Z"
)
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
        before = max(sentence.start, start - 60)
        if _BACK_AT.search(folded, before, start) or _MISSION_IN.search(folded, before, start):
            continue
        if folded.endswith(("về ", "về tới ", "về đến "), before, start) and CAME_FROM_IT.match(folded, end, sentence.end):
            continue
        to_come = _HELD_LATER.search(folded, max(sentence.start, start - 90), start)
        if (
            to_come
            or of_another(folded, sentence, names, start)
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
