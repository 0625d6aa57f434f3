"""The corpus that comes with Broadsheet: the articles in seeds/, built at the first start and when one of them or the engine changes."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from analysis.errors import CorpusError
from analysis.settings import BUILTIN, names_by, tone_by
from analysis.store import check_layout, corpus_folder, read_manifest

NAME = "default"
SEEDS = Path(__file__).parent.parent / "seeds"


def ensure() -> bool:
    """Whether the default corpus had to be built; it is left alone where its articles are older than its last version."""
    if _is_fresh():
        return False
    from analysis.ingest import build  # noqa: PLC0415 - loads every engine, which a start on a fresh corpus need not wait for

    try:
        build([str(SEEDS)], NAME, jobs=1)
    except CorpusError:  # of another version, or damaged: everything in it comes from the seeds
        shutil.rmtree(corpus_folder(NAME))
        build([str(SEEDS)], NAME, jobs=1)
    return True


def _is_fresh() -> bool:
    try:
        manifest = read_manifest(NAME)
        check_layout(manifest)
        built = datetime.fromisoformat(manifest.built).timestamp()
    except CorpusError:
        return False
    if (manifest.summary.get("names_by"), manifest.summary.get("tone_by", BUILTIN)) != (names_by(), tone_by()):
        return False
    return all(path.stat().st_mtime <= built for path in [SEEDS, *SEEDS.iterdir()])
