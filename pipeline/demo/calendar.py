"""On which days can the séances of an action be held?"""

from datetime import date, timedelta
from random import Random

from pipeline.demo.catalogue import Line

FIXED_HOLIDAYS = {(1, 1), (5, 1), (5, 8), (7, 14), (11, 1), (11, 11), (12, 25)}
EASTERS = ("2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20")
AFTER_EASTER = (1, 39, 50)  # Easter Monday, Ascension Day, Whit Monday
MOVING_HOLIDAYS = {
    date.fromisoformat(easter) + timedelta(days=days) for easter in EASTERS for days in AFTER_EASTER
}
FIRST_DAY, LAST_DAY = 12, 342
AUGUST, AUGUST_DAYS = 8, timedelta(days=31)
ONE_DAY = timedelta(days=1)


def working_day(day: date) -> date:
    """The day itself or the next possible one: no week-end, no August, no public holiday."""
    if day.month == AUGUST:
        day += AUGUST_DAYS
    while day.isoweekday() > 5 or is_holiday(day):
        day += ONE_DAY
    return day


def is_holiday(day: date) -> bool:
    return (day.month, day.day) in FIXED_HOLIDAYS or day in MOVING_HOLIDAYS


def edition_days(rng: Random, line: Line, year: int, rank: int, editions: int) -> list[date]:
    """The days of one edition, in order; editions start evenly over the year."""
    after_first = (line.gap_days * (line.days - 1) + AUGUST_DAYS.days) if line.days > 1 else 0
    window = LAST_DAY - FIRST_DAY - after_first
    start = FIRST_DAY + int((rank + rng.random()) * window / editions)
    days = [working_day(date(year, 1, 1) + timedelta(days=start))]
    while len(days) < line.days:
        days.append(working_day(days[-1] + timedelta(days=line.gap_days)))
    return days


def distinct_days(editions: list[list[date]]) -> list[list[date]]:
    """One-day editions in order, no two on the same day: only the date tells them apart."""
    days: list[date] = []
    for day in sorted(edition[0] for edition in editions):
        days.append(day if not days or day > days[-1] else working_day(days[-1] + ONE_DAY))
    return [[day] for day in days]


def month_span(day: date) -> tuple[date, date]:
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - ONE_DAY
