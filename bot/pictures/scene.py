"""An exercise's picture and the strip under it, as SVG."""

import math
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from bot.pictures import look
from bot.pictures.camera import Camera
from bot.pictures.figure import Look, figure
from bot.pictures.marks import here, signs_over
from bot.pictures.motion import pose_at, rounds, spans
from bot.pictures.places import place
from bot.pictures.props import behind, in_front
from bot.pictures.skeleton import Posture, Skeleton, skeleton
from bot.pictures.space import Vector
from bot.pictures.strip import steps, strip
from coach.exercise import Exercise, Tempo
from content.exercises import load_exercises
from content.pose import Pose, Side
from content.poses import PosesFile, poses_of
from content.props import Spot

Stance: TypeAlias = tuple[Posture, Skeleton]
PICTURE = look.HEIGHT - look.STRIP
VIEWED = round((look.SIZE - 2 * look.MARGIN) * (PICTURE - look.MARGIN) / 376)
"""Pixels for a view's width: views are composed for 456 by 376; what is over at the sides is room."""
TRACED = 15
"""Points a second in what a toe has drawn."""
LETTER = 0.35
"""Seconds without the pen after which what was drawn is wiped away."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a clip shows: an exercise, done with one side or both."""

    file: PosesFile
    exercise: Exercise
    side: Side | None
    stood: dict[float, Stance] = field(default_factory=dict, compare=False)

    def at(self, moment: float) -> Stance:
        if moment not in self.stood:
            placed = posture(self.file, pose_at(self.file, self.exercise, moment))
            self.stood[moment] = placed, skeleton(placed)
        return self.stood[moment]

    def key(self, moment: float) -> object:
        """Equal where the picture is."""
        changes = self.file.cycle or any(prop.kind == "trace" for prop in self.file.props)
        return moment if changes else tuple(sorted(pose_at(self.file, self.exercise, moment).items()))

    @property
    def sides(self) -> tuple[Side, ...]:
        return (self.side,) if self.side else ("left", "right")

    @property
    def looks(self) -> Look:
        """Files describe the right side; the left is its mirror image."""
        both = self.file.both_work or self.side is None
        return Look(
            self.file.shoes,
            self.file.working,
            ("left", "right") if both else ("right",),
            self.file.eyes,
            self.file.alone,
        )


def scene(
    exercise: str, side: str | None, tempo: str | None = None, seconds: int | None = None, variant: str | None = None
) -> Scene:
    """A side counts only where the exercise, or this way of doing it, is done with one."""
    known, file = load_exercises()[exercise], poses_of(exercise, variant)
    paced = Tempo.read(tempo) if tempo and known.dose.tempo else None
    held = seconds if known.dose.seconds else None
    dose = replace(known.dose, tempo=paced or known.dose.tempo, seconds=held or known.dose.seconds)
    sides: dict[str | None, Side] = {"left": "left", "right": "right"}
    return Scene(file, replace(known, dose=dose), sides.get(side, "right") if known.sided or file.one_foot else None)


def posture(file: PosesFile, pose: Pose) -> Posture:
    slope = next((prop.degrees for prop in file.props if prop.kind == "ramp"), 0.0)
    return Posture(pose, file.support, file.planted, slope, file.on_balls)


def drawn(file: PosesFile, stance: Stance, camera: Camera, looks: Look, travelled: float = 0) -> str:
    placed, bones = stance
    around = behind(file, placed, bones, camera, travelled), in_front(file, placed, bones, camera)
    return around[0] + figure(bones, placed, camera, looks) + around[1]


def mirrored(shown: str, side: Side | None) -> str:
    return f'<g transform="translate({look.SIZE} 0) scale(-1 1)">{shown}</g>' if side == "left" else shown


def picture(scene: Scene, moment: float, inset: str) -> str:
    """The upper part's content; what is under it covers what hangs over."""
    travelled = moment * scene.file.cycle.speed if scene.file.cycle else 0.0
    camera = Camera(scene.file.view, (look.SIZE / 2, (PICTURE + look.MARGIN) / 2), VIEWED)
    shown = drawn(scene.file, scene.at(moment), camera, scene.looks, travelled) + signs(scene, moment, camera)
    return paper(PICTURE) + mirrored(shown, scene.side) + inset + mat(0)


def signs(scene: Scene, moment: float, camera: Camera) -> str:
    def earlier(spot: Spot, seconds: float | None) -> list[list[Vector]]:
        return strokes(scene, spot, max(0.0, moment - seconds) if seconds else 0.0, moment)

    return "".join(signs_over(scene.file, *scene.at(moment), camera, earlier))


def strokes(scene: Scene, spot: Spot, start: float, end: float) -> list[list[Vector]]:
    """What a joint drew while the pose's `pen` was down; after a longer lift it begins a new letter."""
    drawn: list[list[Vector]] = [[]]
    lifted = 0
    for moment in (*(index / TRACED for index in range(math.ceil(start * TRACED), int(end * TRACED) + 1)), end):
        placed, bones = scene.at(moment)
        if placed.pose.get("pen", 1) < 0.5:
            lifted += 1
            continue
        if lifted:
            drawn = [*(drawn if lifted < LETTER * TRACED else []), []]
        lifted = 0
        drawn[-1].append(place(bones, placed, spot))
    return drawn


def under(scene: Scene, moment: float) -> str:
    cycle = scene.file.cycle
    if cycle and cycle.both:
        shown = steps(moment / cycle.seconds)
    elif cycle:
        shown = strip(rounds(cycle), moment, scene.side, scene.sides)
    else:
        beat = spans(scene.file, scene.exercise) if scene.file.beat else ()
        shown = strip(beat, moment, scene.side, scene.sides)
    return paper(look.STRIP) + shown + mat(PICTURE)


def mistake(scene: Scene) -> str:
    """How it should not look, small, under a cross."""
    wrong = scene.file.mistake
    pose = {**(scene.file.pose(wrong.of) if wrong.of else pose_at(scene.file, scene.exercise, 0)), **wrong.pose.flat()}
    camera = Camera(wrong.view, (look.SIZE / 2, look.SIZE / 2), look.SIZE)
    placed = posture(scene.file, pose)
    stance = placed, skeleton(placed)
    looks = replace(scene.looks, alone=scene.file.alone or wrong.alone)
    body = drawn(scene.file, stance, camera, looks)
    tint = f'<rect width="{look.SIZE}" height="{look.SIZE}" fill="{look.WRONG}" fill-opacity="0.13"/>'
    shown = body + tint + here(wrong, *stance, camera)
    return svg(look.SIZE, paper(look.SIZE) + mirrored(shown, scene.side))


def svg(height: float, content: str) -> str:
    size = f'width="{look.SIZE}" height="{height}" viewBox="0 0 {look.SIZE} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{content}</svg>'


def paper(height: float, colour: str = look.CARD) -> str:
    return f'<rect width="{look.SIZE}" height="{height}" fill="{colour}"/>'


def mat(above: float) -> str:
    """What lies round the card: cheaper to draw on top than to cut the picture out."""
    corner, edges = look.CORNER, 2 * (look.MARGIN + look.CORNER)
    bow, wide, high = f"a{corner} {corner} 0 0 1", look.SIZE - edges, look.HEIGHT - edges
    hole = (
        f"M{look.MARGIN + corner} {look.MARGIN}h{wide}{bow} {corner} {corner}v{high}{bow} {-corner} {corner}"
        f"h{-wide}{bow} {-corner} {-corner}v{-high}{bow} {corner} {-corner}Z"
    )
    shape = f"M0 0H{look.SIZE}V{look.HEIGHT}H0Z{hole}"
    return f'<path transform="translate(0 {-above})" fill-rule="evenodd" fill="{look.BLEED}" d="{shape}"/>'
