"""When to think of a person next. Derived anew after every event, so that nothing stale can fire.

Of all that could be said today and tomorrow it keeps what the cap leaves, with the back-off of R3, and names the
earliest of each kind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coach.calls import Call, Day, Scene, calls_on, is_open, wake_of
from coach.cards.daily import RestDay, SessionOffer
from coach.cards.upkeep import AskHelp
from coach.desk import RINGING, Card, Desk, Due, Reminder, is_paused
from coach.diary import Diary
from coach.library import Library
from coach.localtime import ONE_DAY, day_begins, day_ends, day_of, moment
from coach.outlook import Outlook
from coach.person import Person
from coach.quiet import quiet_around
from coach.snoozes import with_snoozes
from coach.week import day_of_plan

SPREAD = 2654435761  # Knuth's multiplicative hash: neighbouring ids think at distant seconds
DAY_SECONDS = 86400
NO_LIMIT = timedelta(days=3650)


def agenda(
    person: Person, now: datetime, library: Library, outlook: Outlook, diary: Diary | None = None
) -> tuple[Due, ...]:
    """At most one row for each kind. An active person always has a `think` row within 24 hours.

    `diary`: the person's, where there is one already.
    """
    rows: dict[Reminder, Due] = {}
    for call in sorted(open_calls(person, now, library, outlook, diary), key=lambda call: call.at):
        rows.setdefault(call.reminder, Due(call.reminder, call.at, call.occurrence))
    if not is_active(person):
        return tuple(rows.values())
    thought = next_thought(person.id, now)
    return (*rows.values(), Due(Reminder.THINK, thought, f"think:{thought:%Y-%m-%d}"))


def is_active(person: Person) -> bool:
    return person.joined_at is not None and may_be_written_to(person.desk)


def may_be_written_to(desk: Desk) -> bool:
    return desk.reachable and not desk.stopped


def may_look(person: Person, now: datetime) -> bool:
    """Whether calendars and services are looked at unasked: not for whoever blocked us, said stop, or pauses."""
    return is_active(person) and not is_paused(person.desk, day_of(now, ZoneInfo(person.runner.time_zone)))


def next_thought(person_id: int, now: datetime) -> datetime:
    """The next moment after `now` at this person's own second of the day."""
    ahead = (person_id * SPREAD - int(now.timestamp())) % DAY_SECONDS or DAY_SECONDS
    return now.replace(microsecond=0) + timedelta(seconds=ahead)


def open_calls(
    person: Person, now: datetime, library: Library, outlook: Outlook, diary: Diary | None = None
) -> list[Call]:
    """All that may still be said today and tomorrow."""
    if not may_be_written_to(person.desk):
        return []
    scene = scene_of(diary or Diary(person, library.book), now, library, outlook)
    if person.joined_at is None:
        return list(referred_calls(scene))
    today = day_of(now, scene.zone)
    calls = backed_off(scene, kept_calls(scene, (today, today + ONE_DAY), library))
    if is_paused(person.desk, today):
        return [*calls, *return_calls(scene)]
    return [*calls, *return_calls(scene), *window_ends(scene), *silence_calls(scene)]


def upcoming(person: Person, now: datetime, library: Library, outlook: Outlook, count: int = 5) -> tuple[Call, ...]:
    """The next messages as far as they can be foreseen, within a week."""
    if not is_active(person):
        return ()
    scene = scene_of(Diary(person, library.book), now, library, outlook)
    today = day_of(now, scene.zone)
    calls = backed_off(scene, kept_calls(scene, [today + number * ONE_DAY for number in range(7)], library))
    ahead = sorted((*calls, *return_calls(scene), *silence_calls(scene)), key=lambda call: call.at)
    return tuple(ahead[:count])


def scene_of(diary: Diary, now: datetime, library: Library, outlook: Outlook) -> Scene:
    person, desk = diary.person, diary.person.desk
    return Scene(
        person,
        diary,
        now,
        library.policy,
        outlook,
        diary.zone,
        {asked.occurrence: asked for asked in desk.asked},
        frozenset((*(moved.occurrence for moved in person.standing.moved), *(put.occurrence for put in desk.snoozed))),
    )


def kept_calls(scene: Scene, days: Sequence[date], library: Library) -> list[Call]:
    """Calls of these days in a row, and whatever was snoozed to later, under the cap of each local day."""
    planned = list(planned_calls(scene, days, library))
    if scene.person.desk.snoozed:
        planned = with_snoozes(scene, planned)
    by_day: dict[date, list[Call]] = {}
    for call in planned:
        if is_open(scene, call):
            by_day.setdefault(sounds_on(scene, call), []).append(call)
    return [
        call
        for day, calls in by_day.items()
        if not is_paused(scene.person.desk, day)
        for call in capped(scene, day, calls)
    ]


def planned_calls(scene: Scene, days: Sequence[date], library: Library) -> Iterator[Call]:
    person, diary = scene.person, scene.diary
    before = day_of_plan(diary, days[0] - ONE_DAY, library, scene.outlook)
    for day in days:
        plan = day_of_plan(diary, day, library, scene.outlook)
        quiet = quiet_around(day, person.settings.quiet, scene.zone, wake_of(plan, scene.policy, scene.zone))
        yield from calls_on(Day(scene, before, plan, quiet))
        before = plan


def sounds_on(scene: Scene, call: Call) -> date:
    return day_of(max(call.at, scene.now), scene.zone)


def capped(scene: Scene, day: date, calls: list[Call]) -> list[Call]:
    """R2: what is over the cap is left out, the least important first. A chosen snooze comes without a sound."""
    rung = rings_on(scene, day)
    room = min(scene.policy.daily_cap, scene.person.settings.daily_cap) - rung
    ranked = sorted(calls, key=lambda call: (RINGING.index(call.reminder), call.at))
    spared = [replace(call, rings=False) for call in ranked[max(room, 0) :] if call.chosen]
    return softened(scene, ranked[: max(room, 0)], rung) + spared


def softened(scene: Scene, calls: list[Call], rung: int) -> list[Call]:
    """On a run day with a morning card the primer comes without a sound."""
    over = rung + len(calls) - scene.policy.usual_on_run_days
    soft = []
    for call in calls:
        quiet = over > 0 and call.reminder is Reminder.PRIMER
        over -= quiet
        soft.append(replace(call, rings=False) if quiet else call)
    return soft


def rings_on(scene: Scene, day: date) -> int:
    """What rang on this local day, and what is on its way."""
    desk = scene.person.desk
    begins, ends = day_begins(day, scene.zone), day_ends(day, scene.zone)
    waiting = [card.opened_at for card in desk.cards if is_waiting(card)]
    return sum(begins <= at < ends for at in (*desk.rung_at, *waiting))


def is_waiting(card: Card) -> bool:
    """Stands in the outbox: neither sent nor dropped so far."""
    return card.reminder in RINGING and card.sent_at is None and not card.answered


def backed_off(scene: Scene, calls: list[Call]) -> list[Call]:
    """R3: after some unanswered messages one more, which asks what would help, then none. Recovery checks go on."""
    desk = scene.person.desk
    if not desk.asked_to_help and not needs_help(desk, scene.policy.unanswered_before_help):
        return calls
    recovery = [call for call in calls if call.reminder is Reminder.RECOVERY]
    others = [call for call in calls if call.reminder is not Reminder.RECOVERY]
    asking = any(isinstance(card.state, AskHelp) and is_waiting(card) for card in desk.cards)
    helps = [later for call in others if (later := by_day(scene, call)).at < later.until]
    if desk.asked_to_help or asking or not helps:
        return recovery
    return [*recovery, min(helps, key=lambda call: call.at)]


def by_day(scene: Scene, call: Call) -> Call:
    """What asks for help is not about a run: it waits for the usual end of quiet hours, whatever it stands in for."""
    night = quiet_around(day_of(call.at, scene.zone), scene.person.settings.quiet, scene.zone).at(call.at)
    return replace(call, at=night.end) if night else call


def needs_help(desk: Desk, unanswered: int) -> bool:
    return desk.unanswered >= unanswered and not desk.asked_to_help


def window_ends(scene: Scene) -> Iterator[Call]:
    """An unanswered session or rest-day card is edited once, silently: that may happen in quiet hours."""
    for card in scene.person.desk.cards:
        if scene.outlook.rests(day_of(scene.now, scene.zone)):
            return
        if not isinstance(card.state, RestDay | SessionOffer) or card.state.nudged or card.answered:
            continue
        if card.sent_at and card.occurrence and card.occurrence not in scene.person.desk.done:
            at = card.sent_at + scene.policy.window
            ends = day_ends(day_of(card.sent_at, scene.zone), scene.zone)
            call = Call(Reminder.WINDOW_END, f"window:{card.occurrence}", at, ends, rings=False, chosen=True)
            if at < ends and card.occurrence not in scene.shifted and is_open(scene, call):
                yield call


def silence_calls(scene: Scene) -> Iterator[Call]:
    """R3: one message after ten and one after thirty days without a word, then none."""
    desk, days = scene.person.desk, scene.policy.silence_days
    last = desk.last_seen or scene.person.joined_at
    if desk.asked_to_help and desk.silence_sent < len(days) and last is not None:
        day = day_of(last, scene.zone) + timedelta(days=days[desk.silence_sent])
        yield from once(scene, Reminder.SILENCE, f"silence:{day}", day, scene.person.settings.session_time)


def return_calls(scene: Scene) -> Iterator[Call]:
    paused = scene.person.desk.paused
    if paused is not None and paused.until is not None:
        yield from once(scene, Reminder.RETURN, f"return:{paused.until}", paused.until, scene.policy.morning_from)


def referred_calls(scene: Scene) -> Iterator[Call]:
    """Who was sent to a professional before joining is asked on the chosen day, at the hour at which they chose it."""
    paused = scene.person.desk.paused
    if paused is not None and paused.until is not None and f"return:{paused.until}" not in scene.asked:
        hour = paused.since.astimezone(scene.zone).time()
        at = max(moment(paused.until, hour, scene.zone), scene.now)
        yield Call(Reminder.RETURN, f"return:{paused.until}", at, at + NO_LIMIT, rings=False)


def once(scene: Scene, reminder: Reminder, occurrence: str, day: date, hour: time) -> Iterator[Call]:
    """Silently, on that day at that hour or whenever somebody looks again, outside quiet hours."""
    at = max(moment(day, hour, scene.zone), scene.now)
    night = quiet_around(day_of(at, scene.zone), scene.person.settings.quiet, scene.zone).at(at)
    if occurrence not in scene.asked:
        yield Call(reminder, occurrence, night.end if night else at, at + NO_LIMIT, rings=False)
