"""Pages are fetched only when asked for, politely, within bounds, and never from inside the network unless that is allowed."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.fetch import Fetcher, Manners, Pages, with_texts
from analysis.fetch.places import place_of
from analysis.ingest import Options, build
from analysis.load import load_all
from analysis.load.rows.mapper import Mapper
from analysis.query import Selection, open_corpus, view
from tests.analysis.fetch.server import Web, serving

HERE = Manners(pause=0, seconds=5, size=100_000, private=True)


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as web:
        yield web


def refusal(link: str, manners: Manners = HERE) -> str:
    """Why a link is not fetched."""
    with pytest.raises(Unreadable) as wrong:
        Fetcher(manners).fetch(link)
    return str(wrong.value)


def listed(path: Path, *links: str) -> Path:
    path.write_text("\n".join(links) + "\n", encoding="utf-8")
    return path


def read(path: Path, folder: Path, fetcher: Fetcher | None) -> tuple[list[Document], list[Quarantined]]:
    """(documents, what was quarantined) of a list of links."""
    items = list(with_texts(load_all([str(path)], Mapper(links=True)), Pages(folder), fetcher))
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Quarantined)]


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.0.0.8/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://017700000001/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
        "https://93.184.215.14:8443/",
        "http://user:word@93.184.215.14/",
        "http://93.184.215.14\\@127.0.0.1/",
        "http://[::1/",
        "http://93.184.215.14:99999/",
        "http:///path",
        "file:///etc/passwd",
        "ftp://93.184.215.14/",
        "javascript:alert(1)",
        "//93.184.215.14/",
        "http://a\nb/",
        "http://" + "a" * 5000,
        "",
    ],
)
def test_what_leads_anywhere_but_to_the_public_web_is_refused_unasked(link: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_: pytest.fail("a connection was opened"))
    assert "refused" in refusal(link, Manners(pause=0))


def test_one_inner_address_among_those_of_a_name_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (address, 80)) for address in ("93.184.215.14", "10.1.2.3")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: entries)
    with pytest.raises(Unreadable, match=r"10\.1\.2\.3"):
        place_of("http://two.example/", private=False)
    assert place_of("http://two.example/", private=True).address == "93.184.215.14"


def test_the_address_that_was_checked_is_the_one_that_is_asked(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["127.0.0.1", "127.0.0.1"])  # robots.txt and the page; a third look-up would fail
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, **_: [(socket.AF_INET, 1, 6, "", (next(answers), port))])
    asked: list[tuple[str, int]] = []
    connect = socket.create_connection
    monkeypatch.setattr(socket, "create_connection", lambda address, *rest: asked.append(address) or _plainly(connect, address, *rest))
    assert Fetcher(HERE).fetch(f"http://name.example:{web.server_port}/page").status == 200
    assert {host for host, _ in asked} == {"127.0.0.1"}


def _plainly(connect: object, address: tuple[str, int], *rest: object) -> socket.socket:
    """A connection to an address that is none to be looked up."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    made.connect(address)
    return made


def test_a_host_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "cannot be found" in refusal("https://nowhere.example/")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/secret", "robots.txt"),
        ("/large", "limit"),
        ("/gone", "404"),
        ("/cut", "cannot be fetched"),
        ("/loop", "redirected"),
        ("/to?http://10.0.0.1/", "refused"),
        ("/to?file:///etc/passwd", "refused"),
        ("/to?/secret", "robots.txt"),
    ],
)
def test_what_must_not_or_cannot_be_had_is_told(web: Web, path: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    public = place_of

    def only_this_machine(link: str, *, private: bool) -> object:
        return public(link, private=link.startswith(web.address))

    monkeypatch.setattr("analysis.fetch.client.place_of", only_this_machine)
    assert reason in refusal(web.address + path)


def test_a_server_that_drips_is_left_when_its_time_is_over(web: Web) -> None:
    began = time.monotonic()
    assert "seconds" in refusal(web.address + "/slow", replace(HERE, seconds=0.3))
    assert time.monotonic() - began < 3


def test_rules_that_cannot_be_read_allow_nothing_and_none_allow_all(web: Web) -> None:
    web.rules_status = 503
    assert "robots.txt" in refusal(web.address + "/page")
    assert web.asked == ["/robots.txt"]
    web.rules_status = 404
    assert Fetcher(HERE).fetch(web.address + "/secret").status == 200


def test_a_host_is_given_its_pause_and_its_rules_are_asked_for_once(web: Web) -> None:
    fetcher = Fetcher(replace(HERE, pause=0.1))
    began = time.monotonic()
    for _ in range(3):
        fetcher.fetch(web.address + "/to?/page")
    assert time.monotonic() - began >= 0.55
    assert web.asked.count("/robots.txt") == 1


def test_a_list_of_links_becomes_articles_with_a_row_for_each_refusal(web: Web, tmp_path: Path) -> None:
    links = [web.address + path for path in ("/page", "/secret", "/picture", "/feed")]
    path = listed(tmp_path / "links.txt", *links)
    found, refused = read(path, tmp_path / "pages", Fetcher(HERE))
    assert [(d.fields["title"], d.line) for d in found[:1]] == [("Ferry strike ends", 1)]
    assert (found[0].fields["source"], found[0].fields["published"], found[0].fields["url"]) == ("Harbour Post", "2025-03-04", links[0])
    assert [document.fields["title"] for document in found[1:]] == ["Story 1", "Story 2"]
    assert "summary" in found[1].notes[0]
    assert [(item.line, item.member) for item in refused] == [(2, links[1]), (3, links[2])]
    assert "image/gif" in refused[1].reason


def test_what_was_fetched_once_is_read_again_without_a_network(web: Web, tmp_path: Path) -> None:
    path = listed(tmp_path / "links.txt", web.address + "/page")
    first, _ = read(path, tmp_path / "pages", Fetcher(HERE))
    asked = len(web.asked)
    again, _ = read(path, tmp_path / "pages", Fetcher(HERE))
    offline, refused = read(path, tmp_path / "pages", None)
    assert first == again == offline
    assert (len(web.asked), refused) == (asked, [])


def test_a_list_of_links_is_refused_in_one_line_where_nothing_may_be_fetched(tmp_path: Path) -> None:
    (refused,) = load_all([str(listed(tmp_path / "links.txt", "https://x.example/1", "https://x.example/2"))])
    assert isinstance(refused, Quarantined)
    assert "--fetch" in refused.reason
    (address,) = load_all(["https://x.example/1"])
    assert isinstance(address, Quarantined)


def test_no_more_links_are_asked_for_than_the_limit(web: Web, tmp_path: Path) -> None:
    path = listed(tmp_path / "links.txt", web.address + "/page", web.address + "/page?2")
    found, refused = read(path, tmp_path / "pages", Fetcher(replace(HERE, links=1)))
    assert (len(found), "MAX_LINKS" in refused[0].reason) == (1, True)


def test_a_build_fetches_when_told_to_and_what_the_list_says_comes_first(
    web: Web, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.csv"
    rows = (f"T{n},Inland Echo,2025-05-0{n},{web.address}{page}" for n, page in ((1, "/page"), (2, "/gone")))
    path.write_text("title,media_name,publish_date,url\n" + "\n".join(rows) + "\n", encoding="utf-8")
    build([str(path)], "c", jobs=1)
    assert view(open_corpus("c"), Selection(), "articles")["words"].tolist() == [0, 0]
    assert not web.asked
    monkeypatch.setattr("analysis.ingest.Fetcher", lambda: Fetcher(HERE))
    summary = build([str(path)], "c", jobs=1, options=Options(fetch=True))
    articles = view(open_corpus("c"), Selection(), "articles").set_index("title")
    assert (summary.added, summary.removed, summary.quarantined) == (1, 1, 1)
    assert (articles["words"] > 0).to_dict() == {"T1": True, "T2": False}
    assert articles["media_name"].tolist() == ["Inland Echo"] * 2
    assert articles["publish_date"].to_dict() == {"T1": "2025-05-01", "T2": "2025-05-02"}
    assert "404" in view(open_corpus("c"), Selection(), "quarantine")["reason"][0]
    asked = len(web.asked)
    assert build([str(path)], "c", jobs=1).added == 0
    assert len(web.asked) == asked
