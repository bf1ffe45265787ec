"""The morning after an evening, and what was told on it."""

from coach.cards.daily import MorningDecision
from coach.journal import CheckIn, Decided
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.test_post_run import asked


def mornings(talk: Talk) -> list[CheckIn]:
    return [entry for entry in talk.journal if isinstance(entry, CheckIn) and entry.moment == "next-morning"]


def told(talk: Talk) -> MorningDecision:
    return next(card.state for card in reversed(talk.person.desk.cards) if isinstance(card.state, MorningDecision))


def morning_after(*evening: str) -> Talk:
    talk = asked()
    talk.presses(*evening)
    talk.waits_until("07:01", days=1)
    return talk


def train_for(weeks: int) -> Talk:
    """Green weeks: every question answered with the best, every strength session done."""
    talk = joined()
    for _ in range(weeks * 7):
        talk.waits_until("07:05", days=1)
        answer(talk, "None")
        answer(talk, "OK")
        talk.waits_until("19:35")
        answer(talk, "All good", "Fresh")
        strength(talk)
        if any(isinstance(entry, Decided) and entry.decision == "progress" for entry in talk.journal):
            break
    return talk


def answer(talk: Talk, *labels: str) -> None:
    for label in labels:
        if talk.can_press(label):
            talk.presses(label)


def strength(talk: Talk) -> None:
    talk.commands("today")
    if talk.can_press("Strength"):
        talk.presses("Strength", "12 min")
        talk.does_all_sets()
        talk.presses("Easy", "Fine")
