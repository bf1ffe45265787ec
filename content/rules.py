"""The rule book in words: what each rule looks at, what it does, and the facts it rests on. Numbers stand elsewhere."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

from content.source import ContentError, read

FOLDER = Path(__file__).parent
CHECKED = {"read": "read", "second-hand": "read second-hand", "unverified": "not verified"}
"""How far a fact was looked at, as a reader is told."""

FactId = Annotated[str, StringConstraints(pattern=r"^[FS]\d+$")]
Words = Annotated[str, StringConstraints(min_length=3, max_length=400)]
Basis = Annotated[str, StringConstraints(pattern=r"^[ECSP](\+[ECSP])?$")]


class Fact(BaseModel):
    """A finding, a piece of official advice, or (S) a statement of the programme, which needs no source."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    says: Words
    source: Words | None = None
    checked: Literal["read", "second-hand", "unverified"] | None = None


class Rule(BaseModel):
    """`when` and `then` may name numbers: `{pain.red}`. `basis`: E evidence, C consensus, S programme, P practice."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    when: Words = Field(alias="if")
    then: Words
    facts: tuple[FactId, ...] = ()
    basis: Basis


@cache
def load_facts() -> Mapping[str, Fact]:
    return read(FOLDER / "facts.yaml", TypeAdapter(dict[FactId, Fact]))


@cache
def load_rules() -> Mapping[str, Rule]:
    rules = read(FOLDER / "rules.yaml", TypeAdapter(dict[str, Rule]))
    for name, rule in rules.items():
        if unknown := set(rule.facts) - load_facts().keys():
            raise ContentError(f"rules.yaml: {name}: facts: no fact is called {', '.join(sorted(unknown))}")
    return rules


def load_sources() -> Mapping[str, tuple[str, ...]]:
    """The facts of each rule, by id."""
    return {name: rule.facts for name, rule in load_rules().items()}


def fact_texts() -> Mapping[str, str]:
    return {f"fact.{name}": " ".join(sentences(fact)) for name, fact in load_facts().items()}


def sentences(fact: Fact) -> Iterator[str]:
    yield fact.says
    if fact.source:
        yield f"{fact.source}{',' if fact.checked else '.'}"
    if fact.checked:
        told = CHECKED[fact.checked]
        yield f"{told if fact.source else told.capitalize()}."
