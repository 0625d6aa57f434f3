"""What topics are made of: the stability of their number as a figure, and the sentences that head panels on topics."""

from __future__ import annotations

from collections.abc import Mapping
from math import comb

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.bars import MOST
from analysis.charts.heads import findings
from analysis.charts.heads.publication import Volume, well_filled
from analysis.charts.house import numbers
from analysis.charts.house.differences import differ
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.periods import during_each
from analysis.charts.house.style import MOST_POINTS, OTHER, PAPER, RULE, SERIES, hover, keyed
from analysis.charts.house.text import of_named, outlet, shorten
from analysis.query.frames.sources import FEWEST_ARTICLES

_HEIGHT = 260
_DOT, _MARKED = 7, 13
_BESIDE = 8  # pixels between a dot that is marked and what it is called
_FIRM = 0.5  # agreement below which another sample gives other topics
_FEW = 20  # dated articles, too few to speak of a course
_LONG = 48
_NAMED = 3  # topics in a sentence
_FEWEST_ON_MAP = 4  # topics, so that some lie nearer to each other than others
_POORER = 0.8  # of the affinity of the fitted articles: below it the topics fit the others badly


def stability(frame: pd.DataFrame) -> go.Figure:
    """A dot for each number of topics that was tried, as high as parts of the corpus agree on them; those proposed and shown stand out."""
    drawing = Drawing(_HEIGHT, top=28, bottom=44, left=44)
    drawing.line(frame["topics"].tolist(), frame["agreement"].tolist(), {"color": RULE, "width": 1})
    marked = frame["shown"] | frame["proposed"]
    drawing.dots(
        {
            "size": [_MARKED if one else _DOT for one in marked],
            "color": [SERIES[1] if shown else SERIES[0] if proposed else OTHER for shown, proposed in _marks(frame)],
        },
        x=frame["topics"].tolist(),
        y=frame["agreement"].tolist(),
        customdata=keyed(frame[["topics"]].to_numpy().tolist()),
        hovertemplate=[
            hover(numbers.counted(topics, "topic"), f"agreement {agreement:.2f}")
            for topics, agreement in zip(frame["topics"], frame["agreement"], strict=True)
        ],
    )
    for row in frame[marked].to_dict("records"):
        told = "proposed and shown" if row["shown"] and row["proposed"] else "shown" if row["shown"] else "proposed"
        side, shift = ("left", _BESIDE) if row["topics"] <= frame["topics"].mean() else ("right", -_BESIDE)
        place = {"x": row["topics"], "y": row["agreement"], "xanchor": side, "xshift": shift, "yshift": 22}
        drawing.note(f"{row['topics']}, {told}", font={"size": 12}, bgcolor=PAPER, **place)
    drawing.xaxis |= {"showgrid": False, "tickformat": ",d", "title": {"text": "number of topics"}}
    drawing.yaxis |= {"range": [min(0, float(frame["agreement"].min())), 1.15], "tickvals": [0, 0.5, 1]}
    return drawing.figure()


def _marks(frame: pd.DataFrame) -> list[tuple[bool, bool]]:
    return list(zip(frame["shown"].astype(bool), frame["proposed"].astype(bool), strict=True))


def stable(frame: pd.DataFrame, shown: int, about: Mapping[str, object]) -> str:
    """What number of topics is shown and proposed, and how far to trust it."""
    suggested = about.get("suggested")
    which = (
        f"{numbers.count(shown)} topics, as proposed" if shown == suggested else f"{numbers.count(shown)} topics; {suggested} are proposed"
    )
    near = frame.iloc[(frame["topics"] - shown).abs().argsort(kind="stable")[:1]]
    agreement = float(near["agreement"].iloc[0])
    firm = "another sample would give much the same" if agreement >= _FIRM else "another sample would give others: themes to look around by"
    return f"{which}: {firm}"


def stable_about(about: Mapping[str, object]) -> str:
    """What the curve of stability shows."""
    unit = "passages" if about.get("unit") == "passage" else "articles"
    how = "words tell them apart best" if about.get("unit") == "passage" else "parts agree about best, the largest such number"
    return (
        f"How far ten trees, each over 70% of {numbers.counted(int(str(about.get('units', 0))), unit[:-1])}, agree: 1 the same topics, "
        f"0 chance. Proposed: where {how}. A proposal, not a truth: the slider in the sidebar shows any number."
    )


def course(frame: pd.DataFrame, volume: Volume) -> str:
    """Which topic leads most periods, and when it was strongest; or that there are too few dated articles."""
    rows = frame[frame["date"].notna()]
    if rows["count"].sum() < _FEW or len(volume.dated) < 3:
        few = numbers.counted(int(rows["count"].sum()), "dated article")
        return f"{few}, too few to speak of a course" if len(rows) else "None of these articles is dated: there is no course"
    if rows["topic"].nunique() == 1:
        return _own_course(rows, volume)
    ahead = rows[(rows["count"] > 0) & (rows["count"] == rows.groupby("date")["count"].transform("max"))]
    leads = ahead["label"].value_counts()
    leaders = sorted(leads.index[leads == leads.max()])
    told = f"{int(leads.max())} of {numbers.counted(rows['date'].nunique(), volume.unit)}"
    if len(leaders) > 1:
        named = numbers.listed([f"“{shorten(label, _LONG)}”" for label in leaders[:_NAMED]])
        return f"{named} lead in {told} each" if len(leaders) <= _NAMED else f"{numbers.count(len(leaders))} topics lead in {told} each"
    return f"“{shorten(leaders[0], _LONG)}” leads in {told}; most, {_strongest(rows[rows['label'] == leaders[0]], volume)}"


def _own_course(rows: pd.DataFrame, volume: Volume) -> str:
    """How large one topic is over the whole time, and when it was strongest."""
    share = numbers.percent(int(rows["count"].sum()) / int(volume.dated["count"].sum()))
    return f"{share} of dated articles are mainly on it; most, {_strongest(rows, volume)}"


def _strongest(rows: pd.DataFrame, volume: Volume) -> str:
    """The largest share of a topic, and when; periods of few articles apart."""
    full = well_filled(rows).sort_values("date", kind="stable")
    peaks = full[full["ratio"] == full["ratio"].max()]
    share = numbers.portion(int(peaks["count"].iloc[0]), int(peaks["total_count"].iloc[0]))
    return f"{share} {during_each(list(peaks['date']), volume.unit)}"


def sources(frame: pd.DataFrame) -> str:
    """Which source keeps most to one topic, of those with articles enough; where none has, what the largest share rests on."""
    named = of_named(frame)
    enough = named[named["sample_size"] >= FEWEST_ARTICLES]
    rows = enough if len(enough) else named
    first = rows.sort_values(["share", "sample_size", "topic", "source"], ascending=[False, False, True, True]).iloc[0]
    source, share = outlet(first["source"]), f"{numbers.percent(first['share'])} on “{shorten(first['label'], _LONG)}”"
    size = int(first["sample_size"])
    if frame["topic"].nunique() == 1:
        least = rows.sort_values(["share", "sample_size"], kind="stable").iloc[0]
        high, low = ((float(row["share"]), int(row["sample_size"])) for row in (first, least))
        chance = "" if len(rows) == 1 or differ(high, low, among=comb(len(rows), 2)) else "; the sources differ no more than by chance"
        much = f"{numbers.percent(first['share'])} of its {f'{numbers.count(size)} articles' if size > 1 else 'only article'}"
        return f"{source} gives “{shorten(first['label'], _LONG)}” most room: {much}{chance}"
    if len(enough) and rows["source"].nunique() > 1:
        return f"{source} keeps most to one topic: its {numbers.count(size)} articles are {share}"
    return f"{source}: {numbers.counted(size, 'article')}, {share}"


def entities(frame: pd.DataFrame) -> str:
    """Whom a topic names more than the rest does."""
    named = numbers.listed([shorten(name, 40) for name in frame["entity"].head(3)])
    return f"{named} stand{'s' if len(frame) == 1 else ''} out"


def documents(frame: pd.DataFrame) -> str:
    """How many articles touch a topic, and how many are mainly about it."""
    main = int(frame["main"].astype(bool).sum())
    return f"{numbers.counted(len(frame), 'article')} on it, {numbers.count(main) if main else 'none'} mainly"


def sentences(frame: pd.DataFrame) -> str:
    """How many sentences show a topic well."""
    return f"{numbers.counted(len(frame), 'sentence')} that show{'s' if len(frame) == 1 else ''} what it is about"


def unassigned(frame: pd.DataFrame, total: int, unit: str = "passage") -> str:
    """How many passages, or articles, have no topic: told as a number, for a share rounds the few away."""
    return f"{numbers.count(len(frame))} of {numbers.counted(total, unit)} {'has' if len(frame) == 1 else 'have'} no topic"


def undivided(frame: pd.DataFrame) -> str | None:
    """Why bars of mixtures would say nothing: there are more than can be drawn, and none is of several topics; None where some are."""
    if frame["id"].nunique() <= MOST or frame["id"].duplicated().any():
        return None
    return "There is no mixture to draw: the table holds the topic of each article."


def mapped(frame: pd.DataFrame, unit: str = "passage") -> str:
    """Which two topics lie nearest to each other on the map, and which stands farthest from all others; of few how many passages are in."""
    middles = frame.dropna(subset=["label", "x", "y"]).groupby("label", sort=True)[["x", "y"]].median()
    if len(middles) < _FEWEST_ON_MAP:
        return findings.passages(frame, unit)
    labels, places = [f"“{shorten(label, _LONG)}”" for label in middles.index], middles.to_numpy(float)
    apart = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    one, other = divmod(int(apart.argmin()), len(labels))
    alone = labels[int(apart.min(axis=1).argmax())]
    return f"{labels[one]} and {labels[other]} lie nearest to each other on the map, {alone} farthest from any other"


def map_about(frame: pd.DataFrame, total: int, unit: str = "passage") -> str:
    """What the dots of the map are, and which of all passages it leaves out."""
    told = f"Dots are {unit}s; near ones share words. Colour is the topic; grey is a smaller one or none."
    return " ".join(filter(None, [told, drawn(frame, total, unit)]))


def drawn(frame: pd.DataFrame, total: int, unit: str = "passage") -> str | None:
    """What the map leaves out of all passages, where it does."""
    if total <= MOST_POINTS:
        return None
    listed = f"; the table lists {numbers.count(len(frame))} drawn by lot" if len(frame) < total else ""
    return f"The map draws {numbers.count(min(MOST_POINTS, total))} of {numbers.counted(total, unit)}, the same ones each time{listed}."


def drift(frame: pd.DataFrame) -> str:
    """How well the topics fit the articles added since they were found."""
    parts = {row["part"]: row for row in frame.to_dict("records")}
    if "added since" not in parts:
        return "Nothing was added since topics were found"
    new, old = parts["added since"], parts.get("fitted")
    loose, added = int(new["unassigned"]), int(new["count"])
    told = f"{numbers.part(loose, added, 'added since')} {numbers.verb(loose, added, 'has', 'have')} no topic"
    if not old:
        return told
    fit = new["affinity"] / old["affinity"] if old["affinity"] > 0 else 1.0
    verdict = "the topics fit them as well" if fit >= _POORER else f"the topics fit them worse ({fit:.0%} of the affinity): find them anew"
    return f"{told}, against {numbers.percent(old['ratio'])} of those in which topics were found; {verdict}"


def profile(row: pd.Series, total: int, unit: str = "passage") -> str:
    """How much is on a topic, and its terms."""
    articles = numbers.part(int(row["count"]), total, "articles") if row["count"] else "no article"
    return f"Main topic of {articles} · {numbers.counted(row['passages'], unit)} · {shorten(row['terms'], 200)}"


def mixed_about(frame: pd.DataFrame) -> str:
    """What the bars of a frame of mixtures show."""
    told = "Share of each article's text by topic."
    if frame["id"].nunique() <= MOST or undivided(frame):
        return told
    several = divided(frame)["id"].nunique()
    return f"{told} Drawn are {f'the {MOST} divided most' if several > MOST else f'those on several, {several}'}; the table has all."


def divided(frame: pd.DataFrame) -> pd.DataFrame:
    """The mixtures of a frame that are worth drawing: of more articles than can be drawn those on several topics, most divided first."""
    if frame["id"].nunique() <= MOST:
        return frame
    several = frame[frame["id"].duplicated(keep=False)]
    return several.iloc[several.groupby("id")["share"].transform("max").argsort(kind="stable")]
