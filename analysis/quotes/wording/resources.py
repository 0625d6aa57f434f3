"""The reporting verbs and word classes of news English, read once from cues.txt and words.txt."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from analysis.word_classes import word_sets

Stance = Literal["neutral", "asserting", "doubting"]


class Cue(NamedTuple):
    """A reporting verb: its lemma, how the writer stands to what is said, and what may follow as content."""

    lemma: str
    stance: Stance
    frames: frozenset[str]
    particle: str  # the word that must follow: "out" of "pointed out"


_STANCES: dict[str, Stance] = {"neutral": "neutral", "asserting": "asserting", "doubting": "doubting"}


def _read(name: str) -> list[str]:
    """Paragraphs of a word list beside this file, without the first, which explains it."""
    return Path(__file__).with_name(name).read_text(encoding="utf8").split("\n\n")[1:]


def _cues(name: str) -> dict[str, Cue]:
    """Form → reporting verb or noun of speech, from a list beside this file."""
    cues = {}
    for line in "\n".join(_read(name)).splitlines():
        stance, forms, frames = (part.strip() for part in line.split("|"))
        forms, _, particle = (part.strip() for part in forms.partition("+"))
        cue = Cue(forms.split()[0], _STANCES[stance], frozenset(frames.split()), particle)
        cues.update(dict.fromkeys(forms.split(), cue))
    return cues


CUES, NOUNS = _cues("cues.txt"), _cues("nouns.txt")
REPORTING = frozenset(form for form, cue in CUES.items() if not cue.particle)
"""Forms of reporting verbs that need no other word to report: not "went", which takes its "on"."""
_CLASSES = word_sets(Path(__file__).with_name("words.txt"))
PERSONS, BODIES, DOCUMENTS = _CLASSES["person"], _CLASSES["body"], _CLASSES["document"]
FORUMS, POSSESSIVES = _CLASSES["forum"], _CLASSES["possessive"]
PRONOUNS, SMALL, LINKS = _CLASSES["pronoun"], _CLASSES["small"], _CLASSES["link"]
DETERMINERS, ARTICLES, HELPERS, TIMES = _CLASSES["determiner"], _CLASSES["article"], _CLASSES["helper"], _CLASSES["time"]
NO_ADVERBS = _CLASSES["no_adverb"]
OPENERS, TITLES, CONJUNCTIONS = _CLASSES["opener"], _CLASSES["title"], _CLASSES["conjunction"]
ROLES = PERSONS | TITLES
DOUBTS, NOUN_FORMS = _CLASSES["noun_of_doubt"], _CLASSES["noun_form"]
FINITE, PLURALS, NEGATIONS, PASSIVES = _CLASSES["finite"], _CLASSES["plural"], _CLASSES["negation"], _CLASSES["passive"]
HABITS, CAUSING = _CLASSES["habit"], _CLASSES["causing"]
SUBORDINATES, OCCASIONS, OCCASION_LINKS = _CLASSES["subordinate"], _CLASSES["occasion"], _CLASSES["occasion_link"]
HOW, HOW_SAID, LISTENERS = _CLASSES["how"], _CLASSES["how_said"], _CLASSES["listener"]
TOLD = frozenset({"tell", "warn", "remind", "assure", "inform", "advise", "promise", "caution", "show", "ask"})
"""Verbs with a listener before what is said."""
VERBS_ALONE = frozenset({"said", "says", "told"})
"""Forms that are never nouns or adjectives: a possessive before one of them is the name of a firm, like "Moody's"."""
ACCORDING = Cue("according to", "neutral", frozenset(), "")
WOMEN, MEN = _CLASSES["woman"], _CLASSES["man"]
RANKS, FIRMS = _CLASSES["rank"], _CLASSES["firm"]
APPOSITIVES, HONORIFICS = _CLASSES["appositive"], _CLASSES["honorific"]
VERB_FORMS = FINITE | _CLASSES["past"]
TRIGGERS = frozenset(CUES) | frozenset(NOUNS) | {"according"}


def stance(cue: str | None) -> Stance:
    """How the writer stands to what a cue reports: neutral ("said"), asserting ("confirmed") or doubting ("claimed")."""
    verb = _verb(cue or "")
    return verb.stance if verb else "neutral"


def lemma(cue: str) -> str:
    """The reporting verb of a cue in the form a dictionary has it: "say" for "said" and "saying", "point out" for "pointed out"."""
    verb = _verb(cue)
    return f"{verb.lemma} {verb.particle}".rstrip() if verb else cue.lower()


def _verb(cue: str) -> Cue | None:
    """The first reporting verb among the words of a cue, or the noun of speech that it is."""
    return next((CUES[word] for word in cue.lower().split() if word in CUES), NOUNS.get(cue.lower()))
