"""Tier A: stop here, and be seen today. None of them waits for a second report."""

from coach.rules.view import Hit, View, answer, flagged, ids, injured, open_questions, rule
from coach.standing.matters import Concern

TENDON_SITES = frozenset({"achilles", "calf", "soleus", "heel", "ankle", "ankle-outer", "ankle-inner", "ankle-front"})


def urgent(found: tuple[Concern, ...], *asks: str) -> Hit | None:
    return Hit("stop-urgent", ids(found), asks=asks) if found else None


def anyone(view: View, flag: str) -> tuple[Concern, ...]:
    """Reports of the whole person, whichever side was named."""
    return tuple(concern for concern in view.standing.concerns if flag in concern.flags)


@rule("A1")
def a1(view: View) -> Hit | None:
    return urgent(anyone(view, "chest-or-breath"))


@rule("A2")
def a2(view: View) -> Hit | None:
    """A lost heel raise counts as sudden until it is said that it went little by little."""
    found = flagged(view, "pop-or-snap")
    if answer(view, "raise-lost-suddenly") is not False:
        found += flagged(view, "cannot-heel-raise")
    asks = () if flagged(view, "pop-or-snap") else open_questions(view, "raise-lost-suddenly")
    return urgent(found, *asks)


@rule("A3")
def a3(view: View) -> Hit | None:
    """Deformity, or no weight on it, speaks for an injury even where none was told."""
    found = flagged(view, "deformity")
    if answer(view, "injured") is not False:
        found += flagged(view, "cannot-bear-weight")
    if injured(view):
        found += flagged(view, "bone-point-tender", "numb-or-cold", "pop-or-snap")
    asks = () if injured(view) or flagged(view, "deformity") else open_questions(view, "injured")
    return urgent(found, *asks)


@rule("A4")
def a4(view: View) -> Hit | None:
    return urgent(flagged(view, "calf-hot-swollen"))


@rule("A5")
def a5(view: View) -> Hit | None:
    return urgent(flagged(view, "infection-signs"))


@rule("A6")
def a6(view: View) -> Hit | None:
    severe = flagged(view, "out-of-proportion")
    return urgent(severe) if severe and flagged(view, "numb-or-cold", "foot-drop") else None


@rule("A7")
def a7(view: View) -> Hit | None:
    return urgent(flagged(view, "foot-drop") + anyone(view, "both-sides-saddle"))


@rule("A8")
def a8(view: View) -> Hit | None:
    """The medicine and a tendon that is new to hurt. Where pain was not spoken of it counts until denied."""
    since = view.today - view.book.referral.quinolone_days
    taken = tuple(concern for concern in anyone(view, "fluoroquinolone") if concern.day > since)
    told = answer(view, "tendon-pain")
    if not taken or told is False:
        return None
    painful = tuple(concern for concern in view.concerns if concern.day > since and hurts_tendon(concern))
    unknown = tuple(concern for concern in taken if concern in view.concerns and concern.pain is None)
    if told or painful or flagged(view, "swelling") or unknown:
        return urgent(taken + painful, *open_questions(view, "tendon-pain"))
    return None


def hurts_tendon(concern: Concern) -> bool:
    return bool(concern.pain) and (not concern.sites or not TENDON_SITES.isdisjoint(concern.sites))


@rule("A9")
def a9(view: View) -> Hit | None:
    """A faint with exercise; and a chest symptom that was told right after a load."""
    concerns = view.standing.concerns
    fainted = tuple(concern for concern in concerns if "fainted" in concern.yes)
    after = tuple(
        concern for concern in anyone(view, "chest-or-breath") if concern.moment in ("after-run", "after-session")
    )
    return urgent(fainted + after)
