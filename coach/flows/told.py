"""What a decision is told as: what it means for today, in one or two sentences. The why is a tap away."""

from coach.cards.outcome import Told
from coach.decision import Reason
from coach.journal import Step, Verdict
from coach.person import Context
from coach.screen import Text, text

STOPS: tuple[Verdict, ...] = ("stop-soon", "stop-urgent")


def told_lines(told: Told) -> tuple[Text, ...]:
    """The sentence of the rules first; whose it is where the sides differ; and what moves, in the runner's words."""
    praise = (text("told.suited-you"),) if told.verdict == "progress" else ()
    strands = dict.fromkeys(change.strand for change in told.changes)
    moves = (text("told.moves", what=tuple(text(f"strand.{strand}") for strand in strands)),) if strands else ()
    return (*praise, text(told.next), *one_side(told), *moves)


def one_side(told: Told) -> tuple[Text, ...]:
    if told.left == told.right:
        return ()
    side, other = ("left", "right") if told.left == told.verdict else ("right", "left")
    return (text("told.one-side", side=text(f"side.{side}"), other=text(f"side.{other}")),)


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
    return (*rules, *moved, text(f"why.change.{verdict}"), version)


def reason_line(reason: Reason) -> Text:
    sentence = text(f"rule.{reason.rule}", **dict(reason.numbers))
    if reason.side is None:
        return sentence
    return text("why.sided", side=text(f"side.{reason.side}"), sentence=sentence)


def change_line(change: Step) -> Text:
    side, strand = text(f"side.{change.side}"), text(f"strand.{change.strand}")
    return text("why.moved", side=side, strand=strand)
