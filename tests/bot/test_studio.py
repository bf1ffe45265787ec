"""The studio's workers and its shelf: nothing that goes wrong there is more than a thing made anew."""

import os
import signal

import pytest

from bot.studio.shelf import Shelf
from bot.studio.workshop import Workshop


def shelf_with(folder, room=1000, **contents):
    shelf = Shelf(folder, room)
    for key, content in contents.items():
        shelf.put(key, content)
    return shelf


def test_what_is_put_on_the_shelf_is_found(tmp_path):
    assert shelf_with(tmp_path, raise_left=b"film").find("raise_left") == b"film"


def test_nothing_is_found_of_what_is_broken(tmp_path):
    shelf = shelf_with(tmp_path, raise_left=b"film")
    (tmp_path / "raise_left").write_bytes(b"half of a fi")

    assert shelf.find("raise_left") is None
    assert not (tmp_path / "raise_left").exists()


def test_the_oldest_makes_room(tmp_path):
    shelf = shelf_with(tmp_path, room=250, first=bytes(60))
    os.utime(tmp_path / "first", (1, 1))
    for key in ("second", "third"):
        shelf.put(key, bytes(60))

    assert [key for key in ("first", "second", "third") if shelf.find(key)] == ["second", "third"]


def test_a_shelf_that_cannot_be_written_to_is_no_trouble(tmp_path):
    (tmp_path / "file").write_text("no folder")

    shelf = shelf_with(tmp_path / "file", raise_left=b"film")
    assert shelf.find("raise_left") is None


def test_a_half_written_file_is_never_found(tmp_path, monkeypatch):
    monkeypatch.setattr("pathlib.Path.replace", full)
    shelf = shelf_with(tmp_path, raise_left=b"film")

    assert shelf.find("raise_left") is None
    assert not list(tmp_path.iterdir())


def full(*_):
    raise OSError(28, "No space left on device")


async def test_a_worker_that_dies_is_replaced_and_what_it_made_is_made_again():
    shop = Workshop()
    try:
        first = int(await shop.make("tests.samples:whoever_makes", ()))
        os.kill(first, signal.SIGKILL)
        second = int(await shop.make("tests.samples:whoever_makes", ()))
        assert first != second
        assert second != os.getpid()
    finally:
        shop.close()
    with pytest.raises(RuntimeError):
        await shop.make("tests.samples:whoever_makes", ())
