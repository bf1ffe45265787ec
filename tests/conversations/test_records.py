"""Files in and out, over real HTTP."""

from datetime import timedelta
from pathlib import Path

from aiohttp import web

from coach.journal import AnyEntry
from tests.bot.records.double import KEY, activity, double, planned
from tests.bot.records.test_guarded import site
from tests.bot.records.workouts import fit
from tests.conversations.people import joined, until_after_the_run
from tests.town import Chat, Town, approved, town


async def test_a_dropped_run_is_logged_and_asked_about(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        start = here.clock.now() - timedelta(hours=1, minutes=30)
        chat.lines.clear()

        await chat.drops("evening.fit", fit(start))
        await chat.taps("Right · aware")
        await chat.taps("Normal")
        await chat.drops("evening.fit", fit(start))
        await chat.drops("holiday.jpg", b"\xff\xd8\xff\xe0 a picture")
        await chat.drops("broken.fit", fit(start)[:40])

        approved("a_dropped_run", chat.transcript)


async def exported(chat: Chat) -> bytes:
    await chat.says("/export")
    media = (await chat.last())["media"]
    async with chat.town.session.get(chat.town.address + media["url"]) as answer:
        return await answer.read()


async def record_of(here: Town, telegram_id: int) -> tuple[AnyEntry, ...]:
    actor = await here.house.db.read(lambda tx: tx.actors.find("person", telegram_id))
    return await here.house.db.read(lambda tx: tx.journal.of(actor))


async def test_a_record_moves_to_another_chat_and_out_again(tmp_path):
    async with town(tmp_path) as here:
        old = await joined(here)
        await until_after_the_run(old)
        await old.taps("Both · aware")
        await old.taps("Normal")
        whole = await exported(old)
        made = await here.post("/sim/chats", {"name": "Ben"})
        new = Chat(here, made["id"], made["id"])

        await new.drops("talus-record.zip", whole)
        await new.says("/start")
        await new.taps("Start")
        await new.taps("I'm 18")
        await new.drops("talus-record.zip", whole)
        await new.taps("Take it in")
        moved = await record_of(here, new.person)
        await new.drops("talus-record.zip", whole)
        await new.taps("Undo")

        approved("a_record_moves", new.transcript)
        assert moved == await record_of(here, old.person)
        assert await record_of(here, new.person) == ()


PLAN = (
    ("20260506T070000", "PT40M", "Easy run"),
    ("20260508T180000", "PT1H", "Intervals"),
    ("20260510T090000", "PT2H", "Long run"),
)


def plan(*events: tuple[str, str, str]) -> bytes:
    rows = "".join(
        f"BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:{at}\r\nDURATION:{lasts}\r\nSUMMARY:{title}\r\nEND:VEVENT\r\n"
        for n, (at, lasts, title) in enumerate(events)
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{rows}END:VCALENDAR\r\n".encode()


async def test_a_dropped_plan_fills_the_week(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await chat.drops("plan.ics", plan(*PLAN, ("20260507T120000", "PT1H", "Dentist")))
        await chat.taps("Use them")
        await chat.taps("Show the week")
        await chat.says("http://plans.example/a.ics")
        await chat.says("https://10.0.0.1/a.ics")

        approved("a_dropped_plan", chat.transcript)


async def test_a_plan_behind_a_link_is_followed(tmp_path):
    calendar = plan(*PLAN)

    async def answer(_: web.Request) -> web.Response:
        return web.Response(body=calendar, content_type="text/calendar")

    async with site(answer) as base, town(tmp_path, allow_loopback="true") as here:
        chat = await joined(here)
        await chat.says(f"{base}/plan.ics")
        await chat.taps("Use them")
        calendar = plan(PLAN[0], ("20260509T100000", "PT1H", "Run"))
        await chat.wait(timedelta(days=1))
        kinds = [entry for entry in await record_of(here, chat.person) if entry.kind == "schedule"]

        assert [[f"{run.date:%a}" for run in one.runs] for one in kinds] == [["Wed", "Fri", "Sun"], ["Wed", "Sat"]]


async def test_a_runner_connects_intervals_icu_and_leaves_it(tmp_path):
    async with double() as service, town(tmp_path, intervals_url=service.base) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        start = here.clock.now() - timedelta(hours=1, minutes=30)
        service.activities = [activity("i1", f"{start:%Y-%m-%dT%H:%M:%S}")]
        service.events = [planned("2026-05-08T07:00:00"), planned("2026-05-10T09:00:00", "Long run")]
        await chat.says("/settings")
        chat.lines.clear()

        for label in ("Calendars", "intervals.icu", "Give my key"):
            await chat.taps(label)
        await chat.says(KEY)
        await chat.taps("All good")
        await chat.taps("Normal")
        await chat.taps("Use them")
        shown = len(service.ours)
        in_sight = any(KEY in message["text"] for message in await chat.messages())
        approved("intervals_icu", chat.transcript)
        await chat.says("/settings")
        for label in ("Calendars", "intervals.icu", "Disconnect"):
            await chat.taps(label)

        assert (shown > 8, in_sight, service.ours) == (True, False, [])
        assert KEY.encode() not in stored(tmp_path)


def stored(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("talus.db*"))
