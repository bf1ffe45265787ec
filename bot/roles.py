"""One replica polls and one sends at a time: a role is a lease row with a heartbeat and a fencing token."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from storage.database import Database
from storage.errors import StorageError

log = structlog.get_logger()

HEARTBEAT_SECONDS = 3.0
LEASE_SECONDS = 10.0


async def hold(db: Database, role: str, holder: str, work: Callable[[int], Awaitable[None]]) -> None:
    """Run `work` with the token while this process holds the role; ends when the work ends by itself."""
    while True:
        token = await take(db, role, holder)
        if token is not None:
            log.info("role_taken", role=role)
            if await run_while_held(db, role, holder, token, work):
                await release(db, role, holder, token)
                return
            log.warning("role_lost", role=role)
        await asyncio.sleep(HEARTBEAT_SECONDS)


async def take(db: Database, role: str, holder: str) -> int | None:
    with suppress(StorageError):
        return await db.write(lambda tx: tx.leases.take(role, holder, LEASE_SECONDS))
    return None


async def release(db: Database, role: str, holder: str, token: int) -> None:
    await db.write(lambda tx: tx.leases.release(role, holder, token))


async def run_while_held(
    db: Database, role: str, holder: str, token: int, work: Callable[[int], Awaitable[None]]
) -> bool:
    """True when the work ended, False when the lease was lost (the work is cancelled then)."""
    async with asyncio.TaskGroup() as tasks:
        working = tasks.create_task(ended(work(token)))
        beating = tasks.create_task(beat(db, role, holder, token))
        done, _ = await asyncio.wait({working, beating}, return_when=asyncio.FIRST_COMPLETED)
        working.cancel()
        beating.cancel()
    return working in done


async def ended(work: Awaitable[None]) -> None:
    await work


async def beat(db: Database, role: str, holder: str, token: int) -> None:
    """Returns when the lease could not be renewed in time."""
    loop = asyncio.get_running_loop()
    renewed = loop.time()
    while loop.time() - renewed < LEASE_SECONDS - HEARTBEAT_SECONDS:
        await asyncio.sleep(HEARTBEAT_SECONDS)
        with suppress(StorageError):
            if not await db.write(lambda tx: tx.leases.renew(role, holder, token, LEASE_SECONDS)):
                return
            renewed = loop.time()
