"""Which contrats de ville were reached, accompanied or never reached, and what is not known?"""

import re

from indicators import lookups, narrative
from indicators.blocks import Column, Grid, KeyFigure, Row, Table
from indicators.claims import Claim, all_claims
from indicators.formats import number
from indicators.periods import exercice
from indicators.question import OFFICIEL
from indicators.view import View, source_line
from indicators.wording import in_words

_EVALUATION = "accompagnement_evaluation"
_GENERATION = re.compile(r" \(\d{4}-\d{4}\)$")
_SEVERAL = "contrats de ville"
_PRINTED = {
    "contrats_ville_region": "contrats dans la région",
    "contrats_ville_mobilises": "contrats au cycle d'évaluation",
    "contrats_ville_accompagnes": "contrats accompagnés",
}


def printed(view: View) -> dict[str, Claim]:
    """What a report printed of the whole of the contracts, by indicator; nothing under a filter."""
    if view.filtres or view.perimetre != OFFICIEL:
        return {}
    return {
        claim.indicateur: claim
        for claim in reversed(all_claims(view.version))
        if claim.annee == view.periode.annee
        and claim.indicateur.startswith("contrats_ville_")
        and not (claim.dimension or "").startswith(("liste=", "intervenant="))
    }


def accompanied_title(view: View, card: KeyFigure) -> str:
    """« 39 contrats de ville sur 40 ont participé au cycle d'évaluation ; 23 ont été… »."""
    claims = printed(view)
    reached, everyone = (claims.get(f"contrats_ville_{x}") for x in ("mobilises", "region"))
    helped = claims.get("contrats_ville_accompagnes")
    if reached and everyone and " sur " in card.value:
        whole = f"{number(reached.valeur)} {_SEVERAL} sur {number(everyone.valeur)}"
        told = f"{whole} ont participé {_to(reached)}"
        return f"{told} ; {_helped(helped.valeur)}" if helped else told
    return _computed_title(view, card)


def _to(claim: Claim) -> str:
    """What the claim counts participation in: the action that it names, if it is the cycle."""
    is_cycle = "cycle_evaluation" in (claim.dimension or "")
    return "au cycle d'évaluation" if is_cycle else "aux actions"


def _computed_title(view: View, card: KeyFigure) -> str:
    figure = view.figure("territoires_touches")
    if figure.valeur is None:
        return "Les contrats de ville touchés ne sont pas connus"
    _, _, valid = card.value.partition(" sur ")
    of_all = f" sur {valid}" if valid else ""
    counted = narrative.plural(figure.valeur, "contrat de ville", f"{_SEVERAL}{of_all}")
    verb = "ont été touchés" if figure.valeur >= 2 else "a été touché"
    return f"{counted} {verb}{_helped_too(view)}"


def _helped_too(view: View) -> str:
    helped = View(view.version, view.periode, _EVALUATION, view.filtres)
    count = helped.figure("territoires_touches").valeur
    return f" ; {_helped(count)}" if count else ""


def _helped(count: float) -> str:
    verb = "ont été accompagnés" if count >= 2 else "a été accompagné"
    return f"{number(count)} {verb} individuellement"


def reached_told(view: View) -> tuple[str, ...]:
    """The doubts behind these counts: what a report does not name, or whom nobody has reached."""
    claims = printed(view)
    doubts = [_doubt(claim) for claim in claims.values() if claim.explication]
    if doubts:
        return tuple(doubts)
    listed = valid_contracts(view)
    if not listed:
        return ("La liste datée des contrats de ville manque : aucun taux ne se calcule.",)
    missed = [name for code, name in listed.items() if code not in reached_codes(view)]
    if not missed:
        return ("Tous les contrats de ville en cours ont été touchés.",)
    return (f"Non touchés en {view.periode.phrase} : {', '.join(missed)}.",)


def _doubt(claim: Claim) -> str:
    """What the register knows of a printed count, beside it."""
    text = (claim.explication or "").rstrip(".")
    counted = _PRINTED.get(claim.indicateur, _SEVERAL)
    return f"{in_words(claim)} {counted} : {text[:1].lower()}{text[1:]}."


def valid_contracts(view: View) -> dict[str, str]:
    """Code and short label of the contracts known to be valid at the end of the period.

    All are of one generation: it needs no saying.
    """
    last = view.periode.au
    return {
        row["code"]: _GENERATION.sub("", row["libelle_court"] or row["libelle"])
        for row in lookups.code_list(view.version, "contrat_de_ville")
        if row["valide_du"]
        and row["valide_du"] <= last
        and (row["valide_au"] is None or row["valide_au"] >= last)
    }


def reached_codes(view: View) -> set[str]:
    figure = view.figure("territoires_touches", "contrat")
    return {line.codes[0] for line in figure.lignes if line.codes[0] and line.valeur}


def never_title(view: View) -> str:
    listed = valid_contracts(view)
    if not listed:
        return "Sans la liste datée des contrats, aucun contrat jamais touché ne peut être nommé"
    missed = _missed(view)
    if not missed:
        return f"Les {len(listed)} contrats de ville en cours ont tous été touchés"
    verb = "n'ont pas été touchés" if len(missed) > 1 else "n'a pas été touché"
    told = f"{len(missed)} {_SEVERAL if len(missed) > 1 else 'contrat de ville'} sur {len(listed)}"
    return f"{told} {verb} en {view.periode.du.year}{_of_which_never(view, missed)}"


def _of_which_never(view: View, missed: dict[str, int | None]) -> str:
    """A contract of a new generation has no past: « jamais » says since when."""
    since, never = _since(view), sum(last is None for last in missed.values())
    if since >= view.periode.du.year:
        return ""
    return f", dont {never or 'aucun'} jamais depuis {since}"


def _since(view: View) -> int:
    """The first exercice that could have reached today's contracts."""
    listed = valid_contracts(view)
    rows = lookups.code_list(view.version, "contrat_de_ville")
    starts: list[int] = [row["valide_du"].year for row in rows if row["code"] in listed]
    return max(min(starts), lookups.exercices(view.version)[0])


def _missed(view: View) -> dict[str, int | None]:
    """Contracts that the period has not reached, and the last exercice that reached each."""
    current = reached_codes(view)
    last: dict[str, int | None] = {c: None for c in valid_contracts(view) if c not in current}
    for year in lookups.exercices(view.version):
        if year < view.periode.du.year:
            known = reached_codes(view.over(exercice(year)))
            last |= {code: year for code in last if code in known}
    return last


def never_table(view: View) -> Table:
    """Each contract that was not reached: never at all first."""
    listed, missed = valid_contracts(view), _missed(view)
    ranked = sorted(missed, key=lambda code: (missed[code] or 0, listed[code]))
    never = f"jamais depuis {_since(view)}" if listed else ""
    rows = tuple(Row((listed[code], str(missed[code] or never))) for code in ranked)
    return Table(
        id="contrats_non_touches",
        title="Contrats de ville non touchés",
        subtitle=f"Contrats en cours, {view.periode.phrase}",
        grid=Grid((Column("Contrat de ville"), Column("Dernier exercice touché")), rows),
        footer=source_line(view),
    )
