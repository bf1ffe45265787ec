"""The page for a physio: one page, what was told and decided, no diagnosis, and nothing about the machine."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

from bot.charts import trend as chart
from bot.charts.raster import png
from bot.charts.say import Say
from bot.report.making import physio_page
from bot.report.page import SETTINGS, foot_begins, laid, shut
from coach.journal import AnyEntry, CheckIn, Injury
from coach.person import Context, Origin, Person
from coach.profile import Goal, Settings
from coach.progress.sheet import Part, Sheet, sheet_of
from coach.standing import Standing, refold
from content.library import load_library
from content.texts import texts_in
from tests.seasons import RUNNER, START, at, last_day, season

RUNNER_TOLD = replace(RUNNER, born=1985, sex="female", goal=Goal("half"), conditions=("bone-stress-history",))
TROUBLE = (
    Injury(at=at(31, 19), id="t1", side="left"),
    CheckIn(at=at(69, 19), id="t2", side="right", pain=5, sharp=True, sites=("achilles",)),
    CheckIn(at=at(71, 19), id="t3", side="right", pain=3, flags=("swelling", "night-or-rest-pain")),
)
DIAGNOSES = ("tendin", "tendon injury", "rupture", "fracture of", "stress fracture", "fasciitis", "arthr", "syndrome")


def runner(entries: tuple[AnyEntry, ...], language: str = "en") -> Person:
    standing = refold(entries, RUNNER_TOLD, load_library().book)
    joined = datetime.combine(START, time(6), UTC)
    origin = Origin(RUNNER_TOLD, Standing())
    settings = Settings(language=language)
    return Person(1, RUNNER_TOLD, settings=settings, standing=standing, joined_at=joined, origin=origin)


def now(days: int) -> datetime:
    return datetime.combine(last_day(days), time(20), UTC)


def sheet(days: int, *more: AnyEntry) -> Sheet:
    entries = tuple(sorted((*season(days), *more), key=lambda entry: entry.at))
    context = Context(now=now(days), at=now(days), library=load_library(), journal=entries)
    return sheet_of(runner(entries), context)


def words(found: Sheet, language: str = "en") -> str:
    say = Say(texts_in(language))
    return "\n".join(line for part in parts(found) for line in said(part, say)) + "\n".join(map(say, found.head))


def parts(found: Sheet) -> tuple[Part, ...]:
    return (*found.left, *found.right)


def said(part: Part, say: Say) -> Iterator[str]:
    yield say(part.title)
    yield from map(say, part.lines)
    for row in part.table.rows if part.table else ():
        yield " | ".join(map(say, row))


def test_it_says_who_since_when_and_how_each_side_is():
    told = words(sheet(80))

    assert "born 1985, female" in told
    assert "a bone stress injury in the past" in told
    assert re.search(r"Calm mornings \| \d+ of 80 \| \d+ of 80", told)


def test_tests_are_told_with_what_is_more_than_measuring():
    told = words(sheet(80))

    assert "Knee to wall, cm | 9.5 → 10.5 → 11.5 * | 7.5 → 8.5 → 9.5 *" in told
    assert "knee to wall 2 cm, heel raises 7" in told.replace("\N{NO-BREAK SPACE}", " ")
    assert "No test was done" in words(sheet(2))


def test_flags_stops_and_changes_are_told_the_latest_first_with_their_rules():
    told = words(sheet(80, *TROUBLE))

    assert told.index("swelling and pain at night") < told.index("sharp pain.") < told.index("a twisted ankle")
    assert "a step back, too much pain after the load (D3)" in told
    assert "No red flag, sharp pain or sprain was told." in words(sheet(30))


def test_what_is_at_rest_today_stands_at_the_head():
    assert "Today at rest: a fresh sprain" in words(sheet(33, TROUBLE[0]))


def test_it_never_names_a_diagnosis():
    told = words(sheet(80, *TROUBLE)).lower()

    assert [word for word in DIAGNOSES if word in told] == []


def test_it_is_one_page_and_says_nothing_of_the_machine_or_the_hour():
    entries = season(80)
    made = physio_page(now(80), runner(entries), entries)

    assert made.count(b"/Type /Page\n") == 1
    assert b"D:20260520120000Z" in made
    assert b"/Producer (Talus)" in made
    assert [secret for secret in (str(Path.cwd()), str(Path.home()), "fpdf") if secret.encode() in made] == []


def test_the_fullest_columns_end_above_the_foot():
    say = Say(texts_in("de"))
    crowded = sheet(80, *(replace(TROUBLE[2], id=f"u{day}", at=at(day, 19)) for day in range(70, 79)))
    picture = png(chart.draw(crowded.trend, say), 1)
    ends = []
    for setting in SETTINGS:
        pdf, bottom = laid(crowded, START, say, picture, setting)
        ends.append(bottom)
        shut(pdf)

    assert ends == sorted(ends, reverse=True)
    assert ends[-1] < foot_begins(crowded)
