"""How the whole way looks: the stages from first to last, and each strand's ladder where the sides stand."""

from collections.abc import Iterator
from datetime import date

from coach.cards.benchmark import GateStand
from coach.cards.outcome import Told
from coach.cards.plan import Way
from coach.flows.benchmark_outcome import gates_of
from coach.flows.benchmark_outcome_faces import plain, shortfall
from coach.flows.buttons import Row, button, rows_of
from coach.flows.lines import stacked
from coach.flows.told import told_lines
from coach.flows.way import next_stage
from coach.ladder import rung_at, step_up
from coach.person import Context, Person
from coach.profile import SIDES
from coach.rulebook import STAGES, STRANDS, RuleBook, Rung
from coach.rules.gates import Want
from coach.screen import Screen, Text, text
from coach.session_plan import load_name, variant_name
from coach.standing import of
from coach.terms import Stage, Strand

TO_PLAN = button("back", "plan")
TO_WAY = (button("back", "way"),)


def face(state: Way, person: Person, context: Context) -> Screen:
    if state.strand is not None:
        return strand_face(state.strand, person, context)
    stages = stacked([stage_line(person, stage) for stage in STAGES])
    answer = answer_lines(state.asked) if state.asked else ()
    wants = stacked(want_lines(tuple(gates_of(person, context))))
    return Screen((text("way.heading"), *stages, *answer, *wants), way_rows(person))


def way_rows(person: Person) -> tuple[Row, ...]:
    strands = rows_of([button(f"strand-{strand}", "strand", strand) for strand in STRANDS], 2)
    to = next_stage(person)
    ask = () if to is None else ((button("keep-it" if to == "maintain" else "move-on", "move-on"),),)
    return (*strands, *ask, (TO_PLAN,))


def stage_line(person: Person, stage: Stage) -> Text:
    here = [side for side in SIDES if of(person.standing, side).stage == stage]
    name = text(f"stage.{stage}")
    if not here:
        behind = all(STAGES.index(stage) < STAGES.index(of(person.standing, side).stage) for side in SIDES)
        return text("way.behind" if behind else "way.ahead", stage=name)
    who = text("way.you" if len(here) == len(SIDES) else f"way.{here[0]}")
    since = max(of(person.standing, side).since for side in here)
    if not since:
        return text("way.here", stage=name, who=who)
    return text("way.here-since", stage=name, who=who, day=date.fromordinal(since))


def answer_lines(told: Told) -> tuple[Text, ...]:
    """The rules' answer to the runner who asked for more, and what it still wants in words."""
    keys = dict.fromkeys(str(value) for reason in told.reasons for name, value in reason.numbers if name == "missing")
    wanted = (text("way.wanted", what=tuple(text(key) for key in keys)),) if keys else ()
    return (*told_lines(told), *wanted)


def want_lines(stands: tuple[GateStand, ...]) -> list[Text]:
    """What the gate to the next stage still wants of each side; said once where both want the same."""
    if len(stands) == len(SIDES) and plain(stands[0]) == plain(stands[1]):
        return [want_line(stands[0], "both")]
    return [want_line(stand, stand.side.value) for stand in stands]


def want_line(stand: GateStand, who: str) -> Text:
    side = text(f"told.side-{who}")
    if not stand.wants:
        return text("way.open", side=side)
    return text("way.wants", side=side, what=tuple(dict.fromkeys(map(wanted, stand.wants))))


def wanted(want: Want) -> Text:
    """With the number that is missing, where it was measured."""
    if want.short is not None:
        return text("way.short", what=text(want.key), by=shortfall(want))
    return text("way.unmeasured", what=text(want.key)) if want.test else text(want.key)


def strand_face(strand: Strand, person: Person, context: Context) -> Screen:
    book, place = context.library.book, STRANDS.index(strand)
    left, right = (of(person.standing, side).levels[place] for side in SIDES)
    if left == right:
        lines = list(rung_lines(book, strand, "both", left))
    else:
        lines = [*rung_lines(book, strand, "left", left), *rung_lines(book, strand, "right", right)]
    numbers = book.progress
    heavy = any(rung_at(book, strand, rung).heavy for rung, _ in (left, right))
    step = text("way.step", days=numbers.slow_days if heavy else numbers.days)
    return Screen((text("way.strand", what=text(f"button.strand-{strand}")), *stacked(lines), step), (TO_WAY,))


def rung_lines(book: RuleBook, strand: Strand, who: str, level: tuple[str, int]) -> Iterator[Text]:
    rung = rung_at(book, strand, level[0])
    side, what = text(f"told.side-{who}"), rung_text(rung)
    if level[1]:
        yield text("way.rung-since", side=side, what=what, day=date.fromordinal(level[1]))
    else:
        yield text("way.rung", side=side, what=what)
    above = step_up(book, strand, rung.id)
    if above is None:
        yield text("way.top")
    else:
        yield text("way.next" if above.stage == rung.stage else "way.next-stage", what=rung_text(above))


def rung_text(rung: Rung) -> Text:
    """`Heel raise, off a step, 10 kg`, with its sets and its dose."""
    named = [text(f"exercise.{rung.exercise}.name")]
    named += [variant_name(rung.variant)] if rung.variant else []
    named += [load_name(rung.load)] if rung.load else []
    what = named[0]
    for more in named[1:]:
        what = text("way.with", what=what, more=more)
    return text("way.dose", what=what, sets=rung.sets, amount=dose(rung))


def dose(rung: Rung) -> Text:
    if rung.seconds is not None:
        return text("dose.seconds", count=rung.seconds)
    if rung.metres is not None:
        return text("dose.metres", count=rung.metres)
    return text("dose.reps", count=rung.reps or 0)
