"""Times as people type them: a small grammar that is sure, or says that it is not."""

from coach.times.grammar import heard, speaks_of_time
from coach.times.moments import day_of, days_of, moments
from coach.times.said import Said, TimeWords

__all__ = ["Said", "TimeWords", "day_of", "days_of", "heard", "moments", "speaks_of_time"]
"""`heard` takes words apart, `moments` and `day_of` lay what was said beside the runner's clock."""
