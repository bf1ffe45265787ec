"""getFile, and where its path leads."""

from playground.call import Call
from playground.errors import bad_request
from playground.files import DOWNLOAD_LIMIT
from playground.telegram import Telegram
from playground.world import Json


def get_file(telegram: Telegram, call: Call) -> Json:
    stored = telegram.files.known.get(call.text("file_id"))
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }


METHODS = {"getFile": get_file}
