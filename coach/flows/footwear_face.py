"""The log of shoes and surfaces on one page."""

from collections import Counter
from datetime import date

from coach.flows.buttons import Row, button, rows_of
from coach.flows.lines import stacked
from coach.flows.run_footwear import tag_of
from coach.flows.run_lines import surface_said
from coach.flows.run_news import fresh_things
from coach.flows.runs import today_of
from coach.person import Context, Person
from coach.screen import Button, Text, text
from coach.standing.footwear import in_use
from coach.standing.matters import Pair


def footwear_lines(person: Person, context: Context) -> tuple[Text, ...]:
    pairs = stacked([pair_line(pair) for pair in reversed(in_use(person.standing.shoes))])
    return (text("footwear.heading"), *pairs, *surfaces(person, context), *advice(person, context))


def footwear_rows(person: Person) -> tuple[Row, ...]:
    """Each pair can go, and come back."""
    pairs = reversed(person.standing.shoes)
    return rows_of([pair_button(pair) for pair in pairs], 1)


def pair_button(pair: Pair) -> Button:
    verb = "bring-pair" if pair.removed else "remove-pair"
    return button("bring" if pair.removed else "remove", verb, tag_of(pair), name=pair.name)


def pair_line(pair: Pair) -> Text:
    day = date.fromordinal(pair.day)
    if pair.km:
        return text("footwear.pair-km", name=pair.name, count=pair.runs, km=pair.km, day=day)
    return text("footwear.pair", name=pair.name, count=pair.runs, day=day)


def surfaces(person: Person, context: Context) -> tuple[Text, ...]:
    """How often each was run on in the last weeks, the most used first."""
    since = today_of(person, context).toordinal() - context.library.book.variety.unused_days
    counts = Counter(surface for day, surface in person.standing.grounds if day > since)
    rows = tuple(text("footwear.surface", surface=surface_said(each), count=n) for each, n in counts.most_common())
    return (text("footwear.surfaces", rows=rows),) if rows else ()


def advice(person: Person, context: Context) -> tuple[Text, ...]:
    if not in_use(person.standing.shoes) and not person.standing.grounds:
        return (text("footwear.none"),)
    fresh = fresh_things(person, context)
    if fresh:
        return (text("footwear.new", what=tuple(text(f"new.{what}") for what, _ in fresh)),)
    return (text("footwear.vary"),)
