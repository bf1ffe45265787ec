"""`make mutants`: for each number moved by one step the tests of the rules run, and one of them has to fail."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.mutants.numbers import mutants

ROOT = Path(__file__).parents[2]
PYTEST = ("-m", "pytest", "-q", "-x", "-p", "tests.mutants.plugin", "--no-header")
SLOW = ("test_rules_properties.py",)
FAILED = 1


def is_noticed(mutant: str) -> bool:
    """A mutant that breaks the collection was not noticed by a test."""
    done = subprocess.run(
        [sys.executable, *PYTEST, *tests_of_rules()],
        cwd=ROOT,
        env={**os.environ, "TALUS_MUTANT": mutant},
        capture_output=True,
        check=False,
    )
    return done.returncode == FAILED


def tests_of_rules() -> list[str]:
    folder = ROOT / "tests" / "coach"
    found = (*folder.glob("test_rules_*.py"), *folder.glob("test_benchmarks.py"), *folder.glob("test_layout*.py"))
    return sorted(str(path) for path in found if path.name not in SLOW)


def main(wanted: list[str]) -> int:
    chosen = [name for name in mutants() if not wanted or any(name.startswith(start) for start in wanted)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        unnoticed = [name for name, seen in zip(chosen, pool.map(is_noticed, chosen), strict=True) if not seen]
    for name in unnoticed:
        sys.stdout.write(f"no test notices {name}\n")
    sys.stdout.write(f"{len(chosen) - len(unnoticed)} of {len(chosen)} moved numbers are noticed\n")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
