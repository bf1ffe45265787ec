"""What a runner's link may lead to, and what it never may."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.records.guarded import Public, fetch, may_be_reached
from bot.records.outcome import UnreachableError
from bot.records.refusal import RefusedError
from tests.town import free_port

INSIDE = [
    "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.127.255.254", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:1::1", "2001:0:4136:e378:8000:63bf:80ff:fffe", "", "example.com",
]  # fmt: skip

WRITTEN_OTHERWISE = ["127\u30020\u30020\u30021", "169\uff61254\uff61169\uff61254", "\uff11\uff12\uff17\uff0e0.0.1"]
"""Dots and digits of other scripts, which a browser takes for plain ones."""


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_inside_is_never_reached(address: str):
    assert not may_be_reached(address, loopback=False)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:1.1.1.1"])
def test_an_address_of_everybody_is(address: str):
    assert may_be_reached(address, loopback=False)


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("http://example.com/a.ics", "not-https"),
        ("ftp://example.com/a.ics", "not-https"),
        ("file:///etc/passwd", "not-https"),
        ("https://user:word@example.com/a.ics", "private"),
        ("https:///a.ics", "private"),
        *((f"https://{host}/a.ics", "private") for host in ("127.0.0.1", "127.1", "2130706433", "0", "[::1]")),
        *((f"https://{host}/a.ics", "private") for host in ("169.254.169.254", "[::ffff:10.0.0.1]", "localhost")),
        *((f"https://{host}/a.ics", "private") for host in WRITTEN_OTHERWISE),
        ("https://" + "a" * 3000, "private"),
    ],
)
async def test_a_link_that_leads_inside_is_not_opened(link: str, why: str):
    with pytest.raises(RefusedError) as refused:
        await fetch(link)

    assert refused.value.why == why


@pytest.mark.parametrize("addresses", [["10.0.0.1"], ["1.1.1.1", "127.0.0.1"], []])
async def test_a_name_is_refused_if_any_of_its_addresses_lies_inside(
    addresses: list[str], monkeypatch: pytest.MonkeyPatch
):
    async def answers(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (address, 443)) for address in addresses]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", answers, raising=False)

    with pytest.raises(RefusedError):
        await Public(loopback=False).resolve("calendar.example", 443)


@asynccontextmanager
async def site(answer: object) -> AsyncIterator[str]:
    """A web site on this machine; its address."""
    app = web.Application()
    app.router.add_get("/{name}", answer)  # type: ignore[arg-type]
    runner = web.AppRunner(app)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


async def test_redirects_are_followed_three_times_and_looked_at_each_time():
    async def answer(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name == "inside":
            raise web.HTTPFound("https://10.0.0.1/a.ics")
        if int(name):
            raise web.HTTPFound(f"/{int(name) - 1}")
        return web.Response(body=b"BEGIN:VCALENDAR", content_type="text/html")

    async with site(answer) as base:
        assert await fetch(f"{base}/3", loopback=True) == b"BEGIN:VCALENDAR"
        assert await fetch(f"{base.replace('127.0.0.1', 'localhost')}/0", loopback=True) == b"BEGIN:VCALENDAR"
        with pytest.raises(RefusedError, match="link-gone"):
            await fetch(f"{base}/4", loopback=True)
        with pytest.raises(RefusedError, match="private"):
            await fetch(f"{base}/inside", loopback=True)


async def test_too_much_gone_and_broken_are_told_apart(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.records.guarded.MOST_BYTES", 1000)

    async def answer(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        return web.Response(body=b"a" * 1001) if name == "much" else web.Response(status=int(name))

    async with site(answer) as base:
        with pytest.raises(RefusedError, match="too-big"):
            await fetch(f"{base}/much", loopback=True)
        with pytest.raises(RefusedError, match="link-gone"):
            await fetch(f"{base}/404", loopback=True)
        with pytest.raises(UnreachableError):
            await fetch(f"{base}/500", loopback=True)
    with pytest.raises(UnreachableError):
        await fetch(f"{base}/much", loopback=True)
