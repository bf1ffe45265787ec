import math

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.pictures.reach import reach
from bot.pictures.space import back, cross, length, minus, then, unit

NEAR = st.floats(-0.6, 0.6)
ROOM = st.tuples(NEAR, NEAR, NEAR)
UPPER, LOWER = 0.42, 0.41


@given(start=ROOM, goal=ROOM, bend=ROOM)
def test_two_bones_are_turned_and_never_stretched_and_end_at_the_place_or_point_at_it(start, goal, bend):
    line, far = minus(goal, start), math.dist(start, goal)
    assume(far > 0.05 and length(cross(unit(line), unit(bend))) > 0.1)  # a knee bends to a side of the way there

    first, second = reach(start, goal, (UPPER, LOWER), bend)

    assert math.dist(first.place((0, 0, -UPPER)), second.at) < 1e-6
    end = second.place((0, 0, -LOWER))
    assert math.dist(end, goal) < 1e-4 or (far > UPPER + LOWER and math.dist(end, goal) < far - UPPER - LOWER + 1e-4)
    for bone in (first, second):
        straight = then(bone.frame, back(bone.frame))
        assert all(abs(straight[i][j] - (i == j)) < 1e-6 for i in range(3) for j in range(3))
