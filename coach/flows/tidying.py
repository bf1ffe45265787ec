"""Once a day: a journey ends, sessions left open are credited, and receipts of earlier days shrink to one line."""

from dataclasses import replace

from coach.cards import CardState
from coach.cards.benchmark import BenchmarkResult, GuidedBenchmark
from coach.cards.closing import Closed
from coach.cards.plan import PlanChanged
from coach.cards.post_run import AskLegs, Receipt
from coach.cards.session import SessionReceipt
from coach.desk import turned
from coach.effects import Effect, Show
from coach.flows.benchmark_outcome import done_items
from coach.flows.run_lines import logged
from coach.flows.runs import today_of, zone_of
from coach.flows.session import close_stale
from coach.flows.travel import come_home
from coach.localtime import day_of
from coach.person import Context, Person
from coach.screen import Screen, Text, text


def tidied(person: Person, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    home, effects = come_home(person, context)
    person, closed = close_stale(home, context)
    effects = (*effects, *closed)
    today, zone = today_of(person, context), zone_of(person)
    for card in person.desk.cards:
        line = one_line(card.state)
        if line is not None and day_of(card.opened_at, zone) < today:
            person = replace(person, desk=turned(person.desk, card.number, Closed(line), answered=False))
            effects = (*effects, Show(card.number, Screen((line,))))
    return person, effects


def one_line(state: CardState) -> Text | None:
    match state:
        case Receipt():
            return logged(state)
        case AskLegs():
            return text("run.logged-ankles", felt=text(f"felt.{state.felt}"))
        case GuidedBenchmark():
            return text("benchmark.partial", count=len(done_items(state)))
        case BenchmarkResult():
            return text("benchmark.done")
        case PlanChanged(lines=lines):
            return lines[0]
        case SessionReceipt():
            return text("session.receipt", done=state.done, count=state.planned)
        case _:
            return None
