"""How clubs look in the private chat."""

from datetime import time

from coach.cards.club import ClubMember, Clubs, ClubSetup
from coach.club.values import ClubFace
from coach.flows.buttons import Row, button, choice, rows_of, ticked
from coach.person import Membership, Person
from coach.profile import WEEKDAYS
from coach.screen import Button, Link, Screen, Text, text

START_HOURS = tuple(time(hour, minute) for hour in (6, 7, 8, 9, 17, 18, 19) for minute in (0, 30))
CAPS = (1, 2, 3, 4, 5, 6, 7)
HOME = (button("back", "home"),)
TO_SETUP = (button("back", "page", "home"),)


def face(state: Clubs | ClubMember | ClubSetup, person: Person) -> Screen:
    match state:
        case Clubs():
            return clubs_face(person)
        case ClubMember(club):
            return member_face(next((one for one in person.clubs if one.club == club), None))
        case ClubSetup():
            return setup_face(state)


def clubs_face(person: Person) -> Screen:
    mine = rows_of([choice(text("club.title", title=one.title), "open", str(one.club)) for one in person.clubs], 1)
    add = Button(text("button.club-add"), "", link=Link("add"))
    return Screen((text("club.bring"),), (*mine, (add,), HOME))


def member_face(membership: Membership | None) -> Screen:
    if membership is None:
        return Screen((text("club.not-member"),), ((button("clubs", "clubs"),), HOME))
    body = (text("club.you-are-in", title=membership.title), text("club.they-see"))
    return Screen(body, ((button("club-leave", "leave"), button("clubs", "clubs")), HOME))


def setup_face(state: ClubSetup) -> Screen:
    match state.page:
        case "home":
            return Screen(summary(state.face), HOME_ROWS)
        case "days":
            days = state.face.settings.days
            ticks = rows_of([ticked(f"day-{day}", day in days, day) for day in WEEKDAYS], 4)
            return Screen((text("club.ask-days"),), (*ticks, TO_SETUP))
        case "at":
            hours = rows_of([choice(text("word.clock", at=at), "at", f"{at:%H:%M}") for at in START_HOURS], 4)
            return Screen((text("club.ask-at"),), (*hours, TO_SETUP))
        case "cap":
            caps = rows_of([choice(text("word.number", number=cap), "cap", str(cap)) for cap in CAPS], 7)
            return Screen((text("club.ask-cap"),), (*caps, TO_SETUP))


HOME_ROWS: tuple[Row, ...] = (
    (button("club-days", "page", "days"), button("club-at", "page", "at")),
    (button("club-cap", "page", "cap"),),
    HOME,
)


def summary(club: ClubFace) -> tuple[Text, ...]:
    settings = club.settings
    days = tuple(text("word.day", day=day) for day in settings.days)
    when = text("club.runs", days=days, at=settings.at) if days else text("club.no-days")
    return (text("club.setup", title=club.title), when, text("club.posts", count=settings.cap))
