"""The bot comes into a chat, may write or not, and goes out of it."""

from dataclasses import replace

from coach.club import polling
from coach.club.answering import refused
from coach.club.cards import Ready
from coach.club.effects import After, ClubEffect, Post
from coach.club.events import Homeless, Placed, TopicTurned
from coach.club.members import farewells
from coach.club.posting import card_of, opened, turned
from coach.club.setting_up import face_of
from coach.club.values import Club
from coach.effects import Erase, Tell
from coach.news import ADMINS, INSIDE, ClubSettingsShown, ClubTrouble, Joins, Leads, SetsUp, TakesOn, WouldCoach
from coach.person import Context


def placed(club: Club, event: Placed, context: Context) -> After:
    """Whoever brings the bot along finds the settings in the private chat; who puts it out ends the club."""
    if event.role not in INSIDE:
        return ended(club)
    known = replace(club, title=event.title or club.title, present=True, manages=event.role in ADMINS)
    if club.present:
        return silenced(known) if event.muted else (replace(known, muted=False), ())
    settings = replace(known.settings, language=known.settings.language or event.language)
    brought = replace(known, steward=event.by, muted=event.muted, settings=settings)
    after, posts = (brought, ()) if event.muted else opened(brought, Ready(), context)
    told = (Tell(event.by, ClubSettingsShown(club.id, face_of(after), anew=True)),) if event.by else ()
    return after, (*posts, *told)


def ended(club: Club) -> After:
    """Nothing of the club remains; its members keep their own coaching, and are told once."""
    return club, (*farewells(club), Erase())


def silenced(club: Club) -> After:
    """Said once to the admin who set the club up. Posts are tried at their hours: one that goes through ends it."""
    if club.muted:
        return club, ()
    return replace(club, muted=True), trouble(club, "muted")


def trouble(club: Club, what: str) -> tuple[ClubEffect, ...]:
    """To nobody where the club knows no admin."""
    return (Tell(club.steward, ClubTrouble(club.id, club.title, what)),) if club.steward else ()  # type: ignore[arg-type]


def topic_turned(club: Club, event: TopicTurned) -> After:
    """Without a failed post first. Opened again it has our posts again, unless the admins want them elsewhere."""
    if event.closed:
        if club.settings.topic != event.topic or club.manages:
            return club, ()
        return shut(club, event.topic), trouble(club, "topic")
    if club.shut_topic != event.topic:
        return club, ()
    back = replace(club, settings=replace(club.settings, topic=event.topic), shut_topic=None)
    return back, trouble(back, "topic-back")


def shut(club: Club, topic: int) -> Club:
    return replace(club, settings=replace(club.settings, topic=None), shut_topic=topic)


def homeless(club: Club, event: Homeless, context: Context) -> After:
    """The card goes to the chat itself, and so does everything after it."""
    card = card_of(club, event.card)
    ours = club.settings.topic == event.topic
    housed = shut(club, event.topic) if ours else club
    told = trouble(club, "topic") if ours else ()
    if card is None:
        return polling.forgotten(housed, event.card), told
    state = replace(card.state, topic=None) if isinstance(card.state, Ready) else card.state
    after, posts = turned(housed, event.card, state, context)
    again = (
        replace(post, occurrence=event.occurrence, expires_at=event.expires_at)
        for post in posts
        if isinstance(post, Post)
    )
    return after, (*again, *told)


def absent(club: Club, wish: Joins | SetsUp | Leads | WouldCoach | TakesOn) -> After:
    """A button of a chat that we left, or that became another: nothing is behind it any more."""
    return club, (*refused(club.id, wish, "gone"), Erase())
