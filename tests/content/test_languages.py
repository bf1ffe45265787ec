"""Every language says the same as English, within the same limits. What is not translated yet stays English."""

import re
from datetime import date, time
from functools import cache
from string import Formatter
from textwrap import wrap
from zoneinfo import ZoneInfo

import pytest

from coach.screen import Text, text
from content.catalogue import arguments, english, inflected, parsed
from content.exercises import load_exercises
from content.limits import CAPTION, MESSAGE, limit_of
from content.sources import SOURCE_LANGUAGE, Plural
from content.templates import Template
from content.text_report import report
from content.texts import plain, texts_in
from content.translations import languages, strings, translation
from tests.content.every_text import every_text

COMPLETE = True
"""Whether an untranslated text fails the tests; until then they count what is wanting."""

OTHERS = [language for language in languages() if language != SOURCE_LANGUAGE]
BERLIN = ZoneInfo("Europe/Berlin")
WEDNESDAY = date(2026, 9, 23)
LINE = 44
"""Letters on a button that has a row of its own on a phone."""
ACROSS = 33
"""Letters in a line of a message on a phone."""
NAMES = tuple(load_exercises())
TAGS = {"b", "i", "u", "code", "blockquote", "a"}


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated(language):
    wanting = list(report(language, laid_in(language)))

    if COMPLETE:
        assert wanting == []
    elif wanting:
        pytest.skip(f"{language}: {len(wanting)} texts are wanting")


@pytest.mark.parametrize("language", languages())
def test_every_text_is_well_formed_html(language):
    wrong = {key: unbalanced(form) for key, form in forms_of(language) if unbalanced(form)}

    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_shows_every_argument_that_english_shows(language):
    wrong = {
        key: sorted(arguments(parsed(source)) ^ arguments(found))
        for key, source in english().items()
        if arguments(parsed(source)) != arguments(found := every_text(language)[key])
    }

    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_markup_is_the_same_as_in_english(language):
    laid, wrong = laid_in(language), {}
    for key, source in english().items():
        wanted = tags(source.other if isinstance(source, Plural) else source)
        if any(tags(form) != wanted for form in laid.of(key, source)):
            wrong[key] = wanted

    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_keeps_its_limit(language):
    laid, long = laid_in(language), {}
    for key, source in english().items():
        written = source.other if isinstance(source, Plural) else source
        limit = limit_of(key, plain(written)) or MESSAGE
        if any(units(plain(form)) > limit for form in laid.of(key, source)):
            long[key] = limit

    assert long == {}


@pytest.mark.parametrize("language", languages())
def test_every_exercise_can_be_told_in_a_caption(language):
    lengths = {name: told(language, name) for name in load_exercises()}

    assert {name: length for name, length in lengths.items() if length > CAPTION} == {}


@pytest.mark.parametrize("language", languages())
def test_what_stands_under_a_film_leaves_room_for_the_buttons_on_a_phone(language):
    """A phone of 390 by 844 shows twelve lines of words between a film and four rows of buttons."""
    texts = every_text(language)
    feeling = [lines(texts[f"exercise.{name}.feel"]) + lines(texts[f"exercise.{name}.not-feel"]) for name in NAMES]
    steps = [lines(texts[f"exercise.{name}.steps"]) for name in NAMES]

    assert (max(feeling) <= 6, max(steps) <= 12) == (True, True)


def lines(words):
    return sum(len(wrap(line, ACROSS)) for line in whole(words).split("\n"))


def told(language, exercise):
    prefix = f"exercise.{exercise}."
    return sum(units(whole(found)) for key, found in every_text(language).items() if key.startswith(prefix))


@pytest.mark.parametrize("language", languages())
def test_a_button_keeps_to_one_line_even_with_the_longest_words_in_it(language):
    texts, long = texts_in(language), {}
    for key in (key for key in english() if key.startswith("button.")):
        label = texts.label(Text(key, worst(language, key)), BERLIN)
        if units(label) > LINE:
            long[key] = label

    assert long == {}


def worst(language, key):
    return tuple((name, longest_in(language)[name]) for name in sorted(arguments(parsed(english()[key]))))


@cache
def longest_in(language):
    """The longest thing that each argument of a button may be."""
    texts = texts_in(language)
    return {
        "count": 100,
        "number": 100,
        "rate": 200,
        "at": time(20, 30),
        "day": WEDNESDAY,
        "when": text("when.day", day=text("day.wed"), clock=time(20, 30)),
        "amount": text("dose.reps", count=20),
        "name": longest(texts, "exercise.", ".name"),
        "first": longest(texts, "button.day-"),
        "second": longest(texts, "button.day-"),
        "what": longest(texts, "kit."),
    }


def longest(texts, prefix, suffix=""):
    keys = [key for key in english() if key.startswith(prefix) and key.endswith(suffix)]
    return text(max(keys, key=lambda key: units(texts.label(text(key), BERLIN))))


@pytest.mark.parametrize("language", OTHERS)
def test_grammatical_forms_belong_to_texts_and_are_asked_for(language):
    laid = laid_in(language)
    asked = {form for message in laid.messages.values() for words in strings(message) for form in forms_in(words)}

    assert laid.grammar.keys() <= english().keys()
    assert laid.cases <= asked
    assert all(not unbalanced(whole(form)) for form in inflected(laid.grammar).values())


laid_in = cache(translation)


def forms_of(language):
    for key, found in every_text(language).items():
        yield from ((key, whole(form)) for form in getattr(found, "forms", (found,)))


def whole(form):
    return "".join(slot.before for slot in form.slots) + form.after if isinstance(form, Template) else form


def forms_in(words):
    return {form for _, name, form, _ in Formatter().parse(words) if name and form}


def tags(words):
    return sorted(re.findall(r"</?[a-z]+", words))


def units(words):
    return len(words.encode("utf-16-le")) // 2


def unbalanced(html):
    """Tags that are unknown, unclosed or wrongly nested, and ampersands that begin nothing."""
    wrong = re.findall(r"&(?!(?:amp|lt|gt|quot);)", html) + re.findall(r"<(?![/a-z])", html)
    open_tags = []
    for closing, name in re.findall(r"<(/?)([a-z]+)[^>]*>", html):
        if name not in TAGS or (closing and (not open_tags or open_tags.pop() != name)):
            wrong.append(name)
        elif not closing:
            open_tags.append(name)
    return wrong + open_tags
