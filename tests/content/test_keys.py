"""Every key that the code names is in the catalogue, with the arguments that the text wants."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from content.catalogue import arguments, compiled

ROOT = Path(__file__).parents[2]
ENTRIES = compiled("en")


@dataclass(frozen=True)
class Use:
    """One call of `text(...)`: the pattern of its key, its argument names; None where they are passed on."""

    where: str
    key: str
    given: frozenset[str] | None

    @property
    def matching(self) -> list[str]:
        return [key for key in ENTRIES if re.fullmatch(self.key, key)]


def uses() -> Iterator[Use]:
    for folder in ("coach", "bot"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "text" and node.args:
                    yield from used(node, f"{path.relative_to(ROOT)}:{node.lineno}")


def used(call: ast.Call, where: str) -> Iterator[Use]:
    names = {keyword.arg for keyword in call.keywords}
    given = None if None in names else frozenset(name for name in names if name)
    yield from (Use(where, key, given) for key in keys_of(call.args[0]))


def keys_of(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(key)):
            yield re.escape(key)
        case ast.JoinedStr(values=parts):
            yield "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in parts)
        case ast.IfExp(body=body, orelse=orelse):
            yield from keys_of(body)
            yield from keys_of(orelse)


USES = tuple(uses())
KNOWN = tuple(use for use in USES if use.given is not None)


def test_the_scan_finds_the_keys_of_the_code():
    assert len(USES) > 10


@pytest.mark.parametrize("use", USES, ids=lambda use: f"{use.where} {use.key}")
def test_a_key_in_the_code_is_in_the_catalogue(use):
    assert use.matching, f"{use.where}: no text {use.key}"


@pytest.mark.parametrize("use", KNOWN, ids=lambda use: f"{use.where} {use.key}")
def test_a_text_gets_the_arguments_that_it_wants(use):
    exact = "+" not in use.key.replace("\\+", "")
    for key in use.matching:
        wanted = arguments(ENTRIES[key])

        assert wanted <= use.given, f"{use.where}: {key} wants {sorted(wanted - use.given)}"
        assert not exact or wanted == use.given, f"{use.where}: {key} does not show {sorted(use.given - wanted)}"
