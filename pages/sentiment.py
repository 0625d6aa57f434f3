"""Tone of the wording: by article, source, entity, topic and period, with the words that drive it and TextBlob's figures beside."""

import streamlit as st

import pages
from pages.parts import tone
from pages.parts.tone import textblob, words

page = pages.begin("Sentiment", "The tone of the wording, from unfavourable to favourable, and the words that drive it.")


def means() -> None:
    """Articles, sources, entities and topics, each by mean tone."""
    left, right = st.columns(2, gap="large")
    with left:
        tone.by_article(page)
        tone.by_source(page)
    with right:
        tone.by_entity(page)
        tone.by_topic(page)


def by_sentence() -> None:
    """How tone is spread over sentences, the strongest of them, and the words that drive them."""
    left, right = st.columns(2, gap="large")
    with left:
        tone.spread(page)
        tone.strongest(page, "favourable")
    with right:
        tone.drivers(page)
        tone.strongest(page, "unfavourable")
    tone.shares(page)


def beside_textblob() -> None:
    """Our tone and TextBlob's against each other, and TextBlob's subjectivity."""
    left, right = st.columns(2, gap="large")
    with left:
        textblob.by_sentence(page)
    with right:
        textblob.by_article(page)
        textblob.subjectivity(page)
    textblob.disagreements(page)


def own_words() -> None:
    """The person's own word list, and what it changes."""
    left, right = st.columns([2, 3], gap="large")
    with left:
        words.editor(page)
    with right:
        words.listed(page)


parts = {
    "overall": means,
    "over time": lambda: tone.over_time(page),
    "sentences": by_sentence,
    "beside TextBlob": beside_textblob,
    "own words": own_words,
}
part = st.segmented_control("Tone", list(parts), default="overall", required=True, key="part", bind="query-params")
words.in_force(page)
parts[part]()
