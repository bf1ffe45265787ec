"""The small picture of the mistake in a corner of the large one."""

from bot.pictures import look
from bot.pictures.scene import Scene
from bot.pictures.signs import cross
from content.pose import Side

EDGE, CROSS = look.MARGIN + 14, 18
"""From the picture's border to the mistake, and its cross's radius."""


def inset(scene: Scene, image: str) -> str:
    """`image` is the picture of the mistake as base64. It stands in the upper corner that the file names."""
    left, at_right = inset_left(scene), inset_side(scene) == "right"
    size = f'x="{left}" y="{EDGE}" width="{look.INSET}" height="{look.INSET}"'
    edge = f'fill="none" stroke="{look.WRONG}" stroke-width="5"'
    shown = f'<image {size} href="data:image/png;base64,{image}"/><rect {size} rx="16" {edge}/>'
    return shown + cross(left + 4 if at_right else left + look.INSET - 4, EDGE + look.INSET - 4, CROSS)


def inset_side(scene: Scene) -> Side:
    """The left foot's picture is the right's mirror image, its mistake on the other side."""
    return scene.file.inset if scene.side != "left" else ("left" if scene.file.inset == "right" else "right")


def inset_left(scene: Scene) -> int:
    return look.SIZE - EDGE - look.INSET if inset_side(scene) == "right" else EDGE


def inset_box(scene: Scene) -> tuple[int, int, int, int]:
    """Where the mistake stands in the picture, its cross and edge with it: x, y, width, height."""
    beside = CROSS if inset_side(scene) == "right" else 4
    return inset_left(scene) - beside, EDGE - 4, look.INSET + CROSS + 4, look.INSET + 2 * CROSS
