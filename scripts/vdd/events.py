"""Which meetings an article reports, and which of its sentences report which."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date as Day

from vdd import dates, meetings, people
from vdd.article import OPENS, Article, published
from vdd.sentences import HOME, Sentence, dates_in


_WHOLE = {"state_president", "ambassador", "defence_attache", "military_attache", "chief_of_general_staff", "deputy_chief_of_general_staff", "chair_joint_chiefs", "chief_of_joint_staff", "commander_in_chief"}  # posts that need no organisation
_OURS = re.compile(r"quân khu \d|vùng \d hải quân|vùng cảnh sát biển \d|quân đoàn \d|bộ đội biên phòng|cục đối ngoại")


_CHINESE = re.compile(r"chiến khu|hạm đội (?:nam|đông|bắc) hải|văn phòng đối ngoại|quân giải phóng|chính hiệp|tham mưu liên hợp|hợp tác quân sự quốc tế|quốc vụ viện")  # offices that Viet Nam does not have


def set_apart(article: Article, sentences: list[Sentence]) -> None:
    """Makes the headline and the one paragraph of another story that a page shows within or behind a report part of its tail."""
    lands: dict[int, set[str]] = {}
    for sentence in sentences:
        lands.setdefault(sentence.paragraph, set()).update(_named(sentence) - {HOME})
    told = [p for p in lands if article.paragraphs[p].kind in ("title", "body", "caption")]
    places = Counter(land for p in told for land in lands[p])
    titled = any(lands[p] for p in told if article.paragraphs[p].kind == "title")
    before: Counter = Counter()
    apart = set()
    for number in told:
        headline, opening = article.paragraphs[number - 1], article.paragraphs[number]
        if number and opening.kind == "body" and headline.kind == "headline" and headline.end - headline.start > 24 and OPENS.match(article.folded, opening.start, opening.end):
            elsewhere = any(places[land] > (land in lands[number]) for land in lands[number] | lands.get(number - 1, set()))
            if lands[number] and not elsewhere and before and (titled or any(places[land] > count for land, count in before.items())):
                apart |= {number - 1, number}
        before.update(lands[number])
    for sentence in sentences if apart else ():
        if sentence.paragraph in apart:
            sentence.kind = "tail"


def _named(sentence: Sentence) -> set[str]:
    """The countries that a sentence names, or a city of."""
    return sentence.countries.union(t[3]["country_code"] for t in sentence.cities) if sentence.cities else sentence.countries


MOST_ALONE = 40  # looked for where they stand alone, and places of each; no report has as many


def _alone(clean: str, sentences: list[Sentence]) -> None:
    """Adds the mentions in which a name stands without title, once another has introduced the person: "đã tiếp Jane Sample"."""
    full = list(dict.fromkeys(m.name for s in sentences for m in s.mentions if m.name and " " in m.name and not m.alias))[:MOST_ALONE]
    known = {m.name_at[0] for s in sentences for m in s.mentions if m.name_at}
    starts = [s.start for s in sentences]
    for name in full:
        at = clean.find(name)
        for _ in range(MOST_ALONE):
            if at < 0:
                break
            end = at + len(name)
            if at not in known and not (clean[end : end + 1].isalnum() or clean[at - 1 : at].isalnum()):
                sentence = sentences[bisect_right(starts, at) - 1]
                if end <= sentence.end and not any(m.start < end and at < m.end for m in sentence.mentions):
                    sentence.mentions.append(people.Mention(at, end, name, (at, end)))
                    sentence.mentions.sort(key=lambda m: m.start)
            at = clean.find(name, end)


def join(clean: str, sentences: list[Sentence]) -> None:
    """Joins mentions to persons, then gives posts without a name to the one person whom they fit."""
    _alone(clean, sentences)
    everyone = [m for s in sentences for m in s.mentions]
    told = max((s.end for s in sentences if s.kind != "tail"), default=0)  # what comes after is of other stories
    headings = {id(m) for s in sentences if s.kind in ("title", "headline") for m in s.mentions}  # which may be another story's
    persons = people.persons(everyone)
    for person in persons:
        if person.country is None and people.vietnamese(person.name) and not any(m.beyond for m in person.mentions):
            person.country, person.assumed = ("CHN", False) if any(m.position and _CHINESE.search(m.position.lower()) for m in person.mentions) else (HOME, True)
    last: people.Person | None = None
    posts: dict[str, list[people.Person]] = {}
    for person in persons:
        for mention in person.mentions:
            if mention.position_code:
                holders = posts.setdefault(mention.position_code.split(".")[0], [])
                if person not in holders and len(holders) < 20:
                    holders.append(person)
    for mention in everyone + [m for m in everyone if m.person is None]:
        if mention.person is None and mention.name is None and mention.position and not mention.counterpart:
            head = mention.position_code.split(".")[0]
            if mention.country is None and (mention.position == "Chủ tịch nước" or _OURS.search(mention.position.lower())):
                mention.country = HOME
            fits = [
                p for p in posts.get(head, ())
                if (p.name or any(m.position_code == mention.position_code for m in p.mentions[:9]))
                and (mention.country is None or p.country in (None, mention.country))
            ]  # fmt: skip
            if len(fits) > 1 and last in fits:
                fits = [last]
            if not fits and mention.country:  # "Thứ trưởng Quốc phòng Nhật Bản" for its Thứ trưởng Thường trực
                kind = mention.position.lower().split(" ")[:2]
                fits = [p for p in persons[:40] if p.name and p.country == mention.country and any(m.position and m.position.lower().split(" ")[:2] == kind for m in p.mentions)]
                fits = fits if len(fits) == 1 else []
            if len(fits) == 1:
                mention.person = fits[0]
            elif mention.country and not fits:
                side = [p for p in persons[:40] if p.country in (None, mention.country) and not any(m.position or m.counterpart or m.start > told for m in p.mentions)]
                if len(side) == 1 and side[0].best("rank") is None and (id(mention) not in headings or mention.country in (HOME, usual_partner(sentences))):
                    mention.person = side[0]
                    side[0].mentions.append(mention)
                    side[0].country = mention.country
                elif "." in mention.position_code or mention.position_code in _WHOLE:
                    nameless = people.Person(mentions=[mention], country=mention.country)
                    persons.append(nameless)
                    posts.setdefault(head, []).append(nameless)
                    mention.person = nameless
        elif mention.person is None and mention.rank and not mention.name and not mention.position and not mention.head and not mention.counterpart:
            fits = [p for p in persons[:40] if p.name and any(m.rank == mention.rank for m in p.mentions[:9])]  # "Thượng tướng đề nghị ..."
            mention.person = fits[0] if len(fits) == 1 else last if last in fits else None
        if mention.person:
            last = mention.person


@dataclass(slots=True)
class Event:
    """A meeting that the article reports. `anchors`: the names in sentences that say it is held, best first."""

    kind: str
    kind_at: tuple[int, int]
    partner: str
    partner_at: tuple[int, int]
    names: list
    anchors: list


MOST_NAMES = 40  # of one meeting, of which the first are looked at
ALIKE = {"defence_policy_dialogue", "defence_strategic_dialogue", "defence_dialogue", "defence_strategy_cooperation_dialogue", "security_defence_dialogue"}
_AT = re.compile(r"\b(?:tại|kết thúc|trong khuôn khổ|bên lề|mở đầu|khai mạc|bế mạc|trong|sau|trước|quang cảnh|toàn cảnh|dự|kết luận|phát biểu|buổi|cuộc|phiên|chủ trì|của|qua)\s+(?:[\w]+ ){0,2}$")
_TO_COME = re.compile(r"\b(?:sẽ|dự kiến|dự định|dự tính|chuẩn bị(?! do)|hướng tới|tiến tới|sớm (?:tổ chức|tiến hành|mở|nối lại)|trước thềm|lên kế hoạch|đăng cai|sắp(?! xếp)|(?<!lời )mời\b[^;.]{0,130}(?:dự|chủ trì)|(?:khả năng|phương án|kế hoạch) (?:sớm )?(?:tổ chức|mở|nối lại|tiến hành)|chọn [^,;.]{2,30} (?:làm|là) (?:nơi|địa điểm)|lần tới|tiếp theo|gặp lại|hẹn (?:gặp|nhau)|(?:để|nhằm|phối hợp|tiếp tục|thống nhất|nhất trí|góp phần)\b[^,;.]{0,40}tổ chức thành công|(?:nhất trí|thống nhất|đồng ý|quyết định|đề nghị|đề xuất|mong muốn|mong|gợi ý|ủng hộ)(?: (?:hai bên|hai nước|phía bạn|việt nam|sẽ|sớm|tiếp tục|cùng|phối hợp|việc))* (?:tổ chức|tiến hành|nối lại|khởi động)|khẳng định (?:sẽ )?tiếp tục (?:duy trì |phối hợp )*(?:tổ chức|tiến hành)|đưa vào|trình (?:lên|ký))\b[^,;.]{0,50}$")
_LAST_ONE = re.compile(r"\s*,?\s*(?:\((?:tổ chức|diễn ra|họp)[^)]{0,70}\d|\(\s*(?:tổ chức |diễn ra )?(?:vào |hồi |năm |tháng |cuối |đầu )?[^)]{0,24}\d|(?:được )?(?:tổ chức|diễn ra|họp|nhóm họp|tiến hành)?\s?(?:(?:tại|ở) [^,;.]{2,24} )?,?\s?(?:vào|hồi|trong|năm|tháng) (?:tháng|năm|ngày|cuối|đầu|\d)|(?:trước đó|lần trước|năm ngoái|năm trước|cách đây|(?:hai|ba|bốn|\d) năm trước))")


def names_in(sentences):
    for sentence in sentences:
        for name in sentence.names:
            yield name, sentence


def tense_of(article: Article, name, sentence) -> str:
    """Whether a name speaks of a meeting to come, of an earlier one, of the mechanism, or of this one."""
    folded = article.folded
    if name.general or (not name.ordinal and not name.session and _FOUNDED.match(folded, name.end, sentence.end)):
        return "general"
    lead = folded[max(sentence.start, name.start - 150) : name.start]
    rest = folded[name.end : min(sentence.end, name.end + 70)]
    planned = meetings.planned.search(rest) if "to come" in sentence.cues else None
    if planned and planned.start() <= 24 and not _CUT.search(rest, 0, planned.start()):
        return "to come"
    if name.past and not name.next and sentence.first and _THIS_IS.match(folded, sentence.start):
        return "now"
    if name.past and name.kind and sentence.first and _SIGNED_AT.search(lead) and _HELD_ON.match(folded, name.end, sentence.end):
        return "now"
    if name.past and _MINUTES.search(lead) and not any(d.form in ("month", "year") and d.start >= name.start for d in dates_in(article, sentence)):
        return "now"
    if name.past and not name.next or (name.kind is None and name.ordinal and name.year):
        return "past"
    if name.loose and name.kind is None and _FOLLOWS.search(lead):
        return "past"
    if name.kind and "recalled" in sentence.cues and (_RECOLLECTS.search(lead) or _WELCOMED.search(lead) or (_SUMMED_UP.search(folded, sentence.start, name.start) and not any(d.form not in ("month", "year") for d in dates_in(article, sentence)))):
        return "past"
    if _SOON.search(folded, max(0, sentence.start - 16), sentence.start):
        return "to come"
    if " tới" in rest and _IN_TIME.match(rest):
        return "to come"
    coming = ("to come" in sentence.cues and _TO_COME.search(lead)) or (not name.past and " tới" in lead and _COMING_TIME.search(lead))
    hosted = coming and coming[0].startswith("đăng cai") and any(d.form not in ("month", "year") for d in dates_in(article, sentence))
    if name.next or (_LISTED.search(lead) and _AGREED.search(folded, sentence.start, name.start)) or (coming and not hosted) or ((name.ordinal or name.kind) and not name.past and _WISHED.search(folded, max(sentence.start, name.start - 14), name.start) and _TO_BE.match(rest)):
        return "to come"
    if name.past or (_EARLIER.match(folded, sentence.start, name.start) and not any(d.form not in ("month", "year") for d in dates_in(article, sentence))):
        return "past"
    if (name.ordinal or name.year) and _WAS_HELD.match(rest) and _PRAISED.search(folded, sentence.start, name.start):
        return "past"
    last = _LAST_ONE.match(rest)
    if (name.ordinal or name.session) and last and not _JUST_HELD.search(lead):
        if last[0].lstrip(" ,").startswith("(") or not re.search(r"\b(?:sáng|chiều|ngày|hôm|vừa)\b", rest[: last.end() + 6]):
            return "past"
    if sentence.kind == "body" and folded[sentence.end - 1] == "?":  # a quiz or an interview asks
        return "past"
    return "now"


_THIS_IS = re.compile(r"(?:\([^)]{2,20}\) ?-? ?|[\w.]{2,14} ?- )?(?:đây|đó|trên đây|trên) (?:cũng )?(?:chính )?là (?:một trong (?:những|các) |những |các |một số )?(?:nội dung|thông tin|kết quả|nhận định|khẳng định|ý kiến|phát biểu|chia sẻ|đề nghị|đề xuất|điều|thông điệp|vấn đề)\b")  # "Đây là nội dung được nêu tại Đối thoại ..."
_FOUNDED = re.compile(r",? (?:được |đã |chính thức |vốn |hai nước )*(?:lập|thành lập|thiết lập|khởi động|khởi xướng|ra đời|hình thành|duy trì|có từ|bắt đầu)\b[^.;,\d]{0,20}\b(?:năm|từ|tháng)\b")
_RECOLLECTS = re.compile(r"\b(?:từng là nơi|là nơi từng|là nơi đã) (?:diễn ra|tổ chức|chứng kiến|đón)\b[^;.]{0,90}\Z|\b(?:kỷ niệm (?:khi|về|lần)|nhớ (?:mãi|lại|như in|nhất)|kể (?:về|lại)|hồi tưởng|từng (?:là|tham gia|tham dự|dự|chủ trì|đồng chủ trì|dẫn đầu|phục vụ|phiên dịch))\b[^;.:]{0,60}\Z")
_WELCOMED = re.compile(r"\b(?:đánh giá cao|hoan nghênh|chúc mừng|biểu dương|hài lòng (?:về|với|trước)) (?:việc )?(?:(?:hai (?:bên|nước|bộ)|hai bộ quốc phòng) )?(?:đã )?(?:tổ chức|tiến hành)(?: thành công)?(?: (?:cuộc|phiên|kỳ))?\s$")
_SUMMED_UP = re.compile(r"\b(?:năm|nhiệm kỳ|quý) [^.;]{0,24}?,? (?:[\w ]{2,40} )?đã (?:phối hợp )?(?:tham mưu )?tổ chức thành công\b[^.]*$")
_FOLLOWS = re.compile(r"\b(?:sau|kể từ|từ|tiếp nối|tiếp theo|so với|khác với) $")  # "Hai năm sau kỳ thứ 5 ở Hà Nội"
_EARLIER = re.compile(r"(?:trước đó|trước đây)\b[^;]*?\b(?:tháng|năm|hồi)\b")
_COMING_TIME = re.compile(r"\b(?:tháng \d{1,2}|tuần|tháng|năm|quý \w+|cuối năm|đầu năm|mùa \w+) tới\b[^;.:]*$")
_WAS_HELD = re.compile(r",? (?:vừa |đã )?(?:được )?(?:tổ chức|diễn ra|tiến hành|kết thúc)[\w ]{0,30} (?:năm|tháng|ngày|vào|hồi) ")
_PRAISED = re.compile(r"\b(?:đánh giá cao|ghi nhận|chúc mừng|hài lòng|hoan nghênh|vui mừng|cảm ơn|nhất là|nhắc lại|điểm lại|khẳng định|cho rằng)\b")
_IN_TIME = re.compile(r"[^;.,]{0,56}\b(?:tháng \d{1,2}|năm|tuần|tháng) tới\b(?! nay)")
_LISTED = re.compile(r"[,;] (?:và )?(?:sớm )?(?:mở|tổ chức|tiến hành|khởi động|nối lại)(?: tốt)?(?: (?:cuộc|phiên|vòng|kỳ))?\s$")
_AGREED = re.compile(r"\b(?:nhất trí|thống nhất|đồng ý|xác định|thời gian tới)\b")
_CUT = re.compile(r"[;.]|\b(?:và|ký|nhưng|trong đó)\b")
_WISHED = re.compile(r"\b(?:để|rằng|đề nghị|mong|mong muốn|hy vọng|kỳ vọng|tin tưởng|thúc đẩy|bảo đảm|ủng hộ|cho|nhất trí|thống nhất|đồng ý)\s$")
_TO_BE = re.compile(r" (?:sớm |sẽ )?(?:được )?(?:tổ chức|diễn ra|tiến hành)\b")
_TELLS = re.compile(r" (?:này )?(?:đã |vừa )?(?:được )?(?:diễn ra|tổ chức|tiến hành|họp|khai mạc|bế mạc|kết thúc|khép lại)\b[^.;]{0,60}\d")  # "Cuộc đối thoại diễn ra ngày 10-5"


_SIGNED_AT = re.compile(r"\bđã được ký(?: kết)? tại (?:cuộc |buổi |phiên )?$")
_MINUTES = re.compile(r"\b(?:đã|cùng|nhau|trưởng đoàn|đối thoại,|hai bên|hai đoàn) ký(?: kết)?(?: vào)? (?:bản )?biên bản (?:của |cuộc |buổi |phiên )*$")  # of this meeting
_HELD_ON = re.compile(r"[\s,]*(?:được )?(?:diễn ra|tổ chức)[^.;]{0,24}\b(?:ngày|sáng|chiều|hôm)\b")


_REFERS = re.compile(r"\b(?:tại|kết thúc|khép lại|bế mạc|cuối|mở đầu|sau|trong) (?:kỳ|cuộc|phiên|buổi) (?:họp|làm việc|tham vấn)\b")
_PARTNERS = re.compile(r"\b(?:các|hai|ba) (?:đối tác|nước|phía)\b")
_SUCH = re.compile(r"\b(?:cuộc gặp|cuộc họp|cuộc làm việc|buổi làm việc|phiên họp|phiên làm việc|buổi họp|kỳ họp|khóa họp|vòng họp|sự kiện)(?: này| trên| nói trên)? (?:vừa|đã|được|diễn ra|do|kéo dài|khép lại|kết thúc|có)\b|\bhai (?:đồng )?chủ (?:tọa|trì)\b")  # what a title or caption names
_TWO_SIDES = re.compile(r"\b(?:hai (?:bên|đoàn|phía|trưởng đoàn|thứ trưởng)|đoàn việt nam|đoàn đại biểu|làm trưởng đoàn|sĩ quan (?:tham mưu )?hai nước)\b")
_TO_COME_HERE = re.compile(r"\bsẽ\b|\bdự kiến\b|\bchuẩn bị (?:cho|để|dự|đối thoại)\b")
_SOON = re.compile(r"\b(?:tuần|tháng|thời gian) tới[.:] \Z")
_JUST_HELD = re.compile(r"\b(?:đã|vừa|vừa mới) (?:kết thúc|tiến hành|tổ chức|chủ trì|đồng chủ trì|hoàn tất|khép lại)\s*$")
_MEET = re.compile(r"\b(?:họp|bước vào|(?:có|mở) (?:cuộc|buổi|phiên))(?: (?:cuộc|buổi|phiên|kỳ|vòng|hội nghị|trực tuyến|làm việc))*\s$")
_ATTENDED = re.compile(r"(?<!mời )(?<!để )\b(?:tham dự|dự|đã dự|sang dự|tới dự|đến dự)(?: (?:cuộc|buổi|phiên|kỳ|vòng|hội nghị))*\s$")
_MEETS = re.compile(r" (?:đã |vừa |phải |cũng |lại )*(?:nhóm )?họp\b")


def ours(article: Article, sentences: list[Sentence], names: list) -> bool:
    """Whether Viet Nam is named with the meeting of `names`, or somebody of hers takes part; else two others may have met."""
    if any(code == HOME for n in names for code, _, _ in n.partners):
        return True
    abroad = set().union(*(s.countries for s in sentences if s.kind in ("title", "body"))) - {HOME}
    if len(abroad) < 2:  # no third land can be meant
        return True
    first = min(n.sentence for n in names)
    near = [s for s in sentences if s.kind == "title"] + [s for s in sentences[max(0, first - 2) : first + 5] if s.kind != "tail"]
    return any(
        HOME in s.countries or any(m.person and m.person.country == HOME for m in s.mentions)
        or _WE.search(article.folded, s.start, s.end) for s in near
    )  # fmt: skip


_WE = re.compile(r"(?:nước|đoàn|phía|quân đội|của) ta\b|cục đối ngoại|bộ quốc phòng (?:ta|đã|sẽ|vừa|tổ chức|chủ trì|tiếp tục)\b")


def _sessions(article: Article, sentences: list[Sentence]) -> None:
    """Makes "phiên thứ hai của Đối thoại" the second meeting, where no meeting that has a number of its own has sessions."""
    split = any(n.session and n.kind for n, _ in names_in(sentences))
    for name, sentence in () if split else names_in(sentences):  # "Phiên thứ nhất bàn về tình hình khu vực, phiên thứ hai về hợp tác", of one day
        if name.session and not name.kind and article.folded.count("phiên thứ", sentence.start, sentence.end) > 1:
            name.session = name.session_at = None
    named = [n for n, _ in names_in(sentences) if n.kind]
    if not any(n.session for n in named) or any(n.ordinal and not n.past for n in named):
        return
    for name, _ in names_in(sentences):
        if name.session and not name.ordinal:
            name.ordinal, name.ordinal_at, name.session, name.session_at = name.session, name.session_at, None, None


def _of_both_ministries(folded: str, sentences: list[Sentence]) -> None:
    """Makes a "Đối thoại Chiến lược" which foreign and defence ministries of both sides head the dialogue of the two."""
    strategic = [n for n, s in names_in(sentences) if n.kind == "" and not n.foreign and folded.startswith("đối thoại chiến lược", n.kind_at[0])]
    if not strategic:
        return
    heads = {
        (m.person.country if m.person else m.country, ministry)
        for s in sentences if s.kind == "body" and s.acts & {"chair", "head", "lead"}
        for m in s.mentions if m.position for ministry in ("ngoại giao", "quốc phòng") if ministry in m.position.lower()
    }  # fmt: skip
    sides = {country for country, _ in heads}
    if len(sides) == 2 and len(heads) == 4:
        for name in strategic:
            name.kind = "diplomatic_defence_dialogue"


def find(article: Article, sentences: list[Sentence], day: str | None = None) -> list[Event]:
    folded = article.folded
    _sessions(article, sentences)
    named = list(names_in(sentences))
    for name, sentence in named:
        name.tense = tense_of(article, name, sentence)
    for sentence in sentences:  # "sẽ tổ chức Đối thoại lần thứ 7 và phiên họp Nhóm làm việc chung lần thứ 7"
        for name, following in zip(sentence.names, sentence.names[1:]):
            if name.tense == "to come" and following.tense == "now" and _AND_ALSO.fullmatch(folded, name.end, following.start):
                following.tense = "to come"
    first = next((s for s in sentences if s.kind == "body"), None)
    if first and not any(n.kind and n.tense in ("now", "to come") for n, _ in named):  # a short report of some time ago
        second = next((s for s in sentences[sentences.index(first) + 1 :] if s.kind == "body"), first)
        for name, sentence in [(n, first) for n in first.names] + [(n, second) for n in second.names if second is not first and n.past and _chaired_on(article, n, second)]:
            if name.kind and name.tense == "past" and (not name.past or _chaired_on(article, name, sentence)) and not _PRAISED.search(folded, sentence.start, name.start) and not _RECOLLECTS.search(folded, sentence.start, name.start):
                name.tense = "now"
    _long_past(article, sentences)
    _timeline(article, sentences)
    headed = [n for n, s in named if s.kind == "title" and n.kind and n.ordinal and n.tense == "now"]
    for name, sentence in named:  # "... ra thông báo về kết quả Đối thoại lần thứ 10", the title's meeting
        if name.tense == "past" and sentence.kind == "body" and any(name.ordinal == n.ordinal and same_kind(name.kind, n.kind) for n in headed):
            name.tense = "now"
    _of_both_ministries(folded, sentences)
    _theirs(sentences)
    _chaired_next(sentences)
    usual = usual_partner(sentences)
    kinds = [(n, s) for n, s in named if n.kind and not n.foreign and n.tense == "now"]
    bare = [
        (n, s) for n, s in named
        if n.kind is None and not n.loose and not n.foreign and n.tense == "now" and s.kind in ("body", "caption", "headline", "tail")
        and (_AT.search(folded[max(s.start, n.start - 30) : n.start]) or n.ordinal or n.session or re.match(r" (?:lần này|này|đã|vừa|được|diễn|kết|khép|khai|bế|họp)", folded[n.end : n.end + 9])
             or (folded.endswith(("tiến hành ", "tổ chức ", "bước vào "), s.start, n.start) and _BOTH.search(folded, max(s.start, n.start - 30), n.start)))
    ]  # fmt: skip
    abroad = {(n.kind, code) for n, s in named if s.kind == "title" and n.foreign for code, _, _ in n.partners}  # two others meet
    talked = len({id(s) for _, s in bare if _SPEAKS_OF_IT.search(folded, s.start, s.end)}) > (not headless(article, sentences))  # no group but a dialogue met
    scored: dict[str, list] = {}
    for name, sentence in kinds + [(n, s) for n, s in bare if n.ordinal or n.session or _TELLS.match(folded, n.end, s.end)]:
        if sentence.kind in ("tail", "headline"):
            continue
        if not name.partner and len(sentence.countries - {HOME}) > 1 and sentence.kind == "body" and _PARTNERS.search(folded, name.end, sentence.end):
            continue  # of several meetings
        partner = name.partner or (near_partner(sentences, sentence) or usual if not name.partners or name.partners[0][0] == HOME else None)
        if not partner or partner == HOME or ((name.kind, partner) in abroad and not any(code == HOME for code, _, _ in name.partners)):
            continue
        weight = _weight(article, name, sentence)
        if name.kind == "joint_working_group" and weight < 5 and talked:
            continue
        scored.setdefault(partner, []).append((weight, name, sentence))
    events = []
    for partner, entries in scored.items():
        anchors = [e for e in entries if e[0] >= 5 and e[2].kind == "body"]
        if not anchors and (any(e[2].kind == "title" and e[1].kind for e in entries) or not any(s.kind == "body" for s in sentences)):  # a page of title, caption and lead
            anchors = [e for e in entries if e[0] >= 5 and e[2].kind == "caption"]
        if not bare and not any(_is_sure(article, n, s) for _, n, s in entries):  # "việc Việt Nam tổ chức đối thoại quốc phòng với Mỹ"
            anchors = []
        weak = [e for e in entries if e[1].kind]
        titled = any(e[2].kind in ("title", "caption") and e[1].ordinal and any(code == HOME for code, _, _ in e[1].partners) for e in weak)
        elsewhere = not titled and any(n.foreign for n, s in named if s.kind in ("title", "body"))
        begun = min((n.sentence for _, n, _ in entries), default=0)
        opening = [s for s in sentences[begun:] if s.kind == "body"][:3]
        chaired = any("chair" in s.acts for s in opening) and any(e[2].kind == "title" and e[1].kind for e in entries) and not any(n.tense == "to come" for s in opening for n in s.names)
        headed = any(e[2].kind in ("title", "caption") and e[1].kind and (e[1].ordinal or e[1].session or e[2].cities) for e in weak)
        gone_on = headed and any(_TWO_SIDES.search(folded, s.start, s.end) for s in opening) and not any(_TO_COME_HERE.search(folded, s.start, s.end) for s in opening)
        told = bare or chaired or gone_on or any(_SUCH.search(folded, s.start, s.end) and not any(n.tense == "to come" for n in s.names) for s in opening) or (any(e[0] >= 3 and e[1].ordinal for e in weak) and any(_REFERS.search(folded, s.start, s.end) for s in sentences if s.kind == "body"))
        if not anchors and not (weak and told and not elsewhere and (partner == usual or len(scored) == 1)):
            continue
        anchors.sort(key=lambda e: (_BEFORE_THAT.match(folded, e[2].start, e[2].end) is not None and "chair" not in e[2].acts, -e[0]))
        event = _event(sentences, partner, anchors, entries)
        others = [e for e in anchors if _is_another(event, e)] if event and len(anchors) > 1 else []
        if others:
            event = _event(sentences, partner, [e for e in anchors if e not in others], [e for e in entries if e not in others])
        if event and not _is_subject(article, sentences, event, day):
            continue
        if event and (any(code == HOME for n in event.names for code, _, _ in n.partners) or ours(article, sentences, event.anchors or event.names)):
            events.append(event)
            events += [_event(sentences, partner, [e], [e]) for e in others[:1]]
    if not events and (headless(article, sentences) or not any(name.kind for entries in scored.values() for _, name, _ in entries)):
        event = _unnamed(article, sentences, bare, usual)
        if event:
            events.append(event)
    elif all(e.partner != usual and len({n.sentence for n in e.names}) == 1 for e in events):
        lands = Counter(t[3]["code"] for s in sentences if s.kind == "body" and not any(n.kind for n in s.names) for t in s.lands if t[3]["code"] != HOME)
        main = next((code for code, _ in lands.most_common(1)), None)
        if all(e.partner != main for e in events):
            event = _unnamed(article, sentences, bare, main)  # the page lost its lead, and names another meeting of the trip
            events = [event] if event else events
    events.sort(key=lambda e: min((n.start for n in e.anchors or e.names), default=0))
    return events


OPENING = 4  # sentences of the body in which a report says what it is on


def _is_subject(article: Article, sentences: list[Sentence], event: Event, day: str | None) -> bool:
    """Whether an article is on a meeting, and does not only recall it: the title, a caption or the opening names it, or it is dated, or told of."""
    if any(n.tense not in ("to come", "past") and not n.foreign and not n.general for s in sentences if s.kind in ("title", "caption") for n in s.names):
        return True
    body = [s for s in sentences if s.kind == "body"]
    opening = {id(s) for s in body[:OPENING]}
    if not body:  # a picture and its caption
        return True
    for name in event.names:
        sentence = sentences[name.sentence]
        own = [d for d in dates_in(article, sentence) if d.start >= name.end or d.end <= name.start]
        ago = bool(own) and all(d.form in ("month", "year") for d in own)  # "tháng 11-2004", "hồi năm ngoái"
        near = [] if ago else [s for s in sentences[max(0, name.sentence - 1) : name.sentence + 2] if s.paragraph == sentence.paragraph]
        days = [d for s in near for d in dates_in(article, s) if d.form not in ("month", "year")]
        acts = not sentence.acts.isdisjoint(_ACTS)
        listed = len({n.partner for n in sentence.names if n.kind and n.partner}) > 2
        if id(sentence) in opening and not listed and not ago and (acts or days or sentence.chaired):
            return True
        if any(not _long_before(d, day) for d in days) or (acts and _SAME_TRIP.search(article.folded, sentence.start, sentence.end)):
            return True
    first = min(n.start for n in event.names)
    return any(s.start > first and HERE.search(article.folded, s.start, s.end) for s in body)


_ACTS = ("chair", "held", "attend", "lead")
_LATE = 30  # days after which news is none


def _long_before(stated, day: str | None) -> bool:
    """Whether a date lies well before the day of publication."""
    value = dates.edtf(stated, day, None) if day else None
    if not value or len(value) != 10 or not value[:4].isdigit():
        return False
    return (Day.fromisoformat(day[:10]) - Day.fromisoformat(value)).days > _LATE


_SAME_TRIP = re.compile(r"(?<![^.!?\n] )\btrước đó, (?!(?:tháng|năm|hồi|vào|cuối|đầu|trong) )|\b(?:cùng ngày|cùng dịp|nhân dịp này|trong khuôn khổ chuyến|cũng trong|hôm qua|hôm nay|sáng nay|chiều nay|buổi (?:sáng|chiều|tối)|vừa)\b")


def _chaired_on(article: Article, name, sentence: Sentence) -> bool:
    """Whether a sentence gives the day and the chair, or two who were there, of a meeting whose results it tells of."""
    if len(sentence.mentions) > 1 and any(d.form in ("day", "today", "yesterday") and 0 <= d.start - name.end < 40 for d in dates_in(article, sentence)):
        return True
    return any(d.form in ("full", "day", "today", "yesterday") and 0 <= d.start - name.end < 40 for d in dates_in(article, sentence)) and any(
        t[3]["code"] == "chair" and t[0] > name.end for t in sentence.verbs
    )


def _theirs(sentences: list[Sentence]) -> None:
    """Marks as foreign what is named in a sentence on two other countries, or as their meeting is named elsewhere."""
    abroad = {n.kind for n, s in names_in(sentences) if n.foreign and n.kind and len({code for code, _, _ in n.partners} - {HOME}) > 1}
    home = {n.kind for n, _ in names_in(sentences) if n.kind and any(code == HOME for code, _, _ in n.partners)}
    for name, sentence in names_in(sentences):
        if name.kind and not name.partners and ((name.kind not in home and name.kind in abroad) or _abroad(sentence)):
            name.foreign = True


def _abroad(sentence: Sentence) -> bool:
    """Whether a sentence names two or more countries, or their people, and Viet Nam not at all."""
    named = sentence.countries | {m.person.country if m.person else m.country for m in sentence.mentions} - {None}
    return len(named) > 1 and HOME not in named and not any(t[3]["country_code"] == HOME for t in sentence.cities)


def _chaired_next(sentences: list[Sentence]) -> None:
    """Notes of the opening sentences whether the next one tells who chaired what they name."""
    opening = [s for s in sentences if s.kind == "body"][:4]
    for sentence, following in zip(opening, opening[1:]):
        sentence.chaired = not any(n.kind for n in following.names) and "chair" in following.acts


def _long_past(article: Article, sentences: list[Sentence]) -> None:
    """Meetings that the text itself dates well before the days on which it opens are past: a book or a talk on a dialogue of 2010."""
    opening = [s for s in sentences if s.kind == "body"][:3]
    told = max((d.first[:2] for s in opening for d in dates_in(article, s) if d.form == "full"), default=None) or _page(article, opening)
    if told is None:
        return
    latest = told[0] - (1 if told[1] > 3 else 2)  # a report in January may be of December
    framed = None
    for name, sentence in names_in(sentences):
        if framed is sentence and name.tense == "now" and name.kind and not any(name.end <= d.start for d in dates_in(article, sentence)):  # "Năm 2024, hai bên đã tổ chức A lần thứ 3, B lần thứ nhất"
            name.tense = "past"
        if (name.kind or name.ordinal) and name.tense == "now" and (name.year or sentence.kind == "body"):
            behind = (d.first[0] for d in dates_in(article, sentence) if d.form in ("full", "month", "year") and (0 <= d.start - name.end < 30 or (_JUST_BEFORE.fullmatch(article.folded, d.end, name.start) and _CLAUSE_OPENS.search(article.folded, max(0, sentence.start - 1, d.start - 30), d.start))))
            year = name.year or next(behind, None)
            if year and year <= latest:
                name.tense = "past"
                framed = sentence if not any(name.end <= d.start for d in dates_in(article, sentence)) else framed


def _page(article: Article, opening: list[Sentence]) -> tuple[int, int] | None:
    """Year and month of the page, where the text opens on a day right before its own: it is no copy of later."""
    stated, _ = published(article)
    page = stated and Day.fromisoformat(stated[:10])
    for sentence in opening if page else ():
        for told in dates_in(article, sentence):
            if told.form in ("today", "yesterday") or (told.form == "day" and 0 <= (page.month - told.first[1]) * 30 + page.day - told.first[2] < 20):
                return page.year, page.month
    return None


_AND_ALSO = re.compile(r"[^.;,\d]{0,24}(?:,| và)(?: (?:cuộc|phiên|kỳ|họp|của))* ")
_CLAUSE_OPENS = re.compile(r"(?:\A|[\n,;(.]) ?(?:(?:vào|trong|hồi|đến|riêng|ngày|cuối|đầu|giữa|từ) )*\Z")
_JUST_BEFORE = re.compile(r"\)?,? (?:(?:thời điểm|khi|lúc|là lúc) )?(?:(?:tại|ở) [^,;.]{2,30}, )?(?:(?:hai bên|hai nước|hai bộ)(?: đã| từng)? (?:tổ chức|tiến hành)(?: thành công)? )?(?:(?:cuộc|phiên|kỳ|vòng|buổi) )?")  # "Năm 2019, đối thoại lần thứ 3 diễn ra"


_ENTRY = re.compile(r"(?:[-*•+] ?)?(?:(?:vào |từ )?(?:ngày |tháng |năm |cuối |đầu )*(?:\d{1,2}[/.-]){0,2}((?:19|20)\d\d)) ?[:–-] ?\D")


def _timeline(article: Article, sentences: list[Sentence]) -> None:
    """Meetings in the entries of a list of years are past: "Tháng 8-2010: Đối thoại ...", "Năm 2016: ..."."""
    entries = {s.paragraph: found[1] for s in sentences if s.first and (found := _ENTRY.match(article.folded, s.start, s.end))}
    if len(set(entries.values())) < 3:
        return
    for name, sentence in names_in(sentences):
        if sentence.paragraph in entries and name.tense == "now":
            name.tense = "past"


def _is_sure(article: Article, name, sentence: Sentence) -> bool:
    """Whether a sentence that names a meeting says which: its number, day, place or chair."""
    return bool(
        name.ordinal or name.session or name.year or sentence.kind == "title" or dates_in(article, sentence)
        or sentence.cities or sentence.acts & {"chair", "lead"}
    )  # fmt: skip


def _is_another(event: Event, entry: tuple) -> bool:
    """Whether an announcement is of a second meeting with the same partner: another mechanism, numbered, and chaired by somebody."""
    _, name, sentence = entry
    if not name.ordinal or not name.kind or same_kind(name.kind, event.kind) or any(n.sentence == name.sentence for n in event.names):
        return False
    return bool(sentence.mentions) and any(t[3]["code"] == "chair" and -140 < t[0] - name.start < 140 for t in sentence.verbs)


def _weight(article: Article, name, sentence: Sentence) -> int:
    """How surely a sentence announces the meeting that it names."""
    near = [t for t in sentence.verbs if t[3]["code"] == "held" and -90 < t[0] - name.start and t[0] - name.end < 60]
    days = [d for d in dates_in(article, sentence) if d.form not in ("month", "year")]
    weight = 0
    if near or _MEETS.match(article.folded, name.end, sentence.end) or _MEET.search(article.folded, max(sentence.start, name.start - 30), name.start):
        weight += 3
    if "chair" in sentence.acts:
        weight += 4
    if days:
        weight += 2
    if _JUST.search(article.folded, sentence.start, sentence.end):
        weight += 2
    if sentence.acts & {"attend", "lead"}:
        weight += 1 + (_ATTENDED.search(article.folded, max(sentence.start, name.start - 24), name.start) is not None)
    if sentence.cities:
        weight += 1
    if not days and "chair" not in sentence.acts and len(sentence.countries - {HOME}) > 1:  # a list of meetings
        weight -= 3
    if sentence.chaired:
        weight += 2
    if name.ordinal or name.session:
        weight += 1
    if name.partner or (len(sentence.countries) == 2 and HOME in sentence.countries):
        weight += 1
    if name.kind:
        weight += 1
    return weight


_JUST = re.compile(r"\bvừa (?:diễn|được|kết|tổ|tiến|qua)")
_BEFORE_THAT = re.compile(r"(?:trước đó|trước thềm|để chuẩn bị|chuẩn bị cho)\b")  # a meeting before the one that the article is on


def usual_partner(sentences: list[Sentence]) -> str | None:
    """The country, besides Viet Nam, that the article is about; None where no one stands out."""
    counts: dict[str, int] = {}
    for sentence in sentences:
        if sentence.kind in ("tail", "headline"):
            continue
        for name in sentence.names:
            if name.partner and not name.foreign:
                counts[name.partner] = counts.get(name.partner, 0) + (4 if name.kind else 2)
        weight = 3 if sentence.kind == "title" else 1
        seen = sentence.countries - {HOME}
        for code in seen:
            counts[code] = counts.get(code, 0) + weight
        for mention in sentence.mentions:
            if mention.country and mention.country != HOME:
                counts[mention.country] = counts.get(mention.country, 0) + 1
    if not counts:  # a venue abroad
        cities = {t[3]["country_code"] for s in sentences if s.kind in ("title", "body") for t in s.cities} - {HOME}
        return cities.pop() if len(cities) == 1 else None
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    if len(ordered) > 1 and ordered[0][1] < 1.3 * ordered[1][1]:
        return None
    return ordered[0][0]


def near_partner(sentences: list[Sentence], sentence: Sentence) -> str | None:
    """The one country besides Viet Nam that a sentence, or else its paragraph, names."""
    number = sentence.names[0].sentence
    around = [s for s in sentences[max(0, number - 12) : number + 12] if s.paragraph == sentence.paragraph]
    for near in ([sentence], around):
        codes = set().union(*(s.countries for s in near)) - {HOME}
        if codes:
            return codes.pop() if len(codes) == 1 else None
    return None


def _event(sentences, partner, anchors, entries) -> Event | None:
    def of_kind(items):
        return next((n for n in items if n.kind), None)

    order = {"title": 1, "caption": 2}
    anchor_names = [n for _, n, _ in anchors]
    anchored = {id(n) for n in anchor_names}
    others = sorted((e for e in entries if id(e[1]) not in anchored), key=lambda e: (order.get(e[2].kind, 0 if e[2].kind == "body" and anchors else 3), -e[0]))
    ordered = anchor_names + [n for _, n, s in sorted(others, key=lambda e: order.get(e[2].kind, 3))]
    first = of_kind(ordered)
    if first is None or (first.kind == "joint_working_group" and first not in anchor_names and any(n.kind is None for n in anchor_names)):
        return None
    kind, kind_at = first.kind, first.kind_at
    if kind == "defence_dialogue":
        better = next((n for n in ordered if n.kind in ALIKE and n.kind != kind and (not n.partner or n.partner == partner)), None) or _kind_elsewhere(sentences, partner)
        if better:
            kind, kind_at = better.kind, better.kind_at
    main = ordered[0]
    ordinal = next((n.ordinal for n in ordered if n.ordinal and same_kind(n.kind, kind)), None)
    if ordinal is None:  # "... vừa tiến hành phiên họp lần thứ hai"
        number = next((n for a in anchor_names for n in sentences[a.sentence].names if n.loose and n.ordinal and n.tense == "now"), None)
        if number:
            ordinal = number.ordinal
            ordered.append(number)
    session = next((n.session for n in ordered if n.session and same_kind(n.kind, kind) and n.ordinal in (None, ordinal)), None)
    same = [n for n in ordered if same_kind(n.kind, kind) and n.ordinal in (None, ordinal) and n.session in (None, session)]
    holder = next((n for n in same if n.partner == partner), None)
    if holder:
        partner_at = next((a, b) for code, a, b in holder.partners if code == partner)
    else:
        partner_at = next(((t[0], t[1]) for s in sentences if s.kind != "tail" for t in s.lands if t[3]["code"] == partner), main.kind_at)
    return Event(kind, kind_at, partner, partner_at, same[:MOST_NAMES], anchor_names[:MOST_NAMES])


def _kind_elsewhere(sentences: list[Sentence], partner: str):
    """The name that says which kind of defence dialogue the two hold, where an article names one kind only."""
    alike = [n for n, s in names_in(sentences) if n.kind in ALIKE and n.kind != "defence_dialogue" and not n.foreign and n.partner in (None, partner) and s.kind != "tail"]
    return alike[0] if len({n.kind for n in alike}) == 1 else None


def same_kind(kind: str | None, main: str) -> bool:
    return kind is None or kind == main or (kind in ALIKE and main in ALIKE)


_MINISTRIES = re.compile(r"bộ quốc phòng (?:của )?(?:hai|2) nước|(?:hai|2) bộ quốc phòng|quốc phòng")
_NO_MINISTRY = re.compile(r"cựu chiến binh|doanh nghiệp|thanh niên|hội hữu nghị|đảng cộng sản|nghị sĩ|quốc hội")


_TALKS = re.compile(r"\b(?:hội đàm|hội kiến|điện đàm)\b")


_SPEAKS_OF_IT = re.compile(
    r"\b(?:tại|kết thúc|mở đầu|bế mạc|khép lại|sau|trước(?: khi)?(?: bước)?(?: vào)?|dự|trong) (?:buổi |cuộc |phiên )?(?:đối thoại|tham vấn)(?=[,.;:]|$| (?:hai|lần này|này|trên|nói trên|có|còn|do|đã|và|thượng|trung|thiếu|đại|ông|bà|ngài|phía|các|thứ|song)\b)"
    r"|(?:\b(?:đã|cùng|trưởng đoàn|thống nhất|tướng [\w ]{2,40}|kết thúc [^;.]{3,60}) )ký(?: kết)?(?: vào| và trao)? (?:bản )?biên bản (?:buổi |cuộc |của )?đối thoại|\b(?:đồng )?chủ trì (?:buổi |cuộc |phiên )?đối thoại(?=[,.;:]|$| lần thứ| giữa)"
    r"|\b(?:buổi |cuộc |phiên )?đối thoại (?:lần này|diễn ra (?:đúng|trong (?:bối cảnh|không khí)))"
)
_DEFENCE = re.compile(r"quốc phòng|quân đội|quân sự|hải quân|tham mưu|lực lượng vũ trang")
_SENT = ("ambassador", "defence_attache", "military_attache")  # who may be guests of two other countries
_OF_MANY = re.compile(r"\b(?:\d+|các|nhiều) (?:đoàn đến từ|trưởng đoàn|nước (?:tham dự|thành viên))|đại biểu các nước|\b\d+ (?:quốc gia|nước) (?:và|tham)\b|phiên toàn thể|(?:\A|\n)bên lề")
_POLICE = re.compile(r"công an|cảnh sát(?! biển)|ngoại giao|nội vụ|tội phạm|bộ an ninh")


_BOTH = re.compile(r"\bhai (?:bên|đoàn|nước|bộ)(?: quốc phòng)? (?:đã |vừa )")
_WITH_OTHERS = re.compile(r"\b(?:tại|kết thúc|sau|mở đầu) (?:buổi |cuộc )?đối thoại,? [^.;]{0,60}\b(?:sinh viên|doanh nghiệp|thanh niên|đoàn viên|cử tri|người dân|nông dân|công nhân|ubnd|diễn giả|học sinh|độc giả)\b|\b(?:giáo sư|học giả|nhà phân tích)\b")


def _of_two(folded: str, body: list[Sentence], partner: str, told_of: str) -> bool:
    """Whether what is said is said by officers of both sides' defence ministries to each other, and not to an audience."""
    ours = theirs = acts = 0
    for sentence in body:
        acts += not sentence.acts.isdisjoint(_SAID) and _TWO_SIDES.search(folded, sentence.start, sentence.end) is not None
        theirs += any(folded.startswith("phía ", t[0] - 5) for t in sentence.lands if t[3]["code"] == partner)
        if sentence.mentions and not _other(folded, sentence):
            people_in = [(m, m.person.country if m.person else m.country) for m in sentence.mentions]
            ours += any(country in (HOME, None) and (m.rank or (m.position and _defends(m.position))) for m, country in people_in)
            theirs += any(country in (partner, None) and m.position_code not in _SENT for m, country in people_in)
    return bool(ours and theirs and acts) and not _WITH_OTHERS.search(told_of)


_SAID = {"agree", "review", "discuss", "exchange", "propose", "wish", "sign", "adopt"}
_SINCE = re.compile(r"\b(?:từ|kể từ|sau|so với|đạt được tại|thỏa thuận tại|nhất trí tại|thống nhất tại) (?:sau )?(?:(?:các )?(?:cuộc|phiên|kỳ) )?$")
_HEADS = re.compile(r"\bhai (?:vị |đồng chí |bên )?(?:trưởng đoàn|đồng chủ trì|đồng chủ tọa|chủ tọa)\b|\blàm trưởng đoàn\b|\btrưởng đoàn việt nam\b")


def _between(article: Article, sentences: list[Sentence], body: list[Sentence]):
    """The earlier round since which both sides look back, where a page without its lead also tells of the next one, or of two heads of delegations."""
    folded = article.folded
    if not headless(article, sentences) or any(_TALKS.search(folded, s.start, s.end) for s in body):
        return None
    if sum(_TO_COME_HERE.search(folded, s.start, s.end) is not None for s in body[:4]) > 1:  # a preview
        return None
    since = next((n for s in body for n in s.names if n.kind != "joint_working_group" and not n.foreign and n.kind != "" and n.ordinal and n.tense == "past" and _SINCE.search(folded, max(s.start, n.start - 40), n.start)), None)
    coming = any(n.tense == "to come" and n.kind in (None, since and since.kind) and (n.ordinal or n.next) for s in body for n in s.names)
    return since if since and (coming or any(_HEADS.search(folded, s.start, s.end) for s in body)) else None


def headless(article: Article, sentences: list[Sentence]) -> bool:
    """Whether no lead says what happened on which day: a page that lost its opening."""
    body = [s for s in sentences if s.kind == "body"]
    return not any(
        any(d.form not in ("month", "year") for d in dates_in(article, s))
        and (any(t[2] == "verbs" and t[3]["code"] in _HAPPENS for t in s.tokens) or _visits(article.folded, s) or _TALKS.search(article.folded, s.start, s.end))
        and not (s.names and all(n.tense in ("past", "general") for n in s.names))
        for s in body[:2]
    )  # fmt: skip


_HAPPENS = ("chair", "held", "attend", "lead", "receive")


def _unnamed(article, sentences, bare, usual) -> Event | None:
    """A meeting of the defence ministries of both sides that the text only calls "đối thoại"."""
    folded = article.folded
    told = [s for s in sentences if s.kind in ("title", "body", "caption")]
    body = [s for s in told if s.kind == "body"]
    opening = [s for s in told if s.kind != "caption"][:3]
    if usual in (None, HOME):
        return None
    recalls = [(n, s) for n, s in bare if s.kind in ("body", "caption")]
    spoken = headless(article, sentences) and [s for s in body if _SPEAKS_OF_IT.search(folded, s.start, s.end) and not _TO_COME.search(folded, s.start, s.end)]
    if not spoken and any(_DEFENCE.search(folded, s.start, s.end) for s in opening) and not any(_POLICE.search(folded, s.start, s.end) for s in opening):
        spoken = [s for n, s in recalls if s in body[:2] and _weight(article, n, s) > 4]  # "Sáng 16-8, tại Hà Nội, Đối thoại đã diễn ra ..."
    between = not spoken and _between(article, sentences, body)
    sure = bool(spoken or between)
    others = [s for s in (told[:6] if sure else told) if any((n.foreign or n.kind == "") and not n.general and n.tense == "now" for n in s.names)]
    if len(others) > len(spoken or ()) or any(s.kind == "title" for s in others):
        return None
    if not (recalls or sure) or any(n.kind and n.tense == "to come" for s in (opening if sure else told) if s.kind != "caption" for n in s.names):  # a preview
        return None
    talks = any(_TALKS.search(folded, s.start, s.end) for s in opening)
    if (talks and len(spoken or ()) < 2 or (len(recalls) < 3 and not spoken and not between)) and not any(_weight(article, n, s) > 3 for n, s in recalls):
        return None
    if any(_NO_MINISTRY.search(folded, s.start, s.end) for s in opening) and (not spoken or any(m.position and _NO_MINISTRY.search(m.position.lower()) for s in told for m in s.mentions)):
        return None
    persons = [(m, m.person.country if m.person else m.country) for s in told for m in s.mentions]
    officers = {country for m, country in persons if m.rank or (m.position and _defends(m.position))}
    theirs = any(country in (usual, None) and m.position and _defends(m.position) for m, country in persons)
    if not officers & {HOME, None} or not (theirs and usual in officers or spoken or between):
        return None
    told_of = "\n".join(folded[s.start : s.end] for s in body)
    if _OF_MANY.search(told_of) or not any(country == HOME and m.position_code not in _SENT for m, country in persons) or len(_DEFENCE.findall(told_of)) <= len(_POLICE.findall(told_of)):
        return None
    if (spoken or between) and not _of_two(folded, body, usual, told_of):
        return None
    name = recalls[0][0] if recalls else between and replace(between, ordinal=None, ordinal_at=None) or next((n for s in spoken for n in s.names), None)
    if name is None:
        return None
    partner_at = next(((t[0], t[1]) for s in sentences for t in s.lands if t[3]["code"] == usual), name.kind_at)
    kind = _kind_elsewhere(sentences, usual)
    return Event(kind.kind if kind else "defence_dialogue", (kind or name).kind_at, usual, partner_at, [n for n, _ in recalls] or [name], [])


def _defends(position: str) -> bool:
    return "quốc phòng" in position.lower() or "tham mưu" in position.lower()


_OTHER = re.compile(
    r"(?:đã tiếp(?! tục| nhận)|tiếp xã giao|tiếp thân mật|thân mật tiếp|buổi tiếp|hội kiến|chào xã giao|đến chào|tới chào|có (?:các )?cuộc (?:gặp|hội đàm|làm việc)|đã hội đàm|(?<!kết thúc )(?:cuộc|buổi) hội đàm|đã (?:đến |tới |đi )?thăm|đến thăm|tới thăm|đặt vòng hoa|dâng hương|viếng|lễ giao lưu|khai mạc giao lưu|chương trình giao lưu hữu nghị|lễ (?:trao(?! (?:thỏa thuận|bản|biên bản|ý định|kế hoạch|văn kiện|nghị định))|gắn|đón|kỷ niệm|tiếp nhận)|đã tham quan)\b"
)
_RESUMES = re.compile(r"(?:hai bên|hai nước|hai bộ|hai trưởng đoàn|kết thúc (?:buổi |cuộc )?đối thoại|tại (?:buổi |cuộc )?đối thoại|về phần mình)\b")
_ON_BOTH = re.compile(r"\b(?:hai bên|hai đoàn|hai bộ|hai trưởng đoàn|hai thứ trưởng|phía việt nam|phía bạn|tại đối thoại|tại buổi đối thoại|tại cuộc đối thoại)\b")
_BOTH_GO_ON = re.compile(r"(?:(?:(?:dưới|trước|với) sự chứng kiến của |(?:khép lại|kết thúc), )?(?:hai|các) (?:(?:vị |ông |đồng chí )?(?:đồng )?chủ trì|(?:vị|đồng chí|ông) (?:trưởng đoàn|thứ trưởng)|(?:đồng )?trưởng đoàn|đồng chủ tọa|thứ trưởng)|hai bên|hai đoàn|hai nước|hai bộ|hai trưởng đoàn|hai thứ trưởng|hai quân đội|đôi bên|các bên|hai đồng chủ trì|(?:về|trong|thời gian|nhìn|trao đổi|thảo luận|đánh giá)\b[^,;.]{3,60}, (?:hai bên|hai đoàn|hai trưởng đoàn|hai thứ trưởng))\b")
_RECEIVING = re.compile(r"(?:tại buổi )?tiếp (?:thân mật |xã giao )?(?:đoàn|phái đoàn|ông|bà|ngài|đồng chí|(?:đại|thượng|trung|thiếu|chuẩn) tướng|(?:phó |chuẩn )?đô đốc|thứ trưởng|bộ trưởng|quốc vụ khanh|thư ký|trưởng đoàn)\b")
EVERY = -1  # a sentence on all the meetings of the article
_ALL = re.compile(r"\b(?:tại|trong) (?:cả )?(?:hai|ba) (?:cuộc|buổi|phiên) đối thoại")
_RECEPTION = re.compile(r"tiếp|hội kiến|chào")
_ON_OCCASION = re.compile(r"\b(?:nhân dịp|dự|sang|tham dự|nhân|bên lề|sau khi|trước khi)\b[^;.]{0,60}$")
_PRESENT = re.compile(r"\b(?:tham gia|dự|có mặt(?: trong| tại)?) (?:tất cả )?các (?:hoạt động|sự kiện|buổi làm việc)\b[\w ]{0,20} có\b|\bdự (?:buổi |cuộc |phiên )?(?:đối thoại|tham vấn)(?:[.,]? ?$|,? (?:trong đó )?(?:còn )?có\b|[.])")
HERE = re.compile(r"\b(?:tại|kết thúc|phát biểu tại|trong khuôn khổ|bên lề|mở đầu|khai mạc|sau|trong)\s+(?:buổi |cuộc |phiên )?(?:đối thoại|tham vấn|cuộc họp|phiên họp)|\bdự (?:buổi |cuộc )?(?:tiếp|lễ đón|hội đàm|hội kiến)(?: xã giao)?,? (?:và|cùng) (?:buổi |cuộc )?(?:đối thoại|tham vấn)\b")
_TRIBUTE = re.compile(r"viếng|đặt vòng hoa|dâng hương|đặt hoa")  # where nothing is discussed


def mark(article: Article, sentences: list[Sentence], events: list[Event]) -> None:
    """Says of each sentence which event it reports; what tells of another meeting of the trip reports none."""
    if not events:
        return
    folded = article.folded
    starts = {}
    for number, event in enumerate(events):
        for name in event.names:
            starts.setdefault(id(name), number)
    current: int | None = 0 if len(events) == 1 else None
    if len(events) == 1 and events[0].anchors:
        early = min(n.sentence for n in events[0].anchors)
        body = [i for i, s in enumerate(sentences) if s.kind == "body"]
        if any(_visits(folded, sentences[i]) for i in body[:3] if i < early):
            current = None
    people_seen: set = set()
    resumed, last_paragraph, begun = False, 0, False
    paid = False  # whether it left it to pay tribute to the dead
    left: set = set()  # those whom the reception names by which the story left the meeting
    for sentence in sentences:
        if sentence.kind == "tail":
            known = any(m.person and id(m.person) in people_seen for m in sentence.mentions)
            rival = any(n.partner and all(n.partner != e.partner for e in events) for n in sentence.names)
            broken = any(p.kind == "skip" for p in article.paragraphs[last_paragraph + 1 : sentence.paragraph])
            tells = (
                _RESUMES.match(folded, sentence.start, sentence.end)
                or (sentence.first and sentence.end - sentence.start > 80 and folded[sentence.end - 1] in ".;:" and _ON_BOTH.search(folded, sentence.start, min(sentence.end, sentence.start + 120)))
            ) and _named(sentence) <= {HOME, *(e.partner for e in events)}
            resumed = (known or tells or (resumed and not broken)) and not rival
            last_paragraph = sentence.paragraph
            if not resumed:
                sentence.event = None
                continue
        last_paragraph = sentence.paragraph
        own = [starts[id(n)] for n in sentence.names if id(n) in starts]
        other = sentence.kind in ("body", "tail") and _other(folded, sentence)
        there = _whose(events, sentence) if begun and not own and len(events) > 1 and (current is not None or sentence.names) else None
        if there is not None and not other:
            current = there
        elif own and not (other and _RECEPTION.search(other[0]) and all(_ON_OCCASION.search(folded[sentence.start : n.start]) for n in sentence.names if id(n) in starts)):
            current = own[0]
        elif own:
            current = None
        elif current is None and (_here(folded, sentence, other) or (not other and _PRESENT.search(folded, sentence.start, sentence.end))) and not any(n.foreign for n in sentence.names):
            current = 0 if len(events) == 1 else current
        elif current is None and not begun and sentence.kind == "body" and any(n.kind is None and not n.loose and not n.general for n in sentence.names):
            current = 0
        elif current is None and len(events) == 1 and sentence.kind == "body" and not other and any(n.kind is None and not n.loose and not n.general and (_RESUMES.match(folded, sentence.start, sentence.end) or _chaired(sentence, n)) for n in sentence.names):
            current = 0
        elif current is None and left and sentence.first and not other and sentence.kind == "body" and (_back(sentence, people_seen, left) or _BOTH_GO_ON.match(folded, sentence.start, sentence.end)):
            current = 0
        elif current is None and paid and sentence.first and not other and sentence.kind == "body" and _speaks(sentence, {HOME, events[0].partner}):
            current = 0
        elif current is None and len(events) == 1 and sentence.kind == "body" and not other and _ITSELF.match(folded, sentence.start, sentence.end) and "chair" in sentence.acts:
            current = 0
        elif current is not None and other and not _here(folded, sentence, other):
            if _elsewhere(folded, sentence):
                current = None
                left = {id(m.person) for m in sentence.mentions if m.person} if len(events) == 1 else set()
                paid = _TRIBUTE.search(folded, sentence.start, sentence.end) is not None and len(events) == 1
        if sentence.kind == "headline" and not begun and not own:
            sentence.event = None
        elif sentence.kind in ("title", "caption", "headline") and current is None and len(events) == 1 and sentence.names and not own:
            sentence.event = 0
        elif len(events) > 1 and (len(set(own)) > 1 or _ALL.search(folded, sentence.start, sentence.end)):
            sentence.event = EVERY
        else:
            sentence.event = current
        begun = begun or bool(own)
        if sentence.event is not None:
            people_seen.update(id(m.person) for m in sentence.mentions if m.person)


def _visits(folded: str, sentence: Sentence) -> re.Match | None:
    return _OTHER.search(folded, sentence.start, sentence.end) if "visit" in sentence.cues else None


def _other(folded: str, sentence: Sentence) -> re.Match | None:
    """The words of a sentence that tell of a reception, a visit or a talk beside the meeting."""
    found = _visits(folded, sentence)
    if found and found[0].startswith("lễ đón") and folded.endswith("sau ", sentence.start, found.start()) and "chair" in sentence.acts:
        found = None  # "Ngay sau lễ đón, A và B đồng chủ trì đối thoại"
    found = found or _RECEIVING.match(folded, sentence.start, sentence.end)
    if found is None and len(sentence.mentions) > 1:  # "Bộ trưởng A, ..., tiếp Thượng tướng B"
        for start, end, _, row in sentence.verbs if "receive" in sentence.acts else ():
            if row["code"] == "receive" and any(m.start == end + 1 for m in sentence.mentions) and any(m.end <= start for m in sentence.mentions):
                return _RECEPTION.search(folded, start, end)
    return found


def _here(folded: str, sentence: Sentence, other: re.Match | None) -> bool:
    """Whether a sentence says that it is at the meeting; a reception "after" it or "beside" it is not."""
    here = HERE.search(folded, sentence.start, sentence.end)
    return here is not None and not (other and _RECEPTION.search(other[0]) and here[0].startswith(("sau", "bên lề", "kết thúc", "trong khuôn khổ")))


def _back(sentence: Sentence, seen: set, left: set) -> bool:
    """Whether the story comes back from a reception to the meeting: one who was there and not at the reception speaks."""
    first = next((m.person for m in sentence.mentions if m.person), None)
    return first is not None and id(first) in seen and id(first) not in left and sentence.mentions[0].start - sentence.start < 40


def _speaks(sentence: Sentence, sides: set) -> bool:
    """Whether a sentence tells what one of the sides proposes or holds."""
    first = next((m for m in sentence.mentions if m.person), None)
    if first is None or first.start - sentence.start > 40 or not sentence.countries <= sides or (first.person.country or HOME) not in sides:
        return False
    return any(t[3]["code"] in ("propose", "wish", "agree", "speak") and 0 <= t[0] - first.end < 60 for t in sentence.verbs)


def _whose(events: list[Event], sentence: Sentence) -> int | None:
    """The one of several meetings whose partner, of all the partners, a sentence alone names, or whose country it is held in."""
    named = _named(sentence) | {m.person.country if m.person else m.country for m in sentence.mentions}
    found = [number for number, event in enumerate(events) if event.partner in named]
    return found[0] if len(found) == 1 else None


_ITSELF = re.compile(r"(?:[\w ]{2,30}, )?(?:cuộc |buổi |phiên )?(?:đối thoại|tham vấn)\b")  # "Đối thoại sáng cùng ngày do A và B chủ trì"


def _chaired(sentence: Sentence, name) -> bool:
    """Whether a sentence says that the meeting it names is chaired: "Ngay sau đó, hai đồng chí chủ trì đối thoại"."""
    return any(t[3]["code"] == "chair" and 0 <= name.start - t[1] < 14 for t in sentence.verbs)


def _elsewhere(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence on a reception, visit or talk opens another part of the story."""
    match = _other(folded, sentence)
    lead = folded[sentence.start : match.start()]
    stands = any(t[3]["code"] in ("propose", "wish", "agree") and t[1] <= match.start() for t in sentence.verbs)
    if not _RECEPTION.search(match[0]) and (stands or re.search(r"[:;]", lead)):
        return False
    if re.search(r"\b(?:mời|đề nghị|nhất trí|thống nhất|đánh giá|mong muốn|tiếp tục|tăng cường|trong đó|kết quả|như|các cuộc|kể từ|tàu|thời gian qua|hai bên|hai nước|năm qua|vừa qua|tháng \d+|năm \d{4})\b", lead):
        return False
    return True
