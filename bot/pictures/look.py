"""Every colour, width and size of the pictures. The colours are the product's (playground/static/css/theme.css)."""

SIZE, HEIGHT = 480, 384
"""A card with its words and buttons fits a phone: so it is wider than high."""
MARGIN = 12
CORNER = 34
STRIP = 76
"""Height of the strip under the picture; even, as a video's rows are."""
INSET = 124

BLEED = "#dfe6df"
CARD = "#fbfaf7"
FLOOR = "#e6e9e2"
EDGE = "#c9cfc6"
INK = "#1c2421"
QUIET = "#55605b"
ACCENT = "#0b6b5d"
ACCENT_SOFT = "#cfe3dc"
IDLE = "#dde2db"
WRONG = "#b3261e"

SKIN = "#e2b592"
SKIN_FAR = "#c4936f"
SKIN_LINE = "#b98a68"
HAIR = "#3d2f2a"
TOP = "#2f8676"
TOP_FAR = "#23695c"
SHORTS = "#22403a"
SHORTS_FAR = "#1a322d"
SHOE = "#5f78b8"
SHOE_FAR = "#465b94"
SHOE_SOLE = "#27345c"
WORKING = "#f0662b"
WORKING_SOFT = "#ffb38a"
NAIL = "#f3d3bb"

WALL = "#d5dbd2"
WOOD = "#c9b79c"
WOOD_DARK = "#a8957a"
BENCH = "#e0d5c2"
PAD = "#9db8d6"
BAND = "#3d57a6"
STRAP = "#83429a"
BALL = "#3d57a6"
ROLLER = "#6f8fb8"
ROLLER_END = "#55749c"
TOWEL = "#9db8d6"
TOWEL_DARK = "#7f9cbd"
MARBLE = "#3d57a6"
CUP = "#a8957a"
METAL = "#4c5a55"
SHADOW = "#1c2421"

THIN = 1.6
LINE = 3.0
BAND_WIDTH = 9.0
FONT = "Source Sans Pro"
