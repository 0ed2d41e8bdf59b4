"""Which of our columns does each header of a file stand for, and which layout is that?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from pipeline.choices import Choices
from pipeline.code_lists import CodeLists
from pipeline.column_words import title_of
from pipeline.content import Sample
from pipeline.layouts import LAYOUTS, Lacking, Layout
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.match_headers import Matched, match_headers
from pipeline.memory import Remembered
from pipeline.problems import InputRefused
from pipeline.sheet import Sheet
from pipeline.sources.shape import Export
from pipeline.spelling import fold, slug
from pipeline.suggest import NAMED, words

_PLANNED = ("prevu", "previsionnel", "planifie")
_NEAR, _NEAR_IN_PART, _LACK = 0.75, 0.6, 0.7


@dataclass(frozen=True, eq=False)
class Understood:
    """How a sheet is understood.

    ``sources``: our column → position of its header. ``values``: our column → text given once for
    the whole file. ``titles``: our column → how the person named it. ``unused``: values given for
    columns that the file has. ``strange``: values given for no known column. ``unknown``: headers
    that no column answers to. ``doubled``: pairs of headers that stand for the same column.
    ``export``: the known export that the sheet was made from. ``matched``: how surely each header
    was recognised, and what is left to ask. ``choices``: the answers that it was read with, those
    of ``recalled`` included.
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
    matched: Matched = field(default_factory=Matched)
    choices: Choices = field(default_factory=Choices)
    recalled: Remembered | None = None

    def title(self, column: str) -> str:
        """The column as the person named it, else as people call it."""
        return self.titles.get(column) or title_of(self.layout.jeu, column)

    def spelling(self, column: str) -> str:
        """The title of ours that its header stands for."""
        found = self.matched.columns.get(column)
        return found.near.spelling if found else self.title(column)

    @property
    def personal(self) -> tuple[str, ...]:
        """Headers of columns about persons, which ``protect`` has emptied."""
        return tuple(self.sheet.header[position] for position in self.sheet.personal)

    @property
    def present(self) -> set[str]:
        return {*self.sources, *self.values}

    @property
    def missing(self) -> list[Lacking]:
        return self.layout.missing(self.present)

    @property
    def certain(self) -> set[str]:
        """Columns given, or whose header is exactly one of the titles that we know."""
        near = {name for name, match in self.matched.columns.items() if match.is_near}
        return self.present - near

    @property
    def weight(self) -> float:
        """How many headers are explained; one that is only near counts for less, and for less still
        where a column lacks: another jeu has words of its own for it."""
        found = self.matched.columns.values()
        trust = _NEAR_IN_PART if self.missing else _NEAR
        read = sum(match.near.confidence * trust if match.is_near else NAMED for match in found)
        return read - len(self.missing) * _LACK

    @property
    def promise(self) -> float:
        """How likely the layout was meant, when none fits: what it explains, and may explain."""
        found = self.matched.columns.values()
        read = sum(NAMED if not match.is_near else match.near.confidence for match in found)
        proposed = sum(near[0].confidence for near in self.matched.near.values())
        certain = len(self.certain.intersection(self.sources))
        lacking = len(self.missing) or not self._is_signed(self.present)
        return certain + (read - certain + proposed) * _NEAR_IN_PART - lacking * _LACK

    def fits(self, columns: set[str]) -> bool:
        """Whether these columns are enough for the layout, and tell it from the others."""
        if self.layout.missing(columns):
            return False
        is_told = self.choices.jeu is not None or self.sheet.origin is not None
        return is_told or self._is_signed(columns)

    def _is_signed(self, columns: set[str]) -> bool:
        return any(columns >= set(group) for group in self.layout.signature)


def layout_of(jeu: str) -> Layout:
    """By its name, or as it is called in French. Raises InputRefused when there is none."""
    named = {
        fold(said): layout for layout in LAYOUTS.values() for said in (layout.libelle, layout.jeu)
    }
    if layout := named.get(fold(jeu)):
        return layout
    raise InputRefused(f"Le jeu « {jeu} » n'existe pas.", f"Choisissez : {', '.join(LAYOUTS)}.")


def understandings(
    sheet: Sheet,
    file_name: str,
    choices: Choices,
    lists: CodeLists,
    recalled: Remembered | None = None,
) -> list[Understood]:
    """One reading of the sheet per layout that it may have.

    Only per layout that knows every header, where one of them fits.
    """
    jeu = choices.jeu or (sheet.origin.jeu if sheet.origin else None)
    layouts = [layout_of(jeu)] if jeu else list(LAYOUTS.values())
    sample = Sample(sheet.cells, lists)

    def read(some: Iterable[Layout]) -> list[Understood]:
        found = (_understand(sheet, file_name, choices, layout, sample) for layout in some)
        return [replace(understood, recalled=recalled) for understood in found]

    whole = read(layout for layout in layouts if all(map(layout.match, filter(None, sheet.header))))
    if any(understood.fits(understood.certain) for understood in whole):
        return whole  # no other layout explains as many headers
    return read(layouts)


def _understand(
    sheet: Sheet, file_name: str, choices: Choices, layout: Layout, sample: Sample
) -> Understood:
    found = match_headers(sheet, layout, choices, sample)
    sources = {name: match.position for name, match in found.columns.items()}
    titles = {name: sheet.header[position] for name, position in sources.items()}
    matched = [(title, layout.match(title), text) for title, text in choices.values]
    given = {c.name: text for title, c, text in matched if c and c.name not in sources}
    titles |= {c.name: title for title, c, _ in matched if c and c.name not in sources}
    if layout.jeu == "nomenclatures" and "liste" not in {*sources, *given}:
        given |= _list_named_by(file_name)
    if layout.jeu == "seances" and "statut" not in {*sources, *given}:
        given |= _planned(titles.get("date_debut", ""))
    second = {title for _, title in found.doubled}
    return Understood(
        sheet=sheet,
        layout=layout,
        sources=sources,
        values=given,
        titles=titles,
        unused=tuple(title for title, c, _ in matched if c and c.name in sources),
        strange=tuple(title for title, c, _ in matched if c is None),
        unknown=tuple(
            title
            for at, title in enumerate(sheet.header)
            if title and at not in sources.values() and title not in second
        ),
        doubled=tuple(found.doubled),
        matched=found,
        choices=choices,
    )


def _planned(date_title: str) -> dict[str, str]:
    """« Date prévue » says of all séances that they are planned, held or not."""
    is_planned = any(word.startswith(_PLANNED) for word in words(date_title))
    return {"statut": "prévu"} if is_planned else {}


def _list_named_by(file_name: str) -> dict[str, str]:
    stem = slug(PurePath(file_name).stem)
    return {"liste": stem} if stem in OWN_COLUMNS else {}
