"""Which columns does an answer read: its groups, what they add up to, how much of it is known?"""

from indicators.clauses import Bound, Selection, inside, member


def keys(selection: Selection) -> list[str]:
    fait = selection.fait
    columns = []
    for rank, dimension in enumerate(selection.par):
        columns.append(f"{fait.colonnes[dimension]} AS k{rank}")
        if dimension in fait.libelles:
            columns.append(f"MIN({fait.libelles[dimension]}) AS n{rank}")
    return columns


def sums(selection: Selection, bound: Bound) -> list[str]:
    mesure, dedans = selection.mesure, inside(selection, bound)
    kept = _filter(dedans)
    if selection.personnes:
        return [
            f"COUNT(DISTINCT {mesure}){kept} AS valeur",
            f"COUNT(DISTINCT s.seance_id){kept} AS lignes",
            f"COUNT(DISTINCT q.seance_id){kept} AS connues",
        ]
    if selection.mediane:
        middle = {**_counted("", mesure, kept), "valeur": f"MEDIAN({mesure}){kept}"}
        return [f"{sql} AS {name}" for name, sql in middle.items()]
    if selection.distincte:
        seen = f"COUNT(DISTINCT {mesure}){kept}"
        straddling = f"COUNT(DISTINCT {mesure}) - {seen}"
        return [f"{seen} AS valeur", f"{straddling} AS non_dates", "COUNT(*) AS lignes"]
    columns = _counted("", mesure, kept)
    if selection.complement:
        columns |= _counted("complement_", mesure, _filter(dedans, "s.origine = 'complement'"))
    if dedans:
        columns["non_dates"] = f"SUM({mesure}){_filter(f'NOT {dedans}')}"
    if "unite" in selection.fait.colonnes:
        unite = selection.fait.colonnes["unite"]
        columns |= {"unites": f"COUNT(DISTINCT {unite})", "unite": f"MIN({unite})"}
    if selection.part is not None:
        known = "p.profil IS NOT NULL"
        columns["part"] = f"SUM({mesure}){_filter(dedans, known, *share(selection, bound))}"
        columns["ventilees"] = f"SUM({mesure}){_filter(dedans, known)}"
    return [f"{sql} AS {name}" for name, sql in columns.items()]


def _counted(prefix: str, mesure: str, kept: str) -> dict[str, str]:
    """The sum, the rows, and those of them whose value is known."""
    return {
        f"{prefix}valeur": f"SUM({mesure}){kept}",
        f"{prefix}lignes": f"COUNT(*){kept}",
        f"{prefix}connues": f"COUNT({mesure}){kept}",
    }


def _filter(*kept: str) -> str:
    told = " AND ".join(filter(None, kept))
    return f" FILTER (WHERE {told})" if told else ""


def share(selection: Selection, bound: Bound) -> list[str]:
    colonnes = selection.fait.colonnes
    return [member(colonnes[d], d, valeurs, bound) for d, valeurs in selection.part or ()]
