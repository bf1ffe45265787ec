"""Club runs at another hour: a card that is out already follows, and so do the plans of whoever comes."""

from coach.club.cards import RunAhead
from coach.club.counting import comers, day_of_run
from coach.club.effects import After, ClubEffect
from coach.club.posting import turned
from coach.club.timing import zone_of
from coach.club.values import Club
from coach.effects import Tell
from coach.localtime import moment
from coach.news import RunMoved
from coach.person import Context


def followed(club: Club, context: Context) -> After:
    """A run that has begun, or would have by its new hour, stays as it was announced."""
    effects: tuple[ClubEffect, ...] = ()
    for card in club.cards:
        match card.state:
            case RunAhead(occurrence, start, warmed=False) if start > context.now:
                now = moment(day_of_run(occurrence), club.settings.at, zone_of(club))
                if now != start and now > context.now:
                    club, posts = turned(club, card.number, RunAhead(occurrence, now), context)
                    news = (Tell(person, RunMoved(club.id, occurrence, now)) for person in comers(club, occurrence))
                    effects = (*effects, *posts, *news)
            case _:
                pass
    return club, effects
