"""A reminder's way: it is due, looked at again, put on the desk, sent or dropped, and tidied away.

Only what was really sent can be unanswered. After an outage a person gets one message at most.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from coach.agenda import is_active, needs_help, open_calls
from coach.calls import KIND_OF, Call
from coach.cards import CardState
from coach.cards.benchmark import BenchmarkOffer
from coach.cards.closing import Closed
from coach.cards.daily import AskMorning, Primer, RestDay, SessionOffer
from coach.cards.onboarding import Onboarding
from coach.cards.post_run import AskRun
from coach.cards.recovery import RecoveryCheck
from coach.cards.times import behind
from coach.cards.upkeep import AskHelp, BackAgain, MoveOrSkip
from coach.desk import RINGING, Card, Desk, Reminder, Snoozed, card_of, opened, put, seen, turned
from coach.diary import diary_of
from coach.effects import Effect, Show
from coach.events import Delivered, Dropped, Due
from coach.localtime import ONE_DAY, day_of
from coach.occurrences import first_day, run_day
from coach.offers import offer_of
from coach.outlook import Outlook
from coach.person import Context, Person, Step
from coach.review.opening import remembered, week_review
from coach.review.timing import review_name
from coach.screen import Screen, text

View = Callable[[CardState, Person, Context], Screen]

UNCOUNTED = (Reminder.RECOVERY, Reminder.SILENCE, Reminder.RETURN)
REMEMBERED = timedelta(days=3)
PASSING = BenchmarkOffer | AskMorning | Primer | RestDay | SessionOffer | RecoveryCheck


def due(person: Person, event: Due, context: Context, outlook: Outlook, view: View) -> Step:
    """What was due when the row was written is looked at again: it comes only if it would be due now."""
    if event.reminder == Reminder.THINK:
        return think(person, context, view) if is_active(person) else Step(person)
    calls = open_calls(person, context.now, context.library, outlook, diary_of(person, context))
    ripe = [call for call in calls if call.at <= context.now]
    call = next((one for one in ripe if (one.reminder, one.occurrence) == (event.reminder, event.occurrence)), None)
    if call is None:
        return Step(person)
    if call.reminder is Reminder.WINDOW_END:
        return nudged(person, call, context, view)
    if is_one_too_many(person, call, ripe, context):
        return Step(replace(person, desk=put(person.desk, call.occurrence, context.now, given_up=True)))
    return put_forward(person, call, context, outlook, view)


def is_one_too_many(person: Person, call: Call, ripe: list[Call], context: Context) -> bool:
    """A late one gives way to a more important late one, and to any that has just come."""
    policy = context.library.policy
    if context.now - call.at <= policy.late_after:
        return False
    order = list(Reminder)
    better = any(order.index(other.reminder) < order.index(call.reminder) for other in ripe)
    since = context.now - policy.catch_up_gap
    return better or any(card.reminder in RINGING and card.opened_at > since for card in person.desk.cards)


def put_forward(person: Person, call: Call, context: Context, outlook: Outlook, view: View) -> Step:
    state = state_for(person, call, context, outlook)
    desk, number = opened(remembered(person.desk, state), state, context.now, call.reminder, call.occurrence)
    asked = replace(person, desk=put(desk, call.occurrence, context.now))
    screen = view(state, asked, context)
    return Step(asked, (Show(number, screen, call.rings, call.occurrence, call.until),))


def state_for(person: Person, call: Call, context: Context, outlook: Outlook) -> CardState:
    """After three unanswered messages the next one asks what would help, whatever it was to be."""
    helps = needs_help(person.desk, context.library.policy.unanswered_before_help)
    if helps and call.reminder not in UNCOUNTED:
        return AskHelp()
    match call.reminder:
        case Reminder.RECOVERY:
            return RecoveryCheck(call.occurrence)
        case Reminder.POST_RUN:
            return AskRun(call.occurrence, run_day(person, call.occurrence))
        case Reminder.MORNING:
            return morning_card(person, call.occurrence, context, outlook)
        case Reminder.PRIMER:
            return Primer(call.occurrence)
        case Reminder.SESSION:
            return offer_of(call.occurrence)
        case Reminder.REST_DAY:
            return RestDay(call.occurrence)
        case Reminder.RETURN:
            return BackAgain(may_go_on_as_before(person, context)) if person.joined_at else referred(person.desk)
        case Reminder.SILENCE | Reminder.WINDOW_END | Reminder.THINK:
            return AskHelp(2 if person.desk.silence_sent else 1)


def morning_card(person: Person, occurrence: str, context: Context, outlook: Outlook) -> CardState:
    """Where the check is not asked, the review of the week is the morning's card."""
    day = first_day(occurrence)
    if occurrence == review_name(day):
        return week_review(person, day, context)
    return AskMorning(occurrence, outlook.symptom_side)


def may_go_on_as_before(person: Person, context: Context) -> bool:
    paused = person.desk.paused
    limit = timedelta(days=context.library.policy.as_before_days)
    return paused is not None and paused.reason != "injured" and context.now - paused.since <= limit


def referred(desk: Desk) -> Onboarding:
    """Set-up goes on where it stopped: has somebody looked at it?"""
    states = (behind(card.state) for card in reversed(desk.cards))
    begun = (state for state in states if isinstance(state, Onboarding))
    return replace(next(begun, Onboarding()), page="asked-again")


def nudged(person: Person, call: Call, context: Context, view: View) -> Step:
    """The card that is on the screen already says once that there is still time."""
    occurrence = call.occurrence.removeprefix("window:")
    card = next((one for one in reversed(person.desk.cards) if one.occurrence == occurrence), None)
    if card is None or not isinstance(card.state, RestDay | SessionOffer):
        return Step(person)
    return reshown(person, card, replace(card.state, nudged=True), context, view)


def reshown(person: Person, card: Card, state: CardState, context: Context, view: View) -> Step:
    after = replace(person, desk=turned(person.desk, card.number, state, answered=False))
    return Step(after, (Show(card.number, view(state, after, context)),))


def delivered(person: Person, event: Delivered, context: Context) -> Step:
    desk, card = person.desk, card_of(person.desk, event.card)
    kind = card.reminder if card else KIND_OF.get(event.occurrence.partition(":")[0])
    if card is not None:
        sent = replace(card, sent_at=context.at)
        desk = replace(desk, cards=tuple(sent if one.number == card.number else one for one in desk.cards))
    if event.rang:
        desk = replace(desk, rung_at=(*recent(desk.rung_at, context.now), context.at))
    if kind is Reminder.SILENCE:
        desk = replace(desk, silence_sent=desk.silence_sent + 1)
    elif card is not None and isinstance(card.state, AskHelp):
        desk = replace(desk, asked_to_help=True)
    if kind not in UNCOUNTED and not (card and card.answered):
        desk = replace(desk, unanswered=desk.unanswered + 1)
    return Step(replace(person, desk=desk))


def recent(moments: tuple[datetime, ...], now: datetime) -> tuple[datetime, ...]:
    """What the caps of today and yesterday count."""
    return tuple(moment for moment in moments if moment > now - 2 * ONE_DAY)


def dropped(person: Person, event: Dropped, context: Context) -> Step:
    """It never came to the screen: its card leaves the desk, and nothing was unanswered."""
    card = card_of(person.desk, event.card)
    if card is None or card.sent_at is not None:
        return Step(person)
    desk = put(person.desk, event.occurrence, context.now, given_up=True)
    desk = replace(desk, cards=tuple(one for one in desk.cards if one.number != event.card))
    if card.reminder is Reminder.SILENCE:
        desk = replace(desk, silence_sent=desk.silence_sent + 1)
    return Step(replace(person, desk=desk))


def answered(desk: Desk, card: int, now: datetime) -> Desk:
    """The runner pressed on this card: it is no longer open, and the back-off starts anew."""
    cards = tuple(replace(one, answered=True) if one.number == card else one for one in desk.cards)
    return seen(replace(desk, cards=cards), now)


def think(person: Person, context: Context, view: View) -> Step:
    """Once a day: forget what no reminder needs any more, and close cards whose day has passed."""
    tidy = replace(person, desk=pruned(person.desk, context.now))
    zone = ZoneInfo(person.runner.time_zone)
    today = day_of(context.now, zone)
    effects: list[Effect] = []
    for card in tidy.desk.cards:
        if is_passed(card, zone, today):
            done = reshown(tidy, card, Closed(text("card.passed")), context, view)
            tidy = done.person
            effects += done.effects
    return Step(tidy, tuple(effects))


def is_passed(card: Card, zone: ZoneInfo, today: date) -> bool:
    """A run can be told of days later; what belonged to its day alone shrinks to one line."""
    match card.state:
        case MoveOrSkip(plan=plan):
            passing = plan != "run"
        case state:
            passing = isinstance(state, PASSING)
    return passing and card.sent_at is not None and day_of(card.sent_at, zone) < today


def pruned(desk: Desk, now: datetime) -> Desk:
    since = now - REMEMBERED
    return replace(
        desk,
        rung_at=recent(desk.rung_at, now),
        asked=tuple(asked for asked in desk.asked if asked.at >= since or asked.occurrence.startswith("return:")),
        snoozed=tuple(snooze for snooze in desk.snoozed if is_ahead(snooze, since)),
    )


def is_ahead(snooze: Snoozed, since: datetime) -> bool:
    return snooze.until >= since
