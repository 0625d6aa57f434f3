"""A raw text on its way to an article: its blocks, the role of each, and the facts found so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from analysis.article import PublishedKind, Role, SourceKind
from analysis.clean.blocks import Block
from analysis.clean.dateline import lone_dateline
from analysis.clean.facts import Fact
from analysis.clean.lookalikes import is_outlet, is_section
from analysis.clean.published import Doubtful, Stated, find

_TAG_SEPARATORS = re.compile(r"\s*[,;，、；|•·#/]\s*")
_HOST = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})(?:[/?#]\S*)?$", re.IGNORECASE)
_OUTLET_AFTER = re.compile(r"(?:,|\s[|–—-]|\sfor|\sat|\sin)\s+(?P<outlet>[^,|]{2,50})$")
_SOURCE_ORDER: tuple[SourceKind, ...] = ("user", "metadata", "stated", "dateline", "original", "url", "unknown")
_DATE_ORDER = ("declared", "published", "glued", "", "updated", "dateline")


@dataclass(slots=True)
class Found:
    """The facts an article states about itself, each with the text that says so."""

    title: str | None = None
    title_evidence: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    source: str | None = None
    source_kind: SourceKind = "unknown"
    source_evidence: str | None = None
    published: Stated | None = None
    published_kind: PublishedKind = "absent"
    published_evidence: str | None = None
    notes: list[str] = field(default_factory=list)
    _date_label: str = "declared"

    def take(self, fact: Fact, text: str) -> None:
        """Add what a fact states, unless something surer is known; text is the line that says so."""
        if fact.role == "source":
            self._take_source(fact, text)
        elif fact.role == "published":
            self.take_date(fact.value, fact.label, text)
        elif fact.role == "byline" and fact.value:
            self._take_byline(fact.value, text)
        elif fact.role == "dateline":
            self._take_dateline(fact.value)
        elif fact.role == "tags":
            self.tags = self.tags or tags_of(fact.value)
        elif fact.role == "section" and fact.value:
            self.section = self.section or fact.value.strip(" #:»›>/|")
        elif fact.role == "standfirst":
            self.standfirst = self.standfirst or fact.value
        elif fact.role == "title":
            self.title, self.title_evidence = self.title or fact.value, self.title_evidence or text

    def take_source(self, name: str, kind: SourceKind, evidence: str) -> None:
        """The outlet, unless a surer kind of evidence named one."""
        if self.source is None or _SOURCE_ORDER.index(kind) < _SOURCE_ORDER.index(self.source_kind):
            self.source, self.source_kind, self.source_evidence = name, kind, evidence

    def take_date(self, text: str, label: str, evidence: str, kind: PublishedKind = "stated") -> None:
        """The date of publication, unless a surer label gave one; a date that is none is noted."""
        found = find(text)
        if label == "glued" and self.section is None:
            self.section = re.split(r"\d", text, maxsplit=1)[0].strip()
        if isinstance(found, Doubtful):
            self.notes.append(f"undated: {evidence.strip()[:80]!r} is {found.reason}")
        if not isinstance(found, Stated):
            if self.published is None and self.published_evidence is None and (label in ("published", "updated") or found):
                self.published_evidence = evidence
            return
        if self.published is None or _DATE_ORDER.index(label) < _DATE_ORDER.index(self._date_label):
            self.published, self.published_kind, self.published_evidence = found, kind, evidence
            self._date_label = label

    def _take_dateline(self, text: str) -> None:
        """The agency and the date of a dateline alone on its line."""
        dateline = lone_dateline(text)
        if dateline and dateline.agency:
            self.take_source(dateline.agency, "dateline", text)
        if dateline and dateline.published:
            self.take_date(text, "dateline", text)

    def _take_source(self, fact: Fact, text: str) -> None:
        """The outlet that a line names, or the address it gives."""
        host = host_of(fact.value)
        if fact.label == "link":
            self.url = self.url or (fact.value if "://" in fact.value else None)
            if host:
                self.take_source(host, "url", text)
        else:
            self.take_source(host or fact.value.strip(" .[]()"), "original" if fact.label == "original" else "stated", text)

    def _take_byline(self, value: str, text: str) -> None:
        """The byline, and the outlet it names after the person."""
        match = _OUTLET_AFTER.search(value)
        if match and is_outlet(match["outlet"]):
            self.take_source(match["outlet"].strip(), "stated", text)
            value = value[: match.start()]
        elif is_outlet(value):
            self.take_source(value, "stated", text)
            return
        self.byline = self.byline or value.strip(" ,|-–—.")


@dataclass(slots=True)
class Page:
    """The blocks of a raw text, and the role of those that are known to be no body."""

    blocks: list[Block]
    found: Found = field(default_factory=Found)
    roles: dict[int, Role] = field(default_factory=dict)
    body: set[int] = field(default_factory=set)  # blocks known to be body, though they are short

    def open(self) -> list[int]:
        """Places of the blocks without a role, in order."""
        return [i for i in range(len(self.blocks)) if i not in self.roles]

    def give(self, place: int, role: Role, fact: Fact | None = None) -> None:
        """Give a block its role, and take what it states."""
        self.roles[place] = role
        if fact:
            self.found.take(fact, self.blocks[place].text)


def tags_of(text: str) -> tuple[str, ...]:
    """The tags of a line, without the separators."""
    parts = (part.strip(" .\"'[]()#:") for part in _TAG_SEPARATORS.split(text))
    return tuple(part for part in parts if any(map(str.isalpha, part)) and "@" not in part)


def host_of(text: str) -> str | None:
    """The host a link or a host name names, without www; None for any other text."""
    match = _HOST.fullmatch(text.strip(" ./"))
    return match["host"].lower() if match and not is_section(text) else None
