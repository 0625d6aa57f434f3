"""The word lists: what each word says of tone, direction and quantity, in every form it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"
_SIGNS = {"+": 1, "0": 0, "-": -1}
PARTS = ("speaking", "prepositions", "auxiliaries", "subjects", "participants", "owners", "objects")
PRONOUNS = ("subjects", "participants", "owners", "objects")
CLAUSE_BREAKS = frozenset({*",;:!?()—–", "but", "although", "though", "while", "whereas"})
NEGATION_ENDS = CLAUSE_BREAKS | {"and"}


class Entry(NamedTuple):
    """What the lexicon says of a word."""

    weight: int  # -3 very unfavourable .. 3 very favourable
    kinds: str  # v verb, n noun, a adjective or adverb, nv verb or noun


class Act(NamedTuple):
    """What a verb says of who does it and of whom it is done to: 1 favourable, -1 unfavourable, 0 neither."""

    agent: int
    patient: int


@cache
def entries() -> dict[str, Entry]:
    """Word → entry, inflected forms included; a form that is listed itself keeps its own weight, silent words have none."""
    listed = {lemma: Entry(int(weight), kinds) for lemma, weight, kinds in _rows("lexicon.txt")}
    formed: dict[str, Entry] = {}
    for lemma, (weight, kinds) in listed.items():
        for kind in kinds:
            for form in {lemma, *_forms(lemma, kind)}:
                formed[form] = _together(formed.get(form), Entry(weight, kind))
    chosen = {form: listed[form]._replace(kinds=entry.kinds) if form in listed else entry for form, entry in formed.items()}
    return {form: entry for form, entry in chosen.items() if form not in silent()}


def _together(one: Entry | None, other: Entry) -> Entry:
    """The weightier of two entries of one form, with the kinds of both; what may be an adjective is one."""
    if one is None:
        return other
    kinds = "".join(sorted({*one.kinds, *other.kinds}))
    return Entry(max(one.weight, other.weight, key=abs), "a" if "a" in kinds else kinds)


@cache
def irregular() -> dict[str, list[str]]:
    """Lemma → its irregular past forms."""
    return {lemma: forms for lemma, *forms in _rows("irregular.txt")}


@cache
def participles() -> frozenset[str]:
    """Irregular past forms."""
    return frozenset(form for forms in irregular().values() for form in forms)


@cache
def directions() -> dict[str, int]:
    """Word → 1 where it says that a quantity went up, -1 down."""
    return _signed("directions.txt")


@cache
def quantities() -> dict[str, int]:
    """Word → 1 for a quantity that is good news when it goes up, -1 bad news."""
    return _signed("quantities.txt")


@cache
def function_words() -> frozenset[str]:
    """Words that hold sentences together and never drive a tone."""
    return frozenset(word for row in _rows("function_words.txt") for word in row)


@cache
def silent() -> frozenset[str]:
    """Words for groups of people and for topics: they carry no tone."""
    return frozenset(word for row in _rows("silent.txt") for word in row)


@cache
def naming() -> frozenset[str]:
    """Nouns that make a name of the noun before them: "novel" in "crime novel"."""
    return frozenset(word for row in _rows("naming.txt") for word in row)


@cache
def negators() -> frozenset[str]:
    """Words that turn the tone of the words after them."""
    return frozenset(word for row in _rows("negators.txt") for word in row)


@cache
def no_negators() -> frozenset[str]:
    """Words after which "not" negates nothing: "not just", "not only"."""
    return frozenset(word for row in _rows("no_negators.txt") for word in row)


@cache
def grammar(part: str) -> frozenset[str]:
    """The words that play a part in a sentence: speaking, prepositions, auxiliaries, subjects, participants, owners or objects."""
    return frozenset(word for named, *words in _rows("grammar.txt") if named == part for word in words)


@cache
def acts() -> dict[str, Act]:
    """Verb, in every form → what it says of the two sides; where it is listed twice each side keeps what was said of it first."""
    found: dict[str, Act] = {}
    for agent, patient, *verbs in _rows("acts.txt"):
        for form in (form for verb in verbs for form in (verb, *_forms(verb, "v"))):
            before = found.get(form, Act(0, 0))
            found[form] = Act(before.agent or _SIGNS[agent], before.patient or _SIGNS[patient])
    return found


@cache
def silent_pairs() -> frozenset[str]:
    """Two words that name a thing and judge nothing: "sick leave", "hard drive"."""
    return frozenset(" ".join(row) for row in _rows("silent_pairs.txt"))


@cache
def telling_pairs() -> dict[str, Entry]:
    """Two words that judge together: "step forward"."""
    return {f"{first} {second}": Entry(int(weight), "n") for weight, first, second in _rows("telling_pairs.txt")}


@cache
def listed_pairs() -> frozenset[str]:
    """The pairs of both lists."""
    return silent_pairs().union(telling_pairs())


@cache
def all_words() -> frozenset[str]:
    """Every word of the lists."""
    return frozenset().union(
        entries(),
        directions(),
        quantities(),
        acts(),
        *map(grammar, PARTS),
        function_words(),
        silent(),
        naming(),
        negators(),
        no_negators(),
        CLAUSE_BREAKS,
        *map(str.split, listed_pairs()),
    )


def _rows(name: str) -> Iterator[list[str]]:
    """The words of each line of a list; lines that begin with # explain."""
    for line in (_HERE / "lists" / name).read_text(encoding="utf8").splitlines():
        if line and not line.startswith("#"):
            yield line.split()


def _signed(name: str) -> dict[str, int]:
    return {word: 1 if sign == "+" else -1 for sign, *words in _rows(name) for word in words}


def _forms(lemma: str, kind: str) -> set[str]:
    """Forms of a lemma that is a verb (v), noun (n) or adjective (a)."""
    if kind == "v":
        return {_plural(lemma), *_endings(lemma, ("ed", "ing")), *irregular().get(lemma, ())}
    if kind == "n":
        return {_plural(lemma)}
    return {_adverb(lemma), *_endings(lemma, ("er", "est"))}


def _plural(word: str) -> str:
    """Plural of a noun, third person of a verb."""
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_SIBILANTS) else "s")


def _endings(word: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    """The word with each suffix; after vowel and consonant both with and without a doubled last letter."""
    for suffix in suffixes:
        if word.endswith("e"):
            yield word[:-1] + suffix
        elif word.endswith("y") and word[-2] not in _VOWELS and suffix != "ing":
            yield word[:-1] + "i" + suffix
        else:
            yield word + suffix
            if word[-1] not in "wxyaeiou" and word[-2] in _VOWELS:
                yield word + word[-1] + suffix


def _adverb(adjective: str) -> str:
    """The adverb of an adjective."""
    if adjective.endswith("le"):
        return adjective[:-1] + "y"
    if adjective.endswith("y"):
        return adjective[:-1] + "ily"
    return adjective + ("ally" if adjective.endswith("ic") else "ly")
