"""docs/exercises.md: every exercise as it is drawn. `make docs` writes it and its pictures."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from bot.pictures.clips import still_svg
from bot.pictures.motion import clip_seconds
from bot.pictures.raster import png
from bot.pictures.scene import Scene, mistake, picture, scene, under
from content.exercises import ExerciseFile, exercise_files

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "exercises.md"
PICTURES = DOCS / "pictures" / "exercises"
WIDTH = 220

OPENING = """# The exercises

<!-- Made by `make docs` from content/exercises/ and content/poses/ -->

Each exercise beside its poses. In the chat it moves: two seconds up take two seconds, a hold is a ring that empties,
and the small picture with the cross is the mistake that is made most. The right side is shown; the left is its mirror
image. All clips: `make clips`. How to draw another: [drawing.md](drawing.md).
"""


def page() -> str:
    parts = [OPENING, *(part(name, file) for name, file in exercise_files().items())]
    return "\n".join(parts)


def part(name: str, file: ExerciseFile) -> str:
    shown = scene(name, "right")
    images = " ".join(
        f'<img src="pictures/exercises/{name}-{index}.png" width="{WIDTH}" alt="{file.name}: {words}">'
        for index, words in enumerate(("where it begins", "the movement"), 1)
    )
    paragraphs = (
        f"## {file.name}",
        f"<!-- {drawing_hash(shown)} -->",
        f"`{name}` · {dose(file)} · {clip_seconds(shown.file, shown.exercise):g} s a round",
        images,
        "\n".join(f"- {step}" for step in file.steps),
        f"Not like this: {file.mistakes[shown.file.mistake.shows]}",
    )
    return "\n\n".join(paragraphs) + "\n"


def dose(file: ExerciseFile) -> str:
    written = file.dose
    amount = written.reps or (f"{written.seconds} s" if written.seconds else f"{written.metres} m")
    return f"{written.sets} x {amount}" + (f", {written.tempo}" if written.tempo else "")


def moments(shown: Scene) -> tuple[float, float]:
    """Where it begins, and where it says most."""
    whole = clip_seconds(shown.file, shown.exercise)
    return shown.file.first * whole, shown.file.still * whole


def drawing_hash(shown: Scene) -> str:
    """Of what is drawn, so that the page is known to be old before a pixel is made."""
    drawn = (text for at in moments(shown) for text in (picture(shown, at, ""), under(shown, at)))
    return hashlib.sha256("".join((*drawn, mistake(shown))).encode()).hexdigest()[:12]


def pictures() -> Iterator[tuple[str, bytes]]:
    for name in exercise_files():
        shown = scene(name, "right")
        for index, moment in enumerate(moments(shown), 1):
            yield f"{name}-{index}.png", png(still_svg(shown, moment), WIDTH)


def write() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    made = dict(pictures())
    for old in PICTURES.glob("*.png"):
        if old.name not in made:
            old.unlink()
    for name, image in made.items():
        (PICTURES / name).write_bytes(image)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    write()
