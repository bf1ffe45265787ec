"""The numbers of the weekly review. They live in `content/review.yaml`, with their sources."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Questions:
    weeks: int  # so often
    trouble: int  # 0-3: an answer from here on asks where and how much


@dataclass(frozen=True, slots=True)
class ChangeNumbers:
    """Days after a change between which it is asked about, once."""

    after_days: int
    until_days: int


@dataclass(frozen=True, slots=True)
class CatchingNumbers:
    days: int  # rungs are compared with so long ago
    raises: float  # the share by which a gap in heel raises has to shrink to be told


@dataclass(frozen=True, slots=True)
class InsightNumbers:
    """Mornings are those with an answer; shares and rates are 0-1."""

    weeks: int  # so often at most
    days: int  # as far back as it looks
    repeat_days: int  # the same is not said again within
    mornings: int  # at least
    stiff: int  # of them at least
    share: float  # "most" of the stiff ones
    times: float  # with it stiff so many times as often as without
    others: int  # mornings without it, at least
    same_side: float
    since: int  # mornings before and since a change, each
    calmer: float  # so much less of them stiff


@dataclass(frozen=True, slots=True)
class HabitNumbers:
    week: int  # from this week on (R7)
    recent_weeks: int
    before_weeks: int
    smaller_weeks: int


@dataclass(frozen=True, slots=True)
class ReviewNumbers:
    questions: Questions
    change: ChangeNumbers
    catching: CatchingNumbers
    insight: InsightNumbers
    habit: HabitNumbers
