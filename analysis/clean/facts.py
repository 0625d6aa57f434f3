"""What a line that is not prose states: a date, an outlet, a byline, tags, a section, or nothing but furniture."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from analysis.article import Role
from analysis.clean.dateline import lone_dateline
from analysis.clean.lookalikes import is_outlet, is_person, is_section, words
from analysis.clean.published import find
from analysis.clean.resources import date_words, furniture, labels, months, zones

_LONGEST = 300  # characters of a line that can state facts
_PARTS = re.compile(
    r"\s*[|•·‧∙►]\s*|\s{2,8}|\s[–—-]\s|\s(?=[Bb]y [^\W\d_])|(?<=[\u4e00-\u9fff])\s(?=\d{4}[-年])|\s(?=[\u4e00-\u9fff]{2,6}[:：])"
    r"|(?<=[\w.)])\s(?=(?:[Ll]ast |LAST )?(?:[Uu]pdated|UPDATED|[Mm]odified)\b)"
)
_TRAIL = re.compile(r"\s*[>»›▸→]\s*|\s/\s")
_MENU = re.compile(r"\s[|·•]\s")
_CREDIT = 120  # characters of the longest line that joins an outlet or author and the day
_NAMED = frozenset({"byline", "source", "section"})
_MAIN = frozenset({"published", "byline", "source", "caption"})
_DESKS = frozenset({"admin", "staff", "editor", "editors", "webmaster", "newsroom", "agencies", "staff reporter", "staff writer"})
_STEP = 4  # words of the longest step on the way to a page
_ENDS = " \t-–—:»«›‹>→←↓↑▶►•*…|+✕×#"
_TOKEN = re.compile(r"[^\W\d_]+|\d[\d:.,/年月日-]*")
_GLUED = re.compile(r"([^\W\d_]{2,20})(?=\d{4}[-/.]\d{1,2}[-/.]\d)")
_AGO = re.compile(
    r"(?:about |over |almost )?(?:\d{1,3}|an?|one|two|three|a few|few) ?(?:s|m|h|d|sec|min|hr|second|minute|hour|day|week|month|year)s? ago"
    r"|just now|moments ago|\d{1,3} ?(?:秒|分钟|小时|天|周)前|il y a .{1,20}|vor \d{1,3} \w{3,10}|hace \d{1,3} \w{3,10}",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|www\.)\S+$")
_HANDLE = re.compile(
    r"@\w{2,30}$|\W{0,2}[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?:; [+\d ()-]{6,24})?\W{0,2}$|[+(\d][\d .()/-]{6,22}\d$"
)
_HASHTAGS = re.compile(r"(?:#\w{1,40}\s{0,4}){1,30}")
_BRACKETED = re.compile(r"[(\[（【]([^()\[\]（）]{3,120})[)\]）】]\.?")
_ORIGINALLY = re.compile(
    r"(?:this|the) (?:article|story|piece|post|essay|interview|report|column|text|content) "
    r"(?:was |has been |is )?(?:originally |first |also )?"
    r"(?:published|appeared|posted|republished|reprinted|produced|syndicated)(?: \w+)? (?:by|in|on|at|from|with permission from) "
    r"(?P<value>[^.]{2,60}?)(?: and| under| with| on \w+ \d| in \w+ \d{4}|,|\.|$)",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    r"\((?:reporting|additional reporting|editing|writing|edited|written|compiled|with) [^()]{3,200}\)\.?$"
    r"|[^.]{3,160} contributed (?:reporting|to this (?:report|story|article))(?: from [^.]{2,40})?\.?$",
    re.IGNORECASE,
)
_PICTURED = re.compile(
    r"(?:(?:photo(?:graph)?s?|pictures?|images?|illustration|credit)(?: by| credit)?: [^:]{2,60}"
    r"|\b(?:reuters|afp|ap|epa|xinhua|getty images|dpa|picture alliance)/[^\W\d_][^/.]{2,40}"
    r"|getty images|shutterstock|unsplash|wikimedia commons|file photo|handout|via (?:ap|reuters|afp|getty)"
    r"|/ ?(?:ap|afp|reuters|epa|xinhua|getty|tass|dpa|bloomberg)(?: photos?| images?)?"
    r"|[(\[][^()\[\]]{0,60}\b(?:ap photo|reuters|afp|getty|epa|xinhua|file|photo|courtesy)\b[^()\[\]]{0,60}[)\]])[)\]]?\.?$",
    re.IGNORECASE,
)
_SOURCED = re.compile(r"SOURCE:? (?P<value>[A-Z][^.:]{2,60})")
_MOMENT = re.compile(r"\d{1,2}[:h]\d\d|\d ?[ap]\.?m\b", re.IGNORECASE)


class Fact(NamedTuple):
    """The role of a line or of a part of it, what it states, and by which kind of label."""

    role: Role
    value: str = ""
    label: str = ""


def facts_of(text: str) -> list[Fact]:
    """What each part of a line states; nothing, where the line or a part of it states nothing."""
    if len(text) > _LONGEST:
        return []
    path = _path(text)
    if path:
        return [path]
    parts = [part for part in _PARTS.split(text) if part.strip()]
    if len(parts) > 1:
        stated = [fact_of(part) for part in parts]
        facts = [fact for part, own in zip(parts, stated, strict=True) if (fact := own or _bare(part))]
        if len(facts) == len(parts) and any(fact and fact.role in _MAIN for fact in stated):
            return facts
    whole = fact_of(text)
    return _credit_with_day(text) or ([whole] if whole else [])


def _credit_with_day(text: str) -> list[Fact]:
    """An author or outlet and the day, which commas join: "By Ada Byron, Coast Courier, 2 April 2025"; nothing of other lines."""
    pieces = text.split(", ") if len(text) <= _CREDIT else []
    credit: list[Fact] = []
    for at, piece in enumerate(pieces[:-1], 1):
        fact = fact_of(piece) or _bare(piece)
        if fact is None or fact.role not in _NAMED:
            return []
        credit.append(fact)
        day = _dated(", ".join(pieces[at:]))
        if day and any(fact.role == "source" or fact.value != said for fact, said in zip(credit, pieces, strict=False)):
            return [*credit, day]
    return []


def fact_of(text: str) -> Fact | None:
    """What one line or part states."""
    return _furniture(text) or _datelined(text) or _labelled(text) or _dated(text) or _linked(text) or _credited(text)


def is_furniture(text: str) -> bool:
    """Whether a whole line is furniture of a page. A word with a full stop is an answer, not a button."""
    if len(text) > 120:
        return False
    plain = text.strip(_ENDS).casefold()
    if plain.endswith(".") and (" " in plain or plain.endswith("..")):
        plain = plain.rstrip(".")
    return not any(map(str.isalnum, plain)) or bool(furniture().fullmatch(plain))


def _path(text: str) -> Fact | None:
    """The way to a page, Home > World > Asia, whose last section is the article's; or a menu of sections, which names none."""
    steps = [step for step in _TRAIL.split(text.strip(" >»›▸→/")) if step]
    if len(steps) > 1 and all(words(step) <= _STEP for step in steps) and (is_section(steps[0]) or is_furniture(steps[0])):
        return Fact("section", next((step for step in reversed(steps) if is_section(step)), ""))
    items = _MENU.split(text)
    return Fact("furniture") if len(items) > 1 and all(is_section(item) or is_furniture(item) for item in items) else None


def _furniture(text: str) -> Fact | None:
    return Fact("furniture") if is_furniture(text) else None


def _datelined(text: str) -> Fact | None:
    """A dateline alone on its line."""
    return Fact("dateline", text) if lone_dateline(text) else None


def _bare(text: str) -> Fact | None:
    """A part between separators that needs no label there: an outlet, a person, a section."""
    if is_outlet(text):
        return Fact("source", text.strip(), "stated")
    if is_section(text):
        return Fact("section", text.strip())
    return Fact("byline", text.strip()) if is_person(text) else None


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(kind of label, pattern of the label with its colon and value)."""
    kinds = ("original", "tags", "section", "caption", "credits", "title", "standfirst", "source", "byline")
    return tuple((kind, re.compile(rf"(?:{labels(kind)})\s?[:：]\s?(?P<value>.*)", re.IGNORECASE | re.DOTALL)) for kind in kinds)


@cache
def _openers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(kind of label, pattern of a label that needs no colon, with its value)."""
    plain = {
        "byline": "by|written by|words by|reported by|story by|von|par|por|(?:guest |special )?"
        "(?:column|essay|commentary|analysis|opinion|review|interview|report) by",
        "credits": labels("credits"),
        "original": "originally (?:published|appeared) (?:by|in|on|at)|first published (?:by|in)|re(?:published|printed) from",
        "caption": "(?:image copyright|image caption|image source|media caption|video caption),?",
        "tags": "filed under|tagged(?: with| in| as)?|posted in",
    }
    return tuple((kind, re.compile(rf"(?:{words})\s(?P<value>.*)", re.IGNORECASE | re.DOTALL)) for kind, words in plain.items())


def _labelled(text: str) -> Fact | None:
    """What a line with a label states, in brackets or not."""
    bracketed = _BRACKETED.fullmatch(text)
    if _HASHTAGS.fullmatch(text):
        return Fact("tags", text)
    return _of_labels(bracketed[1] if bracketed else text)


def _of_labels(text: str) -> Fact | None:
    """What a line with a label states: one with a colon, or one that needs none."""
    for kind, pattern in _labels():
        match = pattern.fullmatch(text)
        if match and (fact := _of_label(kind, match["value"].strip(), text)):
            return fact
    for kind, pattern in _openers():
        match = pattern.fullmatch(text)
        value = match["value"].strip(" .") if match else ""
        if value and (
            (kind in ("tags", "credits", "caption") and words(value) < 25) or _is_credit(value) or (kind == "original" and words(value) < 8)
        ):
            return _of_label(kind, value, text)
    return None


def _of_label(kind: str, value: str, text: str) -> Fact | None:
    """The fact that a value under a label of a kind is; None where the value is too long to be one."""
    if kind in ("original", "source"):
        return Fact("source", value, "original" if kind == "original" else "stated") if words(value) <= 12 else None
    if kind == "caption":
        return Fact("caption", text) if words(value) <= 60 else None
    if kind == "credits":
        return Fact("byline", "", "credits") if words(value) <= 40 else None
    if kind == "byline":
        return Fact("byline", value) if words(value) <= 15 else None
    if kind == "tags":
        return Fact("tags", value) if words(value) <= 60 else None
    if kind == "section":
        return Fact("section", value) if 0 < words(value) <= 6 else None
    return Fact("title" if kind == "title" else "standfirst", value) if value else None


def _is_credit(value: str) -> bool:
    """Whether what follows "by" is a person or an outlet, with a place, an office or an outlet after it."""
    parts = re.split(r",\s|\s(?:in|for|at)\s|\s[|–—-]\s", value, maxsplit=1)
    return words(value) <= 14 and (is_person(parts[0]) or is_outlet(parts[0]) or value.isupper() or _one_name(parts[0]) or value in _DESKS)


def _one_name(text: str) -> bool:
    return text.isalpha() and text.istitle() and text.casefold() not in date_words() and text.casefold() not in months()


def _dated(text: str) -> Fact | None:
    """The date a line states: nothing else stands on it but a label, a weekday, a time, and a section glued before."""
    if _AGO.fullmatch(text.strip()):
        return Fact("published", "", "ago")
    glued = _GLUED.match(text)
    if glued and not re.fullmatch(labels("published") + "|" + labels("updated"), glued[1], re.IGNORECASE):
        return Fact("published", text, "glued")
    label = _date_label(text)
    rest = text[len(label[1]) :] if label else text
    if len(text) > 160 or not _is_date(rest, odd_words=2 if label else 0, alone=label is None):
        return None
    return Fact("published", rest, label[0] if label else "")


def _is_date(text: str, *, odd_words: int, alone: bool) -> bool:
    """Whether a text holds a date, a time of day, or names of days and months, and at most some other words."""
    tokens = [token.casefold().rstrip(".,:-/") for token in _TOKEN.findall(text)]
    known = [token for token in tokens if token[:1].isdigit() or token in date_words() or token in months() or token in zones()]
    if not tokens or len(tokens) - len(known) > odd_words:
        return False
    if find(text) or _MOMENT.search(text) or _AGO.search(text):
        return True
    named = any(token in months() or (len(token) > 2 and token in date_words()) for token in known)
    return named and len(known) == len(tokens) and (not alone or any(token[:1].isdigit() for token in tokens) or len(tokens) == 1)


def _date_label(text: str) -> tuple[str, str] | None:
    """(published or updated, the label with what separates it) at the start of a line that goes on with a figure or a date word."""
    for kind, pattern in _date_labels():
        match = pattern.match(text)
        if match:
            return kind, match[0]
    return None


@cache
def _date_labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    ends = r"(?:\s?[:：|]\s?|\s(?=[\w(])|(?=\d))"
    return tuple((kind, re.compile(rf"(?:{labels(kind)}){ends}", re.IGNORECASE)) for kind in ("updated", "published"))


def _linked(text: str) -> Fact | None:
    """A link, a handle or an address alone on its line."""
    if _LINK.fullmatch(text):
        return Fact("source", text, "link")
    return Fact("furniture") if _HANDLE.fullmatch(text) else None


def _credited(text: str) -> Fact | None:
    """Who made the text or the picture, or where it appeared first."""
    match = _ORIGINALLY.match(text)
    if match:
        return Fact("source", match["value"].strip(), "original")
    if sourced := _SOURCED.fullmatch(text):
        return Fact("source", sourced["value"].strip(), "stated")
    if _CREDITED.match(text):
        return Fact("byline", "", "credits")
    return Fact("caption", text) if words(text) <= 50 and _PICTURED.search(text[-130:]) else None
