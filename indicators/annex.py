"""What do the fixed documents print? Annexe 1, the summary, the register, the decisions."""

from collections.abc import Mapping, Sequence
from typing import Any

from indicators import grid
from indicators.blocks import Column, Grid, Row, Table
from indicators.breakdowns import bars, shares
from indicators.claims_table import claims_table
from indicators.figures import Figure
from indicators.formats import moment, typographic
from indicators.headlines import headlines
from indicators.narrative import capital, plural
from indicators.paper import Paper, Part
from indicators.presentation import Origin
from indicators.standing import too_thin
from indicators.summary import to_complete, to_remember
from indicators.view import View, source_line
from indicators.wording import in_words, with_unit

ANNEXE_1 = "Annexe 1 – Indicateurs de suivi d'activité"
ESSENTIEL = "L'essentiel"
REGISTRE = "Registre des chiffres publiés"
DECISIONS = "Relevé de décisions"
_DECISION = ("Décision", "Qui", "Quand", "Devant", "Notée le")


def annexe_1(view: View, told: Origin) -> Paper:
    """Half-days by type and theme, attendances by profile, in the words of the national grid."""
    return Paper(
        **vars(told), title=ANNEXE_1, subtitle=f"Exercice {view.periode.phrase}",
        parts=annex_parts(view),
    )  # fmt: skip


def annex_parts(view: View, level: int = 1) -> tuple[Part, ...]:
    half_days, presences = view.figure("demi_journees"), view.figure("presences")
    return (
        Part("Demi-journées par type d'action", level, (_by_type(view),), _sentences(half_days)),
        Part("Demi-journées par thématique et par type d'action", level, (_by_theme(view),)),
        Part("Présences par profil", level, (_by_profile(view),), _sentences(presences)),
    )


def _sentences(figure: Figure) -> tuple[str, ...]:
    """The value and its scope, how much of it is known, and what was printed of it."""
    scope = f", {figure.perimetre.phrase}" if figure.perimetre.phrase else ""
    if figure.valeur is None:
        value = too_thin(figure) or f"{figure.indicator.libelle} : n.d."
    else:
        value = f"{with_unit(figure.indicator, figure.valeur)} en {figure.question.periode.phrase}"
    covered = figure.couverture
    told = [f"{value}{scope}."]
    if covered and not covered.complete:
        told.append(f"{capital(covered.phrase)}.")
    told += [
        f"Publié ({known.claim.section}) : {in_words(known.claim)} ; {known.mot.lower()}."
        for known in figure.publies
    ]
    return tuple(map(typographic, told))


def _by_type(view: View) -> Table:
    return Table(
        "annexe_types", "Demi-journées d'activité par type d'action", _measured(view),
        grid.half_days_by_type(view), source_line(view, view.figure("demi_journees")),
    )  # fmt: skip


def _by_theme(view: View) -> Table:
    figure = view.figure("demi_journees", grid.THEMES, grid.TYPES)
    known = sum(line.valeur or 0 for line in figure.lignes)
    rest = (figure.valeur or 0) - known
    left_out = f"Hors de ce tableau : {with_unit(figure.indicator, rest)}." if rest > 0 else ""
    return Table(
        "annexe_themes", "Demi-journées d'activité par thématique et par type d'action",
        _measured(view), grid.half_days_by_theme(view), source_line(view, figure),
        sentence=left_out, shaded=True,
    )  # fmt: skip


def _by_profile(view: View) -> Table:
    figure = view.figure("presences", "profil")
    return Table(
        "annexe_profils", "Présences cumulées par profil de participant",
        " · ".join(filter(None, (figure.perimetre.phrase, view.periode.phrase))),
        grid.presences_by_profile(view), source_line(view, figure),
        sentence=" ".join(filter(None, (grid.shares_mislead(view), *figure.avertissements))),
    )  # fmt: skip


def _measured(view: View) -> str:
    phrase = view.figure("demi_journees").perimetre.phrase
    return " · ".join(filter(None, (phrase, view.periode.phrase)))


def essentiel(view: View, told: Origin) -> Paper:
    """Two pages: the headline figures, what to remember, two charts, what is missing."""
    types = bars(view, "essentiel_types", "demi_journees", "type_action")
    themes = bars(view, "essentiel_themes", "demi_journees", "thematique")
    families = shares(view, "essentiel_familles", "famille_profil")
    parts = (
        Part("Chiffres clés", 1, headlines(view)),
        Part(to_remember(view).title, 1, (), to_remember(view).items),
        Part("Activité", 1, (types, themes)),
        Part("Publics", 1, (families,)),
        Part(to_complete(view).title, 1, (), to_complete(view).items),
    )
    subtitle = f"Activité du centre de ressources · {view.periode.phrase}"
    return Paper(**vars(told), title=ESSENTIEL, subtitle=subtitle, parts=parts)


def registre(view: View, told: Origin) -> Paper:
    """Each published figure beside the computed one."""
    found = claims_table(view)
    parts = (Part(found.title, 1, (found,)),)
    subtitle = "Chaque chiffre publié, face au chiffre calculé"
    return Paper(**vars(told), title=REGISTRE, subtitle=subtitle, parts=parts)


def decisions(view: View, told: Origin, taken: Sequence[Mapping[str, Any]]) -> Paper:
    """What was decided in front of slides: what, who, when, in front of which one."""
    columns = tuple(Column(title) for title in _DECISION)
    listed = Table(
        "releve_de_decisions", DECISIONS,
        plural(len(taken), "décision notée en séance", "décisions notées en séance"),
        Grid(columns, tuple(_decision(one) for one in taken)),
    )  # fmt: skip
    said = () if taken else ("Aucune décision n'a été notée.",)
    parts = (Part("Décisions", 1, (listed,) if taken else (), said),)
    subtitle = "Décisions notées pendant les présentations"
    return Paper(**vars(told), title=DECISIONS, subtitle=subtitle, parts=parts)


def _decision(one: Mapping[str, Any]) -> Row:
    said = {name: str(one.get(name) or "") for name in ("quoi", "qui", "quand", "date")}
    before = f"{one.get('titre') or ''} : {one.get('diapositive') or ''}"
    noted = moment(said["date"]) if said["date"] else ""
    return Row((said["quoi"], said["qui"], said["quand"], before, noted))
