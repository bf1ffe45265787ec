"""A card's face: a pure view of its state, so that any old button can show what is true today."""

from typing import assert_never

from coach.cards import (
    AboutMenu,
    ActivityFound,
    Advice,
    Aside,
    AskHelp,
    AskLegs,
    AskMorning,
    AskMorningMore,
    AskNormal,
    AskRun,
    BackAgain,
    BenchmarkOffer,
    BenchmarkResult,
    Board,
    CalendarMenu,
    CardState,
    ChangePlan,
    Closed,
    ClubCoachOffer,
    ClubLeft,
    ClubMember,
    Clubs,
    ClubSetup,
    CoachOffer,
    CoachWord,
    GoalMenu,
    GuidedBenchmark,
    GuidedSession,
    HowTo,
    JournalFound,
    MorningDecision,
    MoveOrSkip,
    Onboarding,
    PauseMenu,
    PlanChanged,
    Primer,
    Privacy,
    Progress,
    ReadBack,
    ReadingFile,
    Receipt,
    RecoveryCheck,
    RestDay,
    RunAdded,
    RunHour,
    RunsFound,
    RunsUsed,
    SessionOffer,
    SessionReceipt,
    SettingsMenu,
    Sharing,
    SharpQuestions,
    StopMenu,
    TakenIn,
    Telling,
    Today,
    Travel,
    Way,
    WeekQuestions,
    WeekReview,
    WeekWishes,
    WhichHour,
    WhyShown,
    WordsHeard,
)  # fmt: skip
from coach.cards.benchmark import Benchmarking
from coach.cards.records import FromOutside
from coach.cards.upkeep import Upkeep
from coach.flows import (
    about_faces,
    activities,
    aside_faces,
    asking,
    benchmark_faces,
    benchmark_offer,
    benchmark_outcome_faces,
    calendars,
    changing_faces,
    clubs_faces,
    coaching_faces,
    daily_faces,
    files,
    goal_faces,
    guided_faces,
    morning_faces,
    moving_faces,
    onboarding_faces,
    pausing_faces,
    placed,
    planned_runs,
    post_run_faces,
    primer,
    privacy,
    progress_faces,
    read_back_lines,
    recovery_faces,
    review_faces,
    session_faces,
    settings_faces,
    sharing_faces,
    sharp,
    taking_in,
    tell_faces,
    timed,
    travel,
    way_faces,
    why,
    wishes,
    words,
)  # fmt: skip
from coach.flows.buttons import button
from coach.flows.exercise_face import how_lines
from coach.flows.showing import shown_by_itself
from coach.person import Context, Person
from coach.screen import Screen


def view(state: CardState, person: Person, context: Context) -> Screen:
    return asking.with_question(face(state, person, context), state)


def face(state: CardState, person: Person, context: Context) -> Screen:  # noqa: C901, PLR0912 - one line for each state
    match state:
        case Closed(line):
            return Screen((line,))
        case Onboarding():
            return onboarding_faces.face(state, person, context)
        case Today():
            return daily_faces.today_face(state, person, context)
        case SessionOffer() | RestDay():
            return session_faces.offer_face(state, person, context)
        case GuidedSession():
            return guided_faces.guided_face(state, person, context)
        case SessionReceipt():
            return session_faces.receipt_face(state, person, context)
        case Primer():
            return primer.face(state, person, context)
        case AskRun() | AskLegs() | Receipt():
            return post_run_faces.face(state, person, context)
        case SharpQuestions():
            return sharp.face(state)
        case AskMorning() | AskMorningMore() | AskNormal() | MorningDecision():
            return morning_faces.face(state, person, context)
        case Advice():
            return recovery_faces.advice_face(state, person, context)
        case RecoveryCheck():
            return recovery_faces.check_face(state, person, context)
        case Telling():
            return tell_faces.face(state, person, context)
        case ReadBack():
            return read_back_lines.face(state)
        case WhichHour():
            return timed.face(state, person, context)
        case RunHour():
            return placed.face(state)
        case HowTo(exercise):
            picture = shown_by_itself(exercise, person)
            return Screen(how_lines(exercise), ((button("show-today", "today"),),), picture)
        case WeekReview() | WeekQuestions():
            return review_faces.face(state, person, context)
        case ChangePlan():
            return changing_faces.face(state, person, context)
        case PlanChanged():
            return changing_faces.changed_face(state, person, context)
        case Way():
            return way_faces.face(state, person, context)
        case Progress():
            return progress_faces.face(state, person, context)
        case WeekWishes():
            return wishes.face(person)
        case Travel():
            return travel.face(state, person, context)
        case WhyShown():
            return why.face(state, context)
        case Sharing():
            return sharing_faces.face(state, person)
        case CoachOffer():
            return sharing_faces.offer_face(state)
        case CoachWord():
            return sharing_faces.word_face(state)
        case Board():
            return coaching_faces.face(state, person, context)
        case Clubs() | ClubMember() | ClubLeft() | ClubCoachOffer() | ClubSetup():
            return clubs_faces.face(state, person, context)
        case ReadingFile() | ActivityFound() | RunAdded() | JournalFound() | TakenIn() | RunsFound() | RunsUsed():
            return outside_view(state, person, context)
        case BenchmarkOffer() | GuidedBenchmark() | BenchmarkResult():
            return benchmark_view(state, person, context)
        case _:
            return upkeep_view(state, person, context)


def benchmark_view(state: Benchmarking, person: Person, context: Context) -> Screen:
    match state:
        case BenchmarkOffer():
            return benchmark_offer.face(state, person, context)
        case GuidedBenchmark():
            return benchmark_faces.face(state, person, context)
        case BenchmarkResult():
            return benchmark_outcome_faces.face(state, person, context)


def outside_view(state: FromOutside, person: Person, context: Context) -> Screen:
    """Cards about what came from outside."""
    match state:
        case ReadingFile():
            return files.face(state)
        case ActivityFound():
            return activities.face(state)
        case RunAdded():
            return activities.added_face(state)
        case JournalFound():
            return taking_in.face(state)
        case TakenIn():
            return taking_in.taken_face(state)
        case RunsFound():
            return planned_runs.face(state, person, context)
        case RunsUsed():
            return planned_runs.used_face(state)


def upkeep_view(state: Upkeep, person: Person, context: Context) -> Screen:
    """Cards about the coaching itself."""
    match state:
        case MoveOrSkip():
            return moving_faces.face(state, person, context)
        case AskHelp() | PauseMenu() | BackAgain() | StopMenu():
            return pausing_faces.face(state, person, context)
        case Aside():
            return aside_faces.face(state, person)
        case AboutMenu():
            return about_faces.face(state, person, context)
        case GoalMenu():
            return goal_faces.face(state, person, context)
        case SettingsMenu():
            return settings_faces.face(state, person, context)
        case CalendarMenu():
            return calendars.face(state, person, context)
        case Privacy():
            return privacy.face(state, person)
        case WordsHeard():
            return words.face(state, person)
        case _:
            assert_never(state)
