"""corpus.json: which version of each table belongs to the corpus's last complete version, replaced in one step."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from analysis.errors import CorpusError, OtherLayout
from analysis.store import files
from analysis.store.home import MANIFEST, corpus_names, existing_folder
from analysis.store.schema import LAYOUT


@dataclass(frozen=True, slots=True)
class Manifest:
    """A complete version of a corpus: its number, the version of each table, and the counts shown in lists of corpora."""

    corpus: str
    version: int
    hash: str  # of the articles' contents: the same for the same articles, from whatever files
    layout: str  # of its tables
    tables: dict[str, int]
    built: str  # ISO 8601, UTC
    articles: int
    sources: int
    first: str | None  # earliest and latest publication day
    last: str | None
    inputs: tuple[str, ...] = ()  # the paths the corpus was built from
    summary: dict[str, Any] = field(default_factory=dict)  # what the topic stage and others say of the whole corpus


def read_manifest(name: str) -> Manifest:
    """The manifest of a corpus.

    Raises NoSuchCorpus; CorpusError where the file is damaged.
    """
    return load(existing_folder(name))


def manifests() -> list[Manifest]:
    """The manifests of the corpora that can be read, by name."""
    return [found for found in map(_read, corpus_names()) if isinstance(found, Manifest)]


def damaged() -> dict[str, str]:
    """Name → why it cannot be read, of the other corpora."""
    return {name: str(found) for name in corpus_names() if isinstance(found := _read(name), CorpusError)}


def _read(name: str) -> Manifest | CorpusError:
    try:
        return read_manifest(name)
    except CorpusError as wrong:
        return wrong


def load(folder: Path) -> Manifest:
    """The manifest in a corpus's folder.

    Raises CorpusError where the file is damaged; OtherLayout where it is another version's.
    """
    path = folder / MANIFEST
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return Manifest(**{**stored, "inputs": tuple(stored["inputs"])})
    except TypeError as wrong:
        raise OtherLayout(
            f"{path} was written by another version of Broadsheet: delete the folder {folder} and build the corpus again"
        ) from wrong
    except (OSError, ValueError, KeyError) as wrong:
        raise CorpusError(f"{path} cannot be read ({wrong}): delete the folder {folder} and build the corpus again") from wrong


def check_layout(manifest: Manifest) -> None:
    """Nothing, where the corpus's tables are laid out as this version of Broadsheet lays them out.

    Raises OtherLayout.
    """
    if manifest.layout != LAYOUT:
        inputs = " ".join(manifest.inputs[:3]) + (" …" if len(manifest.inputs) > 3 else "")
        raise OtherLayout(
            f"the corpus {manifest.corpus!r} was built by another version of Broadsheet: delete it and build it again from {inputs}"
        )


def replace(folder: Path, manifest: Manifest) -> None:
    """Writes the manifest so that a reader sees the old one or the new one, never half of it."""
    files.replace(folder / MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
