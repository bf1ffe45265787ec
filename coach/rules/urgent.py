"""Tier A: stop here, and be seen today. None of them waits for a second report."""

from coach.rules.view import Hit, View, answer, answering, flagged, ids, injured, newest, rule
from coach.standing.matters import Concern

TENDON_SITES = frozenset({"achilles", "calf", "soleus", "heel", "ankle", "ankle-outer", "ankle-inner", "ankle-front"})


def urgent(found: tuple[Concern, ...], next_key: str = "") -> Hit | None:
    return Hit("stop-urgent", ids(found), next=next_key) if found else None


def anyone(view: View, flag: str) -> tuple[Concern, ...]:
    """Reports of the whole person, whichever side was named."""
    return tuple(concern for concern in view.standing.concerns if flag in concern.flags)


@rule("A1")
def a1(view: View) -> Hit | None:
    return urgent(anyone(view, "chest-or-breath"))


@rule("A2")
def a2(view: View) -> Hit | None:
    """A lost heel raise counts as sudden until it is said that it went little by little."""
    lost = flagged(view, "cannot-heel-raise")
    slowly = answer(view, "raise-lost-suddenly", newest(lost)) is False
    return urgent(flagged(view, "pop-or-snap") + (() if slowly else lost))


@rule("A3")
def a3(view: View) -> Hit | None:
    """Deformity, or no weight on it, speaks for an injury even where none was told. Out of shape or cold is for now."""
    now, unable = flagged(view, "deformity"), flagged(view, "cannot-bear-weight")
    found = () if answer(view, "injured", newest(unable)) is False else unable
    if injured(view):
        now += flagged(view, "numb-or-cold")
        found += flagged(view, "bone-point-tender", "pop-or-snap")
    return urgent(now + found, "stop.A3-now" if now else "")


@rule("A4")
def a4(view: View) -> Hit | None:
    """What makes a clot likelier makes the call more urgent."""
    found = flagged(view, "calf-hot-swollen")
    return urgent(found, "stop.A4-risk" if answer(view, "clot-risk", newest(found)) else "")


@rule("A5")
def a5(view: View) -> Hit | None:
    found = flagged(view, "infection-signs")
    return urgent(found, "stop.A5-unwell" if is_feverish(view, found) else "")


def is_feverish(view: View, found: tuple[Concern, ...]) -> bool:
    """Unwell since these reports, or ill when they came."""
    ill = view.standing.ill is not None and view.standing.ill.recovered_at is None
    fever = any(concern.day >= newest(found) for concern in anyone(view, "fever"))
    return bool(found) and (ill or fever or bool(answer(view, "feverish", newest(found))))


@rule("A6")
def a6(view: View) -> Hit | None:
    severe = flagged(view, "out-of-proportion")
    return urgent(severe) if severe and flagged(view, "numb-or-cold", "foot-drop") else None


@rule("A7")
def a7(view: View) -> Hit | None:
    both = anyone(view, "both-sides-saddle")
    return urgent(flagged(view, "foot-drop") + both, "stop.A7-now" if both else "")


@rule("A8")
def a8(view: View) -> Hit | None:
    """The medicine and a tendon that is new to hurt. Where pain was not spoken of it counts until denied.

    A denial says nothing of a tendon that is told of after it.
    """
    taken = quinolones(view)
    since = view.today - view.book.referral.quinolone_days
    painful = tuple(concern for concern in view.concerns if concern.day > since and hurts_tendon(concern))
    painful += flagged(view, "swelling")
    unknown = tuple(concern for concern in taken if concern in view.concerns and concern.pain is None)
    if not taken:
        return None
    if answer(view, "tendon-pain", newest(unknown)) is False:
        denied = answering(view, "tendon-pain")
        later = view.concerns[view.concerns.index(denied) + 1 :] if denied else ()
        painful = tuple(concern for concern in painful if concern in later)
        return urgent(taken + painful) if painful else None
    return urgent(taken + painful) if painful or unknown or answer(view, "tendon-pain") else None


def quinolones(view: View) -> tuple[Concern, ...]:
    """The medicine as far as it still matters."""
    since = view.today - view.book.referral.quinolone_days
    return tuple(concern for concern in anyone(view, "fluoroquinolone") if concern.day > since)


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
