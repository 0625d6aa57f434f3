"""The patterns that read beside a number what it is said of. Those for the text before end at it; all are short and bounded."""

from __future__ import annotations

import re

from analysis.claims.wording.endings import Ending, any_of
from analysis.claims.wording.patterns import EXACTLY
from analysis.claims.wording.resources import BARGAINS, SOUGHT, TRADES

_FLAGS = re.IGNORECASE | re.VERBOSE

RELATIVE = re.compile(
    r"""\s (?: (?: that | which ) \s )? (?: he | she | they | it | we | you | I ) \s
    (?: (?: had | have | has | would | will ) \s )? (?P<verb> [a-z]+ ) \b""",
    _FLAGS,
)
THAT = re.compile(r"\s (?: that | which ) (?P<words> (?: \s [\w’'-]+ ){2,7} )", re.VERBOSE)
OPENED = Ending(
    r"\b (?: opened | debuted | premiered | bowed ) \s (?: \w+ \s ){0,2}? (?: with | to ) \s (?: an?\s )? \Z",
    ("with", "to", "a", "an"),
    _FLAGS,
)
LABEL = re.compile(r"[ \t•*–—-]{0,4} (?P<what> [A-Z][\w’'-]* (?: \s [\w’'.-]+ ){0,5} ) (?: \s \( [^()]{1,60} \) )? : [ ] \Z", re.VERBOSE)
ONWARD = re.compile(
    r"(?: [;,] | ,? \s (?: and | while | but ) ) \s (?P<who> [A-Z][\w.&’'-]* (?: \s [A-Z][\w.&’'-]* ){0,3} ) \s by \s \Z", re.VERBOSE
)
MEANS = re.compile(
    r"""\W{0,3} (?: And \s | But \s | Or \s )? (?: That | This | It | Which )
    (?: ['’]s | \s (?: is | was | would\ be | will\ be | works\ out\ at | equals | amounts\ to ) )
    (?: \s (?: an? | about | roughly | just | only | over | nearly | almost | up ) ){0,2} \s""",
    _FLAGS,
)
WHOLE = re.compile(
    rf"""[”"]? \s* [—–-]? \s* (?P<link>of|off|in|for|on|the) \s+
    (?: {EXACTLY} (?: (?:remaining|other|estimated) \s+ )? \d[\d,]* (?:-[a-z]+)? \s+ )?
    (?: (?:the|its|their|his|her|our|my|all|an?|that|this|these|such) \s+ )?
    (?P<what> (?: (?:[A-Z]\.){{2,}} (?:['’]s)? \s+ )? [a-z][\w’'-]* (?:\s+(?:[a-z]|\d+[a-z]|\d{{4}}\b)[\w’'-]*){{0,6}} )""",
    _FLAGS,
)
AMONG = Ending(
    r"""(?: (?-i: \b (?: Of | Among ) ) | (?: , | \b (?: but | and | that ) ) \s+ (?: of | among ) ) \s+
    (?: (?:the|those|its|all) \s+ ){0,2} (?: [\d,.]+ \s+ (?: million \s+ | billion \s+ )? (?: plus \s+ )? )?
    (?P<what> [a-z][\w’'-]* (?:\s+[a-z][\w’'-]*){0,3} ) [^,]{0,40} , \s* \Z""",
    (",",),
    _FLAGS,
)
_NO_DEAL = rf"(?: (?! \b (?: {any_of((*TRADES, *SOUGHT))} ) \b ) [^;:] )"
TRADED = Ending(
    rf"\b (?: (?P<verb>{any_of(SOUGHT)}) \b {_NO_DEAL}{{0,40}} | (?: {any_of(TRADES)} ) \b {_NO_DEAL}{{0,140}} ) \s for \s+ \Z",
    (" for",),
    _FLAGS,
)
PASSIVE = re.compile(
    r"""\s+ (?: (?: is | are | was | were | being | (?:has|have|had) \s (?: \w+ \s )? been
    | (?:will|would|could|may|might|should|can|must)\ be ) \s+ )?
    (?: \w+ly \s+ )? (?P<verb> \w+ (?:ed|nt|id|st) \b )""",
    _FLAGS,
)
ASIDE = re.compile(r"\s* \( [^()\d]{0,5} \d [^()]{0,30} \) | (?: ; \s [^()\d]{0,5} \d [^()]{0,20} )? \)", _FLAGS)
LIKENED = re.compile(
    r"\s (?: (?: fewer | more | less | higher | lower | larger | smaller ) \s than | as \s (?: much | many ) \s as ) \b", _FLAGS
)
AT_ONCE = re.compile(r"[^.;:\d]{0,40} , \s (?: or \s | up \s | about \s )?", _FLAGS)
_VOTED = ("took", "won", "received", "got", "garnered", "garnering", "polled", "polling", "captured")
POLLED = Ending(rf"\b (?: {any_of(_VOTED)} ) \s \Z", _VOTED, _FLAGS)
OF_SOME = re.compile(r"\s of \b", _FLAGS)
OF_THOSE = re.compile(r"\s of \s (?: those | them | these ) \b (?! \s who )", _FLAGS)
HIGHER = re.compile(r"\s (?: higher | lower | stronger | weaker ) \b (?! \s than )", _FLAGS)
QUALITY = re.compile(r"\s (?P<word> [a-z]+ ) (?: [.,;)] | \s (?: in | at | against | for | when | after | with | among ) \b | \Z )", _FLAGS)
PASSES = re.compile(r"(?: exceed | surpass | top ) (?: s | ed | es | ped | ping | ing )? \b", _FLAGS)
OCCASION = re.compile(r"\s (?: in | on | for | at ) \s", _FLAGS)
PRICED = re.compile(r"\b (?P<link> for | at | from ) (?: \s (?:just|only|around|about) )? \s \Z", _FLAGS)
BARGAIN = re.compile(rf"\b (?: {any_of((*BARGAINS, *TRADES))} ) \b", _FLAGS)
DASHED = re.compile(r"\s [-–—]{1,2} \s [^-–—.;:]{5,120} \s [-–—]{1,2} \s (?= [^,.;:]{2,30} \Z )", _FLAGS)
_OWN = ("own", "owns", "owned", "owning", "control", "controls", "controlled", "controlling", "hold", "holds", "held", "holding")
_TRADE = ("bought", "acquire", "acquired", "acquires", "sold")
OWNS = Ending(rf"\b (?: {any_of((*_OWN, *_TRADE))} ) \s \Z", (*_OWN, *_TRADE), _FLAGS)
OF_FIRM = re.compile(
    r"""\s of \s (?: (?-i: (?! [A-Z][a-z]+s \s [a-z] ) [A-Z] ) | (?: the | its | his | her ) \s (?: [a-z-]+ \s )?
    (?: club | company | firm | group | bank | business | team | airline | newspaper | channel | venture | unit ) \b )""",
    _FLAGS,
)
BY = re.compile(r"\b by \s (?: (?: just | only | a \s mere | merely ) \s )? \Z", _FLAGS)
OWNED = re.compile(r"[\s-] (?: owned | held | controlled ) \b", _FLAGS)
SAME_AS = re.compile(r"\s+ as \s+ (?: many | much | few | little ) \s+ (?P<what> .{1,60} )", _FLAGS | re.DOTALL)
OF_WHAT = re.compile(r"\s+ (?:the|its|their) \s+ (?P<what> [a-z]+ (?:\s+[a-z]+)? ) (?: \s+ of \b | [.,;)] )", _FLAGS)
