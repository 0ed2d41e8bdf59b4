"""Are persons found where they are, and nothing else taken for one?"""

import csv
from pathlib import Path

import polars as pl
import pytest

from pipeline.contacts import MASK, masked_text
from pipeline.layouts import LAYOUTS
from pipeline.person_names import is_full_name
from pipeline.personal_columns import is_personal
from pipeline.protect import protect
from pipeline.sheet import EXTRA, LINE, Sheet, sheet_of

REPORT = Path(__file__).parents[2] / "data" / "rapport_2022"


def sheet(title: str, *cells: str) -> Sheet:
    columns = {LINE: range(2, len(cells) + 2), EXTRA: [""] * len(cells), "c0": list(cells)}
    return sheet_of("csv", [title], pl.DataFrame(columns))


def is_taken(title: str, *cells: str) -> bool:
    return protect(sheet(title, *cells)).personal == (0,)


@pytest.mark.parametrize(
    "text",
    [
        "zoe.inventee@example.org", "ZOE@EXAMPLE.ORG", "zoé.inventée@exemple.fr", "zoe @ exemple.fr",
        "écrire à zoe@exemple.fr, merci", "zoe (at) exemple.fr", "zoe[arobase]exemple.fr",
        "zoe (a) exemple (point) fr", "zoe AT exemple DOT org", "zoe arobase exemple point fr",
        "06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78", "06/12/34/56/78", "0612345678",
        "06 12 345 678", "0612.34.56.78", "06\u00a012\u00a034\u00a056\u00a078",
        "06\u202f12\u202f34\u202f56\u202f78", "(03) 20 12 34 56", "Tél:06.12.34.56.78 (soir)",
        "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "+33612345678", "0033 6 12 34 56 78",
        "0033612345678", "33612345678", "+32 2 123 45 67", "+32 470 12 34 56", "+44 20 7946 0958",
        "(0)6 12 34 56 78", "06 – 12 – 34 – 56 – 78",
    ],
)  # fmt: skip
def test_a_contact_is_masked_however_it_is_written(text: str) -> None:
    assert masked_text(text) == MASK


@pytest.mark.parametrize(
    "text",
    [
        "24/02/2022", "24/02/2022 10:30", "01/02/2024 10:30:15", "2024-02-24T10:30:00",
        "05 06 2024 14h30", "01-02-2024-10", "01.02.2024 - 05.02.2024", "du 01/02/2024 au 05/03/2024",
        "S2022-001", "1 250 000", "12 345 678,50", "0,0123456789", "+12 345 678 vues", "@irev",
        "Rencontre @ Lille", "Atelier (a) Lille", "SIRET 123 456 789 00012", "20241105001",
        "10h-12h 14h-16h", "1571602112345678", "20 rue de Lille 59000",
    ],
)  # fmt: skip
def test_dates_numbers_and_words_are_no_contact(text: str) -> None:
    assert masked_text(text) == text


@pytest.mark.parametrize(
    "title",
    [
        "Nom", "NOM d'usage", "Nom de naissance", "Prénom(s)", "Nom, prénom", "Structure / nom",
        "Nom / Structure", "Civilité", "Date de naissance", "Né(e) le", "Signature", "Émargement",
        "User Principal Name", "Participant ID (UPN)", "Attendee", "Name (Original Name)", "E-mail",
        "Courriel professionnel", "N° de téléphone", "Tél.", "Référent·e", "Votre nom",
        "Quel est votre e-mail ?", "Nom du participant", "Email payeur", "Adresse IP", "IBAN",
        "Numéro de sécurité sociale", "Identifiant utilisateur", "Emprunteur", "Coordonnées",
    ],
)  # fmt: skip
def test_a_title_may_tell_a_column_about_persons(title: str) -> None:
    assert is_personal(title)
    assert is_taken(title, "Dupont")


@pytest.mark.parametrize(
    "title",
    ["Nom de l'action", "Nom de la structure", "Intitulé / nom de la séance", "Signature du contrat",
     "Participants", "Nombre de participants", "Lieu", "Nom du site"],
)  # fmt: skip
def test_a_title_of_something_else_tells_no_person(title: str) -> None:
    assert not is_personal(title)


def test_no_column_of_ours_has_a_personal_title() -> None:
    titles = {
        t for layout in LAYOUTS.values() for c in layout.columns for t in (c.name, *c.spellings)
    }
    assert [title for title in titles if is_personal(title)] == []


@pytest.mark.parametrize(
    "cells",
    [
        ("Zoé INVENTÉE", "Luc IMAGINAIRE", "Fatoumata DIALLO"),
        ("INVENTÉE Zoé", "DE LA TOUR Jean-Luc"),
        ("Zoé Inventée", "Luc Imaginaire (CAF)", "Wrzczk Fictif"),
        ("Mme Inventée", "M. Imaginaire"),
        ("Zoé Inventée, Luc Imaginaire", "Ana Fictif et Max Personne-Un"),
        ("zoé inventée", "luc imaginaire", "ana fictif"),
        ("Zoé", "Luc", "Ana"),
        ("zoe@example.org", "luc@example.org", "?"),
        ("06 12 34 56 78", "07 12 34 56 78", ""),
        ("12 rue des Tilleuls", "3 bis, avenue de la Gare 59000 Lille"),
        ("1 85 05 59 350 012 42", "2 90 12 62 350 012 43"),
        ("f47ac10b-58cc-4372-a567-0e02b2c3d479",),
        ("192.168.0.1", "10.0.0.12"),
        ("FR76 3000 6000 0112 3456 7890 189",),
    ],
)  # fmt: skip
def test_cells_may_tell_a_column_about_persons(cells: tuple[str, ...]) -> None:
    assert is_taken("Colonne", *cells)


@pytest.mark.parametrize(
    ("title", "cells"),
    [
        ("Villes", ("Saint-Quentin", "Lens", "Villeneuve d'Ascq", "La Madeleine", "Albert")),
        (
            "Organisme",
            ("CCAS Roubaix", "France Travail", "Ville de LILLE", "MEL Lille", "CAF Nord"),
        ),
        ("Équipement", ("Espace Simone Veil", "Salle Jean Jaurès", "Maison Rosa Parks")),
        ("Événement", ("Formation Valeurs", "Atelier Mobilités", "Séminaire Régional")),
        ("Contacts", ("12", "25", "3")),
        ("Lieux", ("12 rue des Tilleuls, Lille", "3 avenue de la Gare, Lens")),
        ("Intitulé", ("Zoé Inventée", "Luc Imaginaire")),
    ],
)
def test_other_cells_tell_none(title: str, cells: tuple[str, ...]) -> None:
    assert not is_taken(title, *cells)


@pytest.mark.parametrize("path", sorted(REPORT.glob("*.csv")), ids=lambda path: path.stem)
def test_no_column_of_the_report_is_taken_for_persons(path: Path) -> None:
    """Under another title too: what it holds is not what is guessed from its own."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter=";"))
    for title in rows[0]:
        cells = [row[title] or "" for row in rows]
        safe = protect(sheet("Autre titre", *cells))
        assert (title, safe.personal) == (title, ())
        assert safe.cells["c0"].to_list() == [cell.strip() or None for cell in cells]


def test_what_is_taken_out_leaves_its_title_and_its_totals() -> None:
    safe = protect(sheet("Nom", "Zoé Inventée", "TOTAL", "Nom"))
    assert safe.header == ("Nom",)
    assert safe.cells["c0"].to_list() == [None, "Total", "Nom"]


TITLES = ("Les quartiers face aux canicules", "Coup de pouce au jardin", "Lire un budget public")


def test_names_of_seances_are_no_names_of_persons() -> None:
    assert not is_taken("Nom", *TITLES)
    assert is_taken("Nom", *TITLES[:2], "Zoé Durand")
    assert is_taken("Nom", "Dupont de la Tour", "Martin du Bois", "Petit")
    assert is_taken("Nom", "DUPONT DE LA TOUR", "MARTIN DU BOIS", "PETIT DE LA CROIX")
    cells = pl.DataFrame({LINE: [2, 3, 4], "c0": TITLES, "c1": ["Zoé", "Luc", "Ana"]})
    assert protect(sheet_of("csv", ("Nom", "Prénom"), cells)).personal == (0, 1)


def test_a_person_may_be_the_title_of_a_column() -> None:
    safe = protect(sheet("Zoé Inventée", "oui", "non"))
    assert (safe.header, safe.personal) == ((MASK,), (0,))


def test_what_stands_beyond_the_header_is_not_kept() -> None:
    cells = sheet("a", "1").cells.with_columns(pl.lit("Zoé Inventée").alias(EXTRA))
    safe = protect(Sheet("csv", ("a",), cells))
    assert safe.cells[EXTRA].to_list() == [MASK]


@pytest.mark.parametrize("text", ["Saint Quentin", "France Travail", "Lille", "CCAS Roubaix"])
def test_a_place_or_a_body_is_no_person(text: str) -> None:
    assert not is_full_name(text)
