"""Roles: who chairs, leads, signs, witnesses, receives or speaks at a meeting."""

from vdd import kept
from vdd.beside import ACTS, AND, HOME, after, far_above, give, last_two
from vdd.chairs import COMING, TOGETHER_WITH, TWO, by_verbs, chairs_of_sentence, leads, note_heads, of_another
from vdd.meetings import SHANGRI_LA
from vdd.people import Person, key_family
from vdd.present import note_present
from vdd.receptions import MOST_VERBS, NAMED_ALIKE, find_receptions
from vdd.signers import HEADS


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
            listing = _list_on(folded, sentences, index, verbs, listing) if listing else None
            if not sentence.acts.isdisjoint(("chair", "both", "lead")):
                listing = by_verbs(folded, sentences, index, verbs, partner, names)
            if len(sentence.mentions) == 2 and index and folded.startswith("đó là ", sentence.start):
                _those_are(folded, sentences[index - 1], sentence)
            if sentence.mentions:
                headed = note_heads(folded, sentence, partner, names, headed)
                note_present(folded, sentence, verbs, names)
        if sentence.mentions or called:
            called = find_receptions(folded, sentences, sentence, partner, venue, called)
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
            chairs_of_sentence(folded, sentences[index], partner)


def _those_are(folded: str, earlier, sentence) -> None:
    """Lets the two head or chair of "... hai Trưởng đoàn ký Biên bản. Đó là A và B."."""
    first, second = sentence.mentions
    group = HEADS.search(folded, earlier.start, earlier.end) or _CO_CHAIRS.search(folded, earlier.start, earlier.end)
    if (
        group
        and AND.match(folded, first.end, second.start)
        and first.person
        and second.person
        and first.person.country != second.person.country
    ):
        for mention in (first, second):
            give(mention.person, "head_of_delegation" if group.re is HEADS else "co_chair", (sentence.start, mention.start))


_CO_CHAIRS = kept.compile(r"\bhai (?:vị |đồng chí )?đồng (?:chủ trì|chủ tọa|chủ tịch)\b")


def _list_on(folded: str, sentences: list, index: int, verbs: list, listing: tuple[int, int]) -> tuple[int, int] | None:
    """Lets those chair with whom a sentence goes on with the list of chairs of the one before: "Phía Pháp có B.", not "Phía Pháp còn có Đại sứ"; the list, if it can have one more item."""
    sentence = sentences[index]
    alone = sentence.mentions[0] if len(sentence.mentions) == 1 else None
    goes_on = _OTHER_SIDE.match(folded, sentence.start, sentence.end) or (
        alone and sentence.end - alone.end < 3 and _SIDE_ALONE.fullmatch(folded, sentence.start, alone.start)
    )
    if goes_on and not any(v[3]["code"] in ("attend", *ACTS) for v in verbs):
        told = {m.person.country for m in sentences[index - 1].mentions if m.person and "co_chair" in m.person.roles}
        for mention in sentence.mentions:
            if mention.person and mention.person.country not in told:
                give(mention.person, "co_chair", listing)
        return listing if folded[sentence.start] in "-+*" else None
    return None


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
    if partner in NAMED_ALIKE:
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


def _two_speak(folded: str, sentences: list, index: int, partner: str) -> None:
    """Lets the two attend of whom a sentence says that "hai Thứ trưởng khẳng định ...": of that post, and named last before."""
    for verb in sentences[index].verbs:
        if (
            verb[3]["code"] == "both"
            and folded.startswith("hai thứ trưởng", verb[0])
            and any(t[3]["code"] in ACTS and 0 <= t[0] - verb[1] < 20 for t in sentences[index].verbs)
        ):
            two = last_two(sentences[max(0, index - 4) : index + 1], verb[0], partner)
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
    if guest and verb[3]["code"] == "chair" and TWO.search(folded, guest.end, verb[0]):
        # "A đã tiếp B trước khi hai người cùng chủ trì Đối thoại"
        for mention in last_two([sentence], verb[0], partner):
            give(mention.person, "co_chair", (verb[0], verb[1]))
        return
    if (
        guest
        and guest.person
        and not guest.person.roles
        and (guest.person.country or partner) in (HOME, partner)
        and verb[0] - guest.end < 80
        and _COMES_TO.search(folded[guest.end : verb[0]])
    ):
        give(guest.person, "attendee" if verb[3]["code"] == "attend" else "co_chair", (verb[0], verb[1]))
        together = TOGETHER_WITH.search(folded[name.end : sentence.end]) if verb[3]["code"] == "chair" else None
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
        or _ON_VISIT.match(folded, sentences[n.sentence].start, n.start)
        for n in names
    )
    for sentence in led:
        sides = {m.person.country for m in sentence.mentions if m.person}
        known = not met or len(sides) != 1 or not leading.isdisjoint(sides)
        for verb in sentence.verbs:
            if verb[3]["code"] == "lead":
                leads(folded, sentence, verb, known or any(m.person and far_above(m.person) for m in sentence.mentions))
        for mention in sentence.mentions:
            if mention.head and mention.person and (mention.person.roles or not (known or far_above(mention.person))):
                give(mention.person, "head_of_delegation", mention.head)


_PARTY_MEETS = kept.compile(
    r"\b(?:đoàn|phái đoàn)(?: đại biểu| công tác| ta| việt nam| quân sự| bộ quốc phòng)* (?:đã |cũng |còn "
    r"|sẽ )*(?:tiến hành|bước vào|tham dự|dự|tham gia|có|tổ chức|họp|đối thoại) [^,;.]{0,20}$"
)
_ON_VISIT = kept.compile(
    r"(?:trong khuôn khổ|trong|nhân) (?:dịp )?chuyến (?:thăm|công tác)(?: này| trên| nói trên)?(?: của đoàn)?,"
)
_BOTH_MEET = kept.compile(
    r"\bhai (?:bên|đoàn|trưởng đoàn) (?:đã |cũng |còn )*(?:tiến hành|bước vào|tổ chức|họp|có|khai mạc) [^,;.]{0,20}$"
)
_OF_MANY = kept.compile(rf"\basean\b|\bcác nước\b|{SHANGRI_LA}|\bdiễn đàn\b|đa phương")  # another delegation, to another meeting

_OTHER_SIDE = kept.compile(
    r"(?:còn )?(?:(?:về )?(?:phía|đoàn|bên)|(?:ở |tại )?(?:đầu cầu|điểm cầu)) [\w -]{2,30}? (?:là|có|gồm)\s"
    r"|[-+*] ?(?:về )?(?:phía|đoàn|bên) [\w -]{2,30}?: "
)
_SIDE_ALONE = kept.compile(r"(?:còn )?(?:về )?(?:phía|đoàn|bên) [\w -]{2,30},? ?")  # "Phía Ấn Độ, Quốc vụ khanh B."

_KOREAN = ("KOR", "PRK")
_KOREAN_FAMILIES = ("kim ", "chu ", "ma ", "an ", "la ")  # which are Vietnamese too


_TWO_CHAIRS = kept.compile(r"hai (?:vị )?(?:đồng )?chủ (?:trì|tọa)")


def _two_chair(folded: str, sentence) -> tuple[int, int] | None:
    """The verb of "hai Thứ trưởng đồng chủ trì", or "hai vị chủ trì", where the sentence has it."""
    for verb in sentence.verbs:
        if verb[3]["code"] == "both" and _TWO_CHAIRS.fullmatch(folded, verb[0], verb[1]):
            return verb[0], verb[1]
        if (
            verb[3]["code"] == "chair"
            and not of_another(folded, verb[1], sentence.end)
            and TWO.search(folded, max(sentence.start, verb[0] - 90), verb[0])
            and not COMING.search(folded, max(sentence.start, verb[0] - 70), verb[0])
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
        strange = [p for p in guessed if p.name and not key_family(p.name.split()[0])]  # "Pắc Chê Min"
        if (
            len(two) == 2
            and all(p.country == HOME for p in two)
            and guessed
            and (partner in NAMED_ALIKE or len(strange) == 1 or (len(guessed) == 1 and guessed[0].name.isascii()))
        ):
            other = two[0] if not two[1].assumed else two[1]  # of two guesses the second, as the press here names its own first
            if (
                len(guessed) == 2
                and two[1].name
                and two[1].name.startswith("Nguyễn ")
                and two[0].name
                and not two[0].name.startswith("Nguyễn ")
            ):
                other = two[0]  # the commonest name here, and none of the others'
            other = strange[0] if len(strange) == 1 else other
            other.country, other.assumed = partner, False
