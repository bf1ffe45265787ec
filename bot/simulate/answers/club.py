"""Clubs in the private chat. What the organiser chooses there is decided in the club's house, not at a card."""

from bot.simulate.answers.table import Answer, card
from bot.simulate.mind import Mind
from bot.simulate.phone import Shown


@card("leave", "clubs", "home")
def club(_: Mind, __: Shown) -> Answer:
    return None


@card("page", "home")
def club_settings(_: Mind, shown: Shown) -> Answer:
    """They stay as the organiser left them; another card of pages is left by its way home."""
    return None if shown.find("page", "cap") else shown.find("home")
