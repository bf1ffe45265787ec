"""The numbers of what a decision takes off the sessions. `content` fills them from a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reliefs:
    """What a decision takes off the sessions that are built after it."""

    less: float  # D3, D4, E3: at least this share of the sets
    volume_days: int  # D3, E3
    soreness_days: int  # D4: at the longest
    spring_days: int  # D3: no landings, hops or hills
    back_days: int  # any step back
    dropped_days: int  # D2, C1, C3, C4: an exercise that hurt
    sets: int  # K4: so many sets less
    hop_hours: float  # between days with hops or heavy calf work
    hard_effort: float  # a run from here on is a hard day for the calf
