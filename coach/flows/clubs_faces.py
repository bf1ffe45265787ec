"""How clubs look in the private chat."""

from coach.cards.club import ClubCard, ClubCoachOffer, ClubLeft, ClubMember, Clubs, ClubSetup
from coach.flows import club_coach, club_leaving, club_setup_faces, club_share
from coach.flows.buttons import Row, button, choice, rows_of
from coach.person import Context, Membership, Person
from coach.screen import Button, Link, Screen, Text, text

HOME = (button("back", "home"),)


def face(state: ClubCard, person: Person, context: Context) -> Screen:
    match state:
        case Clubs():
            return clubs_face(person)
        case ClubMember(club):
            return member_face(person, club)
        case ClubLeft():
            return club_leaving.face(state)
        case ClubCoachOffer():
            return coach_offer_face(state)
        case ClubSetup():
            return club_setup_faces.face(state, person, context)


def clubs_face(person: Person) -> Screen:
    coached = {one.club: one.title for one in person.coach_of}
    titles = coached | {one.club: one.title for one in person.clubs}
    mine = rows_of([choice(text("word.name", name=title), "open", str(club)) for club, title in titles.items()], 1)
    add = Button(text("button.club-add"), "", link=Link("add"))
    return Screen((text("club.bring"),), (*mine, (add,), HOME))


def member_face(person: Person, club: int) -> Screen:
    """One club as its member sees it, or its coach, or who is both."""
    membership = next((one for one in person.clubs if one.club == club), None)
    coached = next((one for one in person.coach_of if one.club == club), None)
    body = (
        *member_lines(membership, person),
        *((text("coaching.club-yours", title=coached.title),) if coached else ()),
    )
    rows = (*member_rows(membership, person), *(((button("club-step-down", "step-down"),),) if coached else ()))
    leaving = (button("club-leave", "leave"),) if membership else ()
    return Screen(body or (text("club.not-member"),), (*rows, (*leaving, button("clubs", "clubs")), HOME))


def member_lines(membership: Membership | None, person: Person) -> tuple[Text, ...]:
    if membership is None:
        return ()
    coach = (club_coach.line(membership, person),) if is_coached(membership, person) else ()
    return (text("club.you-are-in", title=membership.title), club_share.line(membership), *coach)


def member_rows(membership: Membership | None, person: Person) -> tuple[Row, ...]:
    if membership is None:
        return ()
    choose = ((button("club-coach-sees", "coach", name=membership.coach_name),),)
    return (club_share.row(membership), *(choose if is_coached(membership, person) else ()))


def is_coached(membership: Membership, person: Person) -> bool:
    return membership.coach not in (0, person.id)


def coach_offer_face(state: ClubCoachOffer) -> Screen:
    """Once it is agreed to, the club has the word: another may have been faster."""
    if state.said:
        return Screen((text("coaching.club-asking", title=state.title),))
    rows = ((button("club-coach-yes", "accept", style="primary"),), (button("club-coach-not", "refuse"),))
    return Screen((text("coaching.club-wants", title=state.title), text("coaching.club-means")), rows)
