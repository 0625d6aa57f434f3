"""The type of a name that no list and no word of its own tells, by the words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import EntityType
from analysis.entities.resources import ROLES, TITLES

_BODIES = frozenset(
    "group party newspaper daily weekly magazine website broadcaster channel network station company firm bank lender insurer retailer"
    " carmaker automaker airline startup start-up chain club team side union federation brigade militia gang cartel faction movement"
    " coalition alliance agency ministry board commission foundation charity think-tank consortium conglomerate subsidiary refiner miner"
    " supermarket brewer publisher fund tabloid portal outfit rival rivals unit".split()
)
_AFTER = frozenset(
    "shares stock executives lawmakers mps fighters militants rebels insurgents spokesman spokeswoman spokesperson chairman ceo"
    " shareholders supporters members striker goalkeeper midfielder defender captain coach manager officials".split()
)
_SITES = frozenset(
    "district province region county prefecture governorate municipality neighbourhood neighborhood suburb village town city airport port"
    " harbour prison jail dam mine oilfield refinery river lake valley mountains peninsula island islands desert crossing highway forest"
    " stadium checkpoint camp area beach bridge border state".split()
)
_INSIDE = frozenset("in near outside around across".split())
_ACRONYM = range(3, 7)  # letters


def told_by_neighbours(forms: Sequence[str], first: int, last: int) -> EntityType:
    """The type that the words before and after tokens [first, last) tell; OTHER where they tell none."""
    before = forms[first - 1] if first else ""
    after = forms[last].lower() if last < len(forms) else ""
    if _is_person(forms[first:last], before):
        return "PERSON"
    if after in _SITES:
        return "PLACE"
    if after in _BODIES or after in _AFTER or before.lower() in _BODIES:
        return "ORG"
    if last - first == 1 and forms[first].isupper():
        return "ORG" if forms[first].isalpha() and len(forms[first]) in _ACRONYM else "OTHER"
    return "PLACE" if before in _INSIDE and last - first == 1 else "OTHER"


def _is_person(forms: Sequence[str], before: str) -> bool:
    """Whether words behind a role or a title can be a person's: none in capitals, no digits."""
    plain = all(form.isalpha() or "-" in form for form in forms) and not all(form.isupper() for form in forms)
    return plain and forms[0][0].isupper() and (before in TITLES or (len(forms) > 1 and before in ROLES))
