"""Quick steps and hill strides inside an easy run: offered to who may land, asked about once, never beside trouble."""

from dataclasses import replace

from coach.events import Pressed
from coach.flows.drills import drill_in
from coach.journal import Change, Run
from coach.profile import Condition, Side
from coach.rulebook import STRANDS
from coach.session_shape import PlannedSet
from coach.standing.matters import Relieved, Spike
from coach.standing.values import SideStanding, Standing
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.test_session import sessions


def standing_on(standing: Standing, rung: str) -> Standing:
    """Both sides in the fifth stage, on this rung of the spring ladder."""

    def placed(side: SideStanding) -> SideStanding:
        levels = tuple(
            (rung, since) if strand == "spring" else (level, since)
            for strand, (level, since) in zip(STRANDS, side.levels, strict=True)
        )
        return replace(side, stage="P5", levels=levels)

    return replace(standing, left=placed(standing.left), right=placed(standing.right))


def before_the_run(
    rung: str = "cadence-1", conditions: tuple[Condition, ...] = (), morning: tuple[str, ...] = ("None",)
) -> Talk:
    """Tuesday, with the primer of the easy run at 18:00 on the screen."""
    talk = joined()
    talk.waits_until("07:05", days=1)
    talk.presses(*morning)
    person = talk.person
    runner = replace(person.runner, conditions=conditions)
    talk.person = replace(person, runner=runner, standing=standing_on(person.standing, rung))
    talk.waits_until("17:31")
    return talk


def primer(talk: Talk) -> str:
    return talk.words(talk.screens[talk.find("Shorter")[0]])


def after_the_run(talk: Talk, felt: str = "All good") -> Talk:
    talk.waits_until("19:31")
    talk.presses(felt, "Normal")
    return talk


def test_an_easy_run_offers_the_quick_steps_and_says_how() -> None:
    talk = before_the_run()

    assert "4 × 30 s of quick, quiet steps" in primer(talk)
    talk.presses("Quick steps: how?")
    assert "Same speed, shorter steps." in talk.transcript
    talk.presses("◀ Back")
    assert "Primer before your run" in primer(talk)


def test_the_own_step_rate_is_asked_once_and_gives_the_most() -> None:
    talk = before_the_run()

    talk.presses("My step rate", "165")

    assert "yours 165, in the drill up to 173." in primer(talk)


def test_the_step_rate_can_be_changed() -> None:
    talk = before_the_run()
    talk.presses("My step rate", "165")

    talk.presses("My step rate: 165", "175")

    assert "yours 175, in the drill up to 183." in primer(talk)


def test_before_the_gate_there_is_no_drill() -> None:
    talk = joined()
    talk.waits_until("17:31", days=1)

    assert "In this run" not in primer(talk)


def test_a_sore_morning_keeps_an_easy_run_easy() -> None:
    assert "In this run" not in primer(before_the_run(morning=("Longer, or it hurts", "Left", "4", "30 min", "No")))


def test_one_side_behind_the_gate_is_enough_to_wait() -> None:
    talk = before_the_run()
    left = replace(talk.person.standing.left, stage="P4")
    talk.person = replace(talk.person, standing=replace(talk.person.standing, left=left))

    assert drill_ahead(talk) is None


def test_after_a_run_far_longer_than_any_there_is_no_drill() -> None:
    talk = before_the_run()
    spike = Spike("x", talk.local().date().toordinal() - 3, 20, 12, "km")
    talk.person = replace(talk.person, standing=replace(talk.person.standing, spike=spike))

    assert drill_ahead(talk) is None


def test_in_the_days_after_a_marathon_there_is_no_drill() -> None:
    talk = before_the_run()
    raced = ((talk.local().date().toordinal() - 2, 42.2),)
    talk.person = replace(talk.person, standing=replace(talk.person.standing, raced=raced))

    assert drill_ahead(talk) is None


def test_while_a_red_day_forbids_hops_and_hills_there_is_no_drill() -> None:
    talk = before_the_run()
    red = (Relieved("D3", Side.LEFT, talk.local().date().toordinal() - 3, "x"),)
    talk.person = replace(talk.person, standing=replace(talk.person.standing, reliefs=red))

    assert drill_ahead(talk) is None


def drill_ahead(talk: Talk) -> PlannedSet | None:
    day = talk.local().date()
    return drill_in(talk.person, f"run:{day}", day, talk.context)


def test_a_new_pair_of_shoes_is_new_enough_without_hills() -> None:
    talk = before_the_run("hills-1")
    new = (("shoes", talk.local().date().toordinal() - 1, "x"),)
    talk.person = replace(talk.person, standing=replace(talk.person.standing, changed=new))

    drill = drill_ahead(talk)

    assert drill is not None
    assert drill.exercise == "cadence-drill"


def test_one_tap_tells_the_drill_and_leaves_the_runs_pain_alone() -> None:
    talk = after_the_run(before_the_run(), "Left · aware")
    load = talk.person.standing.left.load

    talk.presses("More ▾")
    number, button = talk.find("Did the quick steps")
    talk.happens(Pressed(number, button.verb, button.arg))
    talk.happens(Pressed(number, button.verb, button.arg))

    (done,) = sessions(talk)
    assert [one.exercise for one in done.sets] == ["cadence-drill"] * 4
    assert load is not None
    after = talk.person.standing.left.load
    assert after is not None
    assert (after.during, after.after) == (load.during, load.after)
    assert sum(isinstance(entry, Run) for entry in talk.journal) == 1


def test_taking_the_run_back_takes_the_drill_with_it() -> None:
    talk = after_the_run(before_the_run())
    talk.presses("Did the quick steps", "Undo")

    assert talk.person.standing.practice.done == ()


def test_the_first_hills_are_a_new_thing_and_told_as_one() -> None:
    talk = before_the_run("hills-1")
    assert "up a gentle hill" in primer(talk)

    after_the_run(talk).presses("Did the hill strides")

    assert [entry.what for entry in talk.journal if isinstance(entry, Change)] == ["hills"]
    assert [one.exercise for one in sessions(talk)[0].sets] == ["hill-strides"] * 4


def test_a_bone_that_was_injured_by_stress_gets_quick_steps_for_hills() -> None:
    said = primer(before_the_run("hills-1", conditions=("bone-stress-history",)))

    assert "up a gentle hill" not in said
    assert "quick, quiet steps" in said


def test_the_receipt_asks_about_the_drill_that_the_primer_offered_whatever_was_told_since() -> None:
    talk = after_the_run(before_the_run("hills-1"))
    talk.presses("Add detail", "Shoes")
    talk.types("blue ones")
    talk.presses("Yes, new", "Done")

    assert talk.find("Did the hill strides")
