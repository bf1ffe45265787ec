"""The bot as it is, in a world where one text kills whatever process takes it up."""

import os
import signal
import sys

import bot.lane
from bot.cli import main
from bot.translate import Heard, hear

DEADLY = "☠"


def hear_or_die(update: object) -> Heard:
    match update:
        case {"message": {"text": str(words)}} if words.startswith(DEADLY):
            os.kill(os.getpid(), signal.SIGKILL)
    return hear(update)


if __name__ == "__main__":
    bot.lane.hear = hear_or_die
    sys.exit(main(["run"]))
