"""Show an article with every coded passage marked and named, then what was read from it and what was left."""

import argparse
import heapq
import os
import re
import sys
from pathlib import Path

from extract import day, known_days, load, source_id
from vdd import article, extract

_COLOURS = {
    "dialogue": "1;33",
    "person": "1;36",
    "area": "1;32",
    "agreement": "1;35",
    "unmatched": "1;31",
    "repair": "31",
    "page": "1;34",
}
_DIM = "2"
# What a terminal would obey instead of showing: control characters, and those that turn the direction of text.
_UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_DIALOGUE = ("mechanism", "partner", "ordinal", "session", "coverage", "status", "date", "city_vi", "country_code", "format")


def marks(record: dict) -> list[tuple[int, int, str, str]]:
    """(start, end, kind, name) of every passage of a record, each once, in the order of the article.

    kind: dialogue, person, area, agreement, unmatched, repair or page. The name says which value the passage
    stands for, after the number of its dialogue where there are several.
    """
    found = {}

    def mark(spans, kind, name):
        for start, end in spans or ():
            found[start, end, kind, name] = None

    if record["title"]:
        mark(record["title"]["spans"], "page", "title")
    mark(record["published_spans"], "page", f"published {record['published']}")
    for number, dialogue in enumerate(record["dialogues"], 1):
        which = f"{number}. " if len(record["dialogues"]) > 1 else ""
        for field, spans in dialogue["spans"].items():
            mark(spans, "dialogue", f"{which}{field} {dialogue[field]}")
        for person in dialogue["participants"]:
            whose = person["name"] or f"unnamed, {person['country_code']}"
            for field, spans in person["spans"].items():
                if field == "roles":
                    for role, places in spans.items():
                        mark(places, "person", f"{which}{role} {whose}")
                elif field == "name":
                    mark(spans, "person", f"{which}person {whose}")
                else:
                    mark(spans, "person", f"{which}{field} of {whose}")
            for places in person["name_forms"].values():
                mark(places, "person", f"{which}person {whose}")
        for row in dialogue["areas"]:
            mark(row["spans"]["area"], "area", f"{which}area {row['area']} {row['stance']}/{row['actor']}")
            mark(row["spans"]["stance"], "area", f"{which}stance {row['stance']}")
            mark(row["spans"]["actor"], "area", f"{which}actor {row['actor']}")
        for row in dialogue["agreements"]:
            for field, spans in row["spans"].items():
                mark(spans, "agreement", f"{which}{field} {row[field]}")
    for item in record["unmatched"]:
        mark(item["spans"], "unmatched", "unmatched")
    for repair in record["repairs"]:
        mark([[repair["start"], repair["end"]]], "repair", f"read as {repair['to']}" if repair["to"] else "letter lost")
    return sorted(found, key=lambda m: (m[0], -m[1]))


def marked(text: str, places: list[tuple[int, int, str, str]], colour: bool) -> str:
    """`text` with its passages marked: [name: words], the words in the colour of their kind where `colour` is set.

    Passages of the same words share one pair of brackets. Where two passages overlap without one holding the other,
    the second is closed and opened again as [...: rest].
    """
    joined: dict[tuple[int, int], tuple[str, str]] = {}
    for start, end, kind, name in places:
        first, names = joined.get((start, end), (kind, ""))
        joined[start, end] = (first, f"{names}; {name}" if names else name)
    waiting = [(start, -end, kind, name) for (start, end), (kind, name) in joined.items()]
    heapq.heapify(waiting)
    parts: list[str] = []
    open_: list[tuple[int, str]] = []  # end and kind, the innermost last
    at = 0

    def paint(words: str, code: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if colour and words else words

    def advance(to: int) -> None:
        nonlocal at
        words = _UNSHOWN.sub("\N{REPLACEMENT CHARACTER}", _lines(text[at:to]))
        if colour and open_:
            parts.extend(paint(line, _COLOURS[open_[-1][1]]) if line != "\n" else line for line in re.split("(\n)", words))
        else:
            parts.append(words)
        at = to

    def close(to: int) -> None:
        while open_ and open_[-1][0] <= to:
            advance(open_[-1][0])
            parts.append(paint("]", _DIM))
            open_.pop()
        advance(to)

    while waiting:
        start, end, kind, name = heapq.heappop(waiting)
        end = -end
        close(start)
        if open_ and end > open_[-1][0]:
            heapq.heappush(waiting, (open_[-1][0], -end, kind, "..."))
            end = open_[-1][0]
        parts.append(paint(f"[{name}: ", _DIM))
        open_.append((end, kind))
    close(len(text))
    return "".join(parts)


def _lines(text: str) -> str:
    """`text` with one kind of line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def page(read: article.Article, record: dict, colour: bool) -> str:
    """The whole article, marked, each line behind what the reader took it for; lines it left out are told so."""
    kinds = {}
    for paragraph in read.paragraphs:
        start, _ = read.span(paragraph.start, paragraph.end)
        kinds[_lines(read.text[:start]).count("\n")] = paragraph.kind
    lines = marked(read.text, marks(record), colour).split("\n")
    return "\n".join(f"{kinds.get(number, ''):>8} | {line}".rstrip() for number, line in enumerate(lines))


def summary(record: dict) -> str:
    """What was read from the article, and what was not taken up, for a person."""
    lines = []
    for number, dialogue in enumerate(record["dialogues"], 1):
        known = (f"{field} {dialogue[field]}" for field in _DIALOGUE[2:] if dialogue[field] is not None)
        lines.append(f"{number}. {dialogue['mechanism']} with {dialogue['partner']}: {', '.join(known)}")
        for person in dialogue["participants"]:
            titles = [person[field] for field in ("rank_vi", "position_vi") if person[field]]
            forms = [form for form in person["name_forms"] if form != person["name"]]
            also = f" (also {', '.join(forms)})" if forms else ""
            who = ", ".join([(person["name"] or "unnamed") + also, *titles])
            lines.append(f"   {person['country_code']}  {who}: {', '.join(person['roles'])}")
        for row in dialogue["areas"]:
            lines.append(f"   {row['area']}, {row['stance']}, {row['actor']}: {row['text_vi']}")
        for row in dialogue["agreements"]:
            parts = [row["instrument"], row["action"], *(row[field] for field in ("area", "date") if row[field])]
            lines.append(f"   {', '.join(parts)}" + (f": {row['title_vi']}" if row["title_vi"] else ""))
    if not lines:
        lines.append("No dialogue found.")
    if record["unmatched"]:
        lines += ["", "Unmatched, no code fits:", *(f"   {item['text']}" for item in record["unmatched"])]
    if record["repairs"]:
        told = (f"   {r['from']} -> {r['to'] or 'not settled, left as it is'}" for r in record["repairs"])
        lines += ["", "Lost letters:", *dict.fromkeys(told)]
    return _UNSHOWN.sub("\N{REPLACEMENT CHARACTER}", "\n".join(lines))


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 where the article was shown, 1 where it is not sound, 2 for wrong use or a file that is not there."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="A line begins with what the reader took it for: body, title, caption and headline are read, skip and meta "
        "are not, a tail only where it speaks of the meeting. Colours on a terminal, unless NO_COLOR is set.",
    )
    parser.add_argument("article", metavar="ARTICLE", help="a file, or - for standard input")
    parser.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        help="the day on which it appeared, where its text does not say so; a sources.toml beside the article does the same",
    )
    options = parser.parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        name = source_id(os.path.basename(options.article))
        read = article.read(load(options.article), name)
        known = options.published or known_days(str(Path(options.article).parent)).get(name)
        record = extract.extract(read, known)
    except ValueError as error:
        print(f"{options.article}: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{options.article}: {error.strerror}", file=sys.stderr)
        return 2
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    try:
        print(page(read, record, colour), summary(record), sep="\n\n", flush=True)
    except BrokenPipeError:  # the reader has seen enough, as in: explain.py ARTICLE | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
