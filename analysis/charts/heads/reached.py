"""What is said of articles that an analysis leaves out: those without a text, or in a language it was not made for."""

from __future__ import annotations

from analysis.charts.house.numbers import count, counted, listed
from analysis.clean.language import language_name
from analysis.query.frames.reach import Reach, Reads

_MOST_NAMED = 3


def reached(found: Reach, reads: Reads) -> str:
    """The sentence that says how many texts are read and why not all; "" where all are."""
    foreign = sum(number for _, number in found.foreign) if reads == "English" else 0
    read = found.total - found.textless - foreign
    why = [f"{count(found.textless)} {'has' if found.textless == 1 else 'have'} none"] if found.textless else []
    why += [f"{count(foreign)} {'is' if foreign == 1 else 'are'} not in English ({_languages(found)})"] if foreign else []
    parts = [f"{count(read)} of {counted(found.total, 'text')} read: {listed(why)}"] if why else []
    parts += [f"{counted(found.summaries, 'text')} {'is' if found.summaries == 1 else 'are'} a summary only"] if found.summaries else []
    return "" if reads == "facts" else "; ".join(parts)


def unread(extent: str, code: str | None) -> str:
    """What is said above an article of which not all can be read; "" where nothing need be."""
    if extent == "none":
        return "There is no text of this article, only what is known of it: it counts in volumes, and nothing is found in it."
    told = ["There is a summary or the first lines of this article only: what is found is found in these."] if extent == "summary" else []
    if code not in (None, "en"):
        told.append(
            f"It is in {language_name(code)}: counted, dated and searched; names, tone, topics and the rest are read in English only."
        )
    return " ".join(told)


def _languages(found: Reach) -> str:
    """The languages other than English, commonest first, with their numbers where there are several."""
    names = [(language_name(code), n) for code, n in found.foreign[:_MOST_NAMED]]
    named = [name if len(found.foreign) == 1 else f"{count(n)} {name}" for name, n in names]
    rest = sum(n for _, n in found.foreign[_MOST_NAMED:])
    return ", ".join([*named, *([f"{count(rest)} other"] if rest else [])])
