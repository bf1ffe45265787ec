"""Files: up, shown, down again, and sent once more by id."""

import base64

import aiohttp
import orjson
import pytest

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (640).to_bytes(4) + (480).to_bytes(4) + b"\x08\x06\0\0\0"
GIF = b"GIF89a" + (320).to_bytes(2, "little") + (200).to_bytes(2, "little") + b"\0\0\0"
MP4 = (
    b"\0\0\0\x18ftypisom" + (92).to_bytes(4) + b"tkhd" + b"\0" * 76 + (720 << 16).to_bytes(4) + (1280 << 16).to_bytes(4)
)
JPEG = b"\xff\xd8\xff\xe0\0\x04\0\0" + b"\xff\xc0\0\x11\x08" + (300).to_bytes(2) + (400).to_bytes(2) + b"\x03" * 10
WEBP = b"RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0" + (99).to_bytes(3, "little") + (49).to_bytes(3, "little")


async def upload(line, method, files, **params):
    form = aiohttp.FormData(
        {name: value if isinstance(value, str) else orjson.dumps(value).decode() for name, value in params.items()}
    )
    for name, (file_name, data) in files.items():
        form.add_field(name, data, filename=file_name)
    async with line.session.post(f"{line.url}/bot42:x/{method}", data=form) as response:
        return await response.json()


async def send_photo(line, data=PNG, **params):
    answer = await upload(line, "sendPhoto", {"photo": ("p.png", data)}, chat_id=1001, **params)
    assert answer["ok"], answer
    return answer["result"]


@pytest.mark.parametrize(
    ("data", "size"), [(PNG, (640, 480)), (GIF, (320, 200)), (JPEG, (400, 300)), (WEBP, (100, 50))]
)
async def test_a_photo_knows_its_size(line, data, size):
    photo = (await send_photo(line, data))["photo"][-1]

    assert (photo["width"], photo["height"], photo["file_size"]) == (*size, len(data))


async def test_a_file_comes_down_as_it_went_up(line):
    photo = (await send_photo(line, caption="<b>me</b>", parse_mode="HTML"))["photo"][-1]

    described = await line.call("getFile", file_id=photo["file_id"])
    async with line.session.get(f"{line.url}/file/bot42%3Ax/{described['file_path']}") as response:
        downloaded = await response.read()
    (shown,) = await line.shown()
    async with line.session.get(line.url + shown["media"]["url"]) as response:
        seen = await response.read()

    assert downloaded == seen == PNG
    assert shown["media"] | {"url": ""} == {"kind": "photo", "url": "", "width": 640, "height": 480, "file_name": None}
    assert shown["html"] == "<b>me</b>"


async def test_a_file_can_be_sent_again_by_its_id_but_not_as_something_else(line):
    photo = (await send_photo(line))["photo"][-1]["file_id"]

    again = await line.call("sendPhoto", chat_id=1001, photo=photo)
    wrong = await line.refused("sendDocument", chat_id=1001, document=photo)

    assert again["photo"][-1]["file_id"] == photo
    assert wrong == "Bad Request: can't use file of type Photo as Document"


@pytest.mark.parametrize(
    ("method", "field", "data", "size"),
    [
        ("sendAnimation", "animation", MP4, (720, 1280)),
        ("sendAnimation", "animation", GIF, (320, 200)),
        ("sendVideo", "video", MP4, (720, 1280)),
    ],
)
async def test_films_know_their_size(line, method, field, data, size):
    answer = await upload(line, method, {field: ("f.mp4", data)}, chat_id="1001", duration="3")

    film = answer["result"][field]

    assert (film["width"], film["height"], film["duration"], film["file_name"]) == (*size, 3, "f.mp4")


async def test_documents_and_voice_notes_can_be_sent(line):
    document = await upload(line, "sendDocument", {"document": ("plan.pdf", b"%PDF")}, chat_id="1001")
    voice = await upload(line, "sendVoice", {"voice": ("v.oga", b"OggS")}, chat_id="1001", duration="2")

    assert document["result"]["document"]["file_name"] == "plan.pdf"
    assert voice["result"]["voice"]["duration"] == 2


async def test_a_group_of_media_is_attached_by_name(line):
    media = [{"type": "photo", "media": "attach://one", "caption": "first"}, {"type": "photo", "media": "attach://two"}]

    answer = await upload(
        line, "sendMediaGroup", {"one": ("1.png", PNG), "two": ("2.gif", GIF)}, chat_id="1001", media=media
    )
    first, second = answer["result"]

    assert first["caption"] == "first"
    assert first["media_group_id"] == second["media_group_id"]
    assert second["photo"][-1]["width"] == 320


async def test_media_can_be_replaced_and_captions_edited(line):
    sent = await send_photo(line, caption="old")
    place = {"chat_id": 1001, "message_id": sent["message_id"]}

    captioned = await line.call("editMessageCaption", **place, caption="new")
    replaced = await upload(
        line, "editMessageMedia", {"f": ("f.mp4", MP4)}, **place, media={"type": "animation", "media": "attach://f"}
    )

    assert (captioned["caption"], "photo" in captioned) == ("new", True)
    assert replaced["result"]["animation"]["width"] == 720
    assert "photo" not in replaced["result"]
    assert "caption" not in replaced["result"]


@pytest.mark.parametrize(
    ("params", "files", "description"),
    [
        ({}, {}, "there is no photo in the request"),
        ({"photo": "https://a.example/p.png"}, {}, "failed to get HTTP URL content"),
        ({"photo": "made-up"}, {}, "wrong file identifier/HTTP URL specified"),
        ({}, {"photo": ("p.png", b"")}, "file must be non-empty"),
        ({}, {"photo": ("p.png", b"not a picture")}, "IMAGE_PROCESS_FAILED"),
        ({}, {"photo": ("p.png", PNG[:16] + (9999).to_bytes(4) * 2)}, "PHOTO_INVALID_DIMENSIONS"),
        ({"caption": "x" * 1025}, {"photo": ("p.png", PNG)}, "message caption is too long"),
    ],
)
async def test_a_bad_photo_is_refused(line, params, files, description):
    answer = await upload(line, "sendPhoto", files, chat_id="1001", **params)

    assert answer["description"] == f"Bad Request: {description}"


async def test_an_unknown_file_is_not_there(line):
    refusal = await line.refused("getFile", file_id="made-up")
    async with line.session.get(f"{line.url}/file/bot42:x/photos/made-up.jpg") as response:
        status = response.status

    assert refusal == "Bad Request: wrong file_id or the file is temporarily unavailable"
    assert status == 404


async def test_people_send_pictures_voices_places_and_contacts(line):
    data = base64.b64encode(PNG).decode()
    await line.say("look", photo=data)
    await line.say("", document={"data": base64.b64encode(b"GPX").decode(), "name": "run.gpx"})
    await line.say("", location={"latitude": 52.5, "longitude": 13.4})
    await line.say("", contact={"phone_number": "1", "first_name": "R"})
    await line.say("", web_app_data={"data": "{}", "button_text": "Open"})

    photo, document, place, contact, app = [update["message"] for update in await line.updates()]

    assert (photo["caption"], photo["photo"][-1]["width"]) == ("look", 640)
    assert document["document"]["file_name"] == "run.gpx"
    assert place["location"]["latitude"] == 52.5
    assert contact["contact"]["first_name"] == "R"
    assert app["web_app_data"]["data"] == "{}"
    assert await line.error("messages", chat=1001, **{"from": 1001}, photo="no base64!") == "photo must be base64"


async def test_a_file_that_is_no_picture_is_never_shown_as_a_page(line):
    page = base64.b64encode(b"<script>").decode()
    await line.say("", document={"data": page, "name": "x.html", "type": "text/html"})
    (shown,) = await line.shown()

    async with line.session.get(line.url + shown["media"]["url"]) as response:
        assert response.headers["content-type"] == "application/octet-stream"
        assert "sandbox" in response.headers["content-security-policy"]
