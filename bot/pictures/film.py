"""Frames to a silent H.264 film that any phone plays."""
# ruff: noqa: PLC0415

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot.pictures import look

if TYPE_CHECKING:
    from av import VideoFrame

QUALITY = {"crf": "26", "preset": "veryfast", "tune": "animation", "threads": "1"}


def encoded(shown: "Iterable[tuple[int, VideoFrame]]", rate: int) -> bytes:
    """Each frame with the tick from which it is seen, `rate` ticks a second; one that stays is written once.

    On disk, as the index that a player wants first is known last.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "clip.mp4"
        write(path, shown, rate)
        return path.read_bytes()


def write(path: Path, shown: "Iterable[tuple[int, VideoFrame]]", rate: int) -> None:
    import av

    with av.open(path, "w", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream("libx264", rate=rate, options=QUALITY)
        stream.width, stream.height = look.SIZE, look.HEIGHT
        stream.pix_fmt = "yuv420p"
        stream.codec_context.time_base = stream.time_base = Fraction(1, rate)
        for tick, frame in shown:
            frame.pts, frame.time_base = tick, Fraction(1, rate)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
