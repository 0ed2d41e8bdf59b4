"""Are frozen figures the same to the last digit, whatever happens to the espace afterwards?"""

import json
from pathlib import Path

import pytest

from indicators.__main__ import main as figures
from pipeline import build, chain, espaces, frozen, journal
from pipeline.checks import checks
from pipeline.folders import Espace, espace
from pipeline.problems import InputRefused
from tests.written import SEANCES, bring, table

ONE_MORE = """
    seance_id | date       | type_action           | intitule | demi_journees | perimetre | statut
    N{number} | 0{number}/03/2022 | Sessions de formation | Plus | 1 | socle | realise
"""


@pytest.fixture
def place(donnees: Path) -> Espace:
    found = espace("essai")
    bring(found, SEANCES)
    return found


def _half_days(version: object) -> list[dict[str, object]]:
    query = "SELECT exercice, sum(demi_journees) AS n FROM seances GROUP BY ALL ORDER BY ALL"
    return list(version.query(query))  # type: ignore[attr-defined]


def test_later_imports_and_withdrawals_leave_frozen_figures_as_they_were(place: Espace) -> None:
    frozen.freeze(place, "AG 2023", "essai")
    before = _half_days(frozen.open_frozen(place, "ag_2023"))
    for number in range(1, 10):
        bring(place, ONE_MORE.format(number=number))
    bring(place, "code | libelle\n    session_formation | Autre nom", "type_action.csv")
    build.withdraw(place, "i00001", "essai")
    build.withdraw(place, "i00003", "essai")
    for path in place.versions.glob("arrete_*"):
        path.unlink()
    again = frozen.open_frozen(place, "AG 2023")
    assert _half_days(again) == before == [{"exercice": 2022, "n": 3.0}]
    labels = again.query("SELECT libelle FROM liste_type_action WHERE code = 'session_formation'")
    assert labels == [{"libelle": "Sessions de formation"}]
    assert table(place, "seances", "count(*) AS n") == [{"n": 8}]


def test_a_name_freezes_once(place: Espace) -> None:
    frozen.freeze(place, "AG 2023", "essai")
    with pytest.raises(InputRefused, match="déjà arrêté"):
        frozen.freeze(place, "ag 2023", "essai")


def test_an_unknown_name_tells_the_known_ones(place: Espace) -> None:
    frozen.freeze(place, "AG 2023", "essai")
    with pytest.raises(InputRefused, match="AG 2023"):
        frozen.open_frozen(place, "AG 2022")


def test_the_journal_stays_whole_and_the_espace_sound(place: Espace) -> None:
    known = frozen.freeze(place, "AG 2023", "essai")
    assert journal.read_state(place).frozen == (known,)
    assert chain.broken_at(place.manifest) is None
    espaces.ready("essai")
    assert all(check.conforme for check in checks("essai"))


def test_the_command_line_reads_frozen_figures(
    place: Espace, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    frozen.freeze(place, "AG 2023", "essai")
    bring(place, ONE_MORE.format(number=1))
    asked = ["demi_journees", "--espace", "essai", "--exercice", "2022"]
    assert figures([*asked, "--arrete", "AG 2023"]) == figures(asked) == 0
    frozen_text, today = capfdbinary.readouterr().out.decode().split("Demi-journées d'activité")[1:]
    assert "3 demi-journées" in frozen_text.replace("\xa0", " ").replace("\u202f", " ")
    assert "4 demi-journées" in today.replace("\xa0", " ").replace("\u202f", " ")


def test_the_command_line_tells_frozen_values_beside_today_s(
    place: Espace, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    frozen.freeze(place, "AG 2023", "essai")
    bring(place, ONE_MORE.format(number=1))
    figures(["demi_journees", "--espace", "essai", "--exercice", "2022", "--json"])
    told = json.loads(capfdbinary.readouterr().out)
    assert (told["valeur"], told["arretes"]) == (4, [{"nom": "AG 2023", "valeur": 3}])
