"""When an instrument was signed, or is to be signed."""

import re
from dataclasses import dataclass

from vdd import dates, kept, meetings


@dataclass(slots=True, eq=False)
class Telling:
    """A sentence that names instruments: the names that stand apart, those within another's, and its verbs by what they say."""

    clean: str
    folded: str
    sentence: object
    day: str | None
    tools: list
    heads: dict  # of several under one name, "hai Ý định thư: về ... và về ...": where that name stands
    nested: set  # "Nghị định thư sửa đổi | Hiệp định về ..."
    amended: set  # the same where it has its own year, "... | Hiệp định hợp tác quốc phòng năm 2008": an earlier one
    doing: list
    verbs: list
    saying: list
    parted: object
    found: list
    heading: tuple | None = None  # where the line above a list stands


@dataclass(slots=True, eq=False)
class Tool:
    """One instrument: its word (start, end), its name (head, stop), the words before, the verbs that govern it and the words behind."""

    row: dict
    start: int
    end: int
    head: int
    stop: int = 0
    following: int = 0  # where the next one begins
    before: str = ""
    title: str = ""
    named: list = ()
    own: list = ()
    between: str = ""  # from its verb to it
    settled: object = None
    cue: object = None
    past: int = 0
    passive: re.Match | None = None
    signed_after: re.Match | None = None
    planned_after: re.Match | None = None
    dated: tuple | None = None  # where the date of signing stands that the name holds
    when: str | None = None
    when_at: tuple | None = None
    action: str | None = None
    action_at: tuple | None = None
    weak: bool = False
    of_this: bool = False  # whether it is the minutes of the meeting, which nothing else is about

    def does(self, action: str | None, at: tuple) -> None:
        self.action, self.action_at = action, at

    def before_at(self, place: int) -> int:
        """Where in the article a place in the words before lies."""
        return self.start - len(self.before) + place


OWN_ACTION = {"sign": "signed", "exchange": "exchanged", "adopt": "adopted"}
_AT_MARK = kept.compile(
    r"\b(?:mốc|nhắc (?:tới|lại|đến)|nhớ lại|nhớ về|trở lại)\b[^;.]{0,30}?(?P<at>\b(?:tháng"
    r"|năm) [\d/]+(?: năm \d{4})?), khi [^;.]*$"
)
_AT_ROUND = kept.compile(
    r" (?:tại (?:cuộc |kỳ |phiên |vòng )?đối thoại|(?:nhân|trong)(?: dịp| khuôn khổ)? chuyến thăm)[^.;]{0,60}"
)


def when_signed(of: Telling, tool: Tool) -> None:
    """The date of signing that stands before the name or with an earlier round, where none stands behind it."""
    folded, sentence, own = of.folded, of.sentence, tool.own
    if own and tool.action == "signed" and tool.when and tool.when_at[0] > tool.start and _of_these_days(of.day, tool.when):
        tool.when = tool.when_at = None
    elif (
        (tool.action in ("signed", "adopted") or (tool.action == "cited" and own and tool.action_at == (own[-1][0], own[-1][1])))
        and tool.when is None
        and own
    ):
        tool.when, tool.when_at = _earlier(of, own[-1][0])
    elif tool.passive and tool.when is None and tool.action in ("signed", "cited") and not tool.planned_after:
        tool.when, tool.when_at = _earlier(of, tool.start)
    # "nhắc tới cột mốc tháng 11/2011, khi Đối thoại lần thứ nhất được tổ chức và hai bên ký ..."
    if own and tool.action == "signed" and tool.when is None and (then := _AT_MARK.search(folded, sentence.start, own[-1][0])):
        tool.when, tool.when_at = dated(of, *then.span("at"))
    if of.day and tool.when == of.day:
        tool.when = tool.when_at = None
    if own and tool.action in OWN_ACTION.values() and tool.when_at and _is_year_to_come(of.day, tool.when):
        tool.stop = tool.when_at[1]
        tool.title, tool.when, tool.when_at = of.clean[tool.head : tool.stop], None, None
    # "ký được Kế hoạch tại Đối thoại lần thứ 14 (tháng 8/2024)"
    if tool.action == "cited" and own and tool.when is None and (round_of := _AT_ROUND.match(folded, tool.past, sentence.end)):
        tool.when, tool.when_at = dated(of, *round_of.span())


_FIRST = kept.compile(
    r"[\s,(]*(?:trước đó,? |nếu |như |khi |ngay |còn |nhưng |song |mãi |phải |đến |tới |vào |hồi |trong |từ |cuối |đầu "
    r"|giữa |cách đây [\w ]{1,12}, )*"
)
_AT_THEN = kept.compile(
    r"(?:[^.;:]{0,40}(?:nhắc lại|nhớ lại|cho biết|nêu rõ)[ ,:]+)?(?:(?:cũng |và )?(?:tại"
    r"|ở) (?:(?!kế hoạch|giai đoạn)[\w -]){2,60}[ ,(]+)?(?:vào |hồi |từ )?(?:ngày )?"
)
_WHO = kept.compile(r"\)?,? (?:(?!để |nhằm |sẽ )[\w ]){0,50}")
_ONLY_VERB = kept.compile(r",? (?:hai (?:bên|nước|bộ|bộ trưởng) )?(?:đã |cùng )*")
_NOW = kept.compile(r"\b(?:hôm nay|lần này|dịp này|thì nay|nay)\b")


def _earlier(of: Telling, end: int):
    """The month or year that a sentence states before it says what was signed, first ("Tháng 10/2017, hai nước ký") or right before ("hồi tháng 6/2022 đã ký")."""
    folded, start, day = of.folded, of.sentence.start, of.day
    told = [d for d in stated(of, start, end) if d.form in ("full", "month", "year") and d.ago in (None, 1, 8, 11)]
    if day and not told and folded.startswith("trước đó", start):
        days = [d for d in dates.stated(folded, start, end, of.sentence.cues) if d.form == "day" and d.start - start < 24]
        return (dates.whole(days[0], day), (days[0].start, days[0].end)) if days else (None, None)
    if len(told) == 1 and not _NOW.search(folded, told[0].end, end):
        when = dates.edtf(told[0], day, None)
        if told[0].form == "full" and (not day or when[:7] == day[:7]) or day and when and when > day:
            return None, None
        lead = folded[start : told[0].start]
        if (
            _FIRST.fullmatch(lead)
            or (day and when and when[:4] != day[:4] and _FIRST.fullmatch(lead.rsplit(",", 1)[-1]))
            or (lead.endswith(("hồi ", "vào ")) and _ONLY_VERB.fullmatch(folded, told[0].end, end))
            or (_AT_THEN.fullmatch(lead) and _WHO.fullmatch(folded, told[0].end, end))
        ):
            return when, (told[0].start, told[0].end)
    return None, None


def _is_year_to_come(day: str | None, when: str | None) -> bool:
    """Whether a date is a year after that of the page, which is part of a name: "ký Biên bản hợp tác năm 2012", told in 2011."""
    return day is not None and when is not None and len(when) == 4 and day[:4] < when


_FEW = 3  # days between a meeting and the page that reports it


def _of_these_days(day: str | None, when: str | None) -> bool:
    """Whether a day of signing is one of the meeting that the page reports: "hai bên ký biên bản vào sáng ngày 28/3"."""
    if not when or len(when) != 10:  # a span is no day
        return False
    return when[0] == "X" or day is not None and 0 <= dates.days_before(day, when) <= _FEW


SIGNED_NOW = kept.compile(r"(?: kết)?(?: ngay\b| (?:sáng|chiều|tối|hôm) nay\b| dịp này| lần này| cùng ngày)")


def earlier_ones(of: Telling, tool: Tool) -> None:
    """What has its own date of signing, is one of the results of the last years or was signed by others is cited."""
    folded, sentence, own = of.folded, of.sentence, tool.own
    if tool.action in ("signed", "adopted") and tool.when_at and not tool.planned_after:
        tool.action = "cited"
    if tool.action not in OWN_ACTION.values() or tool.of_this:
        return
    if (own or tool.passive and not SIGNED_NOW.match(folded, tool.passive.end())) and _told_as_result(
        folded, sentence.start, own[-1] if own else (tool.start, tool.start)
    ):
        tool.action = "cited"
    elif papers := _PAPERS_SIGNED.search(folded, sentence.start, tool.start):
        tool.action = "cited"
        tool.when, tool.when_at = dated(of, *papers.span("when"))
    elif of_others := others_visit(folded, sentence, own[-1][0] if own else sentence.start, tool.stop):
        tool.action = "cited"
        tool.when, tool.when_at = dated(of, *of_others)


# "hai văn kiện ký tháng 6/2022 là Tuyên bố ... và | Bản ghi nhớ ..."
_PAPERS_SIGNED = kept.compile(
    r"\b(?:văn kiện|văn bản|thỏa thuận)(?: [^\s,;.:]+){0,4}? (?:được |đã |hai bên )*ký(?: kết)?(?: vào| hồi| trong| từ)?"
    r" (?P<when>(?:ngày|tháng|năm|cuối năm|đầu năm) [\d/.-]+(?: năm \d{4})?),? (?:là|gồm|bao gồm|như)\b[^;.:]*\Z"
)
_LATELY = kept.compile(
    r"[\s\"]*(?:trong )?(?:(?:thời gian|những năm|các năm|mấy năm|nhiều năm|năm|giai đoạn|hai năm|một năm)(?: vừa"
    r"| gần)? (?:qua|đây)|gần đây|những năm gần đây|hiện nay|(?:tính |cho )?(?:đến|tới) nay|từ đầu năm"
    r"|(?:từ|sau|kể từ)(?: sau)? (?:cuộc |kỳ )?đối thoại lần|kể từ|năm ngoái)\b"
    r"|trước đó,? hai (?:bên|nước|bộ(?: quốc phòng)?) $"
)
_AS_RESULT = kept.compile(
    r"\b(?:nhận thấy|ghi nhận|điểm (?:lại|qua)|nhìn lại|cho rằng|cảm ơn|cám ơn|(?:thời gian|năm) (?:vừa )?qua)\b"
)
_PRAISED = kept.compile(
    r"\b(?:đánh giá cao|hoan nghênh|ghi nhận|thể hiện|hài lòng|vui mừng|nhất là|trong đó có|nổi bật|tiến triển|bước tiến"
    r"|cảm ơn|như|với)\b[^;.]{0,60}(?:\([^()]{4,20}\))?[^;.]{0,40}$"
)
_WELCOMED = kept.compile(r"\b(?:đánh giá cao|hoan nghênh|ghi nhận)(?:(?!chứng kiến| và |tiến hành)[^;.]){0,60}$")
HERE_AND_NOW = kept.compile(
    r"\b(?:kết thúc|khép lại|bế mạc|dịp này|nhân dịp|lần này|tại lễ|cuối (?:buổi|cuộc|ngày)|chứng kiến"
    r"|(?:hôm|sáng|chiều) nay|(?<!phát biểu )(?:tại|sau|của) (?:buổi |cuộc )?đối thoại(?! lần)"
    r"|sau (?:buổi |cuộc )?hội đàm)\b"
)
_AND_THEN = kept.compile(r"\bvà(?: đã| cùng| nhất trí| thống nhất)* $")
_ITEM_ENDS = (", ", "; ", "và ", ": ", "việc ")
_AS_ITEM = kept.compile(r"(?:[;,:]|(?<!,) và)(?: việc)? \Z")
# of what a signing is an item: "quan hệ phát triển tốt đẹp, thể hiện qua việc trao đổi đoàn; | ký kết Bản ghi nhớ"
_ELSE_DONE = (
    r"(?!\b(?:nhất trí|thống nhất|đề nghị|sẽ|cần|hai (?:bên|bộ|nước)|văn kiện|đối thoại|rà soát|trao đổi (?!đoàn)|thảo luận)\b)"
)
_RESULTS_ARE = kept.compile(
    r"\b(?:phát triển|đạt|tiến triển|tốt đẹp|hiệu quả|kết quả|thành tựu|tích cực|chuyển biến|tiến bộ)\b"
    rf"(?:{_ELSE_DONE}[^;.:]){{0,60}}?"
    r"(?:\b(?P<so>thể hiện|minh chứng)\b|\b(?:nổi bật|tiêu biểu|điển hình|trong đó có|nhất là|như|gồm)\b|:)"
    rf"(?:{_ELSE_DONE}[^.])*\Z"
)
# "Sau khi điểm lại một năm thực hiện ..., hai bên ký Bản ghi nhớ"
_HAVING_LOOKED = kept.compile(
    r"\bsau khi (?:cùng )?(?:điểm|kiểm điểm|nhìn|đánh giá|rà soát|nghe)[^;.]*, (?:hai|đại diện|các)\b[^,;.]*$"
)
_THE_DOING = kept.compile(r"(?<!làm )\bviệc (?:[\w ]{0,40} )?$")


def _told_as_result(folded: str, start: int, verb: tuple) -> bool:
    """Whether a signing is one of the results that the two sides look back on, not one of this meeting."""
    lead = folded[start : verb[0]]
    doing = _THE_DOING.search(lead)
    # "Tại đối thoại, hai bên hoan nghênh việc ký ..."
    if HERE_AND_NOW.search(lead) and not (
        (doing or folded.startswith("việc ", verb[0])) and lead.startswith("tại ") and _WELCOMED.search(lead)
    ):
        return False
    if _LATELY.match(lead):
        return True
    if _HAVING_LOOKED.search(lead):
        return False
    if lead.endswith(_ITEM_ENDS) and _AS_ITEM.search(lead) and (listed := _RESULTS_ARE.search(lead)):
        if listed["so"] or not lead.endswith("và ") and (";" not in lead[-2:] or listed[0].count(";") > 1 or ":" in listed[0]):
            return True
    if doing or folded.startswith("việc ", verb[0]):
        return _PRAISED.search(lead, 0, doing.start() if doing else len(lead)) is not None
    return _AS_RESULT.search(lead) is not None and not _AND_THEN.search(lead)


_VISIT = kept.compile(
    r"\b(?:trong|nhân|tại|ở) (?:khuôn khổ |dịp )?(?:chuyến thăm|chuyến công tác)(?:[^.;,]{0,60}?) của (?:tổng thống"
    r"|thủ tướng|chủ tịch|tổng bí thư|bộ trưởng|quốc vương|nhà vua|thái tử|lãnh đạo|các nhà lãnh đạo)\b[^.;,]{0,70}"
    r"|\b(?:trong|nhân) chuyến thăm (?:cấp nhà nước|hữu nghị chính thức)\b[^.;,]{0,70}"
    r"|\bkhi (?:tổng thống|thủ tướng|chủ tịch|tổng bí thư|bộ trưởng)\b[^.;,]{0,50} thăm\b[^.;,]{0,50}"
    r"|\btại (?:cuộc |kỳ )?(?:đối thoại|phiên họp|kỳ họp|cuộc họp) lần trước\b"
    r"|\b(?:trong|nhân|bên lề)(?: khuôn khổ| dịp)?(?: dự| tham dự)? (?:diễn đàn|triển lãm|hội nghị)\b[^.;,]{0,50}"
)  # others than those who meet
_THIS_VISIT = tuple(f"{at} chuyến thăm {this}" for at in ("tại", "trong", "nhân", "ở") for this in ("này", "đó"))
# told of in the sentence before
_OF_LEADERS = kept.compile(
    r"\bchuyến (?:thăm|công tác)\b[^.;]{0,60} của (?:tổng thống|thủ tướng|chủ tịch|tổng bí thư|bộ trưởng|quốc vương"
    r"|nhà vua|thái tử|lãnh đạo)\b[^;.]{0,70}\.\s*$"
)


def others_visit(folded: str, sentence, verb: int, stop: int) -> tuple[int, int] | None:
    """The place of a visit of others on which an instrument was signed, before its verb or behind its name."""
    if not any(
        folded.find(word, sentence.start, sentence.end) >= 0
        for word in (" chuyến ", " thăm", "lần trước", " diễn đàn", " triển lãm", " hội nghị")
    ):
        return None
    if folded.startswith(_THIS_VISIT, sentence.start) and (
        told := _OF_LEADERS.search(folded, max(0, sentence.start - 260), sentence.start)
    ):
        return told.span()
    visit = _VISIT.search(folded, sentence.start, verb) or _VISIT.search(folded, stop, min(sentence.end, stop + 200))
    return visit.span() if visit else None


_WHEN = kept.compile(
    r"\s*[,(]?\s*(?:(?:sửa đổi|bổ sung|cập nhật)(?: và (?:sửa đổi|bổ sung))?,? )?(?:kể từ khi |từ khi "
    r"|mà )?(?:(?:đã |vừa |mới |cùng |đều )?(?:được )?(?:hai bên |hai nước |hai bộ )?(?:ký|ký kết|thông qua"
    r"|có hiệu lực)?\s*)?(?:giữa (?:hai nước|hai bên|hai bộ(?: quốc phòng)?|(?:bộ quốc phòng|chính phủ) hai nước"
    r"|hai chính phủ) )?(?:(?:tại|ở) (?:thủ đô )?[\w-]+(?: [\w-]+){0,5}?(?:,? \(|,? )(?=từ |vào |hồi |trong |ngày "
    r"|tháng |năm |cuối |đầu |\d)|(?:tại|ở) (?:thủ đô )?[\w-]+ )?(?:từ|vào|hồi|trong)?\s*(?:(?:sáng |trưa |chiều "
    r"|tối )?(?:ngày )?|cuối |đầu )?"
)
_TERM = kept.compile(r"giai đoạn|đến|\bcho\b")
_YEAR_ENDS = kept.compile(r"\bnăm ((?:19|20)\d\d)\s*$")
_BARE_YEAR = kept.compile(r"[\s,]*\(?(?:ký |năm )*((?:19|20)\d\d)(?! ?- ?(?:19|20)\d)\)?")
_DASH_ENDS = kept.compile(r"-\s*$")
BY_HIGHER = kept.compile(
    r"\bhai (?:thủ tướng|bộ trưởng|chủ tịch|nguyên thủ|tổng bí thư)\b"
    r"|\b(?:lãnh đạo cấp cao|thủ tướng|bộ trưởng(?: bộ)? quốc phòng|nguyên thủ) hai nước\b"
)
# "năm 2018 đã ký Tuyên bố, năm 2019 sẽ ký Thỏa thuận"
_NEXT_CLAUSE = kept.compile(r", (?:trong |đến |sang )?(?:tháng|năm) [\d/]+(?: năm \d+)?,? (?:sẽ|hai|dự kiến|các|phía|cùng)\b")
_SINCE_SIGNED = kept.compile(r"\btừ (?:khi|ngày) (?:hai (?:bên|nước|bộ) )?ký(?: kết)? [^,;.]*\Z")
_ACCORDING_TO = kept.compile(
    r"(?:(?:để )?(?:tiếp tục )?(?:thực hiện|triển khai)|theo|căn cứ|trên cơ sở|(?:nằm )?trong khuôn khổ) [^,;.]*\Z"
)
_LONG_BEFORE = 10  # days, the page, on which a meeting is reported in days
SIGNED_LATER = kept.compile(
    r"[\s,(]*(?:cả hai (?:đều )?)?(?:đã |vừa |mới )?(?:được [\w ]{0,60}?|do [^;.,]{2,120}? |mà [\w ]{2,50} "
    r"|hai (?:bên|nước|bộ|bộ trưởng|chính phủ) (?:đã |cùng |đặt bút )*(?=ký(?: kết)? (?:tại|vào|hồi|ngày|tháng|năm|từ"
    r"|trong)\b)|(?:đã|vừa) (?=(?:ký|trao|thông qua))|(?=ký(?: kết)? (?:trong|nhân|khi) ))(?P<verb>ký|trao đổi|trao"
    r"|thông qua|công bố|đưa ra|phê chuẩn|phê duyệt)(?: kết)?\b(?! (?:đổi )?(?:bản |các )?dự thảo)(?: trước đó,)?(?:[^;.,]|\.(?=\d)){0,90}"
)
_YEAR_WITHIN = kept.compile(
    r"(?:(?<! đến)(?<!tầm nhìn) năm|(?<=tầm nhìn chung)|(?<=tuyên bố chung)) (?P<year>(?:19|20)\d\d)(?= (?:về|giữa) )"
)
# "mà hai nước vừa ký trong năm nay"
_THIS_YEAR = kept.compile(
    r"[ ,(]+(?:mà )?(?:hai (?:nước|bên|bộ) )?(?:đã |vừa |mới |cùng |được )*ký(?: kết)? (?:trực tuyến )?(?:trong |hồi |từ |vào )?"
    r"(?P<at>(?:đầu |giữa )?năm nay|đầu năm)\b(?! (?:\d|tới|sau|ngoái))"
)
# ", ký hồi đầu tháng"
_THIS_MONTH = kept.compile(
    r"[ ,(]+(?:mà )?(?:hai (?:nước|bên|bộ) )?(?:đã |vừa |mới |cùng |được )*ký(?: kết)? (?:hồi |trong |từ |vào )?"
    r"(?P<at>(?:đầu |giữa )?tháng này|đầu tháng)\b(?! (?:\d|tới|sau|trước))"
)
_SOMEWHERE = kept.compile(r"\b(?:tại|ở) ")
# "thực hiện Bản ghi nhớ tại các cuộc họp Nhóm làm việc tháng 3/2024"
_AT_MEETING = kept.compile(r"\b(?:tại|ở) (?:cuộc|buổi|kỳ|phiên|các|những|nhiều|hội nghị)(?: (?!ngày|tháng|năm)[\w-]+){3}")
_AGO = kept.compile(r"\bcách đây (?P<about>hơn |gần |khoảng )?(?P<years>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm\b")
_PARTIES = kept.compile(
    r" giữa (?:[\w ]{0,40}?(?:hai bộ quốc phòng|hai nước|hai bên|hai bộ|hai chính phủ)\b"
    r"|hai [\w ]{2,30}?(?= ?\(| ký\b| năm (?:19|20)\d|,)|(?:(?! (?:được|đã|đang|từ|sau|tại|trong|là)\b)[\w -]){4,90}?"
    r"(?= \((?:ký (?:năm |tháng |ngày )*\d|(?:năm |tháng )\d|(?:19|20)\d\d\))))"
)


def date(of: Telling, end: int, stop: int):
    """The stated date of signing right behind the name, which goes from the instrument's `end` to `stop`, as EDTF, and its place."""
    folded, limit, day = of.folded, of.sentence.end, of.day
    when = _WHEN.match(folded, stop, limit)
    at = when.end()
    if folded.startswith(", ", stop) and _NEXT_CLAUSE.match(folded, stop, limit):
        return None, None
    if "có hiệu lực" in when[0] or folded.startswith(" thay ", stop):  # of what a new one takes the place of
        return None, None
    if "ký" not in when[0] and _AT_MEETING.search(when[0]):
        return None, None
    between = _PARTIES.match(folded, stop, limit)
    if between:
        stop = between.end()
        when = _WHEN.match(folded, stop, limit)
        at = when.end()
        if "có hiệu lực" in when[0]:
            return None, None
    # "Thực hiện Bản ghi nhớ giữa hai nước, ngày 27/9 đã diễn ra ..."
    if folded.startswith(", ", stop) and "ký" not in when[0] and _ACCORDING_TO.match(folded, of.sentence.start, stop):
        return None, None
    lone = (
        dates.months(folded, stop, min(limit, at + 30))
        if day and (at > stop + 3 or folded.startswith((" tháng ", " (tháng "), stop))
        else []
    )
    for found in [*dates.stated(folded, stop, min(limit, at + 30), of.sentence.cues), *lone]:
        if (
            found.start - at <= 6
            and ";" not in folded[stop : found.start]  # "Tuyên bố tầm nhìn chung; năm 2021 thêm Bản ghi nhớ ..."
            and found.ago in (None, 1, 8, 11)
            and not _TERM.search(folded[stop : found.start])
            and (
                " ký " in when[0]
                or not folded.startswith((" đến nay", " tới nay", " trở lại"), found.end)
                or _SINCE_SIGNED.search(folded, max(of.sentence.start, end - 60), end)
            )
        ):
            value = dates.edtf(found, day, None)
            if _SOMEWHERE.search(when[0]) and (found.form == "day" or found.form == "full" and (not day or value[:7] == day[:7])):
                break  # "ký Biên bản tại Hà Nội ngày 12/3", where this meeting was held
            return value, (found.start, found.end)
    if ago := _AGO.match(folded, stop + 1, limit) if folded[stop : stop + 1] == " " else None:
        return _that_year(day, ago), ago.span()
    signed = SIGNED_LATER.match(folded, stop, limit)
    higher = signed and day and BY_HIGHER.search(signed[0])
    for found in (
        [*dates.stated(folded, signed.end("verb"), signed.end()), *dates.months(folded, signed.end("verb"), signed.end())]
        if signed
        else ()
    ):
        if folded.endswith(("hiệu lực từ ", "hiệu lực vào "), 0, found.start):
            break
        if (found.form in ("full", "month", "year") and found.ago in (None, 1)) or (higher and found.form == "day"):
            return dates.edtf(found, day, None), (found.start, found.end)
        # "được ... ký hôm 17/10", weeks before
        if found.form == "day" and day and (value := dates.whole(found, day)) and dates.days_before(day, value) > _LONG_BEFORE:
            return value, (found.start, found.end)
    if day and (this_year := _THIS_YEAR.match(folded, stop, limit)):
        return day[:4], this_year.span("at")
    if day and (this_month := _THIS_MONTH.match(folded, stop, limit)):
        return day[:7], this_month.span("at")
    if ago := _AGO.search(folded, signed.end("verb"), signed.end()) if signed else None:
        return _that_year(day, ago), ago.span()
    # "Thỏa thuận liên Chính phủ năm 2013 về ...", not "Kế hoạch hoạt động năm 2024 giữa ...", which is for that year
    if within := None if "kế hoạch" in folded[max(0, end - 40) : end] else _YEAR_WITHIN.search(folded, end, stop):
        return within["year"], within.span("year")
    inside = _YEAR_ENDS.search(folded[end:stop])
    if inside:
        return None, None
    bare = _BARE_YEAR.match(folded[stop : min(limit, stop + 16)])
    # "Tầm nhìn chung 2030" is of no date
    if bare and not _DASH_ENDS.search(folded[end:stop]) and not (day and bare[1] > day[:4]):
        return bare[1], (stop + bare.start(1), stop + bare.end(1))
    return None, None


def _that_year(day: str | None, ago: re.Match) -> str | None:
    """The year that lies so many years before that of publication, if both are known."""
    return str(int(day[:4]) - meetings.number(ago["years"])) if day and not ago["about"] else None


def stated(of: Telling, start: int, end: int) -> list:
    """The dates that a passage states, and the months without a year where that of the page is known."""
    cues = of.sentence.cues if start >= of.sentence.start else None  # not the sentence before
    return [*dates.stated(of.folded, start, end, cues), *(dates.months(of.folded, start, end) if of.day else ())]


def dated(of: Telling, start: int, end: int):
    """The month, year or day that a passage states, as EDTF, and its place."""
    for found in stated(of, start, end):
        if found.form in ("full", "month", "year") and found.ago in (None, 1, 8, 11):
            return dates.edtf(found, of.day, None), (found.start, found.end)
    return None, None


_SIGNED_THEN = kept.compile(r"[^.;]{0,100}?\b(?:ký|ký kết|hoàn tất|hoàn thành|thông qua|phê duyệt)\b(?P<when>[^.;,]{0,130})")
_THEN_THEY = kept.compile(r",?(?: hai (?:bên|nước|bộ))?(?: cùng| dự kiến| sẽ)* ?")


def coming(of: Telling, begin: int, plan: tuple[int, int], start: int, stop: int, limit: int):
    """When an instrument is to be signed: "dự kiến ký trong năm 2025"."""
    folded, day = of.folded, of.day
    if (replaced := folded.find(" thay ", stop, limit)) >= 0:  # "... thay thế văn bản ký năm 2019"
        limit = replaced
    then = _SIGNED_THEN.match(folded, stop, limit)
    clause = next((i for i in range(stop, min(limit, stop + 70)) if folded[i] in ",;.("), min(limit, stop + 70))
    for a, b in ([then.span("when")] if then else []) + [(stop, clause), (plan[0], start), (begin, plan[0])]:
        for found in stated(of, a, b):
            # but "năm 2025 hai bên | sẽ ký"
            if b == plan[0] and not (
                folded.startswith(("sẽ", "dự kiến", "ký"), b)
                and _THEN_THEY.fullmatch(folded, found.end, b)
                and not folded.endswith(("ký ", "vào ", "từ "), a, found.start)
            ):
                continue
            if (
                found.form in ("full", "month", "year")
                and found.ago in (None, -1, 0, 9)
                and folded.find("hết h", a, found.start) < 0
                and (b != start or not {",", ")"} & {*folded[found.end : start]})
                and not folded.endswith(("đến ", "giai đoạn "), a, found.start)
                and folded[found.end : found.end + 2].strip()[:1] != "-"
            ):
                value = dates.edtf(found, day, None, True)
                return (None, None) if value and day and value < day[: len(value)] else (value, (found.start, found.end))
    return None, None
