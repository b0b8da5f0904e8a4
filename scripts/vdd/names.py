"""Names of persons: their ASCII form, and whether two spellings can be one person's."""

import functools
import re
import unicodedata

from vdd import kept

_LETTERS = str.maketrans({
    "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
    "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D",
})  # fmt: skip
_VOWELS = kept.compile("[aeiouwy]+")
_SOUNDS = str.maketrans("gcqzxvfbj", "kkkssppps")
_LEAST_SOUND = 5  # consonants; shorter names have too little in common to tell a slip from another person
_LEAST_ALIKE = 0.65


def slug(name: str) -> str:
    """The ASCII form of a name, for ids: "Trần Văn Mẫu" is `tran-van-mau`; "" where nothing is left."""
    return "-".join(words(name))


@functools.lru_cache(maxsize=4096)
def words(name: str) -> list[str]:
    """The parts of a name in lower-case ASCII; "Jane C.Sample" is `jane`, `c`, `sample`."""
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS)).encode("ascii", "ignore").decode()
    return re.findall("[a-z0-9]+", plain.lower().replace("'", ""))


def shortens(short: list[str], full: list[str]) -> bool:
    """Whether the parts `short` are those of `full`, in order, some left out or given by their initial."""
    if not short or len(short) > len(full):
        return False
    if len(short) == 1:  # a family name or, for Vietnamese, a given name
        return len(short[0]) > 1 and short[0] in (full[0], full[-1])
    rest = iter(full)
    for part in short:
        for other in rest:
            if part == other or (len(part) == 1 and other.startswith(part)):
                break
        else:
            return False
    return True


def _by_initials(short: list[str], full: list[str]) -> bool:
    """Whether `short` is a family name of `full` behind initials, of which the other spelling has only the first: "A.V. Sample" and "Alexei Sample"."""
    if len(short) < 3 or len(short[0]) > 1:
        return False
    given = next((i for i, part in enumerate(short) if len(part) > 1), 0)
    return given > 1 and short[given:] == full[-len(short[given:]) :] and short[0] == full[0][0]


def same_person(a: str, b: str, vietnamese: bool) -> bool:
    """Whether two spellings, of persons of one side, can be one person's.

    Vietnamese names differ by one syllable from person to person, so that only diacritics may differ. Foreign
    names are also written by sound: they may differ in vowels, in the order of their parts and, when long, in a
    consonant or two.
    """
    if "??" in a or "??" in b:
        return _same_but_lost(a, b)
    first, second = words(a), words(b)
    if shortens(first, second) or shortens(second, first) or _by_initials(first, second) or _by_initials(second, first):
        return True
    if vietnamese or not first or not second:
        return False
    if sorted(first) == sorted(second):
        return True
    sound, other = _sound("".join(first)), _sound("".join(second))
    shorter = min(len(sound), len(other))
    slips = max(0, shorter // 4 - 1)  # none in a name of seven consonants, one in eight, two in twelve
    if shorter < _LEAST_SOUND or sound[0] != other[0] or abs(len(sound) - len(other)) > slips:
        return False
    if sound != other and (slips == 0 or _edits(sound, other) > slips):
        return False
    letters, others = "".join(first), "".join(second)
    return 1 - _edits(letters, others) / max(len(letters), len(others)) >= _LEAST_ALIKE


def _same_but_lost(a: str, b: str) -> bool:
    """Whether two names, in which "??" or "???" stands for a lost letter, end in the same two parts or more: "Nguy??n Chí Hiếu"."""
    pairs = list(zip(reversed(a.split()), reversed(b.split())))
    return len(pairs) > 1 and all(_spells(one, other) or _spells(other, one) for one, other in pairs)


def _spells(broken: str, whole: str) -> bool:
    return re.fullmatch(re.sub(r"(?:\\\?){2,3}", ".", re.escape(broken)), whole, re.IGNORECASE) is not None


@functools.lru_cache(maxsize=4096)
def _sound(letters: str) -> str:
    """The consonants of a name, those that writers confuse made one."""
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", letters.replace("ph", "p")).translate(_SOUNDS))


def _edits(a: str, b: str) -> int:
    """The least number of letters to put in, take out or change to make `a` into `b`."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
