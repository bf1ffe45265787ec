"""Which answer belongs to which card. A card is known by the verbs that its buttons carry."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from bot.simulate.mind import Mind
from bot.simulate.phone import Button, Shown

Answer: TypeAlias = Button | datetime | None
"""Press this, look again then, or leave it."""
Reaction = Callable[[Mind, Shown], Answer]

TABLE: list[tuple[frozenset[str], Reaction]] = []
PAGES = frozenset({"page"})
"""What only turns the page says little about a card."""
ONWARDS = ("ok", "next", "no", "skip", "later", "not-yet", "back", "home")
"""How one gets on from a card that nobody has met so far."""


def card(*verbs: str) -> Callable[[Reaction], Reaction]:
    """The cards that have buttons of all these verbs. Of several that fit the one that names most is taken, pages
    counting last; of equals the later.
    """

    def known(reaction: Reaction) -> Reaction:
        TABLE.append((frozenset(verbs), reaction))
        return reaction

    return known


def reaction_to(shown: Shown) -> Reaction:
    fitting = [place for place, (verbs, _) in enumerate(TABLE) if verbs <= shown.verbs]
    return TABLE[max(fitting, key=weight)][1] if fitting else fallback


def weight(place: int) -> tuple[int, int, int]:
    verbs, _ = TABLE[place]
    return len(verbs - PAGES), len(verbs), place


def fallback(mind: Mind, shown: Shown) -> Answer:
    """An unknown card: the button that leads on, else any."""
    primary = next((one for one in shown.buttons if one.style in ("primary", "success")), None)
    onwards = next((found for verb in ONWARDS if (found := shown.find(verb))), None)
    if primary or onwards:
        return primary or onwards
    mind.draws["fallback"] += 1
    return mind.chance.of("fallback", mind.draws["fallback"]).choice(shown.buttons) if shown.buttons else None
