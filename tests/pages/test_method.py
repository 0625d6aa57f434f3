"""The page on methods: a section for each analysis, and where it fails apart from how it works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

from pages.parts.manual import Section, sections


def test_a_text_falls_into_sections_with_their_failings_apart() -> None:
    text = "#### Names\nA model\nmarks them.\n*Where it fails:* rare\nnames.\n\n#### Search\nAn index.\n"
    assert sections(text) == [Section("Names", "A model\nmarks them.", "Rare names."), Section("Search", "An index.", "")]


def test_every_section_can_be_opened_and_the_measured_quality_is_seen_at_once(shared_home: Path, visit: Callable[..., AppTest]) -> None:
    page = visit("method")
    assert not page.exception
    assert {"Dates", "Names", "Tone", "Topics", "Search"} <= {section.label for section in page.expander}
    assert len(page.warning) >= 6
    assert page.subheader[-1].value == "Measured quality"
    assert "| names (F1) |" in page.markdown[-1].value
