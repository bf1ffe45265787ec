"""The rule book's files: they load, they say where they are wrong, and every rule and referral has its words."""

import dataclasses
import re

import pytest

from coach.rules import RULES
from coach.rules.deciding import OWN_NEXT
from content.catalogue import english
from content.exercises import load_exercises
from content.rulebook import FOLDER, load_rulebook, read_rulebook
from content.source import ContentError

BOOK = load_rulebook()
INFORMING = {"G1", "G3", "G4"}


@pytest.fixture
def files(tmp_path):
    """Copies of both files, and a way to write one of them anew."""
    for name in ("rulebook.yaml", "ladders.yaml"):
        (tmp_path / name).write_text((FOLDER / name).read_text(encoding="utf-8"), encoding="utf-8")

    def change(name: str, before: str, after: str) -> None:
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert before in text
        (tmp_path / name).write_text(text.replace(before, after, 1), encoding="utf-8")

    change.read = lambda: read_rulebook(tmp_path / "rulebook.yaml", tmp_path / "ladders.yaml")
    return change


def test_the_book_loads_with_its_version():
    assert BOOK.version == "1.1"
    assert [ladder.strand for ladder in BOOK.ladders] == ["mobility", "calf", "cuff", "foot", "balance", "spring"]


@pytest.mark.parametrize(
    ("name", "before", "after", "complaint"),
    [
        ("rulebook.yaml", "  green: 2 ", "  green: two ", "rulebook.yaml: pain.green: expected a valid number"),
        ("rulebook.yaml", "  green: 2 ", "  gren: 2 ", "rulebook.yaml: pain.gren: expected one of green"),
        ("rulebook.yaml", "void_minutes: 10", "", "rulebook.yaml: void_minutes"),
        ("rulebook.yaml", "version:", "version: [", "rulebook.yaml: "),
        ("ladders.yaml", "sets: 1, reps: 10}", "sets: 1}", "ladders.yaml: mobility[0]: expected one of reps, seconds"),
        ("ladders.yaml", "id: circles-2", "id: circles-1", "ladders.yaml: expected each rung id once"),
        ("ladders.yaml", "stage: P1", "stage: P2", "ladders.yaml: mobility: expected the rungs in the order"),
        ("ladders.yaml", "stage: P1", "stage: P9", "ladders.yaml: mobility[0].stage: expected 'P1'"),
        ("ladders.yaml", "mobility:", "mobilty:", "ladders.yaml: expected the strands mobility"),
    ],
)
def test_a_wrong_file_names_itself_and_the_place(files, name, before, after, complaint):
    files(name, before, after)

    with pytest.raises(ContentError, match=re.escape(complaint)):
        files.read()


def test_every_rung_uses_an_exercise_that_exists():
    known = set(load_exercises())
    used = {name for ladder in BOOK.ladders for rung in ladder.rungs for name in (rung.exercise, *rung.also)}

    assert used <= known


def test_the_norms_go_down_the_decades():
    assert [row.decade for row in BOOK.gates.norms] == [20, 30, 40, 50, 60, 70, 80]


@pytest.mark.parametrize("rule", sorted(RULES.keys() | INFORMING))
def test_every_rule_has_its_sentence(rule):
    assert f"rule.{rule}" in english()


@pytest.mark.parametrize("rule", sorted(RULES.keys() | INFORMING))
def test_every_rule_has_its_few_words_for_a_coach(rule):
    assert f"coaching.rule-{rule}" in english()


@pytest.mark.parametrize("rule", sorted(rule for rule in RULES if rule[0] in "AB"))
def test_every_stop_has_its_referral(rule):
    words = english()[f"stop.{rule}"]

    assert isinstance(words, str)
    if rule[0] == "A":
        assert words.startswith("Stop here. What you describe can be ")
        assert words.endswith("Tell me once you've been seen.")


@pytest.mark.parametrize("key", sorted(OWN_NEXT))
def test_every_special_day_has_its_sentence(key):
    assert f"next.{key}" in english()


def test_what_a_gate_wants_can_be_said():
    found = set(re.findall(r'"((?:gate|ready)\.[a-z0-9-]+)"', gate_sources()))

    assert found
    assert found <= english().keys()


def gate_sources() -> str:
    folder = FOLDER.parent / "coach" / "rules"
    return "".join((folder / name).read_text(encoding="utf-8") for name in ("gates.py", "progress.py"))


def test_no_group_of_numbers_is_left_empty():
    for field in dataclasses.fields(BOOK):
        assert getattr(BOOK, field.name) not in (None, ())
