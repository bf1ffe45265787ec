"""The chat page: files as they are, never cached, allowed to load nothing from elsewhere."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

FOLDER = Path(__file__).parent / "static"
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'self'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


def page_routes() -> list[Route]:
    return [Route("/", index, methods=["GET"]), Route("/static/{path:path}", static_file, methods=["GET"])]


async def index(request: Request) -> Response:  # noqa: ARG001 - the shape of an endpoint
    return served("index.html")


async def static_file(request: Request) -> Response:
    return served(request.path_params["path"])


def served(name: str) -> Response:
    path = (FOLDER / name).resolve()
    if not path.is_relative_to(FOLDER) or not path.is_file():
        return PlainTextResponse("Not Found", 404, HEADERS)
    return FileResponse(path, headers=HEADERS)
