"""Who makes what. A maker is a plain function at the top of a module that takes values and returns a file's bytes.

It is named by its address and imported only where it runs, so the bot itself never loads what draws or encodes.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, Literal, TypeAlias

import orjson

from bot.beats.score import VERSION, score_of
from bot.records import appointments, pack
from coach.made import CalendarFile, Clip, Hold, JournalFile, Made, Pace, PhysioPage, Still
from coach.progress.shown import Gains
from coach.progress.values import Benchmarks, Calendar, Trend
from storage.database import Tx

Kind = Literal["animation", "photo", "voice", "document"]
ACTIONS: Mapping[Kind, str] = {
    "animation": "upload_video",
    "photo": "upload_photo",
    "voice": "record_voice",
    "document": "upload_document",
}
"""What the phone says meanwhile."""
Arguments: TypeAlias = tuple[Any, ...]
KEY_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Maker:
    """`function` is `module:name`. `version` tells apart what the same value looked like before; it is called often.

    `facts` go with the file, as the Bot API names them.
    Without `record` the same for everybody: kept and sent again. With it personal: made from what is read of one
    runner, kept nowhere.
    """

    kind: Kind
    function: str
    name: Callable[[Any], str]
    arguments: Callable[[Any], Arguments] = lambda _: ()
    version: Callable[[Any], str] = lambda _: ""
    facts: Callable[[Any], Mapping[str, Any]] = lambda _: {}
    record: Callable[[Tx, int], Arguments] | None = None


def language_of(tx: Tx, actor_id: int) -> Arguments:
    return (tx.people.load([actor_id])[actor_id].settings.language,)


def of_record(tx: Tx, actor_id: int) -> Arguments:
    return (tx.people.load([actor_id])[actor_id], tx.journal.of(actor_id))


def moment_of(what: PhysioPage) -> Arguments:
    return (what.at,)


def alone(what: Made) -> Arguments:
    return (what,)


def chart(name: str) -> Maker:
    """Drawn from what the value holds, in the language of whoever looks."""
    return Maker("photo", "bot.charts.making:chart", lambda _: f"{name}.png", alone, record=language_of)


def as_done(picture: Clip | Still) -> Arguments:
    side = picture.side.value if picture.side else None
    return picture.exercise, side, picture.tempo, picture.seconds, picture.variant


def drawn_as(picture: Clip | Still) -> str:
    """Loaded when the first picture is asked for."""
    from bot.pictures.clips import content_hash  # noqa: PLC0415 - as the docstring says

    return content_hash(*as_done(picture))


def named(picture: Clip | Still) -> str:
    return "-".join(part for part in as_done(picture)[:2] if part)


def heard_as(_: Pace | Hold) -> str:
    return VERSION


def length_of(sound: Pace | Hold) -> Mapping[str, Any]:
    return {"duration": round(score_of(sound).seconds)}


BEAT = Maker("voice", "bot.beats.voice:voice", lambda _: "beat.ogg", lambda sound: (sound,), heard_as, length_of)
MAKERS: dict[type[Made], Maker] = {
    Clip: Maker("animation", "bot.pictures.clips:clip", lambda clip: f"{named(clip)}.mp4", as_done, drawn_as),
    Still: Maker("photo", "bot.pictures.clips:still", lambda still: f"{named(still)}.png", as_done, drawn_as),
    Pace: BEAT,
    Hold: BEAT,
    CalendarFile: Maker(
        "document",
        "bot.records.appointments:appointments",
        lambda _: "talus.ics",
        appointments.wish_of,
        record=appointments.whose,
    ),
    Trend: chart("trend"),
    Calendar: chart("calendar"),
    Benchmarks: chart("tests"),
    Gains: chart("gains"),
    PhysioPage: Maker(
        "document", "bot.report.making:physio_page", lambda _: "talus-physio.pdf", moment_of, record=of_record
    ),
    JournalFile: Maker("document", "bot.records.pack:packed", lambda _: pack.NAME, pack.moment_of, record=pack.whole),
}


def key_of(what: Made, maker: Maker, actor_id: int) -> str:
    """The same key, the same content. Says nothing to whoever reads it in the database."""
    whose = actor_id if maker.record else 0
    return sha256(orjson.dumps([asdict(what), maker.version(what), whose])).hexdigest()[:KEY_DIGITS]
