"""The fixed sets of words that the journal, the rules and the cards share."""

from typing import Literal

SideOrBoth = Literal["left", "right", "both"]
Plan = Literal["strength", "mobility", "pre-run", "post-run", "rest-day", "reset", "balance"]
Moment = Literal["after-run", "after-session", "next-morning", "any"]
Surface = Literal["road", "trail", "track", "grass", "sand", "treadmill", "hills"]
Felt = Literal["easy", "right", "hard", "hurts", "sharp"]
Test = Literal[
    "knee-to-wall",
    "balance-open",
    "balance-closed",
    "heel-raise",
    "double-heel-raise",
    "double-hops",
    "gait-check",
]
Site = Literal[
    "achilles", "calf", "soleus", "ankle", "ankle-outer", "ankle-inner", "ankle-front", "heel", "arch", "forefoot",
    "toes", "foot", "shin", "knee", "hip", "back", "hamstring", "quad",
]  # fmt: skip
Flag = Literal[
    "pop-or-snap", "cannot-bear-weight", "deformity", "numb-or-cold", "calf-hot-swollen", "chest-or-breath",
    "infection-signs", "fever", "bone-point-tender", "night-or-rest-pain", "swelling", "giving-way",
    "fluoroquinolone", "foot-drop", "out-of-proportion", "both-sides-saddle", "cannot-heel-raise", "hop-refusal",
]  # fmt: skip
Stage = Literal["P1", "P2", "P3", "P4", "P5", "maintain"]
Strand = Literal["mobility", "calf", "cuff", "foot", "balance", "spring"]
WeekForm = Literal["usual", "lighter", "busy"]
Verdict = Literal["progress", "hold", "regress", "rest", "stop-soon", "stop-urgent"]
