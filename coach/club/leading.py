"""The warm-up before a club run: whoever leads presses, everybody follows on the same card."""

from dataclasses import replace

from coach.club.answering import said, turned_away
from coach.club.cards import RunAhead, WarmUp
from coach.club.counting import comers
from coach.club.effects import After
from coach.club.posting import card_of, redrawn, turned
from coach.club.values import Club, ClubCard
from coach.effects import Answer, Tell
from coach.library import Library
from coach.news import ADMINS, Leads, Role, WarmedUp
from coach.person import Context
from coach.profile import SIDES
from coach.screen import text
from coach.session_plan import build
from coach.session_shape import PlannedSet, Wanted


def led(club: Club, wish: Leads, role: Role, context: Context) -> After:
    card = card_of(club, wish.card)
    if not may_lead(role):
        return club, turned_away(club.id, wish, role)
    if card is None or not isinstance(card.state, RunAhead | WarmUp):
        return over(club, wish, context)
    if isinstance(card.state, RunAhead) and context.now < card.state.start - context.library.clubs.lead_within:
        return club, said(wish, text("club.lead-later"))
    after, posts = onwards(club, card, wish, context)
    return after, (*silently(wish), *posts)


def may_lead(role: Role) -> bool:
    return role in ADMINS


def over(club: Club, wish: Leads, context: Context) -> After:
    """The card shows what is true of it now."""
    after, posts = redrawn(club, wish.card, context)
    return after, (*said(wish, text("club.run-over")), *posts)


def silently(wish: Leads) -> tuple[Answer, ...]:
    return (Answer(to=wish.reply),) if wish.reply else ()


def onwards(club: Club, card: ClubCard, wish: Leads, context: Context) -> After:
    """`arg` is the step on which the button stood: a double tap, or a second leader's, goes one step only."""
    match card.state, wish.verb:
        case RunAhead(occurrence, start, warmed=False), "lead":
            state = WarmUp(occurrence, start, warm_up(context.library))
        case WarmUp(step=step) as warm, "next" if wish.arg == str(step) and step < len(warm.planned):
            state = replace(warm, step=step + 1)
        case WarmUp(step=step) as warm, "back" if wish.arg == str(step) and step:
            state = replace(warm, step=step - 1)
        case WarmUp(occurrence, start), "end":
            after, posts = turned(club, card.number, RunAhead(occurrence, start, warmed=True), context)
            return after, (
                *posts,
                *(Tell(person, WarmedUp(club.id, occurrence)) for person in comers(club, occurrence)),
            )
        case _:
            return redrawn(club, card.number, context)
    return turned(club, card.number, state, context)


def warm_up(library: Library) -> tuple[PlannedSet, ...]:
    """The programme's primer as everybody can do it: first stage, no kit. One set of each exercise."""
    wanted = Wanted(
        plan="pre-run",
        minutes=library.clubs.warm_up_minutes,
        rungs={side: {} for side in SIDES},
        stages=dict.fromkeys(SIDES, "P1"),
    )
    planned = build(library.exercises, library.shapes, wanted)
    return tuple({each.exercise: each for each in reversed(planned)}.values())[::-1]
