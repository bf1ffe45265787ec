"""A week becomes a card: everything that it says is read from the journal once, when it is opened."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from coach.cards import CardState
from coach.cards.review import Insight, WeekReview
from coach.desk import Desk, said
from coach.person import Context, Origin, Person
from coach.profile import Runner
from coach.record import loaded
from coach.review.catching import catching_up
from coach.review.changes import change_to_ask
from coach.review.consistency import Kept, kept_in, primers_done
from coach.review.daybook import Daybook, daybook_of
from coach.review.habit import is_thinning
from coach.review.insights import insights
from coach.review.mornings import as_told, mornings_in
from coach.review.questions import are_due
from coach.review.timing import joined_on, mornings_of, review_name, week_behind, week_number
from coach.standing import Standing

HABIT = "habit"


def week_review(person: Person, day: date, context: Context) -> WeekReview:
    """The seven days before `day`. Raises JournalMissingError where the journal is not there to read."""
    library, start = context.library, person.origin or Origin(Runner(), Standing())
    daybook = daybook_of(loaded(context), start.runner, library.book)
    numbers, today = library.review, day.toordinal()
    card = WeekReview(
        review_name(day),
        day,
        week_number(person, day),
        primers=primers_done(daybook, week_behind(day)),
        catching=catching_up(person.standing, daybook, today, library.book, numbers.catching),
        change=change_to_ask(daybook, today, numbers.change),
        asks=are_due(daybook, joined_on(person), today, numbers.questions),
    )
    card = with_consistency(card, person, daybook, context)
    return with_mornings(card, person, daybook, context)


def with_consistency(card: WeekReview, person: Person, daybook: Daybook, context: Context) -> WeekReview:
    numbers = context.library.review.habit
    back = numbers.recent_weeks + numbers.before_weeks if card.week >= numbers.week else 2
    weeks = [kept_in(person, daybook, week_behind(card.day, each), context.library) for each in range(back)]
    this, last = weeks[:2]
    thins = is_thinning(weeks, card.week, numbers, context.library.book.progress.adherence)
    return replace(
        card,
        planned=this.planned,
        kept=this.kept,
        done=this.done,
        rests=this.rested - min(this.rested, this.paused),
        away=bool(this.planned) and not this.done and this.paused == this.planned,
        returned=has_returned(this, last),
        smaller=thins,
        habit=thins and is_new(person.desk, HABIT, card.day.toordinal(), None),
    )


def has_returned(this: Kept, last: Kept) -> bool:
    return this.done > 0 and last.share < min(1, this.share)


def with_mornings(card: WeekReview, person: Person, daybook: Daybook, context: Context) -> WeekReview:
    mornings = mornings_in(daybook, mornings_of(card.day), context.library.book)
    stiff = tuple(as_told(daybook, morning, person.runner) for morning in mornings if morning.is_stiff)
    insight = next(new_insights(card, person, daybook, context), None)
    return replace(card, calm=len(mornings) - len(stiff), stiff=stiff, insight=insight)


def new_insights(card: WeekReview, person: Person, daybook: Daybook, context: Context) -> Iterator[Insight]:
    """Every other week, and nothing that was said a short while ago."""
    library, today = context.library, card.day.toordinal()
    numbers = library.review.insight
    if card.week % numbers.weeks:
        return
    for insight in insights(daybook, today, person.runner, library.book, numbers):
        if is_new(person.desk, name_of(insight), today, numbers.repeat_days):
            yield insight


def name_of(insight: Insight) -> str:
    return f"{insight.about}:{insight.what}"


def is_new(desk: Desk, what: str, today: int, repeat_days: int | None) -> bool:
    """Not said before, or long ago; what this very review said it may say again when it is opened once more."""
    days = [day for name, day in desk.said if name == what]
    return all(day == today or (repeat_days is not None and today - day >= repeat_days) for day in days)


def remembered(desk: Desk, state: CardState) -> Desk:
    """What a review says only once is known to have been said."""
    if not isinstance(state, WeekReview):
        return desk
    today = state.day.toordinal()
    desk = said(desk, HABIT, today) if state.habit else desk
    return said(desk, name_of(state.insight), today) if state.insight else desk
