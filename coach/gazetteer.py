"""Cities by the names that people type, and the clock of each: one, several to choose from, or near misses."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from string import ascii_lowercase
from zoneinfo import ZoneInfo

from coach.understand.folding import Folding

PLAIN = Folding({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "\u0131": "i"})
SPACES = str.maketrans({"-": " ", ".": " ", ",": " , ", "\u2019": "'"})
LONGEST = 60
"""Characters of a name and where it lies."""
MOST = 4
"""Cities offered side by side."""
FAR_LARGER = 20
"""So many times the people of another of its name, and a city is the one that is meant."""
LEAST_NEAR = 50
"""Thousand people of a city that is guessed at."""
LONGEST_NAME = 3
"""Words of a city's name, as in Rio de Janeiro."""
SHORT = 3
"""Letters of names that are words of every day, too."""
SHORTEST_NEAR = 5
"""Letters of a name that may be misspelt."""
YEAR = tuple(timedelta(days=30 * month) for month in range(13))


@dataclass(frozen=True, slots=True)
class City:
    """`region`: the country's code, with a state's where the country spans several clocks (`US.TX`)."""

    name: str
    region: str
    zone: str
    people: int = 0  # thousands
    own: bool = True  # so it is called where it lies

    @property
    def country(self) -> str:
        return self.region.partition(".")[0]


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """`named`: the cities of a name, as `key_of` writes it, the largest first; `beginning`: of those that go on from it
    with another word. `regions`: what countries and states are called. `small`: words that may stand before a name.
    """

    named: Callable[[str], tuple[City, ...]]
    beginning: Callable[[str], tuple[City, ...]]
    regions: Mapping[str, str]
    small: frozenset[str]


def key_of(name: str) -> str:
    """In small letters without accents, one space between words."""
    return " ".join(PLAIN.folded(name).casefold().translate(SPACES).strip(" !?").split())


def cities_of(words: str, gazetteer: Gazetteer, now: datetime) -> tuple[City, ...]:
    """What the words may name: each of another clock, the largest first, none where they name no city.

    Where the region is not known, every city of the name is meant.
    """
    found = next(all_of(words, gazetteer), ())
    if found:
        return distinct(likely(found), now)
    name, comma, _ = without_small(key_of(words[:LONGEST]), gazetteer).partition(" ,")
    return distinct(gazetteer.named(name), now) if comma else ()


def all_of(words: str, gazetteer: Gazetteer) -> Iterator[tuple[City, ...]]:
    """As the words stand, then with their end as the region."""
    key = key_of(words[:LONGEST])
    for name in (key, without_small(key, gazetteer)):
        if found := gazetteer.named(name.replace(" ,", "")):
            yield found
        parts = name.split()
        for end in range(len(parts) - 1, 0, -1):
            region = gazetteer.regions.get(" ".join(parts[end:]))
            place = gazetteer.named(" ".join(parts[:end]).removesuffix(" ,")) if region else ()
            if inside := tuple(city for city in place if is_in(city, region or "")):
                yield inside


def inside(words: str, gazetteer: Gazetteer) -> tuple[City, ...]:
    """Larger cities of a name somewhere in the words: the longest, of these the last."""
    said = key_of(words).replace(",", " ").split()
    for size in range(LONGEST_NAME, 0, -1):
        for start in range(len(said) - size, -1, -1):
            name = " ".join(said[start : start + size])
            found = [city for city in gazetteer.named(name) if city.people >= LEAST_NEAR] if len(name) > SHORT else []
            if found:
                return likely(found)
    return ()


def is_in(city: City, region: str) -> bool:
    return region in (city.region, city.country)


def without_small(key: str, gazetteer: Gazetteer) -> str:
    parts = key.split()
    while len(parts) > 1 and parts[0] in gazetteer.small:
        del parts[0]
    return " ".join(parts)


def likely(cities: Sequence[City]) -> tuple[City, ...]:
    """None that a far larger one overshadows, nor one called otherwise at home beside a larger that bears the name."""
    bears = max((city.people for city in cities if city.own), default=0)
    most = bears or max(city.people for city in cities)
    return tuple(city for city in cities if city.people * FAR_LARGER >= most and (city.own or city.people > bears))


def distinct(cities: Sequence[City], now: datetime) -> tuple[City, ...]:
    """Of those that keep the same clock the largest."""
    clocks: dict[tuple[timedelta | None, ...], City] = {}
    for city in sorted(cities, key=lambda city: -city.people):
        clocks.setdefault(clock_of(city.zone, now), city)
    return tuple(clocks.values())[:MOST]


def clock_of(zone: str, now: datetime) -> tuple[timedelta | None, ...]:
    """How a zone's clock differs from UTC in the year to come."""
    place = ZoneInfo(zone)
    return tuple((now + ahead).astimezone(place).utcoffset() for ahead in YEAR)


def near(words: str, gazetteer: Gazetteer) -> tuple[City, ...]:
    """Cities whose names go on from here, or larger ones one slip of the finger away; the first letter is right."""
    name = without_small(key_of(words[:LONGEST]), gazetteer)
    if len(name) < SHORTEST_NEAR or not name.replace(" ", "").replace("'", "").isalpha():
        return ()
    slipped = (city for slip in slips(name) for city in gazetteer.named(slip)[:1] if city.people >= LEAST_NEAR)
    found = sorted({*gazetteer.beginning(name), *slipped}, key=lambda city: (-city.people, not city.own, city.name))
    return tuple({(city.region, city.people): city for city in reversed(found)}.values())[::-1][:MOST]


def slips(name: str) -> set[str]:
    """One letter too few, too many, another, or two that changed places."""
    cut = [(name[:at], name[at:]) for at in range(1, len(name) + 1)]
    fewer = {head + tail[1:] for head, tail in cut}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cut if len(tail) > 1}
    letters = f"{ascii_lowercase} "
    others = {head + letter + tail[1:] for head, tail in cut for letter in letters}
    return (fewer | swapped | others | {head + letter + tail for head, tail in cut for letter in letters}) - {name}
