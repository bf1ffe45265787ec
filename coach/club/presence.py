"""The bot comes into a chat, may write or not, and goes out of it."""

from dataclasses import replace

from coach.club.cards import Ready
from coach.club.effects import ClubEffect
from coach.club.events import Placed
from coach.club.posting import opened
from coach.club.setting_up import face_of
from coach.club.values import Club
from coach.effects import Erase, Tell
from coach.news import ClubSettingsShown, LetGo
from coach.person import Context

After = tuple[Club, tuple[ClubEffect, ...]]
INSIDE = ("creator", "administrator", "member")


def placed(club: Club, event: Placed, context: Context) -> After:
    """Whoever brings the bot along finds the settings in the private chat; who puts it out ends the club."""
    if event.role not in INSIDE:
        return club, (*(Tell(member.person, LetGo(club.id, "erased")) for member in club.members), Erase())
    known = replace(club, title=event.title or club.title, present=True)
    if club.present:
        return known, ()
    after, posts = opened(known, Ready(), context)
    brought = (Tell(event.by, ClubSettingsShown(club.id, face_of(after))),) if event.by else ()
    return after, (*posts, *brought)
