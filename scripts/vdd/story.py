"""Which sentences of a page are of the story, and which meeting each of them reports."""

import re
from collections import Counter
from typing import NamedTuple

from vdd import kept
from vdd.article import OPENS, Article, is_digest
from vdd.beside import far_above
from vdd.sentences import HOME, NO_RECEPTION, TAKES_PLACE, Sentence, days_in

_COLON = kept.compile(r"[:;]")
_OF_TEXT = kept.compile(
    r"\b(?:mời|cảm ơn|đề nghị|nhất trí|thống nhất|đánh giá|mong muốn|tiếp tục|tăng cường|trong đó|kết quả|như|các cuộc"
    r"|kể từ|tàu|thời gian qua|hai bên|hai nước|năm qua|vừa qua|tháng \d+|năm \d{4})\b"
)


def _items(article: Article, sentences: list[Sentence]) -> list[int]:
    """The paragraphs that are headlines of news in a digest: numbered, each of a day, "2. Việt Nam - Hà Lan: ..." over "Sáng 12-7, ...", or of lands of their own."""
    clean, folded, paragraphs = article.clean, article.folded, article.paragraphs
    pairs = list(enumerate(zip(paragraphs, paragraphs[1:])))
    numbered = [
        (number, int(count[1]))
        for number, (headline, _) in pairs
        if headline.kind in ("headline", "title", "body")
        and (count := _NUMBERED.match(folded, headline.start))
        and (headline.kind != "body" or headline.end - headline.start < 130 and clean[headline.end - 1] not in ".;:")
    ]
    dated = [p for p, _ in numbered if paragraphs[p].kind != "body" and _ON_A_DAY.match(folded, paragraphs[p + 1].start)]
    if numbered and [count for _, count in numbered] == list(range(1, len(numbered) + 1)):
        heads = [p for p, _ in numbered]
    elif not dated and is_digest(paragraphs, folded):
        heads = [p for p, (headline, opening) in pairs if headline.kind in ("headline", "title") and opening.kind == "body"]
    else:
        heads = []
    lands = {frozenset(lands_named(s) - {HOME}) for s in sentences if s.paragraph in heads} if len(heads) > 2 else set()
    return heads if len(lands - {frozenset()}) > 2 else dated


_ON_A_DAY = kept.compile(r"(?:(?:vào|từ|trong) )?(?:ngày|sáng|trưa|chiều|tối)\b")
_NUMBERED = kept.compile(r"(\d{1,2}) ?[.)/] ")


def set_apart(article: Article, sentences: list[Sentence]) -> None:
    """Makes the headline and the one paragraph of another story that a page shows within or behind a report part of its tail."""
    headed = [
        number
        for number, (headline, opening) in enumerate(zip(article.paragraphs, article.paragraphs[1:]), 1)
        if opening.kind == "body" and headline.kind == "headline" and headline.end - headline.start > 24
    ]
    if not headed or len(_items(article, sentences)) > 1:  # the items of a digest are all its own
        return
    lands: dict[int, set[str]] = {}
    for sentence in sentences:
        lands.setdefault(sentence.paragraph, set()).update(lands_named(sentence) - {HOME})
    told = [p for p in lands if article.paragraphs[p].kind in ("title", "body", "caption")]
    places = Counter(land for p in told for land in lands[p])
    titled = any(lands[p] for p in told if article.paragraphs[p].kind == "title")
    before: Counter = Counter()
    apart = set()
    for number in told:
        opening = article.paragraphs[number]
        if number in headed and (lands.get(number - 1) or OPENS.match(article.folded, opening.start, opening.end)):
            elsewhere = any(places[land] > (land in lands[number]) for land in lands[number] | lands.get(number - 1, set()))
            if (
                lands[number]
                and not elsewhere
                and before
                and (titled or any(places[land] > count for land, count in before.items()))
            ):
                apart |= {number - 1, number}
        before.update(lands[number])
    for sentence in sentences if apart else ():
        if sentence.paragraph in apart:
            sentence.kind = "tail"


def lands_named(sentence: Sentence) -> set[str]:
    """The countries that a sentence names, or a city of."""
    return sentence.countries.union(t[3]["country_code"] for t in sentence.cities) if sentence.cities else sentence.countries


_OTHER = kept.compile(  # each way begins with a letter, which is looked for fast; what may not stand before it comes after
    rf"(?:đã tiếp{NO_RECEPTION}|tiếp xã giao|tiếp thân mật|thân mật tiếp|buổi tiếp|hội kiến(?<!thời gian hội kiến)|chào xã giao|đến chào"
    r"|tới chào|có (?:các )?cuộc (?:gặp|hội đàm|làm việc)|đã hội đàm"
    r"|cuộc hội đàm(?<!kết thúc cuộc hội đàm)|buổi hội đàm(?<!kết thúc buổi hội đàm)"
    r"|đã (?:đến |tới |đi )?thăm|đến thăm|tới thăm|đặt vòng hoa|dâng hương|viếng(?<!thăm viếng)|thăm viếng (?:lăng|nghĩa|đài|mộ)|lễ giao lưu|khai mạc giao lưu"
    r"|chương trình giao lưu hữu nghị|lễ (?:trao(?! (?:thỏa thuận|bản|biên bản|ý định|kế hoạch|văn kiện|nghị định))|gắn"
    r"|đón|kỷ niệm|tiếp nhận)|đã tham quan|đoàn thăm(?<=[.,] đoàn thăm))\b"
)
_RESUMES = kept.compile(
    r"(?:hai bên|hai nước|hai bộ|hai trưởng đoàn|kết thúc (?:buổi |cuộc )?đối thoại|tại (?:buổi |cuộc )?đối thoại"
    r"|về phần mình)\b"
)
_ON_BOTH = kept.compile(
    r"\b(?:hai bên|hai đoàn|hai bộ|hai trưởng đoàn|hai thứ trưởng|phía việt nam|phía bạn|tại đối thoại"
    r"|tại buổi đối thoại|tại cuộc đối thoại)\b"
)
_BOTH_GO_ON = kept.compile(
    r"(?:(?:theo (?:kế hoạch|dự kiến|đó)(?:, [^,;.]{3,30})?,? |(?:dưới|trước|với) sự chứng kiến của "
    r"|(?:khép lại|kết thúc), )?(?:hai|các) (?:(?:vị |ông |đồng chí )?(?:đồng )?chủ trì"
    r"|(?:vị|đồng chí|ông) (?:trưởng đoàn|thứ trưởng)|(?:đồng )?trưởng đoàn|đồng chủ tọa|thứ trưởng)|hai bên|hai đoàn"
    r"|hai nước|hai bộ|hai trưởng đoàn|hai thứ trưởng|hai quân đội|đôi bên|các bên|hai đồng chủ trì"
    r"|(?:về|trong|thời gian|nhìn|trao đổi|thảo luận|đánh giá)\b[^,;.]{3,60}, (?:hai bên|hai đoàn|hai trưởng đoàn"
    r"|hai thứ trưởng)|(?:truyền thông|báo chí|thông cáo|bản tin|báo)\b[^,;.]{0,50} (?:nói|cho biết|cho hay|viết|đưa tin)"
    r"(?: rằng)?,? hai (?:bên|nước))\b"
)
_RECEIVING = kept.compile(
    r"(?:tại buổi )?tiếp (?:thân mật |xã giao )?(?:đoàn|phái đoàn|ông|bà|ngài|đồng chí"
    r"|(?:đại|thượng|trung|thiếu|chuẩn) tướng|(?:phó |chuẩn )?đô đốc|thứ trưởng|bộ trưởng|quốc vụ khanh|thư ký"
    r"|trưởng đoàn)\b"
)
# "Hôm sau, Đoàn thăm Tập đoàn ...", "Trong chương trình chuyến thăm, ông A sẽ tới Bệnh viện ...", "Trước đó, B đã gặp A"
_TOUR = kept.compile(
    r"(?:(?:hôm sau|sau đó|tiếp đó|trước đó|cùng ngày|cùng dịp|nhân dịp này|dịp này"
    r"|(?:sáng|chiều|tối|trưa|ngày|hôm) [^,;.]{1,20}|(?:trong|theo) (?:khuôn khổ|chương trình|thời gian"
    r"|lịch trình)(?: chương trình)? (?:chuyến|ở|lưu lại|thăm|làm việc tại)[^,;.]{0,50}|trong chuyến [^,;.]{3,40}),? )+"
    r"(?:(?:phái )?đoàn (?!việt nam và|công tác)[^,;.]{0,30}?(?:(?:đã|sẽ|cũng|còn|đi|tới|đến) )*(?:thăm"
    r"|tham quan)\b(?! (?:chính thức|hữu nghị|lẫn nhau))|(?:phái )?đoàn [^,;.]{0,20}(?:tới|đến) "
    r"|(?!hai |các bên)[^,;.]{2,60}? (?:(?:đã|sẽ|cũng|còn) )+(?:tới|đến|đi|tham quan|nói chuyện|đặt hoa) "
    r"|(?!hai |các bên)[^;.]{2,140}? đã gặp (?!nhau|lại|gỡ))"
)


def _host_chairs(folded: str, sentences: list[Sentence], sentence: Sentence) -> bool:
    """Whether the next sentence says who chairs with the one who receives, as nothing told before: "Đồng chủ trì với ông là ..."."""
    following = sentences[sentences.index(sentence) + 1 :][:1]
    if any("chair" in s.acts for s in sentences if s.event is not None and s.start < sentence.start):
        return False
    return bool(following) and _CHAIRS_WITH.match(folded, following[0].start, following[0].end) is not None


_CHAIRS_WITH = kept.compile(r"(?:đồng |cùng )*chủ trì (?:với|cùng) (?:ông|bà|ngài|đồng chí)\b")
EVERY = -1  # a sentence on all the meetings of the article
_ALL = kept.compile(r"\b(?:tại|trong) (?:cả )?(?:hai|ba) (?:cuộc|buổi|phiên) đối thoại")
_RECEPTION = kept.compile(r"tiếp|hội kiến|chào")
_ON_OCCASION = kept.compile(r"\b(?:nhân dịp|dự|sang|tham dự|nhân|bên lề|sau khi|trước khi)\b[^;.]{0,60}$")
_MEMBERS = kept.compile(
    r"tháp tùng (?:đồng chí |ông |bà )?(?:thứ trưởng|(?:thượng|trung|đại|thiếu) tướng|trưởng đoàn)\b[\w ]{0,40}? (?:có|gồm)\b|"
    r"(?:cùng )?(?:tham gia|tháp tùng|đi cùng|thành phần|đi(?: với)?) (?:đoàn|phái đoàn)(?: công tác| đại biểu| việt nam"
    r"| cấp cao| quân sự)*(?: còn)? (?:có|gồm)\b"
)
_PRESENT = kept.compile(
    r"\bdự (?:tất cả )?các (?:hoạt động|sự kiện) (?:trên|này|nói trên)\b"
    r"|\b(?:tham gia|dự|có mặt(?: trong| tại)?) (?:tất cả )?các (?:hoạt động|sự kiện|buổi làm việc|cuộc làm việc|cuộc họp|cuộc gặp)\b[\w ]{0,20} có\b"
    r"|\bdự (?:buổi |cuộc |phiên )?(?:đối thoại|tham vấn)(?:[.,]? ?$|,? (?:trong đó )?(?:còn )?có\b|[.]"
    r"|,? (?:về )?(?:phía|bên) [\w -]{2,24} (?:còn )?(?:có|gồm)\b)"
)
_HERE = kept.compile(  # begins with one set of letters, which is looked for fast; what may not stand before them comes after
    r"[tkbpmsdc](?<!\w.)(?:(?<!mong muốn .)(?<!hy vọng .)(?<!đề nghị .)(?<!rằng .)(?<!rằng, .)(?:(?<=t)(?:ại|rong(?: khuôn khổ)?)"
    r"|(?<=k)(?:ết thúc|hép lại|hai mạc)|(?<=b)(?:ế mạc|ên lề)|(?<=p)hát biểu tại|(?<=m)ở đầu|(?<=s)au|(?<=c)uối)\s+"
    r"(?:buổi |cuộc |phiên )?(?:đối thoại|tham vấn|cuộc họp|phiên họp)|(?<=d)ự (?:buổi |cuộc )?(?:tiếp|lễ đón|hội đàm"
    r"|hội kiến)(?: xã giao)?,? (?:và|cùng) (?:buổi |cuộc )?(?:đối thoại|tham vấn)\b)"
)
_TRIBUTE = kept.compile(r"viếng|đặt vòng hoa|dâng hương|đặt hoa")  # where nothing is discussed
_VISIT = kept.compile(r"thăm|tham quan")
_STILL_THERE = kept.compile(
    r"(?:cũng )?(?:tại|ở) (?!(?:cuộc |buổi |phiên )?(?:đối thoại|tham vấn|cuộc họp))|(?:sau|tiếp|trước) đó\b|cùng ngày|nhân dịp"
    r"|trong (?:chuyến|thời gian (?:ở|lưu|thăm)|khuôn khổ)|(?:phái )?đoàn\b|các đại biểu|(?:sáng|trưa|chiều|tối|ngày|hôm)\b|bên lề"
    r"|phát biểu tại (?!đối thoại|cuộc)|cũng |lãnh đạo |ban giám đốc|chỉ huy|đại diện (?!hai |phía |bộ )|trao đổi với "
)
# what a visit to a place is no occasion for, whatever lands it names
_ON_ISSUES = kept.compile(
    r"(?:(?:trao đổi|thảo luận|đề cập) )?(?:về|tới|đến|trên) (?:các |những )?(?:tình hình|vấn đề|hồ sơ)\b[^.;]*?(?:,| thì)"
    r"[^.;]* (?:hai (?:bên|đoàn|thứ trưởng)|đôi bên|phía|việt nam|đoàn)\b"
)
_ITEM = kept.compile(r"[-+*\d]|(?:một|hai|ba|bốn|năm|sáu) là,")
_ONE_SIDE = kept.compile(
    r"(?:(?:về|trao đổi|đề cập|đáp|đối với|thời gian|trong (?:thời|những|giai)|những năm|cũng|tiếp tục)\b[^,;.]{2,60}, |về phần mình, |theo đó, )?"
    r"(?:phía|trưởng đoàn (?:việt nam|phía|bạn)|đoàn (?:việt nam|bạn)|bạn|quan chức)\b"
)
_WITH_HOST = kept.compile(r"trong không khí|vui mừng|hai vị|qua trao đổi")
_BODY = kept.compile(
    r"\b(?:học viện|tập đoàn|công ty|quân chủng|trung tâm|nhà máy|xí nghiệp|lữ đoàn|sư đoàn|trung đoàn|bảo tàng|bệnh viện|viện"
    r"|trường|đại học|cảng|tàu|nhà giàn|di tích|tỉnh|nghĩa trang|đài tưởng niệm)\b"
)


def mark(article: Article, sentences: list[Sentence], events: list) -> None:
    """Says of each sentence which event it reports; what tells of another meeting of the trip reports none."""
    if not events:
        return
    folded = article.folded
    lands = {HOME, *(e.partner for e in events)}
    only = len(events) == 1
    starts = {}
    for number, event in enumerate(events):
        for name in event.names:
            starts.setdefault(id(name), number)
    current: int | None = 0 if only and not _opens_elsewhere(article, sentences, events[0]) else None
    others = _other_items(article, sentences, events)
    seen: set = set()  # the persons whom the report names
    told: set = set()  # and their lands
    resumed, last_paragraph, begun = False, 0, False
    watched: set | None = None  # the persons of a sentence in which one who looks on speaks, while he goes on
    left: _Left | None = None  # by what the story left the only meeting, until it comes back
    # whether the body has come to a meeting, and the paragraph on ships with which it opens before that
    reached, calling = False, -1
    recounts = False  # whether the sentence before recounts it elsewhere
    forum = -1  # the paragraph that says what another forum is
    for sentence in sentences:
        if sentence.kind == "tail":
            resumed = resumed and all(p.kind != "skip" for p in article.paragraphs[last_paragraph + 1 : sentence.paragraph])
            resumed = _tail_reports(folded, sentence, events, lands, seen, resumed)
        last_paragraph = sentence.paragraph
        if sentence.kind == "tail" and not resumed:
            sentence.event = None
            continue
        # talks elsewhere, of which the mechanism is a subject
        away = (
            current is None and _AT_ANOTHER.match(folded, sentence.start, sentence.end) and sentence.acts.isdisjoint(TAKES_PLACE)
        )
        own = [] if away else [starts[id(n)] for n in sentence.names if id(n) in starts]
        other = other_act(folded, sentence) if sentence.kind in ("body", "tail") else None
        there = _whose(events, sentence) if begun and not own and not only and (current is not None or sentence.names) else None
        if away:
            pass
        elif there is not None and not other:
            current = there
        elif own:
            current = None if other and _received_on_occasion(folded, sentence, other, starts) else own[0]
        elif current is None:
            if _brings_to_meeting(folded, sentence, other, begun, only, left, seen, lands):
                current = 0
        elif (
            other
            and not (only and left is None and _is_called_talks(folded, sentences, sentence, seen))
            and _takes_away(folded, sentences, sentence, other, events, told)
        ):
            current = None
            left = _leaves(folded, sentences, sentence, other, seen) if only else None
        sentence.event = _reported(folded, sentence, events, lands, current, own, begun)
        if not own and (sentence.paragraph in others or _looks_on(folded, sentence, watched)):
            if watched is None and sentence.paragraph not in others and sentence.kind == "body":
                watched = {id(m.person) for m in sentence.mentions}
            sentence.event = None
        elif sentence.kind == "body":
            watched = None
        if sentence.names and sentence.names[0].foreign and _IS_FORUM.match(folded, sentence.names[0].end, sentence.end):
            forum = sentence.paragraph
        if sentence.paragraph == forum and not own:
            sentence.event = None
        reached = reached or bool(own) and sentence.kind == "body"
        if not reached and sentence.kind == "body" and _CALLS_AT_PORT.search(folded, sentence.start, sentence.end):
            calling = sentence.paragraph
        if sentence.paragraph == calling and not own:
            sentence.event = None
        # what is said at a reception of the meeting that was held
        recounts = sentence.event is None and only and sentence.kind == "body" and _recounts(folded, sentence, recounts)
        if recounts:
            sentence.event = 0
        if (
            sentence.event is None
            and sentence.mentions
            and only
            and sentence.kind == "body"
            and _tells_who_came(folded, sentence)
        ):
            sentence.event = 0
        if (
            own
            and other
            and _BESIDE_IT.match(folded, sentence.start, sentence.end)
            and max(n.end for n in sentence.names) < other.start()
        ):
            current = None  # "Ngoài đối thoại, đoàn đã thăm ..."
        begun = begun or bool(own)
        if sentence.event is not None and sentence.mentions:
            seen.update(id(m.person) for m in sentence.mentions if m.person)
            if sentence.kind == "body":
                told.update(m.land for m in sentence.mentions)


# "Đối thoại Quốc phòng Seoul (SDD) là diễn đàn đa phương ... Phát biểu tại phiên toàn thể, A đề xuất các nước ..."
_IS_FORUM = kept.compile(
    r"[^.;:,]{0,40} là (?:một |một trong những )?(?:diễn đàn|hội nghị|sự kiện|cơ chế) [^.;,]{0,30}\b(?:đa phương|quốc tế|khu vực)\b"
)


def _tail_reports(folded: str, sentence: Sentence, events: list, lands: set, seen: set, resumed: bool) -> bool:
    """Whether a sentence of the tail takes up the report, or goes on with it where it is `resumed`."""
    if any(n.partner and all(n.partner != e.partner for e in events) for n in sentence.names):
        return False
    if resumed or any(m.person and id(m.person) in seen for m in sentence.mentions):
        return True
    return (
        _RESUMES.match(folded, sentence.start, sentence.end) is not None
        or (
            sentence.first
            and sentence.end - sentence.start > 80
            and folded[sentence.end - 1] in ".;:"
            and _ON_BOTH.search(folded, sentence.start, min(sentence.end, sentence.start + 120)) is not None
        )
    ) and lands_named(sentence) <= lands


_MINISTRY = kept.compile(
    r"(?:(?:\([^)]{2,20}\)|[^.;:,]{2,24}) ?[-:] ?)?bộ (?:quốc phòng|quân lực|quân đội|ngoại giao)\b(?:(?!bộ trưởng)[^.;]){0,60}\Z"
)


def _received_on_occasion(folded: str, sentence: Sentence, other: re.Match, starts: dict) -> bool:
    """Whether a sentence tells of a reception, and names the meeting only as its occasion: "nhân dịp sang dự Đối thoại"."""
    if other[0] == "đã tiếp" and _MINISTRY.match(folded, sentence.start, other.start()):
        return False  # "Bộ Quân lực Pháp cho biết hôm thứ Hai đã tiếp phái đoàn do A dẫn đầu, đến dự ..."
    return _RECEPTION.search(other[0]) is not None and all(
        _ON_OCCASION.search(folded[sentence.start : n.start]) for n in sentence.names if id(n) in starts
    )


def _brings_to_meeting(
    folded: str,
    sentence: Sentence,
    other: re.Match | None,
    begun: bool,
    only: bool,
    left: "_Left | None",
    seen: set,
    lands: set,
) -> bool:
    """Whether a sentence brings the story to the meeting that it has left, or has not come to: the first meeting of several, or the only one."""
    if (_here(folded, sentence, other) or (not other and _PRESENT.search(folded, sentence.start, sentence.end))) and not any(
        n.foreign for n in sentence.names
    ):
        return only  # of several it is not said which
    if sentence.kind != "body":
        return False
    plain = [n for n in sentence.names if n.kind is None and not n.loose and not n.general]
    if plain and not begun:
        return True
    if other or not only:
        return False
    return (
        any(_is_of(folded, sentence, name) for name in plain)
        or (left is not None and sentence.first and _comes_back(folded, sentence, left, seen, lands))
        or ("chair" in sentence.acts and _ITSELF.match(folded, sentence.start, sentence.end) is not None)
    )


def _is_of(folded: str, sentence: Sentence, name) -> bool:
    """Whether a sentence is of the meeting that it names by no name of its own: what both sides did, who chaired it, who had it with whom."""
    return (
        _RESUMES.match(folded, sentence.start, sentence.end) is not None
        or _chaired(sentence, name)
        or _held_with(folded, sentence, name)
        or (name.tense == "now" and "chair" in sentence.acts and folded.startswith(" do ", name.end))
    )


def _takes_away(folded: str, sentences: list[Sentence], sentence: Sentence, other: re.Match, events: list, told: set) -> bool:
    """Whether a sentence on a reception, a visit or a talk takes the story away from the meeting."""
    if _here(folded, sentence, other) or _first_told(folded, sentence, other, events, told):
        return False
    if any(_chaired(sentence, n) for n in sentence.names) or not _elsewhere(folded, sentence):
        return False
    return other[0].endswith("hội đàm") or not _host_chairs(folded, sentences, sentence)


def _reported(
    folded: str, sentence: Sentence, events: list, lands: set, current: int | None, own: list[int], begun: bool
) -> int | None:
    """Which meeting a sentence reports: mostly the `current` one of the story."""
    if sentence.kind == "headline" and (not (begun or own) or not lands_named(sentence) <= lands):
        return None  # the headline of another story, if it names another land
    if sentence.names and not own:
        if sentence.kind in ("title", "caption", "headline") and current is None and len(events) == 1:
            return 0
        if sentence.names[0].foreign and sentence.names[0].start - sentence.start < 4:
            return None  # "Đối thoại An ninh ASEAN - Canada lần thứ 5 bàn về ..."
    if len(events) > 1 and (
        len(set(own)) > 1
        or _ALL.search(folded, sentence.start, sentence.end)
        or (current is not None and not own and len({m.land for m in sentence.mentions} & {e.partner for e in events}) > 1)
    ):
        return EVERY
    return current


def _looks_on(folded: str, sentence: Sentence, watched: set | None) -> bool:
    """Whether a scholar or another who looks on speaks in a sentence; `watched` are those of the sentences before in which one does."""
    if (
        "onlooker" in sentence.cues
        and (folded.startswith("theo ", sentence.start) or not sentence.acts.isdisjoint(("speak", "review", "propose", "wish")))
        and _ONLOOKER.match(folded, sentence.start, sentence.end)
    ):
        return True
    if (
        folded.startswith(_SCHOLARS, sentence.start)
        and sentence.acts.isdisjoint(("chair", "lead", "head"))
        and (school := _OF_SCHOOL.match(folded, sentence.start, sentence.end))
        # a delegate with a degree
        and not (
            school[0].endswith(_INSTITUTES) and any(m.position_code and m.start < school.end() for m in sentence.mentions[:1])
        )
    ):
        return True
    # "..., ông nói.": the scholar still
    return (
        watched is not None
        and (folded.startswith(_HE_SAYS, sentence.start) or folded.find(" người này nói", sentence.start, sentence.end) >= 0)
        and all(id(m.person) in watched for m in sentence.mentions)
    )


def _tells_who_came(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence tells who is of the delegation or takes part in all that it does."""
    return (
        _MEMBERS.match(folded, sentence.start, sentence.end) is not None
        or (
            folded.find("dự các ", sentence.start, sentence.end) >= 0
            and _IN_ALL.search(folded, sentence.start, sentence.end) is not None
        )
        or any(folded.startswith((", thành viên đoàn", ", là thành viên đoàn"), m.end) for m in sentence.mentions)
    )


_CALLS_AT_PORT = kept.compile(r"\btàu\b[^;.]{0,90}\b(?:cập (?:cảng|cầu|bến)|rời cảng)\b")


def _recounts(folded: str, sentence: Sentence, goes_on: bool) -> bool:
    """Whether one who comes from the meeting tells a host what came of it, or the sentence `goes_on` with that: "B báo cáo Bộ trưởng kết quả Đối thoại diễn ra sáng cùng ngày. Theo đó, hai bên ..."."""
    if goes_on and not sentence.names:
        return _BOTH_HAVE.match(folded, sentence.start, sentence.end) is not None
    return any(
        n.tense == "now"
        and n.kind is None
        and _HELD_TODAY.match(folded, n.end, sentence.end)
        and _REPORT_ON.search(folded, sentence.start, n.start)
        for n in sentence.names
    )


_BOTH_HAVE = kept.compile(r"(?:theo đó, |cụ thể, )?(?:hai|các) (?:bên|đoàn|thứ trưởng)\b")
_HELD_TODAY = kept.compile(r" (?:vừa |đã |được )*(?:diễn ra|tổ chức|tiến hành|kết thúc)\b")
_REPORT_ON = kept.compile(r"\b(?:báo cáo|thông báo|thông tin)(?: [^;.]{0,60})? kết quả (?:của )?(?:cuộc |buổi |phiên )?\Z")


def _is_called_talks(folded: str, sentences: list[Sentence], sentence: Sentence, seen: set) -> bool:
    """Whether "tại cuộc hội đàm" is the meeting itself, as no other talks were told of and nobody new speaks."""
    return (
        _AT_TALKS.match(folded, sentence.start, sentence.end) is not None
        and all(m.person and id(m.person) in seen for m in sentence.mentions)
        and not any(s.event is None and "hội đàm" in folded[s.start : s.end] for s in sentences if s.start < sentence.start)
    )


_AT_TALKS = kept.compile(r"(?:phát biểu )?(?:tại|trong|sau|kết thúc) (?:cuộc|buổi) hội đàm(?: này)?,")


def _first_told(folded: str, sentence: Sentence, other: re.Match, events: list, told: set) -> bool:
    """Whether talks are the meeting itself, as nobody of the guests was named before: "Trưởng đoàn ta, A, đã hội đàm với B"."""
    return (
        bool(sentence.mentions)
        and other[0] == "đã hội đàm"
        and "trưởng đoàn" in folded[sentence.start : other.start()]
        and len(events) == 1
        and events[0].partner not in told
        and sentence.mentions[0].start - sentence.start < 4
        and {HOME, events[0].partner} <= {m.land for m in sentence.mentions}
        and not any(m.person and far_above(m.person) for m in sentence.mentions)
    )


# "Tùy viên Quốc phòng tham dự các hoạt động"
_IN_ALL = kept.compile(
    r"\b(?:cùng )?(?:tham )?dự các (?:hoạt động|sự kiện|buổi làm việc|cuộc làm việc|cuộc họp|cuộc gặp)\b(?=[.,]| (?:trên|này|nói trên|của đoàn))"
)


def _other_items(article: Article, sentences: list[Sentence], events: list) -> set[int]:
    """The paragraphs of a digest, "1. Ngày 8-10, ...; 2. Ngày 9-10, ...", that are of other news than the meetings."""
    own = {sentences[n.sentence].paragraph for e in events for n in e.names}
    heads = _items(article, sentences)
    if len(heads) > 1:  # each item under a headline of its own
        ends = [*heads[1:], len(article.paragraphs)]
        in_items = all(any(sentences[n.sentence].paragraph >= heads[0] and n.kind for n in e.names) for e in events)
        return set(range(heads[0] if in_items else 0)) | {
            p for head, end in zip(heads, ends) if own.isdisjoint(range(head, end)) for p in range(head, end)
        }
    items = {s.paragraph for s in sentences if s.first and s.kind == "body" and _DATED_ITEM.match(article.folded, s.start, s.end)}
    return (
        items - own if len(items) > 2 and items & {sentences[n.sentence].paragraph for e in events for n in e.anchors} else set()
    )


_DATED_ITEM = kept.compile(r"(?:\d{1,2} ?[.)/]|[-•*+]) ?(?:(?:vào|từ|trong) )?(?:ngày|sáng|trưa|chiều|tối)\b")
_SCHOLARS = ("tiến sĩ ", "giáo sư ", "phó giáo sư ", "ts ", "gs ")
_OF_SCHOOL = kept.compile(
    r"[^,;.]{6,50}?(?:,| từ| thuộc| ở| tại| của) [^;.]{0,40}?\b(?:đại học|viện (?:nghiên|yusof|iseas|chính sách|hàn lâm)"
    r"|trung tâm nghiên|chuyên gia|nhà nghiên)"
)
_INSTITUTES = ("viện nghiên", "viện chính sách", "viện hàn lâm")
_HE_SAYS = ('"', "ông ", "bà ", "ngược lại, ông ", "ngược lại, bà ", "vị ", "theo ông", "theo bà", "theo vị")
_ONLOOKER = kept.compile(
    r"(?:(?:trao đổi|trả lời|nói chuyện|chia sẻ) (?:với|phỏng vấn) [^,;.]{2,40}, )?(?:theo |còn |trong khi đó, |tuy nhiên, )?"
    r"(?:(?:ông|bà|tiến sĩ|giáo sư) [^,;.]{3,40}, (?:một )?)?(?:(?:các|giới|một|vài|một số|nhiều|nhà) )*(?:đông phương học|việt nam học|sử học|chính trị học|nhà phân tích|phân tích gia"
    r"|giới phân tích|chuyên gia|học giả|giáo sư|tiến sĩ|nhà nghiên cứu|giới quan sát|nhà quan sát|bình luận viên"
    r"|nhà bình luận)\b(?! (?:hai|của|cục|quân|kỹ thuật|gìn giữ|đã|sẽ|việt nam)\b)"
)


def _opens_elsewhere(article: Article, sentences: list[Sentence], event) -> bool:
    """Whether a story opens on something else than the meeting that it comes to later: a reception, or a dated piece of news in a lead and more that do not name it."""
    shown = [sentences[n.sentence] for n in event.names]
    if not event.anchors and all(s.kind == "caption" for s in shown):  # a picture of the day before
        lead = next((s for s in sentences if s.kind == "body"), None)
        told, on = ({d.first[1:] for s in part for d in days_in(article, s)} for part in ([lead] if lead else [], shown))
        return bool(told and on) and told.isdisjoint(on)
    early = min((n.sentence for n in event.anchors), default=0)
    ahead = [s for s in sentences[:early] if s.kind == "body"]
    if any(visits(article.folded, s) for s in ahead[:3]):
        return True
    main = sentences[early]
    if ahead and main.first and not any(s.names for s in ahead) and _ON_THAT_DAY.match(article.folded, main.start):
        return True
    if any(n.sentence < early or sentences[n.sentence].kind == "title" for n in event.names):
        return False
    return len({s.paragraph for s in ahead} - {sentences[early].paragraph}) > 1 and any(
        s.acts and days_in(article, s) for s in ahead[:3]
    )


_ON_THAT_DAY = kept.compile(r"\W*(?:cùng ngày|cũng trong (?:ngày|sáng|chiều|tối))\b")
_AT_ANOTHER = kept.compile(r"(?:phát biểu |nói )?tại (?:buổi |cuộc |lễ )?(?:hội đàm|tiếp|gặp|hội kiến|hội nghị|trao|đón)\b")
_BESIDE_IT = kept.compile(r"(?:ngoài|bên cạnh|cùng với)\b")


def visits(folded: str, sentence: Sentence) -> re.Match | None:
    return _OTHER.search(folded, sentence.start, sentence.end) if "visit" in sentence.cues else None


def other_act(folded: str, sentence: Sentence) -> re.Match | None:
    """The words of a sentence that tell of a reception, a visit or a talk beside the meeting."""
    found = visits(folded, sentence)
    if (
        found
        and found[0].startswith("lễ đón")
        and folded.endswith("sau ", sentence.start, found.start())
        and ("chair" in sentence.acts or any(n.tense == "now" for n in sentence.names))
    ):
        found = None  # "Ngay sau lễ đón, A và B đồng chủ trì đối thoại", "Sau lễ đón, hai bên tiến hành đối thoại"
    elif found and found[0] == "lễ trao" and folded.endswith("chứng kiến ", sentence.start, found.start()):
        found = None  # "A và B chứng kiến lễ trao"
    elif found and any(n.start > found.end() and _chaired(sentence, n) for n in sentence.names):
        found = None  # "A đã chủ trì lễ đón và đồng chủ trì đối thoại với B"
    elif (
        found
        and not _RECEPTION.search(found[0])
        and "chair" in sentence.acts
        and "both" in sentence.acts
        and any(t[3]["code"] == "chair" and t[0] > found.end() for t in sentence.verbs)
    ):
        found = None  # "Sau nghi lễ đón, hai trưởng đoàn có cuộc gặp hẹp trước khi đồng chủ trì phiên toàn thể"
    found = found or _RECEIVING.match(folded, sentence.start, sentence.end)
    if found is None and "chair" not in sentence.acts and not sentence.names:
        found = _TOUR.match(folded, sentence.start, sentence.end)
    if found is None and sentence.mentions:  # "Bộ trưởng A, ..., tiếp Thượng tướng B", "... tiếp đoàn"
        for start, end, _, row in sentence.verbs if "receive" in sentence.acts else ():
            if (
                row["code"] == "receive"
                and (any(m.start == end + 1 for m in sentence.mentions) or folded.startswith(("đoàn", "phái đoàn"), end + 1))
                and any(m.end <= start for m in sentence.mentions)
            ):
                return _RECEPTION.search(folded, start, end)
            by = (
                folded.rfind("được ", sentence.start, start)
                if row["code"] == "receive"
                and not sentence.instruments
                and sentence.acts.isdisjoint(("sign", "chair", "witness"))
                else -1
            )
            # "A đã được Bộ trưởng B tiếp"
            if (
                by >= 0
                and any(m.end <= by for m in sentence.mentions)
                and any(by < m.start and 0 < start - m.end < 4 for m in sentence.mentions)
            ):
                return _RECEPTION.search(folded, start, end)
    return found


def here(folded: str, sentence: Sentence) -> re.Match | None:
    """The words of a sentence that are said at a meeting: "Tại đối thoại"."""
    return _HERE.search(folded, sentence.start, sentence.end) if "meeting" in sentence.cues else None


def _here(folded: str, sentence: Sentence, other: re.Match | None) -> bool:
    """Whether a sentence says that it is at the meeting; a reception "after" it or "beside" it is not."""
    place = here(folded, sentence)
    if place is None or not other:
        return place is not None
    # "trước giờ khai mạc đối thoại, B tiếp A"
    if folded.endswith(("trước ", "trước giờ ", "trước khi ", "trước lễ "), sentence.start, place.start()):
        return False
    return not (_RECEPTION.search(other[0]) and place[0].startswith(("sau", "bên lề", "kết thúc", "trong khuôn khổ"))) and not (
        other[0].endswith("gặp") and place[0].startswith(("sau", "bên lề"))
    )


class _Left(NamedTuple):
    """A sentence on a reception or a visit by which a report leaves the meeting; each way of telling it says when the report goes on."""

    whom: set  # the persons it names
    passive: bool  # "A đã được Bộ trưởng B tiếp"
    before: bool  # "Trước đó, Bộ trưởng A đã tiếp B"
    alone: int  # the next paragraph, if it is the only one of its own
    visited: str  # what tells of a place visited or a tribute to the dead, else ""


def _leaves(folded: str, sentences: list[Sentence], sentence: Sentence, other: re.Match, seen: set) -> _Left:
    following = next(iter(sentences[sentences.index(sentence) + 1 :]), None)
    visited = _TRIBUTE.search(folded, sentence.start, sentence.end) or (
        _VISIT.search(other[0]) and all(id(m.person) in seen for m in sentence.mentions)
    )
    return _Left(
        whom={id(m.person) for m in sentence.mentions if m.person},
        passive=folded.rfind("được ", sentence.start, other.start()) > other.start() - 120,
        before=_BEFORE_IT.match(folded, sentence.start) is not None,
        alone=following.paragraph
        if sentence.first and following and following.first and "\n" in folded[sentence.end : following.start]
        else -1,
        visited=folded[other.start() : sentence.end] if visited else "",
    )


def _comes_back(folded: str, sentence: Sentence, left: _Left, seen: set, lands: set) -> bool:
    """Whether a paragraph behind a reception or a visit goes on with the report of the meeting."""
    first = sentence.mentions[0] if sentence.mentions else None
    near = first is not None and first.start - sentence.start < 60
    known = first is not None and id(first.person) in seen
    received = first is not None and id(first.person) in left.whom
    if near and known and not received and first.start - sentence.start < 40:
        return True
    if left.passive and not (received and not known) or _BOTH_GO_ON.match(folded, sentence.start, sentence.end):
        return True
    if left.visited and sentence.first and _ON_ISSUES.match(folded, sentence.start, sentence.end):
        return True
    if not lands_named(sentence) <= lands:
        return False
    if left.before and not received and not sentence.acts.isdisjoint(("speak", "propose", "wish", "review", "attend")):
        return True
    if _STILL_THERE.match(folded, sentence.start):
        return False
    on_both = "both" in sentence.acts or _ITEM.match(folded, sentence.start) is not None
    if left.alone == sentence.paragraph and not left.visited and not _WITH_HOST.match(folded, sentence.start):
        return known and not received if near else on_both
    if not left.visited or any(folded.find(body, sentence.start, sentence.end) >= 0 for body in _BODY.findall(left.visited)):
        return False
    if near:
        return known
    said = not sentence.acts.isdisjoint(("propose", "wish", "agree"))
    one_side = said and (_ONE_SIDE.match(folded, sentence.start) or any(t[0] - sentence.start < 4 for t in sentence.lands))
    return bool(on_both or one_side or _ON_BOTH.search(folded, sentence.start, min(sentence.end, sentence.start + 120)))


def _whose(events: list, sentence: Sentence) -> int | None:
    """The one of several meetings whose partner, of all the partners, a sentence alone names, or whose country it is held in."""
    named = lands_named(sentence) | {m.land for m in sentence.mentions}
    found = [number for number, event in enumerate(events) if event.partner in named]
    return found[0] if len(found) == 1 else None


# "Đối thoại sáng cùng ngày do A và B chủ trì", "Ngay trong chiều 19/4, phiên toàn thể bắt đầu với sự chủ trì của A và B"
_ITSELF = kept.compile(
    r"(?:[\w /.-]{2,30}, )?(?:(?:cuộc |buổi |phiên )?(?:đối thoại|tham vấn)|phiên (?:toàn thể|khai mạc|chính thức|họp))\b"
)
_BEFORE_IT = kept.compile(
    r"trước (?:đó|(?:khi (?:vào|bước vào|bắt đầu|diễn ra|khai mạc|tiến hành) |giờ |thềm )?(?:buổi |cuộc |phiên )?(?:đối thoại|tham vấn|họp))\b"
)


def _held_with(folded: str, sentence: Sentence, name) -> bool:
    """Whether a sentence says that one had the meeting with another: "Trước đó, ông A đã đối thoại với B"."""
    return (
        folded.startswith(" với ", name.end)
        and folded.endswith(("đã ", "đã có cuộc ", "đã có buổi ", "đã tiến hành "), sentence.start, name.start)
        and len({id(m.person) for m in sentence.mentions}) > 1
    )


def _chaired(sentence: Sentence, name) -> bool:
    """Whether a sentence says that the meeting it names is chaired: "Ngay sau đó, hai đồng chí chủ trì đối thoại"."""
    return any(t[3]["code"] == "chair" and 0 <= name.start - t[1] < 14 for t in sentence.verbs)


def _elsewhere(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence on a reception, visit or talk opens another part of the story."""
    match = other_act(folded, sentence)
    lead = folded[sentence.start : match.start()]
    stands = any(t[3]["code"] in ("propose", "wish", "agree") and t[1] <= match.start() for t in sentence.verbs)
    if not _RECEPTION.search(match[0]) and (stands or _COLON.search(lead)):
        return False
    if _OF_TEXT.search(lead):
        return False
    return True
