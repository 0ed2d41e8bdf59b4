"""Where did we go, which contracts of the city were reached, and which were not?

Without a dated list of contracts there is no denominator: the report's own count leads, and nothing
is said of contracts that were never reached.
"""

from collections.abc import Sequence
from dataclasses import replace

from indicators import lookups, narrative, territory_queries
from indicators.blocks import CALCULE, NON_RELEVE, KeyFigure, Placed, Text
from indicators.breakdowns import bars
from indicators.contacts import (
    MONTHS_12,
    MONTHS_24,
    NEVER,
    Contact,
    contacts,
    during,
    last_day,
    reached_contracts,
)
from indicators.formats import ND, date_long, number
from indicators.headlines import contrats_touches
from indicators.implantation import held_elsewhere, held_where
from indicators.map import contract_map
from indicators.narrative import listed
from indicators.successions import UNCHANGED, successions
from indicators.territory_tables import by_departement, not_reached, reached
from indicators.view import View

_ADD = ("Déposer la liste des contrats", "ajouter")
Blocks = tuple[Placed, ...]


def overview(view: View) -> Blocks:
    """The whole region: the map and the lists where contracts are dated, else what is named.

    Without other filters than the périmètre: « jamais touché » would be said of a theme alone.
    """
    view = replace(view, filtres=())
    known = contacts(view)
    cards = (contrats_touches(view), without_contact(view, known), held_elsewhere(view))
    placed = tuple(Placed(card, 4) for card in cards)
    return (*placed, *(_with_list(view, known) if known else _without_list(view)))


def _with_list(view: View, known: Sequence[Contact]) -> Blocks:
    return (
        Placed(contract_map(view, known), 6),
        Placed(_to_remember(view, known), 6),
        Placed(by_departement(view, known)),
        Placed(not_reached(view, known)),
        Placed(reached(view)),
        Placed(held_where(view), 6),
        Placed(_cites_educatives(view), 6),
        Placed(_successions(view)),
    )


def _without_list(view: View) -> Blocks:
    return (
        Placed(_missing_list(view)),
        Placed(bars(view, "contrats_par_departement", "territoires_touches", "departement"), 6),
        Placed(held_where(view), 6),
        Placed(reached(view)),
        Placed(_cites_educatives(view)),
    )


def without_contact(view: View, known: Sequence[Contact]) -> KeyFigure:
    label = "Contrats sans contact depuis 12 mois"
    if not known:
        note = "la liste datée des contrats manque"
        return KeyFigure("sans_contact", label, ND, NON_RELEVE, note)
    counts = {state: _count(known, state) for state in (MONTHS_12, MONTHS_24, NEVER)}
    old = narrative.plural(counts[MONTHS_24], "depuis 24 mois", "depuis 24 mois")
    note = f"dont {old}, {narrative.plural(counts[NEVER], 'jamais touché', 'jamais touchés')}"
    return KeyFigure("sans_contact", label, number(sum(counts.values())), CALCULE, note)


def _count(known: Sequence[Contact], state: object) -> int:
    return sum(item.state == state for item in known)


def _missing_list(view: View) -> Text:
    named = len(lookups.code_list(view.version, "contrat_de_ville"))
    told = (
        f"La liste datée des contrats de ville manque : {number(named)} contrats sont connus, "
        "sans date de début. Ni taux, ni carte, ni contrat « jamais touché » ne s'en tirent.",
        "Déposez contrat_de_ville.csv avec, pour chaque contrat, son département, valide_du et "
        "valide_au.",
    )
    return Text("liste_des_contrats", "Liste des contrats à compléter", told, "normal", _ADD)


def _to_remember(view: View, known: Sequence[Contact]) -> Text:
    items = (
        f"Au {date_long(last_day(view))}, {_never(view, known)}",
        f"Sans contact depuis 24 mois : {_listed(known, MONTHS_24)}.",
        f"Depuis plus de 12 mois et moins de 24 : {_listed(known, MONTHS_12)}.",
        _represented_only(view),
        _held_elsewhere(view),
        "La fiche d'un territoire, à imprimer : choisissez-le en haut de la page.",
    )
    return Text("retenir_territoires", "Ce qu'il faut retenir", items)


def _never(view: View, known: Sequence[Contact]) -> str:
    count = _count(known, NEVER)
    if not count:
        return "tous les contrats valables ont été touchés au moins une fois."
    first = territory_queries.first_day(view.version)
    since = f" (séances connues depuis {first.year})" if first else ""
    told = narrative.plural(count, "contrat n'a jamais", "contrats n'ont jamais")
    return f"{told} été touché{'s' if count > 1 else ''}{since} : {_listed(known, NEVER)}."


def _listed(known: Sequence[Contact], state: object) -> str:
    return listed([item.label for item in known if item.state == state]) or "aucun"


def _held_elsewhere(view: View) -> str:
    card = held_elsewhere(view)
    return f"{card.label} : {card.value} ({card.note})."


def _represented_only(view: View) -> str:
    """Contracts that only came to a meeting that was not held for them."""
    held = {line.codes[0] for line in view.figure("seances", "contrat").lignes if line.valeur}
    names = [label for code, label in reached_contracts(view).items() if code not in held]
    if not names:
        return "Aucun contrat n'a été seulement représenté à une rencontre régionale."
    return f"Seulement représentés à une rencontre régionale : {listed(sorted(names))}."


def _cites_educatives(view: View) -> Text:
    """Those that a séance of the period was held for, where the list of territories names them."""
    names = lookups.names(view.version, "territoire")
    rows = lookups.code_list(view.version, "territoire")
    flagged = {row["code"]: names[row["code"]] for row in rows if row["cite_educative"]}
    title = "Cités éducatives"
    if not flagged:
        told = (
            "Les données ne disent pas quels territoires ont une cité éducative : ni nombre, ni "
            "liste ne s'en tirent.",
            "Il faudrait « oui » dans la colonne cite_educative de la nomenclature territoire.",
        )
        return Text("cites_educatives", title, told)
    met = {line.codes[0] for line in view.figure("seances", "territoire").lignes if line.valeur}
    reached_ones = [code for code in flagged if code in met]
    missed = [label for code, label in flagged.items() if code not in met]
    count = narrative.plural(
        len(reached_ones), "cité éducative touchée", "cités éducatives touchées"
    )
    rest = f"Sans séance : {listed(missed)}." if missed else ""
    told = (f"{count} sur {number(len(flagged))} {during(view)}.", rest)
    return Text("cites_educatives", title, tuple(filter(None, told)))


def _successions(view: View) -> Text:
    """What the dated list says of the contracts of the period that follow others."""
    names = lookups.names(view.version, "contrat")
    valid = {item.code for item in contacts(view)}
    found = {c: s for c, s in successions(view.version).items() if c in valid}
    unchanged = sum(item.kind == UNCHANGED for item in found.values())
    told = [f"{names[c]} : {s.phrase}." for c, s in found.items() if s.kind != UNCHANGED]
    first = narrative.plural(unchanged, "contrat en suit un autre", "contrats en suivent un autre")
    items = (f"{first} sans changement.", *told) if found else (
        "La liste ne dit d'aucun contrat qu'il en suit un autre (colonne succede_a).",)  # fmt: skip
    return Text("successions", "D'une génération de contrats à l'autre", items)
