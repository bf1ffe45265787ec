import io

import av
import pytest

from bot.pictures.clips import clip, content_hash, still


@pytest.fixture(scope="module")
def raise_film():
    return clip("heel-raise-single", "left")


def test_a_clip_lasts_as_long_as_its_tempo_and_plays_everywhere(raise_film):
    with av.open(io.BytesIO(raise_film)) as film:
        (stream,) = film.streams
        assert (stream.codec_context.name, stream.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert film.duration == 6_000_000  # 2 up, 1 held, 3 down
    assert raise_film.index(b"moov") < raise_film.index(b"mdat")
    assert len(raise_film) < 150_000


def test_a_still_is_a_png():
    assert still("heel-raise", None).startswith(b"\x89PNG")


def test_each_exercise_and_side_has_a_hash_of_its_own():
    hashes = {content_hash(name, side) for name in ("heel-raise-single", "knee-to-wall") for side in ("left", "right")}

    assert len(hashes) == 4
