"""What there is to train with, as onboarding and settings ask for it."""

from collections.abc import Mapping
from typing import get_args

from coach.profile import Equipment

KITS: Mapping[str, tuple[Equipment, ...]] = {
    "nothing": (),
    "band": ("band",),
    "band-step": ("band", "step"),
    "all": ("band", "step", "weight"),
}

PIECES: tuple[Equipment, ...] = get_args(Equipment)
"""Each of which can be had by itself."""
