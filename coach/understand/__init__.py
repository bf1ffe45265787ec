"""Free text to what the rules need: words, clauses, scopes, and only then a decision on each red flag."""

from coach.understand.languages import Vocabularies, read_in
from coach.understand.reader import read
from coach.understand.reading import Activity, Reading, Side, Trend
from coach.understand.vocabulary import AnswerWords, Band, Complaint, FlagWords, Frame, Grammar, Vocabulary

__all__ = [
    "Activity",
    "AnswerWords",
    "Band",
    "Complaint",
    "FlagWords",
    "Frame",
    "Grammar",
    "Reading",
    "Side",
    "Trend",
    "Vocabularies",
    "Vocabulary",
    "read",
    "read_in",
]
