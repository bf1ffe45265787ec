"""The follow-up questions: their ids in `answers` of a check-in, and what an answer says.

`coach.rules.questions` says when one is worth asking. An answer never lifts tier A, nor a stop that an answer raised.
"""

from dataclasses import dataclass
from typing import Literal

from coach.terms import Flag


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`alarm` is the answer that worries. `rules` are those that it raises, or that wait for it.

    `unsure`: until it is answered for sure the question counts as the worrying answer ("alarm"), or the rule counts it
    so by itself ("stands").
    """

    rules: tuple[str, ...]
    alarm: bool = True
    flag: Flag | None = None  # the red flag that the worrying answer is
    denies: bool = False  # the other answer takes that flag back
    waits: bool = False  # the rules stop until it is answered: the other answer lets them judge anew
    unsure: Literal["alarm", "stands"] = "alarm"
    of_person: bool = False  # it is about the whole person, whichever side is hurt


FOLLOW_UPS: dict[str, FollowUp] = {
    # Short of breath, or chest pain?
    "chest-too": FollowUp(("A1",), flag="chest-or-breath", of_person=True),
    # Did you faint, or nearly, with exercise?
    "fainted": FollowUp(("A9",), of_person=True),
    # Trouble in both legs, numb where you sit, or a bladder that does not obey?
    "saddle": FollowUp(("A7",), flag="both-sides-saddle", of_person=True),
    # Is the foot numb or weak?
    "numb-or-weak": FollowUp(("A6",), flag="numb-or-cold", denies=True),
    "walks-normally": FollowUp(("C2",), alarm=False),
    "injured": FollowUp(("A3", "C5"), waits=True),
    "four-steps": FollowUp(("A3",), alarm=False, flag="cannot-bear-weight"),
    "bone-spot": FollowUp(("A3", "B1"), flag="bone-point-tender", denies=True),
    # Out of shape, or the foot cold, numb or of another colour?
    "shape-or-cold": FollowUp(("A3",), flag="deformity"),
    "raise-lost-suddenly": FollowUp(("A2",), waits=True, unsure="stands"),
    # A flight, surgery, time in bed, cancer, pregnancy, the pill, a clot before?
    "clot-risk": FollowUp(("A4",), of_person=True),
    "feverish": FollowUp(("A5", "B2"), of_person=True),
    # One of those antibiotics in the months before?
    "quinolone-before": FollowUp(("A8",), flag="fluoroquinolone", of_person=True),
    "tendon-pain": FollowUp(("A8",), waits=True, unsure="stands"),
    # Dark urine, or a grossly swollen muscle?
    "dark-urine": FollowUp(("D4",), of_person=True),
    "worse-through-run": FollowUp(("B1",), waits=True, unsure="stands"),
    # Two nights or more?
    "two-nights": FollowUp(("B2",)),
    "night-pain": FollowUp(("B1", "B2"), flag="night-or-rest-pain", denies=True),
    "weight-loss": FollowUp(("B2",), of_person=True),
    # Another time in the last four weeks?
    "gave-way-before": FollowUp(("B3",)),
    # For two days or more, or again and again?
    "numb-for-long": FollowUp(("B5",)),
    "still-numb": FollowUp(("B5",), flag="numb-or-cold", denies=True),
    # Two or more of the four groups: touch hurts; colour or warmth; sweat or swelling; movement, hair, nails.
    "two-signs": FollowUp(("B6",), waits=True, unsure="stands"),
    "in-the-foot": FollowUp(("B7",), waits=True, unsure="stands"),
    "wound": FollowUp(("A5",), flag="infection-signs"),
    # For two days or more?
    "hop-for-long": FollowUp(("B9",)),
    "hop-hurts": FollowUp(("B1", "B9"), flag="hop-refusal", denies=True),
    # Psoriasis, or an inflamed eye or bowel?
    "inflamed-elsewhere": FollowUp(("B10",), of_person=True),
    "confident": FollowUp(("C6",), alarm=False),
    # Ill below the neck: stomach, chest, the whole body?
    "ill": FollowUp(("E1",), of_person=True),
    # Has that pain gone again?
    "eased": FollowUp((), alarm=False, unsure="stands"),
}

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


def flag_of(question: str, yes: bool) -> Flag | None:
    """The red flag that the answer is."""
    known = FOLLOW_UPS.get(question)
    return known.flag if known and yes is known.alarm else None


def denied_by(question: str, yes: bool) -> Flag | None:
    """The red flag of an earlier report that the answer takes back."""
    known = FOLLOW_UPS.get(question)
    return known.flag if known and known.denies and yes is not known.alarm else None


def alarms(question: str, yes: bool) -> bool:
    known = FOLLOW_UPS.get(question)
    return known is not None and yes is known.alarm
