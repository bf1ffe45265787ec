"""Five kills on each database. `make crash` does fifty; docs/reliability.md says what is promised."""

from pathlib import Path

import pytest

from tests.crash.harness import Course, run
from tests.postgres import postgres, postgres_url

__all__ = ["postgres", "postgres_url"]


@pytest.fixture(params=["sqlite", "postgresql"])
def course(request: pytest.FixtureRequest, tmp_path: Path) -> Course:
    if request.param == "sqlite":
        return Course(5, f"sqlite:///{tmp_path / 'talus.db'}", tmp_path)
    return Course(5, request.getfixturevalue("postgres_url"), tmp_path)


async def test_killed_under_load_nothing_is_lost_or_done_twice(course: Course):
    figures = await run(course)

    assert figures.wrong == ()
    assert figures.kills == 5
    assert figures.own_deaths == 3
    assert figures.reminders == 3 * course.people
    assert figures.answers >= course.people
