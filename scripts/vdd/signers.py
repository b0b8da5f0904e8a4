"""Who signed, gave to each other or witnessed what was signed at a meeting."""

from typing import NamedTuple

from vdd import beside, kept
from vdd.events import Event
from vdd.sentences import HOME, Sentence

_RITE = kept.compile(r"\b(?:lễ|việc(?: hai (?:bên|nước|bộ|bộ quốc phòng))?(?: đã| cùng)*|sẽ|tiến tới|được)\s*$")
_OF = kept.compile(r"\s*của\s")
_IS_LIST = kept.compile(r"(?: kết)?(?: (?:văn kiện|các văn kiện|biên bản|văn bản|[\w ]{2,60}?))? (?:có|là|gồm)(?: các)?\s")
_SIGNS_WITH = kept.compile(r"(?: kết)? (?:với|cùng) ")
_NEW_CLAUSE = kept.compile(r"[,;]\s*(?:đồng thời |và )?(?:đã |cùng )?$")
_THEN = kept.compile(r"(?:[,;]|\bvà|\brồi|\bsau đó)\s*(?:(?:và|sau đó|tiếp đó|đồng thời|cùng|cùng nhau|đã)\s+)*$")
_AND = kept.compile(r"\bvà\b")
_AND_ENDS = kept.compile(r"\bvà\s*$")
_SIGN_TOGETHER = kept.compile(r"[^;:]{0,90}?(?: đã| cùng| đại diện[^;:]{0,40})?\s*")
_JOINS = kept.compile(r"\b(?:và|cùng)\b")

_DOCUMENT = kept.compile(
    r"(?:ký|trao)(?: kết| đổi)? (?:với [^,;.]{2,50} )?(?:các )?(?:văn kiện|văn bản|bản ghi chép|bản tóm tắt)\b"
)


def documents(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence says that documents, whatever their names, were signed or handed over."""
    return (
        folded.find(" văn ", sentence.start, sentence.end) >= 0 or folded.find(" bản ", sentence.start, sentence.end) >= 0
    ) and _DOCUMENT.search(folded, sentence.start, sentence.end) is not None


# every alternative begins with its letter, which is looked for fast
_HEAD = r"(?:đồng )?trưởng (?:phái )?đoàn\b"
HEADS = kept.compile(
    rf"cả hai {_HEAD}|hai (?:vị |ông |đồng chí )?{_HEAD}|2(?<!\d2) {_HEAD}|các {_HEAD}"
    r"|trưởng (?:phái )?đoàn (?:của )?(?:hai|cả hai) (?:bên|nước|phía)\b"
    r"|hai người đứng đầu (?:của )?hai (?:đoàn|phái đoàn|bên)\b|người đứng đầu (?:của )?hai (?:đoàn|phái đoàn|bên)\b"
    r"|lãnh đạo (?:của )?hai (?:đoàn|phái đoàn)\b"
)
_FOUR = r"(?:vị |đồng chí )?(?:thứ trưởng|bộ trưởng|đồng chủ trì|trưởng đoàn)\b"
_OFFICE = (
    r"(?:đồng chủ trì|đồng chủ tọa|chủ tọa|thứ trưởng(?: (?:bộ )?(?:ngoại giao|quốc phòng))?|đồng chủ tịch|vị chủ tọa|vị chủ trì|tướng|(?:đồng )?trưởng nhóm|chủ trì"
    r"|quốc vụ khanh|cục trưởng|tư lệnh|(?:phó |chuẩn )?đô đốc|(?:đại|thượng|trung|thiếu|chuẩn) tướng|vị tướng)\b"
)
_THEY_SIGN = r"(?=,? (?:\w+,? ){0,6}(?:ký|chứng kiến|đặt bút|trao)\b)"
_CHAIRS = kept.compile(
    rf"cả bốn {_FOUR}|bốn {_FOUR}|hai (?:vị |đồng chí )?{_OFFICE}|2(?<!\d2) {_OFFICE}"
    rf"|hai (?<=\bký của hai )(?:ông|bà|vị|đồng chí)\b|cả hai{_THEY_SIGN}|hai (?:ông|bà|vị|đồng chí|người){_THEY_SIGN}"
    rf"|thứ trưởng (?:(?:bộ )?quốc phòng )?hai (?:nước|bên|bộ){_THEY_SIGN}"
)


class _Signing(NamedTuple):
    """A sentence that tells of a signing, in its article."""

    folded: str
    sentences: list[Sentence]
    inside: list[int]
    event: Event
    sentence: Sentence
    verbs: list  # of signing, handing over and witnessing


def find(article, sentences, sentence, inside, event, tools) -> None:
    """Gives those who sign, or witness it, their roles."""
    folded = article.folded
    if not any(t["action"] in ("signed", "exchanged") for t in tools) and not (tools == [] and documents(folded, sentence)):
        return
    verbs = [t for t in sentence.verbs if t[3]["code"] in ("sign", "witness", "exchange")]
    if not verbs:
        return
    told = _Signing(folded, sentences, inside, event, sentence, verbs)
    groups = [g for g in (p.search(folded, sentence.start, sentence.end) for p in (HEADS, _CHAIRS)) if g]  # "hai Trưởng đoàn"
    watching = []
    for position, verb in enumerate(verbs):
        role = _role_told(folded, verb)
        if role == "signatory":
            _sign_between(told, verb, groups)
        if role is None or (role == "signatory" and _is_rite(told, position, groups)):
            continue
        if _OF.match(folded[verb[1] : verb[1] + 6]) or "của" in folded[verb[0] : verb[1]]:
            begins = (p.search(folded, verb[1], min(sentence.end, verb[1] + 50)) for p in (HEADS, _CHAIRS))
            if group := next((g for g in begins if g and g.start() - verb[1] < 12), None):
                _give_both(told, group, role, verb, sentence, signing_before(folded, sentence, group))
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
        # "Hai Trưởng đoàn cùng Đại sứ C chứng kiến ..."
        if named and (group := next((g for g in groups if folded[g.end() : named[-1].start] in _ALONG), None)):
            _give_both(told, group, role, verb)
        if named and role == "signatory":
            named = _with_whom(told, verb, named)
        if _chair_and_sign(folded, sentence, verb, named):  # "A và B đồng chủ trì đối thoại và ký ..."
            for person in both_signed(sentences, inside, event, True, "hai đồng chủ trì"):
                beside.give(person, role, verb[:2])
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
            beside.give(mention.person, role, verb[:2])
        if role == "signatory" and any(v[3]["code"] == "witness" for v in verbs[:position]):
            # "hai đồng chủ trì chứng kiến đại diện hai cơ quan ký"
            if not _AND_ENDS.search(folded[max(sentence.start, verb[0] - 8) : verb[0]]):
                groups = []
        group = next((g for g in groups if g.start() < verb[0]), None)
        if group and not named:
            _give_both(told, group, role, verb, sentence, signing_before(folded, sentence, group))


def _role_told(folded: str, verb: tuple) -> str | None:
    """The role of those of whom a verb tells; None where they only hand over something."""
    code = verb[3]["code"]
    if code == "witness" or (code == "exchange" and "chứng kiến" in folded[verb[0] : verb[1]]):
        return "witness"
    return "signatory" if code == "sign" else None


def _give_both(told: _Signing, group, role: str, verb: tuple, telling=None, but=()) -> None:
    """Gives a role to the two whom "hai Trưởng đoàn" or "hai Thứ trưởng" means."""
    for person in both_signed(told.sentences, told.inside, told.event, group.re is _CHAIRS, group[0], telling, but):
        beside.give(person, role, verb[:2])


def _sign_between(told: _Signing, verb: tuple, groups: list) -> None:
    """Gives their role to those between whom something is signed."""
    folded, sentence = told.folded, told.sentence
    # "lễ ký Biên bản giữa hai Trưởng đoàn"
    heads = next((g for g in groups if g.re is HEADS), None)
    if heads and verb[1] <= heads.start() and folded.endswith(" giữa ", verb[1], heads.start()):
        _give_both(told, heads, "signatory", verb, sentence)
    # "lễ ký Bản ghi nhớ giữa A và B"
    between = next((m for m in sentence.mentions if m.start > verb[1] and _BETWEEN.search(folded, m.start - 16, m.start)), None)
    for mention in beside.after(folded, sentence, between.start, 2) if between else ():
        beside.give(mention.person, "signatory", verb[:2])


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
        _RITE.search(folded[max(sentence.start, verb[0] - 36) : verb[0]])
        or folded[verb[0] : verb[1]].startswith(("lễ", "việc"))
        or beside.WILL.search(folded, max(sentence.start, verb[0] - 60), verb[0])  # "A cho biết Việt Nam sẽ ký"
    )


def _named_behind(told: _Signing, position: int, role: str) -> tuple[list, list]:
    """Those of "sự chứng kiến của A và B, C và D đã ký", given their roles: who witness, or sign, and who sign behind them."""
    folded, sentence, verbs = told.folded, told.sentence, told.verbs
    verb, following = verbs[position], verbs[position + 1] if position + 1 < len(verbs) else None
    named = beside.after(folded, sentence, verb[1])
    if named and "," in folded[verb[1] : named[0].start]:  # "trước sự chứng kiến của đại diện hai bên, A và B ký"
        named = []
    signing = following if role == "witness" and following and following[3]["code"] == "sign" else None
    signers = _signers_after(folded, named, signing) if signing else []
    for mention in named[: len(named) - len(signers)]:
        beside.give(mention.person, role, verb[:2])
    for mention in signers:
        beside.give(mention.person, "signatory", signing[:2])
    return named, signers


def _named_with(told: _Signing, verb: tuple, role: str, groups: list) -> list:
    """Those whom the sentence names before a verb, or in a list behind it."""
    folded, sentence = told.folded, told.sentence
    named = [
        m
        for m in beside.before(folded, sentence, verb[0])
        if folded.find("tiền nhiệm", max(sentence.start, m.start - 30), m.start) < 0
        and not any(g.start() <= m.start < g.end() for g in groups)
    ]
    if not named and (listed := _IS_LIST.match(folded[verb[1] : sentence.end])):
        named = beside.after(folded, sentence, verb[1] + listed.end() - 1)
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
    named = beside.after(folded, sentence, there.start, 9) if there else []
    also = (g for g in groups if folded.endswith(("ngoài ", "cùng ", "cùng với "), verb[1], g.start()))
    if named and (group := next(also, None)):
        _give_both(told, group, "witness", verb, sentence)
    return named


def _with_whom(told: _Signing, verb: tuple, named: list) -> list:
    """Those who sign, with the one with whom they do."""
    folded, sentence = told.folded, told.sentence
    if joined := _SIGNS_WITH.match(folded[verb[1] : sentence.end]):  # "A ký với B ..."
        return named + beside.after(folded, sentence, verb[1] + joined.end() - 1, 1)
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
        named = beside.after(folded, sentence, first.start, 2) if first and folded.endswith(", ", verb[1], first.start) else []
    if not named and role == "witness" and _NEW_CLAUSE.search(folded[max(sentence.start, verb[0] - 20) : verb[0]]):
        acts = [t for t in sentence.verbs if t[1] <= verb[0] and t[3]["code"] in ("attend", "speak", "chair", "adopt", "sign")]
        named = beside.before(folded, sentence, acts[0][0]) if acts else []
    if not named:
        previous = next((v for v in told.verbs[:position] if _AND.search(folded[v[1] : verb[0]])), None)
        named = beside.before(folded, sentence, previous[0]) if previous else []
    return named


def _chair_and_sign(folded: str, sentence, verb: tuple, named: list) -> bool:
    """Whether those who sign or witness are those of whom the sentence says before that they chair."""
    chairing = next((t for t in reversed(sentence.verbs) if t[3]["code"] == "chair" and t[1] <= verb[0]), None)
    if not chairing or not _THEN.search(folded, max(chairing[1], verb[0] - 30), verb[0]):
        return False
    between = [m for m in sentence.mentions if chairing[1] <= m.start < verb[0]]
    return all(m in between for m in named) and all(m.person and "co_chair" in m.person.roles for m in between)


_ALONG = (" cùng ", " và ", " cùng với ")
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


def signing_before(folded: str, sentence, group) -> list:
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


def both_signed(sentences, inside, event, chairs_only: bool, group: str = "", telling=None, but=()) -> list:
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
    post = group.split(" ", 1)[-1].replace("bộ ", "") if chairs_only else ""
    if post and not post.startswith("đồng "):  # "hai Thứ trưởng", "hai Thứ trưởng Ngoại giao", of whom there are two
        holders = [
            p
            for p in everyone.values()
            if p.roles
            and not beside.far_above(p)
            and any((m.position or "").lower().replace("bộ ", "").startswith(post) for m in p.mentions)
        ]
        if len(holders) == 2 and {p.country or event.partner for p in holders} == {HOME, event.partner}:
            return holders
    # the only one of the other side, who holds the same post in "hai Thứ trưởng"
    if len(two) == 1 and not post.startswith("đồng "):
        others = [
            p
            for p in everyone.values()
            if p.name and "attendee" in p.roles and (p.country or event.partner) != two[0].country and not beside.far_above(p)
        ]
        others = (
            [p for p in others if any(m.position and m.position.lower().startswith(post) for m in p.mentions)] if post else others
        )
        others = [p for p in others if not any((m.position_code or "").startswith(_ENVOYS) for m in p.mentions)] or others
        two += others if len(others) == 1 else []
    if not two:  # nobody is said to chair or lead: the only two named
        two = [p for p in everyone.values() if p.name and "attendee" in p.roles and not beside.far_above(p)]
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
