"""One Bot API call as it came in, whichever of the four encodings the client chose."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from playground.errors import ApiError, bad_request

UPLOAD_LIMIT = 50 * 1024 * 1024
"""Bytes a bot may upload (core.telegram.org/bots/api#sending-files)."""


INTEGER_BOUND = 2**63


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    content_type: str
    data: bytes


@dataclass(slots=True)
class Call:
    """JSON clients send numbers, flags and objects; form clients send the same as text."""

    method: str
    params: dict[str, Any]
    files: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return self.params.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        value = self.params.get(name)
        if value is None:
            return default
        return value if isinstance(value, str) else orjson.dumps(value).decode()

    def integer(self, name: str, default: int = 0) -> int:
        return as_integer(self.params.get(name), default)

    def number(self, name: str) -> float | None:
        try:
            return float(self.params[name])
        except (KeyError, TypeError, ValueError):
            return None

    def flag(self, name: str) -> bool:
        return self.params.get(name) in (True, 1, "true", "True", "1", "yes", "y", "t")

    def json(self, name: str, what: str) -> Any:  # noqa: ANN401 - whatever JSON the client sent
        """The parsed value, None when absent; `what` names it in the refusal."""
        value = self.params.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad_request(f"can't parse {what} JSON object") from None


def as_integer(value: object, default: int = 0) -> int:
    """Numbers may come as text; what is none, or does not fit 64 bits, counts as not given."""
    if value is None or not isinstance(value, (int, float, str)):
        return default
    try:
        number = int(value)
    except (ValueError, OverflowError):
        return default
    return number if abs(number) < INTEGER_BOUND else default


async def read_call(request: Request, method: str) -> Call:
    params: dict[str, Any] = dict(request.query_params) if request.scope["query_string"] else {}
    if request.method == "GET":
        return Call(method, params)
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        return await read_multipart(request, method, params)
    body = await request.body()
    if kind.startswith("application/json"):
        params.update(parse_json(body))
    elif body:
        params.update(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return Call(method, params)


def parse_json(body: bytes) -> dict[str, Any]:
    try:
        parsed = orjson.loads(body) if body else {}
    except orjson.JSONDecodeError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(parsed, dict):
        raise bad_request("object expected")
    return parsed


async def read_multipart(request: Request, method: str, params: dict[str, Any]) -> Call:
    if int(request.headers.get("content-length", 0)) > UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    call = Call(method, params)
    try:
        async with request.form(max_part_size=UPLOAD_LIMIT) as form:
            for name, value in form.multi_items():
                await add_part(call, name, value)
    except HTTPException as error:
        raise bad_request(f"can't parse the form: {error.detail}") from None
    return call


async def add_part(call: Call, name: str, value: UploadFile | str) -> None:
    if isinstance(value, str):
        call.params[name] = value
        return
    content_type = value.content_type or "application/octet-stream"
    call.files[name] = Upload(value.filename or name, content_type, await value.read())
