"""Build data/ and datapackage.json from a folder of press articles."""

import gc

if __name__ == "__main__":
    gc.disable()  # what is made is kept, imports too: to look for garbage takes a tenth of the time and finds none

import argparse
import os
import sys
from pathlib import Path

from vdd import curate, extract, link, schema, seeds, tabulate, write

ROOT = Path(__file__).resolve().parents[1]


def build(folder: Path, curated: bool = True) -> tuple[dict[str, list[dict]], link.Linked, dict[str, dict]]:
    """The rows of all tables, the linked dialogues and the articles, from a folder of seeds.

    ValueError, naming file and place, where something in the folder is wrong.
    """
    articles = seeds.read_articles(folder)
    known = seeds.read_sources(folder, set(articles))
    curations, citations = seeds.read_curations(folder) if curated else ([], {})
    taken = sorted(set(citations) & set(articles))
    if taken:
        raise seeds.SeedError(f"{folder / 'curations.toml'}: [citations.{taken[0]}]: an article has that name; take another")
    published = {}
    for source_id, seed in articles.items():
        seed["known"] = known.get(source_id, {})
        seed["record"] = extract.extract(seed["article"], seed["known"].get("published"))
        published[source_id] = seed["known"].get("published") or seed["record"].get("published")
    mechanisms = schema.codes()["mechanisms"]
    linked = link.link([seed["record"] for seed in articles.values()], published, mechanisms)
    curate.apply(linked, curations, mechanisms)
    return tabulate.tabulate(linked, articles, citations), linked, articles


def report(tables: dict[str, list[dict]], linked: link.Linked, articles: dict[str, dict]) -> str:
    """What a person should look at after a build: counts, and all that was not taken up or not settled."""
    lines = [f"{len(articles)} articles, " + ", ".join(f"{len(tables[table])} {table}" for table in (*schema.CORE, "evidence"))]

    def section(title: str, items: list[str]) -> None:
        if items:
            lines.append(f"\n{title} ({len(items)}):")
            lines.extend(f"  {item}" for item in items)

    for row in tables["dialogues"]:
        date = row["date"] or "no date"
        lines.append(f"  {row['dialogue_id']}  {row['status']}, {row['coverage']}, {date}, {row['source_count']} article(s)")
    records = {source_id: seed["record"] for source_id, seed in articles.items()}
    section("No dialogue found in", [source_id for source_id, record in records.items() if not record["dialogues"]])
    section("Unmatched: no code fits", [f"{s}: {item['text']}" for s, record in records.items() for item in record["unmatched"]])
    section("Lost letters: repaired, left", [f"{s}: {_repairs(record)}" for s, record in records.items() if record["repairs"]])
    section(
        "Ambiguous: joined to none",
        [
            f"{a['source_id']}: {a['mechanism']} with {a['partner']} could be {' or '.join(a['candidates'])}"
            for a in linked.ambiguous
        ],
    )
    section("Conflicts: what was not taken", _conflicts(tables))
    return "\n".join(lines)


def _repairs(record: dict) -> str:
    left = sum(repair["to"] is None for repair in record["repairs"])
    return f"{len(record['repairs']) - left}, {left}"


def _conflicts(tables: dict[str, list[dict]]) -> list[str]:
    """One line for each value that lost, beside the one shown."""
    shown = {
        (row["table"], row["row_id"], row["field"]): row["value"] for row in tables["evidence"] if row["status"] == "selected"
    }
    lost = {
        f"{row['table']} {row['row_id']} {row['field']}: {row['value']!r} ({row['source_id']}), "
        f"shown is {shown.get((row['table'], row['row_id'], row['field']), 'nothing')!r}"
        for row in tables["evidence"]
        if row["status"] == "conflicting"
    }
    return sorted(lost)


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 where the output stands, 1 where the articles, lists, schemas or output are wrong, 2 for wrong use."""
    parser = argparse.ArgumentParser(description=__doc__, epilog="Exit status: 0 built, 1 something read is wrong, 2 wrong use.")
    parser.add_argument(
        "--seeds",
        type=Path,
        default=ROOT / "seeds",
        metavar="DIR",
        help="folder of articles (*.txt), with or without sources.toml and curations.toml; default: seeds/",
    )
    parser.add_argument("--out", type=Path, default=ROOT, metavar="DIR",
                        help="folder that gets data/ and datapackage.json; default: this repository")  # fmt: skip
    parser.add_argument("--no-curations", action="store_true", help="show what the articles alone give")
    parser.add_argument("--check", action="store_true", help="then check what was written, as validate.py --quick does")
    options = parser.parse_args(arguments)
    try:
        write.recover(options.out)
        tables, linked, articles = build(options.seeds, not options.no_curations)
        changed = write.write(options.out, tables)
    except ValueError as error:
        print(f"{error}\nNothing was built; the output is as it was.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error}\nNothing was built; the output is as it was.", file=sys.stderr)
        return 2
    try:
        print(report(tables, linked, articles))
        print(f"\n{options.out / 'data'}: {'written' if changed else 'unchanged'}", flush=True)
    except BrokenPipeError:  # the reader has seen enough, as in: build.py | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if options.check:
        import validate

        return validate.main([str(options.out), "--seeds", str(options.seeds), "--quick"])
    return 0


if __name__ == "__main__":
    sys.modules.setdefault("hypothesis", None)  # pandera loads it where it is installed, and checks nothing with it
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")
    sys.exit(main())
