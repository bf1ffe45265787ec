"""What no week plans: winding down after a run, a short reset, drills inside a run."""

from bot.simulate.mind import Mind
from bot.simulate.phone import Button, Shown


def cared(mind: Mind, shown: Shown) -> Button | None:
    """Once a card each, by who likes gentle work; a drill was done by who does primers."""
    likes = {"wind-down": mind.manner.mobilises, "reset": mind.manner.mobilises, "drilled": mind.manner.primes}
    for verb, share in likes.items():
        found = shown.find(verb)
        if found and not mind.is_ill and mind.willing(share, verb) and mind.first(f"{verb} {shown.number}"):
            return found
    return None
