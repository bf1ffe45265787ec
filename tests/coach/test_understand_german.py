"""German: what its grammar and its people need to be read as they mean it."""

import pytest

from coach.understand import read_in
from content.words import load_vocabularies

SPOKEN = load_vocabularies()


def flags(text: str) -> tuple[str, ...]:
    return read_in(text, "de", SPOKEN).flags


@pytest.mark.parametrize(
    "text", ["kann nicht auftreten", "Auftreten geht nicht", "keinen Schritt mehr gehen", "der Fuß trägt mich nicht"]
)
def test_what_cannot_be_done_is_no_denial(text):
    assert flags(text) == ("cannot-bear-weight",)


@pytest.mark.parametrize("text", ["Knöchel geschwollen", "KNÖCHEL GESCHWOLLEN", "Knoechel geschwollen"])
def test_an_umlaut_may_be_written_out(text):
    assert flags(text) == ("swelling",)


@pytest.mark.parametrize(
    "text", ["rote heiße Wade", "die Wade ist rot", "eine gerötete Wade", "mit roter, heißer Wade"]
)
def test_a_description_is_known_in_all_its_endings(text):
    assert flags(text) == ("calf-hot-swollen",)


@pytest.mark.parametrize(
    "text", ["Fieber hatte ich nicht", "Cipro hab ich nie genommen", "vor 8 Jahren ist mir die Sehne gerissen"]
)
def test_what_is_denied_behind_its_subject_or_told_in_the_perfect_is_not_so(text):
    assert flags(text) == ()


def test_a_verb_in_two_parts_ends_nothing():
    assert set(flags("Knöchel geschwollen und knickt mir dauernd weg")) == {"swelling", "giving-way"}


def test_words_written_as_one_are_taken_apart():
    reading = read_in("leichte Wadenschmerzen links", "de", SPOKEN)

    assert (reading.sites, reading.side, dict(reading.scales)) == (("calf",), "left", {"soreness": 3})


@pytest.mark.parametrize("text", ["tut nicht weh", "keine Schmerzen", "tut gar nicht mehr weh", "schmerzfrei"])
def test_what_does_not_hurt_is_zero(text):
    assert dict(read_in(text, "de", SPOKEN).scales) == {"soreness": 0}


@pytest.mark.parametrize(
    ("text", "trend"),
    [("ist schlimmer geworden", "worse"), ("wird besser", "better"), ("wie gestern, 3", "same"), ("wie immer 3", None)],
)
def test_a_comparison_tells_a_trend(text, trend):
    assert read_in(text, "de", SPOKEN).trend == trend


@pytest.mark.parametrize("text", ["zu schwer, die Übung", "warum heute keine Kraft?"])
def test_what_is_said_of_an_exercise_is_no_tiredness(text):
    assert dict(read_in(text, "de", SPOKEN).scales) == {}


def test_a_doctors_advice_not_to_hop_is_no_refusal():
    assert flags("mein Physio sagt ich soll nicht hüpfen") == ()


@pytest.mark.parametrize(
    "text", ["Lauf im Sack", "12 km fertig", "Halbmarathon im Kasten", "die Hitze ist nicht auszuhalten"]
)
def test_what_is_done_is_no_tiredness_and_what_the_weather_does_no_pain(text):
    assert dict(read_in(text, "de", SPOKEN).scales) == {}


@pytest.mark.parametrize("text", ["Ferse hat die ganze Nacht gepocht", "wegen der Hüfte hab ich kein Auge zugetan"])
def test_pain_at_night_may_be_told_in_the_perfect(text):
    assert flags(text) == ("night-or-rest-pain",)


@pytest.mark.parametrize(
    ("text", "soreness"),
    [
        ("Mo 6, Di 4, heute 2", 2),
        ("vorige Woche war es unerträglich, heute zwickt es nur noch minimal", 2),
        ("keine 6, eher ne 4", 4),
        ("würd ihm ne 3 geben", 3),
        ("hat sich gut angefühlt", 0),
    ],
)
def test_the_value_that_is_meant_is_the_one_that_is_read(text, soreness):
    assert dict(read_in(text, "de", SPOKEN).scales) == {"soreness": soreness}


def test_how_much_pain_is_allowed_is_a_question():
    assert dict(read_in("bis zu wie viel Schmerz darf ich laufen, 4/10?", "de", SPOKEN).scales) == {}


def test_to_be_leapt_at_is_no_hop():
    assert flags("Hund ist mir aufs Knie gesprungen, tut weh") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("nicht dick, aber er knickt weg", ("giving-way",)), ("mein Bruder hat sich verletzt, er knickt weg", ())],
)
def test_he_is_a_body_part_where_nobody_is_named(text, expected):
    assert flags(text) == expected


@pytest.mark.parametrize(("text", "minutes"), [("40 min locker gelaufen", 40), ("35 min mit Steigerungen", 35)])
def test_an_easy_run_lasts_as_long_as_it_says(text, minutes):
    assert read_in(text, "de", SPOKEN).activity.minutes == minutes


@pytest.mark.parametrize(
    ("text", "trend"), [("Wade steifer als vorgestern", "worse"), ("weniger steif als gestern", "better")]
)
def test_a_description_may_be_compared_with_another_day(text, trend):
    assert read_in(text, "de", SPOKEN).trend == trend
