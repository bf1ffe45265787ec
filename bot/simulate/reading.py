"""What a runner understands of a message: the sentences of the coach that say whether to run and to train."""

from functools import cache

from content.catalogue import english
from content.templates import unbroken
from content.texts import plain

WEIGHTY = ("next.", "stop.", "session.offer-")


@cache
def sentences() -> tuple[tuple[str, str], ...]:
    """(sentence, key), the longest first: a sentence may be the beginning of another."""
    fixed = (
        (unbroken(plain(words)), key) for key, words in english().items() if isinstance(words, str) and "{" not in words
    )
    weighty = [(words, key) for words, key in fixed if key.startswith(WEIGHTY)]
    return tuple(sorted(weighty, key=lambda one: -len(one[0])))


@cache
def label(key: str) -> str:
    """What stands on a button, to know it by."""
    words = english()[f"button.{key}"]
    return unbroken(plain(words)) if isinstance(words, str) else ""


def said(text: str) -> str:
    """The key of the weightiest sentence in the message; empty where there is none."""
    return next((key for words, key in sentences() if words in text), "")
