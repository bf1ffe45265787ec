"""Quiet hours as spans of time: the nights around one local day."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from coach.localtime import ONE_DAY, moment
from coach.profile import QuietHours


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` up to, but not including, `end`."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Quiet:
    spans: tuple[Span, ...]

    def at(self, instant: datetime) -> Span | None:
        return next((span for span in self.spans if span.start <= instant < span.end), None)

    def starts_after(self, instant: datetime) -> datetime | None:
        return min((span.start for span in self.spans if span.start > instant), default=None)


def quiet_around(day: date, hours: QuietHours, zone: ZoneInfo, wake: datetime | None = None) -> Quiet:
    """The quiet spans that touch the local day. The one that ends in its morning ends at `wake`, if that is earlier."""
    if hours.start == hours.end:
        return Quiet(())
    nights = [quiet_from(day + step * ONE_DAY, hours, zone) for step in (-1, 0, 1)]
    if wake is not None:
        nights = [Span(night.start, wake) if night.start < wake < night.end else night for night in nights]
    return Quiet(tuple(nights))


def quiet_from(day: date, hours: QuietHours, zone: ZoneInfo) -> Span:
    last = day if hours.end > hours.start else day + ONE_DAY
    return Span(moment(day, hours.start, zone), moment(last, hours.end, zone))
