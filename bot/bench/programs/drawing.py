"""What a picture of a runner's record costs the process that draws it, after the first. Prints JSON."""

import sys
from functools import partial

from bot.bench.drawings import pictures, record
from bot.bench.programs.deciding import milliseconds
from bot.bench.seeding import NOW
from bot.bench.signals import tell
from bot.charts.making import chart
from bot.report.making import physio_page
from content.library import load_library


def main(times: int) -> None:
    person, entries = record(load_library())
    made = pictures(person, entries, load_library())
    for one in made.values():
        chart(one, "en")
    result = {name: milliseconds(partial(chart, one, "en"), times) for name, one in made.items()}
    physio_page(NOW, person, entries)
    result["page"] = milliseconds(lambda: physio_page(NOW, person, entries), max(times // 5, 1))
    tell(result)


if __name__ == "__main__":
    main(int(sys.argv[1]))
