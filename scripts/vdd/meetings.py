"""Meetings as the text names them: kind, partner, ordinal, session, and whether the name means one meeting or the mechanism."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from vdd import kept

SHANGRI_LA = r"s(?:h?[aă])ng-?ri"  # with its phonetic spellings, up to where these part
_HEAD = kept.compile(
    r"\b(?:(?P<talk>đối thoại|đt(?=csqp\b))|(?P<consult>tham vấn|thương lượng|hiệp thương)"
    r"|(?P<group>nhóm (?:làm việc|công tác)|jwg|tổ công tác|tổ làm việc|ủy ban (?:hỗn hợp|hợp tác|công tác)|ủy ban)"
    r"|(?P<staff>(?:đàm phán|hội đàm|họp|hội nghị|trao đổi) (?:cấp )?(?:s[ĩỹ] quan )?tham mưu))(?:\b|(?<=\bđt))(?! trưởng)"
    r"|\b(?P<plus>2 ?\+ ?2|3 ?\+ ?3)(?!\d)"
)
_SUBJECT = (
    r"(?:chính sách|csqp|đối tác chiến lược|chiến lược|hợp tác|quốc phòng|an ninh|chính trị|ngoại giao|quân sự|hải quân"
    r"|không quân|lục quân|phòng không|quân chủng|liên quân|cảnh sát biển|s[ĩỹ] quan tham mưu|tham mưu|bộ tổng tham mưu|2 ?\+ ?2|3 ?\+ ?3|công an|chung"
    r"|hỗn hợp|liên hợp|song phương|thường niên|hằng năm|hàng năm|chuyên đề|đối thoại)"
)
_ONE_SUBJECT = kept.compile(_SUBJECT)
_SUBJECTS = kept.compile(
    rf"[\s,(\"]*+(?:về (?:các vấn đề )?|trên lĩnh vực |lĩnh vực |trong lĩnh vực )?{_SUBJECT}(?:(?: ?[-/&] ?| ?,(?: ?và)? ?(?!đối thoại)"
    rf"| ?và (?!đối thoại)| về | cấp cao | )(?:về |hợp tác )?{_SUBJECT})*[)\"]?"
)
_SERVICE = kept.compile(r"\b(?:hải|không|lục) quân\b")
_LEVEL = kept.compile(
    r"[\s,(]*+(?:ở )?cấp (?:thứ trưởng(?: thường trực)?|quốc vụ khanh|bộ trưởng|cục trưởng|cục|vụ trưởng|vụ|tư lệnh|cao"
    r"|chuyên viên|làm việc|(?P<staff>tham mưu|bộ tham mưu|bộ tổng tham mưu|s[ĩỹ] quan tham mưu)(?! trưởng)|tham mưu trưởng"
    r"|bộ|phó tổng tham mưu trưởng)(?: (?:bộ )?(?P<whose>quốc phòng"
    r"|ngoại giao)(?:(?: ?-|,| và) ?an ninh)?(?: ?(?:-|,|và) ?(?:bộ )?(?P<other>quốc phòng|ngoại giao)\b)?(?: thường trực)?)?\)?"
)
# "Đối thoại lần thứ sáu | giữa sĩ quan tham mưu hai Hải quân Việt Nam - Ấn Độ"
_OF_STAFFS = kept.compile(
    r" (?:giữa|của) (?:các |đoàn )?s[ĩỹ] quan tham mưu\b(?: (?:của )?(?:hai )?(?:hải|không|lục) quân(?: hai nước)?(?! nhân dân))?"
)
_STAFFS_HOLD = kept.compile(
    r"\bs[ĩỹ] quan tham mưu (?:của )?(?:hai )?(?:hải|không|lục) quân\b[^.;,:]{0,70} (?:tiến hành|tổ chức|có|mở|bước vào|kết thúc"
    r"|dự)"
    r"(?: (?:thành công|cuộc|buổi|phiên|kỳ|vòng))* \Z"
)
_MANNER = kept.compile(r" (?:trực tuyến|trực tiếp)(?= (?:về |cấp \w+(?: \w+)? )?(?:chính sách|chiến lược|quốc phòng|hợp tác)\b)")
# "Nhóm công tác về công nghiệp quốc phòng"
_TOPIC = kept.compile(
    r" (?:chung |hỗn hợp |liên hợp )?(?:giữa hai nước )?(?:về|trong lĩnh vực"
    r"|trên lĩnh vực) (?:[\w-]+,? ){0,6}?(?P<of>quốc phòng|quân sự|cnqp)\b(?:(?: và|,|/"
    r"| -) ?(?:(?:khoa học|công nghệ|công nghiệp|hậu cần|kỹ thuật|quân sự|trang bị|an ninh|-)\b ?)+(?<! ))?"
)
_NUMBER = {
    "nhất": 1,
    "đầu tiên": 1,
    "đầu": 1,
    "một": 1,
    "hai": 2,
    "nhì": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "mười ba": 13,
    "mười bốn": 14,
    "mười tư": 14,
    "mười lăm": 15,
    "mười sáu": 16,
    "mười bảy": 17,
    "mười tám": 18,
    "mười chín": 19,
    "hai mươi": 20,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
    "xiii": 13,
    "xiv": 14,
    "xv": 15,
}
COUNT = r"(?:0?[1-9]\d?(?![\d/.-]*\d)|" + "|".join(sorted(_NUMBER, key=len, reverse=True)) + ")"
_NTH = (
    rf"(?:(?:lần|kỳ|vòng|khóa)(?: họp)?(?: thứ)?|(?:kỳ|phiên|cuộc|vòng) (?:họp|đối thoại|tham vấn|đàm phán"
    rf"|thảo luận)(?: lần)? thứ|(?:phiên|cuộc)(?: họp)?(?= đầu\b)|phiên(?: họp)? lần(?: thứ)?) (?P<n>{COUNT})\b(?! nữa)"
)
_ORDINAL = kept.compile(
    rf"[\s,(:-]*+(?:(?:nay |năm nay |lần này |này |ấy |đó )?(?:đã |vừa )?(?:là|bước sang|bước vào) (?=(?:lần|kỳ|vòng) thứ)"
    rf"|(?:và (?:nhất trí |thống nhất )|thì |đã |vừa |phải |cũng |lại |sẽ |dự kiến )*(?:(?:nhóm )?(?:họp|tiến hành"
    rf"|tổ chức|diễn ra|mở(?: ra)?|gặp nhau)|nhóm) (?:trực tuyến |(?:được )?(?:tới|đến) )?(?:phiên |kỳ |vòng )?(?=lần|(?:phiên|cuộc)(?: họp)? đầu\b)"
    rf"|(?:cũng |đã |vừa |sẽ |tổ chức )*(?:nhóm )?(?:họp|có|bước vào) (?=(?:phiên|kỳ|vòng)(?: họp)? (?:lần )?thứ))?(?:(?:(?:đã "
    rf"|vừa |sẽ )?được )?(?:tổ chức )?(?:thường niên |hằng năm |hàng năm )?)(?:{_NTH}"
    rf"|(?:(?<=họp )|(?<=có )|(?<=bước vào ))(?:phiên|kỳ|vòng)(?: họp)? thứ (?P<met>{COUNT})\b"
    rf"|(?P<first>đầu tiên)\b(?![^,;.]{{0,40}}\b(?:kể từ|từ khi|từ sau|sau khi|sau hơn|sau gần|sau \d|trong năm)\b)"
    rf"|(?:(?<=đối thoại )|(?<=quốc phòng ))thứ (?P<nth>{COUNT})\b(?! (?:bên|nước|tuần|vừa|này|tới|hôm|ngày|\d)|,? ?\(?(?:ngày )?\d))\)?"
)
_SESSION = kept.compile(rf"[\s,(:-]*+phiên (?:họp )?(?:thứ )?(?P<n>{COUNT})\b\)?")
# "Đối thoại Chính sách quốc phòng trực tuyến Việt Nam - Italy lần thứ 3"
_ONLINE = kept.compile(
    r",? (?:(?:theo|bằng|dưới|qua) )?(?:hình thức )?(?:trực tuyến|trực tiếp),?(?= (?:(?:lần|kỳ|vòng) (?:thứ|đầu|\d)|giữa|việt nam|[\w-]+(?: [\w-]+){0,2} ?- ?việt nam)\b)"
)
_BEFORE_ORDINAL = kept.compile(
    rf"\b{_NTH}(?: (?:của|cơ chế|cuộc|buổi|trong khuôn khổ|về|cho|hội nghị|phiên|thường niên|hội đàm|tổ chức|tiến hành"
    rf"|ngồi vào bàn|ngồi lại|ngồi với nhau|gặp nhau))*(?:(?<=đầu tiên),)?\s*$"
)
_BEFORE_SESSION = kept.compile(rf"\bphiên (?:họp )?thứ (?P<n>{COUNT})(?: (?:của|cơ chế|cuộc|buổi|trong khuôn khổ))*\s*$")
# "đây là lần đầu tiên đối thoại diễn ra tại Đà Nẵng" counts no meetings
_HERE_FIRST = kept.compile(r"\bđây (?:cũng )?là lần (?:đầu(?: tiên)?|thứ \w+)(?: (?:cơ chế|cuộc|phiên))*\s*$")
# "Lần đầu tiên hai nước tiến hành Đối thoại ..."
_FIRST_TIME = kept.compile(
    r"(?:[^.;:]{0,20}[-:] |[^.;:]{0,80}, )??(?P<n>lần đầu tiên),? (?:diễn ra|tổ chức|tiến hành"
    r"|[^.;:]{3,90}\b(?:tiến hành|tổ chức|mở|(?<!cuộc )(?<!phiên )(?<!buổi )(?<!kỳ )họp))(?: (?:cuộc|phiên|buổi|kỳ|vòng))?\s*\Z"
)
_HELD_AT = kept.compile(r" (?:được )?(?:diễn ra|tổ chức|tiến hành) (?:tại|ở|trực tiếp|trực tuyến|theo hình thức|sau|kể từ)\b")
_ROUND_NTH = kept.compile(rf" thứ (?P<n>{COUNT})\b(?! (?:bên|nước|trưởng|tuần|vừa|này|tới|hôm|ngày|\d)|,? ?\(?(?:ngày )?\d)")
_OF_ROUND = kept.compile(r"\b(?:kỳ|vòng|cuộc|phiên|lần) $")
_ROUND_OF_YEAR = kept.compile(r"\b(?:phiên họp|cuộc họp|phiên|kỳ họp|kỳ|vòng) năm (?P<n>(?:19|20)\d\d) của $")
_NAMED_YEAR = kept.compile(r"(?:[\s,(]*năm |[ -]{1,3}(?!19))(?P<n>(?:19|20)\d\d)\b(?![./-]?\d)")
_ACRONYM = kept.compile(
    r"\s?\((?:[a-zđ]{2,8}|(?:cơ chế |gọi tắt là |đối thoại )*(?:2 ?\+ ?2|3 ?\+ ?3)"
    r"|[a-z ,&'-]{4,60}(?:dialogue|consultations?|talks|group)[a-z ,&'-]{0,20})\)"
    r"|,? (?:hay|còn|thường|vẫn) (?:còn )?(?:được )?gọi (?:tắt )?là (?:cơ chế |đối thoại )*(?:2 ?\+ ?2|3 ?\+ ?3),?"
)
_ALIAS = kept.compile(r"\s?\([^()\d]{2,30}\)(?= (?:lần|kỳ|vòng|phiên|năm \d))")  # "Việt Nam - Mi-an-ma (Myanmar) lần thứ 2"
_BETWEEN = kept.compile(
    r"[\s,]*+(?:giữa|của) (?:hai nước|hai bộ quốc phòng|bộ quốc phòng hai nước|hai bên|hai quân đội|quân đội hai nước"
    r"|hải quân hai nước|hai bộ)\b| (?:hai nước|hai bên|hai bộ quốc phòng)(?=,? (?:đã |vừa |sẽ )?(?:lần|kỳ|vòng|họp"
    r"|nhóm họp) )"
)
_FILLER = kept.compile(
    r"[\s,(]*+(?:(?:giữa|với|cùng|của|và|hai nước|hai|2|bên|phía|bộ|quốc phòng|ngoại giao|nước|quân đội nhân dân|quân đội"
    r"|hải quân|không quân|quân chủng|nhân dân|việt nam|hoàng gia|lực lượng|vũ trang|tự vệ|phòng vệ|trên biển|biển"
    r"|mặt đất|trên bộ|trên không|lục quân|thứ trưởng|bộ tư lệnh|bộ tổng tham mưu|bộ đội biên phòng|biên phòng|cảnh sát biển|hải cảnh|tuần duyên"
    r"|bảo vệ bờ biển|các|tối cao|[-/,])[\s]*)*$"
)
_GENERAL = kept.compile(
    r"\b(?:cơ chế|các cuộc|các|những|kênh|(?:đổi|chuyển)(?: tên)? thành|nâng(?: cấp)?(?: lên)? thành|(?<!trong )khuôn khổ|thông qua|hình thức|duy trì|mọi|nhiều|thay(?: thế)?(?: cho)?"
    r"|tổ chức thường xuyên|lập|thiết lập|thành lập|xây dựng|tăng cường|nâng cấp|nâng tầm|nâng cao|phát huy|củng cố|thúc đẩy"
    r"|tiếp tục)(?: (?:cơ chế|các|hiệu quả|vai trò|của|tốt|hợp tác|những|cuộc|thường niên|thường xuyên|hoạt động"
    r"|đối thoại|song phương|như|và|,|tham vấn|trao đổi|cam kết(?! tại)))*[\s,]*$"
)
_PAST = kept.compile(
    r"\b(?:kể từ|từ khi|từ sau|sau(?! khi|,)|so với|tiếp theo|tiếp sau|tiếp nối|nhắc lại|nhớ lại"
    r"|báo cáo(?: kết quả)?(?: của)?|biên bản|kết luận(?: của)?|kết quả(?: của)?|thành công (?:của|tại)|thỏa thuận tại"
    r"|thống nhất (?:tại|trong)|đạt được (?:tại|trong|từ)|tại các|trước đó(?: là)?|nhất trí tại|nêu tại|nêu ra tại"
    r"|ký tại|(?<=\()(?:được |đã )*(?:ký|ký kết|trao|trao đổi|thông qua|công bố|đề ra|đưa ra|thỏa thuận|nhất trí"
    r"|thống nhất) (?:tại|trong|ngay tại)|(?:ký|ký kết) (?:vào )?(?:năm \d{4}|tháng \d{1,2}[/-]\d{4}),? nhân(?: dịp)?"
    r"|cam kết tại|nội dung của|triển khai|(?:gần đây nhất|gần nhất|mới nhất|mới đây nhất),?(?: là)?)"
    r"(?: (?:sau|kết quả|nội dung|thỏa thuận|đã|được|thống nhất|của|tại|từ|các|cuộc|phiên|buổi|hội nghị|hai bên|làm việc"
    r"|hai nước|tổ chức|thực hiện|những|ký|nhất trí|cuộc họp|kỳ|vòng))*[\s,]*$"
)
_NEXT = kept.compile(
    r"\b(?:tiến tới|chuẩn bị(?: cho)?|hướng tới|trước thềm|dự kiến|dự định|dự trù|dự tính|sẽ|lên kế hoạch|kế hoạch"
    r"|tổ chức thành công|tham dự|dự|mời|chủ trì|đăng cai)(?: (?:cho|tổ chức|tốt|diễn ra|tham dự|chủ trì|đồng chủ trì|dự"
    r"|đăng cai|được|tiến hành|phối hợp|sang|việt nam|của|thành công|để|cuộc|phiên|buổi|bên lề))*[\s,]*$"
)
_PLANNED = kept.compile(
    r"\b(?:sẽ (?:được |lại |cùng |tiếp tục được )*(?:khai mạc|bắt đầu|nhóm|nhóm họp|diễn ra|tổ chức|tiến hành|họp|mở"
    r"|chủ trì|đồng chủ trì|là|tham dự|dự|sang|do|đến|tới|đến lượt|trở lại|trở về|quay lại|quay về|về|chuyển|dời|rơi|có"
    r"|luân phiên|đăng cai|ấn định|ngồi)|sẽ được [^,;.\d]{2,24}? (?:tổ chức|đăng cai|chủ trì)|(?:dự kiến|dự định|dự trù|dự tính"
    r"|ấn định|lên lịch"
    r"|theo kế hoạch)(?: nhóm)? (?:được )?(?:diễn ra|tổ chức|sẽ|vào|họp|mở|tiến hành|khai mạc|nhóm|trong|tại|ở|do|đầu"
    r"|cuối|giữa|ngay|năm|tháng|ngày)|đang (?:được )?(?:thu xếp|sắp xếp|xúc tiến)|hẹn (?:gặp|họp|tổ chức|tiến hành)|được trù liệu|sắp (?:diễn ra|được tổ chức|tới)|chuẩn bị (?:diễn ra|khai mạc|được tổ chức)|tiếp theo|lần tới|lần sau|kế tiếp|vào năm tới"
    r"|(?:vào|trong|sang|đến|cho) năm sau(?! (?:đó|khi))|(?:tổ chức |diễn ra )?(?:vào )?tháng \d{1,2} tới"
    r"|thời gian (?:cụ thể )?(?:sẽ|chưa)|(?:nằm trong|thuộc) (?:chuỗi|các|những|số)?\s?(?:hoạt động|sự kiện) (?:của )?(?:năm nay|năm tới|sắp tới))"
)
_OTHERS = kept.compile(
    rf"[\s,-]*+(?:{SHANGRI_LA}|seoul|asean|tokyo|jakarta|raisina|hương sơn|munich|manama|ấn độ dương|thái bình dương|nhân quyền"
    r"|đông á|châu á|biển|mê công|mekong|doanh nghiệp|trực tiếp|(?:(?:ngắn|cởi mở|công khai|thẳng thắn|trực tuyến) )?với (?:các |đội ngũ |lực lượng |bà con |hộ )*(?:sĩ quan trẻ|học viên"
    r"|sinh viên|báo chí|phóng viên|gia đình|cựu chiến binh|doanh nghiệp|thanh niên|cán bộ|nhân dân|người dân|cử tri"
    r"|công nhân|nông dân|chiến sĩ|đoàn viên|phụ nữ|cư dân|ngư dân|học sinh|giáo viên|hội viên|tiểu thương|hộ dân|dân)\b|đa phương|nghị viện|kênh (?:1[.,]5|2\b|hai\b|học giả)"
    r"|giữa các học giả|ba bên|quốc tế|cấp cao đông á|liên tôn giáo|văn hóa|kinh tế|nội bộ|dân chủ|an ninh khu vực)"
)


@dataclass(slots=True, eq=False)
class Name:
    """One place that names a meeting. `kind` is None for a bare "đối thoại"."""

    start: int
    end: int
    sentence: int
    kind: str | None
    kind_at: tuple[int, int]
    partners: list[tuple[str, int, int]] = field(default_factory=list)  # code, place; Viet Nam included
    ordinal: int | None = None
    ordinal_at: tuple[int, int] | None = None
    session: int | None = None
    session_at: tuple[int, int] | None = None
    year: int | None = None
    year_at: tuple[int, int] | None = None
    general: bool = False
    past: bool = False
    next: bool = False
    loose: bool = False  # only a number
    foreign: bool = False  # another forum, or two other countries
    listed: bool = False  # another partner's round of the mechanism named before it
    moved: int | None = None  # where the day begins to which it was put off, or that is not of a meeting to prepare it
    tense: str = ""  # of what the name speaks: see events.tense_of

    @property
    def partner(self) -> str | None:
        if not self.partners:
            return None
        others = {code for code, _, _ in self.partners if code != "VNM"}
        return others.pop() if len(others) == 1 else None


_AS_ROUND = kept.compile(r"(?:\b(?:cuộc|vòng|phiên|buổi|kết thúc|tại))\s+$")
_LOOSE = kept.compile(
    rf"(?:phiên|kỳ|vòng|lần|khóa|cuộc(?= (?:họp |hội đàm |lần )?(?:lần )?thứ))(?: đối thoại| tham vấn| hội đàm| họp| gặp| làm việc)?(?: lần)? (?:thứ |(?<=vòng )"
    rf"|(?=\d{{1,2}}\b(?![/.,-]?\d)|(?:i{{1,3}}|iv|vi{{0,3}}|ix|xi{{0,3}})\b"
    rf"|(?!đầu)[\w]{{2,5}} (?:\(|ở |tại |vào |hồi |họp (?:tại|ở|trực)|sẽ (?:họp|diễn ra|tổ chức|được)|diễn ra |tháng \d|năm \d)))(?P<n>{COUNT})\b(?! (?:đàm|loại|bảng|lần))"
)
_LOOSE_AFTER = kept.compile(
    r"(?:^|[\n.(]|(?:[,;:.(-]|\bnăm \d{4}|\b(?:đến|tại|sau|từ|biên bản|và|là|của|như|ở|bởi|dự|chủ trì|đề nghị|xúc tiến|đăng cai"
    r"|mà|nên|thì|rồi"
    r"|rằng|nói|cho biết|cho hay|trước|còn|riêng|mời|chuẩn bị|hướng tới|trong|cho|nhân|với|so với|tổ chức|tiến hành|họp|thống nhất|nhất trí|thỏa thuận"
    r"|khi|dự kiến|kết quả|hội đàm|nối tiếp|tiếp nối|kế tiếp|mong|mong muốn|hẹn|bàn|nếu|quyết định|đồng ý|nhắc lại|nhớ lại"
    r"|(?:năm|tháng|quý|hè|thu|xuân|đông) (?:nay|này)|bắt đầu|bước vào"
    r"|điểm lại|nhắc tới|nhắc đến|hy vọng|kỳ vọng))\s)(?P<meeting>(?:(?:cuộc|kỳ|phiên) họp|hội nghị|(?:cuộc|lần"
    r"|buổi) gặp(?: gỡ)?) )?$"
)


_UNNUMBERED = kept.compile(
    r"(?:lần|vòng|kỳ|phiên|cuộc|khóa)(?: đối thoại| tham vấn| họp| gặp"
    r"| làm việc)? (?:(?:trước|trước đó|gần đây nhất|gần nhất|liền trước)|(?P<coming>tiếp theo|tới|kế tiếp|sau))(?= "
    r"|[,.;(])(?! (?:hết|khi|đây|nay|này|đến|tiên|ông|bà|tàu|đoàn|một|tổng thống|bộ trưởng|thủ tướng)\b)"
)
_FIRST_ROUND = kept.compile(
    r"(?:lần|vòng|kỳ|phiên|cuộc)(?: đối thoại| họp| tham vấn| gặp)? (?P<n>đầu tiên|đầu"
    r"|khởi động)(?: (?:của|trong khuôn khổ|giữa) (?:cơ chế|đối thoại|hai bên|hai nước|hai bộ|chúng ta)(?: này"
    r"| đối thoại)?)?(?= ?[(,]| (?:đã |sẽ |dự kiến )*(?:được )?(?:diễn ra|tổ chức|họp)\b| (?:hồi|vào|năm|tháng|tại|ở)\b)"
)
_MET = kept.compile(
    r"(?:(?:kỳ|cuộc|phiên|vòng|lần) họp|lần gặp)(?= (?:trực tuyến|tại|ở|hồi|vào|năm|tháng|cuối|đầu|giữa|được tổ chức"
    r"|diễn ra)\b)"
)
# a round of before follows
_AFTER = kept.compile(
    r"\b(?:sau|kể từ|từ|so với|nối tiếp|tiếp nối|khác với|kế thừa|nếu|nếu như"
    r"|(?:thỏa thuận|cam kết|kết luận|thống nhất|nội dung) (?:của|tại|ở))(?: khi)? (?:(?:kết quả|thành công|nội dung|của"
    r"|tại|các|đã đạt được) )*$"
)
# "Trong kỳ họp tháng 9/2013, ...", "Lần họp tháng 9/2013 ở Seoul ..."
_IN_MONTH = kept.compile(r" (?:vào |hồi )?tháng \d{1,2}[/-](?:19|20)\d\d(?! của| quốc hội)")
_AT_ROUND = kept.compile(r"(?:\b(?:trong|tại|ở|như) |^|[.\n] ?)\Z")
_OPENS = kept.compile(r"(?:^|[.,;\n\"]\s?)\Z")
# "Kỳ họp đầu tiên của cơ chế này diễn ra tại Hà Nội tháng 4/2014"
_HELD_IN = kept.compile(
    r",? (?:hồi|vào|tháng) [^;]{0,16}\d{4}| (?:đã )?(?:được )?(?:diễn ra|tổ chức|tiến hành|họp)\b[^.;]{0,40}\b(?:(?:tháng"
    r"|năm) \d|năm (?:nay|ngoái|trước)\b)"
)
# "Phiên đầu tiên dự kiến diễn ra tại Tokyo trong năm nay"
_TO_BE_HELD = kept.compile(
    r" (?:sẽ |dự kiến )+(?:được )?(?:diễn ra|tổ chức|họp)\b[^.;]{0,40}\b(?:(?:tháng|năm) \d|(?:năm|tháng) (?:nay|tới|sau)\b)"
)
# "lần đầu tại Manila (2012), lần hai ..."
_AND_SECOND = kept.compile(r"[^.;:]{4,50}[,;] (?:và )?(?:lần|vòng|kỳ|phiên|cuộc)(?: họp)?(?: thứ)? (?:hai|2)\b")
_IN_BRACKETS = kept.compile(
    rf"(?:[^.;:,()]{{0,40}} ?\((?:là )?|, (?:tức |tức là |là )?)(?:lần|kỳ|vòng|phiên) thứ (?P<n>{COUNT})(?=[,;.) ])\)?"
)


def _bracketed(folded: str, name: "Name", end: int) -> None:
    """Gives "lần đối thoại tiếp theo (lần thứ 15)" its number."""
    match = _IN_BRACKETS.match(folded, name.end, end) if name.ordinal is None else None
    if match:
        name.ordinal, name.ordinal_at, name.end = (
            number(match["n"]),
            match.span("n"),
            match.end() if match[0].startswith((" (", "(", ",")) else name.end,
        )


_LATEST = kept.compile(r"gần (?:đây )?nhất(?: là(?: (?:kỳ|phiên|vòng))?)?(?= (?:vào|hồi|tại|ở|năm|tháng|ngày|cuối|đầu)\b)")
# "đã tổ chức 5 lần, gần nhất là ..."
_COUNTED_UP = kept.compile(
    r"\b(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|mấy) (?:lần|kỳ|cuộc|vòng|phiên)\b[^.;]{0,50}[,(] ?\Z"
)
_AGAIN = kept.compile(
    rf"gặp lại(?: nhau)?(?= (?:(?:tại|ở) (?!hội nghị|diễn đàn|cuộc|buổi|admm|{SHANGRI_LA})[^,;.]{{2,30}}? )?,?(?:vào "
    r"|trong )?(?:(?:cuối |đầu |giữa )?(?:năm|tháng)|mùa|quý)\b)"
)
_AGAIN_IN = kept.compile(
    rf"gặp lại(?: nhau)?(?= (?:tại|ở) (?!hội nghị|diễn đàn|cuộc|buổi|admm|{SHANGRI_LA}))"
)  # "nhất trí năm 2025 sẽ gặp lại ở Đà Nẵng"
_IN_YEAR = kept.compile(r"\bnăm (?:20\d\d|tới|sau),?(?: (?:sẽ|hai bên|hai đoàn|lại))* \Z")
_COMING_YEAR = kept.compile(r" (?:vào |trong )?(?:năm|tháng) (?:tới|sau)\b")
# "Hai nước dự trù gặp lại tại Việt Nam vào năm 2015"
_THEY_MEET = kept.compile(
    r"(?<!trưởng )(?<!đạo )(?<!tướng )(?<!lệnh )\bhai (?:bên|nước|đoàn|trưởng đoàn|thứ trưởng)\b[^,;.]{0,24} \Z"
)
# a quick look
_ROUND = kept.compile(
    r"gặp lại|gần (?:đây )?nhất|(?:lần|vòng|kỳ|phiên|cuộc|khóa) (?=[\w]{2,5} (?:\(|ở |tại |vào |hồi |tháng \d|năm \d)|thứ|đầu|khởi|i|v|x|\d|đối"
    r"|tham|họp|gặp|làm|lần|trước|gần|liền|tiếp|tới|kế|sau|(?:một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười) (?:họp|diễn|sẽ)|hội đàm)"
)


_GOES_ON_FROM = kept.compile(r"(?:\A|[.\n]\s?)(?:tiếp nối|kế thừa|phát huy) [^,;.]*\Z")
_HELD_FIRST = (
    ", tổ chức ",
    ", được tổ chức ",
    " và tổ chức ",
    ", họp ",
    ", diễn ra ",
)  # "lập năm 2010, tổ chức lần đầu năm 2013"


def rounds(folded: str, begins: list[int], end: int, sentence: int) -> list[Name]:
    """Rounds named by their number alone ("đến lần thứ hai, tháng 11/2021"); meetings only where another names the kind."""
    found = []
    for begin in begins:
        if (found and begin < found[-1].end) or not _ROUND.match(folded, begin, end):
            continue
        if folded.startswith("gặp lại", begin):
            again = _AGAIN.match(folded, begin, end)
            if (
                again
                and not folded.endswith(("hẹn ", "dự trù ", "dự kiến ", "nhất trí ", "thống nhất ", "đồng ý "), 0, begin)
                and not _THEY_MEET.search(folded, max(0, begin - 44), begin)
            ):
                again = None
            again = again or (_IN_YEAR.search(folded, max(0, begin - 24), begin) and _AGAIN_IN.match(folded, begin, end))
            if match := again:
                found.append(Name(*match.span(), sentence, None, match.span(), next=True, loose=True))
            continue
        if match := _LATEST.match(folded, begin, end):
            if _COUNTED_UP.search(folded, max(0, begin - 80), begin):
                found.append(Name(*match.span(), sentence, None, match.span(), past=True, loose=True))
            continue
        if match := _UNNUMBERED.match(folded, begin, end):
            coming = match["coming"] is not None
            # "Tiếp nối thành công của kỳ trước, ngày 12/9, ...", the day of this one
            if folded.startswith(", ", match.end()) and _GOES_ON_FROM.search(folded, max(0, begin - 60), begin):
                continue
            found.append(Name(*match.span(), sentence, None, match.span(), past=not coming, next=coming, loose=True))
            _bracketed(folded, found[-1], end)
            continue
        if (match := _FIRST_ROUND.match(folded, begin, end)) or (match := _MET.match(folded, begin, end)):
            if match.re is _MET and _COMING_YEAR.match(folded, match.end(), end):
                found.append(Name(*match.span(), sentence, None, match.span(), next=True, loose=True))
            elif (
                _AFTER.search(folded, max(0, begin - 40), begin)
                or match.re is _MET
                and _IN_MONTH.match(folded, match.end(), end)
                and _AT_ROUND.search(folded, max(0, begin - 6), begin)
                or match.re is _FIRST_ROUND
                and (
                    _AND_SECOND.match(folded, match.end(), end)
                    or folded.endswith(_HELD_FIRST, 0, begin)
                    or (_OPENS.search(folded, max(0, begin - 2), begin) and _HELD_IN.match(folded, match.end(), end))
                )
            ):
                found.append(Name(*match.span(), sentence, None, match.span(), past=True, loose=True))
                _bracketed(folded, found[-1], end)
                if match.re is _FIRST_ROUND:
                    found[-1].ordinal, found[-1].ordinal_at = 1, match.span("n")
            elif (
                match.re is _FIRST_ROUND
                and _OPENS.search(folded, max(0, begin - 2), begin)
                and _TO_BE_HELD.match(folded, match.end(), end)
            ):
                found.append(Name(*match.span(), sentence, None, match.span(), ordinal=1, ordinal_at=match.span("n"), loose=True))
            continue
        match = _LOOSE.match(folded, begin, end)
        after = match and _LOOSE_AFTER.search(folded, max(0, match.start() - 24), match.start())
        if not after:
            continue
        at = (after.start("meeting") if after["meeting"] else match.start(), match.end())
        name = Name(*at, sentence, None, at)
        if match[0].startswith("phiên thứ"):
            name.session, name.session_at = number(match["n"]), match.span("n")
        else:
            name.ordinal, name.ordinal_at = number(match["n"]), at
        name.loose = True
        found.append(name)
    return found


def number(words: str) -> int:
    """The number that an ordinal's words give, in digits, words or Roman figures."""
    return int(words) if words.isdigit() else _NUMBER[words]


def names(
    folded: str,
    clean: str,
    begins: list[int],
    lands: list,
    cities: list,
    cues: Collection[str],
    start: int,
    end: int,
    sentence: int,
) -> list[Name]:
    """The meetings named in one sentence, `folded[start:end]`, with the countries and cities it names."""
    found: list[Name] = []
    done = start
    countries = [t for t in lands if clean[t[0]].isupper() or clean.startswith("nước ", t[0])]
    for begin in begins:
        head = _HEAD.match(folded, begin, end) if begin >= done else None
        if not head:
            continue
        name = _name(folded, countries, cities, cues, head, start, end, sentence)
        if (  # "tiếp đoàn tham vấn hợp tác quốc phòng New Zealand": who comes, and not a word on whether they met
            name.ordinal is None and folded.endswith("đoàn ", start, begin) and not folded.endswith(_DELEGATIONS, start, begin)
        ):
            continue
        if (
            head["consult"]
            and name.kind == ""
            and not _SUBJECTS.match(folded, head.end(), end)
            and (name.ordinal or name.year or _AS_ROUND.search(folded, max(start, head.start() - 12), head.start()))
        ):
            name.kind = None
        if (
            name.kind == ""
            and head["group"]
            and name.ordinal
            and any(n.kind for n in found)
            and not _SUBJECTS.match(folded, head.end(), end)
            and not _ABOUT.match(folded, head.end(), end)
            and not head["group"].startswith("ủy ban")
        ):
            name.kind = "joint_working_group"  # "Đối thoại Chính sách quốc phòng lần thứ 16 và Nhóm công tác lần thứ 7"
        if name.kind != "" or head["talk"]:
            found.append(name)
            done = name.end
    for name in [n for n in found if n.ordinal and n.kind != "" and not n.next]:
        at = name.end
        while match := _AND_NTH.match(folded, at, end):  # "tại đối thoại lần thứ 12 và 13"
            other = Name(
                name.start,
                match.end(),
                sentence,
                name.kind,
                name.kind_at,
                name.partners,
                int(match["n"]),
                match.span("n"),
                past=name.past,
                foreign=name.foreign,
            )
            found.append(other)
            at = match.end()
    if found and len(countries) > 1:
        found += _listed(folded, countries, found, end, sentence)
    return found


_DELEGATIONS = ("hai đoàn ", "các đoàn ")
_AND_NTH = kept.compile(
    r"(?: và|,) (?:lần )?(?:thứ )?(?P<n>\d{1,2})(?=[.;)]|,(?! ?\d)| (?:của|tại|ở|đã|năm (?=(?:19|20)\d\d)|giữa|được|và)\b"
    r"|, \d{1,2} |,? (?:hai bên|hai nước)\b)"
)
_BEFORE_PARTNER = kept.compile(r"(?:\b(?:với|cùng|và|giữa)|[,;/-]) ?\Z")


def _listed(folded: str, countries: list, named: list, end: int, sentence: int) -> list:
    """The rounds with other partners that follow a name: "Đối thoại ... với Nhật Bản lần thứ 10, với Hàn Quốc lần thứ 11", "..., lần thứ 11 với Hàn Quốc"."""
    found: list[Name] = []
    for start, stop, _, row in countries:
        before = [n for n in named if n.end <= start]
        if (
            row["code"] == "VNM"
            or not before
            or not before[-1].kind
            or not before[-1].partner
            or any(n.start <= start < n.end for n in named)
        ):
            continue
        numbered = _NTH_WITH.search(folded, max(before[-1].end, start - 40), start)  # "..., lần thứ 2 với Anh"
        match = numbered or _ORDINAL.match(folded, stop, end)
        if (
            match
            and match["n"]
            and (numbered or _BEFORE_PARTNER.search(folded, before[-1].end, start))
            and not _CLAUSE.search(folded, before[-1].end, start)
        ):
            name = Name(
                match.start() if numbered else start,
                max(stop, match.end()),
                sentence,
                before[-1].kind,
                before[-1].kind_at,
                [(row["code"], start, stop)],
                number(match["n"]),
                match.span("n"),
            )
            name.listed, name.past, name.next = True, before[-1].past, before[-1].next
            found.append(name)
    return found


_NTH_WITH = kept.compile(rf"(?:[,;]| và)(?: và)? (?:lần|kỳ|vòng)(?: thứ)? (?P<n>{COUNT}) (?:với|cùng) (?:phía )?\Z")
_CLAUSE = kept.compile(r"[.:]|\b(?:giao lưu|tuần tra|diễn tập|hội nghị|diễn đàn|lễ|cuộc họp|ủy ban)\b")


def _name(folded, countries, cities, cues, head, start, end, sentence) -> Name:
    """The name whose head is `head`, with what is said in it, behind it and before it."""
    name = Name(head.start(), head.end(), sentence, None, head.span())
    subjects, level, staff = _said_behind(name, folded, countries, cues, head, start, end)
    beside = _BESIDE.match(folded, name.end, end)
    if beside and beside["counted"] and not folded.endswith(_ROUNDS, start, head.start()):
        beside = None
    if beside and " năm " not in beside[0]:  # "đối thoại năm tới" is dated by it
        name.end = beside.end()
    at = name.end
    if beside:
        _bracketed(folded, name, end)
    name.kind = _kind_said(folded, head, subjects, level, staff, at, start, end)
    if name.kind:
        name.kind_at = (
            head.start(),
            at if not name.partners and not name.ordinal else _kind_end(folded, head.end(), end) or head.end(),
        )
    offset, before = _said_before(name, folded, countries, cues, head, at, start, end)
    name.foreign = _is_foreign(name, folded, cities, head, before, at, start, end)
    if name.ordinal is None and name.session is None and name.year is None:
        name.general = _is_mechanism(folded, head, before, at, start, end)
    last = _LAST_TIME.search(before) if name.kind is None and head["talk"] and "round" in cues else None
    if last:
        name.start, beside = offset + last.start(), None
        _bracketed(folded, name, end)
    name.loose = last is not None or (beside is not None and name.kind is None)
    name.past = bool(last or _PAST.search(before) or (beside and beside["before"]))
    name.next = (
        name.next
        or bool("to come" in cues and _INTENDED.search(before) and _NEXT.search(before))
        or (beside is not None and beside["before"] is None)
    )
    return name


def _said_behind(name: Name, folded, countries, cues, head, start, end) -> tuple[str, str | None, bool]:
    """Takes what stands behind the head into `name`; the subjects, whose level it is, and whether that is the staffs'."""
    subjects = ""
    level, staff = None, False
    at = head.end()
    counts = "round" in cues
    numbered = counts or folded.find("đầu tiên", at, end) >= 0 or folded.find(" thứ ", at, end) >= 0
    if head["plus"]:
        subjects = head["plus"] + " "
    elif folded.endswith("chính sách ", start, head.start()):  # the words swapped: "Biên bản Chính sách đối thoại quốc phòng"
        subjects = "chính sách "
    while True:
        if (at == head.end() or name.partners) and head["group"] and (match := _TOPIC.match(folded, at, end)):
            subjects += match[0].replace("cnqp", "công nghiệp quốc phòng") + " "
        elif at == head.end() and (match := _MANNER.match(folded, at, end)):
            pass
        elif match := _SUBJECTS.match(folded, at, end):
            if match[0].lstrip().startswith(",") and (
                name.partners or name.ordinal or (subjects and match[0].lstrip(" ,").startswith("đối thoại"))
            ):
                break
            subjects += match[0] + " "
        elif match := _LEVEL.match(folded, at, end):
            level = match["whose"] or level or ""
            subjects += f"{match['whose']} {match['other']} " if match["other"] else ""
            staff = staff or match["staff"] is not None
        elif match := _OF_STAFFS.match(folded, at, end):
            staff = True
        elif counts and name.session is None and (match := _SESSION.match(folded, at, end)):
            name.session, name.session_at = number(match["n"]), match.span("n")
        elif numbered and name.ordinal is None and (match := _ORDINAL.match(folded, at, end)):
            name.next = any(map(match[0].__contains__, ("sẽ ", "dự kiến ", "nhất trí ", "thống nhất ")))
            name.ordinal, name.ordinal_at = (
                number(match["n"] or match["first"] or match["nth"] or match["met"]),
                (match.start() + len(match[0]) - len(match[0].lstrip(" ,(:-")), match.end()),
            )
        elif (
            counts
            and name.ordinal is None
            and (match := _ROUND_NTH.match(folded, at, end))
            and _OF_ROUND.search(folded, max(start, head.start() - 8), head.start())
        ):
            name.ordinal, name.ordinal_at = number(match["n"]), match.span()
        elif name.year is None and (match := _NAMED_YEAR.match(folded, at, end)):
            name.year, name.year_at = int(match["n"]), match.span()
        elif (
            match := _ACRONYM.match(folded, at, end)
            or _BETWEEN.match(folded, at, end)
            or _ONLINE.match(folded, at, end)
            or (_ALIAS.match(folded, at, end) if name.partners else None)
        ):
            if not head["group"] and " hải quân" in match[0]:  # "đối thoại giữa hải quân hai nước"
                subjects += "hải quân "
        else:
            pair = _pair(folded, countries, at, end) if not name.partners else None
            if not pair:
                break
            name.partners = pair
            if not head["group"] and (service := _SERVICE.search(folded, at, pair[-1][1])):
                subjects += service[0] + " "  # "tham vấn giữa Hải quân Việt Nam và Hải quân Hoa Kỳ"
            at = pair[-1][2]
            if folded.startswith(")", at) and folded.startswith("(", pair[-1][1] - 1):  # "Mi-an-ma (Myanmar)"
                at += 1
            continue
        at = match.end()
    name.end = at
    return subjects, level, staff


def _kind_said(folded, head, subjects: str, level: str | None, staff: bool, at: int, start: int, end: int) -> str | None:
    """The mechanism's code, as of `_kind`, by the words of a name that ends at `at` and those around it."""
    if (
        head["talk"]
        and subjects.strip() in ("chính sách", "chiến lược")
        and _MINISTRIES.search(folded, max(start, head.start() - 120), min(end, at + 12))
    ):
        level = level or "quốc phòng"
    staff = staff or not subjects and _STAFFS_HOLD.search(folded, max(start, head.start() - 120), head.start()) is not None
    kind = _kind(head, set(_ONE_SUBJECT.findall(subjects)) | ({"tham mưu"} if staff else set()), level)
    if (
        head["group"]
        and kind
        and "quốc phòng" not in subjects
        and "quân sự" not in subjects
        and (" về " in subjects or _ABOUT.match(folded, at, end))
    ):
        return ""  # a group on another matter
    return "" if head["group"] and _OF_OTHER_MINISTRY.match(folded, head.end(), end) else kind


def _said_before(name: Name, folded, countries, cues, head, at: int, start: int, end: int) -> tuple[int, str]:
    """Takes the partners, ordinal and session that stand before the head into `name`; where the words before those begin, and they."""
    offset = max(start, head.start() - 60)
    before = folded[offset : head.start()]
    if before.rstrip(" ").endswith(_FORMS):
        before = _FORM.sub("", before)
    if not name.partners and countries and (pair := _pair_before(folded, countries, offset + len(before))):
        name.partners = pair
        before = folded[offset : pair[0][1]]
    counted = "round" in cues and _COUNTED.search(before) is not None
    if (
        counted
        and name.ordinal is None
        and (match := _BEFORE_ORDINAL.search(before))
        and not (_HERE_FIRST.search(before) and _HELD_AT.match(folded, at, end))
    ):
        name.ordinal, name.ordinal_at = number(match["n"]), (offset + match.start(), offset + match.end("n"))
        before = before[: match.start()]
        name.start = offset + match.start()
    if (
        name.ordinal is None
        and folded.find("lần đầu tiên", start, head.start()) >= 0
        and (match := _FIRST_TIME.match(folded, start, head.start()))
    ):
        name.ordinal, name.ordinal_at = 1, match.span("n")
    if counted and name.session is None and (match := _BEFORE_SESSION.search(before)):
        name.session, name.session_at = number(match["n"]), (offset + match.start(), offset + match.end("n"))
        before = before[: match.start()]
        name.start = offset + match.start()
    if name.ordinal is None and name.year is None and before.endswith(" của ") and (match := _ROUND_OF_YEAR.search(before)):
        name.year, name.year_at = int(match["n"]), (offset + match.start("n"), offset + match.end("n"))
        before = before[: match.start()]
        name.start = offset + match.start()
    if not name.partners and before.endswith(_IS_OR_HAS):
        name.partners = _that_with(folded, countries, offset + len(before))
    if not name.partners and countries and before.endswith(_HOLDING):
        name.partners = _held_with(folded, countries, offset + len(before))
    return offset, before


def _is_foreign(name: Name, folded, cities, head, before: str, at: int, start: int, end: int) -> bool:
    """Whether a name is of another forum, of two other countries, or of no meeting of ministries of defence."""
    codes = {code for code, _, _ in name.partners}
    if (len(codes) > 1 and "VNM" not in codes) or len(codes - {"VNM"}) > 1:
        return True
    if _OTHERS.match(folded, head.end(), end) or (_WITH_ASEAN if codes else _OF_ASEAN).match(folded, at, end):
        return True
    if name.kind is None:
        return _OF_POLICE.match(folded, at, end) is not None
    if name.kind == "joint_working_group" and (
        (folded.find("quốc phòng", start, end) < 0 and _POLICE.search(folded, start, end))
        or _OF_SIDES.match(folded, head.end(), end)
    ):
        return True
    if not name.kind:
        return False
    if _SEMINAR.search(before) or ('"' in before and _WORK.search(before)):
        return True
    if codes:
        return False
    in_city = not (name.ordinal and folded.startswith("(", at)) and any(t[0] - at in (0, 1) and t[0] < end for t in cities)
    return in_city or _OTHERS.match(folded, at, end) is not None


def _is_mechanism(folded, head, before: str, at: int, start: int, end: int) -> bool:
    """Whether a name without number or year means the mechanism, not one meeting."""
    return bool(
        _GENERAL.search(before)
        or (
            folded.endswith(("thường niên", "hằng năm", "hàng năm"), head.end(), at)
            and folded[at : at + 1] in (";", ",")
            and not _TOOK_PLACE.match(folded, at, end)
            and not (before.endswith("trong khuôn khổ ") and _SAT_WITHIN.search(before))
        )
        or _ALWAYS.match(folded, at, end)
        or _SEVERAL.search(folded, max(start, head.start() - 40), head.start())
    )


# "tại Đối thoại ... thường niên, diễn ra trong tuần ở New Delhi"
_TOOK_PLACE = kept.compile(
    r", (?:vừa |đã |được )*(?:diễn ra|tổ chức|khai mạc|bế mạc|kết thúc|khép lại|nhóm họp|họp)\b(?! (?:hằng|hàng|luân|định|mỗi"
    r"|từ năm|kể từ|xen kẽ))"
)
# "Hai bộ Quốc phòng đang chuẩn bị cho Đối thoại chính sách lần thứ hai"
_MINISTRIES = kept.compile(
    r"\bhai bộ quốc phòng\b|\bbộ quốc phòng (?:hai nước|hai bên|[^,;.]{2,20} và bộ quốc phòng|việt nam và [\w-]{2,20} (?=đối thoại))"
)
# "hai bên hôm thứ Hai nhóm họp tại Hà Nội trong khuôn khổ đối thoại thường niên, ..."
_SAT_WITHIN = kept.compile(
    r"\b(?:hôm|sáng|chiều|vừa|ngày)\b[^.;]{1,40}\b(?:họp|gặp|hội đàm)\b[^.;,]{1,80}\Z"
    r"|\b(?:họp|gặp|hội đàm)\b[^.;]{1,30}\b(?:hôm|sáng|chiều|ngày)\b[^.;]{1,50}\Z"
)
# "lần gần nhất hai bên đối thoại là năm 2022"
_LAST_TIME = kept.compile(
    r"\b(?:lần|kỳ) (?:gần (?:đây )?nhất|trước|liền trước)(?: mà| khi)? (?:hai bên|hai nước|hai bộ"
    r"|cơ chế)(?: này)?(?: (?:đã|có|họp|tổ chức|tiến hành|cuộc|buổi))* ?$"
)
_ABOUT = kept.compile(r" (?:về(?! (?:kết quả|nội dung|việc|tình hình|phiên|cuộc)\b)|trong lĩnh vực|trên lĩnh vực) ")
_OF_OTHER_MINISTRY = kept.compile(
    r"(?: (?:chung|hỗn hợp|liên hợp|song phương))* (?:giữa|của) bộ (?!quốc phòng|tổng tham mưu|tư lệnh|trưởng|ngoại giao|quan hệ"
    r"|phía|hai)"
)
_BESIDE = kept.compile(  # "lần đối thoại trước", "kỳ Đối thoại tiếp theo"
    r"(?<!sau) (?:(?P<before>trước(?: đó| đây)?|gần đây nhất|gần nhất|liền trước|vừa rồi|năm ngoái|năm trước)|tiếp theo"
    r"|kế tiếp|sắp tới|(?:lần|kỳ|vòng) (?:tới|sau|tiếp theo|kế tiếp)|tới|năm sau|năm tới|sang năm|tiếp"
    r"|sau(?= (?:sẽ|dự kiến|được (?:tổ chức|ấn định))\b)|(?P<counted>sau)(?= ?[,(]| (?:tại|ở|vào|do)\b))(?= ?[,.;(:]|$"
    r"| (?:tại|ở|vào|hồi|trong|diễn|được|đã|là|sẽ|do|họp|dự|năm|tháng|ngày|đến|tổ|nhất|tiến|của|mà|lần lượt)\b)(?! (?:khi|hết|đây"
    r"|nay|này|tiên|đến nay)\b)"
)
_ROUNDS = ("lần ", "kỳ ", "vòng ", "phiên ", "cuộc ")
_FORMS = ("hội nghị", "cuộc họp", "cuộc", "buổi", "phiên họp", "phiên làm việc", "kỳ họp")
_FORM = kept.compile(rf"(?:{'|'.join(_FORMS)}) *$")
_COUNTED = kept.compile("lần|kỳ|vòng|khóa|phiên|cuộc")  # a quick look
_ALWAYS = kept.compile(
    r"\s(?:với|cùng|giữa) [\w -]{2,24} (?:trong |suốt )?(?:nhiều|mấy|những|\d+) năm (?:qua|nay|liền|trở lại đây)\b"
    r"|\s(?:(?:đã|vừa) )?(?:trải qua|qua) \d+ (?:lần|kỳ|vòng|phiên)\b"
    r"|\s(?:là|trở thành|vẫn là|được coi là|tiếp tục là) (?:một |những |các )?(?:cơ chế|kênh|diễn đàn)"
)
_INTENDED = kept.compile(
    r"\b(?:sẽ|dự kiến|dự định|dự trù|dự tính|(?<!lời )mời|tiến tới|chuẩn bị(?!,)|hướng tới|trước thềm|lên kế hoạch)\b"
)
_OF_SIDES = kept.compile(r"(?: [^\W\d_]+){0,4} (?:3|4|ba|bốn) bên\b")  # "Ban Liên hợp quân sự bốn bên", of 1973
_OF_POLICE = kept.compile(r",? (?:giữa|của) (?:hai )?bộ (?:công an|nội vụ|an ninh)\b")
_POLICE = kept.compile(r"\bbộ (?:công an|an ninh|nội vụ)\b")
_WITH_ASEAN = kept.compile(r" ?(?:-|và|với) ?(?:các nước )?asean\b")
_OF_ASEAN = kept.compile(
    r"[\s,]*+(?:(?:không chính thức|mở rộng|thường niên|giữa|cấp \w+(?: \w+)?|lần (?:thứ )?\w+)\s+)*(?:các nước )?asean\b"
)
_SEMINAR = kept.compile(
    r"\b(?:hội thảo|tọa đàm|diễn đàn|khóa học|lớp)(?: quốc tế| khoa học"
    r"| chuyên đề)?[\s:\"]*(?:về )?[\"]?(?:\d+ năm (?:cơ chế )?)?$"
    r"|^(?:hội thảo|tọa đàm)[^.;:]{0,60}: [\"]?$"
)
# whose title is of a dialogue
_WORK = kept.compile(
    r"\b(?:bài|bài viết|bài báo|loạt bài|phóng sự|sách|cuốn|tác phẩm|phim|chương trình|chuyên mục|chuyên đề|đề tài"
    r"|luận án|luận văn|chủ đề|triển lãm)(?: [\w ]{0,24})?[\s:]*\"[^\"]{0,40}$"
)
_SEVERAL = kept.compile(
    r"\b(?:\d+|nhiều|các|những|hàng chục|hai|ba|bốn|năm|sáu|hàng loạt) (?:cuộc|buổi|phiên|lượt|lần|kỳ"
    r"|vòng)\s+(?:đối thoại(?: và|,) )?$"
)


def _kind_end(folded: str, at: int, end: int) -> int | None:
    match = _SUBJECTS.match(folded, at, end)
    return match.end() if match else None


def _pair(folded: str, countries: list, at: int, end: int) -> list | None:
    """The countries that directly follow a meeting's name, with their places."""
    pair = []
    if folded.startswith(", và ", at):  # "..., mà đã cùng Việt Nam họp Đối thoại (kỳ thứ 7), và Australia"
        return None
    for start, stop, _, row in countries:
        if start < at or start >= end:
            continue
        if start - at > 90 or not _FILLER.match(folded, at, start):
            break
        if folded.startswith((", với ", "; với ", ", còn với ", ", cùng "), at) and folded.startswith(_OF_ITS_OWN, stop):
            break  # "Với A là Đối thoại lần thứ 9, với B là lần đầu tiên", "cùng A tiến hành ..., cùng B tiến hành lần thứ 5"
        if not pair and row["use"] == "pair" and row["code"] != "VNM":
            following = [c for c in countries if stop <= c[0] <= stop + 3]
            if not following:
                break
        pair.append((row["code"], start, stop))
        at = stop
    return pair or None


_IS_OR_HAS = (" là ", " có ", ": ", " là phiên ", " là kỳ ", " là vòng ")
_OF_ITS_OWN = (" là ", ": ", " tiến hành ", " tổ chức ", " họp ", " mở ")


def _that_with(folded: str, countries: list, at: int) -> list:
    """In "Với Nhật Bản là Đối thoại ...": the country that comes before."""
    near = next((c for c in reversed(countries) if c[1] <= at), None)
    with_it = near and folded[near[1] : at] in _IS_OR_HAS and folded.endswith("với ", 0, near[0])
    return [(near[3]["code"], near[0], near[1])] if with_it else []


_HOLDING = (
    "tiến hành ", "tổ chức ", "chủ trì ", "tiến hành cuộc ", "tổ chức cuộc ", "tiến hành phiên ", "tổ chức phiên ",
    "dự ", "dự cuộc ", "dự phiên ", "dự kỳ ",
)  # fmt: skip


def _held_with(folded: str, countries: list, at: int) -> list:
    """In "Đoàn đã cùng phía Cuba (do A làm trưởng đoàn) tiến hành Đối thoại ...": the country that comes before."""
    near = next((c for c in reversed(countries) if c[1] <= at), None)
    comes = (
        near and near[3]["code"] != "VNM" and folded.endswith("đoàn ", 0, near[0]) and _COMES_FOR.fullmatch(folded, near[1], at)
    )
    with_it = near and _HOLD_IT.fullmatch(folded, near[1], at) and _WITH_SIDE.search(folded, max(0, near[0] - 40), near[0])
    return [(near[3]["code"], near[0], near[1])] if comes or with_it else []


_COMES_FOR = kept.compile(
    r" (?:sang|đến|tới|vào)(?: [^\s,;.:\d]+){0,4}? (?:để )?(?:dự|tham dự|tiến hành|tổ chức|đồng chủ trì)(?: (?:cuộc|phiên|kỳ))? "
)  # "sẽ đón đoàn Đức sang Hà Nội dự Đối thoại ..."
_HOLD_IT = kept.compile(
    r"(?: do [^.;]{5,140}? (?:làm trưởng đoàn|dẫn đầu))? (?:đã |vừa |cùng )*(?:tiến hành|tổ chức|(?:đồng )?chủ trì) (?:cuộc |phiên )?"
)
_WITH_SIDE = kept.compile(r"\b(?:cùng|với)(?: (?:phía|đoàn|bộ quốc phòng|bộ các lực lượng vũ trang(?: cách mạng)?|quân đội))+ $")
_TOGETHER = kept.compile(
    r"[ :,-]*(?:(?:đã|vừa|cùng|lần|có|tổ chức|tiến hành|mở|khai mạc|nối lại|bước vào|tăng cường|thúc đẩy)[ :,-]+)*"
)


def _pair_before(folded: str, countries: list, at: int) -> list | None:
    """In "Việt Nam - Nhật Bản đối thoại ...": the two countries that directly come before."""
    near = [c for c in countries if c[1] <= at]
    if len(near) < 2 or not _TOGETHER.fullmatch(folded, near[-1][1], at):
        return None
    (s1, e1, _, r1), (s2, e2, _, r2) = near[-2:]
    if folded[e1:s2].strip() not in ("-", "và", "/", ","):
        return None
    return [(r1["code"], s1, e1), (r2["code"], s2, e2)]


def _kind(head: re.Match, subjects: set[str], level: str | None) -> str | None:
    """The mechanism's code by the words of its name; None for a bare name, "" for one where defence has no part."""
    subjects = {s.replace(" ", "") if "+" in s else s for s in subjects}
    if "csqp" in subjects:  # written short
        subjects |= {"chính sách", "quốc phòng"}
    services = subjects & {"hải quân", "không quân", "lục quân", "phòng không"}
    defence = "quốc phòng" in subjects or level == "quốc phòng" or "quân sự" in subjects
    staff = subjects & {"tham mưu", "sĩ quan tham mưu", "sỹ quan tham mưu", "bộ tổng tham mưu"}
    if head["group"]:
        if head["group"] == "jwg":
            return "joint_working_group"
        joint = (
            head["group"].startswith(("nhóm", "tổ"))
            or head["group"].endswith(("hỗn hợp", "hợp tác"))
            or subjects & {"hỗn hợp", "liên hợp"}
        )
        if head["group"].startswith("ủy ban"):  # "Ủy ban hỗn hợp về hợp tác kỹ thuật quân sự" is the governments'
            of_forces = "quốc phòng" in subjects
        else:
            of_forces = defence or subjects & {"chung", "song phương", "hỗn hợp", "liên hợp"}
        return "joint_working_group" if joint and of_forces else ""
    if head["staff"] or staff:
        return "staff_talks"
    if subjects & {"2+2", "3+3"} or ("ngoại giao" in subjects and defence and "chính trị" not in subjects):
        return "diplomatic_defence_dialogue"
    if head["consult"]:
        if services and not defence:
            return "staff_talks"
        if defence and "an ninh" in subjects:
            return "security_defence_dialogue"
        return "defence_consultation" if defence else ""
    if "chính trị" in subjects and defence:
        return "political_security_defence_dialogue"
    if defence:
        if "chính sách" in subjects:
            return "defence_policy_dialogue"
        if "chiến lược" in subjects and "hợp tác" in subjects:
            return "defence_strategy_cooperation_dialogue"
        if "an ninh" in subjects:
            return "security_defence_dialogue"
        return "defence_strategic_dialogue" if "chiến lược" in subjects else "defence_dialogue"
    if services:
        return "staff_talks"
    if (
        subjects & {"an ninh", "chính trị", "ngoại giao", "hợp tác", "chính sách", "chiến lược", "đối tác chiến lược"}
        or level == "ngoại giao"
    ):
        return ""
    return None


planned = _PLANNED


ALIKE = {
    "defence_policy_dialogue",
    "defence_strategic_dialogue",
    "defence_dialogue",
    "defence_strategy_cooperation_dialogue",
    "security_defence_dialogue",
}


def same_kind(kind: str | None, main: str) -> bool:
    """Whether a name of some kind can mean a meeting of kind `main`."""
    return kind is None or kind == main or (kind in ALIKE and main in ALIKE)
