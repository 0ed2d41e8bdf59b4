"""Can a real, messy file be brought in by keyboard, through a reload, and long work be stopped?"""

import io
from pathlib import Path

import pytest
import xlsxwriter
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.serving import Reader, board_value

pytestmark = pytest.mark.browser

NAME = "séances 2023 (copie) v2.xlsx"
HEADERS = ["N°", "Date", "Intitulé de la séance", "Type", "Thème", "Nb demi-journées", "Animateur"]
ROWS = [
    ["F1", "3 janvier 2023", "Décrochage", "Sessions de formation", "Éducation", 1],
    ["F2", "04/02/2023", "Réussite", "Sessions de formation", "Jardinage", 2],
    ["F3", "mars 2023", "Accueil", "Cuisine", "Éducation", 1],
    ["F4", "6 avril 2023", "Parents", "Sessions de formation", "Éducation", 2],
    ["F5", "07/05/2023", "Collège", "Sessions de formation", "Jardinage", 1],
    ["F6", "32/13/2023", "Lycée", "Sessions de formation", "Éducation", 1],
]
SEANCES = "seance_id;date;type;titre;demi-journées\nD1;14/12/2023;Sessions de formation;Un;2\n"
PRESENCES = "seance_id;effectif\nD1;12\n"
LARGE_ROWS = 300_000
TABS = 40


def messy() -> bytes:
    """A sheet of notes, a title block, dates written three ways, names, and a row of totals."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        book.add_worksheet("Notes").write(0, 0, "Document interne")
        sheet = book.add_worksheet("2023")
        sheet.write(0, 0, "Centre de ressources – Suivi des séances 2023")
        sheet.write(1, 0, "(version provisoire)")
        sheet.write_row(3, 0, HEADERS)
        for number, row in enumerate(ROWS, 4):
            sheet.write_row(number, 0, [*row, "Mme Durand"])
        sheet.write_row(4 + len(ROWS), 0, ["Total", "", "", "", "", 8])
    return content.getvalue()


def tab_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus says these words, once the page is at rest."""
    page.wait_for_selector(_AT_REST, timeout=30_000)
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if words in page.evaluate(_FOCUSED):
            return
    raise AssertionError(f"« {words} » is not reached by Tab")


_AT_REST = '[data-testid="stApp"][data-test-script-state="notRunning"]'
_FOCUSED = """() => {
  const node = document.activeElement;
  if (node.matches('body, main')) return '';
  const label = node.getAttribute('aria-label') || '';
  return `${label} ${node.innerText || ''}`.replace(/\\u00a0/g, ' ');
}"""


def press(page: Page, words: str) -> None:
    tab_to(page, words)
    page.keyboard.press("Enter")


def expect_step(page: Page, words: str) -> None:
    expect(page.locator(".etape")).to_have_text(words, timeout=30_000)


def unexpected(reader: Reader) -> list[str]:
    """Complaints but those of Streamlit, which looks for its server beside a page's own address."""
    return [said for said in reader.complaints if "404 (Not Found)" not in said]


def drop(page: Page, *files: Path) -> None:
    page.locator('input[type="file"]').set_input_files(files)
    for file in files:
        expect(page.get_by_text(file.name)).to_be_visible(timeout=30_000)


def test_a_messy_file_is_integrated_by_keyboard_through_a_reload_and_withdrawn(
    reader: Reader, tmp_path: Path
) -> None:
    page, file = reader.page, tmp_path / NAME
    file.write_bytes(messy())
    reader.open("/ajouter")
    with page.expect_file_chooser() as chosen:
        press(page, "Parcourir")
    chosen.value.set_files(file)
    recognised = "Reconnu : séances, feuille « 2023 », 6 lignes, en-têtes à la ligne 4"
    expect(page.get_by_text(recognised)).to_be_visible(timeout=30_000)
    press(page, "Suivant")
    expect_step(page, "Étape 2 sur 5 : comprendre")
    expect(page.get_by_text("Noms et adresses non conservés (1 colonne)")).to_be_visible()
    press(page, "Suivant")
    expect_step(page, "Étape 3 sur 5 : corriger")
    waits = page.get_by_text("2 lignes valables peuvent être intégrées ; 4 attendent")
    expect(waits).to_be_visible()
    page.reload()
    expect_step(page, "Étape 3 sur 5 : corriger")
    expect(waits).to_be_visible()
    tab_to(page, "« Jardinage » (2 lignes)")
    page.keyboard.type("Éducation")
    page.keyboard.press("Enter")
    expect(page.get_by_text("4 lignes valables peuvent être intégrées ; 2")).to_be_visible()
    press(page, "Suivant")
    expect_step(page, "Étape 4 sur 5 : comparer")
    expect(page.get_by_role("table").filter(has_text="Avant")).to_contain_text("n.d.")
    press(page, "Suivant")
    expect_step(page, "Étape 5 sur 5 : intégrer")
    press(page, "Intégrer ces données")
    expect(page.get_by_text("Données intégrées le")).to_be_visible(timeout=30_000)
    assert "brouillon" not in page.url
    press(page, "Ouvrir l'Historique")
    expect(page.get_by_role("button", name="Retirer cet import").first).to_be_visible(
        timeout=30_000
    )
    press(page, "Retirer cet import")
    expect(page.get_by_role("button", name="Le remettre").first).to_be_visible(timeout=30_000)
    assert unexpected(reader) == []


def test_two_files_together_change_the_figures_at_once(reader: Reader, tmp_path: Path) -> None:
    page = reader.page
    files = [tmp_path / "séances.csv", tmp_path / "présences.csv"]
    for file, content in zip(files, (SEANCES, PRESENCES), strict=True):
        file.write_text(content, "cp1252")
    reader.open("/ajouter")
    drop(page, *files)
    page.get_by_role("button", name="Suivant").click()
    expect_step(page, "Étape 2 sur 5 : comprendre")
    page.get_by_role("button", name="Suivant").click()
    expect_step(page, "Étape 4 sur 5 : comparer")
    expect(page.get_by_text("l'étape « corriger » a été passée")).to_be_visible()
    table = page.get_by_role("table").filter(has_text="Avant")
    expect(table.get_by_role("row").nth(1)).to_contain_text("oui", timeout=30_000)
    page.get_by_role("button", name="Suivant").click()
    page.get_by_role("button", name="Intégrer ces 2 fichiers").click()
    expect(page.get_by_text("Données intégrées le")).to_be_visible(timeout=30_000)
    page.get_by_role("link", name="Voir la Vue d'ensemble").click()
    page.goto(f"{reader.address}/?exercice=2023")
    expect(board_value(page, "demi_journees")).to_have_text("2", timeout=30_000)
    page.goto(f"{reader.address}/historique")
    for _ in files:
        page.get_by_role("button", name="Retirer cet import").first.click()
        expect(page.get_by_text("les chiffres sont ceux de l'espace sans lui")).to_be_visible()


def test_a_large_file_is_read_aside_and_can_be_cancelled(
    reader: Reader, donnees: Path, tmp_path: Path
) -> None:
    page, file = reader.page, tmp_path / "grand.csv"
    lines = (f"G{n};14/12/2023;Sessions de formation;Séance {n};1" for n in range(LARGE_ROWS))
    file.write_text("\n".join([SEANCES.splitlines()[0], *lines]), "utf-8")
    reader.open("/ajouter")
    drop(page, file)
    page.get_by_role("button", name="Annuler").click(timeout=30_000)
    expect(page.get_by_text("grand.csv")).to_have_count(0, timeout=30_000)
    assert list((donnees / "irev/drafts").iterdir()) == []
    assert [path for path in (donnees / "irev/tmp").iterdir() if path.is_dir()] == []


def test_a_large_file_is_integrated_without_holding_the_page(
    reader: Reader, tmp_path: Path
) -> None:
    page, file = reader.page, tmp_path / "moyen.csv"
    lines = (f"M{n};14/12/2023;Sessions de formation;Séance {n};1" for n in range(30_000))
    file.write_text("\n".join([SEANCES.splitlines()[0], *lines]), "utf-8")
    reader.open("/ajouter")
    drop(page, file)
    expect(page.get_by_text("30 000 lignes".replace(" ", "\u202f", 1))).to_be_visible(
        timeout=60_000
    )
    page.get_by_role("button", name="Suivant").click()
    page.get_by_role("button", name="Suivant").click()
    expect(page.get_by_role("table").filter(has_text="Avant")).to_be_visible(timeout=60_000)
    assert unexpected(reader) == []


def test_a_file_that_cannot_be_read_gets_a_french_message_and_no_traceback(
    reader: Reader, tmp_path: Path
) -> None:
    file = tmp_path / "autre.csv"
    file.write_text("couleur;taille\nrouge;3\n", "utf-8")
    reader.open("/ajouter")
    drop(reader.page, file)
    reader.page.get_by_role("button", name="Suivant").click()
    alert = reader.page.get_by_role("alert")
    expect(alert).to_contain_text("Aucune colonne connue", timeout=30_000)
    assert "Traceback" not in reader.page.content()


def test_every_step_fits_a_phone_and_axe_finds_nothing_serious(
    phone: Reader, tmp_path: Path
) -> None:
    page, file = phone.page, tmp_path / NAME
    file.write_bytes(messy())
    phone.open("/ajouter")
    drop(page, file)
    for words in ("comprendre", "corriger", "comparer", "intégrer"):
        page.get_by_role("button", name="Suivant").click()
        expect(page.locator(".etape")).to_contain_text(words, timeout=30_000)
        page.wait_for_timeout(500)
        main = page.locator('[data-testid="stMain"]')
        assert main.evaluate("node => node.scrollWidth - node.clientWidth") <= 0, words
        violations = Axe().run(page).response["violations"]
        serious = [v["id"] for v in violations if v["impact"] in ("serious", "critical")]
        assert serious == [], words
