"""Instruments: what was signed, handed over, adopted, planned or referred to."""

import re
from dataclasses import dataclass

from vdd import areas, dates, kept, lexicon, meetings, stances

_PLAN = kept.compile(
    r"\b(?<!đã )(?:sẽ|một khi|có thể|sẵn sàng|tiến tới|sớm|đàm phán|nghiên cứu|xem xét|hướng tới|mục tiêu|thúc đẩy|chuẩn bị|dự kiến"
    r"|dự định|dự trù|dự tính|trù tính|có kế hoạch|(?<!việc )hoàn tất(?! \d)|hoàn thiện|hoàn chỉnh|đề nghị|đề xuất|mong muốn|mong|xây dựng|soạn thảo|soạn"
    r"|khả năng|(?<!ký )gia hạn|kéo dài|trao đổi để|đang bàn|tiến gần|gần (?:với|tới|đến)|thương thảo|bàn về|bàn thêm|gợi ý|thảo luận về"
    r"|việc ký|chuyện|(?<!cơ sở )(?<!với sự )(?:nhất trí|thống nhất)|(?<!hậu )cần|để|đến lúc|phấn đấu|xúc tiến|đẩy nhanh|cố gắng"
    r"|nỗ lực|quyết tâm|tham mưu|thương lượng"
    r"|khuyến khích|hy vọng|(?:tới|đến|về|cho) việc(?=(?: (?!và\b)\w+){0,7} ?$))\b"
)
_PLANNED = kept.compile(_PLAN.pattern + r"[^;.]{0,60}$")
_FACT = kept.compile(
    r"\b(?:đã|vừa|(?<!sẽ )(?<!sớm )(?<!để )cùng|chứng kiến|kết thúc(?! đàm phán)|sau đối thoại|nhân dịp này|tại lễ|lễ)\b"
)
_CITED = kept.compile(  # every alternative begins with its letter, which is looked for fast
    r"(?:theo(?<!tiếp theo)(?: đúng)?|trên cơ sở|trên nền|dựa vào|cơ sở|trong khuôn khổ|khuôn khổ|thực hiện|triển khai"
    r"|thực thi|căn cứ|phù hợp với|tinh thần|kể từ khi|từ khi|quán triệt|cụ thể hóa|hiện thực hóa|tuân thủ|nội dung của"
    r"|nội dung|nêu trong|trong|với|đề cập(?: đến| tới)?|nhắc lại|nhắc đến|nhắc tới|kiểm điểm|tổng kết|rà soát|đánh giá"
    r"|ghi nhận|bám sát|kể từ|sau khi|việc ký|phát huy|dựa trên"
    r"|thỏa thuận(?<!hai bên thỏa thuận)(?<!hai nước thỏa thuận)(?<!đôi bên thỏa thuận)(?<!hai phía thỏa thuận))\b[^;.,]{0,46}$"
)
_SETTLED = kept.compile(
    r"\b(?:theo(?: đúng)?|trên cơ sở|triển khai|thực hiện|phù hợp với|tinh thần|căn cứ|khuôn khổ"
    r"|bám sát)\b[^;.]{0,40}?\b(?:thỏa thuận|văn kiện|văn bản|hiệp định|cam kết)"
    r"[^;.,]{0,24}? đã (?:được )?ký(?: kết)?(?: giữa [\w ]{2,20})?[\s,(]*(?:trực tiếp là|nhất là|trong đó có|đặc biệt là"
    r"|bao gồm|gồm|như|cụ thể là|tiêu biểu là|là)?[\s:]*$"
)
_AS_ONE_OF = kept.compile(
    r"\b(?:các|những) (?:thỏa thuận|văn kiện|văn bản|hiệp định|hợp đồng|cam kết)(?: hợp tác| quốc phòng"
    r"| song phương)* (?:mà hai \w+ )?đã (?:được )?ký(?: kết)?[\s,(]+(?:trực tiếp là|nhất là|trong đó có|đặc biệt là|như"
    r"|kể cả|cụ thể là|tiêu biểu là)[\s:]*$"
)
_AFTER_SIGNED = kept.compile(
    r"[\s,(]*(?:mà |do |được |đã )?(?:hai (?:bên|nước|bộ|bộ quốc phòng|bộ trưởng)"
    r"|lãnh đạo [\w ]{0,24})?\s*(?:đã )?(?:được )?(?:hai (?:bên|nước|bộ)\s)?(?:ký kết|ký|thông qua"
    r"|có hiệu lực)\s?(?:kết)?(?: (?:từ|vào|hồi|trong|lần đầu|tại [\w ]{0,20}))?[\s,]*"
)
_WHEN = kept.compile(
    r"\s*[,(]?\s*(?:(?:sửa đổi|bổ sung|cập nhật)(?: và (?:sửa đổi|bổ sung))?,? )?(?:kể từ khi |từ khi "
    r"|mà )?(?:(?:đã |vừa |mới |cùng |đều )?(?:được )?(?:hai bên |hai nước |hai bộ )?(?:ký|ký kết|thông qua"
    r"|có hiệu lực)?\s*)?(?:giữa (?:hai nước|hai bên|hai bộ(?: quốc phòng)?|(?:bộ quốc phòng|chính phủ) hai nước"
    r"|hai chính phủ) )?(?:(?:tại|ở) (?:thủ đô )?[\w-]+(?: [\w-]+){0,5}?(?:,? \(|,? )(?=từ |vào |hồi |trong |ngày "
    r"|tháng |năm |cuối |đầu |\d)|(?:tại|ở) (?:thủ đô )?[\w-]+ )?(?:từ|vào|hồi|trong)?\s*(?:(?:sáng |trưa |chiều "
    r"|tối )?(?:ngày )?|cuối |đầu )?"
)
_PASSIVE = kept.compile(
    r"\s*(?:(?!cũng như|(?<!không )những|các (?:thỏa|văn|hiệp)|nội dung|kết quả|sẽ |đang chờ|chưa |dự kiến"
    r"|sắp )[\w ,()-]){0,50}\b(?:(?:đã được|được|do) (?!sớm)(?:(?:cả |các )?(?:hai|đoàn|bên|đại biểu|trưởng đoàn"
    r"|đại diện) (?:(?!(?:đề|xem|nghiên|chuẩn|hoàn|đàm|mong|dự|sẽ|sớm|nhắc|nêu|tiếp"
    r"|nhất trí(?! thông)) )[\w]+ ){0,7}?(?:nhất trí |chính thức |cùng )?(?=ký|trao|thông qua|thống|chốt|nhất trí|phê)"
    r"|hai [\w ]{2,24}|(?:cục trưởng|tư lệnh|tham mưu trưởng|tổng cục trưởng|viện trưởng|giám đốc|chủ nhiệm|thứ trưởng"
    r"|ông|bà|ngài|đồng chí|(?:đại|thượng|trung|thiếu|chuẩn) tướng|(?:phó |chuẩn )?đô đốc|đại tá|lãnh đạo"
    r"|đại diện) [^;.]{3,200}? )?"
    r"(?:chính thức )?(?:trao đổi[, và]+)?|(?<=[, ])(?:vừa |mới )?(?=ký (?:kết )?(?:trong khuôn khổ"
    r"|tại (?:cuộc |buổi |kỳ )?đối thoại(?! (?:năm|lần) (?:tới|sau|tiếp|thứ)| (?:tới|sau|tiếp|kế))|nhân dịp|dịp này"
    r"|lần này|sáng nay|chiều nay|hôm nay|ngay|sau đối thoại))|(?=đã ký(?: xong| kết)?[;.])đã "
    r"|(?:vừa|mới) (?=ký(?: kết)?(?:[,;.:]| (?:sẽ|là|đã|có|thể|tạo|góp|cũng|hôm|sáng|chiều)\b))"
    r"|mà hai (?:bên|bộ|nước|trưởng đoàn|thứ trưởng|đoàn|đồng chủ trì) (?:đã |vừa |cùng |mới |đặt bút )*"
    # "Điều khoản tham chiếu hai bên đã trao cho nhau cuối buổi làm việc"
    r"|hai (?:bên|bộ|nước|trưởng đoàn|thứ trưởng|đoàn) (?:đã |vừa )(?=(?:ký|trao)(?: kết| cho nhau)? (?:cuối buổi|ngay|dịp này|cùng ngày|(?:sáng"
    r"|chiều) (?:nay|cùng)|(?:tại|sau) (?:cuộc |buổi )?đối thoại(?! (?:năm|lần|tới|sau|tiếp|trước)))))(?P<verb>ký|ký kết|trao"
    r"|thông qua|trao đổi|phê duyệt|(?<= )(?:thống nhất|chốt|nhất trí)(?= thông qua|[,.;]|$"
    r"| (?:tại|và|trong|sau|với|sẽ|gồm|bao gồm|có)\b))\b"
)
_PASSIVE_VERBS = ("ký", "trao", "thông qua", "phê duyệt", "thống nhất", "chốt", "nhất trí")
_TITLE_STOP = kept.compile(  # begins with a blank or mark, which is looked for fast
    r"[\s.;:()\",](?:(?<=[.;:()\"\n])|(?<=,)(?! (?:chống|cứu|bảo vệ|bảo mật|sản xuất|chế tạo|chuyển giao|sửa chữa|bảo dưỡng|mìn|vật (?:liệu )?nổ|ứng phó"
    r"|thịnh vượng|phòng ngừa|khắc phục|xử lý|phát triển|hỗ trợ|nghiên cứu khoa học)\b| \w+ (?:và\b|-)"
    r"|(?<=sửa đổi,) bổ sung\b(?! (?:năm|vào|hồi|tháng)))|(?<=\s)(?:ảnh\b|(?<! về\s)(?:đã|đang|chưa|không (?!quân|gian|lưu|phổ|người lái)|vừa|(?<!thực )hiện|nằm|nay|sắp|sớm|phải|tạm|lùi (?=sang|lại|đến|tới)"
    r"|dự kiến|trong dịp|trong chuyến|nhân dịp|nhân chuyến|nhân kỷ niệm|ngay|đạt|mang lại|vẫn|mới (?=ở|được|ký|có)|còn"
    r"|cơ bản(?! chỉ đạo)"
    r"|kể từ|cùng (?=năm|tháng|ngày)|tiếp tục|đều|hết (?=hạn|hiệu)|lên (?=cấp|thành|mức|tầm)|được|ký|bằng (?:một|hai|ba|các|những|việc|kế hoạch|chương trình|hình thức|tiếng|cách|\d)"
    r"|nhằm|hôm (?=\d)|hai (?=(?:bên|nước|bộ) (?:đã|vừa|cùng|sẽ)\b)|(?:bao )?gồm (?=\d|hai|ba|bốn|năm|sáu|bảy|tám|nhiều|các nội dung)|ngày (?=\d)|(?:sáng|trưa|chiều"
    r"|tối)(?: ngày)? (?=\d)|tháng \d{1,2}(?:[/-]| (?:vừa|qua|trước|năm (?:ngoái|trước)))"
    r"|trình (?:lên )?(?:hai|các|lãnh đạo|bộ trưởng|thủ tướng|chính phủ|cấp)|vào (?:ngày|tháng|quý|năm|cuối|đầu|dịp|hồi|sáng"
    r"|trưa|chiều|tối|\d)"
    r"|tại|do|để|mà|thông qua|trong khuôn khổ|trong năm|trong tháng|trong thời gian|trong quý|năm 20\d\d,|năm 20\d\d$|năm (?=(?:19|20)\d\d (?:đến|tới) nay)|có|sẽ|hồi|từ|diễn ra"
    r"|nhân (?:cuộc|buổi)"
    r"|khi(?! gặp)|sau|trước|cũng|nhưng|song(?! phương)|và (?:chứng kiến|là|góp|giao(?! lưu)|đơn giản|tạo điều kiện|được|đã|sẽ"
    r"|có|tạo|ký|doc|coc|unclos|công ước|trao(?! đổi (?!bản ghi|bản thỏa|biên bản|thỏa thuận|ý định|nghị định|hiệp định"
    r"|tuyên bố))"
    r"|thông qua|dự thảo|các(?! (?:hoạt động|lĩnh vực|vấn đề) liên quan)|hai|nhất trí|những|thống nhất|bản(?! đồ)|biên|tuyên|kế|ý|thỏa"
    r"|điều|hiệp|hợp đồng|nghị|văn (?:bản|kiện)|đề|cùng|tiến|sớm|triển|duy|tiếp|tăng|mở|đẩy|thúc|sửa đổi|gia hạn|nâng cấp|xem xét|hoàn"
    r"|lập|thiết lập|thành lập|chuẩn bị|tổ chức|đưa|phối hợp|bắt đầu|khởi động|cử|đón|mời|trình|soạn|xúc tiến"
    r"|tập trung|xây dựng(?! (?:lòng tin|năng lực)))|cùng (?:với|các)|trước sự|dưới sự|(?<!tiếp )theo|là|thì|như|này"
    r"|(?:nêu|nói|kể) trên|lại|dài|thành(?! phố| lập| viên| phần| tựu)|phát đi|đưa ra|công bố|lần này|nội dung|đã ký"
    r"|sang(?! (?:đào tạo|học|huấn luyện))|cho (?!năm|sự|vay|giai đoạn|nhóm|đối thoại|cơ chế|tàu|việc|quân nhân|cán bộ|lực lượng)|làm(?! việc| sâu sắc)"
    r"|góp|qua(?! biên giới)|thay(?! thế(?! (?:cho|văn bản|bản|thỏa|hiệp|nghị|biên|kế|văn kiện)\b))|năm (?:ngoái|trước)"
    r"|cách đây|thêm (?=\d|một|hai|ba|năm ))\b|(?<!hợp tác\s)giữa (?!(?:(?! (?:cùng|kế hoạch|lộ trình|bản|thỏa|nghị)\b)[\w ]){4,90} (?:giai đoạn|đến năm) 20)(?:hai|bộ|việt"
    r"|hải|chính|học viện|viện|trường|cục|trung tâm|tổng cục|tập đoàn|tổng công ty|đại học)\b"
    r"|(?<=hợp tác\s)giữa (?!(?:(?! (?:cùng|kế hoạch|lộ trình|bản|thỏa|nghị)\b)[\w ]){4,90} (?:giai đoạn|đến năm) 20)(?:hai (?:nước|bộ(?! tư lệnh)|bên|chính phủ)"
    r"|bộ(?! tư lệnh)|việt|chính)|với (?!(?:trọng)\b)|(?<=liên chính phủ\s)và\b|(?<!việt nam\s)(?<!việt\s)-\s(?!20|đào tạo|kỹ thuật|công nghệ"
    r"|quốc phòng|an ninh)))"
)
# "được thông qua và ký sáng nay", not "... và ký kết Bản ghi nhớ"
_AND_SIGNED = kept.compile(r" và ký(?: kết)?(?=[,;.]|$| (?:ngay|tại|trong|vào|sáng|chiều|hôm|ngày|dịp|sau|nhân)\b)")
_ACRONYM = kept.compile(r"\s?\([A-ZĐ][\w&-]{1,7}\)")
_GENERAL = kept.compile(
    r"(?:\b(?:hơn |gần |khoảng )?\d+ |\b(?:các|những|nhiều|một số|mọi|văn bản|bất kỳ"
    r"|văn kiện)\s(?!người)(?:(?!(?:của|trong|theo|tại|để|ký|thực|triển|là|gồm|như|vào)\b)[\w,]{1,12} ){0,4})$"
)
_OWN_ACTION = {"sign": "signed", "exchange": "exchanged", "adopt": "adopted"}
_STOP = kept.compile(r"[;.]")
_SIGNS = kept.compile(r"\b(?:đã ký|ký)\b")
_BACK_THEN = kept.compile(r"\b(?:kể từ|sau khi|từ khi|trước đó|năm ngoái)\b")
_ENDS_IN_YEAR = kept.compile(
    r"(?<! đến)(?<! tới)(?<!tầm nhìn)(?<!(?:đến|tới) năm)(?<!nhìn năm) (?:tháng \d+(?:[/.-]| năm )|năm |\(?)(?:19|20)\d\d$"
)
_TERM = kept.compile(r"giai đoạn|đến|\bcho\b")
_YEAR_ENDS = kept.compile(r"\bnăm ((?:19|20)\d\d)\s*$")
_BARE_YEAR = kept.compile(r"[\s,]*\(?(?:ký |năm )*((?:19|20)\d\d)(?! ?- ?(?:19|20)\d)\)?")
_DASH_ENDS = kept.compile(r"-\s*$")


@dataclass(slots=True, eq=False)
class _Telling:
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
class _Tool:
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


def find(article, sentence, heading=None, day: str | None = None) -> list[dict]:
    """The instruments named in one sentence, each with its action, title, area and, where cited, date.

    `heading`: the sentence with a colon at its end under which this one is an item.
    `day`: that of publication (ISO 8601), where it is known.
    """
    tools = [t for t in sentence.instruments if t[3]["code"] != "-"]
    if not tools:
        return []
    of = _telling(article, sentence, tools, day)
    of.heading = (heading.start, heading.end) if heading else None
    folded, found = of.folded, of.found
    done = sentence.start
    last_action, waiting = _of_heading(of, heading), []
    for start, end, _, row in of.tools:
        # of a year in general, a list of fields
        if start < done or (
            of.clean[start].islower()
            and (
                folded[start:end] in ("kế hoạch năm", "kế hoạch cho năm")
                and not (folded[end + 1 : end + 5].isdigit() and (end - start > 12 or _beside_cited(of, start)))
                or folded.startswith("kế hoạch trao đổi đoàn,", start)
                or folded.startswith(("kế hoạch hoạt động", "kế hoạch công tác"), start)
                and folded.endswith(("bàn về ", "trao đổi về ", "thảo luận về "), sentence.start, start)
            )
        ):
            continue
        tool = _Tool(row, start, end, start)
        tool.following = next((t[0] for t in of.tools if t[0] >= end and t[0] not in of.nested), sentence.end + 99)
        tool.before = folded[max(sentence.start, start - 90) : start]
        if tool.before.endswith(("năm ngày ký ", "năm ngày ký kết ")):  # an anniversary
            continue
        if folded.startswith("có ", start):  # "trong đó có | Ý định thư", not "có ý định"
            tool.start += 3
        name_end = end
        tool.head, name_end = of.heads.get(tool.start, (tool.start, end))
        if _in_general(of, tool):  # "thực hiện các thỏa thuận cấp cao, Nghị định thư ..."
            if cue := _CITED.search(tool.before):
                last_action = "cited", _title_end(of.clean, folded, end, sentence.end), (tool.before_at(cue.start()), tool.start)
            continue
        _entitle(of, tool, name_end)
        done = tool.stop
        if (
            of.clean[tool.head].islower()
            and row["code"] == "agreement"
            and (_NO_NAME.match(folded, end, sentence.end) or _THEY.search(tool.before))
        ):
            continue
        _govern(of, tool)
        _by_its_verb(of, tool)
        _when_signed(of, tool)
        _earlier_ones(of, tool)
        _by_words_behind(of, tool)
        _by_words_before(of, tool, last_action)
        if (
            tool.action == "planned"
            and not tool.own
            and not tool.planned_after
            and tool.before.endswith(("sửa đổi ", "bổ sung "))
            and of.clean[tool.head].isupper()
        ):  # what is to be amended is in force
            tool.does("cited", tool.action_at)
        if tool.action == "planned" and tool.before.endswith(_RENEWS) and _THIS.match(folded, tool.stop, sentence.end):
            tool.does("cited", tool.action_at)  # "sẽ ký văn bản gia hạn | Thỏa thuận này"
        amended = tool.start in of.amended and not _JUST_SIGNED.match(folded, tool.past, sentence.end)
        if amended or "năm ký" in tool.before and _YEARS_AFTER.search(tool.before):
            tool.does("cited", tool.when_at or (tool.start, tool.end))
        if _left_out(of, tool):
            waits = tool.action is None and of.clean[tool.head].isupper()
            waiting = [*_alongside(folded, waiting, tool), tool] if waits else []
            continue
        # "Tuyên bố Tầm nhìn chung và Bản ghi nhớ năm 2011 tiếp tục là nền tảng"
        for earlier in _alongside(folded, waiting, tool):
            earlier.does(tool.action, tool.action_at)
            earlier.weak = tool.weak
            found.append(_record(of, earlier))
        waiting = []
        _those_before(of, tool, last_action)
        if last_action and _is_aside(of, tool.start, tool.stop, tool.following):
            last_action = (last_action[0], tool.stop, last_action[2])
        else:
            last_action = (tool.action, tool.stop, tool.action_at)
        record = _record(of, tool)
        _date_of_both(of, tool, record)
        if (
            tool.planned_after
            or tool.passive
            and tool.action in _OWN_ACTION.values()
            or tool.action == "cited"
            and found
            and found[-1]["weak"]
            and _CARRIED_OUT.match(folded, tool.past, sentence.end)
        ):
            _with_those_before(of, tool, record)
        found += [record, *_of_more_years(of, tool, record)]
    return found


def _alongside(folded: str, waiting: list[_Tool], tool: _Tool) -> list[_Tool]:
    """Those that wait for what is said of them, if this one stands right behind the last: "Biên bản, Kế hoạch và Ý định thư ..."."""
    return waiting if waiting and _ALONGSIDE.fullmatch(folded, waiting[-1].stop, tool.head) else []


def _telling(article, sentence, tools: list, day: str | None) -> _Telling:
    """A sentence and what it says of its instruments."""
    folded, heads = article.folded, {}
    if any(
        folded.endswith(_SEVERAL_ENDS, sentence.start, t[0]) and _SEVERAL.search(folded, max(sentence.start, t[0] - 8), t[0])
        for t in tools
    ):
        tools, heads = _parted(folded, tools, sentence)
    # "trao đổi văn | bản Nghị định thư"
    tools = [(t[0] + 4, *t[1:]) if folded.startswith("văn bản ", t[0] - 4) else t for t in tools]
    doing = [t for t in sentence.verbs if t[3]["code"] not in ("noun", "act")]
    verbs = [t for t in doing if t[3]["code"] in ("sign", "exchange", "witness", "adopt")]
    saying = [t for t in doing if t[3]["code"] in ("speak", "propose", "wish")]
    # not "trao đổi chương trình hợp tác về ..."
    starts = {t[0] for t in tools if article.clean[t[0]].isupper() or t[3]["code"] != "cooperation_plan"}
    nested = {
        t[0]
        for t in tools
        if folded.endswith(_OF_ANOTHER_ENDS, sentence.start, t[0])
        and _OF_ANOTHER.search(folded, max(sentence.start, t[0] - 24), t[0])
    }
    # "Kế hoạch triển khai | Bản ghi nhớ về hợp tác quốc phòng": what is carried out is an earlier one as well
    amended = {
        at
        for at in nested
        if _OF_ITS_YEAR.match(folded, at, sentence.end) or folded.endswith(("triển khai ", "thực hiện ", "thực thi "), 0, at)
    }
    nested -= amended
    # "trao đổi Ý định thư"
    handed = [
        (*t[:3], {"code": "exchange"})
        for t in sentence.verbs
        if folded[t[0] : t[1]] == "trao đổi"
        and (t[1] + 1 in starts or folded.startswith(" văn bản ", t[1]) and t[1] + 9 in starts)
    ]
    verbs = sorted(verbs + handed, key=lambda t: t[0]) if handed else verbs
    return _Telling(
        article.clean,
        folded,
        sentence,
        day,
        tools,
        heads,
        nested,
        amended,
        doing,
        verbs,
        saying,
        areas.parted_in(folded, sentence.start, sentence.end, sentence.cues),
        [],
    )


def _of_heading(of: _Telling, heading) -> tuple | None:
    """What the heading of a list says was done with its items."""
    if not heading or of.verbs:
        return None
    above = [t for t in heading.verbs if t[3]["code"] in _OWN_ACTION]
    if above and not _PLAN.search(of.folded, max(heading.start, above[-1][0] - 70), above[-1][0]):
        return _OWN_ACTION[above[-1][3]["code"]], of.tools[0][0], (above[-1][0], above[-1][1])
    return None


def _in_general(of: _Telling, tool: _Tool) -> bool:
    """Whether a word speaks of instruments in general ("các thỏa thuận"), not by name."""
    if tool.start in of.heads:
        return False
    general = _GENERAL.search(of.folded, max(of.sentence.start, tool.start - 24), tool.start)
    if not general or (general[0].startswith("văn") and of.clean[tool.start].isupper()):
        return False
    if general[0] in ("văn kiện ", "văn bản ") and tool.row["code"] != "agreement":  # "trao văn kiện ý định thư về ..."
        return False
    return not any(general.start() < t[0] < tool.start for t in of.doing)  # "các đại biểu khẳng định Bản ghi nhớ" is of one


def _entitle(of: _Telling, tool: _Tool, name_end: int) -> None:
    """Where the name of an instrument ends, and its title."""
    clean, folded, sentence, code = of.clean, of.folded, of.sentence, tool.row["code"]
    start, end = tool.start, tool.end
    stop = min([_title_end(clean, folded, end, sentence.end)] + [t[0] for t in of.tools if t[0] > end and t[0] not in of.nested])
    if (
        code == "cooperation_plan"
        or (code == "protocol" and _OF_WORK.search(folded, start, stop) and any(v[1] <= start for v in of.verbs))
    ) and (of_year := _PLAN_OF.match(folded, stop, sentence.end) or _PLAN_YEAR.match(folded, stop, sentence.end)):
        stop = of_year.end()
    elif (
        with_whom := _WITH_WHOM.match(folded, stop, min(sentence.end, tool.following))
        if stop < sentence.end and " về " not in folded[start:stop]
        else None
    ):  # "Bản ghi nhớ giữa Chính phủ hai nước về ..."
        stop = _title_end(clean, folded, with_whom.end(), sentence.end)
    elif (
        dated := _SIGNED_ON_WHAT.match(folded, stop, sentence.end)
        if folded.startswith((" ký", " được ký", " đã ký", " hai "), stop) and " về " not in folded[end:stop]
        else None
    ):  # "Bản ghi nhớ ký năm 2018 về khắc phục hậu quả chiến tranh"
        tool.dated = dated.span("when")
        stop = _title_end(clean, folded, dated.end(), sentence.end)
    if (
        code == "joint_vision_statement"
        and (to_year := _VISION_YEAR.match(folded, stop, sentence.end))
        and of.day
        and to_year[1] > of.day[:4]
    ):
        stop = to_year.end()
    if clean[start - 1] == '"' and (close := folded.find('"', end, min(sentence.end, tool.following, end + 140))) >= 0:
        stop = close  # 'Văn kiện mang tên "Bản ghi nhớ về hợp tác giữa hai trường chỉ huy - tham mưu"'
    tool.of_this = code == "minutes" and not _AS_MEMORANDUM.match(folded, start, sentence.end)
    if tool.of_this and (more := folded.find(" và ", end, stop)) >= 0:
        stop = more
    while clean[stop - 1] in " ,-" or folded.endswith((" và", " gồm", " bao"), start, stop):
        stop = stop - 1 if clean[stop - 1] in " ,-" else folded.rindex(" ", start, stop)
    stop = next((v[0] - 4 for v in of.doing if end < v[0] < stop and folded.endswith(" và ", end, v[0])), stop)
    if (
        folded.find(" và ", end, stop) >= 0
        and (
            other := next((v for v in of.verbs if stop <= v[0] < tool.following and not folded.startswith("đã được", v[0])), None)
        )
        and _WHO_SIGN.fullmatch(folded, folded.rindex(" và ", end, stop), other[0])
    ):
        stop = folded.rindex(" và ", end, stop)  # "Bản ghi nhớ về ... và Hải quân hai nước ký Thỏa thuận ..."
    tool.named = areas.find(folded, start, min(sentence.end, stop + 40), of.parted)
    # a comma within a term: "tìm kiếm, cứu nạn"
    if beyond := next((b for a, b, _ in tool.named if a < stop < b and folded[stop] in ",-"), None):
        stop = _title_end(clean, folded, beyond, sentence.end)
    if clean.startswith("bản ", start) and clean[start + 4].isupper():  # "bản Kế hoạch hợp tác"
        tool.start = tool.head = start = start + 4
    tool.stop = stop
    tool.past = stop + (folded[stop : stop + 1] == '"')  # what follows the name
    tool.title = (
        clean[start:stop]
        if start not in of.heads
        else clean[tool.head : name_end] + (" " if folded.startswith("về", end - 2) else " về ") + clean[end - 2 : stop]
    )


def _govern(of: _Telling, tool: _Tool) -> None:
    """The verbs before a name that govern it, and the words around it that say when and by whom it was or will be signed."""
    folded, sentence, found, before = of.folded, of.sentence, of.found, tool.before
    start, stop, past = tool.start, tool.stop, tool.past
    own = [v for v in of.verbs if v[1] <= start and not _belongs_to_last(folded, v, found)]
    settled = ("ký" in before and (_SETTLED.search(before) or _AS_ONE_OF.search(before))) or (
        before.endswith(_REPLACED_ENDS) and _REPLACED.search(before)
    )
    if settled or (own and any(own[-1][1] <= t[0] < start for t in of.saying)):
        own = []
    between = folded[own[-1][1] : start] if own else ""
    # "Chưa có văn kiện nào được ký, song hai bên đồng ý soạn ..."
    if own and (_OTHERWISE.search(between) or _WORK_ON.search(between)):
        own, between = [], ""
    # "hai bên ký Biên bản và thống nhất Kế hoạch hợp tác"
    if own and found and found[-1]["at"]["instrument"][0] >= own[-1][1] and _AGREED_ON.search(between):
        own = []
    tool.own, tool.between, tool.settled = own, between, settled
    behind = folded[past : min(sentence.end, tool.following, stop + 260)]
    tool.passive = _PASSIVE.match(folded, past, past + len(behind)) if any(map(behind.__contains__, _PASSIVE_VERBS)) else None
    if tool.dated:
        tool.when, tool.when_at = _dated(of, *tool.dated)
    else:
        tool.when, tool.when_at = _date(of, tool.end, past)
    tool.signed_after = _AFTER_SIGNED.match(folded, past, sentence.end)
    own_part = max(0, found[-1]["at"]["title_vi"][1] - start + len(before)) if found else 0
    flat = _MANNER.sub(" ", before)
    clause = max(map(flat.rfind, ";.,)")) + 1  # beyond which no word refers
    tool.cue = settled or _CITED.search(flat, max(own_part, clause))
    if own and ":" in between and not settled:  # "hai văn bản được ký trong buổi chiều: A và B"
        tool.cue = None
    tool.planned_after = (
        _TO_SIGN.match(folded, past, sentence.end)
        or (folded[stop : stop + 1] == "," and _TO_BE_SIGNED.match(folded, stop, min(sentence.end, tool.following)))
        or (
            before.endswith(("việc ký ", "việc ký kết ", "lễ ký ", "lễ ký kết "))
            and _TO_TAKE_PLACE.match(folded, past, sentence.end)
        )
        or None
    )
    # "..., đã được hai Bộ trưởng ký tại Berlin hồi tháng 11/2022"
    if (
        tool.passive
        and tool.when_at is None
        and not tool.planned_after
        and (behind := _BEHIND.match(folded, tool.passive.end("verb"), sentence.end))
    ):
        tool.when, tool.when_at = _dated(of, *behind.span())
        if tool.when and of.day and tool.when[:7] == of.day[:7]:
            tool.when = tool.when_at = None
    # "... và hẹn năm tới sẽ ký Nghị định thư": the next one's verb; "thay | Bản ghi nhớ ký năm 2013, đang được đàm phán";
    # "một số hoạt động trong | Kế hoạch năm 2020 phải lùi lại"
    if tool.planned_after and (
        0 <= tool.following - tool.planned_after.end() < 12 or before.endswith(_TAKES_PLACE) or _WORK_UNDER.search(before)
    ):
        tool.planned_after = None


def _by_its_verb(of: _Telling, tool: _Tool) -> None:
    """What the verb before a name, else the words right behind it, say was done with it."""
    folded, sentence = of.folded, of.sentence
    cue, passive = tool.cue, tool.passive
    if tool.own and (len(tool.between) < 70 or _WITH_HIM.fullmatch(tool.between)) and not _STOP.search(tool.between):
        _by_own_verb(of, tool)
    elif passive and (
        (cue or passive[0].startswith(" đã ký") and folded[tool.head - 2] != "," and _beside_cited(of, tool.head))
        and not (_fresh(tool.row, tool.title, passive) or _SIGNED_NOW.match(folded, passive.end()))
        or _LONG_AGO.match(folded, passive.end(), sentence.end)
    ):
        tool.does("cited", passive.span("verb"))
    elif passive and folded.endswith(("một khi ", "nếu ", "để "), sentence.start, tool.start):
        tool.does("planned", passive.span("verb"))
    elif passive and _BY_HIGHER.search(passive[0]):
        tool.does("cited", passive.span("verb"))
    elif passive:
        tool.does(
            _OWN_ACTION[
                "sign"
                if passive["verb"].startswith("ký") or _AND_SIGNED.match(folded, passive.end("verb"))
                else "exchange"
                if passive["verb"].startswith("trao")
                else "adopt"
            ],
            passive.span("verb"),
        )
    elif signed := _THEY_SIGN.match(folded, tool.past, sentence.end):
        tool.does("signed", signed.span())
    elif (
        folded.find("chữ ký", tool.stop, sentence.end) >= 0
        and tool.following > sentence.end
        and (hand := _HAND.match(folded, tool.past, sentence.end))
    ):
        tool.does("planned" if hand["not"] else "signed", hand.span("hand"))
    elif "văn " in folded[tool.stop : tool.following] and (
        one := _ONE_SIGNED.match(folded, tool.past, min(sentence.end, tool.following))
    ):
        tool.does(
            _OWN_ACTION["sign" if one["verb"] == "ký" else "exchange" if one["verb"] == "trao" else "adopt"], one.span("verb")
        )
    elif beside := next((v for v in of.verbs if v[0] > tool.stop), None) if _BESIDES.search(tool.before) else None:
        tool.does(_OWN_ACTION.get(beside[3]["code"]), (beside[0], beside[1]))


# "A đã ký cùng Trung tướng B, Phó Tổng Tham mưu trưởng ..., | Biên bản Đối thoại"
_WITH_HIM = kept.compile(
    r" (?:cùng|với) (?:ông|bà|ngài|đồng chí|\w+ tướng|(?:phó |chuẩn )?đô đốc|đại tá|thứ trưởng"
    r"|bộ trưởng)(?! sẽ) [^;.:]{3,200}, (?:bản )?"
)


def _by_own_verb(of: _Telling, tool: _Tool) -> None:
    """What was done by the verb that governs a name: done here, to be done, or done earlier."""
    folded, sentence, own, cue, between = of.folded, of.sentence, tool.own, tool.cue, tool.between
    verb = own[-1]
    here = max(sentence.start, verb[0] - 70)
    lead = folded[here : verb[0]]
    signing = [v for v in own if v[3]["code"] in _OWN_ACTION and v[0] >= verb[0] - 24]
    action, action_at = _OWN_ACTION[signing[-1][3]["code"]] if signing else None, (verb[0], verb[1])
    if action is None and verb[3]["code"] == "witness":
        action = "signed"
    elif (
        action == "exchanged"
        and len(signing) > 1
        and signing[-2][3]["code"] == "sign"
        and folded[signing[-2][1] : signing[-1][0]] in (" và ", ", ")
    ):  # "ký và trao cho nhau"
        action = "signed"
    plan, firm = _ahead(of, tool, verb, here, lead)
    last = of.found[-1] if of.found else None
    if (
        last
        and last["action"] in _OWN_ACTION.values()
        and last["at"]["action"] == action_at
        and _ALONGSIDE.fullmatch(folded, last["at"]["title_vi"][1], tool.head - 4 * folded.startswith("bản ", tool.head - 4))
    ):
        action = last["action"]  # "nhất trí ký Biên bản Đối thoại và Kế hoạch hợp tác"
    elif tool.when and _AFTER_THEY.search(lead):
        action = "cited"
    elif (
        plan > firm
        and not folded.startswith(("đã ", "vừa "), verb[0])
        and (not folded.startswith("cùng ", verb[0]) or folded.endswith(("sớm ", "sẽ ", "để ", "bạn "), here, verb[0]))
    ):
        action = "planned"
        action_at = (here + plan, verb[1])
    # "các nội dung đã ký kết trong Bản ghi nhớ"
    elif between in (" trong ", " theo ", " nêu trong ") or between.endswith(_ON_DOING):
        action = "cited"
    elif cue and cue.start() > len(tool.before) - len(between) - 2 and not between.strip().startswith((",", "và", "với")):
        action = "cited"
    elif action == "signed" and (
        _HIGHER.search(lead)
        or "đầu tiên " in lead
        and _FIRST_OF_ALL.search(lead)
        and not (_AT_ITS_END.search(lead) and not _RECALLS.search(lead))
        or between.startswith((" và thực hiện", " và triển khai"))
        and not _HERE_AND_NOW.search(lead)
    ):  # "thể hiện ở việc ký kết và thực hiện Nghị định thư"
        action = "cited"
    elif _SIGNS.search(folded[verb[0] : verb[1]]) and tool.when and _BACK_THEN.search(lead):
        action = "cited"
    if action == "signed" and not tool.of_this:
        if (
            last
            and last["action"] == "cited"
            and verb[1] <= last["at"]["instrument"][0]
            and not _is_aside(of, *last["at"]["title_vi"], tool.start)
            or _SINCE.search(folded, sentence.start, tool.start)
        ):
            action = "cited"
    tool.does(action, action_at)


def _ahead(of: _Telling, tool: _Tool, verb: tuple, here: int, lead: str) -> tuple[int, int]:
    """Where in the words before a verb (`lead`, from `here` on) the last one stands that puts it ahead, and the last that makes it a fact; -1 for none."""
    clean, folded = of.clean, of.folded
    joined = _AND.search(lead)  # "hai bên thống nhất nội dung và ký Biên bản"
    if joined and joined[0][0] == "," and any(t[0] == tool.stop + 2 for t in of.sentence.verbs if t[3]["code"] == "act"):
        joined = None  # "hai bên nhất trí lập Tổ công tác, ký lại Hiệp định ..., mở rộng quan hệ"
    plan, firm = (
        max(
            (
                m.start()
                for m in words.finditer(lead)
                if ";" not in lead[m.end() :]
                and (clean[here + m.start()].islower() or _OPENS.search(folded[max(0, here - 2) : here + m.start()]))
                and not (joined and (m[0] in ("nhất trí", "thống nhất") or _TO_BE_HELD.match(lead, m.end())))
                and not (m[0] == "hoàn tất" and lead.endswith("hoàn tất "))
                and not (lead.endswith("xây dựng và ") and m.end() == len(lead) - 4 and verb[3]["code"] == "adopt")
            ),
            default=-1,
        )
        for words in (_PLAN, _FACT)
    )
    wished = max(
        (
            t[0]
            for t in of.saying
            if t[1] <= verb[0] < t[1] + 70 and t[3]["code"] != "speak" and not folded.startswith(("cho rằng", "mời"), t[0])
        ),
        default=-1,
    )
    # "trong năm tới, hai bên ký ..."
    coming = max((t[0] for t in of.doing if t[3]["code"] == "forward" and t[1] <= verb[0] < t[1] + 70), default=-1)
    for at in (wished, coming):
        if at >= 0 and ";" not in folded[at : verb[0]]:
            plan = max(plan, at - here)
    if (
        plan < 0
        and firm < 0
        and (to_come := next((t[1] for t in of.doing if t[3]["code"] == "forward" and t[0] - of.sentence.start < 12), None))
        and to_come < here
        and not _HERE_AND_NOW.search(folded, to_come, verb[0])
    ):
        plan = 0  # "Thời gian tới, hai bên mở rộng ... và ký kết Bản ghi nhớ"
    above = of.heading or (of.sentence.start, verb[0])
    if (
        plan < 0
        and firm < 0
        and (not lead.strip(" -+*•") or lead.endswith("; "))
        and _TO_COME.search(folded, above[0], min(above[1], above[0] + 120))
        and not _HERE_AND_NOW.search(folded, *above)
    ):
        plan = 0  # "Hai bên thống nhất đẩy mạnh ...; ký Thỏa thuận kỹ thuật"
    if tool.row["code"] == "minutes" and (joined or not _AHEAD.search(lead)):  # "nhất trí sẽ họp tại Hà Nội và ký Biên bản"
        plan = -1
    return max(plan, firm + 1) if _NOT_YET.search(lead) else plan, firm


def _when_signed(of: _Telling, tool: _Tool) -> None:
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
        tool.when, tool.when_at = _dated(of, *then.span("at"))
    if of.day and tool.when == of.day:
        tool.when = tool.when_at = None
    if own and tool.action in _OWN_ACTION.values() and tool.when_at and _is_year_to_come(of.day, tool.when):
        tool.stop = tool.when_at[1]
        tool.title, tool.when, tool.when_at = of.clean[tool.head : tool.stop], None, None
    # "ký được Kế hoạch tại Đối thoại lần thứ 14 (tháng 8/2024)"
    if tool.action == "cited" and own and tool.when is None and (round_of := _AT_ROUND.match(folded, tool.past, sentence.end)):
        tool.when, tool.when_at = _dated(of, *round_of.span())


_AT_MARK = kept.compile(
    r"\b(?:mốc|nhắc (?:tới|lại|đến)|nhớ lại|nhớ về|trở lại)\b[^;.]{0,30}?(?P<at>\b(?:tháng"
    r"|năm) [\d/]+(?: năm \d{4})?), khi [^;.]*$"
)


def _is_year_to_come(day: str | None, when: str | None) -> bool:
    """Whether a date is a year after that of the page, which is part of a name: "ký Biên bản hợp tác năm 2012", told in 2011."""
    return day is not None and when is not None and len(when) == 4 and day[:4] < when


def _of_these_days(day: str | None, when: str | None) -> bool:
    """Whether a day of signing is one of the meeting that the page reports: "hai bên ký biên bản vào sáng ngày 28/3"."""
    if not when or len(when) != 10:  # a span is no day
        return False
    return when[0] == "X" or day is not None and 0 <= dates.days_before(day, when) <= _FEW


def _earlier_ones(of: _Telling, tool: _Tool) -> None:
    """What has its own date of signing, is one of the results of the last years or was signed by others is cited."""
    folded, sentence, own = of.folded, of.sentence, tool.own
    if tool.action in ("signed", "adopted") and tool.when_at and not tool.planned_after:
        tool.action = "cited"
    if tool.action not in _OWN_ACTION.values() or tool.of_this:
        return
    if (own or tool.passive and not _SIGNED_NOW.match(folded, tool.passive.end())) and _told_as_result(
        folded, sentence.start, own[-1] if own else (tool.start, tool.start)
    ):
        tool.action = "cited"
    elif of_others := _others_visit(folded, sentence, own[-1][0] if own else sentence.start, tool.stop):
        tool.action = "cited"
        tool.when, tool.when_at = _dated(of, *of_others)


def _by_words_behind(of: _Telling, tool: _Tool) -> None:
    """What the words behind a name say of it, a statement that is issued and a draft first."""
    folded, sentence, before = of.folded, of.sentence, tool.before
    past, signed_after = tool.past, tool.signed_after
    if tool.row["code"] == "joint_statement" and not tool.when:
        if tool.action in (None, "cited") and (issued := _ISSUED_AFTER.match(folded, past, sentence.end)):
            tool.does("adopted", issued.span())
        elif (
            tool.action in (None, "exchanged")
            and (issued := _ISSUED.search(before))
            and not _AT_A_TIME.search(folded, sentence.start, tool.start)
        ):
            tool.does("adopted" if "chuyến thăm" not in before else "cited", (tool.before_at(issued.start()), tool.start))
    if next_is := _NEXT_IS.search(before):
        tool.does("planned", (tool.before_at(next_is.start()), tool.start))
        return
    draft = "thảo" in before and _DRAFT.search(before, max(0, len(before) - 60))
    if (
        draft
        and not (tool.own and tool.action == "adopted" and _THE_DRAFT.search(before))
        and not (
            draft.start() < len(before) - 30
            and (_CLOSE.search(before, draft.end()) or any(tool.before_at(draft.end()) <= t[0] < tool.start for t in of.doing))
        )
    ):
        tool.does("planned", (tool.before_at(draft.start()), tool.start))
    elif (
        tool.planned_after
        and not (tool.own and tool.action in _OWN_ACTION.values() and tool.planned_after[0].startswith(" và "))
        and not (signed_after and "ký" in signed_after[0] and of.day and tool.when and tool.when < of.day[: len(tool.when)])
    ):  # not "ký năm 2014 sẽ được gia hạn"
        tool.does("planned", tool.planned_after.span())
    elif (
        tool.when and signed_after and "ký" in signed_after[0] or (tool.action in (None, "signed") and tool.when and not tool.own)
    ):
        tool.does("cited", tool.when_at)
    elif (
        tool.action in (None, "planned")
        and _EXPIRED.match(folded, past, sentence.end)
        and not before.endswith(("gia hạn ", "ký lại ", "ký mới "))
    ):
        tool.does("cited", (tool.start, tool.end))
    elif tool.action in (None, "cited") and not tool.when and (signed := _JUST_SIGNED.match(folded, past, sentence.end)):
        tool.does("signed", signed.span())
    elif tool.action in (None, "cited") and not tool.when and (taken := _TAKEN_UP.match(folded, past, sentence.end)):
        tool.does("signed" if taken["verb"] == "ký" else "adopted", taken.span("verb"))
    elif tool.action is None and signed_after and "có hiệu lực" in signed_after[0]:
        tool.does("cited", signed_after.span())
    if tool.action == "cited" and tool.action_at == tool.when_at and signed_after and "ký" in signed_after[0]:
        at = folded.index("ký", signed_after.start())
        tool.action_at = (at, at + 2)


# "Kế hoạch hợp tác giai đoạn 2023-2025 vừa được hai trưởng đoàn đặt bút ký"
_JUST_SIGNED = kept.compile(
    r",? (?:mà )?(?:vừa |mới )(?:mới )?được (?:hai (?:trưởng đoàn|bên|bộ|thứ trưởng) )?(?:đặt bút )?ký(?: kết)?\b(?! (?:hồi|ngày|hôm|tháng|năm|trong|tại|ở|vào|nhân|giữa|trước))"
)


# "đã hoàn thành Điều khoản tham chiếu; văn bản này được hai Trưởng đoàn phê chuẩn"
_THE_DRAFT = kept.compile(r"\bthông qua (?:bản )?(?:dự )?thảo $")
_NEXT_IS = kept.compile(r"\b(?:năm tới|năm sau|sắp tới|tới đây|tiếp theo)(?: sẽ)? là (?:một )?(?:bản )?$")
_TAKEN_UP = kept.compile(
    r"[^;.]{0,40}; (?:điều khoản|văn bản|văn kiện|kế hoạch|quy chế)(?: này| đó)?(?: đã| vừa)? được hai (?:trưởng đoàn|bên"
    r"|thứ trưởng|đồng chủ trì) (?P<verb>ký|phê duyệt|phê chuẩn|thông qua)\b(?! (?:năm|hồi|trước|từ)\b)"
)


def _by_words_before(of: _Telling, tool: _Tool, last_action: tuple | None) -> None:
    """What other words around a name say of it where no verb does: agreed on, referred to, worked on, or as the one before it."""
    clean, folded, sentence, found = of.clean, of.folded, of.sentence, of.found
    start, stop, before, code, cue = tool.start, tool.stop, tool.before, tool.row["code"], tool.cue
    if tool.action is None and tool.when is None and (laid := _LAID_DOWN.search(before)):
        tool.does("planned", (tool.before_at(laid.start()), start))
    # "đã đạt thỏa thuận về nguyên tắc đối với Hiệp định ..."
    if tool.action is None and tool.when is None and "nguyên tắc" in before and (agreed := _IN_PRINCIPLE.search(before)):
        tool.does("planned", (tool.before_at(agreed.start()), start))
    settling = _SETTLING.search(before) if tool.action is None else None
    if settling and (settling["to"] or code in _OF_A_MEETING or _WORDING.search(settling[0])):
        tool.does(
            "adopted" if code in _OF_A_MEETING and not settling["to"] else "planned", (tool.before_at(settling.start()), start)
        )
    elif (
        tool.action is None
        and (fronted := _FRONTED.match(folded, tool.past, min(sentence.end, tool.following)))
        and _TOPIC.search(folded, max(sentence.start, start - 12), start)
    ):
        tool.does("planned", fronted.span("plan"))
    elif (
        tool.action is None
        and (carried := _CARRIED_OUT.match(folded, tool.past, sentence.end))
        and not (carried[0].startswith(" làm ") and (plan := _PLANNED.search(before)) and _TOWARDS.search(before, plan.start()))
    ):  # but "cần sớm có thỏa thuận hợp tác làm cơ sở ..."
        tool.does("cited", carried.span())
    elif tool.action is None and "ghi" in before and (signed := _SIGNED_TODAY.match(folded, tool.past, sentence.end)):
        tool.does("signed", signed.span())  # "được ghi vào Biên bản ký cuối buổi"
    elif tool.action is None and (
        _INTO.search(before)
        or before.endswith(" vào ")
        and clean[start].isupper()
        and not tool.of_this
        and _PUT_INTO.search(before)
    ):  # "nâng cấp Bản ghi nhớ thành Hiệp định", "đưa 8 nội dung vào Kế hoạch hành động"
        tool.does("planned", (start - 6, start))
    elif tool.action is None and cue and (signed := _SIGNED_TODAY.match(folded, tool.past, sentence.end)):
        tool.does("signed", signed.span())  # "theo Biên bản đối thoại ký cùng ngày"
    elif tool.action is None and cue:
        worked = (cue[0].startswith("nội dung") and _WORKED_OUT.search(before, 0, cue.start())) or _WORKED_ON.search(
            folded, max(sentence.start, start - 90), start
        )
        tool.does("planned" if worked else "cited", (max(sentence.start, start - 90) + cue.start(), start))
    elif (
        tool.action is None
        and code == "cooperation_plan"
        and before.endswith(("hoàn thành ", "hoàn thành tốt "))
        and of.day
        and (year := _YEAR.search(folded, start, stop))
        and year[0] <= of.day[:4]
    ):  # what is to be carried out by the end of this year
        tool.does("cited", (start, tool.end))
    elif tool.action is None:
        plan = _PLANNED.search(before)
        if (
            plan
            and found
            and start - len(before) + plan.start() >= found[-1]["at"]["title_vi"][0]
            and (title_end := found[-1]["at"]["title_vi"][1] - start + len(before)) > plan.start()
        ):  # "ký Bản ghi nhớ về nghiên cứu ... và Ý định thư"
            plan = _PLANNED.search(before, title_end)
        if plan and _TOWARDS.search(before, plan.start()):
            tool.does("planned", (tool.before_at(plan.start()), start))
        elif last_action and (
            _JOINED.fullmatch(folded, last_action[1], start)
            or found
            and _LIST.search(folded, sentence.start, found[0]["at"]["instrument"][0])
        ):
            tool.does(last_action[0], last_action[2])
            tool.weak = bool(found) and found[-1]["weak"]
            # "Năm 2024, hai bên đã ký A, B và C"
            if (
                found
                and found[-1]["date"]
                and tool.when is None
                and found[-1]["at"]["date"][1] <= found[-1]["at"]["instrument"][0]
            ):
                tool.when, tool.when_at = found[-1]["date"], found[-1]["at"]["date"]
        elif closing := _CLOSED_BY.search(before):
            tool.does("adopted" if code == "joint_statement" else "signed", (tool.before_at(closing.start()), start))
        elif (
            clean[tool.head].isupper()
            and code != "contract"
            and not tool.of_this
            and (
                _DEFENCE.search(folded, start, stop)
                or _of_defence(tool.named, stop)
                or code == "cooperation_plan"
                and folded.startswith((" giữa ", " cơ bản ", " đã ", " được "), stop)
                and _OF_A_YEAR.search(folded, start, stop)
            )
        ):  # its own name, and no word on what became of it
            tool.does("cited", (start, tool.end))
            tool.weak = tool.when is None
    if tool.when or tool.passive or not before.endswith(" một "):
        return
    if (
        tool.action is None
        or tool.weak
        and (_PLAN.search(folded, sentence.start, start) or _IDEA.search(folded, sentence.start, start))
        or tool.action == "cited"
        and cue
        and cue[0].startswith(("với", "trong", "đề cập"))
    ):
        tool.does("planned", (start - 4, start))  # "bàn đến một bản ghi nhớ về ..."


def _left_out(of: _Telling, tool: _Tool) -> bool:
    """Whether a name gives no row: of others, of no defence, of nothing done, or no name at all."""
    folded, sentence, code, action = of.folded, of.sentence, tool.row["code"], tool.action
    if _OTHER_PARTIES.match(folded, tool.past, sentence.end) or (
        code != "minutes" and _OF_FORUM.search(folded, tool.end, min(sentence.end, tool.stop + 24))
    ):
        return True
    # "hai bên không ký Biên bản", "Bản ghi nhớ về ... không được ký"
    if action in _OWN_ACTION.values() and (verb := tool.own[-1][0] if tool.own else None):
        near = max(sentence.start, verb - 40)
        if any(map(folded[near:verb].__contains__, _REFUSALS)) and stances.NOT.search(folded, near, verb):
            return True
    if action == "planned" and tool.own and _UNWILLING.search(folded, max(sentence.start, tool.own[-1][0] - 24), tool.own[-1][0]):
        return True
    if folded.startswith(" không ", tool.past) and _UNSIGNED.match(folded, tool.past, sentence.end):
        return True
    if action == "signed" and _NOT_YET.match(folded, tool.stop, sentence.end):
        return True
    if "không " in tool.before and _NOT_ISSUED.search(tool.before):
        return True
    if action == "planned" and _AT_A_TIME.search(tool.before) and _stated(of, sentence.start, tool.start):
        return True
    # of the two governments
    if (
        code == "cooperation_plan"
        and folded.startswith("chương trình hành động", tool.start)
        and not _MILITARY.search(folded, tool.end, tool.stop)
        and "đối tác" in tool.title.lower()
    ):
        return True
    # "Bản ghi nhớ về hợp tác giáo dục đại học"
    if (
        "civil" in sentence.cues
        and stances.CIVIL.search(folded, tool.end, tool.stop)
        and not stances.MILITARY.search(folded, tool.end, tool.stop)
    ):
        return True
    if action is None or (
        action in ("signed", "exchanged", "planned")
        and tool.own
        and _OTHERS.search(folded, max(sentence.start, tool.own[-1][0] - 120), tool.own[-1][0])
    ):
        return True
    # "Thực hiện kế hoạch hợp tác quốc tế về quốc phòng năm 2024": of one side alone
    if code == "cooperation_plan" and action == "cited" and folded.startswith("kế hoạch hợp tác quốc tế", tool.start):
        return True
    if of.clean[tool.head].isupper():
        return False
    # "trao đổi kế hoạch hợp tác về quân y": what is planned, and no document of that name
    if (
        code == "cooperation_plan"
        and action in ("cited", "planned")
        and not tool.own
        and any(tool.end <= n[0] < tool.stop or tool.start < n[0] < tool.end for n in tool.named)
    ):
        return True
    return _is_no_document(of, tool)


def _is_no_document(of: _Telling, tool: _Tool) -> bool:
    """Whether a name in small letters is that of no single document: "chương trình hợp tác đã có từ năm 1999"."""
    folded, sentence, code, action = of.folded, of.sentence, tool.row["code"], tool.action
    bare, undated = tool.stop == tool.end, not tool.when
    if action == "planned" and " về " in folded[tool.start : tool.end]:
        bare = False
    if (
        action in ("signed", "exchanged") and " hợp tác " in folded[tool.start : tool.end]
    ):  # "bản ghi nhớ hợp tác quốc phòng được ký"
        bare = False
    if bare and code == "agreement" and folded.startswith(",", tool.stop) and tool.before.endswith("theo "):
        return True  # "Theo thỏa thuận, trong năm 2025 hai bên ..."
    return (
        (
            undated
            and (
                code == "contract"
                and not (
                    tool.stop - tool.end > 6
                    and (action == "signed" or _of_defence([n for n in tool.named if n[0] >= tool.end], tool.stop))
                    or " về " in tool.title
                )
                or _GENERAL_PARTIES.match(folded, tool.stop) is not None
            )
        )
        # a road that leads somewhere, no document
        or (
            code == "cooperation_plan"
            and undated
            and folded.startswith("lộ trình", tool.start)
            and of.clean[tool.start].islower()
        )
        or (code == "cooperation_plan" and action == "cited" and folded.startswith((" đã có ", " có từ ", " từ "), tool.stop))
        # "xây dựng chương trình hợp tác hằng năm"
        or (code == "cooperation_plan" and action == "planned" and _YEARLY.search(folded, tool.start, tool.stop) is not None)
        or (
            undated
            and action == "cited"
            and not (of.found and tool.action_at == of.found[-1]["at"]["action"] and " về " in tool.title)
            and (
                code == "agreement"
                and (
                    folded.startswith(" của ", tool.end)
                    or not _of_defence([n for n in tool.named if n[0] >= tool.end], tool.stop)
                )
                or code == "cooperation_plan"
                and not _OF_A_YEAR.search(folded, tool.start, tool.stop)
            )
        )
        or (
            bare
            and undated
            and (action == "cited" or (code != "minutes" and not _acted(sentence) and not _LAID_DOWN.search(tool.before)))
        )
    )


_REFUSALS = ("không", "chưa", "từ chối", "bác bỏ", "khước từ")
_UNWILLING = kept.compile(r"\b(?:chưa|không) (?:sẵn sàng|muốn|đồng ý|nhất trí|chấp nhận)(?: việc)? $")
_NOT_ISSUED = kept.compile(r"\bkhông (?:thể |hề )*(?:ra|đưa ra|công bố|có)(?: một| bản| được)* $")
# "Về việc ký bản ghi nhớ ..., hai bên chưa thống nhất thời điểm"
_NOT_YET = kept.compile(r"[^.;]{0,50}, hai (?:bên|nước|bộ) (?:vẫn |còn )?chưa (?:đạt|thống nhất|quyết|ấn định|đi đến)\b")
_UNSIGNED = kept.compile(r" không (?:được |thể )*(?:hai (?:bên|nước|bộ) )?(?:ký|trao|thông qua)\b(?![^.;]{0,60}\bmà )")


def _those_before(of: _Telling, tool: _Tool, last_action: tuple | None) -> None:
    """What is said of one name for those before it in the sentence as well."""
    folded, found = of.folded, of.found
    if (
        tool.planned_after
        and found
        and last_action
        and found[-1]["action"] in ("cited", "adopted")
        and not found[-1]["date"]
        and _JOINED.fullmatch(folded, last_action[1], tool.start)
    ):
        # "Bản ghi nhớ về A và Bản ghi nhớ về B, sẵn sàng ký"
        found[-1]["action"], found[-1]["at"]["action"] = tool.action, tool.action_at
    if (
        tool.action == "cited"
        and tool.when
        and found
        and _COUNTED.search(folded, of.sentence.start, found[0]["at"]["instrument"][0])
    ):
        for earlier in found:  # "ký 4 văn kiện, trong đó có A và B (tháng 8/2024)"
            if earlier["action"] == "signed" or earlier["action"] == "cited" and not earlier["date"]:
                earlier["action"], earlier["date"], earlier["at"]["date"] = "cited", tool.when, tool.when_at


def _date_of_both(of: _Telling, tool: _Tool, record: dict) -> None:
    """The date behind two names for the first as well: "A và B, phấn đấu ký trong năm nay", "việc ký A và B nhân chuyến thăm ... tháng 6/2022"."""
    last = of.found[-1] if of.found else None
    if (
        last
        and record["date"]
        and not last["date"]
        and last["action"] == tool.action
        and (
            last["at"]["title_vi"][0] == tool.head  # "hai Bản ghi nhớ về A và B"
            or _ALONGSIDE.fullmatch(of.folded, last["at"]["title_vi"][1], tool.head)
        )
        and (
            tool.planned_after
            if tool.action == "planned"
            else of.folded[tool.head - 2] != ","
            and (
                _BOTH_SIGNED.match(of.folded, tool.past, record["at"]["date"][0])
                or tool.own
                and tool.own[-1][1] <= last["at"]["instrument"][0]
                and of.folded.startswith((" nhân ", " trong ", " vào ", " hồi "), tool.past)
            )
        )
    ):
        last["date"], last["at"]["date"] = record["date"], record["at"]["date"]


def _with_those_before(of: _Telling, tool: _Tool, record: dict) -> None:
    """As in "A, B và C đã được hai bên ký", "... sẽ được ký trong năm 2025": what stands behind the last of several is of all."""
    at = tool.head
    for earlier in reversed(of.found):
        if not earlier["weak"] or not _ALONGSIDE.fullmatch(of.folded, earlier["at"]["title_vi"][1], at):
            break
        earlier.update(action=record["action"], date=record["date"], weak=False)
        earlier["at"].update(action=record["at"]["action"], date=record["at"]["date"])
        at = earlier["at"]["title_vi"][0]


_AS_MEMORANDUM = kept.compile(
    r"(?:bản )?biên bản (?:ghi nhớ |thỏa thuận )?(?:song phương|hợp tác"
    r"|về (?!(?:kết quả|nội dung|đối thoại|cuộc|phiên|buổi|việc)\b))"
)
_SIGNED_ON_WHAT = kept.compile(
    r" (?:(?:đã |vừa )?(?:được )?(?:hai (?:bên|nước|bộ)(?: quốc phòng)? )?(?:đã )?)?ký(?: kết)? (?:vào |hồi |từ |trong )?"
    r"(?P<when>(?:ngày |tháng |năm |cuối năm |đầu năm )[\d/.-]+(?: năm \d{4}| tháng \d+ năm \d{4})?) về (?!việc\b)"
)
_SIGNED_ON = kept.compile(r",? ?(?:(?:mà [\w ]{2,40} )?(?:(?:đã|vừa|được|cùng) )*ký(?: kết)?)? ?")
_MILITARY = kept.compile(r"\bqu(?:ốc phòng|ân)\b")
# "các văn kiện ký năm 2021, trong đó có A, B"
_LISTED_OF = kept.compile(
    r"\b(?:văn kiện|văn bản|thỏa thuận|hiệp định|bản ghi nhớ)(?: hợp tác| quốc phòng| quan trọng"
    r"| song phương)*(?: mà hai \w+)?(?: đã| được)* ký(?: kết)? (?P<when>[^,;.:]{3,60})[,:( ]+(?:trong đó có|gồm|bao gồm"
    r"|nhất là|đặc biệt là|như|cụ thể là|tiêu biểu là|là)[: ]*\Z"
)
_ALONGSIDE = kept.compile(r"(?: giữa (?:hai|bộ|chính phủ) [\w ]{2,40}?)?(?:,? (?:và|cùng|cũng như|kèm|kèm theo) |, )")
# "A và B, được ký nhân chuyến thăm ... tháng 6/2022", "A và B (ký tháng 6/2022)"
_BOTH_SIGNED = kept.compile(r"(?:, ký|,? (?:đã |vừa )?(?:được|cùng|đều)| ?\((?:cùng |được |đều )*ký)\b")
_YEARS = kept.compile(
    r"[ (,]+(?:ký )?(?:các|hai|trong các)? ?(?:năm )?(?P<first>(?:19"
    r"|20)\d\d)(?P<more>(?:(?:,| và|, và)(?: năm)? (?:19|20)\d\d)+)(?![\d/-])"
)


def _of_more_years(of: _Telling, tool: _Tool, record: dict) -> list[dict]:
    """The further ones of one name, "Tầm nhìn chung các năm 2015 và 2022"."""
    years = _YEARS.match(of.folded, tool.past, of.sentence.end) if tool.action == "cited" else None
    if not years:
        return []
    record["date"], record["at"]["date"] = years["first"], years.span("first")
    return [
        {**record, "date": y[0], "at": {**record["at"], "date": y.span()}} for y in _YEAR.finditer(of.folded, *years.span("more"))
    ]


_YEAR = kept.compile(r"(?:19|20)\d\d")
_LONE_MONTH = kept.compile(r"tháng \d{1,2}(?![/-]\d)(?! (?:năm (?!nay)|vừa|qua|trước))")
_OF_A_YEAR = kept.compile(r"\b(?:năm|giai đoạn) (?:19|20)\d\d")


# "Nghị định thư hợp tác | giữa hai Bộ Quốc phòng" belongs to the name
_OF_BOTH = kept.compile(
    r" giữa (?:hai (?:bộ(?: quốc phòng)?(?! tư| trưởng)|chính phủ|nước|hải quân|quân đội)"
    r"|(?:bộ quốc phòng|chính phủ|hải quân|quân đội) hai nước)\b"
)


def _record(of: _Telling, tool: _Tool) -> dict:
    """An instrument as a row, with its area and the date of one that is still to come."""
    area, area_at = _area(of, tool)
    if of_both := _OF_BOTH.match(of.folded, tool.stop, of.sentence.end):
        tool.title += of.clean[tool.stop : of_both.end()]
        tool.stop = of_both.end()
    if (
        tool.action == "cited"
        and tool.when is None
        and "ký" in of.folded[of.sentence.start : of.tools[0][0]]
        and (listed := _LISTED_OF.search(of.folded, of.sentence.start, of.tools[0][0]))
    ):
        tool.when, tool.when_at = _dated(of, *listed.span("when"))
    if (
        tool.action == "cited"
        and tool.when is None
        and not tool.of_this
        and (of_others := _others_visit(of.folded, of.sentence, of.sentence.start, tool.stop))
        and _SIGNED_ON.fullmatch(of.folded, tool.stop, of_others[0])
    ):
        tool.when, tool.when_at = _dated(of, *of_others)
    # "sẽ ký Bản ghi nhớ mới vào tháng 11"
    if (
        tool.action == "planned"
        and tool.own
        and tool.when_at
        and tool.when_at[0] >= tool.past
        and _LONE_MONTH.match(of.folded, tool.when_at[0])
        and not (tool.signed_after and "ký" in tool.signed_after[0])
    ):
        tool.when = tool.when_at = None
    # "hoan nghênh ... vừa được hai bên ký ngày 23/11"
    if (
        tool.action == "cited"
        and tool.when is None
        and of.day
        and not tool.of_this
        and (signed := _SIGNED_LATER.match(of.folded, tool.past, min(of.sentence.end, tool.following)))
        and (days := [d for d in dates.stated(of.folded, signed.end("verb"), signed.end()) if d.form == "day"])
    ):
        tool.when, tool.when_at = dates.whole(days[0], of.day), (days[0].start, days[0].end)
    if tool.action == "cited" and of.day and tool.when and tool.when > of.day:  # "để Bản ghi nhớ được ký trong năm tới"
        tool.action = "planned"
    elif (
        tool.action == "planned" and of.day and tool.when and not tool.planned_after and tool.when < of.day[: len(tool.when)]
    ):  # "nâng cấp Bản ghi nhớ năm 2011"
        tool.action = "cited"
    if tool.action == "planned" and tool.when is None:
        tool.when, tool.when_at = _coming(
            of,
            max(of.sentence.start, tool.action_at[0] - 40),
            tool.action_at,
            tool.start,
            tool.stop,
            min(of.sentence.end, tool.following),
        )
    return {
        "instrument": tool.row["code"],
        "action": tool.action,
        "area": area,
        "date": tool.when if tool.action in ("cited", "planned") and (tool.when is None or tool.when[0] != "X") else None,
        "title_vi": tool.title,
        "weak": tool.weak,
        "same": tool.stop == tool.end and _THIS.match(of.folded, tool.stop) is not None,
        "at": {
            "instrument": (tool.start, tool.end),
            "action": tool.action_at,
            "title_vi": (tool.head, tool.stop),
            "area": area_at,
            "date": tool.when_at,
        },
    }


def _area(of: _Telling, tool: _Tool):
    """The area that an instrument is about, where it is about one, and the words that tell it."""
    folded, sentence, row, before, parted = of.folded, of.sentence, tool.row, tool.before, of.parted
    start, end, stop, own = tool.start, tool.end, tool.stop, tool.own
    about = {
        code: (a, b)
        for a, b, code in areas.find(folded, start, stop, parted)
        if code not in ("-", "dialogue_mechanism" if row["code"] == "minutes" and folded.find(" về ", start, a) < 0 else "")
        and areas.groups()[code] != "regional_issue"
    }
    about = (
        {
            code: at
            for code, at in about.items()
            if not (
                code in ("cyber_security", "information_sharing")
                and _SECRECY.match(folded, *at)
                and folded.find("trao đổi", start, at[0]) < 0
            )
            and "nguyên tắc cơ bản" not in tool.title.lower()
        }
        if about
        else about
    )
    # "... giữa Học viện Kỹ thuật quân sự và ..."
    if about and any(_SCHOOL.search(folded, start, at[0]) for at in about.values()):
        about = {code: at for code, at in about.items() if not _SCHOOL.search(folded, start, at[0])}
    if len(about) > 1:  # "... về tìm kiếm, cứu nạn giữa hải quân hai nước": who, not what
        about = {code: at for code, at in about.items() if areas.groups()[code] != "service"} or about
    # "... cung cấp hậu cần cho tàu hải quân"
    if len(about) > 1 and (whom := folded.find(" cho ", start, stop)) > min(at[0] for at in about.values()):
        about = {code: at for code, at in about.items() if at[0] < whom}
    area, area_at = next(iter(about.items())) if len(about) == 1 else (None, None)
    # "Bản ghi nhớ hậu cần": a field that elsewhere counts only in a list
    if not about and row["code"] in ("agreement", "memorandum_of_understanding", "letter_of_intent"):
        for a, b, _, field in lexicon.areas().find(folded, end, stop):
            if (a, b) == (end + 1, stop) and field["where"] != "any" and field["code"] not in ("-", "dialogue_mechanism"):
                area, area_at = field["code"], (a, b)
    # "cứu hộ tàu ngầm theo Bản ghi nhớ ký năm 2013"
    if (
        area is None
        and not about
        and tool.action == "cited"
        and before.endswith("theo ")
        and " về hợp tác" not in folded[start:stop]
    ):
        of_what = [
            n
            for n in areas.find(folded, start - len(before), start, parted)
            if start - n[1] < 40
            and "," not in folded[n[1] : start]  # "quân y và đào tạo, bám theo Kế hoạch ..."
            and n[2] not in ("-", "dialogue_mechanism")
            and areas.groups()[n[2]] != "regional_issue"
        ]
        if of_what:
            area, area_at = of_what[-1][2], of_what[-1][:2]
    # "hợp tác thủy đạc sẽ được quy định trong một thỏa thuận riêng"
    if area is None and not about and tool.action == "planned" and (laid := _LAID_DOWN.search(before)):
        clause = start - len(before) + max(before.rfind(mark, 0, laid.start()) for mark in ".;:,") + 1
        of_what = [n for n in areas.find(folded, clause, tool.before_at(laid.start()), parted) if n[2] != "-"]
        area, area_at = (of_what[0][2], of_what[0][:2]) if len(of_what) == 1 else (None, None)
    # "riêng cứu trợ thảm họa sẽ có Điều khoản tham chiếu"
    if area is None and not about and tool.action == "planned" and (to_have := _WILL_HAVE.search(before)):
        of_what = areas.find(folded, tool.before_at(to_have.start("what")), tool.before_at(to_have.end("what")), parted)
        of_what = [n for n in of_what if n[2] != "-" and areas.groups()[n[2]] not in ("regional_issue", "service")]
        area, area_at = (of_what[0][2], of_what[0][:2]) if len(of_what) == 1 else (None, None)
    # "Riêng về quân y, hai bên phấn đấu ký Thỏa thuận thực thi"
    if (
        area is None
        and not about
        and tool.action in ("planned", "signed")
        and (topic := _ON_TOPIC.match(folded, sentence.start, start))
    ):
        of_what = [
            n
            for n in areas.find(folded, sentence.start, topic.end("what") + 1, parted)
            if n[2] not in ("-", "dialogue_mechanism")
        ]
        if len(of_what) == 1 and areas.groups()[of_what[0][2]] not in ("regional_issue", "service"):
            area, area_at = of_what[0][2], of_what[0][:2]
    # "..., sớm đàm phán một hiệp định về vấn đề này"
    if area is None and not about and _THIS.match(folded, stop) and _THIS_MATTER.search(folded, start, stop):
        near = areas.find(folded, max(sentence.start, start - 120), start, parted)
        # "... ký Ý định thư về công nghiệp quốc phòng. Ý định thư là bước đệm để tiến tới một hiệp định trong lĩnh vực này"
        near = near or areas.find(folded, max(0, sentence.start - 120), sentence.start)
        of_what = [n for n in near if n[2] != "-" and areas.groups()[n[2]] != "regional_issue"]
        area, area_at = (of_what[-1][2], of_what[-1][:2]) if of_what else (None, None)
    if (
        area is None
        and not about
        and (bodies := _BODIES.search(folded, end, min(sentence.end, tool.following, stop + 60)))
        and bodies.start() <= stop
        and _OF_WORK_IN_GENERAL.search(folded, start, bodies.start())
    ):
        # "Bản ghi nhớ hợp tác | với Trung tâm Quân y ..."
        area, area_at = _OF_BODIES[bodies.lastgroup], bodies.span(bodies.lastgroup)
    if (
        area is None
        and not about
        and own
        and _OF_NO_FIELD.search(folded, start, stop)
        and (signers := _SIGNED_BY.search(folded, max(sentence.start, own[-1][0] - 110), own[-1][0]))
    ):
        # "Cục trưởng Cục Quân y hai nước ký Bản ghi nhớ hợp tác"
        area, area_at = _OF_BODIES[signers.lastgroup], signers.span(signers.lastgroup)
    # "Ý định thư về hợp tác | giữa hai Bộ Tư lệnh Cảnh sát biển"
    if (
        area is None
        and not about
        and (
            between_whom := folded.find(" giữa ", start, min(sentence.end, stop + 9)) >= 0
            and _BETWEEN_WHOM.search(folded, start, min(sentence.end, tool.following, stop + 80))
        )
    ):
        area, area_at = _SERVICE[between_whom["who"]], between_whom.span("who")
    # "ký Bản ghi nhớ về quân y, thay cho Ý định thư năm 2019"
    if area is None and not about and stop == end and of.found and before.endswith(_TAKES_PLACE):
        area, area_at = of.found[-1]["area"], of.found[-1]["at"]["area"]
    if area is None and row["code"] == "contract" and _OF_GOODS.search(folded, start, stop):
        area, area_at = "defence_industry", (start, stop)
    if area == "peacekeeping" and "khủng hoảng" in folded[area_at[0] : area_at[1]]:
        area = area_at = None
    if (
        row["code"] == "terms_of_reference"
        and not about
        and (body := _OF_BODY.search(folded, end, min(sentence.end, tool.following, stop + 40)))
    ):
        area, area_at = "dialogue_mechanism", body.span()
    elif row["code"] == "terms_of_reference" and not about and (body := _OF_BODY.search(before)):
        area, area_at = "dialogue_mechanism", (tool.before_at(body.start()), tool.before_at(body.end()))
    return area, area_at or next(iter(about.values()), None)


_WILL_HAVE = kept.compile(
    r"(?:[,;.:] |^)(?:riêng |còn )?(?P<what>[^,;.:]{3,40}?) (?:sẽ|cần|phải) (?:sớm )?có (?:một )?(?:bản )?$"
)
_ON_TOPIC = kept.compile(
    r"(?:riêng |còn )?(?:về|đối với|liên quan (?:đến|tới)|(?:trong|trên) lĩnh vực) (?:hợp tác )?(?P<what>[^,;.:]{3,40}), (?:hai|phía|ông|bà)\b[^,;.]*\Z"
)
_SEVERAL = kept.compile(r"\b(?P<count>hai|ba|bốn|2|3|4|các|những|02|03) (?:bản )?$")
_SEVERAL_ENDS = ("hai ", "ba ", "bốn ", "2 ", "3 ", "4 ", "các ", "những ", "bản ")
_ABOUT = kept.compile(r"[\s,:;]*(?:lần lượt |bao gồm |gồm |một bản |một |và )*(?=về )")
_COUNTS = {"hai": 2, "2": 2, "02": 2, "ba": 3, "3": 3, "03": 3, "bốn": 4, "4": 4}


def _parted(folded: str, tools: list, sentence) -> tuple[list, dict]:
    """The instruments with those apart that stand under one name, "hai Ý định thư: về A và về B", and where that name stands."""
    parts, heads = [], {}
    for at, tool in enumerate(tools):
        start, end, kind, row = tool
        limit = tools[at + 1][0] if at + 1 < len(tools) else sentence.end
        several = _SEVERAL.search(folded, max(sentence.start, start - 8), start)
        if several and folded.find(" về ", start, end) >= 0:  # "hai ý định thư | về hợp tác quân y và về ..."
            end = folded.find(" về ", start, end)
        about = _ABOUT.match(folded, end, limit) if several else None
        places = []
        if about:
            places = [about.end()] + [m.end() for m in _AND_ABOUT.finditer(folded, about.end(), limit)]
            if len(places) == 1 and several["count"] in _COUNTS:  # "hai Bản ghi nhớ về quân y và gìn giữ hòa bình"
                stop = _THIS_OR_END.search(folded, about.end(), limit)
                named = areas.find(folded, about.end(), stop.start() if stop else limit)
                edges = [m.end() for m in _AND_TOO.finditer(folded, about.end(), stop.start() if stop else limit)]
                places += edges if len(edges) + 1 == _COUNTS[several["count"]] == len({code for _, _, code in named}) else []
        if len(places) < 2:
            parts.append(tool)
            continue
        for number, place in enumerate(places):
            begin = place if number else start
            parts.append((begin, place + 2, kind, row))
            heads[begin] = start, end
    return parts, heads


_AND_ABOUT = kept.compile(r"(?:[,;]| và)(?: và)?(?: một)?(?: bản)? (?=về )")
_AND_TOO = kept.compile(r"(?:[,;]| và) ")
_THIS_OR_END = kept.compile(r"[.(]| (?:giữa|đã|trong|tại|được|nhằm|vào) ")
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
    r"|cảm ơn|như|với)\b[^;.]{0,60}$"
)
_WELCOMED = kept.compile(r"\b(?:đánh giá cao|hoan nghênh|ghi nhận)(?:(?!chứng kiến| và |tiến hành)[^;.]){0,60}$")
_HERE_AND_NOW = kept.compile(
    r"\b(?:kết thúc|khép lại|bế mạc|dịp này|nhân dịp|lần này|tại lễ|cuối (?:buổi|cuộc|ngày)|chứng kiến"
    r"|(?:hôm|sáng|chiều) nay|(?<!phát biểu )(?:tại|sau|của) (?:buổi |cuộc )?đối thoại(?! lần)"
    r"|sau (?:buổi |cuộc )?hội đàm)\b"
)
_AND_THEN = kept.compile(r"\bvà(?: đã| cùng| nhất trí| thống nhất)* $")
_TO_COME = kept.compile(
    r"(?<!đã )\b(?:chốt|(?:nhất trí|thống nhất|xác định)(?! (?:cao|rõ|đánh giá|nhận định|cho rằng|nhiều|các|những|nội dung))"
    r"|đề nghị|đề xuất|mong muốn|cần|sẽ|tập trung|về phương hướng|thời gian tới)\b"
)
# "trao công hàm về việc gia hạn | Thỏa thuận"
_ON_DOING = ("về việc gia hạn ", "về việc sửa đổi ", "về việc thực hiện ", "về việc triển khai ", "về việc thực thi ")
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
    if _HERE_AND_NOW.search(lead) and not (
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


def _others_visit(folded: str, sentence, verb: int, stop: int) -> tuple[int, int] | None:
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


def _stated(of: _Telling, start: int, end: int) -> list:
    """The dates that a passage states, and the months without a year where that of the page is known."""
    cues = of.sentence.cues if start >= of.sentence.start else None  # not the sentence before
    return [*dates.stated(of.folded, start, end, cues), *(dates.months(of.folded, start, end) if of.day else ())]


def _dated(of: _Telling, start: int, end: int):
    """The month, year or day that a passage states, as EDTF, and its place."""
    for found in _stated(of, start, end):
        if found.form in ("full", "month", "year") and found.ago in (None, 1, 8, 11):
            return dates.edtf(found, of.day, None), (found.start, found.end)
    return None, None


_SIGNED_THEN = kept.compile(r"[^.;]{0,100}?\b(?:ký|ký kết|hoàn tất|hoàn thành|thông qua|phê duyệt)\b(?P<when>[^.;,]{0,130})")


_THEN_THEY = kept.compile(r",?(?: hai (?:bên|nước|bộ))?(?: cùng| dự kiến| sẽ)* ?")


def _coming(of: _Telling, begin: int, plan: tuple[int, int], start: int, stop: int, limit: int):
    """When an instrument is to be signed: "dự kiến ký trong năm 2025"."""
    folded, day = of.folded, of.day
    if (replaced := folded.find(" thay ", stop, limit)) >= 0:  # "... thay thế văn bản ký năm 2019"
        limit = replaced
    then = _SIGNED_THEN.match(folded, stop, limit)
    clause = next((i for i in range(stop, min(limit, stop + 70)) if folded[i] in ",;.("), min(limit, stop + 70))
    for a, b in ([then.span("when")] if then else []) + [(stop, clause), (plan[0], start), (begin, plan[0])]:
        for found in _stated(of, a, b):
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


_WHO_SIGN = kept.compile(
    r" và (?:(?:hai|cục|viện|học viện|trường|bộ tư lệnh|hải quân|không quân|lục quân|cảnh sát biển|biên phòng|tập đoàn"
    r"|đại diện|lãnh đạo|các(?! (?:hoạt động|lĩnh vực|vấn đề))|tổng cục)\b[\w ,-]{2,70}) (?:đã |cùng |cũng )*"
)
_REPLACED = kept.compile(
    r"\b(?:(?<!đổi )thay|thay thế|thay cho|thay thế cho|kế thừa|dựa trên|trên cơ sở|trên nền tảng) (?:các |cả )?$"
)
_RENEWS = ("gia hạn ", "sửa đổi ", "bổ sung ", "nâng cấp ", "cập nhật ")
_ASIDE = kept.compile(r", (?:thay|thay thế|thay cho|thay thế cho|kế thừa) $")
_TAKES_PLACE = (" thay ", " thay thế ", " thay cho ", " thay thế cho ")
_MANNER = kept.compile(
    r",(?= (?:có )?(?:hiệu quả|nghiêm túc|đồng bộ|thiết thực|đầy đủ|tích cực|kịp thời|thực chất|đúng tiến độ)\b)"
)
_WORK_UNDER = kept.compile(r"\b(?:hoạt động|nhiệm vụ|dự án|chương trình|khóa|lớp)(?: \w+){0,3} (?:trong|của|theo|thuộc) $")
_REPLACED_ENDS = ("thay ", "thế ", "cho ", "thừa ", "trên ", "sở ", "tảng ", "các ", "cả ")
_OF_WORK = kept.compile(r"\bhợp tác(?: quốc phòng| song phương| quân sự)?$")
_BETWEEN_WHOM = kept.compile(
    r" giữa (?:(?:hai|lực lượng|các|bộ tư lệnh|quân chủng|quân) )*(?P<who>hải quân|không quân|lục quân|cảnh sát biển"
    r"|phòng không)\b"
)
_SERVICE = {
    "hải quân": "navy_cooperation",
    "không quân": "air_force_cooperation",
    "phòng không": "air_force_cooperation",
    "lục quân": "army_cooperation",
    "cảnh sát biển": "coast_guard_cooperation",
}
_CLOSE = kept.compile(r"[;.,:]")
_WORKED_ON = kept.compile(
    r"\b(?:xây dựng|đàm phán|soạn thảo|chuẩn bị|nghiên cứu|hoàn thiện|hoàn chỉnh|hoàn tất(?! \d)|gia hạn"
    r"|thủ tục)\b(?! (?:việc )?(?:triển khai|thực hiện))[^;.,]{0,30}$"
)
_WORKED_OUT = kept.compile(
    r"\b(?:chuẩn bị|soạn thảo|hoàn tất|hoàn chỉnh|nghiên cứu|đề xuất|xây dựng|hoàn thiện|trao đổi|thảo luận|bàn"
    r"|đàm phán)(?: về)?(?: các)? $"
)
_AGREED_ON = kept.compile(r"(?:,| và|;)(?: cùng| đã)* (?:thống nhất|nhất trí)(?: về| với| thông qua)? $")
_OF_WORK_IN_GENERAL = kept.compile(
    r"(?:hợp tác(?: nghiên cứu)?|phối hợp|ghi nhớ|thỏa thuận|ý định thư|hiệp định)(?: song phương)?$"
)
_BODIES = kept.compile(
    r" (?:giữa|với) [^;.:]{0,30}?(?:(?P<medicine>quân y|bệnh viện)|(?P<peace>gìn giữ hòa bình)"
    r"|(?P<research>(?<!học )(?<!bệnh )viện|nghiên cứu chiến lược)|(?P<industry>công nghiệp quốc phòng)"
    r"|(?P<school>học viện(?! quân y)|trường (?:đại học|sĩ quan|chỉ huy|kỹ thuật|ngôn ngữ|quân sự|cao đẳng)"
    r"|đại học quốc phòng))\b"
)
_OF_BODIES = {
    "medicine": "military_medicine",
    "peace": "peacekeeping",
    "research": "research_institutes",
    "industry": "defence_industry",
    "school": "training",
    "navy": "navy_cooperation",
    "guard": "coast_guard_cooperation",
    "navies": "navy_cooperation",
    "guards": "coast_guard_cooperation",
    "air": "air_force_cooperation",
    "army": "army_cooperation",
}
_SCHOOL = kept.compile(r"\b(?:giữa|với) [^,;]{0,60}\b(?:học viện|đại học|trường(?: sĩ quan| đại học)?) $")
_OF_NO_FIELD = kept.compile(
    r"(?:hợp tác(?: nghiên cứu)?|ghi nhớ|thỏa thuận|ý định thư)(?: song phương)?(?: (?:giai đoạn|năm) [\d -]+)?"
    r"(?: giữa hai (?:lực lượng|bên|cơ quan|đơn vị))?$"
)
_SIGNED_BY = kept.compile(
    r"\b(?:tổng cục|cục|viện|trung tâm|bộ tư lệnh|tư lệnh|cơ quan) (?:(?P<medicine>quân y)|(?P<peace>gìn giữ hòa bình)"
    r"|(?P<navy>hải quân)|(?P<guard>cảnh sát biển)|(?P<industry>công nghiệp quốc phòng))\b(?:(?!hai bên|chứng kiến)[^;.]){0,60}$"
    r"|\b(?P<research>viện (?:nghiên cứu|chiến lược|quan hệ|lịch sử))\b[^;.]{0,60}$"
    r"|\b(?P<school>học viện(?! quân y)|trường sĩ quan|đại học quốc phòng)\b[^;.]{0,60}$"
    r"|(?:\b(?P<navies>hải quân)|\b(?P<guards>cảnh sát biển)|(?<!phòng )\b(?P<air>không quân)|\b(?P<army>lục quân))"
    r" hai (?:nước|bên) (?:đã |vừa |cùng |sẽ )*$"
)
_OF_FORUM = kept.compile(r" của (?:hội nghị|các nước|asean|liên hợp quốc|nhóm g|hội đồng|admm)")
_OPENS = kept.compile(r"(?:^|[.:\n\"•*+-] ?|\d\) |^ )$")  # where a capital letter tells no name: not "Viện Nghiên cứu"
_COUNTED = kept.compile(r"\b(?:\d+|hai|ba|bốn|năm|sáu|nhiều|các) (?:văn kiện|văn bản)\b[^;.]{0,60}\b(?:trong đó có|gồm|như)\b")
_OTHERWISE = kept.compile(r", (?:song|nhưng|tuy nhiên|còn|đồng thời)\b| nhưng\b")
_TO_BE_SIGNED = kept.compile(r"(?:,[^,.;]{0,60})?, (?:sẽ|dự kiến)(?: sẽ| sớm)* được (?:\w+ ){0,6}(?:ký|phê duyệt)\b")
# "Việc ký Bản ghi nhớ sẽ được thực hiện khi ..."
# "Đối với việc ký Thỏa thuận ..., hai bên giao cơ quan chuyên môn tiếp tục trao đổi"
_TO_TAKE_PLACE = kept.compile(
    r"[^,;.]{0,40}? (?:sẽ|dự kiến|có thể)(?: sẽ| sớm| được)* (?:thực hiện|tiến hành|tổ chức|diễn ra)\b"
    r"|[^,;.]{0,60}, hai (?:bên|nước|bộ|đoàn) (?:sẽ |nhất trí |thống nhất )*(?:giao|tiếp tục|sớm|khẩn trương)\b"
)
_BEHIND = kept.compile(
    r"(?: kết)?(?: (?!cho |đến |giai |để |và )[\w-]+){0,6}? (?:tháng |năm |ngày )(?!tới|nay|sau)[\d/.-]+(?: năm \d{4})?"
)
# "thống nhất Đối thoại lần thứ ba sẽ được tổ chức tại Cuba và ký Nghị định thư"
_TO_BE_HELD = kept.compile(r" (?:được )?(?:tổ chức|diễn ra|tiến hành|họp|gặp)\b")
_AHEAD = kept.compile(
    r"\b(?:sẽ|sớm|dự kiến|đề nghị|đề xuất|mong|tiến tới|hướng tới|lần sau|tiếp theo|để|chuẩn bị|hoàn tất|hoàn thiện|soạn"
    r"|đàm phán|gia hạn)\b"
)
_CARRIED_OUT = kept.compile(
    r"(?:, theo (?:(?:đánh giá|nhận định) (?:chung )?của )?hai (?:bên|đoàn),)? (?:đã |đang |vẫn |mới |cơ bản )*(?:được )?(?:hai bên |hai nước )?(?:triển khai|thực hiện|hoàn thành|đi vào cuộc sống"
    r"|phát huy)\b| (?:làm|là|vẫn là|luôn là|tiếp tục là|trở thành) (?:cơ sở|nền tảng|căn cứ|khuôn khổ|hành lang"
    r"|kim chỉ nam|định hướng|tiền đề)\b"
)
_WORK_ON = kept.compile(
    r"(?:[,;]| và) [^;.]{0,60}\b(?:đàm phán|soạn thảo|soạn|xây dựng|nghiên cứu|hoàn thiện|chuẩn bị)(?: (?!ký|về)\w+){0,2} $"
)
_SIGNED_NOW = kept.compile(r"(?: kết)?(?: ngay\b| (?:sáng|chiều|tối|hôm) nay\b| dịp này| lần này| cùng ngày)")
_SIGNED_TODAY = kept.compile(
    r" (?:vừa |đã |được )*ký(?: kết)? (?:cùng ngày|(?:sáng|chiều|tối|hôm) nay|dịp này|lần này"
    r"|(?:ở |tại |vào )*cuối (?:buổi|ngày|giờ|phiên)\b|(?:ở |tại |vào |ngay )*(?:cuối|sau|khi kết thúc) (?:buổi|cuộc"
    r"|phiên) (?:họp|làm việc|đối thoại|hội đàm|trao đổi|tham vấn))"
)
_AT_ROUND = kept.compile(
    r" (?:tại (?:cuộc |kỳ |phiên |vòng )?đối thoại|(?:nhân|trong)(?: dịp| khuôn khổ)? chuyến thăm)[^.;]{0,60}"
)
_NOT_YET = kept.compile(
    r"\bchưa (?:thể |được |kịp )*$|\b(?:gần|tiến|hướng|đi|bàn|trao đổi|thảo luận)\b[^;.,]{0,12} (?:tới|đến|về) $"
)
_INTO = kept.compile(r"\b(?:nâng cấp|nâng|chuyển)\b[^;.]* thành(?: một)? $")
_PUT_INTO = kept.compile(r"(?<!đã )(?<!cao việc )(?<!nghênh việc )\b(?:đưa|ghi|cụ thể hóa)\b[^;.]*$")
_BY_HIGHER = kept.compile(
    r"\bhai (?:thủ tướng|bộ trưởng|chủ tịch|nguyên thủ|tổng bí thư)\b"
    r"|\b(?:lãnh đạo cấp cao|thủ tướng|bộ trưởng(?: bộ)? quốc phòng|nguyên thủ) hai nước\b"
)
_THIS_MATTER = kept.compile(r"\b(?:(?:về|trong) (?:vấn đề|lĩnh vực|nội dung|việc|điều)|của (?:hoạt động|việc))$")
_YEARLY = kept.compile(r"\b(?:hằng|hàng) năm\b|\bthường niên\b")
# others than those who meet
_HIGHER = kept.compile(
    r"\b(?:hai|2) (?:bộ trưởng|thủ tướng|chính phủ|nguyên thủ|nhà lãnh đạo)(?: bộ quốc phòng"
    r"| quốc phòng)?(?: (?:hai nước|đã|cùng|đặt bút))* $|\b(?:lãnh đạo cấp cao|bộ trưởng(?: bộ)?(?: quốc phòng)?"
    r"|thủ tướng|chính phủ) hai nước(?: (?:đã|cùng))* $"
)
_AND = kept.compile(r"(?:\bvà|,)(?: đã| cùng)* $")
_SETTLING = kept.compile(
    r"(?P<to>\b(?:sẽ|sớm|để|nhằm|cần|tiến tới|đi đến|đi tới|tiếp tục|đề nghị|đề xuất"
    r"|mong muốn)\b[^;.]{0,40})?\b(?:thống nhất|nhất trí|chốt|tán thành|chấp thuận|đồng ý|gật đầu)(?: cao)?(?: về cơ bản"
    r"| về nguyên tắc| về| với| thông qua| các nội dung| nội dung| câu chữ| lời văn| của| ban hành| được)* $"
)  # "hai bên thống nhất Kế hoạch hợp tác năm 2025"
# what two sides adopt without a signature
_OF_A_MEETING = ("cooperation_plan", "terms_of_reference", "minutes", "joint_statement")
_WORDING = kept.compile(r"\b(?:nguyên tắc|nội dung|câu chữ|lời văn|cơ bản)\b")  # of what is still to be signed
_CLOSED_BY = kept.compile(r"\b(?:kết thúc|khép lại|bế mạc)(?: bằng| với)(?: một| bản)* $")
_EXPIRED = kept.compile(r" (?:đã |sắp |sẽ )?hết (?:hạn|hiệu lực)\b| (?:hiện có|hiện hành|trước đây)\b")
_TOPIC = kept.compile(r"(?:^|[.;,] |\b(?:riêng|còn|với|về|đối với) )$")
_IDEA = kept.compile(r"\b(?:nên|muốn|tính tới|tính đến|đi tới|đi đến|ý tưởng|khởi động|bàn|đề cập)\b")
_DRAFT = kept.compile(r"\b(?:dự thảo|bản thảo)\b")
# "Riêng Thỏa thuận ..., hai bên chưa thể ký"
_FRONTED = kept.compile(
    r", [^.;]{0,80}?(?P<plan>\b(?:(?:chỉ |còn )+chờ|chưa (?:thể |kịp )?ký|sẽ (?:sớm |cố gắng )?ký"
    r"|(?:đang|còn|sẽ)(?: tiếp tục)? (?:đàm phán|hoàn thiện|thương thảo|trao đổi|soạn thảo)"
    r"|(?:trao|chuyển|gửi|đưa)(?: (?:ra|cho)| (?:phía )?\w+(?: \w+)?)? (?:bản )?dự thảo)\b)"
)
_DEFENCE = kept.compile(r" (?:về|hợp tác|chung)\b.*(?:quốc phòng|quân)\b|nguyên tắc cơ bản chỉ đạo")
_TOWARDS = kept.compile(
    r"\b(?:ký|đàm phán|thương lượng|thương thảo|xây dựng|trình|soạn|soạn thảo|hoàn thiện|hoàn chỉnh|hoàn tất(?! \d)|hoàn thành(?! \d)|nghiên cứu"
    r"|tiến tới|đi đến|đi tới|gia hạn|kéo dài|cập nhật|sửa đổi|chuẩn bị|bàn thêm|nâng cấp [^;.]* thành)\b"
    r"|\b(?:bàn|tính tới|tính đến|hướng tới|hướng đến)(?: về| tới| đến)?(?: một)? $"
    r"|\b(?:ra|thông qua|đề xuất|đề nghị|sớm có|sẽ có|cần|cần có|khả năng|về việc có)(?: một)? $"
)


# "... được ghi thành biên bản, hai Cục trưởng cùng ký"
_THEY_SIGN = kept.compile(
    r", (?:và )?hai (?:bên|trưởng đoàn|cục trưởng|thứ trưởng|đoàn|đồng chủ trì) (?:đã |cùng |đều )*ký(?: kết)?(?=[.;,)]|$)"
    r"| mà tôi (?:và|cùng|với) [^,;.]{3,60} (?:đã |vừa |cùng )*ký(?: kết)?(?=[.;,)]|$)"
)
# "Kế hoạch ... đã có chữ ký của hai bên"
_HAND = kept.compile(r"[^.;]{0,90}?\b(?P<not>(?:chưa|chờ|đợi|thiếu)[\w ]{0,12})?(?P<hand>(?:có|mang|đủ) chữ ký)\b")
# "Thỏa thuận ... giữa A và B là một trong những văn kiện được ký nhân Đối thoại"
_ONE_SIGNED = kept.compile(
    r"[^.;:]{0,130}? (?:là|nằm trong|thuộc)(?: một trong| trong)?(?: số)?(?: những| các| hai| ba| bốn| năm| \d)*"
    r" (?:văn kiện|văn bản)(?: hợp tác| quan trọng| chính)* (?:vừa |đã |mới )*được (?:hai bên |hai đoàn )?(?P<verb>ký|trao|thông qua)"
    r"\b(?! (?:năm|từ|hồi|vào năm|trước))"
)
# "hợp tác thủy đạc sẽ được quy định trong một thỏa thuận riêng", "..., mà trước mắt là Ý định thư"
_LAID_DOWN = kept.compile(
    r"\b(?:sẽ|cần|nên|phải|sớm)(?: tiếp tục| sớm)* được (?:quy định|(?:cụ thể|thể chế|chi tiết|luật|văn bản) hóa|ghi|điều chỉnh)"
    r"(?: rõ| chi tiết)? (?:trong|bằng|tại|qua|thông qua|thành) (?:một )?(?:bản )?$"
    r"|\b(?:cần|nên|phải|sớm)\b[^;.]{0,76} (?:trước mắt|trước hết|trước tiên|bước đầu) là (?:một )?(?:bản )?$"
)
_IN_PRINCIPLE = kept.compile(
    r"\b(?:đạt|có)(?: được)? thỏa thuận (?:về )?nguyên tắc (?:đối với|về|cho|với)(?: việc ký(?: kết)?)? $"
)
# "Việt Nam trở thành nước ASEAN đầu tiên ký Hiệp định ..."
_FIRST_OF_ALL = kept.compile(r"\b(?:nước|quốc gia)(?: \w+){0,4} đầu tiên(?: \w+){0,5} $")
_AT_ITS_END = kept.compile(
    r"\b(?:kết thúc|khép lại|bế mạc|dịp này|nhân dịp|tại lễ|sau (?:buổi |cuộc )?(?:hội đàm|đối thoại(?! lần)))\b"
)
_RECALLS = kept.compile(r"\b(?:nhắc lại|ghi nhận|rằng|cho biết|đánh giá|hoan nghênh|nhấn mạnh|điểm lại|nhìn lại)\b")
# "cùng với Biên bản, hai bên ký ..."
_BESIDES = kept.compile(r"\b(?:cùng với|bên cạnh|ngoài|song song với|đi kèm)(?: việc ký(?: kết)?)? $")


def _of_defence(named: list, stop: int) -> bool:
    """Whether the name of an instrument, which ends at `stop`, has an area of cooperation in it."""
    return any(b <= stop and code != "-" and areas.groups()[code] != "regional_issue" for _, b, code in named)


def _is_aside(of: _Telling, start: int, stop: int, following: int) -> bool:
    """Whether an instrument is named only as what another one replaces: "ký A, thay thế Hiệp định năm 1996, và B"."""
    return of.folded.find(",", stop, following) >= 0 and _ASIDE.search(of.folded, of.sentence.start, start) is not None


def _beside_cited(of: _Telling, head: int) -> bool:
    """Whether the name before, to which this one is joined, is said to be an earlier one ("thực hiện A và B đã ký kết")."""
    last = of.found[-1] if of.found else None
    return (
        last is not None
        and last["action"] == "cited"
        and not last["weak"]
        and _ALONGSIDE.fullmatch(of.folded, last["at"]["title_vi"][1], head) is not None
    )


def _fresh(row, title: str, passive: re.Match) -> bool:
    """Whether words on who signed an instrument ("do hai Trưởng đoàn ký") are of this meeting, whatever refers to it."""
    if row["code"] == "minutes":
        return " lần " not in title or "vừa " in passive[0]
    return (passive[0].lstrip().startswith(("do ", "mà ")) or "vừa " in passive[0]) and " đã " not in passive[0]


def _acted(sentence) -> bool:
    """Whether a sentence says who acts for the two sides."""
    return bool(sentence.mentions or sentence.names) or not sentence.acts.isdisjoint(("both", "heads", "head", "chair"))


_PLAN_YEAR = kept.compile(r"(?:(?<=năm)| năm) 20\d\d(?: ?- ?20\d\d)?(?!\d)")
_VISION_YEAR = kept.compile(r" ((?:19|20)\d\d)(?![\d/-])")  # "Tuyên bố Tầm nhìn chung 2045"
_PLAN_OF = kept.compile(
    r" giữa [\w ]{0,30}?(?:hai nước|hai bên|hai bộ|hai bộ quốc phòng|hai quân đội)(?: trong)? năm 20\d\d(?! \d)"
)
_DATED = kept.compile(r"\s*(?:kết )?(?:vào |từ |hồi |trong )*(?:ngày |tháng |năm |cuối năm |đầu năm |\d)")


_JUST = kept.compile(r"[ (]?(?:(?:vừa|mới|đã|được|cùng) )*")


def _belongs_to_last(folded: str, verb: tuple, found: list[dict]) -> bool:
    """Whether a verb only says when the instrument before it was signed."""
    if not found:
        return False
    end = found[-1]["at"]["title_vi"][1]
    return (
        0 <= verb[0] - end < 24
        and _DATED.match(folded, verb[1]) is not None
        or folded[verb[1] : verb[1] + 1] in (",", ";", ")")
        and _JUST.fullmatch(folded, end, verb[0]) is not None  # "Bản ghi nhớ vừa được ký, sớm hoàn tất ..."
    )


_TO_SIGN = kept.compile(
    r"(?: thì)? (?:được |tạm )?(?:để ngỏ|bỏ ngỏ)\b| (?:để|trước khi) (?:trình )?(?:hai|lãnh đạo"
    r"|bộ trưởng)\b[\w ]{0,50} ký\b|(?:, (?:vốn|từng|lẽ ra|dù|tuy|thay)\b[^,.;]{3,70},)?(?: giữa hai [\w ]{2,40}?)?(?:(?!\bvà (?!dự(?! thảo)|đang|sẽ|chờ"
    r"|nhất trí (?:sẽ|sớm)|thống nhất (?:sẽ|sớm)|mong|hy vọng))[^.;]){0,30}\b(?:sẽ (?:(?:sớm |được |trình |để "
    r"|[\w ,]{0,60}\b))?(?:ký|để (?:lại|dành)|(?<!lộ )(?<!chương )(?<!công )(?<!quá )trình|hoàn tất|hoàn thiện)\b"
    r"|sẽ (?:do|được) [\w ,]{0,60}\b(?:soạn|xây dựng)\b|sẽ (?:sớm )?được (?:\w+ ){0,4}(?:thông qua|phê duyệt)\b|dự kiến (?:được )?(?:ký|hoàn tất|hoàn thiện)"
    r"|(?:sắp|chuẩn bị) (?:được )?(?:ký|hoàn tất)|có thể (?:được )?ký|(?:sẵn sàng|hướng tới|tiến tới|sớm|để|mong|phấn đấu|cố gắng"
    r"|nỗ lực|quyết tâm|chờ(?: ngày)?|trình (?:lên )?(?:hai |các )?(?:lãnh đạo|bộ trưởng|cấp)[\w ]{0,40})(?: (?:sớm|việc"
    r"|để|có thể|tiến tới|được))* ký(?: kết)?(?=[.,;)]| (?:vào|trong|tại|nhân|dịp|với|cuối|đầu|năm|tháng|ngay|khi|ở|sau"
    r"|chính thức)\b|$)|chưa (?:thể |được |kịp )*(?:ký|xong|hoàn tất)"
    r"|(?:(?:được|phải|tạm|đành) )+(?:lùi|gác|hoãn|dời|chờ|đợi)\b|lùi (?:lại )?(?:sang|đến|tới)\b|(?:còn|đang)(?: phải)? chờ\b(?! được (?:triển khai|thực hiện))"
    r"|(?:đang|mới|còn|vẫn)(?: chỉ)? ở (?:bước|khâu|giai đoạn)\b"
    r"|(?:đi đến|đi vào|bước vào|ở) (?:những |các |giai đoạn |chặng )*(?:vòng )?(?:đàm phán|thương lượng|rà soát) (?:cuối|nước rút)\b"
    r"|đang (?:được )?rà soát\b|(?:để )?trình (?:lên )?(?:hai |các |lãnh đạo |bộ trưởng |thủ tướng |chính phủ "
    r"|cấp )[\w ]{0,50}\b(?:ký|phê duyệt|thông qua|quyết định)\b"
    r"|được (?!ký\b)(?:[\w ]{0,30} )?(?:kỳ vọng|mong đợi|trông đợi|chờ đợi|bàn|thảo luận|xem xét|cân nhắc"
    r"|(?:nhất trí|thống nhất|đồng ý) (?:sẽ |cần )?(?:sớm|tiếp tục|đẩy nhanh))\b"
    r"|sẽ (?:tiếp tục |sớm )*được (?:[\w ]{0,50} )?(?:đàm phán|soạn thảo|hoàn thiện|nghiên cứu|thương thảo)\b"
    r"|(?:đang|còn) (?:trong quá trình |tiếp tục )?(?:được )?[\w ]{0,40}?\b(?:đàm phán|soạn thảo|xây dựng|hoàn thiện"
    r"|hoàn tất|hoàn chỉnh|chuẩn bị|lấy ý kiến|nghiên cứu|thương thảo|rà soát|soạn)\b)"
)
_THIS = kept.compile(r" (?:này|(?:(?:nêu|nói|kể) )?trên|đó)\b")
# "ký Biên bản ghi nhớ với Viện ... về hợp tác quân y"
_WITH_WHOM = kept.compile(
    r" (?:với|giữa) (?:(?!\b(?:tháng|năm|là|để|đã|đang|sẽ|được|nhằm|tạo|góp|mở (?:ra|rộng)|thúc đẩy"
    r"|cùng hợp tác|trao đổi)\b)[^.;:(),]){3,110}? (?:về|trong lĩnh vực) "
)
# of what is classified; neither networks nor sharing
_SECRECY = kept.compile(r"(?:bảo vệ|bảo mật)(?: lẫn nhau)?(?: các)? (?:thông )?tin\b")
_OF_GOODS = kept.compile(r" (?:cung cấp|cung ứng|mua|mua sắm|sản xuất|chế tạo|đóng|nâng cấp)\b")
_OF_BODY = kept.compile(
    r"(?<!\btại )(?<!\btại cuộc )(?<!\btại buổi )(?<!\btại phiên )(?<!\btại kỳ )\b(?:nhóm(?! (?:ưu tiên|việc|vấn đề|nội dung|lĩnh vực))|tổ|ủy ban|đối thoại|cơ chế|tham vấn|hội nghị)\b"
)
_OF_ANOTHER = kept.compile(
    r"\b(?<!và )(?<!, )(?:sửa đổi|bổ sung|gia hạn|thực hiện|thực thi|triển khai|thi hành|kèm theo"
    r"|của)(?:,? (?:và )?(?:sửa đổi|bổ sung))? $"
)
# "sau gần 10 năm ký Bản ghi nhớ"
_YEARS_AFTER = kept.compile(r"\bsau (?:\w+ )?\w+ năm ký(?: kết)?(?: và (?:thực hiện|triển khai))? $")
_OF_ITS_YEAR = kept.compile(
    r"[^,;.:()]{8,70}? (?:ký |ký kết )?(?:từ |vào )?(?:tháng \d{1,2}[/-]|(?:tháng \d{1,2} )?năm )(?:19|20)\d\d(?! ?-)(?! và)"
)
_OF_ANOTHER_ENDS = ("đổi ", "sung ", "hạn ", "hiện ", "thi ", "khai ", "hành ", "theo ", "của ")
# "hai bên thỏa thuận sẽ ...", "theo thỏa thuận của lãnh đạo hai nước"
_NO_NAME = kept.compile(
    r" (?:của (?:các (?:nhà )?)?(?:lãnh đạo|nguyên thủ|cấp cao|hai (?:bên|nước))|nào|một số|các|những|sẽ|sớm|rằng|cùng|tiếp tục"
    r"|tăng cường|thúc đẩy|tiến hành|tổ chức|nâng|đẩy mạnh|mở rộng|duy trì"
    r"|thành lập|phối hợp)\b"
)
# "hai bên | thỏa thuận lĩnh vực ưu tiên trong năm 2010 là ..."
_THEY = kept.compile(r"(?<!giữa )(?<!của )\b(?:hai|các|đôi) (?:bên|nước|đoàn)(?: đã| cùng| cũng| còn)* $")
# "sau khi hai nước ký Bản ghi nhớ (tháng 10/2010)"
_AFTER_THEY = kept.compile(r"\b(?:sau khi|từ khi)(?: hai (?:nước|bên|bộ)(?: quốc phòng)?)?(?: đã| cùng| chính thức)* $")
_SINCE = kept.compile(
    r"\b(?:kể từ khi|từ khi|từ sau khi|(?:năm|tháng) sau khi|sau khi(?! kết thúc| đối thoại| hội đàm| trao đổi| ký\b"
    r"| cùng ký\b| đã ký\b))\b[^;.,]*$"
)
_JOINED = kept.compile(
    r"(?: \((?:giữa|với) [^();]{3,90}\))?(?: giữa (?:hai|bộ|chính phủ) [\w ]{2,40}?)?[\s,(]*(?:(?:đã |được |dự kiến )*ký(?: kết)?)?(?: ?(?:vào |trong |từ |hồi )?(?:tháng |năm "
    r"|ngày )?[\d/-]+(?: năm \d+)?(?:, [\w ]{3,20}(?=\)))?)?[\s,;)]*(?:và|cũng như|cùng|kèm theo|kèm|,)?\s*"
)
_LONG_AGO = kept.compile(
    r"(?: kết)?(?: tại [\w ]{2,20})? (?:năm ngoái|năm trước|trước đó|trước đây|nhiều năm trước"
    r"|(?:ngay )?trước (?:thềm |cuộc |buổi |phiên |kỳ |khi )*(?:đối thoại|hội đàm|họp(?! báo)))\b"
)
_GENERAL_PARTIES = kept.compile(r" cụ thể\b")
_OTHER_PARTIES = kept.compile(
    r"[\s,]*giữa bộ (?:công an|công thương|giáo dục|giao thông|y tế|tài chính|nông nghiệp|tư pháp|xây dựng|kế hoạch)"
)
_OTHERS = kept.compile(
    r"(?<!bộ quốc phòng và )(?<!bộ quốc phòng, )\b(?:bộ (?:công an|công thương|giáo dục|giao thông|y tế|tài chính|nông nghiệp|tư pháp|xây dựng|kế hoạch)|ngân hàng|bộ ngoại giao hai nước"
    r"|tập đoàn dầu khí|ủy ban nhân dân|ubnd)\b(?!.*\b(?:bộ quốc phòng|hai bên|trưởng đoàn)\b)[^;.]*$"
)
_LIST = kept.compile(r"\b(?:văn kiện|văn bản)\b[^;.]{0,24}(?::|gồm|là)")  # "ký ba văn kiện, gồm: ...; ..."
_ISSUED_AFTER = kept.compile(
    r" (?:được |do hai bên |hai bên )?(?:phát đi|đưa ra|công bố|phát hành)\b(?=[^.;]{0,12}\b(?:sau|cuối|tại|khi kết thúc"
    r"|ngay|kết thúc)\b)"
)
# "vào thời điểm hai nước vừa kỷ niệm 75 năm quan hệ và ra Tuyên bố chung", "năm 2005, nhằm lúc hai bên chuẩn bị ký ..."
_AT_A_TIME = kept.compile(
    r"\b(?:nhằm|đúng|vào|giữa|ngay|trong) (?:lúc|khi|thời điểm|thời gian|bối cảnh)(?: mà)? hai (?:bên|nước|bộ)\b"
    r"(?!(?: \w+){0,3} (?:sẽ|sắp))[^;.]*$"
)
_ISSUED = kept.compile(r"\b(?:ra|công bố|phát đi|đưa ra)(?: một| bản)? $")


_YEAR_FIRST = kept.compile(r"(?= năm (?:19|20)\d\d (?!về\b|giữa\b|của\b|-))")
_OF_YEAR = kept.compile(r"(?<! đến)(?<! tới)(?<!nhìn) (?:tháng \d{1,2} )?năm (?:19|20)\d\d(?= (?:và|cùng)\b)")


def _title_end(clean: str, folded: str, end: int, limit: int) -> int:
    acronym = _ACRONYM.match(clean, end, limit)
    at = acronym.end() if acronym else end
    if folded.startswith(") về ", at):  # "Quy chế (Điều khoản tham chiếu) về ..."
        at += 1
    stop = _TITLE_STOP.search(folded, at, min(limit, at + 140))
    stop = stop.start() if stop else min(limit, at + 140)
    if stop > at and folded[stop - 1] == " ":
        stop -= 1
    plan = folded.find("kế hoạch", max(0, end - 40), end) >= 0  # whose years are those of its term
    years = plan or folded.find("giai đoạn", max(0, end - 10), stop) >= 0
    year = not years and folded[stop - 1].isdigit() and _ENDS_IN_YEAR.search(folded[at:stop])
    if year:
        stop = at + year.start()
    signed = not years and folded.find(" năm ", at, stop) >= 0 and _OF_YEAR.search(folded, at, stop)
    if signed:
        stop = signed.start()
    elif not plan and folded.startswith(" năm ", at) and (of_year := _YEAR_FIRST.match(folded, at, stop)):
        stop = of_year.end()  # "Bản ghi nhớ | năm 2015 phát triển ..."
    while stop > at and clean[stop - 1] in " ,-":
        stop -= 1
    if stop > at and (named := _ACRONYM.match(clean, stop, limit)):  # "Hiệp định khung về đối tác và hợp tác toàn diện (PCA)"
        stop = named.end()
    if not folded[at:stop].strip():
        return at if acronym else end
    return stop


def _earlier(of: _Telling, end: int):
    """The month or year that a sentence states before it says what was signed, first ("Tháng 10/2017, hai nước ký") or right before ("hồi tháng 6/2022 đã ký")."""
    folded, start, day = of.folded, of.sentence.start, of.day
    stated = [d for d in _stated(of, start, end) if d.form in ("full", "month", "year") and d.ago in (None, 1, 8, 11)]
    if day and not stated and folded.startswith("trước đó", start):
        days = [d for d in dates.stated(folded, start, end, of.sentence.cues) if d.form == "day" and d.start - start < 24]
        return (dates.whole(days[0], day), (days[0].start, days[0].end)) if days else (None, None)
    if len(stated) == 1 and not _NOW.search(folded, stated[0].end, end):
        when = dates.edtf(stated[0], day, None)
        if stated[0].form == "full" and (not day or when[:7] == day[:7]) or day and when and when > day:
            return None, None
        lead = folded[start : stated[0].start]
        if (
            _FIRST.fullmatch(lead)
            or (day and when and when[:4] != day[:4] and _FIRST.fullmatch(lead.rsplit(",", 1)[-1]))
            or (lead.endswith(("hồi ", "vào ")) and _ONLY_VERB.fullmatch(folded, stated[0].end, end))
            or (_AT_THEN.fullmatch(lead) and _WHO.fullmatch(folded, stated[0].end, end))
        ):
            return when, (stated[0].start, stated[0].end)
    return None, None


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
# "năm 2018 đã ký Tuyên bố, năm 2019 sẽ ký Thỏa thuận"
_NEXT_CLAUSE = kept.compile(r", (?:trong |đến |sang )?(?:tháng|năm) [\d/]+(?: năm \d+)?,? (?:sẽ|hai|dự kiến|các|phía|cùng)\b")
_SINCE_SIGNED = kept.compile(r"\btừ (?:khi|ngày) (?:hai (?:bên|nước|bộ) )?ký(?: kết)? [^,;.]*\Z")
_ACCORDING_TO = kept.compile(
    r"(?:(?:để )?(?:tiếp tục )?(?:thực hiện|triển khai)|theo|căn cứ|trên cơ sở|(?:nằm )?trong khuôn khổ) [^,;.]*\Z"
)
_FEW = 3  # days between a meeting and the page that reports it
_LONG_BEFORE = 10  # days, the page, on which a meeting is reported in days
_SIGNED_LATER = kept.compile(
    r"[\s,(]*(?:cả hai (?:đều )?)?(?:đã |vừa |mới )?(?:được [\w ]{0,60}?|do [^;.,]{2,120}? |mà [\w ]{2,50} "
    r"|hai (?:bên|nước|bộ|bộ trưởng|chính phủ) (?:đã |cùng |đặt bút )*(?=ký(?: kết)? (?:tại|vào|hồi|ngày|tháng|năm|từ"
    r"|trong)\b)|(?:đã|vừa) (?=(?:ký|trao|thông qua))|(?=ký(?: kết)? (?:trong|nhân|khi) ))(?P<verb>ký|trao đổi|trao"
    r"|thông qua|công bố|đưa ra|phê chuẩn|phê duyệt)(?: kết)?\b(?: trước đó,)?(?:[^;.,]|\.(?=\d)){0,90}"
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


def _that_year(day: str | None, ago: re.Match) -> str | None:
    """The year that lies so many years before that of publication, if both are known."""
    return str(int(day[:4]) - meetings.number(ago["years"])) if day and not ago["about"] else None


_PARTIES = kept.compile(
    r" giữa (?:[\w ]{0,40}?(?:hai bộ quốc phòng|hai nước|hai bên|hai bộ|hai chính phủ)\b"
    r"|hai [\w ]{2,30}?(?= ?\(| ký\b| năm (?:19|20)\d|,)|(?:(?! (?:được|đã|đang|từ|sau|tại|trong|là)\b)[\w -]){4,90}?"
    r"(?= \((?:ký (?:năm |tháng |ngày )*\d|(?:năm |tháng )\d|(?:19|20)\d\d\))))"
)


def _date(of: _Telling, end: int, stop: int):
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
    signed = _SIGNED_LATER.match(folded, stop, limit)
    higher = signed and day and _BY_HIGHER.search(signed[0])
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
