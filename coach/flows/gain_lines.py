"""The card to show around, in words that can be passed on with it."""

from collections.abc import Iterator

from coach.flows.lines import stacked
from coach.progress.shown import Gain, Gains
from coach.screen import Text, text


def gain_lines(gains: Gains) -> tuple[Text, ...]:
    title = text("gains.title-named", name=gains.name) if gains.name else text("gains.title")
    return (text("gains.heading", title=title), *stacked([*reached(gains), *gained(gains), *weeks(gains)]))


def reached(gains: Gains) -> Iterator[Text]:
    for one in gains.reached:
        yield text("progress.stage", side=text(f"told.side-{one.side}"), stage=text(f"stage.{one.stage}"))


def gained(gains: Gains) -> Iterator[Text]:
    for test in dict.fromkeys(gain.test for gain in gains.gains):
        parts = tuple(part(gain) for gain in gains.gains if gain.test == test)
        yield text("gains.test", test=text(f"chart.test-{test}"), what=parts)


def part(gain: Gain) -> Text:
    return text("gains.side", side=text(f"side.{gain.side}"), before=gain.before, now=gain.now)


def weeks(gains: Gains) -> Iterator[Text]:
    if gains.kept:
        yield text("gains.weeks-line", weeks=text("gains.weeks", count=gains.kept))
