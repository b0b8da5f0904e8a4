"""What is said of a meeting that the article reports: when, where, by whom, on what, and what was signed."""

from vdd import agreements, beside, dates, kept, meetings, present, roles, signers, stances, unmatched, when, where
from vdd.article import Article
from vdd.events import MOST_NAMES, Event
from vdd.meetings import same_kind
from vdd.sentences import HOME, RELATED, Sentence, dates_in, days_in
from vdd.signers import HEADS, both_signed, documents, signing_before
from vdd.story import EVERY, here, visits
from vdd.when import announcing, another


def reported(article: Article, sentences: list[Sentence], event: Event, number: int, day: str | None, record: dict) -> dict:
    inside = [i for i, s in enumerate(sentences) if s.event in (number, EVERY)]
    for mention in (m for s in sentences for m in s.mentions if m.person):
        mention.person.roles, mention.person.guests = {}, []
    for index in inside:
        for mention in sentences[index].mentions:
            if mention.person and mention.person.country is None:
                mention.person.country = event.partner
    dialogue: dict = {
        "mechanism": event.kind,
        "partner": event.partner,
        "ordinal": None,
        "session": None,
        "coverage": "reported",
        "status": "held",
        "date": None,
        "city_vi": None,
        "country_code": None,
        "format": None,
    }
    spans: dict = {"mechanism": [event.kind_at], "partner": [event.partner_at]}
    for field_name in ("ordinal", "session"):
        holder = next((n for n in event.names if getattr(n, field_name) and same_kind(n.kind, event.kind)), None)
        if holder:
            dialogue[field_name] = getattr(holder, field_name)
            spans[field_name] = [getattr(holder, field_name + "_at")]
    if dialogue["ordinal"] is None:
        for index in inside:
            start, end = sentences[index].start, sentences[index].end
            asked = article.folded.find("thứ mấy", start, end) >= 0
            counted = (
                asked
                or article.folded.find(" là ", start, end) >= 0
                or article.folded.find(" này", start, end) >= 0
                or article.folded.find(" bước ", start, end) >= 0
            ) and _COUNTED.search(article.folded, start, end + 120 if asked else end)
            if counted and not any(n.tense == "past" and n.start <= counted.end() - 1 < n.end for n in sentences[index].names):
                dialogue["ordinal"], spans["ordinal"] = (
                    meetings.number(counted[counted.lastgroup]),
                    [counted.span(counted.lastgroup)],
                )
                break
    if dialogue["ordinal"] is None:  # "Việt Nam - Singapore đối thoại lần thứ 9", where only the title counts
        heads = (n for s in sentences[:4] if s.kind == "title" for n in s.names if n.kind is None and n.ordinal)
        bare = next((n for n in heads if {HOME, event.partner} <= {code for code, _, _ in n.partners}), None)
        if bare and not any(another(n, event.names) for s in sentences[:4] if s.kind == "title" for n in s.names if n.kind):
            dialogue["ordinal"], spans["ordinal"] = bare.ordinal, [bare.ordinal_at]
    main = (event.anchors or event.names)[0]
    spans["status"] = spans["coverage"] = [_held_at(article, sentences, inside, main)]
    telling = announcing(article, sentences, event, inside)
    when.find(article, sentences, event, inside, telling, day, dialogue, spans)
    where.find(article, sentences, event, telling, dialogue, spans)
    roles.assign(article, sentences, event.partner, set(inside), event.names, dialogue["country_code"])
    tools, titles = _agreements(article, sentences, inside, event, number, dialogue, day)
    dialogue["participants"] = _participants(article, sentences, event, inside)
    dialogue["areas"] = _areas(article, sentences, inside, event, record, dialogue["country_code"], titles)
    dialogue["agreements"] = tools
    dialogue["spans"] = {name: article.spans(places) for name, places in spans.items()}
    return dialogue


def announced(dialogue: dict, status: str = "planned", told: list | None = None) -> dict:
    """A dialogue of an article that came out before it, or long after: only mentioned. `told`: the places of the sentences that name it, where no other can say where it was."""
    kept = {name: places for name, places in dialogue["spans"].items() if name not in ("coverage", "status")}
    if told and (at := kept.get("city_vi") or kept.get("country_code")) and not any(a <= at[0][0] < b for a, b in told):
        dialogue = {**dialogue, **dict.fromkeys(("city_vi", "country_code", "format"))}
        kept = {name: places for name, places in kept.items() if name not in ("city_vi", "country_code", "format")}
    cue = dialogue["spans"].get("date") or dialogue["spans"]["coverage"]
    return {**dialogue, "coverage": "mentioned", "status": status, "participants": [], "areas": [], "agreements": [],
            "spans": {**kept, "coverage": cue, "status": cue}}  # fmt: skip


def passing(dialogues: list[dict], lengths: list[int]) -> list[dict]:
    """The dialogues, those only mentioned of which nothing is told beside others: "Trước đó, ngày 21-5, đoàn đã dự Đối thoại ... tại Praha".

    `lengths`: in how many sentences each is told."""

    def is_told(dialogue, length):
        chaired = any("co_chair" in p["roles"] or p["country_code"] == dialogue["partner"] for p in dialogue["participants"])
        said = any(area["stance"] in ("agreed", "proposed", "discussed") for area in dialogue["areas"])
        return chaired or said or dialogue["agreements"] or (length > 1 and dialogue["areas"])

    told = [is_told(d, n) for d, n in zip(dialogues, lengths)]
    if not any(told):
        return dialogues
    found = [announced(d, "held") if d["coverage"] == "reported" and not own else d for d, own in zip(dialogues, told)]
    return [d for d in found if d["coverage"] == "reported" or d["ordinal"] or d["date"]]


_COUNTED = kept.compile(
    rf"\b(?:cuộc|phiên|kỳ|buổi) (?:họp|gặp|đối thoại|tham vấn)(?: lần)? thứ (?P<t>{meetings.COUNT}) (?:này|kể từ)\b"
    rf"|\b(?:cơ chế|cuộc|vòng|kỳ|phiên|lần|hoạt động|sự kiện)(?: (?:đối thoại|tham vấn|họp|gặp"
    rf"|làm việc))? này,?(?: [\w]+){{0,5}}? (?:lần|vòng|kỳ|phiên) thứ (?P<k>{meetings.COUNT})\b"
    rf"|\b(?:đối thoại|tham vấn)\b[^.;]{{2,90}} (?:bước sang|bước vào) (?:lần|kỳ|vòng) (?:họp |đối thoại )?thứ (?P<o>{meetings.COUNT})\b"
    rf"|\bđây (?:cũng |đã )*là (?:lần|kỳ|vòng|phiên) thứ (?P<e>{meetings.COUNT})(?=[.;]"
    rf"| (?:mà )?hai (?:bên|bộ|nước|đoàn|bộ quốc phòng)(?: cùng| đã)? (?:gặp (?:nhau|mặt)|họp|nhóm họp|đối thoại"
    rf"|ngồi (?:lại|vào|xuống)|(?:tổ chức|tiến hành) (?:cuộc |phiên )?(?:đối thoại|tham vấn|cơ chế này|sự kiện này"
    rf"|hoạt động này)))"
    rf"|\bđây (?:cũng |đã )*là lần thứ (?P<h>{meetings.COUNT}) [^.,;]{{4,40}} (?:tiến hành|tổ chức|có|mở) (?:một )?(?:cuộc|buổi"
    rf"|phiên)"
    rf" (?:thảo luận|trao đổi|gặp|họp|hội đàm) (?:ở|thuộc|cấp|kiểu|như)[\w ]{{0,16}} này\b"
    # "Đây là lần thứ mấy hai hải quân đối thoại? - Chuẩn Đô đốc A: Lần thứ bảy."
    rf"|\bthứ mấy\b[^?.]{{0,90}}\?\s+(?:[^:?!.]{{2,60}}: )?(?:(?:đây|năm nay|lần này),? )?(?:là )?(?:lần |vòng |kỳ |phiên "
    rf"|khóa )?"
    rf"thứ (?P<q>{meetings.COUNT})\b|"
    rf"\b(?:đây|năm nay) (?:cũng |đã )*là (?:lần|kỳ|phiên|vòng|cuộc)(?: (?:họp|đối thoại"
    rf"|gặp)(?: lần)? thứ (?P<m>{meetings.COUNT})\b(?! (?:bên|nước|bộ))"
    rf"|(?: [\w ]{{1,24}})?(?: lần)? (?:thứ )?(?P<n>{meetings.COUNT})\b(?! (?:bên|nước|bộ))[^.;]{{0,30}}\b(?:cơ chế"
    rf"|đối thoại|nhóm họp|tham vấn|họp|nhóm|hoạt động này|sự kiện này)\b(?! (?:này )?được (?:nâng|mở rộng))(?<!đón cuộc đối thoại)(?<!đón đối thoại)(?! (?:được )?(?:tổ chức|diễn ra"
    rf"|tiến hành) (?:tại|ở)\b))"
)


def _held_at(article: Article, sentences: list[Sentence], inside: list[int], name) -> tuple[int, int]:
    """The words that say that the meeting was held: the verb of its sentence, else "tại đối thoại"."""
    sentence = sentences[name.sentence]
    held = [t for t in sentence.verbs if t[3]["code"] in ("held", "chair")]
    near = min(held, key=lambda t: abs(t[0] - name.start), default=None)
    if near:
        return near[0], near[1]
    places = (here(article.folded, sentences[i]) for i in inside if sentences[i].kind == "body")
    place = next(filter(None, places), None)
    return place.span() if place else (name.start, name.end)


_THERE = ("tại ", "trong ", "nhân ", "khi ", "lúc ", "dịp ", "cũng ", "ở ", "sau đó")
# "Tại đó, ...", "Cũng trong năm đó, ..."
_AT_THAT = kept.compile(
    r"(?:cũng |ngay )?(?:(?:tại|trong|nhân|ở|khi|lúc|dịp|khuôn khổ|cuộc|phiên|kỳ|buổi|vòng|lần|chuyến|đối thoại|họp|gặp|thăm|làm việc"
    r"|sự kiện|năm|tháng|ngày|đợt) )+(?<!lần )(?:đó|ấy|này|đây)\b"
)
_DATED_STORY = kept.compile(r"(?:vào |hồi |trong |cuối |đầu |giữa |từ )*(?:ngày|tháng|năm) [^,;.]{1,20}, ")


def _back_then(article: Article, sentences: list[Sentence], index: int, event: Event, day: str | None) -> tuple | None:
    """The date, and its place, of the earlier meeting or visit of which a sentence tells on, "Tại đó, hai bên đã ký ...", as the one before it says."""
    sentence, before = sentences[index], sentences[index - 1] if index else None
    if (
        not before
        or before.kind != "body"
        or before.paragraph != sentence.paragraph
        or not article.folded.startswith(_THERE, sentence.start)
    ):
        return None
    that = _AT_THAT.match(article.folded, sentence.start, sentence.end)
    rounds = [n for n in before.names if n.kind or n.ordinal or n.loose]
    if not that or any(n in event.names or n.tense in ("to come", "general") for n in rounds):
        return None
    told = [d for d in dates_in(article, before) if d.form in ("full", "month", "year")]
    held = "held" in before.acts or "chair" in before.acts or any(article.folded.startswith(" họp", n.end) for n in rounds)
    if rounds and not (held and before.acts.isdisjoint(("speak", "review", "propose", "wish"))):
        return None
    if not rounds and (before.names or not told or not _DATED_STORY.match(article.folded, before.start)):
        return None
    then = dates.edtf(told[-1], day, None) if told else None
    own = next((dates.edtf(d, day, None) for n in event.anchors for d in days_in(article, sentences[n.sentence])), None)
    if then and own and own[:4].isdigit() and then[:7] >= own[: min(7, len(then))]:
        return None
    return (then, (told[-1].start, told[-1].end)) if then else (None, None)


def _agreements(article, sentences, inside, event, number, dialogue, day) -> tuple[list[dict], list[tuple[int, int]]]:
    """The instruments of a meeting and the places of their names; those who sign or witness get their roles on the way."""
    folded = article.folded
    found: dict[tuple, dict] = {}
    titles: list[tuple[int, int]] = []
    signed = None  # the last sentence that tells of a signing, with what was signed
    heading = None
    for index in _body_first(sentences, inside, event, number):
        sentence = sentences[index]
        # but "Hai Trưởng đoàn ký Biên bản", under a picture
        if sentence.kind == "headline" and not (sentence.acts >= {"both", "sign"} and sentence.instruments):
            continue
        if article.clean[sentence.end - 1] == ":":
            heading = sentence
        elif heading and not _ITEM.match(article.clean, sentence.start):
            heading = None
        just_signed = signed[1] if signed and 0 < index - signed[0] < 3 else None
        if not sentence.instruments and (sentence.acts.isdisjoint(_SIGNED) or not documents(folded, sentence)):
            # "Hai Thứ trưởng chứng kiến lễ ký."
            if just_signed and (
                folded.find("chứng kiến", sentence.start, sentence.end) >= 0
                or ("sign" in sentence.acts and _WHO_SIGNED.search(folded, sentence.start, sentence.end))
            ):
                signers.find(article, sentences, sentence, inside, event, just_signed)
            continue
        if len(titles) > MOST_NAMES:
            break
        if (sentence.cities and _of_another_land(sentence, event.partner)) or (
            HOME not in sentence.countries and {event.partner} < sentence.countries and "both" not in sentence.acts
        ):  # "Tại Minsk, ... Belarus; hai bên ký Kế hoạch hợp tác"; "Úc hủy hợp đồng mua tàu ngầm Pháp"
            continue
        tools = agreements.find(
            article, sentence, heading if heading and _ITEM.match(article.clean, sentence.start) else None, day
        )
        then = _back_then(article, sentences, index, event, day) if tools else None
        if then:  # what was only planned then is no news
            tools = [tool for tool in tools if tool["action"] != "planned"]
            for tool in tools:
                if tool["action"] in _DONE_WITH:
                    tool["action"], tool["date"], tool["at"]["date"] = "cited", *then
        if sentence.kind in ("caption", "headline"):
            signers.find(article, sentences, sentence, inside, event, tools)
        if sentence.kind in _HEADED:
            tools = _not_in_body(tools, found)
        elif sentence.event is None:
            tools = _of_background(folded, sentence, tools)
        else:
            again = (
                not tools and just_signed and "sign" in sentence.acts and _WHO_SIGNED.search(folded, sentence.start, sentence.end)
            )
            signers.find(article, sentences, sentence, inside, event, just_signed if again else tools)
            if any(t["action"] in ("signed", "exchanged") for t in tools):
                signed = index, tools
        for tool in tools:
            titles.append(tool["at"]["title_vi"])
            _note(found, tool, index)
    return _listed(article, found, dialogue["date"]), titles


_HEADED = ("title", "caption", "headline")
_DONE_WITH = ("signed", "exchanged", "adopted")  # what becomes of an instrument at the meeting


_SAID = ("receive", "call", "wish", "propose", "speak")


def _body_first(sentences, inside, event, number) -> list[int]:
    """The sentences that can tell of instruments: the meeting's, then those of the background, then titles and captions."""
    sides = {HOME, event.partner}
    foreign = {s.paragraph for s in sentences if s.event not in (number, EVERY, None) or not s.countries <= sides}
    background = [
        i
        for i, s in enumerate(sentences)
        if s.event is None
        and s.kind == "body"
        # "bản ghi nhớ mà bộ trưởng quốc phòng hai nước ký tháng 10/2011"
        and (not s.mentions or "sign" in s.acts and s.acts.isdisjoint(_SAID) and not any(m.name for m in s.mentions))
        and s.paragraph not in foreign
    ]
    headed = [i for i in inside if sentences[i].kind in _HEADED]
    return [*(i for i in inside if sentences[i].kind not in _HEADED), *background, *headed]


def _not_in_body(tools: list[dict], found: dict) -> list[dict]:
    """Of the instruments in a title or caption those that the body does not tell of."""
    told = {t["instrument"] for t in found.values() if t["action"] != "cited"}
    return [
        t
        for t in tools
        if t["action"] in _DONE_WITH and t["instrument"] not in told and not (told and t["instrument"] == "agreement")
    ]


def _of_background(folded: str, sentence: Sentence, tools: list[dict]) -> list[dict]:
    """Of the instruments in a sentence that is not of the meeting those of earlier days that are of defence."""
    return [
        t
        for t in tools
        if t["action"] == "cited" and t["date"] and (t["area"] or folded.find("quốc phòng", sentence.start, sentence.end) >= 0)
    ]


def _note(found: dict, tool: dict, index: int) -> None:
    """Adds an instrument to those found, or what a sentence tells of it to one found before."""
    cited = tool["action"] == "cited"
    key = tool["instrument"], tool["area"], cited, tuple(_YEAR.findall(tool["title_vi"])), cited and tool["date"]
    # "ký Bản ghi nhớ này"
    if tool.pop("same") and (meant := next((t for t in reversed(found.values()) if t["instrument"] == tool["instrument"]), None)):
        if not cited:
            meant["action"], meant["date"] = tool["action"], None
            meant["at"]["action"] = [tool["at"]["action"]]
        return
    same = _found_before(found, key, tool, index)
    if not same:
        found[key if key not in found else (*key, index, tool["title_vi"])] = {
            **tool,
            "sentence": index,
            "at": {name: [at] if at else [] for name, at in tool["at"].items()},
        }
        return
    for name, at in tool["at"].items():
        same["at"][name] = same["at"].get(name, []) + ([at] if at else [])
    if same["area"] is None and tool["area"]:
        same["area"] = tool["area"]
    if len(tool["title_vi"]) > len(same["title_vi"]):
        same["title_vi"] = tool["title_vi"]
        same["at"]["title_vi"].reverse()
    if same["action"] == "planned" or (same["action"] in ("exchanged", "adopted") and tool["action"] == "signed"):
        same["action"] = tool["action"]
    if same["date"] is None:
        same["date"] = tool["date"]


def _found_before(found: dict, key: tuple, tool: dict, index: int) -> dict | None:
    """The instrument found of the same area, else one of no area whose title can be the same."""
    kind, area, cited, *_ = key
    alike = [
        (k[1], t)
        for k, t in found.items()
        if k[0] == kind and k[2] == cited and not _of_other_years(t, tool) and not _beside(t, tool, index)
    ]
    return next((t for of, t in alike if of == area), None) or next(
        (t for of, t in alike if None in (of, area) and _one_title(t, tool)), None
    )


def _listed(article: Article, found: dict, day: str | None) -> list[dict]:
    """The records of the instruments found. `day`: when the meeting was."""
    listed = []
    for tool in found.values():
        weak = tool.pop("weak")
        if _is_told_else(tool, weak, [t for t in found.values() if t is not tool]):
            continue
        del tool["sentence"]
        happened = tool["action"] in _DONE_WITH
        places = tool.pop("at")
        item = {**tool, "date": day if happened else tool["date"]}
        item["spans"] = {
            name: article.spans(places[name])
            for name in places
            if item.get(name) and places[name] and not (happened and name == "date")
        }
        listed.append(item)
    return listed


def _is_told_else(tool: dict, weak: bool, others: list[dict]) -> bool:
    """Whether an instrument is one of the others, under a less telling name."""
    if weak and any(
        t["instrument"] == tool["instrument"]
        and (None in (t["area"], tool["area"]) or t["area"] == tool["area"])
        and _same_words(t, tool)
        for t in others
    ):
        return True  # only a further word on one of the others
    if (
        tool["instrument"] == "agreement"
        and tool["area"]
        and tool["title_vi"][0].islower()
        and any(t["action"] == tool["action"] and t["area"] == tool["area"] for t in others)
    ):
        return True  # "hai bên ký thỏa thuận về ...", which has its own name elsewhere
    # what is signed here, spoken of once more
    return (
        tool["action"] == "cited"
        and tool["date"] is None
        and any(
            (t["action"] != "cited" and _bare(t["title_vi"]) == _bare(tool["title_vi"]))
            # "Biên bản Đối thoại được ký. Theo Biên bản, ..."
            or (t["action"] in _DONE_WITH and t["title_vi"].lower().startswith(tool["title_vi"].lower() + " "))
            for t in others
        )
    )


def _of_another_land(sentence: Sentence, partner: str) -> bool:
    """Whether a sentence names a third country and a city of it, and the partner not at all."""
    others = sentence.countries - {HOME, partner}
    return (
        bool(others)
        and partner not in sentence.countries
        and partner != "EUE"
        and all(t[3]["country_code"] in others for t in sentence.cities)
    )


_YEAR = kept.compile(r"(?:19|20)(?<!\w..)\d\d\b")


def _of_other_years(a: dict, b: dict) -> bool:
    """Whether two names of instruments bear different years ("giai đoạn 2015 - 2020", "đến năm 2030") or were signed at different times."""
    years, others = set(_YEAR.findall(a["title_vi"])), set(_YEAR.findall(b["title_vi"]))
    if years and others and not years & others:
        return True
    days = a["date"], b["date"]
    return (
        a["action"] == b["action"] == "cited"
        and None not in days
        and not days[0].startswith(days[1])
        and not days[1].startswith(days[0])
    )


def _beside(a: dict, b: dict, index: int) -> bool:
    """Whether two instruments have full names of their own in one sentence: "Bản ghi nhớ về hợp tác quốc phòng và Bản ghi nhớ về ..."."""
    if a["sentence"] != index or not (a["title_vi"][0].isupper() and b["title_vi"][0].isupper()):
        return False
    one, other = a["title_vi"].lower(), b["title_vi"].lower()
    return not one.startswith(other) and not other.startswith(one)


def _bare(title: str) -> str:
    """A title without the two sides."""
    name, _, sides = title.lower().partition(" giữa ")
    return title.lower() if " về " in sides else name


def _one_title(a: dict, b: dict) -> bool:
    short, long = sorted((a["title_vi"].lower(), b["title_vi"].lower()), key=len)
    return short.split()[-1] in long or _same_words(a, b)


def _same_words(a: dict, b: dict) -> bool:
    """Whether one of two titles has most of the other's words."""
    short, long = sorted((a["title_vi"].lower(), b["title_vi"].lower()), key=len)
    words = set(short.split())
    return long.startswith(short) or 4 * len(words & set(long.split())) >= 3 * len(words)


# "Người ký phía Việt Nam là A"
_WHO_SIGNED = kept.compile(
    r"\bngười ký\b|\bký (?:kết )?(?:là|có)\b|\bký(?: kết)?(?: (?:vào )?(?:văn kiện|văn bản|kế hoạch|biên bản|bản ghi nhớ"
    r"|thỏa thuận)(?: này| trên| nói trên)?)?[.;]?$"
)
_SIGNED = ("sign", "exchange")
_ITEM = kept.compile(r"\s*(?:[-+*•–]|\d{1,2}[.)])\s")

_IS_THERE = kept.compile(r"[^.;]{0,50}\bcó mặt (?:và|tại|trong|ở|phát biểu)\b")
_OF_HEADS = ("both", "heads", "head", "lead")  # what phrases say that have "trưởng đoàn" or "đứng đầu" in them
_HEADS_OF = kept.compile(r"hai (?:vị )?trưởng đoàn (?:của |phía )?")


def _participants(article, sentences, event, inside) -> list[dict]:
    """Who took part, with the roles that the sentences of the meeting give, and what each is called."""
    folded = article.folded
    _heads(folded, sentences, event, inside)
    for index in inside:
        if sentences[index].kind == "body" and sentences[index].mentions:
            present.named_only(folded, sentences[index], (HOME, event.partner), event.names)
    everyone = list({id(m.person): m.person for s in sentences for m in s.mentions if m.person}.values())
    for person in everyone:
        if person.roles:
            person.country = person.country or event.partner
    apart = _in_other_story(folded, sentences, event)
    listed = []
    for person in everyone:
        if not person.roles or person.country not in (HOME, event.partner):
            continue
        if person.roles.keys() == {"attendee"} and _is_only_near(folded, person, everyone, id(person) in apart):
            continue
        had = _roles_had(person, everyone)
        record = _participant(article, sentences, event, person, had, everyone) if had else None
        if record:
            listed.append(record)
    return listed


def _heads(folded: str, sentences, event, inside) -> None:
    """Gives "hai Trưởng đoàn" their role where the text names them so."""
    for sentence in (sentences[index] for index in inside):
        if sentence.acts.isdisjoint(_OF_HEADS):
            continue
        told = any(
            folded.find(word, sentence.start, sentence.end) >= 0 for word in ("trưởng đoàn", "trưởng phái đoàn", "đứng đầu")
        )
        if told and (match := HEADS.search(folded, sentence.start, sentence.end)):
            for person in both_signed(sentences, inside, event, False, but=signing_before(folded, sentence, match)):
                beside.give(person, "head_of_delegation", match.span())
            break
    for sentence in sentences:
        if not sentence.lands or sentence.acts.isdisjoint(_OF_HEADS):
            continue
        of = _HEADS_OF.search(folded, sentence.start, sentence.end)
        land = next((t[3]["code"] for t in sentence.lands if t[0] == of.end()), None) if of else None
        if not land:
            continue
        there = {id(m.person): m.person for i in inside for m in sentences[i].mentions if m.person}
        two = [p for p in there.values() if p.country == land and "co_chair" in p.roles]
        for person in two if len(two) == 2 else ():  # "tiếp hai Trưởng đoàn Australia"
            beside.give(person, "head_of_delegation", of.span())


def _led(person) -> bool:
    """Whether somebody chaired or led, and is not far above those who do."""
    return bool(person.roles.keys() & {"co_chair", "head_of_delegation"}) and not beside.far_above(person)


def _is_only_near(folded: str, person, everyone: list, apart: bool) -> bool:
    """Whether somebody who is only said to attend was not there. `apart`: whether it is in another story on the page that they are named."""
    # a minister who speaks while the chairs call on him
    if (
        beside.far_above(person)
        and any(_led(p) for p in everyone)
        and not any(folded.endswith("dự", a, b) for a, b in person.roles["attendee"])
        and not any(_IS_THERE.match(folded, m.end, m.end + 80) for m in person.mentions)
    ):
        return True
    return (  # of the other story with which the page opens
        apart
        and not any(_ATTENDED.search(folded, a, b) for a, b in person.roles["attendee"])
        and any(p.country == person.country and p.roles.keys() & _LEADING for p in everyone)
    )


def _roles_had(person, everyone: list) -> dict:
    """The roles that somebody had at the meeting, with the places that say so; none of another visit."""
    had = dict(person.roles)
    if (
        "head_of_delegation" in had
        and beside.far_above(person)
        and any(p is not person and p.country == person.country and _led(p) for p in everyone)
    ):  # "trong đó có đoàn do Bộ trưởng dẫn đầu", another visit
        del had["head_of_delegation"]
    if "courtesy_host" in had and person.guests and not any(_leads_visit(guest, everyone) for guest in person.guests):
        del had["courtesy_host"]  # of another visitor, or of one member of the delegation
    if len(had) > 1:
        had.pop("attendee", None)
    return had


def _leads_visit(guest, everyone: list) -> bool:
    """Whether a guest is the head of the visitors, as far as is told: one who has a role, and no other of the same side leads."""
    return bool(guest.roles) and (
        _led(guest) or not any(p is not guest and p.country == guest.country and _led(p) for p in everyone)
    )


def _participant(article, sentences, event, person, had: dict, everyone: list) -> dict | None:
    """The record of a participant; None for one who has no name and no post."""
    rank, position = person.best("rank"), person.best("position")
    values = {
        "name": person.name,
        "country_code": person.country,
        "rank_vi": rank.rank if rank else None,
        "position_vi": position.position if position else None,
        "position_code": position.position_code if position else None,
    }
    position_at = [position.position_at] if position else []
    # "người đồng cấp", later "Thứ trưởng"
    if person.name and (values["position_vi"] is None or any(m.counterpart for m in person.mentions)):
        likened, code, copied = _counterpart(person, everyone, sentences)
        if likened and likened.lower().startswith((values["position_vi"] or "").lower()):
            values["position_vi"], values["position_code"] = likened, code
            position_at = [copied] if copied else position_at
    if person.name is None and not values["position_vi"]:
        return None
    forms: dict[str, list] = {}
    for m in person.mentions:
        if m.name:
            forms.setdefault(m.name, []).append(article.span(*m.name_at))
    stated = next((m for m in person.mentions if m.country == person.country), None)
    country_at = stated.country_at if stated else _country_at(sentences, person, event)
    first = person.mentions[0]
    country_at = country_at or next((m.name_at for m in person.mentions if m.name_at), (first.start, first.end))
    spans = {
        "name": [m.name_at for m in person.mentions if m.name == person.name],
        "country_code": [country_at],
        "rank_vi": [rank.rank_at] if rank else [],
        "position_vi": position_at,
    }
    return {
        **values, "roles": sorted(had), "name_forms": forms,
        "spans": {**{k: article.spans(v) for k, v in spans.items() if v and values.get(k)},
                  "roles": {role: article.spans(sorted(set(had[role]))) for role in sorted(had)}},
    }  # fmt: skip


def _in_other_story(folded, sentences, event) -> set[int]:
    """Those who are named only before a story comes to the meeting, where neither title nor first sentence is on it, and with none of its delegations."""
    first = min((n.sentence for n in event.names), default=0)
    ahead = [s for s in sentences[:first] if s.kind == "body"]
    if (
        not ahead
        or event.lost
        or any(s.names or s.kind == "caption" and s.mentions for s in sentences[:first])
        or _SAID_SO.match(folded, sentences[first].start)
    ):
        return set()
    with_them = {
        id(m.person)
        for s in ahead
        for m in s.mentions
        if folded.find("đoàn", s.start, s.end) >= 0 or any(o.person and o.person.roles.keys() & _LEADING for o in s.mentions)
    }
    later = {id(m.person) for s in sentences[first:] for m in s.mentions}
    return {id(m.person) for s in ahead for m in s.mentions} - with_them - later


_ATTENDED = kept.compile(r"\b(?:dự|có mặt|tham gia|hiện diện)\b")
_LEADING = {"co_chair", "head_of_delegation"}
# "Ông nói như vậy tại Đối thoại ..."
_SAID_SO = kept.compile(r"(?:ông|bà|đồng chí|phát biểu|tuyên bố|khẳng định|đó|đây|thông tin|nội dung|nhận định|điều|những)\b")


def _country_at(sentences, person, event) -> tuple[int, int] | None:
    """Where the text names the country of a person whose titles do not: beside the person, else in the meeting's name."""
    for sentence in sentences:
        if any(m.person is person for m in sentence.mentions):
            for token in sentence.lands:
                if token[3]["code"] == person.country and token[3]["use"] == "name":
                    return token[0], token[1]
    return next(((a, b) for n in event.names for code, a, b in n.partners if code == person.country), None)


def _counterpart(person, everyone, sentences):
    """The post of "người đồng cấp": that of the other side's person named right before, else of its chair."""
    mention = next((m for m in person.mentions if m.counterpart), None)
    if not mention:
        return None, None, None
    there = next(s.mentions for s in sentences if mention in s.mentions)
    before = there[: there.index(mention)][-1:]
    alike = [m for m in there if m.counterpart and m.name]
    others = (
        [m for m in there if m.position and m.person and m.person.country != person.country and m.end <= alike[0].start]
        if len(alike) == 2
        else []
    )
    if len(others) > 1 and mention in alike:  # "A và B cùng hai người đồng cấp là C và D"
        before = others[-2:][alike.index(mention) :]
    holder = (
        before[0] if before and before[0].person and before[0].person.country != person.country and before[0].position else None
    )
    if not holder:
        others = [p for p in everyone if p.country != person.country and set(p.roles) & set(person.roles)]
        leading = [p for p in others if set(p.roles) & set(person.roles) - {"attendee"}]
        holder = next(filter(None, (p.best("position") for p in leading or others)), None)
    if not holder:
        return None, None, None
    fuller = (
        holder.person.best("position") if holder.person else None
    )  # of "Thứ trưởng cùng người đồng cấp", who is "Thứ trưởng Bộ Quốc phòng"
    if fuller and fuller.position.lower().startswith(holder.position.lower() + " bộ "):
        holder = fuller
    # of "hai người đồng cấp A và B" the words stand before A alone
    told = alike[0] if mention.name_at and mention.start == mention.name_at[0] else mention
    return holder.position, holder.position_code, (told.start, told.name_at[0] if told.name_at else told.end)


# what is founded is a mechanism, also where its first round is spoken of
_FOUNDING = ("lập ", "lập một ", "nâng cấp ", "nối lại ", "khôi phục ")
_NEXT_ONE = kept.compile(r" (?:lần |kỳ )?(?:tiếp theo|kế tiếp|tới|sau)\b")


# "Sau Đối thoại, đoàn đã tới thăm Trung tâm Huấn luyện gìn giữ hòa bình"
_AFTER_IT = tuple(
    f"{after} {meeting}đối thoại, " for after in ("sau", "ngay sau", "kết thúc") for meeting in ("", "buổi ", "cuộc ", "phiên ")
)


def _areas(article, sentences, inside, event, record, host, titles) -> list[dict]:
    titles = list(titles)
    chosen = []
    opening = next((s.paragraph for s in sentences if s.kind == "body" and RELATED.search(article.folded, s.start, s.end)), None)
    told_from = min((sentences[n.sentence].start for n in event.anchors), default=0)
    anchor = event.anchors[0] if event.anchors else None  # its own name, in the sentence that announces it, is no field of work
    for index in inside:
        s = sentences[index]
        if not s.names and article.folded.startswith(_THERE, s.start) and _back_then(article, sentences, index, event, None):
            continue
        if article.folded.startswith(_AFTER_IT, s.start) and (tour := visits(article.folded, s)) and tour[0].endswith("thăm"):
            continue
        lead = False
        if s.kind == "body":
            lead = s.paragraph == opening and s.end <= told_from
        weight = 0 if s.kind in ("body", "tail") and not lead else 1 if lead else 2
        for n in s.names:
            if n.general or n.foreign and article.folded.endswith(" dự ", s.start, n.start):
                continue  # "mời Việt Nam dự Đối thoại Shangri-La năm 2019"
            if (
                (
                    n is anchor
                    and not s.acts.isdisjoint(("held", "chair"))
                    or s.kind == "title"
                    or n.ordinal
                    or n.session
                    or n.year
                    or _NEXT_ONE.match(article.folded, n.end)
                )
                and not article.folded.endswith(_FOUNDING, s.start, n.start)
                if n.kind
                else n.kind is None
                and n.tense == "to come"
                and not n.loose
                and not article.folded.startswith(" lần", n.end)
                and any(-8 < n.start - d.end < 8 or 0 <= d.start - n.end < 50 for d in dates_in(article, s))
            ):
                titles.append((n.start, n.end))
        chosen.append((s, weight))
    rows, said = stances.code(article.folded, article.letters, chosen, (HOME, event.partner), host, titles)
    for start, end in unmatched.items(article, said, titles):
        record["unmatched"].append({"text": article.clean[start:end], "spans": [article.span(start, end)]})
    listed = []
    for row in rows:
        a, b = row["at"][0]
        listed.append(
            {
                "area": row["area"],
                "stance": row["stance"],
                "actor": row["actor"],
                "text_vi": stances.named(article.clean[a:b]),
                "spans": {
                    "area": article.spans(row["at"]),
                    "stance": article.spans(dict.fromkeys(row["stance_at"])),
                    "actor": article.spans(dict.fromkeys(row["actor_at"])),
                },
            }
        )
    return listed
