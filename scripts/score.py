#!/usr/bin/env python3
"""Compare what the extractor reads with what was coded by hand, family by family.

An article of the seeds is in the part `seeds`; of the others, the third whose id's SHA-256 is divisible by three is
`unseen`, the rest `development`. Of the unseen part only totals are ever shown, so that no rule can be fitted to it.
"""

import argparse
import hashlib
import json
import sys
import unicodedata
from collections import Counter
from pathlib import Path

from vdd import lexicon
from vdd.names import shortens, words

ROOT = Path(__file__).resolve().parents[1]
GOLD, SEEDS, ARTICLES = ROOT / "tests" / "gold", ROOT / "seeds", ROOT / "tests" / "articles"
PARTS = ("seeds", "development", "unseen")
KINDS = ("right", "missing", "extra")
IDENTITY = ("mechanism", "ordinal", "session", "status")
PLACE = ("city_vi", "country_code", "format")
MENTION = ("mechanism", "partner", "ordinal", "session", "date", "status")
FAMILIES = ("detection", "identity", "date", "place", "people", "roles", "titles",
            "areas", "area_stance", "area_actor", "agreements", "mentions", "unmatched")  # fmt: skip


def compare(gold, record):
    """What `record` misses of `gold` and adds to it: {family: {"right", "missing", "extra"}: Counter of items}.

    Both are records of one article. An item is a string that says what is meant, to a reader; a value missing in
    both is no item, a wrong value is one missing and one extra. Items of a dialogue that found no match all count.
    """
    items = {side: {family: Counter() for family in FAMILIES} for side in ("gold", "record")}
    for coverage in ("reported", "mentioned"):
        told = ([d for d in r["dialogues"] if d["coverage"] == coverage] for r in (gold, record))
        for at, both in enumerate(pairs(*told, _dialogue_likeness)):
            if coverage == "reported":
                _add_reported(items, at, both)
            else:
                _add_cells(items, "mentions", at, both, MENTION)
    for both in pairs(*([_text(item) for item in r.get("unmatched") or ()] for r in (gold, record)), _item_likeness):
        for side, item in zip(items, both):
            if item is not None:
                items[side]["unmatched"][both[0] or both[1]] += 1
    sides = ((family, items["gold"][family], items["record"][family]) for family in FAMILIES)
    return {family: dict(zip(KINDS, (ours & theirs, ours - theirs, theirs - ours))) for family, ours, theirs in sides}


def pairs(ours, theirs, likeness):
    """Two lists matched, the most alike first, then what is left of each beside None.

    `likeness(a, b)` is a tuple that sorts, or None where the two cannot be one.
    """
    scored = [(likeness(a, b), -i, -j) for i, a in enumerate(ours) for j, b in enumerate(theirs)]
    scored = sorted((row for row in scored if row[0] is not None), reverse=True)
    left, right, found = dict(enumerate(ours)), dict(enumerate(theirs)), []
    for _, i, j in scored:
        if -i in left and -j in right:
            found.append((left.pop(-i), right.pop(-j)))
    return found + [(a, None) for a in left.values()] + [(None, b) for b in right.values()]


def _dialogue_likeness(a, b):
    """One meeting: same partner, and the same mechanism or, failing that, the same ordinal."""
    kind, number = a["mechanism"] == b["mechanism"], a.get("ordinal") is not None and a.get("ordinal") == b.get("ordinal")
    if a["partner"] != b["partner"] or not (kind or number):
        return None
    # Among several of one mechanism, those that agree in more are the pair.
    return (kind, *(a.get(name) == b.get(name) for name in ("ordinal", "session", "date", "city_vi")))


def _person_likeness(a, b):
    """One person: the same side, and names that differ in case, diacritics, parts left out or initials only."""
    if a["country_code"] != b["country_code"] or (a["name"] is None) != (b["name"] is None):
        return None
    if a["name"] is None:
        return (0, plain(a.get("position_vi")) == plain(b.get("position_vi")))
    first, second = words(a["name"]), words(b["name"])
    return (1, first == second) if shortens(first, second) or shortens(second, first) else None


def _text(item):
    """The text of an unmatched item, which the hand coding gives alone and the extractor with its place."""
    return item["text"] if isinstance(item, dict) else item


def _item_likeness(a, b):
    """One item of an enumeration: the text of one holds that of the other, since where an item begins is not laid down."""
    first, second = (lexicon.key(unicodedata.normalize("NFC", item)) for item in (a, b))
    return (-abs(len(first) - len(second)),) if first in second or second in first else None


def plain(value):
    """A value as it is compared: text in NFC without case."""
    return unicodedata.normalize("NFC", value).casefold() if isinstance(value, str) else value


def _add_reported(items, at, both):
    for side, told in zip(items, both):
        if told:
            items[side]["detection"][f"{at} {told['partner']}"] += 1
    _add_cells(items, "identity", at, both, IDENTITY)
    _add_cells(items, "date", at, both, ["date"])
    _add_cells(items, "place", at, both, PLACE)
    people = pairs(*(told.get("participants", []) if told else [] for told in both), _person_likeness)
    for number, (a, b) in enumerate(people):
        who = f"{number} " + ((a or b)["name"] or (a or b).get("position_vi") or "unnamed")
        for side, person in zip(items, (a, b)):
            if person:
                items[side]["people"][f"{at} {who} ({person['country_code']})"] += 1
                items[side]["roles"].update({f"{at} {who}: {role}" for role in person["roles"]})
        _add_cells(items, "titles", f"{at} {who}", (a, b), ("rank_vi", "position_vi"))
    for side, told in zip(items, both):
        rows = told.get("areas", []) if told else []
        for family, parts in (("areas", 1), ("area_stance", 2), ("area_actor", 3)):
            items[side][family].update({f"{at} " + "/".join((r["area"], r["stance"], r["actor"])[:parts]) for r in rows})
        for r in told.get("agreements", []) if told else []:
            name = f"{at} {r['instrument']}/{r['action']}/{r.get('area') or '-'}"
            items[side]["agreements"][name] += 1
            if r["action"] == "cited" and r.get("date"):  # the others have the dialogue's date
                items[side]["agreements"][f"{at} {r['instrument']} of {r['date']}"] += 1


def _add_cells(items, family, at, both, names):
    for side, row in zip(items, both):
        for name in names if row else ():
            if row.get(name) is not None:
                items[side][family][f"{at} {name}={plain(row[name])}"] += 1


def part_of(source_id):
    """The part that an article belongs to."""
    if (SEEDS / f"{source_id}.txt").exists():
        return "seeds"
    return "unseen" if int(hashlib.sha256(source_id.encode()).hexdigest(), 16) % 3 == 0 else "development"


def score(golds, records):
    """The results by part: {part: {"articles", "families", "false_friends", "details"}}.

    golds, records: {source_id: record}. A family is {"right", "false", "missed", "precision", "recall", "f1"}, the last
    three None where nothing is to be found and nothing was. `details`, never of the unseen part, is
    {source_id: {family: {"missing": [...], "extra": [...]}}}.
    """
    results = {}
    for part in PARTS:
        ids = [source_id for source_id in sorted(golds) if part_of(source_id) == part]
        counts = {family: Counter() for family in FAMILIES}
        details, friends, fooled = {}, 0, 0
        for source_id in ids:
            record = {"dialogues": [], **records.get(source_id, {})}  # none where the article could not be read
            compared = compare(golds[source_id], record)
            if not compared["detection"]["right"] + compared["detection"]["missing"]:  # nothing to be reported
                friends += 1
                fooled += bool(compared["detection"]["extra"])
            for family, found in compared.items():
                counts[family].update({kind: sum(items.values()) for kind, items in found.items()})
                wrong = {kind: sorted(found[kind].elements()) for kind in ("missing", "extra") if found[kind]}
                if wrong and part != "unseen":
                    details.setdefault(source_id, {})[family] = wrong
        results[part] = {
            "articles": len(ids),
            "families": {family: _ratios(*(counts[family][kind] for kind in KINDS)) for family in FAMILIES},
            "false_friends": {"articles": friends, "reported": fooled},
            "details": details,
        }
    return results


def _ratios(right, missing, extra):
    wholes = {"precision": right + extra, "recall": right + missing, "f1": right + (missing + extra) / 2}
    shares = {name: right / whole if whole else None for name, whole in wholes.items()}
    return {"right": right, "false": extra, "missed": missing, **shares}


def read_golds(folder):
    """The hand-coded records of a folder by source_id; other JSON files in it are passed over."""
    found = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(folder).glob("*.json")))
    golds = {record["source_id"]: record for record in found if "source_id" in record}
    if not golds:
        raise ValueError(f"{folder}: no hand-coded record here; name a folder of <source_id>.json files")
    return golds


def read_records(text, name):
    """The records of JSON Lines, by source_id. `name` stands for the file in errors."""
    records = {}
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):  # a string may hold other line ends
        try:
            record = json.loads(line)
            records[record["source_id"]] = record
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{name}, line {number}: not a record ({error!r}); give the output of extract.py") from None
    return records


def extract_all(source_ids):
    """The records that the extractor makes of these articles of the repo, by source_id."""
    from vdd.article import read
    from vdd.extract import extract

    paths = {path.stem: path for folder in (SEEDS, ARTICLES) for path in folder.glob("*.txt")}
    for absent in sorted(set(source_ids) - set(paths)):
        raise ValueError(f"{absent}: coded by hand, but no such article; put {absent}.txt into {ARTICLES}")
    return {source_id: extract(read(paths[source_id].read_bytes(), source_id)) for source_id in source_ids}


def report(results, details):
    """The results as text for people."""
    lines = []
    head = f"  {'family':<12}{'precision':>10}{'recall':>8}{'F1':>8}{'right':>8}{'false':>7}{'missed':>8}"
    for part, result in results.items():
        lines += [f"{part}: {result['articles']} articles", head]
        for family, row in result["families"].items():
            p, r, f1 = ("-" if row[key] is None else f"{row[key]:.3f}" for key in ("precision", "recall", "f1"))
            lines.append(f"  {family:<12}{p:>10}{r:>8}{f1:>8}{row['right']:>8}{row['false']:>7}{row['missed']:>8}")
        friends = result["false_friends"]
        lines.append(f"  false friends: {friends['reported']} of {friends['articles']} articles report a dialogue\n")
        for source_id, families in result["details"].items() if details else ():
            lines.append(f"  {source_id}")
            for family, wrong in families.items():
                lines += [f"    {family}: {kind} {item}" for kind, items in wrong.items() for item in items]
            lines.append("")
    return "\n".join(lines)


def _f1(text):
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text} is no F1; it is from 0 to 1")
    return value


def main(arguments=None):
    """Score and print; 0, or 1 below the floor, or 2 for wrong use."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="?", default=GOLD, help="folder of hand-coded records (default: tests/gold)")
    parser.add_argument("records", nargs="?", help="JSON Lines of extract.py, - for standard input (default: extract now)")
    parser.add_argument("--part", choices=PARTS, help="this part only")
    parser.add_argument("--details", action="store_true", help="what is missing and extra in each article, the unseen ones aside")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--floor", type=_f1, metavar="F1", help="exit 1 where a family of the unseen part is below this")
    options = parser.parse_args(arguments)
    if options.floor is not None and options.part not in (None, "unseen"):
        parser.error(f"--floor is of the unseen part, --part {options.part} leaves it out")
    try:
        golds = read_golds(options.gold)
        if options.part:
            golds = {source_id: gold for source_id, gold in golds.items() if part_of(source_id) == options.part}
        if options.records:
            text = sys.stdin.read() if options.records == "-" else Path(options.records).read_text(encoding="utf-8")
            records = read_records(text, options.records)
        else:
            records = extract_all(golds)
    except OSError as error:
        parser.exit(2, f"score.py: {error.filename}: {error.strerror}\n")
    except ValueError as error:
        parser.exit(2, f"score.py: {error}\n")
    results = score(golds, records)
    shown = {part: result for part, result in results.items() if options.part in (None, part)}
    unread = len(golds.keys() - records.keys())
    if unread:
        print(f"score.py: {unread} hand-coded articles have no record; all in them counts as missed", file=sys.stderr)
    if options.json:
        kept = shown if options.details else {p: {k: v for k, v in r.items() if k != "details"} for p, r in shown.items()}
        print(json.dumps(kept, ensure_ascii=False, indent=1))
    else:
        print(report(shown, options.details), end="")
    low = [f for f, row in results["unseen"]["families"].items() if row["f1"] is not None and row["f1"] < (options.floor or 0)]
    if low:
        print(f"score.py: below {options.floor} in the unseen part: {', '.join(low)}", file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
