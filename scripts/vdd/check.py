"""Checking: what lies on disk as a data package, against the contracts. Nothing that the build says is trusted.

The checks come in stages, each of which makes sense only where the ones before found nothing: the descriptor, the
files, the contract of each table, the rules between tables, the evidence. `STAGES` names every rule.
"""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from vdd import cells, rules, schema

DESCRIPTOR = "datapackage.json"
PROFILE = schema.SCHEMAS / "datapackage-2.0.json"
_MOST_DIFFERENCES = 20  # of a descriptor; past these the two are different files
_FRICTIONLESS = """
import json, sys
from frictionless import validate
report = validate(sys.argv[1])
json.dump([[list(task.place.split()), error.title, error.message] for task in report.tasks for error in task.errors]
          + [[[], error.title, error.message] for error in report.errors], sys.stdout)
"""


class Finding(NamedTuple):
    """One place where a rule is broken. `table` is a table or a file; `row` its key or line; each may be None."""

    rule: str
    table: str | None
    row: str | None
    field: str | None
    message: str


class Report(NamedTuple):
    findings: list[Finding]
    notes: list[str]  # checks that could not be made, and why
    rows: dict[str, int]  # of the tables that could be read


def check(root: Path, seeds: Path | None = None, quick: bool = False) -> Report:
    """Check the package in the folder `root`, its quotations against the articles in `seeds` (default: root/seeds).

    quick: leave out the judges from outside, which take longer than all else: the published profile, and the stock
    frictionless, which runs in a process of its own beside the other checks.
    """
    report = Report([], [], {})
    if quick:
        report.notes.append("profile, frictionless: left out by --quick")
    package = _descriptor(root, report.findings, not quick)
    if report.findings:
        return _stopped(report, "files")
    judge = None if quick else _start_frictionless(root)
    try:
        _beyond_descriptor(root, root / "seeds" if seeds is None else seeds, package, report)
    finally:
        if judge and report.findings:
            judge.kill()
        said = judge.communicate() if judge else None
    if judge and not report.findings:
        report.findings.extend(_frictionless_findings(judge.returncode, *said))
    return report


def _beyond_descriptor(root, seeds, package, report):
    """All stages after the first; findings, notes and counts go into the report."""
    found = _Files(root, package)
    report.findings.extend(found.findings)
    report.rows.update({table: len(rows) for table, rows in found.rows.items()})
    if report.findings:
        return _stopped(report, "contracts")
    for table in schema.TABLES:
        report.findings.extend(contract_findings(table, found.tables[table], found.rows[table]))
    if report.findings:
        return _stopped(report, "rules between tables")
    report.findings.extend(_sources(package, found.rows))
    report.findings.extend(_run(rules.BETWEEN, found.rows))
    if report.findings:
        return _stopped(report, "evidence")
    report.findings.extend(_run(rules.EVIDENCE, found.rows))
    if seeds.is_dir():
        report.findings.extend(_run(rules.ARTICLES, found.rows, seeds))
    else:
        report.notes.append(f"quotations against the articles: there is no folder {seeds}; name it with --seeds")
    return report


def _stopped(report, stage):
    report.notes.append(f"{stage} and what follows: they make sense only where the findings above are mended")
    return report


def _run(wanted, *arguments):
    return [Finding(rule, *place) for rule, function in wanted.items() for place in function(*arguments)]


# ---- the descriptor -----------------------------------------------------------------------------------------


def _descriptor(root, findings, with_profile):
    """The descriptor as a dict; the first of its rules that is broken adds to the findings."""

    def broken(rule, field, message):
        findings.append(Finding(rule, DESCRIPTOR, None, field, message))

    try:
        package = json.loads((root / DESCRIPTOR).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return broken("descriptor", None, f"{root / DESCRIPTOR} is missing; build first")
    except (OSError, ValueError, RecursionError) as error:
        return broken("descriptor", None, f"is not JSON in UTF-8: {error}; build again")
    for error in _profile_errors(package) if with_profile else ():
        broken("profile", error.json_path, f"{_short(error.instance)} breaks {error.validator} {_short(error.validator_value)}")
    if findings:
        return None
    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list) or not all(isinstance(resource, dict) for resource in resources):
        return broken("descriptor", "$.resources", "is not a list of resources; build again")
    for number, resource in enumerate(resources):
        problem = path_problem(root, resource.get("path"))
        if problem:
            broken("path", f"$.resources[{number}].path", problem)
    if findings:
        return None
    known = {table: {kind: dict.fromkeys(schema.STAMPS) for kind in schema.FORMATS} for table in schema.TABLES}
    wanted = schema.descriptor(known)
    for place, message in _differences(_bare(package), _bare(wanted)):
        broken("descriptor-schema", place, message)
    if not findings:
        for number, (resource, fresh) in enumerate(zip(package["resources"], wanted["resources"])):
            stamps = [stamp for stamp in schema.STAMPS if stamp != "bytes" or fresh["format"] == "csv"]
            if [stamp for stamp in schema.STAMPS if stamp in resource] != stamps:
                broken("descriptor-schema", f"$.resources[{number}]", f"must have {', '.join(stamps)}; build again")
    return package


def _profile_errors(package):
    """Where the descriptor breaks the bundled profile of Data Package 2.0, at most ten places."""
    import jsonschema

    validator = jsonschema.Draft7Validator(json.loads(PROFILE.read_text(encoding="utf-8")))
    return [error for error, _ in zip(validator.iter_errors(package), range(10))]


def path_problem(root, path):
    """What is wrong with a resource's path, or None: it must lead to a file inside the folder."""
    if not isinstance(path, str):
        return "must be one path; build again"
    if "://" in path or "\\" in path or PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
        return f"{path!r} leads out of the package; only paths below it are read"
    if (root / path).exists() and not (root / path).resolve().is_relative_to(root.resolve()):
        return f"{path!r} is a link that leads out of the package; put the file itself there"
    return None


def _bare(package):
    """A descriptor without what it says of the files and of the sources: both are checked against these."""
    resources = [{key: value for key, value in resource.items() if key not in schema.STAMPS} for resource in package["resources"]]
    return {**package, "sources": None, "resources": resources}


def _differences(given, wanted):
    """At most twenty (place, message) where two JSON values differ."""

    def walk(given, wanted, place):
        if isinstance(given, dict) and isinstance(wanted, dict):
            for key in [*wanted, *(key for key in given if key not in wanted)]:
                if key not in given:
                    yield f"{place}.{key}", "is missing; build again"
                elif key not in wanted:
                    yield f"{place}.{key}", "is not in the schemas; build again"
                else:
                    yield from walk(given[key], wanted[key], f"{place}.{key}")
        elif isinstance(given, list) and isinstance(wanted, list) and len(given) == len(wanted):
            for number, pair in enumerate(zip(given, wanted)):
                yield from walk(*pair, f"{place}[{number}]")
        elif json.dumps(given) != json.dumps(wanted):
            yield place, f"is {_short(given)}, the schemas give {_short(wanted)}; build again"

    return [difference for difference, _ in zip(walk(given, wanted, "$"), range(_MOST_DIFFERENCES))]


def _short(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 80 else text[:77] + "..."


def _sources(package, tables):
    """The descriptor's sources are those of the table."""
    wanted = schema.descriptor_sources(tables["sources"])
    for place, message in _differences(package.get("sources"), wanted):
        yield Finding(
            "descriptor-sources", DESCRIPTOR, None, "$.sources" + place[1:], message.replace("the schemas", "the table")
        )


# ---- the files ----------------------------------------------------------------------------------------------


class _Files:
    """The tables as they lie on disk: `tables` {table: pyarrow.Table}, `rows` {table: [dict]}, and the findings."""

    def __init__(self, root, package):
        self.findings, self.tables, self.rows = [], {}, {}
        stamps = {(resource["path"], resource["format"]): resource for resource in package["resources"]}
        for table in schema.TABLES:
            texts = None
            for kind in schema.FORMATS:
                path = f"data/{table}.{kind}"
                if self._whole(root, path, stamps[path, kind]):
                    if kind == "csv":
                        texts = self._read_csv(root / path, path)
                    else:
                        self._read_parquet(root / path, path, table)
            if table in self.rows:
                self._compare(table, stamps, texts)

    def _broken(self, rule, path, row, field, message):
        self.findings.append(Finding(rule, path, row, field, message))

    def _whole(self, root, path, stamp):
        """Whether the file can be read; a finding where it is not the one that the descriptor tells of."""
        try:
            size, found = (root / path).stat().st_size, schema.file_hash(root / path)
        except OSError as error:
            self._broken("file", path, None, None, f"cannot be read ({error.strerror}); build again")
            return False
        if found != stamp["hash"]:
            self._broken(
                "hash", path, None, "hash", f"is {found}, the descriptor says {stamp['hash']}; restore the file or build again"
            )
            return True  # what is wrong in it is told, too
        if stamp["format"] == "csv" and size != stamp["bytes"]:
            self._broken("bytes", path, None, "bytes", f"the file has {size}, the descriptor says {stamp['bytes']}; build again")
            return False
        return True

    def _read_csv(self, path, name):
        """The cells as text, header included; None where the file is not such a CSV as a build writes."""
        data = path.read_bytes()
        try:
            text = data.decode("utf-8")
            lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            return self._broken("csv", name, f"line {line}", None, f"is not UTF-8 ({error.reason}); build again")
        except csv.Error as error:
            return self._broken("csv", name, None, None, f"is not CSV ({error}); build again")
        problem = None
        if text.startswith("\ufeff"):
            problem = "begins with a byte order mark"
        elif not text.endswith("\n") or "\r\n" in text:
            problem = "has a line that does not end with a line feed alone"
        elif len({len(line) for line in lines}) != 1:
            odd = next(number for number, line in enumerate(lines, 1) if len(line) != len(lines[0]))
            return self._broken(
                "csv", name, f"line {odd}", None, f"has {len(lines[odd - 1])} cells, the header {len(lines[0])}; build again"
            )
        return self._broken("csv", name, None, None, f"{problem}; build again") if problem else lines

    def _read_parquet(self, path, name, table):
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            self.tables[table] = pq.ParquetFile(path).read(use_threads=False)
            self.rows[table] = self.tables[table].to_pylist()
        except (pa.ArrowException, OSError, ValueError) as error:  # UnicodeDecodeError is a ValueError
            self.tables.pop(table, None)
            self._broken("parquet", name, None, None, f"cannot be read ({str(error).splitlines()[0]}); build again")

    def _compare(self, table, stamps, texts):
        """The rows that the descriptor says, and the same cells in CSV as in Parquet."""
        rows = self.rows[table]
        for kind in schema.FORMATS:
            path = f"data/{table}.{kind}"
            said = stamps[path, kind]["rows"]
            if said != len(rows):
                self._broken("rows", path, None, "rows", f"the table has {len(rows)}, the descriptor says {said}; build again")
        if texts is None:
            return
        path, columns = f"data/{table}.csv", self.tables[table].column_names
        if texts[0] != columns:
            return self._broken(
                "csv-parquet", path, "line 1", None, f"has columns {texts[0]}, the Parquet {columns}; build again"
            )
        if len(texts) - 1 != len(rows):
            return self._broken(
                "csv-parquet", path, None, None, f"has {len(texts) - 1} rows, the Parquet {len(rows)}; build again"
            )
        for number, (line, row) in enumerate(zip(texts[1:], rows), 2):
            for column, cell in zip(columns, line):
                if cell != schema.cell_text(row[column]):
                    self._broken(
                        "csv-parquet",
                        path,
                        f"row {number - 1}",
                        column,
                        f"is {cell!r} in the CSV and {schema.cell_text(row[column])!r} in the Parquet; build again",
                    )


# ---- the contracts ------------------------------------------------------------------------------------------

_CONTRACT_RULES = {
    "column_in_schema": "columns",
    "column_in_dataframe": "columns",
    "column_ordered": "column-order",
    "not_nullable": "required",
}
_CONTRACT_MEANINGS = {
    "columns": "the table lacks this column, or has it though the schema does not",
    "column-order": "stands in another place than in the schema",
    "required": "is missing; fill it in or take the row out",
    "type": "is of type {cell}; the schema wants {check}",
    "enum": "{cell!r} is no code of its list; correct it or add the code",
    "pattern": "{cell!r} does not match the schema's pattern",
    "range": "{cell} is out of the schema's range",
    "edtf": "{cell!r} is no date; write it as in codebook section 3",
    "primary-key": "the key stands in two rows; keep one",
    "unique-key": "this row stands twice, key aside; keep one",
    **{rule: "{cell!r} " + meaning for rule, meaning in cells.MEANINGS.items()},
}


def contract_findings(table, arrow, rows):
    """What the pandera contract of a table finds, and after it the Arrow schema."""
    from pandera.errors import SchemaErrors

    try:
        schema.contract(table).validate(arrow.to_pandas(), lazy=True)
    except SchemaErrors as errors:
        seen = {}
        for case in errors.failure_cases.to_dict("records"):
            rule = _CONTRACT_RULES.get(case["check"], "type" if case["check"].startswith("dtype(") else case["check"])
            if rule == "text":
                rule = cells.broken(case["failure_case"], schema.fields(table)[case["column"]].get("verbatim", False))
            whole = case["schema_context"] == "DataFrameSchema"
            row = None if case["index"] is None else int(case["index"])
            field = case["failure_case"] if rule.startswith("column") else None if whole else case["column"]
            message = _CONTRACT_MEANINGS.get(rule, "{cell!r} breaks the contract").format(
                cell=case["failure_case"], check=case["check"]
            )
            key = None if row is None else rules.row_id(table, rows[row])
            # a rule on whole rows fails once for each of the row's cells
            seen.setdefault((rule, row, field), Finding(rule, table, key, field, message))
        shape = [finding for finding in seen.values() if finding.rule in ("columns", "column-order", "type")]
        return shape or list(seen.values())  # in a wrong column every cell is wrong
    except (ValueError, TypeError, KeyError) as error:
        of = {field.name: field.type for field in schema.arrow_schema(table)}
        other = next((field.name for field in arrow.schema if field.type != of.get(field.name)), None)
        return [
            Finding("type", table, None, other, f"the Parquet's columns are not what they say they are ({error}); build again")
        ]
    wanted = schema.arrow_schema(table)
    if arrow.schema.equals(wanted, check_metadata=True):
        return []
    for given, field in zip(arrow.schema, wanted):
        if not given.equals(field, check_metadata=True):
            return [
                Finding("arrow-schema", table, None, field.name, f"is not the Arrow field of the schema ({given}); build again")
            ]
    return [Finding("arrow-schema", table, None, None, "the Parquet's metadata are not those of the schema; build again")]


# ---- the stock validator ------------------------------------------------------------------------------------


def _start_frictionless(root):
    return subprocess.Popen(
        [sys.executable, "-c", _FRICTIONLESS, DESCRIPTOR],
        cwd=root,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def _frictionless_findings(code, out, err):
    if code:
        return [Finding("frictionless", DESCRIPTOR, None, None, f"the validator failed: {err.strip().splitlines()[-1:]}")]
    return [
        Finding("frictionless", place[0] if place else DESCRIPTOR, None, None, f"{title}: {message}")
        for place, title, message in json.loads(out)
    ]


STAGES = {
    "descriptor": ("descriptor", "profile", "path", "descriptor-schema"),
    "files": ("file", "hash", "bytes", "csv", "parquet", "rows", "csv-parquet"),
    "contracts": (*_CONTRACT_MEANINGS, "arrow-schema"),
    "rules between tables": ("descriptor-sources", *rules.BETWEEN),
    "evidence": (*rules.EVIDENCE, *rules.ARTICLES),
    "stock validator": ("frictionless",),
}
