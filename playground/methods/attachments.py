"""Finding the file that a call means: uploaded with it, attached under another name, or sent before."""

from playground.call import Call, Upload, as_integer
from playground.errors import bad_request
from playground.files import StoredFile
from playground.telegram import Telegram
from playground.world import Json


def stored_file(telegram: Telegram, call: Call, kind: str, named: object, field: str) -> StoredFile:
    """`named` is what stands in the parameter `field`."""
    upload = uploaded(call, named, field)
    if upload is not None:
        return telegram.files.add(kind, upload)
    if not isinstance(named, str) or not named:
        raise bad_request(f"there is no {kind} in the request")
    if named.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    stored = telegram.files.known.get(named)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return stored


def uploaded(call: Call, named: object, field: str) -> Upload | None:
    if isinstance(named, str) and named.startswith("attach://"):
        return call.files.get(named.removeprefix("attach://"))
    return call.files.get(field) if not named else None


def media_content(stored: StoredFile, facts: Json) -> Json:
    """The part of a Message that describes the file; `facts` are the sizes and names the sender gave."""
    shared: Json = {"file_id": stored.id, "file_unique_id": stored.unique_id, "file_size": stored.size}
    width, height = as_integer(facts.get("width")) or stored.width, as_integer(facts.get("height")) or stored.height
    match stored.kind:
        case "photo":
            return {"photo": [{**shared, "width": stored.width, "height": stored.height}]}
        case "voice":
            return {"voice": {**shared, "duration": as_integer(facts.get("duration")), "mime_type": "audio/ogg"}}
        case "document":
            return {"document": {**shared, "file_name": stored.name, "mime_type": stored.content_type}}
    film = {**shared, "file_name": stored.name, "mime_type": stored.content_type}
    film |= {"width": width, "height": height, "duration": as_integer(facts.get("duration"))}
    if stored.kind == "animation":
        return {"animation": film, "document": {**shared, "file_name": stored.name}}
    return {"video": film}
