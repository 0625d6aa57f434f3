"""What scripts rely on: commands, options, columns of views and fields of records. Additions are welcome, renames are not."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from analysis.annotate import annotate
from analysis.clean import clean
from analysis.commands.main import parser, run
from analysis.load import load
from analysis.query import Corpus, Selection, view
from analysis.record import as_line
from tests.conftest import SEEDS

COMMANDS = (
    "annotate a - --verbatim --only entities,sentiment,dates,quotes,claims --jobs 2",
    "build a b --corpus c --topics 3 --scheduler tcp://host:1 --jobs 2",
    "corpora --json",
    "export articles --corpus c --out f.csv",
    "snapshot --corpus c --out f.zip",
)
FILTERS = (
    "--source A --source B --from 2025-01-01 --to 2025-01-31 --undated --entity E --topic T --speaker S --tone neutral --q word --once"
)
COLUMNS = {
    "articles": "id title url publish_date media_name language topic",
    "timeline": "date count total_count ratio",
    "entities": "entity type mention_count doc_count",
    "mentions": "id start end text type entity",
    "sentences": "id start end text",
    "cooccurrence": "entity_a entity_b doc_count",
    "sentiment": "id polarity subjectivity tone",
    "targets": "id entity polarity tone n",
    "topics": "topic label terms count ratio",
    "topic_timeline": "date topic count",
    "quotes": "id start end kind speaker",
    "speakers": "speaker quote_count doc_count",
    "events": "id start end text date",
    "claims": "id start end text value unit",
    "claim_groups": "id start end",
    "duplicates": "id family similarity first",
    "keyness": "source term",
    "silences": "source",
    "quarantine": "path line reason",
}
FIELDS = (
    "id path line title title_evidence standfirst byline section tags url language words source source_kind source_evidence published "
    "published_precision published_kind published_evidence not_before not_before_evidence body removed sentences mentions sentiment "
    "targets dates quotes claims forecasts"
)
PARTS = {
    "removed": "text role line",
    "sentences": "start end polarity subjectivity tone",
    "mentions": "start end text type entity",
    "targets": "entity polarity tone n drivers",
    "dates": "start end text value precision relation anchor anchor_kind",
    "quotes": "start end kind speaker speaker_start speaker_end named cue content_start content_end",
    "claims": "start end text value low high unit comparator subject entity baseline as_of speaker hedged",
}
VALUES = {
    ("removed", "role"): "furniture title standfirst dateline byline section tags published source caption",
    ("sentences", "tone"): "favourable neutral unfavourable",
    ("mentions", "type"): "PERSON ORG PLACE PRODUCT EVENT OTHER",
    ("dates", "relation"): "past present future deadline recurring",
    ("dates", "anchor_kind"): "stated inferred none",
    ("quotes", "kind"): "direct indirect mixed",
    ("claims", "comparator"): "= > < ~ range",
}


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    """What `annotate` writes of two of the seeds."""
    articles = [clean(document) for path in sorted(SEEDS.iterdir())[:2] for document in load(str(path))]  # type: ignore[arg-type]
    return [orjson.loads(as_line(article, found)) for article, found in zip(articles, annotate(articles), strict=True)]


@pytest.mark.parametrize("words", COMMANDS)
def test_commands_take_their_options(words: str) -> None:
    asked = words.split() + (FILTERS.split() if words.startswith(("export", "snapshot")) else [])
    assert parser(asked).parse_args(asked)


@pytest.mark.parametrize(("name", "columns"), COLUMNS.items(), ids=COLUMNS)
def test_views_begin_with_ids_and_have_their_columns(corpus: Corpus, name: str, columns: str) -> None:
    found = list(view(corpus, Selection(), name).columns)
    assert set(columns.split()) <= set(found)
    assert "id" not in found or name == "claim_groups" or found[0] == "id"


def test_records_have_their_fields(records: list[dict[str, Any]]) -> None:
    for record in records:
        assert set(FIELDS.split()) <= record.keys()
        assert {"polarity", "subjectivity", "tone", "confidence", "drivers", "textblob"} <= record["sentiment"].keys()
        assert record["sentiment"]["textblob"].keys() == {"polarity", "subjectivity"}


@pytest.mark.parametrize(("part", "fields"), PARTS.items(), ids=PARTS)
def test_parts_of_records_have_their_fields(records: list[dict[str, Any]], part: str, fields: str) -> None:
    found = [item for record in records for item in record[part]]
    assert found
    assert all(set(fields.split()) <= item.keys() for item in found)


@pytest.mark.parametrize(("place", "allowed"), VALUES.items(), ids=[f"{part} {field}" for part, field in VALUES])
def test_values_are_of_those_told(records: list[dict[str, Any]], place: tuple[str, str], allowed: str) -> None:
    part, field = place
    assert {item[field] for record in records for item in record[part]} <= set(allowed.split())


def test_help_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    told = capsys.readouterr().out
    assert all(command.split()[0] in told for command in COMMANDS)
