"""Months, years or measures in columns: which audience or means does each cell hold?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import PurePath

import polars as pl

from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.layouts import LAYOUTS
from pipeline.meant import meant_column
from pipeline.metric_words import channel, only_channel
from pipeline.problems import InputRefused, problems
from pipeline.sheet import EXTRA, LINE, Sheet
from pipeline.spelling import fold
from pipeline.wide.metric_titles import metric_of
from pipeline.wide.shape import Plan, Wide, unique_columns, wide
from pipeline.wide.titles import Axis, Named, Words, named

_YEAR_IN_TEXT = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_UNKNOWN = "une mesure d'audience connue. Voir la nomenclature canal_indicateur."
_TOTAL = re.compile(r"(?:sous )?total|cumul|moyenne")
_PLACES = ("le titre du tableau", "le nom de la feuille", "le nom du fichier")


@dataclass(frozen=True, eq=False)
class Read:
    """A wide table of measures on its way: what is known beside its cells."""

    sheet: Sheet
    file_name: str
    choices: Choices
    words: Words

    @cached_property
    def table(self) -> Wide:
        """Its data rows, looked for once the headers make it worth while."""
        return wide(self.sheet)

    def given(self, jeu: str) -> set[str]:
        return given(self.choices, jeu)


def given(choices: Choices, jeu: str) -> set[str]:
    """Our columns that are given once for the whole file."""
    layout = LAYOUTS[jeu]
    return {c.name for title, _ in choices.values if (c := layout.match(title))}


def given_text(choices: Choices, name: str) -> str:
    """What is given once for the whole file of a column of audience."""
    named = ((LAYOUTS["audience"].match(title), text) for title, text in choices.values)
    return next((text for column, text in named if column and column.name == name), "")


def channel_around(read: Read) -> tuple[str, str]:
    """The one channel that stands around a table, and where; empty when none does."""
    for place, text in zip(_PLACES, _around(read.sheet, read.file_name), strict=True):
        if canal := only_channel(text):
            return canal, place
    return "", ""


def columns_of(kept: Mapping[int, str], jeu: str) -> dict[str, int]:
    """Our column → position, among the columns that are no values."""
    layout = LAYOUTS[jeu]
    return {c.name: p for p, title in kept.items() if (c := meant_column(layout, title))}


def along_periods(
    read: Read, periods: Mapping[int, Named], kept: Mapping[int, str], jeu: str
) -> tuple[Wide, Plan]:
    """Rows are measures, columns are months or years. Raises InputRefused without their year."""
    unique_columns(read.table.header, periods)
    axis = next(iter(periods.values())).axis
    told = f"{len(periods)} colonnes {_of(axis)} lues comme une ligne par {axis}."
    left, said = _without_total(kept)
    if jeu == "moyens":
        label = columns_of(left, jeu).get("indicateur", min(left))
        columns = {position: name.value for position, name in periods.items()}
        headers = {**left, label: "indicateur"}
        return read.table, Plan("moyens", headers, ("annee",), columns, "valeur", (told, *said))
    table, headers, faults = _labelled(read, left)
    months = {position: _period(name) for position, name in periods.items()}
    bare = any(len(text) == 2 for text in months.values())
    added, year_told = _year(read, columns_of(left, jeu)) if bare else ({}, ())
    keys = {position: (text,) for position, text in months.items()}
    told_all = (told, *said, *year_told)
    plan = Plan(
        "audience", headers, ("periode_debut",), keys, "valeur", told_all, added, problems=faults
    )
    return table, plan


def along_measures(
    read: Read, measures: Mapping[int, Named], kept: Mapping[int, str], canal: str = ""
) -> tuple[Wide, Plan]:
    """Rows are months or years, columns are measures; ``canal``: the channel of them all, where
    neither a column nor the person says it."""
    unique_columns(read.table.header, measures)
    plural = f"{len(measures)} colonnes de mesures lues" if len(measures) > 1 else "Colonne lue"
    told = f"{plural} comme une ligne par mesure et par période."
    left, said = _without_total(kept)
    own = columns_of(left, "audience")
    if not own.keys() & {"periode_debut", "annee"} and left:
        left = {**left, min(left): "mois"}
        own = columns_of(left, "audience")
    bare = "periode_debut" in own and _has_bare_months(read, own["periode_debut"])
    added, year_told = _year(read, own) if bare else ({}, ())
    added |= {"canal": canal} if canal else {}
    has_channel = bool({"canal"} & {*own, *added, *read.given("audience")})
    keys = ("indicateur",) if has_channel else ("canal", "indicateur")
    columns = {p: name.value[-len(keys) :] for p, name in measures.items()}
    told_all = (told, *_in_other_words(read, measures), *said, *year_told)
    return read.table, Plan("audience", left, keys, columns, "valeur", told_all, added)


def along_channels(
    read: Read, channels: Mapping[int, Named], kept: Mapping[int, str]
) -> tuple[Wide, Plan]:
    """Rows are months or years, columns are channels; what is measured of them is asked for, once
    for the whole file."""
    unique_columns(read.table.header, channels)
    told = f"{len(channels)} colonnes de canaux lues comme une ligne par canal et par période."
    left, said = _without_total(kept)
    own = columns_of(left, "audience")
    bare = "periode_debut" in own and _has_bare_months(read, own["periode_debut"])
    added, year_told = _year(read, own) if bare else ({}, ())
    columns = {position: (read.table.header[position],) for position in channels}
    told_all = (told, *said, *year_told)
    return read.table, Plan("audience", left, ("canal",), columns, "valeur", told_all, added)


def _in_other_words(read: Read, measures: Mapping[int, Named]) -> list[str]:
    """The headers that no list writes so, with what they are taken for."""
    label = partial(effective().short_label, "canal_indicateur")
    said = [
        f"« {title} » = {label(f'{canal}.{metric}')}"
        for position, name in measures.items()
        for canal, metric in [name.value]
        if canal and fold(title := read.table.header[position]) not in read.words.metrics
    ]
    return [f"Mesures comprises ainsi : {', '.join(said)}."] if said else []


def _of(axis: Axis) -> str:
    return {Axis.YEAR: "d'années", Axis.QUARTER: "de trimestres"}.get(axis, "de mois")


def _period(name: Named) -> str:
    """« 2022-03 », « 03 », « T1 2022 », « T1 »."""
    parts = [part for part in name.value if part]
    return " ".join(reversed(parts)) if name.axis is Axis.QUARTER else "-".join(parts)


def _without_total(kept: Mapping[int, str]) -> tuple[dict[int, str], list[str]]:
    """A total of periods or of measures is no value: it is worked out when read."""
    totals = {p: title for p, title in kept.items() if _TOTAL.match(fold(title))}
    left = {p: title for p, title in kept.items() if p not in totals}
    return left, [f"« {title} » non lu : recalculé à la lecture." for title in totals.values()]


def _labelled(
    read: Read, kept: Mapping[int, str]
) -> tuple[Wide, dict[int, str], list[pl.DataFrame]]:
    """The columns of the channel and of the measure, made from one of printed words if need be."""
    own, table = columns_of(kept, "audience"), read.table
    label, canal = label_of(kept), channel_over(kept)
    if not canal and ("canal" in own or "canal" in read.given("audience")):
        return table, {**kept, label: "indicateur"}, []
    texts = table.cells[f"c{label}"]
    pairs = [metric_of(text or "", read.words, canal) or (None, None) for text in texts]
    at = len(table.header)
    cells = table.cells.with_columns(
        pl.Series(f"c{at}", [canal for canal, _ in pairs], pl.String),
        pl.Series(f"c{at + 1}", [metric for _, metric in pairs], pl.String),
    )
    unknown = cells.filter(pl.col(f"c{at}").is_null()).select(
        LINE, pl.col(f"c{label}").fill_null("").alias("valeur"), pl.lit(_UNKNOWN).alias("attendu")
    )
    title = table.header[label] or "indicateur"
    faults = [problems(unknown, colonne=title, regle="code_inconnu")]
    known = replace(table, cells=cells.filter(pl.col(f"c{at}").is_not_null()))
    headers = {position: name for position, name in kept.items() if position != label}
    return known, {**headers, at: "canal", at + 1: "indicateur"}, faults


def label_of(kept: Mapping[int, str]) -> int:
    """The position of the column that names the measures."""
    own = columns_of(kept, "audience")
    return own.get("indicateur", min((p for p in kept if p not in own.values()), default=0))


def channel_over(kept: Mapping[int, str]) -> str:
    """« Site internet » over the column that names the measures: the channel of them all."""
    return channel(kept.get(label_of(kept), "")) or ""


def with_channels(read: Read, kept: Mapping[int, str]) -> Sheet | None:
    """The table with a column for the channel; nothing where a measure does not name its own."""
    own = columns_of(kept, "audience")
    texts = read.table.cells[f"c{own['indicateur']}"].drop_nulls()
    if texts.is_empty() or not all(metric_of(text, read.words) for text in texts.unique()):
        return None
    table, headers, _ = _labelled(read, kept)
    names = {f"c{old}": f"c{new}" for new, old in enumerate(headers)}
    cells = table.cells.select(LINE, *names, EXTRA).rename(names)
    told = "Canal et mesure lus dans la même colonne."
    sheet = read.sheet
    return replace(sheet, header=tuple(headers.values()), cells=cells, notes=(*sheet.notes, told))


def _has_bare_months(read: Read, position: int) -> bool:
    texts = read.table.cells[f"c{position}"].drop_nulls().unique()
    names = [named(text, read.words) for text in texts]
    months = [name.value for name in names if name and name.axis in (Axis.MONTH, Axis.QUARTER)]
    return any(not year for year, _ in months) or bool(texts.str.contains(r"^\d{1,2}$").any())


def _year(read: Read, own: Mapping[str, int]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The year of bare months: a column or a value of the file, else what stands around them.

    Raises InputRefused when nothing says it.
    """
    if "annee" in own or "annee" in read.given("audience"):
        return {}, ()
    for place, text in zip(_PLACES, _around(read.sheet, read.file_name), strict=True):
        years = set(_YEAR_IN_TEXT.findall(text))
        if len(years) == 1:
            (year,) = years
            return {"annee": year}, (f"Année {year}, lue dans {place}.",)
    raise InputRefused(
        "Les mois de ce tableau n'ont pas d'année.",
        "Donnez-la une fois pour tout le fichier (annee=2022), ou écrivez « janvier 2022 ».",
    )


def _around(sheet: Sheet, file_name: str) -> tuple[str, ...]:
    return (" ".join(sheet.texts_above), sheet.name or "", PurePath(file_name).stem)
