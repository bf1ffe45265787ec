"""Anybody presses anything in any order, in the club's chat and in private: nothing raises, and rights hold."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coach.club.effects import AskRole, Post
from coach.club.events import Called, Gone, Homeless, Placed, PollEnded, Silenced, Vouched
from coach.club.street import step as club_step
from coach.club.values import Club, ClubReminder
from coach.deck import view
from coach.desk import card_of
from coach.effects import Erase, Show, Tell, Whisper
from coach.events import ClubPressed, Commanded, Delivered, Due, Followed, Pressed
from coach.news import Role
from coach.person import NeedJournal, Person
from coach.screen import Screen
from coach.street import step
from tests.coach.club.clubs import MONDAY, a_club
from tests.coach.runners import a_context

CLUB = 7
ADMIN, MEMBER, STRANGER, LEAVER, NEWCOMER = 1, 2, 3, 4, 5
ROLES: dict[int, Role] = {
    ADMIN: "administrator", MEMBER: "member", STRANGER: "left", LEAVER: "left", NEWCOMER: "member",
}  # fmt: skip


@dataclass(slots=True)
class Square:
    """A club's chat and five people, each with a private chat. Telegram answers at once who is what."""

    club: Club = field(default_factory=lambda: a_club(0))
    people: dict[int, Person] = field(default_factory=dict)
    screens: dict[int, Screen] = field(default_factory=dict)  # of the club's cards
    now: Any = MONDAY
    erased: bool = False

    def __post_init__(self) -> None:
        for number in ROLES:
            joined = None if number == NEWCOMER else MONDAY
            self.people[number] = Person(number, joined_at=joined)
        self.club_hears(Called(Commanded("club"), ADMIN))

    def club_hears(self, event: Any) -> None:
        done = club_step(self.club, event, a_context(self.now))
        self.club = done.club
        for effect in done.effects:
            match effect:
                case AskRole(person, then):
                    self.club_hears(Vouched(ROLES[person], then))
                case Tell(to, news) if to in self.people:
                    self.hears(to, news)
                case Post(card, screen, _, occurrence):
                    self.screens[card] = screen
                    if occurrence:
                        self.club_hears(Delivered(occurrence, card, rang=False))
                case Erase():
                    self.erased = True
                    self.club = Club(CLUB)
                case _:
                    pass

    def hears(self, number: int, event: Any) -> None:
        context = a_context(self.now)
        done = step(self.people[number], event, context)
        if isinstance(done, NeedJournal):
            done = step(self.people[number], event, replace(context, journal=()))
        assert not isinstance(done, NeedJournal)
        self.people[number] = done.person
        for effect in done.effects:
            match effect:
                case Tell(to, news) if to == CLUB:
                    self.club_hears(news)
                case Whisper(screen=screen):
                    assert {line.key for line in screen.body} <= QUESTIONS
                case Show(card, _):
                    shown = card_of(done.person.desk, card)
                    assert shown is None or view(shown.state, done.person, context)
                case _:
                    pass

    def private_buttons(self, number: int) -> list[tuple[int, str, str]]:
        person = self.people[number]
        context = a_context(self.now)
        rows = ((card.number, view(card.state, person, context).rows) for card in person.desk.cards)
        return [(card, one.verb, one.arg) for card, shown in rows for row in shown for one in row if one.verb]

    def club_buttons(self) -> list[tuple[int, str, str]]:
        return [(card, one.verb, one.arg) for card, shown in self.screens.items() for row in shown.rows for one in row]


QUESTIONS = {
    "run.ask", "run.ask-day", "run.ask-race", "run.which-day", "run.told", "run.legs", "club.alone", "club.alone-done",
}  # fmt: skip
"""All that is ever said to one member alone in the club's chat: nothing that somebody answered."""
FORGED = [
    ("erase", ""),
    ("coach-me", ""),
    ("no-coach", ""),
    ("topic", "5"),
    ("set-up", ""),
    ("days", "tue thu"),
    ("join", ""),
    ("lead", ""),
    ("x", "y"),
]


def act(square: Square, who: int, data: st.DataObject) -> None:
    """One thing that this person can do."""
    square.now += timedelta(seconds=40)
    match data.draw(st.sampled_from(["club", "private", "forged", "command", "link", "ask"])):
        case "club" if buttons := square.club_buttons():
            card, verb, arg = data.draw(st.sampled_from(buttons))
            square.hears(who, ClubPressed(CLUB, card, verb, arg, "1"))
        case "private" if buttons := square.private_buttons(who):
            card, verb, arg = data.draw(st.sampled_from(buttons))
            square.hears(who, Pressed(card, verb, arg, alone=data.draw(st.booleans())))
        case "forged":
            verb, arg = data.draw(st.sampled_from(FORGED))
            square.hears(who, ClubPressed(CLUB, data.draw(st.integers(0, 9)), verb, arg, "1"))
        case "command":
            name = data.draw(st.sampled_from(["club", "leave", "join", "start"]))
            if who not in (STRANGER, LEAVER):
                square.club_hears(Called(Commanded(name), who, data.draw(st.sampled_from([None, 5]))))
        case "link":
            kind = data.draw(st.sampled_from(["join", "club", "club-coach"]))
            nonce = data.draw(st.sampled_from([0, 5, square.club.coach_link]))
            square.hears(who, Followed(kind, CLUB, nonce, data.draw(st.booleans())))
        case _:
            square.hears(who, Commanded(data.draw(st.sampled_from(["club", "privacy", "today"]))))


def happen(square: Square, data: st.DataObject) -> None:
    """One thing that Telegram or the clock does."""
    square.now += timedelta(hours=data.draw(st.integers(0, 30)))
    events = [
        Gone(LEAVER), Gone(MEMBER), Silenced(), Homeless(1, 5), Homeless(9, 5, "run:2026-05-05"),
        Placed("Harriers", "member", ADMIN), Placed("Harriers", "member", ADMIN, muted=True),
        Placed("Harriers", "left", ADMIN), PollEnded(3, 4),
        *(Due(kind, row.occurrence) for kind in ClubReminder for row in square.club.agenda),
    ]  # fmt: skip
    square.club_hears(data.draw(st.sampled_from(events)))


@given(st.data())
def test_nothing_raises_and_only_those_in_the_chat_are_members(data: st.DataObject):
    square = Square()
    for _ in range(data.draw(st.integers(1, 25))):
        if data.draw(st.integers(0, 4)):
            act(square, data.draw(st.sampled_from(sorted(ROLES))), data)
        else:
            happen(square, data)

        members = {member.person for member in square.club.members}
        assert members.isdisjoint({STRANGER, LEAVER})
        counted = {one.person for week in square.club.weeks for one in (*week.kept, *week.answered, *week.came)}
        assert counted <= members
        assert len(square.club.members) == len(members)


@given(st.data())
def test_only_admins_change_settings_and_end_a_club(data: st.DataObject):
    square = Square()
    for _ in range(data.draw(st.integers(1, 25))):
        settings = square.club.settings
        act(square, data.draw(st.sampled_from([MEMBER, STRANGER, LEAVER, NEWCOMER])), data)

        assert square.club.settings == settings
        assert not square.erased


@given(st.data())
def test_a_stranger_changes_nothing(data: st.DataObject):
    square = Square()
    square.hears(MEMBER, ClubPressed(CLUB, 1, "join", "", "1"))
    before = square.club
    for _ in range(data.draw(st.integers(1, 25))):
        act(square, STRANGER, data)

    assert replace(square.club, cards=before.cards, agenda=before.agenda, weeks=before.weeks) == before
