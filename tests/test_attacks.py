"""The gate is proven by attack: a sound release is broken in one way at a time, and each time it is refused.

ATTACKS lists them: a name, what is done to the unpacked release, and words of the refusal that name what and where.
To add an attack is to add a line. What is done returns nothing, or what to verify instead: an archive, or a pair of
what to verify and the release before it. Run as a program, this file makes all attacks and prints, for each, what was
said, the seconds it took and the most memory that the process had used by then; the tests read that.
"""

import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import time
import unicodedata
import zipfile
import zlib
from datetime import date
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "scripts")]

import packages
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import release
from vdd import metadata, schema, write

MOST_SECONDS, MOST_BYTES = 10, 500 << 20
NAME = release.archive_name(schema.project()["version"])


# ---- ways to break a release ----------------------------------------------------------------------------------


def rows(table, change):
    """Change the rows of a table, and let CSV, Parquet, hashes and metadata all agree on it: nothing shows that it was changed."""
    def attack(folder):
        tables = packages.rows(folder)
        changed = change(tables[table])
        packages.put(folder, {table: tables[table] if changed is None else changed})
        describe(folder)
    return attack


def cell(table, column, value, where=lambda row: True):
    """Change one cell, in the first row that has one; `value` may be a function of the cell."""
    def change(found):
        row = next(row for row in found if row[column] is not None and where(row))
        row[column] = value(row[column]) if callable(value) else value
    return rows(table, change)


def describe(folder):
    for name, text in metadata.contents(folder).items():
        if (folder / name).exists():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")


def csv_only(table, change):
    """Change the rows of the CSV alone, its hash with them."""
    def attack(folder):
        found = packages.rows(folder)[table]
        changed = change(found)
        (folder / f"data/{table}.csv").write_bytes(write.csv_bytes(list(schema.fields(table)), found if changed is None else changed))
        packages.stamp(folder)
        describe(folder)
    return attack


def parquet_only(table, change):
    """Change the Arrow table of the Parquet alone, its hash with it."""
    def attack(folder):
        path = folder / f"data/{table}.parquet"
        pq.write_table(change(pq.read_table(path)), path)
        packages.stamp(folder, count=False)
        describe(folder)
    return attack


def both_columns(table, change):
    """Change the columns of CSV and Parquet in the same way; change takes and gives an Arrow table."""
    def attack(folder):
        changed = change(pq.read_table(folder / f"data/{table}.parquet"))
        pq.write_table(changed, folder / f"data/{table}.parquet")
        (folder / f"data/{table}.csv").write_bytes(write.csv_bytes(changed.column_names, changed.to_pylist()))
        packages.stamp(folder)
    return attack


def content(name, change, rehash=True):
    """Change the bytes of a file."""
    def attack(folder):
        path = folder / name
        path.write_bytes(change(path.read_bytes()))
        if rehash and name.startswith("data/"):
            packages.stamp(folder, count=False)
    return attack


def replaced(name, old, new):
    return content(name, lambda data: data.replace(old.encode(), new.encode(), 1))


def flipped(data):
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1:]


def described(change):
    """Change the descriptor."""
    def attack(folder):
        package = packages.descriptor(folder)
        change(package)
        packages.put_descriptor(folder, package)
    return attack


def resource(package, name="areas"):
    return next(item for item in package["resources"] if item["name"] == name)


def column(package, table, name):
    return next(field for field in resource(package, table)["schema"]["fields"] if field["name"] == name)


def path(value):
    return described(lambda package: resource(package).update(path=value))


def linked(folder):
    """A file of the package is a link to one of the same bytes outside."""
    outside = folder.parent / "outside.csv"
    shutil.move(folder / "data/areas.csv", outside)
    try:
        (folder / "data/areas.csv").symlink_to(outside)
    except OSError:  # where links need rights, its absence is refused as well
        outside.unlink()


def zipped(change=None, sums=True, name=NAME):
    """An archive of the release, made by hand; `change` may add to the open archive, or rewrite its bytes afterwards."""
    def attack(folder):
        archive = folder.parent / name
        release.pack(folder, archive, schema.project()["created"])
        if change:
            change(archive)
        if sums:
            archive.with_name(release.SUMS).write_text(release.sums(archive))
        return archive
    return attack


def member(name, data=b"x", **about):
    def change(archive):
        with zipfile.ZipFile(archive, "a") as members:
            info = zipfile.ZipInfo(name)
            for key, value in about.items():
                setattr(info, key, value)
            members.writestr(info, data)
    return change


def members(count):
    def change(archive):
        with zipfile.ZipFile(archive, "a") as opened:
            for number in range(count):
                opened.writestr(f"data/{number}.txt", b"")
    return change


def bomb(archive):
    """Forty entries that lead to one and the same hundred megabytes of nothing, packed into a hundred kilobytes."""
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("data/bomb-00", bytes(100 << 20))
        info = opened.infolist()[-1]
        for number in range(1, 40):
            other = zipfile.ZipInfo(f"data/bomb-{number:02}")
            for key in ("compress_type", "CRC", "compress_size", "file_size", "header_offset", "external_attr"):
                setattr(other, key, getattr(info, key))
            opened.filelist.append(other)
        opened._didModify = True


def lying_bomb(archive):
    """A member that says it has ten bytes and unpacks to 600 megabytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = bytes(1 << 20)
    data = b"".join(packer.compress(piece) for _ in range(600)) + packer.flush()
    with zipfile.ZipFile(archive, "a") as opened:
        info = zipfile.ZipInfo("data/zzz.csv")
        opened.writestr(info, data)
        info.compress_type, info.file_size = zipfile.ZIP_DEFLATED, 10


def patched(old, new):
    return lambda archive: archive.write_bytes(archive.read_bytes().replace(old, new))


def over(before):
    """Verify the release as it is, as the one after `before`, a change of it."""
    def attack(folder):
        older = folder.parent / "older"
        shutil.copytree(folder, older)
        before(older)
        return folder, older
    return attack


def both(*attacks):
    def attack(folder):
        for one in attacks:
            one(folder)
    return attack


# ---- what is found in a package, whatever it holds ----------------------------------------------------------------


def longer(text):
    return text + "x"


def nfd(text):
    return unicodedata.normalize("NFD", text)


def composed(row):
    return row["title_vi"] != nfd(row["title_vi"])


def of_article(row):
    return row["quote"] is not None and len(row["quote"]) > 3


def drop_first(found):
    del found[0]


def double_first(found):
    found.insert(0, dict(found[0]))


def swap_first(found):
    found[0], found[1] = found[1], found[0]


def double_evidence(found):
    found.append({**found[0], "evidence_id": "zzz"})


def shift(found):
    row = next(row for row in found if of_article(row) and row["start"] > 0)
    row["start"], row["end"] = row["start"] - 1, row["end"] - 1


def reword(found):
    row = next(row for row in found if of_article(row))
    row["quote"] = row["quote"][:-1] + ("a" if row["quote"][-1] != "a" else "b")


def move(found):
    """The same words, and a true place, of another quotation."""
    one, other = [row for row in found if of_article(row)][:2]
    one.update({key: other[key] for key in ("start", "end", "quote", "source_id")})
    found[:] = sorted(found, key=lambda row: row["evidence_id"])


def sourceless(found):
    """A curation whose citation is gone."""
    found[:] = [row for row in found if row["kind"] != "curation"]


def of_curation(row):
    return row["kind"] == "curation"


def before_it_began(found):
    row = next(row for row in found if row["date_latest"])
    row["date_earliest"], row["date_latest"] = row["date_latest"], date(1999, 1, 1)


def new_order(found):
    """Another key that keeps the table sorted."""
    found[-1]["person_id"] = "zzz-zzz"


def empty_text(table):
    index = table.schema.get_field_index("city_vi")
    cells = ["" if value is None else value for value in table["city_vi"].to_pylist()]
    return table.set_column(index, table.schema.field(index), pa.array(cells, pa.string()))


def retyped(table):
    index = table.schema.get_field_index("ordinal")
    return table.set_column(index, "ordinal", table["ordinal"].cast(pa.string()))


def without_metadata(table):
    return table.replace_schema_metadata(None)


def texted(name, text):
    return lambda folder: (folder / name).write_text(text, encoding="utf-8")


# ---- the attacks ----------------------------------------------------------------------------------------------------

ATTACKS = [
    # files
    ("a Parquet truncated", content("data/areas.parquet", lambda data: data[:-100], False), ["data/areas.parquet", "sha256"]),
    ("a Parquet truncated, its hash recomputed", lambda f: (content("data/areas.parquet", lambda d: d[:-100], False)(f), rehash(f)), ["data/areas.parquet", "cannot be read"]),
    ("a Parquet's inside flipped, its hash recomputed", lambda f: (content("data/areas.parquet", flipped, False)(f), rehash(f), describe(f)), ["data/areas"]),
    ("a Parquet replaced by one of the same schema", parquet_only("areas", lambda t: t.take(list(range(1, len(t))) + [0])), ["data/areas.csv", "row 1", "in the Parquet"]),
    ("a Parquet emptied, its schema kept", parquet_only("areas", lambda t: t.slice(0, 0)), ["data/areas", "rows"]),
    ("a Parquet replaced by a CSV", lambda f: (shutil.copy(f / "data/areas.csv", f / "data/areas.parquet"), rehash(f)), ["data/areas.parquet", "cannot be read"]),
    ("a Parquet without the schema's metadata", parquet_only("areas", without_metadata), ["areas", "metadata"]),
    ("a file emptied", content("data/areas.csv", lambda data: b"", False), ["data/areas.csv", "sha256"]),
    ("a file emptied, its hash recomputed", content("data/areas.csv", lambda data: b""), ["data/areas.csv"]),
    ("a file removed", lambda f: (f / "data/areas.parquet").unlink(), ["data/areas.parquet", "missing"]),
    ("a file of no table beside the data", texted("data/more.csv", "a\n1\n"), ["data/more.csv", "no part of a release"]),
    ("an article put in", lambda f: ((f / "seeds").mkdir(), texted("seeds/bai.txt", "x")(f)), ["seeds/bai.txt", "no part of a release"]),
    ("a program put in", texted("setup.py", "x"), ["setup.py", "no part of a release"]),
    ("the licence removed", lambda f: (f / "LICENSE").unlink(), ["LICENSE", "missing"]),
    ("the licence changed", replaced("LICENSE", "MIT", "BSD"), ["LICENSE", "differs"]),
    ("the README changed", content("README.md", lambda data: data + b"\nEvil.\n"), ["README.md", "differs"]),
    # CSV
    ("a cell of the CSV alone", csv_only("areas", lambda found: found[2].update(text_vi="khác")), ["data/areas.csv", "row 3", "text_vi", "khác"]),
    ("a row dropped from the CSV alone", csv_only("areas", drop_first), ["data/areas.csv", "rows"]),
    ("a CSV with a byte order mark", content("data/areas.csv", lambda data: b"\xef\xbb\xbf" + data), ["data/areas.csv", "byte order mark"]),
    ("a CSV in Latin-1", content("data/areas.csv", lambda data: data + b"\xe9\n"), ["data/areas.csv", "UTF-8", "line"]),
    ("a CSV with line ends of Windows", content("data/areas.csv", lambda data: data.replace(b"\n", b"\r\n")), ["data/areas.csv", "line feed"]),
    ("a CSV line with a cell too many", content("data/areas.csv", lambda data: data + b"a,b,c,d,e,f,g,h\n"), ["data/areas.csv", "line", "8 cells"]),
    ("a CSV with an open quotation mark", content("data/areas.csv", lambda data: data + b'"'), ["data/areas.csv"]),
    ("a CSV header renamed", replaced("data/areas.csv", "text_vi", "words_vi"), ["data/areas.csv", "line 1", "words_vi"]),
    # rows
    ("a row dropped from both", rows("participants", drop_first), ["evidence", "no row of participants"]),
    ("a dialogue dropped", rows("dialogues", drop_first), ["is no row of dialogues"]),
    ("a row doubled", rows("areas", double_first), ["areas", "two rows"]),
    ("evidence doubled under another id", rows("evidence", double_evidence), ["evidence", "zzz", "stands twice"]),
    ("rows in another order", rows("areas", swap_first), ["areas", "sort the rows"]),
    ("evidence dropped", rows("evidence", lambda found: [row for row in found if row["field"] != "status"]), ["dialogues", "status", "no selected evidence"]),
    # keys and codes
    ("a person's id altered", rows("participants", new_order), ["participants", "zzz-zzz", "person_id"]),
    ("a dialogue's id altered", cell("dialogues", "dialogue_id", longer), ["dialogue"]),
    ("an agreement's id altered", cell("agreements", "agreement_id", longer), ["agreements", "agreement_id"]),
    ("a foreign key that leads nowhere", cell("evidence", "source_id", "nowhere"), ["evidence", "source_id", "'nowhere'", "no row of sources"]),
    ("a code of no list", cell("areas", "area_code", "yoga"), ["areas", "yoga", "no code"]),
    ("a code of another list", cell("areas", "stance", "held"), ["areas", "held", "no code"]),
    ("a country that there is not", cell("dialogues", "partner_code", "XXZ"), ["dialogues", "XXZ"]),
    ("a code taken from table codes", rows("codes", drop_first), ["codes", "build again"]),
    ("a code's label altered", cell("codes", "label_en", longer), ["codes", "label_en"]),
    ("a key missing", cell("areas", "actor", None), ["areas", "actor"]),
    # values
    ("a date that there is not", cell("dialogues", "date", "2015-02-30"), ["dialogues", "date", "2015-02-30"]),
    ("a date in words", cell("dialogues", "date", "13 April"), ["dialogues", "date", "13 April"]),
    ("a date that its evidence does not give", cell("dialogues", "date", "1999"), ["dialogues", "date"]),
    ("the first day after the last", rows("dialogues", before_it_began), ["dialogues", "date_latest"]),
    ("a number out of range", cell("dialogues", "ordinal", -1), ["dialogues", "ordinal", "-1"]),
    ("a count that is wrong", cell("dialogues", "source_count", lambda count: count + 1), ["dialogues", "source_count"]),
    ("a value that its evidence does not give", cell("areas", "text_vi", longer), ["areas", "text_vi"]),
    ("a partner's label", cell("dialogues", "partner_en", "Atlantis"), ["dialogues", "partner_en", "Atlantis"]),
    ("a label altered everywhere, hashes and metadata too", cell("dialogues", "title_en", longer), ["dialogues", "title_en"]),
    ("a mentioned dialogue said to be reported", cell("dialogues", "coverage", "reported", lambda row: row["coverage"] == "mentioned"), ["dialogues", "coverage"]),
    ("a proposal of both sides", cell("areas", "stance", "proposed", lambda row: row["stance"] == "agreed"), ["areas", "stance"]),
    # evidence
    ("a span shifted", rows("evidence", shift), ["evidence", "quote", "the article has"]),
    ("a span's end moved", cell("evidence", "end", lambda end: end + 1), ["evidence", "end", "characters"]),
    ("a quotation altered", rows("evidence", reword), ["evidence", "quote", "the article has"]),
    ("a quotation moved to other words of an article", rows("evidence", move), ["evidence"]),
    ("a quotation taken away", cell("evidence", "quote", None), ["evidence", "quote", "missing"]),
    ("evidence's value altered", cell("evidence", "value", longer, of_article), ["evidence", "value"]),
    ("conflicting evidence said to be selected", cell("evidence", "status", "conflicting", lambda row: row["status"] == "selected"), ["evidence", "conflicting"]),
    ("evidence for a column that takes none", cell("evidence", "field", "title_en"), ["evidence", "field", "title_en"]),
    ("an article's hash altered", cell("sources", "sha256", lambda text: text[::-1]), ["sources", "sha256"]),
    ("an article's length altered", cell("sources", "characters", lambda count: count + 1), ["sources", "characters"]),
    ("a curation without a citation", rows("sources", sourceless), ["evidence", "source_id", "no row of sources"]),
    ("a citation without an address", cell("sources", "url", None, of_curation), ["sources", "url"]),
    ("a curation that quotes", cell("evidence", "status", "agreeing", lambda row: row["quote"] is None), ["evidence"]),
    # text
    ("a cell in NFD", cell("dialogues", "title_vi", nfd, composed), ["dialogues", "title_vi", "NFC"]),
    ("a zero-width character", cell("dialogues", "title_vi", lambda text: text[:3] + "\u200b" + text[3:]), ["dialogues", "title_vi", "invisible"]),
    ("a control character", cell("dialogues", "title_en", lambda text: text + "\x07x"), ["dialogues", "title_en", "control"]),
    ("a bidirectional override", cell("dialogues", "title_en", lambda text: "\u202e" + text), ["dialogues", "title_en", "invisible"]),
    ("a line break in a cell", cell("dialogues", "title_en", lambda text: text + "\nx"), ["dialogues", "title_en", "control"]),
    ("a leading =", cell("dialogues", "title_en", "=1+1"), ["dialogues", "title_en", "formula"]),
    ("a leading +", cell("dialogues", "title_en", "+1"), ["dialogues", "title_en", "formula"]),
    ("a leading -", cell("dialogues", "title_en", "-1"), ["dialogues", "title_en", "formula"]),
    ("a leading @", cell("dialogues", "title_en", "@SUM(A1)"), ["dialogues", "title_en", "formula"]),
    ("a blank at the end", cell("dialogues", "title_en", lambda text: text + " "), ["dialogues", "title_en", "blanks"]),
    ("an empty text for a missing one", parquet_only("dialogues", empty_text), ["dialogues", "city_vi"]),
    # columns
    ("a column renamed", both_columns("areas", lambda t: t.rename_columns(["dialogue_id", "area", "stance", "actor", "text_vi"])), ["areas", "area"]),
    ("two columns swapped", both_columns("areas", lambda t: t.select(["dialogue_id", "stance", "area_code", "actor", "text_vi"])), ["areas", "place"]),
    ("a column's values swapped with another's", both_columns("areas", lambda t: t.select(["dialogue_id", "stance", "area_code", "actor", "text_vi"]).rename_columns(t.column_names)), ["areas", "no code"]),
    ("a column dropped", both_columns("areas", lambda t: t.drop_columns(["text_vi"])), ["areas", "text_vi"]),
    ("a column added", both_columns("areas", lambda t: t.append_column("note", t["text_vi"])), ["areas", "note"]),
    ("a column retyped", both_columns("dialogues", retyped), ["dialogues", "ordinal", "type"]),
    # the descriptor's schemas
    ("a column no longer required", described(lambda p: column(p, "areas", "actor")["constraints"].pop("required")), ["$.resources", "required"]),
    ("a code put into an enum", described(lambda p: column(p, "areas", "stance")["constraints"]["enum"].append("yoga")), ["$.resources", "enum"]),
    ("a pattern dropped", described(lambda p: column(p, "dialogues", "dialogue_id")["constraints"].pop("pattern")), ["$.resources", "pattern"]),
    ("a key dropped", described(lambda p: resource(p)["schema"].pop("primaryKey")), ["$.resources", "primaryKey"]),
    ("a foreign key dropped", described(lambda p: resource(p)["schema"].pop("foreignKeys")), ["$.resources", "foreignKeys"]),
    ("a schema that lies elsewhere", described(lambda p: resource(p).update(schema="https://example.org/schema.json")), ["$.resources", "schema"]),
    ("a schema of the release loosened", replaced("schemas/areas.json", '"required": true', '"required": false'), ["schemas/areas.json", "differs"]),
    ("a code list of the release longer", content("schemas/codes/stances.csv", lambda data: data + b"x,X,X,X\n"), ["schemas/codes/stances.csv", "differs"]),
    # the descriptor
    ("a path with ..", path("../areas.csv"), ["$.resources", "path", "../areas.csv"]),
    ("a path with .. inside", path("data/../../areas.csv"), ["$.resources", "path", "leads out"]),
    ("an absolute path", path("/etc/passwd"), ["$.resources", "path", "/etc/passwd"]),
    ("an absolute path of Windows", path("C:\\areas.csv"), ["$.resources", "path", "leads out"]),
    ("a URL for a path", path("https://example.org/areas.csv"), ["$.resources", "path", "https://example.org"]),
    ("a path that lists two files", path(["data/areas.csv", "data/codes.csv"]), ["$.resources", "path"]),
    ("a path to another table", path("data/agreements.csv"), ["$.resources", "path", "data/agreements.csv"]),
    ("a link that leaves the folder", linked, ["data/areas.csv"]),
    ("a resource removed", described(lambda p: p["resources"].remove(resource(p))), ["$.resources"]),
    ("a resource doubled", described(lambda p: p["resources"].append(resource(p))), ["$.resources"]),
    ("a resource with its data inside", described(lambda p: resource(p).update(data=[])), ["$.resources"]),
    ("a resource without a hash", described(lambda p: resource(p).pop("hash")), ["$.resources", "hash"]),
    ("a wrong number of rows", described(lambda p: resource(p).update(rows=1)), ["data/areas.csv", "rows"]),
    ("a wrong size", described(lambda p: resource(p).update(bytes=1)), ["data/areas.csv", "bytes"]),
    ("another delimiter", described(lambda p: resource(p)["dialect"].update(delimiter=";")), ["$.resources", "delimiter"]),
    ("another licence", described(lambda p: p["licenses"][0].update(name="CC0-1.0")), ["$.licenses"]),
    ("a source taken from the descriptor", described(lambda p: p["sources"].pop()), ["datapackage.json", "sources"]),
    ("a name twice in the descriptor", replaced("datapackage.json", '"version":', '"version": "9.9.9",\n  "version":'), ["datapackage.json", "version", "twice"]),
    ("a descriptor that is no JSON", replaced("datapackage.json", "{", "["), ["datapackage.json", "JSON"]),
    ("a descriptor that is a list", texted("datapackage.json", "[]"), ["datapackage.json"]),
    ("a descriptor a hundred thousand deep", texted("datapackage.json", "[" * 100_000), ["datapackage.json"]),
    ("a descriptor not in UTF-8", content("datapackage.json", lambda data: data.decode().encode("utf-16")), ["datapackage.json", "UTF-8"]),
    # versions, changelog, metadata
    ("another version in the descriptor", described(lambda p: p.update(version="1.99.0")), ["$.version", "1.99.0"]),
    ("a version not raised though a row is new", over(rows("areas", drop_first)), ["datapackage.json", "too small", "areas: 1 row added"]),
    ("a version not raised though a label is corrected", over(cell("codes", "label_en", longer)), ["datapackage.json", "too small", "codes: 1 cell corrected"]),
    ("a patch though a row was removed", over(both(rows("areas", lambda found: [{**found[0], "area_code": "zzz"}, *found]), described(lambda p: p.update(version=patch_below())))), ["too small", "areas: 1 row removed"]),
    ("a version below the last", over(described(lambda p: p.update(version="9.0.0"))), ["too small", "9.0.0"]),
    ("a changelog without the entry", replaced("CHANGELOG.md", f"## [{schema.project()['version']}]", "## [0.0.1]"), ["CHANGELOG.md", "no entry"]),
    ("a changelog of another day", replaced("CHANGELOG.md", f"- {schema.project()['created']}", "- 2020-01-01"), ["CHANGELOG.md", "2020-01-01"]),
    ("a changelog that leaves out what changed", replaced("CHANGELOG.md", "<!-- what changed", "<!-- what"), ["CHANGELOG.md", "what changed"]),
    ("a changelog with other figures", content("CHANGELOG.md", lambda data: data.replace(b"| `dialogues` | ", b"| `dialogues` | 1") if b"| `dialogues`" in data else data + b"x"), ["CHANGELOG.md"]),
    ("a higher version in the changelog", replaced("CHANGELOG.md", "## [Unreleased]\n", "## [Unreleased]\n\n## [98.0.0] - 2026-01-01\n"), ["CHANGELOG.md", "first and the highest"]),
    ("another version in the citation", replaced("CITATION.cff", schema.project()["version"], "9.9.9"), ["CITATION.cff"]),
    ("another hash in croissant.json", content("croissant.json", lambda data: data.replace(b'"sha256": "', b'"sha256": "0', 1)), ["croissant.json"]),
    # archives
    ("an archive and no sums", zipped(sums=False), ["SHA256SUMS", "missing"]),
    ("an archive changed after its sums", lambda f: (zipped()(f), patched(b"Changelog", b"changelog")(f.parent / NAME), f.parent / NAME)[-1], [NAME, "SHA-256"]),
    ("sums of another archive", lambda f: (zipped()(f), texted("../SHA256SUMS", "0  other.zip\n")(f), f.parent / NAME)[-1], ["SHA256SUMS", NAME]),
    ("an archive under the name of another version", zipped(name="vietnam-defence-dialogues-9.9.9.zip"), ["9.9.9.zip", "name"]),
    ("a member's bytes changed, the sums recomputed", zipped(patched(b"dialogue_id", b"dialogue_ie")), [NAME, "CRC"]),
    ("an archive cut off", zipped(lambda a: a.write_bytes(a.read_bytes()[:-500])), [NAME, "zip"]),
    ("a member that climbs out", zipped(member("../evil.txt")), [NAME, "'../evil.txt'", "out of the folder"]),
    ("a member that climbs out further down", zipped(member("data/../../evil.txt")), [NAME, "out of the folder"]),
    ("a member with an absolute name", zipped(member("/var/evil.txt")), [NAME, "'/var/evil.txt'"]),
    ("a member on a drive of Windows", zipped(member("C:evil.txt")), [NAME, "'C:evil.txt'"]),
    ("a member with backslashes", zipped(member("..\\evil.txt")), [NAME, "evil.txt", "out of the folder"]),
    ("a member with a null in its name", zipped(patched(b"LICENSE", b"LICEN\0E")), [NAME, "LICEN"]),
    ("two members of one name", zipped(member("data/areas.csv")), [NAME, "'data/areas.csv'", "twice"]),
    ("two members that differ in capitals only", zipped(member("DATA/areas.csv")), [NAME, "'DATA/areas.csv'", "twice"]),
    ("a member below a file", zipped(member("LICENSE/evil.txt")), [NAME, "LICENSE/evil.txt", "below"]),
    ("a member that is a link", zipped(member("data/link", b"/etc/passwd", external_attr=(stat.S_IFLNK | 0o777) << 16)), [NAME, "'data/link'", "link"]),
    ("a member packed by another method", zipped(member("data/x", compress_type=zipfile.ZIP_BZIP2)), [NAME, "'data/x'", "method"]),
    ("members that expand to gigabytes", zipped(bomb), [NAME, "data/bomb-", "bytes unpacked"]),
    ("a member that says it is small and expands to 600 MB", zipped(lying_bomb), [NAME]),
    ("thousands of members", zipped(members(5000)), [NAME, "members"]),
    ("an article in the archive", zipped(member("seeds/bai.txt")), ["seeds/bai.txt", "no part of a release"]),
    ("no archive at all", lambda f: (texted(f"../{NAME}", "hello")(f), (f.parent / release.SUMS).write_text(release.sums(f.parent / NAME)), f.parent / NAME)[-1], [NAME, "zip"]),
]  # fmt: skip


def rehash(folder):
    packages.stamp(folder, count=False)


def patch_below():
    """A version of which the current one is but a patch."""
    major, minor, patch = map(int, schema.project()["version"].split("."))
    return f"{major}.{minor}.{patch - 1}" if patch else f"{major}.{minor - 1}.0" if minor else schema.project()["version"]


# Every file of a release, a byte of each flipped: the release is refused, and the file named.
FLIPS = [(f"a byte flipped in {name}", content(name, flipped, False), [name]) for name in release.members(packages.ROOT)]


# ---- making them ------------------------------------------------------------------------------------------------------


def make(attack, good, work):
    """Break a copy of the good release; what the gate says of it, one line a problem."""
    folder = work / "release"
    shutil.copytree(good, folder)
    target = attack(folder)
    target, since = target if isinstance(target, tuple) and len(target) == 2 and isinstance(target[1], Path) else (target, None)
    return release.verify(target if isinstance(target, Path) else folder, since, quick=True)


def good_release(folder):
    for name, path in release.members(packages.ROOT).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder / name)
    return folder


def peak():
    """The most memory that this process has used, in bytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main():
    with tempfile.TemporaryDirectory() as work:
        good = good_release(Path(work) / "good")
        results = {"": {"said": release.verify(good, quick=True)}}
        for name, attack, _ in [*ATTACKS, *FLIPS]:
            with tempfile.TemporaryDirectory(dir=work) as here:
                start = time.perf_counter()
                said = make(attack, good, Path(here))
                results[name] = {"said": said, "seconds": time.perf_counter() - start, "bytes": peak()}
    json.dump(results, sys.stdout)


@pytest.fixture(scope="module")
def results():
    done = subprocess.run([sys.executable, __file__], capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"})
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_good_release_is_sound(results):
    assert results[""]["said"] == []


def test_there_are_enough_and_each_is_another():
    names = [name for name, _, _ in ATTACKS]
    assert len(set(names)) == len(names) >= 60


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, _, words in [*ATTACKS, *FLIPS]], ids=[row[0] for row in [*ATTACKS, *FLIPS]])
def test_refused(results, name, words):
    result = results[name]
    said = "\n".join(result["said"])
    assert said, "not refused"
    assert [word for word in words if word not in said] == [], said[:2000]
    assert result["seconds"] < MOST_SECONDS and result["bytes"] < MOST_BYTES


if __name__ == "__main__":
    main()
