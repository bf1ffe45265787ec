"""What a file is, by its content and never by its name; what is packed is unpacked within limits."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import Literal

from bot.records.refusal import RefusedError

MOST_BYTES = 20 * 2**20  # as Telegram hands out
MOST_UNPACKED = 80 * 2**20
MOST_MEMBERS = 200
BOUNDED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Ways of packing that are unpacked no further than asked for; watches and sites know no others."""
JOURNAL_NAME = "journal.json"
ACTIVITIES = (".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz")
ROOT = re.compile(rb"<(?:[\w.-]+:)?(gpx|TrainingCenterDatabase)[\s>/]")

Format = Literal["fit", "gpx", "tcx", "calendar", "journal"]


@dataclass(frozen=True, slots=True)
class Content:
    format: Format
    data: bytes


def unpacked(data: bytes, depth: int = 0) -> Content:
    """RefusedError for what is nothing that can be read."""
    if not data:
        raise RefusedError("empty")
    if len(data) > (MOST_UNPACKED if depth else MOST_BYTES):
        raise RefusedError("too-big")
    if data[:2] == b"\x1f\x8b" and depth < 2:
        return unpacked(gunzipped(data), depth + 1)
    if data[:4] == b"PK\x03\x04" and depth < 1:
        return from_zip(data)
    found = format_of(data)
    if found is None:
        raise RefusedError("unknown")
    return Content(found, data)


def format_of(data: bytes) -> Format | None:
    if data[8:12] == b".FIT":
        return "fit"
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head[:15].upper() == b"BEGIN:VCALENDAR":
        return "calendar"
    if head[:1] == b"{":
        return "journal"
    if head[:1] == b"<" and (root := ROOT.search(head)):
        return "gpx" if root.group(1) == b"gpx" else "tcx"
    return "gpx" if head[:1] == b"<" and b"<!" in head and (b"gpx" in head or b"ENTITY" in head) else None


def gunzipped(data: bytes) -> bytes:
    unzip = zlib.decompressobj(wbits=31)
    try:
        plain = unzip.decompress(data, MOST_UNPACKED + 1)
    except zlib.error:
        raise RefusedError("broken") from None
    if len(plain) > MOST_UNPACKED or unzip.unconsumed_tail:
        raise RefusedError("hostile")
    if not unzip.eof:
        raise RefusedError("broken")
    return plain


def from_zip(data: bytes) -> Content:
    """Our own export, or the one activity that a watch's site packs."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
            if len(members) > MOST_MEMBERS:
                raise RefusedError("hostile")
            return unpacked(member_of(packed, wanted(members)), 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        raise RefusedError("broken") from None


def wanted(members: list[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    own = [one for one in members if one.filename == JOURNAL_NAME]
    found = own or [one for one in members if one.filename.lower().endswith(ACTIVITIES)]
    if len(found) != 1:
        raise RefusedError("unknown")
    return found[0]


def member_of(packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """What a zip says of its sizes is not believed."""
    if member.file_size > MOST_UNPACKED or member.compress_type not in BOUNDED:
        raise RefusedError("hostile")
    with packed.open(member) as opened:
        plain = opened.read(MOST_UNPACKED + 1)
    if len(plain) > MOST_UNPACKED:
        raise RefusedError("hostile")
    return plain
