"""The file of cities as it lies there: in order, with clocks that exist, and found by any spelling."""

from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from coach.gazetteer import cities_of, near
from content.city_file import written
from content.gazetteer import FOLDER, load_gazetteer

NOW = datetime(2026, 5, 5, 7, 0, tzinfo=UTC)
CITIES = load_gazetteer()


def zones(words: str) -> list[str]:
    return [city.zone for city in cities_of(words, CITIES, NOW)]


def test_the_names_stand_in_order_and_each_once():
    names = [line.partition(b"\t")[0] for line in (FOLDER / "names.tsv").read_bytes().splitlines()]
    assert len(names) > 100_000
    assert all(one < other for one, other in pairwise(names))


def test_every_zone_exists():
    lines = (FOLDER / "zones.tsv").read_text(encoding="utf-8").splitlines()
    assert all(ZoneInfo(zone) for line in lines for zone in line.split("\t")[1:])


@pytest.mark.parametrize(
    "name", ["Munich", "münchen", "MÚNICH", " Muenchen! ", "ich wohne in München", "estoy en Múnich"]
)
def test_a_city_is_found_as_each_language_calls_it(name: str):
    assert zones(name) == ["Europe/Berlin"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Birmingham", ["Europe/London", "America/Chicago"]),
        ("Birmingham, Alabama", ["America/Chicago"]),
        ("Cambridge MA", ["America/New_York"]),
        ("Córdoba, España", ["Europe/Madrid"]),
        ("Valencia, Spanien", ["Europe/Madrid"]),
        ("London", ["Europe/London"]),
        ("London, Ontario", ["Europe/London", "America/Toronto"]),
        ("Freiburg", ["Europe/Berlin"]),
        ("St. John's", ["America/St_Johns"]),
        ("later", []),
        ("", []),
        ("in", []),
        ("a" * 5000, []),
    ],
)
def test_only_cities_with_clocks_of_their_own_are_several(name: str, found: list[str]):
    assert zones(name) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Munnich", ["Munich"]),
        ("Girnoa", ["Girona"]),
        ("Chamonix", ["Chamonix-Mont-Blanc"]),
        ("no idea", []),
        ("?", []),
    ],
)
def test_a_slip_of_the_finger_finds_its_neighbours(name: str, found: list[str]):
    assert [city.name for city in near(name, CITIES)] == found


def test_the_file_is_written_from_cities_and_their_names():
    city = {
        "name": "Zürich",
        "countrycode": "CH",
        "timezone": "Europe/Zurich",
        "population": 415_000,
        "admin1code": "ZH",
    }
    town = {"name": "Xyz", "countrycode": "CH", "timezone": "Mars/Base", "population": 9000, "admin1code": ""}
    names, clocks = written(
        [{**city, "alternatenames": ["Turicum", "ZRH", "tsyurikh"]}, {**town, "alternatenames": []}]
    )

    assert names == ["turicum\t\tCH0~415", "zurich\tZürich\tCH0:415"]
    assert clocks == ["CH\tEurope/Zurich"]
