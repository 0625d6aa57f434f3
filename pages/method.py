"""How each number is made and where it fails."""

from pathlib import Path

import streamlit as st

import pages
from pages.parts.manual import Section, sections

pages.begin("Method", "How each number is made, where it fails, and how often it is right.", needs_articles=False)


def analysis(section: Section) -> None:
    """A section to be opened: how it works, and where it fails."""
    with st.expander(section.title):
        st.markdown(section.how)
        if section.fails:
            st.warning(f"**Where it fails.** {section.fails}", icon=":material/report:")


left, _ = st.columns([3, 1])
with left:
    *analyses, quality = sections(Path(__file__).with_suffix(".md").read_text(encoding="utf-8"))
    for one in analyses:
        analysis(one)
    st.subheader(quality.title, anchor=False)
    st.markdown(quality.how)
