"""What a decision is told as: what it means for today, in one or two sentences. The why is a tap away."""

from coach.cards.outcome import Told
from coach.decision import Reason
from coach.journal import Step, Verdict
from coach.person import Context
from coach.screen import Text, text

STOPS: tuple[Verdict, ...] = ("stop-soon", "stop-urgent")


def told_lines(told: Told) -> tuple[Text, ...]:
    """Nothing new is not announced: a plain hold says only what to do next."""
    if told.verdict == "hold" and told.decision is None:
        return (text(told.next),)
    return (text(f"decision.{told.verdict}"), text(told.next))


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
