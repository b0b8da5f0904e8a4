"""Where the name of an instrument ends, what its title is and the area that it is about."""

from vdd import areas, kept, lexicon
from vdd.governing import LAID_DOWN, TAKES_PLACE
from vdd.signatures import Telling, Tool

_GENERAL = kept.compile(
    r"(?:\b(?:hơn |gần |khoảng )?\d+ |\b(?:các|những|nhiều|một số|mọi|văn bản|bất kỳ"
    r"|văn kiện)\s(?!người)(?:(?!(?:của|trong|theo|tại|để|ký|thực|triển|là|gồm|như|vào)\b)[\w,]{1,12} ){0,4})$"
)


def in_general(of: Telling, tool: Tool) -> bool:
    """Whether a word speaks of instruments in general ("các thỏa thuận"), not by name."""
    if tool.start in of.heads:
        return False
    general = _GENERAL.search(of.folded, max(of.sentence.start, tool.start - 24), tool.start)
    if not general or (general[0].startswith("văn") and of.clean[tool.start].isupper()):
        return False
    if general[0] in ("văn kiện ", "văn bản ") and tool.row["code"] != "agreement":  # "trao văn kiện ý định thư về ..."
        return False
    return not any(general.start() < t[0] < tool.start for t in of.doing)  # "các đại biểu khẳng định Bản ghi nhớ" is of one


_AS_MEMORANDUM = kept.compile(
    r"(?:bản )?biên bản (?:ghi nhớ |thỏa thuận )?(?:song phương|hợp tác"
    r"|về (?!(?:kết quả|nội dung|đối thoại|cuộc|phiên|buổi|việc)\b))"
)
_SIGNED_ON_WHAT = kept.compile(
    r" (?:(?:đã |vừa )?(?:được )?(?:hai (?:bên|nước|bộ)(?: quốc phòng)? )?(?:đã )?)?ký(?: kết)? (?:vào |hồi |từ |trong )?"
    r"(?P<when>(?:ngày |tháng |năm |cuối năm |đầu năm )[\d/.-]+(?: năm \d{4}| tháng \d+ năm \d{4})?) về (?!việc\b)"
)
_WHO_SIGN = kept.compile(
    r" và (?:(?:hai|cục|viện|học viện|trường|bộ tư lệnh|hải quân|không quân|lục quân|cảnh sát biển|biên phòng|tập đoàn"
    r"|đại diện|lãnh đạo|các(?! (?:hoạt động|lĩnh vực|vấn đề))|tổng cục)\b[\w ,-]{2,70}) (?:đã |cùng |cũng )*"
)
_OF_WORK = kept.compile(r"\bhợp tác(?: quốc phòng| song phương| quân sự)?$")
_PLAN_YEAR = kept.compile(r"(?:(?<=năm)| năm) 20\d\d(?: ?- ?20\d\d)?(?!\d)")
_VISION_YEAR = kept.compile(r" ((?:19|20)\d\d)(?![\d/-])")  # "Tuyên bố Tầm nhìn chung 2045"
_PLAN_OF = kept.compile(
    r" giữa [\w ]{0,30}?(?:hai nước|hai bên|hai bộ|hai bộ quốc phòng|hai quân đội)(?: trong)? năm 20\d\d(?! \d)"
)
# "ký Biên bản ghi nhớ với Viện ... về hợp tác quân y"
_WITH_WHOM = kept.compile(
    r" (?:với|giữa) (?:(?!\b(?:tháng|năm|là|để|đã|đang|sẽ|được|nhằm|tạo|góp|mở (?:ra|rộng)|thúc đẩy"
    r"|cùng hợp tác|trao đổi)\b)[^.;:(),]|\([^()]{2,10}\)){3,110}? (?:về|trong lĩnh vực) "
)


def entitle(of: Telling, tool: Tool, name_end: int) -> None:
    """Where the name of an instrument ends, and its title."""
    clean, folded, sentence, code = of.clean, of.folded, of.sentence, tool.row["code"]
    start, end = tool.start, tool.end
    stop = min([title_end(clean, folded, end, sentence.end)] + [t[0] for t in of.tools if t[0] > end and t[0] not in of.nested])
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
        stop = title_end(clean, folded, with_whom.end(), sentence.end)
    elif (
        dated := _SIGNED_ON_WHAT.match(folded, stop, sentence.end)
        if folded.startswith((" ký", " được ký", " đã ký", " hai "), stop) and " về " not in folded[end:stop]
        else None
    ):  # "Bản ghi nhớ ký năm 2018 về khắc phục hậu quả chiến tranh"
        tool.dated = dated.span("when")
        stop = title_end(clean, folded, dated.end(), sentence.end)
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
        stop = title_end(clean, folded, beyond, sentence.end)
    if clean.startswith("bản ", start) and clean[start + 4].isupper():  # "bản Kế hoạch hợp tác"
        tool.start = tool.head = start = start + 4
    tool.stop = stop
    tool.past = stop + (folded[stop : stop + 1] == '"')  # what follows the name
    tool.title = (
        clean[start:stop]
        if start not in of.heads
        else clean[tool.head : name_end] + (" " if folded.startswith("về", end - 2) else " về ") + clean[end - 2 : stop]
    )


_TITLE_STOP = kept.compile(  # begins with a blank or mark, which is looked for fast
    r"[\s.;:()\",](?:(?<=[.;:()\"\n])|(?<=,)(?! (?:chống|cứu|bảo vệ|bảo mật|sản xuất|chế tạo|chuyển giao|sửa chữa|bảo dưỡng|mìn|vật (?:liệu )?nổ|ứng phó"
    r"|thịnh vượng|phòng ngừa|khắc phục|xử lý|phát triển|hỗ trợ|nghiên cứu khoa học)\b| \w+ (?:và\b|-)"
    r"|(?<=sửa đổi,) bổ sung\b(?! (?:năm|vào|hồi|tháng)))|(?<=\s)(?:ảnh\b|(?<! về\s)(?:đã|đang|chưa|không (?!quân|gian|lưu|phổ|người lái)|vừa|(?<!thực )hiện|nằm|nay|sắp|sớm|phải|tạm|lùi (?=sang|lại|đến|tới)"
    r"|dự kiến|trong dịp|trong chuyến|nhân dịp|nhân chuyến|nhân kỷ niệm|ngay|đạt|mang lại|vẫn|mới (?=ở|được|ký|có)|còn"
    r"|(?<!nguyên tắc )cơ bản(?! chỉ đạo)"
    r"|kể từ|cùng (?=năm|tháng|ngày)|tiếp tục|đều|hết (?=hạn|hiệu)|lên (?=cấp|thành|mức|tầm)|được|ký|bằng (?:một|hai|ba|các|những|việc|kế hoạch|chương trình|hình thức|tiếng|cách|\d)"
    r"|nhằm|tập trung|chú trọng|(?:trong )?nửa (?=đầu|cuối)|(?:đầu|giữa|cuối) (?=(?:năm|tháng) \d)|(?:đặt|lấy) trọng tâm|xác định|hướng (?=vào)|hôm (?=\d)|hai (?=(?:bên|nước|bộ) (?:đã|vừa|cùng|sẽ)\b)|(?:bao )?gồm (?=\d|hai|ba|bốn|năm|sáu|bảy|tám|nhiều|các nội dung)|ngày (?=\d)|(?:sáng|trưa|chiều"
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
    r"|lập|thiết lập|thành lập|chuẩn bị|tổ chức|đưa|phối hợp|bắt đầu|khởi động|nối lại|cử|đón|mời|trình|soạn|xúc tiến"
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
_ACRONYM = kept.compile(r"\s?\([A-ZĐ][\w&-]{1,7}\)")
_ENDS_IN_YEAR = kept.compile(
    r"(?<! đến)(?<! tới)(?<!tầm nhìn)(?<!(?:đến|tới) năm)(?<!nhìn năm) (?:tháng \d+(?:[/.-]| năm )|năm |\(?)(?:19|20)\d\d$"
)
_YEAR_FIRST = kept.compile(r"(?= năm (?:19|20)\d\d (?!về\b|giữa\b|của\b|-))")
_OF_YEAR = kept.compile(r"(?<! đến)(?<! tới)(?<!nhìn) (?:tháng \d{1,2} )?năm (?:19|20)\d\d(?= (?:và|cùng)\b)")


def title_end(clean: str, folded: str, end: int, limit: int) -> int:
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


_WILL_HAVE = kept.compile(
    r"(?:[,;.:] |^)(?:riêng |còn )?(?P<what>[^,;.:]{3,40}?) (?:sẽ|cần|phải) (?:sớm )?có (?:một )?(?:bản )?$"
)
_ON_TOPIC = kept.compile(
    r"(?:riêng |còn )?(?:về|đối với|liên quan (?:đến|tới)|(?:trong|trên) lĩnh vực) (?:hợp tác )?(?P<what>[^,;.:]{3,40}), (?:hai|phía|ông|bà)\b[^,;.]*\Z"
)
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
_THIS_MATTER = kept.compile(r"\b(?:(?:về|trong) (?:vấn đề|lĩnh vực|nội dung|việc|điều)|của (?:hoạt động|việc))$")
THIS = kept.compile(r" (?:này|(?:(?:nêu|nói|kể) )?trên|đó)\b")
# of what is classified; neither networks nor sharing
_SECRECY = kept.compile(r"(?:bảo vệ|bảo mật)(?: lẫn nhau)?(?: các)? (?:thông )?tin\b")
_OF_GOODS = kept.compile(r" (?:cung cấp|cung ứng|mua|mua sắm|sản xuất|chế tạo|đóng|nâng cấp)\b")
_OF_BODY = kept.compile(
    r"(?<!\btại )(?<!\btại cuộc )(?<!\btại buổi )(?<!\btại phiên )(?<!\btại kỳ )\b(?:nhóm(?! (?:ưu tiên|việc|vấn đề|nội dung|lĩnh vực))|tổ|ủy ban|đối thoại|cơ chế|tham vấn|hội nghị)\b"
)


def area(of: Telling, tool: Tool):
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
    if area is None and not about and tool.action == "planned" and (laid := LAID_DOWN.search(before)):
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
    if area is None and not about and THIS.match(folded, stop) and _THIS_MATTER.search(folded, start, stop):
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
    if area is None and not about and stop == end and of.found and before.endswith(TAKES_PLACE):
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
