"""The form of one week: as usual, lighter, or as short as is still useful. It ends with the week by itself."""

from datetime import date

from coach.journal import PlanChange
from coach.localtime import monday_of
from coach.terms import WeekForm

KEPT_FORMS = 4
WEEK = "week:"
FORMS: tuple[WeekForm, ...] = ("usual", "lighter", "busy")

EasedWeeks = tuple[tuple[int, WeekForm], ...]
"""(day number of the Monday, form) of the latest weeks that the runner has eased."""


def form_of(eased: EasedWeeks, day: date) -> WeekForm:
    """The form of the week in which this local day lies."""
    return dict(eased).get(monday_of(day).toordinal(), "usual")


def minutes_of(usual: int, short: int, form: WeekForm, lighter_share: float) -> int:
    """How long a session of `usual` minutes is in such a week, never below `short`, its shortest useful form."""
    match form:
        case "busy":
            return short
        case "lighter":
            return max(min(usual, short), round(usual * lighter_share))
        case _:
            return usual


def week_name(day: date) -> str:
    """How a plan entry names the week of this day: `week:2026-05-04`."""
    return f"{WEEK}{monday_of(day)}"


def named_week(entry: PlanChange) -> date | None:
    """The Monday of the week that the entry is about; None where it is about something else."""
    if entry.what != "shorten" or entry.of is None or not entry.of.startswith(WEEK):
        return None
    try:
        return monday_of(date.fromisoformat(entry.of.removeprefix(WEEK)))
    except ValueError:
        return None


def eased_by(eased: EasedWeeks, entry: PlanChange) -> EasedWeeks:
    """The latest word about a week counts; `usual` takes an easing back."""
    monday = named_week(entry)
    form = next((form for form in FORMS if form == entry.to), None)
    if monday is None or form is None:
        return eased
    others = tuple(row for row in eased if row[0] != monday.toordinal())
    return others if form == "usual" else (*others, (monday.toordinal(), form))[-KEPT_FORMS:]
