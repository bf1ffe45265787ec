"""Uploaded files: kept once, sent again by id, downloaded by path."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from playground.call import Upload
from playground.errors import bad_request
from playground.media_facts import film_size, picture_size
from playground.store import Store

DOWNLOAD_LIMIT = 20 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
PHOTO_SIDES = 10_000
"""Most that width and height of a photo may add up to."""
FOLDERS = {"photo": "photos", "animation": "animations", "video": "videos", "document": "documents", "voice": "voice"}
ENDINGS = {"photo": ".jpg", "animation": ".mp4", "video": ".mp4", "document": "", "voice": ".oga"}


@dataclass(frozen=True, slots=True)
class StoredFile:
    id: str
    kind: str
    name: str
    content_type: str
    size: int
    path: str
    width: int = 0
    height: int = 0

    @property
    def unique_id(self) -> str:
        return f"unique-{self.id}"


class Files:
    def __init__(self, store: Store) -> None:
        self.store = store
        self.known = {key: StoredFile(**row) for key, row in store.rows("file")}
        self.contents: dict[str, bytes] = {}

    def add(self, kind: str, upload: Upload) -> StoredFile:
        if not upload.data:
            raise bad_request("file must be non-empty")
        width, height = size_of(kind, upload)
        number = len(self.known) + 1
        ending = PurePosixPath(upload.name).suffix or ENDINGS[kind]
        stored = StoredFile(
            id=f"{kind}-{number}",
            kind=kind,
            name=upload.name,
            content_type=upload.content_type,
            size=len(upload.data),
            path=f"{FOLDERS[kind]}/file_{number}{ending}",
            width=width,
            height=height,
        )
        self.known[stored.id] = stored
        self.contents[stored.id] = upload.data
        self.store.put("file", stored.id, stored)
        self.store.put_bytes("content", stored.id, upload.data)
        return stored

    def by_path(self, path: str) -> StoredFile | None:
        return next((stored for stored in self.known.values() if stored.path == path), None)

    def read(self, stored: StoredFile) -> bytes:
        if stored.id not in self.contents:
            self.contents[stored.id] = self.store.read_bytes("content", stored.id) or b""
        return self.contents[stored.id]


def size_of(kind: str, upload: Upload) -> tuple[int, int]:
    if kind != "photo":
        return (film_size(upload.data) or (0, 0)) if kind in ("animation", "video") else (0, 0)
    if len(upload.data) > PHOTO_LIMIT:
        raise bad_request("file is too big")
    size = picture_size(upload.data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if not 0 < sum(size) <= PHOTO_SIDES:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size
