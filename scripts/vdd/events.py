"""Which meetings an article reports, each with the names that speak of it."""

import functools
from collections import Counter
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta
from typing import NamedTuple

from vdd import dates, kept, lexicon, lost, tense
from vdd.article import Article
from vdd.meetings import ALIKE, same_kind
from vdd.sentences import HOME, TAKES_PLACE, Sentence, dateline_end, dates_in, days_in, names_in
from vdd.story import here, lands_named


@dataclass(slots=True)
class Event:
    """A meeting that the article reports. `anchors`: the names in sentences that say it is held, best first."""

    kind: str
    kind_at: tuple[int, int]
    partner: str
    partner_at: tuple[int, int]
    names: list
    anchors: list
    lost: bool = False  # whether the page lost the lines that name it


MOST_NAMES = 40  # of one meeting, of which the first are looked at
_AT = kept.compile(
    r"\b(?:tại|kết thúc|trong khuôn khổ|bên lề|mở đầu|khai mạc|bế mạc|nhân dịp|tham gia|trong|sau|trước|quang cảnh"
    r"|toàn cảnh|dự|kết luận|phát biểu|buổi|cuộc|phiên|chủ trì|của|qua)\s+(?:[\w]+ ){0,2}$"
)
_IT_IS = kept.compile(
    r"(?:\A|[\n.\"]) ?(?:đó|đây|ấy) (?:cũng |chính )?là (?:phiên|cuộc|buổi|kỳ|vòng) \Z|\b(?:buổi|cuộc|phiên) (?:làm việc|họp"
    r"|gặp)(?: này| ấy| đó)?"
    r"(?: -| chính là| là|,)(?: phiên| cuộc)? \Z"
)
# "Cuộc đối thoại diễn ra ngày 10-5"
_TELLS = kept.compile(
    r" (?:này )?(?:đã |vừa )?(?:được )?(?:diễn ra|tổ chức|tiến hành|họp|khai mạc|bế mạc|kết thúc"
    r"|khép lại)\b[^.;]{0,60}(?:\d|hôm (?:nay|qua)|(?:sáng|chiều|tối) (?:nay|qua))"
)
_THIS = kept.compile(
    r" (?:lần này|này|(?:nói|nêu|kể) trên|đã|vừa|được|diễn|kết|khép|khai|bế|họp|tiến hành|kéo dài|do)"
)  # "đối thoại đã ..."
_REFERS = kept.compile(
    r"\b(?:tại|kết thúc|khép lại|bế mạc|cuối|mở đầu|sau|trong) (?:kỳ|cuộc|phiên|buổi) (?:họp|làm việc|tham vấn)\b"
)
_PARTNERS = kept.compile(r"\b(?:các|hai|ba) (?:đối tác|nước|phía)\b")
# what a title or caption names
_SUCH = kept.compile(
    r"\b(?:cuộc gặp|cuộc họp|cuộc làm việc|buổi làm việc|phiên họp|phiên làm việc|buổi họp|kỳ họp|khóa họp|vòng họp"
    r"|sự kiện)(?: này| trên| nói trên)? (?:vừa|đã|được|diễn ra|do|kéo dài|khép lại|kết thúc|có)\b"
    r"|\bhai (?:đồng )?chủ (?:tọa|trì)\b"
)
_MEET = kept.compile(
    r"\b(?:họp|bước vào|(?:có|mở) (?:cuộc|buổi|phiên|kỳ|vòng))(?: (?:cuộc|buổi|phiên|kỳ|vòng|hội nghị|trực tuyến|làm việc))*\s$"
)
_ATTENDED = kept.compile(
    r"(?<!mời )(?<!để )\b(?:tham dự|dự|đã dự|sang dự|tới dự|đến dự)(?: (?:cuộc|buổi|phiên|kỳ|vòng|hội nghị))*\s$"
)
_MEETS = kept.compile(
    r" (?:đã |vừa |phải |cũng |lại )*(?:(?:nhóm )?họp|(?:có|tiến hành) (?:cuộc|buổi|phiên|kỳ|khóa) (?:họp|làm việc)|có sự (?:tham gia|tham dự|góp mặt) của)\b"
)


def ours(article: Article, sentences: list[Sentence], names: list) -> bool:
    """Whether Viet Nam is named with the meeting of `names`, or somebody of hers takes part; else two others may have met."""
    if any(code == HOME for n in names for code, _, _ in n.partners):
        return True
    abroad = set().union(*(s.countries for s in sentences if s.kind in ("title", "body"))) - {HOME}
    if len(abroad) < 2:  # no third land can be meant
        return True
    # "hồi tháng 5 ông gặp các bạn Việt Nam tại Nhóm làm việc chung hai nước"
    if any(HOME in sentences[n.sentence].countries and len(sentences[n.sentence].countries) < 3 for n in names):
        return True
    first = min(n.sentence for n in names)
    near = [s for s in sentences if s.kind == "title"] + [s for s in sentences[max(0, first - 2) : first + 5] if s.kind != "tail"]
    named = [s for s in near if HOME in s.countries]
    if len(named) > 1 or any(s.kind == "title" for s in named):
        return True
    return any(
        any(m.land == HOME and m.position_code not in lost.SENT for m in s.mentions)
        or _WE.search(article.folded, s.start, s.end) for s in near
    )  # fmt: skip


_WE = kept.compile(
    r"(?:nước|đoàn|phía|quân đội|của) ta\b|(?:phía|đoàn|bên) việt nam|cục đối ngoại|đối ngoại quốc phòng"
    r"|mà ta (?:đã|vừa|từng)\b|\b(?:cùng|với) ta\b|(?:bộ quốc phòng|quân đội) (?:nước )?bạn\b|bộ quốc phòng (?:ta|đã|sẽ|vừa|tổ chức|chủ trì"
    r"|tiếp tục)\b"
)


def find(article: Article, sentences: list[Sentence], day: str | None = None) -> list[Event]:
    """The meetings that an article reports, in the order of the text. `day`: its publication day, where known."""
    tense.settle(article, sentences)
    if _is_reference(article, sentences):
        return []
    usual = usual_partner(sentences)
    bare = _bare(article.folded, sentences)
    headless = lost.headless(article, sentences)
    scored = _scored(article, sentences, bare, usual, headless)
    abroad = {land for s in sentences if s.kind == "body" for land in lands_named(s)} - {HOME}
    events = []
    for partner, entries in scored.items():
        anchors = _anchors(article, sentences, entries, bare)
        if not anchors and not (
            (partner == usual or len(scored) == 1)
            and (
                _is_told(article, sentences, entries, bare, partner if headless else None, day)
                or any(n.kind and tense.both_sat(article, sentences, n, day) for _, n, _ in entries)
            )
        ):
            continue
        event = _event(sentences, partner, anchors, entries)
        others = [e for e in anchors if _is_another(event, e)] if event and len(anchors) > 1 else []
        if others:
            event = _event(sentences, partner, [e for e in anchors if e not in others], [e for e in entries if e not in others])
        if event and (
            not event.names
            or not _is_subject(article, sentences, event, day)
            or (not bare and _is_occasion(article.folded, sentences, event))
            or (
                abroad
                and partner not in abroad
                and partner != "EUE"
                and not any("chair" in sentences[n.sentence].acts for n in event.names)
            )
        ):
            continue
        if event and (
            any(code == HOME for n in event.names for code, _, _ in n.partners)
            or ours(article, sentences, event.anchors or event.names)
        ):
            events.append(event)
            events += [
                _event(
                    sentences,
                    partner,
                    [e],
                    [o for o in entries if o is e or same_kind(o[1].kind, e[1].kind) and o[1].ordinal == e[1].ordinal],
                )
                for e in others[:1]
            ]
    if not events and (headless or not any(name.kind for entries in scored.values() for _, name, _ in entries)):
        events = _unnamed(article, sentences, bare, usual, headless)
    elif all(e.partner != usual and len({n.sentence for n in e.names}) == 1 for e in events):
        lands = Counter(
            t[3]["code"]
            for s in sentences
            if s.kind == "body" and not any(n.kind for n in s.names)
            for t in s.lands
            if t[3]["code"] != HOME
        )
        main = next((code for code, _ in lands.most_common(1)), None)
        if all(e.partner != main for e in events):  # the page lost its lead, and names another meeting of the trip
            events = _unnamed(article, sentences, bare, main, headless) or events
    if events and lost.of_police(sentences):
        events = [e for e in events if any(lost.of_forces(sentences[n.sentence : n.sentence + 2]) for n in e.anchors)]
    if (
        len(events) == 1
        and events[0].names
        and _is_passed_over(article, sentences, events[0])
        and not any(tense.both_sat(article, sentences, n, day) for n in events[0].names)
    ):
        return []
    events.sort(key=lambda e: min((n.start for n in e.anchors or e.names), default=0))
    return events


_OF_A_COUNTRY = (
    "tên nước:", "tên chính thức:", "tên gọi chính thức:", "thủ đô:", "diện tích:", "dân số:", "quốc khánh:",
    "ngôn ngữ:",
)  # fmt: skip
_ASKS = ("câu 1", "câu 2", "câu 3", "câu hỏi 1", "câu hỏi 2")  # as an interview does, too, which has no answers to choose
_CHOICE = kept.compile(r"(?:\A|\n)[abc] ?[.)/] ?|đáp án|thể lệ|bài dự thi")
_OPENS_ENTRY = ("điều 1", "điều 2", "điều 3", "điều 4", "điều 5")
_OF_COURT = kept.compile(r"(?:tòa (?:tuyên|xét|xử|phạt)|khởi tố|truy tố|xét xử|tuyên án|tuyên phạt)\b")
_CLOCK = kept.compile(r"[012]?\d ?[:hg] ?(?:[0-5]\d)?[ :,-]++[^\W\d]")


def _is_reference(article: Article, sentences: list[Sentence]) -> bool:
    """Whether a page is no report but a country's profile, a legal text, a quiz, an encyclopedia, a schedule or a correction."""
    entries = hours = 0
    if tense.is_schedule(article, sentences) or any(
        article.folded.startswith(("đính chính", "cải chính"), p.start)
        for n, p in enumerate(article.paragraphs[:2])
        if p.kind == "title" or not n
    ):
        return True
    title = next((s for s in sentences if s.kind == "title"), None)
    if title and _OF_COURT.match(article.folded, title.start):
        return True
    for paragraph in article.paragraphs:
        entries += article.folded.startswith(_OPENS_ENTRY, paragraph.start) or (
            article.folded.startswith(_ASKS, paragraph.start) and _CHOICE.search(article.folded) is not None
        )
        hours += paragraph.kind == "body" and _CLOCK.match(article.folded, paragraph.start, paragraph.end) is not None
    return (
        entries > 1
        or hours > 2
        or sum(map(article.folded.__contains__, _OF_A_COUNTRY)) > 1
        or "bách khoa toàn thư mở" in article.folded
    )


def _bare(folded: str, sentences: list[Sentence]) -> list:
    """Each (name, sentence) that calls a meeting of now "đối thoại" and no more."""
    return [
        (n, s)
        for n, s in names_in(sentences)
        if n.kind is None
        and not n.loose
        and not n.foreign
        and n.tense == "now"
        and s.kind in ("body", "caption", "headline", "tail")
        and (
            _AT.search(folded[max(s.start, n.start - 30) : n.start])
            or n.ordinal
            or n.session
            or _THIS.match(folded, n.end)
            or (
                folded.endswith(("tiến hành ", "tổ chức ", "bước vào "), s.start, n.start)
                and (_BOTH.search(folded, max(s.start, n.start - 30), n.start) or _two_sides(s))
            )
        )
    ]


def _two_sides(sentence: Sentence) -> bool:
    """Whether a sentence names persons of Viet Nam and of just one other side."""
    sides = {m.country for m in sentence.mentions} - {None}
    return len(sides) == 2 and HOME in sides


def _scored(article: Article, sentences: list[Sentence], bare: list, usual: str | None, headless: bool) -> dict[str, list]:
    """By partner, (weight, name, sentence) of the names that can be of a meeting reported."""
    folded = article.folded
    named = names_in(sentences)
    abroad = {(n.kind, code) for n, s in named if s.kind == "title" and n.foreign for code, _, _ in n.partners}  # two others meet
    kinds = [(n, s) for n, s in named if n.kind and not n.foreign and n.tense == "now"]
    titled = {n.partner for n, s in named if s.kind == "title" and n.kind and n.partner and not n.foreign}
    headed = titled.pop() if len(titled) == 1 else None
    of_forces = talked = False
    if any(n.kind == "joint_working_group" for n, _ in kinds):
        groups = {id(s): s for n, s in kinds if n.kind == "joint_working_group" or s.kind == "title"}
        of_forces = any(OF_FORCES.search(folded, s.start, s.end) for s in groups.values())  # not a province's or a company's
        # no group but a dialogue met
        talked = len({id(s) for _, s in bare if lost.SPEAKS_OF_IT.search(folded, s.start, s.end)}) > (not headless)
    numbered_with = functools.cache(functools.partial(_numbered_with, sentences, kinds))
    scored: dict[str, list] = {}
    for name, sentence in kinds + [
        (n, s)
        for n, s in bare
        if n.ordinal or n.session or _TELLS.match(folded, n.end, s.end) or "chair" in s.acts and days_in(article, s)
    ]:
        if sentence.kind in ("tail", "headline"):
            continue
        if (
            not name.partner
            and len(sentence.countries - {HOME}) > 1
            and sentence.kind == "body"
            and _PARTNERS.search(
                folded, name.end + 6 * folded.startswith((" hai nước", " giữa hai nước"), name.end), sentence.end
            )
        ):
            continue  # of several meetings
        partner = name.partner or (
            numbered_with(name.kind, name.ordinal) or near_partner(sentences, sentence, headed) or usual
            if not name.partners or name.partners[0][0] == HOME
            else None
        )
        if (
            not partner
            or partner == HOME
            or ((name.kind, partner) in abroad and not any(code == HOME for code, _, _ in name.partners))
        ):
            continue
        if any(
            n.kind == ""
            and n.start > name.end
            and any(t[3]["code"] == "chair" and name.end < t[0] < n.start for t in sentence.verbs)
            for n in sentence.names
        ):
            continue  # "Sau khi Đối thoại 2+2 kết thúc, A và B chủ trì Đối thoại An ninh"
        if (
            sentence.kind == "body"
            and _SPOKEN_OF.search(folded, max(sentence.start, name.start - 60), name.start)
            and not _is_taken_up(sentences, name)
        ):
            continue
        if name.kind == "joint_working_group" and not of_forces:
            continue
        weight = _weight(article, name, sentence)
        if (
            name.kind
            and _it_is(folded, sentence, name)
            and any(
                "chair" in s.acts or s.paragraph == sentence.paragraph and days_in(article, s)
                for s in sentences[max(0, name.sentence - 4) : name.sentence]
            )
        ):
            weight += 4
        if (
            name.kind == "joint_working_group"
            and talked
            and (
                weight < 5
                or not (dates_in(article, sentence) or sentence.cities or "chair" in sentence.acts or sentence.kind != "body")
            )
        ):
            continue
        scored.setdefault(partner, []).append((weight, name, sentence))
    return scored


def _is_taken_up(sentences: list[Sentence], name) -> bool:
    """Whether one of the next sentences says who chaired what a name is of: "Đối thoại nói trên do A và B đồng chủ trì"."""
    return any(
        "chair" in s.acts and any(n.kind is None and n.tense == "now" for n in s.names)
        for s in sentences[name.sentence + 1 : name.sentence + 3]
    )


OF_FORCES = kept.compile(r"quốc phòng|cnqp|quân sự|quân đội|hải quân|không quân|tham mưu|vũ trang")


def _numbered_with(sentences: list[Sentence], kinds: list, kind: str | None, ordinal: int | None) -> str | None:
    """The partner of the sentence of the body, or the title or caption with both lands, that has the kind and ordinal of a name, which may stand beside others: "bàn về Ukraine trong đối thoại lần thứ tư"."""
    same = (
        near_partner(sentences, s)
        for n, s in kinds
        if ordinal and n.ordinal == ordinal and (HOME in s.countries or s.kind == "body") and same_kind(kind, n.kind)
    )
    return next(filter(None, same), None)


def _anchors(article: Article, sentences: list[Sentence], entries: list, bare: list) -> list:
    """Those of the entries of one partner that announce a meeting, best first."""
    # "việc Việt Nam tổ chức đối thoại quốc phòng với Mỹ"
    if not bare and not any(_is_sure(article, n, s) or _is_on_day_told(article, sentences, n, s) for _, n, s in entries):
        return []
    anchors = [e for e in entries if e[0] >= 5 and e[2].kind == "body"]
    # a page of title, caption and lead
    if not anchors and (any(s.kind == "title" and n.kind for _, n, s in entries) or not any(s.kind == "body" for s in sentences)):
        anchors = [e for e in entries if e[0] >= 5 and e[2].kind == "caption"]
    headed = [n for _, n, s in entries if s.kind in ("title", "caption") and n.kind]
    if headed:  # "Để chuẩn bị cho sự kiện này, Nhóm làm việc chung đã họp", under a title or caption on the dialogue
        anchors = [
            e
            for e in anchors
            if any(same_kind(e[1].kind, n.kind) for n in headed) or not _BEFORE_THAT.match(article.folded, e[2].start, e[2].end)
        ]
    return sorted(
        anchors,
        key=lambda e: (_BEFORE_THAT.match(article.folded, e[2].start, e[2].end) is not None and "chair" not in e[2].acts, -e[0]),
    )


def _is_told(
    article: Article, sentences: list[Sentence], entries: list, bare: list, partner: str | None, day: str | None
) -> bool:
    """Whether the text goes on about a meeting that no sentence announces, but that the title, a caption or a passing word names.

    partner: with whom, on a page that lost its lead. day: of its publication.
    """
    folded = article.folded
    entries = [e for e in entries if e[1].kind]
    heads = [(n, s) for _, n, s in entries if s.kind in ("title", "caption")]
    numbered = any(n.ordinal and any(code == HOME for code, _, _ in n.partners) for n, _ in heads)
    if not entries or (not numbered and any(n.foreign for n, s in names_in(sentences) if s.kind in ("title", "body"))):
        return False
    begun = min(n.sentence for _, n, _ in entries)
    body = [s for s in sentences if s.kind == "body"]
    if lost.asked_before(folded, body) or lost.previews(folded, body):
        return False
    opening = [s for s in sentences[begun:] if s.kind == "body"][:3]
    coming = any(n.tense == "to come" for s in opening for n in s.names)
    return bool(
        bare
        or (not coming and any(s.kind == "title" for _, s in heads) and any("chair" in s.acts for s in opening))
        or (
            any(n.ordinal or n.session or s.cities or (_between_two(n) and not coming) for n, s in heads)
            and any(lost.TWO_SIDES.search(folded, s.start, s.end) for s in opening)
            and not lost.announces(folded, body)
        )
        or (
            partner
            and any(n.ordinal and _between_two(n) for n, _ in heads)
            and lost.of_two(folded, body, partner)
            and not lost.announces(folded, body)
        )
        or any(_SUCH.search(folded, s.start, s.end) and not any(n.tense == "to come" for n in s.names) for s in opening)
        or any(
            weight >= 3 and n.ordinal and (_both_speak(folded, n, s) or _each_speaks(folded, sentences, n, s))
            for weight, n, s in entries
        )
        or any(s in body[:2] and _opens_there(folded, sentences, n, s) for _, n, s in entries)
        or any(s.kind == "caption" and day and _is_chaired_of_late(article, s, day) for _, s in heads)
        or (
            _is_set_there(article, body, entries)
            and lost.of_two(folded, body, entries[0][1].partner)
            and not lost.announces(folded, body)
        )
        or (
            any(weight >= 3 and n.ordinal for weight, n, _ in entries)
            and any(_REFERS.search(folded, s.start, s.end) for s in sentences if s.kind == "body")
        )
    )


def _it_is(folded: str, sentence: Sentence, name) -> bool:
    """Whether a sentence says of what was told before it that it is the meeting: "Đó là phiên Đối thoại ..."."""
    return _IT_IS.search(folded, max(0, sentence.start - 2, name.start - 30), name.start) is not None


def _both_speak(folded: str, name, sentence: Sentence) -> bool:
    """Whether both sides say something at the meeting that a sentence names with both lands: "Tại Đối thoại Việt Nam - Pháp, hai bên ..."."""
    return (
        "both" in sentence.acts
        and folded.startswith(", hai ", name.end)
        and folded.endswith("tại ", sentence.start, name.start)
        and _between_two(name)
    )


def _each_speaks(folded: str, sentences: list[Sentence], name, sentence: Sentence) -> bool:
    """Whether one speaks at the meeting that opens a sentence, and one of the other side in the next.

    As in "Tại Đối thoại ..., ông B nói ... Thượng tướng A đề nghị ...".
    """
    following = sentences[name.sentence + 1] if name.sentence + 1 < len(sentences) else None
    if (
        following is None
        or not folded.startswith("tại ", sentence.start)
        or name.start > sentence.start + 16
        or not _between_two(name)
    ):
        return False
    first, then = (
        {m.land for m in s.mentions} - {None} if s.acts & {"speak", "propose", "wish"} else set() for s in (sentence, following)
    )
    return bool(first and then) and first.isdisjoint(then)


def _opens_there(folded: str, sentences: list[Sentence], name, sentence: Sentence) -> bool:
    """Whether a page that lost its lead opens at the meeting, where one of each side speaks: "Tại buổi Đối thoại Chính sách quốc phòng, A nhấn mạnh ... Ông B cho biết ..."."""
    if not folded.startswith(("tại buổi ", "tại cuộc ", "tại phiên "), sentence.start) or name.start - sentence.start > 10:
        return False
    near = [s for s in sentences[name.sentence : name.sentence + 4] if s.acts & {"speak", "propose", "wish"}]
    sides = {m.land or (HOME if m.person and m.person.native else None) for s in near for m in s.mentions if m.name}
    return len(sides) == 2 and HOME in sides


def _is_set_there(article: Article, body: list[Sentence], entries: list) -> bool:
    """Whether the title names the meeting of both lands, or the opening sets its talk there, and does not tell of another event first."""
    opens = _opens(article, body)
    named = any(
        s.kind == "title" and _between_two(n) and not n.general or s in opens and _is_scene(article.folded, n, s)
        for _, n, s in entries
    )
    return named and not any(lost.of_another_day(article.folded, s) for s in body[:3] if not any(n.kind for n in s.names))


def _opens(article: Article, body: list[Sentence]) -> list[Sentence]:
    """The first sentence of the body, and the second, unless the first tells of a day of others than the two sides."""
    return body[
        : 1
        if body
        and days_in(article, body[0])
        and not ("both" in body[0].acts or _TWO_LANDS.search(article.folded, body[0].start, body[0].end))
        else 2
    ]


_TWO_LANDS = kept.compile(r"\bhai (?:nước|bên|bộ quốc phòng|thứ trưởng)\b")


# not "triển khai, thực hiện, phát huy, tiếp nối kết quả" of an earlier one
_SCENE = kept.compile(
    r"(?:\A|[\s(\"])(?:tại|qua|dự|trong(?: khuôn khổ)?|(?:đã |vừa )(?:họp|có|hoàn tất)|họp"
    r"|(?<!khai )(?<!thực hiện )(?<!huy )(?<!nối )kết quả(?: của)?)(?: (?:cuộc|buổi|phiên|kỳ))? \Z"
)
_SCENE_FOLLOWS = kept.compile(
    r",? (?:(?:(đã|vừa)|cũng) )*(?:là dịp|là cơ hội|thảo luận|trao đổi|tập trung|thống nhất|đi đến|đạt|ghi nhận|bàn"
    r"|rà soát|đánh giá|thành công|khẳng định|nhất trí|cho thấy|được tiến hành|khép lại|quy tụ)\b"
)


def _is_scene(folded: str, name, sentence: Sentence) -> bool:
    """Whether what a sentence tells is set at the meeting, the only one, that it names with both lands: "A và B, tại Đối thoại ... lần thứ 3, thống nhất"."""
    if (
        name.tense != "now"
        or name.general
        or not _between_two(name)
        or sum(n.kind is not None for n in sentence.names) > 1
        or len(sentence.countries - {HOME}) > 1
    ):
        return False
    if lost.of_another_day(folded, sentence) and not (
        _is_within(folded, sentence, name) or folded.startswith("hội đàm trong khuôn khổ", sentence.start)
    ):
        return False
    at_it = _SCENE.search(folded, max(sentence.start - 1, name.start - 40, 0), name.start)
    opens = name.start - sentence.start < 12 or folded.endswith(", ", sentence.start, name.start)
    follows = opens and _SCENE_FOLLOWS.match(folded, name.end, sentence.end)
    return bool(at_it or (follows and (name.ordinal or follows[1])))


def _between_two(name) -> bool:
    """Whether a name has both lands: "Đối thoại Chiến lược quốc phòng Việt Nam - Hàn Quốc"."""
    return len({code for code, _, _ in name.partners}) == 2


def _unnamed(article: Article, sentences: list[Sentence], bare: list, partner: str | None, headless: bool) -> list[Event]:
    """The meeting that a text only calls "đối thoại", where it is on one."""
    names = (
        lost.unnamed(article.folded, sentences, [(_weight(article, n, s), n, s) for n, s in bare], partner, headless)
        if partner not in (None, HOME)
        else None
    )
    if not names:
        return []
    partner_at = next(((t[0], t[1]) for s in sentences for t in s.lands if t[3]["code"] == partner), names[0].kind_at)
    group = names[0] if names[0].kind == "joint_working_group" else None
    kind = group or _kind_elsewhere(sentences, partner)
    other = "defence_consultation" if article.folded.startswith("tham vấn", names[0].kind_at[0]) else "defence_dialogue"
    # "Trong Đối thoại Chính sách quốc phòng lần thứ 3, hai bên còn ..."
    if kind and kind is not group and kind.ordinal and kind.tense == "now":
        names = [*names, kind]
    return [Event(kind.kind if kind else other, (kind or names[0]).kind_at, partner, partner_at, names, [], True)]


OPENING = 4  # sentences of the body in which a report says what it is on


class _Telling(NamedTuple):
    """How the sentence of a name tells of the meeting."""

    own: list  # the dates that are the meeting's
    ago: bool  # whether these are only months or years
    days: list  # those that it gives, or the sentences around it
    acts: bool  # whether it says that something took place, and is not what somebody recalls


def _is_subject(article: Article, sentences: list[Sentence], event: Event, day: str | None) -> bool:
    """Whether an article is on a meeting, and does not only recall it: the title, a caption or the opening names it, or it is dated, or told of."""
    body = [s for s in sentences if s.kind == "body"]
    if any(
        n.tense not in ("to come", "past") and not n.foreign and not n.general
        for s in sentences
        if s.kind in ("title", "caption")
        for n in s.names
    ):
        titled = all(sentences[n.sentence].kind == "title" for n in event.names)
        return not titled or not body or any(_bears_out(article.folded, s) for s in body)
    if not body:  # a picture and its caption
        return True
    if _is_beside(article.folded, sentences, event, body):
        return False
    if any(
        tense.both_sat(article, sentences, n, day)
        or sentences[n.sentence] in body[:2]
        and _opens_there(article.folded, sentences, n, sentences[n.sentence])
        for n in event.names
    ):
        return True
    if _is_aside(article, sentences, body, event):
        return False
    opening = {id(s) for s in body[:OPENING]}
    lately = False
    asked = next((s.start for s in body if article.folded[s.end - 1] == "?"), article.paragraphs[-1].end)
    for name in event.names:
        sentence = sentences[name.sentence]
        if _is_looked_back_at(article, body, name, sentence) or _is_of_before(article, body, name, sentence, day):
            continue
        if "chair" not in sentence.acts and (
            _NIGHT_BEFORE.search(article.folded, sentence.start, name.end)
            or _WHEN_THEY.search(article.folded, sentence.start, name.start)
            and _THEN_OTHERS.match(article.folded, name.end, sentence.end)
        ):
            continue
        telling = _telling(article, sentences, body[0], name, day, asked)
        if sentence is not body[0] and _is_of_other_story(article, body, name, sentence, telling.days, day):
            continue
        lately = lately or bool(name.kind and not telling.ago and sentence.start < asked)
        if (
            (sentence is body[0] and _opens_on(article.folded, body, name, telling.own, day))
            or (id(sentence) in opening and _is_told_early(article, body, name, sentence, telling))
            or (name.ordinal and telling.acts and not telling.own and _is_of_day_told(article, sentences, event, name, day))
        ):
            return True
        if (day or sentence.start < asked) and any(not _long_before(d, day) for d in telling.days):
            return True
        if (
            telling.acts
            and not telling.ago
            and not any(_long_before(d, day) for d in telling.own)
            and _SAME_TRIP.search(article.folded, sentence.start, sentence.end)
        ):
            return True
    return lately and any(s.start > min(n.start for n in event.names) and here(article.folded, s) for s in body)


def _bears_out(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence tells of a meeting that only the title names, as one does not that comments on it or carries it out."""
    acts = sentence.acts
    return bool(
        any(n.kind is None and n.tense == "now" for n in sentence.names)
        or (not acts.isdisjoint(("chair", "lead", "head", "attend")) and sentence.mentions)
        or "held" in acts
        or ("both" in acts and not acts.isdisjoint(_TALKED))
        or (not sentence.names and here(folded, sentence))
    )


def _is_beside(folded: str, sentences: list[Sentence], event: Event, body: list[Sentence]) -> bool:
    """Whether what is told took place beside the meeting: "Bên lề Đối thoại ..., một hãng giới thiệu mẫu tàu mới"."""
    return all(
        folded.endswith(_BESIDE, sentences[n.sentence].start, n.start) and "chair" not in sentences[n.sentence].acts
        for n in event.names
    ) and not any("both" in s.acts or here(folded, s) and not any(n in event.names for n in s.names) for s in body)


def _is_chaired_of_late(article: Article, sentence: Sentence, day: str) -> bool:
    """Whether a caption shows the two who chaired, not long before: "A và B đồng chủ trì Đối thoại ..., London, ngày 11/7"."""
    told = days_in(article, sentence)
    return (
        "chair" in sentence.acts
        and len({m.land for m in sentence.mentions} - {None}) == 2
        and bool(told)
        and not any(_long_before(d, day) for d in told)
    )


def _telling(article: Article, sentences: list[Sentence], first: Sentence, name, day: str | None, asked: int) -> _Telling:
    """How the sentence of a name tells of the meeting. `first`: that of the article; `asked`: where somebody is asked about it."""
    sentence = sentences[name.sentence]
    # not of the mechanism, "..., cơ chế lập ra từ năm 2008", nor of what is planned, "kế hoạch cho năm tới"
    own = [
        d
        for d in dates_in(article, sentence)
        if d.start >= name.end
        and not article.folded.endswith(("từ ", "từ năm ", "từ tháng ", "cho ", "cho năm "), name.end, d.start)
        and not any(name.end <= n.start and n.end <= d.start for n in sentence.names)
    ]
    own = own or [d for d in dates_in(article, sentence) if d.end <= name.start]
    if not own and sentence is not first:  # "Hồi tháng 6, ông dẫn đầu đoàn dự ...", in a portrait
        own = dates.months(article.folded, sentence.start, sentence.end)
    # "tháng 11-2004", "hồi năm ngoái"
    ago = (
        all(d.form in ("month", "year") and d.ago != 0 for d in own)
        if own
        else bool(name.year and day and name.year < int(day[:4]) - 1)
    )
    recalled = sentence.start >= asked or (
        sentence is not first
        and "chair" not in sentence.acts
        and not _SAID_THERE.search(article.folded, sentence.start, name.start)
        and any(t[3]["code"] == "speak" and t[1] <= name.start for t in sentence.verbs)
    )
    around = sentences[max(0, name.sentence - 1) : name.sentence + 2]
    near = [] if ago else [sentence] if recalled else [s for s in around if s.paragraph == sentence.paragraph]
    days = [d for s in near for d in days_in(article, s)]
    return _Telling(own, ago, days, not recalled and not sentence.acts.isdisjoint(TAKES_PLACE))


# "Ông B đưa ra tuyên bố này tại Đối thoại ..."
_SAID_THERE = kept.compile(
    r"\b(?:(?:tuyên bố|nhận định|thông tin|phát biểu|đề nghị|cam kết|thông điệp|khẳng định|quan điểm|lời) (?:này|trên|đó)"
    r"|như vậy|điều này|như trên)(?: \w+){0,2}"
    r" (?:tại|trong|ở) (?:cuộc |phiên |buổi )?\Z"
)


def _is_of_other_story(article: Article, body: list[Sentence], name, sentence: Sentence, days: list, day: str | None) -> bool:
    """Whether a sentence tells what came of the meeting, or is of another story on the page, of later."""
    folded = article.folded
    if _CARED_FOR.search(folded, sentence.start, name.start):
        return True
    taken_up = (
        _TAKEN_UP.search(folded, sentence.start, name.start)
        or _LEFT_AFTER.search(folded, sentence.start, name.start)
        or folded.endswith("được ", sentence.start, name.start)
        and _BY_THEM.match(folded, name.end, sentence.end)
    )
    if taken_up and not any(
        "both" in s.acts and not s.acts.isdisjoint(_TALKED) or not s.acts.isdisjoint(("chair", "lead")) and len(s.mentions) > 1
        for s in body
        if s is not sentence
    ):
        return True
    return bool(
        days
        and sentence.paragraph
        and article.paragraphs[sentence.paragraph - 1].kind == "headline"
        and all(_long_before(d, day) for d in days)
    )


def _opens_on(folded: str, body: list[Sentence], name, own: list, day: str | None) -> bool:
    """Whether an article opens on a meeting: who chaired or was there, or that it was held, and not long ago."""
    first = body[0]
    return bool(
        name.kind
        and (
            "chair" in first.acts
            or first.chaired
            or ("held" in first.acts and (day or len(first.mentions) > 1))
            or any(here(folded, s) for s in body[1:4])
        )
        and not any(_long_before(d, day) for d in own)
    )


_NIGHT_BEFORE = kept.compile(
    r"\b(?:đêm|ngày|tuần|tháng|giờ|hôm) trước (?:cuộc |phiên |khi vào )?(?:đối thoại|tham vấn)\b"
)  # where the story is on somebody else


def _is_told_early(article: Article, body: list[Sentence], name, sentence: Sentence, telling: _Telling) -> bool:
    """Whether one of the first sentences reports the meeting, and not in a list of several."""
    folded = article.folded
    if telling.ago or len({n.partner for n in sentence.names if n.kind and n.partner}) > 2:
        return False
    return bool(
        telling.acts
        or telling.days
        or sentence.chaired
        or _on_weekday(folded, sentence)
        or _is_within(folded, sentence, name)
        or _it_is(folded, sentence, name)
        or _both_speak(folded, name, sentence)
        or _JUST.search(folded, sentence.start, name.start)
        or (sentence in _opens(article, body) and _is_scene(folded, name, sentence))
    )


def _is_of_day_told(article: Article, sentences: list[Sentence], event: Event, name, day: str | None) -> bool:
    """Whether a round, of which no date is told, was chaired by both, or on the day that the story has come to."""
    sentence = sentences[name.sentence]
    if "chair" in sentence.acts and {HOME, event.partner} <= {m.land for m in sentence.mentions}:
        return True
    return bool(day) and any(
        not _long_before(d, day)
        for s in sentences[max(0, name.sentence - 6) : name.sentence]
        if s.kind == "body"
        for d in days_in(article, s)
    )


def _follows_other_lead(body: list[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence of the text stands behind a first one that names no meeting."""
    return sentence.kind == "body" and sentence is not body[0] and not any(n.kind and not n.foreign for n in body[0].names)


def _is_set_beside(folded: str, body: list[Sentence], told: Sentence) -> bool:
    """Whether another sentence than `told` says that something was said or done at the meeting."""
    return any(here(folded, s) for s in body if s is not told)


def _is_looked_back_at(article: Article, body: list[Sentence], name, sentence: Sentence) -> bool:
    """Whether a page that opens on another day's event says of the meeting only what came of it: "Sáng 14/3, hai cục ký kế hoạch. Kế hoạch được xây dựng trên cơ sở kết quả Đối thoại ... ngày 11/3"."""
    lead, folded = body[0], article.folded
    if "chair" in sentence.acts or not _follows_other_lead(body, sentence):
        return False
    if _AS_ONE_OF.search(folded, sentence.start, name.start):
        return True
    if folded.find("cùng ngày", name.end, sentence.end) >= 0:
        return False
    praised = _PRAISED.search(folded, max(sentence.start, name.start - 90), name.start)
    referred = (
        praised
        or _CAME_OF_IT.search(folded, max(sentence.start, name.start - 90), name.start)
        or any(t[3]["code"] == "review" and t[1] <= name.start for t in sentence.verbs)
    )
    if not referred or _is_set_beside(folded, body, sentence):
        return False
    opened = {d.first[1:] for d in days_in(article, lead)}
    if not opened and praised:
        return any(t[3]["code"] == "receive" for t in lead.verbs)
    return bool(opened) and opened.isdisjoint(d.first[1:] for d in days_in(article, sentence))


def _is_of_before(article: Article, body: list[Sentence], name, sentence: Sentence, day: str | None) -> bool:
    """Whether a page that opens on an event of its own says in one sentence that the meeting was some time before: "Tuần trước, hai nước đã tiến hành Đối thoại ..."."""
    lead, folded = body[0], article.folded
    if not _follows_other_lead(body, sentence):
        return False
    opened = [value[:10] for d in days_in(article, lead) if (value := dates.edtf(d, day, None)) and _DAY.match(value)]
    if not opened or _is_set_beside(folded, body, sentence):
        return False
    if any(map(dates.FULL.match, opened)) and _AGO.search(folded, sentence.start, sentence.end):
        return True
    if not folded.startswith("trước đó", sentence.start) or "chair" in sentence.acts:
        return False
    held = [dates.edtf(d, day, None) for d in days_in(article, sentence)]
    return any(
        value
        and dates.FULL.fullmatch(value)
        and dates.days_before(min(opened).replace("XXXX", value[:4]), value) > _FEW_DAYS  # the page may leave out the year
        for value in held
    )


_DAY = kept.compile(r"[\dX]{4}-\d\d-\d\d")
_FEW_DAYS = 4  # in which a guest who came for a meeting may still be there
_AGO = kept.compile(
    r"\b(?:tuần|tháng) trước\b|\b(?:ngày|tuần|tháng) sau khi (?=hai|các|bộ|việt nam)|\bcách đây (?:một|hai|ba|bốn|\d|hơn|gần|ít"
    r"|vài|không lâu)|\b(?:mới|gần) đây(?: nhất)?(?=,? )"
)


def _is_aside(article: Article, sentences: list[Sentence], body: list[Sentence], event: Event) -> bool:
    """Whether one sentence of a page on something else names a meeting: who was given an office, or in a paragraph on all that two states share."""
    told = sentences[event.names[0].sentence]
    if told is body[0] or any(sentences[n.sentence] is not told for n in event.names):
        return False
    if _is_set_beside(article.folded, body, told):
        return False
    head = [s for s in sentences if s.kind == "title" or s is body[0]]
    if any(_OFFICE.search(article.folded, s.start, s.end) for s in head):
        return True
    on_defence = any(_ON_DEFENCE.search(article.folded, s.start, s.end) for s in head)
    if not on_defence and "chair" not in told.acts and told not in body[:2] and _FIELD_BY_FIELD.match(article.folded, told.start):
        return True
    around = body[body.index(told) : body.index(told) + 2] if told.kind == "body" else []
    if any(
        not s.acts.isdisjoint(("chair", "both")) and s is not told or "chair" in s.acts or len(s.mentions) > 1 for s in around
    ):
        return False
    return not told.first and told not in body[:2] and not on_defence


def _is_passed_over(article: Article, sentences: list[Sentence], event: Event) -> bool:
    """Whether one sentence of a page that opens on something else names a meeting, and neither it nor what follows says who chaired it or what the two said there."""
    folded, name = article.folded, event.names[0]
    told = sentences[name.sentence]
    body = [s for s in sentences if s.kind == "body"]
    if not _follows_other_lead(body, told):
        return False
    if any(sentences[n.sentence] is not told for n in event.names) or any(
        n.kind and not n.foreign for s in sentences if s.kind in ("title", "caption") for n in s.names
    ):
        return False
    if _is_set_beside(folded, body, told):
        return False
    # not "ông B, người đồng chủ trì Đối thoại lần thứ 3, dẫn đầu phía Hà Lan"
    chaired = "chair" in told.acts and not folded.endswith(("người đồng chủ trì ", "người chủ trì "), told.start, name.start)
    if told.chaired or chaired or _STATED.search(folded, told.start, name.start) or _it_is(folded, told, name):
        return False
    on_other = any(n.foreign or n.kind == "" for n in body[0].names) and not days_in(article, told)
    if "held" in told.acts and not on_other and not _AT_IT.search(folded, max(told.start, name.start - 30), name.start):
        return False
    both = any(t[3]["code"] == "both" and t[1] <= name.start for t in told.verbs)
    rest = body[body.index(told) + 1 :]
    opened = [d for s in body[:2] if not s.names for d in days_in(article, s) if None not in d.first[1:]]
    days = [d.first[1:] for d in days_in(article, told) if None not in d.first[1:]]
    if opened and days and not any(d.first[1:] <= day <= (d.last or d.first)[1:] for d in opened for day in days):
        # what is told on is of the day on which the page opens
        rest = [s for s in rest if s.paragraph == told.paragraph]
    # "... Đoàn Việt Nam do A làm trưởng đoàn. Đoàn Mỹ do B dẫn đầu"
    led = {m.land for s in rest[:2] if "lead" in s.acts for m in s.mentions}
    return not led >= {HOME, event.partner} and not any(
        "chair" in s.acts
        or ("both" in s.acts or both and s is rest[0])
        and not s.acts.isdisjoint(_TALKED)
        or s in rest[:3]
        and not s.acts.isdisjoint(("propose", "agree"))
        and event.partner in s.countries | {m.land for m in s.mentions}
        for s in rest
    )


_AT_IT = kept.compile(
    r"\b(?:tại|trong|sau|của|dự|từ|khi|ở|nơi|nhắc|nhắc tới|nhắc đến|nhắc lại|điểm lại)(?: (?:cuộc|phiên|kỳ|buổi|vòng|khuôn khổ|kết quả|khi))* \Z"
)
_TALKED = ("agree", "review", "discuss", "propose", "sign")
_STATED = kept.compile(
    r"\b(?:tuyên bố|thông tin|phát biểu|thông cáo|thông báo)\b[^.;]{0,90} (?:đưa ra|nêu|công bố|phát đi)\b[^.;]{0,30}\b(?:kết thúc|tại|trong|sau)\b[^.;]*\Z"
)
_OFFICE = kept.compile(r"\b(?:bổ nhiệm|giữ chức|nhậm chức|thôi giữ chức|nghỉ hưu|qua đời|từ trần|thăng quân hàm|trao quân hàm)\b")
_FIELD_BY_FIELD = kept.compile(
    r"(?:về|trong|trên|ở)(?: (?:hợp tác|quan hệ|lĩnh vực|mặt|mảng|phương diện))? (?:quốc phòng|an ninh|chính trị)\b[^,;.]{0,30}, "
)
_ON_DEFENCE = kept.compile(r"quốc phòng|quân sự|quân đội|hải quân|không quân|đối thoại|tham vấn|tướng")
_CAME_OF_IT = kept.compile(
    r"(?:\bkết quả(?: cụ thể| thiết thực| quan trọng| đầu tiên| bước đầu)*(?: của)?|\btrên cơ sở|\bsau khi|\bngay sau|\bkể từ"
    r"|\b(?:cụ thể hóa|thực hiện|triển khai|hiện thực hóa|theo) [^,;.]{0,50}|\b(?:nêu|nêu ra|đưa ra|thống nhất|nhất trí|thỏa thuận|cam kết|thông báo) (?:tại|trong|ở))"
    r" (?:cuộc |buổi |phiên |kỳ )?\Z"
)
_PRAISING = "hoan nghênh|đánh giá cao|vui mừng|hài lòng|ghi nhận"
_PRAISED = kept.compile(
    rf"\b(?:chúc mừng|{_PRAISING})\b[^.;]*\b(?:thành công|kết quả|(?:vừa|đã|mới) (?:tổ chức|tiến hành|hoàn thành)"
    r"[^.;,]{0,24})(?: của)?(?: cuộc| phiên| kỳ)? \Z"
)
_AS_ONE_OF = kept.compile(
    rf"\b(?:{_PRAISING})\b[^.;]*\b(?:trong đó (?:có|nổi bật là|phải kể đến)|bao gồm|nhất là|đặc biệt là) \Z"
)
_BESIDE = ("bên lề ", "bên lề cuộc ", "bên lề phiên ", "bên lề buổi ", "bên lề kỳ ")
# what something else came from: "Dự án được thảo luận tại cuộc họp Nhóm làm việc chung ... hôm 8/6"
_TAKEN_UP = kept.compile(
    r"\bđược (?:(?:hai bên|hai nước|hai bộ|đôi bên|nhóm làm việc[^,.;]{0,50}) )?(?:đưa ra |mang ra )?(?:thảo luận|bàn bạc|bàn|nhấn mạnh|khẳng định"
    r"|ghi nhận|xác định|đặt ra|nêu|nêu ra|thống nhất|nhất trí|đồng ý|đề xuất|đề cập|thỏa thuận|trao đổi|thông qua"
    r"|quyết định)(?: [^;.]{2,60}, (?:khi|lúc) hai (?:nước|bên|bộ)(?: quốc phòng)? (?:tiến hành|tổ chức|họp)| (?:tại|trong|ở))"
    r" (?:cuộc họp |phiên họp |buổi họp |cuộc |phiên |kỳ )*\Z"
)
_LEFT_AFTER = kept.compile(r"\b(?:rời|về nước|lên đường)\b[^.;]*\bsau khi (?:tham )?dự (?:cuộc |phiên )?\Z")
# "cảm ơn tỉnh đã hỗ trợ đoàn khi sang dự Đối thoại", "khi Nhóm làm việc chung họp tại Bangkok, anh được mời làm phiên dịch",
# "anh gọi điện chúc mừng đồng nghiệp: Nhóm làm việc chung ... vừa họp xong"
_CARED_FOR = kept.compile(
    r"\b(?:hỗ trợ|phục vụ|giúp đỡ|đón tiếp)\b[^.;]*\bđoàn\b[^.;]*\bkhi (?:sang|tới|đến) (?:tham )?dự (?:cuộc |phiên )?\Z"
    r"|\b(?:gọi điện|nhắn tin|nghe tin|hay tin|báo tin)\b[^.;]*\Z"
)
# "khi Đối thoại ... khép lại, nhiều cựu học viên nhắn tin chia vui", "khi các vị khách vừa rời phòng họp Đối thoại ..., chị Tám đã bày mâm cơm"
_WHEN_THEY = kept.compile(r"\bkhi (?:[^,;.]{2,50} )?\Z")
_THEN_OTHERS = kept.compile(
    r"[^.;,]*, (?:(?:anh|chị|cô|tôi|em)(?: [^\s,;.]+){0,3} (?:được|đã|cũng|phải)|(?:nhiều|một số|không ít|những) (?!nội dung|vấn đề|kết quả"
    r"|lĩnh vực|văn kiện)"
    r"|người dân|dư luận|báo chí|mạng xã hội|các (?:cựu|gia đình|em|cháu|nhà|chuyên gia) )"
)
_BY_THEM = kept.compile(  # "Kế hoạch được Nhóm làm việc chung hai nước thông qua tại kỳ họp lần thứ 6"
    r"(?: (?:giữa|của))?(?: (?:hai (?:nước|bên|bộ)|song phương))? (?:thông qua|phê duyệt|thống nhất|nhất trí|bàn|thảo luận) (?:tại|trong|ở) "
)
_COMES_TO = kept.compile(
    r"\b(?:nhân dịp|dịp|đang|sang|đến|tới|trong thời gian)\b[^.;]{0,80}\b(?:dự|tham dự|chủ trì)(?: (?:cuộc|buổi|phiên))? \Z"
)


def _is_occasion(folded: str, sentences: list[Sentence], event: Event) -> bool:
    """Whether a text on a reception or a tour names the meeting only as what the guest came for: "tiếp ông B nhân dịp sang dự Đối thoại ..."."""
    return all(
        comes_to(folded, sentences[n.sentence], [n])
        or _CAME_FOR.search(folded, sentences[n.sentence].start, n.start)
        and _THEN_WENT.match(folded, n.end, sentences[n.sentence].end)
        or _GUESTS.search(folded, sentences[n.sentence].start, n.start)
        and "chair" not in sentences[n.sentence].acts
        or _ON_OCCASION.match(folded, sentences[n.sentence].start)
        and _THEN_VISITS.match(folded, n.end, sentences[n.sentence].end)
        for n in event.names
    )


# "Phu nhân các thành viên đoàn, sang Hà Nội dự Đối thoại ..., ghé làng gốm sáng 10/7"
_CAME_FOR = kept.compile(
    r", (?:đang |vừa |đã |cùng |theo )*(?:sang|tới|đến|có mặt|ở)\b[^,;.]{0,40}\b(?:tham )?dự (?:cuộc |phiên )?\Z"
)
_THEN_WENT = kept.compile(
    r",(?: (?:đã|cũng|còn|vừa|hôm nay|hôm qua|(?:sáng|trưa|chiều|tối)(?: nay| qua)?))* (?:ghé|đến thăm|tới thăm|thăm|tham quan|dạo|mua"
    r"|xem|trồng|tặng|giao lưu|dâng hương|dâng hoa|viếng|đến trường|tới trường)\b"
)
# "... được biểu diễn tối 9/10, trước các đại biểu dự Đối thoại ...", "trong số đó có Đại tá B, thành viên đoàn Hàn Quốc vừa dự Đối thoại ..."
_GUESTS = kept.compile(
    r"\b(?:trước|cho|phục vụ|đưa|chở|đón|tặng|chiêu đãi)(?: (?:các|những|đông đảo|hai|đoàn))* (?:đại biểu|khách|thành viên)(?: [^\s,;.]+){0,3}"
    r" dự (?:cuộc |phiên )?\Z"
    r"|, (?:là )?(?:một )?thành viên (?:của )?đoàn\b[^,;.]*\b(?:vừa|đã|đang|mới)\b[^,;.]{0,30} (?:cuộc |phiên )?\Z"
)
# "Ngày 18/5, trong khuôn khổ chuyến công tác dự Đối thoại ..., Thượng tướng A thăm Trung tâm Huấn luyện ..."
_ON_OCCASION = kept.compile(
    r"(?:[\w ,./()]{2,40} - )?(?:(?:ngày|sáng|trưa|chiều|tối)[^,;.:]{2,24}, )?(?:nhân dịp |(?:nhân|trong khuôn khổ|trong thời gian) chuyến"
    r"[^,;.]{2,60} dự )"
)
_THEN_VISITS = kept.compile(
    r"[^.;]{0,60}, [^.;]*\bđoàn\b[^.;]*\b(?:đến thăm|tới thăm|đã thăm|tham quan)\b"
    r"|, [^.;]*\b(?:tướng|đô đốc|thứ trưởng|đoàn|ông|bà)\b[^,.;]{2,60} (?:đến |tới |đã )*(?:thăm|tham quan|dâng hương|giao lưu)\b"
)


def comes_to(folded: str, sentence: Sentence, names: list) -> bool:
    """Whether a sentence tells who received whom, and names a meeting as what the guest came for."""
    received = next((t for t in sentence.verbs if t[3]["code"] == "receive"), None)
    return (
        received is not None
        and bool(sentence.mentions)
        and any(received[1] < n.start < sentence.end and _COMES_TO.search(folded, received[1], n.start) for n in names)
    )


_LATE = 30  # days after which news is none


def _long_before(stated, day: str | None) -> bool:
    """Whether a date lies well before the day of publication."""
    value = dates.edtf(stated, day, None) if day else None
    if not value or not value[:4].isdigit() or "/" in value:
        return False
    if len(value) < 10:
        return value < (Day.fromisoformat(day[:10]) - timedelta(days=2 * _LATE)).isoformat()[: len(value)]
    return dates.days_before(day, value) > _LATE


_SAME_TRIP = kept.compile(
    r"(?<![^.!?\n] )\btrước đó, (?!(?:tháng|năm|hồi|vào|cuối|đầu|trong) )"
    r"|\b(?:(?:một|hai|ba|bốn|năm|vài|mấy|\d) ngày sau|hôm sau|ngày hôm sau|cùng ngày|cùng dịp|nhân dịp này|trong khuôn khổ chuyến|cũng trong|hôm qua|hôm nay|sáng nay|chiều nay"
    r"|buổi (?:sáng|chiều|tối)|vừa)\b"
)


def _is_sure(article: Article, name, sentence: Sentence) -> bool:
    """Whether a sentence that names a meeting says which: its number, day, place or chair."""
    return bool(
        name.ordinal
        or name.session
        or name.year
        or sentence.kind == "title"
        or dates_in(article, sentence)
        or dates.months(article.folded, sentence.start, name.start)
        or sentence.cities
        or sentence.acts & {"chair", "lead"}
        or _it_is(article.folded, sentence, name)
        or _on_weekday(article.folded, sentence)
        or (sentence.chaired and name.partner)
    )


def _is_on_day_told(article: Article, sentences: list[Sentence], name, sentence: Sentence) -> bool:
    """Whether the two hold what a sentence names right after one that tells the day: "Sáng 14-11, ... Sau đó, hai bên tiến hành Đối thoại ..."."""
    before = sentences[name.sentence - 1] if name.sentence else None
    return (
        before is not None
        and before.paragraph == sentence.paragraph
        and {"both", "held"} <= sentence.acts
        and bool(days_in(article, before))
    )


def _is_another(event: Event, entry: tuple) -> bool:
    """Whether an announcement is of a second meeting with the same partner: another mechanism, numbered, and chaired by somebody."""
    _, name, sentence = entry
    if (
        not name.ordinal
        or not name.kind
        or same_kind(name.kind, event.kind)
        or any(n.sentence == name.sentence for n in event.names)
    ):
        return False
    return bool(sentence.mentions) and any(t[3]["code"] == "chair" and -140 < t[0] - name.start < 140 for t in sentence.verbs)


def _weight(article: Article, name, sentence: Sentence) -> int:
    """How surely a sentence announces the meeting that it names."""
    near = [t for t in sentence.verbs if t[3]["code"] == "held" and -90 < t[0] - name.start and t[0] - name.end < 60]
    days = days_in(article, sentence)
    if days and (begin := dateline_end(article, sentence)):
        days = [d for d in days if d.start >= begin]
    weight = 0
    if (
        near
        or _MEETS.match(article.folded, name.end, sentence.end)
        or _MEET.search(article.folded, max(sentence.start, name.start - 30), name.start)
    ):
        weight += 3
    if _is_within(article.folded, sentence, name):
        weight += 3
    if "chair" in sentence.acts:
        weight += 4
    if days:
        weight += 2
        # "đối thoại ... giữa Trung tướng A và ông B"
        if article.folded.startswith(" giữa ", name.end) and {m.country in (None, HOME) for m in sentence.mentions} == {
            True,
            False,
        }:
            weight += 2
    if any(0 <= d.start - name.end < 12 for d in days):  # "Đó là cuộc Đối thoại ... hôm 20-12"
        weight += 1
    if days and not sentence.acts.isdisjoint(lost.SAID) and article.folded.endswith(_THERE, sentence.start, name.start):
        weight += 2
    elif (
        name.ordinal
        and sentence.chaired
        and "both" in sentence.acts
        and not sentence.acts.isdisjoint(lost.SAID)
        and article.folded.endswith(_THERE, sentence.start, name.start)
    ):  # "tại phiên đối thoại lần thứ 11, hai nước bàn về ..."
        weight += 1
    if (
        _on_weekday(article.folded, sentence)
        or _DAYS_LATER.match(article.folded, sentence.start, sentence.end)
        or (
            article.folded.find("vừa ", sentence.start, sentence.end) >= 0
            and _JUST.search(article.folded, sentence.start, sentence.end)
        )
    ):
        weight += 2
    if sentence.acts & {"attend", "lead"}:
        weight += (
            (not days and dates_in(article, sentence) != [])
            + 1
            + (_ATTENDED.search(article.folded, max(sentence.start, name.start - 24), name.start) is not None)
        )
    if sentence.cities:
        weight += 1
    if not days and "chair" not in sentence.acts and len(sentence.countries - {HOME}) > 1:  # a list of meetings
        weight -= 3
    if sentence.chaired:
        weight += 2
    if name.ordinal or name.session:
        weight += 1
    if name.partner or (len(sentence.countries) == 2 and HOME in sentence.countries):
        weight += 1
    if name.kind:
        weight += 1
    return weight


# "xuyên tạc việc Việt Nam tổ chức Đối thoại ...", "một ngày trước khi Đối thoại ... khai mạc"
_SPOKEN_OF = kept.compile(
    r"\b(?:(?<!làm )việc (?:[\w ]{0,30} )?(?:tổ chức|tiến hành|mở|nối lại)(?: thành công)?|trước khi)(?: cuộc| phiên| kỳ)? \Z"
)
_THERE = ("tại ", "tại cuộc ", "tại buổi ", "tại phiên ")
_JUST = kept.compile(r"\bvừa (?:diễn|được|kết|tổ|tiến|qua|họp|nhóm họp|có (?:cuộc|buổi|phiên|vòng)|bước|hoàn tất|khép)")
_DAYS_LATER = kept.compile(r"(?:(?:một|hai|ba|\d) ngày sau|(?:ngày )?hôm sau)\b")
_WEEKDAY = kept.compile(r"\bhôm (?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\b|\btuần này\b")


def _on_weekday(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence tells of a day that it calls by its place in the week, or of this week."""
    return any(folded.find(word, sentence.start, sentence.end) >= 0 for word in ("hôm ", "tuần này")) and bool(
        _WEEKDAY.search(folded, sentence.start, sentence.end)
    )


_WITHIN = kept.compile(
    r"\b(?:họp|hội đàm|gặp|trao đổi|thảo luận|làm việc|bàn)\b[^.;]{1,160}\btrong khuôn khổ (?:cuộc |phiên )?\Z"
)
_WITHIN_IT = ("trong khuôn khổ ", "trong khuôn khổ cuộc ", "trong khuôn khổ phiên ")
# a meeting before the one that the article is on
_BEFORE_THAT = kept.compile(r"(?:trước đó|trước thềm|để chuẩn bị|chuẩn bị cho)\b")


def _is_within(folded: str, sentence: Sentence, name) -> bool:
    """Whether a sentence tells of talks "trong khuôn khổ" the meeting that it names."""
    return (
        folded.endswith(_WITHIN_IT, sentence.start, name.start)
        and _WITHIN.search(folded, max(sentence.start, name.start - 200), name.start) is not None
    )


def usual_partner(sentences: list[Sentence]) -> str | None:
    """The country, besides Viet Nam, that the article is about; None where no one stands out."""
    counts: dict[str, int] = {}
    for sentence in sentences:
        if sentence.kind in ("tail", "headline"):
            continue
        for name in sentence.names:
            if name.partner and not name.foreign:
                counts[name.partner] = counts.get(name.partner, 0) + (4 if name.kind else 2)
        weight = 3 if sentence.kind == "title" else 1
        for code in sentence.countries:
            if code != HOME:
                counts[code] = counts.get(code, 0) + weight
        for mention in sentence.mentions:
            if mention.country and mention.country != HOME:
                counts[mention.country] = counts.get(mention.country, 0) + 1
    if not counts:  # a venue abroad
        cities = {t[3]["country_code"] for s in sentences if s.kind in ("title", "body") for t in s.cities} - {HOME}
        cities = cities or set().union(*(s.countries for s in sentences[:3] if s.kind == "headline")) - {HOME}
        return cities.pop() if len(cities) == 1 else None
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    if len(ordered) > 1 and ordered[0][1] < 1.3 * ordered[1][1]:
        return None
    return ordered[0][0]


def near_partner(sentences: list[Sentence], sentence: Sentence, headed: str | None = None) -> str | None:
    """The one country besides Viet Nam that a sentence names; else that of the meeting in the title (`headed`), or the one its paragraph names."""
    # "Tokyo bày tỏ quan ngại về luật của Trung Quốc tại Đối thoại với Việt Nam"
    if any({code for code, _, _ in n.partners} == {HOME} for n in sentence.names):
        opens = min((t for t in (*sentence.lands, *sentence.cities) if t[0] - sentence.start < 4), default=None)
        land = opens and (opens[3].get("code") or opens[3].get("country_code"))
        if land and land != HOME:
            return land
    number = sentence.names[0].sentence
    around = [s for s in sentences[max(0, number - 12) : number + 12] if s.paragraph == sentence.paragraph]
    for near in ([sentence], around):
        codes = set().union(*(s.countries for s in near)) - {HOME}
        # "Tại Dhaka, ngày 7/3, A và B đồng chủ trì Đối thoại ... lần thứ nhất giữa hai nước"
        if not codes and near is not around:
            codes = {t[3]["country_code"] for t in sentence.cities if lexicon.is_capital(t[3])} - {HOME, "BEL"}
        if codes or headed:
            return codes.pop() if len(codes) == 1 else headed
    return None


def _event(sentences, partner, anchors, entries) -> Event | None:
    def of_kind(items):
        return next((n for n in items if n.kind), None)

    order = {"title": 1, "caption": 2}
    anchor_names = [n for _, n, _ in anchors]
    anchored = {id(n) for n in anchor_names}
    others = sorted(
        (e for e in entries if id(e[1]) not in anchored),
        key=lambda e: (order.get(e[2].kind, 0 if e[2].kind == "body" and anchors else 3), -e[0]),
    )
    ordered = anchor_names + [n for _, n, s in sorted(others, key=lambda e: order.get(e[2].kind, 3))]
    first = of_kind(ordered)
    # "đồng chủ trì Đối thoại Chính sách quốc phòng với mỗi nước": "Tại Budapest, A và B chủ trì Đối thoại lần thứ ba"
    if first is None and any(n.ordinal and "chair" in sentences[n.sentence].acts for n in anchor_names):
        first = _kind_elsewhere(sentences, partner)
    if first is None or (
        first.kind == "joint_working_group" and first not in anchor_names and any(n.kind is None for n in anchor_names)
    ):
        return None
    kind, kind_at = first.kind, first.kind_at
    if kind == "defence_dialogue":
        better = next(
            (n for n in ordered if n.kind in ALIKE and n.kind != kind and (not n.partner or n.partner == partner)), None
        ) or _kind_elsewhere(sentences, partner)
        if better:
            kind, kind_at = better.kind, better.kind_at
    main = ordered[0]
    ordinal = next((n.ordinal for n in ordered if n.ordinal and same_kind(n.kind, kind)), None)
    if ordinal is None:  # "... vừa tiến hành phiên họp lần thứ hai"
        number = next(
            (n for a in anchor_names for n in sentences[a.sentence].names if n.loose and n.ordinal and n.tense == "now"), None
        )
        if number:
            ordinal = number.ordinal
            ordered.append(number)
    session = next((n.session for n in ordered if n.session and same_kind(n.kind, kind) and n.ordinal in (None, ordinal)), None)
    same = [n for n in ordered if same_kind(n.kind, kind) and n.ordinal in (None, ordinal) and n.session in (None, session)]
    holder = next((n for n in same if n.partner == partner), None)
    if holder:
        partner_at = next((a, b) for code, a, b in holder.partners if code == partner)
    else:
        partner_at = next(
            ((t[0], t[1]) for s in sentences if s.kind != "tail" for t in s.lands if t[3]["code"] == partner), main.kind_at
        )
    return Event(kind, kind_at, partner, partner_at, same[:MOST_NAMES], anchor_names[:MOST_NAMES])


def _kind_elsewhere(sentences: list[Sentence], partner: str):
    """The name that says which kind of defence dialogue the two hold, where an article names one kind only."""
    alike = [
        n
        for n, s in sorted(names_in(sentences), key=lambda e: e[1].kind not in ("title", "caption"))
        if (n.kind in ALIKE or (n.kind in lost.JOINT and n.ordinal))
        and n.kind != "defence_dialogue"
        and not n.foreign
        and n.partner in (None, partner)
        and s.kind != "tail"
    ]
    return alike[0] if len({n.kind for n in alike}) == 1 else None


_BOTH = kept.compile(r"\bhai (?:bên|đoàn|nước|bộ)(?: quốc phòng)? (?:đã |vừa )")
