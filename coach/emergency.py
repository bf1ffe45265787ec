"""The number to call in an emergency, by the countries that a time zone stands for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Numbers: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """A country may have two numbers. `elsewhere` reaches help from most mobile phones where no number is known."""

    by_country: Mapping[str, Numbers]
    by_zone: Mapping[str, tuple[str, ...]]
    elsewhere: str


def numbers_at(numbers: EmergencyNumbers, zone: str) -> Iterator[tuple[Numbers, tuple[str, ...]]]:
    """What to call in the zone, with the countries that share it; nothing where none is known."""
    yield from grouped(numbers, numbers.by_zone.get(zone, ()))


def all_numbers(numbers: EmergencyNumbers) -> Iterator[tuple[Numbers, tuple[str, ...]]]:
    yield from grouped(numbers, tuple(numbers.by_country))


def grouped(numbers: EmergencyNumbers, countries: tuple[str, ...]) -> Iterator[tuple[Numbers, tuple[str, ...]]]:
    known = [country for country in countries if country in numbers.by_country]
    for known_as in dict.fromkeys(numbers.by_country[country] for country in known):
        yield known_as, tuple(country for country in known if numbers.by_country[country] == known_as)
