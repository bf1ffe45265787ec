"""SVG becomes PNG, with our own font only: the same picture on every machine."""

from functools import cache

ZOOM = 2.0
"""720 pixels across: twice what a phone shows. Encoding the pixels is most of what a picture costs."""
FILES = {400: "SourceSansPro", 600: "SourceSansProSemibold"}


@cache
def font_file(weight: int) -> str:
    from font_source_sans_pro import font_files_ttf  # noqa: PLC0415 - only who draws needs it

    return str(font_files_ttf[FILES[weight]])


def png(svg: str, zoom: float = ZOOM) -> bytes:
    from resvg_py import svg_to_bytes  # noqa: PLC0415 - only who draws needs it

    fonts = [font_file(weight) for weight in FILES]
    return svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts, zoom=zoom)
