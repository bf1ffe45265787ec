"""Why a file is not taken: one word, which has one line in the catalogue."""

from coach.findings import Trouble


class RefusedError(Exception):
    def __init__(self, why: Trouble) -> None:
        super().__init__(why)
        self.why: Trouble = why
