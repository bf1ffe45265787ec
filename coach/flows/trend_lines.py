"""A trend in words: what the picture shows, read aloud."""

from collections.abc import Iterator

from coach.flows.lines import stacked
from coach.progress.changes import told_by
from coach.progress.values import Loads, Note, Sided, Trend
from coach.screen import Text, text


def trend_lines(trend: Trend) -> tuple[Text, ...]:
    sides = [line for one in trend.sides for line in mornings(one, trend)]
    return (
        text("progress.trend", since=trend.axis.first, until=trend.axis.last),
        *stacked([*sides, *tired(trend)]),
        *stacked([*loads(trend.loads)]),
        *stacked([*stages(trend), *(note_line(note) for note in trend.notes)]),
    )


def mornings(one: Sided, trend: Trend) -> Iterator[Text]:
    side = text(f"told.side-{one.side}")
    if one.mean_pain is None:
        yield text("progress.no-morning", side=side)
        return
    what = [
        text("progress.calm", calm=one.calm, told=one.told),
        text("progress.pain", pain=one.mean_pain),
        *([text("progress.stiff", minutes=round(one.mean_stiffness))] if one.mean_stiffness else []),
        *([text(f"progress.way-{way(one.halves, trend.step)}")] if one.halves else []),
    ]
    yield text("progress.side", side=side, what=tuple(what))


def way(halves: tuple[float, float], step: float) -> str:
    """Less than the step that counts is no change."""
    before, after = halves
    if after <= before - step:
        return "easing"
    return "rising" if after >= before + step else "steady"


def tired(trend: Trend) -> Iterator[Text]:
    known = [value for value in trend.tired if value is not None]
    if known:
        yield text("progress.tired", tired=sum(known) / len(known))


def loads(found: Loads) -> Iterator[Text]:
    what = [text("progress.runs", count=found.count)] if found.count else []
    if found.unit != "runs" and found.count:
        what.append(text(f"progress.length-{found.unit}", length=sum(found.runs)))
    what += [text("progress.strength", count=count)] if (count := sum(found.strength)) else []
    what += [text("progress.others", count=count)] if (count := sum(found.others)) else []
    yield text("progress.load", what=tuple(what)) if what else text("progress.no-load")


def stages(trend: Trend) -> Iterator[Text]:
    """Where each side stands, and since when, if it came there on the picture."""
    for one in trend.sides:
        if one.stages:
            place, stage = one.stages[-1]
            side, name = text(f"told.side-{one.side}"), text(f"stage.{stage}")
            if place:
                yield text("progress.stage-since", side=side, stage=name, day=trend.axis.begins(place))
            else:
                yield text("progress.stage", side=side, stage=name)


def note_line(note: Note) -> Text:
    return text("progress.note", note=told_by(note))
