"""Which exercises come: by kit, by who waited longest, by what complains and what was skipped."""

from zoneinfo import ZoneInfo

from coach.ladder import ladder, rungs
from coach.profile import SIDES, Side
from coach.rulebook import STAGES, STRANDS
from coach.session_plan import load_name, reasons, variant_name
from coach.session_rungs import rung_doses
from coach.terms import Stage
from content.catalogue import english
from content.texts import texts_in
from tests.coach.sessions import BAND, LIBRARY, names, of, session


def test_a_primer_is_a_habit_and_does_not_vary():
    past = ("knee-to-wall", "heel-raise")

    assert names(session("pre-run", 3, "P2", "P2", past=past)) == ["ankle-circles", "knee-to-wall", "heel-raise"]


def test_what_opens_a_session_grows_with_the_stage_that_both_sides_have_reached():
    past = ("ankle-circles",)

    def variants(left: Stage, right: Stage) -> set[str | None]:
        return {planned.variant for planned in of(session("strength", 12, left, right, past=past), "calf-rolling")}

    assert variants("P4", "P4") == {"one leg on the other"}
    assert variants("P4", "P3") == {None}


def test_hops_inside_a_run_leave_the_last_work_at_home():
    levels = {side: {"spring": "cadence-1"} for side in SIDES}

    doses = rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, levels)

    assert {own["spring"].exercise for own in doses.values()} == {"soft-landing"}


def test_hops_on_both_feet_last_four_weeks_before_one_and_never_more_than_five_minutes():
    steps = ladder(LIBRARY.book, "spring").rungs
    first = next(place for place, rung in enumerate(steps) if rung.exercise == "hops" and rung.variant == "one foot")
    both = [rung for rung in steps[:first] if rung.exercise == "hops"]

    assert len(both) * LIBRARY.book.progress.slow_days >= 28
    each = LIBRARY.exercises["hops"].seconds_each
    assert max(rung.sets * (rung.reps or 0) * each for rung in both) <= 300
    assert max((rung.reps or 0) * each for rung in both) <= 10


def test_without_a_band_something_else_takes_its_place_and_says_so():
    sets = session("strength", 12, "P2", "P2")

    swapped = [planned for planned in sets if planned.instead_of == "band-eversion"]
    assert {planned.exercise for planned in swapped} == {"ankle-alphabet"}
    said = [texts_in("en").render(reason, ZoneInfo("UTC")) for reason in reasons(sets)]
    assert "Ankle alphabet takes the place of: Sole out with a band." in said
    assert said[0] == "The left side goes first, while you are fresh."


def test_a_sore_place_leaves_out_what_it_should_not_do_and_something_else_comes():
    whole = session("strength", 12, "P2", "P2", equipment=BAND)
    sore = session("strength", 12, "P2", "P2", equipment=BAND, sore=frozenset({(Side.LEFT, "calf")}))

    assert of(whole, "heel-raise")
    assert not of(sore, "heel-raise")
    assert [planned for planned in sore if planned.part == "work"]


def test_a_sore_toe_on_one_side_leaves_toe_yoga_out_for_this_session():
    def reset(*sore: Side) -> list[str]:
        return names(session("reset", 6, focus=frozenset({"toes"}), sore=frozenset((side, "toes") for side in sore)))

    assert "toe-yoga" in reset()
    assert "toe-yoga" not in reset(Side.LEFT)
    assert "short-foot" in reset(Side.LEFT)


def test_the_directions_of_a_band_take_turns():
    first = session("strength", 6, "P2", "P2", equipment=BAND)
    second = session("strength", 6, "P2", "P2", equipment=BAND, past=tuple(names(first)))

    bands = [{name for name in names(sets) if name.startswith("band-")} for sets in (first, second)]

    assert bands[0] == {"band-eversion"}
    assert bands[1].isdisjoint(bands[0])


def test_strands_and_openers_that_waited_longest_come_first():
    first = session("strength", 6)
    second = session("strength", 6, past=tuple(names(first)))

    assert second[0].exercise != first[0].exercise
    assert of(first, "heel-raise")
    assert of(second, "heel-raise")
    assert {planned.strand for planned in first} != {planned.strand for planned in second}


def test_a_reset_goes_to_the_place_that_complains():
    assert "short-foot" in names(session("reset", 6, focus=frozenset({"arch"})))
    assert "assisted-dorsiflexion" in names(session("reset", 6, focus=frozenset({"achilles"})))


def test_a_runner_who_skips_gets_fewer_exercises_not_more_reminders():
    work = [planned for planned in session("strength", 12, "P3", "P3", most=2) if planned.part == "work"]

    assert len(names(work)) == 2


def test_a_day_without_rungs_is_gentle():
    sets = session("strength", 6, "P3", "P3", rungs={})

    assert {LIBRARY.exercises[name].kind for name in names(sets)} <= {"prepare", "close", "foot", "mobility"}


def test_a_rung_that_no_ladder_knows_counts_as_the_lowest():
    doses = rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, {Side.LEFT: {"calf": "gone-for-good"}})

    assert doses[Side.LEFT]["calf"].level == 0


def test_every_rung_can_be_told_in_words_and_built():
    for strand in STRANDS:
        for stage in STAGES:
            for rung in rungs(LIBRARY.book, strand, stage):
                assert rung.variant is None or variant_name(rung.variant).key in english()
                assert rung.load is None or load_name(rung.load).key in english()
                levels = {side: {strand: rung.id} for side in SIDES}
                assert session("strength", 12, stage, stage, levels=levels)
