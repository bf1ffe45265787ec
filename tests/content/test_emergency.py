"""The number to call: known for most places offered at set-up, and named with its country."""

from coach.emergency import all_numbers, numbers_at
from content.catalogue import english
from content.emergency import load_emergency
from content.places import place_files

NUMBERS = load_emergency()
UNKNOWN = {"Africa/Casablanca"}


def test_most_places_of_set_up_have_a_number():
    silent = {zone for zone in place_files() if not list(numbers_at(NUMBERS, zone))}

    assert silent == UNKNOWN


def test_a_zone_is_that_of_its_country_and_older_names_of_it_are_known():
    assert list(numbers_at(NUMBERS, "Asia/Tokyo")) == [("119", ("JP",))]
    assert list(numbers_at(NUMBERS, "Asia/Calcutta")) == [("112", ("IN",))]


def test_a_zone_of_several_countries_names_them_all():
    assert list(numbers_at(NUMBERS, "Asia/Jakarta")) == [("119", ("ID",)), ("1669", ("TH",)), ("115", ("VN",))]


def test_every_country_has_one_number_and_a_name():
    countries = [country for _, each in all_numbers(NUMBERS) for country in each]

    assert len(countries) == len(set(countries))
    assert all(f"country.{country}" in english() for country in countries)
