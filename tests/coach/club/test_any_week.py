"""Whatever members and admins do in a few weeks: the club's chat stays quiet, and small counts stay hidden."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from coach.club.cards import RunAhead
from coach.club.effects import ClubEffect, Pin, Post
from coach.club.events import ClubEvent, Vouched
from coach.localtime import monday_of
from coach.news import Answered, Comes, Joins, KeptPlan, Leads, Leaves, Outdated, Role, SetsUp, Withdraws
from coach.profile import WEEKDAYS
from tests.coach.club.clubs import MONDAY, NUMBERS, ClubLife, a_club

people = some.integers(1, 9)
days = some.dates(date(2026, 5, 4), date(2026, 5, 24))
cards = some.integers(0, 6)
roles: some.SearchStrategy[Role] = some.sampled_from(("creator", "administrator", "member", "left", "unknown"))
leading = some.builds(
    Leads, people, cards, some.sampled_from(("lead", "next", "back", "end")), some.sampled_from(("", "0", "1", "2"))
)
setting = some.one_of(
    some.builds(SetsUp, people, some.sampled_from(("tick", "untick")), some.sampled_from(WEEKDAYS)),
    some.builds(SetsUp, people, some.just("at"), some.sampled_from(("06:30", "12:00", "19:00"))),
    some.builds(SetsUp, people, some.sampled_from(("pause", "resume")), some.just("")),
)
events: some.SearchStrategy[ClubEvent] = some.one_of(
    some.builds(Comes, people, days.map(lambda day: f"run:{day}"), some.booleans()),
    some.builds(Answered, people, days),
    some.builds(KeptPlan, people, days),
    some.builds(Leaves, people),
    some.builds(Withdraws, people),
    some.builds(Outdated, cards),
    some.builds(Vouched, roles, some.one_of(some.builds(Joins, people), leading, setting)),
)
acts = some.lists(some.tuples(some.integers(1, 60), events), max_size=60)


def lived(happenings: list[tuple[int, ClubEvent]]) -> ClubLife:
    life = ClubLife(a_club(members=5))
    for hours, event in happenings:
        life.until(life.now + timedelta(hours=hours))
        life.hears(event)
    return life.until(max(life.now, MONDAY) + timedelta(days=8))


@given(acts)
def test_a_week_has_no_more_posts_than_the_admins_allow(happenings):
    life = lived(happenings)

    for week in life.club.weeks:
        assert week.posts <= life.club.settings.cap
    weeks = [monday_of(post.not_before.date()) for post in life.posted]
    assert all(weeks.count(monday) <= life.club.settings.cap + 1 for monday in weeks)


@given(acts)
def test_no_count_of_fewer_than_five_people_is_ever_shown(happenings):
    for effect in lived(happenings).effects:
        assert all(count >= 5 for count in counts_in(effect))


def counts_in(effect: ClubEffect) -> list[object]:
    lines = effect.screen.body if isinstance(effect, Post) else ()
    counting = ("club.coming", "club.answered", "club.digest-answered")
    return [dict(line.args)["count"] for line in lines if line.key in counting]


@given(acts)
def test_a_card_is_never_edited_twice_within_the_pace(happenings):
    life = lived(happenings)
    moments: dict[int, set[object]] = {}
    for effect in life.effects:
        if isinstance(effect, Post):
            moments.setdefault(effect.card, set()).add(effect.not_before)

    for card in moments.values():
        edits = sorted(card)[1:]
        assert all(later - sooner >= NUMBERS.edit_every for sooner, later in pairwise(edits))


@given(acts)
def test_one_digest_is_pinned_at_most_and_every_run_has_one_card(happenings):
    life = lived(happenings)
    standing: set[int] = set()
    for effect in life.effects:
        if isinstance(effect, Pin):
            standing = standing - {effect.card} if effect.off else standing | {effect.card}

    assert len(standing) <= 1
    ahead = [card.state.occurrence for card in life.club.cards if isinstance(card.state, RunAhead)]
    assert len(ahead) == len(set(ahead))
