"""The places offered for a clock reading."""

from collections.abc import Iterable, Mapping
from functools import cache
from html import escape, unescape
from importlib.resources import files
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter

from coach.gazetteer import key_of
from coach.places import Place
from content.source import read

FILE = Path(__file__).parent / "places.yaml"


def known(zone: str) -> str:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError(f"{zone} is not a time zone") from error
    return zone


class PlaceFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    cities: str = Field(min_length=3, max_length=40)
    languages: tuple[str, ...] = ()


PlacesFile = TypeAdapter(dict[Annotated[str, AfterValidator(known)], PlaceFile])


@cache
def place_files() -> Mapping[str, PlaceFile]:
    return read(FILE, PlacesFile)


def place_texts() -> Mapping[str, str]:
    return {f"place.{zone}": place.cities for zone, place in place_files().items()}


def city_texts(language: str) -> Mapping[str, str]:
    """The city that a time zone is named after, as the language has it."""
    named = Locale.parse(language, sep="_").time_zones
    zones = files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    return {f"city.{zone}": escape(named.get(zone, {}).get("city") or last_part(zone)) for zone in zones}


def last_part(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def city_zones(spoken: Iterable[str]) -> Mapping[str, str]:
    """Every city that a zone is named after, in every language, and those on the buttons; a button's city wins."""
    texts = [(key.removeprefix("city."), name) for each in spoken for key, name in city_texts(each).items()]
    shown = [(zone, name) for zone, place in place_files().items() for name in place.cities.split(" · ")]
    return {key_of(unescape(name)): zone for zone, name in (*texts, *shown)}


def load_places() -> tuple[Place, ...]:
    return tuple(Place(zone, place.languages) for zone, place in place_files().items())
