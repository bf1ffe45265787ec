"""When each follow-up question is about something, and from which day on an answer counts."""

from collections.abc import Callable

from coach.rules.soon import bone_pains, new_foot_pains, recent_giving_way
from coach.rules.urgent import quinolones
from coach.rules.view import View, flagged, injured, newest
from coach.standing import local_day
from coach.terms import Flag

Since = Callable[[View], int]
"""The local day from which an answer counts; 0 where there is nothing to ask about."""


def said(*flags: Flag) -> Since:
    return lambda view: newest(flagged(view, *flags))


def before(flag: Flag) -> Since:
    """A report of an earlier day: has it lasted?"""
    return lambda view: view.today if 0 < newest(flagged(view, flag)) < view.today else 0


def sprained(view: View) -> int:
    return view.own.sprain.day if view.own.sprain and injured(view) else 0


def hurt_today(view: View) -> int:
    """A sharp pain or a limp of today that nobody has explained so far."""
    felt = (view.own.load, view.own.morning, view.own.latest)
    is_sharp = any(each and each.sharp_id and each.day == view.today for each in felt)
    return view.today if is_sharp and not sprained(view) else 0


def unexplained(view: View) -> int:
    limp = view.own.limp
    limps = limp is not None and not limp.cleared_day and local_day(limp.at, view.runner) == view.today
    if sprained(view):
        return 0
    return view.today if limps or hurt_today(view) else newest(flagged(view, "cannot-bear-weight"))


def bone(view: View) -> int:
    return newest(bone_pains(view))


def night(view: View) -> int:
    return before("night-or-rest-pain")(view) or (0 if flagged(view, "night-or-rest-pain") else bone(view))


def hop(view: View) -> int:
    return before("hop-refusal")(view)


def quinolone(view: View) -> int:
    return newest(quinolones(view))


def very_sore(view: View) -> int:
    sore = view.own.sore
    return sore.day if sore and sore.value >= view.book.soreness.rest else 0


def giving_way(view: View) -> int:
    return newest(recent_giving_way(view))


def foot(view: View) -> int:
    return newest(new_foot_pains(view))


def nowhere(view: View) -> int:
    return newest(tuple(concern for concern in new_foot_pains(view) if not concern.sites))


def very_stiff(view: View) -> int:
    morning = view.own.morning
    if morning is None or morning.day != view.today or not morning.stiffness:
        return 0
    return 1 if morning.stiffness > view.book.referral.stiff_minutes else 0


def untrusted(view: View) -> int:
    sprain = view.own.sprain
    return sprain.day if sprain and sprain.checked and sprain.confident is None else 0


def open_pain(view: View) -> int:
    return view.today if view.own.open_pain else 0


ABOUT: dict[str, Since] = {
    "chest-too": said("calf-hot-swollen"),
    "saddle": said("foot-drop"),
    "numb-or-weak": said("out-of-proportion"),
    "walks-normally": hurt_today,
    "injured": unexplained,
    "four-steps": sprained,
    "bone-spot": sprained,
    "shape-or-cold": sprained,
    "raise-lost-suddenly": said("cannot-heel-raise"),
    "clot-risk": said("calf-hot-swollen"),
    "feverish": said("infection-signs", "night-or-rest-pain"),
    "tendon-pain": quinolone,
    "dark-urine": very_sore,
    "worse-through-run": bone,
    "two-nights": said("night-or-rest-pain"),
    "night-pain": night,
    "weight-loss": said("night-or-rest-pain"),
    "gave-way-before": giving_way,
    "numb-for-long": said("numb-or-cold"),
    "still-numb": before("numb-or-cold"),
    "two-signs": said("out-of-proportion"),
    "in-the-foot": nowhere,
    "wound": foot,
    "hop-hurts": hop,
    "inflamed-elsewhere": very_stiff,
    "confident": untrusted,
    "eased": open_pain,
}
"""The most important first."""
