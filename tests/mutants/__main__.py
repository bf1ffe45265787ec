"""`make mutants`: each number is moved by one step, and of the tests that read it one has to fail."""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.mutants.numbers import mutants

ROOT = Path(__file__).parents[2]
PYTEST = (sys.executable, "-m", "pytest", "-q", "-x", "--no-header", "-p", "no:cacheprovider")
FEW = {"TALUS_EXAMPLES": "8", **os.environ}
FIRST = "tests/coach/test_rules_"
FAILED = 1


def readers(folder: Path) -> dict[str, list[str]]:
    """The tests that read each number, those of the rules first."""
    found = folder / "readers.json"
    command = (*PYTEST, "-p", "tests.mutants.watching", "tests/coach")
    subprocess.run(command, cwd=ROOT, env={**FEW, "TALUS_READERS": str(found)}, capture_output=True, check=True)
    read = json.loads(found.read_text(encoding="utf-8"))
    return {path: sorted(tests, key=lambda test: (not test.startswith(FIRST), test)) for path, tests in read.items()}


def is_noticed(mutant: str, tests: list[str], folder: Path) -> bool:
    """A mutant that breaks the collection was not noticed by a test."""
    if not tests:
        return False
    chosen = folder / mutant
    chosen.write_text("\n".join(tests), encoding="utf-8")
    command = (*PYTEST, "-p", "tests.mutants.plugin", f"@{chosen}")
    done = subprocess.run(command, cwd=ROOT, env={**FEW, "TALUS_MUTANT": mutant}, capture_output=True, check=False)
    return done.returncode == FAILED


def unnoticed(chosen: list[str], folder: Path) -> list[str]:
    read = readers(folder)
    found = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        looks = pool.map(lambda mutant: is_noticed(mutant, read.get(mutant[:-1], []), folder), chosen)
        for mutant, seen in zip(chosen, looks, strict=True):
            if not seen:
                found.append(mutant)
                sys.stdout.write(f"no test notices {mutant}\n")
                sys.stdout.flush()
    return found


def main(wanted: list[str]) -> int:
    chosen = [name for name in mutants() if not wanted or any(name.startswith(start) for start in wanted)]
    with tempfile.TemporaryDirectory() as folder:
        missed = unnoticed(chosen, Path(folder))
    sys.stdout.write(f"{len(chosen) - len(missed)} of {len(chosen)} moved numbers are noticed\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
