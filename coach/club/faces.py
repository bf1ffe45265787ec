"""How a club's cards look: pure views of state and club. They show counts, never a person."""

from datetime import datetime
from typing import assert_never

from coach.club.cards import ClubCardState, Digest, Ended, HowWasIt, Ready, RunAhead, RunOver, WarmUp
from coach.club.counting import day_of_run, may_show, of, people_in, week_of
from coach.club.numbers import ClubNumbers
from coach.club.timing import zone_of
from coach.club.values import Club, Share
from coach.flows.buttons import Row, button
from coach.flows.exercise_face import dose_line, name_of
from coach.screen import Screen, Text, text


def face(state: ClubCardState, club: Club, numbers: ClubNumbers) -> Screen:
    match state:
        case Ready():
            return ready_face(state, club)
        case RunAhead():
            return run_face(state, club, numbers)
        case WarmUp():
            return warm_up_face(state)
        case HowWasIt():
            return after_face(state, club, numbers)
        case RunOver():
            return over_face(state, club, numbers)
        case Digest():
            return digest_face(state, club, numbers)
        case Ended(line):
            return Screen((text(line),))
        case _:
            assert_never(state)


def ready_face(state: Ready, club: Club) -> Screen:
    many = (text("club.members", count=len(club.members)),) if club.members else ()
    here = state.topic is not None and state.topic != club.settings.topic
    rows = ((button("club-join", "join", style="primary"),), (button("club-set-up", "set-up"),))
    more = ((button("club-post-here", "topic", str(state.topic)),),) if here else ()
    return Screen((text("club.ready"), text("club.ready-private"), *many), (*rows, *more))


def run_face(state: RunAhead, club: Club, numbers: ClubNumbers) -> Screen:
    if state.warmed:
        return Screen((text("club.run", at=state.start), text("club.enjoy"), *coming(state, club, numbers)))
    ahead = text("club.run-ahead", at=state.start, count=numbers.warm_up_minutes)
    start = start_of(state.start, club)
    rows: tuple[Row, ...] = (
        (button("club-in", "in", start, "primary"), button("club-not-in", "out", start)),
        (button("club-lead", "lead"),),
    )
    return Screen((ahead, *coming(state, club, numbers)), rows)


def start_of(start: datetime, club: Club) -> str:
    """The start as clocks show it where the club runs: it names the club's day, too."""
    return start.astimezone(zone_of(club)).isoformat(timespec="minutes")


def coming(state: RunAhead, club: Club, numbers: ClubNumbers) -> tuple[Text, ...]:
    week = week_of(club, day_of_run(state.occurrence))
    return count_line("club.coming", of(week.came, state.occurrence), numbers)


def count_line(key: str, shares: tuple[Share, ...], numbers: ClubNumbers) -> tuple[Text, ...]:
    return (text(key, count=people_in(shares)),) if may_show(shares, numbers) else ()


def warm_up_face(state: WarmUp) -> Screen:
    """The last step is the run's easy beginning."""
    count, step = len(state.planned) + 1, state.step
    back = (button("back", "back", str(step)),) if step else ()
    end = button("club-end", "end")
    if step == len(state.planned):
        heading = text("set.heading", number=count, count=count, name=text("club.easy-start"))
        return Screen((heading, text("club.easy-start-how")), ((*back, end),))
    each = state.planned[step]
    heading = text("set.heading", number=step + 1, count=count, name=name_of(each))
    side = (text("set.side-each"),) if each.side else ()
    return Screen((heading, *side, dose_line(each)), ((*back, button("next", "next", str(step), "primary")), (end,)))


def after_face(state: HowWasIt, club: Club, numbers: ClubNumbers) -> Screen:
    day = str(day_of_run(state.occurrence))
    answered = of(week_of(club, day_of_run(state.occurrence)).answered, day)
    body = (text("club.after", at=state.start), *count_line("club.answered", answered, numbers))
    return Screen(body, ((button("club-answer", "answer", day, "primary"),),))


def over_face(state: RunOver, club: Club, numbers: ClubNumbers) -> Screen:
    week, day = week_of(club, day_of_run(state.occurrence)), str(day_of_run(state.occurrence))
    came = count_line("club.came", of(week.came, state.occurrence), numbers)
    answered = count_line("club.answered", of(week.answered, day), numbers)
    counts = (*came, *answered) or (text("club.run-over"),)
    return Screen((text("club.run", at=state.start), *counts))


def digest_face(state: Digest, club: Club, numbers: ClubNumbers) -> Screen:
    week = week_of(club, state.monday)
    kept = may_show(week.kept, numbers)
    sessions = text("club.digest-kept", count=len(week.kept), goal=state.goal, share=len(week.kept) / state.goal)
    body = (
        text("club.digest", count=len(club.members)),
        sessions if kept else text("club.digest-few", goal=state.goal),
        *count_line("club.digest-answered", week.answered, numbers),
        text("club.theme", theme=text(f"club.theme-{state.theme}")),
    )
    return Screen(body, ((button("club-my-week", "my-week"), button("club-share", "share")),))
