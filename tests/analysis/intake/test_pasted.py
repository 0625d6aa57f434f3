"""Links are found in whatever is pasted, and what holds none is named."""

from __future__ import annotations

import time

import pytest

from analysis.intake import pasted

DAILY = "https://daily.test/a"


@pytest.mark.parametrize(
    ("text", "links", "others"),
    [
        (f"{DAILY}\nnot a link\nhttp://daily.test/b", [DAILY, "http://daily.test/b"], ["not a link"]),
        (f"  1. Strike ends ({DAILY}),\n\n", [DAILY], []),
        (f"{DAILY} {DAILY}?p=2; www.echo.test/c.", [DAILY, f"{DAILY}?p=2", "https://www.echo.test/c"], []),
        (f"https://wiki.test/Mercury_(planet)\r\n<{DAILY}>", ["https://wiki.test/Mercury_(planet)", DAILY], []),
        ("javascript:alert(1)\ndaily.test/a\nme@www.echo.test", [], ["javascript:alert(1)", "daily.test/a", "me@www.echo.test"]),
        ("", [], []),
    ],
)
def test_every_link_is_taken_and_every_line_without_one_is_named(text: str, links: list[str], others: list[str]) -> None:
    assert pasted(text) == (tuple(links), tuple(others))


def test_a_million_characters_are_read_in_linear_time() -> None:
    for nasty in ("www." * 250_000, "https://" * 125_000, f"{DAILY}{')' * 999_000}", "(" * 1_000_000):
        began = time.process_time()
        pasted(nasty)
        assert time.process_time() - began < 2
