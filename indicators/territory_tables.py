"""Contract by contract and département by département: how much, of what, and since when?"""

from collections.abc import Sequence
from dataclasses import replace

from indicators import lookups, narrative
from indicators.blocks import Cell, Column, Grid, Row, Table
from indicators.contacts import (
    MONTHS_12,
    MONTHS_24,
    NEVER,
    REACHED,
    RECENT,
    STATES,
    Contact,
    contacts,
    during,
    last_by_contract,
    last_day,
    reached_contracts,
    when,
)
from indicators.figures import Figure
from indicators.formats import date_long, number
from indicators.successions import UNCHANGED, successions
from indicators.view import View, source_line

_COUNTED = (REACHED, RECENT, MONTHS_12, MONTHS_24, NEVER)
_NONE = "Non renseigné"
_HEADS = (
    "Touchés",
    "Il y a moins de 12 mois",
    "Pas depuis 12 mois",
    "Pas depuis 24 mois",
    "Jamais",
)


def by_departement(view: View, known: Sequence[Contact]) -> Table:
    """Contracts by how long ago they were reached, and the half-days of each département."""
    names = lookups.names(view.version, "departement")
    half_days = {line.codes[0]: line.valeur for line in _of(view, "departement").lignes}
    used = [n for n, state in enumerate(_COUNTED) if any(c.state == state for c in known)]
    inside = {code: [c for c in known if c.departement == code] for code in (*names, None)}
    rows = [
        Row(
            (names.get(code or "", _NONE), *_counts(found, used), half_days.get(code)),
            keys=(code or "", *(None for _ in range(len(used) + 2))),
        )
        for code, found in inside.items()
        if found
    ]
    total = Row(("Ensemble", *_counts(known, used), None), is_total=True)
    columns = (
        Column("Département"),
        Column("Contrats", True),
        *(Column(_HEADS[n], True) for n in used),
        Column("Demi-journées", True),
    )
    return Table(
        id="contrats_par_departement",
        title="Contrats de ville et demi-journées par département",
        subtitle=f"Contrats valables au {date_long(view.periode.au)} · {view.periode.phrase}",
        grid=Grid(columns, (*rows, total)),
        footer=source_line(view),
        sentence="Une séance peut concerner plusieurs départements : les demi-journées ne "
        "s'additionnent pas.",
        question=view.ask("demi_journees", "departement"),
    )


def _of(view: View, *par: str) -> Figure:
    return view.figure("demi_journees", *par)


def _counts(found: Sequence[Contact], used: Sequence[int]) -> tuple[Cell, ...]:
    return (len(found), *(sum(c.state == _COUNTED[n] for c in found) for n in used))


def not_reached(view: View, known: Sequence[Contact]) -> Table:
    """Contracts that the period did not reach, those never reached first."""
    names = lookups.names(view.version, "departement")
    missed = [item for item in known if item.state != REACHED]
    missed.sort(key=lambda item: (-STATES.index(item.state), item.label))
    rows = tuple(
        Row((
            item.label, names.get(item.departement or "", ""),
            f"{item.state.icon} {item.state.words}", when(item.last), _last_title(item),
            _remark(view, item.code, item.ancien),
        ))
        for item in missed
    )  # fmt: skip
    heads = ("Contrat de ville", "Département", "Situation", "Dernier contact", "Dernière séance",
             "À savoir")  # fmt: skip
    return Table(
        id="contrats_non_touches",
        title=_missed_title(view, len(missed), len(known)),
        subtitle=f"Situation au {date_long(last_day(view))} · contrats valables en fin de période",
        grid=_told(tuple(Column(head) for head in heads), rows),
        footer=source_line(view),
    )


def _missed_title(view: View, missed: int, known: int) -> str:
    if not missed:
        return f"Tous les contrats de ville valables ont été touchés {during(view)}"
    plural = "n'ont pas été touchés" if missed > 1 else "n'a pas été touché"
    of_all = f"{narrative.plural(missed, 'contrat de ville', 'contrats de ville')}"
    return f"{of_all} sur {number(known)} {plural} {during(view)}"


def _last_title(item: Contact) -> str:
    return str(item.last["intitule"] or "") if item.last else ""


def _remark(view: View, code: str, ancien: str = "") -> str:
    told = successions(view.version).get(code)
    parts = [f"au titre de {ancien}" if ancien else ""]
    if told and told.kind != UNCHANGED:
        parts.append(told.phrase)
    return " ; ".join(part for part in parts if part)


def reached(view: View) -> Table:
    """Contracts that the period reached: séances, half-days by type, last date."""
    found = reached_contracts(view)
    types = lookups.names(view.version, "type_action")
    crossed = {line.codes: line.valeur for line in _of(view, "contrat", "type_action").lignes}
    met = [code for code in types if any(key[1] == code for key in crossed if key[0] in found)]
    half_days, seances = (
        {line.codes[0]: line.valeur or 0 for line in view.figure(name, "contrat").lignes}
        for name in ("demi_journees", "seances")
    )
    last = last_by_contract(view)
    ranked = sorted(found, key=lambda code: (-half_days.get(code, 0), found[code]))
    valid = {item.code for item in contacts(view)}
    kind = "touchés" if valid else "nommés dans les séances"
    rows = tuple(
        Row(
            (
                found[code],
                seances.get(code, 0),
                half_days.get(code, 0),
                *(crossed.get((code, kind)) for kind in met),
                when(last.get(code)),
                _situation(view, code, valid, is_held=bool(seances.get(code))),
            ),
            keys=(code, *(None for _ in range(len(met) + 4))),
        )
        for code in ranked
    )
    columns = (
        Column("Contrat de ville"),
        Column("Séances", True),
        Column("Demi-journées", True),
        *(Column(types[kind], True) for kind in met),
        Column("Dernier contact"),
        Column("À savoir"),
    )
    return Table(
        id="contrats_touches",
        title=f"Contrats de ville {kind} {during(view)} : {number(len(found))}",
        subtitle="Séances et demi-journées tenues pour chacun, par type d'action",
        grid=_told(columns, rows),
        footer=source_line(view),
        sentence="Une séance peut servir plusieurs contrats : ces valeurs ne s'additionnent pas.",
        question=view.ask("demi_journees", "contrat"),
    )


def _situation(view: View, code: str, valid: set[str], *, is_held: bool) -> str:
    parts = ["" if is_held else "seulement représenté", _remark(view, code)]
    if valid and code not in valid:
        parts.append("contrat échu en fin de période")
    return " ; ".join(part for part in parts if part)


def _told(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> Grid:
    """Without a last column that says nothing of any row."""
    if any(row.cells[-1] for row in rows):
        return Grid(columns, rows)
    return Grid(
        columns[:-1], tuple(replace(row, cells=row.cells[:-1], keys=row.keys[:-1]) for row in rows)
    )
