"""From rules that speak to one decision: the worst wins, a cause acts once, missing data never unlocks a step."""

import datetime as dt
from dataclasses import dataclass, replace

from coach.decision import PLAIN, VERDICTS, Decision, Reason
from coach.journal import Step
from coach.ladder import first_rung, position, stage_before, step_down
from coach.profile import SIDES, Runner, Side
from coach.rulebook import STRANDS, RuleBook
from coach.rules.progress import Ascent, ascend
from coach.rules.view import RULES, Hit, View, tier_order
from coach.standing.baseline import base_pain, base_stiffness, has_clinician, weighed
from coach.standing.decisions import FIRM, gap_id, latest_ids, settled_ids
from coach.standing.folding import is_paused, local_day
from coach.standing.matters import Stop
from coach.standing.values import Past, Standing, of
from coach.terms import Stage, Verdict

BACKS = ("", "rung", "stage", "start")
LATCHED = frozenset({"C2", "C5"})


@dataclass(frozen=True, slots=True)
class Finding:
    """One side decided: the rules that set it, and the steps it takes."""

    side: Side
    verdict: Verdict
    hits: tuple[tuple[str, Hit], ...] = ()
    steps: tuple[Step, ...] = ()


def severity(verdict: Verdict) -> int:
    return VERDICTS.index(verdict)


def decide(runner: Runner, standing: Standing, now: dt.datetime, book: RuleBook) -> Decision:
    """What the rule book says now. It reads the snapshot only and replays nothing."""
    today = local_day(now, runner)
    latest = latest_ids(standing)
    findings = [find(view_of(runner, standing, now, today, book, side), latest) for side in SIDES]
    shown = again(standing, today, latest, findings)
    if shown is not None:
        findings = shown
    return decision_of(findings, standing, today)


def view_at(runner: Runner, standing: Standing, now: dt.datetime, book: RuleBook, side: Side) -> View:
    return view_of(runner, standing, now, local_day(now, runner), book, side)


def view_of(runner: Runner, standing: Standing, now: dt.datetime, today: int, book: RuleBook, side: Side) -> View:
    clinician = has_clinician(runner, side)
    own = weighed(of(standing, side), today, book, clinician=clinician)
    return View(
        runner=runner,
        standing=standing,
        now=now,
        today=today,
        book=book,
        side=side,
        own=own,
        other=standing.right if side is Side.LEFT else standing.left,
        concerns=tuple(concern for concern in standing.concerns if concern.side in ("both", side.value)),
        red=book.pain.red_clinician if clinician else book.pain.red,
        base_pain=base_pain(own, book, clinician=clinician),
        base_stiffness=base_stiffness(own),
    )


def find(view: View, latest: tuple[str, ...]) -> Finding:
    hits = [(name, hit) for name, rule in RULES.items() if (hit := rule(view)) is not None]
    hits += [
        (stop.rule, Hit(stop.verdict, (stop.id,), stop.numbers, told=is_told(stop)))
        for stop in view.standing.stops
        if stop.side in ("both", view.side.value) and all(stop.rule != name for name, _ in hits)
    ]
    if is_paused(view.standing, view.today):
        hits = [(name, hit) for name, hit in hits if name[0] in "AB" or (name in LATCHED and hit.verdict == "rest")]
        if not hits:
            return Finding(view.side, "hold")
    hits = [(name, softened(view, name, hit)) for name, hit in hits]
    if not hits:
        ascent: Ascent = ascend(view, latest)
        verdict = ascent.hits[0][1].verdict
        return Finding(view.side, verdict, ascent.hits, ascent.steps)
    worst = max((hit.verdict for _, hit in hits), key=severity)
    leading = tuple(sorted((row for row in hits if row[1].verdict == worst), key=lambda row: tier_order(row[0])))
    return Finding(view.side, worst, leading, steps_back(view, leading) if worst == "regress" else ())


def is_told(stop: Stop) -> bool:
    """A stop whose numbers are lost has a sentence of its own, but for D4, which is one of numbers."""
    return stop.rule in RULES and (stop.rule != "D4" or bool(stop.numbers))


def softened(view: View, name: str, hit: Hit) -> Hit:
    """A step back that the runner vetoed is not offered again for a week; the warning stays as a hold."""
    if hit.verdict != "regress" or name in FIRM:
        return hit
    for past in view.standing.past:
        fresh = past.vetoed_day and view.today - past.vetoed_day < view.book.progress.veto_days
        if fresh and past.decision == "regress" and name in past.rules:
            return replace(hit, verdict="hold", back="")
    return hit


def steps_back(view: View, hits: tuple[tuple[str, Hit], ...]) -> tuple[Step, ...]:
    """As far as the furthest rule with a cause that has not acted yet; volume alone moves no rung."""
    fresh = [hit.back for _, hit in hits if not set(hit.because) <= set(view.own.acted)]
    back = max(fresh, key=BACKS.index, default="")
    if not back:
        return ()
    steps = []
    for place, (rung, _) in enumerate(view.own.levels):
        target = lower(view, place, rung, back)
        if target is not None and target != rung:
            steps.append(Step(view.side, STRANDS[place], rung, target))
    return tuple(steps)


def lower(view: View, place: int, rung: str, back: str) -> str | None:
    strand = STRANDS[place]
    if back == "rung":
        below = step_down(view.book, strand, rung)
        return below.id if below else None
    stage: Stage = "P1" if back == "start" else stage_before(view.own.stage)
    target = first_rung(view.book, strand, stage)
    return target.id if position(view.book, strand, target.id) < position(view.book, strand, rung) else None


def again(standing: Standing, today: int, latest: tuple[str, ...], findings: list[Finding]) -> list[Finding] | None:
    """While the entries of the last recorded decision stay the latest it is shown again and moves nothing.

    A limp that was cleared and a sprain that was returned from speak for the day of their decision only.
    """
    past = standing.past[-1] if standing.past else None
    if past is None or past.vetoed_day or past.decision not in ("progress", "hold", "regress"):
        return None
    current = {*latest, gap_id(standing)}
    if "progress" in (past.left, past.right):
        current |= {bout.id for bout in standing.bouts[-2:]}
    if past.day < today:
        current -= settled_ids(standing)
    if not past.because or not current.issuperset(past.because):
        return None
    if past.decision == "hold" and past.seen != latest:
        return None
    return [repeated(past, finding) for finding in findings]


def repeated(past: Past, finding: Finding) -> Finding:
    recorded = past.left if finding.side is Side.LEFT else past.right
    if recorded is None:
        return finding
    only_waits = finding.verdict in ("progress", "hold") and all(name in ("G1", "G3", "G4") for name, _ in finding.hits)
    if severity(finding.verdict) >= severity(recorded) and not (only_waits and recorded == "progress"):
        return replace(finding, steps=())
    rules = past.rules if past.decision == recorded else ()
    known = dict(past.reasons)
    hits = tuple((name, Hit(recorded, past.because, known.get(name, ()), told=name in known)) for name in rules)
    return Finding(finding.side, recorded, hits)


def decision_of(findings: list[Finding], standing: Standing, today: int) -> Decision:
    worst = max((finding.verdict for finding in findings), key=severity)
    speaking = (row for finding in findings if finding.verdict == worst for row in finding.hits)
    leading = tuple(sorted(speaking, key=lambda row: tier_order(row[0])))
    rules = tuple(dict.fromkeys(name for name, _ in leading))
    acting = [row for finding in findings if finding.verdict == worst or finding.steps for row in finding.hits]
    return Decision(
        decision=worst,
        left=findings[0].verdict,
        right=findings[1].verdict,
        rules=rules,
        reasons=reasons_of(findings),
        changes=tuple(step for finding in findings for step in finding.steps),
        because=causes(acting),
        news=causes([row for row in acting if row[0] not in PLAIN]),
        next=next_key(worst, leading, paused=is_paused(standing, today)),
        latched=any(is_latched(finding) for finding in findings),
    )


def causes(rows: list[tuple[str, Hit]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, hit in rows for name in hit.because if name))


def reasons_of(findings: list[Finding]) -> tuple[Reason, ...]:
    """One reason for each rule; where a rule says the same of both sides it is said once."""
    left, right = findings
    reasons = []
    names = dict.fromkeys(name for finding in findings for name, hit in finding.hits if hit.told)
    for name in sorted(names, key=tier_order):
        of_left = next((hit for rule, hit in left.hits if rule == name and hit.told), None)
        of_right = next((hit for rule, hit in right.hits if rule == name and hit.told), None)
        if of_left and of_right and of_left.found == of_right.found:
            reasons.append(Reason(name, None, of_left.found))
            continue
        reasons += [
            Reason(name, finding.side, hit.found)
            for finding, hit in ((left, of_left), (right, of_right))
            if hit is not None
        ]
    return tuple(reasons)


def is_latched(finding: Finding) -> bool:
    if finding.verdict in ("stop-soon", "stop-urgent"):
        return True
    return finding.verdict == "rest" and any(name in LATCHED for name, _ in finding.hits)


OWN_NEXT = frozenset(
    {
        "hold.C6", "hold.D2", "hold.D4", "hold.D6", "hold.D7", "hold.D8",
        "hold.E1", "hold.E2", "hold.E3", "hold.G2", "hold.G4", "hold.K1", "hold.K2", "hold.K3",
        "hold.K4", "regress.C2", "regress.C3", "regress.C6", "regress.D3", "regress.D4", "regress.E3",
        "regress.K4", "rest.C2", "rest.C5",
        "rest.D4", "rest.E1",
    }
)  # fmt: skip
"""Verdicts of a rule that have a sentence of their own for what to do today."""


def next_key(verdict: Verdict, leading: tuple[tuple[str, Hit], ...], *, paused: bool) -> str:
    """What to do today: the referral of the first rule, else its own sentence, else that of the verdict."""
    if verdict in ("stop-soon", "stop-urgent"):
        return stop_key(verdict, *leading[0])
    if paused:
        return "next.paused"
    own = ((hit.next, f"{verdict}.{name}") for name, hit in leading)
    return next((special or f"next.{key}" for special, key in own if special or key in OWN_NEXT), f"next.{verdict}")


def stop_key(verdict: Verdict, name: str, hit: Hit) -> str:
    return hit.next or (f"stop.{name}" if name in RULES else f"next.{verdict}")
