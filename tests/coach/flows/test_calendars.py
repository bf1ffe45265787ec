"""Sessions in the runner's own calendar, by a link or as a file."""

from dataclasses import replace

from coach.calendars import Feed, Reach
from coach.made import CalendarFile
from coach.person import Context
from coach.screen import Link
from tests.coach.flows.driver import Talk, joined


class Reached(Talk):
    """A bot with an address of its own."""

    @property
    def context(self) -> Context:
        return replace(super().context, reach=Reach(feed=True))


def calendars(*, reached: bool) -> Talk:
    talk = joined()
    talk.__class__ = Reached if reached else Talk
    talk.commands("settings")
    talk.presses("Calendars", "My sessions in my calendar")
    return talk


def link(talk: Talk) -> Link | None:
    screen = talk.screens[max(talk.screens)]
    return next((one.link for row in screen.rows for one in row if one.copies), None)


def test_a_link_is_made_renewed_and_switched_off() -> None:
    talk = calendars(reached=True)

    talk.presses("Make a calendar link")
    first = link(talk)
    talk.presses("New link")
    second = link(talk)
    talk.presses("Switch off")

    assert (first, second, link(talk)) == (Link("calendar", 1, 1), Link("calendar", 1, 2), None)
    assert talk.person.feed == Feed(3, on=False)


def test_titles_say_little_unless_the_runner_wants_more() -> None:
    talk = calendars(reached=True)
    talk.presses("Make a calendar link", "Say what it is")

    assert talk.person.feed.named
    talk.presses("Say little")
    assert not talk.person.feed.named


def test_without_an_address_a_file_is_offered_and_why_is_said() -> None:
    talk = calendars(reached=False)

    assert "no public address" in talk.transcript
    talk.presses("Next session as a file")

    assert talk.sent[-1].what == CalendarFile(talk.now, only_next=True)
