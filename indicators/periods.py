"""Which period is meant, how is it said, and what are the same dates of another year?"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from indicators import formats
from pipeline.problems import InputRefused


@dataclass(frozen=True)
class Period:
    """An exercice (`annee` is set: whatever its year holds counts) or a range of dates."""

    du: date
    au: date
    annee: int | None = None

    @property
    def phrase(self) -> str:
        return str(self.annee) if self.annee else formats.date_range(self.du, self.au)

    @property
    def years_words(self) -> str:
        """« 2025 », « 2024-2025 »: what names it where its dates are told beside."""
        years = (self.du.year, self.au.year)
        return str(years[0]) if years[0] == years[1] else f"{years[0]}-{years[1]}"

    @property
    def years(self) -> range:
        return range(self.du.year, self.au.year + 1)

    def within(self, du: date, au: date) -> bool:
        return du <= self.du and self.au <= au


def exercice(annee: int) -> Period:
    if not 1900 <= annee <= 2100:
        raise InputRefused(
            f"L'exercice {annee} n'est pas une année.", "Écrivez l'année sur quatre chiffres."
        )
    return Period(date(annee, 1, 1), date(annee, 12, 31), annee)


def dates(du: date, au: date) -> Period:
    if du > au:
        raise InputRefused(
            "La fin de la période est avant son début.", "Corrigez l'une des deux dates."
        )
    return Period(du, au)


def month(annee: int, mois: int) -> Period:
    return Period(date(annee, mois, 1), date(annee, mois, monthrange(annee, mois)[1]))


def same_dates(periode: Period, annee: int) -> Period:
    """The same dates, starting in another year; an end of month stays an end of month."""
    if periode.annee:
        return exercice(annee)
    shift = annee - periode.du.year
    return dates(_moved(periode.du, shift, end=False), _moved(periode.au, shift, end=True))


def _moved(day: date, years: int, *, end: bool) -> date:
    last = monthrange(day.year + years, day.month)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(day.year + years, day.month, last if end and is_last else min(day.day, last))
