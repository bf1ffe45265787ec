"""A record moves into what set-up left, and into nothing else."""

from datetime import UTC, datetime, timedelta

from coach.flows.taking_in import is_set_up
from coach.journal import CheckIn, Note, ProfileChange
from coach.profile import Runner

AT = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
SET_UP = (ProfileChange(at=AT, runner=Runner()), Note(at=AT, text="Ankle or Achilles trouble in the past year: no"))


def test_what_set_up_noted_is_no_record_yet():
    assert is_set_up(())
    assert is_set_up((*SET_UP, ProfileChange(at=AT + timedelta(days=1), runner=Runner())))


def test_what_was_told_since_is():
    later = AT + timedelta(hours=1)

    assert not is_set_up((*SET_UP, Note(at=later, text="left tight after hills")))
    assert not is_set_up((*SET_UP, CheckIn(at=later, moment="next-morning", pain=0)))
