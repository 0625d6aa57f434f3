"""Where corpora lie: a folder each under BROADSHEET_HOME, or under the platform's user data directory."""

from __future__ import annotations

import os
import re
from pathlib import Path

from platformdirs import user_data_path

from analysis.errors import BadCorpusName, NoSuchCorpus

MANIFEST = "corpus.json"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def home() -> Path:
    """The folder that holds the corpora; it need not exist yet."""
    chosen = os.environ.get("BROADSHEET_HOME")
    return Path(chosen) if chosen else user_data_path("broadsheet", appauthor=False)


def check_name(name: str) -> str:
    """The name, if it can be the name of a corpus.

    Raises BadCorpusName.
    """
    if not _NAME.fullmatch(name):
        raise BadCorpusName(
            f"{name!r} cannot name a corpus: use up to 64 letters, digits, dots, dashes and underscores, a letter or digit first"
        )
    return name


def corpus_folder(name: str) -> Path:
    """The folder of a corpus that may not exist yet.

    Raises BadCorpusName.
    """
    return home() / check_name(name)


def corpus_names() -> list[str]:
    """The corpora that have a complete version, sorted."""
    return sorted(path.parent.name for path in home().glob(f"*/{MANIFEST}"))


def existing_folder(name: str) -> Path:
    """The folder of a corpus that has a complete version.

    Raises NoSuchCorpus, naming those that do exist.
    """
    if not _NAME.fullmatch(name) or not (home() / name / MANIFEST).is_file():
        there = ", ".join(corpus_names()) or "none yet: build one with `python -m analysis build PATH --corpus NAME`"
        raise NoSuchCorpus(f"there is no corpus {name!r}; corpora here: {there}")
    return home() / name
