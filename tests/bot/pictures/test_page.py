from bot.pictures.page import PAGE, PICTURES, page
from content.exercises import load_exercises


def test_the_page_shows_the_exercises_as_they_are_drawn_now():
    assert PAGE.read_text(encoding="utf-8") == page(), "the exercises look different: make docs"


def test_every_exercise_has_its_pictures_and_they_are_light():
    files = {path.name: path.stat().st_size for path in PICTURES.glob("*.png")}

    assert files.keys() == {f"{name}-{index}.png" for name in load_exercises() for index in (1, 2)}
    assert sum(files.values()) < 1_000_000
