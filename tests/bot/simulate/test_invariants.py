"""Each invariant can fail: a record that violates it is named with its moment, one that does not is passed over."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.journal_file import dump_journal
from bot.simulate.ankles import ankles_of
from bot.simulate.invariants import Violation, checks, violations
from bot.simulate.people import crowd
from bot.simulate.phone import Button, Sent, Shown
from bot.simulate.record import Awaited, Record, SeasonRecord, WeekSeen
from coach.journal import (
    Benchmark,
    CheckIn,
    Decided,
    Override,
    Pause,
    ProfileChange,
    Resume,
    Run,
    Session,
    Step,
    WorkSet,
)
from coach.person import Person
from coach.profile import RunDay, Runner, Side, Weekday
from coach.record import entry_of
from coach.rules import decide
from coach.standing import Standing, refold
from content.rulebook import load_rulebook

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
ONE, TWIN = crowd(1, 1, 2026)
RUNNER = Runner(time_zone="UTC", week=(RunDay(Weekday.TUE, time(18)), RunDay(Weekday.THU, time(7))))


def at(day, clock="12:00"):
    hour, minute = map(int, clock.split(":"))
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


def record(*entries, someone=ONE, **more):
    """What is stored belongs together, unless a test says otherwise."""
    told = (ProfileChange(at=at(0), runner=RUNNER), *entries)
    journal = tuple(replace(entry, id=entry.id or f"e{number}") for number, entry in enumerate(told, 1))
    standing = refold(journal, Runner(), load_rulebook(), Standing())
    person = Person(id=1, runner=RUNNER, standing=standing, entries=len(journal))
    more = {"exported": dump_journal(Runner(), journal)} | more
    return Record(someone, person, ankles_of(someone, MONDAY), journal, **more)


def up(day, clock="08:00", side=Side.LEFT, strand="mobility", from_="circles-1", to="circles-2", **more):
    known = {"rules": ("G1",), "reasons": (("G1", ()),), "because": ("e1",)} | more
    step = Step(side, strand, from_, to)
    return Decided(at=at(day, clock), decision="progress", sides=((side, "progress"),), changes=(step,), **known)


def morning(day, clock="07:30", **values):
    return CheckIn(at=at(day, clock), moment="next-morning", **({"side": "both", "pain": 0} | values))


def strength(day, clock="18:00", *sets, **values):
    return Session(at=at(day, clock), plan="strength", share=1, sets=sets, **values)


def sent(day, clock, *verbs, rang=True, new=True, number=1):
    buttons = tuple(Button(verb, f"v1:{number}:{verb}:", verb, "") for verb in verbs)
    return Sent(at(day, clock), Shown(number, "words", buttons, at(day, clock), rang), new)


def found(rule, one):
    """When what is found violates the rule that begins like this."""
    (check,) = [check for name, check in checks.items() if name.startswith(rule)]
    return [moment for moment, _ in check(one)]


CALM = [morning(8)]


@pytest.mark.parametrize(
    "warning",
    [
        CheckIn(at=at(7, "19:00"), moment="after-run", side="left", pain=3),
        CheckIn(at=at(7, "19:00"), moment="any", side="left", sharp=True),
        Run(at=at(7, "19:00"), pain=4),
        strength(7, "18:00", WorkSet(exercise="heel-raise-single", side="left", pain=3)),
        morning(8, "07:00", side="left", pain=2),
    ],
)
def test_a_rise_soon_after_a_warning_is_found(warning):
    assert found("no load rise within 48 h", record(warning, morning(8), up(9, "06:00"))) == [at(9, "06:00")]


def test_a_rise_two_days_after_a_warning_or_beside_one_of_the_other_side_is_not():
    warning = CheckIn(at=at(7, "07:00"), moment="any", side="left", pain=4)

    assert found("no load rise within 48 h", record(warning, up(9))) == []
    assert found("no load rise within 48 h", record(warning, up(8, side=Side.RIGHT))) == []


def test_a_rise_without_a_morning_after_the_load_is_found():
    assert found("no load rise on missing", record(Run(at=at(7, "19:00"), pain=0), up(8))) == [at(8, "08:00")]
    assert found("no load rise on missing", record(Run(at=at(7, "19:00"), pain=0), morning(8), up(8))) == []
    other = morning(8, side="right")
    assert found("no load rise on missing", record(strength(7), other, up(8))) == [at(8, "08:00")]


def test_a_second_step_of_a_strand_within_a_week_is_found():
    first, second = up(8), up(13, from_="circles-2", to="assisted-1")

    assert found("one step per strand", record(first, second)) == [at(13, "08:00")]
    assert found("one step per strand", record(first, up(15, from_="circles-2", to="assisted-1"))) == []


def test_a_vetoed_step_does_not_count_and_heavy_rungs_wait_twice_as_long():
    vetoed = [up(8, id="d"), Override(at=at(8, "08:05"), of="d"), up(9)]
    heavy = up(20, strand="calf", from_="heavy-raise-1", to="heavy-raise-2")

    assert found("one step per strand", record(*vetoed)) == []
    assert found("one step per strand", record(heavy)) == []
    early = up(13, strand="calf", from_="heavy-raise-1", to="heavy-raise-2")
    assert found("one step per strand", record(early)) == [at(13, "08:00")]


def test_two_new_loads_of_a_side_at_once_are_found():
    calf = up(8, strand="calf", from_="double-raise-1", to="double-raise-2")
    spring = up(8, strand="spring", from_="push-1", to="push-2")
    foot = up(8, strand="foot", from_="scrunches-1", to="scrunches-2")
    loads, control = (replace(calf, changes=calf.changes + other.changes) for other in (spring, foot))

    assert found("one step per strand", record(loads)) == [at(8, "08:00")]
    assert found("one step per strand", record(control)) == []


TESTED = [
    Benchmark(at=at(1), test=test, side="both", value=40) for test in ("heel-raise", "balance-closed", "double-hops")
]
OPENED = [
    up(60, side=side, strand="spring", from_="push-2", to="landing-1") for side in (Side.LEFT, Side.RIGHT)
]  # fmt: skip
HOPS = strength(61, "18:00", WorkSet(exercise="hops", reps=10))


def test_hops_before_their_gate_are_found_and_with_both_feet_on_either_side():
    assert found("no hops or landings", record(HOPS)) == [at(61, "18:00")]
    assert found("no hops or landings", record(*TESTED, OPENED[0], HOPS)) == [at(61, "18:00")]
    assert found("no hops or landings", record(*TESTED, *OPENED, HOPS)) == []


def test_a_gate_that_opens_without_its_tests_is_found():
    assert found("no hops or landings", record(*TESTED[:2], OPENED[0])) == [at(60, "08:00")]


def test_a_fourth_ring_on_a_day_is_found():
    rings = [sent(2, clock) for clock in ("09:00", "11:00", "13:00", "23:59")]

    assert found("at most three", record(sent=rings)) == [at(2, "09:00")]
    assert found("at most three", record(sent=rings[:3])) == []
    assert found("at most three", record(sent=[*rings[:3], sent(2, "15:00", rang=False)])) == []


@pytest.mark.parametrize(("day", "clock"), [(2, "21:30"), (2, "06:59"), (3, "06:10"), (2, "02:00")])
def test_a_ring_in_quiet_hours_is_found(day, clock):
    assert found("nothing rings", record(sent=[sent(day, clock)])) == [at(day, clock)]


def test_before_an_early_run_and_at_a_chosen_moment_it_may_ring():
    assert found("nothing rings", record(sent=[sent(3, "06:15")])) == []
    assert found("nothing rings", record(sent=[sent(2, "22:00")], shifted=[at(2, "22:00")])) == []


PRIMER, POST_RUN = ("begin", "did", "moved", "no-run"), ("felt", "sharp", "didnt")


def test_a_reminder_of_a_run_that_comes_late_is_found():
    assert found("primer and post-run", record(sent=[sent(1, "17:32", *PRIMER)])) == [at(1, "17:32")]
    assert found("primer and post-run", record(sent=[sent(1, "19:28", *POST_RUN)])) == [at(1, "19:28")]


def test_on_time_and_at_moments_that_the_runner_chose_they_are_right():
    on_time = [sent(1, "17:30", *PRIMER, rang=False), sent(1, "19:30", *POST_RUN), sent(1, "20:00", *POST_RUN)]

    assert found("primer and post-run", record(sent=on_time, shifted=[at(1, "20:00")])) == []


def test_a_reminder_that_never_came_is_found_unless_there_is_a_reason():
    lost, paused = Awaited(at(1, "17:30"), "primer", came=False), Awaited(at(3), "primer", came=False, excuse="paused")

    assert found("no reminder of a run is lost", record(awaited=[lost, paused])) == [at(1, "17:30")]


def test_a_decision_without_reasons_is_found():
    assert found("every decision", record(up(8, reasons=()))) == [at(8, "08:00")]
    assert found("every decision", record(up(8))) == []


def test_a_standing_that_is_not_what_the_journal_says_is_found():
    one = record(morning(8))
    assert found("the journal folds", one) == []

    one.person = replace(one.person, standing=Standing())
    assert found("the journal folds", one) == [at(8, "07:30")]


def test_an_exported_journal_that_says_less_is_found():
    one, less = record(morning(8), morning(9)), dump_journal(Runner(), record(morning(8)).journal)

    assert found("the exported journal folds", one) == []
    assert found("the exported journal folds", replace(one, exported=less)) == [at(9, "07:30")] * 2


def test_a_decision_that_the_exported_journal_does_not_lead_to_is_found():
    told = ProfileChange(at=at(0), runner=RUNNER, id="e1")
    sharp = CheckIn(at=at(7, "19:00"), moment="any", side="left", sharp=True, id="e2")
    anew = decide(RUNNER, refold((told, sharp), Runner(), load_rulebook()), sharp.at, load_rulebook())
    decided = entry_of(anew, sharp.at)

    assert found("the exported journal replays", record(sharp, decided)) == []
    assert found("the exported journal replays", record(sharp, replace(decided, rules=("D3",)))) == [sharp.at]


@pytest.mark.parametrize("days", [(), (2,), (1, 2)])
def test_a_green_week_without_two_strength_days_apart_is_found(days):
    seen = WeekSeen(date(2026, 3, 2), tuple(date(2026, 3, 2) + timedelta(days=day) for day in days))

    assert found("two strength days", record(weeks=[seen])) == [MONDAY]
    assert found("two strength days", record(Run(at=at(1), pain=4), weeks=[seen])) == []


def test_a_pause_of_many_weeks_asks_for_no_strength_until_it_ends():
    away, back = Pause(at=at(1)), Resume(at=at(30))
    weeks = [WeekSeen(date(2026, 3, 2) + timedelta(days=day), ()) for day in (28, 49)]

    assert found("two strength days", record(away, weeks=weeks)) == []
    assert found("two strength days", record(away, back, weeks=weeks)) == [at(49, "00:00")]
    assert found("two strength days", record(replace(away, until=date(2026, 4, 5)), weeks=weeks)) == [at(49, "00:00")]


def test_a_card_that_came_twice_and_a_refused_call_are_found():
    twice = [sent(1, "09:00", "ok", number=7), sent(2, "09:00", "ok", number=7)]

    assert len(found("no card is sent twice", record(sent=twice))) == 1
    assert found("no card is sent twice", record(refused=[(at(1), "sendMessage: no")])) == [at(1)]


def test_an_entry_that_is_missing_is_found():
    one = record(morning(8))
    one.person = replace(one.person, entries=3)

    assert found("the journal has every entry", one) == [at(8, "07:30")]


def test_a_runner_who_is_stuck_is_found():
    assert found("no runner is stuck", record(stuck=[(at(1), "words")])) == [at(1)]


def test_what_is_lost_in_the_inbox_is_found():
    calm = SeasonRecord([record()], presses=3, answered=3)
    assert violations(calm) == []

    for wrong in (
        replace(calm, parked=["x"]),
        replace(calm, open=1),
        replace(calm, unfetched=1),
        replace(calm, answered=2),
    ):
        assert [one.rule for one in violations(wrong)] == ["nothing is lost in the inbox"]


def test_twins_who_are_not_treated_alike_are_found():
    mine, theirs = up(8), up(8, side=Side.RIGHT)
    alike = SeasonRecord([record(mine), record(theirs, someone=TWIN)])
    unlike = SeasonRecord([record(mine), record(mine, someone=TWIN)])

    def of_twins(season):
        return [one.runner for one in violations(season) if one.rule == "mirrored runners get mirrored plans"]

    assert of_twins(alike) == []
    assert of_twins(unlike) == [TWIN.name]


def test_a_violation_names_the_runner_the_moment_and_the_rule():
    one = SeasonRecord([record(stuck=[(at(1), "words")])])

    (violation,) = violations(one)
    assert isinstance(violation, Violation)
    assert (violation.runner, violation.at, violation.rule) == (ONE.name, at(1), "no runner is stuck on a card")
