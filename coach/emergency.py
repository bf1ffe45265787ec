"""The number to call in an emergency, by the countries that a time zone stands for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """`elsewhere` reaches help from most mobile phones where no number is known."""

    by_country: Mapping[str, str]
    by_zone: Mapping[str, tuple[str, ...]]
    elsewhere: str


def numbers_at(numbers: EmergencyNumbers, zone: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each number of the zone with its countries; nothing where none is known."""
    yield from grouped(numbers, numbers.by_zone.get(zone, ()))


def all_numbers(numbers: EmergencyNumbers) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from grouped(numbers, tuple(numbers.by_country))


def grouped(numbers: EmergencyNumbers, countries: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    known = [country for country in countries if country in numbers.by_country]
    for number in dict.fromkeys(numbers.by_country[country] for country in known):
        yield number, tuple(country for country in known if numbers.by_country[country] == number)
