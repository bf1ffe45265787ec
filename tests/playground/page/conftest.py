import os
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from playground.app import create_app
from playground.clock import MovableClock
from playground.server import serving
from tests.playground.page.visit import Visit, echo_bot


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    path = shutil.which("chromium")
    if path is None and not os.environ.get("CI"):
        pytest.skip("needs chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path or "chromium")
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def visit(browser: Browser) -> AsyncIterator[Visit]:
    """Whatever a test looks at: no error in the console and no request to anywhere else."""
    app = create_app(clock=MovableClock(), settled=None, next_due=None, data=None)
    async with serving(app) as port:
        visit = Visit(app, f"http://127.0.0.1:{port}", browser)
        async with echo_bot(visit.origin):
            yield visit
            for context in browser.contexts:
                await context.close()
    assert visit.complaints == []
