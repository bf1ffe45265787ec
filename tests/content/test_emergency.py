"""The number to call: known for the places offered at set-up, and named with its country."""

from coach.emergency import all_numbers, numbers_at
from content.catalogue import english
from content.emergency import load_emergency
from content.places import place_files

NUMBERS = load_emergency()


def test_every_place_of_set_up_has_a_number():
    assert {zone for zone in place_files() if not list(numbers_at(NUMBERS, zone))} == set()


def test_a_zone_is_that_of_its_country_and_older_names_of_it_are_known():
    assert list(numbers_at(NUMBERS, "Asia/Tokyo")) == [(("119",), ("JP",))]
    assert list(numbers_at(NUMBERS, "Asia/Calcutta")) == [(("112",), ("IN",))]


def test_a_zone_of_several_countries_names_them_all():
    assert list(numbers_at(NUMBERS, "Asia/Jakarta")) == [
        (("119", "112"), ("ID",)),
        (("1669",), ("TH",)),
        (("115",), ("VN",)),
    ]


def test_where_sources_disagree_the_national_number_stands_before_112():
    assert NUMBERS.by_country["PE"] == ("106", "112")
    assert NUMBERS.by_country["MA"] == ("15", "112")


def test_every_country_is_told_of_once_with_two_numbers_at_most_and_has_a_name():
    countries = [country for _, each in all_numbers(NUMBERS) for country in each]

    assert len(countries) == len(set(countries))
    assert {len(numbers) for numbers in NUMBERS.by_country.values()} == {1, 2}
    assert all(f"country.{country}" in english() for country in countries)
