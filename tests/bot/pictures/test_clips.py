"""Three exercises are rendered and looked at as pixels; encoded bytes are never compared."""

import io
import os
import subprocess
import sys
from itertools import pairwise

import av
import pytest

from bot.pictures.clips import clip, content_hash, still, still_svg
from bot.pictures.raster import png
from bot.pictures.scene import scene
from tests.bot.pictures.pixels import APPROVED, difference

MOMENTS = {
    ("heel-raise-single", "left"): (0.0, 2.5),
    ("knee-to-wall", "right"): (0.0, 2.0),
    ("toe-yoga", "right"): (2.0, 4.2),
}


@pytest.fixture(scope="module")
def films():
    return {shown: clip(*shown) for shown in MOMENTS}


def seconds(film):
    with av.open(io.BytesIO(film)) as opened:
        return opened.duration / 1_000_000


@pytest.mark.parametrize(("shown", "moments"), MOMENTS.items(), ids=[f"{name} {side}" for name, side in MOMENTS])
def test_the_pictures_are_the_approved_ones(shown, moments):
    for moment in moments:
        path = APPROVED / f"{shown[0]}-{shown[1]}-{moment:g}s.png"
        drawn = png(still_svg(scene(*shown), moment), 160)
        if os.environ.get("TALUS_APPROVE"):
            path.write_bytes(drawn)
        assert difference(drawn, path.read_bytes()) < 1.5


def test_a_clip_lasts_as_long_as_its_repetition(films):
    lengths = {name: seconds(film) for (name, _), film in films.items()}

    assert lengths == {"heel-raise-single": 6, "knee-to-wall": 4, "toe-yoga": 6}  # 2 up, 1 held, 3 down


def test_a_clip_is_small_silent_and_plays_everywhere(films):
    for film in films.values():
        assert len(film) < 150_000
        assert film.index(b"moov") < film.index(b"mdat")
        with av.open(io.BytesIO(film)) as opened:
            (stream,) = opened.streams
            assert (stream.codec_context.name, stream.codec_context.pix_fmt) == ("h264", "yuv420p")


def test_the_film_shows_what_the_still_shows(films):
    shown = ("knee-to-wall", "right")
    with av.open(io.BytesIO(films[shown])) as opened:
        frame = min(opened.decode(video=0), key=lambda frame: abs(frame.time - 2))
    pixels = bytes(frame.reformat(width=160, height=128, format="rgb24").planes[0])
    known = png(still_svg(scene(*shown), 2.0), 160)

    (decoded,) = av.CodecContext.create("png", "r").decode(av.Packet(known))
    drawn = bytes(decoded.reformat(format="rgb24").planes[0])

    assert sum(abs(a - b) for a, b in zip(pixels, drawn, strict=True)) / len(drawn) < 4


def test_todays_tempo_and_hold_are_shown():
    calm, quick = still("heel-raise", None), still("heel-raise", None, tempo="2-1-2")

    assert difference(calm, quick) > 0
    assert scene("balance-firm", "left", seconds=45).exercise.dose.seconds == 45


def test_a_side_is_the_mirror_of_the_other_and_an_exercise_of_both_feet_has_none():
    assert still("heel-raise", "left") == still("heel-raise", None)
    assert still("knee-to-wall", "left") != still("knee-to-wall", "right")


def test_the_hash_tells_apart_what_looks_different():
    hashes = [
        content_hash("knee-to-wall", "left"),
        content_hash("knee-to-wall", "right"),
        content_hash("heel-raise", None),
        content_hash("heel-raise", None, tempo="2-1-2"),
    ]

    assert all(one != other for one, other in pairwise(sorted(hashes)))
    assert content_hash("knee-to-wall", "left") == hashes[0]


def test_naming_a_picture_loads_nothing_that_draws():
    """The bot asks for the hash; what draws is loaded in a worker."""
    program = (
        "import sys; from bot.pictures.clips import content_hash; content_hash('hops', None);"
        "sys.exit(bool({'av', 'resvg_py', 'font_source_sans_pro'} & sys.modules.keys()))"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
