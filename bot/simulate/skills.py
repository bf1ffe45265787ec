"""What a made-up runner can do in a test: as given at birth, as far as it was trained, and a little luck."""

from datetime import date

from bot.simulate.ankles import Ankles
from coach.terms import Test

LUCK = 0.06
"""Standard deviation of a result, as a share of it; F51 finds about as much from day to day."""
STAND_MOST = 45
"""Seconds at which a stand ends (F60)."""
REACH_GAIN = 1.4
"""Centimetres that weeks of stretching give at most (F103)."""


def result_of(ankles: Ankles, test: Test, place: int, day: date) -> float:
    luck = ankles.chance.around(1.0, LUCK, "test", test, place, day)
    return max(0.0, luck * able(ankles, test, place))


def able(ankles: Ankles, test: Test, place: int) -> float:
    body, used = ankles.someone.body, ankles.tissues[place].habits.get
    weaker = 0.85 if ankles.sides[place] == body.weak else 1.0
    raises = weaker * body.raises * (0.8 + 0.5 * used("heel-raise", 0) + 0.7 * used("heel-raise-single", 0))
    match test:
        case "knee-to-wall":
            return body.reach + REACH_GAIN * max(used("knee-to-wall", 0), used("toes-to-wall", 0))
        case "balance-open":
            return min(STAND_MOST, body.open_eyes * (0.8 + 1.0 * used("balance-firm", 0)))
        case "balance-closed":
            return body.open_eyes / 4 * (0.7 + 0.5 * used("balance-firm", 0) + 1.2 * used("balance-eyes-closed", 0))
        case "double-heel-raise":
            return 2 * raises
        case "double-hops":
            return 10.0
        case _:
            return raises
