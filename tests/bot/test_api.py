import orjson
import pytest

from bot.api import Done, Down, Gone, Later, Migrated, Refused, Unauthorised, Unreachable, meaning

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
BLOCKED = "Forbidden: bot was blocked by the user"


def refused(code: int, description: str, **parameters: int) -> bytes:
    body = {"ok": False, "error_code": code, "description": description}
    return orjson.dumps(body | ({"parameters": parameters} if parameters else {}))


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (200, b'{"ok":true,"result":{"message_id":5}}', Done({"message_id": 5})),
        (
            400,
            refused(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message",
            ),
            Done(),
        ),
        (
            400,
            refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
            Done(),
        ),
        (400, refused(400, "Bad Request: message to edit not found"), Gone()),
        (400, refused(400, "Bad Request: BUTTON_DATA_INVALID"), Refused("Bad Request: BUTTON_DATA_INVALID")),
        (400, refused(400, "Bad Request: chat not found"), Unreachable("Bad Request: chat not found")),
        (
            403,
            refused(403, "Forbidden: bot was blocked by the user"),
            Unreachable("Forbidden: bot was blocked by the user"),
        ),
        (403, refused(403, "Forbidden: user is deactivated"), Unreachable("Forbidden: user is deactivated")),
        (429, refused(429, "Too Many Requests: retry after 7", retry_after=7), Later(7)),
        (429, refused(429, "Too Many Requests"), Later(1)),
        (429, refused(429, "Too Many Requests: retry after 2592000", retry_after=2592000), Later(86400)),
        (429, refused(429, "Too Many Requests", retry_after=-5), Later(0)),
        (400, refused(400, "group upgraded", migrate_to_chat_id=-1009), Migrated(-1009)),
        (401, refused(401, "Unauthorized"), Unauthorised("Unauthorized")),
        (404, refused(404, "Not Found"), Unauthorised("Not Found")),
        (502, refused(502, "Bad Gateway"), Down("HTTP 502")),
        (502, b"<html>Bad Gateway</html>", Down("HTTP 502 without JSON")),
        (200, b"[]", Down("HTTP 200")),
    ],
)
def test_what_an_answer_of_telegram_means(status, body, outcome):
    assert meaning(status, body) == outcome
