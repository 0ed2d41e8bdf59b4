"""Which decks and books do the tests export? Those that people would make of a real espace."""

from dataclasses import replace
from datetime import date

from indicators import breakdowns, crossings, headlines, method, summary, timelines, years
from indicators.blocks import Block, Chart, Column, Grid, Row, Section, Series, Table, Text
from indicators.claims_table import claims_table
from indicators.presentation import Book, Deck, Slide
from indicators.question import Question
from indicators.rows import rows_of
from indicators.view import View, scope_line, source_line

ADDRESS = "http://127.0.0.1:8501/activite?espace=demo&exercice=2025"
BRIDGE = Chart(
    id="passage",
    kind="bridge",
    title="De 164 à 157,5 demi-journées : la formation recule de 9",
    subtitle="Demi-journées par type d'action · 2022 puis 2023",
    categories=("2022", "Proximité", "Qualification", "Formation", "Manifestations", "2023"),
    series=(Series("Demi-journées", (164.0, 6.5, -5.0, -9.0, 1.0, 157.5)),),
    unit="demi-journées",
    grid=Grid(
        (Column("Étape"), Column("Demi-journées", True)),
        (Row(("2022", 164.0)), Row(("2023", 157.5))),
    ),
    footer="Données fictives",
)


def deck(view: View, *slides: Slide, address: str = ADDRESS) -> Deck:
    return Deck(
        title=f"Bilan d'activité {view.periode.du.year}",
        subtitle="Centre de ressources politique de la ville des Hauts-de-France",
        slides=slides or slides_of(view),
        espace_label="Démonstration" if view.is_fictional else "IREV",
        is_fictional=view.is_fictional,
        scope_line=scope_line(view),
        source_line=source_line(view),
        version=f"version {view.version.name}",
        address=address,
        date=date(2026, 3, 4),
    )


def slides_of(view: View) -> tuple[Slide, ...]:
    """A slide per kind of block, and those that do not fit on one."""
    types = breakdowns.bars(view, "types", "demi_journees", "type_action")
    themes = breakdowns.bars(view, "themes", "demi_journees", "thematique")
    return (
        Slide("En bref", headlines.headlines(view), notes="Six chiffres, pas un de plus."),
        Slide(
            types.title,
            (types,),
            comment="La proximité reste notre premier métier.",
            notes="Rappeler que 15 demi-journées restent à documenter.",
            section="Activité",
        ),
        Slide(themes.title, (themes,), section="Activité"),
        Slide("Activité en cartes", (*headlines.activity_cards(view), types), section="Activité"),
        Slide("Le fil de l'année", (_cumulative(view),), section="Activité"),
        Slide("Les mois du site", (timelines.monthly(view, "mois", "site_web.visites"),)),
        Slide("Les exercices", (_years(view),), section="Comparer"),
        Slide(BRIDGE.title, (BRIDGE,), section="Comparer"),
        Slide("Publics", (_shares(view, "profil"),), section="Publics"),
        Slide("Deux lectures", (_shares(view, "politique"), types), section="Publics"),
        Slide("Thèmes par type", (_crossed(view),), section="Publics"),
        Slide("Ce qu'il faut retenir", _told(view), section="Suites"),
        Slide("Chiffres publiés", (_register(view),), section="Suites"),
        Slide("Décisions", (Text("decisions", "Décisions de la séance", ()),), section="Suites"),
    )


def _cumulative(view: View) -> Chart:
    return timelines.cumulative(view, "cumul", "demi_journees")


def _years(view: View) -> Chart:
    shown = list(range(view.periode.du.year - 3, view.periode.du.year + 1))
    return years.yearly(view, "exercices", "demi_journees", shown)


def _shares(view: View, dimension: str) -> Chart:
    return breakdowns.shares(view, f"part_{dimension}", dimension)


def _crossed(view: View) -> Block:
    return crossings.crossed(view, "croise", "demi_journees", "thematique", "type_action")


def _register(view: View) -> Table:
    """Its first rows: enough to need several slides."""
    whole = claims_table(view)
    return replace(whole, grid=replace(whole.grid, rows=whole.grid.rows[:12]))


def _told(view: View) -> tuple[Block, ...]:
    return summary.to_remember(view), summary.to_complete(view)


def book(view: View, *blocks: Block) -> Book:
    shown = blocks or tuple(block for slide in slides_of(view) for block in slide.blocks)
    definitions = method.definitions(view).grid
    return Book(
        title=f"Bilan d'activité {view.periode.du.year}",
        blocks=(Section("Activité"), *shown),
        definitions=definitions,
        lines=_lines(view.ask("demi_journees"), view),
        espace_label="Démonstration" if view.is_fictional else "IREV",
        is_fictional=view.is_fictional,
        scope_line=scope_line(view),
        source_line=source_line(view),
        version=f"version {view.version.name}",
        address=ADDRESS,
        date=date(2026, 3, 4),
    )


def _lines(question: Question, view: View) -> Grid:
    found = rows_of(view.version, question).lignes
    names = list(found[0])
    rows = tuple(Row(tuple(row[name] for name in names)) for row in found)
    return Grid(tuple(Column(name, name == "valeur") for name in names), rows)
