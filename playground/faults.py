"""Misbehaviour on request: each fault applies to the calls it names, for a number of times or until cleared."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from playground.call import Call
from playground.errors import ApiError, SimError, forbidden, too_many_requests

SLOWEST = 30.0
"""Seconds; a fault must not hold a connection for ever."""
REASONS = {"blocked": "bot was blocked by the user", "deactivated": "user is deactivated"}
SERVER_ERRORS = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}


class Fault(BaseModel):
    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)

    id: int = 0
    kind: Literal["429", "403", "5xx", "slow", "drop", "limits", "duplicate", "out_of_order", "no_ephemeral"]
    method: str | None = None
    chat: int | None = None
    count: Annotated[int, Field(ge=1)] | None = None
    """Times left; None means until cleared."""
    retry_after: Annotated[int, Field(ge=1)] = 5
    seconds: Annotated[float, Field(ge=0, le=SLOWEST)] = 5.0
    code: Annotated[int, Field(ge=500, le=599)] = 500
    reason: Literal["blocked", "deactivated"] = "blocked"
    how: Literal["older", "refused"] = "older"
    """Of messages for one person: a server that does not know them, or one that refuses them."""

    def applies(self, call: Call) -> bool:
        """Without a method a fault means whatever is sent, not the bot's asking for updates."""
        method = call.method.lower()
        named = method == self.method.lower() if self.method else method != "getupdates"
        return named and (self.chat is None or call.integer("chat_id") == self.chat)

    def refusal(self) -> ApiError:
        match self.kind:
            case "429":
                return too_many_requests(self.retry_after)
            case "403":
                return forbidden(REASONS[self.reason])
            case _:
                return ApiError(self.code, SERVER_ERRORS.get(self.code, "Internal Server Error"))


class Faults:
    def __init__(self) -> None:
        self.active: list[Fault] = []
        self.last_id = 0

    def add(self, wish: dict[str, Any]) -> Fault:
        try:
            fault = Fault.model_validate(wish)
        except ValidationError as error:
            first = error.errors()[0]
            raise SimError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
        self.last_id += 1
        fault.id = self.last_id
        self.active.append(fault)
        return fault

    def clear(self, fault_id: int | None = None) -> None:
        self.active = [fault for fault in self.active if fault_id is not None and fault.id != fault_id]

    def take(self, kinds: Iterable[str], call: Call | None = None) -> Fault | None:
        """The first fault that applies, one of its times used up."""
        for fault in self.active:
            if fault.kind in kinds and (call is None or fault.applies(call)):
                self.use(fault)
                return fault
        return None

    def has(self, kind: str) -> bool:
        return any(fault.kind == kind for fault in self.active)

    def lacks_ephemeral(self, how: str) -> bool:
        return any(fault.kind == "no_ephemeral" and fault.how == how for fault in self.active)

    def use(self, fault: Fault) -> None:
        if fault.count is None:
            return
        fault.count -= 1
        if fault.count == 0:
            self.active.remove(fault)
