"""Which header is a required column, when nothing but its cells says so and no other can be it?

Only in a table that is clearly ours without it, and always told. A header that says another thing
is not looked at, and two that may be the column are asked about.
"""

from collections.abc import Callable, Iterator, Sequence, Set

from pipeline.content import Sample
from pipeline.header_words import header_words
from pipeline.layouts import LAYOUTS, Column, Kind, Layout
from pipeline.meant import likely, meant_column
from pipeline.suggest import CUT, SAME_WORD, word_likeness, words
from pipeline.vocabulary import NONE

CONFIDENCE = 0.86
_ENOUGH_NAMED, _MANY_NAMED = 2, 3
_IDENTIFIER = "seance_id"
TITLES = ("intitule", "seance_intitule", "titre")
_DATES, _LISTED, _DURATIONS = 0.9, 0.8, 0.9
_DEFAULTED = ("statut", "perimetre")
# what a column is told to hold alone
WHY = {
    Kind.DATE: "seule colonne de dates",
    Kind.PERIOD: "seule colonne de dates",
    Kind.CODE: "seule colonne dont les mots sont ceux de la liste",
    Kind.DURATION: "seule colonne de durées",
    Kind.COUNT: "seule colonne d'effectifs",
}
_WHY_IDENTIFIER = "seule colonne d'identifiants"
_WHY_TEXT = "seule colonne de texte libre"
# words of a header that say another thing than the column that its cells look like
_OTHER_DATES = words(
    "saisie saisi création créé modification modifié màj envoi envoyé facture facturation commande"
    " paiement inscription naissance limite clôture validation validé signature signé réception"
    " publication édition édité impression report reporté relance convention devis fin prévu dépôt"
    " mise demande convocation invitation bilan compte embauche adhésion annulation réservation"
    " contrat"
)
_OTHER_TEXTS = words(
    "partenaire structure organisme organisation lieu salle adresse commune ville territoire"
    " quartier public profil intervenant prestataire animateur formateur commentaire remarque"
    " observation note bilan compte financeur porteur pilote service contact matériel"
    " logistique suite objectif livrable document lien fichier référent équipe axe programme"
    " source origine besoin contenu endroit site local emplacement description descriptif"
    " résumé méthode modalité condition statut motif décision repas transport"
)
_OTHER_COUNTS = words(
    "montant prix coût tarif budget recette dépense euro âge note heure minute km capacité place"
    " jauge inscrit invité attendu prévu absent excusé numéro code annulé refus année durée repas"
    " objectif cible estimation convoqué désisté supplémentaire extérieur"
)
_OTHER_NUMBERS = words("facture commande devis postal budget dossier téléphone siret compte")
_CONTRARY = words("autre hors sans non pas secondaire")


def eliminated(
    header: Sequence[str], layout: Layout, named: Set[str], left: Sequence[int], sample: Sample
) -> dict[str, tuple[int, ...]]:
    """Our missing column → the positions that may be it: one is read, several are asked about.

    ``named``: our columns that a header names, or a value given for the file. A position that may
    be two columns is asked about for both.
    """
    if not _is_ours(layout, named):
        return {}
    free = [at for at in left if not _says_another_thing(layout.jeu, header[at])]
    found = {
        column.name: tuple(at for at in free if _may_be(header[at], at, column, sample, layout))
        for column in _wanted(layout, named)
        if column.kind is not Kind.COUNT or _lacks_nothing_else(layout, named, column)
    }
    used = {at for places in found.values() for at in places}
    found |= _defaulted(header, layout, named, [at for at in free if at not in used], sample)
    return {name: places for name, places in found.items() if places}


def _defaulted(
    header: Sequence[str], layout: Layout, named: Set[str], free: Sequence[int], sample: Sample
) -> dict[str, tuple[int, ...]]:
    """Columns that a default would fill: séances must not pass for held beside « Reportée »."""
    return {
        column.name: tuple(at for at in free if _is_listed(header[at], at, column, sample))
        for column in layout.columns
        if column.name in _DEFAULTED and column.name not in named
    }


def _is_listed(title: str, at: int, column: Column, sample: Sample) -> bool:
    """Every cell is of its list, and the header does not number it."""
    seen = sample.look(at, column)
    return seen is not None and seen.share == 1 and not any(map(str.isdigit, title))


def _says_another_thing(jeu: str, title: str) -> bool:
    """Words that deny, or that name another thing, be it a column of any of our layouts."""
    if set(header_words(title)) & set(_CONTRARY):
        return True
    if dict(likely(jeu, title)).get(NONE, 0.0) > 1 / 2:
        return True
    return any(meant_column(layout, title) for layout in LAYOUTS.values())


def why(column: Column) -> str:
    """What the column alone holds, in French."""
    return _WHY_IDENTIFIER if column.name == _IDENTIFIER else WHY.get(column.kind, _WHY_TEXT)


def _is_ours(layout: Layout, named: Set[str]) -> bool:
    """Its signature's columns are named, or several of its columns."""
    is_signed = any(named >= set(group) for group in layout.signature)
    return len(named) >= (_ENOUGH_NAMED if is_signed else _MANY_NAMED)


def _wanted(layout: Layout, named: Set[str]) -> Iterator[Column]:
    """Required columns that lack, and those of the alternative that is the most advanced."""
    yield from (c for c in layout.columns if c.required and c.name not in named)
    if layout.either and not any(named >= set(group) for group in layout.either):
        nearest = max(layout.either, key=lambda group: len(named & set(group)))
        yield from (layout.column(name) for name in nearest if name not in named)


def _lacks_nothing_else(layout: Layout, named: Set[str], column: Column) -> bool:
    """Whole numbers may count anything: the rest of the table must be named."""
    return not layout.missing({*named, column.name}) and (
        "profil" in named or layout.jeu != "presences"
    )


def _may_be(title: str, at: int, column: Column, sample: Sample, layout: Layout) -> bool:
    judge, others = _judge(column)
    return not _says(title, others) and judge(at, column, sample, layout)


def _says(title: str, others: Sequence[str]) -> bool:
    mine = header_words(title)
    return any(word_likeness(word, other, CUT) >= SAME_WORD for word in mine for other in others)


_Judge = Callable[[int, Column, Sample, Layout], bool]


def _judge(column: Column) -> tuple[_Judge, Sequence[str]]:
    """How the cells are judged, and the words of a header that speak against them."""
    if column.name == _IDENTIFIER:
        return _holds_identifiers, _OTHER_NUMBERS
    if column.name in TITLES:
        return _holds_titles, _OTHER_TEXTS
    judges: dict[Kind, tuple[_Judge, Sequence[str]]] = {
        Kind.DATE: (_holds_dates, _OTHER_DATES),
        Kind.PERIOD: (_holds_dates, _OTHER_DATES),
        Kind.CODE: (_holds_codes, ()),
        Kind.DURATION: (_holds_durations, ()),
        Kind.COUNT: (_holds_counts, _OTHER_COUNTS),
    }
    return judges.get(column.kind, (_holds_nothing_of_ours, ()))


def _holds_nothing_of_ours(at: int, column: Column, sample: Sample, layout: Layout) -> bool:
    return False


def _holds_identifiers(at: int, column: Column, sample: Sample, layout: Layout) -> bool:
    return sample.holds_references(at)


def _holds_titles(at: int, column: Column, sample: Sample, layout: Layout) -> bool:
    """Several words, mostly distinct, of none of the code lists."""
    lists = [c for c in layout.columns if c.kind in (Kind.CODE, Kind.CODES)]
    return sample.holds_free_text(at) and not any(
        (seen := sample.look(at, listed)) and seen.share > 1 / 2 for listed in lists
    )


def _holds_dates(at: int, column: Column, sample: Sample, layout: Layout) -> bool:
    return sample.are_dates(at, _DATES)


def _holds_codes(at: int, column: Column, sample: Sample, layout: Layout) -> bool:
    seen = sample.look(at, column)
    return seen is not None and seen.share >= _LISTED


def _holds_durations(at: int, column: Column, sample: Sample, layout: Layout) -> bool:
    seen = sample.look(at, column)
    return seen is not None and seen.has_units and seen.share >= _DURATIONS


def _holds_counts(at: int, column: Column, sample: Sample, layout: Layout) -> bool:
    seen = sample.look(at, column)
    return seen is not None and seen.share == 1 and not sample.holds_years(at)
