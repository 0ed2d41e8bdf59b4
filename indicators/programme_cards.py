"""How is the programme going, in six figures: done, off-programme, delegated, cancelled?"""

from collections import Counter

from indicators import lookups, narrative, programme_queries
from indicators.blocks import CALCULE, NON_DIFFUSE, NON_RELEVE, PARTIEL, KeyFigure, Text
from indicators.figures import measure
from indicators.formats import ND, date_long, number, percent
from indicators.programme import done_as_planned, every_seance
from indicators.question import Question
from indicators.standing import SMALLEST_COVERAGE
from indicators.view import View, status

_FEW = 5  # présences: fewer make a small séance
_OFF = "hors_programme"


def programme_cards(view: View) -> tuple[KeyFigure, ...]:
    return (
        _elements(view), _off_programme(view), _delegated(view), _per_post(view),
        _not_held(view), _small(view),
    )  # fmt: skip


def _elements(view: View) -> KeyFigure:
    found = programme_queries.elements(view.version, view.periode.au.year)
    met, known = done_as_planned(found)
    label = "Éléments du programme réalisés"
    if not known:
        note = f"aucune quantité réalisée connue pour {view.periode.au.year}"
        return KeyFigure("elements_realises", label, ND, NON_RELEVE, note)
    rest = len(found) - known
    left = f" ; {narrative.plural(rest, 'autre', 'autres')} sans les deux quantités" if rest else ""
    note = f"comme prévu ou au-delà{left}"
    return KeyFigure("elements_realises", label, f"{met} sur {known}", CALCULE, note)


def _off_programme(view: View) -> KeyFigure:
    """What requests outside the programme cost, in half-days."""
    figure = measure(view.version, Question("demi_journees", view.periode, perimetre=_OFF))
    asked = Question("seances", view.periode, perimetre=_OFF)
    seances = measure(view.version, asked).valeur
    told = narrative.plural(seances or 0, "séance", "séances")
    unknown = [words for words in figure.avertissements if "durée inconnue" in words]
    note = " ; ".join([told, *(words.rstrip(".").lower() for words in unknown)])
    tag = PARTIEL if unknown else status(view, figure)
    value = narrative.plural(figure.valeur, *_HALF_DAYS) if figure.valeur is not None else ND
    return KeyFigure("hors_programme", "Sollicitations hors programme", value, tag, note,
                     figure.question)  # fmt: skip


_HALF_DAYS = ("demi-journée", "demi-journées")


def _delegated(view: View) -> KeyFigure:
    figure = view.figure("demi_journees", "intervenant_externe")
    parts = {line.codes[0]: line.valeur or 0 for line in figure.lignes}
    known, whole = parts.get("oui", 0) + parts.get("non", 0), figure.valeur or 0
    told = f"intervenant connu pour {number(known)} demi-journées sur {number(whole)}"
    label = "Part assurée par des intervenants extérieurs"
    if not known or known < SMALLEST_COVERAGE * whole:
        return KeyFigure("intervenants", label, ND, NON_RELEVE, told, figure.question)
    tag = CALCULE if known == whole else PARTIEL
    note = f"{number(parts.get('oui', 0))} sur {number(known)} ; {told}"
    value = percent(100 * parts.get("oui", 0) / known, 0)
    return KeyFigure("intervenants", label, value, tag, note, figure.question)


def _per_post(view: View) -> KeyFigure:
    """A ratio of two known figures: half-days of the official scope, staff really in post."""
    half_days = view.figure("demi_journees")
    known = "etp_reels" in lookups.means(view.version)
    staff = view.figure("moyens.etp_reels").valeur if known else None
    label = "Demi-journées par ETP"
    if not staff or half_days.valeur is None:
        return KeyFigure("par_etp", label, ND, NON_RELEVE, "ETP réels de l'année non relevés")
    end = lookups.open_end(view.version, view.periode)
    until = f", au {date_long(end)}" if end else ""
    note = f"{number(half_days.valeur)} demi-journées ÷ {number(staff)} ETP réels{until}"
    tag = status(view, half_days)
    return KeyFigure("par_etp", label, number(half_days.valeur / staff, 1), tag, note)


def _not_held(view: View) -> KeyFigure:
    counted: Counter[str] = Counter()
    for row in programme_queries.counts(view.version, every_seance(view)):
        counted[row["statut"]] += row["seances"]
    held = sum(counted[code] for code in lookups.statuts(view.version))
    cancelled, postponed = counted["annule"], counted["reporte"]
    lost, due = cancelled + postponed, held + cancelled + postponed
    label = "Séances annulées ou reportées"
    if not due:
        return KeyFigure("annulees", label, ND, NON_RELEVE, "aucune séance connue")
    parts = (
        narrative.plural(cancelled, "annulée", "annulées"),
        narrative.plural(postponed, "reportée", "reportées"),
        f"{counted['prevu']} à venir" if counted["prevu"] else "",
        "tous périmètres",
    )
    note = ", ".join(filter(None, parts))
    return KeyFigure("annulees", label, f"{lost} sur {due}", CALCULE, note)


def _small(view: View) -> KeyFigure:
    question = view.ask("seances")
    found = programme_queries.attended_by_few(view.version, question, _FEW)
    label = f"Séances de moins de {_FEW} présences"
    if view.version.outside:
        return KeyFigure("petites", label, ND, NON_DIFFUSE)
    known, held = found["connues"], view.figure("seances").valeur or 0
    told = f"effectif connu pour {number(known)} séances sur {number(held)}"
    if not known:
        return KeyFigure("petites", label, ND, NON_RELEVE, told)
    tag = CALCULE if known == held else PARTIEL
    return KeyFigure("petites", label, f"{number(found['petites'])} sur {number(known)}", tag, told)


def unanswered() -> Text:
    """What the data do not say, and what would."""
    return Text(
        "sans_reponse",
        "Ce que les données ne disent pas",
        (
            "Partenaires et financeurs : aucun fichier ne les donne. Il faudrait, par année et par "
            "action, le partenaire, son rôle (financeur, co-organisateur) et le montant.",
            "Personnes distinctes : les présences comptent une venue par séance ; sans identifiant "
            "de personne, qui n'est pas conservé, leur nombre reste inconnu.",
        ),
    )
