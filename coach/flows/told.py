"""What a decision is told as: what it means for today, in one or two sentences. The why is a tap away."""

from coach.cards.outcome import Told
from coach.decision import STOPS, Reason, sentence
from coach.emergency import Numbers, all_numbers, numbers_at
from coach.flows.lines import stacked
from coach.journal import Step
from coach.person import Context, Person
from coach.profile import SIDES, Side
from coach.screen import Text, text
from coach.terms import Strand, Verdict

BOTH = "both"
STOP_TIERS = ("A", "B")
PAUSED = "next.paused"
"""What the rules say to a runner on a break; whoever tells of pain there needs to hear more."""


def told_lines(told: Told) -> tuple[Text, ...]:
    """The sentence of the rules first, then what moves, side by side."""
    praise = (text("told.suited-you"),) if told.verdict == "progress" else ()
    return (*praise, text(told.next), *other_stops(told), *stacked(moves(told)), *other_side(told))


def other_stops(told: Told) -> tuple[Text, ...]:
    """Each rule that stops says where to go: a second warning must not hide behind the first, nor the other side's."""
    if told.verdict not in STOPS:
        return ()
    stopping = (reason for reason in told.reasons if reason.rule.startswith(STOP_TIERS))
    said = told.next.removeprefix("stop.").partition("-")[0]
    return tuple(dict.fromkeys(stop_line(reason) for reason in stopping if reason.rule != said))


def stop_line(reason: Reason) -> Text:
    line = text(f"stop.{reason.rule}")
    return line if reason.side is None else text("why.sided", side=text(f"told.side-{reason.side}"), sentence=line)


def whom_to_call(told: Told, person: Person, context: Context) -> tuple[Text, ...]:
    """Wherever an urgent stop is said, so is the number."""
    return numbers_here(person, context) if told.verdict == "stop-urgent" else ()


def numbers_here(person: Person, context: Context) -> tuple[Text, ...]:
    """Of the country of the runner's clock."""
    known = tuple(numbers_at(context.library.emergency, person.runner.time_zone))
    return stacked([number_line(*each) for each in known] or [text("stop.elsewhere")])


def number_line(numbers: Numbers, countries: tuple[str, ...]) -> Text:
    return text("stop.number", number=either(numbers), countries=names(countries))


def either(numbers: Numbers) -> Text:
    first, *more = numbers
    return text("stop.either", first=first, second=more[0]) if more else text("stop.one", number=first)


def names(countries: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(text(f"country.{country}") for country in countries)


def number_list(context: Context) -> tuple[Text, ...]:
    """Who travels is not where their clock is."""
    numbers = context.library.emergency
    ordered = sorted(all_numbers(numbers), key=lambda row: (len(row[0]), len(row[0][0]), row[0]))
    lines = [text("stop.number-of", number=either(number), countries=names(countries)) for number, countries in ordered]
    return (text("stop.numbers"), *stacked(lines), text("stop.elsewhere"))


def moves(told: Told) -> list[Text]:
    """One line for each side; one for both where they do the same."""
    strands: dict[str, tuple[Strand, ...]] = {
        side: tuple(step.strand for step in told.changes if step.side == side) for side in SIDES
    }
    if strands[Side.LEFT] == strands[Side.RIGHT] and told.left == told.right:
        strands = {BOTH: strands[Side.LEFT]}
    return [move_line(told, side, moved) for side, moved in strands.items() if moved]


def move_line(told: Told, side: str, strands: tuple[Strand, ...]) -> Text:
    verdict = told.right if side == Side.RIGHT else told.left
    way = "up" if verdict == "progress" else "down"
    return text(f"told.{way}", side=text(f"told.side-{side}"), what=tuple(text(f"strand.{each}") for each in strands))


def other_side(told: Told) -> tuple[Text, ...]:
    """Whose ankle it is not about, is told so."""
    if "hold" not in (told.left, told.right) or told.left == told.right or told.verdict in (*STOPS, "rest"):
        return ()
    return (text("told.goes-on", side=text(f"side.{'left' if told.left == 'hold' else 'right'}")),)


def why_lines(told: Told, context: Context) -> tuple[Text, ...]:
    return explained(told.verdict, told.reasons, told.changes, context)


def explained(
    verdict: Verdict, reasons: tuple[Reason, ...], changes: tuple[Step, ...], context: Context
) -> tuple[Text, ...]:
    """The inputs in the rule's own sentence, what moved, the version, and what would change it."""
    rules = tuple(reason_line(reason) for reason in reasons)
    moved = tuple(change_line(change) for change in changes)
    version = text(
        "why.version",
        rules=", ".join(dict.fromkeys(each.rule for each in reasons)),
        version=context.library.book.version,
    )
    return (*rules, *moved, text(f"why.change.{verdict}"), version, *sourced(reasons, context))


def sourced(reasons: tuple[Reason, ...], context: Context) -> tuple[Text, ...]:
    """The facts behind the rules, folded away until somebody wants them."""
    sources = context.library.sources
    facts = dict.fromkeys(fact for reason in reasons for fact in sources.get(reason.rule, ()))
    lines = stacked([text("why.fact", name=fact, says=text(f"fact.{fact}")) for fact in facts])
    return tuple(text("why.facts", facts=line) for line in lines)


def reason_line(reason: Reason) -> Text:
    if reason.side is None:
        return sentence(reason)
    return text("why.sided", side=text(f"told.side-{reason.side}"), sentence=sentence(reason))


def change_line(change: Step) -> Text:
    side, strand = text(f"side.{change.side}"), text(f"strand.{change.strand}")
    return text("why.moved", side=side, strand=strand)
