"""Loads the numbers of the reminders."""

from datetime import time, timedelta
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from coach.cards.aside import AsideName
from coach.policy import Policy
from coach.profile import Distance, Weekday
from content.source import read

POLICY = Path(__file__).with_name("policy.yaml")

Span = Annotated[timedelta, Field(gt=timedelta(0), le=timedelta(days=1))]
Days = Annotated[int, Field(ge=1, le=60)]


class PolicyFile(BaseModel):
    """What the file may say. R2 and R3 bound the cap and the back-off."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    race_start: time
    race_minutes: dict[Distance, Annotated[int, Field(ge=10, le=1440)]]
    primer_lead: Span
    post_run_after: Span
    long_run_extra: Annotated[timedelta, Field(ge=timedelta(0), le=timedelta(hours=6))]
    long_run_minutes: Annotated[int, Field(ge=45, le=240)]
    step_rate_more: Annotated[float, Field(gt=0, le=0.1)]
    early_run_margin: Span
    morning_from: time
    morning_until: time
    before_quiet: Span
    window: Span
    snooze_valid: Span
    daily_cap: Annotated[int, Field(ge=1, le=3)]
    usual_on_run_days: Annotated[int, Field(ge=1, le=3)]
    late_after: Span
    catch_up_gap: Span
    unanswered_before_help: Annotated[int, Field(ge=1, le=3)]
    silence_days: tuple[Days, Days]
    recovery_silence_days: Days
    baseline_days: Days
    as_before_days: Days
    calendar_days: Days
    schedule_days: Days
    schedule_look: Span
    service_look: Span
    test_minutes: Annotated[int, Field(ge=5, le=60)]
    mobility_only_rules: tuple[str, ...]
    put_off_days: Annotated[int, Field(ge=0, le=6)]
    review_day: Weekday
    review_after_days: Days
    review_open_days: Annotated[int, Field(ge=1, le=6)]
    asides: dict[AsideName, Annotated[int, Field(ge=0, le=60)]]
    lighter_share: Annotated[float, Field(gt=0, le=1)]
    recovery_rules: tuple[str, ...]


def load_policy(path: Path = POLICY) -> Policy:
    return Policy(**read(path, TypeAdapter(PolicyFile)).model_dump())
