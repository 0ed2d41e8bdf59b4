"""Which sheet and which layout is a file? Exactly one must fit, or the person is asked."""

from dataclasses import replace

from pipeline.choices import Choices
from pipeline.layouts import LAYOUTS
from pipeline.map_columns import Understood, understandings
from pipeline.problems import InputRefused
from pipeline.sheet import Sheet
from pipeline.sources.shape import Export


def recognise(
    sheets: list[Sheet], file_name: str, choices: Choices, export: Export | None = None
) -> Understood:
    """The one sheet and layout that fit. Raises InputRefused when none fits, or several do."""
    tried = [understandings(sheet, file_name, choices) for sheet in _asked(sheets, choices)]
    fitting = [best for readings in tried if (best := _best(readings, choices))]
    if not fitting:
        if export and tried:
            raise _incomplete(tried[0][0], export)
        raise _not_recognised([reading for readings in tried for reading in readings])
    if len(fitting) > 1:
        raise _several_sheets(fitting)
    if len(fitting[0]) > 1:
        raise _several_layouts(fitting[0])
    found = fitting[0][0]
    _refuse_unclear(found, choices)
    others = [sheet.name for sheet in sheets if sheet is not found.sheet and sheet.header]
    others_named = tuple(name for name in others if name)
    return replace(found, other_sheets=others_named, export=export)


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
    """The readings that fit and leave the fewest headers unexplained."""
    fit = [r for r in readings if not r.missing and (choices.jeu or r.is_signed)]
    least = min((len(r.unknown) + len(r.doubled) for r in fit), default=0)
    return [r for r in fit if len(r.unknown) + len(r.doubled) == least]


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
    if found.sheet.cells.is_empty():
        raise InputRefused(
            "Le fichier n'a que des en-têtes : aucune ligne de données en dessous.",
            "Remplissez au moins une ligne, puis recommencez.",
        )


def _incomplete(reading: Understood, export: Export) -> InputRefused:
    """A known export lacks what only the person knows; what it says of it is proposed."""
    layout = reading.layout
    proposed = (text for name, text in export.proposed.items() if layout.match(name))
    said = " – ".join(f"« {text} »" for text in proposed)
    groups = [group for group in layout.either if not reading.present >= set(group)]
    names = [[name] for name in reading.missing if layout.match(name)]
    wanted = [" et ".join(f"{name}=…" for name in group) for group in (*names, *groups)]
    return InputRefused(
        f"Reconnu : {export.libelle}, mais le fichier ne dit pas tout : il manque "
        f"{', '.join(reading.missing)}.{f' Lu dans le fichier : {said}.' if said else ''}",
        f"Donnez-le une fois pour tout le fichier : {', ou bien '.join(wanted)}.",
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
