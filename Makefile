# Needs Python 3.11 or newer and make, nothing else. Every path is relative, so that a folder
# with spaces in its name works; a stamp file makes second runs do no set-up.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PY := $(BIN)/python

.DEFAULT_GOAL := all
.PHONY: all build validate docs test layout oldest score bench release clean help

all: .venv/ready  ## set up, build the data, check it (the default)
	@$(PY) scripts/build.py --check

build: .venv/ready  ## build data/ and datapackage.json from seeds/
	@$(PY) scripts/build.py

validate: .venv/ready  ## check what lies in data/, by the profile and the stock frictionless too
	@$(PY) scripts/validate.py

docs: .venv/ready  ## write the pages and metadata that follow from schemas and data
	@$(PY) scripts/vdd/schema.py
	@$(PY) scripts/vdd/metadata.py

test: .venv/ready-test  ## run the tests
	@$(PY) -m pytest -q -n 2 --dist loadfile

layout: .venv/ready-test  ## lay out the code of scripts/ as the tests ask
	@$(PY) -m ruff check --quiet --fix
	@$(PY) -m ruff format --quiet

oldest: .venv/ready-oldest  ## read the data with the oldest supported readers (Python 3.11)
	@.venv/oldest/bin/python tests/oldest.py

score: .venv/ready  ## agreement of the build with the hand coding
	@$(PY) scripts/score.py

bench: .venv/ready  ## speed of the extractor
	@$(PY) scripts/bench.py

release: .venv/ready  ## write the release archive to dist/
	@$(PY) scripts/release.py

clean:  ## remove what set-up and tests leave behind (data/ stays)
	rm -rf .venv .pytest_cache .hypothesis dist
	find scripts tests -name __pycache__ -prune -exec rm -rf {} +

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/ready-test: requirements-test.txt .venv/ready
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

.venv/ready-oldest: requirements-oldest.txt .venv/ready
	$(PYTHON) -m venv .venv/oldest
	.venv/oldest/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-oldest.txt
	@touch $@
