"""What the coach knows of the runner's body, to be put right at any time."""

from dataclasses import dataclass
from typing import Literal

from coach.profile import Condition
from coach.terms import SideOrBoth


@dataclass(frozen=True, slots=True)
class AboutMenu:
    """`lifted` is the condition of which it is asked whether a professional has allowed training; `side` likewise."""

    page: Literal["home", "health", "lift", "clinician", "clinician-sure", "born", "sex"] = "home"
    lifted: Condition | None = None
    side: SideOrBoth | None = None
    kind: Literal["about"] = "about"
