"""The deck: every kind of card, the flow that a press on it goes to, and the face that it shows.

A face is a pure view of its state, so that any old button can show what is true today.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from coach import cards
from coach.cards import CardState
from coach.flows import (
    about,
    about_faces,
    activities,
    advising,
    aside,
    aside_faces,
    asking,
    benchmark,
    benchmark_faces,
    benchmark_offer,
    benchmark_outcome,
    benchmark_outcome_faces,
    calendars,
    changing,
    changing_faces,
    clubs,
    clubs_faces,
    coaching,
    coaching_faces,
    daily,
    daily_faces,
    emergency,
    files,
    goal,
    goal_faces,
    guessed,
    guided_faces,
    how_to,
    inert,
    morning,
    morning_faces,
    moving,
    moving_faces,
    onboarding,
    onboarding_faces,
    pausing,
    pausing_faces,
    placed,
    planned_runs,
    post_run,
    post_run_faces,
    primer,
    privacy,
    progress,
    progress_faces,
    read_back,
    read_back_lines,
    recovery,
    recovery_faces,
    review,
    review_faces,
    session,
    session_faces,
    session_receipt,
    settings,
    settings_faces,
    sharing,
    sharing_faces,
    sharp,
    taking_in,
    tell,
    tell_faces,
    timed,
    travel,
    unread,
    veto,
    way,
    way_faces,
    weekly,
    which_city,
    why,
    wishes,
    words,
)  # fmt: skip
from coach.flows.asking import Asking
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.screen import Screen

S = TypeVar("S", bound=CardState)
Press = Callable[[Person, S, str, str, Context], Turn]
"""The street has made sure that the button is on the card's present face."""
Face = Callable[[S, Person, Context], Screen]


def card(kind: type[S], press: Press[S], face: Face[S]) -> tuple[type[S], tuple[Press[Any], Face[Any]]]:
    """The types hold a kind of card, its flow and its face together."""
    return kind, (press, face)


DECK: dict[type, tuple[Press[Any], Face[Any]]] = dict((
    card(cards.AboutMenu, about.press, about_faces.face),
    card(cards.ActivityFound, activities.press, activities.face),
    card(cards.Advice, advising.press, recovery_faces.advice_face),
    card(cards.Aside, aside.press, aside_faces.face),
    card(cards.AskHelp, pausing.press, pausing_faces.face),
    card(cards.AskLegs, post_run.press_legs, post_run_faces.face),
    card(cards.AskMorning, morning.press_ask, morning_faces.face),
    card(cards.AskMorningMore, morning.press_more, morning_faces.face),
    card(cards.AskNormal, morning.press_normal, morning_faces.face),
    card(cards.AskRun, post_run.press_ask, post_run_faces.face),
    card(cards.BackAgain, pausing.press, pausing_faces.face),
    card(cards.BenchmarkOffer, benchmark_offer.press, benchmark_offer.face),
    card(cards.BenchmarkResult, benchmark_outcome.press, benchmark_outcome_faces.face),
    card(cards.Board, coaching.press, coaching_faces.face),
    card(cards.CalendarMenu, calendars.press, calendars.face),
    card(cards.ChangePlan, changing.press, changing_faces.face),
    card(cards.Closed, inert.press, inert.face),
    card(cards.ClubCoachOffer, clubs.press, clubs_faces.face),
    card(cards.ClubLeft, clubs.press, clubs_faces.face),
    card(cards.ClubMember, clubs.press, clubs_faces.face),
    card(cards.Clubs, clubs.press, clubs_faces.face),
    card(cards.ClubSetup, clubs.press, clubs_faces.face),
    card(cards.CoachOffer, sharing.press_offer, sharing_faces.offer_face),
    card(cards.CoachWord, sharing.press_word, sharing_faces.word_face),
    card(cards.DidYouMean, guessed.press, guessed.face),
    card(cards.Emergency, emergency.press, emergency.face),
    card(cards.GoalMenu, goal.press, goal_faces.face),
    card(cards.GuidedBenchmark, benchmark.press, benchmark_faces.face),
    card(cards.GuidedSession, session.press, guided_faces.guided_face),
    card(cards.Exercises, how_to.press, how_to.list_face),
    card(cards.HowTo, how_to.press, how_to.face),
    card(cards.JournalFound, taking_in.press, taking_in.face),
    card(cards.MorningDecision, veto.press, morning_faces.face),
    card(cards.MoveOrSkip, moving.press, moving_faces.face),
    card(cards.NotRead, unread.press, unread.face),
    card(cards.Onboarding, onboarding.press, onboarding_faces.face),
    card(cards.PauseMenu, pausing.press, pausing_faces.face),
    card(cards.PlanChanged, changing.press_changed, changing_faces.changed_face),
    card(cards.Primer, primer.press, primer.face),
    card(cards.Privacy, privacy.press, privacy.face),
    card(cards.Progress, progress.press, progress_faces.face),
    card(cards.ReadBack, read_back.press, read_back_lines.face),
    card(cards.ReadingFile, inert.press, files.face),
    card(cards.Receipt, post_run.press_receipt, post_run_faces.face),
    card(cards.RecoveryCheck, recovery.press, recovery_faces.check_face),
    card(cards.RestDay, session.press_offer, session_faces.offer_face),
    card(cards.RunAdded, activities.press_added, activities.added_face),
    card(cards.RunHour, placed.press, placed.face),
    card(cards.RunsFound, planned_runs.press, planned_runs.face),
    card(cards.RunsUsed, planned_runs.press_used, planned_runs.used_face),
    card(cards.SessionOffer, session.press_offer, session_faces.offer_face),
    card(cards.SessionReceipt, session_receipt.press_receipt, session_faces.receipt_face),
    card(cards.SettingsMenu, settings.press, settings_faces.face),
    card(cards.Sharing, sharing.press, sharing_faces.face),
    card(cards.SharpQuestions, sharp.press, sharp.face),
    card(cards.StopMenu, pausing.press, pausing_faces.face),
    card(cards.TakenIn, taking_in.press_taken, taking_in.taken_face),
    card(cards.Telling, tell.press, tell_faces.face),
    card(cards.Today, daily.press_today, daily_faces.today_face),
    card(cards.Travel, travel.press, travel.face),
    card(cards.Way, way.press, way_faces.face),
    card(cards.WeekQuestions, weekly.press, review_faces.face),
    card(cards.WeekReview, review.press, review_faces.face),
    card(cards.WeekWishes, wishes.press, wishes.face),
    card(cards.WhichCity, which_city.press, which_city.face),
    card(cards.WhichHour, timed.press, timed.face),
    card(cards.WhyShown, why.press, why.face),
    card(cards.WordsHeard, words.press, words.face),
))  # fmt: skip


def press(person: Person, state: CardState, verb: str, arg: str, context: Context) -> Turn:
    if verb == "answer" and isinstance(state, Asking):
        return asking.press(person, state, arg, context)
    pressed, _ = DECK[type(state)]
    return pressed(person, state, verb, arg, context)


def view(state: CardState, person: Person, context: Context) -> Screen:
    _, face = DECK[type(state)]
    return asking.with_question(face(state, person, context), state)
