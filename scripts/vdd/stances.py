"""What is said of areas of cooperation: how each stands in the text, and who puts it forward."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from vdd import areas, kept, lexicon
from vdd.actors import GROUP_ACTS, is_within
from vdd.cues import WORDS
from vdd.frame import BEGINS_WITH_IT, TO_BE_DONE, Frame
from vdd.reading import HANDLED, code_sentence, falls_short

_GOES_ON = kept.compile(
    r"\s*(?:trong đó|cụ thể|đáng chú ý|nổi bật|tiêu biểu|đồng thời|cùng đó|bên cạnh đó|ngoài ra|theo đó|các lĩnh vực"
    r"|trọng tâm|ưu tiên|cùng với đó|tập trung|nhất là|đặc biệt(?: là)?|-|\+|\*|•|\d\s?[.)-]|thứ (?:nhất|hai|ba|tư|năm)"
    r"|trước hết|trước mắt là|trước tiên|kế đến|tiếp đến|sau đó là|đó là|có thể kể|phải kể|đáng kể|điển hình|chẳng hạn|cuối cùng là"
    r"|một là|hai là|ba là|bốn là|năm là|qua đó|song song|trên (?:biển|bộ|đất liền|không),|tiếp tục|tăng cường|đẩy mạnh|thúc đẩy|duy trì|mở rộng"
    r"|triển khai|phối hợp|về (?!phần|cơ bản|tổng thể|phía|hướng|nhiệm vụ|những|phương hướng|công việc|việc|thời gian"
    r"|triển vọng|tình hình|các vấn đề)|(?:các |những )?nội dung(?! còn lại)|về đào tạo|hợp tác)"
)
_ITEM = kept.compile(
    r"\s*(?:\d{1,2}\s?[.)/]|[-+*•]|[a-zđ]\)|(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám) là\b"
    r"|(?:thứ|điểm) (?:nhất|hai|ba|tư|năm|sáu|bảy)\b|về |ngoài ra|[a-zà-ỹđ])"
)
# "Về hợp tác song phương: khôi phục đầy đủ trao đổi đoàn; ...", after results
_WHAT_TO_DO = kept.compile(
    r"về [^,;.:]{3,50}: ?(?:sớm |tiếp tục )*(?:khôi phục|nối lại|tăng cường|đẩy mạnh|thúc đẩy|mở rộng|nâng cao|hình thành"
    r"|thiết lập|thành lập|lập|xây dựng|hoàn thiện|ưu tiên) (?!được)"
)
_POINT_OF_LIST = kept.compile(r"(?:hai|ba|bốn|năm|sáu|bảy|thứ (?:hai|ba|tư|năm|sáu)) là\b|thứ (?:hai|ba|tư|năm|sáu),")

_WHAT_IT_IS = kept.compile(
    r"\s*đây là (?:một |trong những |những )*(?:hoạt động|cơ chế|kênh|diễn đàn|sự kiện|đối thoại|cuộc đối thoại"
    r"|hình thức)\b(?=[^.]*\b(?:thường niên|định kỳ|hằng năm|hàng năm|luân phiên)\b)"
    r"|\s*đây (?:cũng )?là (?:lần (?:đầu|thứ)|(?:cuộc|phiên|vòng) \w+ (?:đầu|thứ))\b[^.;]{0,60}\b(?:gặp|đối thoại|họp)\b"
    r"(?![^.]*\b(?:nhất trí|thống nhất|đề nghị|sẽ)\b)"
    r"|\s*đây (?:cũng )?là (?:[\w ]{2,30} )?(?:đối thoại|cuộc|kỳ|phiên|vòng)[\w ]{0,20} đầu tiên (?:kể )?từ (?:khi|sau)\b"
)
_THEN = kept.compile(
    r"\s*(?:(?:vào |trong |hồi )?(?:tháng|năm|ngày|cuối năm|đầu năm) \d(?!.{0,50}\b(?:sẽ|dự kiến|dự định|phấn đấu|cần|thống nhất"
    r"|nhất trí)\b)|trước đó|gần đây|mới đây)"
)

_LEFT_OPEN = kept.compile(
    r"(?:[,;] |(?<=\. )|(?<=\n))(?:riêng|còn)(?: về)? (?:(?!đề nghị|đề xuất|nhất trí|thống nhất|mong |sẽ tiếp)[^,;.]){3,90}?(?:, phía [^,;.]{2,30}?)? (?:thì |sẽ |xin |cần )*"
    r"(?:để\b[^,;.]{0,50} )?(?:nghiên cứu thêm|xem xét thêm|(?<=xin )ý kiến|phụ thuộc (?!lẫn))\b"
    r"|\b(?:các|những|một số) (?:vấn đề|nội dung|điểm|việc) (?:mà )?(?:hai bên )?(?:còn|vẫn còn) (?:khác|bất đồng|vướng)\b[^;.]*"
    r"|\briêng (?:với|về|đối với) [^,;.]{3,60}, [^,;.]{0,40}(?:đề nghị|xin|muốn) [^,;.]{0,30}(?:nghiên cứu|xem xét"
    r"|cân nhắc) (?:kỹ|thêm)\b"
)
_SINCE_THEN = kept.compile(r"\btừ (?:năm|tháng) [\d/]+(?: năm \d+)?, khi hai (?:nước|bên) [^,;.]{3,90},")
# "Về tuần tra chung, hai bên chưa quyết định"
_UNDECIDED = kept.compile(
    r"(?:về|đối với|riêng) (?!phần|phía|phương|tình hình)[^,;.]{3,60}, hai (?:bên|nước"
    r"|đoàn) [^,;.]{0,60}?,? ?(?:giao [^,;.]{3,60} (?:nghiên cứu|xem xét|tìm hiểu) thêm"
    r"|chưa (?:đưa ra |có )?(?:quyết định|kết luận|chốt))\b(?! (?:thời|mua|cụ|ngày|địa|lịch))(?![^.;]*\b(?:nhưng|song)\b)"
)

_SPEAKING = {"speak", "propose", "wish", "agree", "review", "discuss"}
MOST = 60  # names of instruments and meetings in one sentence


def code(
    folded: str,
    letters: bytes,
    sentences: list,
    sides: tuple[str, str],
    host: str | None = None,
    titles: list[tuple[int, int]] = (),
) -> tuple[list[dict], list[tuple]]:
    """The area rows of one meeting, and the sentences of the body that may hold items that fit no area.

    sentences: those that report the meeting, each with its weight: 0 is the body, 1 the lead, 2 title and captions. sides: the codes of Viet Nam and the partner; host: that of the venue.
    titles: places of the names of instruments, in which no area is coded. A sentence is given with all wordings of areas in it, what is coded of them, and the frame of the list that it is an item of.
    """
    rows: dict[tuple, dict] = {}
    said: list[tuple] = []
    told: dict[str, int] = {}
    frame, speaker = Frame(), None
    titles = sorted(titles)
    ordered = sorted(sentences, key=lambda s: (s[1], s[0].start))
    offers: list = []  # what the last sentence that named areas proposes
    of_list = False  # whether that is one point of a list
    spoken: list = []  # the fields of work that the last sentence that named any spoke of
    listing = None  # the frame of a sentence that ends with a colon, for the items in the paragraphs below
    chaired = False  # whether the last sentence only tells who chairs
    asked = ""  # how the last sentence ends
    unsaid: list = []  # the fields of work that the last sentence names, and says nothing of
    went_well = False  # whether the last sentence says of the work in general that it was done
    answer = None  # the frame of a question as to what the two agreed on
    phrases = lexicon.areas().find_each(folded, letters, [(s.start, s.end) for s, _ in ordered])
    for at, ((sentence, weight), found) in enumerate(zip(ordered, phrases)):
        start, end, mentions, first, cues = sentence.start, sentence.end, sentence.mentions, sentence.first, sentence.cues
        if listing and not (_ITEM.match(folded, start, end) or folded[end - 1] == ";" or not first):
            listing = None
        if "this is" in cues and _WHAT_IT_IS.match(folded, start, end):
            continue
        if not weight and "?" in (folded[end - 1], asked):  # a question and its answer go on with nothing said before
            frame = _begun(None, frame.both_at)
        asked = folded[end - 1]
        if asked == "?" and not weight:
            answer = None
            if what := _ASKS_WHAT.search(folded, start, end):
                answer = Frame()
                answer.of_both("agreed", what.span())
        if frame.stance == "reviewed" and (
            folded.startswith("về ", start)
            and _WHAT_TO_DO.match(folded, start, end)
            # "Ba nội dung chưa triển khai là ..., được hai bên nhất trí chuyển sang năm sau"
            or _NOT_DONE.match(folded, start, end)
        ):
            frame = Frame()
        goes_on = (
            listing
            or (weight == 0 and _GOES_ON.match(folded, start, end))
            or (frame.stance == "reviewed" and _THEN.match(folded, start, end))
        )
        # "Nhiều việc đã hoàn thành. Hai Bộ cử sang nhau 11 đoàn; ..."
        results = (
            frame
            if went_well and not first and sentence.acts.isdisjoint(_SAYS_MORE) and not TO_BE_DONE.search(folded, start, end)
            else None
        )
        went_well = False
        if chaired:  # who chairs has not spoken yet
            frame.actor = frame.actor_at = None
        # "Hai bên thống nhất những gì?" - "Nhiều việc. Đào tạo phi công. An ninh mạng."
        answers = answer if sentence.acts <= _NO_VERB and not (mentions or sentence.countries) else None
        before = listing or answers or (Frame() if answer else frame)
        frame = _begun(before if goes_on or answers else None, frame.both_at)
        read = areas.find(folded, start, end, areas.parted_in(folded, start, end, cues), found)
        named = _of_the_two(folded, sentence, read, titles) if read else read
        if named and "topics" in cues and (topics := _topics(folded, sentence, named)):
            for a, b, area in named:
                if b <= topics.start() and area != "-" and told.setdefault(area, weight) >= weight:
                    _add(rows, area, (a, b), ("discussed", "both", topics.span(), topics.span()))
            named = [n for n in named if n[0] >= topics.end()]
        if weight and not any(_is_news(rows, told, area, weight) for _, _, area in named):
            continue
        accepted = _ACCEPTED.search(folded, start, end) if offers and not weight and "accepted" in cues else None
        if accepted and _is_of_offers(folded, accepted, named, of_list):
            for area, a, b, _ in offers:
                _add(rows, area, (a, b), ("agreed", "both", accepted.span(), accepted.span()))
        if unsaid and not (weight or first or named) and (glad := _GLAD_OF_IT.match(folded, start, end)):
            for a, b, area in unsaid:
                _add(rows, area, (a, b), ("reviewed", "both", glad.span(), glad.span()))
                told.setdefault(area, 0)
        unsaid = []
        if spoken and not weight and folded.startswith("đây ", start) and (these := _THESE_ARE.match(folded, start, end)):
            for area, a, b, _ in spoken:
                _add(rows, area, (a, b), ("agreed", "both", these.span(1), these.span(1)))
        points = (
            None
            if weight or accepted or not (spoken or named) or "points back" not in cues
            else _POINTS.search(folded, start, end)
        )
        following = ordered[at + 1][0] if at + 1 < len(ordered) else None
        if (
            not named
            and not points
            and (weight or not (folded.find("mời", start, end) >= 0 or _bears_on(folded, end, following)))
        ):
            acting = next((m.person for m in mentions if m.person and m.person.country in sides), None)
            speaker = acting.country if acting and not weight else speaker
            if not read and not weight:
                said.append((sentence, read, [], listing))
            continue
        speaker, coded = code_sentence(
            folded, start, end, sentence.tokens, mentions, named, frame, sides, host, speaker, None if first else before
        )
        went_well = not named and frame.stance == "reviewed" and frame.actor in (None, "both")
        fields = [row for row in coded if areas.groups()[row[0]] != "regional_issue"]
        chaired = "chair" in sentence.acts and frame.standing() is None and sentence.acts.isdisjoint(_SPEAKING)
        if points:
            pointed = [row for row in fields if row[1] < points.start()] or _just_named(named, points) or spoken
            coded = coded + _pointed_at(folded, points, pointed, frame)
        if not weight and "propose" in sentence.acts and (asks := _RAISED_AND_ASKED.search(folded, start, end)):
            coded = coded + [
                (area, a, b, ("proposed", frame.actor, asks.span("asks"), frame.actor_at))
                for a, b, area in named
                if area != "-" and asks.start() < a < asks.start("asks") and frame.actor in sides
            ]
        held = None if weight or fields or not named else _THEY_HELD.search(folded, max(start, end - 60), end)
        if held and not TO_BE_DONE.search(folded, start, held.start()):
            coded = coded + [
                (area, a, b, ("reviewed", "both", held.span(), held.span()))
                for a, b, area in named
                if area != "-" and areas.groups()[area] != "regional_issue"
            ]
        elif not weight and not fields:
            done = results and ("reviewed", "both", results.stance_at, results.stance_at)
            coded = coded + (
                [(area, a, b, done) for a, b, area in named if area != "-"] if done else _listed(folded, start, end, named, frame)
            )
        elif weight == 2 and not coded and named and frame.actor is None:
            coded = _aimed_at(folded, start, named)
        if not first:
            _go_on_with_results(frame, before)
        if folded[end - 1] == ":":
            listing = frame
        elif listing and first and folded[end - 1] not in ";." and not _ITEM.match(folded, start, end):
            listing = None
        coded = [(area, a, b, _backed(rows, area, standing, sides, folded)) for area, a, b, standing in coded]
        for area, a, b, standing in coded:
            if told.setdefault(area, weight) >= weight or (
                standing[0] in ("agreed", "proposed") and _is_news(rows, told, area, weight)
            ):
                _add(rows, area, (a, b), standing)
        if weight == 0:
            spoken = fields or spoken
            said_of = {row[0] for row in coded}
            unsaid = [n for n in named if n[2] not in said_of and n[2] != "-" and areas.groups()[n[2]] != "regional_issue"]
            if coded:
                offers = [row for row in coded if row[3][0] == "proposed"]
                # one of several points, to which no one agrees alone unless "với đề nghị này"
                of_list = _POINT_OF_LIST.match(folded, start, end) is not None
            said.append((sentence, read, coded, listing))
    return _most_said(rows), said


_ASKS_WHAT = kept.compile(
    r"\bhai (?:bên|nước|bộ)(?: đã| vừa| cùng)* (?:thống nhất|nhất trí|thỏa thuận|đồng ý|cam kết)\b[^?]{0,40}\b(?:gì|nào)\b"
)
# "Ông A lưu ý tình trạng tàu cá đánh bắt trộm và đề nghị Việt Nam phối hợp ngăn chặn"
_RAISED_AND_ASKED = kept.compile(
    r"\b(?:(?:lưu ý|phản ánh|nêu|nêu ra|đề cập)(?: tới| đến| về)? (?:tình trạng|hiện tượng|vấn đề|việc)|giới thiệu) [^.;]{4,110}?(?: và|,|, đồng thời) "
    r"(?P<asks>(?:đề nghị|yêu cầu|mời|mong)) [^.;,]{2,40} (?:(?:phối hợp|cùng|sớm|có biện pháp|tìm cách) )*(?:ngăn chặn|giải quyết|xử lý|khắc phục|chấn chỉnh|chấm dứt|tham gia|xem xét)\b"
)
# "Hai quân chủng đã tuần tra với nhau 47 chuyến. Hai bên hết sức hài lòng."
_GLAD_OF_IT = kept.compile(
    r"(?:(?:cả )?hai (?:bên|vị|thứ trưởng|trưởng đoàn|trưởng nhóm|đoàn|nước|phía|đồng chí)(?: chủ trì)?|các thứ trưởng|các bên|chủ và khách"
    r"|đôi bên)(?: (?:đều|cùng|hết sức|rất|đã|cũng|tỏ ra|tỏ ý|bày tỏ|thấy))* (?:hài lòng|phấn khởi|vui|vui mừng|mừng|khen|khen ngợi|tự hào"
    r"|đánh giá (?:rất )?cao|ghi nhận|lấy làm (?:mừng|vui)|(?:gọi|coi|xem|cho) (?:đó|đây|đấy)(?: là)?|nói (?:đó|đấy) là"
    r"|nhất trí đánh giá như vậy)\b[^,;:]{0,50}\Z"
    r"|(?:đó|đây|đấy) (?:đều )?là (?:những |hai |ba |các )?(?:kết quả|thành quả|thành tựu|điểm sáng|dấu ấn)\b[^;:]{0,80}\Z"
    r"|(?:những |các )?(?:kết quả|thành tích|thành quả|con số|chuyển biến) (?:này|đó|ấy) (?:đã )?được (?:hai bên )?(?:ghi|đánh giá|ca ngợi|biểu dương|hoan nghênh)\b[^;:]{0,60}\Z"
)
# "Bài tập cứu hộ tàu ngầm diễn ra tốt đẹp, hai bên ghi nhận"
_THEY_HELD = kept.compile(
    r", (?:như )?(?:đại diện |thống kê do )?(?:cả )?hai (?:bên|thứ trưởng|vị|đoàn)(?: đưa ra)?(?: đều| cùng)* (?:xác nhận|nhìn nhận|ghi nhận"
    r"|thừa nhận|nhận định|đánh giá|công nhận|cho biết)[.\s]*\Z"
)
_SAYS_MORE = {"agree", "propose", "wish", "discuss", "sign", "forward", "speak"}
_NO_VERB = {"act", "noun"}


def _most_said(rows: dict) -> list[dict]:
    """The rows without those that an area was discussed of which more is said."""
    told_more = {area for area, stance, _ in rows if stance != "discussed"}
    return [
        row
        for (area, stance, _), row in rows.items()
        if stance != "discussed" or area not in told_more or areas.groups().get(area) == "regional_issue"
    ]


def _is_of_offers(folded: str, accepted: re.Match, named: list, of_list: bool) -> bool:
    """Whether what is accepted is what the sentence before proposes, not areas that this one names: "Phía B nhất trí với đề xuất này"."""
    if of_list and not accepted[0].endswith(" này"):
        return False
    return not named or _STOP.search(folded, accepted.end(), max(accepted.end(), named[0][0])) is not None


def _begun(before: Frame | None, both_at: tuple[int, int] | None) -> Frame:
    """The frame in which a sentence begins: that `before` it, if it goes on with that."""
    frame = Frame()
    if before:
        for name in Frame.__slots__:
            setattr(frame, name, getattr(before, name))
        frame.weak = True
    frame.both_at = both_at
    return frame


def _go_on_with_results(frame: Frame, before: Frame) -> None:
    """Takes over what was said before where a sentence says nothing of its own: results go on from sentence to sentence."""
    if frame.standing() is None and frame.actor is None and before.standing():
        frame.stance, frame.stance_at = before.stance, before.stance_at
        frame.actor, frame.actor_at = before.actor, before.actor_at
        frame.mode, frame.mode_at, frame.weak = before.mode, before.mode_at, True


def _of_the_two(folded: str, sentence, named: list, titles: list[tuple[int, int]]) -> list:
    """Those of the areas `named` in a sentence that it may tell of as work of the two."""
    start, end, verbs, cues = sentence.start, sentence.end, sentence.verbs, sentence.cues
    if folded.find("nhóm ", start, end) >= 0:
        acting = [m.span() for m in GROUP_ACTS.finditer(folded, start, end)]
        named = [n for n in named if (n[0], n[1]) not in acting] if acting else named
    if here := titles[bisect_left(titles, (start, 0)) : bisect_left(titles, (end, 0))][:MOST]:
        here = [
            (a, _rest_of_title(folded, a, b, end, verbs)) for a, b in here if not _agreed_to_carry_out(folded, start, a, verbs)
        ]
        named = [n for n in named if not any(a < n[1] and n[0] < b for a, b in here)]
    if (
        folded.startswith(_PRESENT, start)
        and _WHO_ARE_PRESENT.match(folded, start, end)
        and not any(t[3]["code"] in ("agree", "propose", "discuss", "review") for t in verbs)
    ):
        return []
    if named and "police" in cues and _OF_POLICE.match(folded, start, end) and not areas.FORCES.search(folded, start, end):
        return []
    if folded.find("hoãn", start, end) >= 0 or folded.find("hủy", start, end) >= 0:  # "như hoãn | Giao lưu hữu nghị ..."
        named = [n for n in named if not _POSTPONED.search(folded, max(start, n[0] - 24), n[0])]
    for a, b in _not_work(folded, start, end, verbs, cues) if named else ():
        named = [n for n in named if not (a <= n[0] < b)]
    if named and "denied" in cues:
        named = _not_denied(folded, start, end, verbs, named)
    # "khu vực đang đứng trước nhiều thách thức như khủng bố, biến đổi khí hậu"
    if named and "faced" in cues and (faced := _FACED.search(folded, start, end)):
        saying = _last_saying(verbs, faced.start())
        if not (saying and saying[3]["code"] == "discuss" and ":" not in folded[saying[1] : faced.start()]):
            named = [
                n for n in named if areas.groups().get(n[2]) == "regional_issue" or not (faced.start() <= n[0] < faced.end())
            ]
    # "lên án việc B buôn bán vũ khí": what others do
    if named and "condemned" in cues and (condemned := _CONDEMNED.search(folded, start, end)):
        named = [
            n for n in named if areas.groups().get(n[2]) == "regional_issue" or not (condemned.start() <= n[0] < condemned.end())
        ]
    if named and "hindered" in cues and (hindered := _HINDERED.search(folded, start, end)):
        named = [n for n in named if not (hindered.start() <= n[0] < hindered.end())]
    if "civil" in cues and any(n[2] in _SOFT for n in named) and CIVIL.search(folded, start, end):
        named = [n for n in named if not (n[2] in _SOFT and _civil(folded, start, end, n[0], named))]
    return named


def _not_work(folded: str, start: int, end: int, verbs: list, cues) -> Iterator[tuple[int, int]]:
    """The places of a sentence in which it names areas that are left undone or open, or are no work of the two."""
    # "một số nội dung còn chậm, như hợp tác về quân y"
    if "undone" in cues and (undone := _UNDONE.search(folded, start, end)):
        right_edge = (
            undone.end()
            if undone[0].endswith(("hoãn", "lùi", "để sang", "dừng", "ngừng", "hủy"))
            else folded.find(";", undone.end(), end)
        )
        yield max(folded.rfind(sign, start, undone.start()) for sign in ";,"), right_edge if right_edge >= 0 else end
    # "song diễn tập cứu nạn và trao đổi kinh nghiệm quân y bị hoãn"
    if "undone" in cues and (put_off := _PUT_OFF.search(folded, start, end)):
        yield put_off.span()
    # "riêng tuần tra chung thì để các cơ quan chức năng nghiên cứu thêm"
    if "left open" in cues and (left_open := _LEFT_OPEN.search(folded, start, end) or _UNDECIDED.match(folded, start, end)):
        yield left_open.span()
    # "đánh giá cơ chế 2+2 đã bổ sung cho các kênh trao đổi": praise of the mechanism
    if folded.find(" cơ chế ", start, end) >= 0 and (praised := _MECHANISM_DOES.search(folded, start, end)):
        yield praised.span()
    # "đã thiết lập cơ chế đối thoại quốc phòng với hơn 20 nước"
    if folded.find(" với ", start, end) >= 0 and (many := _WITH_MANY.search(folded, start, end)):
        yield many.span()
    # "phối hợp tại ARF mà hai bên là đồng chủ trì nhóm về an ninh biển"
    if folded.find(" mà ", start, end) >= 0 and (which := _WHICH_THEY_ARE.search(folded, start, end)):
        yield which.span()
    # "thẳng thắn chỉ ra một số vụ việc xảy ra giữa ... và tàu cá"
    if "faults" in cues and (faults := _FAULTS.search(folded, start, end)):
        yield faults.span()
    # "Từ năm 2018, khi hai nước nhất trí lập cơ chế đối thoại, quan hệ có bước phát triển"
    if folded.find(", khi hai ", start, end) >= 0 and (since := _SINCE_THEN.search(folded, start, end)):
        yield since.span()
    # "Mông Cổ, nước đã cử hơn 15.000 quân nhân gìn giữ hòa bình, đề nghị ..."
    if "a land that" in cues and (aside := _A_LAND_THAT.search(folded, start, end)):
        yield (
            aside.start(),
            next(
                (
                    t[0]
                    for t in verbs
                    if t[0] > aside.end()
                    and t[3]["code"] in ("propose", "wish", "agree", "speak")
                    and _AFTER_ASIDE.search(folded, max(aside.end(), t[0] - 24), t[0])
                ),
                aside.end(),
            ),
        )
    # "B là một trong những nước đóng góp quân đông nhất cho lực lượng mũ nồi xanh": what it is, not what is done together
    if as_it_is := _LAND_IS.search(folded, start, end):
        saying = _last_saying(verbs, as_it_is.start())
        # not "đề nghị B là nước có nhiều kinh nghiệm hỗ trợ ..."
        if not (saying and saying[3]["code"] in ("propose", "wish") and as_it_is.start() - saying[1] < 30):
            yield as_it_is.span()


def _last_saying(verbs: list, at: int) -> tuple | None:
    """The last verb before `at` by which something is said, agreed or proposed."""
    return next((t for t in reversed(verbs) if t[1] <= at and t[3]["code"] in _SAYINGS), None)


def _topics(folded: str, sentence, named: list) -> re.Match | None:
    """The words by which the areas that a sentence begins with are topics of the talks: "A, B là những nội dung nổi bật tại Đối thoại ..."."""
    if any(t[0] < named[0][0] and t[3]["code"] not in ("act", "noun") for t in sentence.verbs):
        return None
    return _WERE_TOPICS.search(folded, named[0][1], sentence.end)


def _aimed_at(folded: str, start: int, named: list) -> list[tuple]:
    """The areas of a title that says what the two are up to: "Việt Nam - Đức: Đẩy mạnh đào tạo, quân y"."""
    aim = _AIM.search(folded, start, named[0][0])
    return [
        (area, a, b, ("agreed", "both", aim.span(), aim.span()))
        for a, b, area in (named if aim else ())
        if area != "-" and areas.groups()[area] != "regional_issue"
    ]


def _backed(rows: dict, area: str, standing: tuple, sides: tuple[str, str], folded: str) -> tuple:
    """Agreed, where one side backs what the other has proposed: "Phía B ủng hộ việc hợp tác ..."."""
    stance, actor, at, _ = standing
    if (
        stance == "proposed"
        and folded.startswith(("ủng hộ việc", "nhận lời"), at[0])
        and (area, stance, sides[actor == sides[0]]) in rows
    ):
        return "agreed", "both", *standing[2:]
    return standing


def _is_news(rows: dict, told: dict[str, int], area: str, weight: int) -> bool:
    """Whether what a sentence of this weight says of an area counts: the parts read before it do not name the area, or it is a lead that may add to them."""
    return told.get(area, weight) >= weight or (weight == 1 and _unsettled(rows, area))


def _unsettled(rows: dict, area: str) -> bool:
    """Whether the body only names results in an area, or what one side proposes, so that a lead may add what is agreed on it."""
    return {stance for code, stance, _ in rows if code == area} <= {"reviewed", "proposed"}


_SOFT = {
    "delegation_exchange", "training", "science_technology", "non_traditional_security", "friendship_exchange",
    "research_institutes", "dialogue_mechanism", "disaster_relief", "defence_industry", "military_medicine",
    "information_sharing",
}  # fmt: skip
CIVIL = kept.compile(
    rf"\b(?:{'|'.join(WORDS['civil'])})\b(?<!giáo dục(?=(?:,| -)? (?:và )?đào tạo))(?<!hàng hải thương mại)"
    rf"(?<!tàu thương mại)"
)
MILITARY = kept.compile(
    r"\b(?:quốc phòng|quân|quân đội|quân sự|quân nhân|quân y|sĩ quan|hải quân|không quân|lục quân|bộ đội|an ninh|binh"
    r"|vũ khí|khí tài|bom mìn|gìn giữ hòa bình|cảnh sát biển|học viện|biên phòng|thể thao|cựu chiến binh|tàu)\b"
)


def _civil(folded: str, start: int, end: int, at: int, named: list) -> bool:
    """Whether the clause around `at` lists what foreign ministries deal in, and nothing of the forces."""
    a = max(start, folded.rfind(";", start, at) + 1)
    if (aside := _BESIDES.match(folded, a, at)) and not CIVIL.search(folded, aside.end(), end):
        return False  # "Bên cạnh những trao đổi về kinh tế, du lịch, hai bên ..."
    if folded.find("quốc phòng", a, at) >= 0 and (turn := _TO_DEFENCE.search(folded, a, at)):
        a = turn.start()
    b = folded.find(";", at, end)
    b = end if b < 0 else b
    civil = {m[0] for m in CIVIL.finditer(folded, a, b) if not any(x <= m.start() < y and area != "-" for x, y, area in named)}
    alone = len(civil) == 1 and any(a <= n[0] < b and n[2] not in _SOFT for n in named)
    if not civil or alone:
        return False
    # "từ kinh tế, thương mại, khoa học - công nghệ đến quốc phòng - an ninh": one field among others
    return all(
        len(civil) > 1
        and m[0] in ("quốc phòng", "an ninh")
        and not any(x <= m.start() < y for x, y, _ in named)
        # "mở rộng hợp tác quốc phòng sang nông nghiệp, du lịch": defence, of which they are fields
        and not (folded.endswith(("hợp tác ", "bộ "), a, m.start()) and not CIVIL.search(folded, a, m.start()))
        for m in MILITARY.finditer(folded, a, b)
    )


_BESIDES = kept.compile(r" ?(?:bên cạnh|ngoài|cùng với|song song với)\b[^;.]*?, (?:hai|phía|các|đoàn|đôi|ông|bà|thứ trưởng)\b")
# "thương mại, giáo dục, và nhất là hợp tác quốc phòng, thể hiện qua ..."
_TO_DEFENCE = kept.compile(
    r"\b(?:nhất là|đặc biệt là|trong đó có|riêng|nổi bật là)(?: về| trong)?(?: hợp tác| lĩnh vực| quan hệ)*"
    r" quốc phòng(?: - an ninh|, an ninh)?(?:,| (?:thể hiện|với|qua|thông qua)\b)"
)
_SAYINGS = {"agree", "propose", "wish", "speak", "review", "discuss"}
_A_LAND_THAT = kept.compile(r", (?:một )?(?:nước|quốc gia) (?:đã|đang|từng|vốn|hiện|có)\b")


def _up_to_saying(signs: str = ",;.", more: str = "") -> str:
    """A pattern for all up to what is said next ("... và đề nghị", ", đồng thời nhất trí"), to one of the signs, or to `more`."""
    return (
        r"(?:(?!\b(?:nhất trí|thống nhất|đề nghị|đề xuất|mong muốn|mong|hy vọng|mời|sẵn sàng|khẳng định|cho rằng|bày tỏ|cam kết)\b"
        r"|(?:,|\bvà|\bđồng thời) (?:sẽ|cần|tiếp tục|tăng cường|đẩy mạnh|thúc đẩy|mở rộng|phối hợp|trao đổi|thảo luận|bàn)\b"
        + more
        + f")[^{signs}])*"
    )


_LAND_IS = kept.compile(
    r"là (?<!\wlà )(?:một )?(?:trong )?(?:số )?(?:những |các )?(?:nước|quốc gia)(?: \w+){0,3} (?:đóng góp|góp quân|cử quân|đi đầu|dẫn đầu"
    r"|tiên phong|có thế mạnh|có nền|có nhiều kinh nghiệm|có kinh nghiệm|giàu kinh nghiệm)\b" + _up_to_saying()
)
_AFTER_ASIDE = kept.compile(r",(?: (?:đã|cũng|rất|luôn|và|tỏ ý|tỏ ra|bày tỏ))* $")
# of a verb behind it; not "phòng không tổ chức ...", "không thể không nhất trí"
NOT = kept.compile(
    r"(?:(?<!phòng )(?<!hàng )(?<!trên )(?<!đối )(?<!đường )(?<!thể )\bkhông|\bchưa)"
    r"(?: (?:thể|hề|được|kịp|hoàn toàn|hẳn|có|muốn|còn|sẵn sàng|đồng ý|chấp nhận|tán thành))* \Z"
    r"|(?<!không )(?<!chưa )\b(?:từ chối|bác bỏ|khước từ)(?: việc| lời| khả năng)? \Z"
)
_REFUSING = ("từ chối ", "bác bỏ ", "khước từ ")
_REFUSED = kept.compile(r"(?<!không )(?<!chưa )\b(?:từ chối|bác bỏ|khước từ) (?!bình luận\b)")
# "nhất trí không tổ chức ...", "những nội dung hai bên chưa triển khai, như ..."
_NOT_TO = kept.compile(
    r"\b(?:nhất trí|thống nhất|đồng ý|đề nghị|cam kết|mong|mong muốn|nội dung|vấn đề|lĩnh vực|điểm|mặt|hoạt động|việc|mục|dự án)"
    r"(?: (?:còn|đã|vẫn|cùng|sẽ|mà|là|hai|bên|nước|hiện|tạm thời))* (?:không|chưa) [^,;.]{0,20}\Z"
)
_DENIABLE = {"agree", "propose", "wish", "discuss", "sign", "exchange", "adopt"}
_ALSO_DENIABLE = ("ủng hộ", "triển khai", "thực hiện", "hợp tác", "tổ chức", "tiến hành")
_WHAT_IS_DENIED = kept.compile(
    r"(?:(?!\b(?:nhưng|song|mà|tuy|đồng thời|rằng|cho biết|thay vào đó|(?:vì|bởi) (?:vậy|thế)|do (?:đó|vậy)|nên|hai (?:bên|nước) (?:đã )?nhất trí)\b|(?:,|\bvà|, và)(?: đã| cũng| sẽ| chỉ| cùng| tiếp tục)*"
    r" (?:hai (?:bên|nước|bộ|đoàn)|phía|ông|bà|nhất trí|thống nhất|đề nghị|đề xuất|mong|đồng ý|khẳng định|cho rằng"
    r"|cho biết|nhấn mạnh|bày tỏ|cam kết|trao đổi|thảo luận|bàn|tăng cường|đẩy mạnh|thúc đẩy|mở rộng|duy trì|cần|sẽ"
    r"|tiếp tục)\b)[^;.])*"
)


_NOT_SETTLED = kept.compile(
    r"(?:riêng )?(?:về|đối với|với) [^;.:]{2,120}, (?:hai (?:bên|đoàn|nước)|đôi bên) (?:vẫn |còn )?chưa (?:đi đến |đạt được )?(?:sự )?(?:thống nhất|nhất trí"
    r"|đồng thuận|thỏa thuận)\b"
)
_IF_NOT = ("nếu không có ", "nếu không nhờ ", '"nếu không có ', '"nếu không nhờ ')


def _not_denied(folded: str, start: int, end: int, verbs: list, named: list) -> list:
    """Those of `named` that a sentence which denies something does not deny."""
    if folded.startswith(_IF_NOT, start):  # "Nếu không có các bạn hỗ trợ thuốc men, ..."
        return []
    if unsettled := _NOT_SETTLED.match(folded, start, end):  # "Riêng về quân y, hai bên chưa thống nhất được phương án"
        named = [n for n in named if n[0] >= unsettled.end()]
    # "Mua sắm vũ khí không nằm trong chương trình"
    if left_out := _LEFT_OUT.search(folded, start, end):
        left_edge = max(folded.rfind(sign, start, left_out.start()) for sign in ";:.")
        named = [n for n in named if not left_edge < n[0] < left_out.start()]
    # "Hai bên không đề cập đến AUKUS"
    if silent := _NOT_SAID.search(folded, start, end):
        named = [n for n in named if not (silent.start() <= n[0] < silent.end())]
    if denied := _denied(folded, start, end, verbs):
        named = [n for n in named if not (is_within(denied, n[0], n[0]) and areas.groups().get(n[2]) != "regional_issue")]
    # "Chưa rõ hai bên có bàn về ..."
    unknown = max(folded.find("chưa rõ ", start, end), folded.find("không rõ ", start, end))
    return [n for n in named if n[0] < unknown] if unknown >= 0 else named


def _denied(folded: str, start: int, end: int, verbs: list) -> list[tuple[int, int]]:
    """The places that a verb governs which a sentence denies, "chưa thống nhất về ...", or that somebody refuses."""
    found = []
    for a, b, _, row in verbs:
        if row["code"] not in _DENIABLE and folded[a:b] not in _ALSO_DENIABLE:
            continue
        near = folded[max(start, a - 40) : a]
        if not any(map(near.__contains__, WORDS["denied"])) or not NOT.search(folded, max(start, a - 40), a):
            continue
        if not _NOT_TO.search(folded, max(start, a - 60), a) and not folded.startswith((" nêu", " tiết lộ", " công khai"), b):
            found.append((a, _WHAT_IS_DENIED.match(folded, b, end).end()))
    if any(folded.find(words, start, end) >= 0 for words in _REFUSING):
        for refused in _REFUSED.finditer(folded, start, end):
            found.append((refused.start(), _WHAT_IS_DENIED.match(folded, refused.end(), end).end()))
    return sorted(found)


_NOT_SAID = kept.compile(r"(?<!thể )\bkhông (?:đề cập|bàn|nhắc)\b(?:(?! (?:nhưng|song|mà)\b)[^,;.])*")
_OF_POLICE = kept.compile(r"[^,;.]{0,40}\b(?:bộ|ngành|lĩnh vực|kênh|lực lượng|về) công an\b")
_PRESENT = ("dự ", "cùng dự", "tham dự", "tham gia ", "thành phần", "về phía")
_WHO_ARE_PRESENT = kept.compile(
    r"[^.;:]{0,80}\b(?:có|gồm|còn có)\b[^.;:]{0,40}\b(?:đại diện|đại biểu|lãnh đạo|thủ trưởng|chỉ huy|tướng|tá|ông|bà)\b"
)
_MECHANISM_DOES = kept.compile(
    r"\b(?:đánh giá|cho rằng|khẳng định|nhấn mạnh)(?: rằng)? cơ chế [^,;.]{2,60} (?:đã|đang|ngày càng) (?:bổ sung|trở thành|góp phần|là)\b[^;.]*"
)
_WITH_MANY = kept.compile(
    r"\b(?:thiết lập |lập |có |duy trì )?cơ chế [^,;.]{4,60} với (?:hơn |gần |khoảng |trên )?\d+ (?:nước|quốc gia|đối tác)\b"
)
_WHICH_THEY_ARE = kept.compile(r" mà [^,;.]{2,40} (?:là|đang là) (?:(?:đồng )?chủ (?:trì|tịch|nhà)|thành viên|nước)\b[^,;.]*")
_UNDONE = kept.compile(
    r"(?<!nối lại )(?<!khôi phục )(?<!sớm triển khai )(?<!sớm thực hiện )(?<!sớm tổ chức )(?<!tổ chức lại )\b(?:một số nội dung|một số hoạt động|một số mặt|một số lĩnh vực|có việc|có nội dung"
    r"|nhiều (?:chuyến thăm|hoạt động|khóa|lớp|cuộc))\b[^;.]{0,80}?\b(?:còn chậm|tiến triển chậm|triển khai chậm"
    r"|(?:phải|bị|tạm)(?: tạm)? (?:hoãn|lùi|để sang|dừng|ngừng|hủy)|mới dừng lại|còn hạn chế|chưa được triển khai|chưa triển khai"
    r"|chưa thực hiện|chưa tổ chức|chưa tiến hành|chưa thể (?:triển khai|tổ chức|thực hiện))\b"
)
_PUT_OFF = kept.compile(
    r"\b(?:trong khi|còn|riêng|song|nhưng) (?:(?!\b(?:vẫn|nhất trí|thống nhất|đã|sẽ)\b)[^,;.:]){3,110}? (?:phải|bị|đành)"
    r"(?: tạm)? (?:hoãn|lùi|dời|để sang|chuyển sang năm)\b"
)
_FAULTS = kept.compile(
    r"(?:\bchỉ ra (?:một số |những |các )*(?:vụ việc|tồn tại|hạn chế|vướng mắc|bất cập|khó khăn|điểm yếu)"
    # "Những tồn tại được chỉ ra gồm ..."
    r"|\b(?:những|các|một số) (?:tồn tại|hạn chế|vướng mắc|bất cập|điểm yếu)(?: còn tồn tại| chính)? được (?:hai bên )?chỉ ra)\b"
    + _up_to_saying(";.")
)
_LEFT_OUT = kept.compile(
    r"(?:không(?<!\wkhông)|chưa(?<!\wchưa))(?: hề)? (?:(?:nằm|có) trong (?:chương trình|nội dung|nghị trình)|thuộc (?:chương trình|nội dung)"
    r"|được (?:hai bên |hai đoàn |phía [^,;.]{2,24}? |việt nam )?(?:đồng ý|tán thành|chấp thuận|chấp nhận)\b"
    r"|được (?:hai bên |hai đoàn |phía [^,;.]{2,24}? )?(?:đề cập|nhắc (?:đến|tới)|bàn (?:đến|tới)|đưa (?:ra|vào|lên) bàn))"
)
_FACED = kept.compile(
    r"(?<!cùng )(?<!nhau )(?<!để )(?<!hợp )(?<!tác )(?<!lực )(?<!nhằm )(?<!trong việc )(?<!nhất trí )(?<!nhau khi )\b(?:đứng trước|đối mặt|nhận thức (?:rõ|sâu sắc))(?: \w+){0,4} (?:thách thức|nguy cơ|mối đe dọa|hiểm họa)\b"
    + _up_to_saying(";.", r"|\b(?:đòi hỏi|cần (?:tăng|đẩy|phối|hợp|mở))|, (?:do|vì|hợp tác|cùng)\b")
)

_CONDEMNED = kept.compile(
    r"\b(?:lên án|chỉ trích|phản đối|tố cáo|cáo buộc) (?:mạnh mẽ |kịch liệt |mọi |các |những )*(?:việc|hành động|hành vi|vụ"
    r"|hoạt động)\b" + _up_to_saying(";.", r"|, (?:giải thích|trong khi|hai bên|phía|ông|bà)\b")
)
_POSTPONED = kept.compile(r"\b(?:hoãn|hủy)(?: (?:việc|tổ chức|các|một số|cuộc|chuyến|hoạt động))* $")
_HINDERED = kept.compile(
    r"\b(?:dịch|covid)\b[^;.]{0,60}\bảnh hưởng (?:tới|đến)\b[^;.]*?(?=, (?:hai bên|hai nước|hai bộ|song|nhưng|hợp tác"
    r"|quan hệ)|[;.]|$)"
)


def _rest_of_title(folded: str, start: int, end: int, stop: int, verbs: list) -> int:
    """Where the name of an instrument ends that is signed, if its list of names left words out: up to a comma or verb."""
    between = folded.startswith((" giữa ", " với "), end)  # "Biên bản giữa hai trường sĩ quan đã được ký"
    if not any((between or t[1] <= start) and t[3]["code"] in ("sign", "witness", "exchange") for t in verbs):
        return end
    if _AND_DO.match(folded, end, stop):  # "sớm ký Bản ghi nhớ | và lập đường dây nóng"
        return end
    verb = next((t[0] for t in verbs if t[0] >= end and t[3]["code"] not in ("noun", "both")), stop)
    comma = _COMMA.search(folded, end, min(stop, verb))
    return min(comma.start() if comma else stop, verb)


_AND_DO = kept.compile(
    r" và (?:lập|mở|nối lại|bắt đầu|khởi động|khởi công|dành|giúp|tặng|bàn giao|tiếp nhận|đón|cử|tổ chức|thành lập|thiết lập)\b"
)
_TO_CARRY_OUT = kept.compile(
    r"(?<!việc )(?<!quả )(?<!hình )(?<!sở )\b(?:triển khai|thực hiện|thực thi|cụ thể hóa)(?: (?:có |nghiêm )?(?:hiệu quả|tốt|nghiêm|túc|đầy đủ))* $"
)


def _agreed_to_carry_out(folded: str, start: int, at: int, verbs: list) -> bool:
    """Whether two sides agree to carry out an instrument, whose name begins at `at`, and so what it is about: "nhất trí ...; thực hiện hiệu quả | Thỏa thuận về chia sẻ thông tin"."""
    if not folded.endswith(("hiện ", "khai ", "hóa ", "thi ", "quả ", "tốt ", "túc ", "đủ "), start, at):
        return False
    doing = [t[3]["code"] for t in verbs if t[1] <= at and t[3]["code"] in ("agree", "review", "propose", "wish", "speak")]
    return bool(doing) and doing[-1] == "agree" and _TO_CARRY_OUT.search(folded, start, at) is not None


_COMMA = kept.compile(r"[,;:.(\n]")


def _listed(folded: str, start: int, end: int, named: list, frame: Frame) -> list[tuple]:
    """What a sentence without a verb of a known kind lists: several fields of work, which hardly are there by chance."""
    fields = [
        n
        for n in named
        if n[2] not in _NO_LIST
        and areas.groups()[n[2]] != "regional_issue"
        and not falls_short(folded, n[1], end)
        and not (n[2] == "fishermen" and n[1] - n[0] < 8 and not HANDLED.search(folded, start, n[0]))
    ]
    if not fields or _ELSEWHERE.match(folded, start, end):
        return []
    spent = _SPENT.search(folded, start, fields[0][0]) if folded.find("dành ", start, fields[0][0]) >= 0 else None
    if spent:  # "Hai đoàn dành cả buổi chiều cho ..."
        fields = [n for n in named if n in fields or n[2] in areas.SERVICES]
        return [(area, a, b, ("discussed", "both", spent.span(), frame.both_at)) for a, b, area in fields]
    if len({area for _, _, area in fields}) < 2 or not _LIST.search(folded, fields[0][1], fields[-1][0]):
        counted = (
            None
            if frame.stance or TO_BE_DONE.search(folded, start, end)
            else _SHOWS.match(folded, fields[0][1], end)
            or _COUNTED.search(folded, start, end)
            or _HABIT.search(folded, start, end)
            or _LAND_HELPS.match(folded, start, end)
        )
        if counted and folded.endswith(("ký ", "ký kết "), start, counted.start()):  # "ký 3 hợp đồng về ...", signed here
            return []
        return [(area, a, b, ("reviewed", "both", counted.span(), frame.both_at)) for a, b, area in fields] if counted else []
    fields = [
        n
        for n in named
        if n in fields
        or n[2] in areas.SERVICES
        or n[2] == "dialogue_mechanism"
        and folded.find("cơ chế", n[0], n[1]) >= 0
        and fields[0][0] < n[0] < fields[-1][0]
    ]
    done = _RESULTS.search(folded, start, end)
    if not done and not TO_BE_DONE.search(folded, start, end):
        done = (
            BEGINS_WITH_IT.match(folded, start, end)
            or _HELD_THAT.search(folded, start, end)
            or _COUNTED.search(folded, start, end)
            or _HABIT.search(folded, start, end)
            or _LAND_HELPS.match(folded, start, end)
        )
    if done:
        return [(area, a, b, ("reviewed", "both", done.span(), frame.both_at)) for a, b, area in fields]
    if frame.actor not in (None, "both"):
        both = folded.find(" hai bên ", frame.actor_at[1], fields[0][0])
        if both >= 0 and not folded.endswith(
            ("giữa", "của"), start, both
        ):  # "A nêu rõ, năm 2025, hai bên trọng tâm phối hợp trên các mặt: ..."
            return [(area, a, b, ("agreed", "both", (both + 1, both + 8), (both + 1, both + 8))) for a, b, area in fields]
        # "Theo A, hợp tác tiến triển ở ..."
        if not TO_BE_DONE.search(folded, start, end) and not _PUTS_FIRST.search(folded, frame.actor_at[1], fields[0][0]):
            return []
        return [(area, a, b, ("proposed", frame.actor, frame.actor_at, frame.actor_at)) for a, b, area in fields]
    return [(area, a, b, ("agreed", "both", (a, b), frame.both_at)) for a, b, area in fields]


_AIM = kept.compile(r"(?<=: )(?:đẩy mạnh|tăng cường|thúc đẩy|mở rộng)(?: hợp tác)?(?: (?:về|trong|trên)(?: lĩnh vực)?)? $")
_PUTS_FIRST = kept.compile(
    r"\b(?:nhấn mạnh|tin tưởng|tin rằng|kỳ vọng|trông đợi)\b|\b(?:lĩnh vực|nội dung|hướng|mặt)\b[^,;.]{0,30}: ?$"
)
_SPENT = kept.compile(
    r"\bdành (?:[^,;.]{0,30} )?(?:buổi|giờ|ngày|phút|phiên|thời gian|thời lượng)\b[^,;.]{0,30} (?:cho|để bàn|để trao đổi)\b"
)
_NO_LIST = areas.SERVICES | {"-", "dialogue_mechanism"}
# "Việc tàu B cập cảng Cam Ranh cho thấy mức độ tin cậy"
_SHOWS = kept.compile(
    r"[^,;.:]{0,60} (?:cho thấy|thể hiện|là minh chứng|minh chứng|phản ánh|để lại (?:nhiều )?(?:ấn tượng|dấu ấn))\b"
)
# what was done so often
_COUNTED = kept.compile(
    r"(?<![/.-])\b(?:\d+|hàng chục|hàng trăm|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:chuyến|lượt|đoàn|học viên|cán bộ"
    r"|sĩ quan|suất|khóa|lớp|tàu|lần|hài cốt|bộ hài cốt|cuộc|đợt|vòng|bác sĩ|quân nhân|hợp đồng|dự án|hội thảo)\b"
)
# "Canada giúp Việt Nam đào tạo tiếng Anh": what is done as it is
_LAND_HELPS = kept.compile(
    r"(?:phía )?(?!ông |bà |ngài |sẵn )(?:[\w-]+ ){1,3}(?<!sẽ )(?<!tục )(?<!sàng )(?<!nghị )(?:giúp|hỗ trợ) việt nam\b"
)
_HABIT = kept.compile(
    r"\b(?:hằng năm|hàng năm|mỗi năm|thường xuyên|thường niên|định kỳ|luân phiên|đều đặn|nhiều năm liền|lâu nay|từng)\b"
)
_LIST = kept.compile(r"[,;]| và ")
_RESULTS = kept.compile(
    r"\b(?:đã|vẫn (?!còn|cần|chưa|sẽ|phải|tiếp)|vừa mới|hồi tháng|sau (?:hai|ba|\d+) năm|vừa qua|thời gian qua|năm qua"
    r"|năm ngoái|kết quả|(?<!sẽ mang )dấu ấn|đang được (?:giải ngân|triển khai|thực hiện)|thành tựu|điểm sáng|cho thấy|minh chứng|đúng hướng|ngày càng|ngày một|tiến triển|khởi sắc"
    r"|lĩnh vực hợp tác (?:hiệu quả|truyền thống)"
    r"|(?:chuyển biến|bước tiến|bước phát triển)(?! (?:mới|tiếp theo|hơn)\b))\b"
)
_HELD_THAT = kept.compile(
    r"\btheo đánh giá chung\b|\b(?:kể từ|từ sau) (?!nay|bây)|\b(?:theo )?(?:đánh giá|nhận định|nhìn nhận)(?: chung)? của (?:cả )?hai (?:bên|nước|đoàn"
    r"|phía)\b|\bhai (?:bên|nước|thứ trưởng|trưởng đoàn) (?:cùng |đều |cũng )*(?:cho rằng|nhận định|nhìn nhận|đánh giá"
    r"|nhận thấy|ghi nhận)"
)

_ELSEWHERE = kept.compile(
    r"theo (?:dữ liệu|số liệu|thống kê)\b|(?:[^,.;:]{3,40}, )?(?:[^,.;:]{0,20} )?(?:đoàn|các đại biểu|các thành viên|\w+ tướng|ông"
    r"|bà)\b[^,.;:]{0,60} (?:tham quan|tới thăm|đến thăm|đã thăm|đã dự lễ)\b"
    r"|(?:[^,.;:]{3,40}, )?(?:[^,.;:]{0,20} )?đoàn (?:đã |cũng |còn )*(?:đến|tới|sang) [^,.;:]{2,40} thăm\b"
    r"|[^,.;:]*(?:\bđây là|\bđó là|\btrước khi|\btrước đó|\bsau khi|\btrong thời gian ở|\bnhân dịp|\btrả lời"
    r"|\blà sự kiện|\bđược thành lập|\btham quan|\btới thăm|\bđến thăm|\bnói chuyện|\bbáo chí|\bthành phần|\btham dự"
    r"|\bdự họp)\b"
)


def _add(rows: dict, area: str, at: tuple[int, int], standing: tuple) -> None:
    """Adds an area named at `at`, or one more place of it, to `rows`."""
    stance, actor, stance_at, actor_at = standing
    row = rows.get((area, stance, actor))
    if row is None:
        row = rows[area, stance, actor] = {
            "area": area,
            "stance": stance,
            "actor": actor,
            "at": [],
            "stance_at": [],
            "actor_at": [],
        }
    row["at"].append(at)
    row["stance_at"].append(stance_at or at)
    row["actor_at"].append(actor_at or stance_at or at)


def _pointed_at(folded: str, points: re.Match, fields: list, frame: Frame) -> list[tuple]:
    """What is to be done in the fields that a sentence points back to: "Hai bên nhất trí tiếp tục hợp tác trong các lĩnh vực này"."""
    if _BASIS_FOR.search(folded, max(0, points.start() - 120), points.start()):
        return []
    standing = frame.standing()
    if passive := _TO_BE_KEPT.match(folded, points.end()):  # "Các mặt này sẽ được tiếp tục"
        standing = "agreed", "both", (points.end() + 1, passive.end()), frame.both_at
        return [(area, a, b, standing) for area, a, b, _ in (fields if points["all"] else fields[-1:]) if a < points.start()]
    if (
        not standing
        or standing[0] not in ("agreed", "proposed")
        or standing[2][0] > points.start()
        and not _BESIDES_GOING_ON.search(folded, max(0, points.start() - 60), points.start())
        or any(points.end() <= row[1] for row in fields if row[1] > standing[2][0])
    ):
        return []
    named = fields if points["all"] else fields[-1:]
    return [(area, a, b, standing) for area, a, b, _ in named if a < points.start()]


def _just_named(named: list, points: re.Match) -> list[tuple]:
    """The fields that a sentence names, and says nothing of, before it points to them: "đề cao kinh nghiệm ... về X, mong muốn hợp tác trong lĩnh vực này"."""
    before = [n for n in named if n[1] <= points.start() and n[2] != "-" and areas.groups()[n[2]] != "regional_issue"]
    if points["all"] and len(before) < 2:
        return []
    return [(area, a, b, None) for a, b, area in (before if points["all"] else before[-1:])]


_NOT_DONE = kept.compile(
    r"(?:riêng )?(?:\w+ )?(?:nội dung|việc|hoạt động|lĩnh vực|chương trình) (?:hợp tác )?(?:còn )?chưa (?:được )?(?:triển khai|thực hiện|hoàn thành|tiến hành)\b"
)
# "Ngoài việc tiếp tục các lĩnh vực nói trên, hai bên sẽ ..."
_BESIDES_GOING_ON = kept.compile(
    r"\b(?:ngoài|bên cạnh|cùng với|song song với) (?:việc )?(?:tiếp tục|duy trì|đẩy mạnh|thúc đẩy|tăng cường)"
    r"(?: (?:duy trì|triển khai|thực hiện|hợp tác|trong|trên))* $"
)
# "Bản ghi nhớ được coi là khuôn khổ để hai quân đội triển khai các hoạt động này"
_BASIS_FOR = kept.compile(
    r"\b(?:là|thành) (?:\w+ ){0,3}(?:khuôn khổ|cơ sở|nền tảng|căn cứ|tiền đề)\b[^,;.]* (?:để|cho)\b[^,;.]*$"
)
_TO_BE_KEPT = kept.compile(
    r" (?:cũng |đều )?(?:sẽ|cần|nên|phải)(?: tiếp tục)? được\b(?! (?:phía|đoàn|báo cáo|trình|thảo luận|bàn|trao đổi|xem xét|nghiên cứu))"
)
_POINTS = kept.compile(
    r"\b(?<!khác biệt trong )(?<!khác nhau trong )(?:(?P<all>(?:các|những|hai|ba|bốn|mọi|tất cả) (?:lĩnh vực|nội dung|chương trình|hoạt động|dự án|mặt|nhiệm vụ"
    r"|công việc|việc|mảng|hướng|thế mạnh|điểm sáng)(?: hợp tác)?(?: quan trọng| cụ thể)?)|lĩnh vực|chương trình|dự án|công tác|công việc"
    r"|hoạt động|(?:(?<=làm )|(?<=duy trì )|(?<=tiếp tục )|(?<=đẩy mạnh )|(?<=thúc đẩy )|(?<=tăng cường )|(?<=trong ))việc)"
    r" (?:này|đó|ấy|trên|nói trên|nêu trên|kể trên)\b"
)


def _bears_on(folded: str, end: int, following) -> bool:
    """Whether what a sentence says can be the frame of the next one, if there is one."""
    return following is not None and (
        not following.first
        or folded[end - 1] == ":"
        or bool(_GOES_ON.match(folded, following.start, following.end) or _THEN.match(folded, following.start, following.end))
    )


# "Đây cũng là những lĩnh vực hai bên sẽ tiếp tục ưu tiên"
_THESE_ARE = kept.compile(
    r"đây (?:cũng |đều |chính )*là (?:những |các )(?:lĩnh vực|nội dung|hướng"
    r"|mảng)\b[^,;.]{0,30}? (?:mà )?(hai (?:bên|nước)) (?:cùng |đều |cũng )*(?:sẽ|cần|nhất trí|thống nhất|mong|muốn"
    r"|xác định|ưu tiên)"
)
_WERE_TOPICS = kept.compile(
    r" (?:đã |vừa |cũng )*(?:là|nằm trong) (?:một trong |những |các |\w+ )*(?:nội dung"
    r"|chủ đề)\b(?![^,;.]*(?<!được )quan tâm)[^,;.]{0,30}? (?:tại|của|trong|ở) (?:cuộc |buổi |phiên |kỳ |vòng )?(?:đối thoại"
    r"|tham vấn)\b| (?:đã |vừa |cũng )*nằm trong (?:nội dung (?:trao đổi|thảo luận|làm việc)|chương trình nghị sự|nghị trình)\b"
)

_ACCEPTED = kept.compile(
    r"\b(?:đồng ý|nhất trí|tán thành|đồng tình|tán đồng|chấp thuận|ủng hộ)(?: cao| hoàn toàn)?(?: với)? (?:đề nghị"
    r"|đề xuất|kiến nghị|sáng kiến|gợi ý|ý tưởng|nguyện vọng|ý kiến|nội dung|hướng|hướng đi|phương hướng"
    r"|định hướng)(?: hợp tác)? (?:này|đó|ấy|trên|nêu trên)\b"
    r"|\b(?:đề nghị|đề xuất|kiến nghị|sáng kiến|gợi ý|ý tưởng) (?:này|đó|ấy|trên|nêu trên) (?:đã |cũng "
    r"|lập tức )*(?:được|nhận được) [^,;.]{0,40}?(?:ủng hộ|nhất trí|đồng ý|tán thành|chấp thuận|đồng tình)\b"
    r"|\bchia sẻ (?:với )?(?:những |các )?(?:ý kiến|đề xuất|đề nghị|quan điểm)(?: hợp tác)? (?:này|đó|ấy|trên|nêu trên)\b"
    r"|\bcả (?:hai|ba|\d) (?:điều|đề nghị|đề xuất|nội dung|việc|ý kiến)(?: này| đó| trên)? (?:đều |đã )*được "
    r"(?:(?!chưa|không|nhưng)[^,;.]){2,40}?"
    r"(?:nhất trí|đồng ý|tán thành|chấp thuận|ủng hộ)\b"
    r"|(?:(?<=[.;] )|(?<=\n))phía [^,;.]{2,24}? (?:đã |cũng |vui vẻ |trân trọng )*(?:nhận lời|đồng ý|nhất trí|tán thành|hưởng ứng)(?=[,.;])"
)
_STOP = kept.compile(r"[,;.]|\b(?:và|đồng thời|song|nhưng)\b")


def named(words: str) -> str:
    """The words that name an area, without the verbs and particles before them."""
    governing = _GOVERNING.match(words)
    words = words[governing.end() :] if governing else words
    return _TRAILING.sub("", words) if "quan tâm" in words else words


_TRAILING = kept.compile(r"(?:,| và) (?:những |các )?(?:nội dung|vấn đề)? ?(?:hai bên )?(?:cùng )?quan tâm$")
_GOVERNING = kept.compile(
    (
        r"(?:(?:tích cực|tiếp tục|tăng cường|đẩy mạnh|duy trì|thúc đẩy|mở rộng|tham dự|dự(?! bị)|đã có|giữa|các|những|lực lượng(?! dự bị)"
        r"|huấn luyện(?: chung)? về)\s)+"
    ),
    re.IGNORECASE,
)
