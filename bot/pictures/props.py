"""The things around the runner: what stands behind the figure, and what lies before it."""

from collections.abc import Iterator

from bot.pictures import look, things
from bot.pictures.camera import Camera
from bot.pictures.places import place
from bot.pictures.skeleton import SIDES, Posture, Skeleton
from content.poses import PosesFile
from content.props import Band, Box, Prop, Ramp, Round, Towel, Wall, Weight


def behind(file: PosesFile, posture: Posture, bones: Skeleton, camera: Camera, travelled: float) -> str:
    walls = "".join(wall(prop, camera) for prop in file.props if isinstance(prop, Wall))
    ramp = next((prop.degrees for prop in file.props if isinstance(prop, Ramp)), 0.0)
    ground = things.ground(camera, ramp, travelled, marked=file.cycle is not None and file.cycle.speed != 0)
    boxes = "".join(things.box(prop, camera) for prop in file.props if isinstance(prop, Box))
    towels = (prop for prop in file.props if isinstance(prop, Towel))
    cloths = "".join(things.towel(prop, posture.pose.get("gather", 0), camera) for prop in towels)
    rollers = (prop for prop in file.props if isinstance(prop, Round) and prop.kind == "roller")
    rolls = "".join(things.round_thing(prop, where(prop, posture, bones), camera) for prop in rollers)
    return walls + ground + boxes + cloths + shadows(file, bones, camera, ramp) + rolls


def shadows(file: PosesFile, bones: Skeleton, camera: Camera, ramp: float) -> str:
    if ramp or any(isinstance(prop, Box) and prop.kind in {"step", "pad"} for prop in file.props):
        return ""
    feet = (bones.legs[side].foot.place((0.06, 0, -0.05)) for side in SIDES[file.alone :])
    return "".join(things.shadow((x, y, 0.0), camera) for x, y, _ in feet)


def wall(prop: Wall, camera: Camera) -> str:
    edge, _ = camera.pixel((prop.x or 0, prop.y or 0, 0))
    start = edge if (prop.x or prop.y or 0) > 0 else 0.0
    width = look.SIZE - edge if start else edge
    face = f'<path d="M{edge:.1f} 0V{look.SIZE}" stroke="{look.EDGE}" stroke-width="{look.LINE}"/>'
    return f'<rect x="{start:.1f}" width="{width:.1f}" height="{look.SIZE}" fill="{look.WALL}"/>{face}'


def in_front(file: PosesFile, posture: Posture, bones: Skeleton, camera: Camera) -> str:
    return "".join(shape for prop in file.props for shape in before(prop, posture, bones, camera))


def before(prop: Prop, posture: Posture, bones: Skeleton, camera: Camera) -> Iterator[str]:
    match prop:
        case Round() if prop.kind != "roller":
            yield things.round_thing(prop, where(prop, posture, bones), camera)
        case Band():
            first, second = (camera.pixel(place(bones, posture, end)) for end in prop.ends)
            yield things.band(prop, first, second)
        case Weight():
            yield things.weight(camera.pixel(place(bones, posture, (prop.side, "hand"))), camera.scale)
        case _:
            pass


def where(prop: Round, posture: Posture, bones: Skeleton) -> tuple[float, float, float]:
    if prop.carried and posture.pose.get("grip", 0) > 0.5:
        x, y, z = place(bones, posture, prop.carried)
        return x + 0.004, y, z - prop.size
    x, y, z = prop.at
    return x + prop.by * posture.pose.get("shift", 0), y, z
