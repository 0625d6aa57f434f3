"""Work is done in order, wherever it is done."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence

import pytest

from analysis import engine
from analysis.errors import BadSetting


def test_batches_are_full_save_the_last() -> None:
    assert list(engine.batches(range(7), 3)) == [[0, 1, 2], [3, 4, 5], [6]]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_inputs(jobs: int) -> None:
    assert list(engine.run(abs, [-3, 2, -1, 0, 5], jobs)) == [3, 2, 1, 0, 5]


def test_a_cluster_without_its_package_is_told_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BadSetting, match=r"pip install 'dask\[distributed\]'"):
        list(engine.run(abs, [1], scheduler="tcp://127.0.0.1:1"))


def test_a_worker_does_not_outlive_a_killed_parent(tmp_path: object) -> None:
    script = (
        "import os, time\nfrom analysis import engine\n"
        "def slow(n):\n    print(os.getpid(), flush=True)\n    time.sleep(60)\n"
        "if __name__ == '__main__':\n    list(engine.run(slow, [1, 2], 2))\n"
    )
    path = f"{tmp_path}/parent.py"
    with open(path, "w", encoding="utf-8") as out:
        out.write(script)
    parent = subprocess.Popen([sys.executable, path], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": os.getcwd()})
    assert parent.stdout
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 5
    while _runs(worker) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _runs(worker)


def _runs(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_one_item_that_fails_does_not_cost_the_others() -> None:
    done, faults = engine.sparing(lambda items: [10 // item for item in items], [5, 0, 2])
    assert done == [2, 5]
    ((place, what, trace),) = faults
    assert (place, what) == (1, "ZeroDivisionError: integer division or modulo by zero")
    assert "Traceback" in trace


def test_items_that_fail_only_together_are_not_blamed_one_by_one() -> None:
    def alone(items: Sequence[int]) -> int:
        (item,) = items
        return item

    with pytest.raises(ValueError, match="too many"):
        engine.sparing(alone, [1, 2])
