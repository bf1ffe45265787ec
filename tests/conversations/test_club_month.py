"""A club's first month, read aloud: twelve members, an admin, a coach, a stranger and a leaver."""

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.simulate.invariants.clubs import OF_SYMPTOMS
from tests.conversations.gathering import Gathering, gathered
from tests.conversations.test_club_coach import follows
from tests.conversations.test_club_week import calls_to, pins, ringing_in
from tests.conversations.test_clubs import told
from tests.town import Chat, Town, approved, town

MEMBERS = ("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hana", "Ivo", "Jo", "Kim", "Lea")
STRANGER = "Sam"
NAMES = re.compile(rf"\b(?:{'|'.join((*MEMBERS, STRANGER))})\b")
ADA, BEN, CLEO, DAN, SAM = 0, 1, 2, 3, 12
TEN_SECONDS = timedelta(seconds=10)
LONDON = ZoneInfo("Europe/London")
SORE = {BEN: "Right · sore", 5: "Left · aware", 8: "Both · sore"}
"""What some of them answer; the others say that all is good."""
COME = {
    5: (0, 1, 2, 3, 4, 5, 6),
    7: (0, 4, 7, 8, 9, 10, 11),
    12: (0, 1, 5, 6, 9),
    19: (0, 1, 2, 4, 8, 10),
    26: (4, 9, 10),
}
"""Day of May: who comes to the club's run. On the last only three."""


async def test_a_clubs_first_month(tmp_path: Path):
    async with town(tmp_path) as here:
        club = await gathered(here, "Tu", "Th", names=(*MEMBERS, STRANGER), joining=len(MEMBERS))
        await here.post("/sim/people", {"chat": club.chat.chat, "person": "bot", "action": "promote"})
        ada, ben, cleo, dan, sam = (club.people[who] for who in (ADA, BEN, CLEO, DAN, SAM))
        await gets_a_coach(ada, ben, cleo)
        await run(club, 5, led=True)
        await stranger_looks_in(club, sam)
        await run(club, 7)
        await club.chat.wait("2026-05-11T07:00:30+00:00")
        await run(club, 12)
        await dan.says("/club")
        for label in ("Harriers", "Leave this club"):
            await dan.taps(label)
        await cleo.says("/coach")
        await club.chat.wait("2026-05-18T07:00:30+00:00")
        await run(club, 19)
        await club.chat.wait("2026-05-25T07:00:30+00:00")
        await run(club, 26)
        await club.chat.wait("2026-06-01T07:00:30+00:00")
        await club.chat.wait(TEN_SECONDS)

        approved("club_month", f"# the club\n\n{said_once(club.chat.lines)}")
        people = {"Ada, who organises": ada, "Cleo, who coaches": cleo, "Dan, who leaves": dan, "Sam, a stranger": sam}
        approved("club_month_people", told(*people.items()))
        await nothing_but_counts(here, club)
        assert (await pins(here, club)).count("pinChatMessage") == 4


async def gets_a_coach(ada: Chat, ben: Chat, cleo: Chat) -> None:
    """The admin names one of the members; one runner shows their answers, the others nothing."""
    for label in ("Coach", "Make a link"):
        await ada.taps(label)
    await follows(cleo, ada)
    await cleo.taps("Yes, I coach them")
    await ben.look()
    await ben.taps("Answers too")
    await ada.look()


async def run(club: Gathering, day: int, *, led: bool = False) -> None:
    """In the morning they say that they come; afterwards each answers where nobody else reads it."""
    await club.chat.wait(clock(day, time(8)))
    for who in COME[day]:
        await club.taps(who, "I'm in")
    if led:
        await club.chat.wait(clock(day, time(18, 25)))
        for label in ("Leader", "Next", "Next", "Next", "End"):
            await club.taps(ADA, label)
            await club.chat.wait(TEN_SECONDS)
    await club.chat.wait(clock(day, time(19, 46)))
    for who in COME[day]:
        await club.taps(who, "Answer privately")
        one = club.people[who]
        await one.look()
        await one.taps(SORE.get(who, "All good"))
        await one.taps("Normal")
    await club.chat.wait(TEN_SECONDS)


async def stranger_looks_in(club: Gathering, sam: Chat) -> None:
    """Somebody of the chat who never joined presses what is there, and an old button."""
    await club.taps(SAM, "Answer privately")
    await club.taps(SAM, "Admins: set up")
    await club.chat.wait(TEN_SECONDS)
    await sam.look()


def said_once(lines: list[str]) -> str:
    """Between two moves of the clock, what many press and each of them reads stands once."""
    kept: list[str] = []
    seen: set[str] = set()
    for block in re.split(r"\n(?=[<✎>…])", "\n".join(lines)):
        if block.startswith("…"):
            seen.clear()
        if block not in seen:
            kept.append(block)
        seen.add(block)
    return "\n".join(kept) + "\n"


def clock(day: int, at: time) -> str:
    """A moment of May, half a minute after the hour of London."""
    return (datetime.combine(date(2026, 5, day), at, LONDON) + timedelta(seconds=30)).isoformat()


async def nothing_but_counts(here: Town, club: Gathering) -> None:
    said, alone = await calls_to(here, club)
    assert len(said) > 30
    assert len(alone) <= 1
    assert [found for call in said if (found := OF_SYMPTOMS.findall(call))] == []
    assert [found for call in said if (found := NAMES.findall(call))] == []
    assert await ringing_in(here, club) == []
