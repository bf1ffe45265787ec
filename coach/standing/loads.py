"""Runs and sessions: what each side felt, and the windows that count them."""

import datetime as dt
from dataclasses import replace

from coach.journal import Missed, Run, Session
from coach.profile import SIDES, Side
from coach.rulebook import RuleBook
from coach.standing.baseline import amber
from coach.standing.bouts import bout, feats
from coach.standing.copying import changed
from coach.standing.footwear import worn
from coach.standing.matters import Limp, Spike
from coach.standing.practice import practised, ran
from coach.standing.sets import climb, during, was_sharp
from coach.standing.values import Load, SideStanding, Standing, of

KEPT_BOUTS = 6
KEPT_RUNS = 45
KEPT_SESSIONS = 45
KEPT_LIGHT = 45
KEPT_WEEKS = 10


def laid_on(side: SideStanding, load: Load, at: dt.datetime, book: RuleBook) -> dict[str, object]:
    """The side with this load as its latest. A light one never lowers what an earlier load left."""
    if not load.loaded and side.load is not None:
        load = added(side.load, load)
    hurts = bool(load.sharp_id) or (load.during is not None and load.during > book.pain.green)
    sharp = {"sharp_at": at} if load.sharp_id else {}
    return {"load": load} | sharp | (amber(side, at, load.day, book) if hurts else {})


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


def run(standing: Standing, entry: Run, day: int, book: RuleBook) -> dict[str, object]:
    """What the run changes in the standing."""
    name = entry.id or ""
    end = entry.at + dt.timedelta(minutes=entry.minutes or 0)
    runs = tuple(row for row in standing.runs if row[0] >= day - book.long_run.window)[-KEPT_RUNS:]
    spike = spiked(entry, runs, day, book)
    hard = spike or entry.race or (entry.effort or 0) >= book.benchmarks.hard_effort
    changes = loaded(standing, name, day, end, is_session=False, free=book.gap.free) | {
        "loaded_at": end,
        "spike": spike or standing.spike,
        "hard_at": end if hard else standing.hard_at,
        "runs": (*runs, (day, entry.km, entry.minutes)),
        "weeks": in_week(standing.weeks, day, entry.km or 0, entry.minutes or 0),
        "restricted": in_a_row(standing.restricted, day, name) if entry.cut_short else (),
        "practice": ran(standing.practice, entry, end, book),
    }
    changes |= worn(standing, entry, day, book)
    if entry.race:
        changes["raced"] = (*standing.raced, (day, entry.km))[-3:]
    for side in SIDES:
        own = of(standing, side)
        felt = laid_on(own, Load(name, day, entry.pain, name), end, book)
        changes[side.value] = changed(own, felt | limping(own, name, end) if entry.limp else felt)
    return changes


def in_a_row(rows: tuple[tuple[int, str], ...], day: int, name: str) -> tuple[tuple[int, str], ...]:
    """The first and the latest of the runs that pain held back."""
    return (*rows[:1], *rows[1:][-3:], (day, name))


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


def loaded(
    standing: Standing, name: str, day: int, end: dt.datetime, *, is_session: bool, free: int
) -> dict[str, object]:
    """K4: a gap ends with the first session after it; a run alone leaves it open."""
    gap = standing.gap
    if is_session:
        gap = None
    elif standing.load_day and day - standing.load_day > free:
        gap = (max(day - standing.load_day, gap[0] if gap else 0), standing.load_id)
    ended = end if standing.ended_at is None else max(end, standing.ended_at)
    return {"load_day": day, "load_id": name, "ended_at": ended, "gap": gap}


def session(standing: Standing, entry: Session, day: int, book: RuleBook) -> dict[str, object]:
    """What the session changes in the standing."""
    if entry.painkiller is None and is_dulled(standing, entry.at, book):
        entry = replace(entry, painkiller=True)
    name, is_strength = entry.id or "", entry.plan == "strength"
    done = entry.share is None or entry.share >= book.progress.done_share
    changes = loaded(standing, name, day, entry.at, is_session=True, free=book.gap.free)
    changes |= counted(standing, day, book, strength=is_strength, done=done)
    if is_strength and done:
        changes["bouts"] = (*standing.bouts, bout(entry, day, book))[-KEPT_BOUTS:]
    elif entry.plan and done:
        changes["light"] = (*standing.light, (day, entry.plan))[-KEPT_LIGHT:]
    if is_strength or entry.impact:
        changes["loaded_at"] = entry.at
    if entry.sets:
        changes["feats"] = feats(standing, entry, book)
    if entry.sets or entry.impact:
        changes["practice"] = practised(standing.practice, entry, day, book)
    for side in SIDES:
        own = of(standing, side)
        changes[side.value] = changed(own, laid_on(own, load_of(entry, side, day), entry.at, book))
    return changes


def load_of(entry: Session, side: Side, day: int) -> Load:
    name = entry.id or ""
    return Load(
        name,
        day,
        during(entry, side),
        name,
        sharp_id=name if was_sharp(entry, side) else "",
        painkiller_id=name if entry.painkiller else "",
        climbed=climb(entry, side),
        loaded=bool(entry.plan in ("strength", "balance") or entry.impact),
    )


def counted(standing: Standing, day: int, book: RuleBook, *, strength: bool, done: bool) -> dict[str, object]:
    """G2: what was planned on a day without a pause."""
    if standing.paused is not None:
        return {}
    first = day - book.progress.adherence_days + 1
    kept = tuple(row for row in standing.sessions if row[0] >= first)[-KEPT_SESSIONS:]
    return {"sessions": (*kept, (day, strength, done))}


def missed(standing: Standing, entry: Missed, day: int, book: RuleBook) -> dict[str, object]:
    if entry.plan == "run":
        is_sore = entry.reason == "sore"
        return {"restricted": in_a_row(standing.restricted, day, entry.id or "")} if is_sore else {}
    if entry.reason in ("ill", "rest"):
        return {}
    return counted(standing, day, book, strength=entry.plan == "strength", done=False)


def is_dulled(standing: Standing, at: dt.datetime, book: RuleBook) -> bool:
    """D8: a painkiller was told of in the hours before."""
    taken = standing.painkiller_at
    return taken is not None and dt.timedelta(0) <= at - taken <= dt.timedelta(hours=book.pain.painkiller_hours)


def limping(side: SideStanding, name: str, at: dt.datetime) -> dict[str, object]:
    """C2. A limp during an open one keeps the first; after a passed check it is a new one."""
    if side.limp is not None and not side.limp.cleared_day:
        return {}
    return {"limp": Limp(name, at)}
