"""What the rules say about a person at this moment, worked out once for each standing within a step."""

from coach.decision import Decision
from coach.person import Context, Person
from coach.rules import decide


def judgement(person: Person, context: Context) -> Decision:
    for known, decision in context.judged:
        if known.standing is person.standing and known.runner is person.runner:
            return decision
    decision = decide(person.runner, person.standing, context.now, context.library.book)
    context.judged.append((person, decision))
    return decision
