"""What the theme has no setting for: where the keyboard is in the menu and how it passes tables, a slider's number on a dark ground."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent

_component = st.components.v2.component(
    "broadsheet_look",
    css=(_HERE / "look.css").read_text(encoding="utf-8"),
    js=(_HERE / "look.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def look() -> None:
    """Puts the style and what listens to keys and addresses on the page; it takes the room of a line's gap where it stands."""
    _component(key="look")
