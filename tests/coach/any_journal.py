"""Any journal at all: calm weeks with whatever else a runner may tell, in any order."""

import datetime as dt
from dataclasses import fields, is_dataclass, replace

from hypothesis import strategies as st

from coach.journal import CheckIn, Run, Session, WorkSet
from coach.profile import Side
from tests.coach.journals import at, calm, numbered

scores = st.none() | st.integers(0, 10)
sides = st.sampled_from([None, "left", "right", "both"])
moments = st.integers(0, 22 * 24 * 60).map(lambda minutes: at(0, "00:00") + dt.timedelta(minutes=minutes))
red_flags = st.sampled_from(["pop-or-snap", "calf-hot-swollen", "numb-or-cold", "bone-point-tender", "giving-way"])
check_ins = st.builds(
    CheckIn,
    at=moments,
    moment=st.sampled_from(["after-run", "after-session", "next-morning", "any"]),
    pain=scores,
    soreness=scores,
    stiffness_minutes=st.none() | st.integers(0, 90),
    fatigue=scores,
    sleep=scores,
    side=sides,
    sites=st.lists(st.sampled_from(["achilles", "calf", "foot", "heel"]), max_size=2, unique=True).map(tuple),
    pattern=st.sampled_from([None, "focal", "diffuse"]),
    sharp=st.none() | st.booleans(),
    limp=st.none() | st.booleans(),
    flags=st.lists(red_flags, max_size=1).map(tuple),
)
work_sets = st.builds(WorkSet, exercise=st.just("heel-raise"), side=sides, pain=scores)
sessions = st.builds(
    Session,
    at=moments,
    plan=st.sampled_from(["strength", "mobility", "balance", None]),
    form=st.sampled_from(["held", "broke", None]),
    pain=scores,
    sets=st.lists(work_sets, max_size=2).map(tuple),
)
runs = st.builds(
    Run,
    at=moments,
    km=st.none() | st.integers(1, 20),
    minutes=st.none() | st.integers(5, 120),
    pain=scores,
    limp=st.booleans(),
    shoes=st.sampled_from([None, "blue", "Blue", "red", "old", "new", "wide", "light", "heavy"]),
    surface=st.sampled_from([None, "road", "trail", "hills"]),
    cut_short=st.booleans(),
)
journals = st.lists(check_ins | sessions | runs, max_size=12).map(lambda more: numbered([*calm(last=12), *more]))


def mirrored(value):
    """The same with left and right exchanged."""
    match value:
        case "left" | Side.LEFT:
            return type(value)("right")
        case "right" | Side.RIGHT:
            return type(value)("left")
        case tuple():
            return tuple(mirrored(part) for part in value)
        case _ if is_dataclass(value):
            return replace(value, **{field.name: mirrored(getattr(value, field.name)) for field in fields(value)})
        case _:
            return value
