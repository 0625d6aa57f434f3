"""The command line, from outside: what it writes, what it says and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.commands import main
from tests.conftest import ONE, ONE_TEXT, SEEDS, write_records


def run(*words: object, text: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "analysis", *map(str, words)]
    return subprocess.run(command, input=text, capture_output=True, text=True, env=os.environ.copy(), check=False, timeout=120)


def test_annotate_writes_one_object_per_article_in_input_order() -> None:
    records = [ONE | {"id": str(number), "text": ONE_TEXT} for number in range(40)]
    done = run("annotate", "-", "--only", "dates", text="".join(json.dumps(record) + "\n" for record in records))
    assert done.returncode == 0, done.stderr
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [record["id"] for record in records]


@pytest.fixture(scope="module")
def seeds() -> str:
    """What `annotate` writes of the seeds, with one job."""
    return run("annotate", SEEDS, "--jobs", 1).stdout


def test_annotate_is_the_same_for_any_number_of_jobs(seeds: str) -> None:
    assert run("annotate", SEEDS, "--jobs", 2).stdout == seeds
    assert seeds.count("\n") == 5


def test_every_span_slices_the_body_to_its_text(seeds: str) -> None:
    for line in seeds.splitlines():
        article = json.loads(line)
        for part in ("mentions", "dates", "claims"):
            assert article[part]
            assert all(article["body"][item["start"] : item["end"]] == item["text"] for item in article[part])


def test_bad_input_is_one_line_each_and_status_3(tmp_path: Path) -> None:
    path = write_records(tmp_path / "a.jsonl", ONE | {"text": ONE_TEXT})
    with open(path, "a", encoding="utf-8") as out:
        out.write("{broken\n")
    done = run("annotate", path)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"{path}:2: ")


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("annotate", "absent.txt"), 1, "absent.txt"),
        (("annotate", ".", "--only", "weather"), 2, "weather"),
        (("annotate",), 2, "PATH"),
        (("build", ".", "--corpus", "../x"), 2, "cannot name a corpus"),
        (("build", ".", "--corpus", "x", "--topics", "0"), 2, "whole number"),
        (("export", "articles", "--corpus", "absent"), 1, "default"),
        (("export", "artcles", "--corpus", "default"), 2, "articles"),
        (("export", "articles", "--corpus", "default", "--from", "yesterday"), 2, "2025-02-03"),
        (("export", "articles", "--corpus", "default", "--tone", "happy"), 2, "unfavourable"),
        (("read",), 2, "read"),
    ],
    ids=lambda value: " ".join(map(str, value)) if isinstance(value, tuple) else None,
)
def test_a_mistake_is_told_in_one_line(words: tuple[str, ...], status: int, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(words) == status
    said = capsys.readouterr().err
    assert told in said
    assert "Traceback" not in said
    assert said.strip().count("\n") == 0


def test_the_status_of_a_mistake_is_that_of_the_process() -> None:
    done = run("export", "artcles", "--corpus", "default")
    assert (done.returncode, done.stdout, done.stderr.strip().count("\n")) == (2, "", 0)


def test_corpora_lists_version_articles_sources_and_days(capsys: pytest.CaptureFixture[str]) -> None:
    found = {entry["corpus"]: entry for entry in json.loads(run("corpora", "--json").stdout)}
    main.run(["corpora"])
    assert found["one"] == {"corpus": "one", "version": 1, "articles": 1, "sources": 1, "from": "2025-03-04", "to": "2025-03-04"}
    assert "default  version 1  5 articles" in capsys.readouterr().out


def test_build_sums_up_what_it_did(tmp_path: Path, own_home: Path) -> None:
    done = run("build", write_records(tmp_path / "a.jsonl", ONE | {"text": ONE_TEXT}), "--corpus", "c")
    summary = json.loads(done.stdout)
    assert done.returncode == 0, done.stderr
    assert (summary["read"], summary["added"], summary["unchanged"], summary["quarantined"], summary["version"]) == (1, 1, 0, 0, 1)


def test_export_writes_a_view_under_filters(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    done = run("export", "articles", "--corpus", "default", "--source", "ECNS", "--out", out)
    assert done.returncode == 0, done.stderr
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("id,title,url,publish_date,media_name,language")
    assert len(lines) == 2


def test_snapshot_writes_a_zip(tmp_path: Path) -> None:
    out = tmp_path / "out.zip"
    assert run("snapshot", "--corpus", "one", "--out", out).returncode == 0
    assert out.read_bytes()[:2] == b"PK"
