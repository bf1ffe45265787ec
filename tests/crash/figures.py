"""What a run of kills came to, in numbers, and everything that is wrong about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from storage.database import Database
from tests.crash.bot_process import BotProcess
from tests.crash.crowd import Runner, Wire
from tests.crash.verdict import (
    answers_wrong,
    by_card,
    faces_wrong,
    read_all,
    reminders_wrong,
    ringing,
    told_wrong,
    updates_lost,
)


@dataclass(frozen=True, slots=True)
class Figures:
    """`repeats` count messages that came more than once; `recovery` is seconds from a death to the next words."""

    kills: int
    own_deaths: int
    updates: int
    answers: int
    reminders: int
    reminder_repeats: int
    reply_repeats: int
    recovery: tuple[float, ...]
    wrong: tuple[str, ...]

    def __str__(self) -> str:
        lines = [
            f"  kills               {self.kills}, and {self.own_deaths} deaths by a row that kills",
            f"  updates             {self.updates}",
            f"  check-ins recorded  {self.answers}",
            f"  reminders           {self.reminders}, repeated {self.reminder_repeats}",
            f"  replies repeated    {self.reply_repeats}",
            f"  recovery            {median(self.recovery):.1f} s in the median, {max(self.recovery):.1f} s at most",
            f"  lost or doubled     {len(self.wrong)}",
            *(f"    {one}" for one in self.wrong),
        ]
        return "\n".join(lines)


async def judged(
    db: Database, wire: Wire, bot: BotProcess, runners: list[Runner], victim: int, reminders: int
) -> Figures:
    stored = await read_all(db)
    deaths = sorted([*bot.killed_at, *bot.died_at])
    wrong = [
        *updates_lost(stored, wire, deadly=1),
        *answers_wrong(stored, runners),
        *reminders_wrong(stored, wire, reminders, deaths),
        *told_wrong(wire, victim, deaths),
        *await faces_wrong(stored, wire),
    ]
    rang = ringing(wire.log.sendings)
    repeats = sum(len(times) - 1 for times in rang.values())
    return Figures(
        kills=len(bot.killed_at),
        own_deaths=len(bot.died_at),
        updates=wire.updates,
        answers=sum(len(runner.felt) for runner in runners),
        reminders=len(rang),
        reminder_repeats=repeats,
        reply_repeats=sum(len(times) - 1 for times in by_card(wire.log.sendings).values()) - repeats,
        recovery=tuple(recoveries(deaths, wire.log.spoke_at)),
        wrong=tuple(wrong),
    )


def recoveries(deaths: list[datetime], spoke_at: list[datetime]) -> Iterator[float]:
    """From each death after which the bot spoke before it died again."""
    for death, following in zip(deaths, [*deaths[1:], None], strict=True):
        first = next((at for at in spoke_at if at > death), None)
        if first is not None and (following is None or first < following):
            yield (first - death).total_seconds()
