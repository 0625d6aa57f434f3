"""How each number is made and where it fails."""

from pathlib import Path

import streamlit as st

import pages

pages.begin("Method", "How each number is made and where it fails.", needs_articles=False)

left, _ = st.columns([3, 1])
left.markdown(Path(__file__).with_suffix(".md").read_text(encoding="utf-8"), anchors=False)
