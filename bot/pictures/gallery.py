"""Every exercise drawn into a folder, with what each took: `talus clips`, `make clips`."""
# ruff: noqa: T201

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.pictures.clips import clip, still
from content.exercises import load_exercises

MOST_BYTES, MOST_SECONDS = 150_000, 2.0
"""What a clip may weigh, and cost in CPU."""


def draw_all(folder: Path, only: Sequence[str] | None = None) -> int:
    """1 where a clip is over its bounds."""
    exercises = load_exercises()
    if unknown := set(only or ()) - exercises.keys():
        raise ValueError(f"no exercise is called {', '.join(sorted(unknown))}")
    folder.mkdir(parents=True, exist_ok=True)
    drawn = [(name, side) for name in only or exercises for side in sides(exercises[name].sided)]
    over = 0
    for number, (name, side) in enumerate(drawn, 1):
        film, seconds = timed(clip, name, side)
        picture, moment = timed(still, name, side)
        stem = f"{name}-{side}" if side else name
        (folder / f"{stem}.mp4").write_bytes(film)
        (folder / f"{stem}.png").write_bytes(picture)
        heavy = len(film) > MOST_BYTES or seconds > MOST_SECONDS
        over += heavy
        size = f"clip {len(film) / 1000:5.1f} kB {seconds:5.2f} s, still {len(picture) / 1000:5.1f} kB {moment:5.3f} s"
        print(f"{number:3}/{len(drawn)} {stem:30} {size}{'  TOO MUCH' if heavy else ''}", flush=True)
    print(f"{len(drawn)} clips in {folder}", file=sys.stderr)
    return 1 if over else 0


def sides(sided: bool) -> tuple[str | None, ...]:
    return ("left", "right") if sided else (None,)


def timed(make: Callable[[str, str | None], bytes], name: str, side: str | None) -> tuple[bytes, float]:
    start = time.process_time()
    made = make(name, side)
    return made, time.process_time() - start
