"""What came out of the year, what was read of it, and which séances led to it?"""

from collections.abc import Sequence

from indicators import narrative, publication_queries
from indicators.answer import Coverage
from indicators.blocks import Block, Cell, Column, Grid, Placed, Row, Table, Text
from indicators.contacts import during, when
from indicators.figures import Figure, measure
from indicators.formats import number
from indicators.publication_queries import Row as Found
from indicators.registry import indicators
from indicators.view import View, source_line

_MOST = 15
_REPLAY, _CHANNEL = "replay", "replay.vues"
_USES = ("publications.consultations", "publications.telechargements")
_DOCUMENT = (
    Column("Titre"),
    Column("Nature"),
    Column("Consultations", True),
    Column("Téléchargements", True),
    Column("Séance d'origine"),
    Column("Date"),
)


def publication_blocks(view: View) -> tuple[Placed, ...]:
    return (Placed(by_theme(view)), Placed(most_used(view)), Placed(replays(view)))


def by_theme(view: View) -> Table:
    """Documents, views and downloads of each theme, with how many of them were noted."""
    documents = view.figure("publications", "thematique")
    uses = [view.figure(name, "thematique") for name in _USES]
    rows = [
        Row(
            (line.libelles[0], line.valeur, *_uses(view, line.codes[0])),
            keys=(line.codes[0] or "", *(None for _ in range(5))),
        )
        for line in documents.lignes
        if line.valeur
    ]
    total = Row(("Total", documents.valeur, *(c for f in uses for c in _known(f))), is_total=True)
    columns = (
        Column("Thématique"), Column("Documents", True), Column("Consultations", True),
        Column("Consultations relevées pour"), Column("Téléchargements", True),
        Column("Téléchargements relevés pour"),
    )  # fmt: skip
    return Table(
        id="publications_par_theme_et_usage",
        title=_theme_title(view, documents),
        subtitle=f"Documents parus, consultations et téléchargements relevés · "
        f"{view.periode.phrase}",
        grid=Grid(columns, (*rows, total) if rows else ()),
        footer=source_line(view),
        sentence="Un document sans relevé n'a pas zéro consultation : il n'est pas compté.",
        question=view.ask("publications", "thematique"),
    )


def _uses(view: View, theme: str | None) -> tuple[Cell, ...]:
    asked = [view.ask(name).filtered("thematique", theme or "") for name in _USES]
    return tuple(cell for question in asked for cell in _known(measure(view.version, question)))


def _known(figure: Figure) -> tuple[Cell, Cell]:
    """The sum of what was noted, and on how many documents it rests; no sum of nothing."""
    covered = figure.couverture or Coverage(0, 0, "")
    told = f"{number(covered.connus)} sur {number(covered.total)}" if covered.total else ""
    return (figure.valeur if covered.connus else None, told)


def _theme_title(view: View, documents: Figure) -> str:
    if not documents.valeur:
        return f"Aucun document paru {during(view)}"
    top = max(documents.lignes, key=lambda line: (bool(line.codes[0]), line.valeur or 0))
    told = narrative.plural(documents.valeur, "document paru", "documents parus")
    return f"{told} {during(view)}, dont {number(top.valeur)} sur « {top.libelles[0]} »"


def most_used(view: View) -> Table:
    """The documents that were most read, with the séance that each comes from."""
    found = publication_queries.documents(view.version, view.periode.au.year)
    noted = [row for row in found if _use(row)]
    title = "Aucun usage relevé, document par document"
    if noted:
        title = f"Le plus utilisé : « {noted[0]['titre']} », {_told_use(noted[0])}"
    return Table(
        id="publications_les_plus_utilisees",
        title=title,
        subtitle=f"Les {min(_MOST, len(noted))} documents les plus utilisés parmi "
        f"{number(len(found))} · {view.periode.phrase}",
        grid=_documents(noted[:_MOST]),
        footer=source_line(view),
    )


def _use(row: Found) -> int:
    return max(row["consultations"] or 0, row["telechargements"] or 0)


def _told_use(row: Found) -> str:
    if (row["consultations"] or 0) >= (row["telechargements"] or 0):
        return narrative.plural(row["consultations"], "consultation", "consultations")
    return narrative.plural(row["telechargements"], "téléchargement", "téléchargements")


def _documents(found: Sequence[Found]) -> Grid:
    rows = (
        Row((
            row["titre"], row["nature"] or "", row["consultations"], row["telechargements"],
            row["intitule"] or row["action"] or "", when(row) if row["date_debut"] else "",
        ))
        for row in found
    )  # fmt: skip
    return Grid(_DOCUMENT, tuple(rows))


def replays(view: View) -> Block:
    """Which séances led to a replay, and was it watched?"""
    found = publication_queries.documents(view.version, view.periode.au.year, _REPLAY)
    if not found:
        return Text("replays", "Replays", (f"Aucun replay paru {during(view)}.",))
    linked = sum(row["date_debut"] is not None for row in found)
    views = [row["consultations"] for row in found if row["consultations"] is not None]
    first = narrative.plural(len(found), "replay", "replays")
    second = narrative.plural(linked, "séance connue", "séances connues")
    watched = (
        f"{number(sum(views))} vues relevées pour {len(views)}" if views else "aucune vue relevée"
    )
    return Table(
        id="replays",
        title=f"{first} {during(view)}, {second} : {watched}",
        subtitle="Les séances qui ont donné un replay, et son usage",
        grid=_documents(found),
        footer=source_line(view),
        sentence=_all_replays(view),
    )


def _all_replays(view: View) -> str:
    """What the channel itself noted, which may hold older replays too."""
    if _CHANNEL not in indicators(view.version):
        return ""
    views = view.figure(_CHANNEL).valeur
    told = f"Tous replays confondus, le canal relève {number(views)} vues cumulées."
    return "" if views is None else told
