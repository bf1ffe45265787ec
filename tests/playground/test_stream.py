"""Server-sent events, and the files of the page."""

import orjson


async def events(response, count):
    found = []
    async for line in response.content:
        if line.startswith(b"data: "):
            found.append(orjson.loads(line[6:]))
            if len(found) == count:
                return found
    return found


async def test_changes_and_the_clock_are_told_as_they_happen(line):
    async with line.session.get(f"{line.url}/sim/stream") as response:
        await line.send()
        await line.post("clock", advance="PT1H")
        await line.call("editMessageText", chat_id=1001, message_id=1, text="new")
        sent, clock, edited = await events(response, 3)

    (shown,) = await line.shown()
    assert response.headers["content-type"].startswith("text/event-stream")
    assert sent["chat"] == edited["chat"] == 1001
    assert edited["revision"] == shown["revision"] > sent["revision"]
    assert clock == {"clock": "2026-03-02T09:00:00+00:00"}


async def test_a_stream_ends_when_the_playground_stops(restarted):
    async with restarted() as line:
        response = await line.session.get(f"{line.url}/sim/stream")
        line.telegram.stop()

        assert await events(response, 1) == []


async def test_a_quiet_stream_is_kept_alive(line, monkeypatch):
    monkeypatch.setattr("playground.stream.KEEP_ALIVE_SECONDS", 0.001)

    async with line.session.get(f"{line.url}/sim/stream") as response:
        lines = [await response.content.readline() for _ in range(3)]

    assert lines == [b": welcome\n", b"\n", b": keep-alive\n"]


async def test_the_page_is_never_cached_and_loads_nothing_from_elsewhere(line):
    async with line.session.get(f"{line.url}/") as response:
        page = await response.text()

    assert "<title>" in page
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["content-security-policy"] == "default-src 'self'"


async def test_only_the_pages_own_files_are_served(line):
    async with line.session.get(f"{line.url}/static/%2e%2e/app.py") as response:
        assert response.status == 404
    async with line.session.get(f"{line.url}/static/index.html") as response:
        assert response.status == 200
