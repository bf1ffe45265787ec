"""Files that Telegram has already, and which picture a card's message shows."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("cards", sa.Column("picture", sa.String()))
    op.create_table(
        "files",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("file_id", sa.String(), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "key", name="pk_files"),
    )


def downgrade() -> None:
    op.drop_table("files")
    op.drop_column("cards", "picture")
