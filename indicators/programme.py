"""Action by action, what was planned, held, postponed, or asked for outside the programme?"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from indicators import lookups, narrative, programme_queries
from indicators.answer import plain
from indicators.blocks import Cell, Column, Grid, Row, Table
from indicators.figures import measure
from indicators.formats import ND, signed
from indicators.programme_queries import Row as Found
from indicators.question import TOUS, Question
from indicators.view import View, source_line

Counters = dict[str | None, Counter[str]]  # by action, by status

ACTION = "action"  # the key of the chosen action in the address
_NO_ACTION = "Sans action"


def every_seance(view: View, *filtres: tuple[str, tuple[str, ...]]) -> Question:
    """The séances of the period in all périmètres: an action may lie outside the programme."""
    return Question("seances", view.periode, filtres=filtres, perimetre=TOUS)


def actions(view: View) -> Mapping[str, str]:
    """The actions of the period's séances and of its programme, by code, in order of name."""
    seen = {row["code"]: row["action"] for row in _counts(view) if row["code"]}
    planned = programme_queries.elements(view.version, view.periode.au.year)
    named = {row["action_code"]: row["action"] for row in planned} | seen
    return dict(sorted(named.items(), key=lambda pair: pair[1].casefold()))


def _counts(view: View) -> list[Found]:
    return programme_queries.counts(view.version, every_seance(view))


def statuses(view: View) -> dict[str, str]:
    """The status words that séances have, by code, in the order of their list."""
    rows = lookups.code_list(view.version, "statut")
    return {row["code"]: row["libelle_court"] or row["libelle"] for row in rows}


def actions_table(view: View) -> Table:
    """One row per action: its séances by status, half-days and attendances, all périmètres."""
    counted: Counters = defaultdict(Counter)
    perimetres: dict[str | None, dict[str, None]] = defaultdict(dict)
    labels: dict[str | None, str] = {}
    for row in _counts(view):
        counted[row["code"]][row["statut"]] += row["seances"]
        perimetres[row["code"]][row["perimetre"]] = None
        labels[row["code"]] = row["action"] or _NO_ACTION
    sums = [_by_action(view, name) for name in ("demi_journees", "presences")]
    shown = {code: word for code, word in statuses(view).items()
             if any(each[code] for each in counted.values())}  # fmt: skip
    held = {code for code, each in counted.items() if _held(view, each)}
    names, rows = lookups.names(view.version, "perimetre"), []
    for code in sorted(counted, key=lambda code: (code is None, labels[code].casefold())):
        scopes = ", ".join(names.get(perimetre, perimetre) for perimetre in perimetres[code])
        numbers = (counted[code][statut] or None for statut in shown)
        known = code in held
        values = (each.get(code, ND if known else None) for each in sums)
        rows.append(Row((labels[code], *numbers, *values, scopes)))
    return Table(
        id="actions",
        title=_title(counted, view),
        subtitle=f"Séances par statut · {view.periode.phrase} · tous périmètres",
        grid=Grid(_action_columns(shown), tuple(rows)),
        footer=source_line(view),
        sentence=_left_out(view),
    )


def _action_columns(shown: Mapping[str, str]) -> tuple[Column, ...]:
    words = (agreed(word, 2).capitalize() for word in shown.values())
    numbers = (*words, "Demi-journées", "Présences connues")
    return Column("Action"), *(Column(head, True) for head in numbers), Column("Périmètre")


def _by_action(view: View, indicateur: str) -> dict[str | None, float | None]:
    """The values of every action, without what only balances a printed total."""
    asked = Question(indicateur, view.periode, ("action",), perimetre=TOUS)
    lines = measure(view.version, asked).lignes
    return {
        line.codes[0]: plain(line.valeur - line.dont_complement)
        for line in lines
        if line.valeur is not None
    }


def _title(counted: Counters, view: View) -> str:
    """« 27 actions : 131 séances tenues, 5 annulées, 3 reportées »."""
    total = sum(counted.values(), Counter[str]())
    done = _held(view, total)
    others = [
        f"{total[code]} {agreed(word, total[code])}"
        for code, word in statuses(view).items()
        if total[code] and code not in lookups.statuts(view.version)
    ]
    named = narrative.plural(len(counted), "action", "actions")
    held = narrative.plural(done, "séance tenue", "séances tenues")
    return f"{named} : {', '.join((held, *others))}"


def _held(view: View, counted: Counter[str]) -> int:
    return sum(counted[statut] for statut in lookups.statuts(view.version))


def agreed(word: str, count: int) -> str:
    """A status word beside a number of séances: feminine, and plural from two on."""
    return f"{word.lower()}e{'s' if count >= 2 else ''}"


def _left_out(view: View) -> str:
    rest = view.figure("demi_journees").dont_complement
    if not rest:
        return ""
    told = narrative.plural(rest, "demi-journée", "demi-journées")
    return f"Hors de ce tableau : {told} de complément, sans séance identifiée."


def elements_table(view: View, action: str | None = None) -> Table:
    """Planned and done, element by element; units differ, so nothing is added up."""
    annee = view.periode.au.year
    found = programme_queries.elements(view.version, annee, action)
    words = statuses(view)
    columns = (
        *(() if action else (Column("Action"),)),
        Column("Élément"), Column("Prévu", True), Column("Réalisé", True), Column("Écart", True),
        Column("Unité"), Column("Statut"), Column("Commentaire"),
    )  # fmt: skip
    return Table(
        id="elements",
        title=elements_title(found, annee),
        subtitle=f"Programme {annee}, élément par élément",
        grid=Grid(columns, tuple(_element_row(row, words, not action) for row in found)),
        footer=source_line(view),
    )


def _element_row(row: Found, words: Mapping[str, str], with_action: bool) -> Row:
    planned, done = row["prevu"], row["realise"]
    known = planned is not None and done is not None
    cells: tuple[Cell, ...] = (
        *((row["action"],) if with_action else ()),
        row["element"], planned, done, signed(done - planned) if known else None,
        row["unite"] or "", words.get(row["statut"] or "", ""), row["commentaire"] or "",
    )  # fmt: skip
    return Row(cells)


def elements_title(found: Sequence[Found], annee: int) -> str:
    """« 21 éléments sur 29 sont réalisés comme prévu, ou au-delà »."""
    if not found:
        return f"Aucun programme connu pour {annee}"
    met, known = done_as_planned(found)
    if not known:
        return narrative.plural(len(found), "élément inscrit", "éléments inscrits")
    told = narrative.plural(met, "élément réalisé", "éléments réalisés")
    return f"{told} comme prévu ou au-delà, sur {known} dont les deux quantités sont connues"


def done_as_planned(found: Sequence[Found]) -> tuple[int, int]:
    """How many elements reach what was planned, of those whose two quantities are known."""
    known = [row for row in found if row["prevu"] is not None and row["realise"] is not None]
    return sum(row["realise"] >= row["prevu"] for row in known), len(known)
