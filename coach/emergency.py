"""The number to call in an emergency where the runner lives."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """By time zone, and by the continent before the slash where a whole region shares one."""

    by_zone: Mapping[str, str]
    by_region: Mapping[str, str]
    elsewhere: str  # reaches help from most mobile phones


def emergency_number(numbers: EmergencyNumbers, zone: str) -> str:
    region = numbers.by_region.get(zone.partition("/")[0], numbers.elsewhere)
    return numbers.by_zone.get(zone, region)
