"""What is over: years ago, or ended since. The onset of a present problem is not over."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from coach.understand.message import Clause, Message
from coach.understand.phrases import Found

Classes = Mapping[str, frozenset[str]]

PLACE = "place:"
NEAR_VERB = 4
"""Words before a finding in which its verb is looked for."""


YEARS = "years-ago"
MONTHS = "months-ago"


class Tenses:
    """`remote[i]`: word i speaks of a time long past; `ages[i]`: of years ago."""

    def __init__(self, message: Message, classes: Classes) -> None:
        self.message = message
        self.classes = classes
        self.remote = [False] * len(message.words)
        self.ages = [False] * len(message.words)
        self.lasts = bool(message.named("ever-since"))
        carried, bare = "", False
        for clause in message.clauses:
            span = range(clause.start, clause.end)
            cue = self.cue(span)
            goes_on = carried and self.goes_on(clause, bare=bare) and not self.present(span)
            past = cue or (carried if goes_on else "")
            first = self.relative(span) if cue else clause.start
            for at in span if past else ():
                self.remote[at] = at >= first and not self.present_before(at, clause.start)
                self.ages[at] = self.remote[at] and past == YEARS
            carried = past
            bare = bool(cue) and (
                message.words[clause.start] in classes["when"]
                or not any(message.words[at] in classes["finite"] for at in span)
            )

    def relative(self, span: range) -> int:
        """Where a clause that only compares begins: "there is a dent where it used to be smooth"."""
        words = self.message.words
        cues = [at for at in span if self.message.begins(YEARS, at)]
        return next((at for at in span if words[at] in self.classes["relative"] and at + 2 in cues), span.start)

    def cue(self, span: range) -> str:
        begins = self.message.begins
        if any(begins(YEARS, at) for at in span):
            return YEARS
        return MONTHS if not self.lasts and any(begins(MONTHS, at) for at in span) else ""

    def goes_on(self, clause: Clause, *, bare: bool) -> bool:
        """A bare time heads what follows it in its sentence, not the next one."""
        return (bare and clause.link != "stop") or self.past_tense(range(clause.start, clause.end))

    def past_tense(self, span: range) -> bool:
        return any(self.message.words[at] in self.classes["past"] for at in span)

    def present(self, span: range) -> bool:
        words = self.message.words
        return any(words[at] in self.classes["now"] or self.message.begins("recent", at) for at in span)

    def present_before(self, at: int, start: int) -> bool:
        """The verb next to the finding tells its time: "the one I broke in 2014 is swollen"."""
        for back in range(at, max(start - 1, at - NEAR_VERB), -1):
            word = self.message.words[back]
            if word in self.classes["past"]:
                return False
            if word in self.classes["present"]:
                return not self.perfect(at)
        return False

    def perfect(self, at: int) -> bool:
        """German tells what happened with "has" and "is": "2019 ist mir die Sehne gerissen"."""
        clause = self.message.clause_at(at)
        return any(word in self.classes["perfect"] for word in self.message.words[clause.start : clause.end])

    def ended(self, head: Found, *, lasting: bool) -> bool:
        """Is the finding said to be over, in its clause or in the next? An event that lasts never is.

        That a part is well says nothing of a finding that names none, unless it is well now.
        """
        if lasting:
            return False
        number = self.message.clause_of[head.start]
        clause = self.message.clauses[number]
        if self.over_before(head, clause) or self.over_in(range(head.end, clause.end), alone=False):
            return True
        after = self.after(number)
        if after is None:
            return False
        here = self.places(clause)
        elsewhere = here and self.places(after) - here
        span = range(max(after.start, head.end), after.end)
        if not here and self.places(after) and not self.present(span):
            return False
        return not elsewhere and self.over_in(span, alone=True, was=self.was(head, clause))

    def after(self, number: int) -> Clause | None:
        """The next clause that does not just tell more of what was: "was numb and I was limping, but that is gone".

        One that is no more than "but today" goes with what follows it.
        """
        start = None
        for clause in self.message.clauses[number + 1 :]:
            span = range(clause.start, clause.end)
            if all(self.is_any(at, ("but", "now")) for at in span):
                start = clause.start
            elif start is not None or clause.link != "and" or self.is_news(span):
                return clause if start is None else replace(clause, start=start)
        return None

    def is_news(self, span: range) -> bool:
        ends = self.message.inside("ended", span.start, span.stop)
        return not self.past_tense(span) or self.present(span) or ends

    def places(self, clause: Clause) -> set[str]:
        return {
            one.name
            for at in range(clause.start, clause.end)
            for one in self.message.starts.get(at, ())
            if one.name.startswith(PLACE)
        }

    def was(self, head: Found, clause: Clause) -> bool:
        earlier = self.message.inside("earlier", clause.start, clause.end)
        return earlier or any(self.message.words[at] in self.classes["past"] for at in range(clause.start, head.end))

    def over_before(self, head: Found, clause: Clause) -> bool:
        """As in "stopped tingling", "got rid of the swelling"."""
        return any(
            one.end in {head.start, head.start - 1}
            and self.message.words[head.start - 1] not in self.classes["because"]
            for at in range(clause.start, head.start)
            if (one := self.message.begins("stopped", at)) and not self.negated_before(at)
        )

    def negated_before(self, at: int) -> bool:
        return any(self.message.word(back) in self.classes["not"] for back in range(at - 3, at))

    def over_in(self, span: range, *, alone: bool, was: bool = True) -> bool:
        """`alone`: the next clause, which must speak of nothing else and follow on what was.

        A "not" that is part of the saying denies nothing: "no longer there".
        """
        begins = self.message.begins
        cues = [
            cue for at in span if (cue := begins("ended", at) or (begins("well-now", at) if alone and was else None))
        ]
        inside = {at for cue in cues for at in range(cue.start, cue.end)}
        against = ("not", "partly", "finding", "no") if alone else ("not", "partly")
        return bool(cues) and not any(self.is_any(at, against) for at in span if at not in inside)

    def is_any(self, at: int, names: Iterable[str]) -> bool:
        return any(self.message.words[at] in self.classes[name] for name in names)
