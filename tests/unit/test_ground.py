"""Does the repository keep the rules that no linter knows?"""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("dashboard", "rendering", "indicators", "pipeline")
APP = ROOT / "app.py"
PAGES = sorted((ROOT / "pages").glob("*.py"))
PRODUCT = [
    APP,
    *PAGES,
    *(file for name in PACKAGES for file in sorted((ROOT / name).rglob("*.py"))),
]
KNOWS_STREAMLIT = ("app.py", "pages/", "dashboard/")

SQL = re.compile(
    r"\b(SELECT|INSERT INTO|GROUP BY|ORDER BY|LEFT JOIN)\b|(?i:\bselect\b.+\bfrom\b)", re.S
)
# In pieces, so that this file does not find itself.
MACHINE_PATH = re.compile(rb"(?<![\w.])/" + rb"(work|root|home|Users)/\w|[A-Z]:\\" + rb"Users\\\w")
REGISTRY_HOST = re.compile(
    rb"https?://[^\s\"'<>)]*(py"
    + rb"pi|python"
    + rb"hosted|np"
    + rb"mjs|np"
    + rb"mmirror|arti"
    + rb"factory)"
)


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8"), filename=str(path)))


def definitions(path: Path) -> list[str]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return [node.name for node in nodes(path) if isinstance(node, kinds)]


def imported(path: Path) -> set[str]:
    """The top-level names of the modules that a file imports, wherever in the file."""
    names: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def line_count(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def to_be_committed() -> list[Path]:
    """Files that git tracks, or would with `git add .`."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"not a git checkout: {error}")
    paths = (ROOT / name for name in done.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def places(pattern: re.Pattern[bytes]) -> list[str]:
    return [
        f"{relative(path)}:{number}"
        for path in to_be_committed()
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1)
        if pattern.search(line)
    ]


def requirements(file_name: str) -> list[str]:
    lines = (ROOT / file_name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-r "))]


def direct_dependencies(file_name: str) -> list[str]:
    text = (ROOT / file_name).read_text("utf-8")
    direct = text.split("\n# Direct\n")[1].split("\n# Transitive\n")[0]
    return [line.split("==")[0] for line in direct.splitlines() if line]


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))


def test_app_only_wires() -> None:
    assert definitions(APP) == []
    assert line_count(APP) <= 60


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_a_page_composes_and_computes_nothing(page: Path) -> None:
    texts = (node.value for node in nodes(page) if isinstance(node, ast.Constant))
    assert definitions(page) == []
    assert line_count(page) <= 80
    assert [text for text in texts if isinstance(text, str) and SQL.search(text)] == []
    assert imported(page) & {"duckdb", "polars", "plotly"} == set()


def test_only_the_screen_knows_streamlit() -> None:
    below = [path for path in PRODUCT if not relative(path).startswith(KNOWS_STREAMLIT)]
    assert [relative(path) for path in below if "streamlit" in imported(path)] == []


def test_no_function_is_longer_than_50_lines() -> None:
    assert [
        f"{relative(path)}:{node.lineno} {node.name}"
        for path in PRODUCT
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > 50
    ] == []


@pytest.mark.parametrize("file_name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned(file_name: str) -> None:
    assert [
        line for line in requirements(file_name) if not re.fullmatch(r"[\w.-]+==[\w.]+", line)
    ] == []


@pytest.mark.parametrize("file_name", ["requirements.txt", "requirements-dev.txt"])
def test_every_direct_dependency_has_its_reason(file_name: str) -> None:
    explained = re.findall(r"^- `([\w.-]+)`", (ROOT / "docs/decisions.md").read_text("utf-8"), re.M)
    assert set(direct_dependencies(file_name)) - set(explained) == set()


def test_nothing_committed_names_a_machine() -> None:
    assert places(MACHINE_PATH) == []


def test_nothing_committed_names_a_registry() -> None:
    assert places(REGISTRY_HOST) == []


@pytest.mark.parametrize("readme", sorted(ROOT.glob("README*.md")), ids=relative)
def test_the_commands_of_the_readme_exist(readme: Path) -> None:
    code = re.findall(r"```.*?```|`[^`]+`", readme.read_text("utf-8"), re.S)
    told = {name for block in code for name in re.findall(r"\bmake ([a-z]+)", block)}
    assert told - make_targets() == set()
