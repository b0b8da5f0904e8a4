"""Comparing two versions of the package: by key, cell by cell, and the version step that the change needs.

The step follows the recipe "Data Package Version" of Frictionless Data (datapackage.org/recipes/data-package-version):

    major   a table, column, id or code removed or renamed, columns in another order, a rule narrowed or changed
    minor   new tables, columns, rows, ids or codes, a rule widened
    patch   a value, a label or a text corrected

with one difference: a column put in between or at the end is minor here, since readers take columns by name. A row that
keeps its ids and changes a fact of its key (a role, a stance) is corrected, not renamed. Evidence and the citations of
curations only document values: they never need more than a patch. What is compared are the values of the CSV, so the
version of pyarrow that wrote the Parquet makes no difference.
"""

import csv
import re

from vdd import check, package, schema, seeds

STEPS = ("none", "patch", "minor", "major")
NOTHING = {"descriptor": {"version": None, "resources": []}, "tables": {}, "reasons": {}}  # before the first release
_VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")
_READ = ("format", "mediatype", "encoding", "dialect", "type")  # of a resource: what a reader goes by
_MADE = ("bytes", "hash", "rows", "schema", "name")
_ANCHORS = {
    "participants": ("dialogue_id", "country_code"),
    "areas": ("dialogue_id", "text_vi"),
    "agreements": ("dialogue_id", "title_vi"),
    "sources": ("kind", "sha256", "url"),
    "codes": ("list", "label_en"),
}  # what a row keeps when its key changes


# ---- versions ---------------------------------------------------------------------------------------------


def version_parts(version):
    """Turns "1.2.3" into (1, 2, 3); ValueError for anything else."""
    match = _VERSION.fullmatch(version or "")
    if not match:
        raise ValueError(f"{version!r} is no version; write it as 1.2.3")
    return tuple(map(int, match.groups()))


def least_version(old, step):
    """The lowest version that is a `step` after `old`."""
    major, minor, patch = version_parts(old)
    return {"major": f"{major + 1}.0.0", "minor": f"{major}.{minor + 1}.0", "patch": f"{major}.{minor}.{patch + 1}", "none": old}[
        step
    ]


def too_small(difference, version):
    """Why `version` is too small a step for a difference, or None. ValueError where it is no version."""
    given = version_parts(version)
    if difference["old"] is None:
        return None
    least = least_version(difference["old"], difference["step"])
    if given >= version_parts(least):
        return None
    reasons = "; ".join(reason["what"] for reason in difference["because"] if reason["step"] == difference["step"])
    return (
        f"version {version} is too small a step from {difference['old']}: {least} or later is needed ({reasons or 'it is lower'})"
    )


# ---- reading ----------------------------------------------------------------------------------------------


def version(name, repository=schema.ROOT):
    """A version as `read` gives it, from what package.opened takes; `-` is what there was before the first release."""
    if name == "-":
        return NOTHING
    with package.opened(name, repository) as folder:
        try:
            return read(folder)
        except package.PackageError as error:
            raise package.PackageError(f"{name}: {error}") from None


def read(folder):
    """One version: {"descriptor", "tables": {name: {"schema", "rows": {key: row}}}, "reasons": {(table, row, field): text}}.

    Cells are text as in the CSV, None where missing. PackageError where the folder holds no package that can be read.
    """
    descriptor = package.read_json(folder / package.DESCRIPTOR)
    try:
        try:
            version_parts(descriptor["version"])
        except ValueError as error:
            raise package.PackageError(f"{package.DESCRIPTOR}: {error}") from None
        tables = {}
        for resource in descriptor["resources"]:
            if resource["format"] == "csv":
                tables[resource["name"]] = {"schema": resource["schema"], "rows": _rows(folder, resource)}
        return {"descriptor": descriptor, "tables": tables, "reasons": _reasons(folder, tables)}
    except (KeyError, TypeError, AttributeError) as error:
        raise package.PackageError(f"{package.DESCRIPTOR}: is no package's descriptor ({error!r}); build it again") from None


def _rows(folder, resource):
    """{key: row} of a CSV, the key's parts joined with a slash."""
    problem = check.path_problem(folder, resource["path"])
    if problem:
        raise package.PackageError(f"{package.DESCRIPTOR}: resource {resource['name']}: path {problem}")
    try:
        with (folder / resource["path"]).open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            rows = [{column: cell or None for column, cell in row.items()} for row in reader]
    except (OSError, ValueError, csv.Error) as error:
        raise package.PackageError(f"{resource['path']}: cannot be read ({error}); restore it") from None
    return {"/".join(row[column] or "" for column in resource["schema"]["primaryKey"]): row for row in rows}


def _reasons(folder, tables):
    """Why a cell is as it is, where a curation or a quotation says so: {(table, row, field): text}."""
    sources = tables.get("sources", {"rows": {}})["rows"]

    def cited(source_id):
        source = sources.get(source_id, {})
        return ", ".join(filter(None, (source.get("title"), source.get("url")))) or source_id

    chosen = [row for row in tables.get("evidence", {"rows": {}})["rows"].values() if row["status"] == "selected"]
    exact, likely = {}, {}
    for curation in seeds.read_curations(folder / "seeds")[0]:
        # a curated role stands in the row's key, where the curation has the one that the articles give
        row = f"{curation['row'].rpartition('/')[0]}/{curation['value']}" if curation["field"] == "role" else curation["row"]
        exact[curation["table"], row, curation["field"]] = curation
        likely.setdefault((curation["citation"], curation["field"], str(curation["value"])), []).append(curation)
    taken = [exact.get((row["table"], row["row_id"], row["field"])) for row in chosen]
    reasons = {}
    for row, curation in zip(chosen, taken):
        place = row["table"], row["row_id"], row["field"]
        given = likely.get((row["source_id"], row["field"], row["value"]), [])
        if given:  # where another curation gave the row another key, that which gives this value and is no other row's
            curation = curation or next((other for other in given if other not in taken), given[0])
            reasons[place] = f"{curation['reason'].rstrip('.')} ({cited(row['source_id'])})"
        elif row["quote"]:
            reasons.setdefault(place, f"{row['source_id']} says «{row['quote']}»")
        else:
            reasons.setdefault(place, f"its source is {cited(row['source_id'])}")
    return reasons


# ---- comparing --------------------------------------------------------------------------------------------


def compare(old, new):
    """What changed between two versions as `read` gives them; a value that JSON can hold:

    {"old", "new": versions, "step": of STEPS, "because": [{"step", "what"}],
     "schema": [{"place", "old", "new", "step"}],
     "tables": {name: {"rows": [old, new], "added": [key], "removed": [key], "moved": [{"from", "to", "because"}],
                       "changed": [{"row", "field", "old", "new", "derived", "because"}]}}}
    """
    changes = list(_schema_changes(old["descriptor"], new["descriptor"]))
    because = [{"step": change["step"], "what": _say(change)} for change in changes]
    tables, moved = {}, {}
    for name in dict.fromkeys([*old["tables"], *new["tables"]]):
        if name in old["tables"] and name in new["tables"]:
            tables[name], steps = _compare_rows(name, old, new, moved)
            because += [{"step": step, "what": f"{name}: {what}"} for step, what in steps]
        else:
            rows = [len(side["tables"][name]["rows"]) if name in side["tables"] else 0 for side in (old, new)]
            keys = {
                kind: list(side["tables"].get(name, {"rows": {}})["rows"]) for kind, side in (("removed", old), ("added", new))
            }
            tables[name] = {"rows": rows, **keys, "moved": [], "changed": []}
    step = max((reason["step"] for reason in because), key=STEPS.index, default="none")
    return {
        "old": old["descriptor"]["version"],
        "new": new["descriptor"]["version"],
        "step": step,
        "because": sorted(because, key=lambda reason: -STEPS.index(reason["step"])),
        "schema": changes,
        "tables": tables,
    }


def _say(change):
    if change["old"] is None:
        return f"{change['place']} added"
    return f"{change['place']} removed" if change["new"] is None else f"{change['place']} changed"


def _compare_rows(table, old, new, moved):
    """The changes of one table's rows, and [(step, what)]. Fills `moved`, {old dialogue_id: new}, from the dialogues."""
    before, after = old["tables"][table], new["tables"][table]
    key = after["schema"]["primaryKey"]
    rows, homes = {}, {}  # rows of the old version under the key that they have where only their dialogue moved
    for home, row in before["rows"].items():
        if table != "dialogues" and row.get("dialogue_id") in moved:
            row = {**row, "dialogue_id": moved[row["dialogue_id"]]}
        name = "/".join(row.get(column) or "" for column in key)
        rows[name], homes[name] = row, home
    removed = [name for name in rows if name not in after["rows"]]
    added = [name for name in after["rows"] if name not in rows]
    moves = _moves(table, removed, added, rows, old, new)
    if table == "dialogues":
        moved.update(moves)
    fields = {field["name"]: field for field in after["schema"]["fields"]}
    common = [field["name"] for field in before["schema"]["fields"] if field["name"] in fields]
    changed = []
    for name, row in rows.items():
        target = moves.get(name, name)
        for field in common if target in after["rows"] else ():
            was, now = row.get(field), after["rows"][target].get(field)
            if was != now and not (name in moves and field in key):
                changed.append(
                    {
                        "row": target,
                        "field": field,
                        "old": was,
                        "new": now,
                        "derived": bool(fields[field].get("derived")),
                        "because": new["reasons"].get((table, target, field)),
                    }
                )
    removed, added = [name for name in removed if name not in moves], [name for name in added if name not in moves.values()]
    steps = _row_steps(table, key, rows, after["rows"], removed, added, moves, changed)
    renamed = [
        {"from": homes[name], "to": target, "because": _why_moved(table, key, rows[name], target, new)}
        for name, target in moves.items()
    ]
    return {
        "rows": [len(before["rows"]), len(after["rows"])],
        "added": added,
        "removed": [homes[name] for name in removed],
        "moved": renamed,
        "changed": changed,
    }, steps


def _moves(table, removed, added, rows, old, new):
    """{old key: new key} of rows that are the same under another key: they keep their anchor, a dialogue its evidence."""
    target, moves = new["tables"][table]["rows"], {}
    places = {side: _places(version) for side, version in (("old", old), ("new", new))} if table == "dialogues" else {}

    def likeness(name, other):
        if table == "dialogues":
            mine, theirs = places["old"].get(name, set()), places["new"].get(other, set())
            return len(mine & theirs) if 2 * len(mine & theirs) >= max(len(mine), 1) else 0
        row, candidate = rows[name], target[other]
        anchor = _ANCHORS.get(table, ())
        if not any(row.get(column) for column in anchor) or any(row.get(column) != candidate.get(column) for column in anchor):
            return 0
        same = sum(cell == candidate.get(column) for column, cell in row.items())
        return same if 2 * same >= len(row) else 0

    for name in removed:
        free = [other for other in added if other not in moves.values()]
        best = max(free, key=lambda other: likeness(name, other), default=None)
        if best is not None and likeness(name, best):
            moves[name] = best
    return moves


def _places(version):
    """The words that each dialogue rests on: {dialogue_id: {(field, source, quotation)}}."""
    places = {}
    for row in version["tables"].get("evidence", {"rows": {}})["rows"].values():
        if row["table"] == "dialogues":
            places.setdefault(row["row_id"], set()).add((row["field"], row["source_id"], row["quote"] or row["value"]))
    return places


def _why_moved(table, key, row, target, new):
    """The reasons for those parts of a key that changed."""
    now = new["tables"][table]["rows"][target]
    changed = [column for column in now if row.get(column) != now[column] and (column in key or column == "name")]
    return "; ".join(filter(None, (new["reasons"].get((table, target, column)) for column in changed))) or None


def _row_steps(table, key, rows, target, removed, added, moves, changed):
    """[(step, what)] that the changes of a table's rows need."""

    def documents(row):
        return table == "evidence" or (table == "sources" and row.get("kind") == "curation")

    def ids(row):
        return [row.get(column) for column in key if column.endswith("_id") or table == "codes"]

    counts = {}
    for name in removed:
        step = "patch" if documents(rows[name]) else "major"
        counts.setdefault((step, "removed"), []).append(name)
    for name in added:
        counts.setdefault(("patch" if documents(target[name]) else "minor", "added"), []).append(name)
    for name, other in moves.items():
        step = "major" if ids(rows[name]) != ids(target[other]) and not documents(rows[name]) else "patch"
        counts.setdefault((step, "moved to another key"), []).append(name)
    for change in changed:
        counts.setdefault(("patch", "corrected"), []).append(change["row"])
    return [
        (
            step,
            f"{len(names)} {'row' if len(names) == 1 else 'rows'} {what}"
            if what != "corrected"
            else f"{len(names)} {'cell' if len(names) == 1 else 'cells'} corrected",
        )
        for (step, what), names in counts.items()
    ]


# ---- comparing the descriptors ----------------------------------------------------------------------------


def _schema_changes(old, new):
    """Each difference of two descriptors as {"place", "old", "new", "step"}."""

    def change(place, was, now, step):
        return {"place": place, "old": was, "new": now, "step": step}

    if old["version"] is None:
        return
    for name in dict.fromkeys([*old, *new]):
        if name not in ("version", "created", "sources", "resources") and old.get(name) != new.get(name):
            yield change(name, old.get(name), new.get(name), "major" if name in ("name", "$schema") else "patch")
    before, after = ({resource["name"]: resource for resource in side["resources"]} for side in (old, new))
    for name in dict.fromkeys([*before, *after]):
        was, now = before.get(name), after.get(name)
        if was is None or now is None:
            yield change(f"resource {name}", was and was["path"], now and now["path"], "major" if now is None else "minor")
            continue
        for part in dict.fromkeys([*was, *now]):
            if part not in _MADE and was.get(part) != now.get(part):
                yield change(f"{name} {part}", was.get(part), now.get(part), "major" if part in _READ else "patch")
        if now["format"] == "csv":  # the schema of the Parquet beside it is the same
            for place, *rest in _table_changes(was["schema"], now["schema"]):
                yield change(f"{name} {place}", *rest)


def _table_changes(old, new):
    """(place, old, new, step) of each difference of two Table Schemas."""
    before, after = ({field["name"]: field for field in side["fields"]} for side in (old, new))
    gone, fresh = [name for name in before if name not in after], [name for name in after if name not in before]
    for name in list(gone):
        twin = next((other for other in fresh if {**after[other], "name": name} == before[name]), None)
        if twin:
            gone.remove(name)
            fresh.remove(twin)
            yield f"column {name}", name, twin, "major"
    for name in gone:
        yield f"column {name}", before[name]["type"], None, "major"
    for name in fresh:
        yield f"column {name}", None, after[name]["type"], "minor"
    orders = [[name for name in side if name in before and name in after] for side in (before, after)]
    if orders[0] != orders[1]:
        yield "order of columns", *orders, "major"
    for name in orders[0]:
        for place, *rest in _field_changes(before[name], after[name]):
            yield f"column {name} {place}", *rest
    for part in dict.fromkeys([*old, *new]):
        was, now = old.get(part), new.get(part)
        if part == "fields" or was == now:
            continue
        if part in ("uniqueKeys", "foreignKeys"):
            step = "major" if any(key not in (was or []) for key in now or []) else "minor"
        else:
            step = "major" if part in ("primaryKey", "missingValues", "name") else "patch"
        yield part, was, now, step


def _field_changes(old, new):
    for part in dict.fromkeys([*old, *new]):
        was, now = old.get(part), new.get(part)
        if part not in ("constraints", "codes") and was != now:
            yield part, was, now, "major" if part in ("type", "format", "rdfType") else "patch"
    before, after = old.get("constraints", {}), new.get("constraints", {})
    for rule in dict.fromkeys([*before, *after]):
        was, now = before.get(rule), after.get(rule)
        if rule == "enum" and "codes" in old and "codes" in new and set(was or ()) <= set(now or ()):
            continue  # the table of codes has the new ones
        if was != now:
            yield rule, was, now, "major" if _narrows(rule, was, now) else "minor"


def _narrows(rule, was, now):
    """Whether a rule lets fewer values through than before; a pattern that changed is taken to."""
    if rule == "required" or rule == "unique":
        return bool(now)
    if now is None:
        return False
    if was is None:
        return True
    if rule == "enum":
        return not set(was) <= set(now)
    if rule in ("minimum", "minLength"):
        return now > was
    if rule in ("maximum", "maxLength"):
        return now < was
    return True


# ---- for people -------------------------------------------------------------------------------------------


def as_markdown(difference):
    """A difference as the body of a changelog entry, in the sections of Keep a Changelog."""
    tables = difference["tables"]
    if difference["old"] is None:
        return "\n".join(
            [
                "### Added",
                "",
                "| table | rows |",
                "|---|---:|",
                *(f"| `{name}` | {table['rows'][1]} |" for name, table in tables.items()),
            ]
        )
    sections = {"Added": [], "Changed": [], "Removed": [], "Fixed": []}
    for change in difference["schema"]:
        section = "Added" if change["old"] is None else "Removed" if change["new"] is None else "Changed"
        values = "" if section != "Changed" else f": {_shown(change['old'])} -> {_shown(change['new'])}"
        sections[section].append(f"{change['place']}{values} ({change['step']})")
    for name, table in tables.items():
        if name == "evidence":  # it follows the cells that it stands for
            counts = [
                f"{len(table[kind])} {what}"
                for kind, what in (("added", "rows added"), ("removed", "rows removed"), ("changed", "cells changed"))
            ]
            sections["Changed"] += (
                ["evidence: " + ", ".join(counts)] if any(table[kind] for kind in ("added", "removed", "changed")) else []
            )
            continue
        if table["added"]:
            sections["Added"].append(
                f"{name}: {len(table['added'])} {'row' if len(table['added']) == 1 else 'rows'}: {', '.join(table['added'])}"
            )
        sections["Removed"] += [f"{name}/{key}" for key in table["removed"]]
        sections["Changed"] += [f"{name}/{move['from']} is now {name}/{move['to']}{_because(move)}" for move in table["moved"]]
        sections["Fixed"] += list(corrections(name, table))
    blocks = [
        f"### {title}\n\n" + "\n".join(f"- {_escaped(item)}" for item in items) for title, items in sections.items() if items
    ]
    return "\n\n".join(blocks) or "No difference in data or schemas."


def as_text(difference):
    """A difference for the terminal."""
    lines = [f"{difference['old'] or 'nothing'} -> {difference['new']}"]
    lines += [f"  {change['place']}: {_shown(change['old'])} -> {_shown(change['new'])}" for change in difference["schema"]]
    for name, table in difference["tables"].items():
        if not any(table[kind] for kind in ("added", "removed", "moved", "changed")):
            continue
        before, after = table["rows"]
        lines.append(f"\n{name}: {before} -> {after} rows")
        if name == "evidence" or difference["old"] is None:
            lines += [f"  {len(table[kind])} {kind}" for kind in ("added", "removed", "changed") if table[kind]]
            continue
        lines += [f"  + {key}" for key in table["added"]] + [f"  - {key}" for key in table["removed"]]
        lines += [f"  {name}/{move['from']} moved to {name}/{move['to']}{_because(move)}" for move in table["moved"]]
        lines += [f"  {line}" for line in corrections(name, table)]
    if len(lines) == 1:
        lines.append("\nNo difference in data or schemas.")
    if difference["old"] is not None:
        lines.append(f"\nSmallest version step: {difference['step']}")
        lines += [f"  {reason['step']}: {reason['what']}" for reason in difference["because"]]
    return "\n".join(lines)


def corrections(name, table):
    """One line a cell that changed: "dialogues/dpd-phl-01 date: XXXX-04-13 -> 2015-04-13, because ..."."""
    if name == "evidence":
        if table["changed"]:
            yield f"evidence: {len(table['changed'])} cells changed"
        return
    for change in table["changed"]:
        reason = " (derived)" if change["derived"] else _because(change)
        yield f"{name}/{change['row']} {change['field']}: {_shown(change['old'])} -> {_shown(change['new'])}{reason}"


def _because(change):
    return f", because {change['because']}" if change["because"] else ""


def _shown(value):
    if value is None:
        return "(missing)"
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= 300 else text[:297] + "..."


def _escaped(text):
    """On one line, and without what Markdown would take for markup."""
    return re.sub(r"([\\`*<])", r"\\\1", " ".join(text.split()))
