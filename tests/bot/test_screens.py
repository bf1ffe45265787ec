from zoneinfo import ZoneInfo

import pytest

from bot.screens import MAX_BUTTONS, MAX_TEXT, Face, answer_call, face, fitting, send_call, utf16_units
from coach.screen import Button, Screen, text
from content.texts import plain, texts_in

BERLIN = ZoneInfo("Europe/Berlin")
LEFT = Button(text("side.left"), "side", "left", style="primary")
GUIDE = Button(text("side.right"), "", url="https://example.org/guide")


def shown(screen: Screen) -> Face:
    return face(screen, texts_in("en"), BERLIN, card=7)


def test_a_card_is_sent_as_html_with_its_buttons():
    screen = Screen((text("exercise.hops.name"), text("dose.reps", count=10)), ((LEFT,), (GUIDE,)))

    call = send_call(42, shown(screen), silent=True)

    assert call == {
        "method": "sendMessage",
        "params": {
            "chat_id": 42,
            "text": "Small hops\n\n10 repetitions",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
            "reply_markup": {
                "inline_keyboard": [
                    [{"text": "left", "callback_data": "v1:7:side:left", "style": "primary"}],
                    [{"text": "right", "url": "https://example.org/guide"}],
                ]
            },
            "disable_notification": True,
        },
    }


def test_a_card_without_buttons_has_no_keyboard():
    """An edit without one takes the old one away."""
    assert "reply_markup" not in send_call(42, shown(Screen((text("side.left"),))), silent=False)["params"]


def test_a_press_is_answered_silently_or_with_words_that_fit():
    assert answer_call("q") == {"method": "answerCallbackQuery", "params": {"callback_query_id": "q"}}
    assert answer_call("q", "Saved", alert=True)["params"] == {
        "callback_query_id": "q",
        "text": "Saved",
        "show_alert": True,
    }
    assert utf16_units(answer_call("q", "long words " * 50)["params"]["text"]) <= 200


def test_a_long_row_wraps_and_no_keyboard_has_too_many_buttons():
    rows = shown(Screen((text("side.left"),), ((LEFT,) * 20,) * 8)).reply_markup["inline_keyboard"]

    assert [len(row) for row in rows[:3]] == [7, 7, 6]
    assert sum(map(len, rows)) == MAX_BUTTONS


@pytest.mark.parametrize("letter", ["a", "ö", "🙂"])
def test_a_text_that_is_too_long_ends_after_a_whole_paragraph(letter):
    paragraphs = [f"<b>{letter * 900}</b>"] * 6

    cut = fitting(paragraphs)

    assert utf16_units(cut) <= MAX_TEXT
    assert cut.endswith("</b>\n\n…")
    assert cut.count("<b>") == cut.count("</b>")


def test_one_giant_paragraph_is_cut_between_words_and_loses_its_markup():
    cut = fitting([f"<b>{'ankle &amp; foot 🙂 ' * 400}</b>"])

    assert utf16_units(plain(cut)) <= MAX_TEXT
    assert cut.startswith("ankle &amp; foot 🙂 ankle")
    assert cut.endswith("…")
    assert "<b>" not in cut


def test_a_text_that_fits_is_left_alone():
    assert fitting(["one", "two"]) == "one\n\ntwo"
