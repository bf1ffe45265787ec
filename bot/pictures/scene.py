"""An exercise's picture and the strip under it, as SVG."""

from dataclasses import dataclass, replace

from bot.pictures import look, signs
from bot.pictures.camera import Camera
from bot.pictures.figure import Look, figure
from bot.pictures.motion import pose_at, spans
from bot.pictures.props import behind
from bot.pictures.skeleton import Posture, skeleton
from bot.pictures.strip import strip
from coach.exercise import Exercise
from content.poses import Pose, PosesFile, Side

PICTURE = look.SIZE - look.STRIP


@dataclass(frozen=True, slots=True)
class Scene:
    """What a clip shows: an exercise, done with one side or both."""

    file: PosesFile
    exercise: Exercise
    side: Side | None

    @property
    def sides(self) -> tuple[Side, ...]:
        return (self.side,) if self.side else ("left", "right")

    @property
    def looks(self) -> Look:
        """Files describe the right side; the left is its mirror image."""
        both = self.file.both_work or self.side is None
        return Look(self.file.shoes, self.file.working, ("left", "right") if both else ("right",))


def posture(file: PosesFile, pose: Pose) -> Posture:
    slope = next((prop.degrees for prop in file.props if prop.kind == "ramp"), 0.0)
    return Posture(pose, file.support, file.planted, slope)


def drawn(file: PosesFile, pose: Pose, camera: Camera, looks: Look) -> str:
    placed = posture(file, pose)
    return behind(file, camera) + figure(skeleton(placed), placed, camera, looks)


def mirrored(shown: str, side: Side | None) -> str:
    return f'<g transform="translate({look.SIZE} 0) scale(-1 1)">{shown}</g>' if side == "left" else shown


def picture(scene: Scene, moment: float, inset: str) -> str:
    pose = pose_at(scene.file, scene.exercise, moment)
    travelled = moment * scene.file.cycle.speed if scene.file.cycle else 0.0
    camera = Camera(scene.file.view, (look.SIZE / 2, (PICTURE + look.MARGIN) / 2), travelled=travelled)
    shown = drawn(scene.file, pose, camera, scene.looks)
    return svg(PICTURE, paper(PICTURE) + mirrored(shown + inset, scene.side) + mat(0))


def under(scene: Scene, moment: float) -> str:
    beat = spans(scene.file, scene.exercise) if scene.file.beat else ()
    return svg(look.STRIP, paper(look.STRIP) + strip(beat, moment, scene.side, scene.sides) + mat(PICTURE))


def mistake(scene: Scene) -> str:
    """How it should not look, small, under a cross."""
    wrong = scene.file.mistake
    pose = {**(scene.file.pose(wrong.of) if wrong.of else pose_at(scene.file, scene.exercise, 0)), **wrong.pose.flat()}
    camera = Camera(wrong.view, (look.SIZE / 2, look.SIZE / 2), look.SIZE)
    looks = replace(scene.looks, wrong=True)
    return svg(look.SIZE, paper(look.SIZE, look.WRONG_SOFT) + drawn(scene.file, pose, camera, looks))


def inset(image: str) -> str:
    """`image` is the picture of the mistake as base64."""
    x, y, size = look.SIZE - look.MARGIN - look.INSET - 14, look.MARGIN + 14, look.INSET
    edge = f'fill="none" stroke="{look.WRONG}" stroke-width="4"'
    return (
        f'<image x="{x}" y="{y}" width="{size}" height="{size}" href="data:image/png;base64,{image}"/>'
        f'<rect x="{x}" y="{y}" width="{size}" height="{size}" rx="16" {edge}/>' + signs.cross(x + 4, y + size - 4, 18)
    )


def svg(height: float, content: str) -> str:
    size = f'width="{look.SIZE}" height="{height}" viewBox="0 0 {look.SIZE} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{content}</svg>'


def paper(height: float, colour: str = look.CARD) -> str:
    return f'<rect width="{look.SIZE}" height="{height}" fill="{colour}"/>'


def mat(above: float) -> str:
    """What lies round the card: cheaper to draw on top than to cut the picture out."""
    inner, corner = look.SIZE - 2 * look.MARGIN, look.CORNER
    bow, straight = f"a{corner} {corner} 0 0 1", inner - 2 * corner
    hole = (
        f"M{look.MARGIN + corner} {look.MARGIN}h{straight}{bow} {corner} {corner}v{straight}{bow} {-corner} {corner}"
        f"h{-straight}{bow} {-corner} {-corner}v{-straight}{bow} {corner} {-corner}Z"
    )
    shape = f"M0 0H{look.SIZE}V{look.SIZE}H0Z{hole}"
    return f'<path transform="translate(0 {-above})" fill-rule="evenodd" fill="{look.BLEED}" d="{shape}"/>'
