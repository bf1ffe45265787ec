"""The runner's side of a coach: who may see what, what they did, and how to end it. Everything is journalled."""

from dataclasses import replace
from datetime import date

from coach.cards.closing import Closed
from coach.cards.sharing import Board, CoachOffer, CoachWord, Sharing
from coach.cards.upkeep import Privacy
from coach.effects import Effect, Tell
from coach.events import Followed
from coach.flows import coaching
from coach.flows.amending import withdrawn
from coach.flows.easing import eased
from coach.flows.front import Opening, front, open_card
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.journal import CoachAct
from coach.person import Context, Person
from coach.record import ids, record
from coach.screen import text
from coach.sharing.news import Advises, Alerts, Follows, Granted, Looks, Offers, Shown, StepsBack
from coach.sharing.report import report_for
from coach.sharing.values import SCOPES, Grant, Offered, Scope

KEPT_LINKS = 5
LONGEST_NOTE = 1000


def press(person: Person, state: Sharing, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "privacy":
            return Turn(person, Privacy())
        case "runners":
            return Turn(person, Board(), coaching.looks(person))
        case "page":
            return Turn(person, Sharing(arg))  # type: ignore[arg-type]
        case "link" if arg in SCOPES:
            return with_link(person, scope_of(arg), context)
        case "open":
            return Turn(person, Sharing("one", int(arg)))
        case "scope" if arg in SCOPES:
            return rescoped(person, state, scope_of(arg), context)
        case "alerts" | "no-alerts":
            return Turn(with_grant(person, state.coach, alerts=verb == "alerts"), state)
        case _:
            return Turn(person, state)


def scope_of(arg: str) -> Scope:
    return next(scope for scope in SCOPES if scope == arg)


def with_link(person: Person, scope: Scope, context: Context) -> Turn:
    """The link is good once; the number in it only tells it from the others."""
    nonce = (int(context.now.timestamp()) + person.entries) % 2**32
    offered = (*person.offered, Offered(nonce, scope, context.now))[-KEPT_LINKS:]
    return Turn(replace(person, offered=offered), Sharing("link", scope=scope, nonce=nonce))


def rescoped(person: Person, state: Sharing, scope: Scope, context: Context) -> Turn:
    grant = grant_of(person, state.coach)
    if grant is None:
        return Turn(person, Sharing())
    after, effects = granting(person, replace(grant, scope=scope), context)
    return Turn(after, Sharing() if scope == "nothing" else state, effects, text("settings.saved"))


def granting(person: Person, grant: Grant, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    """A grant of nothing is none: the coach is told to forget what there was."""
    known, records = record(person, (act("scope", grant.coach, grant.scope, context),), context)
    others = tuple(one for one in known.grants if one.coach != grant.coach)
    grants = others if grant.scope == "nothing" else (*others, grant)
    told = Tell(grant.coach, Granted(person.id, context.name, grant.scope))
    return replace(known, grants=grants), (*records, told)


def act(what: str, coach: int, words: str | None, context: Context) -> CoachAct:
    return CoachAct(at=context.at, what=what, by=str(coach), text=words)  # type: ignore[arg-type]


def grant_of(person: Person, coach: int) -> Grant | None:
    return next((grant for grant in person.grants if grant.coach == coach), None)


def with_grant(person: Person, coach: int, *, alerts: bool | None = None, looked: date | None = None) -> Person:
    def changed(grant: Grant) -> Grant:
        if grant.coach != coach:
            return grant
        return replace(
            grant, alerts=grant.alerts if alerts is None else alerts, looked=grant.looked if looked is None else looked
        )

    return replace(person, grants=tuple(changed(grant) for grant in person.grants))


def press_offer(person: Person, state: CoachOffer, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "accept" if state.scope != "nothing" or arg in SCOPES:
            scope = state.scope if state.scope != "nothing" else scope_of(arg)
            after, effects = granting(person, Grant(state.coach, state.name, scope, context.now), context)
            return Turn(after, Closed(text("sharing.granted", name=state.name)), effects)
        case "refuse":
            return Turn(person, Closed(text("sharing.refused", name=state.name)))
        case _:
            return Turn(person, state)


def press_word(person: Person, state: CoachWord, verb: str, _arg: str, context: Context) -> Turn:
    match verb:
        case "stop-sharing":
            return ended(person, state, context)
        case "take-back" if state.entries and not state.taken_back:
            after, records = record(person, withdrawn(state.entries, context), context)
            return Turn(after, replace(state, taken_back=True), records, text("run.undone"))
        case _:
            return Turn(person, state)


def ended(person: Person, state: CoachWord, context: Context) -> Turn:
    grant = grant_of(person, state.coach)
    if grant is None:
        return Turn(person, Closed(text("sharing.ended", name=state.name)))
    after, effects = granting(person, replace(grant, scope="nothing"), context)
    return Turn(after, Closed(text("sharing.ended", name=state.name)), effects)


def told(person: Person, news: Offers | Looks | Advises | StepsBack, context: Context) -> Opening:
    match news:
        case Offers():
            return offered(person, news, context)
        case Looks():
            return looked(person, news, context)
        case Advises():
            return advised(person, news, context)
        case StepsBack(coach):
            name = next((grant.name for grant in person.grants if grant.coach == coach), "")
            if not name:
                return person, (), ()
            free = replace(person, grants=tuple(grant for grant in person.grants if grant.coach != coach))
            return (*open_card(free, Closed(text("sharing.stepped-back", name=name)), context), ())


def offered(person: Person, news: Offers, context: Context) -> Opening:
    """A link is used up by the first who follows it; one's own leads nowhere."""
    if not news.nonce:
        return met(person, news, context)
    offer = next((one for one in person.offered if one.nonce == news.nonce), None)
    if offer is None or news.coach == person.id:
        return person, (), ()
    known = replace(person, offered=tuple(one for one in person.offered if one is not offer))
    return (*open_card(known, CoachOffer(news.coach, news.name, offer.scope), context), ())


def followed(person: Person, event: Followed, context: Context) -> Opening:
    """A coach's own link: whose it is the coach's lane says. Nothing is shown by following it."""
    if event.of == person.id:
        return (*open_card(person, Closed(text("coaching.yourself")), context), ())
    following = (*(coach for coach in person.following if coach != event.of), event.of)[-KEPT_LINKS:]
    known = replace(person, following=following)
    if person.joined_at is None:
        return (*open_card(known, front(known), context), ())
    return known, (), (Tell(event.of, Follows(person.id)),)


def introduced(person: Person, before: Person) -> tuple[Effect, ...]:
    """Whoever came by a coach's link and has just set up meets the coach now."""
    if before.joined_at is not None or person.joined_at is None:
        return ()
    return tuple(Tell(coach, Follows(person.id)) for coach in person.following)


def met(person: Person, news: Offers, context: Context) -> Opening:
    if news.coach not in person.following:
        return person, (), ()
    known = replace(person, following=tuple(coach for coach in person.following if coach != news.coach))
    return (*open_card(known, CoachOffer(news.coach, news.name, "nothing"), context), ())


def looked(person: Person, news: Looks, context: Context) -> Opening:
    """The report leaves here. The runner is told of a look at the page once a day; the list is counted as none."""
    grant = grant_of(person, news.coach)
    if grant is None:
        return person, (), (Tell(news.coach, Granted(person.id, "", "nothing")),)
    shown = Tell(news.coach, Shown(report_for(person, grant, context, page=news.page)))
    today = today_of(person, context)
    if not news.page or grant.looked == today:
        return person, (), (shown,)
    seen, records = record(person, (act("looked", news.coach, None, context),), context)
    seen = with_grant(seen, news.coach, looked=today)
    card = CoachWord(news.coach, grant.name, "looked")
    return (*open_card(seen, card, context), (*records, shown))


def advised(person: Person, news: Advises, context: Context) -> Opening:
    """Less is taken up at once and can be taken back; a note is passed on as it is. Nothing raises load."""
    grant = grant_of(person, news.coach)
    if grant is None:
        return person, (), (Tell(news.coach, Granted(person.id, "", "nothing")),)
    words = news.text[:LONGEST_NOTE] if news.what == "note" else None
    known, records = record(person, (act(news.what, news.coach, words, context),), context)
    entries = ids(records) if news.what == "hold" else ()
    if news.what == "ease":
        known, lighter = eased(known, today_of(known, context), "lighter", context)
        records, entries = (*records, *lighter), ids(lighter)
    card = CoachWord(news.coach, grant.name, news.what, words or "", entries)
    return (*open_card(known, card, context), records)


def alarms(person: Person, before: Person) -> tuple[Effect, ...]:
    """A stop that was not there before is told to those coaches whom the runner lets know."""
    known = {stop.id for stop in before.standing.stops}
    new = [stop for stop in person.standing.stops if stop.id not in known]
    if not new:
        return ()
    urgent = any(stop.verdict == "stop-urgent" for stop in new)
    return tuple(Tell(grant.coach, Alerts(person.id, urgent)) for grant in person.grants if grant.alerts)
