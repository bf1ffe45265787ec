"""Every number that decides something, and how far one step moves it."""

from collections.abc import Iterator
from dataclasses import replace

from coach.rulebook import RuleBook
from content.rule_page import all_numbers, number

SMALL = 1.5
"""Up to here a number that is not whole is a share or a multiple: it moves by a tenth, all others by one."""


SAME = {
    "week.most_strength_days+": "no week holds four days of which none are neighbours",
}
"""Numbers that may be moved like this without any difference, and why."""


def mutants() -> Iterator[str]:
    """`pain.red+`, `pain.red-`, and so on."""
    for path in sorted(all_numbers()):
        if isinstance(number(path), int | float):
            yield from (name for name in (f"{path}+", f"{path}-") if name not in SAME)


def moved(book: RuleBook, mutant: str) -> RuleBook:
    path, sign = mutant[:-1], 1 if mutant[-1] == "+" else -1
    group, _, name = path.partition(".")
    owner = getattr(book, group)
    if not name:
        return replace(book, **{group: stepped(owner, sign)})
    return replace(book, **{group: replace(owner, **{name: stepped(getattr(owner, name), sign)})})


def stepped(value: float, sign: int) -> float:
    is_share = value <= SMALL and value != int(value)
    return round(value + sign * 0.1, 2) if is_share else value + sign
