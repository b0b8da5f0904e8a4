"""Meetings that an article only mentions: earlier and coming rounds, working groups, other mechanisms."""

from datetime import date as Day
from typing import NamedTuple

from vdd import dates, kept, lexicon, meetings
from vdd.article import Article
from vdd.events import OF_FORCES, Event, near_partner, ours, usual_partner
from vdd.meetings import ALIKE, same_kind
from vdd.sentences import HOME, Sentence, dateline_end, dates_in, names_in
from vdd.story import here
from vdd.tense import A_TIME, ENTRY, LAST_HELD, OVER, THAT_YEAR_OPENS, TO_SERVE, partner_of_clause

_PARTED = kept.compile(r"[;.]|: \"|(?<!được )(?<!do )\bhai bên\b")
_STOP = kept.compile(r"[;.]")


class _Own(NamedTuple):
    """A meeting reported, of whose mechanism or with whose partner a name may tell another round."""

    event: Event | None = None
    ordinal: int | None = None
    date: str | None = None


_NOTHING = _Own()  # where the name is of none


class _Page(NamedTuple):
    """What a whole article gives for the names of single rounds."""

    article: Article
    sentences: list[Sentence]
    named: list[tuple]  # each name of a meeting with its sentence
    reported: list[_Own]
    day: str | None  # of publication
    now: str | None  # from which "năm ngoái" counts
    usual: str | None  # the partner where none is named
    counts_others: bool  # whether it gives numbers to meetings that are none of defence
    on_other: bool  # whether it reports nothing, and its title or first sentence names such a meeting
    names_both: bool  # whether it reports nothing, but names a meeting as of Viet Nam and her partner
    year_reviewed: tuple | None  # where it reports nothing but looks back at a year


class _Last(NamedTuple):
    """The round of which the article spoke last, and the sentence."""

    kind: str
    partner: str
    sentence: int


class _Which(NamedTuple):
    """Which round a name means."""

    kind: str
    partner: str
    ordinal: int | None
    of_group: bool  # whether it is known only as one of a working group that is named, without a number, before it


class _Dated(NamedTuple):
    """When a round is, where that is said, and whether it is to come."""

    date: str | None
    at: tuple[int, int] | None
    coming: bool


def mentioned(
    article: Article, sentences: list[Sentence], events: list[Event], day: str | None, reported: list[dict]
) -> list[dict]:
    """The meetings that are only mentioned. `reported`: what was made out of `events`."""
    page = _page(article, sentences, events, day, reported)
    own_names = _own_names(page)
    found: dict[tuple, dict] = {}
    last = None
    abroad = not events and any(n.foreign for s in sentences[:2] for n in s.names)  # in the title or the lead
    for name, sentence in sorted(page.named, key=lambda pair: pair[0].start):
        if (
            sentence.kind in ("headline", "title")
            or (sentence.kind == "tail" and sentence.event is None)
            or name.foreign
            or name.kind == ""
            or id(name) in own_names
        ):
            continue
        if len(events) == 1 and not name.ordinal and same_kind(name.kind, events[0].kind):
            rounds = _several_rounds(article, sentence, name, events[0], reported[0], page.now)
            for item in rounds:
                found.setdefault(_key(item), item)
            if rounds:
                continue
        if name.loose and _OF_ACRONYM.search(article.clean, max(sentence.start, name.start - 12), name.start):
            continue
        if abroad and article.clean[name.start : name.end] == "Đối thoại" and article.folded.endswith(" dự ", 0, name.start):
            continue  # "tiếp các trưởng đoàn dự Đối thoại", on a page on the one in Seoul
        if name.loose and not (events or found) and not _named_before(page, name):
            continue
        if last and name.kind in ALIKE and _RENAMED.search(article.folded, sentence.start, name.start):
            last = last._replace(kind=name.kind, sentence=name.sentence)
        if _is_no_round(article.folded, sentence, name, events):
            continue
        last = _announced_after(page, found, name) or last
        near = last if last and _is_near(page, found, last, name) else None
        own = _own(page, name, sentence)
        which = _which(page, own, near, name, sentence)
        dated = _dated(page, own, which, name, sentence) if which else None
        if not dated or _is_vague(page, found, near, own, which, dated, name, sentence) or _is_misdated(own, which, dated, name):
            continue
        last = _Last(which.kind, which.partner, name.sentence)
        planned = _is_planned(dated.date, own.date, page.now, dated.coming)
        _add(found, _item(article, sentence, name, own.event, which, dated, planned), own)
    return list({id(item): item for item in found.values()}.values())


def _page(article: Article, sentences: list[Sentence], events: list[Event], day: str | None, reported: list[dict]) -> _Page:
    named = names_in(sentences)
    if len(events) == 1:
        _name_in_short(article.folded, named, events[0], reported[0]["ordinal"])
    opening = next((s for s in sentences if s.kind == "body"), None)
    return _Page(
        article,
        sentences,
        named,
        [_Own(event, dialogue["ordinal"], dialogue["date"]) for event, dialogue in zip(events, reported)],
        day,
        now=day or _written(article, sentences, [d["date"] for d in reported]),
        usual=events[0].partner if len(events) == 1 else usual_partner(sentences),
        counts_others=any(n.kind == "" and n.ordinal and not n.general for n, s in named if s.kind in ("title", "body")),
        on_other=not events and any(n.kind == "" for n, s in named if s.kind == "title" or s is opening),
        names_both=not events
        and any({HOME, n.partner} == {code for code, _, _ in n.partners} for n, s in named if s.kind == "body" and n.partner),
        year_reviewed=_year_reviewed(article, sentences) if not events else None,
    )


def _name_in_short(folded: str, named: list[tuple], event: Event, own: int | None) -> None:
    """Makes "Đối thoại Chiến lược lần thứ 6" a round of the mechanism reported, which has a longer name. `own`: the event's ordinal."""
    for name, _ in named if own else ():
        if (
            name.kind == ""
            and name.ordinal
            and abs(name.ordinal - own) == 1
            and not name.foreign
            and name.partner in (None, event.partner)
            and folded.startswith("đối thoại chiến lược", name.kind_at[0])
            and any(folded.startswith("đối thoại chiến lược", n.kind_at[0]) for n in event.names)
        ):
            name.kind = None


def _own_names(page: _Page) -> set[int]:
    """The names, by identity, of the meetings reported themselves."""
    return {
        id(n)
        for own in page.reported
        for n in own.event.names
        if n in own.event.anchors[:1]
        or n.ordinal
        or n.session
        or n.year
        or not _bare(page.article, page.sentences[n.sentence], n, own.date, page.now)
    }


def _announced_after(page: _Page, found: dict, name) -> _Last | None:
    """The round announced, where a number alone is that of the one before it."""
    if page.reported or not name.loose or not name.ordinal:
        return None
    following = [key for key, item in found.items() if item["ordinal"] == name.ordinal + 1 and name.tense != "to come"]
    return _Last(*following[0][:2], name.sentence) if len(following) == 1 else None


def _is_near(page: _Page, found: dict, last: _Last, name) -> bool:
    """Whether a name that leaves open of what it is can mean the mechanism of the round spoken of last."""
    if page.counts_others:
        return False
    is_round = page.article.folded.find("đối thoại", name.start, name.end) >= 0 and name.next if name.loose else name.ordinal
    of_one = not page.reported and is_round and len({key[:2] for key in found}) == 1
    return name.sentence - last.sentence <= 2 or of_one


def _own(page: _Page, name, sentence: Sentence) -> _Own:
    """The meeting reported of which a name may tell another round: with the partner named, else that of its sentence."""
    land = name.partner or _of_pair(page.article.folded, sentence, name)
    own = next((o for o in page.reported if o.event.partner == land), None)
    if own or land or not page.reported:
        return own or _NOTHING
    if sentence.event is not None or len(page.reported) == 1:
        return page.reported[max(sentence.event or 0, 0)]
    return next((o for o in page.reported if o.event.partner == page.usual), _NOTHING)


def _of_pair(folded: str, sentence: Sentence, name) -> str | None:
    """The one country that a sentence pairs with Viet Nam before it names a round: "nơi hai Bộ Quốc phòng Việt Nam - Italia họp Đối thoại ..."."""
    if len(sentence.countries) != 2 or HOME not in sentence.countries:
        return None
    before = [t for t in sentence.lands if t[1] <= name.start]
    paired = any(folded[a[1] : b[0]] in (" - ", "-") and a[3]["code"] != b[3]["code"] for a, b in zip(before, before[1:]))
    return next(iter(sentence.countries - {HOME})) if paired else None


def _which(page: _Page, own: _Own, near: _Last | None, name, sentence: Sentence) -> _Which | None:
    """Which round a name means; None for the meeting reported, and for what is none of ours or none of defence."""
    article, event = page.article, own.event
    if event and sentence.kind == "tail" and not name.kind and not name.partner and sentence.countries - {HOME, event.partner}:
        return None  # other news
    uncounted = event and not (name.ordinal or name.session or name.loose or name.year) and name.tense != "to come"
    bare = uncounted and _bare(article, sentence, name, own.date, page.now)
    if uncounted and not bare and name.kind is None:
        return None
    beside = next((n for n in reversed(sentence.names) if n.kind and n.start < name.start), None) if name.loose else None
    kind, before = _kind(page, own, near, name, sentence, beside)
    partner = kind and _partner(page, event, near, name, sentence, before)
    if not partner:
        return None
    known_ours = page.reported or (page.names_both and name.partner) or (near and (kind, partner) == near[:2])
    if not (known_ours or ours(article, page.sentences, [name]) or _names_our_city(page.sentences, sentence)):
        return None
    if kind == "joint_working_group" and not page.reported and not _is_of_defence(article.folded, page.sentences, name):
        return None
    ordinal = _number(own, kind, name)
    if event and same_kind(name.kind or before, event.kind):
        if ordinal is None and name.session:
            ordinal = own.ordinal
        if _is_own(own, ordinal, name, bare):
            return None
        if (name.kind in ALIKE and not (bare and name.kind != "defence_dialogue")) or (name.kind is None and not before):
            kind = event.kind
    return _Which(kind, partner, ordinal, before == "joint_working_group" and not (beside and beside.ordinal))


def _names_our_city(sentences: list[Sentence], sentence: Sentence) -> bool:
    """Whether the title or a sentence has a city of Viet Nam, with one other country at most: "cuộc Đối thoại ở Hà Nội"."""
    told = [s for s in sentences if s.kind == "title" or s is sentence]
    return len(sentence.countries - {HOME}) < 2 and any(t[3]["country_code"] == HOME for s in told for t in s.cities)


def _kind(page: _Page, own: _Own, near: _Last | None, name, sentence: Sentence, beside) -> tuple[str | None, str | None]:
    """The kind of a meeting, and the kind that another name tells before it. `beside`: what its sentence names before a mere number."""
    folded, event = page.article.folded, own.event
    before = beside.kind if beside and not _is_of_event(folded, sentence, name, beside, event, own.ordinal) else None
    if name.kind is None and not page.reported and not before and not near:
        before = _named_before(page, name)
    consults = not name.kind and folded.startswith("tham vấn", name.kind_at[0])
    if consults and name.kind is None and not before:
        before = next((n.kind for n, _ in page.named if n.kind == "defence_consultation"), None)
    kind = name.kind or before or (event.kind if event else near and near.kind)
    if (
        kind == "defence_dialogue"
        and near
        and near.kind in ALIKE
        and name.ordinal
        and name.tense == "to come"
        and not (event or name.partners)
    ):
        kind = near.kind  # "Đối thoại chính sách quốc phòng (lần thứ 3 ...). ... lần thứ 4 của đối thoại quốc phòng": in short
    if consults and not page.reported and kind not in ("defence_consultation", "staff_talks"):
        return None, before
    if kind == "joint_working_group" and not name.kind and folded.startswith("đối thoại", name.kind_at[0]):
        talks = (
            n.kind
            for n, _ in reversed(page.named)
            if n.start < name.start and n.kind and not n.foreign and folded.startswith("đối thoại", n.kind_at[0])
        )
        before = kind = next(talks, kind)  # no group is called so
    return kind, before


def _partner(page: _Page, event: Event | None, near: _Last | None, name, sentence: Sentence, before: str | None) -> str | None:
    """With whom a round is. `before`: the kind of meeting that is named before it."""
    land = name.partner or _of_pair(page.article.folded, sentence, name) or _that_met_us(page.article.folded, sentence, name)
    if not land and event:
        land = _of_pair_before(page, name, sentence)
    if land or event:
        return land or event.partner
    if name.kind is None and not before:
        return (
            _with_another(page.article.folded, sentence, name) or _whose_turn(page.article.folded, sentence, name) or near.partner
        )
    return _of_venue(page.article.folded, sentence, name) or (
        partner_of_clause(page.article.folded, sentence, name)
        or _that_acts(page.article.folded, sentence)
        or near_partner(page.sentences, sentence)
        or _by_city(page, sentence)
        or page.usual
        or _in_title(page, sentence)
        or _set_in(page)
    )


def _of_pair_before(page: _Page, name, sentence: Sentence) -> str | None:
    """The country of the round that the sentence before names, where the two go on: "... Đối thoại Việt Nam - Italia lần thứ 6. Hai nước hiện có Nhóm làm việc chung"."""
    told = page.sentences[name.sentence - 1]
    if not page.article.folded.startswith(_THE_TWO, sentence.start) or sentence.countries or told.paragraph != sentence.paragraph:
        return None
    lands = {n.partner for n in told.names} | (told.countries - {HOME})
    return lands.pop() if len(lands) == 1 else None


_THE_TWO = ("hai nước ", "hai bên ", "giữa hai nước ")


def _with_another(folded: str, sentence: Sentence, name) -> str | None:
    """The country with which a clause opens: "...; với New Zealand, đề nghị tương tự sẽ được đưa ra tại đối thoại lần thứ 6"."""
    begin = folded.rfind("; ", sentence.start, name.start) + 2
    opens = begin > 1 and any(t[0] == begin for t in sentence.lands)
    if not opens and not folded.startswith(_WITH, begin if begin > 1 else sentence.start):
        return None
    of_all = sentence.countries - {HOME}
    return partner_of_clause(folded, sentence, name) or (next(iter(of_all)) if begin < 2 and len(of_all) == 1 else None)


def _capitals(sentence: Sentence) -> list[tuple[int, int, str]]:
    """The capitals that are named, each with its land."""
    return [(start, end, row["country_code"]) for start, end, _, row in sentence.cities if lexicon.is_capital(row)]


def _whose_turn(folded: str, sentence: Sentence, name) -> str | None:
    """The country of the capital whose turn it is: "Bốn tháng sau, đến lượt Kuala Lumpur với Đối thoại lần thứ 2"."""
    turns = (
        land
        for start, end, land in _capitals(sentence)
        if folded.endswith(("đến lượt ", "tới lượt "), sentence.start, start)
        and folded[end : name.start] in (" với ", " tổ chức ", " đón ")
    )
    land = next(turns, None)
    return None if land == HOME else land


_WITH = ("với ", "còn với ", "riêng với ", "cùng ")


def _that_met_us(folded: str, sentence: Sentence, name) -> str | None:
    """The country of which it is said that it met Viet Nam.

    As in "New Zealand, nước mà tháng 9 đã cùng Việt Nam họp Đối thoại ...", "cùng Ấn Độ tiến hành Đối thoại ...".
    """
    lands = [(start, end, row["code"]) for start, end, _, row in sentence.lands]
    before = (t for t in (*lands, *_capitals(sentence)) if t[1] <= name.start and t[2] != HOME)
    start, end, land = max(before, key=lambda t: t[1], default=(0, 0, None))
    if not land:
        return None
    with_it = folded.endswith(("cùng ", "với "), sentence.start, start) and _HELD_WITH.fullmatch(folded, end, name.start)
    return land if with_it or _WHICH_WITH_US.fullmatch(folded, end, name.start) else None


_HELD_WITH = kept.compile(r"(?: (?:đã|vừa|sẽ))* (?:họp|tổ chức|tiến hành|mở|nối lại)(?: (?:cuộc|phiên|kỳ|vòng))? ")
_WHICH_WITH_US = kept.compile(
    r",? (?:(?:nước|quốc gia|đối tác) )?(?:cũng )?(?:mà|vừa|từng|đã)\b[^;.:]{0,60}\b(?:cùng|với) (?:việt nam|ta)(?: (?:đã|vừa|cùng))*"
    r" (?:họp|tổ chức|tiến hành|mở|có|nối lại|hoàn thành|trải qua \w+ (?:lần|kỳ|vòng))(?: (?:cuộc|phiên|kỳ|vòng))? "
    r"|,? (?:nước|quốc gia|đối tác) mà (?:việt nam|chúng ta|ta)(?: (?:đã|vừa|từng|mới))+ (?:họp|tổ chức|tiến hành|mở|có"
    r"|nối lại)(?: (?:cuộc|phiên|kỳ|vòng))? "
)


def _of_venue(folded: str, sentence: Sentence, name) -> str | None:
    """The country in whose capital a round is held, where no land is named: "hai nước tổ chức Đối thoại ... ở Helsinki"."""
    if sentence.countries or "hai nước" not in folded[sentence.start : sentence.end]:
        return None
    lands = {
        land
        for start, _, land in _capitals(sentence)
        if name.end < start < name.end + 40 and _AT_CITY.search(folded, name.end, start)
    } - {HOME, "BEL"}
    return lands.pop() if len(lands) == 1 else None


def _that_acts(folded: str, sentence: Sentence) -> str | None:
    """The one country whose capital stands for it, where no other is named: "Wellington đang xúc tiến việc đón đoàn"."""
    if sentence.countries - {HOME}:
        return None
    lands = {land for _, end, land in _capitals(sentence) if _ACTS.match(folded, end, sentence.end)} - {HOME}
    return lands.pop() if len(lands) == 1 else None


_ACTS = kept.compile(
    r" (?:cho biết|cho hay|thông báo|tuyên bố|nói|đang|sẽ|đã|cũng|vừa|muốn|mong|ngỏ ý|đề nghị|mời|sẵn sàng|xúc tiến|chuẩn bị) "
)


def _by_city(page: _Page, sentence: Sentence) -> str | None:
    """The one country in whose city the paragraph of a sentence opens: "Ở Budapest, đoàn làm việc với ..."."""
    opening = next(s for s in page.sentences if s.paragraph == sentence.paragraph)
    if not page.article.folded.startswith(("ở ", "tại "), opening.start):
        return None
    lands = {t[3]["country_code"] for t in opening.cities if t[0] - opening.start < 20} - {HOME}
    return lands.pop() if len(lands) == 1 else None


def _in_title(page: _Page, sentence: Sentence) -> str | None:
    """The one other country that a title names, where a sentence speaks of the two."""
    of_two = any(page.article.folded.find(two, sentence.start, sentence.end) >= 0 for two in ("hai nước", "hai bên", "hai bộ"))
    if not of_two and sentence.countries != {HOME}:
        return None
    lands = {land for s in page.sentences if s.kind == "title" for land in s.countries} - {HOME}
    return lands.pop() if len(lands) == 1 else None


def _set_in(page: _Page) -> str | None:
    """The one country in whose city the title sets a page that names none oftener, and no other talks: "Chuyện một nữ sĩ quan ở Wellington"."""
    if page.reported or any(n.foreign or n.kind == "" for n, _ in page.named):
        return None
    titles = [s for s in page.sentences if s.kind == "title"]
    cities = {t[3]["country_code"] for s in titles for t in s.cities} - {HOME}
    named = [t[3]["code"] for s in page.sentences if s.kind == "body" for t in s.lands if t[3]["code"] != HOME]
    if len(cities) != 1 or any(s.countries - {HOME} - cities for s in titles):
        return None
    land = cities.pop()
    return land if land in named and all(named.count(land) >= named.count(other) for other in named) else None


def _number(own: _Own, kind: str, name) -> int | None:
    """The number of a round, which may be called a session: "Phiên thứ hai của cơ chế này"."""
    if (
        name.ordinal is None
        and name.session
        and (own.ordinal and name.loose or own.event and not same_kind(kind, own.event.kind))
        and not any(n.session for n in own.event.names)
    ):
        ordinal, name.ordinal_at, name.session, name.session_at = name.session, name.session_at, None, None
        return ordinal
    return name.ordinal


def _is_own(own: _Own, ordinal: int | None, name, bare: bool) -> bool:
    """Whether a name is of the meeting reported itself. `bare`: whether its sentence dates it to before that."""
    session = next((n.session for n in own.event.names if n.session), None)
    if ordinal != own.ordinal or name.session not in (None, session):
        return False
    other_year = name.year and str(name.year) != (own.date or "")[:4]
    return ordinal is not None or (name.tense == "now" and not other_year and not bare)


def _dated(page: _Page, own: _Own, which: _Which, name, sentence: Sentence) -> _Dated:
    """When a round is, as its sentence says, or the page that only looks back at a year."""
    article, event = page.article, own.event
    alone = not page.reported and name.tense == "now"  # as if it were reported
    coming = name.tense == "to come" or bool(
        event
        and own.ordinal
        and which.ordinal
        and (which.kind, which.partner) == (event.kind, event.partner)
        and which.ordinal > own.ordinal
    )
    date, at = _mention_date(article, sentence, name, page.day, page.now, own.date, coming)
    if date is None and coming and (told := _told_after(page, name)):
        date, at = told
    if date and at[1] <= dateline_end(article, sentence):
        date = at = None  # "QĐND, 12/6/2023 - Ông tin tưởng Đối thoại ..."
    if date and coming and page.day and date <= page.day[:10] and _SAID_ON.search(article.folded, at[1], name.start):
        date = at = None  # "tại họp báo ngày 1-8, phóng viên hỏi liệu Đối thoại lần thứ 7 sắp tới có bàn ..."
    if date is None and not coming:
        date, at = _before_then(article.folded, sentence, name, own.date, page.now)
    if alone and not coming and (next_year := soon(article.folded, sentence, date, page.day)):
        return _Dated(next_year, at, True)
    if date is None and (alone or not (page.reported or coming) and A_TIME.match(article.folded, sentence.start)):
        date, at = page.year_reviewed or _in_the_year_past(article, sentence, name, page.now)
    just = _just_held(article.folded, name, sentence) if which.ordinal and not (coming or date or page.reported) else None
    if just and page.day:
        date, at = f"[..{page.day[:10]}]", just.span()
    return _Dated(date, at, coming)


def _told_after(page: _Page, name) -> tuple[str, tuple[int, int]] | None:
    """The date of the next sentence, which says when both are to hold what the last one names: "... Bà cho biết hai bên dự kiến tổ chức trong năm 2026"."""
    told = page.sentences[name.sentence + 1 : name.sentence + 2]
    if not told or told[0].names or told[0].paragraph != page.sentences[name.sentence].paragraph:
        return None
    folded, following = page.article.folded, told[0]
    days = _dates(folded, following, following.start, following.end)
    if len(days) != 1 or not _TO_BE_HELD.fullmatch(folded, following.start, days[0].start):
        return None
    value = dates.edtf(days[0], page.now if days[0].ago is not None else page.day, None, True)
    return (value, (days[0].start, days[0].end)) if value else None


_TO_BE_HELD = kept.compile(
    r"(?:[^,;.:]{2,30} (?:cho biết|cho hay|nói|trả lời|đáp)(?: rằng)?:?,? )?(?:hai (?:bên|nước|bộ)|cuộc họp(?: này)?|cuộc đối thoại|sự kiện(?: này)?|đối thoại)"
    r" (?:sẽ|dự kiến|dự định)(?: (?:sẽ|được|cùng|sớm))* (?:tổ chức|diễn ra|tiến hành|họp)(?: (?:vào|trong|khoảng|cuối|đầu|giữa|ngày|nửa))* "
)
_SAID_ON = kept.compile(r"\b(?:hỏi|cho biết|nói|thông báo|phát biểu|trả lời)\b")


def _just_held(folded: str, name, sentence: Sentence):
    """The words that say of a round that it was just held: "vừa được tổ chức" behind its name, "vừa tổ chức thành công" before it."""
    return _JUST_BEHIND.match(folded, name.end, sentence.end) or _JUST_BEFORE.search(
        folded, max(sentence.start, name.start - 50), name.start
    )


_JUST_BEHIND = kept.compile(
    r"(?:,? (?:mà )?(?:hai (?:bên|nước|bộ) )?)?vừa (?:mới |được )*(?:tổ chức|diễn ra|tiến hành|kết thúc|khép lại|thành công|họp)\b"
    r"|,? (?:diễn ra |tổ chức |được tổ chức )?(?:mới đây|vừa qua|vừa rồi)\b"
)
_JUST_BEFORE = kept.compile(
    r"\bvừa (?:mới |được |cùng )*(?:tổ chức|tiến hành|hoàn thành|kết thúc)(?: thành công| tốt đẹp| tốt)?(?: cuộc| phiên| kỳ)? \Z"
)


def _is_vague(
    page: _Page, found: dict, near: _Last | None, own: _Own, which: _Which, dated: _Dated, name, sentence: Sentence
) -> bool:
    """Whether a round has no date, and no number that tells it from others."""
    kind, partner, ordinal, of_group = which
    if dated.date is not None:
        return False
    # the headline of another page
    if ordinal is None and name.session is None:
        return True
    if (
        not page.reported
        and name.tense == "now"
        and not (
            sentence.acts
            or OVER.search(page.article.folded, sentence.start, name.end)
            or _heads_list(page, sentence)
            or _IN_NEWS.search(page.article.folded, sentence.start, name.start)
        )
    ):
        return True
    if ordinal is not None and (
        not name.loose or _MET_SO_OFTEN.search(page.article.folded, max(sentence.start, name.start - 50), name.start)
    ):
        return False
    return not ordinal or not (
        (own.ordinal and abs(ordinal - own.ordinal) == 1)
        or of_group
        or (near and any(key[:3] == (kind, partner, ordinal - 1 if dated.coming else ordinal + 1) for key in found))
    )


# "tới nay kênh này đã họp đến lần thứ 9"
_MET_SO_OFTEN = kept.compile(
    r"\b(?:kênh|cơ chế|đối thoại) (?:này|ấy|đó)(?: đã| vừa)? (?:họp|diễn ra|tổ chức|bước)(?: được)?(?: đến| tới| sang)? \Z"
)
# "Bản tin Kazinform về lần thứ nhất Đối thoại ..."
_IN_NEWS = kept.compile(
    r"\b(?:bản tin|phóng sự|bài tường thuật|thước phim|bức ảnh|tấm ảnh)\b[^,;.:]{0,30} về (?:cuộc |phiên |kỳ )?\Z"
)


def _heads_list(page: _Page, sentence: Sentence) -> int:
    """The number of the sentence that opens the list in which a sentence is an item, as in "Các cơ chế được nối lại: - Đối thoại ... với Hà Lan (lần thứ 5)"; 0 where it is none."""
    folded, at = page.article.folded, page.sentences.index(sentence)
    while at and page.sentences[at].kind == "body" and folded[page.sentences[at].start] in "-*•+":
        at -= 1
    opening = page.sentences[at]
    return at if opening is not sentence and opening.kind == "body" and folded[opening.end - 1] == ":" else 0


def _is_misdated(own: _Own, which: _Which, dated: _Dated, name) -> bool:
    """Whether the date of a round is no other than that of the meeting reported, or on the wrong side of it."""
    date, ordinal = dated.date, which.ordinal
    if not date or not own.date:
        return False
    # "lần thứ ba đăng cai, sau các năm 2019 và 2023"
    if dated.coming and not ordinal and date[:4].isdigit() and own.date[:4].isdigit() and date[:4] < own.date[:4]:
        return True
    if not name.loose or not ordinal:
        return False
    # "Kỳ họp đầu tiên diễn ra tháng 4/2014": the one reported
    if own.ordinal is None:
        return _compatible(date, own.date)
    if which.kind != own.event.kind:
        return False
    # no later number has an earlier day: it counts something else
    return _before(date, own.date) if ordinal > own.ordinal else _after(date, own.date)


def _key(item: dict) -> tuple:
    """By what a round is known: its number or session, else its date."""
    numbered = item["ordinal"] or item["session"]
    return item["mechanism"], item["partner"], item["ordinal"], item["session"], None if numbered else item["date"]


def _add(found: dict, item: dict, own: _Own) -> None:
    """Adds a round to those found, or what it tells to the same round told before; but not the meeting reported itself."""
    key = _key(item)
    kind, _, ordinal, session, _ = key
    known = (
        found.get(key)
        or _unnumbered(found, item, own.ordinal)
        or next(
            (
                v
                for k, v in found.items()
                if k[1:] == key[1:]
                and ordinal
                and k[0] in ALIKE
                and kind in ALIKE
                and (None in (v["date"], item["date"]) or _compatible(v["date"], item["date"]))
            ),
            None,
        )
    )
    if not known:
        is_own = (
            not ordinal and not session and own.event and _compatible(item["date"], own.date) and same_kind(kind, own.event.kind)
        )
        if not is_own:
            found[key] = item
        return
    if known["ordinal"] is None and ordinal:
        found[key] = known
    for cell in ("ordinal", "date", "city_vi", "country_code", "format"):
        if known[cell] is None and item[cell] is not None:
            known[cell], known["spans"][cell] = item[cell], item["spans"][cell]


def _is_no_round(folded: str, sentence: Sentence, name, events: list[Event]) -> bool:
    """Whether a name is of the mechanism, of the meeting reported, of another body, or of a round that was put off."""
    if name.tense == "general":
        return True
    if name.loose and folded.startswith("hội nghị", name.start):  # of staffs, as the one reported
        return not _is_conference(folded, events)
    if not name.ordinal:
        if events and _THIS.match(folded, name.end):
            return True
        if (
            events
            and name.kind is None
            and not name.year
            and not name.loose
            and _BEFORE_IT.search(folded, max(sentence.start, name.start - 40), name.start)
        ):
            return True
        if (
            name.loose
            and folded.startswith("lần gần", name.start)
            and name.start - max((n.end for n in sentence.names if n.end <= name.start), default=sentence.start) > _FAR
        ):
            return True  # "... đưa bệnh viện dã chiến sang Nam Sudan, lần gần nhất vào tháng 3"
        if "put off" in sentence.cues and (
            _PUT_OFF.match(folded, name.end, sentence.end)
            or _BY_PLAN.search(folded, sentence.start, name.start)
            and _WAS_PUT_OFF.match(folded, name.end, sentence.end)
        ):
            return True
    elif (events or name.loose) and not name.kind and _THIS_ONE.search(folded, max(sentence.start, name.start - 30), name.start):
        return True
    return name.loose and _counts_else(folded, sentence, name, events)


def _is_conference(folded: str, events: list[Event]) -> bool:
    """Whether what is reported is called a "hội nghị", as staff talks are."""
    names = [n for e in events for n in e.names]
    return any(folded.startswith("hội nghị", n.start) or folded.endswith("hội nghị ", 0, n.start) for n in names)


def _counts_else(folded: str, sentence: Sentence, name, events: list[Event]) -> bool:
    """Whether a number alone counts what is named last before it, and that is no dialogue: "diễn tập VINBAX, lần thứ tư ở Việt Nam"."""
    if _COUNTED_BY.match(folded, name.end, sentence.end):
        return True
    before = max((n for n in sentence.names if not n.loose and n.end <= name.start), key=lambda n: n.end, default=None)
    if (
        _CHOSEN.search(folded, max(sentence.start, name.start - 32), name.start)
        or _OF_MECHANISM.match(folded, name.end)
        or _OF_TALKS.match(folded, name.start, name.end)
    ):
        return False
    if before and (before.foreign or before.kind == ""):
        return not _is_next(name, events) or bool(before.ordinal and abs(before.ordinal - name.ordinal) == 1)
    begin = before.end if before else sentence.start
    if _OF_VISIT.search(folded, begin, name.start):
        return True
    others = list(_OTHER_BODY.finditer(folded, begin, name.start))
    if not others or (others[-1][0] == "hội nghị" and _is_conference(folded, events)):
        return False
    return not ((before or _is_next(name, events)) and folded.find(";", others[-1].end(), name.start) >= 0)


def _is_next(name, events: list[Event]) -> bool:
    """Whether a number is that before or after the one of a meeting reported."""
    return bool(name.ordinal) and any(n.ordinal and abs(n.ordinal - name.ordinal) == 1 for e in events for n in e.names)


def _is_of_event(folded: str, sentence: Sentence, name, beside, event: Event | None, own: int | None) -> bool:
    """Whether a round without its kind is of the event, not of the mechanism named before it in the sentence. `own`: the event's ordinal."""
    if beside.kind == "joint_working_group":
        # "lập Nhóm công tác và luân phiên tổ chức đối thoại; vòng tiếp theo ..."
        if not name.ordinal and any(
            n.kind is None and not n.loose and beside.end <= n.start < name.start for n in sentence.names
        ):
            return True
        if event and event.kind != beside.kind and folded.startswith("đối thoại", name.kind_at[0]):
            return True
    # the last round of what is reported, not of the group that tells of it
    number = name.ordinal or name.session
    if not event or not number or not own or same_kind(beside.kind, event.kind):
        return False
    return abs(number - own) == 1 != abs(number - beside.ordinal) if beside.ordinal else number + 1 == own


def _is_planned(value: str | None, when: str | None, now: str | None, coming: bool) -> bool:
    """Whether a round of the date `value` is to come, by its words (`coming`), the meeting reported (`when`) or the page (`now`)."""
    after = value and (_after(value, when) or (now and value[:4].isdigit() and value > now[: len(value)]))
    then = when if when and when[:4].isdigit() else now  # a page may be years younger
    return bool((coming or after) and not (value and then and _before(value, then)))


def _round(kind: str, partner: str, ordinal: int | None, session: int | None, status: str, date: str | None) -> dict:
    """What the record of a round that is only mentioned has, but its place and spans."""
    return {
        "mechanism": kind,
        "partner": partner,
        "ordinal": ordinal,
        "session": session,
        "coverage": "mentioned",
        "status": status,
        "date": date,
        "city_vi": None,
        "country_code": None,
        "format": None,
        "participants": [],
        "areas": [],
        "agreements": [],
    }


def _item(article: Article, sentence: Sentence, name, event: Event | None, which: _Which, dated: _Dated, planned: bool) -> dict:
    """The record of a round."""
    (kind, partner, ordinal, _), (value, date_at, _) = which, dated
    item = _round(kind, partner, ordinal, name.session, "planned" if planned else "held", value)
    partner_at = next(((a, b) for c, a, b in name.partners if c == partner), event.partner_at if event else name.kind_at)
    cue = _cue(article, sentence, name, planned)
    spans = {"mechanism": [name.kind_at], "partner": [partner_at], "coverage": [cue], "status": [cue]}
    if ordinal:
        spans["ordinal"] = [name.ordinal_at or next(n.ordinal_at for n in event.names if n.ordinal)]
    if name.session:
        spans["session"] = [name.session_at]
    if value:
        spans["date"] = [date_at]
    place = _mention_place(article, sentence, name)
    if place:
        item["city_vi"], item["country_code"], at = place
        item["format"] = "in_person" if item["country_code"] else "online"
        spans.update({cell: [at] for cell in ("city_vi", "country_code", "format") if item[cell]})
    item["spans"] = {k: article.spans(v) for k, v in spans.items()}
    return item


def _year_reviewed(article: Article, sentences: list[Sentence]) -> tuple | None:
    """The year at which a page looks back, as its title says, and its place: "10 sự kiện đối ngoại quốc phòng tiêu biểu năm 2021"."""
    title = next((s for s in sentences if s.kind == "title"), None)
    if (
        not title
        or not _LOOKS_BACK.search(article.folded, title.start, title.end)
        or _AHEAD_OF_YEAR.search(article.folded, title.start, title.end)
    ):
        return None
    bodies = [s for s in sentences if s.kind == "body"]
    opening = next((s for s in bodies if _IN_YEAR.match(article.folded, s.start)), None)
    if opening is None and _ONE_YEAR.search(article.folded, title.start, title.end):  # "Nhìn lại một năm đối ngoại"
        opening = next((s for s in bodies[:2] if any(d.form == "year" and d.first[0] for d in dates_in(article, s))), None)
    latest = max((d.first[0] or 0 for s in bodies for d in dates_in(article, s)), default=0)
    for sentence in filter(None, (title, opening)):
        years = [d for d in dates_in(article, sentence) if d.form == "year" and d.first[0]]
        if len(years) == 1:
            if sentence is opening and years[0].first[0] < latest - 1:
                return None  # "Năm 1995, hai nước bình thường hóa quan hệ", of many years
            return str(years[0].first[0]), (years[0].start, years[0].end)
        if years:
            return None
    return None


_ONE_YEAR = kept.compile(r"\b(?:một|trong) năm\b")
_IN_YEAR = kept.compile(r"(?:[\w.() ]{2,16}- )?(?:trong )?năm (?:19|20)\d\d\b")
_AHEAD_OF_YEAR = kept.compile(r"\b(?:triển khai|nhiệm vụ|phương hướng|kế hoạch|chương trình|sẽ)\b")
_LOOKS_BACK = kept.compile(
    r"\b(?:sự kiện|dấu ấn|dấu mốc|tổng kết|nhìn lại|điểm lại|nổi bật|tiêu biểu|thành tựu|điểm nhấn|điểm sáng|toàn cảnh"
    r"|kết quả|(?:đối ngoại|hội nhập)(?: quốc tế)?(?: về)? quốc phòng năm \d{4})\b"
)
_YEAR_PAST = kept.compile(r"\b(?:trong |của )?năm (?:vừa )?qua\b")


def _in_the_year_past(article: Article, sentence: Sentence, name, now: str | None) -> tuple:
    """The year that ends, or has just ended, where a sentence speaks of it before it names a meeting: "Điểm nhấn của năm qua là Đối thoại ..."."""
    month = int(now[5:7]) if now and dates.FULL.match(now) else 6
    match = _YEAR_PAST.search(article.folded, sentence.start, name.start) if month in (1, 2, 12) else None
    if (
        not match
        or dates_in(article, sentence)
        or article.folded.endswith(("nhiều ", "những ", "các ", "mấy ", "thời gian "), sentence.start, match.start())
    ):
        return None, None
    return str(int(now[:4]) - (month < 3)), match.span()


_TRAVELS = kept.compile(r"\b(?:sẽ|thăm|sang|tới|đến|lên đường|dự kiến|sắp|chuẩn bị|mời)\b")
_SOON = 31  # days in which what a page announces takes place


def soon(folded: str, sentence: Sentence, value: str | None, day: str | None, alone: bool = False) -> str | None:
    """The day in the weeks after that of the page, where a sentence gives no year and says of nothing that it was: "Từ ngày 21 đến 23/11, A thăm Úc", of 18/11.

    alone: whether it is all that is told of the meeting, so that it need not speak of a journey.
    """
    if (
        not value
        or not day
        or not dates.FULL.match(value)
        or "/" in value
        or folded.find(value[:4], sentence.start, sentence.end) >= 0
    ):
        return None
    try:
        ahead = Day.fromisoformat(value).replace(year=int(value[:4]) + 1)
    except ValueError:
        return None
    if (
        not 0 < (ahead - Day.fromisoformat(day[:10])).days <= _SOON
        or not (alone or _TRAVELS.search(folded, sentence.start, sentence.end) or folded[sentence.start] in "-*•+")
        or (OVER.search(folded, sentence.start, sentence.end) and not _BY_SCHEDULE.match(folded, sentence.start))
    ):
        return None
    return ahead.isoformat()


def announced_for(article: Article, sentences: list[Sentence], event: Event, value: str | None, day: str | None) -> str | None:
    """The day to come of a meeting that one sentence announces as if it were a year ago, where nothing is told of it."""
    places = {n.sentence for n in event.anchors if n.kind in (None, event.kind)}
    if len(places) != 1:
        return None
    sentence = sentences[places.pop()]
    ahead = soon(article.folded, sentence, value, day, True)
    if ahead is None or any(here(article.folded, s) for s in sentences if s.kind == "body"):
        return None
    if _BY_SCHEDULE.match(article.folded, sentence.start) or any(
        s.kind == "title" and _IS_AHEAD.search(article.folded, s.start, s.end) for s in sentences
    ):
        return ahead
    alone = all(
        s is sentence or s.kind != "body" or s.acts.isdisjoint(_TOLD) and not ("chair" in s.acts and s.mentions)
        for s in sentences
    )
    return ahead if alone else soon(article.folded, sentence, value, day)


_IS_AHEAD = kept.compile(
    r"\b(?:ngày mai|sáng mai|chiều mai|ngày kia|sắp (?:họp|diễn ra|tổ chức|khai mạc)|chuẩn bị (?:họp|tổ chức|diễn ra)|trước thềm)\b"
)
_BY_SCHEDULE = kept.compile(
    r"theo (?:lịch|lịch trình|chương trình|kế hoạch)(?: [^\s,.;]+){0,3} (?:do|được|của) [^,.;]*(?:công bố|đưa ra|thông báo)\b"
)
_TOLD = ("both", "agree", "propose", "review", "sign")


def recalled(article: Article, sentences: list[Sentence], event: Event, dialogue: dict, day: str | None) -> bool:
    """Whether an article that is on something else, of later, only looks back at a meeting."""
    value = dialogue["date"]
    opening = [s for s in sentences if s.kind == "body"][:2] if value else []
    if not opening or any(sentences[n.sentence].kind != "body" or sentences[n.sentence] is opening[0] for n in event.names):
        return False
    if not (dialogue["participants"] or dialogue["areas"] or dialogue["agreements"]) and any(
        n.foreign for s in sentences if s.kind == "title" or s is opening[0] for n in s.names
    ):
        return True  # of which nothing is told but day and place, on a page on another meeting
    days = [
        dates.edtf(d, day, None)
        for s in opening
        for d in dates_in(article, s)
        if d.form not in ("month", "year") and not any(n.kind for n in s.names)
    ]
    now = next((d[:10] for d in days if d and dates.FULL.match(d)), None)  # not the page's: pages are copied years later
    if not now:  # "Gần hai năm sau, ngày 1-10-2018"
        days += sorted(
            (
                (dates.edtf(d, None, None) or "")[:10]
                for s in sentences
                if s.kind == "body" and not any(article.folded.find(word, s.start, s.end) >= 0 for word in _AHEAD)
                for d in dates_in(article, s)
                if d.form in ("full", "cross", "same")
            ),
            reverse=True,
        )
        now = next((d[:10] for d in days if d and dates.FULL.match(d)), None)
    if not now and value.startswith("XXXX-"):  # the year of both is open
        now = next((d[:10].replace("XXXX", "2000") for d in days if d and d.startswith("XXXX-") and len(d) > 9), None)
        value = value.replace("XXXX", "2000")
    if not now or not value[:4].isdigit():
        return False
    if dates.FULL.fullmatch(value):
        sides = {person["country_code"] for person in dialogue["participants"] if person["name"]}
        chaired = len(sides) > 1 or any("co_chair" in person["roles"] for person in dialogue["participants"])
        told = chaired or any(_TELLING.search(article.folded, s.start, s.end) for s in opening)
        said = dialogue["agreements"] or any(area["stance"] != "reviewed" for area in dialogue["areas"])
        if not (chaired or said):
            return dates.days_before(now, value) > 0
        return dates.days_before(now, value) > (_LONG_TRIP if told else _TRIP)
    return value[:7] < now[: min(7, len(value))]


# days, after which a page on something else no longer reports what took place on the first; one on a journey, or that names the chairs
_TRIP, _LONG_TRIP = 4, 20
_TELLING = kept.compile(r"\b(?:thăm|chuyến|lên đường|về nước|về đến|rời|họp báo|thông báo|cho biết|cho hay|đưa tin|theo)\b")
_AHEAD = ("sẽ ", "dự kiến", "kỷ niệm", "đến ngày", "hướng tới", "chuẩn bị")  # words with dates of what is to come


def _is_of_defence(folded: str, sentences: list[Sentence], name) -> bool:
    """Whether a working group is named beside words of the forces, or on a page on them, and not one of another ministry: on taxes, on the sea."""
    lead = next((s for s in sentences if s.kind == "body"), None)
    near = [*sentences[max(0, name.sentence - 2) : name.sentence + 2], *(s for s in sentences if s.kind == "title" or s is lead)]
    return any(OF_FORCES.search(folded, s.start, s.end) for s in near)


def _compatible(one: str | None, other: str | None) -> bool:
    """Whether of two dates one is a part of the other, as a year is of a day."""
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def _unnumbered(found: dict, item: dict, own: int | None) -> dict | None:
    """The mention that is of the same meeting, but for the ordinal, which only one of them has."""
    same = [
        v
        for v in found.values()
        if v["partner"] == item["partner"]
        and same_kind(v["mechanism"], item["mechanism"])
        and v["status"] == item["status"]
        and (v["ordinal"] is None) != (item["ordinal"] is None)
        and v["session"] is None
        and item["session"] is None
        and (
            _compatible(v["date"], item["date"])
            or (v["date"] is None) != (item["date"] is None)
            and (item["status"] == "planned" or own is not None and own - 1 in (v["ordinal"], item["ordinal"]))
        )
    ]
    return same[0] if len({id(v) for v in same}) == 1 else None


def _after(value: str, held: str | None) -> bool:
    """Whether a date is of a later year than that of the meeting reported."""
    return held is not None and value[:4].isdigit() and held[:4].isdigit() and value[:4] > held[:4]


def _before(value: str, held: str) -> bool:
    """Whether a date is of an earlier month than that of the meeting reported."""
    return value[:4].isdigit() and held[:4].isdigit() and value[:7] < held[: len(value[:7])]


_OF_ACRONYM = kept.compile(r"\b(?!JWG|DPD|DSD)[A-Z]{3,8}\+? $")  # "SDD lần tới"


def _named_before(page: _Page, name) -> str | None:
    """The kind of meeting that the sentence of a round, the one before it, or what heads its list names; with its number where the page is on other talks."""
    sentence = page.sentences[name.sentence]
    heads = _heads_list(page, sentence)
    above = page.sentences[heads], page.sentences[heads - 1]
    for told in (sentence, page.sentences[max(0, name.sentence - 1)], *(above if heads else ())):
        kinds = [
            n.kind for n in told.names if n.kind and n.start < name.start and not n.foreign and (n.ordinal or not page.on_other)
        ]
        if kinds:
            return kinds[-1]
    return None


_RENAMED = kept.compile(r"\b(?:đổi|chuyển|nâng)(?: cấp| tên)?(?: lên)? (?:thành|là)(?: cơ chế| cuộc)? \Z")
_SEVERAL = kept.compile(
    r"\b(?P<n>hai|2|ba|3|bốn|4|các|những) (?:(?:kỳ|lần|vòng|cuộc|phiên) )?(?:(?:đối thoại |họp |tham vấn )?(?P<last>trước|trước đó|trước đây|gần nhất)\Z)?"
)


def _several_rounds(article: Article, sentence: Sentence, name, event: Event, own: dict, now: str | None) -> list[dict]:
    """The rounds before the one reported, where a sentence dates each: "Hai kỳ đối thoại trước được tổ chức năm 2019 và tháng 12/2021"."""
    if name.tense == "to come":
        return []
    folded = article.folded
    several = _SEVERAL.search(folded, max(sentence.start, name.start - 20), name.end)
    until = name.year_at[0] if name.year_at else name.end  # "các cuộc đối thoại năm 2015 và 2017"
    if not several or not (several["last"] or several.end() == name.start):
        return []
    if _BETWEEN.match(folded, until):
        return []
    days = _dates(folded, sentence, until, sentence.end)
    if len(days) == 1 and (years := _YEARS_OF.match(folded, days[0].start, sentence.end)):
        days += [
            dates.Stated(m.start(), m.end(), "year", (int(m[0]), None, None))
            for m in _YEAR.finditer(folded, days[0].end, years.end())
        ]
    if not several["last"]:
        days = days if days and _HELD_THEN.fullmatch(folded, until, days[0].start) else []
        parted = (n for n, (a, b) in enumerate(zip(days, days[1:]), 1) if not _AND_DATE.fullmatch(folded, a.end, b.start))
        days = days[: next(parted, len(days))]
    values = [dates.edtf(d, now, None) for d in days]
    counted = several["n"] not in ("các", "những")
    count = _COUNTS.get(several["n"]) or int(several["n"]) if counted else len(days)
    if (
        (days and _COUNTED_BY.match(folded, days[-1].end, sentence.end))
        or len(days) != count
        or count < 2
        or values != sorted(values, key=str)
        or not all(values)
        or _is_planned(values[-1], own["date"], now, False)
        or _compatible(values[-1], own["date"])
    ):
        return []
    first = own["ordinal"] - count if several["last"] and own["ordinal"] and counted else 0
    at = article.span(*several.span())
    return [
        {
            **_round(event.kind, event.partner, first + k if first > 0 else None, None, "held", value),
            "spans": {
                "mechanism": [at],
                "partner": [article.span(*event.partner_at)],
                "coverage": [at],
                "status": [at],
                **({"ordinal": [at]} if first > 0 else {}),
                "date": [article.span(d.start, d.end)],
            },
        }
        for k, (value, d) in enumerate(zip(values, days))
    ]


_BETWEEN = kept.compile(
    r" (?:(?:trong|vào) )?(?:giữa|giai đoạn|khoảng)(?: \w+){0,3} (?:19|20)\d\d (?:và|đến|tới) "
)  # "các cuộc đối thoại giữa năm 2019 và 2021"
_AND_DATE = kept.compile(
    r"\)?(?: \([^()\d]{2,30}\)|,? (?:tại|ở) [^,;.\d]{2,30})?,?(?: (?:và|rồi|vào|hồi|trong|tháng|năm|ngày|cuối|đầu|giữa|lần lượt))* ?(?:(?:tại|ở) [^,;.\d]{2,30} (?:năm |tháng )?)?"
)
_YEARS_OF = kept.compile(
    r"năm (?:19|20)\d\d(?: \([^()\d]{2,20}\))?(?:, (?:19|20)\d\d(?: \([^()\d]{2,20}\))?)*,? và (?:năm )?(?:19|20)\d\d"
)  # "vào các năm 2017 và 2021"
_YEAR = kept.compile(r"(?:19|20)\d\d")
_OTHER_BODY = kept.compile(
    r"\b(?:hạt nhân|nhóm (?:công tác|chuyên gia|làm việc)|tiểu ban|ủy ban|hội nghị|diễn đàn|admm|giao lưu|tuần tra"
    r"|diễn tập|hội thi|hội thao|đại hội|triển lãm|hội thảo|tập huấn|thượng đỉnh)\b"
)
_COUNTED_BY = kept.compile(
    r" (?:của|giữa) (?:hai |các )?(?:bộ trưởng|ngoại trưởng|thủ tướng|nguyên thủ|lãnh đạo|tổng|tư lệnh|ủy ban|diễn đàn|hội đồng"
    r"|quốc hội|cảnh sát|biên phòng|bộ đội|lực lượng)\b"
)  # "cuộc gặp lần thứ ba của Bộ trưởng Quốc phòng hai nước"
# "Ông A thăm Việt Nam lần đầu năm 2018, lần hai vào năm 2021"
_OF_VISIT = kept.compile(
    r"(?<!trong )(?<!nhân )(?<!khuôn khổ )(?<!thúc )(?<!sau )(?:\b(?<!chuyến )thăm|\bchuyến thăm)\b [^,;.:]{0,60}[,:;] \Z"
)
_OF_TALKS = kept.compile(r"vòng\b|\w+ (?:đối thoại|tham vấn)\b")
_OF_MECHANISM = kept.compile(r" (?:của|trong khuôn khổ) (?:cơ chế|đối thoại|tham vấn)\b")
_CHOSEN = kept.compile(
    r"\b(?:và|thống nhất|nhất trí|đồng ý|hẹn|mong|đề nghị|tổ chức|tiến hành|dự kiến|quyết định|bàn|chuẩn bị|hướng tới|tiến tới|gặp)(?: (?:cho|tại|lại|nhau|cuộc|phiên|kỳ|buổi))* \Z"
)
# "trước thềm đối thoại", the one reported
_BEFORE_IT = kept.compile(r"\b(?:trước thềm|trước|chuẩn bị|phục vụ|trước khi vào)(?: cho)?(?: (?:cuộc|buổi|phiên|kỳ))? \Z")
_THIS = kept.compile(r" (?:lần )?này\b")
_THIS_ONE = kept.compile(
    r"(?<!đến )\b(?:đây|năm nay|lần này)(?: cũng)? (?:đã )?là (?:(?:lần|kỳ|cuộc|vòng|phiên) )?$"
)  # "đây là lần thứ tư": the meeting reported
# the one reported, which was to be earlier
_PUT_OFF = kept.compile(r"(?: ban đầu)? (?:dự kiến|dự định|theo kế hoạch|lẽ ra)\b[^;.]{0,70}\b(?:lùi|hoãn|dời|hủy|gác)\b")
_BY_PLAN = kept.compile(r"\b(?:theo kế hoạch|theo dự kiến|lẽ ra|đáng lẽ|ban đầu)\b")
_WAS_PUT_OFF = kept.compile(
    r"(?:(?!\b(?:các|những|nhiều|một số) )[^,;.]|, (?=nhưng|song|tuy nhiên|sau đó|do|vì)){0,90}\b(?:lùi|hoãn|dời|hủy|gác)\b"
)
_CUE = kept.compile(
    r"\b(?:kể từ|từ|sau|so với|báo cáo(?: kết quả)?(?: của)?|biên bản|kết luận(?: của)?|kết quả(?: của)?|tại|sẽ|dự kiến"
    r"|chuẩn bị|hướng tới|tiến tới|trước thềm|sắp|mời)\b[^,;.]{0,40}$"
)


def _cue(article: Article, sentence: Sentence, name, planned: bool) -> tuple[int, int]:
    """The words that tell an earlier or coming meeting: "kể từ Đối thoại ...", "... sẽ được tổ chức"."""
    folded = article.folded
    coming = meetings.planned.search(folded, name.end, min(sentence.end, name.end + 60)) if planned else None
    if coming:
        return name.start, coming.end()
    lead = max(sentence.start, name.start - 60)
    cue = _CUE.search(folded[lead : name.start])
    return (lead + cue.start() if cue else name.start), name.end


_OTHER_MATTER = kept.compile(
    r"[;:]|, (?:còn|trong khi|riêng|sang|rồi với)\b|\b(?:chuẩn bị (?:tài liệu|nội dung|văn kiện|hồ sơ|chương trình)|kiểm tra|rà soát"
    r"|phương hướng|(?<!giữa )(?<!của )(?<!được )(?<!do )hai bên|hai đoàn|đôi bên|hai bộ|quan hệ"
    r"|hợp tác (?!quốc phòng[\s,)])|(?<!thư )ký|kỷ niệm|giai đoạn|kế hoạch hợp tác|chuyến|thăm|ghé|tham quan|từ trần|qua đời|nghỉ hưu|đến nay|tới nay|cho đến"
    r"|thành lập|thiết lập|bản ghi nhớ|tuyên bố|nâng cấp|triển khai|thực hiện|hoàn thành|triển lãm|diễn tập|cử đoàn|(?<!được )mời|hội kiến"
    r"|tiếp (?:đại sứ|bộ trưởng|thứ trưởng|quốc vụ khanh|đoàn|ông|bà|ngài|thượng|đại|trung|thiếu|tổng)"
    r"|nhất trí|thống nhất|đồng ý|tán thành|kéo dài (?!hai|ba|trong|từ|\d)|gia hạn|phê duyệt|cam kết|đạt được|đánh giá|thông qua"
    r"|phát triển|nhấn mạnh|khẳng định|cho biết|(?:tờ|báo|hãng|nguồn) [^,;.]{2,30} (?:cho hay|đưa tin|loan tin)|tàu|đã có"
    r"|mỗi|hằng năm|hàng năm|một lần|được (?:triển khai|thực hiện|ghi nhận))\b"
)  # between a meeting's name and a date they say that the date is of something else
_FAR = 110  # characters in which a sentence can date a meeting that it names
_BACK = kept.compile(r"\b(?:sau|kể từ|so với|báo cáo|kết quả|kế thừa|nhắc lại)\b")
_HELD_THEN = kept.compile(
    r"(?: ?,| ?\(| \([^()\d]{2,20}\)|(?: theo| bằng| dưới)?(?: hình thức)? trực tuyến| song phương"
    r"| (?:giữa |của )?(?:hai nước|hai bên|hai bộ(?: quốc phòng)?)| lần trước| trước| gần nhất| gần đây nhất"
    r"| (?:đã |được |là )*(?:tổ chức|diễn ra|tiến hành|họp)| (?:tại|ở) (?:[^,;.:()]|d\.c\.){2,30}?| vào| hồi| trong"
    r"| cuối| đầu| giữa| (?:thượng|trung|hạ) tuần| ngày)*[ (]*"
)
_NEXT_CLAUSE = kept.compile(r" ?,")
_OF_OTHERS = kept.compile(r"\)? (?:đến(?! nay)|của|giữa)\b")
_SINCE = kept.compile(
    r"\b(?:kể từ|từ|từ sau|sau|so với|tiếp nối|nối tiếp|nhắc lại|nhớ lại|điểm lại)(?: khi)? (?:(?:kết quả|nội dung|thành công|của|tại|cuộc|buổi"
    r"|phiên|kỳ|vòng|lần|hội nghị) )*$"
)
_WITHIN = kept.compile(r"\b(?:vào|hồi|trong|hôm) (?:(?:ngày|cuối|đầu|giữa|(?:thượng|trung|hạ) tuần|khoảng|tháng) ?)*$")
_THEY_HOLD = kept.compile(
    r"[):]?(?: (?:khép lại|kết thúc|qua đi))?(?:,? (?:tại|ở) [^,;.:]{2,40})?,? (?:(?:khi|lúc|nơi|mà) )?(?:quan chức |đại diện |lãnh đạo )?(?:hai bên|hai nước"
    r"|hai bộ(?: quốc phòng)?"
    r"|hai (?:phái )?đoàn(?: quốc phòng)?|hai quân đội)(?: (?:đã|vẫn|sẽ|còn|dự kiến|dự định|hy vọng|mong muốn|mong|lần đầu|từng"
    r"|cùng|lại|tiếp tục|cùng nhau|phối hợp|đều|cũng))* (?:có"
    r"|tổ chức|tiến hành|gặp|họp|mở|nối lại|ngồi|hoàn thành(?= (?:cuộc|phiên|kỳ|vòng|đối thoại)\b)"
    r"|(?:khởi động|bắt đầu)(?= (?:cơ chế|đối thoại|tham vấn|họp|gặp|tổ chức|tiến hành|vào|hồi|tháng|năm)\b))\b[^,;.]{0,60}"
)
_WHICH_THEY_HOLD = kept.compile(
    r",? mà hai (?:bên|nước|bộ(?: quốc phòng)?)(?: (?:đã|sẽ|vừa|hẹn|dự kiến|cùng|nhất trí|thống nhất|đồng ý))* (?:tiến hành"
    r"|tổ chức|họp|mở|ấn định|chốt)\b[^,;.]{0,40}"
)
# "- Lần thứ 9: tại Đà Nẵng, ngày 18-3-2019"
_STATES = kept.compile(r": (?:(?:tại |ở )?(?:[^\s,;:.\d]+ ?){1,4}(?:,|\()? ?)?(?:(?:vào|hồi|ngày|cuối|đầu|giữa|sáng|chiều) )*")
# "được Nhóm làm việc chung hai nước thông qua tại cuộc họp hôm 15/7 ở London"
_AT_ITS_MEETING = kept.compile(
    r"(?: hai (?:nước|bên))? (?:thông qua|thống nhất|nhất trí|bàn|thảo luận|nêu|đưa ra)[^,;.:\d]{0,30} tại (?:cuộc|phiên|kỳ) họp"
    r"(?: (?:diễn ra|tổ chức|hôm|ngày|vào|hồi|trong))* "
)
# "lần thứ ba ở Hà Nội diễn ra đúng dịp Tổng thống Đức thăm Việt Nam tháng 1/2024"
_DURING_VISIT = kept.compile(
    r"(?: (?:tại|ở) [^,;.:\d]{2,30})? (?:được |đã )*(?:diễn ra|tổ chức|tiến hành|họp)(?: (?:đúng|vào|nhân|trong))* (?:dịp|lúc"
    r"|khi) [^,;.:\d]{2,50} (?:sang |tới |đến )?thăm"
    r"(?: [^\s,;.:\d]+){0,5}?(?: (?:vào|hồi|trong|ngày))* "
)
_THEY_HOLD_IT = kept.compile(
    r"(?:, [^,;.\d]{2,40})?" + _THEY_HOLD.pattern
)  # "Lần thứ 6, vì dịch bệnh, hai bên tiến hành trực tuyến ..."
_FRAMES = kept.compile(
    r"(?:, [^,;.:]{2,60})?, (?:hai bên|hai nước|hai bộ(?: quốc phòng)?|quân đội hai nước|ta|chúng ta|bộ quốc phòng"
    r"|việt nam)(?: (?:đã|vẫn|cùng|tiếp tục|phối hợp|lần lượt|đều|cũng))* (?:tổ chức|tiến hành|duy trì"
    r"|nối lại)\b[^;.:]{0,120}"
)
_TO_HOLD_ALL = kept.compile(r" (?:sẽ )?(?:tiến hành|tổ chức)(?: các| nhiều| những)?(?: hoạt động| sự kiện)?: [^.:]{0,160}")
_SUCH_AS = kept.compile(
    r",? (?:như|gồm|bao gồm|trong đó có|có|phải kể đến|nổi bật là|tiêu biểu là|đáng chú ý là|là)(?: các| cuộc| phiên)*:? "
)
_HEADS_LIST = kept.compile(r"[^.;:]{2,90}: [^.;:]{0,120}")  # "Năm 2022 ghi dấu nhiều hoạt động lớn: ..., Đối thoại ..."
_ALSO_THEN = kept.compile(r"(?:sắp tới|thời gian tới|tới đây|tiếp đó),? (?:cũng |cùng |vẫn |ngay )*(?:trong )?")
_WHEN = kept.compile(r"\)?, (?:khi|lúc|thời điểm) ")  # "... tháng 5/2016, khi đối thoại lần thứ ba diễn ra"
_OPENS = kept.compile(
    r"(?:^|[,;:(\"-]|\b(?:và|đã|là|sau|từ|cuộc|nhóm|để|cho|sang|nhất trí|thống nhất|đồng ý|rằng|quyết định|dự kiến|riêng"
    r"|ngay|trước đó|trước đây|tiếp đó|sau đó|mới đây|gần đây|cũng|khi|mới|mà))\s*(?:(?:vào|hồi|trong|hôm"
    r"|(?:hai |các |những )?ngày|nửa|cuối|đầu|giữa|(?:thượng|trung|hạ) tuần|từ|khoảng|sáng|chiều|tối|cuối tháng|đầu tháng) ?)*$"
    r"|(?:^|[,;]\s?)(?:tại|ở) [\w -]{2,24} $|\bcho (?:hay|biết) $"
)


def _dates(folded: str, sentence: Sentence, start: int, end: int) -> list:
    found = [d for d in dates.stated(folded, start, end, sentence.cues) if d.form != "today"]
    months = [d for d in dates.months(folded, start, end) if not any(d.start < f.end and f.start < d.end for f in found)]
    return sorted(found + months, key=lambda d: d.start) if months else found


def _written(article: Article, sentences: list[Sentence], held: list[str | None]) -> str | None:
    """The day from which "năm ngoái" and "tháng 10 tới" count where the page has none: that of which the article reports."""
    told = next((value[:10] for value in held if value and dates.FULL.match(value)), None)
    opening = [s for s in sentences if s.kind == "body"][:2]
    return told or next(
        (
            day
            for s in opening
            for d in dates_in(article, s)
            if d.form in ("full", "same")
            and dates.FULL.fullmatch(day := (dates.edtf(d, None, None) or "").rpartition("/")[2])
            and not article.folded.startswith(":", d.end)
            and not article.folded.endswith(("sinh ", "sinh ngày "), s.start, d.start)
        ),
        None,
    )


def _year_before(article: Article, sentence: Sentence, now: str | None) -> int | None:
    """The last year that the paragraph before names, or else that of the page (`now`)."""
    here, before = (article.paragraphs[max(0, sentence.paragraph - n)].start for n in (0, 1))
    years = _YEAR.findall(article.folded, before, here)
    return int(years[-1]) if years else int(now[:4]) if now and now[:4].isdigit() else None


_LATE_IN_YEAR = kept.compile(r"(?:[;,.]|\A|\n) ?(?:đến |vào |hồi )?((?:cuối|giữa|đầu) năm),? (?:(?:cuộc|phiên|kỳ) )?\Z")
_YEAR_START = kept.compile(r"[^,;.\d]{0,30}? ((?:hồi (?:đầu|giữa)|trong) năm)(?=[,.;)\"]| (?:ở|tại) |$)")
_MONTH_START = kept.compile(r"[^,;.\d]{0,30}? (hồi (?:đầu|giữa) tháng(?: này)?)(?=[,.;)\"]|$)")
_YEAR_END = kept.compile(r"\bcuối năm(?=[,.;)]| (?:ở|tại) )|\btrước khi hết năm\b")
_THIS_SEASON = kept.compile(r"\b(mùa (?:xuân|hè|thu|đông) (?:này|năm nay)),? (?:cuộc |phiên |kỳ )?\Z")
_BY_YEAR_END = kept.compile(  # or "Quý II, Đối thoại ... sẽ được tổ chức"
    r"\b(?:từ nay (?:đến|tới)|trước khi) (?:hết|cuối) năm\b(?! (?:sau|tới|\d))|(?:\A|[.;:,]|\b(?:vào|trong)) (quý (?:i{1,3}|iv|[1-4])|(?:nửa |(?:sáu|6|ba|3|những) tháng )?(?:đầu|giữa|cuối) năm),? (?:(?:hai (?:bên|nước|bộ(?: quốc phòng)?)|sẽ|dự kiến|tổ chức|tiến hành|cuộc|phiên) )*\Z"
)


_SEASON = kept.compile(
    r"[^,;.:\d]{0,20},?(?: [^\s,;.:\d]+){0,6} (?:vào|trong|dịp) (?P<at>mùa (?P<season>xuân|hè|thu|đông))(?=[,.;)]| (?:tại|ở) )"
)  # "..., được lên lịch vào mùa thu ở Rome"
_SEASONS = {"xuân": 3, "hè": 6, "thu": 9, "đông": 12}  # a month of each


def _this_year(folded: str, sentence, name, until: int, now: str, coming: bool) -> tuple[int, int] | None:
    """The words that put a round into the page's year: "cuối năm, Đối thoại ... được tổ chức". `until`: where what is behind its name ends."""
    if not coming:
        match = _LATE_IN_YEAR.search(folded, sentence.start, name.start) or _YEAR_START.match(folded, name.end, until)
        return match.span(1) if match else None
    if match := _THIS_SEASON.search(folded, sentence.start, name.start):
        return match.span(1)
    match = _YEAR_END.search(folded, name.end, until)
    if match and not any(other.search(folded, name.end, match.start()) for other in (_OTHER_MATTER, _OTHER_BODY)):
        return match.span()
    match = _SEASON.match(folded, name.end, until)
    if match and now[5:7].isdigit() and int(now[5:7]) < _SEASONS[match["season"]]:
        return match.span("at")
    match = _BY_YEAR_END.search(folded, max(0, sentence.start - 2), name.start)
    return match.span(match.lastindex or 0) if match else None


def _mention_date(article, sentence, name, day, now, when, coming):
    """The date that a sentence gives to a meeting, or to all in the list of which it is one; or that of tomorrow."""
    value, at = _of_month_told(article, sentence, name, now) or _own_date(article, sentence, name, day, now, coming)
    if value is None and len(sentence.names) > 1:
        value, at = _date_of_all(article, sentence, name, day, now, coming)
    # "- 2018: Đối thoại ..."
    if (
        value is None
        and sentence.first
        and name.tense == "past"
        and (match := ENTRY.match(article.folded, sentence.start, name.end))
    ):
        value, at = match[1], match.span(1)
    if now and value and at[1] <= name.start and (match := _YEAR_START.match(article.folded, name.end, sentence.end)):
        value, at = now[:4], match.span(1)  # "Tháng trước, A nói ... Đối thoại lần thứ tư họp hồi đầu năm"
    if value is None and now and (match := _MONTH_START.match(article.folded, name.end, sentence.end)):
        value, at = now[:7], match.span(1)  # "kể từ Đối thoại lần thứ năm hồi đầu tháng"
    if value is None and (match := _BY_YEAR.search(article.folded, sentence.start, name.start)):
        value, at = (match["year"], match.span("year")) if match["year"] else (now and now[:4], match.span("this"))
    if value and coming and at[1] <= name.start and (then := _DAYS_AFTER.match(article.folded, name.end, sentence.end)):
        count = _COUNTS.get(then["n"]) or int(then["n"])
        value = dates.moved(value, count) if dates.FULL.fullmatch(value) else None
    if value is None and coming and now and (ahead := _YEAR_AHEAD.match(article.folded, sentence.start)):
        if ahead["year"] >= now[:4] and not len(_dates(article.folded, sentence, ahead.end(), sentence.end)):
            value, at = ahead["year"], ahead.span("year")
    if value is None and (told := _of_year_told(article, sentence, name, now)):
        value, at = told
    if value is None and (told := _that_day(article.folded, sentence, name, day)):
        value, at = told
    until = min([n.start for n in sentence.names if n.start >= name.end] + [sentence.end, name.end + _FAR])
    if (
        (value is None or not value[:4].isdigit())
        and article.folded.find("năm", name.end, until) >= 0
        and (match := _THAT_YEAR.match(article.folded, name.end, until))
    ):
        year = next(
            (
                d.first[0]
                for d in reversed(_dates(article.folded, sentence, article.paragraphs[sentence.paragraph].start, name.start))
                if d.first[0]
            ),
            "cùng năm" in match["at"] and _year_before(article, sentence, now),
        )
        if year:
            value, at = f"{year}" + (f"-{int(match['month']):02}" if match["month"] else ""), match.span("at")
    if (
        value
        and not value[:4].isdigit()
        and dates.ONE_DAY.match(value)
        and dates.FULL.match(when or now or "")
        and abs(dates.days_before("2000" + (when or now)[4:10], "2000" + value[4:10])) < 31
    ):  # of the days around the one reported
        value = dates.of_year(value, int((when or now)[:4]))
    if value is None and coming and (told := _told_before(article, sentence, name, now)):
        value, at = told
    if value is None and now and (this_year := _this_year(article.folded, sentence, name, until, now, coming)):
        value, at = now[:4], this_year
    if (
        value in (None, now and now[:10])
        and coming
        and now
        and (
            match := _TOMORROW.search(article.folded, max(sentence.start, name.start - _FAR), min(sentence.end, name.end + _FAR))
        )
        and dates.FULL.match(now)
    ):
        value, at = dates.moved(now[:10], 1), match.span()
    return value, at


# "sẽ sang Việt Nam ngày 11/5 để chủ trì Đối thoại ..., dự kiến một ngày sau đó"
_DAYS_AFTER = kept.compile(r",? (?:dự kiến |sẽ |được |diễn ra |tổ chức )*(?P<n>một|1|hai|2|ba|3) ngày sau(?: đó)?\b")
# "Năm 2026, trọng tâm là triển khai ..., tổ chức Đối thoại ..."
_YEAR_AHEAD = kept.compile(r"(?:trong |sang |bước sang )?năm (?P<year>20\d\d), ")


def _of_year_told(article, sentence: Sentence, name, now: str | None) -> tuple[str, tuple[int, int]] | None:
    """The year told before, where a sentence opens on it: "Năm 2019, hai nước ký ... Cùng năm, hai bên tổ chức Đối thoại ..."."""
    folded = article.folded
    said = THAT_YEAR_OPENS.match(folded, sentence.start)
    if said and len(_dates(folded, sentence, sentence.start, name.end)):
        return None
    said = said or _THAT_SAME_YEAR.search(folded, sentence.start, name.start)
    if not said:
        return None
    year = next(
        (
            d.first[0]
            for d in reversed(_dates(folded, sentence, article.paragraphs[sentence.paragraph].start, said.start()))
            if d.first[0]
        ),
        None,
    )
    return (str(year), said.span("at")) if year else None


def _of_month_told(article, sentence: Sentence, name, now: str | None) -> tuple[str, tuple[int, int]] | None:
    """The month with which a paragraph opens, where a later sentence opens on it: "Tháng 6, A thăm Nga. Cũng trong tháng này, Đối thoại ..."."""
    said = _THAT_MONTH.match(article.folded, sentence.start)
    begin = article.paragraphs[sentence.paragraph].start
    if not said or not now or len(_dates(article.folded, sentence, said.end(), name.start)):
        return None
    opening = next(iter(dates.months(article.folded, begin, sentence.start)), None)
    if not opening or opening.start - begin > 8:
        return None
    value = dates.edtf(opening, now, None)
    return (value, said.span("at")) if value else None


_THAT_MONTH = kept.compile(r"(?:cũng )?(?:trong |vào )?(?P<at>(?:cùng )?tháng(?: này| đó| ấy)?),? ")
_THAT_SAME_YEAR = kept.compile(
    r"\b(?P<at>cùng năm(?: đó| ấy)?|năm (?:đó|ấy)),?(?: (?:còn|cũng|đã|lại|có|hai|bên|nước|bộ|tổ chức|tiến hành|họp|diễn ra|mở|cuộc|phiên))* \Z"
)  # "... tháng 2.2012, rồi trong năm đó còn có cuộc đối thoại quốc phòng lần thứ nhất"


def _that_day(folded: str, sentence: Sentence, name, day: str | None) -> tuple[str, tuple[int, int]] | None:
    """The one day that a sentence tells before a meeting which took place then: "Tối 18/3, ông gọi điện ...: Nhóm làm việc chung ... vừa kết thúc hôm ấy"."""
    then = _THAT_DAY.match(folded, name.end, sentence.end)
    days = _dates(folded, sentence, sentence.start, name.start) if then else []
    if len(days) != 1 or days[0].form not in ("day", "full"):
        return None
    return dates.edtf(days[0], day, None), (days[0].start, days[0].end)


_THAT_DAY = kept.compile(
    r",? (?:đã |vừa |mới |cũng |được )*(?:diễn ra|tổ chức|tiến hành|kết thúc|khép lại|bế mạc|họp)(?: (?:trong|vào|đúng|ngay))*"
    r" (?:ngày )?hôm (?:ấy|đó)\b"
)


def _told_before(article, sentence, name, now: str | None) -> tuple[str, tuple[int, int]] | None:
    """The year to come with which a paragraph opens, or the day or month of the sentence before "Đây sẽ là ..."."""
    folded, begin = article.folded, article.paragraphs[sentence.paragraph].start
    earlier = [d for d in dates.stated(folded, begin, sentence.start) if d.form != "today"] if begin < sentence.start else []
    if len(earlier) != 1 or not now:
        return None
    told, stop = earlier[0], max(begin, folded.rfind(". ", begin, sentence.start - 2) + 2)
    # "... họp vào tháng 10 năm nay. Đây sẽ là phiên thứ nhất của Nhóm làm việc chung"
    this = _THIS_WILL_BE.fullmatch(folded, sentence.start, name.start) and told.start >= stop and told.form != "year"
    # "Sang năm 2026, phương hướng gồm 7 nhóm nhiệm vụ. Dự kiến, Đối thoại ..."
    frame = told.form == "year" and (told.first[0] or 0) > int(now[:4]) and _IN_THAT_YEAR.fullmatch(folded, begin, told.start)
    if not (this or frame):
        return None
    value = dates.edtf(told, now, None, True)
    return (value, (told.start, told.end)) if value else None


_THIS_WILL_BE = kept.compile(r"(?:đây|đó|cuộc họp này|cuộc gặp này) (?:sẽ|dự kiến) là (?:cuộc |phiên |kỳ |vòng )?")
_IN_THAT_YEAR = kept.compile(r"(?:bước )?sang (?:năm )?")
_BY_YEAR = kept.compile(
    r"\b(?:đến|tới|sang) (?:(?:năm )?(?P<year>(?:19|20)\d\d)|(?P<this>năm nay))(?: thì| đã)? là (?:cuộc |phiên |kỳ )?\Z"
)  # "rồi đến 2019 là lần thứ 10"
# "..., tháng 11 năm ấy": of the year told before
_OPENS_NEXT = kept.compile(
    r",? (?:và|cùng|rồi|sau đó|tiếp đến|kế đến|tiếp theo)\b[^;.:\d]{0,40}, (?:(?:ngày|hôm|vào|hồi|tháng) )*"
)
_THAT_YEAR = kept.compile(
    r",? ?\(?(?:(?:được |sẽ |dự kiến )*(?:tổ chức|diễn ra|họp|tiến hành) )?(?:(?:tại|ở) [^,;.\d]{2,24},? )?(?:vào |hồi |trong )?"
    r"(?P<at>(?:tháng (?P<month>1[0-2]|0?[1-9]) |quý (?:[1-4]|i{1,3}|iv) )?(?:cuối |đầu |giữa )?(?:cùng năm|năm (?:ấy|đó|đấy))(?: đó)?)\b"
)
_TOMORROW = kept.compile(r"\b(?:ngày|sáng|chiều|hôm) mai\b")
_IN_LIST = kept.compile(
    r"(?: của (?:chính )?cơ chế này)?(?: \(?(?:tại|ở)(?: [^\s,;.()\d]+){1,4}\)?| \([^()\d]{2,30}\))?[,;]?(?: (?:và|cùng|cùng với"
    r"|cũng như|rồi"
    r"|hay))?(?: (?:cuộc|phiên|buổi|kỳ|họp|hội nghị|cơ chế|việt nam -|với|giữa việt nam và|giữa ta và))* ?"
)
_ALL_HELD = kept.compile(
    r"(?: \(?(?:tại|ở)(?: [^\s,;.()\d]+){1,4}\)?)?,?(?: (?:(?:tất cả )?đều|lần lượt|cùng|cũng|đã|vừa|sẽ|dự kiến|được"
    r"|kế tiếp nhau|nối tiếp nhau))* (?:tổ chức|diễn ra|tiến hành|họp|nối lại|khởi động)\b"
)
_MOST_LISTED = 12


def _date_of_all(article, sentence, name, day, now, coming):
    """The date that stands before the first of a list of meetings, or behind the last: "Năm 2018, ta đã tổ chức A với Pháp, B với Đức"."""
    row = sorted((n for n in sentence.names if n.kind or n.ordinal), key=lambda n: n.start)
    if name not in row:
        return None, None
    first = last = row.index(name)
    while first and last - first < _MOST_LISTED and _IN_LIST.fullmatch(article.folded, row[first - 1].end, row[first].start):
        first -= 1
    if first < last:
        value, at = _own_date(article, sentence, row[first], day, now, coming)
        if value and at[1] <= row[first].start:
            return value, at
    first = last
    while (
        last + 1 < len(row)
        and last - first < _MOST_LISTED
        and _IN_LIST.fullmatch(article.folded, row[last].end, row[last + 1].start)
    ):
        last += 1
    others = {(n.kind, n.partner) for n in row[first : last + 1]}
    # not "sau A lần thứ 6, A lần thứ 7 diễn ra năm 2019"
    alike = len({n.tense == "to come" for n in row[first : last + 1]}) == 1
    if (
        first < last
        and alike
        and len(others) == last - first + 1
        and _ALL_HELD.match(article.folded, row[last].end, sentence.end)
    ):
        value, at = _own_date(article, sentence, row[last], day, now, coming)
        if value and at[0] >= row[last].end:
            return value, at
    return None, None


def _own_date(article, sentence, name, day, now, coming):
    """The date that a sentence gives to a meeting: behind its name, else before it, and of nothing else."""
    folded = article.folded

    def told(stated):
        return _as_told(folded, sentence, stated, day, now, coming)

    if name.year:
        stated = next(
            (
                d
                for d in _dates(folded, sentence, name.end, min(sentence.end, name.end + 50))
                if d.first[0] in (name.year, None) and d.ago is None
            ),
            None,
        )
        if stated and stated.form in ("full", "day", "month") and _HELD_THEN.fullmatch(folded, name.end, stated.start):
            return dates.edtf(stated, f"{name.year}-12-31", None), (stated.start, stated.end)
        return str(name.year), name.year_at
    following = [
        n
        for n in sentence.names
        if n.start >= name.end and not (_AND_TOO.fullmatch(folded, name.end, n.start) and folded.startswith(_TOGETHER, n.end))
    ]
    limit = min([n.start for n in following] + [sentence.end, (name.moved or name.end) + _FAR])
    if folded.startswith(",", name.end) and TO_SERVE.match(folded, sentence.start, name.start):
        limit = name.end
    stated = next(iter(_dates(folded, sentence, name.moved or name.end, limit)), None)
    if not stated and name.moved == name.end:
        return None, None
    if stated and name.moved:
        return told(stated)
    # "... tại Jakarta, năm 2018 lần thứ hai tại Hà Nội", "... lần thứ 12 và mới đây nhất, ngày 9/12, Đối thoại ..."
    if stated and any(
        stated.end + 1 == n.start
        or (folded[stated.end : n.start] == ", " and _OPENS_NEXT.fullmatch(folded, name.end, stated.start))
        for n in following
    ):
        stated = None
    if stated and folded.endswith(_SINCE_IT, sentence.start, name.start) and _ENDED.match(folded, name.end, stated.start):
        return None, None  # "Mười ngày sau khi Đối thoại lần thứ 12 khép lại ở Hà Nội, ngày 4/11, ..."
    if stated and (
        not _OTHER_MATTER.search(folded, name.end, stated.start)
        or (name.loose and _STATES.fullmatch(folded, name.end, stated.start))
        or ((last := LAST_HELD.match(folded, name.end, sentence.end)) and last.start("last") < stated.start < last.end())
        or (
            name.loose
            and (name.past or name.ordinal and not _SINCE.search(folded, sentence.start, name.start))
            and _THEY_HOLD_IT.fullmatch(folded, name.end, stated.start)
        )
        or _WHICH_THEY_HOLD.fullmatch(folded, name.end, stated.start)
        or _AT_ITS_MEETING.fullmatch(folded, name.end, stated.start)
        or _DURING_VISIT.fullmatch(folded, name.end, stated.start)
        or (_SIGNED_THEN.fullmatch(folded, name.end, stated.start) and _MINUTES_OF.search(folded, sentence.start, name.start))
    ):
        return told(stated)
    name = (
        next((n for n in reversed(sorted(sentence.names, key=lambda n: n.start)) if n.start < name.start and not n.listed), name)
        if name.listed
        else name
    )
    stated = _date_before(folded, sentence, name, now, coming)
    return told(stated) if stated else (None, None)


def _as_told(folded: str, sentence: Sentence, stated, day: str | None, now: str | None, coming: bool):
    """A date with its place; a month without a year is of the year with which its sentence opens, or that heads a list."""
    at, opens = (stated.start, stated.end), stated.start - sentence.start < 4
    if stated.ago == -1 and not coming and opens and folded.endswith("năm sau", 0, stated.end):  # of the year told before
        return None, None
    if stated.form == "month" and not stated.first[0] and stated.ago is None:
        year = next((year for words, year in _YEAR_SAID.items() if folded.startswith(words, sentence.start)), None)
        if year is not None and (now or "")[:4].isdigit():
            return f"{int(now[:4]) + year}-{stated.first[1]:02}", at
        # "trong năm 2022: phiên thứ nhất vào tháng 6"
        years = [d for d in _dates(folded, sentence, sentence.start, stated.start) if folded.startswith(":", d.end)]
        if years and years[-1].form == "year" and years[-1].first[0]:
            return f"{years[-1].first[0]}-{stated.first[1]:02}", at
    # "năm ngoái" counts from the day reported, where the page has none
    return dates.edtf(stated, now if stated.ago is not None else day, None, coming), at


def _date_before(folded: str, sentence: Sentence, name, now: str | None, coming: bool):
    """The date before a name that is its own: the last one, that of what was said then, or that with which the sentence opens."""
    earlier = max((n.end for n in sentence.names if n.end <= name.start), default=None)
    stated = next(reversed(_dates(folded, sentence, max(earlier or sentence.start, name.start - _FAR), name.start)), None)
    if (
        stated
        and not _is_of_what_precedes(folded, sentence, name, stated, earlier)
        and _leads_to(folded, sentence, name, stated, now, coming)
    ):
        return stated
    before = _dates(folded, sentence, sentence.start, name.start)
    if len(before) == 1 and before[0].form in ("day", "full") and _frames_chairing(folded, sentence, name, before[0].start):
        return before[0]
    if (
        len(before) == 1
        and _WAS_SAID.search(folded, sentence.start, before[0].start)
        and _AT_THAT_TIME.fullmatch(folded, before[0].end, name.start)
    ):
        return before[0]
    opens = next(iter(_dates(folded, sentence, sentence.start, min(name.start, sentence.start + 40))), None)
    # "Tháng 3, ta cử đoàn dự lễ ...; Đối thoại ... tổ chức ở Wellington"
    if (
        opens
        and opens.form == "month"
        and len(before) == 1
        and folded.startswith(", ", opens.end)
        and opens.start - sentence.start < 10
        and _AND_BESIDES.search(folded, opens.end, name.start)
    ):
        return opens
    first = opens if earlier else None
    if (
        first
        and first.form in ("year", "month")
        and (first.start - sentence.start < 2 or _OPENS.search(folded[sentence.start : first.start]))
        and (_THEY_HOLD.match(folded, first.end, name.start) or _TO_HOLD_ALL.match(folded, first.end, name.start))
        and len(_dates(folded, sentence, first.end, name.start)) == 0
    ):
        # "Trong năm 2024, hai bên đã tiến hành A lần thứ 3 và B lần thứ nhất"
        return first
    return None


_AND_BESIDES = kept.compile(r"; (?:cuộc |phiên |kỳ )?\Z")


def _frames_chairing(folded: str, sentence: Sentence, name, at: int) -> bool:
    """Whether a sentence opens on a day or place at `at`, and goes on to who is to chair what it names: "Tại Paris, ngày 25/11, A sẽ cùng B đồng chủ trì Đối thoại ..."."""
    return (
        folded.endswith(_CHAIRING, sentence.start, name.start)
        and _OPENS_ON.fullmatch(folded, sentence.start, at) is not None
        and (folded.find(" sẽ ", at, name.start) >= 0 or folded.find(" đã ", at, name.start) >= 0)
    )


_CHAIRING = tuple(f"chủ trì {meeting}" for meeting in ("", "cuộc ", "phiên ", "kỳ ", "buổi "))
_OPENS_ON = kept.compile(
    r"(?:(?:theo|cũng|dự kiến|trong khuôn khổ)\b[^,;.\d]{0,40}, ?)?(?:(?:tại|ở) [^,;.\d]{2,40}, |(?:vào |sáng |chiều |tối |hôm )*(?:ngày )?\d[\d/. -]*(?:(?:tháng|năm) \d+ ?)*, )?"
    r"(?:(?:vào|sáng|chiều|tối|hôm|ngày|thứ \w+|tại|ở|thủ đô|thành phố) )*"
)


def _is_of_what_precedes(folded: str, sentence: Sentence, name, stated, earlier: int | None) -> bool:
    """Whether a date before a name is of something else that is told there. `earlier`: the end of the name before."""
    if name.loose and folded[stated.end : name.start] == " (":  # "phiên đối thoại ở Hà Nội tháng 10 năm ngoái (lần thứ 5)"
        return False
    if _BACK.search(folded, stated.end, name.start) or (
        earlier
        and stated.end + 1 < name.start
        and _HELD_THEN.fullmatch(folded, earlier, stated.start)
        and not _NEXT_CLAUSE.match(folded, earlier, stated.start)
    ):
        return True
    if folded.startswith(") và ", stated.end):  # "Nhóm công tác (tháng 5) và Đối thoại ..."
        return True
    # "ký Hiệp định hồi tháng 9, tổ chức Đối thoại ..."
    return (
        folded.startswith((", tổ chức ", ", tiến hành ", ", và ", " và "), stated.end)
        and _DID_THEN.search(folded, sentence.start, stated.start) is not None
    )


def _leads_to(folded: str, sentence: Sentence, name, stated, now: str | None, coming: bool) -> bool:
    """Whether what stands between a date and a name makes it that of the meeting."""
    lead = folded[max(sentence.start, stated.start - 30) : stated.start]
    if lead.endswith("trước khi ") and _THEY_HOLD.fullmatch(folded, stated.end, name.start):
        return True  # "trước khi năm 2022 khép lại, hai bên sẽ tiến hành Đối thoại ..."
    if _SAT_ON.search(lead) and _AT_THE.fullmatch(folded, stated.end, name.start):
        return True
    if name.loose and folded[stated.end : name.start] == " (":
        return True
    if _AS_THEY_MET.fullmatch(folded, stated.end, name.start) or (
        lead.endswith(_MEETING) and _AT_PLACE.fullmatch(folded, stated.end, name.start)
    ):
        return True
    # "trong năm 2021, dù dịch bệnh, hai bên vẫn tổ chức A lần thứ 6, B lần thứ 7"
    if stated.form == "year" and _FRAMES.fullmatch(folded, stated.end, name.start):
        return True
    # "các hoạt động năm 2023 như Đối thoại ..."
    if stated.form in ("year", "month") and (
        _SUCH_AS.fullmatch(folded, stated.end, name.start)
        or _TO_HOLD_ALL.fullmatch(folded, stated.end, name.start)
        or (
            (stated.start - sentence.start < 12 or _ALSO_THEN.fullmatch(folded, sentence.start, stated.start))
            and _HEADS_LIST.fullmatch(folded, stated.end, name.start)
        )
    ):
        return True
    listed = folded[stated.end : name.start].strip() in (":", "-")  # "- Tháng 1/2015: Đối thoại ..."
    if (
        not listed
        and not _THEY_HOLD.fullmatch(folded, stated.end, name.start)
        and _OTHER_MATTER.search(folded, stated.end, name.start)
    ):
        return False
    return bool(
        (coming and not _is_over(stated, now))
        or _OPENS.search(lead)
        or (lead.endswith("đến ") and _dates(folded, sentence, sentence.start, stated.start))
        or (_WHEN.match(folded, stated.end, name.start) or "," not in folded[stated.end : name.start])
        and _WITHIN.search(lead)
    )


# "các ông họp cả ngày thứ sáu 25-10 trong Đối thoại ..."
_SAT_ON = kept.compile(
    r"\b(?:họp|làm việc|gặp nhau|hội đàm|ngồi)(?: với nhau)?(?: (?:cả|suốt|trong|vào|hôm|ngày|sáng|chiều|thứ \w+))* \Z"
)
_AT_THE = kept.compile(r" (?:trong|tại|ở)(?: (?:khuôn khổ|cuộc|phiên|kỳ|buổi))* ")
# "có từ lời hứa tháng 4 năm ngoái tại Luang Prabang: trong Đối thoại ...",
# "cam kết hồi tháng Sáu là bước quan trọng: lúc đó hai bên, trong ..."
_WAS_SAID = kept.compile(
    r"\b(?:lời hứa|cam kết|thỏa thuận|quyết định|ý tưởng|sáng kiến|đề nghị|lời mời)(?: (?:từ|hồi|vào|trong|của|đưa ra|nêu|cuối"
    r"|đầu|giữa))* \Z"
)
_AT_THAT_TIME = kept.compile(
    r"[^;.:\d]{0,60}: (?:(?:khi|lúc) (?:đó|ấy),? )?[^;.:\d]{0,60}\b(?:tại|trong|ở)(?: (?:cuộc|phiên|kỳ|khuôn khổ))* "
)
# "Năm ngoái, ... diễn ra vào tháng 3"
_YEAR_SAID = {"năm nay, ": 0, "trong năm nay, ": 0, "năm ngoái, ": -1}
_DID_THEN = kept.compile(r"\b(?:ký|cử|thành lập|khai trương|bàn giao)\b[^,;:.]*? (?:hồi|vào|trong)(?: ngày)? \Z")


def _is_over(stated, now: str | None) -> bool:
    """Whether a date is of a year before that of the page, so that nothing to come is held then."""
    return bool(stated.first[0] and now and now[:4].isdigit() and stated.first[0] < int(now[:4]))


# "cuộc họp ngày 20/8 ở Hà Nội: Nhóm làm việc chung ..."
_MEETING = ("cuộc họp ", "phiên họp ", "cuộc gặp ", "sự kiện ", "buổi làm việc ", "hoạt động ")
_AT_PLACE = kept.compile(r" (?:tại|ở) [^,;.:\d]{2,30}: (?:cuộc |phiên |kỳ )?")
# "thăm Hà Nội hồi tháng 4, dịp hai nước tổ chức ..."; "ký năm 2011, cũng là năm của ..."
_AS_THEY_MET = kept.compile(
    r"(?: vừa qua| vừa rồi)?(?:,| đã| vừa)* (?:phối hợp )?(?:tổ chức|tiến hành)(?: thành công| tốt đẹp| tốt)?(?: cuộc| phiên| kỳ)? "
    r"|[^,;.:\d]{0,60}, (?:vì |bởi )?(?:đó|đây) (?:cũng |chính )?là (?:cuộc|phiên|buổi|kỳ|vòng) "
    r"|,? (?:khi|lúc|thời điểm) (?:cuộc |phiên |kỳ |buổi )?"
    r"|(?: (?:tại|ở) [^,;.:\d]{2,30})?, (?:ngay )?(?:tại|trong khuôn khổ)(?: cuộc| phiên| kỳ)? |, (?:nhân(?: dịp)?|dịp|đúng dịp) (?:cuộc |phiên |kỳ )?|,? hai (?:bên|nước|đoàn)(?: sẽ| lại| cùng)+ "
    r"|(?: (?:tại|ở) [^,;.:\d]{2,40})?,? (?:(?:nhân |đúng |trong |vào )*(?:dịp|khi|lúc)(?: [^\s,;.]+){0,6}? (?:tổ chức|tiến hành"
    r"|mở|khai mạc|dự|tham dự|chủ trì)"
    r"(?: (?:cuộc|phiên|kỳ|buổi))?|(?:cũng |chính )*là năm (?:của|diễn ra|có)(?: (?:cuộc|phiên|kỳ))?) "
)
# "biên bản của phiên họp lần thứ hai, ký tại Tel Aviv năm 2018"
_SIGNED_THEN = kept.compile(
    r"\)?,? ?\(?(?:đã |được |hai bên )*ký(?: kết)?(?: (?:tại|ở) [^,;.:\d]{2,30}?)?,?(?: (?:vào|hồi|trong|ngày|cuối|đầu))* "
)
_MINUTES_OF = kept.compile(r"\bbiên bản(?: (?:của|cuộc|phiên|kỳ|buổi|vòng|họp|đối thoại|tham vấn|hội nghị))* \Z")
_SINCE_IT = tuple(
    f"{when} {meeting}" for when in ("sau khi", "ngay khi", "khi") for meeting in ("", "cuộc ", "phiên ", "kỳ ", "buổi ")
)
_ENDED = kept.compile(r"[^,;.]*\b(?:kết thúc|khép lại|bế mạc)\b[^,;.\d]*, ")
# "kỳ họp thứ hai vừa diễn ra sáng cùng ngày"
_SAME_DAY = kept.compile(
    r"(?: (?:đã |vừa |cũng |được )*(?:diễn ra|tổ chức|tiến hành|họp|nhóm họp)[^,;.:]{0,30}?)?(?: (?:trong|vào|buổi|sáng|chiều|tối))* (?P<day>cùng ngày)"
)
_SAME_DAY_FIRST = kept.compile(r"(?:cũng )?(?:trong |sáng |chiều )*(?P<day>cùng ngày),? ")
_BEFORE_THEN = kept.compile(
    r"\b(?:(?:(?P<n>một|1|hai|2|ba|3|bốn|4|năm|5) )?(?P<unit>ngày|năm|hôm) trước(?P<then> đó)?\b(?! ngày)"
    r"|(?:(?P<since>trước đó|cách đó)|cách đây)(?: đúng)? (?P<m>một|1|hai|2|ba|3|bốn|4|năm|5) (?P<of>ngày|năm)\b)"
)
_COUNTS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}


def _before_then(folded: str, sentence, name, held: str | None, now: str | None):
    """The day or year that lies so many before that of the meeting reported, or of the article: "một ngày trước đó"."""
    if held and dates.FULL.fullmatch(held) and folded.find("cùng ngày", sentence.start, sentence.end) >= 0:
        same = _SAME_DAY.match(folded, name.end, sentence.end) or _SAME_DAY_FIRST.match(folded, sentence.start, name.start)
        if same and not (same.re is _SAME_DAY_FIRST and _OTHER_MATTER.search(folded[same.end() : name.start])):
            return held, same.span("day")
    if folded.find("trước", sentence.start, sentence.end) < 0 and folded.find("cách đ", sentence.start, sentence.end) < 0:
        return None, None
    near = [
        m
        for m in _BEFORE_THEN.finditer(folded, max(sentence.start, name.start - _FAR), min(sentence.end, name.end + _FAR))
        if not (name.start < m.end() and m.start() < name.end)
        and folded[m.end() : name.start] not in (" ", " cuộc ", " phiên ")  # "bốn ngày trước Đối thoại ..."
    ]
    if len(near) != 1 or folded.endswith(
        ("hơn ", "gần ", "khoảng ", "những ", "các ", "vài ", "mấy ", "nhiều "), sentence.start, near[0].start()
    ):
        return None, None
    match = near[0]
    between = folded[match.end() : name.start] if match.end() <= name.start else folded[name.end : match.start()]
    if _OTHER_MATTER.search(between) and not _THEY_HOLD.fullmatch(between):
        return None, None
    unit = match["unit"] or match["of"]
    base = held if match["then"] or match["since"] or unit == "hôm" else now
    count = match["n"] or match["m"] or ("1" if unit == "hôm" or unit == "ngày" and match["then"] else "")
    count = _COUNTS.get(count) or int(count or 0)
    if not base or not base[:4].isdigit() or not count:
        return None, None
    if unit == "năm":
        return str(int(base[:4]) - count), match.span()
    first = base.split("/")[0]
    return (dates.moved(first, -count), match.span()) if dates.FULL.fullmatch(first) else (None, None)


def _bare(article, sentence, name, held, now) -> bool:
    """Whether a sentence dates a meeting that it does not count to before the one reported: "cuộc đối thoại tại Tokyo tháng 5/2023"."""
    stated = next(iter(_dates(article.folded, sentence, name.end, min(sentence.end, name.end + 70))), None)
    if not stated or not _HELD_THEN.fullmatch(article.folded, name.end, stated.start):
        opens = _YEAR_OPENS.fullmatch(article.folded, sentence.start, name.start) if name.kind else None
        # "Năm 2022, Đối thoại Chính sách quốc phòng được tổ chức tại Washington D.C."
        return bool(opens and held and opens[1] < held[:4].replace("X", "0") and _IS_HELD.match(article.folded, name.end))
    if _OF_OTHERS.match(article.folded, stated.end):
        return False
    value = dates.edtf(stated, now, None)
    if not value or not value[:4].isdigit() or not held or not held[:4].isdigit():
        return _SINCE.search(article.folded, max(sentence.start, name.start - 50), name.start) is not None
    return value[:7] < held[: min(7, len(value))]


_YEAR_OPENS = kept.compile(r"(?:trong )?năm ((?:19|20)\d\d), (?:cuộc |phiên )?")
_IS_HELD = kept.compile(r" (?:đã )?(?:được )?(?:tổ chức|diễn ra|tiến hành) (?:tại|ở)\b")


def _mention_place(article, sentence, name):
    folded = article.folded
    limit = min(
        [
            n.start
            for n in sentence.names
            if n.start > name.end and not (_AND_TOO.fullmatch(folded, name.end, n.start) and folded.startswith(_TOGETHER, n.end))
        ]
        + [sentence.end, name.end + 90]
    )
    for start, end, kind, row in sentence.tokens:
        if kind not in ("cities", "countries") or not name.end < start < limit:
            continue
        between = folded[name.end : start]
        if _PARTED.search(between):
            continue
        if kind == "cities" and (
            _AT_CITY.search(between)
            or name.year
            and between == ", "
            or name.loose
            and between == ": "
            or between.endswith((" do ", "đến lượt "))
            and _HOSTS.match(folded, end, sentence.end)
        ):
            return row["city_vi"] or None, row["country_code"], (start, end)
        if (
            kind == "countries"
            and row["use"] == "name"
            and (
                _AT_COUNTRY.search(between)
                or (
                    between.endswith((" do ", " do bộ quốc phòng ", " do phía ", "đến lượt ", "đến lượt phía "))
                    and _HOSTS.match(folded, end, sentence.end)
                )
            )
        ):
            return None, row["code"], (start, end)
    for start, end, kind, row in sentence.tokens if folded.endswith(_HOLDING, sentence.start, name.start - 1) else ():
        if (
            kind == "countries"
            and row["use"] == "name"
            and _TO_HOST.fullmatch(folded, end, name.start)
            and not folded.endswith(("cùng ", "với ", "và "), sentence.start, start)
        ):
            return None, row["code"], (start, end)  # "đề nghị phía Malaysia đăng cai Đối thoại lần thứ hai"
        if kind == "cities" and (
            _TO_HOST.fullmatch(folded, end, name.start)
            or _TO_ATTEND.fullmatch(folded, end, name.start)
            and folded.endswith(_GOING, sentence.start, start)
        ):
            return row["city_vi"] or None, row["country_code"], (start, end)  # "sang Ankara dự Đối thoại lần thứ 6"
        if (
            kind == "cities"
            and _AT_CITY.search(folded, max(sentence.start, start - 12), start)
            and _frames_chairing(folded, sentence, name, start)
        ):
            return row["city_vi"] or None, row["country_code"], (start, end)
        if (
            kind in ("cities", "countries")
            and end < name.start <= end + 60
            and _AT_CITY.search(folded, max(sentence.start, start - 12), start)
            and (
                _THEY_HOLD.fullmatch(folded, end, name.start)
                or _TOOK_PLACE.fullmatch(folded, end, name.start)
                or folded[end : name.start] in (", ", "), ")
                and (_MET.match(folded, name.end) or folded.find(" họp ", name.start, name.end) >= 0)
            )
        ):
            # "Tháng 9/2023, tại Singapore, hai bên đã tổ chức Đối thoại lần thứ 4"
            return (
                (row["city_vi"] or None, row["country_code"], (start, end))
                if kind == "cities"
                else (None, row["code"], (start, end))
            )
    online = _ONLINE.search(folded, name.end, limit)
    if online and not _STOP.search(folded[name.end : online.start()]):
        return None, None, online.span()
    return None


_AND_TOO = kept.compile(r",? (?:và|cùng)(?: (?:cuộc|phiên|buổi|kỳ|cuộc họp|phiên họp))? ")
_TOGETHER = (" cùng ", " đều ", " sẽ cùng ", " sẽ đều ", " được cùng ")
_HOLDING = (
    ",", "diễn ra", "khai mạc", "tổ chức", "tiến hành", "họp", "mở", "đăng cai", "đón", "chủ nhà", "dự", "chủ trì",
    "cuộc", "kỳ", "phiên", "của",
)  # fmt: skip
_TO_HOST = kept.compile(
    r"(?: sẽ| đã| từng| tiếp tục| làm| là| được chọn)*(?: nước| nơi)? (?:chủ nhà|đăng cai|đón|tổ chức|(?<=nơi )diễn ra)(?: của| tổ chức| cuộc| kỳ"
    r"| phiên)* "
)
_TOOK_PLACE = kept.compile(r"\)?,? (?:đã |vừa |sẽ |cũng )*(?:diễn ra|khai mạc|tiến hành|tổ chức)(?: cuộc| kỳ| phiên)* ")
_MET = kept.compile(r" (?:đã |vừa |cũng |sẽ )*(?:nhóm )?(?:họp|diễn ra|được tổ chức|được tiến hành)\b")
_TO_ATTEND = kept.compile(r" (?:để )?(?:dự|tham dự|đồng chủ trì|chủ trì)(?: cuộc| kỳ| phiên)* ")
_GOING = ("sang ", "tới ", "đến ", "đi ", "trở lại ", "thủ đô ", "thành phố ")
_HOSTS = kept.compile(r"(?: sẽ| làm)* (?:đăng cai|chủ trì tổ chức|chủ nhà|tổ chức)\b")
_ONLINE = kept.compile(r"\b(?:trực tuyến|cầu truyền hình)\b")
_AT_CITY = kept.compile(r"(?:\b(?:tại|ở)\s+(?:thủ đô |thành phố |tỉnh )?|\((?:(?:năm |tháng |ngày )*[\d/-]+(?: năm \d+)?, )?)$")
_AT_COUNTRY = kept.compile(r"\b(?:tổ chức|diễn ra|tiến hành|họp|được tổ chức)\b[^,]{0,12}\b(?:tại|ở) (?:nước )?$|^ (?:tại|ở) $")
