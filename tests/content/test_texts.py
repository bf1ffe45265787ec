from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from babel.messages.catalog import Message
from babel.messages.plurals import get_plural

from coach.profile import Weekday
from coach.screen import text
from content.catalogue import arguments, english, entry, inflected
from content.source import ContentError
from content.sources import Plural, merged
from content.templates import parse
from content.texts import MissingTextError, Texts, plain, texts_in
from content.translations import Translation
from tests.content.every_text import every_text

BERLIN = ZoneInfo("Europe/Berlin")
EVENING = datetime(2026, 6, 8, 16, 0, tzinfo=UTC)


def saying(monkeypatch, language="en", laid=None, **sources) -> Texts:
    """Texts of a catalogue that has just these sources."""
    entries = {key: entry(key, source, laid) for key, source in sources.items()}
    entries |= inflected(laid.grammar) if laid else {}
    monkeypatch.setattr("content.texts.Catalogue", lambda _: entries)
    return Texts(language)


@pytest.mark.parametrize(
    ("source", "value", "shown"),
    [
        ("{x}", EVENING, "18:00"),
        ("{x:moment}", EVENING, "Mon 18:00"),
        ("{x:day}", EVENING, "Mon 8 Jun"),
        ("{x:date}", EVENING, "8 June 2026"),
        ("{x:weekday}", EVENING, "Monday"),
        ("{x:month}", date(2026, 6, 8), "Jun 2026"),
        ("{x}", date(2026, 6, 8), "Mon 8 Jun"),
        ("{x:weekday}", date(2026, 6, 9), "Tuesday"),
        ("{x}", time(7, 5), "07:05"),
        ("{x}", Weekday.SUN, "Sunday"),
        ("{x:short}", Weekday.SUN, "Sun"),
        ("{x}", 1, "1"),
        ("{x}", 1.0, "1"),
        ("{x}", 7.25, "7.2"),
        ("{x}", 12000, "12,000"),
        ("{x:percent}", 0.27, "27%"),
        ("{x}", "Kim & <Jo>", "Kim &amp; &lt;Jo&gt;"),
        ("{{x}} is {x}", 3, "{x} is 3"),
    ],
)
def test_an_argument_is_shown_as_the_runner_reads_it(monkeypatch, source, value, shown):
    texts = saying(monkeypatch, said=source)

    assert texts.render(text("said", x=value), BERLIN) == shown


def test_an_instant_follows_the_zone_even_when_it_was_shown_elsewhere_before(monkeypatch):
    texts = saying(monkeypatch, said="{x}")

    shown = [texts.render(text("said", x=EVENING), ZoneInfo(zone)) for zone in ("Europe/Berlin", "Asia/Kathmandu")]

    assert shown == ["18:00", "21:45"]


def test_texts_inside_texts_are_rendered_and_several_are_joined(monkeypatch):
    texts = saying(monkeypatch, week="On {days}.", day="<b>{day:short}</b>")
    days = tuple(text("day", day=day) for day in (Weekday.TUE, Weekday.THU, Weekday.SAT))

    assert texts.render(text("week", days=days), BERLIN) == "On <b>Tue</b>, <b>Thu</b> and <b>Sat</b>."
    assert texts.render(text("week", days=()), BERLIN) == "On ."


def test_a_count_chooses_the_form(monkeypatch):
    texts = saying(monkeypatch, left=Plural(one="{count} run left", other="{count} runs left"))

    assert [texts.render(text("left", count=n), BERLIN) for n in (0, 1, 2)] == [
        "0 runs left",
        "1 run left",
        "2 runs left",
    ]


def test_a_label_has_no_markup(monkeypatch):
    texts = saying(monkeypatch, said="<b>Rest &amp; {who}</b>")

    assert texts.label(text("said", who="<Jo>"), BERLIN) == "Rest & <Jo>"


def test_a_missing_key_or_argument_is_a_key_error_that_names_it(monkeypatch):
    texts = saying(monkeypatch, said="Hi {name}")

    with pytest.raises(MissingTextError, match="unsaid"):
        texts.render(text("unsaid"), BERLIN)
    with pytest.raises(MissingTextError, match="said: name"):
        texts.render(text("said"), BERLIN)


def polish() -> Translation:
    messages = (
        Message(("{count} run", "{count} runs"), ("{count} bieg", "{count} biegi", "{count} biegów"), context="runs"),
        Message("Hello", "Cześć", context="greeting"),
        Message("Hello", "Halo", context="phone"),
        Message("Done at {at}", "", context="done"),
        Message("Maybe", "Może", context="doubt", flags=["fuzzy"]),
        Message("Bye", "Pa", context="changed"),
        Message("foot", "stopa", context="foot"),
        Message("Roll a ball under the {part}", "Tocz piłkę pod {part:under}", context="roll"),
    )
    by_key = {str(message.context): message for message in messages}
    return Translation("pl", by_key, get_plural("pl").plural_expr, {"foot": {"under": "stopą"}})


def test_a_translation_is_found_by_key_and_has_its_own_plurals(monkeypatch):
    texts = saying(
        monkeypatch,
        "pl",
        polish(),
        runs=Plural(one="{count} run", other="{count} runs"),
        greeting="Hello",
        phone="Hello",
    )

    shown = [texts.render(text("runs", count=count), BERLIN) for count in (1, 3, 5)]

    assert shown == ["1 bieg", "3 biegi", "5 biegów"]
    assert texts.render(text("greeting"), BERLIN) == "Cześć"
    assert texts.render(text("phone"), BERLIN) == "Halo"


def test_a_sentence_asks_for_the_grammatical_form_of_a_word_in_it(monkeypatch):
    texts = saying(monkeypatch, "pl", polish(), foot="foot", ankle="ankle", roll="Roll a ball under the {part}")

    assert texts.render(text("roll", part=text("foot")), BERLIN) == "Tocz piłkę pod stopą"
    assert texts.render(text("roll", part=text("ankle")), BERLIN) == "Tocz piłkę pod ankle"


def test_names_may_stand_in_the_order_of_the_alphabet(monkeypatch):
    texts = saying(monkeypatch, all="{names:sorted}", b="Zypern", a="Österreich", c="Polen")

    assert texts.render(text("all", names=(text("b"), text("c"), text("a"))), BERLIN) == "Österreich, Polen and Zypern"


def test_what_is_not_translated_stays_english(monkeypatch):
    texts = saying(monkeypatch, "pl", polish(), done="Done at {at}", doubt="Maybe", new="New", changed="Goodbye")

    shown = [texts.render(text(key, at=EVENING), BERLIN) for key in ("done", "doubt", "new", "changed")]

    assert shown == ["Done at 18:00", "Maybe", "New", "Goodbye"]


def test_a_translation_with_a_strange_argument_is_refused():
    strange = Translation("pl", {"hi": Message("Hi {name}", "Cześć {imie}", context="hi")}, "0", {})

    with pytest.raises(ContentError, match="text hi: the pl translation"):
        entry("hi", "Hi {name}", strange)


def test_a_key_that_stands_in_two_files_is_refused():
    with pytest.raises(ContentError, match="texts stand twice: hi"):
        merged([{"hi": "Hello"}, {"hi": "Good day"}])


@pytest.mark.parametrize("source", ["{0}", "{}", "{a.b}", "{a!r}", "{a:unknown}", "{a", "a}"])
def test_a_template_that_cannot_be_shown_is_refused(source):
    with pytest.raises(ValueError, match=r"."):
        parse(source)


@pytest.mark.parametrize("language", [None, "", "en", "en-GB", "xx", "../../etc"])
def test_a_language_that_is_not_spoken_gets_english(language):
    assert texts_in(language).language == "en"


def test_every_text_is_shorter_than_a_message():
    assert {key for key, source in english().items() if len(str(source)) > 3000} == set()


def test_every_plural_knows_its_count():
    plurals = {key: found for key, found in every_text("en").items() if hasattr(found, "forms")}

    assert plurals
    assert all("count" in arguments(found) for found in plurals.values())


def test_plain_words_come_back_from_html():
    assert plain("<b>5 &lt; 6</b> &amp; on") == "5 < 6 & on"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{count} s", "45\N{NO-BREAK SPACE}s"),
        ("{count} km in 3 min", "45\N{NO-BREAK SPACE}km in 3\N{NO-BREAK SPACE}min"),
        ("{count} × 30 s", "45\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}30\N{NO-BREAK SPACE}s"),
        ("{count} sets", "45 sets"),
        ("{count} minutes", "45 minutes"),
    ],
)
def test_a_number_and_its_unit_stay_on_one_line(monkeypatch, source, shown):
    texts = saying(monkeypatch, said=source)

    assert texts.render(text("said", count=45), BERLIN) == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (text("said.km", km=12.4), "12.4\N{NO-BREAK SPACE}km"),
        (text("button.for-15"), "15\N{NO-BREAK SPACE}min"),
        (text("load.5-kg"), "5\N{NO-BREAK SPACE}kg"),
    ],
)
def test_so_do_those_of_the_coach(words, shown):
    assert texts_in("en").label(words, BERLIN) == shown
