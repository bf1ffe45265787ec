"""Runs and sessions: what each side felt, and the windows that count them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from coach.journal import Missed, Run, Session, WorkSet
from coach.profile import SIDES, Side
from coach.rulebook import RuleBook
from coach.standing.values import Bout, Limp, Load, Marks, SideStanding, Spike, Standing

KEPT_BOUTS = 6
KEPT_RUNS = 45
KEPT_SESSIONS = 45
KEPT_WEEKS = 10
BANDS = frozenset({"band-dorsiflexion", "band-plantarflexion", "band-inversion", "band-eversion"})


def both(standing: Standing, change: Callable[[SideStanding, Side], SideStanding]) -> Standing:
    return replace(standing, left=change(standing.left, Side.LEFT), right=change(standing.right, Side.RIGHT))


def laid_on(side: SideStanding, load: Load, at: dt.datetime, green: float) -> SideStanding:
    """The side with this load as its latest. A light one never lowers what an earlier load left."""
    if not load.loaded and side.load is not None:
        load = added(side.load, load)
    if load.during is not None and load.during > green:
        return replace(side, load=load, amber_at=at, amber_day=load.day)
    return replace(side, load=load)


def added(load: Load, light: Load) -> Load:
    hurts_more = light.during is not None and (load.during is None or light.during > load.during)
    return replace(
        load,
        day=light.day,
        during=light.during if hurts_more else load.during,
        during_id=light.during_id if hurts_more else load.during_id,
        sharp_id=load.sharp_id or light.sharp_id,
        painkiller_id=load.painkiller_id or light.painkiller_id,
        climbed=max(load.climbed, light.climbed),
    )


def run(standing: Standing, entry: Run, day: int, book: RuleBook) -> Standing:
    name = entry.id or ""
    end = entry.at + dt.timedelta(minutes=entry.minutes or 0)

    def felt(side: SideStanding, _: Side) -> SideStanding:
        side = laid_on(side, Load(name, day, entry.pain, name), end, book.pain.green)
        return limping(side, name, end) if entry.limp else side

    standing = both(standing, felt)
    runs = tuple(row for row in standing.runs if row[0] >= day - book.long_run.window)[-KEPT_RUNS:]
    restricted = (*standing.restricted[:1], *standing.restricted[1:][-3:], (day, name)) if entry.cut_short else ()
    return replace(
        loaded(standing, name, day, end, is_session=False, free=book.gap.free),
        loaded_at=end,
        spike=spiked(entry, runs, day, book) or standing.spike,
        runs=(*runs, (day, entry.km, entry.minutes)),
        weeks=in_week(standing.weeks, day, entry.km or 0, entry.minutes or 0),
        restricted=restricted,
        raced=(*standing.raced, (day, entry.km))[-3:] if entry.race else standing.raced,
    )


def spiked(
    entry: Run, runs: tuple[tuple[int, float | None, float | None], ...], day: int, book: RuleBook
) -> Spike | None:
    """K1 compares kilometres where both have them, else minutes."""
    for unit, distance, known in (
        ("km", entry.km, [km for _, km, _ in runs if km]),
        ("min", entry.minutes, [minutes for *_, minutes in runs if minutes]),
    ):
        if distance and known:
            longest = max(known)
            return (
                Spike(entry.id or "", day, distance, longest, unit)
                if distance > book.long_run.spike * longest
                else None
            )
    return None


def in_week(
    weeks: tuple[tuple[int, float, float], ...], day: int, km: float, minutes: float
) -> tuple[tuple[int, float, float], ...]:
    week = day // 7
    if weeks and weeks[-1][0] == week:
        return (*weeks[:-1], (week, weeks[-1][1] + km, weeks[-1][2] + minutes))
    return (*weeks[-KEPT_WEEKS + 1 :], (week, km, minutes))


def loaded(standing: Standing, name: str, day: int, end: dt.datetime, *, is_session: bool, free: int) -> Standing:
    """K4: a gap ends with the first session after it; a run alone leaves it open."""
    gap = standing.gap
    if is_session:
        gap = None
    elif standing.load_day and day - standing.load_day > free:
        gap = (max(day - standing.load_day, gap[0] if gap else 0), standing.load_id)
    ended = end if standing.ended_at is None else max(end, standing.ended_at)
    return replace(standing, load_day=day, load_id=name, ended_at=ended, gap=gap)


def session(standing: Standing, entry: Session, day: int, book: RuleBook) -> Standing:
    name = entry.id or ""
    worked = bool(entry.plan in ("strength", "balance") or entry.impact)

    def felt(side: SideStanding, which: Side) -> SideStanding:
        load = Load(
            name,
            day,
            during(entry, which),
            name,
            sharp_id=name if was_sharp(entry, which) else "",
            painkiller_id=name if entry.painkiller else "",
            climbed=climb(entry, which),
            loaded=worked,
        )
        return laid_on(side, load, entry.at, book.pain.green)

    standing = loaded(both(standing, felt), name, day, entry.at, is_session=True, free=book.gap.free)
    done = entry.share is None or entry.share >= book.progress.done_share
    if entry.plan == "strength" and done:
        standing = replace(standing, bouts=(*standing.bouts, bout(entry, day))[-KEPT_BOUTS:])
    if entry.plan == "strength" or entry.impact:
        standing = replace(standing, loaded_at=entry.at)
    if entry.sets:
        standing = replace(standing, feats=feats(standing, entry, book))
    return counted(standing, day, book, strength=entry.plan == "strength", done=done)


def counted(standing: Standing, day: int, book: RuleBook, *, strength: bool, done: bool) -> Standing:
    """G2: what was planned on a day without a pause."""
    if standing.paused is not None:
        return standing
    first = day - book.progress.adherence_days + 1
    kept = tuple(row for row in standing.sessions if row[0] >= first)[-KEPT_SESSIONS:]
    return replace(standing, sessions=(*kept, (day, strength, done)))


def missed(standing: Standing, entry: Missed, day: int, book: RuleBook) -> Standing:
    if entry.plan == "run":
        sore = (*standing.restricted[:1], *standing.restricted[1:][-3:], (day, entry.id or ""))
        return replace(standing, restricted=sore) if entry.reason == "sore" else standing
    if entry.reason in ("ill", "rest"):
        return standing
    return counted(standing, day, book, strength=entry.plan == "strength", done=False)


def named(entry: Session, side: Side) -> list[WorkSet]:
    return [work for work in entry.sets if work.side in (side.value, "both")]


def during(entry: Session, side: Side) -> float | None:
    """A side with sets of its own has the worst of them; without any it has the session's pain."""
    pains = [work.pain for work in named(entry, side) if work.pain is not None]
    if pains:
        return max(pains)
    unsided = [work.pain for work in entry.sets if work.side is None and work.pain is not None]
    return max((entry.pain, *unsided)) if entry.pain is not None else max(unsided, default=None)


def was_sharp(entry: Session, side: Side) -> bool:
    """A sharp set that names its side explains the session's sharp pain; else it counts for both."""
    sides = {work.side for work in entry.sets if work.felt == "sharp"}
    if sides & {side.value, "both", None}:
        return True
    return bool(entry.sharp) and not sides


def climb(entry: Session, side: Side) -> float:
    """The most that pain rose from one set to a later one."""
    lowest, most = 10.0, 0.0
    for work in entry.sets:
        if work.pain is not None and work.side in (side.value, "both", None):
            lowest = min(lowest, work.pain)
            most = max(most, work.pain - lowest)
    return most


def bout(entry: Session, day: int) -> Bout:
    marks = {side: Marks(during(entry, side), sharp=was_sharp(entry, side)) for side in SIDES}
    sound = entry.form == "held" and not entry.painkiller
    return Bout(entry.id or "", day, sound, entry.effort, marks[Side.LEFT], marks[Side.RIGHT])


def feats(standing: Standing, entry: Session, book: RuleBook) -> tuple[tuple[Side, str], ...]:
    """The doses of the gate to P3 that this session shows in full, with form held."""
    if entry.form != "held":
        return standing.feats
    found = set(standing.feats)
    for side in SIDES:
        if full(entry, side, "heel-raise", book.gates.double_sets, book.gates.double_reps):
            found.add((side, "double-raises"))
        if all(full(entry, side, band, book.gates.band_sets, book.gates.band_reps) for band in BANDS):
            found.add((side, "bands"))
    return tuple(sorted(found))


def full(entry: Session, side: Side, exercise: str, sets: int, reps: int) -> bool:
    done = [work for work in entry.sets if work.exercise == exercise and work.side in (side.value, "both", None)]
    return sum((work.reps or 0) >= reps for work in done) >= sets


def limping(side: SideStanding, name: str, at: dt.datetime) -> SideStanding:
    """C2. A limp during an open one keeps the first; after a passed check it is a new one."""
    if side.limp is not None and not side.limp.cleared_day:
        return side
    return replace(side, limp=Limp(name, at))
