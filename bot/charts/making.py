"""A picture of a runner's record as PNG: a plain function of plain values, for a process of its own."""

from bot.charts import benchmarks, calendar, gains, trend
from bot.charts.raster import png
from bot.charts.say import Say
from coach.progress.shown import Gains
from coach.progress.values import Benchmarks, Calendar, Trend
from content.texts import texts_in

Chart = Trend | Calendar | Benchmarks | Gains


def chart(what: Chart, language: str) -> bytes:
    return png(svg(what, Say(texts_in(language))))


def svg(what: Chart, say: Say) -> str:
    match what:
        case Trend():
            return trend.draw(what, say)
        case Calendar():
            return calendar.draw(what, say)
        case Benchmarks():
            return benchmarks.draw(what, say)
        case Gains():
            return gains.draw(what, say)
