"""Loaded by pytest before the tests: the rule book that they all see has one number moved."""

import os

import content.rulebook
from tests.mutants.numbers import moved

BOOK = moved(content.rulebook.load_rulebook(), os.environ["TALUS_MUTANT"])
content.rulebook.load_rulebook = lambda: BOOK
