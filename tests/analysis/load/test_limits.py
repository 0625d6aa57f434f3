"""Limits are settings of the environment, and a setting that is no number is told."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.load import formats
from analysis.load.streams import limits

ROOT = Path(__file__).parents[3]


def told(name: str, value: str) -> str:
    """What reading a short text says under a setting."""
    code = "import sys; from analysis.load import load_all; print(next(iter(load_all([sys.argv[1]]))))"
    environment = {"PATH": "/usr/bin:/bin", name: value}
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "README.md")], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_a_limit_can_be_set() -> None:
    assert "more than the 100" in told("BROADSHEET_MAX_TEXT", "100")


@pytest.mark.parametrize("value", ["many", "-1", "0", "1.5", "²"])
def test_a_setting_that_is_no_number_is_told(value: str) -> None:
    answer = told("BROADSHEET_MAX_TEXT", value)
    assert "InputError: BROADSHEET_MAX_TEXT is" in answer
    assert "the usual one is 2000000" in answer


def test_every_limit_that_a_message_names_is_a_setting() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(formats.__file__).parent.glob("*.py"))
    assert set(re.findall(r"BROADSHEET_(MAX_[A-Z]+)", source)) <= set(dir(limits))


def test_every_message_on_a_limit_names_its_setting() -> None:
    for path in [*Path(formats.__file__).parent.glob("*.py"), *Path(formats.__file__).parents[1].glob("fetch/*.py")]:
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r"\{(MAX_(?!SOURCE_NAME)[A-Z]+)", text):
            assert f"BROADSHEET_{found[1]}" in text[found.start() : found.start() + 200], path.name


def test_the_readme_names_what_is_read_and_nothing_else() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("| what | files |")[2].partition("\n\n")[0]
    named = {word for word in table.replace("`", " ").replace(",", " ").split() if word.startswith(".")}
    assert named - {".gz", ".bz2", ".xz", ".zst"} <= {suffix for each in formats.FORMATS for suffix in each.suffixes}
