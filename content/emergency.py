"""The emergency numbers: by country, and which countries a time zone stands for."""

from collections.abc import Mapping
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, TypeAdapter

from coach.emergency import EmergencyNumbers
from content.places import known
from content.source import read
from content.sources import SOURCE_LANGUAGE

FILE = Path(__file__).parent / "emergency.yaml"
ZONES = files("tzdata").joinpath("zoneinfo")
"""The time-zone database names the country of each zone, and the older names of a zone."""

Number = Annotated[str, StringConstraints(pattern=r"^[0-9]{2,5}$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]


class EmergencyFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    elsewhere: Number
    numbers: dict[Number, tuple[Country, ...]]
    zones: dict[Annotated[str, AfterValidator(known)], tuple[Country, ...]]


@cache
def emergency_file() -> EmergencyFile:
    return read(FILE, TypeAdapter(EmergencyFile))


@cache
def load_emergency() -> EmergencyNumbers:
    file = emergency_file()
    by_country: dict[str, tuple[str, ...]] = {}
    for number, countries in file.numbers.items():
        for country in countries:
            by_country[country] = (*by_country.get(country, ()), number)
    return EmergencyNumbers(by_country, zone_countries() | file.zones, file.elsewhere)


def zone_countries() -> dict[str, tuple[Country, ...]]:
    rows = [line.split("\t") for line in lines_of("zone.tab") if not line.startswith("#")]
    found: dict[str, tuple[Country, ...]] = {zone: (country,) for country, _, zone, *_ in rows}
    links = [line.split() for line in lines_of("tzdata.zi") if line.startswith("L ")]
    return {old: found[zone] for _, zone, old in links if zone in found} | found


def lines_of(name: str) -> list[str]:
    return ZONES.joinpath(name).read_text(encoding="utf-8").splitlines()


def country_texts(language: str) -> Mapping[str, str]:
    """The names of the countries, which every language has already; groups of them have numbers."""
    english, names = (Locale.parse(each, sep="_").territories for each in (SOURCE_LANGUAGE, language))
    countries = {country: name for country, name in english.items() if len(country) == len("US")}
    return {f"country.{country}": escape(names.get(country, name)) for country, name in countries.items()}
