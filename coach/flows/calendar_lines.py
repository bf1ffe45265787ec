"""A calendar in words: the weeks in figures, and the present week day by day."""

from collections import Counter
from collections.abc import Iterator

from coach.flows.lines import stacked
from coach.profile import WEEKDAYS
from coach.progress.values import GRADES, THINGS, Calendar, Day
from coach.screen import Text, text


def calendar_lines(calendar: Calendar) -> tuple[Text, ...]:
    this = [line for day in calendar.days[-7:] for line in day_line(day)]
    since, until = calendar.days[0].day, calendar.days[-1].day
    return (
        text("progress.calendar", since=since, until=until),
        *stacked([*figures(calendar)]),
        *stacked([text("progress.this-week"), *this] if this else []),
    )


def figures(calendar: Calendar) -> Iterator[Text]:
    done = Counter(thing for day in calendar.days for thing in day.done)
    grades = Counter(day.grade for day in calendar.days if day.grade)
    rests = sum(day.rest for day in calendar.days)
    if done:
        what = tuple(text(f"progress.count-{thing}", count=done[thing]) for thing in THINGS if done[thing])
        yield text("progress.done", what=what)
    if grades:
        what = tuple(text(f"progress.days-{grade}", count=grades[grade]) for grade in GRADES if grades[grade])
        yield text("progress.felt", what=what)
    if rests:
        yield text("progress.rested", count=rests)


def day_line(day: Day) -> Iterator[Text]:
    what = [text(f"chart.thing-{thing}") for thing in day.done]
    planned = tuple(text(f"chart.thing-{thing}") for thing in day.open)
    what += [text("progress.planned", what=planned)] if planned else []
    what += [text("progress.rest")] if day.rest else []
    weekday, felt = WEEKDAYS[day.day.weekday()], felt_line(day)
    if what and felt:
        yield text("progress.day-felt", day=weekday, what=tuple(what), felt=felt)
    elif told := tuple(what) or felt:
        yield text("progress.day", day=weekday, what=told)


def felt_line(day: Day) -> Text | None:
    if day.grade in ("mild", "sore", "strong") and day.side:
        return text(f"progress.felt-{day.grade}", side=text(f"review.side-{day.side}"))
    return text("progress.felt-calm") if day.grade else None
