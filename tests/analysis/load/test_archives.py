"""Archives give the documents of their files; what is bad in them is named and nothing leaves them."""

import gzip
import io
import json
import random
import tarfile
import zipfile
from pathlib import Path

import pytest
import zstandard

from analysis.article import Document, Quarantined
from analysis.load import load
from analysis.load.packages import archives, zips

GOOD = "The council voted for the bridge on Monday, and the builders begin in May."
ROWS = json.dumps({"title": "T", "text": GOOD}) + "\n" + "no row\n"


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A zip archive of the files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def tarred(files: dict[str, str | bytes], mode: str = "w") -> bytes:
    """A tar archive of the files."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            content = data.encode() if isinstance(data, str) else data
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return buffer.getvalue()


def loaded(folder: Path, name: str, data: bytes) -> tuple[list[Document], list[Quarantined]]:
    """(documents, what was quarantined) of a file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    items = list(load(str(path)))
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Quarantined)]


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("all.zip", zipped),
        ("all.tar", tarred),
        ("all.tar.gz", lambda files: tarred(files, "w:gz")),
        ("all.tgz", lambda files: gzip.compress(tarred(files))),
        ("all.tar.bz2", lambda files: tarred(files, "w:bz2")),
        ("all.txz", lambda files: tarred(files, "w:xz")),
        ("all.tar.zst", lambda files: zstandard.compress(tarred(files))),
    ],
)
def test_the_files_of_an_archive_are_read_each_by_its_format(tmp_path: Path, name: str, pack) -> None:  # type: ignore[no-untyped-def]
    files = {
        "./b.txt": GOOD,
        "sub/a.jsonl": ROWS,
        "c.csv.gz": gzip.compress(b"title,text\nA,B\n"),
        "__MACOSX/._b.txt": b"\0\5",
        "d.png": b"\x89PNG",
    }
    documents, bad = loaded(tmp_path, name, pack(files))
    assert [Path(document.path).name for document in documents] == [f"{name}!b.txt", "a.jsonl", f"{name}!c.csv.gz"]
    assert [(item.member, item.line) for item in bad] == [("sub/a.jsonl", 2), ("d.png", None)]
    assert all(item.path.endswith(name) for item in bad)


def test_an_archive_in_an_archive_is_read_and_one_deeper_is_not(tmp_path: Path) -> None:
    inner = zipped({"a.txt": GOOD})
    documents, bad = loaded(
        tmp_path, "out.zip", zipped({"in.tar": tarred({"a.txt": GOOD}), "in.zip": inner, "deep.zip": zipped({"in.zip": inner})})
    )
    assert [document.path.split("!")[1:] for document in documents] == [["in.tar", "a.txt"], ["in.zip", "a.txt"]]
    assert [item.member for item in bad] == ["deep.zip!in.zip"]
    assert "nested archive" in bad[0].reason


@pytest.mark.parametrize("name", ["../up.txt", "a/../../up.txt", "/etc/up.txt", "C:\\up.txt", "..\\up.txt", "\\\\host\\up.txt"])
def test_names_that_lead_outside_are_quarantined(tmp_path: Path, name: str) -> None:
    for kind, pack in (("x.zip", zipped), ("x.tar", tarred)):
        documents, bad = loaded(tmp_path, kind, pack({name: "away", "in.txt": GOOD}))
        assert [document.text for document in documents] == [GOOD]
        assert [item.member for item in bad] == [name]
        assert "outside" in bad[0].reason


def test_links_are_not_followed(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, kind in (("soft.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("pipe.txt", tarfile.FIFOTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/hostname"
            archive.addfile(info)
    link = zipfile.ZipInfo("soft.txt")
    link.external_attr = 0o120777 << 16
    zip_buffer = io.BytesIO()
    with zipfile.ZipFile(zip_buffer, "w") as zip_archive:
        zip_archive.writestr(link, "/etc/hostname")
    for name, data, members in (
        ("a.tar", buffer.getvalue(), ["soft.txt", "hard.txt", "pipe.txt"]),
        ("a.zip", zip_buffer.getvalue(), ["soft.txt"]),
    ):
        documents, bad = loaded(tmp_path, name, data)
        assert documents == []
        assert [item.member for item in bad] == members
        assert all("link" in item.reason for item in bad)


def test_an_encrypted_member_and_one_with_a_wrong_checksum_cost_only_themselves(tmp_path: Path) -> None:
    data = bytearray(zipped({"secret.txt": GOOD, "good.txt": GOOD}))
    data[data.rindex(b"PK\x01\x02", 0, data.rindex(b"PK\x01\x02")) + 8] |= 1
    documents, bad = loaded(tmp_path, "a.zip", bytes(data))
    assert [document.path.split("!")[1] for document in documents] == ["good.txt"]
    assert "password protected" in bad[0].reason
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("broken.txt", GOOD)
        archive.writestr("good.txt", GOOD)
    documents, bad = loaded(tmp_path, "b.zip", buffer.getvalue().replace(b"council", b"cuoncil", 1))
    assert [document.path.split("!")[1] for document in documents] == ["good.txt"]
    assert (bad[0].member, "CRC" in bad[0].reason) == ("broken.txt", True)


def test_members_of_one_name_are_told_apart(tmp_path: Path) -> None:
    documents, bad = loaded(tmp_path, "a.tar", tarred({"./a.txt": GOOD, "a.txt": GOOD}))
    assert [document.path.split("!")[1] for document in documents] == ["a.txt", "a.txt (2)"]
    assert [len(document.notes) for document in documents] == [0, 1]
    assert bad == []


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("cut.zip", zipped({"a.txt": GOOD})[:-10], "damaged"),
        ("cut.tar", tarred({"a.txt": GOOD * 100})[:2000], "truncated"),
        ("cut.tar.gz", tarred({"a.txt": "".join(map(chr, range(99, 9999)))}, "w:gz")[:-3000], "truncated"),
        ("empty.zip", zipped({}), "empty"),
        ("bomb.tar.gz", gzip.compress(tarred({"a.txt": b" " * (20 << 20)})), "limit"),
        ("bomb.zip", zipped({"a.txt": b" " * (20 << 20)}), "limit"),
        ("text.zip", GOOD.encode(), "damaged"),
    ],
)
def test_a_bad_archive_is_one_clear_line(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    documents, bad = loaded(tmp_path, name, data)
    assert documents == []
    assert len(bad) == 1
    assert reason in bad[0].reason


def test_names_for_the_same_bytes_are_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", GOOD)
        again = zipfile.ZipInfo("b.txt")
        again.header_offset, again.file_size, again.compress_size, again.CRC = 0, len(GOOD), len(GOOD), 0
        archive.filelist.append(again)
    documents, bad = loaded(tmp_path, "a.zip", buffer.getvalue())
    assert documents == []
    assert "overlapping" in bad[0].reason


def test_the_number_and_the_bytes_of_members_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, str | bytes] = {f"{n}.txt": GOOD for n in range(4)}
    monkeypatch.setattr(zips, "MAX_MEMBERS", 3)
    assert "BROADSHEET_MAX_MEMBERS" in loaded(tmp_path, "a.zip", zipped(files))[1][0].reason
    monkeypatch.setattr(archives, "MAX_MEMBERS", 3)
    documents, bad = loaded(tmp_path, "a.tar", tarred(files))
    assert (len(documents), "BROADSHEET_MAX_MEMBERS" in bad[0].reason) == (3, True)
    monkeypatch.setattr(archives, "MAX_ARCHIVE", 2 * len(GOOD))
    documents, bad = loaded(tmp_path, "a.tar", tarred(files))
    assert (len(documents), "BROADSHEET_MAX_ARCHIVE" in bad[0].reason) == (2, True)


def test_the_lines_before_the_cut_of_a_packed_file_are_kept(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"text": f"{number} {random.Random(number).random()} {GOOD}"}) + "\n" for number in range(300))
    path = tmp_path / "cut.jsonl.gz"
    packed = gzip.compress(rows.encode())
    path.write_bytes(packed[: len(packed) * 2 // 3])
    *kept, problem = load(str(path))
    assert len(kept) > 50
    assert all(isinstance(each, Document) for each in kept[:-1])
    assert isinstance(problem, Quarantined)
    assert "truncated" in problem.reason
