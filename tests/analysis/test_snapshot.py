"""What is taken home: CSV that is safe and whole, and a zip that says what it holds."""

import io
import json
import re
import zipfile

import pandas as pd

from analysis.query import VIEWS, Corpus, Selection
from analysis.snapshot import csv_bytes, file_name, zip_bytes


def test_text_cells_are_made_harmless_and_numbers_left_alone() -> None:
    frame = pd.DataFrame({"title": ["=1+1", None, "plain"], "polarity": [-0.5, 0.0, 0.25]})
    assert csv_bytes(frame).decode() == "title,polarity\r\n'=1+1,-0.5\r\n,0.0\r\nplain,0.25\r\n"


def test_a_file_is_named_after_corpus_view_and_time() -> None:
    assert re.fullmatch(r"broadsheet-mine-entities-\d{8}T\d{6}Z\.csv", file_name("mine", "entities"))


def test_a_zip_holds_every_view_and_says_how_it_was_made(corpus: Corpus) -> None:
    with zipfile.ZipFile(io.BytesIO(zip_bytes(corpus, Selection(sources=("ECNS",))))) as archive:
        assert {f"{name}.csv" for name in VIEWS} | {"manifest.json"} == set(archive.namelist())
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest["rows"]["articles"] == 1
    assert manifest["corpus_hash"] == corpus.hash
    assert manifest["permalink"] == "?corpus=default&source=ECNS"
