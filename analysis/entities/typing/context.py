"""The type of a name that no list and no word of its own tells, by the words beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import EntityType
from analysis.entities.resources import LISTED, ROLES, SURNAMES, TITLES

_BODIES = frozenset(
    "group party newspaper daily weekly magazine website broadcaster channel network station company firm bank lender insurer retailer"
    " carmaker automaker airline startup start-up chain club team side union federation brigade militia gang cartel faction movement"
    " coalition alliance agency ministry board commission foundation charity think-tank consortium conglomerate subsidiary refiner miner"
    " supermarket brewer publisher fund tabloid portal outfit rival rivals unit".split()
)
_AFTER = frozenset(
    "shares stock executives lawmakers mps fighters militants rebels insurgents spokesman spokeswoman spokesperson chairman ceo"
    " shareholders supporters members reported striker goalkeeper midfielder defender captain coach manager officials".split()
)
_SITES = frozenset(
    "district province region county prefecture governorate municipality neighbourhood neighborhood suburb village town city airport port"
    " harbour prison jail dam mine oilfield refinery river lake valley mountains peninsula island islands desert crossing highway forest"
    " stadium checkpoint camp area beach bridge border state".split()
)
_LANDED = frozenset("district city town village county province suburb municipality island".split())
_WILDS = (["rainforest"], ["basin"], ["jungle"], ["peninsula"])
_PLAYERS = frozenset(
    "captain coach striker goalkeeper keeper midfielder defender winger forward manager batsman bowler pitcher quarterback fly-half"
    " scrum-half lock prop opener catcher shortstop outfielder".split()
)
_BEATEN = frozenset("beat beats thrashed thrash edged downed routed trounced hammered outplayed".split())
_TEAM_AFTER = _PLAYERS | _BEATEN
_FACED = _BEATEN | frozenset("against v vs versus host hosts hosted hosting visit visits visiting face faces facing".split())
_FACING = _TEAM_AFTER | frozenset(
    "lost won drew lose win host hosts visit face faces travel scored conceded equalised levelled signed sign boss squad".split()
)
_SCORE = range(1, 4)  # digits
_INSIDE = frozenset("in at near outside around across".split())
_ACRONYM = range(3, 7)  # letters
COUNTIES = frozenset("county province prefecture governorate municipality regional state".split())
_STAFF = frozenset(
    "analyst analysts economist economists strategist strategists trader columnist correspondent reporter contributor".split()
)
_TICKER = re.compile(r"\.?[A-Z]{1,5}(?:\.[A-Z]{1,2})?\Z")
_EXCHANGES = frozenset("NASDAQ Nasdaq NYSE LSE TSX ASX AMEX OTC HKEX NSE BSE".split())
_BEHIND_DATELINES = frozenset({",", "(", "-", "–", "—", "―", ":"})
_LANDS = frozenset({"country", "city", "region"})


def told_by_neighbours(forms: Sequence[str], first: int, last: int) -> EntityType:
    """The type that the words before and after tokens [first, last) tell; OTHER where they tell none."""
    before = forms[first - 1] if first else ""
    after = forms[last].lower() if last < len(forms) else ""
    if _is_person(forms[first:last], before):
        return "PERSON"
    if after in _SITES or (before == "of" and first > 1 and forms[first - 2] in _SITES):
        return "PLACE"
    if after in _BODIES or after in _AFTER or before.lower() in _BODIES or (before == "the" and forms[max(0, first - 2)] == "told"):
        return "ORG"  # papers, stations and chambers are told something
    if last - first == 1 and forms[first].isupper():
        return "ORG" if forms[first].isalpha() and len(forms[first]) in _ACRONYM else "OTHER"
    return "PLACE" if before in _INSIDE and last - first == 1 else "OTHER"


def plays(forms: Sequence[str], first: int, last: int, sport: bool) -> bool:
    """Whether the words beside a town's name say that its team is meant ("Kent captain"; in an article about sport also "against Kent")."""
    before, after = forms[first - 1] if first else "", forms[last] if last < len(forms) else ""
    if sport:
        return before in _FACED or after in _FACING or (after.isdigit() and len(after) in _SCORE and before != "(")
    return before in _BEATEN or after in _TEAM_AFTER


def is_dateline(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether a name in capitals at the start of a sentence tells where an article was written ("KHARTOUM (Reuters) -", "LIMA, Peru")."""
    if first or last == len(forms) or not all(form.isupper() for form in forms[:last]):
        return False
    if forms[last] not in _BEHIND_DATELINES and not forms[last][0].isdigit():
        return False
    spoken = " ".join(form.capitalize() for form in forms[:last])
    known = LISTED.get(spoken) or LISTED.get(" ".join(forms[:last]))
    return known in _LANDS or (known is None and len(spoken) > max(_ACRONYM) and spoken not in SURNAMES)


def is_land(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether the words beside a single name say that it is one of a stretch of land ("the town of Groom", "the Amazon rainforest")."""
    if last - first > 1:
        return False
    return (first > 1 and forms[first - 1] == "of" and forms[first - 2] in _LANDED) or forms[last : last + 1] in _WILDS


def is_inside(forms: Sequence[str], first: int) -> bool:
    """Whether something happens inside what a name stands for ("in Kent")."""
    return first > 0 and forms[first - 1].lower() in _INSIDE


def is_ticked(forms: Sequence[str], last: int) -> bool:
    """Whether the ticker of a share stands behind a name ("(NYSE: ACM)", "<ACM.N>", "(ACM.L)")."""
    if last + 2 >= len(forms) or forms[last] not in {"<", "("}:
        return False
    inside = forms[last + 1]
    return inside in _EXCHANGES or (bool(_TICKER.match(inside)) and (forms[last] == "<" or "." in inside) and forms[last + 2] in {">", ")"})


def is_employer(forms: Sequence[str], last: int) -> bool:
    """Whether a name stands before somebody who studies markets or writes for it ("Hargrove Lunt analyst Sue Bell")."""
    return last + 1 < len(forms) and forms[last] in _STAFF and forms[last + 1][0].isupper()


def is_site(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether something lies, happens or is made in what a name stands for ("in Kent", "from Kent", "Kent, Ohio", "Kent-based")."""
    before, after = forms[first - 1].lower() if first else "", forms[last] if last < len(forms) else ""
    return (
        before in _INSIDE
        or before in {"from", "to", "of"}
        or after[:1] == "-"
        or (after == "," and forms[last + 1 : last + 2] != ["which"])
    )


def _is_person(forms: Sequence[str], before: str) -> bool:
    """Whether words behind a role or a title can be a person's: none in capitals, no digits."""
    plain = all(form.isalpha() or "-" in form for form in forms) and not all(form.isupper() for form in forms)
    return plain and forms[0][0].isupper() and (before in TITLES or (len(forms) > 1 and before in ROLES))
