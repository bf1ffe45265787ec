"""How a club's cards look: pure views of state and club. They show counts, never a person."""

from coach.club.cards import ClubCardState, Ended, Ready
from coach.club.values import Club
from coach.flows.buttons import button
from coach.screen import Button, Link, Screen, text


def face(state: ClubCardState, club: Club) -> Screen:
    match state:
        case Ready():
            return ready_face(club)
        case Ended(line):
            return Screen((text(line),))


def ready_face(club: Club) -> Screen:
    body = (text("club.ready"), text("club.ready-private"), text("club.members", count=len(club.members)))
    return Screen(body, ((button("club-join", "join"),), (set_up_button(club),)))


def set_up_button(club: Club) -> Button:
    """A way into the private chat; who may set up is asked there, at every press."""
    return Button(text("button.club-set-up"), "", link=Link("club", club.id))
