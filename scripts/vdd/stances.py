"""What is said of areas of cooperation: how each stands in the text, and who puts it forward."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from vdd import areas, kept, lexicon
from vdd.cues import WORDS

_GOES_ON = kept.compile(
    r"\s*(?:trong đó|cụ thể|đáng chú ý|nổi bật|tiêu biểu|đồng thời|cùng đó|bên cạnh đó|ngoài ra|theo đó|các lĩnh vực"
    r"|trọng tâm|ưu tiên|cùng với đó|tập trung|nhất là|đặc biệt(?: là)?|-|\+|\*|•|\d\s?[.)-]|thứ (?:nhất|hai|ba|tư|năm)"
    r"|trước hết|trước tiên|kế đến|tiếp đến|sau đó là|đó là|có thể kể|phải kể|đáng kể|điển hình|chẳng hạn|cuối cùng là"
    r"|một là|hai là|ba là|bốn là|năm là|qua đó|song song|trên (?:biển|bộ|đất liền|không),|tiếp tục|tăng cường|đẩy mạnh|thúc đẩy|duy trì|mở rộng"
    r"|triển khai|phối hợp|về (?!phần|cơ bản|tổng thể|phía|hướng|nhiệm vụ|những|phương hướng|công việc|việc|thời gian"
    r"|triển vọng|tình hình|các vấn đề)|các nội dung|những nội dung|nội dung|về đào tạo|hợp tác)"
)
_ITEM = kept.compile(
    r"\s*(?:\d{1,2}\s?[.)/]|[-+*•]|[a-zđ]\)|(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám) là\b"
    r"|(?:thứ|điểm) (?:nhất|hai|ba|tư|năm|sáu|bảy)\b|về |ngoài ra|[a-zà-ỹđ])"
)
_POINT_OF_LIST = kept.compile(r"(?:hai|ba|bốn|năm|sáu|bảy|thứ (?:hai|ba|tư|năm|sáu)) là\b|thứ (?:hai|ba|tư|năm|sáu),")
_MARK_OF_POINT = kept.compile(
    r"\s*(?:[-+*•]|\(?\d\d?[.)]|(?:(?:một|hai|ba|bốn|năm|sáu|bảy) là|thứ (?:nhất|hai|ba|tư|năm|sáu)(?: là)?"
    r"|trước (?:hết|tiên)(?: là)?|cùng với đó|bên cạnh đó|cuối cùng(?: là)?),?)(?: tiếp tục)?\s*"
)
_WHAT_IT_IS = kept.compile(
    r"\s*đây là (?:một |trong những |những )*(?:hoạt động|cơ chế|kênh|diễn đàn|sự kiện|đối thoại|cuộc đối thoại"
    r"|hình thức)\b(?=[^.]*\b(?:thường niên|định kỳ|hằng năm|hàng năm|luân phiên)\b)"
    r"|\s*đây (?:cũng )?là (?:lần (?:đầu|thứ)|(?:cuộc|phiên|vòng) \w+ (?:đầu|thứ))\b[^.;]{0,60}\b(?:gặp|đối thoại|họp)\b"
    r"(?![^.]*\b(?:nhất trí|thống nhất|đề nghị|sẽ)\b)"
)
_THEN = kept.compile(
    r"\s*(?:(?:vào |trong |hồi )?(?:tháng|năm|ngày|cuối năm|đầu năm) \d(?!.{0,50}\b(?:sẽ|dự kiến|dự định|cần|thống nhất"
    r"|nhất trí)\b)|trước đó|gần đây|mới đây)"
)
_INVITED = kept.compile(
    r"\b(?:sang thăm|tới thăm|đến thăm|thăm chính thức|thăm và làm việc|thăm"
    r"|sang(?! (?:giúp|hỗ trợ|đưa|dạy|giao lưu|biểu diễn|dự|tham dự|tham gia|để|học|đào tạo|tập huấn|huấn luyện|công tác"
    r"|khảo sát|giảng dạy|giao lưu)))\b(?! (?:năm|dịp))"
)
# "mời lãnh đạo Bộ Quốc phòng B dự lễ kỷ niệm ..."
_TO_CEREMONY = kept.compile(
    r"(?:(?!\btàu\b)[^;.:]){3,90}?\b(?P<at>(?:tham dự|dự)(?: các| chuỗi| hoạt động| lễ| cuộc| buổi)* (?:kỷ niệm"
    r"|duyệt binh|diễu binh)\b)"
)
_WHO_COME = {
    "defence_industry",
    "research_institutes",
    "navy_cooperation",
    "air_force_cooperation",
    "army_cooperation",
    "coast_guard_cooperation",
    "service_cooperation",
}
_GUESTS = kept.compile(r"[^;.:]*?(?=\b(?:tham dự|dự|sang|thăm|cử|tham gia|đến|tới)\b)")
_OFFICIALS = kept.compile(r"\b(?:lãnh đạo|bộ trưởng|thứ trưởng|tư lệnh|tham mưu trưởng)\b")
_AT_PLAY = kept.compile(r"\b(?:thể thao|văn công|nghệ thuật|quân nhạc|cựu chiến binh)\b")
_AT_INVITATION = kept.compile(r"\b(?:nhận|theo|đáp)(?: lời| thư| giấy)?\s$")
# "đề nghị, khi điều kiện cho phép, hai bên ..."
_WHEN = kept.compile(
    r", (?:khi|nếu|ngay khi|sau khi|trong|từ|để|nhằm|trên cơ sở|bên cạnh|cùng với|ngoài|trước mắt|thời gian tới|căn cứ"
    r"|với)\b[^,;.:]*, (?:cả )?"
)
_THAT = kept.compile(
    r"[\s,:\"']*(?:rằng|là|,|cả|với|cho|để|về việc|việc|phía|thêm|,? trong thời gian tới,?|thời gian tới,?)?[\s,:\"']*$"
)
_SITUATION = {"discuss", "review", "speak", "agree"}
_SEPARATOR = kept.compile(r"[;,:v](?:(?<!v)|(?<= v)à (?=\w+ \w+))")  # begins with one set of letters, which is looked for fast
_GREETS = {"chào mừng", "chúc mừng", "chào đón"}
_SAYS = {
    "thông báo", "thông tin", "giới thiệu", "nêu rõ", "cho biết", "khẳng định", "tái khẳng định", "nhấn mạnh",
    "bày tỏ", "cho rằng", "nói",
}  # fmt: skip
_FIRST_PERSON = kept.compile(r"(?<!chúng )\btôi\b")
_OURS = kept.compile(
    r"(?:phía|đoàn|quân đội) (?P<whose>ta|bạn)\b|(?:^|(?<=[.;,\n] )"
    r"|(?<=\n))ta(?= (?:cũng |đã |còn |đồng thời )?(?:đề nghị|đề xuất|mong|mời|sẵn sàng|nhất trí|đồng ý|khẳng định"
    r"|bày tỏ|cảm ơn|nêu))|(?:^|(?<=[.;,\n] )|(?<=\n))bạn(?= (?:cũng |đã |còn |rất |đồng thời )?(?:đề nghị|đề xuất|mong"
    r"|mời|sẵn sàng|cho biết|đánh giá|khẳng định|nhất trí|đồng ý|cảm ơn|bày tỏ|nêu|nhờ|muốn))"
)
# the working group that meets: "Nhóm làm việc xác định sẽ hoàn chỉnh dự thảo ..."
_GROUP_ACTS = kept.compile(
    r"nhóm (?:làm việc|công tác)(?: chung)?(?= (?:đã |cũng |cùng )*(?:xác định|thống nhất|nhất trí|đánh giá|thảo luận|trao đổi|rà soát|kiểm điểm)\b)"
)
_HOST = kept.compile(
    r"(?:nước|phía|bên|đoàn) (?:chủ nhà|(khách(?: mời)?))\b|(?:^|(?<=[.;\n] )|(?<=\n))(?:chủ nhà"
    r"|(khách))(?= (?:cũng |thì |đã |còn )*(?:đặt|đề|mong|muốn|đáp|gợi|nêu|mời|sẵn sàng|cho biết|khẳng định|hứa|cam kết"
    r"|tỏ ý|ngỏ)\b)"
)
_PENTAGON = kept.compile(
    r"(?<!tại )(?<!ở )(?<!đến )(?<!tới )(?<!thăm )(?:lầu năm góc|ngũ giác đài)(?= (?:cũng |thì |đã |còn |nay )*(?:đặt|đề|mong|muốn|gợi|nêu|mời|sẵn sàng|cho biết|cho hay"
    r"|khẳng định|hứa|cam kết|tỏ ý|ngỏ|nói|thông báo|sẽ)\b)"
)
_PRAISED = kept.compile(
    r"\s*(?:cao )?(?:những (?!đóng|nỗ)|các (?:kết quả|hoạt động|nội dung|lĩnh vực|cơ chế|chuyến|chương trình|mặt"
    r"|thỏa thuận|dự án|khóa|cuộc)|về |kết quả|hiệu quả|sự (?:hợp tác|phối hợp|hỗ trợ|giúp đỡ|tham gia|tham dự"
    r"|phát triển|đóng góp|hiện diện|đồng hành|chia sẻ|tiến triển|tiến bộ|gắn kết|tin cậy)|hợp tác|quan hệ"
    r"|chương trình (?:hợp|đào|huấn|hỗ|học)|việc (?:hai|triển|thực)|tiến triển|tiến độ|thành|hoạt động|nỗ lực hợp tác)"
)
_THANKED = kept.compile(r"\b(?:đánh giá|ghi nhận|hoan nghênh|cảm ơn|cám ơn)\b[^,;.]*$")
_PRAISE = {
    "đánh giá", "đánh giá cao", "đánh giá rất cao", "đánh giá tốt", "đánh giá tích cực", "ghi nhận", "hoan nghênh",
    "cảm ơn", "cám ơn", "trân trọng cảm ơn",
}  # fmt: skip
_GLAD = {"vui mừng", "bày tỏ vui mừng", "bày tỏ"}
_THANKS = kept.compile(r"(?:trân trọng |chân thành )?(?:cảm ơn|cám ơn|hoan nghênh|biết ơn)")
# "cảm ơn ... giúp đào tạo cán bộ và mong tiếp tục được hỗ trợ"
_AND_MORE = kept.compile(
    r"\bmong(?: muốn)?(?: rằng)?(?: (?:phía )?(?:bạn|việt nam|[\w-]+(?: [\w-]+)?))? (?:sẽ )?tiếp tục (?:được |nhận được "
    r"|có được |dành )?(?:sự )?(?:quan tâm|giúp đỡ|giúp|hỗ trợ|ủng hộ"
    r"|tạo điều kiện)(?:,? (?:và )?(?:hỗ trợ|giúp đỡ|giúp|ủng hộ|tạo điều kiện))?(?: (?:này|đó|như vậy"
    r"|của (?:phía )?(?:bạn|việt nam)|từ (?:phía )?(?:bạn|việt nam)|trong thời gian tới|thời gian tới"
    r"|về mặt này))*\s*(?=[.;]|$)"
)
# "hài lòng với kết quả hợp tác đào tạo và nhất trí tiếp tục đẩy mạnh"
_GO_ON = kept.compile(
    r"\b(?:nhất trí|thống nhất|đồng ý|đề nghị|đề xuất|mong muốn|mong)(?: rằng)?(?: hai bên| hai nước)?(?: sẽ| cần)? tiếp tục (?:đẩy mạnh|thúc đẩy"
    r"|duy trì|tăng cường|phát huy|mở rộng|triển khai)(?: và (?:đẩy mạnh|thúc đẩy|mở rộng|phát huy))?(?: hơn nữa|,? (?:trong )?(?:thời gian|những năm"
    r"|giai đoạn|năm|các năm) tới| (?:có )?hiệu quả| (?:các|những) (?:lĩnh vực|nội dung|hoạt động|mặt|kết quả) (?:này|trên|đó"
    r"|ấy|đạt được))*\s*(?=[.;]|, đồng thời\b|$)"
)
_SO_HE = kept.compile(r"\b(?:vì vậy|vì thế|do đó|do vậy|bởi vậy|từ đó),? (?:(?:ông|bà|đồng chí|thứ trưởng|phía bạn) )?$")
_LEFT_OPEN = kept.compile(
    r"(?:[,;] |(?<=\. )|(?<=\n))(?:riêng|còn)(?: về)? (?:(?!đề nghị|đề xuất|nhất trí|thống nhất|mong |sẽ tiếp)[^,;.]){3,90}?(?:, phía [^,;.]{2,30}?)? (?:thì |sẽ |xin |cần )*"
    r"(?:để\b[^,;.]{0,50} )?(?:nghiên cứu thêm|xem xét thêm|phụ thuộc (?!lẫn))\b"
)
# "Về tuần tra chung, hai bên chưa quyết định"
_UNDECIDED = kept.compile(
    r"(?:về|đối với|riêng) (?!phần|phía|phương|tình hình)[^,;.]{3,60}, hai (?:bên|nước|đoàn) [^,;.]{0,60}?,? ?chưa (?:đưa ra |có )?"
    r"(?:quyết định|kết luận|chốt)\b(?! (?:thời|mua|cụ|ngày|địa|lịch))(?![^.;]*\b(?:nhưng|song)\b)"
)
_SO_MANY = kept.compile(
    r" (?:hơn |gần |nhiều )?(?:\d+|nhiều|hai|ba|bốn|năm|sáu|hàng chục) (?:lượt )?(?:đoàn|lượt|học viên|sĩ quan|chuyến)\b"
)
_HAS_HELD = kept.compile(r"\bđã (?:tiến hành|tổ chức|thực hiện|phối hợp|triển khai)\b[^.;]{0,60}$")
_HANDED_BACK = kept.compile(r"[^,;.]{0,30}\bđược (?:trao trả|hồi hương|thả|cứu|đối xử nhân đạo)\b")
_WHICH_HAS = kept.compile(r"\bmà [^,;.]{3,80} đã $")  # "các lĩnh vực mà Bản ghi nhớ đã xác định"
_BRIGHT_SPOT = kept.compile(r" là (?:một trong )?(?:những |các )?(?:điểm sáng|kết quả|thành tựu|thành quả)\b")
_TRUSTS = {"tin tưởng", "tin rằng", "tin chắc", "kỳ vọng", "trông đợi", "tin"}
_TRUSTING = tuple(_TRUSTS)
_TRUSTED = kept.compile(r" (?:rằng |là )?(?:phía |chính phủ |quân đội |bộ quốc phòng )?")
_HOW_IT_IS = kept.compile(
    r" (?:cho rằng|rằng|nhận thấy|là|hợp tác|quan hệ|các hoạt động|các lĩnh vực|việc"
    r"|kết quả)\b(?!,? (?:hai bên |hai nước |trong thời gian tới,? |thời gian tới,? |hai bên,? )?(?:cần|phải|nên|sẽ"
    r"|tiếp tục))"
)
_AT_RESULTS = kept.compile(
    r"\s*(?:sự )?(?:vui mừng|phấn khởi|hài lòng|ấn tượng|biết ơn|tự hào)?\s*(?:trước|về|vì|với|khi thấy"
    r"|nhận thấy)\s(?:những |các |sự )?(?:kết quả|bước|tiến|thành|hợp tác|phát triển|hiệu quả|chuyển biến|quan hệ"
    r"|việc (?!sẽ|sắp))"
)
_RECALLED = _PRAISE | {"vui mừng", "nhìn nhận", "nhắc đến", "nhắc tới", "nhắc lại", "nêu lại"}
_WANTED = kept.compile(
    r"\s*(?:cao )?(?:những |các |về )?(?:vai trò|lập trường|quan điểm|tầm quan trọng|ý nghĩa|tiềm năng|nhu cầu|đề xuất"
    r"|đề nghị|ý kiến|ý định|tình hình|khả năng|sáng kiến|vị trí|vị thế|đóng góp|nỗ lực|cam kết|nguyện vọng|kế hoạch"
    r"|thách thức)\b"
)
_STRONG = {
    "tiếp tục", "tăng cường", "đẩy mạnh", "thúc đẩy", "mở rộng", "cần", "sớm", "nâng cao", "xem xét", "tập trung",
    "củng cố", "sẽ", "dự kiến", "dự định",
}  # fmt: skip
_JOINTLY = {"phối hợp", "duy trì", "triển khai", "thiết lập", "xây dựng", "thực hiện"}
_ALSO = kept.compile(
    r"(?:[,;]|\b(?:và|đồng thời|cùng|cũng|đã))[\s]*(?:cũng |đã |cùng |đồng thời |do (?:đó|vậy) |vì (?:thế|vậy) |bởi vậy "
    r"|từ đó |qua đó |theo đó |nên |song |nhưng |vẫn )*$"
)
# "đồng thời thỏa thuận tiếp tục trao đổi đoàn"
_TO_AGREE = kept.compile(r" (?:sẽ|tiếp tục|tăng cường|đẩy mạnh|thúc đẩy|duy trì|mở rộng|phối hợp)\b")
_ALSO_ENDS = ("và", "thời", "cùng", "cũng", "đã", "đó", "vậy", "thế", "nên", "song", "nhưng", "vẫn")
_AGREE_ALONE = kept.compile(
    r"(?:đã |ủng hộ và |hoàn toàn )?(?:nhất trí|tán thành|đồng tình|tán đồng|chấp thuận|thống nhất|đồng ý|đồng thuận|cùng )"
)
MOST = 60  # names of instruments and meetings in one sentence
_AND_SO = kept.compile(r"[\s,]*(?:và|cùng|với|cùng với)[\s,]*(?:phía |ông |bà |ngài )?")


class Frame:
    """Who speaks, and in which manner, as a sentence goes on."""

    __slots__ = ("actor", "actor_at", "stance", "stance_at", "mode", "mode_at", "weak", "both_at")

    def __init__(self):
        self.actor = self.actor_at = self.stance = self.stance_at = self.mode = self.mode_at = self.both_at = None
        self.weak = False  # the stance is carried over, or only follows from a verb of doing

    def standing(self):
        """(stance, actor, stance's place, actor's place) of an area named now; None where the text takes no stand."""
        single = self.actor not in (None, "both")
        stance, at = self.stance, self.stance_at
        if stance is None and self.mode == "past":
            stance, at = "reviewed", self.mode_at
        if stance is None and self.mode == "forward":
            stance, at = ("proposed" if single else "agreed"), self.mode_at
        if stance is None:
            return None
        if stance == "proposed" and not single:
            stance = "agreed"
        if stance == "proposed":
            return stance, self.actor, at, self.actor_at
        return stance, "both", at, self.actor_at if self.actor == "both" else self.both_at


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
    phrases = lexicon.areas().find_each(folded, letters, [(s.start, s.end) for s, _ in ordered])
    for at, ((sentence, weight), found) in enumerate(zip(ordered, phrases)):
        start, end, mentions, first, cues = sentence.start, sentence.end, sentence.mentions, sentence.first, sentence.cues
        if listing and not (_ITEM.match(folded, start, end) or folded[end - 1] == ";" or not first):
            listing = None
        if "this is" in cues and _WHAT_IT_IS.match(folded, start, end):
            continue
        goes_on = (
            listing
            or (weight == 0 and _GOES_ON.match(folded, start, end))
            or (frame.stance == "reviewed" and _THEN.match(folded, start, end))
        )
        before = listing or frame
        frame = _begun(before if goes_on else None, frame.both_at)
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
        speaker, coded = _sentence(
            folded, start, end, sentence.tokens, mentions, named, frame, sides, host, speaker, None if first else before
        )
        fields = [row for row in coded if areas.groups()[row[0]] != "regional_issue"]
        if points:
            pointed = [row for row in fields if row[1] < points.start()] or _just_named(named, points) or spoken
            coded = coded + _pointed_at(folded, points, pointed, frame)
        if not weight and not fields:
            coded = coded + _listed(folded, start, end, named, frame)
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
            if coded:
                offers = [row for row in coded if row[3][0] == "proposed"]
                # one of several points, to which no one agrees alone unless "với đề nghị này"
                of_list = _POINT_OF_LIST.match(folded, start, end) is not None
            said.append((sentence, read, coded, listing))
    return _most_said(rows), said


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
        acting = [m.span() for m in _GROUP_ACTS.finditer(folded, start, end)]
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
    if named and "hindered" in cues and (hindered := _HINDERED.search(folded, start, end)):
        named = [n for n in named if not (hindered.start() <= n[0] < hindered.end())]
    if "civil" in cues and any(n[2] in _SOFT for n in named) and CIVIL.search(folded, start, end):
        named = [n for n in named if not (n[2] in _SOFT and _civil(folded, start, end, n[0], named))]
    return named


def _not_work(folded: str, start: int, end: int, verbs: list, cues) -> Iterator[tuple[int, int]]:
    """The places of a sentence in which it names areas that are left undone or open, or are no work of the two."""
    # "một số nội dung còn chậm, như hợp tác về quân y"
    if "undone" in cues and (undone := _UNDONE.search(folded, start, end)):
        right_edge = undone.end() if undone[0].endswith("hoãn") else folded.find(";", undone.end(), end)
        yield max(folded.rfind(sign, start, undone.start()) for sign in ";,"), right_edge if right_edge >= 0 else end
    # "riêng tuần tra chung thì để các cơ quan chức năng nghiên cứu thêm"
    if "left open" in cues and (left_open := _LEFT_OPEN.search(folded, start, end) or _UNDECIDED.match(folded, start, end)):
        yield left_open.span()
    # "thẳng thắn chỉ ra một số vụ việc xảy ra giữa ... và tàu cá"
    if "faults" in cues and (faults := _FAULTS.search(folded, start, end)):
        yield faults.span()
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
    if stance == "proposed" and folded.startswith("ủng hộ việc", at[0]) and (area, stance, sides[actor == sides[0]]) in rows:
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
    r"(?:(?!\b(?:nhưng|song|mà|tuy|đồng thời|rằng|cho biết|thay vào đó|vì (?:vậy|thế)|do (?:đó|vậy)|bởi vậy|nên|hai (?:bên|nước) (?:đã )?nhất trí)\b|(?:,|\bvà|, và)(?: đã| cũng| sẽ| chỉ| cùng| tiếp tục)*"
    r" (?:hai (?:bên|nước|bộ|đoàn)|phía|ông|bà|nhất trí|thống nhất|đề nghị|đề xuất|mong|đồng ý|khẳng định|cho rằng"
    r"|cho biết|nhấn mạnh|bày tỏ|cam kết|trao đổi|thảo luận|bàn|tăng cường|đẩy mạnh|thúc đẩy|mở rộng|duy trì|cần|sẽ"
    r"|tiếp tục)\b)[^;.])*"
)


def _not_denied(folded: str, start: int, end: int, verbs: list, named: list) -> list:
    """Those of `named` that a sentence which denies something does not deny."""
    # "Mua sắm vũ khí không nằm trong chương trình"
    if left_out := _LEFT_OUT.search(folded, start, end):
        left_edge = max(folded.rfind(sign, start, left_out.start()) for sign in ";:.")
        named = [n for n in named if not left_edge < n[0] < left_out.start()]
    # "Hai bên không đề cập đến AUKUS"
    if silent := _NOT_SAID.search(folded, start, end):
        named = [n for n in named if not (silent.start() <= n[0] < silent.end())]
    if denied := _denied(folded, start, end, verbs):
        named = [n for n in named if not (_within(denied, n[0], n[0]) and areas.groups().get(n[2]) != "regional_issue")]
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
_UNDONE = kept.compile(
    r"(?<!nối lại )(?<!khôi phục )(?<!sớm triển khai )(?<!sớm thực hiện )(?<!sớm tổ chức )(?<!tổ chức lại )\b(?:một số nội dung|một số hoạt động|một số mặt|một số lĩnh vực|có việc|có nội dung)\b[^;.]{0,80}?\b(?:còn chậm"
    r"|(?:phải|bị|tạm)(?: tạm)? hoãn|mới dừng lại|còn hạn chế|chưa được triển khai|chưa triển khai|chưa thực hiện)\b"
)
_FAULTS = kept.compile(
    r"\bchỉ ra (?:một số |những |các )*(?:vụ việc|tồn tại|hạn chế|vướng mắc|bất cập|khó khăn|điểm yếu)\b" + _up_to_saying(";.")
)
_LEFT_OUT = kept.compile(
    r"(?:không(?<!\wkhông)|chưa(?<!\wchưa))(?: hề)? (?:(?:nằm|có) trong (?:chương trình|nội dung|nghị trình)|thuộc (?:chương trình|nội dung)"
    r"|được (?:hai bên |hai đoàn )?(?:đề cập|nhắc (?:đến|tới)|bàn (?:đến|tới)|đưa (?:ra|vào|lên) bàn))"
)
_FACED = kept.compile(
    r"(?<!cùng )(?<!nhau )(?<!để )(?<!hợp )(?<!tác )(?<!lực )(?<!nhằm )(?<!trong việc )(?<!nhất trí )(?<!nhau khi )\b(?:đứng trước|đối mặt)(?: \w+){0,4} (?:thách thức|nguy cơ|mối đe dọa|hiểm họa)\b"
    + _up_to_saying(";.", r"|\b(?:đòi hỏi|cần (?:tăng|đẩy|phối|hợp|mở))|, (?:do|vì|hợp tác|cùng)\b")
)
_ON_WHAT_TO_DO = kept.compile(
    r"(?: sâu| sâu rộng| thẳng thắn| ý kiến| quan điểm)*(?: về)?(?: các| những| một số)? (?:khả năng|phương|biện|triển|định|việc|kế hoạch|nội|cách|vấn"
    r"|hướng|giải|hợp tác)\b|[^;.]* (?:thời gian|sắp|năm|giai đoạn) tới\b"
)
_WHICH = kept.compile(
    r"(?:\bmà|\blà (?:một |những |các )*(?:lĩnh vực|nội dung|việc|hướng|điều)(?: hợp tác)?(?: được)?) (?:phía )?$"
)
_HINDERED = kept.compile(
    r"\b(?:dịch|covid)\b[^;.]{0,60}\bảnh hưởng (?:tới|đến)\b[^;.]*?(?=, (?:hai bên|hai nước|hai bộ|song|nhưng|hợp tác"
    r"|quan hệ)|[;.]|$)"
)


def _rest_of_title(folded: str, start: int, end: int, stop: int, verbs: list) -> int:
    """Where the name of an instrument ends that is signed, if its list of names left words out: up to a comma or verb."""
    if not any(t[1] <= start and t[3]["code"] in ("sign", "witness", "exchange") for t in verbs):
        return end
    verb = next((t[0] for t in verbs if t[0] >= end and t[3]["code"] not in ("noun", "both")), stop)
    comma = _COMMA.search(folded, end, min(stop, verb))
    return min(comma.start() if comma else stop, verb)


_TO_CARRY_OUT = kept.compile(
    r"(?<!việc )(?<!quả )(?<!hình )(?<!sở )\b(?:triển khai|thực hiện|thực thi)(?: (?:có |nghiêm )?(?:hiệu quả|tốt|nghiêm|túc|đầy đủ))* $"
)


def _agreed_to_carry_out(folded: str, start: int, at: int, verbs: list) -> bool:
    """Whether two sides agree to carry out an instrument, whose name begins at `at`, and so what it is about: "nhất trí ...; thực hiện hiệu quả | Thỏa thuận về chia sẻ thông tin"."""
    if not folded.endswith(("hiện ", "khai ", "thi ", "quả ", "tốt ", "túc ", "đủ "), start, at):
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
        and not _lacks(folded, n[1], end)
        and not (n[2] == "fishermen" and n[1] - n[0] < 8 and not _HANDLED.search(folded, start, n[0]))
    ]
    if not fields or _ELSEWHERE.match(folded, start, end):
        return []
    if len({area for _, _, area in fields}) < 2 or not _LIST.search(folded, fields[0][1], fields[-1][0]):
        counted = (
            None
            if frame.stance or _TO_BE_DONE.search(folded, start, end)
            else _SHOWS.match(folded, fields[0][1], end)
            or _COUNTED.search(folded, start, end)
            or _HABIT.search(folded, start, end)
            or _LAND_HELPS.match(folded, start, end)
        )
        if counted and folded.endswith(("ký ", "ký kết "), start, counted.start()):  # "ký 3 hợp đồng về ...", signed here
            return []
        return [(area, a, b, ("reviewed", "both", counted.span(), frame.both_at)) for a, b, area in fields] if counted else []
    fields = [n for n in named if n in fields or n[2] in areas.SERVICES]
    spent = _SPENT.search(folded, start, fields[0][0]) if folded.find("dành ", start, fields[0][0]) >= 0 else None
    if spent:  # "Hai đoàn dành cả buổi chiều cho ..."
        return [(area, a, b, ("discussed", "both", spent.span(), frame.both_at)) for a, b, area in fields]
    done = _RESULTS.search(folded, start, end)
    if not done and not _TO_BE_DONE.search(folded, start, end):
        done = (
            _BEGINS_WITH_IT.match(folded, start, end)
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
        if not _TO_BE_DONE.search(folded, start, end) and not _PUTS_FIRST.search(folded, frame.actor_at[1], fields[0][0]):
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
_SHOWS = kept.compile(r"[^,;.:]{0,40} (?:cho thấy|thể hiện|là minh chứng|minh chứng|phản ánh)\b")
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
    r"|năm ngoái|kết quả|dấu ấn|thành tựu|điểm sáng|cho thấy|minh chứng|đúng hướng|ngày càng|ngày một|tiến triển|khởi sắc"
    r"|lĩnh vực hợp tác (?:hiệu quả|truyền thống)"
    r"|(?:chuyển biến|bước tiến|bước phát triển)(?! (?:mới|tiếp theo|hơn)\b))\b"
)
_HELD_THAT = kept.compile(
    r"\btheo đánh giá chung\b|\b(?:kể từ|từ sau) (?!nay|bây)|\b(?:theo )?(?:đánh giá|nhận định|nhìn nhận)(?: chung)? của (?:cả )?hai (?:bên|nước|đoàn"
    r"|phía)\b|\bhai (?:bên|nước|thứ trưởng|trưởng đoàn) (?:cùng |đều |cũng )*(?:cho rằng|nhận định|nhìn nhận|đánh giá"
    r"|nhận thấy|ghi nhận)"
)
_TO_BE_DONE = kept.compile(
    r"\b(?:cần|nên|sẽ|phải|mong|muốn|tiếp tục|(?:gian|năm|đoạn|sắp|tháng|kỳ) tới|tăng cường|đẩy mạnh|thúc đẩy|mở rộng"
    r"|tiềm năng|ưu tiên|hướng|dự kiến)\b"
)
_ELSEWHERE = kept.compile(
    r"(?:[^,.;:]{3,40}, )?(?:[^,.;:]{0,20} )?(?:đoàn|các đại biểu|các thành viên|\w+ tướng|ông"
    r"|bà)\b[^,.;:]{0,60} (?:tham quan|tới thăm|đến thăm|đã thăm|đã dự lễ)\b"
    r"|(?:[^,.;:]{3,40}, )?(?:[^,.;:]{0,20} )?đoàn (?:đã |cũng |còn )*(?:đến|tới|sang) [^,.;:]{2,40} thăm\b"
    r"|[^,.;:]*(?:\bđây là|\bđó là|\btrước khi|\btrước đó|\bsau khi|\btrong thời gian ở|\bnhân dịp|\btrả lời"
    r"|\blà sự kiện|\bđược thành lập|\btham quan|\btới thăm|\bđến thăm|\bnói chuyện|\bbáo chí|\bthành phần|\btham dự"
    r"|\bdự họp)\b"
)


def _lacks(folded: str, b: int, end: int) -> bool:
    """Whether the area that ends at `b` is said to fall short: "trao đổi thông tin còn chậm"."""
    near = folded[b : b + 80]
    return (" còn " in near or " chưa " in near or " mới " in near) and _LACKS.match(folded, b, end) is not None


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
    standing = frame.standing()
    if passive := _TO_BE_KEPT.match(folded, points.end()):  # "Các mặt này sẽ được tiếp tục"
        standing = "agreed", "both", (points.end() + 1, passive.end()), frame.both_at
        return [(area, a, b, standing) for area, a, b, _ in (fields if points["all"] else fields[-1:]) if a < points.start()]
    if (
        not standing
        or standing[0] not in ("agreed", "proposed")
        or standing[2][0] > points.start()
        or any(points.end() <= row[1] for row in fields if row[1] > standing[2][0])
    ):
        return []
    named = fields if points["all"] else fields[-1:]
    return [(area, a, b, standing) for area, a, b, _ in named if a < points.start()]


def _just_named(named: list, points: re.Match) -> list[tuple]:
    """The field that a sentence names, and says nothing of, before it points to it: "đề cao kinh nghiệm ... về X, mong muốn hợp tác trong lĩnh vực này"."""
    before = [n for n in named if n[1] <= points.start() and n[2] != "-" and areas.groups()[n[2]] != "regional_issue"]
    return [(area, a, b, None) for a, b, area in before[-1:]] if not points["all"] else []


_TO_BE_KEPT = kept.compile(r" (?:cũng |đều )?(?:sẽ|cần|nên|phải)(?: tiếp tục)? được\b(?! (?:phía|đoàn))")
_POINTS = kept.compile(
    r"\b(?:(?P<all>(?:các|những|hai|ba|bốn|mọi|tất cả) (?:lĩnh vực|nội dung|chương trình|hoạt động|dự án|mặt|nhiệm vụ"
    r"|công việc|việc|mảng|hướng|thế mạnh|điểm sáng)(?: hợp tác)?(?: quan trọng| cụ thể)?)|lĩnh vực|chương trình|dự án|công tác|công việc"
    r"|hoạt động|(?:(?<=làm )|(?<=duy trì )|(?<=tiếp tục )|(?<=đẩy mạnh )|(?<=thúc đẩy ))việc)"
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
# "vai trò ngày càng lớn"
_ONLY_GROWS = kept.compile(r" (?:tăng|lớn|cao|quan trọng|nổi bật|phức tạp|gay gắt|lan rộng|nghiêm trọng)\b(?! (?:cường|trưởng))")


def _within(spans: list[tuple[int, int]], a: int, b: int) -> bool:
    """Whether one of `spans`, which are in order and apart, holds `a` to `b`."""
    at = bisect_left(spans, (a + 1,)) - 1
    return at >= 0 and b <= spans[at][1]


def _parts(
    folded: str, start: int, end: int, tokens: list, mentions: list, named: list, sides: tuple[str, str], host: str | None
) -> tuple[list, str | None]:
    """What in a sentence acts or is acted on, as (start, end, what, value) in the order of the text; and the side that an interview asks."""
    events, asked = [], None
    covered = [(a, b) for a, b, _ in named]
    titled = [(m.start, m.end) for m in mentions]
    for a, b, kind, row in tokens:
        if kind == "verbs":
            words, what = folded[a:b], row["code"]
            if what == "noun":
                if words == "trao đổi" and _BOTH_TALK.search(folded, max(start, a - 30), a) and not _TRADED.match(folded, b, end):
                    events.append((a, b, "discuss", None))
                continue
            if covered and _within(covered, a, b):
                continue
            if (what in _AT_TIMES_NOTHING or words in _AT_TIMES_NOTHING) and _tells_nothing(
                folded, start, end, a, b, what, words
            ):
                continue
            # "Hai bên nói về ..."
            if (
                words == "nói"
                and folded.startswith((" về ", " đến ", " tới "), b)
                and _BOTH_TALK.search(folded, max(start, a - 30), a)
            ):
                what = "discuss"
            events.append((a, b, what, None))
        elif kind == "posts":
            if row["code"] == "honorific" and not _within(titled, a, b):
                events.append((a, b, "pronoun", None))
        elif kind == "countries":
            if _is_land(folded, start, a, b, row, sides) and not _within(titled, a, b) and not _within(covered, a, b):
                events.append((a, b, "country", row["code"]))
        elif (
            kind == "cities"
            and row["city_vi"]
            and (land := "EUE" if row["city_vi"] == "Brussels" and "EUE" in sides else row["country_code"]) in sides
            and _ACTING.match(folded, b, end)
        ):  # "Seoul đề nghị"
            events.append((a, b, "pronoun", land))
        elif (
            kind == "instruments"
            and folded[a:b] == "thỏa thuận"
            and (
                events
                and events[-1][2] == "both"
                and a - events[-1][1] < 2
                or _TO_AGREE.match(folded, b, end)
                and folded.endswith((" và ", ", ", "đồng thời ", " đã ", " cùng "), start, a)
            )
        ):
            events.append((a, b, "agree", None))
    events += _stood_for(folded, start, end, sides, host)
    for m in mentions:
        country = m.land
        if country:
            events.append((m.start, m.end, "person", country))
            if folded.startswith(":", m.end) and country in sides:  # an interview
                asked = country
    for a, b, area in named:
        events.append((a, b, "area", area))
    for a, b, kind, row in tokens if folded.find("mời", start, end) >= 0 else ():
        if (
            kind == "verbs"
            and row["code"] == "propose"
            and folded[a:b].endswith(("mời", "thư mời", "lời mời"))
            and not _AT_INVITATION.search(folded, max(start, a - 11), a)
        ):
            events = _with_invitation(folded, start, end, a, b, tokens, named, events)
    events.sort(key=itemgetter(1), reverse=True)
    events.sort(key=itemgetter(0))  # of those that begin together the longest first
    return events, asked


_AT_TIMES_NOTHING = {"past", "forward", "review", "propose", "agree", "nên"}


def _tells_nothing(folded: str, start: int, end: int, a: int, b: int, what: str, words: str) -> bool:
    """Whether a verb or a word of time tells nothing of who does or says what here, as part of a name or a phrase."""
    # "bảy hoạt động phải chuyển sang năm 2021"
    if what == "forward":
        return words == "sang năm" and folded.endswith(("chuyển ", "lùi ", "dời ", "hoãn "), start, a)
    if what == "past":
        # "trước đó, nhóm công tác sẽ họp"
        to_come = words == "trước đó" and folded.find(" sẽ ", b, min(end, b + 60)) >= 0
        return to_come or _OF_LATE.search(folded, max(start, a - 40), a) is not None
    if what == "review":
        return folded.endswith(_BESIDE_THAT, start, a) or (words == "ngày càng" and _ONLY_GROWS.match(folded, b, end) is not None)
    if what == "agree":
        return (
            folded.endswith(("về ", "biên bản ", "văn bản "), start, a)
            or _SEVERAL.search(folded, max(start, a - 9), a) is not None
            or not words.startswith("giao ")
            and _BY_LEADERS.search(folded, max(start, a - 60), a) is not None
        )
    # "nên ông đề nghị ...", "là nhờ ..."
    if words == "nên":
        return folded.startswith(_SO, b)
    if words == "nhờ":
        return folded.endswith((", ", "là ", "chính "), start, a)
    # "Nhận lời mời của A, đoàn B thăm chính thức ...", not "A nhận lời mời của B dự triển lãm"
    if words.endswith("mời") and folded.startswith(" của", b):
        called = _AT_INVITATION.search(folded, max(start, a - 11), a)
        return called is not None and not (
            called[0].startswith("nhận") and folded[start : called.start()].rstrip()[-1:].isalnum()
        )
    return False


def _is_land(folded: str, start: int, a: int, b: int, row: dict, sides: tuple[str, str]) -> bool:
    """Whether the name of a country stands for it, alone or as one of a pair: "Mỹ - Việt thúc đẩy ..."."""
    if row["use"] == "name":
        return True
    if row["code"] not in sides:
        return False
    return _SHORT.search(folded, max(start, a - 8), a) is not None or (
        row["use"] == "pair" and (folded.startswith(("-", " - "), b) or folded.endswith(("-", " - "), start, a))
    )


def _stood_for(folded: str, start: int, end: int, sides: tuple[str, str], host: str | None) -> list[tuple]:
    """The words of a sentence that stand for a side without its name: "phía ta", "bạn", "nước chủ nhà", "Lầu Năm Góc", "tôi"."""
    found = []
    if folded.find("nhóm ", start, end) >= 0:
        found += [(*m.span(), "both", None) for m in _GROUP_ACTS.finditer(folded, start, end)]
    if folded.find("bạn", start, end) >= 0 or folded.find("ta ", start, end) >= 0:
        found += [(*m.span(), "pronoun", sides[m[0].endswith("bạn")]) for m in _OURS.finditer(folded, start, end)]
    if host in sides and (folded.find("chủ nhà", start, end) >= 0 or folded.find(" khách", start, end) >= 0):
        guest = sides[host == sides[0]]
        found += [(*m.span(), "pronoun", guest if m[1] or m[2] else host) for m in _HOST.finditer(folded, start, end)]
    if "USA" in sides and (folded.find("lầu năm góc", start, end) >= 0 or folded.find("ngũ giác đài", start, end) >= 0):
        found += [(*m.span(), "pronoun", "USA") for m in _PENTAGON.finditer(folded, start, end)]
    if folded.find("tôi", start, end) >= 0:
        found += [(*m.span(), "pronoun", None) for m in _FIRST_PERSON.finditer(folded, start, end)]
    return found


def _with_invitation(folded: str, start: int, end: int, a: int, b: int, tokens: list, named: list, events: list) -> list[tuple]:
    """`events` with the visit to which the words from `a` to `b` invite, and without the areas that are only those who are invited."""
    guests = _GUESTS.match(folded, b, min(end, b + 200))
    if guests:
        events = [
            e for e in events if not (e[2] == "area" and e[3] in _WHO_COME and guests.start() <= e[0] and e[1] <= guests.end())
        ]
    close = folded.find(";", b, end)
    # "chuyển lời mời của Bộ trưởng A tới Bộ trưởng B"
    if (
        folded.endswith(("lời mời", "thư mời"), a, b)
        and folded.startswith(" của ", b)
        and not _INVITED.search(folded, b, end)
        and not any(b <= n[0] for n in named)
    ):
        events.append((b - 3, b, "area", "delegation_exchange"))
    visit = (
        _INVITED.search(folded, b, min(end if close < 0 else close, b + 260))
        or ("kỷ niệm" in folded[b:end] or "binh" in folded[b:end])
        and _TO_CEREMONY.match(folded, b, end)
    )
    if not visit or any(
        (x <= visit.start() < y and code in areas.VISITS)
        or (0 <= x - visit.end() < 3 and code == "exhibition")
        or (b <= x < visit.start() and code == "young_officer_exchange" and folded.endswith("đoàn ", start, x))
        for x, y, code in named
    ):
        return events
    begins = visit.start("at") if visit.re is _TO_CEREMONY else visit.start()
    whither = next((t[1] for t in tokens if t[2] == "countries" and t[0] == visit.end() + 1), visit.end())
    at_play = guests and _AT_PLAY.search(guests[0]) and not _OFFICIALS.search(guests[0])
    events.append((begins, whither, "area", "friendship_exchange" if at_play else "delegation_exchange"))
    return events


_WHO = {"both", "heads", "person", "country", "pronoun"}  # of what a sentence is made of, the actors
_IN_PLANS = (
    "có hiệu quả", "tổ chức thành công", "phối hợp tổ chức thành công", "thực hiện thành công", "hoàn thành tốt",
    "phát huy hiệu quả", "phát huy vai trò", "rà soát", "kiểm điểm", "tổng kết",
)  # fmt: skip
_KEEPS_ON = kept.compile(r" (?:thường xuyên|đều|ở các cấp|giữa|hằng năm|hàng năm|nhiều)\b")
_AT_TIMES_NO_VERB = {"agree", "review", "wish", "discuss"}
_AT_TIMES_OF_BEFORE = {"propose", "speak", "agree", "discuss"}
_AT_TIMES_ANOTHER = {"propose", "speak", "discuss"}


_TO_SAY = (" nói", " nhấn mạnh", " nhắc", " đề cập", " khẳng định", " cảm ơn", " bày tỏ", " lưu ý", " kể")
_INTO = ("nền nếp", "nề nếp", "thực chất", "chiều sâu")


class _Reading:
    """One sentence while it is read from left to right: who acts, and what is open yet."""

    __slots__ = (
        "folded", "start", "end", "frame", "sides", "speaker", "before", "events", "coded", "verb", "edge",
        "discussing", "waiting", "waiting_at", "later", "last_end", "theirs", "spoke", "lent", "voiced", "passed",
        "topic", "subordinate", "yet", "outer", "soft", "assents", "unsettled", "situations", "pending", "opening",
        "opener", "usual", "carried", "to_go", "told_on",
    )  # fmt: skip

    def __init__(
        self,
        folded: str,
        start: int,
        end: int,
        events: list,
        frame: Frame,
        sides: tuple[str, str],
        speaker: str | None,
        before: Frame | None,
        named: list,
    ):
        self.folded, self.start, self.end, self.frame, self.sides, self.speaker, self.before, self.events = (
            folded,
            start,
            end,
            frame,
            sides,
            speaker,
            before,
            events,
        )
        said = self._begin(named)
        self.coded = []
        self.verb = None  # the last verb: (end, code, start)
        self.edge = start  # the end of what was read last
        self.discussing = None
        # a subject for which no verb has come yet
        self.waiting, self.waiting_at = _named_later(folded, start, self.events, sides)
        self.later = self.waiting_at  # where the subject stands that the sentence names after its first verb
        self.last_end = start
        self.theirs = None  # those after "theo", and their place
        # the end of the last verb of saying, while nothing else follows it but what is said
        self.spoke = start if said == "speak" else None
        self.lent = None  # the speaker, while the other side's proposals are told of
        self.voiced = None  # the end of one side after "theo"
        self.passed = None  # the end of a country that is no subject
        self.topic = None  # "Đề cập hợp tác đa phương, ông B đề nghị ..."
        self.subordinate = folded.startswith(("sau khi ", "trước khi ", "sau phần ", "khi ", "nghe "), start)
        # "hài lòng ..., song lưu ý tiến độ ... cần được đẩy nhanh"
        self.yet = _YET.search(folded, start, end) if named and folded.find("cần", start, end) >= 0 else None
        self.outer = None  # the frame around what one side says within it: "trong đó phía B giới thiệu ...;"
        self.soft = False  # "nhất trí cho rằng ... được triển khai hiệu quả"
        self.assents = False  # "nhất trí với đề nghị đó, ..."
        self.unsettled = []  # areas on which nothing is said yet: "..., ... là những kết quả nổi bật"
        self.situations = []  # "tình hình ..." before a verb of saying
        self.pending = []  # areas named before the one who acts: "Về đào tạo, hai bên ..."
        self.opening = self.opener = _OPENER.match(folded, start, end)  # the second only until what it opens is over
        # "Bên cạnh những lĩnh vực truyền thống như ..., hai bên xác định ..."
        self.usual = _USUAL.match(folded, start, end) if self.opener else None
        self.carried = frame.weak and frame.stance == "agreed"
        stood = (before.standing() if before else None) or ("",)
        self.to_go = stood[0] in ("agreed", "proposed")
        # results are told on from sentence to sentence
        self.told_on = stood[0] == "reviewed" and not folded.startswith(_THEREFORE, start)

    def _begin(self, named: list) -> str | None:
        """Sets the frame by how the sentence opens, or ends with who says it; returns the kind of verb at its end."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        quoted = _QUOTED.match(folded, start, end)
        if quoted:  # '"Chúng tôi đề nghị ...", ông B nói'
            said_by = next(
                (
                    value
                    for a, _, what, value in self.events
                    if what == "person" and value in self.sides and 0 <= a - quoted.end() < 24
                ),
                None,
            )
            if said_by:
                self.speaker, frame.stance = said_by, None
                frame.actor, frame.actor_at = (
                    said_by,
                    next((a, b) for a, b, what, value in self.events if what == "person" and value == said_by),
                )

        last_said = _said_last(folded, start, end, self.events, self.sides) if not quoted else None
        if last_said:  # "..., ông B ghi nhận."
            said_by, at, what, told_at = last_said
            self.events = [e for e in self.events if e[0] < at[0]]
            frame.actor, frame.actor_at, frame.stance, frame.stance_at, frame.weak = said_by, at, None, None, True
            self.speaker = said_by if said_by != "both" else self.speaker
            if what == "review":
                frame.stance, frame.stance_at = "reviewed", told_at
            elif what in ("propose", "wish", "agree"):
                frame.stance, frame.stance_at = "agreed" if said_by == "both" else "proposed", told_at

        if (
            (frame.stance is None or frame.weak)
            and named
            and (
                as_written := _AS_WRITTEN.match(folded, start, end)
                or (None if frame.stance in ("agreed", "proposed") else _PRIORITIES.match(folded, start, end))
            )
        ):
            frame.actor, frame.actor_at, frame.stance, frame.stance_at, frame.mode, frame.weak = (
                "both",
                as_written.span(),
                "agreed",
                as_written.span(),
                None,
                False,
            )
        elif (frame.stance is None or frame.weak) and named and _BEGINS_WITH_IT.match(folded, start, end):
            fares = _HAS_BECOME.search(folded, start, min(end, start + 200))
            if (
                fares
                and not _TO_BE_DONE.search(folded, start, fares.end())
                and not any(
                    e[0] < fares.start() and e[2] in ("both", "person", "pronoun", "agree", "propose", "wish", "discuss", "speak")
                    for e in self.events
                )
            ):
                frame.stance, frame.stance_at, frame.mode, frame.weak = "reviewed", fares.span(), None, True
        elif (
            (frame.stance is None or frame.weak)
            and named
            and folded.find("kế hoạch", start, start + 160) >= 0
            and (plan := _PLAN_HOLDS.match(folded, start, end))
        ):
            frame.actor, frame.actor_at, frame.stance, frame.stance_at, frame.mode, frame.weak = (
                "both",
                plan.span(1),
                "agreed",
                plan.span(1),
                None,
                False,
            )
        elif (frame.stance is None or frame.weak) and named and folded.startswith(_AT_PRESENT, start):
            frame.stance, frame.stance_at, frame.mode, frame.weak = (
                "reviewed",
                (start, start + folded[start:end].index(" ", 6)),
                None,
                True,
            )
        elif (
            (frame.stance is None or frame.weak)
            and named
            and folded.startswith(_MEETINGS, start)
            and (talks := _TALKS_ON.match(folded, start, end))
        ):
            frame.actor, frame.actor_at, frame.stance, frame.stance_at, frame.mode, frame.weak = (
                "both",
                talks.span(),
                "discussed",
                talks.span(),
                None,
                False,
            )
        elif (
            frame.stance is None
            and self.before is not None
            and self.before.actor in self.sides
            and folded.startswith(_SO_THEN, start)
        ):  # "A nhấn mạnh ... Do đó, hai bên cần ..."
            frame.actor, frame.actor_at, frame.mode = self.before.actor, self.before.actor_at, None
            return "speak"
        if quoted and said_by:
            return "speak"
        return last_said[2] if last_said else None

    def read(self) -> list[tuple]:
        """Reads all events; returns [(area, start, end, standing)]."""
        folded, frame = self.folded, self.frame
        for a, b, what, value in self.events:
            if a < self.last_end and what != "area":
                continue
            if self.outer and a > self.outer[-1] and folded.find(";", self.outer[-1], a) >= 0:
                frame.actor, frame.actor_at, frame.stance, frame.stance_at, _ = self.outer
                self.outer = None
            if (
                self.waiting
                and frame.stance
                and what in ("act", "speak", "area")
                and self.waiting_at != self.later
                and folded.find(";", self.waiting_at[1], a) >= 0
            ):
                self.waiting = None  # "...; phía B giúp ...; tăng cường ...": the list goes on
            if what in _WHO:
                self.last_end = self._subject(a, b, what, value)
                continue
            if b > self.last_end:
                self.last_end = b
            if what == "area":
                self._area(a, b, value)
            elif not (what in _AT_TIMES_NO_VERB and self._no_verb(a, b, what)):
                self._verb(a, b, what)
        self._finish()
        return self.coded

    def _subject(self, a: int, b: int, what: str, value: str | None) -> int:
        """Takes one who acts, or on whom is acted, as the subject of the verbs to come, or passes it; returns where the words end."""
        folded, frame = self.folded, self.frame
        if what in ("both", "heads"):
            subject = "both"
            frame.both_at = (a, b)
        elif what == "pronoun":
            subject = value or self.speaker
        else:
            subject = value
        # "Việt Nam - Philippines tăng cường ..."
        if (
            what == "country"
            and self.waiting in self.sides
            and value in self.sides
            and self.waiting != value
            and _PAIR.fullmatch(folded, self.waiting_at[1], a)
        ):
            self.waiting, self.waiting_at = "both", (self.waiting_at[0], b)
            return b
        if (a, b) == self.later:  # "Bày tỏ đồng tình, ông A nhấn mạnh ..."
            self.waiting, self.waiting_at = subject, (a, b)
            return b
        left = folded[max(self.start, a - 24) : a].rstrip()  # how it ends tells which patterns can fit
        acted_on = self._governed(a, what, left)
        # "những đề xuất mà ông A đưa ra gồm ..."
        if (
            self.verb
            and (self.verb[1] == "propose" or folded[self.verb[2] : self.verb[0]] in _PLEDGES)
            and subject in self.sides
            and not (frame.actor in self.sides and frame.actor != subject and _ASSENT.search(folded, frame.actor_at[1], a))
            and _PROPOSED_BY.fullmatch(folded, self.verb[0], a)
        ):
            self.lent = (frame.actor, frame.actor_at) if frame.actor in self.sides and frame.actor != subject else None
            frame.actor, frame.actor_at, frame.stance, frame.stance_at, self.waiting = (
                subject,
                (a, b),
                "proposed",
                (self.verb[2], self.verb[0]),
                None,
            )
            return b
        acted_on, b = self._is_object(a, b, what, value, subject, acted_on, left)
        if (
            self.unsettled
            and what != "pronoun"
            and subject in ("both", *self.sides)
            and (passive := _PASSIVE.search(folded, max(self.start, a - 24), a))
        ):
            self._done_by(subject, a, b, passive)
        if (
            acted_on
            and what == "country"
            and value == frame.actor
            and value in self.sides
            and frame.stance == "proposed"
            and self.verb
            and self.verb[1] == "propose"
            and a - self.verb[0] < 8
            and folded.endswith(("mời", "đề nghị", "yêu cầu", "kêu gọi"), self.verb[2], self.verb[0])
            and folded[slice(*frame.actor_at)] in _HE
        ):
            frame.actor = self.speaker = self.sides[value == self.sides[0]]  # "Ông mời Việt Nam ...": he is of the other side
        if not acted_on and subject in ("both", *self.sides):
            if (
                self.waiting
                and self.waiting != subject
                and "both" not in (self.waiting, subject)
                and _AND_SO.fullmatch(folded[self.waiting_at[1] : a])
            ):
                self.waiting, self.waiting_at = "both", (self.waiting_at[0], b)
            else:
                self.waiting, self.waiting_at = subject, (a, b)
        return b

    def _done_by(self, who: str, a: int, b: int, passive: re.Match) -> None:
        """Codes the areas that `who` is said to work on: "Việc trao đổi đoàn được hai bên duy trì thường xuyên"."""
        at, frame = next(((x, y, what) for x, y, what, _ in self.events if x >= b), (self.end, self.end, "act")), self.frame
        if who == "both" and self.folded.startswith(_CARED_FOR, b):
            standing = "agreed", who, passive.span(), (a, b)
        elif (
            who == "both"
            and (at[2] == "discuss" or self.folded.startswith(_RAISED, at[0]))
            and at[0] - b < 10  # "hai bên đưa ra thảo luận"
            and ";" not in self.folded[self.unsettled[-1][2] : a]
            and not _THEN_AGREED.match(self.folded, at[1], self.end)
        ):  # "Chủ nghĩa khủng bố cũng được hai bên đề cập"
            standing = "discussed", who, at[:2], (a, b)
        elif who == "both" and (
            _SEEN_AS.match(self.folded, b, self.end)
            or at[2] == "agree"
            and at[0] - b < 8
            and (
                passive[2] in ("tiếp tục ", "sớm ")  # "Đào tạo tiếp tục được hai bên ưu tiên"
                or _AS_MATTER.fullmatch(self.folded, self.unsettled[-1][2], passive.start())
            )
        ):
            standing = "agreed", who, passive.span(), (a, b)
        elif (at[2] not in ("act", "review") and self.folded[at[0] : at[1]] not in _PRAISE) or ";" in self.folded[
            self.unsettled[-1][2] : a
        ]:
            return
        elif who == "both" and passive[1] and self._trusts():
            standing = "proposed", frame.actor, passive.span(), frame.actor_at
        elif passive[1] or self.folded[at[0] : at[1]] in _TO_DO:
            standing = "agreed" if who == "both" else "proposed", who, passive.span(), (a, b)
        elif passive[2] or frame.mode == "forward":
            return
        else:
            standing = "reviewed", "both", passive.span(), (a, b) if who == "both" else frame.both_at
        named = {x for _, x, _ in self.unsettled}
        self.coded = [row for row in self.coded if row[1] not in named] + [
            (area, x, y, standing) for area, x, y in self.unsettled
        ]
        self.unsettled = []

    def _trusts(self) -> bool:
        """Whether it is one side alone that says that it trusts in what the two will do: "A tin tưởng hợp tác về đào tạo sẽ được hai bên đẩy mạnh"."""
        return (
            self.frame.actor in self.sides and self.spoke is not None and self.folded.endswith(_TRUSTING, self.start, self.spoke)
        )

    def _governed(self, a: int, what: str, left: str) -> bool:
        """Whether the words at `a`, with `left` before them, depend on the verb before, as far as their place tells."""
        folded, start = self.folded, self.start
        is_object = (
            self.verb is not None
            and self.verb[1] not in ("held", "forward", "past", "discuss", "sign")
            and _THAT.match(folded, self.verb[0], a)
            and not (self.verb[1] in ("act", "review") and "," in folded[self.verb[0] : a])
        )
        # "Sau khi nghe các cơ quan trình bày, bà B ..."
        if (
            is_object
            and self.subordinate
            and self.verb[2] > start
            and folded.startswith(",", self.verb[0])
            and folded.find(",", start, self.verb[0]) < 0
        ):
            is_object = False
        if (
            not is_object
            and self.verb is not None
            and what in ("country", "person", "pronoun", "both")
            and not (self.verb[1] in ("forward", "past") and a - self.verb[0] < 7)
            and not left.endswith(_CLAUSE_SIGNS)
            and not (left.endswith(_CLAUSE_ENDS) and _CLAUSE.search(folded[max(start, a - 24) : a]))
        ):
            is_object = True
        if (
            not is_object
            and self.verb is not None
            and self.verb[1] in ("propose", "wish")
            and folded.startswith(",", self.verb[0])
            and _WHEN.fullmatch(folded, self.verb[0], a)
        ):
            is_object = True
        return is_object

    def _is_object(
        self, a: int, b: int, what: str, value: str | None, subject: str | None, is_object: bool, left: str
    ) -> tuple[bool, int]:
        """Whether they are no subject, after all that the words around them tell; and where they end."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        # "hoan nghênh Việt Nam cử ..."
        if (
            is_object
            and what == "country"
            and (
                frame.stance is None
                or (
                    frame.stance != "reviewed"
                    and folded.endswith((";", "; đồng thời", "đồng thời", ", và", ","), start, self.verb[2] - 1)
                )
            )
            and folded[self.verb[2] : self.verb[0]] in _PRAISE
            and _DID.match(folded, b, end)
        ):
            frame.stance, frame.stance_at = "reviewed", (self.verb[2], self.verb[0])
        # "cho hay hai nước đạt nhận thức chung về ..."
        if is_object and what == "both" and self.verb[1] == "speak" and _HAVE_AGREED.match(folded, b, end):
            is_object = False
        # "cho biết Hàn Quốc sẵn sàng ..."
        if (
            is_object
            and what in ("country", "pronoun")
            and value in self.sides
            and self.verb[1] == "speak"
            and _OFFERS.match(folded, b, end)
        ):
            is_object = False
        if is_object and what == "person" and folded.startswith(" nhận lời", b):
            is_object = False
        if (
            what in ("country", "pronoun", "person")
            and left.endswith(_GENITIVE_ENDS)
            and _GENITIVE.search(folded, max(start, a - 16), a)
        ):
            is_object = True
        # not "phía Việt Nam", "Việt Nam mời ..."
        if (
            what == "country"
            and not is_object
            and not ((not left or left.endswith(_ONE_OF_ENDS)) and _ONE_OF.search(folded, max(0, a - 18), a))
            and not _ACTING.match(folded, b, end)
        ):
            is_object = True
        # "Người đứng đầu đoàn Thái Lan cho hay ..."
        if (
            what == "country"
            and self.verb
            and self.verb[1] in ("lead", "chair")
            and self.verb[2] - self.start < 24
            and left.endswith("đoàn" if self.verb[1] == "lead" else "phía")
        ):
            is_object = False
        if what == "country" and self.passed and _AND_BOTH.fullmatch(folded, self.passed, a):  # "nói Canada và Việt Nam cùng ..."
            is_object = True
        # "các nội dung mà hai bên đã thống nhất"
        if what == "both" and _AS_SETTLED.match(folded, b, end) and _OF_WHAT.search(folded, max(start, a - 50), a):
            is_object = True
        # "các chuyến tuần tra mà hai bên thực hiện"
        if not is_object and frame.stance and folded.endswith("mà ", start, a) and not _PUTS.match(folded, b, end):
            is_object = True
        if what == "both" and a - start < 9 and folded.startswith(("với ", "đối với "), start):
            is_object = True
        # "coi đây là dịp để hai bên xác định ..."
        if (
            what == "both"
            and not is_object
            and frame.actor in self.sides
            and left.endswith("để")
            and _CHANCE.search(folded, max(start, a - 40), a)
        ):
            is_object = True
        # "tạo khuôn khổ để hai bên mở rộng ..."
        if what == "both" and is_object and left.endswith(("để", "cho")) and _FOUNDS.search(folded, max(start, a - 60), a):
            is_object = False
        # "theo hai bên, ..."
        if what == "both" and left.endswith(("theo", "của")) and _VOICED.search(folded, max(start, a - 30), a):
            is_object, self.theirs = True, ("both", (a, b))
        # "theo ông A, hai bên nên ..."
        if (
            what == "both"
            and self.voiced
            and folded[self.voiced] == ","
            and a - self.voiced < 40
            and (self.verb is None or self.verb[2] < self.voiced or self.verb[1] in ("forward", "past"))
        ):
            is_object = True
        # "Biên bản vừa ký cho biết, giai đoạn 2017 - 2020 hai bên sẽ ...", which nobody says
        if what == "both" and is_object and frame.actor is None and _WRITTEN.match(folded, self.start, a):
            is_object = False
        # "các nội dung mà ông A đã nêu"
        if (
            what in ("person", "country", "pronoun")
            and (said := _AS_SAID.match(folded, b, end))
            and _OF_WHAT.search(folded, max(start, a - 50), a)
        ):
            is_object, b = True, said.end()
        if (
            what in ("person", "pronoun", "country")
            and subject in self.sides
            and left.endswith(("theo", "phía", "đoàn", "của", "lời"))
            and _ACCORDING.search(folded, max(start, a - 32), a)
        ):
            self.voiced, self.speaker, self.theirs = b, subject, (subject, (a, b))
            # "Trọng tâm thời gian tới, theo ông B, gồm ..."
            if folded.startswith((", gồm", ", là", ", bao gồm", ", sẽ là", ", đó là"), b) and frame.stance in (None, "agreed"):
                frame.actor, frame.actor_at, self.waiting = subject, (a, b), None
                frame.stance = "proposed" if frame.stance else None
        else:
            self.voiced = None
        self.passed = b if what == "country" and is_object else None
        return is_object, b

    def _has_subject(self, at: int) -> bool:
        """Whether the clause that goes on at `at` names who acts after its comma."""
        comma = _TO_COMMA.match(self.folded, at, self.end)
        return bool(
            comma
            and (
                _SUBJECT.match(self.folded, comma.end(), self.end)
                or any(e[0] == comma.end() and e[2] == "country" for e in self.events)
            )
        )

    def _no_verb(self, a: int, b: int, what: str) -> bool:
        """Whether the words, a verb elsewhere, say nothing here."""
        folded, start, frame = self.folded, self.start, self.frame
        # "mong muốn hai bên sớm thống nhất ..."
        if what == "agree" and self.waiting is None and frame.stance == "proposed" and folded.endswith(_SOON, start, a):
            return True
        # "sẽ triển khai có hiệu quả"
        if (
            what == "review"
            and self.verb
            and self.verb[1] == "act"
            and a - self.verb[0] < 2
            and frame.stance in ("agreed", "proposed")
            and folded.startswith("có ", a)
        ):
            return True
        # "(2) Sử dụng có hiệu quả đường dây nóng"
        if (
            what == "review"
            and frame.stance in ("agreed", "proposed")
            and folded.startswith("có ", a)
            and _DO_WELL.search(folded, max(start, a - 40), a)
        ):
            return True
        if what == "agree" and folded.startswith("quyết định của ", a):  # "đánh giá cao quyết định của Việt Nam"
            return True
        # "cho rằng hai nước có nhu cầu trong các lĩnh vực này"
        if self.spoke and folded.startswith("có nhu cầu", a) and folded.endswith(("hai nước ", "hai bên ", "đều "), start, a):
            return True
        # "chúc mừng những thành tựu của Việt Nam"
        if what == "review" and self.verb and folded[self.verb[2] : self.verb[0]] in _GREETS and a - self.verb[0] < 12:
            return True
        if what == "review" and folded.endswith("chưa ", start, a):  # "X, Y chưa được triển khai"
            stays = {x for _, x, _ in self.unsettled}
            self.coded, self.unsettled = [row for row in self.coded if row[1] not in stays], []
            return True
        # "các nội dung được nhất trí tại Đối thoại lần trước"
        if (
            what == "agree"
            and self.waiting is None
            and folded.endswith("được ", start, a)
            and _SETTLED_AT.match(folded, b, self.end)
        ):
            return True
        # "đã giao cho Việt Nam hai tàu"
        if (
            what == "agree"
            and folded.endswith("giao cho", a, b)
            and any(e[0] == b + 1 and e[2] == "country" for e in self.events)
        ):
            return True
        # "đưa cơ chế Đối thoại đi vào nền nếp"
        if (
            what == "review"
            and folded.endswith(_INTO, a, b)
            and "đã" not in folded[a:b]
            and (put := folded.rfind("đưa ", max(self.start, a - 120), a)) >= 0
            and ";" not in folded[put:a]
        ):
            return True
        # "hai bên thống nhất: ...; tổ chức thành công ...; sử dụng có hiệu quả ..."
        if (
            what == "review"
            and self.waiting is None
            and frame.stance in ("agreed", "proposed")
            and folded.startswith(_IN_PLANS, a)
            and not folded.endswith(("đã ", "được ", "vừa "), start, a)
            and (folded.find(";", self.edge, a) >= 0 or folded.find(":", self.edge, a) >= 0)
        ):
            return True
        # "hai bên bước đầu có những hoạt động trao đổi về ..."
        if what == "discuss" and folded.startswith("trao đổi", a) and folded.endswith("hoạt động ", start, a):
            return True
        # "các đoàn được trao đổi thường xuyên"
        if what == "discuss" and folded.endswith("được trao đổi", a, b) and _KEEPS_ON.match(folded, b):
            return True
        # "... như đào tạo, tàu thăm cảng, tham vấn về gìn giữ hòa bình": one more item of the results
        if (
            what == "discuss"
            and self.waiting is None
            and (frame.stance == "reviewed" or frame.stance is None and frame.actor is None)
            and folded.startswith(("trao đổi", "tham vấn"), a)
            and folded.endswith(", ", start, a)
            and not _ON_WHAT_TO_DO.match(folded, a + 8)  # behind these two words
            and any(0 <= a - e[1] < 30 for e in self.events if e[2] == "area")
            and sum(e[1] <= a for e in self.events if e[2] == "area") > 1
        ):
            return True
        # not "hợp tác đi sâu vào thực chất"
        if what == "discuss" and folded.startswith("đi sâu vào", a) and (self.waiting != "both" or a - self.waiting_at[1] > 12):
            return True
        # "tôi muốn nhấn mạnh hợp tác về đào tạo"
        if what == "wish" and folded.endswith("muốn", a, b) and folded.startswith(_TO_SAY, b):
            return True
        # "cùng quan tâm"
        if what == "wish" and folded[a:b] == "quan tâm" and (self.waiting not in self.sides or a - self.waiting_at[1] > 14):
            return True
        return False

    def _area(self, a: int, b: int, value: str) -> None:
        """Codes an area, or keeps it until the sentence says what is with it."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        if value == "-":
            return
        if areas.groups()[value] == "regional_issue":
            self._issue(a, b, value)
            return
        if self.waiting is not None:
            self._act_without_verb(a)
        if (
            self.edge > start
            and not self.opener
            and _NEXT_FIELD.search(folded, max(self.edge, a - 60), a)
            and self._has_subject(b)
        ):
            frame.stance = self.waiting = None  # "...; trên lĩnh vực X, Pháp sẽ ..."
            self.pending.append((value, a, b, None))
            return
        if self.yet and a > self.yet.start() and b <= self.yet.end() and frame.stance == "reviewed" and frame.actor:
            frame.stance, frame.stance_at, frame.mode = "agreed" if frame.actor == "both" else "proposed", self.yet.span(), None
        if self.opener and (self.waiting is None or self.waiting_at == self.later) and (frame.stance is None or frame.weak):
            self.pending.append(
                (value, a, b, ("reviewed", "both", self.usual.span(), frame.both_at) if self.usual else frame.standing())
            )
            return
        if self.waiting and frame.stance is None:
            frame.actor, frame.actor_at, self.waiting = self.waiting, self.waiting_at, None
        # "nhất trí cho rằng hai nước đã trao đổi đoàn thường xuyên"
        if self.soft and frame.stance == "agreed" and folded.endswith(_BOTH_DID, start, a):
            frame.stance, frame.stance_at = "reviewed", (folded.rindex(" đã", start, a) + 1, a - 1)
        standing = self._stands(a, b) or self._implied(a, b, value)
        lacking = _lacks(folded, b, end)
        if lacking and not standing and self.spoke and frame.actor:  # "thừa nhận hợp tác về quân y còn khiêm tốn"
            standing = "reviewed", "both", (a, b), frame.both_at
        if not standing or self.soft or lacking or (self.carried and self.verb is None):
            self.unsettled.append((value, a, b))
        standing = standing or _carried(self.before, frame, folded, start, a) or self._told_further(a)
        if not standing or (standing[0] == "reviewed" and self._of_one_alone(a, b, value)):
            return
        # who accepts does not invite
        if (
            standing[0] == "proposed"
            and value in ("exhibition", "delegation_exchange")
            and (_ACCEPTS.search(folded, max(start, a - 40), a) or _INVITED_BY.match(folded, b, end))
        ):
            standing = "proposed", self.sides[standing[1] == self.sides[0]], *standing[2:]
        self.coded.append((value, a, b, standing))

    def _issue(self, a: int, b: int, value: str) -> None:
        """Codes an issue of the region, which the two only discuss."""
        of_both = "both" in (self.waiting, self.frame.actor)
        if value == "ukraine" and "UKR" in self.sides:
            return
        # one side's own
        if value == "regional_situation" and self.folded.startswith("chiến lược", a) and not of_both:
            return
        if value == "regional_situation" and not self.discussing and not of_both:
            self.situations.append((a, b))
            return
        self.coded.append((value, a, b, ("discussed", "both", self.discussing or (a, b), self.frame.both_at)))

    def _act_without_verb(self, a: int) -> None:
        """Lets the subject that waits act on the area at `a`, where no verb of a known kind says that it does."""
        folded, start, frame = self.folded, self.start, self.frame
        # "hai bên đã trao đổi nhiều đoàn"
        if (frame.stance in (None, "reviewed", "discussed") or frame.weak) and _HAS_DONE.match(folded, self.waiting_at[1], a):
            frame.actor, frame.actor_at, frame.stance, frame.stance_at = (
                self.waiting,
                self.waiting_at,
                "reviewed",
                self.waiting_at,
            )
        elif (
            self.waiting in self.sides
            and self.waiting != frame.actor
            and frame.stance == "proposed"
            and folded.startswith("sẽ", frame.stance_at[0])
            and folded.endswith(("; ", "; phía ", "; còn "), start, self.waiting_at[0])
        ):  # "A sẽ giúp ...; B giúp ..."
            frame.actor, frame.actor_at, frame.stance_at, self.waiting = self.waiting, self.waiting_at, self.waiting_at, None
        elif (
            self.waiting
            and self.waiting != frame.actor
            and frame.stance in ("proposed", "agreed")
            and _TURNS.search(folded, max(start, self.waiting_at[0] - 20), self.waiting_at[0])
        ):  # "A đề nghị ...; còn B để mắt tới ..."
            frame.actor, frame.actor_at, frame.stance, frame.stance_at, self.waiting = (
                self.waiting,
                self.waiting_at,
                "agreed" if self.waiting == "both" else "proposed",
                self.waiting_at,
                None,
            )

    def _stands(self, a: int, b: int) -> tuple | None:
        """How an area stands by the verbs before it, if the words at and behind it do not say otherwise."""
        folded, frame = self.folded, self.frame
        standing = frame.standing()
        # "coi đào tạo là trụ cột, trên cơ sở kết quả của ..."
        if (
            standing
            and standing[0] in ("agreed", "proposed")
            and folded.find(" kết quả", max(self.start, a - 60), a) >= 0
            and (upon := _UPON_RESULTS.search(folded, max(self.start, a - 70), a))
        ):
            return "reviewed", "both", upon.span(), frame.both_at
        # "đồng ý rằng hợp tác đào tạo đã đạt độ chín"
        if (
            self.soft
            and standing
            and standing[0] == "agreed"
            and folded.startswith((" đã ", " đang ", " ngày càng ", " vẫn "), b)
        ):
            standing = "reviewed", "both", frame.stance_at, frame.both_at
        # "... Tàu B dự kiến thăm ..."
        if standing and frame.weak and standing[0] == "reviewed" and (" sẽ " in folded[a:b] or " dự kiến " in folded[a:b]):
            standing = "agreed", "both", (a, b), frame.both_at
        return standing

    def _implied(self, a: int, b: int, value: str) -> tuple | None:
        """How an area stands of which no verb says it, but what is around it."""
        folded, end, frame = self.folded, self.end, self.frame
        seen = "reviewed", "both", (a, b), frame.both_at
        # "cho biết tàu hải quân sẽ thăm ..."
        if frame.actor and (" sẽ " in folded[a:b] or " dự kiến " in folded[a:b]):
            return ("agreed" if frame.actor == "both" else "proposed"), frame.actor, (a, b), frame.actor_at
        # "thông báo, năm 2023 các trường đã đào tạo ..."
        if (
            frame.actor in self.sides
            and self.verb
            and self.verb[1] in ("speak", "receive")
            and folded[self.verb[2] : self.verb[0]] not in _GREETS
            and _WAS_DONE.search(folded, self.verb[2] if self.verb[1] == "receive" else self.verb[0], a)
        ):
            return seen
        # "nhìn nhận hợp tác giữa hải quân, không quân hai nước đã khá chặt chẽ"
        if frame.actor in self.sides and self.spoke and folded.find("đã ", b, b + 40) >= 0 and _IS_SO.match(folded, b, end):
            self._code_with_it(a, seen)
            return seen
        if (
            value == "peacekeeping"
            and self.verb
            and self.verb[1] == "speak"
            and folded[self.verb[2] : self.verb[0]] in _PRAISE
            and _GAVE.search(folded, self.verb[0], a)
        ):
            return "reviewed", "both", (self.verb[2], self.verb[0]), frame.both_at
        # "Hai bên tái khẳng định | ủng hộ lẫn nhau tại ..."
        if (
            frame.actor == "both"
            and self.spoke
            and a - self.spoke < 3
            and folded.startswith(("ủng hộ lẫn", "ủng hộ nhau", "phối hợp"), a)
            and not folded.startswith((" đã ", " là ", " đạt "), b)
        ):
            return "agreed", "both", (a, b), frame.actor_at
        if value == "multilateral_support" and frame.actor in self.sides and (at := self._backs(a)):
            return "proposed", frame.actor, at, frame.actor_at
        # "khẳng định các chuyến ghé cảng góp phần tăng hiểu biết"
        if self.spoke and frame.actor and folded.find("góp phần", b, b + 60) >= 0 and _CONTRIBUTES.match(folded, b, end):
            self._code_with_it(a, seen)
            return seen
        return None

    def _code_with_it(self, a: int, standing: tuple) -> None:
        """Codes the areas that one and the same verb of saying governs as that at `a`, of which nothing is said yet."""
        self.coded += [(area, x, y, standing) for area, x, y in self.unsettled if x > self.spoke and ";" not in self.folded[y:a]]
        self.unsettled = []

    def _told_further(self, a: int) -> tuple | None:
        """The results that are told on, if the area at `a` is one more of them: "...; hai bên còn giúp nhau trong quân y"."""
        folded, frame = self.folded, self.frame
        if (
            self.told_on
            and frame.mode is None
            and frame.actor == "both"
            and self.coded
            and self.coded[-1][3][0] == "reviewed"
            and (
                self.verb is None
                or self.verb[2] < frame.actor_at[0]
                or self.verb[1] in ("held", "act")
                and folded[self.verb[2] : self.verb[0]] in _TELLS_ON
            )
            and not _TO_BE_DONE.search(folded, frame.actor_at[1], a)
        ):
            return "reviewed", "both", frame.actor_at, frame.both_at
        return None

    def _of_one_alone(self, a: int, b: int, value: str) -> bool:
        """Whether what is told of an area is no result of the two: the weight of one of them in a forum, boats that go astray."""
        folded, start = self.folded, self.start
        if value == "multilateral_support":
            # "đảm nhiệm rất thành công vai trò Chủ tịch ASEAN"
            if folded.find("chủ tịch", a, b) >= 0 and not _SUPPORTED.search(folded, max(start, a - 90), b):
                return True
            # "có tiếng nói quan trọng tại các diễn đàn khu vực"
            return _ITS_WEIGHT.search(folded, max(start, a - 60), a) is not None
        # "tàu cá vẫn vi phạm"
        return (
            value == "fishermen"
            and b - a < 8
            and not _HANDLED.search(folded, max(start, a - 60), a)
            and not _HANDED_BACK.match(folded, b, self.end)
        )

    def _backs(self, a: int) -> tuple[int, int] | None:
        """The place of "ủng hộ", if one side is said to back the other in the forums named at `a`: "Việt Nam ủng hộ B hợp tác với ASEAN"."""
        folded, spoke = self.folded, self.spoke
        if folded.startswith("ủng hộ", a):  # "khẳng định ủng hộ Việt Nam đảm nhiệm ..."
            said = spoke and self.verb and folded[self.verb[2] : spoke] in _SAYS and a - spoke < 30
            backed = (said or a - self.frame.actor_at[1] < 20) and not folded.startswith(("ủng hộ lập", "ủng hộ quan"), a)
            return (a, a + 6) if backed else None
        if (
            spoke
            and folded.endswith("ủng hộ", self.start, spoke)
            and a - spoke < 130
            and not _THANKED.search(folded, self.frame.actor_at[1], spoke - 6)
            and any(e[0] == spoke + 1 and e[2] == "country" and e[3] in self.sides for e in self.events)
        ):
            return spoke - 6, spoke
        return None

    def _verb(self, a: int, b: int, what: str) -> None:
        """Lets a verb, or a word of time, change what holds for the areas to come, and for those that wait."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        if what in _AT_TIMES_OF_BEFORE and self._of_before(a, b, what):
            return
        words = folded[a:b]
        if words == "xác định" and self._recalls(a, b):
            return
        if what in _AT_TIMES_ANOTHER or words == "xác định":
            what = self._means(a, b, what, words)
        # "Việt Nam cũng được mời dự ..."
        if what == "propose" and self.waiting in self.sides and words.endswith("mời") and folded.endswith("được ", start, a):
            self.waiting = self.sides[self.waiting == self.sides[0]]
        if what in _SITUATION:
            self.discussing = (a, b)
        self._turn_over(a, b, what)
        to_come = what == "review" and _TO_COME.search(folded, max(start, a - 14), a) is not None
        if to_come:  # "... sẽ ngày càng phát triển", "... cần được mở rộng"
            what = "wish"
        if self.waiting is not None:
            self._drop_subject(a, b, what, words)
        # "Hải quân Việt Nam cũng được mời dự ..."
        if what == "propose" and words.endswith("mời") and folded.endswith("được ", start, a):
            self._take_invited(a)
        changed = self.waiting is not None and (
            what != "act" or (a - self.waiting_at[1] < 36 and not (words in _NOUNS and self.voiced == self.waiting_at[1]))
        )
        fresh = changed or self._begins_clause(a, what)
        # "trao đổi về phương hướng năm 2013 và những năm tiếp theo"
        if what == "forward" and frame.stance == "discussed" and folded.endswith(" và ", start, a):
            fresh = False
        what, fresh = self._sense(a, b, what, words, fresh)
        # "cảm ơn ..., cho rằng hai bên còn nhiều tiềm năng"
        if (
            self.spoke
            and frame.stance == "reviewed"
            and _POTENTIAL.match(folded, a, b)
            and self.verb[1] == "speak"
            and a - self.spoke < 40
        ):
            fresh = True
        self.edge = b
        if changed:
            self._take(b, what, words)
        self._supply(a, b, what, words, changed, to_come)
        talked_of = what == "discuss" and bool(self.unsettled) and self._open_yet()
        done = what == "act" and frame.stance is None and self._is_done(a, words)
        # "Hai là, trao đổi về ...": one more of what is proposed
        if what == "discuss" and frame.weak and frame.stance != "reviewed" and _MARK_OF_POINT.fullmatch(folded, start, a):
            frame.weak = False
        _turn(
            frame,
            "review" if done else what,
            words,
            (a, b),
            changed,
            fresh,
            folded[b : min(end, b + 40)],
            self.spoke is not None,
            what == "discuss" and _ALSO_TALKED.search(folded, max(start, a - 24), min(end, b + 24)) is not None,
        )
        # "Đồng tình với ý kiến của ông A, ông B nhấn mạnh hai bên cần ..."
        if (
            what == "propose"
            and frame.stance == "proposed"
            and frame.stance_at == (a, b)
            and "hai " in words
            and _ASSENTED.search(folded, max(start, a - 140), a)
            and not (words.startswith(("đề", "kiến", "mong")) and folded.endswith(" và ", start, a))
        ):
            frame.stance = "agreed"
        self._settle(
            a,
            b,
            what,
            words,
            to_come,
            talked_of and (folded.startswith("được", a) or folded.endswith("được ", start, a) or "nghị sự" in words),
        )
        if self.opener and changed and a >= self.opener.end():
            self.opener = None
        if self.pending and not self.opener and frame.standing():
            self.coded += [
                (area, x, y, standing if self.usual and standing else frame.standing()) for area, x, y, standing in self.pending
            ]
            self.pending = []
        if what == "speak":
            self.spoke = b
        elif what in ("propose", "wish", "agree", "review", "discuss"):
            self.spoke = None
        aside = what in ("forward", "past") and self.verb is not None and not folded[self.verb[0] : a].strip(" ,")
        self.verb = (b, self.verb[1] if aside else what, a)

    def _recalls(self, a: int, b: int) -> bool:
        """Whether "xác định" only tells what a document of before says: "kết quả thực hiện Bản ghi nhớ ..., trong đó xác định 5 lĩnh vực"."""
        folded, start = self.folded, self.start
        reviewed = self.frame.stance == "reviewed" or _WHICH_HAS.search(folded, max(start, a - 90), a)
        return bool(reviewed) and (
            folded.endswith("trong đó ", start, a)
            or (folded.startswith((" trong ", ",", " gồm"), b) and folded.endswith((" đã ", " được "), start, a))
        )

    def _means(self, a: int, b: int, what: str, words: str) -> str:
        """What a verb means by the words around it, where it usually means `what`."""
        folded, end = self.folded, self.end
        if words == "xác định":
            return "review" if _BRIGHT_SPOT.match(folded, b, end) else what
        if what == "discuss":
            # "đánh giá tình hình triển khai ..."
            judged = folded.endswith(_JUDGES, a, b) and not _OF_THE_WORLD.match(folded, b, end)
            return "review" if judged or (words == "trao đổi" and _SO_MANY.match(folded, b, end)) else what
        if what == "propose" and (
            (words == "bổ sung" and folded.startswith((",", " rằng", ":"), b))
            or (words.startswith("nêu ") and folded.startswith(" kiến", b))  # "nêu hai ý kiến"
        ):
            return "speak"
        if (
            what == "speak"
            and words == "nêu"
            and (self.waiting in self.sides or self.waiting is None and self.frame.actor in self.sides)
            and _PUTS_FORWARD.match(folded, b, end)
        ):
            return "propose"
        return what

    def _drop_subject(self, a: int, b: int, what: str, words: str) -> None:
        """Drops the subject that waits where the verb is part of what somebody else says, or the stance where the subject begins anew."""
        folded, start, frame = self.folded, self.start, self.frame
        # "ông A cho rằng, trước mắt, hai bên cần ..."
        if (
            self.waiting == "both"
            and (what == "act" or words in _STRESSED or _POTENTIAL.match(folded, a, b))
            and self.spoke
            and frame.actor in self.sides
            and not (_AND_ENDS if words in ("cần", "nên") else _APART).search(folded, self.spoke, self.waiting_at[0])
        ):
            self.waiting = None
        # "A tin tưởng B sẽ giúp ..."
        if (
            what in ("act", "propose")
            and words.startswith("sẽ")
            and self.waiting in self.sides
            and frame.actor in self.sides
            and self.verb
            and folded[self.verb[2] : self.verb[0]] in _TRUSTS
            and _TRUSTED.fullmatch(folded, self.verb[0], self.waiting_at[0])
        ):
            self.waiting = None
        # "...; hai bên sẽ lập ..."
        if (
            self.waiting == "both"
            and what == "act"
            and frame.stance == "proposed"
            and words == "sẽ"
            and a - self.waiting_at[1] < 9
            and folded.endswith("; ", start, self.waiting_at[0])
        ):
            frame.stance = None

    def _take_invited(self, a: int) -> None:
        """Takes as subject the side that invites the one named before, who "được mời"."""
        asked = next(
            (
                (x, y, value)
                for x, y, kind, value in reversed(self.events)
                if y < a and kind in ("country", "person", "pronoun") and value in self.sides
            ),
            None,
        )
        if asked and _ASKED.fullmatch(self.folded, asked[1], a):
            self.waiting, self.waiting_at = self.sides[asked[2] == self.sides[0]], asked[:2]

    def _begins_clause(self, a: int, what: str) -> bool:
        """Whether a verb begins a clause of its own, so that what was said before holds no longer."""
        folded, start = self.folded, self.start
        if self.verb is None or ";" in folded[self.edge : a]:
            return True
        if what == "act" and self.spoke is not None and a - self.spoke < 2:  # "khẳng định | duy trì ..."
            return True
        left = folded[max(start, a - 24) : a].rstrip()
        return (
            left.endswith((",", ";"))
            or (left.endswith(_ALSO_ENDS) and _ALSO.search(folded, max(start, a - 24), a) is not None)
            or (what in ("propose", "wish", "agree") and _SO_HE.search(folded, max(start, a - 30), a) is not None)
        )

    def _open_yet(self) -> bool:
        """Whether nothing is said yet of areas that a verb of talking follows."""
        frame = self.frame
        return not self.soft and (
            frame.standing() is None
            or (
                frame.weak
                and frame.stance_at is not None
                and (self.verb is None if frame.stance_at[0] < self.start else self.verb is not None and self.verb[1] == "act")
            )
        )

    def _is_done(self, a: int, words: str) -> bool:
        """Whether the subject is told to have done, or to do, what a verb of doing says."""
        folded, frame = self.folded, self.frame
        return (
            frame.mode != "forward"
            and frame.actor_at is not None
            and words not in _TO_DO
            and (
                folded.find("đã ", max(self.start, frame.actor_at[1]), a) >= 0
                or _DOES.match(folded, frame.actor_at[1], a) is not None
            )
        )

    def _of_before(self, a: int, b: int, what: str) -> bool:
        """Whether the verb only goes on with the one before: "ủng hộ đề xuất lập ...", "tán thành đề nghị ..."."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        if (
            what == "propose"
            and self.verb
            and self.verb[1] == "speak"
            and folded[self.verb[2] : self.verb[0]].endswith("ủng hộ")
            and a - self.verb[0] < 14
            and _ITS_MATTER.match(folded, b, end)
            and frame.actor in self.sides
        ):
            frame.stance, frame.stance_at = "agreed", (self.verb[2], b)
            self.verb = b, "agree", self.verb[2]
            return True
        # "tán thành đề nghị ..."
        if (
            what in ("propose", "speak")
            and self.verb
            and (
                _ASSENTS.fullmatch(folded, self.verb[2], b)
                or _WELCOMES.fullmatch(folded, self.verb[2], b)
                and not any(
                    a < e[0] < b + 20
                    and e[2] in ("country", "person")
                    and e[3] in self.sides
                    and _PROPOSED_BY.fullmatch(folded, b, e[0])
                    for e in self.events
                )
            )
        ):
            return True
        # "thảo luận triển vọng hợp tác"
        if (
            what == "agree"
            and self.verb
            and self.verb[1] == "discuss"
            and a - self.verb[0] < 60
            and self.waiting is None
            and ";" not in folded[self.verb[0] : a]
            and folded[a:b].endswith("hợp tác")
        ):
            return True
        if (
            what == "discuss"
            and self.opener
            and a - start < 3
            and folded.startswith("đề cập", a)
            and _NAMES_NEXT.match(folded, b, end)
        ):
            self.topic = a, b
            return True
        return False

    def _turn_over(self, a: int, b: int, what: str) -> None:
        """Drops a subject that the verb does not belong to, and ends the telling of what the other side proposes."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        # "... kết quả hợp tác, hai bên ..."
        led = (
            frame.stance == "reviewed"
            and self.verb is not None
            and self.verb[1] == "review"
            and self.waiting is not None
            and self.waiting_at[0] - self.verb[0] < 4
        )
        if (
            frame.stance == "reviewed"
            and self.waiting is not None
            and (self.waiting_at == self.later or led)
            and (
                (what == "speak" and not led)
                or (
                    what == "agree"
                    and not folded.endswith((" phương hướng", " nội dung"), a, b)
                    and _HOW_IT_IS.match(folded, b - 5 if folded.endswith(" rằng", a, b) else b, end)
                )
            )
            and not _THANKS.match(folded, *frame.stance_at)
        ):
            self.waiting = None  # "Nhìn lại ..., hai bên cho rằng ..."
        # "ghi nhận những đề xuất của B về ...; đề nghị ..."
        if (
            self.lent
            and self.waiting is None
            and ("," in folded[self.edge : a] or ";" in folded[self.edge : a] or folded.endswith(" và ", start, a))
            and what not in ("act", "forward", "past")
        ):
            (frame.actor, frame.actor_at), frame.stance, self.lent = self.lent, None, None

    def _sense(self, a: int, b: int, what: str, words: str, fresh: bool) -> tuple[str, bool]:
        """What the verb means here, and whether it opens a clause."""
        folded, start, frame = self.folded, self.start, self.frame
        if (
            what == "act"
            and words not in _TO_DO
            and frame.mode != "forward"
            and (self.soft or frame.stance in (None, "reviewed"))
            and (_JUST_DONE.search(folded, max(start, a - 14), a) or words in _CARRIED and folded.endswith(_UNDER_WAY, start, a))
            and not (self.verb and folded[self.verb[2] : self.verb[0]] in _GREETS)
        ):
            what = "review"
        elif (
            what == "act"
            and words == "tiếp tục"
            and folded.startswith(" là ", b)
            and frame.mode != "forward"
            and not _TO_COME.search(folded, max(start, a - 14), a)
        ):  # "B tiếp tục là đối tác hàng đầu giúp ..."
            what = "review"
        elif what == "act":
            if (
                words not in _TO_DO
                and (self.told_on or (words in _BARE_FACTS and self.waiting == "both" and frame.mode is None and not self.to_go))
                and self.waiting is not None
                and frame.stance is None
                and frame.mode != "forward"
                and not folded.endswith(("để ", "cho "), start, self.waiting_at[0])
                and "sẽ" not in folded[self.waiting_at[1] : a]
            ):
                what = "review"
            self.soft = self.soft and words in _NOUNS
        elif (
            what == "agree" and folded.endswith("được ", start, a) and _CARRIED_OUT.match(folded, b, self.end)
        ):  # "Các nội dung được nhất trí tại Đối thoại lần thứ 2 đã được triển khai"
            what, fresh = "review", True
        elif (
            what == "held"
            and words in _HOLDS
            and self.waiting == "both"
            and self.waiting_at[0] - start < 20
            and not folded.startswith(("đây là", "việc "), start)
            and frame.mode is None
            and frame.stance is None
            and not self.to_go
            and "sẽ" not in folded[self.waiting_at[1] : a]
        ):
            what = "review"  # "Hai bên tổ chức hai cuộc họp nhóm công tác"
        # "nhất trí cho rằng thời gian qua ..."
        if (
            what == "past"
            and frame.stance == "agreed"
            and (self.soft or (self.verb and self.verb[1] == "agree" and not folded[self.verb[0] : a].strip(" ,")))
        ):
            frame.stance, frame.stance_at, frame.mode, frame.mode_at = "reviewed", (a, b), "past", (a, b)
        elif (
            what == "act"
            and words in ("cần", "nên")
            and frame.stance in (None, "reviewed")
            and frame.mode == "past"
            and frame.actor
            and not _TO_BE_MENDED.search(folded, max(start, a - 12), a)
        ):
            frame.mode = frame.stance = None
        elif (
            what == "review" and frame.weak and frame.mode == "forward" and _JUST_DONE.search(folded, max(start, a - 14), a)
        ):  # "... đã và đang được triển khai"
            frame.mode, fresh = None, True
        if what == "review" and frame.stance == "agreed" and (self.soft or _FARES.fullmatch(folded, frame.stance_at[1], a)):
            fresh = True
        # "cảm ơn ...; cho biết sẵn sàng ..."
        if (
            words in _SAYS
            and (frame.stance == "reviewed" or (frame.stance == "agreed" and frame.actor in self.sides))
            and (
                ";" in folded[self.edge : a]
                or "đồng thời" in folded[self.edge : a]
                or words in ("thông báo", "cho biết")
                and "," in folded[self.edge : a]
                and _A_LAND_WILL.match(folded, b)
                or folded.endswith(" và ", start, a)
                and (frame.stance == "agreed" or frame.actor in self.sides and _OF_WHAT_COMES.match(folded, b))
            )
        ):
            frame.stance = None
        return what, fresh

    def _take(self, b: int, what: str, words: str) -> None:
        """Makes the subject that has waited for a verb the one that acts."""
        folded, start, frame = self.folded, self.start, self.frame
        if (
            self.outer is None
            and frame.stance
            and self.waiting in self.sides
            and self.waiting_at != self.later
            and folded.endswith(_WITHIN, max(start, self.waiting_at[0] - 24), self.waiting_at[0])
        ):
            self.outer = frame.actor, frame.actor_at, frame.stance, frame.stance_at, b
        if what not in ("forward", "past", "held", "attend", "act"):
            frame.actor, frame.actor_at = self.waiting, self.waiting_at
            if self.waiting != "both":
                self.speaker = self.waiting
            self.waiting = None
        elif what == "act" and (
            frame.stance in (None, "reviewed", "discussed")
            or (self.waiting in self.sides and frame.weak and (words in _TO_DO or words == "tiếp tục"))
            or (self.waiting == "both" and frame.weak and words in ("sẽ", "dự kiến", "sắp"))
        ):
            # "Về đào tạo, Australia sẽ ..."
            if frame.stance == "agreed" or self.waiting == "both" and frame.stance == "proposed":
                frame.stance = None
            frame.actor, frame.actor_at = self.waiting, self.waiting_at
            if self.waiting != "both":
                self.speaker = self.waiting
            self.waiting = None

    def _supply(self, a: int, b: int, what: str, words: str, changed: bool, to_come: bool) -> None:
        """Supplies the one who acts where the verb has none of its own, and mends the manner that went before."""
        folded, start, frame = self.folded, self.start, self.frame
        if what == "act":
            if self.theirs and words in _TO_DO and frame.actor is None:  # "Theo hai bên, cần sớm mở ..."
                frame.actor, frame.actor_at = self.theirs
            if (
                words in ("cần", "nên", "cần phải")
                and frame.stance == "reviewed"
                and frame.actor
                and self.waiting is None
                and (
                    _BUT.search(folded, max(start, a - 50), a)
                    # "đã hợp tác tốt về đào tạo và cần mở rộng sang quân y"
                    or folded.endswith(" và ", start, a)
                    and not folded.startswith(" được", b)
                )
            ):
                frame.stance, frame.stance_at, frame.mode = "agreed" if frame.actor == "both" else "proposed", (a, b), None
            if (
                words in ("cần", "nên", "cần phải")
                and frame.stance == "reviewed"
                and frame.actor == "both"
                and self.waiting is None
                and folded.endswith((", ", ", do đó ", ", vì vậy ", " song "), start, a)
                and frame.stance_at[0] >= start
                and not any(row[1] > frame.stance_at[0] for row in self.coded)
            ):
                # "nhìn nhận hợp tác chưa tương xứng với tiềm năng, cần được thúc đẩy trong ..."
                frame.stance, frame.stance_at, frame.mode = "agreed", (a, b), None
            # "Năm 2024 cần ..."
            if (
                words in ("cần", "nên")
                and frame.actor is None
                and self.waiting is None
                and self.before
                and self.before.actor
                and not _TO_BE_MENDED.search(folded, max(start, a - 12), a)
            ):
                frame.actor, frame.actor_at = self.before.actor, self.before.actor_at
            # "... Sĩ quan trẻ sẽ có dịp gặp nhau"
            if (
                words in ("sẽ", "dự kiến", "sắp")
                and frame.stance in (None, "reviewed")
                and frame.actor in (None, "both")
                and self.waiting is None
                and self.unsettled
                and a - self.unsettled[-1][2] < 12
            ):
                frame.actor, frame.actor_at, frame.stance, frame.mode = "both", (a, b), None, None
            # "...; riêng X còn khó khăn, cần được đẩy nhanh"
            if (
                words in ("sẽ", "cần")
                and frame.stance == "reviewed"
                and frame.actor in (None, "both")
                and self.waiting is None
                and (part := folded.rfind(";", self.start, a)) >= 0
                and _TO_BE.match(folded, b)
            ):
                frame.actor, frame.actor_at, frame.stance, frame.stance_at, frame.mode = "both", (a, b), "agreed", (a, b), None
                self.coded = [
                    (*row[:3], frame.standing()) if row[1] > part and row[3][0] == "reviewed" else row for row in self.coded
                ]
            if frame.mode == "past" and (words == "sẽ" or folded[a - 3 : a - 1] == "sẽ"):
                frame.mode = frame.stance = None
        elif what == "agree":
            if changed and self.coded and _SETTLED.match(folded, b, self.end):  # "A đề nghị ...; B nhất trí, đồng thời ..."
                self.coded += [
                    (area, x, y, ("agreed", "both", (a, b), frame.both_at))
                    for area, x, y, standing in self.coded
                    if standing[0] == "proposed" and standing[1] != frame.actor
                ]
        elif frame.actor is None and to_come and self.waiting is None:  # "Thời gian tới, hợp tác cần được mở rộng sang ..."
            frame.actor, frame.actor_at = (
                (self.before.actor, self.before.actor_at) if self.before and self.before.actor else ("both", (a, b))
            )
        elif frame.actor is None and what == "wish" and self.waiting is None and folded.startswith(_OF_BOTH, b):
            frame.actor, frame.actor_at = "both", (a, b)  # "là mong muốn chung của hai nước"
        elif frame.actor is None and what in ("propose", "wish") and self.speaker:  # "Thời gian tới, đề nghị hai bên ..."
            frame.actor, frame.actor_at = self.speaker, (a, b)

    def _settle(self, a: int, b: int, what: str, words: str, to_come: bool, talked_of: bool) -> None:
        """Codes the areas before the verb that have waited for it."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        # "Việt Nam sẽ tổ chức Triển lãm ... và mời phía B tham dự"
        if (what == "wish" or (what == "propose" and "mời" in words)) and frame.standing():
            self.coded += [
                (area, x, y, frame.standing())
                for area, x, y in self.unsettled
                if area == "exhibition"
                or folded.find("chủ tịch", x, y) >= 0
                or folded.endswith("và mời", start, b)
                and _HOLDS_ONE.search(folded, max(start, x - 40), x)
            ]
        if what in ("agree", "speak"):
            assented = _ASSENTS.match(folded, a, end)
            self.assents = self.assents or assented is not None and not assented[0].endswith(("nhận định", "đánh giá"))
        elif what == "act" and self.assents and words in ("cần", "nên") and frame.stance == "proposed":
            frame.stance = "agreed"
        if what in ("agree", "speak", "propose", "wish"):
            # "thống nhất | cho rằng"
            self.soft = (
                what == "agree"
                and _SAYING.match(folded, a, end) is not None
                or self.soft
                and what == "speak"
                and a - self.verb[0] < 2
            )
            # "nhất trí cho rằng hợp tác vẫn giữ được nhịp độ: ..."
            if self.soft and (still := _STILL.match(folded, b, end)) and not _TO_BE_DONE.search(folded, b, still.end()):
                frame.stance, frame.stance_at, self.soft = "reviewed", (a, b), False
        if not self.unsettled:
            return
        # "... - lĩnh vực mà hai bên muốn thúc đẩy", "... là những lĩnh vực phía B đề nghị ưu tiên"
        if (
            what in ("wish", "propose", "agree")
            and frame.actor_at
            and 0 < frame.actor_at[0] - self.unsettled[-1][2] < 40
            and _WHICH.search(folded, self.unsettled[-1][2], frame.actor_at[0])
            and frame.standing()
        ):
            wanted = {x for _, x, _ in self.unsettled}
            self.coded = [row for row in self.coded if row[1] not in wanted] + [
                (area, x, y, frame.standing()) for area, x, y in self.unsettled
            ]
            self.unsettled = []
            return
        if (
            (to_come or (what == "act" and words in _TO_DO))
            and frame.stance in ("agreed", "proposed")
            and (self.spoke or 0) < self.unsettled[-1][2]
            and a - self.unsettled[-1][2] < 60
            and not _APART_BY.search(folded[self.unsettled[-1][2] : a + 4])
        ):
            due = [u for u in self.unsettled if ";" not in folded[u[2] : a]]
            # "còn khiêm tốn, cần được thúc đẩy"
            self.coded = [row for row in self.coded if row[3][0] != "reviewed" or row[:3] not in due] + [
                (*u, frame.standing()) for u in due
            ]
            self.unsettled = []
        if talked_of:
            talked = {x for _, x, _ in self.unsettled}
            self.coded = [row for row in self.coded if row[1] not in talked] + [
                (area, x, y, ("discussed", "both", (a, b), frame.both_at)) for area, x, y in self.unsettled
            ]
            self.unsettled = []
        if (
            what == "review"
            and self.carried
            and not self.soft
            and self.unsettled
            and (a - self.unsettled[-1][2] > 30 or _SEPARATOR.search(folded, self.unsettled[-1][2], a))
        ):
            self.unsettled = []
        if what == "review" and self.unsettled and (_PREDICATE.match(folded, a) or folded.startswith("là ", max(start, a - 3))):
            judged = {x for _, x, _ in self.unsettled}
            self.coded = [row for row in self.coded if row[1] not in judged]
            self.coded += [(area, x, y, ("reviewed", "both", (a, b), frame.both_at)) for area, x, y in self.unsettled]
            self.unsettled = []

    def _finish(self) -> None:
        """Codes what the whole sentence settles: situations, proposals that are accepted, areas that still wait."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        if self.discussing:  # "Về tình hình khu vực, hai bên trao đổi ..."
            self.coded += [
                ("regional_situation", a, b, ("discussed", "both", self.discussing, frame.both_at)) for a, b in self.situations
            ]
        # "Về các vấn đề khu vực, hai bên ủng hộ ..." is no exchange of views
        if self.opening and not any(e[2] == "discuss" and not folded.endswith("quan ngại", e[0], e[1]) for e in self.events):
            self.coded = [
                row
                for row in self.coded
                if row[0] != "regional_situation"
                or row[1] - start > 40
                or folded.find("vấn đề", row[1], row[2]) < 0
                or folded.find("quan tâm", row[1], min(end, row[2] + 40)) >= 0
            ]
        # "Ông B thẳng thắn: ..."
        if self.waiting in self.sides and any(e[:2] == self.waiting_at and e[2] == "person" for e in self.events):
            self.speaker = self.waiting
        # results go on: "Đoàn các cấp qua lại thường xuyên; B giúp Việt Nam huấn luyện ...; các lớp tiếng Anh được mở đều"
        if (
            self.unsettled
            and self.coded
            and all(row[3][0] == "reviewed" for row in self.coded)
            and self.before
            and self.before.stance == "reviewed"
            and not _TO_BE_DONE.search(folded, start, end)
        ):
            standing = "reviewed", "both", self.coded[-1][3][2], frame.both_at
            known = {row[1] for row in self.coded}
            self.coded += [
                (area, x, y, standing)
                for area, x, y in self.unsettled
                if x not in known and not (area == "fishermen" and y - x < 8)
            ]
        # "đã tiến hành 36 chuyến tuần tra chung, ...; hai bên duy trì ..."
        if self.unsettled and self.coded and all(row[3][0] in ("reviewed", "discussed") for row in self.coded):
            first, last = self.unsettled[0][1], self.coded[-1][3]
            if last[0] == "reviewed" and first < self.coded[-1][1] and _HAS_HELD.search(folded, start, first):
                standing = "reviewed", "both", last[2], frame.both_at
                self.coded = [(area, x, y, standing) for area, x, y in self.unsettled if x < self.coded[-1][1]] + self.coded
        offered = [row for row in self.coded if row[3][0] == "proposed"]
        met = _MET.search(folded, self.coded[-1][2], end) if offered and self.coded[-1] in offered else None
        met = met.span() if met else None
        if (
            not met
            and offered
            and self.verb
            and self.verb[1] == "agree"
            and self.verb[2] > offered[-1][2]
            and frame.actor not in (None, offered[-1][3][1])
            and _SETTLED.match(folded, self.verb[0], end)
        ):
            met = (self.verb[2], self.verb[0])  # "A đề xuất ... và B đồng ý"
        if met:  # "A đề xuất ..., được B nhất trí"
            self.coded += [(area, a, b, ("agreed", "both", met, frame.both_at)) for area, a, b, _ in offered]
        reviewed = [row for row in self.coded if row[3][0] == "reviewed"]
        if frame.actor and reviewed:
            self._add_more(reviewed)
        for area, a, b, standing in self.pending:
            standing = (
                standing
                or frame.standing()
                or (
                    ("discussed", "both", self.topic, frame.both_at)
                    if self.topic
                    else _carried(self.before, frame, folded, start, a)
                )
            )
            if standing:
                self.coded.append((area, a, b, standing))

    def _add_more(self, reviewed: list) -> None:
        """Codes what one side, or both, want more of that the sentence has told of, and does not name again."""
        folded, end, frame = self.folded, self.end, self.frame
        told = reviewed[-1][2]
        more = _GO_ON.search(folded, told, end) if folded.find("tiếp tục", told, end) >= 0 else None
        if not more and frame.actor in self.sides and folded.find("mong", told, end) >= 0:
            more = _AND_MORE.search(folded, told, end) if _THANKS.search(folded, self.start, told) else None
        if more:
            standing = ("agreed" if frame.actor == "both" else "proposed"), frame.actor, more.span(), frame.actor_at
            self.coded += [(area, a, b, standing) for area, a, b, _ in reviewed]


def _sentence(folded, start, end, tokens, mentions, named, frame, sides, host, speaker, before):
    """Codes one sentence; returns the last single speaker and [(area, start, end, standing)]."""
    events, asked = _parts(folded, start, end, tokens, mentions, named, sides, host)
    reading = _Reading(folded, start, end, events, frame, sides, asked or speaker, before, named)
    coded = reading.read()
    return reading.speaker, coded


def _carried(before: Frame | None, frame: Frame, folded: str, start: int, at: int):
    """What the sentence before says of an area on which its own says nothing: results go on where one side "đã" did it."""
    standing = before.standing() if before else None
    return (
        standing
        if standing and (frame.actor is None or (standing[0] == "reviewed" and _DONE.search(folded, start, at)))
        else None
    )


def _named_later(folded: str, start: int, events: list, sides: tuple[str, str]):
    """The subject, with its place, of a sentence that begins with its verb: "Bày tỏ mong muốn ..., ông B đề nghị ..."."""
    if (
        events
        and (events[0][0] - start < 3 or folded.startswith(_BESIDE_DOING, start))
        and events[0][2] in ("propose", "wish", "speak", "review", "agree")
    ):
        for a, b, what, value in events:
            if (folded.endswith(", ", start, a) and (what == "both" or (what == "person" and value in sides))) or (
                what == "country" and value in sides and folded.endswith((", phía ", ", đoàn "), start, a)
            ):
                return value or "both", (a, b)
    return None, None


# "Ông nêu hai lĩnh vực ưu tiên là ..."
_PUTS_FORWARD = kept.compile(
    r"(?: ra| lên)? (?:(?:một số|các|những|nhiều|\w+) )?(?:lĩnh vực|nội dung|hướng|định hướng|đề xuất|sáng kiến"
    r"|ưu tiên)\b(?! (?:đã|được|đạt|mà))"
)
# "cảm ơn ... và khẳng định sẽ ..."
_OF_WHAT_COMES = kept.compile(r"(?: rằng| là)? (?:sẽ|tiếp tục|sẵn sàng|mong|cam kết|quyết tâm)\b")
_A_LAND_WILL = kept.compile(r"(?:,? [^\s,;.]+){1,4} (?:sẽ|sẵn sàng|mong|muốn)\b")
_TO_BE = kept.compile(r"(?: sớm| tiếp tục)* được\b")
_JUDGES = ("đánh giá tình hình", "nhận định tình hình", "phân tích tình hình")
_OF_THE_WORLD = kept.compile(
    r" (?:và |, )?(?:chung|hiện nay|mới|gần đây|phức tạp|an ninh|địa|chính trị|kinh tế|chiến lược|thế giới|quốc tế"
    r"|khu vực|trên|ở|tại|biển|hòa bình|eo biển|bán đảo|xung đột|châu|[.,;])"
)


def _said_last(folded: str, start: int, end: int, events: list, sides: tuple[str, str]):
    """(who, place, kind of verb, its place) where a sentence ends with who says it: "..., ông B ghi nhận."."""
    if (
        len(events) < 3
        or events[-1][2] not in ("propose", "wish", "agree", "review", "speak")
        or _LAST.fullmatch(folded, events[-1][1], end) is None
    ):
        return None
    (a, b, what, value), (x, y, told, _) = events[-2:]
    if (
        what not in ("person", "both", "pronoun", "country")
        or (value or "both") not in ("both", *sides)
        or (what == "pronoun" and value is None)
    ):
        return None
    if _AFTER_COMMA.search(folded, max(start, a - 12), a) is None or x - b > 12 or "," in folded[b:x]:
        return None
    return value or "both", (a, b), "review" if folded[x:y] in _PRAISE else told, (x, y)


_LAST = kept.compile(r"(?: thêm| rõ| như vậy| với báo chí| tại đối thoại| tại buổi đối thoại)?[.;\s]*")
_AFTER_COMMA = kept.compile(r",\s(?:phía |đoàn |ông |bà |ngài |đồng chí )?$")
# "nhất trí hợp tác quốc phòng ... đã đạt được ..."
_UPON_RESULTS = kept.compile(r"\btrên (?:cơ sở|nền tảng) (?:những |các )?kết quả\b(?![^,;.]* để )[^,;.]*$")
_FARES = kept.compile(r",?\s(?:rằng )?(?:quan hệ|hợp tác|các mặt|các lĩnh vực)[^,;:]{0,80}\s")
_SAYING = kept.compile(
    r"(?:cùng )?(?:nhất trí|thống nhất|đồng ý|tán thành|đồng tình|đồng quan điểm|chung quan điểm)(?: cao)? (?:cho rằng|rằng|nhận thấy"
    r"|với (?:những |các )?(?:đánh giá|nhận định))|(?:cùng )?(?:nhất trí|thống nhất)(?: đánh giá"
    r"| nhận định)?[:,] [^,;.:]{0,60}? đã (?!đề |thống |nhất |ký |thỏa )"
)
_PREDICATE = kept.compile(
    r"(?:được|đã|đạt|có|thu được|gặt hái|đem lại|mang về|đi vào|vào nền nếp|tiến triển|vận hành|hoạt động|diễn ra"
    r"|phát triển|phát huy|là|ngày càng|tiếp tục là|mang lại|trở nên|đúng tiến độ)\b"
)
_MET = kept.compile(
    r"\bđược (?!hai bên|sự )(?:[^;.]{2,60}? )?(?:nhất trí|đồng ý|tán thành|chấp thuận|ủng hộ(?! lẫn))\b"
    r"|\bđược (?:(?:phía )?bạn|(?:phía|ông|bà) [^,;.]{2,40}?)(?: vui vẻ)?(?: ngay)? chấp nhận\b"
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
)
_STOP = kept.compile(r"[,;.]|\b(?:và|đồng thời|song|nhưng)\b")
_ASSENT = kept.compile(r"\b(?:đồng tình|đồng ý|nhất trí|tán thành|ủng hộ|chấp thuận)\b")
_SETTLED = kept.compile(
    r"(?: cao| ngay)?\s*(?:và (?:cũng )?(?:đề nghị|đề xuất|bổ sung|mong|nêu thêm|mời"
    r"|sẽ (?:thực hiện|xem xét|triển khai|chỉ đạo|giao|thu xếp|tạo điều kiện))\b|(?:này|đó|ấy|nêu trên)\b"
    r"|[.;,)\n]|$|(?:ngay )?với (?:các |những )?(?:đề nghị|đề xuất|gợi ý|kiến nghị|ý kiến|nội dung) (?:này|đó|trên"
    r"|nêu trên)|(?:ngay )?với (?:đề nghị|đề xuất|gợi ý) của|(?:về )?(?:việc|điều|đề nghị|đề xuất|nội dung) (?:này|đó))"
)
_DID = kept.compile(
    r" (?:đã|vừa|lần đầu|cử|hỗ trợ|giúp|tham gia|dành|tạo|luôn|tích cực|tặng|trao|cung cấp|chuyển giao|tài trợ|viện trợ"
    r"|bàn giao|chia sẻ|tổ chức|đăng cai|tiếp nhận|đào tạo|mở|duy trì|triển khai|phối hợp|tiếp tục)\b"
)
_NOUNS = {"hợp tác", "phối hợp", "hỗ trợ", "giúp đỡ", "nghiên cứu", "triển khai", "thực hiện", "xây dựng", "tích cực", "chủ động"}
_SO = (" ông ", " bà ", " ngài ", " hai ", " phía ", " các ", " việt nam ", " đồng chí ")
_CARRIED = {"triển khai", "thực hiện", "tiến hành", "duy trì", "phát huy"}
_UNDER_WAY = ("đang ", "đang được ", "đang cùng ", "đang được hai bên ")  # "những dự án đang triển khai"
# of both, without "sẽ" or "cần": results
_BARE_FACTS = {"tích cực", "chủ động", "duy trì", "phối hợp", "hợp tác", "thực hiện", "triển khai", "cử", "sang thăm"}
_THEREFORE = ("để ", "nhằm ", "do đó", "do vậy", "vì vậy", "bởi vậy", "vì thế", "từ thực tế", "từ kết quả", "trên cơ sở")
_BESIDE_DOING = ("cùng với việc ", "bên cạnh việc ", "ngoài việc ", "song song với việc ")
_BESIDE_THAT = ("bên cạnh ", "bên cạnh những ", "bên cạnh các ", "ngoài những ", "ngoài các ")
_PUTS = kept.compile(
    r" (?:cùng |cũng |đã |vừa |đều |rất |có )*(?:đề nghị|đề xuất|đưa ra|nêu|quan tâm|mong|muốn|nhất trí|thống nhất"
    r"|thế mạnh|nhu cầu|kiến nghị|gợi ý|sẵn sàng)\b"
)
_ACCEPTS = kept.compile(r"\bnhận lời\b(?!.* (?:và|đồng thời|;)[^;]* mời )")  # but "nhận lời và mời ..."
_INVITED_BY = kept.compile(r"[^;.]{0,60} theo lời mời\b")
_ASKED = kept.compile(r"(?: cũng| đã| còn| sẽ| vừa| đồng thời)* được ")
_SHORT = kept.compile(r"\b(?:phía|đoàn|bên) $")  # "phía Nhật", "đoàn Hàn"
_CONTRIBUTES = kept.compile(r"(?:(?! (?:đã|sẽ|cần|nên|phải|nhằm|để)\b)[^,;.:]){0,50} góp phần\b")
_IS_SO = kept.compile(
    r"(?: (?:giữa|của|hai|nước|bên|phía|bộ|quân|đội|quốc|phòng|song|phương|thời|gian|qua|cũng|này"
    r"|đều)){0,7} đã (?!đến lúc|đề|thống|nhất)"
)
_GAVE = kept.compile(r"\b(?:đóng góp|nỗ lực|tham gia|vai trò)\b[^;.]*$")
_WAS_DONE = kept.compile(r"\b(?:đã|vừa|hiện|đang|từng)\b(?! có (?:nhiều |rất nhiều )?kinh nghiệm)(?![^;]*\b(?:sẽ|cần)\b)[^;]*$")
_ACCORDING = kept.compile(r"\btheo (?:(?:quan điểm|đánh giá|nhận định|ý kiến|lời|nhìn nhận)(?: của)? )?(?:phía |đoàn )?$")
_OFFERS = kept.compile(
    r" (?:cũng |đã |luôn |rất |hoàn toàn |đang )*(?:sẵn sàng|sẵn lòng|mong|muốn|đề nghị|đề xuất|kiến nghị|yêu cầu|mời"
    r"|hy vọng|có thể|quan tâm|cam kết|hứa|dự kiến|có kế hoạch|cân nhắc|quyết định|đồng ý|bảo đảm|sẽ (?!được))\b"
)
_AS_SETTLED = kept.compile(r" (?:đã|vừa) (?:cùng )?(?:thống nhất|nhất trí|thỏa thuận|đồng ý|cam kết|ký|đề ra|xác định)\b")
_AS_SAID = kept.compile(
    r"(?: cũng)?(?: đã| vừa)? (?:nêu|đề xuất|đề nghị|đưa ra|trình bày|đề cập|gợi ý|phát biểu|nhắc đến|nhắc tới)\b"
)
_OF_WHAT = kept.compile(
    r"\b(?:các|những) (?:nội dung|thỏa thuận|kế hoạch|văn kiện|văn bản|lĩnh vực|hoạt động|cam kết|chương trình|vấn đề"
    r"|kết quả)(?: hợp tác)?(?: quốc phòng)?(?: song phương)?(?: mà)?(?: phía| đoàn)? $|\b(?:như|mà|theo) $"
)
_SETTLED_AT = kept.compile(r" (?:tại|trong|từ|ở|trước đó|lần trước)\b(?![^,;.]{0,60} (?:này|lần này)\b)")
_SEVERAL = kept.compile(r"\b(?:nhiều|những|mọi|các) $")  # "hiện thực hóa nhiều cam kết"
_WITHIN = (
    "trong đó ", "trong đó, ", "trong đó phía ", "trong đó có việc ", "trong đó có việc phía ", "trong đó, phía ",
    "trong đó ông ", "trong đó bà ",
)  # fmt: skip
# "ủng hộ đề xuất lập ..."
_ITS_MATTER = kept.compile(
    r" (?:(?:của|từ) [^,;.]{2,40}? )?(?:về |lập|thành lập|thiết lập|mở|xây|tổ chức|ký|tăng|nâng|đưa|sớm|hợp tác|đẩy|cử"
    r"|tiến hành)"
)
_BEGINS_WITH_IT = kept.compile(
    r"(?:[^,;:.]{0,50}, )?(?:mối |sự |các |những |nhiều )*(?:quan hệ|hợp tác|hoạt động|lĩnh vực hợp tác|nội dung hợp tác"
    r"|mặt hợp tác)\b"
)
_HAS_BECOME = kept.compile(
    r"\b(?:trở thành|trở nên|là (?:một trong(?![^;.]*\b(?:quan tâm|ưu tiên|tiềm năng|hướng tới)\b)|trụ cột|điểm|kênh"
    r"|minh chứng|hình mẫu)|đi vào|chuyển biến|khởi sắc|phát triển (?:trên|toàn|ổn|nhanh|tốt|mạnh|ngày|thực|sâu|đúng"
    r"|đồng)|với (?:nhiều|hàng loạt|các) (?:hoạt động|kết quả|nội dung|dấu ấn)"
    r"|có (?:nhiều|những) (?:bước|kết quả|tiến|chuyển|hoạt động)|đạt (?:nhiều|được|những)|tiến triển)\b"
)
# "đánh giá cao ..., nhưng cho rằng cần ..."
_BUT = kept.compile(
    r"\b(?:cho rằng|nhưng|song|tuy nhiên|đồng thời|nhấn mạnh|lưu ý|nhận thấy)(?: rằng"
    r"|,)?(?: (?:vẫn|còn|cũng|hai bên|hai nước|thời gian tới,?|trong thời gian tới,?|mỗi nước))* $"
)
_AS_WRITTEN = kept.compile(
    r"theo (?:(?:nội dung|tinh thần) )?(?:các |bản )?(?:biên bản|thỏa thuận|ghi nhớ|bản ghi nhớ|nghị định thư"
    r"|kế hoạch hợp tác|chương trình hợp tác|kế hoạch hành động|lộ trình"
    r"|tuyên bố chung)\b[^,:;.]{0,60}, ?(?=[^;.]*\b(?:sẽ|tiếp tục|tăng cường|đẩy mạnh|thúc đẩy|ưu tiên|dự kiến"
    r"|phối hợp)\b)"
)
_WRITTEN = kept.compile(
    r"(?:bản )?(?:biên bản|thỏa thuận|bản ghi nhớ|thông cáo|thông cáo chung|thông báo|kế hoạch|văn bản|văn kiện)\b[^,;.:]{0,40} (?:cho biết|nêu rõ|nêu|ghi rõ|ghi|khẳng định|xác định)\b[^;.]*\Z"
)
_PLAN_HOLDS = kept.compile(
    r"(?:[^,;.]{0,60}, )?(?:hai [^,;.]{2,40}|[^,;.]{0,40}hai nước"
    r"|(?:cuộc họp|đối thoại|phiên họp|hội nghị|kỳ họp)(?: lần này)?) ((?:đã |cùng |cũng )*(?:ký|ký kết|thông qua"
    r"|phê duyệt)) (?:bản )?kế hoạch [^;.:]{3,100}?(?:,? (?:bao )?gồm\b|,? trong đó (?:có|tập trung|xác định)"
    r"|,? với (?:các|những|\d+|\w+) (?:nội dung|mục|lĩnh vực|hoạt động)"
    r"|,? (?:tập trung vào|nội dung gồm|với trọng tâm|trọng tâm là)|:)"
)
_PRIORITIES = kept.compile(
    r"(?:điểm|việc|điều|nội dung|lĩnh vực|mảng|khâu|phần) (?:mà )?(?:hai bên |hai nước )?(?:còn )?(?:cần|phải"
    r"|nên) [^,;:.]{2,40} là |(?!theo |phía |về phía |[^,;:.]{0,40}qua\b(?<!\wqua))(?:[^,;:.]{0,50}, )?(?:các |những |một số "
    r"|\d+ |ba |bốn |năm |sáu )?(?:nội dung|lĩnh vực|hướng|định hướng|nhiệm vụ|mục tiêu|mảng|trụ cột|ưu tiên"
    r"|trọng tâm)(?: hợp tác)? (?:\w+ ){0,4}?(?:trọng tâm|ưu tiên|chính|then chốt|mũi nhọn|tiếp theo|mới|sắp tới"
    r"|(?:thời gian|giai đoạn|năm) tới)(?: \w+){0,6}? ?(?:gồm|bao gồm|là|:)|(?:các )?(?:trọng tâm|ưu tiên|mục tiêu"
    r"|định hướng)(?: hợp tác)?(?: của| trong)?(?: (?:hai bên|hai nước|năm|giai đoạn|những năm"
    r"|các năm) [^,;:.]{0,24}?)? (?:là|gồm|bao gồm)\b"
)
_HAVE_AGREED = kept.compile(
    r" (?:đã |vừa |cùng |cũng |đều )*(?:nhất trí|thống nhất|đạt được thỏa thuận|đạt (?:được )?nhận thức"
    r"|đạt được đồng thuận|đi đến|đi tới|đồng ý|thỏa thuận|quyết định|chốt|nhận thấy|cho rằng|cam kết)\b"
)
_YET = kept.compile(r"\b(?:song|nhưng|tuy nhiên|tuy vậy|mặc dù vậy)\b[^;.]*?\bcần\b(?! (?:làm|giải quyết))[^;.]*")
_NAMES_NEXT = kept.compile(r"[^;.]{3,120}?, (?:ông|bà|ngài|phía|đoàn|đồng chí|hai|thứ trưởng|\w+ tướng|đại tá)\b")
_BOTH_TALK = kept.compile(
    r"\b(?:(?:hai|2) (?:bên|nước|đoàn|thứ trưởng|trưởng đoàn|phía)|đôi bên)(?: cũng| đã| cùng| còn| vừa)* $"
    r"|\bcó (?:một |các |những |nhiều |cuộc |buổi |phiên )+$"
)
_TRADED = kept.compile(
    r" (?:các |nhiều |những |một số |thường xuyên |\d+ )*(?:đoàn|kinh nghiệm|thông tin|học|sĩ quan|chuyên gia|cán bộ|văn"
    r"|thư|quà|giảng viên|tư liệu|hàng|công hàm|lưu)\b"
)
_NEXT_FIELD = kept.compile(
    r"; (?:còn |riêng )?(?:về|trên lĩnh vực|trong lĩnh vực|ở lĩnh vực|đối với|liên quan đến|với)\b[^,;:]*$"
)
_TO_COMMA = kept.compile(r"[^,;.:]{0,40}, ")
_SUBJECT = kept.compile(r"(?:hai|phía|đoàn|ông|bà)\b")
_PAIR = kept.compile(r" ?- ?|, | và | cùng ")
_SOON = ("sớm ", "để ", "tiến tới ", "nhằm ")
# "những diễn biến phức tạp gần đây"
_OF_LATE = kept.compile(r"\b(?:diễn biến|tình hình|sự kiện|vụ việc|căng thẳng|động thái|diễn tiến|sự cố|leo thang)\b[^,;.:]*$")
# "việc lãnh đạo cấp cao nhất trí nâng cấp quan hệ"
_BY_LEADERS = kept.compile(
    r"\b(?:lãnh đạo cấp cao|nguyên thủ|(?:tổng bí thư|chủ tịch nước|thủ tướng|nhà lãnh đạo|lãnh đạo"
    r"|bộ trưởng)(?: cấp cao)?(?: bộ)?(?: quốc phòng)?)(?: (?:hai|của|các) (?:nước|bên|bộ))? (?:đã |vừa |cùng )*$"
)
_CHANCE = kept.compile(r"\b(?:dịp|cơ hội|diễn đàn|kênh)(?: \w+){0,3} để $")
_FOUNDS = kept.compile(r"\b(?:khuôn khổ|cơ sở|tiền đề|nền tảng|hành lang)(?: pháp lý)?(?: \w+){0,4} (?:để|cho) $")
_VOICED = kept.compile(r"\btheo (?:(?:nhận định|đánh giá|ý kiến|quan điểm|nhìn nhận)(?: chung)? của )?$")
_TURNS = kept.compile(
    r"(?:[,;]? \b(?:còn|trong khi|trong khi đó|về phần mình|đáp lại|ngược lại))[\s,]*(?:về )?(?:phía |đoàn |ông |bà "
    r"|ngài |bên )?$"
)
_CARRIED_OUT = kept.compile(
    r" (?:tại|trong|từ|ở) [^;.]{3,140}? (?:đã|đều|cơ bản|đang) (?:\w+ ){0,5}(?:triển khai|thực hiện|hoàn thành|hoàn tất)\b"
)
_APART = kept.compile(r";|\bvà $")
_AND_ENDS = kept.compile(r"\bvà $")  # what ought to be is said on, also after a semicolon
_POTENTIAL = kept.compile(r"(?:còn |có |giàu )*(?:nhiều )?(?:tiềm năng|dư địa|cơ hội|không gian|triển vọng)")
_APART_BY = kept.compile(r"[;:.]|,(?! (?:sẽ|cần|nên))")
_TO_BE_MENDED = kept.compile(r"\b(?:tồn tại|hạn chế|khó khăn|vấn đề|điều|việc|điểm|vướng mắc) $")
_TO_COME = kept.compile(r"\b(?:sẽ|cần|nên|phải|sớm)(?: tiếp tục| sớm| luôn)? $")
_TO_DO = {
    "là ưu tiên", "là trọng tâm", "là hướng đi mới", "phải là", "phải trở thành", "có thể", "cần phải",
    "phải tiếp tục", "phải được", "là cần thiết", "là rất cần thiết", "là hết sức cần thiết", "cần", "nên", "sẽ",
    "dự kiến", "dự định", "sớm",
}  # fmt: skip
_BOTH_DID = tuple(
    f"hai {who} đã {how}"
    for who in ("nước", "bên", "bộ quốc phòng", "quân đội")
    for how in ("", "cùng ", "tích cực ", "duy trì ")
)
_JUST_DONE = kept.compile(r"\b(?:đã|vẫn)(?: được| cùng| và đang)? $|\bđược $")
_LACKS = kept.compile(
    r"(?:, hai (?:bên|nước) (?:cùng )?(?:thừa nhận|nhìn nhận|cho rằng|đánh giá))?[^,;.:]{0,24} (?:(?!đã |được |song |nhưng |tuy )\w+ ){0,9}?(?:còn (?:rất |khá |khá là )?(?:chậm|hạn chế|ít"
    r"|khiêm tốn|thiếu|mỏng|yếu)|mới (?:chỉ |chỉ dừng |dừng )?(?:lại )?ở (?:mức|bước|giai đoạn|dạng)"
    r"|chưa (?:được )?(?:tương xứng|nhiều|cao|đều|thường xuyên|xứng|thật sự|thực sự|triển khai))\b(?!,? (?:song|nhưng))"
)
_HAS_DONE = kept.compile(
    r" (?:cũng |đều |vừa |còn |luôn )*(?:đã (?!đến lúc)|từng |hằng năm |hàng năm |mỗi năm "
    r"|hiện (?!tại|nay|diện|chưa|còn)|đang |vẫn (?!còn|cần))"
)
_AT_PRESENT = ("hiện nay, ", "hiện tại, ", "hiện, ", "hằng năm, ", "hàng năm, ", "mỗi năm, ", "lâu nay, ")
_PASSIVE = kept.compile(r"\b(sẽ |cần |nên |phải )?(tiếp tục |sớm |chưa )?được (?:cả |phía |đoàn |quân đội )?$")
_THEN_AGREED = kept.compile(r"[^;.]{0,20}\b(?:và|rồi|, ) ?(?:cùng )?(?:nhất trí|thống nhất|đồng ý)\b")
_DO_WELL = kept.compile(r"(?:[;:,)]|\bvà) (?:tiếp tục )?(?!hợp tác|quan hệ|hoạt động|việc|đều|đã|phối hợp|lĩnh vực)\w+ \w+ $")
_SO_THEN = (
    "do đó, ", "do vậy, ", "vì vậy, ", "vì thế, ", "bởi vậy, ", "muốn vậy, ", "để làm được điều đó, ",
    "để đạt được điều đó, ",
)  # fmt: skip
_MEETINGS = (
    "cuộc ", "buổi ", "phiên ", "tham vấn ", "đối thoại ", "hội đàm ", "thảo luận ", "nội dung ", "các nội dung ",
    "những nội dung ", "trọng tâm ", "chủ đề ", "các chủ đề ", "chương trình nghị sự ", "nhiều vấn đề ",
    "các vấn đề ",
)  # fmt: skip
_TALKS_ON = kept.compile(
    r"(?:(?:cuộc|buổi|phiên|nội dung|trọng tâm|chủ đề)(?: của)? )*(?:tham vấn|đối thoại|hội đàm|thảo luận|trao đổi"
    r"|làm việc|họp|gặp|chương trình nghị sự)(?: (?!hai |thống |nhất |đạt )\w+){0,8}? (?:tập trung(?: chủ yếu)?(?: vào"
    r"| bàn)|xoay quanh|đề cập|đi sâu|dành cho|là(?! (?:một|cơ chế|kênh|diễn đàn|hoạt động|dịp|bước|sự kiện|lần|cơ hội))"
    r"|gồm|bao gồm|có) |(?:các |những |nhiều )?(?:nội dung|chủ đề|vấn đề) (?:khác |chính |lớn |quan trọng |cụ thể )?(?:được |mà )?(?:hai bên "
    r"|hai đoàn )?(?:trao đổi|thảo luận|bàn|đề cập)(?: \w+){0,5}? (?:gồm|bao gồm|là|có)\b"
)
# "sẽ tổ chức Hội thảo quân y ASEAN và mời Việt Nam tham gia"
_HOLDS_ONE = kept.compile(r"\b(?:tổ chức|đăng cai|mở)(?: \w+){0,4} $")
_HOLDS = {"tổ chức", "tiến hành", "đã tổ chức", "đã tiến hành"}
_TELLS_ON = _HOLDS | {"phối hợp", "duy trì", "triển khai", "thực hiện", "được tổ chức"}
_STRESSED = {"ưu tiên", "chú trọng", "tập trung", "tập trung vào", "trọng tâm"}
_PLEDGES = {"cam kết", "mong muốn", "nguyện vọng"}  # as nouns: "cam kết của Hoa Kỳ"
# "Hợp tác hải quân cũng là nội dung được hai bên thống nhất"
_AS_MATTER = kept.compile(
    r"(?: \w+){0,4},? (?:cũng |đều |tiếp tục )*là (?:một trong |các |những |một )*(?:nội dung|lĩnh vực|hướng|vấn đề|điểm)"
    r"(?: hợp tác)?(?: \w+){0,2} "
)
# "nhất trí ..., đồng thời trao đổi về ...", "thống nhất ... và trao đổi ý kiến về ..."
_ALSO_TALKED = kept.compile(
    r"\b(?:đồng thời(?: cũng)?(?: đã)?(?: cùng)? (?:trao đổi|thảo luận|bàn)|và(?: đã)?(?: cùng)? (?:thảo luận|bàn|trao đổi(?= (?:sâu|kỹ|thẳng"
    r"|cởi|ý kiến|quan điểm))))(?: sâu| kỹ| thẳng thắn| cởi mở| thêm)*(?: ý kiến| quan điểm)? về"
)
_OF_BOTH = (" chung", " của hai ", " của cả hai ")
_STILL = kept.compile(
    r"(?: rằng)?,?(?: [^,;:.]{0,80},)?[^,;:.]{0,60}\b(?:hợp tác|quan hệ|hoạt động|lĩnh vực"
    r"|nội dung)\b[^,;:.]{0,60}? (?:đã|vẫn(?! còn| cần| chưa)|ngày càng|luôn) (?!đến lúc)"
)
_ITS_WEIGHT = kept.compile(r"\b(?:tiếng nói|vai trò|vị thế|uy tín|đóng góp)\b[^,;.]{0,40} (?:tại|trong|ở) (?:các )?$")
_SUPPORTED = kept.compile(r"\b(?:ủng hộ|hỗ trợ|giúp|phối hợp|hợp tác)\b[^;.]*$")
_HANDLED = kept.compile(
    r"\b(?:xử lý|giải quyết|hỗ trợ|giúp|giúp đỡ|trao trả|thả|phóng thích|bảo vệ|đối xử|vấn đề|vụ việc|hồi hương|lai dắt"
    r"|phối hợp|hợp tác)\b[^;.]*$"
)
# "Đào tạo được hai bên xác định là trọng tâm"
_SEEN_AS = kept.compile(
    r" (?:cùng |đều |cũng )*(?:(?:xác định|coi|xem) (?:đây )?là (?:\w+ ){0,4}?(?:ưu tiên|trọng tâm|hướng|mũi nhọn|cần"
    r"|đột phá|nhiệm vụ)|xác định (?:sẽ |cần )?(?:tiếp tục|ưu tiên|tập trung)"
    r"|(?:nhất trí|thống nhất|đồng ý) (?:sẽ |cần |sớm |tiếp tục )*(?:đẩy|thúc đẩy|triển khai|duy trì|mở rộng|tăng cường"
    r"|nối lại|ưu tiên)|khuyến khích)\b(?![^,;.]{0,40} (?:năm|thời gian) (?:vừa )?qua)"
)
_RAISED = ("nêu ra", "nêu lên", "đề cập", "nhắc đến", "nhắc tới", "đặt ra")
_CARED_FOR = (" quan tâm", " cùng quan tâm", " đặc biệt quan tâm", " đều quan tâm", " hết sức quan tâm", " rất quan tâm")
_HE = {"ông", "bà", "ngài", "tôi", "đồng chí"}
# "Nhật Bản hiện hỗ trợ ..."
_DOES = kept.compile(
    r"(?: cũng| đều| vẫn| còn| luôn)* (?:đang|hiện(?! đại)|từng|hằng năm|hàng năm|mỗi năm|lâu nay|thường xuyên|thường)\b"
)
_DONE = kept.compile(r"\b(?:đã|cũng)\b")
_OPENER = kept.compile(
    r"(?:theo đó, |cụ thể, )?(?:(?:bàn |nói |trao đổi |thảo luận )?về|trên (?:các|những) vấn đề"
    r"|(?:trên|từ) (?:nền tảng|cơ sở) (?:những |các )?(?:kết quả|thành quả|thành tựu)|nhằm|để(?! ngỏ)|đối với"
    r"|bên cạnh|cùng với|ngoài|song song|trên lĩnh vực|trong lĩnh vực|liên quan|riêng|đề cập)\b"
)
_USUAL = kept.compile(
    r"(?:theo đó, |cụ thể, )?(?:(?:bên cạnh|cùng với|ngoài|song song với|(?:trên|từ) (?:nền tảng|cơ sở)) (?:các |những |nhiều )?(?:kết quả|thành quả"
    r"|thành tựu|thành công|tiến triển|bước tiến|điểm sáng|hoạt động đã)\b"
    r"|(?:bên cạnh|cùng với|ngoài)(?: việc duy trì)? (?:các |những )?(?:lĩnh vực|nội dung|mặt|hoạt động"
    r"|hướng)(?: hợp tác)?(?: quốc phòng)? (?:truyền thống|hiện có|đã có|sẵn có|quen thuộc|đã triển khai|đang triển khai"
    r"|đang thực hiện)\b|(?:bên cạnh|cùng với|ngoài) [^;.]{3,90}? (?:vốn đã|đã|vốn) (?:thành|đi vào|trở thành|có kết quả|đạt kết quả|phát huy hiệu quả|mang lại"
    r"|được (?:duy trì|triển khai|thực hiện))[^,;.]{0,30}(?=,)|(?:bên cạnh|cùng với"
    r"|ngoài) [^;.]{3,90}? (?:vốn )?là (?:những |các )?(?:lĩnh vực|nội dung|mảng|hướng)(?: hợp tác)? (?:truyền thống"
    r"|thế mạnh|quen thuộc|chủ đạo)\b)"
)
_QUOTED = kept.compile(r'"[^"\n]{10,600}"\s*[,-]?\s*')
_PROPOSED_BY = kept.compile(r"\s(?:mà|của|do)\s(?:phía |đoàn |bên )?")
_GENITIVE = kept.compile(r"\b(?:của|cho|với|từ|do|dành cho|đối với)(?: phía| đoàn| bên| nước)?\s*$")
_GENITIVE_ENDS = ("của", "cho", "với", "từ", "do", "phía", "đoàn", "bên", "nước")
_AND_BOTH = kept.compile(r"\s+và\s+(?:phía )?")
_ASSENTS = kept.compile(
    r"(?:ủng hộ và )?(?:nhất trí|thống nhất|đồng ý|tán thành|đồng tình|tán đồng|chia sẻ"
    r"|ủng hộ)(?: cao)?(?: với)? (?:những |các )?(?:ý kiến|đề nghị|đề xuất|quan điểm|kiến nghị|nhận định|đánh giá)\b"
)
_ASSENTED = kept.compile(
    r"\b(?:nhất trí|đồng ý|đồng tình|tán thành|tán đồng)(?: cao)?(?: với)? (?:những |các )?(?:ý kiến|đề nghị|đề xuất|kiến nghị"
    r"|quan điểm)\b(?:(?!\bđồng thời\b)[^;.])*$"
)
_WELCOMES = kept.compile(
    r"(?:hoan nghênh|ghi nhận|đánh giá cao|trân trọng|cảm ơn)(?: những| các)? (?:đề nghị|đề xuất|kiến nghị|gợi ý)"
)
_CLAUSE = kept.compile(
    r"(?:[;:.,(]|\b(?:và|thì|thì nay|còn|đồng thời|song|trong khi|mà|nhưng|khi|phía|về phía|theo|qua đó|trong đó|cũng"
    r"|bên cạnh đó|với việc))[\s,\"']*(?:cả|phía|về phía|ngài|ông|bà|đoàn|bên|đại diện|đại diện phía)?\s*$"
)
_CLAUSE_SIGNS = (*";:.,(",)
_CLAUSE_ENDS = (
    '"', "'", "và", "việc", "thì", "nay", "còn", "thời", "song", "khi", "mà", "nhưng", "phía", "theo", "đó", "cũng", "cả",
    "ngài", "ông", "bà", "đoàn", "bên", "diện",
)  # fmt: skip
_ONE_OF = kept.compile(
    r"(?:^|[;,.]\s|\n|\b(?:còn|phía|bên|đoàn|và|quan chức|vị khách|khách|tướng|vị tướng|đại diện|nhà ngoại giao"
    r"|trưởng đoàn|phái đoàn|chủ nhà)\s)$"
)
_ONE_OF_ENDS = (*";,.", "còn", "phía", "bên", "đoàn", "và", "chức", "khách", "tướng", "diện", "giao", "nhà")
_ACTING = kept.compile(
    r"\s(?:và|đã|cũng|sẽ|thì|luôn|rất|sẵn sàng|mong|muốn|đề nghị|đề xuất|kiến nghị|gợi ý|ngỏ|tỏ ý|nêu|yêu cầu|mời"
    r"|được (?:nói|cho|biết|thuật|dẫn|trích)|chào mời|ủng hộ|cần|cam kết|hứa|khẳng định|bày tỏ|coi|xem|trân trọng|cho biết|nhất trí|đồng ý|đánh giá"
    r"|hoan nghênh|lấy làm|còn|đang|sắp|xem xét|cân nhắc|tái khẳng định|chia sẻ|ghi nhận|tán thành|đồng tình|cùng|đều"
    r"|lại|quan tâm|nhấn mạnh|cảm ơn|thông báo|tuyên bố|dự kiến|dự định|có kế hoạch|đáp|hưởng ứng|nhận lời|vui mừng"
    r"|hy vọng|kỳ vọng|đưa ra|kêu gọi|hối thúc|cho hay|nói(?! chung)|tỏ ra)\b"
)


def _turn(
    frame: Frame, what: str, words: str, at: tuple[int, int], changed: bool, fresh: bool, rest: str, spoken: bool, talked: bool
) -> None:
    """Changes `frame` for a verb or a word of time.

    changed: the verb has a subject of its own; fresh: it opens a clause; rest: what follows it; spoken: it is part of what is said; talked: it tells that the two also talked.
    """
    was_weak = frame.weak
    if what not in ("forward", "past", "held", "attend"):
        frame.weak = what == "act" and (was_weak or frame.stance is None)
    single = frame.actor not in (None, "both")
    if what == "past" and was_weak:
        frame.stance = None
    if what == "forward":
        frame.mode, frame.mode_at = "forward", at
        # not "trao đổi biện pháp thúc đẩy hợp tác thời gian tới, tập trung vào ..."
        if frame.stance == "reviewed" or (frame.stance == "discussed" and fresh):
            frame.stance = None
    elif what == "past":
        if frame.stance in (None, "discussed", "reviewed"):
            frame.mode, frame.mode_at = "past", at
    elif what in ("propose", "wish", "agree") and frame.stance == "reviewed" and not fresh and not was_weak:
        return
    elif what in ("propose", "wish"):
        frame.stance, frame.stance_at = (("proposed" if single else "agreed") if frame.actor else None), at
        if frame.mode == "past":
            frame.mode = None
    elif (
        what == "agree" and words.startswith("đã ") and frame.stance and not changed and not fresh
    ):  # "các nội dung đã thống nhất"
        return
    elif what == "agree":
        if single and not _AGREE_ALONE.match(words):
            frame.stance = "proposed"
        else:
            frame.stance = "agreed"
        frame.stance_at = at
        if frame.mode == "past":
            frame.mode = None
    elif what == "review":
        if (
            frame.stance in ("agreed", "proposed")
            and not fresh
            and not was_weak
            and words not in ("đánh giá cao kết quả", "nổi bật là", "nổi bật như")
        ):
            return
        if frame.mode == "forward" and not fresh and words not in ("nổi bật là",):
            return
        frame.stance, frame.stance_at = "reviewed", at
    elif what == "discuss":
        if (
            frame.stance in ("agreed", "proposed", "reviewed")
            and not changed
            and not (fresh and (frame.stance == "reviewed" or was_weak))
            and not (talked and not single)
        ):
            return
        frame.stance, frame.stance_at = "discussed", at
        if frame.mode == "past" and changed:
            frame.mode = None
    elif what == "speak":
        praised = _PRAISED.match(rest) if words in _PRAISE else _AT_RESULTS.match(rest) if words in _GLAD else False
        if (praised or (words in _RECALLED and frame.actor == "both" and not _WANTED.match(rest))) and (
            fresh or was_weak or frame.stance not in ("agreed", "proposed")
        ):
            frame.stance, frame.stance_at = "reviewed", at
        elif changed:
            frame.stance, frame.stance_at = None, None
            if frame.mode == "past" and at[0] - frame.mode_at[1] > 90:
                frame.mode = None
    elif words == "sẽ" and single and not _PROMISED.match(rest):
        return
    elif what == "act":
        if (
            frame.stance == "discussed"
            and (changed or words in ("sẽ", "cần") or (single and words == "có thể"))
            and (frame.mode == "forward" or words in _TO_DO)
        ):
            frame.stance = None
        if (
            frame.stance is None
            and frame.mode != "past"
            and frame.actor
            and (
                changed
                or (not single and spoken and (words in _STRONG or (fresh and words in _JOINTLY)))
                or frame.mode == "forward"
                or words in _OUGHT
                or (words == "tiếp tục" and single and _PROMISED.match(rest))
            )
        ):
            frame.stance, frame.stance_at = ("proposed" if single else "agreed"), at
        elif (
            frame.stance == "reviewed"
            and (changed or (was_weak and words in ("cần", "nên")))
            and frame.mode != "past"
            and words in _STRONG
        ):
            frame.stance, frame.stance_at = ("proposed" if single else "agreed"), at


_OUGHT = {
    "cần", "nên", "sẽ", "sắp", "có thể", "dự kiến", "dự định", "cần phải", "phải là", "phải trở thành",
    "phải tiếp tục", "phải được",
}  # fmt: skip
_PROMISED = kept.compile(
    r"\s(?:không ngừng|nỗ lực|tiếp tục|hỗ trợ|giúp|dành|cử|tạo|tăng|duy trì|mở|đẩy mạnh|đẩy nhanh|cung cấp|tích cực"
    r"|phối hợp|xem xét|chú trọng|thúc đẩy|tặng|tiếp nhận|chuyển giao|đào tạo|ủng hộ|cùng|sớm|nối lại|hợp tác|ưu tiên"
    r"|tập trung|triển khai|luôn|tổ chức (?:thêm|\d|một|hai|ba|các|khóa|lớp)|đón|cấp|gửi|đưa|nhận|trao tặng|bố trí"
    r"|chia sẻ|bàn giao|tài trợ|viện trợ|bảo đảm|đồng hành|thu xếp|chỉ đạo|quan tâm|làm hết sức|trao thêm|chuyển|bán|dạy"
    r"|giảng dạy|huấn luyện|mời|mở rộng|nâng|thúc đẩy|xúc tiến|vận chuyển|sửa chữa|khôi phục)\b"
)


def named(words: str) -> str:
    """The words that name an area, without the verbs and particles before them."""
    governing = _GOVERNING.match(words)
    words = words[governing.end() :] if governing else words
    return _TRAILING.sub("", words) if "quan tâm" in words else words


_TRAILING = kept.compile(r"(?:,| và) (?:những |các )?(?:nội dung|vấn đề)? ?(?:hai bên )?(?:cùng )?quan tâm$")
_GOVERNING = kept.compile(
    (
        r"(?:(?:tích cực|tiếp tục|tăng cường|đẩy mạnh|duy trì|thúc đẩy|mở rộng|tham dự|dự|đã có|giữa|các|những|lực lượng"
        r"|huấn luyện(?: chung)? về)\s)+"
    ),
    re.IGNORECASE,
)
