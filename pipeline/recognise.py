"""Which sheet and which layout is a file? Exactly one must fit, or the person is asked."""

from dataclasses import replace

from pipeline.choices import Choices
from pipeline.layouts import LAYOUTS
from pipeline.map_columns import Understood, understandings
from pipeline.problems import InputRefused
from pipeline.sheet import Sheet, line_count

_CLEARLY = 10


def recognise(sheets: list[Sheet], file_name: str, choices: Choices) -> Understood:
    """The one sheet and layout that fit. Raises InputRefused when none fits, or several do."""
    tried = [understandings(sheet, file_name, choices) for sheet in _asked(sheets, choices)]
    fitting = [best for readings in tried if (best := _best(readings, choices))]
    if not fitting:
        raise _not_recognised([reading for readings in tried for reading in readings])
    fitting = _main_sheets(fitting)
    if len(fitting) > 1:
        raise _several_sheets(fitting)
    if len(fitting[0]) > 1:
        raise _several_layouts(fitting[0])
    found = fitting[0][0]
    _refuse_unclear(found, choices)
    others = [sheet.name for sheet in sheets if sheet.name != found.sheet.name and sheet.header]
    return replace(found, other_sheets=tuple(name for name in others if name))


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


def _best(readings: list[Understood], choices: Choices) -> list[Understood]:
    """The readings that fit and leave the fewest headers unexplained.

    A table of séances may hold their présences too: these are read beside (see ``together``).
    """
    fit = [r for r in readings if not r.missing and (choices.jeu or r.is_signed)]
    if any(r.layout.jeu == "seances" for r in fit):
        fit = [r for r in fit if r.layout.jeu != "presences"]
    least = min((len(r.unknown) + len(r.doubled) for r in fit), default=0)
    return [r for r in fit if len(r.unknown) + len(r.doubled) == least]


def _main_sheets(fitting: list[list[Understood]]) -> list[list[Understood]]:
    """Without those that are empty, or a summary beside one that clearly holds the table; told."""
    counts = [line_count(readings[0].sheet) for readings in fitting]
    most = max(counts)
    main = [r for r, count in zip(fitting, counts, strict=True) if count * _CLEARLY > most]
    if len(main) != 1 or len(fitting) == 1:
        return main or fitting
    told = _chosen(main[0][0].sheet, most, len(fitting) - 1)
    return [[replace(r, sheet=replace(r.sheet, notes=(*r.sheet.notes, told))) for r in main[0]]]


def _chosen(sheet: Sheet, count: int, others: int) -> str:
    smaller = "une autre en a bien moins" if others == 1 else f"{others} autres en ont bien moins"
    return f"Feuille « {sheet.name} » choisie pour ses {count} lignes : {smaller}."


def _several_sheets(fitting: list[list[Understood]]) -> InputRefused:
    names = ", ".join(f"« {readings[0].sheet.name} »" for readings in fitting)
    return InputRefused(
        f"Plusieurs feuilles de ce classeur peuvent être lues : {names}.",
        "Gardez-en une par fichier, ou désignez celle à lire.",
    )


def _several_layouts(readings: list[Understood]) -> InputRefused:
    names = " ou ".join(sorted({reading.layout.jeu for reading in readings}))
    return InputRefused(
        f"Ce fichier peut se lire de plusieurs façons : {names}.",
        "Précisez de quel jeu il s'agit.",
    )


def _refuse_unclear(found: Understood, choices: Choices) -> None:
    """What the person asked, or the headers, do not designate one column each."""
    wanted = [name for _, name in choices.columns if name and not found.layout.match(name)]
    strange = [*found.strange, *wanted]
    if strange:
        names = ", ".join(f"« {name} »" for name in strange)
        known = ", ".join(column.name for column in found.layout.columns)
        raise InputRefused(
            f"Aucune colonne du jeu « {found.layout.jeu} » ne s'appelle {names}.",
            f"Colonnes possibles : {known}.",
        )
    for first, second in found.doubled:
        raise InputRefused(
            f"Deux colonnes disent la même chose : « {first} » et « {second} ».",
            "Gardez-en une seule.",
        )
    if found.sheet.is_empty:
        raise InputRefused(
            "Le fichier n'a que des en-têtes : aucune ligne de données en dessous.",
            "Remplissez au moins une ligne, puis recommencez.",
        )


def _not_recognised(tried: list[Understood]) -> InputRefused:
    nearest = max(tried, key=lambda r: len(r.sources) - len(r.missing), default=None)
    if nearest is None or not nearest.sources:
        titles = nearest.sheet.header[:8] if nearest else ()
        headers = ", ".join(f"« {title} »" for title in titles if title)
        return InputRefused(
            f"Aucune colonne connue dans ce fichier (en-têtes lus : {headers or 'aucun'}).",
            "Vérifiez que la première ligne porte les en-têtes décrits dans le guide.",
        )
    if not nearest.missing:
        return InputRefused(
            "Ce fichier ressemble à plusieurs jeux sans en désigner un.",
            f"Précisez de quel jeu il s'agit : {', '.join(LAYOUTS)}.",
        )
    columns = ", ".join(f"« {name} »" for name in nearest.missing)
    return InputRefused(
        f"Ce fichier ressemble au jeu « {nearest.layout.jeu} », mais il manque : {columns}.",
        "Ajoutez ce qui manque, ou donnez sa valeur une fois pour tout le fichier.",
    )
