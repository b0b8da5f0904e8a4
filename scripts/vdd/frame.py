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
_DEED = kept.compile(r"\s*(?:sự (?:có mặt|hiện diện|tham gia|tham dự|giúp đỡ|hỗ trợ|phối hợp)|(?:các |những )?chuyến)\b")
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


TO_DO = {
    "là ưu tiên", "là trọng tâm", "là hướng đi mới", "phải là", "phải trở thành", "có thể", "cần phải",
    "phải tiếp tục", "phải được", "là cần thiết", "là rất cần thiết", "là hết sức cần thiết", "cần", "nên", "sẽ",
    "dự kiến", "dự định", "sớm",
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
        elif (
            frame.stance == "reviewed"
            and (changed or (was_weak and words in ("cần", "nên")))
            and frame.mode != "past"
            and words in _STRONG
        ):
            frame.stance, frame.stance_at = ("proposed" if single else "agreed"), at


_TO_BE_PUT = (" trình ", " được trình ", " báo cáo ", " đưa ra ", " được đưa ra ")  # "thảo luận nội dung sẽ trình Đối thoại ..."
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
