"""What every cell of text must be, whatever its column: rules that take a string and say whether it keeps them."""

import re
import unicodedata

# Control, format (zero-width, bidirectional), surrogate and private-use characters, line and paragraph separators.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_FORMULA = re.compile(r"[=+\-@\t\r]")  # what makes a spreadsheet run a cell instead of showing it


def has_text(cell):
    """Neither empty nor with blanks around it."""
    return cell != "" and cell == cell.strip()


def is_nfc(cell):
    """In Unicode's composed form, so that equal text is equal bytes."""
    return unicodedata.is_normalized("NFC", cell)


def is_seen(cell):
    """Without a character that a reader cannot see."""
    return cell.isprintable() or not any(unicodedata.category(char) in _UNSEEN for char in cell)


def is_no_formula(cell):
    """Not run as a formula by a spreadsheet."""
    return not _FORMULA.match(cell)


def broken(cell, verbatim=False):
    """The name of the first rule that the cell breaks, or None; `verbatim`: it quotes a file."""
    for name, rule in (RULES_OF_QUOTES if verbatim else RULES).items():
        if not rule(cell):
            return name
    return None


RULES = {"empty": has_text, "nfc": is_nfc, "characters": is_seen, "formula": is_no_formula}
# A quotation is its file's text to the letter, line ends and composition included.
RULES_OF_QUOTES = {"empty": bool, "formula": is_no_formula}
MEANINGS = {
    "empty": "is empty or has blanks around it; trim it, or leave the cell missing",
    "nfc": "is not in Unicode NFC; normalise it",
    "characters": "holds a control or invisible character; take it out",
    "formula": "begins like a spreadsheet formula; reword it",
}
