"""Acceptance cases with one right answer in the rule book, every rule from more than one side."""

from pathlib import Path

import pytest
import yaml

from bot.journal_file import parse_journal
from bot.journal_words import heard
from coach.rules import decide
from coach.standing import refold, runner_after
from content.rulebook import load_rulebook
from content.words import load_vocabulary
from tests.bot.calm_weeks import journal_of

FOLDER = Path(__file__).parents[1] / "data" / "cases" / "own"
CASES = {
    name: case
    for file in sorted(FOLDER.glob("*.yaml"))
    for name, case in yaml.safe_load(file.read_text(encoding="utf-8")).items()
}


@pytest.mark.parametrize("name", CASES)
def test_the_decision_is_the_one_that_the_rule_book_gives(name):
    case, book = CASES[name], load_rulebook()
    journal = parse_journal(journal_of(case), book)
    entries = heard(journal.entries, load_vocabulary("en"))
    standing = refold(entries, journal.runner, book, journal.standing)

    decision = decide(runner_after(entries, journal.runner), standing, max(entry.at for entry in entries), book)

    expected = dict(case["expected"])
    rules = expected.pop("rules", ())
    assert {name: getattr(decision, name) for name in expected} == expected, case["why"]
    assert not rules or set(rules) & set(decision.rules), case["why"]
