"""The files of translators: the same words make the same file, and no work is lost when the English changes."""

import pytest

from content.extract import extract
from content.sources import Plural
from content.text_report import wanting
from content.translations import languages, msgid, translation

ENGLISH = {"hi": "Hi {name}", "button.go": "Go", "runs": Plural(one="{count} run", other="{count} runs")}


@pytest.fixture
def write(monkeypatch, tmp_path):
    def written(**files):
        monkeypatch.setattr("content.extract.sources", lambda: files)
        extract("pl", tmp_path)
        return {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "pl").iterdir()}

    return written


def fill(folder, name, before, after):
    path = folder / "pl" / name
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")


def test_a_new_language_gets_a_file_for_each_english_one_with_its_plural_forms(write, tmp_path):
    files = write(chat=ENGLISH, rules={"why": "Why?"})

    assert files.keys() == {"chat.po", "rules.po"}
    assert languages(tmp_path) == ("en", "pl")
    assert (
        '#. Arguments: {name}\n#, python-brace-format\nmsgctxt "hi"\nmsgid "Hi {name}"\nmsgstr ""' in files["chat.po"]
    )
    assert '#. At most 24 characters\nmsgctxt "button.go"' in files["chat.po"]
    assert 'msgstr[2] ""' in files["chat.po"]
    assert "Date" not in files["chat.po"]


def test_writing_again_changes_nothing(write, tmp_path):
    write(chat=ENGLISH)
    fill(tmp_path, "chat.po", 'msgid "Go"\nmsgstr ""', 'msgid "Go"\nmsgstr "Już"')

    once = write(chat=ENGLISH)

    assert 'msgstr "Już"' in once["chat.po"]
    assert write(chat=ENGLISH) == once


def test_a_key_keeps_its_translation_in_another_file(write, tmp_path):
    write(chat=ENGLISH)
    fill(tmp_path, "chat.po", 'msgid "Go"\nmsgstr ""', 'msgid "Go"\nmsgstr "Już"')

    files = write(buttons={"button.go": "Go"})

    assert files.keys() == {"buttons.po"}
    assert translation("pl", tmp_path).of("button.go", "Go") == ("Już",)


def test_what_says_something_else_now_is_kept_as_doubtful_and_not_shown(write, tmp_path):
    write(chat=ENGLISH)
    fill(tmp_path, "chat.po", 'msgid "Go"\nmsgstr ""', 'msgid "Go"\nmsgstr "Już"')
    now = {**ENGLISH, "button.go": "Go on"}

    files = write(chat=now)
    laid = translation("pl", tmp_path)

    assert '#, fuzzy\nmsgctxt "button.go"\nmsgid "Go on"\nmsgstr "Już"' in files["chat.po"]
    assert laid.of("button.go", "Go on") == ()
    assert dict(wanting(now, laid))["button.go"] == "doubtful"
    assert write(chat=now) == files


def test_a_text_that_becomes_a_plural_has_as_many_forms_as_the_language(write, tmp_path):
    write(chat={"runs": "runs"})
    fill(tmp_path, "chat.po", 'msgid "runs"\nmsgstr ""', 'msgid "runs"\nmsgstr "biegi"')

    write(chat=ENGLISH)
    message = translation("pl", tmp_path).messages["runs"]

    assert message.id == msgid(ENGLISH["runs"])
    assert tuple(message.string) == ("biegi", "biegi", "biegi")


def test_the_report_names_what_is_wanting(write, tmp_path):
    write(chat=ENGLISH)

    found = dict(wanting({**ENGLISH, "hi": "Hello {name}"}, translation("pl", tmp_path)))

    assert found["button.go"] == "not translated"
    assert found["hi"] == "the English has changed, run make texts"
