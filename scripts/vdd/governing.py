"""What governs an instrument: the verbs and the words before and behind its name that say what was done with it, if anything."""

import re

from vdd import areas, kept, signatures, stances
from vdd.sentences import HOME
from vdd.signatures import BY_HIGHER, HERE_AND_NOW, OWN_ACTION, SIGNED_NOW, Telling, Tool

_PLAN = kept.compile(
    r"\b(?<!đã )(?:sẽ|chờ|một khi|có thể|sẵn sàng|tiến tới|sớm|đàm phán|nghiên cứu|xem xét|hướng tới|mục tiêu|thúc đẩy|chuẩn bị|dự kiến"
    r"|dự định|dự trù|dự tính|trù tính|có kế hoạch|(?<!việc )hoàn tất(?! \d)|hoàn thiện|hoàn chỉnh|đề nghị|đề xuất|mong muốn|mong|xây dựng|soạn thảo|soạn"
    r"|khả năng|(?<!ký )gia hạn|kéo dài|trao đổi để|đang bàn|tiến gần|gần (?:với|tới|đến)|thương thảo|bàn về|bàn thêm|gợi ý|thảo luận về"
    r"|việc ký|chuyện|(?<!cơ sở )(?<!với sự )(?:nhất trí|thống nhất)|(?<!hậu )cần|để|đến lúc|phấn đấu|xúc tiến|đẩy nhanh|cố gắng"
    r"|nỗ lực|quyết tâm|tham mưu|thương lượng|(?:rà soát|chỉnh sửa|lấy ý kiến)(?=[^;.]{0,30} trước khi ?$)"
    r"|khuyến khích|hy vọng|(?:tới|đến|về|cho) việc(?=(?: (?!và\b)\w+){0,7} ?$))\b"
)


def of_heading(of: Telling, heading) -> tuple | None:
    """What the heading of a list says was done with its items."""
    if not heading or of.verbs:
        return None
    above = [t for t in heading.verbs if t[3]["code"] in OWN_ACTION]
    if above and not _PLAN.search(of.folded, max(heading.start, above[-1][0] - 70), above[-1][0]):
        return OWN_ACTION[above[-1][3]["code"]], of.tools[0][0], (above[-1][0], above[-1][1])
    return None


CITED = kept.compile(  # every alternative begins with its letter, which is looked for fast
    r"(?:theo(?<!tiếp theo)(?: đúng)?|trên cơ sở|trên nền|dựa vào|cơ sở|trong khuôn khổ|khuôn khổ|thực hiện|triển khai"
    r"|thực thi|căn cứ|phù hợp với|tinh thần|kể từ khi|từ khi|quán triệt|cụ thể hóa|hiện thực hóa|tuân thủ|nội dung của"
    r"|nội dung|nêu trong|trong(?! khi chờ| lúc chờ)|với|đề cập(?: đến| tới)?|nhắc lại|nhắc đến|nhắc tới|kiểm điểm|tổng kết|rà soát|đánh giá"
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
    r"| (?:tại|và|trong|sau|với|sẽ|gồm|bao gồm|có)\b))\b(?! (?:đổi )?(?:bản |các )?dự thảo)"
)
_PASSIVE_VERBS = ("ký", "trao", "thông qua", "phê duyệt", "thống nhất", "chốt", "nhất trí")
_REPLACED = kept.compile(
    r"\b(?:(?<!đổi )thay|thay thế|thay cho|thay thế cho|kế thừa|dựa trên|trên cơ sở|trên nền tảng) (?:các |cả )?$"
)
TAKES_PLACE = (" thay ", " thay thế ", " thay cho ", " thay thế cho ")
_MANNER = kept.compile(
    r",(?= (?:có )?(?:hiệu quả|nghiêm túc|đồng bộ|thiết thực|đầy đủ|tích cực|kịp thời|thực chất|đúng tiến độ)\b)"
)
_WORK_UNDER = kept.compile(r"\b(?:hoạt động|nhiệm vụ|dự án|chương trình|khóa|lớp)(?: \w+){0,3} (?:trong|của|theo|thuộc) $")
_REPLACED_ENDS = ("thay ", "thế ", "cho ", "thừa ", "trên ", "sở ", "tảng ", "các ", "cả ")
_AGREED_ON = kept.compile(r"(?:,| và|;)(?: cùng| đã)* (?:thống nhất|nhất trí)(?: về| với| thông qua)? $")
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
_WORK_ON = kept.compile(
    r"(?:[,;]| và) [^;.]{0,60}\b(?:đàm phán|soạn thảo|soạn|xây dựng|nghiên cứu|hoàn thiện|chuẩn bị)(?: (?!ký|về)\w+){0,2} $"
)
_TO_SIGN = kept.compile(
    r"(?: đã| được| hai (?:bên|đoàn|nước)| cơ bản| cùng){1,4} (?:thống nhất|nhất trí|chốt)(?: xong| cơ bản)*(?: về)?"
    r"(?: toàn bộ)? (?:nội dung|câu chữ|lời văn)\b[^.;]{0,24}\b(?:chờ|sẽ (?:sớm |được )*ký)\b"
    r"|(?: thì)? (?:được |tạm )?(?:để ngỏ|bỏ ngỏ)\b| (?:để|trước khi) (?:trình )?(?:hai|lãnh đạo"
    r"|bộ trưởng)\b[\w ]{0,50} ký\b|(?:, (?:vốn|từng|lẽ ra|dù|tuy|thay)\b[^,.;]{3,70},)?(?: giữa hai [\w ]{2,40}?)?(?:(?!\bvà (?!dự(?! thảo)|đang|sẽ|chờ"
    r"|nhất trí (?:sẽ|sớm)|thống nhất (?:sẽ|sớm)|mong|hy vọng))[^.;]){0,30}\b(?:sẽ (?:(?:sớm |được |trình |để "
    r"|[\w ,]{0,60}\b))?(?:ký|để (?:lại|dành)|(?<!lộ )(?<!chương )(?<!công )(?<!quá )trình|hoàn tất|hoàn thiện)\b"
    r"|sẽ (?:do|được) [\w ,]{0,60}\b(?:soạn|xây dựng)\b|sẽ (?:sớm )?được (?:\w+ ){0,4}(?:thông qua|phê duyệt)\b|dự kiến (?:được )?(?:ký|hoàn tất|hoàn thiện)"
    r"|(?:sắp|chuẩn bị) (?:được )?(?:ký|hoàn tất)|có thể (?:được )?ký|(?:sẵn sàng|hướng tới|tiến tới|sớm|để|mong|phấn đấu|cố gắng"
    r"|nỗ lực|quyết tâm|chờ(?: ngày| được)?|trình (?:lên )?(?:hai |các )?(?:lãnh đạo|bộ trưởng|cấp)[\w ]{0,40})(?: (?:sớm|việc"
    r"|để|có thể|tiến tới|được))* ký(?: kết)?(?=[.,;)]| (?:vào|trong|tại|nhân|dịp|với|cuối|đầu|năm|tháng|ngay|khi|ở|sau"
    r"|chính thức)\b|$)|chưa (?:thể |được |kịp )*(?:ký|xong|hoàn tất)|(?:còn|vẫn)(?: còn)? vướng\b"
    r"|(?:(?:được|phải|tạm|đành) )+(?:lùi|gác|hoãn|dời|chờ|đợi)\b|lùi (?:lại )?(?:sang|đến|tới)\b|(?:còn|đang)(?: phải)? chờ\b(?! được (?:triển khai|thực hiện))"
    r"|(?:đang|mới|còn|vẫn)(?: chỉ)? ở (?:bước|khâu|giai đoạn)\b"
    r"|(?:đi đến|đi vào|bước vào|vào|ở) (?:những |các |giai đoạn |chặng )*(?:vòng )?(?:đàm phán|thương lượng|rà soát) (?:cuối|chót|nước rút)\b"
    r"|đang (?:được )?rà soát\b|(?:để )?trình (?:lên )?(?:hai |các |lãnh đạo |bộ trưởng |thủ tướng |chính phủ "
    r"|cấp )[\w ]{0,50}\b(?:ký|phê duyệt|thông qua|quyết định)\b"
    r"|được (?!ký\b)(?:[\w ]{0,30} )?(?:kỳ vọng|mong đợi|trông đợi|chờ đợi|bàn|thảo luận|xem xét|cân nhắc"
    r"|(?:nhất trí|thống nhất|đồng ý) (?:sẽ |cần )?(?:sớm|tiếp tục|đẩy nhanh))\b"
    r"|sẽ (?:tiếp tục |sớm )*được (?:[\w ]{0,50} )?(?:đàm phán|soạn thảo|hoàn thiện|nghiên cứu|thương thảo)\b"
    r"|(?:đang|còn) (?:trong quá trình |tiếp tục )?(?:được )?[\w ]{0,40}?\b(?:đàm phán|soạn thảo|xây dựng|hoàn thiện"
    r"|hoàn tất|hoàn chỉnh|chuẩn bị|lấy ý kiến|nghiên cứu|thương thảo|rà soát|soạn)\b)"
)


def govern(of: Telling, tool: Tool) -> None:
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
        tool.when, tool.when_at = signatures.dated(of, *tool.dated)
    else:
        tool.when, tool.when_at = signatures.date(of, tool.end, past)
    tool.signed_after = _AFTER_SIGNED.match(folded, past, sentence.end)
    own_part = max(0, found[-1]["at"]["title_vi"][1] - start + len(before)) if found else 0
    flat = _MANNER.sub(" ", before)
    clause = max(map(flat.rfind, ";.,)")) + 1  # beyond which no word refers
    tool.cue = settled or CITED.search(flat, max(own_part, clause))
    if own and ":" in between and not settled:  # "hai văn bản được ký trong buổi chiều: A và B"
        tool.cue = None
    tool.planned_after = (
        _TO_SIGN.match(folded, past, sentence.end)
        or (folded[stop : stop + 1] == "," and _TO_BE_SIGNED.match(folded, stop, min(sentence.end, tool.following)))
        or (
            before.endswith(("việc ký ", "việc ký kết ", "lễ ký ", "lễ ký kết "))
            and _TO_TAKE_PLACE.match(folded, past, sentence.end)
        )
        or (not own and _DRAFTED.match(folded, past, sentence.end))
        or None
    )
    # "..., đã được hai Bộ trưởng ký tại Berlin hồi tháng 11/2022"
    if (
        tool.passive
        and tool.when_at is None
        and not tool.planned_after
        and (behind := _BEHIND.match(folded, tool.passive.end("verb"), sentence.end))
    ):
        tool.when, tool.when_at = signatures.dated(of, *behind.span())
        if tool.when and of.day and tool.when[:7] == of.day[:7]:
            tool.when = tool.when_at = None
    # "... và hẹn năm tới sẽ ký Nghị định thư": the next one's verb; "thay | Bản ghi nhớ ký năm 2013, đang được đàm phán";
    # "một số hoạt động trong | Kế hoạch năm 2020 phải lùi lại"
    if tool.planned_after and (
        0 <= tool.following - tool.planned_after.end() < 12 or before.endswith(TAKES_PLACE) or _WORK_UNDER.search(before)
    ):
        tool.planned_after = None


# "Bản ghi nhớ về ... do phía B soạn thảo được giao cho cơ quan chuyên môn nghiên cứu, có thể ký vào năm tới"
_DRAFTED = kept.compile(
    r" do [^,;.]{3,60} (?:soạn thảo|dự thảo|chuẩn bị|đề xuất)\b(?![^;.]*\b(?:đã|vừa) (?:được )?(?:\w+ ){0,3}(?:ký|thông qua|nhất trí))"
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


# "được thông qua và ký sáng nay", not "... và ký kết Bản ghi nhớ"
_AND_SIGNED = kept.compile(r" và ký(?: kết)?(?=[,;.]|$| (?:ngay|tại|trong|vào|sáng|chiều|hôm|ngày|dịp|sau|nhân)\b)")
# "ký Biên bản và nhất trí sớm hoàn tất | Bản ghi nhớ"
_STOP = kept.compile(
    r"[;.]| (?:và|đồng thời) (?:(?:cùng|đã|cũng|sẽ|sớm|nhất trí|thống nhất|đồng ý|cam kết) )+(?:sẽ |sớm |cùng )*(?:hoàn tất|đàm phán|trao đổi|soạn thảo|chuẩn bị)\b"
)
# "A đã ký cùng Trung tướng B, Phó Tổng Tham mưu trưởng ..., | Biên bản Đối thoại"
_WITH_HIM = kept.compile(
    r" (?:cùng|với) (?:ông|bà|ngài|đồng chí|\w+ tướng|(?:phó |chuẩn )?đô đốc|đại tá|thứ trưởng"
    r"|bộ trưởng)(?! sẽ) [^;.:]{3,200}, (?:bản )?"
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
# "cùng với Biên bản, hai bên ký ..."
_BESIDES = kept.compile(r"\b(?:cùng với|bên cạnh|ngoài|song song với|đi kèm)(?: việc ký(?: kết)?)? $")
_LONG_AGO = kept.compile(
    r"(?: kết)?(?: tại [\w ]{2,20})? (?:năm ngoái|năm trước|trước đó|trước đây|nhiều năm trước"
    r"|(?:ngay )?trước (?:thềm |cuộc |buổi |phiên |kỳ |khi )*(?:đối thoại|hội đàm|họp(?! báo)))\b"
)


def by_its_verb(of: Telling, tool: Tool) -> None:
    """What the verb before a name, else the words right behind it, say was done with it."""
    folded, sentence = of.folded, of.sentence
    cue, passive = tool.cue, tool.passive
    if tool.own and (len(tool.between) < 70 or _WITH_HIM.fullmatch(tool.between)) and not _STOP.search(tool.between):
        _by_own_verb(of, tool)
    elif passive and (
        (cue or passive[0].startswith(" đã ký") and folded[tool.head - 2] != "," and beside_cited(of, tool.head))
        and not (_fresh(tool.row, tool.title, passive) or SIGNED_NOW.match(folded, passive.end()))
        or _LONG_AGO.match(folded, passive.end(), sentence.end)
    ):
        tool.does("cited", passive.span("verb"))
    elif passive and (
        earlier := next(
            (n for n in sentence.names if n.tense == "past" and n.ordinal and 0 <= n.start - passive.end("verb") < 16), None
        )
    ):  # "ký tại Đối thoại lần thứ hai (9-2011)"
        tool.does("cited", passive.span("verb"))
        tool.when, tool.when_at = signatures.dated(of, earlier.end, min(sentence.end, earlier.end + 24))
    elif passive and folded.endswith(("một khi ", "nếu ", "để ", "chờ "), sentence.start, tool.start):
        tool.does("planned", passive.span("verb"))
    elif passive and BY_HIGHER.search(passive[0]):
        tool.does("cited", passive.span("verb"))
    elif passive:
        tool.does(
            OWN_ACTION[
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
            OWN_ACTION["sign" if one["verb"] == "ký" else "exchange" if one["verb"] == "trao" else "adopt"], one.span("verb")
        )
    elif beside := next((v for v in of.verbs if v[0] > tool.stop), None) if _BESIDES.search(tool.before) else None:
        tool.does(OWN_ACTION.get(beside[3]["code"]), (beside[0], beside[1]))


ALONGSIDE = kept.compile(r"(?: giữa (?:hai|bộ|chính phủ) [\w ]{2,40}?)?(?:,? (?:và|cùng|cũng như|kèm|kèm theo) |, )")


def beside_cited(of: Telling, head: int) -> bool:
    """Whether the name before, to which this one is joined, is said to be an earlier one ("thực hiện A và B đã ký kết")."""
    last = of.found[-1] if of.found else None
    return (
        last is not None
        and last["action"] == "cited"
        and not last["weak"]
        and ALONGSIDE.fullmatch(of.folded, last["at"]["title_vi"][1], head) is not None
    )


def _fresh(row, title: str, passive: re.Match) -> bool:
    """Whether words on who signed an instrument ("do hai Trưởng đoàn ký") are of this meeting, whatever refers to it."""
    if row["code"] == "minutes":
        return " lần " not in title or "vừa " in passive[0]
    return (passive[0].lstrip().startswith(("do ", "mà ")) or "vừa " in passive[0]) and " đã " not in passive[0]


_SIGNS = kept.compile(r"\b(?:đã ký|ký)\b")
_BACK_THEN = kept.compile(r"\b(?:kể từ|sau khi|từ khi|trước đó|năm ngoái)\b")
# "trao công hàm về việc gia hạn | Thỏa thuận"
_ON_DOING = ("về việc gia hạn ", "về việc sửa đổi ", "về việc thực hiện ", "về việc triển khai ", "về việc thực thi ")
# others than those who meet
_HIGHER = kept.compile(
    r"\b(?:hai|2) (?:bộ trưởng|thủ tướng|chính phủ|nguyên thủ|nhà lãnh đạo)(?: bộ quốc phòng"
    r"| quốc phòng)?(?: (?:hai nước|đã|cùng|đặt bút))* $|\b(?:lãnh đạo cấp cao|bộ trưởng(?: bộ)?(?: quốc phòng)?"
    r"|thủ tướng|chính phủ) hai nước(?: (?:đã|cùng))* $"
)
# "Việt Nam trở thành nước ASEAN đầu tiên ký Hiệp định ..."
_FIRST_OF_ALL = kept.compile(r"\b(?:nước|quốc gia)(?: \w+){0,4} đầu tiên(?: \w+){0,5} $")
_AT_ITS_END = kept.compile(
    r"\b(?:kết thúc|khép lại|bế mạc|dịp này|nhân dịp|tại lễ|sau (?:buổi |cuộc )?(?:hội đàm|đối thoại(?! lần)))\b"
)
_RECALLS = kept.compile(r"\b(?:nhắc lại|ghi nhận|rằng|cho biết|đánh giá|hoan nghênh|nhấn mạnh|điểm lại|nhìn lại)\b")
# "sau khi hai nước ký Bản ghi nhớ (tháng 10/2010)"
_AFTER_THEY = kept.compile(r"\b(?:sau khi|từ khi)(?: hai (?:nước|bên|bộ)(?: quốc phòng)?)?(?: đã| cùng| chính thức)* $")
_SINCE = kept.compile(
    r"\b(?:kể từ khi|từ khi|từ sau khi|(?:năm|tháng) sau khi|sau khi(?! kết thúc| đối thoại| hội đàm| trao đổi| ký\b"
    r"| cùng ký\b| đã ký\b))\b[^;.,]*$"
)


def _by_own_verb(of: Telling, tool: Tool) -> None:
    """What was done by the verb that governs a name: done here, to be done, or done earlier."""
    folded, sentence, own, cue, between = of.folded, of.sentence, tool.own, tool.cue, tool.between
    verb = own[-1]
    here = max(sentence.start, verb[0] - 70)
    lead = folded[here : verb[0]]
    signing = [v for v in own if v[3]["code"] in OWN_ACTION and v[0] >= verb[0] - 24]
    action, action_at = OWN_ACTION[signing[-1][3]["code"]] if signing else None, (verb[0], verb[1])
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
        and last["action"] in OWN_ACTION.values()
        and last["at"]["action"] == action_at
        and ALONGSIDE.fullmatch(folded, last["at"]["title_vi"][1], tool.head - 4 * folded.startswith("bản ", tool.head - 4))
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
        and not HERE_AND_NOW.search(lead)
    ):  # "thể hiện ở việc ký kết và thực hiện Nghị định thư"
        action = "cited"
    elif _SIGNS.search(folded[verb[0] : verb[1]]) and tool.when and _BACK_THEN.search(lead):
        action = "cited"
    if action in ("signed", "adopted") and not tool.of_this:
        if (
            last
            and last["action"] == "cited"
            and verb[1] <= last["at"]["instrument"][0]
            and not is_aside(of, *last["at"]["title_vi"], tool.start)
            or _SINCE.search(folded, sentence.start, tool.start)
        ):
            action = "cited"
    tool.does(action, action_at)


_ASIDE = kept.compile(r", (?:thay|thay thế|thay cho|thay thế cho|kế thừa) $")


def is_aside(of: Telling, start: int, stop: int, following: int) -> bool:
    """Whether an instrument is named only as what another one replaces: "ký A, thay thế Hiệp định năm 1996, và B"."""
    return of.folded.find(",", stop, following) >= 0 and _ASIDE.search(of.folded, of.sentence.start, start) is not None


_FACT = kept.compile(
    r"\b(?:đã|vừa|(?<!sẽ )(?<!sớm )(?<!để )cùng|chứng kiến|kết thúc(?! đàm phán)|sau đối thoại|nhân dịp này|tại lễ|lễ)\b"
)
# "Về việc ký bản ghi nhớ ..., hai bên chưa thống nhất thời điểm"
_UNSETTLED = kept.compile(r"[^.;]{0,50}, hai (?:bên|nước|bộ) (?:vẫn |còn )?chưa (?:đạt|thống nhất|quyết|ấn định|đi đến)\b")
_TO_COME = kept.compile(
    r"(?<!đã )\b(?:chốt|(?:nhất trí|thống nhất|xác định)(?! (?:cao|rõ|đánh giá|nhận định|cho rằng|nhiều|các|những|nội dung))"
    r"|đề nghị|đề xuất|mong muốn|cần|sẽ|tập trung|về phương hướng|thời gian tới)\b"
)
_OPENS = kept.compile(r"(?:^|[.:\n\"•*+-] ?|\d\) |^ )$")  # where a capital letter tells no name: not "Viện Nghiên cứu"
# "thống nhất Đối thoại lần thứ ba sẽ được tổ chức tại Cuba và ký Nghị định thư"
_TO_BE_HELD = kept.compile(r" (?:được )?(?:tổ chức|diễn ra|tiến hành|họp|gặp)\b")
_AHEAD = kept.compile(
    r"\b(?:sẽ|sớm|dự kiến|đề nghị|đề xuất|mong|tiến tới|hướng tới|lần sau|tiếp theo|để|chuẩn bị|hoàn tất|hoàn thiện|soạn"
    r"|đàm phán|gia hạn)\b"
)
_NOT_YET = kept.compile(
    r"\bchưa (?:thể |được |kịp )*$|\b(?:gần|tiến|hướng|đi|bàn|trao đổi|thảo luận)\b[^;.,]{0,12} (?:tới|đến|về) $"
)
_AND = kept.compile(r"(?:\bvà|,)(?: đã| cùng)* $")


def _ahead(of: Telling, tool: Tool, verb: tuple, here: int, lead: str) -> tuple[int, int]:
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
        and not HERE_AND_NOW.search(folded, to_come, verb[0])
    ):
        plan = 0  # "Thời gian tới, hai bên mở rộng ... và ký kết Bản ghi nhớ"
    above = of.heading or (of.sentence.start, verb[0])
    if (
        plan < 0
        and firm < 0
        and (not lead.strip(" -+*•") or lead.endswith("; "))
        and _TO_COME.search(folded, above[0], min(above[1], above[0] + 120))
        and not HERE_AND_NOW.search(folded, *above)
    ):
        plan = 0  # "Hai bên thống nhất đẩy mạnh ...; ký Thỏa thuận kỹ thuật"
    if tool.row["code"] == "minutes" and (joined or not _AHEAD.search(lead)):  # "nhất trí sẽ họp tại Hà Nội và ký Biên bản"
        plan = -1
    return max(plan, firm + 1) if _NOT_YET.search(lead) else plan, firm


# "Kế hoạch hợp tác giai đoạn 2023-2025 vừa được hai trưởng đoàn đặt bút ký"
JUST_SIGNED = kept.compile(
    r",? (?:mà )?(?:vừa |mới )(?:mới )?được (?:hai (?:trưởng đoàn|bên|bộ|thứ trưởng) )?(?:đặt bút )?ký(?: kết)?\b(?! (?:hồi|ngày|hôm|tháng|năm|trong|tại|ở|vào|nhân|giữa|trước))"
)
_THE_DRAFT = kept.compile(r"\bthông qua (?:bản )?(?:dự )?thảo $")
_NEXT_IS = kept.compile(r"\b(?:năm tới|năm sau|sắp tới|tới đây|tiếp theo)(?: sẽ)? là (?:một )?(?:bản )?$")
# "đã hoàn thành Điều khoản tham chiếu; văn bản này được hai Trưởng đoàn phê chuẩn"
_TAKEN_UP = kept.compile(
    r"[^;.]{0,40}; (?:điều khoản|văn bản|văn kiện|kế hoạch|quy chế)(?: này| đó)?(?: đã| vừa)? được hai (?:trưởng đoàn|bên"
    r"|thứ trưởng|đồng chủ trì) (?P<verb>ký|phê duyệt|phê chuẩn|thông qua)\b(?! (?:năm|hồi|trước|từ)\b)"
)
_HAS_LED = kept.compile(r" đã (?:mở|tạo|góp|đánh|thúc|đưa|giúp|đem|mang|trở|thể)\b")
_CLOSE = kept.compile(r"[;.,:]")
_EXPIRED = kept.compile(r" (?:đã |sắp |sẽ )?hết (?:hạn|hiệu lực)\b| (?:hiện có|hiện hành|trước đây)\b")
_DRAFT = kept.compile(r"\b(?:dự thảo|bản thảo)\b")
_ISSUED_AFTER = kept.compile(
    r" (?:được |do hai bên |hai bên )?(?:phát đi|đưa ra|công bố|phát hành)\b(?=[^.;]{0,12}\b(?:sau|cuối|tại|khi kết thúc"
    r"|ngay|kết thúc)\b)"
)
# "vào thời điểm hai nước vừa kỷ niệm 75 năm quan hệ và ra Tuyên bố chung", "năm 2005, nhằm lúc hai bên chuẩn bị ký ..."
_AT_A_TIME = kept.compile(
    r"\b(?:nhằm|đúng|vào|giữa|ngay|trong) (?:lúc|khi|thời điểm|thời gian|bối cảnh)(?: mà)? hai (?:bên|nước|bộ)\b"
    r"(?!(?: \w+){0,3} (?:sẽ|sắp))[^;.]*$"
)
_TO_ISSUE = ("dự kiến ", "sẽ ", "sắp ", "sẽ cùng ", "chuẩn bị ", "dự định ")
_ISSUED = kept.compile(r"\b(?:ra|công bố|phát đi|đưa ra)(?: một| bản)? $")


def by_words_behind(of: Telling, tool: Tool) -> None:
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
            earlier = "chuyến thăm" in before or _SINCE.search(folded, sentence.start, tool.start)
            coming = before.endswith(_TO_ISSUE, 0, issued.start())
            tool.does("planned" if coming else "cited" if earlier else "adopted", (tool.before_at(issued.start()), tool.start))
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
        and not (tool.own and tool.action in OWN_ACTION.values() and tool.planned_after[0].startswith(" và "))
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
    elif before.endswith(("việc ký ", "việc ký kết ")) and _HAS_LED.match(folded, past, sentence.end):
        tool.does("cited", (tool.start, tool.end))  # "nhất trí rằng việc ký Bản ghi nhớ đã mở ra giai đoạn mới"
        tool.weak = True
    elif tool.action in (None, "cited") and not tool.when and (signed := JUST_SIGNED.match(folded, past, sentence.end)):
        tool.does("signed", signed.span())
    elif tool.action in (None, "cited") and not tool.when and (taken := _TAKEN_UP.match(folded, past, sentence.end)):
        tool.does("signed" if taken["verb"] == "ký" else "adopted", taken.span("verb"))
    elif tool.action is None and signed_after and "có hiệu lực" in signed_after[0]:
        tool.does("cited", signed_after.span())
    if tool.action == "cited" and tool.action_at == tool.when_at and signed_after and "ký" in signed_after[0]:
        at = folded.index("ký", signed_after.start())
        tool.action_at = (at, at + 2)


_PLANNED = kept.compile(_PLAN.pattern + r"[^;.]{0,60}$")
YEAR = kept.compile(r"(?:19|20)\d\d")
_OF_A_YEAR = kept.compile(r"\b(?:năm|giai đoạn) (?:19|20)\d\d")
_WORKED_ON = kept.compile(
    r"\b(?:xây dựng|đàm phán|soạn thảo|chuẩn bị|nghiên cứu|hoàn thiện|hoàn chỉnh|hoàn tất(?! \d)|gia hạn"
    r"|thủ tục)\b(?! (?:việc )?(?:triển khai|thực hiện))[^;.,]{0,30}$"
)
_WORKED_OUT = kept.compile(
    r"\b(?:chuẩn bị|soạn thảo|hoàn tất|hoàn chỉnh|nghiên cứu|đề xuất|xây dựng|hoàn thiện|trao đổi|thảo luận|bàn"
    r"|đàm phán)(?: về)?(?: các)? $"
)
CARRIED_OUT = kept.compile(
    r"(?:, theo (?:(?:đánh giá|nhận định) (?:chung )?của )?hai (?:bên|đoàn),)? (?:đã |đang |vẫn |mới |cơ bản )*(?:được )?(?:hai bên |hai nước )?(?:triển khai|thực hiện|hoàn thành|đi vào cuộc sống"
    r"|phát huy)\b| (?:làm|là|vẫn là|luôn là|tiếp tục là|trở thành) (?:cơ sở|nền tảng|căn cứ|khuôn khổ|hành lang"
    r"|kim chỉ nam|định hướng|tiền đề)\b"
)
_SIGNED_TODAY = kept.compile(
    r" (?:vừa |đã |được )*ký(?: kết)? (?:cùng ngày|(?:sáng|chiều|tối|hôm) nay|dịp này|lần này"
    r"|(?:ở |tại |vào )*cuối (?:buổi|ngày|giờ|phiên)\b|(?:ở |tại |vào |ngay )*(?:cuối|sau|khi kết thúc) (?:buổi|cuộc"
    r"|phiên) (?:họp|làm việc|đối thoại|hội đàm|trao đổi|tham vấn))"
)
_INTO = kept.compile(r"\b(?:nâng cấp|nâng|chuyển)\b[^;.]* thành(?: một)? $")
_PUT_INTO = kept.compile(r"(?<!đã )(?<!cao việc )(?<!nghênh việc )\b(?:đưa|ghi|cụ thể hóa)\b[^;.]*$")
_SETTLING = kept.compile(
    r"(?P<to>\b(?:sẽ|sớm|để|nhằm|cần|tiến tới|đi đến|đi tới|tiếp tục|đề nghị|đề xuất"
    r"|mong muốn)\b[^;.]{0,40})?\b(?:thống nhất|nhất trí|chốt|tán thành|chấp thuận|đồng ý|gật đầu)(?: cao)?(?: về cơ bản"
    r"| về nguyên tắc| về| với| thông qua| các nội dung| nội dung| câu chữ| lời văn| của| ban hành| được)* $"
)  # "hai bên thống nhất Kế hoạch hợp tác năm 2025"
# what two sides adopt without a signature
_OF_A_MEETING = ("cooperation_plan", "terms_of_reference", "minutes", "joint_statement")
_WORDING = kept.compile(r"\b(?:nguyên tắc|nội dung|câu chữ|lời văn|cơ bản)\b")  # of what is still to be signed
_CLOSED_BY = kept.compile(r"\b(?:kết thúc|khép lại|bế mạc)(?: bằng| với)(?: một| bản)* $")
_TOPIC = kept.compile(r"(?:^|[.;,] |\b(?:riêng|còn|với|về|đối với) )$")
_IDEA = kept.compile(r"\b(?:nên|muốn|tính tới|tính đến|đi tới|đi đến|ý tưởng|khởi động|bàn|đề cập)\b")
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
# "hợp tác thủy đạc sẽ được quy định trong một thỏa thuận riêng", "..., mà trước mắt là Ý định thư"
LAID_DOWN = kept.compile(
    r"\b(?:sẽ|cần|nên|phải|sớm)(?: tiếp tục| sớm)* được (?:quy định|(?:cụ thể|thể chế|chi tiết|luật|văn bản) hóa|ghi|điều chỉnh)"
    r"(?: rõ| chi tiết)? (?:trong|bằng|tại|qua|thông qua|thành) (?:một )?(?:bản )?$"
    r"|\b(?:cần|nên|phải|sớm)\b[^;.]{0,76} (?:trước mắt|trước hết|trước tiên|bước đầu) là (?:một )?(?:bản )?$"
)
_IN_PRINCIPLE = kept.compile(
    r"\b(?:đạt|có)(?: được)? thỏa thuận (?:về )?nguyên tắc (?:đối với|về|cho|với)(?: việc ký(?: kết)?)? $"
)
_JOINED = kept.compile(
    r"(?: \((?:giữa|với) [^();]{3,90}\))?(?: giữa (?:hai|bộ|chính phủ) [\w ]{2,40}?)?[\s,(]*(?:(?:đã |được |dự kiến )*ký(?: kết)?)?(?: ?(?:vào |trong |từ |hồi )?(?:tháng |năm "
    r"|ngày )?[\d/-]+(?: năm \d+)?(?:, [\w ]{3,20}(?=\)))?)?[\s,;)]*(?:và|cũng như|cùng|kèm theo|kèm|,)?\s*"
)
_LIST = kept.compile(r"\b(?:văn kiện|văn bản)\b[^;.]{0,24}(?::|gồm|là)")  # "ký ba văn kiện, gồm: ...; ..."


def by_words_before(of: Telling, tool: Tool, last_action: tuple | None) -> None:
    """What other words around a name say of it where no verb does: agreed on, referred to, worked on, or as the one before it."""
    clean, folded, sentence, found = of.clean, of.folded, of.sentence, of.found
    start, stop, before, code, cue = tool.start, tool.stop, tool.before, tool.row["code"], tool.cue
    if tool.action is None and tool.when is None and (laid := LAID_DOWN.search(before)):
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
        and (carried := CARRIED_OUT.match(folded, tool.past, sentence.end))
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
        and (year := YEAR.search(folded, start, stop))
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


def _of_defence(named: list, stop: int) -> bool:
    """Whether the name of an instrument, which ends at `stop`, has an area of cooperation in it."""
    return any(b <= stop and code != "-" and areas.groups()[code] != "regional_issue" for _, b, code in named)


_COUNTED = kept.compile(r"\b(?:\d+|hai|ba|bốn|năm|sáu|nhiều|các) (?:văn kiện|văn bản)\b[^;.]{0,60}\b(?:trong đó có|gồm|như)\b")


def those_before(of: Telling, tool: Tool, last_action: tuple | None) -> None:
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


_REFUSALS = ("không", "chưa", "từ chối", "bác bỏ", "khước từ")
_UNWILLING = kept.compile(r"\b(?:chưa|không) (?:sẵn sàng|muốn|đồng ý|nhất trí|chấp nhận)(?: việc)? $")
_NOT_ISSUED = kept.compile(r"\bkhông (?:thể |hề )*(?:ra|đưa ra|công bố|có)(?: một| bản| được)* $")
_UNSIGNED = kept.compile(r" không (?:được |thể )*(?:hai (?:bên|nước|bộ) )?(?:ký|trao|thông qua)\b(?![^.;]{0,60}\bmà )")
_MILITARY = kept.compile(r"\bqu(?:ốc phòng|ân)\b")
_OF_FORUM = kept.compile(r" của (?:hội nghị|các nước|asean|liên hợp quốc|nhóm g|hội đồng|admm)")
_OTHER_PARTIES = kept.compile(
    r"[\s,]*giữa bộ (?:công an|công thương|giáo dục|giao thông|y tế|tài chính|nông nghiệp|tư pháp|xây dựng|kế hoạch)"
)
_OTHERS = kept.compile(
    r"(?<!bộ quốc phòng và )(?<!bộ quốc phòng, )\b(?:bộ (?:công an|công thương|giáo dục|giao thông|y tế|tài chính|nông nghiệp|tư pháp|xây dựng|kế hoạch)|ngân hàng|bộ ngoại giao hai nước"
    r"|tập đoàn dầu khí|ủy ban nhân dân|ubnd)\b(?!.*\b(?:bộ quốc phòng|hai bên|trưởng đoàn)\b)[^;.]*$"
)


def _of_other_lands(of: Telling, tool: Tool) -> bool:
    """Whether an instrument is of two lands of which Viet Nam is none: "Philippines và Nhật Bản sẽ đàm phán Thỏa thuận ...", "Hiệp định ký giữa EU và Hàn Quốc"."""
    sentence = of.sentence
    if len(sentence.countries) < 2:
        return False
    if parties := _BETWEEN.match(of.folded, tool.past, sentence.end):
        named = [t[3]["code"] for t in sentence.lands if parties.end() <= t[0] < parties.end() + 40][:2]
        return len(named) == 2 and HOME not in named
    return HOME not in sentence.countries and "both" not in sentence.acts and not sentence.mentions and tool.action != "cited"


_BETWEEN = kept.compile(r" (?:(?:đã |được |vừa )*ký(?: kết)? )?giữa ")


def left_out(of: Telling, tool: Tool) -> bool:
    """Whether a name gives no row: of others, of no defence, of nothing done, or no name at all."""
    folded, sentence, code, action = of.folded, of.sentence, tool.row["code"], tool.action
    if _OTHER_PARTIES.match(folded, tool.past, sentence.end) or (
        code != "minutes" and _OF_FORUM.search(folded, tool.end, min(sentence.end, tool.stop + 24))
    ):
        return True
    if _of_other_lands(of, tool):
        return True
    # "hai bên không ký Biên bản", "Bản ghi nhớ về ... không được ký"
    if action in OWN_ACTION.values() and (verb := tool.own[-1][0] if tool.own else None):
        near = max(sentence.start, verb - 40)
        if any(map(folded[near:verb].__contains__, _REFUSALS)) and stances.NOT.search(folded, near, verb):
            return True
    if action == "planned" and tool.own and _UNWILLING.search(folded, max(sentence.start, tool.own[-1][0] - 24), tool.own[-1][0]):
        return True
    if folded.startswith(" không ", tool.past) and _UNSIGNED.match(folded, tool.past, sentence.end):
        return True
    if action == "signed" and _UNSETTLED.match(folded, tool.stop, sentence.end):
        return True
    if "không " in tool.before and _NOT_ISSUED.search(tool.before):
        return True
    if action == "planned" and _AT_A_TIME.search(tool.before) and signatures.stated(of, sentence.start, tool.start):
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


_YEARLY = kept.compile(r"\b(?:hằng|hàng) năm\b|\bthường niên\b")
_GENERAL_PARTIES = kept.compile(r" cụ thể\b")


def _is_no_document(of: Telling, tool: Tool) -> bool:
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
            and (action == "cited" or (code != "minutes" and not _acted(sentence) and not LAID_DOWN.search(tool.before)))
        )
    )


def _acted(sentence) -> bool:
    """Whether a sentence says who acts for the two sides."""
    return bool(sentence.mentions or sentence.names) or not sentence.acts.isdisjoint(("both", "heads", "head", "chair"))
