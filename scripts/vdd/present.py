"""Who else takes part in a meeting, and who is only named."""

from vdd import kept
from vdd.beside import (
    ACTS,
    AND,
    OF_MANY_LANDS,
    PREPARATORY,
    after,
    at_another,
    before,
    far_above,
    give,
    is_far_above,
    is_object,
    led_another,
    of_earlier,
    spoken_of,
)
from vdd.chairs import CHAIR_IT
from vdd.people import Mention

_TAKES_PART = ACTS | {"sign", "witness", "exchange", "chair", "attend"}

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

_OF_MANY_LANDS = kept.compile(OF_MANY_LANDS)
_OTHER_EVENT = kept.compile(
    OF_MANY_LANDS + r"| (?:diễn tập|duyệt binh|kỷ niệm|(?:buổi )?lễ (?!ký|khai mạc|bế mạc|trao|đón|công bố))"
)


def note_present(folded: str, sentence, verbs: list, meeting: list) -> None:
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
            and not of_earlier(folded, sentence, mention.start)
            and not is_object(folded, sentence, mention)
            and not (does in ("chair", "attend") and at_another(folded, sentence, verb[1], meeting))
        ):
            give(mention.person, "attendee", (mention.start, verb[1]))
            for other in sentence.mentions:  # "A và B nêu ..."
                if (
                    other.person
                    and other.end < mention.start
                    and AND.fullmatch(folded, other.end, mention.start)
                    and not is_object(folded, sentence, other)
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
        sent = folded.endswith(" cử ", sentence.start, mention.start) and not CHAIR_IT.match(folded, verb[1], sentence.end)
        return sent or _OTHER_EVENT.match(folded, verb[1], sentence.end) is not None
    return does == "sign" and _SIGNED_BEFORE.match(folded, verb[1], sentence.end) is not None


def _named_present(folded: str, sentence, mention: Mention, lead: str, meeting: list) -> None:
    """Notes those whom a sentence names as members of a delegation, as quoted, or as present: "Cùng dự có A, B"."""
    if _MEMBER.match(folded, mention.end, sentence.end) or folded.startswith(': "', mention.end):
        give(mention.person, "attendee", (mention.start, mention.end))
    elif (
        lead.endswith(_HAVING_ENDS)
        and _HAVING.search(lead)
        and not (sentence.names and led_another(folded, sentence, mention, meeting))
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
                    and AND.fullmatch(folded, first.end, second.start)
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
            if m.end <= name.start and m.person and not is_object(folded, sentence, m) and not _absent(folded, sentence, m)
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
            and not spoken_of(folded, sentence, mention)
            and not (sentence.names and led_another(folded, sentence, mention, meeting))
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
            and not at_another(folded, sentence, verb[1], meeting)
        ):
            beside = _WITH.match(folded, name.end, sentence.end)
            for mention in [m for m in sentence.mentions if m.end <= verb[0] and not is_object(folded, sentence, m)][:1] + (
                after(folded, sentence, beside.end(), 1) if beside else []
            ):
                give(mention.person, "attendee", (mention.start, mention.end))
    last = verbs[-1] if verbs else None
    if (
        last
        and last[3]["code"] == "attend"
        and sentence.end - last[1] < 40
        and _ENDS_THERE.match(folded[last[1] : sentence.end] + " ")
        and not at_another(folded, sentence, last[1], meeting)
    ):
        if not any(v[3]["code"] in ACTS for v in verbs) and not folded.endswith(
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
            if spoken_of(folded, sentence, mention)
            or is_object(folded, sentence, mention)
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
            or any(_tells_press(folded, m, m.end + 120) for m in person.mentions[:9])
        ):
            continue
        if (
            far_above(person)
            or mention.counterpart
            and any(m.position_code and is_far_above(m.position_code.split(".")[0]) for m in sentence.mentions)
            or of_earlier(folded, sentence, mention.start)
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
            led_another(folded, sentence, mention, names) or _opens_on_another(folded, sentence, mention, names)
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
    if not mention.person.best("position") and not mention.person.best("rank"):
        first = mention.person.mentions[0]
        # a guest may have lost his office with the lead of the page
        if mention.person.native and folded.startswith(_SCHOLAR, first.start) or _IS_EXPERT.match(folded, first.end):
            return True
    if _tells_press(folded, mention, sentence.end):
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


def _tells_press(folded: str, mention: Mention, end: int) -> bool:
    """Whether an envoy is told of as one who speaks to the press."""
    return (mention.position_code or "").endswith(("ambassador", "attache")) and _TELLS_PRESS.match(
        folded, mention.end, end
    ) is not None


# an envoy, to a newspaper: "Tùy viên Quốc phòng A từng cho RFI biết"
_TELLS_PRESS = kept.compile(
    r"[\s,]*(?:từng |sau đó |cũng |đã |trước đó |còn )*(?:nói|chia sẻ|trả lời|trao đổi|tiết lộ|cho)(?: riêng)?(?: với)? "
    r"(?:bbc|rfa|rfi|voa|reuters|afp|ap|kyodo|nhk|tass|sputnik|yonhap|zing|vnexpress|tuổi trẻ|thanh niên|tiền phong|vietnamnet"
    r"|dân trí|lao động|người lao động|ttxvn|vov|vtv|tờ|báo|đài|hãng|kênh|(?:các )?phóng viên|pv|(?:giới )?truyền thông)\b"
    # "cho biết trong buổi trả lời báo chí"
    r"|[\s,]*(?:đã )?(?:cho biết|cho hay|nói|chia sẻ) (?:tại|trong) (?:(?:cuộc|buổi) )?(?:gặp(?: gỡ)?|họp|trả lời"
    r"|trao đổi)[\w ]{0,20}"
    r" (?:báo chí|báo giới|phóng viên|truyền thông)\b"
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


def _absent(folded: str, sentence, mention: Mention) -> bool:
    """Whether the words behind a person tell of something else than the meeting, as a dinner, or that he was not there."""
    if _DOES_ELSE.match(folded, mention.end, sentence.end):
        return True
    rest = folded[mention.end : min(sentence.end, mention.end + 100)]
    return any(map(rest.__contains__, _OF_ELSE)) and _TOLD_ELSE.match(folded, mention.end, sentence.end) is not None


_DOES_ELSE = kept.compile(
    r"(?: (?:và|cùng) phu nhân)?[\s,]*(?:(?:đã|cũng|vừa|cùng|còn|ra|đến|tới) )*(?:"
    r"chỉ thị\b|để lại (?:trong|cho|một|những|dấu)\b|tiếp (?:và (?:giới thiệu|thông báo|nói chuyện|thông tin|làm việc)|thân mật|đoàn|các thành viên)\b"
    r"|(?:làm|giữ chức|giữ cương vị) (?:giám đốc|tùy viên|đại sứ|chỉ huy|tư lệnh|cục trưởng|thứ trưởng|bộ trưởng|viện trưởng)\b"
    r"|viết trên (?:mạng|facebook|twitter|trang)\b(?![^.;]* được (?:tham )?dự)"
    r"|(?:tham )?dự (?:(?:bữa |buổi )?(?:tiệc|chiêu đãi|cơm)\b|(?:các|những|một số) hoạt động\b(?! (?:đối thoại|của|cùng|với|trong|này|trên|chính)\b))"
    r"|(?:dự kiến|sẽ|sớm) (?:sớm |có )*(?:dẫn đầu|thăm|sang|tới|đến|chuyến)\b|(?:ghé|đến|tới|sang)(?: (?:chào"
    r"|thăm)(?: và)?)+ đoàn\b"
    r"|(?:gặp|có (?:cuộc|buổi) gặp)\b(?! (?:nhau|lại|mặt))"
    r"|(?:có buổi )?gặp mặt(?:,? thân mật)?(?: với)? (?:đoàn|các thành viên|khách)\b"
    r"|được (?:trao )?tặng\b|(?:đón|tiễn)(?=[.;])|(?:đón|tiễn) (?:đoàn|tiếp đoàn)\b"
    r"|(?:đón|tiễn|có mặt|tại|ở)\b[^.;]{0,40}\b(?:(?<!tàu )sân bay|nhà ga)\b"
    r"|(?:(?:mời|mở|tổ chức) (?:(?:đoàn )?dùng (?:bữa|cơm|tiệc)|cơm|tiệc|dạ tiệc|chiêu đãi)|(?:hướng dẫn|đưa) đoàn|chiêu đãi"
    rf"|thết đãi|chủ trì (?:tiệc|chiêu đãi|{PREPARATORY}))\b)"
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

_ONLOOKER = kept.compile(
    r"\b(?:quan sát|luật sư|chuyên gia|nhà nghiên cứu|nghiên cứu viên|học giả|nhà phân tích|giáo sư"
    r"|(?<!với )(?<!cho )(?<!với các )(?<!cho các )(?:phóng viên|nhà báo)|bình luận viên)\b[^;.]{0,40}$"
)
_SIGNED_BEFORE = kept.compile(r"(?: kết)?(?: trước đó| (?:vào |hồi )?(?:năm|tháng) )")
_WITH = kept.compile(r"[\s,]*(?:(?:tại|ở|ngày|vào|hôm|sáng|chiều|trong) [^,;.]{2,40}?,? )?(?:với|cùng|cùng với) ")

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
_MEETS_HIM = kept.compile(r"\b(?:gặp(?: gỡ)?|hội đàm|trao đổi|làm việc|thảo luận|với) (?:ông |bà |ngài |đồng chí )?$")
# of these two
_TO_WHOM = ("với ", "gặp ", "gỡ ", "đàm ", "đổi ", "việc ", "luận ", "ông ", "bà ", "ngài ", "đồng chí ")
_THEREAT = kept.compile(r"(?: của (?:\w+ ){1,3}?(?=tại|ở)|,? )(?:tại|ở|trong|trong khuôn khổ) (?:cuộc |phiên |buổi |kỳ |vòng )?")
_MEMBER = kept.compile(r"[\s,]*(?:là )?(?:thành viên|tham gia|phiên dịch)(?: của)? đoàn")
_MEETING = kept.compile(
    r"[\s,]*(?:đã |vừa )*(?:(?:tiếp|đón|gặp) và )?(?:có |tiến hành "
    r"|dự )?(?:(?:buổi|cuộc|phiên|một ngày|hai ngày) )?(?:đối thoại|tham vấn|hội đàm|trao đổi"
    r"|làm việc)[\w /-]{0,30}? với\s"
)
