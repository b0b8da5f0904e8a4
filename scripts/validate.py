"""Check a data package as it lies on disk: descriptor, files, contracts, evidence, and the stock frictionless."""

import argparse
import json
import sys
from pathlib import Path

from vdd import check, package, schema

ROOT = Path(__file__).resolve().parents[1]
_SHOWN = 20  # findings of one rule in the report for people


def as_text(report):
    """The report for people."""
    lines = [f"  {table:<13}{rows:>6} rows" for table, rows in report.rows.items()]
    for rule in dict.fromkeys(finding.rule for finding in report.findings):
        found = [finding for finding in report.findings if finding.rule == rule]
        lines.append(f"\n{rule} ({len(found)}):")
        for finding in found[:_SHOWN]:
            place = " ".join(part for part in (finding.table, finding.row, finding.field) if part)
            lines.append(f"  {place}: {finding.message}")
        if len(found) > _SHOWN:
            lines.append(f"  and {len(found) - _SHOWN} more; --json lists all")
    lines += [f"\nNot checked: {note}" for note in report.notes]
    lines.append(f"\nUnsound: {len(report.findings)} findings." if report.findings else "\nSound.")
    return "\n".join(lines)


def as_json(report):
    """The report for machines: {"sound", "findings": [{rule, table, row, field, message}], "not_checked", "rows"}."""
    return json.dumps(
        {
            "sound": not report.findings,
            "findings": [finding._asdict() for finding in report.findings],
            "not_checked": report.notes,
            "rows": report.rows,
        },
        ensure_ascii=False,
        indent=2,
    )


def main(arguments=None):
    """The command; 0 where the package is sound, 1 where not, 2 for wrong use."""
    parser = argparse.ArgumentParser(description=__doc__, epilog="Exit status: 0 sound, 1 unsound, 2 wrong use.")
    parser.add_argument(
        "package",
        nargs="?",
        type=Path,
        default=ROOT,
        metavar="PACKAGE",
        help="folder of the package, its datapackage.json, or a release's zip; default: this repository",
    )
    parser.add_argument("--seeds", type=Path, metavar="DIR", help="folder of the articles; default: seeds/ in the package")
    parser.add_argument("--quick", action="store_true", help="leave out the published profile and the stock frictionless")
    parser.add_argument("--json", action="store_true", help="print the report for machines")
    options = parser.parse_args(arguments)
    try:
        if options.seeds and not options.seeds.is_dir():
            raise package.NoPackage(f"{options.seeds}: no such folder; name the one that holds the articles")
        with package.opened(options.package) as folder:
            report = check.check(folder, options.seeds, options.quick)
    except package.NoPackage as error:
        print(error, file=sys.stderr)
        return 2
    except (package.PackageError, schema.SchemaError) as error:
        print(f"{error}\nNothing was checked.", file=sys.stderr)
        return 1
    print(as_json(report) if options.json else as_text(report))
    return 1 if report.findings else 0


if __name__ == "__main__":
    sys.modules.setdefault("hypothesis", None)  # pandera loads it where it is installed, and checks nothing with it
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
