"""What the peers share: one unit of work as most bots write it, and the signals of a measured program."""

import asyncio
import sys
from datetime import UTC, datetime

from sqlalchemy import BigInteger, DateTime, Float, ForeignKey, String, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    answers: Mapped[int] = mapped_column(default=0)
    last_seen: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class CheckIn(Base):
    __tablename__ = "check_ins"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    what: Mapped[str] = mapped_column(String(40))
    value: Mapped[float] = mapped_column(Float)


class Work:
    """Load the user, add an answer, update the user, commit: a session an update."""

    def __init__(self, url: str) -> None:
        self.engine: AsyncEngine = create_async_engine(url)
        self.sessions = async_sessionmaker(self.engine, class_=AsyncSession, expire_on_commit=False)

    async def prepare(self, users: int) -> None:
        async with self.engine.begin() as connection:
            await connection.run_sync(Base.metadata.drop_all)
            await connection.run_sync(Base.metadata.create_all)
        async with self.sessions() as session:
            session.add_all(User(chat_id=1000 + number, last_seen=datetime.now(UTC)) for number in range(users))
            await session.commit()

    async def answer(self, chat_id: int, what: str) -> None:
        async with self.sessions() as session:
            user = (await session.execute(select(User).where(User.chat_id == chat_id))).scalar_one()
            session.add(CheckIn(user_id=user.id, at=datetime.now(UTC), what=what[:40], value=2.0))
            user.answers += 1
            user.last_seen = datetime.now(UTC)
            await session.commit()


def ready() -> None:
    """Everything is loaded: the bench may begin."""
    print("ready", flush=True)


async def told_to_go() -> None:
    await asyncio.to_thread(sys.stdin.readline)
