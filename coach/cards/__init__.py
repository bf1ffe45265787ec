"""The states of cards, one file for each conversation. A card's face is a pure view of its state.

Every state has a `kind`, unique for ever: storage keeps states as JSON and tells them apart by it.
"""

from coach.cards.about import AboutMenu
from coach.cards.aside import Aside
from coach.cards.benchmark import BenchmarkOffer, BenchmarkResult, GuidedBenchmark
from coach.cards.calendars import CalendarMenu
from coach.cards.closing import Closed
from coach.cards.club import ClubCoachOffer, ClubLeft, ClubMember, Clubs, ClubSetup
from coach.cards.daily import (
    AskMorning,
    AskMorningMore,
    AskNormal,
    MorningDecision,
    Primer,
    RestDay,
    SessionOffer,
    Today,
    WhyShown,
)
from coach.cards.emergency import Emergency
from coach.cards.goal import GoalMenu
from coach.cards.how_to import Exercises, HowTo
from coach.cards.onboarding import Onboarding
from coach.cards.plan import ChangePlan, PlanChanged, Way, WeekWishes
from coach.cards.post_run import AskLegs, AskRun, Receipt, SharpQuestions
from coach.cards.progress import Progress
from coach.cards.reading import ReadBack
from coach.cards.records import ActivityFound, JournalFound, ReadingFile, RunAdded, RunsFound, RunsUsed, TakenIn
from coach.cards.recovery import Advice, RecoveryCheck
from coach.cards.review import WeekQuestions, WeekReview
from coach.cards.session import GuidedSession, SessionReceipt
from coach.cards.sharing import Board, CoachOffer, CoachWord, Sharing
from coach.cards.tell import Telling
from coach.cards.times import DidYouMean, NotRead, RunHour, WhichCity, WhichHour
from coach.cards.travel import Travel
from coach.cards.upkeep import AskHelp, BackAgain, MoveOrSkip, PauseMenu, Privacy, SettingsMenu, StopMenu, WordsHeard

CardState = (
    AboutMenu | Advice | Aside | AskHelp | AskLegs | AskMorning | AskMorningMore | AskNormal | AskRun | BackAgain
    | BenchmarkOffer | BenchmarkResult | ChangePlan | Closed | ClubCoachOffer | ClubLeft | ClubMember
    | ClubSetup | Clubs | Emergency | Exercises | GoalMenu | GuidedBenchmark
    | GuidedSession | HowTo
    | MorningDecision | MoveOrSkip | Onboarding | PauseMenu | PlanChanged | Primer | Privacy | Progress | Receipt
    | RecoveryCheck | RestDay | SessionOffer | SessionReceipt | SettingsMenu | SharpQuestions | StopMenu | Today
    | Travel | Way | WeekQuestions | WeekReview | WeekWishes | WhyShown | WordsHeard
    | Telling | DidYouMean | NotRead | RunHour | WhichCity | WhichHour | ReadBack | Board | CoachOffer | CoachWord
    | Sharing | CalendarMenu | ActivityFound | JournalFound | ReadingFile | RunAdded | RunsFound | RunsUsed | TakenIn
)  # fmt: skip

__all__ = [
    "AboutMenu",
    "ActivityFound",
    "Advice",
    "Aside",
    "AskHelp",
    "AskLegs",
    "AskMorning",
    "AskMorningMore",
    "AskNormal",
    "AskRun",
    "BackAgain",
    "BenchmarkOffer",
    "BenchmarkResult",
    "Board",
    "CalendarMenu",
    "CardState",
    "ChangePlan",
    "Closed",
    "ClubCoachOffer",
    "ClubLeft",
    "ClubMember",
    "ClubSetup",
    "Clubs",
    "CoachOffer",
    "CoachWord",
    "DidYouMean",
    "Emergency",
    "Exercises",
    "GoalMenu",
    "GuidedBenchmark",
    "GuidedSession",
    "HowTo",
    "JournalFound",
    "MorningDecision",
    "MoveOrSkip",
    "NotRead",
    "Onboarding",
    "PauseMenu",
    "PlanChanged",
    "Primer",
    "Privacy",
    "Progress",
    "ReadBack",
    "ReadingFile",
    "Receipt",
    "RecoveryCheck",
    "RestDay",
    "RunAdded",
    "RunHour",
    "RunsFound",
    "RunsUsed",
    "SessionOffer",
    "SessionReceipt",
    "SettingsMenu",
    "Sharing",
    "SharpQuestions",
    "StopMenu",
    "TakenIn",
    "Telling",
    "Today",
    "Travel",
    "Way",
    "WeekQuestions",
    "WeekReview",
    "WeekWishes",
    "WhichCity",
    "WhichHour",
    "WhyShown",
    "WordsHeard",
]  # fmt: skip
