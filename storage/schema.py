"""The tables. What a row is good for stands with the class of its group; here stands what can never be wrong.

Bodies and errors are encrypted; everything else is what the street needs to find, order and count rows.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    literal_column,
)
from sqlalchemy.sql.selectable import FromClause

from storage.columns import Id, Moment

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def stands(row: FromClause, state: str) -> ColumnElement[bool]:
    """The row's state, as a literal: partial indexes match literals only, and SQLite plans anew at every run where
    a parameter stands in its place.
    """
    return row.c.state == literal_column(f"'{state}'")


actors = Table(
    "actors",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String, nullable=False),
    Column("telegram_id", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("kind", "telegram_id"),
    sqlite_autoincrement=True,  # an erased person's number is never given again
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("actor_id", Id, ForeignKey("actors.id"), nullable=False),
    Column("key", String, nullable=False, unique=True),
    Column("received_at", Moment, nullable=False),
    Column("event_at", Moment, nullable=False),
    Column("state", String, nullable=False, server_default="open"),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("retry_at", Moment),
    Column("done_at", Moment),
    Column("body", LargeBinary),
    Column("error", LargeBinary),
    CheckConstraint("state IN ('open', 'done', 'parked')", name="state"),
    sqlite_autoincrement=True,  # outbox ids derive from these
)
OPEN = stands(inbox, "open")
PARKED = stands(inbox, "parked")
Index("ix_inbox_open", inbox.c.id, sqlite_where=OPEN, postgresql_where=OPEN)
Index("ix_inbox_parked", inbox.c.id, sqlite_where=PARKED, postgresql_where=PARKED)
Index("ix_inbox_lane", inbox.c.actor_id, inbox.c.state, inbox.c.id)
Index("ix_inbox_received_at", inbox.c.received_at)

people = Table(
    "people",
    metadata,
    Column("actor_id", Id, ForeignKey("actors.id"), primary_key=True, autoincrement=False),
    Column("thoughts", SmallInteger, nullable=False),  # how many agenda rows this person should have
    Column("body", LargeBinary, nullable=False),
)
THINKING = people.c.thoughts > literal_column("0")
Index("ix_people_thinking", people.c.actor_id, sqlite_where=THINKING, postgresql_where=THINKING)

clubs = Table(
    "clubs",
    metadata,
    Column("actor_id", Id, ForeignKey("actors.id"), primary_key=True, autoincrement=False),
    Column("thoughts", SmallInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    Column("actor_id", Id, ForeignKey("actors.id"), primary_key=True, autoincrement=False),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

agenda = Table(
    "agenda",
    metadata,
    Column("actor_id", Id, ForeignKey("actors.id"), primary_key=True, autoincrement=False),
    Column("reminder", String, primary_key=True),
    Column("due_at", Moment, nullable=False),
    Column("occurrence", String, nullable=False),
    Index("ix_agenda_due_at", "due_at"),
    sqlite_with_rowid=False,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("actor_id", BigInteger, nullable=False),  # no reference: a goodbye outlives its person
    Column("chat_id", BigInteger, nullable=False),
    Column("card", Integer),
    Column("rank", SmallInteger, nullable=False),
    Column("state", String, nullable=False, server_default="pending"),
    Column("not_before", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("occurrence", String),
    Column("rings", Boolean, nullable=False),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("token", BigInteger),
    Column("created_at", Moment, nullable=False),
    Column("done_at", Moment),
    Column("body", LargeBinary),
    Column("error", LargeBinary),
    CheckConstraint("state IN ('pending', 'sending', 'sent', 'failed', 'dropped')", name="state"),
    CheckConstraint("(state IN ('pending', 'sending')) = (done_at IS NULL)", name="done"),
    CheckConstraint("rank BETWEEN 0 AND 3", name="rank"),
)
PENDING = stands(outbox, "pending")
LIVE = outbox.c.done_at.is_(None)
EXPIRING = PENDING & outbox.c.expires_at.is_not(None)
Index(
    "ix_outbox_ready",
    outbox.c.rank,
    outbox.c.not_before,
    outbox.c.id,
    sqlite_where=PENDING,
    postgresql_where=PENDING,
)
Index("ix_outbox_chat", outbox.c.chat_id, outbox.c.id, sqlite_where=LIVE, postgresql_where=LIVE)
Index("ix_outbox_expires_at", outbox.c.expires_at, sqlite_where=EXPIRING, postgresql_where=EXPIRING)
Index("ix_outbox_actor_id", outbox.c.actor_id)
Index("ix_outbox_created_at", outbox.c.created_at)

cards = Table(
    "cards",
    metadata,
    Column("actor_id", Id, ForeignKey("actors.id"), primary_key=True, autoincrement=False),
    Column("card", Integer, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("picture", String),  # sealed: what it shows above its words; without one it is words alone
    sqlite_with_rowid=False,
)

files = Table(
    "files",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("key", String, primary_key=True),
    Column("file_id", String, nullable=False),
    Column("sent_at", Moment, nullable=False),
)

errands = Table(
    "errands",
    metadata,
    Column("actor_id", Id, ForeignKey("actors.id"), primary_key=True, autoincrement=False),
    Column("name", String, primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("attempts", SmallInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_errands_due_at", "due_at"),
    sqlite_with_rowid=False,
)

checkpoints = Table(
    "checkpoints",
    metadata,
    Column("actor_id", Id, ForeignKey("actors.id"), primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)

leases = Table(
    "leases",
    metadata,
    Column("role", String, primary_key=True),
    Column("holder", String, nullable=False),
    Column("token", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),  # microseconds by the database's clock
)

workers = Table(
    "workers",
    metadata,
    Column("id", String, primary_key=True),
    Column("started_at", Moment, nullable=False),
    Column("seen_at", BigInteger, nullable=False),  # microseconds by the database's clock
)

canaries = Table(
    "canaries",
    metadata,
    Column("key_id", LargeBinary, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

erasures = Table(
    "erasures",
    metadata,
    Column("id", Id, primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
)
