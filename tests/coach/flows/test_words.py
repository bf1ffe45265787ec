"""Whatever is typed is read for red flags first."""

from coach.cards.daily import Today
from coach.cards.reading import ReadBack
from coach.cards.recovery import Advice
from coach.cards.upkeep import PauseMenu
from coach.journal import CheckIn
from tests.coach.flows.driver import Talk, joined


def state(talk: Talk) -> object:
    return max(talk.person.desk.cards, key=lambda card: card.number).state


def test_a_red_flag_is_recorded_judged_and_answered_at_once() -> None:
    talk = joined()

    talk.types("felt a pop in my calf and now I can't go on tiptoe")

    said = next(entry for entry in talk.journal if isinstance(entry, CheckIn))
    assert "pop-or-snap" in said.flags
    assert said.text is not None
    assert isinstance(state(talk), Advice)
    assert "Stop here" in talk.words(talk.screen)


def test_a_sprain_told_in_words_acts_and_is_said_back() -> None:
    talk = joined()

    talk.types("rolled my left ankle on a root and had to limp home, pain 6")

    shown = talk.words(talk.screen)
    assert "you limp" in shown
    assert "you twisted or hurt it" in shown
    assert "pain 6 out of 10" in shown
    assert talk.person.standing.left.sprain is not None
    assert talk.person.standing.right.sprain is None


def test_a_red_flag_is_heard_in_the_middle_of_another_conversation() -> None:
    talk = joined()
    talk.presses("Easy range", "6 min")

    talk.types("hard to catch my breath and my chest hurts")

    assert "emergency number" in talk.words(talk.screen)


def test_a_red_flag_before_consent_is_answered_but_not_recorded() -> None:
    talk = Talk()
    talk.commands("start")

    talk.types("my calf is swollen and hot")

    assert "Stop here" in talk.words(talk.screen)
    talk.presses("Someone has seen it")
    assert talk.journal == ()


def test_denied_flags_stop_nothing() -> None:
    talk = joined()

    talk.types("no pop, no swelling, just a bit stiff")

    assert isinstance(state(talk), ReadBack)


def test_other_words_get_two_helpful_buttons() -> None:
    talk = joined()

    talk.types("what a lovely day")

    assert len(talk.buttons(max(talk.screens))) == 2
    talk.presses("Something's up")
    assert "What is it?" in talk.words(talk.screen)


def test_the_name_of_a_command_is_understood_without_its_slash() -> None:
    talk = joined()

    talk.types("Stop")

    assert "Shall I stop writing?" in talk.words(talk.screen)


def test_a_stop_holds_all_but_recovery_checks() -> None:
    talk = joined()
    talk.types("my calf is swollen and hot")
    shown = len(talk.lines)

    talk.waits(days=4)

    later = "\n".join(talk.lines[shown:])
    assert later.count("-- ") == later.count(" recovery")
    assert " recovery" in later


def test_a_professionals_word_leads_out_of_a_stop() -> None:
    talk = joined()
    talk.types("my calf is swollen and hot")

    talk.presses("Someone has seen it", "Yes, they cleared me")

    assert talk.person.standing.stops == ()
    talk.waits(days=2)
    assert "-- " in talk.transcript


def test_a_second_urgent_warning_does_not_hide_behind_the_first() -> None:
    talk = joined()
    talk.types("I felt a pop in my calf")

    talk.types("my calf is hot and swollen")

    assert "tendon or calf injury" in talk.words(talk.screen)
    assert "blood flow" in talk.words(talk.screen)


def test_who_travels_finds_the_number_of_another_country() -> None:
    talk = joined()
    talk.types("my left calf is swollen and hot")
    assert "Emergency number in Germany, Austria and Switzerland: 112" in talk.words(talk.screen)

    talk.presses("I'm in another country")

    assert "1669 · Thailand" in talk.words(talk.screen)


def test_a_wish_beside_a_red_flag_is_answered_above_the_advice() -> None:
    talk = joined()

    talk.types("ankle is really swollen, please pause everything for a week")

    *_, wish, advice = sorted(talk.person.desk.cards, key=lambda card: card.number)
    assert isinstance(wish.state, PauseMenu)
    assert isinstance(advice.state, Advice)


def test_what_else_is_wanted_beside_a_red_flag_can_wait() -> None:
    talk = joined()

    talk.types("ankle is really swollen, what is the plan this week")

    assert [type(card.state) for card in talk.person.desk.cards][-2:-1] != [Today]
    assert isinstance(state(talk), Advice)
