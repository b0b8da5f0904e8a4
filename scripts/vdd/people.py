"""People: ranks, posts and names as the text has them, and which of the mentions are one person."""

import re
from dataclasses import dataclass, field

from vdd import lexicon
from vdd.names import same_person, words
from vdd.text import fold

_UPPER = "".join(chr(c) for c in range(0x41, 0x1EFF) if chr(c).isupper())
_WORD = rf"(?:[{_UPPER}][\w'’]*(?:-[\w']+)*|[{_UPPER}]\.)"
_NAME = re.compile(rf"{_WORD}(?:(?:\s|(?<=\.))(?:(?:bin|binti|de|da|del|den|der|van|von|dos|du|al|el|ul|ibn|le|la)\s)?{_WORD}){{0,6}}")
_BEFORE_TITLE = re.compile(rf"({_WORD}(?:\s{_WORD}){{1,4}})\s?[,(-]\s?$")
_BRACKETED = re.compile(rf"\s?\(({_WORD}(?:(?:\s|(?<=\.)){_WORD}){{0,5}})\)")
_JOINT = re.compile(r"\s*(?:,|-|;|:|kiêm|, ?kiêm|của|nước|thuộc|phía|\(|,? ?đồng thời là)?\s*")
_TO_NAME = re.compile(r"\s*(?:,|-|:|là|\()?\s*")
_CHARGE = re.compile(r",? (?:phụ trách|đặc trách)(?: về)? ")
_LONE = {"Anh", "Nga", "Đức", "Mỹ", "Ý", "Pháp", "Lào", "Ấn", "Nhật", "Hàn", "Trung", "Thái", "Việt", "Áo", "Úc", "Bỉ", "Séc", "Huế"}
_PHONETIC = re.compile(r"\w-[a-zà-ỹ]")


@dataclass(slots=True)
class Mention:
    """One place where a person is named or titled. Places count characters of the repaired text."""

    start: int
    end: int
    name: str | None = None
    name_at: tuple[int, int] | None = None
    rank: str | None = None
    rank_at: tuple[int, int] | None = None
    position: str | None = None
    position_code: str | None = None
    position_at: tuple[int, int] | None = None
    country: str | None = None
    country_at: tuple[int, int] | None = None
    head: tuple[int, int] | None = None
    counterpart: bool = False
    person: "Person | None" = None


@dataclass(slots=True)
class Person:
    """All mentions of one person, and what the article says of them."""

    mentions: list[Mention] = field(default_factory=list)
    name: str | None = None
    country: str | None = None
    roles: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def best(self, attribute: str) -> Mention | None:
        """The mention that says most of `attribute`; the first of equals."""
        having = [m for m in self.mentions if getattr(m, attribute)]
        return max(having, key=lambda m: len(getattr(m, attribute)), default=None)


def mentions(clean: str, tokens: list, start: int, end: int) -> list[Mention]:
    """The mentions in `clean[start:end]`, whose phrases are `tokens`, in the order of the text."""
    found: list[Mention] = []
    starts = {t[0]: t for t in tokens if t[2] != "verbs" or t[3]["code"] in ("head", "counterpart")}
    index, done = 0, start
    while index < len(tokens):
        if tokens[index][0] < done or not _is_title(tokens[index]):
            index += 1
            continue
        mention, after = Mention(tokens[index][0], tokens[index][1]), index
        pieces = 0
        while after < len(tokens) and _is_title(tokens[after]):
            if pieces:
                joint = _JOINT.fullmatch(clean, mention.end, tokens[after][0])
                if not joint or ";" in joint[0]:
                    break
            after = _piece(mention, clean, tokens, after)
            pieces += 1
        if mention.counterpart and after < len(tokens) and tokens[after][2] == "countries":
            after = _country(mention, clean, tokens, after)
        _name(mention, clean, starts, end)
        if mention.name is None:
            _charge(mention, clean, starts, end)
        if mention.name is None:
            before = _BEFORE_TITLE.search(clean, max(done, mention.start - 48), mention.start)
            if before and not (set(range(before.start(1), before.end(1))) & starts.keys()):
                mention.name, mention.name_at = before[1], before.span(1)
                mention.start = before.start(1)
        while after < len(tokens) and tokens[after][0] < mention.end:
            after += 1
        if mention.name:
            after = _titles_after(mention, clean, tokens, after, starts, end)
        if mention.name or mention.position or mention.counterpart or mention.head:
            found.append(mention)
        done, index = mention.end, max(after, index + 1)
    return found


def _is_title(token) -> bool:
    return token[2] in ("ranks", "posts") or (token[2] == "verbs" and token[3]["code"] in ("head", "counterpart"))


def _piece(mention: Mention, clean: str, tokens: list, at: int) -> int:
    """Puts one rank or one post with its organisation and country into `mention`; the index after it."""
    start, end, kind, row = tokens[at]
    mention.end = end
    at += 1
    if kind == "ranks":
        if mention.rank is None:
            mention.rank, mention.rank_at = row["rank_vi"], (start, end)
        return at
    if kind == "verbs":
        if row["code"] == "head":
            mention.head = (start, end)
        else:
            mention.counterpart = True
        if at < len(tokens) and tokens[at][2] == "countries":
            at = _country(mention, clean, tokens, at)
        return at
    if row["code"] == "honorific":
        return at
    texts, code, last = [clean[start:end]], row["code"], end
    while at < len(tokens) and tokens[at][2] in ("organisations", "countries"):
        gap = clean[mention.end : tokens[at][0]].strip()
        if gap not in ("", "của", "thuộc", "nước", "tại", "-") and not (gap == "," and tokens[at][2] == "organisations" and len(texts) > 1):
            break
        if tokens[at][2] == "countries":
            if not clean[tokens[at][0]].isupper():
                break
            following = _NAME.match(clean, tokens[at][0])
            if clean[tokens[at][0] : tokens[at][1]] in _LONE and mention.country and following and " " in following[0]:
                break
            at = _country(mention, clean, tokens, at)
            continue
        texts.append((", " if gap == "," else " " if gap in ("", "-") else f" {gap} ") + clean[tokens[at][0] : tokens[at][1]])
        code += "." + tokens[at][3]["code"]
        last = mention.end = tokens[at][1]
        at += 1
    if row["code"] == "party":
        return at
    text = "".join(texts)
    text = text[0].upper() + text[1:]
    if mention.position is None:
        mention.position, mention.position_code, mention.position_at = text, code, (start, last)
    elif fold(text) not in fold(mention.position):
        mention.position, mention.position_at = f"{mention.position}, {text}", (mention.position_at[0], last)
    return at


def _country(mention: Mention, clean: str, tokens: list, at: int) -> int:
    start, end, _, row = tokens[at]
    gap = clean[mention.end : start].strip()
    if gap in ("", "của", "nước", "phía", "-", "bên", "đoàn", "từ", "đoàn đại biểu") and clean[start].isupper():
        if mention.country is None:
            mention.country, mention.country_at = row["code"], (start, end)
        mention.end = end
        return at + 1
    return at


def _name(mention: Mention, clean: str, starts: dict, end: int) -> bool:
    to = _TO_NAME.match(clean, mention.end, end)
    match = _NAME.match(clean, to.end(), end)
    if not match:
        return False
    stop = match.end()
    for word in re.finditer(r"\S+", match[0]):
        token = starts.get(match.start() + word.start())
        if token and (word.start() == 0 or clean[token[0] : token[1]] not in _LONE) and token[2] != "cities":
            if word.start() == 0 and clean[token[0] : token[1]] in _LONE and " " in match[0] and token[1] < match.end():
                continue
            stop = match.start() + word.start()
            break
    name = clean[match.start() : stop].rstrip()
    if not name.endswith(tuple(f" {c}." for c in _UPPER[:26])):
        name = name.rstrip(".,")
    separated = to[0].strip() != ""
    if not name or (separated and (" " not in name or to[0].strip() == "-" and clean[match.start() - 2] != " ")):
        return False
    if name.isupper() and len(name) > 5 and not clean[mention.start : mention.end].isupper():
        return False
    mention.name, mention.name_at = name, (match.start(), match.start() + len(name))
    mention.end = mention.name_at[1]
    original = _BRACKETED.match(clean, mention.end)
    if original and " " in original[1] and not original[1].isupper() and original.start(1) not in starts:
        mention.name, mention.name_at = original[1], original.span(1)
        mention.end = original.end()
    return True


def _charge(mention: Mention, clean: str, starts: dict, end: int) -> None:
    """Finds the name behind "phụ trách ...", which belongs to the post."""
    charge = _CHARGE.match(clean, mention.end, end)
    if not (charge and mention.position):
        return
    for match in _NAME.finditer(clean, charge.end(), min(end, charge.end() + 110)):
        breaks = re.search(r"[,;.()]| đã | và (?=ông|bà)", clean[charge.start() + 1 : match.start()])
        if " " in match[0] and match.start() not in starts and not breaks:
            held = mention.end
            mention.end = match.start() - 1
            if _name(mention, clean, starts, end):
                extra = clean[charge.start() : match.start()].rstrip(" ,")
                mention.position += extra
                mention.position_at = (mention.position_at[0], match.start() - 1)
                return
            mention.end = held
    comma = re.compile(r"[,;.(]").search(clean, charge.end(), end)
    if comma:
        held, mention.end = mention.end, comma.start()
        if _name(mention, clean, starts, end):
            mention.position += clean[charge.start() : comma.start()]
        else:
            mention.end = held


def _titles_after(mention: Mention, clean: str, tokens: list, at: int, starts: dict, end: int) -> int:
    """Adds the posts that follow the name ("A, Thứ trưởng Bộ Quốc phòng"); stops before the next person's."""
    while at < len(tokens) and _is_title(tokens[at]):
        gap = clean[mention.end : tokens[at][0]].strip()
        if gap not in (",", "-", "(", "", "là", "kiêm", ", kiêm", "), ", ", là", "),", ", đồng thời là"):
            break
        if gap == "" and tokens[at][2] == "ranks":
            break
        trial = Mention(tokens[at][0], tokens[at][1])
        after = _piece(trial, clean, tokens, at)
        if tokens[at][2] == "ranks" and mention.rank:
            break
        if tokens[at][2] == "posts" and tokens[at][3]["code"] == "honorific":
            break
        ahead = Mention(trial.start, trial.end)
        follows = _name(ahead, clean, starts, end)
        if follows and not clean[trial.end : ahead.name_at[0]].strip():
            break
        if tokens[at][2] == "ranks" and follows:
            break
        for attribute in ("rank", "rank_at", "country", "country_at", "head"):
            if getattr(mention, attribute) is None:
                setattr(mention, attribute, getattr(trial, attribute))
        if trial.position and mention.position is None:
            mention.position, mention.position_code, mention.position_at = trial.position, trial.position_code, trial.position_at
        elif trial.position and fold(trial.position) not in fold(mention.position):
            mention.position = f"{mention.position}, {trial.position}"
            mention.position_at = (min(mention.position_at[0], trial.position_at[0]), max(mention.position_at[1], trial.position_at[1]))
        mention.end, at = trial.end, after
        closing = clean[mention.end : mention.end + 1]
        if closing == ")":
            mention.end += 1
    return at


def vietnamese(name: str) -> bool:
    """Whether a name has the form of a Vietnamese one."""
    parts = name.split()
    return 2 <= len(parts) <= 5 and key_family(parts[0]) and not any("-" in p or "." in p for p in parts)


def key_family(part: str) -> bool:
    return part.lower() in _families()


def _families() -> frozenset[str]:
    return lexicon.surnames()


def persons(found: list[Mention]) -> list[Person]:
    """Joins the mentions to persons: full names first, then short forms and bare posts that fit one of them."""
    people: list[Person] = []
    named = [m for m in found if m.name and " " in m.name.strip()] + [m for m in found if m.name and " " not in m.name.strip()]
    for mention in named:
        fits = [p for p in people if _fits(mention, p)]
        if len(fits) == 1 or (fits and " " in mention.name):
            person = fits[0]
        elif fits:
            continue
        elif " " not in mention.name and not (mention.position or mention.rank):
            continue
        else:
            person = Person()
            people.append(person)
        _join(mention, person)
    for person in people:
        forms: dict[str, int] = {}
        for mention in person.mentions:
            forms[mention.name] = forms.get(mention.name, 0) + 1
        longest = max(len(words(f)) for f in forms)
        full = [f for f in forms if len(words(f)) == longest]
        person.name = max(full, key=lambda f: (forms[f], len("".join(words(f))), len(f.encode())))
    return people


def _join(mention: Mention, person: Person) -> None:
    person.mentions.append(mention)
    mention.person = person
    if mention.country and not person.country:
        person.country = mention.country


def _fits(mention: Mention, person: Person) -> bool:
    if mention.country and person.country and mention.country != person.country:
        return False
    local = vietnamese(mention.name) or any(vietnamese(m.name) for m in person.mentions)
    return any(same_person(mention.name, m.name, local) for m in person.mentions)
