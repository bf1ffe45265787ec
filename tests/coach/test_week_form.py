"""A week made lighter or busy: it holds for that week alone, the latest word counts, and it never adds anything."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.journal import PlanChange
from coach.standing import Standing, refold
from coach.terms import WeekForm
from coach.week_form import FORMS, KEPT_FORMS, eased_by, form_of, minutes_of, week_name
from tests.coach.journals import ANYA, BOOK, FIRST_DAY, at, numbered

days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
forms = st.sampled_from(FORMS)


def change(day: date, form: str) -> PlanChange:
    return PlanChange(at=at(0), what="shorten", of=week_name(day), to=form)


def test_a_busy_week_ends_by_itself_on_its_sunday():
    eased = eased_by((), change(FIRST_DAY, "busy"))

    forms = [form_of(eased, FIRST_DAY + timedelta(days=number)) for number in (-1, 0, 6, 7)]

    assert forms == ["usual", "busy", "busy", "usual"]


def test_it_is_taken_back_with_one_word():
    eased = eased_by(eased_by((), change(FIRST_DAY, "lighter")), change(FIRST_DAY, "usual"))

    assert eased == ()


def test_other_changes_of_the_plan_ease_no_week():
    others = (
        PlanChange(at=at(0), what="swap", of="week:2026-05-04", to="busy"),
        PlanChange(at=at(0), what="shorten", of="strength:2026-05-04", to="busy"),
        PlanChange(at=at(0), what="shorten", of="week:soon", to="busy"),
        PlanChange(at=at(0), what="shorten", of="week:2026-05-04", to="longer"),
        PlanChange(at=at(0), what="shorten"),
    )

    assert [eased_by((), entry) for entry in others] == [()] * len(others)


def test_it_is_part_of_the_standing():
    journal = numbered([change(FIRST_DAY, "busy"), change(FIRST_DAY + timedelta(days=9), "lighter")])

    standing = refold(journal, ANYA, BOOK, Standing())

    monday = FIRST_DAY.toordinal()
    assert standing.eased == ((monday, "busy"), (monday + 7, "lighter"))


@given(st.lists(st.tuples(days, forms), max_size=12))
def test_what_is_kept_is_bounded_and_says_the_latest_of_each_week(changes: list[tuple[date, WeekForm]]):
    eased = ()
    for day, form in changes:
        eased = eased_by(eased, change(day, form))

    assert len(eased) <= KEPT_FORMS
    if changes:
        day, form = changes[-1]
        assert form_of(eased, day) == form


@given(st.integers(2, 30), st.integers(2, 12), forms, st.floats(0.1, 1))
def test_no_form_is_longer_than_usual_nor_shorter_than_is_useful(usual: int, short: int, form: WeekForm, share: float):
    short = min(short, usual)

    minutes = minutes_of(usual, short, form, share)

    assert short <= minutes <= usual
