"""Bringing articles in from the browser: what uploads hold before they are kept, and builds that go on beside the pages."""

from analysis.intake.builds import Job, again, cancel, dismiss, jobs, refit, retry, start
from analysis.intake.columns import correct_columns, forget_columns
from analysis.intake.pasted import pasted
from analysis.intake.previews import Preview, preview
from analysis.intake.progress import Progress
from analysis.intake.refused import refused_inputs

__all__ = [
    "Job", "Preview", "Progress", "again", "cancel", "correct_columns", "dismiss", "forget_columns", "jobs", "pasted", "preview",
    "refit", "refused_inputs", "retry", "start",
]  # fmt: skip
