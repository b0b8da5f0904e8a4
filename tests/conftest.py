"""A small sound package, made by hand through the schemas, and the means to write and to spoil one."""

import hashlib
import json
import os
import shutil
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vdd import check, schema, write

# These fork processes and limit them, as POSIX systems can.
collect_ignore = [] if os.name == "posix" else ["test_kill.py", "test_write.py"]

ROOT = Path(__file__).resolve().parents[1]
SOURCE = "bai-mau"
ARTICLE = """Việt Nam - Canada: đối thoại lần thứ 3

Sáng 5/3/2024, tại Hà Nội, Trung tướng Trần Văn Mẫu và Thứ trưởng Jane Sample đồng chủ trì Đối thoại Chính sách quốc phòng Việt Nam - Canada lần thứ 3.
Trung tướng Trần Văn Mẫu ghi nhận báo cáo của Nhóm làm việc chung lần thứ 2.
Hai bên trao đổi về Biển Đông, nhất trí tăng cường đào tạo. Bà Jane Sample đề nghị hợp tác quân y.
Kết thúc, hai bên ký Biên bản đối thoại; Trung tướng Trần Văn Mẫu ký thay mặt phía Việt Nam.
"""
# Per row: (table, facts {column: (value, words of the article that say so)}, identifiers and derived columns)
_BOTH_DAYS = {"date_earliest": date(2024, 3, 5), "date_latest": date(2024, 3, 5)}
_PARTNER = {"partner_en": "Canada", "partner_vi": "Canada"}
_MAIN, _GROUP = {"dialogue_id": "dpd-can-03"}, {"dialogue_id": "jwg-can-02"}
_MAU = {"name": ("Trần Văn Mẫu", "Trần Văn Mẫu"), "country_code": ("VNM", "Việt Nam"), "rank_vi": ("Trung tướng", "Trung tướng")}
_IS_MAU = {**_MAIN, "person_id": "tran-van-mau", "rank_en": "Lieutenant General"}
ROWS = [
    ("dialogues", {
        "mechanism": ("defence_policy_dialogue", "Đối thoại Chính sách quốc phòng"), "partner_code": ("CAN", "Canada"),
        "ordinal": (3, "lần thứ 3"), "date": ("2024-03-05", "5/3/2024"), "city_vi": ("Hà Nội", "Hà Nội"),
        "country_code": ("VNM", "Hà Nội"), "format": ("in_person", "tại Hà Nội"), "status": ("held", "đồng chủ trì"),
        "coverage": ("reported", "đồng chủ trì")}, {
        **_MAIN, **_PARTNER, **_BOTH_DAYS, "title_en": "Third Viet Nam-Canada Defence Policy Dialogue",
        "title_vi": "Đối thoại Chính sách quốc phòng Việt Nam - Canada lần thứ 3", "city_en": "Hanoi", "source_count": 1}),
    ("dialogues", {
        "mechanism": ("joint_working_group", "Nhóm làm việc chung"), "partner_code": ("CAN", "Canada"), "ordinal": (2, "lần thứ 2"),
        "status": ("held", "báo cáo"), "coverage": ("mentioned", "báo cáo")}, {
        **_GROUP, **_PARTNER, "title_en": "Second Viet Nam-Canada Joint Working Group",
        "title_vi": "Nhóm làm việc chung Việt Nam - Canada lần thứ 2", "source_count": 1}),
    ("participants", {"role": ("co_chair", "đồng chủ trì"), "name": ("Jane Sample", "Jane Sample"), "country_code": ("CAN", "Canada"),
                      "position_vi": ("Thứ trưởng", "Thứ trưởng")},
     {**_MAIN, "person_id": "jane-sample", "position_en": "Deputy Minister"}),
    ("participants", {"role": ("co_chair", "đồng chủ trì"), **_MAU}, _IS_MAU),
    ("participants", {"role": ("signatory", "ký thay mặt"), **_MAU}, _IS_MAU),
    ("areas", {"area_code": ("military_medicine", "quân y"), "stance": ("proposed", "đề nghị"), "actor": ("CAN", "Bà Jane Sample"),
               "text_vi": ("hợp tác quân y", "hợp tác quân y")}, _MAIN),
    ("areas", {"area_code": ("south_china_sea", "Biển Đông"), "stance": ("discussed", "trao đổi"), "actor": ("both", "Hai bên"),
               "text_vi": ("Biển Đông", "Biển Đông")}, _MAIN),
    ("areas", {"area_code": ("training", "đào tạo"), "stance": ("agreed", "nhất trí"), "actor": ("both", "Hai bên"),
               "text_vi": ("tăng cường đào tạo", "tăng cường đào tạo")}, _MAIN),
    ("agreements", {"instrument": ("minutes", "Biên bản"), "action": ("signed", "ký"), "title_vi": ("Biên bản đối thoại", "Biên bản đối thoại"),
                    "date": ("2024-03-05", "5/3/2024")},
     {**_MAIN, **_BOTH_DAYS, "agreement_id": "dpd-can-03-minutes", "title_en": "Minutes"}),
]
_CURATED = ("dialogues", "jwg-can-02", "date", "2023", "trang-mau")  # what no article says


def small_tables():
    """The rows of the small package, by table."""
    tables = {table: [] for table in schema.TABLES}

    def evidence(table, row_id, field, value, source, start, quote, status="selected"):
        end = None if start is None else start + len(quote)
        tables["evidence"].append({
            "evidence_id": f"e{len(tables['evidence']):04}", "table": table, "row_id": row_id, "field": field, "value": str(value),
            "source_id": source, "start": start, "end": end, "quote": quote, "status": status})

    for table, facts, others in ROWS:
        row = {field: value for field, (value, _) in facts.items()} | others
        tables[table].append({field: row.get(field) for field in schema.fields(table)})
        row_id = "/".join(row[column] for column in schema.primary_key(table))
        for field, (value, words) in facts.items():
            evidence(table, row_id, field, value, SOURCE, ARTICLE.index(words), words)
    table, row_id, field, value, source = _CURATED
    tables["dialogues"][1] |= {field: value, "date_earliest": date(2023, 1, 1), "date_latest": date(2023, 12, 31)}
    evidence(table, row_id, field, value, source, None, None)
    of_source = dict.fromkeys(schema.fields("sources"))
    tables["sources"] = [
        of_source | {"source_id": SOURCE, "kind": "article", "file": f"{SOURCE}.txt", "title": "Việt Nam - Canada: đối thoại lần thứ 3",
                     "sha256": hashlib.sha256(ARTICLE.encode()).hexdigest(), "language": "vi", "characters": len(ARTICLE), "repairs": 0, "dialogues": 2},
        of_source | {"source_id": source, "kind": "curation", "title": "Joint Working Group meets", "publisher": "Example Gazette",
                     "url": "https://example.org/jwg", "read_on": date(2026, 11, 21), "language": "en", "dialogues": 1}]
    tables["codes"] = schema.code_rows()
    return tables


def save(root, tables):
    """Write {table: pyarrow.Table} as a package whose descriptor fits the files, whatever is in them."""
    data = root / "data"
    data.mkdir(exist_ok=True)
    for table, arrow in tables.items():
        (data / f"{table}.csv").write_bytes(write.csv_bytes(arrow.column_names, arrow.to_pylist()))
        pq.write_table(arrow, data / f"{table}.parquet")
    package = schema.descriptor(schema.file_info(data), tables["sources"].to_pylist())
    (root / check.DESCRIPTOR).write_text(schema.descriptor_text(package), encoding="utf-8")


def restamp(root):
    """Let the descriptor say of the files what is true of them now, and change nothing else in it."""
    package = json.loads((root / check.DESCRIPTOR).read_text(encoding="utf-8"))
    for resource in package["resources"]:
        path = root / resource["path"]
        resource["hash"] = schema.file_hash(path)
        if "bytes" in resource:
            resource["bytes"] = path.stat().st_size
    (root / check.DESCRIPTOR).write_text(schema.descriptor_text(package), encoding="utf-8")


def load(root):
    """{table: pyarrow.Table} of a sound package."""
    return {table: pq.ParquetFile(root / "data" / f"{table}.parquet").read() for table in schema.TABLES}


@pytest.fixture(scope="session")
def small_package(tmp_path_factory):
    """The small package on disk, its article beside it."""
    root = tmp_path_factory.mktemp("small")
    (root / "seeds").mkdir()
    (root / "seeds" / f"{SOURCE}.txt").write_bytes(ARTICLE.encode())
    save(root, {table: pa.Table.from_pylist(rows, schema=schema.arrow_schema(table)) for table, rows in small_tables().items()})
    return root


@pytest.fixture(params=["small", "repository"])
def good_package(request, tmp_path, small_package):
    """A copy of a sound package to spoil: the small one, and the repository's own."""
    source = small_package if request.param == "small" else ROOT
    for folder in ("data", "seeds"):
        shutil.copytree(source / folder, tmp_path / folder)
    shutil.copy(source / check.DESCRIPTOR, tmp_path / check.DESCRIPTOR)
    return tmp_path
