"""Cities by name, looked up where they lie: the file is sorted, so nothing of it is read ahead or kept."""

import mmap
import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import islice, takewhile
from pathlib import Path

from babel import Locale
from pydantic import BaseModel, ConfigDict, TypeAdapter

from coach.gazetteer import City, Gazetteer, key_of
from content.later import Later
from content.places import city_zones
from content.source import read
from content.translations import languages

FOLDER = Path(__file__).parent / "cities"
CITY = re.compile(r"([A-Z]{2})(\d+)(?:\.(\w+))?([:~])(\d+)")
MOST = 40
"""Names with the same beginning that are looked at."""


class WordsFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    small: frozenset[str]
    countries: dict[str, tuple[str, ...]]
    states: dict[str, str]


class CityNames:
    """The cities of a name; those that only give a time zone its name stand in where the file has none."""

    def __init__(self, zones_of_cities: Mapping[str, str]) -> None:
        self._other = zones_of_cities

    @cached_property
    def _lines(self) -> mmap.mmap:
        with (FOLDER / "names.tsv").open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    @cached_property
    def _zones(self) -> Mapping[str, tuple[str, ...]]:
        rows = (line.split("\t") for line in (FOLDER / "zones.tsv").read_text(encoding="utf-8").splitlines())
        return {country: tuple(zones) for country, *zones in rows}

    def __call__(self, name: str) -> tuple[City, ...]:
        line = next(self._from(f"{name}\t".encode()), b"")
        if name and line.startswith(f"{name}\t".encode()):
            return tuple(self._cities(*line.decode().split("\t")))
        zone = self._other.get(name)
        return (City(name.title(), "", zone),) if zone else ()

    def beginning(self, name: str) -> tuple[City, ...]:
        """The largest city of each name that goes on with another word."""
        start = f"{name} ".encode()
        lines = takewhile(lambda line: line.startswith(start), self._from(start))
        return tuple(next(self._cities(*line.decode().split("\t"))) for line in islice(lines, MOST))

    def _from(self, start: bytes) -> Iterator[bytes]:
        """The lines from there on; where that is, is found by halves."""
        low, high = 0, len(self._lines)
        while low < high:
            begin = self._lines.rfind(b"\n", 0, (low + high) // 2) + 1
            end = self._lines.find(b"\n", begin)
            low, high = (end + 1, high) if self._lines[begin:end] < start else (low, begin)
        while low < len(self._lines):
            end = self._lines.find(b"\n", low)
            yield self._lines[low:end]
            low = end + 1

    def _cities(self, key: str, shown: str, *listed: str) -> Iterator[City]:
        for country, zone, state, own, people in (groups for one in listed for groups in CITY.findall(one)):
            region = f"{country}.{state}" if state else country
            name = shown or key.title()
            yield City(name, region, self._zones[country][int(zone)], int(people), own=own == ":")


def regions() -> Mapping[str, str]:
    """What countries and states are called, in every language that is spoken."""
    words = words_file()
    found = {key_of(name): code for each in languages() for code, name in territories(each).items()}
    found |= {key_of(name): code for code, names in words.countries.items() for name in names}
    return found | {key_of(name): f"US.{code}" for state in words.states.items() for name, code in both(*state)}


def both(name: str, code: str) -> tuple[tuple[str, str], ...]:
    return (name, code), (code, code)


@cache
def words_file() -> WordsFile:
    return read(FOLDER / "words.yaml", TypeAdapter(WordsFile))


def territories(language: str) -> dict[str, str]:
    """Countries alone: continents have numbers."""
    names = Locale.parse(language, sep="_").territories
    return {code: name for code, name in names.items() if len(code) == len("US")}


def load_gazetteer() -> Gazetteer:
    names = CityNames(Later(lambda: city_zones(languages())))
    return Gazetteer(names, names.beginning, Later(regions), words_file().small)
