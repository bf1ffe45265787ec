"""A runner's record as the page for a physio: a plain function of plain values, for a process of its own."""

from datetime import datetime

from bot.charts.say import Say
from bot.report.page import drawn
from coach.flows.runs import today_of
from coach.journal import AnyEntry
from coach.person import Context, Person
from coach.progress.sheet import sheet_of
from content.library import load_library
from content.texts import texts_in


def physio_page(at: datetime, person: Person, entries: tuple[AnyEntry, ...]) -> bytes:
    """As it is known when it is made, for the local day of `at`."""
    context = Context(now=at, at=at, library=load_library(), journal=entries)
    say = Say(texts_in(person.settings.language))
    return drawn(sheet_of(person, context), today_of(person, context), say)
