"""Loads the numbers of the weekly review."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from coach.review.numbers import CatchingNumbers, ChangeNumbers, HabitNumbers, InsightNumbers, Questions, ReviewNumbers
from content.source import read

FILE = Path(__file__).with_name("review.yaml")

Count = Annotated[int, Field(ge=1, le=400)]
Share = Annotated[float, Field(gt=0, le=1)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class QuestionsFile(Strict):
    weeks: Count
    trouble: Annotated[int, Field(ge=1, le=3)]


class ChangeFile(Strict):
    after_days: Count
    until_days: Count


class CatchingFile(Strict):
    days: Count
    raises: Share


class InsightFile(Strict):
    weeks: Count
    days: Count
    repeat_days: Count
    mornings: Count
    stiff: Count
    share: Share
    times: Annotated[float, Field(gt=1)]
    others: Count
    same_side: Share
    since: Count
    calmer: Share


class HabitFile(Strict):
    week: Count
    recent_weeks: Count
    before_weeks: Count
    smaller_weeks: Annotated[int, Field(ge=1, le=4)]  # as many eased weeks as the standing keeps


class ReviewFile(Strict):
    questions: QuestionsFile
    change: ChangeFile
    catching: CatchingFile
    insight: InsightFile
    habit: HabitFile


def load_review(path: Path = FILE) -> ReviewNumbers:
    written = read(path, TypeAdapter(ReviewFile))
    return ReviewNumbers(
        questions=Questions(**written.questions.model_dump()),
        change=ChangeNumbers(**written.change.model_dump()),
        catching=CatchingNumbers(**written.catching.model_dump()),
        insight=InsightNumbers(**written.insight.model_dump()),
        habit=HabitNumbers(**written.habit.model_dump()),
    )
