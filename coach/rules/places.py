"""Where a pain can be as far as the rules tell places apart (F8): the muscle, a tendon, a joint, a bone."""

from collections.abc import Mapping
from typing import Any, Literal

from coach.terms import Moment, Site

PLACES: Mapping[str, tuple[tuple[Site, ...], Literal["focal", "diffuse"]]] = {
    "muscle": (("calf",), "diffuse"),
    "achilles": (("achilles",), "focal"),
    "heel": (("heel",), "focal"),
    "ankle": (("ankle",), "focal"),
    "shin": (("shin",), "focal"),
    "foot": (("foot",), "focal"),
}
"""A muscle is sore all over; elsewhere a pain has its spot (D3), and on a bone under the skin it is B1's."""


def placed(place: str, moment: Moment, pain: float) -> dict[str, Any]:
    """What the place adds to a check-in; nothing where nobody is sure.

    In the morning a muscle that is sore all over is soreness (D4), and nothing else hurts.
    """
    if place not in PLACES:
        return {}
    sites, pattern = PLACES[place]
    found: dict[str, Any] = {"sites": sites, "pattern": pattern}
    is_soreness = place == "muscle" and moment == "next-morning"
    return found | {"soreness": pain, "pain": 0} if is_soreness else found
