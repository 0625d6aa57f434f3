"""Which names of sources are one: "The New York Times (NYT)", "nytimes.com" and "www.nytimes.com". Different outlets are never made one.

Names are one where they differ in case, article, punctuation, or an abbreviation of themselves in brackets; sites, where they differ in a
prefix such as www. A site and a name are one where the site spells the name, and either articles of that name stand on that site, or the
name is a distinctive one that no other name or site of the corpus could be meant by. What is ambiguous is left apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

_SITE = re.compile(r"(?:https?://)?([\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,12})(?:[/?#]\S*)?$", re.IGNORECASE)
_BRACKETED = re.compile(r"(.{1,200}?)\s*\(([^()]{2,12})\)$")
_SAME_SITE = ("www.", "m.", "amp.", "mobile.", "edition.")
_SECOND_LEVEL = frozenset("co com org net gov ac edu ne or go".split())
_APOSTROPHES = re.compile(r"[.'’`]")
_OTHER = re.compile(r"[\W_]+")
_WHOLE = 4  # letters of a word that a site must hold in full
_COMMON = frozenset(
    "times post herald news journal tribune gazette guardian telegraph chronicle observer examiner courier independent mirror star sun "
    "express mail standard inquirer dispatch sentinel bulletin review weekly magazine press globe ledger daily today wire newswire agency "
    "network radio television tv zeitung world national nation local record register republic argus echo leader citizen mercury advertiser "
    "reporter monitor morning evening sunday business new online media group metro city state public people economy voice union "
    "international american free".split()
)  # words that many outlets have in their names: a name of these alone stands for many
_NO_NAMES = frozenset({"nan", "null", "none", "na", "n a", "nil", "inf", "undefined", "unknown"})  # what tables hold in the place of a name
_ALIKE = 64  # names that share a word and their first letter, beyond which that word tells none of them
_LONGEST = 80  # characters of a name that are looked at


class Alias(NamedTuple):
    """A name of a source that is counted as another name of it, and why."""

    alias: str
    source: str
    why: str


class _Named(NamedTuple):
    """The spellings of one name: the words they share and the abbreviations they give in brackets."""

    words: tuple[str, ...]
    spellings: tuple[str, ...]
    short: frozenset[str]


def aliases(articles: Iterable[tuple[str, str | None]]) -> list[Alias]:
    """The aliases among the sources of articles, given as (source, link), sorted; the same for any order of the articles."""
    counts, links = Counter[str](), defaultdict[str, set[str]](set)
    for source, link in articles:
        counts[source] += 1
        if link and (host := _site(link)):
            links[source].add(host)
    names, sites = _names(counts), _sites(counts)
    joined = _joined(names, sites, links)
    found = [alias for named in names for alias in _within(named, joined.get(named.words, []), sites, counts)]
    taken = {host for hosts in joined.values() for host in hosts}
    found += [alias for host, spellings in sites.items() if host not in taken for alias in _spelled_sites(host, spellings, counts)]
    return sorted(found)


def _names(counts: Mapping[str, int]) -> list[_Named]:
    """The names that are no sites, spellings of one name together, and with them an abbreviation that one name alone gives."""
    spellings: dict[tuple[str, ...], set[str]] = defaultdict(set)
    short: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name in counts:
        if not _site(name):
            plain, abbreviation = _plain(name)
            words = _words(plain)
            spellings[words].add(name)
            short[words] |= {abbreviation} - {""}
    giving: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for words, given in short.items():
        for abbreviation in given:
            giving[abbreviation].add(words)
    for abbreviation, givers in giving.items():
        if len(givers) == 1 and (abbreviation,) in spellings:
            spellings[next(iter(givers))] |= spellings.pop((abbreviation,))
    return [_Named(words, tuple(sorted(same)), frozenset(short[words])) for words, same in sorted(spellings.items())]


def _sites(counts: Collection[str]) -> dict[str, list[str]]:
    """Each site among the sources, with the ways it is written."""
    sites: dict[str, list[str]] = defaultdict(list)
    for name in sorted(counts):
        if host := _site(name):
            sites[host].append(name)
    return sites


def _joined(names: list[_Named], sites: Mapping[str, object], links: Mapping[str, set[str]]) -> dict[tuple[str, ...], list[str]]:
    """The words of a name → the sites that are one with it."""
    standing = {named.words: {host for name in named.spellings for host in links[name] if _spelling(host, named)} for named in names}
    proved: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for words, hosts in standing.items():
        for host in hosts:
            proved[host].add(words)
    possible = _possible(names, sites)
    meant: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for host in sites:
        givers = proved.get(host) or {words for words in possible.get(host, ()) if not standing[words] and _distinctive(words)}
        if len(givers) == 1 and (host in proved or len(possible[host]) == 1):
            meant[next(iter(givers))].append(host)
    return {words: hosts for words, hosts in meant.items() if len(hosts) == 1 or all(host in proved for host in hosts)}


def _possible(names: list[_Named], sites: Iterable[str]) -> dict[str, set[tuple[str, ...]]]:
    """Each site → the words of the names that it spells with at least one of their words in full."""
    holding: dict[tuple[str, str], list[_Named]] = defaultdict(list)
    for named in names:
        for word in {word for word in named.words if len(word) >= _WHOLE}:
            holding[word, named.words[0][0]].append(named)
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for host in sites:
        label = _label(host)
        parts = {label[i:j] for i in range(len(label)) for j in range(i + _WHOLE, len(label) + 1)}
        for key in {(part, start) for part in parts for start in {label[0], label.removeprefix("the")[:1]}} & holding.keys():
            if len(holding[key]) <= _ALIKE:
                found[host] |= {named.words for named in holding[key] if _spelling(host, named) == "full"}
    return found


def _spelling(host: str, named: _Named) -> str:
    """How a site spells a name: "full" with one of its words whole, "short" by initials or the abbreviation it gives, "" not at all."""
    label = _label(host)
    found = [_made_of(label, words) for words in (named.words, ("the", *named.words))]
    if not label or all(each is None for each in found):
        return "short" if label in named.short else ""
    return "full" if any(found) else "short"


def _made_of(label: str, words: tuple[str, ...]) -> bool | None:
    """Whether a label that is the beginnings of all words in order holds a long word whole; None where it is no such label."""
    ends = {0: False}
    for word in words:
        further: dict[int, bool] = {}
        for start, whole in ends.items():
            for size in range(1, min(len(word), len(label) - start) + 1):
                if label[start + size - 1] != word[size - 1]:
                    break
                held = whole or (size == len(word) >= _WHOLE and word != "the")
                further[start + size] = further.get(start + size, False) or held
        ends = further
    return ends.get(len(label))


def _distinctive(words: tuple[str, ...]) -> bool:
    """Whether a name has a word that few outlets share."""
    return any(word not in _COMMON and len(word) >= _WHOLE for word in words)


def _within(named: _Named, hosts: list[str], sites: Mapping[str, list[str]], counts: Mapping[str, int]) -> Iterator[Alias]:
    """The aliases of one source: its other spellings, and its sites."""
    source = min(named.spellings, key=lambda name: _precedence(name, named, counts))
    for name in named.spellings:
        if name != source:
            why = f"the abbreviation that goes with {_shown(named)}" if _is_short(name, named) else "the same name, written otherwise"
            yield Alias(name, source, why)
    for host in hosts:
        for name in sites[host]:
            yield Alias(name, source, "the site of that name")


def _precedence(name: str, named: _Named, counts: Mapping[str, int]) -> tuple[bool, int, bool, bool, int, str]:
    """Sorts first the spelling that a source goes by: a full one, the most frequent, without brackets, in mixed case, the longest."""
    return _is_short(name, named), -counts[name], "(" in name, name in (name.upper(), name.lower()), -len(name), name


def _is_short(name: str, named: _Named) -> bool:
    """Whether a spelling is the abbreviation alone."""
    return _words(_plain(name)[0]) != named.words


def _shown(named: _Named) -> str:
    """The spelling that gives the abbreviation in brackets."""
    return next(name for name in named.spellings if _plain(name)[1])


def _spelled_sites(host: str, spellings: list[str], counts: Mapping[str, int]) -> Iterator[Alias]:
    """The aliases of a site that is one with no name: its other spellings."""
    source = min(spellings, key=lambda name: (name != host, -counts[name], name))
    yield from (Alias(name, source, "the same site") for name in spellings if name != source)


def _site(text: str) -> str:
    """The site that a name or link gives, without prefixes that lead to the same one; "" where it gives none."""
    match = _SITE.fullmatch(text.strip()[:2_000])
    host = match[1].lower() if match else ""
    prefix = next((prefix for prefix in _SAME_SITE if host.startswith(prefix) and host.count(".") > 1), "")
    return host.removeprefix(prefix)


def _label(host: str) -> str:
    """The part of a site's name that is its own: of "nytimes.com" and "nytimes.co.uk" "nytimes"; "" for a site below another one."""
    parts = host.split(".")
    ending = 2 if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else 1
    return parts[0].replace("-", "") if len(parts) == ending + 1 else ""


def _plain(name: str) -> tuple[str, str]:
    """(name without the abbreviation of itself that it gives in brackets, the abbreviation folded or "")."""
    match = _BRACKETED.fullmatch(name.strip()[:_LONGEST])
    if match:
        words, short = _OTHER.sub(" ", _folded(match[1])).split(), _OTHER.sub("", _folded(match[2]))
        initials = "".join(word[0] for word in words)
        if short and short in (initials, initials.removeprefix("t") if words[0] == "the" else initials):
            return match[1], short
    return name, ""


def _words(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, punctuation and leading article; the name itself where it says nothing in words."""
    words = _OTHER.sub(" ", _folded(name)).split()
    if not any(map(str.isalpha, "".join(words))) or " ".join(words) in _NO_NAMES:
        return (name,)
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _folded(text: str) -> str:
    """A text without case, accents, dots and apostrophes, "&" as "and"."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " and "))
    return _APOSTROPHES.sub("", "".join(letter for letter in plain if not unicodedata.combining(letter)))
