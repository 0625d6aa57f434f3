"""PDF files give their paragraphs; scans, protected and damaged ones are named."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from analysis.article import Document, Quarantined
from analysis.load import load
from analysis.load.documents import pdf


def pdf_of(pages: Iterable[Iterable[tuple[float, float, float, str]]]) -> bytes:
    """A PDF of pages of lines: (left, bottom, size of the letters, text)."""
    contents = [
        "\n".join(f"BT /F1 {size} Tf {left} {bottom} Td ({text}) Tj ET" for left, bottom, size, text in page).encode("latin-1")
        for page in pages
    ]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, content in enumerate(contents):
        page = f"/Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * n} 0 R /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page {page} >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _assembled(objects)


def _assembled(objects: list[bytes]) -> bytes:
    """The file of the objects, with the table of their places."""
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return data + head + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(data))


def item_of(folder: Path, data: bytes) -> Document | Quarantined:
    """What a PDF of these bytes gives."""
    path = folder / "story.pdf"
    path.write_bytes(data)
    (item,) = load(str(path))
    return item


HEAD = "The Harbour Post"
FIRST = [
    "Ferry workers walked out on Monday over a new roster that the",
    "operator had put up the week before without a word to the crews,",
    "and no ferry sailed.",
]
SECOND = [
    "The operator said that it regretted the strike, and that its pas-",
    "sengers would be paid back in full within the month if they write",
    "to its office, which",
]
THIRD = ["opens again on Friday morning.", "Rain is expected."]


def page(lines: list[tuple[float, str]], head: str = HEAD, foot: str = "1") -> list[tuple[float, float, float, str]]:
    """A page with a head and a foot; each line of it has a step down before it."""
    found, bottom = [(50.0, 780.0, 8.0, head)], 740.0
    for down, text in lines:
        bottom -= down
        found.append((50.0, bottom, 11.0, text))
    return [*found, (300.0, 20.0, 8.0, foot)]


def test_lines_are_joined_to_paragraphs_and_furniture_is_left_out(tmp_path: Path) -> None:
    one = page([(14.0, FIRST[0]), *((14.0, line) for line in FIRST[1:]), (24.0, SECOND[0]), *((14.0, line) for line in SECOND[1:])])
    one.insert(1, (50.0, 750.0, 20.0, "Ferries stand still"))
    item = item_of(tmp_path, pdf_of([one, page([(14.0, THIRD[0]), (28.0, THIRD[1])], foot="2")]))
    assert isinstance(item, Document)
    assert item.text.splitlines() == [
        HEAD,
        "Ferries stand still",
        " ".join(FIRST),
        " ".join([*SECOND, THIRD[0]]).replace("pas- sengers", "passengers"),
        THIRD[1],
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf_of([[]]), "no text layer"),
        (b"%PDF-1.4\n", "damaged"),
        (b"%PDF-1.4\n" + b"1 0 obj << >> endobj\n" * 50, "damaged"),
        (b"hello", "damaged"),
    ],
)
def test_a_scan_or_a_damaged_file_is_one_clear_line(tmp_path: Path, data: bytes, reason: str) -> None:
    item = item_of(tmp_path, data)
    assert isinstance(item, Quarantined)
    assert reason in item.reason


def test_pages_and_characters_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf_of([page([(14.0, FIRST[0])])] * 3)
    for name, limit in (("MAX_PAGES", 2), ("MAX_TEXT", 20), ("MAX_VALUE", 100)):
        with monkeypatch.context() as patch:
            patch.setattr(pdf, name, limit)
            item = item_of(tmp_path, data)
            assert isinstance(item, Quarantined)
            assert f"BROADSHEET_{name}" in item.reason
