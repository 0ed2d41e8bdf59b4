"""How is it counted, and what is kept of persons? As blocks."""

from indicators.blocks import Column, Grid, Row, Table, Text
from indicators.registry import indicators
from indicators.view import View

_NATURES = {
    "flux": "flux",
    "stock": "stock",
    "ratio": "taux",
    "moyenne": "moyenne",
    "distinct": "nombre distinct",
}
RULES = (
    "Une demi-journée se compte par lieu : un cycle de 4 jours tenu dans 3 villes en compte 24.",
    "Comptent en demi-journées les séances réalisées des missions socles et de l'accompagnement "
    "individualisé à l'évaluation ; en présences, celles des missions socles seulement.",
    "L'exercice d'une séance est l'année de sa date, non celle du programme.",
    "Une présence est la venue d'une personne à une séance : ce n'est pas un nombre de personnes.",
    "Chaque séance a un seul thème principal : les thèmes s'additionnent, avec « Non renseigné ».",
    "Les lignes de complément équilibrent un total imprimé ; elles ne comptent ni en séances, ni "
    "par mois, ni par thème, ni par territoire.",
    "Une évolution n'est montrée que si périmètre et définition sont les mêmes ; en pourcentage, "
    "seulement si la valeur de départ atteint 30.",
    "Les taux, moyennes, stocks et visiteurs uniques ne s'additionnent pas.",
)
PERSONAL_DATA = (
    "Ce qui est lu. Le fichier déposé est lu en mémoire, et n'est pas gardé. Avant toute "
    "autre étape, ses colonnes de personnes (noms, adresses, téléphones, signatures, "
    "identifiants) sont vidées : seuls leurs titres restent, pour l'annoncer.",
    "Une cellule qui contient une adresse électronique ou un numéro de téléphone est "
    "remplacée par ••• et sa ligne est mise de côté. Un nom précédé de M. ou Mme dans un "
    "texte est signalé, et la ligne gardée ; un nom seul dans un titre ou un commentaire "
    "n'est pas reconnu.",
    "Ce qui est gardé. Des effectifs par séance et par profil : d'une liste de personnes, il "
    "ne reste que des nombres. De chaque import : son auteur (l'identifiant de la session), "
    "sa date, le nom du fichier, son empreinte, les réponses données, et les cellules "
    "fautives des lignes mises de côté, adresses et téléphones masqués.",
    "Personnes distinctes. Ce comptage est désactivé. L'administration d'un espace peut "
    "l'activer : chaque personne d'une liste laisse alors une empreinte calculée avec une clé "
    "propre à l'espace, jamais exportée. Désactiver détruit la clé : les empreintes déjà "
    "gardées ne sont plus chargées et ne peuvent plus être rapprochées d'un nom.",
    "Pour combien de temps. Le programme ne fixe aucune durée : le journal d'un espace est "
    "gardé tant que son dossier existe. Un fichier déposé quitte la mémoire quand il est "
    "retiré de la page, ou peu après que la page est fermée.",
    "Qui voit. Toute personne qui ouvre le tableau de bord voit les effectifs et l'historique "
    "des imports ; aucune page ni aucun export ne montre une cellule vidée ou masquée, ni une "
    "empreinte de personne.",
    "Effacer. Retirer un import le sort des chiffres sans effacer ses lignes ; aucune "
    "commande ne les efface. La personne qui administre le serveur peut supprimer le dossier "
    "de l'espace.",
)


def rules() -> Text:
    return Text("regles", "Règles de comptage", RULES)


def personal_data() -> Text:
    return Text("donnees_personnelles", "Données personnelles", PERSONAL_DATA)


def definitions(view: View) -> Table:
    """Every indicator of the version: what it measures, how, and what it leaves out."""
    columns = [Column(x) for x in ("Indicateur", "Définition", "Calcul", "Ne compte pas", "Nature")]
    columns += [Column("S'additionne"), Column("Identifiant")]
    rows = [
        Row((i.libelle, i.definition, i.formule, i.exclusions, _NATURES[i.nature],
             "oui" if i.additif else "non", i.id))
        for i in indicators(view.version).values()
    ]  # fmt: skip
    return Table(
        "definitions", "Définitions", f"{len(rows)} indicateurs", Grid(tuple(columns), tuple(rows))
    )
