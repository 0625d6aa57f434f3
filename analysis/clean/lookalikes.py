"""What a line looks like by itself: prose, a headline, a person, an outlet."""

from __future__ import annotations

import re

from analysis.clean.resources import outlet_words, sections, stop_words

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_STOP = re.compile(r"(?:[.…。!?！？]|\.\.\.)[\"”’'»)\]]{0,3}$")
_FULL_STOP = re.compile(r"(?:[.…。])[\"”’'»)\]]{0,3}$")
_ABBREVIATED = re.compile(r"(?:\b[A-Za-z]\.|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|No|vs|etc)\.)$")
_ENDS_OPEN = (":", ";", ",", "，", "；", "：", "-", "–", "—")
_SENTENCES = re.compile(r"[.!?…。！？][\"”’'»)\]]{0,3}(?=\s|$|[\u3400-\u9fff])")
_PARTICLES = frozenset("and & de da del della di van von der den du la le bin al el of y e und et ben ibn dos das".split())
_SMALL = frozenset(
    "a an the and or but nor for of in on at to from by with as is are be it its vs via into over after amid than that this up out off per "
    "not no so how why what who when".split()
)
_NAME_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞŁŚŽČŠ][^\W\d’'.-]*(?:[’'.-][^\W\d]*)*$")
_BETWEEN_NAMES = re.compile(r",\s|\s(?:and|&|und|et|y|e)\s")
_JOINED = re.compile(r" (?:&|and|und|et|y|e) |, ")
_SPOKEN = re.compile(r"[^\s:]{1,20}(?: [^\s:]{1,20})?: ")
_NO_NAMES = stop_words()["en"] | _SMALL
_LONG = 25  # words from which on a line is prose whatever its end
_SENTENCE = 8  # words of the shortest sentence that is a paragraph by itself
_HEADLINE = 30  # words of the longest headline


def words(text: str) -> float:
    """Number of words; two characters of a script without blanks count as one."""
    return len(text.split()) + len(_WIDE.findall(text)) / 2


def sentences(text: str) -> int:
    """Number of sentence ends in the text, roughly."""
    return len(_SENTENCES.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a statement does, and not in an abbreviation."""
    return bool(_FULL_STOP.search(text[-8:])) and not _ABBREVIATED.search(text[-8:])


def is_prose(text: str) -> bool:
    """Whether a line is a paragraph: long, of several sentences, or one sentence that does not look like a headline."""
    count = words(text)
    if count >= _LONG or sentences(text) > 2:
        return True
    if count < _SENTENCE:
        return False
    return bool(_STOP.search(text[-8:])) and ((ends_sentence(text) and capitals(text) < 0.6) or (sentences(text) > 1 and count > 15))


def is_headline(text: str) -> bool:
    """Whether a line could be a headline or a subheading: of a fitting length, and not ended as a sentence in lower case is."""
    count = words(text)
    if not 1 <= count <= _HEADLINE or text.endswith(_ENDS_OPEN) or not any(c.isalpha() for c in text):
        return False
    return not ends_sentence(text) or (capitals(text) >= 0.85 and count <= 20)


def capitals(text: str) -> float:
    """Share of the words of weight that begin with a capital or a figure, 0..1."""
    heavy = [word for word in text.split() if word.lower() not in _SMALL and word[0].isalnum()]
    return sum(word[0].isupper() or word[0].isdigit() for word in heavy) / len(heavy) if heavy else 0.0


def is_person(text: str) -> bool:
    """Whether the text could be one or several names of people, each of two or three capitalised words that are no words of a sentence."""
    names = _BETWEEN_NAMES.split(text.strip())
    return len(text) < 100 and not text.isupper() and len(names) <= 6 and all(_is_name(name.split()) for name in names)


def _is_name(tokens: list[str]) -> bool:
    heavy = [token for token in tokens if token.casefold() not in _PARTICLES]
    return 2 <= len(heavy) <= 3 and all(_NAME_WORD.match(token) and token.casefold() not in _NO_NAMES for token in heavy)


def is_outlet(text: str) -> bool:
    """Whether the text names an outlet: a few words, capitalised, one at an end that outlets' names have; or a host name."""
    if re.fullmatch(r"(?:www\.)?[\w-]{2,40}(?:\.[a-z]{2,6}){1,3}", text):
        return True
    tokens = text.strip("()[]").split()
    if not 1 <= len(tokens) <= 6 or not all(token[0].isupper() or token.lower() in _PARTICLES | {"the", "on"} for token in tokens):
        return False
    ends = {
        tokens[0].lower(),
        tokens[-1].lower(),
        tokens[1].lower() if tokens[0].lower() in ("the", "le", "la", "el", "die", "der") and len(tokens) > 1 else "",
    }
    return bool(ends & outlet_words()) and not is_section(text)


def is_section(text: str) -> bool:
    """Whether the text is the name of a section, or of two joined."""
    name = text.casefold().strip(" #:»›>/|")
    return name in sections() or (len(name) < 60 and all(part in sections() for part in _JOINED.split(name)))


def is_spoken(text: str) -> bool:
    """Whether a line begins with who speaks: NAME: what is said, with more small words after the colon than a headline has."""
    match = _SPOKEN.match(text)
    return match is not None and (match[0].isupper() or capitals(text[match.end() :]) < 0.6)


def folded(text: str) -> str:
    """The letters and figures of a text in lower case: what two settings of one headline share."""
    return re.sub(r"[\W_]+", "", text.casefold())
