from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from coach.places import Place, clock_choices, offset_of, places_for
from coach.screen import text
from content.places import PlacesFile, load_places
from content.texts import texts_in

JUNE = datetime(2026, 6, 8, 16, 40, tzinfo=UTC)
JANUARY = datetime(2026, 1, 12, 16, 40, tzinfo=UTC)
PLACES = load_places()


def test_every_place_has_a_name_that_fits_a_button():
    texts = texts_in("en")

    labels = [texts.label(text(f"place.{place.zone}"), ZoneInfo("UTC")) for place in PLACES]

    assert len(set(labels)) == len(PLACES) > 40
    assert max(map(len, labels)) <= 40


def test_a_german_speaker_sees_the_clock_of_berlin_first_and_its_neighbours_next():
    choices = clock_choices(PLACES, JUNE, "de")

    assert [choice.reads for choice in choices[:3]] == [time(18, 40), time(17, 40), time(19, 40)]


def test_an_english_speaker_sees_the_clocks_where_english_is_spoken_first():
    reads = [choice.reads for choice in clock_choices(PLACES, JUNE, "en-US")]

    assert reads[:5] == [time(17, 40), time(12, 40), time(11, 40), time(10, 40), time(9, 40)]


def test_a_language_of_no_place_still_gets_every_clock():
    assert set(clock_choices(PLACES, JUNE, "tlh")) == set(clock_choices(PLACES, JUNE, "de"))


@pytest.mark.parametrize("now", [JUNE, JANUARY])
def test_readings_are_distinct_and_every_one_leads_to_a_place(now):
    choices = clock_choices(PLACES, now, "es")

    assert len({choice.reads for choice in choices}) == len(choices)
    assert all(places_for(PLACES, choice.offset_minutes, now) for choice in choices)
    assert sum(len(places_for(PLACES, choice.offset_minutes, now)) for choice in choices) == len(PLACES)


def test_the_second_tap_tells_summer_time_apart():
    summer = [place.zone for place in places_for(PLACES, 120, JUNE)]
    winter = [place.zone for place in places_for(PLACES, 120, JANUARY)]

    assert "Europe/Berlin" in summer
    assert "Africa/Johannesburg" in summer
    assert "Europe/Berlin" not in winter
    assert "Africa/Johannesburg" in winter


def test_places_where_the_language_is_spoken_come_first():
    found = places_for(PLACES, 120, JUNE, "pl")

    assert found[0].zone == "Europe/Warsaw"


def test_half_hours_and_clocks_beyond_the_date_line_read_right():
    far = (Place("Asia/Kolkata"), Place("Pacific/Kiritimati"), Place("Pacific/Honolulu"))

    choices = clock_choices(far, JUNE, "en")

    assert [choice.reads for choice in choices] == [time(22, 10), time(6, 40)]
    assert [place.zone for place in places_for(far, -600, JUNE)] == ["Pacific/Kiritimati", "Pacific/Honolulu"]


def test_an_offset_is_the_one_of_the_moment():
    assert offset_of(Place("Europe/London"), JUNE) == 60
    assert offset_of(Place("Europe/London"), JANUARY) == 0


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "../etc/passwd", ""])
def test_a_zone_that_does_not_exist_is_refused(zone):
    with pytest.raises(ValueError, match="is not a time zone"):
        PlacesFile.validate_python({zone: {"cities": "Atlantis"}})


def test_the_city_of_a_zone_is_called_as_the_language_calls_it():
    cities = [texts_in(language).label(text("city.Europe/Vienna"), ZoneInfo("UTC")) for language in ("en", "de", "es")]

    assert cities == ["Vienna", "Wien", "Viena"]
