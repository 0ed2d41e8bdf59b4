"""Is a column that no header names read only where nothing else can be it, and told?"""

import pytest

from pipeline.column_words import title_of
from pipeline.prepared import Prepared
from pipeline.problems import InputRefused
from tests.written import prepared

TABLE = """
    {date}     | {type}            | {title}             | {length} | {beside}
    05/04/2021 | Formation         | Tenir une permanence | 1 j      | {first}
    06/04/2021 | Groupe de travail | Ouvrir un jardin     | 0,5 j    | {second}
"""
NAMED = {"date": "Date", "type": "Type", "title": "Titre", "length": "Durée", "beside": "Bazar"}


def read(first: str = "A1", second: str = "B2", **titles: str) -> Prepared:
    return prepared(TABLE.format(**{**NAMED, "first": first, "second": second, **titles}))


def refused(**titles: str) -> str:
    with pytest.raises(InputRefused) as error:
        read(**titles)
    return f"{error.value.message} {error.value.que_faire}".replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("asked", "title", "column", "told"),
    [
        ("title", "Bidule", "intitule", "seule colonne de texte libre"),
        ("date", "Truc", "date_debut", "seule colonne de dates"),
        ("type", "Machin", "type_action", "seule colonne dont les mots sont ceux de la liste"),
        ("length", "Zinzin", "demi_journees", "seule colonne de durées"),
    ],
)
def test_the_only_column_that_may_be_the_one_that_lacks_is_read_and_told(
    asked: str, title: str, column: str, told: str
) -> None:
    found = read(**{asked: title})
    assert found.understood.title(column) == title
    ours = title_of("seances", column)
    sentence = f"« {title} » lu comme « {ours} » : {told} (confiance 86 %)."
    assert sentence in [text.replace("\u00a0", " ") for text in found.hypotheses]
    assert found.rows.kept_count == 2


def test_two_columns_that_may_be_it_are_asked_about() -> None:
    said = refused(title="Bidule", first="Un premier texte", second="Un second texte")
    assert "« Bidule » ou « Bazar »" in said
    assert "« Truc » ou « Bazar »" in refused(date="Truc", first="01/01/2021", second="02/01/2021")


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("date", "Date de facture"),
        ("date", "Saisi le"),
        ("title", "Partenaires"),
        ("title", "Compte rendu"),
        ("title", "Autre texte"),
    ],
)
def test_a_header_that_says_another_thing_is_not_read(asked: str, title: str) -> None:
    assert "il manque" in refused(**{asked: title})


def test_a_column_of_another_layout_is_not_taken() -> None:
    with pytest.raises(InputRefused):
        prepared("""
            Date       | Public | Intitulé | Demi-journées
            05/04/2021 | Élus   | Un       | 2
        """)


def test_identifiers_designate_the_seance_of_attendances() -> None:
    table = "{} | Profil | Participants \n AT-1 | elus | 3 \n AT-2 | elus | 4"
    assert prepared(table.format("Clé")).understood.title("seance_id") == "Clé"
    with pytest.raises(InputRefused):
        prepared(table.format("N° de facture"))


def test_whole_numbers_count_persons_only_when_all_the_rest_is_named() -> None:
    table = "Date | Intitulé | Profil | {} \n 05/04/2021 | Un | elus | 12"
    assert prepared(table.format("Monde")).understood.title("participants") == "Monde"
    for other in ("Capacité", "Montant", "Inscrits", "Durée (min)"):
        with pytest.raises(InputRefused):
            prepared(table.format(other))
    with pytest.raises(InputRefused):
        prepared("Date | Intitulé | Monde \n 05/04/2021 | Un | 12")


HELD = """
    Date       | Type      | Intitulé | Demi-journées | {}
    05/04/2021 | Formation | Un       | 1             | {}
    06/04/2021 | Formation | Deux     | 1             | {}
"""


def test_a_default_does_not_stand_for_cells_that_say_otherwise() -> None:
    found = prepared(HELD.format("Zinzin", "Décalée", "Faite"))
    assert found.rows.kept["statut"].to_list() == ["reporte", "realise"]
    assert any(
        "« Zinzin » lu comme « Statut »" in t.replace("\u00a0", " ") for t in found.hypotheses
    )
    with pytest.raises(InputRefused) as error:
        prepared(HELD.format("Zinzin | Tralala", "Décalée | Faite", "Faite | Faite"))
    assert "Plusieurs colonnes peuvent être" in error.value.message


def test_a_numbered_header_is_not_read_by_its_cells() -> None:
    found = prepared(HELD.format("Étape 2", "Décalée", "Faite"))
    assert "statut" not in found.understood.sources


def test_content_alone_never_speaks() -> None:
    with pytest.raises(InputRefused) as error:
        prepared("""
            Machin     | Truc      | Bidule               | Zinzin
            05/04/2021 | Exposition | Tenir une permanence | 1 j
            06/04/2021 | Balade | Ouvrir un jardin     | 1 j
        """)
    assert "colonnes reconnues : aucune" in error.value.message.replace("\u00a0", " ")
