"""How long a limp rests before a check of what the ankle can do makes sense."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.flows.open_matters import is_early
from coach.journal import CheckIn
from coach.standing import fold
from tests.coach.runners import LIBRARY, a_context, a_runner, berlin


@pytest.mark.parametrize(("minutes", "early"), [(24 * 60 - 1, True), (24 * 60, False)])
def test_a_limp_is_checked_after_a_day(minutes, early):
    person, limped = a_runner(), berlin(4, 12)
    told = CheckIn(at=limped, id="e2", moment="any", side="left", limp=True)
    limping = replace(person, standing=fold(person.standing, told, person.runner, LIBRARY.book))

    assert is_early(limping, a_context(limped + timedelta(minutes=minutes))) is early
