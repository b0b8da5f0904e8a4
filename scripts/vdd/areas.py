"""The areas of cooperation that words name."""

import csv
import functools
import itertools
import re
from bisect import bisect_left
from collections.abc import Collection

from vdd import kept, lexicon
from vdd.cues import EVERY, Cues
from vdd.meetings import SHANGRI_LA

_LISTED = kept.compile(
    r"\b(?:và|như|về|lĩnh vực|hợp tác|gồm|là|nhất là|trên|trong|giữa|giữa hai|các|cả|với|cùng|cho"
    r"|tăng cường|đẩy mạnh|thúc đẩy|mở rộng|mặt|nội dung|vấn đề|trao đổi|phát triển|ngành|duy trì|lập|thành lập"
    r"|thiết lập|phát huy|quân chủng|binh chủng|đối với|tổ chức|giúp|hỗ trợ|qua|ở|từ|(?:rộng|rộng dần|tác|tạo|luyện) sang"
    r"|khuyến khích|kinh nghiệm|hội thảo"
    r"|thêm)\s*$"
)
_LISTED_SIGNS = (*",;:()/+·-",)
_LISTED_ENDS = (
    "và", "như", "về", "vực", "tác", "gồm", "là", "trên", "trong", "giữa", "hai", "các", "cả", "với", "cùng", "cho",
    "cường", "mạnh", "đẩy", "rộng", "mặt", "dung", "đề", "đổi", "triển", "ngành", "trì", "lập", "huy", "chủng",
    "chức", "giúp", "trợ", "qua", "ở", "từ", "sang", "nghiệm", "thảo", "thêm", "khích",
)  # fmt: skip
_CLOSED = kept.compile(
    r"\s*(?:[,;.:)\"/+-]|\n|$)|\s(?:và|giữa|của hai|hai|trong|với|cùng|nhất là|nhằm|để|là|như|đặc biệt|tiếp tục"
    r"|ngày càng|thời gian|cũng|theo|trên|vẫn|đều)\b"
)
_CONTEXT = kept.compile(r"\b(?:trong|trước|bởi) bối cảnh (?:\w+ ){0,5}$")
_OCCASION = kept.compile(r"\bdịp (?:các |này )?$")


@functools.cache
def groups() -> dict[str, str]:
    """The group of each area code."""
    with (lexicon.CODES / "areas.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["group"] for row in csv.DictReader(file)}


def find(
    folded: str, start: int, end: int, parted: list | None = None, phrases: list | None = None
) -> list[tuple[int, int, str]]:
    """The wordings of areas in `folded[start:end]`: (start, end, code); "-" for one that is none.

    parted: what `parted_in` has for the sentence that holds this text, phrases: those of `lexicon.areas`, where they are known.
    """
    found = []
    for a, b, _, row in lexicon.areas().find(folded, start, end) if phrases is None else phrases:
        if a and folded[a - 1] == "-" and "-" in folded[a:b] and " " not in folded[a:b]:  # "Ha-ra-đa"
            continue
        where = row["where"]
        if where != "any" and not listed(folded, start, a):
            continue
        if where == "item" and not closed(folded, b, end):
            continue
        code = row["code"]
        # "lục, hải, không quân"
        if (
            code in SERVICES
            and folded.startswith(("không quân", "hải quân"), a)
            and folded[a - 2 : a].rstrip().endswith((",", "·", "-", "à"))
            and (shared := _SHARED.search(folded, max(start, a - 24), a))
        ):
            found += [(shared.start() + m.start(), shared.start() + m.end(), _SHORT[m[0]]) for m in _BRANCH.finditer(shared[0])]
        if (
            code == "maritime_security"
            and folded.endswith(("an toàn hàng hải", "an ninh hàng hải"), a, b)
            and (
                folded.startswith(_AT_SEA + (_AT_OCEAN if folded.endswith("toàn hàng hải", a, b) else ()), b)
                or _AMONG_ISSUES.search(folded, start, a)
            )
            and not _WORK_ON.search(folded, max(start, a - 40), a)
        ):
            code = "freedom_of_navigation"  # a principle, no field of work
        found.append((a, b, code))
        # "tranh chấp ở Biển Đông bằng biện pháp hòa bình"
        if code == "south_china_sea" and folded.startswith(_PEACEFULLY, b) and not _LAWFUL.search(folded, b, end):
            found.append((b + 1, folded.index("hòa bình", b) + 8, "international_law"))
    if parted is None:
        parted = parted_in(folded, start, end)
    twofold = []
    for at, width, endings in parted[bisect_left(parted, (start,)) : bisect_left(parted, (end,))]:
        rest = folded[at : min(end, at + width)]
        for number, first, last, code in endings:
            if last in rest and (match := _spanning(first, last).match(folded, at, end)):
                twofold.append((number, *match.span(), code))
    before = None, 0
    for number, a, b, code in sorted(twofold):
        if number == before[0] and a < before[1]:  # begins within the one before
            continue
        before = number, b
        # "đón các đoàn sĩ quan trẻ Việt Nam sang thăm"
        if code == "delegation_exchange" and folded.find("sĩ quan trẻ", a, b) >= 0:
            code = "young_officer_exchange"
        elif code == "delegation_exchange" and folded.find("cựu chiến binh", a, b) >= 0:
            code = "friendship_exchange"
        elif code == "delegation_exchange" and folded.find("đoàn quân y", a, b) >= 0:
            code = "military_medicine"
        # "bàn giao cho Cảnh sát biển Việt Nam 6 xuồng | tuần tra"
        elif code == "defence_industry" and folded.find(" cho cảnh sát biển ", a, b) >= 0:
            code = "coast_guard_cooperation"
        # "sĩ quan được cử đi học tiếng Anh và tham gia các khóa học chỉ huy"
        if code == "training" and any(a <= x and y <= b and what == "language_training" for x, y, what in found):
            continue
        # "chia sẻ quan ngại trước xung đột tại Ukraine cũng như diễn biến | trên Biển Đông"
        if code == "regional_situation" and any(
            a < x and y < b and groups().get(what) == "regional_issue" for x, y, what in found
        ):
            continue
        if not any(x <= a and b <= y for x, y, _ in found):
            found = [f for f in found if not (a <= f[0] and f[1] <= b or f[2] == "defence_industry" and a < f[0] < b)]
            found.append((a, b, code))
    if folded.find("mời ", start, end) >= 0:
        for match in (
            *_BID_TO.finditer(folded, start, end),
            *_BID_TO_BOTH.finditer(folded, start, end),
        ):  # who is invited to a forum or to a ceremony comes on a visit
            a, b = match.span("visit")
            # "dự hội thảo về luật nhân đạo quốc tế": what it is on
            if folded.startswith("hội thảo về ", b - 8) and any(b <= f[0] < b + 40 for f in found):
                continue
            found = [f for f in found if f[1] <= a or f[0] >= b] + [(a, b, "delegation_exchange")]
    if any(f[2] == "party_political_work" for f in found):
        # "mời đoàn cán bộ của Tổng cục Chính trị sang thăm"
        for visit in _BID_TO_VISIT.finditer(folded, start, end):
            found = [f for f in found if not (visit.start() < f[0] < visit.end() and f[2] == "party_political_work")]
    if not found:
        return found
    found.sort()
    found = _narrowed(folded, found)
    kept = []
    for f in reversed(found):
        if f[2] != "dialogue_mechanism" or not _less_specific(folded, f, kept[-1:]):
            kept.append(f)
    return kept[::-1]


def listed(folded: str, start: int, at: int) -> bool:
    """Whether what stands at `at` is an item of an enumeration, or right behind "hợp tác", "lĩnh vực", "về"."""
    near = max(start, at - 14)
    left = folded[near:at].rstrip()
    return left.endswith(_LISTED_SIGNS) or left.endswith(_LISTED_ENDS) and _LISTED.search(folded, near, at) is not None


def closed(folded: str, at: int, end: int) -> bool:
    """Whether an item may end at `at`."""
    return _CLOSED.match(folded, at, end) is not None


_BID_TO = kept.compile(
    r"(?<!lời )(?<!được )\bmời (?:(?!\b(?:thăm|triển lãm|diễn tập|tập trận|khóa|mời|tàu|học|dự|tham)\b)[^;.:])*?"
    r"(?P<visit>(?:tham )?dự (?:cuộc |các |phiên )?(?:hội nghị|hội thảo|diễn đàn(?! (?:kỹ thuật|\"?army|quân sự))"
    rf"|đối thoại (?:quốc phòng (?:seoul|xơ-un)|ulan bator|ulaanbaatar|raisina|manama|{SHANGRI_LA}[- ]?la)|lễ (?:kỷ niệm|duyệt)|ngày (?:hải quân|truyền thống|quốc khánh|chiến thắng)|kỷ niệm)\b)"
)
_BID_TO_VISIT = kept.compile(r"\bmời [^;.:,]{0,20}đoàn [^;.:,]{2,90}? (?:sang|đến|tới|vào) thăm\b")
# "mời B cử đoàn dự Triển lãm ... và lễ kỷ niệm 80 năm ..."
_BID_TO_BOTH = kept.compile(
    r"(?<!lời )(?<!được )\bmời [^;.:]*?\bdự (?:cuộc )?triển lãm\b[^;.:]*?(?:,| và) "
    rf"(?P<visit>(?:dự |tham dự )?(?:lễ (?:kỷ niệm|duyệt)|hội nghị|diễn đàn|đối thoại {SHANGRI_LA}[- ]?la)\b)"
)
_PEACEFULLY = (
    " bằng biện pháp hòa bình",
    " bằng các biện pháp hòa bình",
    " thông qua biện pháp hòa bình",
    " thông qua các biện pháp hòa bình",
)
_LAWFUL = kept.compile(r"[^;]*(?:luật pháp quốc tế|luật quốc tế|luật biển|unclos|công ước)")
_WORK_ON = kept.compile(r"\b(?:hợp tác|phối hợp|tuần tra|lĩnh vực|diễn tập)\b[^,;.]*$")
# "trao đổi về tình hình Biển Đông, về bảo đảm ..."
_AMONG_ISSUES = kept.compile(
    r"\b(?:trao đổi|thảo luận|quan điểm|đề cập)\b[^;.:]*\b(?:tình hình|vấn đề|biển đông|khu vực)\b[^;.:]*(?:,"
    r"| và) (?:về )?(?:việc )?(?:bảo đảm|đảm bảo|duy trì) $"
)
_AT_SEA, _AT_OCEAN = (
    tuple(f" {at} {sea}" for at in ("ở", "tại", "trên", "trong") for sea in seas)
    for seas in (("biển đông", "khu vực", "eo biển"), ("châu á", "ấn độ dương", "thái bình dương"))
)
_DURING = kept.compile(
    r"\b(?:đạt được|ký (?:văn kiện|văn bản|thỏa thuận|hiệp định|bản ghi nhớ) này|ký|ký kết|thống nhất|thỏa thuận|đưa ra|thông qua|công bố|tuyên bố|nhất trí|khai trương) (?:trong|tại"
    r"|nhân|dịp) (?:dịp |khuôn khổ |các )*$"
)
_AT_THE_TIME_OF = ("trong ", "nhân ", "khuôn khổ ", "sau ", "từ ", "trước ", "trong các ", "khuôn khổ các ", "sau các ")
_TOLD_TO_THE_YOUNG = kept.compile(r"\b(?:tuyên truyền|giáo dục|bồi dưỡng truyền thống)\b[^;.:]*$")
_ATTENDED = kept.compile(r"\b(?:sự )?(?:tham dự|tham gia|có mặt) của (?:các )?(?:đại diện|lãnh đạo)\b[^.]*$")
_AS_FOR_BID = kept.compile(r"\bđối với (?:các |những )?(?:đề xuất|đề nghị|kiến nghị)(?: của [^,;.]{2,20})?(?: về)?(?: việc)? $")
_LEFT_OPEN = kept.compile(r"[^,;.]{3,60}, [^;.]*\b(?:trao đổi|nghiên cứu|xem xét|thảo luận|cân nhắc) thêm\b")
_TAUGHT_SUBJECT = kept.compile(r"\b(?:đào tạo|học viên|theo học|giảng dạy)\b[^;.]*\bcác (?:chuyên )?ngành (?:[^;.:]{0,40}, )?$")
_APPLIED_IN = kept.compile(
    r"(?: (?:cao|mới|hiện đại|số|tiên tiến|thông tin))* (?:trong|vào) (?:công tác |hoạt động |lĩnh vực |việc )?"
)
_SENT = kept.compile(r"\bcử (?:(?:lực lượng|đội|đoàn|tổ|các|công binh|bác sĩ|y sĩ|cán bộ|chiến sĩ|và)[ ,]*)*$")
_TO_HELP = kept.compile(
    r" (?:sang|đến|tới) (?:giúp|hỗ trợ|cứu)\b[^;.]{0,60}\b(?:hậu quả|thiên tai|bão|lũ|vỡ đập|động đất|thảm họa)\b"
)
_WHEN_HE = kept.compile(r"(?<!thuận lợi )(?<!hỗ trợ )(?<!giúp đỡ )\bkhi (?!điều kiện)(?:(?!sẽ )[\w-]+ ){2,8}$")
_WHEN_SHIPS = kept.compile(r"\bkhi (?:các |những )?(?:tàu|biên đội)(?: (?!được |sẽ )\w+){0,5} $")
_AT_SEA_FOR = kept.compile(
    r"(?:(?! (?:thăm|ghé|cập|cảng))[^,;.:]){0,50} (?:hiện diện|hoạt động|huấn luyện|tuần tra|diễn tập|tham gia)\b(?![^;.:]*\b(?:thăm|ghé|cập|cảng|giao lưu)\b)"
)
_CALLS = kept.compile(r"[^;.:]*?\b(?:thăm|ghé|cập|cảng|trở lại|quay lại|vào)\b")
_ON_ARRIVAL = kept.compile(r"(?<!quân )(?<!cá )(?<!công )\bnhân (?:các |những |dịp )?$")
_NEXT_ROUND = kept.compile(
    r"(?: (?:chính sách|chiến lược|quốc phòng|an ninh|việt nam|tham vấn|thứ trưởng|cấp))*(?: - \w+)? (?:tiếp theo"
    r"|kế tiếp|sắp tới|tới đây|(?:lần|kỳ|vòng|phiên) (?:tới|sau|trước|vừa qua|tiếp theo|kế tiếp"
    r"|(?:thứ )?(?:\d|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|đầu tiên))\b"
)
_WITH_OTHERS = kept.compile(r"(?: [\w-]+){0,3} với (?:toàn bộ|tất cả|nhiều|hơn \d+|\d+) (?:các )?(?:nước|quốc gia|đối tác)\b")
_MEETS = {
    "-", "delegation_exchange", "friendship_exchange", "young_officer_exchange", "navy_cooperation",
    "air_force_cooperation", "army_cooperation", "coast_guard_cooperation", "service_cooperation",
}  # fmt: skip
VISITS = {"naval_visit", "delegation_exchange"}
SERVICES = {"navy_cooperation", "air_force_cooperation", "army_cooperation", "coast_guard_cooperation", "service_cooperation"}
_NO_MATTER = {"-", "training", "delegation_exchange", "dialogue_mechanism"}  # that the services act in
_NO_FIELD = _NO_MATTER | SERVICES
_ACTORS = SERVICES | {"-"}
_PARTS = kept.compile(r"[,;:.(]|\bvà\b|\bvới\b|\bcòn\b|\btại (?!trung tâm|chỗ)")
_BY_MEANS = kept.compile(
    r"\b(?:thông )?qua (?:các |những |một số |nhiều |việc |chương trình |hoạt động |khóa |lớp |hình thức |tổ chức |dự )*$"
)
_SO_MANY = kept.compile(r"[^;:.]{0,60} (?:với|cho|của)(?: \w+){0,2} [\d.]+ (?:lượt )?")
_SO_MANY_LEARN = kept.compile(
    r" ?\((?:hơn |gần |với )*(?:[\d.]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|hàng (?:chục|trăm)) (?:lượt )?"
)
_LEARNERS = ("sĩ quan", "học viên", "cán bộ", "quân nhân", "bác sĩ", "chuyên viên")
_FOR = kept.compile(r"[\w ]{0,30} cho (?:các )?")
_IN_WORK = kept.compile(r"[^,;.:]{0,30} (?:trong|vào|phục vụ) (?:công tác |hoạt động |việc )?")
_AND_GET = kept.compile(r"[\w ]{0,30}(?:, | và )tiếp ")
_TO_GET = kept.compile(r"[^;.:,]{0,50} để (?:[\w ]{1,20}(?:,| và) )?")
_SCHEME = kept.compile(r"[\w ]{0,20} (?:theo|trong khuôn khổ|thuộc) ")
_BETWEEN = kept.compile(
    r"(?:,? (?:nhất là|trong đó có|đặc biệt là|kể cả)(?= giữa))?(?: chung| liên hợp| song phương"
    r"| thường niên)?\s(?:(?:giữa|của|với)\s(?:các |lực lượng |hai |bộ đội "
    r"|(?:hải quân|cảnh sát biển|biên phòng)(?:,| và) )*)?"
)
_PLAY_TOO = kept.compile(
    r"(?:(?:,| và) (?:bóng \w+|quần vợt|cầu lông|điền kinh|thể thao|văn nghệ))+ giữa (?:các |lực lượng |hai |bộ đội )*"
)
_PARTIES = kept.compile(
    r"(?! (?:và|hợp|giao|phối)\b)(?: (?!và |hợp |giao |phối |cũng |nhằm "
    r"|để )\w+){0,5}(?: giữa hai bộ quốc phòng,)? giữa (?:các |lực lượng |hai |bộ đội |quân chủng |bộ tư lệnh )*"
    r"|(?: [\w-]+){0,3} giữa (?:hai )?bộ quốc phòng(?: hai nước)?(?:,| và) (?:các |lực lượng |hai )*"
)
_AT_LEVEL = kept.compile(r"(?:(?!\b(?:hợp tác|giao lưu|phối hợp)\b)[^;.:(]){0,70} cấp \w*")
_TOGETHER = ("hợp tác", "giao lưu", "quan hệ")
_FROM_TO = kept.compile(
    r"[\w, ]{0,24}\btừ (?!năm|tháng|ngày)[^;.:]{3,50} (?:đến|tới) (?:(?:cấp |các )*(?:quân|binh|bộ|tổng|cơ quan|đơn vị)\b[\w ]{0,14}, )?(?:các )?"
)
_DELEGATIONS_OF = kept.compile(
    r"(?: lẫn nhau| các cấp|,| trong đó| có| kể cả| nhất là| bao gồm| và| (?:các )?đoàn)*(?: của"
    r"| từ)(?: (?:các|lãnh đạo|cán bộ|sĩ quan|bộ quốc phòng,?|bộ tổng tham mưu,?|tư lệnh|đại diện))* "
)
_MAKING = ("đóng ", "sửa ", "bảo dưỡng ", "sản xuất ", "chế tạo ", "nâng cấp ", "hiện đại ", "hợp tác đóng ")
_FOR_FORCES = kept.compile(
    r"(?: (?!và |chuyển |giao |tặng |trao )[\w-]+){0,5} cho (?:các |lực lượng |quân chủng |binh chủng |bộ đội |hải quân, )*"
)
_BARE_DISASTER = kept.compile(
    r"(?:trận |vụ |sự cố |thảm họa |đại dịch |cơn )*(?:động đất|bão|lũ|siêu bão|sạt lở|vỡ đập|sóng thần|sự cố vỡ đập"
    r"|đại dịch covid-19|dịch covid-19|covid-19|dịch bệnh|đại dịch|mưa lũ|lũ lụt)\b.{0,12}"
)
_ITS_CAUSE = kept.compile(
    r"\b(?:trong|sau|do|vì|dù|bất chấp|mặc cho|bởi|trước)(?: (?:các|những|khi|trận|vụ|sự cố|thảm họa|siêu|cơn|ảnh hưởng|tác động"
    r"|của|diễn biến|tình hình|đại|dịch|bệnh))* $"
)
_CAUSES = (
    "trong ", "sau ", "do ", "vì ", "dù ", "chấp ", "cho ", "bởi ", "trước ", "trận ", "vụ ", "cố ", "họa ", "siêu ", "cơn ",
    "các ", "những ", "khi ", "hưởng ", "động ", "của ", "biến ", "hình ", "đại ", "dịch ",
)  # fmt: skip
# "đại dịch Covid-19 làm nhiều hoạt động phải hoãn"
_DOES_HARM = (
    " làm ", " khiến ", " gây ", " bùng phát", " diễn biến", " kéo dài", " ảnh hưởng", " tác động", " cản trở",
    " còn phức tạp", " vẫn phức tạp", " phức tạp",
)  # fmt: skip
_TELLING = ("thông báo ", "thông tin ", "cho nhau ", "cho nhau về ", "kết quả ", "về công tác ", "về kết quả ", "về tình hình ")
_HANDLED = kept.compile(r"\b(?:xử lý|giải quyết|đối xử|cư xử|ứng xử)\b[\w ]*(?:,| và) $")
_OWN_NEWS = kept.compile(
    r"\b(?:thông báo|thông tin|giới thiệu|chúc mừng)(?: \w+){0,3} (?:kết quả|thành tựu|thành công) (?!hợp|phối)(?:[\w-]+ ){1,4}$"
)
_SHIPS = kept.compile(r"\b(?:tàu|xuồng)\b")
_GIVEN = kept.compile(r"(?: [\w-]+){0,4}(?:, trong đó có)?(?: các| những| một số| thêm| \w+)? ?")
_GIVEN_TO = kept.compile(r"(?: (?!và )[\w.-]+){0,6} cho (?:các |lực lượng )*")
_OF_MEDICS = kept.compile(
    r"(?:,? nhất là|,? trong đó có| hai nước| trong| về| chia sẻ| kinh nghiệm| phục vụ| tham gia| công tác| phòng,?)* ?"
)
_TO_HANDLE = kept.compile(
    r"(?:(?! và (?:hợp|phối))[^,;.:]){0,110} (?:để|nhằm|phục vụ|trong)(?: [\w-]+){0,7}? ?|[^,;.:]{0,70}, (?:coi|xem|tránh|không để)\b(?:(?!, (?!tránh|không để|ngăn)| và (?:hợp|phối|trao|giao))[^;.:]){0,80} "
)
_NEWS_ON = kept.compile(r"(?: kịp thời| thường xuyên| cho nhau)* về (?:các |những )?")
_TO_WHOM = kept.compile(r"[\w ]{0,40} cho (?:các )?")
_WHERE_SAVED = kept.compile(r"[\w ]{0,50} (?:trong|sau|tại|ở)(?: (?:các|những|trận|vụ|đợt|thảm họa|vùng|khu vực|nơi))* ")
_IT_WILL = kept.compile(
    r" (?:lần này |này |năm nay )?(?:sẽ|đã|vừa|tập trung|diễn ra|thành công|góp phần|đạt|có ý nghĩa"
    r"|là (?:dịp|cơ hội)|(?<=năm nay )(?:bao )?gồm)\b"
)
_REGULAR = kept.compile(r"[^,;.]{0,40} (?:thường niên|định kỳ|hằng năm|hàng năm|luân phiên|các cấp|ở (?:các|nhiều))\b")
_IS_HELD = kept.compile(
    r" (?:đã |vừa )*(?:được )?(?:tiến hành|tổ chức|diễn ra)\b(?! (?:luân phiên|định kỳ|thường|hằng|hàng|đều))"
)
# "trao đổi về các vấn đề tác động đến an ninh khu vực"
_TALKED_OVER = kept.compile(
    r"\b(?:trao đổi|thảo luận|bàn|chia sẻ|đối thoại)\b[^,;.]{0,30} (?:vấn đề|yếu tố|diễn biến|thách thức|nội dung|sự kiện)\b[^,;.]*$"
)
_OTHERS_MEET = kept.compile(r"\b(?:sĩ quan|học viên|cựu chiến binh|binh sĩ|quân khu|lực lượng|đơn vị|chuyên gia) [^,;.:]{0,40}\Z")
_THE_DELEGATIONS = kept.compile(r"\bđoàn (?!kết)(?:\w+ ){0,5}$")
_THAT_THERE_IS = kept.compile(
    r"(?<!làm )\bviệc (?:[\w ]{0,30} )?(?:thiết lập|lập|thành lập|mở|tổ chức|nâng|có)(?: \w+){0,2} $|\bviệc (?:thiết|thành) $"
)
_AGREED_TO = kept.compile(r"\b(?:nhất trí|thống nhất|đồng ý|đề nghị|đề xuất|ủng hộ|thúc đẩy|xúc tiến)(?: với| về| đối với)? $")
_SHOWS_TRUST = kept.compile(
    r"[^,;.]{0,40}? (?:thể hiện|cho thấy|(?:sẽ )?góp phần|là minh chứng|minh chứng|phản ánh|đánh dấu|chứng tỏ|là bước)\b"
)
_ONLINE = kept.compile(r" (?:này )?(?:bằng|theo|dưới) hình thức (?:trực tuyến|trực tiếp)\b")
# "nâng cấp trang bị của ngành Tăng thiết giáp"
_OF_ARM = kept.compile(r"[\w ]{0,24} của (?:ngành|binh chủng|quân chủng|lực lượng|đơn vị) ")
_FOR_ARMS = kept.compile(r"[\w, ]{0,40} (?:cho|đối với) (?:các |một số |những )?(?:loại )?")
_ONE_OF_MEANS = kept.compile(
    r"(?: (?:chiến lược|chính sách|quốc phòng|song phương|cấp cao|các cấp))*(?: (?:thường|định kỳ)|(?:,| và) (?:các )?(?:trao đổi đoàn|tham vấn|giao lưu|chuyến thăm|diễn tập|đào tạo)\b)"
)
_IN_OFFICE = (
    "với vai trò ",
    "trong vai trò ",
    "ở vai trò ",
    "trên cương vị ",
    "ở cương vị ",
    "với cương vị ",
    "cương vị là ",
    "tư cách ",
    "tư cách là ",
)
_WHEN_CHAIR = kept.compile(r"\bkhi [\w ]{3,24} (?:làm|là|giữ|đảm nhiệm|đảm nhận)(?: cương vị| vai trò| chức)? $")
_SUPPORT = kept.compile(r"\b(?:ủng hộ|hỗ trợ|giúp|phối hợp|hợp tác|tham vấn)\b")
_SUPPORT_COMES = kept.compile(r"[^;.]{0,60}\b(?:ủng hộ|hỗ trợ|giúp|phối hợp|tham vấn)\b")
_DRILL_OF = kept.compile(
    r"\bdiễn tập (?!trong khuôn|của )(?:(?! (?:hợp tác|phối hợp|tham vấn))[^,;.:]){0,70}\b(?:trong khuôn khổ|của)(?: các)? $"
)
_FORUM_ACTS = kept.compile(r" (?:sẽ|đã|đang|vừa|bàn|họp|diễn ra|nhóm họp)\b")
_THEY_SIGN = kept.compile(
    r"(?: (?:hai (?:nước|bên)|việt nam))?(?: (?:đã|vừa|sẽ|cùng|sớm))* (?:ký\b"
    r"|(?:nghiên cứu|đàm phán|xây dựng|soạn thảo|bàn)(?: về)?(?: một)? (?:thỏa thuận|bản ghi nhớ|hiệp định|ý định thư|biên bản)\b)"
)
_THEY_GO = kept.compile(
    r"(?: (?:hai|2) (?:nước|bên))?(?: (?:đã|đều|cũng|cùng|thường xuyên|qua lại|luân phiên|tiếp tục|sẽ|sang))* (?:thăm|gặp)\b"
)
_LEADERS = kept.compile(
    r"\b(?:lãnh đạo|tư lệnh|chỉ huy)\b(?:,? (?:và |của )?(?:bộ quốc phòng|bộ tổng tham mưu|các|quân chủng|bộ tư lệnh"
    r"|lục quân|không quân|hải quân))*,? (?:và )?$"
)
_OF_SHIPS = kept.compile(
    r"(?:(?<=thăm)|(?<=thăm viếng))(?: cảng(?: \w+){0,4}?)? của (?:các |những |hai |một số )*(?:tàu|biên đội|chiến hạm|khinh hạm|hạm đội)\b"
)
_SHOWN = kept.compile(r"(?: (?!và |nhằm |để |hoặc |cũng |đồng |sẽ |đề |mong |hợp )\w+){0,3} ")  # what a fair shows
_BESIDE = kept.compile(r"(?: (?!hợp |giao |trao )\w+){0,2}(?: và| cùng| với|,) (?:lực lượng )?")
_EXPERIENCE_IN = kept.compile(r" (?:và học tập |và học hỏi )?(?:(?:kinh nghiệm|mô hình|công tác)\b[\w ]{0,40}|về) ")
_TO_THE_FAIR = kept.compile(r"[\w ]{0,24}? (?:đến|tới)(?: các)? ")
_TO_ATTEND = kept.compile(r"[\w ]{0,24}? (?:tham )?(?:dự|gia) ")
_SUFFERED = kept.compile(
    r"\b(?:chịu|bị|do|bởi) (?:\w+ ){0,2}(?:tác động|ảnh hưởng)(?: (?:\w+ ){0,2}(?:của|bởi|từ|do))? (?:các )?$"
)
_HINDERING = kept.compile(
    r"\b(?:bất chấp|mặc dù|khó khăn|thách thức|ảnh hưởng|tác động)\b[^,;.]{0,20} (?:do|của|từ|bởi|vì|trước)(?: những| các)? $"
)
_PATROLLED = kept.compile(r"(?: (?:ở|trên|tại|dọc|theo|khu|vực|vùng|tuyến|biển|và|vịnh bắc bộ|đất|liền|cả|hai|bên|các))+ ")
_BY_SCHEME = kept.compile(r"\b(?:khuôn khổ|theo|qua)(?: (?:cơ chế|chương trình|khuôn khổ|gói|khoản))* $")
_ITS_END = kept.compile(
    r"\bgóp phần (?:quan trọng |tích cực |thiết thực |to lớn )*(?:vào (?:việc )?)?(?:bảo đảm|đảm bảo|giữ vững|duy trì"
    r"|gìn giữ|củng cố|xây dựng|giữ)[\w ]*$"
)
_TELL = ("hai bên ", "hai nước ", "hai đoàn ", "đã ", "cũng ", "cùng ", "trưởng đoàn ", "thứ trưởng ")
_OF_SCHOOLS = SERVICES | {"military_medicine", "logistics", "border_management"}
_SCHOOLS = ("trường ", "học viện ", "sĩ quan ", "đại học ")
_STUDIED_AT = ("học tại ", "học tập tại ", "đào tạo tại ", "học ở ", "tu nghiệp tại ", "giảng dạy tại ")
_AT_SCHOOL = kept.compile(r"\b(?:tại|ở|của|từ|thuộc|thăm)(?: các)? (?:trường(?: sĩ quan| đại học)?|học viện|đại học) $")
_STOPS = kept.compile(r"[;:.]|\b(?:hợp tác|giao lưu)\b")
_SHORT = {"lục": "army_cooperation", "hải": "navy_cooperation", "không": "air_force_cooperation"}  # which share their last word
_BRANCH = kept.compile("|".join(_SHORT))
_SHARED = kept.compile(r"(?<!phòng )\b(?:(?:lục|hải|không)(?:, | ?· ?| ?- ?| và ))+$")
_UNITS = ("đơn vị ", "lực lượng ", "bộ đội ")
_FORCES_OF = kept.compile(r"(?: (?:của )?(?:hai (?:bên|nước|quân đội)|việt nam))?(?: đã| cùng| thường xuyên)*(?: phối hợp)? ")
_FORCES_ACT = kept.compile(
    r"(?: (?!hợp|giao|và)\w+){0,3}? (?:đã|sẽ|dự kiến) $|(?: của| hai nước| hai bên| hai quân đội| việt nam| 2 nước| cũng| đã| đang| vẫn| sẽ| lần đầu tiên| lần đầu"
    r"| thường xuyên| hằng năm| luôn| tiếp tục| tích cực| luân phiên| cần| nên| phải| đều| dự kiến)* (?:tổ chức|tiến hành|duy trì"
    r"|thiết lập|mở|lập|tham gia|cử|trao đổi|phối hợp|triển khai|thực hiện|làm|ký|chia sẻ|thăm|kết nghĩa|nhận|gửi"
    r"|phát hiện|bắt giữ|đấu tranh)\b"
)
_COOPERATING = ("hợp tác", "giao lưu", "giữa", "quan hệ", "phối hợp", "đối thoại", "tham vấn", "nâng cao", "cho ", "với ")
_COOPERATES = kept.compile(
    r"\b(?:hợp tác|giao lưu|giữa|quan hệ|phối hợp|kết nghĩa|liên kết|năng lực|khả năng|hỗ trợ|giúp|đối thoại"
    r"|tham vấn)\b[^;:.]*$"
)
_DOES_IT = kept.compile(
    r"(?: của| hai nước| 2 nước| hai bên| hai quân đội| việt nam)* (?:đã|vẫn|qua lại|khai thác|có nhiều điểm|làm được"
    r"|cùng tổ chức|trao đổi \d)\b"
)
_LATELY = kept.compile(r" (?:(?:gần đây|mới đây|mới|phức tạp|hiện nay|trên|ở|tại|về) )*")
_WHOLE = kept.compile(r"khu vực|thế giới|quốc tế")
_HELPED = kept.compile(r"\b(?:hỗ trợ|giúp|giúp đỡ) (?:lực lượng |quân chủng )?$")
_WORKS_WITH = kept.compile(r"\b(?:hợp tác|giao lưu) giữa [^;.:]{0,40}$")
_FOR_WHOM = kept.compile(
    r"(?:,? (?:nhất là|đặc biệt là|trước hết là))?(?:(?! và (?:dành|tạo|tăng|mở|đầu|ưu|cung|trao|chia))[\w ]){0,40} cho (?:các |những |lực lượng |cán bộ |sĩ quan |chiến sĩ |bộ đội )*"
)
_TOO = kept.compile(r", (?:lực lượng )?| và (?:lực lượng )?| - ")  # "Phòng không - Không quân"
_AND_WHOM = kept.compile(
    r"(?:(?: (?!và\b|với\b|hợp\b|giao\b|phối\b|trao\b|để\b|nhằm\b)\w+){1,3} (?:và|với|cùng)|,| và"
    r"| với) (?:(?:các|lực lượng|quân chủng|bộ tư lệnh) )*"
)
_IN_CHARGE = kept.compile(r"\bphụ trách (?:[\w]+ ){0,8}$")
_OF_FISHERMEN = kept.compile(r"(?: có)?(?: liên quan)?(?: đến| tới| về)?(?: (?:các|vấn đề))? ?(?:đối xử |xử lý )?")
_OF_STUDY = kept.compile(r"(?:(?: \w+){0,5} về|,| và)(?: các)? ")
_MAJORS = kept.compile(r"[^;.:]{0,90}\b(?:các|sĩ quan|học viên|học) (?:chuyên )?ngành (?:(?!hợp |giao |trao )[\w ]+(?:,| và) )?")
_IS_STUDIED = kept.compile(r"[\w ]{0,30} (?:về|ngành) kỹ thuật quân sự")
_IN_MAJORS = ("các ngành ", "các chuyên ngành ", "sĩ quan ngành ", "học viên ngành ", "học ngành ")
_ANOTHER_ACT = ("chuyển ", "hợp ", "giao ", "trao ", "phối ", "chia ", "mở ", "tăng ")
_ENGINEERS = kept.compile(r" (?:các |đội ngũ )?(?:kỹ sư|kỹ thuật viên|cử nhân)(?: \w+){1,3}(?:,| và) ")
_AND_MEDICS = kept.compile(r"(?:,| và) (?:đội ngũ )?(?:cán bộ |y, bác sĩ |bác sĩ |nhân viên |nhân viên y tế |y sĩ )?$")
_MEDIC = kept.compile(r"(?:cán bộ|bác sĩ|nhân viên|y sĩ) (?:quân y )?$")
_GIVEN_AWAY = ("được bàn giao cho ", "được chuyển giao cho ", "được trao cho ", "được trao tặng cho ")
_OF_SERVICE = ("hải quân", "không quân", "lục quân")
_IN_A_FIELD = (" trong công tác ", " trong lĩnh vực ", " trong việc ", " trong xây dựng ")
_TAUGHT = kept.compile(r"\b(?:đào tạo|huấn luyện|tập huấn|học|học bổng|lớp|khóa|dạy)\b")
_ON_LAND = kept.compile(r"\b(?:bảo vệ biên giới|biên phòng|cửa khẩu|đường biên|mốc giới|mốc quốc giới)\b(?:(?!\bbiển\b)[^.])*\Z")
_AT_OCCASION_OF = kept.compile(r"\bnhân dịp [\w ]{2,24} (?:đăng cai|chủ trì|tổ chức|là|làm|giữ) $")
_ON_A_DAY = kept.compile(r"[^,.;]{0,80} (?:ngày|tháng) \d")
_ACTS = kept.compile(
    r" (?:chung |song phương |hai bên |hai nước )*(?:đã |cũng |sẽ )?(?:họp (?:để|và|trù bị|nhằm|chuẩn bị)|thống nhất"
    r"|nhất trí|đề nghị|kiến nghị|báo cáo|đánh giá|thảo luận|ghi nhận|xây dựng|rà soát|nghiên cứu|hoàn thiện|chuẩn bị"
    r"|soạn|đề xuất)\b|(?<=cơ chế) (?:này|đó)\b(?! lên)"
)
_KEPT = kept.compile(
    r"\b(?:duy trì|phát huy|nâng|tiếp tục|tổ chức|củng cố|thực hiện|vận hành|tăng cường|hiệu quả|kết quả|cấp)\b[\w ]*$"
)
_EXPERTS_ON = kept.compile(r"\b(?:nhóm|tổ) chuyên gia (?:của )?admm\+ về (?:hoạt động )?$")
# "vai trò trung tâm của ASEAN | trong các diễn đàn", "... như Cấp cao Đông Á, | ADMM+"
_IN_FORUMS = kept.compile(
    r" | (?:trong|tại|ở) (?:(?:các|những|khuôn khổ) )*(?:(?:diễn đàn|cơ chế|cấu trúc)\b(?:[^;.:]{0,20} như [^;.:]{0,90})?)?"
)
_AND_GOODS = kept.compile(r"(?: [\w-]+){0,3}(?:,| và) (?:các |những )?")
_WRECKED = kept.compile(r"\b(?:gặp nạn|bị nạn|cứu nạn|cứu hộ|gặp sự cố)(?: [\w ]{2,24})? (?:trên|ở|tại)(?: vùng)? \Z")
_DRILL_ON = kept.compile(
    r"\bdiễn tập (?:chung |thực binh |thực địa |đa phương )*(?:của |trong )?admm\+ (?:về |trong lĩnh vực )(?:hoạt động )?$"
)
_GROUP_ON = kept.compile(r"(?: (?!và )\w+){0,3} về (?:các |lĩnh vực |hoạt động )*")
_VACCINE = kept.compile(r"vắc[ -]?xin|vaccine")
FORCES = kept.compile(r"\bquân\b|quốc phòng")
_LED_BY = kept.compile(r"(?: [\w-]+){0,6} (?:do|lấy|mà|với) ")
_CHANNEL_ON = kept.compile(
    r"(?: \w+){0,4} về (?:các |lĩnh vực |vấn đề |hợp tác )*|(?: \w+){0,4} giữa (?:(?:các|hai|những|cơ quan|lực lượng"
    r"|đơn vị|bộ tư lệnh|tác chiến) )*"
)
_BETWEEN_MINISTRIES_TOO = kept.compile(
    r"(?: (?!và )\w+){0,3} giữa hai bộ quốc phòng và (?:giữa )?|[^,;.]{0,30} cũng như (?:giữa )?"
)
# "nhóm công tác an ninh biển"
_GROUPS = (
    "nhóm công tác",
    "nhóm công tác chung",
    "nhóm làm việc",
    "nhóm làm việc chung",
    "tổ công tác",
    "tiểu ban",
    "ủy ban hợp tác",
)
_CHANNEL_OF = kept.compile(r"(?: (?!hợp |và )\w+){0,7} ")
_ALSO = kept.compile(r",? (?:và |nhất là |đặc biệt là |trong đó có |như )?")
_CHANNEL_TOO = kept.compile(r"(?: (?!và |hợp |trao |giao |phối )\w+){0,3} và (?:giữa |với )?|, giữa |, ?và giữa | và giữa ")


def _narrowed(folded: str, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Without what a more specific wording of the same item says: training for something, the navies between which."""
    codes = {code for _, _, code in found}
    found = _without_occasions(folded, found, codes)
    general = _training_for(folded, found) if "training" in codes else ()
    acting = _services_that_act(folded, found) if codes & SERVICES else ()
    narrowing = _Narrowing(folded)
    for (a, b, code), following in itertools.zip_longest(found, found[1:]):
        if a in acting or (a in general and code == "training"):
            continue
        left = folded[max(0, a - 44) : a]
        if _of_circumstance(folded, a, code, left) or (code in SERVICES and _of_services_own(folded, a, b, left)):
            continue
        none_here = _NONE_HERE.get(code)
        if none_here and none_here(folded, a, b, left):
            continue
        if code == "delegation_exchange" and _OF_SHIPS.match(folded, b):  # "chuẩn bị cho chuyến thăm của tàu ..."
            code = "naval_visit"
        if following and _said_by(folded, (a, b, code), following):
            continue
        # "cơ quan tham mưu của hải quân", "hải quân hai nước qua lại thăm nhau"
        if (
            code in SERVICES
            and not folded.startswith(_COOPERATING, a)
            and (left.endswith(("của ", "của hai ")) or _DOES_IT.match(folded, b))
            and not _COOPERATES.search(left)
        ):
            continue
        narrowing.take(a, b, code, left)
    return narrowing.kept


_AT_OCCASIONS = {
    **dict.fromkeys(VISITS, ("khi ",)),  # "diễn tập khi tàu B thăm ..."
    "research_institutes": _STUDIED_AT,
    "language_training": ("bằng ",),  # the medium, no subject
}


def _without_occasions(folded: str, found: list, codes: set[str]) -> list:
    """Without what only says when, where or by which medium, and without a short form in brackets."""
    once = len(codes) == len(found)
    if not codes.isdisjoint(_AT_OCCASIONS):
        found = [f for f in found if f[2] not in _AT_OCCASIONS or not folded.endswith(_AT_OCCASIONS[f[2]], 0, f[0])]
    if once:
        return found
    # "Hỗ trợ an ninh chính thức (OSA)"
    again = {
        x[0]
        for before, x in zip(found, found[1:])
        if x[2] == before[2] and folded.startswith(" (", before[1]) and x[0] == before[1] + 2 and folded.startswith(")", x[1])
    }
    return [f for f in found if f[0] not in again] if again else found


def _training_for(folded: str, found: list) -> set[int]:
    """The places of training that what follows says more precisely."""
    general: set[int] = set()
    for (a, b, code), following in zip(found[-2::-1], found[:0:-1]):
        if (
            code == "training"
            and len(gap := folded[b : following[0]]) < 60
            and (not _PARTS.search(gap) or gap.startswith((", trang bị cho ", " và trang bị cho ")))
        ):
            precise = (
                following[2] not in _NO_FIELD
                and not _IS_STUDIED.fullmatch(folded, b, following[1])
                and groups()[following[2]] != "regional_issue"
                and not folded.endswith(_IN_MAJORS, a, following[0])
            )
            if (
                (precise and (not gap.endswith("cho ") or folded.endswith("nhân lực", a, b)))
                or following[0] in general
                or (following[2] in SERVICES and folded.endswith("kinh nghiệm", a, b) and "giữa" not in gap)
            ):
                general.add(a)
    return general


def _services_that_act(folded: str, found: list) -> set[int]:
    """The places of services of which what follows says what they do."""
    acting: set[int] = set()
    for (a, b, code), following in zip(found[-2::-1], found[:0:-1]):
        if code in SERVICES and (
            following[0] in acting
            and _BESIDE.fullmatch(folded, b, following[0])
            or following[2] not in SERVICES
            and _said_by(folded, (a, b, code), following)
        ):
            acting.add(a)
    return acting


def _of_circumstance(folded: str, a: int, code: str, left: str) -> bool:
    """Whether a wording at `a`, with `left` before it, is only of a setting, an occasion, a school or someone's charge."""
    if (
        "bối cảnh " in left
        and (groups().get(code) != "regional_issue" or code == "ukraine")
        and _CONTEXT.search(folded, max(0, a - 40), a)
    ):
        return True
    if "phụ trách " in left and _IN_CHARGE.search(folded, max(0, a - 44), a):  # of a post
        return True
    if code in _OF_SCHOOLS and left.endswith(_SCHOOLS) and _AT_SCHOOL.search(left):  # "học tập tại Học viện Hải quân"
        return True
    # "đối với đề xuất tuần tra chung, đề nghị để cơ quan chức năng trao đổi thêm": left open
    if "đối với " in left and _AS_FOR_BID.search(left) and _LEFT_OPEN.match(folded, a):
        return True
    return "dịp " in left and _OCCASION.search(folded, max(0, a - 12), a) is not None


def _of_services_own(folded: str, a: int, b: int, left: str) -> bool:
    """Whether services are named for their own sake: their birthday, their will, what they sign, whom their chiefs visit."""
    # "80 năm Ngày thành lập Hải quân Hàn Quốc", "kỷ niệm 50 năm thành lập Hải quân"
    if left.endswith("ngày thành lập ") or (left.endswith("thành lập ") and "kỷ niệm " in left):
        return True
    if left.endswith(("quyết tâm của ", "thiện chí của ", "nỗ lực của ", "tình cảm của ")):
        return True
    if left.endswith(_GIVEN_AWAY) and folded.startswith("hải quân", a):  # "hai tàu cũ được bàn giao cho Hải quân"
        return True
    if left.endswith("mà "):  # "Biên bản ghi nhớ mà hải quân hai nước ký"
        return True
    # "đào tạo, chú trọng các chuyên ngành phòng không, tình báo kỹ thuật"
    if folded.find("ngành ", max(0, a - 60), a) >= 0 and _TAUGHT_SUBJECT.search(folded, max(0, a - 120), a):
        return True
    # "Phiên họp có sự tham dự của đại diện Hải quân, Không quân"
    if folded.find("đại diện", max(0, a - 200), a) >= 0 and _ATTENDED.search(folded, max(0, a - 200), a):
        return True
    if left.endswith("của ") and folded.find("nhiệm vụ ", max(0, a - 44), a) >= 0:  # "đây là nhiệm vụ thường xuyên của Hải quân"
        return True
    if left.endswith(("trung tâm chỉ huy ", "trung tâm chỉ huy hai ", "sở chỉ huy ", "sở chỉ huy hai ")):  # whose hotline it is
        return True
    if _THEY_SIGN.match(folded, b) and not folded.startswith(_COOPERATING, a):  # "để hải quân hai nước ký bản ghi nhớ"
        return True
    # "tư lệnh Hải quân, Không quân hai nước thăm lẫn nhau"
    return bool(_THEY_GO.match(folded, b) and _LEADERS.search(folded, max(0, a - 60), a))


def _no_mechanism(folded: str, a: int, b: int, left: str) -> bool:
    """Whether "đối thoại" is this meeting or the next one, and no mechanism."""
    if (
        b - a == len("đối thoại")
        and (
            # "cho biết, Đối thoại sẽ tập trung ...", "thông qua đối thoại, hai bên sẽ hiểu nhau hơn"
            _IT_WILL.match(folded, b)
            or left.endswith("qua ")
            and not _ONE_OF_MEANS.match(folded, b)
            # "thống nhất tổ chức Đối thoại tại Hà Nội", the next one
            or left.endswith(("tổ chức ", "tiến hành ", "đăng cai "))
            and folded.startswith((" tại ", " ở ", " vào "), b)
            # "theo các nội dung hai bên đã thống nhất trong Đối thoại."
            or left.endswith((" nhất trí trong ", " thống nhất trong "))
            and folded[b : b + 1] in ".;\n"
        )
    ):
        return True
    # "Trước đó, Đối thoại sĩ quan tham mưu đã được tiến hành"
    if folded.startswith("đối thoại", a) and (
        left[-2:] in ("", ", ", "\n", ". ")
        and _IS_HELD.match(folded, b)
        or left.endswith(("đã tổ chức ", "vừa tổ chức ", "đã tiến hành ", "vừa tiến hành "))
        and not _REGULAR.match(folded, b)
    ):
        return True
    if folded.startswith("đối thoại", a) and left.endswith((" ở ", " tại ")):  # "bàn chuyện dioxin ở đối thoại cấp thứ trưởng"
        return True
    if _ONLINE.match(folded, b):  # "việc hai Bộ duy trì đối thoại bằng hình thức trực tuyến cho thấy ...", this one
        return True
    if _NEXT_ROUND.match(folded, b):  # the next meeting, no mechanism
        return True
    # "đoàn cấp cao hai nước | gặp gỡ thường niên"
    if folded.startswith("gặp gỡ", a) and _THE_DELEGATIONS.search(left):
        return True
    if folded.startswith("gặp nhau", a) and _OTHERS_MEET.search(left):
        return True
    # "thúc đẩy tham vấn để sớm cụ thể hóa việc chuyển giao"
    if folded.endswith("tham vấn", a, b) and folded.startswith(
        (" để sớm", " để cụ thể", " để hoàn", " để ký", " để triển khai"), b
    ):
        return True
    if left.endswith("mở đầu "):  # "đã mở đầu cơ chế Đối thoại Chính sách quốc phòng"
        return True
    if left.endswith(("nhân cuộc họp ", "nhân kỳ họp ", "tại cuộc họp ", "tại kỳ họp ", "dịp họp ")):
        return True
    if _WITH_OTHERS.match(folded, b):  # "Việt Nam đã có cơ chế đối thoại với toàn bộ các nước ASEAN"
        return True
    # "Việc hai Bộ lập cơ chế Đối thoại này thể hiện mức độ tin cậy ..."
    there = _THAT_THERE_IS.search(left) if "việc " in left else None
    return bool(
        there and not _AGREED_TO.search(folded, max(0, a - 64), a - len(left) + there.start()) and _SHOWS_TRUST.match(folded, b)
    )


def _no_exchange(folded: str, a: int, b: int, left: str) -> bool:
    """Whether a talk, a delegation or a visit is one that took place on its day, or could not, and no exchange of delegations."""
    if folded.find(" không thể ", a, b) >= 0:  # "dù các đoàn không thể qua lại"
        return True
    if folded.endswith("điện đàm", a, b) and _ON_A_DAY.match(folded, b):  # "kết quả điện đàm giữa hai Bộ trưởng ngày 3/4"
        return True
    # "vui mừng được đón đoàn đại biểu quân sự cấp cao B", who has come for this meeting
    if folded.startswith("đoàn ", a) and left.endswith(("vui mừng được đón ", "vui mừng đón ", "đã dành cho ", "chào mừng ")):
        return True
    if folded.find("thăm", a, b) < 0:
        return False
    # "đạt được trong chuyến thăm của ...", "ký khi Bộ trưởng A sang thăm"
    if folded.startswith("chuyến thăm ", a) and left.endswith(_AT_THE_TIME_OF) or _DURING.search(folded, max(0, a - 30), a):
        return True
    return bool("khi " in left and folded.startswith(("thăm", "sang", "đến", "tới"), a) and _WHEN_HE.search(left))


def _no_training(folded: str, a: int, b: int, left: str) -> bool:
    if folded.endswith("trao đổi kinh nghiệm", a, b) and folded.startswith(_IN_A_FIELD, b):
        return True  # of what follows
    return folded.startswith("huấn luyện", a) and left.endswith(("máy bay ", "tàu "))  # what it is built for


def _no_situation(folded: str, a: int, b: int, left: str) -> bool:
    """Whether the situation is only what something has a bearing on, or what hinders."""
    # "là đối tác quan trọng trong Chiến lược Ấn Độ Dương - Thái Bình Dương"
    if folded.startswith(("chiến lược ấn", "ấn độ dương"), a) and left.endswith(
        ("trong ", "theo ", "trong tầm nhìn ", "thực hiện ", "thực hiện tầm nhìn ", "trong khuôn khổ ")
    ):
        return True
    # "... và tác động tới an ninh khu vực"
    if (
        folded.startswith(("an ninh", "hòa bình"), a)
        and left.endswith(("tác động tới ", "tác động đến ", "ảnh hưởng tới ", "ảnh hưởng đến "))
        and not _TALKED_OVER.search(folded, max(0, a - 90), a)
    ):
        return True
    if folded.startswith("khu vực ", a) and left.endswith(("đối tác ở ", "nước ở ", "tiên ở ", "tiên tại ", "thành viên ở ")):
        return True  # "đối tác đầu tiên ở khu vực Trung Đông"
    if left.endswith((" vụ các ", " cục các ", ", vụ ")):  # a department's name
        return True
    if left.endswith(("đóng góp cho ", "đóng góp vào ")):  # praise of one who serves it
        return True
    # "mặc dù tình hình thế giới diễn biến phức tạp", "khó khăn do tình hình quốc tế"
    return bool(left.endswith(("mặc dù ", "dù ", "bất chấp ")) or (left.endswith(_CAUSES) and _HINDERING.search(left)))


def _no_sharing(folded: str, a: int, b: int, left: str) -> bool:
    # "Hai bên thông tin cho nhau về ..."
    told = " cho nhau" in folded[a:b] or folded.startswith("trao đổi, cung cấp", a) and folded.startswith(" về ", b)
    return told and left.endswith(_TELL)


def _no_support(folded: str, a: int, b: int, left: str) -> bool:
    """Whether a forum is only where one meets, or acts itself."""
    if left.endswith(("bên lề ", "bên lề các ", "bên lề những ", "bên lề một số ")):
        return True
    if "nhân dịp " in left and _AT_OCCASION_OF.search(left):  # "trao đổi đoàn nhân dịp Việt Nam đăng cai Hội nghị Tư lệnh ..."
        return True
    # "đề nghị Thái Lan trên cương vị Chủ tịch ASEAN thúc đẩy ...", not "ủng hộ Thái Lan trên cương vị ..."
    if (
        left.endswith(_IN_OFFICE)
        and folded.startswith("chủ tịch", a)
        and not _SUPPORT.search(folded, max(0, a - 60), a)
        and not _SUPPORT_COMES.match(folded, b)
    ):
        return True
    if folded.startswith("chủ tịch", a) and _WHEN_CHAIR.search(left):  # "vào năm tới, khi Việt Nam làm chủ tịch ASEAN"
        return not _SUPPORT.search(folded, max(0, a - 60), a) and not _SUPPORT_COMES.match(folded, b)
    # "diễn tập gìn giữ hòa bình trong khuôn khổ ADMM+": whose drill it is
    if b - a < 6 and left.endswith(("khuôn khổ ", "của ", "khuôn khổ các ")) and _DRILL_OF.search(folded, max(0, a - 100), a):
        return True
    # "Tháng 10 tới, ADMM+ sẽ bàn ..."
    return bool(
        folded.startswith(("admm", "asean", "shangri"), a)
        and left[-2:].strip(" ") in (",", ".", "\n", "")
        and _FORUM_ACTS.match(folded, b)
    )


def _is_cause(folded: str, a: int, b: int, left: str) -> bool:
    """Whether a disaster or an epidemic is only named as what something was done after or in spite of."""
    return bool(left.endswith(_CAUSES) and _BARE_DISASTER.fullmatch(folded, a, b) and _ITS_CAUSE.search(left))


def _no_disaster(folded: str, a: int, b: int, left: str) -> bool:
    """Whether a disaster or an epidemic is only a cause, one side's own news, or help from one government to another."""
    # "cứu hộ trong động đất", "bất chấp đại dịch Covid-19"
    if _is_cause(folded, a, b, left) or folded.startswith(_DOES_HARM, b) and _BARE_DISASTER.fullmatch(folded, a, b):
        return True
    # "xử lý thỏa đáng, nhân đạo các vụ việc": a manner
    if b - a == 8 and folded.startswith("nhân đạo", a) and _HANDLED.search(left):
        return True
    # "thông báo kết quả Việt Nam phòng, chống dịch"
    if left.endswith(_TELLING) and folded.startswith((" của mỗi nước", " ở mỗi nước", " tại mỗi nước"), b):
        return True
    if ("kết quả " in left or "thành " in left) and folded.find("dịch", a, b) >= 0 and _OWN_NEWS.search(left):
        return True
    return bool(
        "v" in folded[a:b]
        and _VACCINE.search(folded, a, b)
        and folded.find("chính phủ", max(0, a - 60), a) >= 0
        and not FORCES.search(folded, max(0, a - 60), b + 40)
    )


def _no_visit(folded: str, a: int, b: int, left: str) -> bool:
    """Whether ships do something else than visit, or their visit is only when something is done."""
    if left.endswith("thiết kế "):  # "Viện Thiết kế | Tàu quân sự"
        return True
    # "các tàu Hải quân Pháp sẽ tiếp tục hiện diện ở Biển Đông"
    if folded.endswith(("tàu hải quân", "tàu chiến", "tàu quân sự"), a, b):
        return _AT_SEA_FOR.match(folded, b) is not None
    # "tham gia hoạt động của nhóm tác chiến tàu sân bay"
    if folded.endswith("tàu sân bay", a, b) and left.endswith(("nhóm ", "tác chiến ", "tấn công ")):
        return "thăm" not in left and not _CALLS.match(folded, b, b + 90)
    # "luyện tập chung khi tàu | cập cảng"
    if "khi " in left and folded.endswith("cập cảng", a, b) and _WHEN_SHIPS.search(left):
        return True
    # "diễn tập nhân các chuyến thăm của tàu"
    return folded.startswith(("chuyến", "các chuyến"), a) and _ON_ARRIVAL.search(left) is not None


_NONE_HERE = {
    "naval_visit": _no_visit,
    "dialogue_mechanism": _no_mechanism,
    "training": _no_training,
    "regional_situation": _no_situation,
    "information_sharing": _no_sharing,
    "multilateral_support": _no_support,
    "disaster_relief": _no_disaster,
    # "không để xảy ra va chạm trên biển": restraint, no work
    # "biên phòng hai nước giải quyết những vụ việc phát sinh ngay từ cơ sở"
    "maritime_incidents": lambda folded, a, b, left: (
        folded.endswith("vụ việc phát sinh", a, b)
        and _ON_LAND.search(folded, max(0, a - 200), a) is not None
        or left.endswith(("không để ", "không để xảy ra ", "còn để ", "tránh để xảy ra ", "giảm "))
    ),
    # "cử công binh, quân y sang giúp nhân dân khắc phục hậu quả vỡ đập": who came
    "military_medicine": lambda folded, a, b, left: (
        "cử " in left and _SENT.search(left) is not None and _TO_HELP.match(folded, b) is not None
    ),
    "joint_patrol": lambda folded, a, b, left: (  # "chia sẻ kinh nghiệm về tuần tra, giám sát biển"
        b - a == len("tuần tra") and left.endswith(("kinh nghiệm về ", "kinh nghiệm "))
    ),
    # "thuyền viên gặp nạn trên Biển Đông", where that was
    "south_china_sea": lambda folded, a, b, left: _WRECKED.search(left) is not None,
    # "đào tạo cán bộ nghiên cứu chiến lược"
    "research_institutes": lambda folded, a, b, left: (
        folded.startswith("nghiên cứu", a) and left.endswith(("cán bộ ", "sĩ quan "))
    ),
    # "nghiên cứu khoa học phục vụ hiện đại hóa vũ khí"
    "defence_industry": lambda folded, a, b, left: folded.startswith("hiện đại hóa", a) and left.endswith("phục vụ "),
    "non_traditional_security": lambda folded, a, b, left: (
        _SUFFERED.search(left) is not None or folded.startswith("dịch", a) and _is_cause(folded, a, b, left)
    ),
    # "góp phần giữ vững ổn định biên giới", "chống buôn bán ma túy qua biên giới"
    "border_management": lambda folded, a, b, left: (
        folded.startswith("biên giới", a) and left.endswith(" qua ") or "góp phần " in left and _ITS_END.search(left) is not None
    ),
    "delegation_exchange": _no_exchange,
    # "giáo dục về truyền thống hai nước cho thế hệ trẻ quân đội"
    "young_officer_exchange": lambda folded, a, b, left: (
        folded.startswith("thế hệ trẻ", a)
        and left.endswith(" cho ")
        and _TOLD_TO_THE_YOUNG.search(folded, max(0, a - 100), a) is not None
    ),
}


class _Narrowing:
    """The wordings kept so far, and up to where the last of them has those who do it, are trained or served by it."""

    __slots__ = ("folded", "kept", "topic", "trained", "parties", "visitors", "served", "service")

    def __init__(self, folded: str):
        self.folded = folded
        self.kept: list[tuple[int, int, str]] = []
        self.topic = self.trained = self.parties = self.visitors = self.served = 0
        self.service = False  # whether the last topic of a channel is a service

    def take(self, a: int, b: int, code: str, left: str) -> None:
        """Keeps a wording, unless it only says more of the one before."""
        folded, kept = self.folded, self.kept
        last = kept[-1] if kept else None
        if last and last[2] == "exhibition" and code not in ("-", "exhibition") and _SHOWN.fullmatch(folded, last[1], a):
            return
        if code == "dialogue_mechanism":
            if folded.endswith(_OF_SERVICE, a, b):
                self.parties = b  # "tham vấn hải quân, không quân"
            if _ACTS.match(folded, b) and not _KEPT.search(folded, max(0, a - 30), a):
                return  # the group acts, or "cơ chế này" is spoken of
        if last:
            if code in _GOODS and self._same_goods(last, a, b, code, left):
                return
            if code in SERVICES:
                # "hiện đại hóa các xe tăng T-55 và | tàu ngầm"
                boats = (
                    last[2] == "defence_industry"
                    and self.folded[a:b] == "tàu ngầm"
                    and _AND_GOODS.fullmatch(self.folded, last[1], a)
                )
                more = boats or self._those_who_do_it(last, a, b, code)
            elif code in _BY_CODE:
                more = _BY_CODE[code](self, last, a, b, left)
            else:
                more = last[2] in _BY_LAST and _BY_LAST[last[2]](self, last, a, b, code)
            if more or last[2] in _DEALS_WITH and self._what_it_is_on(last, a, b, code):
                return
        kept.append((a, b, code))

    def _same_goods(self, last: tuple, a: int, b: int, code: str, left: str) -> bool:
        """Whether boats and whom they are for, a patrol and where it goes, goods and the scheme that pays are one."""
        folded, kept = self.folded, self.kept
        _, to, was = last
        # "chuyển giao cho Cảnh sát biển Việt Nam tàu tuần tra"
        if (
            code == "defence_industry"
            and was == "coast_guard_cooperation"
            and _SHIPS.search(folded, a, b)
            and _GIVEN.fullmatch(folded, to, a)
        ):
            return True
        if (
            code == "coast_guard_cooperation"
            and was == "defence_industry"
            and _SHIPS.search(folded, last[0], to)
            and not folded.startswith(_MAKING, last[0])
            and (_GIVEN_TO.fullmatch(folded, to, a) or a == to + 1 and folded.startswith("tuần duyên", a))
        ):
            kept[-1] = (a, b, code)  # "xuồng tuần tra cho Cảnh sát biển"
            if len(kept) > 1 and kept[-2][2] == was and kept[-2][1] >= last[0] - 1:  # "bàn giao thêm | xuồng tuần tra"
                del kept[-2]
            return True
        # "tuần tra chung trên Vịnh Bắc Bộ và biên giới trên bộ"
        if (
            code == "border_management"
            and was == "joint_patrol"
            and folded.startswith(("biên giới", "đường biên", "tuyến biên giới"), a)
            and _PATROLLED.fullmatch(folded, to, a)
        ):
            return True
        # "viện trợ thiết bị rà phá bom mìn trong khuôn khổ Hỗ trợ an ninh chính thức"
        return bool(
            code == "defence_industry"
            and folded.startswith(("hỗ trợ an ninh chính thức", "viện trợ an ninh chính thức", "osa"), a)
            and was not in _NO_FIELD
            and not _STOPS.search(folded, to, a)
            and _BY_SCHEME.search(left)
        )

    def _those_who_do_it(self, last: tuple, a: int, b: int, code: str) -> bool:
        """Whether services are only those who do, get, learn or make what was named."""
        folded = self.folded
        _, to, was = last
        # "giữa Cảnh sát biển và Cơ quan thực thi pháp luật biển (MMEA)"
        if self.parties and folded.startswith(")", b) and folded[a - 1] == "(" and not _STOPS.search(folded, self.parties, a):
            return True
        if (
            was == "defence_industry"
            and (
                _OF_ARM.fullmatch(folded, to, a)
                or folded.startswith("thiết giáp", a)  # "sửa chữa xe tăng, thiết giáp"
                and folded[to:a].removeprefix(" xe tăng") in (", ", " và ", " - ", "-")
            )
        ):
            return True
        if was not in _ACTORS and _BETWEEN.fullmatch(folded, to, a) and (a > to + 1 or folded.startswith("giữa", a)):
            if was in ("hotline", "joint_patrol", "information_sharing", "dialogue_mechanism"):
                self.parties = b
            return True
        if was not in _ACTORS and self._trained(last, a):
            self.trained = b
            return True
        if was == "friendship_exchange" and _PLAY_TOO.fullmatch(folded, to, a + 5 * folded.startswith("giữa ", a)):
            return True  # "các trận đấu quần vợt, bóng bàn giữa lục quân hai nước"
        if self.parties and was == "dialogue_mechanism" and _TOO.fullmatch(folded, self.parties, a):
            self.parties = b
            return True
        # "trao đổi đoàn ở nhiều cấp, từ lãnh đạo Bộ đến cấp quân khu, quân chủng": levels
        if (
            was in ("delegation_exchange", "hotline", "dialogue_mechanism")
            and (_AT_LEVEL.fullmatch(folded, to, a + 4) or _FROM_TO.fullmatch(folded, to, a))
            and not folded.startswith(_TOGETHER, a)
        ):
            self.parties = self.visitors = b
            return True
        if code == "navy_cooperation" and was == "defence_industry" and _GIVEN_TO.fullmatch(folded, to, a):
            return True  # "bàn giao tàu ngầm cho Hải quân"
        # "trao đổi đoàn, trong đó có đoàn của các quân chủng"
        if was == "delegation_exchange" and (
            _DELEGATIONS_OF.fullmatch(folded, to, a)
            or self.visitors
            and _TOO.fullmatch(folded, self.visitors, a)
            and not folded.startswith(_TOGETHER, a)
        ):
            self.visitors = b
            return True
        # "đóng tàu cho hải quân, lực lượng cảnh sát biển"
        if (
            was == "defence_industry"
            and folded.startswith(_MAKING, last[0])
            and (_FOR_FORCES.fullmatch(folded, to, a) or self.served and _TOO.fullmatch(folded, self.served, a))
        ):
            self.served = b
            return True
        # the services that do it together
        if was not in _MEETS and (
            _PARTIES.fullmatch(folded, to, a + 5 * folded.startswith("giữa ", a))
            or self.parties
            and not folded.startswith(_TOGETHER, a)
            and _AND_WHOM.fullmatch(folded, self.parties, a)
        ):
            self.parties = b
            return True
        return False

    def _border_guards(self, last: tuple, a: int, b: int, left: str) -> bool:
        # "tuần tra chung giữa hải quân, cảnh sát biển và bộ đội biên phòng"
        if (
            self.parties
            and self.folded.endswith("biên phòng", a, b)
            and b - a < 20
            and _AND_WHOM.fullmatch(self.folded, self.parties, a)
        ):
            self.parties = b
            return True
        return False

    def _no_area(self, last: tuple, a: int, b: int, left: str) -> bool:
        if last[2] not in _MEETS and _PARTIES.fullmatch(self.folded, last[1], a):
            self.parties = b  # "giữa Bộ Tư lệnh Hải quân, Cảnh sát biển ... với ..."
            return True
        return False

    def _training(self, last: tuple, a: int, b: int, left: str) -> bool:
        """Whether training is only the means of what was named, or its learners."""
        folded = self.folded
        _, to, was = last
        # "nâng cao năng lực cứu hộ thông qua các khóa tập huấn"
        if (
            was not in _NO_FIELD
            and groups()[was] != "regional_issue"
            and "qua " in left
            and ";" not in folded[to:a]
            and _BY_MEANS.search(left)
        ):
            return True
        # "gìn giữ hòa bình (ba sĩ quan học tại ...)": who has learned it
        if was not in _NO_FIELD and _SO_MANY_LEARN.fullmatch(folded, to, a) and folded.startswith(_LEARNERS, a):
            return True
        # "ứng dụng công nghệ trong huấn luyện"
        if (
            was == "science_technology"
            and folded.find("ứng dụng", max(0, last[0] - 12), to) >= 0
            and _IN_WORK.fullmatch(folded, to, a)
        ):
            return True
        if (
            was == "language_training"
            and (
                _SCHEME.fullmatch(folded, to, a)  # "đào tạo Anh ngữ theo Chương trình IMET"
                or a == to + 1
                and folded.startswith("chuyên ngành", a)  # "tiếng Pháp chuyên ngành quân sự"
                # "..., với hơn 250 lượt sĩ quan được đào tạo"
                or (folded.endswith("được ", to, a) and " lượt " in folded[to:a] and ";" not in folded[to:a])
                or _FOR.fullmatch(folded, to, a)
                or folded.startswith("học viên", a)
                and _SO_MANY.fullmatch(folded, to, a)
            )
        ):
            return True
        return was not in _NO_FIELD and folded.startswith("học viên", a) and _TO_WHOM.fullmatch(folded, to, a) is not None

    def _of_trained(self, last: tuple, a: int, b: int, code: str) -> bool:
        """Whether young officers, veterans or medics are only those who are trained."""
        folded, to = self.folded, last[1]
        if code == "international_law" and _OF_STUDY.fullmatch(folded, to, a):  # "mở lớp tập huấn về luật pháp quốc tế"
            return True
        # "đào tạo nghiên cứu sinh về kỹ thuật quân sự"
        if code == "defence_industry" and _IS_STUDIED.fullmatch(folded, to, b):
            return True
        # "học bổng, nhất là các ngành phòng hóa, kỹ thuật hàng không", "đào tạo kỹ sư viễn thông, công nghệ thông tin"
        if (
            not folded.startswith(_ANOTHER_ACT, a)
            and _MAJORS.fullmatch(folded, last[0], a)
            or code == "science_technology"
            and _ENGINEERS.fullmatch(folded, to, a)
        ):
            return True
        if code == "young_officer_exchange" and _FOR.fullmatch(folded, to, a):
            return True
        if code == "friendship_exchange" and self._trained(last, a):
            self.trained = b
            return True
        # "đào tạo sĩ quan và bác sĩ quân y": who is trained
        return bool(
            code == "military_medicine"
            and a - to < 40
            and _AND_MEDICS.search(folded, to, a)
            and (folded.startswith(("bác sĩ", "cán bộ", "nhân viên"), a) or _MEDIC.search(folded, to, a))
        )

    def _of_learners(self, last: tuple, a: int, b: int, code: str) -> bool:
        gap = self.folded[last[1] : a]  # who learns the language, and what for
        return (
            code == "peacekeeping"
            and not _PARTS.search(gap)
            and len(gap) < 60
            and (" cho " in gap or gap.endswith((" phục vụ ", " phục vụ hoạt động ", " phục vụ nhiệm vụ ")))
            or code == "young_officer_exchange"  # "khóa học tiếng Anh dành cho cán bộ cấp úy"
            and _FOR.fullmatch(gap) is not None
            or code == "international_law"
            and _OF_STUDY.fullmatch(self.folded, last[1], a) is not None
        )

    def _of_medics(self, last: tuple, a: int, b: int, code: str) -> bool:
        # "hợp tác quân y trong phòng, chống dịch"
        return (
            code in ("disaster_relief", "non_traditional_security")
            and self.folded.find("dịch", a, b) >= 0
            and _OF_MEDICS.fullmatch(self.folded, last[1], a) is not None
        )

    def _of_boats(self, last: tuple, a: int, b: int, code: str) -> bool:
        # "xử lý vấn đề ngư dân trên tinh thần nhân đạo, không sử dụng vũ lực"
        return (
            code == "international_law"
            and a - last[1] < 40
            and self.folded.find("vũ lực", a, b) >= 0
            and not _STOPS.search(self.folded, last[1], a)
        )

    def _what_it_is_on(self, last: tuple, a: int, b: int, code: str) -> bool:
        """Whether the wording is only what a forum or a channel deals with, or between whom it is."""
        folded = self.folded
        _, to, was = last
        if was == "multilateral_support":
            if code == "peacekeeping" and _EXPERTS_ON.search(folded, max(0, last[0] - 20), a):
                self.kept[-1] = (a, b, code)  # "nhóm chuyên gia ADMM+ về gìn giữ hòa bình"
                return True
            if code not in _NO_FIELD and _DRILL_ON.search(folded, max(0, last[0] - 30), a):
                self.kept[-1] = (a, b, code)  # "diễn tập chung ADMM+ về hỗ trợ nhân đạo"
                return True
            if code == "asean_centrality" and _LED_BY.fullmatch(folded, to, a):
                return True  # "các diễn đàn do ASEAN giữ vai trò trung tâm" are forums
            return code not in ("-", "peacekeeping") and _GROUP_ON.fullmatch(folded, to, a) is not None
        if was == "dialogue_mechanism" and groups().get(code) != "regional_issue":
            if (
                _CHANNEL_ON.fullmatch(folded, to, a)
                or a == to + 1
                and folded.endswith(_GROUPS, 0, to)
                or code in SERVICES
                and _BETWEEN_MINISTRIES_TOO.fullmatch(folded, to, a)
                or folded.startswith("giữa ", a)
                and _CHANNEL_OF.fullmatch(folded, to, a)
                or self.topic
                and (
                    _CHANNEL_TOO.fullmatch(folded, self.topic, a)
                    or self.service
                    and code in SERVICES
                    and _ALSO.fullmatch(folded, self.topic, a)
                )
                and not folded.startswith("hợp tác", a)
            ):
                self.topic, self.service = b, code in SERVICES
                return True
        return False

    def _trained(self, last: tuple, at: int) -> bool:
        """Whether the wording at `at` only names who is trained, in the `last` one or up to where those before it end."""
        folded = self.folded
        whom = (
            _FOR_WHOM.fullmatch(folded, last[1], at)
            and "năng lực" not in folded[last[1] : at]  # "đào tạo nhân lực và nâng cao năng lực cho lực lượng ..."
            and _TAUGHT.search(folded, max(0, last[0] - 16), last[1])
        )
        # "huấn luyện | lực lượng đặc biệt"
        whom = whom or at == last[1] + 1 and folded.endswith(("đào tạo", "huấn luyện"), last[0], last[1])
        return bool(whom or self.trained and _TOO.fullmatch(folded, self.trained, at))


_GOODS = ("coast_guard_cooperation", "defence_industry", "border_management")
_DEALS_WITH = ("multilateral_support", "dialogue_mechanism")
_BY_CODE = {
    "border_management": _Narrowing._border_guards,
    "-": _Narrowing._no_area,
    "training": _Narrowing._training,
    # "tàu hải quân | sang thăm Việt Nam"
    "delegation_exchange": lambda self, last, a, b, left: last[2] == "naval_visit" and last[1] + 1 == a,
}
_BY_LAST = {
    # "một bán đảo Triều Tiên hòa bình, không có vũ khí hạt nhân"
    "korean_peninsula": lambda self, last, a, b, code: (
        code == "non_proliferation"
        and a - last[1] < 40
        and any(self.folded.find(words, last[1], b) >= 0 for words in ("không có", "không còn", "phi hạt nhân"))
        and not _STOPS.search(self.folded, last[1], a)
    ),
    "training": _Narrowing._of_trained,
    "language_training": _Narrowing._of_learners,
    "military_medicine": _Narrowing._of_medics,
    "fishermen": _Narrowing._of_boats,
    "maritime_incidents": _Narrowing._of_boats,
    "information_sharing": lambda self, last, a, b, code: (
        code == "regional_situation" and _NEWS_ON.fullmatch(self.folded, last[1], a) is not None
    ),
    "asean_centrality": lambda self, last, a, b, code: (
        code == "multilateral_support" and _IN_FORUMS.fullmatch(self.folded, last[1], a) is not None
    ),
    # "vào cảng Cam Ranh để nghỉ ngơi và tiếp nhiên liệu"
    "naval_visit": lambda self, last, a, b, code: (
        code == "logistics"
        and (_TO_GET.fullmatch(self.folded, last[1], a) or _AND_GET.fullmatch(self.folded, last[1], a + 5)) is not None
    ),
    # "bảo đảm kỹ thuật cho các loại vũ khí"
    "logistics": lambda self, last, a, b, code: (
        code == "defence_industry" and _FOR_ARMS.fullmatch(self.folded, last[1], a) is not None
    ),
    # "đội cứu hộ đến sớm nhất trong trận động đất"
    "search_and_rescue": lambda self, last, a, b, code: (
        code == "disaster_relief" and _WHERE_SAVED.fullmatch(self.folded, last[1], a) is not None
    ),
    # "lập đường dây nóng để xử lý các vụ việc trên biển"
    "hotline": lambda self, last, a, b, code: (
        code in ("maritime_incidents", "fishermen") and _TO_HANDLE.fullmatch(self.folded, last[1], a) is not None
    ),
}


# "hai lực lượng cảnh sát biển sớm có | cơ chế ..."
_SETS_UP = kept.compile(
    r"(?: hai nước| hai bên)?(?: cần| nên| sẽ)?(?: sớm)? (?:có|lập|thiết lập|thành lập|xây dựng|mở)(?: một)? "
)
_STANCE_ON = kept.compile(r"ủng hộ (?:lập trường|quan điểm)")


_SAID_BY_MORE = (
    SERVICES
    | VISITS
    | {
        "border_management", "dialogue_mechanism", "young_officer_exchange", "military_medicine", "maritime_incidents",
        "information_sharing", "non_traditional_security", "regional_situation", "multilateral_support",
        "defence_industry", "research_institutes",
    }
)  # fmt: skip


def _said_by(folded: str, area: tuple, following: tuple) -> bool:
    """Whether the next wording says what the area is about: what the services do, equipment for something, research or news on it, a situation somewhere."""
    (a, b, code), (at, stop, what) = area, following
    if code not in _SAID_BY_MORE:
        return False
    gap = folded[b:at]
    if (
        (code in SERVICES or code == "border_management")
        and what not in SERVICES
        and what != "-"
        and len(gap) < 90
        and (folded[a - 2 : a].strip(" ") in (";", ":", ",", ".", "", "\n") or folded.endswith(_UNITS, 0, a))
        and (what == "joint_patrol" and _FORCES_OF.fullmatch(gap) or _FORCES_ACT.match(gap))
        and not _STOPS.search(gap)
    ):
        return True  # "Hải quân hai nước lần đầu tổ chức tuần tra chung": the subject
    if code in SERVICES:
        if (
            what not in _NO_FIELD
            and len(gap) < 42
            and (gap == " " or not folded.startswith("hợp tác", a))
            # "hợp tác giữa hải quân, cảnh sát biển trong phòng chống cướp biển" is of the services as well
            and not (" trong " in gap and "giữa " in folded[max(0, a - 24) : b] and _WORKS_WITH.search(folded, max(0, a - 50), b))
            and not (what == "defence_industry" and _HELPED.search(folded, max(0, a - 24), a))
            and not _PARTS.search(gap)
            and not gap.startswith((" nhằm ", " đến ", " tới ", " thông qua ", " hai nước nhằm ", " hai nước thông qua "))
        ):
            return True  # the services act, and what they do is the area
        if what == "dialogue_mechanism" and _SETS_UP.fullmatch(gap):
            return True
        if code == "service_cooperation" and what in SERVICES and gap in (" ", ": ", " như "):
            return True  # "giữa các quân chủng lục quân, hải quân"
        return (
            what in ("training", "language_training")
            and _HELPED.search(folded, max(0, a - 24), a) is not None
            and not _PARTS.search(gap)
        )
    if code == "dialogue_mechanism":
        return what == "information_sharing" and at == b + 1 and folded.endswith("kênh", a, b)
    if code == "young_officer_exchange":  # who is trained
        return what in ("training", "language_training") and at - b < 10 and not _PARTS.search(gap)
    # "cử cán bộ sang nghiên cứu kinh nghiệm gìn giữ hòa bình"
    if (
        code == "delegation_exchange"
        and folded.endswith(("nghiên cứu", "khảo sát", "tìm hiểu"), a, b)
        and "đoàn" not in folded[a:b]
    ):
        return what not in _NO_FIELD and _EXPERIENCE_IN.fullmatch(folded, b, at) is not None
    if code in ("delegation_exchange", "naval_visit"):  # a delegation that is sent to a fair or a forum
        return (what in ("exhibition", "multilateral_support") or folded.startswith(("cử", "tàu"), a) and b - a < 20) and (
            _TO_ATTEND.match(folded, b, stop) is not None
            and not gap.startswith((" thăm xã giao và ", " thăm và ", " xã giao và "))
            or what == "exhibition"
            and (_TO_THE_FAIR.fullmatch(folded, b, at) is not None or folded.startswith(("đến ", "tới "), at) and at - b < 24)
        )
    if code == "military_medicine":  # "đào tạo bác sĩ | cho bệnh viện dã chiến gìn giữ hòa bình"
        return (
            what == "peacekeeping"
            and len(gap) < 60
            and " cho " in folded[b:stop]
            and folded.startswith(("đào tạo", "huấn luyện"), a)
            and not _STOPS.search(gap)
            and "cung cấp" not in gap
            and "tặng" not in gap
        )
    if code == "maritime_incidents":  # "xử lý các vụ việc | liên quan đến ngư dân"
        return what == "fishermen" and at > b and _OF_FISHERMEN.fullmatch(folded, b, at) is not None
    if code == "information_sharing" and what == "hydrography_mapping" and at == b + 1:
        return True
    if what in _NO_MATTER:
        return False
    if code == "military_law":  # "xây dựng luật pháp về gìn giữ hòa bình"
        return what == "peacekeeping" and folded.startswith("xây dựng luật", a) and gap.startswith(" về ") and len(gap) < 12
    if code == "science_technology":  # "ứng dụng công nghệ cao trong cứu sập"
        return folded.startswith("ứng dụng", a) and _APPLIED_IN.fullmatch(gap) is not None
    if code == "non_traditional_security":  # "bình đẳng giới trong gìn giữ hòa bình"
        return what == "peacekeeping" and gap.startswith(" trong ") and len(gap) < 40 and not _PARTS.search(gap)
    if code == "regional_situation":
        return (
            what in ("south_china_sea", "korean_peninsula", "ukraine")
            and _LATELY.fullmatch(gap) is not None
            and not _WHOLE.search(folded, a, b)
        )
    if code == "multilateral_support":  # "ủng hộ lập trường của Việt Nam về Biển Đông"
        return (
            _STANCE_ON.match(folded, a, b) is not None
            and groups()[what] == "regional_issue"
            and len(gap) < 60
            and not _PARTS.search(gap.replace(" và asean", ""))
        )
    if (
        code not in ("defence_industry", "research_institutes", "information_sharing")
        or len(gap) >= 42
        or _PARTS.search(gap)
        or groups()[what] == "regional_issue"
    ):
        return False
    if code == "defence_industry":
        return (
            what == "exhibition"
            and "doanh nghiệp" in folded[a:b]
            or at == b + 1
            and folded.endswith("chuyển giao công nghệ", a, b)  # "... xử lý chất độc"
            or what == "search_and_rescue"
            and _SHIPS.search(folded, a, b) is not None  # "xuồng phục vụ tìm kiếm cứu nạn"
            and gap.endswith((" phục vụ ", " phục vụ công tác "))
            or what not in SERVICES
            and folded.endswith(("trang bị", "thiết bị"), a, b)
            and not gap.startswith(" của")
        )
    if code == "research_institutes":
        return what != code and gap.startswith(" về ")
    return what == "war_legacy"


def _less_specific(folded: str, area: tuple, following: list[tuple]) -> bool:
    """Whether the next wording says the same as a mechanism more precisely: "tham vấn lẫn nhau | tại ADMM+"."""
    return bool(following) and (
        following[0][2] == "multilateral_support"
        # "duy trì các cơ chế hợp tác, phối hợp lập trường tại các diễn đàn"
        and not (
            folded.startswith((", phối hợp lập trường", ", ủng hộ lẫn nhau"), area[1])
            and "cơ chế" in folded[area[0] : area[1]]
        )
        and folded[area[1] : following[0][0]].strip()
        in (
            "", "tại", "trong", "ở", "tại các", "trong các", "trong các khuôn khổ", "trong các hoạt động",
            "tại các hoạt động", "và ủng hộ lẫn nhau tại", "trong khuôn khổ", "tại các cơ chế",
            "về các vấn đề cùng quan tâm tại các", "trong các vấn đề cùng quan tâm tại các", "về các vấn đề cùng quan tâm tại",
            "trong các cơ chế", "trong cơ chế", "trong khuôn khổ các cơ chế", "lẫn nhau tại", "lẫn nhau trong", ",",
            "và", ", phối hợp", "và phối hợp", "và hợp tác", "và phối hợp tại", "và phối hợp trong",
            "và hợp tác tại",
        )
    )  # fmt: skip


@functools.cache
def _parted() -> dict[str, tuple[int, list]]:
    """The wordings in two parts ("tàu … thăm"), which an automaton cannot find, by their first parts.

    For each the most characters that a wording has, and its [(number, first part, last part, code)].
    """
    parted: dict[str, list] = {}
    for number, (phrase, code) in enumerate(lexicon.parted_areas()):
        first, last = phrase.split("…")
        parted.setdefault(first, []).append((number, first, last, code))
    return {
        first: (len(first) + _BETWEEN_PARTS + max(len(last) for _, _, last, _ in endings), endings)
        for first, endings in parted.items()
    }


_BETWEEN_PARTS = 60  # characters


@functools.cache
def _spanning(first: str, last: str) -> re.Pattern:
    """A wording in two parts; most are in no article of a run, so that a pattern is compiled when it is needed."""
    ends = rf"(?<!khoa){re.escape(last)}\b"  # not "nghiên cứu khoa | học tại"
    return re.compile(
        rf"\b{re.escape(first)}(?=[^,;.:\n]{{1,{_BETWEEN_PARTS}}}?{ends})(?:(?!\b(?:mời|đề nghị|nhất trí|cảm ơn|ký"
        rf"|(?<!và )(?<!, ){re.escape(first)})\b)[^,;.:\n]){{1,{_BETWEEN_PARTS}}}?{ends}"
    )


def parted_in(folded: str, start: int, end: int, cues: Collection[str] = EVERY) -> list[tuple[int, int, list]]:
    """Where the sentence `folded[start:end]` has the first part of a wording in two: (place, most characters, endings), in order."""
    parted, shift = _parted(), 0
    if cues is EVERY:  # not looked for yet
        cues, shift = Cues(lexicon.coded(folded[start:end])).within(0, end - start), start
    return sorted([(at + shift, *parted[kind]) for kind, places in cues.items() if kind in parted for at in places])
