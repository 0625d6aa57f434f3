"""What the tests of building share: records, what a corpus holds, archives, an empty folder for inputs."""

import io
import zipfile
from pathlib import Path

import pytest

from analysis.load.streams.opened import Opened
from analysis.query import open_corpus
from tests.conftest import ONE, ONE_TEXT

NOWHERE = Opened("records", ".json", io.BytesIO)
"""A source of records that are in no file."""


def record(number: int, text: str = ONE_TEXT, **fields: object) -> dict[str, object]:
    """The record of an article of its own."""
    return ONE | {"id": f"r{number}", "title": f"Story {number}", "text": text.replace("nine", str(number))} | fields


def bodies(corpus: str) -> dict[str, str]:
    """Id → body of each article of a corpus."""
    return dict(open_corpus(corpus).rows("SELECT id, body FROM articles ORDER BY id"))


def zipped(path: Path, members: dict[str, str]) -> None:
    """Writes an archive of these members."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)


@pytest.fixture
def folder(tmp_path: Path, own_home: Path) -> Path:
    """An empty folder for inputs, beside a home of its own."""
    path = tmp_path / "files"
    path.mkdir()
    return path
