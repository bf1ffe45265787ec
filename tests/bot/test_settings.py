"""What may be set from outside."""

import pytest
from pydantic import ValidationError

from bot.settings import Settings


@pytest.mark.parametrize(
    "url",
    ["https://intervals.icu", "https://intervals.icu/", "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]"],
)
def test_runners_keys_travel_encrypted_or_stay_on_this_machine(url: str):
    assert Settings(_env_file=None, intervals_url=url).intervals_url == url.rstrip("/")


@pytest.mark.parametrize(
    "url",
    [
        "http://intervals.icu", "http://127.0.0.1.example.org", "http://10.0.0.7", "http://127.0.0.1@example.org",
        "ftp://127.0.0.1", "intervals.icu", "//intervals.icu", "https://",
    ],
)  # fmt: skip
def test_an_address_that_would_carry_keys_in_the_clear_is_refused(url: str):
    with pytest.raises(ValidationError, match="TALUS_INTERVALS_URL"):
        Settings(_env_file=None, intervals_url=url)
