"""Spanish: what its grammar and its people need to be read as they mean it."""

import pytest

from coach.understand import read_in
from content.words import load_vocabularies

SPOKEN = load_vocabularies()


def flags(text: str) -> tuple[str, ...]:
    return read_in(text, "es", SPOKEN).flags


@pytest.mark.parametrize(
    "text",
    [
        "12 km mañana, si dios quiere",
        "infección de orina ya curada, 5 km",
        "hace años tomé levofloxacino",
        "mi hermana toma ciprofloxacino",
    ],
)
def test_spanish_words_are_not_taken_for_slips_of_english_ones(text):
    assert flags(text) == ()


def test_english_is_read_where_somebody_writes_it():
    reading = read_in("my left ankle is swollen, sore 4", "es", SPOKEN)

    assert (reading.flags, reading.side, dict(reading.scales)) == (("swelling",), "left", {"soreness": 4})


def test_a_plan_told_in_spanish_is_no_run():
    assert read_in("mañana 12 km, si dios quiere", "es", SPOKEN).activity is None


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("no me duele nada el tobillo ni está hinchado", ("swelling",)),
        ("sin hinchazón ni hormigueo", ("numb-or-cold", "swelling")),
    ],
)
def test_a_denial_said_twice_is_one(text, denied):
    reading = read_in(text, "es", SPOKEN)

    assert (reading.flags, reading.denied) == ((), denied)


@pytest.mark.parametrize("text", ["no puedo apoyar nada el pie", "no puedo dar ni un paso", "no siento nada en el pie"])
def test_what_cannot_be_done_is_no_denial(text):
    assert flags(text) != ()


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("hoy no puedo", ("skip",)),
        ("no tengo tiempo", ("skip",)),
        ("mañana mejor", ("later",)),
        ("en 20 min", ("later",)),
        ("¿por qué?", ("why",)),
        ("qué toca hoy", ("today",)),
        ("me voy de vacaciones el viernes", ("pause",)),
        ("no me escribas más", ("stop",)),
        ("hoy no alcanzo", ("skip",)),
        ("pásalo al jueves", ("later",)),
        ("al rato", ("later",)),
        ("recién corrí 5k", ("ran",)),
        ("cuándo me toca correr", ("plan",)),
        ("cómo así", ("why",)),
        ("no cacho nada", ("help",)),
        ("acabo de correr", ("ran",)),
        ("gracias", ("thanks",)),
        ("me duele el izquierdo, ¿y ahora qué?", ("pain", "today")),
        ("no puedo apoyar el pie", ()),
    ],
)
def test_wishes_are_heard(text, intents):
    assert read_in(text, "es", SPOKEN).intents == intents


def test_a_question_names_an_exercise():
    reading = read_in("¿cómo se hace el pie corto?", "es", SPOKEN)

    assert (reading.intents, reading.exercises, reading.asks) == ((), ("short-foot",), True)


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("puedo dar cuatro pasos", {"four-steps": True}),
        ("no puedo dar cuatro pasos", {}),
        ("camino normal", {"limp": False, "four-steps": True}),
        ("cojeo", {"limp": True}),
        ("sin cojera", {"limp": False}),
        ("me tomé un ibuprofeno hace una hora", {"painkiller": True}),
        ("no me fío del tobillo", {"confident": False}),
        ("no he perdido peso", {"weight-loss": False}),
        ("he perdido 5 kilos sin hacer dieta", {"weight-loss": True}),
        ("la orina es oscura como coca cola", {"dark-urine": True}),
        ("me ha fallado tres veces este mes", {"gave-way-before": True}),
    ],
)
def test_questions_are_answered_in_words(text, answered):
    assert dict(read_in(text, "es", SPOKEN).answers) == answered


@pytest.mark.parametrize("text", ["no salí por la hinchazón del tobillo", "no puedo correr de lo hinchado que está"])
def test_what_kept_somebody_from_running_is_not_denied(text):
    assert flags(text) == ("swelling",)


@pytest.mark.parametrize(
    ("text", "scales"),
    [
        ("lunes 5 martes 4 hoy 3, talón", {"soreness": 3}),
        ("hoy 3 ayer 5", {"soreness": 3}),
        ("no es dolor es tirantez, isquio, 3", {"soreness": 0, "stiffness": 3}),
        ("gemelos durísimos hoy", {"stiffness": 7}),
        ("cansansio 7, dolor 1, rijidez 3", {"fatigue": 7, "soreness": 1, "stiffness": 3}),
        ("un 8... de ganas. dolor 0", {"soreness": 0}),
        ("dolor 2, ganas de salir: 9", {"soreness": 2}),
        ("gemelo cargado, tipo un 5 quizás", {"stiffness": 5}),
        ("rigidez: un 6 no, más bien un 4", {"stiffness": 4}),
        ("talón 3 no, tobillo 2", {"soreness": 3}),
        ("dolor, rigidez y fatiga a 2", {"soreness": 2, "stiffness": 2, "fatigue": 2}),
        ("todo a cero: dolor, rigidez y fatiga", {"soreness": 0, "stiffness": 0, "fatigue": 0}),
        ("¿hasta cuánto dolor se puede correr, 4/10?", {}),
        ("tobillo 3, nada roto", {"soreness": 3}),
    ],
)
def test_numbers_and_degrees_find_what_they_are_of(text, scales):
    assert dict(read_in(text, "es", SPOKEN).scales) == scales


def test_a_corrected_distance_is_no_score():
    reading = read_in("fueron 8 km digo 9, en 52 min", "es", SPOKEN)

    assert (reading.scales, reading.activity.kilometres, reading.activity.minutes) == ((), 9, 52)


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("corrí 45'", (None, 45)),
        ("corrí hora y media", (None, 90)),
        ("salí a rodar 12k", (12, None)),
        ("paré en el km 6 por la rodilla", (6, None)),
        ("subí 400 m de desnivel, 14 km", (14, None)),
    ],
)
def test_how_far_and_how_long_as_runners_write_it(text, done):
    activity = read_in(text, "es", SPOKEN).activity

    assert (activity.kind, activity.kilometres, activity.minutes) == ("run", *done)


def test_well_swollen_is_not_well():
    reading = read_in("tengo el tobillo izq bn inchado", "es", SPOKEN)

    assert (reading.flags, reading.scales) == (("swelling",), ())


@pytest.mark.parametrize(
    "text",
    [
        "un calor terrible hoy, gemelo cargado 3",
        "los pies me duelen de tanto estar parada",
        "mi hija me dio un pelotazo en la rodilla, nada roto",
        "me falta mucho para estar en forma",
    ],
)
def test_heat_of_the_day_and_a_day_on_ones_feet_are_no_flags(text):
    assert flags(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("un calor terrible en el gemelo", "calf-hot-swollen"),
        ("gemelo raro, noto un calor terrible hoy", "calf-hot-swollen"),
        ("me duele el pie incluso parada", "night-or-rest-pain"),
        ("me falta mucho el aire", "chest-or-breath"),
        ("tengo el tobillo hinchado, ¿puedo correr?", "swelling"),
        ("mi amigo me dio una patada en el tobillo y sonó crac", "pop-or-snap"),
        ("sentí que un jugador me dio una patada en el gemelo y no había nadie", "pop-or-snap"),
        ("pensé que un rival me dio una patada en el aquiles", "pop-or-snap"),
    ],
)
def test_what_only_resembles_them_is_one(text, found):
    assert flags(text) == (found,)


def test_the_foot_of_a_hill_is_no_foot():
    assert read_in("trote desde el pie del cerro, 9 km", "es", SPOKEN).sites == ()
