"""Everything that can be set from outside, validated as a whole at start."""

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, PositiveInt, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.addresses import is_loopback


class Settings(BaseSettings):
    """The environment (`TALUS_…`) or a `.env` file. Secrets never print."""

    model_config = SettingsConfigDict(
        env_prefix="TALUS_", env_file=".env", env_ignore_empty=True, frozen=True, extra="ignore"
    )

    telegram_token: SecretStr | None = None
    telegram_api: str = "https://api.telegram.org"
    data: Path = Path("data")
    database_url: SecretStr | None = None
    secret_key: SecretStr | None = None
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    public_url: str | None = None
    """Where the world finds this process, for calendars that follow a link; the webhook's address unless named."""
    intervals_url: str | None = None
    """Where intervals.icu is spoken to, https://intervals.icu; runners may connect it only where this is set."""
    allow_loopback: bool = False
    """Calendars on this very machine may be read, unencrypted: for tests and trials, never on a server."""
    listen: str = "127.0.0.1:8081"
    admins: Annotated[tuple[int, ...], NoDecode] = ()
    log_format: Literal["console", "json"] = "console"
    ephemeral: bool = True
    """Whether questions may be put to one member alone in a club's chat, where Telegram can do it."""
    send_limit: PositiveInt = Field(default=30, le=1000)
    """Messages a second over all chats: Telegram's own 30, more only with paid broadcasts."""

    @field_validator("admins", mode="before")
    @classmethod
    def split_admins(cls, value: object) -> object:
        return tuple(part for part in value.replace(",", " ").split() if part) if isinstance(value, str) else value

    @field_validator("telegram_api", "webhook_url", "public_url", "intervals_url")
    @classmethod
    def without_slash(cls, value: str | None) -> str | None:
        return value.rstrip("/") if value else value

    @field_validator("intervals_url")
    @classmethod
    def sealed(cls, value: str | None) -> str | None:
        """Keys travel there."""
        if not value:
            return value
        url = urlsplit(value)
        host = url.hostname or ""
        if not host or (url.scheme != "https" and not (url.scheme == "http" and is_loopback(host))):
            raise ValueError("TALUS_INTERVALS_URL must begin with https:// (http:// only on this very machine)")
        return value

    @model_validator(mode="after")
    def webhook_is_whole(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("TALUS_WEBHOOK_URL needs TALUS_WEBHOOK_SECRET (1-256 letters, digits, _ or -)")
        return self

    @property
    def database(self) -> str:
        """The database's address; SQLite in the data folder where none is named."""
        return self.database_url.get_secret_value() if self.database_url else f"sqlite:///{self.data / 'talus.db'}"

    @property
    def public(self) -> str:
        """Empty: nobody outside reaches it."""
        return self.public_url or self.webhook_url or ""

    @property
    def address(self) -> tuple[str, int]:
        host, _, port = self.listen.rpartition(":")
        return host or "127.0.0.1", int(port)
