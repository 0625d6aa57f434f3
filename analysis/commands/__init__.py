"""The commands of `python -m analysis`, one module each."""

from analysis.commands.main import run

__all__ = ["run"]
