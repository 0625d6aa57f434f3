"""What part a name plays towards the numbers behind it: who only tells them, who is made to do it, who pays, whose plan it is."""

from __future__ import annotations

import re

from analysis.article import Mention
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.resources import AUXILIARIES, OPENS, PREPOSITIONS

BODIES = frozenset(  # that act for whom they are of
    "administration campaign government team family regime camp office foundation army military navy police authorities parliament state"
    " side".split()
)
_FLAGS = re.VERBOSE
_STOP = rf"(?: {any_of(PREPOSITIONS | OPENS | AUXILIARIES | {'and', 'or'})} ) \b"
_BEFORE = 45  # characters that hold the verb before a name
_OWNED = r"(?: ['’]s? | \s? <[^<>\s]{1,20}> | \s \( [^()\n]{1,30} \) )?"
_TITLE = r"(?: the \s )? (?: [A-Z][a-z]{1,4} \.? \s )?"  # "the", "Mr."
_HELPERS = r"(?: (?: has | have | had | also | later | then | now | earlier | yesterday | [a-z]+ly ) \s ){0,2}"
_TELLS = re.compile(
    rf"""(?: , (?: [^,;.\n]{{1,60}} , )? )? \s {_HELPERS}
    (?: sa(?: id | ys ) | cite[ds] | mentioned | (?: point | refer ) (?: s | r?ed ) \s to
    | (?: warn | insist | suggest | reckon | predict | recommend ) (?: ed | s ) | (?: argue | note | believe ) [ds]
    | (?: estimate | acknowledge ) [ds] | th(?: inks | ought )
    | (?: (?: claim | add | show ) (?: ed | s ) | conclude[ds] | announced | confirmed ) \s that ) \b""",
    _FLAGS,
)
_PEOPLE_TELL = re.compile(
    r"""\s (?: experts | officials | analysts | scientists | researchers | investigators | sources | economists | strategists
    | spokes(?: man | woman | person ) ) \b [^.;:]{0,80}? \s
    (?: say | said | estimated? | believed? | reckon | warn(?: ed )? | predict(?: ed )? | expect(?: ed )? | put ) \b""",
    _FLAGS,
)
_TELLING = re.compile(
    r"""\s (?: said | says | reported | estimate[ds] | forecasts? | reckons? | found | show(?: s | ed )? | predict(?: s | ed ) )
    (?: \s (?: on \s )? [A-Z][a-z]+day )? ,""",
    _FLAGS,
)
_FORETELLS = re.compile(
    r"""\s (?: (?: has | have | had ) \s )? (?: predict | forecast | project | expect | estimate | reckon | put )(?: s | d | ed )? \s
    (?: it \s at \s )? (?: (?: about | around | some | only | just | nearly | almost | up \s to | more \s than ) \s )? [^\w\s]? \d""",
    _FLAGS,
)
_COMMA = re.compile(r"[,”\"] \s (?: the \s )? \Z", _FLAGS)
_DETERMINED = 8  # characters of a comma and an article
_MAKES = re.compile(
    rf"""\b (?: order | forc | allow | ask | requir | urg | enabl | help | permit | direct | compel | oblig | authori[sz] | instruct | advis
    | persuad | pressur | push | invit | encourag | expect | tell | want | let ) (?: s | es | e[ds]? | ed | t?ing | led )? \s
    {_TITLE} \Z | \b told \s {_TITLE} \Z""",
    _FLAGS,
)
TO_DO = re.compile(rf"{_OWNED} \s to \s [a-z]+ \b", _FLAGS)
_FAULTS = re.compile(
    rf"""\b (?: fault | blam | critici[sz] | prais | accus | thank | stop | prevent | attack | condemn
    | lambast | slam | convict | suspect | ban | su )
    (?: e[ds]? | s | ed | p?ing | ped )? \s {_TITLE} (?: (?! {_STOP} ) [a-z-]+ \s ){{0,3}} \Z""",
    _FLAGS,
)
_DOING = re.compile(rf"{_OWNED} (?: \s [a-z]+ ){{0,2}} \s (?: for | of | from ) \s (?: not \s )? [a-z]+ing \b", _FLAGS)
_CHARGES = re.compile(
    rf"""\b (?: fine[ds]? | fining | costs? | costing | charge[ds]? | charging | save[ds]? | saving | award(?: ed | s | ing )
    | nets | netted ) \s {_TITLE} (?: [a-z-]+ \s ){{0,4}} \Z""",
    _FLAGS,
)
_SUM = re.compile(
    rf"""{_OWNED} \s (?: (?: an? | the | some | about | around | nearly | almost | over | up \s to | more \s than ) \s ){{0,2}}
    [A-Z]{{0,2}} [^\w\s.,;:—–-]? \d""",
    _FLAGS,
)
_PLANS = re.compile(
    r"""(?: \s [a-z-]+ ){0,2}? \s (?: plan | bid | offer | proposal | promise | pledge | vow | attempt | effort | decision | scheme )s?
    \s (?: to | for | of | worth ) \b""",
    _FLAGS,
)
SUFFERED_BY = re.compile(
    rf"""(?: \s (?! {_STOP} ) [\w’'-]+ ){{0,5}}? \s (?: against | (?: collapse | failure | bankruptcy | demise | downfall ) \s of ) \s
    (?: the \s )? (?: (?! {_STOP} ) [a-z][a-z-]* \s ){{0,3}}""",
    _FLAGS,
)


def tells(body: str, mention: Mention, at: int) -> bool:
    """Whether a name only tells what stands at a place: "Ada Byron said 300 mills burned", "mills burned, the agency said, as 300".

    What a firm tells may be its own, unless it is named between two commas.
    """
    if _TELLING.match(body, mention.end) and _COMMA.search(body, max(0, mention.start - _DETERMINED), mention.start):
        return True
    people = _PEOPLE_TELL.match(body, mention.end, at)  # "UN experts estimate"
    if people is not None:
        return True
    verb = _TELLS.match(body, mention.end) if mention.type == "PERSON" else None
    return verb is not None and verb.end() <= at


def foretells(body: str, mention: Mention) -> bool:
    """Whether a name is the subject of a verb that foretells or reckons the number right behind it: "while the bank predicts 300"."""
    return _FORETELLS.match(body, mention.end) is not None


def is_made_to(body: str, mention: Mention) -> bool:
    """Whether a name is the object of a verb and does what follows: "ordered Acme to pay", "blamed Acme for selling"."""
    verbs = _MAKES if TO_DO.match(body, mention.end) else _FAULTS if _DOING.match(body, mention.end) else None
    return verbs is not None and verbs.search(body, max(0, mention.start - _BEFORE), mention.start) is not None


def bears(body: str, mention: Mention) -> bool:
    """Whether a name is the object of a verb and the sum behind it is its own: "fined Acme $5"."""
    return _SUM.match(body, mention.end) is not None and _CHARGES.search(body, max(0, mention.start - _BEFORE), mention.start) is not None


def plans(body: str, mention: Mention) -> bool:
    """Whether a plan behind a name makes the numbers of the plan its own: "with an Acme plan to cut"."""
    return mention.type in {"ORG", "PERSON"} and _PLANS.match(body, mention.end) is not None
