"""Ways into the private chat: `https://t.me/<bot>?start=…`, signed by us and good for a limited time.

A link proves that we made it, never who follows it. 25 bytes: kind (1), number (6), nonce (4), expiry in minutes
since 1970 (4), the beginning of a signature (10); as base64 they stay below Telegram's 64 characters.
"""

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import get_args
from urllib.parse import quote

from coach.events import Followed
from coach.flows.commands import TO_CHAT
from coach.screen import Kind, Link
from storage.vault import Vault

MARK = "x"
"""Begins a signed payload: no command's name does."""
NAME = "__bot__"
"""The courier puts the bot's own name in its place when it knows it."""
HOST = f"https://t.me/{NAME}"
SHARE = "https://t.me/share/url?url="
"""Lets somebody choose whom to send a link to."""
KINDS: tuple[Kind, ...] = get_args(Kind)
GOOD_FOR = timedelta(days=7)
SIGNED = 15
CALENDARS = "/calendar"
FEED = b"calendar:"
FEED_WORDS = 10
FEED_PROOF = 32
PROOF = 10


@dataclass(frozen=True, slots=True)
class Links:
    """`address` is where the world finds this house, where it does."""

    vault: Vault
    address: str = ""

    def url(self, link: Link, now: datetime) -> str:
        match link.kind:
            case "add":
                return f"{HOST}?startgroup=club"
            case "chat":
                return f"{HOST}?start={TO_CHAT}"
            case "calendar":
                return f"{self.address}{CALENDARS}/{self.feed_token(link.of, link.nonce)}.ics"
            case "coach" | "runner" | "club-coach":
                return f"{SHARE}{quote(self.start(link, now), safe='')}"
            case _:
                return self.start(link, now)

    def start(self, link: Link, now: datetime) -> str:
        return f"{HOST}?start={self.payload(link, now)}"

    def payload(self, link: Link, now: datetime) -> str:
        minutes = int((now + GOOD_FOR).timestamp()) // 60
        kind = KINDS.index(link.kind).to_bytes(1)
        words = kind + link.of.to_bytes(6) + link.nonce.to_bytes(4) + minutes.to_bytes(4)
        proof = self.vault.signature(words)[:PROOF]
        return MARK + base64.urlsafe_b64encode(words + proof).rstrip(b"=").decode()

    def feed_token(self, actor: int, number: int) -> str:
        """Nothing of it is stored: only we can make it, and a new number makes the one before worthless."""
        words = actor.to_bytes(6) + number.to_bytes(4)
        return base64.urlsafe_b64encode(words + self.vault.signature(FEED + words)).decode()

    def feed_of(self, token: str) -> tuple[int, int] | None:
        """Whose feed, and which number of it; None for what we have not made. Takes as long for any."""
        try:
            data = base64.urlsafe_b64decode(token)
        except (binascii.Error, ValueError):
            return None
        words, proof = data[:FEED_WORDS], data[FEED_WORDS:]
        if len(proof) != FEED_PROOF or not self.vault.has_signed(FEED + words, proof):
            return None
        return int.from_bytes(words[:6]), int.from_bytes(words[6:])

    def read(self, payload: str, now: datetime) -> Followed | None:
        """None for what we have not made."""
        if not payload.startswith(MARK):
            return None
        try:
            data = base64.urlsafe_b64decode(payload[1:] + "=" * (-len(payload[1:]) % 4))
        except (binascii.Error, ValueError):
            return None
        words, proof = data[:SIGNED], data[SIGNED:]
        if len(proof) != PROOF or words[0] >= len(KINDS) or not self.vault.has_signed(words, proof):
            return None
        ends = datetime.fromtimestamp(int.from_bytes(words[11:15]) * 60, UTC)
        of, nonce = int.from_bytes(words[1:7]), int.from_bytes(words[7:11])
        return Followed(KINDS[words[0]], of, nonce, now < ends)
