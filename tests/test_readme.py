"""What the README says is so: its commands run, its pages exist, its files are there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.commands.main import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
_SHELL = "\n".join(re.findall(r"```sh\n(.*?)```", README, re.S))
LINES = [line.split("  #")[0].strip() for line in _SHELL.splitlines() if line.strip()]


def test_the_two_commands_stand_first() -> None:
    assert [command for command in LINES if command.startswith("make")] == ["make run", "make test"]


@pytest.mark.parametrize("command", [command for command in LINES if command.startswith("make")])
def test_make_knows_its_targets(command: str) -> None:
    done = subprocess.run([*command.split(), "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_command_of_the_readme_runs(own_home: Path, tmp_path: Path) -> None:
    for command in [command for command in LINES if not command.startswith("make")]:
        words = shlex.split(command.replace(".venv/bin/python", sys.executable).replace("snapshot.zip", str(tmp_path / "snapshot.zip")))
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, env=os.environ.copy(), check=False, timeout=300)
        assert done.returncode == 0, f"{command}: {done.stderr}"
        assert done.stdout or "snapshot" in command


def test_every_page_is_in_the_readme() -> None:
    pages = {path.stem.title() for path in (ROOT / "pages").glob("*.py") if path.stem != "__init__"}
    assert {row.split("|")[1].strip() for row in re.findall(r"^\| [A-Z].*", README, re.M)} >= pages


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"-m analysis {command}" in README


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_file_the_readme_links_is_there(target: str) -> None:
    assert (ROOT / target).is_file()
