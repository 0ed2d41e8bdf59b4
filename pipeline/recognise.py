"""Which sheet and which layout is a file? Exactly one must fit, or the person is asked."""

from collections.abc import Callable
from dataclasses import replace

from pipeline.answers import refuse_impossible
from pipeline.choices import Choices, over, remainder
from pipeline.code_lists import CodeLists
from pipeline.column_words import title_of
from pipeline.layouts import Kind
from pipeline.map_columns import Understood, understandings
from pipeline.memory import Remembered, shape_of
from pipeline.problems import InputRefused
from pipeline.refusals import (
    Unrecognised,
    contested,
    incomplete,
    not_recognised,
    several_layouts,
    several_sheets,
)
from pipeline.sheet import Sheet, line_count
from pipeline.sources.shape import Export

# shape of a sheet → the answers kept for it
Known = Callable[[str], Remembered | None]
_TOLD_OF_SEANCES = {"type_action", "demi_journees"}
_DOMINANT = 10  # times the lines of any other sheet: the main one
_FAR_BETTER = 2
_CLEARLY = 0.5  # half a header explained less: too close to choose


def nothing_kept(shape: str) -> Remembered | None:
    """A memory that holds nothing."""
    return None


def recognise(
    sheets: list[Sheet],
    file_name: str,
    choices: Choices,
    lists: CodeLists,
    known: Known = nothing_kept,
    export: Export | None = None,
) -> Understood:
    """The one sheet and layout that fit. Raises InputRefused when none fits, or several do."""
    tried = [
        _without_presences(_readings(sheet, file_name, choices, lists, known))
        for sheet in _asked(sheets, choices)
    ]
    fitting = _surest([best for readings in tried if (best := _best(readings))])
    if not fitting:
        if export and tried:
            raise incomplete(tried[0][0], export)
        raise not_recognised([reading for readings in tried for reading in readings])
    fitting = _main_sheets(fitting)
    if len(fitting) > 1:
        raise several_sheets(fitting)
    if len(fitting[0]) > 1:
        raise several_layouts(fitting[0])
    found = fitting[0][0]
    _refuse_unclear(found, choices)
    refuse_impossible(found.layout, choices, lists)
    others = [sheet.name for sheet in sheets if sheet.name != found.sheet.name and sheet.header]
    others_named = tuple(name for name in others if name)
    return replace(found, other_sheets=others_named, export=export)


def _readings(
    sheet: Sheet, file_name: str, choices: Choices, lists: CodeLists, known: Known
) -> list[Understood]:
    """With the answers given now, and under them those kept for a sheet of that shape."""
    kept = known(shape_of(sheet.header, sheet.name))
    if kept is None:
        return understandings(sheet, file_name, choices, lists)
    in_force = replace(kept, choices=remainder(kept.choices, choices))
    return understandings(sheet, file_name, over(choices, kept.choices), lists, in_force)


def _asked(sheets: list[Sheet], choices: Choices) -> list[Sheet]:
    if choices.sheet is None:
        return sheets
    named = [sheet for sheet in sheets if sheet.name == choices.sheet]
    if not named:
        names = ", ".join(f"« {sheet.name} »" for sheet in sheets if sheet.name) or "aucune"
        raise InputRefused(
            f"La feuille « {choices.sheet} » n'existe pas.", f"Feuilles du classeur : {names}."
        )
    return named


def _best(readings: list[Understood]) -> list[Understood]:
    """The readings that fit and explain the most headers.

    Titles that we know decide first; nearness only when they are not enough, or leave out far more
    of the table, and never for a layout that explains fewer headers than one that lacks a column:
    that one was meant.
    """
    fit = [r for r in readings if r.fits(r.certain)]
    near = [r for r in readings if r.fits(r.present)]
    if fit and max(r.weight for r in near) < max(r.weight for r in fit) + _FAR_BETTER:
        most = max(len(r.certain.intersection(r.sources)) for r in fit)
        fit = rivals = [r for r in fit if len(r.certain.intersection(r.sources)) == most]
    else:
        fit, rivals = near, readings
    top = max((r.weight for r in fit), default=0.0)
    if top < max((r.weight for r in rivals), default=0.0):
        return []
    if rivals is readings and fit:
        likeliest = max(readings, key=lambda r: r.promise)
        if likeliest not in fit and likeliest.promise > max(r.promise for r in fit):
            return []
    return [r for r in fit if r.weight > top - _CLEARLY]


def _without_presences(readings: list[Understood]) -> list[Understood]:
    """A table of séances may hold their présences too: these are read beside (see ``together``).

    One that lacks but one thing, with its type or its half-days named, was meant as such.
    """
    is_of_seances = any(
        r.fits(r.present) or (len(r.missing) == 1 and _TOLD_OF_SEANCES & r.sources.keys())
        for r in readings
        if r.layout.jeu == "seances"
    )
    return [r for r in readings if not (is_of_seances and r.layout.jeu == "presences")]


def _surest(fitting: list[list[Understood]]) -> list[list[Understood]]:
    """Sheets under titles that we know; a sheet that is only near counts for the same *jeu*."""
    sure = [best for best in fitting if any(r.fits(r.certain) for r in best)]
    jeux = {r.layout.jeu for best in sure for r in best}
    return (
        [best for best in fitting if best in sure or jeux & {r.layout.jeu for r in best}]
        if sure
        else fitting
    )


def _main_sheets(fitting: list[list[Understood]]) -> list[list[Understood]]:
    """Without those that are empty, or a summary beside one that clearly holds the table; told."""
    counts = [line_count(readings[0].sheet) for readings in fitting]
    most = max(counts)
    main = [r for r, count in zip(fitting, counts, strict=True) if count * _DOMINANT > most]
    if len(main) != 1 or len(fitting) == 1:
        return main or fitting
    told = _chosen(main[0][0].sheet, most, len(fitting) - 1)
    return [[replace(r, sheet=replace(r.sheet, notes=(*r.sheet.notes, told))) for r in main[0]]]


def _chosen(sheet: Sheet, count: int, others: int) -> str:
    smaller = "une autre en a bien moins" if others == 1 else f"{others} autres en ont bien moins"
    return f"Feuille « {sheet.name} » choisie pour ses {count} lignes : {smaller}."


def _refuse_unclear(found: Understood, choices: Choices) -> None:
    """What the person asked, or the headers, do not designate one column each."""
    wanted = [name for _, name in choices.columns if name and not found.layout.match(name)]
    strange = [*found.strange, *wanted]
    if strange:
        names = ", ".join(f"« {name} »" for name in strange)
        known = ", ".join(title_of(found.layout.jeu, c.name) for c in found.layout.columns)
        raise InputRefused(
            f"Aucune colonne du jeu « {found.layout.libelle} » ne s'appelle {names}.",
            f"Colonnes possibles : {known}.",
        )
    for first, second in found.doubled:
        raise Unrecognised(
            f"Deux colonnes disent la même chose : « {first} » et « {second} ».",
            "Gardez-en une seule, ou désignez celle à lire.",
            found,
        )
    for name, titles in found.matched.contested.items():
        # a free text can be left out and told; a default in place of figures cannot
        if found.layout.column(name).kind is not Kind.TEXT:
            raise contested(found, name, titles)
    if found.sheet.is_empty:
        raise InputRefused(
            "Le fichier n'a que des en-têtes : aucune ligne de données en dessous.",
            "Remplissez au moins une ligne, puis recommencez.",
        )
