"""The items of an enumeration of cooperation that fit no area code: what a reader of the codes would miss."""

from bisect import bisect_left

from vdd import areas, kept, lexicon
from vdd.article import Article
from vdd.stances import CIVIL, MILITARY, MOST

_SPEAKS = ("agree", "propose", "wish", "review", "discuss", "both", "forward")  # verbs and nouns of a sentence on cooperation
# between items; not in "(2)", not in "phòng, chống"
_EDGE = kept.compile(r" (?:và|cũng như|cùng với) |;|:|\n|,(?!(?<=phòng,) chống)|\((?!\d\d?\))|\)(?<!\(\d\))(?<!\(\d\d\))")
_OPENS = kept.compile(  # the last one, as a rule near the end
    r"(?s:.*)(?::|\b(?:lĩnh vực|các mặt|nội dung|như|gồm|nổi bật là|nhất là|trong đó có|cụ thể là|tập trung vào|hợp tác|về)\b)"
)
# what governs an item and is none of it
_LEAD = kept.compile(
    r"(?:\s*(?:[-+*•]|\(?\d{1,2}[.)]|[a-zđ]\)|(?:(?:một|hai|ba|bốn|năm|sáu|bảy) là|thứ (?:nhất|hai|ba|tư|năm|sáu)|tiếp tục"
    r"|tăng cường|đẩy mạnh|thúc đẩy|mở rộng|duy trì|triển khai|thực hiện|hợp tác|phối hợp|xem xét|bắt đầu|tìm hiểu"
    r"|nghiên cứu|khả năng|trong đó có|trong|lĩnh vực|các lĩnh vực|các mặt|những|việc|công tác|nhất là|đặc biệt là|kể cả"
    r"|bao gồm|gồm|như|tốt|trước hết là|cụ thể là|nổi bật là|chặt chẽ|hiệu quả|tích cực|sang|cả|và|về|trao đổi|nâng cao hiệu quả"
    r"|chú trọng|ưu tiên|tập trung vào|tập trung)(?=[\s,]))[\s,:]*)+"
)
# what is no item: another clause, a manner, a purpose, a time, a place, who takes part
_NO_ITEM = kept.compile(
    r"(?:đồng thời|qua đó|góp phần|nhằm|để(?! các| bất)|coi|xem|nhất trí|thống nhất|đề nghị|đề xuất|mong|mời|cảm ơn|cám ơn"
    r"|khẳng định|bày tỏ|cử|cho|từ|tại|ở|theo|khi|sau|trước|vì|do|bởi|được|là|đã|sẽ|đang|vẫn|còn|cũng|trong đó(?! có)"
    r"|không(?! (?:để (?:các|bất|thế|kẻ)|cho|gian))|chưa|phù hợp|đúng|thông qua|tần suất|đồng chủ trì|kết hợp|tham quan|thành|thiết thực|một|mỗi|ngày|năm|tháng|kể từ|hằng|hàng (?:năm|chục"
    r"|trăm)|luân phiên|sớm|ngược lại|tiến tới|hướng tới|đáp ứng|thể hiện|tạo|làm|đặt|đạt|nhấn mạnh|cho biết|ghi nhận|nêu"
    r"|đánh giá|hoan nghênh|phát huy|chia vui|chúc|thăm|sang|đến|tới|cùng|dài hạn|trực tuyến|ngày càng|nhân|dọc|trên|dưới|giữa|dù|tuy"
    r"|mặc dù|song|nhưng|hoặc|hay|các bên|hai|ba|bốn|phía|ông|bà|đồng chí|có|vô|chí|nồng|sự|đầy|riêng|rồi|nhờ|mà|bằng|vào"
    r"|nơi|đối tác|đưa|đi|mở ra|các chuyến|sẵn sàng|trân trọng|đón|giao|giữ|diễn ra|bối cảnh|khuôn khổ|điều kiện|đáp"
    r"|mất tích|hy sinh|thông báo|trọng tâm|với|trước mắt|chúng tôi|chuyến|bước đầu|quyết tâm|nỗ lực|bên cạnh|ngoài ra"
    r"|cụ thể|nhiều|nữ|lần|đợt|quy mô|mức|tình|lẫn|cấp|tương|nước|chính phủ|quốc hội|đảng|thủ đô|việt nam|cảng|đảo|tỉnh"
    r"|thành phố|tp|vùng|quận|huyện|xã|sân bay|căn cứ|trụ sở|vịnh|biển|sông|khu vực|trung tâm|nhà máy|trường|học viện|viện"
    r"|bệnh viện|tổng cục|cục|bộ|(?:các |những |một số |đội ngũ |hàng \w+ |bọn |lực lượng )*(?:cán bộ|sĩ quan|chiến sĩ"
    r"|phi công|chuyên gia|bác sĩ|quân nhân|nhân dân|nhân viên|kỹ sư|kỹ thuật viên|thủy thủ|học viên|giáo viên|giảng viên"
    r"|sinh viên|phóng viên|đoàn|đội|lớp|quân khu|quân đoàn|quân chủng|binh chủng|bộ tư lệnh|bộ chỉ huy|bộ đội|tỉnh|địa phương"
    r"|đồn|đơn vị"
    r"|cơ quan|lực lượng|hải quân|không quân|lục quân|cảnh sát biển|biên phòng|công an|tàu|máy bay|xe|thế hệ trẻ|gia đình"
    r"|thân nhân|cựu chiến binh|doanh nghiệp|hai bên|hai nước|hai quân đội|đại biểu|đại diện|lãnh đạo|bộ trưởng|thứ trưởng"
    r"|tham mưu|nước|bên|lượt|dự án|thỏa thuận|văn bản))\b"
)
# what says nothing by itself, and what tells a clause, a document or an evaluation
_WITHIN = kept.compile(
    r"\b(?:hai (?:bên|nước|bộ|quân đội)|tin cậy|thời gian|lợi ích|tiềm năng|thế mạnh|nhu cầu|kết quả|thực chất|toàn diện"
    r"|quan hệ|thỏa thuận|kế hoạch|biên bản|bản ghi nhớ|hiệp định|nghị định|tuyên bố|văn kiện|đề nghị|đề xuất|nhất trí"
    r"|ổn định|thế giới|cấp|tiến độ|diễn ra|đều đặn|đã|sẽ|được|là|cần|mong|cảm ơn|khẳng định|có bước|ông|bà|đồng chí|thứ trưởng"
    r"|bộ trưởng|đối thoại|cơ chế|nội dung|lĩnh vực|mặt|vai trò|vấn đề|hợp tác|(?:sau|trong) chiến tranh|đặt tại)\b|\d"
)
# is no item alone: a verb whose object follows, a quality, a field of other ministries
_BARE = {
    "giao lưu", "quản lý", "mốc giới", "trang thiết bị", "khảo sát", "tìm kiếm", "cất bốc", "sửa chữa", "bảo dưỡng", "sản xuất", "chế tạo", "cung cấp",
    "chia sẻ", "tham quan", "nghiên cứu", "phối hợp", "tổ chức", "học tập", "hồi hương", "quy tập", "bắt giữ",
    "chia sẻ kinh nghiệm", "trao đổi kinh nghiệm", "làm việc", "hữu nghị", "hòa bình", "ổn định", "hợp tác",
    "phát triển", "hiệu quả", "an ninh", "quốc phòng", "quân sự", "chính trị", "ngoại giao", "kinh tế", "thương mại",
    "đầu tư", "văn hóa", "giáo dục", "y tế", "chuyên môn", "kỹ thuật", "nghiệp vụ", "chiến lược", "chiến dịch",
    "chiến thuật", "chủ quyền", "quốc tế", "bình đẳng", "tôn trọng", "đoàn kết", "truyền thống", "đối ngoại", "nhân lực",
    "bền vững", "thường xuyên", "kịp thời", "chặt chẽ", "vật tư", "trang bị", "khí tài", "hiện vật", "hồ sơ", "vũ khí",
    "sinh học", "phóng xạ", "hạt nhân", "tài liệu", "thông tin", "kinh nghiệm", "mất tích", "thiết bị", "tiếp xúc",
    "gặp gỡ", "hội thảo", "tọa đàm", "huấn luyện", "đào tạo", "tập huấn", "diễn tập", "tuần tra", "giúp đỡ", "hỗ trợ",
    "ủng hộ", "thăm hỏi", "thiết thực", "cởi mở", "hiểu biết", "xây dựng", "bảo vệ", "đấu tranh", "ngăn chặn", "phòng",
    "phòng ngừa", "vật chất", "kiểm tra", "kiểm soát", "bảo quản", "nâng cấp", "cải tiến", "lắp ráp", "thử nghiệm",
    "chuyển giao", "tiếp nhận", "trao tặng", "vận hành", "khai thác", "nguồn nhân lực", "nâng cao năng lực",
    "cung cấp hồ sơ", "đoàn kết hữu nghị", "hàng hóa", "bảo đảm", "ký kết", "đàm phán", "kết nghĩa", "thương binh",
    "tái định cư", "sự kiện", "chính sách", "núi lửa", "lũ lụt", "siêu bão", "hạn hán", "cháy rừng", "sạt lở",
    "ứng phó siêu bão", "đối tác", "tham gia", "duy trì", "mở rộng", "chuẩn bị", "trao đổi", "tham vấn", "quản lí",
    "phục hồi", "chuyên ngành", "tổ chức thăm", "tìm kiếm cất bốc", "giới thiệu sản phẩm", "hội thảo trực tuyến",
    "thiết lập", "tăng cường", "đẩy mạnh", "nghỉ dưỡng", "tổ chức thành công", "thứ nhất", "thứ hai",
    "thứ ba", "thứ tư", "thứ năm", "học tập lẫn nhau", "học hỏi lẫn nhau", "con người",
}  # fmt: skip
# a fair, a body or an occasion that is named after a field
_OF_NAME = kept.compile(
    r"\b(?:triển lãm\b[^;.:]{0,40}|(?:dự(?! (?:án|kiến|định|thảo|báo))|dịp|trong năm|nhân (?:các|kỷ niệm|năm))\b[^,;.:]{0,40}"
    r"|(?:tập đoàn|tổng công ty|(?<!bệnh )(?<!thư )viện|cục|trung tâm|trường|binh chủng)\b(?:(?! và )[^,;.:]){0,40}"
    r"|\bcác (?:chuyên )?ngành\b[^;.:]{0,40}|việt nam - )$"
)
_ISSUE = kept.compile(
    r"\s*(?:(?:tình hình|vấn đề|cuộc xung đột|xung đột|cuộc khủng hoảng|khủng hoảng|căng thẳng|cuộc chiến|chiến sự"
    r"|hồ sơ)\b(?! việt nam)[^,;.]*)"
)
_LONGEST, _SHORTER = 14, 8  # words of an item, of one within a part of a longer list
_MOST_CIVIL = 1  # words of foreign ministries in a list of the forces


def items(article: Article, said: list[tuple], titles: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places of the items, from the sentences that `stances.code` gives; none twice. titles: names of instruments."""
    titles = sorted(titles)
    said = [told for told in said if told[2] or told[3] or not told[0].acts.isdisjoint(_SPEAKS)]  # how it stands
    found, seen = [], set()
    phrases = lexicon.uncoded().find_each(article.folded, article.letters, [(told[0].start, told[0].end) for told in said])
    for (sentence, named, coded, listing), known in zip(said, phrases):
        if not (known or listing or len(coded) > 1):
            continue
        here = titles[bisect_left(titles, (sentence.start, 0)) : bisect_left(titles, (sentence.end, 0))][:MOST]
        here += [(m.start, m.end) for m in sentence.mentions if m.name]  # and what a person is
        taken = [span for span in _known(article.folded, sentence, named, coded, listing, known) if not _meets(span, here)]
        taken += [
            span
            for span in _enumerated(article, sentence, named, coded, listing, taken)
            if span not in taken and not _meets(span, here)
        ]
        for a, b in sorted(taken):
            if article.folded[a:b] not in seen:
                seen.add(article.folded[a:b])
                found.append((a, b))
    return found


def _meets(span: tuple[int, int], others: list[tuple]) -> bool:
    start, end = span
    for other in others:  # asked so often that a generator would take twice the time
        if other[0] < end and start < other[1]:
            return True
    return False


def _known(folded: str, sentence, named: list, coded: list, listing, phrases: list) -> list[tuple[int, int]]:
    """What is known to have no code, in a sentence that says how it stands."""
    start, end = sentence.start, sentence.end
    found = []
    for a, b, _, row in phrases:
        if (
            any(x < b and a < y for x, y, code in named if code != "-")
            or not (coded or listing or any(t[0] < a and t[3]["code"] in _SPEAKS for t in sentence.verbs))
            or _OF_NAME.search(folded, max(start, a - 60), a)
            or folded.endswith("(", start, a)  # a short form
            or row["kind"] != "any"
            and not (areas.listed(folded, start, a) and areas.closed(folded, b, end))
            or row["kind"] == "issue"
            and not (
                any(areas.groups()[code] == "regional_issue" for code, *_ in coded)
                or any(t[1] <= a and t[3]["code"] == "discuss" for t in sentence.verbs)
            )
        ):
            continue
        if folded.startswith(_GOES_ON, a):
            edge = _EDGE.search(folded, b, end)
            b = edge.start() if edge else end
        found.append((a, _trimmed(folded, a, b)))
    return found


# what says little without the words behind it
_GOES_ON = ("không ", "xây dựng ", "các hoạt động", "hoạt động kỷ", "tôn tạo", "tu bổ", "bảo tồn hiện vật", "bảo quản hiện vật")


def _trimmed(folded: str, a: int, b: int) -> int:
    """Where `folded[a:b]` ends without blanks and signs."""
    while b > a and not folded[b - 1].isalnum():
        b -= 1
    return b + (folded.count('"', a, b) == 1 and folded.startswith('"', b))


def _enumerated(article: Article, sentence, named: list, coded: list, listing, taken: list) -> list[tuple[int, int]]:
    """The items of a list that stand beside coded ones, and lines of a list of which nothing is coded."""
    folded, start, end = article.folded, sentence.start, sentence.end
    if listing and not named and not taken:
        item = _item(article, start, end, sentence, _LONGEST, True)
        return [item] if item else []
    strong = sorted({(a, b) for _, a, b, standing in coded if standing[0] != "discussed"} | set(taken))
    issues = [(a, b) for _, a, b, standing in coded if standing[0] == "discussed"]
    if len(strong) < 2 and not issues:
        return []
    of_forces = len(strong) > 2 and (
        "civil" not in sentence.cues
        or sum(not _meets(m.span(), named) for m in CIVIL.finditer(folded, start, end)) <= _MOST_CIVIL
    )
    opening = min([*strong[:1], *issues])[0]
    if opens := _OPENS.match(folded, start, opening):
        opening = opens.end()
    parts, at = [], opening
    for edge in _EDGE.finditer(folded, opening, end):
        parts.append((at, edge.start()))
        at = edge.end()
    parts.append((at, end))
    found, run = [], []  # run: items behind a coded one, of which it is open yet whether the list goes on
    for i, (a, b) in enumerate(parts):
        if _meets((a, b), strong) or _meets((a, b), named):
            if run and _begins_with(folded, (a, b), strong):
                found += run
            run = []
            continue
        after = i + 1 < len(parts) and parts[i + 1]
        if (
            issues
            and _ISSUE.fullmatch(folded, a, b)
            and (i and _ends_with(parts[i - 1], issues) or after and _begins_with(folded, after, issues))
        ):
            if item := _issue(article, a, b):
                issues.append(item)
                found.append(item)
                continue
        if len(strong) < 2:
            continue
        if i and (a == opening or folded[a - 1] == ";") and (b == end or folded[b] == ";"):  # all between two semicolons
            item = _item(article, a, b, sentence, _LONGEST, of_forces)
            found += [item] if item else []
            continue
        item = _item(article, a, b, sentence, _SHORTER, False)
        if not item or not (run or i == 0 or _ends_with(parts[i - 1], strong)) or len(run) >= _MOST_IN_A_ROW:
            run = []
            continue
        run.append(item)
        if b >= end - 1 or folded[b] == ";":
            found += run if i >= len(run) else []  # not where nothing coded stands before it
            run = []
    return found


def _ends_with(part: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(part[0] <= x and part[1] - _NEAR <= y <= part[1] for x, y in spans)


def _begins_with(folded: str, part: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    lead = _LEAD.match(folded, *part)
    at = lead.end() if lead else part[0]
    return any(at <= x + 1 <= at + _NEAR for x, y in spans)


_NEAR = 12  # characters
_MOST_IN_A_ROW = 3


def _issue(article: Article, a: int, b: int) -> tuple[int, int] | None:
    """A question on which views are exchanged, named after a place or a people."""
    while article.folded[a] == " ":
        a += 1
    b = _trimmed(article.folded, a, b)
    words = article.clean[a:b].split()
    named = any(word[0].isupper() for word in words[1:])
    return (a, b) if named and len(words) <= _SHORTER else None


def _item(article: Article, a: int, b: int, sentence, longest: int, civil: bool) -> tuple[int, int] | None:
    """The item that stands in a part of a list, without what governs it. civil: whether it may be of another ministry's field."""
    folded = article.folded
    first = a == sentence.start or folded[a - 1] in ":;"
    a += folded.startswith(" ", a)
    if _NO_ITEM.match(folded, a, b):
        return None
    if lead := _LEAD.match(folded, a, b):
        a = lead.end()
    b = _trimmed(folded, a, b)
    words = folded.count(" ", a, b) + 1
    if (
        not 1 < words <= longest
        or folded[a:b] in _BARE
        or lead
        and _NO_ITEM.match(folded, a, b)
        or _WITHIN.search(folded, a, b)
        or (words < 5 or longest < _LONGEST)
        and (
            _meets((a, b), [*sentence.cities, *sentence.lands])
            or any(word[0].isupper() for word in article.clean[a:b].split()[1:])
        )
        or article.clean[a].isupper()
        and not first  # a name
        or not civil
        and CIVIL.search(folded, a, b)
        and not MILITARY.search(folded, a, b)
    ):
        return None
    return a, b
