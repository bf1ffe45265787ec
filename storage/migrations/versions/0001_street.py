"""The street: actors, inbox, people, journal, agenda, outbox, cards; leases, workers, canaries, erasures."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = (
    "people", "journal", "agenda", "cards", "inbox", "outbox", "workers", "leases", "erasures", "canaries", "actors",
)  # fmt: skip


def upgrade() -> None:
    actors()
    inbox()
    memory()
    outbox()
    house()


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)


def actors() -> None:
    op.create_table(
        "actors",
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_actors"),
        sa.UniqueConstraint("kind", "telegram_id", name="uq_actors_kind_telegram_id"),
        sqlite_autoincrement=True,
    )


def of_actor(table: str) -> tuple[sa.Column[int], sa.ForeignKeyConstraint]:
    return (
        sa.Column("actor_id", Id, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=f"fk_{table}_actor_id_actors"),
    )


def partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", Id, nullable=False),
        *of_actor("inbox"),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("event_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), server_default="open", nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("retry_at", sa.BigInteger()),
        sa.Column("done_at", sa.BigInteger()),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("error", sa.LargeBinary()),
        sa.CheckConstraint("state IN ('open', 'done', 'parked')", name=op.f("ck_inbox_state")),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("key", name="uq_inbox_key"),
        sqlite_autoincrement=True,
    )
    partial_index("ix_inbox_open", "inbox", ["id"], "state = 'open'")
    partial_index("ix_inbox_parked", "inbox", ["id"], "state = 'parked'")
    op.create_index("ix_inbox_lane", "inbox", ["actor_id", "state", "id"])
    op.create_index("ix_inbox_received_at", "inbox", ["received_at"])


def memory() -> None:
    op.create_table(
        "people",
        *of_actor("people"),
        sa.Column("thoughts", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", name="pk_people"),
    )
    partial_index("ix_people_thinking", "people", ["actor_id"], "thoughts > 0")
    op.create_table(
        "journal",
        *of_actor("journal"),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", "seq", name="pk_journal"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "agenda",
        *of_actor("agenda"),
        sa.Column("reminder", sa.String(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("occurrence", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", "reminder", name="pk_agenda"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_agenda_due_at", "agenda", ["due_at"])
    op.create_table(
        "cards",
        *of_actor("cards"),
        sa.Column("card", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", "card", name="pk_cards"),
        sqlite_with_rowid=False,
    )


def outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("card", sa.Integer()),
        sa.Column("rank", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(), server_default="pending", nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger()),
        sa.Column("occurrence", sa.String()),
        sa.Column("rings", sa.Boolean(), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("token", sa.BigInteger()),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("done_at", sa.BigInteger()),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("error", sa.LargeBinary()),
        sa.CheckConstraint(
            "state IN ('pending', 'sending', 'sent', 'failed', 'dropped')", name=op.f("ck_outbox_state")
        ),
        sa.CheckConstraint("(state IN ('pending', 'sending')) = (done_at IS NULL)", name=op.f("ck_outbox_done")),
        sa.CheckConstraint("rank BETWEEN 0 AND 3", name=op.f("ck_outbox_rank")),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
    )
    partial_index("ix_outbox_ready", "outbox", ["rank", "not_before", "id"], "state = 'pending'")
    partial_index("ix_outbox_chat", "outbox", ["chat_id", "id"], "done_at IS NULL")
    expiring = "state = 'pending' AND expires_at IS NOT NULL"
    partial_index("ix_outbox_expires_at", "outbox", ["expires_at"], expiring)
    op.create_index("ix_outbox_actor_id", "outbox", ["actor_id"])
    op.create_index("ix_outbox_created_at", "outbox", ["created_at"])


def house() -> None:
    op.create_table(
        "leases",
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("token", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("role", name="pk_leases"),
    )
    op.create_table(
        "workers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_workers"),
    )
    op.create_table(
        "canaries",
        sa.Column("key_id", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key_id", name="pk_canaries"),
    )
    op.create_table(
        "erasures",
        sa.Column("id", Id, nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_erasures"),
    )
