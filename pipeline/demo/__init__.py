"""Which import files fill the espace `demo`, whose data are all fictional?

Everything is drawn from `SEED`: the same bytes on every machine and every day. The files go through
the pipeline that users use, in the order given here: code lists first, since rows name their codes.
"""

from pipeline.demo.audience import monthly_rows, period_rows
from pipeline.demo.claims import claim_rows
from pipeline.demo.csv_files import Row, csv_bytes, excel_bytes
from pipeline.demo.labels import load_labels
from pipeline.demo.own_lists import axe_rows, rupture_rows
from pipeline.demo.plan import SEED, YEARS, Seance, plan_seances
from pipeline.demo.presences import Presence, draw_presences
from pipeline.demo.programme import moyens_rows, programme_rows
from pipeline.demo.publications import publication_rows
from pipeline.demo.targets import target_rows
from pipeline.demo.territories import contrat_rows, territoire_rows
from pipeline.demo.write_activity import activity_file

__all__ = ["SEED", "demo_files"]


def demo_files() -> list[tuple[str, bytes]]:
    """(file name, content) of every import of the espace, in the order in which to import them."""
    seances = plan_seances()
    presences = draw_presences(seances)
    return code_list_files() + activity_files(seances, presences) + yearly_files(seances, presences)


def code_list_files() -> list[tuple[str, bytes]]:
    lists: dict[str, list[Row]] = {
        "axe.csv": axe_rows(),
        "contrat_de_ville.csv": contrat_rows(),
        "territoire.csv": territoire_rows(),
        "rupture.csv": rupture_rows(),
    }
    return [(name, csv_bytes(rows)) for name, rows in lists.items()]


def activity_files(seances: list[Seance], presences: list[Presence]) -> list[tuple[str, bytes]]:
    """Séances then présences, a file per exercice; those of 2023 as Excel saves them in France."""
    labels = load_labels()
    kinds = (("seances", seances), ("presences", presences))
    return [activity_file(kind, year, facts, labels) for kind, facts in kinds for year in YEARS]


def yearly_files(seances: list[Seance], presences: list[Presence]) -> list[tuple[str, bytes]]:
    visits = monthly_rows()
    publications = publication_rows(seances)
    return [
        ("audience_mensuelle.csv", csv_bytes(visits)),
        ("audience_periodes.csv", csv_bytes(period_rows())),
        ("publications.csv", csv_bytes(publications)),
        ("moyens.csv", excel_bytes(moyens_rows(), "utf-8-sig")),
        ("programme.csv", csv_bytes(programme_rows(seances, publications))),
        ("chiffres_publies.csv", csv_bytes(claim_rows(seances, presences, visits))),
        ("cibles.csv", csv_bytes(target_rows())),
    ]
