"""`python -m bot.records.apart`: reads one file from standard input in a process of its own, prints what it holds.

A file may be built to harm. Here it meets a process without secrets, network or files, with little memory and time.
"""

import os
import sys

import orjson

from bot.records.refusal import RefusedError
from bot.records.unpacking import MOST_BYTES, Content, unpacked

WHOLE = "whole"
"""An order: of a record everything, to be taken in, instead of what it holds."""
MEMORY = 768 * 2**20
CPU_SECONDS = 12
Answer = dict[str, object]


def examined(data: bytes, *orders: str) -> Answer:
    """Never raises: what cannot be read is refused with a word."""
    try:
        content = unpacked(data)
        return taken_in(content) if orders == (WHOLE,) else read(content, *orders)
    except RefusedError as refused:
        return {"refused": refused.why}
    except MemoryError:
        return {"refused": "hostile"}
    except Exception:  # noqa: BLE001 - whatever a stranger's bytes do to a parser, the runner gets one clear line
        return {"refused": "broken"}


def read(content: Content, *where: str) -> Answer:
    """Parsers are loaded when they are needed: most files need one. `where` and when a calendar is read."""
    match content.format:
        case "fit":
            from bot.records import fit  # noqa: PLC0415 - see above

            return {"activity": fit.read(content.data)}
        case "gpx":
            from bot.records import gpx  # noqa: PLC0415

            return {"activity": gpx.read(content.data)}
        case "tcx":
            from bot.records import tcx  # noqa: PLC0415

            return {"activity": tcx.read(content.data)}
        case "journal":
            from bot.records import journals  # noqa: PLC0415

            return {"journal": journals.seen(content.data)}
        case "calendar":
            from bot.records import calendars  # noqa: PLC0415

            return {"calendar": calendars.planned(content.data, *where)}


def taken_in(content: Content) -> Answer:
    from bot.records import journals  # noqa: PLC0415 - see above

    if content.format != "journal":
        raise RefusedError("unknown")
    return {"record": journals.whole(content.data)}


def confine() -> None:
    """On Windows, which knows no such limits, the time that the parent waits is all there is."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    limits = ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, CPU_SECONDS), (resource.RLIMIT_FSIZE, 0))
    for what, most in (*limits, (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(what, (most, most))
    os.nice(5)


def main() -> None:
    confine()
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    sys.stdout.buffer.write(orjson.dumps(examined(data, *sys.argv[1:])))


if __name__ == "__main__":
    main()
