"""Canonical names inside one article: surnames to full names, acronyms to expansions, short forms to long ones."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from analysis.entities.candidates import Candidate
from analysis.entities.document import Document
from analysis.entities.naming.canonical import base_name, without_ending, without_initials
from analysis.entities.recogniser.forms import classes
from analysis.entities.resources import LISTED, STORMS, SURNAMES

_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "&", "to"})
_BETWEEN = 5  # tokens that may stand between a maker's possessive and its product's code
_CODE = re.compile(r"[A-Z]{1,2}\d{1,2}(?:\.\d+)?\Z")
_FEWER = 10  # a full name stands for at most so many times as many single ones that were taken for something else


def merge(document: Document, candidates: Sequence[Candidate]) -> None:
    """Give every candidate of an article its canonical name."""
    for candidate in candidates:
        candidate.entity = base_name(candidate.name)
    _merge_people(candidates)
    others = [candidate for candidate in candidates if candidate.type != "PERSON"]
    names = Counter(candidate.entity for candidate in others)
    known = {name: _short_form(name, names) for name in names} | _acronyms(names)
    parts = _parts_of_organisations(candidates)
    storms = {c.words[1]: c.entity for c in others if c.words[0] in STORMS and len(c.words) > 1}
    codes = _owned_codes(document, candidates) | _product_codes(others)
    for candidate in others:
        candidate.entity = known[candidate.entity]
        if candidate.type == "EVENT":
            candidate.entity = storms.get(candidate.name, candidate.entity)
        if candidate.type == "ORG":
            candidate.entity = parts.get(candidate.entity, candidate.entity)
        if candidate.type == "PRODUCT":
            candidate.entity = codes.get(candidate.name, candidate.entity)


def _merge_people(candidates: Sequence[Candidate]) -> None:
    """Single names of people become a full name of this article: the one last met that they begin or end, else its commonest."""
    people = Counter(candidate.entity for candidate in candidates if candidate.type == "PERSON" and " " in candidate.entity)
    full: dict[str, Counter[str]] = defaultdict(Counter)
    for name, count in people.items():
        short = without_initials(name)
        for word in {name.split(" ")[0], name.split(" ")[-1]}:
            full[word][short if short in people else name] += count
    single = Counter(candidate.name for candidate in candidates if candidate.name in full)
    latest: dict[str, str] = {}
    spelt = _spelt_out(people)
    for candidate in candidates:
        if candidate.entity in people and candidate.type == "PERSON":
            short = without_initials(candidate.entity)
            candidate.entity = spelt.get(candidate.entity) or (short if short in people else candidate.entity)
            latest.update(dict.fromkeys((candidate.words[0], candidate.words[-1]), candidate.entity))
        elif candidate.name in full and _is_person(candidate, single, full):
            choices = full[candidate.name]
            candidate.entity = latest.get(candidate.name) or min(choices, key=lambda name: (-choices[name], name))
            candidate.type = "PERSON"


def _spelt_out(people: Iterable[str]) -> dict[str, str]:
    """Initial and family name → the one full name in this article that it is short for ("C Hodgson" → "Charlie Hodgson")."""
    full: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in people:
        first, _, rest = name.partition(" ")
        if len(first.rstrip(".")) > 1:
            full[name[0], rest].append(name)
    short = (name for name in people if len(name.partition(" ")[0].rstrip(".")) == 1)
    return {name: names[0] for name in short if len(names := full[name[0], name.partition(" ")[2]]) == 1}


def _is_person(candidate: Candidate, single: Counter[str], full: dict[str, Counter[str]]) -> bool:
    """Whether a single name is a person's: taken for one, or a family name that is nothing else and not far commoner than the full one."""
    if candidate.type == "PERSON":
        return True
    free = candidate.name in SURNAMES and candidate.name not in LISTED and not candidate.certain
    return free and single[candidate.name] <= _FEWER * full[candidate.name].total()


def _short_form(name: str, names: Counter[str]) -> str:
    """The name without a generic ending, if the article uses it so at least as often."""
    short = without_ending(name)
    return short if names[short] >= names[name] else name


def _acronyms(names: Iterable[str]) -> dict[str, str]:
    """Acronym → the long name in this article whose initials it is."""
    acronyms = [name for name in names if len(name) > 2 and name.isupper()]
    expansions: dict[str, str] = {}
    for name in sorted(names) if acronyms else ():
        words = name.split(" ")
        if len(words) > 1:
            expansions.setdefault("".join(word[0] for word in words if word not in _SMALL).upper(), name)
            expansions.setdefault("".join(word[0] for word in words).upper(), name)
    return {name: expansions[name] for name in acronyms if name in expansions}


def _parts_of_organisations(candidates: Iterable[Candidate]) -> dict[str, str]:
    """Part of a name → the one organisation of this article that is called so for short ("United" → "Manchester United")."""
    whole: dict[str, set[str]] = defaultdict(set)
    for name in {candidate.entity for candidate in candidates if candidate.type == "ORG"}:
        for part in _parts(name):
            whole[part].add(name)
    return {part: names.pop() for part, names in whole.items() if len(names) == 1 and part not in LISTED}


def _parts(name: str) -> Iterator[str]:
    """What an organisation may be called for short: what it is, a name before "of", a club without United, City or Rovers."""
    if " of " in name:
        yield name.partition(" of ")[0]
        return
    head, _, last = name.rpartition(" ")
    kinds = classes(last) if head else ()
    if "team:I" in kinds:
        yield head
    if "team:I" in kinds or "orghead" in kinds:
        yield last


def _product_codes(candidates: Sequence[Candidate]) -> dict[str, str]:
    """Short code → the commonest full product name in this article that ends in it ("R1" → "DeepSeek-R1")."""
    counts = Counter(candidate.name for candidate in candidates if candidate.type == "PRODUCT")
    found: dict[str, str] = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        head, _, code = name.replace(" ", "-").rpartition("-")
        if head and _CODE.match(code):
            found.setdefault(code, name)
    return found


def _owned_codes(document: Document, candidates: Sequence[Candidate]) -> dict[str, str]:
    """Short code → maker and code, where the article says whose it is ("DeepSeek's new model R1" → "DeepSeek-R1")."""
    found: dict[str, str] = {}
    owner: Candidate | None = None
    for candidate in candidates:
        forms = document.lines[candidate.line]
        if candidate.type == "ORG" and forms[candidate.last : candidate.last + 1] == ["'s"]:
            owner = candidate
        elif candidate.type == "PRODUCT" and owner and owner.line == candidate.line and _CODE.match(candidate.name):
            between = forms[owner.last + 1 : candidate.first]
            if len(between) <= _BETWEEN and all(form.isalnum() or form in {"-", "/"} for form in between):
                found.setdefault(candidate.name, f"{owner.entity}-{candidate.name}")
    return found
