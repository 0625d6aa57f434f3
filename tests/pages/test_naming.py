"""What a clicked mark is called: words of a person, no key."""

from __future__ import annotations

import pytest

from analysis.query import Corpus, Mark, facets
from pages.parts.evidence import marks
from pages.parts.evidence.naming import named

KEY = "0f3a-key"


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (marks.entity_in("Oslo", "Post"), "Oslo, in Post"),
        (marks.entity_in("Oslo", "unknown"), "Oslo, in articles without a source"),
        (marks.source("unknown"), "Articles without a source"),
        (marks.entity_on("Oslo", "2025-03", "month"), "Oslo, Mar 2025"),
        (marks.entity_on("Oslo", None, "month"), "Oslo, without a place on this axis"),
        (marks.entity_at("Oslo", KEY), "Oslo, in one article"),
        (marks.passage(KEY, 7), "How it begins"),
        (marks.article(KEY), "How it begins"),
        (marks.voice_in("Post", "anonymous"), "Anonymous voices, in Post"),
        (marks.tone_in("Post", "no_evidence"), "Sentences without evidence, in Post"),
        (marks.tone_in("Post"), "Post"),
        (marks.published("2025-03-02", "day"), "2 Mar 2025"),
        (marks.copied("Post", "Echo"), "Post, after Echo"),
        (marks.asked_on("ferry", "2025-03-02", "day"), "ferry, 2 Mar 2025"),
        (Mark("told", KEY, third="2025-01-20"), "Told of 20 Jan 2025"),
    ],
)
def test_a_mark_is_called_by_what_was_clicked(corpus: Corpus, mark: Mark, told: str) -> None:
    assert named(mark, facets(corpus)) == told


def test_a_topic_is_called_by_its_label_wherever_it_is_clicked(corpus: Corpus) -> None:
    known = facets(corpus)
    topic = known.topics[0]
    of_one_source = (marks.topic_from(topic.value, "ECNS"), marks.topic_of(topic.value, "ECNS"))
    for mark in (*of_one_source, marks.topic_in(topic.value, KEY), marks.topic(topic.value)):
        assert named(mark, known).startswith(topic.label)
        assert KEY not in named(mark, known)
