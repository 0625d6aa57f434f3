"""A home with the corpora that tests read; tests that write take a home of their own."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from analysis.ingest import build
from analysis.query import VIEWS, Corpus, Selection, open_corpus, view
from analysis.snapshot.table import csv_bytes

# A busy machine is no failure: growth is measured by tests of its own. What fails once fails each time.
settings.register_profile("steady", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

_TESTS = Path(__file__).parent
SEEDS = _TESTS.parent / "seeds"
ONE = {"id": "one", "title": "Ferry strike ends", "source": "Harbour Post", "published": "2025-03-04"}
SOURCES = ("Harbour Post", "The Quay Side", "Inland Echo")
ONE_TEXT = (
    "The ferry strike in Oslo ended on Monday after nine days, Anna Berg of the Seafarers Union said.\n"
    "“We are glad that boats run again,” said Berg. Freight fell by 12 percent in February."
)


def write_records(path: Path, *records: dict[str, object]) -> Path:
    """The path, after writing the records there as JSON Lines."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path


def build_records(folder: Path, *records: dict[str, object]) -> Path:
    """The file with the records, built as the corpus c."""
    folder.mkdir()
    path = write_records(folder / "a.jsonl", *records)
    build([str(path)], "c", jobs=1)
    return path


class Built(NamedTuple):
    """A corpus c in a home of its own and the file it was built from, to be copied: building it anew for each test takes long."""

    home: Path
    file: Path
    content: bytes

    def copied(self, home: Path) -> Path:
        """The file as it was at first, with the corpus copied into a home."""
        shutil.copytree(self.home, home)
        for beside in self.file.parent.iterdir():
            beside.unlink()
        self.file.write_bytes(self.content)
        return self.file


def built(folder: Path, *records: dict[str, object]) -> Built:
    """The records built as the corpus c, in a folder of their own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BROADSHEET_HOME", str(folder / "home"))
        file = build_records(folder / "files", *records)
    return Built(folder / "home", file, file.read_bytes())


def every_view(corpus: Corpus) -> dict[str, bytes]:
    """Each view of all articles as its CSV."""
    return {name: csv_bytes(view(corpus, Selection(), name)) for name in VIEWS}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest goes first: the browser, then what starts processes of its own."""
    items.sort(key=lambda item: (not item.path.is_relative_to(_TESTS / "browser"), item.path.parent != _TESTS))


@pytest.fixture(scope="session", autouse=True)
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home with the corpora default (the seeds), one (a single dated article) and undated (two articles without a date)."""
    home = tmp_path_factory.mktemp("home")
    before = os.environ.get("BROADSHEET_HOME")
    os.environ["BROADSHEET_HOME"] = str(home)
    files = tmp_path_factory.mktemp("files")
    undated = [ONE | {"id": f"u{number}", "published": "", "text": ONE_TEXT.replace("nine", str(number))} for number in (7, 8)]
    build([str(SEEDS)], "default", jobs=1)
    build([str(write_records(files / "one.jsonl", ONE | {"text": ONE_TEXT}))], "one", jobs=1)
    build([str(write_records(files / "undated.jsonl", *undated))], "undated", jobs=1)
    yield home
    if before is None:
        del os.environ["BROADSHEET_HOME"]
    else:
        os.environ["BROADSHEET_HOME"] = before


@pytest.fixture(scope="session")
def corpus(shared_home: Path) -> Corpus:
    """The default corpus, open."""
    return open_corpus("default")


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for a test that writes."""
    home = tmp_path / "home"
    monkeypatch.setenv("BROADSHEET_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An article of each of three sources."""
    records = [
        ONE | {"id": f"a{n}", "source": source, "title": f"Story {n}", "text": ONE_TEXT.replace("nine", str(n + 20))}
        for n, source in enumerate(SOURCES)
    ]
    return built(tmp_path_factory.mktemp("three"), *records)


@pytest.fixture
def files(three: Built, own_home: Path) -> Path:
    """A file with an article of each of three sources, built as the corpus c."""
    return three.copied(own_home)
