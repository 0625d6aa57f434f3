"""Corpora as wholes: how much room they take, and giving them another name or none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from secrets import token_hex

from filelock import FileLock, Timeout

from analysis.errors import CorpusBusy
from analysis.store import manifest as manifests
from analysis.store import uploads
from analysis.store.home import MANIFEST, corpus_folder, existing_folder, home
from analysis.store.writer import Writer

_SECONDS = 2.0  # to wait for a build to end before saying that one is under way


def size(name: str) -> int:
    """Bytes on disk that deleting a corpus frees: its tables, and the uploads that it alone was built from.

    Raises NoSuchCorpus.
    """
    folder = existing_folder(name)
    return sum(path.stat().st_size for path in [*folder.rglob("*"), *_own_uploads(name)] if path.is_file())


def rename(name: str, new: str) -> None:
    """Gives a corpus another name.

    Raises NoSuchCorpus; BadCorpusName; CorpusBusy where a build is under way or the name is taken.
    """
    existing_folder(name)
    target = corpus_folder(new)
    with _held(name) as folder:
        if target.exists():
            raise CorpusBusy(f"there already is a corpus {new!r}, or a build of one has begun: choose another name")
        folder.rename(target)
        manifests.replace(target, replace(manifests.load(target), corpus=new))


def compact(name: str) -> int:
    """Packs a corpus into few files and deletes what earlier versions and unfinished builds left. Returns the bytes freed, 0 or more.

    Raises NoSuchCorpus; OtherLayout; CorpusBusy where a build is under way.
    """
    before = size(name)
    with _held(name) as folder:
        Writer(name, folder).compact()
    return max(0, before - size(name))


def delete(name: str) -> int:
    """Deletes a corpus and the uploads that it alone was built from; other files are left where they are. Returns the bytes freed.

    Raises NoSuchCorpus; CorpusBusy where a build is under way.
    """
    freed = size(name)
    kept = _own_uploads(name)
    with _held(name) as folder:
        _remove(folder)
    uploads.forget(kept)
    return freed


def _own_uploads(name: str) -> list[Path]:
    """The uploads that are of use to this corpus alone, as far as that can be told."""
    return [] if name in manifests.damaged() else uploads.of_alone(manifests.read_manifest(name))


def discard(name: str) -> None:
    """Deletes what an ended build left of a corpus that never had a complete version; any other is left alone."""
    if corpus_folder(name).is_dir():
        with _held(name) as folder:
            if not (folder / MANIFEST).exists():
                _remove(folder)


@contextmanager
def _held(name: str) -> Iterator[Path]:
    """The folder of a corpus that nobody writes to meanwhile."""
    folder = corpus_folder(name)
    try:
        with FileLock(folder / ".lock", timeout=_SECONDS):
            yield folder
    except Timeout as busy:
        raise CorpusBusy(f"the corpus {name!r} is being built: try again when that is done, or cancel it") from busy


def _remove(folder: Path) -> None:
    """Takes the folder out of sight in one step, then deletes it."""
    gone = home() / f".deleted-{token_hex(6)}"
    folder.rename(gone)
    shutil.rmtree(gone)
