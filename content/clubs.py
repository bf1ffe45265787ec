"""Loads the numbers of clubs."""

from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from coach.club.numbers import ClubNumbers, PollAsked
from coach.terms import Strand
from content.source import read

FILE = Path(__file__).with_name("clubs.yaml")
DAYTIME = (time(7), time(21))

Span = Annotated[timedelta, Field(gt=timedelta(0), le=timedelta(days=7))]


class PollFile(BaseModel):
    """Telegram takes twelve answers at most; more than six nobody reads."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ask: Annotated[str, Field(pattern=r"^[a-z-]+$")]
    answers: Annotated[tuple[str, ...], Field(min_length=2, max_length=6)]


class ClubsFile(BaseModel):
    """What the file may say: ten edits a minute at most, no count of fewer than five, no card at night."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    edit_every: Annotated[timedelta, Field(ge=timedelta(seconds=6), le=timedelta(minutes=5))]
    fewest_shown: Annotated[int, Field(ge=5, le=50)]
    kept_weeks: Annotated[int, Field(ge=2, le=53)]
    announce_at: time
    early_before: time
    evening_at: time
    lead_within: Span
    after_start: Annotated[timedelta, Field(ge=timedelta(minutes=15), le=timedelta(hours=6))]
    open_for: Span
    counts_for: Annotated[timedelta, Field(ge=timedelta(days=2), le=timedelta(days=14))]
    same_run: Annotated[timedelta, Field(ge=timedelta(0), le=timedelta(hours=6))]
    warm_up_minutes: Annotated[int, Field(ge=2, le=5)]
    goal_days: Annotated[int, Field(ge=1, le=7)]
    poll_open: Annotated[timedelta, Field(ge=timedelta(hours=6), le=timedelta(hours=47))]
    polls: Annotated[tuple[PollFile, ...], Field(min_length=1)]
    themes: Annotated[tuple[Strand, ...], Field(min_length=12, max_length=12)]

    @model_validator(mode="after")
    def is_awake(self) -> Self:
        for at in (self.announce_at, self.evening_at):
            if not DAYTIME[0] <= at <= DAYTIME[1]:
                raise ValueError(f"a card at {at} would come at night")
        if self.early_before <= self.announce_at:
            raise ValueError("a run has its card before it starts: early_before must be later than announce_at")
        return self


def load_clubs(path: Path = FILE) -> ClubNumbers:
    values = read(path, TypeAdapter(ClubsFile)).model_dump()
    return ClubNumbers(**{**values, "polls": tuple(PollAsked(**poll) for poll in values["polls"])})
