"""What is missing or doubtful in a version, where, since when, and which figures does it touch?

The rules look at one exercice; they are asked again of each version, and nothing is stored.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from indicators import lookups, narrative, quality_queries
from indicators.blocks import Column, Grid, Row, Table
from indicators.claims import ECART, all_claims
from indicators.formats import date_long, number, percent
from indicators.reconcile import register
from indicators.registry import indicators
from indicators.view import View

_HALF_DAYS = ("demi_journees", "seances")
_PRESENCES = ("presences", "part_presences")
_OF_THE_TEAM = ("profil", "presence_sans_seance", "presence_en_double")  # they tell attendances
_JUMP, _JUMP_BASE = 5, 30  # a month five times its year's median, when that median says something
_STALE_DAYS = 62
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
# rule → singular, plural, what to do, indicators
_SEANCES: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "effectif": (
        "séance sans effectif", "séances sans effectif",
        "Importez les présences de ces séances, au moins leur total.", _PRESENCES,
    ),
    "profil": (
        "présence sans profil", "présences sans profil",
        "Ventilez-les par profil si les feuilles d'émargement le permettent.", ("part_presences",),
    ),
    "theme": (
        "séance sans thématique", "séances sans thématique",
        "Donnez à chacune son thème principal.", _HALF_DAYS,
    ),
    "date": (
        "séance sans date précise", "séances sans date précise",
        "Donnez le jour : sans lui, ni courbe ni comparaison aux mêmes dates.", _HALF_DAYS,
    ),
    "territoire": (
        "séance sans territoire", "séances sans territoire",
        "Indiquez les territoires bénéficiaires ou représentés.", ("territoires_touches",),
    ),
    "contrat": (
        "territoire sans contrat de ville connu", "territoires sans contrat de ville connu",
        "Complétez la nomenclature des territoires.", ("territoires_touches",),
    ),
    "doublon": (
        "séance peut-être en double", "séances peut-être en double",
        "Même date, même titre, même lieu : gardez-en une, ou distinguez leurs créneaux.",
        (*_HALF_DAYS, *_PRESENCES),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """``where``: an example, or months; ``since`` the day of its import; ``advice`` what to do."""

    rule: str
    what: str
    where: str
    since: date | None
    advice: str
    indicators: tuple[str, ...]


def findings(view: View) -> tuple[Finding, ...]:
    """In the order in which they should be looked at; empty when nothing is to be said."""
    return tuple(
        found
        for looked in (_gaps, _orphans, _of_seances, _shares, _missing_months, _jumps, _stale)
        for found in looked(view)
        if not (view.version.outside and found.rule in _OF_THE_TEAM)
    )


def touching(view: View, indicateur: str) -> tuple[Finding, ...]:
    return tuple(found for found in findings(view) if indicateur in found.indicators)


def _gaps(view: View) -> Iterator[Finding]:
    gaps = [
        known
        for known in register(view.version)
        if known.statut == ECART
        and known.claim.annee == view.periode.au.year
        and not known.claim.explication_validee
    ]
    if gaps:
        what = narrative.plural(len(gaps), "écart à expliquer", "écarts à expliquer")
        where = ", ".join(known.claim.chiffre_id for known in gaps)
        names = tuple(dict.fromkeys(known.claim.indicateur for known in gaps))
        advice = "Comparez le chiffre publié et ses lignes sur la page Méthode."
        yield Finding("ecart", what, where, None, advice, names)


def _orphans(view: View) -> Iterator[Finding]:
    for row in quality_queries.orphans(view.version):
        what = narrative.plural(row["nombre"], "ligne à rattacher", "lignes à rattacher")
        advice = "Importez ce qu'elle cite, ou corrigez-la."
        yield Finding(row["regle"], what, row["exemple"], _day(row["depuis"]), advice, ())


def _of_seances(view: View) -> Iterator[Finding]:
    for rule, (one, many, advice, names) in _SEANCES.items():
        row = quality_queries.seen(view.version, rule, view.periode.au.year)
        if row["nombre"]:
            what = narrative.plural(row["nombre"], one, many)
            where = f"par exemple « {row['exemple']} »" if row["exemple"] else ""
            yield Finding(rule, what, where, _day(row["depuis"]), advice, names)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso[:10]) if iso else None


def _shares(view: View) -> Iterator[Finding]:
    """Published shares of all the profiles of one year that do not make a whole."""
    printed = [
        claim.valeur
        for claim in all_claims(view.version)
        if claim.indicateur == "part_presences"
        and claim.annee == view.periode.au.year
        and (claim.dimension or "").startswith("profil=")
    ]
    total = round(sum(printed), 1)
    every = len(lookups.code_list(view.version, "profil"))
    if len(printed) == every and abs(total - 100) > every / 2:
        what = f"parts publiées par profil : {percent(total)} au lieu de 100 %"
        advice = "Vérifiez les chiffres publiés : un arrondi n'explique pas cet écart."
        yield Finding("parts", what, "", None, advice, ("part_presences",))


def _noted(view: View) -> dict[str, dict[int, float]]:
    series: dict[str, dict[int, float]] = defaultdict(dict)
    for row in quality_queries.months_noted(view.version, view.periode.au.year):
        series[row["code"]][row["mois"]] = row["valeur"]
    return series


def _missing_months(view: View) -> Iterator[Finding]:
    """A flow noted month by month that has holes up to the last known day; a level may be noted
    when there is one."""
    last = lookups.open_end(view.version, view.periode)
    until = last.month if last else 12
    known = indicators(view.version)
    flows = ((code, m) for code, m in _noted(view).items() if known[code].nature != "stock")
    for code, months in flows:
        missing = [month for month in range(1, until + 1) if month not in months]
        if missing:
            told = narrative.plural(len(missing), "mois non relevé", "mois non relevés")
            where = ", ".join(_MONTHS[month - 1] for month in missing)
            what = f"{_label(view, code)} : {told}"
            yield Finding("mois", what, where, None, "Complétez le relevé de ces mois.", (code,))


def _jumps(view: View) -> Iterator[Finding]:
    for code, months in _noted(view).items():
        for month, value in months.items():
            usual = median([v for m, v in months.items() if m != month] or [0])
            if usual >= _JUMP_BASE and not usual / _JUMP <= value <= usual * _JUMP:
                what = f"{_label(view, code)} : {number(value)} en {_MONTHS[month - 1]}"
                where = f"médiane des autres mois : {number(usual)}"
                advice = "Vérifiez l'unité et le relevé de ce mois."
                yield Finding("saut", what, where, None, advice, (code,))


def _label(view: View, code: str) -> str:
    known = indicators(view.version).get(code)
    return known.libelle if known else code


def _stale(view: View) -> Iterator[Finding]:
    """An exercice under way of which nothing has been brought for two months."""
    last = lookups.last_data_date(view.version)
    brought = _day(quality_queries.last_import(view.version))
    is_open = lookups.open_end(view.version, view.periode) is not None
    if is_open and last and brought and (date.today() - brought).days > _STALE_DAYS:
        what = f"aucun import depuis le {date_long(brought)}"
        where = f"données au {date_long(last)}"
        yield Finding("fraicheur", what, where, brought, "Déposez les relevés récents.", ())


def quality_table(view: View) -> Table:
    """Every finding: what, where, since when, and what to do."""
    known = findings(view)
    columns = tuple(Column(head) for head in ("Ce qui manque", "Où", "Depuis le", "Que faire"))
    return Table(
        id="qualite",
        title=_title(known),
        subtitle=f"Contrôles de l'exercice {view.periode.au.year}, refaits à chaque version",
        grid=Grid(columns, tuple(_row(found) for found in known)),
    )


def _title(known: Sequence[Finding]) -> str:
    if not known:
        return "Rien à compléter"
    return narrative.plural(len(known), "point à compléter", "points à compléter")


def _row(found: Finding) -> Row:
    since = date_long(found.since) if found.since else ""
    return Row((narrative.capital(found.what), found.where, since, found.advice))
