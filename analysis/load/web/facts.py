"""What a saved page states of itself: title, source, date, author and the rest, in JSON-LD, meta tags and elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import html  # type: ignore[import-untyped]

from analysis.load.web.dates import published_locally, shown_in

_ARTICLE = re.compile(r"Article|Report|BlogPosting|Review$")
_MARK = re.compile(r"<[^<>]{0,2000}>\s*")
_OWN_TIMES = ".//time[@datetime][not(ancestor::article[not(.//h1)] or ancestor::aside or ancestor::nav or ancestor::footer)]/@datetime"
_LETTERS = re.compile(r"[\W_]+")
_FEW = 2  # days around a headline, beyond which they are those of a list
_NEAR = 4  # elements around the headline in which its time is looked for
_BESIDE = 1500  # characters of the largest of them in which a day is taken for the headline's own
_LINKED = {
    "title": "headline", "published": "datePublished", "author": "author", "source": "publisher", "language": "inLanguage",
    "section": "articleSection", "declared text": "articleBody",
}  # fmt: skip
_META = {
    "title": "og:title twitter:title parsely-title sailthru.title dc.title",
    "published": "article:published_time og:article:published_time date pubdate publishdate publish-date publish_date publication_date "
    "dc.date dc.date.issued dcterms.created dcterms.issued parsely-pub-date sailthru.date cxenseparse:recs:publishtime article.published "
    "rnews:datepublished originalpublicationdate citation_publication_date datepublished",
    "source": "og:site_name application-name publisher dc.publisher",
    "author": "author article:author_name parsely-author sailthru.author dc.creator byl",
    "section": "article:section parsely-section",
    "tags": "article:tag news_keywords parsely-tags keywords",
    "url": "og:url parsely-link",
    "standfirst": "og:description description",
    "language": "og:locale language",
}


def stated(tree: html.HtmlElement) -> tuple[dict[str, Any], str]:
    """(the fields that the page states: structured data first, then meta tags, then its elements; the text that it declares)."""
    linked, meta = _of_linked_data(tree), _of_meta(tree)
    title = f"{linked.get('title', '')} {meta.get('title', '')} {tree.findtext('.//title') or ''}"
    sources = (linked, meta, _of_elements(tree, title))
    found = {name: value for source in reversed(sources) for name, value in source.items() if value}
    days = [str(source["published"]) for source in sources if source.get("published")]
    found["published"] = published_locally(days, str(found.get("url", "")), lambda: day_beside_headline(tree, title))
    declared = str(found.pop("declared text", ""))
    return {name: value for name, value in found.items() if value}, plain_text(declared)


def plain_text(declared: str) -> str:
    """A text that a page declares, without the markup that some put into it."""
    if "<" not in declared:
        return "\n".join(line for raw in declared.split("\n") if (line := " ".join(raw.split())))
    return "\n".join(" ".join(part.split()) for part in _MARK.split(declared) if part.strip())


def _of_linked_data(tree: html.HtmlElement) -> dict[str, Any]:
    """The fields of the first article that the page's JSON-LD describes."""
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        try:
            items = list(_items(json.loads(script.text or "", strict=False)))
        except (ValueError, RecursionError):
            continue
        article = next((item for item in items if _ARTICLE.search(str(item.get("@type", "")))), None)
        if article:
            fields = {name: article.get(key) for name, key in _LINKED.items()}
            return {name: value for name, value in fields.items() if value}
    return {}


def _items(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD, those of its graph and of lists included."""
    if isinstance(data, list) and depth < 5:
        for item in data:
            yield from _items(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _items(data.get("@graph", []), depth + 1)


def _of_meta(tree: html.HtmlElement) -> dict[str, Any]:
    """The fields that meta tags state, by the names that publishers use."""
    content: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        content.setdefault(name, (tag.get("content") or "").strip())
    first = {field: next((content[name] for name in names.split() if content.get(name)), "") for field, names in _META.items()}
    return {field: value for field, value in first.items() if value}


def _of_elements(tree: html.HtmlElement, title: str) -> dict[str, Any]:
    """The fields that headings, time tags and links state."""
    times = tree.xpath('//time[@itemprop="datePublished" or @pubdate]/@datetime | //*[@itemprop="datePublished"]/@content')[:1]
    times = times or _near_headline(tree, title)
    titles = [" ".join(heading.text_content().split()) for heading in tree.xpath("//h1")] + [tree.findtext(".//title") or ""]
    links = tree.xpath('//link[@rel="canonical"]/@href')
    return {
        "title": next((title.strip() for title in titles if title.strip()), ""),
        "published": times[0] if times else "",
        "url": links[0] if links else "",
        "language": tree.get("lang") or "",
    }


def day_beside_headline(tree: html.HtmlElement, title: str) -> str:
    """The day that is shown beside the headline of these words; "" where none is."""
    around = (element for heading in _headings(tree, title) for element in islice(heading.iterancestors(), _NEAR))
    return next((day for each in around if len(each.text_content()) <= _BESIDE and (day := shown_in(each))), "")


def _near_headline(tree: html.HtmlElement, title: str) -> list[str]:
    """The time that stands nearest around the headline, if not many do: those of other articles stand in lists."""
    for heading in _headings(tree, title):
        for element in islice(heading.iterancestors(), _NEAR):
            times: list[str] = element.xpath(_OWN_TIMES)
            if times:
                return times[:1] if len({time[:10] for time in times}) <= _FEW else []
    alone: list[str] = tree.xpath("//time/@datetime")
    return alone[:1] if len({time[:10] for time in alone}) == 1 else []


def _headings(tree: html.HtmlElement, title: str) -> list[Any]:
    """The headings that say the title which the page states, or else the only one of the first rank."""
    plain = _LETTERS.sub("", title.casefold())
    own = [each for each in tree.iter("h1", "h2") if (text := _LETTERS.sub("", each.text_content().casefold())) and text in plain]
    first = list(tree.iter("h1"))
    return own[:1] or (first if len(first) == 1 else [])
