"""Who chairs a meeting, or leads a delegation at it."""

import re
from itertools import pairwise

from vdd import kept
from vdd.beside import (
    ACTS,
    AND,
    DO_ENDS,
    HOME,
    OF_MANY_LANDS,
    OTHER_MEETING,
    OTHER_PARTY,
    PREPARATORY,
    WILL,
    after,
    at_another,
    before,
    far_above,
    give,
    is_object,
    last_two,
    of_earlier,
    spoken_of,
)
from vdd.people import Mention, Person

_NOT_THIS = kept.compile(
    r"\s*(?:lễ(?! đón(?: chính thức)?(?: và|,) (?:đồng chủ trì )?(?:cuộc |buổi |phiên )?(?:đối thoại|tham vấn))|tiệc"
    r"|chiêu đãi|(?:buổi )?đón(?! (?:đoàn |chính thức )*(?:và|,) (?:đồng chủ trì )?(?:cuộc |buổi |phiên )?(?:đối thoại"
    r"|tham vấn))|chiêu|hội đàm|(?:cuộc|buổi) gặp(?! (?:về )?(?:phía|bên) |(?: lần thứ \w+)?(?: này| trên)?[.,;])|hội nghị (?!đối thoại|tham vấn)|"
    + PREPARATORY
    + r"|họp báo|buổi tiếp"
    r"|(?:các )?(?:nhóm|tổ|tiểu ban|phiên) chuyên (?:môn|đề|gia|ngành))"
)
_STAFF_TALKS = kept.compile(r"\bhội đàm (?:cấp )?(?:s[ĩỹ] quan )?tham mưu")
# "Mỹ và Việt Nam ... trong cuộc Đối thoại. Bà A đồng chủ trì cuộc gặp với Thứ trưởng B"
_SAME_TALK = kept.compile(
    r"(?s:\b(?:đối thoại|tham vấn)\b.*[.\n])(?:(?!\b(?:sau|trước|bên lề|nhân|cùng ngày|hội kiến|chào)\b)[^.;\n])*\b(?:đồng"
    r"|cùng) chủ (?:trì|tọa)\Z"
)
_WITH_OFFICER = kept.compile(
    r" (?:cuộc|buổi) gặp (?:cùng |với )(?:ông|bà|(?!đại )\w+ tướng|thứ trưởng|quốc vụ khanh|đô đốc|phó|cục trưởng)\b"
)


def of_another(folded: str, at: int, end: int) -> bool:
    """Whether what somebody chairs, named behind `at`, is another event than the meeting."""
    match = _NOT_THIS.match(folded, at, end)
    if match is None or _WITH_OFFICER.match(folded, at, end) and _SAME_TALK.search(folded, max(0, at - 400), at):
        return False
    return match[0] != " hội đàm" or _STAFF_TALKS.search(folded, max(0, at - 600), at) is None


COMING = kept.compile(r"\b(?:mời|để|sẽ|được phân công|theo kế hoạch|dự kiến|được mời|chuẩn bị)\b[^;.]{0,60}$")

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
TOGETHER_WITH = kept.compile(r"\b(?:với|cùng với|cùng)\s(?!sự )")

_WITH_ENDS = kept.compile(r"\b(?:với|cùng)\s*$")

_CO = kept.compile(r"\b(?:đồng|cùng)\s*$")
_BOTH_LEAD = kept.compile(r"[\w ]{0,12}\b(?:hai bên|hai đoàn|hai phái đoàn|hai nước|hai bộ|mỗi bên|mỗi đoàn)")
_BY_WHOM = kept.compile(r"\bdo\s[\w ]{0,12}$")
_IS_HEAD = kept.compile(r"\s*(?:đoàn|phái đoàn)?[\w -]{0,110}?(?:là|:|có)\s")
_WHEN = kept.compile(r"\bkhi (?:đang )?$")


def by_verbs(folded: str, sentences: list, index: int, verbs: list, partner: str, names: list) -> tuple[int, int] | None:
    """Notes who chairs or leads by the verbs of a sentence; returns the place of one with which it begins a list of chairs."""
    sentence, listing = sentences[index], None
    for verb in verbs:
        code = verb[3]["code"]
        if code == "chair":
            if (
                _LISTED.match(folded, verb[1], sentence.end)
                or _FOR_SIDE.match(folded, verb[1], sentence.end)
                or (not sentence.mentions and folded[sentence.end - 1] == ":")
                or (_SIDE_FIRST.fullmatch(folded, sentence.start, verb[0]) and _BY.match(folded[verb[1] : sentence.end]))
            ):
                listing = (verb[0], verb[1])
            if not at_another(folded, sentence, verb[1], names):
                _chair(
                    folded,
                    sentence,
                    verb,
                    _last_named(folded, sentences[max(0, index - _RECENT) : index]),
                    lambda at: last_two(
                        sentences[max(0, index - _RECENT) : index + 1],
                        at,
                        partner,
                        _THEY.search(folded, max(sentence.start, at - 40), at),
                        _THOSE.search(folded, max(sentence.start, at - 40), at),
                    ),
                )
                if (two := _TWO_WITH.search(folded, sentence.start, verb[0])) and not COMING.search(
                    folded, max(sentence.start, verb[0] - 70), verb[0]
                ):
                    _two_of_one_side(sentences[max(0, index - 4) : index], sentence, two, verb)
        elif code == "both":
            if folded.startswith(_BOTH_WHO, verb[0]):
                _both_named(folded, sentences[max(0, index - 3) : index + 1], verb, partner)
        elif code == "lead" and not at_another(folded, sentence, verb[1], names) and not of_earlier(folded, sentence, verb[0]):
            leads(folded, sentence, verb)
    return listing


def note_heads(folded: str, sentence, partner: str, names: list, headed: Person | None) -> Person | None:
    """Notes the heads of delegations whom a sentence names; returns the one, if it is one. headed: the one whom the sentence before names."""
    for mention in sentence.mentions:
        if (
            mention.head
            and mention.person
            and not at_another(folded, sentence, max(mention.head[1], mention.end), names)
            and not of_earlier(folded, sentence, mention.head[0])
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
        # "về phía Việt Nam, A và B đồng chủ trì; về phía Australia là C và D"
        if earlier.person and mention.person and "co_chair" in earlier.person.roles and not mention.person.roles:
            side = _CHAIRED_TOO.fullmatch(folded, earlier.end, mention.start)
            for other in after(folded, sentence, side.end(), 2) if side else ():
                if (other.person.country or partner) != earlier.person.country:
                    give(other.person, "co_chair", side.span())
    told = [m.person for m in sentence.mentions if m.person and "head_of_delegation" in m.person.roles]
    return told[0] if len(told) == 1 else None


_BOTH_WHO = ("hai đồng chủ", "các đồng chủ", "hai vị đồng chủ", "các vị đồng chủ", "hai trưởng đoàn")


def _both_named(folded: str, sentences: list, verb, partner: str) -> None:
    """The two who are "hai đồng chủ trì" or "hai Trưởng đoàn" in the last of `sentences`, by the names beside these words or before."""
    sentence, role, two = sentences[-1], "co_chair", []
    if listed := _BOTH_CHAIRS.match(folded, verb[0], sentence.end):  # "hai đồng chủ trì là A và B"
        two = after(folded, sentence, listed.end() - 1, 2) if verb[0] == sentence.start or not listed[0].endswith(", ") else []
        two = two if len(two) == 2 else []
    elif (
        folded.startswith("hai đồng chủ trì ", verb[0])
        and CHAIR_IT.match(folded, verb[1], sentence.end)
        and folded.endswith("cả ", sentence.start, verb[0])
    ):  # "Cả hai đồng chủ trì cuộc đối thoại"
        two = last_two(sentences, verb[0], partner)
    # "A đón B trước trụ sở Bộ. Hai đồng chủ trì bước vào phòng họp ..."
    elif folded.startswith("hai đồng chủ trì ", sentence.start) and not any(
        m.person and "co_chair" in m.person.roles for s in sentences for m in s.mentions
    ):
        two = last_two(sentences, verb[0], partner)
    # "A và B là hai đồng chủ trì", "A và B là hai Trưởng đoàn"
    elif folded.endswith(" là ", sentence.start, verb[0]) and folded.startswith("hai ", verb[0]):
        role = "head_of_delegation" if folded.startswith("hai trưởng đoàn", verb[0]) else role
        two = before(folded, sentence, verb[0] - 3)
    for mention in two:
        give(mention.person, role, (verb[0], verb[1]))


_TWO_WITH = kept.compile(
    r"hai (?:đồng chí |vị )?thứ trưởng (?:đã )?cùng (?:với )?(?=[^.;]{10,200}$)"
    r"|,? cùng (?:với )?hai (?:đồng chí |vị )?(?:thứ trưởng|phó bộ trưởng|quan chức)(?P<behind> (?:nói|nêu|kể) trên) (?:cùng )?$"
)


def _two_of_one_side(earlier: list, sentence, two: re.Match, verb) -> None:
    """The two whom "hai Thứ trưởng cùng A và B đồng chủ trì" means: those of the other side, where just two were named.

    So too where they stand behind: "A và B, cùng hai Thứ trưởng nói trên đồng chủ trì".
    """
    ahead = [m for m in sentence.mentions if m.person and m.end <= verb[0]]
    beside = [m.person.country for m in ahead if (m.end <= two.start() if two["behind"] else two.end() <= m.start)]
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
                and AND.match(folded, first.end, second.start)
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

CHAIR_IT = kept.compile(r" (?:cuộc |buổi |phiên |kỳ )?(?:đối thoại|tham vấn|họp|hội nghị|cuộc họp|sự kiện)\b")
_OTHER_TOO = kept.compile(r"[;,]? (?:còn |và )?(?:phía|đoàn|bên) [\w -]{2,24}? là (?:ông |bà |ngài |đồng chí )?")
_CHAIRED_TOO = kept.compile(r" (?:đồng )?chủ trì[;,] (?:còn |và )?(?:về )?phía [\w -]{2,30}? là (?:ông |bà |ngài |đồng chí )?")
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


def chairs_of_sentence(folded: str, sentence, partner: str) -> None:
    """Where a sentence says that a meeting is chaired and of one or both sides no chair was found: the one person a side whom it names."""
    verb = next((t for t in sentence.verbs if t[3]["code"] == "chair"), None)
    if (
        verb is None
        or of_another(folded, verb[1], sentence.end)
        or folded.endswith("phụ trách ", sentence.start, verb[0])
        or COMING.search(folded, max(sentence.start, verb[0] - 70), verb[0])
        or of_earlier(folded, sentence, verb[0])
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
            and not spoken_of(folded, sentence, mention)
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
TWO = kept.compile(
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
            any(t[3]["code"] in ACTS and 0 <= t[0] - first.end < 40 for t in sentence.verbs)
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
        and any(0 <= t[0] - end < 6 and t[3]["code"] in ("sign", "witness", "exchange", *ACTS) for t in sentence.verbs)
    ):
        return  # "hai đồng chí đồng chủ trì ký Biên bản"
    if not chairs and two:
        chairs = pair(start)
    if not chairs and (behind := _BY_TWO_HEADS.match(folded, end, sentence.end)):
        chairs = pair(behind.end())
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
    if chairs and (other := _OTHERS_ARE.match(folded, chairs[-1].end, sentence.end)):
        chairs += [m for m in after(folded, sentence, other.end(), 2) if m not in chairs]
    if (
        chairs
        and folded.endswith(DO_ENDS, sentence.start, chairs[-1].start)
        and any(
            other.search(folded, max(sentence.start, chairs[-1].start - 140), chairs[-1].start)
            for other in (OTHER_PARTY, OTHER_MEETING)
        )
    ):
        return
    for mention in chairs:
        give(mention.person, "co_chair", (start, end))


# "Đồng chủ trì với ông là A; bên nước chủ nhà là B và C"
_OTHERS_ARE = kept.compile(r"; (?:còn )?(?:về )?(?:phía|bên) [\w -]{2,30}? là ")
_BY_TWO_HEADS = kept.compile(r" của hai (?:đồng chí |vị |ông )?trưởng đoàn\b")  # "Dưới sự chủ trì của hai đồng chí Trưởng đoàn"


def _chairs_not(folded: str, sentence, verb, lead: str) -> bool:
    """Whether a verb of chairing is of another event, of what is to come, or of an earlier round."""
    start, end = verb[0], verb[1]
    if of_another(folded, end, sentence.end) or folded.endswith("phụ trách ", sentence.start, start):
        return True
    before_it = max(sentence.start, start - 200)
    if _WELCOME.search(folded, before_it, start):
        return True
    coming = COMING.search(lead)
    if (
        coming
        and not _DONE.search(lead[-40:])
        and not (coming[0].startswith("để ") and not _INVITES.search(folded, before_it, start))
    ):
        return True
    return of_earlier(folded, sentence, start)


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
        and any(t[3]["code"] in ("sign", "witness", *ACTS) and -1 < t[0] - chairs[-1].end < 12 for t in sentence.verbs)
    ):
        chairs = chairs[:2]  # "dưới sự chủ trì của A và B, C và D ký ..."
    for other in _SIDE_IS.finditer(folded[end : sentence.end]):
        chairs += [m for m in after(folded, sentence, end + other.end() - 1, max(1, min(2, len(chairs)))) if m not in chairs]
    return chairs


def _two_who(folded: str, sentence, verb, lead: str) -> re.Match | None:
    """The words "hai đồng chí", "hai Thứ trưởng" before a verb of chairing."""
    start, end = verb[0], verb[1]
    two = TWO.search(lead) or (
        _TWO_THEN.search(folded, max(sentence.start, start - 130), start)
        if "both" in sentence.acts and not any(start - 130 < m.start < start for m in sentence.mentions)
        else None
    )
    if two and "người" in two[0] and not folded[start:end].startswith(("đồng", "cùng")):
        return None  # "hai người chủ trì" is a noun
    return two


_SAYS_HE_HAS = kept.compile(r" (?:cho biết|cho hay|nói|thông báo)(?: ông| bà)? vừa cùng \Z")


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
        # "B cho biết vừa cùng A chủ trì đối thoại"
        if len(chairs) == 1 and (speaker := _SAYS_HE_HAS.search(folded, sentence.start, chairs[0].start)):
            chairs += [m for m in sentence.mentions if m.end == speaker.start()]
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
    together = TOGETHER_WITH.search(folded[end : sentence.end])
    if together:
        gap = folded[end : end + together.start()]
        if (
            not any(t[3]["code"] in ACTS and end <= t[0] < end + together.start() for t in sentence.verbs)
            and ";" not in gap
            and (not gap.endswith(_TALKS) or gap in (" cuộc gặp ", " buổi gặp "))
            and not _THEIR_PARTY.match(folded, end + together.end(), sentence.end)
        ):
            chairs = chairs + after(folded, sentence, end + together.end(), 2)
    return chairs


def _subject_of(folded: str, sentence, verb, lead: str, recent: Mention | None) -> list[Mention]:
    """Those who are the subject of a verb of chairing."""
    start, end = verb[0], verb[1]
    labelled = folded.endswith((" - ", " ("), sentence.start, start) and folded.startswith((";", ")", "."), end)
    chairs = before(folded, sentence, start)
    # "ông A, Vụ trưởng; ông B, Thứ trưởng - đồng chủ trì; ...", but "do A và B, Thứ trưởng, đồng chủ trì"
    if labelled and len(chairs) > 1 and not AND.fullmatch(folded, chairs[1].end, chairs[0].start):
        chairs = chairs[:1]
    if not chairs and _WHEN.search(lead):  # "A khẳng định như vậy khi đồng chủ trì Đối thoại với B"
        chairs = [m for m in sentence.mentions if m.end <= start and m.person and not is_object(folded, sentence, m)][:1]
    if not chairs and recent and _HE.search(lead):  # "Ông vừa đồng chủ trì ... với B"
        chairs = [recent]
    if not chairs and _AND_ALSO.search(lead):  # "do A dẫn đầu đã thăm ... và đồng chủ trì"
        subject = [m for m in sentence.mentions if m.end <= start and m.person and ";" not in folded[m.end : start]]
        chairs = subject[-1:]
    if not chairs and _WHICH_HE.search(lead):  # "A kể về một ngày làm việc mà ông đồng chủ trì với B"
        told = [m for m in sentence.mentions if m.end <= start and m.person and not is_object(folded, sentence, m)]
        chairs = told[:1] if len({id(m.person) for m in told}) == 1 else []
    if not chairs:  # "đoàn do A dẫn đầu đã đồng chủ trì Đối thoại"
        chairs = [m for m in sentence.mentions if m.person and _LEADS_AND.fullmatch(folded, m.end, start)]
    return chairs


_WHICH_HE = kept.compile(r"\bmà (?:ông|bà|đồng chí)(?: (?:đã|vừa|cũng|mới))* \Z")
_LEADS_AND = kept.compile(r",? (?:dẫn đầu|làm trưởng đoàn)[,;]? (?:đã |vừa |cùng |đồng )*")


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

_THEIR_PARTY = kept.compile(r"(?:đoàn|phái đoàn)\b[^,;.]{0,60}? do ")  # "chủ trì đối thoại với đoàn Slovakia do B dẫn đầu"
_INVITES = kept.compile(r"\b(?:mời|sẽ|phân công|kế hoạch|dự kiến|chuẩn bị|sắp)\b")
_WITH_FIRST = kept.compile(r"(?:[\w /-]{2,40}, )?(?:cùng|cùng với) ")

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
        or any(t[3]["code"] in (*ACTS, "chair", "lead") and at <= t[0] < first.start for t in sentence.verbs)
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
    last = None
    for sentence in reversed(sentences):
        if not sentence.mentions:
            break
        persons = [m for m in sentence.mentions if m.person]
        for mention in persons:
            if not is_object(folded, sentence, mention):
                return mention
        last = persons[0] if persons else last
    return last


_THOSE = kept.compile(r"\b(?:hai|2) (?:vị |đồng chí |ông )?(trưởng đoàn|thứ trưởng|quốc vụ khanh|bộ trưởng)\b")

_HE_TOO = kept.compile(r"\b(?:ông|bà|đồng chí|thượng tướng|trung tướng|thứ trưởng) (?:(?:đã )?cùng|và)\b")


def leads(folded: str, sentence, verb, known: bool = False) -> None:
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
    # "Ông A, Quốc vụ khanh, hiện đang ở thăm Việt Nam theo lời mời của B, dẫn đầu đoàn Đức"
    if not named and lead.endswith(", "):
        ahead = [m for m in sentence.mentions if m.end <= verb[0]]
        named = ahead if len(ahead) == 1 and ahead[0].start == sentence.start and folded[ahead[0].end] == "," else []
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
    # "đoàn Việt Nam do A dẫn đầu, còn phía Ấn Độ do B"
    alone = not any(t[0] > verb[0] and t[3]["code"] == "lead" for t in sentence.verbs)
    if named and alone and not known and (other := _OTHER_SIDE.match(folded, verb[1], sentence.end)):
        for mention in after(folded, sentence, other.end(), 1):
            if mention.start - other.end() < 6:
                give(mention.person, "head_of_delegation", (verb[0], verb[1]))


_OTHER_SIDE = kept.compile(r"[,;] (?:còn |và )?(?:(?:về )?phía|phái đoàn|đoàn) [\w -]{2,20}? (?:do|là) ")
_AN_OFFICE = kept.compile(r" (?:cơ quan|ủy ban|tổng cục|cục|văn phòng|lực lượng|tập đoàn|hội đồng|viện|bộ)\b")
_OF_A_GROUP = kept.compile(
    r"\b(?:nhóm(?! họp)|tổ(?! chức)|tiểu ban|ban(?! (?:đầu|hành|bố))|ủy ban|tập đoàn|công ty)\b(?! tổng)(?:(?!đoàn)[^.;,]){0,60},? do "
    r"(?:(?!đoàn)[^.;]){0,110}$"
)

# "dẫn đầu đoàn dự Hội nghị ADMM+"
_TO_OTHERS = kept.compile(
    r"(?: đoàn[\w ]{0,60}?)? (?:đã |vừa |sang |tới |đến |có mặt )*(?:tham )?dự"
    + OF_MANY_LANDS
    + r"(?![^;.]* và (?:\w+ ){0,4}(?:đối thoại|tham vấn))"
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
        if any(t[3]["code"] in ACTS and match.start() <= t[0] < match.end() for t in sentence.verbs) or _WITH_HIM.search(
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
