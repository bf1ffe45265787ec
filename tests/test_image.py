"""The steps of the Dockerfile, taken without an engine: what it copies, what it installs, how it runs and stops."""

import os
import re
import signal
import subprocess
import sys
import tomllib
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.town import free_port

ROOT = Path(__file__).parent.parent
STEPS = [
    tuple(line.split(maxsplit=1))
    for line in (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    if line and not line.startswith("#")
]
RUN = [sys.executable, "-P", "-c", "from bot.cli import main; raise SystemExit(main())"]


def steps(name: str) -> list[str]:
    return [rest for step, rest in STEPS if step == name]


def test_everything_that_is_copied_exists_and_is_let_through():
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    sources = {source for copy in steps("COPY") if "--from" not in copy for source in copy.split()[:-1]}

    assert sources
    for source in sources:
        assert (ROOT / source).exists()
        assert f"!{source}" in ignored


def test_the_image_runs_as_nobody_special_and_stops_by_draining():
    assert len(steps("FROM")) == 2
    assert steps("USER") == ["talus"]
    assert steps("STOPSIGNAL") == ["SIGTERM"]
    assert steps("VOLUME") == ["/data"]
    assert "8081/health" in steps("HEALTHCHECK")[0]


def test_the_lock_names_every_dependency_with_hashes_and_no_host():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = set(re.findall(r"^([a-z0-9.-]+)(?:\[[a-z]+\])?==", lock, re.MULTILINE))
    wanted = {re.split(r"[\[<>=;]", need)[0].lower() for need in project["dependencies"]}

    assert wanted <= pinned
    assert lock.count("==") <= lock.count("--hash=sha256:")
    assert "://" not in lock


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The application as the image has it: installed from the copied files alone."""
    source, site = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("site")
    for copy in steps("COPY"):
        if "--from" not in copy:
            subprocess.run(["cp", "-r", *copy.split()[:-1], str(source)], cwd=ROOT, check=True)
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(source)]
    subprocess.run([*install, "--disable-pip-version-check"], check=True)
    return site


@contextmanager
def running(site: Path, folder: Path, *command: str, **env: str) -> Iterator[subprocess.Popen[str]]:
    settings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(site), "PYTHONDONTWRITEBYTECODE": "1", **env}
    process = subprocess.Popen(
        [*RUN, *command], cwd=folder, env=settings, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_the_installed_application_brings_its_content_along(site, tmp_path):
    journal = ROOT / "tests" / "data" / "cases" / "c001.yaml"
    with running(site, tmp_path, "decide", str(journal)) as process:
        out, err = process.communicate(timeout=60)

    assert process.returncode == 0, err
    assert '"decision"' in out
    assert list(tmp_path.iterdir()) == []


def test_it_runs_healthy_writes_only_its_data_and_drains_when_told(site, tmp_path):
    telegram, health, data = free_port(), free_port(), tmp_path / "data"
    home = tmp_path / "home"
    home.mkdir()
    env = {
        "TALUS_TELEGRAM_TOKEN": "1:image",
        "TALUS_TELEGRAM_API": f"http://127.0.0.1:{telegram}",
        "TALUS_DATA": str(data),
        "TALUS_LISTEN": f"127.0.0.1:{health}",
        "TALUS_LOG_FORMAT": "json",
    }
    playground = [sys.executable, "-m", "playground", "--port", str(telegram)]
    with subprocess.Popen(playground, cwd=ROOT, stdout=subprocess.PIPE, text=True) as there:
        assert there.stdout
        assert "http" in there.stdout.readline()
        with running(site, home, "run", **env) as process:
            assert process.stderr
            for line in process.stderr:
                if "talus_runs" in line:
                    break
            with urllib.request.urlopen(f"http://127.0.0.1:{health}/health", timeout=10) as answer:
                assert answer.status == 200
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=30) == 0
        there.terminate()

    assert list(home.iterdir()) == []
    assert {path.name for path in data.iterdir()} >= {"talus.db", "secret.key"}
