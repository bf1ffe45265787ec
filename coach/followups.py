"""The follow-up questions: their ids in `answers` of a check-in, and what yes or no says.

| id | asks | yes | no |
|---|---|---|---|
| four-steps | can you take four steps on it? | speaks against A3 | is `cannot-bear-weight` |
| bone-spot | is one spot on the bone sore when you press it? | is `bone-point-tender` | denies it |
| injured | did you twist it or fall? | A3 for `cannot-bear-weight` | takes A3 back to a rest |
| raise-lost-suddenly | did the heel raise go all at once? | A2 | B8 |
| fainted | did you faint, or nearly, with exercise? | A9 | |
| numb-or-weak | is the foot numb or weak? | is `numb-or-cold` (A6) | denies it |
| tendon-pain | new pain or swelling at a tendon? | A8 with `fluoroquinolone` | takes A8 back |
| worse-through-run | does it get worse through a run or a hop? | B1 | takes B1 back, if nothing else speaks for it |
| night-pain | does it hurt at rest or wake you? | is `night-or-rest-pain` | denies it |
| unwell | fever or weight lost without a reason? | B2 at once | |
| gave-way | did the ankle give way? | is `giving-way` | |
| still-numb | is it still numb or tingling? | is `numb-or-cold` (B5) | denies it |
| touch-hurts, colour-changes, sweats-or-swells, moves-less | the four groups of B6 | counts | does not count |
| foot-or-ankle | is the pain in the foot or ankle? | B7 | takes B7 back |
| wound | broken or red skin there? | is `infection-signs` (A5) | |
| hop-hurts | does hopping hurt, or do you avoid it? | is `hop-refusal` | denies it |
| skin-eye-bowel | psoriasis, or inflamed eyes or bowel? | B10 | |
| dark-urine | dark urine, or gross swelling? | D4 at once | |
| eased | has that pain gone again? | closes the open concern | |
| confident | do you trust the ankle? | as `confident` | as `confident` |
"""

from coach.terms import Flag

IS_FLAG: dict[tuple[str, bool], Flag] = {
    ("four-steps", False): "cannot-bear-weight",
    ("bone-spot", True): "bone-point-tender",
    ("numb-or-weak", True): "numb-or-cold",
    ("night-pain", True): "night-or-rest-pain",
    ("gave-way", True): "giving-way",
    ("still-numb", True): "numb-or-cold",
    ("wound", True): "infection-signs",
    ("hop-hurts", True): "hop-refusal",
}
DENIES: dict[tuple[str, bool], Flag] = {
    ("bone-spot", False): "bone-point-tender",
    ("numb-or-weak", False): "numb-or-cold",
    ("night-pain", False): "night-or-rest-pain",
    ("still-numb", False): "numb-or-cold",
    ("hop-hurts", False): "hop-refusal",
}
"""A denial takes back an earlier report of tier B that has not become a stop; it never lifts tier A."""

DOUBTS = {
    "raise-lost-suddenly": "A2",
    "injured": "A3",
    "tendon-pain": "A8",
    "worse-through-run": "B1",
    "foot-or-ankle": "B7",
    "touch-hurts": "B6",
    "colour-changes": "B6",
    "sweats-or-swells": "B6",
    "moves-less": "B6",
}
"""Questions that a stop may be waiting for: a no lets the rule judge anew."""

FLAG_RULES: dict[Flag, tuple[str, ...]] = {
    "pop-or-snap": ("A2", "A3"),
    "cannot-bear-weight": ("A3",),
    "deformity": ("A3",),
    "numb-or-cold": ("A3", "A6", "B5"),
    "calf-hot-swollen": ("A4",),
    "chest-or-breath": ("A1", "A9"),
    "infection-signs": ("A5",),
    "fever": ("E1",),
    "bone-point-tender": ("A3", "B1"),
    "night-or-rest-pain": ("B2",),
    "swelling": (),
    "giving-way": ("B3",),
    "fluoroquinolone": ("A8",),
    "foot-drop": ("A7",),
    "out-of-proportion": ("A6", "B6"),
    "both-sides-saddle": ("A7",),
    "cannot-heel-raise": ("A2", "B8"),
    "hop-refusal": ("B9",),
}
"""Which stops a flag may raise: what a clearance of the flag lifts."""
