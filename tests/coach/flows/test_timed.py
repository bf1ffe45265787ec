"""Times and places that are typed where a card asks for them."""

from datetime import UTC, datetime, time

import pytest

from coach.cards.onboarding import Onboarding
from coach.cards.plan import PlanChanged
from coach.cards.times import NotRead, RunHour, WhichHour
from coach.cards.travel import Travel
from coach.cards.upkeep import MoveOrSkip, PauseMenu, WordsHeard
from coach.events import Located
from coach.profile import Weekday
from tests.coach.flows.driver import Talk, joined

TUESDAY = datetime(2026, 5, 5, 7, 0, tzinfo=UTC)
"""A run day, nine o'clock in Berlin."""


def newest(talk: Talk) -> object:
    return max(talk.person.desk.cards, key=lambda card: card.number).state


def run_hours(talk: Talk) -> list[tuple[Weekday, time]]:
    return [(run.day, run.time) for run in talk.person.runner.week]


def test_a_run_goes_where_the_words_say():
    talk = joined(TUESDAY)
    talk.types("move my run to thursday at 7pm")

    assert isinstance(newest(talk), PlanChanged)
    assert talk.journal[-1].to == "2026-05-07T17:00:00+00:00"


def test_an_hour_that_may_be_two_is_asked():
    talk = joined(TUESDAY)
    talk.types("move my run")
    talk.types("tomorrow at 7")
    assert isinstance(newest(talk), WhichHour)

    talk.presses("Wed 19:00")
    assert isinstance(newest(talk), PlanChanged)
    assert talk.journal[-1].to == "2026-05-06T17:00:00+00:00"


def test_next_friday_is_asked_with_both_dates():
    talk = joined(TUESDAY)
    talk.types("move my run to next friday at 7pm")
    assert [talk.said(one.label) for one in talk.screen.rows[0]] == ["Fri 19:00", "Fri 15 May, 19:00"]


def test_a_time_that_was_understood_in_part_moves_nothing():
    talk = joined(TUESDAY)
    talk.types("move my run")
    talk.types("not on friday")
    assert not isinstance(newest(talk), PlanChanged | WhichHour)


def test_what_the_words_do_not_name_is_asked_and_the_time_is_kept_for_it():
    talk = joined(TUESDAY)
    talk.types("in 20 min")
    assert isinstance(newest(talk), WordsHeard)

    talk.presses("Move the run")
    assert not isinstance(newest(talk), MoveOrSkip)


@pytest.mark.parametrize(
    ("words", "until"), [("until thursday", "2026-05-07"), ("2 weeks", "2026-05-19"), ("till tuesday", "2026-05-12")]
)
def test_a_pause_until_a_day_goes_on_to_its_reason(words: str, until: str):
    talk = joined(TUESDAY)
    talk.types("/pause")
    talk.types(words)
    state = newest(talk)

    assert isinstance(state, PauseMenu)
    assert (state.page, str(state.until)) == ("reason", until)


def test_run_days_and_their_hour_are_typed_in_the_settings():
    talk = joined()
    talk.types("/settings")
    talk.presses("Run days")
    talk.types("every Mon and Fri at 6")
    assert isinstance(newest(talk), RunHour)

    talk.presses("06:00")
    assert run_hours(talk) == [(Weekday.MON, time(6)), (Weekday.FRI, time(6))]


@pytest.mark.parametrize("words", ["Lisbon", "lisboa!", "Porto"])
def test_a_city_is_typed_where_the_clock_is_asked(words: str):
    talk = joined()
    talk.types("/settings")
    talk.presses("Clock")
    talk.types(words)

    state = newest(talk)
    assert isinstance(state, Travel)
    assert (state.page, state.zone) == ("how", "Europe/Lisbon")


def test_in_set_up_days_hour_and_city_can_be_typed():
    talk = Talk(now=TUESDAY)
    talk.commands("start")
    talk.presses("Start – about a minute", "I'm 18 or over and agree", "None of these ▸", "None of these ▸", "No")
    for words in ("tue and thu", "6pm", "Berlin"):
        talk.types(words)
    state = newest(talk)

    assert isinstance(state, Onboarding)
    assert (state.days, state.when, state.time_zone) == ((Weekday.TUE, Weekday.THU), "after-work", "Europe/Berlin")
    assert state.page == "kit"


def test_a_clock_reading_finds_the_places_that_keep_it():
    talk = Talk(now=TUESDAY)
    talk.commands("start")
    talk.presses("Start – about a minute", "I'm 18 or over and agree", "None of these ▸", "None of these ▸", "No")
    talk.presses("Tu Th Sa", "After work 17–19")
    talk.types("08:02")
    state = newest(talk)

    assert isinstance(state, Onboarding)
    assert (state.page, state.clock) == ("place", 60)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Munich", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("I'm in Múnich", "Europe/Berlin"),
        ("Gotemburgo", "Europe/Stockholm"),
        ("Girona", "Europe/Madrid"),
        ("boulder", "America/Denver"),
        ("Paris, Texas", "America/Chicago"),
        ("Portland Maine", "America/New_York"),
    ],
)
def test_any_city_says_which_clock_is_meant(words: str, zone: str):
    talk = asked_for_a_place()
    talk.types(words)

    state = newest(talk)
    assert isinstance(state, Travel)
    assert (state.page, state.zone) == ("how", zone)


def test_of_several_cities_the_clock_of_each_is_shown():
    talk = asked_for_a_place()
    talk.types("Springfield")
    assert rows(talk) == [
        ["United States, as in Chicago · 02:00"],
        ["United States, as in New York · 03:00"],
        ["United States, as in Los Angeles · 00:00"],
        ["Another place"],
    ]

    talk.presses("United States, as in New York · 03:00")
    assert newest(talk) == Travel(page="how", zone="America/New_York", city="Springfield")


def test_a_misspelt_city_is_guessed_and_another_place_asks_again():
    talk = asked_for_a_place()
    talk.types("Gothenborg")
    assert rows(talk) == [["Gothenburg, Sweden · 09:00"], ["Another place"]]

    talk.presses("Another place")
    assert newest(talk) == Travel(page="clock")


def test_a_place_that_nobody_knows_leaves_the_question_with_its_buttons():
    talk = asked_for_a_place()
    talk.types("Xyzzyburg")
    assert newest(talk) == NotRead(Travel(), "place")

    talk.types("Vienna")
    talk.presses("Follow local time")
    assert talk.person.runner.time_zone == "Europe/Vienna"


def test_a_place_that_nobody_knows_holds_no_set_up_back():
    talk = Talk(now=TUESDAY)
    talk.commands("start")
    talk.presses("Start – about a minute", "I'm 18 or over and agree", "None of these ▸", "None of these ▸", "No")
    talk.presses("Tu Th Sa", "After work 17–19")
    talk.types("Xyzzyburg")
    talk.types("Córdoba")
    talk.presses("Spain · 09:00")

    state = newest(talk)
    assert isinstance(state, Onboarding)
    assert (state.page, state.time_zone, state.when) == ("kit", "Europe/Madrid", "after-work")


def asked_for_a_place() -> Talk:
    talk = joined(TUESDAY)
    talk.types("/settings")
    talk.presses("Clock")
    return talk


def rows(talk: Talk) -> list[list[str]]:
    return [[talk.said(one.label) for one in row] for row in talk.screen.rows]


def test_a_shared_place_asks_what_the_plan_shall_do():
    talk = joined()
    talk.happens(Located("America/New_York"))
    assert newest(talk) == Travel(page="how", zone="America/New_York")

    talk.presses("Follow local time")
    assert talk.person.runner.time_zone == "America/New_York"


def test_a_shared_place_is_called_by_the_city_of_its_clock():
    talk = joined()
    talk.happens(Located("America/Detroit"))
    assert talk.words(talk.screen).startswith("Detroit.")


def test_a_place_at_home_changes_nothing():
    talk = joined()
    before = talk.person.desk.cards
    talk.happens(Located(talk.person.runner.time_zone))
    assert [card.state for card in talk.person.desk.cards] == [card.state for card in before]


def test_words_about_the_body_are_no_time():
    talk = joined(TUESDAY)
    talk.types("move my run")
    talk.types("left calf hurts since 7")
    assert not isinstance(newest(talk), PlanChanged | WhichHour)
