"""docs/rules.md, made from the files that the engine runs on. `make docs` writes it."""

import dataclasses
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from string import Formatter

from content.exercises import load_exercises
from content.policy import load_policy
from content.races import race_files
from content.rulebook import load_rulebook
from content.rules import Fact, Rule, load_facts, load_rules, sentences

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"
CHAPTERS = {
    "A": "Stop, urgent",
    "B": "Stop, soon",
    "C": "During the load",
    "D": "After it",
    "E": "The whole runner",
    "K": "Around the training",
    "G": "Stepping up",
    "gate": "Gates between the stages",
    "test": "Tests",
    "week": "The week",
    "dose": "Doses",
    "R": "Messages",
    "": "Readings",
}
"""By the first letter of the rule's id, or the word before its dot."""

OPENING = """# The rules

<!-- Made by `make docs` from rules.yaml, rulebook.yaml, policy.yaml, races.yaml, ladders.yaml and facts.yaml -->

Rule book {version}. Rules stand in the order in which they speak: A before B, and so on; the worst decision wins, and
missing data never unlocks a step. *Basis*: E evidence, C consensus or official advice, S the programme, P common
practice or our own choice. A physio can change a number in [`content/rulebook.yaml`](../content/rulebook.yaml); each
rule and its facts are listed below, and "Why?" in the chat names the same ids.
"""


def page() -> str:
    book, rules = load_rulebook(), load_rules()
    parts = [OPENING.format(version=book.version)]
    for prefix, title in CHAPTERS.items():
        rows = [row(name, rule) for name, rule in rules.items() if chapter_of(name) == prefix]
        parts.append(
            "\n".join((f"## {title}\n", "| rule | if | then | facts | basis |", "|---|---|---|---|---|", *rows))
        )
    parts += ["\n".join(part()) for part in (norms, races, ladders, facts)]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def chapter_of(name: str) -> str:
    first, dot, _ = name.partition(".")
    if dot:
        return first
    return name[0] if name[1:].isdigit() else ""


def row(name: str, rule: Rule) -> str:
    cells = (f"**{name}**", filled(rule.when), filled(rule.then), linked(rule.facts), rule.basis)
    return f"| {' | '.join(cells)} |"


def linked(facts: tuple[str, ...]) -> str:
    return " ".join(f"[{fact}](#{fact.lower()})" for fact in facts) or "-"


def filled(words: str) -> str:
    """With the numbers that the engine reads."""
    parts = []
    for literal, path, _, _ in Formatter().parse(words):
        parts.append(literal)
        if path is not None:
            parts.append(shown(number(path)))
    return "".join(parts)


def number(path: str) -> object:
    """The number at a path: of the rule book, or of the messages' policy."""
    group, _, name = path.partition(".")
    owner = load_policy() if group == "policy" else load_rulebook()
    value: object = owner if group == "policy" else getattr(owner, group)
    found: object = getattr(value, name) if name else value
    return found


def shown(value: object) -> str:
    match value:
        case timedelta():
            return f"{value // timedelta(minutes=1)} minutes"
        case tuple():
            *first, last = map(shown, value)
            return " and ".join((*((", ".join(first),) if first else ()), last))
        case float():
            return f"{value:g}"
        case _:
            return str(value)


def named_numbers() -> set[str]:
    """Every number that some rule's words name."""
    words = [part for rule in load_rules().values() for part in (rule.when, rule.then)]
    return {path for part in words for _, path, _, _ in Formatter().parse(part) if path}


def all_numbers() -> set[str]:
    """Every number of the rule book by path, but the tables of norms, which have a chapter of their own."""
    found = set()
    for field in dataclasses.fields(load_rulebook()):
        value = getattr(load_rulebook(), field.name)
        if dataclasses.is_dataclass(value):
            found |= {f"{field.name}.{part.name}" for part in dataclasses.fields(value)}
        elif field.name not in ("version", "ladders"):
            found.add(field.name)
    return found - {"gates.norms", "benchmarks.stands"}


def norms() -> Iterator[str]:
    yield "## Norms of the tests\n"
    yield "Median single-leg raises by decade of life ([F51](#f51)). Of somebody unknown the highest counts.\n"
    yield "| from age | men | women |"
    yield "|---|---|---|"
    for norm in load_rulebook().gates.norms:
        yield f"| {norm.decade} | {shown(norm.male)} | {shown(norm.female)} |"
    yield "\nAverage seconds on one leg ([F61](#f61)), to compare oneself with: no gate asks for them.\n"
    yield "| from age | eyes open | eyes closed |"
    yield "|---|---|---|"
    for stand in load_rulebook().benchmarks.stands:
        yield f"| {stand.decade} | {shown(stand.open)} | {shown(stand.closed) if stand.closed else '-'} |"


def races() -> Iterator[str]:
    """What each race changes in the strength sessions before it."""
    yield "## Races\n"
    yield "What the strength sessions of the weeks before a race are like (`content/races.yaml`): never more load.\n"
    yield "| race | right after the calf | sets | in the place of a calf set | rests on |"
    yield "|---|---|---|---|---|"
    for distance, race in race_files(load_exercises()).items():
        sets = f"{race.fewer_sets} less, {race.least_sets} at least" if race.fewer_sets else "-"
        long = race.long_set
        counts = ", ".join(f"{stage} {reps}" for stage, reps in long.by_stage()) if long else ""
        sitting = f"one long set of {long.do}: {counts}" if long else "-"
        named = linked(tuple(name for name in race.source if name != "P"))
        own = " P" if "P" in race.source else ""
        yield f"| {distance} | {', '.join(race.ahead) or '-'} | {sets} | {sitting} | {named}{own} |"


def ladders() -> Iterator[str]:
    """The rungs of each strand in their order."""
    yield "## Ladders\n"
    yield "What each side climbs, strand by strand, one step at a time. *Heavy* rungs take twice as long.\n"
    yield "| strand | stage | rung | exercise | dose |"
    yield "|---|---|---|---|---|"
    for ladder in load_rulebook().ladders:
        for rung in ladder.rungs:
            amount = next(
                f"{count} {unit}".strip()
                for count, unit in ((rung.reps, ""), (rung.seconds, "s"), (rung.metres, "m"))
                if count is not None
            )
            more = [rung.tempo, rung.load, rung.variant, "heavy" if rung.heavy else None]
            dose = ", ".join((f"{rung.sets} x {amount}", *(word for word in more if word)))
            yield f"| {ladder.strand} | {rung.stage} | {rung.id} | {rung.exercise} | {dose} |"


def facts() -> Iterator[str]:
    yield "## Facts\n"
    for name, fact in sorted(load_facts().items(), key=order):
        yield f'- <a id="{name.lower()}"></a>**{name}** {" ".join(sentences(fact))}'


def order(row: tuple[str, Fact]) -> tuple[str, int]:
    name, _ = row
    return name[0], int(name[1:])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
