"""`make mutants`: each number is moved by one step, and of the tests that read it one has to fail."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from multiprocessing import get_context
from pathlib import Path

import pytest

import coach.street
import content.library
import content.rulebook
import content.texts
import storage.codec
from tests.mutants.numbers import moved, mutants

ROOT = Path(__file__).parents[2]
READY = (coach.street, content.library, content.texts, storage.codec)
"""Imported once; every look is a fork of this process."""

PYTEST = ("-q", "-x", "--no-header", "-p", "no:cacheprovider")
FIRST = "tests/coach/test_rules_"
FAILED = 1


def readers(folder: Path) -> dict[str, list[str]]:
    """The tests that read each number, those of the rules first."""
    found = folder / "readers.json"
    command = (sys.executable, "-m", "pytest", *PYTEST, "-p", "tests.mutants.watching", "tests/coach")
    subprocess.run(command, env={**os.environ, "TALUS_READERS": str(found)}, stdout=subprocess.DEVNULL, check=True)
    read = json.loads(found.read_text(encoding="utf-8"))
    return {path: sorted(tests, key=lambda test: (not test.startswith(FIRST), test)) for path, tests in read.items()}


def is_noticed(look: tuple[str, list[str]]) -> bool:
    """A mutant that breaks the collection was not noticed by a test. Whoever reads the book from now on sees it."""
    mutant, tests = look
    book = moved(content.rulebook.load_rulebook(), mutant)
    content.rulebook.read_rulebook = lambda *_: book
    content.rulebook.load_rulebook.cache_clear()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        return bool(tests) and pytest.main([*PYTEST, *tests]) == FAILED


def unnoticed(chosen: list[str]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        read = readers(Path(folder))
    looks = [(mutant, read.get(mutant[:-1], [])) for mutant in chosen]
    with get_context("fork").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        for mutant, seen in zip(chosen, pool.imap(is_noticed, looks, chunksize=1), strict=True):
            if not seen:
                yield mutant


def main(wanted: list[str]) -> int:
    """`wanted` are beginnings of names; without any, all are looked at."""
    os.chdir(ROOT)
    chosen = [name for name in mutants() if not wanted or name.startswith(tuple(wanted))]
    missed = 0
    for name in unnoticed(chosen):
        missed += 1
        sys.stdout.write(f"no test notices {name}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{len(chosen) - missed} of {len(chosen)} moved numbers are noticed\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
