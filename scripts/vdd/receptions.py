"""Who received whom, or called on whom, around a meeting."""

import re
from collections.abc import Iterator
from itertools import islice

from vdd import kept
from vdd.beside import HOME, OF_ADJUNCT, after, before, far_above, give
from vdd.people import Mention, Person
from vdd.sentences import NO_RECEPTION

_NOT_HOST = kept.compile(
    r"tiếp (?:tục|nhận|đón|xúc|theo|cận|nối|tế|viện|quản|sức|thu|giáp|đó|đến|thêm|lời)"
    r"|(?:trực|gián|buổi|lễ|liên|cuộc|kế|giao|bàn|đón|không|chưa) tiếp"
)

_AND_WORD = kept.compile(r"\bvà\b")
_APART = kept.compile(r"[;.]|\bvà\b|trực(?! tiếp)|buổi")

MOST_VERBS = 40  # of a sentence; ten times what people write


def find_receptions(
    folded: str, sentences: list, sentence, partner: str, venue: str | None, called: list[Person]
) -> list[Person]:
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


NAMED_ALIKE = ("CHN", "PRK", "LAO", "KHM")  # whose people's names, as the press here writes them, can pass for Vietnamese ones


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
        and not any(m.start > gave.start() and folded.find(";", gave.start(), m.start) < 0 for m in sentence.mentions)
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
    if received and (
        all(OF_ADJUNCT.search(folded, max(sentence.start, m.start - 24), m.start) for m in received)
        or _PARTY_IS.search(folded, sentence.start, passive.start())
    ):
        received, himself = [], True
    if received:
        side = host.person.country
        guest = next((m for m in received if m.person and m.person.country != side), received[-1])
    if (
        guest is None
        and not received
        and venue == partner
        and partner in NAMED_ALIKE
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
    # "Đoàn được Bộ trưởng B tiếp, và đến chào C"
    if any(v[3]["code"] == "call" and at < v[0] < guest.start for v in sentence.verbs):
        return None
    # "tiếp đoàn, do bận tháp tùng Tổng thống"
    party = folded.startswith((" đoàn", " khách"), at + 4)
    # "tiếp đoàn và hỏi thăm C"
    if party and (not (guest.person or guest.country) or _AND_DOES.search(folded, at, guest.start)):
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
_PARTY_IS = kept.compile(r"\bđoàn(?: \w+){0,2},? (?:đã |cũng |còn |vừa )*\Z")  # "viếng Lăng Chủ tịch, nơi đoàn được B tiếp"
_PRONOUN = kept.compile(r"(?:[\w ]{2,30}, )?(?:ông|bà|đồng chí|họ) (?:đã|cũng|còn|được|lần lượt)\b")
_NO_ROW = kept.compile(r"\b(?:bận|nên|ủy quyền|ủy nhiệm)\b")
_AS_HOST = kept.compile(r"[,-] (?:trong|tại|khi|lúc|nhân)(?: (?:buổi|cuộc))? ")
_AIRPORT = kept.compile(
    r"\b(?:sân bay|nhà ga|cảng hàng không|cửa khẩu|buổi lễ|lễ|nghi lễ|long trọng|trọng thị|nồng hậu|thân tình)\b"
)
_AND_DOES = kept.compile(r"\bvà \w+ \w+ (?:ông |bà |đồng chí )?\Z")
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
    r"đoàn(?! (?:đại biểu |cán bộ )?(?:các )?(?:tổ chức|cựu chiến binh|doanh nghiệp|nghị sĩ|quốc hội|đảng|thanh niên|nhà báo|báo chí|nghệ thuật"
    r"|học viên|hội(?! đàm))\b)|\bkhách\b(?! (?:sạn|quan|mời))"
)
# "đã tiếp ông": of whom the story tells
_GUESTS = kept.compile(
    r"tiếp (?:chung |thân mật |xã giao )*(?:hai|các|cả hai|bốn) (?:ông |vị |đồng chí )?(?:thứ trưởng|bộ trưởng"
    r"|trưởng đoàn|đồng chủ trì|đồng chủ tọa|vị |quan chức|thành viên)|tiếp (?:thân mật |xã giao )*khách\b"
    r"|tiếp (?:thân mật |xã giao )*(?:ông|bà)(?=[.,;]| (?:tại|ở|vào|nhân|trong|ngày|hôm|sáng|trưa|chiều|tối)\b)"
)

_GUESTS_ARE = kept.compile(
    r"\b(?:hai|các|bốn) (?:ông |vị |đồng chí )?(?:thứ trưởng|bộ trưởng|trưởng đoàn|đồng chủ trì"
    r"|quan chức)\b[\w ]{0,24} (?:đã |cũng |lần lượt )*được "
)
_OF_STATE = kept.compile(
    r"prime_minister|(?:vice_)?president|state_president|king|queen|emperor|speaker_of_parliament|national_assembly_.*"
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
        and not guest.person.roles.keys() & {"co_chair", "head_of_delegation"}
    ):
        return False  # an envoy, on other business
    # "tiếp Chủ tịch Quốc hội Hungary", who heads no delegation to a dialogue
    if _OF_STATE.fullmatch((guest.position_code or "").split(".")[0]) and not (guest.person and guest.person.roles):
        return False
    other = (guest.person.country if guest.person else None) or guest.country
    if (
        side == other == HOME
        and partner in NAMED_ALIKE
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
