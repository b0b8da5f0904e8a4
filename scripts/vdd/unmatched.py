"""The items of an enumeration of cooperation that fit no area code: what a reader of the codes would miss."""

from vdd import areas, kept, lexicon
from vdd.article import Article
from vdd.stances import CIVIL, MILITARY

_SPEAKS = ("agree", "propose", "wish", "review", "discuss", "both", "forward")  # verbs and nouns of a sentence on cooperation
_EDGE = kept.compile(r"[;:()\n]|,(?<!phòng,)|,(?! chống)| (?:và|cũng như|cùng với) ")  # not "phòng, chống"
_OPENS = kept.compile(
    r"(?::|\b(?:lĩnh vực|các mặt|nội dung|như|gồm|nổi bật là|nhất là|trong đó có|cụ thể là|tập trung vào|hợp tác|về)\b)"
)
# what governs an item and is none of it
_LEAD = kept.compile(
    r"(?:\s*(?:[-+*•]|\(?\d{1,2}[.)]|[a-zđ]\)|(?:(?:một|hai|ba|bốn|năm|sáu|bảy) là|thứ (?:nhất|hai|ba|tư|năm|sáu)|tiếp tục"
    r"|tăng cường|đẩy mạnh|thúc đẩy|mở rộng|duy trì|triển khai|thực hiện|hợp tác|phối hợp|xem xét|bắt đầu|tìm hiểu|nghiên cứu"
    r"|khả năng|trong đó có|trong|lĩnh vực|các lĩnh vực|các mặt|những|việc|công tác|nhất là|đặc biệt là|kể cả|bao gồm|gồm|như"
    r"|trước hết là|cụ thể là|nổi bật là|chặt chẽ|hiệu quả|tích cực|sang|cả|và|về|trao đổi|nâng cao hiệu quả|chú trọng|ưu tiên"
    r"|tập trung vào|tập trung)(?=[\s,]))[\s,:]*)+"
)
# what is no item: another clause, a manner, a purpose, a time, a place, who takes part
_NO_ITEM = kept.compile(
    r"(?:đồng thời|qua đó|góp phần|nhằm|để(?! các| bất)|coi|xem|nhất trí|thống nhất|đề nghị|đề xuất|mong|mời|cảm ơn|cám ơn|khẳng định|bày tỏ"
    r"|cho|từ|tại|ở|theo|khi|sau|trước|vì|do|bởi|được|là|đã|sẽ|đang|vẫn|còn|cũng|không(?! (?:để|cho phép|gian))|chưa|phù hợp|đúng|một|mỗi|ngày|năm|tháng"
    r"|kể từ|hằng|hàng (?:năm|chục|trăm)|luân phiên|sớm|ngược lại|tiến tới|hướng tới|đáp ứng|thể hiện|tạo|làm|đặt|đạt|nhấn mạnh|cho biết|ghi nhận|nêu|đánh giá"
    r"|hoan nghênh|chia vui|chúc|thăm|sang|đến|tới|cùng|dài hạn|trực tuyến|ngày càng|nhân|dọc|trên|dưới|giữa|dù|tuy|mặc dù|song|nhưng|hoặc|hay|các bên"
    r"|hai|ba|bốn|phía|ông|bà|đồng chí|có|vô|chí|nồng|sự|đầy|riêng|rồi|nhờ|mà|bằng|vào|nơi|đối tác|đưa|đi|mở ra|các chuyến|sẵn sàng|trân trọng|đón|giao|giữ|diễn ra|bối cảnh|khuôn khổ|điều kiện|đáp|mất tích|hy sinh|thông báo|trọng tâm|với|trước mắt|chúng tôi|chuyến|bước đầu|quyết tâm|nỗ lực|bên cạnh|ngoài ra|cụ thể|nhiều|nữ|lần|đợt|quy mô|mức|tình|lẫn|cấp|tương|nước|chính phủ|quốc hội|đảng|thủ đô"
    r"|việt nam|cảng|đảo|tỉnh|thành phố|tp|vùng|quận|huyện|xã|sân bay|căn cứ|trụ sở|vịnh|biển|sông|khu vực|trung tâm|nhà máy|trường|học viện|viện|bệnh viện|tổng cục|cục|bộ"
    r"|(?:các |những |một số |đội ngũ |hàng \w+ |bọn |lực lượng )*(?:cán bộ|sĩ quan|chiến sĩ|phi công|chuyên gia|bác sĩ|quân nhân|nhân dân|nhân viên"
    r"|kỹ sư|kỹ thuật viên|thủy thủ|học viên|giáo viên|giảng viên|sinh viên|đoàn|đội|quân khu|quân đoàn|quân chủng|binh chủng|bộ tư lệnh"
    r"|bộ chỉ huy|bộ đội|tỉnh|địa phương|đồn|đơn vị|cơ quan|lực lượng|hải quân|không quân|lục quân|cảnh sát biển|biên phòng|công an|tàu|máy bay|xe"
    r"|thế hệ trẻ|gia đình|thân nhân|cựu chiến binh|doanh nghiệp|hai bên|hai nước|hai quân đội|đại biểu|đại diện|lãnh đạo|bộ trưởng|thứ trưởng|tham mưu|nước|bên|lượt|dự án|thỏa thuận|văn bản))\b"
)
# what says nothing by itself, and what tells a clause, a document or an evaluation
_WITHIN = kept.compile(
    r"\b(?:hai (?:bên|nước|bộ|quân đội)|tin cậy|thời gian|lợi ích|tiềm năng|thế mạnh|nhu cầu|kết quả|thực chất|toàn diện|quan hệ|thỏa thuận"
    r"|kế hoạch|biên bản|bản ghi nhớ|hiệp định|nghị định|tuyên bố|văn kiện|đề nghị|đề xuất|nhất trí|ổn định|thế giới|cấp|tiến độ|đã|sẽ|được|là|cần"
    r"|mong|cảm ơn|khẳng định|ông|bà|đồng chí|thứ trưởng|bộ trưởng|đối thoại|cơ chế|nội dung|lĩnh vực|mặt|vấn đề|hợp tác|(?:sau|trong) chiến tranh|đặt tại)\b|\d"
)
_BARE = frozenset(
    "giao lưu|quản lý|khảo sát|tìm kiếm|cất bốc|sửa chữa|bảo dưỡng|sản xuất|chế tạo|cung cấp|chia sẻ|tham quan|nghiên cứu|phối hợp|tổ chức|học tập"
    "|hồi hương|quy tập|bắt giữ|chia sẻ kinh nghiệm|trao đổi kinh nghiệm|làm việc|hữu nghị|hòa bình|ổn định|hợp tác|phát triển|hiệu quả|an ninh|quốc phòng"
    "|quân sự|chính trị|ngoại giao|kinh tế|thương mại|đầu tư|văn hóa|giáo dục|y tế|chuyên môn|kỹ thuật|nghiệp vụ|chiến lược|chiến dịch|chiến thuật|chủ quyền"
    "|quốc tế|bình đẳng|tôn trọng|đoàn kết|truyền thống|đối ngoại|nhân lực|bền vững|thường xuyên|kịp thời|chặt chẽ|vật tư|trang bị|khí tài|hiện vật|hồ sơ"
    "|vũ khí|sinh học|phóng xạ|hạt nhân|tài liệu|thông tin|kinh nghiệm|mất tích|thiết bị|tiếp xúc|gặp gỡ|hội thảo|tọa đàm|huấn luyện|đào tạo|tập huấn|diễn tập"
    "|tuần tra|giúp đỡ|hỗ trợ|ủng hộ|thăm hỏi|thiết thực|cởi mở|hiểu biết|xây dựng|bảo vệ|đấu tranh|ngăn chặn|phòng|phòng ngừa|vật chất|kiểm tra|kiểm soát"
    "|bảo quản|nâng cấp|cải tiến|lắp ráp|thử nghiệm|chuyển giao|tiếp nhận|trao tặng|vận hành|khai thác|nguồn nhân lực|nâng cao năng lực|cung cấp hồ sơ|đoàn kết hữu nghị"
    "|hàng hóa|bảo đảm|ký kết|đàm phán|kết nghĩa|thương binh|tái định cư|sự kiện|chính sách|đối tác|tham gia|duy trì|mở rộng|chuẩn bị|trao đổi|tham vấn|quản lí|phục hồi|chuyên ngành|tổ chức thăm|tìm kiếm cất bốc"
    "|giới thiệu sản phẩm|hội thảo trực tuyến|thiết lập|tăng cường|đẩy mạnh|nghỉ dưỡng|tổ chức thành công".split("|")
)
# a fair, a body or an occasion that is named after a field
_OF_NAME = kept.compile(
    r"\b(?:(?:triển lãm|dự(?! án)|dịp|nhân (?:các|kỷ niệm|năm))\b[^,;.:]{0,40}"
    r"|(?:tập đoàn|tổng công ty|(?<!bệnh )(?<!thư )viện|cục|trung tâm|trường|binh chủng)\b(?:(?! và )[^,;.:]){0,40})$"
)
_LONGEST = 14  # words of an item


def items(article: Article, said: list[tuple], titles: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places of the items, from the sentences that `stances.code` gives; none twice."""
    found, seen = [], set()
    for sentence, named, coded, listing in said:
        taken = [span for span in _known(article.folded, sentence, named, coded, listing) if not _within(span, titles, sentence)]
        here = _enumerated(article, sentence, named, coded, listing, taken)
        here = [span for span in here if not _within(span, titles, sentence)]
        for a, b in sorted(taken + here):
            if article.folded[a:b] not in seen:
                seen.add(article.folded[a:b])
                found.append((a, b))
    return found


def _within(span: tuple[int, int], titles: list, sentence) -> bool:
    """Whether a place is part of the name of an instrument, or of what a person is."""
    others = [*titles, *((m.start, m.end) for m in sentence.mentions)]
    return any(a < span[1] and span[0] < b for a, b in others)


def _known(folded: str, sentence, named: list, coded: list, listing) -> list[tuple[int, int]]:
    """What is known to have no code, in a sentence that says how it stands."""
    start, end = sentence.start, sentence.end
    phrases = lexicon.uncoded().find(folded, start, end)
    if not phrases:
        return []
    found = []
    for a, b, _, row in phrases:
        if any(x < b and a < y for x, y, code in named if code != "-"):
            continue
        if not (coded or listing or any(t[0] < a and t[3]["code"] in _SPEAKS for t in sentence.verbs)):
            continue
        if _OF_NAME.search(folded, max(start, a - 60), a):
            continue
        if row["kind"] != "any" and not (areas.listed(folded, start, a) and areas.closed(folded, b, end)):
            continue
        if row["kind"] == "issue" and not (
            any(areas.groups()[code] == "regional_issue" for code, *_ in coded)
            or any(t[1] <= a and t[3]["code"] == "discuss" for t in sentence.verbs)
        ):
            continue
        if folded.startswith(("không ", "xây dựng ", "các hoạt động", "hoạt động kỷ", "tôn tạo", "tu bổ"), a):
            edge = _EDGE.search(folded, b, end)
            b = min(edge.start() if edge else end, end)
            while not folded[b - 1].isalnum():
                b -= 1
        found.append((a, b))
    return found


def _enumerated(article: Article, sentence, named: list, coded: list, listing, taken: list) -> list[tuple[int, int]]:
    """The items of a list that stand beside coded ones."""
    folded, start, end = article.folded, sentence.start, sentence.end
    if listing and not named and not taken:  # a line of its own
        item = _item(article, start, end, sentence, _LONGEST)
        return [item] if item else []
    strong = sorted({(a, b) for _, a, b, standing in coded if standing[0] != "discussed"} | set(taken))
    if len(strong) < 2:
        return []
    opening = strong[0][0]
    for m in _OPENS.finditer(folded, start, strong[0][0]):
        opening = m.end()
    parts, at = [], opening
    for edge in _EDGE.finditer(folded, opening, end):
        parts.append((at, edge.start()))
        at = edge.end()
    parts.append((at, end))
    found = []
    for i, (a, b) in enumerate(parts):
        if any(x < b and a < y for x, y in strong) or any(x < b and a < y for x, y, _ in named):
            continue
        whole = (a == opening or folded[a - 1] == ";") and (b == end or folded[b] == ";")
        before = _ends_with(parts[i - 1], strong) if i else False
        after = i + 1 < len(parts) and _begins_with(folded, parts[i + 1], strong)
        if not (whole and i or before and (after or b >= end - 1 or folded[b] == ";") or after and (a == opening)):
            continue
        if item := _item(article, a, b, sentence, _LONGEST if whole else 6):
            found.append(item)
            strong.append(item)
    return found


def _ends_with(part: tuple[int, int], strong: list) -> bool:
    return any(part[0] <= x and part[1] - 12 <= y <= part[1] for x, y in strong)


def _begins_with(folded: str, part: tuple[int, int], strong: list) -> bool:
    lead = _LEAD.match(folded, *part)
    at = lead.end() if lead else part[0]
    return any(at <= x + 1 <= at + 12 for x, y in strong)


def _item(article: Article, a: int, b: int, sentence, longest: int) -> tuple[int, int] | None:
    """The item that stands in a part of a list, without what governs it."""
    folded = article.folded
    if _NO_ITEM.match(folded, a + (folded[a] == " "), b):
        return None
    if lead := _LEAD.match(folded, a, b):
        a = lead.end()
    while b > a and not folded[b - 1].isalnum():
        b -= 1
    while a < b and folded[a] == " ":
        a += 1
    words = folded[a:b].count(" ") + 1
    if words < 2 or words > longest or folded[a:b] in _BARE or _NO_ITEM.match(folded, a, b) or _WITHIN.search(folded, a, b):
        return None
    if any(t[0] < b and a < t[1] for t in (*sentence.cities, *sentence.lands)) and words < 5:
        return None
    if any(m.start < b and a < m.end for m in sentence.mentions):
        return None
    if article.clean[a].isupper() and a > sentence.start + 2 and folded[a - 2] not in ":;":  # a name
        return None
    if CIVIL.search(folded, a, b) and not MILITARY.search(folded, a, b):
        return None
    return a, b
