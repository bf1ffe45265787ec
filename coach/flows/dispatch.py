"""Which flow a card's state belongs to. The street has made sure that the button is on the card's present face."""

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
    about,
    activities,
    advising,
    aside,
    asking,
    benchmark,
    benchmark_offer,
    benchmark_outcome,
    calendars,
    changing,
    clubs,
    coaching,
    daily,
    goal,
    morning,
    moving,
    onboarding,
    pausing,
    placed,
    planned_runs,
    post_run,
    primer,
    privacy,
    progress,
    read_back,
    recovery,
    review,
    session,
    session_receipt,
    settings,
    sharing,
    sharp,
    taking_in,
    tell,
    timed,
    travel,
    veto,
    way,
    weekly,
    why,
    wishes,
    words,
)  # fmt: skip
from coach.flows.front import front
from coach.flows.turn import Turn
from coach.person import Context, Person


def press(person: Person, state: CardState, verb: str, arg: str, context: Context) -> Turn:  # noqa: C901, PLR0912 - one line for each state
    match state:
        case Advice() | MorningDecision() | Receipt() | SessionReceipt() if verb == "answer":
            return asking.press(person, state, arg, context)
        case Closed():
            return Turn(person, state)
        case WhichHour():
            return timed.press(person, state, verb, arg, context)
        case RunHour():
            return placed.press(person, state, verb, arg, context)
        case HowTo():
            return Turn(person, front(person) if verb == "today" else state)
        case Onboarding():
            return onboarding.press(person, state, verb, arg, context)
        case Today():
            return daily.press_today(person, state, verb, arg, context)
        case SessionOffer() | RestDay():
            return session.press_offer(person, state, verb, arg, context)
        case GuidedSession():
            return session.press(person, state, verb, arg, context)
        case SessionReceipt():
            return session_receipt.press_receipt(person, state, verb, context)
        case Primer():
            return primer.press(person, state, verb, arg, context)
        case AskRun():
            return post_run.press_ask(person, state, verb, arg, context)
        case AskLegs():
            return post_run.press_legs(person, state, verb, arg, context)
        case Receipt():
            return post_run.press_receipt(person, state, verb, arg, context)
        case SharpQuestions():
            return sharp.press(person, state, verb, arg, context)
        case AskMorning():
            return morning.press_ask(person, state, verb, arg, context)
        case AskMorningMore():
            return morning.press_more(person, state, verb, arg, context)
        case AskNormal():
            return morning.press_normal(person, state, verb, arg, context)
        case MorningDecision():
            return veto.press(person, state, verb, arg, context)
        case Advice():
            return advising.press(person, state, verb, arg, context)
        case RecoveryCheck():
            return recovery.press(person, state, verb, arg, context)
        case Telling():
            return tell.press(person, state, verb, arg, context)
        case ReadBack():
            return read_back.press(person, state, verb, arg, context)
        case WeekReview():
            return review.press(person, state, verb, arg, context)
        case WeekQuestions():
            return weekly.press(person, state, verb, arg, context)
        case ChangePlan():
            return changing.press(person, state, verb, arg, context)
        case PlanChanged():
            return changing.press_changed(person, state, verb, context)
        case Way():
            return way.press(person, state, verb, arg, context)
        case Progress():
            return progress.press(person, state, verb, arg, context)
        case WeekWishes():
            return wishes.press(person, state, verb, arg, context)
        case Travel():
            return travel.press(person, state, verb, arg, context)
        case WhyShown():
            return why.press(person, state, verb, arg)
        case Sharing():
            return sharing.press(person, state, verb, arg, context)
        case CoachOffer():
            return sharing.press_offer(person, state, verb, arg, context)
        case CoachWord():
            return sharing.press_word(person, state, verb, context)
        case Board():
            return coaching.press(person, state, verb, arg, context)
        case Clubs() | ClubMember() | ClubLeft() | ClubCoachOffer() | ClubSetup():
            return clubs.press(person, state, verb, arg, context)
        case ReadingFile() | ActivityFound() | RunAdded() | JournalFound() | TakenIn() | RunsFound() | RunsUsed():
            return press_outside(person, state, verb, context)
        case BenchmarkOffer() | GuidedBenchmark() | BenchmarkResult():
            return press_benchmark(person, state, verb, arg, context)
        case _:
            return press_upkeep(person, state, verb, arg, context)


def press_benchmark(person: Person, state: Benchmarking, verb: str, arg: str, context: Context) -> Turn:
    match state:
        case BenchmarkOffer():
            return benchmark_offer.press(person, state, verb, arg, context)
        case GuidedBenchmark():
            return benchmark.press(person, state, verb, arg, context)
        case BenchmarkResult():
            return benchmark_outcome.press(person, state, verb, context)


def press_outside(person: Person, state: FromOutside, verb: str, context: Context) -> Turn:
    """Cards about what came from outside."""
    match state:
        case ReadingFile():
            return Turn(person, state)
        case ActivityFound():
            return activities.press(person, state, verb, context)
        case RunAdded():
            return activities.press_added(person, state, verb, context)
        case JournalFound():
            return taking_in.press(person, state, verb)
        case TakenIn():
            return taking_in.press_taken(person, state, verb)
        case RunsFound():
            return planned_runs.press(person, state, verb, context)
        case RunsUsed():
            return planned_runs.press_used(person, state, verb, context)


def press_upkeep(person: Person, state: Upkeep, verb: str, arg: str, context: Context) -> Turn:
    """Cards about the coaching itself."""
    match state:
        case MoveOrSkip():
            return moving.press(person, state, verb, arg, context)
        case AskHelp() | PauseMenu() | BackAgain() | StopMenu():
            return pausing.press(person, state, verb, arg, context)
        case Aside():
            return aside.press(person, state, verb, arg, context)
        case AboutMenu():
            return about.press(person, state, verb, arg, context)
        case GoalMenu():
            return goal.press(person, state, verb, arg, context)
        case SettingsMenu():
            return settings.press(person, state, verb, arg, context)
        case CalendarMenu():
            return calendars.press(person, state, verb, arg, context)
        case Privacy():
            return privacy.press(person, state, verb, arg, context)
        case WordsHeard():
            return words.press(person, state, verb, arg, context)
        case _:
            assert_never(state)
