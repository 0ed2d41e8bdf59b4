"""Which published figures agree with what the rows give, and which are still to explain?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.blocks import Cell, Column, Grid, Row, Table
from indicators.claims import CLAIM_WORDS, ECART, Claim, Reconciled
from indicators.formats import ND, number, percent, signed
from indicators.reconcile import register
from indicators.registry import indicators
from indicators.view import View
from indicators.wording import in_words
from pipeline.store import Version


@dataclass(frozen=True)
class Wanted:
    """What is kept of the register; an empty text keeps everything."""

    statut: str = ""
    annee: str = ""


EVERY = Wanted()


def claims_table(view: View, wanted: Wanted = EVERY) -> Table:
    """Each published figure beside the computed one, those that differ first."""
    columns = (
        Column("Chiffre"), Column("Ce qui est publié"), Column("Publié", True),
        Column("Calculé", True), Column("Écart", True), Column("Statut"), Column("Explication"),
        Column("Où"), Column("Périmètre déclaré"),
    )  # fmt: skip
    kept = kept_claims(view, wanted)
    return Table(
        id="chiffres_publies",
        title="Chiffres publiés et chiffres calculés",
        subtitle=_summary(kept),
        grid=Grid(columns, tuple(_row(view, item) for item in kept)),
        footer="Publié : ce qu'un rapport a imprimé. L'écart se mesure à la borne la plus proche.",
    )


def kept_claims(view: View, wanted: Wanted = EVERY) -> list[Reconciled]:
    """Gaps to explain, then explained ones, then the rest."""
    kept = [
        item
        for item in register(view.version)
        if wanted.statut in ("", item.code) and wanted.annee in ("", str(item.claim.annee))
    ]
    return sorted(kept, key=_gravity)


def choices(view: View) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Statuses and years that the register holds, each with its words."""
    known = register(view.version)
    codes = {item.code for item in known}
    years = sorted({item.claim.annee for item in known}, reverse=True)
    statuts = {code: word for code, word in CLAIM_WORDS.items() if code in codes}
    return statuts, {str(year): f"Année {year}" for year in years}


def _gravity(item: Reconciled) -> tuple[bool, bool, str]:
    return item.statut != ECART, bool(item.claim.explication_validee), item.claim.chiffre_id


def _summary(kept: Sequence[Reconciled]) -> str:
    statuses = Counter(item.mot for item in kept)
    told = [f"{word.lower()} : {count}" for word, count in statuses.most_common()]
    return f"{statuses.total()} chiffres · {' · '.join(told)}" if told else "Aucun chiffre publié."


def _row(view: View, item: Reconciled) -> Row:
    claim = item.claim
    cells: tuple[Cell, ...] = (
        claim.chiffre_id,
        about(view.version, claim),
        in_words(claim),
        _computed(item),
        ND if item.ecart is None else signed(item.ecart),
        item.mot,
        claim.explication or "",
        claim.section or "",
        claim.perimetre_declare or "",
    )
    return Row(cells)


def _computed(item: Reconciled) -> str:
    if item.calcule is None:
        return ND
    return percent(item.calcule) if item.claim.unite == "%" else number(item.calcule)


def about(version: Version, claim: Claim) -> str:
    """The indicator in words, its dimension and its year."""
    known = indicators(version).get(claim.indicateur)
    label = known.libelle if known else claim.indicateur.replace("_", " ").capitalize()
    dimension = (claim.dimension or "").replace("|", ", ").replace("_", " ").replace("=", " : ")
    return f"{label}{f' ({dimension})' if dimension else ''} · {claim.annee}"


def named(view: View, item: Reconciled) -> str:
    """One line of a list to choose from: what was published, computed, and its place."""
    told = f"{in_words(item.claim)} publié, {_computed(item)} calculé"
    where = f" · {item.claim.section}" if item.claim.section else ""
    return f"{item.claim.chiffre_id} · {about(view.version, item.claim)} · {told}{where}"
