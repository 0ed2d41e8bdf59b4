"""Which of our columns does each header of a file stand for, and which layout is that?"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from pipeline.layouts import LAYOUTS, Column, Layout
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.problems import InputRefused
from pipeline.protect import is_personal
from pipeline.read import Sheet
from pipeline.spelling import fold


@dataclass(frozen=True)
class Choices:
    """What the person decided about a file: its jeu, constant values, and headers → our columns."""

    jeu: str | None = None
    values: tuple[tuple[str, str], ...] = ()
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Understood:
    """How a sheet is understood.

    ``sources``: our column name → position of its header. ``values``: our column name → text given
    once for the whole file. ``unknown``: headers that no column answers to.
    """

    sheet: Sheet
    layout: Layout
    sources: Mapping[str, int]
    values: Mapping[str, str]
    unknown: tuple[str, ...]

    def title(self, column: str) -> str:
        """The column as the person named it."""
        return self.sheet.header[self.sources[column]] if column in self.sources else column

    @property
    def personal(self) -> tuple[str, ...]:
        """Headers of columns about persons: never read further."""
        return tuple(title for title in self.unknown if is_personal(title))


def recognise(sheets: list[Sheet], file_name: str, choices: Choices) -> Understood:
    """The one sheet and layout that fit. Raises InputRefused when none fits, or several do."""
    layouts = [_layout(choices.jeu)] if choices.jeu else list(LAYOUTS.values())
    tried = [_map(sheet, layout, file_name, choices) for sheet in sheets for layout in layouts]
    complete = [mapping for mapping in tried if not _missing(mapping)]
    signed = complete if choices.jeu else [mapping for mapping in complete if _signed(mapping)]
    best = _fullest(signed)
    if len(best) == 1:
        return best[0]
    if best:
        names = " ou ".join(sorted({mapping.layout.jeu for mapping in best}))
        raise InputRefused(
            f"Ce fichier peut se lire de plusieurs façons : {names}.",
            "Précisez de quel jeu il s'agit.",
        )
    raise _not_recognised(tried)


def _layout(jeu: str) -> Layout:
    if jeu not in LAYOUTS:
        raise InputRefused(f"Le jeu « {jeu} » n'existe pas.", f"Choisissez : {', '.join(LAYOUTS)}.")
    return LAYOUTS[jeu]


def _map(sheet: Sheet, layout: Layout, file_name: str, choices: Choices) -> Understood:
    chosen = {fold(header): name for header, name in choices.columns}
    personal = {position for position, title in enumerate(sheet.header) if is_personal(title)}
    sources: dict[str, int] = {}
    unknown = []
    for position, header in enumerate(sheet.header):
        known = None if position in personal else header
        column = _column(layout, chosen.get(fold(header)), known)
        if column is None:
            unknown.append(header)
        elif column.name in sources:
            raise InputRefused(
                f"Deux colonnes désignent « {column.name} » : « {sheet.header[sources[column.name]]} » "
                f"et « {header} ».",
                "Gardez-en une seule.",
            )
        else:
            sources[column.name] = position
    values = {name: value for name, value in choices.values if name not in sources}
    if layout.jeu == "nomenclatures" and "liste" not in {*sources, *values}:
        values |= _list_named_by(file_name)
    return Understood(sheet, layout, sources, values, tuple(filter(None, unknown)))


def _column(layout: Layout, chosen: str | None, header: str | None) -> Column | None:
    return layout.match(chosen or header or "") if header else None


def _list_named_by(file_name: str) -> dict[str, str]:
    stem = PurePath(file_name).stem.lower()
    return {"liste": stem} if stem in OWN_COLUMNS else {}


def _present(mapping: Understood) -> set[str]:
    return {*mapping.sources, *mapping.values}


def _missing(mapping: Understood) -> list[str]:
    return mapping.layout.missing(_present(mapping))


def _signed(mapping: Understood) -> bool:
    return any(_present(mapping) >= set(group) for group in mapping.layout.signature)


def _fullest(mappings: list[Understood]) -> list[Understood]:
    """Those that leave the fewest headers unexplained."""
    least = min((len(mapping.unknown) for mapping in mappings), default=0)
    return [mapping for mapping in mappings if len(mapping.unknown) == least]


def _not_recognised(tried: list[Understood]) -> InputRefused:
    nearest = max(tried, key=lambda mapping: len(mapping.sources) - len(_missing(mapping)))
    if not nearest.sources:
        headers = ", ".join(f"« {title} »" for title in nearest.sheet.header[:8] if title)
        return InputRefused(
            f"Aucune colonne connue dans ce fichier (en-têtes lus : {headers or 'aucun'}).",
            "Vérifiez que la première ligne porte les en-têtes décrits dans le guide.",
        )
    missing = _missing(nearest)
    columns = ", ".join(f"« {name} »" for name in missing)
    return InputRefused(
        f"Ce fichier ressemble au jeu « {nearest.layout.jeu} », mais il manque : {columns}."
        if missing
        else "Ce fichier ressemble à plusieurs jeux sans en désigner un.",
        "Ajoutez les colonnes manquantes, ou donnez leur valeur une fois pour tout le fichier."
        if missing
        else "Précisez de quel jeu il s'agit.",
    )
