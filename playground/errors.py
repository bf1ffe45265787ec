"""What Telegram answers when it refuses."""

from typing import Any


class ApiError(Exception):
    """A refused Bot API call: the HTTP status, the text and the optional `parameters`."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:  # noqa: ANN401 - JSON values
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class SimError(Exception):
    """A request to the JSON interface that makes no sense; the text is its one-line answer."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status


def bad_request(what: str) -> ApiError:
    return ApiError(400, f"Bad Request: {what}")


def forbidden(what: str) -> ApiError:
    return ApiError(403, f"Forbidden: {what}")


def too_many_requests(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
