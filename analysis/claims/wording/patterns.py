"""The patterns that read the text just before and just behind a number. Those for the text before end at it; all are short and bounded."""

from __future__ import annotations

import re

from analysis.claims.wording.endings import Ending, any_of
from analysis.claims.wording.resources import (
    ABOUT,
    APART,
    BARGAINS,
    CARDINALS,
    COMPARATIVES,
    CURRENCY_PEOPLE,
    DISTANCES,
    FORETELLING,
    HEDGES,
    LESS,
    MEASURES,
    MONEY_LETTERS,
    MONEY_SIGNS,
    MONEY_WORDS,
    MONTHS,
    MORE,
    NAMES_BEFORE,
    PER,
    PLAIN,
    SCALES,
    SCORE_WORDS,
    SOUGHT,
    TELLING,
    TRADES,
    WORKS,
    YEAR_BEFORE,
)

_FLAGS = re.IGNORECASE | re.VERBOSE


_SIZE = r"(?:cost|size|price|number|amount|rate|level|value)"
SIGN = re.compile(rf"(?<![A-Za-z]) (?: (?:{any_of(MONEY_SIGNS)}) \s? | [{''.join(MONEY_LETTERS)}] ) \Z", re.VERBOSE)
DENOMINATION = re.compile(r"s\b | [\s-] (?: bills? | (?:bank)?notes? | coins? ) \b (?! \s (?: for | of | from ) \b )", _FLAGS)
COMPARED = Ending(
    rf"""(?<![\w-]) (?<!hand\ )(?<!turn\ )(?<!take\ )(?<!handed\ )(?<!turned\ )
    (?: (?P<more>{any_of(MORE)}) | (?P<less>{any_of(LESS)}) | (?P<about>{any_of(ABOUT)}) | (?P<plain>{any_of(PLAIN)}) ) \s+ \Z""",
    (*MORE, *LESS, *ABOUT, *PLAIN),
    _FLAGS,
)
COMPARING = Ending(r"(?<! [\w<>=] ) (?: (?P<about> [~≈] ) | (?P<more> [>≥] ) | (?P<less> [<≤] ) ) \s? \Z", "~≈>≥<≤", re.VERBOSE)
_BELOW = ("-", "−", "–", "minus", "negative")
MINUS = Ending(r"(?: (?<![\w.,%)\]/-]) [-−–] | (?<!plus\ or\ ) \b (?: minus | negative ) \s ) \s? \Z", _BELOW, _FLAGS)
MOVED_BY = re.compile(
    r"\b by \s+ (?: (?: about | almost | nearly | around | roughly | up\ to | more\ than | at\ least | over ) \s+ )? \Z", _FLAGS
)
AGAINST = re.compile(r"\s? (?: [-–] | \b (?: to | against | versus ) \b ) \s?", _FLAGS)
RANGE_BEFORE = re.compile(r"\b (?: between | from ) \s+ (?: [$€£¥]\s? )? \Z", _FLAGS)
RANGE_NOUN = re.compile(
    r"((?:[a-z][\w’'-]*\s+){0,3} [a-z][\w’'-]*s) \s+ (?:\w+ing\s+)? (?:anywhere\s+)? (?:from|between|of) \s+ (?:[$€£¥]\s?)? \Z", _FLAGS
)
RANGE = re.compile(
    rf"""(?: \s? [-–—] \s?
    | ,? \s (?: (?:and|or) \s )? (?:possibly|perhaps|maybe|potentially) \s (?: (?:as\s(?:much|many)\sas|up\sto|even) \s )?
    | \s+ (?P<word>to|and|or) \s+ (?: (?:as\s(?:much|many)\sas|more\sthan|about|around|nearly|almost|over) \s+ )? )
    (?: (?:{any_of(MONEY_SIGNS)}) \s? )?""",
    _FLAGS,
)
SCALE = re.compile(
    rf"""[\s-]? (?P<scale>{any_of(word for word in SCALES if len(word) > 1)}) \b
    | (?P<letter>[mbk]) \b (?! \s (?: {any_of(DISTANCES)} ) \b )""",
    _FLAGS,
)
PERCENT = re.compile(r"\s? (?: % | -? \s? (?: percentage[ -]points? | percent | per\ cent | pct ) \b ) (?:\s points? \b)?", _FLAGS)
PENCE = re.compile(r"p \b", re.VERBOSE)
MONEY = re.compile(rf"\s+ (?:of\s+)? (?: (?P<people>{any_of(CURRENCY_PEOPLE)}) \s+ )? (?P<word>{any_of(MONEY_WORDS)}) \b", _FLAGS)
TIMES = re.compile(
    rf"""\s+ times \b (?= \s+ (?: (?: as | the | that | those | its | their | his | her | what | over | {any_of(COMPARATIVES)} ) \b
    | (?:\w+\s)? (?: {any_of(MEASURES)} ) \b ) ) | [\s-]? fold \b | x \b""",
    _FLAGS,
)
MULTIPLIER = re.compile(r"(?: doubl | tripl | trebl | quadrupl | halv )\w+", _FLAGS)
TO_MULTIPLY = re.compile(
    r"\b (?: to | will | would | can | could | may | might | should | must | not | than | nearly | almost | about ) \s (?: also \s )? \Z",
    _FLAGS,
)
MULTIPLIED_OBJECT = re.compile(r"\s (?: (?-i: [A-Z][\w.-]* ['’]s ) | the | its | their | his | her | our | that | what | last ) \b", _FLAGS)
UNMULTIPLIED = re.compile(
    r"\s (?: down | home | up | as | off | over | back | time | in\ the\ \w+(?:st|nd|rd|th) | to\ (?:left|right|cent[er]{2}) ) \b",
    _FLAGS,
)
TWICE = re.compile(r"\s+ (?: as \s+ (?! an?\b | the\b ) \w+ | the | that | its | their | what ) \b", _FLAGS)
OF_WHOLE = re.compile(
    rf"""\s+ (?: of | the | as | in | that\ of | its | their | his | her | what
    | majority | stake | share | interest | owner | holding | {any_of(COMPARATIVES)} ) \b | \s* [—–-]{{1,2}} \s* of \b""",
    _FLAGS,
)
OUT_OF = re.compile(r"\s+ (?: in | out\ of | of ) (?: \s+ (?:every|each) )? \s+", _FLAGS)
TIME_BEHIND = re.compile(r"[\s-] (?: second | minute | hour | day | week | month | year ) s? \b", _FLAGS)
BEHIND = re.compile(
    r"""\s+ (?P<more> or\ more | or\ higher | or\ above | and\ up ) \b | (?P<plus> \+ | -plus\b )
    | \s+ (?P<less> or\ less | or\ fewer | or\ below | at\ most ) \b | (?P<about> \s+ or\ so\b | -odd\b )""",
    _FLAGS,
)
RELATIVE = re.compile(
    r"""\s (?: (?: that | which ) \s )? (?: he | she | they | it | we | you | I ) \s
    (?: (?: had | have | has | would | will ) \s )? (?P<verb> [a-z]+ ) \b""",
    _FLAGS,
)
RATE = re.compile(
    rf"""\s? / \s? (?P<slashed>{any_of(PER)}) \b
    | [\s-]+ (?: (?P<adverb>hourly|daily|weekly|monthly|quarterly|annually|yearly|a\ piece|apiece)
    | (?: per | an? | each | every ) [\s-]+ (?P<unit>{any_of(PER)}) ) \b (?! \s+ (?: ago | earlier | before | later ) \b )""",
    _FLAGS,
)
PER_NUMBER = re.compile(
    r"""\s+ (?: per | (?:for|in|of)\ every | (?:for|in)\ each ) \s+
    (?P<unit> \d[\d,]* (?: \s (?:thousand|million) )? (?: \s [a-z]{3,} (?<!ing) )? ) \b""",
    _FLAGS,
)
ATTACHED = re.compile(
    r"""\s? (?: (?P<celsius> (?: °\s? | degrees?\ )? C | degrees?\ (?:[Cc]elsius|[Cc]entigrade) )
    | (?P<fahrenheit> (?: °\s? | degrees?\ )? F | degrees?\ [Ff]ahrenheit ) | (?P<degrees> ° (?! \s? [NSEW\d] ) )
    | (?P<unit> square\ (?:foot|mile|metre|meter|kilometre|kilometer)
    | [kMGT]bps | km/h | kmh | kph | mph | m/s | sq\ (?:km|m|ft) | km² | km | cm | mm | kg | [kMGT]Wh? | [kKMGT]B | bps? | mpg
    | bpd | pp[mb] | ha | [btm]cfd? | mcm | bcm | mtpa | mm[Bb]tu | m[lg] | mcg | lbs? | ft (?! \s? \d ) | oz | hp | [kMG]?Hz | dB )
    | (?P<parts> parts\ per\ [mbtr]+illion )
    | (?P<metres> m (?= \s (?: high | tall | wide | long | deep | away | above | below | thick ) \b ) )
    ) (?![\w/-])""",
    re.VERBOSE,
)
PARTITIVE = re.compile(
    rf"""\s+ of \s+ (?:all\s+)? (?: the | its | their | these | those | his | her | our ) \s+ (?: (?: last | first | past | final ) \s+ )?
    (?: (?: \d[\d,.]* (?:\s\w+illion)? | {any_of(CARDINALS)} ) \s+ )? (?= [a-z] )""",
    _FLAGS,
)
OTHERS = re.compile(r"\s (?: other | more | additional | further | extra ) (?= \s [A-Za-z] )", re.VERBOSE)
NOUN = re.compile(r"\s+ (?P<of>of\s+)? (?P<word>[A-Za-z][\w’'&/-]*)", re.VERBOSE)

_EXACTLY = rf"(?: (?:the|its|their|all) \s+ )? (?: (?:{any_of([*ABOUT, *MORE, *LESS])}) \s+ )?"
BASELINE = re.compile(
    rf"""[”"]? (?: \s* [—–]+ \s* | \s+ (?: (?:{any_of(COMPARATIVES)}) \s+ (?:\w+\s+)? )? )
    (?: (?: that\ of | of | than | as\ [a-z]+\ as | as | compared\ (?:with|to) ) \b | (?=the\ {_SIZE}\ of) ) \s*
    (?: the\ {_SIZE}\ of \s+ )?
    (?: what \s+ (?: it\ (?:costs|takes|took|cost)\ to\ \w+ \s+ )? | (?:training|making|building|running|buying) \s+ )?
    (?: {_EXACTLY} \d[\d,]* \s+ )?
    (?P<what> (?: (?:the|its|their|his|her|all|a|an) \s+ )? [A-Za-z][\w’'.-]* (?: \s+ (?:[A-Za-z]|\d+[A-Za-z])[\w’'-]* ){{0,4}} )""",
    _FLAGS,
)
WHOLE = re.compile(
    rf"""[”"]? \s* [—–-]? \s* (?P<link>of|in|for|on|the) \s+ (?: {_EXACTLY} (?: (?:remaining|other|estimated) \s+ )? \d[\d,]* \s+ )?
    (?: (?:the|its|their|his|her|all|an?) \s+ )?
    (?P<what> (?: (?:[A-Z]\.){{2,}} \s+ )? [a-z][\w’'-]* (?:\s+(?:[a-z]|\d+[a-z])[\w’'-]*){{0,6}} )""",
    _FLAGS,
)
HEDGED = re.compile(rf"\W (?: {any_of(HEDGES)} ) \b", re.VERBOSE)  # in lower case
ELSEWHEN = re.compile(rf"\s+ (?:(?:as|that|it)\s+)? (?: {any_of(FORETELLING)} ) \b | .{{0,40}}? \b (?: {any_of(APART)} ) \b", _FLAGS)
AFAR = re.compile(r"\b (?: since | due | until | from | before | after ) \s+ (?:the\s+)? \Z", _FLAGS)
TICKER = re.compile(r"\.[A-Z]", re.VERBOSE)
WORK_BEHIND = re.compile(rf"[ ] (?: {any_of(WORKS)} ) \b", re.VERBOSE)
YEAR_BEHIND = re.compile(r"\b (?: in | by | since | as\ of | during ) \s+ ( (?:1[89]|20) \d\d ) \b", _FLAGS)

_TOPS = ("top", "bottom", "richest", "wealthiest", "poorest", "highest", "lowest", "upper", "lower", "other")
TOP = Ending(rf"\b (?: {any_of(_TOPS)} ) \s \Z", _TOPS, _FLAGS)
NAMED = Ending(rf"\b (?: {any_of(NAMES_BEFORE)} ) \.? [\s-] \Z", NAMES_BEFORE, _FLAGS)
NAME_BEFORE = re.compile(r"\b ( [A-Z][\w’'.&]* ) [\s-] \Z", re.VERBOSE)
SENTENCE_START = re.compile(r"(?: ^ | [.!?:\n“\"] \s? ) \Z", re.VERBOSE)
SCORE_BEFORE = re.compile(rf"\b (?: {any_of(SCORE_WORDS)} ) \W+ (?: \w+ \W+ ){{0,3}} \Z", _FLAGS)
SCORE_BEHIND = re.compile(
    rf"\s? [-–—] \s? (?P<second>\d{{1,3}}(?:\.\d+)?) \b (?! ,\d{{3}} ) (?P<word> \s+ (?: \w+ \s+ )? (?: {any_of(SCORE_WORDS)} ) \b )?",
    _FLAGS,
)
SCORE_SECOND = re.compile(r"\d \s? [-–—] \s? \Z", re.VERBOSE)
TIED = re.compile(
    r"[-–][a-z] | (?:st|nd|rd|th) \b | :\d | \s? (?: a\.m | p\.m | [ap]m \b | o['’]clock ) | [-/]\d+[-/]\d | \.\d+\.\d | \.\d*[a-z]",
    _FLAGS,
)
TIED_UNIT = re.compile(r"[-–] (?: fold | plus\b | odd\b | per | [mbtr]+illion | thousand | dollar | euro | pound | yuan )", _FLAGS)
LIST_START = re.compile(r"(?: ^ | \n ) [ \t(]* \Z", re.VERBOSE)
LIST_MARK = re.compile(r"[.):] \s", re.VERBOSE)
YEAR_LEAD = re.compile(rf"\b (?: {any_of([*YEAR_BEFORE, *MONTHS])} | \d{{1,2}}, ) [\s-]+ \Z", _FLAGS)
ATTRIBUTIVE_BEHIND = re.compile(r"[ ][a-z]{3,}", re.VERBOSE)
DATE_LEAD = re.compile(r"\b (?: in | last | this | next | of | since | during | by | until | the | early | late | mid ) [\s-]+ \Z", _FLAGS)
MONTH_LEAD = Ending(rf"\b (?: {any_of(MONTHS)} ) \.? \s+ \Z", MONTHS, _FLAGS)
MONTH_BEHIND = re.compile(rf"\s+ (?:of\s+)? (?: {'|'.join(month.title() for month in MONTHS)} ) \b", re.VERBOSE)
PLURAL_BEHIND = re.compile(r"\s+ [a-z]{3,}s \b", re.VERBOSE)
WORD_BEHIND = re.compile(r"\s+ [a-z]+", re.VERBOSE)
HALF_OF_TIME = re.compile(r"\b (?: first | second | latter | last | opening | closing | later | early ) \s \Z", _FLAGS)
COLUMN = re.compile(r"[ \t]{2,} [A-Za-z] [\w .]{0,40} [ \t]{2,} [\d.-]", re.VERBOSE)
UNIT_BEHIND = re.compile(r"\s? (?: % | percent | per\ cent | [mbtr]+illion | thousand | times )", _FLAGS)
ONE_BEHIND = re.compile(
    r"\s (?: [mbtr]+illion | thousand | hundred | percent | per\ cent | pct | dlr | dollar | euro | in | out\ of | of\ every ) \b", _FLAGS
)

CARRIED = re.compile(
    r"""[\s,;()–—-]* (?: (?:in|for|at|by|on) \s+ (?:\w+\s+){0,2} \d{4} [\s,()]* )?
    (?: (?: (?P<moved>from|to|versus|against|than|compared) | or | and | of | up | down | off | as | with | by ) [\s(]+ ){0,3}""",
    _FLAGS,
)
RESTATED = re.compile(
    r"""[\s,;]* (?: \( [^()\d]{0,40} \) \s* )? (?: or | up | down | off | to
    | (?:to\s+)? (?:close|settle|end|finish|stand|trade|closing|ending|trading)[ds]? \s+ at
    | to \s+ (?:an?|the|its) (?:\s[\w-]+){1,4} \s of ) \s+ (?:an?\s+)?""",
    _FLAGS,
)
LISTED = re.compile(
    rf"""(?: \s+ (?:in|at|from|for|on|near|by|to|with|across|during|over|this|last) \s+ [^,;.:()\d]{{1,50}}? )?
    (?: \s? , \s+ (?:and|but|plus|including|among\ them)? | ,? \s of \s (?:which|whom|them)
    | \s+ (?:and|but|plus|or|to|against|versus) | ; ) ,? \s*
    (?: (?:\w+\s)? (?!aged) \w+(?:ed|ing) \s+ )? (?: (?: {any_of([*PLAIN, *MORE, *LESS, *ABOUT])} ) \s+ )?""",
    _FLAGS,
)
EQUIVALENT = re.compile(
    r"\b (?: equivalent\ to | equal\ to | equals | or | that\ is | an\ average\ of | averaging ) \s (?:(?:about|some)\s)? \Z", _FLAGS
)
BARE = re.compile(
    r"""\s* (?: [.;)] | , (?!\d) | \s [-–—] \s
    | \s (?: in | at | from | on | for | against | to | by | when | after | as | were | was | are | have | had | last
    | this | if | since | compared | before | until | during | now | today | of\ them | more | overall | abroad
    | an?\ (?:year|month|week|quarter|decade|day)\ (?:earlier|ago|before) ) \b | \Z )""",
    _FLAGS,
)
AMONG = Ending(
    r"""(?: (?-i: \b (?: Of | Among ) ) | (?: , | \b (?: but | and | that ) ) \s+ (?: of | among ) ) \s+
    (?: (?:the|those|its|all) \s+ ){0,2} (?: [\d,.]+ \s+ (?: million \s+ | billion \s+ )? )?
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
    r"""\s+ (?: (?: is | are | was | were | being | (?:has|have|had)\ been | (?:will|would)\ be ) \s+ )?
    (?: \w+ly \s+ )? (?P<verb> \w+ (?:ed|nt|id|st) \b )""",
    _FLAGS,
)
OR_ELSE = re.compile(r"[\s(,–—-]* (?: or \s+ | off \s+ | up \s+ | down \s+ )?", _FLAGS)
_HELD_AGAINST = ("from", "than", "compared with", "compared to", "versus")
FORMERLY = Ending(
    rf"\b (?: {any_of(_HELD_AGAINST)} ) \s+ (?: (?:the|an?|just|only) \s+ )? \Z", (*_HELD_AGAINST, "the", "a", "an", "just", "only"), _FLAGS
)
BREAK = re.compile(r"; | \b (?: though | although | while | whereas ) \b", _FLAGS)
CLAUSE = re.compile(
    r"""[;:] | ,(?! \s+ (?: \w+ing | or | up | down | off | an?\s+(?:increase|decrease|rise|gain|jump|drop|decline|fall) ) \b )
    | \b (?: and | but | that | which | who | with | as | than | when | where | though | although | while | whereas | because ) \b""",
    _FLAGS,
)
TOLD_ON = re.compile(rf"\b (?: {any_of(TELLING)} ) \s+ (?: (?:late|early|earlier|on) \s+ ){{0,2}} \Z", _FLAGS)
GOES_ON = re.compile(
    r"""\s (?! (?: from | to | and | or | compared | versus | by | on | in | at | when | after | as | but | up | down | while | ended
    | ending | alone ) \b ) [a-z\d]""",
    _FLAGS,
)
POUNDS_OF = re.compile(
    r"pounds \s of \s (?! debt | cash | money | tax | invest | sav | aid | fund | spend | public | damage | business )", _FLAGS
)
EMERGENCY = re.compile(r"(?: 911 | 999 | 112 ) \s (?: calls? | callers? | dispatch\w* | operators? ) \b", _FLAGS)
NAME_BEHIND = re.compile(r"[ ][A-Z][a-z]", re.VERBOSE)
ARTICLE_LEAD = re.compile(
    r"""(?: \b (?: the | an? | his | her | its | their ) | ['’]s | (?<=s)['’] ) \s
    (?: (?! of | for | in | to | and ) [a-z][a-z-]* \s ){0,2} \Z""",
    _FLAGS,
)
ASIDE = re.compile(r"\s* \( [^()\d]{0,5} \d [^()]{0,30} \) | (?: ; \s [^()\d]{0,5} \d [^()]{0,20} )? \)", _FLAGS)
OPENING = re.compile(r"(?: in | on | at | for | by | during | after ) \s [^,;:]{0,80} \Z", _FLAGS)
PARTED = re.compile(r", | \b (?: and | but | while ) \b", _FLAGS)
TOLD_BEHIND = re.compile(rf"\s (?: {any_of(TELLING)} ) \b", _FLAGS)
SUBORDINATE = re.compile(r"[\W_]* (?: since | after | before | until | when | because | although | though | if | as ) \b", _FLAGS)
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
DASHED = re.compile(r"\s [-–—] \s [^-–—.;:]{5,120} \s [-–—] \s (?= [^,.;:]{2,30} \Z )", _FLAGS)
_OWN = ("own", "owns", "owned", "owning", "control", "controls", "controlled", "controlling", "hold", "holds", "held", "holding")
_TRADE = ("bought", "acquire", "acquired", "acquires", "sold")
OWNS = Ending(rf"\b (?: {any_of((*_OWN, *_TRADE))} ) \s \Z", (*_OWN, *_TRADE), _FLAGS)
OF_FIRM = re.compile(
    r"""\s of \s (?: (?-i: (?! [A-Z][a-z]+s \s [a-z] ) [A-Z] ) | (?: the | its | his | her ) \s (?: [a-z-]+ \s )?
    (?: club | company | firm | group | bank | business | team | airline | newspaper | channel | venture | unit ) \b )""",
    _FLAGS,
)
OWNED = re.compile(r"[\s-] (?: owned | held | controlled ) \b", _FLAGS)
SAME_AS = re.compile(r"\s+ as \s+ (?: many | much | few | little ) \s+ (?P<what> .{1,60} )", _FLAGS | re.DOTALL)
OF_WHAT = re.compile(r"\s+ (?:the|its|their) \s+ (?P<what> [a-z]+ (?:\s+[a-z]+)? ) \s+ of \b", _FLAGS)
AS_CLAUSE = re.compile(r"\s+ as \s+ (?! (?: much | many | large | big | high | fast | expensive ) \b )", _FLAGS)  # "as demand cooled"
NEXT_CLAUSE = re.compile(
    r", \s which \b | \b (?: and | but | which | who ) \s+ (?: \w+ed | is | are | was | were | has | had | will ) \b | \b that \b", _FLAGS
)
