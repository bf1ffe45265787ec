"""Who polls and who sends: one replica for each role, by the database's clock.

Every new holder gets a higher token. What a paused holder still tries to do under an old token is refused.
"""

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.columns import DatabaseTime
from storage.errors import LeaseLostError
from storage.schema import leases

now = DatabaseTime()
NEW = insert(leases).values(
    role=bindparam("role"), holder=bindparam("holder"), token=1, expires_at=now + bindparam("ttl")
)
TAKE = NEW.on_conflict_do_update(
    index_elements=["role"],
    set_={"holder": NEW.excluded.holder, "token": leases.c.token + 1, "expires_at": NEW.excluded.expires_at},
    where=leases.c.expires_at < now,
).returning(leases.c.token)
HELD = (leases.c.role == bindparam("held"), leases.c.holder == bindparam("by"), leases.c.token == bindparam("under"))
RENEW = update(leases).where(*HELD).values(expires_at=now + bindparam("ttl"))
RELEASE = update(leases).where(*HELD).values(expires_at=0)
CHECK = select(leases.c.token).where(leases.c.role == bindparam("role")).with_for_update(read=True)
EXPIRE_ALL = update(leases).values(expires_at=0)
EXPIRE_OWN = EXPIRE_ALL.where(leases.c.holder == bindparam("by"))


class Leases:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take(self, role: str, holder: str, seconds: float) -> int | None:
        """The fencing token, or None while another holds the role."""
        values = {"role": role, "holder": holder, "ttl": int(seconds * 1_000_000)}
        return self._connection.execute(TAKE, values).scalar_one_or_none()

    def renew(self, role: str, holder: str, token: int, seconds: float) -> bool:
        """False when another has taken the role."""
        values = {"held": role, "by": holder, "under": token, "ttl": int(seconds * 1_000_000)}
        return self._connection.execute(RENEW, values).rowcount == 1

    def release(self, role: str, holder: str, token: int) -> None:
        """The next one need not wait for the expiry; the token's number is kept."""
        self._connection.execute(RELEASE, {"held": role, "by": holder, "under": token})

    def check(self, role: str, token: int) -> None:
        """Raises unless this is the newest token; nobody can take the role before the transaction ends."""
        if self._connection.execute(CHECK, {"role": role}).scalar_one_or_none() != token:
            raise LeaseLostError(role)

    def expire_all(self) -> None:
        self._connection.execute(EXPIRE_ALL)

    def expire_of(self, holder: str) -> None:
        """Of a holder that is known to be gone."""
        self._connection.execute(EXPIRE_OWN, {"by": holder})
