"""What the runner put off: it comes at the chosen moment, and only while it still may."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from coach.calls import KIND_OF, Call, Scene
from coach.desk import Reminder, Snoozed
from coach.localtime import day_ends, day_of
from coach.quiet import quiet_around


def with_snoozes(scene: Scene, planned: list[Call]) -> list[Call]:
    """A snooze stands in for the call it puts off, unless the rules have taken that away meanwhile."""
    snoozed = {snooze.occurrence for snooze in scene.person.desk.snoozed}
    ends = {call.occurrence: call.until for call in planned}
    calls = [call for call in planned if call.occurrence not in snoozed]
    for call in snoozed_calls(scene):
        if call.reminder is Reminder.PRIMER:
            calls.append(replace(call, until=ends.get(call.occurrence, call.at)))
        elif is_allowed(scene, call):
            calls.append(call)
    return calls


def snoozed_calls(scene: Scene) -> Iterator[Call]:
    for snooze in scene.person.desk.snoozed:
        kind = KIND_OF.get(snooze.occurrence.partition(":")[0])
        if kind is not None:
            yield Call(kind, snooze.occurrence, snooze.until, snoozed_until(scene, kind, snooze), chosen=snooze.chosen)


def snoozed_until(scene: Scene, kind: Reminder, snooze: Snoozed) -> datetime:
    """A morning soon is no morning any more; anything else keeps until the night, or a while into it."""
    shortly = snooze.until + scene.policy.snooze_valid
    if kind is Reminder.MORNING:
        return shortly
    day = day_of(snooze.until, scene.zone)
    quiet = quiet_around(day, scene.person.settings.quiet, scene.zone)
    if quiet.at(snooze.until):
        return shortly
    return min(quiet.starts_after(snooze.until) or shortly, day_ends(day, scene.zone))


def is_allowed(scene: Scene, call: Call) -> bool:
    """R8 for what was put off before the rules said stop, and no strength on a day of rest."""
    day, outlook = day_of(call.at, scene.zone), scene.outlook
    if outlook.latched:
        return call.reminder is Reminder.RECOVERY
    rests = outlook.rests(day) or outlook.mobility_on == day
    return not (rests and call.occurrence.startswith("strength:"))
