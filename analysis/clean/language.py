"""The language of a text by its script and its commonest words; None where neither says enough."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from analysis.clean.resources import language_names, stop_words

_SAMPLE = 3000  # characters
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_JAPANESE = 0.1  # share of kana that makes Chinese characters Japanese
_FEWEST = 3  # stop words a language must show
_AHEAD = 1.3  # times as many as the next one


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language a text is in."""
    sample = text[:_SAMPLE]
    written = _by_script(sample) if not sample.isascii() else None
    return written or _by_words(sample)


def declared_language(name: str) -> str | None:
    """ISO 639-1 code of a language as a record names it: English, eng, en-GB."""
    code = re.split(r"[-_;, ]", name.strip().casefold(), maxsplit=1)[0]
    return language_names().get(code) or (code if len(code) == 2 and code.isalpha() else None)


def _by_script(sample: str) -> str | None:
    """The language that a script of its own gives away, if most letters are in it."""
    letters = sum(map(str.isalpha, sample))
    counts = {code: len(script.findall(sample)) for code, script in _SCRIPTS}
    eastern = counts["ja"] + counts["zh"]
    if eastern > letters / 2:
        return "ja" if counts["ja"] > _JAPANESE * eastern else "zh"
    code = max(counts, key=lambda code: counts[code])
    return code if counts[code] > letters / 2 else None


def _by_words(sample: str) -> str | None:
    """The language whose stop words are the most, if clearly."""
    counts: Counter[str] = Counter()
    spoken = _stop_word_languages()
    for word in _WORD.findall(sample.lower()):
        for code in spoken.get(word, ()):
            counts[code] += 1
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _FEWEST:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _AHEAD * ranked[1][1] else None


@cache
def _stop_word_languages() -> dict[str, tuple[str, ...]]:
    """Word → the languages that use it as a stop word."""
    spoken: dict[str, tuple[str, ...]] = {}
    for code, words in stop_words().items():
        for word in words:
            spoken[word] = (*spoken.get(word, ()), code)
    return spoken
