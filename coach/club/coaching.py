"""A coach of the club: looked for by its admins, agreed in private, told to its members. Nothing is shared by it."""

from dataclasses import replace

from coach.club.answering import refused
from coach.club.effects import After, ClubEffect
from coach.club.values import Club, ClubCoach, is_member
from coach.effects import Tell
from coach.news import AskedToCoach, ClubCoached, SetsUp, TakesOn, WouldCoach
from coach.person import Context


def arranged(club: Club, wish: SetsUp, context: Context) -> After:
    """What an admin wants of the club's coach; any other wish changes nothing here."""
    match wish.verb:
        case "coach-link":
            return with_link(club, context), ()
        case "coach-me":
            linked = club if club.coach_link else with_link(club, context)
            return linked, (Tell(wish.person, AskedToCoach(club.id, club.title, linked.coach_link)),)
        case "no-coach":
            after, news = coached(club, None)
            return after, news if is_member(club, wish.person) else untold(news, wish.person)
        case _:
            return club, ()


def with_link(club: Club, context: Context) -> Club:
    """Whatever link was good before is good no longer."""
    return replace(club, coach_link=max(int(context.now.timestamp()) % 2**32, 1))


def followed(club: Club, wish: WouldCoach) -> After:
    if not is_good(club, wish.nonce):
        return club, refused(club.id, wish, "used")
    return club, (Tell(wish.person, AskedToCoach(club.id, club.title, wish.nonce)),)


def taken_on(club: Club, wish: TakesOn) -> After:
    """Of several who follow one link the first to agree is the coach."""
    if not is_good(club, wish.nonce):
        return club, refused(club.id, wish, "used")
    return coached(replace(club, coach_link=0), ClubCoach(wish.person, wish.name))


def is_good(club: Club, nonce: int) -> bool:
    return nonce != 0 and nonce == club.coach_link


def stepped_down(club: Club, person: int) -> After:
    """Whoever does it by themselves knows it already."""
    after, news = put_out(club, person)
    return after, untold(news, person)


def untold(news: tuple[ClubEffect, ...], person: int) -> tuple[ClubEffect, ...]:
    return tuple(one for one in news if not (isinstance(one, Tell) and one.to == person))


def put_out(club: Club, person: int) -> After:
    return coached(club, None) if club.coach and club.coach.person == person else (club, ())


def coached(club: Club, coach: ClubCoach | None) -> After:
    """Members, both coaches and the admin who set the club up are told, each once."""
    if coach == club.coach:
        return club, ()
    after = replace(club, coach=coach)
    coaches = [one.person for one in (club.coach, coach) if one]
    steward = [club.steward] if club.steward else []
    told = dict.fromkeys((*(member.person for member in club.members), *coaches, *steward))
    return after, tuple(Tell(person, news_of(after)) for person in told)


def news_of(club: Club) -> ClubCoached:
    coach = club.coach or ClubCoach(0, "")
    return ClubCoached(club.id, club.title, coach.person, coach.name)


def introduction(club: Club, person: int) -> tuple[ClubEffect, ...]:
    """For one who joins where somebody coaches already."""
    return (Tell(person, news_of(club)),) if club.coach and club.coach.person != person else ()
