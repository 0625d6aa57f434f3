"""The word classes that read a number and its surroundings, read once from words.txt."""

from __future__ import annotations

from pathlib import Path

from analysis.word_classes import word_classes


def _pairs(words: tuple[str, ...]) -> dict[str, str]:
    """Word → what it stands for, of a class written "word=meaning"."""
    return dict(word.split("=") for word in words)


def _measures(words: tuple[str, ...]) -> dict[str, tuple[str, float]]:
    """Unit → what it measures, and how many of the unit that all of its kind are brought to it is."""
    parted = {unit: kind.split(":") for unit, kind in _pairs(words).items()}
    return {unit: (kind, float(factor)) for unit, (kind, factor) in parted.items()}


_CLASSES = {
    name: tuple(word.replace("_", " ") for word in words) for name, words in word_classes(Path(__file__).with_name("words.txt")).items()
}
MORE, LESS, ABOUT, PLAIN = _CLASSES["more"], _CLASSES["less"], _CLASSES["about"], _CLASSES["plain"]
MONEY_WORDS, MONEY_SIGNS = _pairs(_CLASSES["money_word"]), _pairs(_CLASSES["money_sign"])
MONEY_LETTERS = _pairs(_CLASSES["money_letter"])
SCALES = {word: float(factor) for word, factor in _pairs(_CLASSES["scale"]).items()}
MEASURES, MEASURE_VERBS = frozenset(_CLASSES["measure"]), _pairs(_CLASSES["measure_verb"])
CHANGES, TIME_UNITS, PLURALS = frozenset(_CLASSES["change"]), frozenset(_CLASSES["time_unit"]), frozenset(_CLASSES["plural"])
DECLINES = frozenset(_CLASSES["down"])
STOPS, CASUALTIES, HEDGES = frozenset(_CLASSES["stop"]), frozenset(_CLASSES["casualty"]), _CLASSES["hedge"]
NAMES_BEFORE, SCORE_WORDS, PERSON_COUNTS = _CLASSES["name_before"], _CLASSES["score_word"], frozenset(_CLASSES["person_count"])
MONTHS, YEAR_BEFORE, ORDINARY = _CLASSES["month"], _CLASSES["year_before"], frozenset(_CLASSES["ordinary"])
COMPARATIVES, PER, CURRENCY_PEOPLE, SIZES = (
    _CLASSES["comparative"],
    _CLASSES["per"],
    _CLASSES["currency_people"],
    frozenset(_CLASSES["size"]),
)
CARDINALS = _CLASSES["cardinal"]
UNCOUNTED = frozenset(_CLASSES["uncounted"])
CONCEPTS, DISPUTES = _pairs(_CLASSES["concept"]), _CLASSES["dispute"]
BACK = {word: frozenset(types.split(",")) for word, types in _pairs(_CLASSES["back"]).items()}
CLOSING, REPORTING, FORETELLING = frozenset(_CLASSES["closing"]), frozenset(_CLASSES["reporting"]), _CLASSES["foretelling"]
APART, BASELESS = _CLASSES["apart"], frozenset(_CLASSES["baseless"])
VAGUE = frozenset(_CLASSES["vague"])
ATTRIBUTIVES, LINKING = frozenset(_CLASSES["attributive"]), frozenset(_CLASSES["linking"])
AUXILIARIES, STANDING, FINITE = frozenset(_CLASSES["auxiliary"]), frozenset(_CLASSES["standing"]), frozenset(_CLASSES["finite"])
DETERMINERS, PREPOSITIONS = frozenset(_CLASSES["determiner"]), frozenset(_CLASSES["preposition"])
OPINIONS, WEIGHED, TRADES = frozenset(_CLASSES["opinion"]), frozenset(_CLASSES["weighed"]), _CLASSES["trade"]
SOUGHT, BARGAINS = _pairs(_CLASSES["sought"]), _CLASSES["bargain"]
COMPARED_BY = _pairs(_CLASSES["compared_by"])
TELLING = _CLASSES["telling"]
EMPTY = frozenset(_CLASSES["empty"])
PRONOUNS, SIZED = frozenset(_CLASSES["pronoun"]), frozenset(_CLASSES["sized"])
SUFFERED, BEFELL = _pairs(_CLASSES["suffered"]), _pairs(_CLASSES["befell"])
PEOPLE = frozenset(_CLASSES["people"])
COUNTABLE = frozenset(_CLASSES["countable"])
DISTANCES, JOINED = _CLASSES["distance"], _pairs(_CLASSES["joined"])
COMMON = frozenset(_CLASSES["common"])
MODIFIERS = frozenset(_CLASSES["modifier"])
NATIONAL = _pairs(_CLASSES["national"])
DEGREES = frozenset(_CLASSES["heat"])
CONVERTIBLE = _measures(_CLASSES["convertible"])
EXTENTS = _pairs(_CLASSES["extent"])
CROWDS, SPEEDS = frozenset(_CLASSES["crowd"]), _pairs(_CLASSES["speed"])
DISTANCES_TOLD = frozenset(_CLASSES["mile"])
SINGULARS = frozenset(_CLASSES["singular"])
OPENS, INSIDE = frozenset(_CLASSES["opens"]), frozenset(_CLASSES["inside"])
NUMBERED = _pairs(_CLASSES["numbered"])
WORKS = _CLASSES["work"]
SPELLS = frozenset(_CLASSES["spell"])
OCCASIONS = frozenset(_CLASSES["occasion"])
QUALITIES = _pairs(_CLASSES["quality"])
BEFALLING = frozenset(_CLASSES["befalling"])
OF_FIRMS = _CLASSES["of_firms"]
OF_COUNTRIES = frozenset(_CLASSES["of_countries"])
INEXACT = frozenset(_CLASSES["inexact"])
KINDS = _pairs(_CLASSES["kind"])
NORMS, RAISING = frozenset(_CLASSES["norm"]), frozenset(_CLASSES["raise"])
LIKENED_BY = _pairs(_CLASSES["degree"])
AGENTS = frozenset(_CLASSES["agent"])
MEMBERS = frozenset(_CLASSES["belonging"])
