"""An ordinary day in another language, from the first word on: what Telegram tells of the runner is enough."""

from tests.town import Chat, Town, approved, town

GERMAN = (
    "Los – etwa eine Minute",
    "Ich bin 18",
    "Nichts davon",
    "Nichts davon",
    "Nein",
    "Di Do Sa",
    "Nach der Arbeit",
    "09:0",
    "Berlin",
    "Band + Stufe",
    "Gerade so",
    "Passt so",
    "Los geht",
    "Heute zeigen",
)

SPANISH = (
    "Empezar",
    "Tengo 18",
    "Nada de esto",
    "Nada de esto",
    "No",
    "Ma Ju Sá",
    "Tarde 17",
    "9:0",
    "Madrid",
    "Banda + escalón",
    "A duras penas",
    "Está bien",
    "Empezar",
    "Ver el día de hoy",
)


async def newcomer(here: Town, name: str, language: str) -> Chat:
    made = await here.post("/sim/chats", {"name": name, "language_code": language})
    chat = Chat(here, made["id"], made["id"])
    await chat.says("/start")
    return chat


async def test_a_german_day(tmp_path):
    async with town(tmp_path) as here:
        chat = await newcomer(here, "Jo", "de")
        for label in GERMAN:
            await chat.taps(label)
        for label in ("Keine Zeit", "Nichts", "Los"):
            await chat.to_next()
            if label == "Keine Zeit":
                await chat.taps("Auslassen")
            await chat.taps(label)
        for label in ("Weiter", "Weiter", "Fertig"):
            await chat.taps(label)
        await chat.to_next()
        await chat.taps("Rechts weh")
        await chat.taps("Schwer")
        await chat.to_next()
        for label in ("Etwa 15 min", "Schlechter", "Warum?", "◀ Zurück"):
            await chat.taps(label)

    approved("german-day", chat.transcript)


async def test_a_spanish_day(tmp_path):
    async with town(tmp_path) as here:
        chat = await newcomer(here, "Ana", "es-MX")
        for label in SPANISH:
            await chat.taps(label)
        await chat.says("tengo el gemelo derecho cargado, un 3")
        await chat.taps("Sí")
        for label in ("Sin tiempo", "Nada", "Empezar"):
            await chat.to_next()
            if label == "Sin tiempo":
                await chat.taps("Omitir")
            await chat.taps(label)
        for label in ("Seguir", "Seguir", "Terminar"):
            await chat.taps(label)
        await chat.to_next()
        await chat.taps("Molesta der.")
        await chat.taps("Pesadas")
        await chat.to_next()
        for label in ("Unos 15 min", "Peor", "¿Por qué?", "◀ Atrás"):
            await chat.taps(label)
        await chat.says("se me hinchó el tobillo y no puedo apoyar el pie")

    approved("spanish-day", chat.transcript)
