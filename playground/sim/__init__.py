"""The JSON interface that the page, tests and scripts use to play people and to move time."""

from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Route

from playground.sim import acting, controls, founding, looking, moving, people, presenting, topics, touching
from playground.sim.requests import Handler, answering
from playground.telegram import Telegram

HANDLERS: list[tuple[str, str, Handler]] = [
    ("GET", "/sim/chats", looking.get_chats),
    ("GET", "/sim/chats/{chat}/messages", looking.get_messages),
    ("GET", "/sim/calls", looking.get_calls),
    ("POST", "/sim/edits", touching.post_edit),
    ("POST", "/sim/reactions", touching.post_reaction),
    ("POST", "/sim/votes", touching.post_vote),
    ("POST", "/sim/people", people.post_people),
    ("POST", "/sim/chats", founding.post_chats),
    ("POST", "/sim/topics", topics.post_topics),
    ("GET", "/sim/files/{file}", looking.get_file),
    ("GET", "/sim/me", presenting.get_me),
    ("GET", "/sim/faults", controls.get_faults),
    ("POST", "/sim/faults", controls.post_faults),
    ("DELETE", "/sim/faults", controls.delete_faults),
    ("POST", "/sim/messages", acting.post_message),
    ("POST", "/sim/presses", acting.post_press),
    ("GET", "/sim/clock", moving.get_clock),
    ("POST", "/sim/clock", moving.post_clock),
]


def sim_routes(telegram: Telegram) -> list[Route]:
    async def stream(request: Request) -> StreamingResponse:  # noqa: ARG001 - the shape of an endpoint
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(telegram.stream.listen(), headers=headers, media_type="text/event-stream")

    routes = [Route(path, answering(telegram, handler), methods=[verb]) for verb, path, handler in HANDLERS]
    return [*routes, Route("/sim/stream", stream, methods=["GET"])]
