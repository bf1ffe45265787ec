"""How clubs look in the private chat."""

from coach.cards.club import ClubMember, Clubs, ClubSetup
from coach.flows import club_setup_faces, club_share
from coach.flows.buttons import button, choice, rows_of
from coach.person import Context, Membership, Person
from coach.screen import Button, Link, Screen, text

HOME = (button("back", "home"),)


def face(state: Clubs | ClubMember | ClubSetup, person: Person, context: Context) -> Screen:
    match state:
        case Clubs():
            return clubs_face(person)
        case ClubMember(club):
            return member_face(next((one for one in person.clubs if one.club == club), None))
        case ClubSetup():
            return club_setup_faces.face(state, person, context)


def clubs_face(person: Person) -> Screen:
    mine = rows_of([choice(text("word.name", name=one.title), "open", str(one.club)) for one in person.clubs], 1)
    add = Button(text("button.club-add"), "", link=Link("add"))
    return Screen((text("club.bring"),), (*mine, (add,), HOME))


def member_face(membership: Membership | None) -> Screen:
    if membership is None:
        return Screen((text("club.not-member"),), ((button("clubs", "clubs"),), HOME))
    body = (text("club.you-are-in", title=membership.title), club_share.line(membership))
    leaving = (button("club-leave", "leave"), button("clubs", "clubs"))
    return Screen(body, (club_share.row(membership), leaving, HOME))
