"""Nomenclatures: the code lists, each with its own columns."""

from pipeline.layouts.shape import Column, Kind, Layout

# list → the columns that it has besides those that every list has
OWN_COLUMNS: dict[str, tuple[str, ...]] = {
    "axe": ("projet_strategique",),
    "canal_indicateur": ("canal", "indicateur", "unite", "nature", "additif", "sens"),
    "creneau": (),
    "contrat_de_ville": ("pilote_territoire", "departement", "generation", "succede_a", "source"),
    "departement": ("region", "tuile"),
    "modalite": (),
    "origine": (),
    "perimetre": ("compte_demi_journees", "compte_participants", "explication"),
    "profil": ("famille", "politique"),
    "qualificatif": (),
    "rupture": ("indicateur", "date_rupture", "raison"),
    "statut": ("compte_realise", "explication"),
    "territoire": ("niveau", "departement", "contrat", "siege", "cite_educative", "source"),
    "thematique": ("note",),
    "type_action": (),
}

# list → how a message names one of its entries
LIST_WORDS: dict[str, str] = {
    "axe": "un axe connu",
    "canal_indicateur": "une mesure d'audience connue",
    "contrat_de_ville": "un contrat de ville connu",
    "creneau": "un créneau connu",
    "departement": "un département connu",
    "modalite": "une modalité connue",
    "origine": "une origine connue",
    "perimetre": "un périmètre connu",
    "profil": "un profil de participant connu",
    "qualificatif": "un qualificatif connu",
    "rupture": "une rupture de série connue",
    "statut": "un statut connu",
    "territoire": "un territoire connu",
    "thematique": "une thématique connue",
    "type_action": "un type d'action connu",
}

_KINDS: dict[str, Kind] = {
    "additif": Kind.YES_NO,
    "cite_educative": Kind.YES_NO,
    "compte_demi_journees": Kind.YES_NO,
    "compte_participants": Kind.YES_NO,
    "compte_realise": Kind.YES_NO,
    "date_rupture": Kind.DATE,
    "siege": Kind.YES_NO,
}

_OWN = tuple(sorted({name for names in OWN_COLUMNS.values() for name in names}))

LAYOUT = Layout(
    jeu="nomenclatures",
    libelle="nomenclature",
    columns=(
        Column("liste", Kind.SLUG, ("nomenclature",), True),
        Column("code", required=True),
        Column("libelle", required=True, titles=("libellé",)),
        Column("libelle_court", titles=("libellé court",)),
        Column("alias", titles=("autres graphies",)),
        Column("ordre", Kind.INTEGER),
        Column("valide_du", Kind.DATE, ("valide à partir du",)),
        Column("valide_au", Kind.END_DATE, ("valide jusqu'au",)),
        *(Column(name, _KINDS.get(name, Kind.TEXT)) for name in _OWN),
    ),
    key=("liste", "code"),
    key_words="entrée de liste",
    signature=(("code", "libelle"),),
)
