"""The corpus at a glance: how much there is, who is named, in what tone, about what, and when it happened."""

import streamlit as st

import pages
from analysis import charts, default
from analysis.charts.heads import findings, publication, wording
from analysis.charts.house.numbers import days, portion, tile
from analysis.timeline.volume import Period
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel

_COURSE = 3  # periods, below which there is no course

page = pages.begin(
    "Overview",
    "Who is named, in what tone, on what topics, and what happened when. Click a bar, dot or row for the sentences behind it.",
)
articles = page.frame("articles")

several = page.scope.selected > 1
reach = "doc_count" if several else "mention_count"
dated = articles["publish_date"].notna()
tiles = {
    "Articles": tile(len(articles)),
    "Named sources": tile(articles["media_name"].nunique()),
    "With a date": portion(int(dated.sum()), len(articles)),
    "Words": tile(int(articles["words"].sum())),
    "Names": tile(page.named),
}
with st.container(horizontal=True, gap="medium", key="tiles"):
    for label, value in tiles.items():
        st.metric(label, value, width="content")
told = []
if dated.any():
    known = "" if dated.all() else ", as far as articles say"
    told.append(f"Published {days(articles['publish_date'].min()[:10], articles['publish_date'].max()[:10])}{known}.")
if page.corpus.name == default.NAME:
    told.append("They come from the folder seeds: look around, then bring your own.")
if told:
    st.caption(" ".join(told))
with st.container(horizontal=True, key="next"):
    st.page_link("pages/corpus.py", label="Bring your own articles", icon=":material/upload_file:")
    st.page_link("pages/articles.py", label="Read these", icon=":material/article:")
    st.page_link("pages/method.py", label="How each number is made", icon=":material/help:")


def by(period: Period) -> charts.Frame:
    """The volume of what is selected, by a period."""
    return page.frame("timeline", period=period)


def published() -> None:
    """When the articles were published, where that takes more than a few days."""
    period = publication.period(publication.AUTO, by)
    volume = publication.Volume(by(period), period, until=page.facets.last)
    if len(volume.dated) < _COURSE:
        return
    panel(
        page,
        Panel(
            view="timeline",
            options={"period": period},
            finding=lambda _: publication.finding(volume),
            about=publication.about(volume, publication.Volume(by("year"), "year").undated),
            figure=lambda frame: charts.volume(frame, volume),
            mark=lambda start: marks.published(start, period),
            keys=("date",),
        ),
    )


left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="entities",
            options={"nationalities": False},
            finding=lambda frame: findings.entities(frame, page.scope.selected),
            about=f"{'Articles that name' if several else 'Mentions of'} each person, organisation, place or product.",
            figure=lambda frame: charts.ranked(frame.sort_values(reach, ascending=False, kind="stable").head(10), "entity", reach),
            mark=marks.entity,
            keys=("entity",),
            columns=("entity", "type", "doc_count", "mention_count", "source_count", "aliases"),
        ),
    )
    panel(
        page,
        Panel(
            view="topics",
            finding=lambda frame: findings.topics(frame, page.topic_unit),
            about=f"{page.topic_unit.capitalize()}s on each topic; a topic is named by its most distinctive phrases.",
            figure=lambda frame: charts.ranked(frame, "label", "passages", keys=("topic",)),
            mark=marks.topic,
            keys=("topic",),
            columns=("label", "terms", "passages", "doc_count", "count", "ratio"),
            nothing=page.no_topics,
        ),
    )
    published()
with right:
    panel(
        page,
        Panel(
            view="sentiment",
            finding=findings.tone,
            about="Polarity of each article, −1 to 1, with the 95% interval over its sentences; of many, those of 10 sentences and more "
            "at either end.",
            figure=lambda frame: charts.diverging(wording.ends(frame), "title", keys=("id",)),
            mark=marks.article,
            keys=("id",),
            columns=("title", "media_name", "tone", "polarity", "polarity_error", "sentences", "drivers"),
        ),
    )
    panel(
        page,
        Panel(
            view="event_timeline",
            finding=lambda frame: findings.event_timeline(frame, page.scope.selected),
            about=charts.about_events(page.frame("event_timeline")),
            figure=charts.events,
            mark=marks.told,
            keys=("event", "date"),
            columns=("date", "sentence", "lane", "doc_count", "title"),
            nothing="No event is told in these articles",
        ),
    )
