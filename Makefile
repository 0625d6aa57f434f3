PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test bench lint setup browser clean

run: .venv/installed  ## start the dashboard on the default corpus
	$(BIN)/streamlit run app.py

test: .venv/tested browser lint  ## all checks
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

lint: .venv/tested  ## style, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/tested browser  ## slow measurements, printed as ratios
	$(BIN)/python -m tests.bench

browser: .venv/tested
	@$(BIN)/python -m tests.browser.chromium

setup: .venv/tested

.venv/bin/python:
	@$(PYTHON) -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer with venv is needed (Debian: apt-get install python3-venv), or name one: make PYTHON=…" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/tested: .venv/installed tests/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache
