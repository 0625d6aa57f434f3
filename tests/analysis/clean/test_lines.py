"""Every line of an article pasted with its page has its role: each sample line names it before the bar."""

from pathlib import Path

import pytest

from analysis.article import Article, Document
from analysis.clean import clean

SAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "lines").glob("*.txt"))}


def lines(name: str) -> list[tuple[str, str]]:
    """(role, text) of each line of a sample."""
    return [(role, text) for line in SAMPLES[name].splitlines() for role, _, text in [line.partition("|")]]


def cleaned(name: str, gap: str) -> Article:
    return clean(Document("paste.txt", gap.join(text for _, text in lines(name))))


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
@pytest.mark.parametrize("name", SAMPLES)
def test_every_line_has_its_role(name: str, gap: str) -> None:
    article = cleaned(name, gap)
    removed = {each.text: each.role for each in article.removed if each.role != "dateline"}
    body = article.body.split("\n")
    found = [(removed.get(text) or ("body" if text.endswith(tuple(body)) else None), text) for _, text in lines(name)]
    assert found == lines(name)


@pytest.mark.parametrize(
    ("name", "source", "published", "byline"),
    [
        ("reuters", "Reuters", "2025-02-03T16:12+01:00", "Ana Petrescu and Tom Villiers"),
        ("broadcaster", None, None, "Gwen Parry"),
        ("magazine", None, "2025-01-18", "Clara Monteiro"),
        ("xinhua", "Xinhua", "2025-02-03T14:25:30", None),
        ("blog", None, "2025-02-09", "Deb"),
        ("cookies", "The Coastal Tribune", "2025-02-05T06:01-08:00", "MARTA KOWALSKI"),
        ("lemonde", None, "2025-02-03T18:45", "Hélène Garnier"),
        ("spiegel", None, "2025-02-03T14:31", "Jens Albers, Bamberg"),
        ("apnews", "AP", "2025-02-03T22:14-05:00", "MEGAN ORTEGA"),
        ("wire_release", "Larkfield Robotics", "2025-02-03T08:00", None),
        ("guardian", None, "2025-02-03T06:00Z", "Isla Fernsby"),
        ("people_cn", "人民网", "2025-02-03T08:15", None),
        ("opinion", None, "2025-02-02", "Rosa Elling"),
        ("tech", None, "2025-02-03T09:30+02:00", "Priit Saar, Senior Editor"),
    ],
)
def test_source_date_and_byline_are_those_stated(name: str, source: str | None, published: str | None, byline: str | None) -> None:
    article = cleaned(name, "\n")
    assert (article.source, article.published, article.byline) == (source, published, byline)


def test_tags_are_taken_from_lists_and_lines() -> None:
    assert cleaned("guardian", "\n").tags == ("Rivers", "Pollution", "Water")
    assert cleaned("trending", "\n").tags == ("solar", "energy", "homes")
    assert cleaned("tech", "\n").tags == ("chips", "Estonia", "Norrsen")
