"""Clubs: one encrypted snapshot each."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "clubs",
        sa.Column("actor_id", Id, autoincrement=False, nullable=False),
        sa.Column("thoughts", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name="fk_clubs_actor_id_actors"),
        sa.PrimaryKeyConstraint("actor_id", name="pk_clubs"),
    )


def downgrade() -> None:
    op.drop_table("clubs")
