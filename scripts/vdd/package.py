"""Opening a package: a folder, its descriptor, a release archive or a git revision, each seen as a folder.

An archive comes from anywhere, so nothing of it is believed: names, sizes and kinds of all members are judged before
the first is unpacked, and into a folder of its own that goes away afterwards.
"""

import contextlib
import json
import re
import stat
import subprocess
import tempfile
import unicodedata
import zipfile
from pathlib import Path

from vdd import schema

DESCRIPTOR = "datapackage.json"
MOST_MEMBERS, MOST_BYTES = 1000, 256 << 20  # of an archive; a release has some forty members and one MiB
_BARRED = re.compile(r'[\\:*?"<>|\x00-\x1f\x7f]')  # in names: Windows takes these for more than letters
_OF_REVISION = re.compile(r"datapackage\.json|CHANGELOG\.md|(?:data|schemas|seeds)/.*")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # these unpack in pieces of bounded size


class PackageError(ValueError):
    """A package that is unsound or unsafe to open; the text says what and where."""


class NoPackage(ValueError):
    """The user names something that is no package at all; the text says what to name instead."""


@contextlib.contextmanager
def opened(name, repository=schema.ROOT):
    """The folder of the package `name`, for the time of a with statement.

    name: a folder, the datapackage.json in it, a zip archive, or a revision of the git repository `repository`.
    """
    path = Path(name)
    try:
        is_folder, is_file = path.is_dir(), path.is_file()
    except (OSError, ValueError):  # too long, or with characters that no file name has
        is_folder = is_file = False
    if is_folder:
        yield path
    elif is_file and path.name == DESCRIPTOR:
        yield path.parent
    else:
        with tempfile.TemporaryDirectory(prefix="package-") as folder:
            if is_file and (path.suffix.lower() == ".zip" or zipfile.is_zipfile(path)):
                unpack(path, Path(folder))
            elif is_file:
                raise NoPackage(f"{name}: is no package; name a folder, its {DESCRIPTOR}, a zip archive or a git revision")
            else:
                _unpack_revision(str(name), Path(folder), repository)
            yield Path(folder)


def unpack(archive, folder, wanted=None):
    """Unpack a zip archive into an empty folder. PackageError, and nothing unpacked, where it is not safe.

    wanted: a pattern of the names to unpack; all where it is None.
    """
    try:
        with zipfile.ZipFile(archive) as members:
            chosen = [member for member in members.infolist() if wanted is None or wanted.fullmatch(member.filename)]
            _judge(archive, chosen)
            for member in chosen:
                if not member.is_dir():
                    _write(members, member, folder / member.filename)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zipfile.zlib.error) as error:
        raise PackageError(f"{archive}: is no sound zip archive ({error}); download it again") from None


def _judge(archive, members):
    """Raise PackageError where a member could do harm outside the folder, to memory or to the disk."""

    def refuse(member, problem):
        raise PackageError(f"{archive}: member {member.filename[:200]!r} {problem}; do not unpack it, download the archive again")

    if len(members) > MOST_MEMBERS:
        raise PackageError(f"{archive}: has {len(members)} members, a release at most {MOST_MEMBERS}; download it again")
    seen, total = {}, 0
    for member in members:
        # zipfile cuts names at a null and turns back slashes round; what the archive says is in orig_filename
        name = member.orig_filename
        if _BARRED.search(name) or {"", ".", ".."} & set(name.removesuffix("/").split("/")):
            refuse(member, f"has the name {name[:200]!r}, which may lead out of the folder")
        folded = unicodedata.normalize("NFC", name).casefold()  # not every file system tells A from a
        if folded in seen:
            refuse(member, "stands twice")
        seen[folded] = member
        if member.flag_bits & 1:
            refuse(member, "is encrypted")
        if member.compress_type not in _METHODS:
            refuse(member, f"is packed by method {member.compress_type}, which is neither stored nor deflated")
        if stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            refuse(member, "is no file but a link or a device")
        total += member.file_size
        if total > MOST_BYTES:
            refuse(member, f"brings the archive to {total} bytes unpacked, more than {MOST_BYTES}")
    for name, member in seen.items():
        if any(parent in seen for parent in _parents(name)):
            refuse(member, "lies below a member that is a file")


def _parents(name):
    parts = name.rstrip("/").split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


def _write(members, member, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    with members.open(member) as source, path.open("xb") as target:
        while piece := source.read(1 << 20):
            target.write(piece)


def _unpack_revision(name, folder, repository):
    problem = f"{name}: no folder, archive or git revision of that name; name one of these"
    try:
        commit = subprocess.run(
            ["git", "-C", repository, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"],
            capture_output=True,
            text=True,
        )
        if commit.returncode:
            raise NoPackage(problem)
        archive = folder / "revision.zip"
        subprocess.run(
            ["git", "-C", repository, "archive", "--format=zip", f"--output={archive}", commit.stdout.strip()],
            check=True,
            capture_output=True,
        )
    except (OSError, ValueError, subprocess.CalledProcessError):  # ValueError: a null in the name
        raise NoPackage(problem) from None
    unpack(archive, folder, _OF_REVISION)
    archive.unlink()


def read_json(path):
    """A JSON file, refusing names that stand twice in one object: readers differ in which of the two they take."""

    def once(pairs):
        names = [name for name, _ in pairs]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise ValueError(f"the name {twice!r} stands twice in one object")
        return dict(pairs)

    try:
        return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=once)
    except FileNotFoundError:
        raise PackageError(f"{path.name}: is missing; restore it") from None
    except (OSError, ValueError, RecursionError) as error:
        raise PackageError(f"{path.name}: is not sound JSON in UTF-8 ({error}); restore it") from None
