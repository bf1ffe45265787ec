"""Every key that the code names is in the catalogue, with the arguments that the text wants."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from content.catalogue import arguments
from tests.content.every_text import every_text

ROOT = Path(__file__).parents[2]
ENTRIES = every_text("en")


@dataclass(frozen=True)
class Use:
    """A place that names a key: the pattern of the key and the argument names; None where they are passed on."""

    where: str
    key: str
    given: frozenset[str] | None

    @property
    def matching(self) -> list[str]:
        return [key for key in ENTRIES if re.fullmatch(self.key, key)]


@dataclass(frozen=True)
class Maker:
    """A function that puts one of its parameters into a key: `button(label)` names the text `button.<label>`."""

    parameters: tuple[str, ...]
    position: int
    before: str
    after: str


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    files = (path for folder in ("coach", "bot") for path in sorted((ROOT / folder).rglob("*.py")))
    return tuple((str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))) for path in files)


def functions() -> Iterator[ast.FunctionDef]:
    return (node for _, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@cache
def makers() -> dict[str, Maker]:
    """By name; a name that several functions have tells nothing."""
    names = Counter(function.name for function in functions())
    found = ((function.name, maker_of(function)) for function in functions() if names[function.name] == 1)
    return {name: maker for name, maker in found if maker is not None}


def maker_of(function: ast.FunctionDef) -> Maker | None:
    parameters = tuple(argument.arg for argument in function.args.args)
    for call in ast.walk(function):
        if is_call(call, "text") and isinstance(call.args[0], ast.JoinedStr):
            match call.args[0].values:
                case [ast.Constant(value=before), ast.FormattedValue(value=ast.Name(id=name)), *rest] if (
                    name in parameters and all(isinstance(part, ast.Constant) for part in rest)
                ):
                    after = "".join(str(part.value) for part in rest)
                    return Maker(parameters, parameters.index(name), str(before), after)
    return None


def is_call(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == name and bool(node.args)


def uses() -> Iterator[Use]:
    for path, tree in trees():
        calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
        for call in calls:
            yield from used(call, f"{path}:{call.lineno}")


def used(call: ast.Call, where: str) -> Iterator[Use]:
    if is_call(call, "text"):
        yield from (Use(where, key, given_to(call)) for key in patterns(call.args[0]))
    elif call.func.id in makers():
        yield from made(call, makers()[call.func.id], where)


def made(call: ast.Call, maker: Maker, where: str) -> Iterator[Use]:
    words = call.args[maker.position : maker.position + 1] if len(call.args) > maker.position else []
    words += [keyword.value for keyword in call.keywords if keyword.arg == maker.parameters[maker.position]]
    for word in words:
        for key in patterns(word):
            yield Use(where, re.escape(maker.before) + key + re.escape(maker.after), None)


def given_to(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def patterns(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(key)):
            yield re.escape(key)
        case ast.JoinedStr(values=parts):
            yield "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in parts)
        case ast.IfExp(body=body, orelse=orelse):
            yield from patterns(body)
            yield from patterns(orelse)


USES = tuple(uses())
GIVEN = tuple(sorted({use for use in USES if use.given is not None}, key=lambda use: (use.where, use.key)))


def is_exact(use):
    return re.escape(re.sub(r"\\(.)", r"\1", use.key)) == use.key


NAMED_EXACTLY = frozenset(key for use in USES if is_exact(use) for key in use.matching)
"""A key that is named in full somewhere is not one of a family whose names only look like it."""


def test_the_scan_finds_keys_named_directly_and_through_functions():
    assert len(GIVEN) > 10
    assert makers()["button"] == Maker(("label", "verb", "arg", "style"), 0, "button.", "")


def test_every_key_in_the_code_is_in_the_catalogue():
    missing = [f"{use.where}: {use.key}" for use in USES if not use.matching]

    assert missing == []


@pytest.mark.parametrize("use", GIVEN, ids=lambda use: f"{use.where} {use.key}")
def test_a_text_gets_the_arguments_that_it_wants(use):
    exact = is_exact(use)
    for key in use.matching:
        if key in NAMED_EXACTLY and not exact:
            continue
        wanted = arguments(ENTRIES[key])

        assert wanted <= use.given, f"{use.where}: {key} wants {sorted(wanted - use.given)}"
        assert not exact or wanted == use.given, f"{use.where}: {key} does not show {sorted(use.given - wanted)}"
