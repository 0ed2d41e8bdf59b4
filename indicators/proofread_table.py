"""How are the numbers of a draft shown: what is written, what is known, why it differs?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from indicators import lookups
from indicators.blocks import Column, Grid, Row, Table, Text
from indicators.claims_table import about
from indicators.frozen_figures import answer_of
from indicators.lines import label
from indicators.narrative import capital, plural
from indicators.proofread_findings import DIFFERENCES, Finding, Verdict
from indicators.question import OFFICIEL, Question
from indicators.wording import in_words, value_words
from pipeline.store import Version

_SHOWN_AROUND, _SHOWN_PLACES = 90, 3


@dataclass(frozen=True)
class Known:
    """The versions that a draft is held against: today's, and frozen figures if any."""

    today: Version
    frozen: Version | None = None
    nom: str = ""

    @property
    def reference(self) -> Version:
        return self.frozen or self.today


def summary(found: Sequence[Finding]) -> Text:
    """How many numbers, and what became of them."""
    counts = Counter(finding.verdict for finding in found)
    differing = sum(counts[verdict] for verdict in DIFFERENCES)
    first = (
        f"{plural(differing, 'nombre', 'nombres')} à revoir sur {len(found)}."
        if differing
        else f"Aucune différence : {plural(len(found), 'nombre lu', 'nombres lus')}."
    )
    told = [f"{verdict.value} : {counts[verdict]}" for verdict in Verdict if counts[verdict]]
    return Text("relecture", "Ce qui a été lu", (first, " · ".join(told)))


def differences(known: Known, found: Sequence[Finding]) -> Table:
    kept = [finding for finding in found if finding.verdict in DIFFERENCES]
    return _table(known, kept, "differences", "Ce qui est à revoir")


def others(known: Known, found: Sequence[Finding]) -> Table:
    """What agrees, and what could not be checked or recognised."""
    kept = [finding for finding in found if finding.verdict not in DIFFERENCES]
    return _table(known, kept, "autres_nombres", "Les autres nombres")


def _table(known: Known, kept: Sequence[Finding], identifier: str, title: str) -> Table:
    order = list(Verdict)
    ranked = sorted(kept, key=lambda finding: order.index(finding.verdict))
    columns = (
        Column("Écrit"), Column("Verdict"), Column("Phrase"), Column("Ce qui est connu"),
        Column("Pourquoi"),
    )  # fmt: skip
    return Table(
        id=identifier,
        title=title,
        subtitle=plural(len(ranked), "nombre", "nombres"),
        grid=Grid(columns, tuple(_row(known, finding) for finding in ranked)),
        footer="Le document est lu en mémoire : il n'est pas conservé.",
    )


def _row(known: Known, finding: Finding) -> Row:
    return Row(
        (
            finding.written,
            finding.verdict.value,
            f"{_place(finding)} : {_marked(finding)}",
            " · ".join(filter(None, [_subject(known, finding), " ; ".join(_told(known, finding))])),
            " ".join(_reasons(finding)),
        )
    )


def _marked(finding: Finding) -> str:
    """The sentence around the number, which is marked."""
    sentence, mention = finding.spot.sentence, finding.spot.mention
    start, end = max(0, mention.start - _SHOWN_AROUND), mention.end + _SHOWN_AROUND
    before = f"{'…' if start else ''}{sentence[start : mention.start]}"
    after = f"{sentence[mention.end : end]}{'…' if end < len(sentence) else ''}"
    return f"{before}▸{finding.written}◂{after}"


def _place(finding: Finding) -> str:
    where = " › ".join(finding.passage.headings) or "Avant le premier titre"
    return f"{where} ({finding.passage.piece.value})"


def _subject(known: Known, finding: Finding) -> str:
    """What the number was taken for, in few words."""
    reading, version = finding.reading, known.reference
    if reading is None:
        return ""
    if finding.figure is None:
        return about(version, reading.claims[0]) if reading.claims else ""
    question, item = finding.figure.question, finding.figure.indicator
    scope = [] if question.perimetre == OFFICIEL else [finding.figure.perimetre.phrase]
    named = [_name(version, question, name, code) for name, code in _codes(question)]
    return " · ".join([item.libelle_court, question.periode.phrase, *scope, *named])


def _codes(question: Question) -> list[tuple[str, str]]:
    return [(name, code) for name, codes in question.filtres for code in codes]


def _name(version: Version, question: Question, dimension: str, code: str) -> str:
    """Actions and documents are named by rows, the rest by lists."""
    match dimension:
        case "action":
            return lookups.actions(version).get(code, code)
        case "publication":
            return lookups.documents(version, question.periode.au.year).get(code, code)
    return label(version, dimension, code or None)


def _told(known: Known, finding: Finding) -> list[str]:
    """Frozen, computed and published, each by its name."""
    reading = finding.reading
    if reading is None:
        return []
    versions = {f"arrêté {known.nom}": known.frozen, "calculé aujourd'hui": known.today}
    told = [
        f"{name} : {value_words(figure.indicator, figure.valeur)}"
        for name, version in versions.items()
        if version and reading.question and (figure := answer_of(version, reading.question))
    ]
    claims = reading.claims
    return [
        *told,
        *(f"publié : {in_words(c)} ({c.section or 'rapport'} {c.annee})" for c in claims),
    ]


def _reasons(finding: Finding) -> list[str]:
    told = [_WHY[finding.verdict]] if finding.verdict in _WHY else []
    if finding.verdict is Verdict.NON_RECONNU:
        told.append(_unrecognised(finding))
    told += _others_told(finding.elsewhere)
    if finding.figure and finding.figure.couverture and not finding.figure.couverture.complete:
        told.append(f"{capital(finding.figure.couverture.phrase)}.")
    told += _explained(finding)
    if finding.reading and not finding.is_sure:
        told.append("Rapprochement incertain : vérifiez qu'il s'agit bien de cela.")
    return told


def _others_told(elsewhere: Sequence[Finding]) -> list[str]:
    told = [f"Ailleurs : « {o.written} » ({_place(o)})." for o in elsewhere[:_SHOWN_PLACES]]
    rest = len(elsewhere) - _SHOWN_PLACES
    return [*told, f"Et {plural(rest, 'autre endroit', 'autres endroits')}."] if rest > 0 else told


def _explained(finding: Finding) -> list[str]:
    """What the register says of that very number, else of the figure."""
    if finding.verdict not in DIFFERENCES or finding.reading is None:
        return []
    claims, value = finding.reading.claims, finding.spot.mention.value
    ranked = sorted(claims, key=lambda claim: claim.valeur != value)
    return [claim.explication for claim in ranked if claim.explication][:1]


_WHY = {
    Verdict.A_RAPPROCHER: "Deux écritures ou deux périmètres voisins, sans contradiction établie.",
    Verdict.NON_VERIFIABLE: "Ni les lignes ni un rapport ne permettent de comparer.",
}


def _unrecognised(finding: Finding) -> str:
    if finding.spot.mention.is_vague:
        return "Cette approximation n'a pas d'intervalle convenu."
    if finding.spot.mention.is_percent or finding.spot.noun is None:
        return "Ce qui est compté n'est pas reconnu."
    return f"« {finding.spot.noun.text} » : plusieurs lectures, ou rien de connu sous ce nom."
