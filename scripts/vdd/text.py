"""Spelling: what is made one before rules read a text, so that places in it stay the same."""

import re

from vdd import kept, screen

_SAME_LENGTH = {
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\uff02": '"',
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u00b4": "'", "\u0060": "'",
    **dict.fromkeys(screen.BLANKS, " "), "\u2028": "\n", "\u2029": "\n", "\u0085": "\n",
    **dict.fromkeys("●▪◆■◦‣⁃✓✔➢➤①②③④⑤⑥⑦⑧⑨⑩", "•"),
    "\u00d0": "Đ", "\u00f0": "đ", "\u0218": "S", "\u0219": "s", "\u021a": "T", "\u021b": "t",
}  # fmt: skip
_OLD_TONE = kept.compile(  # begins with sets of letters, which are looked for fast
    r"[oOuU][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ](?![^\W\d_])(?:(?<=[oO][^ỳýỷỹỵỲÝỶỸỴ])|(?<=[uU][ỳýỷỹỵỲÝỶỸỴ])(?<![qQ]..))"
)
_RETONED = {
    vowel + marked: toned + plain
    for vowel, row, plain, marks in (("o", "òóỏõọ", "a", "àáảãạ"), ("o", "òóỏõọ", "e", "èéẻẽẹ"), ("u", "ùúủũụ", "y", "ỳýỷỹỵ"))
    for marked, toned in zip(marks, row)
}


def plain(text: str) -> str:
    """`text` (NFC) with one kind of dash, quotation mark and space, and tone marks as in "hòa"; as long as before."""
    for old, new in _SAME_LENGTH.items():
        text = text.replace(old, new)
    return _OLD_TONE.sub(_retone, text)


def _retone(match: re.Match) -> str:
    lowered = _RETONED[match[0].lower()]
    return "".join(new.upper() if old.isupper() else new for old, new in zip(match[0], lowered))


def fold(text: str) -> str:
    """`text` in lower case, character for character."""
    folded = text.lower()
    if len(folded) != len(text):  # a few foreign capitals grow when lowered
        folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return folded
