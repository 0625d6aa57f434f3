"""What articles share: who ran a story first, what was changed, echoes of other stories, and each story counted once in every view."""

from __future__ import annotations

import random

import pytest

from analysis.ingest import build
from analysis.query import VIEWS, Corpus, Mark, Selection, evidence, open_corpus, view
from analysis.query.frames.contrasts import sides, size
from tests.conftest import ONE, write_records

STORY = [
    "The harbour council of Oslo voted on Monday to close the old fish market after ninety years.",
    "Traders said that they had been promised a new hall by the end of the year.",
    "“We shall carry our stalls to the town hall if nobody listens to us,” said Anna Berg, who sells cod.",
    "The mayor called the vote a sad but necessary step towards a safer waterfront.",
    "A study had found that the pillars beneath the market were rotting away.",
]
BEYOND = ("quarantine", "corrections", "timeline", "timeline_sources", "entity_timeline", "speaker_timeline", "contrast")
"""Views that speak of the whole corpus too, or of none of its articles."""
NOTICE = "Sign up for our morning letter and never miss a story from the harbour again."
TRAM = "The tram line to the north will be closed for a week while new tracks are laid there."
OWN = ("own1", "own2", "own3", "own4", "own5")
WORDS = "school river whale baker prize chess tent square bread autumn county bridge north player museum train garden winter".split()


def own(seed: int) -> list[str]:
    """Four sentences that no other seed gives."""
    rng = random.Random(seed)
    return [f"The {' '.join(rng.choices(WORDS, k=12))} stayed open." for _ in range(4)]


def article(id_: str, source: str, day: str, *sentences: str) -> dict[str, object]:
    return ONE | {"id": id_, "title": f"Title of {id_}", "source": source, "published": day, "text": "\n".join(sentences)}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A story of one source that two others run, changed; stories that share a sentence or repeat one; an outlet's notice."""
    asked = "The Post asked the council for a comment and got none by the evening."
    records = [
        article("first", "Herald", "2025-03-01", *STORY),
        article("second", "Post", "2025-03-02", *STORY[:3], STORY[4], asked),
        article("third", "Wire", "", *STORY),
        article("echo", "Wire", "2025-03-05", *own(1), STORY[2], *own(2)),
        article("twice", "Wire", "2025-03-06", TRAM, *own(3), TRAM),
        *(article(id_, "Post", "2025-03-07", *own(10 + number), NOTICE) for number, id_ in enumerate(OWN)),
    ]
    build([str(write_records(tmp_path_factory.mktemp("copied") / "c.jsonl", *records))], "copied", jobs=1)
    return open_corpus("copied")


def test_a_family_tells_who_ran_it_first_and_who_after(copied: Corpus) -> None:
    (row,) = view(copied, Selection(), "families").to_dict("records")
    assert (row["family"], row["first_source"], row["first_seen"], row["last_seen"]) == ("first", "Herald", "2025-03-01", "2025-03-02")
    assert (row["doc_count"], row["source_count"], row["sources"], row["title"]) == (3, 3, "Herald; Post; Wire", "Title of first")
    followed = view(copied, Selection(), "copied")
    assert followed[["source", "first_source", "count"]].to_numpy().tolist() == [["Post", "Herald", 1], ["Wire", "Herald", 1]]
    assert set(evidence(copied, Selection(), Mark("copied", "Post", "Herald"))["id"]) == {"second"}


def test_what_was_changed_is_told_sentence_by_sentence(copied: Corpus) -> None:
    rows = view(copied, Selection(), "changes", family="first")
    second = rows[rows["id"] == "second"]
    assert second["kind"].value_counts().to_dict() == {"kept": 4, "dropped": 1, "added": 1}
    assert "sad but necessary" in second[second["kind"] == "dropped"]["text"].iloc[0]
    assert set(rows[rows["id"] == "third"]["kind"]) == {"kept"}
    assert view(copied, Selection(), "changes").equals(rows)
    assert view(copied, Selection(), "changes", family="absent").empty


def test_a_sentence_that_another_story_has_too_is_an_echo_and_a_notice_is_none(copied: Corpus) -> None:
    rows = view(copied, Selection(), "echoes")
    shared = rows[rows["text"] == STORY[2]].iloc[0]
    assert (shared["doc_count"], shared["story_count"], shared["first_source"]) == (4, 2, "Herald")
    assert NOTICE not in set(rows["text"])
    assert set(evidence(copied, Selection(), Mark("echo", shared["echo"]))["id"]) == {"first", "second", "third", "echo"}
    assert STORY[0] not in set(rows["text"])


def test_what_an_article_repeats_is_listed_apart(copied: Corpus) -> None:
    rows = view(copied, Selection(), "repeats")
    assert rows[["id", "text", "count"]].to_numpy().tolist() == [["twice", TRAM, 2]]


def test_filters_narrow_copies_and_echoes(copied: Corpus) -> None:
    assert view(copied, Selection(sources=("Post",)), "families").empty
    assert STORY[2] not in set(view(copied, Selection(sources=("Post", "Herald")), "echoes")["text"])
    assert view(copied, Selection(once=True), "families").empty
    assert STORY[2] in set(view(copied, Selection(once=True), "echoes")["text"])


@pytest.mark.parametrize("name", [name for name in VIEWS if name not in BEYOND])
def test_each_story_once_leaves_its_copies_out_of_every_view(copied: Corpus, name: str) -> None:
    options = {"query": "market OR tram"} if name in ("concordance", "query_counts", "query_trend") else {}
    once = view(copied, Selection(once=True), name, **options)
    ids = set(view(copied, Selection(once=True), "articles")["id"])
    assert ids == {"first", "echo", "twice", *OWN}
    if "id" in once.columns:
        assert set(once["id"]) <= ids
    chosen = Selection(q=" OR ".join(f'"title of {id_}"' for id_ in sorted(ids)))
    assert once.equals(view(copied, chosen, name, **options))


def test_the_rest_of_the_corpus_holds_no_copies_where_each_story_counts_once(copied: Corpus) -> None:
    here, there = sides(copied, Selection(sources=("Herald",), once=True), None)
    assert (size(copied, here), size(copied, there)) == (1, 7)


@pytest.mark.parametrize("name", ["timeline", "timeline_sources"])
def test_each_story_once_is_counted_on_the_timeline(copied: Corpus, name: str) -> None:
    assert view(copied, Selection(once=True), name)["count"].sum() == 8
