"""Roles: who chairs, leads, signs, witnesses, receives or speaks at a meeting."""

import functools
import re
from collections.abc import Iterator
from itertools import islice, pairwise

from vdd import kept
from vdd.people import Mention, Person
from vdd.sentences import NO_RECEPTION

HOME = "VNM"
_NOT_THIS = kept.compile(
    r"\s*(?:lễ(?! đón(?: chính thức)?(?: và|,) (?:đồng chủ trì )?(?:cuộc |buổi |phiên )?(?:đối thoại|tham vấn))|tiệc"
    r"|chiêu đãi|(?:buổi )?đón(?! (?:đoàn |chính thức )*(?:và|,) (?:đồng chủ trì )?(?:cuộc |buổi |phiên )?(?:đối thoại"
    r"|tham vấn))|chiêu|hội đàm|(?:cuộc|buổi) gặp(?! (?:về )?(?:phía|bên) |(?: này| trên)?[.,;])|hội nghị (?!đối thoại)|họp báo|buổi tiếp"
    r"|(?:các )?(?:nhóm|tổ|tiểu ban|phiên) chuyên (?:môn|đề|gia|ngành))"
)
_COMING = kept.compile(r"\b(?:mời|để|sẽ|được phân công|theo kế hoạch|dự kiến|được mời|chuẩn bị)\b[^;.]{0,60}$")
_CHAIN = kept.compile(
    r"[\s,()\"-]*(?:(?:và|cùng|với|cùng với|đồng|đã|vừa|là|hai|do|,|phía|bên|còn|về phía|đoàn|đại diện|cho|của|sang|thăm"
    r"|tại|theo lời mời|của)\b[\s,()-]*)*"
)
_PLAIN_VERBS = {
    "speak", "propose", "wish", "agree", "review", "discuss", "receive", "call", "chair", "lead", "sign", "witness",
    "exchange", "attend", "held", "adopt",
}  # fmt: skip
_NOT_HOST = kept.compile(
    r"tiếp (?:tục|nhận|đón|xúc|theo|cận|nối|tế|viện|quản|sức|thu|giáp|đó|đến|thêm|lời)"
    r"|(?:trực|gián|buổi|lễ|liên|cuộc|kế|giao|bàn|đón|không|chưa) tiếp"
)
_ACTS = {"speak", "propose", "wish", "agree", "review", "discuss"}
_TAKES_PART = _ACTS | {"sign", "witness", "exchange", "chair", "attend"}
_BY_ENDS = kept.compile(r"\bdo\s*(?:đồng chí |ông |bà )?$")
_NAMES_GO_ON = kept.compile(
    r"(?:\b(?:và|cùng|với)|,|-|;)\s*(?:(?:về )?(?:phía|bên|đoàn) [\w -]{2,24} (?:có|là) |phía |về phía |bên |ông |bà "
    r"|ngài |nữ |đồng chí |người |hai |bộ quốc phòng |(?:hai )?(?:người )?(?:đồng cấp|đồng nhiệm)[\w -]{0,24} (?:là"
    r"|gồm) |[\w ]{0,24}, )*$"
)
_JOINED = kept.compile(r"\b(?:và|cùng|với|còn|phía|bên|đoàn)\b|[;-]")
_ONLY_JOINS = kept.compile(r"[\s,()-]*(?:(?:và|cùng|với|cùng với|;|phía|về phía|bên|người|là|việt nam|còn|,)[\s,()-]*)*")
_DONE = kept.compile(r"\b(?:đã|do)\b[^;.]{0,40}$")
_BY = kept.compile(
    r"\s*(?:của|bởi|:|(?:(?:của )?(?:phía|bên|đoàn) [\w ]{2,20}? )?(?:thuộc về|được giao cho|được trao cho)"
    r"|\(?(?:phía|bên|đoàn) [\w ]{2,20}\)?:|(?:(?:buổi |cuộc |phiên |kỳ |hội nghị )?(?:đối thoại|kỳ họp|cuộc họp"
    r"|phiên họp|tham vấn|buổi làm việc|họp|hội nghị|sự kiện|phiên làm việc) )?(?:là|có|gồm):?"
    r"| ?(?:hội nghị|đối thoại|cuộc họp|phiên họp|kỳ họp|tham vấn)?:)[\s:]"
)
_SIDE_HAS = kept.compile(
    r"[\s,]*(?:(?:buổi |cuộc |phiên )?(?:đối thoại|họp|tham vấn|phiên họp|cuộc họp|kỳ họp)[\s,]*)?(?:(?:về )?(?:phía"
    r"|đoàn|bên)|(?:tại|ở) (?:điểm cầu|đầu cầu)) [\w -]{2,30} (?:là|có)\s"
)
_SIDE_IS = kept.compile(r"(?:phía|về phía|bên|đoàn|(?:điểm|đầu) cầu) [\w -]{2,30} (?:là|có)\s")
_TOGETHER_WITH = kept.compile(r"\b(?:với|cùng với|cùng)\s(?!sự )")
_BETWEEN = kept.compile(r"\b(?:do|giữa|của)\b")
_WITH_ENDS = kept.compile(r"\b(?:với|cùng)\s*$")
WILL = kept.compile(r"\b(?:sẽ|mời)\b[^;.,]*$")
_CO = kept.compile(r"\bđồng\s*$")
_BOTH_LEAD = kept.compile(r"[\w ]{0,12}\b(?:hai bên|hai đoàn|hai phái đoàn|hai nước|hai bộ|mỗi bên|mỗi đoàn)")
_BY_WHOM = kept.compile(r"\bdo\s[\w ]{0,12}$")
_IS_HEAD = kept.compile(r"\s*(?:đoàn|phái đoàn)?[\w ]{0,60}?(?:là|:|có)\s")
_WHEN = kept.compile(r"\bkhi (?:đang )?$")
_NOT_ITS_OWN = kept.compile(r"[;:]|\b(?:của|được|mời|để|do|gửi)\b")
_SHOWN_TALKING = kept.compile(
    r"(?:bên|phía) (?:phải|trái|cạnh)|từ (?:trái|phải)|tại (?:buổi |cuộc |phiên )?đối thoại|phát biểu|bắt tay|chụp ảnh"
    r"|trao quà|tặng|tại cuộc|tại buổi|tại phiên"
)
_ENDS_THERE = kept.compile(
    r"(?: (?:đối thoại|buổi|cuộc|phiên|các hoạt động|cùng đoàn|sự kiện|lễ ký|phiên họp|họp|cuộc họp|của đoàn|này|tại)\b)*[\s.]"
)
_ATTENDED_BY = kept.compile(
    r"\s*(?:(?:đối thoại|buổi|cuộc|phiên|sự kiện|tham vấn|hội nghị|kỳ họp|lễ ký|làm việc|cùng|đại biểu|phía [\w ]+?"
    r"|về phía [\w ]+?|còn|hai bên|họp|khai mạc)\s*)*,?\s*(?:có|gồm|là)(?: có)?[\s:]"
)
_AND_WORD = kept.compile(r"\bvà\b")
_APART = kept.compile(r"[;.]|\bvà\b|trực(?! tiếp)|buổi")


def give(person: Person | None, role: str, at: tuple[int, int]) -> None:
    """Notes a role and the place that says so."""
    if person is not None:
        person.roles.setdefault(role, []).append(at)


def before(folded: str, sentence, at: int, limit: int = 8) -> list[Mention]:
    """The persons of the phrase that ends at `at`, nearest first: "do A và B | đồng chủ trì"."""
    found: list[Mention] = []
    edge = at
    for mention in reversed(sentence.mentions):
        if mention.end > edge:
            continue
        # "A, B và hai người đồng nhiệm là C, D"
        if found and mention.counterpart and mention.name is None and folded[mention.end : edge] in (" là ", " gồm ", ": ", ", "):
            edge = mention.start
            continue
        # "trong chuyến thăm của C, A và B chủ trì"
        if found and _OF_ADJUNCT.search(folded, max(sentence.start, mention.start - 24), mention.start):
            break
        gap = folded[mention.end : edge]
        if (
            any(
                mention.end <= v[0]
                and v[1] <= edge
                and v[3]["code"] in _PLAIN_VERBS
                and not folded.endswith("người ", sentence.start, v[0])  # "A, người dẫn đầu đoàn, ..."
                for v in sentence.verbs
            )
            or (";" in gap and not (found and _SEMICOLON.fullmatch(gap)))
            or len(gap) > 110
        ):
            break
        if len(gap) > 60 and not _CHAIN.fullmatch(gap):
            break
        if (
            not found
            and mention.name is None
            and folded.endswith("được ", sentence.start, mention.start)
            and _ENTRUSTS.fullmatch(gap)
        ):
            edge = mention.start - 6  # "A, được Bộ trưởng ủy quyền chủ trì"
            continue
        if (
            len(gap) < 40
            and folded.endswith(_BEHALF_ENDS, sentence.start, mention.start)
            and (other := _ON_BEHALF.search(folded, max(sentence.start, mention.start - 50), mention.start))
        ):
            edge = other.start()  # "A, thay mặt B, chủ trì"
            continue
        found.append(mention)
        edge = mention.start
        # "phía Việt Nam do A, phía Pháp do B chủ trì"
        if (
            folded.endswith(_DO_ENDS, sentence.start, edge)
            and len(found) < limit
            and (side := _SIDE_BY.search(folded, max(sentence.start, edge - 44), edge))
        ):
            edge = side.start()
            continue
        if len(found) == limit or _BY_ENDS.search(folded, max(sentence.start, edge - 14), edge):
            break
        if not folded.endswith((" và ", ", "), sentence.start, edge) and not _NAMES_GO_ON.search(
            folded, max(sentence.start, edge - 44), edge
        ):
            break
    if (
        len(found) > 1
        and not any(_JOINED.search(folded[b.end : a.start]) for a, b in zip(found, found[1:]))
        and not _AND_OTHERS.match(folded, found[0].end, at)
    ):
        return found[:1]  # "Nhận lời mời của A, B đồng chủ trì"
    return found


_ENTRUSTS = kept.compile(r" (?:đã )?(?:ủy quyền|ủy nhiệm|giao|phân công|cử)(?: nhiệm vụ)?,? (?:làm )?")
_SIDE_BY = kept.compile(
    r"(?:,| và|,? còn|;) (?:và |còn )?(?:về )?(?:phía|bên) [\w -]{2,24} do (?:ông |bà |ngài |đồng chí |nữ )*$"
)
_DO_ENDS = ("do ", "ông ", "bà ", "ngài ", "đồng chí ", "nữ ")
_OF_ADJUNCT = kept.compile(
    r"\b(?:của|(?:gặp(?: gỡ)?|hội đàm|hội kiến|làm việc|trao đổi)(?: với)?|chào(?: xã giao)?) (?:ông |bà |ngài |đồng chí )?$"
)
# "A, B cùng các thành viên đoàn chứng kiến"
_AND_OTHERS = kept.compile(r",? (?:và|cùng|cùng với) (?:các|nhiều|một số|đại diện|lãnh đạo|cán bộ) ")
_ON_BEHALF = kept.compile(
    r"(?:,| \() ?(?:người )?(?:được |theo |thừa )?(?:thay mặt(?: cho)?|(?:sự )?ủy quyền của|thay cho|thay|đại diện cho) (?:ông "
    r"|đồng chí )?$"
)
_BEHALF_ENDS = ("thay ", "thay mặt ", "cho ", "của ", "ông ", "đồng chí ")
_SEMICOLON = kept.compile(r"\s*;\s*(?:(?:và|cùng|với|ông|bà|ngài)\s+)*")


def after(folded: str, sentence, at: int, limit: int = 4) -> list[Mention]:
    """The persons of the phrase that starts at `at`."""
    found: list[Mention] = []
    edge = at
    for mention in sentence.mentions:
        if mention.start < edge:
            continue
        gap = folded[edge : mention.start]
        if found and not _ONLY_JOINS.fullmatch(gap):
            break
        if not found and len(gap) > 40:
            break
        found.append(mention)
        edge = mention.end
        if len(found) == limit:
            break
    return found


MOST_VERBS = 40  # of a sentence; ten times what people write


def assign(article, sentences: list, partner: str, meeting_sentences: set[int], names: list, venue: str | None = None) -> None:
    """Gives every person of `sentences` the roles that the text says.

    `meeting_sentences` report the meeting, which `names` name and which is held in `venue`.
    """
    folded = article.folded
    called: list[Person] = []  # on whom the sentence before says that somebody called
    headed = None  # the one head of a delegation whom the sentence before names
    listing = None  # the verb of a list of chairs, "Đồng chủ trì, phía Việt Nam có A.", that the next sentence may go on with
    for index, sentence in enumerate(sentences):
        if index in meeting_sentences:
            verbs = sentence.verbs[:MOST_VERBS]
            if listing:
                _list_on(folded, sentences, index, verbs, listing)
            listing = None
            if not sentence.acts.isdisjoint(("chair", "both", "lead")):
                listing = _by_verbs(folded, sentences, index, verbs, partner, names)
            if sentence.mentions:
                headed = _heads(folded, sentence, partner, names, headed)
                _present(folded, sentence, verbs, names)
        if sentence.mentions or called:
            called = _receptions(folded, sentences, sentence, partner, venue, called)
    ordered = sorted(meeting_sentences)
    for name in names:
        if name.sentence not in meeting_sentences and not sentences[name.sentence].acts.isdisjoint(("attend", "chair")):
            _came_to_attend(folded, sentences[name.sentence], name, partner)
    _on_the_way(folded, sentences, meeting_sentences, names)
    _settle_names(folded, sentences, ordered, partner)
    for index in ordered:
        if "both" in sentences[index].acts:
            _two_speak(folded, sentences, index, partner)
    _settle_sides([m.person for i in ordered for m in sentences[i].mentions if m.person], partner)
    everyone = {id(m.person): m.person for i in ordered for m in sentences[i].mentions if m.person}
    if not any("co_chair" in p.roles for p in everyone.values()):
        _only_two_chair(folded, sentences, ordered, everyone, partner)
    chairs = {
        m.person.country for i in meeting_sentences for m in sentences[i].mentions if m.person and "co_chair" in m.person.roles
    }
    if len(chairs) < 2:
        for index in ordered:
            _chairs_of_sentence(folded, sentences[index], partner)


def _list_on(folded: str, sentences: list, index: int, verbs: list, listing: tuple[int, int]) -> None:
    """Lets those chair with whom a sentence goes on with the list of chairs of the one before: "Phía Pháp có B.", not "Phía Pháp còn có Đại sứ"."""
    sentence = sentences[index]
    alone = sentence.mentions[0] if len(sentence.mentions) == 1 else None
    goes_on = _OTHER_SIDE.match(folded, sentence.start, sentence.end) or (
        alone and sentence.end - alone.end < 3 and _SIDE_ALONE.fullmatch(folded, sentence.start, alone.start)
    )
    if goes_on and not any(v[3]["code"] in ("attend", *_ACTS) for v in verbs):
        told = {m.person.country for m in sentences[index - 1].mentions if m.person and "co_chair" in m.person.roles}
        for mention in sentence.mentions:
            if mention.person and mention.person.country not in told:
                give(mention.person, "co_chair", listing)


def _by_verbs(folded: str, sentences: list, index: int, verbs: list, partner: str, names: list) -> tuple[int, int] | None:
    """Notes who chairs or leads by the verbs of a sentence; returns the place of one with which it begins a list of chairs."""
    sentence, listing = sentences[index], None
    for verb in verbs:
        code = verb[3]["code"]
        if code == "chair":
            if (
                _LISTED.match(folded, verb[1], sentence.end)
                or _FOR_SIDE.match(folded, verb[1], sentence.end)
                or (_SIDE_FIRST.fullmatch(folded, sentence.start, verb[0]) and _BY.match(folded[verb[1] : sentence.end]))
            ):
                listing = (verb[0], verb[1])
            if not _at_another(folded, sentence, verb[1], names):
                _chair(
                    folded,
                    sentence,
                    verb,
                    _last_named(folded, sentences[max(0, index - _RECENT) : index]),
                    lambda at: _last_two(
                        sentences[max(0, index - 3) : index + 1],
                        at,
                        partner,
                        _THEY.search(folded, max(sentence.start, at - 40), at),
                        _THOSE.search(folded, max(sentence.start, at - 40), at),
                    ),
                )
                if (two := _TWO_WITH.search(folded, sentence.start, verb[0])) and not _COMING.search(
                    folded, max(sentence.start, verb[0] - 70), verb[0]
                ):
                    _two_of_one_side(sentences[max(0, index - 4) : index], sentence, two, verb)
        elif code == "both":
            if folded.startswith(_BOTH_WHO, verb[0]):
                _both_named(folded, sentences[max(0, index - 3) : index + 1], verb, partner)
        elif code == "lead" and not _at_another(folded, sentence, verb[1], names) and not _of_earlier(folded, sentence, verb[0]):
            _lead(folded, sentence, verb)
    return listing


def _heads(folded: str, sentence, partner: str, names: list, headed: Person | None) -> Person | None:
    """Notes the heads of delegations whom a sentence names; returns the one, if it is one. headed: the one whom the sentence before names."""
    for mention in sentence.mentions:
        if (
            mention.head
            and mention.person
            and not _at_another(folded, sentence, max(mention.head[1], mention.end), names)
            and not _of_earlier(folded, sentence, mention.head[0])
        ):
            give(mention.person, "head_of_delegation", mention.head)
            # "Đồng Trưởng đoàn Việt Nam: A; B"
            if folded.endswith(("đồng ", "bốn "), sentence.start, mention.head[0]) and not (
                mention.name_at and mention.name_at[0] < mention.head[0]
            ):
                more = 3 if folded.endswith("bốn ", sentence.start, mention.head[0]) else 1
                for other in after(folded, sentence, mention.end, more):
                    give(other.person, "head_of_delegation", mention.head)
    if folded.find("đoàn", sentence.start, sentence.end) >= 0:
        _named_heads(folded, sentence)
    if "both" in sentence.acts and len(sentence.mentions) > 1:
        _in_apposition(folded, sentence)
    first = sentence.mentions[0].person
    if (
        headed
        and first
        and not first.roles
        and _OTHER_IS.fullmatch(folded, sentence.start, sentence.mentions[0].start)
        and (first.country or partner) != headed.country
    ):
        # "A là trưởng đoàn Việt Nam. Phía bạn là B."
        give(first, "head_of_delegation", (sentence.start, sentence.mentions[0].start))
    for earlier, mention in pairwise(sentence.mentions):  # "Dẫn đầu đoàn ta là A; phía bạn là B"
        if (
            earlier.person
            and mention.person
            and "head_of_delegation" in earlier.person.roles
            and not mention.person.roles
            and (mention.person.country or partner) != earlier.person.country
            and _OTHER_TOO.fullmatch(folded, earlier.end, mention.start)
        ):
            give(mention.person, "head_of_delegation", (earlier.end, mention.start))
    told = [m.person for m in sentence.mentions if m.person and "head_of_delegation" in m.person.roles]
    return told[0] if len(told) == 1 else None


def _receptions(folded: str, sentences: list, sentence, partner: str, venue: str | None, called: list[Person]) -> list[Person]:
    """Notes who receives the guests; returns on whom a sentence says that somebody called. called: the same of the sentence before."""
    host = None
    if sentence.mentions and folded.find("tiếp", sentence.start, sentence.end) >= 0:
        if sentence.kind in ("body", "caption") and any(
            m.person is None and m.position and m.name is None for m in sentence.mentions
        ):
            _nameless_host(folded, sentences, sentence, partner, venue)
        _courtesy(folded, sentence, partner, venue)
        host = _speaks_at_reception(folded, sentence, partner)
    for mention in sentence.mentions if called else ():
        # "A chào Bộ trưởng B. Bộ trưởng B tiếp và đánh giá cao ..."
        if mention.person in called and _WILL_RECEIVE.match(folded, mention.end, sentence.end):
            _hosts(mention.person, partner, (mention.start, mention.end))
    # "A đến chào xã giao B. Tại buổi tiếp, ..."
    if called and (received := _RECEPTION.match(folded, sentence.start, sentence.end)):
        for person in called if _EACH.search(received[0]) else called[:1] if host is None else ():
            _hosts(person, partner, received.span())
    if host:
        _hosts(host.person, partner, (host.start, host.end))
    now = _called_on(folded, sentence, partner) if sentence.mentions and "call" in sentence.cues else []
    # "Đoàn cũng tới chào B và được ông tiếp thân mật"
    if now and (himself := _AND_RECEIVED.search(folded, sentence.mentions[0].end, sentence.end)):
        _hosts(now[-1], partner, himself.span())
    return now or (called if not sentence.mentions else [])


def _on_the_way(folded: str, sentences: list, meeting_sentences: set[int], names: list) -> None:
    """Notes who leads a delegation by what is told of its trip."""
    led = [
        s
        for i, s in enumerate(sentences)
        if i not in meeting_sentences
        and s.kind == "body"
        and s.mentions
        and ("lead" in s.acts or any(m.head for m in s.mentions))
        and not _OF_MANY.search(folded, sentences[i - 1].start if i else 0, s.end)
    ]
    if led:
        _trip(folded, led, sentences, meeting_sentences, names)


def _settle_names(folded: str, sentences: list, ordered: list[int], partner: str) -> None:
    """Gives the persons of a land whose names are like ours to their side."""
    if partner in _KOREAN:
        for person in {id(m.person): m.person for s in sentences for m in s.mentions if m.person}.values():
            if person.assumed and person.name and person.name.isascii() and person.name.lower().startswith(_KOREAN_FAMILIES):
                person.country, person.assumed = partner, False
    if partner in _NAMED_ALIKE:
        for index in ordered:
            _settle_group(folded, sentences[index], partner)
            speaker = next((m for m in sentences[index].mentions if m.person), None)
            if speaker and speaker.person.assumed and _THANKS_US.match(folded, speaker.end, sentences[index].end):
                speaker.person.country, speaker.person.assumed = partner, False


def _only_two_chair(folded: str, sentences: list, ordered: list[int], everyone: dict[int, Person], partner: str) -> None:
    """Lets the only two chair that the report has: "Đối thoại do hai Thứ trưởng đồng chủ trì"."""
    two = next(filter(None, (_two_chair(folded, sentences[i]) for i in ordered)), None)
    if two is None:
        return
    leading = {
        id(m.person): m.person for s in sentences for m in s.mentions if m.person and "head_of_delegation" in m.person.roles
    }
    everyone = {**leading, **everyone}  # a head may be named only where the trip is told of
    sides = [[p for p in everyone.values() if p.roles and p.country == side and not far_above(p)] for side in (HOME, partner)]
    heads = [[p for p in leading.values() if p.country == side and not far_above(p)] for side in (HOME, partner)]
    sides = heads if all(len(side) == 1 for side in heads) else sides
    for (person,) in sides if all(len(side) == 1 for side in sides) else ():
        give(person, "co_chair", two)


_BOTH_WHO = ("hai đồng chủ", "các đồng chủ", "hai vị đồng chủ", "các vị đồng chủ", "hai trưởng đoàn")


def _both_named(folded: str, sentences: list, verb, partner: str) -> None:
    """The two who are "hai đồng chủ trì" or "hai Trưởng đoàn" in the last of `sentences`, by the names beside these words or before."""
    sentence = sentences[-1]
    if listed := _BOTH_CHAIRS.match(folded, verb[0], sentence.end):  # "hai đồng chủ trì là A và B"
        two = after(folded, sentence, listed.end() - 1, 2) if verb[0] == sentence.start or not listed[0].endswith(", ") else []
        for mention in two if len(two) == 2 else ():
            give(mention.person, "co_chair", (verb[0], verb[1]))
    elif (
        folded.startswith("hai đồng chủ trì ", verb[0])
        and _CHAIR_IT.match(folded, verb[1], sentence.end)
        and folded.endswith("cả ", sentence.start, verb[0])
    ):  # "Cả hai đồng chủ trì cuộc đối thoại"
        for mention in _last_two(sentences, verb[0], partner):
            give(mention.person, "co_chair", (verb[0], verb[1]))
    # "A và B là hai đồng chủ trì", "A và B là hai Trưởng đoàn"
    elif folded.endswith(" là ", sentence.start, verb[0]) and folded.startswith("hai ", verb[0]):
        role = "head_of_delegation" if folded.startswith("hai trưởng đoàn", verb[0]) else "co_chair"
        for mention in before(folded, sentence, verb[0] - 3):
            give(mention.person, role, (verb[0], verb[1]))


def _two_speak(folded: str, sentences: list, index: int, partner: str) -> None:
    """Lets the two attend of whom a sentence says that "hai Thứ trưởng khẳng định ...": of that post, and named last before."""
    for verb in sentences[index].verbs:
        if (
            verb[3]["code"] == "both"
            and folded.startswith("hai thứ trưởng", verb[0])
            and any(t[3]["code"] in _ACTS and 0 <= t[0] - verb[1] < 20 for t in sentences[index].verbs)
        ):
            two = _last_two(sentences[max(0, index - 4) : index + 1], verb[0], partner)
            if two and all(
                any(m.position and m.position.lower().startswith("thứ trưởng") for m in mention.person.mentions)
                for mention in two
            ):
                for mention in two:
                    give(mention.person, "attendee", (verb[0], verb[1]))


def _came_to_attend(folded: str, sentence, name, partner: str) -> None:
    """Lets the guest attend or chair, who has no other role, of "Bộ trưởng B tiếp A, người đang ở Hà Nội để dự Đối thoại"."""
    verb = next((v for v in sentence.verbs if v[3]["code"] in ("attend", "chair") and -2 < name.start - v[1] < 30), None)
    guest = next((m for m in reversed(sentence.mentions) if m.end <= verb[0]), None) if verb else None
    if (
        guest
        and guest.person
        and not guest.person.roles
        and (guest.person.country or partner) in (HOME, partner)
        and verb[0] - guest.end < 80
        and _COMES_TO.search(folded[guest.end : verb[0]])
    ):
        give(guest.person, "attendee" if verb[3]["code"] == "attend" else "co_chair", (verb[0], verb[1]))
        together = _TOGETHER_WITH.search(folded[name.end : sentence.end]) if verb[3]["code"] == "chair" else None
        for other in after(folded, sentence, name.end + together.end(), 1) if together else ():
            if other.person and (other.person.country or partner) != (guest.person.country or partner):
                give(other.person, "co_chair", (verb[0], verb[1]))


_COMES_TO = kept.compile(
    r"(?:\b(?:nhân dịp|đang|sang|đến|tới|để|nhân|sau khi|trong dịp|dịp)\b[^;.]*|^ ?"
    r"|^,? (?:dẫn đầu|làm trưởng đoàn|đứng đầu),? ?)\Z"
)


def _trip(folded: str, led: list, sentences: list, meeting_sentences: set[int], names: list) -> None:
    """Who leads the delegation may be said where the trip is told of (`led`): one who has a role, or whose delegation meets and has no other head."""
    leading = {
        m.person.country
        for i in meeting_sentences
        for m in sentences[i].mentions
        if m.person and m.person.roles.keys() & {"co_chair", "head_of_delegation"}
    }
    met = any(
        _PARTY_MEETS.search(folded, max(sentences[n.sentence].start, n.start - 60), n.start)
        or _BOTH_MEET.search(folded, max(sentences[n.sentence].start, n.start - 60), n.start)
        for n in names
    )
    for sentence in led:
        sides = {m.person.country for m in sentence.mentions if m.person}
        known = not met or len(sides) != 1 or not leading.isdisjoint(sides)
        for verb in sentence.verbs:
            if verb[3]["code"] == "lead":
                _lead(folded, sentence, verb, known)
        for mention in sentence.mentions:
            if mention.head and mention.person and (mention.person.roles or not known):
                give(mention.person, "head_of_delegation", mention.head)


_PARTY_MEETS = kept.compile(
    r"\b(?:đoàn|phái đoàn)(?: đại biểu| công tác| ta| việt nam| quân sự| bộ quốc phòng)* (?:đã |cũng |còn "
    r"|sẽ )*(?:tiến hành|bước vào|tham dự|dự|tham gia|có|tổ chức|họp|đối thoại) [^,;.]{0,20}$"
)
_BOTH_MEET = kept.compile(
    r"\bhai (?:bên|đoàn|trưởng đoàn) (?:đã |cũng |còn )*(?:tiến hành|bước vào|tổ chức|họp|có|khai mạc) [^,;.]{0,20}$"
)
_OF_MANY = kept.compile(r"\basean\b|\bcác nước\b|shangri|\bdiễn đàn\b|đa phương")  # another delegation, to another meeting
_TWO_WITH = kept.compile(r"hai (?:đồng chí |vị )?thứ trưởng (?:đã )?cùng (?:với )?(?=[^.;]{10,200}$)")


def _two_of_one_side(earlier: list, sentence, two: re.Match, verb) -> None:
    """The two whom "hai Thứ trưởng cùng A và B đồng chủ trì" means: those of the other side than A and B, where just two were named."""
    beside = [m.person.country for m in sentence.mentions if m.person and two.end() <= m.start and m.end <= verb[0]]
    if len(beside) != 2 or len(set(beside)) != 1 or beside[0] is None:
        return
    named = {
        id(m.person): m.person
        for s in earlier
        for m in s.mentions
        if m.person and m.person.name and m.person.country not in (None, beside[0])
    }
    for person in named.values() if len(named) == 2 else ():
        give(person, "co_chair", (verb[0], verb[1]))


def _in_apposition(folded: str, sentence) -> None:
    """The two of "hai đồng chủ trì, A và B, ..." and "A và B, hai Trưởng đoàn, ..."."""
    for verb in sentence.verbs:
        group = _TWO_WHO.match(folded, verb[0], sentence.end) if verb[3]["code"] == "both" else None
        for first, second in zip(sentence.mentions, sentence.mentions[1:]) if group else ():
            ahead = (
                first.start > group.end()
                and not folded.endswith(("của ", "với ", "cho ", "mặt "), sentence.start, verb[0])
                and folded[group.end() : first.start] in _APPOSED
            )
            behind = second.end < verb[0] and folded[second.end : verb[0]] in _APPOSED
            if (
                (ahead or behind)
                and _AND.match(folded, first.end, second.start)
                and first.person
                and second.person
                and first.person.country != second.person.country
            ):
                for mention in (first, second):
                    give(mention.person, "co_chair" if group["chair"] else "head_of_delegation", group.span())


_TWO_WHO = kept.compile(
    r"(?:cả )?(?:hai|2|các) (?:vị |đồng chí |ông )?(?:(?P<chair>đồng (?:chủ trì|chủ tọa|chủ tịch))"
    r"|(?:đồng )?trưởng (?:phái )?đoàn)(?: (?:của )?(?:cuộc |buổi )?(?:đối thoại|phiên họp|hội nghị|cuộc họp|hai bên"
    r"|hai nước))?"
)
_APPOSED = (", ", " - ", ": ", " (", ", ông ", ", đồng chí ", ", bà ")
_BOTH_CHAIRS = kept.compile(
    r"(?:hai|các) (?:vị )?đồng (?:chủ trì|chủ tọa|chủ tịch)(?: (?:của )?(?:cuộc |buổi )?(?:đối thoại|phiên họp|hội nghị"
    r"|cuộc họp))?(?: (?:của )?(?:phía|bên) [\w -]{2,24}?)?(?: (?:là|gồm)(?: (?:các|hai) ông)?|:|,)\s"
)
_OTHER_SIDE = kept.compile(
    r"(?:còn )?(?:(?:về )?(?:phía|đoàn|bên)|(?:ở |tại )?(?:đầu cầu|điểm cầu)) [\w -]{2,30}? (?:là|có|gồm)\s"
)
_SIDE_ALONE = kept.compile(r"(?:còn )?(?:về )?(?:phía|đoàn|bên) [\w -]{2,30},? ?")  # "Phía Ấn Độ, Quốc vụ khanh B."
_CHAIR_IT = kept.compile(r" (?:cuộc |buổi |phiên |kỳ )?(?:đối thoại|tham vấn|họp|hội nghị|cuộc họp|sự kiện)\b")
_OTHER_TOO = kept.compile(r"[;,]? (?:còn |và )?(?:phía|đoàn|bên) [\w -]{2,24}? là (?:ông |bà |ngài |đồng chí )?")
_OTHER_IS = kept.compile(r"(?:còn |về )?(?:phía|đoàn|bên) [\w -]{2,24}? là (?:ông |bà |ngài |đồng chí )?")
# "A chủ trì phía Việt Nam. Phía Campuchia là B."
_FOR_SIDE = kept.compile(
    r" (?:bên |về )?phía [\w -]{2,20}[.;]?$|[\s,]*(?:cuộc họp |phiên họp |đối thoại )?(?:tại|ở) (?:điểm cầu"
    r"|đầu cầu) [\w -]{2,30}? (?:là|có)\s"
)
_SIDE_FIRST = kept.compile(r"(?:về )?(?:phía|bên|đoàn) [\w -]{2,30}?,? (?:người )?")  # "Về phía Việt Nam, đồng chủ trì là A"
_LISTED = kept.compile(
    r"[\s,]*(?:(?:buổi |cuộc |phiên )?(?:đối thoại|họp|tham vấn|phiên họp|cuộc họp|kỳ họp)[\s,]*)?(?:về )?(?:phía|đoàn"
    r"|bên) [\w -]{2,30}? (?:là|có|gồm)\s"
)
_KOREAN = ("KOR", "PRK")
_KOREAN_FAMILIES = ("kim ", "chu ", "ma ", "an ", "la ")  # which are Vietnamese too
_NAMED_ALIKE = ("CHN", "PRK", "LAO", "KHM")  # whose people's names, as the press here writes them, can pass for Vietnamese ones


def _two_chair(folded: str, sentence) -> tuple[int, int] | None:
    """The verb of "hai Thứ trưởng đồng chủ trì", where the sentence has it."""
    for verb in sentence.verbs:
        if (
            verb[3]["code"] == "chair"
            and not _NOT_THIS.match(folded, verb[1], sentence.end)
            and _TWO.search(folded, max(sentence.start, verb[0] - 90), verb[0])
            and not _COMING.search(folded, max(sentence.start, verb[0] - 70), verb[0])
        ):
            return verb[0], verb[1]
    return None


def _settle_group(folded: str, sentence, partner: str) -> None:
    """Of three and more who chair, those whom "cùng" or "với" joins to one of the partner's are the partner's as well."""
    chairs = [m for m in sentence.mentions if m.person and "co_chair" in m.person.roles]
    theirs = next((i for i, m in enumerate(chairs) if m.person.country == partner), None)
    if len(chairs) < 3 or theirs is None or theirs == 0:
        return
    start = next((i for i in range(theirs, 0, -1) if _TOGETHER.search(folded, chairs[i - 1].end, chairs[i].start)), None)
    if start is None and len(chairs) % 2 == 0 and theirs >= len(chairs) // 2:
        start = len(chairs) // 2
    for mention in chairs[start:theirs] if start is not None else ():
        if mention.person.assumed:
            mention.person.country, mention.person.assumed = partner, False


_THANKS_US = kept.compile(r" (?:đã |bày tỏ |chân thành |trân trọng |gửi lời )*(?:cảm ơn|cám ơn)\b[^.;]{0,90}? việt nam\b")
_TOGETHER = kept.compile(r"\b(?:cùng|với)\b")


def _settle_sides(everyone: list[Person], partner: str) -> None:
    """Where all who chair or lead pass for Vietnamese, some only for their names, one of the two is the partner's."""
    for role in ("co_chair", "head_of_delegation") if any(p.assumed for p in everyone) else ():
        two = list({id(p): p for p in everyone if role in p.roles}.values())
        guessed = [p for p in two if p.assumed]
        if len(two) == 2 and all(p.country == HOME for p in two) and guessed and (partner in _NAMED_ALIKE or len(guessed) == 1):
            other = two[0] if not two[1].assumed else two[1]  # of two guesses the second, as the press here names its own first
            if (
                len(guessed) == 2
                and two[1].name
                and two[1].name.startswith("Nguyễn ")
                and two[0].name
                and not two[0].name.startswith("Nguyễn ")
            ):
                other = two[0]  # the commonest name here, and none of the others'
            other.country, other.assumed = partner, False


def _chairs_of_sentence(folded: str, sentence, partner: str) -> None:
    """Where a sentence says that a meeting is chaired and of one or both sides no chair was found: the one person a side whom it names."""
    verb = next((t for t in sentence.verbs if t[3]["code"] == "chair"), None)
    if (
        verb is None
        or _NOT_THIS.match(folded, verb[1], sentence.end)
        or folded.endswith("phụ trách ", sentence.start, verb[0])
        or _COMING.search(folded, max(sentence.start, verb[0] - 70), verb[0])
        or _of_earlier(folded, sentence, verb[0])
    ):
        return
    sides: dict[str, list[Person]] = {HOME: [], partner: []}
    for mention in sentence.mentions:
        person = mention.person
        if (
            person
            and person.country in sides
            and person not in sides[person.country]
            and not _CAME_TOO.search(folded, verb[1], mention.start)
            and not _spoken_of(folded, sentence, mention)
            and not _ATTENDS.search(folded, mention.end, verb[0])
        ):
            sides[person.country].append(person)
    if all(len(side) == 1 for side in sides.values()):
        both = [person for (person,) in sides.values()]
        if (
            any("co_chair" in p.roles for p in both)
            and any(p.roles.keys() - {"attendee"} == {"head_of_delegation"} for p in both)
            and "đồng" not in folded[verb[0] : verb[1]]
        ):
            return  # "A chủ trì; đoàn khách do B dẫn đầu"
        for person in both:
            give(person, "co_chair", (verb[0], verb[1]))


_ATTENDS = kept.compile(r"\bdự [^;.]{0,90}\bdo ")  # "A dự Đối thoại do B chủ trì"
_CAME_TOO = kept.compile(r";[^;]{0,20}\b(?:dự|có mặt|còn có)\b")
_HE = kept.compile(r"(?:^|[.,;] )(?:ông|bà|đồng chí)(?: (?:đã|vừa|cũng|mới))* $")
_OPENS = kept.compile(
    r"(?:[A-Z\w ().,/:]{0,40} - )?(?:(?:sáng|trưa|chiều|tối|ngày|hôm|tại)\b[\w /.()-]{1,50}, )?[\W]*(?:phát biểu khi "
    r"|(?:(?:nhân (?:dịp )?|sau khi |trong khi |khi )(?:(?:sang|tới|đến|ở) [\w -]{2,24} )?)"
    r"|(?:trong vai trò |với vai trò |với tư cách )?(?:là )?(?:người )?)?"
)
_THEY = kept.compile(
    r"\b(?:họ|bốn|cả bốn|sáu)(?: (?:vị|người|ông|quan chức|thứ trưởng|trưởng đoàn))? ?(?:đã |cùng |vừa |đã cùng )*$"
)
_TWO = kept.compile(
    r"\b(?:trưởng đoàn|thứ trưởng (?:bộ )?quốc phòng) (?:của )?hai (?:nước|bên)(?: việt nam và [\w -]{2,20}?)?(?: (?:sáng|chiều|ngày|hôm)(?: nay| qua)?"
    r"(?: \d[\d/.-]*)?)? (?:đã |cùng |vừa )*$"
    r"|\bcả hai (?:đã |cùng |vừa )*$"
    r"|\b(?:hai|2) (?:(?:đồng chí|ông|bà|vị) (?:thứ trưởng|trưởng đoàn)|trưởng đoàn|ông|bà|vị|người|đồng chí|thứ trưởng"
    r"|vị thứ trưởng|bộ trưởng|tướng|vị tướng|quan chức)(?: \w+| (?:kể|nói|nêu) trên| thay mặt (?:cho )?(?:bộ quốc phòng )?hai (?:bộ|nước)(?: quốc phòng)?| (?:bộ )?quốc phòng(?: việt nam và [\w ]{2,20}"
    r"| hai nước)?)? ?(?:đã |cùng |vừa )*$"
)


# "hai trưởng đoàn duyệt đội danh dự, rồi đồng chủ trì"
_TWO_THEN = kept.compile(
    r"\b(?:hai|2) (?:(?:đồng chí|ông|vị) )?(?:trưởng đoàn|thứ trưởng|bộ trưởng|quốc vụ khanh)\b[^;.]{0,100}(?:\bvà"
    r"|\btrước khi|\brồi|\btrước lúc|,) (?:sau đó |cùng |đã |tiếp tục )*$"
)


def _fronted(folded: str, sentence, verb) -> list[Mention]:
    """The one who acts in a sentence that opens with `verb`: "Chủ trì đối thoại, A nêu rõ ..."."""
    opened = _OPENS.match(folded, sentence.start, verb[0])
    if opened is None or opened.end() != verb[0]:
        return []
    following = [m for m in sentence.mentions if m.start > verb[1]][:2]
    beside = []
    if len(following) == 2 and _WITH_ENDS.search(folded, max(verb[1], following[0].start - 6), following[0].start):
        beside = [following.pop(0)]  # "Đồng chủ trì Đối thoại với B, A đề nghị ..."
    first = following[0] if following else None
    acts = (
        first
        and folded.endswith(", ", verb[1], first.start)
        and (
            any(t[3]["code"] in _ACTS and 0 <= t[0] - first.end < 40 for t in sentence.verbs)
            or (beside and folded.startswith((" đã ", " cùng ", " tới ", " đến ", ", "), first.end))
        )
    )
    return [first, *beside] if acts else []


_PERSON_WHO = kept.compile(r"\b(?:người|vị) $")
_OF_SIDE = kept.compile(r" (?:(?:của |về )?(?:phía|bên|đoàn) )[\w -]{2,24}, ")


def _chair(folded: str, sentence, verb, recent: Mention | None, pair) -> None:
    """Notes who chairs by a verb. recent: to whom "ông" refers; pair: gives the two to whom words at a place refer."""
    start, end = verb[0], verb[1]
    lead = folded[max(sentence.start, start - 70) : start]
    if _chairs_not(folded, sentence, verb, lead):
        return
    chairs = _told_behind(folded, sentence, verb)
    two = _two_who(folded, sentence, verb, lead)
    if (
        two
        and not chairs
        and any(0 <= t[0] - end < 6 and t[3]["code"] in ("sign", "witness", "exchange", *_ACTS) for t in sentence.verbs)
    ):
        return  # "hai đồng chí đồng chủ trì ký Biên bản"
    if not chairs and two:
        chairs = pair(start)
    if not chairs:
        chairs = _fronted(folded, sentence, verb)
    # "Người đồng chủ trì phía Hà Lan, bà B, ..."
    if (
        not chairs
        and _PERSON_WHO.search(folded, max(sentence.start, start - 12), start)
        and _OF_SIDE.match(folded, end, sentence.end)
    ):
        chairs = after(folded, sentence, end, 1)
    if not chairs and not any(m.end <= start and start - m.end < 60 for m in sentence.mentions):
        chairs = _named_below(folded, sentence, end, recent)
    if not chairs:
        chairs = _told_before(folded, sentence, verb, lead, recent)
    if not chairs and (two or _THEY.search(lead)):  # "Sau lễ đón, hai đồng chí đồng chủ trì ..."
        chairs = pair(start)
    if len(chairs) == 1 and chairs[0].person:
        _he_and(folded, sentence, start, chairs[0], recent)
    if (
        chairs
        and folded.endswith(_DO_ENDS, sentence.start, chairs[-1].start)
        and any(
            other.search(folded, max(sentence.start, chairs[-1].start - 140), chairs[-1].start)
            for other in (_OTHER_PARTY, _OTHER_MEETING)
        )
    ):
        return
    for mention in chairs:
        give(mention.person, "co_chair", (start, end))


def _chairs_not(folded: str, sentence, verb, lead: str) -> bool:
    """Whether a verb of chairing is of another event, of what is to come, or of an earlier round."""
    start, end = verb[0], verb[1]
    if _NOT_THIS.match(folded, end, sentence.end) or folded.endswith("phụ trách ", sentence.start, start):
        return True
    before_it = max(sentence.start, start - 200)
    if _WELCOME.search(folded, before_it, start):
        return True
    coming = _COMING.search(lead)
    if (
        coming
        and not _DONE.search(lead[-40:])
        and not (coming[0].startswith("để ") and not _INVITES.search(folded, before_it, start))
    ):
        return True
    return _of_earlier(folded, sentence, start)


def _told_behind(folded: str, sentence, verb) -> list[Mention]:
    """Those behind a verb of chairing: "dưới sự chủ trì của A và B", "Đồng chủ trì, phía Việt Nam có A, phía Pháp có B"."""
    start, end = verb[0], verb[1]
    by = _BY.match(folded[end : sentence.end])
    side = _SIDE_HAS.match(folded[end : sentence.end])
    if side and any(0 <= start - m.end < 3 for m in sentence.mentions):  # "Phía chủ nhà cử A chủ trì, phía khách có B"
        side = None
    if not (by or side):
        return []
    chairs = after(folded, sentence, end + (by or side).end() - 1)
    if (
        len(chairs) > 2
        and folded[chairs[0].end : chairs[1].start].strip() == "và"
        and folded[chairs[1].end : chairs[2].start] == ", "
        and any(t[3]["code"] in ("sign", "witness", *_ACTS) and -1 < t[0] - chairs[-1].end < 12 for t in sentence.verbs)
    ):
        chairs = chairs[:2]  # "dưới sự chủ trì của A và B, C và D ký ..."
    for other in _SIDE_IS.finditer(folded[end : sentence.end]):
        chairs += [m for m in after(folded, sentence, end + other.end() - 1, max(1, min(2, len(chairs)))) if m not in chairs]
    return chairs


def _two_who(folded: str, sentence, verb, lead: str) -> re.Match | None:
    """The words "hai đồng chí", "hai Thứ trưởng" before a verb of chairing."""
    start, end = verb[0], verb[1]
    two = _TWO.search(lead) or (
        _TWO_THEN.search(folded, max(sentence.start, start - 130), start)
        if "both" in sentence.acts and not any(start - 130 < m.start < start for m in sentence.mentions)
        else None
    )
    if two and "người" in two[0] and not folded[start:end].startswith(("đồng", "cùng")):
        return None  # "hai người chủ trì" is a noun
    return two


def _told_before(folded: str, sentence, verb, lead: str, recent: Mention | None) -> list[Mention]:
    """Those before a verb of chairing, and those with whom they chair."""
    end = verb[1]
    chairs = _host_too(folded, sentence, verb, lead, _subject_of(folded, sentence, verb, lead, recent))
    if not chairs:
        return []
    # "sau khi cùng A chủ trì đối thoại, ông B nói"
    if len(chairs) == 1 and folded.endswith(
        ("sau khi cùng ", "sau khi đã cùng ", "khi cùng ", "vừa cùng "), sentence.start, chairs[0].start
    ):
        chairs += [m for m in sentence.mentions if m.start > end and folded.endswith((", ", " - "), end, m.start)][:1]
    joined = _AND_WITH.search(folded, sentence.start, chairs[-1].start)
    met = _MET_TO.search(folded, sentence.start, chairs[0].start) if len(chairs) == 1 and _TO_DO.search(lead) else None
    if met:  # "A gặp B để đồng chủ trì"
        chairs += before(folded, sentence, met.start())
    if joined:  # "A dẫn đầu đoàn ta và cùng B chủ trì", "A và B đón và cùng hai người đồng cấp là C và D chủ trì"
        chairs += (
            before(folded, sentence, joined.start())
            if "hai" in joined[0]
            else [
                m
                for m in sentence.mentions
                # "A chào xã giao Bộ trưởng và cùng B chủ trì"
                if m.end <= chairs[-1].start and m.person and not _CALLED_ON.search(folded, sentence.start, m.start)
            ][-1:]
        )
    if (
        len(chairs) == 1
        and (first := sentence.mentions[0]) is not chairs[0]
        and _WITH_FIRST.fullmatch(folded, sentence.start, first.start)
        and folded[first.end : chairs[0].start] == ", "
    ):
        chairs.append(first)  # "Cùng với B, A chủ trì"
    together = _TOGETHER_WITH.search(folded[end : sentence.end])
    if together:
        gap = folded[end : end + together.start()]
        if (
            not any(t[3]["code"] in _ACTS and end <= t[0] < end + together.start() for t in sentence.verbs)
            and ";" not in gap
            and not gap.endswith(_TALKS)
            and not _THEIR_PARTY.match(folded, end + together.end(), sentence.end)
        ):
            chairs = chairs + after(folded, sentence, end + together.end(), 2)
    return chairs


def _subject_of(folded: str, sentence, verb, lead: str, recent: Mention | None) -> list[Mention]:
    """Those who are the subject of a verb of chairing."""
    start, end = verb[0], verb[1]
    labelled = folded.endswith((" - ", " ("), sentence.start, start) and folded.startswith((";", ")", "."), end)
    chairs = before(folded, sentence, start, 1 if labelled else 8)  # "ông A, Vụ trưởng; ông B, Thứ trưởng - đồng chủ trì; ..."
    if not chairs and _WHEN.search(lead):  # "A khẳng định như vậy khi đồng chủ trì Đối thoại với B"
        chairs = [m for m in sentence.mentions if m.end <= start and m.person and not _object(folded, sentence, m)][:1]
    if not chairs and recent and _HE.search(lead):  # "Ông vừa đồng chủ trì ... với B"
        chairs = [recent]
    if not chairs and _AND_ALSO.search(lead):  # "do A dẫn đầu đã thăm ... và đồng chủ trì"
        subject = [m for m in sentence.mentions if m.end <= start and m.person and ";" not in folded[m.end : start]]
        chairs = subject[-1:]
    return chairs


def _host_too(folded: str, sentence, verb, lead: str, chairs: list[Mention]) -> list[Mention]:
    """Who chairs where the subject received or called on somebody and then chaired, of whom the words before the verb tell."""
    if not chairs or not _AND_ALSO.search(lead):
        return chairs
    start, end = verb[0], verb[1]
    received = next((t for t in reversed(sentence.verbs) if t[3]["code"] == "receive" and t[1] <= chairs[-1].start), None)
    # "A tiếp B và chủ trì"
    if (
        received
        and len(chairs) == 1
        and not _GUEST_DOES.search(folded, chairs[0].end, start)
        and (hosts := before(folded, sentence, received[0]))
    ):
        if folded[start:end].startswith(("đồng", "cùng")):
            chairs.append(hosts[0])
        else:
            give(chairs[0].person, "attendee", (chairs[0].start, chairs[0].end))
            chairs = hosts[:1]
    if (
        len(chairs) == 1
        and chairs[0].person
        and far_above(chairs[0].person)
        and (call := _CALLED_ON.search(folded, sentence.start, chairs[0].start))
    ):
        chairs = before(folded, sentence, call.start(), 1) or chairs  # "A đã hội kiến Bộ trưởng B và chủ trì"
    return chairs


def _he_and(folded: str, sentence, start: int, chair: Mention, recent: Mention | None) -> None:
    """Lets him chair too who speaks of it: "ông B cho biết ông và A đã đồng chủ trì"."""
    he = _HE_TOO.search(folded, sentence.start, start)
    if he is None or he.end() > chair.start + 8:
        return
    land = chair.person.country
    other = next(
        (m for m in reversed(sentence.mentions) if m.end <= he.start() and m.person and m.person.country != land), recent
    )
    if other and other.person and other.person.country != land:
        give(other.person, "co_chair", he.span())


_GUEST_DOES = kept.compile(r"\b(?:đang|sang|đến|tới|nhân|thăm|dự)\b")  # "A tiếp B đang thăm Việt Nam và đồng chủ trì"
_CALLED_ON = kept.compile(
    r"\b(?:đã |cũng |đến |tới )*(?:hội kiến|chào xã giao|chào|gặp|yết kiến|thăm)(?: với)? (?:ông |bà |đồng chí |ngài )?$"
)
# with somebody else: "đồng chủ trì đối thoại, hội kiến với B"
_TALKS = ("hội kiến ", "gặp ", "gặp gỡ ", "làm việc ", "hội đàm ", "trao đổi ", "tiếp xúc ", "tọa đàm ")
# "đoàn làm việc với Tổng cục X do A chủ trì"
_OTHER_PARTY = kept.compile(r"\b(?:làm việc|hội đàm|tọa đàm|gặp) với [^.;]{2,90}\bdo (?:ông |bà |đồng chí )?$")
# "Hội nghị Bộ trưởng Quốc phòng ASEAN do A chủ trì"
_OTHER_MEETING = kept.compile(
    r"\b(?:hội nghị|diễn đàn|hội thảo|triển lãm) [^,;.]{0,60}\b(?:asean|admm|các nước|quốc tế|khu vực)[^,;.]{0,40} do (?:ông |bà |đồng chí )?$"
)
_THEIR_PARTY = kept.compile(r"(?:đoàn|phái đoàn)\b[^,;.]{0,60}? do ")  # "chủ trì đối thoại với đoàn Slovakia do B dẫn đầu"
_INVITES = kept.compile(r"\b(?:mời|sẽ|phân công|kế hoạch|dự kiến|chuẩn bị|sắp)\b")
_WITH_FIRST = kept.compile(r"(?:[\w /-]{2,40}, )?(?:cùng|cùng với) ")
_BACK_THEN = kept.compile(r"\b(?<!trong )(?:khi|lúc|lần|hồi) (?:ấy|đó)\b[^.;]{0,40}$")


def _of_earlier(folded: str, sentence, at: int) -> bool:
    """Whether what stands at `at` is said of an earlier meeting: "lần trước do A và B đồng chủ trì"."""
    near = max(sentence.start, at - 50)
    if (folded.find(" đó", near, at) >= 0 or folded.find(" ấy", near, at) >= 0) and _BACK_THEN.search(folded, near, at):
        return True
    earlier = [n for n in sentence.names if n.end <= at and n.tense != "now" and (n.past or n.tense in ("past", "to come"))]
    reach = 240 if earlier and earlier[-1].tense == "to come" else 120  # "dự kiến diễn ra năm sau do A, Thứ trưởng, và B chủ trì"
    return bool(earlier) and at - earlier[-1].end < reach and _BETWEEN.search(folded[earlier[-1].end : at]) is not None


def _at_another(folded: str, sentence, at: int, names: list) -> bool:
    """Whether the words that end at `at`, as "chủ trì" or "trưởng đoàn", are of another round than that of `names`: "người chủ trì kỳ đối thoại trước"."""
    other = next((n for n in sentence.names if n.start >= at), None)
    if other is None or other in names or other.kind == "":
        return False
    if (other.ordinal or other.session) and other.start - at < 24 and not folded.startswith(",", at):
        return True
    gap = folded[at : other.start] if other.tense == "past" or other.ordinal else ","
    return (
        len(gap) < 50
        and _NEW_PHRASE.isdisjoint(gap)
        and not any(at <= v[0] < other.start and v[3]["code"] in (*_ACTS, "chair") for v in sentence.verbs)
    )


def _led_another(folded: str, sentence, mention: Mention, names: list) -> bool:
    """Whether a person is told of as one who chaired, led or attended another round than that of `names`."""
    return any(
        _at_another(folded, sentence, v[1], names)
        for v in sentence.verbs
        if mention.end <= v[0] and v[3]["code"] in ("chair", "lead", "attend")
    )


def _agreed_before(folded: str, sentence, mention: Mention, names: list) -> bool:
    """Whether a relative clause tells what a person did at another round than that of `names`: "thỏa thuận mà A và B đã đạt được tại Đối thoại lần thứ 5"."""
    return any(
        n.start > mention.end
        and n not in names
        and (n.ordinal or n.past or n.tense == "past")
        and _REACHED_AT.search(folded, mention.end, n.start)
        for n in sentence.names
    ) and bool(_WHICH.search(folded, sentence.start, mention.start))


_REACHED_AT = kept.compile(
    r"\b(?:đạt|thỏa thuận|thống nhất|nhất trí|ký|trao đổi|thảo luận|nêu|đề xuất|đề nghị|cam kết|thông qua|bàn|xác định)\b[^.;,]{0,60}"
    r" (?:tại|ở|trong) [^.;,]{0,20}\Z"
)
_WHICH = kept.compile(
    r"\bmà (?:[^.;,]{0,90}|(?:ông|bà|đồng chí|\w+ tướng|thứ trưởng) [^.;,]{3,40}, [^.;,]{3,60},? và [^.;,]{0,30})\Z"
)


def _opens_on_another(folded: str, sentence, mention: Mention, names: list) -> bool:
    """Whether a sentence opens at another round, of which it then tells: "Còn nhớ, tại lần thứ 5 ở New Delhi, A dẫn đầu đoàn ta"."""
    first = sentence.names[0]
    own = {n.ordinal for n in names if n.ordinal}
    return (
        bool(own and first.ordinal and first.ordinal not in own and first not in names)
        and first.end <= mention.start
        and _AT_OPENING.fullmatch(folded, sentence.start, first.start) is not None
    )


_AT_OPENING = kept.compile(r"(?:[\w ]{2,20}, )?(?:tại|ở|trong) (?:cuộc |phiên |kỳ |vòng |lần |buổi )?")
_NEW_PHRASE = frozenset(",;.:()")


_WELCOME = kept.compile(r"(?:lễ đón|lễ chào đón|tiệc|chiêu đãi)\b[^;.]{0,30}\bdo\b[^;.]{0,140}$")
_IS = kept.compile(r"\b(?:là|gồm|có)(?: hai| các)? *(?:vị|ông|bà|đồng chí|thứ trưởng)?:? *$")
_HIM = kept.compile(
    r"\s(?:với|cùng|cùng với) (?:ông|bà|đồng chí|vị (?:này|thứ trưởng|tướng)|thứ trưởng|thượng tướng|trung tướng)(?: này"
    r"| việt nam)?\s*(?:[,.]|tại|là|ở|ngày|diễn|có)"
)


def _named_below(folded: str, sentence, at: int, recent: Mention | None) -> list[Mention]:
    """The chairs that follow the verb: "Đồng chủ trì với A là B"; "Chủ trì từ Tokyo là hai ông A và B"."""
    following = [m for m in sentence.mentions if m.start >= at]
    first = next((m for m in following if _IS.search(folded, max(at, m.start - 24), m.start)), None)
    if (
        first is None
        or first.start - at > 260
        or any(t[3]["code"] in (*_ACTS, "chair", "lead") and at <= t[0] < first.start for t in sentence.verbs)
    ):
        return []
    found = after(folded, sentence, first.start)
    beside = [m for m in following if m.end <= first.start and _WITH_ENDS.search(folded[max(at, m.start - 6) : m.start])][:1]
    if not beside and recent and _HIM.match(folded[at - 1 : first.start]) is None and _HIM.search(folded, at - 1, first.start):
        beside = [recent]
    if beside and (
        stop := next((i for i, (a, b) in enumerate(zip(found, found[1:]), 1) if ";" in folded[a.end : b.start]), None)
    ):
        found = found[:stop]  # "Chủ trì cùng A là B; C cũng dự"
    return beside + found


_RECENT = 8  # sentences back to which "ông" can refer


def _last_named(folded: str, sentences: list) -> Mention | None:
    """The person of whom the sentences up to the last one without persons speak last, rather one who acts than one spoken of."""
    spoken_of = None
    for sentence in reversed(sentences):
        if not sentence.mentions:
            break
        persons = [m for m in sentence.mentions if m.person]
        for mention in persons:
            if not _object(folded, sentence, mention):
                return mention
        spoken_of = persons[0] if persons else spoken_of
    return spoken_of


def _last_two(sentences: list, at: int, partner: str, they=None, those=None) -> list[Mention]:
    """The persons named last before `at`, one a side, or all of the sentence before where "họ" chair; none where one side has nobody.

    `those` says what they are, "hai Trưởng đoàn": where one a side is that, it is they.
    """
    if they and len(sentences) > 1:
        for back in (2, 3):  # the two of one side may have a sentence of their own
            named = list(
                {id(m.person): m for s in sentences[-back:-1] for m in s.mentions if m.person and m.person.name}.values()
            )
            named = (
                [m for m in named if m.person.roles.keys() & {"co_chair", "head_of_delegation"}]
                if back == 3 and not (len(named) == 4 and "bốn" in they[0])
                else named
            )
            if {HOME, partner} <= {m.person.country for m in named}:
                return named if len(named) < 7 else []
        return []
    last: dict[str, Mention] = {}
    named = [m for s in sentences for m in s.mentions if m.end <= at and m.person]
    fit = [m for m in named if _is_such(m.person, those[1])] if those else []
    if len({id(m.person) for m in fit}) == 2 and {HOME, partner} == {m.person.country for m in fit}:
        named = fit
    for mention in named:
        if mention.person.country not in last or not (mention.position_code or "").endswith(("ambassador", "attache")):
            last[mention.person.country] = mention
    return [last[HOME], last[partner]] if {HOME, partner} <= last.keys() else []


_THOSE = kept.compile(r"\b(?:hai|2) (?:vị |đồng chí |ông )?(trưởng đoàn|thứ trưởng|quốc vụ khanh|bộ trưởng)\b")


def _is_such(person: Person, what: str) -> bool:
    """Whether a person leads a delegation, or holds the post, as `what` says."""
    if what == "trưởng đoàn":
        return "head_of_delegation" in person.roles
    return any(m.position and m.position.lower().startswith(what) for m in person.mentions)


_HE_TOO = kept.compile(r"\b(?:ông|bà|đồng chí|thượng tướng|trung tướng|thứ trưởng) (?:(?:đã )?cùng|và)\b")


def _lead(folded: str, sentence, verb, known: bool = False) -> None:
    """Who leads; only those who have a role already where they must be `known`."""
    if _AN_OFFICE.match(folded, verb[1]):  # "người đứng đầu cơ quan xuất khẩu quốc phòng"
        return
    lead = folded[max(sentence.start, verb[0] - 40) : verb[0]]
    if _OF_A_GROUP.search(folded, max(sentence.start, verb[0] - 120), verb[0]):  # "Nhóm làm việc chung, do A và B đứng đầu"
        return
    if WILL.search(lead) or _TO_OTHERS.match(folded, verb[1], sentence.end):
        return
    together = "đồng" in folded[verb[0] : verb[1]] or _CO.search(lead) or _BOTH_LEAD.match(folded[verb[1] : sentence.end])
    named = before(folded, sentence, verb[0]) if not folded.startswith((" là ", ": "), verb[1]) else []
    # but "do A và B dẫn đầu"
    if (
        not together
        and len(named) > 1
        and not _BY_WHOM.search(folded[max(sentence.start, named[-1].start - 16) : named[-1].start])
    ):
        named = (
            named[:2]
            if named[0].person
            and named[1].person
            and named[0].person.country == named[1].person.country
            and _AND_WHO.fullmatch(folded, named[1].end, named[0].start)
            else named[:1]
        )
    follows = _IS_HEAD.match(folded[verb[1] : sentence.end])
    chaired = [t for t in sentence.verbs if t[1] <= verb[0] and t[3]["code"] in ("chair", "attend")][-1:]
    if not named and chaired and folded[chaired[0][1] : verb[0]].strip(" ,") in ("", "và"):  # "A chủ trì, làm trưởng đoàn"
        named = before(folded, sentence, chaired[0][0], 1)
    if not named and _WHEN.search(lead):  # "ông A cho biết như vậy khi dẫn đầu đoàn ..."
        named = [m for m in sentence.mentions if m.end <= verb[0]][-1:]
    if folded.endswith("của", verb[0], verb[1]) or folded.startswith((" của ", " bởi "), verb[1]):  # "dưới sự dẫn đầu của A"
        named = after(folded, sentence, verb[1], 1) or named
    if not named and follows:
        named = after(folded, sentence, verb[1] + follows.end() - 1)
        gaps = [folded[a.end : b.start].strip(" ,") for a, b in zip(named, named[1:])]
        last = next((i for i, gap in enumerate(gaps) if gap.startswith("và")), None)  # of "A và B", "A, B và C"
        named = named[: last + 2] if last is not None and not any(gaps[:last]) else named[:1]
    if not named:  # "Dẫn đầu đoàn Nhật Bản dự Đối thoại ... là A"
        first = next((m for m in sentence.mentions if m.start >= verb[1]), None)
        if (
            first
            and first.start - verb[1] < 160
            and folded[sentence.start : verb[0]].strip(' "*-') == ""
            and _IS.search(folded, first.start - 24, first.start)
        ):
            named = [first]
    named = named or _fronted(folded, sentence, verb)[:1]
    for mention in named:
        if known and not (mention.person and mention.person.roles):
            continue
        give(mention.person, "head_of_delegation", (verb[0], verb[1]))


_AN_OFFICE = kept.compile(r" (?:cơ quan|ủy ban|tổng cục|cục|văn phòng|lực lượng|tập đoàn|hội đồng|viện|bộ)\b")
_OF_A_GROUP = kept.compile(
    r"\b(?:nhóm(?! họp)|tổ(?! chức)|tiểu ban|ban(?! (?:đầu|hành|bố))|ủy ban|tập đoàn|công ty)\b(?! tổng)(?:(?!đoàn)[^.;,]){0,60},? do "
    r"(?:(?!đoàn)[^.;]){0,110}$"
)
_OF_MANY_LANDS = kept.compile(r" (?:đối thoại (?:shangri|quốc phòng seoul)|diễn đàn|hội nghị (?!đối thoại)|hội thảo|triển lãm)")
_OTHER_EVENT = kept.compile(
    _OF_MANY_LANDS.pattern + r"| (?:diễn tập|duyệt binh|kỷ niệm|(?:buổi )?lễ (?!ký|khai mạc|bế mạc|trao|đón|công bố))"
)
# "dẫn đầu đoàn dự Hội nghị ADMM+"
_TO_OTHERS = kept.compile(
    r"(?: đoàn[\w ]{0,60}?)? (?:đã |vừa |sang |tới |đến |có mặt )*(?:tham )?dự (?:đối thoại (?:shangri|quốc phòng seoul)"
    r"|diễn đàn|hội nghị (?!đối thoại)|hội thảo|triển lãm)(?![^;.]* và (?:\w+ ){0,4}(?:đối thoại|tham vấn))"
)
_MET_TO = kept.compile(r"\b(?:gặp|đón|đón tiếp|đã gặp|đã đón) (?:ông |bà |đồng chí )?$")
_TO_DO = kept.compile(r"\bđể (?:cùng )?$")
_AND_WHO = kept.compile(r",? (?:và|cùng|cùng với) (?:ông |bà |đồng chí )?")
_AND_WITH = kept.compile(r"\b(?:và|để|sau đó|tiếp đó|rồi) (?:đã )?cùng (?:với )?(?:hai (?:ông |vị )?)?$")
_AND_ALSO = kept.compile(r"(?:\bvà|,) (?:đã |cùng |đồng thời |sau đó )*$")
_HEAD_IS = kept.compile(
    r"(?<!phó )trưởng (?:phái )?đoàn(?: đại biểu)?(?: (?P<who>(?:[^.,;:()]|\([^()]{0,60}\)){2,120}?))?(?: (?:là|gồm)|:)\s"
)
# "Ngồi cạnh Trưởng đoàn Mỹ là A"
_WITH_HIM = kept.compile(r"\b(?:cạnh|tháp tùng|(?:đi|ngồi)(?: cùng| với)+|cùng đi(?: với)?) (?:ông |đồng chí )?$")
_ALL_HEADS = kept.compile(r"\b(?:hai|các|2|bốn)(?: (?:vị|ông|đồng chí|đồng))? $")


def _beside(folded: str, first: Mention, second: Mention) -> bool:
    """Whether "và" alone joins two persons of one side."""
    sides = {m.person.country for m in (first, second) if m.person} - {None}
    return folded[first.end : second.start].strip(" ,") in ("và", "cùng", "cùng với") and len(sides) == 1


def _named_heads(folded: str, sentence) -> None:
    """Who is said to be head of a delegation in a sentence that has the word "đoàn"."""
    for match in (
        _HEAD_IS.finditer(folded, sentence.start, sentence.end)
        if folded.find("trưởng đoàn", sentence.start, sentence.end) >= 0
        or folded.find("trưởng phái đoàn", sentence.start, sentence.end) >= 0
        else ()
    ):
        if any(t[3]["code"] in _ACTS and match.start() <= t[0] < match.end() for t in sentence.verbs) or _WITH_HIM.search(
            folded, max(sentence.start, match.start() - 20), match.start()
        ):
            continue
        named = after(folded, sentence, match.end() - 1, 4 if folded.endswith("bốn ", sentence.start, match.start()) else 2)
        for mention in named:
            if (
                mention is named[0]
                or "hai" in (match["who"] or "")
                or folded.endswith("đồng ", sentence.start, match.start())
                or _ALL_HEADS.search(folded, max(sentence.start, match.start() - 12), match.start())
                or _beside(folded, named[0], mention)
            ):
                give(mention.person, "head_of_delegation", match.span())

    # "đoàn Canada do bà A lãnh đạo"
    for mention in sentence.mentions:
        if (
            mention.person
            and folded.endswith(("do ", "nữ "), sentence.start, mention.start)
            and _LED_BY.search(folded, max(sentence.start, mention.start - 60), mention.start)
            and not _SENT.match(folded, after(folded, sentence, mention.start, 2)[-1].end)
            and not any(
                v[3]["code"] == "lead" and 0 <= v[0] - mention.end < 4 and _TO_OTHERS.match(folded, v[1], sentence.end)
                for v in sentence.verbs
            )
        ):
            for each in after(folded, sentence, mention.start, 2):
                give(each.person, "head_of_delegation", (mention.start, mention.end))


_LED_BY = kept.compile(r"\bđoàn\b(?! kết| viên| thể)[\w -]{0,50},? do (?:nữ )?$")
_SENT = kept.compile(r"[\s,]*(?:đã |sẽ |vừa )?(?:mời|cử|đón|tiếp|chủ trì|đồng chủ trì|tổ chức)\b")


def _present(folded: str, sentence, verbs: list, meeting: list) -> None:
    """Whoever speaks, acts or is named as present attends."""
    persons = [m for m in sentence.mentions if m.person]
    if all("co_chair" in m.person.roles for m in persons):  # who chairs attends
        return
    if _ELSEWHERE.match(folded, sentence.start, sentence.end):
        return
    shown = sentence.kind == "caption" and _SHOWN_TALKING.search(folded[sentence.start : sentence.end]) is not None
    for mention in persons:
        _takes_part(folded, sentence, mention, verbs, meeting, shown)
    for mention in persons:
        lead = folded[max(sentence.start, mention.start - 40) : mention.start]
        _named_present(folded, sentence, mention, lead, meeting)
        if lead.endswith(_TO_WHOM) and _spoken_with(folded, sentence, mention, lead, meeting):
            give(mention.person, "attendee", (mention.start, mention.end))
        if (
            sentence.names
            and (met := _MEETING.match(folded, mention.end, sentence.end))
            and not _BESIDE_IT.search(folded, sentence.start, sentence.names[0].start)
        ):
            for each in [mention, *after(folded, sentence, met.end(), 1)]:
                give(each.person, "attendee", (mention.end, met.end()))
    if sentence.names:
        _met_there(folded, sentence, verbs, meeting)
        if "attend" not in sentence.acts:
            for name in sentence.names:
                _had_it_with(folded, sentence, name, meeting)
    if "attend" in sentence.acts:
        _attend(folded, sentence, verbs, meeting)
    if sentence.kind == "body":
        _gathered(folded, sentence, meeting)


def _takes_part(folded: str, sentence, mention: Mention, verbs: list, meeting: list, shown: bool) -> None:
    """Notes one who speaks or acts at the meeting, or whom the caption of a picture of it names."""
    verb = next((v for v in verbs if v[0] >= mention.end), None)
    does = verb[3]["code"] if verb and verb[0] - mention.end < 46 else None
    if not (shown or does in _TAKES_PART) or _out_of_it(folded, sentence, mention, verbs, meeting):
        return
    if does in _TAKES_PART:
        gap = folded[mention.end : verb[0]]
        if _not_this_time(folded, sentence, mention, verb, gap):
            return
        if (
            not _NOT_ITS_OWN.search(gap)
            and not _of_earlier(folded, sentence, mention.start)
            and not _object(folded, sentence, mention)
            and not (does in ("chair", "attend") and _at_another(folded, sentence, verb[1], meeting))
        ):
            give(mention.person, "attendee", (mention.start, verb[1]))
            for other in sentence.mentions:  # "A và B nêu ..."
                if (
                    other.person
                    and other.end < mention.start
                    and _AND.fullmatch(folded, other.end, mention.start)
                    and not _object(folded, sentence, other)
                ):
                    give(other.person, "attendee", (other.start, verb[1]))
            return
    if shown:
        give(mention.person, "attendee", (mention.start, mention.end))


def _out_of_it(folded: str, sentence, mention: Mention, verbs: list, meeting: list) -> bool:
    """Whether a person is none of the delegations, or was not there: one who looks on, who left his post, whom the speaker greets."""
    if (mention.position_code or "").startswith("spokesperson") or _looks_on(folded, sentence, mention):
        return True
    if _agreed_before(folded, sentence, mention, meeting):
        return True
    if _former(folded, sentence, mention) and not any(
        v[3]["code"] in ("attend", "witness", "sign")
        and 0 <= v[0] - mention.end < 46
        and not folded.endswith("từng ", mention.end, v[0])
        for v in verbs
    ):
        return True
    return folded.endswith(("xin ", "thưa "), sentence.start, mention.start) or _absent(folded, sentence, mention)


def _not_this_time(folded: str, sentence, mention: Mention, verb, gap: str) -> bool:
    """Whether one did not do what the verb says, or did it at another event."""
    does = verb[3]["code"]
    if gap.endswith((" không ", " chưa ", " vắng mặt ", " không thể ", " từng ")):
        return True
    if does == "attend":
        # "cảm ơn việc Lào cử A dự Triển lãm"
        sent = folded.endswith(" cử ", sentence.start, mention.start) and not _CHAIR_IT.match(folded, verb[1], sentence.end)
        return sent or _OTHER_EVENT.match(folded, verb[1], sentence.end) is not None
    return does == "sign" and _SIGNED_BEFORE.match(folded, verb[1], sentence.end) is not None


def _named_present(folded: str, sentence, mention: Mention, lead: str, meeting: list) -> None:
    """Notes those whom a sentence names as members of a delegation, as quoted, or as present: "Cùng dự có A, B"."""
    if _MEMBER.match(folded, mention.end, sentence.end) or folded.startswith(': "', mention.end):
        give(mention.person, "attendee", (mention.start, mention.end))
    elif (
        lead.endswith(_HAVING_ENDS)
        and _HAVING.search(lead)
        and not (sentence.names and _led_another(folded, sentence, mention, meeting))
        and (presence := _PRESENCE.search(folded[sentence.start : mention.start]))
    ):
        came = (sentence.start + presence.start(), sentence.start + presence.end()) if presence[0].endswith(" dự") else None
        for each in after(folded, sentence, mention.start, 9):
            if not _absent(folded, sentence, each):
                give(each.person, "attendee", came or (each.start, each.end))


def _spoken_with(folded: str, sentence, mention: Mention, lead: str, meeting: list) -> bool:
    """Whether somebody is told to have talked with a person at the meeting, or to have met him there."""
    if far_above(mention.person):
        return False
    if _DISCUSSED_WITH.search(lead) and not _BESIDES.match(folded, sentence.start):
        first = next(m for m in sentence.mentions if m.person)
        if first is not mention and first.end <= mention.start and first.person.country != mention.person.country:
            return True
    # "A đề nghị ... khi gặp B tại Đối thoại"
    return (
        bool(sentence.names)
        and mention is not sentence.mentions[0]
        and _MEETS_HIM.search(lead) is not None
        and any(
            n in meeting and 0 < n.start - mention.end < 30 and _THEREAT.fullmatch(folded, mention.end, n.start)
            for n in sentence.names
        )
    )


def _met_there(folded: str, sentence, verbs: list, meeting: list) -> None:
    """Notes those who met, held talks or had them, in a sentence that names the meeting."""
    # "A đã gặp B trong khuôn khổ Đối thoại", "hội đàm giữa A và B trong khuôn khổ Đối thoại"
    if len(sentence.mentions) > 1 and any(folded.endswith(_WITHIN_IT, sentence.start, n.start) for n in sentence.names):
        for first, second in zip(sentence.mentions, sentence.mentions[1:]):
            if (
                first.person
                and second.person
                and (
                    _MET.fullmatch(folded, first.end, second.start)
                    or folded.endswith(" giữa ", sentence.start, first.start)
                    and _AND.fullmatch(folded, first.end, second.start)
                )
            ):
                give(first.person, "attendee", (first.start, second.end))
                give(second.person, "attendee", (first.start, second.end))
    for verb in verbs if "held" in sentence.acts else ():
        if (
            verb[3]["code"] == "held"
            and folded[verb[0] : verb[1]].endswith(("tiến hành", "tổ chức", "khai mạc"))
            and any(-2 < n.start - verb[1] < 30 for n in sentence.names)
        ):
            for mention in before(folded, sentence, verb[0]):
                give(mention.person, "attendee", (mention.start, verb[1]))
    for name in sentence.names if len(sentence.mentions) > 1 else ():  # "A và B đã có cuộc Đối thoại"
        had = _HAD.search(folded, max(sentence.start, name.start - 40), name.start) if name in meeting else None
        two = before(folded, sentence, had.start()) if had else []
        if len({m.person.country for m in two if m.person}) == 2:
            for mention in two:
                give(mention.person, "attendee", (mention.start, had.end()))


def _had_it_with(folded: str, sentence, name, meeting: list) -> None:
    """Notes the two of whom one had the meeting with the other: "A có cuộc Đối thoại ... với B"."""
    beside = (
        name in meeting
        if name.kind
        else (name.tense == "now" or folded.endswith("đã ", sentence.start, name.start))
        and not name.loose
        and not name.general
        and not name.ordinal
    ) and _WITH.match(folded, name.end, sentence.end)
    # "Đối thoại lần thứ hai với Thứ trưởng Quốc phòng Việt Nam" is a name to its end
    other = (
        after(folded, sentence, beside.end(), 1)
        if beside
        else [
            m
            for m in sentence.mentions
            if name.start < m.start < name.end and folded.endswith((" với ", " cùng "), name.start, m.start)
        ]
    )
    subject = (
        [
            m
            for m in sentence.mentions
            if m.end <= name.start and m.person and not _object(folded, sentence, m) and not _absent(folded, sentence, m)
        ][:1]
        if other
        else []
    )
    if subject and other[0].person and other[0].person.country != subject[0].person.country:
        for mention in [*subject, *other]:
            give(mention.person, "attendee", (mention.start, mention.end))


def _gathered(folded: str, sentence, meeting: list) -> None:
    """Notes those whom a sentence names that tells who came together."""
    others = [m for m in sentence.mentions if m.person and m.person.name and not m.person.roles]
    gathered = _GATHERED.search(folded, sentence.start, sentence.end) if others else None
    if gathered is None or _OF_MANY_LANDS.match(folded, gathered.end(), sentence.end):
        return
    for mention in others:
        if (
            not mention.person.roles
            and not _spoken_of(folded, sentence, mention)
            and not (sentence.names and _led_another(folded, sentence, mention, meeting))
            and not _absent(folded, sentence, mention)
        ):
            give(mention.person, "attendee", gathered.span())


def _attend(folded: str, sentence, verbs: list, meeting: list) -> None:
    """Who is said to attend, before the verb and behind it."""
    for verb in verbs:  # "A ... tham dự Đối thoại ... với B"
        if verb[3]["code"] != "attend":
            continue
        name = next(
            (n for n in sentence.names if (n.kind or n in meeting or not n.general) and -2 < n.start - verb[1] < 30), None
        )
        if (
            name
            and not _OF_MANY_LANDS.match(folded, verb[1], sentence.end)
            and not _at_another(folded, sentence, verb[1], meeting)
        ):
            beside = _WITH.match(folded, name.end, sentence.end)
            for mention in [m for m in sentence.mentions if m.end <= verb[0] and not _object(folded, sentence, m)][:1] + (
                after(folded, sentence, beside.end(), 1) if beside else []
            ):
                give(mention.person, "attendee", (mention.start, mention.end))
    last = verbs[-1] if verbs else None
    if (
        last
        and last[3]["code"] == "attend"
        and sentence.end - last[1] < 40
        and _ENDS_THERE.match(folded[last[1] : sentence.end] + " ")
        and not _at_another(folded, sentence, last[1], meeting)
    ):
        if not any(v[3]["code"] in _ACTS for v in verbs) and not folded.endswith(
            ("không ", "không thể ", "chưa "), sentence.start, last[0]
        ):
            for mention in sentence.mentions:
                if mention.end <= last[0] and not _absent(folded, sentence, mention):
                    give(mention.person, "attendee", (mention.start, last[1]))
    for verb in verbs:
        if verb[3]["code"] == "attend" and _ATTENDED_BY.match(folded[verb[1] : sentence.end]):
            for mention in sentence.mentions:
                if mention.start > verb[1] and not _absent(folded, sentence, mention):
                    give(mention.person, "attendee", (verb[0], verb[1]))


def named_only(folded: str, sentence, sides: tuple[str, str], names: list) -> None:
    """Who is named in the report of a meeting, is of one of its sides and is not merely spoken of, was there."""
    if all(not m.person or m.person.roles for m in sentence.mentions) or _ELSEWHERE.match(folded, sentence.start, sentence.end):
        return
    spoken = None  # the one before, who is only spoken of
    for mention in sentence.mentions:
        # "gặp A, B và C"
        if (
            spoken
            and folded[spoken.end : mention.start] in _IN_A_ROW
            and not (spoken is sentence.mentions[0] and _ADJUNCT.match(folded, sentence.start, spoken.start))
        ):
            spoken = mention
            continue
        spoken = (
            mention
            if _spoken_of(folded, sentence, mention)
            or _object(folded, sentence, mention)
            and folded.endswith("do ", sentence.start, mention.start)
            else None
        )
        person = mention.person
        if (
            not person
            or not person.name
            or person.roles
            or person.country not in sides
            or not (mention.rank or mention.position)
            or person.name.isupper()
            or spoken
        ):
            continue
        if (
            far_above(person)
            or mention.counterpart
            and any(m.position_code and _is_far_above(m.position_code.split(".")[0]) for m in sentence.mentions)
            or _of_earlier(folded, sentence, mention.start)
            or (
                mention.position
                and (mention.position.lower() in _FOUNDERS or mention.position.lower().startswith(("nguyên ", "cựu ")))
            )
            or folded.startswith(("nguyên ", "cựu "), mention.start)
            or _looks_on(folded, sentence, mention)
            or _agreed_before(folded, sentence, mention, names)
            or _absent(folded, sentence, mention)
        ):
            continue
        if _SENDS.match(folded, mention.end, sentence.end) and not _THERE.match(folded, sentence.start, mention.start):
            continue
        if sentence.names and (
            _led_another(folded, sentence, mention, names) or _opens_on_another(folded, sentence, mention, names)
        ):
            continue
        give(person, "attendee", (mention.start, mention.end))


# who was not there
_SENDS = kept.compile(
    r"[\s,]*(?:đã |cũng |trân trọng |vừa |có )*gửi (?:tới [^,;.]{2,60} )?(?:lời (?:chúc|chào|thăm)|thư|điện|thông điệp)"
)
_THERE = kept.compile(r"(?:phát biểu |cũng )?(?:tại|trong|mở đầu|khai mạc|kết thúc) (?!khuôn khổ|chuyến)")
# "Thay mặt Bộ trưởng, Thượng tướng A ..."
_ADJUNCT = kept.compile(
    r"(?:thay mặt|nhân danh|tiếp lời|đáp lời|đáp lại|trả lời|theo|nhận lời|cùng|tiếp|sau|trong|tại|với|nhân)\b"
)
_IN_A_ROW = (", ", "; ", " và ", ", và ", " và ông ", " và bà ", ", ông ", ", bà ")
_FOUNDERS = ("chủ tịch", "tổng tư lệnh", "chủ tịch nước")


def _looks_on(folded: str, sentence, mention: Mention) -> bool:
    """Whether a person is told of as a scholar or an expert who comments: "Tiến sĩ A", with no office; "ông A, chuyên gia về Biển Đông"."""
    if (
        mention.rank is None
        and mention.position is None
        and folded.startswith(_SCHOLAR, mention.start)
        and mention.person.native  # a guest may have lost his office with the lead of the page
        and not mention.person.best("position")
        and not mention.person.best("rank")
    ):
        return True
    if (mention.position_code or "").endswith(("ambassador", "attache")) and _TELLS_PRESS.match(
        folded, mention.end, sentence.end
    ):
        return True
    if (
        sentence.acts.isdisjoint(("attend", "chair"))
        and (place := _HEAD_OF_PLACE.search(folded, mention.start, min(sentence.end, mention.end + 40)))
        and (
            _VISITED.search(folded, sentence.start, mention.start)
            and _INTRODUCES.match(folded, max(place.end(), mention.end), sentence.end)
            or _SHOWS.match(folded, max(place.end(), mention.end), sentence.end)
        )
    ):
        return True
    return "onlooker" in sentence.cues and (
        _ONLOOKER.search(
            folded, max(sentence.start, mention.start - 60), mention.name_at[0] if mention.name_at else mention.start
        )
        is not None
        or _IS_EXPERT.match(folded, mention.end, sentence.end) is not None
    )


# an envoy, to a newspaper: "Tùy viên Quốc phòng A từng cho RFI biết"
_TELLS_PRESS = kept.compile(
    r"[\s,]*(?:từng |sau đó |cũng |đã |trước đó |còn )*(?:nói|chia sẻ|trả lời|trao đổi|tiết lộ|cho)(?: riêng)?(?: với)? "
    r"(?:bbc|rfa|rfi|voa|reuters|afp|ap|kyodo|nhk|tass|sputnik|yonhap|zing|vnexpress|tuổi trẻ|thanh niên|tiền phong|vietnamnet"
    r"|dân trí|lao động|người lao động|ttxvn|vov|vtv|tờ|báo|đài|hãng|kênh|(?:các )?phóng viên|pv|(?:giới )?truyền thông)\b"
)
# who shows visitors round: "đoàn đã tham quan Bảo tàng; Đại tá A, Giám đốc bảo tàng, giới thiệu các hiện vật"
_HEAD_OF_PLACE = kept.compile(
    r"(?:giám đốc|hiệu trưởng|viện trưởng|sư đoàn trưởng|lữ đoàn trưởng|trung đoàn trưởng|tiểu đoàn trưởng|hải đoàn trưởng"
    r"|hạm trưởng|thuyền trưởng|đồn trưởng|trạm trưởng|chỉ huy trưởng|trưởng ban quản lý)\b"
)
_SHOWS = kept.compile(
    r"[\w ]{0,40}?,? (?:đã )?(?:giới thiệu|thuyết minh) (?:với|cho|tới) (?:đoàn|khách|các vị khách|các thành viên)\b"
)
_INTRODUCES = kept.compile(r"[\w ]{0,40}?,? (?:đã |cũng |trực tiếp )*(?:giới thiệu|thuyết minh|đón(?: tiếp)?|hướng dẫn)\b")
_VISITED = kept.compile(r"\b(?:tham quan|(?:đi|đã|đến|tới|lên|xuống|sẽ|cũng) thăm)\b")
_SCHOLAR = ("tiến s", "ts ", "ts.", "giáo sư", "gs", "phó giáo sư", "pgs", "thạc s", "ths", "luật sư", "học giả")
_IS_EXPERT = kept.compile(
    r", (?:một |là )?(?:chuyên gia|nhà (?:nghiên cứu|quan sát|phân tích|báo)|nghiên cứu viên|học giả|giáo sư|bình luận viên)\b"
)


def _former(folded: str, sentence, mention: Mention) -> bool:
    """Whether a person is told of as one who held a post: a "nguyên Đại sứ" remembers, and seldom takes part."""
    return (
        folded.startswith(("nguyên ", "cựu "), mention.start)
        or mention.position is not None
        and mention.position.lower().startswith(("nguyên ", "cựu "))
        or _FORMER.search(folded, max(sentence.start, mention.start - 8), mention.start) is not None
    )


def _spoken_of(folded: str, sentence, mention: Mention) -> bool:
    """Whether the words before a person make it one who is greeted, invited or told of; not "với sự tham dự của A"."""
    around = max(sentence.start, mention.start - 60)
    return (
        _SPOKEN_OF.search(folded, around, mention.start) is not None
        and _SIGHT_OF.search(folded, around, mention.start) is None
        and _HIS_WORDS.match(folded, sentence.start, mention.start) is None
    )


_SIGHT_OF = kept.compile(
    r"\blà (?:lời )?(?:khẳng định|nhấn mạnh|nhận định|đề nghị|chia sẻ|phát biểu|ý kiến|đánh giá) của [^.;,]*$"
    r"|\b(?:tham gia|tham dự|có mặt|hiện diện|góp mặt|chứng kiến|chủ trì|chủ tọa) của [^.;]*$"
    r"|\btrao (?:tặng |lại )?cho [^.;,]*$"
)
# "Tham luận của A nêu ..."
_HIS_WORDS = kept.compile(
    r"(?:(?:các|những|hai) )?(?:bài )?(?:tham luận|phát biểu|trình bày|báo cáo|thuyết trình|phần trình bày)"
    r"(?: (?:khai mạc|bế mạc|chào mừng|đề dẫn|mở đầu|kết luận|tham luận|tiếp theo|quan trọng|(?:tại|trong) [\w ]{2,24}?))? của [^.;]*$"
)


def far_above(person: Person) -> bool:
    """Whether a person is a minister or higher, who receives those that meet and does not sit with them."""
    return any(m.position_code and _is_far_above(m.position_code.split(".")[0]) for m in person.mentions)


@functools.cache
def _is_far_above(post: str) -> bool:
    return _FAR_ABOVE.fullmatch(post) is not None


_FAR_ABOVE = kept.compile(
    r"(?:acting_|former_)?(?:minister|foreign_minister|(?:deputy_)?prime_minister|(?:vice_)?president"
    r"|secretary_of_defence|second_minister)|.*general_secretary|state_.*|king|queen|emperor|.*(?:parliament|assembly).*"
    r"|senat.*|former_.*|spokesperson"
)


def _absent(folded: str, sentence, mention: Mention) -> bool:
    """Whether the words behind a person tell of something else than the meeting, as a dinner, or that he was not there."""
    if _DOES_ELSE.match(folded, mention.end, sentence.end):
        return True
    rest = folded[mention.end : min(sentence.end, mention.end + 100)]
    return any(map(rest.__contains__, _OF_ELSE)) and _TOLD_ELSE.match(folded, mention.end, sentence.end) is not None


_DOES_ELSE = kept.compile(
    r"(?: (?:và|cùng) phu nhân)?[\s,]*(?:(?:đã|cũng|vừa|cùng|còn|ra) )*(?:"
    r"tiếp (?:và (?:giới thiệu|thông báo|nói chuyện|thông tin|làm việc)|thân mật|đoàn|các thành viên)\b"
    r"|(?:làm|giữ chức|giữ cương vị) (?:giám đốc|tùy viên|đại sứ|chỉ huy|tư lệnh|cục trưởng|thứ trưởng|bộ trưởng|viện trưởng)\b"
    r"|viết trên (?:mạng|facebook|twitter|trang)\b(?![^.;]* được (?:tham )?dự)"
    r"|(?:tham )?dự (?:(?:bữa |buổi )?(?:tiệc|chiêu đãi|cơm)\b|(?:các|những|một số) hoạt động\b(?! (?:đối thoại|của|cùng|với|trong|này|trên|chính)\b))"
    r"|(?:dự kiến|sẽ|sớm) (?:sớm |có )*(?:dẫn đầu|thăm|sang|tới|đến|chuyến)\b|(?:ghé|đến|tới|sang) (?:chào|thăm) đoàn\b"
    r"|(?:gặp|có (?:cuộc|buổi) gặp)\b(?! (?:nhau|lại|mặt))"
    r"|(?:có buổi )?gặp mặt(?:,? thân mật)?(?: với)? (?:đoàn|các thành viên|khách)\b"
    r"|được (?:trao )?tặng\b|(?:đón|tiễn) (?:đoàn|tiếp đoàn)\b"
    r"|(?:đón|tiễn|có mặt|tại|ở)\b[^.;]{0,40}\b(?:(?<!tàu )sân bay|nhà ga)\b"
    r"|(?:(?:mời|mở|tổ chức) (?:cơm|tiệc|dạ tiệc|chiêu đãi)|(?:hướng dẫn|đưa) đoàn|chiêu đãi|thết đãi|chủ trì (?:tiệc|chiêu đãi))\b)"
    r"|,? (?:là )?phu nhân\b|(?: và [^,.;]{3,40}?)?[\s,]*(?:đã |là người |người )?ký(?: kết)? (?:vào |hồi )?(?:năm|tháng) \d"
    r"|[\s,]*cùng [\w ]{2,40} (?:đã |ra )*(?:đón|tiễn) (?:đoàn|tiếp đoàn)\b"
)
# words without which the next cannot match
_OF_ELSE = ("trong cuộc", "trong buổi", "chương", "được ", "không ", "vắng mặt", "bận", "nay là", "để đón")
_TOLD_ELSE = kept.compile(
    r"[^.;]{0,40}\b(?:trong (?:cuộc|buổi) (?:gặp|tiếp) (?:với )?đoàn\b|trao (?:tặng )?(?:huân|huy) chương"
    r"|được [^.;]{3,140}\btiếp(?=[.;,]| (?:tại|vào|thân)\b))"
    r"|[^.;]{0,80}\b(?:không (?:thể )?(?:tham )?dự|vắng mặt|không có mặt|bận)\b|[^.;]{0,90}\bđể đón\b"
    r"|(?:(?!\b(?:cho|đề nghị|nhấn|khẳng|nêu|bày|nói)\b)[^.;]){0,80}(?<!\()\bnay là\b"
)
_GATHERED = kept.compile(
    r"\b(?:có mặt|hiện diện|cùng dự|tham dự|tham gia đoàn|cùng tham gia|cùng ngồi|ngồi (?:bên|cạnh)|ngồi vào bàn"
    r"|thành phần|thành viên|dự (?:đối thoại|buổi|phiên|cuộc|họp|tham vấn|lễ)|đại diện (?:cho )?(?:phía|bên|đoàn)"
    r"|tháp tùng|đi cùng)\b"
)
_SPOKEN_OF = kept.compile(
    r"\b(?:người (?:tiền nhiệm|kế nhiệm)(?:,| (?:của [^;.]{2,40}[,:]|là))|mời|phỏng vấn|nay là"
    r"|(?:hội đàm|gặp(?: gỡ)?|điện đàm|tiếp xúc)(?: cấp cao)? giữa|tin tưởng|giới thiệu|bổ nhiệm|sẽ cử|việc (?:[\w -]{2,30} )?cử|đề cử|kế nhiệm"
    r"|mang tên|tưởng nhớ|ngưỡng mộ|khâm phục|kính trọng|tôn kính|nhớ đến|nhớ tới|thay mặt|thay|cảm ơn|cám ơn|chúc mừng|chào mừng|gửi|chuyển|của|gặp|tiếp"
    r"|cho(?! (?:biết|rằng|hay|thấy)\b)|với|thăm|hội kiến|chào|tới|đến|cựu|nguyên|mừng"
    r"|dưới thời)\s(?:(?!\b(?:có|gồm|là)\b)[^,;.]){0,50}$|\b(?:được|nơi|xin|thưa) (?:đồng chí |ông |bà )?$"
)
_ONLOOKER = kept.compile(
    r"\b(?:quan sát|luật sư|chuyên gia|nhà nghiên cứu|nghiên cứu viên|học giả|nhà phân tích|giáo sư"
    r"|(?<!với )(?<!cho )(?<!với các )(?<!cho các )(?:phóng viên|nhà báo)|bình luận viên)\b[^;.]{0,40}$"
)
_SIGNED_BEFORE = kept.compile(r"(?: kết)?(?: trước đó| (?:vào |hồi )?(?:năm|tháng) )")
_WITH = kept.compile(r"[\s,]*(?:(?:tại|ở|ngày|vào|hôm|sáng|chiều|trong) [^,;.]{2,40}?,? )?(?:với|cùng|cùng với) ")
_AND = kept.compile(r"\s*,? và (?:nữ |ông |bà |ngài |đồng chí )?")
_FORMER = kept.compile(r"\b(?:cựu|nguyên) $")
_HAVING = kept.compile(
    r"\b(?:với sự (?:tham gia|tham dự|có mặt|hiện diện) của|có|gồm|còn có|là)(?: mặt| sự tham gia của"
    r"| sự tham dự của)?:?\s(?:các đồng chí |đồng chí |các ông |các )?$"
)
_HAVING_ENDS = ("của ", "có ", "gồm ", "là ", "mặt ", ": ", "đồng chí ", "các ông ", "các ")
_PRESENCE = kept.compile(
    r"tham dự|cùng dự|ngồi (?:bên|cạnh|cùng)|(?:tới|đến) dự|tham gia|thành phần|(?:^|về )phía|đoàn \w+|đi cùng|tháp tùng"
    r"|dự (?:đối thoại|buổi|phiên|cuộc|lễ|họp)"
)
_ELSEWHERE = kept.compile(
    # "Tập đoàn X, với đại diện là ông A, ..."
    r"(?:tập đoàn|tổng công ty|công ty)\b(?![^.;]*\b(?:dự|có mặt|tham gia (?!giới thiệu|trưng bày|triển lãm))\b)|"
    # "Tại Tập đoàn X, Tổng Giám đốc A giới thiệu ..."
    r"(?:cũng )?(?:tại|ở|thăm) (?:tập đoàn|tổng công ty|công ty|nhà máy|xưởng)\b[^.;]{2,60}, (?:phó |chủ tịch |giám đốc"
    r"|tổng giám đốc|đại diện|lãnh đạo)|"
    r"bên lề(?: [^,;.]{2,40})?, (?!hai )(?![^.]{0,200}\b(?:ký|chứng kiến)\b)|"
    # "Phát biểu với phóng viên sau đối thoại, Đại sứ A ..."
    r"(?:phát biểu|nói|trả lời|trao đổi|chia sẻ)[\w ]{0,16}? (?:với |phỏng vấn (?:của )?)(?:các )?(?:phóng viên|báo chí"
    r"|báo giới|truyền thông|pv)\b[^,.]{0,24}\b(?:sau|trước|bên lề)\b|"
    r"(?:cùng |tham )?dự (?:buổi |bữa |cuộc )?(?:tiệc|chiêu đãi|cơm|giao lưu|lễ đón(?! và| đoàn và))\b|"
    # "Phát biểu tại buổi gặp mặt cộng đồng, Đại sứ A ..."
    r"(?:phát biểu|nói|nói chuyện|chia sẻ|trả lời|trao đổi)[\w ,]{0,24}? (?:tại|trong|ở) (?:các "
    r"|một )?(?:(?:buổi|cuộc) (?:gặp|tiếp|nói chuyện|giao lưu|họp báo)|họp báo|hội thảo|tọa đàm|học viện"
    r"|(?:trường )?đại học|diễn đàn|tiệc|chiêu đãi|lễ (?!ký|khai mạc|bế mạc|trao))"
    r"|(?:ra |có mặt tại |tại |đón (?:đoàn )?(?:tại|ở) |tiễn (?:đoàn )?(?:tại|ở) )?(?:sân bay|nhà ga"
    r"|cảng hàng không)\b[^.;]{0,40}\b(?:đón|tiễn|có|là)\b"
)
_DISCUSSED_WITH = kept.compile(
    r"\b(?:(?:đã|cùng|vừa|có) (?:\w+ )?(?:trao đổi|thảo luận|bàn bạc)|(?:thẳng thắn|đã) (?:nêu|nói)(?: rõ| thẳng)?"
    r"|(?:nêu|nói) (?:thẳng|rõ)) với (?:ông |bà |ngài |đồng chí )?$"
)
_BESIDES = kept.compile(
    r"(?:bên lề|sau|trước|nhân|ngoài|cùng ngày|cũng|trong (?:khuôn khổ|chương trình|dịp|thời gian|chuyến)|chiều|tối|sáng"
    r"|hôm|ngày)\b"
)
_BESIDE_IT = kept.compile(r"\b(?:bên lề|nhân|trước|sau|ngoài)\b[^,;.]{0,20}$")
_WITHIN_IT = ("trong khuôn khổ ", "trong khuôn khổ cuộc ", "trong khuôn khổ phiên ", "trong khuôn khổ buổi ")
_MET = kept.compile(
    r"[\s,]*(?:đã |vừa |có (?:cuộc|buổi) |tiếp đón và |đón và )*(?:gặp|họp|hội đàm|làm việc|trao đổi)(?: song phương| gỡ"
    r"| trực tiếp)*(?: và (?:trao đổi|làm việc|hội đàm))?(?: với)? (?:[\w/ ]{2,20}, )?"
)
_HAD = kept.compile(
    r"\b(?:(?:có|bước vào|mở|họp|tiến hành)|(?:hội đàm|gặp(?: gỡ| nhau)?|làm việc|trao đổi) (?:tại|trong"
    r"|trong khuôn khổ)) (?:cuộc |buổi |phiên |kỳ |một cuộc )?$"
)
_MEETS_HIM = kept.compile(
    r"\b(?:gặp(?: gỡ)?|(?:hội đàm|trao đổi|làm việc|thảo luận)(?: với)?"
    r"|(?:nói|nêu|bày tỏ|khẳng định)(?: rõ)? với) (?:ông |bà |ngài |đồng chí )?$"
)
# of these two
_TO_WHOM = ("với ", "gặp ", "gỡ ", "đàm ", "đổi ", "việc ", "luận ", "ông ", "bà ", "ngài ", "đồng chí ")
_THEREAT = kept.compile(r",? (?:tại|trong|trong khuôn khổ) (?:cuộc |phiên |buổi |kỳ )?")
_MEMBER = kept.compile(r"[\s,]*(?:là )?(?:thành viên|tham gia|phiên dịch)(?: của)? đoàn")
_MEETING = kept.compile(
    r"[\s,]*(?:đã |vừa )*(?:(?:tiếp|đón|gặp) và )?(?:có |tiến hành "
    r"|dự )?(?:(?:buổi|cuộc|phiên|một ngày|hai ngày) )?(?:đối thoại|tham vấn|hội đàm|trao đổi"
    r"|làm việc)[\w /-]{0,30}? với\s"
)


_SPOKEN_OF_HERE = kept.compile(
    r"\b(?:mời|thay mặt|thay|tới|đến|cảm ơn|cám ơn|chúc mừng|chào mừng|gửi|chuyển|của|gặp|tiếp"
    r"|cho(?! (?:biết|rằng|hay|thấy)\b)|với|thăm|ngưỡng mộ|khâm phục|kính trọng|tôn kính)\s(?:(?:(?!\bvà\b)[\w ]){0,12})?$"
    r"|\b(?:được|nơi) (?:ông |bà |đồng chí )?$"
)


def _object(folded: str, sentence, mention: Mention) -> bool:
    """Whether the words right before the mention make it one that is spoken of."""
    lead = folded[max(sentence.start, mention.start - 30) : mention.start]
    if lead.endswith("do ") and any(
        other.search(folded, max(sentence.start, mention.start - 140), mention.start) for other in (_OTHER_PARTY, _OTHER_MEETING)
    ):
        return True
    return _SPOKEN_OF_HERE.search(lead) is not None and "về phía" not in lead


def _hosts(person: Person, partner: str, at: tuple[int, int]) -> None:
    """Notes who receives the visitors; of the partner's side where nothing else is known."""
    person.country = person.country or partner
    give(person, "courtesy_host", at)


_WILL_RECEIVE = kept.compile(
    r"[\s,]*(?:đã |cũng |vừa |lần lượt |thân mật |trân trọng |có |dành |buổi "
    r"|cuộc )*tiếp(?! (?:đón|đó|đến|lời))" + NO_RECEPTION + r"\b"
)
_OUR_PARTY = kept.compile(r"\bđoàn (?:ta|việt nam)\b|\bbộ quốc phòng việt nam\b|\bnước (?:chủ nhà|bạn)\b|\b(?:phía )?bạn tiếp\b")


def _nameless_host(folded: str, sentences: list, sentence, partner: str, venue: str | None) -> None:
    """Makes a person of a post without a name that receives somebody: "Tư lệnh Hải quân đã tiếp A", "được Bộ trưởng Quốc phòng nước chủ nhà tiếp"."""
    for mention in sentence.mentions:
        if (
            mention.person
            or mention.name
            or not mention.position
            or not (
                "." in mention.position_code
                or mention.position.count(" ") > 2
                or mention.position_code not in ("minister", "deputy_minister", "chairman")
            )
        ):
            continue
        receives = _WILL_RECEIVE.match(folded, mention.end, sentence.end)
        if receives is None:
            continue
        met = [m.person.country for m in sentence.mentions if m.person and m.person.country in (HOME, partner)]
        ours = partner if _OUR_PARTY.search(folded, sentence.start, sentence.end) else None
        country = mention.country or (met and (HOME if met[0] == partner else partner)) or ours or venue
        if country not in (HOME, partner):
            continue
        known = (
            m.person
            for s in sentences
            for m in s.mentions
            if m.person and m.person.country == country and m.position_code == mention.position_code
        )
        mention.person = next(known, None) or Person(mentions=[mention], country=country)
        if mention not in mention.person.mentions:
            mention.person.mentions.append(mention)


def _courtesy(folded: str, sentence, partner: str, venue: str | None) -> None:
    """Notes who receives the guests, and whom, by the words for a reception and by the verb."""
    if "reception" in sentence.cues:
        _by_reception(folded, sentence, partner)
    if listed := _RECEIVED_BY.search(folded, sentence.start, sentence.end):
        for host in after(folded, sentence, listed.end()):
            if host.person and _receives(host, None, "đoàn", partner):
                _hosts(host.person, partner, listed.span())
    for match in islice(_RECEIVING.finditer(folded[sentence.start : sentence.end]), MOST_VERBS):
        _by_receiving(folded, sentence, sentence.start + match.start(), partner, venue)


def _by_reception(folded: str, sentence, partner: str) -> None:
    """Notes who gives a reception: "Bộ trưởng B đã dành cho ông A buổi tiếp thân mật"."""
    gave = _GAVE.search(folded, sentence.start, sentence.end)
    if gave is None:
        _by_giver(folded, sentence, partner)
        return
    hosts = [m for m in sentence.mentions if m.end <= gave.start()]
    guests = [m for m in sentence.mentions if gave.start() < m.start < gave.end()]
    if not hosts:
        return
    if guests:
        for host in [*before(folded, sentence, hosts[-1].start, 1), hosts[-1]]:
            if (
                host.person
                and (host is hosts[-1] or _AND_WORD.search(folded[host.end : hosts[-1].start]))
                and _receives(host, guests[0], "", partner)
            ):
                _hosts(host.person, partner, gave.span())
    elif (
        hosts[-1].person
        and not any(m.start > gave.start() for m in sentence.mentions)
        and _receives(hosts[-1], None, gave[0] if "đoàn" in gave[0] else gave[0][gave[0].rfind("tiếp") :], partner)
    ):  # "Bộ trưởng B đã có buổi tiếp đoàn"
        for host in (hosts[-1], *before(folded, sentence, hosts[-1].start)):
            if host.person and (host.person.country or partner) == (hosts[-1].person.country or partner):
                _hosts(host.person, partner, gave.span())


def _by_giver(folded: str, sentence, partner: str) -> None:
    """Notes whose the reception is at which another speaks: "A bày tỏ như vậy tại buổi tiếp của B"."""
    given = _GIVEN_BY.search(folded, sentence.start, sentence.end)
    if given is None:
        return
    host = next((m for m in sentence.mentions if 0 <= m.start - given.end() < 12), None)
    guest = next((m for m in sentence.mentions if m.person and m.end <= given.start()), None)
    if host and host.person and guest and _receives(host, guest, "", partner):
        _hosts(host.person, partner, given.span())
        host.person.guests.append(guest.person)


def _by_receiving(folded: str, sentence, at: int, partner: str, venue: str | None) -> None:
    """Notes who receives by the verb "tiếp" at `at`."""
    hosts = [m for m in sentence.mentions if m.end <= at]
    # "Bộ trưởng B, trong buổi tiếp đoàn, ..."
    if hosts and hosts[-1].person and _AS_HOST.fullmatch(folded, hosts[-1].end, at):
        guest = next((m for m in sentence.mentions if 0 <= m.start - at < 60), None)
        if _receives(hosts[-1], guest, folded[at : at + 60], partner):
            _hosts(hosts[-1].person, partner, (at, at + 4))
        return
    if folded.endswith(("không thể ", "chưa thể ", "dự kiến ", "dự kiến sẽ "), sentence.start, at):
        return
    if hosts and folded.startswith(":", hosts[-1].end):  # who is interviewed: "A: Khi tiếp chúng tôi, Bộ trưởng B ..."
        hosts = []
    if folded.startswith((" và đối thoại", " và đồng chủ trì", " và cùng chủ trì"), at + 4) or (
        folded.startswith(" và cùng ", at + 4) and any(0 < v[0] - at < 120 and v[3]["code"] == "chair" for v in sentence.verbs)
    ):  # who receives and meets, in one
        if hosts and hosts[-1].person and at - hosts[-1].end < 20:
            give(hosts[-1].person, "attendee", (at, at + 4))
        return
    if _is_no_reception(folded, sentence, at, hosts):
        return
    guests = [m for m in sentence.mentions if m.start >= at]
    glad = folded.endswith(_GLAD_TO, sentence.start, at)  # "Bộ trưởng B vui mừng được tiếp đoàn"
    passive = None if glad else _IS_RECEIVED.search(folded, max(sentence.start, at - 200), at)
    # "Tiếp đoàn Ấn Độ, Bộ trưởng B ..."
    if not hosts and guests and guests[0].person and _THE_PARTY.fullmatch(folded, at, guests[0].start):
        if _receives(guests[0], None, "đoàn", partner):
            _hosts(guests[0].person, partner, (at, at + 4))
        return
    if not hosts and len(guests) > 1 and folded[guests[0].end : guests[1].start] == ", ":  # "Khi tiếp ông A, Bộ trưởng B ..."
        hosts, guests = [guests[1]], guests[:1]
        if hosts[0].person and _receives(hosts[0], guests[0], "", partner):
            _hosts(hosts[0].person, partner, (at, at + 4))
            if guests[0].person:
                hosts[0].person.guests.append(guests[0].person)
        return
    edge = at
    # "A, thay mặt B, tiếp đoàn"
    while len(hosts) > 1 and folded.endswith(("thay mặt ", "thay cho "), hosts[-2].end, hosts[-1].start):
        edge = hosts.pop().start
    host = hosts[-1] if hosts else None
    if host is None or not host.person or edge - host.end > 60:
        return
    gap = folded[host.end : edge].removesuffix("đón và ")
    if _APART.search(gap):
        return
    guest = _guest_of(folded, sentence, at, host, guests)
    lands = {t[3]["code"] for t in sentence.lands if t[0] >= at} if guest is None and not passive else set()
    if lands and not lands & {HOME, partner}:  # "tiếp đoàn Học viện Quốc phòng Lào"
        return
    if lands == {partner} and host.person.country is None:  # "Thủ tướng A đã tiếp hai Thứ trưởng Nhật Bản"
        host.person.country = HOME
    himself = passive and _PRONOUN.match(folded, sentence.start, passive.start() + 6)  # "Đồng chí gặp A; được B tiếp"
    received = [m for m in hosts if m.end <= passive.start()] if passive and not himself else []
    # "đoàn hội kiến A, và được B tiếp"
    if received and all(_OF_ADJUNCT.search(folded, max(sentence.start, m.start - 24), m.start) for m in received):
        received, himself = [], True
    if received:
        side = host.person.country
        guest = next((m for m in received if m.person and m.person.country != side), received[-1])
    if (
        guest is None
        and not received
        and venue == partner
        and partner in _NAMED_ALIKE
        and host.person.assumed
        and not host.person.roles
    ):
        host.person.country, host.person.assumed = partner, False  # who receives a delegation abroad is of that land
    words = folded[max(sentence.start, passive.start() - 40 if guest is None else at) if passive else at : at + 40]
    if himself or (passive and not received and guest is None and _PARTY_OPENS.match(folded, sentence.start, passive.start())):
        words = "đoàn"
    for each in _row_of_hosts(folded, sentence, edge, host, passive):
        if each.person and _receives(each, guest, words, partner):
            if (each.person.country or partner) == (host.person.country or partner) or host.person.country not in (HOME, partner):
                _hosts(each.person, partner, (at, at + 4))
                if guest and guest.person:
                    each.person.guests.append(guest.person)


def _is_no_reception(folded: str, sentence, at: int, hosts: list[Mention]) -> bool:
    """Whether "tiếp" at `at` is part of another word, "tiếp tục"; but "đón tiếp" receives where the host is above the heads of the delegations, or only attends and meets nobody at the airport."""
    barred = _NOT_HOST.search(folded[max(sentence.start, at - 7) : at + 12])
    return barred is not None and not (
        "đón" in barred[0]
        and hosts
        and hosts[-1].person
        and (
            far_above(hosts[-1].person)
            or (hosts[-1].person.roles.keys() <= {"attendee"} and not _AIRPORT.search(folded, sentence.start, sentence.end))
        )
        and not _NOUN.search(folded, at - 12, at)
    )


def _guest_of(folded: str, sentence, at: int, host: Mention, guests: list[Mention]) -> Mention | None:
    """Who is received by the verb at `at`, if he is named behind it."""
    guest = guests[0] if guests else None
    if guest is None or guest.start - at >= 60 or guest.person is host.person or folded.find(";", at, guest.start) >= 0:
        return None
    # "tiếp đoàn, do bận tháp tùng Tổng thống"
    if not guest.person and not guest.country and folded.startswith((" đoàn", " khách"), at + 4):
        return None
    return guest


def _row_of_hosts(folded: str, sentence, edge: int, host: Mention, passive: re.Match | None) -> Iterator[Mention]:
    """The host and those who receive with him, nearest to the verb first: "Chủ tịch nước A, Thủ tướng B, Bộ trưởng C đã tiếp đoàn"."""
    row = before(folded, sentence, edge)
    row = row if row[:1] == [host] and len(row) > 1 else [host, *before(folded, sentence, host.start)]
    for earlier in reversed(sentence.mentions):
        if (
            earlier.end == row[-1].start - 2
            and folded.startswith((", ", "; "), earlier.end)
            and earlier.person
            and far_above(earlier.person)
        ):
            row.append(earlier)
    later = host
    for each in row:
        if passive and each.start < passive.start():  # the guest of "A được B và C tiếp"
            break
        if each is not host and _NO_ROW.search(folded, each.end, later.start):  # "B bận nên C tiếp đoàn"
            break
        later = each
        yield each


def _called_on(folded: str, sentence, partner: str) -> list[Person]:
    """Whom a sentence says that one of the other side called on."""
    call = _CALL.search(folded, sentence.start, sentence.end)
    host = next((m for m in sentence.mentions if m.start >= call.end()), None) if call else None
    if (
        host is None
        or not host.person
        or host.start - call.end() > 40
        or host.person.roles.keys() & {"co_chair", "head_of_delegation"}
    ):
        return []
    caller = next((m.person.country for m in reversed(sentence.mentions) if m.person and m.end <= call.start()), None)
    side = host.person.country or partner
    if side not in (HOME, partner) or caller == side:
        return []
    return [
        m.person
        for m in after(folded, sentence, host.start)
        if m.person and (m.person.country or partner) == side and not m.person.roles.keys() & {"co_chair", "head_of_delegation"}
    ]


# "Tiếp đoàn có Trung tướng A"
_RECEIVED_BY = kept.compile(  # begins with letters, which are looked for fast
    r"cùng tiếp(?: đoàn| khách)?(?: (?:với|cùng) [^.;]{2,60}?)?,?(?: còn)? (?:có|là) "
    r"|tiếp (?<!cùng tiếp )(?:và làm việc với |thân mật |xã giao )*(?:đoàn|phái đoàn|khách)(?: [\w -]{2,40}?)? (?:có|là) "
)
_PARTY_OPENS = kept.compile(r"(?:[\w /-]{2,40}, )?(?:phái )?đoàn\b(?! kết)")  # "Đoàn đã thăm Học viện, được Giám đốc tiếp"
_PRONOUN = kept.compile(r"(?:[\w ]{2,30}, )?(?:ông|bà|đồng chí|họ) (?:đã|cũng|còn|được|lần lượt)\b")
_NO_ROW = kept.compile(r"\b(?:bận|nên)\b")
_AS_HOST = kept.compile(r"[,-] (?:trong|tại|khi|lúc|nhân)(?: (?:buổi|cuộc))? ")
_AIRPORT = kept.compile(
    r"\b(?:sân bay|nhà ga|cảng hàng không|cửa khẩu|buổi lễ|lễ|nghi lễ|long trọng|trọng thị|nồng hậu|thân tình)\b"
)
_NOUN = kept.compile(r"\b(?:sự|việc|lòng|lễ|công tác)(?: đón)? $")  # "sự đón tiếp"
_AT_RECEPTION = kept.compile(
    r"(?:[\w /-]{2,40}, )?(?:(?:phát biểu )?(?:tại|trong|mở đầu) (?:buổi|cuộc) tiếp"
    r"|(?:trong )?(?:khi )?tiếp(?= (?:ông|bà|ngài|đồng chí|đoàn|phái đoàn|thượng|trung tướng|thiếu|đại t|đô đốc|phó"
    r"|thứ trưởng|quốc vụ|chuẩn|thư ký|tổng thư ký|trưởng đoàn) ))\b"
)


def _speaks_at_reception(folded: str, sentence, partner: str) -> Mention | None:
    """The minister who speaks in "Tại buổi tiếp, Bộ trưởng A ..." or "Tiếp ông B, Bộ trưởng A ...", and so receives."""
    opened = (
        _AT_RECEPTION.match(folded, sentence.start, sentence.end)
        if folded.find("tiếp", sentence.start, min(sentence.end, sentence.start + 90)) >= 0
        else None
    )
    guest = None
    # "Bộ trưởng A hoan nghênh ông B tại buổi tiếp"
    if (
        opened is None
        and "reception" in sentence.cues
        and len(sentence.mentions) > 1
        and _SPOKE_THERE.search(folded, sentence.mentions[1].end, sentence.end)
    ):
        host, guest = sentence.mentions[:2]
        if (
            host.person
            and guest.person
            and guest.person.roles
            and far_above(host.person)
            and host.start - sentence.start < 30
            and _receives(host, guest, "", partner)
        ):
            return host
        return None
    for mention in sentence.mentions if opened else ():
        if mention.start < opened.end() or not mention.person:
            continue
        if (
            (far_above(mention.person) or (guest and guest.start - opened.end() < 3 and _is_other(guest, mention)))
            and folded.endswith(", ", sentence.start, mention.start)
            and mention.start - (guest.end if guest else opened.end()) < 60
        ):
            if (mention.person.country or partner) not in (HOME, partner) or mention.person.roles.keys() & {
                "co_chair",
                "head_of_delegation",
            }:
                return None
            if guest and guest.person:
                mention.person.guests.append(guest.person)
            return mention
        if guest:
            return None
        guest = mention
    return None


def _is_other(guest: Mention, host: Mention) -> bool:
    """Whether a guest who chairs or leads is received by an officer or official of the other side."""
    return (
        guest.person is not None
        and (host.person.best("rank") or host.person.best("position")) is not None
        and bool(guest.person.roles.keys() & {"co_chair", "head_of_delegation"})
        and host.person.country != guest.person.country
    )


_SPOKE_THERE = kept.compile(r" (?:tại|trong) (?:buổi|cuộc) tiếp\b")
_RECEIVING = kept.compile(r"\btiếp\b")
_IS_RECEIVED = kept.compile(r"\bđược\s+(?:[^;.]{0,160}|(?:các |hai )?(?:đồng chí|ông|vị)[^.]{0,200})$")  # up to the verb
_GLAD_TO = tuple(f"{glad} được " for glad in ("vui mừng", "vinh dự", "hân hạnh", "phấn khởi", "rất vui", "vinh hạnh"))
_AND_RECEIVED = kept.compile(rf"\bđược (?:ông|bà|ngài|đồng chí)(?: bộ trưởng| thứ trưởng)? tiếp\b{NO_RECEPTION}")
_EACH = kept.compile(r"\b(?:các|hai|cả hai) (?:buổi|cuộc) tiếp")
_CALL = kept.compile(r"\b(?:chào xã giao|(?:đã|cũng) chào(?! mừng| đón)|(?:đến|tới) (?:chào|gặp)|hội kiến|thăm xã giao)\b")
_RECEPTION = kept.compile(
    r"(?:(?:phát biểu )?(?:tại|trong|mở đầu) (?:các |hai |cả hai )?(?:buổi|cuộc) tiếp"
    r"|tiếp (?:đoàn|khách|ông|bà|ngài|thượng tướng|trung tướng|thứ trưởng|phó))\b"
)
_THE_PARTY = kept.compile(r"tiếp (?:thân mật |xã giao )?(?:chúng tôi|đoàn|phái đoàn|khách)(?: [\w -]{2,60})?, ")
_GAVE = kept.compile(
    r"\bdành cho [^;.]{3,90} (?:buổi|cuộc) tiếp\b|\b(?:có|dành) (?:các |những )?(?:buổi|cuộc) tiếp (?:thân mật "
    r"|xã giao )?[^;.]{0,90}"
)


_GIVEN_BY = kept.compile(r"\b(?:tại|trong) (?:buổi|cuộc) tiếp (?:thân mật |xã giao )?(?:của|do) (?:ông |bà |đồng chí )?")
_THE_GUESTS = kept.compile(
    r"đoàn(?! (?:đại biểu |cán bộ )?(?:cựu chiến binh|doanh nghiệp|nghị sĩ|quốc hội|đảng|thanh niên|nhà báo|báo chí|nghệ thuật"
    r"|học viên|hội(?! đàm))\b)|\bkhách\b(?! (?:sạn|quan|mời))"
)
# "đã tiếp ông": of whom the story tells
_GUESTS = kept.compile(
    r"tiếp (?:chung |thân mật |xã giao )*(?:hai|các|cả hai|bốn) (?:ông |vị |đồng chí )?(?:thứ trưởng|bộ trưởng"
    r"|trưởng đoàn|đồng chủ trì|đồng chủ tọa|vị |quan chức|thành viên)|tiếp (?:thân mật |xã giao )*khách\b"
    r"|tiếp (?:thân mật |xã giao )*(?:ông|bà)(?=[.,;]| (?:tại|ở|vào|nhân|trong)\b)"
)


_GUESTS_ARE = kept.compile(
    r"\b(?:hai|các|bốn) (?:ông |vị |đồng chí )?(?:thứ trưởng|bộ trưởng|trưởng đoàn|đồng chủ trì"
    r"|quan chức)\b[\w ]{0,24} (?:đã |cũng |lần lượt )*được "
)
_OF_A_FIRM = ("tổng giám đốc", "giám đốc", "giám đốc điều hành", "phó tổng giám đốc")


def _receives(host: Mention, guest: Mention | None, words: str, partner: str) -> bool:
    """Whether host and guest are of the two sides of the meeting, the host no manager of a firm."""
    if host.position and host.position.lower() in _OF_A_FIRM:
        return False
    side = host.person.country or partner
    if guest is None:
        return side in (HOME, partner) and (
            _THE_GUESTS.search(words) is not None or _GUESTS.match(words) is not None or _GUESTS_ARE.search(words) is not None
        )
    if (
        (guest.position_code or "").endswith(("ambassador", "attache"))
        and guest.person
        and guest.person.roles
        and not guest.person.roles.keys() & {"co_chair", "head_of_delegation"}
    ):
        return False  # an envoy, on other business
    other = (guest.person.country if guest.person else None) or guest.country
    if (
        side == other == HOME
        and partner in _NAMED_ALIKE
        and host.person.assumed
        and guest.person
        and (not guest.person.assumed or guest.person.roles)
    ):
        host.person.country, host.person.assumed = None, False  # who receives ours is none of ours
        side = partner
    return (
        side in (HOME, partner)
        and other in (HOME, partner)
        and other != side
        and bool(guest.person or guest.position or guest.head)
    )
