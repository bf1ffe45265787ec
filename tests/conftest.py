"""What every test shares: the same random numbers at every run, and no limit that a slow machine could break."""

import os

from hypothesis import settings

os.environ.setdefault("PTB_TIMEDELTA", "1")

EXAMPLES = int(os.environ.get("TALUS_EXAMPLES", "60"))  # fewer for a quick look

settings.register_profile("same", derandomize=True, deadline=None, max_examples=EXAMPLES, database=None)
settings.load_profile("same")
