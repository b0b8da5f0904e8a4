"""What one article says: an `Article` to a Record (`schemas/record.schema.json`). No files, no clock, no other article."""

import re
import unicodedata
from dataclasses import dataclass, field

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from vdd import agreements, areas, dates, lexicon, meetings, people, roles
from vdd.article import Article, published

HOME = "VNM"
_UNSEEN = [c.encode() for c in "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"]


def _screen(*phrases: str) -> BytesAhoCorasick:
    """Finds any of `phrases`, in small and capital letters, composed and decomposed."""
    cased = {form for phrase in phrases for form in (phrase, phrase.title(), phrase.upper())}
    forms = {unicodedata.normalize(form, phrase).encode() for phrase in cased for form in ("NFC", "NFD")}
    return BytesAhoCorasick(sorted(forms), matchkind=MatchKind.LeftmostFirst)  # the other kinds scan at a quarter of the speed


_SUBJECT = _screen("c phòng", "c\xa0phòng", "n sự", "i quân", "ham mưu")
_MEETING = _screen("i thoại", "m vấn", "ng lượng", "c chung", "hỗn hợp", "ham mưu", "ủy ban", "uỷ ban", "2+2", "2 + 2")
_HIDDEN = BytesAhoCorasick([*_UNSEEN, b"??"], matchkind=MatchKind.LeftmostFirst)


def concerns(data: bytes) -> bool:
    """Whether the bytes of an article can be about a defence dialogue; never wrongly False."""
    if _HIDDEN.find_matches_as_indexes(data):
        if b"??" in data:
            return True
        for unseen in _UNSEEN:
            data = data.replace(unseen, b"")
    return bool(_SUBJECT.find_matches_as_indexes(data) and _MEETING.find_matches_as_indexes(data))


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence, its phrases, meetings and people. `event`: the index of the meeting it reports, or None."""

    start: int
    end: int
    kind: str
    paragraph: int
    first: bool
    tokens: list
    names: list = field(default_factory=list)
    mentions: list = field(default_factory=list)
    event: int | None = None
    stated: list | None = None  # its dates, once looked for


def _dates(article: Article, sentence: Sentence) -> list:
    """The dates that a sentence states."""
    if sentence.stated is None:
        sentence.stated = dates.stated(article.folded, sentence.start, sentence.end)
    return sentence.stated


LONGEST = 3000  # characters of a sentence
MOST_PHRASES = 12_000  # in an article; thirty times what the longest report has
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"')\]]*+(?:\s+|(?<=[a-zà-ỹ0-9)\"]\.)(?=[A-ZĐÀ-Ỹ]))(?=[\"'(*\[-]*\s?[A-ZĐÀ-Ỹ\d+*•-])")
_SHORTENED = re.compile(r"(?:\b[A-ZĐ]|\b(?:TP|Tp|tp|TS|GS|PGS|ThS|St|Mr|Mrs|Ms|Dr|Gs|Ts|ĐH|v\.v|Jr|Sr|TT|Tr|Lt|Gen))\.$")


def _sentences(article: Article) -> list[Sentence]:
    found: list[Sentence] = []
    entities = lexicon.entities()
    budget = MOST_PHRASES
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind in ("meta", "skip"):
            continue
        at, first = paragraph.start, True
        for stop in _STOP.finditer(article.clean, paragraph.start, paragraph.end):
            if stop.start() - at < 3 or _SHORTENED.search(article.clean, max(at, stop.start() - 4), stop.start() + 1):
                continue
            found.extend(_pieces(article.clean, at, stop.end(), paragraph.kind, index, first))
            at, first = stop.end(), False
        if at < paragraph.end:
            found.extend(_pieces(article.clean, at, paragraph.end, paragraph.kind, index, first))
    for sentence in found:
        if sentence.kind == "tail" and not _RELATED.search(article.folded, sentence.start, sentence.end):
            continue
        if budget < 0:
            sentence.kind = "unread"
            continue
        while sentence.end > sentence.start and article.clean[sentence.end - 1] == " ":
            sentence.end -= 1
        sentence.tokens = [
            t for t in entities.find(article.folded, sentence.start, sentence.end)
            if t[2] not in ("countries", "cities") or any(map(str.isupper, article.clean[t[0] : t[1]].rsplit(" ", 1)[-1]))
        ]  # fmt: skip
        sentence.tokens = [_with_prefix(article.folded, t) for t in sentence.tokens]
        budget -= len(sentence.tokens) + 1
        sentence.names = meetings.names(article.folded, article.clean, sentence.tokens, sentence.start, sentence.end, len(found))
        sentence.names += [
            r for r in meetings.rounds(article.folded, sentence.start, sentence.end, 0)
            if not any(n.start <= r.start < n.end or r.start <= n.start < r.end for n in sentence.names)
        ]  # fmt: skip
        sentence.mentions = people.mentions(article.clean, sentence.tokens, sentence.start, sentence.end)
        _sides(article.folded, sentence)
    return found


def _with_prefix(folded: str, token: tuple) -> tuple:
    """A post with the "Phó" or "Quyền" before it that the list does not have."""
    if token[2] == "posts":
        for prefix in ("phó ", "quyền "):
            if folded.startswith(prefix, token[0] - len(prefix)) and not folded[token[0] - len(prefix) - 1 : token[0] - len(prefix)].isalnum():
                return token[0] - len(prefix), *token[1:]
    return token


def _pieces(clean: str, start: int, end: int, kind: str, paragraph: int, first: bool):
    """A sentence, cut at a space where it is longer than any that a person writes."""
    while end - start > LONGEST:
        cut = clean.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield Sentence(start, cut, kind, paragraph, first, [])
        start, first = cut, False
    yield Sentence(start, end, kind, paragraph, first, [])


_SIDE = re.compile(r"\b(?:phía|đoàn|bên|trưởng đoàn)(?: [\w]+){0,6} ?$")


def _sides(folded: str, sentence: Sentence) -> None:
    """Gives the persons of "về phía Trung Quốc có A, B" their country."""
    for mention in sentence.mentions:
        if mention.country:
            continue
        clause = max(sentence.start, folded.rfind(";", sentence.start, mention.start) + 1)
        near = [t for t in sentence.tokens if t[2] == "countries" and clause <= t[0] and t[1] <= mention.start]
        if near and mention.start - near[-1][1] < 200 and _SIDE.search(folded, max(clause, near[-1][0] - 40), near[-1][0]):
            if re.match(r"\s*(?:,|có|do|gồm|là|:|còn)", folded[near[-1][1] : near[-1][1] + 8]) and "với" not in folded[near[-1][1] : mention.start]:
                mention.country, mention.country_at = near[-1][3]["code"], (near[-1][0], near[-1][1])


_RELATED = re.compile(r"hai bên|đối thoại|trưởng đoàn|tướng |đô đốc |đại tá |thứ trưởng|đại sứ|quốc phòng")


def extract(article: Article, known: str | None = None) -> dict:
    """The Record of one article. `known`: its publication day (ISO 8601) where the page does not state it."""
    stated, stated_at = published(article)
    record = {
        "source_id": article.source_id,
        "title": None,
        "published": stated,
        "published_spans": stated_at,
        "dialogues": [],
        "unmatched": [],
        "repairs": article.repairs,
    }
    title = next((p for p in article.paragraphs if p.kind == "title"), None)
    if title:
        record["title"] = {"value": article.clean[title.start : title.end], "spans": [article.span(title.start, title.end)]}
    sentences = _sentences(article)
    unread = next((s for s in sentences if s.kind == "unread"), None)
    if unread:  # nothing is dropped in silence
        rest = article.clean[unread.start : unread.start + 80]
        record["unmatched"].append({"text": f"{rest} (not read from here: too long)", "spans": [article.span(unread.start, unread.end)]})
        sentences = [s for s in sentences if s.kind != "unread"]
    if not any(not n.loose for s in sentences for n in s.names):
        return record
    for index, sentence in enumerate(sentences):
        for name in sentence.names:
            name.sentence = index
    _assign_persons(sentences)
    day = stated or known
    events = _events(article, sentences)
    _sections(article, sentences, events)
    for number, event in enumerate(events):
        record["dialogues"].append(_reported(article, sentences, event, number, day, record))
    record["dialogues"] += _mentioned(article, sentences, events, day)
    return record


# --- who ----------------------------------------------------------------------------------------------------------


def _assign_persons(sentences: list[Sentence]) -> None:
    """Joins mentions to persons, then gives posts without a name to the one person whom they fit."""
    everyone = [m for s in sentences for m in s.mentions]
    persons = people.persons(everyone)
    for person in persons:
        if person.country is None and people.vietnamese(person.name):
            person.country = HOME
    last: people.Person | None = None
    posts: dict[str, list[people.Person]] = {}
    for person in persons:
        for mention in person.mentions:
            if mention.position_code:
                holders = posts.setdefault(mention.position_code.split(".")[0], [])
                if person not in holders and len(holders) < 20:
                    holders.append(person)
    for mention in everyone + [m for m in everyone if m.person is None]:
        if mention.person is None and mention.name is None and mention.position and not mention.counterpart:
            head = mention.position_code.split(".")[0]
            if mention.country is None and mention.position == "Chủ tịch nước":
                mention.country = HOME
            fits = [
                p for p in posts.get(head, ())
                if (p.name or any(m.position_code == mention.position_code for m in p.mentions[:9]))
                and (mention.country is None or p.country in (None, mention.country))
            ]  # fmt: skip
            if len(fits) > 1 and last in fits:
                fits = [last]
            if len(fits) == 1:
                mention.person = fits[0]
            elif mention.country and not fits:
                side = [p for p in persons[:40] if p.country in (None, mention.country) and not any(m.position for m in p.mentions)]
                if len(side) == 1 and side[0].best("rank") is None:
                    mention.person = side[0]
                    side[0].mentions.append(mention)
                    side[0].country = mention.country
                elif "." in mention.position_code or mention.position_code == "state_president":
                    nameless = people.Person(mentions=[mention], country=mention.country)
                    persons.append(nameless)
                    posts.setdefault(head, []).append(nameless)
                    mention.person = nameless
        if mention.person:
            last = mention.person


# --- which meetings -----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Event:
    """A meeting that the article reports. `anchors`: the names in sentences that say it is held, best first."""

    kind: str
    kind_at: tuple[int, int]
    partner: str
    partner_at: tuple[int, int]
    names: list
    anchors: list


MOST_NAMES = 40  # of one meeting, of which the first are looked at
_ALIKE = {"defence_policy_dialogue", "defence_strategic_dialogue", "defence_dialogue", "defence_strategy_cooperation_dialogue", "security_defence_dialogue"}
_AT = re.compile(r"\b(?:tại|kết thúc|trong khuôn khổ|bên lề|mở đầu|khai mạc|bế mạc|trong|sau|trước|quang cảnh|toàn cảnh|dự|kết luận|phát biểu|buổi|cuộc|phiên|chủ trì|của|qua)\s+(?:[\w]+ ){0,2}$")
_TO_COME = re.compile(r"\b(?:sẽ|dự kiến|chuẩn bị|hướng tới|tiến tới|sớm tổ chức|tổ chức thành công|trước thềm|lên kế hoạch|đăng cai|sắp(?! xếp)|mời\b[^;.]{0,130}(?:dự|chủ trì)|lần tới|tiếp theo|đưa vào|trình (?:lên|ký))\b[^,;.]{0,50}$")
_LAST_ONE = re.compile(r"\s*,?\s*(?:\(\s*(?:tổ chức |diễn ra )?(?:vào |hồi |năm |tháng |cuối |đầu )?[^)]{0,24}\d|(?:được )?(?:tổ chức|diễn ra)?\s?(?:tại [^,;.]{2,24} )?,?\s?(?:vào|hồi|trong|năm|tháng) (?:tháng|năm|ngày|cuối|đầu|\d)|(?:trước đó|lần trước|năm ngoái|năm trước))")
_MEETS = {"held", "chair", "attend", "lead"}


def _names(sentences):
    for sentence in sentences:
        for name in sentence.names:
            yield name, sentence


def _tense(article: Article, name, sentence) -> str:
    """Whether a name speaks of a meeting to come, of an earlier one, of the mechanism, or of this one."""
    folded = article.folded
    if name.general:
        return "general"
    lead = folded[max(sentence.start, name.start - 150) : name.start]
    rest = folded[name.end : min(sentence.end, name.end + 70)]
    if re.match(r"[^;.]{0,24}" + meetings.planned.pattern, rest):
        return "to come"
    if name.past and not name.next or (name.kind is None and name.ordinal and name.year):
        return "past"
    if name.next or _TO_COME.search(lead):
        return "to come"
    if name.past:
        return "past"
    last = _LAST_ONE.match(rest)
    if (name.ordinal or name.session) and last:
        if last[0].lstrip(" ,").startswith("(") or not re.search(r"\b(?:sáng|chiều|ngày|hôm|vừa)\b", rest[: last.end() + 6]):
            return "past"
    return "now"


def _events(article: Article, sentences: list[Sentence]) -> list[Event]:
    folded = article.folded
    tense = {id(n): _tense(article, n, s) for n, s in _names(sentences)}
    article_tense = tense
    usual = _usual_partner(sentences)
    kinds = [(n, s) for n, s in _names(sentences) if n.kind and not n.foreign and tense[id(n)] == "now"]
    bare = [
        (n, s) for n, s in _names(sentences)
        if n.kind is None and not n.loose and not n.foreign and tense[id(n)] == "now" and s.kind in ("body", "caption", "headline", "tail")
        and (_AT.search(folded[max(s.start, n.start - 30) : n.start]) or n.ordinal or n.session or re.match(r" (?:lần này|này|đã|diễn|kết)", folded[n.end : n.end + 9]))
    ]  # fmt: skip
    scored: dict[str, list] = {}
    for name, sentence in kinds + [(n, s) for n, s in bare if n.ordinal or n.session]:
        if sentence.kind in ("tail", "headline"):
            continue
        partner = name.partner or (_near_partner(sentences, sentence) or usual if not name.partners or name.partners[0][0] == HOME else None)
        if not partner or partner == HOME:
            continue
        scored.setdefault(partner, []).append((_weight(article, name, sentence), name, sentence))
    events = []
    for partner, entries in scored.items():
        anchors = [e for e in entries if e[0] >= 5 and e[2].kind == "body"]
        if not anchors and any(e[2].kind == "title" and e[1].kind for e in entries):  # a page of title, caption and lead
            anchors = [e for e in entries if e[0] >= 5 and e[2].kind == "caption"]
        weak = [e for e in entries if e[1].kind]
        recalls = [n for n, s in bare]
        elsewhere = any(n.foreign for n, s in _names(sentences) if s.kind in ("title", "body"))
        if not anchors and not (weak and recalls and not elsewhere and (partner == usual or len(scored) == 1)):
            continue
        anchors.sort(key=lambda e: -e[0])
        event = _event(article, sentences, partner, anchors, entries, article_tense)
        if event:
            events.append(event)
    if not scored and not events:
        event = _unnamed(article, sentences, bare, usual)
        if event:
            events.append(event)
    events.sort(key=lambda e: min((n.start for n in e.anchors or e.names), default=0))
    return events


def _weight(article: Article, name, sentence: Sentence) -> int:
    """How surely a sentence announces the meeting that it names."""
    verbs = {t[3]["code"] for t in sentence.tokens if t[2] == "verbs"}
    near = [t for t in sentence.tokens if t[2] == "verbs" and t[3]["code"] == "held" and -90 < t[0] - name.start and t[0] - name.end < 60]
    days = [d for d in _dates(article, sentence) if d.form not in ("month", "year")]
    weight = 0
    if near:
        weight += 3
    if "chair" in verbs:
        weight += 4
    if days:
        weight += 2
    if re.search(r"\bvừa (?:diễn|được|kết|tổ|tiến|qua)", article.folded[sentence.start : sentence.end]):
        weight += 2
    if verbs & {"attend", "lead"}:
        weight += 1
    if any(t[2] == "cities" for t in sentence.tokens):
        weight += 1
    if name.ordinal or name.session:
        weight += 1
    if name.partner:
        weight += 1
    if name.kind:
        weight += 1
    return weight


def _usual_partner(sentences: list[Sentence]) -> str | None:
    """The country, besides Viet Nam, that the article is about; None where no one stands out."""
    counts: dict[str, int] = {}
    for sentence in sentences:
        if sentence.kind in ("tail", "headline"):
            continue
        for name in sentence.names:
            if name.partner and not name.foreign:
                counts[name.partner] = counts.get(name.partner, 0) + (4 if name.kind else 2)
        weight = 3 if sentence.kind == "title" else 1
        seen = {t[3]["code"] for t in sentence.tokens if t[2] == "countries"} - {HOME}
        for code in seen:
            counts[code] = counts.get(code, 0) + weight
        for mention in sentence.mentions:
            if mention.country and mention.country != HOME:
                counts[mention.country] = counts.get(mention.country, 0) + 1
    if not counts:
        return None
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    if len(ordered) > 1 and ordered[0][1] < 1.3 * ordered[1][1]:
        return None
    return ordered[0][0]


def _near_partner(sentences: list[Sentence], sentence: Sentence) -> str | None:
    """The one country besides Viet Nam that a sentence, or else its paragraph, names."""
    number = sentence.names[0].sentence
    around = [s for s in sentences[max(0, number - 12) : number + 12] if s.paragraph == sentence.paragraph]
    for near in ([sentence], around):
        codes = {t[3]["code"] for s in near for t in s.tokens if t[2] == "countries"} - {HOME}
        if codes:
            return codes.pop() if len(codes) == 1 else None
    return None


def _event(article, sentences, partner, anchors, entries, tense) -> Event | None:
    def of_kind(items):
        return next((n for n in items if n.kind), None)

    order = {"title": 1, "caption": 2}
    anchor_names = [n for _, n, _ in anchors]
    anchored = {id(n) for n in anchor_names}
    others = sorted((e for e in entries if id(e[1]) not in anchored), key=lambda e: (order.get(e[2].kind, 0 if e[2].kind == "body" and anchors else 3), -e[0]))
    ordered = anchor_names + [n for _, n, s in sorted(others, key=lambda e: order.get(e[2].kind, 3))]
    first = of_kind(ordered)
    if first is None:
        return None
    kind, kind_at = first.kind, first.kind_at
    if kind == "defence_dialogue":
        better = next((n for n in ordered if n.kind in _ALIKE and n.kind != kind and (not n.partner or n.partner == partner)), None)
        if better:
            kind, kind_at = better.kind, better.kind_at
    main = ordered[0]
    ordinal = next((n.ordinal for n in ordered if n.ordinal and _same_kind(n.kind, kind)), None)
    if ordinal is None:  # "... vừa tiến hành phiên họp lần thứ hai"
        number = next((n for a in anchor_names for n in sentences[a.sentence].names if n.loose and n.ordinal and tense[id(n)] == "now"), None)
        if number:
            ordinal = number.ordinal
            ordered.append(number)
    session = next((n.session for n in ordered if n.session and _same_kind(n.kind, kind) and n.ordinal in (None, ordinal)), None)
    same = [n for n in ordered if _same_kind(n.kind, kind) and n.ordinal in (None, ordinal) and n.session in (None, session)]
    holder = next((n for n in same if n.partner == partner), None)
    if holder:
        partner_at = next((a, b) for code, a, b in holder.partners if code == partner)
    else:
        partner_at = next(((t[0], t[1]) for s in sentences if s.kind != "tail" for t in s.tokens if t[2] == "countries" and t[3]["code"] == partner), main.kind_at)
    return Event(kind, kind_at, partner, partner_at, same[:MOST_NAMES], anchor_names[:MOST_NAMES])


def _same_kind(kind: str | None, main: str) -> bool:
    return kind is None or kind == main or (kind in _ALIKE and main in _ALIKE)


_MINISTRIES = re.compile(r"bộ quốc phòng (?:của )?(?:hai|2) nước|(?:hai|2) bộ quốc phòng|quốc phòng")
_NO_MINISTRY = re.compile(r"cựu chiến binh|doanh nghiệp|thanh niên|hội hữu nghị|đảng cộng sản|nghị sĩ|quốc hội")


def _unnamed(article, sentences, bare, usual) -> Event | None:
    """A meeting of the defence ministries of both sides that the text only calls "đối thoại"."""
    if any((n.foreign or n.kind == "") and not n.general for n, _ in _names(sentences)):
        return None
    recalls = [(n, s) for n, s in bare if s.kind == "body"]
    if not recalls or usual in (None, HOME):
        return None
    sides = {
        m.person.country if m.person else m.country
        for s in sentences if s.kind != "tail" for m in s.mentions if m.rank or (m.position and _defends(m.position))
    }  # fmt: skip
    titled = [
        m for s in sentences if s.kind != "tail" for m in s.mentions
        if m.position and _defends(m.position) and ((m.person.country if m.person else m.country) or usual) == usual
    ]  # fmt: skip
    opening = [s for s in sentences if s.kind in ("title", "body")][:3]
    if any(_NO_MINISTRY.search(article.folded, s.start, s.end) for s in opening):
        return None
    if usual not in sides or not sides & {HOME, None} or not titled:
        return None
    if not any(_MINISTRIES.search(article.folded, s.start, s.end) for s in sentences if s.kind == "body"):
        return None
    name, _ = recalls[0]
    partner_at = next((t[0], t[1]) for s in sentences for t in s.tokens if t[2] == "countries" and t[3]["code"] == usual)
    return Event("defence_dialogue", name.kind_at, usual, partner_at, [n for n, _ in recalls], [])


def _defends(position: str) -> bool:
    return "quốc phòng" in position.lower() or "tham mưu" in position.lower()


# --- which sentences report which meeting -------------------------------------------------------------------------

_OTHER = re.compile(
    r"\b(?:đã tiếp(?! tục| nhận)|tiếp xã giao|tiếp thân mật|thân mật tiếp|buổi tiếp|hội kiến|chào xã giao|đến chào|tới chào|có (?:các )?cuộc (?:gặp|hội đàm|làm việc)|(?:đã |cuộc |buổi )hội đàm|đã (?:đến |tới |đi )?thăm|đến thăm|tới thăm|đặt vòng hoa|dâng hương|viếng|(?:lễ|khai mạc) giao lưu|chương trình giao lưu hữu nghị|lễ (?:trao|gắn|đón|kỷ niệm|tiếp nhận)|đã tham quan)\b"
)
_RESUMES = re.compile(r"(?:hai bên|hai nước|hai bộ|hai trưởng đoàn|kết thúc (?:buổi |cuộc )?đối thoại|tại (?:buổi |cuộc )?đối thoại|về phần mình)\b")
EVERY = -1  # a sentence on all the meetings of the article
_ALL = re.compile(r"\b(?:tại|trong) (?:cả )?(?:hai|ba) (?:cuộc|buổi|phiên) đối thoại")
_RECEPTION = re.compile(r"tiếp|hội kiến|chào")
_ON_OCCASION = re.compile(r"\b(?:nhân dịp|dự|sang|tham dự|nhân|bên lề|sau khi|trước khi)\b[^;.]{0,60}$")
_HERE = re.compile(r"\b(?:tại|kết thúc|phát biểu tại|trong khuôn khổ|bên lề|mở đầu|khai mạc|sau|trong)\s+(?:buổi |cuộc |phiên )?(?:đối thoại|tham vấn|cuộc họp|phiên họp)")


def _sections(article: Article, sentences: list[Sentence], events: list[Event]) -> None:
    """Says of each sentence which event it reports; what tells of another meeting of the trip reports none."""
    if not events:
        return
    folded = article.folded
    starts = {}
    for number, event in enumerate(events):
        for name in event.names:
            starts.setdefault(id(name), number)
    current: int | None = 0 if len(events) == 1 else None
    if len(events) == 1 and events[0].anchors:
        early = min(n.sentence for n in events[0].anchors)
        body = [i for i, s in enumerate(sentences) if s.kind == "body"]
        if any(_OTHER.search(folded, sentences[i].start, sentences[i].end) for i in body[:3] if i < early):
            current = None
    people_seen: set = set()
    resumed, last_paragraph, begun = False, 0, False
    for sentence in sentences:
        if sentence.kind == "tail":
            known = any(m.person and id(m.person) in people_seen for m in sentence.mentions)
            rival = any(n.partner and all(n.partner != e.partner for e in events) for n in sentence.names)
            broken = any(p.kind == "skip" for p in article.paragraphs[last_paragraph + 1 : sentence.paragraph])
            tells = _RESUMES.match(folded, sentence.start, sentence.end) and not any(
                t[2] == "countries" and t[3]["code"] not in (HOME, *(e.partner for e in events)) for t in sentence.tokens
            )
            resumed = (known or tells or (resumed and not broken)) and not rival
            last_paragraph = sentence.paragraph
            if not resumed:
                sentence.event = None
                continue
        last_paragraph = sentence.paragraph
        own = [starts[id(n)] for n in sentence.names if id(n) in starts]
        other = sentence.kind in ("body", "tail") and _OTHER.search(folded, sentence.start, sentence.end)
        if own and not (other and _RECEPTION.search(other[0]) and all(_ON_OCCASION.search(folded[sentence.start : n.start]) for n in sentence.names if id(n) in starts)):
            current = own[0]
        elif own:
            current = None
        elif current is None and _HERE.search(folded, sentence.start, sentence.end) and not any(n.foreign for n in sentence.names):
            current = 0 if len(events) == 1 else current
        elif current is None and not begun and sentence.kind == "body" and any(n.kind is None and not n.loose and not n.general for n in sentence.names):
            current = 0
        elif current is not None and other and not _HERE.search(folded, sentence.start, sentence.end):
            if _elsewhere(folded, sentence):
                current = None
        if sentence.kind in ("title", "caption", "headline") and current is None and len(events) == 1 and sentence.names and not own:
            sentence.event = 0
        elif len(events) > 1 and _ALL.search(folded, sentence.start, sentence.end):
            sentence.event = EVERY
        else:
            sentence.event = current
        begun = begun or bool(own)
        if sentence.event is not None:
            people_seen.update(id(m.person) for m in sentence.mentions if m.person)


def _elsewhere(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence on a reception, visit or talk opens another part of the story."""
    match = _OTHER.search(folded, sentence.start, sentence.end)
    lead = folded[sentence.start : match.start()]
    stands = any(t[2] == "verbs" and t[3]["code"] in ("propose", "wish", "agree") and t[1] <= match.start() for t in sentence.tokens)
    if stands and not _RECEPTION.search(match[0]):
        return False
    if re.search(r"\b(?:mời|đề nghị|nhất trí|thống nhất|đánh giá|mong muốn|tiếp tục|tăng cường|trong đó|kết quả|như|các cuộc|kể từ|tháng \d+|năm \d{4})\b", lead):
        return False
    return True


# --- what is said of a meeting ------------------------------------------------------------------------------------


def _reported(article: Article, sentences: list[Sentence], event: Event, number: int, day: str | None, record: dict) -> dict:
    inside = [i for i, s in enumerate(sentences) if s.event in (number, EVERY)]
    for index in inside:
        for mention in sentences[index].mentions:
            if mention.person and mention.person.country is None:
                mention.person.country = event.partner
    dialogue: dict = {"mechanism": event.kind, "partner": event.partner, "ordinal": None, "session": None, "coverage": "reported", "status": "held",
                      "date": None, "city_vi": None, "country_code": None, "format": None}  # fmt: skip
    spans: dict = {"mechanism": [event.kind_at], "partner": [event.partner_at]}
    for field_name in ("ordinal", "session"):
        holder = next((n for n in event.names if getattr(n, field_name) and _same_kind(n.kind, event.kind)), None)
        if holder:
            dialogue[field_name] = getattr(holder, field_name)
            spans[field_name] = [getattr(holder, field_name + "_at")]
    if dialogue["ordinal"] is None:
        for index in inside:
            counted = _COUNTED.search(article.folded, sentences[index].start, sentences[index].end)
            if counted:
                dialogue["ordinal"], spans["ordinal"] = meetings.number(counted["n"]), [counted.span("n")]
                break
    main = (event.anchors or event.names)[0]
    spans["status"] = spans["coverage"] = [_held_at(article, sentences, inside, main)]
    _when(article, sentences, event, inside, day, dialogue, spans)
    _where(article, sentences, event, inside, dialogue, spans)
    roles.assign(article, sentences, event.partner, set(inside), event.names)
    tools, titles = _agreements(article, sentences, inside, event, dialogue)
    dialogue["participants"] = _participants(article, sentences, event, inside)
    dialogue["areas"] = _areas(article, sentences, inside, event, record, titles)
    dialogue["agreements"] = tools
    dialogue["spans"] = {name: [article.span(*at) for at in places] for name, places in spans.items()}
    return dialogue


_COUNTED = re.compile(
    rf"\b(?:đây|năm nay) là (?:lần|kỳ|phiên|vòng|cuộc)(?: [\w ]{{1,24}})?(?: lần)? (?:thứ )?(?P<n>{meetings.COUNT})\b(?! (?:bên|nước|bộ))[^.;]{{0,30}}\b(?:cơ chế|đối thoại|nhóm họp|tham vấn|họp|nhóm)\b"
)


def _held_at(article: Article, sentences: list[Sentence], inside: list[int], name) -> tuple[int, int]:
    """The words that say that the meeting was held: the verb of its sentence, else "tại đối thoại"."""
    sentence = sentences[name.sentence]
    held = [t for t in sentence.tokens if t[2] == "verbs" and t[3]["code"] in ("held", "chair")]
    near = min(held, key=lambda t: abs(t[0] - name.start), default=None)
    if near:
        return near[0], near[1]
    heres = (_HERE.search(article.folded, sentences[i].start, sentences[i].end) for i in inside if sentences[i].kind == "body")
    here = next(filter(None, heres), None)
    return here.span() if here else (name.start, name.end)


_SAME_DAY = re.compile(r"(?:[(\w .)-]{0,12} - )?(?:buổi |cũng trong |cùng )?(?:sáng|chiều|tối|ngày)\b(?! \d)")
_OPENING = re.compile(r"lễ đón|đối thoại|hội đàm|chủ trì")
_VISIT = re.compile(r"\b(?:thăm|chuyến công tác|chuyến đi|ở thăm|lưu lại|dẫn đầu đoàn|(?:đã |sẽ )?sang|lên đường|nhận lời mời|theo lời mời)\b")


def _days(article: Article, sentence: Sentence, names: list) -> list:
    """The dates of a sentence that can be the meeting's: not those right behind another meeting's name or of a visit."""
    found = []
    for stated in _dates(article, sentence):
        others = [n for n in sentence.names if n not in names and 0 <= stated.start - n.end < 30]
        if others:
            continue
        around = article.folded[max(sentence.start, stated.start - 60) : min(sentence.end, stated.end + 40)]
        signed = re.search(r"\b(?:ký|kỷ niệm|thành lập|kể từ|giai đoạn|thiết lập|chuyến thăm)\b[^,;.]{0,30}$", article.folded[max(sentence.start, stated.start - 40) : stated.start])
        if signed:
            continue
        if stated.last and not re.search(r"(?:diễn ra|tổ chức|tiến hành|họp)[\w ,]{0,24}$", article.folded[max(sentence.start, stated.start - 40) : stated.start]):
            around = article.folded[sentence.start : sentence.end]
        found.append((stated, bool(_VISIT.search(around)) and (stated.last is not None or "thăm" in article.folded[max(sentence.start, stated.start - 30) : stated.start])))
    return found


def _when(article, sentences, event, inside, day, dialogue, spans) -> None:
    named = next((n for n in event.names if n.year), None)
    about = None
    for index in inside:
        about = dates.relative_year(article.folded, sentences[index].start, sentences[index].end)
        if about:
            break
    year = named.year if named else about[0] if about else None
    ordered = [sentences[n.sentence] for n in event.anchors]
    ordered += [sentences[n.sentence] for n in event.names if sentences[n.sentence] not in ordered and sentences[n.sentence].kind in ("caption", "title", "body")]
    first = next((sentences[i] for i in inside if sentences[i].kind == "body"), None)
    if first is not None and first not in ordered:
        ordered.append(first)
    if event.anchors:
        near = event.anchors[0].sentence
        ordered += [s for s in sentences[near + 1 : near + 3] if s.kind == "body" and _OPENING.search(article.folded, s.start, s.end)]
        if near and _SAME_DAY.match(article.folded, sentences[near].start, sentences[near].end):
            ordered.append(sentences[near - 1])
    for sentence in ordered:
        days = _days(article, sentence, event.names)
        good = [d for d, visit in days if not visit and d.form in ("full", "day", "same", "cross")]
        good = good or [d for d, visit in days if d.form in ("today", "yesterday")]
        if not good and sentence in [sentences[n.sentence] for n in event.anchors]:
            good = [d for d, visit in days if d.form == "month" and not visit]
        if not good:
            continue
        at = next((n.start for n in event.names if sentences[n.sentence] is sentence), sentence.start)
        best = min(good, key=lambda d: (abs(d.start - at) > 120, d.start))
        known = year
        if named:  # a year in the meeting's name is surer than the page's date
            day = None
        if known is None and best.form == "day" and day is None:
            known = _same_day_elsewhere(article, sentences, best)
        best = _whole(article, sentences, inside, best)
        value = dates.edtf(best, day, known)
        if value:
            dialogue["date"] = value
            spans["date"] = [(best.start, best.end)]
            return
    for name in event.anchors:  # the days of a trip made for the meeting alone
        sentence = sentences[name.sentence]
        trip = [d for d, visit in _days(article, sentence, event.names) if visit and d.last]
        made = re.compile(r"\bsang (?:tham )?dự\b").search(article.folded, sentence.start, sentence.end)
        value = dates.edtf(trip[0], day, year) if trip and made else None
        if value:
            dialogue["date"] = value
            spans["date"] = [(trip[0].start, trip[0].end)]
            return
    for name in event.anchors:
        sentence = sentences[name.sentence]
        just = re.compile(r"\bvừa (?:mới )?(?:diễn ra|kết thúc|được tổ chức|tổ chức|tiến hành|khép lại|qua)").search(article.folded, sentence.start, sentence.end)
        if just and day:
            dialogue["date"] = f"[..{day[:10]}]"
            spans["date"] = [just.span()]
            return
    if year:
        dialogue["date"] = str(year)
        spans["date"] = [named.year_at if named else about[1:]]


def _whole(article, sentences, inside, best):
    """The range of days that the text gives elsewhere for the same meeting, else the day itself."""
    if best.form not in ("day", "full"):
        return best
    for index in inside:
        sentence = sentences[index]
        if not sentence.names or not any(t[2] == "verbs" and t[3]["code"] == "held" for t in sentence.tokens):
            continue
        for stated, visit in _days(article, sentence, sentence.names):
            if stated.form in ("same", "cross") and not visit and stated.first[1:] == best.first[1:]:
                year = best.first[0]
                stated.first, stated.last = (year, *stated.first[1:]), (stated.last[0] or year, *stated.last[1:])
                return stated
    return best


def _same_day_elsewhere(article, sentences, best) -> int | None:
    years = set()
    for sentence in sentences:
        if sentence.kind in ("body", "caption"):
            for other in _dates(article, sentence):
                if other.form == "full" and other.first[1:] == best.first[1:]:
                    years.add(other.first[0])
    return years.pop() if len(years) == 1 else None


_IN = re.compile(r"(?:\btrên đảo\s+|\b(?:tại|ở|ra tại|từ)\s+(?:đảo |thủ đô |thành phố |tp\.? ?|cố đô |tỉnh |trung tâm |[\w\s]{0,40}[,(] ?|trụ sở [^;.]{0,50}[,(] ?|nhà khách [^;.]{0,40}[,(] ?)?|\bthủ đô |\()$")
_SEAT = re.compile(r"\b(?:tại|ở)\s+(?:trụ sở|nhà khách|cơ quan|trụ sở cơ quan|nhà làm việc|hội trường|trụ sở làm việc)\s+(?:của\s+)?(?:bộ quốc phòng|bqp|bộ ngoại giao)\b")
_PENTAGON = re.compile(r"\blầu năm góc\b")
_ONLINE = re.compile(r"\b(?:trực tuyến|tương tác ảo|cầu truyền hình|truyền hình trực tiếp|hội nghị truyền hình|qua truyền hình)\b")
_CITY_STATES = {"SGP": "Singapore", "MCO": "Monaco", "VAT": "Vatican"}


def _where(article, sentences, event, inside, dialogue, spans) -> None:
    folded = article.folded
    ordered = [sentences[n.sentence] for n in event.anchors]
    ordered += [sentences[n.sentence] for n in event.names if sentences[n.sentence] not in ordered and sentences[n.sentence].kind != "tail"]
    first = next((sentences[i] for i in inside if sentences[i].kind == "body"), None)
    if first is not None and first not in ordered:
        ordered.append(first)
    if event.anchors:
        near = event.anchors[0].sentence
        ordered += [s for s in sentences[near + 1 : near + 3] if s.kind == "body" and _OPENING.search(article.folded, s.start, s.end)]
    for sentence in ordered:
        online = _ONLINE.search(folded, sentence.start, sentence.end)
        if online and not any(n not in event.names and n.end <= online.start() for n in sentence.names):
            dialogue["format"] = "online"
            spans["format"] = [online.span()]
            return
    for sentence in ordered:
        place = _place(article, sentence, event.names) or _reached(article, sentences, sentence)
        if place:
            city, country, at = place
            if city:
                dialogue["city_vi"], spans["city_vi"] = city, [at]
            dialogue["country_code"], spans["country_code"] = country, [at]
            dialogue["format"], spans["format"] = "in_person", [at]
            return


def _reached(article, sentences, sentence) -> tuple | None:
    """The city to which, right before the sentence, the delegation came: "đoàn tới Wellington"."""
    at = sentences.index(sentence)
    earlier = sentences[at - 1] if at else None
    if earlier is None or earlier.paragraph != sentence.paragraph:
        return None
    for start, end, kind, row in earlier.tokens:
        if kind == "cities" and re.search(r"\b(?:tới|đến|sang)\s+(?:thủ đô |thành phố )?$", article.folded[max(earlier.start, start - 24) : start]):
            return row["city_vi"], row["country_code"], (start, end)
    return None


def _place(article, sentence, names) -> tuple | None:
    """(city or None, country, place) of the venue that one sentence states."""
    folded = article.folded
    own = [n for n in sentence.names if n in names]
    found = []
    for start, end, kind, row in sentence.tokens:
        if kind != "cities" or not _IN.search(folded, max(sentence.start, start - 70), start):
            continue
        others = [n for n in sentence.names if n not in names and 0 <= start - n.end < 40]
        to_come = re.search(r"\b(?:sẽ|dự kiến|lần tới|tiếp theo|mời)\b[^;.]{0,80}$", folded[max(sentence.start, start - 90) : start])
        if others or to_come:
            continue
        found.append((row["city_vi"], row["country_code"], (start, end)))
    if found:
        at = own[0].start if own else sentence.start
        return min(found, key=lambda f: abs(f[2][0] - at))
    seat = _SEAT.search(folded, sentence.start, sentence.end)
    if seat and not re.match(r" nước (?:này|bạn|chủ nhà)", folded[seat.end() : seat.end() + 14]):
        follows = [t for t in sentence.tokens if t[2] == "countries" and 0 <= t[0] - seat.end() <= 2]
        country = follows[0][3]["code"] if follows else HOME
        return ("Hà Nội" if country == HOME else None), country, seat.span()
    pentagon = _PENTAGON.search(folded, sentence.start, sentence.end)
    if pentagon:
        return None, "USA", pentagon.span()
    for start, end, kind, row in sentence.tokens:
        if kind == "countries" and row["use"] == "name" and re.search(r"\b(?:tại|ở)\s+(?:nước )?$", folded[max(sentence.start, start - 12) : start]) and own:
            if re.search(r"\b(?:thăm|làm việc|đại sứ|tùy viên|thường trú)\b[^,;.]{0,30}$", folded[max(sentence.start, start - 40) : start]):
                continue
            return _CITY_STATES.get(row["code"]), row["code"], (start, end)
    return None


def _agreements(article, sentences, inside, event, dialogue) -> tuple[list[dict], list[tuple[int, int]]]:
    """The instruments of a meeting and the places of their names; those who sign or witness get their roles on the way."""
    folded = article.folded
    found: dict[tuple, dict] = {}
    titles: list[tuple[int, int]] = []
    for index in inside:
        sentence = sentences[index]
        if sentence.kind in ("title", "headline") or not (
            any(t[2] == "instruments" for t in sentence.tokens) or _DOCUMENT.search(folded, sentence.start, sentence.end)
        ):
            continue
        if len(titles) > MOST_NAMES:
            break
        tools = agreements.find(article, sentence, event.partner)
        _signers(article, sentences, sentence, inside, event, tools)
        for tool in tools:
            titles.append(tool["at"]["title_vi"])
            key = (tool["instrument"], tool["area"], tool["action"] == "cited")
            same = found.get(key) or next(
                (t for k, t in found.items() if k[0] == key[0] and k[2] == key[2] and (None in (k[1], key[1])) and _one_title(t, tool)), None
            )
            if same:
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
            else:
                found[key] = {**tool, "at": {name: [at] if at else [] for name, at in tool["at"].items()}}
    listed = []
    for tool in found.values():
        happened = tool["action"] in ("signed", "exchanged", "adopted")
        places = tool.pop("at")
        item = {**tool, "date": dialogue["date"] if happened else tool["date"]}
        item["spans"] = {name: [article.span(*at) for at in places[name]] for name in places if item.get(name) and places[name] and not (happened and name == "date")}
        listed.append(item)
    return listed, titles


def _one_title(a: dict, b: dict) -> bool:
    short, long = sorted((a["title_vi"].lower(), b["title_vi"].lower()), key=len)
    return long.startswith(short) or short.split()[-1] in long


_DOCUMENT = re.compile(r"\b(?:ký|trao)(?: kết)? (?:các )?(?:văn kiện|văn bản)\b")
_HEADS = re.compile(r"\b(?:hai|hai vị|hai ông|2) (?:đồng )?trưởng đoàn\b|\btrưởng đoàn hai (?:bên|nước)\b")
_CHAIRS = re.compile(r"\b(?:hai|hai vị|hai đồng chí|2) (?:đồng chủ trì|đồng chủ tọa|thứ trưởng|đồng chủ tịch|chủ trì|quốc vụ khanh|cục trưởng|tư lệnh|(?:phó |chuẩn )?đô đốc|(?:đại|thượng|trung|thiếu|chuẩn) tướng|vị tướng)\b")


def _signers(article, sentences, sentence, inside, event, tools) -> None:
    folded = article.folded
    if not any(t["action"] in ("signed", "exchanged") for t in tools) and not (tools == [] and _DOCUMENT.search(folded, sentence.start, sentence.end)):
        return
    heads = _HEADS.search(folded, sentence.start, sentence.end)
    chairs = _CHAIRS.search(folded, sentence.start, sentence.end)
    verbs = [t for t in sentence.tokens if t[2] == "verbs" and t[3]["code"] in ("sign", "witness", "exchange")]
    for position, verb in enumerate(verbs):
        code = verb[3]["code"]
        if code == "witness" or (code == "exchange" and "chứng kiến" in folded[verb[0] : verb[1]]):
            role = "witness"
        elif code == "sign":
            earlier = verbs[position - 1] if position else None
            if earlier and earlier[3]["code"] == "witness" and verb[0] - earlier[1] < 14:
                continue
            if re.search(r"\b(?:lễ|việc|sẽ|tiến tới|được)\s*$", folded[max(sentence.start, verb[0] - 9) : verb[0]]) or folded[verb[0] : verb[1]].startswith(("lễ", "việc")):
                continue
            role = "signatory"
        else:
            continue
        by = re.match(r"\s*của\s", folded[verb[1] : verb[1] + 6]) or "của" in folded[verb[0] : verb[1]]
        if by and (heads or chairs) and 0 <= (heads or chairs).start() - verb[1] < 12:
            for person in _both(sentences, inside, event, not heads):
                roles.give(person, role, (verb[0], verb[1]))
            continue
        if by:
            for mention in roles.after(folded, sentence, verb[1]):
                roles.give(mention.person, role, (verb[0], verb[1]))
            continue
        listed = re.match(r"(?: kết)?(?: (?:văn kiện|các văn kiện|biên bản|văn bản|[\w ]{2,60}?))? (?:có|là|gồm)(?: các)?\s", folded[verb[1] : sentence.end])
        named = roles.before(folded, sentence, verb[0]) or (roles.after(folded, sentence, verb[1] + listed.end() - 1) if listed else [])
        previous = [v for v in verbs[:position] if re.search(r"\bvà\b", folded[v[1] : verb[0]])]
        if not named and role == "witness" and re.search(r",\s*(?:đã |cùng )?$", folded[max(sentence.start, verb[0] - 8) : verb[0]]):
            acts = [t for t in sentence.tokens if t[2] == "verbs" and t[1] <= verb[0] and t[3]["code"] in ("attend", "speak", "chair")]
            named = roles.before(folded, sentence, acts[0][0]) if acts else []
        if not named and previous:
            named = roles.before(folded, sentence, previous[0][0])
        for mention in named:
            roles.give(mention.person, role, (verb[0], verb[1]))
        if role == "signatory" and any(v[3]["code"] == "witness" for v in verbs[:position]):
            heads = heads if re.search(r"\bvà\s*$", folded[max(sentence.start, verb[0] - 8) : verb[0]]) else None
        group = heads if heads and heads.start() < verb[0] else chairs if chairs and chairs.start() < verb[0] else None
        if group and not named:
            for person in _both(sentences, inside, event, group is chairs):
                roles.give(person, role, (verb[0], verb[1]))


def _both(sentences, inside, event, chairs_only: bool) -> list:
    """The two that "hai Trưởng đoàn" means: the chairs, else the heads, else two shown doing one thing; one a side."""
    everyone = {id(m.person): m.person for i in inside for m in sentences[i].mentions if m.person}
    for role in ("co_chair", "head_of_delegation") if chairs_only else ("co_chair", "head_of_delegation", "witness", "signatory"):
        two = [p for p in everyone.values() if role in p.roles]
        if len(two) == 2 and {p.country or event.partner for p in two} == {HOME, event.partner}:
            return two
    two = [p for p in everyone.values() if p.roles.keys() & {"co_chair", "head_of_delegation"}]
    return two if len(two) == 2 and {p.country for p in two} == {HOME, event.partner} else []


def _participants(article, sentences, event, inside) -> list[dict]:
    folded = article.folded
    for index in inside:
        start, end = sentences[index].start, sentences[index].end
        match = folded.find("trưởng đoàn", start, end) >= 0 and _HEADS.search(folded, start, end)
        if match:
            for person in _both(sentences, inside, event, False):
                roles.give(person, "head_of_delegation", match.span())
            break
    listed = []
    everyone = {id(m.person): m.person for s in sentences for m in s.mentions if m.person}
    sides: dict[str, list] = {}
    for person in everyone.values():
        if person.roles:
            person.country = person.country or event.partner
            sides.setdefault(person.country, []).append(person)
    for person in everyone.values():
        if not person.roles or person.country not in (HOME, event.partner):
            continue
        named = dict(person.roles)
        if len(named) > 1:
            named.pop("attendee", None)
        rank, position = person.best("rank"), person.best("position")
        stated = next((m for m in person.mentions if m.country == person.country), None)
        name_at = [m.name_at for m in person.mentions if m.name_at]
        own = {"name": [m.name_at for m in person.mentions if m.name == person.name], "roles": named}
        forms: dict[str, list] = {}
        for m in person.mentions:
            if m.name:
                forms.setdefault(m.name, []).append(article.span(*m.name_at))
        values = {
            "name": person.name,
            "country_code": person.country,
            "rank_vi": rank.rank if rank else None,
            "position_vi": position.position if position else None,
            "position_code": position.position_code if position else None,
        }
        if values["position_vi"] is None and person.name:
            values["position_vi"], values["position_code"], copied = _counterpart(person, everyone.values())
        else:
            copied = None
        if person.name is None and not values["position_vi"]:
            continue
        country_at = stated.country_at if stated else _country_at(sentences, person, event)
        country_at = country_at or (name_at[0] if name_at else (person.mentions[0].start, person.mentions[0].end))
        spans = {"name": own["name"], "country_code": [country_at], "rank_vi": [rank.rank_at] if rank else [],
                 "position_vi": [position.position_at] if position else [copied] if copied else []}  # fmt: skip
        listed.append({
            **values, "roles": sorted(named), "name_forms": forms,
            "spans": {**{k: [article.span(*at) for at in v] for k, v in spans.items() if v and values.get(k)},
                      "roles": {role: [article.span(*at) for at in sorted(set(named[role]))] for role in sorted(named)}},
        })  # fmt: skip
    return listed


def _country_at(sentences, person, event) -> tuple[int, int] | None:
    """Where the text names the country of a person whose titles do not: beside the person, else in the meeting's name."""
    for sentence in sentences:
        if any(m.person is person for m in sentence.mentions):
            for token in sentence.tokens:
                if token[2] == "countries" and token[3]["code"] == person.country and token[3]["use"] == "name":
                    return token[0], token[1]
    return next(((a, b) for n in event.names for code, a, b in n.partners if code == person.country), None)


def _counterpart(person, everyone):
    """The post of "người đồng cấp": that of the other side's chair."""
    everyone = list(everyone)
    mention = next((m for m in person.mentions if m.counterpart), None)
    if not mention:
        likened = next((p for p in everyone if p.country != person.country and set(p.roles) & set(person.roles) and any(m.counterpart for m in p.mentions)), None)
        mention = next((m for m in likened.mentions if m.counterpart), None) if likened else None
    if not mention:
        return None, None, None
    for other in everyone:
        if other.country != person.country and set(other.roles) & set(person.roles):
            best = other.best("position")
            if best:
                return best.position, best.position_code, (mention.start, mention.name_at[0] if mention.name_at else mention.end)
    return None, None, None


def _areas(article, sentences, inside, event, record, titles) -> list[dict]:
    titles = list(titles)
    chosen = []
    opening = next((s.paragraph for s in sentences if s.kind == "body" and _RELATED.search(article.folded, s.start, s.end)), None)
    told_from = min((sentences[n.sentence].start for n in event.anchors), default=0)
    for index in inside:
        s = sentences[index]
        lead = False
        if s.kind == "body":
            lead = s.paragraph == opening and s.end <= told_from
        weight = 0 if s.kind in ("body", "tail") and not lead else 1 if lead else 2
        titles += [(n.start, n.end) for n in s.names if n.kind and not n.general and (n.ordinal or n.session or n.year)]
        chosen.append((s.start, s.end, s.tokens, s.mentions, s.first, weight))
    rows, left = areas.code(article.folded, chosen, (HOME, event.partner), titles)
    for start, end in left:
        record["unmatched"].append({"text": article.clean[start:end], "spans": [article.span(start, end)]})
    listed = []
    for row in rows:
        a, b = row["at"][0]
        listed.append({
            "area": row["area"], "stance": row["stance"], "actor": row["actor"], "text_vi": areas.named(article.clean[a:b]),
            "spans": {"area": [article.span(*at) for at in row["at"]],
                      "stance": [article.span(*at) for at in dict.fromkeys(row["stance_at"])],
                      "actor": [article.span(*at) for at in dict.fromkeys(row["actor_at"])]},
        })  # fmt: skip
    return listed


# --- meetings that are only mentioned -----------------------------------------------------------------------------


def _mentioned(article: Article, sentences: list[Sentence], events: list[Event], day: str | None) -> list[dict]:
    usual = events[0].partner if len(events) == 1 else _usual_partner(sentences)
    found: dict[tuple, dict] = {}
    last: tuple = (None, None, -9)
    others = any(n.kind == "" and n.ordinal and not n.general for n, s in _names(sentences) if s.kind in ("title", "body"))
    own_names = {id(n) for e in events for n in e.names}
    for name, sentence in sorted(_names(sentences), key=lambda pair: pair[0].start):
        if sentence.kind in ("headline", "title") or (sentence.kind == "tail" and sentence.event is None) or name.foreign or name.kind == "" or id(name) in own_names:
            continue
        tense = _tense(article, name, sentence)
        if tense == "general" or (name.loose and not (events or found)):
            continue
        event = next((e for e in events if e.partner == name.partner), None)
        if event is None and not name.partner and events:
            event = events[max(sentence.event or 0, 0)] if sentence.event is not None or len(events) == 1 else None
            event = event or next((e for e in events if e.partner == usual), None)
        if event and name.kind is None and not name.ordinal and not name.session and tense != "to come":
            continue
        nearby = name.sentence - last[2] <= 2 and not others
        kind = name.kind or (event.kind if event else last[0] if nearby else None)
        partner = name.partner or (event.partner if event else last[1] if name.kind is None else usual)
        if not kind or not partner:
            continue
        ordinal = name.ordinal
        own = next((n.ordinal for n in event.names if n.ordinal), None) if event else None
        if event and _same_kind(name.kind, event.kind):
            own_session = next((n.session for n in event.names if n.session), None)
            if ordinal is None and name.session:
                ordinal = own
            if ordinal == own and name.session in (None, own_session) and not (ordinal is None and tense != "now"):
                continue
            kind = event.kind if name.kind in _ALIKE or name.kind is None else kind
        value, date_at = _mention_date(article, sentence, name, day)
        if ordinal is None and name.session is None and value is None:
            continue
        since = name.loose and own and ordinal == own - 1 and _SINCE.search(article.folded[max(sentence.start, name.start - 24) : name.start])
        if value is None and (ordinal is None or name.loose) and not since:
            continue
        last = kind, partner, name.sentence
        planned = tense == "to come" or bool(event and own and ordinal and kind == event.kind and ordinal > own)
        item = {"mechanism": kind, "partner": partner, "ordinal": ordinal, "session": name.session, "coverage": "mentioned",
                "status": "planned" if planned else "held", "date": value, "city_vi": None, "country_code": None, "format": None,
                "participants": [], "areas": [], "agreements": []}  # fmt: skip
        partner_at = next(((a, b) for c, a, b in name.partners if c == partner), event.partner_at if event else name.kind_at)
        cue = _cue(article, sentence, name, planned)
        spans = {"mechanism": [name.kind_at], "partner": [partner_at], "coverage": [cue], "status": [cue]}
        if ordinal:
            spans["ordinal"] = [name.ordinal_at or next(n.ordinal_at for n in event.names if n.ordinal)]
        if name.session:
            spans["session"] = [name.session_at]
        if value:
            spans["date"] = [date_at]
        place = _mention_place(article, sentence, name)
        if place:
            item["city_vi"], item["country_code"], at = place
            item["format"] = "in_person"
            spans.update({"city_vi": [at], "country_code": [at], "format": [at]})
        item["spans"] = {k: [article.span(*at) for at in v] for k, v in spans.items()}
        key = (kind, partner, ordinal, name.session)
        known = found.get(key) or next((v for k, v in found.items() if k[1:] == key[1:] and ordinal and k[0] in _ALIKE and kind in _ALIKE), None)
        if not known:
            found[key] = item
            continue
        for field_name in ("date", "city_vi", "country_code", "format"):
            if known[field_name] is None and item[field_name] is not None:
                known[field_name] = item[field_name]
                known["spans"][field_name] = item["spans"][field_name]
    return list(found.values())


_SINCE = re.compile(r"\b(?:từ|kể từ|từ sau|sau|so với|kết quả của|tại) $")
_CUE = re.compile(r"\b(?:kể từ|từ|sau|so với|báo cáo(?: kết quả)?(?: của)?|biên bản|kết luận(?: của)?|kết quả(?: của)?|tại|sẽ|dự kiến|chuẩn bị|hướng tới|tiến tới|trước thềm|sắp|mời)\b[^,;.]{0,40}$")


def _cue(article: Article, sentence: Sentence, name, planned: bool) -> tuple[int, int]:
    """The words that tell an earlier or coming meeting: "kể từ Đối thoại ...", "... sẽ được tổ chức"."""
    folded = article.folded
    coming = meetings.planned.search(folded, name.end, min(sentence.end, name.end + 60)) if planned else None
    if coming:
        return name.start, coming.end()
    lead = max(sentence.start, name.start - 60)
    cue = _CUE.search(folded[lead : name.start])
    return (lead + cue.start() if cue else name.start), name.end


_REACH = re.compile(
    r"[\s,.]*(?:do [\w ]{2,24} đăng cai\s)?(?:(?:đã|được|sẽ|dự kiến|kế hoạch|vừa|mới|tổ chức|diễn ra|tiến hành|họp|nhóm họp|vào|trong|hồi|ngày|tháng|năm|cuối|đầu|giữa|khoảng|nửa|quý|sáng|chiều|theo"
    r"|hình thức|trực tuyến|trực tiếp|luân phiên|kế tiếp|tiếp theo|lần tới|lần sau)[\s,(]+|(?:tại|ở)\s[\w.-]+(?:\s[\w.-]+){0,3}?[\s,(]+|\([\w.-]+(?:\s[\w.-]+){0,3}?,?\s|\(){0,9}"
)


def _mention_date(article, sentence, name, day):
    if name.year:
        return str(name.year), name.year_at
    folded = article.folded
    limit = min([n.start for n in sentence.names if n.start > name.end] + [sentence.end, name.end + 90])
    for stated in dates.stated(folded, name.end, limit):
        if stated.form in ("today", "yesterday"):
            continue
        gap = folded[name.end : stated.start]
        if _REACH.fullmatch(gap):
            return dates.edtf(stated, day, None), (stated.start, stated.end)
        break
    lead = max(sentence.start, name.start - 50)
    for stated in reversed(dates.stated(folded, lead, name.start)):
        if stated.form in ("today", "yesterday") or any(stated.start < n.end < name.start for n in sentence.names):
            continue
        if re.fullmatch(r"[\s,)]*(?:tại|trong|,|sau|diễn ra|tổ chức|phiên|cuộc|buổi|hai bên|đã|vừa|[\s])*", folded[stated.end : name.start]):
            return dates.edtf(stated, day, None), (stated.start, stated.end)
        break
    return None, None


def _mention_place(article, sentence, name):
    folded = article.folded
    limit = min([n.start for n in sentence.names if n.start > name.end] + [sentence.end, name.end + 90])
    for start, end, kind, row in sentence.tokens:
        if kind == "cities" and name.end <= start < limit and re.search(r"\b(?:tại|ở)\s+(?:thủ đô |thành phố )?$", folded[name.end : start]):
            if not re.search(r"[;.]|\bhai bên\b", folded[name.end : start]):
                return row["city_vi"], row["country_code"], (start, end)
    return None
