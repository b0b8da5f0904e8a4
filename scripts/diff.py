"""Compare two versions of the package by key, table by table, and name the version step that the change needs."""

import argparse
import json
import os
import sys

from vdd import compare, package


def main(arguments=None):
    """The command; 0 compared, 1 a package is unsound or the step too small, 2 wrong use."""
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Exit status: 0 compared, 1 a package is unsound or the version step too small, 2 wrong use."
    )
    for name, which in (("old", "the earlier version"), ("new", "the later one")):
        parser.add_argument(
            name, metavar=name.upper(), help=f"{which}: a folder, a datapackage.json, a zip, a git revision, or - for nothing"
        )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print everything, for machines")
    shape.add_argument("--markdown", action="store_true", help="print the body of a changelog entry")
    parser.add_argument("--check", metavar="VERSION", help="fail where VERSION is too small a step from OLD's version")
    options = parser.parse_args(arguments)
    try:
        if options.check is not None:
            compare.version_parts(options.check)
        difference = compare.compare(compare.version(options.old), compare.version(options.new))
        problem = options.check and compare.too_small(difference, options.check)
    except package.PackageError as error:
        print(error, file=sys.stderr)
        return 1
    except (ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    if options.json:
        text = json.dumps(difference, ensure_ascii=False, indent=2)
    else:
        text = compare.as_markdown(difference) if options.markdown else compare.as_text(difference)
    try:
        print(text, flush=True)
    except BrokenPipeError:  # the reader has what it wanted, as in: diff.py OLD NEW | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if problem:
        print(problem, file=sys.stderr)
    return 1 if problem else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
