"""Words that patterns cannot do without, found in one pass over an article; where a sentence has none, they are not tried."""

import functools
from bisect import bisect_right

from ahocorasick_rs import BytesAhoCorasick

from vdd import lexicon

WORDS = {  # of every way in which a pattern matches, one word at least
    "meeting": (
        "đối thoại", "tham vấn", "thương lượng", "hiệp thương", "nhóm ", "tổ ", "ủy ban", "đàm phán", "hội đàm", "họp", "hội nghị",
        "trao đổi", "2+", "2 +", "3+", "3 +", "đtcsqp",
    ),
    "round": ("gần ", "lần ", "vòng ", "kỳ ", "phiên ", "cuộc ", "khóa ", "gặp lại"),
    "visit": (
        "đã tiếp", "tiếp xã giao", "tiếp thân mật", "thân mật tiếp", "buổi tiếp", "hội kiến", "chào xã giao",
        "đến chào", "tới chào", "có cuộc", "có các cuộc", "hội đàm", "đã thăm", "đoàn thăm", "đến thăm", "tới thăm",
        "đi thăm", "đặt vòng hoa", "dâng hương", "viếng", "giao lưu", "lễ trao", "lễ gắn", "lễ đón", "lễ kỷ niệm",
        "lễ tiếp nhận", "đã tham quan",
    ),
    "to come": (
        "sẽ", "dự kiến", "dự định", "dự trù", "dự tính", "ấn định", "lên lịch", "chuẩn bị", "sớm", "trước thềm",
        "kế hoạch", "đăng cai", "sắp", "mời", "khả năng", "phương án", "chọn", " tới", "tiếp theo", "kế tiếp",
        "lần sau", "năm sau", "gặp lại", "hẹn", "đến lượt", "tới lượt", "đang thu xếp", "đang sắp xếp", "đang xúc tiến", "đang được", "trù liệu", "định ngày", "trông đợi",
        "trông chờ", "chờ đợi", "chờ đón", "tổ chức thành công", "tổ chức tốt", "tổ chức chu đáo", "nhất trí",
        "thống nhất", "đồng ý", "quyết định", "đề nghị", "đề xuất", "mong", "gợi ý", "ủng hộ", "khẳng định",
        "đưa vào", "lên đường", "khởi hành", "nghị sự", "sẵn sàng", "công tác bảo đảm", "trình lên", "trình ký",
        "hướng tới", "tiến tới", "để tổ chức", "để trình", " mai", "chủ nhà", "soạn ", "muốn mở",
        "làm căn cứ", "làm cơ sở",
    ),
    "put off": (
        "hoãn", "hủy", "lùi", "dời", "chuyển sang", "chuyển từ", "gác", "tạm dừng", "tạm ngừng", "không thể", "không được", "không diễn", "không tổ",
        "không tiến", "không kịp", "chưa thể", "chưa được", "chưa diễn", "chưa tổ", "chưa tiến", "chưa kịp",
    ),
    "recalled": (
        "từng", "là nơi đã", "kỷ niệm khi", "kỷ niệm về", "kỷ niệm lần", "nhớ mãi", "nhớ lại", "nhớ như in",
        "nhớ nhất", "kể về", "kể lại", "kể chuyện", "thuật chuyện", "thuật lại", "hồi tưởng", "đánh giá cao",
        "hoan nghênh", "chúc mừng", "biểu dương", "hài lòng", "tổ chức thành công",
    ),
    "month": tuple("tháng " + letter for letter in "bcghmnst"),
    "next month": ("tháng t", "tháng sau", "tháng vừa", "tháng n"),
    "year": ("năm ngoái", "năm trước", "năm nay", "năm tới", "năm sau", "năm tiếp theo", "sang năm", " tới"),
    "day": tuple(
        part + which for part in ("hôm", "sáng", "trưa", "chiều", "tối") for which in (" nay", " qua", " thứ ", " chủ nhật")
    )
    + ("hôm kia", "sớm nay", "sớm qua", "muộn nay", "muộn qua", "cách đây")
    + tuple(" tuần " + which for which in ("trước", "này", "qua", "rồi", "vừa"))
    + tuple(which + " vừa " for which in ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")),
    "civil": (
        "thương mại", "kim ngạch", "đầu tư", "lãnh sự", "du học", "du lịch", "nông nghiệp", "nông sản", "thủy sản",
        "giáo dục", "lao động", "thị thực", "visa", "văn hóa", "y tế", "kinh tế", "xuất khẩu", "nhập khẩu",
        "thuế quan", "bán dẫn", "chuỗi cung ứng", "dầu khí", "năng lượng", "giao lưu nhân dân", "đường sắt",
        "đường bay", "chuyến bay", "khoáng sản", "thành phố kết nghĩa", "sinh viên", "tăng trưởng xanh", "đất hiếm",
    ),
    "points back": tuple(
        f"{noun} {these}"
        for these in ("này", "đó", "ấy", "trên", "nói trên", "nêu trên", "kể trên")
        for noun in (
            "lĩnh vực", "nội dung", "chương trình", "hoạt động", "dự án", "mặt", "nhiệm vụ", "công việc", "công tác",
            "mảng", "hướng", "hợp tác", "quan trọng", "cụ thể", " việc", "thế mạnh", "điểm sáng",
        )
    ),
    "accepted": tuple(
        f"{noun} {these}"
        for these in ("này", "đó", "ấy", "trên", "nêu trên")
        for noun in (
            "đề nghị", "đề xuất", "kiến nghị", "sáng kiến", "gợi ý", "ý tưởng", "nguyện vọng", "ý kiến", "nội dung",
            "hướng", "hướng đi", "hợp tác", "quan điểm",
        )
    )
    + ("cả hai ", "cả 2 ", "cả ba ", "cả 3 ", "nhận lời")
    + tuple(verb + sign for verb in ("đồng ý", "nhất trí", "tán thành", "hưởng ứng") for sign in ",.;"),
    "left open": (
        "nghiên cứu thêm", "xem xét thêm", "phụ thuộc", "chưa quyết định", "chưa đưa ra", "chưa có quyết", "chưa có kết",
        "chưa kết luận", "chưa chốt", "nghiên cứu kỹ", "xem xét kỹ", "cân nhắc kỹ", "cân nhắc thêm", "xin ý kiến",
        "còn khác", "còn bất đồng", "còn vướng",
    ),
    "denied": ("không ", "chưa ", "từ chối ", "bác bỏ ", "khước từ "),
    "undone": ("một số ", "có việc", "có nội dung")
    + tuple(
        f"{must} {verb}"
        for must in ("phải", "bị", "đành", "tạm")
        for verb in ("hoãn", "lùi", "dời", "để sang", "chuyển sang năm", "dừng", "ngừng", "hủy", "tạm hoãn", "tạm dừng")
    ),
    "faults": ("chỉ ra",),
    "condemned": ("lên án", "chỉ trích", "phản đối", "tố cáo", "cáo buộc"),
    "faced": ("đứng trước", "đối mặt", "nhận thức rõ", "nhận thức sâu"),
    "hindered": ("ảnh hưởng",),
    "topics": (" nội dung", " chủ đề", " nghị sự", " nghị trình"),
    "this is": ("đây là ",),
    "a land that": (", nước ", ", quốc gia "),
    "police": ("công an",),
    "call": ("chào", "hội kiến", "xã giao", "đến gặp", "tới gặp"),
    "reception": ("buổi tiếp", "cuộc tiếp"),
    "onlooker": (
        "quan sát", "chuyên gia", "nhà nghiên cứu", "nghiên cứu viên", "học giả", "nhà phân tích", "giáo sư",
        "phóng viên", "nhà báo", "bình luận viên", "luật sư",
    ),
}  # fmt: skip
EVERY = frozenset(WORDS)


@functools.cache
def _automaton() -> tuple[BytesAhoCorasick, list[str]]:
    """The automaton of all words, and the kind of each. The first part of an area's wording in two ("tàu … thăm") is a kind by itself."""
    words = [(word, kind) for kind, words in WORDS.items() for word in words]
    words += [(first, first) for first in dict.fromkeys(phrase.split("…")[0] for phrase, _ in lexicon.parted_areas())]
    return BytesAhoCorasick([lexicon.coded(word) for word, _ in words]), [kind for _, kind in words]


class Cues:
    """The cues of a text. letters: `lexicon.coded` of it, folded."""

    def __init__(self, letters: bytes):
        automaton, self._kinds = _automaton()
        self._found = automaton.find_matches_as_indexes(letters, overlapping=True)
        self._ends = [end for _, _, end in self._found]

    @property
    def kinds(self) -> set[str]:
        return {self._kinds[index] for index, _, _ in self._found}

    def within(self, start: int, end: int) -> dict[str, list[int]]:
        """The kinds of those from `start` to `end`, each with its places."""
        places: dict[str, list[int]] = {}
        kinds = self._kinds
        for index, at, _ in self._found[bisect_right(self._ends, start) : bisect_right(self._ends, end)]:
            if at >= start:
                places.setdefault(kinds[index], []).append(at)
        return places
