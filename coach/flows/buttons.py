"""Buttons and rows, put together shortly. A label is a catalogue key under `button.`."""

from collections.abc import Sequence
from typing import TypeVar

from coach.screen import Argument, Button, Style, Text, text

T = TypeVar("T")
Row = tuple[Button, ...]


def button(
    label: str,
    verb: str,
    arg: str = "",
    style: Style | None = None,
    **args: Argument,
) -> Button:
    return Button(text(f"button.{label}", **args), verb, arg, style)


def choice(label: Text, verb: str, arg: str) -> Button:
    """A button whose label is not a fixed word: a time, a number, a place."""
    return Button(label, verb, arg)


def ticked(label: str, chosen: bool, arg: str) -> Button:
    """One of several that may be chosen together. The verb says what it does, so a double tap does it once."""
    return Button(
        text("button.ticked" if chosen else "button.unticked", what=text(f"button.{label}")), verb_of(chosen), arg
    )


def verb_of(chosen: bool) -> str:
    return "untick" if chosen else "tick"


def toggled(values: tuple[T, ...], value: T, verb: str) -> tuple[T, ...]:
    kept = tuple(each for each in values if each != value)
    return (*kept, value) if verb == "tick" else kept


def rows_of(buttons: Sequence[Button], width: int) -> tuple[Row, ...]:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def score_rows(verb: str) -> tuple[Row, ...]:
    """0 to 10, in words at neither end: the question says what they mean."""
    return rows_of([choice(text("word.number", number=score), verb, str(score)) for score in range(11)], 6)
