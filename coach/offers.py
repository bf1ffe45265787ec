"""The card that offers a planned session, by its name."""

from coach.cards.benchmark import BenchmarkOffer
from coach.cards.daily import SessionOffer
from coach.day_plan import plan_named


def offer_of(occurrence: str) -> SessionOffer | BenchmarkOffer:
    match plan_named(occurrence):
        case "test":
            return BenchmarkOffer(occurrence)
        case plan:
            return SessionOffer(occurrence, plan)
