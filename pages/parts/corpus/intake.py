"""Bringing one's own articles: uploads, what was understood of them, and the builds that take them in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from analysis import intake
from analysis.charts.house.numbers import count, counted
from analysis.charts.house.tables import holding, listed
from analysis.errors import BroadsheetError
from analysis.intake import Job, Preview
from analysis.load.formats import supported
from analysis.store import check_name, manifests
from analysis.store.uploads import keep
from pages.parts import cached, empty, filters
from pages.parts.corpus import mapping
from pages.parts.panel.columns import column_config
from pages.parts.text import safe

_NEW = "A new corpus"
_STEP = 1.0  # seconds between two looks at a build
_REASONS = 10  # lines of what a build failed of
_LINES = 3  # lines without a link that are named
_TURN = "upload-turn"  # another number, another and thus empty upload box
_WATCHED = "builds-watched"


def bring_your_own() -> None:
    """Uploads, their preview, and the builds under way."""
    st.subheader("Bring your own articles", anchor=False)
    st.caption(
        "Text, Word, PDF, web pages, mail, feeds, tables and exports of newspaper databases are read, alone or in a .zip. "
        "Nothing leaves this machine, nothing is kept before you add it, and what is there already is not read twice. "
        "Folders are read in a terminal: `.venv/bin/python -m analysis build FOLDER --corpus NAME`."
    )
    _uploads()
    under_way()


def under_way() -> None:
    """The builds that have not been dismissed, redrawn while one of them goes on."""
    running = {job.number for job in intake.jobs() if not job.progress.ended}
    st.session_state[_WATCHED] = running
    st.fragment(_builds, run_every=_STEP if running else None)()


@st.fragment
def _uploads() -> None:
    given = _given()
    if not given:
        return
    try:
        paths = tuple(str(keep(name, data)) for name, data in given)
        found = cached.preview(paths)
    except BroadsheetError as known:
        empty.failed("the preview", str(known))
        return
    except Exception:  # noqa: BLE001 - logged with its trace; nothing was kept, and the rest of the page stands
        empty.failed("the preview")
        return
    _understood(found)
    mapping.understood(found.tables)
    _assumed(found)
    _add(found, paths, fetch=_fetched(found))


def _given() -> list[tuple[str, bytes]]:
    """Names and contents of the files and links given."""
    turn = st.session_state.setdefault(_TURN, 0)
    files = st.file_uploader("Files with articles", accept_multiple_files=True, key=f"upload-{turn}", help=f"Read are {supported()}.")
    hint = "Nothing is fetched before you say so."
    box = st.text_area("Links of pages and feeds, one a line", key=f"links-{turn}", height=80, placeholder="https://…", help=hint)
    links, others = intake.pasted(box)
    if others:
        named = "; ".join(f"“{safe(line, 60)}”" for line in others[:_LINES])
        st.warning(f"No link, and left out: {named}{_more(len(others) - _LINES)}", icon=":material/link_off:")
    listed = [("links.txt", "\n".join(links).encode("utf-8", "replace"))] if links else []
    return [*((file.name, file.getvalue()) for file in files), *listed]


def _more(others: int) -> str:
    """How many lines there are beside those named."""
    return f" and {counted(others, 'line')} more" if others > 0 else ""


def _add(found: Preview, paths: tuple[str, ...], *, fetch: bool) -> None:
    """Asks for the corpus that what was found is to go into, and begins its build."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        names = [manifest.corpus for manifest in manifests()]
        chosen = st.selectbox("Add them to", [_NEW, *names], key="add-to")
        name = st.text_input("Its name", key="add-name", placeholder="my-articles").strip() if chosen == _NEW else chosen
    wrong = _wrong(name) if name else None
    if wrong:
        st.warning(safe(wrong), icon=":material/edit:")
    some = found.count if fetch else found.count - found.bare
    label = f"Add {counted(some, 'article')}" + ("" if found.whole else " and more")
    if st.button(label, key="add", type="primary", icon=":material/add:", disabled=not name or bool(wrong) or not some):
        _begin(name, paths, fetch=fetch)


def _fetched(found: Preview) -> bool:
    """Whether the pages of links are to be fetched, which a person has to say."""
    if not found.links:
        return False
    return st.checkbox(
        f"Fetch {counted(found.links, 'page')} from {counted(found.sites, 'site')}",
        key="fetch",
        help="One after the other with a pause, where robots.txt allows it, from the public web alone. Without it links stay links: "
        "what a list says of an article counts by day and source, and has no text.",
    )


def _understood(found: Preview) -> None:
    """What a build would make of the uploads."""
    more = "" if found.whole else " or more"
    refused = f", {counted(len(found.refused), 'input')} refused" if found.refused else ""
    st.markdown(f"**{counted(found.count, 'article')}{more}{refused}**")
    if found.articles:
        if found.count > len(found.articles):
            st.caption(f"The first {count(len(found.articles))} of them, as they were understood.")
        st.dataframe(
            listed(found.articles),
            hide_index=True,
            column_config=column_config(found.articles[0]),
            placeholder="–",
            alt="What was understood",
        )
    if found.refused:
        st.caption("Refused, each with the reason; the rest can be added.")
        _filled(found.refused, "What was refused")


def _assumed(found: Preview) -> None:
    """What a build would assume, repair or miss in the articles shown."""
    if found.notes:
        st.caption("Assumed, repaired or missing; correct what is wrong, here or in the reader.")
        _filled(found.notes, "What was assumed or is missing")


def _filled(rows: Sequence[Mapping[str, Any]], alt: str) -> None:
    """A table of the columns that hold something."""
    order, config = holding(rows), column_config(rows[0])
    st.dataframe(rows, hide_index=True, column_order=order, column_config=config, placeholder="–", alt=alt)


def _wrong(name: str) -> str | None:
    """Why this cannot name a corpus, if so."""
    try:
        check_name(name)
    except BroadsheetError as wrong:
        return str(wrong)
    return None


def _begin(name: str, paths: Sequence[str], *, fetch: bool) -> None:
    """Starts a build, empties the upload box and redraws the page."""
    try:
        intake.start(name, paths, fetch=fetch)
    except BroadsheetError as wrong:
        st.error(safe(wrong), icon=":material/error:")
        return
    st.session_state[_TURN] += 1
    st.rerun()


def _builds() -> None:
    jobs = intake.jobs()
    for job in jobs:
        with st.container(border=True, key=f"build-{job.number}"):
            (_ended if job.progress.ended else _going_on)(job)
    if st.session_state[_WATCHED] & {job.number for job in jobs if job.progress.ended}:
        st.rerun()  # the corpus has a new version, which the whole page is to show


def _going_on(job: Job) -> None:
    """How far a build is, and a way to end it."""
    told = job.progress
    st.progress(told.share, f"Adding to **{safe(job.corpus)}**: {_how_far(job)}")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Cancel", key=f"cancel-{job.number}", icon=":material/stop:", on_click=intake.cancel, args=(job.number,))
        st.caption("It goes on while you read other pages. Cancelled, the corpus stays as it was.")


def _how_far(job: Job) -> str:
    told = job.progress
    if job.cancelled:
        return "being cancelled"
    if told.stage == "starting":
        return "looking at the files"
    if told.stage == "relating":
        return f"all {counted(told.articles, 'article')} read; relating them to one another"
    done = [f"{count(told.finished)} of {counted(told.articles, 'article')}", f"{count(told.files_read)} of {counted(told.files, 'file')}"]
    done += [f"{count(told.quarantined)} refused"] if told.quarantined else []
    done += [f"{_lasting(told.seconds_left)} left"] if told.seconds_left is not None else []
    return " · ".join(done)


def _lasting(seconds: int) -> str:
    return counted(seconds, "second") if seconds < 120 else counted(round(seconds / 60), "minute")


def _ended(job: Job) -> None:
    """How a build has ended, and the way to what it made."""
    told = job.progress
    if told.stage == "failed":
        _failed(job)
    elif told.stage == "cancelled":
        st.info(f"Cancelled: {safe(job.corpus)} is as it was.", icon=":material/stop:")
    else:
        parts = [f"{counted(told.added, 'article')} added", f"{count(told.unchanged)} there already"]
        parts += [f"{count(told.quarantined)} refused"] if told.quarantined else []
        st.success(f"**{safe(job.corpus)}**, version {told.version}: {', '.join(parts)}.", icon=":material/check:")
        for note in told.notes:
            st.caption(safe(note, 300))
        if told.noted > len(told.notes):
            st.caption(f"And {counted(told.noted - len(told.notes), 'note')} more, in the corpus's view of notes.")
    with st.container(horizontal=True):
        if told.stage == "done":
            key = f"read-built-{job.number}"
            if st.button("Read it", key=key, icon=":material/newspaper:", on_click=filters.read, args=(job.corpus,)):
                intake.dismiss(job.number)
                st.switch_page("pages/overview.py")
        st.button("Dismiss", key=f"dismiss-{job.number}", type="tertiary", on_click=intake.dismiss, args=(job.number,))


def _failed(job: Job) -> None:
    """Why nothing was added: in one line, and below it one for each of several inputs."""
    first, *others = job.progress.reason.splitlines() or [""]
    st.error(f"Nothing was added to {safe(job.corpus)}: {safe(first, 300)}", icon=":material/error:")
    for line in others[:_REASONS]:
        st.caption(safe(line, 300))
    if len(others) > _REASONS:
        st.caption(f"And {counted(len(others) - _REASONS, 'input')} more.")
