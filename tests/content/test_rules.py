"""The rules in words: the page in docs/ says what the engine does, and every number and fact has its place on it."""

import pytest

from coach.rules import RULES
from content import rules as rule_files
from content.rule_page import PAGE, all_numbers, filled, named_numbers, page
from content.rules import load_facts, load_rules, load_sources
from content.source import ContentError


def test_the_page_is_made_from_the_present_files():
    assert PAGE.read_text(encoding="utf-8") == page(), "the rules changed: make docs"


def test_every_rule_of_the_engine_is_there_in_words():
    others = {name for name in load_rules() if name[0] in "ABCDEKG" and name[1:].isdigit()} - RULES.keys()

    assert RULES.keys() <= load_rules().keys()
    assert others == {"D1", "G1", "G3", "G4", "G5", "G6"}  # what green means, and what steps up or informs


def test_every_number_of_the_rule_book_belongs_to_a_rule():
    assert {path for path in named_numbers() if not path.startswith("policy.")} == all_numbers()


def test_the_words_carry_the_numbers_of_the_engine():
    assert filled("{pain.red} and {policy.primer_lead} or {policy.silence_days}") == "5 and 30 minutes or 10 and 30"


def test_every_fact_is_what_some_rule_rests_on():
    assert {fact for facts in load_sources().values() for fact in facts} == load_facts().keys()


def test_a_finding_names_its_source_or_says_that_nobody_verified_it():
    for name, fact in load_facts().items():
        assert name.startswith("S") or (fact.checked and (fact.source or fact.checked == "unverified")), name


def test_a_rule_with_an_unknown_fact_is_refused(tmp_path, monkeypatch):
    (tmp_path / "rules.yaml").write_text("X1: {if: one, then: other, facts: [F999], basis: E}", encoding="utf-8")
    (tmp_path / "facts.yaml").write_text("F1: {says: something}", encoding="utf-8")
    monkeypatch.setattr(rule_files, "FOLDER", tmp_path)
    load_facts.cache_clear()

    with pytest.raises(ContentError, match=r"rules.yaml: X1: facts: no fact is called F999"):
        load_rules.__wrapped__()

    load_facts.cache_clear()
