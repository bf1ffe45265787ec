# Everything runs from a virtual environment that the first command makes.
PYTHON ?= python3
BIN := .venv/bin
export PTB_TIMEDELTA = 1

.DEFAULT_GOAL := help
.PHONY: help run test coverage lint bench approve docs texts cities clips crash mutants lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/.ready: requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

run: .venv/.ready ## Start the bot (without a token: the playground on http://127.0.0.1:8080)
	$(BIN)/talus run

test: .venv/.ready lint ## Run every check that CI runs
	$(BIN)/python -m pytest -n 2

coverage: .venv/.ready ## The same tests, and which lines they reach
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term

lint: .venv/.ready ## Style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

.venv-peers/.ready: bot/bench/peers/requirements.lock
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r bot/bench/peers/requirements.lock
	@touch $@

bench: .venv/.ready .venv-peers/.ready ## Measure beside the peers (takes some minutes)
	$(BIN)/talus bench

approve: .venv/.ready ## Accept the present transcripts of conversations
	TALUS_APPROVE=1 $(BIN)/python -m pytest tests/conversations

docs: .venv/.ready ## Write the pages of the rules and of the exercises anew
	$(BIN)/python -m content.rule_page
	$(BIN)/python -m bot.pictures.page

texts: .venv/.ready ## Bring the translations in line with the English texts, and list what is wanting
	$(BIN)/python -m content.extract

.venv-cities/.ready: content/cities/requirements.lock
	$(PYTHON) -m venv .venv-cities
	.venv-cities/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r content/cities/requirements.lock
	@touch $@

cities: .venv-cities/.ready ## Write the file of the cities and their time zones anew
	.venv-cities/bin/python -m content.city_file

clips: .venv/.ready ## Draw every exercise into data/clips, with sizes and times
	$(BIN)/talus clips

crash: .venv/.ready ## Kill the bot fifty times under load on each database
	$(BIN)/python -m tests.crash.harness --kills 50

mutants: .venv/.ready ## Move each number of the rule book and see that a test notices (takes some minutes)
	$(BIN)/python -m tests.mutants

lock: ## Pin the dependencies anew
	test -x $(BIN)/uv || { $(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet uv; }
	$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --universal --python-version 3.11 --extra dev pyproject.toml -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --universal --python-version 3.11 -c requirements-dev.lock pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --universal --python-version 3.11 bot/bench/peers/requirements.in -o bot/bench/peers/requirements.lock
	$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --universal --python-version 3.11 content/cities/requirements.in -o content/cities/requirements.lock

clean: ## Remove what the commands above made (never data/)
	rm -rf .venv .venv-cities .coverage build *.egg-info
