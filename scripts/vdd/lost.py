"""Pages that have lost the sentence that announces the meeting: known by what they say was spoken or signed "tại đối thoại"."""

from dataclasses import replace

from vdd import kept
from vdd.article import Article
from vdd.sentences import HOME, TAKES_PLACE, Sentence, days_in
from vdd.story import other_act, visits
from vdd.tense import TO_COME

TWO_SIDES = kept.compile(
    r"\b(?:hai (?:bên|đoàn|phía|trưởng đoàn|thứ trưởng)|đoàn việt nam|đoàn đại biểu|làm trưởng đoàn"
    r"|đoàn [^,.;:]{4,70} và đoàn [^,.;:]{4,70}? (?:đã |vừa |cùng )*(?:có|gặp|họp|trao đổi)"
    r"|sĩ quan (?:tham mưu )?hai nước)\b"
)
TO_COME_HERE = kept.compile(r"\bsẽ\b|\bdự kiến\b|\bchuẩn bị (?:cho|để|dự|đối thoại)\b")
_NO_MINISTRY = kept.compile(r"cựu chiến binh|doanh nghiệp|thanh niên|hội hữu nghị|đảng cộng sản|nghị sĩ|quốc hội")
_TALKS = kept.compile(r"\b(?:hội đàm|hội kiến|điện đàm)\b")
SPEAKS_OF_IT = kept.compile(
    r"\b(?:tại|kết thúc|mở đầu|bế mạc|khép lại|sau|trước(?: khi)?(?: bước)?(?: vào)?|dự|trong) (?:buổi |cuộc "
    r"|phiên )?(?:đối thoại|tham vấn)(?=[,.;:]|$| (?:hai|lần này|này|trên|nói trên|có|còn|do|đã|và|thượng|trung|thiếu"
    r"|đại|ông|bà|ngài|phía|các|thứ|song)\b)"
    r"|(?:\b(?:đã|cùng|trưởng đoàn|thống nhất|tướng [\w ]{2,40}|kết thúc [^;.]{3,60}) )ký(?: kết)?(?: vào"
    r"| và trao)? (?:bản )?biên bản (?:buổi |cuộc |của )?đối thoại"
    r"|\b(?:đồng )?chủ trì (?:buổi |cuộc |phiên )?đối thoại(?=[,.;:]|$| lần thứ| giữa)"
    r"|\b(?:nhân dịp|bước vào) (?:buổi |cuộc |phiên )?đối thoại(?=[,.;])"
    r"|\bdự (?:buổi |cuộc |phiên )?đối thoại,? (?:về phía|phía|đoàn)\b"
    r"|\b(?:buổi |cuộc |phiên )?đối thoại (?:lần này|diễn ra (?:đúng|trong (?:bối cảnh|không khí)))"
)
_DEFENCE = kept.compile(r"quốc phòng|quân đội|quân sự|hải quân|tham mưu|lực lượng vũ trang")
SENT = ("ambassador", "defence_attache", "military_attache")  # who may be guests of two other countries
_OF_MANY = kept.compile(
    r"\b(?:\d+|các|nhiều) (?:đoàn đến từ|trưởng đoàn|nước (?:tham dự|thành viên (?:tham|cùng|đã|admm)))"
    r"|đại biểu các nước|\b\d+ (?:quốc gia|nước) (?:và|tham)\b|phiên toàn thể(?! (?:của |giữa )?hai (?:đoàn|bên))"
    r"|\b(?:hội nghị|nhóm (?:làm việc|công tác)(?: chung)?|diễn đàn|đối thoại) [^,;.]{0,40}\basean ?[-–+]"
    r"|(?:\A|\n)bên lề (?!(?:buổi |cuộc )?(?:đối thoại|tham vấn)(?: lần| này|,))"
)
_POLICE = kept.compile(r"công an|cảnh sát(?! biển)|ngoại giao|nội vụ|tội phạm|bộ an ninh")
_OTHER_MINISTRY = kept.compile(r"công an|cảnh sát(?! biển)|(?:bộ|thứ trưởng|vụ) ngoại giao|bộ nội vụ|bộ an ninh")
_WITH_OTHERS = kept.compile(
    r"\b(?:tại|kết thúc|sau|mở đầu) (?:buổi |cuộc )?đối thoại,? [^.;]{0,60}\b(?:sinh viên|học viên|sĩ quan trẻ"
    r"|cựu chiến binh|phóng viên|doanh nghiệp|thanh niên|đoàn viên|cử tri|người dân|nông dân|công nhân|ubnd|diễn giả"
    r"|học sinh|độc giả)\b|\b(?:giáo sư|học giả|nhà phân tích)\b[^.;]{0,80}\b(?:cho rằng|cho biết|nhận định|nhận xét"
    r"|bình luận|phân tích|viết|nói|hỏi)\b|\b(?:nhận định|bình luận|phân tích) (?:với|trên) (?:bbc|voa|rfa|rfi|báo|tờ"
    r"|hãng|đài)\b"
)


def of_two(folded: str, body: list[Sentence], partner: str) -> bool:
    """Whether what is said is said by officers of both sides' defence ministries to each other, and not to an audience."""
    ours = theirs = acts = 0
    spoke = set()
    for sentence in body:
        said = not sentence.acts.isdisjoint(SAID)
        acts += said and _BOTH.search(folded, sentence.start, sentence.end) is not None
        for land in sentence.lands:
            theirs += land[3]["code"] == partner and folded.endswith(("phía ", "đoàn "), sentence.start, land[0])
        ours += _OUR_SIDE.search(folded, sentence.start, sentence.end) is not None
        if sentence.mentions and not other_act(folded, sentence):
            people_in = [(m, m.land) for m in sentence.mentions]
            ours += any(
                (country == HOME and m.position_code not in SENT)
                or (country is None and (m.rank or (m.position and _defends(m.position))))
                for m, country in people_in
            )
            theirs += any(
                (country == partner or (country is None and m.name_at)) and m.position_code not in SENT
                for m, country in people_in
            )
            spoke.update({sentence.mentions[0].land} if said and sentence.mentions[0].position_code not in SENT else ())
    acts = acts or {HOME, partner} <= spoke
    return bool(ours and theirs and acts) and not any(_WITH_OTHERS.search(folded, s.start, s.end) for s in body)


_BOTH = kept.compile(
    r"\b(?:(?:hai|đôi|các) (?:bên|đoàn|phía|bộ|nước|đại biểu)|hai (?:vị |đồng chí |đồng |vị đồng )?(?:trưởng đoàn"
    r"|thứ trưởng|tướng|chủ tọa|chủ trì|chủ tịch|quân đội)|đoàn (?:đại biểu|việt nam)|làm trưởng đoàn"
    r"|sĩ quan (?:tham mưu )?hai nước)\b"
)
SAID = {"agree", "review", "discuss", "exchange", "propose", "wish", "sign", "adopt", "speak"}
_SINCE = kept.compile(
    r"\b(?:từ|kể từ|sau|so với|đạt được tại|thỏa thuận tại|nhất trí tại"
    r"|thống nhất tại) (?:sau )?(?:(?:các )?(?:cuộc|phiên|kỳ) )?$"
)
_HEADS = kept.compile(
    r"\bhai (?:vị |đồng chí |bên )?(?:trưởng đoàn|thứ trưởng|đồng chủ trì|đồng chủ tọa|đồng chủ tịch|chủ tọa|chủ trì)\b"
    r"|\blàm trưởng đoàn\b|\btrưởng đoàn (?:là|việt nam)\b"
)
_CHAIRED = kept.compile(r"\bchủ (?:trì|tọa) (?:phía [\w ]{2,20} là|(?:cuộc|phiên|kỳ|buổi) (?:họp|làm việc)|sự kiện)\b")
_GROUP_SAYS = kept.compile(
    r"\bnhóm (?:làm việc|công tác)(?: chung)?(?: đã| cũng| sẽ)* (?:nhất trí|thống nhất|đánh giá|thảo luận|kết luận"
    r"|ghi nhận|rà soát|trao đổi|nghe|kiểm điểm|đề xuất|kiến nghị)\b"
)
_TOLD_TO = kept.compile(
    r"\b(?:phóng viên|pv|hỏi|trả lời phỏng vấn) ?:|\bhai (?:bộ trưởng|tổng tham mưu trưởng|đại tướng|thủ tướng"
    r"|chủ tịch nước)\b|\b(?:tại|trong) (?:buổi|cuộc) (?:tiếp|gặp|hội kiến|hội đàm|điện đàm)\b"
)
_LATER = kept.compile(r"\b(?:thời gian|giai đoạn|những năm|năm) tới\b|\bgiai đoạn 20")
_PROGRAMME = kept.compile(
    r"\bsẽ (?:có |được )?(?:tiếp(?! tục| nhận)|hội kiến|hội đàm|gặp|đến chào|chào)\b"
    r"|\btheo (?:lịch trình|chương trình|kế hoạch),"
)
_ENOUGH = 3
# a ceremony, the farewell of an attaché or a meeting that prepares a round
_OCCASION = kept.compile(
    r"\b(?:phát biểu tại (?:buổi )?lễ|trên cương vị mới|dự (?:kiến|thảo) (?:nội dung )?chương trình(?: nghị sự)?)\b"
)


def _clues(folded: str, told: list[Sentence], body: list[Sentence], recalls: list, partner: str):
    """The name by which a page without its lead shows that it tells of one round of a mechanism, though it never says so; else None.

    A round that is counted without the mechanism being named before ("kể từ Đối thoại lần thứ 5", "lần tới sẽ tổ chức tại ...") counts on from
    the name in the lines that are lost; heads of delegations and those who chair are further signs, two of them enough.
    """
    before = after = heads = 0
    shown = group = None
    known = bare = False
    for number, s in enumerate(body):
        if _OCCASION.search(folded, s.start, s.end):
            return None
        if _TALKS.search(folded, s.start, s.end) or _TOLD_TO.search(folded, s.start, s.end) or folded[s.end - 1] == "?":
            if number < 3 or not (before or after):
                return None  # of ministers' talks, or an interview
        heads = max(
            heads, 2 * bool(_CHAIRED.search(folded, s.start, s.end)), int(_HEADS.search(folded, s.start, s.end) is not None)
        )
        if "nhóm " in folded[s.start : s.end] and _GROUP_SAYS.search(folded, s.start, s.end):
            heads, known = _ENOUGH, True
            group = group or s
        for name in s.names:
            if name.foreign or name.kind == "" or (name.partners and name.partner not in (None, partner)):
                continue
            led = folded[max(s.start, name.start - 40) : name.start]
            if name.kind is None and _OF_ELSE.search(led):
                continue
            counted = name.ordinal or name.next or name.loose or led.endswith(("vòng ", "kỳ ", "phiên "))
            past, coming = name.tense == "past", name.tense == "to come"
            if name.kind == "joint_working_group" and name.ordinal and (past or coming):
                before, after = max(before, 2 * past), max(after, 2 * coming)
                group = group or s
            elif name.kind:
                known = True
                if name.ordinal and past and _SINCE.search(led):
                    before, shown = max(before, 2), shown or name
                after = max(after, int(coming and name.ordinal is not None))
            elif counted and past and not known:
                before, shown, bare = max(before, 2 + (_SINCE.search(led) is not None or "held" in s.acts)), shown or name, True
            elif counted and coming:
                bare = True
                after, shown = max(after, 3 - known - (_READY.search(led) is not None)), shown or name
    chaired = heads == 2
    heads += 2 * bool(recalls) + any(_MINUTES.search(folded, s.start, s.end) is not None for s in told)
    if before + after + heads < _ENOUGH or not any(s.names for s in body):
        return None
    named = next((n for s in body for n in s.names if n.kind == "joint_working_group" and not n.foreign), None)
    shown = shown or next(n for s in body for n in s.names)
    # a group prepares dialogues
    kind = (
        "joint_working_group"
        if group or (named and named.tense == "now") or (shown.kind and not bare and (chaired or (heads and not before)))
        else None
    )
    shown = named or shown if kind else shown
    return replace(
        shown, kind=kind or shown.kind, ordinal=None, ordinal_at=None, session=None, session_at=None, year=None, year_at=None
    )


_MINUTES = kept.compile(r"\bký(?: kết)?(?: vào)? (?:bản )?biên bản\b(?! (?:ghi nhớ|tầm nhìn))")
_OF_ELSE = kept.compile(
    r"\b(?:hội nghị|hội thảo|diễn tập|giao lưu|diễn đàn|tuần tra|hội thao|giải|triển lãm|ủy ban)\b[^,.;]{0,30}$"
)
_READY = kept.compile(r"\bchuẩn bị\b")


def announces(folded: str, body: list[Sentence]) -> bool:
    """Whether a text without its lead says of a meeting what will be done there."""
    ahead = sum(
        (TO_COME_HERE.search(folded, s.start, s.end) or _PROGRAMME.match(folded, s.start, s.end)) is not None
        and not _LATER.search(folded, s.start, s.end)
        for s in body[:4]
    )
    return ahead + sum(_PROGRAMME.search(folded, s.start, s.end) is not None for s in body[4:]) > 1


def of_another_day(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence tells of a visit, a reception or ministers' talks, at which a meeting may only be spoken of."""
    return bool(
        "receive" in sentence.acts
        or visits(folded, sentence)
        or _TALKS.search(folded, sentence.start, sentence.end)
        or _TOLD_TO.search(folded, sentence.start, sentence.end)
    )


_PREVIEWS = kept.compile(
    r"\bsẽ lên đường\b|(?:\A|[.,;\n] ?)(?:theo )?(?:dự kiến|chương trình"
    r"|kế hoạch),? (?:tại (?:buổi |cuộc )?đối thoại, )?hai (?:bên|đoàn)\b"
    r"|(?:\A|\n|[.;] )(?:tại (?:buổi |cuộc )?đối thoại(?: lần này)?, )?hai (?:bên|đoàn) (?:dự kiến |sẽ )+(?:thảo luận"
    r"|trao đổi|rà soát|điểm lại|bàn|kiểm điểm|đánh giá)\b|\bđoàn (?:việt nam )?(?:sẽ|dự kiến) (?:chào|thăm|làm việc"
    r"|hội kiến|tới thăm)\b"
)


def previews(folded: str, body: list[Sentence]) -> bool:
    """Whether a text tells, more than once, what the two sides or the delegation are going to do at a meeting or beside it, and nothing of what they did."""
    ahead = [
        s
        for s in body
        if ("to come" in s.cues or folded.find("chương trình", s.start, s.end) >= 0) and _PREVIEWS.search(folded, s.start, s.end)
    ]
    return len(ahead) > 1 and not any("both" in s.acts and not s.acts.isdisjoint(SAID) and s not in ahead for s in body)


def asked_before(folded: str, body: list[Sentence]) -> bool:
    """Whether a text is an interview on what is to come."""
    asked = sum(folded[s.end - 1] == "?" for s in body)
    return asked > 1 and sum(TO_COME_HERE.search(folded, s.start, s.end) is not None for s in body) > 1


def headless(article: Article, sentences: list[Sentence]) -> bool:
    """Whether no lead says what happened on which day: a page that lost its opening."""
    body = [s for s in sentences if s.kind == "body"]
    return not any(
        days_in(article, s)
        and (
            not s.acts.isdisjoint(_HAPPENS)
            or visits(article.folded, s)
            or _TALKS.search(article.folded, s.start, s.end)
            or _BEGUN.search(article.folded, s.start, s.end)
        )
        and not (s.names and all(n.tense in ("past", "general") for n in s.names))
        and (s.names or not _CHAIRED.search(article.folded, s.start, s.end))  # "Ngày 20/3, A và B đồng chủ trì cuộc họp"
        for s in body[:2]
    )  # fmt: skip


_HAPPENS = (*TAKES_PLACE, "receive")
_BEGUN = kept.compile(
    r"\b(?:khởi động|khởi công|khánh thành|khai trương|ra quân|xuất quân|phát động|bàn giao|cập cảng|rời cảng)\b"
)


_CEREMONY = kept.compile(r"\b(?:trao|trao tặng|tặng|gắn|đón nhận|nhận) (?:huân|huy|kỷ niệm) chương\b")


def unnamed(folded: str, sentences: list[Sentence], bare: list, partner: str, headless: bool) -> list | None:
    """The names by which a text speaks of a meeting of both sides' defence ministries that it only calls "đối thoại"; None where it is on none.

    bare: (weight, name, sentence) of each "đối thoại" that may be this meeting. headless: whether the page lost its lead.
    """
    told = [s for s in sentences if s.kind in ("title", "body", "caption")]
    # "Trao Huân chương Hữu nghị tặng Thứ trưởng B", before or after their dialogue
    if headless and any(s.kind == "title" and _CEREMONY.search(folded, s.start, s.end) for s in told):
        return None
    body = [s for s in told if s.kind == "body"]
    opening = [s for s in told if s.kind != "caption"][:3]
    recalls = [entry for entry in bare if entry[2].kind in ("body", "caption")]
    spoken = (
        [
            s
            for s in body
            if "meeting" in s.cues and SPEAKS_OF_IT.search(folded, s.start, s.end) and not TO_COME.search(folded, s.start, s.end)
        ]
        if headless
        else []
    )
    if (
        not spoken
        and any(_DEFENCE.search(folded, s.start, s.end) for s in opening)
        and not any(_POLICE.search(folded, s.start, s.end) for s in opening)
    ):
        # "Sáng 16-8, tại Hà Nội, Đối thoại đã diễn ra ..."
        spoken = [s for weight, _, s in recalls if s in body[:2] and weight > 4]
    ahead = headless and announces(folded, body)
    if ahead:
        spoken = [s for s in spoken if not TO_COME_HERE.search(folded, s.start, s.end)]
    between = _clues(folded, told, body, recalls, partner) if headless and not spoken and not ahead else None
    sure = bool(spoken or between)
    talks = any(_TALKS.search(folded, s.start, s.end) for s in opening)
    enough = (sure or len(recalls) > 2) and (len(spoken) > 1 or not talks)
    if not enough and not any(weight > 3 for weight, _, _ in recalls):
        return None
    others = [
        s
        for s in (told[:6] if sure else told)
        if any((n.foreign or n.kind == "") and not n.general and n.tense == "now" for n in s.names)
    ]
    preview = any(
        n.kind and n.tense == "to come" and not (n.next and sure and "agree" in s.acts)
        for s in (opening if sure else told)
        if s.kind != "caption" and not (sure and folded.find("đăng cai", s.start, s.end) >= 0)
        for n in s.names
    )
    if (
        preview
        or len(others) > len(spoken)
        or any(s.kind == "title" for s in others)
        or asked_before(folded, body)
        or previews(folded, body)
    ):
        return None
    if sum(_MEMORY.search(folded, s.start, s.end) is not None for s in body) > 1:
        return None
    joint = sure and any(
        n.kind in JOINT and n.ordinal and not n.foreign and _SINCE.search(folded, max(s.start, n.start - 40), n.start)
        for s in body
        for n in s.names
    )
    if not (joint or _of_defence(folded, told, opening, partner, sure)) or (sure and not of_two(folded, body, partner)):
        return None
    if recalls:
        return [n for _, n, s in recalls if not _is_background(n, s)] or [replace(recalls[0][1], ordinal=None, ordinal_at=None)]
    return [between] if between else next(([s.names[0]] for s in spoken if s.names), None)


def _is_background(name, sentence: Sentence) -> bool:
    """Whether a round is only said to have been held, as earlier ones are at the end of a report: "Đối thoại lần đầu được tổ chức tại Paris"."""
    return (
        name.ordinal is not None
        and name.start - sentence.start < 12
        and "held" in sentence.acts
        and not sentence.mentions
        and not sentence.stated
    )


def _of_defence(folded: str, told: list[Sentence], opening: list[Sentence], partner: str, sure: bool) -> bool:
    """Whether those who meet are of the defence ministries, of two lands only."""
    persons = [(m, m.land) for s in told for m in s.mentions]
    others = [s for s in opening if _NO_MINISTRY.search(folded, s.start, s.end)]
    if others and (
        not sure
        or (others[0].kind == "title" and "cơ quan" not in folded[others[0].start : others[0].end])
        or any(m.position and _NO_MINISTRY.search(m.position.lower()) for m, _ in persons)
    ):
        return False
    officers = {country for m, country in persons if m.rank or (m.position and _defends(m.position))}
    theirs = any(country in (partner, None) and m.position and _defends(m.position) for m, country in persons)
    text = "\n".join(folded[s.start : s.end] for s in told if s.kind != "caption")
    if not (officers & {HOME, None} or (sure and len(_DEFENCE.findall(text)) > 1 and not _CIVIL.search(text))) or not (
        sure or (theirs and partner in officers)
    ):
        return False
    hosts = any(country == HOME and m.position_code not in SENT for m, country in persons) or (
        sure and _OUR_SIDE.search(text) is not None
    )
    return (
        hosts
        and not _OF_MANY.search(text)
        and len(_DEFENCE.findall(text)) + sure > len((_OTHER_MINISTRY if sure else _POLICE).findall(text))
    )


def _our_posts(sentences: list[Sentence]) -> list[str]:
    """The posts of Viet Nam's persons, in order, without those of her envoys."""
    return [
        m.position for s in sentences for m in s.mentions if m.position and m.land in (HOME, None) and m.position_code not in SENT
    ]


def of_police(sentences: list[Sentence]) -> bool:
    """Whether the first of Viet Nam's persons is of the police, whose generals hold dialogues on security."""
    posts = _our_posts([s for s in sentences if s.kind in ("title", "body")])
    return bool(posts) and _OF_POLICE.search(posts[0].lower()) is not None


def of_forces(sentences: list[Sentence]) -> bool:
    """Whether one of Viet Nam's persons in some sentences is of the defence ministry or a general staff."""
    return any(map(_defends, _our_posts(sentences)))


JOINT = ("political_security_defence_dialogue", "diplomatic_defence_dialogue")  # which diplomats head
_CIVIL = kept.compile(r"\b(?:kim ngạch|nông sản|du lịch|đường bay|thị thực|bảo hộ công dân)\b")
_OF_POLICE = kept.compile(r"công an|cảnh sát(?! biển)|nội vụ")
_MEMORY = kept.compile(r"\b(?:nhớ lại|kể lại|hồi tưởng|khi ấy|hồi ấy|hồi đó|năm ấy)\b")
_OUR_SIDE = kept.compile(r"\b(?:phía|đoàn) (?:việt nam|ta)\b")


def _defends(position: str) -> bool:
    return "quốc phòng" in position.lower() or "tham mưu" in position.lower()
