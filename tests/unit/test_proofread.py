"""Does a draft of the 2022 report tell its own mistakes, and are its right figures left alone?"""

import io
from collections.abc import Iterator

import docx
import pytest

from indicators.proofread import proofread
from indicators.proofread_findings import DIFFERENCES, Finding, Verdict
from pipeline import espaces
from pipeline.passages import Passage
from pipeline.read_document import read_document
from pipeline.store import Version

Draft = tuple[tuple[str, tuple[str, ...]], ...]  # heading, its paragraphs

DRAFT: Draft = (
    (
        "Introduction",
        (
            "En 2022, l'équipe a tenu 167 demi-journées, contre 50 en 2021. Elles ont réuni près "
            "de 1 500 participants, pour 7,4 ETP réels sur 8 ETP prévus.",
            "La qualification pèse 46 demi-journées. L'accompagnement individualisé à "
            "l'évaluation en a demandé 67 demi-journées.",
        ),
    ),
    (
        "Axe 1 - Évaluation",
        (
            "39 contrats de ville sur 40 se sont mobilisés. 23 contrats de ville ont été "
            "accompagnés.",
            "Le kit méthodologique d'évaluation a été téléchargé 180 fois.",
            "Le webdocumentaire sur la mesure territoriale des discriminations a été vu 318 fois.",
        ),
    ),
    (
        "Communication",
        (
            "Le site a reçu 51 365 visites et 6 958 téléchargements y ont été faits. 63 % des "
            "visites du site s'arrêtent à une page, c'est son taux de rebond.",
            "16,1 % des abonnés lisent la lettre d'information, envoyée à 2 189 abonnés.",
            "Le Scoop-it Politique de la ville compte 10 940 visiteurs, contre 7 649 en 2021.",
            "Le webdocumentaire « Mesure territoriale des discriminations » totalise 328 vues.",
            "LinkedIn gagne 365 nouveaux abonnés, pour 1 966 abonnés en fin d'année.",
        ),
    ),
    (
        "Annexe 1 - Activité",
        (
            "168 demi-journées ont été réalisées : 13 demi-journées de manifestations, 21 de "
            "formation, 19 de groupes de travail et 69 en proximité territoriale.",
            "Près de 50 demi-journées relèvent de la qualification.",
            "Les collectivités font 53 % des présences, les associations 19 % et l'État 12 %.",
        ),
    ),
)
RIGHT: Draft = (
    ("Introduction", ("En 2022, 168 demi-journées ont réuni des participants de tous horizons.",)),
    ("Évaluation", ("39 contrats de ville sur 40 se sont mobilisés, en 3 cycles de 4 jours.",)),
    ("Site internet", ("51 365 visites, 6 958 téléchargements, page 12, le 24 février 2022.",)),
    ("Publics", ("Les collectivités représentent 53 % des présences.",)),
    ("Lettre d'information", ("16,1 % des 2 189 abonnés la lisent.",)),
    ("Scoop-it Politique de la ville", ("10 940 visiteurs en 2022, contre 7 649 en 2021.",)),
    ("Annexe", ("46 demi-journées de qualification sur 168 demi-journées.",)),
)


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Version]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DONNEES", str(tmp_path_factory.mktemp("donnees")))
        yield espaces.ready("irev")


def word_file(draft: Draft) -> bytes:
    written, content = docx.Document(), io.BytesIO()
    for heading, paragraphs in draft:
        written.add_heading(heading, 1)
        for paragraph in paragraphs:
            written.add_paragraph(paragraph)
    written.save(content)
    return content.getvalue()


def read(version: Version, draft: Draft) -> list[Finding]:
    return proofread(version, 2022, read_document(word_file(draft)))


def told(found: list[Finding], *verdicts: Verdict) -> list[str]:
    return [finding.written for finding in found if finding.verdict in verdicts]


def one(version: Version, text: str, heading: str = "", about: str = "") -> list[Finding]:
    return proofread(version, 2022, [Passage(text, (heading,), about=about)])


def test_the_known_differences_of_the_report_are_found(version: Version) -> None:
    found = read(version, DRAFT)
    assert told(found, *DIFFERENCES) == [
        "167", "près de 1 500", "46", "67", "23", "318", "328", "168", "69", "Près de 50",
    ]  # fmt: skip
    assert told(found, Verdict.CONTRADICTOIRE) == ["167", "318", "328", "168"]
    assert told(found, Verdict.DIFFERE) == ["près de 1 500", "23"]
    assert told(found, Verdict.A_RAPPROCHER) == ["46", "67", "69", "Près de 50"]


def test_the_right_figures_of_the_report_agree(version: Version) -> None:
    agreed = told(read(version, DRAFT), Verdict.CONCORDANT)
    assert agreed == [
        "50", "7,4", "8", "39", "40", "180", "51 365", "6 958", "63 %", "16,1 %", "2 189",
        "10 940", "7 649", "365", "1 966", "13", "21", "19", "53 %", "19 %", "12 %",
    ]  # fmt: skip


def test_nothing_of_that_draft_is_left_unrecognised(version: Version) -> None:
    assert told(read(version, DRAFT), Verdict.NON_RECONNU, Verdict.NON_VERIFIABLE) == []


def test_a_draft_without_mistake_gives_no_difference(version: Version) -> None:
    found = read(version, RIGHT)
    assert told(found, *DIFFERENCES) == []
    assert "168" in told(found, Verdict.CONCORDANT)


def test_each_of_two_places_leads_to_the_other(version: Version) -> None:
    found = {f.written: f for f in read(version, DRAFT)}
    assert [other.written for other in found["318"].elsewhere] == ["328"]
    assert [other.written for other in found["67"].elsewhere] == ["69"]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("168 demi-journées de qualification.", Verdict.DIFFERE),
        ("La formation représente 21 demi-journées.", Verdict.CONCORDANT),
        ("La formation représente 22 demi-journées.", Verdict.DIFFERE),
        ("Plus de 150 demi-journées ont été tenues.", Verdict.CONCORDANT),
        ("Le réseau des pilotes a tenu 4 réunions.", Verdict.CONCORDANT),
        ("Le réseau des pilotes a tenu quatre réunions.", Verdict.CONCORDANT),
        ("Le réseau des pilotes a tenu cinq réunions.", Verdict.DIFFERE),
        ("54 % des présences sont des collectivités.", Verdict.DIFFERE),
        ("9 % d'agents de collectivités de droit commun.", Verdict.CONCORDANT),
        ("52 400 visites du site.", Verdict.DIFFERE),
        ("16 % des abonnés lisent la lettre.", Verdict.CONCORDANT),
        ("Presque 170 demi-journées.", Verdict.NON_RECONNU),
        ("Le budget est de 15 000 euros.", Verdict.NON_RECONNU),
        ("12 arbres ont été plantés.", Verdict.NON_RECONNU),
        ("120 abonnés.", Verdict.NON_RECONNU),
        ("En 2020, 44 demi-journées.", Verdict.NON_VERIFIABLE),
    ],
)
def test_a_sentence_has_its_verdict(version: Version, sentence: str, verdict: Verdict) -> None:
    assert [f.verdict for f in one(version, sentence)] == [verdict]


def test_a_spelled_number_that_counts_nothing_known_is_not_listed(version: Version) -> None:
    assert one(version, "Deux arbres et trois bancs.") == []


def test_a_cell_is_read_with_its_row_and_its_column(version: Version) -> None:
    (found,) = one(version, "22", about="Sessions de formation ; Demi-journées")
    assert found.verdict is Verdict.DIFFERE
    assert found.figure
    assert found.figure.valeur == 21


def test_what_rests_on_a_supposition_says_so(version: Version) -> None:
    (under_heading,) = one(version, "Au total, 168 demi-journées.", "Cycle de qualification")
    assert (under_heading.verdict, under_heading.is_sure) == (Verdict.CONCORDANT, False)
    (beside,) = one(version, "46 demi-journées de qualification.")
    assert (beside.verdict, beside.is_sure) == (Verdict.CONCORDANT, True)
