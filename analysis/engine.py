"""Work on batches, in order, on this process, on local processes or on a Dask cluster."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from typing import NamedTuple, Protocol, TypeVar

from analysis.errors import BadSetting

_In = TypeVar("_In")
_Out = TypeVar("_Out")
_Result_co = TypeVar("_Result_co", covariant=True)
_WATCH_SECONDS = 0.5


class _Pending(Protocol[_Result_co]):
    def result(self) -> _Result_co: ...


class Fault(NamedTuple):
    """A fault of our own: the place of the item in its batch, the error in a few words, and its trace."""

    place: int
    what: str
    trace: str


def batches(items: Iterable[_In], size: int) -> Iterator[list[_In]]:
    """Lists of `size` items, the last one shorter."""
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch


@contextmanager
def uncollected() -> Iterator[None]:
    """Runs without the collector of cycles: work that makes many objects and no cycles loses a tenth of its time to the search for some."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def sparing(function: Callable[[Sequence[_In]], _Out], items: Sequence[_In]) -> tuple[_Out, list[Fault]]:
    """function(items) without those items with which alone it fails, and these faults; one item must not cost the others."""
    try:
        return function(items), []
    except Exception:
        faults = [fault for place, item in enumerate(items) if (fault := _fault(function, place, item))]
        if not faults:
            raise
        failing = {fault.place for fault in faults}
        return function([item for place, item in enumerate(items) if place not in failing]), faults


def _fault(function: Callable[[Sequence[_In]], _Out], place: int, item: _In) -> Fault | None:
    """How a function fails with one item; None where it does not."""
    try:
        function([item])
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is told with its trace
        return Fault(place, f"{type(fault).__name__}: {fault}", traceback.format_exc())
    return None


def run(function: Callable[[_In], _Out], inputs: Iterable[_In], jobs: int = 1, scheduler: str | None = None) -> Iterator[_Out]:
    """function(input) of each input, in the order of the inputs; only a few are held at a time."""
    if scheduler:
        yield from _on_cluster(function, inputs, scheduler)
        return
    source = iter(inputs)
    first = list(islice(source, 2))
    if jobs <= 1 or len(first) < 2:  # a process takes longer to start than one batch to work on
        yield from map(function, chain(first, source))
    else:
        yield from _on_processes(function, chain(first, source), jobs)


def _on_processes(function: Callable[[_In], _Out], inputs: Iterable[_In], jobs: int) -> Iterator[_Out]:
    """On so many local processes, none of which outlives this one."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_die_with, initargs=(os.getpid(),)) as pool:
        yield from _in_order(lambda item: pool.submit(function, item), inputs, ahead=2 * jobs)


def _on_cluster(function: Callable[[_In], _Out], inputs: Iterable[_In], address: str) -> Iterator[_Out]:
    """On the workers of a Dask cluster; needs the package dask[distributed] here and on the workers."""
    try:
        from distributed import Client  # noqa: PLC0415 - an optional package, loaded only where a cluster is asked for
    except ImportError:
        raise BadSetting("a cluster needs the package dask[distributed] here and on its workers: pip install 'dask[distributed]'") from None

    with Client(address) as client:
        workers = len(client.scheduler_info()["workers"])
        yield from _in_order(lambda item: client.submit(function, item, pure=False), inputs, ahead=2 * max(1, workers))


def _in_order(submit: Callable[[_In], _Pending[_Out] | Future[_Out]], inputs: Iterable[_In], ahead: int) -> Iterator[_Out]:
    """Results in the order of the inputs, at most `ahead` of them under way."""
    waiting: deque[_Pending[_Out] | Future[_Out]] = deque()
    for item in inputs:
        waiting.append(submit(item))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _die_with(parent: int) -> None:
    """Ends this process as soon as its parent is gone, however it went."""
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_WATCH_SECONDS)
    os._exit(1)
