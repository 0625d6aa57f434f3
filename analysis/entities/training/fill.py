"""Fills the slots of our own sentences with listed and invented names, the same way on every run."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence

from analysis.entities.resources import COMPANY_ENDINGS, COUNTRIES, FIRST_NAMES, NAMES, SURNAMES
from analysis.entities.training.regions import REGIONS, Region

COPIES = 12  # times a document with slots is filled
INVENTED = 0.45  # share of names that no list holds

_SLOT = re.compile(r"\{([A-Za-z]+?)(\d?)\}")
_PIECE = re.compile(r"\[[^\]]*\]|" + _SLOT.pattern)
_ONSETS = "b br c ch d dr f fl g gr h j k kr l m n p pr qu r s sh st t tr v w y z".split()
_VOWELS = "a e i o u a e i o ai ea ou".split()
_CODAS = ["", "", "", "n", "r", "l", "s", "m", "ck", "nd", "rt", "x", "th"]
_BODIES = "Ministry of {}|Department of {}|{} Ministry".split("|")
_FIELDS = "Health|Finance|Defence|Justice|Foreign Affairs|Education|Agriculture|Transport|Energy|Trade|Labour|Interior|Environment".split(
    "|"
)
_ORGS = "{} Institute|{} Foundation|Center for {}|{} Association|Institute of {}|National {} Council|{} Research Center|{} Watch".split("|")
_THEMES = (
    "Policy|Strategic Studies|Health|Climate|Trade|Media|Rural Development|Public Affairs|Economic Research|Farmers|Nurses|Security".split(
        "|"
    )
)
_AGENCIES = "{} Agency|National {} Authority|{} Commission|Bureau of {}|{} Department|{} Board|Office of {}".split("|")
_DUTIES = "Disaster Management|Weather|Water|Aviation|Food Safety|Competition|Communications|Statistics|Emergency|Fisheries|Mines".split(
    "|"
)
_PARTIES = "{} Party|{} Front|{} Alliance|{} Movement|{} Congress|{} Union|Party of {}".split("|")
_CAUSES = "National|Labour|People's|Liberal|Freedom|Democratic|Green|Justice|Workers'|Progressive|Reform|Unity|Civic".split("|")
_PARLIAMENTS = (
    "Parliament|Senate|National Assembly|House of Representatives|Congress|House of Commons|Federal Assembly|Chamber of Deputies|Knesset"
    "|Lok Sabha|Diet|Duma|Bundestag|Majlis|Verkhovna Rada|Sejm|National People's Congress|Dewan Rakyat|Riksdag|Supreme Council"
).split("|")
_PRESS = (
    "Reuters|AP|AFP|Xinhua|Kyodo|Yonhap|TASS|Interfax|dpa|EFE|ANSA|Anadolu|Bernama|PTI|UPI|Tasnim|IRNA|Fars|MENA|SANA|WAM|KCNA|Antara"
    "|Belta|Bloomberg|RIA|Itar-Tass|ANI|IANS|NAN|Telam|Lusa|APA|CTK|MTI|PAP"
).split("|")
_CLUBTOWNS = (
    "Milan|Barcelona|Monaco|Napoli|Roma|Leeds|Liverpool|Chelsea|Everton|Sevilla|Valencia|Porto|Lille|Lyon|Marseille|Leipzig|Dortmund"
    "|Mainz|Leicester|Southampton|Newcastle|Watford|Burnley|Bristol|Bath|Gloucester|Northampton|Saracens|Toulouse|Toulon|Cardiff|Swansea"
    "|Derby|Reading|Surrey|Kent|Essex|Yorkshire|Lancashire|Durham|Bologna|Parma|Genoa|Verona|Bergamo|Granada|Cadiz|Rennes|Nantes|Santos"
).split("|")
_USACITIES = (
    "Atlanta|Baltimore|Boston|Brooklyn|Buffalo|Charlotte|Chicago|Cincinnati|Cleveland|Colorado|Dallas|Denver|Detroit|Florida|Golden State"
    "|Green Bay|Houston|Indiana|Jacksonville|Kansas City|Los Angeles|Memphis|Miami|Milwaukee|Minnesota|New England|New Orleans|New York"
    "|Oakland|Orlando|Philadelphia|Phoenix|Pittsburgh|Portland|Sacramento|San Antonio|San Diego|San Francisco|Seattle|St. Louis|Tampa Bay"
    "|Texas|Toronto|Utah|Vancouver|Washington"
).split("|")
_BANKS = (
    "Goldman Sachs|JPMorgan|Morgan Stanley|Citi|Citigroup|Barclays|UBS|Credit Suisse|Deutsche Bank|HSBC|Nomura|Jefferies|ING|Commerzbank"
    "|Societe Generale|BNP Paribas|Bank of America|Wells Fargo|Rabobank|Danske Bank|Nordea|Mizuho|Capital Economics|Oxford Economics"
    "|Oanda|AxiTrader|CMC Markets|Saxo Bank|Westpac|Edward Jones|Raymond James|Berenberg|RBC|TD Securities|DBS|Macquarie"
).split("|")
_STATES_ELSEWHERE = (
    "Kaduna|Borno|Zamfara|Katsina|Plateau|Benue|Bihar|Kerala|Assam|Odisha|Gujarat|Rajasthan|Telangana|Jharkhand|Sonora|Sinaloa|Chiapas"
    "|Oaxaca|Veracruz|Michoacan|Kachin|Rakhine|Shan|Chin|Jonglei|Unity|Darfur|Oromia|Amhara|Tigray|Bahia|Para|Ceara|Parana|Zulia|Tachira"
    "|Sabah|Sarawak|Johor|Bavaria|Saxony|Hesse|Victoria|Queensland"
).split("|")
_UNIONS = (
    "National Union of {}|{} Workers' Union|Union of {}|Amalgamated {} Union|{} Federation|Confederation of {}|Congress of {} Unions"
).split("|")
_TRADES = "Mineworkers|Metalworkers|Teachers|Railway|Transport|Garment|Dock|Steel|Nurses|Farmers|Public Service|Bank Employees".split("|")
_GANGS = "Los {}s|{} Cartel|{} Boys|Mara {}|{} Brigade|{} Clan".split("|")
_CONSONANTS = "BCDFGHJKLMNPRSTVWZ"
_ABROAD = 0.4  # share of people and towns that come from one of the regions
_ACRONYMS = 0.15  # share of parties, agencies, unions and bodies that are called by capitals alone
_MEDIA = "The {} Times|{} Post|{} Herald|{} News|The {} Tribune|{} Daily|{} TV|Radio {}|{} Today|The {} Chronicle".split("|")
_WORKS = "The Last {}|A Song for {}|{} Nights|The {} Affair|Goodbye, {}|{}'s Way|Letters from {}".split("|")


class Filler:
    """Names for the slots of one document; the same slot is the same name throughout."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.filled: dict[str, str] = {}

    def text(self, template: str) -> str:
        """The template with its slots filled; names stand in brackets, as in the sentences that have none."""
        return _PIECE.sub(self._piece, template)

    def _piece(self, found: re.Match[str]) -> str:
        """A slot, filled and in brackets; or a name in brackets, with the slots in it filled."""
        if found[0][0] == "[":
            return _SLOT.sub(lambda slot: self._value(slot[1].lower(), slot[2]), found[0])
        return self._bracketed(found[1], found[2])

    def _bracketed(self, slot: str, number: str) -> str:
        """A filled slot, in brackets with its kind where it is a name."""
        loud = slot.isupper()
        slot = slot.lower()
        name = self._value(slot, number)
        text = name.upper() if loud else name
        return f"[{text}|{_KINDS[slot]}]" if slot in _KINDS else text

    def _value(self, slot: str, number: str) -> str:
        """The name this document has in a slot."""
        key = slot + number
        if key not in self.filled:
            whose = slot.removesuffix("last") or "person"
            if whose == "person" or whose in REGIONS:
                self._person(whose, number)
            else:
                self.filled[key] = _MAKERS[slot](self)
        return self.filled[key]

    def _person(self, whose: str, number: str) -> None:
        """Fill a person and their family name: of a region, or of any."""
        region = REGIONS.get(whose) or (self.abroad() if self.dice.random() < _ABROAD else None)
        last = self.pick(region.family if region else _LAST) if self.listed() or (region and self.listed()) else self.invented()
        first = self.pick(region.given if region else _FIRST)
        middle = f" {self.dice.choice('ABCDEFGHJKLMPRSTW')}." if self.dice.random() < 0.06 and not region else ""
        name = f"{last} {first}" if region and region.family_first else f"{first}{middle} {last}"
        self.filled[whose + number] = name
        self.filled[("" if whose == "person" else whose) + "last" + number] = last

    def abroad(self) -> Region:
        """One of the regions."""
        return REGIONS[self.pick(list(REGIONS))]

    def listed(self) -> bool:
        """Whether the next name comes from a list."""
        return self.dice.random() >= INVENTED

    def pick(self, choices: Sequence[str]) -> str:
        """One of the choices."""
        return choices[self.dice.randrange(len(choices))]

    def invented(self) -> str:
        """A capitalised word that no list holds, of two or three syllables."""
        syllables = (self.pick(_ONSETS) + self.pick(_VOWELS) + self.pick(_CODAS) for _ in range(self.dice.choice((1, 2, 2, 3))))
        return "".join(syllables).capitalize()

    def company(self) -> str:
        """A company: listed, invented, or invented with an ending."""
        if self.listed():
            return self.pick(NAMES["company"])
        name = self.invented()
        return name if self.dice.random() < 0.5 else f"{name} {self.pick(_ENDINGS)}"

    def product(self) -> str:
        """A product: listed, or invented with or without a number."""
        if self.listed():
            return self.pick(NAMES["product"])
        name = self.invented()
        return self.pick((name, f"{name} {self.dice.randrange(1, 16)}", f"{name}-{self.dice.randrange(2, 900)}", f"{name} Pro"))

    def team(self) -> str:
        """A team: listed, or invented with or without an ending."""
        if self.listed():
            return self.pick(NAMES["team"])
        return self.pick((self.invented(), f"{self.place()} {self.pick(('United', 'City', 'FC', 'Rovers', 'Tigers', 'Hawks'))}"))

    def place(self) -> str:
        """A town: of a region, listed or invented."""
        if self.dice.random() < _ABROAD / 2:
            return self.pick(self.abroad().towns)
        return self.pick(NAMES["city"]) if self.listed() else self.invented()

    def acronym(self) -> str:
        """Three to five capitals."""
        return "".join(self.pick(_CONSONANTS if i % 2 else _CONSONANTS + "AEIOU") for i in range(self.dice.choice((3, 3, 4, 5))))

    def body(self, patterns: Sequence[str], words: Sequence[str]) -> str:
        """A body made from a pattern, or called by its capitals."""
        return self.acronym() if self.dice.random() < _ACRONYMS else self.made(patterns, words)

    def club(self) -> str:
        """A town that a club is called by."""
        return self.pick(_CLUBTOWNS) if self.listed() else self.place()

    def made(self, patterns: Sequence[str], words: Sequence[str]) -> str:
        """A pattern filled with one of the words."""
        return self.pick(patterns).format(self.pick(words))


def _from(name: str) -> Callable[[Filler], str]:
    """A maker that picks from a list."""
    return lambda filler: filler.pick(NAMES[name])


def _made(patterns: Sequence[str], words: Sequence[str]) -> Callable[[Filler], str]:
    """A maker that fills patterns."""
    return lambda filler: filler.made(patterns, words)


def _town_of(region: Region) -> Callable[[Filler], str]:
    """A maker of the towns of a region."""
    return lambda filler: filler.pick(region.towns)


def _body(patterns: Sequence[str], words: Sequence[str]) -> Callable[[Filler], str]:
    """A maker of bodies from patterns, now and then by their capitals."""
    return lambda filler: filler.body(patterns, words)


def _around(patterns: Sequence[str]) -> Callable[[Filler], str]:
    """A maker that fills patterns with a town."""
    return lambda filler: filler.pick(patterns).format(filler.place())


_FIRST, _LAST, _ENDINGS = sorted(FIRST_NAMES), sorted(SURNAMES), sorted(COMPANY_ENDINGS)
_STATES = "Ohio|Texas|California|Florida|Georgia|Michigan|Iowa|Nevada|Oregon|Alabama|Kansas|Maine|Utah|New Jersey|North Carolina".split("|")
_MAKERS: dict[str, Callable[[Filler], str]] = {
    **{f"{name}town": _town_of(region) for name, region in REGIONS.items()},
    "company": Filler.company,
    "product": Filler.product,
    "team": Filler.team,
    "city": Filler.place,
    "town": Filler.invented,
    "band": lambda filler: f"The {filler.invented()}s",
    "handle": lambda filler: filler.invented().lower(),
    "number": lambda filler: str(filler.dice.randrange(2, 900)),
    "first": lambda filler: filler.pick(_FIRST),
    "country": lambda filler: filler.pick(tuple(COUNTRIES)),
    "usstate": lambda filler: filler.pick(_STATES),
    "demonym": _from("demonym"),
    "region": _from("region"),
    "event": _from("event"),
    "org": lambda filler: filler.pick(NAMES["organisation"]) if filler.listed() else filler.made(_ORGS, _THEMES),
    "ministry": _made(_BODIES, _FIELDS),
    "agency": _body(_AGENCIES, _DUTIES),
    "party": _body(_PARTIES, _CAUSES),
    "parliament": lambda filler: filler.pick(_PARLIAMENTS),
    "media": _around(_MEDIA),
    "university": _around(("University of {}", "{} University", "{} State University", "{} Institute of Technology", "{} College")),
    "hospital": _around(("{} General Hospital", "{} Clinic", "{} Medical Center")),
    "police": _around(("{} Police Department", "{} police", "{} County Sheriff's Office")),
    "stadium": _around(("{} Park", "{} Arena", "{} Stadium", "{} Road")),
    "centralbank": _around(("Bank of {}", "Central Bank of {}", "Reserve Bank of {}")),
    "militia": lambda filler: filler.pick(
        ("Hamas", "Boko Haram", "al-Shabab", "Taliban", "Islamic State", "M23", "Hezbollah", filler.invented())
    ),
    "work": _around(_WORKS),
    "agencyname": lambda filler: filler.pick(_PRESS),
    "clubtown": Filler.club,
    "usacity": lambda filler: filler.pick(_USACITIES),
    "bank": lambda filler: filler.pick(_BANKS),
    "state": lambda filler: filler.pick(_STATES_ELSEWHERE),
    "union": _body(_UNIONS, _TRADES),
    "gang": _around(_GANGS),
    "field": lambda filler: filler.pick(_FIELDS),
    "publisher": Filler.invented,
    "journal": lambda filler: filler.pick(("Nature", "Science", "The Lancet", "Cell", "Nature Communications", "Physical Review Letters")),
}
_KINDS = (
    dict.fromkeys(["person", "last", "first", *REGIONS, *(f"{region}last" for region in REGIONS)], "PER")
    | dict.fromkeys(["city", "town", "country", "region", "usstate", "state", *(f"{region}town" for region in REGIONS)], "LOC")
    | {"demonym": "MISC"}
)
_KINDS |= dict.fromkeys(
    (
        "company team org ministry agency party parliament media university hospital police centralbank militia band agencyname"
        " bank union gang"
    ).split(),
    "ORG",
)


def filled(documents: Sequence[str], turn: int = 0) -> Iterator[str]:
    """The documents with their slots filled, COPIES times each and otherwise at each turn; those without slots once."""
    for number, document in enumerate(documents):
        for copy in range(turn * COPIES, (turn + 1) * COPIES) if _SLOT.search(document) else (0,):
            yield Filler(random.Random(number * 1000 + copy)).text(document)  # noqa: S311  not for secrets
