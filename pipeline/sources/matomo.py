"""Is it a Matomo report, and which visits of the site does it tell?

True: ``date,nb_visits,nb_actions`` · ``Visiteurs uniques,Visites`` (one period) · any encoding.
False: ``date,visitors,pageviews,visits`` (Plausible) · ``mois;visites`` (written by hand).
"""

import re
from functools import partial
from pathlib import PurePath

from pipeline.problems import InputRefused
from pipeline.sources.audience import (
    HEADER,
    Measure,
    Wide,
    by_period,
    measured,
    require_measures,
)
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.sources.values import Span, decimal_comma, seconds, span

_OWN = {
    *("nb visits", "nb actions", "nb uniq visitors", "nb pageviews", "nb uniq pageviews"),
    *("nb uniq downloads", "unique visitors", "actions", "unique pageviews", "unique downloads"),
    *("visiteurs uniques", "vues de page uniques", "telechargements uniques"),
}
_SHARED = {
    *("visits", "visites", "bounce rate", "taux de rebond", "nb downloads", "downloads"),
    *("telechargements", "vues de page", "pageviews", "avg time on site", "bounces", "rebonds"),
}
_LABELS = {"label", "nom", "idsite"}
_EMPTY = "no data available"
_site = partial(Measure, "site_web")
_MEASURES = (
    _site("visites", ("nb visits", "visits", "visites"), decimal_comma),
    _site("telechargements", ("nb downloads", "downloads", "telechargements"), decimal_comma),
    _site("taux_rebond", ("bounce rate", "taux de rebond"), decimal_comma, per_visit=True),
    _site(
        "temps_moyen",
        (
            "avg time on site",
            "avg visit duration in seconds",
            "duree moy des visites en secondes",
        ),
        seconds,
        per_visit=True,
    ),
)
_OVERVIEW = "Exportez « Vue d'ensemble des visites » de Matomo, en CSV."


def _detect(table: Table) -> bool:
    if len(table.records) == 1:
        return table.folded(0) == [_EMPTY]
    return bool(_headers(table))


def _headers(table: Table) -> list[int]:
    return [at for at in range(len(table.records)) if _is_header(set(table.folded(at)))]


def _is_header(titles: set[str]) -> bool:
    if {"visitors", "pageviews"} <= titles:
        return False
    return bool(titles & _OWN) and len(titles & (_OWN | _SHARED)) >= 2


def _convert(table: Table, context: Context) -> Converted:
    """Raises InputRefused when the report is empty, detailed, of several sections or undated."""
    headers = _headers(table)
    if not headers:
        raise InputRefused("Cet export Matomo est vide (« No data available »).", _OVERVIEW)
    if len(headers) > 1:
        raise _several_sections(table, headers)
    wide = Wide(table, headers[0], _MEASURES)
    titles = table.folded(wide.at)
    if set(titles[:2]) & _LABELS:
        raise InputRefused("Ce rapport Matomo détaille les visites (par page, site…).", _OVERVIEW)
    require_measures(wide, _OVERVIEW)
    return by_period(wide, span) if titles[0] == "date" else _single(wide, context)


def _several_sections(table: Table, headers: list[int]) -> InputRefused:
    """A scheduled report: each section has its title on the line above its header."""
    above = [table.records[at - 1][1] for at in headers if at]
    names = ", ".join(f"« {cells[0]} »" for cells in above if cells and cells[0])
    return InputRefused(f"Cet export Matomo réunit plusieurs rapports : {names}.", _OVERVIEW)


def _single(wide: Wide, context: Context) -> Converted:
    """One period, that no column tells: given by the person, else in the file's name."""
    lines = [(line, cells) for line, cells in wide.table.records[wide.at + 1 :] if any(cells)]
    if len(lines) > 1:
        raise InputRefused("Cet export Matomo a plusieurs lignes sans date.", _OVERVIEW)
    if not lines:
        raise InputRefused("Cet export Matomo n'a aucune ligne de données.", _OVERVIEW)
    is_given = bool({"periode_debut", "annee"} & set(context.given))
    period = None if is_given else _period_in(context.file_name)
    if not (is_given or period):
        raise InputRefused(
            "Cet export Matomo ne dit pas sur quelle période il porte.",
            "Donnez-la pour tout le fichier (mois=2023-03 ou annee=2023), ou laissez au fichier "
            "le nom que Matomo lui donne.",
        )
    rows = measured(wide, *lines[0], period)
    header = HEADER if period else ("canal", "indicateur", "valeur")
    told = (_read_in_name(period),) if period else ()
    return Converted(header, rows, (*told, *wide.left_out()), (), wide.table.records[wide.at][0])


def _read_in_name(period: Span) -> str:
    first, last = (f"{day:%d/%m/%Y}" for day in period)
    return f"Période lue dans le nom du fichier : du {first} au {last}."


def _period_in(file_name: str) -> Span | None:
    """``Exporter _ Vue d'ensemble _ 2023-03 (1).csv``"""
    stem = re.sub(r"\s*\(\d+\)$", "", PurePath(file_name).stem)
    parts = [part.strip() for part in stem.split(" _ ")]
    return span(parts[-1]) if parts[0] in ("Export", "Exporter") else None


SOURCE = Source("matomo", "export Matomo (visites du site)", "audience", _detect, _convert)
