"""How each side came to where it stands: stages and decisions along the time."""

from collections.abc import Iterator
from datetime import date

from coach.decision import PLAIN, VERDICTS
from coach.journal import Decided, Override
from coach.person import Origin
from coach.profile import SIDES, Side
from coach.progress.axis import span_of
from coach.progress.values import Axis, Mark, Note, Stretch
from coach.review.daybook import Daybook
from coach.rulebook import RuleBook
from coach.screen import Text, text
from coach.standing import fold, of
from coach.standing.decisions import verdicts
from coach.terms import SideOrBoth, Stage, Verdict

Decision = tuple[int, Decided]


def decisions_of(daybook: Daybook) -> tuple[Decision, ...]:
    """With their local days; what the runner took back is gone, and what only says that it is not time is no news."""
    taken_back = {entry.of for _, entry in daybook.entries if isinstance(entry, Override)}
    return tuple(
        (day, entry)
        for day, entry in daybook.entries
        if isinstance(entry, Decided) and entry.id not in taken_back and is_news(entry)
    )


def is_news(entry: Decided) -> bool:
    return bool(entry.rules) and not (entry.decision == "hold" and PLAIN.issuperset(entry.rules))


def concerns(entry: Decided, side: Side) -> Verdict | None:
    """A side that only stays beside one that moves has no decision of its own."""
    verdict = verdicts(entry).get(side)
    return None if verdict == "hold" and entry.decision != "hold" else verdict


def marks_of(decisions: tuple[Decision, ...], axis: Axis, side: Side) -> tuple[Mark, ...]:
    found: dict[int, Verdict] = {}
    for day, entry in decisions:
        verdict, place = concerns(entry, side), axis.place(day)
        if verdict and 0 <= place < axis.count:
            found[place] = max(verdict, found.get(place, verdict), key=weight)
    return tuple(Mark(place, verdict) for place, verdict in sorted(found.items()))


def weight(verdict: Verdict) -> int:
    """A step up says more than a hold beside it."""
    return 0 if verdict == "hold" else 1 + VERDICTS.index(verdict)


def notes_of(decisions: tuple[Decision, ...], axis: Axis, shown: tuple[Side, ...], most: int) -> tuple[Note, ...]:
    """The latest of them, the oldest first; holds only where nothing weightier is left to tell."""
    rows = [note for day, entry in decisions if day in span_of(axis) for note in noted(day, entry, shown)]
    moving = [note for note in rows if note.verdict != "hold"][-most:]
    holds = [note for note in rows if note.verdict == "hold"]
    chosen = {*moving, *holds[len(holds) - (most - len(moving)) :]} if len(moving) < most else {*moving}
    return tuple(note for note in dict.fromkeys(rows) if note in chosen)


def noted(day: int, entry: Decided, shown: tuple[Side, ...]) -> Iterator[Note]:
    """One for both sides where they are treated alike."""
    found = {side: verdict for side in SIDES if side in shown and (verdict := concerns(entry, side))}
    for verdict in sorted(set(found.values()), key=weight, reverse=True):
        named = [side for side in found if found[side] == verdict]
        side: SideOrBoth = "both" if len(named) == len(SIDES) else named[0].value
        yield Note(date.fromordinal(day), side, verdict, told_rule(entry))


def told_rule(entry: Decided) -> str:
    """Beside a rule with news what only says that it is not time is left out."""
    return next((rule for rule in entry.rules if rule not in PLAIN), entry.rules[0])


def stages_of(daybook: Daybook, axis: Axis, origin: Origin, book: RuleBook) -> dict[Side, tuple[Stretch, ...]]:
    """Only decisions and vetoes move a stage, so nothing else is folded."""
    standing, runner = origin.standing, origin.runner
    found: dict[Side, list[Stretch]] = {side: [(0, of(standing, side).stage)] for side in SIDES}
    for day, entry in daybook.entries:
        if not isinstance(entry, Decided | Override) or axis.place(day) >= axis.count:
            continue
        standing = fold(standing, entry, runner, book)
        for side in SIDES:
            put(found[side], max(0, axis.place(day)), of(standing, side).stage)
    return {side: tuple(stretches) for side, stretches in found.items()}


def put(stretches: list[Stretch], place: int, stage: Stage) -> None:
    """The last stage of a place counts."""
    if stretches[-1][1] == stage:
        return
    if stretches[-1][0] == place:
        stretches.pop()
    if not stretches or stretches[-1][1] != stage:
        stretches.append((place, stage))


def told_by(note: Note) -> Text:
    """The rule in a few plain words; a step up has only good reasons."""
    side = text(f"review.side-{note.side}")
    why = text("progress.why-up" if note.verdict == "progress" else f"coaching.rule-{note.rule}")
    return text(f"progress.note-{note.verdict}", day=note.day, side=side, why=why)
