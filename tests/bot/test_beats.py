"""The beat: what sounds when, and that it is a small voice note that Telegram plays."""

from io import BytesIO
from itertools import pairwise

import av
import pytest

from bot.beats.score import Note, score_of
from bot.beats.tones import BLIPS, RATE, samples
from bot.beats.voice import played, voice
from coach.made import Hold, Pace
from content.library import load_library

SMALL = 100_000
TEST = Pace(60, 1, 0, 1)


def at(sound: Pace | Hold, tone: str) -> list[float]:
    return [note.at for note in score_of(sound).notes if note.tone == tone]


def test_a_set_is_counted_in_paced_at_its_tempo_and_ended() -> None:
    sound = Pace(2, up=2, hold=1, down=3)

    assert at(sound, "count") == [0, 1, 2]
    assert (at(sound, "up"), at(sound, "hold"), at(sound, "down")) == ([3, 9], [5, 11], [6, 12])
    assert at(sound, "tick") == [4, 7, 8, 10, 13, 14]
    assert at(sound, "end") == [15]


def test_the_heel_raise_test_goes_up_on_one_and_down_on_two() -> None:
    assert at(TEST, "up")[:3] == [3, 5, 7]
    assert at(TEST, "down")[:3] == [4, 6, 8]


def test_a_hold_has_a_go_and_its_last_seconds_are_counted() -> None:
    assert score_of(Hold(25)).notes[3:] == (
        Note(3, "go"),
        Note(13, "tick"),
        Note(23, "tick"),
        Note(25, "count"),
        Note(26, "count"),
        Note(27, "count"),
        Note(28, "end"),
    )


def test_a_hold_of_both_sides_switches_with_time_to_get_there() -> None:
    sound = Hold(20, switch=True)

    assert at(sound, "go") == [3, 28]
    assert at(sound, "switch") == [23]
    assert at(sound, "end") == [48]


@pytest.mark.parametrize("tone", BLIPS)
def test_no_tone_cracks(tone) -> None:
    sound = samples(tone)

    assert max(map(abs, sound)) < 32767
    assert abs(sound[0]) < 500
    assert abs(sound[-1]) < 500


@pytest.mark.parametrize("sound", [TEST, Hold(30, switch=True), Pace(15, 3, 1, 3)])
def test_no_tone_runs_into_the_next(sound) -> None:
    notes = score_of(sound).notes

    for one, following in pairwise(notes):
        assert one.at + len(samples(one.tone)) / RATE <= following.at or one.tone == "switch"


def test_the_longest_beat_there_is_stays_small() -> None:
    """A test of two minutes; a set of any exercise takes no longer."""
    content = voice(TEST)

    assert len(content) < SMALL
    with av.open(BytesIO(content)) as file:
        stream = file.streams.audio[0]
        assert (file.format.name, stream.codec_context.name, stream.layout.nb_channels) == ("ogg", "opus", 1)
        assert float(file.duration or 0) / av.time_base == pytest.approx(score_of(TEST).seconds, abs=0.2)


def test_it_is_as_long_as_its_score() -> None:
    assert len(played(score_of(Hold(10)))) == round(score_of(Hold(10)).seconds * RATE)


def test_no_set_of_any_exercise_outlasts_the_test() -> None:
    doses = [exercise.dose for exercise in load_library().exercises.values()]
    paced = [dose.reps * dose.tempo.seconds for dose in doses if dose.reps and dose.tempo]

    assert max(paced) <= TEST.reps * (TEST.up + TEST.down)
