"""TextBlob's parts without its start: neither the analyses nor the dashboard load what they never use, and TextBlob is none the worse."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"nltk", "scipy.stats", "sklearn", "textblob"}


@pytest.mark.parametrize("module", ["analysis.annotate", "pages.overview"])
def test_what_only_textblob_or_a_build_needs_is_not_loaded(module: str) -> None:
    assert printed(f"import sys, {module}; print(sorted({HEAVY} & set(sys.modules)))") == "[]"


def test_textblob_starts_as_ever_after_its_parts() -> None:
    equal = "TextBlob('not good').sentiment == pattern.sentiment('not good')"
    assert printed(f"from analysis.sentiment import pattern; from textblob import TextBlob; print({equal})") == "True"


def printed(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
