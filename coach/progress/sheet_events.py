"""What a physio has to know of what happened: stops, red flags, sprains, and changes with their reasons."""

from collections.abc import Iterator
from datetime import date

from coach.decision import STOPS
from coach.journal import AnyEntry, CheckIn, Illness, Injury
from coach.judgement import judgement
from coach.person import Context, Person
from coach.profile import SIDES
from coach.progress.changes import concerns, decisions_of, told_rule
from coach.review.daybook import Daybook, Span
from coach.screen import Text, text

MOST = 6
"""Lines of a kind: one page holds no more."""


def flags(daybook: Daybook, span: Span) -> list[Text]:
    """The latest come first, so that what is left out is the oldest."""
    told = [line for day, entry in daybook.within(span) for line in told_of(date.fromordinal(day), entry)]
    return told[-MOST:][::-1] or [text("report.no-flags")]


def changes(daybook: Daybook, span: Span) -> list[Text]:
    return list(changed(daybook, span))[-MOST:][::-1] or [text("report.no-changes")]


def told_of(day: date, entry: AnyEntry) -> Iterator[Text]:
    match entry:
        case CheckIn(flags=flags, side=side) if flags:
            what = tuple(text(f"report.flag-{flag}") for flag in flags)
            yield text("report.told", day=day, side=text(f"review.side-{side or 'both'}"), what=what)
        case CheckIn(sharp=True, side=side):
            what = (text("report.sharp"),)
            yield text("report.told", day=day, side=text(f"review.side-{side or 'both'}"), what=what)
        case Injury(side=side):
            what = (text("report.sprain"),)
            yield text("report.told", day=day, side=text(f"review.side-{side or 'both'}"), what=what)
        case Illness():
            yield text("report.ill", day=day)


def changed(daybook: Daybook, span: Span) -> Iterator[Text]:
    """Stops, rests and steps; what held is in the trend."""
    for day, entry in decisions_of(daybook):
        if day not in span or entry.decision == "hold":
            continue
        verdicts = {side: concerns(entry, side) for side in SIDES}
        moved = [side for side in SIDES if verdicts[side] not in (None, "hold")]
        side = "both" if len(moved) != 1 else moved[0].value
        rule = told_rule(entry)
        why = text("progress.why-up" if entry.decision == "progress" else f"coaching.rule-{rule}")
        yield text(
            f"report.change-{'stop' if entry.decision in STOPS else entry.decision}",
            day=date.fromordinal(day),
            side=text(f"review.side-{side}"),
            why=why,
            rule=rule,
        )


def treatment(person: Person, context: Context) -> Iterator[Text]:
    """What the rules say today."""
    decision = judgement(person, context)
    if decision.decision not in ("progress", "hold"):
        why = tuple(text(f"coaching.rule-{rule}") for rule in decision.rules)
        yield text(f"report.now-{'stop' if decision.decision in STOPS else decision.decision}", why=why)
