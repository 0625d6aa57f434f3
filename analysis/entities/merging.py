"""Canonical names inside one article: surnames to full names, acronyms to expansions, short forms to long ones."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from analysis.article import EntityType
from analysis.entities.candidates import Candidate
from analysis.entities.document import Document
from analysis.entities.resources import ALIASES, COMPANY_ENDINGS, DEMONYMS, LISTED, SURNAMES

_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "&", "to"})
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{1,6}\Z")
_BETWEEN = 5  # tokens that may stand between a maker's possessive and its product's code
_CODE = re.compile(r"[A-Z]{1,2}\d{1,2}(?:\.\d+)?\Z")
LEGAL = frozenset(
    "Inc Inc. Corp Corp. Corporation Ltd Ltd. Limited Co Co. PLC Plc plc LLC AG SA S.A. NV N.V. SE SpA GmbH AB ASA Oyj Bhd"
    " Berhad Pty Pvt".split()
)


def merge(document: Document, candidates: Sequence[Candidate]) -> None:
    """Give every candidate of an article its canonical name."""
    counts = Counter((candidate.name, candidate.type) for candidate in candidates)
    for candidate in candidates:
        candidate.entity = base_name(candidate.name)
    _merge_people(candidates)
    names = Counter(candidate.entity for candidate in candidates if candidate.type != "PERSON")
    shorter = {name: _short_form(name, names) for name in names}
    acronyms = _acronyms(names)
    products = _owned_codes(document, candidates) | _product_codes(candidates, counts)
    for candidate in candidates:
        if candidate.type != "PERSON":
            name = shorter.get(candidate.entity, candidate.entity)
            candidate.entity = acronyms.get(name, name)
        if candidate.type == "PRODUCT":
            candidate.entity = products.get(candidate.name, candidate.entity)


def base_name(name: str) -> str:
    """The name without legal endings, by its common alias ("U.S." → "United States", "Britons" → "British")."""
    if len(name) > 3 and name.isupper() and name not in LISTED:
        spoken = name.title()
        name = spoken if spoken in LISTED else name
    known = ALIASES.get(name) or DEMONYMS.get(name)
    if known:
        return known
    words = name.split(" ")
    while len(words) > 1 and words[-1] in LEGAL and name not in LISTED:
        words.pop()
    if words[0] in {"U.S.", "U.K."} and len(words) > 1:
        words[0] = words[0].replace(".", "")
    text = " ".join(words).rstrip(",")
    if len(words) > 1 and all(len(word) > 1 and word.isalpha() and word.isupper() for word in words):
        text = text.title()
    return ALIASES.get(text, text)


def _merge_people(candidates: Sequence[Candidate]) -> None:
    """Single names of people become the full name in this article that they end or, for family-first names, begin."""
    full: dict[str, Counter[str]] = defaultdict(Counter)
    for candidate in candidates:
        words = candidate.words
        if candidate.type == "PERSON" and len(words) > 1:
            full[words[-1]][candidate.name] += 1
            full[words[0]][candidate.name] += 1
    single = Counter(candidate.name for candidate in candidates if " " not in candidate.name)
    for candidate in candidates:
        name = candidate.name
        if name in full and (candidate.type == "PERSON" or (_may_be_surname(candidate) and single[name] <= 10 * sum(full[name].values()))):
            candidate.entity = max(sorted(full[name]), key=full[name].__getitem__)
            candidate.type = "PERSON"


def _may_be_surname(candidate: Candidate) -> bool:
    """Whether a name taken for something else may be a person's, met elsewhere with a first name."""
    return candidate.name in SURNAMES and candidate.name not in LISTED and not candidate.certain


def _short_form(name: str, names: Counter[str]) -> str:
    """The name without a descriptive ending, if the article uses it so at least as often ("DeepSeek AI" → "DeepSeek")."""
    words = name.split(" ")
    short = " ".join(words[:-1])
    return short if len(words) > 1 and words[-1] in COMPANY_ENDINGS and names[short] >= names[name] else name


def _acronyms(names: Iterable[str]) -> dict[str, str]:
    """Acronym → the long name in this article whose initials it is."""
    names = sorted(names)
    expansions: dict[str, str] = {}
    for name in names:
        words = name.split(" ")
        if len(words) > 1:
            initials = "".join(word[0] for word in words if word not in _SMALL)
            expansions.setdefault(initials.upper(), name)
            expansions.setdefault("".join(word[0] for word in words).upper(), name)
    return {
        name: expansions[name.upper()] for name in names if _ACRONYM.match(name) and len(name) > 2 and name.isupper() and name in expansions
    }


def _product_codes(candidates: Sequence[Candidate], counts: Counter[tuple[str, EntityType]]) -> dict[str, str]:
    """Short code → the full product name in this article that ends in it ("R1" → "DeepSeek-R1")."""
    found: dict[str, str] = {}
    for candidate in sorted(candidates, key=lambda c: (-counts[c.name, c.type], c.name)):
        head, _, code = candidate.name.replace(" ", "-").rpartition("-")
        if candidate.type == "PRODUCT" and head and _CODE.match(code):
            found.setdefault(code, candidate.name)
    return found


def _owned_codes(document: Document, candidates: Sequence[Candidate]) -> dict[str, str]:
    """Short code → maker and code, where the article says whose it is ("DeepSeek's new model R1" → "DeepSeek-R1")."""
    found: dict[str, str] = {}
    owner: Candidate | None = None
    for candidate in candidates:
        forms = document.lines[candidate.line]
        if candidate.type == "ORG" and forms[candidate.last : candidate.last + 1] == ["'s"]:
            owner = candidate
        elif candidate.type == "PRODUCT" and _CODE.match(candidate.name) and owner and owner.line == candidate.line:
            between = forms[owner.last + 1 : candidate.first]
            if len(between) <= _BETWEEN and all(form.isalnum() or form in {"-", "/"} for form in between):
                found.setdefault(candidate.name, f"{owner.entity}-{candidate.name}")
    return found
