"""Loads the numbers of the reminders."""

from datetime import time, timedelta
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from coach.policy import Policy

POLICY = Path(__file__).with_name("policy.yaml")

Span = Annotated[timedelta, Field(gt=timedelta(0), le=timedelta(days=1))]
Days = Annotated[int, Field(ge=1, le=60)]


class PolicyFile(BaseModel):
    """What the file may say. R2 and R3 bound the cap and the back-off."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    primer_lead: Span
    post_run_after: Span
    long_run_extra: Annotated[timedelta, Field(ge=timedelta(0), le=timedelta(hours=6))]
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
    mobility_only_rules: tuple[str, ...]
    recovery_rules: tuple[str, ...]


def load_policy(path: Path = POLICY) -> Policy:
    """A wrong file is a ValueError of one line that names the file and the path inside it."""
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        return Policy(**PolicyFile.model_validate(raw).model_dump())
    except yaml.YAMLError as error:
        raise ValueError(f"{path.name}: no YAML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise ValueError(f"{path.name}: {where}: {first['msg']}") from error
