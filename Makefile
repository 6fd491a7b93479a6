# Every command people use. `make` alone lists them.
# Each sets up .venv when it is missing or older than the lock; see the rule at the end.

PYTHON ?= python3
SAMPLE := tests/sample_class
SUBMISSIONS ?= $(SAMPLE)
BIN := .venv/bin
SETUP := .venv/.ready

export TF_CPP_MIN_LOG_LEVEL := 3

.DEFAULT_GOAL := help
.PHONY: help setup check grade release audit docs test test-all test-attacks attacks-table lint lock

help: ## Lists these commands
	@echo "make COMMAND, where COMMAND is one of:"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(SETUP) ## Makes .venv from requirements.lock (the others do so too, when it is missing)
	@echo "Ready: $$($(BIN)/python --version) in .venv"

check: $(SETUP) ## Checks your answers in exercises/; EX=06_shared_layers/siamese for one of them
	@$(BIN)/autograder check $(EX)

grade: $(SETUP) ## Grades a class; SUBMISSIONS=folder, by default the sample class of the tests
	@$(BIN)/autograder grade $(SUBMISSIONS) $(if $(filter $(SAMPLE),$(SUBMISSIONS)),--weak)

release: $(SETUP) ## Derives exercises/ from solutions/
	@$(BIN)/autograder release

audit: $(SETUP) ## Proves the exercises are judged right, with wrong and restyled models; EX= for one
	@$(BIN)/autograder audit $(EX)

docs: $(SETUP) ## Writes the docs pages that are made from the code
	@$(BIN)/autograder docs

test: $(SETUP) ## Runs the tests on both cores, without the slow audits
	@echo "Running the tests; the first dots take some seconds, while TensorFlow loads."
	@$(BIN)/python -m pytest -n 2 -m "not slow"

test-all: $(SETUP) ## Runs all tests, the slow audits too
	@echo "Running all tests; the first dots take some seconds, while TensorFlow loads."
	@$(BIN)/python -m pytest -n 2 -m "slow or not slow"

test-attacks: $(SETUP) ## Hands in hostile submissions, in a throw-away box (bubblewrap), and tells what held
	@echo "Grading hostile submissions in a box; all of it takes minutes."
	@$(BIN)/python -m pytest -n 0 -m slow tests/attacks

attacks-table: $(SETUP) ## The same with layers of confinement removed one at a time; ROWS= for some
	@$(BIN)/python tests/attacks/table.py $(ROWS)

lint: $(SETUP) ## Style, format, types and the import rules of the rooms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

lock: $(SETUP) ## Remakes requirements.lock from pyproject.toml
	$(BIN)/uv pip compile --universal --python-version 3.11 --extra dev --generate-hashes \
		--no-emit-index-url --no-emit-find-links pyproject.toml -o requirements.lock

# uv comes first, by pip, from its own lines of the lock, hashes included; then uv does the rest.
# The stamp is made last: a set-up that was cut short is taken up again.
$(SETUP): requirements.lock pyproject.toml
	@echo "Setting up .venv from requirements.lock. The first time this downloads TensorFlow: minutes."
	@command -v $(PYTHON) >/dev/null \
		|| { echo "No program '$(PYTHON)' here. Name a Python 3.11, 3.12 or 3.13: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; v = sys.version_info; (3, 11) <= v[:2] <= (3, 13) or sys.exit("$(PYTHON) is Python %d.%d; this needs 3.11, 3.12 or 3.13. Name one: make PYTHON=python3.12 ..." % v[:2])'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "1 of 3: uv, which installs the rest"
	@awk '/^[^ #]/ { ours = /^uv==/ } ours' requirements.lock > .venv/uv.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.txt
	@echo "2 of 3: the packages of requirements.lock"
	@$(BIN)/uv pip install --python $(BIN)/python --require-hashes -r requirements.lock
	@echo "3 of 3: this package"
	@$(BIN)/uv pip install --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@
