"""G1, G3: what a step up wants, and which step it is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.decision import Decision
from coach.journal import AnyEntry, CoachAct, Decided, Run, Session, Step, WorkSet
from coach.profile import Side
from coach.rulebook import STAGES, STRANDS
from coach.rules.deciding import view_at
from coach.rules.progress import form_held, has_waited, may_step
from coach.standing import Standing, refold
from coach.terms import Felt
from tests.coach.journals import (
    ANYA,
    BOOK,
    P3,
    TODAY,
    after,
    at,
    calm,
    decision,
    mobility,
    morning,
    numbered,
    ordinal,
    placed,
    run,
    told,
)


def strands_of(found: Decision, side: Side = Side.LEFT) -> tuple[str, ...]:
    return tuple(step.strand for step in found.changes if step.side is side)


def test_one_strand_that_loads_steps_and_two_that_do_not_beside_it():
    found = decision(calm())

    assert {(step.strand, step.from_, step.to) for step in found.changes} == {
        ("mobility", "toes-wall-1", "toes-wall-2"),
        ("calf", "single-raise-1", "single-raise-2"),
        ("cuff", "strong-bands-1", "strong-bands-2"),
    }


def test_after_their_step_the_next_strands_have_waited_longest():
    steps = (
        Step(Side.LEFT, "mobility", "toes-wall-1", "toes-wall-2"),
        Step(Side.LEFT, "calf", "single-raise-1", "single-raise-2"),
        Step(Side.LEFT, "cuff", "strong-bands-1", "strong-bands-2"),
    )
    stepped = Decided(at=at(10), decision="progress", sides=((Side.LEFT, "progress"),), because=("x",), changes=steps)

    found = decision([*calm(), stepped])

    assert (strands_of(found), strands_of(found, Side.RIGHT)) == (
        ("calf", "foot", "balance"),
        ("mobility", "calf", "cuff"),
    )


def practised(*exercises: str, felt: Felt | None = "easy") -> list[AnyEntry]:
    """A calm time in whose strength sessions sets of these exercises felt like this."""
    sets = tuple(WorkSet(exercise=name, pain=0, felt=felt) for name in exercises)
    return [replace(entry, sets=sets) if isinstance(entry, Session) else entry for entry in calm()]


def test_of_strands_that_waited_as_long_the_one_that_was_too_easy_steps_first():
    assert "foot" not in strands_of(decision(practised("short-foot", felt=None)))
    assert "foot" in strands_of(decision(practised("short-foot")))


def test_what_was_too_easy_before_the_strand_came_to_its_level_counts_no_more():
    side = placed("P3", since=TODAY - 7)
    start = Standing(side, side)
    first, *_ = [place for place, entry in enumerate(calm()) if isinstance(entry, Session)]
    entries = calm()
    entries[first] = practised("short-foot")[first]

    assert "foot" not in strands_of(decision(entries, start=start))


def test_what_broke_as_well_was_not_too_easy():
    broke = WorkSet(exercise="short-foot", pain=0, form="broke")
    entries = [
        replace(entry, sets=(*entry.sets, broke)) if isinstance(entry, Session) else entry
        for entry in practised("short-foot")
    ]

    assert "foot" not in strands_of(decision(entries))


def test_what_has_waited_longer_goes_before_what_was_too_easy():
    side = placed("P3")
    levels = tuple((rung, since + (STRANDS[place] == "foot")) for place, (rung, since) in enumerate(side.levels))
    side = replace(side, levels=levels)

    assert "foot" not in strands_of(decision(practised("short-foot"), start=Standing(side, side)))


@given(
    st.sets(st.sampled_from(sorted({name for ladder in BOOK.ladders for name in ladder.exercises}))),
    st.sampled_from(STAGES),
    st.lists(st.integers(0, 20), min_size=len(STRANDS), max_size=len(STRANDS)),
)
def test_easy_marks_allow_no_step_that_is_not_allowed_without_them(names, stage, since):
    side = placed(stage)
    levels = tuple((rung, ordinal(day)) for (rung, _), day in zip(side.levels, since, strict=True))
    start = Standing(replace(side, levels=levels), replace(side, levels=levels))
    plain, easy = practised(*names, felt=None), practised(*names)

    found, usual = decision(easy, start=start), decision(plain, start=start)

    standing = refold(numbered(plain), ANYA, BOOK, start)
    view = view_at(ANYA, standing, at(TODAY), BOOK, Side.LEFT)
    ready = [place for place in range(len(STRANDS)) if has_waited(view, place) and form_held(view, place)]
    allowed = {(STRANDS[place], rung.id) for place, rung in may_step(view, ready)[0]}
    assert {(step.strand, step.to) for step in found.changes} <= allowed
    assert (found.decision, len(found.changes)) == (usual.decision, len(usual.changes))


@pytest.mark.parametrize(("day", "verdict"), [(TODAY - 3, "progress"), (TODAY - 2, "hold"), (TODAY, "hold")])
def test_a_coach_holds_for_three_days(day, verdict):
    held = CoachAct(at=at(day, "06:00"), what="hold", by="9")

    assert decision([*calm(), held]).decision == verdict


@pytest.mark.parametrize(("since", "verdict"), [(13, "progress"), (14, "hold")])
def test_a_level_lasts_seven_days(since, verdict):
    start = Standing(placed("P3", since), placed("P3", since))

    assert decision(calm(), start=start).decision == verdict


@pytest.mark.parametrize(("since", "strand"), [(6, "calf"), (7, "cuff")])
def test_heavy_raises_wait_twice_as_long(since, strand):
    side = placed("P5", since=since, calf="heavy-raise-2")
    young = tuple((rung, side.levels[1][1] + (0 if rung == "heavy-raise-2" else 1)) for rung, _ in side.levels)
    side = replace(side, levels=young)

    assert strand in strands_of(decision(calm(), start=Standing(side, side)))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"pain": None}, "ready.green"),
        ({"form": None}, "ready.green"),
        ({"form": "broke"}, "ready.green"),
        ({"pain": 2}, ""),
        ({"share": 0.4}, "ready.strength"),
    ],
)
def test_the_last_strength_sessions_are_green_and_known(changes, why):
    entries = [
        replace(entry, **changes) if isinstance(entry, Session) and entry.at == at(17, "18:30") else entry
        for entry in calm()
    ]

    found = decision(entries)

    assert dict(found.reasons[0].numbers).get("missing", "") == why


@pytest.mark.parametrize("dropped", ["after-session", "next-morning"])
def test_a_missing_value_never_unlocks_a_step(dropped):
    entries = [
        entry for entry in calm() if not (getattr(entry, "moment", "") == dropped and entry.at > at(17, "18:30"))
    ]

    assert decision(entries, now=at(TODAY, "08:00")).decision == "hold"


def test_one_strength_day_a_week_is_not_enough():
    entries = [entry for entry in calm() if at(14, "08:00") > entry.at or entry.at > at(15)]

    assert decision(entries).decision == "hold"


@pytest.mark.parametrize(("clock", "verdict"), [("06:59", "hold"), ("07:00", "progress")])
def test_an_amber_value_holds_for_48_hours(clock, verdict):
    entries = [*calm(), run(18, "05:30", minutes=60), told(18, "07:00", pain=3)]
    entries += [run(18, "12:00"), after(18, "14:00")]

    assert decision(entries, now=at(TODAY, clock)).decision == verdict


def test_a_flag_without_a_stop_holds():
    assert decision([*calm(), told(TODAY, flags=("swelling",))]).decision == "hold"


def test_nothing_known_is_no_reason_to_step():
    found = decision([told(0, pain=0)], start=Standing())

    assert (found.decision, found.rules, found.changes) == ("hold", ("G1",), ())


@pytest.mark.parametrize(("effort", "rules"), [(4, ("G1", "G3")), (5, ("G1",))])
def test_two_easy_green_weeks(effort, rules):
    entries = [replace(entry, effort=effort) if isinstance(entry, Session) else entry for entry in calm()]

    assert decision(entries).rules == rules


def test_after_a_marathon_only_hops_wait():
    levels = {"spring": "hops-1"}
    side = placed("P5", -40, **levels)
    young = replace(side, levels=tuple((rung, since + (0 if rung == "hops-1" else 1)) for rung, since in side.levels))
    raced = [run(TODAY - 5, "09:00", km=42.2, race=True), after(TODAY - 5, "14:00"), mobility(TODAY - 4)]
    before = Run(at=at(-10), km=42)

    rested = decision([*calm(), before], start=Standing(young, young))
    tired = decision([*calm(), before, *raced], start=Standing(young, young))

    assert strands_of(rested) == ("mobility", "foot", "spring")
    assert strands_of(tired) == ("mobility", "calf", "foot")


@pytest.mark.parametrize(
    ("km", "days", "waits"), [(21.1, 7, True), (21.1, 8, False), (42.2, 14, True), (42.2, 15, False), (20, 1, False)]
)
def test_hops_wait_after_a_long_race(km, days, waits):
    side = placed("P5", -40, spring="hops-1")
    young = replace(side, levels=tuple((rung, since + (0 if rung == "hops-1" else 1)) for rung, since in side.levels))
    before = [run(-12, km=42)]
    race = [run(TODAY - days, "09:00", km=km, race=True), after(TODAY - days, "14:00"), mobility(TODAY - days, "20:00")]

    found = decision([*before, *calm(), *race, morning(TODAY, "08:00")], start=Standing(young, young))

    assert ("spring" not in strands_of(found)) is waits


def test_one_side_steps_once_while_the_other_is_held():
    sore_left = [*calm(), morning(TODAY, "07:10", side="left", pain=2)]
    first = decision(sore_left)
    sides = ((Side.LEFT, first.left), (Side.RIGHT, first.right))
    recorded = Decided(
        at=at(TODAY, "07:20"), id="d", decision="hold", sides=sides, because=first.because, changes=first.changes
    )

    again = decision([*sore_left, recorded])

    assert (first.left, first.right, strands_of(first)) == ("hold", "progress", ())
    assert strands_of(first, Side.RIGHT) == ("mobility", "calf", "cuff")
    assert (again.right, again.changes) == ("progress", ())


def test_the_sides_stand_on_their_own():
    start = Standing(placed("P3"), placed("P4"))

    found = decision(calm(), start=start)

    assert strands_of(found) == ("mobility", "calf", "cuff")
    assert strands_of(found, Side.RIGHT) == ("mobility", "calf", "foot")
    assert P3.left == P3.right


def test_a_step_back_below_the_stage_needs_no_gate_on_the_way_up():
    regress = Decided(at=at(5), id="d", decision="regress", rules=("D6",), because=("x",))

    found = decision([*calm(), regress])

    assert (found.decision, found.changes[0].to) == ("progress", "toes-wall-1")


def short_in(exercise: str, side: str | None) -> list[AnyEntry]:
    """Calm weeks with one set of the last strength session ended early."""
    entries = calm()
    last = max(place for place, entry in enumerate(entries) if isinstance(entry, Session))
    sets = (WorkSet(exercise=exercise, side=side, reps=4, pain=0, form="broke"), WorkSet(exercise="toe-yoga", pain=0))
    return [*entries[:last], replace(entries[last], sets=sets), *entries[last + 1 :]]


def test_one_short_set_holds_back_its_own_strand_on_its_own_side_only():
    found = decision(short_in("heel-raise-single", "left"))

    assert "calf" not in strands_of(found)
    assert {"mobility", "cuff"} <= set(strands_of(found))
    assert "calf" in strands_of(found, Side.RIGHT)


def test_a_short_set_of_both_feet_holds_back_the_strand_on_both_sides():
    found = decision(short_in("heel-raise", None))

    assert "calf" not in strands_of(found) + strands_of(found, Side.RIGHT)


def test_a_short_set_of_what_no_ladder_holds_says_nothing_of_a_strand():
    assert decision(short_in("toe-yoga", None)).changes == decision(calm()).changes


def test_where_every_strand_had_a_short_set_the_step_waits_and_says_why():
    names = ("knee-to-wall", "heel-raise", "band-eversion", "short-foot", "balance-firm", "toe-taps")
    entries = calm()
    last = max(place for place, entry in enumerate(entries) if isinstance(entry, Session))
    sets = tuple(WorkSet(exercise=name, reps=4, pain=0, form="broke") for name in names)

    found = decision([*entries[:last], replace(entries[last], sets=sets), *entries[last + 1 :]])

    assert found.decision == "hold"
    assert any(("missing", "ready.form") in reason.numbers for reason in found.reasons)
