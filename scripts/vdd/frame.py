"""Who speaks, and in which manner, while a sentence goes on."""

from vdd import kept

_PRAISED = kept.compile(
    r"\s*(?:cao )?(?:những (?!đóng|nỗ)|các (?:kết quả|hoạt động|nội dung|lĩnh vực|cơ chế|chuyến|chương trình|mặt"
    r"|thỏa thuận|dự án|khóa|cuộc)|về |kết quả|hiệu quả|sự (?:hợp tác|phối hợp|hỗ trợ|giúp đỡ|tham gia|tham dự"
    r"|phát triển|đóng góp|hiện diện|đồng hành|chia sẻ|tiến triển|tiến bộ|gắn kết|tin cậy)|hợp tác|quan hệ"
    r"|chương trình (?:hợp|đào|huấn|hỗ|học)|việc (?:hai|triển|thực)|tiến triển|tiến độ|thành|hoạt động|nỗ lực hợp tác)"
)

PRAISE = {
    "đánh giá", "đánh giá cao", "đánh giá rất cao", "đánh giá tốt", "đánh giá tích cực", "ghi nhận", "hoan nghênh",
    "cảm ơn", "cám ơn", "trân trọng cảm ơn",
}  # fmt: skip
_GLAD = {"vui mừng", "bày tỏ vui mừng", "bày tỏ"}

_AT_RESULTS = kept.compile(
    r"\s*(?:sự )?(?:vui mừng|phấn khởi|hài lòng|ấn tượng|biết ơn|tự hào)?\s*(?:trước|về|vì|với|khi thấy"
    r"|nhận thấy)\s(?:những |các |sự )?(?:kết quả|bước|tiến|thành|hợp tác|phát triển|hiệu quả|chuyển biến|quan hệ"
    r"|việc (?!sẽ|sắp))"
)
_RECALLED = PRAISE | {"vui mừng", "nhìn nhận", "nhắc đến", "nhắc tới", "nhắc lại", "nêu lại"}
_BROUGHT_BACK = {"nhắc đến", "nhắc tới", "nhắc lại"}
_DEED = kept.compile(
    r"\s*(?:sự (?:có mặt|hiện diện|tham gia|tham dự|giúp đỡ|hỗ trợ|phối hợp)|(?:các |những )?(?:chuyến|lớp|khóa))\b"
)
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

_AGREE_ALONE = kept.compile(
    r"(?:đã |ủng hộ và |hoàn toàn )?(?:nhất trí|tán thành|đồng tình|tán đồng|chấp thuận|thống nhất|đồng ý|đồng thuận|cùng )"
)


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

    def of_both(self, stance: str, at: tuple[int, int]) -> None:
        """Lets the words at `at` say of both sides how all that is named next stands."""
        self.actor, self.actor_at, self.stance, self.stance_at, self.mode, self.weak = "both", at, stance, at, None, False


_MUST = {
    "cần", "nên", "sẽ", "có thể", "dự kiến", "dự định", "cần phải", "phải là", "phải trở thành", "phải gắn với",
    "phải đi đôi với", "phải tiếp tục", "phải được",
}  # fmt: skip
TO_DO = _MUST | {
    "là ưu tiên", "là trọng tâm", "là hướng đi mới", "là cần thiết", "là rất cần thiết", "là hết sức cần thiết", "sớm",
}  # fmt: skip


def change(
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
    elif what == "agree" and words == "xác định" and not changed and _CAME_TO.match(rest):
        frame.of_both("agreed", at)
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
        praised = _PRAISED.match(rest) if words in PRAISE else _AT_RESULTS.match(rest) if words in _GLAD else False
        praised = praised or words in _BROUGHT_BACK and _DEED.match(rest)
        if (praised or (words in _RECALLED and frame.actor == "both" and not _WANTED.match(rest))) and (
            fresh or was_weak or frame.stance not in ("agreed", "proposed")
        ):
            frame.stance, frame.stance_at = "reviewed", at
        elif changed:
            frame.stance, frame.stance_at = None, None
            if frame.mode == "past" and at[0] - frame.mode_at[1] > 90:
                frame.mode = None
    elif words == "sẽ" and (single and not _PROMISED.match(rest) or frame.stance == "discussed" and rest.startswith(_TO_BE_PUT)):
        return
    elif what == "act":
        if (
            frame.stance == "discussed"
            and (changed or words in ("sẽ", "cần") or (single and words == "có thể"))
            and (frame.mode == "forward" or words in TO_DO)
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
        elif frame.stance == "reviewed" and fresh and words == "sẽ" and not single and frame.actor and frame.mode != "past":
            frame.stance, frame.stance_at = "agreed", at  # "Hai bên hài lòng về ...; sẽ mở rộng ..."
        elif (
            frame.stance == "reviewed"
            and (changed or (was_weak and words in ("cần", "nên")))
            and frame.mode != "past"
            and words in _STRONG
        ):
            frame.stance, frame.stance_at = ("proposed" if single else "agreed"), at


# "Ông A nêu ba kết quả: ... Hai là, xác định được năm ưu tiên", which are of both
_CAME_TO = kept.compile(r" được (?:các |những |\w+ )?(?:lĩnh vực |nội dung )?(?:ưu tiên|trọng tâm)\b")
_TO_BE_PUT = (" trình ", " được trình ", " báo cáo ", " đưa ra ", " được đưa ra ")  # "thảo luận nội dung sẽ trình Đối thoại ..."
_OUGHT = _MUST | {"sắp"}
_PROMISED = kept.compile(
    r"\s(?:không ngừng|nỗ lực|tiếp tục|hỗ trợ|giúp|dành|cử|tạo|tăng|duy trì|mở|đẩy mạnh|đẩy nhanh|cung cấp|tích cực"
    r"|phối hợp|xem xét|chú trọng|thúc đẩy|tặng|tiếp nhận|chuyển giao|đào tạo|ủng hộ|cùng|sớm|nối lại|hợp tác|ưu tiên"
    r"|tập trung|triển khai|luôn|tổ chức (?:thêm|\d|một|hai|ba|các|khóa|lớp)|đón|cấp|gửi|đưa|nhận|trao tặng|bố trí"
    r"|chia sẻ|bàn giao|tài trợ|viện trợ|bảo đảm|đồng hành|thu xếp|chỉ đạo|quan tâm|làm hết sức|trao thêm|chuyển|bán|dạy"
    r"|giảng dạy|huấn luyện|mời|mở rộng|nâng|thúc đẩy|xúc tiến|vận chuyển|sửa chữa|khôi phục)\b"
)


def opens(frame: Frame, folded: str, start: int, end: int, events: list) -> bool:
    """Whether a sentence opens with words that say how the areas in it stand; sets `frame` by them."""
    as_written = _AS_WRITTEN.match(folded, start, end)
    if as_written is None and frame.stance not in ("agreed", "proposed"):
        as_written = _PRIORITIES.match(folded, start, end)
    if as_written:
        frame.of_both("agreed", as_written.span())
    elif BEGINS_WITH_IT.match(folded, start, end):
        fares = _HAS_BECOME.search(folded, start, min(end, start + 200))
        aside = _AS_HE_SEES.search(folded, start, fares.start()) if fares else None
        if (
            fares
            and not TO_BE_DONE.search(folded, start, fares.end())
            and not any(
                e[0] < fares.start() and e[2] in _WHO_SAYS and not (aside and aside.start() < e[0] < aside.end()) for e in events
            )
        ):
            frame.stance, frame.stance_at, frame.mode, frame.weak = "reviewed", fares.span(), None, True
    elif folded.find("kế hoạch", start, start + 160) >= 0 and (plan := _PLAN_HOLDS.match(folded, start, end)):
        frame.of_both("agreed", plan.span(1))
    elif folded.find(" năm sau ", start, start + 90) >= 0 and _told_since(folded, start, end, events):
        since = _YEARS_AFTER.match(folded, start, end)
        frame.stance, frame.stance_at, frame.mode, frame.weak = "reviewed", since.span("since"), None, True
    elif (are := _EXAMPLES.search(folded, max(start, end - 60), end)) and not TO_BE_DONE.search(folded, start, are.start()):
        frame.stance, frame.stance_at, frame.mode, frame.weak = "reviewed", are.span(), None, True
    elif folded.startswith(_AT_PRESENT, start):
        at = start, start + folded[start:end].index(" ", 6)
        frame.stance, frame.stance_at, frame.mode, frame.weak = "reviewed", at, None, True
    elif folded.startswith(_MEETINGS, start) and (talks := _TALKS_ON.match(folded, start, end)):
        frame.of_both("discussed", talks.span())
    else:
        return False
    return True


def _told_since(folded: str, start: int, end: int, events: list) -> bool:
    """Whether a sentence tells how things stand some years after a document or a round, and nothing of what is to come."""
    since = _YEARS_AFTER.match(folded, start, end)
    return (
        since is not None
        and not TO_BE_DONE.search(folded, since.end(), end)
        and not any(e[2] in ("agree", "propose", "wish", "discuss", "sign") for e in events)
    )


# "Ba năm sau Tuyên bố tầm nhìn chung, tàu B ghé Cam Ranh đều đặn hơn"
_YEARS_AFTER = kept.compile(
    r"(?:theo [^,;.]{3,30}, )?(?P<since>(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm sau) (?:khi |ngày |lễ |lúc )?(?:hai nước "
    r"|hai bên )?(?:có |ký (?:kết )?|ra )?(?:bản )?(?:tuyên bố|hiệp định|thỏa thuận|ghi nhớ|biên bản|nghị định thư|ý định thư|đối thoại"
    r"|cuộc|kỳ|lần|phiên)\b"
)
# "Việc rà phá bom mìn, huấn luyện cứu nạn là những ví dụ rõ nét."
_EXAMPLES = kept.compile(r" là (?:những |các |vài |hai |ba )?(?:ví dụ|dẫn chứng|bằng chứng|minh chứng)(?: \w+){0,4}\.?\Z")
_WHO_SAYS = {"both", "person", "pronoun", "agree", "propose", "wish", "discuss", "speak"}
_AS_WRITTEN = kept.compile(
    r"theo (?:(?:nội dung|tinh thần) )?(?:các |bản )?(?:biên bản|thỏa thuận|ghi nhớ|bản ghi nhớ|nghị định thư"
    r"|kế hoạch hợp tác|chương trình hợp tác|kế hoạch hành động|lộ trình|lịch trình"
    r"|tuyên bố chung)\b[^,:;.]{0,60}, ?(?=[^;.]*\b(?:sẽ|tiếp tục|tăng cường|đẩy mạnh|thúc đẩy|ưu tiên|dự kiến"
    r"|phối hợp)\b)"
    # "Bản Kế hoạch tập trung vào ..."
    r"|(?:bản )?(?:kế hoạch|biên bản|bản ghi nhớ|thỏa thuận|ý định thư|nghị định thư|văn bản|văn kiện)(?: hợp tác)?(?: này| trên| mới)?"
    r" (?:tập trung|ưu tiên|chú trọng|đề ra)\b"
)
_PRIORITIES = kept.compile(
    r"(?:điểm|việc|điều|nội dung|lĩnh vực|mảng|khâu|phần) (?:mà )?(?:hai bên |hai nước )?(?:còn )?(?:cần|phải"
    r"|nên) [^,;:.]{2,40} là |(?!theo |phía |về phía |[^,;:.]{0,40}qua\b(?<!\wqua))(?:[^,;:.]{0,50}, )?(?:các |những |một số "
    r"|\d+ |hai |ba |bốn |năm |sáu )?(?:nội dung(?! (?:được |mà )*(?:hai bên |hai đoàn )?(?:thảo luận|trao đổi|bàn)\b)|việc|lĩnh vực|hướng|định hướng|nhiệm vụ|mục tiêu|mảng|trụ cột|ưu tiên"
    r"|trọng tâm)(?: hợp tác)? (?:\w+ ){0,4}?(?:trọng tâm|ưu tiên|chính|then chốt|mũi nhọn|tiếp theo|mới|sắp tới|làm trước"
    r"|(?:thời gian|giai đoạn|năm) tới)(?! (?:của|tại|trong) (?:\w+ )?(?:đối thoại|tham vấn|trao đổi|thảo luận)\b)"
    r"(?: \w+){0,6}? ?(?:gồm|bao gồm|là|:)|(?:các )?(?:trọng tâm|ưu tiên|mục tiêu"
    r"|định hướng)(?: hợp tác)?(?: của| trong)?(?: (?:hai bên|hai nước|năm|giai đoạn|những năm"
    r"|các năm) [^,;:.]{0,24}?)? (?:là|gồm|bao gồm)\b"
    r"|(?!theo |phía |về phía )(?:[^,;:.]{0,60}, )?(?:các |những )?(?:trọng tâm|ưu tiên|nội dung|lĩnh vực|hoạt động"
    r"|nhiệm vụ)(?: \w+){0,3} sẽ (?:là|gồm|bao gồm)\b"
    r"|(?:trong |sang |bước sang )?năm (?:20\d\d|tới|sau)\b[^.;]{3,120}? là (?:hoạt động|nhiệm vụ|nội dung|công việc"
    r"|việc) (?:trọng tâm|ưu tiên|chính)\b"
)
BEGINS_WITH_IT = kept.compile(
    r"(?:[^,;:.]{0,50}, )?(?:mối |sự |các |những |nhiều )*(?:quan hệ|hợp tác|hoạt động|lĩnh vực hợp tác|nội dung hợp tác"
    r"|mặt hợp tác)\b"
)
# "Hợp tác công nghiệp quốc phòng, theo đánh giá của ông A, là trụ cột"
_AS_HE_SEES = kept.compile(r", theo (?:đánh giá|nhận định|nhìn nhận|lời|ông|bà|phía|hai)\b[^,;.:]*, ?")
_HAS_BECOME = kept.compile(
    r"\b(?:trở thành|trở nên|là (?:một trong(?![^;.]*\b(?:quan tâm|ưu tiên|tiềm năng|hướng tới)\b)|(?:một |những )?(?:trụ cột"
    r"|điểm|kênh"
    r"|minh chứng|hình mẫu))|đi vào|chuyển biến|khởi sắc|phát triển (?:trên|toàn|ổn|nhanh|tốt|mạnh|ngày|thực|sâu|đúng"
    r"|đồng)|với (?:nhiều|hàng loạt|các) (?:hoạt động|kết quả|nội dung|dấu ấn)"
    r"|có (?:nhiều|những) (?:bước|kết quả|tiến|chuyển|hoạt động)|đạt (?:nhiều|được|những)|tiến triển)\b"
)
TO_BE_DONE = kept.compile(
    r"\b(?:cần|nên|sẽ|phải|mong|muốn|tiếp tục|(?:gian|năm|đoạn|sắp|tháng|kỳ) tới|tăng cường|đẩy mạnh|thúc đẩy|mở rộng"
    r"|tiềm năng|ưu tiên|hướng|dự kiến)\b"
)
_PLAN_HOLDS = kept.compile(
    r"(?:[^,;.]{0,60}, )?(?:hai [^,;.]{2,40}|[^,;.]{0,40}hai nước"
    r"|(?:cuộc họp|đối thoại|phiên họp|hội nghị|kỳ họp)(?: lần này)?) ((?:đã |cùng |cũng )*(?:ký|ký kết|thông qua"
    r"|phê duyệt)) (?:bản )?kế hoạch [^;.:]{3,100}?(?:,? (?:bao )?gồm\b|,? trong đó (?:có|tập trung|xác định)"
    r"|,? với (?:các|những|\d+|\w+) (?:nội dung|mục|lĩnh vực|hoạt động)"
    r"|,? (?:tập trung vào|nội dung gồm|với trọng tâm|trọng tâm là)|:)"
)
_AT_PRESENT = ("hiện nay, ", "hiện tại, ", "hiện, ", "hằng năm, ", "hàng năm, ", "mỗi năm, ", "lâu nay, ")
_MEETINGS = (
    "cuộc ", "buổi ", "phiên ", "tham vấn ", "đối thoại ", "hội đàm ", "thảo luận ", "nội dung ", "các nội dung ",
    "những nội dung ", "trọng tâm ", "chủ đề ", "các chủ đề ", "chương trình nghị sự ", "nhiều vấn đề ",
    "các vấn đề ", "các lĩnh vực ", "những lĩnh vực ", "trong số các ", "trong số những ", "một trong ",
)  # fmt: skip
_TALKS_ON = kept.compile(
    r"(?:(?:cuộc|buổi|phiên|nội dung|trọng tâm|chủ đề)(?: chính| chủ yếu| nổi bật| xuyên suốt| bao trùm)?(?: của| tại)? )*(?:tham vấn|đối thoại|hội đàm|thảo luận|trao đổi"
    r"|làm việc|họp|gặp|chương trình nghị sự)(?: (?!hai |thống |nhất |đạt )\w+){0,8}? (?:tập trung(?: chủ yếu)?(?: vào"
    r"| bàn)|xoay quanh|đề cập|đi sâu|dành cho|là(?! (?:một|cơ chế|kênh|diễn đàn|hoạt động|dịp|bước|sự kiện|lần|cơ hội))"
    r"|gồm|bao gồm|có) |(?:(?:một )?trong (?:số )?)?(?:các |những |nhiều )?(?:nội dung|chủ đề|vấn đề|lĩnh vực) (?:khác |chính |lớn |quan trọng |cụ thể )?"
    r"(?:được |mà )?(?:hai bên "
    r"|hai đoàn )?(?:trao đổi|thảo luận|bàn|đề cập|(?<=được )nêu|nêu ra|đưa ra|đặt ra|(?:cùng |đặc biệt |rất )*quan tâm|nhắc)(?: \w+){0,5}? (?:gồm|bao gồm|là|có)\b"
)
