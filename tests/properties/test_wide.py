"""Does a table in wide form give exactly the rows of the long table that it was made from?"""

import random
from collections.abc import Sequence
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.rows import Rows
from tests.written import csv_of, prepared, xlsx_of

# code → how a header may name it
PROFILS = {
    "collectivite_pv": ["Collectivités, politique de la ville", "Agents collectivité PV"],
    "collectivite_droit_commun": ["Collectivités, droit commun", "Collectivité droit commun"],
    "etat_pv": ["État, politique de la ville", "agents etat pv"],
    "associations": ["Associations (dont DSP)", "ASSOCIATION"],
    "elus": ["Élus", "Élu.e.s", "elus"],
    "citoyens": ["Citoyens / usagers", "Habitants"],
    "autres": ["Autres"],
}
GROUPED = {
    "collectivite_pv": ("Collectivités", "Politique de la ville"),
    "collectivite_droit_commun": ("", "Droit commun"),
    "etat_pv": ("État", "Politique de la ville"),
    "etat_droit_commun": ("", "Droit commun"),
    "elus": ("Élus", ""),
}
METRICS = {
    ("site_web", "visites"): "Site web : visites",
    ("lettre_information", "abonnes"): "Newsletter : abonnés",
    ("linkedin", "publications"): "LinkedIn : publications",
}
MONTHS = ("janvier", "févr.", "Mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "décembre")
NUMBERS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 12)
BLANKS = st.sampled_from(["", "-", "n.c.", "N.D.", "/"])
COUNTS = st.dictionaries(
    st.tuples(st.integers(1, 6), st.sampled_from(sorted(PROFILS))), st.integers(0, 400), min_size=1
)
VALUES = st.dictionaries(
    st.tuples(st.sampled_from(sorted(METRICS)), st.integers(0, 9)),
    st.integers(0, 90_000),
    min_size=1,
)


def content(header: Sequence[Sequence[str]], rows: Sequence[Sequence[str]], kind: str) -> bytes:
    table = [*header, *rows]
    if kind == "xlsx":
        return xlsx_of([[int(cell) if cell.isdigit() else cell for cell in row] for row in table])
    return csv_of("\n".join("|".join(row) for row in table), kind)


def values(found: Rows, *names: str) -> list[tuple[Any, ...]]:
    assert found.problems.is_empty()
    return sorted(found.kept.select(names).rows(), key=repr)


@given(
    counts=COUNTS,
    blank=BLANKS,
    has_total=st.booleans(),
    kind=st.sampled_from([";", "\t", "xlsx"]),
    drawn=st.randoms(use_true_random=False),
)
@settings(max_examples=60, deadline=None)
def test_profiles_in_columns_say_what_a_line_per_profile_says(
    counts: dict[tuple[int, str], int], blank: str, has_total: bool, kind: str, drawn: random.Random
) -> None:
    columns = [*drawn.sample(sorted(PROFILS), len(PROFILS)), *(["total"] if has_total else [])]
    seances = drawn.sample(sorted({seance for seance, _ in counts}), len({s for s, _ in counts}))
    sums = {s: sum(n for (seance, _), n in counts.items() if seance == s) for s in seances}
    cells = {**counts, **{(seance, "total"): total for seance, total in sums.items()}}
    header = ["seance_id", *(drawn.choice(PROFILS.get(name, ["Total"])) for name in columns)]
    wide = [
        [f"S{seance}", *(str(cells.get((seance, name), blank)) for name in columns)]
        for seance in seances
    ]
    long = [[f"S{seance}", profil, str(count)] for (seance, profil), count in counts.items()]
    names = ("seance_id", "profil", "participants", "borne_min", "borne_max")
    from_wide = prepared(content([header], wide, kind), jeu="presences").rows
    from_long = prepared(content([["seance_id", "profil", "participants"]], long, kind)).rows
    assert values(from_wide, *names) == values(from_long, *names)
    assert from_wide.read_count == from_wide.kept_count == len(seances)


@given(
    counts=st.lists(st.lists(st.integers(0, 99), min_size=5, max_size=5), min_size=1, max_size=5),
    kind=st.sampled_from([";", "xlsx"]),
)
@settings(max_examples=30, deadline=None)
def test_groups_of_headers_change_nothing(counts: list[list[int]], kind: str) -> None:
    groups = ["seance_id", *(group for group, _ in GROUPED.values())]
    below = ["", *(name for _, name in GROUPED.values())]
    wide = [[f"S{row}", *map(str, numbers)] for row, numbers in enumerate(counts)]
    found = prepared(content([groups, below], wide, kind)).rows
    assert values(found, "seance_id", "profil", "participants") == sorted(
        (f"S{row}", profil, count)
        for row, numbers in enumerate(counts)
        for profil, count in zip(GROUPED, numbers, strict=True)
    )


@given(
    measured=VALUES,
    blank=BLANKS,
    year=st.integers(2015, 2030),
    along=st.sampled_from(["mois", "mois sans année", "mesures"]),
    kind=st.sampled_from([";", "\t", "xlsx"]),
    drawn=st.randoms(use_true_random=False),
)
@settings(max_examples=60, deadline=None)
def test_months_or_measures_in_columns_say_what_a_line_per_value_says(
    measured: dict[tuple[tuple[str, str], int], int],
    blank: str,
    year: int,
    along: str,
    kind: str,
    drawn: random.Random,
) -> None:
    months, metrics = drawn.sample(range(10), 10), drawn.sample(sorted(METRICS), len(METRICS))
    long = [
        [canal, metric, f"{NUMBERS[month]:02d}/{year}", str(value)]
        for ((canal, metric), month), value in measured.items()
    ]
    given_year = {"annee": str(year)} if along == "mois sans année" else {}
    titles = [MONTHS[month] if given_year else f"{MONTHS[month]} {year}" for month in months]
    cells = {key: str(value) for key, value in measured.items()}
    if along == "mesures":
        header = ["Mois", *(METRICS[metric] for metric in metrics)]
        wide = [
            [title, *(cells.get((metric, month), blank) for metric in metrics)]
            for title, month in zip(titles, months, strict=True)
        ]
    else:
        header = ["Indicateur", *titles, "Total"]
        wide = [
            [METRICS[metric], *(cells.get((metric, month), blank) for month in months), "7"]
            for metric in metrics
        ]
    names = ("canal", "indicateur", "periode_debut", "periode_fin", "valeur")
    from_wide = prepared(content([header], wide, kind), **given_year).rows
    from_long = prepared(content([["canal", "indicateur", "mois", "valeur"]], long, kind)).rows
    assert values(from_wide, *names) == values(from_long, *names)
    lines = pl.concat([from_wide.kept["ligne"], from_wide.ignored["ligne"]]).n_unique()
    assert from_wide.read_count == lines == len(wide)
