"""Fetching what a runner's link names, and nothing that lies inside our own network.

Every name is resolved once, every address that it has must be public, and the connection goes to one of these very
addresses: a name that answers differently the second time changes nothing. Redirects go the same way anew.
"""

import asyncio
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.addresses import is_address, is_loopback
from bot.records.outcome import UnreachableError
from bot.records.refusal import RefusedError
from bot.request import beginning

MOST_BYTES = 5 * 2**20
MOST_REDIRECTS = 3
SECONDS = 20.0
LONGEST = 2048
REDIRECTS = (301, 302, 303, 307, 308)
GONE = (401, 403, 404, 410)
CARRIES_IPV4 = {IPv6Network("64:ff9b::/96"): 0, IPv6Network("2002::/16"): 80}
"""Networks whose addresses lead to an IPv4 one, and by how many bits that is shifted."""
HEADERS = {"User-Agent": "Talus calendar", "Accept": "text/calendar, */*;q=0.5", "Accept-Encoding": "identity"}


class Public(AbstractResolver):
    """Resolves to public addresses only; `loopback` lets tests and trials on one machine through."""

    def __init__(self, *, loopback: bool) -> None:
        self.loopback = loopback

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM)
        addresses = [(kind, str(where[0])) for kind, _, _, _, where in found]
        if not addresses or not all(may_be_reached(address, loopback=self.loopback) for _, address in addresses):
            raise RefusedError("private")
        return [
            ResolveResult(hostname=host, host=address, port=port, family=kind, proto=0, flags=socket.AI_NUMERICHOST)
            for kind, address in addresses
        ]

    async def close(self) -> None:
        """Nothing is kept."""


def may_be_reached(written: str, *, loopback: bool) -> bool:
    """Everybody's addresses alone: none of a private net, this machine, a provider's inside, or a cloud's own."""
    try:
        address = bare(ip_address(written.partition("%")[0]))
    except ValueError:
        return False
    if address.is_loopback:
        return loopback
    inside = address.is_multicast or address.is_reserved or getattr(address, "is_site_local", False)
    return address.is_global and not inside


def bare(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Of an address that only wraps an IPv4 one that one."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.teredo is not None:
        return address.teredo[1]
    for network, shifted in CARRIES_IPV4.items():
        if address in network:
            return IPv4Address((int(address) >> shifted) & 0xFFFFFFFF)
    return address


async def fetch(link: str, *, loopback: bool = False) -> bytes:
    """The content under a link; RefusedError says why there is none, UnreachableError that it may come in a while."""
    connector = aiohttp.TCPConnector(resolver=Public(loopback=loopback), use_dns_cache=False, limit=1)
    session = aiohttp.ClientSession(
        connector=connector, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=False, trust_env=False
    )
    try:
        async with asyncio.timeout(SECONDS), session:
            return await followed(session, URL(link), loopback=loopback)
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        raise UnreachableError from None


async def followed(session: aiohttp.ClientSession, link: URL, *, loopback: bool) -> bytes:
    for _ in range(MOST_REDIRECTS + 1):
        allowed(link, loopback=loopback)
        async with session.get(link, headers=HEADERS, allow_redirects=False) as answer:
            if answer.status in REDIRECTS and (onward := answer.headers.get("Location")):
                link = link.join(URL(onward))
                continue
            if answer.status in GONE:
                raise RefusedError("link-gone")
            if answer.status != 200:
                raise UnreachableError
            data = await beginning(answer.content, MOST_BYTES + 1)
            if len(data) > MOST_BYTES:
                raise RefusedError("too-big")
            return data
    raise RefusedError("link-gone")


def allowed(link: URL, *, loopback: bool) -> None:
    """Before anything is resolved: encrypted, without a name and password in it, and no bare inner address.

    The host is looked at as the connection will have it: other scripts' digits and dots have become plain ones.
    """
    host = link.raw_host or ""
    if link.scheme != "https" and not (loopback and link.scheme == "http" and is_loopback(host)):
        raise RefusedError("not-https")
    if not host or link.raw_user is not None or link.raw_password is not None or len(str(link)) > LONGEST:
        raise RefusedError("private")
    looks_bare = is_address(host) or host.replace(".", "").isdigit()
    if looks_bare and not may_be_reached(host, loopback=loopback):
        raise RefusedError("private")
