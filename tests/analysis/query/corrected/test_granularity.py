"""Any number of topics by reading alone: shares add up, filters hold, and what a person says of topics lasts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from analysis.corrections import merge_topics, rename_topic, set_granularity, undo
from analysis.errors import BadCorrection
from analysis.ingest import Options, build
from analysis.query import Corpus, Selection, facets, link, open_corpus, scope, view
from analysis.snapshot.table import csv_bytes
from analysis.store import read_manifest
from tests.analysis.topics.corpora import corpus as made_up
from tests.conftest import write_records


def records(per_theme: int, seed: int = 0, mark: str = "") -> list[dict[str, object]]:
    return [{"id": mark + id_, "title": title, "source": id_[:4], "text": text} for id_, title, text in made_up(per_theme, seed=seed)]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a.jsonl, articles on four themes, and a home with the corpus c built from it."""
    folder = tmp_path_factory.mktemp("pile")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BROADSHEET_HOME", str(folder / "home"))
        build([str(write_records(folder / "a.jsonl", *records(16)))], "c", 4, jobs=1)
    return folder


@pytest.fixture
def pile(built: Path, own_home: Path) -> Path:
    """The file of articles on four themes, built as the corpus c in a home of the test's own."""
    shutil.copytree(built / "home", own_home)
    return write_records(built / "a.jsonl", *records(16))


def now() -> Corpus:
    return open_corpus("c")


def labels(corpus: Corpus, granularity: int | None = None) -> dict[str, str]:
    frame = view(corpus, Selection(granularity=granularity), "topics")
    return dict(zip(frame["topic"], frame["label"], strict=True))


def test_the_number_of_topics_changes_by_reading_alone(pile: Path) -> None:
    corpus = now()
    for number in range(2, corpus.most_topics + 1):
        topics = view(corpus, Selection(granularity=number), "topics")
        articles = view(corpus, Selection(granularity=number), "articles")
        assert len(topics) == number
        assert dict(zip(topics["topic"], topics["count"], strict=True)) == {
            topic: int((articles["topic"] == topic).sum()) for topic in topics["topic"]
        }
        shares = view(corpus, Selection(granularity=number), "mixtures").groupby("id")["share"].sum()
        assert shares.between(0.8, 1.001).all()


def test_more_topics_than_there_are_is_as_many_as_there_are(pile: Path) -> None:
    assert len(labels(now(), 500)) == now().most_topics
    assert len(labels(now(), 1)) == 2


def test_a_filter_names_a_topic_of_any_number(pile: Path) -> None:
    corpus = now()
    for number in (2, 4, 6):
        for topic in labels(corpus, number):
            alone = view(corpus, Selection(granularity=number), "topics").set_index("topic").loc[topic, "count"]
            assert scope(corpus, Selection(topics=(topic,), granularity=4)).selected >= alone * 0.9 > 0


def test_facets_follow_the_number_and_links_keep_it(pile: Path) -> None:
    assert {facet.value for facet in facets(now(), 2).topics} == set(labels(now(), 2))
    assert "granularity=2" in link(Selection(granularity=2), "c")


def test_the_number_a_person_sets_is_the_corpus_s_own_and_survives_another_fit(pile: Path) -> None:
    set_granularity(now(), 3)
    assert len(labels(now())) == 3
    build([], "c", options=Options(refit=True))
    assert len(labels(now())) == 3
    undo("c", 1)
    build([], "c", options=Options(refit=True))
    assert len(labels(now())) == 4
    with pytest.raises(BadCorrection, match="2 to"):
        set_granularity(now(), 1)


def test_a_renamed_topic_has_its_name_everywhere_and_after_another_fit(pile: Path) -> None:
    (topic, before), *_ = labels(now()).items()
    rename_topic(now(), topic, "Things by the sea")
    for name in ("topics", "mixtures", "articles"):
        assert "Things by the sea" in csv_bytes(view(now(), Selection(), name)).decode()
        assert before not in set(view(now(), Selection(), "topics")["label"])
    held = set(view(now(), Selection(topics=(topic,)), "articles")["id"])
    write_records(pile, *records(16), *records(6, seed=7, mark="new-"))
    build([str(pile)], "c", 5, jobs=1, options=Options(refit=True))
    (again,) = (topic for topic, label in labels(now(), 4).items() if label == "Things by the sea")
    assert held <= set(view(now(), Selection(topics=(again,), granularity=4), "articles")["id"])
    assert view(now(), Selection(), "corrections")["applies"].tolist() == [True]


def test_merged_topics_are_one_wherever_both_stand(pile: Path) -> None:
    one, two, *rest = labels(now())
    sizes = view(now(), Selection(), "topics").set_index("topic")["count"]
    merge_topics(now(), one, two)
    after = view(now(), Selection(), "topics").set_index("topic")["count"]
    assert set(after.index) == {two, *rest}
    assert after[two] == sizes[one] + sizes[two]
    for topic in (one, two):
        assert scope(now(), Selection(topics=(topic,))).selected >= after[two]
    merge_topics(now(), two, rest[0])
    assert set(labels(now())) == set(rest)
    undo("c", 2)
    undo("c", 1)
    assert set(labels(now())) == {one, two, *rest}


def test_a_correction_of_a_topic_that_is_gone_says_so(pile: Path) -> None:
    rename_topic(now(), next(iter(labels(now()))), "Things by the sea")
    other = [
        {"id": f"o{n}", "title": "Budget", "text": f"Ministers argued over pensions and taxes in chamber {n}. The budget passed. " * 3}
        for n in range(12)
    ]
    write_records(pile, *other)
    build([str(pile)], "c", jobs=1)
    assert view(now(), Selection(), "corrections")["applies"].tolist() == [False]


def test_names_of_other_topics_and_topics_that_are_not_there_are_refused(pile: Path) -> None:
    one, two, *_ = labels(now())
    with pytest.raises(BadCorrection, match="another topic"):
        rename_topic(now(), one, labels(now())[two].upper())
    for refused in (lambda: rename_topic(now(), "gone", "x"), lambda: rename_topic(now(), one, " "), lambda: merge_topics(now(), one, one)):
        with pytest.raises(BadCorrection):
            refused()


def test_new_articles_are_assigned_and_topics_kept_until_they_are_many(pile: Path) -> None:
    before = labels(now())
    few, odd = records(2, seed=5, mark="few-"), {"id": "odd", "title": "Qwx", "text": "Vbnm qwxz plugh xyzzy. " * 9}
    write_records(pile, *records(16), *few, odd)
    build([str(pile)], "c", jobs=1)
    assert labels(now()) == before
    topics = view(now(), Selection(), "articles").set_index("id")["topic"]
    for theme in ("harbour", "orchard", "theatre", "railway"):
        assert topics[f"few-{theme}-000"] == topics[f"{theme}-000"]
    assert topics.isna()["odd"]
    assert scope(now(), Selection(topics=("none",))).selected == 1
    asked = read_manifest("c").summary["topics_asked"]
    write_records(pile, *records(16), *records(16, seed=5, mark="many-"))
    build([str(pile)], "c", jobs=1)
    assert asked == 4
    assert view(now(), Selection(), "passages")["id"].nunique() == 128


def test_any_order_gives_the_same_tables(own_home: Path, tmp_path: Path) -> None:
    for name, order in (("one", 1), ("two", -1)):
        build([str(write_records(tmp_path / f"{name}.jsonl", *records(16)[::order]))], name, jobs=1)
    for name in ("topics", "mixtures", "passages"):
        one, two = (csv_bytes(view(open_corpus(corpus), Selection(granularity=6), name)) for corpus in ("one", "two"))
        assert one == two
