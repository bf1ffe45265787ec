"""Places of a side that are sore now, so that a session can leave out what such a place should not do.

A place counts from amber on. Calf and tendon keep their load while amber (D2): they count as strained from red on, or
when the pain was sharp. A muscle that is sore all over is soreness (D4) and no such place.
"""

from coach.journal import CheckIn
from coach.rulebook import RuleBook
from coach.standing.baseline import base_pain
from coach.standing.values import Ache, Felt, SideStanding
from coach.terms import Site

LOADED_ON: frozenset[Site] = frozenset({"calf", "soleus", "achilles"})


def aching(side: SideStanding, entry: CheckIn, felt: Felt, book: RuleBook, *, clinician: bool) -> dict[str, object]:
    """A calm number closes what it is about; a pain that names no place keeps the places that are sore."""
    if entry.pattern == "diffuse" or (felt.pain is None and not felt.sharp_id):
        return {}
    aches = tuple(each for each in side.aches if felt.day - each.day < book.relief.dropped_days)
    places = entry.sites or tuple(each.site for each in aches)
    now = tuple(Ache(site, felt.day) for site in places if hurts(site, side, entry, felt, book, clinician=clinician))
    if now or is_calm(side, entry, felt, book, clinician=clinician):
        aches = (*(each for each in aches if each.site not in places), *now)
    return {"aches": aches} if aches != side.aches else {}


def hurts(site: Site, side: SideStanding, entry: CheckIn, felt: Felt, book: RuleBook, *, clinician: bool) -> bool:
    if felt.sharp_id:
        return True
    if site not in LOADED_ON:
        return not is_calm(side, entry, felt, book, clinician=clinician)
    red = book.pain.red_clinician if clinician else book.pain.red
    in_morning = base_pain(side, book, clinician=clinician) + book.morning.red
    return felt.pain is not None and felt.pain >= (in_morning if entry.moment == "next-morning" else red)


def is_calm(side: SideStanding, entry: CheckIn, felt: Felt, book: RuleBook, *, clinician: bool) -> bool:
    """Green, as D1 has it: in the morning against the runner's own base."""
    in_morning = base_pain(side, book, clinician=clinician) + book.morning.green
    limit = in_morning if entry.moment == "next-morning" else book.pain.green
    return not felt.sharp_id and felt.pain is not None and felt.pain <= limit
