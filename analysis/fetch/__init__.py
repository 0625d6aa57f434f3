"""Pages and feeds from the web, only when a person asks for them: politely, bounded, and never from inside this network unless allowed."""

from analysis.fetch.fetcher import Fetcher
from analysis.fetch.links import Pages, is_link, with_texts
from analysis.fetch.manners import Manners

__all__ = ["Fetcher", "Manners", "Pages", "is_link", "with_texts"]
