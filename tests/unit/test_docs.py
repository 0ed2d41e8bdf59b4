"""Does the documentation say what the program does? Pages, columns, words, commands, recipes, links."""

import ast
import csv
import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl
import pytest

from dashboard import filters, menu, screen
from indicators import catalogue, pages, registry
from indicators.__main__ import main as indicators_main
from indicators.view import default_view
from pipeline import espaces
from pipeline.__main__ import main as pipeline_main
from pipeline.column_words import column_words
from pipeline.layouts import LAYOUTS
from pipeline.layouts.nomenclatures import LAYOUT as NOMENCLATURES
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.parse_dates import periods
from pipeline.parse_durations import durations
from pipeline.parse_numbers import counts
from pipeline.problems import SENTENCES
from pipeline.protect import is_personal
from pipeline.sources import SOURCES
from pipeline.tables import TABLES, Seances, table_schema
from rendering.__main__ import main as rendering_main

ROOT = Path(__file__).parents[2]
README, GUIDE, GLOSSARY = (
    (ROOT / name).read_text("utf-8") for name in ("README.md", "docs/guide.md", "docs/glossary.md")
)
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "data/README.md"]
DOCUMENTS += sorted((ROOT / "docs").glob("*.md"))
COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "indicators": indicators_main,
    "pipeline": pipeline_main,
    "rendering": rendering_main,
}
REFUSED = "refusé"


def section(document: str, title: str) -> str:
    """The text under a heading, up to the next one of its level or above."""
    found = re.search(rf"^(#+) {re.escape(title)}$\n", document, re.M)
    assert found, f"no section « {title} »"
    after = document[found.end() :]
    end = re.search(
        rf"^#{{1,{len(found[1])}}} ", re.sub(r"```.*?```", _blank, after, flags=re.S), re.M
    )
    return after[: end.start()] if end else after


def _blank(block: re.Match[str]) -> str:
    return " " * len(block[0])


def headings(text: str, level: int) -> list[str]:
    return re.findall(rf"^{'#' * level} (.+)$", text, re.M)


def tables(text: str) -> list[list[list[str]]]:
    """Each table as the rows of cells under its header."""
    blocks = re.findall(r"^\|.+\|\n\|[-|]+\|\n((?:\|.*\|\n?)*)", text, re.M)
    return [[_cells(line) for line in block.splitlines()] for block in blocks]


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def names(cell: str) -> list[str]:
    """What stands between backquotes."""
    return re.findall(r"`([^`]+)`", cell)


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


# pages


def test_the_menu_is_the_pages() -> None:
    assert sorted(entry.stem for entry in menu.MENU) == sorted(
        p.stem for p in (ROOT / "pages").glob("*.py")
    )


def test_the_guide_has_a_section_per_page() -> None:
    assert headings(section(GUIDE, "Les pages"), 3) == [entry.title for entry in menu.MENU]


def test_the_guide_names_every_key_of_the_address() -> None:
    (rows,) = tables(section(GUIDE, "Filtrer et partager une adresse"))
    assert {names(row[0])[0] for row in rows} == set(filters.KEYS)


# columns of the files that people bring


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_the_guide_gives_the_columns_of_each_jeu(jeu: str) -> None:
    layout = LAYOUTS[jeu]
    title = next(t for t in headings(GUIDE, 3) if t.endswith(f"(`{jeu}`)"))
    told = {names(row[0])[0]: (row[1], row[2]) for row in tables(section(GUIDE, title))[0]}
    own = {name for columns in OWN_COLUMNS.values() for name in columns}
    either = {name for group in layout.either for name in group}
    assert told == {
        column.name: (
            "oui" if column.required else "au choix" if column.name in either else "",
            ", ".join(column.spellings),
        )
        for column in layout.columns
        if layout is not NOMENCLATURES or column.name not in own
    }
    assert all(row[3] for row in tables(section(GUIDE, title))[0])


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_the_guide_says_of_a_column_what_its_template_says(jeu: str) -> None:
    title = next(t for t in headings(GUIDE, 3) if t.endswith(f"(`{jeu}`)"))
    rows = tables(section(GUIDE, title))[0]
    told = {names(row[0])[0]: re.sub(r" \(voir «[^»]+»\)", "", row[3]) for row in rows}
    assert told == {words.column.name: words.content for words in column_words(jeu)}


def test_the_guide_gives_the_columns_of_each_list() -> None:
    _, rows = tables(section(GUIDE, "Nomenclatures (`nomenclatures`)"))
    assert {names(row[0])[0]: tuple(names(row[1])) for row in rows} == OWN_COLUMNS


def test_the_guide_gives_the_values_of_the_lists() -> None:
    (rows,) = tables(section(GUIDE, "Valeurs des listes"))
    for (liste,), values in ((names(row[0]), row[1]) for row in rows):
        labels = [entry["libelle_court"] or entry["libelle"] for entry in entries(liste)]
        assert values == " · ".join(labels), liste


def test_the_guide_gives_the_audience_measures() -> None:
    (rows,) = tables(section(GUIDE, "Mesures d'audience"))
    told = {f"{names(row[0])[0]}.{name}" for row in rows for name in names(row[1])}
    assert told == {entry["code"] for entry in entries("canal_indicateur")}


def entries(liste: str) -> list[dict[str, str]]:
    with (ROOT / f"data/nomenclatures/{liste}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_dates_are_read_as_the_guide_says() -> None:
    (rows,) = tables(section(GUIDE, "Dates"))
    read = periods(pl.Series("d", [row[0] for row in rows])).values
    assert [row[1] for row in rows] == [_span(*days) for days in read.iter_rows()]


def _span(start: Any, end: Any) -> str:
    if start is None:
        return REFUSED
    return f"{start}" if start == end else f"{start} à {end}"


def test_durations_are_read_as_the_guide_says() -> None:
    (rows,) = tables(section(GUIDE, "Durées"))
    read = durations(pl.Series("d", [row[0] for row in rows]), 1.0).values.to_series()
    assert [row[1] for row in rows] == [_short(value) for value in read]


def test_attendances_are_read_as_the_guide_says() -> None:
    (rows,) = tables(section(GUIDE, "Effectifs"))
    for said, *told in rows:
        read = counts(pl.Series("d", [said])).values.row(0, named=True)
        value, exact = read["d"], "d.borne_min" not in read
        bounds = (value, value) if exact else (read["d.borne_min"], read["d.borne_max"])
        expected = [REFUSED, "", ""] if value is None else [_short(x, "") for x in (value, *bounds)]
        assert told == expected, said


def _short(value: float | None, none: str = REFUSED) -> str:
    return none if value is None else f"{value:g}".replace(".", ",")


def test_the_personal_columns_that_the_guide_names_are_not_read() -> None:
    told = re.search(
        r"Une colonne intitulée (.+?)…",
        section(GUIDE, "Ce qui est conservé sur les personnes"),
        re.S,
    )
    assert told
    assert [
        title for title in " ".join(told[1].split()).split(", ") if not is_personal(title)
    ] == []


def test_the_exports_that_the_guide_names_are_those_recognised() -> None:
    (rows,) = tables(section(GUIDE, "Exports reconnus"))
    assert sorted(row[0] for row in rows) == sorted(source.libelle for source in SOURCES)


# words

GLOSSARY_ROWS = [row for table in tables(GLOSSARY) for row in table]


@pytest.mark.parametrize("row", GLOSSARY_ROWS, ids=lambda row: row[0].strip("`"))
def test_a_term_of_the_glossary_is_an_identifier_where_it_says(row: list[str]) -> None:
    (term,), (where,) = names(row[0]), names(row[2])
    if where in TABLES:
        assert term in table_schema(where)
        return
    words = re.findall(r"\w+", (ROOT / where).read_text("utf-8"))
    forms = {term, "_".join(f"{part}s" for part in term.split("_")), f"{term}s"}
    assert any(form in f"_{word}_" for word in words for form in (f"_{f}_" for f in forms))


def test_no_term_stands_twice_in_the_glossary() -> None:
    terms = [row[0] for row in GLOSSARY_ROWS]
    assert sorted(term for term in set(terms) if terms.count(term) > 1) == []


def test_every_column_of_a_table_is_in_the_glossary() -> None:
    known = {names(row[0])[0] for row in GLOSSARY_ROWS}
    columns = {name.removesuffix("_code") for jeu in TABLES for name in table_schema(jeu)}
    assert sorted(columns - known) == []


# commands

EXAMPLES = {"README.md": README, "docs/guide.md": GUIDE}


@pytest.fixture(scope="module")
def irev(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DONNEES", str(tmp_path_factory.mktemp("donnees")))
        espaces.ready("irev")
        yield


@pytest.mark.parametrize("document", EXAMPLES)
@pytest.mark.usefixtures("irev")
def test_the_commands_of_a_document_print_what_it_shows(
    document: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.chdir(tmp_path)
    for command, shown in _examples(EXAMPLES[document]):
        words = shlex.split(command)
        if words[0] == "cat":
            (tmp_path / words[1]).write_text(shown, encoding="utf-8")
            continue
        assert words[:2] == ["python", "-m"], command
        COMMANDS[words[2]](words[3:])
        printed = b"".join(capfdbinary.readouterr()).decode("utf-8").removeprefix("\ufeff")
        is_told = bool(re.fullmatch(_pattern(shown), _plain(printed), re.S))
        assert is_told, f"{document} shows something else:\n$ {command}\n{printed}"


def _examples(text: str) -> list[tuple[str, str]]:
    told = "".join(blocks(text, "console"))
    return [
        (command, shown)
        for command, shown in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", told, re.M)
    ]


def _pattern(shown: str) -> str:
    """What is shown, where […] stands for anything."""
    return ".*".join(re.escape(part) for part in _plain(shown).split("[…]"))


def _plain(text: str) -> str:
    return re.sub("[\u00a0\u202f]", " ", text.replace("\r\n", "\n")).strip()


def test_the_commands_that_the_guide_lists_exist() -> None:
    (rows,) = tables(section(GUIDE, "Automatiser"))
    told = {
        word.split()[0] for row in rows for word in names(row[0].replace("python -m pipeline ", ""))
    }
    assert told - {"python"} == _pipeline_commands()


def _pipeline_commands() -> set[str]:
    from pipeline.commands import COMMANDS

    return set(COMMANDS)


def test_the_make_targets_of_the_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    code = re.findall(r"```.*?```|`[^`]+`", README, re.S)
    told = {name for text in code for name in re.findall(r"\bmake ([a-z]+)", text)}
    assert {"run", "check", "test"} <= told <= targets


# recipes


def recipe(title: str) -> list[str]:
    return blocks(section(README, title), "python")


@pytest.mark.usefixtures("irev")
def test_the_readme_s_indicator_answers(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (source,) = recipe("An indicator")
    entry = eval(source, vars(catalogue).copy())
    monkeypatch.setitem(catalogue.STATIC, entry.id, entry)
    registry.indicators.cache_clear()
    assert indicators_main([entry.id, "--exercice", "2022"]) == 0
    assert "84 journées" in capfdbinary.readouterr().out.decode()
    registry.indicators.cache_clear()


def test_the_readme_s_layout_has_the_columns_of_its_table() -> None:
    layout_source, table_source = recipe("A layout")
    found: dict[str, Any] = {"dy": dy}
    exec(layout_source + table_source, found)
    layout, table = found["LAYOUT"], found["Partenaires"]
    columns = [column.name for column in layout.columns]
    assert ["ligne", *columns] == list(table.create_empty().schema)
    assert {*layout.key, *layout.signature[0], layout.exercice} <= set(columns)
    assert layout.match("Organisme").name == "partenaire"


@pytest.mark.usefixtures("irev")
def test_the_readme_s_page_shows_its_block(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks, page, line = recipe("A page")
    shown: list[Any] = []
    exec(blocks, defined := vars(pages).copy())
    monkeypatch.setattr(pages, "publications", defined["publications"], raising=False)
    monkeypatch.setattr(screen, "view", lambda: default_view(espaces.ready("irev")))
    monkeypatch.setattr(screen, "show", shown.extend)
    exec(page, {})
    assert [placed.block.id for placed in shown] == ["publications_par_theme"]
    assert shown[0].block.series[0].values
    assert eval(line, vars(menu).copy()).filters == (filters.EXERCICE,)


def test_the_readme_s_rule_sets_a_row_aside() -> None:
    rule, sentence = recipe("A rule")
    found: dict[str, Any] = {"dy": dy, "pl": pl}
    exec("class Ruled(dy.Schema):\n" + _indented(_columns_used(rule) + rule), found)
    rows = pl.DataFrame(
        {"lieu": ["Lille", "Lille", None], "modalite": ["distanciel", None, "distanciel"]}
    )
    kept, failed = found["Ruled"].filter(rows, cast=False)
    (regle,) = ast.literal_eval(sentence)
    assert (kept.height, failed.counts()) == (2, {f"lieu__{regle}": 1})
    assert regle not in SENTENCES


def _columns_used(rule: str) -> str:
    columns = sorted(set(re.findall(r'pl\.col\("(\w+)"\)', rule)))
    assert set(columns) <= set(Seances.columns())
    return "".join(f"{name} = dy.String(nullable=True)\n" for name in columns)


def _indented(source: str) -> str:
    return "".join(f"    {line}\n" for line in source.splitlines())


# links and paths


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text("utf-8"), flags=re.S)
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert [link for link in links if not _leads(document, link)] == []


def _leads(document: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = document.parent / path if path else document
    if not target.exists():
        return False
    return not anchor or anchor in {_anchor(title) for title in _titles(target)}


def _titles(document: Path) -> list[str]:
    return re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.M)


def _anchor(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def test_every_path_of_the_readme_exists() -> None:
    prose = re.sub(r"```.*?```", "", README, flags=re.S)
    folders = "|".join(
        ("pipeline", "indicators", "rendering", "dashboard", "pages", "tests", "docs", "data")
    )
    told = [name for name in names(prose) if re.fullmatch(rf"(?:{folders})/[\w./]*", name)]
    to_be_made = {"pipeline/layouts/partenaires.py", "pages/publications.py", "data/espaces/"}
    assert [name for name in told if name not in to_be_made and not (ROOT / name).exists()] == []
