"""One A4 page: head, two columns, foot. Sizes are millimetres and points."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from bot.charts import trend as chart
from bot.charts.look import ACCENT, EDGE, INK, QUIET
from bot.charts.raster import font_file, png
from bot.charts.say import Say
from coach.progress.sheet import Part, Sheet
from coach.progress.sheet_tables import Table

if TYPE_CHECKING:
    from fpdf import FPDF

WIDTH, HEIGHT, EDGE_ROOM = 210.0, 297.0, 14.0
GAP = 8.0
COLUMN = (WIDTH - 2 * EDGE_ROOM - GAP) / 2
FOOT_LINE = 4.0
FONT = "SourceSans"
CHART_ZOOM = 2.6


@dataclass(frozen=True, slots=True)
class Setting:
    """Type in points, lines in millimetres."""

    body: float = 8.8
    small: float = 7.6
    line: float = 4.0

    def times(self, scale: float) -> "Setting":
        return Setting(self.body * scale, self.small * scale, self.line * scale)


SETTINGS = tuple(Setting().times(scale) for scale in (1.0, 0.93, 0.86, 0.8))
"""The largest that leaves the foot free is taken: a full record in a long language is set a little smaller."""
WIDEST = SETTINGS[0]


def drawn(sheet: Sheet, day: date, say: Say) -> bytes:
    picture = png(chart.draw(sheet.trend, say), CHART_ZOOM)
    pdf = fitting(sheet, day, say, picture)
    foot(pdf, sheet, say)
    made = bytes(pdf.output())
    shut(pdf)
    return made


def fitting(sheet: Sheet, day: date, say: Say, picture: bytes) -> "FPDF":
    limit = foot_begins(sheet)
    for setting in SETTINGS[:-1]:
        pdf, bottom = laid(sheet, day, say, picture, setting)
        if bottom <= limit:
            return pdf
        shut(pdf)
    return laid(sheet, day, say, picture, SETTINGS[-1])[0]


def laid(sheet: Sheet, day: date, say: Say, picture: bytes, setting: Setting) -> tuple["FPDF", float]:
    """Head and columns, and where the longer column ends."""
    pdf = blank(say(sheet.title), day)
    head(pdf, sheet, say)
    top = pdf.get_y() + 3
    column(pdf, EDGE_ROOM, top, sheet.left, say, setting)
    left = pdf.get_y()
    right = EDGE_ROOM + COLUMN + GAP
    placed = pdf.image(BytesIO(picture), x=right, y=top, w=COLUMN)
    column(pdf, right, top + placed.rendered_height + 3, sheet.right, say, setting)
    return pdf, max(left, pdf.get_y())


def foot_begins(sheet: Sheet) -> float:
    return HEIGHT - EDGE_ROOM - 4 - FOOT_LINE * len(sheet.foot)


def blank(title: str, day: date) -> "FPDF":
    """Names nobody and no machine: neither in its text nor in its metadata."""
    from fpdf import FPDF  # noqa: PLC0415 - only who draws needs it

    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(False)
    pdf.set_margin(0)
    pdf.c_margin = 0
    for weight, style in ((400, ""), (600, "B")):
        pdf.add_font(FONT, style, font_file(weight))
    pdf.set_title(title)
    pdf.set_producer("Talus")
    pdf.set_creator("Talus")
    pdf.set_creation_date(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    pdf.add_page()
    return pdf


def shut(pdf: "FPDF") -> None:
    """The library leaves the files of its fonts open."""
    from fpdf.fonts import TTFFont  # noqa: PLC0415 - only who draws needs it

    for font in pdf.fonts.values():
        if isinstance(font, TTFFont):
            font.ttfont.close()


def head(pdf: "FPDF", sheet: Sheet, say: Say) -> None:
    pdf.set_xy(EDGE_ROOM, 13)
    ink(pdf, INK, 17, bold=True)
    pdf.cell(0, 8, say(sheet.title))
    pdf.set_xy(EDGE_ROOM, 21.5)
    ink(pdf, QUIET, WIDEST.body)
    for line in sheet.head:
        pdf.set_x(EDGE_ROOM)
        pdf.multi_cell(WIDTH - 2 * EDGE_ROOM, FOOT_LINE, say(line), align="L", new_x="LMARGIN", new_y="NEXT")


def column(pdf: "FPDF", x: float, y: float, parts: Iterable[Part], say: Say, setting: Setting) -> None:
    pdf.set_y(y)
    for part in parts:
        title(pdf, x, say(part.title))
        if part.table is not None:
            table(pdf, x, part.table, say, setting)
        ink(pdf, INK, setting.body if part.table is None else setting.small)
        for line in part.lines:
            pdf.set_x(x)
            pdf.multi_cell(COLUMN, setting.line, say(line), align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.set_y(pdf.get_y() + 2.6)


def title(pdf: "FPDF", x: float, said: str) -> None:
    pdf.set_x(x)
    ink(pdf, ACCENT, 10.5, bold=True)
    pdf.cell(COLUMN, 5.4, said, new_x="LMARGIN", new_y="NEXT")
    rule(pdf, x, pdf.get_y())
    pdf.set_y(pdf.get_y() + 1)


def rule(pdf: "FPDF", x: float, y: float) -> None:
    pdf.set_draw_color(EDGE)
    pdf.set_line_width(0.2)
    pdf.line(x, y, x + COLUMN, y)


def table(pdf: "FPDF", x: float, shown: Table, say: Say, setting: Setting) -> None:
    """A row with one value has it for both sides."""
    names = COLUMN * 0.34
    wide = (COLUMN - names) / 2
    row(pdf, x, [say(cell) for cell in shown.head], [names, wide, wide], setting, head=True)
    for cells in shown.rows:
        widths = [names, wide, wide] if len(cells) == 3 else [names, 2 * wide]
        row(pdf, x, [say(cell) for cell in cells], widths, setting)


def row(pdf: "FPDF", x: float, cells: list[str], widths: list[float], setting: Setting, *, head: bool = False) -> None:
    y, bottom = pdf.get_y(), pdf.get_y()
    for place, (said, wide) in enumerate(zip(cells, widths, strict=True)):
        ink(pdf, QUIET if head or not place else INK, setting.small if head or not place else setting.body, bold=head)
        pdf.set_xy(x + sum(widths[:place]), y)
        pdf.multi_cell(wide - 1.5, setting.line - 0.2, said, align="L", new_x="LMARGIN", new_y="NEXT")
        bottom = max(bottom, pdf.get_y())
    pdf.set_y(bottom + 0.5)
    rule(pdf, x, pdf.get_y())
    pdf.set_y(pdf.get_y() + 0.6)


def foot(pdf: "FPDF", sheet: Sheet, say: Say) -> None:
    pdf.set_y(foot_begins(sheet))
    ink(pdf, QUIET, WIDEST.small)
    for line in sheet.foot:
        pdf.set_x(EDGE_ROOM)
        pdf.multi_cell(WIDTH - 2 * EDGE_ROOM, FOOT_LINE, say(line), align="L", new_x="LMARGIN", new_y="NEXT")


def ink(pdf: "FPDF", colour: str, size: float, *, bold: bool = False) -> None:
    pdf.set_font(FONT, "B" if bold else "", size)
    pdf.set_text_color(colour)
