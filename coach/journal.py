"""The journal: one runner's record, append-only, the whole truth about that runner.

A field that was not given is None: unknown, never zero. Scales run 0-10 with 10 the worst, `sleep` with 10 best.
An entry with `replaces` stands in full in place of the entry it names, at its own `at`.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from coach.entry import Entry as Entry  # noqa: PLC0414 - with the journal comes what every entry has
from coach.opinions import Feedback, Weekly
from coach.profile import Distance, Equipment, Runner, Side
from coach.scheduled import Schedule
from coach.terms import Felt, Flag, Moment, Plan, SideOrBoth, Site, Stage, Strand, Surface, Test, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(Entry):
    kind: Literal["run"] = "run"
    minutes: float | None = None
    km: float | None = None
    effort: float | None = None
    surface: Surface | None = None
    shoes: str | None = None
    planned: bool | None = None
    race: bool | None = None
    pain: float | None = None  # the worst during
    limp: bool | None = None
    cut_short: bool | None = None  # ended early because of pain


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSet:
    """One set of an exercise as it was done."""

    exercise: str
    side: SideOrBoth | None = None
    reps: float | None = None
    seconds: float | None = None
    metres: float | None = None
    load: float | None = None
    pain: float | None = None
    felt: Felt | None = None
    form: Literal["held", "broke"] | None = None  # where it is not that of the session


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Entry):
    kind: Literal["session"] = "session"
    plan: Plan | None = None
    share: float | None = None  # 0-1 of what was planned
    effort: float | None = None
    form: Literal["held", "broke"] | None = None
    pain: float | None = None
    sharp: bool | None = None
    painkiller: bool | None = None
    impact: bool | None = None
    minutes: float | None = None
    sets: tuple[WorkSet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed(Entry):
    kind: Literal["missed"] = "missed"
    plan: Plan | Literal["run"] | None = None
    reason: Literal["no-time", "sore", "ill", "travel", "bored", "rest"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Entry):
    kind: Literal["check_in"] = "check_in"
    moment: Moment = "any"
    pain: float | None = None
    soreness: float | None = None
    stiffness: float | None = None
    stiffness_minutes: float | None = None
    fatigue: float | None = None
    sleep: float | None = None
    side: SideOrBoth | None = None
    sites: tuple[Site, ...] = ()
    pattern: Literal["focal", "diffuse"] | None = None
    sharp: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None  # within 8 h before
    text: str | None = None
    flags: tuple[Flag, ...] = ()
    confident: bool | None = None
    answers: tuple[tuple[str, bool], ...] = ()  # follow-up question id and yes/no; a map in the file


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark(Entry):
    kind: Literal["benchmark"] = "benchmark"
    test: Test
    side: SideOrBoth | None = None
    value: float | None = None
    pain: float | None = None
    technique_ok: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Injury(Entry):
    kind: Literal["injury"] = "injury"
    what: Literal["sprain"] = "sprain"
    side: SideOrBoth | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Illness(Entry):
    kind: Literal["illness"] = "illness"
    fever: bool | None = None
    below_neck: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered(Entry):
    kind: Literal["recovered"] = "recovered"
    fever: bool | None = None
    below_neck: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Entry):
    kind: Literal["change"] = "change"
    what: Literal["shoes", "surface", "hills", "cadence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause(Entry):
    kind: Literal["pause"] = "pause"
    reason: Literal["holiday", "ill", "injured", "busy"] | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume(Entry):
    kind: Literal["resume"] = "resume"
    reason: Literal["holiday", "ill", "injured", "busy"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared(Entry):
    kind: Literal["cleared"] = "cleared"
    by: Literal["professional", "function-check"]
    flag: str | None = None  # a flag or a rule id


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Entry):
    kind: Literal["request"] = "request"
    what: Literal["stage"] = "stage"
    to: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Entry):
    kind: Literal["note"] = "note"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Race(Entry):
    kind: Literal["race"] = "race"
    distance: Distance
    date: dt.date


@dataclass(frozen=True, slots=True)
class Step:
    """One strand of one side moved from one rung to another."""

    side: Side
    strand: Strand
    from_: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided(Entry):
    """A decision that the coach recorded; `because` names the entries it rests on."""

    kind: Literal["decision"] = "decision"
    decision: Verdict
    sides: tuple[tuple[Side, Verdict], ...] = ()  # none named: the decision is about both
    rules: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    changes: tuple[Step, ...] | None = None  # None: one rung on every strand of the sides named
    reasons: tuple[tuple[str, tuple[tuple[str, Any], ...]], ...] = ()  # rule id and the numbers it used


@dataclass(frozen=True, slots=True, kw_only=True)
class Override(Entry):
    """The runner's veto of the decision with the id `of`."""

    kind: Literal["override"] = "override"
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Void(Entry):
    """The entry that `replaces` names is withdrawn, and the decision that only it caused."""

    kind: Literal["void"] = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileChange(Entry):
    """The runner as they are from now on; days before keep the old zone."""

    kind: Literal["profile"] = "profile"
    runner: Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange(Entry):
    """What the runner changed in the plan, by the name of the planned thing: `strength:2026-05-07`.

    `move` goes to a day or to a moment, `swap` to the other thing (without one: to other exercises), `skip` nowhere,
    `shorten` to `short`. `shorten` of `week:2026-05-04` eases that week to a form of `WeekForm`.
    `ban` leaves an exercise out until a `ban` of it to `allowed`. `swap` of an exercise is for the session that runs,
    and so is `equipment` of an occurrence: the kit that is at hand.
    """

    kind: Literal["plan"] = "plan"
    what: Literal["move", "swap", "shorten", "skip", "ban", "equipment"]
    of: str | None = None  # an occurrence, a week or an exercise id
    to: str | None = None
    equipment: tuple[Equipment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachAct(Entry):
    kind: Literal["coach"] = "coach"
    what: Literal["note", "hold", "ease", "looked", "scope"]
    by: str
    text: str | None = None


AnyEntry = (
    Run | Session | Missed | CheckIn | Benchmark | Injury | Illness | Recovered | Change | Pause | Resume | Cleared
    | Request | Note | Race | Decided | Override | Void | ProfileChange | PlanChange | CoachAct
    | Feedback | Weekly | Schedule
)  # fmt: skip
