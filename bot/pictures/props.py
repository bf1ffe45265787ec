"""The things around the runner."""

from bot.pictures import look
from bot.pictures.camera import Camera
from content.poses import PosesFile
from content.props import Wall


def behind(file: PosesFile, camera: Camera) -> str:
    floor = camera.pixel((0, 0, 0))[1]
    parts = [f'<rect x="0" y="{floor:.1f}" width="{look.SIZE}" height="{look.SIZE}" fill="{look.FLOOR}"/>']
    for prop in file.props:
        if isinstance(prop, Wall):
            x = camera.pixel((prop.x, 0, 0))[0]
            parts.append(f'<rect x="{x:.1f}" y="0" width="{look.SIZE}" height="{floor:.1f}" fill="{look.WALL}"/>')
    parts.append(f'<path d="M0 {floor:.1f}H{look.SIZE}" stroke="{look.EDGE}" stroke-width="{look.LINE}"/>')
    return "".join(parts)
