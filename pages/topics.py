"""What the coverage is about: topics, how many, when, in which sources and articles; a map of the passages; and a page for each topic."""

import streamlit as st

import pages
from analysis import charts
from pages.parts import topics
from pages.parts.profiles import topic

page = pages.begin("Topics", "What the coverage is about.")
about = page.corpus.manifest.summary.get("topics", {})
if about.get("reason"):
    st.info(about["reason"], icon=":material/info:")
    st.stop()

ranked = page.frame("topics")
labels = charts.colours(ranked["label"])
ids = dict(zip(ranked["label"], ranked["topic"], strict=True))
chosen = topic.asked(list(ids))
if chosen:
    topic.draw(page, ids[chosen], labels)
else:
    topics.draw(page, about, labels)
