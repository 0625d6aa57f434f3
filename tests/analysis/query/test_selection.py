"""The filters: what they mean, how they are shown, taken away and linked."""

import pytest

from analysis.errors import SelectionError
from analysis.query import Corpus, Selection, link, scope, view


def ids(corpus: Corpus, selection: Selection) -> set[str]:
    return set(view(corpus, selection, "articles")["id"])


def test_a_day_that_is_none_is_refused_with_the_way_to_write_it() -> None:
    with pytest.raises(SelectionError, match="2025-02-03"):
        Selection(date_from="3 Feb")


def test_bounds_turned_round_are_refused() -> None:
    with pytest.raises(SelectionError, match="turned round"):
        Selection(date_from="2025-02-03", date_to="2025-02-01")


def test_undated_articles_are_in_until_a_bound_is_set() -> None:
    assert Selection().with_undated
    assert not Selection(date_from="2025-02-01").with_undated
    assert Selection(date_from="2025-02-01", undated=True).with_undated


def test_each_value_is_a_chip_that_can_be_taken_away() -> None:
    selection = Selection(sources=("A", "B"), q="chips")
    assert [chip.value for chip in selection.chips()] == ["A", "B", "chips"]
    assert selection.without("sources", "A") == Selection(sources=("B",), q="chips")
    assert selection.without("q", "chips") == Selection(sources=("A", "B"))


def test_taking_every_chip_away_leaves_nothing_filtered() -> None:
    selection = Selection(sources=("A",), date_from="2025-02-01", undated=False, entities=("E",), tones=("neutral",), q="x", once=True)
    for chip in selection.chips():
        selection = selection.without(chip.field, chip.value)
    assert selection == Selection()


def test_a_link_holds_every_filter_by_the_name_the_command_line_uses() -> None:
    selection = Selection(sources=("A & B",), date_from="2025-02-01", undated=True, q="two words")
    assert link(selection, "c") == "?corpus=c&source=A+%26+B&from=2025-02-01&undated=true&q=two+words"


def test_unknown_stands_for_articles_without_a_source(corpus: Corpus) -> None:
    unnamed = {row.id for row in view(corpus, Selection(), "articles").itertuples() if not isinstance(row.media_name, str)}
    assert unnamed
    assert ids(corpus, Selection(sources=("unknown",))) == unnamed


def test_values_of_a_field_are_alternatives_and_fields_add_up(corpus: Corpus) -> None:
    both = ids(corpus, Selection(sources=("ECNS", "unknown")))
    assert both == ids(corpus, Selection(sources=("ECNS",))) | ids(corpus, Selection(sources=("unknown",)))
    assert ids(corpus, Selection(sources=("ECNS",), q="XPeng")) == ids(corpus, Selection(sources=("ECNS",)))
    assert ids(corpus, Selection(sources=("ECNS",), q="Huawei")) == set()


def test_words_phrases_and_minus_search_title_and_text(corpus: Corpus) -> None:
    everything = ids(corpus, Selection())
    with_word = ids(corpus, Selection(q="huawei"))
    assert with_word
    assert ids(corpus, Selection(q="-huawei")) == everything - with_word
    assert ids(corpus, Selection(q='"ascend huawei"')) == set()


def test_excluding_an_entity_leaves_the_articles_that_do_not_name_it(corpus: Corpus) -> None:
    naming = ids(corpus, Selection(entities=("Nvidia",)))
    assert naming
    assert ids(corpus, Selection(not_entities=("Nvidia",))) == ids(corpus, Selection()) - naming


def test_scope_counts_what_is_selected(corpus: Corpus) -> None:
    assert scope(corpus, Selection()) == (5, 5, 0)
    assert scope(corpus, Selection(sources=("ECNS",), q="Yuewen")) == (1, 5, 2)


def test_hostile_values_are_only_values(corpus: Corpus) -> None:
    assert ids(corpus, Selection(q="'; DROP TABLE articles; --")) == set()
    assert len(ids(corpus, Selection())) == 5
