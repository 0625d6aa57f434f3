"""Articles → everything that is found in them, one article at a time and in any batch the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis import engine
from analysis.article import Annotations, Article, ArticleTone, Claim, Forecast, Mention, Quote, Span, ToldDate, Tone
from analysis.claims import find_claims
from analysis.dates import find_dates, not_before
from analysis.entities import find_mentions
from analysis.forecasts import find_forecasts
from analysis.quotes import find_quotes
from analysis.sentences import split
from analysis.sentiment import score

PARTS = frozenset({"entities", "sentiment", "dates", "quotes", "claims", "forecasts"})
_NEED_MENTIONS = PARTS - {"dates"}
_SILENT = Tone(0.0, 0.0, "neutral", state="no evidence")


@engine.uncollected()
def annotate(
    articles: Sequence[Article], only: frozenset[str] | None = None, names_by: str | None = None, tone_by: str | None = None
) -> list[Annotations]:
    """Annotations of each article, in order; a part outside `only` is None. Engines find names and judge tone, or those of the settings.

    Articles that are not in English get sentences and TextBlob's pair alone.
    """
    wanted = PARTS if only is None else only
    sentences = [split(article.body) for article in articles]
    mentions = _mentions(articles, sentences, names_by) if wanted & _NEED_MENTIONS else [()] * len(articles)
    tones = _tones(articles, sentences, mentions, tone_by) if "sentiment" in wanted else [None] * len(articles)
    return [_annotations(*parts, wanted) for parts in zip(articles, sentences, mentions, tones, strict=True)]


def in_english(article: Article) -> bool:
    """Whether the analyses made for English apply: the article is in English, or in no language that could be told."""
    return article.language in (None, "en")


def is_read(article: Article) -> bool:
    """Whether the analyses say anything of the article: it has a text, and they apply to it."""
    return article.extent != "none" and in_english(article)


def _mentions(articles: Sequence[Article], sentences: Sequence[tuple[Span, ...]], names_by: str | None) -> list[tuple[Mention, ...]]:
    """The mentions of each article, none where it is not in English."""
    bodies = [article.body if in_english(article) else "" for article in articles]
    return find_mentions(bodies, [spans if body else () for body, spans in zip(bodies, sentences, strict=True)], names_by)


def _tones(
    articles: Sequence[Article], sentences: Sequence[tuple[Span, ...]], mentions: Sequence[tuple[Mention, ...]], tone_by: str | None
) -> list[ArticleTone | None]:
    """The tone of each article; sentences in another language are silent, TextBlob's pair is given all the same."""
    english = [in_english(article) for article in articles]
    spoken = [spans if told else () for spans, told in zip(sentences, english, strict=True)]
    scores = score([article.body for article in articles], spoken, mentions, [article.targets for article in articles], tone_by)
    return [
        tone if told else ArticleTone((_SILENT,) * len(spans), _SILENT, tone.textblob, tone.targets, tone.method)
        for tone, told, spans in zip(scores, english, sentences, strict=True)
    ]


def _annotations(
    article: Article, sentences: tuple[Span, ...], mentions: tuple[Mention, ...], tone: ArticleTone | None, wanted: Iterable[str]
) -> Annotations:
    """The annotations of one article, from its mentions and tone."""
    spans = sentences if in_english(article) else ()
    dates = _dates(article, spans) if {"dates", "claims", "forecasts"} & set(wanted) else ()
    quotes = _quotes(article, spans, mentions) if {"quotes", "claims", "forecasts"} & set(wanted) else ()
    claims = _claims(article, spans, mentions, quotes, dates) if "claims" in wanted else None
    forecasts = _forecasts(article, spans, mentions, quotes, dates) if "forecasts" in wanted else None
    bound = not_before(article.body, sentences, dates) if "dates" in wanted and not article.published else (None, None)
    return Annotations(
        sentences,
        mentions if "entities" in wanted else None,
        tone,
        dates if "dates" in wanted else None,
        quotes if "quotes" in wanted else None,
        claims,
        forecasts,
        *bound,
    )


def _dates(article: Article, sentences: tuple[Span, ...]) -> tuple[ToldDate, ...]:
    return find_dates(article.body, sentences, article.published) if sentences else ()


def _quotes(article: Article, sentences: tuple[Span, ...], mentions: tuple[Mention, ...]) -> tuple[Quote, ...]:
    return find_quotes(article.body, sentences, mentions) if sentences else ()


def _claims(
    article: Article,
    sentences: tuple[Span, ...],
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
    dates: tuple[ToldDate, ...],
) -> tuple[Claim, ...]:
    return find_claims(article.body, sentences, mentions, quotes, dates) if sentences else ()


def _forecasts(
    article: Article,
    sentences: tuple[Span, ...],
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
    dates: tuple[ToldDate, ...],
) -> tuple[Forecast, ...]:
    return find_forecasts(article.body, sentences, mentions, quotes, dates, article.published) if sentences else ()
