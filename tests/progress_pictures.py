"""The pictures of docs/progress.md, from the made-up season. `python -m tests.progress_pictures` draws them anew."""

from datetime import UTC, datetime, time
from pathlib import Path

from bot.charts.making import Chart, svg
from bot.charts.raster import png
from bot.charts.say import Say
from coach.outlook import Outlook
from coach.person import Origin, Person
from coach.profile import SIDES
from coach.progress.axis import axis_for
from coach.progress.calendar import calendar_of
from coach.progress.gains import gains_of
from coach.progress.measures import benchmarks_of
from coach.progress.trend import trend_of
from coach.review.daybook import daybook_of
from coach.standing import Standing, refold
from content.library import load_library
from content.texts import texts_in
from tests.seasons import RUNNER, START, last_day, season

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
DAYS = 80


def path_of(name: str) -> Path:
    return FOLDER / f"progress-{name}.png"


def charts() -> dict[str, Chart]:
    library, entries, today = load_library(), season(DAYS), last_day(DAYS)
    daybook = daybook_of(entries, RUNNER, library.book)
    standing = refold(entries, RUNNER, library.book)
    joined = datetime.combine(START, time(6), UTC)
    person = Person(1, RUNNER, standing=standing, joined_at=joined)
    axis = axis_for("month", START.toordinal(), today.toordinal())
    return {
        "trend": trend_of(daybook, axis, Origin(RUNNER, Standing()), library.book, SIDES),
        "calendar": calendar_of(person, daybook, today, library, Outlook()),
        "tests": benchmarks_of(daybook, library.book, SIDES),
        "gains": gains_of(person, daybook, today.toordinal(), library),
    }


def pictures() -> dict[str, str]:
    say = Say(texts_in("en"))
    return {name: svg(chart, say) for name, chart in charts().items()}


if __name__ == "__main__":
    for name, drawn in pictures().items():
        path_of(name).write_bytes(png(drawn))
