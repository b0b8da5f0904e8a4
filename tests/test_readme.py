"""What the READMEs state is what the data and the commands give.

Run as a program, this file rewrites the blocks between `<!-- name: ... -->` and `<!-- end of name -->` that it tests.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

import duckdb
import pytest
import score
from vdd import schema

PAGES = {"en": ROOT / "README.md", "vi": ROOT / "README.vi.md"}
BLOCKS = ("figures", "row", "score")
ROW = ("dpd-phl-07", "hoang-xuan-chien", "co_chair")  # the row of `participants` that the first screen shows
FIGURES = {
    "en": "Version {version}: {dialogues} dialogues with {partners} partners, {participants} roles of {people} persons, "
          "{areas} areas, {agreements} agreements,\n{evidence} pieces of evidence from {articles} articles and {citations} "
          "citations of curations.",
    "vi": "Phiên bản {version}: {dialogues} cuộc đối thoại với {partners} đối tác, {participants} vai trò của {people} người, "
          "{areas} lĩnh vực, {agreements} văn kiện,\n{evidence} căn cứ từ {articles} bài báo và {citations} nguồn của bổ chính.",
}  # fmt: skip
BEHIND = {
    "en": "Its `role` is backed by “{quote}”, characters {start} to {end} of `seeds/{source_id}.txt`.",
    "vi": "Căn cứ của `role` là “{quote}”, ký tự {start} đến {end} của `seeds/{source_id}.txt`.",
}
HEADS = {"en": ("family", "articles", "false friends that report a dialogue", "of"),
         "vi": ("nhóm", "số bài", "bài không có đối thoại mà bị đọc thành có", "trên")}  # fmt: skip


def query(sql):
    """(column names, rows of strings) of a query over data/, a missing value being an empty string."""
    found = duckdb.connect().sql(sql.replace("'data/", f"'{(ROOT / 'data').as_posix()}/"))
    return found.columns, [[schema.cell_text(cell) for cell in row] for row in found.fetchall()]


def as_table(columns, rows):
    """A Markdown table."""
    lines = (columns, ["---"] * len(columns), *rows)
    return "\n".join("|" + "|".join(cell if cell == "---" else f" {cell} " if cell else " " for cell in line) + "|" for line in lines)


def figures(language):
    """The sentence that says how much there is."""
    counts = {table: query(f"SELECT count(*) FROM 'data/{table}.parquet'")[1][0][0] for table in (*schema.CORE, "evidence")}
    of_sources = dict(query("SELECT kind, count(*) FROM 'data/sources.parquet' GROUP BY kind")[1])
    partners = query("SELECT count(DISTINCT partner_code) FROM 'data/dialogues.parquet'")[1][0][0]
    people = query("SELECT count(DISTINCT person_id) FROM 'data/participants.parquet'")[1][0][0]
    return FIGURES[language].format(version=schema.project()["version"], partners=partners, people=people,
                                    articles=of_sources["article"], citations=of_sources.get("curation", 0), **counts)  # fmt: skip


def row(language):
    """One row as it is, and the quotation behind one of its cells."""
    where = " AND ".join(f"{column} = '{value}'" for column, value in zip(schema.primary_key("participants"), ROW))
    columns, rows = query(f"FROM 'data/participants.parquet' WHERE {where}")
    names, found = query(
        "SELECT quote, start, \"end\", source_id FROM 'data/evidence.parquet' WHERE \"table\" = 'participants' AND field = 'role' "
        f"AND status = 'selected' AND row_id = '{'/'.join(ROW)}' ORDER BY source_id, start")
    return f"{as_table(columns, rows)}\n\n{BEHIND[language].format(**dict(zip(names, found[0])))}"


def score_table(language):
    """F1 by family and part, as `make score` prints it."""
    golds = score.read_golds(score.GOLD)
    results = score.score(golds, score.extract_all(golds))
    family, articles, friends, of = HEADS[language]
    rows = [[name, *("-" if result["families"][name]["f1"] is None else f"{result['families'][name]['f1']:.3f}"
                     for result in results.values())] for name in score.FAMILIES]  # fmt: skip
    told = [result["false_friends"] for result in results.values()]
    rows += [[articles, *(str(result["articles"]) for result in results.values())],
             [friends, *(f"{friend['reported']} {of} {friend['articles']}" for friend in told)]]  # fmt: skip
    return as_table([family, *results], rows)


BLOCK_TEXTS = {"figures": figures, "row": row, "score": score_table}


def with_block(text, name, content):
    """A page with one block replaced; ValueError where the page does not hold its marks once."""
    changed, count = re.subn(rf"(<!-- {name}: [^\n]*-->\n).*?(<!-- end of {name} -->)", lambda m: f"{m[1]}{content}\n{m[2]}", text, flags=re.S)
    if count != 1:
        raise ValueError(f"the page must hold <!-- {name}: ... --> and <!-- end of {name} --> once; it does {count} times")
    return changed


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("name", BLOCKS)
def test_blocks_are_up_to_date(language, name):
    page = PAGES[language].read_text(encoding="utf-8")
    assert with_block(page, name, BLOCK_TEXTS[name](language)) == page, "run: .venv/bin/python tests/test_readme.py"


@pytest.mark.parametrize("language", PAGES)
def test_tables_below_a_query_are_its_result(language):
    shown = re.findall(r"^```sql\n([^`]*)```\n\n((?:\|.*\n)+)", PAGES[language].read_text(encoding="utf-8"), re.M)
    assert shown
    for sql, table in shown:
        assert table.rstrip("\n") == as_table(*query(sql))


@pytest.mark.parametrize("language", PAGES)
def test_files_commands_and_links_exist(language):
    page = PAGES[language].read_text(encoding="utf-8")
    named = set(re.findall(r"\]\((?!http)([^)#]+)\)", page)) | set(re.findall(r"(?:scripts|tests|seeds|schemas)/[\w/.]+\.(?:py|toml|md|json)", page))
    assert named and not [name for name in sorted(named) if not (ROOT / name).exists()]
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"`make ([a-z]+)`", page)) <= targets
    for script, options in re.findall(r"python (scripts/\w+\.py)([^\n`]*)", page):
        source = (ROOT / script).read_text(encoding="utf-8")
        assert not [option for option in re.findall(r"--[a-z-]+", options) if f'"{option}"' not in source], script


@pytest.mark.parametrize("language", PAGES)
def test_the_version_is_the_projects(language):
    page = PAGES[language].read_text(encoding="utf-8")
    version = schema.project()["version"]
    assert f"*Viet Nam's bilateral defence dialogues*, version {version} [data set]" in page
    assert set(re.findall(r"dialogues-(\d+\.\d+\.\d+)\.zip", page)) <= {version}


def test_versions_of_readers_are_those_tested():
    page = PAGES["en"].read_text(encoding="utf-8")
    names = ("pandas", "pyarrow", "duckdb", "polars")
    for label, file in (("oldest", "requirements-oldest.txt"), ("newest tested", "requirements-test.txt")):
        pins = dict(re.findall(r"^([\w-]+)==([\w.]+)", (ROOT / file).read_text(encoding="utf-8"), re.M))
        assert as_table([label, *(pins[name] for name in names)], []).split("\n")[0] in page
    oldest = dict(re.findall(r"^([\w-]+)==([\w.]+)", (ROOT / "requirements-oldest.txt").read_text(encoding="utf-8"), re.M))
    shown = dict(re.findall(r"(pandas|pyarrow|duckdb|polars) (\d[\d.]*\d)", PAGES["vi"].read_text(encoding="utf-8").lower()))
    assert shown == {name: oldest[name] for name in names}


def test_a_page_without_its_marks_is_refused():
    with pytest.raises(ValueError, match="once"):
        with_block("# No marks\n", "row", "")


def main():
    """Rewrite the blocks of both pages."""
    for language, path in PAGES.items():
        page = path.read_text(encoding="utf-8")
        for name in BLOCKS:
            page = with_block(page, name, BLOCK_TEXTS[name](language))
        path.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
