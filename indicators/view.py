"""What is the reader looking at? A period, a scope and filters, shared by every block of a page."""

from dataclasses import dataclass, replace

from indicators import lookups, registry
from indicators.blocks import CALCULE, NON_DIFFUSE, NON_RELEVE, PARTIEL, Status, rapport
from indicators.dimensions import DIMENSIONS
from indicators.figures import Figure, measure
from indicators.formats import date_long
from indicators.lines import label
from indicators.periods import Period, dates, exercice, same_dates
from indicators.question import OFFICIEL, Filters, Question
from pipeline.store import Version

_LISTED_MONTHS = 2


@dataclass(frozen=True)
class View:
    """One version seen over a period, through a scope and filters, beside another period."""

    version: Version
    periode: Period
    perimetre: str = OFFICIEL
    filtres: Filters = ()
    compared: Period | None = None  # the one that the reader chose
    choices: tuple[tuple[str, str], ...] = ()  # what a page's own lists hold, by their key
    said: str = ""  # what the team wrote about what is shown

    def ask(self, indicateur: str, *par: str) -> Question:
        """The question of an indicator here; filters that make no sense for it are left out.

        Of an exercice that is not over, an audience is asked for up to the last known day: no
        reading covers the whole year yet.
        """
        item = registry.indicator(self.version, indicateur)
        kept = tuple(pair for pair in self.filtres if pair[0] in item.dimensions)
        end = lookups.open_end(self.version, self.periode) if item.fait == "audience" else None
        periode = dates(self.periode.du, end) if end else self.periode
        return Question(indicateur, periode, par, kept, self.perimetre)

    def figure(self, indicateur: str, *par: str) -> Figure:
        return measure(self.version, self.ask(indicateur, *par))

    def over(self, periode: Period) -> "View":
        return replace(self, periode=periode)

    @property
    def previous(self) -> Period:
        """The exercice before, or the same dates a year earlier."""
        return same_dates(self.periode, self.periode.du.year - 1)

    @property
    def other(self) -> Period:
        """The period to compare with: the chosen one, else the one before."""
        return self.compared or self.previous

    def choice(self, key: str) -> str | None:
        return dict(self.choices).get(key)

    @property
    def is_fictional(self) -> bool:
        return self.version.espace == "demo"


def default_view(version: Version) -> View:
    """The exercice that a reader means when none is named."""
    return View(version, exercice(lookups.current_exercice(version) or 2022))


def years_until(view: View) -> list[int]:
    """Exercices of the espace up to the one that is shown, and the one before the first."""
    known = [year for year in lookups.exercices(view.version) if year <= view.periode.au.year]
    return list(range(min([*known, view.periode.du.year - 1]), view.periode.au.year + 1))


def scope_line(view: View, scope_of: str = "demi_journees") -> str:
    """« 2022 · missions socles et accompagnement à l'évaluation · tous territoires · … ».

    ``scope_of``: the indicator whose scope is told; empty where nothing depends on it.
    """
    end = lookups.open_end(view.version, view.periode)
    period = f"{view.periode.phrase} jusqu'au {date_long(end)}" if end else view.periode.phrase
    scope = [_scope(view, scope_of), *_filters(view)] if scope_of else []
    parts = [period, *scope, _source(view)]
    return " · ".join(part for part in parts if part)


def asked_line(version: Version, figure: Figure) -> str:
    """What one figure covers: its period, its own scope and its own filters."""
    question = figure.question
    view = View(version, question.periode, question.perimetre, question.filtres)
    parts = [question.periode.phrase, figure.perimetre.phrase, *_filters(view)]
    return " · ".join(part for part in parts if part)


def _scope(view: View, indicateur: str) -> str:
    item = registry.indicator(view.version, indicateur)
    return registry.scope(view.version, item, view.perimetre).phrase


def _filters(view: View) -> list[str]:
    told = [
        f"{DIMENSIONS[name].libelle.lower()} : {', '.join(_labels(view, name, values))}"
        for name, values in view.filtres
    ]
    territorial = any(DIMENSIONS[name].territoriale for name, _ in view.filtres)
    return told if territorial else [*told, "tous territoires"]


def _labels(view: View, dimension: str, codes: tuple[str, ...]) -> list[str]:
    told = [label(view.version, dimension, code or None) for code in codes]
    if dimension == "mois" and len(told) > _LISTED_MONTHS:
        return [f"de {told[0]} à {told[-1]}"]
    return told


def _source(view: View) -> str:
    report = None if view.is_fictional else report_of(view)
    return f"source : rapport {report}" if report else ""


def report_of(view: View) -> int | None:
    """The year of the report that the period's rows come from, if they come from one."""
    return view.periode.au.year if lookups.has_report_rows(view.version, view.periode) else None


def source_line(view: View, figure: Figure | None = None) -> str:
    """« Source · données au … · couverture », under a chart."""
    report = report_of(view)
    source = f"Source : rapport {report}" if report else "Source : relevés du centre de ressources"
    if view.is_fictional:
        source = "Données fictives"
    last = lookups.last_data_date(view.version)
    dated = f"données au {date_long(last)}" if last else ""
    known = figure.couverture if figure else None
    covered = known.phrase if known and not known.complete else ""
    return " · ".join(part for part in (source, dated, covered) if part)


def status(view: View, figure: Figure) -> Status:
    """What a figure is: computed, partly known, only printed in a report, or unknown."""
    match figure.statut:
        case "rapport":
            return rapport(view.periode.au.year)
        case "partiel":
            return PARTIEL
        case "non_releve":
            return NON_RELEVE
        case "non_diffuse":
            return NON_DIFFUSE
    return CALCULE
