"""Files given through the browser, kept so that a corpus can be built from them again. Each lies under the hash of its content."""

from __future__ import annotations

import hashlib
import re
import shutil
import time
import unicodedata
from pathlib import Path

from analysis.errors import CorpusError
from analysis.store.faults import refused_by_system
from analysis.store.home import home
from analysis.store.manifest import Manifest, damaged, manifests

_FOLDER = ".uploads"  # no corpus can have this name
_DAY = 24 * 60 * 60.0
_MOST_BYTES = 120  # of a file name, well below what any file system takes
_UNSAFE = re.compile(r"[^\w.()-]+")


def keep(name: str, data: bytes) -> Path:
    """The path under which an uploaded file now lies; the same one for the same file given again.

    Raises CorpusError where it cannot be kept.
    """
    try:
        return _kept(name, data)
    except OSError as wrong:
        raise CorpusError(f"The upload could not be kept: {refused_by_system(wrong) or wrong}") from wrong


def _kept(name: str, data: bytes) -> Path:
    """The path of an uploaded file, written there unless it is there already."""
    folder = _root() / hashlib.sha256(data).hexdigest()[:32]
    path = folder / safe_name(name)
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f".{time.monotonic_ns()}"
        fresh.write_bytes(data)
        fresh.replace(path)
    path.touch()
    return path


def safe_name(name: str) -> str:
    """A file name made of the last part of any name: letters, digits, dots, dashes, brackets and underscores, its suffixes kept."""
    last = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8")).replace("\\", "/").rsplit("/", 1)[-1]
    plain = _UNSAFE.sub("_", last).lstrip("._")
    while len(plain.encode("utf-8")) > _MOST_BYTES:
        plain = plain[1:]
    return plain.lstrip("._") or "upload"


def as_given(text: str) -> str:
    """The text, in it uploads under the names they were given by."""
    return re.sub(re.escape(f"{_root()}/") + "[0-9a-f]{32}/", "", text)


def sweep() -> None:
    """Deletes uploads of yesterday and before that no corpus was built from, unless a damaged one might have been."""
    if not _root().is_dir() or damaged():
        return
    used = {path for each in manifests() for path in each.inputs}
    for path in _root().glob("*/*"):
        if str(path) not in used and path.stat().st_mtime < time.time() - _DAY:
            _forget(path)


def of_alone(manifest: Manifest) -> list[Path]:
    """The uploads that a corpus was built from and no other corpus was; none where a damaged one might have been."""
    if damaged():
        return []
    others = {path for other in manifests() if other.corpus != manifest.corpus for path in other.inputs}
    root = str(_root()) + "/"
    return [Path(path) for path in manifest.inputs if path.startswith(root) and path not in others and Path(path).is_file()]


def forget(paths: list[Path]) -> None:
    """Deletes uploads."""
    for path in paths:
        _forget(path)


def _forget(path: Path) -> None:
    path.unlink(missing_ok=True)
    if not any(path.parent.iterdir()):
        shutil.rmtree(path.parent, ignore_errors=True)


def _root() -> Path:
    return home() / _FOLDER
