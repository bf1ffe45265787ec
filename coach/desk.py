"""What lies open between the coach and the runner: asked, sent, answered, snoozed, the cards on the screen."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from coach.cards import CardState


class Reminder(StrEnum):
    """The kinds of thoughts in the agenda. The first six may ring, in the order in which they survive the cap (R2)."""

    RECOVERY = "recovery"  # after a sharp pain, a rest, a sprain or a stop: the check that leads out of it
    POST_RUN = "post-run"
    MORNING = "morning"
    PRIMER = "primer"
    SESSION = "session"
    REST_DAY = "rest-day"
    WINDOW_END = "window-end"  # one silent edit of an unanswered card
    SILENCE = "silence"  # the message at 10 and the one at 30 days (R3)
    RETURN = "return"  # the end of a pause
    THINK = "think"  # once a day: housekeeping of the desk


RINGING = (
    Reminder.RECOVERY,
    Reminder.POST_RUN,
    Reminder.MORNING,
    Reminder.PRIMER,
    Reminder.SESSION,
    Reminder.REST_DAY,
)


@dataclass(frozen=True, slots=True)
class Due:
    """When to think of `occurrence` next. At most one per reminder kind and person."""

    reminder: Reminder
    at: datetime
    occurrence: str


@dataclass(frozen=True, slots=True)
class Card:
    """One message with buttons. `state` says what it asks; the view of the state is its face."""

    number: int
    state: CardState
    opened_at: datetime
    reminder: Reminder | None = None  # what it was sent for; None when the runner opened it
    occurrence: str | None = None
    sent_at: datetime | None = None  # a reminder counts as asked only once it was really sent
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Snoozed:
    occurrence: str
    until: datetime
    chosen: bool = True  # a snooze that the runner chose is honoured in quiet hours


@dataclass(frozen=True, slots=True)
class Asked:
    """The occurrence was put before the runner at `at`, or given up then: it never comes again by itself."""

    occurrence: str
    at: datetime
    given_up: bool = False  # too late, or not sent after all


@dataclass(frozen=True, slots=True)
class Paused:
    """Nothing rings before local date `until` (None: until the runner comes back)."""

    since: datetime
    until: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Desk:
    last_card: int = 0
    cards: tuple[Card, ...] = ()  # newest last; at most KEPT_CARDS
    rung_at: tuple[datetime, ...] = ()  # ringing messages really sent in the last two days
    unanswered: int = 0  # in a row, really sent, neither answered nor a recovery check
    asked_to_help: bool = False  # the one question of R3 was put
    silence_sent: int = 0  # 0, 1 (at 10 days), 2 (at 30 days)
    done: tuple[str, ...] = ()  # occurrences settled in the last days, from whatever surface
    asked: tuple[Asked, ...] = ()  # reminders of the last days; a later `moved` or `snoozed` lets one come again
    snoozed: tuple[Snoozed, ...] = ()
    paused: Paused | None = None
    stopped: bool = False  # /stop: nothing rings until the runner starts again
    reachable: bool = True
    last_seen: datetime | None = None  # the runner's last own act
    said: tuple[tuple[str, int], ...] = ()  # what is not to be said again soon, and the local day number it was said


KEPT_CARDS = 10
KEPT_DONE = 30
KEPT_ASKED = 30
KEPT_SAID = 12


def card_of(desk: Desk, number: int) -> Card | None:
    return next((card for card in desk.cards if card.number == number), None)


def opened(
    desk: Desk, state: CardState, now: datetime, reminder: Reminder | None = None, occurrence: str | None = None
) -> tuple[Desk, int]:
    """Put a new card on the desk; the oldest leave it, and a press on them leads to today's card."""
    number = desk.last_card + 1
    card = Card(number, state, now, reminder, occurrence)
    return replace(desk, last_card=number, cards=(*desk.cards, card)[-KEPT_CARDS:]), number


def turned(desk: Desk, number: int, state: CardState, *, answered: bool = True) -> Desk:
    """The card with this number in a new state. An answer by the runner ends its being unanswered."""
    cards = tuple(
        replace(card, state=state, answered=card.answered or answered) if card.number == number else card
        for card in desk.cards
    )
    return replace(desk, cards=cards)


def settled(desk: Desk, occurrence: str) -> Desk:
    """The occurrence needs no thought any more, from whatever surface it was done."""
    if occurrence in desk.done:
        return desk
    snoozed = tuple(snooze for snooze in desk.snoozed if snooze.occurrence != occurrence)
    return replace(desk, done=(*desk.done, occurrence)[-KEPT_DONE:], snoozed=snoozed)


def is_paused(desk: Desk, day: date) -> bool:
    """Whether nothing rings on this local day. On the day that a pause ends it does again."""
    return desk.paused is not None and (desk.paused.until is None or day < desk.paused.until)


def seen(desk: Desk, now: datetime) -> Desk:
    """The runner acted, in whatever way: the back-off of R3 starts anew, and a block is over."""
    return replace(desk, last_seen=now, unanswered=0, asked_to_help=False, silence_sent=0, reachable=True)


def put(desk: Desk, occurrence: str, now: datetime, *, given_up: bool = False) -> Desk:
    """Remember that this reminder came, or will not come any more."""
    others = tuple(asked for asked in desk.asked if asked.occurrence != occurrence)
    return replace(desk, asked=(*others, Asked(occurrence, now, given_up))[-KEPT_ASKED:])


def said(desk: Desk, what: str, day: int) -> Desk:
    """Something that is told once, or not again for a while, was told on this local day."""
    others = tuple(row for row in desk.said if row[0] != what)
    return replace(desk, said=(*others, (what, day))[-KEPT_SAID:])
