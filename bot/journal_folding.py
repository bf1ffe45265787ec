"""What follows from a journal: who the runner is after it, and where each side stands."""

from dataclasses import dataclass

from bot.journal_file import JournalFile
from coach.profile import Runner
from coach.standing import Standing, refold, runner_after
from content.rulebook import load_rulebook


@dataclass(frozen=True, slots=True)
class Folded:
    """A journal and what follows from it: worked out before anything is written, because it takes its time."""

    journal: JournalFile
    runner: Runner
    standing: Standing


def folded(journal: JournalFile) -> Folded:
    standing = refold(journal.entries, journal.runner, load_rulebook(), journal.standing)
    return Folded(journal, runner_after(journal.entries, journal.runner), standing)
