"""The one sentence splitter, for news English. Every other stage counts, cites and shows the sentences found here."""

from __future__ import annotations

import re
from pathlib import Path

from analysis.article import Span
from analysis.word_classes import word_sets

_STOPS = ".!?…‼⁇⁈⁉؟۔।॥"
_WIDE_STOPS = "。！？｡．"  # CJK full stops: no space follows them
_CLOSERS = "\"'”’»›)\\]}」』）】》〉*"
_OPENERS = "\"'“‘„«‹([{「『（【《〈¿¡*_•-–—"

# Both branches succeed wherever they start, so a run of stops is read once: linear.
_END = re.compile(rf"[{_STOPS}]++(?:\[\d{{1,3}}\]|[{_CLOSERS}])*+|[{_WIDE_STOPS}]++[{_CLOSERS}]*+")
_LAST_WORD = re.compile(r"(?s:.*[\s\-–—/(\[{\"'“‘«])?(.*)", re.DOTALL)
_FIRST_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?\.?")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_LOWER_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay, xAI
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w.'’-]{0,24}\s){1,4}(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|cried|shouted|exclaimed|yelled|tweeted|posted)\b"
)
_RUN_ON = re.compile(r"[\"'“‘(\[]{0,2}(?P<word>[A-Z][a-z]+|[A-Z]{2,}|[AI](?=['’\s]))(?=[\s,:;?!'’-]|\Z)")
_PLAIN_WORD = re.compile(r"[^\W_]{3,}|[^\W_]*\d%?|[^\W_]+(?:['’,-][^\W_]+)+%?")
_NEXT_MARK = 600  # characters: a straight mark is looked for so far to tell whether the one before it opens or closes
_LOOKBACK = 24  # characters: the longest abbreviation and what stands before it
_LOOKAHEAD = 80  # characters: a speaker of four words and the verb
_LONGEST = 2_000  # characters: what goes on longer is no sentence, but a table or a list without full stops
_PIECE = re.compile(rf"\S.{{0,{_LONGEST - 1}}}(?<!\s)(?!\S)|\S{{1,{_LONGEST}}}")


_WORDS = word_sets(Path(__file__).with_name("sentences.txt"))
_TITLES, _JOINTS, _COUNTERS, _CLOCK = _WORDS["title"], _WORDS["joint"], _WORDS["counter"], _WORDS["clock"]
_ENDINGS, _SMALL_ENDINGS, _STARTERS = _WORDS["ending"], _WORDS["small_ending"], _WORDS["starter"]


def split(body: str) -> tuple[Span, ...]:
    """The sentences of a body, in order: stripped spans that never cross a line break and together hold every non-white character.

    None has more than 2,000 characters: text that goes on without a full stop is cut between its words.
    """
    spans: list[Span] = []
    start = 0
    while start <= len(body):
        end = body.find("\n", start)
        end = len(body) if end < 0 else end
        spans.extend(_line(body, start, end))
        start = end + 1
    return tuple(spans)


def _line(body: str, start: int, end: int) -> list[Span]:
    """Sentences of the line body[start:end]."""
    spans = []
    at = first = start
    while found := _END.search(body, at, end):
        at = found.end()
        if _is_end(body, found, first, end):
            cut = _past_closers(body, found, first, end)
            spans.append(_stripped(body, start, cut))
            start = cut
    spans.append(_stripped(body, start, end))
    return [piece for span in spans for piece in _pieces(body, span)]


def _pieces(body: str, span: Span) -> list[Span]:
    """The span, where it is too long in pieces cut between words or, in a word as long, within it."""
    if span.end - span.start <= _LONGEST:
        return [span] if span.start < span.end else []
    return [Span(*piece.span()) for piece in _PIECE.finditer(body, *span)]


def _stripped(body: str, start: int, end: int) -> Span:
    """The span without its outer white space."""
    piece = body[start:end]
    return Span(end - len(piece.lstrip()), start + len(piece.rstrip())) if piece.strip() else Span(start, start)


def _is_end(body: str, found: re.Match[str], line_start: int, line_end: int) -> bool:
    """Whether a sentence ends with these stops."""
    stop, after = found.span()
    if after >= line_end or found[0][0] in _WIDE_STOPS:
        return True
    if not body[after].isspace():
        return _runs_on(body, found, line_start, line_end)
    rest = body[after : min(after + _LOOKAHEAD, line_end)].lstrip()
    word = rest.lstrip(_OPENERS).lstrip()
    if not _may_start(word, rest):
        return False
    before = body[max(line_start, stop - _LOOKBACK) : stop]
    if found[0] == ".":
        return _stop_ends(before, word, stop - line_start <= _LOOKBACK)
    return not _asks_or_cries(found[0], before, rest)


def _runs_on(body: str, found: re.Match[str], line_start: int, line_end: int) -> bool:
    """Whether a sentence ends though no blank follows, where paragraphs were joined: "The mill closed.Workers left", not "Acme.Com"."""
    stop, after = found.span()
    following = _RUN_ON.match(body, after, line_end)
    if following is None or len(found[0].rstrip(_CLOSERS)) > 1 or following["word"].lower() in _WORDS["domain"]:
        return False
    before = body[max(line_start, stop - _LOOKBACK) : stop]
    word = body[following.start("word") : min(following.end() + 1, line_end)]
    return _PLAIN_WORD.fullmatch(_last(before.rstrip(_CLOSERS))) is not None and _stop_ends(before, word, False)


def _past_closers(body: str, found: re.Match[str], line_start: int, line_end: int) -> int:
    """Where the marks that close a sentence end: before a straight one that opens the next, where no blank tells (`in Leeds."We`)."""
    stop, after = found.span()
    mark = body.find('"', stop, after)
    if mark < 0 or after >= line_end or body[after].isspace():
        return after
    return mark + (not _opens(body, mark, line_start, line_end))


def _opens(body: str, mark: int, start: int, end: int) -> bool:
    """Whether a straight mark between a stop and a letter opens a quotation: the mark before it closed one, or the next one closes it."""
    first = max(start, mark - _NEXT_MARK)
    between = 0  # marks before it whose sides tell nothing either
    before = body.rfind('"', first, mark)
    while before > first and _is_glued(body, before):
        between += 1
        before = body.rfind('"', first, before)
    if before >= 0:
        return body[before + 1].isalnum() == (between % 2 == 1)
    following = body.find('"', mark + 1, min(end, mark + _NEXT_MARK))
    return following > mark + 1 and not body[following - 1].isspace()


def _is_glued(body: str, mark: int) -> bool:
    """Whether a mark stands between two words or their signs, so that its sides do not tell whether it opens or closes."""
    return not body[mark - 1].isspace() and body[mark + 1].isalnum()


def _may_start(word: str, rest: str) -> bool:
    """Whether a sentence may start with this word: not in lower case, and not with another stop (". . .")."""
    if not word:
        return bool(rest) and rest[0] not in _STOPS
    return word[0] not in _STOPS and (not word[0].islower() or _LOWER_BRAND.match(word) is not None)


def _last(before: str) -> str:
    """The last word of the text before a stop; empty after white space."""
    found = _LAST_WORD.fullmatch(before)
    return found[1] if found else ""


def _asks_or_cries(stops: str, before: str, rest: str) -> bool:
    """Whether the stops belong to a name (Yahoo!) or to a quotation whose speaker follows (“Why?” Ms. Li asked)."""
    if stops == "!":
        return _last(before).lower() in _WORDS["exclaiming_name"] and _first(rest.lstrip(_OPENERS)) not in _STARTERS
    return stops[0] in "!?" and stops[-1] in "\"'”’»" and _ATTRIBUTION.match(rest) is not None


def _stop_ends(before: str, word: str, whole_line: bool) -> bool:
    """Whether a single full stop after `before` ends a sentence when `word` follows: not after abbreviations, initials and list numbers."""
    token = _last(before)
    if whole_line and before.lstrip() == token and token.isdigit() and len(token) <= 3:
        return False  # the number of a list item: "1. Open the lid"
    low = token.lower()
    if low in _JOINTS or (low in _TITLES and not token.islower()):
        return False
    number = word[:1].isdigit()
    if low in _CLOCK:
        return not number and _first(word) not in _WORDS["after_clock"]
    if (low in _ENDINGS and not token.islower()) or low in _SMALL_ENDINGS or _is_acronym(token):
        return not number and _first(word) in _STARTERS
    return not (number and low in _COUNTERS)


def _is_acronym(token: str) -> bool:
    """Whether a stop after the token is part of it: initials (J.) and dotted acronyms (U.S., e.g.)."""
    return _ACRONYM.match(token) is not None and (len(token) > 1 or token.isupper())


def _first(word: str) -> str:
    """The first word in lower case, with its own full stop where it has one ("A." is an initial, "A" is not)."""
    found = _FIRST_WORD.match(word)
    if found is None:
        return ""
    first = found[0].lower().replace("’", "'")
    return first if len(first) == 2 else first.rstrip(".")
