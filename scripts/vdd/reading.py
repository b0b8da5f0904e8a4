"""One sentence read from left to right: who acts in it, and how each area that it names stands."""

import re

from vdd import areas, kept
from vdd.actors import ACTING, events_in
from vdd.frame import PRAISE, TO_BE_DONE, TO_DO, Frame, change, opens

_MARK_OF_POINT = kept.compile(
    r"\s*(?:[-+*•]|\(?\d\d?[.)]|(?:(?:một|hai|ba|bốn|năm|sáu|bảy) là|thứ (?:nhất|hai|ba|tư|năm|sáu)(?: là)?"
    r"|trước (?:hết|tiên)(?: là)?|cùng với đó|bên cạnh đó|cuối cùng(?: là)?),?)(?: tiếp tục)?\s*"
)

# "đề nghị, khi điều kiện cho phép, hai bên ..."
_WHEN = kept.compile(
    r", (?:khi|nếu|ngay khi|sau khi|trong|từ|để|nhằm|trên cơ sở|bên cạnh|cùng với|ngoài|trước mắt|thời gian tới|căn cứ"
    r"|với)\b[^,;.:]*, (?:cả )?"
)
# "Theo ông A, trong lúc tình hình còn phức tạp, hai nước cần ..."
_MEANWHILE = kept.compile(
    r", (?:khi|trong (?:khi|lúc|bối cảnh|điều kiện|tình hình)|trước|trên cơ sở|từ|sau|với|để|nhằm)\b[^,;.:]*, (?:cả )?"
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

_THANKED = kept.compile(r"\b(?:đánh giá|ghi nhận|hoan nghênh|cảm ơn|cám ơn)\b[^,;.]*$")

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
    r"\b(?:nhất trí|thống nhất|đồng ý|đề nghị|đề xuất|mong muốn|mong)(?: rằng)?(?: hai bên| hai nước| phía bạn| bạn)?(?: sẽ| cần)? tiếp tục (?:đẩy mạnh|thúc đẩy"
    r"|duy trì|tăng cường|phát huy|mở rộng|triển khai)(?: và (?:đẩy mạnh|thúc đẩy|mở rộng|phát huy))?(?: hơn nữa|,? (?:trong )?(?:thời gian|những năm"
    r"|giai đoạn|năm|các năm) tới| (?:có )?hiệu quả| (?:các|những) (?:lĩnh vực|nội dung|hoạt động|mặt|kết quả) (?:này|trên|đó"
    r"|ấy|đạt được))*\s*(?=[.;]|, đồng thời\b|$)"
    # "nhất trí duy trì hai nội dung này và bổ sung trao đổi học viên"
    r"|\b(?:nhất trí|thống nhất|đồng ý)(?: sẽ| cần| cùng| tiếp tục)* (?:duy trì|đẩy mạnh|tăng cường|phát huy|mở rộng) (?:các|những|hai|ba|bốn)"
    r" (?:lĩnh vực|nội dung|hoạt động|mặt|việc)(?: hợp tác)? (?:này|trên|đó|ấy)(?= và |,)"
    # "đánh giá hợp tác quân y là điểm sáng, cần được nhân rộng"
    r"|\blà (?:điểm sáng|điểm nhấn|thế mạnh|trụ cột|kênh hợp tác|lĩnh vực)\b[^,;.]{0,30}, cần (?:được |tiếp tục )+(?:nhân rộng|phát huy|duy trì|đẩy mạnh|thúc đẩy|mở rộng|phát triển)(?: hơn nữa)?\s*(?=[.;]|$)"
    # "hài lòng với kết quả ..., cho rằng đây là những lĩnh vực cần tiếp tục phát huy"
    r"|\b(?:cho rằng|coi|xem|xác định) (?:đây|đó) (?:cũng |đều )?là (?:những |các |một )?(?:lĩnh vực|nội dung|mặt|hướng)"
    r"(?: (?:hai bên|hai nước|hợp tác|mà))* (?:cần|sẽ|nên)(?: được)? (?:tiếp tục|đẩy mạnh|ưu tiên|phát huy|thúc đẩy|duy trì)\b"
)
_SO_HE = kept.compile(r"\b(?:vì vậy|vì thế|do đó|do vậy|bởi vậy|bởi thế|từ đó),? (?:(?:ông|bà|đồng chí|thứ trưởng|phía bạn) )?$")

_SO_MANY = kept.compile(
    r" (?:hơn |gần |nhiều )?(?:\d+|nhiều|hai|ba|bốn|năm|sáu|hàng chục) (?:lượt )?(?:đoàn|lượt|học viên|sĩ quan|chuyến)\b"
)
_HAS_HELD = kept.compile(r"\bđã (?:tiến hành|tổ chức|thực hiện|phối hợp|triển khai)\b[^.;]{0,60}$")
_HANDED_BACK = kept.compile(r"[^,;.]{0,30}\bđược (?:trao trả|hồi hương|thả|cứu|đối xử nhân đạo)\b")
_WHICH_HAS = kept.compile(r"\bmà [^,;.]{3,80} đã $")  # "các lĩnh vực mà Bản ghi nhớ đã xác định"
_OF_LATE = kept.compile(
    r"(?:(?:quan hệ|hợp tác)\b[^,;.:]{0,50} )?(?:trong )?(?:thời gian|những năm|các năm|năm) (?:vừa )?qua\b(?![^;.]*\b(?:sẽ|cần)\b)"
)
_BRIGHT_SPOT = kept.compile(r" là (?:một trong )?(?:những |các )?(?:điểm sáng|kết quả|thành tựu|thành quả)\b")
_TRUSTS = {"tin tưởng", "tin rằng", "tin chắc", "kỳ vọng", "trông đợi", "tin"}
_TRUSTING = tuple(_TRUSTS)
_TRUSTED = kept.compile(r" (?:rằng |là )?(?:phía |chính phủ |quân đội |bộ quốc phòng )?")
_HOW_IT_IS = kept.compile(
    r" (?:cho rằng|rằng|nhận thấy|là|hợp tác|quan hệ|các hoạt động|các lĩnh vực"
    r"|việc(?! (?:mở|tăng|đẩy|thúc|lập|thành|thiết|tổ|triển|ký|sớm|tiếp tục|xây|nghiên cứu|cử|nối|đưa|nâng|hợp tác))|kết quả)\b(?!,? (?:hai bên |hai nước |trong thời gian tới,? |thời gian tới,? |hai bên,? )?(?:cần|phải|nên|sẽ"
    r"|tiếp tục))"
)

_ALSO = kept.compile(
    r"(?:[,;]|\b(?:và|đồng thời|cùng|cũng|đã))[\s]*(?:cũng |đã |cùng |đồng thời |do (?:đó|vậy) |(?:vì|bởi) (?:thế|vậy) "
    r"|từ đó |qua đó |theo đó |nên |song |nhưng |vẫn )*$"
)

_ALSO_ENDS = ("và", "thời", "cùng", "cũng", "đã", "đó", "vậy", "thế", "nên", "song", "nhưng", "vẫn")

_AND_SO = kept.compile(r"[\s,]*(?:và|cùng|với|cùng với)[\s,]*(?:phía |ông |bà |ngài )?")

_ON_WHAT_TO_DO = kept.compile(
    r"(?: sâu| sâu rộng| thẳng thắn| ý kiến| quan điểm)*(?: về)?(?: các| những| một số)? (?:khả năng|phương|biện|triển|định|việc|kế hoạch|nội|cách|vấn"
    r"|hướng|giải|hợp tác)\b|[^;.]* (?:thời gian|sắp|năm|giai đoạn) tới\b"
)
_WHICH = kept.compile(
    r"(?:\bmà|\blà (?:một |những |các |hai |ba |bốn |năm |sáu |\d )*(?:lĩnh vực|nội dung|việc|hướng|điều|ưu tiên|trọng tâm)(?: hợp tác| ưu tiên)?"
    r"(?: được)?) (?:phía )?$"
)


def falls_short(folded: str, b: int, end: int) -> bool:
    """Whether the area that ends at `b` is said to fall short: "trao đổi thông tin còn chậm"."""
    near = folded[b : b + 80]
    return (" còn " in near or " chưa " in near or " mới " in near) and _LACKS.match(folded, b, end) is not None


_WHO = {"both", "heads", "person", "country", "pronoun"}  # of what a sentence is made of, the actors
_IN_PLANS = (
    "có hiệu quả", "tổ chức thành công", "phối hợp tổ chức thành công", "thực hiện thành công", "hoàn thành tốt",
    "phát huy hiệu quả", "phát huy vai trò", "rà soát", "kiểm điểm", "tổng kết",
)  # fmt: skip
_KEEPS_ON = kept.compile(r" (?:thường xuyên|đều|ở các cấp|giữa|hằng năm|hàng năm|nhiều)\b")
_AT_TIMES_NO_VERB = {"agree", "review", "wish", "discuss", "propose", "forward"}
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
        "opener", "usual", "carried", "to_go", "told_on", "quoted",
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
        self.folded, self.start, self.end, self.events = folded, start, end, events
        self.frame, self.sides, self.speaker, self.before = frame, sides, speaker, before
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
        self.quoted = None  # the side of which the sentence tells what it says
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

        by_wording = (frame.stance is None or frame.weak) and named and opens(frame, folded, start, end, self.events)
        if (
            not by_wording
            and frame.stance is None
            and self.before is not None
            and self.before.actor in self.sides
            and folded.startswith(_SO_THEN, start)
        ):  # "A nhấn mạnh ... Do đó, hai bên cần ..."
            frame.actor, frame.actor_at, frame.mode = self.before.actor, self.before.actor_at, None
            return "speak"
        if by_wording and frame.stance == "discussed":  # "Các chủ đề mà hai bên nêu ra gồm ..."
            self.events = [e for e in self.events if e[2] != "both" or e[0] >= frame.stance_at[1]]
        if quoted and said_by:
            return "speak"
        return last_said[2] if last_said else None

    def read(self) -> list[tuple]:
        """Reads all events; returns [(area, start, end, standing)]."""
        folded, frame = self.folded, self.frame
        self._met_at_once()
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

    def _met_at_once(self) -> None:
        """Codes what one side proposed and the other agrees to: "Đề xuất mở lớp tiếng Anh của B được Việt Nam tán thành"."""
        folded, frame = self.folded, self.frame
        if not folded.startswith(_PROPOSAL, self.start) or not (met := _PROPOSAL_MET.match(folded, self.start, self.end)):
            return
        stop, at = max(met.end("what"), met.end("matter")), met.span("met")
        who = [(a, b, value) for a, b, _, value in self.events if stop <= a < at[0] and value in self.sides]
        # whose it is the text told before: "Đề nghị về đường dây nóng đã được ông B đồng tình"
        if len(who) != 1 and not (met["matter"] and met["yes"]):
            return
        for x, y, what, area in self.events:
            if what == "area" and area != "-" and y <= stop and areas.groups()[area] != "regional_issue":
                if who:
                    self.coded.append((area, x, y, ("proposed", who[0][2], met.span("put"), who[0][:2])))
                if met["yes"]:
                    self.coded.append((area, x, y, ("agreed", "both", at, at)))
        self.events = [e for e in self.events if e[0] >= met.end()]
        if met["yes"]:
            frame.actor, frame.actor_at, frame.stance, frame.stance_at = "both", at, "agreed", at

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
        # "Sĩ quan Việt Nam sẽ được Nhật Bản đào tạo về ..."
        if (
            what == "country"
            and value in self.sides
            and self.waiting != "both"
            and not folded.startswith((" và ", ", "), b)
            and (passive := _TO_BE_HELPED.search(folded, max(self.start, a - 60), a))
        ):
            frame.actor, frame.actor_at, frame.stance, frame.stance_at = value, (a, b), "proposed", passive.span("will")
            frame.mode = self.waiting = None
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
            and self.verb[1] in ("propose", "wish")
            and a - self.verb[0] < 8
            and folded.endswith(_TO_A_SIDE, self.verb[2], self.verb[0])
            and not folded.startswith((" và ", " - ", "-"), b)
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
        elif who == "both" and _GIVEN_TIME.match(self.folded, b, self.end):
            standing = "discussed", who, passive.span(), (a, b)
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
        # "Việc lập nhóm công tác hải quân được phía B đưa ra"
        elif who in self.sides and not passive[1] and self.folded.startswith(_PUT_FORWARD, b):
            standing = "proposed", who, passive.span(), (a, b)
        elif (at[2] not in ("act", "review") and self.folded[at[0] : at[1]] not in PRAISE) or ";" in self.folded[
            self.unsettled[-1][2] : a
        ]:
            return
        elif who == "both" and passive[1] and self._trusts():
            standing = "proposed", frame.actor, passive.span(), frame.actor_at
        elif passive[1] or self.folded[at[0] : at[1]] in TO_DO:
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
        # "Trước đó, phát biểu khai mạc, Thượng tướng A ..."
        if (
            is_object
            and what == "person"
            and folded.startswith("phát biểu", self.verb[2])
            and folded.startswith(",", self.verb[0])
        ):
            is_object = False
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
            and folded[self.verb[2] : self.verb[0]] in PRAISE
            and (_DID.match(folded, b, end) or folded.endswith("việc ", start, a) and not _IS_TO.match(folded, b, end))
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
        if what == "country":
            is_object = self._land_is_object(a, b, value, is_object, left)
        # "các nội dung mà hai bên đã thống nhất"
        if what == "both" and _AS_SETTLED.match(folded, b, end) and _OF_WHAT.search(folded, max(start, a - 50), a):
            is_object = True
        # "các chuyến tuần tra mà hai bên thực hiện"
        if not is_object and frame.stance and folded.endswith("mà ", start, a) and not _PUTS.match(folded, b, end):
            is_object = True
        if what == "both":
            is_object = self._both_are_object(a, b, is_object, left)
        # "cảm ơn những gì phía B dành cho Việt Nam, đề nghị ..."
        if what in ("country", "pronoun") and _GIVES.match(folded, b, end) and _IS_GRATEFUL.search(folded, start, a):
            is_object = True
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
        self.passed = b if what in ("country", "person") and is_object else None
        return is_object, b

    def _land_is_object(self, a: int, b: int, value: str | None, is_object: bool, left: str) -> bool:
        """Whether a country is no subject: where no words make it one of the two sides, or where it is beside another."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        # not "phía Việt Nam", "Việt Nam mời ..."
        if (
            not is_object
            and not ((not left or left.endswith(_ONE_OF_ENDS)) and _ONE_OF.search(folded, max(0, a - 18), a))
            and (
                not ACTING.match(folded, b, end)
                # "Phía A trao kỷ vật lính Mỹ và thông báo ..."
                or folded.startswith(" và ", b)
                and (acting := self.waiting or (frame.actor if frame.actor_at and frame.actor_at[0] >= start else None))
                in self.sides
                and acting != value
                and not left.endswith((*",;:(", "và", "với", "cùng", "phía", "đoàn", "bên"))
            )
        ):
            is_object = True
        # "Người đứng đầu đoàn Thái Lan cho hay ..."
        if (
            self.verb
            and self.verb[1] in ("lead", "chair")
            and self.verb[2] - self.start < 24
            and left.endswith("đoàn" if self.verb[1] == "lead" else "phía")
        ):
            is_object = False
        if self.passed and _AND_BOTH.fullmatch(folded, self.passed, a):  # "nói Canada và Việt Nam cùng ..."
            is_object = True
        if left.endswith("việc phía") and frame.actor in self.sides and frame.actor != value:
            is_object = True  # "A nêu rõ việc phía B bắt tàu cá là sai và đề nghị ..."
        # "hy vọng sẽ được phía Nam Phi, một nước giàu kinh nghiệm, giúp ...; mời ..."
        if left.endswith(("được", "được phía")) and _HOPED_OF.search(folded, max(start, a - 40), a):
            is_object = True
        return is_object

    def _both_are_object(self, a: int, b: int, is_object: bool, left: str) -> bool:
        """Whether "hai bên" are no subject: those for whom something is a chance, or of whom one side says something."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        if a - start < 9 and folded.startswith(("với ", "đối với "), start):
            is_object = True
        # "coi đây là dịp để hai bên xác định ..."
        if not is_object and frame.actor in self.sides and left.endswith("để") and _CHANCE.search(folded, max(start, a - 40), a):
            is_object = True
        # "tạo khuôn khổ để hai bên mở rộng ..."
        if is_object and left.endswith(("để", "cho")) and _FOUNDS.search(folded, max(start, a - 60), a):
            is_object = False
        # "A sẽ báo cáo cấp trên; hai việc đầu được hai bên đồng ý đưa vào kế hoạch, cùng với ..."
        if (
            is_object
            and left.endswith("được")
            and _HAVE_AGREED.match(folded, b, end)
            and self.verb
            and (apart := folded.rfind(";", self.verb[0], a)) >= 0
        ):
            is_object, agreed = False, ("agreed", "both", (a, b), (a, b))
            self.coded = [(area, x, y, agreed if x > apart else standing) for area, x, y, standing in self.coded]
        # "theo hai bên, ..."
        if left.endswith(("theo", "của")) and _VOICED.search(folded, max(start, a - 30), a):
            is_object, self.theirs = True, ("both", (a, b))
        # "theo ông A, hai bên nên ..."
        if (
            self.voiced
            and folded[self.voiced] == ","
            and (a - self.voiced < 40 or _MEANWHILE.fullmatch(folded, self.voiced, a))
            and not _HAVE_AGREED.match(folded, b, end)  # "cũng theo ông, hai bên thỏa thuận sẽ ..."
            and (self.verb is None or self.verb[2] < self.voiced or self.verb[1] in ("forward", "past"))
        ):
            is_object = True
        # "Biên bản vừa ký cho biết, giai đoạn 2017 - 2020 hai bên sẽ ...", which nobody says
        if is_object and frame.actor is None and _WRITTEN.match(folded, self.start, a):
            is_object = False
        return is_object

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
        # "Chủ tịch luân phiên trong sáu tháng cuối năm 2024"
        if what == "forward" and folded.endswith("tháng cuối năm", a, b) and folded.startswith((" 19", " 20"), b):
            return True
        if what == "agree" and folded.startswith("quyết định của ", a):  # "đánh giá cao quyết định của Việt Nam"
            return True
        # "cho rằng hai nước có nhu cầu trong các lĩnh vực này"
        if self.spoke and folded.startswith("có nhu cầu", a) and folded.endswith(("hai nước ", "hai bên ", "đều "), start, a):
            return True
        # "chúc mừng những thành tựu của Việt Nam"
        if what == "review" and self.verb and folded[self.verb[2] : self.verb[0]] in _GREETS and a - self.verb[0] < 12:
            return True
        # "hai bên sẽ trao đổi đoàn, mỗi năm có ít nhất một đoàn cấp cao"
        if what == "review" and folded.endswith("năm có", a, b) and frame.stance in ("agreed", "proposed"):
            return True
        if what == "review" and folded.endswith("chưa ", start, a):  # "X, Y chưa được triển khai"
            stays = {x for _, x, _ in self.unsettled}
            self.coded, self.unsettled = [row for row in self.coded if row[1] not in stays], []
            return True
        # "các nội dung được nhất trí tại Đối thoại lần trước"
        if (
            what == "agree"
            and self.waiting is None
            and (
                folded.endswith("được ", start, a)
                or folded.startswith("đã ", a)
                and folded.endswith(("nội dung ", "vấn đề ", "việc ", "nội dung hợp tác "), start, a)
            )
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
        if (
            what == "discuss"
            and folded.endswith("được trao đổi", a, b)
            and (
                _KEEPS_ON.match(folded, b)
                # "10 đoàn các cấp đã được trao đổi"
                or any(e[3] == "delegation_exchange" and folded[e[1] : a] in (" ", " đã ") for e in self.events)
            )
        ):
            return True
        # "... như đào tạo, tàu thăm cảng, tham vấn về gìn giữ hòa bình": one more item of the results
        if (
            what == "discuss"
            and self.waiting is None
            and (frame.stance == "reviewed" or frame.stance is None and frame.actor is None)
            and folded.startswith(("trao đổi", "tham vấn"), a)
            and (folded.endswith(", ", start, a) or folded.startswith("tham vấn", a) and folded.endswith(" và ", start, a))
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
        if (
            value == "multilateral_support"
            and _WHILE_CHAIR.search(folded, max(start, a - 90), a)
            and folded.find(" ủng hộ", b, min(end, b + 36)) < 0
        ):
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
        if self.yet and a > self.yet.start() and b <= self.yet.end() and frame.stance == "reviewed":
            frame.actor, frame.actor_at = frame.actor or "both", frame.actor_at or self.yet.span()
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
        lacking = falls_short(folded, b, end)
        # "nhìn nhận hợp tác kỹ thuật quân sự chưa tương xứng với tiềm năng": no result
        if lacking and (not standing or standing[0] == "reviewed") and folded.startswith(" chưa tương xứng", b):
            self.unsettled.append((value, a, b))
            return
        if lacking and not standing and self.spoke and frame.actor:  # "thừa nhận hợp tác về quân y còn khiêm tốn"
            standing = "reviewed", "both", (a, b), frame.both_at
        # "... đạt kết quả tích cực. Hợp tác hậu cần cần được đẩy mạnh": no more of the results
        due = frame.weak and frame.stance == "reviewed" and self.verb is None and _IS_DUE.match(folded, b, end)
        if not standing or self.soft or lacking or due or (self.carried and self.verb is None):
            self.unsettled.append((value, a, b))
        standing = standing or _carried(self.before, frame, folded, start, a) or self._told_further(a)
        # "Phía B đề nghị ... Các khóa tiếng Anh đã được tổ chức đều đặn"
        if standing and self.verb is None and frame.actor is None and frame.stance is None and _WAS_HELD.match(folded, b, end):
            standing = "reviewed", "both", (a, b), frame.both_at
        if not standing or (standing[0] == "reviewed" and self._of_one_alone(a, b, value)):
            return
        accepted = value in ("exhibition", "delegation_exchange") and _ACCEPTS_BID.search(folded, max(start, a - 40), a)
        if accepted:  # "cảm ơn và nhận lời mời tham dự Triển lãm"
            self.coded.append((value, a, b, ("agreed", "both", accepted.span(), frame.both_at)))
            if standing[0] != "proposed":
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
        reviews = frame.stance in (None, "reviewed", "discussed") or frame.weak
        if reviews and (done := _HAS_DONE.match(folded, self.waiting_at[1], a)):
            said = done.start() + 1, folded.find(" ", done.end(), a)  # "đã trao"
            frame.actor, frame.actor_at, frame.stance = self.waiting, self.waiting_at, "reviewed"
            frame.stance_at = said if said[1] > 0 else (said[0], done.end() - 1)
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
        # "thông báo tình hình hợp tác, theo đó Canada đã dành cho Việt Nam nhiều suất học"
        if (
            standing
            and standing[0] == "discussed"
            and folded.startswith("thông báo", frame.stance_at[0])
            and _WAS_DONE.search(folded, frame.stance_at[1], a)
        ):
            return "reviewed", "both", frame.stance_at, frame.both_at
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
        # "hai bên sẽ tổ chức tuần tra chung; chuyển giao tàu đã hoàn thành năm ngoái"
        if (
            standing
            and standing[0] != "discussed"
            and folded.endswith("; ", self.start, a)
            and _WAS_HELD.match(folded, b, self.end)
        ):
            standing = "reviewed", "both", (a, b), frame.both_at
        # "... Tàu B dự kiến thăm ..."
        if standing and frame.weak and standing[0] == "reviewed" and (" sẽ " in folded[a:b] or " dự kiến " in folded[a:b]):
            standing = "agreed", "both", (a, b), frame.both_at
        return standing

    def _implied(self, a: int, b: int, value: str) -> tuple | None:
        """How an area stands of which no verb says it, but what is around it."""
        folded, end, frame = self.folded, self.end, self.frame
        seen = "reviewed", "both", (a, b), frame.both_at
        # "cho biết tàu hải quân sẽ thăm ..."
        if frame.actor and any(map(folded[a:b].__contains__, (" sẽ ", " dự kiến ", " mong ", " muốn "))):
            return ("agreed" if frame.actor == "both" else "proposed"), frame.actor, (a, b), frame.actor_at
        # "Năm 2026, tàu hải quân B sẽ thăm Đà Nẵng; hai bên luyện tập ...", which nobody is said to say
        told_by_one = self.before is not None and self.before.actor in self.sides
        if " sẽ " in folded[a:b] and frame.actor is None and self.spoke is None and not told_by_one:
            frame.of_both("agreed", (a, b))
            return frame.standing()
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
            and folded[self.verb[2] : self.verb[0]] in PRAISE
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
        # "Việt Nam nhận lời dự Triển lãm ...", to which the other side has invited
        if value == "exhibition" and frame.actor in self.sides and folded.endswith(("nhận lời ", "nhận lời mời "), self.start, a):
            return "proposed", frame.actor, (a, b), frame.actor_at
        if value == "multilateral_support" and frame.actor in self.sides and (at := self._backs(a)):
            return "proposed", frame.actor, at, frame.actor_at
        # "nói đào tạo và quân y là hai nội dung mình quan tâm"
        if self.spoke and frame.actor in self.sides and folded.find("mình", b, end) >= 0 and _IS_WANTED.match(folded, b, end):
            wanted = "proposed", frame.actor, (a, b), frame.actor_at
            self._code_with_it(a, wanted)
            return wanted
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
            and not TO_BE_DONE.search(folded, frame.actor_at[1], a)
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
            and not HANDLED.search(folded, max(start, a - 60), a)
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
        # "Để quan hệ ngày càng thiết thực, đối thoại thống nhất ..."
        if what == "review" and self.opener and self.opener[0] in ("để", "nhằm") and folded.find(",", start, a) < 0:
            return
        if what in _AT_TIMES_ANOTHER or words == "xác định":
            what = self._means(a, b, what, words)
        elif what == "agree" and folded.startswith(": ", b) and _OF_LATE.match(folded, b + 2, end):
            what = "review"  # "hai bên thống nhất: Hợp tác thời gian qua tiếp tục được tăng cường trên các mặt ..."
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
        fresh = not self._talk_goes_on(a, b, what, words) and (changed or self._begins_clause(a, what))
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
        change(
            frame,
            "review" if done else what,
            words,
            (a, b),
            changed,
            fresh,
            folded[b : min(end, b + 40)].removeprefix('"'),  # 'B "đánh giá cao" việc ...'
            self.spoke is not None,
            what == "discuss"
            and (
                _ALSO_TALKED.search(folded, max(start, a - 24), min(end, b + 24)) is not None
                or folded.find(" sẽ ", start, a) >= 0
                and _ON_PROGRAMME.fullmatch(folded, start, a) is not None
            ),
        )
        if what == "propose" and self._assented_before(a, b, words):
            frame.stance = "agreed"
        if changed and what in ("agree", "propose", "wish") and self._is_inserted(b):
            self.coded = [(*row[:3], frame.standing()) if row[3][0] != "discussed" else row for row in self.coded]
        self._settle(
            a,
            b,
            what,
            words,
            to_come,
            talked_of
            and (
                folded.startswith("được", a)
                or folded.startswith(" được", b)
                or folded.endswith("được ", start, a)
                or "nghị sự" in words
            ),
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

    def _is_inserted(self, b: int) -> bool:
        """Whether the verb that ends at `b`, and its subject, stand between what they say: "Đào tạo và quân y, hai bên thống nhất, phải đi trước một bước"."""
        folded, begins = self.folded, self.frame.actor_at[0] if self.frame.actor_at else self.start
        return (
            self.verb is None
            and self.frame.standing() is not None
            and _AFTER_COMMA.search(folded, max(self.start, begins - 12), begins) is not None
            and folded.startswith((", phải ", ", cần ", ", sẽ ", ", nên "), b)
        )

    def _talk_goes_on(self, a: int, b: int, what: str, words: str) -> bool:
        """Whether a word of time only tells on what the two talk of: "phương hướng năm 2013 và những năm tiếp theo"."""
        return (
            what == "forward"
            and self.frame.stance == "discussed"
            # "trao đổi biện pháp thực hiện Bản ghi nhớ, trước mắt là ..."
            and (self.folded.endswith(" và ", self.start, a) or words == "trước mắt" and self.folded.startswith(" là ", b))
        )

    def _assented_before(self, a: int, b: int, words: str) -> bool:
        """Whether one side agrees with the other: "Đồng tình với ý kiến của ông A, ông B nhấn mạnh hai bên cần ..."."""
        folded, start, frame = self.folded, self.start, self.frame
        return (
            frame.stance == "proposed"
            and frame.stance_at == (a, b)
            and "hai " in words
            and _ASSENTED.search(folded, max(start, a - 140), a) is not None
            and not (words.startswith(("đề", "kiến", "mong")) and folded.endswith(" và ", start, a))
        )

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
            words.endswith(" khả năng")
            and words.startswith(("đề cập", "nói về"))
            and (self.waiting == "both" or folded.startswith(_TALKS, self.start))
            and folded.find(", tiếp tục ", b, end) < 0
        ):
            return "discuss"  # "Hai bên cũng đề cập khả năng hợp tác ..."
        if what == "speak" and words in ("trình bày", "giới thiệu") and self._in_turn():
            return "discuss"
        if (
            what == "speak"
            and words == "nêu"
            and (self.waiting in self.sides or self.waiting is None and self.frame.actor in self.sides)
            and _PUTS_FORWARD.match(folded, b, end)
        ):
            return "propose"
        return what

    def _in_turn(self) -> bool:
        """Whether each side presents topics: "... thảo luận 6 chuyên đề. Cụ thể, phía A trình bày ...; phía B giới thiệu ..."."""
        return (
            self.waiting in self.sides
            and self.before is not None
            and self.before.stance == "discussed"
            and (self.folded.startswith("cụ thể", self.start) or self.before.actor in self.sides)
        )

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
        # "A nói hai quân đội đã giúp nhau ...; hai bên cần ..."
        if (
            self.waiting == "both"
            and words in ("cần", "nên", "cần phải")
            and frame.actor == self.quoted
            and frame.stance == "reviewed"
            and folded.endswith("; ", start, self.waiting_at[0])
        ):
            frame.stance = frame.mode = self.waiting = None
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
            and words not in TO_DO
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
                    and not (led and _ON_GROUND_OF.match(folded, start))
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
            and words not in TO_DO
            and not (
                words == "khuyến khích" and not folded.endswith("đã được ", start, a)
            )  # "các doanh nghiệp được khuyến khích ..."
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
                words not in TO_DO
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
            what == "agree"
            and (folded.endswith("được ", start, a) or _WHAT_WAS.search(folded, max(start, a - 40), a))
            and _CARRIED_OUT.match(folded, b, self.end)
        ):
            # "Các nội dung được nhất trí tại Đối thoại lần thứ 2 đã được triển khai", "Những gì thống nhất khi đó đã ..."
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
                or _OF_ITS_VIEW.match(folded, frame.stance_at[0], a)
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
                self.quoted = self.waiting if what == "speak" else None
            self.waiting = None
        elif what == "act" and (
            frame.stance in (None, "reviewed", "discussed")
            or (self.waiting in self.sides and frame.weak and (words in TO_DO or words == "tiếp tục"))
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
            if self.theirs and words in TO_DO and frame.actor is None:  # "Theo hai bên, cần sớm mở ..."
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
                and frame.stance_at[0] >= start
                and (
                    folded.endswith("; ", start, a)  # "đánh giá đào tạo đang tiến triển tốt; cần xúc tiến quân y"
                    # "nhìn nhận hợp tác chưa tương xứng với tiềm năng, cần được thúc đẩy trong ..."
                    or folded.endswith((", ", ", do đó ", ", vì vậy ", " song "), start, a)
                    and not any(row[1] > frame.stance_at[0] for row in self.coded)
                )
            ):
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
                and a - self.unsettled[-1][2] < (60 if _TO_BE.match(folded, b) else 12)
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
            if (
                changed and self.coded and _SETTLED.match(folded, b, self.end) and not folded.endswith(_NOT_YET, start, a)
            ):  # "A đề nghị ...; B nhất trí, đồng thời ..."
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
        elif (
            frame.actor is None
            and what in ("propose", "wish")
            and self.speaker
            and not (what == "wish" and folded.endswith("được ", start, a))  # "Hợp tác quân y được kỳ vọng ..."
        ):  # "Thời gian tới, đề nghị hai bên ..."
            frame.actor, frame.actor_at = self.speaker, (a, b)

    def _settle(self, a: int, b: int, what: str, words: str, to_come: bool, talked_of: bool) -> None:
        """Codes the areas before the verb that have waited for it."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        # "đánh giá: ...; giao lưu sẽ được khôi phục; phối hợp cứu nạn đạt kết quả tốt"
        apart = folded.rfind(";", self.start, a) if what == "review" else -1
        if (
            apart >= 0
            and _PREDICATE.match(folded, a)
            and _JUDGED_ALL.search(folded, self.start, apart)
            and not TO_BE_DONE.search(folded, apart, a)
        ):
            judged = "reviewed", "both", (a, b), frame.both_at
            self.coded = [(area, x, y, judged if x > apart else standing) for area, x, y, standing in self.coded]
        # "Việt Nam sẽ tổ chức Triển lãm ... và mời phía B tham dự"
        if (what == "wish" or (what == "propose" and "mời" in words)) and frame.standing():
            self.coded += [
                (area, x, y, frame.standing())
                for area, x, y in self.unsettled
                if area == "exhibition"
                and not folded.endswith(("nhận lời ", "nhận lời dự ", "nhận lời tham dự "), start, x)
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
            if self.soft and (still := _STILL.match(folded, b, end)) and not TO_BE_DONE.search(folded, b, still.end()):
                frame.stance, frame.stance_at, self.soft = "reviewed", (a, b), False
        if not self.unsettled:
            return
        # "Nam Phi có nhiều kinh nghiệm trong rà phá bom mìn và sẵn sàng chia sẻ"
        if (
            what == "propose"
            and words.startswith("sẵn sàng")
            and frame.stance == "proposed"
            and folded.endswith(" và ", start, a)
            and _HAS_SKILL.search(folded, start, self.unsettled[0][1])
        ):
            self.coded += [(area, x, y, frame.standing()) for area, x, y in self.unsettled]
            self.unsettled = []
            return
        # "... - lĩnh vực mà hai bên muốn thúc đẩy", "... là bốn ưu tiên hai nước thống nhất cho năm 2021"
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
            (to_come or (what == "act" and words in TO_DO))
            and frame.stance in ("agreed", "proposed")
            and (self.spoke or 0) < self.unsettled[-1][2]
            and a - self.unsettled[-1][2] < 60
            and not _APART_BY.search(folded[self.unsettled[-1][2] : a + 4])
        ):
            due = [u for u in self.unsettled if ";" not in folded[u[2] : a]]
            # "còn khiêm tốn, cần được thúc đẩy"; not what the sentence before says of one side
            self.coded = [row for row in self.coded if row[:3] not in due] + [(*u, frame.standing()) for u in due]
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
        # "Hợp tác quân y được đánh giá cao."
        praised = what == "speak" and words in _PRAISES and folded.endswith("được ", start, a) and folded[b : b + 1] in ".;,"
        if (
            what == "review" and (_PREDICATE.match(folded, a) or _IT_IS.search(folded, max(start, a - 24), a)) or praised
        ) and self.unsettled:
            judged = {x for _, x, _ in self.unsettled}
            self.coded = [row for row in self.coded if row[1] not in judged]
            self.coded += [(area, x, y, ("reviewed", "both", (a, b), frame.both_at)) for area, x, y in self.unsettled]
            self.unsettled = []

    def _finish(self) -> None:
        """Codes what the whole sentence settles: situations, proposals that are accepted, areas that still wait."""
        folded, start, end, frame = self.folded, self.start, self.end, self.frame
        # "Về tình hình khu vực, hai bên trao đổi ...", "Tình hình Trung Đông được hai bên phân tích kỹ"
        gone_over = _GONE_OVER.search(folded, start, end) if self.situations and not self.discussing else None
        if discussing := gone_over.span() if gone_over else self.discussing:
            self.coded += [
                ("regional_situation", a, b, ("discussed", "both", discussing, frame.both_at)) for a, b in self.situations
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
        # "Nga luôn coi trọng đào tạo cán bộ cho Việt Nam và sẵn sàng tăng chỉ tiêu": more of what he values is his offer
        if self.unsettled and not self.coded and frame.stance == "proposed" and _VALUES.search(folded, start, end):
            self.coded = [(area, x, y, frame.standing()) for area, x, y in self.unsettled]
        # results go on: "Đoàn các cấp qua lại thường xuyên; B giúp Việt Nam huấn luyện ...; các lớp tiếng Anh được mở đều"
        if (
            self.unsettled
            and self.coded
            and all(row[3][0] == "reviewed" for row in self.coded)
            # or no verb parts them: "với những khóa tiếng Anh, và 100 sĩ quan đã được huấn luyện ..."
            and (
                self.before
                and self.before.stance == "reviewed"
                or self.verb is None
                and folded.find(", ", self.unsettled[-1][2], self.coded[0][1]) >= 0
            )
            and not TO_BE_DONE.search(folded, start, end)
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
            and not folded.endswith(_NOT_YET, start, self.verb[2])
        ):
            met = (self.verb[2], self.verb[0])  # "A đề xuất ... và B đồng ý"
        if met:  # "A đề xuất ..., được B nhất trí"
            self.coded += [(area, a, b, ("agreed", "both", met, frame.both_at)) for area, a, b, _ in offered]
        reviewed = [row for row in self.coded if row[3][0] == "reviewed"]
        if frame.actor and reviewed:
            self._add_more(reviewed)
        if any(row[3][0] == "agreed" for row in self.coded) and (assent := _ASSENTS_TO.search(folded, start, end)):
            self._proposed_by_other(assent)
        # "Riêng năm 2018, một tổ chuyên gia của bạn đã vào làm việc ..."
        then = _THAT_YEAR.match(folded, start, end) if self.pending and self.verb is None else None
        for area, a, b, standing in self.pending:
            standing = (
                standing
                or then
                and ("reviewed", "both", then.span(), frame.both_at)
                or frame.standing()
                or (
                    ("discussed", "both", self.topic, frame.both_at)
                    if self.topic
                    else _carried(self.before, frame, folded, start, a)
                )
            )
            if standing:
                self.coded.append((area, a, b, standing))

    def _proposed_by_other(self, assent: re.Match) -> None:
        """Codes as proposed, too, what one side assents to: "nhất trí với đề nghị của phía B về hợp tác quân y, A mong muốn ..."."""
        folded, after = self.folded, [e for e in self.events if e[0] >= assent.end()]
        who = next((e for e in after if e[2] in _WHO), None)
        if not who or who[0] - assent.end() > 12 or who[3] not in self.sides:
            return
        stop = next((e[0] for e in after if e[0] > who[1] and (e[2] in _WHO or e[2] in _AT_TIMES_NO_VERB)), self.end)
        own = [
            row for row in self.coded if row[3][0] == "agreed" and who[1] <= row[1] < stop and ";" not in folded[who[1] : row[1]]
        ]
        self.coded += [(area, a, b, ("proposed", who[3], assent.span(), who[:2])) for area, a, b, _ in own]

    def _add_more(self, reviewed: list) -> None:
        """Codes what one side, or both, want more of that the sentence has told of, and does not name again."""
        folded, end, frame = self.folded, self.end, self.frame
        told = reviewed[-1][2]
        more = _GO_ON.search(folded, told, end)
        if not more and frame.actor in self.sides and folded.find("mong", told, end) >= 0:
            more = _AND_MORE.search(folded, told, end) if _THANKS.search(folded, self.start, told) else None
        if more:
            actor, at = frame.actor, frame.actor_at
            if at[0] > more.end() and frame.both_at and self.start <= frame.both_at[0] < more.start():
                actor, at = "both", frame.both_at  # "hai bên ... nhất trí tiếp tục mở rộng; về quân y, phía A đề nghị ..."
            standing = ("agreed" if actor == "both" else "proposed"), actor, more.span(), at
            self.coded += [(area, a, b, standing) for area, a, b, _ in reviewed]


def code_sentence(folded, start, end, tokens, mentions, named, frame, sides, host, speaker, before):
    """Codes one sentence; returns the last single speaker and [(area, start, end, standing)]."""
    events, asked = events_in(folded, start, end, tokens, mentions, named, sides, host)
    reading = _Reading(folded, start, end, events, frame, sides, asked or speaker, before, named)
    coded = reading.read()
    return reading.speaker, coded


def _carried(before: Frame | None, frame: Frame, folded: str, start: int, at: int):
    """What the sentence before says of an area on which its own says nothing: results go on where one side "đã" did it."""
    standing = before.standing() if before else None
    # "... Bản ghi nhớ thì phải chờ tới chuyến thăm của Tư lệnh Lục quân": no more of what was proposed or talked of
    if standing and standing[0] in ("proposed", "discussed") and folded.startswith(_DOCUMENTS, start):
        return None
    return (
        standing
        if standing and (frame.actor is None or (standing[0] == "reviewed" and _DONE.search(folded, start, at)))
        else None
    )


_DOCUMENTS = (
    "bản ghi nhớ", "biên bản", "thỏa thuận", "bản thỏa thuận", "hiệp định", "nghị định thư", "ý định thư", "tuyên bố",
    "kế hoạch hợp tác",
    "một bản ghi nhớ", "một thỏa thuận", "một hiệp định", "một nghị định thư", "một ý định thư",
)  # fmt: skip


def _named_later(folded: str, start: int, events: list, sides: tuple[str, str]):
    """The subject, with its place, of a sentence that begins with its verb: "Bày tỏ mong muốn ..., ông B đề nghị ..."."""
    if (
        events
        and (events[0][0] - start < 3 or folded.startswith(_BESIDE_DOING, start))
        and events[0][2] in ("propose", "wish", "speak", "review", "agree")
    ):
        for a, b, what, value in events:
            if (folded.endswith(", ", start, a) and (what == "both" or (what == "person" and value in sides))) or (
                what == "country"
                and value in sides
                and (
                    folded.endswith((", phía ", ", đoàn "), start, a)
                    or folded.endswith(", ", start, a)
                    and ACTING.match(folded, b)
                )
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
_IS_DUE = kept.compile(
    r"(?:(?!\b(?:đã|mà|được|hai|và sẽ|song|nhưng)\b)[^;.:]){0,50} (?:sẽ|cần|nên|phải) (?:tiếp tục |sớm )*được (?!hai|phía)"
)
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
    return value or "both", (a, b), "review" if folded[x:y] in PRAISE else told, (x, y)


_LAST = kept.compile(r"(?: thêm| rõ| như vậy| với báo chí| tại đối thoại| tại buổi đối thoại)?[.;\s]*")
_AFTER_COMMA = kept.compile(r",\s(?:phía |đoàn |ông |bà |ngài |đồng chí )?$")
# "nhất trí hợp tác quốc phòng ... đã đạt được ..."
_ON_GROUND_OF = kept.compile(r"(?:trên (?:cơ sở|nền tảng)|từ|phát huy|kế thừa|với) ")
_UPON_RESULTS = kept.compile(r"\btrên (?:cơ sở|nền tảng) (?:những |các )?kết quả\b(?![^,;.]* để )[^,;.]*$")
_FARES = kept.compile(r",?\s(?:rằng )?(?:quan hệ|hợp tác|các mặt|các lĩnh vực)[^,;:]{0,80}\s")
_SAYING = kept.compile(
    r"(?:cùng )?(?:nhất trí|thống nhất|đồng ý|tán thành|đồng tình|đồng quan điểm|chung quan điểm)(?: cao)? (?:cho rằng|rằng|nhận thấy"
    r"|với (?:những |các )?(?:đánh giá|nhận định))|(?:cùng )?(?:nhất trí|thống nhất)(?: đánh giá"
    r"| nhận định)?[:,] [^,;.:]{0,60}? đã (?!đề |thống |nhất |ký |thỏa )"
    r"|(?:cùng )?(?:nhất trí|thống nhất)(?= (?:quan hệ|hợp tác)\b[^,;.:]{0,40} đang (?:đi|phát triển|tiến|ở) )"
)
_PREDICATE = kept.compile(
    r"(?:được|đã|đạt|có|bắt đầu|bước đầu|thu được|gặt hái|đem lại|mang về|đi vào|vào nền nếp|tiến triển|vận hành|hoạt động"
    r"|diễn ra"
    r"|phát triển|phát huy|là|ngày càng|tiếp tục là|mang lại|trở nên|đúng tiến độ)\b"
)
_MET = kept.compile(
    r"\bđược (?!hai bên|sự )(?:[^;.]{2,60}? )?(?:nhất trí|đồng ý|tán thành|chấp thuận|hưởng ứng|ủng hộ(?! lẫn))\b"
    r"|\bđược (?:(?:phía )?bạn|(?:phía|ông|bà) [^,;.]{2,40}?)(?: vui vẻ)?(?: ngay)? chấp nhận\b"
    r"|\b(?:và|đã) nhận được (?:sự )?(?:đồng thuận|nhất trí|đồng ý|tán thành|ủng hộ|chấp thuận) (?:của|từ)\b"
)

_PROPOSAL = ("đề xuất ", "đề nghị ", "kiến nghị ", "sáng kiến ", "gợi ý ", "ý tưởng ", "nguyện vọng ", "các đề ", "những đề ")
_PROPOSAL_MET = kept.compile(
    r"(?:các |những )?(?P<put>đề xuất|đề nghị|kiến nghị|sáng kiến|gợi ý|ý tưởng|nguyện vọng)(?:(?P<what> [^,;.:]{3,120}?) (?:của"
    r"|từ) (?:(?!(?:được|chưa|không)\b)[^,;.:]){2,40}?|(?P<matter> về (?:(?!(?:được|chưa|không)\b)[^,;.:]){3,80}?))"
    r" (?:đã |cũng |lập tức )*(?P<met>được (?:(?!chưa|không)[^,;.:]){0,40}?(?:(?P<yes>tán thành|tán đồng|hưởng ứng|đồng ý"
    r"|nhất trí|chấp thuận|ủng hộ|đồng tình)"
    r"|ghi nhận|hoan nghênh|xem xét|đánh giá cao|tiếp nhận))\b"
)
_IT_IS = kept.compile(r"\blà (?:một |hai |ba |những |các )?(?:trong (?:những |số |các )+)?$")
_ASSENT = kept.compile(r"\b(?:đồng tình|đồng ý|nhất trí|tán thành|ủng hộ|chấp thuận)\b")
_ASSENTS_TO = kept.compile(
    r"\b(?:nhất trí|đồng ý|tán thành|đồng tình|ủng hộ|chấp thuận)(?: cao| hoàn toàn)?(?: với)? (?:các |những )?"
    r"(?:đề xuất|đề nghị|kiến nghị|gợi ý) (?:của|do|từ) "
)
_SETTLED = kept.compile(
    r"(?: cao| ngay)?\s*(?:và (?:cũng )?(?:đề nghị|đề xuất|bổ sung|mong|nêu thêm|mời"
    r"|sẽ (?:thực hiện|xem xét|triển khai|chỉ đạo|giao|thu xếp|tạo điều kiện))\b|(?:này|đó|ấy|nêu trên)\b"
    r"|[.;,)\n]|$|(?:ngay )?với (?:các |những )?(?:đề nghị|đề xuất|gợi ý|kiến nghị|ý kiến|nội dung) (?:này|đó|trên"
    r"|nêu trên)|(?:ngay )?với (?:đề nghị|đề xuất|gợi ý) của|(?:về )?(?:việc|điều|đề nghị|đề xuất|nội dung) (?:này|đó))"
)
_THAT_YEAR = kept.compile(r"(?:riêng )?(?:trong )?năm (?:19|20)\d\d\b[^;.]*? (đã)\b(?! (?:thống|nhất|đề))")
_NOT_YET = ("chưa ", "không ")
_DID = kept.compile(
    r" (?:đã|vừa|lần đầu|cử|hỗ trợ|giúp|tham gia|dành|tạo|luôn|tích cực|tặng|trao|cung cấp|chuyển giao|tài trợ|viện trợ"
    r"|bàn giao|chia sẻ|tổ chức|đăng cai|tiếp nhận|đào tạo|mở|duy trì|triển khai|phối hợp|tiếp tục)\b"
)
# "đánh giá cao việc Mỹ tẩy độc dioxin", not "hoan nghênh việc Mỹ sẽ ..."
_IS_TO = kept.compile(
    r" (?:đã |cũng |luôn |rất |đang )*(?:sẽ|sắp|sẵn sàng|sẵn lòng|chuẩn bị|gia nhập|dự định|dự kiến|muốn|mong|quyết định"
    r"|có (?:kế hoạch|ý định|thể)|đề nghị|đề xuất"
    r"|kiến nghị|ủng hộ|quan tâm|coi|xem|trở thành|đảm nhiệm|đảm nhận|ứng cử|là|và|cam kết|hứa|nhất trí|đồng ý|ưu tiên|mời)\b"
)
_NOUNS = {"hợp tác", "phối hợp", "hỗ trợ", "giúp đỡ", "nghiên cứu", "triển khai", "thực hiện", "xây dựng", "tích cực", "chủ động"}

_CARRIED = {"triển khai", "thực hiện", "tiến hành", "duy trì", "phát huy"}
_UNDER_WAY = ("đang ", "đang được ", "đang cùng ", "đang được hai bên ")  # "những dự án đang triển khai"
# of both, without "sẽ" or "cần": results
_BARE_FACTS = {"tích cực", "chủ động", "duy trì", "phối hợp", "hợp tác", "thực hiện", "triển khai", "cử", "sang thăm"}
_THEREFORE = (
    "để ", "nhằm ", "do đó", "do vậy", "vì vậy", "bởi vậy", "bởi thế", "vì thế", "từ thực tế", "từ kết quả", "trên cơ sở",
)  # fmt: skip
_BESIDE_DOING = ("cùng với việc ", "bên cạnh việc ", "ngoài việc ", "song song với việc ")

_PUTS = kept.compile(
    r" (?:cùng |cũng |đã |vừa |đều |rất |có )*(?:đề nghị|đề xuất|đưa ra|nêu|quan tâm|mong|muốn|nhất trí|thống nhất"
    r"|thế mạnh|nhu cầu|kiến nghị|gợi ý|sẵn sàng)\b"
)
_ACCEPTS_BID = kept.compile(r"\b(?:chấp nhận|nhận) lời mời (?:(?:tham dự|dự|sang|đến|tới|của [^,;.]{2,20}|cử đoàn) )*$")
_ACCEPTS = kept.compile(r"\bnhận lời\b(?!.* (?:và|đồng thời|;)[^;]* mời )")  # but "nhận lời và mời ..."
_INVITED_BY = kept.compile(r"[^;.]{0,60} theo lời mời\b")
_ASKED = kept.compile(r"(?: cũng| đã| còn| sẽ| vừa| đồng thời)* được ")

_IS_WANTED = kept.compile(
    r"(?: \w+){0,6}? (?:đều |cũng )*là (?:\w+ ){0,2}(?:nội dung|lĩnh vực|việc|điều|vấn đề|hướng|mặt)(?: mà)? (?:phía |nước "
    r"|bên )?mình (?:đang |rất |đặc biệt )*"
    r"(?:quan tâm|cần|mong|muốn|ưu tiên|có nhu cầu)\b"
    r"|(?: vẫn| luôn| cũng)* là (?:\w+ ){0,2}(?:nhu cầu|ưu tiên|mong muốn|nguyện vọng|mối quan tâm)\b[^,;.]{0,24} của (?:phía "
    r"|nước )?mình\b"
)
_WAS_HELD = kept.compile(
    r"(?:(?! (?:sẽ|cần|nên|phải|để|đã|chưa)\b)[^,;.:]){0,40} (?:đã|vừa) (?:được (?:\w+ ){0,2}?(?:tổ chức|triển khai|thực hiện"
    r"|duy trì|mở|tiến hành|hoàn thành|bàn giao)"
    r"|diễn ra|đi vào|trở thành|hoàn thành|hoàn tất|kết thúc|mang lại|đem lại|đạt)\b"
)
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
    r"|hy vọng|có thể|quan tâm|cam kết|hứa|dự kiến|có kế hoạch|cân nhắc|quyết định|đồng ý|bảo đảm|(?:chuẩn bị|sắp) (?:bàn|chuyển) giao"
    r"|sẽ (?!được))\b"
)
_AS_SETTLED = kept.compile(r" (?:đã|vừa) (?:cùng )?(?:thống nhất|nhất trí|thỏa thuận|đồng ý|cam kết|ký|đề ra|xác định)\b")
_HAS_SKILL = kept.compile(r"\b(?:có|giàu) (?:nhiều |rất nhiều )?(?:kinh nghiệm|thế mạnh|năng lực)\b[^;.]*\Z")
_GIVES = kept.compile(r"(?: (?:ngày nay|nay|trước đây|đã|luôn|vẫn|từng))* dành cho\b")
_IS_GRATEFUL = kept.compile(
    r"\b(?:cảm ơn|cám ơn|biết ơn|tri ân|trân trọng|trân quý|ghi nhận|đánh giá cao|không quên|nhớ)\b[^;.]*\Z"
)
_AS_SAID = kept.compile(
    r"(?: cũng)?(?: đã| vừa)? (?:nêu|đề xuất|đề nghị|đưa ra|trình bày|đề cập|gợi ý|phát biểu|nhắc đến|nhắc tới|quan tâm(?= và))\b"
)
_OF_WHAT = kept.compile(
    r"\b(?:các|những) (?:nội dung|thỏa thuận|kế hoạch|văn kiện|văn bản|lĩnh vực|hoạt động|cam kết|chương trình|vấn đề"
    r"|kết quả)(?: hợp tác)?(?: quốc phòng)?(?: song phương)?(?: mà)?(?: phía| đoàn)? $|\b(?:như|mà|theo) $"
)
_SETTLED_AT = kept.compile(r" (?:tại|trong|từ|ở|trước đó|lần trước)\b(?![^,;.]{0,60} (?:này|lần này)\b)")

_WITHIN = (
    "trong đó ", "trong đó, ", "trong đó phía ", "trong đó có việc ", "trong đó có việc phía ", "trong đó, phía ",
    "trong đó ông ", "trong đó bà ",
)  # fmt: skip
# "ủng hộ đề xuất lập ..."
_ITS_MATTER = kept.compile(
    r" (?:(?:của|từ) [^,;.]{2,40}? )?(?:về |lập|thành lập|thiết lập|mở|xây|tổ chức|ký|tăng|nâng|đưa|sớm|hợp tác|đẩy|cử"
    r"|tiến hành)"
)
# "đánh giá cao ..., nhưng cho rằng cần ..."
_BUT = kept.compile(
    r"\b(?:cho rằng|nhưng|song|tuy nhiên|đồng thời|nhấn mạnh|lưu ý|nhận thấy)(?: rằng"
    r"|,)?(?: (?:vẫn|còn|cũng|hai bên|hai nước|thời gian tới,?|trong thời gian tới,?|mỗi nước))* $"
)
_WRITTEN = kept.compile(
    r"(?:bản )?(?:biên bản|thỏa thuận|bản ghi nhớ|thông cáo|thông cáo chung|thông báo|kế hoạch|văn bản|văn kiện)\b[^,;.:]{0,40} (?:cho biết|nêu rõ|nêu|ghi rõ|ghi|khẳng định|xác định)\b[^;.]*\Z"
)
_HAVE_AGREED = kept.compile(
    r" (?:đã |vừa |cùng |cũng |đều )*(?:nhất trí|thống nhất|đạt được thỏa thuận|đạt (?:được )?nhận thức"
    r"|đạt được đồng thuận|đi đến|đi tới|đồng ý|thỏa thuận|quyết định|chốt|nhận thấy|cho rằng|cam kết)\b"
)
_YET = kept.compile(
    r"\b(?:song(?! phương| song)|nhưng|tuy nhiên|tuy vậy|mặc dù vậy|lưu ý rằng)\b[^;.]*?\bcần\b(?! (?:làm|giải quyết))[^;.]*"
)
_NAMES_NEXT = kept.compile(r"[^;.]{3,120}?, (?:ông|bà|ngài|phía|đoàn|đồng chí|hai|thứ trưởng|\w+ tướng|đại tá)\b")

_NEXT_FIELD = kept.compile(
    r"; (?:còn |riêng )?(?:về|trên lĩnh vực|trong lĩnh vực|ở lĩnh vực|đối với|liên quan đến|với)\b[^,;:]*$"
)
_TO_COMMA = kept.compile(r"[^,;.:]{0,40}, ")
_SUBJECT = kept.compile(r"(?:hai|phía|đoàn|ông|bà)\b")
_PAIR = kept.compile(r" ?- ?|, | và | cùng | lẫn ")
_SOON = ("sớm ", "để ", "tiến tới ", "nhằm ")

_JUDGED_ALL = kept.compile(r"\b(?:đánh giá|nhận định|ghi nhận|nhận thấy|cho rằng): ")
_CHANCE = kept.compile(r"\b(?:dịp|cơ hội|diễn đàn|kênh)(?: \w+){0,3} để $")
_HOPED_OF = kept.compile(r"\b(?:mong|mong muốn|muốn|hy vọng|kỳ vọng|đề nghị)(?: sẽ| sớm| tiếp tục)* được (?:phía )?$")
_FOUNDS = kept.compile(r"\b(?:khuôn khổ|cơ sở|tiền đề|nền tảng|hành lang)(?: pháp lý)?(?: \w+){0,4} (?:để|cho) $")
_VOICED = kept.compile(r"\btheo (?:(?:nhận định|đánh giá|ý kiến|quan điểm|nhìn nhận)(?: chung)? của )?$")
_TURNS = kept.compile(
    r"(?:[,;]? \b(?:còn|trong khi|trong khi đó|về phần mình|đáp lại|ngược lại))[\s,]*(?:về )?(?:phía |đoàn |ông |bà "
    r"|ngài |bên )?$"
)
_CARRIED_OUT = kept.compile(
    r" (?:tại|trong|từ|ở|khi|hồi|lần|năm) [^;.]{2,140}? (?:đã|đều|cơ bản|đang) (?:\w+ ){0,5}(?:triển khai|thực hiện|hoàn thành"
    r"|hoàn tất|hiện thực)\b"
)
_WHAT_WAS = kept.compile(r"\b(?:những gì|(?:các|những) (?:nội dung|việc|điều|thỏa thuận))(?: mà)?(?: hai bên)?(?: đã| cùng)* $")
_APART = kept.compile(r";|\bvà $")
_AND_ENDS = kept.compile(r"\bvà $")  # what ought to be is said on, also after a semicolon
_POTENTIAL = kept.compile(r"(?:còn |có |giàu )*(?:nhiều )?(?:tiềm năng|dư địa|cơ hội|không gian|triển vọng)")
_APART_BY = kept.compile(r"[;:.]|,(?! (?:sẽ|cần|nên))")
_TO_BE_MENDED = kept.compile(r"\b(?:tồn tại|hạn chế|khó khăn|vấn đề|điều|việc|điểm|vướng mắc) $")
_TO_COME = kept.compile(r"\b(?:sẽ|cần|nên|phải|sớm)(?: tiếp tục| sớm| luôn)? $")

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
_TO_BE_HELPED = kept.compile(
    r"\b(?P<will>sẽ(?: tiếp tục| sớm)? được) (?:(?:phía|nước bạn|chính phủ|bộ|quân đội|hải quân|không quân|cảnh sát biển|lực lượng"
    r"|cơ quan|(?:các )?chuyên gia)(?: [^\s,;.]+){0,5}? )?$"
)
_PASSIVE = kept.compile(r"\b(sẽ |cần |nên |phải )?(tiếp tục |sớm |chưa )?được (?:cả |phía |đoàn |quân đội )?$")
_THEN_AGREED = kept.compile(r"[^;.]{0,20}\b(?:và|rồi|, ) ?(?:cùng )?(?:nhất trí|thống nhất|đồng ý)\b")
_DO_WELL = kept.compile(r"(?:[;:,)]|\bvà) (?:tiếp tục )?(?!hợp tác|quan hệ|hoạt động|việc|đều|đã|phối hợp|lĩnh vực)\w+ \w+ $")
_SO_THEN = (
    "do đó, ", "do vậy, ", "vì vậy, ", "vì thế, ", "bởi vậy, ", "bởi thế, ", "muốn vậy, ", "để làm được điều đó, ",
    "để đạt được điều đó, ",
)  # fmt: skip
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
    r"|; (?:đã (?:cùng )?)?(?:trao đổi|thảo luận)(?: (?:sâu|kỹ|thẳng thắn|cởi mở|rộng rãi))+(?: ý kiến| quan điểm)? về"
    r"|\bđã (?:cùng )?(?:trao đổi|thảo luận|bàn|đề cập)\b"
)
# "Trong một ngày làm việc, hai bên sẽ trao đổi về ...": what the meeting is on
_ON_PROGRAMME = kept.compile(
    r"(?:tại|trong|theo|dự kiến)\b[^;.]{0,60}?(?:đối thoại|tham vấn|ngày(?: làm việc)?|họp|chương trình|nghị sự|dự kiến)(?: lần này| này)?,? "
    r"hai (?:bên|đoàn) (?:sẽ|cùng|tập trung|dự kiến|đi sâu| )+"
)
_OF_BOTH = (" chung", " của hai ", " của cả hai ")
_STILL = kept.compile(
    r"(?: rằng)?,?(?: [^,;:.]{0,80},)?[^,;:.]{0,60}\b(?:hợp tác|quan hệ|hoạt động|lĩnh vực"
    r"|nội dung)\b[^,;:.]{0,60}? (?:đã|vẫn(?! còn| cần| chưa)|ngày càng|luôn|đang(?= (?:đi|phát triển|tiến|ở)\b)) (?!đến lúc)"
)
# "vào năm tới, khi Việt Nam làm | chủ tịch ASEAN": when it is, nothing to be done
_WHILE_CHAIR = kept.compile(
    r"(?:^|[,;])(?:(?!ủng hộ|phối hợp|hợp tác|hỗ trợ|giúp)[^,;.]){0,40}\b(?:khi|lúc|năm|thời điểm)(?: mà)? (?:(?!tới|này|sau|ủng"
    r"|hỗ|giúp)\w+ ){1,4}(?:làm|là|đảm nhiệm|đảm nhận|đảm đương|giữ|nắm)"
    r"(?: (?:vai trò|cương vị|vị trí|ghế|chức))? $"
    # "với cương vị | Chủ tịch ASEAN", "thay mặt nước | Chủ tịch ASEAN": who speaks
    r"|(?:^|(?<=[\n,;.])|(?<=[,;.] ))(?:(?:với|trên|trong) (?:cương vị|tư cách|vai trò)(?: là)?|thay mặt|nhân danh)(?: nước)? $"
)
_ITS_WEIGHT = kept.compile(r"\b(?:tiếng nói|vai trò|vị thế|uy tín|đóng góp)\b[^,;.]{0,40} (?:tại|trong|ở) (?:các )?$")
_SUPPORTED = kept.compile(r"\b(?:ủng hộ|hỗ trợ|giúp|phối hợp|hợp tác)\b[^;.]*$")
HANDLED = kept.compile(
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
_GONE_OVER = kept.compile(
    r"\bđược (?:cả )?hai (?:bên|nước|đoàn|phía|thứ trưởng|trưởng đoàn) (?:cùng |cũng |đã )*phân tích\b"
    # "Tình hình khu vực là một đề tài trao đổi"
    r"|\blà (?:một |những |các |\w+ )?(?:trong những |trong số )?(?:đề tài|chủ đề|nội dung)(?: \w+){0,2} (?:trao đổi|thảo luận|bàn bạc|bàn thảo)\b"
)
_RAISED = ("nêu ra", "nêu lên", "đề cập", "nhắc đến", "nhắc tới", "đặt ra")
_PUT_FORWARD = (" đưa ra", " nêu ra", " nêu lên", " đề xuất", " đề nghị", " gợi ý", " kiến nghị")
_GIVEN_TIME = kept.compile(r" dành (?:\w+ ){0,3}thời gian\b")  # "Biển Đông được hai bên dành nhiều thời gian"
_CARED_FOR = (" quan tâm", " cùng quan tâm", " đặc biệt quan tâm", " đều quan tâm", " hết sức quan tâm", " rất quan tâm")
_TALKS = ("cuộc đối thoại ", "buổi đối thoại ", "đối thoại ", "cuộc họp ", "phiên họp ", "cuộc tham vấn ")
_TO_A_SIDE = ("mời", "đề nghị", "yêu cầu", "kêu gọi", "mong", "mong muốn", "hy vọng", "kỳ vọng", "muốn")
_HE = {"ông", "bà", "ngài", "tôi", "đồng chí"}
# "Nhật Bản hiện hỗ trợ ..."
_DOES = kept.compile(
    r"(?: cũng| đều| vẫn| còn| luôn)* (?:đang|hiện(?! đại)|từng|hằng năm|hàng năm|mỗi năm|lâu nay|thường xuyên|thường)\b"
)
_DONE = kept.compile(r"\b(?:đã|cũng)\b")
_VALUES = kept.compile(
    r"\bcoi trọng [^,;.:]*(?: và sẵn sàng (?:tăng|mở rộng|đẩy mạnh|dành|nhận) |,? (?:và )?mong (?:muốn )?(?:(?:phía )?bạn |phía \w+ )?(?:sẽ )?(?:tiếp tục|hỗ trợ|giúp)\b)"
)
_OPENER = kept.compile(
    r"(?:theo đó, |cụ thể, )?(?:(?:bàn |nói |trao đổi |thảo luận )?về|trên (?:các|những) vấn đề"
    r"|(?:trên|từ) (?:nền tảng|cơ sở) (?:những |các )?(?:kết quả|thành quả|thành tựu)|nhằm|để(?! ngỏ)|đối với"
    r"|bên cạnh|cùng với|ngoài|song song|trên lĩnh vực|trong lĩnh vực|trong khuôn khổ (?:các |hội nghị |diễn đàn )*(?:asean|admm"
    r"|liên hợp quốc|đa phương)|liên quan|riêng|đề cập)\b"
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
_AND_BOTH = kept.compile(r"\s+và\s+(?:phía |(?:các )?(?:thành viên )?đoàn |quân đội )?")
_ASSENTS = kept.compile(
    r"(?:ủng hộ và )?(?:nhất trí|thống nhất|đồng ý|tán thành|đồng tình|tán đồng|chia sẻ"
    r"|ủng hộ)(?: cao)?(?: với)? (?:những |các )?(?:ý kiến|đề nghị|đề xuất|quan điểm|kiến nghị|nhận định|đánh giá)\b"
)
# "tán thành đánh giá của B, nhấn mạnh hai dự án đang mang lại hiệu quả"
_OF_ITS_VIEW = kept.compile(
    r"(?:tán thành|đồng tình|nhất trí|đồng ý|chia sẻ)(?: cao)?(?: với)? (?:những |các )?(?:đánh giá|nhận định"
    r"|nhận xét)\b[^,;.]*, (?:và )?\Z"
)
_ASSENTED = kept.compile(
    r"\b(?:nhất trí|đồng ý|đồng tình|tán thành|tán đồng)(?: cao)?(?: với)? (?:những |các )?(?:ý kiến|đề nghị|đề xuất|kiến nghị"
    r"|quan điểm)\b(?:(?!\bđồng thời\b)[^;.])*$"
)
_WELCOMES = kept.compile(
    r"(?:hoan nghênh|ghi nhận|đánh giá cao|trân trọng|cảm ơn)(?: những| các)? (?:đề nghị|đề xuất|kiến nghị|gợi ý)"
)
_CLAUSE = kept.compile(
    r"(?:[;:.,(]|\b(?:và|thì|thì nay|còn|đồng thời|song|trong khi|trong khi đó|mà|nhưng|khi|phía|về phía|theo|qua đó|trong đó|cũng"
    r"|bên cạnh đó|với việc))[\s,\"']*(?:cả|phía|về phía|ngài|ông|bà|đoàn|bên|đại diện|đại diện phía)?\s*$"
)
_PRAISES = ("đánh giá cao", "ghi nhận", "biểu dương", "hoan nghênh")
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
