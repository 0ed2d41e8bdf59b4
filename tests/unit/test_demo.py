"""Are the fictional files importable as they are, complete, and true to what they say?"""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from urllib.parse import parse_qsl

import pytest

from pipeline.code_lists import SHARED_FOLDER
from pipeline.demo import demo_files
from pipeline.layouts import LAYOUTS
from pipeline.spelling import fold

Row = dict[str, str]
OWN_LISTS = ("axe", "contrat_de_ville", "territoire", "rupture")
YEARS = (2021, 2022, 2023, 2024, 2025)
LAST_HELD = "2025-09-30"
COUNTED = ("socle", "accompagnement_evaluation")
CONTENTS = dict(demo_files())


def jeu_of(name: str) -> str:
    stem = name.removesuffix(".csv")
    if stem in OWN_LISTS:
        return "nomenclatures"
    return next(jeu for jeu in LAYOUTS if stem == jeu or stem.startswith(f"{jeu}_"))


def read(text: str) -> list[Row]:
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


@cache
def raw_rows(name: str) -> list[Row]:
    return read(CONTENTS[name].decode("cp1252" if name == "seances_2023.csv" else "utf-8-sig"))


def list_rows(name: str) -> list[Row]:
    own = raw_rows(f"{name}.csv") if name in OWN_LISTS else []
    return read((SHARED_FOLDER / f"{name}.csv").read_text("utf-8")) + own


def codes(name: str) -> set[str]:
    return {row["code"] for row in list_rows(name)}


@cache
def spellings(name: str) -> dict[str, str]:
    words = ("code", "libelle", "libelle_court")
    return {fold(row[w]): row["code"] for row in list_rows(name) for w in words if row.get(w)}


@cache
def rows(jeu: str) -> list[Row]:
    """Every row of a jeu under our column names, codes and ISO dates, whatever file it is in."""
    return [row for name in CONTENTS if jeu_of(name) == jeu for row in canonical_rows(jeu, name)]


def canonical_rows(jeu: str, name: str) -> list[Row]:
    found = [(header, LAYOUTS[jeu].match(header)) for header in raw_rows(name)[0]]
    columns = [(header, c.name, c.code_list) for header, c in found if c]
    return [{c: canonical(row[h], words) for h, c, words in columns} for row in raw_rows(name)]


@cache
def canonical(cell: str, code_list: str | None) -> str:
    """An unknown spelling raises."""
    if code_list:
        return "|".join(spellings(code_list)[fold(part)] for part in cell.split("|") if part)
    if len(cell) == 10 and cell[2] == cell[5] == "/":
        return f"{cell[6:]}-{cell[3:5]}-{cell[:2]}"
    return cell.replace(",", ".") if cell.replace(",", "").isdigit() else cell


def held(year: int) -> list[Row]:
    done = (row for row in rows("seances") if row["statut"] == "realise")
    return [row for row in done if row["date_debut"][:4] == str(year)]


def half_days(year: int) -> dict[str, float]:
    """By type of action, in the official scope."""
    counted = [row for row in held(year) if row["perimetre"] in COUNTED]
    return sum_by(counted, "type_action", "demi_journees")


def attendances(year: int) -> dict[str, float]:
    """By profile, in the official scope."""
    core = {row["seance_id"] for row in held(year) if row["perimetre"] == "socle"}
    known = [row for row in rows("presences") if row["seance_id"] in core]
    return sum_by(known, "profil", "participants")


def sum_by(found: list[Row], key: str, value: str) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for row in found:
        sums[row[key]] += float(row[value])
    return sums


def metric(row: Row) -> str:
    return f"{row['canal']}.{row['indicateur']}"


def repeated(keys: Iterable[object]) -> list[object]:
    return [key for key, count in Counter(keys).items() if count > 1]


def test_the_same_bytes_every_time() -> None:
    assert dict(demo_files()) == CONTENTS


def test_code_lists_come_first() -> None:
    kinds = [jeu_of(name) for name in CONTENTS]
    assert kinds[: len(OWN_LISTS)] == ["nomenclatures"] * len(OWN_LISTS)
    assert set(kinds) == set(LAYOUTS)


@pytest.mark.parametrize("name", CONTENTS)
def test_every_header_is_a_column_and_none_is_missing(name: str) -> None:
    layout = LAYOUTS[jeu_of(name)]
    columns = [layout.match(header) for header in raw_rows(name)[0]]
    told_by_the_name = {"liste"} if layout.jeu == "nomenclatures" else set()
    assert None not in columns
    assert layout.missing({column.name for column in columns if column} | told_by_the_name) == []


@pytest.mark.parametrize("jeu", [jeu for jeu in LAYOUTS if jeu != "nomenclatures"])
def test_keys_are_unique(jeu: str) -> None:
    assert repeated(tuple(row.get(k, "") for k in LAYOUTS[jeu].key) for row in rows(jeu)) == []


def test_a_seance_is_known_without_its_identifier() -> None:
    identity = ("action", "edition", "date_debut", "creneau", "lieu")
    assert repeated(tuple(row[name] for name in identity) for row in rows("seances")) == []


@pytest.mark.parametrize("name", OWN_LISTS)
def test_a_spelling_names_one_code(name: str) -> None:
    words = ("code", "libelle", "libelle_court", "alias")
    pairs = {(fold(row[w]), row["code"]) for row in list_rows(name) for w in words if row.get(w)}
    assert repeated(row["code"] for row in list_rows(name)) == []
    assert repeated(spelling for spelling, _ in pairs) == []


def test_every_contract_and_metric_exists() -> None:
    """Those that `canonical` does not look up."""
    contrats, territoires = raw_rows("contrat_de_ville.csv"), raw_rows("territoire.csv")
    assert {metric(row) for row in rows("audience")} <= codes("canal_indicateur")
    assert {row["departement"] for row in territoires} == codes("departement")
    named = {contrat for row in territoires for contrat in row["contrat"].split("|")}
    assert named == {row["code"] for row in contrats}
    assert Counter(row["generation"] for row in contrats) == {"2015-2023": 40, "2024-2030": 40}
    assert {row["pilote_territoire"] for row in contrats} <= {row["code"] for row in territoires}
    assert raw_rows("rupture.csv")[0]["indicateur"] in codes("canal_indicateur")


def test_two_contracts_become_one_and_one_becomes_two() -> None:
    codes_before = [
        code for row in raw_rows("contrat_de_ville.csv") for code in row["succede_a"].split("|")
    ]
    heirs = Counter(filter(None, codes_before))
    merged = [r for r in raw_rows("contrat_de_ville.csv") if r["succede_a"].count("|") == 1]
    assert set(heirs) <= codes("contrat_de_ville")
    assert [code for code, count in heirs.items() if count == 2] == ["cv2015_ca_hautelune"]
    assert [row["code"] for row in merged] == ["cv2024_terrilvent"]


def test_rows_name_known_seances_and_actions() -> None:
    seances = {row["seance_id"]: row for row in rows("seances")}
    assert {seances[row["seance_id"]]["statut"] for row in rows("presences")} == {"realise"}
    assert {row["seance_id"] for row in rows("publications")} - {""} <= set(seances)
    assert {row["action"] for row in rows("programme")} <= {s["action"] for s in seances.values()}


def test_an_axis_is_valid_on_the_day_of_the_seance() -> None:
    spans = {row["code"]: (row["valide_du"], row["valide_au"]) for row in list_rows("axe")}
    dated = [(*spans[row["axe"]], row["date_debut"]) for row in rows("seances") if row["axe"]]
    assert [day for start, end, day in dated if not start <= day <= end] == []


@pytest.mark.parametrize("name", ["type_action", "thematique", "perimetre", "modalite", "statut"])
def test_every_code_is_met(name: str) -> None:
    assert {row[name] for row in rows("seances")} - {""} == codes(name)


def test_nothing_is_realised_after_september_2025() -> None:
    ends = [(row.get("date_fin") or row["date_debut"], row["statut"]) for row in rows("seances")]
    assert {statut for day, statut in ends if day > LAST_HELD} == {"prevu"}
    assert "prevu" not in {statut for day, statut in ends if day <= LAST_HELD}


@pytest.mark.parametrize("year", YEARS)
def test_a_year_is_that_of_a_centre(year: int) -> None:
    sheets = {row["seance_id"] for row in rows("presences")}
    known = sum(row["seance_id"] in sheets for row in held(year)) / len(held(year))
    assert (110 if year == 2025 else 150) <= sum(half_days(year).values()) <= 175
    assert 0.85 <= known <= 0.90


@pytest.mark.parametrize("year", YEARS)
def test_the_four_groupings_differ(year: int) -> None:
    totals: Counter[str] = Counter()
    for row in list_rows("profil")[:4]:
        for grouping in (row["famille"], row["politique"]):
            totals[grouping] += int(attendances(year)[row["code"]])
    assert len(set(totals.values())) == len(totals) == 4


def test_cycles_lose_some_of_their_public() -> None:
    totals = sum_by(rows("presences"), "seance_id", "participants")
    titles = {row["seance_id"]: row["intitule"] for row in rows("seances")}
    first, third = ([n for k, n in totals.items() if f"{d} sur 3" in titles[k]] for d in (1, 3))
    assert sum(third) / len(third) < 0.85 * sum(first) / len(first)


def test_three_months_running_were_never_noted() -> None:
    noted = {(metric(row), row["mois"]) for row in raw_rows("audience_mensuelle.csv")}
    metrics = {name for name, _ in noted}
    months = {f"{year}-{month:02d}" for year in YEARS for month in range(1, 13)}
    missing = {"2023-05", "2023-06", "2023-07"}
    expected = {month for month in months - missing if month <= "2025-09"}
    assert noted == {(name, month) for name in metrics for month in expected}


def computed(calcul: str) -> float:
    """A published figure again, from the files and in plain Python."""
    indicateur, _, query = calcul.partition("?")
    asked = dict(parse_qsl(query))
    year = int(asked["exercice"])
    if "." in indicateur:
        noted = [row for row in raw_rows("audience_mensuelle.csv") if metric(row) == indicateur]
        return sum(int(row["valeur"]) for row in noted if row["mois"].startswith(str(year)))
    counts = half_days(year) if indicateur == "demi_journees" else attendances(year)
    if indicateur == "part_presences":
        return 100 * counts[asked["profil"]] / (sum(counts.values()) - counts[""])
    return counts[asked["type_action"]] if "type_action" in asked else sum(counts.values())


@pytest.mark.parametrize("claim", rows("chiffres_publies"), ids=lambda row: row["chiffre_id"])
def test_the_expected_status_is_that_of_a_recount(claim: Row) -> None:
    statut = "non_verifiable"
    if claim["calcul"]:
        low, high = float(claim["borne_min"]), float(claim["borne_max"])
        statut = "concordant" if low <= computed(claim["calcul"]) <= high else "ecart"
    assert claim["statut_attendu"] == statut


def test_published_figures_meet_every_status() -> None:
    met = {row["statut_attendu"] + row["explication_validee"] for row in rows("chiffres_publies")}
    assert met == {"concordantnon", "ecartoui", "ecartnon", "non_verifiablenon"}


def test_one_year_is_written_as_excel_does_in_france() -> None:
    first = raw_rows("seances_2023.csv")[0]
    assert CONTENTS["presences_2023.csv"].startswith(b"\xef\xbb\xbf")
    assert first["Date"].endswith("/2023")
    assert first["Type d'action"] not in codes("type_action")
    assert "0,5" in {row["Demi-journées"] for row in raw_rows("seances_2023.csv")}
