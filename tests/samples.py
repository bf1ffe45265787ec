"""Made things for conversations: made in place, and no picture is drawn."""

import os
import struct
import zlib
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import astuple, replace
from io import BytesIO
from typing import Any, TypeVar

import av

from bot.studio.makers import MAKERS, Maker
from coach.made import Clip, Hold, Made, Pace, Still

T = TypeVar("T")


class InPlace(Executor):
    """Makes at once, where it is asked."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        done: Future[T] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - as a pool does
            done.set_exception(error)
        return done


class Slow(InPlace):
    """Makes nothing before it is told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future[Any], Callable[[], Any]]] = []

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        later: Future[T] = Future()
        self.waiting.append((later, lambda: fn(*args, **kwargs)))
        return later

    def work(self) -> None:
        for later, make in self.waiting:
            later.set_result(make())
        self.waiting.clear()


def clip_name(clip: Clip) -> str:
    return f"{clip.exercise}{f'-{clip.side}' if clip.side else ''}"


def drawn_as(clip: Clip) -> str:
    if clip.exercise == "nobody-knows":
        raise LookupError(clip.exercise)
    return "1"


def film(exercise: str, side: str | None, *_: Any) -> bytes:
    """Of an exercise without a name nothing: Telegram takes no empty file."""
    return f"{exercise} {side}".encode() if exercise else b""


def moving(*_: Any) -> bytes:
    """A film that a browser plays."""
    out = BytesIO()
    with av.open(out, "w", format="mp4") as file:
        stream = file.add_stream("libx264", rate=4)
        stream.width = stream.height = 64
        stream.pix_fmt = "yuv420p"
        for _number in range(4):
            file.mux(stream.encode(grey()))
        file.mux(stream.encode(None))
    return out.getvalue()


def grey() -> av.VideoFrame:
    frame = av.VideoFrame(64, 64, "yuv420p")
    for plane in frame.planes:
        plane.update(b"\x80" * plane.buffer_size)
    return frame


def dot(*_: Any) -> bytes:
    """The smallest picture."""
    parts = ((b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def silence(*_: Any) -> bytes:
    return b"OggS"


def named(_: object) -> str:
    return "beat"


SOUND = Maker("voice", "tests.samples:silence", name=named)
SAMPLES: dict[type[Made], Maker] = {
    **MAKERS,
    Clip: Maker("animation", "tests.samples:film", name=clip_name, arguments=astuple, version=drawn_as),
    Still: Maker("photo", "tests.samples:dot", name=clip_name),
    Pace: SOUND,
    Hold: SOUND,
}
FILMS: dict[type[Made], Maker] = {
    **SAMPLES,
    Clip: replace(SAMPLES[Clip], function="tests.samples:moving"),
    Pace: MAKERS[Pace],
    Hold: MAKERS[Hold],
}
"""With films that play, and sounds that sound."""


def whoever_makes() -> bytes:
    """The number of the process that makes it."""
    return str(os.getpid()).encode()
