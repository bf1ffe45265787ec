"""G1, G3, G4: whether a side that no other rule holds may step up, and which one step it takes."""

from dataclasses import dataclass
from typing import TypeAlias

from coach.journal import Step
from coach.ladder import first_rung, rung_at, stage_after, step_up
from coach.rulebook import STAGES, STRANDS, RuleBook, Rung
from coach.rules.gates import missing
from coach.rules.outside import hops_held
from coach.rules.view import HOUR, Hit, Number, View
from coach.standing.values import Bout, marks_of
from coach.terms import Stage

Target: TypeAlias = tuple[int, Rung]
"""A strand, by its place among STRANDS, and the rung that it may step up to."""


@dataclass(frozen=True, slots=True)
class Ascent:
    hits: tuple[tuple[str, Hit], ...]
    steps: tuple[Step, ...] = ()


def ascend(view: View, latest: tuple[str, ...]) -> Ascent:
    wanted = requested(view)
    if reason := unready(view):
        numbers = (("days", view.book.progress.days), ("missing", reason))
        return Ascent((("G4" if wanted else "G1", Hit("hold", latest, numbers, "waits")),))
    if wanted is None:
        return stepped(view, latest)
    wants = missing(view, wanted)
    if wants or wanted != stage_after(view.own.stage):
        return Ascent((("G4", gated(wanted, latest, wants or ("gate.order",))),))
    return through_gate(view, latest, wanted)


def stepped(view: View, latest: tuple[str, ...]) -> Ascent:
    """One new load at a time: of the strands that may step the one that has waited longest at its rung does, ties by
    what was too easy, then by the order of the ladders. Beside a strand that loads the tendon two that hardly do may
    go up, too.
    """
    waited = [place for place in range(len(STRANDS)) if has_waited(view, place)]
    ready = [place for place in waited if form_held(view, place)]
    free, wants = may_step(view, ready)
    if free:
        return ascent(view, together(view, free))
    if wants:
        return Ascent((("G4", gated(stage_after(view.own.stage), latest, wants)),))
    reason = "ready.top" if ready else "ready.form" if waited else "ready.days"
    numbers = (("days", view.book.progress.days), ("missing", reason))
    return Ascent((("G1", Hit("hold", latest, numbers, "waits")),))


def may_step(view: View, ready: list[int]) -> tuple[list[Target], tuple[str, ...]]:
    """The steps that are open to these strands, and what the gate wants before the others."""
    targets = [(place, rung) for place in ready if (rung := next_rung(view, place)) is not None]
    wants = missing_before(view, tuple(rung for _, rung in targets))
    return [(place, rung) for place, rung in targets if not wants or is_within(view, rung)], wants


def through_gate(view: View, latest: tuple[str, ...], wanted: Stage) -> Ascent:
    """The gate is open: the strand that has waited longest takes the first rung behind it."""
    waited = [place for place in range(len(STRANDS)) if has_waited(view, place)]
    ready = [place for place in waited if form_held(view, place)]
    if not ready:
        return Ascent((("G4", gated(wanted, latest, ("ready.form" if waited else "ready.days",))),))
    place = min(ready, key=lambda place: turn(view, place))
    return ascent(view, [(place, first_rung(view.book, STRANDS[place], wanted))])


def together(view: View, free: list[Target]) -> list[Target]:
    """The longest waiting of the strands that load, and so many of the others."""
    in_turn = sorted(free, key=lambda row: turn(view, row[0]))
    loading = [row for row in in_turn if loads(view.book, *row)]
    beside = [row for row in in_turn if row not in loading][: view.book.progress.beside]
    return sorted((*loading[:1], *beside), key=lambda row: row[0])


def turn(view: View, place: int) -> tuple[int, bool, int]:
    """Whose turn it is of the strands that may step: waited longest, then too easy, then as the ladders come."""
    since = view.own.levels[place][1]
    lately = (bout for bout in view.standing.bouts if bout.day >= since)
    was_easy = any(STRANDS[place] in marks_of(bout, view.side).easy for bout in lately)
    return since, not was_easy, place


def loads(book: RuleBook, place: int, rung: Rung) -> bool:
    """The calf always does; bands and taps of the first stages are a way in, no load for a tendon."""
    strand, numbers = STRANDS[place], book.progress
    if strand in numbers.light:
        return False
    return strand in numbers.loading or STAGES.index(rung.stage) >= STAGES.index(numbers.loading_from)


def ascent(view: View, targets: list[Target]) -> Ascent:
    place, target = targets[0]
    strand, (_, since) = STRANDS[place], view.own.levels[place]
    numbers: tuple[Number, ...] = (
        ("days", view.book.progress.days),
        ("waited", view.today - since),
        ("strand", strand),
        ("exercise", target.exercise),
        ("rung", target.id),
    )
    because = tuple(dict.fromkeys((*(bout.id for bout in green_bouts(view)), *(felt_id(view)))))
    hit = Hit("progress", because, numbers)
    opens = not all(is_within(view, rung) for _, rung in targets)
    names = ("G1", *(("G3",) if is_easy(view) else ()), *(("G4",) if opens else ()))
    steps = (Step(view.side, STRANDS[place], view.own.levels[place][0], rung.id) for place, rung in targets)
    return Ascent(tuple((name, hit) for name in names), tuple(steps))


def felt_id(view: View) -> tuple[str, ...]:
    return (view.own.morning.id,) if view.own.morning else ()


def gated(to: Stage, latest: tuple[str, ...], wants: tuple[str, ...]) -> Hit:
    return Hit("hold", latest, (("stage", to), ("missing", wants[0])), "waits")


def requested(view: View) -> Stage | None:
    """The stage that the runner asks for, if it lies above."""
    request = view.standing.request
    if request is None or STAGES.index(request[0]) <= STAGES.index(view.own.stage):
        return None
    return request[0]


def unready(view: View) -> str:
    """The key of what G1 still wants of the side as a whole; empty where nothing is missing."""
    own, numbers = view.own, view.book.progress
    quiet = numbers.quiet_hours * HOUR
    if view.standing.held is not None and view.today - view.standing.held[0] < numbers.coach_hold_days:
        return "ready.coach"
    if own.open_pain or any(concern.flags and view.now - concern.at < quiet for concern in view.concerns):
        return "ready.concern"
    if own.amber_at is not None and view.now - own.amber_at < quiet:
        return "ready.quiet"
    days = {day for day, strength, done in view.standing.sessions if strength and done}
    if sum(day > view.today - numbers.window for day in days) < numbers.strength_days:
        return "ready.strength"
    if len(green_bouts(view)) < numbers.green_sessions:
        return "ready.green"
    load = own.load
    if load is None or (load.loaded and (load.during is None or load.after is None)):
        return "ready.values"
    return "ready.vetoed" if was_refused(view) else ""


def was_refused(view: View) -> bool:
    """The runner has vetoed a step up on just this evidence: another strand does not ask for it anew."""
    evidence = {*(bout.id for bout in green_bouts(view)), *felt_id(view)}
    refused = (past for past in view.standing.past if past.vetoed_day and past.decision == "progress")
    return any(evidence.issubset(past.because) for past in refused)


def green_bouts(view: View) -> tuple[Bout, ...]:
    """The last strength sessions as far as they are green in everything that D1 asks; unknown is not green."""
    last = view.standing.bouts[-view.book.progress.green_sessions :]
    return tuple(bout for bout in last if bout.sound and is_green(view, bout))


def is_green(view: View, bout: Bout) -> bool:
    marks = marks_of(bout, view.side)
    if marks.during is None or marks.after is None or marks.sharp:
        return False
    return bool(marks.morning) and max(marks.during, marks.after) <= view.book.pain.green


def is_easy(view: View) -> bool:
    """G3: two green weeks at low effort. The rung is the full level, so it allows what G1 gives and no more."""
    numbers = view.book.progress
    recent = [bout for bout in view.standing.bouts if view.today - bout.day < numbers.easy_days]
    amber = view.own.amber_day and view.today - view.own.amber_day < numbers.easy_days
    weeks = {(view.today - bout.day) // 7 for bout in recent}
    easy = all(bout.effort is not None and bout.effort <= numbers.easy_effort for bout in recent)
    return easy and not amber and len(weeks) * 7 >= numbers.easy_days


def has_waited(view: View, place: int) -> bool:
    return days_left(view, place) <= 0


def days_left(view: View, place: int) -> int:
    """Until it was long enough at its rung: hops and heavy raises twice as long as the others."""
    rung, since = view.own.levels[place]
    numbers = view.book.progress
    heavy = rung_at(view.book, STRANDS[place], rung).heavy
    return (numbers.slow_days if heavy else numbers.days) - (view.today - since)


def form_held(view: View, place: int) -> bool:
    """Every set of this strand was done to its end, and without pain, in the last strength sessions."""
    last = view.standing.bouts[-view.book.progress.green_sessions :]
    return not any(STRANDS[place] in marks_of(bout, view.side).broke for bout in last)


def next_rung(view: View, place: int) -> Rung | None:
    """The rung above, unless a race holds hops back or the runner has vetoed this step."""
    target = step_up(view.book, STRANDS[place], view.own.levels[place][0])
    if target is None or (STRANDS[place] == "spring" and target.heavy and hops_held(view)):
        return None
    vetoed = (past for past in view.standing.past if past.vetoed_day)
    refused = (
        move.side is view.side and move.to == target.id
        for past in vetoed
        if view.today - past.vetoed_day < view.book.progress.veto_days
        for move in past.moves
    )
    return None if any(refused) else target


def is_within(view: View, rung: Rung) -> bool:
    """The side's stage holds this rung already."""
    return STAGES.index(rung.stage) <= STAGES.index(view.own.stage)


def missing_before(view: View, targets: tuple[Rung, ...]) -> tuple[str, ...]:
    """What the gate to the next stage wants, if a strand stands before it. Maintenance is entered on request."""
    if all(is_within(view, rung) for rung in targets):
        return ()
    to = stage_after(view.own.stage)
    return ("gate.request",) if to == "maintain" else missing(view, to)
