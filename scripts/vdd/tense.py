"""Of what a name of a meeting speaks: of the one reported, of an earlier one, of one to come, or of the mechanism."""

from datetime import date as Day

from vdd import dates, kept, meetings
from vdd.article import Article, published
from vdd.meetings import same_kind
from vdd.sentences import HOME, Sentence, dates_in, days_in, names_in
from vdd.story import visits

TO_COME = kept.compile(
    r"\b(?:sẽ do|sẽ|đang (?:sắp xếp|thu xếp|xúc tiến)|(?:trông|mong|chờ) (?:đợi|chờ|đón)(?! kết quả)|dự kiến|dự định|dự trù"
    r"|dự tính|chuẩn bị(?! do)|(?<!đầu chương trình )nghị sự(?: của)?(?! do)|(?<!ấn )định ngày (?:cho|của|tổ chức)|sẵn sàng (?:tổ chức|tiến hành|đăng cai|đón|nối lại|dự)"
    r"|công tác bảo đảm|hướng tới|tiến tới|sớm (?:tổ chức|tiến hành|mở|nối lại|có|họp)|trước thềm|lên (?:kế hoạch|lịch)"
    r"|(?:trao đổi|làm việc|thu xếp|bàn) để tổ chức|đăng cai|(?:đến|tới) lượt"
    r"|(?:lên đường(?! (?:trở )?về)|khởi hành)\b(?:(?! đã )[^;.]){0,70}[, ](?:tham dự|dự|chủ trì)|lên đường(?! (?:trở )?về)|khởi hành|sắp(?! xếp)"
    r"|(?<!lời )(?<!khách )mời\b[^;.]{0,130}(?:dự|chủ trì|sang họp|họp)|(?:muốn|mong|sẵn sàng) (?:được )?(?:làm )?chủ nhà"
    r"|muốn mở(?! rộng)|chọn để (?:tiến hành|tổ chức)|(?:sẽ|chuẩn bị|mong(?: sớm)? được|mong sớm) (?:tiếp|đón|cử|gửi)\b[^.;]{0,90}(?:dự|sang họp)"
    r"|soạn(?: thảo)? (?:cho|để trình)|chuẩn bị(?! đã)\b[^,;.]{0,60}\bđể\b[^,;.]{0,60}\bdự|(?:khả năng|phương án"
    r"|kế hoạch) (?:sớm )?(?:tổ chức|mở|nối lại"
    r"|tiến hành)|để trình|(?<!đã )thúc đẩy (?:hai bên |hai nước |việc )(?:sớm )?(?:tổ chức|tiến hành|nối lại)(?! thành công)|chọn [^,;.]{2,30} (?:làm|là) (?:nơi|địa điểm)|chọn (?:năm|tháng|quý) [\d/]+ cho|lần tới|tiếp theo|(?<!hai bên )gặp lại(?= (?:nhau|tại|ở|vào|trong|lần)\b)|(?:ngày|sáng|chiều) mai|hẹn (?:gặp|nhau)"
    r"|(?:để|nhằm|phối hợp(?! với)|tiếp tục|thống nhất|nhất trí|góp phần)\b[^,;.]{0,40}tổ chức (?:thành công|tốt|chu đáo)"
    r"|(?:nhất trí|thống nhất|đồng ý|quyết định|đề nghị|đề xuất|mong muốn|mong|gợi ý"
    r"|ủng hộ)(?: (?:hai bên|hai nước|hai bộ|phía bạn|việt nam|sẽ|sớm|tiếp tục|cùng|phối hợp|việc))* (?:tổ chức|tiến hành"
    r"|mở|nối lại|khởi động)|khẳng định (?:sẽ )?tiếp tục (?:duy trì |phối hợp )*(?:tổ chức|tiến hành)|đưa vào"
    r"|trình (?:lên|ký)|(?<!đã )(?<!được )(?:trình|báo cáo)(?: \w+){1,4} lên)\b(?:(?! (?:sau khi|vì|do|bởi) )[^,;.]){0,50}$"
)
_LAST_ONE = kept.compile(
    r"\s*+,?\s*+(?:\((?:tổ chức|diễn ra|họp)[^)]{0,70}\d|\(\s*(?:tổ chức |diễn ra )?(?:vào |hồi |năm |tháng |cuối "
    r"|đầu )?[^)]{0,24}\d|(?:(?:đã|từng) )?(?:được )?(?:tổ chức|diễn ra|họp|nhóm họp"
    r"|tiến hành)?\s?(?:(?:tại|ở) [^,;.]{2,24} |do [^,;.]{2,24} (?:đăng cai|tổ chức) )?,?\s?(?:vào|hồi|trong|năm"
    r"|tháng) (?:tháng|năm|ngày|cuối|đầu|\d)|(?:(?:tổ chức|diễn ra|họp|tiến hành) )?(?:trước đó|lần trước|đầu năm nay|năm ngoái|năm trước|cách đây"
    r"|(?:hai|ba|bốn|\d) năm trước))"
)
# with which a page of plans opens
SCHEDULES = (
    "lịch làm việc", "lịch công tác", "lịch hoạt động", "lịch tuần", "lịch phát sóng", "lịch chiếu",
    "đối ngoại tuần mới", "đối ngoại tuần tới", "sự kiện tuần tới", "lịch truyền hình", "chương trình phát sóng",
    "chương trình làm việc", "chương trình công tác",
)  # fmt: skip
# of a public notice: "(v/v ngừng tiếp công dân)", "Kính gửi: Bà con"
_HEAD = 6  # paragraphs
_TO_WHOM = ("(v/v ", "v/v ", "(về việc ", "kính gửi:")
_DAY = kept.compile(r"\b(?:sáng|chiều|ngày|hôm|vừa)\b")


def settle(article: Article, sentences: list[Sentence]) -> None:
    """Says of every name of a meeting of what it speaks, and of the mechanism of some what it is."""
    folded = article.folded
    _seat_of_union(sentences)
    named = names_in(sentences)
    _sessions(article, named)
    for name, sentence in named:
        name.tense = tense_of(article, name, sentence)
        if "put off" in sentence.cues and not name.foreign:
            _put_off(article, sentence, name)
        if name.tense == "now" and sentence.kind == "body" and _is_praised(article, name, sentence):
            name.tense = "past"
    for sentence in sentences:  # "sẽ tổ chức Đối thoại lần thứ 7 và phiên họp Nhóm làm việc chung lần thứ 7"
        for name, following in zip(sentence.names, sentence.names[1:]):
            if (
                name.tense == "to come"
                and following.tense == "now"
                and (
                    _AND_ALSO.fullmatch(folded, name.end, following.start)
                    or _AND_AFTER_SIGN.fullmatch(folded, name.end, following.start)
                )
            ):
                following.tense = "to come"
            # "đánh giá cao việc duy trì các cơ chế Đối thoại Chính sách quốc phòng, Tham vấn hải quân"
            elif (
                name.tense == "general"
                and following.tense == "now"
                and not (following.ordinal or following.session or following.year)
                and _AND_ONE_MORE.fullmatch(folded, name.end, following.start)
            ):
                following.tense = "general"
            elif (
                name.tense == "past"
                and following.tense == "now"
                and (following.ordinal or following.kind == "joint_working_group")
                and _AS_WELL.fullmatch(folded, name.end, following.start)
            ):
                following.tense = "past"
            elif (
                name.tense == "now"
                and following.tense == "to come"
                and name.ordinal
                and _AND_ALSO.fullmatch(folded, name.end, following.start)
                and meetings.planned.match(folded, following.end + 1, sentence.end)
                and not folded.endswith(_THERE, sentence.start, name.start)
            ):
                name.tense = "to come"  # "trông đợi Đối thoại A lần thứ sáu và Đối thoại B lần thứ tư sẽ diễn ra trong năm nay"
    first = next((s for s in sentences if s.kind == "body"), None)
    opening = next((s for s in [s for s in sentences if s.kind == "body"][:2] if s.names), None)
    if opening and any(n.kind and n.past for n in opening.names):
        _told_of_next(article, sentences, opening)
    _held_lately(article, sentences)
    _praised_by_host(article, sentences, named)
    if first:
        _told_by_lead(article, sentences, first, named)
    _asked_about(article, sentences)
    _plans(folded, sentences)
    _of_plans(article, sentences, named)
    _long_past(article, sentences, named)
    _over_a_time(article, first, named)
    _timeline(article, sentences, named)
    headed = [n for n, s in named if s.kind == "title" and n.kind and n.ordinal and n.tense == "now"]
    titles = [n for n, s in named if s.kind == "title" and n.kind and not n.foreign]
    # "xin đồng chí cho biết kết quả Đối thoại lần thứ 7 vừa diễn ra", under a title on the dialogue
    for name, sentence in named if titles else ():
        if (
            name.tense == "past"
            and name.kind
            and name.ordinal
            and sentence.kind == "body"
            and folded.startswith(" vừa ", name.end)
            and any(n.kind == name.kind and n.ordinal in (None, name.ordinal) for n in titles)
        ):
            name.tense = "now"
    numbers = {n.ordinal for n in headed}
    # "Đối thoại lần thứ 2 được tổ chức ...", under a title on the third
    for name, sentence in named if len(numbers) == 1 else ():
        if name.tense == "now" and name.kind is None and name.ordinal and sentence.kind == "body" and name.ordinal not in numbers:
            name.tense = "past" if name.ordinal < min(numbers) else "to come"
    years = {n.year for n, s in named if n.kind and n.year and n.tense == "now"}
    for name, sentence in named if len(years) == 1 else ():  # "Đối thoại năm 2017 do B chủ trì", in a report on that of 2018
        if name.tense == "now" and name.kind is None and name.year and name.year < min(years):
            name.tense = "past"
    for name, sentence in named:  # "... ra thông báo về kết quả Đối thoại lần thứ 10", the title's meeting
        if (
            name.tense == "past"
            and sentence.kind == "body"
            and any(name.ordinal == n.ordinal and same_kind(name.kind, n.kind) for n in headed)
        ):
            name.tense = "now"
    _of_tomorrow(folded, named)
    _of_others_titled(named)
    _last_of_all(article, sentences, named)
    _lower_numbers(named)
    _of_both_ministries(folded, sentences)
    _theirs(folded, named)
    _chaired_next(sentences)


def _seat_of_union(sentences: list[Sentence]) -> None:
    """Makes "Hà Nội và Brussels" Viet Nam and the European Union, on a page that names the Union and not Belgium."""
    told = [s for s in sentences if s.kind in ("title", "body")]
    seats = {t[:2] for s in told for t in s.cities if t[3]["country_code"] == "BEL"}
    belgium = [t for s in told for t in s.lands if t[3]["code"] == "BEL"]
    if not belgium or not all(t[:2] in seats for t in belgium) or not any("EUE" in s.countries for s in told):
        return
    for sentence in told:
        sentence.lands = [(*t[:3], {**t[3], "code": "EUE"}) if t in belgium else t for t in sentence.lands]
        sentence.countries = {t[3]["code"] for t in sentence.lands}
        for name in sentence.names:
            name.partners = [("EUE" if code == "BEL" else code, start, end) for code, start, end in name.partners]


def _put_off(article: Article, sentence: Sentence, name) -> None:
    """Makes a round that did not take place, as a sentence says, none; one that was moved loses the day that it was to have."""
    folded = article.folded
    match = _DID_NOT.match(folded, name.end, sentence.end) or _PUTS_OFF.search(
        folded, max(sentence.start, name.start - 90), name.start
    )
    off = match.start("off") if match else 0
    after = max(match.end("off"), name.end) if match else 0
    if not match or _UNSURE.search(folded, max(sentence.start, off - 24), off) or _NOT_OFF.match(folded, after):
        return
    told, limit = dates_in(article, sentence), min([n.start for n in sentence.names if n.start > name.end], default=sentence.end)
    then = _AFTER_ALL.match(folded, after, limit)
    if not then:
        chaired = any(t[3]["code"] == "chair" and t[1] < name.start for t in sentence.verbs)
        # "A và B đồng chủ trì Đối thoại, vốn phải hoãn hồi tháng 4"; "tổ chức lại Đối thoại lần thứ 5 bị hoãn năm ngoái"
        if chaired and name.tense != "past" and any(d.end < name.start for d in days_in(article, sentence)):
            name.tense = "now"
        elif off != name.end + 1 or not folded.endswith(_HOLD, sentence.start, name.start):
            name.tense = "to come" if "chưa" in match["off"] else "general"
        name.moved = limit
        sentence.stated = [d for d in told if not name.end <= d.start < limit]
        return
    at, comma = then.start("to"), folded.find(",", after, then.start("to"))
    name.moved = at if not then["held"] or any(d.start >= at for d in told) else comma if comma > 0 else after
    sentence.stated = [d for d in told if not name.end <= d.start < name.moved]
    if then["due"]:  # "..., nay dự kiến tổ chức đầu năm 2022"
        name.tense = "to come"
    elif then["held"] and then["held"] != "sẽ":
        name.tense = "now" if name.tense == "to come" else name.tense
    elif name.tense == "now" and "chair" not in sentence.acts:
        name.tense = "to come"


# a meeting before the meeting, whose day and chair are not the latter's: "họp trù bị | Đối thoại ..."
_PREPARES = kept.compile(
    r"(?:\btrù bị|\b(?:họp|hội nghị|tổ công tác|tiểu ban|ban tổ chức|buổi làm việc)\b[^,;.]{0,24} (?:chuẩn bị|phục vụ))"
    r"(?: (?:cho|của|về|trước|tổ chức|việc|công tác|nội dung|cuộc|phiên|kỳ|buổi))* \Z"
)
_HOLD = ("tổ chức ", "tiến hành ", "nối lại ", "tổ chức lại ", "khởi động lại ", "mở ")
_OFF = (
    r"(?P<off>(?:(?:bị|được|phải|đành|buộc|tạm|tạm thời|cùng|đã|lại|tiếp tục|liên tục|hai lần) )*"
    r"(?:(?:hoãn|hủy|lùi|dời|gác|tạm dừng|tạm ngừng|chuyển(?=(?: từ [^,;.]{3,30})? sang (?:tháng|ngày|quý|đầu|cuối|giữa|năm)\b))"
    r"(?: bỏ| lại| thời gian| thời điểm| lịch)*\b"
    r"|(?:không|chưa)(?: (?:thể|được|kịp))* (?:diễn ra|tổ chức|tiến hành)(?= ?[,;.)\n]|$"
    r"| (?:được|vào|tại|ở|trong|năm|tháng|ngày|như|theo|đúng|do|vì|bởi|vì vậy|nên|trực tiếp|thường niên)\b)(?![^;.]{0,60}\bmà )))"
)
# ", dự kiến diễn ra tháng 4/2020 tại Hà Nội nhưng do dịch bệnh đã phải hoãn"
_DID_NOT = kept.compile(
    r"(?: ?\([^()]{2,60}\))?(?: (?:tại|ở)(?: [^\s,;.()]+){1,4}(?=,? (?:vốn|ban đầu|lẽ ra|đáng lẽ)))?"
    r"(?:, vốn [^,;.]{5,80}(?=,))?"
    r"(?:[ ,(]+(?:vốn(?: định| hẹn)?|(?:trước |ban đầu )?định(?= vào\b)|(?:được )?định(?= (?:họp|tổ chức|diễn ra|tiến hành))|ban đầu|lẽ ra|đáng lẽ|trước đó|từng|dự kiến"
    r"|dự định|dự trù|dự tính|theo (?:kế hoạch|lịch|dự kiến|dự trù|dự định)|(?:được )?lên lịch|(?:được )?ấn định|sẽ)"
    r"(?: (?:được|dự kiến|dự định|dự trù|dự tính|lên lịch|ấn định|sẽ|diễn ra|tổ chức|tiến hành|họp|khai mạc))*)?"
    r"(?:,? (?:tại|ở|vào|trong|hồi|cuối|đầu|giữa|ngày|tháng|năm|quý|của)"
    r"(?: (?!(?:các|những|nhiều|hoạt|bàn|về|để|nhằm)\b)[^\s,;.()]+){1,5}?){0,4}"
    r"[,)]*(?:,? (?:nhưng|song|tuy nhiên|thì|rồi|sau đó|cuối cùng|và|nay|đã|cũng|lại|vẫn|sẽ)\b,?)*"
    rf"(?:,? (?:do|vì|bởi)(?: [^\s,;.]+){{1,10}}?,?(?: (?:nên|đã|cũng))*)?(?:,?(?: đã| được)* hai (?:bên|nước|bộ)(?: đã| vừa| cùng)*"
    rf"(?: (?:đồng ý|nhất trí|thống nhất|quyết định))?)? {_OFF}"
)
# "Năm 2020, hai bên phải hoãn tổ chức", before the name
_PUTS_OFF = kept.compile(
    rf"\b{_OFF}(?:(?: (?:được|việc|kế hoạch|tổ chức|tiến hành|diễn ra|cuộc|phiên|kỳ|buổi|vòng|của))*"
    r"|[^;.:]{0,30},? trong đó có(?: cuộc)?) \Z"
)
_AFTER_ALL = kept.compile(
    r"(?:(?!thay )[^;.]){0,80}?(?P<to>\b(?:sang|đến|tới|xuống|qua) (?:(?:khoảng|ngày|tháng|cuối|đầu|giữa|quý|mùa|nửa|hè"
    r"|thu|xuân|đông|năm|i{1,3}|iv)[ /-]?)*(?:\d|năm (?:sau|tới))"
    r"|(?P<held>,|\b(?:mới|đã|vừa|nay|sau đó|cuối cùng|vẫn|sẽ|được|và|rồi|chỉ|mãi|trước khi|cho đến khi)) (?:(?:mới|đã|vừa|được"
    r"|lại|chính thức) )*(?:hai (?:bên|nước|bộ) )?(?P<due>dự kiến (?:được |sẽ )?)?"
    r"(?:(?<=sẽ )do [^,;.]{2,30} (?:đăng cai|tổ chức|chủ trì)|diễn ra|tổ chức|tiến hành|khai mạc|nối lại)(?: được)?"
    r"(?= (?:vào|tại|ở|ngày|từ|trực tuyến|sáng|chiều|hôm|tháng|năm|trong|theo|dưới|bằng)\b|[,.]))"
)
_NOT_OFF = kept.compile(r"[^,;.]{0,30}\btrực tiếp\b| (?:\w+ ){1,2}(?:giờ|phút|tiếng)\b")  # not in person, or later that day
_UNSURE = kept.compile(r"\b(?:không|chưa|có thể|nguy cơ|khả năng|tránh|suýt)(?: (?:phải|hề|sẽ|bị|được|từng))* \Z")


def _told_of_next(article: Article, sentences: list[Sentence], first: Sentence) -> None:
    """Makes the meeting "at which" something was said, in the first sentence, that of now where the next tells who chaired it: "Đối thoại diễn ra hôm thứ Ba, do A và B chủ trì"."""
    folded = article.folded
    second = next((s for s in sentences[sentences.index(first) + 1 :] if s.kind == "body"), None)
    if (
        second
        and "chair" in second.acts
        and any(n.tense == "now" and n.kind is None and not n.ordinal and n.start - second.start < 16 for n in second.names)
    ):
        dated = bool(days_in(article, second))
        for name in first.names:
            if (
                name.kind
                and name.tense == "past"
                and (
                    dated
                    or _POINTS_AT.search(folded, max(first.start, name.start - 40), name.start)
                    or _THIS_DAY.match(folded, name.end, first.end)
                )
            ):
                name.tense = "now"


# "... kết quả Đối thoại vừa diễn ra sáng cùng ngày"
_THIS_DAY = kept.compile(
    r" (?:vừa |mới |đã )*(?:được )?(?:diễn ra|tổ chức|tiến hành|kết thúc|khép lại) (?:vào |trong )?(?:sáng|trưa|chiều"
    r"|tối|cùng|hôm) (?:cùng ngày|nay|qua|ngày|đó|thứ|\d)"
)


def _held_lately(article: Article, sentences: list[Sentence]) -> None:
    """Makes the meeting that an opening sentence dates to a day, within a month before its page where that is known, that of now, whatever it says was agreed or is to be discussed there."""
    page, _ = published(article)
    for sentence in [s for s in sentences if s.kind == "body"][:2]:
        for name in sentence.names:
            if (
                name.kind
                and name.kind != "joint_working_group"
                and name.tense in ("past", "to come")
                and not name.next
                and not article.folded.endswith("nhất là ", sentence.start, name.start)
                and _HELD_ON.match(article.folded, name.end, sentence.end)
            ):
                days = (
                    (dates.edtf(d, page, None) or "")[-10:] for d in days_in(article, sentence) if 0 <= d.start - name.end < 60
                )
                if any(dates.FULL.fullmatch(day) and 0 <= (dates.days_before(page, day) or 0) < 30 for day in days):
                    name.tense = "now"
    named = names_in(sentences)
    if page is None or any(n.kind and n.tense == "now" for n, _ in named):
        return
    for name, _ in named:  # "Khóa học là kết quả của Đối thoại vừa họp hôm 28/10. Ở đó, A đã trao ..., còn B đề nghị ..."
        if name.kind and name.tense == "past" and both_sat(article, sentences, name, page):
            name.tense = "now"


def both_sat(article: Article, sentences: list[Sentence], name, day: str | None) -> bool:
    """Whether the sentence that names a meeting of the two weeks before `day`, with the next two of its paragraph, tells who of both sides sat in it.

    As in "... được A giới thiệu với B tại Đối thoại ... hôm 31/10", "... khi hai Bộ tiến hành Đối thoại ... một ngày trước đó. A nói ...; B đề nghị ...".
    """
    told = sentences[name.sentence]
    if told.kind != "body" or name.next or name.moved is not None or article.folded.endswith("khuôn khổ ", 0, name.start):
        return False
    around = [s for s in sentences[name.sentence : name.sentence + 3] if s.paragraph == told.paragraph]
    sides = {
        m.land or (HOME if m.person and m.person.native else name.partner)
        for s in around
        for m in s.mentions
        if m.name and (m.rank or m.position)
    }
    if len(sides) != 2 or HOME not in sides or any(visits(article.folded, s) for s in around):
        return False
    if day is None:  # that on which the page opens
        body = [s for s in sentences if s.kind == "body" and s is not told][:2]
        day = next((v for s in body for d in days_in(article, s) if (v := dates.whole(d, None, 2001))), None)
    stated = days_in(article, told) or [d for s in around if s.start > told.start for d in days_in(article, s)]
    return bool(day) and (_is_of_late(stated, day) or _SOME_DAYS_AGO.search(article.folded, told.start, told.end) is not None)


def _is_of_late(stated: list, day: str) -> bool:
    """Whether one of some dates is a day of the two weeks before `day`."""
    return any((v := dates.whole(d, day)) and 0 <= dates.days_before(day, v) <= _LATELY for d in stated)


_LATELY = 14  # days
_SOME_DAYS_AGO = kept.compile(r"\b(?:một|hai|ba|bốn|[1-4]) ngày trước\b|\bcách đây (?:một|hai|ba|bốn|[1-4]) ngày\b")


def _praised_by_host(article: Article, sentences: list[Sentence], named: list[tuple]) -> None:
    """Makes the one round that a page names that of now where it opens with a reception and comes to who chaired it: "Bộ trưởng A tiếp B ... hoan nghênh kết quả Đối thoại lần thứ 2. Sáng cùng ngày, C và B đồng chủ trì đối thoại"."""
    received = next((s.start for s in sentences if "receive" in s.acts), None)
    if received is None:
        return
    chaired = next(
        (
            s.start
            for n, s in named
            if n.kind is None
            and not n.ordinal
            and n.tense == "now"
            and s.kind == "body"
            and "chair" in s.acts
            and len({id(m.person) for m in s.mentions if m.person}) > 1
            and any(m.person and m.land != HOME for m in s.mentions)
            and article.folded.startswith(_NO_OTHER, n.end)
            and _SAME_DAYS.match(article.folded, s.start, s.end)
        ),
        received,
    )
    rounds = [(n, s) for n, s in named if n.kind and not n.foreign and n.tense != "general" and s.kind in ("title", "body")]
    if len({(n.kind, n.ordinal) for n, _ in rounds}) != 1 or any(n.tense != "past" for n, _ in rounds):
        return
    for name, sentence in rounds:
        if (
            received < sentence.end < chaired + 1
            and "review" in sentence.acts
            and not any(d.start >= name.end for d in dates_in(article, sentence))
            and not dates.months(article.folded, name.end, sentence.end)
        ):
            name.tense = "now"


def _is_praised(article: Article, name, sentence: Sentence) -> bool:
    """Whether a host who receives others praises that a round was held: "Thủ tướng hoan nghênh hai Bộ vừa tổ chức thành công Đối thoại lần thứ 14"."""
    return (
        "chair" not in sentence.acts
        and _PRAISES_HOLDING.search(article.folded, max(sentence.start, name.start - 160), name.start) is not None
        and not days_in(article, sentence)
    )


_PRAISES_HOLDING = kept.compile(
    r"\b(?:hoan nghênh|đánh giá cao|chúc mừng|ghi nhận|vui mừng|hài lòng|biểu dương)\b[^.;]{0,90}\b(?:vừa|đã|mới)\b[^.;,]{0,30}"
    r"(?:tổ chức|tiến hành|hoàn thành)[^.;,]{0,24}$"
)
_NO_OTHER = (
    ".",
    ",",
    ";",
    " nói trên",
    " này",
    " trên",
    " với ",
    " cùng ",
    " tại ",
    " do ",
)  # not "đối thoại giao lưu sĩ quan trẻ"
_SAME_DAYS = kept.compile(
    r"(?:[*+-] ?)?(?:trước đó|cùng ngày|cũng trong|(?:sáng|trưa|chiều) (?:cùng|qua|nay)|hôm (?:trước|qua|nay))\b"
)


_POINTS_AT = kept.compile(
    r"\b(?:nêu|đề cập|bàn|thảo luận|trao đổi|thống nhất|nhất trí|đưa ra|bàn thảo|đặt ra|khẳng định) (?:ra )?(?:tại|trong"
    r"|ở) (?:cuộc |phiên |buổi |kỳ )?$"
)


def is_schedule(article: Article, sentences: list[Sentence]) -> bool:
    """Whether a page opens as a list of what is to come or a public notice, and tells of nothing that was chaired.

    As in "Lịch hoạt động đối ngoại tuần tới", "(v/v ngừng tiếp công dân)".
    """
    if not any(
        (p.kind == "title" or not number)
        and article.folded.startswith(SCHEDULES, p.start)
        or number < _HEAD
        and article.folded.startswith(_TO_WHOM, p.start)
        for number, p in enumerate(article.paragraphs)
    ):
        return False
    return not any(
        "chair" in s.acts and ("both" in s.acts or article.folded.find("đã ", s.start, s.end) >= 0)
        for s in sentences
        if s.kind == "body"
    )


def _of_plans(article: Article, sentences: list[Sentence], named: list[tuple]) -> None:
    """Makes what a page of plans names one to come: a schedule, a preview, or the story of a visit that is to come."""
    now = [(n, s) for n, s in named if n.tense == "now" and not n.foreign]
    if not now:
        return
    if is_schedule(article, sentences):
        for name, _ in now:
            name.tense = "to come"
        return
    body = [s for s in sentences if s.kind == "body"]
    first = next((n for s in body for n in s.names if n.kind and not n.foreign), None)
    # "Đối thoại lần thứ ba sẽ diễn ra ...", under a title on it
    if first and first.tense == "to come" and not any(n.kind and s.kind in ("body", "caption") for n, s in now):
        early = any(first in s.names for s in body[:2])
        for name, sentence in now:
            if (
                sentence.kind == "title"
                and name.kind
                and same_kind(name.kind, first.kind)
                and (name.ordinal == first.ordinal and (name.ordinal or early))
            ):
                name.tense = "to come"
            elif (  # "Đối thoại diễn ra ngày 8-10 tại Tokyo, dự kiến tập trung ..."
                early
                and sentence.kind == "body"
                and name.kind is None
                and not name.loose
                and _WILL_BE.match(article.folded, name.end, sentence.end)
                and not _DONE.search(article.folded, sentence.start, sentence.end)
            ):
                name.tense = "to come"
    # "... đang thăm Việt Nam và dự Đối thoại": "Sáng 12/11, hai Thứ trưởng sẽ đồng chủ trì Đối thoại ..."
    will = [n for s in body if "chair" in s.acts and days_in(article, s) for n in s.names if n.kind and n.tense == "to come"]
    came = [article.folded.endswith(" dự ", s.start, n.start) for n, s in now if s.kind == "body" and n.kind]
    if will and came and all(came):
        for name, _ in now:
            if name.kind and any(same_kind(name.kind, n.kind) and n.ordinal in (None, name.ordinal) for n in will):
                name.tense = "to come"
    title = next((s for s in sentences if s.kind == "title"), None)
    said = body and not any(s is body[0] for _, s in now) and _WILL_VISIT.search(article.folded, body[0].start, body[0].end)
    told = any("both" in s.acts and not s.acts.isdisjoint(("agree", "sign", "adopt")) and "to come" not in s.cues for s in body)
    page, _ = published(article)
    if not told and (said or (title and _TO_VISIT.search(article.folded, title.start, title.end))):
        for name, sentence in now:  # "A sắp thăm Việt Nam": "Tại Hà Nội, ông chủ trì Đối thoại ... vào ngày 9/9"
            if (
                sentence.kind == "body"
                and "held" not in sentence.acts
                and not OVER.search(article.folded, sentence.start, sentence.end)
                and not (page and _is_of_late(days_in(article, sentence), page))
            ):
                name.tense = "to come"


OVER = kept.compile(r"\b(?:đã|vừa|qua|nay|hồi|từng|năm ngoái|năm trước|sáng|chiều|tối|trưa)\b")  # words of what was
_WILL_BE = kept.compile(r"[^.;]{0,60}\b(?:sẽ|dự kiến)\b")
_TO_VISIT = kept.compile(r"\b(?:sắp|sẽ|chuẩn bị) (?:thăm|tới|đến|sang|công du|dự|lên đường|có chuyến)\b")
_WILL_VISIT = kept.compile(
    r"\b(?:sẽ|sắp|chuẩn bị) (?:có (?:chuyến )?)?(?:thăm|tới|đến|sang|công du|dự|bắt đầu|thực hiện|lên đường|đi|dẫn đầu)\b"
)


def _plans(folded: str, sentences: list[Sentence]) -> None:
    """Rounds in a list of what both sides are to do are to come: "hai bên thống nhất:", "- Tổ chức Nhóm làm việc chung lần thứ 3"."""
    ahead = False
    for sentence in sentences:
        opens = folded[sentence.end - 1] == ":"
        if not opens and not ahead:
            continue
        if not _ITEM.match(folded, sentence.start):
            ahead = opens and _ARE_TO.search(folded, sentence.start, sentence.end) is not None
        elif ahead and sentence.names and not _DONE.search(folded, sentence.start, sentence.end):
            for name in sentence.names:
                name.tense = "to come" if name.tense == "now" and name.ordinal else name.tense


_ITEM = kept.compile(r"[-+] ?|\(?\d{1,2}[.)] ?")
_ARE_TO = kept.compile(r"\b(?:thời gian tới|năm tới|những năm tới|thống nhất|nhất trí|đồng ý|phương hướng|sẽ)\b")
_DONE = kept.compile(r"\b(?:đã|vừa|thành công)\b")


def tense_of(article: Article, name, sentence) -> str:
    """Whether a name speaks of a meeting to come, of an earlier one, of the mechanism, or of this one."""
    folded = article.folded
    if (
        name.general
        and not name.ordinal
        and "gần" in folded[name.end : sentence.end]
        and LAST_HELD.match(folded, name.end, sentence.end)
    ):
        return "past"
    if _is_of_mechanism(article, name, sentence):
        return "general"
    lead = folded[max(sentence.start, name.start - 150) : name.start]
    if ("trù bị " in lead or "chuẩn bị " in lead or "phục vụ " in lead) and _PREPARES.search(lead):
        name.moved = name.end
        return "to come"
    if name.ordinal and "dự thảo " in lead and _DRAFT.search(lead):
        return "to come"
    rest = folded[name.end : min(sentence.end, name.end + 70)]
    planned = "to come" in sentence.cues
    if planned and _is_planned(folded, name, sentence, rest):
        return "to come"
    if _is_awaited(folded, name, sentence, rest) and not (
        ("chair" in sentence.acts or _DONE.search(folded, sentence.start, sentence.end)) and days_in(article, sentence)
    ):
        return "to come"
    if (name.past or name.ordinal) and not name.next and sentence.first and _THIS_IS.match(folded, sentence.start):
        return "now"
    if name.ordinal == 1 and planned and _TO_FOUND.search(lead):
        return "to come"
    if name.past and _is_past_of_now(article, name, sentence, lead, rest):
        return "now"
    if name.past and not name.next or (name.kind is None and name.ordinal and name.year):
        return "past"
    if _is_looked_back_at(article, name, sentence, lead, rest):
        return "past"
    if _is_ahead(article, name, sentence, lead, rest) or _is_prepared(article, name, sentence, lead, rest):
        return "to come"
    if name.past or (_EARLIER.match(folded, sentence.start, name.start) and not days_in(article, sentence)):
        return "past"
    if (
        (name.ordinal or name.year)
        and (_WAS_HELD.match(rest) or (rest.startswith(" vừa ") and _OF_LIST.search(lead)))
        and _PRAISED.search(folded, sentence.start, name.start)
    ):
        return "past"
    if name.ordinal and _SO_FAR.search(folded, name.start, name.end):
        return "past"
    if " dự " in lead and (
        TO_SERVE.match(folded, sentence.start, name.start) or lead.endswith(" dự ") and _HOPES_TO_RECEIVE.search(lead)
    ):
        return "to come"
    if name.ordinal and "theo " in lead and _AS_AGREED.search(lead):
        return "to come"
    if "người " in lead and (_ONE_WHO.search(lead) or _FORMERLY.search(lead)):
        return "past"
    if dated := _as_dated(article, name, sentence, lead, rest):
        return dated
    # a quiz or an interview asks
    if sentence.kind == "body" and folded[sentence.end - 1] == "?" and not rest.startswith((" vừa ", " mới ")):
        return "past"
    return "now"


# "cơ chế Đối thoại ... được luân phiên tổ chức, gần đây nhất vào tháng 1/2018"
LAST_HELD = kept.compile(
    r"[^;.:,\d]{0,70}, (?:mà )?(?P<last>gần đây nhất|gần nhất|mới nhất|mới đây nhất)(?: là)?(?: (?:vào|hồi|trong|ngày|tháng|năm|cuối|đầu|giữa))+ \d"
)


def _is_of_mechanism(article: Article, name, sentence: Sentence) -> bool:
    """Whether a name is of the mechanism: that it was founded, is held every year, or what somebody is asked about."""
    if name.general:
        return True
    folded = article.folded
    if folded.endswith(_TO_KNOW_OF, sentence.start, name.start):
        return True
    if not name.ordinal and not name.session:
        if not folded.endswith(_HELD_WITHIN, sentence.start, name.start) and _FOUNDED.match(folded, name.end, sentence.end):
            return True
        if _MET_SINCE.match(folded, name.end, sentence.end):
            return True
    if not name.ordinal:
        # "Từ Đối thoại Chính sách quốc phòng tới những con đường Việt - Lào, ..."
        if folded.startswith("từ ", sentence.start) and name.start - sentence.start < 12 and _UP_TO.match(folded, name.end):
            return True
        if _OUGHT.match(folded, name.end, sentence.end) or folded.endswith(_ON_ITSELF, sentence.start, name.start):
            return True
        # "Nhóm công tác chung họp thường niên, luân phiên từ năm 2020"
        if _HELD_EVERY_YEAR.match(folded, name.end, sentence.end):
            return True
        # "hai bên ghi nhận việc hai Bộ tổ chức Đối thoại ... thường niên"
        if (
            folded.endswith(_YEARLY, name.start, name.end)
            and _PRAISED.search(folded, sentence.start, name.start)
            and not days_in(article, sentence)
        ):
            return True
        # "Từ năm 2007, hai bộ đã họp Đối thoại ... hằng năm"
        if (
            folded.endswith(_YEARLY, name.start, name.end) or _EVERY_YEAR.match(folded, name.end, sentence.end)
        ) and _SINCE_THEN.search(folded, sentence.start, sentence.end):
            return True
        if (
            folded.endswith(_BEGIN, sentence.start, name.start)
            and not folded.endswith(_TO_BEGIN, sentence.start, name.start)
            and _SINCE_YEAR.match(folded, name.end, sentence.end)
        ):
            return True
        if folded.endswith(_UNLIKE, sentence.start, name.start) and not days_in(article, sentence):
            return True
    if _RUMOURED.search(folded, sentence.start, name.start) or _NEW_TIME.match(folded, name.end, sentence.end):
        return True
    return bool(folded.endswith(_ON_IT, sentence.start, name.start) and _ASKED.search(folded, sentence.start, name.start))


def _is_planned(folded: str, name, sentence: Sentence, rest: str) -> bool:
    """Whether a plan stands right behind a name."""
    planned = meetings.planned.search(rest)
    if (
        planned
        and (planned.start() <= 24 or _WITH_WHOM.fullmatch(rest, 0, planned.start()))
        and not _HELD_AFTER_ALL.match(folded, name.end, sentence.end)
        and not _CUT.search(rest, 0, planned.start())
    ):
        return True
    return _AS_TOLD.match(rest) is not None


def _is_awaited(folded: str, name, sentence: Sentence, rest: str) -> bool:
    """Whether what stands right behind a name says that it is planned, awaited or offered."""
    return bool(
        _IS_BEING_PLANNED.match(rest)
        or (" sẽ " in rest and _WILL_THEN.match(rest))
        or (" phải " in rest and _AWAITED.match(rest))
        or ("cuối năm nay" in rest and _MEETS_LATE.match(rest))
        or ("trình" in rest and _TO_APPROVE.match(rest) and folded.endswith(_ITS_PLAN, sentence.start, name.start))
        or (" mà " in rest and _WHICH_ONE_OFFERS.match(folded, name.end, sentence.end))
    )


def _is_past_of_now(article: Article, name, sentence: Sentence, lead: str, rest: str) -> bool:
    """Whether a sentence that speaks of a meeting as past yet reports it: as held just now, chaired or shown."""
    folded = article.folded
    if name.kind and sentence.first and _SIGNED_AT.search(lead) and _HELD_ON.match(folded, name.end, sentence.end):
        return True
    if _MINUTES.search(lead) and not any(
        d.form in ("month", "year") and 0 <= d.start - name.start < name.end - name.start + 30
        for d in dates_in(article, sentence)
    ):
        return True
    led = not sentence.acts.isdisjoint(("chair", "lead"))
    if not name.next and not name.loose and led and _CHAIRED_TODAY.match(folded, name.end, sentence.end):
        return True
    # "báo cáo kết quả Đối thoại ... vừa diễn ra sáng cùng ngày do A và B đồng chủ trì"; or in the opening:
    # "... là nội dung được thỏa thuận tại Đối thoại vừa kết thúc tại Tokyo"
    opens = sentence.kind == "body" and not any(p.kind == "body" for p in article.paragraphs[: sentence.paragraph])
    if opens and name.kind and _is_signed_today(article, sentence):
        return True
    if (name.kind or opens and not name.ordinal and not name.loose) and _JUST_ENDED.match(folded, name.end, sentence.end):
        if opens or any(t[3]["code"] == "chair" and t[0] > name.end for t in sentence.verbs):
            return True
    if sentence.mentions and _SHOWN.search(lead):
        # "A, Phó Tư lệnh Hải quân, và B, ..., ngày 5/6 ký Biên bản Đối thoại ..." in the opening
        two = len({m.land for m in sentence.mentions if m.name and m.end <= name.start}) > 1
        if sentence.kind == "caption" or (opens and two and days_in(article, sentence)):
            return True
    if name.kind is None and not name.ordinal and not name.loose and _HELD_TODAY.match(rest):
        return True
    return bool(
        name.kind
        and _JUST_AGREED.search(lead)
        and any(d.form in ("day", "full") and 0 <= d.start - name.end < 30 for d in dates_in(article, sentence))
    )


def _is_looked_back_at(article: Article, name, sentence: Sentence, lead: str, rest: str) -> bool:
    """Whether what leads to a name follows on, recalls or praises an earlier meeting."""
    folded = article.folded
    if name.ordinal and "từ " in lead and _FROM.search(lead):
        return True
    if (
        ", khi " in lead
        and rest.startswith(",")
        and "chair" not in sentence.acts
        and _WHEN_THEN.fullmatch(folded, sentence.start, name.start)
    ):
        return True
    if name.loose and name.kind is None and _FOLLOWS.search(lead):
        return True
    if lead.endswith("trước ") and _SO_LONG.match(rest):
        return True
    if lead.endswith(", ") and _LAST_YEAR.search(lead):
        return True
    if "sau " in lead and _SOME_TIME_LATER.search(lead) and sentence.acts.isdisjoint(("both", "chair")):
        return True
    if (
        (name.kind or name.ordinal)
        and "recalled" in sentence.cues
        and (
            _RECOLLECTS.search(lead)
            or (_WELCOMED.search(lead) and not ("chair" in sentence.acts and days_in(article, sentence)))
            or (_SUMMED_UP.search(folded, sentence.start, name.start) and not days_in(article, sentence))
        )
    ):
        return True
    return bool(name.kind and "người " in lead and _WHO_CHAIRED.search(lead) and _SOME_TIME_AGO.match(rest))


def _is_signed_today(article: Article, sentence: Sentence) -> bool:
    """Whether two sign or adopt what came of a meeting on the day of the page: "A và B hôm nay ký Biên bản Đối thoại ..."."""
    return (
        not sentence.acts.isdisjoint(("sign", "adopt"))
        and len(sentence.mentions) > 1
        and any(d.form == "today" for d in dates_in(article, sentence))
    )


def _is_ahead(article: Article, name, sentence: Sentence, lead: str, rest: str) -> bool:
    """Whether a name stands with a time to come, or in a list of what is to be."""
    folded = article.folded
    if folded.endswith(("tới. ", "tới: "), 0, sentence.start) and _SOON.search(
        folded, max(0, sentence.start - 16), sentence.start
    ):
        return True
    if "to come" in sentence.cues:
        if _PLAN_OPENS.fullmatch(folded, sentence.start, name.start) or _AGREED_TIME.search(lead):
            return True
        if _BY_PLAN.match(folded, sentence.start) and not days_in(article, sentence):
            return True
        if (
            ": " in lead
            and _AHEAD.search(folded, sentence.start, name.start)
            and not _DONE.search(folded, sentence.start, name.start)
        ):
            return True
    if " tới" in rest and _IN_TIME.match(rest):
        return True
    if folded.endswith((" trước ", " trước cuộc ", " trước kỳ "), sentence.start, name.start) and _LATE_NOW.match(rest):
        return True
    if (
        name.ordinal
        and folded.find("trọng tâm", sentence.start, name.start) >= 0
        and "chair" not in sentence.acts  # "Hoạt động trọng tâm là Đối thoại lần thứ 2 do A và B đồng chủ trì"
        and _MAIN_TASKS.search(folded, sentence.start, name.start)
    ):
        return True
    # "đã tới Hà Nội, một ngày trước khi hai bên bước vào Đối thoại"
    if "trước " in lead and _DAYS_BEFORE.search(lead) and not _OF_A_YEAR.match(rest):
        return True
    # "Trước khi hết năm, hai bên còn có Đối thoại ..."
    if "năm" in lead and _BEFORE_YEAR_ENDS.search(lead):
        return True
    # "khi đoàn Việt Nam sang dự đối thoại, chị sẽ được mời phiên dịch"
    if "sẽ " in rest and _WHEN_HELD.search(lead) and _THEN_WILL.match(rest):
        return True
    return folded.find(" mai", name.end, sentence.end) >= 0 and _TOMORROW.match(folded, name.end, sentence.end) is not None


def _is_prepared(article: Article, name, sentence: Sentence, lead: str, rest: str) -> bool:
    """Whether what leads to a name prepares, plans or wishes the meeting."""
    folded = article.folded
    if _HAS_ENDED.match(rest):
        return False
    planned = "to come" in sentence.cues
    coming = (planned and TO_COME.search(lead)) or (not name.past and " tới" in lead and _COMING_TIME.search(lead))
    if coming and coming[0].startswith(("đến lượt", "tới lượt")) and _SOME_MONTHS_ON.match(folded, sentence.start):
        coming = None  # "Bốn tháng sau, đến lượt Kuala Lumpur"
    if coming and coming[0].startswith("chuẩn bị đã "):  # "công tác chuẩn bị đã được trao đổi tại phiên họp Nhóm làm việc chung"
        coming = None
    if (
        coming and coming[0].startswith(_ASSENTS) and lead.endswith(_THERE)
    ):  # "nhất trí khởi động đàm phán tại Đối thoại lần thứ 8"
        coming = None
    # "cũng lên bàn nghị sự của Đối thoại diễn ra hai ngày 20 và 21-10"
    if coming and coming[0].startswith("nghị sự") and rest.startswith(_TAKES_PLACE) and days_in(article, sentence):
        coming = None
    coming = coming or (" rời " in lead and _DEPARTS.search(lead)) or (", khi " in lead and _ON_SCHEDULE.search(lead))
    coming = coming or ("đưa " in lead and _PUT_INTO.search(lead))
    coming = coming or (any(map(lead[-16:].__contains__, _FOR_IT)) and _PAPERS_FOR.search(lead))
    coming = coming or (planned and _AMONG.search(folded, sentence.start, name.start))
    coming = coming or (
        planned
        and ("chair" in sentence.acts or folded.endswith(" dự ", sentence.start, name.start))
        and folded.find(" sẽ ", sentence.start, name.start) >= 0
        and _WILL_CHAIR.search(folded, sentence.start, name.start)
    )
    hosted = coming and coming[0].startswith("đăng cai") and days_in(article, sentence)
    return bool(
        name.next
        or (_LISTED.search(lead) and _AGREED.search(folded, sentence.start, name.start))
        or (name.ordinal and planned and _TO_HOLD.search(lead))
        or (coming and not hosted)
        or (
            (name.ordinal or name.kind)
            and not name.past
            and _WISHED.search(folded, max(sentence.start, name.start - 20), name.start)
            and _TO_BE.match(rest)
        )
    )


def _as_dated(article: Article, name, sentence: Sentence, lead: str, rest: str) -> str | None:
    """The tense of a round by the time that stands right behind its number, None where that tells nothing."""
    folded = article.folded
    if (
        name.ordinal
        and name.ordinal_at
        and folded[name.ordinal_at[0] - 1] == "("
        and (name.year or _DATED_IN_IT.match(rest))
        and not days_in(article, sentence)
        and "chair" not in sentence.acts
    ):
        return "past"  # "đối thoại chiến lược cấp thứ trưởng (phiên lần thứ nhất năm 2013 tại Moskva)"
    last = _LAST_ONE.match(rest) if name.ordinal or name.session else None
    if not last or (name.kind and last[0].startswith(" đã")) or _JUST_HELD.search(lead):
        return None
    bracketed = last[0].lstrip(" ,").startswith("(")
    if (
        bracketed
        and ("chair" in sentence.acts or _ON_ITS_WAY.search(folded, sentence.start, name.start))
        and any(d.form in ("day", "full") and 0 <= d.start - name.end < 40 for d in dates_in(article, sentence))
    ):
        return "now"
    return "past" if bracketed or not _DAY.search(rest[: last.end() + 6]) else None


# "Tại La Habana, đoàn đã cùng phía Cuba tiến hành Đối thoại lần thứ 3 (ngày 13-5)", on a trip
_ON_ITS_WAY = kept.compile(
    r"(?:\A|[.,;\n] ?)đoàn (?:đã |cùng |có )+(?:(?!\b(?:sau|trước|từng|nhắc)\b)[^;.]){0,200}?(?:tiến hành|tổ chức|dự) (?:cuộc |phiên )?\Z"
)
# "Đối thoại lần thứ tư với Bộ Quốc phòng nước bạn, dự kiến họp năm 2021"
_WITH_WHOM = kept.compile(r" (?:với|giữa|cùng) [^,;.:\d]{2,40},? ")
# "Cuộc tham vấn lần thứ hai giữa hai nước, theo ông B, sẽ bàn về ..."
_AS_TOLD = kept.compile(r"(?: giữa hai (?:nước|bên|bộ))?, theo [^,;.]{2,40}, (?:sẽ|dự kiến) ")
# "dự kiến gặp nhau cuối tháng này trong khuôn khổ Đối thoại"; "tiến độ chuẩn bị các hoạt động cuối năm, trước hết là Đối thoại"; "quý I sẽ diễn ra giao lưu; tháng 4 là Đối thoại"
_AMONG = kept.compile(
    r"\bsẽ (?:(?! đã )[^,;.]){2,60}(?<! sau)(?<! từ)(?<! kể) khi (?:(?! đã )[^,;.]){2,80} (?:ở|tại|dự|tiến hành"
    r"|bước vào) (?:cuộc |phiên )?\Z|"
    r"\b(?:sẽ|dự kiến|hẹn|có lịch) (?:gặp|gặp nhau|họp|nhóm họp|ngồi lại|gặp lại)\b[^.;]{0,80}\b(?:trong khuôn khổ|tại"
    r"|dự) (?:cuộc |phiên )?\Z|"
    r"\b(?:chuẩn bị|còn lại của (?:năm|quý)) (?!đã )[^;.]{3,80}, (?:mà )?(?:trước hết|nhất là|đặc biệt|trong đó có"
    r"|gồm)(?: là)? \Z"
    r"|\bhẹn\b(?:(?! (?:đã|vừa) )[^;.]){2,40},? (?:nhân|tại|trong dịp|đúng dịp)(?: dịp)? (?:cuộc |phiên |kỳ )?\Z"
    r"|\bsẽ (?:(?! (?:đã|vừa) )[^;.]){3,80}, (?:trước hết|trước mắt|đầu tiên|sớm nhất)(?: là)? (?:tại|trong|ở) (?:cuộc |phiên )?\Z"
    r"|\blàm (?:căn cứ|cơ sở)(?: để)? (?:thảo luận|trao đổi|bàn|đàm phán|báo cáo|trình) (?:khi|tại|trong|ở) (?:cuộc |phiên |kỳ )?\Z"
    r"|\b(?:sẽ|dự kiến) (?:diễn ra|tổ chức|có)\b[^.]*[;,] (?:tháng \d{1,2}|quý \w{1,3}|cuối năm|nửa cuối năm|giữa năm) là \Z"
)
_TO_KNOW_OF = ("cần biết về ", "tìm hiểu về ", "hỏi đáp về ", "ý nghĩa của ")
_ON_ITSELF = ("bàn về ", "nói về ", "nghĩ về ", "viết về ")  # "hội thảo bàn về đối thoại quốc phòng"
_OUGHT = kept.compile(r" (?:không nên|không thể|nên|cần)\b")  # "đối thoại quốc phòng không nên nhằm vào bên thứ ba"
# "trình lãnh đạo hai Bộ xem xét trước Đối thoại lần thứ 13 cuối năm nay"
_LATE_NOW = kept.compile(r" (?:vào |trong )?(?:nửa )?cuối (?:năm nay|tháng này|quý này)\b")
# "Về quý II, trọng tâm là đón các đoàn ...; tổ chức đoàn sang dự Đối thoại ..."
_MAIN_TASKS = kept.compile(r"\btrọng tâm (?:là|gồm|:)(?:(?! (?:đã|vừa|thực hiện|triển khai kết quả) )[^.])*\Z")
_DRAFT = kept.compile(
    r"\bdự thảo (?:chương trình|biên bản|tuyên bố|nội dung|kế hoạch)(?: của| cho| tại)?(?: cuộc| kỳ| phiên)? \Z"
)
# "nhất trí đưa nội dung này vào Đối thoại lần thứ tư"
_PUT_INTO = kept.compile(
    r"(?<!đã )(?<!được )(?<!vừa )\bđưa (?:[^\s,;.]+ ){1,5}(?:vào|ra) (?:(?:chương trình|nghị trình|nội dung|của|cuộc|phiên|kỳ) )*\Z"
)
_TAKES_PLACE = (" diễn ra", " vừa diễn ra", " đã diễn ra", " họp ", " được tổ chức", " tổ chức ngày")
_SOME_MONTHS_ON = kept.compile(r"(?:một|hai|ba|bốn|năm|sáu|vài|mấy|ít|\d{1,2}) (?:ngày|tuần|tháng|năm) sau\b")
_HAS_ENDED = kept.compile(r",? (?:đã |vừa )*(?:khép lại|bế mạc)\b")  # "nghị trình cho Đối thoại ..., khép lại chiều hôm qua"
_FOR_IT = (" cho ", " của ", "tổ chức ", "họp ", "lịch ", "gian ", "điểm ", "ngày ")  # without which the next cannot match
# "rà danh mục cho kỳ Đối thoại ..."
_PAPERS_FOR = kept.compile(
    r"\b(?:chốt|xếp|tìm|chọn|bàn|thỏa thuận|thống nhất|khảo sát|kiểm tra) (?:lịch|ngày|thời gian|thời điểm|địa điểm)[^,;.]{0,24}? (?:cho|của"
    r"|tổ chức|họp|chốt lịch)(?: cuộc| kỳ| phiên)? \Z"
    r"|\bchốt (?:lịch|(?:được )?(?:việc |kế hoạch )?tổ chức) (?:cuộc )?\Z"
    r"|\b(?:đề nghị|xin|yêu cầu)(?: [^\s,;.]+){0,3} cho biết (?:(?:cụ thể|về|,|và) ?|(?:thời gian|thời điểm|địa điểm|ngày),? ?)+(?:của |tổ chức |họp )?(?:cuộc |kỳ |phiên )?\Z"
    r"|\b(?:hỏi|về|hỏi về) (?:thời gian|thời điểm|địa điểm|ngày) (?:(?:hai (?:bên|nước|bộ)|mà hai bên) )?(?:sẽ )?(?:họp|tổ chức)(?: cuộc| kỳ| phiên)? \Z"
    r"|(?<!đóng góp )\b(?:danh mục|nội dung|chương trình|tài liệu|văn kiện|hồ sơ|kịch bản|nghị trình|phương án"
    r"|địa điểm) cho (?:cuộc |kỳ |phiên |vòng )?\Z"
)
# "hai bên trao đổi lịch các đoàn trong tháng 11, khi Hà Nội đón đoàn sang dự Đối thoại"
_ON_SCHEDULE = kept.compile(r"\b(?:lịch|kế hoạch|chương trình)\b[^,;.]{0,80}, khi\b(?:(?! đã )[^,;.]){0,60} dự (?:cuộc )?\Z")
# "..., được hai bên lên kế hoạch cho nửa sau năm nay", "..., sự kiện được trông đợi vào quý II"
_IS_BEING_PLANNED = kept.compile(
    r"(?: của cơ chế này| này)?(?:,? (?:sự kiện|cuộc họp))?,? (?:(?:hiện|cũng|vẫn|còn) )*(?:đang (?:được )?|được )(?:hai (?:bên"
    r"|nước|bộ)(?: quốc phòng)? )?"
    r"(?:(?<=đang được )(?:tích cực |gấp rút |ráo riết )?chuẩn bị|lên (?:kế hoạch|lịch)(?! từ\b| trước)|(?:thỏa thuận|bàn|chốt|ấn định|sắp xếp) (?:thời gian|thời điểm|ngày|lịch)"
    r"|(?:trông đợi|mong đợi|chờ đợi|chờ đón)(?= (?:vào|trong|sẽ|cuối|đầu|giữa|quý|năm)\b)|hẹn(?= (?:vào|sang|đến|tới|trong|cuối|đầu|giữa|quý|năm|tháng)\b))\b"
)
# "Đối thoại lần thứ 12 ngay cuối tháng này sẽ đề cập ..."
_WILL_THEN = kept.compile(
    r"(?: (?:ngay|vào|trong|cuối|đầu|giữa|nửa))*(?<=\w) (?:tháng|năm|tuần|quý) (?:này|nay|tới|sau)(?: tại [^,;.]{2,20})? sẽ\b"
)
# "Phiên thứ hai thì còn phải đợi tới cuối năm", not "phải đợi đến năm 2017 mới diễn ra"
_AWAITED = kept.compile(r"(?: thì)?(?: còn| vẫn| sẽ)* phải (?:đợi|chờ) (?:tới|đến|sang)\b(?![^.;]{0,40} mới\b)")
# "sau kỳ Đối thoại lần thứ 4 họp cuối năm nay"
_MEETS_LATE = kept.compile(
    r"(?: cũng)?(?: (?:họp|diễn ra|được tổ chức|tổ chức))?(?: (?:tại|ở) [^,;.]{2,20})? (?:vào |trong )?(?:nửa |những tháng |dịp )?cuối năm nay\b"
)
# "Nội dung Đối thoại lần thứ 8 cũng được các cơ quan thống nhất trình thủ trưởng Bộ phê duyệt"
_ITS_PLAN = ("nội dung ", "kế hoạch ", "phương án ", "đề án ", "nội dung của ", "kế hoạch tổ chức ", "phương án tổ chức ")
_TO_APPROVE = kept.compile(
    r"(?: (?:cũng|đã|đang|được))*(?: [^\s,;.]+){0,6} trình [^,;.]{0,40}\b(?:phê duyệt|xem xét|quyết định|duyệt)\b"
)
# "..., sự kiện mà phía Việt Nam ngỏ ý được tổ chức tại Hà Nội", "..., mà New Delhi hẹn vào tháng 8"
_WHICH_ONE_OFFERS = kept.compile(
    r",?(?: (?:sự kiện|hoạt động|cuộc họp|cuộc gặp|dịp))? mà [^,;.]{2,40}? (?:ngỏ ý|ngỏ lời|đề nghị|đề xuất|mong|mong muốn|muốn"
    r"|sẵn sàng|hẹn|hy vọng|xin|nhận|đồng ý|nhất trí|thống nhất)(?: (?:sẽ|sớm|được|muốn|làm|là|cùng))* (?:chủ nhà|đăng cai"
    r"|tổ chức|đón|tiến hành|mở|chủ trì)\b"
    r"(?! (?:hằng|hàng|thường|luân|định kỳ|mỗi))"
    r"|,? mà [^,;.]{2,40}?(?<!từng)(?<!vốn)(?<!đã) (?:hẹn|ấn định|dự kiến) (?:vào|sang|trong|cuối|đầu|giữa|tháng|quý)\b"
)
# "Do phải phục vụ đoàn đại biểu sang dự Đối thoại ..., Phòng Lãnh sự ngừng nhận hồ sơ"
TO_SERVE = kept.compile(
    r"(?:do|để|nhằm)(?: phải)? (?:phục vụ|đón|đón tiếp|bảo đảm|đảm bảo)\b(?:(?! (?:đã|vừa) )[^.;])* dự (?:cuộc |phiên )?\Z"
)
_ASSENTS = ("nhất trí", "thống nhất", "đồng ý", "quyết định")
_THERE = ("tại ", "sau ", "dự ", "kết thúc ", "tại cuộc ", "tại phiên ", "kết quả ")
_DATED_IN_IT = kept.compile(
    r",? ?(?:(?:được )?(?:tổ chức|diễn ra|họp) )?(?:(?:tại|ở) [^,;.()]{2,20},? )?(?:vào |hồi )?(?:năm |tháng )\d[^()]{0,40}\)"
)
_BEFORE_YEAR_ENDS = kept.compile(
    r"\b(?:trước khi hết|từ nay (?:đến|tới) (?:hết|cuối)) năm\b(?! (?:ngoái|trước))(?:(?! (?:đã|vừa) )[^.;]){0,70}\Z"
)
_DAYS_BEFORE = kept.compile(
    r"\b(?:một|1|hai|2|ba|3|ít|vài|mấy) (?:ngày|hôm|giờ) trước khi (?:(?:hai bên|hai nước|hai bộ|hai đoàn|đoàn|các bên)(?: \w+){0,2} )?"
    r"(?:cùng )?(?:bước vào|dự|tham dự|tiến hành|tổ chức|khai mạc|bắt đầu|họp|có)(?: (?:cuộc|phiên|kỳ|vòng))? $"
    r"|\b(?:một|hai|ba|bốn|năm|sáu|ít|vài|mấy|\d{1,2}) (?:ngày|hôm|tuần) trước(?: thềm)? (?:cuộc |phiên |kỳ )?$"
)
_OF_A_YEAR = kept.compile(r",? ?\(?(?:(?:tổ chức|diễn ra|họp) )?(?:hồi|vào|năm|tháng|ngày)\b")
# "Sau Tết, nhiều hoạt động sẽ diễn ra: ...; Đối thoại lần thứ 11 ..."
_AHEAD = kept.compile(
    r"\b(?:sẽ|sắp|dự kiến) (?:diễn ra|có|được tổ chức|tổ chức|tiến hành|bận rộn|chứng kiến)\b[^.;:]{0,60}: [^.]*\Z"
    r"|\b(?:sự kiện|hoạt động|kế hoạch|lịch|điểm hẹn)\b[^.;:]{0,40}\b(?:năm|tháng|quý|thời gian) tới: [^.]*\Z"
)
_ON_IT = (" về ", " về cuộc ", " về việc ", " về khả năng ", " liên quan đến ", " về thông tin ")
# "Trả lời câu hỏi về Đối thoại ..., Người phát ngôn nói"
_ASKED = kept.compile(
    r"\b(?:trả lời|câu hỏi|được hỏi|(?:phóng viên|nhà báo|báo chí|báo giới) hỏi|yêu cầu bình luận|đề nghị cho biết)\b[^.;]*\Z"
)
_JUST_ENDED = kept.compile(
    r",? (?:vừa|mới) (?:được )?(?:diễn ra|tổ chức|tiến hành|kết thúc|khép lại)\b(?![^,;.]{0,30}\b(?:tháng|năm)\b)"
)
# "kết quả Đối thoại diễn ra cùng ngày, do A và B đồng chủ trì"
_TODAY = r"(?:vào |trong )?(?:trước đó )?(?:(?:sáng|trưa|chiều|tối) )?(?:trước đó )?(?:cùng ngày|hôm nay|hôm qua|nay|qua)\b"
_CHAIRED_TODAY = kept.compile(
    r"(?: (?:giữa )?hai (?:nước|bên|bộ))?,? (?:(?:vừa |được )*(?:diễn ra|tổ chức|tiến hành) "
    + _TODAY
    + r"[^.;]{0,40}\bdo [^.;]{5,200}\b(?:chủ trì|dẫn đầu hai đoàn)\b"
    r"|do [^.;]{5,200}\bchủ trì,? (?:(?:đã |vừa |mới |được )*(?:diễn ra|tổ chức|tiến hành|kết thúc|khép lại) )?(?:"
    + _TODAY
    + r"|(?<=vừa kết thúc )trước đó))"
)
# "Đây là nội dung được nêu tại Đối thoại ..."
_THIS_IS = kept.compile(
    r"(?:\([^)]{2,20}\) ?-? ?|[\w.]{2,14} ?- )?(?:đây|đó|trên đây"
    r"|trên) (?:cũng )?(?:chính )?là (?:một trong (?:những|các) |những |các |một số )?(?:nội dung|thông tin|kết quả"
    r"|nhận định|khẳng định|ý kiến|phát biểu|chia sẻ|đề nghị|đề xuất|điều|thông điệp|vấn đề)\b"
    r"|(?:\([^)]{2,20}\) ?-? ?|[\w.]{2,14} ?- )?(?:nội dung|thông tin|nhận định|khẳng định|đề nghị|đề xuất|ý kiến"
    r"|quan điểm|thông điệp|tuyên bố|thống nhất|kết quả|cam kết|phát biểu)(?: nói)? (?:trên|này|đó)\b"
)
# "vừa họp trong khuôn khổ Đối thoại ..., vốn có từ năm 2013"
_HELD_WITHIN = ("trong khuôn khổ ", "trong khuôn khổ cuộc ", "trong khuôn khổ cơ chế ")
_FOUNDED = kept.compile(
    r",? (?:(?:là )?(?:một )?(?:cơ chế|diễn đàn|kênh) (?:đối thoại |song phương |thường niên )?)?(?:cũng |vẫn |được |đã "
    r"|chính thức |vốn |mà |do |hai nước |hai bên )*(?:lập|thành lập|thiết lập|khởi động|khởi xướng|ra đời|hình thành"
    r"|duy trì|có từ|bắt đầu|mở(?= (?:ra )?(?:từ |vào )?năm)|từ(?= năm))\b[^.;,\d]{0,20}\b(?:năm|từ|tháng)\b"
)
_BEGIN = ("bắt đầu ", "khởi động ", "khởi xướng ", "thiết lập ", "bắt đầu cơ chế ", "khởi động cơ chế ")
_TO_BEGIN = ("dự kiến khởi động ", "dự kiến bắt đầu ", "dự định khởi động ", "sẽ khởi động ", "sẽ bắt đầu ")
_SINCE_YEAR = kept.compile(r"[^.;,\d]{0,40}\b(?:vào |từ |hồi |trong )?(?:năm |tháng \d{1,2}[/-])(?:19|20)\d\d\b")
# ", vốn dự kiến tháng 4 nhưng phải lùi vì Covid-19, đã diễn ra ngày 10/10"
_HELD_AFTER_ALL = kept.compile(
    r",? (?:vốn |ban đầu |lẽ ra |trước đó )*(?:được )?(?:dự kiến|lên lịch|ấn định|lên kế hoạch)\b[^.;]{0,110}[, ](?:đã|vừa|mới)"
    r" (?:được )?(?:chuyển sang (?:hình thức )?trực tuyến và )?(?:diễn ra|tổ chức|tiến hành|khai mạc)\b"
)
_UNLIKE = ("khác với ", "song song với ", "không phải ", "không phải là ")
_SO_FAR = kept.compile(r" (?:họp|tổ chức|tiến hành)(?: được)? (?:tới|đến) lần\b")  # "Đối thoại ... thì đã họp tới lần thứ 9"
_UP_TO = kept.compile(r" (?:tới|đến) (?:những|các|một) ")
_RUMOURED = kept.compile(r"\b(?:đồn đoán|đồn rằng|tin đồn)\b[^.;]*\Z")
# "Đối thoại lần thứ 9 định tổ chức tháng 3 tại Seoul (chưa ấn định thời gian mới)", of what was put off
_NEW_TIME = kept.compile(r"[^;.]{0,60}\bchưa (?:ấn định|xác định|chốt|có) (?:thời gian|thời điểm|lịch|ngày) mới\b")
_YEARLY = ("thường niên", "hằng năm", "hàng năm")
_EVERY_YEAR = kept.compile(r"(?: (?!năm\b)[^\s,;.]+){0,6} (?:thường niên|hằng năm|hàng năm)\b")
_SINCE_THEN = kept.compile(r"\btừ năm (?:19|20)\d\d\b")
_MET_SINCE = kept.compile(
    r" (?:vốn )?(?:đã )?(?:họp|gặp nhau|tổ chức|diễn ra)(?: được)? (?:\d{1,2}|hai|ba|bốn|năm|sáu|nhiều) (?:lần|kỳ|cuộc|phiên)\b"
)
_WHO_CHAIRED = kept.compile(r"\bngười (?:đã |từng |vừa |cùng )*(?:đồng )?chủ trì (?:cuộc |phiên |buổi )?$")
_SOME_TIME_AGO = kept.compile(r"[^.;,]{0,30}\b(?:hồi|(?:tháng|năm|tuần) trước|năm ngoái|trước đây|mấy tháng trước)\b")
_RECOLLECTS = kept.compile(
    r"\b(?:từng là nơi|là nơi từng|là nơi đã) (?:diễn ra|tổ chức|chứng kiến|đón)\b[^;.]{0,90}\Z"
    r"|\b(?:thuật (?:chuyện|lại)|kể chuyện|kỷ niệm (?:khi|về|lần)|nhớ (?:mãi|lại|như in|nhất)|kể (?:về|lại)|hồi tưởng"
    r"|từng (?:là|tham gia|tham dự|dự|chủ trì|đồng chủ trì|dẫn đầu|phục vụ|phiên dịch|ngồi|có mặt|làm))\b[^;.:]{0,60}\Z"
    r"|\b(?:nhớ lại|kể lại|hồi tưởng)[^\".;]{0,30}: ?\"[^\"]*\Z"
)
_WELCOMED = kept.compile(
    r"\b(?:đánh giá cao|hoan nghênh|chúc mừng|biểu dương|hài lòng (?:về|với|trước)) (?:việc )?(?:(?:hai (?:bên|nước|bộ)"
    r"|hai bộ quốc phòng) )?(?:đã )?(?:tổ chức|tiến hành)(?: thành công)?(?: (?:cuộc|phiên|kỳ))?\s$"
)
_SUMMED_UP = kept.compile(
    r"\b(?:năm|nhiệm kỳ|quý) [^.;]{0,24}?,? (?:[\w ]{2,40} )?đã (?:phối hợp )?(?:tham mưu )?tổ chức thành công\b(?:"
    r"(?! sẽ )[^.])*$"
)
_FROM = kept.compile(r"\btừ (?:(?:cuộc|phiên|kỳ|buổi) )?$")
# "Hồi tháng Giêng, khi hai bên ngồi lại cho Đối thoại ..., không ai nhắc tới"
_WHEN_THEN = kept.compile(
    r"(?:[\w .()]{2,24} - ?)?[\"]?(?:hồi|vào|trong|năm|tháng|đầu|cuối|giữa)\b[^,;.]{0,30}, khi [^,;.]{0,60} "
)
_LAST_YEAR = kept.compile(
    r"(?:\A|[\"(;:,-] ?)(?:hồi )?(?:năm|tháng) (?:ngoái|trước), \Z"
)  # '"Năm ngoái, Đối thoại lần thứ 5 mở ra nhiều việc"'
# "Mấy ngày sau khi Đối thoại khép lại, Thiếu tá B mới có thời gian dọn bàn"
_SOME_TIME_LATER = kept.compile(r"\b(?:mấy|vài|ít|nhiều|\d{1,2}) (?:ngày|hôm|tuần|tháng) sau (?:khi )?(?:cuộc |phiên )?\Z")
# "Thực hiện thỏa thuận đạt được ở Đối thoại ..., bệnh viện sáng nay nhận bàn giao", in a lead
_CARRIES_OUT = kept.compile(
    r"(?:[^.;]{2,40} - )?(?:thực hiện|triển khai|trên cơ sở|cụ thể hóa|nhằm thực hiện|để thực hiện)(?: \w+){0,2} (?:thỏa thuận|kết quả"
    r"|cam kết|nội dung|kế hoạch|biên bản)\b"
)
_SO_LONG = kept.compile(r" (?:một|hai|ba|nửa|\d{1,2}) (?:ngày|tuần|tháng|năm)\b")  # "Trước Đối thoại lần thứ 5 một tuần, ..."
_FOLLOWS = kept.compile(r"\b(?:sau|kể từ|từ|tiếp nối|tiếp theo|so với|khác với) $")  # "Hai năm sau kỳ thứ 5 ở Hà Nội"
_EARLIER = kept.compile(r"(?:(?:trước đó|trước đây)\b[^;]*?|cách (?:đây|nay) [^;,]{0,20})\b(?:tháng|năm|hồi)\b")
_DEPARTS = kept.compile(
    r"\brời (?:sân bay )?[\w ]{2,24}? (?:đi|sang|lên đường|để sang)\b[^;.]{0,90}\b(?:dự|tham dự"
    r"|chủ trì)(?: (?:cuộc|phiên|buổi))? $"
)
# "sẽ thăm Việt Nam và cùng B đồng chủ trì"
_WILL_CHAIR = kept.compile(r" sẽ (?:(?! đã | vừa )[^;.])*\b(?:chủ trì (?:cuộc |phiên |buổi )?|dự )$")
_COMING_TIME = kept.compile(
    r"\b(?:tháng \d{1,2}|thời gian|giai đoạn|tuần|tháng|năm|quý \w+|cuối năm|đầu năm|mùa \w+) tới\b[^;.:]*$"
)
_WAS_HELD = kept.compile(
    r",? (?:vừa |đã )?(?:được )?(?:tổ chức|diễn ra|tiến hành|kết thúc)[\w ]{0,30} (?:năm|tháng|ngày|vào|hồi) "
)
_PRAISED = kept.compile(
    r"\b(?:đánh giá cao|ghi nhận|chúc mừng|hài lòng|hoan nghênh|vui mừng|cảm ơn|nhất là|nhắc lại|điểm lại|khẳng định"
    r"|cho rằng)\b"
)
# "hài lòng về các hoạt động trong năm: tuần tra chung, và nhất là Đối thoại lần thứ 9 vừa tổ chức thành công"
_OF_LIST = kept.compile(r": [^;.]*(?:,|\bvà)(?: (?:và|nhất là|đặc biệt là|cùng|cùng với|cuộc|phiên|kỳ))* $")
# not "Đối thoại ... đã nhất trí được chương trình hợp tác cho năm tới"
_IN_TIME = kept.compile(
    r"(?:, họp)?(?:(?! (?:(?:đã|vừa|cùng) )*(?:nhất trí|thống nhất|thông qua|đạt|xác định|đề ra|bàn|thảo luận|trao đổi|ký|chốt)"
    r" (?!tổ chức|sẽ|vào|tại|diễn))[^;.,]){0,56}\b(?:(?:tháng \d{1,2}|\d{1,2}[/-]\d{1,2}|năm|tuần|tháng) tới\b(?! nay)|tới đây\b)"
)
# "Đối thoại ..., do A và B đồng chủ trì vào sáng mai, sẽ thành công"
_TOMORROW = kept.compile(
    r"(?:,? do [^;.:]{3,120} (?:đồng )?chủ trì|(?: sẽ| dự kiến)?(?: được)? (?:diễn ra|tổ chức|tiến hành|khai mạc|họp|bắt đầu))?"
    r"(?: (?:vào|tại [^,;.]{2,30}))* (?:sáng|trưa|chiều|tối|ngày|hôm) mai\b"
)
_WHEN_HELD = kept.compile(r"\bkhi [^,;.]{0,60}\b(?:dự|họp|tổ chức|tiến hành|tham dự)(?: cuộc| phiên)? \Z")
_THEN_WILL = kept.compile(r"[^,;.]{0,40}, [^,;.]{0,40}\bsẽ ")
_HELD_EVERY_YEAR = kept.compile(
    r",? (?:sẽ |được )*(?:họp|tổ chức|tiến hành|nhóm họp) (?:thường niên|định kỳ|hằng năm|hàng năm|luân phiên|mỗi năm)\b"
)
_LISTED = kept.compile(
    r"[,;] (?:và )?(?:sớm )?(?:mở|tổ chức|tiến hành|khởi động|nối lại)(?: tốt)?(?: (?:cuộc|phiên|vòng|kỳ|họp))*\s$"
)
# "nhất trí phối hợp tổ chức Giao lưu biên giới lần thứ 8, Đối thoại ..."
_TO_HOLD = kept.compile(
    r"\b(?:nhất trí|thống nhất|đồng ý|quyết định|sẽ)(?: (?:hai bên|hai nước|sẽ|sớm|tiếp tục|cùng|phối hợp|chặt chẽ|việc))* (?:tổ chức|tiến hành)\b"
    r"(?!.*\b(?:đã|vừa|sau|kể từ|từ|tại)\b)[^;.:]*(?:,| và) (?:(?:cuộc|phiên|kỳ|họp) )*\Z"
)
_AGREED_TIME = kept.compile(  # "Hai bên thống nhất nửa cuối năm 2021 tiến hành: ...; Đối thoại ..."
    r"\b(?:nhất trí|thống nhất|đồng ý|dự kiến)(?: sẽ)? (?:(?:trong|vào|nửa|cuối|đầu|giữa) )*(?:năm|quý|tháng)[^,;.:]{0,30} (?:sẽ )?(?:tổ chức|tiến hành)(?!.*\btại\b)[^.]*\Z"
)
_AGREED = kept.compile(r"\b(?:nhất trí|thống nhất|đồng ý|xác định|thời gian tới)\b")
_CUT = kept.compile(r"[;.]|\b(?:và|ký|nhưng|trong đó)\b")
_WISHED = kept.compile(
    r"\b(?:để|rằng|đề nghị|mong|mong muốn|hy vọng|kỳ vọng|tin tưởng|thúc đẩy|bảo đảm|ủng hộ|cho|nhất trí|thống nhất"
    r"|đồng ý)\s(?:(?:cuộc|vòng|kỳ|phiên|lần)(?: họp)? )?$"
)
_TO_BE = kept.compile(
    r",? (?:sớm |sẽ |kịp )?(?:(?:được )?(?:tổ chức|diễn ra|tiến hành|họp|nhóm họp)|do)\b(?! ngày \d{1,2}[/-]\d)"
    r"| (?:trong )?năm nay (?:sẽ )?(?:đi sâu|đi vào|tập trung|đạt|thành công|mở ra|góp phần)\b"
)
_SIGNED_AT = kept.compile(r"\bđã được ký(?: kết)? tại (?:cuộc |buổi |phiên )?$")
# of this meeting
_MINUTES = kept.compile(
    r"\b(?:đã|cùng|nhau|trưởng đoàn|đối thoại,|hai bên|hai đoàn|hai bộ(?: quốc phòng)?) ký(?: kết)?(?: vào)?"
    r"(?: (?:cùng|với) [^.;]{4,120},)? (?:bản )?biên bản (?:của |cuộc |buổi |phiên |họp )*$"
)
# in a picture
_SHOWN = kept.compile(r"\b(?:ký|trao)(?: kết)?(?: và trao)?(?: vào)? (?:bản )?biên bản (?:của |cuộc |buổi |phiên )*$")
_HELD_ON = kept.compile(r"[\s,]*(?:được )?(?:diễn ra|tổ chức)[^.;]{0,24}\b(?:ngày|sáng|chiều|hôm)\b")
# "nhất trí lập Nhóm làm việc chung, họp phiên đầu tiên trong quý 4"
_TO_FOUND = kept.compile(
    r"\b(?:nhất trí|thống nhất|đồng ý|quyết định|sẽ|đề nghị|đề xuất)\b[^.;]{0,90}\b(?:lập|giao)(?: một| cho)? \Z"
)
# "Trở về sau Đối thoại (ngày 20/10), Thượng tướng A dành cho báo cuộc trao đổi"
_TELLS_PAPER = kept.compile(
    r"\b(?:dành cho|trả lời|có (?:cuộc|buổi)|chia sẻ|trao đổi|trò chuyện)\b[^.;]{0,60}\b(?:trao đổi|phỏng vấn|phóng viên"
    r"|pv|báo|trò chuyện)\b"
)
_INTERVIEWED = kept.compile(
    r"\b(?:trả lời|phỏng vấn|trao đổi với|phát biểu với|chia sẻ với|nói với) (?:phỏng vấn |của )*(?:báo chí|báo giới"
    r"|các nhà báo|phóng viên|pv)\b[^;.]*\bsau "
)
_BY_PLAN = kept.compile(r"(?:theo (?:kế hoạch|dự kiến|lịch trình)|dự kiến), ")
_PLAN_OPENS = kept.compile(
    r"dự kiến(?! ban đầu)(?:(?!\b(?:đã|nhưng|song|lùi|hoãn)\b)[^;.:])*?\b(?:tổ chức|tiến hành|họp|diễn ra)\b[^;.:,]{0,40}"
)
_SOON = kept.compile(r"\b(?:tuần|tháng|thời gian) tới[.:] \Z")
_AS_AGREED = kept.compile(
    r"\btheo (?:thỏa thuận|thống nhất|kế hoạch|lịch|luân phiên)[^,.;]{0,24}, (?:(?:lần|vòng|kỳ|phiên|cuộc) )?$"
)
# "Đại tá A, nguyên Trưởng phòng, người tham gia tổ chức Đối thoại ... lần thứ nhất, từ trần ngày 18/5"
_FORMERLY = kept.compile(
    r"\bnguyên [^.;]*, người (?:[^\s,;.]+ ){0,4}(?:tổ chức|chuẩn bị|khởi xướng|chủ trì|phục vụ)(?: cuộc)? \Z"
)
_ONE_WHO = kept.compile(
    r"\bngười (?:hồi (?:cuối |đầu )?(?:tháng|năm) [\w/]+ )?(?:vừa|đã|từng|mới) (?:đồng )?(?:chủ trì|(?:dẫn đầu|cùng"
    r"|theo) [^,;.]{0,30} dự|tháp tùng [^,;.]{0,40} dự|tham dự|dự)(?: cuộc)?\s$"
    r"|\bngười từng (?:ngồi|có mặt|phục vụ|phiên dịch|tham gia|làm)\b[^,;.]{0,40} (?:trong|tại|ở|cho|dự)(?: cuộc)?\s$"
)
# "kết quả Đối thoại diễn ra hôm trước"
_HELD_TODAY = kept.compile(
    r" (?:vừa |đã )?(?:được )?(?:diễn ra|tổ chức|tiến hành|kết thúc)[\w ]{0,20}? (?:hôm (?:trước|qua|nay)"
    r"|(?:sáng|trưa|chiều|tối) (?:qua|nay|cùng ngày)|cùng ngày|(?:hôm|ngày|sáng|chiều) \d)"
)
_JUST_AGREED = kept.compile(
    r"\bvừa (?:cùng )?(?:nhất trí|thống nhất|thỏa thuận|ký|đạt được|nêu|trao đổi|bàn|cam kết)[\w ]{0,20} (?:tại|trong"
    r"|ở) (?:cuộc |phiên |buổi )?$"
)
_JUST_HELD = kept.compile(r"\b(?:đã|vừa|vừa mới) (?:kết thúc|tiến hành|tổ chức|chủ trì|đồng chủ trì|hoàn tất|khép lại)\s*$")


def _sessions(article: Article, named: list[tuple]) -> None:
    """Makes "phiên thứ hai của Đối thoại" the second meeting, where no meeting that has a number of its own has sessions."""
    _of_split_round(article, named)
    several = any(n.session and n.kind for n, _ in named)
    # "Phiên thứ nhất bàn về tình hình khu vực, phiên thứ hai về hợp tác", of one day
    for name, sentence in () if several else named:
        if (
            name.session
            and not name.kind
            and not name.ordinal
            and article.folded.count("phiên thứ", sentence.start, sentence.end) > 1
        ):
            name.session = name.session_at = None
    kinds = [n for n, _ in named if n.kind]
    split = {n.kind for n in kinds if n.session}
    if not split or any(n.ordinal and not n.past and n.kind in split for n in kinds):
        return
    for name, _ in named:
        if name.session and not name.ordinal:
            name.ordinal, name.ordinal_at, name.session, name.session_at = name.session, name.session_at, None, None


def _of_split_round(article: Article, named: list[tuple]) -> None:
    """Gives sessions that are told one by one the number of their round.

    As in "Lần thứ tư có hai phiên: phiên thứ nhất vào tháng 6, phiên thứ hai vào tháng 11", "phiên thứ nhất Đối thoại lần 4 ...
    Phiên thứ hai ...".
    """
    for (whole, told), (name, sentence) in zip(named, named[1:]):
        if not name.session or name.ordinal or name.kind or not whole.ordinal or name.sentence - whole.sentence > 1:
            continue
        if whole.session and name.session == whole.session + 1:
            name.kind, name.kind_at = whole.kind, whole.kind_at
            name.partners, name.ordinal, name.ordinal_at = whole.partners, whole.ordinal, whole.ordinal_at
        elif (
            sentence is told
            and name.session == 1
            and _SPLIT.search(article.folded, whole.end, name.start)
            and _MONTH_OF_IT.match(article.folded, name.end, sentence.end)
        ):
            name.ordinal, name.ordinal_at = whole.ordinal, whole.ordinal_at
            name.kind, name.kind_at, name.partners = whole.kind, whole.kind_at, whole.partners
            whole.general = True


# not "phiên thứ nhất bàn về tình hình khu vực", of one day
_MONTH_OF_IT = kept.compile(
    r"(?:(?: (?:đã|được))* (?:họp|diễn ra|tổ chức))?(?: (?:tại|ở) [^,;.()]{2,30})?,? ?\(?(?:(?:vào|hồi|trong|cuối|đầu"
    r"|giữa) )*(?:tháng|năm) (?:\d|nay\b|ngoái\b)"
)
_SPLIT = kept.compile(r"[^;.]{0,40}\b(?:(?:hai|ba|2|3) phiên|(?:tách|chia) (?:làm|thành) (?:hai|ba))\b[^;.]{0,40}")


def _lower_numbers(named: list[tuple]) -> None:
    """Makes a round past whose number is below that of the round, of the same mechanism, with which the story opens, or which a caption shows."""
    shown = {
        n.kind: n.ordinal
        for n, s in named
        if s.kind in ("title", "caption") and n.kind and n.ordinal and n.tense == "now" and not n.foreign
    }
    for name, sentence in named if shown else ():
        if (
            sentence.kind == "body"
            and name.kind
            and name.ordinal
            and name.tense == "now"
            and name.ordinal < shown.get(name.kind, 0)
            and not name.partners
        ):
            name.tense = "past"
    opens = next(
        (
            (n, s)
            for n, s in named
            if n.kind and n.ordinal and n.tense == "now" and not n.foreign and s.kind in ("title", "body", "caption")
        ),
        None,
    )
    for name, sentence in named if opens else ():
        of_same = name.partner == opens[0].partner if name.partner else sentence.countries <= {HOME, opens[0].partner}
        if (
            name.tense == "now"
            and name.kind == opens[0].kind
            and name.ordinal
            and name.ordinal < opens[0].ordinal
            and sentence is not opens[1]
            and of_same
            and "chair" not in {t[3]["code"] for t in sentence.verbs if -60 < t[0] - name.start < 60}
        ):
            name.tense = "past"


def _of_both_ministries(folded: str, sentences: list[Sentence]) -> None:
    """Makes a "Đối thoại Chiến lược" which foreign and defence ministries of both sides head the dialogue of the two."""
    strategic = [
        n
        for n, s in names_in(sentences)
        if n.kind == "" and not n.foreign and folded.startswith("đối thoại chiến lược", n.kind_at[0])
    ]
    if not strategic:
        return
    heads = {
        (m.land, ministry)
        for s in sentences
        if s.kind == "body" and s.acts & {"chair", "head", "lead"}
        for m in s.mentions
        if m.position
        for ministry in ("ngoại giao", "quốc phòng")
        if ministry in m.position.lower()
    }
    sides = {country for country, _ in heads}
    if len(sides) == 2 and len(heads) == 4:
        for name in strategic:
            name.kind = "diplomatic_defence_dialogue"


def _chaired_on(article: Article, name, sentence: Sentence) -> bool:
    """Whether a sentence gives the day and the chair, or two who were there, of a meeting whose results it tells of."""
    if (
        len(sentence.mentions) > 1
        or _INTERVIEWED.search(article.folded, sentence.start, name.start)
        or _TELLS_PAPER.search(article.folded, name.end, sentence.end)
    ) and any(d.form in ("day", "today", "yesterday") and 0 <= d.start - name.end < 40 for d in dates_in(article, sentence)):
        return True
    near = any(
        d.form in ("full", "day", "today", "yesterday") and 0 <= d.start - name.end < 40 for d in dates_in(article, sentence)
    )
    if near and _ASKS_ON.search(article.folded, sentence.start, name.start):
        return True
    return (near or _DAY_BEFORE.search(article.folded, name.end, sentence.end) is not None) and any(
        t[3]["code"] == "chair" and t[0] > name.end for t in sentence.verbs
    )


def _told_by_lead(article: Article, sentences: list[Sentence], first: Sentence, named: list[tuple]) -> None:
    """Makes the meeting that a lead tells of as past the one reported: in a short report of some time ago, or where it tells what was said there."""
    folded = article.folded
    reported = [n for n, _ in named if n.kind and n.tense in ("now", "to come")]
    opening = [s for s in sentences[sentences.index(first) :] if s.kind == "body"][:4]
    for name, sentence in [(n, s) for s in opening for n in s.names if n.kind and n.tense == "past"]:
        said = (sentence is first or _THAT.match(folded, sentence.start)) and _said_at(article, name, sentence)
        said = said or _days_from_it(article, name, sentence)
        if sentence not in opening[:2] and not said:
            continue
        told = said or _chaired_on(article, name, sentence)
        of_others = [n for n in reported if not (said and n.tense == "now" and n.ordinal in (None, name.ordinal))]
        if (
            not of_others
            and (sentence is first or name.past)
            and (told or sentence is first and not (name.past or _PRAISED.search(folded, sentence.start, name.start)))
            and folded[sentence.end - 1] != "?"
            and not _RECOLLECTS.search(folded, sentence.start, name.start)
            and not _SOME_TIME_LATER.search(folded, sentence.start, name.start)
            and not _LAST_YEAR.search(folded, sentence.start, name.start)
            and not _FORMERLY.search(folded, sentence.start, name.start)
            and not _CARRIES_OUT.match(folded, sentence.start, name.start)
            and not (
                _WHO_CHAIRED.search(folded, sentence.start, name.start)
                and (
                    _SOME_TIME_AGO.match(folded, name.end)
                    or not folded.startswith("người vừa", folded.rfind("người ", sentence.start, name.start))
                )
            )
        ):
            name.tense = "now"


def _days_from_it(article: Article, name, sentence: Sentence) -> bool:
    """Whether a sentence tells of what came some days after a meeting, or tells of that after what came: "Thông tin được đưa ra tối 8/11, một ngày sau Đối thoại ...", "Hai ngày trước đó, Đối thoại ... do A và B đồng chủ trì"."""
    days = _DAYS_FROM.search(article.folded, max(sentence.start, name.start - 40), name.start)
    return days is not None and ("chair" in sentence.acts or not days["before"] and bool(days_in(article, sentence)))


_DAYS_FROM = kept.compile(r"\b(?:một|hai|ba|[1-3]) ngày (?:sau(?: khi)?|(?P<before>trước(?: đó)?)),?(?: cuộc| phiên)? \Z")


def _asked_about(article: Article, sentences: list[Sentence]) -> None:
    """Makes a round that an interviewer asks about that of now, where the answer says when it was: "Xin Thứ trưởng cho biết kết quả Đối thoại lần thứ 5?" - "Đối thoại diễn ra ngày 11/3"."""
    body = [s for s in sentences if s.kind == "body"]
    for at, question in enumerate(body):
        asked = article.folded[question.end - 1] == "?"
        for name in question.names:
            if not (name.kind and name.ordinal and name.tense in ("past", "general")):
                continue
            if not asked and not _ASKS_RESULT.search(article.folded, question.start, name.start):
                continue
            if any(
                days_in(article, answer)
                and not answer.acts.isdisjoint(("held", "chair"))
                and any(n.kind is None and not n.ordinal and n.tense == "now" for n in answer.names)
                for answer in body[at + 1 : at + (2 if asked else 4)]
            ):
                name.tense = "now"


_ASKS_RESULT = kept.compile(
    r"\b(?:phóng viên|nhà báo|báo chí|câu hỏi|được hỏi)\b[^.;]*\b(?:cho biết|thông tin|về)\b[^.;]*\bkết quả(?: của)? (?:cuộc )?\Z"
)


def _said_at(article: Article, name, sentence: Sentence) -> bool:
    """Whether a lead tells what was said at the meeting that it names last, with its day: "..., theo kết quả Đối thoại ... diễn ra chiều 22-10"."""
    folded, day = article.folded, published(article)[0]
    if not _WHAT_WAS_SAID.search(folded, sentence.start, name.start):
        return False
    return any(
        d.form in ("full", "day", "today", "yesterday")
        and _ON_ITS_DAY.fullmatch(folded, name.end, d.start)
        and (day is None or (ago := dates.days_before(day, dates.edtf(d, day, None))) is not None and 0 <= ago < 10)
        for d in dates_in(article, sentence)
    )


_THAT = kept.compile(r"(?:(?:những|các) )?[\w]+(?: \w+)? (?:này|trên|đó|nói trên|nêu trên)\b|(?:đây|đó) là\b")
_WHAT_WAS_SAID = kept.compile(
    r"(?:\bđược (?:[^;.]{2,100} )?(?:nhắc lại|nêu|nêu ra|đưa ra|nhấn mạnh|khẳng định|thống nhất|nhất trí|bàn|trao đổi|thảo luận"
    r"|công bố|xác nhận|chia sẻ|cho biết|đề cập) (?:tại|trong|ở)|\btheo (?:kết quả|thông tin|thông báo|tin)(?: từ| của| tại)?"
    r"|\btheo (?:tuyên bố|thông báo|thông cáo|thông tin|bản tin) (?:được )?(?:đưa ra|phát đi|công bố) (?:sau|tại|trong))"
    r" (?:cuộc |buổi |phiên |kỳ )?$"
)
_ON_ITS_DAY = kept.compile(
    r"[ ,]+(?:với [\w -]{3,20} )?(?:(?:được |vừa |mới |đã )*(?:tổ chức|diễn ra|họp|tiến hành|kết thúc|khép lại) )?(?:(?:tại|ở) [^,;.]{2,24} )?(?:vào |hôm |ngày |sáng |chiều |từ )*"
)
# an interview on it
_ASKS_ON = kept.compile(
    r"\b(?:trao đổi|phỏng vấn|trò chuyện|trả lời)\b[^.;]{2,160}\bvề (?:(?:những |các )?(?:kết quả|nội dung"
    r"|thành công)(?: chính| nổi bật)? (?:của )?)?(?:cuộc |phiên |buổi )?$"
)
_DAY_BEFORE = kept.compile(r"\b(?:một ngày trước|hôm trước|(?:sáng|chiều) cùng ngày)\b")


def partner_of_clause(folded: str, sentence: Sentence, name) -> str | None:
    """The one country besides Viet Nam that the part of a sentence names, from one semicolon to the next: "Với Pháp, Đối thoại ... lần thứ ba; với Ý, ..."."""
    if len(sentence.countries) < 2 or ";" not in folded[sentence.start : sentence.end]:
        return None
    begin = max(sentence.start, folded.rfind(";", sentence.start, name.start))
    end = folded.find(";", name.end, sentence.end)
    codes = {t[3]["code"] for t in sentence.lands if begin <= t[0] < (end if end > 0 else sentence.end)} - {HOME}
    return codes.pop() if len(codes) == 1 else None


def _theirs(folded: str, named: list[tuple]) -> None:
    """Marks as foreign what is named in a sentence on two other countries, or as their meeting is named elsewhere."""
    abroad = {n.kind for n, s in named if n.foreign and n.kind and len({code for code, _, _ in n.partners} - {HOME}) > 1}
    home = {n.kind for n, _ in named if n.kind and any(code == HOME for code, _, _ in n.partners)}
    for name, sentence in named:
        if (
            name.kind is None
            and not name.partners
            and not name.loose
            and sentence.kind == "body"
            and not sentence.acts.isdisjoint(("held", "chair"))
            and _abroad(sentence)
        ):
            name.foreign = True  # "Mỹ và Trung Quốc đã kết thúc Đối thoại Điều phối ..."
        if (
            name.kind
            and not name.partners
            and (
                _ALLIES.search(folded, sentence.start, name.start)
                or (name.kind not in home and name.kind in abroad)
                or (_abroad(sentence) and not partner_of_clause(folded, sentence, name))
                or (HOME not in sentence.countries and folded.find(" nato", sentence.start, sentence.end) >= 0)
            )
        ):
            name.foreign = True


_ALLIES = kept.compile(r"\b(?:hai|cặp) (?:nước )?đồng minh\b")  # Viet Nam has none


def _abroad(sentence: Sentence) -> bool:
    """Whether a sentence names two or more countries, or their people, and Viet Nam not at all."""
    named = sentence.countries | {m.land for m in sentence.mentions} - {None}
    return (
        len(named) > 1
        and HOME not in named
        and "both" not in sentence.acts
        and not any(t[3]["country_code"] == HOME for t in sentence.cities)
    )


def _chaired_next(sentences: list[Sentence]) -> None:
    """Notes of the opening sentences whether the next one or two tell who chaired what they name."""
    opening = [s for s in sentences if s.kind == "body"][:6]
    for at, sentence in enumerate(opening[:4]):
        behind = opening[at + 1 : at + 3]
        sentence.chaired = any("chair" in s.acts for s in behind) and not any(
            n.kind for s in behind[: 1 + ("chair" not in behind[0].acts)] for n in s.names
        )


_THE_NEXT_DAY = kept.compile(r"\b(?:sáng|trưa|chiều|tối|ngày) mai\b")


def _of_tomorrow(folded: str, named: list[tuple]) -> None:
    """What a title names, or what somebody came for, is to come where the text knows only the meeting of tomorrow: "Đoàn Ấn Độ đến Hà Nội dự Đối thoại": "... trước khi vào phiên đối thoại sáng mai"."""
    came = [n for n, s in named if n.tense == "now" and (s.kind == "title" or folded.endswith(" dự ", s.start, n.start))]
    ahead = [(n, s) for n, s in named if not n.foreign and s.kind != "title" and n not in came]
    if ahead and all(n.tense == "to come" and _THE_NEXT_DAY.search(folded, s.start, s.end) for n, s in ahead):
        for name in came:
            name.tense = "to come"


def _of_others_titled(named: list[tuple]) -> None:
    """A title that names the mechanism alone is not of now where the text knows only rounds held before or to come."""
    text = [(n, s) for n, s in named if not n.foreign and s.kind != "title"]
    rounds = [n for n, _ in text if n.kind]
    told = any(n.tense == "now" or s.chaired or "chair" in s.acts for n, s in text)
    for name, sentence in named if rounds and not told else ():
        same = [n for n in rounds if same_kind(n.kind, name.kind)]
        if (
            sentence.kind == "title"
            and name.tense == "now"
            and not name.ordinal
            and same
            and all(n.ordinal and n.tense in ("past", "to come") for n in same)
        ):
            name.tense = "general"


def _over_a_time(article: Article, first: Sentence | None, named: list[tuple]) -> None:
    """Meetings of a time looked back on, behind a lead on something else, are past: "Từ đầu năm đến nay, hai bên đã tổ chức Đối thoại ..."."""
    if any(n.kind and (s is first or s.kind in ("title", "caption")) for n, s in named):
        return
    for name, sentence in named:
        if (
            name.tense == "now"
            and name.kind
            and sentence.kind == "body"
            and (A_TIME.match(article.folded, sentence.start) or THAT_YEAR_OPENS.match(article.folded, sentence.start))
            and not days_in(article, sentence)
        ):
            name.tense = "past"


# "ông hy vọng cuối năm có thể đón đoàn Việt Nam sang dự Đối thoại"
_HOPES_TO_RECEIVE = kept.compile(r"\b(?:hy vọng|mong|có thể|sẵn sàng)\b[^;.]{0,40}\b(?:đón|mời)\b[^;.]*\Z")
# "Năm 2019, hai nước ký bản ghi nhớ. Cùng năm, hai bên tổ chức Đối thoại ..."
THAT_YEAR_OPENS = kept.compile(r"(?:cũng |ngay )?(?:trong )?(?P<at>cùng năm(?: đó| ấy| này)?|năm (?:đó|ấy)),? ")
A_TIME = kept.compile(
    r"(?:trong (?:năm|quý|tháng|kỳ),|(?:trong |tính |riêng )?(?:năm (?:qua|vừa qua|nay|ngoái|trước|20\d\d(?=[^.;:]* (?:đã|từng) ))|nhiệm kỳ(?: qua| vừa qua)?|quý (?:i{1,3}|iv|[1-4])"
    r"|(?:ba|sáu|chín|mười|\d{1,2}) tháng (?:đầu năm|qua|cuối năm)|từ đầu (?:năm|nhiệm kỳ)(?: đến nay)?|hồi đầu năm"
    r"|đầu năm(?: nay)?|tháng \d{1,2} (?:vừa qua|vừa rồi|qua|năm ngoái)|mới (?:tháng|năm) (?:trước|ngoái)|hồi tháng \d{1,2})\b)"
)


def _long_past(article: Article, sentences: list[Sentence], named: list[tuple]) -> None:
    """Meetings that the text itself dates well before the days on which it opens are past: a book or a talk on a dialogue of 2010."""
    opening = [s for s in sentences if s.kind == "body"][:3]
    told = max((d.first[:2] for s in opening for d in dates_in(article, s) if d.form == "full"), default=None) or _page(
        article, opening
    )
    if told is None:
        return
    latest = told[0] - (1 if told[1] > 3 else 2)  # a report in January may be of December
    framed = None
    for name, sentence in named:
        # "Năm 2024, hai bên đã tổ chức A lần thứ 3, B lần thứ nhất"
        if (
            framed is sentence
            and name.tense == "now"
            and name.kind
            and not any(name.end <= d.start for d in dates_in(article, sentence))
        ):
            name.tense = "past"
        if (name.kind or name.ordinal) and name.tense == "now" and (name.year or sentence.kind == "body"):
            behind = (
                d.first[0]
                for d in dates_in(article, sentence)
                if d.form in ("full", "month", "year")
                and (
                    0 <= d.start - name.end < 30
                    and not article.folded.endswith(("kể từ ", " từ "), name.end, d.start)
                    or (
                        not article.folded.startswith(")", d.end)  # "từ lần gặp ở Hà Nội (tháng 11/2012), Đối thoại ..."
                        and _JUST_BEFORE.fullmatch(article.folded, d.end, name.start)
                        and _CLAUSE_OPENS.search(article.folded, max(0, sentence.start - 1, d.start - 30), d.start)
                    )
                    or (name.kind is None and _YEAR_OPENS.fullmatch(article.folded, sentence.start, name.start))
                )
            )
            year = name.year or next(behind, None)
            if year and year <= latest:
                name.tense = "past"
                framed = sentence if not any(name.end <= d.start for d in dates_in(article, sentence)) else framed


def _last_of_all(article: Article, sentences: list[Sentence], named: list[tuple]) -> None:
    """Makes a round that is dated by its month or year alone, behind an opening with the day of another, an earlier one: "Cuộc đối thoại lần thứ sáu đã diễn ra ở Hà Nội hồi tháng 10 năm 2013"."""
    page, _ = published(article)
    for name, sentence in named if page else ():
        if name.tense == "now" and name.ordinal and sentence.kind == "body" and "chair" not in sentence.acts:
            behind = next((d for d in dates_in(article, sentence) if d.start >= name.end), None)
            year = behind.first[0] if behind and behind.form in ("month", "year") else None
            if year and year > int(page[:4]) and _IS_TO_BE.fullmatch(article.folded, name.end, behind.start):
                name.tense = "to come"
    opening = [s for s in sentences if s.kind == "body"][:4]
    if not any(n.kind and n.tense == "now" for s in opening for n in s.names) or not any(days_in(article, s) for s in opening):
        return
    for name, sentence in named:
        if (
            name.tense == "now"
            and name.kind is None
            and name.ordinal
            and sentence.kind == "body"
            and sentence not in opening
            and "chair" not in sentence.acts
        ):
            behind = [d for d in dates_in(article, sentence) if name.end <= d.start < name.end + 60]
            if behind and all(d.form in ("month", "year") for d in behind):
                name.tense = "past"


def _page(article: Article, opening: list[Sentence]) -> tuple[int, int] | None:
    """Year and month of the page, where the text opens on a day right before its own: it is no copy of later."""
    stated, _ = published(article)
    page = stated and Day.fromisoformat(stated[:10])
    for sentence in opening if page else ():
        for told in dates_in(article, sentence):
            if told.form in ("today", "yesterday") or (
                told.form == "day" and 0 <= (page.month - told.first[1]) * 30 + page.day - told.first[2] < 20
            ):
                return page.year, page.month
    return None


# "Lần đối thoại thứ tư, theo luân phiên, do Trung Quốc đăng cai vào năm 2013", on a page of 2012
_IS_TO_BE = kept.compile(
    r"(?:(?! và )[^;.:\d]){0,50} (?:đăng cai|tổ chức|diễn ra|họp|tiến hành|chủ trì)(?: (?:tại|ở) [^,;.:\d]{2,24})?,?(?: (?:vào"
    r"|trong|cuối|đầu|giữa|khoảng|dịp))* "
)
# "tại A lần thứ 4 ở Manila, cũng như B lần thứ 4"
_AS_WELL = kept.compile(r"[^.;]{0,50}(?:,? cũng như| và) (?:(?:tại|cuộc|phiên|kỳ|họp|của) )*")
# "sẽ tiếp hai phái đoàn: một dự Đối thoại A do Bộ Ngoại giao chủ trì; một dự Đối thoại B"
_AND_AFTER_SIGN = kept.compile(r"(?:(?! (?:đã|vừa|mới) )[^.;]){0,50}; (?:(?! (?:đã|vừa|mới) )[^.;,\d]){0,24}")
_AND_ONE_MORE = kept.compile(r"(?:,| và|, và| cũng như) ")
_AND_ALSO = kept.compile(r"[^.;,\d]{0,24}(?:,| và)(?: (?:cuộc|phiên|kỳ|họp|của|tổ chức|tiến hành))* ")
_YEAR_OPENS = kept.compile(
    r"(?:(?:vào|trong|hồi|cuối|đầu|giữa|tháng) )*(?:\d\d?[/-])?(?:năm )?(?:19|20)\d\d,? (?:(?!\b(?:đến|tới|nay|cho)\b)[^.;\d]){2,70} "
)  # "Năm 2019, khi hai bên khởi động cơ chế này bằng cuộc đối thoại lần thứ nhất"
_CLAUSE_OPENS = kept.compile(r"(?:\A|[\n,;(.]) ?(?:(?:vào|trong|hồi|đến|riêng|ngày|cuối|đầu|giữa|từ) )*\Z")
# "Năm 2019, đối thoại lần thứ 3 diễn ra"
_JUST_BEFORE = kept.compile(
    r"\)?,? (?:(?:thời điểm|khi|lúc|là lúc) )?(?:(?:tại|ở) [^,;.]{2,30}, )?(?:(?:hai bên|hai nước|hai bộ)(?: đã"
    r"| từng)? (?:tổ chức|tiến hành)(?: thành công)? )?(?:(?:cuộc|phiên|kỳ|vòng|buổi) )?"
)
ENTRY = kept.compile(
    r"(?:[\w .]{2,14} - ?|[-*•+] ?)?(?:(?:vào |từ )?(?:ngày |tháng |năm |cuối "
    r"|đầu )*(?:\d{1,2}[/.-]){0,2}((?:19|20)\d\d)) ?[:–-] ?\D"
)


def _timeline(article: Article, sentences: list[Sentence], named: list[tuple]) -> None:
    """Meetings in the entries of a list of years are past: "Tháng 8-2010: Đối thoại ...", "Năm 2016: ..."."""
    entries = {s.paragraph: found[1] for s in sentences if s.first and (found := ENTRY.match(article.folded, s.start, s.end))}
    if len(set(entries.values())) < 3:
        entries = {s.paragraph for s in sentences if s.first and _YEARS.match(article.folded, s.start, s.end)}
    months = {
        s.paragraph: found[1] for s in sentences if s.first and (found := _MONTH_OPENS.match(article.folded, s.start, s.end))
    }
    if len(set(months.values())) > 3:  # of a year looked back at
        entries = {*entries, *months}
    for name, sentence in named:
        if sentence.paragraph in entries and name.tense == "now":
            name.tense = "past"


_MONTH_OPENS = kept.compile(r"(?:[-*•+] ?)?(?:cuối |đầu |giữa )?tháng (1[0-2]|[1-9])[,:] ")
# "- 2012 - 2020: Cục trưởng, dự Đối thoại ...", of somebody's life
_YEARS = kept.compile(
    r"(?:[-*•+] ?)?(?:(?:từ|giai đoạn) )?(?:\d{1,2}[/.-])?(?:19|20)\d\d ?(?:-|đến) ?(?:\d{1,2}[/.-])?(?:(?:19|20)\d\d|nay) ?:"
)
