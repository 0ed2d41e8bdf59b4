"""What must be remembered of one territory, beside the region's mean per contract?"""

from collections.abc import Iterator, Sequence

from indicators import lookups, narrative, territory_queries
from indicators.blocks import Column, Grid, Table, Text
from indicators.blocks import Row as TableRow
from indicators.contacts import (
    NEVER,
    REACHED,
    Contact,
    Row,
    contacts,
    during,
    last_by_contract,
    last_day,
    selection,
    valid_contracts,
    when,
)
from indicators.formats import number
from indicators.narrative import listed
from indicators.places import Place
from indicators.successions import successions
from indicators.view import View, source_line


def mean_per_contract(region: View, departement: str = "") -> float | None:
    """Half-days held for the contracts valid at the period's end, over their number.

    A séance that serves several contracts counts for each. None without their dated list.
    """
    valid = {
        row["code"] for row in valid_contracts(region) if departement in ("", row["departement"])
    }
    if not valid:
        return None
    lines = region.figure("demi_journees", "contrat").lignes
    return round(sum(line.valeur or 0 for line in lines if line.codes[0] in valid) / len(valid), 1)


def mean_line(region: View, place: Place) -> str:
    mean = mean_per_contract(region)
    if mean is None:
        return "moyenne par contrat : n.d., la liste datée des contrats manque"
    if place.column != "departement":
        return f"moyenne régionale : {number(mean)} par contrat"
    own = mean_per_contract(region, place.value)
    return f"{number(own)} par contrat, {number(mean)} dans la région"


def last_seance(region: View, place: Place) -> Row | None:
    """The last séance of the period or before that reached the place."""
    if place.column == "contrat":
        return last_by_contract(region).get(place.value)
    return territory_queries.last_contact(
        region.version, selection(region), place.column, place.value, last_day(region)
    )


def sheet_sentences(region: View, inside: View, place: Place) -> Text:
    items = [_activity(region, inside, place), _theme(inside), _represented(region, place)]
    items += _OWN[place.column](region, place)
    told = tuple(item for item in items if item)
    return Text("fiche_retenir", "Ce qu'il faut retenir", told)


def _activity(region: View, inside: View, place: Place) -> str:
    half_days, seances = inside.figure("demi_journees"), inside.figure("seances")
    if half_days.valeur is None:
        return f"{place.label} : aucune donnée {during(region)}."
    if not half_days.valeur:
        return _nothing(region, place)
    told = narrative.plural(half_days.valeur, "demi-journée", "demi-journées")
    count = narrative.plural(seances.valeur or 0, "séance", "séances")
    compared = f"{number(region.figure('demi_journees').valeur)} dans la région"
    mean = mean_per_contract(region)
    if mean is not None and place.column != "departement":
        compared += f", {number(mean)} en moyenne par contrat de ville"
    return f"{place.label} : {told} en {count} {during(region)} ({compared})."


def _nothing(region: View, place: Place) -> str:
    told = f"{place.label} : aucune séance tenue {during(region)}"
    if last_seance(region, place):
        return f"{told}."
    first = territory_queries.first_day(region.version)
    return f"{told}, ni avant d'après les séances connues depuis {first.year if first else 'n.d.'}."


def _theme(inside: View) -> str:
    lines = [line for line in inside.figure("demi_journees", "thematique").lignes if line.codes[0]]
    top = max(lines, key=lambda line: line.valeur or 0, default=None)
    if top is None or not top.valeur:
        return ""
    told = narrative.plural(top.valeur, "demi-journée", "demi-journées")
    return f"Premier thème : « {top.libelles[0]} », {told}."


def _represented(region: View, place: Place) -> str:
    count = territory_queries.only_represented(
        region.version, selection(region), place.column, place.value
    )
    if not count:
        return ""
    told = narrative.plural(count, "séance tenue ailleurs", "séances tenues ailleurs")
    return f"Seulement représenté à {told} {during(region)}."


def _of_contract(region: View, place: Place) -> Iterator[str]:
    rows = lookups.code_list(region.version, "territoire")
    names = lookups.names(region.version, "territoire")
    inside = [names[r["code"]] for r in rows if place.value in (r["contrat"] or "").split("|")]
    if inside:
        yield f"Territoires rattachés : {listed(sorted(inside))}."
    told = successions(region.version).get(place.value)
    if told:
        yield f"Ce contrat {_verb(told.phrase)}."


def _verb(phrase: str) -> str:
    return phrase if phrase.startswith("réunit") else f"est {_article(phrase)}"


def _article(phrase: str) -> str:
    articles = {"suite": "la suite", "nouveau": "le nouveau"}
    first, _, rest = phrase.partition(" ")
    return f"{articles.get(first, first)} {rest}"


def _of_territory(region: View, place: Place) -> Iterator[str]:
    rows = {row["code"]: row for row in lookups.code_list(region.version, "territoire")}
    codes = (rows[place.value]["contrat"] or "").split("|")
    valid = {item.code: item for item in contacts(region)}
    lines = {
        line.codes[0]: line.valeur for line in region.figure("demi_journees", "contrat").lignes
    }
    named = lookups.names(region.version, "contrat")
    for code in codes:
        if code in (valid or named):
            told = narrative.plural(lines.get(code) or 0, "demi-journée", "demi-journées")
            yield f"Contrat de ville {named[code]} : {told} pour l'ensemble de ses territoires."


def _of_departement(region: View, place: Place) -> Iterator[str]:
    known = _inside(region, place)
    if not known:
        return
    reached = sum(item.state == REACHED for item in known)
    told = narrative.plural(reached, "contrat de ville touché", "contrats de ville touchés")
    yield f"{told} sur {number(len(known))} {during(region)}."
    never = [item.label for item in known if item.state == NEVER]
    if never:
        yield f"Jamais touchés : {listed(never)}."


def _inside(region: View, place: Place) -> Sequence[Contact]:
    return [item for item in contacts(region) if item.departement == place.value]


def contracts_inside(region: View, place: Place) -> list[Table]:
    """The contracts of a département, and how long ago each was reached."""
    known = _inside(region, place) if place.column == "departement" else []
    if not known:
        return []
    lines = region.figure("demi_journees", "contrat").lignes
    half_days = {line.codes[0]: line.valeur for line in lines}
    columns = (
        Column("Contrat de ville"), Column("Situation"), Column("Dernier contact"),
        Column("Demi-journées", True),
    )  # fmt: skip
    rows = tuple(
        TableRow((
            item.label, f"{item.state.icon} {item.state.words}", when(item.last),
            half_days.get(item.code, 0),
        ))
        for item in known
    )  # fmt: skip
    title = "Les contrats de ville du département"
    grid = Grid(columns, rows)
    return [Table("fiche_contrats", title, region.periode.phrase, grid, source_line(region))]


_OWN = {
    "contrat": _of_contract,
    "territoire": _of_territory,
    "departement": _of_departement,
}
