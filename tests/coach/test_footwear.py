"""The log of shoes and surfaces is a bounded fold: what is kept is enough to tell what is new."""

from hypothesis import given, settings

from coach.journal import Run
from coach.standing import refold
from coach.standing.footwear import KEPT_PAIRS, is_unfamiliar, same_in_a_row
from tests.coach.any_journal import journals
from tests.coach.journals import ANYA, BOOK, numbered, ordinal, run


def after(*runs: Run):
    return refold(numbered(runs), ANYA, BOOK)


def test_a_surface_is_new_after_six_weeks_without_it():
    standing = after(run(0, surface="trail"), run(10, surface="road"))

    assert not is_unfamiliar(standing, "trail", ordinal(41), BOOK)
    assert is_unfamiliar(standing, "trail", ordinal(42), BOOK)


def test_where_nothing_was_logged_nothing_is_new():
    assert not is_unfamiliar(after(run(0), run(3)), "sand", ordinal(5), BOOK)


def test_runs_without_a_surface_do_not_break_the_row():
    assert same_in_a_row(after(run(0, surface="trail"), run(1, surface="road"), run(2), run(3, surface="road"))) == 2


@settings(deadline=None)
@given(journals)
def test_each_pair_is_kept_once_with_the_kilometres_of_its_runs(journal):
    pairs = refold(journal, ANYA, BOOK).shoes
    runs = sorted((entry for entry in journal if isinstance(entry, Run) and entry.shoes), key=lambda entry: entry.at)
    latest = list(dict.fromkeys(entry.shoes.casefold() for entry in reversed(runs)))[:KEPT_PAIRS]

    assert [pair.name.casefold() for pair in reversed(pairs)] == latest
    if len({entry.shoes.casefold() for entry in runs}) <= KEPT_PAIRS:
        assert sum(pair.km for pair in pairs) == sum(entry.km or 0 for entry in runs)
