"""Rules between the cells of a row, between rows and between tables, on rows read from disk.

Each rule takes `tables`, {table: [row, ...]} with rows as dicts of str, int, date and None, and yields one
(table, row_id, field, message) for every place where it is broken. The first line of its text says what must be so.
"""

import hashlib
import unicodedata
from collections import Counter, defaultdict

from vdd import edtf, names, schema

HOME, BOTH = "VNM", "both"


def row_id(table, row):
    """The row's key, its parts joined with a slash, as evidence.row_id writes it."""
    return "/".join(schema.cell_text(row[column]) for column in schema.primary_key(table))


def _each(tables, *wanted):
    for table in wanted:
        for row in tables[table]:
            yield table, row, row_id(table, row)


# ---- between the rows of tables that pass their contracts ---------------------------------------------------


def order(tables):
    """Rows are sorted by primary key."""
    for table, rows in tables.items():
        keys = [[row[column] for column in schema.primary_key(table)] for row in rows]
        for before, after, row in zip(keys, keys[1:], rows[1:]):
            if before > after:
                yield table, row_id(table, row), None, f"stands after {'/'.join(before)}; sort the rows by key"


def foreign_key(tables):
    """Every reference leads to a row."""
    for table, rows in tables.items():
        for foreign in schema.load()[table].get("foreignKeys", []):
            (field,), target = foreign["fields"], foreign["reference"]["resource"]
            known = {row[field] for row in tables[target]}
            for row in rows:
                if row[field] not in known:
                    yield (
                        table,
                        row_id(table, row),
                        field,
                        f"{row[field]!r} is no row of {target}; add that row or correct the cell",
                    )


def code_lists(tables):
    """Table codes holds the code lists of schemas/codes, no more and no less, so that every code leads to a row."""
    given = {row_id("codes", row): row for row in tables["codes"]}
    wanted = {row_id("codes", row): row for row in schema.code_rows()}
    for key in sorted(given.keys() | wanted.keys()):
        if key not in given:
            yield "codes", key, None, "this code is in schemas/codes but not in the table; build again"
        elif key not in wanted:
            yield "codes", key, None, "schemas/codes has no such code; add it there or build again"
        else:
            for field, cell in wanted[key].items():
                if given[key][field] != cell:
                    yield "codes", key, field, f"is {given[key][field]!r}, in schemas/codes {cell!r}; build again"


def dates(tables):
    """The earliest and latest day lie within the EDTF date, and are there where it bounds them."""
    for table, row, key in _each(tables, "dialogues", "agreements"):
        first, last = row["date_earliest"], row["date_latest"]
        low, high = edtf.bounds(row["date"]) if row["date"] else (None, None)
        if not row["date"] and (first or last):
            field = "date_earliest" if first else "date_latest"
            yield table, key, field, "is given, though date is missing; take it out or give the date"
        elif (low and not first) or (first and ((low and first < low) or (high and first > high))):
            yield table, key, "date_earliest", f"is {first}, but date {row['date']} begins on {low}; correct one of them"
        elif (high and not last) or (last and ((high and last > high) or (low and last < low))):
            yield table, key, "date_latest", f"is {last}, but date {row['date']} ends on {high}; correct one of them"
        elif first and last and first > last:
            yield table, key, "date_latest", f"{last} is before date_earliest {first}; correct one of them"


def dialogue_ids(tables):
    """A dialogue's id is built of mechanism, partner, ordinal (or year, or source) and session."""
    sources = {row["source_id"] for row in tables["sources"]}
    for table, row, key in _each(tables, "dialogues"):
        stem = f"{schema.codes()['mechanisms'][row['mechanism']]['abbr']}-{row['partner_code'].lower()}-"
        session = "" if row["session"] is None else f"-s{row['session']}"
        years = {day.year if day else None for day in (row["date_earliest"], row["date_latest"])}
        year = years.pop() if len(years) == 1 else None
        if row["ordinal"] is not None:
            wanted = {f"{stem}{row['ordinal']:02}{session}"}
        elif year is not None:
            wanted = {f"{stem}y{year}{session}"}
        else:
            wanted = {f"{stem}{source}{session}" for source in sources}
        if key not in wanted:
            shown = min(wanted) if len(wanted) == 1 else f"{stem}<source_id>{session}"
            yield table, key, "dialogue_id", f"must be {shown} (codebook section 2)"


def person_ids(tables):
    """A person's id is the ASCII form of the name; without a name, the country and the position."""
    for table, row, key in _each(tables, "participants"):
        wanted, country = row["name"] and names.slug(row["name"]), row["country_code"].lower()
        if wanted and row["person_id"] != wanted:
            yield table, key, "person_id", f"must be {wanted} (codebook section 5)"
        elif not wanted and not row["person_id"].startswith(f"{country}-"):
            yield table, key, "person_id", f"must begin with {country}- for a person without a name (codebook section 5)"


def agreement_ids(tables):
    """An agreement's id is built of dialogue, instrument and area, with a number where that is not unique."""
    seen = Counter()
    for table, row, key in _each(tables, "agreements"):
        stem = "-".join(filter(None, (row["dialogue_id"], row["instrument"], row["area_code"])))
        seen[stem] += 1
        number = key.removeprefix(f"{stem}-")
        if key != stem and not (number.isdecimal() and number.isascii() and int(number) > 1 and number[0] != "0"):
            yield table, key, "agreement_id", f"must be {stem}, or {stem}-2 and so on (codebook section 7)"


def reported_is_held(tables):
    """A dialogue that a source reports on was held."""
    for table, row, key in _each(tables, "dialogues"):
        if row["coverage"] == "reported" and row["status"] != "held":
            yield table, key, "status", f"is {row['status']}, though coverage is reported; it must be held"


def mentioned_is_bare(tables):
    """A dialogue that is only mentioned has no participants, areas or agreements."""
    mentioned = {row["dialogue_id"] for row in tables["dialogues"] if row["coverage"] == "mentioned"}
    for table, row, key in _each(tables, "participants", "areas", "agreements"):
        if row["dialogue_id"] in mentioned:
            yield table, key, "dialogue_id", f"{row['dialogue_id']} is only mentioned and can have no {table}; take the row out"


def stance_and_actor(tables):
    """What one side proposes has that side for its actor; every other stance has both."""
    for table, row, key in _each(tables, "areas"):
        if (row["stance"] == "proposed") == (row["actor"] == BOTH):
            wanted = "one side" if row["stance"] == "proposed" else BOTH
            yield table, key, "actor", f"is {row['actor']}, but a stance {row['stance']} needs {wanted}"


def regional_issue(tables):
    """A regional issue is always discussed."""
    areas = schema.codes()["areas"]
    for table, row, key in _each(tables, "areas"):
        if areas[row["area_code"]]["group"] == "regional_issue" and row["stance"] != "discussed":
            yield table, key, "stance", f"is {row['stance']}, but {row['area_code']} is a regional issue; it must be discussed"


def sides(tables):
    """Persons and actors are of Viet Nam's side or the partner's, and a partner is not Viet Nam."""
    partners = {row["dialogue_id"]: row["partner_code"] for row in tables["dialogues"]}
    for table, row, key in _each(tables, "dialogues"):
        if row["partner_code"] == HOME:
            yield table, key, "partner_code", f"is {HOME}; it must be the other side"
    for table, field in (("participants", "country_code"), ("areas", "actor")):
        for table, row, key in _each(tables, table):
            partner = partners.get(row["dialogue_id"])
            if partner and row[field] not in (HOME, partner, BOTH):
                yield table, key, field, f"is {row[field]}, no side of a dialogue with {partner}; correct it"


def labels(tables):
    """The partner's labels are those of its code."""
    for table, row, key in _each(tables, "dialogues"):
        partner = schema.codes()["partners"][row["partner_code"]]
        for field, label in (("partner_en", partner["label_en"]), ("partner_vi", partner["label_vi"])):
            if row[field] != label:
                yield table, key, field, f"is {row[field]!r}, the label of {row['partner_code']} is {label!r}; build again"


def same_person(tables):
    """A person has one name, side, rank and position in all rows of a dialogue."""
    first = {}
    for table, row, key in _each(tables, "participants"):
        other = first.setdefault((row["dialogue_id"], row["person_id"]), row)
        for field in row:
            if field != "role" and row[field] != other[field]:
                yield table, key, field, f"is {row[field]!r}, in row {row_id(table, other)} {other[field]!r}; make them agree"


def source_kinds(tables):
    """An article has a file with its figures; a curation has an address and a day of reading instead."""
    of_article, of_curation = ("file", "sha256", "characters", "repairs"), ("url", "read_on")
    for table, row, key in _each(tables, "sources"):
        needed, barred = (of_article, ("read_on",)) if row["kind"] == "article" else (of_curation, of_article)
        for field in needed:
            if row[field] is None:
                yield table, key, field, f"is missing, but a source of kind {row['kind']} has it; fill it in"
        for field in barred:
            if row[field] is not None:
                yield table, key, field, f"is filled in, but a source of kind {row['kind']} has none; take it out"
        if (row["published"] is None) != (row["published_basis"] is None):
            yield table, key, "published_basis", "must be given where published is, and only there"


# ---- between the tables and their evidence ------------------------------------------------------------------


def evidence_target(tables):
    """Evidence speaks of a cell that is there and takes evidence."""
    known = {table: {row_id(table, row) for row in tables[table]} for table in schema.CORE}
    for table, row, key in _each(tables, "evidence"):
        if row["row_id"] not in known[row["table"]]:
            yield table, key, "row_id", f"{row['row_id']!r} is no row of {row['table']}; correct it or take the row out"
        elif row["field"] not in schema.evidence_fields(row["table"]):
            yield table, key, "field", f"{row['field']!r} is no column of {row['table']} that takes evidence; correct it"


def evidence_complete(tables):
    """Every cell that is neither derived nor an identifier has a selected row of evidence."""
    selected = {(row["table"], row["row_id"], row["field"]) for row in tables["evidence"] if row["status"] == "selected"}
    for table, row, key in _each(tables, *schema.CORE):
        for field in schema.evidence_fields(table):
            if row[field] is not None and (table, key, field) not in selected:
                yield (
                    table,
                    key,
                    field,
                    f"{schema.cell_text(row[field])!r} has no selected evidence; add its source or take it out",
                )


def evidence_value(tables):
    """Selected evidence has the value that the table shows, conflicting evidence another."""
    cells = {(table, key): row for table, row, key in _each(tables, *schema.CORE)}
    for table, row, key in _each(tables, "evidence"):
        cell = cells.get((row["table"], row["row_id"]), {}).get(row["field"])
        same = row["value"] == schema.cell_text(cell)
        if row["status"] == "selected" and not same:
            yield (
                table,
                key,
                "value",
                (
                    f"is {row['value']!r} and selected, but {row['table']} {row['row_id']} {row['field']} "
                    f"shows {schema.cell_text(cell)!r}; correct one of them"
                ),
            )
        elif row["status"] == "conflicting" and same:
            yield table, key, "status", "is conflicting, though the table shows this very value; it must be selected or agreeing"


def evidence_place(tables):
    """Evidence of an article has a place and a quotation of that length; that of a curation has none."""
    kinds = {row["source_id"]: row["kind"] for row in tables["sources"]}
    for table, row, key in _each(tables, "evidence"):
        for field in ("start", "end", "quote"):
            if kinds[row["source_id"]] == "article" and row[field] is None:
                yield table, key, field, "is missing, though the source is an article; fill it in"
            if kinds[row["source_id"]] == "curation" and row[field] is not None:
                yield table, key, field, "is filled in, though the source is a curation; take it out"
        if None not in (row["start"], row["end"], row["quote"]) and row["end"] - row["start"] != len(row["quote"]):
            yield (
                table,
                key,
                "end",
                f"end - start is {row['end'] - row['start']}, but the quotation has {len(row['quote'])} characters",
            )


def counts(tables):
    """The counts of sources and dialogues are those of the evidence."""
    dialogue_of = {row["agreement_id"]: row["dialogue_id"] for row in tables["agreements"]}
    articles = {row["source_id"] for row in tables["sources"] if row["kind"] == "article"}
    of_source, of_dialogue = defaultdict(set), defaultdict(set)
    for row in tables["evidence"]:
        dialogue = dialogue_of.get(row["row_id"]) if row["table"] == "agreements" else row["row_id"].split("/")[0]
        of_source[row["source_id"]].add(dialogue)
        if row["source_id"] in articles:
            of_dialogue[dialogue].add(row["source_id"])
    for table, field, found in (("dialogues", "source_count", of_dialogue), ("sources", "dialogues", of_source)):
        for table, row, key in _each(tables, table):
            if row[field] != len(found[key]):
                yield table, key, field, f"is {row[field]}, the evidence has {len(found[key])}; build again"


# ---- between the tables and the articles ---------------------------------------------------------------------


def seed_files(tables, seeds):
    """Every article's file is there and is the one that was coded; no other article lies beside them."""
    files = _seed_files(seeds)
    for table, row, key in _each(tables, "sources"):
        if row["kind"] != "article":
            continue
        if row["file"] not in files:
            yield table, key, "file", f"{seeds / row['file']} is missing; restore it"
            continue
        data = files.pop(row["file"]).read_bytes()
        if hashlib.sha256(data).hexdigest() != row["sha256"]:
            yield table, key, "sha256", f"{seeds / row['file']} is not the file that was coded; restore it or build again"
        elif len(data.decode("utf-8", "replace")) != row["characters"]:
            yield (
                table,
                key,
                "characters",
                f"is {row['characters']}, the file has {len(data.decode('utf-8', 'replace'))}; build again",
            )
    for name in sorted(files):
        yield "sources", name.removesuffix(".txt"), None, f"{files[name]} is not in the table; build again"


def verbatim(tables, seeds):
    """A quotation is its article's text from start to end, to the letter."""
    files, texts = _seed_files(seeds), {}
    for row in tables["sources"]:
        data = files[row["file"]].read_bytes() if row["file"] in files else b""
        if hashlib.sha256(data).hexdigest() == row["sha256"]:  # else rule `seed` has spoken
            texts[row["source_id"]] = data.decode("utf-8", "replace")
    for table, row, key in _each(tables, "evidence"):
        if row["source_id"] in texts and None not in (row["start"], row["end"], row["quote"]):
            found = texts[row["source_id"]][row["start"] : row["end"]]
            if found != row["quote"]:
                yield table, key, "quote", f"is {row['quote']!r}, the article has {found!r} at {row['start']} to {row['end']}"


def _seed_files(seeds):
    """{name as table sources writes it: path}."""
    return {unicodedata.normalize("NFC", path.name): path for path in sorted(seeds.glob("*.txt"))}


BETWEEN = {
    "order": order,
    "foreign-key": foreign_key,
    "code-lists": code_lists,
    "date": dates,
    "dialogue-id": dialogue_ids,
    "person-id": person_ids,
    "agreement-id": agreement_ids,
    "reported-held": reported_is_held,
    "mentioned-bare": mentioned_is_bare,
    "stance-actor": stance_and_actor,
    "regional-issue": regional_issue,
    "side": sides,
    "label": labels,
    "same-person": same_person,
    "source-kind": source_kinds,
}
EVIDENCE = {
    "evidence-target": evidence_target,
    "evidence-complete": evidence_complete,
    "evidence-value": evidence_value,
    "evidence-place": evidence_place,
    "count": counts,
}
ARTICLES = {"seed": seed_files, "verbatim": verbatim}
