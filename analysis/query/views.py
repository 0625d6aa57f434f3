"""The views by name: what a chart shows, its table lists and its CSV holds is one and the same frame."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from typing import Any, NamedTuple

import pandas as pd

from analysis.errors import NoSuchView
from analysis.query.corpus import Corpus
from analysis.query.frames import (
    articles,
    claims,
    contrasts,
    copies,
    entities,
    forecasts,
    pairs,
    profiles,
    quotes,
    search,
    sentiment,
    sources,
    stances,
    timeline,
    topics,
    wording,
)
from analysis.query.frames.reach import Reads
from analysis.query.selection import Selection


class View(NamedTuple):
    """A named frame: the function that makes it for a corpus and a selection, what one row of it is, and what it is made of."""

    frame: Callable[..., pd.DataFrame]
    row: str
    reads: Reads = "English"


VIEWS: dict[str, View] = {
    "articles": View(articles.articles, "article", "facts"),
    "timeline": View(timeline.timeline, "period", "facts"),
    "timeline_sources": View(timeline.timeline_sources, "period and source", "facts"),
    "undated": View(timeline.undated, "undated article", "facts"),
    "event_timeline": View(timeline.event_timeline, "event"),
    "events": View(timeline.events, "date told"),
    "entities": View(entities.entities, "entity"),
    "aliases": View(entities.aliases, "entity and way to write it"),
    "entity_timeline": View(timeline.entity_timeline, "period and entity"),
    "mentions": View(entities.mentions, "mention"),
    "entity_sources": View(entities.entity_sources, "entity and source"),
    "cooccurrence": View(pairs.cooccurrence, "pair of entities"),
    "sentiment": View(sentiment.sentiment, "article"),
    "targets": View(sentiment.targets, "article and entity"),
    "entity_tone": View(sentiment.entity_tone, "entity"),
    "source_tone": View(sentiment.source_tone, "source"),
    "topic_tone": View(sentiment.topic_tone, "topic"),
    "tone_timeline": View(sentiment.tone_timeline, "period"),
    "words": View(sentiment.words, "word of the person's own list"),
    "tone_distribution": View(wording.tone_distribution, "state and bin of polarity"),
    "favourable_sentences": View(wording.favourable_sentences, "sentence"),
    "unfavourable_sentences": View(wording.unfavourable_sentences, "sentence"),
    "tone_pairs": View(wording.tone_pairs, "pair of bins of polarity"),
    "disagreements": View(wording.disagreements, "sentence"),
    "drivers": View(sentiment.drivers, "word"),
    "topics": View(topics.topics, "topic"),
    "topic_timeline": View(topics.topic_timeline, "period and topic"),
    "mixtures": View(topics.mixtures, "article and topic"),
    "passages": View(topics.passages, "passage"),
    "unassigned": View(topics.unassigned, "passage without a topic"),
    "topic_profiles": View(profiles.topic_profiles, "topic"),
    "topic_entities": View(profiles.topic_entities, "topic and entity"),
    "topic_sources": View(profiles.topic_sources, "topic and source"),
    "representative": View(profiles.representative, "topic and sentence"),
    "stability": View(profiles.stability, "number of topics"),
    "drift": View(profiles.drift, "articles by whether topics were found in them"),
    "quotes": View(quotes.quotes, "quotation"),
    "speaker_timeline": View(timeline.speaker_timeline, "period"),
    "speakers": View(quotes.speakers, "speaker"),
    "speaker_sources": View(quotes.speaker_sources, "speaker and source"),
    "quoted_about": View(quotes.quoted_about, "entity"),
    "affiliations": View(quotes.affiliations, "speaker and affiliation"),
    "cues": View(stances.cues, "reporting verb"),
    "speaker_stances": View(stances.speaker_stances, "speaker"),
    "source_stances": View(stances.source_stances, "source"),
    "voices": View(quotes.voices, "source"),
    "claims": View(claims.claims, "number given"),
    "forecasts": View(forecasts.forecasts, "forecast"),
    "compared": View(claims.compared, "thing given several numbers"),
    "claim_groups": View(claims.claim_groups, "number of a group"),
    "source_sizes": View(sources.source_sizes, "source", "facts"),
    "source_aliases": View(sources.source_aliases, "other name of a source", "facts"),
    "source_profiles": View(sources.source_profiles, "source"),
    "source_topics": View(sources.source_topics, "source and topic"),
    "source_similarity": View(sources.source_similarity, "pair of sources", "texts"),
    "copied": View(sources.copied, "source and the one it follows", "texts"),
    "duplicates": View(copies.duplicates, "copy", "texts"),
    "families": View(copies.families, "story with copies", "texts"),
    "changes": View(copies.changes, "sentence of a copy", "texts"),
    "echoes": View(copies.echoes, "shared sentence", "texts"),
    "repeats": View(copies.repeats, "article and sentence it repeats", "texts"),
    "keyness": View(contrasts.keyness, "source and term", "texts"),
    "contrast": View(contrasts.contrast, "term that one side favours", "texts"),
    "silences": View(contrasts.silences, "source and entity"),
    "concordance": View(search.concordance, "hit", "texts"),
    "query_counts": View(search.query_counts, "article and search", "texts"),
    "query_trend": View(search.query_trend, "period and search", "texts"),
    "sentences": View(articles.sentences, "sentence", "texts"),
    "provenance": View(articles.provenance, "article", "facts"),
    "removed": View(articles.removed, "stretch taken out", "facts"),
    "notes": View(articles.notes, "note on reading an article", "facts"),
    "quarantine": View(articles.quarantine, "input that could not be read", "facts"),
    "corrections": View(articles.corrections, "correction", "facts"),
}


SUMMARIES: dict[str, Callable[..., pd.DataFrame]] = {
    "quote_kinds": quotes.quote_kinds,
    "claim_reserve": claims.reserve,
    "claim_verdicts": claims.verdicts,
    "claim_choices": claims.choices,
}
"""Small frames that stand for views of very many rows where a page tells of these: `count` is of how many rows."""

_BY_ENGINE = frozenset({"entities", "mentions", "aliases", "entity_sources", "entity_timeline", "cooccurrence"})
"""Views of names, which say in a column which engine found these."""


def summary(corpus: Corpus, selection: Selection, name: str, **options: Any) -> pd.DataFrame:
    """What a view of very many rows comes to for the selected articles."""
    return SUMMARIES[name](corpus, selection, **options)


def view(corpus: Corpus, selection: Selection, name: str, **options: Any) -> pd.DataFrame:
    """The frame of a view for the selected articles.

    Raises NoSuchView, naming the nearest.
    """
    if name not in VIEWS:
        near = difflib.get_close_matches(name, VIEWS, n=1)
        raise NoSuchView(f"there is no view {name!r}" + (f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(VIEWS)}"))
    frame = VIEWS[name].frame(corpus, selection, **options)
    return frame.assign(engine=corpus.engine) if name in _BY_ENGINE else frame
