"""Club hour, small: the same figures as of three hundred clubs, within the same limits."""

from pathlib import Path

from bot.simulate.rush.crowd import Plan
from bot.simulate.rush.figures import lines
from bot.simulate.rush.rush import rushed


async def test_club_hour_keeps_telegrams_limits_and_makes_nobody_wait(tmp_path: Path):
    folders = [tmp_path / name for name in ("crowded", "empty")]
    for folder in folders:
        folder.mkdir()
    crowded = await rushed(Plan(clubs=4, big=40, small=6, alone=30), 1, folders[0])
    empty = await rushed(Plan(clubs=0, alone=30), 1, folders[1])

    found = list(lines(crowded, empty))

    assert [str(line) for line in found if not line.is_met] == []
    assert {line.what: line.value for line in found}["private answers"] == 30
