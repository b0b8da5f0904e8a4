"""What in a sentence acts or is acted on, in the order of the text."""

from bisect import bisect_left
from operator import itemgetter

from vdd import areas, kept

_INVITED = kept.compile(
    r"\b(?:sang thăm|tới thăm|đến thăm|thăm chính thức|thăm và làm việc|thăm"
    r"|sang(?! (?:giúp|hỗ trợ|đưa|dạy|giao lưu|biểu diễn|dự|tham dự|tham gia|để|học|đào tạo|tập huấn|huấn luyện|công tác"
    r"|khảo sát|giảng dạy|giao lưu))(?! (?:[\w-]+ ){1,4}?(?:huấn luyện|đào tạo|tập huấn|bồi dưỡng|học(?! tập kinh))\b))\b(?! (?:năm|dịp))"
)
# "mời lãnh đạo Bộ Quốc phòng B dự lễ kỷ niệm ...", "mời đoàn Việt Nam dự Hội thảo quốc phòng Colombo"
_TO_CEREMONY = kept.compile(
    r"(?:(?!\btàu\b)[^;.:]){3,90}?\b(?P<at>(?:tham dự|dự)(?: các| chuỗi| hoạt động| lễ| cuộc| buổi)* (?:kỷ niệm"
    r"|duyệt binh|diễu binh|(?P<forum>hội thảo|hội nghị|diễn đàn))\b)"
)
_AND_ASKS = kept.compile(r"(?:,| và|, và|, đồng thời) (?:xin|đề nghị|đề xuất) ")
_EVENTS = ("kỷ niệm", "binh", "hội thảo", "hội nghị", "diễn đàn")
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

_OUR_BRANCH = kept.compile(r"\b(?:bộ tư lệnh )?quân chủng (?:hải quân|phòng không - không quân|pk-kq)\b")
_FIRST_PERSON = kept.compile(r"(?<!chúng )\btôi\b")
_OURS = kept.compile(
    r"(?:phía|đoàn|quân đội) (?P<whose>ta|bạn)\b|(?:^|(?<=[-:.;,\n] )"
    r"|(?<=\n))ta(?= (?:thì |cũng |đã |còn |đồng thời |hoàn toàn )?(?:đề nghị|đề xuất|mong|mời|xin|sẵn sàng|nhất trí|đồng ý"
    r"|khẳng định"
    r"|bày tỏ|cảm ơn|nêu))|(?:^|(?<=[-:.;,\n] )|(?<=\n))bạn(?= (?:thì |cũng |đã |còn |rất |đồng thời |hoàn toàn )?(?:đề nghị"
    r"|đề xuất|mong|xin|thông báo|dự kiến|hứa|cam kết|gợi ý"
    r"|mời|sẵn sàng|cho biết|đánh giá|khẳng định|nhất trí|đồng ý|cảm ơn|bày tỏ|nêu|nhờ|muốn))"
)
# what each has done for the other, who does not speak: "bạn đã nhận 24 học viên của ta; ta đã giúp bạn ..."
_WHO_HELPED = kept.compile(
    r"(?:^|(?<=[-:.;,\n] )|(?<=\n))(?:ta(?= đã giúp bạn\b)|bạn(?= đã (?:giúp ta|nhận|tiếp nhận|cử|hỗ trợ)\b))"
)
# the working group that meets: "Nhóm làm việc xác định sẽ hoàn chỉnh dự thảo ..."
GROUP_ACTS = kept.compile(
    r"(?:nhóm (?:làm việc|công tác)(?: chung)?|(?:^|(?<=[\n.,] )|(?<=\n))nhóm)(?= (?:đã |cũng |cùng )*(?:xác định|thống nhất|nhất trí|đánh giá|thảo luận|trao đổi|rà soát|kiểm điểm|nhận thấy|đề nghị|khuyến nghị)\b)"
)
_HOST = kept.compile(
    r"(?:nước|phía|bên|đoàn) (?:chủ nhà|(khách(?: mời)?))\b|(?:^|(?<=[.;\n] )|(?<=\n))(?:chủ nhà"
    r"|(khách))(?= (?:cũng |thì |đã |còn )*(?:đặt|đề|đưa ra|mong|muốn|đáp|gợi|nêu|mời|sẵn sàng|cho biết|khẳng định|hứa|cam kết"
    r"|tỏ ý|ngỏ)\b)"
)
_PENTAGON = kept.compile(
    r"(?<!tại )(?<!ở )(?<!đến )(?<!tới )(?<!thăm )(?:lầu năm góc|ngũ giác đài)(?= (?:cũng |thì |đã |còn |nay )*(?:đặt|đề|mong|muốn|gợi|nêu|mời|sẵn sàng|cho biết|cho hay"
    r"|khẳng định|hứa|cam kết|tỏ ý|ngỏ|nói|thông báo|sẽ)\b)"
)

# "đồng thời thỏa thuận tiếp tục trao đổi đoàn"
_TO_AGREE = kept.compile(r" (?:sẽ|tiếp tục|tăng cường|đẩy mạnh|thúc đẩy|duy trì|mở rộng|phối hợp|giữ|lập|cùng|tổ chức)\b")

# "khẳng định quan hệ Việt Nam - Pháp sẽ ..."
_TIES_OF = kept.compile(r"\b(?:quan hệ|hợp tác|hữu nghị)(?: (?!giữa )\w+){0,6} (?:[\w ]{2,20}- ?)?$")

# "vai trò ngày càng lớn"
_ONLY_GROWS = kept.compile(r" (?:tăng|lớn|cao|quan trọng|nổi bật|phức tạp|gay gắt|lan rộng|nghiêm trọng)\b(?! (?:cường|trưởng))")


def is_within(spans: list[tuple[int, int]], a: int, b: int) -> bool:
    """Whether one of `spans`, which are in order and apart, holds `a` to `b`."""
    at = bisect_left(spans, (a + 1,)) - 1
    return at >= 0 and b <= spans[at][1]


def events_in(
    folded: str, start: int, end: int, tokens: list, mentions: list, named: list, sides: tuple[str, str], host: str | None
) -> tuple[list, str | None]:
    """What in a sentence acts or is acted on, as (start, end, what, value) in the order of the text; and the side that an interview asks."""
    events, asked = [], None
    covered = [(a, b) for a, b, _ in named]
    titled = [(m.start, m.end) for m in mentions]
    for a, b, kind, row in tokens:
        if kind == "verbs":
            words, what = folded[a:b], row["code"]
            if words == "dự" and folded.startswith((" tính ", " định "), b):  # "Nhật Bản dự tính đưa tàu vào Cam Ranh"
                words, what, b = folded[a : b + 5], "act", b + 5
            if what == "noun":
                if words == "trao đổi" and (
                    _ON_PROPOSALS.match(folded, b, end)
                    or _BOTH_TALK.search(folded, max(start, a - 30), a)
                    and not _TRADED.match(folded, b, end)
                ):
                    events.append((a, b, "discuss", None))
                continue
            if covered and is_within(covered, a, b):
                continue
            if (what in _AT_TIMES_NOTHING or words in _AT_TIMES_NOTHING) and _tells_nothing(
                folded, start, end, a, b, what, words
            ):
                continue
            # "xin cử một tổ sĩ quan sang học"
            if what == "act" and words.startswith(("cử", "gửi")) and folded.endswith(" xin ", start, a):
                what = "propose"
            if words == "xem xét" and _ON_PROPOSALS.match(folded, b, end):
                what = "discuss"
            # "Hai bên nói về ..."
            if words == "nói" and _SPEAK_OF.match(folded, b, end) and _BOTH_TALK.search(folded, max(start, a - 30), a):
                what = "discuss"
            events.append((a, b, what, None))
        elif kind == "posts":
            if (
                row["code"] == "honorific"
                and not (folded.endswith("theo ", start, a) and _is_land_next(b, tokens, sides))
                and not is_within(titled, a, b)
            ):
                events.append((a, b, "pronoun", None))
        elif kind == "countries":
            if _is_land(folded, start, a, b, row, sides) and not is_within(titled, a, b) and not is_within(covered, a, b):
                events.append((a, b, "country", row["code"]))
        elif (
            kind == "cities"
            and row["city_vi"]
            and (land := "EUE" if row["city_vi"] == "Brussels" and "EUE" in sides else row["country_code"]) in sides
            and ACTING.match(folded, b, end)
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
                and folded.endswith((" và ", ", ", "; ", "đồng thời ", " đã ", " cùng "), start, a)
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


_ON_PROPOSALS = kept.compile(r" (?:về )?(?:các|những|một số) (?:đề xuất|đề nghị|kiến nghị|sáng kiến)\b(?![^,;.]{0,30} của )")
_PUT_TO_THEM = ("đề xuất", "đề nghị", "kiến nghị", "sáng kiến")
_PROPOSALS = kept.compile(r"\b(?:trao đổi|thảo luận|bàn|xem xét|rà soát)(?: về| thêm| kỹ)* (?:(?:các|những|một số|nhiều) )?\Z")
_COME_TO_NOW = kept.compile(
    r"(?: nhất)?(?: (?:của|tại) (?:\w+ ){0,3}(?:họp|đối thoại|tham vấn|làm việc)(?: lần này| này)?)? là (?:việc )?"
    r"(?:hai (?:bên|nước|đoàn|bộ)|sự|thống nhất|nhất trí|thỏa thuận|đồng thuận)\b"
)


def _tells_nothing(folded: str, start: int, end: int, a: int, b: int, what: str, words: str) -> bool:
    """Whether a verb or a word of time tells nothing of who does or says what here, as part of a name or a phrase."""
    # "bảy hoạt động phải chuyển sang năm 2021"
    if what == "forward":
        return words == "sang năm" and folded.endswith(("chuyển ", "lùi ", "dời ", "hoãn "), start, a)
    if what == "past":
        # "trước đó, nhóm công tác sẽ họp"
        to_come = words == "trước đó" and folded.find(" sẽ ", b, min(end, b + 60)) >= 0
        if words == "trước đó" and folded.startswith((", phát biểu ", ", mở đầu ", ", khai mạc "), b):  # the order of speaking
            return True
        return to_come or _OF_LATE.search(folded, max(start, a - 40), a) is not None
    if what == "review":
        # "Kết quả nổi bật của phiên họp là sự nhất trí về ..."
        if words.startswith("kết quả") and _COME_TO_NOW.match(folded, b, end):
            return True
        return folded.endswith(_BESIDE_THAT, start, a) or (words == "ngày càng" and _ONLY_GROWS.match(folded, b, end) is not None)
    if what == "agree":
        return (
            folded.endswith(("về ", "biên bản ", "văn bản "), start, a)
            or _SEVERAL.search(folded, max(start, a - 9), a) is not None
            # "... là bốn ưu tiên hai nước thống nhất"
            or (
                words == "ưu tiên"
                and folded.startswith(_WHICH_BOTH, b)
                and _NUMBERED.search(folded, max(start, a - 24), a) is not None
            )
            or not words.startswith("giao ")
            and _BY_LEADERS.search(folded, max(start, a - 60), a) is not None
        )
    # "thảo luận về các đề xuất mới về đào tạo"
    if words in _PUT_TO_THEM:
        return _PROPOSALS.search(folded, max(start, a - 40), a) is not None and folded.find(" của ", b, min(end, b + 36)) < 0
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


def _is_land_next(b: int, tokens: list, sides: tuple[str, str]) -> bool:
    """Whether one of the two lands follows a pronoun and its comma: "Theo ông, B muốn ...", where it is B that wants."""
    return any(t[0] == b + 2 and t[2] == "countries" and t[3]["code"] in sides for t in tokens)


def _is_land(folded: str, start: int, a: int, b: int, row: dict, sides: tuple[str, str]) -> bool:
    """Whether the name of a country stands for it, alone or as one of a pair: "Mỹ - Việt thúc đẩy ..."."""
    paired = folded.startswith(("-", " - "), b) or folded.endswith(("-", " - "), start, a)
    if row["use"] == "name":
        return not (paired and _TIES_OF.search(folded, max(start, a - 60), a))
    if row["code"] not in sides:
        return False
    return _SHORT.search(folded, max(start, a - 8), a) is not None or (row["use"] == "pair" and paired)


def _stood_for(folded: str, start: int, end: int, sides: tuple[str, str], host: str | None) -> list[tuple]:
    """The words of a sentence that stand for a side without its name: "phía ta", "bạn", "nước chủ nhà", "Lầu Năm Góc", "tôi"."""
    found = []
    if folded.find("nhóm ", start, end) >= 0:
        found += [(*m.span(), "both", None) for m in GROUP_ACTS.finditer(folded, start, end)]
    if folded.find("bạn", start, end) >= 0 or folded.find("ta ", start, end) >= 0:
        found += [(*m.span(), "pronoun", sides[m[0].endswith("bạn")]) for m in _OURS.finditer(folded, start, end)]
        found += [(*m.span(), "country", sides[m[0].endswith("bạn")]) for m in _WHO_HELPED.finditer(folded, start, end)]
    if host in sides and (folded.find("chủ nhà", start, end) >= 0 or folded.find(" khách", start, end) >= 0):
        guest = sides[host == sides[0]]
        found += [(*m.span(), "pronoun", guest if m[1] or m[2] else host) for m in _HOST.finditer(folded, start, end)]
    if "USA" in sides and (folded.find("lầu năm góc", start, end) >= 0 or folded.find("ngũ giác đài", start, end) >= 0):
        found += [(*m.span(), "pronoun", "USA") for m in _PENTAGON.finditer(folded, start, end)]
    if folded.find("quân chủng ", start, end) >= 0:  # as no other country calls its navy and air force
        found += [
            (*m.span(), "pronoun", sides[0])
            for m in _OUR_BRANCH.finditer(folded, start, end)
            if ACTING.match(folded, m.end(), end)
        ]
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
    asks = _AND_ASKS.search(folded, b, end)  # "chuyển lời mời dự triển lãm, và xin cử sĩ quan sang ..."
    close = asks.start() if asks and not 0 <= close < asks.start() else close
    visit = (
        _INVITED.search(folded, b, min(end if close < 0 else close, b + 260))
        or any(map(folded[b:end].__contains__, _EVENTS))
        and _TO_CEREMONY.match(folded, b, end)
    )
    if not visit or any(
        (x <= visit.start() < y and code in areas.VISITS)
        or (0 <= x - visit.end() < 3 and code == "exhibition")
        # what the forum is about
        or (visit.re is _TO_CEREMONY and visit["forum"] and visit.start("at") < y and x < visit.end() + 70)
        or (
            b <= x < visit.start()
            and code == "young_officer_exchange"
            and folded.endswith(("đoàn ", "mời ", "mời các "), start, x)
            and not folded.startswith("đoàn", x)
        )
        for x, y, code in named
    ):
        return events
    begins = visit.start("at") if visit.re is _TO_CEREMONY else visit.start()
    whither = next((t[1] for t in tokens if t[2] == "countries" and t[0] == visit.end() + 1), visit.end())
    at_play = guests and _AT_PLAY.search(guests[0]) and not _OFFICIALS.search(guests[0])
    events.append((begins, whither, "area", "friendship_exchange" if at_play else "delegation_exchange"))
    return events


_SO = (" ông ", " bà ", " ngài ", " hai ", " phía ", " các ", " việt nam ", " đồng chí ")

_BESIDE_THAT = ("bên cạnh ", "bên cạnh những ", "bên cạnh các ", "ngoài những ", "ngoài các ")

_SHORT = kept.compile(r"\b(?:phía|đoàn|bên) $")  # "phía Nhật", "đoàn Hàn"

_SEVERAL = kept.compile(r"\b(?:nhiều|những|mọi|các) $")  # "hiện thực hóa nhiều cam kết"

_WHICH_BOTH = (" hai ", " mà hai ", " được hai ", " phía ", " mà phía ", " được phía ")
_NUMBERED = kept.compile(r"\blà (?:\d|hai|ba|bốn|năm|sáu|bảy|những|các)(?: lĩnh vực| nội dung| hướng)? $")

_SPEAK_OF = kept.compile(r"(?: khá| rất)?(?: nhiều| kỹ| sâu| thêm| cụ thể)? (?:về|đến|tới) ")
_BOTH_TALK = kept.compile(
    r"\b(?:(?:hai|2|các) (?:bên|nước|đoàn|thứ trưởng|trưởng đoàn|phía)|đôi bên)(?: cũng| đã| cùng| còn| vừa| dành thời gian)* $"
    r"|\bcó (?:một |các |những |nhiều |cuộc |buổi |phiên )+$"
)
_TRADED = kept.compile(
    r" (?:các |nhiều |những |một số |thường xuyên |\d+ )*(?:đoàn|kinh nghiệm|thông tin|học|sĩ quan|chuyên gia|cán bộ|văn"
    r"|thư|quà|giảng viên|tư liệu|hàng|công hàm|lưu)\b"
)

# "những diễn biến phức tạp gần đây"
_OF_LATE = kept.compile(r"\b(?:diễn biến|tình hình|sự kiện|vụ việc|căng thẳng|động thái|diễn tiến|sự cố|leo thang)\b[^,;.:]*$")
# "việc lãnh đạo cấp cao nhất trí nâng cấp quan hệ"
_BY_LEADERS = kept.compile(
    r"\b(?:lãnh đạo cấp cao|nguyên thủ|(?:tổng bí thư|chủ tịch nước|thủ tướng|nhà lãnh đạo|lãnh đạo"
    r"|bộ trưởng)(?: cấp cao)?(?: bộ)?(?: quốc phòng)?)(?: (?:hai|của|các) (?:nước|bên|bộ))? (?:đã |vừa |cùng )*$"
)

ACTING = kept.compile(
    r"\s(?:và|lẫn|đã|cũng|sẽ|thì|luôn|rất|sẵn sàng|mong|muốn|đề nghị|đề xuất|kiến nghị|gợi ý|ngỏ|tỏ ý|nêu|yêu cầu|mời"
    r"|được (?:nói|cho|biết|thuật|dẫn|trích)|chào mời|ủng hộ|cần|cam kết|hứa|khẳng định|bày tỏ|coi|xem|trân trọng|cho biết|nhất trí|đồng ý|đánh giá"
    r"|hoan nghênh|lấy làm|còn|đang|sắp|chuẩn bị (?:bàn|chuyển) giao|xem xét|cân nhắc|tái khẳng định|chia sẻ|ghi nhận|tán thành|đồng tình|cùng|đều"
    r"|lại|quan tâm|nhấn mạnh|cảm ơn|thông báo|tuyên bố|dự kiến|dự định|dự tính|có kế hoạch|đáp|hưởng ứng|nhận lời|vui mừng"
    r"|hy vọng|kỳ vọng|đưa ra|kêu gọi|hối thúc|cho hay|nói(?! chung)|tỏ ra)\b"
)
