"""What does an import change, and does withdrawing it give exactly the espace without it?"""

from pathlib import Path

import pytest

from pipeline import build, espaces, journal
from pipeline.folders import Espace, espace
from pipeline.problems import InputRefused
from pipeline.store import current_version
from tests.written import PRESENCES, SEANCES, bring, prepared, table


@pytest.fixture
def place(donnees: Path) -> Espace:
    return espace("essai")


def counts(told: dict[str, object]) -> tuple[object, ...]:
    return tuple(told[name] for name in ("nouvelles", "modifiees", "inchangees", "absentes"))


def test_the_first_import_makes_the_espace(place: Espace) -> None:
    assert not espaces.espace_exists("essai")
    assert counts(bring(place, SEANCES)) == (2, 0, 0, 0)
    assert espaces.ready("essai").query("SELECT count(*) AS n FROM seances") == [{"n": 2}]


def test_reading_an_unknown_espace_is_refused_and_makes_nothing(donnees: Path) -> None:
    with pytest.raises(InputRefused, match="n'existe pas"):
        espaces.ready("inconnu")
    assert list(donnees.iterdir()) == []


def test_the_same_file_twice_is_one_import(place: Espace) -> None:
    first, second = bring(place, SEANCES), bring(place, SEANCES, "copie.csv")
    assert (second["statut"], second["import_id"]) == ("deja_integre", first["import_id"])
    assert len(journal.read_state(place).imports) == 1


def test_the_same_file_is_read_again_once_a_code_list_knows_its_words(place: Espace) -> None:
    fair = SEANCES.replace("| Sessions de formation | Un ", "| Foire                 | Un ")
    assert bring(place, fair)["lignes_ecartees"] == 1
    bring(place, "code | libelle\nfoire | Foire", "type_action.csv")
    assert counts(bring(place, fair)) == (1, 0, 1, 0)


def test_only_what_changed_is_said_to_change(place: Espace) -> None:
    bring(place, SEANCES)
    corrected = SEANCES.replace("| Deux     | 2 ", "| Deux     | 1 ")
    shorter = corrected.replace("S1        | 24/02", "S9        | 24/02")
    assert counts(bring(place, corrected)) == (0, 1, 1, 0)
    assert counts(bring(place, shorter)) == (1, 0, 1, 1)
    assert [row["seance_id"] for row in table(place, "seances", "seance_id")] == ["S1", "S2", "S9"]


def test_correcting_three_rows_changes_three(place: Espace) -> None:
    lines = [f"2022 | poste_{i} | {i}" for i in range(50)]
    bring(place, "\n".join(["annee | indicateur | valeur", *lines]))
    corrected = [line.replace("| 7", "| 70") for line in lines]
    corrected[3], corrected[4] = "2022 | poste_3 | 30", "2022 | poste_4 | 40"
    assert counts(bring(place, "\n".join(["annee | indicateur | valeur", *corrected]))) == (
        0,
        3,
        47,
        0,
    )


def test_a_column_that_a_file_lacks_leaves_what_earlier_files_said(place: Espace) -> None:
    bring(place, SEANCES.replace("| realise", "| annule "))
    bring(place, "seance_id|date|type_action|intitule|demi_journees\nS1|01/03/2022|Formation|Un|2")
    (seance,) = table(place, "seances WHERE seance_id = 'S1'", "statut, perimetre, demi_journees")
    assert seance == {"statut": "annule", "perimetre": "socle", "demi_journees": 2.0}


def test_an_empty_cell_is_a_value_and_wins(place: Espace) -> None:
    bring(place, "seance_id | participants | profil | role\nS1 | 3 | elus | hôte")
    bring(place, "seance_id | participants | profil | role\nS1 | 4 | elus | ")
    assert table(place, "presences", "participants, role") == [{"participants": 4, "role": None}]


def test_a_default_of_ours_never_wins_over_a_file(place: Espace) -> None:
    bring(place, "seance_id | participants | effectif_ensemble\nS1 | 3 | oui")
    bring(place, "seance_id | participants\nS1 | 4")
    assert table(place, "presences", "participants, effectif_ensemble") == [
        {"participants": 4, "effectif_ensemble": True}
    ]


def test_presences_without_their_seance_are_kept_and_listed(place: Espace) -> None:
    bring(place, PRESENCES)
    listed = table(place, "a_completer", "regle, cle, ligne", "ligne")
    assert [(row["cle"], row["ligne"]) for row in listed] == [("S1", 2), ("S1", 3), ("S2", 4)]
    bring(place, SEANCES)
    assert table(place, "a_completer") == []


def test_presences_by_date_and_title_find_their_seance_when_it_comes(place: Espace) -> None:
    bring(place, "date | intitule | participants\n24/02/2022 | UN | 12")
    assert table(place, "presences", "seance_id") == [{"seance_id": "24/02/2022 UN"}]
    bring(place, SEANCES)
    assert table(place, "presences", "seance_id") == [{"seance_id": "S1"}]


def test_presences_given_under_two_names_in_one_file_count_once_and_are_listed(
    place: Espace,
) -> None:
    bring(place, SEANCES)
    bring(place, "seance_id|date|intitule|participants\nS1| | |12\n|24/02/2022|Un|13")
    assert table(place, "presences", "seance_id, participants") == [
        {"seance_id": "S1", "participants": 13}
    ]
    assert [row["regle"] for row in table(place, "a_completer")] == ["presence_en_double"]


def test_withdrawing_gives_the_espace_without_and_restoring_gives_it_back(place: Espace) -> None:
    bring(place, SEANCES)
    before = table(place, "seances")
    second = bring(place, SEANCES.replace("| Deux     | 2 ", "| Trois    | 1 "))
    after = table(place, "seances")
    build.withdraw(place, second["import_id"], "essai")
    assert table(place, "seances") == before
    build.restore(place, second["import_id"], "essai")
    assert table(place, "seances") == after


def test_withdrawing_an_unknown_import_is_refused(place: Espace) -> None:
    bring(place, SEANCES)
    with pytest.raises(InputRefused, match="i00009"):
        build.withdraw(place, "i00009", "essai")


def test_a_code_list_of_the_espace_changes_only_the_columns_it_has(place: Espace) -> None:
    told = bring(place, "code | libelle\neducation | Éducation et jeunesse", "thematique.csv")
    assert counts(told) == (1, 0, 0, 0)
    query = "liste_thematique WHERE code = 'education'"
    (entry,) = table(place, query, "libelle, libelle_court")
    assert entry == {"libelle": "Éducation et jeunesse", "libelle_court": "Éducation"}
    build.withdraw(place, told["import_id"], "essai")
    assert table(place, query, "libelle") != [{"libelle": "Éducation et jeunesse"}]


def test_a_code_whose_list_was_withdrawn_is_listed(place: Espace) -> None:
    own = bring(place, "code | libelle\nfoire | Foire", "type_action.csv")
    bring(place, SEANCES.replace("Sessions de formation | Un", "Foire | Un"))
    build.withdraw(place, own["import_id"], "essai")
    listed = table(place, "a_completer", "regle, cle")
    assert listed == [{"regle": "code_hors_liste", "cle": "S1"}]


def test_a_candidate_is_not_accepted_once_the_espace_has_moved_on(place: Espace) -> None:
    bring(place, SEANCES)
    proposed = build.candidate(place, [prepared(PRESENCES)], "essai")
    bring(place, "annee | indicateur | valeur\n2022 | etp | 8")
    assert build.accept(place, proposed) is None
    assert len(journal.read_state(place).imports) == 2


def test_what_was_shown_is_what_is_published(place: Espace) -> None:
    bring(place, SEANCES)
    proposed = build.candidate(place, [prepared(PRESENCES)], "essai")
    shown = proposed.after.query("SELECT * FROM presences ORDER BY ALL")
    assert build.accept(place, proposed) == current_version(place)
    assert table(place, "presences") == shown


def test_a_version_can_be_asked_when_its_imports_came(place: Espace) -> None:
    bring(place, SEANCES)
    (row,) = table(place, "imports", "date")
    assert row["date"] == journal.read_state(place).imports[0].date
