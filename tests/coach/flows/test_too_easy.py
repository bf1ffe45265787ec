"""What a tap on Too easy answers: it counts for whose turn is next, and what is wanted until then is said."""

from coach.cards.session import GuidedSession
from coach.flows.too_easy import noted
from coach.journal import WorkSet
from coach.profile import Side
from coach.session_shape import PlannedSet
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.test_session import guided


def in_work(talk: Talk) -> PlannedSet:
    """The set before which everything is done, of the first work of a strength session."""
    talk.waits_until("12:00", days=1)
    talk.commands("today")
    talk.presses("Strength", "12 min")
    while guided(talk).planned[guided(talk).step].strand is None:
        talk.presses("Done ·")
    return guided(talk).planned[guided(talk).step]


def told(talk: Talk, planned: PlannedSet) -> str:
    answer = noted(talk.person, "strength", planned, talk.context)
    return "" if answer is None else talk.said(answer)


def test_the_tap_says_what_is_wanted_before_this_goes_up_and_is_kept_with_the_set():
    talk = joined()
    planned = in_work(talk)
    said = told(talk, planned)

    talk.presses("Too easy")

    assert said.startswith("Noted. Of steps due together, the one for Heel raise comes first. Still wanted: ")
    assert said.endswith(" days at this level.")
    state = talk.person.desk.cards[-1].state
    assert isinstance(state, GuidedSession)
    last: WorkSet = state.sets[-1]
    assert (last.exercise, last.felt) == (planned.exercise, "easy")


def test_what_only_prepares_or_stands_in_for_something_has_no_step_to_promise():
    talk = joined()

    assert not told(talk, PlannedSet(exercise="ankle-circles", side=Side.LEFT, set_number=1, sets=1))
    stands_in = PlannedSet(
        exercise="ankle-alphabet", side=None, set_number=1, sets=1, strand="cuff", instead_of="band-eversion"
    )
    assert not told(talk, stands_in)
