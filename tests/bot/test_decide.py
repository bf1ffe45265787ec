"""`talus decide`: the acceptance cases, what it prints, and how it refuses."""

import json
from pathlib import Path

import pytest

from bot.decide import run

CASES = Path(__file__).parents[1] / "data" / "cases"
EXPECTED = json.loads((CASES / "expected.json").read_text(encoding="utf-8"))


def printed(capfdbinary) -> dict[str, object]:
    return json.loads(capfdbinary.readouterr().out)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_an_acceptance_case(name, capfdbinary):
    expected = EXPECTED[name]

    assert run([str(CASES / name)]) == 0

    found = printed(capfdbinary)
    assert found["decision"] == expected["decision"]
    assert expected.get("sides", {}).items() <= found["sides"].items()
    assert not expected.get("rules_any") or set(expected["rules_any"]) & set(found["rules"])


def test_it_prints_what_the_format_promises(capfdbinary):
    run([str(CASES / "c005.yaml")])

    found = printed(capfdbinary)
    assert found["reasons"][0].startswith("Left: Pain of 6 ")
    assert {"side": "left", "strand": "calf", "from": "bent-raise-1", "to": "single-raise-7"} in found["changes"]
    assert found["next"].endswith(".")
    assert found["engine"] == "1.1"


def test_a_centimetre_more_is_told_as_not_confirmed(capfdbinary):
    run([str(CASES / "c019.yaml")])

    assert printed(capfdbinary)["tests"] == [
        "Knee to wall: left 10 cm (was 9) and right 11 cm (was 11)",
        "Left: within measuring error, so not confirmed.",
    ]


def test_a_time_before_the_end_looks_at_what_was_known_then(capfdbinary):
    run([str(CASES / "c011.yaml"), "--at", "2026-10-03T09:10:00-04:00"])

    assert printed(capfdbinary)["rules"] == ["A4"]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("journal: 2", "journal: expected 1"),
        ("journal: 1", "events: expected at least one event, or --at"),
        ("journal: 1\nevents: [{kind: note, text: x}]", "events[0].at: expected a time with an offset"),
        ("journal: [", "expected YAML"),
    ],
)
def test_a_malformed_file_is_one_line_and_exit_code_2(content, complaint, tmp_path, capfd):
    file = tmp_path / "mine.yaml"
    file.write_text(content, encoding="utf-8")

    assert run([str(file)]) == 2

    error = capfd.readouterr().err
    assert error.count("\n") == 1
    assert complaint in error


def test_a_file_that_is_not_there(tmp_path, capfd):
    assert run([str(tmp_path / "none.yaml")]) == 2
    assert "expected a readable file" in capfd.readouterr().err


@pytest.mark.parametrize("at", ["yesterday", "2026-05-16T07:20:00"])
def test_a_time_needs_an_offset(at, capfd):
    assert run([str(CASES / "c001.yaml"), "--at", at]) == 2
    assert "--at: expected a time with an offset" in capfd.readouterr().err
