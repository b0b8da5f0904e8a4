"""What others read about the package, each in its own format, all of it derived from the descriptor and the data.

    croissant.json   Croissant 1.0 (docs.mlcommons.org/croissant), which is a schema.org Dataset in JSON-LD
    CITATION.cff     Citation File Format 1.2.0
    .zenodo.json     the metadata that Zenodo takes from a repository

Run as a program, this file rewrites the three.
"""

import csv
import json
import os
import sys
import tempfile
from pathlib import Path

if __name__ == "__main__":  # run as a program, the folder of the package is not on the path
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from vdd import package, schema

FILES = ("croissant.json", "CITATION.cff", ".zenodo.json")
_TYPES = {"string": "sc:Text", "integer": "sc:Integer", "date": "sc:Date"}
_PARQUET = "application/x-parquet"  # the name that Croissant's own reader knows
_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def contents(folder):
    """{file name: text} of all three, for the package in `folder`. PackageError where it cannot be read."""
    descriptor = package.read_json(folder / package.DESCRIPTOR)
    with (folder / "data/dialogues.csv").open(encoding="utf-8", newline="") as lines:
        days = sorted(row[end] for row in csv.DictReader(lines) for end in ("date_earliest", "date_latest") if row[end])
    made = croissant(descriptor, days), citation(descriptor), zenodo(descriptor)
    return dict(zip(FILES, made))


def problems(folder, wanted=FILES):
    """One line for each of the `wanted` files in `folder` that is not what the package there gives."""
    for name, text in contents(folder).items():
        path = folder / name
        if name in wanted and (not path.is_file() or path.read_bytes() != text.encode()):
            yield f"{name}: is not what descriptor and data give; write it with scripts/release.py --prepare"


def croissant(descriptor, days=()):
    """croissant.json. `days`: earliest and latest days of the dialogues, sorted, as ISO 8601."""
    files = [_file(resource) for resource in descriptor["resources"]]
    tables = [resource for resource in descriptor["resources"] if resource["format"] == "parquet"]
    creators = [{"@type": "sc:Organization", "name": name} for name in _creators(descriptor)]
    dataset = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": descriptor["name"],
        "alternateName": [descriptor["title"], descriptor["title_vi"]],
        "description": descriptor["description"],
        "version": descriptor["version"],
        "dateCreated": _day(descriptor),
        "datePublished": _day(descriptor),
        "dateModified": _day(descriptor),
        "license": [licence["path"] for licence in descriptor["licenses"]],
        "creator": creators,
        "publisher": creators,
        "keywords": descriptor["keywords"],
        "inLanguage": ["en", "vi"],
        "isAccessibleForFree": True,
        "spatialCoverage": {"@type": "sc:Country", "name": "Viet Nam"},
        "citeAs": _cite(descriptor),
    }
    if days:
        dataset["temporalCoverage"] = f"{days[0]}/{days[-1]}"
    dataset |= {"distribution": files, "recordSet": [_record_set(resource) for resource in tables]}
    return json.dumps(dataset, ensure_ascii=False, indent=2) + "\n"


def _file(resource):
    about = {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": resource["path"],
        "description": resource["description"],
        "contentUrl": resource["path"],
        "encodingFormat": _PARQUET if resource["format"] == "parquet" else resource["mediatype"],
        "sha256": resource["hash"].removeprefix("sha256:"),
    }
    if "bytes" in resource:
        about["contentSize"] = f"{resource['bytes']} B"
    return about


def _record_set(resource):
    table = Path(resource["path"]).stem
    targets = {foreign["fields"][0]: foreign["reference"] for foreign in resource["schema"].get("foreignKeys", [])}
    fields = []
    for field in resource["schema"]["fields"]:
        name = field["name"]
        about = {
            "@type": "cr:Field",
            "@id": f"{table}/{name}",
            "name": name,
            "description": field["description"],
            "dataType": _TYPES[field["type"]],
            "source": {"fileObject": {"@id": resource["path"]}, "extract": {"column": name}},
        }
        if name in targets:
            target = targets[name]
            about["references"] = {"field": {"@id": f"{target['resource'].removesuffix('-parquet')}/{target['fields'][0]}"}}
        fields.append(about)
    key = [{"@id": f"{table}/{column}"} for column in resource["schema"]["primaryKey"]]
    return {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": resource["description"],
        "key": key[0] if len(key) == 1 else key,
        "field": fields,
    }


def citation(descriptor):
    """CITATION.cff; the scalars are JSON, which is YAML as well."""

    def quoted(text):
        return json.dumps(text, ensure_ascii=False)

    lines = ["cff-version: 1.2.0", "message: If you use these data, please cite them as below.", "type: dataset",
             f"title: {quoted(descriptor['title'])}", f"abstract: {quoted(descriptor['description'])}", "authors:",
             *(f"  - name: {quoted(name)}" for name in _creators(descriptor)), f"version: {quoted(descriptor['version'])}",
             f"date-released: {quoted(_day(descriptor))}", f"license: {descriptor['licenses'][0]['name']}", "keywords:",
             *(f"  - {quoted(word)}" for word in descriptor["keywords"])]  # fmt: skip
    return "\n".join(lines) + "\n"


def zenodo(descriptor):
    """.zenodo.json."""
    about = {"title": descriptor["title"], "upload_type": "dataset", "description": descriptor["description"],
             "creators": [{"name": name} for name in _creators(descriptor)], "version": descriptor["version"],
             "publication_date": _day(descriptor), "access_right": "open", "license": descriptor["licenses"][0]["name"],
             "keywords": descriptor["keywords"], "language": "vie"}  # fmt: skip
    return json.dumps(about, ensure_ascii=False, indent=2) + "\n"


def _creators(descriptor):
    return [person["title"] for person in descriptor["contributors"] if "creator" in person["roles"]]


def _day(descriptor):
    return descriptor["created"][:10]


def _cite(descriptor):
    """How the package is cited in a text; in BibTeX, which Croissant's readers expect."""
    fields = {"author": " and ".join(f"{{{name}}}" for name in _creators(descriptor)), "title": f"{{{descriptor['title']}}}",
              "year": _day(descriptor)[:4], "version": descriptor["version"]}  # fmt: skip
    return f"@misc{{{descriptor['name']}, " + ", ".join(f"{name} = {{{value}}}" for name, value in fields.items()) + "}"


def put(path, data):
    """Write bytes to a file so that a reader finds the old or the new; nothing where nothing would change."""
    if path.is_file() and path.read_bytes() == data:
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
    try:
        with open(handle, "wb") as stream:
            stream.write(data)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def main():
    """Rewrite the three files beside the descriptor."""
    for name, text in contents(schema.ROOT).items():
        put(schema.ROOT / name, text.encode())


if __name__ == "__main__":
    try:
        main()
    except (ValueError, OSError) as error:
        print(error, file=sys.stderr)
        sys.exit(1)
