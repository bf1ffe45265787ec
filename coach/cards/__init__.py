"""The states of cards, one file for each conversation. A card's face is a pure view of its state.

Every state has a `kind`, unique for ever: storage keeps states as JSON and tells them apart by it.
"""

from coach.cards.closing import Closed
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
from coach.cards.onboarding import Onboarding
from coach.cards.post_run import AskLegs, AskRun, Receipt, SharpQuestions
from coach.cards.recovery import RecoveryCheck, Stopped
from coach.cards.session import GuidedSession
from coach.cards.upkeep import AskHelp, BackAgain, MoveOrSkip, PauseMenu, Privacy, SettingsMenu, StopMenu, WordsHeard

CardState = (
    Closed | AskMorning | AskMorningMore | AskNormal | MorningDecision | Primer | RestDay | SessionOffer | Today
    | WhyShown | Onboarding | AskLegs | AskRun | Receipt | SharpQuestions | RecoveryCheck | Stopped | GuidedSession | AskHelp
    | BackAgain | MoveOrSkip | PauseMenu | Privacy | SettingsMenu | StopMenu | WordsHeard
)  # fmt: skip
