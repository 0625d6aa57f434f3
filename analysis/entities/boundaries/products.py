"""Product names that follow a pattern: codes with digits, versions, and capitalised words that a maker or a product word stands beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from analysis.entities.candidates import Candidate, candidate_at, covered
from analysis.entities.document import Document
from analysis.entities.resources import CALENDAR, DEMONYMS, FIRST_NAMES, LISTED, NO_ENTITY, PRODUCT_NOUNS, SURNAMES

_LONG_CODE = re.compile(r"(?=[^\d]*\d)[A-Z][A-Za-z]+[\w.]*(?:-[\w.]+)*\Z")  # GPT-4, Qwen2.5-Max, Janus-Pro-7B
_SHORT_CODE = re.compile(r"[A-Z]{1,3}-?\d{1,4}[A-Z]?(?:\.\d+)?\Z|o\d(?:-[a-z]+)?\Z")  # R1, V3, A100, o1
_VERSION = re.compile(r"\d{1,2}\.\d{1,2}\Z")
_MIXED = re.compile(r"[A-Z]{2,}\Z|[A-Z]?[a-z]+[A-Z]\w*\Z")  # NIM, ChatGPT
_DATED = re.compile(r"(?:19|20)\d\d|\A(?:COVID|Covid|SARS|H\dN|G\d|Q\d|FY|MH|U-?\d)")
_BETWEEN = 4  # words that may stand between a maker and a code: "its new AI model R1"


def add_products(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates with products found by pattern, which take the place of those they overlap."""
    taken = covered(document, [c for c in candidates if c.type != "OTHER"])
    makers = {(c.line, c.last) for c in candidates if c.type == "ORG"}
    found = [product for line, here in enumerate(taken) for product in _in_line(document, line, here, makers)]
    if not found:
        return candidates
    codes = {product.name for product in found}
    found += _again(document, codes, {(c.line, c.first) for c in found})
    spots = covered(document, found)
    kept = [piece for candidate in candidates for piece in _without(document, candidate, spots[candidate.line])]
    return sorted(kept + found, key=attrgetter("line", "first"))


def _without(document: Document, candidate: Candidate, spots: set[int]) -> Iterator[Candidate]:
    """The candidate; or, where a product covers part of it, its head if that is a listed maker ("Nvidia" of "Nvidia A100")."""
    hidden = spots.intersection(range(candidate.first, candidate.last))
    if not hidden:
        yield candidate
    elif min(hidden) > candidate.first:
        head = candidate_at(document, candidate.line, candidate.first, min(hidden), "ORG")
        if LISTED.get(head.name) == "company" or head.name in document.inside:
            yield head


def _in_line(document: Document, line: int, taken: set[int], makers: set[tuple[int, int]]) -> Iterator[Candidate]:
    """Products of one sentence."""
    sentence = document.sentences[line]
    forms, codes = sentence.forms, set(sentence.digits)
    for i in sorted(codes.union(sentence.capitals)) if codes else sentence.capitals:
        if forms[i][0].isdigit():
            if i and _VERSION.match(forms[i]) and _is_version_of(document, forms[i - 1]):
                yield candidate_at(document, line, i - 1, i + 1, "PRODUCT", certain=True)
        elif (i in codes and _is_code(forms, i)) or (i not in taken and _is_named(document, line, i, makers)):
            yield candidate_at(document, line, i, _end(document, forms, i), "PRODUCT", certain=True)


def _end(document: Document, forms: Sequence[str], i: int) -> int:
    """Where the product's name ends that starts at i: after its version, or the capitalised words that go on with it."""
    last = i + 1
    if last < len(forms) and (_VERSION.match(forms[last]) or f"{forms[i]} {forms[last]}" in LISTED):
        last += 1
    while last < len(forms) and forms[last].istitle() and forms[last].isalpha() and not document.ordinary(forms[last]):
        last += 1
    return last


def _is_code(forms: Sequence[str], i: int) -> bool:
    """Whether a token is a product's code: long ones by themselves, short ones beside a product word, an owner or another code."""
    form = forms[i]
    if form in NO_ENTITY or _DATED.search(form) or LISTED.get(form, "product") != "product":
        return False
    if _SHORT_CODE.match(form):
        near = (*forms[max(0, i - 1) : i], *forms[i + 1 : i + 3])
        owner = "'s" in forms[max(0, i - _BETWEEN - 1) : i]
        if forms[i + 1 : i + 2] == [","]:  # "V3, the model which ..."
            near = (*near, *forms[i + 2 : i + 2 + _BETWEEN])
        return LISTED.get(form) == "product" or owner or any(word.lower() in PRODUCT_NOUNS or word == "/" for word in near)
    return bool(_LONG_CODE.match(form)) and ("-" in form or form[1:].lower() != form[1:] or "." in form)


def _is_version_of(document: Document, form: str) -> bool:
    """Whether a number after this word is the version of what it names."""
    if not form[0].isupper() or form in CALENDAR or form in NO_ENTITY or document.ordinary(form):
        return False
    return LISTED.get(form, "product") in {"product", "company"} and form not in DEMONYMS


def _is_named(document: Document, line: int, i: int, makers: set[tuple[int, int]]) -> bool:
    """Whether a capitalised word is a product: its maker's possessive before it, or a product word after a name in odd capitals."""
    forms = document.lines[line]
    form, after = forms[i], forms[i + 1].lower() if i + 1 < len(forms) else ""
    if i and forms[i - 1] == "'s" and (line, i - 1) in makers:
        named = not after[:1].isalpha() or after in PRODUCT_NOUNS or after.islower()
    else:
        named = after in PRODUCT_NOUNS and bool(_MIXED.match(form))
    return named and _may_be_product(document, line, form)


def _may_be_product(document: Document, line: int, form: str) -> bool:
    """Whether a word is capitalised and none that is known for something else."""
    if not form[0].isupper() or form in NO_ENTITY or form in DEMONYMS or LISTED.get(form, "product") != "product":
        return False
    return not (document.ordinary(form) or document.headline(line) or form in FIRST_NAMES or form in SURNAMES)


def _again(document: Document, codes: set[str], known: set[tuple[int, int]]) -> Iterator[Candidate]:
    """Other places of codes found somewhere in the document."""
    for line, sentence in enumerate(document.sentences):
        for i in sentence.capitals if codes else ():
            if sentence.forms[i] in codes and (line, i) not in known:
                yield candidate_at(document, line, i, i + 1, "PRODUCT", certain=True)
