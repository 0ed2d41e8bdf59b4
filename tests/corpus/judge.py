"""Is what the command says of a file true? Every cell is right, or named; nothing is silent.

A fault is *silent* when someone who trusts the preview would integrate something false, lose a line
without being told, or see personal data come back. What is refused or set aside although it could
be read is *missed*: safe, but more work for the person.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.layouts import LAYOUTS
from tests.corpus.answer import CRASHED, REFUSED, Answer, Named, answer
from tests.corpus.compare import Found, is_same, same_column, spaced
from tests.corpus.entries import ANY, ASKED, Entry, Read, Refused, Row, Summed
from tests.corpus.sums import sum_faults

SILENT, MISSED = "faux en silence", "non compris"
_SHORTEST_SENTENCE = 20
_NEEDED = {
    column.name
    for layout in LAYOUTS.values()
    for column in layout.columns
    if column.required or any(column.name in names for names in layout.either)
}


@dataclass(frozen=True)
class Fault:
    kind: str
    text: str


@dataclass(frozen=True)
class Verdict:
    """What is wrong with the answer about a file, and what it mapped unaided."""

    entry: Entry
    faults: tuple[Fault, ...]
    columns: frozenset[str] = frozenset()
    values: frozenset[tuple[str, str]] = frozenset()

    def texts(self, kind: str) -> list[str]:
        return [f"{self.entry.name} : {fault.text}" for fault in self.faults if fault.kind == kind]


def judge(entry: Entry, folder: Path) -> Verdict:
    got = answer(entry, folder)
    if got.code == CRASHED:
        return Verdict(entry, (Fault(SILENT, "le programme s'arrête (code 1)"),))
    faults = [*_leaks(entry, got), *_lost_count(got)]
    if isinstance(entry.truth, Refused):
        return Verdict(entry, (*faults, *_not_refused(entry.truth, got)))
    if got.code == REFUSED or not got.jeux:
        if entry.truth.may_ask:
            return Verdict(entry, tuple(faults))
        missed = [Fault(MISSED, f"refusé : {got.sentence}")]
        after = _after_an_answer(entry, entry.truth, folder)
        silent = [fault for fault in after.faults if fault.kind == SILENT]
        return replace(after, faults=(*faults, *missed, *silent))
    strange = got.jeux - {entry.truth.jeu} - ({entry.also.jeu} if entry.also else set())
    if strange:
        return Verdict(entry, (*faults, Fault(SILENT, f"lu comme {', '.join(sorted(strange))}")))
    if isinstance(entry.truth, Summed):
        sums = sum_faults(entry.truth, got)
        told = [Fault(SILENT if is_silent else MISSED, text) for is_silent, text in sums]
        return Verdict(entry, (*faults, *told))
    return _of_rows(entry, entry.truth, got, faults)


def _after_an_answer(entry: Entry, truth: Read | Summed, folder: Path) -> Verdict:
    """What a refused file gives once a person has said which header one required column is, or as
    many as it takes; what was said for it does not count as found."""
    sources = truth.sources if isinstance(truth, Read) else {}
    needed = [title for title, name in sources.items() if name in _NEEDED]
    for said in [*([title] for title in needed), needed]:
        answers = {"colonnes": {title: sources[title] for title in said}}
        path = folder / f"{entry.name}.reponses.json"
        path.write_text(json.dumps(answers), encoding="utf-8")
        got = answer(replace(entry, given=(*entry.given, "--choix", str(path))), folder)
        if said and got.jeux == {truth.jeu} and isinstance(truth, Read):
            found = _of_rows(entry, truth, got, [])
            return replace(found, columns=found.columns - set(said))
    return Verdict(entry, ())


def _leaks(entry: Entry, got: Answer) -> list[Fault]:
    found = [secret for secret in entry.secrets if secret in got.text]
    return [Fault(SILENT, f"« {secret} » revient dans la réponse") for secret in found]


def _lost_count(got: Answer) -> Iterator[Fault]:
    for told in got.files:
        read, *parts = (told[f"lignes_{p}"] for p in ("lues", "gardees", "ignorees", "ecartees"))
        if read != sum(parts):
            yield Fault(SILENT, f"{read} lignes lues, mais {parts} gardées, ignorées, écartées")


def _not_refused(truth: Refused, got: Answer) -> list[Fault]:
    """A file that holds nothing to take is refused, or all its lines wait for a person."""
    taken = sum(len(got.kept(jeu)) for jeu in got.jeux)
    if taken:
        return [Fault(SILENT, f"{taken} lignes prises d'un fichier à refuser")]
    if got.code != REFUSED:
        return []
    if len(got.sentence) < _SHORTEST_SENTENCE:
        return [Fault(MISSED, f"refus sans phrase : {got.sentence}")]
    is_said = not truth.words or any(word in got.sentence for word in truth.words)
    return [] if is_said else [Fault(MISSED, f"refus sans « {truth.words[0]} » : {got.sentence}")]


def _of_rows(entry: Entry, truth: Read, got: Answer, faults: list[Fault]) -> Verdict:
    named = Named(got)
    found = [*faults, *_columns(truth, entry.also, got), *_lines(truth, got, named)]
    right: set[tuple[str, str]] = set()
    for row, kept in _paired(truth.rows, got.kept(truth.jeu)):
        told, mapped = _row(row, kept, named)
        found += _explained(told, truth, named)
        right |= mapped
    found += _second(entry.also, got, named) if entry.also else []
    if truth.may_ask:
        found = [fault for fault in found if fault.kind == SILENT]
    return Verdict(entry, tuple(found), _mapped(truth, got), frozenset(right))


def _second(also: Read, got: Answer, named: Named) -> list[Fault]:
    """Rows of a second jeu: read rightly, or the columns that hold them are said to be left."""
    if also.jeu in got.jeux:
        pairs = _paired(also.rows, got.kept(also.jeu))
        faults = [fault for row, kept in pairs for fault in _row(row, kept, named)[0]]
        return _explained(faults, also, named)
    kind = MISSED if named.has_left_columns else SILENT
    return [Fault(kind, f"le jeu {also.jeu} du fichier n'est pas lu")]


def _explained(faults: list[Fault], truth: Read, named: Named) -> list[Fault]:
    """In a wide table, the rows of a column that is said to be left out are not silently missing."""
    is_wide = len({row.ligne for row in truth.rows}) < len(truth.rows)
    if not (is_wide and named.has_left_columns):
        return faults
    return [Fault(MISSED, fault.text) for fault in faults]


def _columns(truth: Read, also: Read | None, got: Answer) -> Iterator[Fault]:
    """Columns of a long file that are taken for another one, or for none."""
    if not truth.sources:
        return
    titles = {spaced(title): column for title, column in truth.sources.items()}
    plain = [cell.value for cell in truth.header if not cell.source]
    # présences read beside their séances name them by an identifier, which no header holds
    plain += ["seance_id", *(cell.value for cell in also.header)] if also else []
    for told in got.columns():
        expected = titles.get(spaced(told["source"]))
        possible = [expected] if expected else plain
        if told["cible"] and not any(same_column(name, told["cible"]) for name in possible):
            wrong = f"colonne « {told['source']} » lue comme {told['cible']}, et non {expected}"
            yield Fault(SILENT, wrong)
        if expected and not told["cible"]:
            yield Fault(MISSED, f"colonne « {told['source']} » non reconnue ({expected})")


def _mapped(truth: Read, got: Answer) -> frozenset[str]:
    titles = {spaced(title): title for title in truth.sources}
    return frozenset(
        title
        for column in got.columns()
        if (title := titles.get(spaced(column["source"])))
        and same_column(truth.sources[title], column["cible"] or "")
    )


def _lines(truth: Read, got: Answer, named: Named) -> Iterator[Fault]:
    """Lines that are kept, left out or set aside against the truth."""
    lines = {row.ligne for row in truth.rows}
    for ligne in sorted({row.line for row in got.kept(truth.jeu)} - lines - named.lines):
        yield Fault(SILENT, f"ligne {ligne} gardée, qui n'est pas une donnée")
    for ligne in sorted(named.aside & set(truth.ignored)):
        yield Fault(MISSED, f"ligne {ligne} mise de côté, qui n'est pas une donnée")


def _paired(rows: tuple[Row, ...], kept: tuple[Found, ...]) -> Iterator[tuple[Row, Found | None]]:
    """Each true row with the row of its line that is the same, else that resembles it most."""
    left, different = list(kept), []
    for row in rows:
        near = [found for found in left if found.line == row.ligne]
        same = next((found for found in near if found.likeness(row) == len(row.values)), None)
        if same is None:
            different.append(row)
        else:
            left.remove(same)
            yield row, same
    for row in different:
        near = [found for found in left if found.line == row.ligne]
        best = max(near, key=lambda found: found.likeness(row), default=None)
        if best is not None:
            left.remove(best)
        yield row, best


def _row(row: Row, kept: Found | None, named: Named) -> tuple[list[Fault], set[tuple[str, str]]]:
    """The faults of a row, and the texts that became their code."""
    if kept is None:
        return _absent(row, named), set()
    judged = [
        (column, cell, _cell(row, column, kept, named)) for column, cell in row.values.items()
    ]
    right = {(column, cell.source) for column, cell, fault in judged if cell.source and not fault}
    return [fault for *_, fault in judged if fault], right


def _absent(row: Row, named: Named) -> list[Fault]:
    if row.ligne in named.aside:
        is_doubtful = any(cell.value == ASKED for cell in row.values.values())
        return [] if is_doubtful else [Fault(MISSED, f"ligne {row.ligne} mise de côté")]
    drawn = " | ".join(cell.value for cell in row.values.values())
    return [
        Fault(SILENT, f"ligne {row.ligne} ({drawn}) : {named.ignored.get(row.ligne, 'perdue')}")
    ]


def _cell(row: Row, column: str, kept: Found, named: Named) -> Fault | None:
    value, found = row.values[column].value, kept.get(column)
    where = f"ligne {row.ligne}, {column}"
    if value == ASKED:
        is_named = row.ligne in named.lines
        return None if is_named else Fault(SILENT, f"{where} : {kept.text(column)} sans demander")
    if value == ANY or is_same(value, found):
        return None
    is_left = found is None and named.leaves(column)
    kind = MISSED if is_left or named.has(row.ligne, column) else SILENT
    return Fault(kind, f"{where} : {kept.text(column)}, et non « {value} »")
