"""The schemas and code lists of `schemas/`, and everything that is derived from them.

`schemas/<table>.json` are Table Schemas (Data Package 2.0) with four properties of our own on a field:
`title_vi` and `description_vi`; `codes`, the code lists whose codes the cell may hold; `derived`, the cell
follows from others and needs no evidence; `verbatim`, the cell quotes a file and is not normalised.
A column whose `rdfType` is EDTF holds dates that vdd.edtf reads.
An integer whose `maximum` fits into 16 bits is stored as int16, any other as int64.

Run as a program, this file rewrites the pages that are generated from the schemas.
"""

import csv
import functools
import hashlib
import json
import re
import sys
import tomllib
import unicodedata
from pathlib import Path

if __name__ == "__main__":  # run as a program, the folder of the package is not on the path
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from vdd import cells, edtf

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "schemas"
CORE = ("dialogues", "participants", "areas", "agreements")  # the tables whose cells need evidence
TABLES = (*CORE, "evidence", "sources", "codes")
TYPES = ("string", "integer", "date")
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
FORMATS = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
CODE_COLUMNS = {"code", "label_en", "label_vi", "definition"}
STAMPS = ("bytes", "hash", "rows")  # what a resource says of its file, as against its schema


class SchemaError(ValueError):
    """Something under schemas/ is wrong; the text names the file and the place in it."""


# ---- reading ----------------------------------------------------------------------------------------------


@functools.cache
def load(folder=SCHEMAS):
    """All table schemas as written: {table: Table Schema dict}, in the order of TABLES."""
    lists = codes(folder)
    schemas = {table: _read_json(folder / f"{table}.json") for table in TABLES}
    for table, schema in schemas.items():
        _check_schema(folder / f"{table}.json", table, schema, schemas, lists)
    return schemas


@functools.cache
def codes(folder=SCHEMAS):
    """All code lists: {list: {code: row}}, a row being the dict of its CSV line; lists in alphabetical order."""
    return {path.stem: _read_list(path) for path in sorted((folder / "codes").glob("*.csv"))}


def _read_json(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SchemaError(f"{path}: the file is missing; restore it") from None
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise SchemaError(f"{path}: not JSON in UTF-8 ({error}); mend it") from None


def _read_list(path):
    rows = {}
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, strict=True)
        missing = CODE_COLUMNS - set(reader.fieldnames or ())
        if missing:
            raise SchemaError(f"{path}:1: no column {', '.join(sorted(missing))}; add it")
        for row in reader:
            place = f"{path}:{reader.line_num}"
            if None in row or None in row.values():
                raise SchemaError(f"{place}: not {len(reader.fieldnames)} cells; quote cells that hold a comma")
            empty = [name for name in sorted(CODE_COLUMNS) if not row[name]]
            if empty:
                raise SchemaError(f"{place}: {empty[0]} is empty; fill it in")
            if row["code"] in rows:
                raise SchemaError(f"{place}: code {row['code']!r} stands twice; remove one")
            if any(cell != unicodedata.normalize("NFC", cell).strip() for cell in row.values()):
                raise SchemaError(f"{place}: a cell is not NFC or has blanks around it; rewrite it")
            rows[row["code"]] = row
    return rows


def _check_schema(path, table, schema, schemas, lists):
    """Raise SchemaError where a schema is not one that the projections below can use."""

    def need(truth, place, problem):
        if not truth:
            raise SchemaError(f"{path}: {place}: {problem}")

    need(schema.get("name") == table, "name", f"must be {table!r}")
    names = [field.get("name") for field in schema.get("fields", [])]
    need(names, "fields", "must list the columns")
    need(len(names) == len(set(names)), "fields", "a name stands twice")
    for field in schema["fields"]:
        place = f"field {field.get('name')!r}"
        for key in ("name", "title", "title_vi", "description", "description_vi"):
            need(field.get(key), place, f"{key} is missing")
        need(field.get("type") in TYPES, place, f"type must be one of {', '.join(TYPES)}")
        for name in field.get("codes", []):
            need(name in lists, place, f"names the code list {name!r}, but {path.parent / 'codes' / name}.csv is missing")
        pattern = field.get("constraints", {}).get("pattern")
        if pattern is not None:
            try:
                re.compile(pattern)
            except re.error as error:
                raise SchemaError(f"{path}: {place}: pattern: {error}") from None
            need(not re.search(r"\(\?[=!<]", pattern), place, "pattern: look-around is not known to all readers; rewrite it")
    for key in ("title", "title_vi", "description", "description_vi"):
        need(schema.get(key), key, "is missing")
    need(schema.get("primaryKey"), "primaryKey", "is missing")
    for key in [schema["primaryKey"], *schema.get("uniqueKeys", [])]:
        need(set(key) <= set(names), "keys", f"{key} are not all columns")
    for foreign in schema.get("foreignKeys", []):
        target = schemas.get(foreign["reference"]["resource"])
        need(target, "foreignKeys", f"no table {foreign['reference']['resource']!r}")
        need(set(foreign["fields"]) <= set(names), "foreignKeys", f"{foreign['fields']} are not all columns")
        need(foreign["reference"]["fields"] == target["primaryKey"], "foreignKeys", "must refer to the primary key")


@functools.cache
def project():
    """What pyproject.toml says once for all: {"version": "1.0.0", "created": "2026-11-21", ...}."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {"version": data["project"]["version"], **data["tool"]["vdd"]}


# ---- single facts -----------------------------------------------------------------------------------------


def fields(table):
    """{name: field dict} of a table, in column order."""
    return {field["name"]: field for field in load()[table]["fields"]}


def primary_key(table):
    """Names of the key's columns."""
    return load()[table]["primaryKey"]


def required(field):
    """True where the cell may not be missing."""
    return field.get("constraints", {}).get("required", False)


def allowed(field):
    """The values a cell may take, in the order of the lists, or None where anything goes."""
    if "codes" in field:
        return [code for name in field["codes"] for code in codes()[name]]
    return field.get("constraints", {}).get("enum")


def evidence_fields(table):
    """Names of the columns whose cells need evidence: neither derived nor an identifier."""
    return [name for name, field in fields(table).items() if not field.get("derived") and not name.endswith("_id")]


def cell_text(value):
    """A cell as the CSV and evidence.value write it: "" for None, ISO 8601 for a date."""
    return "" if value is None else str(value)


def code_rows():
    """The rows of table `codes`, sorted by key: dicts with every column."""
    return [
        {
            "list": name,
            "code": code,
            "group": row.get("group") or None,
            **{column: row[column] for column in ("label_en", "label_vi", "definition")},
        }
        for name, rows in codes().items()
        for code, row in sorted(rows.items())
    ]


# ---- projections ------------------------------------------------------------------------------------------


def table_schema(table, suffix=""):
    """The Table Schema that readers get: code lists written out as enums, foreign keys to resources + `suffix`."""
    schema = json.loads(json.dumps(load()[table]))
    for field in schema["fields"]:
        if "codes" in field:
            field.setdefault("constraints", {})["enum"] = allowed(field)
    for foreign in schema.get("foreignKeys", []):
        foreign["reference"]["resource"] += suffix
    return schema


def arrow_schema(table):
    """The pyarrow.Schema of a table, described per field and, as a whole, in the key `table_schema`.

    The `pandas` key is written by hand, without library versions: it keeps nullable integers integers in
    pandas, and so in frictionless, and the bytes the same from machine to machine.
    """
    import pyarrow as pa

    types = {"string": pa.string(), "date": pa.date32(), "int16": pa.int16(), "int64": pa.int64()}
    columns = [
        pa.field(
            name,
            types[storage(field)],
            nullable=not required(field),
            metadata={key: field[key] for key in ("title", "title_vi", "description", "description_vi")},
        )
        for name, field in fields(table).items()
    ]
    return pa.schema(
        columns,
        metadata={
            "pandas": json.dumps(_pandas_metadata(table)),
            "table_schema": json.dumps(table_schema(table), ensure_ascii=False, separators=(",", ":")),
        },
    )


def storage(field):
    """How a column is stored: string, date, int16 or int64."""
    if field["type"] != "integer":
        return field["type"]
    return "int16" if field.get("constraints", {}).get("maximum", 1 << 15) < 1 << 15 else "int64"


def _pandas_metadata(table):
    kinds = {"string": ("unicode", "str"), "date": ("date", "object"), "int16": ("int16", "Int16"), "int64": ("int64", "Int64")}
    columns = []
    for name, field in fields(table).items():
        pandas_type, numpy_type = kinds[storage(field)]
        columns.append({"name": name, "field_name": name, "pandas_type": pandas_type, "numpy_type": numpy_type, "metadata": None})
    return {"index_columns": [], "column_indexes": [], "columns": columns}


@functools.cache
def contract(table):
    """The pandera contract of a table: columns, order, types, nulls, codes, patterns, ranges, keys and clean text.

    The name of each check is the name of the rule that a failure breaks; of "text", cells.broken says which.
    """
    import pandera.pandas as pa

    columns = {}
    for name, field in fields(table).items():
        limits = field.get("constraints", {})
        checks = []
        if allowed(field):
            checks.append(pa.Check.isin(allowed(field), error="enum"))
        if "pattern" in limits:
            checks.append(pa.Check.str_matches(f"^(?:{limits['pattern']})$", error="pattern"))
        if "minimum" in limits:
            checks.append(pa.Check.in_range(limits["minimum"], limits.get("maximum", (1 << 63) - 1), error="range"))
        if field["type"] == "string" and not allowed(field):
            verbatim = field.get("verbatim", False)
            checks.append(
                pa.Check(lambda cell, verbatim=verbatim: not cells.broken(cell, verbatim), element_wise=True, name="text")
            )
        if field.get("rdfType") == EDTF:
            checks.append(pa.Check(edtf.is_valid, element_wise=True, name="edtf"))
        dtype = {"string": "str", "date": pa.Date, "int16": "Int16", "int64": "Int64"}[storage(field)]
        columns[name] = pa.Column(
            dtype, checks, nullable=not required(field), title=field["title"], description=field["description"]
        )
    keys = [("primary-key", primary_key(table)), *(("unique-key", key) for key in load()[table].get("uniqueKeys", []))]
    unique = [pa.Check(lambda frame, key=key: ~frame.duplicated(key, keep=False), name=rule) for rule, key in keys]
    return pa.DataFrameSchema(columns, unique, strict=True, ordered=True, name=table)


def file_info(data):
    """What the descriptor says of the files in the folder `data`:
    {table: {"csv": {"bytes", "hash", "rows"}, "parquet": {"hash", "rows"}}}."""
    import pyarrow.parquet as pq

    info = {}
    for table in TABLES:
        csv_file, parquet_file = data / f"{table}.csv", data / f"{table}.parquet"
        rows = pq.read_metadata(parquet_file).num_rows
        # frictionless takes a correct size of a Parquet file for an error, so only the CSV has one
        info[table] = {
            "csv": {"bytes": csv_file.stat().st_size, "hash": file_hash(csv_file), "rows": rows},
            "parquet": {"hash": file_hash(parquet_file), "rows": rows},
        }
    return info


def file_hash(path):
    """The file's SHA-256 as Data Package writes it: "sha256:<hex>"."""
    with path.open("rb") as stream:
        return "sha256:" + hashlib.file_digest(stream, "sha256").hexdigest()


def descriptor(info, sources=()):
    """The whole datapackage.json as a dict.

    `info`: as file_info gives it. `sources`: rows of table `sources` as dicts, in their order.
    """
    package = _read_json(SCHEMAS / "package.json")
    package = {
        "$schema": PROFILE,
        "name": package.pop("name"),
        "version": project()["version"],
        "created": f"{project()['created']}T00:00:00Z",
        **package,
    }
    package["sources"] = descriptor_sources(sources)
    package["resources"] = [_resource(table, kind, info[table][kind]) for kind in FORMATS for table in TABLES]
    return package


def descriptor_text(package):
    """The descriptor's text, one way only: UTF-8, two blanks, a line feed at the end."""
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def descriptor_sources(rows):
    """The descriptor's list of sources, from the rows of table `sources`."""
    sources = []
    for row in rows:
        source = {"title": row["title"] + (f" ({row['publisher']})" if row["publisher"] else "")}
        sources.append({**source, "path": row["url"]} if row["url"] else source)
    return sources


def _resource(table, kind, stamps):
    schema = load()[table]
    suffix = "" if kind == "csv" else f"-{kind}"
    resource = {
        "name": table + suffix,
        "type": "table",
        "title": schema["title"],
        "title_vi": schema["title_vi"],
        "description": schema["description"],
        "description_vi": schema["description_vi"],
        "path": f"data/{table}.{kind}",
        "format": kind,
        "mediatype": FORMATS[kind],
        "encoding": "utf-8",
    }
    if kind == "csv":
        resource["dialect"] = {"header": True, "delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n"}
    return {**resource, **stamps, "schema": table_schema(table, suffix)}


# ---- pages ------------------------------------------------------------------------------------------------


def codebook_page():
    """schemas/README.md: every table, column and code, in English and Vietnamese."""
    out = [
        "# Tables, columns and codes · Bảng, cột và mã",
        "",
        "How an article becomes rows is said in the codebook, **[coding.md](coding.md)**.",
        "Quy tắc mã hóa bài báo thành các dòng ở **[coding.md](coding.md)** (có tóm tắt tiếng Việt).",
        "",
        "This page is generated from the other files of this folder by `make docs`; change those, not this page.",
        "Trang này được tạo từ các tệp khác trong thư mục này bằng `make docs`; hãy sửa các tệp đó.",
        "",
        "*Evidence*: table `evidence` has a quotation for the cell, or a curation, which is a value known from outside the",
        "articles with its citation. *Derived*: the cell follows from others and the code lists.",
        "*Căn cứ*: bảng `evidence` có trích dẫn cho ô, hoặc bổ chính, tức giá trị biết từ ngoài các bài báo kèm trích nguồn.",
        "*Suy ra*: ô được suy từ các ô khác và các danh mục mã.",
        "",
        "In code lists, `group` gathers codes; `abbr` begins the id of a dialogue; `led_by` is the ministry that leads it.",
        "Trong các danh mục, `group` là nhóm mã; `abbr` đứng đầu mã đối thoại; `led_by` là bộ chủ trì.",
        "",
    ]
    for table, schema in load().items():
        out += [
            f"## {table}: {schema['title']} · {schema['title_vi']}",
            "",
            schema["description"],
            "",
            schema["description_vi"],
            "",
            f"Key · Khóa: {_ticked(schema['primaryKey'])}",
            "",
        ]
        for foreign in schema.get("foreignKeys", []):
            out += [f"{_ticked(foreign['fields'])} → `{foreign['reference']['resource']}`", ""]
        out += ["| column · cột | type · kiểu | English | Tiếng Việt |", "|---|---|---|---|"]
        for name, field in fields(table).items():
            out.append(
                f"| `{name}` | {_kind(table, field)} | **{field['title']}.** {_cell(field['description'])} "
                f"| **{field['title_vi']}.** {_cell(field['description_vi'])} |"
            )
        out.append("")
    for name, rows in codes().items():
        extra = [column for column in next(iter(rows.values())) if column not in CODE_COLUMNS]
        head = ["code · mã", *extra, "English", "Tiếng Việt", "definition · định nghĩa"]
        out += [f"## codes: {name}", "", f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
        for code, row in rows.items():
            cells = [f"`{code}`", *(row[column] for column in extra), row["label_en"], row["label_vi"], row["definition"]]
            out.append(f"| {' | '.join(map(_cell, cells))} |")
        out.append("")
    return "\n".join(out)


def readme_tables(language="en"):
    """The README's table of tables, in `en` or `vi`."""
    suffix = "" if language == "en" else "_vi"
    out = [{"en": "| table | rows | key |", "vi": "| bảng | dòng | khóa |"}[language], "|---|---|---|"]
    for table, schema in load().items():
        out.append(f"| `{table}` | {_cell(schema['description' + suffix])} | {_ticked(schema['primaryKey'])} |")
    return "\n".join(out)


def _kind(table, field):
    words = [field["type"]]
    limits = field.get("constraints", {})
    if "codes" in field:
        words.append("codes " + ", ".join(f"[{name}](codes/{name}.csv)" for name in field["codes"]))
    if "enum" in limits:
        words.append(_ticked(limits["enum"]))
    if "pattern" in limits:
        words.append(_ticked([limits["pattern"].replace("|", "\\|")]))
    if "minimum" in limits:
        words.append(f"{limits['minimum']} to {limits['maximum']}" if "maximum" in limits else f"{limits['minimum']} or more")
    if not required(field):
        words.append("may be missing · có thể trống")
    if field.get("derived"):
        words.append("derived · suy ra")
    elif table in CORE and field["name"] in evidence_fields(table):
        words.append("evidence · căn cứ")
    return "; ".join(words)


def _ticked(words):
    return ", ".join(f"`{word}`" for word in words)


def _cell(text):
    return text.replace("|", "\\|").replace("<", "&lt;")


def page_with_tables(text, language):
    """A README's text with its table of tables brought up to date, between the two marks that hold it."""
    start, end = "<!-- tables: generated by make docs -->\n", "\n<!-- end of tables -->"
    if text.count(start) != 1 or text.count(end) != 1:
        raise SchemaError(f"the page must hold {start.strip()!r} and {end.strip()!r} once each; add them where the table belongs")
    before, rest = text.split(start)
    return before + start + readme_tables(language) + end + rest.split(end)[1]


def main():
    """Rewrite schemas/README.md and the tables in the two READMEs."""
    (SCHEMAS / "README.md").write_text(codebook_page(), encoding="utf-8", newline="\n")
    for name, language in (("README.md", "en"), ("README.vi.md", "vi")):
        page = ROOT / name
        page.write_text(page_with_tables(page.read_text(encoding="utf-8"), language), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    try:
        main()
    except (SchemaError, OSError) as error:
        print(error, file=sys.stderr)
        sys.exit(1)
