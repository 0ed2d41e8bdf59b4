"""Which printed figures of the year's report still differ from what the rows give?"""

from indicators import narrative
from indicators.blocks import Column, Grid, Row, Table
from indicators.claims import ECART, Reconciled
from indicators.formats import number, percent, signed
from indicators.periods import exercice
from indicators.reconcile import register
from indicators.registry import indicators
from indicators.view import View
from indicators.wording import in_words


def of_report(view: View) -> list[Reconciled]:
    """What the report of the year printed, earlier years that only it knows included."""
    year = view.periode.au.year
    known = register(view.version)
    if not any(item.claim.annee == year for item in known):
        return []
    return [item for item in known if _is_told(view, item.claim.annee, year)]


def _is_told(view: View, annee: int, year: int) -> bool:
    if annee >= year:
        return annee == year
    return View(view.version, exercice(annee)).figure("demi_journees").valeur is None


def _open_gaps(view: View) -> list[Reconciled]:
    return [
        known
        for known in of_report(view)
        if known.statut == ECART and not known.claim.explication_validee
    ]


def gaps_title(view: View) -> str:
    published, gaps = of_report(view), _open_gaps(view)
    if not published:
        return f"Aucun chiffre publié de {view.periode.au.year} n'est à rapprocher des calculs"
    counted = narrative.plural(len(published), "chiffre", "chiffres")
    if not gaps:
        return f"Sur {counted} du rapport, aucun écart ne reste à expliquer"
    verb = "restent" if len(gaps) > 1 else "reste"
    told = narrative.plural(len(gaps), "écart", "écarts")
    return f"Sur {counted} du rapport, {told} {verb} à expliquer"


def gaps_table(view: View) -> Table:
    columns = (
        Column("Chiffre"), Column("Publié", True), Column("Calculé", True), Column("Écart", True),
        Column("Ce que l'on sait"),
    )  # fmt: skip
    return Table(
        id="ecarts_a_expliquer",
        title="Écarts à expliquer",
        subtitle="Ce que le rapport a imprimé, à côté de ce que donnent les lignes",
        grid=Grid(columns, tuple(_row(view, known) for known in _open_gaps(view))),
    )


def _spelled(indicateur: str) -> str:
    """The register's own names carry no accent."""
    words = indicateur.replace("contrats_ville", "contrats de ville").replace("_", " ")
    return (
        words.replace("accompagnes", "accompagnés").replace("mobilises", "mobilisés").capitalize()
    )


def _row(view: View, known: Reconciled) -> Row:
    claim = known.claim
    item = indicators(view.version).get(claim.indicateur)
    label = item.libelle if item else _spelled(claim.indicateur)
    written = percent if claim.unite == "%" else number
    return Row(
        (
            f"{label} ({claim.section})" if claim.section else label,
            in_words(claim),
            written(known.calcule),
            signed(known.ecart),
            claim.explication or "",
        )
    )
