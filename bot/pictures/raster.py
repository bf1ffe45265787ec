"""SVG to pixels. The libraries load with the first picture, in the process that draws."""
# ruff: noqa: PLC0415

from functools import cache
from typing import TYPE_CHECKING, Any

from bot.pictures import look

if TYPE_CHECKING:
    from av import VideoFrame


def png(svg: str, width: int | None = None) -> bytes:
    """`width` in pixels; default: that of the SVG."""
    import resvg_py

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, width=width, skip_system_fonts=True, font_files=fonts(), font_family=look.FONT
        )
    )


@cache
def fonts() -> list[str]:
    from font_source_sans_pro import font_files_ttf

    return [font_files_ttf["SourceSansProSemibold"]]


def frame(svg: str) -> "VideoFrame":
    """The picture in the colours of a video."""
    import av

    decoder: Any = av.CodecContext.create("png", "r")
    decoded: list[av.VideoFrame] = decoder.decode(av.Packet(png(svg)))
    return decoded[0].reformat(format="yuv420p", dst_colorspace="ITU601", dst_color_range="MPEG")


def stacked(above: "VideoFrame", below: "VideoFrame") -> "VideoFrame":
    """One frame from two of the same width: a video's planes are rows after rows."""
    import av

    whole = av.VideoFrame(above.width, above.height + below.height, "yuv420p")
    for plane, upper, lower in zip(whole.planes, above.planes, below.planes, strict=True):
        plane.update(bytes(upper) + bytes(lower))
    return whole


def stamped(frame: "VideoFrame", stamp: "VideoFrame", box: tuple[int, int, int, int]) -> "VideoFrame":
    """`frame` with what `stamp` shows in the box: x, y, width, height, all even."""
    for index, (plane, other) in enumerate(zip(frame.planes, stamp.planes, strict=True)):
        x, y, width, height = box if index == 0 else (part // 2 for part in box)
        pixels, source, row = bytearray(plane), bytes(other), plane.line_size
        for start in range(y * row + x, (y + height) * row + x, row):
            pixels[start : start + width] = source[start : start + width]
        plane.update(bytes(pixels))
    return frame
