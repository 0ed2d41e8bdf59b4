"""What do the rows of a question add up to, and on how many of them does the sum rest?"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from indicators import formats, queries, registry
from indicators.answer import Answer, Coverage, Line, plain
from indicators.clauses import Selection
from indicators.dimensions import DIMENSIONS, FACTS
from indicators.indicator import Indicator
from indicators.lines import codes_of, completed, label, ordered
from indicators.question import Question, uses_profiles
from pipeline.problems import InputRefused
from pipeline.store import Version

Row = Mapping[str, Any]
_SUMMED = (
    "valeur", "lignes", "connues", "non_dates",
    "complement_valeur", "complement_lignes", "complement_connues",
)  # fmt: skip


@lru_cache(maxsize=1024)
def counted(version: Version, question: Question) -> Answer:
    """The answer for séances, attendances, publications and the programme."""
    item = registry.indicator(version, question.indicateur)
    selection = registry.selection(version, question)
    groups = queries.tallies(version, selection)
    total = _total(version, selection, groups, item)
    valeur = _value(total)
    if selection.personnes and not total["connues"]:
        return Answer(None)
    if not valeur and not total["lignes"] and not _has_rows(version, selection, item):
        return Answer(None)
    answer = Answer(
        plain(valeur),
        plain(total.get("complement_valeur")) or 0,
        plain(total.get("non_dates")) or 0,
        coverage(item, total),
        unite=total.get("unite") or "",
    )
    answer = replace(answer, avertissements=_warnings(item, question, answer, total))
    if "unites" in total:
        answer = _of_one_unit(answer, question, groups, total)
    elif item.id == "presences" and uses_profiles(question):
        answer = _on_known(version, question, answer)
    if answer.valeur is None and not question.par:
        return answer
    return replace(answer, lignes=_lines(version, question, groups))


def _total(
    version: Version, selection: Selection, groups: Sequence[Row], item: Indicator
) -> dict[str, Any]:
    """One pass when the groups share out the rows; else the total is asked for by itself."""
    if not selection.par:
        return dict(groups[0])
    if item.sums_over(selection.par) and "unite" not in selection.fait.colonnes:
        return _merged(groups)
    return dict(queries.tallies(version, replace(selection, par=()))[0])


def _merged(groups: Sequence[Row]) -> dict[str, Any]:
    total: dict[str, Any] = {"lignes": 0, "connues": 0, "valeur": None}
    for name in _SUMMED if groups else ():
        known = [row[name] for row in groups if row.get(name) is not None]
        total[name] = sum(known) if known else None
    return total


def _value(row: Row) -> float | None:
    """Rows of which none is known give no value; no row at all gives zero."""
    if row["lignes"] and row.get("connues") == 0:
        return None
    valeur: float | None = row["valeur"]
    return 0 if valeur is None and not row["lignes"] else valeur


def _has_rows(version: Version, selection: Selection, item: Indicator) -> bool:
    fait = FACTS["presences"] if item.id == "presences" else selection.fait
    return queries.has_rows(version, fait, selection.periode)


def coverage(item: Indicator, total: Row) -> Coverage | None:
    if not item.couverture or not total["lignes"]:
        return None
    if item.complement:
        whole = float(total["valeur"] or 0)
        known = whole - float(total.get("complement_valeur") or 0)
    else:
        known, whole = total["connues"], total["lignes"]
    return covered(item, known, whole) if whole else None


def covered(item: Indicator, known: float, whole: float) -> Coverage:
    template = item.couverture.replace("(s)", "s" if known >= 2 else "")
    phrase = template.format(connus=formats.number(known), total=formats.number(whole))
    return Coverage(plain(known) or 0, plain(whole) or 0, phrase)


def _on_known(version: Version, question: Question, answer: Answer) -> Answer:
    """A profile's attendances stand on the séances whose attendance is known at all."""
    filtres = [item for item in question.filtres if not DIMENSIONS[item[0]].de_profil]
    row = attended(version, replace(question, par=(), filtres=tuple(filtres)))
    item = registry.indicator(version, question.indicateur)
    covered_answer = replace(answer, couverture=coverage(item, row))
    return covered_answer if row["connues"] else replace(covered_answer, valeur=None)


@lru_cache(maxsize=1024)
def attended(version: Version, question: Question) -> Row:
    selection = registry.selection(version, question)
    return queries.attended(version, replace(selection, fait=FACTS["seances"]))


def _of_one_unit(answer: Answer, question: Question, groups: Sequence[Row], total: Row) -> Answer:
    mixed = any(row["unites"] > 1 for row in groups)
    if not mixed and total["unites"] <= 1:
        return answer
    if mixed or not {"element", "unite"} & set(question.par):
        raise InputRefused(
            "Ces éléments du programme n'ont pas la même unité : leur somme n'a pas de sens.",
            "Filtrez ou découpez par élément ou par unité, par exemple element=… ou unite=jour.",
        )
    warning = "Unités différentes : les lignes ne s'additionnent pas."
    return replace(answer, valeur=None, unite="", avertissements=(*answer.avertissements, warning))


def _lines(version: Version, question: Question, groups: Sequence[Row]) -> tuple[Line, ...]:
    if not question.par:
        return ()
    if any(DIMENSIONS[dimension].sans_complement for dimension in question.par):
        groups = [_detailed(row) for row in groups]
    lines = [_line(version, question.par, row) for row in groups if row["lignes"]]
    return ordered(version, question.par, completed(version, question, lines))


def _detailed(row: Row) -> Row:
    """The group without its balancing rows."""
    lignes = row["lignes"] - (row.get("complement_lignes") or 0)
    connues = row.get("connues", lignes) - (row.get("complement_connues") or 0)
    valeur = row["valeur"] - (row.get("complement_valeur") or 0) if connues else None
    return {**row, "lignes": lignes, "valeur": valeur, "complement_valeur": 0}


def _line(version: Version, par: Sequence[str], row: Row) -> Line:
    codes = codes_of(row, par)
    libelles = [
        label(version, dimension, code, row.get(f"n{rank}"))
        for rank, (dimension, code) in enumerate(zip(par, codes, strict=True))
    ]
    complement = plain(row.get("complement_valeur")) or 0
    return Line(codes, tuple(libelles), plain(_value(row)), complement)


def _warnings(item: Indicator, question: Question, answer: Answer, total: Row) -> tuple[str, ...]:
    par = [DIMENSIONS[dimension] for dimension in question.par]
    unknown = total["lignes"] - total.get("connues", total["lignes"])
    found = []
    if answer.dont_complement and any(dimension.sans_complement for dimension in par):
        found.append(
            f"Les lignes laissent de côté {_some(answer.dont_complement, item)} de complément, "
            "sans séance identifiée."
        )
    if item.additif and any(dimension.territoriale for dimension in par):
        found.append(
            "Une séance peut concerner plusieurs territoires : les lignes ne s'additionnent pas."
        )
    if answer.non_dates:
        found.append(
            f"Dates qui débordent de la période : {_some(answer.non_dates, item)}, hors du compte."
        )
    if item.complement and unknown:
        found.append(f"Séances de durée inconnue, non comptées : {formats.number(unknown)}.")
    return tuple(found)


def _some(value: float, item: Indicator) -> str:
    return f"{formats.number(value)} {item.unite if abs(value) < 2 else item.unites}"
