"""The build of the seeds agrees with the hand coding: records, rows of the core tables, and quotations."""

import json
from datetime import date
from pathlib import Path

import build
import pytest
from vdd import schema

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
SEEDS = sorted(path.stem for path in (ROOT / "seeds").glob("*.txt") if (GOLD / f"{path.stem}.json").exists())
TABLES = json.loads((GOLD / "tables.json").read_text(encoding="utf-8"))
# A person is one entry with all roles; a mentioned dialogue has no lists of its own.
LISTS = {"participants": ("country_code", "name", "position_vi"), "areas": ("area", "stance", "actor"), "agreements": ("instrument", "area")}
each_seed = pytest.mark.parametrize("source_id", SEEDS)


@pytest.fixture(scope="module")
def built():
    """(tables, articles) of a build from seeds/, curations included."""
    tables, _, articles = build.build(ROOT / "seeds")
    return tables, articles


def gold(source_id):
    return json.loads((GOLD / f"{source_id}.json").read_text(encoding="utf-8"))


def facts(node):
    """A dialogue, person, area or agreement without the places of its values, roles in order.

    The code of a post is left out: it is a key for persons without a name, and stands in no table.
    """
    kept = {name: value for name, value in node.items() if name not in ("spans", "quotes", "name_forms", "position_code", *LISTS)}
    return {**kept, "roles": sorted(kept["roles"])} if "roles" in kept else kept


def cells(record):
    """A record as {place: value}: one entry a scalar, so that a difference names its cell."""
    flat = {"published": record["published"]}
    title = record["title"]
    flat["title"] = title["value"] if isinstance(title, dict) else title
    for told in record["dialogues"]:
        at = "/".join(str(told[name]) for name in ("mechanism", "partner", "ordinal", "session"))
        flat.update({f"{at} {name}": value for name, value in facts(told).items()})
        for part, key in LISTS.items():
            for item in told[part]:
                here = f"{at} {part} " + "/".join(str(item[name]) for name in key)
                flat.update({f"{here} {name}": value for name, value in facts(item).items()})
    flat["unmatched"] = sorted(item["text"] if isinstance(item, dict) else item for item in record["unmatched"])
    return flat


def differences(ours, theirs):
    """What differs between two {place: value}, one line a place; a value missing and a place missing are not the same."""
    return [f"{place}: by hand {ours.get(place, 'nothing')!r}, by the program {theirs.get(place, 'nothing')!r}"
            for place in sorted(ours.keys() | theirs.keys()) if ours.get(place, ...) != theirs.get(place, ...)]  # fmt: skip


def test_every_seed_is_coded_by_hand():
    assert len(SEEDS) == len(list((ROOT / "seeds").glob("*.txt")))


@each_seed
def test_records_agree_with_the_hand_coding(built, source_id):
    found = differences(cells(gold(source_id)), cells(built[1][source_id]["record"]))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("table", TABLES)
def test_tables_agree_with_the_hand_coding_in_every_cell(built, table):
    found = differences(by_cell(table, TABLES[table]), by_cell(table, built[0][table]))
    assert not found, "\n".join(found)


def by_cell(table, rows):
    """Rows as {"<key> <column>": value}, days as text."""
    flat = {}
    for row in rows:
        at = "/".join(row[column] for column in schema.primary_key(table))
        assert f"{at} {list(row)[0]}" not in flat, f"{table}: {at} stands twice"
        flat.update({f"{at} {name}": value.isoformat() if isinstance(value, date) else value for name, value in row.items()})
    return flat


@pytest.mark.parametrize("table", TABLES)
def test_the_hand_coding_lists_columns_and_rows_as_the_schema_does(table):
    keys = [[row[column] for column in schema.primary_key(table)] for row in TABLES[table]]
    assert keys == sorted(keys)
    assert all(list(row) == list(schema.fields(table)) for row in TABLES[table])


def test_every_quotation_is_the_seeds_text(built):
    texts = {source_id: (ROOT / "seeds" / f"{source_id}.txt").read_bytes().decode() for source_id in SEEDS}
    quoted = [row for row in built[0]["evidence"] if row["quote"] is not None]
    assert {row["source_id"] for row in quoted} == set(SEEDS)
    wrong = [row["evidence_id"] for row in quoted if texts[row["source_id"]][row["start"] : row["end"]] != row["quote"]]
    assert not wrong


def strings(node):
    """Every quotation below a node, a list of them being the alternatives of one value."""
    return [node] if isinstance(node, str) else [text for part in (node.values() if isinstance(node, dict) else node) for text in strings(part)]


def kept(text):
    """What is left of a text where every letter outside ASCII can be lost to "??"."""
    return "".join(c for c in text if c.isascii() and c != "?")


@each_seed
def test_the_words_of_an_area_stand_in_the_quotation_of_the_hand_coding(source_id):
    for told in gold(source_id)["dialogues"]:
        for area in told["areas"]:
            quoted = kept(" ".join(strings(area["quotes"]["area"])).replace("–", "-"))
            assert kept(area["text_vi"]) in quoted, f"{source_id}: {area['text_vi']}"
