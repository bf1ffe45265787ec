"""What a race brings to the front of a session, and when."""

import datetime as dt

from coach.races import AHEAD, tailored_to
from tests.coach.sessions import BAND, LIBRARY, session

DAY = dt.date(2026, 5, 5)


def test_the_weeks_before_a_race_turn_to_the_nearest_one():
    races = {DAY.toordinal() + 60: "marathon", DAY.toordinal() + 42: "trail", DAY.toordinal() - 1: "5k"}

    assert tailored_to(races, DAY, LIBRARY.book) == "trail"
    assert tailored_to({DAY.toordinal() + 43: "trail"}, DAY, LIBRARY.book) is None


def test_what_a_race_asks_for_comes_right_after_the_calf():
    past = ("band-eversion", "band-inversion", "balance-firm")

    sets = session("strength", 12, "P2", "P2", equipment=BAND, past=past, ahead=AHEAD["trail"])

    strands = list(dict.fromkeys(each.strand for each in sets if each.strand))
    assert strands[:3] == ["calf", "cuff", "balance"]
