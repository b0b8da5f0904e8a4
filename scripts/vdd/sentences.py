"""Sentences of an article, each with its phrases, the meetings it names and the people."""

from collections.abc import Collection
from dataclasses import dataclass, field

from vdd import dates, kept, lexicon, meetings, people
from vdd.article import DATELINE, Article
from vdd.cues import EVERY, Cues

HOME = "VNM"
# behind "tiếp", which then receives nobody: "tiếp tục", "tiếp nhận"
NO_RECEPTION = "(?! (?:tục|nhận|xúc|cận|thu|nối|sức|quản|theo|tế|thêm|viện|giáp))"
TAKES_PLACE = ("held", "chair", "attend", "lead")  # what verbs say of a meeting that took place


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence, its phrases, meetings and people. `event`: the index of the meeting it reports, or None.

    Of the phrases, `verbs`, `lands`, `cities` and `instruments` are those of one kind, `acts` and `countries` the codes of verbs and lands; `cues` the kinds of its words without which some patterns cannot match.
    """

    start: int
    end: int
    kind: str
    paragraph: int
    first: bool
    tokens: list
    verbs: list = ()
    lands: list = ()
    cities: list = ()
    instruments: list = ()
    acts: set = frozenset()
    countries: set = frozenset()
    cues: Collection[str] = EVERY
    names: list = field(default_factory=list)
    mentions: list = field(default_factory=list)
    event: int | None = None
    stated: list | None = None  # its dates, once looked for
    chaired: bool = False  # whether the next sentence tells who chaired


def names_in(sentences: list[Sentence]) -> list[tuple]:
    """Every name of a meeting with its sentence."""
    return [(name, sentence) for sentence in sentences for name in sentence.names]


def dates_in(article: Article, sentence: Sentence) -> list:
    """The dates that a sentence states."""
    if sentence.stated is None:
        sentence.stated = dates.stated(article.folded, sentence.start, sentence.end, sentence.cues)
    return sentence.stated


def days_in(article: Article, sentence: Sentence) -> list:
    """Those that name a day, not only a month or a year."""
    return [d for d in dates_in(article, sentence) if d.form not in ("month", "year")]


def dateline_end(article: Article, sentence: Sentence) -> int:
    """Where the dateline ends with which a sentence opens ("QĐND, 12/6/2023 - ..."), whose day is the paper's; 0 without one."""
    line = DATELINE.match(article.clean, sentence.start, sentence.end) if sentence.first else None
    return line.end() if line else 0


LONGEST = 3000  # characters of a sentence
MOST_PHRASES = 4_000  # and names of meetings, or sentences, in an article; fifteen times what the longest report has
MOST_STOPS = 10 * MOST_PHRASES  # of which most only shorten a word: "A. A. A."
_NEXT = r"[\"')\]]*+(?:\s+|(?<=[a-zà-ỹ0-9)\"]\.)(?=[A-ZĐÀ-Ỹ]))(?=[\"'(*\[-]*\s?[A-ZĐÀ-Ỹ\d+*•-])"
_STOP = kept.compile(r"[.!?…](?<![.!?…]{2})[.!?…]*+" + _NEXT)
_FULL_STOP = kept.compile(r"\.(?<!\.{2})\.*+" + _NEXT)  # in a paragraph without another one; a single letter is looked for fast
_SHORTENED = kept.compile(
    r"(?:\b[A-ZĐ]|\b(?:TP|Tp|tp|TS|GS|PGS|ThS|St|Mr|Mrs|Ms|Dr|Gs|Ts|ĐH|v\.v|Jr|Sr|TT|Tr|Lt|Gen|Md|Mohd|Muhd|Abd|Hj|Kh|Ch|Sh|Zh|Dz|Yu|Ya|Ye|Lkh))\.$"
)


def split(article: Article) -> list[Sentence]:
    found: list[Sentence] = []
    clean, folded = article.clean, article.folded
    budget, stops = MOST_PHRASES, 0
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind in ("meta", "skip"):
            continue
        at, first = paragraph.start, True
        if paragraph.kind == "unread":
            found.append(Sentence(at, paragraph.end, "unread", index, first, []))
            break
        inner = clean[paragraph.start : paragraph.end - 1]  # in which most have no stop, as those of one sentence
        pattern = _STOP if "!" in inner or "?" in inner or "…" in inner else _FULL_STOP if "." in inner else None
        for stop in pattern.finditer(clean, paragraph.start, paragraph.end) if pattern else ():
            stops += 1
            if stops > MOST_STOPS:
                break
            if stop.start() - at < 3 or _SHORTENED.search(clean, max(at, stop.start() - 4), stop.start() + 1):
                continue
            _add(found, clean, at, stop.end(), paragraph.kind, index, first)
            at, first = stop.end(), False
            if len(found) > MOST_PHRASES:
                break
        if (len(found) > MOST_PHRASES or stops > MOST_STOPS) and at < len(clean):
            found.append(Sentence(at, len(clean), "unread", index, first, []))
            break
        if at < paragraph.end:
            _add(found, clean, at, paragraph.end, paragraph.kind, index, first)
    told = Cues(article.letters)
    read = [s for s in found if s.kind != "unread" and (s.kind != "tail" or RELATED.search(folded, s.start, s.end))]
    for number, (sentence, tokens) in enumerate(
        zip(read, lexicon.entities().find_each(folded, article.letters, [(s.start, s.end) for s in read]))
    ):
        if budget < 0:
            for rest in read[number:]:
                rest.kind = "unread"
            break
        while sentence.end > sentence.start and clean[sentence.end - 1] == " ":
            sentence.end -= 1
        titled = _sort(article, sentence, tokens)
        sentence.cues = cues = told.within(sentence.start, sentence.end)
        if begins := cues.get("meeting"):
            sentence.names = meetings.names(
                folded, clean, begins, sentence.lands, sentence.cities, cues, sentence.start, sentence.end, len(found)
            )
        if rounds := cues.get("round"):
            taken = [(n.start, n.end) for n in sentence.names] + [
                (t[0], t[1]) for t in sentence.lands
            ]  # "Thổ Nhĩ Kỳ sau động đất"
            if alone := [at for at in rounds if not any(a <= at < b for a, b in taken)]:
                sentence.names += [
                    r
                    for r in meetings.rounds(folded, alone, sentence.end, 0)
                    if not any(n.start <= r.start < n.end or r.start <= n.start < r.end for n in sentence.names)
                ]
        budget -= len(sentence.tokens) + len(sentence.names) + 1
        if titled or not sentence.acts.isdisjoint(people.TITLED):
            sentence.mentions = people.mentions(clean, sentence.tokens, sentence.start, sentence.end)
        named = [m.name_at for m in sentence.mentions if m.name_at]
        if spoken := [t for t in sentence.verbs if named and any(a <= t[0] and t[1] <= b for a, b in named)]:  # "Hứa Văn Tường"
            sentence.verbs = [t for t in sentence.verbs if t not in spoken]
            sentence.tokens = [t for t in sentence.tokens if t not in spoken]
            sentence.acts = {t[3]["code"] for t in sentence.verbs}
        if sentence.cities and named:  # "Nguyễn Hải Nam"
            sentence.cities = [t for t in sentence.cities if not any(a < t[0] and t[1] <= b for a, b in named)]
        if sentence.lands and named:
            # of a name like "Thái Văn Minh" the first word too
            if within := [
                t
                for t in sentence.lands
                for a, b in named
                if t[1] <= b and (a < t[0] or (a == t[0] and t[1] < b and people.vietnamese(clean[a:b])))
            ]:
                sentence.lands = [t for t in sentence.lands if t not in within]
                sentence.tokens = [t for t in sentence.tokens if t not in within]
        if sentence.lands:
            sentence.countries = {t[3]["code"] for t in sentence.lands}
        if sentence.mentions:
            _sides(folded, sentence)
    return found


# "Kế hoạch thực hiện Bản ghi nhớ ...", not "kế hoạch thực hiện các nội dung đã thống nhất"
_PLAN_FOR = kept.compile(r"Kế hoạch thực hiện (?:các )?(?:Bản|Biên|Thỏa|Hiệp|Nghị|Tuyên|Ý|Tầm|Chương)\b")


def _sort(article: Article, sentence: Sentence, tokens: list) -> bool:
    """Gives a sentence its phrases, without what is written in another way than countries and cities are, and those of each kind.

    Returns whether a rank or a post is among them.
    """
    clean, folded, start = article.clean, article.folded, sentence.start
    sentence.verbs, sentence.lands, sentence.cities, sentence.instruments = verbs, lands, cities, instruments = [], [], [], []
    titled, wrong = False, set()
    for token in tokens:
        kind = token[2]
        if kind == "verbs":
            if folded.endswith(_OFFICES, start, token[0]) and clean[token[0]].isupper() and clean[token[0] + 1].islower():
                wrong.add(token[0])  # "Cục trưởng Cục Tổ chức và Hành chính"
            else:
                verbs.append(token)
        elif kind == "countries" or kind == "cities":
            if _is_land(article, token):
                (lands if kind == "countries" else cities).append(token)
            else:
                wrong.add(token[0])
        elif kind == "posts":
            titled = True
            if folded.endswith(_PREFIXES, start, token[0]):
                tokens[tokens.index(token)] = _with_prefix(folded, token)
        elif kind == "ranks":
            titled = True
        elif kind == "instruments":
            if folded.startswith("kế hoạch thực hiện", token[0]) and not (
                clean[token[0]].isupper() and token[0] > start or _PLAN_FOR.match(clean, token[0])
            ):
                wrong.add(token[0])
            else:
                instruments.append(token)
        elif token[1] - token[0] < 5 and clean[token[0] + 1 : token[1]].islower():
            wrong.add(token[0])  # "Công ty Far East" is no FAR
    sentence.tokens = [t for t in tokens if t[0] not in wrong] if wrong else tokens
    sentence.acts = {t[3]["code"] for t in verbs}
    if cities and (meant := [t for n, t in enumerate(cities) if _is_for_land(article.folded, cities, n)]):
        lands += [(start, end, "countries", {"code": row["country_code"], "use": "name"}) for start, end, _, row in meant]
        lands.sort()
    return titled


def _is_for_land(folded: str, cities: list, at: int) -> bool:
    """Whether a capital stands for its country: "Hà Nội và Washington", "với Bắc Kinh"; not "tại Hà Nội và Tokyo"."""
    start, end, _, row = cities[at]
    if not lexicon.is_capital(row):
        return False
    if folded.endswith(" với ", 0, start):
        return True
    for first, second in ((cities[at - 1 : at], cities[at : at + 1]), (cities[at : at + 1], cities[at + 1 : at + 2])):
        if first and second and _are_two_lands(folded, first[0], second[0]):
            return True
    return False


def _are_two_lands(folded: str, first: tuple, second: tuple) -> bool:
    """Whether two capitals are joined as the lands they stand for, one of which is Viet Nam."""
    return (
        HOME in (first[3]["country_code"], second[3]["country_code"])
        and first[3]["country_code"] != second[3]["country_code"]
        and folded[first[1] : second[0]] in _JOINS
        and not folded.endswith(_THERE, 0, first[0])
        and not folded.startswith(",", second[1])
    )


_JOINS = (" và ", " - ", "-", " với ")
_THERE = (
    "tại ",
    "ở ",
    "từ ",
    "thủ đô ",
    "đến ",
    "tới ",
    "thăm ",
    "sang ",
    "qua ",
    "về ",
    "đầu cầu ",
    "chuyến bay ",
    "đường bay ",
    "chặng ",
)


def _is_land(article: Article, token: tuple) -> bool:
    """Whether the phrase of a country or city is written as a name, if carelessly: "Hà nội", "Nhật bản", "xứ sở kim chi"."""
    start, end, _, row = token
    clean = article.clean
    # "Mác-Mi-lan", of a person
    if token[2] == "cities" and "-" in clean[start:end] and "-" in (clean[start - 1 : start], clean[end : end + 1]):
        return False
    last = clean.rfind(" ", start, end) + 1 or start
    if not clean[last].isupper() and not any(map(str.isupper, clean[last:end])):
        spaces = clean.count(" ", start, end)
        if spaces < 3 and not (
            clean[start].isupper() and (spaces > 1 or row.get("use") == "name" or row.get("city_vi") in _NOTHING_ELSE)
        ):
            return False
    if end - start < 5 and clean[start:end].isupper() and row.get("city_vi") and clean[start - 3 : start] not in ("ại ", " ở "):
        return False  # "triển lãm LIMA"
    if clean.startswith("iếng ", start - 5 if start > 4 else 0):  # a language
        return False
    # "Anh kể: ..."
    if clean[start:end] == "Anh" and _OPENS_SENTENCE.search(clean, max(0, start - 3), start) and not _BRITAIN.search(clean):
        return False
    if clean.startswith("-", end) and _SYLLABLE.match(clean, end):
        return False
    # "tàu Quang Trung", "Lý Thái Tổ"
    if row.get("use") == "pair" and not _JOINED.match(clean, end) and _GIVEN_NAME.search(clean, max(0, start - 12), start):
        return False
    return (
        row.get("use") != "pair"
        or not _WORD.match(article.folded, start)
        or _PAIRED.search(article.folded, max(0, start - 4), start) is not None
    )


_OPENS_SENTENCE = kept.compile(r"(?:\A|[\n.!?:\"]) ?\Z")
_BRITAIN = kept.compile(
    r"(?:[Qq]uốc|[Nn]ước|[Pp]hòng|gia|[Pp]hía|sứ|sứ quán|tại|ở|sang|thăm|với|của|tướng|trưởng|quân|đội|-|–|và|,) Anh\b(?! [A-ZĐÁÀẢÃẠÂĂÊÔƠƯ])"
)
_GIVEN_NAME = kept.compile(
    r"[^\n.!?:\"] (?!Việt|Mỹ|Nga|Trung|Nhật|Hàn|Ấn|Anh|Pháp|Đức|Ý|Úc|Lào|Cam|Thái|Đông|Tây|Nam|Bắc)[A-ZĐ][a-zà-ỹ]+ \Z"
)
_JOINED = kept.compile(r" ?[-–/] ?| và | (?:Việt|Mỹ|Nga|Trung|Nhật|Hàn|Ấn|Anh|Pháp|Đức)\b")
_NOTHING_ELSE = ("Hà Nội", "Đà Nẵng", "Hải Phòng")  # not the words of anything else, as "Hòa bình" and "Thái bình" are
_SYLLABLE = kept.compile(r"-[a-zà-ỹđ]")  # "Xô-lô-ma-tin" is no land
# "Trung tuần", "Cam kết", "Phi công", "Đài Truyền hình"
_WORD = kept.compile(r"(?:trung|cam|phi|mã|mông|triều|đài|hung) (?!và )\w")
_PAIRED = kept.compile(r"(?:[-/,]|và) ?\Z")
_OFFICES = ("cục ", "vụ ", "viện ")
_PREFIXES = ("phó ", "quyền ", "nguyên ", "cựu ")


def _with_prefix(folded: str, post: tuple) -> tuple:
    """A post with the "Phó", "Quyền" or "nguyên" before it that the list does not have."""
    for prefix in _PREFIXES:
        start = post[0] - len(prefix)
        if folded.startswith(prefix, start) and not folded[start - 1 : start].isalnum():
            return start, *post[1:]
    return post


def _add(found: list[Sentence], clean: str, start: int, end: int, kind: str, paragraph: int, first: bool) -> None:
    """Adds a sentence to `found`, cut at a space where it is longer than any that a person writes."""
    while end - start > LONGEST:
        cut = clean.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        found.append(Sentence(start, cut, kind, paragraph, first, []))
        start, first = cut, False
    found.append(Sentence(start, end, kind, paragraph, first, []))


_SIDE = kept.compile(r"\b(?:phía|đoàn|bên|trưởng đoàn)(?: [\w]+){0,6} ?$")
_SIDE_LEADS = kept.compile(
    r"(?:^|[,;:.()-]|\b(?:về|dự|họp|thoại|vấn|gia|mặt|và|còn|riêng|có|trì|theo))\s*(?:đại diện |đại diện cho )?$"
)
_LISTS = kept.compile(r"\s*(?:có|do|gồm|là|:|còn(?! (?:được|đến|tới|thăm|gặp)\b))")
_OUR_FRIENDS = kept.compile(r"\bphía (?:bạn|nước bạn|đối tác)[\w ]{0,24}? (?:có|gồm|là|do)\b")
_ITEM = kept.compile(r"\s*(?:(?:và|cùng|các|đồng chí|ông|bà|còn có|ngoài ra còn có|có)\s+)*")


def _sides(folded: str, sentence: Sentence) -> None:
    """Gives the persons of "về phía Trung Quốc có A; B" their country, and those of "phía bạn" a mark."""
    last = None
    parted = folded.find("phía ", sentence.start, sentence.end) >= 0
    behind = _sides_behind(folded, sentence) if parted else {}
    for mention in sentence.mentions:
        if id(mention) in behind:
            mention.listed, (start, end, _, row) = True, behind[id(mention)]
            mention.country, mention.country_at = row["code"], (start, end)
            continue
        clause = max(sentence.start, folded.rfind(";", sentence.start, mention.start) + 1)
        side = None
        if not mention.country:
            near = [t for t in sentence.lands if clause <= t[0] and t[1] <= mention.start]
            if len(near) > 1 and folded.endswith(("sang ", "tới ", "đến ", "thăm "), clause, near[-1][0]):
                near.pop()  # "cùng đoàn Ấn Độ sang Việt Nam có A"
            # not "đoàn Việt Nam do A dẫn đầu được B tiếp"
            if (
                near
                and mention.start - near[-1][1] < 200
                and not any(
                    t[3]["code"] in ("lead", "receive", "call") and near[-1][1] <= t[0] and t[1] <= mention.start
                    for t in sentence.verbs
                )
            ):
                side = _side(folded, near[-1], clause, mention.start)
            if (
                side is None
                and parted
                and (friends := _OUR_FRIENDS.search(folded, max(clause, mention.start - 400), mention.start))
                and not _BESIDE.search(folded, friends.end(), mention.start)
            ):
                side = (None, None, None, None)
            # "...; B"
            if side is None and last and clause > last[0] and not near and _ITEM.fullmatch(folded, clause, mention.start):
                side = last[1]
        if side is not None:
            mention.listed, mention.beyond = True, side[0] is None
            mention.country, mention.country_at = (None, None) if side[0] is None else (side[3]["code"], (side[0], side[1]))
        last = (mention.end, side) if side is not None else None


def _sides_behind(folded: str, sentence: Sentence) -> dict[int, tuple]:
    """The country of persons behind whom their side stands: "A và B về phía Việt Nam, C và D về phía Hàn Quốc"."""
    found: dict[int, tuple] = {}
    row: list = []  # those joined by "và" or a comma
    for mention in sentence.mentions:
        if not row or folded[row[-1].end : mention.start] not in (" và ", ", "):
            row = []
        row.append(mention)
        side = _SIDE_BEHIND.match(folded, mention.end, sentence.end)
        land = next((t for t in sentence.lands if t[0] == side.end()), None) if side else None
        if land and not _LISTS.match(folded, land[1], land[1] + 8):
            found.update({id(m): land for m in row if m.country is None})
            row = []
    return found


_SIDE_BEHIND = kept.compile(r" \(?(?:về |của )?phía ")


def _side(folded: str, country: tuple, clause: int, at: int) -> tuple | None:
    """The country of "phía Trung Quốc có" or "Về phía Trung Quốc,"; None where it does not open a list up to `at`."""
    side = _SIDE.search(folded, max(clause, country[0] - 40), country[0])
    if not side or _BESIDE.search(folded, country[1], at):
        return None
    came = _CAME.match(folded, country[1], at)
    opens = folded.startswith(",", country[1]) and _SIDE_LEADS.search(folded[max(clause, side.start() - 30) : side.start()])
    listed = came.end() if came else country[1]
    return country if opens or _LISTS.match(folded, listed, listed + 12) else None


_CAME = kept.compile(r" (?:sang|tới|đến|thăm)(?: thăm)? [\w -]{2,24}?(?=,? (?:còn )?(?:có|gồm)\b)")


_BESIDE = kept.compile(r"\b(?:với|người cùng|phía bạn)\b")
RELATED = kept.compile(r"hai bên|đối thoại|trưởng đoàn|tướng |đô đốc |đại tá |thứ trưởng|đại sứ|quốc phòng")
