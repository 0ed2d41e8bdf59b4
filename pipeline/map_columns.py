"""Which of our columns does each header of a file stand for, and which layout is that?"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from pipeline.choices import Choices
from pipeline.layouts import LAYOUTS, Layout
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.problems import InputRefused
from pipeline.sheet import Sheet
from pipeline.sources.shape import Export
from pipeline.spelling import fold, slug


@dataclass(frozen=True, eq=False)
class Understood:
    """How a sheet is understood.

    ``sources``: our column → position of its header. ``values``: our column → text given once for
    the whole file. ``titles``: our column → how the person named it. ``unused``: values given for
    columns that the file has. ``strange``: values given for no known column. ``unknown``: headers
    that no column answers to. ``doubled``: pairs of headers that stand for the same column.
    ``export``: the known export that the sheet was made from.
    """

    sheet: Sheet
    layout: Layout
    sources: Mapping[str, int]
    values: Mapping[str, str]
    titles: Mapping[str, str]
    unused: tuple[str, ...]
    strange: tuple[str, ...]
    unknown: tuple[str, ...]
    doubled: tuple[tuple[str, str], ...]
    other_sheets: tuple[str, ...] = ()
    export: Export | None = None

    def title(self, column: str) -> str:
        """The column as the person named it."""
        return self.titles.get(column, column)

    @property
    def personal(self) -> tuple[str, ...]:
        """Headers of columns about persons, which ``protect`` has emptied."""
        return tuple(self.sheet.header[position] for position in self.sheet.personal)

    @property
    def present(self) -> set[str]:
        return {*self.sources, *self.values}

    @property
    def missing(self) -> list[str]:
        return self.layout.missing(self.present)

    @property
    def is_signed(self) -> bool:
        return any(self.present >= set(group) for group in self.layout.signature)


def layout_of(jeu: str) -> Layout:
    if jeu not in LAYOUTS:
        raise InputRefused(f"Le jeu « {jeu} » n'existe pas.", f"Choisissez : {', '.join(LAYOUTS)}.")
    return LAYOUTS[jeu]


def understandings(sheet: Sheet, file_name: str, choices: Choices) -> list[Understood]:
    """One reading of the sheet per layout that it may have."""
    layouts = [layout_of(choices.jeu)] if choices.jeu else list(LAYOUTS.values())
    return [_understand(sheet, layout, file_name, choices) for layout in layouts]


def _understand(sheet: Sheet, layout: Layout, file_name: str, choices: Choices) -> Understood:
    sources, unknown, doubled = _headers(sheet, layout, choices)
    titles = {name: sheet.header[position] for name, position in sources.items()}
    matched = [(title, layout.match(title), text) for title, text in choices.values]
    given = {c.name: text for title, c, text in matched if c and c.name not in sources}
    titles |= {c.name: title for title, c, _ in matched if c and c.name not in sources}
    if layout.jeu == "nomenclatures" and "liste" not in {*sources, *given}:
        given |= _list_named_by(file_name)
    return Understood(
        sheet=sheet,
        layout=layout,
        sources=sources,
        values=given,
        titles=titles,
        unused=tuple(title for title, c, _ in matched if c and c.name in sources),
        strange=tuple(title for title, c, _ in matched if c is None),
        unknown=unknown,
        doubled=doubled,
    )


def _headers(
    sheet: Sheet, layout: Layout, choices: Choices
) -> tuple[dict[str, int], tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Our column → position; headers left unknown; pairs of headers for the same column."""
    chosen = {fold(title): name for title, name in choices.columns}
    sources: dict[str, int] = {}
    unknown, doubled = [], []
    for position, title in enumerate(sheet.header):
        wanted = chosen.get(fold(title), title)
        is_read = title and position not in sheet.personal
        column = layout.match(wanted) if is_read else None
        if column is None:
            unknown.append(title)
        elif column.name in sources:
            doubled.append((sheet.header[sources[column.name]], title))
        else:
            sources[column.name] = position
    return sources, tuple(filter(None, unknown)), tuple(doubled)


def _list_named_by(file_name: str) -> dict[str, str]:
    stem = slug(PurePath(file_name).stem)
    return {"liste": stem} if stem in OWN_COLUMNS else {}
