"""A club's run in a member's own plan: coming to it, taking that back, and telling afterwards how it was."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.daily import Primer
from coach.cards.post_run import AskRun
from coach.desk import put, settled, turned
from coach.effects import Answer, Effect, Record, Tell, Withdraw
from coach.events import ClubPressed
from coach.flows.amending import withdrawn
from coach.flows.club_news import telling
from coach.flows.front import Opening, open_card
from coach.flows.rearranging import rearranged
from coach.flows.runs import today_of, zone_of
from coach.flows.which_run import ask_about, planned_run, planned_runs
from coach.forecast import outlook_for
from coach.journal import PlanChange
from coach.localtime import day_of
from coach.news import Comes, Joins, KeptPlan, Outdated, RunMoved, WarmedUp
from coach.occurrences import club_run_name, primer_of, run_day
from coach.person import ClubRun, Context, Person
from coach.record import record
from coach.screen import Link, Text, text

KEPT_RUNS = 6
TOLD_WITHIN = timedelta(days=2)


def comes(person: Person, event: ClubPressed, context: Context) -> Opening:
    """`arg` is the start as the club's clocks show it. What is forged in it concerns the forger's own plan alone."""
    start = start_in(event.arg)
    if start is None or start - context.now > context.library.clubs.open_for:
        return person, (), (Answer(text("stray")),)
    if context.now >= start + context.library.clubs.after_start:
        return outdated(person, event)
    return coming(person, event, start, context) if event.verb == "in" else staying(person, event, start, context)


def coming(person: Person, event: ClubPressed, start: datetime, context: Context) -> Opening:
    """Whoever is no member yet joins with it, and the club answers the press."""
    occurrence = f"run:{start.date()}"
    known = coming_to(person, event.club, occurrence)
    after, cards, effects = (person, (), ()) if known else added(person, event.club, occurrence, start, context)
    if not any(one.club == event.club for one in person.clubs):
        return after, cards, (*effects, Tell(event.club, Joins(person.id, event.reply, occurrence)))
    news = Tell(event.club, Comes(person.id, occurrence, yes=True))
    return after, cards, (*effects, news, Answer(see_you(after, start, context)))


def staying(person: Person, event: ClubPressed, start: datetime, context: Context) -> Opening:
    occurrence = f"run:{start.date()}"
    known = coming_to(person, event.club, occurrence)
    after, cards, effects = taken_back(person, known, context) if known else (person, (), ())
    news = Tell(event.club, Comes(person.id, occurrence, yes=False))
    return after, cards, (*effects, news, Answer(text("club.not-this-time")))


def start_in(arg: str) -> datetime | None:
    try:
        start = datetime.fromisoformat(arg)
    except ValueError:
        return None
    return start if start.tzinfo else None


def outdated(person: Person, event: ClubPressed) -> Opening:
    return person, (), (Tell(event.club, Outdated(event.card)), Answer(text("club.run-over")))


def see_you(person: Person, start: datetime, context: Context) -> Text:
    resting = outlook_for(person, context).rests(day_of(start, zone_of(person)))
    return text("club.see-you-resting" if resting else "club.see-you")


def coming_to(person: Person, club: int, occurrence: str) -> ClubRun | None:
    return next((run for run in person.club_runs if (run.club, run.occurrence) == (club, occurrence)), None)


def added(person: Person, club: int, occurrence: str, start: datetime, context: Context) -> Opening:
    """A run of the own week that is near becomes the club's; else the day has a run more. Nothing is there twice."""
    day = day_of(start, zone_of(person))
    own = own_run(person, day, start, context)
    move = PlanChange(at=context.at, what="move", of=own or club_run_name(day, club), to=start.isoformat())
    stands = own is not None and stays(person, own, day, start, context)
    known, effects, entries = rearranged(person, () if stands else (move,), context)
    run = ClubRun(club, occurrence, own or club_run_name(day, club), next(iter(entries), ""))
    return warmed(known, run, effects)


def own_run(person: Person, day: date, start: datetime, context: Context) -> str | None:
    runs = sorted(planned_runs(person, day, context), key=lambda run: abs(run.start - start))
    near = (run.occurrence for run in runs if abs(run.start - start) <= context.library.clubs.same_run)
    return next(near, None)


def stays(person: Person, own: str, day: date, start: datetime, context: Context) -> bool:
    """It is at that hour already, or it is a race."""
    run = planned_run(person, own, day, context)
    return run is not None and (run.start == start or run.race is not None)


def warmed(person: Person, run: ClubRun, effects: tuple[Effect, ...]) -> Opening:
    """The club warms up together: the runner's own primer is not asked for as well."""
    primer, desk = primer_of(run.run), person.desk
    settles = primer not in desk.done
    cards = tuple(card.number for card in desk.cards if is_primer(card.state, primer))
    for number in cards:
        desk = turned(desk, number, Closed(text("club.warms-up")), answered=True)
    kept = (*person.club_runs, replace(run, warmed=settles))[-KEPT_RUNS:]
    after = replace(person, desk=settled(desk, primer), club_runs=kept)
    return after, cards, (*effects, Withdraw(primer))


def is_primer(state: CardState, occurrence: str) -> bool:
    return isinstance(state, Primer) and state.occurrence == occurrence


def warmed_up(person: Person, news: WarmedUp) -> Opening:
    """It was the primer of everybody who came: that day's plan was kept, as by a primer alone."""
    run = coming_to(person, news.club, news.occurrence)
    if run is None:
        return person, (), ()
    after, tells = telling(person, [KeptPlan(person.id, run_day(person, run.run))])
    return after, (), tells


def taken_back(person: Person, run: ClubRun, context: Context) -> Opening:
    """As if it had never been said: a run that was moved is where it was, one that was added is gone."""
    voids = withdrawn((run.entry,), context) if run.entry else ()
    known, records = record(person, voids, context)
    primer = primer_of(run.run)
    done = tuple(each for each in known.desk.done if each != primer or not run.warmed)
    runs = tuple(one for one in known.club_runs if one != run)
    after = replace(known, desk=replace(known.desk, done=done), club_runs=runs)
    return after, (), (*records, Withdraw(run.run), Withdraw(primer))


def moved(person: Person, news: RunMoved, context: Context) -> Opening:
    """Out of the plan and in again at the new hour, as if that had been said at first."""
    run = coming_to(person, news.club, news.occurrence)
    if run is None:
        return person, (), ()
    free, _, voids = taken_back(person, run, context)
    again, cards, effects = added(free, news.club, news.occurrence, news.start, with_entries(context, voids))
    after, looks = open_card(again, Closed(text("club.run-moved", at=news.start)), context)
    return after, (*cards, *looks), (*voids, *effects)


def with_entries(context: Context, effects: tuple[Effect, ...]) -> Context:
    if context.journal is None:
        return context
    recorded = (effect.entry for effect in effects if isinstance(effect, Record))
    return replace(context, journal=(*context.journal, *recorded))


def asked(person: Person, event: ClubPressed, context: Context) -> Opening:
    """The question about that run, in private and without a sound. The reminder of the same run does not come, too."""
    day = day_in(event.arg)
    if day is None:
        return person, (), (Answer(text("stray")),)
    if not timedelta() <= today_of(person, context) - day <= TOLD_WITHIN:
        return outdated(person, event)
    state = question(person, event.club, day, context)
    waiting = isinstance(state, AskRun) and state.page == "felt"
    quiet = quieted(person, state, context) if isinstance(state, AskRun) and waiting else person
    opened, cards = open_card(quiet, state, context)
    withdraw = (Withdraw(state.occurrence),) if isinstance(state, AskRun) else ()
    return opened, cards, (*withdraw, Answer(link=Link("chat")))


def day_in(arg: str) -> date | None:
    try:
        return date.fromisoformat(arg)
    except ValueError:
        return None


def question(person: Person, club: int, day: date, context: Context) -> CardState:
    run = coming_to(person, club, f"run:{day}")
    if run is not None and run.run not in person.desk.done:
        return AskRun(run.run, day)
    return ask_about(person, day, context)


def quieted(person: Person, state: AskRun, context: Context) -> Person:
    """Put before the runner, also if the run was moved and its own question would come later."""
    run = planned_run(person, state.occurrence, state.day, context)
    own = run.end + context.library.policy.post_run_after if run else context.now
    return replace(person, desk=put(person.desk, state.occurrence, max(own, context.now)))
