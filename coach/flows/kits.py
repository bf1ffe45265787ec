"""What there is to train with, as onboarding and settings ask for it."""

from collections.abc import Mapping

from coach.profile import Equipment

KITS: Mapping[str, tuple[Equipment, ...]] = {
    "nothing": (),
    "band": ("band",),
    "band-step": ("band", "step"),
    "all": ("band", "step", "weight"),
}
