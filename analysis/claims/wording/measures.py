"""Measures before a number: "training cost" of "a training cost of $5 million", and whether a word measures anything here."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.wording.phrases import is_plural, whole
from analysis.claims.wording.resources import (
    ATTRIBUTIVES,
    CARDINALS,
    CHANGES,
    DETERMINERS,
    FINITE,
    INEXACT,
    LINKING,
    MEASURE_VERBS,
    MEASURES,
    MODIFIERS,
    PRONOUNS,
    REPORTING,
    SCALES,
    STANDING,
    STOPS,
    TELLING,
    TIME_UNITS,
    VAGUE,
)

_LONGEST = 5  # words
_BESIDE = 4  # words: a verb further away measures something else
_VERBS = CHANGES | FINITE
_NO_MODIFIERS = STOPS | _VERBS | REPORTING | STANDING | frozenset(TELLING) | frozenset(SCALES)
_NO_SUMS = STOPS | _VERBS | MEASURES | TIME_UNITS | REPORTING | INEXACT
_BEHIND_MODIFIERS = STOPS | _VERBS | MEASURES
_OWNING = frozenset({"of", "on", "for"})
_SHARES = frozenset({"share", "proportion", "percentage", "portion"})
_MODALS = frozenset({"to", "will", "would", "can", "could", "may", "might", "should", "must"})
_ACTS = frozenset({"rent", "fund", "price", "offer", "bill", "reward", "fine", "support", "supply", "market"})  # verbs behind "to"
_HAVING = frozenset({"has", "have", "had"})
_HELPERS = frozenset({",", "is", "are", "was", "were", "be", "been", "now", "still", "also", "already", "currently"})


def measure(words: Sequence[str], index: int) -> str:
    """A measure with up to four words before it that belong to it, "threat assessment accuracy rate", or what a vague one is of."""
    first = index
    while index + 1 < len(words) and words[index + 1].lower() in MEASURES and not _moves(words, index):
        index += 1
    verb = words[index].lower() in MEASURE_VERBS and not words[index].endswith("ing")
    acts = verb and index == len(words) - 1 and _acts(words, index)
    while not acts and first > 0 and index - first < 4 and _modifies(words[first - 1]) and not _is_verb(words, first - 1):
        first -= 1
    subject = next((at for at in range(index - 2, first - 1, -1) if _is_subject(words[at])), None)
    first = first if subject is None else subject + 2  # and past its verb: "universities charge fees"
    rest = words[index + 2 : index + 8]
    counted = words[index + 1 : index + 2] == ["of"] and words[index].lower() in VAGUE and rest and rest[0].lower() not in SCALES
    of = whole(" ".join(rest)) if counted else None
    return " ".join(words[first : index + 1]) + (f" of {of}" if of else "")


def _moves(words: Sequence[str], index: int) -> bool:
    """Whether a plural has a verb of change behind it and no noun: "profits fall"; not "sales increase of"."""
    return is_plural(words[index]) and words[index + 1].lower() in CHANGES and words[index + 2 : index + 3] not in (["of"], ["to"], ["in"])


def _acts(words: Sequence[str], index: int) -> bool:
    """Whether the words before a measure right before its number are the subject of a verb: "the plant cost", "training Acme cost"."""
    index -= index > 1 and words[index - 1].endswith("ly")  # "lessons generally cost"
    before = words[index - 1] if index else ""
    if before[:1].isupper() or (before.islower() and is_plural(before) and before not in MEASURES):
        return True
    first = index
    while first > 0 and index - first < _LONGEST and _modifies(words[first - 1]):
        first -= 1
    named = first < index and words[first - 1].lower() in DETERMINERS and before not in MEASURES
    return named and first > 0 and not before.endswith(("ing", "al", "ed"))


def _is_subject(word: str) -> bool:
    """Whether a word before a measure is a plural that does not belong to it: measures seldom have plurals before them."""
    return word.islower() and is_plural(word) and word not in MEASURES and word not in ATTRIBUTIVES


def owned(words: Sequence[str], index: int) -> int:
    """The place of the measure that a measure belongs to: of "earnings" in "earnings of employees"; its own place where there is none."""
    owning = _OWNING | {"to", "in"} if words[-1] == "of" else _OWNING  # "the cost to the economy of $5 million"
    owning = owning | {"before", "after"} if words[index].lower() in {"tax", "taxes", "interest"} else owning  # "profit before tax"
    for at in range(index - 1, max(0, index - _LONGEST), -1):
        if words[at].lower() in owning:
            before = words[at - 1].lower()
            vague = before in VAGUE and not (before in _SHARES and words[at].lower() == "of")
            return at - 1 if before in MEASURES and before not in CHANGES and not vague else index
        if not words[at][0].isalpha():
            break
    return index


def _modifies(word: str) -> bool:
    """Whether a word before a measure belongs to it; whose it is, is told by the entity."""
    low = word.lower()
    if not low[0].isalpha() or low in _NO_MODIFIERS:
        return False
    return not low.endswith(("'s", "’s", "s'", "s’", "edly", "'ll", "’ll", "'ve", "’ve", "'re", "’re"))


def _is_verb(words: Sequence[str], index: int) -> bool:
    """Whether a form such as "posted" has a subject before it and so does not belong to the measure behind it."""
    before = words[index - 1] if index else ""
    if before.lower() in PRONOUNS or (before.lower() in _HAVING and words[index].endswith("ed")):  # "we project revenue"
        return True
    if words[index].endswith("ing"):
        return before.lower() in _HELPERS
    subject = before == "," or before.lower() in PRONOUNS or (before[:1].isalpha() and before.lower() not in STOPS)
    return words[index].endswith("ed") and subject


def is_in_name(words: Sequence[str], index: int) -> bool:
    """Whether a word belongs to a name of several words: "Stock" in "New York Stock Exchange"."""
    beside = [word for word in (words[index - 1] if index else "", words[index + 1] if index + 1 < len(words) else "") if word]
    return index > 0 and words[index][0].isupper() and any(word[0].isupper() for word in beside)


def is_proportion(words: Sequence[str], index: int) -> bool:
    """Whether a word measures something here: no "percentage points", no "power plants", no "a share"."""
    low = words[index].lower()
    following = words[index + 1].lower() if index + 1 < len(words) else ","
    if low == "total" and following == "of":
        return index > 0 and words[index - 1].lower() not in {"a", "combined"}
    if low in {"charge", "charges"} and following == "of" and index + 2 < len(words) and words[index + 2].endswith("ing"):
        return False  # "charges of running"
    if low == "order" and following == "of":  # "of the order of"
        return False
    if low == "share" and index > 0 and words[index - 1].lower() in {"a", "per"}:
        return False
    if low in MODIFIERS:
        return following == "back" or not following[0].isalpha() or following in _BEHIND_MODIFIERS or following.endswith("ing")
    if low == "worth":
        return index > 0 and words[index - 1].lower() == "net"
    if index and words[index - 1].lower() in _HAVING and following in DETERMINERS:  # "had forecast a rise"
        return False
    if is_totalling(words, index) or (low in _ACTS and words[index - 1 : index] == ["to"]):  # "homes to rent"
        return False
    points = low == "percentage" and following in {"point", "points"}
    return not points


def is_totalling(words: Sequence[str], index: int) -> bool:
    """Whether "average" or "total" is a verb: "wages will average"."""
    return index > 0 and words[index].lower() in {"average", "total"} and words[index - 1].lower() in _MODALS


def moves_last(words: Sequence[str]) -> bool:
    """Whether the last word before a number is no noun but says how what stands before it moved: "saw its stock surge 5 percent"."""
    return len(words) > 1 and words[-1].lower() in CHANGES and words[-2].lower() in MEASURES and words[-2].lower() not in CHANGES


def opens_clause(words: Sequence[str], index: int) -> bool:
    """Whether a word is the subject of a clause of its own: "…, they will need"; not of one that only tells who speaks."""
    if index == 0 or words[index - 1] != "," or words[index].lower().replace("’", "'").split("'")[0] not in PRONOUNS:
        return False
    return not (index + 1 < len(words) and words[index + 1].lower() in TELLING)


def stands_for(words: Sequence[str], index: int) -> bool:
    """Whether a pronoun stands for what the number measures: "if there is a cap, it should be"."""
    return words[index].lower() in {"it", "they"} and len(words) - index <= _BESIDE and words[-1].lower() in LINKING


def sum_of(words: Sequence[str]) -> str | None:
    """The noun that an "of" ties a sum behind it to, where that is no measure known: "debt repayments of"."""
    if len(words) < _BESIDE or words[-1] != "of":
        return None
    head, before = words[-2], [word.lower() for word in words[-5:-2]]
    named = not (head.islower() or (head.isupper() and len(head) > 1))
    if named or head in _NO_SUMS or not head.isalpha() or head.endswith(("ed", "ing", "ly", "ful")):
        return None
    owned_ = any(word.endswith(("'s", "’s")) for word in before)  # "the firm's first claim of"
    if not is_plural(head) and not owned_ and DETERMINERS.isdisjoint(before):
        return None
    first = len(words) - 2
    while first > 0 and len(words) - first < _LONGEST and _modifies(words[first - 1]) and not _is_verb(words, first - 1):
        first -= 1
    return None if words[first].lower() in CARDINALS else " ".join(words[first:-1])
