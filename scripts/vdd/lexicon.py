"""The phrase lists of `lexicon/`: loaded, checked, and made into automata that find every phrase in one pass."""

import codecs
import csv
import functools
import io
import itertools
import re
import unicodedata
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from vdd import kept
from vdd.text import fold, plain

DIR = Path(__file__).with_name("lexicon")
CODES = Path(__file__).parents[2] / "schemas" / "codes"
_LISTS = {"areas": "areas", "instruments": "instruments", "countries": "partners"}
_COLUMNS = {
    "areas": ("code", "phrase", "where"),
    "cities": ("country_code", "city_vi", "city_en", "phrase"),
    "countries": ("code", "phrase", "use"),
    "instruments": ("code", "phrase"),
    "organisations": ("code", "phrase", "organisation_en", "organisation_en_vnm", "field"),
    "posts": ("code", "phrase", "position_en"),
    "ranks": ("phrase", "rank_vi", "rank_en", "rank_en_vnm"),
    "surnames": ("phrase",),
    "uncoded": ("kind", "phrase"),
    "verbs": ("code", "phrase"),
}


_SPELLED = ("cities", "countries")  # also found without the hyphens of "Phi-líp-pin"
_JOINED = ("ranks", "cities")  # also found where the press joins two of their words: "Thiếutướng"


_WORD = kept.compile(r"\w+")
_KINDS = 8  # more than the lists that one automaton has
_GAP = "…"  # stands in a phrase for words between its parts
_VALUES = {"use": ("name", "pair"), "where": ("any", "list", "item"), "field": ("defence", "foreign", "other")}
_VERBS = {
    "act", "adopt", "agree", "attend", "both", "call", "chair", "counterpart", "discuss", "exchange", "forward",
    "head", "heads", "held", "lead", "noun", "past", "propose", "receive", "review", "sign", "speak", "wish",
    "witness",
}  # fmt: skip


class LexiconError(ValueError):
    """A phrase list is not sound; the message names file and line."""


def key(phrase: str) -> str:
    """The form in which phrases are compared: folded, one kind of dash and quotation mark, "hòa" for "hoà"."""
    return fold(plain(phrase))


def _keys(phrases: Sequence[str]) -> list[str]:
    """The keys of many phrases, made at once, which is faster than one by one."""
    return key("\n".join(phrase.replace("\n", " ") for phrase in phrases)).split("\n")


@functools.cache
def rows(name: str) -> list[dict[str, str]]:
    """The rows of `lexicon/<name>.csv`, each with its phrase's `key`. LexiconError where the list is not sound."""
    _, columns = _columns(name)
    return [_row(name, cells) for cells in zip(*columns)]


def _row(name: str, cells: Iterable[str]) -> dict[str, str]:
    return dict(zip((*_COLUMNS[name], "key"), cells))


def keys(name: str) -> list[str]:
    """The keys of a list's phrases, in its order."""
    return _columns(name)[1][-1]


@functools.cache
def _columns(name: str) -> tuple[tuple, list[list[str]]]:
    """What a list is made of, by which to know it again, and its cells column by column, the keys of the phrases last."""
    codes = _codes_of(name)
    read = (DIR / f"{name}.csv").read_bytes()
    made_of = ("columns", name, len(read), zlib.crc32(read), zlib.crc32(codes.read_bytes()) if codes else 0)
    return made_of, [column.split("\0") for column in kept.value(made_of, lambda: _checked(name, read))]


def _codes_of(name: str) -> Path | None:
    """The code list whose codes stand in the first column of a list, None where it has none."""
    codes = "partners" if name == "cities" else _LISTS.get(name)
    return CODES / f"{codes}.csv" if codes else None


def _checked(name: str, content: bytes) -> list[str]:
    """The columns of a sound list, the cells of each joined by a NUL, which are read again in a tenth of the time of as many rows."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{name}.csv: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    if "\0" in text:
        raise LexiconError(f"{name}.csv line {text[: text.index(chr(0))].count(chr(10)) + 1}: holds a NUL; delete it")
    reader = csv.reader(io.StringIO(text, newline=""))
    header = tuple(next(reader, ()))
    if header != _COLUMNS[name]:
        raise LexiconError(f"{name}.csv line 1: columns are {','.join(header)}; they must be {','.join(_COLUMNS[name])}")
    lines, read = [], []
    for row in reader:
        if len(row) != len(header):
            raise LexiconError(f"{name}.csv line {reader.line_num}: {len(row)} cells; there must be {len(header)}")
        lines.append(reader.line_num)
        read.append(row)
    columns = dict(zip(header, zip(*read)))
    phrases = columns["phrase"]
    composed = unicodedata.is_normalized("NFC", text)
    for line, phrase in zip(lines, phrases):
        if not phrase or phrase != phrase.strip() or not (composed or unicodedata.is_normalized("NFC", phrase)):
            raise LexiconError(f"{name}.csv line {line}: {phrase!r} is empty, has spaces around it or is not NFC")
    keys = _keys(phrases)
    first = dict(zip(reversed(keys), reversed(lines)))
    if len(first) < len(keys):
        line, phrase, before = next(
            (line, phrase, first[folded]) for line, phrase, folded in zip(lines, phrases, keys) if first[folded] != line
        )
        raise LexiconError(f"{name}.csv line {line}: {phrase!r} is never used, line {before} has it; delete one")
    codes, known = columns[header[0]], _known(name)
    if known is not None and (unknown := set(codes) - known - {"-"}):
        at = next(i for i, code in enumerate(codes) if code in unknown)
        raise LexiconError(f"{name}.csv line {lines[at]}: no code {codes[at]!r}; known are {', '.join(sorted(known)[:12])} ...")
    for column, values in _VALUES.items():
        for line, code, cell in zip(lines, codes, columns.get(column, ())):
            if cell not in values and not (column == "field" and code == "-"):
                raise LexiconError(f"{name}.csv line {line}: {column} is {cell!r}; it is one of {', '.join(values)}")
    return ["\0".join(column) for column in (*zip(*read), keys)]


def _known(name: str) -> set[str] | None:
    """What may stand in the first column of a list, None where that is free."""
    if name == "verbs":
        return _VERBS
    if name == "uncoded":
        return {"any", "item", "issue"}
    codes = _codes_of(name)
    if codes is None:
        return None
    with codes.open(encoding="utf-8", newline="") as file:
        return {row["code"] for row in csv.DictReader(file)}


class Phrases:
    """Finds the longest phrase at every place, in whole words, as (start, end, kind, row)."""

    def __init__(self, names: tuple[str, ...]):
        read = {name: _columns(name) for name in names}
        self._columns = [(name, columns) for name, (_, columns) in read.items()]
        made_of = ("entries", names, *(made_of for made_of, _ in read.values()))
        self._phrases, places = kept.value(made_of, lambda: _entries(self._columns))
        self._places = array("I", places)
        self._rows: list[tuple[str, dict[str, str]] | None] = [None] * len(self._places)
        self._automaton = BytesAhoCorasick(coded(self._phrases).split(b"\1"), matchkind=MatchKind.LeftmostLongest)

    @functools.cached_property
    def _index(self) -> dict[str, int]:
        return dict(zip(self._phrases.split("\n"), itertools.count()))

    def _entry(self, index: int) -> tuple[str, dict[str, str]]:
        """Kind and row of a phrase; an article has some two hundred of fifteen thousand, so each is made when it is met."""
        if not self._rows[index]:
            at, kind = divmod(self._places[index], _KINDS)
            name, columns = self._columns[kind]
            self._rows[index] = name, _row(name, [column[at] for column in columns])
        return self._rows[index]

    def find(self, folded: str, start: int, end: int) -> list[tuple[int, int, str, dict[str, str]]]:
        """The phrases in `folded[start:end]`, in order, places counted in `folded`."""
        text = f"\n{folded[start:end]}\n"
        return next(self._find(text, coded(text), [(start, end)]))

    def find_each(
        self, folded: str, letters: bytes, places: list[tuple[int, int]]
    ) -> Iterator[list[tuple[int, int, str, dict[str, str]]]]:
        """The phrases in each of `places`, such as the sentences of an article; one pass for all. letters: `coded(folded)`."""
        lines = [(0, 0), *places, (0, 0)]
        text = "\n".join([folded[start:end] for start, end in lines])  # no phrase goes over the end of a line
        return self._find(text, b"\1".join([letters[start:end] for start, end in lines]), places)

    def _find(
        self, text: str, letters: bytes, places: list[tuple[int, int]]
    ) -> Iterator[list[tuple[int, int, str, dict[str, str]]]]:
        matches = self._automaton.find_matches_as_indexes(letters)
        matches.append((-1, len(text), len(text)))
        at, begin, rows = 0, 1, self._rows
        for start, end in places:
            found, shift, limit = [], start - begin, begin + end - start
            index, a, b = matches[at]
            while a < limit:
                at += 1
                # "ngày 5/12 đồng chủ trì"
                inside = text[a - 1].isalnum() or (text[a] == "2" and (text[a - 1] in "/-." or text.endswith("tháng ", 0, a)))
                if not inside and not text[b].isalnum():
                    kind, row = rows[index] or self._entry(index)
                    found.append((a + shift, b + shift, kind, row))
                elif inside or not text[a:b].isalnum():  # of one word that goes on nothing is left
                    # "chính sách Pháp", in which "CH Pháp" is none, but "Pháp" is
                    word = text.find(" ", a, b) + 1 if inside else a
                    for x, y in self._shorter(text, word, b, min(matches[at][1], limit)) if word else ():
                        found.append((x + shift, y + shift, *self._entry(self._index[text[x:y]])))
                index, a, b = matches[at]
            begin = limit + 1
            yield found

    def _shorter(self, part: str, a: int, b: int, stop: int) -> list[tuple[int, int]]:
        """The phrases of whole words where the longest one, `part[a:b]`, ends inside a word."""
        words = [m.span() for m in _WORD.finditer(part, a, min(stop, b + 60))]
        found, at, index = [], 0, self._index
        while at < len(words) and (start := words[at][0]) < b:
            for _, end in words[at + 7 : at : -1] + words[at : at + 1]:
                if end <= stop and part[start:end] in index:
                    found.append((start, end))
                    while at < len(words) and words[at][0] < end:
                        at += 1
                    break
            else:
                at += 1
        return found


def _entries(lists: list[tuple[str, list[list[str]]]]) -> tuple[str, bytes]:
    """The phrases of some lists, their other spellings among them, one a line, and where each stands: its place in its list times `_KINDS` plus that of its list."""
    places: dict[str, int] = {}
    for kind, (_, columns) in enumerate(lists):
        for at, phrase in enumerate(columns[-1]):
            if _GAP not in phrase:
                places.setdefault(phrase, at * _KINDS + kind)
    for phrase, place in list(places.items()):
        name = lists[place % _KINDS][0]
        if name in _JOINED:
            for at in (i for i, c in enumerate(phrase) if c == " "):
                places.setdefault(phrase[:at] + phrase[at + 1 :], place)
        if name in _SPELLED and "-" in phrase and len(phrase) > 6:
            places.setdefault(phrase.replace("-", ""), place)
            places.setdefault(phrase.replace("-", " "), place)
    return "\n".join(places), array("I", places.values()).tobytes()


def coded(text: str) -> bytes:
    """`text` with one byte for each character, by which an automaton is built in a third of the time and places need no counting."""
    return codecs.charmap_encode(text, "replace", _letters())[0]


@functools.cache
def _letters():
    """The letters of all phrases, each with its byte; "?" is every other, and 1 the end of a line."""
    read = [_columns(name) for name in (*_ENTITIES, "areas", "uncoded")]
    made_of = ("letters", *(made_of for made_of, _ in read))
    # after "\0" the map is of the fast kind
    letters = kept.value(
        made_of, lambda: "\0\n" + "".join(sorted({"?", *"".join(["".join(columns[-1]) for _, columns in read])}))
    )
    return codecs.charmap_build(letters.ljust(256, "\ufffe"))


_ENTITIES = ("countries", "cities", "posts", "ranks", "organisations", "instruments", "verbs")


@functools.cache
def entities() -> Phrases:
    """Countries, cities, ranks, posts, organisations, instruments and verbs."""
    return Phrases(_ENTITIES)


@functools.cache
def areas() -> Phrases:
    """The wordings of areas; the code "-" stands for a wording that is no area."""
    return Phrases(("areas",))


@functools.cache
def uncoded() -> Phrases:
    """Fields of cooperation and regional issues that no area code fits."""
    return Phrases(("uncoded",))


def parted_areas() -> list[tuple[str, str]]:
    """The wordings of areas in two parts, "…" standing for the words between: (key, code)."""
    _, columns = _columns("areas")
    return [(key, code) for key, code in zip(columns[-1], columns[0]) if _GAP in key]


@functools.cache
def _neighbours() -> dict[str, set[str]]:
    """For each word of a phrase, the words that stand beside it in any phrase."""
    beside: dict[str, set[str]] = {}
    names = _COLUMNS.keys() - {"uncoded"}  # "hồng hải" beside "hàng hải" would leave a letter open
    words = [word for name in sorted(names) for word in re.findall(r"[^\W\d_]+|\n", "\n".join(keys(name)) + "\n")]
    for left, right in set(zip(words, words[1:])):
        if "\n" not in (left, right):
            beside.setdefault("<" + left, set()).add(right)
            beside.setdefault(">" + right, set()).add(left)
    return beside


@functools.lru_cache(maxsize=4096)
def mended(word: str, before: str, after: str) -> str | None:
    """`word`, which has "??" or "???" for one lost letter, made whole; None where its neighbours do not settle it.

    Only phrases of the lists count as evidence, so that a person's name is never guessed; and only letters outside
    ASCII get lost so.
    """
    pattern = re.compile(re.sub(r"\\\?(?:\\\?){1,2}", r"([^\\W\\d_\\x00-\\x7f])", re.escape(key(word))))
    beside = _neighbours()
    near = beside.get("<" + key(before), set()) | beside.get(">" + key(after), set())
    matches = [match for match in map(pattern.fullmatch, near) if match]
    if len(matches) != 1:
        return None
    letter = matches[0][1]
    letters = [c for c in word if c != "?"]
    if letters and all(c.isupper() for c in letters):
        letter = letter.upper()
    return re.sub(r"\?{2,3}", letter, word)


@functools.cache
def capitals() -> dict[str, str]:
    """The capital of each land, the first of its cities in the list; not of lands whose capital is disputed, or no more than their name."""
    found: dict[str, str] = {}
    for row in rows("cities"):
        if row["city_vi"] and row["country_code"] not in ("BOL", "ISR", "SGP"):
            found.setdefault(row["country_code"], row["city_vi"])
    return found


def is_capital(city: dict[str, str]) -> bool:
    """Whether a row of the cities is the capital of its land."""
    return capitals().get(city["country_code"]) == city["city_vi"]


@functools.cache
def surnames() -> frozenset[str]:
    """The family names of Viet Nam, folded."""
    return frozenset(keys("surnames"))


@functools.cache
def _country_names() -> dict[str, str]:
    return {row["key"]: row["code"] for row in rows("countries") if row["use"] == "name"}


@functools.cache
def _country_ends() -> frozenset[str]:
    return frozenset(name.rsplit(" ", 1)[-1] for name in _country_names())


@functools.lru_cache(maxsize=4096)
def ends_country(word: str) -> bool:
    """Whether the name of a country ends with `word`."""
    return key(word) in _country_ends()


@functools.lru_cache(maxsize=4096)
def country(name: str) -> str | None:
    """The code of the country that `name` is a name of, None where it is none."""
    return _country_names().get(key(name))
