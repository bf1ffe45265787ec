"""What no week plans: winding down after a run, and a short reset for the place that complains."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from coach.cards.daily import SessionOffer
from coach.cards.post_run import Receipt
from coach.decision import STOPS
from coach.exercise import Target
from coach.flows.runs import today_of
from coach.flows.which_run import planned_runs
from coach.forecast import decision_for, latest_symptom, relief_for
from coach.person import Context, Person
from coach.profile import SIDES
from coach.session_shape import ShapeName, Wanted
from coach.terms import Plan, Site, Verdict

AFTERCARE: frozenset[Plan] = frozenset({"post-run", "reset"})
QUIET: tuple[Verdict, ...] = ("rest", *STOPS)
"""Under these nothing is offered: rest means rest."""

SITE_DAYS = 2
"""So long a place that was told of is still the one that is meant."""

TARGETS: Mapping[Site, Target] = {
    "achilles": "calf",
    "calf": "calf",
    "soleus": "calf",
    "ankle": "ankle-joint",
    "ankle-front": "ankle-joint",
    "ankle-outer": "ankle-joint",
    "ankle-inner": "ankle-joint",
    "arch": "arch",
    "heel": "arch",
    "foot": "arch",
    "forefoot": "arch",
    "toes": "toes",
    "shin": "shin",
}
"""What a reset is chosen for. Of places that are not named here it knows nothing."""


def wind_down(person: Person, day: date, context: Context) -> SessionOffer:
    return SessionOffer(f"post-run:{day}", "post-run", long=was_long(person, day, context))


def is_due(person: Person, offer: SessionOffer, verdict: Verdict) -> bool:
    return verdict not in QUIET and offer.occurrence not in person.desk.done


def was_long(person: Person, day: date, context: Context) -> bool:
    """Planned so, a race, far longer than any of the month before (K1), or simply many minutes."""
    standing, number = person.standing, day.toordinal()
    planned = any(run.kind == "long" or run.race for run in planned_runs(person, day, context))
    raced = any(at == number for at, _ in standing.raced)
    spiked = standing.spike is not None and standing.spike.day == number
    most = max((minutes or 0 for at, _, minutes in standing.runs if at == number), default=0)
    return planned or raced or spiked or most >= context.library.policy.long_run_minutes


def reset(person: Person, context: Context) -> SessionOffer | None:
    """For the side that was felt today; never where the rules ask for rest, or for help."""
    today = today_of(person, context)
    day, side = latest_symptom(person.standing)
    if day != today.toordinal():
        return None
    offer = SessionOffer(f"reset:{today}", "reset", focus=focus_of(person, today), side=side)
    spared = relief_for(person, context)
    feet = [foot for foot in SIDES if side in ("both", foot)]
    if not {*spared.gentle, *spared.resting}.isdisjoint(feet):
        return None
    return offer if is_due(person, offer, decision_for(person, context).decision) else None


def focus_of(person: Person, today: date) -> tuple[Target, ...]:
    return tuple(dict.fromkeys(TARGETS[site] for site in sites_told(person, today) if site in TARGETS))


def sites_told(person: Person, today: date) -> tuple[Site, ...]:
    """Where it was felt lately, as a receipt or a complaint in words has it."""
    since = today.toordinal() - SITE_DAYS
    receipts = (card.state for card in person.desk.cards if isinstance(card.state, Receipt))
    ticked = [site for each in receipts if each.day.toordinal() >= since for site in each.details.sites]
    said = [site for each in person.standing.concerns if each.day >= since for site in each.sites]
    return (*ticked, *said)


def aimed(asked: Wanted, offer: SessionOffer) -> Wanted:
    """A reset is for one place and one side; after a long run the soft tissue comes first."""
    idle = frozenset(foot for foot in SIDES if offer.side not in ("both", foot))
    shape = shape_named(offer) if offer.long else asked.shape
    return replace(asked, shape=shape, focus=frozenset(offer.focus), resting=asked.resting | idle)


def shape_named(offer: SessionOffer) -> ShapeName:
    return "post-long" if offer.long else offer.plan


def again(person: Person, occurrence: str, context: Context) -> SessionOffer:
    """As it was offered before its session was taken back."""
    kind, _, day = occurrence.partition(":")
    if kind == "post-run":
        return wind_down(person, date.fromisoformat(day), context)
    return reset(person, context) or SessionOffer(occurrence, "reset")
