"""Colours and sizes of the charts. Every card brings its own ground, so it reads the same on light and dark.

Left and right differ for every kind of colour vision, and never by colour alone: the left is a full line with dots, the
right a broken line with squares.
"""

from typing import Literal

from bot.pictures import look as product

CARD = product.CARD
INK = product.INK
QUIET = product.QUIET
ACCENT = product.ACCENT
ACCENT_SOFT = product.ACCENT_SOFT
WRONG = product.WRONG
EDGE = product.EDGE

GRID = "#e3e5de"
CALM = "#e4efe6"
STAGES = ("#e6e9e2", "#d3ded6")
LEFT = "#1d5fa6"
LEFT_SOFT = "#d5e3f3"
RIGHT = "#b4530f"
RIGHT_SOFT = "#f7dfcb"
RUN = "#8ba69c"
STRENGTH = "#22403a"
OTHER = "#bccbc3"

WIDTH = 360.0
EDGE_ROOM = 12.0
TITLE, TEXT, SMALL = 16.0, 12.0, 11.5

Hand = Literal["left", "right", "both"]
COLOURS: dict[Hand, str] = {"left": LEFT, "right": RIGHT, "both": QUIET}
SOFT: dict[Hand, str] = {"left": LEFT_SOFT, "right": RIGHT_SOFT, "both": GRID}
DASHES: dict[Hand, str | None] = {"left": None, "right": "5 3.5", "both": "1.5 3"}
