"""The name an entity goes by, from the name alone: common aliases, no legal endings, one spelling."""

from __future__ import annotations

from functools import lru_cache

from analysis.entities.resources import ALIASES, DEMONYMS, LISTED

GENERIC = frozenset("AI Group Holdings Holding Technologies Technology Company Motors Enterprises International Systems Labs".split())
_LEGAL = frozenset(
    "Inc Inc. Corp Corp. Corporation Ltd Ltd. Limited Co Co. PLC Plc plc LLC AG SA S.A. NV N.V. SE SpA GmbH AB ASA Oyj Bhd"
    " Berhad Pty Pvt".split()
)


@lru_cache(100_000)
def base_name(name: str) -> str:
    """The name without legal endings, by its common alias ("U.S." → "United States", "Britons" → "British", "KENYA" → "Kenya")."""
    name = _spoken(name)
    known = ALIASES.get(name) or DEMONYMS.get(name)
    if known:
        return known
    words = name.split(" ")
    while len(words) > 1 and words[-1] in _LEGAL and name not in LISTED:
        words.pop()
    if len(words) > 1 and words[0] in {"U.S.", "U.K."}:
        words[0] = words[0].replace(".", "")
    text = " ".join(words).rstrip(",")
    return ALIASES.get(text, text)


def _spoken(name: str) -> str:
    """A name in capitals as it is written elsewhere: listed ones ("F.B.I." is the FBI), those of several words; "IBM" and "US TV" stay."""
    if "." in name and name.isupper() and name not in LISTED and name.replace(".", "") in LISTED:
        return name.replace(".", "")
    if not name.isupper() or len(name) < 4 or name in LISTED:
        return name
    spoken = name.title()
    words = name.split(" ")
    plain = len(words) > 1 and all(len(word) > 1 and word.isalpha() for word in words) and max(map(len, words)) > 3
    return spoken if spoken in LISTED or plain else name


def without_ending(name: str) -> str:
    """The name without its generic ending ("DeepSeek AI" → "DeepSeek"), unless it is listed with it."""
    head, _, last = name.rpartition(" ")
    return head if head and last in GENERIC and name not in LISTED else name


def without_initials(name: str) -> str:
    """A person's name without middle initials ("Maria T. Lopez" → "Maria Lopez")."""
    words = name.split(" ")
    return " ".join(word for i, word in enumerate(words) if i in {0, len(words) - 1} or len(word.rstrip(".")) > 1)
