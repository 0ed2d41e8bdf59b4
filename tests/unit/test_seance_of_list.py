"""Do lists of persons become counts, for a séance that is known, given, or created with the list?"""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.__main__ import main
from pipeline.choices import Choices, from_answers
from pipeline.code_lists import effective
from pipeline.folders import espace
from pipeline.importing import import_file
from pipeline.prepared import Prepared, prepare
from pipeline.problems import InputRefused
from pipeline.read import read
from pipeline.sources import persons
from pipeline.sources.tables import beginnings
from tests.written import SEANCES, bring, csv_of, prepared, table, xlsx_of

SIGNED = """
    Nom        | Prénom | Structure      | Collège      | Signature
    Inventée   | Zoé    | Ville de Lille | Association  | x
    Imaginaire | Luc    | CAF du Nord    | Élus         | x
    Fictif     | Ana    | État           | Collectivité | x
    Fictif     | Ana    | État           | Collectivité | x
    Absent     | Max    | État           | Élus         |
"""
BY_DATE = """
    Date       | Atelier | Nom et prénom  | Courriel
    02/03/2026 | Emploi  | Zoé Inventée   | zoe@example.org
    02/03/2026 | Emploi  | Luc Imaginaire | luc@example.org
    2/3/2026   | Emploi  | Zoé INVENTÉE   | zoe@example.org
    09/03/2026 | Emploi  | Zoé Inventée   | zoe@example.org
"""
SEANCE = {
    "date_debut": "02/03/2026",
    "intitule": "Atelier emploi",
    "type_action": "Sessions de formation",
    "demi_journees": "1",
}


def counts(found: Prepared, *columns: str) -> set[tuple[Any, ...]]:
    return set(found.rows.kept.select(*columns, "participants").rows())


def test_a_signed_list_gives_one_row_per_profile() -> None:
    found = prepared(SIGNED, seance_id="S1")
    assert found.understood.export
    assert found.understood.export.libelle == "liste de personnes"
    assert counts(found, "seance_id", "profil") == {
        ("S1", "associations", 1), ("S1", "elus", 1), ("S1", None, 1),
    }  # fmt: skip
    assert found.rows.ignored["raison"].to_list() == ["absence ou signature manquante"]
    assert found.rows.read_count == 4


def test_the_name_of_a_body_is_no_profile() -> None:
    text = "Nom | Prénom | Structure\nInventée | Zoé | Ville de Lille\nImaginaire | Luc | DDETS"
    assert counts(prepared(text, seance_id="S1"), "profil") == {(None, 2)}


def test_an_answer_may_name_the_profiles() -> None:
    choices = from_answers(
        {
            "valeurs": {"seance_id": "S1"},
            "colonnes": {"Structure": "profil"},
            "codes": {"profil": {"Ville de Lille": "collectivite_pv"}},
        }
    )
    text = csv_of("Nom | Prénom | Structure\nInventée | Zoé | Ville de Lille\nFictif | Ana | DDETS")
    found = prepare(text, "liste.csv", choices, effective())
    assert counts(found, "profil") == {("collectivite_pv", 1), (None, 1)}


def test_a_list_is_counted_by_its_own_seances() -> None:
    found = prepared(BY_DATE)
    kept = found.rows.kept.select("seance_date", "seance_intitule", "participants")
    assert [(str(day), *rest) for day, *rest in kept.rows()] == [
        ("2026-03-02", "Emploi", 2), ("2026-03-09", "Emploi", 1),
    ]  # fmt: skip


def test_one_seance_is_not_given_to_a_list_of_several() -> None:
    with pytest.raises(InputRefused, match="porte sur 2 séances"):
        prepared(BY_DATE, seance_id="S1")


def test_a_list_under_its_title_proposes_the_meeting() -> None:
    rows = [["Atelier mobilités"], ["Date :", "12/03/2026 14h00"], ["Nom", "Prénom", "Fonction"]]
    with pytest.raises(InputRefused) as refused:
        prepared(xlsx_of([*rows, ["Inventée", "Zoé", "Chargée de mission"]]), "liste.xlsx")
    said = str(refused.value).replace("\u00a0", " ")
    assert "« 12/03/2026 »" in said
    assert "Inventée" not in said


@pytest.mark.parametrize(
    "text",
    [
        "Nom | Commune | Nombre\nCentre social | Lille | 3",
        "Nom | Prénom | seance_id | participants\nInventée | Zoé | S1 | 3",
        "intitule | date | type | demi_journees | Formateur | Nom\nUn | 24/02/2022 | Sessions de formation | 1 | Zoé | X",
    ],
)  # fmt: skip
def test_a_table_that_counts_is_no_list_of_persons(text: str) -> None:
    content = csv_of(text)
    assert [persons.SOURCE.detect(t) for t in beginnings(content, read(content))] == [False]


GRID = """
    Nom        | Prénom | 02/03/2026 | 09/03/2026
    Inventée   | Zoé    | x          |
    Imaginaire | Luc    | x          | x
    Fictif     | Ana    | absente    |
    TOTAL      |        | 2          | 1
"""


def test_a_sheet_that_ticks_days_gives_one_seance_per_day() -> None:
    found = prepared(GRID, seance_intitule="Cycle")
    kept = found.rows.kept.select("seance_date", "participants").rows()
    assert [(str(day), count) for day, count in kept] == [("2026-03-02", 2), ("2026-03-09", 1)]
    reasons = found.rows.ignored["raison"].to_list()
    assert reasons == ["absence ou signature manquante", "ligne de total"]


def test_a_total_and_a_line_without_a_name_are_nobody() -> None:
    text = "Nom | Prénom | Structure\nInventée | Zoé | CAF\n | | DDETS\nTotal | | 1"
    found = prepared(text, seance_id="S1")
    assert counts(found, "seance_id") == {("S1", 1)}
    assert found.rows.ignored["raison"].to_list() == ["ligne sans nom", "ligne de total"]


@pytest.mark.parametrize("title", ["Référence commande", "Join Time", "Order #"])
def test_an_export_that_lost_a_column_is_not_guessed(title: str) -> None:
    text = f"{title} | Nom participant | Prénom participant\n1 | Inventée | Zoé"
    with pytest.raises(InputRefused, match="il lui manque une colonne"):
        prepared(text, seance_id="S1")


def answers(**more: object) -> dict[str, object]:
    return {"seance": SEANCE, **more}


@pytest.mark.usefixtures("donnees")
def test_a_seance_is_created_with_its_list() -> None:
    place = espace("essai")
    told = import_file(place, csv_of(SIGNED), "liste.csv", from_answers(answers()), "essai")
    assert [(r["fichier"], r["statut"], r["jeu"]) for r in told] == [
        ("séance créée avec liste.csv", "integre", "seances"),
        ("liste.csv", "integre", "presences"),
    ]
    (seance,) = table(place, "seances", "seance_id, intitule, effectif")
    assert (seance["intitule"], seance["effectif"]) == ("Atelier emploi", 3)
    assert table(place, "a_completer") == []


@pytest.mark.usefixtures("donnees")
def test_a_longer_list_corrects_the_same_seance() -> None:
    place = espace("essai")
    choices = from_answers(answers())
    import_file(place, csv_of(SIGNED), "liste.csv", choices, "essai")
    again = import_file(place, csv_of(SIGNED), "liste.csv", choices, "essai")
    assert [told["statut"] for told in again] == ["deja_integre", "deja_integre"]
    longer = csv_of(SIGNED + "    Un | Cléo | CAF | Élus | x\n")
    seance, presences = import_file(place, longer, "liste.csv", choices, "essai")
    assert seance["statut"] == "deja_integre"
    assert (presences["modifiees"], presences["inchangees"]) == (1, 2)
    (counted,) = table(place, "seances", "effectif")
    assert counted["effectif"] == 4


@pytest.mark.usefixtures("donnees")
def test_neither_is_integrated_when_the_seance_is_not_valid() -> None:
    place = espace("essai")
    choices = from_answers({"seance": {**SEANCE, "type_action": "Inconnu"}})
    (told,) = import_file(place, csv_of(SIGNED), "liste.csv", choices, "essai")
    assert told["statut"] == "refuse"
    assert "La séance ne peut pas être créée" in told["message"]
    assert not place.exists


@pytest.mark.usefixtures("donnees")
def test_a_seance_is_not_both_created_and_designated() -> None:
    choices = from_answers(answers(valeurs={"seance_id": "S1"}))
    (told,) = import_file(espace("essai"), csv_of(SIGNED), "x.csv", choices, "essai")
    assert "à la fois créée et désignée" in told["message"]


@pytest.mark.usefixtures("donnees")
def test_a_seance_is_created_with_a_list_only() -> None:
    choices = from_answers(answers())
    (told,) = import_file(espace("essai"), csv_of(SEANCES), "x.csv", choices, "essai")
    assert told["statut"] == "refuse"


def test_the_command_line_answers_for_both(
    donnees: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "liste.csv").write_bytes(csv_of(SIGNED))
    (tmp_path / "choix.json").write_text(json.dumps(answers()), "utf-8")
    words = [str(tmp_path / "liste.csv"), "--choix", str(tmp_path / "choix.json"), "--json"]
    assert main(["apercu", *words, "--espace", "essai"]) == 0
    shown = json.loads(capsys.readouterr().out)["fichiers"]
    assert [told["jeu"] for told in shown] == ["seances", "presences"]
    assert main(["importer", *words, "--espace", "essai"]) == 0
    told = json.loads(capsys.readouterr().out)["fichiers"]
    assert [item["import_id"] for item in told] == ["i00001", "i00002"]


@pytest.mark.usefixtures("donnees")
def test_a_known_seance_takes_its_list() -> None:
    place = espace("essai")
    bring(place, SEANCES, "seances.csv")
    assert bring(place, SIGNED, "liste.csv", seance_id="S1")["statut"] == "integre"
    found = {row["seance_id"]: row["effectif"] for row in table(place, "seances")}
    assert found == {"S1": 3, "S2": None}
    assert Choices().seance == ()
