"""People: ranks, posts and names as the text has them, and which of the mentions are one person."""

import functools
import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from vdd import kept, lexicon
from vdd.names import same_person, shortens, words
from vdd.text import fold

# Latin letters; a longer class slows every start
_UPPER = "".join(chr(c) for c in [*range(0x41, 0x180), *map(ord, "ƠƯȘȚ"), *range(0x1E80, 0x1F00)] if chr(c).isupper())
_WORD = (
    # "Kh. Ganbat"; "Nguy??n", of which a letter is lost
    rf"(?:(?:Md|Mohd|Muhd|Abd|Hj|Kh|Ch|Ts|Sh|Zh|Dz|Yu|Ya|Ye|Lkh)\.|[{_UPPER}](?:\.|[\w'’]*+(?:\?{{2,3}}+(?!\?)\w*+)?(?:-[\w']+)*)"
    rf"|(?:(?:al|el|ul|as|ad|ar|ash|az|ur)-|[dl]['’])[{_UPPER}][\w'’]*(?:-[\w']+)*)"
)
_LINK = (
    r"(?=[a-zđ])(?:bin|ben|bou|binti|binte|bint|bte|haji|hajah|de|dela|delos|della|dello|dos|das|da|del|den|der|ten|ter|van|von|zu|of"
    r"|zur|du|đê|đen|đa|di|al|el|ul|ur|ud|ibn|abu|le|la|af|av|y|e)"
)
_NAME = kept.compile(
    rf"(?:(?:van|von|de|der|del|di|al|el|ten|ter)\s){{0,2}}{_WORD}(?:(?:\s|(?<=\.))(?:{_LINK}\s){{0,2}}{_WORD}){{0,6}}"
)
_WORDS = kept.compile(r"\S+")
_BEFORE_TITLE = kept.compile(rf"(?<![\w-])({_WORD}(?:\s{_WORD}){{1,4}})\s?[,(-]\s?$")
_BRACKETED = kept.compile(
    rf"\s?\((?:(?:Dato|Datuk|Tan|Tun|Sri|Seri|Paduka|Pehin)['’]?\s)*({_WORD}(?:(?:\s|(?<=\.))(?:{_LINK}\s)?{_WORD}){{0,6}})\)"
)
_JOINT = kept.compile(
    r"\s*(?:,|-|:|kiêm|, ?kiêm|của|nước|thuộc|phía|\(|,? ?đồng thời là|\((?:dự bị|(?:đã )?(?:nghỉ|về) hưu|hưu trí)\))?\s*"
)
_NAME_NEXT = kept.compile(
    rf"(?>\s*(\((?:dự bị|(?:đã )?(?:nghỉ|về) hưu|hưu trí)\)|\([A-ZĐ]{{2,8}}\)|,|-|:|là|\()?\s*)({_NAME.pattern})"
)
_MEETING_NEXT = kept.compile(r" (?:Đối thoại|Tham vấn|Hội nghị|Phiên họp|Kỳ họp)\b")
_INITIAL_LAST = kept.compile(rf"(?:\s|\.)[{_UPPER}]\.$")
_LOWER_WORD = kept.compile(r"\s+([a-zà-ỹđ]\w*)")
_FREE_WORD = kept.compile(r"(?:\s+(?:[-&]\s+)?|(?<=\w)-)([^\W\d_][\w/&'-]*)")
_CHARGE = kept.compile(
    r",? (?:phụ trách|đặc trách|về(?! (?:kết quả|nội dung|việc|cuộc|chuyến|thành công|những|phía|bên|nước|đến|tới|dự|thăm|Hà Nội)\b)|chuyên trách)\b"
)
# "Vụ trưởng Vụ Đông Nam Á, Cục Á - Đại Dương, Bộ Ngoại giao"
_OFFICE_ABOVE = kept.compile(
    rf", (?:Tổng cục|Cục|Vụ|Ban|Phòng|Văn phòng|Viện|Nha) [{_UPPER}]\w*(?: (?:-\s)?\w+){{0,6}}(?=, (?:Bộ|Tổng cục|Quân"
    rf"|Cơ quan)\b)"
)
# "Vụ trưởng | Vụ Phương Nam Bộ Ngoại giao"
_OWN_OFFICE = kept.compile(
    rf" (?:Vụ|Cục|Viện|Ban|Phòng|Nha) [{_UPPER}]\w*(?:(?: - | và |-| )[{_UPPER}]\w*){{0,6}}?(?= (?:Bộ|Quân|Lực lượng|thuộc|của)\b)"
)
_QUARTER = kept.compile(r" (?:Đông|Tây|Nam|Bắc)\b")
_AND_PEOPLE = kept.compile(
    r"và (?:cán bộ|chỉ huy|đại diện|đại biểu|đoàn|đông đảo|lãnh đạo|một số|nhiều|phu nhân|quan chức|sĩ quan|thành viên|thủ trưởng|tùy tùng"
    r"|các (?:cán bộ|cơ quan|đại biểu|đơn vị|đồng chí|quan chức|sĩ quan|thành viên|thủ trưởng|vị))\b"
)
# "Trợ lý Bộ trưởng về đánh giá chiến lược"
_ASSESSMENT = kept.compile(r"(?:đánh giá|trao đổi) (?!cao|kết quả|tình hình|những|các)\w")
_MATTERS = (
    "(?:[Cc]hính sách|[Cc]hiến lược|[Kk]ế hoạch|[Hh]ợp tác|[Đđ]ối ngoại|[Aa]n ninh|Ấn Độ Dương|[Cc]hâu|[Cc]hính trị"
    "|[Qq]uan hệ|[Qq]uy hoạch|[Tt]ình báo|[Tt]ác chiến|[Tt]rang bị|[Hh]ậu cần|[Pp]hụ trách|[Qq]uốc tế|[Cc]ông nghiệp)"
)  # that stand in brackets behind a post
_PART_OF = kept.compile(
    rf" \([A-Z]{{2,8}}\)| trực thuộc (?:Phủ )?(?:Tổng thống|Thủ tướng|Chính phủ)"
    rf"| \({_MATTERS}[\w -]{{0,40}}\)|, (?!Thượng|Trung|Thiếu|Đại|Phó|Thứ|Bộ|Chuẩn|Đô|Tư|Cục|Ông|Bà|Tướng|Quốc vụ|Vụ|Trợ"
    rf"|Ủy|Tổng|Tham mưu trưởng|Trưởng|Quyền|Nguyên)[{_UPPER}]\w*(?: \w+){{0,3}} và (?!Thứ|Bộ trưởng|Quốc vụ|Phó|Tổng|Trợ|Thư ký)[{_UPPER}]\w*(?: [a-zà-ỹ]+){{0,3}}(?=,? (?:Bộ|BQP)\b)"
    rf"|, {_MATTERS}[\w -]{{0,30}}(?=, (?:Bộ|BQP)\b)"
    rf"|(?<=[tT]ỉnh) (?:Bà Rịa ?- ?Vũng Tàu|Thừa Thiên[ -]+Huế|[{_UPPER}]\w+(?:[ -][{_UPPER}]\w+)?)"
    rf"| (?:miền|khu vực) [{_UPPER}]\w+| \d{{1,3}}\b(?![/.-]\d| (?:nước|bên|bộ|quân|đoàn))"
    rf"| và (?!Thượng|Trung tướng|Thiếu|Đại|Phó|Thứ|Bộ|Chuẩn|Đô|Tư lệnh|Cục trưởng|Ông|Bà|Ngài|Tướng|Quốc vụ|Vụ trưởng"
    rf"|Trợ lý)[{_UPPER}]\w*(?: [a-zà-ỹ]+){{0,3}}(?=(?:,| -)? Bộ )"
    rf"| và (?:[Hh]oạt động|[Qq]uốc phòng|[Aa]n ninh|[Pp]hát triển|[Hh]ợp tác|[Cc]hiến lược|[Kk]ế hoạch|[Cc]hính sách"
    rf"|[Đđ]ối ngoại|[Hh]ành chính|[Qq]uân sự|[Cc]ông nghệ|[Cc]ông nghiệp|[Tt]hương mại|[Cc]ựu chiến binh|[Hh]ậu cần"
    rf"|[Kk]ỹ thuật|[Hh]ọc thuyết|[Hh]uấn luyện|[Tt]ác chiến|[Kk]hoa học|[Gg]iáo dục|[Đđ]ào tạo|[Đđ]ổi mới|[Nn]ghiên cứu"
    rf"|[Tt]rang (?:thiết )?bị|[Mm]ua sắm|[Pp]háp|[Ll]uật|[Tt]ình báo|[Tt]ruyền thông|[Ss]ản xuất|[Vv]ũ khí|[Nn]hân sự"
    rf"|[Tt]ài chính|[Qq]uản lý|[Pp]hòng thủ|[Qq]uan hệ|[Đđ]ầu tư|[Mm]ôi trường|[Hh]ỗ trợ|[Cc]hương trình|[Tt]hông tin|[Gg]ìn giữ|[Cc]hống|[Pp]hân tích|[Kk]iểm soát (?:vũ khí|quân bị|xuất khẩu)|[Gg]iải trừ (?:quân bị|vũ khí)|[Ứứ]ng phó|[Hh]òa bình|[Kk]hủng hoảng)(?! (?:Việt|Nga|Mỹ|Hoa|hai)\b)"
)
# 'Giám đốc Viện Kỹ thuật quân sự "José Martí"'
_QUOTED = kept.compile(r' "[^"\n]{2,40}"(?=[,;.)]|$)')
_MORE = kept.compile(
    r" (?:an ninh|quân sự|quốc tế|chiến lược|khu vực|cấp cao|lâm thời|tạm quyền|[Tt]hường trực|thứ nhất|thứ hai)\b(?! (?:Việt|hai)\b)"
    r"| (?:tại|ở) (?:khu vực )?(?:[Cc]hâu (?:Á|Âu|Phi|Mỹ)|(?:Đông |Nam |Bắc |Tây )+Á|Ấn Độ Dương|Thái Bình Dương)"
    r"(?: - Thái Bình Dương)?\b"
)
_GRADE = kept.compile(
    r" \([A-Z]{2,5}\)(?= (?:Cục|Bộ|Văn phòng|Lực lượng|Quân|Tổng cục|Ban|Vụ) )"
    # "Trưởng phòng III, Chính sách quân sự và Kế hoạch, Bộ Tổng Tham mưu"
    rf"|(?<=[Pp]hòng) [IVX]{{1,4}}(?:(?: -|,) {_MATTERS}[\w -]{{0,40}}?)?(?=,? (?:(?:thuộc|của) )?(?:Bộ|Cục) )"
    rf"| \({_MATTERS}"
    r"[\w -]{0,40}\)(?= (?:của )?(?:Bộ|BQP|Quốc phòng)\b)"
    r"|(?<=iám đốc) (?:hoạch định )?(?:kế hoạch|chiến lược|chính sách|tác chiến|hậu cần|huấn luyện)"
    r"(?: và (?:kế hoạch|chiến lược|chính sách|hợp tác))?(?=, | của )"
    r"| (?:bệnh viện|học viện|trung tâm|bảo tàng|nhà máy)(?=[,;.)]| (?:đã|cùng|và|tiếp|có)\b)"
    r"| (?:J\d\b|không thường trú(?=[,;.]| tại)|(?:khu vực )?(?:[Cc]hâu (?:Á|Âu|Phi|Mỹ)"
    r"|(?:Đông |Nam |Bắc |Trung |Tây )+Á|Ấn Độ Dương)(?: - Thái Bình Dương)?(?=[,;.]| của)|kiêm nhiệm(?=[,;.:]| tại)|thứ nhất"
    r"|thứ hai|[Tt]hường trực|cấp cao|cao cấp|điều hành)\b(?! (?:phụ trách|hai))"
)
_FIRM_WORD = kept.compile(
    r"(?:^[A-Z]{3,}|\b(?:Aeronautics|Aerospace|Corporation|Defen[cs]e|Dynamics|Electronics|Engineering|Group|Industries|Marine"
    r"|Shipbuilding|Shipyards?|Systems|Technologies|Technology))$"
)
_UNLISTED = kept.compile(rf", [{_UPPER}][a-zà-ỹ]+ [a-zà-ỹ][\w ()-]{{4,60}},")
# "Giám đốc điều hành Tập đoàn Bharat Electronics, ông A"
_FIRM = kept.compile(rf" (?:Tổng công ty|Công ty|Tập đoàn)(?: [{_UPPER}]\w+){{1,4}}(?=, (?:ông|bà|ngài) [{_UPPER}])")
# "bà A, Nữ Nam tước xứ Coldharbour, Quốc vụ khanh ..."
_PEERAGE = kept.compile(
    rf"(?:[Nn]ữ )?(?:[Nn]am|[Tt]ử|[Bb]á|[Hh]ầu|[Cc]ông|[Hh]uân) tước(?: phu nhân)?(?:(?=,)"
    rf"| xứ [{_UPPER}]\w+(?: [{_UPPER}]\w+)?(?=,| [{_UPPER}]\w+ [{_UPPER}]))"
)
_CONSUL = kept.compile(r"[Ll]ãnh sự(?: quán)?(?: Việt Nam)?$")
_ACCREDITED = kept.compile(r"(?:Đại sứ|[Tt]ùy viên [Qq]uốc phòng)[^,;.]{0,40} (?:tại|ở) [^;.]{2,40}$")
_UNIT = kept.compile(
    rf" phía (?:Đông|Tây|Nam|Bắc)\b(?= |[,;.)])| Quân chủng(?=,? kiêm )|(?<=ộ Tư lệnh) [{_UPPER}]\w+(?: (?:và"
    rf"|-) [{_UPPER}]\w+)?(?=[,;.)])| (?:Hạm đội|Vùng|Quân khu|Hải đoàn|Chiến khu|Bộ Tư lệnh|Lữ đoàn|Sư đoàn|Quân đoàn"
    rf"|Căn cứ [Hh]ải quân"
    rf"|Bệnh viện(?: Quân y)?)(?:(?: miền| khu vực)?(?: (?!Việt|Hải quân|Không quân|Lục quân)[{_UPPER}]\w+(?: ương)?){{1,3}}"
    rf"| \d{{1,3}}(?: (?:Hải quân|Không quân|Lục quân)(?: Hoàng gia| [Nn]hân dân)?)?)(?=[,;.)]| [a-zà-ỹđ]| Hải quân"
    rf"| Không quân| Lục quân|$)"
)
_DELEGATION = kept.compile(r"(?: đại biểu| cán bộ| công tác| cấp cao| quân sự)+(?: (?:của )?Bộ Quốc phòng)?")
_SEATED = kept.compile(r" \((?:thường trú|kiêm|trụ sở|đóng)[^()]{2,40}\)")
_SHORTENED = kept.compile(r"[BCDĐGHKLMNPQRSTVX]{3,} ")
_CODE = kept.compile(r"[A-Z]{1,3}-?\d+")
_TO_ATTEND = kept.compile(r" (?:tham )?dự (?:[Cc]uộc |[Bb]uổi |[Pp]hiên )?[ĐđTt](?:ối thoại|ham vấn)[^,;.]{0,80}(?=, )")
_MISSION = kept.compile(
    r"(?: [Tt]hường trực)?(?: của)?(?P<ours> Việt Nam)? bên cạnh (?:Liên minh [Cc]hâu Âu(?: \(EU\))?|EU|Liên hợp quốc)"
    r"|(?: của)? Việt Nam tại (?:Liên minh [Cc]hâu Âu(?: \(EU\))?|EU)"
    r"|(?: của)? (?:Liên minh [Cc]hâu Âu(?: \(EU\))?|EU)(?: tại Việt Nam)?"
)
_BESIDE_EU = kept.compile(r" bên cạnh (?:EU|Liên minh [Cc]hâu Âu|Liên hợp quốc)$")
_OF_HOST = kept.compile(r" (?:của |phía )?(?:nước chủ nhà|nước bạn|phía bạn)$")
_HOST_LAND = kept.compile(r" (?:của |phía )?(?:nước chủ nhà|nước bạn|phía bạn|chủ nhà|bạn)\b")
_OUR_LAND = kept.compile(r" (?:của )?(?:nước )?ta\b")
_LOCAL = kept.compile(
    r"(?:UBND|HĐND|[Nn]hân dân|[Tt]hành ủy|[Tt]ỉnh ủy|[Tt]ỉnh|[Tt]hành phố|TP\.?|[Tt]ỉnh trưởng|[Tt]hị trưởng"
    r"|[Tt]hống đốc|Đô trưởng|[Qq]uân khu|[Bb]ang|Chính hiệp|Chính phủ nhân dân)$"
)
_REGION = kept.compile(r"(?:Khu tự trị|[Tt]ỉnh|[Tt]hành phố|[Bb]ang) ")
# the post of those who have no other
_PROVINCE = kept.compile(r"(?:Phó )?[Bb]í thư (?:[Tt]hường trực )?(?:Tỉnh|Thành|tỉnh|thành) ủy")
# of which the party post is: "Ủy viên Ban Thường vụ Đảng ủy Quân khu 1,"
_COMMITTEE = kept.compile(
    rf"(?:(?<=ảng ủy)|(?<=g ương)|(?<=p hành)|(?<=ường vụ)) (?!Thứ|Bộ trưởng|Phó|Cục|Tổng|Tư lệnh|Chủ"
    rf"|Giám)[{_UPPER}][\w ]{{2,60}}(?=,)"
)
_PARTY = kept.compile(r" (?:Đảng )?(?:CS|Cộng sản|Nhân dân Cách mạng|Nhân dân cách mạng|Lao động|Nhân dân)(?=[ ,])")
_OFFICES = {
    "Các", "TP", "Tp", "Vụ", "Cục", "Sở", "Viện", "Ban", "Phòng", "Tổng", "Bộ", "Nha", "Cơ", "Học", "Ủy", "Hội",
    "Bệnh", "Quân", "Trường", "Tập", "Công", "Đảng", "Liên", "Khu", "Vùng", "Hạm", "Sư", "Quỹ", "Trung", "Đại",
    "Nhóm", "Mặt", "Hiệp", "Diễn", "Tổ", "Chương", "Lực",
}  # fmt: skip
_GIVEN = {"Quân", "Trung", "Hiệp", "Liên", "Lực"}  # names as well
_GIVEN_TOO = {"Viện", "Đại", "Trường", "Hội", "Công"}  # but not behind a post: "Chủ tịch Hội", "Phó Viện trưởng Viện"
_GIVEN_AS_LANDS = {"Việt", "Đức", "Anh", "Nga", "Mỹ", "Pháp"}
_ADDRESSED = ("ông", "bà", "chí", "ngài", "tướng", "đô đốc", "tá", "úy")
_FIELDS = (
    "giải phóng ",
    "nhân dân",
    "quan hệ ",
    "chính sách ",
    "chiến lược ",
    "quốc phòng ",
    "hợp tác ",
    "đối ngoại ",
    "an ninh ",
    "tác chiến ",
)
_OFFICE = kept.compile(
    r"quốc phòng|hải quân|không quân|lục quân|quân sự|đối ngoại|quan hệ quốc tế|hợp tác quốc tế|chính sách|vũ khí"
    r"|hạm đội|trang bị|quốc gia|kỹ thuật|công nghiệp|công nghệ|huấn luyện|nhà trường|liên quân|tác chiến|hậu cần|tình báo"
)
_NOT_FREE = {
    "điều", "mang", "có", "đã", "cũng", "sẽ", "cùng", "làm", "được", "bị", "cho", "là", "rằng", "khi", "với", "đến",
    "sang", "vừa", "còn", "do", "từ", "theo", "trong", "sau", "trước", "ở", "vào", "hai", "thay", "đang", "mới",
    "không", "đồng", "cả", "tới", "trên", "này", "và", "hoặc", "nói", "nêu", "thì", "lần", "phiên", "cuộc",
    "buổi", "kỳ", "vòng", "ngày", "hôm", "chiều", "tối", "tại", "luôn", "bên", "hay", "đón",
}  # fmt: skip
# begins what somebody does after one part of a name: "ông B hoàn toàn nhất trí"
_DOES = {
    "hoàn", "rất", "hết", "đặc", "tỏ", "thường", "nhiều", "liên", "chỉ", "dành", "xin", "thẳng", "dẫn", "tuy", "đặt",
    "hỏi", "đáp", "kể", "ca", "ví", "so", "lấy", "giải", "mô", "chúc", "gọi", "thấy", "hiểu", "nghĩ", "khen", "cảnh",
    "nhận", "trấn", "cực", "bất", "nhân", "tiếp", "phân", "lặp", "ghi", "ngay", "sáng", "trưa", "đêm", "nhưng",
    "nên", "vì", "để", "bằng", "như", "giữa",
}  # fmt: skip
_NOT_IN_TITLES = (_NOT_FREE | _DOES) - {"và"}
_STOPS_TITLE = {
    "chair", "lead", "speak", "propose", "wish", "agree", "sign", "witness", "receive", "call", "attend", "held",
    "review", "discuss", "both", "adopt", "exchange", "heads",
}  # fmt: skip
TITLED = (
    "head",
    "counterpart",
    "both",
)  # codes of verbs of which one is in a sentence that names somebody, if no rank or post is
_BLANK_AFTER_SIGN = kept.compile(r" ([-/])(?=\w)")
_CHARGES = kept.compile(
    r", (?:[\w ]{1,30} (?:và|&) |(?i:chính sách|chiến lược|an ninh|kế hoạch|hợp tác|đối ngoại|quan hệ|công nghiệp|tình báo"
    r"|hậu cần|trang bị|quân sự|quốc tế|quân nhân|cựu chiến binh|châu)\b[\w ]{0,30}, "
    r"|(?:(?:và )?(?:Đông|Nam|Bắc|Trung|Tây|châu|Châu) ?)+(?:Á|Phi|Âu|Mỹ|Đông|Thái Bình Dương)\b)"
)
_SMALL = kept.compile(r" [a-zà-ỹ]")
_NEXT_WORD = kept.compile(r" (\w+)")
_SYLLABLE = kept.compile(r"-[a-zà-ỹđ]")


@dataclass(slots=True, eq=False)
class Mention:
    """One place where a person is named or titled. Places count characters of the repaired text."""

    start: int
    end: int
    name: str | None = None
    name_at: tuple[int, int] | None = None
    alias: str | None = None  # the phonetic form, where the original follows in brackets
    rank: str | None = None
    rank_at: tuple[int, int] | None = None
    position: str | None = None
    position_code: str | None = None
    position_at: tuple[int, int] | None = None
    country: str | None = None
    country_at: tuple[int, int] | None = None
    listed: bool = False  # the country is only that of the side with which the text lists the person
    beyond: bool = False  # listed with "phía bạn", whose country is the partner's
    head: tuple[int, int] | None = None
    counterpart: bool = False
    party: str | None = None  # the party post in a province
    party_at: tuple[int, int] | None = None
    person: "Person | None" = None

    @property
    def land(self) -> str | None:
        """The country, where another mention of the person may have said it."""
        return self.person.country if self.person else self.country

    def take_post(self, other: "Mention") -> None:
        """Makes the post of another mention this one's."""
        self.position, self.position_code, self.position_at = other.position, other.position_code, other.position_at


@dataclass(slots=True, eq=False)
class Person:
    """All mentions of one person, and what the article says of them."""

    mentions: list[Mention] = field(default_factory=list)
    name: str | None = None
    country: str | None = None
    listed: bool = False  # as of a mention
    assumed: bool = False  # the side is only guessed from the form of the name
    roles: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)  # the spellings of the name
    parts: set[str] = field(default_factory=set)  # of all of them
    native: bool = False  # one of them has the form of a Vietnamese name
    guests: list["Person"] = field(default_factory=list)  # whom the person receives

    def best(self, attribute: str) -> Mention | None:
        """The mention that says most of `attribute`; the first of equals."""
        having = [m for m in self.mentions if getattr(m, attribute)]
        return max(having, key=lambda m: len(getattr(m, attribute)), default=None)


def mentions(clean: str, tokens: list, start: int, end: int) -> list[Mention]:
    """The mentions in `clean[start:end]`, whose phrases are `tokens`, in the order of the text."""
    found: list[Mention] = []
    titles, starts, verbs, pairs, opening = _by_use(tokens)
    if not titles and not any(_TWO_OF_A_POST.match(clean, at, end) or _PAIR_OF.match(clean, at, end) for at in pairs):
        return found
    done, following = start, 0
    for index in opening:
        at = tokens[index][0]
        if index < following or at < done:
            continue
        if at in pairs and (after := _pair(found, clean, tokens, index, titles, starts, verbs, end)):
            done, following = found[-1].end, after
            continue
        if index not in titles or _is_nobody(clean, tokens[index], start):
            continue
        mention, after = _titled(clean, tokens, index, titles, starts, verbs, start, end, done)
        if found and found[-1].name is None:
            _share_land(found[-1], mention, clean)
        if mention.name:
            after = _behind_name(mention, clean, tokens, after, titles, starts, verbs, end)
        if _is_somebody(mention, clean, start, end):
            found.append(mention)
            if mention.name and _is_first_of_several(mention, clean, start):
                after = _others_named(found, mention, clean, tokens, after, titles, starts, verbs, end)
                mention = found[-1]
        done, following = mention.end, after
    if len(found) > 1 and clean.find("ác ", start, end) >= 0:
        _of_one_rank(found, clean, start)
    if len(found) > 3 and clean.find("lần lượt là ", start, end) >= 0:
        _in_turn(found, clean)
    if len(found) > 2 and any(clean.find(words, start, end) >= 0 for words in _BOTH_ARE):
        found = _alike(found, clean)
    return found


def _by_use(tokens: list) -> tuple[set[int], dict[int, tuple], set[int], set[int], list[int]]:
    """What the phrases of a sentence are to its mentions."""
    titles = set()  # indexes of ranks, posts and the like of "trưởng đoàn"
    starts = {}  # those that can end a name, by where they start
    verbs = set()  # where those start that end a title
    pairs = set()  # and those that tell of two
    opening = []  # indexes of those with which a mention can begin
    for index, token in enumerate(tokens):
        at, _, kind, row = token
        if kind != "verbs":
            starts[at] = token
            if kind in ("ranks", "posts"):
                titles.add(index)
                opening.append(index)
        elif row["code"] in _STOPS_TITLE:
            verbs.add(at)
            if row["code"] == "both":
                pairs.add(at)
                opening.append(index)
        elif row["code"] in TITLED:
            starts[at] = token
            titles.add(index)
            opening.append(index)
    return titles, starts, verbs, pairs, opening


def _pair(
    found: list[Mention], clean: str, tokens: list, index: int, titles: set, starts: dict, verbs: set, end: int
) -> int | None:
    """Adds the two of "hai Thứ trưởng A và B" or "hai ông A và B"; the index after them, None where there are none."""
    at = tokens[index][0]
    if post := _TWO_OF_A_POST.match(clean, at, end):
        two, after = _two(clean, tokens, index, post, starts, verbs, end)
        if two:
            found += two
            return after
        _share(found, clean, tokens, index, post)
    called = _PAIR_OF.match(clean, at, end)
    if not called or called.end() in starts:
        return None
    first = Mention(called.end(), called.end())
    if not _name(first, clean, starts, verbs, end) or first.name_at[0] != called.end() or " " not in first.name:
        return None
    after = _bracketed_land(first, clean, tokens, _beyond(tokens, index, first.end))
    after = _titles_after(first, clean, tokens, after, titles, starts, verbs, end)
    found.append(first)
    return _others_named(found, first, clean, tokens, after, titles, starts, verbs, end)


def _is_nobody(clean: str, token: tuple, start: int) -> bool:
    """Whether a title is of nobody in particular: "cấp Thứ trưởng", "hai Trưởng ban"."""
    at = token[0]
    return clean.endswith(_NOBODY, max(start, at - 10), at) or (
        token[3].get("code") == "board_head" and clean[max(start, at - 5) : at].lower().endswith(("đồng ", "hai "))
    )


def _titled(
    clean: str, tokens: list, index: int, titles: set, starts: dict, verbs: set, start: int, end: int, done: int
) -> tuple[Mention, int]:
    """The mention whose titles begin at `index`, with the name behind or before them, and the index after it."""
    mention = Mention(tokens[index][0], tokens[index][1])
    after = _piece(mention, clean, tokens, index, starts, verbs, end)
    alone = None  # the mention without what is somebody else's if no name follows
    while after in titles and not _begins_another(mention, clean, tokens[after], starts, verbs, start, end):
        if alone is None and (_of_another(mention, clean, tokens[after]) or _of_a_land_too(mention, clean, tokens, after)):
            alone = replace(mention), after
        after = _piece(mention, clean, tokens, after, starts, verbs, end)
    if not _name(mention, clean, starts, verbs, end) and not _named_before(mention, clean, starts, done) and alone:
        mention, after = alone
    return mention, _beyond(tokens, after, mention.end)


def _begins_another(mention: Mention, clean: str, token: tuple, starts: dict, verbs: set, start: int, end: int) -> bool:
    """Whether the next title is not of the one whom `mention` is about."""
    if not _JOINT.fullmatch(clean, mention.end, token[0]):
        return True
    # "Đại sứ Ấn Độ, Tùy viên Quốc phòng Ấn Độ và đại diện ..."
    if token[3].get("code", "").endswith("attache") and (mention.position_code or "").endswith("ambassador"):
        return True
    if mention.position is None:  # "Tiếp Thượng tướng, Bộ trưởng A ...": the guest, and the host
        return clean.endswith("Tiếp ", start, mention.start)
    return mention.rank is None and (_acts_for(mention, clean, token, starts, verbs, start, end) or _above_rank(mention, token))


def _named_before(mention: Mention, clean: str, starts: dict, done: int) -> bool:
    """Takes the name of "A, Thứ trưởng Bộ Quốc phòng" into `mention`; whether there is one."""
    if not clean[max(done, mention.start - 3) : mention.start].rstrip().endswith((",", "(", "-")):
        return False
    before = _BEFORE_TITLE.search(clean, max(done, mention.start - 48), mention.start)
    if (
        not before
        or before[1].startswith(_NO_NAMES)
        or (before[1].startswith("Từ ") and _is_place(before[1]))
        or any(before.start(1) <= at < before.end(1) and " " in clean[t[0] : t[1]] for at, t in starts.items())
    ):
        return False
    skip = before[1].index(" ") + 1 if before[1].startswith(("U ", "Daw ")) and before[1].count(" ") > 1 else 0
    mention.name, mention.name_at = before[1][skip:], (before.start(1) + skip, before.end(1))
    mention.start = before.start(1)
    return True


def _share_land(last: Mention, mention: Mention, clean: str) -> None:
    """Gives "Bộ trưởng Ngoại giao và Bộ trưởng Quốc phòng Nhật Bản" one country."""
    if (
        last.position
        and last.country is None
        and not (last.position_code.endswith(".foreign_relations_department") and mention.country != "VNM")
        and clean[last.end : mention.start].strip() == "và"
    ):
        last.country, last.country_at = mention.country, mention.country_at


def _behind_name(mention: Mention, clean: str, tokens: list, after: int, titles: set, starts: dict, verbs: set, end: int) -> int:
    """Takes the notes, office, land and posts behind a name into `mention`; the index after them."""
    # "Thượng tướng A (giữa), Thứ trưởng ..."
    if clean.startswith(" (", mention.end) and (note := _PICTURE_NOTE.match(clean, mention.end, end)):
        mention.end = note.end()
        after = _beyond(tokens, after, mention.end)
    office = (
        _bracketed_office(mention, clean, tokens, after)
        if mention.position and "." not in mention.position_code and mention.position_at[1] <= mention.name_at[0]
        else None
    )
    if office:  # "Thứ trưởng A (Bộ Quốc phòng)"
        _in_office(mention, clean, tokens[office - 1])
    after = office or _bracketed_land(mention, clean, tokens, after)
    after = _titles_after(mention, clean, tokens, after, titles, starts, verbs, end)
    # "... (nay là Cục trưởng)"
    if clean.startswith((" (nay ", " (hiện "), mention.end) and (note := _IN_BRACKETS.match(clean, mention.end, end)):
        mention.end = note.end()
        after = _beyond(tokens, after, mention.end)
    return after


def _is_somebody(mention: Mention, clean: str, start: int, end: int) -> bool:
    """Whether a mention is of one person: not "bốn Thứ trưởng", nor a rank of which nothing is told."""
    if mention.name:
        return bool(mention.position or mention.rank) or not clean.startswith(("Nhà báo ", "nhà báo "), mention.start)
    if mention.country is None and _SEVERAL.search(clean, max(start, mention.start - 6), mention.start):
        return False
    return bool(
        mention.position or mention.counterpart or mention.head or (mention.rank and _RANK_ACTS.match(clean, mention.end, end))
    )


def _is_first_of_several(mention: Mention, clean: str, start: int) -> bool:
    """Whether a name can be the first of a list in which the others have no title."""
    if mention.counterpart and clean.endswith("hai ", start, mention.start):
        return True
    begin, stop = max(start, mention.start - 12), mention.start + 4
    if clean.find(" các", begin, stop) >= 0 and _IN_LIST.search(clean, begin, stop):
        return True
    return clean.endswith(_SHARING, start, mention.start)


def _of_one_rank(found: list[Mention], clean: str, start: int) -> None:
    """Gives all of "các Thiếu tướng A, Cục trưởng X và B, Cục trưởng Y" the rank."""
    rank = None
    for earlier, mention in zip(found, found[1:]):
        if earlier.rank and earlier.rank_at[0] == earlier.start and clean.endswith(_THE_SEVERAL, start, earlier.start):
            rank = earlier.rank, earlier.rank_at
        if (
            rank
            and mention.name
            and not mention.rank
            and mention.name_at[0] == mention.start
            and (clean[earlier.end : mention.start] in _LISTED)
        ):
            mention.rank, mention.rank_at = rank
        else:
            rank = None


_THE_SEVERAL = ("các ", "Các ", "các: ")  # not "các đồng chí: Thiếu tướng A; B", of whom each has his own
_LISTED = (", ", "; ", " và ", "; và ", ", và ")


_BOTH_ARE = ("đều là ", "cùng là ", "đều giữ chức ")


def _alike(found: list[Mention], clean: str) -> list[Mention]:
    """The persons of "A và B dẫn đầu, đều là Thứ trưởng Bộ Quốc phòng", who share the post."""
    others = []
    for mention in found:
        two = others[-2:]
        if (
            mention.name is None
            and mention.position
            and clean.endswith(_BOTH_ARE, 0, mention.start)
            and len(two) == 2
            and all(m.name and not m.position for m in two)
        ):
            for other in two:
                other.take_post(mention)
        else:
            others.append(mention)
    return others


def _in_turn(found: list[Mention], clean: str) -> None:
    """Gives two persons the posts of "ông A và bà B, lần lượt là Thứ trưởng Ngoại giao và Thứ trưởng Quốc phòng", or the other way round."""
    for at in range(len(found) - 3):
        first, second, third, fourth = four = found[at : at + 4]
        if (
            _IN_TURN.fullmatch(clean, second.end, third.start)
            and clean[first.end : second.start].strip(" ,") == clean[third.end : fourth.start].strip(" ,") == "và"
        ):
            people = [m for m in four if m.name and not m.position]
            posts = [m for m in four if m.position and not m.name]
            if people in ([first, second], [third, fourth]) and len(posts) == 2:
                for mention, post in zip(people, posts):
                    mention.take_post(post)
                    if mention.country is None:
                        mention.country, mention.country_at = post.country, post.country_at
                    found.remove(post)
                return


_IN_TURN = kept.compile(r",? lần lượt là (?:các ông |hai ông )?")


BODY_HEADS = (
    "department_director",
    "commander",
    "institute_director",
    "rector",
    "political_commissar",
    "commanding_officer",
    "attache",
)


def _of_another(mention: Mention, clean: str, token: tuple) -> bool:
    """Whether the next post, where no name follows, is somebody else's: "Cục trưởng Cục Đối ngoại, Tư lệnh Bộ đội Biên phòng"."""
    post = (mention.position_code or "").split(".")
    return (
        len(post) > 1
        and post[0].endswith(BODY_HEADS)
        and token[2] == "posts"
        and token[3]["code"].endswith(BODY_HEADS)
        and clean[mention.end : token[0]] == ", "
    )


def _of_a_land_too(mention: Mention, clean: str, tokens: list, at: int) -> bool:
    """Whether the next post, where no name follows, has its country said again: "Phó Tổng thống Bulgaria, Tư lệnh Lục quân Bulgaria"."""
    if (
        mention.country_at is None
        or mention.country_at[1] != mention.end
        or tokens[at][2] != "posts"
        or not clean.startswith(", ", mention.end)
        or mention.end + 2 != tokens[at][0]
    ):
        return False
    following = next((t for t in tokens[at + 1 : at + 4] if t[2] != "organisations"), None)
    return following is not None and following[2] == "countries" and following[3]["code"] == mention.country


_SHARING = (" các ", "Các ")  # one post: "do các Thứ trưởng Quốc phòng A và B"
_IN_LIST = kept.compile(r"(?:\b(?:có|gồm|là|cùng|với|do|và)|:) các")
_PAIR_OF = kept.compile(r"[Hh]ai (?:ông|vị|bà|đồng chí) ")
_NEXT_NAME = kept.compile(r"(?:, (?:và )?| và |; )((?:(?:ông|bà|đồng chí) )?)")


def _others_named(
    found: list[Mention], mention: Mention, clean: str, tokens: list, after: int, titles: set, starts: dict, verbs: set, end: int
) -> int:
    """Adds those who are named behind one of several without a title of their own: "các đồng chí A, B và C"; the index after them."""
    # each of "các đồng chí: Thiếu tướng A; B" has his own
    rank = (
        (None, None)
        if clean.startswith(("đồng chí", "các đồng chí", "Các đồng chí"), mention.start)
        else (mention.rank, mention.rank_at)
    )
    while (to := _NEXT_NAME.match(clean, mention.end, end)) and to.end() not in starts:
        other = Mention(to.start(1), to.end())
        if not _name(other, clean, starts, verbs, end) or " " not in other.name or other.name_at[0] != to.end():
            break
        if other.name[0].islower() or not (vietnamese(other.name) or not sounded(other.name)) or lexicon.country(other.name):
            break
        if not to[1]:
            other.rank, other.rank_at = rank
        other.counterpart = mention.counterpart  # "hai người đồng cấp là A và B"
        if mention.counterpart and mention.country:
            other.country, other.country_at = mention.country, mention.country_at
        if (
            not to[1]
            and mention.position
            and mention.position_at[1] <= mention.name_at[0]
            and clean.endswith(_SHARING, 0, found[-1].start)
        ):
            other.take_post(mention)
        while after < len(tokens) and tokens[after][0] < other.end:
            after += 1
        after = _titles_after(other, clean, tokens, _bracketed_land(other, clean, tokens, after), titles, starts, verbs, end)
        found.append(other)
        mention = other
    return after


_SEVERAL = kept.compile(r"\b(?:ba|bốn|sáu|các|những) $", re.IGNORECASE)
# "Phía Philippines, Trưởng đoàn là ...", "Tuổi Trẻ - Thứ trưởng A ..."
_NO_NAMES = (
    "Biển ", "Phía ", "Bên ", "Đoàn ", "Về ", "Tại ", "Ở ", "QĐND", "VOV", "TTXVN", "VTV", "HQVN", "BQP", "Tuổi Trẻ", "Thanh Niên", "Tiền Phong", "Lao Động", "Người Lao", "Nhân Dân",
    "Pháp Luật", "Hà Nội", "Dân Trí", "Công An", "Quân Đội",
)  # fmt: skip


def _is_place(name: str) -> bool:
    """Whether a name is no person's: "Từ Tokyo, Thứ trưởng ..." tells from where, "Từ Ngọc Lương, Phó Cục trưởng ..." is one."""
    place = name.removeprefix("Từ ")
    return not vietnamese(name) or lexicon.country(place) is not None or lexicon.key(place) in _cities()


@functools.cache
def _cities() -> frozenset[str]:
    return frozenset(lexicon.keys("cities"))


# "cấp Thứ trưởng", "Ban Thư ký Quốc phòng", "tại Phủ Chủ tịch", "Tượng đài Chủ tịch"
_NOBODY = (
    "cấp ", "Cấp ", "CẤP ", "Ban ", "tổ ", "Tổ ", "Phủ ", "Văn phòng ", "Dinh ", "ượng đài ", "tượng ", "Tượng ", "Lăng ", "lăng ",
    "ảo tàng ", "i tích ", "niệm ", "Tòa ", "tòa ",
)  # fmt: skip
_STYLED = ("U ", "TNI ", "Daw ", "Seri ", "Sri ", "Pahlawan ", "Paduka ", "Wira ", "Dato ", "Datuk ", "Tan Sri ")
_PICTURE_NOTE = kept.compile(
    r" \((?:người )?(?:tức |còn gọi |(?:ở )?giữa|(?:bên |phía )?(?:trái|phải)|thứ(?! trưởng) |hàng |đứng|ngồi|ngoài cùng|bìa |ảnh"
    r"|áo |đeo |mặc |dự bị|(?:đã |mới |vừa )?(?:nghỉ|về) hưu|hưu trí)[^()]{0,30}\)"
)
_TWO_OF_A_POST = kept.compile(
    r"(?:[Cc]ả )?(?:[Hh]ai|2) (?:vị |ông |đồng chí )?(?=[Tt]hứ trưởng|[Qq]uốc vụ khanh|[Cc]ục trưởng|[Vv]ụ trưởng"
    r"|[Tt]ư lệnh|[Tt]ham mưu trưởng|[Tt]ổng [Tt]ham mưu|[Pp]hó )"
)
_TWO_ARE = kept.compile(r"\s*(?::|,|-|\(|là|gồm|là các ông|là hai ông)?\s*")


def _two(clean: str, tokens: list, index: int, post: re.Match, starts: dict, verbs: set, end: int) -> tuple[list[Mention], int]:
    """The two of "hai Thứ trưởng Quốc phòng A và B", who share the post, and the index of the phrase after them."""
    first, last = index, tokens[index][1]
    index += 1
    if index < len(tokens) and tokens[index][2] == "organisations" and clean[last : tokens[index][0]] == " ":
        last = tokens[index][1]
        index += 1
    found: list[Mention] = []
    offices: list[tuple | None] = []
    to, lands = last, tokens[index : index + 2]
    if (
        len(lands) == 2
        and all(t[2] == "countries" for t in lands)
        and clean[last : lands[0][0]] in (" ", " của ")
        and clean[lands[0][1] : lands[1][0]] in (" và ", " - ")
    ):
        to, index = lands[1][1], index + 2  # "hai Thứ trưởng Quốc phòng Việt Nam và Philippines là A và B"
    to = _TWO_ARE.match(clean, to, end).end()
    while to is not None and len(found) < 2:
        mention = Mention(to, to)
        while (
            index < len(tokens)
            and tokens[index][0] == mention.end
            and (tokens[index][2] == "ranks" or tokens[index][3].get("code") == "honorific")
        ):
            index = _piece(mention, clean, tokens, index, starts, verbs, end)
            mention.end += clean.startswith(" ", mention.end)
        mention.end -= clean[mention.end - 1 : mention.end] == " "
        if not _name(mention, clean, starts, verbs, end) or " " not in mention.name:
            break
        while index < len(tokens) and tokens[index][0] < mention.end:
            index += 1
        office = _bracketed_office(mention, clean, tokens, index)
        index = office or _bracketed_land(mention, clean, tokens, index)
        offices.append(tokens[office - 1] if office else None)
        found.append(mention)
        to = mention.end + 4 if clean.startswith(" và ", mention.end) else None
    if len(found) != 2 or any(m.position for m in found):
        return [], first
    text, codes = _shared_post(clean, post.end(), last)
    if not codes:
        return [], first
    for mention, office in zip(found, offices):
        mention.position, mention.position_code, mention.position_at = text, ".".join(codes), (post.end(), last)
        if office and len(codes) == 1:
            _in_office(mention, clean, office)
    return found, index


def _share(found: list[Mention], clean: str, tokens: list, index: int, post: re.Match) -> None:
    """Gives the post of "A và B, hai Thứ trưởng Bộ Quốc phòng Việt Nam và Myanmar, ..." to the two before it."""
    two, last = found[-2:], tokens[index][1]
    if (
        len(two) < 2
        or any(not m.name or m.position for m in two)
        or _AND_NEXT.fullmatch(clean, two[0].end, two[1].start) is None
        or clean[two[1].end : post.start()] not in (", ", " - ", ", là ", " là ")
    ):
        return
    lands = tokens[index + 1 : index + 4]
    if lands and lands[0][2] == "organisations" and clean[last : lands[0][0]] == " ":
        last, lands = lands[0][1], lands[1:]
    text, codes = _shared_post(clean, post.end(), last)
    if not codes:
        return
    lands = lands[:2]
    if clean.startswith((" và ", ", "), last) and lands and lands[0][2] == "posts":
        return  # "hai Quốc vụ khanh và Thứ trưởng"
    named = (
        len(lands) == 2
        and all(t[2] == "countries" for t in lands)
        and clean[last : lands[0][0]] in (" ", " của ")
        and clean[lands[0][1] : lands[1][0]] in (" và ", " - ")
    )
    for mention, land in zip(two, lands if named else (None, None)):
        mention.position, mention.position_code, mention.position_at = text, ".".join(codes), (post.end(), last)
        if land and mention.country is None:
            mention.country, mention.country_at = land[3]["code"], (land[0], land[1])


def _shared_post(clean: str, start: int, end: int) -> tuple[str, list[str]]:
    """The post that two share, as it is written, and the codes of its parts."""
    text, _ = _joined(clean, [(start, end)])
    return text, [t[3]["code"] for t in lexicon.entities().find(fold(text), 0, len(text)) if t[2] in ("posts", "organisations")]


_AND_NEXT = kept.compile(r",? và (?:ông |bà |ngài |đồng chí )?")


def _in_office(mention: Mention, clean: str, office: tuple) -> None:
    """Adds the office that stands in brackets to the post of `mention`."""
    mention.position = f"{mention.position} {clean[office[0] : office[1]]}"
    mention.position_code = f"{mention.position_code}.{office[3]['code']}"


def _bracketed_office(mention: Mention, clean: str, tokens: list, at: int) -> int | None:
    """Takes the land of "bà A (Bộ Quốc phòng Australia)" into `mention`; the index after the office, None where no bracket has one."""
    if (
        at >= len(tokens)
        or tokens[at][2] != "organisations"
        or tokens[at][3]["code"] == "-"
        or clean[mention.end : tokens[at][0]] != " ("
        or not (close := _bracket_closes(clean, tokens, at))
    ):
        return None
    mention.end = tokens[at][1]
    _country(mention, clean, tokens, at + 1)
    mention.end = close
    return at + 1


def _bracketed_land(mention: Mention, clean: str, tokens: list, at: int) -> int:
    """Takes the country of "ông A (Nhật Bản)" into `mention`; the index of the phrase after it."""
    token = tokens[at] if at < len(tokens) else None
    if token is None or token[2] != "countries":
        return at
    gap = clean[mention.end : token[0]]
    if gap in (" của ", " bên phía ", " của phía "):  # "Thượng tá A của Lào"
        if mention.country is None:
            mention.country, mention.country_at = token[3]["code"], (token[0], token[1])
        mention.end = token[1]
        return at + 1
    if gap not in (" (", "(", " (phía ") or not clean.startswith(")", token[1]):
        return at
    if mention.country is None:
        mention.country, mention.country_at = token[3]["code"], (token[0], token[1])
    mention.end = token[1] + 1
    return at + 1


# "Thượng tướng đã ..."
_RANK_ACTS = kept.compile(
    r" (?:đã|cũng|vừa|cùng(?= (?:ông|bà|ngài|đồng chí|(?:đại|thượng|trung|thiếu|chuẩn) tướng|Đại tướng|Thượng tướng"
    r"|Trung tướng|Thiếu tướng|Chuẩn tướng|Thứ trưởng|Quốc vụ khanh) )|khẳng định|đề nghị|nhấn mạnh|cho biết|cho rằng"
    r"|bày tỏ|đánh giá|cảm ơn|mong muốn|nêu rõ|đề xuất|chào mừng)\b"
)
_FOR = kept.compile(
    r"\b(?:[Tt]iếp lời|[Đđ]áp lời|[Tt]rả lời|[Tt]hay mặt(?: cho)?|ủy quyền của|[Nn]hân danh|lời mời của|chỉ đạo của"
    r"|phân công của) $"
)


def _acts_for(mention: Mention, clean: str, token: tuple, starts: dict, verbs: set, start: int, end: int) -> bool:
    """Whether a post is that of somebody for whom the next one acts: "Thay mặt Bộ trưởng, Thượng tướng A chủ trì"."""
    if clean[mention.end : token[0]] != ", " or not _FOR.search(clean, max(start, mention.start - 18), mention.start):
        return False
    other = Mention(token[0], token[1])
    if not _name(other, clean, starts, verbs, end):
        return False
    # "thừa ủy quyền của Bộ trưởng, Trung tướng A, Phó Tổng Tham mưu trưởng, ..."
    # but "lời mời của Bộ trưởng Quốc phòng, Trung tướng A, Thượng tướng B dẫn đầu đoàn"
    minister = token[2] == "ranks" and token[3]["rank_vi"] != "Đại tướng" and mention.position.startswith("Bộ trưởng")
    return clean[other.end : other.end + 1] == " " or (
        minister and clean.startswith(", ", other.end) and not _RANK_NEXT.match(clean, other.end)
    )


def _above_rank(mention: Mention, token: tuple) -> bool:
    """Whether who holds a post is no officer of the rank that follows: "tháp tùng Chủ tịch nước, Thiếu tướng A ..."."""
    return (
        token[2] == "ranks"
        and token[3]["rank_vi"] != "Đại tướng"
        and mention.position_code.startswith(("state_president", "prime_minister", "general_secretary"))
    )


_RANK_NEXT = kept.compile(r", (?:Đại|Thượng|Trung|Thiếu|Chuẩn) (?:tướng|tá)|, (?:Phó |Chuẩn )?Đô đốc")
_RANK_THERE = kept.compile(rf" \([{_UPPER}][\w .]{{2,30}}\)(?= [{_UPPER}])")  # "Phó Đề đốc (Laksamana Pertama) A"


def _beyond(tokens: list, at: int, place: int) -> int:
    """The index of the first phrase, from `at` on, that does not begin before `place`."""
    while at < len(tokens) and tokens[at][0] < place:
        at += 1
    return at


def _piece(mention: Mention, clean: str, tokens: list, at: int, starts: dict, verbs: set, limit: int) -> int:
    """Puts one rank or one post with its organisation, charge and country into `mention`; the index after it."""
    _, end, kind, row = tokens[at]
    mention.end = end
    if kind == "ranks":
        return _ranked(mention, clean, tokens, at, limit)
    if kind == "verbs":
        if row["code"] != "head":
            return _counterpart(mention, clean, tokens, at, limit)
        if mission := _MISSION.match(clean, end, limit):
            return _head_of_mission(mention, clean, tokens, at, mission)
        return _head(mention, clean, tokens, at, limit)
    if row["code"] == "honorific":
        if peer := _PEERAGE.match(clean, tokens[at][0], limit):
            mention.end = peer.end()
        return _beyond(tokens, at + 1, mention.end)
    return _post(mention, clean, tokens, at, starts, verbs, limit)


def _ranked(mention: Mention, clean: str, tokens: list, at: int, limit: int) -> int:
    """Puts a rank into `mention`; the index after it, as of all that `_piece` calls."""
    start, end, _, row = tokens[at]
    reserve = clean.startswith(" dự bị ", end)  # "thiếu tướng dự bị A"
    mention.end += 6 * reserve
    if mention.rank is None:
        mention.rank, mention.rank_at = row["rank_vi"] + " dự bị" * reserve, (start, mention.end)
    if clean.startswith(" (", mention.end) and (theirs := _RANK_THERE.match(clean, mention.end, limit)):
        mention.end = theirs.end()
        return _beyond(tokens, at + 1, mention.end)
    return at + 1


def _counterpart(mention: Mention, clean: str, tokens: list, at: int, limit: int) -> int:
    """Puts "người đồng cấp", with the land, into `mention`."""
    mention.counterpart = True
    if host := _HOST_LAND.match(clean, mention.end, limit):
        mention.end = host.end()
    return _country(mention, clean, tokens, at + 1)


def _head_of_mission(mention: Mention, clean: str, tokens: list, at: int, mission: re.Match) -> int:
    """Puts "Trưởng Phái đoàn Việt Nam bên cạnh EU", which is a post, into `mention`."""
    start, end = tokens[at][:2]
    mention.end = mission.end()
    if mention.country is None:
        mention.country, mention.country_at = (
            "VNM" if "bên cạnh" in mission[0] or "Việt Nam tại" in mission[0] else "EUE",
            mission.span(),
        )
    beside = _BESIDE_EU.search(mission[0])
    _held(mention, clean, clean[start:end] + (beside[0] if beside else ""), "head_of_mission", (start, mission.end()))
    return _beyond(tokens, at + 1, mention.end)


def _head(mention: Mention, clean: str, tokens: list, at: int, limit: int) -> int:
    """Puts the head of a delegation, with its land and ministry, into `mention`."""
    if not clean.endswith(("Phó ", "phó "), 0, tokens[at][0]):
        mention.head = tokens[at][:2]
    elif mention.start == tokens[at][0]:
        mention.start -= len("Phó ")
    if of := _DELEGATION.match(clean, mention.end, limit):
        mention.end = of.end()
    if host := _HOST_LAND.match(clean, mention.end, limit):
        mention.end = host.end()
    at = _beyond(tokens, at + 1, mention.end)
    if (
        at < len(tokens)
        and tokens[at][2] == "organisations"
        and tokens[at][3]["code"] != "-"
        and clean[mention.end : tokens[at][0]] in (" ", " của ")
    ):
        mention.end = tokens[at][1]  # "Trưởng đoàn Bộ Quốc phòng Nhật Bản, ông A"
        at += 1
    at = _country(mention, clean, tokens, at)
    # "Trưởng đoàn Việt Nam dự Đối thoại, Thượng tướng A"
    if there := _TO_ATTEND.match(clean, mention.end, limit):
        following = _beyond(tokens, at, there.end())
        if (
            following < len(tokens)
            and tokens[following][0] == there.end() + 2
            and (tokens[following][2] == "ranks" or tokens[following][3].get("code") == "honorific")
        ):
            mention.end, at = there.end(), following
    return at


class _Post(NamedTuple):
    """A post while its parts are put together."""

    code: str
    offices: list[str]  # the codes of those that it is of
    words: list[tuple[int, int]]  # where its parts stand

    @property
    def start(self) -> int:
        return self.words[0][0]

    @property
    def full_code(self) -> str:
        return ".".join((self.code, *self.offices))


def _post(mention: Mention, clean: str, tokens: list, at: int, starts: dict, verbs: set, limit: int) -> int:
    """Puts a post with its organisation, charge and country into `mention`; the index after it."""
    start, end, _, row = tokens[at]
    post = _Post(row["code"], [], [(start, end)])
    if post.code == "party" and (body := _PARTY.match(clean, end, limit) or _COMMITTEE.match(clean, end, limit)):
        mention.end = body.end()
    at = _parts(mention, post, clean, tokens, at + 1, starts, verbs, limit)
    if post.code.endswith(("attache", "ambassador")) and (seat := _SEATED.match(clean, mention.end, limit)):
        mention.end = seat.end()
        at = _beyond(tokens, at, mention.end)
    last = post.words[-1]
    if post.code == "party":
        if last != (start, end) and _PROVINCE.match(clean, start):
            mention.party, mention.party_at = _joined(clean, post.words)[0], (start, last[1])
        return at
    if mention.position and post.code in _SEATS:
        return at
    text, country = _joined(clean, post.words)
    if country and mention.country is None:
        mention.country, mention.country_at = country, (start, last[1])
    stop = last[1]
    if host := _OF_HOST.search(text):  # "Trợ lý Bộ trưởng phụ trách kế hoạch của nước chủ nhà"
        text, stop = text[: host.start()], stop - len(host[0])
    _held(mention, clean, text, post.full_code, (start, stop))
    return at


def _parts(mention: Mention, post: _Post, clean: str, tokens: list, at: int, starts: dict, verbs: set, limit: int) -> int:
    """Adds to a post whatever goes on with it; the index after that."""
    freed = post.code == "party"  # or what the lists do not have was looked for
    while True:
        at = _beyond(tokens, at, mention.end)
        if after := _listed_part(mention, post, clean, tokens, at):
            at = after
            continue
        if _unnamed_land(mention, post, clean, limit):
            continue
        if part := _known_words(mention, post, clean, starts, limit):
            _extend(mention, post, part.end())
            continue
        free = (not freed or (len(post.words) > 1 and _CHARGE.match(clean, mention.end, limit))) and not _starts_name(
            clean, mention.end, starts, verbs, limit
        )
        freed = freed or free
        if free and (stop := _charged(mention, post, clean, starts, verbs, limit)):
            _extend(mention, post, stop)
        elif land := _to_country(mention, post, clean, tokens, at, starts, verbs):
            _extend(mention, post, tokens[land][0] - 1)
            at = _country(mention, clean, tokens, land)
        else:
            return at


def _extend(mention: Mention, post: _Post, end: int) -> None:
    """Makes the words up to `end` a part of the post."""
    post.words.append((mention.end, end))
    mention.end = end


def _listed_part(mention: Mention, post: _Post, clean: str, tokens: list, at: int) -> int | None:
    """Takes the office, land, city or other post with which a post goes on; the index after it, None where none does."""
    if at >= len(tokens):
        return None
    start, _, kind, _ = tokens[at]
    gap = clean[mention.end : start].strip()
    if len(gap) > _LONGEST_GAP:
        return None
    if kind == "organisations":
        return _of_office(mention, post, clean, tokens, at, gap)
    if kind == "countries":
        return _of_land(mention, post, clean, tokens, at, gap)
    if kind == "cities":
        return _of_city(mention, post, clean, tokens, at, gap)
    if kind == "posts" and _to_holder(post, tokens[at], gap):
        _extend(mention, post, tokens[at][1])
        return at + 1
    return None


def _of_office(mention: Mention, post: _Post, clean: str, tokens: list, at: int, gap: str) -> int | None:
    """Takes the organisation that a post is of."""
    start, end, _, row = tokens[at]
    several = len(post.words) > 1
    if row["code"] != "-" and (
        gap in ("", "của", "thuộc", "tại", "ở", "-", "/", "nước")
        or (
            gap == ","
            and (several or post.code == "party" or row["code"].startswith("ministry") or post.code.endswith(_OF_A_BODY))
        )
    ):
        post.words.append((mention.end if gap != "nước" else start, end))
        post.offices.append(row["code"])
        if mention.country is None and row["code"].startswith(("external_action", "eu_")):
            mention.country, mention.country_at = "EUE", (start, end)
        mention.end = end
        return at + 1
    if gap == "bên cạnh":
        _extend(mention, post, end)
        return at + 1
    if gap != "(" or not several:
        return None
    # "Bộ Các lực lượng vũ trang cách mạng (MINFAR)"
    if clean.startswith(")", end) and clean[start:end].isupper():
        mention.end = end + 1
        post.words.append((start - 2, mention.end))
        return at + 1
    if close := _bracket_closes(clean, tokens, at):  # "Cục trưởng Cục Đối ngoại (Bộ Quốc phòng)"
        mention.end = end
        after = _country(mention, clean, tokens, at + 1)
        mention.end = close
        return after
    return None


def _of_land(mention: Mention, post: _Post, clean: str, tokens: list, at: int, gap: str) -> int | None:
    """Takes the country that a post is of, or to which an envoy is sent."""
    start, end, _, row = tokens[at]
    if gap == "(" and clean.startswith(")", end):  # "Thứ trưởng Bộ Quốc phòng (Myanmar)"
        if mention.country is None:
            mention.country, mention.country_at = row["code"], (start, end)
        mention.end = end + 1
        return at + 1
    if gap in ("tại", "ở"):  # which is the host
        mention.end = end
        return at + 1
    if gap in ("", "của", "nước", "phía", "-", "bên") and not _own_name(clean, tokens[at], mention):
        return _country(mention, clean, tokens, at)
    if gap == "bên cạnh":  # "Trưởng Phái đoàn Việt Nam bên cạnh EU"
        _extend(mention, post, end)
        return at + 1
    if gap in ("kiêm nhiệm", ", kiêm nhiệm", "phụ trách") and post.code.endswith(("ambassador", "attache")):
        # "Tùy viên Quốc phòng Argentina kiêm nhiệm Việt Nam"
        if gap == "kiêm nhiệm" and clean.find(" tại ", post.start, mention.end) < 0:
            post.words.append((mention.end, start - 1))
        mention.end = end
        return at + 1
    if gap in ("và", "kiêm nhiệm", ", kiêm nhiệm", "kiêm", ",") and _ACCREDITED.search(clean, post.start, mention.end):
        mention.end = end  # "Đại sứ Việt Nam tại Bỉ và EU"
        return at + 1
    return None


def _of_city(mention: Mention, post: _Post, clean: str, tokens: list, at: int, gap: str) -> int | None:
    """Takes the city or province that a post is of or at."""
    start, end, _, row = tokens[at]
    if gap in ("TP.", "TP", "thành phố", "tỉnh") and post.code.endswith("assembly_delegation_head"):
        _extend(mention, post, end)
        return at + 1
    if gap in ("", "của", "tỉnh", "thành phố", "bang") and (
        _LOCAL.search(clean, post.start, mention.end) or _REGION.match(clean, start)
    ):
        _extend(mention, post, end)
        if mention.country is None and post.code != "party":
            mention.country, mention.country_at = row["country_code"], (start, end)
        return at + 1
    if gap not in ("tại", "ở"):
        return None
    if post.code.endswith(("ambassador", "attache", "consul_general")):
        mention.end = end  # "Đại sứ Mỹ tại Hà Nội", "Tổng Lãnh sự Lào tại Đà Nẵng"
        return at + 1
    if _CONSUL.search(clean, post.start, mention.end):
        _extend(mention, post, end)
        return at + 1
    return None


def _to_holder(post: _Post, token: tuple, gap: str) -> bool:
    """Whether a post is with the holder of another: "Trợ lý của Bộ trưởng"."""
    return post.code != "party" and gap in ("của", "bên cạnh") and token[3]["code"] not in ("party", "honorific")


def _unnamed_land(mention: Mention, post: _Post, clean: str, limit: int) -> bool:
    """Takes the land that is told without its name; whether there is one."""
    if post.code == "party":
        return False
    if mention.country is None and (host := _HOST_LAND.match(clean, mention.end, limit)):
        mention.end = host.end()  # "Bộ trưởng Quốc phòng nước chủ nhà A"
        return True
    if clean.startswith((" ta", " nước ta", " của "), mention.end) and (ours := _OUR_LAND.match(clean, mention.end, limit)):
        # "Đại sứ nước ta tại Thổ Nhĩ Kỳ"
        mention.country, mention.country_at = mention.country or "VNM", mention.country_at or ours.span()
        mention.end = ours.end()
        return True
    return False


def _known_words(mention: Mention, post: _Post, clean: str, starts: dict, limit: int) -> re.Match | None:
    """The office above, grade, charge, province or unit that goes on with a post."""
    end, several = mention.end, len(post.words) > 1
    if not several and clean.endswith("trưởng", 0, end) and (own := _OWN_OFFICE.match(clean, end, limit)):
        return own
    if several and (above := _OFFICE_ABOVE.match(clean, end, limit)):
        return above
    if more := (_MORE if several else _GRADE).match(clean, end, limit):
        return more
    if clean.endswith(("tỉnh", "Tỉnh"), 0, end):
        goes_on = not _names_someone(clean, end)
    else:
        goes_on = post.words[-1][1] == end and (several or " phụ trách " in clean[post.start : end])
    if goes_on and clean.startswith(" và ", end) and end + 4 in starts:
        goes_on = starts[end + 4][2] not in ("posts", "ranks")
    if goes_on and (part := _PART_OF.match(clean, end, limit)):
        return part
    if several and clean.startswith(' "', end) and (named := _QUOTED.match(clean, end, limit)):
        return named
    return _UNIT.match(clean, end, limit) or (post.code.endswith("director") and _FIRM.match(clean, end, limit)) or None


def _charged(mention: Mention, post: _Post, clean: str, starts: dict, verbs: set, limit: int) -> int | None:
    """The end of the words of no list that go on with a post."""
    charged = " phụ trách " in clean[post.start : mention.end] and clean[mention.end + 1 : mention.end + 2].islower()
    return _free(clean, mention.end, starts, verbs, limit, charged)


_LONGEST_GAP = len(", kiêm nhiệm")  # characters between the parts of a post
_SEATS = ("senator", "member_of_parliament")  # of whom holds an office too


_REST_OPENS = kept.compile(
    rf"(?: [-/]| và|,(?= (?:Bộ|Cục|Tổng cục|Lực lượng|Quân|Văn phòng|Cơ quan|Ban|Hải quân|Không quân|Lục quân|Viện|Vụ"
    rf"|Hội đồng)\b)| khu vực)? (?!(?:Đoàn|Phía|Bên|Phái|Đại|Chính phủ|Nhà|Đảng|Hai|Các|Về|Tại|Trong|Việt|Đối|Tham"
    rf"|Hội)\b)[{_UPPER}]"
)
_TITLE_WORDS = kept.compile(r"[\w/()-]+")
_LONGEST_REST = 70


def _to_country(mention: Mention, post: _Post, clean: str, tokens: list, at: int, starts: dict, verbs: set) -> int | None:
    """The index of the country with which an office ends whose words the lists do not have: "Tổng Thanh tra và Kiểm soát Lục quân Mexico"."""
    if mention.country is not None:
        return None
    begin = mention.end
    for index in range(at, len(tokens)):
        start, _, kind, _ = tokens[index]
        if start < begin:
            continue
        if start - begin > _LONGEST_REST or (
            kind in ("posts", "ranks", "verbs") and not clean.endswith("Văn phòng ", begin, start)
        ):
            return None
        if kind == "countries":
            rest = clean[begin:start]
            opens = _REST_OPENS.match(clean, begin, begin + 24)
            spoiled = (
                opens is None
                or (opens[0].startswith(" và ") and "ministry" in post.full_code)
                or any(mark in rest for mark in '.;:"')
                or any(begin < v < start for v in verbs)
                or not _NOT_IN_TITLES.isdisjoint(_TITLE_WORDS.findall(rest))
                or _starts_name(clean, begin, starts, verbs, begin + _LONGEST_REST)
            )
            return None if spoiled or not clean.startswith(" ", start - 1) else index
    return None


def _bracket_closes(clean: str, tokens: list, at: int) -> int | None:
    """The end of the bracket in which the phrase at `at` stands alone or with a country: "(Bộ Quốc phòng Australia)"."""
    end = tokens[at][1]
    if at + 1 < len(tokens) and tokens[at + 1][2] == "countries" and clean[end : tokens[at + 1][0]] == " ":
        end = tokens[at + 1][1]
    return end + 1 if clean.startswith(")", end) else None


def _names_someone(clean: str, at: int) -> bool:
    """Whether "tỉnh" is followed by a person and no province: "Chủ tịch UBND tỉnh Thái Thanh Quý"."""
    name = _NAME.match(clean, at + 1)
    return name is not None and name[0].count(" ") in (2, 3) and key_family(name[0].split(" ")[0]) and "Huế" not in name[0]


def _held(mention: Mention, clean: str, text: str, code: str, place: tuple[int, int]) -> None:
    """Gives `mention` one more position, in words of `clean` that stand at `place`."""
    if mention.position is None:
        mention.position, mention.position_code, mention.position_at = text, code, place
    elif fold(text) not in fold(mention.position):
        between = clean[mention.position_at[1] : place[0]].strip(" ,")
        kept = " kiêm" if between.endswith("kiêm") else " -" if between == "-" else ","
        if mention.position_at[1] + 1 == place[0] and clean[place[0]].islower():  # "trợ lý tham mưu trưởng hải quân"
            kept, text = "", clean[place[0]] + text[1:]
        mention.position = f"{mention.position}{kept} {clean[place[0] : place[0] + 1] + text[1:] if kept == ' kiêm' else text}"
        mention.position_at = (mention.position_at[0], place[1])


# "Phó Chủ nhiệm, Tổng cục Hậu cần"
_OF_A_BODY = (
    "chairman",
    "department_director",
    "board_head",
    "rector",
    "institute_director",
    "director_general",
    "division_head",
)
# "Châu Mỹ" is no land; "bên cạnh EU" and "Trung tâm Nhiệt đới Việt - Nga" are parts of a post
_CONTINENT = ("châu", "bắc", "nam", "trung", "cạnh", "-", "việt")


def _joined(clean: str, words: list[tuple[int, int]]) -> tuple[str, str | None]:
    """The words of a post, in sentence case, and the country whose name they leave out."""
    parts, country = [], None
    for a, b in words:
        part = clean[a:b].rstrip().split(" ")
        for size in (4, 3, 2, 1) if lexicon.ends_country(part[-1]) else ():
            found = len(part) > size and part[-size - 1].lower() not in _CONTINENT and lexicon.country(" ".join(part[-size:]))
            if found:
                part, country = part[:-size], country or found
                break
        parts.append(" ".join(part).strip())
    text = " ".join(" ".join(parts).split()).replace(" ,", ",")
    if " -" in text or " /" in text:
        text = _BLANK_AFTER_SIGN.sub(r"\1", text)
    text = text.removeprefix("Nữ ").removeprefix("nữ ")
    return text[0].upper() + text[1:], country


def _own_name(clean: str, token, mention: Mention) -> bool:
    """Whether what looks like a country begins a person's name: "Anh Dũng"."""
    if " " in clean[token[0] : token[1]]:
        return False
    following = _NAME.match(clean, token[0])
    named = following is not None and " " in following[0]
    if (
        named
        and mention.country is None
        and following[0].count(" ") > 1
        and not key_family(following[0].split(" ")[0])
        and not vietnamese(following[0])
    ):
        return False  # "Ngoại trưởng Nhật Imanishi Kaoru"
    return named and (mention.country is not None or token[3]["use"] == "pair")


def _country(mention: Mention, clean: str, tokens: list, at: int) -> int:
    if at >= len(tokens) or tokens[at][2] != "countries":
        return at
    start, end, _, row = tokens[at]
    gap = clean[mention.end : start].strip()
    if gap in ("", "của", "nước", "phía", "-", "bên", "đoàn", "đoàn đại biểu", "từ"):
        if mention.country is None:
            mention.country, mention.country_at = row["code"], (start, end)
        mention.end = end
        return at + 1
    return at


def _starts_name(clean: str, at: int, starts: dict, verbs: set, limit: int) -> bool:
    return clean[at : at + 1] not in (" ", ",") or _next_name(Mention(at, at), clean, starts, verbs, limit) is not None


def _free(clean: str, at: int, starts: dict, verbs: set, limit: int, charged: bool = False) -> int | None:
    """The end of the words that go on with a post ("phụ trách ...", "Kế hoạch của ..."), None where none do."""
    charge = _CHARGE.match(clean, at, limit)
    stop = charge.end() if charge else at
    charge = charge or charged  # of "Thứ trưởng phụ trách chính sách | chiến lược và tình báo"
    count = 0
    while count < 14:
        following = _FREE_WORD.match(clean, stop, limit)
        if not following:
            if charge and clean[stop : stop + 2] == ", " and _CHARGES.match(clean, stop, limit):
                stop += 1
                continue
            break
        begin, word = following.start(1), following[1]
        if count == 0 and word[0].islower() and clean.startswith(" - ", stop):
            break  # "A - Thứ trưởng Bộ Quốc phòng Việt Nam - mở đầu Tham vấn ..."
        if (
            word in _NOT_FREE
            and not (charge and (word in ("và", "với", "hai", "trên") or clean.startswith("điều hành", begin)))
            and not (word == "bị" and clean.endswith(("rang ", "thiết "), at, begin))
            and not (word == "đồng" and clean.endswith("Hội ", at, begin))
        ):
            break
        token = starts.get(begin)
        if clean.startswith(("Đối thoại", "báo cáo"), begin):  # "bà B, phụ trách chính sách Đối thoại ..."
            break
        if word == "và" and _AND_PEOPLE.match(clean, begin, limit):
            break  # "phụ trách chính sách và cán bộ các cơ quan"
        if (
            (
                begin in verbs
                and not (
                    charge and count == 0 and (_ASSESSMENT.match(clean, begin, limit) or clean.startswith("điều hành", begin))
                )
            )
            or (token and token[2] in ("ranks", "verbs"))
            or (token and token[2] == "posts" and token[3]["code"] in ("party", "honorific"))
        ):
            break
        if token and token[2] in ("organisations", "countries") and token[3]["code"] != "-" and not clean[begin].islower():
            if not charge or token[2] == "countries":
                break
        name = _NAME.match(clean, begin, limit)
        if name and not (token and token[2] == "organisations") and word not in _OFFICES:
            if " " in name[0] and not token:
                if not name[0].lower().startswith(_FIELDS):
                    break
                # "tổng vụ trưởng Quan Hệ Quốc Tế và Chiến Lược", in papers that write every syllable so
                more = clean.startswith(" và ", name.end()) and _NAME.match(clean, name.end() + 4, limit)
                stop = more.end() if more and f"{more[0].lower()} ".startswith(_FIELDS) else name.end()
                count += 1
                continue
            if not charge and count == 0 and not token and not _SMALL.match(clean, name.end()):
                break
        stop = token[1] if token and token[2] == "organisations" else following.end()
        if charge and word == "phương" and (quarter := _QUARTER.match(clean, stop, limit)):
            stop = quarter.end()
        count += 1
        charge = charge or _CHARGE.match(clean, stop, limit)
    if count == 0:
        return None
    if clean.endswith((" và", " với"), at, stop):  # who follows has a rank or a post of his own
        stop = clean.rindex(" ", at, stop)
    stop -= clean.endswith(",", at, stop)
    if stop == at:
        return None
    if not charge and not clean[at : at + 2].strip()[:1].isupper() and not _OFFICE.search(clean[at:stop].lower()):
        return None
    if clean.endswith(" của", at, stop):  # "phụ trách chính sách của Philippines"
        stop -= 4
        return stop if stop > at else None
    if not charge and (named := _QUOTED.match(clean, stop, limit)):
        return named.end()
    rest = clean[stop : stop + 2]
    closed = (
        clean.startswith((" Đối thoại", " báo cáo"), stop)
        or not rest.strip()
        or rest.strip()[0] in ",;.()-"
        or stop >= limit
        or stop + 1 in verbs
        or stop + 1 in starts
        or ((named := _NAME.match(clean, stop + 1, limit)) and " " in named[0])
        or ((word := _NEXT_WORD.match(clean, stop, limit)) and word[1] in _NOT_FREE)
    )
    if not closed or (not charge and count > 9):
        return None
    return stop


def _name(mention: Mention, clean: str, starts: dict, verbs: set, end: int) -> bool:
    """Takes the name that follows into `mention`; whether there is one."""
    found = _next_name(mention, clean, starts, verbs, end)
    if not found:
        return False
    name, begin = found
    while name.startswith(_STYLED) and name.count(" ") > 1:  # as Burmese and Malays are addressed
        begin += name.index(" ") + 1
        name = name[name.index(" ") + 1 :]
    mention.name, mention.name_at = _cased(name), (begin, begin + len(name))
    mention.end = mention.name_at[1]
    if "(" in clean[mention.end : mention.end + 2] and (other := _BRACKETED.match(clean, mention.end)):
        _other_spelling(mention, name, other, starts)
    return True


def _next_name(mention: Mention, clean: str, starts: dict, verbs: set, end: int) -> tuple[str, int] | None:
    """The name that follows, as it is written, and where it begins."""
    match = _NAME_NEXT.match(clean, mention.end, end)
    if not match:
        return None
    begin = match.start(2)
    if mention.position and clean.endswith(("ông ty ", "ập đoàn "), 0, begin):
        return None  # "Giám đốc Công ty Far East"
    name = clean[begin : _name_end(mention, clean, starts, match, end)].rstrip()
    if len(name) > 3 and name[-1] in ".," and not _INITIAL_LAST.search(name):
        name = name.rstrip(".,")
    if name.endswith((" Jr", " Sr")) and clean.startswith(".", begin + len(name)):
        name += "."
    if match[1]:
        if " " not in name and "." not in name:
            return None
        if (token := starts.get(begin)) and token[2] == "cities" and token[1] >= begin + len(name):
            return None  # "Theo ông, Hà Nội ..."
    return None if _is_no_name(mention, clean, name, begin, verbs, end) else (name, begin)


def _name_end(mention: Mention, clean: str, starts: dict, match: re.Match, end: int) -> int:
    """Where a name ends: before a phrase that is no part of it, or the meeting of "cùng ông A Đối thoại ..."."""
    begin, stop = match.span(2)
    if not starts.keys().isdisjoint(range(begin, stop)):
        for word in _WORDS.finditer(match[2]):
            token = starts.get(begin + word.start())
            if token and not _is_of_name(mention, clean, token, word[0], match):
                return token[0]
    if match[2].endswith((" Đối", " Tham", " Hội", " Phiên", " Kỳ")) and (meeting := _MEETING_NEXT.search(clean, begin, end)):
        return min(stop, meeting.start())
    return stop


def _is_of_name(mention: Mention, clean: str, token: tuple, word: str, match: re.Match) -> bool:
    """Whether a phrase within what looks like a name is a part of it: "Đỗ Hải Quân"."""
    at, stop, kind, row = token
    begin, name = match.start(2), match[2]
    if kind == "cities":
        return True
    if kind == "countries":
        return (
            (at == begin and _called_so(mention, clean, token))
            or (" " in name and stop - at == len(word))  # "Nông Hải Triều"
            or (stop == match.end() and key_family(clean[begin:at].strip()))  # "Nguyễn Nam Dương"
        )
    if at == begin or not key_family(name.split(" ")[0]):
        return False
    if kind == "posts" and row["code"] == "emperor":
        return True  # "Phạm Nhật Hoàng"
    short = kind in ("ranks", "posts") and stop - at < 12  # "Võ Trung Sỹ", "Lương Bá Tước"
    return (short or kind == "organisations") and all(part[0].isupper() for part in clean[at:stop].split(" "))


def _is_no_name(mention: Mention, clean: str, name: str, begin: int, verbs: set, end: int) -> bool:
    """Whether capitals behind a title are of an office, a code, a field of work, or begin what somebody does."""
    if (
        len(name) < 2
        or (name[-1].isdigit() and _CODE.fullmatch(name))  # "Giám đốc J5"
        or (name[:3].isupper() and _SHORTENED.match(name))  # "BTL Thủ đô"
    ):
        return True
    several = " " in name or "." in name
    title, first = clean[mention.start : mention.end], name.split(" ")[0]
    if name.isupper() and len(name) > (5 if several else 2) and not title.isupper():
        if not (1 <= name.count(" ") <= 3 and (mention.rank or key_family(first))):  # "Thượng tướng PHẠM VĂN MINH"
            return True
    # but "ông Quân", "Thứ trưởng Trung"
    if first in _OFFICES and not (mention.end + 1 == begin and _is_given(name, title)):
        return True
    if not mention.rank and f"{name.lower()} ".startswith(_FIELDS):  # "Tổng cục trưởng Quan Hệ Quốc Tế"
        return True
    if name == "Trang" and clean.startswith((" bị", " thiết bị"), begin + 5):  # "Cục trưởng Trang bị quốc gia"
        return True
    if several or begin + len(name) + 1 in verbs:
        return False
    after = _LOWER_WORD.match(clean, begin + len(name), end)
    return (
        after is not None
        and after[1] not in _NOT_FREE
        and after[1] not in _DOES
        and (mention.rank is None or fold(name) not in _families())
    )


def _other_spelling(mention: Mention, name: str, other: re.Match, starts: dict) -> None:
    """Takes the name in brackets behind a name, of which one is the original, and the other its sound here."""
    if " " not in other[1] or other[1].isupper() or other.start(1) in starts:
        return
    # the original comes first: "Lim Teck Wah (Lim Tếch Oa)"
    here = _spelt_here(other[1]), _spelt_here(name)
    if sounded(other[1]) and (here == (True, False) or (not sounded(name) and here != (False, True))):
        mention.alias = other[1]
    else:
        mention.alias = name
        mention.name, mention.name_at = other[1], other.span(1)
    mention.end = other.end()


def _is_given(name: str, title: str) -> bool:
    """Whether a word that can begin an office is the given name of somebody with this title."""
    return name in _GIVEN or (name in _GIVEN_TOO and title.lower().endswith(_ADDRESSED))


def _called_so(mention: Mention, clean: str, token: tuple) -> bool:
    """Whether a short form of a country is a name here: "bà Nga", "Đại tá Trung"."""
    return (
        mention.position is None
        and mention.start < mention.end == token[0] - 1
        and " " not in clean[token[0] : token[1]]
        and not clean.startswith(("-", " -", "/"), token[1])
        and (clean[mention.start : mention.end].lower() in ("ông", "bà") or token[3]["use"] == "pair")
    )


def _titles_after(mention: Mention, clean: str, tokens: list, at: int, titles: set, starts: dict, verbs: set, end: int) -> int:
    """Adds the posts that follow the name ("A, Thứ trưởng Bộ Quốc phòng"); stops before the next person's."""
    while at in titles:
        gap = clean[mention.end : tokens[at][0]].strip()
        if (
            mention.position is None
            and tokens[at][2] == "posts"
            and len(gap) > 8
            and _UNLISTED.fullmatch(gap)
            and tokens[at][3]["code"] not in ("party", "honorific")
        ):
            gap = ","  # "A, Sĩ quan tham mưu cấp cao, Cục trưởng ..."
        if (
            tokens[at][2] == "posts"
            and gap == ","
            and mention.position
            and (group := _GROUP_HEAD.match(clean, tokens[at][0], end))
        ):
            mention.end = group.end()  # "A, Cục trưởng, Trưởng Nhóm làm việc Việt Nam"
            at = _country(mention, clean, tokens, at + 1)
            continue
        if gap not in {
            ",", "-", "(", "", "là", "kiêm", ", kiêm", "), ", ", là", "),", ", đồng thời là", "nguyên", ", nguyên",
            "quyền", ", quyền", "hiện là", ", hiện là", ", hiện", "nay là", ", nay là",
        } and not (gap in _IN_THE_PART and tokens[at][3].get("code") == "head"):  # fmt: skip
            break
        kind, row = tokens[at][2], tokens[at][3]
        if row.get("code") == "honorific" and (peer := _PEERAGE.match(clean, tokens[at][0], end)):
            mention.end = peer.end()
            at = _beyond(tokens, at + 1, mention.end)
            continue
        if (kind == "ranks" and (mention.rank or not gap)) or (kind == "posts" and row["code"] == "honorific"):
            break
        trial = Mention(tokens[at][0], tokens[at][1])
        after = _piece(trial, clean, tokens, at, starts, verbs, end)
        ahead = Mention(trial.start, trial.end)
        follows = _name(ahead, clean, starts, verbs, end)
        # "Đại sứ A, Cục trưởng X, Thiếu tướng B", "bà Jane Sample, Phó Tư lệnh Hải quân Việt Nam, Đại tá B"
        another = mention.position or gap == "là" or " " not in mention.name or _not_ours(mention.name, trial.country)
        if (
            kind == "posts"
            and not follows
            and _titled_next(clean, tokens, after, trial.end, starts, verbs, end, ("", ",", "-") if another else ("", "-"))
        ):
            break
        if kind == "verbs" and clean.startswith(" là ", trial.end):  # "A, Trưởng đoàn nước kia là B"
            break
        if (mention.position_code or "").startswith("ambassador") and (trial.position_code or "").endswith("attache"):
            break  # "Đại sứ A, Tùy viên Quốc phòng": nobody is both
        if follows and mention.position is None and _of_firm(trial, ahead, clean):
            follows = False
        if follows and (kind == "ranks" or not clean[trial.end : ahead.name_at[0]].strip()):
            break
        if (
            trial.position
            and trial.country
            and mention.country
            and trial.country != mention.country
            and mention.position_at
            and mention.position_at[1] < mention.name_at[0]
        ):
            # "lời mời của Thứ trưởng Quốc phòng Việt Nam, ông A, Thư ký Thường trực Bộ Quốc phòng Singapore"
            mention.position, mention.country = None, None
        for attribute in ("rank", "rank_at", "country", "country_at", "head", "party", "party_at"):
            if getattr(mention, attribute) is None:
                setattr(mention, attribute, getattr(trial, attribute))
        mention.counterpart = mention.counterpart or (trial.counterpart and mention.position is None)
        _join_post(mention, trial, gap, clean)
        mention.end, at = trial.end, after
        if clean[mention.end : mention.end + 1] == ")":
            mention.end += 1
    return at


def _join_post(mention: Mention, trial: Mention, gap: str, clean: str) -> None:
    """Takes a post behind a name for the one missing, or adds it to that before; `gap`: the words between."""
    if trial.position and "quyền" in gap:
        trial.position = (
            "Quyền " + trial.position[0].lower() + trial.position[1:]
            if clean[trial.position_at[0]].islower()
            else "Quyền " + trial.position
        )
    if trial.position and "nguyên" in gap:
        trial.position = "nguyên " + trial.position
    former = (mention.position or "").lower().startswith("nguyên ")
    if trial.position and mention.position and not former and "nguyên" in gap:
        trial.position = None  # "A, Thứ trưởng, nguyên Chính ủy Quân khu 7"
    seated = mention.position_code in _SEATS  # "Thượng nghị sĩ A, Quốc vụ khanh Bộ Quốc phòng"
    if trial.position and (mention.position is None or seated or (former and "nguyên" not in gap)):
        mention.take_post(trial)
    elif trial.position and trial.position_code not in _SEATS and fold(trial.position) not in fold(mention.position):
        link = " kiêm " if gap == "kiêm" else ", kiêm " if "kiêm" in gap else " - " if gap == "-" else ", "
        text = trial.position if "kiêm" not in link else clean[trial.position_at[0]] + trial.position[1:]
        mention.position = f"{mention.position}{link}{text}"
        mention.position_at = (
            min(mention.position_at[0], trial.position_at[0]),
            max(mention.position_at[1], trial.position_at[1]),
        )


def _of_firm(trial: Mention, ahead: Mention, clean: str) -> bool:
    """Takes the firm of "bà A, Phó Tổng Giám đốc Aselsan, ..." into the post; whether there is one."""
    if (
        not trial.position
        or not trial.position.lower().endswith(("giám đốc", "giám đốc điều hành"))
        or clean[trial.end : ahead.name_at[0]] != " "
        or not (
            (" " not in ahead.name and clean.startswith(",", ahead.end))
            or (_FIRM_WORD.search(ahead.name) and not _LOWER_WORD.match(clean, ahead.end))
        )
    ):
        return False
    trial.position, trial.position_at = f"{trial.position} {ahead.name}", (trial.position_at[0], ahead.end)
    trial.end = ahead.end
    return True


_IN_THE_PART = (
    ", đồng", "- đồng", "đồng", ", trong vai trò", "trong vai trò", ", với vai trò", "với vai trò", ", với tư cách",
    "với tư cách", ", với tư cách là", "với tư cách là", ", trên cương vị",
)  # fmt: skip
_GROUP_HEAD = kept.compile(r"[Tt]rưởng [Nn]hóm (?:làm việc|công tác)(?: chung)?")
_IN_BRACKETS = kept.compile(r"\s?\([^()]{2,40}\)")


def _titled_next(clean: str, tokens: list, at: int, after: int, starts: dict, verbs: set, end: int, marks: tuple) -> bool:
    """Whether one of the `marks`, a rank and a name follow."""
    if bracket := _IN_BRACKETS.match(clean, after, end):  # "Cục trưởng Cục Đối ngoại (Bộ Quốc phòng) Thiếu tướng B"
        after = bracket.end()
        while at < len(tokens) and tokens[at][0] < after:
            at += 1
    if (
        at >= len(tokens)
        or not (tokens[at][2] == "ranks" or ("," in marks and tokens[at][3].get("code") == "honorific"))
        or clean[after : tokens[at][0]].strip() not in marks
    ):
        return False
    return _next_name(Mention(tokens[at][0], tokens[at][1]), clean, starts, verbs, end) is not None


def _not_ours(name: str, country: str | None) -> bool:
    """Whether a name is no Vietnamese one, and the country is Viet Nam."""
    return country == "VNM" and not _spelt_here(name)


def sounded(name: str) -> bool:
    """Whether a foreign name is written by its sound in Vietnamese letters."""
    return _NATIVE.search(name.lower()) is not None or _SYLLABLE.search(name) is not None


def _spelt_here(name: str) -> bool:
    """Whether all syllables of a name could be Vietnamese ones: "Bác Xê Min", not "Park Se-min"."""
    return all(_NATIVE_SYLLABLE.fullmatch(part) for part in words(name.replace("-", " ")))


def _cased(name: str) -> str:
    """A name whose words, or last words, are all in capitals as it is written elsewhere: "PHẠM VĂN MINH", "Josep SAMPLE"."""
    if name.istitle() or " " not in name:
        return name
    letters = _LETTERS if name.isupper() else _MANY_LETTERS
    if not any(map(str.isupper, letters.findall(name))):
        return name
    return letters.sub(lambda word: word[0].capitalize() if word[0].isupper() else word[0], name)


_LETTERS = kept.compile(r"[^\W\d_]{2,}")
_MANY_LETTERS = kept.compile(r"[^\W\d_]{4,}")


@functools.lru_cache(maxsize=4096)
def vietnamese(name: str) -> bool:
    """Whether a name has the form of a Vietnamese one."""
    parts = name.split()
    if not 2 <= len(parts) <= 5 or any("-" in p or "." in p for p in parts):
        return False
    if "??" in name:  # what is lost is a letter that ASCII has not
        whole = [p for p in parts if "??" not in p]
        return all(_NATIVE_SYLLABLE.fullmatch(p) for p in words(" ".join(whole))) and (len(parts) > 2 or "??" not in parts[0])
    if not all(_NATIVE_SYLLABLE.fullmatch(p) for p in words(name)):  # "Kim Yong Chol"
        return False
    hill = parts[1] in ("A", "Mí", "Thị", "Văn") and not name.isascii()  # "Mào A Páo"
    toned = len(parts) > 2 and not name.isascii()  # "Lù Seo Dìn", whose family no list has
    return hill or toned or key_family(parts[0]) or _NATIVE.search(name.lower()) is not None


def given_here(name: str) -> bool:
    """Whether one word by which somebody is called is a Vietnamese given name: "ông Đức", "Đại tá Trung"."""
    return name in _GIVEN or name in _GIVEN_TOO or name in _GIVEN_AS_LANDS


_NATIVE = kept.compile("[đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỵỷỹ]")  # no other language writes these

_NATIVE_SYLLABLE = kept.compile(
    "(?:[bdhlmrsvx]|c|ch|gh?|gi|kh?|k[dps]|ngh?|nh?|ph?|qu|th?|tr)?"
    "(?:(?:[aeiouy]|ie|ye|o[aeo]|uo|uye?|u[ae])(?:ch?|m|ng?|nh|p|t)|[aeiouy]|[iy]a|u[aeiouy]|a[ioyu]|e[ou]|i[eu]|[iy]eu"
    "|o[iae]|oa[iyo]|oeo|uo[iu]|uay|uy[au])"
)  # not "Seon", "Hyun"


def key_family(part: str) -> bool:
    return part.lower() in _families()


def _families() -> frozenset[str]:
    return lexicon.surnames()


MOST_COMPARED = 40  # persons with whom a new name is compared; no report names as many


def persons(found: list[Mention]) -> list[Person]:
    """Joins the mentions to persons: full names first, then short forms and bare posts that fit one of them."""
    people: list[Person] = []
    known: dict[tuple, Person] = {}
    budget = 3000  # comparisons; beyond it only the same spelling is the same person
    full, short = [], []
    for mention in found:
        if mention.name:
            (full if " " in mention.name.strip() else short).append(mention)
    for mention in full + short:
        key = (mention.name, mention.country, None if " " in mention.name else mention.rank)
        if key in known:
            fits = [known[key]]
        else:
            near = people[:MOST_COMPARED] if budget > 0 else ()
            budget -= len(near)
            fits = [p for p in near if _fits(mention, p)]
        if len(fits) > 1 and " " not in mention.name:  # "tướng Mẫn" is Trần Văn Mẫn, not Lê Văn Man
            fits = [p for p in fits if any(f.endswith(" " + mention.name) for f in p.forms)] or fits
            if len(fits) > 1:  # "ông Park", of two of the name: the one told of first, as a general where the rank says so
                fits = ([p for p in fits if any(m.rank == mention.rank for m in p.mentions)] or fits)[:1]
        if len(fits) == 1 or (fits and " " in mention.name):
            person = fits[0]
        elif fits:
            continue
        elif " " not in mention.name and not (mention.position or mention.rank):
            continue
        else:
            person = Person()
            people.append(person)
        known.setdefault(key, person)
        _join(mention, person)
    for person in people:
        if any(m.party for m in person.mentions) and not any(m.position for m in person.mentions):
            first = next(m for m in person.mentions if m.party)
            first.position, first.position_code, first.position_at = first.party, "party", first.party_at
        person.name = _fullest(person) if len(person.forms) > 1 else person.mentions[0].name
    return people


def _fullest(person: Person) -> str:
    """The spelling of a name that says most of it."""
    forms: dict[str, int] = {}
    sounds = {m.alias for m in person.mentions if m.alias}
    for mention in sorted(
        (sounds and [m for m in person.mentions if not any(shortens(words(m.name), words(alias)) for alias in sounds)])
        or person.mentions,
        key=lambda m: m.start,
    ):
        forms[mention.name] = forms.get(mention.name, 0) + 1
    longest = max(map(_length, forms))
    full = [f for f in forms if _length(f) == longest]
    # "Juan Carlos Santos" before "Juan C. Santos"
    return max(
        full,
        key=lambda f: ("?" not in f, sum(len(part) > 1 for part in words(f)), forms[f], len("".join(words(f))), len(f.encode())),
    )


def _length(name: str) -> tuple[int, int]:
    """How full a name is: its parts in full, then all with the initials."""
    parts = name.replace(".", " ").split()
    return sum(len(part) > 1 for part in parts), len(parts)


def _join(mention: Mention, person: Person) -> None:
    person.mentions.append(mention)
    for form in (mention.name, mention.alias):
        if form and form not in person.forms:
            person.forms.add(form)
            person.parts.update(words(form))
            person.native = person.native or vietnamese(form)
    mention.person = person
    if mention.country and (not person.country or (person.listed and not mention.listed)):
        person.country, person.listed = mention.country, mention.listed


def _fits(mention: Mention, person: Person) -> bool:
    if mention.country and person.country and mention.country != person.country:
        return (mention.listed or person.listed) and " " in mention.name and mention.name in person.forms
    parts = words(mention.name)
    if " " not in mention.name and "." not in mention.name and not person.native:
        return bool(parts) and parts[0] in person.parts
    local = person.native or vietnamese(mention.name)
    if local and person.parts.isdisjoint(parts):
        return False
    return any(same_person(name, form, local) for name in (mention.name, mention.alias) if name for form in person.forms)
