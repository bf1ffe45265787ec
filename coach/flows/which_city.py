"""A city of which there are several: each is offered with its country and what the clock there says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from coach.cards.onboarding import Onboarding
from coach.cards.times import Candidate, WhichCity
from coach.cards.travel import Travel
from coach.flows import onboarding
from coach.flows.buttons import Row, button, choice
from coach.flows.turn import Turn
from coach.gazetteer import City
from coach.person import Context, Person
from coach.screen import Button, Screen, Text, text


def asked(person: Person, state: Onboarding | Travel, cities: Sequence[City], *, near: bool = False) -> Turn:
    offered = tuple(Candidate(city.name, city.region, city.zone) for city in cities)
    return Turn(person, WhichCity(state, offered, near))


def found(person: Person, state: Onboarding | Travel, city: City | Candidate) -> Turn:
    """Set-up goes on; else it is asked what the plan shall do there."""
    if isinstance(state, Travel):
        return Turn(person, replace(state, page="how", zone=city.zone, city=city.name))
    return Turn(person, onboarding.following(replace(state, time_zone=city.zone, page="place")))


def press(person: Person, state: WhichCity, verb: str, arg: str, _context: Context) -> Turn:
    if verb == "none":
        return Turn(person, replace(state.asked, page="clock"))
    chosen = next((city for city in state.cities if verb == "city" and city.zone == arg), None)
    return found(person, state.asked, chosen) if chosen else Turn(person, state)


def face(state: WhichCity, _person: Person, context: Context) -> Screen:
    rows: tuple[Row, ...] = tuple((city_button(city, state, context.now),) for city in state.cities)
    line = text("places.near" if state.near else "places.which")
    return Screen((line,), (*rows, (button("another-place", "none"),)))


def city_button(city: Candidate, state: WhichCity, now: datetime) -> Button:
    return choice(label(city, state, f"{now.astimezone(ZoneInfo(city.zone)):%H:%M}"), "city", city.zone)


def label(city: Candidate, state: WhichCity, clock: str) -> Text:
    """The name where it was guessed; of two in one country the city that gives the clock its name."""
    country = text(f"country.{country_of(city)}")
    if state.near:
        return text("places.guess", city=city.name, country=country, clock=clock)
    if [country_of(each) for each in state.cities].count(country_of(city)) > 1:
        return text("places.like", city=text(f"city.{city.zone}"), country=country, clock=clock)
    return text("places.city", country=country, clock=clock)


def country_of(city: Candidate) -> str:
    return city.region.partition(".")[0]
