"""Free text to what the rules need: words, clauses, scopes, and only then a decision on each red flag."""

from coach.understand.languages import Vocabularies, read_in
from coach.understand.reader import read
from coach.understand.reading import Reading, Side
from coach.understand.vocabulary import AnswerWords, Degree, FlagWords, Frame, Grammar, Vocabulary

__all__ = [
    "AnswerWords",
    "Degree",
    "FlagWords",
    "Frame",
    "Grammar",
    "Reading",
    "Side",
    "Vocabularies",
    "Vocabulary",
    "read",
    "read_in",
]
