import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.callback import MAX_BYTES, UNREADABLE, CallbackDataError, decode, encode
from coach.events import Pressed

VERBS = st.from_regex(r"[a-z][a-z0-9.-]{0,11}", fullmatch=True)
ARGS = st.text(st.characters(min_codepoint=0x20, codec="utf-8"), max_size=8)


@given(st.integers(1, 10**9), VERBS, ARGS)
def test_what_was_put_into_a_button_comes_back_from_it(card, verb, arg):
    assert decode(encode(card, verb, arg)) == Pressed(card, verb, arg)


@given(st.text(max_size=MAX_BYTES))
def test_whatever_is_sent_is_either_unreadable_or_something_we_could_have_written(data):
    pressed = decode(data)

    assert pressed == UNREADABLE or encode(pressed.card, pressed.verb, pressed.arg) == data


@pytest.mark.parametrize(
    "data",
    [
        None, "", "v1", "v1:", "v1:0:go:", "v1:-1:go:", "v1:01:go:", "v1:٣:go:", "v1:1:go", "v1:1::x", "v1:1:Go:",
        "v2:1:go:", "v1:1:go:a\nb", "v1:1:go:\ud800", "v1:1:go:x\n", "V1:1:go:", f"v1:{10**20}:go:",
        "1:go", "v1:1:go go:", "v1:1:go:" + "x" * 80,
    ],
)  # fmt: skip
def test_foreign_and_forged_data_is_a_press_on_no_card(data):
    assert decode(data) == UNREADABLE


def test_an_argument_may_hold_colons():
    assert decode("v1:7:clock:18:40") == Pressed(7, "clock", "18:40")


@pytest.mark.parametrize(
    ("card", "verb", "arg"), [(0, "go", ""), (1, "", ""), (1, "a:b", ""), (1, "go", "x" * 60), (1, "go", "é" * 30)]
)
def test_a_button_that_does_not_fit_the_wire_is_refused(card, verb, arg):
    with pytest.raises(CallbackDataError):
        encode(card, verb, arg)


def test_a_verb_that_was_renamed_still_works_in_old_buttons():
    assert decode("v1:7:fine:", renamed={"fine": "good"}) == Pressed(7, "good")
