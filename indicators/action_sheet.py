"""What does one action amount to? Its séances, attendances, territories, documents and plan."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from babel.dates import format_date

from indicators import lookups, narrative, programme_queries
from indicators.blocks import (
    CALCULE,
    Cell,
    Chart,
    Column,
    Grid,
    KeyFigure,
    Placed,
    Row,
    Section,
    Series,
    Table,
    Text,
)
from indicators.figures import Figure
from indicators.formats import ND, date_long, number
from indicators.programme import actions, agreed, elements_table, every_seance, statuses
from indicators.programme_queries import Row as Found
from indicators.question import TOUS
from indicators.standing import undated
from indicators.view import View, source_line, status

_CYCLE = "cycle_qualification"
Run = list[Found]  # the séances of one édition, in order


def action_sheet(view: View, code: str) -> tuple[Placed, ...]:
    """The blocks of one action over the period, all périmètres; ``view.said`` is its own text."""
    name = actions(view).get(code, code)
    own = replace(view, filtres=((("action", (code,))),), perimetre=TOUS, compared=None)
    found = programme_queries.sittings(view.version, every_seance(view, ("action", (code,))))
    documents = programme_queries.documents(view.version, code, view.periode.years)
    said = Text("retenir_action", "Ce qu'il faut retenir", tuple(view.said.split("\n")))
    return (
        Placed(Section(name)),
        *((Placed(said),) if view.said else ()),
        *(Placed(card, 3) for card in _cards(own, found, documents)),
        *((Placed(drop_off(own, found)),) if _runs(found) and not view.version.outside else ()),
        Placed(elements_table(view, code)),
        Placed(_territories(own)),
        Placed(_seances_table(own, found)),
        *((Placed(_documents_table(own, documents)),) if documents else ()),
    )


def _cards(own: View, found: Sequence[Found], documents: Sequence[Found]) -> Sequence[KeyFigure]:
    half_days, presences = own.figure("demi_journees"), own.figure("presences")
    return (
        _held(own, found),
        _card(own, half_days, "Demi-journées", ""),
        _card(own, presences, "Présences", _coverage(presences)),
        _used(documents),
    )


def _held(own: View, found: Sequence[Found]) -> KeyFigure:
    counted = Counter(row["statut"] for row in found)
    done = sum(counted[code] for code in lookups.statuts(own.version))
    others = [
        f"{counted[code]} {agreed(word, counted[code])}"
        for code, word in statuses(own).items()
        if counted[code] and code not in lookups.statuts(own.version)
    ]
    editions = {row["edition_code"] for row in found if row["edition_code"]}
    runs = narrative.plural(len(editions), "édition", "éditions") if editions else ""
    note = " · ".join(part for part in (runs, *others) if part)
    question = every_seance(own, *own.filtres)
    return KeyFigure("seances", "Séances tenues", number(done), CALCULE, note, question)


def _card(own: View, figure: Figure, label: str, note: str) -> KeyFigure:
    value = ND if undated(figure) else number(figure.valeur)
    return KeyFigure(figure.indicator.id, label, value, status(own, figure), note, figure.question)


def _coverage(figure: Figure) -> str:
    return figure.couverture.phrase if figure.couverture else ""


def _used(documents: Sequence[Found]) -> KeyFigure:
    views = [row["consultations"] for row in documents if row["consultations"] is not None]
    told = narrative.plural(sum(views), "consultation", "consultations")
    note = f"{told}, relevées pour {len(views)} sur {len(documents)}" if documents else ""
    label = "Publications issues de l'action"
    return KeyFigure("publications", label, number(len(documents)), CALCULE, note)


def _runs(found: Sequence[Found]) -> list[Run]:
    """The éditions of several séances held, each in order of date.

    A cycle without éditions is one run; other séances without any do not follow each other.
    """
    runs: dict[str, Run] = {}
    for row in found:
        if row["statut"] == "realise" and (row["edition_code"] or row["type_action"] == _CYCLE):
            runs.setdefault(row["edition_code"] or "", []).append(row)
    return [run for run in runs.values() if len(run) > 1]


def drop_off(own: View, found: Sequence[Found]) -> Chart:
    """Attendances of each day, over the éditions of which every day is known.

    Éditions of another length are left out: their last day is not the same day.
    """
    runs = _runs(found)
    length = Counter(len(run) for run in runs).most_common(1)[0][0]
    alike = [run for run in runs if len(run) == length]
    whole = [run for run in alike if all(row["effectif"] is not None for row in run)]
    days = tuple(f"Jour {rank}" for rank in range(1, length + 1))
    totals = tuple(float(sum(run[rank]["effectif"] for run in whole)) for rank in range(length))
    told = narrative.plural(len(whole), "édition", "éditions")
    subtitle = f"Présences par journée · {told} sur {len(runs)}, dont chaque journée a un effectif"
    return Chart(
        id="assiduite",
        kind="columns",
        title=_drop_words(totals) if whole else "Présences d'une journée à l'autre",
        subtitle=f"{subtitle} connu",
        categories=days,
        series=(Series("présences", totals if whole else (None,) * length),),
        unit="présences",
        grid=_days_grid(alike, days),
        footer=source_line(own),
        message="" if whole else "Aucune édition dont toutes les journées ont un effectif connu.",
    )


def _drop_words(totals: Sequence[float]) -> str:
    """« De la première à la dernière journée : 57 présences puis 41 (−28 %) »."""
    first, last = totals[0], totals[-1]
    change = narrative.gap(first, last)
    told = f"{number(first)} présences puis {number(last)} ({change})"
    return f"De la première à la dernière journée : {told}"


def _days_grid(runs: Sequence[Run], days: Sequence[str]) -> Grid:
    columns = (Column("Édition"), *(Column(day, True) for day in days))
    rows = []
    for run in runs:
        cells: list[Cell] = [run[0]["edition"] or run[0]["intitule"] or "Sans édition"]
        rows.append(Row((*cells, *(row["effectif"] for row in run))))
    return Grid(columns, tuple(rows))


def _territories(own: View) -> Table:
    """Half-days held for each territory, the most served first."""
    lines = own.figure("demi_journees", "territoire").lignes
    named = sorted((line for line in lines if line.codes[0]), key=lambda line: -(line.valeur or 0))
    unnamed = [line for line in lines if not line.codes[0] and line.valeur]
    rows = [Row((line.libelles[0], line.valeur)) for line in (*named, *unnamed)]
    told = narrative.plural(len(named), "territoire concerné", "territoires concernés")
    several = "Une séance peut concerner plusieurs territoires : ces valeurs ne s'additionnent pas."
    return Table(
        id="territoires_action",
        title=told if named else "Aucun territoire connu",
        subtitle=f"Demi-journées par territoire · {own.periode.phrase}",
        grid=Grid((Column("Territoire"), Column("Demi-journées", True)), tuple(rows)),
        footer=source_line(own),
        sentence=several if len(named) > 1 else "",
    )


def _seances_table(own: View, found: Sequence[Found]) -> Table:
    words = statuses(own)
    columns = (
        *(Column(head) for head in ("Date", "Séance", "Statut")),
        *(Column(head, True) for head in ("Demi-journées", "Présences")),
        *(Column(head) for head in ("Édition", "Lieu")),
    )  # fmt: skip
    return Table(
        id="seances_action",
        title=narrative.plural(len(found), "séance", "séances"),
        subtitle=f"Toutes, tenues ou non · {own.periode.phrase}",
        grid=Grid(columns, tuple(_seance_row(row, words) for row in found)),
        footer=source_line(own),
    )


def _seance_row(row: Found, words: Mapping[str, str]) -> Row:
    cells: tuple[Cell, ...] = (
        _when(row), row["intitule"] or "", words.get(row["statut"], row["statut"]),
        row["demi_journees"], row["effectif"], row["edition"] or "", row["lieu"] or "",
    )  # fmt: skip
    return Row(cells)


def _when(row: Found) -> str:
    """As precisely as it is known: a day, a month, a year, or two dates."""
    match row["precision_date"]:
        case "annee":
            return str(row["date_debut"].year)
        case "mois":
            return str(format_date(row["date_debut"], "LLLL y", locale="fr"))
    if row["date_debut"] == row["date_fin"]:
        return date_long(row["date_debut"])
    return f"{date_long(row['date_debut'])} – {date_long(row['date_fin'])}"


def _documents_table(own: View, documents: Sequence[Found]) -> Table:
    columns = (
        Column("Document"), Column("Nature"), Column("Année"),
        Column("Consultations", True), Column("Téléchargements", True),
    )  # fmt: skip
    rows = [
        Row((row["titre"], row["nature"] or "", str(row["annee"]), row["consultations"],
             row["telechargements"]))
        for row in documents
    ]  # fmt: skip
    return Table(
        id="publications_action",
        title=narrative.plural(len(rows), "publication issue", "publications issues")
        + " de ses séances",
        subtitle=f"Parues en {own.periode.phrase}" if own.periode.annee else own.periode.phrase,
        grid=Grid(columns, tuple(rows)),
        footer=source_line(own),
    )
