"""Those whom a sentence names before or behind a word, and what else it says of them."""

import functools

from vdd import kept
from vdd.meetings import SHANGRI_LA
from vdd.people import Mention, Person

HOME = "VNM"

_CHAIN = kept.compile(
    r"[\s,()\"-]*(?:(?:và|cùng|với|cùng với|đồng|đã|vừa|là|hai|do|,|phía|bên|còn|về phía|đoàn|đại diện|cho|của|sang|thăm"
    r"|tại|theo lời mời|của)\b[\s,()-]*)*"
)
_PLAIN_VERBS = {
    "speak", "propose", "wish", "agree", "review", "discuss", "receive", "call", "chair", "lead", "sign", "witness",
    "exchange", "attend", "held", "adopt",
}  # fmt: skip

ACTS = {"speak", "propose", "wish", "agree", "review", "discuss"}

_BY_ENDS = kept.compile(r"\bdo\s*(?:đồng chí |ông |bà )?$")
_NAMES_GO_ON = kept.compile(
    r"(?:\b(?:và|cùng|với)|,|-|;)\s*(?:(?:về )?(?:phía|bên|đoàn) [\w -]{2,24} (?:có|là|gồm|gồm có)(?: các đồng chí)?:? |phía |về phía |bên |các |ông |bà "
    r"|ngài |nữ |đồng chí |người |hai |bộ quốc phòng |(?:hai )?(?:người )?(?:đồng cấp|đồng nhiệm)[\w -]{0,24} (?:là"
    r"|gồm) |[\w ]{0,24}, )*$"
    # "hai Thứ trưởng A và B cùng hai Quốc vụ khanh | C và D"
    r"|\b(?:và|cùng|với) (?:hai|các) (?=thứ trưởng|quốc vụ khanh|phó |tổng |trợ lý|tham mưu|cục trưởng|vụ trưởng|tư lệnh)[\w -]{4,50} $"
)
_JOINED = kept.compile(r"\b(?:và|cùng|với|còn|phía|bên|đoàn)\b|[;-]")
_ONLY_JOINS = kept.compile(r"[\s,()-]*(?:(?:và|cùng|với|cùng với|;|phía|về phía|bên|người|là|việt nam|còn|,)[\s,()-]*)*")

_BETWEEN = kept.compile(r"\b(?:do|giữa|của)\b")

# other events, as patterns within others
OF_MANY_LANDS = rf" (?:đối thoại (?:{SHANGRI_LA}|quốc phòng seoul)|diễn đàn|hội nghị (?!đối thoại|tham vấn)|hội thảo|triển lãm)"
PREPARATORY = r"(?:(?:cuộc|buổi|phiên) )?họp (?:trù bị|chuẩn bị)"

WILL = kept.compile(r"\b(?:sẽ|mời)\b[^;.,]*$")


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
        if found and OF_ADJUNCT.search(folded, max(sentence.start, mention.start - 24), mention.start):
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
            folded.endswith(DO_ENDS, sentence.start, edge)
            and len(found) < limit
            and (side := _SIDE_BY.search(folded, max(sentence.start, edge - 44), edge))
        ):
            edge = side.start()
            continue
        if len(found) == limit or _BY_ENDS.search(folded, max(sentence.start, edge - 14), edge):
            break
        if not folded.endswith((" và ", ", "), sentence.start, edge) and not _NAMES_GO_ON.search(
            folded, max(sentence.start, edge - 64), edge
        ):
            break
    if (
        len(found) > 1
        and not any(_JOINED.search(folded[b.end : a.start]) for a, b in zip(found, found[1:]))
        and not _AND_OTHERS.match(folded, found[0].end, at)
        and not _two_of_one_side(folded, sentence, found)
    ):
        return found[:1]  # "Nhận lời mời của A, B đồng chủ trì"
    return found


def _two_of_one_side(folded: str, sentence, found: list[Mention]) -> bool:
    """Whether a comma alone joins two of one side who open a clause: "Thứ trưởng Bộ Ngoại giao A, Trung tướng B, Thứ trưởng Bộ Quốc phòng đã chủ trì"."""
    second, first = found[0], found[-1]
    return (
        len(found) == 2
        and folded[first.end : second.start] == ", "
        and all(m.name and m.person and m.position for m in found)
        and first.person is not second.person
        and first.person.country == second.person.country is not None
        and (first.start == sentence.start or folded.endswith((", ", ": ", "- "), sentence.start, first.start))
    )


_ENTRUSTS = kept.compile(r" (?:đã )?(?:ủy quyền|ủy nhiệm|giao|phân công|cử)(?: nhiệm vụ)?,? (?:làm )?")
_SIDE_BY = kept.compile(
    r"(?:,| và|,? còn|;) (?:và |còn )?(?:về )?(?:phía|bên) [\w -]{2,24} do (?:ông |bà |ngài |đồng chí |nữ )*$"
)
DO_ENDS = ("do ", "ông ", "bà ", "ngài ", "đồng chí ", "nữ ")
OF_ADJUNCT = kept.compile(
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
        edge = mention.end
        if mention.counterpart and mention.name is None and folded.startswith((" là ", " gồm ", ": "), edge):
            continue  # "với hai người đồng cấp nước chủ nhà là A và B"
        found.append(mention)
        if len(found) == limit:
            break
    return found


# "đoàn làm việc với Tổng cục X do A chủ trì"
OTHER_PARTY = kept.compile(r"\b(?:làm việc|hội đàm|tọa đàm|gặp) với [^.;]{2,90}\bdo (?:ông |bà |đồng chí )?$")
# "Hội nghị Bộ trưởng Quốc phòng ASEAN do A chủ trì"
OTHER_MEETING = kept.compile(
    r"\b(?:hội nghị|diễn đàn|hội thảo|triển lãm) [^,;.]{0,60}\b(?:asean|admm|các nước|quốc tế|khu vực)[^,;.]{0,40} do (?:ông |bà |đồng chí )?$"
)

_BACK_THEN = kept.compile(r"\b(?<!trong )(?:khi|lúc|lần|hồi) (?:ấy|đó)\b[^.;]{0,40}$")


def of_earlier(folded: str, sentence, at: int) -> bool:
    """Whether what stands at `at` is said of an earlier meeting: "lần trước do A và B đồng chủ trì"."""
    near = max(sentence.start, at - 50)
    if (folded.find(" đó", near, at) >= 0 or folded.find(" ấy", near, at) >= 0) and _BACK_THEN.search(folded, near, at):
        return True
    earlier = [n for n in sentence.names if n.end <= at and n.tense != "now" and (n.past or n.tense in ("past", "to come"))]
    reach = 240 if earlier and earlier[-1].tense == "to come" else 120  # "dự kiến diễn ra năm sau do A, Thứ trưởng, và B chủ trì"
    return bool(earlier) and at - earlier[-1].end < reach and _BETWEEN.search(folded[earlier[-1].end : at]) is not None


def at_another(folded: str, sentence, at: int, names: list) -> bool:
    """Whether the words that end at `at`, as "chủ trì" or "trưởng đoàn", are of another round than that of `names`: "người chủ trì kỳ đối thoại trước"."""
    other = next((n for n in sentence.names if n.start >= at), None)
    if other is None or other in names or other.kind == "":
        return False
    # "cuộc họp lần thứ 8 này"
    if not other.kind and (
        folded.startswith(" này", other.end) or other.ordinal and any(n.ordinal == other.ordinal for n in names)
    ):
        return False
    if (other.ordinal or other.session) and other.start - at < 24 and not folded.startswith(",", at):
        return True
    gap = folded[at : other.start] if other.tense == "past" or other.ordinal else ","
    return (
        len(gap) < 50
        and _NEW_PHRASE.isdisjoint(gap)
        and not any(at <= v[0] < other.start and v[3]["code"] in (*ACTS, "chair") for v in sentence.verbs)
    )


def led_another(folded: str, sentence, mention: Mention, names: list) -> bool:
    """Whether a person is told of as one who chaired, led or attended another round than that of `names`."""
    return any(
        at_another(folded, sentence, v[1], names)
        for v in sentence.verbs
        if mention.end <= v[0] and v[3]["code"] in ("chair", "lead", "attend")
    )


_NEW_PHRASE = frozenset(",;.:()")


_NEAR = 5  # sentences back to which "hai Thứ trưởng" refers, where nothing else says who they are


def last_two(sentences: list, at: int, partner: str, they=None, those=None) -> list[Mention]:
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
    earlier = [m for s in sentences for m in s.mentions if m.end <= at and m.person]
    named = [m for s in sentences[-_NEAR:] for m in s.mentions if m.end <= at and m.person]
    fit = [m for m in earlier if _is_such(m.person, those[1])] if those else []
    if len({id(m.person) for m in fit}) == 2 and {HOME, partner} == {m.person.country for m in fit}:
        named = fit
    for mention in named:
        if mention.person.country not in last or not (mention.position_code or "").endswith(("ambassador", "attache")):
            last[mention.person.country] = mention
    return [last[HOME], last[partner]] if {HOME, partner} <= last.keys() else []


def _is_such(person: Person, what: str) -> bool:
    """Whether a person leads a delegation, or holds the post, as `what` says."""
    if what == "trưởng đoàn":
        return "head_of_delegation" in person.roles
    return any(m.position and m.position.lower().startswith(what) for m in person.mentions)


def spoken_of(folded: str, sentence, mention: Mention) -> bool:
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
    r"|\btrao (?!đổi\b|thư\b|công hàm\b)(?:[\w ]{0,50} )?cho [^.;,]*$"
)
# "Tham luận của A nêu ..."
_HIS_WORDS = kept.compile(
    r"(?:(?:các|những|hai) )?(?:bài )?(?:tham luận|phát biểu|trình bày|báo cáo|thuyết trình|phần trình bày)"
    r"(?: (?:khai mạc|bế mạc|chào mừng|đề dẫn|mở đầu|kết luận|tham luận|tiếp theo|quan trọng|(?:tại|trong) [\w ]{2,24}?))? của [^.;]*$"
)


def far_above(person: Person) -> bool:
    """Whether a person is a minister or higher, who receives those that meet and does not sit with them."""
    return any(m.position_code and is_far_above(m.position_code.split(".")[0]) for m in person.mentions)


@functools.cache
def is_far_above(post: str) -> bool:
    return _FAR_ABOVE.fullmatch(post) is not None


_FAR_ABOVE = kept.compile(
    r"(?:acting_|former_)?(?:minister|foreign_minister|(?:deputy_)?prime_minister|(?:vice_)?president"
    r"|secretary_of_defence|second_minister)|.*general_secretary|state_.*|king|queen|emperor|.*(?:parliament|assembly).*"
    r"|senat.*|former_.*|spokesperson"
)

_SPOKEN_OF = kept.compile(
    r"\b(?:người (?:tiền nhiệm|kế nhiệm)(?:,| (?:của [^;.]{2,40}[,:]|là))|mời|phỏng vấn|nay là"
    r"|(?:hội đàm|gặp(?: gỡ)?|điện đàm|tiếp xúc)(?: cấp cao)? giữa|tin tưởng|giới thiệu(?! (?:các )?thành (?:phần|viên))"
    r"|bổ nhiệm|sẽ cử|(?<!làm )việc (?:[\w -]{2,30} )?cử|đề cử|kế nhiệm"
    r"|mang tên|tưởng nhớ|ngưỡng mộ|khâm phục|kính trọng|tôn kính|nhớ đến|nhớ tới|thay mặt|thay|cảm ơn|cám ơn|chúc mừng|chào mừng|gửi|chuyển|của|gặp|tiếp"
    r"|cho(?! (?:biết|rằng|hay|thấy)\b)|với|thăm|hội kiến|chào|tới|đến|cựu|nguyên|mừng"
    r"|dưới thời)\s(?:(?!\b(?:có|gồm|là)\b)[^,;.]){0,50}$|\b(?:được|nơi|xin|thưa) (?:đồng chí |ông |bà )?$"
)

AND = kept.compile(r"\s*,? và (?:nữ |ông |bà |ngài |đồng chí )?")

_SPOKEN_OF_HERE = kept.compile(
    r"\b(?:mời|thay mặt|thay|tới|đến|cảm ơn|cám ơn|chúc mừng|chào mừng|gửi|chuyển|của|gặp|tiếp"
    r"|cho(?! (?:biết|rằng|hay|thấy)\b)|với|thăm|ngưỡng mộ|khâm phục|kính trọng|tôn kính)\s(?:(?:(?!\bvà\b)[\w ]){0,12})?$"
    r"|\b(?:được|nơi) (?:ông |bà |đồng chí )?$"
)


def is_object(folded: str, sentence, mention: Mention) -> bool:
    """Whether the words right before the mention make it one that is spoken of."""
    lead = folded[max(sentence.start, mention.start - 30) : mention.start]
    if lead.endswith("do ") and any(
        other.search(folded, max(sentence.start, mention.start - 140), mention.start) for other in (OTHER_PARTY, OTHER_MEETING)
    ):
        return True
    return _SPOKEN_OF_HERE.search(lead) is not None and "về phía" not in lead
