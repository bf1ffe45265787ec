"""What differs from language to language: small vocabularies of a few words each."""

import pytest

from coach.understand import FlagWords, Frame, Grammar, Reading, Vocabulary, read, read_in
from coach.understand.classes import CLASSES
from content.words import load_vocabularies


def spoken(language: str, grammar: Grammar, classes: dict[str, str], **more) -> Vocabulary:
    known = {name: frozenset(classes.get(name, "").split()) for name in CLASSES}
    words = {"spellings": {}, "stems": {}, "known": frozenset(), "idioms": (), "covers": {}, "cues": {}}
    return Vocabulary(language=language, grammar=grammar, classes=known, **{**words, **more})


def one_flag(head: str) -> dict[str, FlagWords]:
    return {"swelling": FlagWords((Frame(head),))}


GERMAN = spoken(
    "de",
    Grammar(
        denial_may_follow=True,
        folding={"ä": "ae", "ö": "oe", "ü": "ue"},
        compounds={"schwellung": "schwellung"},
        joints=("n", "s"),
    ),
    {
        "no": "kein keine",
        "not": "nicht",
        "but": "aber",
        "finding": "schwillt geschwollen schwellung",
        "of": "von",
        "determiner": "der meinem",
    },
    meanings={"swollen": ("geschwollen|schwellung|schwillt",)},
    places={"ankle": ("knoechel",), "calf": ("wade|waden",)},
    cues={"person": ("bruder",)},
    flags=one_flag("swollen"),
)
SPANISH = spoken(
    "es",
    Grammar(adjectives_follow=True),
    {"no": "sin", "not": "no", "but": "pero", "finding": "hinchado hinchazon", "adjective": "fuerte", "of": "de"},
    meanings={"swollen": ("hinchado|hinchazon|fuerte",)},
    places={"ankle": ("tobillo",)},
    cues={"person": ("hermano",)},
    flags=one_flag("swollen"),
)
ENGLISH = spoken(
    "en", Grammar(), {"not": "not"}, meanings={"swollen": ("swollen",)}, places={}, flags=one_flag("swollen")
)
ALL = {"de": GERMAN, "es": SPANISH, "en": ENGLISH}


@pytest.mark.parametrize(
    ("text", "flags", "denied"),
    [
        ("Knöchel schwillt an", ("swelling",), ()),
        ("Knoechel geschwollen", ("swelling",), ()),
        ("der Knöchel schwillt nicht", (), ("swelling",)),
        ("der Knöchel schwillt nicht mehr", (), ("swelling",)),
        ("keine Schwellung", (), ("swelling",)),
        ("nicht geschwollen", (), ("swelling",)),
        ("der Knöchel von meinem Bruder schwillt", (), ()),
    ],
)
def test_in_german_a_denial_may_stand_behind(text, flags, denied):
    reading = read(text, GERMAN)

    assert (reading.flags, reading.denied) == (flags, denied)


def test_a_word_written_as_one_is_its_parts():
    reading = read("Wadenschwellung", GERMAN)

    assert (reading.flags, reading.sites) == (("swelling",), ("calf",))


def test_the_owner_may_come_last():
    assert read("el tobillo de hermano hinchado", SPANISH) == Reading()


@pytest.mark.parametrize("text", ["sin hinchazón fuerte", "SIN HINCHAZO\u0301N", "no hinchado"])
def test_a_description_behind_a_denied_noun_belongs_to_it(text):
    assert read(text, SPANISH).denied == ("swelling",)


@pytest.mark.parametrize(
    ("text", "language", "flags", "doubtful"),
    [
        ("swollen", "de", ("swelling",), ()),
        ("swollen Knöchel", "de-AT", ("swelling",), ("swelling",)),
        ("keine Schwellung, swollen", "de", (), ()),
        ("swollen", "fr", ("swelling",), ()),
        ("tobillo hinchado", "es", ("swelling",), ()),
    ],
)
def test_english_is_the_second_reading_and_its_flags_are_asked_about(text, language, flags, doubtful):
    reading = read_in(text, language, ALL)

    assert (reading.flags, reading.doubtful) == (flags, doubtful)


@pytest.mark.parametrize(
    ("text", "language", "flag"),
    [
        ("heard a crack, foot is swelling up fast", "de", "pop-or-snap"),
        ("short of breath at rest", "es", "chest-or-breath"),
        ("temp is 38.7", "de", "fever"),
        ("no me sostengo", "en", "cannot-bear-weight"),
        ("der Fuß ist taub", "en", "numb-or-cold"),
        ("el tobillo cede en cada paso", "de", "giving-way"),
    ],
)
def test_whoever_types_in_another_language_than_usual_is_understood(text, language, flag):
    assert flag in read_in(text, language, load_vocabularies()).flags
