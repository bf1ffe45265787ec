"""What every test shares: the same random numbers at every run, and no limit that a slow machine could break."""

import os

from hypothesis import settings

os.environ.setdefault("PTB_TIMEDELTA", "1")

settings.register_profile("same", derandomize=True, deadline=None, max_examples=60, database=None)
settings.load_profile("same")
