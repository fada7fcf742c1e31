# Claimwatch: `make` says what there is to make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CODE := verification tracking adapters service workers launcher demo chaos evaluation tests settings.py
MEASURED := --cov=verification --cov=tracking --cov=adapters --cov-branch
COVERED := 90
# Files to measure the engine on: scenarios as JSON, labelled pairs as JSON Lines, a folder of
# claims that repeat earlier ones, and a folder of news to look for candidates in.
SCENARIOS ?= $(wildcard evaluation/scenarios/*.json)
PAIRS ?=
MATCHING ?=
CANDIDATES ?=
# Claims in the store, size after size, when reports are measured against them.
CLAIMS ?= 1000 10000 100000 1000000
# Arguments of the run under faults, such as: --seed 7 --topology cluster
CHAOS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run demo test lint bench scale chaos fuzz evaluate openapi lock clean python

help: ## say what there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/runtime ## serve until Ctrl-C, on PORT (8000) with the data in DATA_DIR (./var)
	@$(BIN)/python -m launcher.tether $(BIN)/python -m launcher

demo: $(VENV)/runtime ## play a story: claims, later reports, and what each did to which claim
	@$(BIN)/python -m launcher.tether $(BIN)/python -m demo

test: $(VENV)/dev ## run every test
	@$(BIN)/python -m pytest $(MEASURED) --cov-fail-under=$(COVERED)

lint: $(VENV)/dev ## check style, types and the walls between the packages
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(VENV)/dev ## measure requests per second, and seconds from report to verdict
	@$(BIN)/python -m benchmarks

scale: $(VENV)/dev ## measure reports against CLAIMS claims, and a claim against 100,000 reports
	@$(BIN)/python -m benchmarks.scale --claims $(CLAIMS) --reports 100000

chaos: $(VENV)/dev ## post 2,000 claims and reports, calmly and under faults, and compare what came of it
	@$(BIN)/python -m launcher.tether $(BIN)/python -m chaos $(CHAOS)

fuzz: $(VENV)/dev ## send the service FUZZ_CASES (300) odd requests for each call, with keys and without
	@$(BIN)/python -m tests.fuzz

evaluate: $(VENV)/dev ## measure how right the engine is, on what SCENARIOS, PAIRS, MATCHING and CANDIDATES name
	@$(BIN)/python -m evaluation --scenarios $(SCENARIOS) $(if $(PAIRS),--pairs $(PAIRS)) $(if $(MATCHING),--matching $(MATCHING)) $(if $(CANDIDATES),--candidates $(CANDIDATES))

openapi: $(VENV)/dev ## write openapi.yaml from the code
	@$(BIN)/python -m service.openapi

lock: $(VENV)/dev ## resolve the dependencies anew, with their hashes
	@$(BIN)/uv pip compile -q --universal --generate-hashes --python-version 3.11 --custom-compile-command "make lock" pyproject.toml -o requirements/runtime.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --python-version 3.11 --custom-compile-command "make lock" pyproject.toml --group dev -o requirements/dev.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --python-version 3.11 --custom-compile-command "make lock" pyproject.toml --group training -o requirements/training.txt

clean: ## remove what was made here; the data in ./var stays
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage

# The development requirements hold the runtime's, pin for pin, so that one environment serves both.
$(VENV)/runtime $(VENV)/dev: $(VENV)/%: requirements/%.txt | $(VENV)/bin/python
	@echo "Installing requirements/$*.txt (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r $<
	@touch $@

$(VENV)/bin/python: | python
	@$(PYTHON) -m venv $(VENV) >$(VENV).log 2>&1 && rm $(VENV).log || \
	{ rm -rf $(VENV) $(VENV).log; echo "make: '$(PYTHON) -m venv' fails; install Python's venv module (on Debian: apt install python3-venv)" >&2; exit 2; }

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	{ echo "make: '$(PYTHON)' is not Python 3.11 or newer; name one that is, such as: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 2; }
