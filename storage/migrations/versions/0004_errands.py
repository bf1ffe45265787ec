"""Errands: what is to be looked at outside the chat."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "errands",
        sa.Column("actor_id", Id, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name="fk_errands_actor_id_actors"),
        sa.PrimaryKeyConstraint("actor_id", "name", name="pk_errands"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_errands_due_at", "errands", ["due_at"])


def downgrade() -> None:
    op.drop_index("ix_errands_due_at", table_name="errands")
    op.drop_table("errands")
