"""Where each side stands, and the rolling windows that the rules need: a fold over the journal."""

from coach.profile import Side
from coach.rulebook import STRANDS
from coach.standing.folding import fold, is_paused, local_day
from coach.standing.refolding import needs_refold, refold, runner_after
from coach.standing.values import SideStanding, Standing, of
from coach.terms import Stage, Strand


def stage(standing: Standing, side: Side) -> Stage:
    return of(standing, side).stage


def rung(standing: Standing, side: Side, strand: Strand) -> str:
    return of(standing, side).levels[STRANDS.index(strand)][0]


__all__ = [
    "SideStanding",
    "Standing",
    "fold",
    "is_paused",
    "local_day",
    "needs_refold",
    "of",
    "refold",
    "rung",
    "runner_after",
    "stage",
]
