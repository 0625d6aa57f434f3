"""The language of a text by its script and its commonest words; None where neither says enough."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import islice

from analysis.clean.resources import language_names, marked_letters, stop_words

_SAMPLE = 1200  # characters
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("fa", re.compile(r"[پچژگکی]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("uk", re.compile(r"[іїєґ]")),
    ("bg", re.compile(r"ъ")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_KINDRED = {"ar": ("fa",), "ru": ("uk", "bg")}  # a language → those that write in the same letters and some of their own
_OWN = 0.02  # share of letters of its own that tells such a one
_CHARACTER = 3  # Latin letters that a Chinese or Japanese character stands for
_JAPANESE = 0.1  # share of kana that makes Chinese characters Japanese
_FOREIGN = re.compile(r"[\u0370-\u1fff\u3040-\uffdc]")
_ENOUGH = 20  # words from which on a text is told to be English without a look at other languages
_ENGLISH = 0.25  # share of English stop words that no text in another language has
_FEW = 200  # words of a text that are looked at for some that tell
_FEWEST_TELLING = 2  # of these, beside the small words of the language
_FEWEST = 3  # stop words a language must show
_LEAST = 0.08  # share of stop words below which a text is a table or a list of names
_AHEAD = 1.3  # times as many as the next one


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language a text is in."""
    sample = text[:_SAMPLE]
    written = _by_script(sample) if _FOREIGN.search(sample) else None
    return written or _by_words(_WORD.findall(sample))


def says_nothing(text: str) -> bool:
    """Whether the beginning of a text has hardly a word but the commonest small ones of English."""
    words = (word[0].lower() for word in islice(_WORD.finditer(text), _FEW))
    return sum(word not in stop_words()["en"] for word in words) < _FEWEST_TELLING


def declared_language(name: str) -> str | None:
    """ISO 639-1 code of a language as a record names it: English, eng, en-GB."""
    code = re.split(r"[-_;, ]", name.strip().casefold(), maxsplit=1)[0]
    return language_names().get(code) or (code if len(code) == 2 and code.isalpha() else None)


def language_name(code: str) -> str:
    """The English name of a language: "German"; its code where none is known."""
    return next((name.capitalize() for name, known in language_names().items() if known == code), code)


def _by_script(sample: str) -> str | None:
    """The language that a script of its own gives away, if most letters are in it."""
    letters = sum(map(str.isalpha, sample))
    counts = {code: len(script.findall(sample)) for code, script in _SCRIPTS}
    eastern = counts["ja"] + counts["zh"]
    if _CHARACTER * eastern > letters - eastern:
        return "ja" if counts["ja"] > _JAPANESE * eastern else "zh"
    code = max(counts, key=lambda code: counts[code])
    if counts[code] <= letters / 2:
        return None
    return next((kin for kin in _KINDRED.get(code, ()) if counts[kin] > _OWN * counts[code]), code)


def _by_words(words: list[str]) -> str | None:
    """The language whose stop words and marked letters are the most, if clearly; plain English is told by its own alone."""
    english = stop_words()["en"]
    marked, words = [word for word in words if word[0].islower() and not word.isascii()], [word.lower() for word in words]
    if len(words) > _ENOUGH and sum(map(english.__contains__, words)) > _ENGLISH * len(words):
        return "en"
    spoken = _stop_word_languages()
    counts = Counter(code for word in words for code in spoken.get(word, ()))
    counts.update(code for word in marked for code in _written_in(word))
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < max(_FEWEST, _LEAST * len(words)):
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _AHEAD * ranked[1][1] else None


def _written_in(word: str) -> set[str]:
    """The languages that have all the marked letters of a word."""
    held = [set(marked_letters().get(letter, "").split()) for letter in word if not letter.isascii()]
    return set[str].intersection(*held) if held else set()


@cache
def _stop_word_languages() -> dict[str, tuple[str, ...]]:
    """Word → the languages that use it as a stop word."""
    spoken: dict[str, tuple[str, ...]] = {}
    for code, words in stop_words().items():
        for word in words:
            spoken[word] = (*spoken.get(word, ()), code)
    return spoken
