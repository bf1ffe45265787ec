"""The composition: every part built once, in one readable place, and run under one roof."""

import asyncio
import gc
import signal
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.alarm import Alarm
from bot.api import Api
from bot.carrier import Carrier
from bot.clock import Clock
from bot.courier import Courier
from bot.health import Health
from bot.intake import Intake
from bot.latecomers import Latecomers
from bot.limits import Limits
from bot.links import Links
from bot.menu import set_menu
from bot.polling import ALLOWED, Polling
from bot.records.errands import Errands
from bot.records.feed import Feed
from bot.records.going import Going
from bot.request import AiohttpRequest
from bot.roles import HEARTBEAT_SECONDS, hold
from bot.settings import Settings
from bot.stillness import Stillness
from bot.studio.makers import MAKERS, Maker
from bot.studio.studio import Studio
from bot.studio.workshop import Workshop
from bot.web import WEBHOOK_PATH, beside, web
from bot.whispers import Whispers
from bot.worker import Worker
from coach.calendars import Reach
from coach.made import Made
from content.library import load_library
from content.texts import Texts, texts_in
from content.translations import languages
from scheduler.due import Agenda
from scheduler.housekeeping import Housekeeping
from scheduler.metronome import Metronome
from storage.database import Database

log = structlog.get_logger()

DRAIN_SECONDS = 6.0  # of the eight that a stop may take


@dataclass(slots=True)
class House:
    """All that runs, by name."""

    db: Database
    api: Api
    health: Health
    intake: Intake
    worker: Worker
    courier: Courier
    polling: Polling
    agenda: Agenda
    housekeeping: Housekeeping
    errands: Errands
    alarm: Alarm
    stillness: Stillness
    studio: Studio
    feed: Feed | None
    texts: Callable[[str], Texts]
    holder: str

    async def beat(self) -> None:
        await self.db.write(lambda tx: tx.workers.beat(self.holder))


def build(
    settings: Settings,
    clock: Clock,
    token: str,
    db: Database,
    limits: Limits,
    request: AiohttpRequest | None = None,
    workshop: Workshop | None = None,
    makers: Mapping[type[Made], Maker] = MAKERS,
) -> House:
    """`request` is how Telegram is spoken to: over HTTP unless told otherwise. Without `makers` all is words."""
    api = Api(settings.telegram_api, token, request or AiohttpRequest())
    health = Health()
    wakes: list[Callable[[], None]] = []

    def stir() -> None:
        for wake in wakes:
            wake()

    worker = Worker(db, load_library(), texts_in, clock.now, health, stir, settings.public, reach_of(settings))
    studio = Studio(db, api.bot_id, settings.data / "made", workshop or Workshop(), makers)
    whispers = Whispers(api, limits, clock.now, wanted=settings.ephemeral)
    carrier = Carrier(api, studio, whispers, Latecomers(db, clock.now, stir))
    courier = Courier(db, carrier, limits, clock.now, health, news=stir)
    intake = Intake(db, api.bot_id, clock.now, wake=worker.wake)
    agenda = Agenda(db, clock.now, wake=worker.wake)
    going = Going(db, api, clock.now, settings.intervals_url or "", loopback=settings.allow_loopback)
    errands = Errands(db, going, clock.now, health, news=stir)
    stillness = Stillness(db, agenda, courier, errands)
    wakes += [worker.wake, courier.wake, errands.wake, stillness.stir]
    return House(
        db=db,
        api=api,
        health=health,
        intake=intake,
        polling=Polling(api, intake, health),
        worker=worker,
        courier=courier,
        agenda=agenda,
        housekeeping=Housekeeping(db, clock.now, settings.data / "backups", wake=worker.wake),
        errands=errands,
        alarm=Alarm(db, api, health, texts_in("en"), settings.admins),
        stillness=stillness,
        studio=studio,
        feed=Feed(db, Links(db.vault), texts_in, studio.workshop, clock.now) if settings.public else None,
        texts=texts_in,
        holder=name_of(settings),
    )


def reach_of(settings: Settings) -> Reach:
    return Reach(bool(settings.public), bool(settings.intervals_url), settings.allow_loopback)


def name_of(settings: Settings) -> str:
    """The same after a restart, so that a process knows of its own death; no two on one machine share a port."""
    return f"{socket.gethostname()}:{settings.address[1]}"


@asynccontextmanager
async def running(house: House, settings: Settings, now: Callable[[], datetime]) -> AsyncIterator[House]:
    """Everything runs inside; leaving drains: the batch is finished, calls in flight end, the database closes."""
    await house.api.request.initialize()
    unclean = await house.db.write(lambda tx: tx.workers.start(house.holder, now()))
    if unclean:
        log.warning("unclean_stop", rows=await house.worker.recover())
    metronome = start_metronome(house)
    try:
        async with asyncio.TaskGroup() as tasks:
            ears = tasks.create_task(listen(house, settings))
            mind = tasks.create_task(house.worker.run())
            voice = tasks.create_task(hold(house.db, "courier", house.holder, house.courier.run))
            legs = tasks.create_task(hold(house.db, "errands", house.holder, house.errands.run))
            yield house
            await metronome.stop()
            ears.cancel()
            mind.cancel()
            legs.cancel()
            house.courier.stop()
            house.studio.close()
            await asyncio.wait({voice}, timeout=DRAIN_SECONDS)
            voice.cancel()
        await house.db.write(lambda tx: tx.workers.stop(house.holder))
    finally:
        await metronome.stop()
        house.studio.close()
        await house.api.request.shutdown()
        house.db.close()


def start_metronome(house: House) -> Metronome:
    metronome = Metronome()
    metronome.each_second(house.agenda.tick)
    metronome.every(HEARTBEAT_SECONDS, house.beat)
    metronome.every(60, house.alarm.look)
    metronome.every(300, house.housekeeping.note_erasures)
    metronome.every(600, house.housekeeping.restore_thoughts)
    metronome.every(3600, house.housekeeping.purge)
    metronome.nightly(3, 30, house.housekeeping.back_up)
    metronome.start()
    return metronome


async def listen(house: House, settings: Settings) -> None:
    """Whoever wrote already is heard before the menu is set: Telegram has the last one until then."""
    if settings.webhook_url:
        secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
        params = {"url": settings.webhook_url + WEBHOOK_PATH, "secret_token": secret, "allowed_updates": ALLOWED}
        await house.api.call("setWebhook", params)
        await set_menu(house.api, house.texts, languages())
        return
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(hold(house.db, "polling", house.holder, lambda _: house.polling.run()))
        await house.polling.listening.wait()
        await set_menu(house.api, house.texts, languages())


def keep_loaded() -> None:
    """What was loaded at start stays until the end: the collector need not stop everything to walk through it."""
    gc.freeze()
    gc.enable()


async def serve(house: House, settings: Settings, now: Callable[[], datetime]) -> None:
    """Run until SIGTERM or SIGINT, with the health page (and the webhook, where one is set) beside."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    keep_loaded()
    page = web(house.health, house.intake if settings.webhook_url else None, secret, house.feed)
    host, port = settings.address
    async with running(house, settings, now), beside(page, host, port):
        log.info("talus_runs", health=f"http://{host}:{port}/health")
        await stop.wait()
        log.info("talus_stops")
