"""Unseen half: the words in the cells, as different hands write them."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read
from tests.written import csv_of

HEADER = "Date | Type d'action | Intitulé | Demi-journées"
TRUTH = "ligne | date_debut | type_action | intitule | demi_journees"


def cell(text: str, code: str) -> str:
    return code if code == "?" else f"{code} < {text}"


def seances(pairs: tuple[tuple[str, str], ...], is_theme: bool = False) -> tuple[str, Read]:
    """A séance per text, and the code that its type, or its theme, must become."""
    lines, truth = [], []
    for n, (text, code) in enumerate(pairs, 1):
        typed, theme = ("Formation", f" | {text}") if is_theme else (text, "")
        coded = "session_formation" if is_theme else cell(text, code)
        lines.append(f"{n:02d}/03/2023 | {typed} | N° {n} | 1{theme}")
        themed = f" | {cell(text, code)}" if is_theme else ""
        truth.append(f"{n + 1} | 2023-03-{n:02d} | {coded} | N° {n} | 1{themed}")
    header, named = (
        (f"{HEADER} | Thématique", f"{TRUTH} | thematique") if is_theme else (HEADER, TRUTH)
    )
    return "\n".join((header, *lines)), Read("seances", "\n".join((named, *truth)), may_ask=True)


def types(*pairs: tuple[str, str]) -> tuple[str, Read]:
    return seances(pairs)


def themes(*pairs: tuple[str, str]) -> tuple[str, Read]:
    return seances(pairs, is_theme=True)


def profiles(*pairs: tuple[str, str]) -> tuple[str, Read]:
    lines = [f"A{n} | {text} | {n}" for n, (text, _) in enumerate(pairs, 1)]
    truth = [
        f"{n + 1} | A{n} | {cell(text, code)} | {n}" for n, (text, code) in enumerate(pairs, 1)
    ]
    named = "ligne | seance_id | profil | participants"
    written = "\n".join(("seance_id | profil | participants", *lines))
    return written, Read("presences", "\n".join((named, *truth)), may_ask=True)


def entry(name: str, drawn: tuple[str, Read], encoding: str = "utf-8-sig") -> Entry:
    return Entry(name, csv_of(drawn[0], ";", encoding, "\r\n"), drawn[1])


SINGULARS = types(
    ("manifestation à vocation informative", "manifestation_informative"),
    ("Cycles de qualification", "cycle_qualification"),
    ("Session de formation", "session_formation"),
    ("Groupes de travail", "groupe_travail_reseau"),
    ("Actions en proximité territoriale", "proximite_territoriale"),
    ("ACTION EN PROXIMITE TERRITORIALE", "proximite_territoriale"),
    ("Groupes et réseaux", "groupe_travail_reseau"),
)
SHORTENED = types(
    ("Manifestation info.", "manifestation_informative"),
    ("Cycle qualif", "cycle_qualification"),
    ("Form.", "session_formation"),
    ("Grpe de travail", "groupe_travail_reseau"),
    ("Prox. territoriale", "proximite_territoriale"),
    ("Ateliers débat", "groupe_travail_reseau"),
)
MISTYPED = types(
    ("Manifestations à vocation infomative", "manifestation_informative"),
    ("Cycle de qualifiation", "cycle_qualification"),
    ("Sessions de formaton", "session_formation"),
    ("Goupe de travail", "groupe_travail_reseau"),
    ("Action en proximté territoriale", "proximite_territoriale"),
)
# two types at once, or none of the five, designate nothing for sure
VAGUE = types(
    ("Divers", "?"),
    ("Voyage", "?"),
    ("Formation / groupe de travail", "?"),
    ("Sessions de formation", "session_formation"),
)
LABELS = themes(
    ("Education", "education"),
    ("Sante", "sante"),
    ("Développement éco.", "dev_eco"),
    ("Habitat", "habitat_peuplement"),
    ("Renouvellement urbain", "cadre_vie_ru"),
    ("Valeurs de la République et laïcité", "vrl"),
    ("Lutte contre les discriminations", "transversal_efh_lcd"),
    ("Méthodologie", "gouvernance_evaluation"),
    ("Culture", "cohesion_sociale"),
    ("développement durable, environnement, précarité…", "developpement_durable"),
)
HABITS = themes(
    ("Cohésion / lien social", "cohesion_sociale"),
    ("Citoyenneté et participation", "citoyennete"),
    ("Dévelopement économique", "dev_eco"),
    ("Gouvernance - évaluation", "gouvernance_evaluation"),
    ("Habitat & peuplement", "habitat_peuplement"),
    ("Egalité femmes hommes", "transversal_efh_lcd"),
    ("Pluri thématiques", "pluri_thematique"),
    ("Vélo", "?"),
)
PUBLICS = profiles(
    ("Agents collectivités PV", "collectivite_pv"),
    ("Agent collectivité droit commun", "collectivite_droit_commun"),
    ("Agents État PV", "etat_pv"),
    ("Agents Etat droit commun", "etat_droit_commun"),
    ("Association", "associations"),
    ("Acteurs de l’habitat", "habitat"),
    ("Élues", "elus"),
    ("Citoyens/usagers", "citoyens"),
    ("Entreprise secteur privé", "entreprises"),
    ("autre", "autres"),
)
INCLUSIVE = profiles(
    ("Élu·es", "elus"),
    ("Elu(e)s", "elus"),
    ("Habitant(e)s", "citoyens"),
    ("Citoyen·nes", "citoyens"),
    ("Assoc.", "associations"),
    ("Bailleur", "habitat"),
    ("Techniciens", "?"),
    ("Agents de l'État", "?"),
)
PLACES = """
    Date       | Type d'action | Intitulé | Demi-journées | Territoires
    2023-03-01 | Formation     | N° 1     | 1             | Communauté urbaine de Dunkerque
    2023-03-02 | Formation     | N° 2     | 1             | Béthune-Bruay-Artois-Lys-Romane
    2023-03-03 | Formation     | N° 3     | 1             | Douaisis Agglo ; Ville de Cambrai
    2023-03-04 | Formation     | N° 4     | 1             | Porte du Hainaut + Valenciennes Métropole
    2023-03-05 | Formation     | N° 5     | 1             | Département du Nord
    2023-03-06 | Formation     | N° 6     | 1             | Atlantide
"""
PLACES_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | territoires
    2 | 2023-03-01 | session_formation | N° 1 | 1 | cu_dunkerque < Communauté urbaine de Dunkerque
    3 | 2023-03-02 | session_formation | N° 2 | 1 | cabbalr < Béthune-Bruay-Artois-Lys-Romane
    4 | 2023-03-03 | session_formation | N° 3 | 1 | ca_douaisis+cambrai < Douaisis Agglo ; Ville de Cambrai
    5 | 2023-03-04 | session_formation | N° 4 | 1 | ca_porte_du_hainaut+ca_valenciennes_metropole < Porte du Hainaut + Valenciennes Métropole
    6 | 2023-03-05 | session_formation | N° 5 | 1 | dep_59 < Département du Nord
    7 | 2023-03-06 | session_formation | N° 6 | 1 | ?
""",
    may_ask=True,
)

ENTRIES = (
    entry("types_au_singulier.csv", SINGULARS),
    entry("types_abreges.csv", SHORTENED),
    entry("types_mal_tapes.csv", MISTYPED, "cp1252"),
    entry("types_vagues.csv", VAGUE),
    entry("themes_libelles.csv", LABELS),
    entry("themes_habitudes.csv", HABITS),
    entry("profils_libelles.csv", PUBLICS),
    entry("profils_inclusifs.csv", INCLUSIVE),
    Entry("territoires_graphies.xlsx", book(("2023", PLACES)), PLACES_TRUTH),
)
