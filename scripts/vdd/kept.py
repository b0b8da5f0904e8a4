"""What is slow to make and follows from its source alone, kept beside the byte code as Python keeps that.

Compiling the patterns and checking the phrase lists would take two thirds of the start of a command. The file is made
anew where it is missing, damaged or of another Python; where it cannot be written, nothing is kept.
"""

import atexit
import contextlib
import importlib.util
import marshal
import os
import re
import sys
import zlib
from array import array
from collections.abc import Callable, Hashable

try:  # the parts of re.compile, which no public function gives one by one
    import _sre
    from re._compiler import _code
    from re._parser import parse
except ImportError:
    _sre = None

_FILE = importlib.util.cache_from_source(__file__).removesuffix(".pyc") + ".kept"
_PYTHON = sys.version


def _read() -> dict:
    try:
        with open(_FILE, "rb") as file:
            content = memoryview(file.read())
        if zlib.crc32(content[:-4]).to_bytes(4) != content[-4:]:  # one byte changed could make a pattern match otherwise
            return {}
        python, kept = marshal.loads(content)
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return kept if python == _PYTHON else {}


_kept, _used = _read(), {}


def value(key: Hashable, make: Callable[[], object]) -> object:
    """What `make` gives, or gave in an earlier run for the same `key`; both of types that `marshal` takes."""
    _used[key] = _kept[key] if key in _kept else make()
    return _used[key]


def compile(pattern: str, flags: int = 0) -> re.Pattern:
    """The same as `re.compile`, its errors included."""
    if _sre is None:
        return re.compile(pattern, flags)
    flags, code, groups, names = value((pattern, int(flags)), lambda: _parts(pattern, flags))
    name_of = dict(zip(names.values(), names))
    return _sre.compile(pattern, flags, array("I", code).tolist(), groups, names, tuple(map(name_of.get, range(groups + 1))))


def _parts(pattern: str, flags: int) -> tuple[int, bytes, int, dict[str, int]]:
    parsed = parse(pattern, flags)
    state = parsed.state
    return int(flags | state.flags), array("I", _code(parsed, flags)).tobytes(), state.groups - 1, dict(state.groupdict)


@atexit.register
def _write() -> None:
    if sys.dont_write_bytecode or _used.keys() <= _kept.keys():
        return
    new = f"{_FILE}.{os.getpid()}"  # put into place whole, so that no other process reads half of it
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(_FILE), exist_ok=True)
        content = marshal.dumps((_PYTHON, _used))
        with open(new, "wb") as file:
            file.write(content + zlib.crc32(content).to_bytes(4))
        os.replace(new, _FILE)
