"""What a message answers without being asked."""

from collections.abc import Iterable, Iterator, Mapping

from coach.understand.findings import Finding
from coach.understand.scopes import SAID, Status
from coach.understand.vocabulary import AnswerWords

KINDS = frozenset({"affirms", "negates", "denied"})


def answers(findings: Iterable[Finding], questions: Mapping[str, AnswerWords]) -> Iterator[tuple[str, bool]]:
    told: dict[str, list[Finding]] = {}
    for one in findings:
        if one.claim.kind in KINDS:
            told.setdefault(one.name, []).append(one)
    for question, words in questions.items():
        said = answer(told[question], words) if question in told else None
        if said is not None:
            yield question, said


def answer(told: list[Finding], words: AnswerWords) -> bool | None:
    """The worrying answer counts also where it is doubtful, and before one that reassures."""
    yes = {one.status for one in told if one.claim.kind == "affirms"}
    no = {one.status for one in told if one.claim.kind == "negates"}
    if any(denies(one, words) for one in told):
        no.add(Status.ASSERTED)
    worrying, reassuring = (yes, no) if words.alarm else (no, yes)
    if not SAID.isdisjoint(worrying):
        return words.alarm
    return not words.alarm if Status.ASSERTED in reassuring else None


def denies(one: Finding, words: AnswerWords) -> bool:
    kind = one.claim.kind
    return one.status is Status.DENIED and (kind == "denied" or (kind == "affirms" and words.by_denial))
