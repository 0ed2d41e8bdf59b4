"""What does a native chart of Office hold? The visible parts of a block, and what bears its labels.

Office writes no total beside a stacked bar and knows no bridge that can be edited everywhere. So a
part without colour stands on top and bears the label, and the sheet behind the chart works out what
is derived by formulas: whoever corrects a value sees the labels follow.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.blocks import Chart, Series
from rendering import marks

CATEGORY = "Catégorie"
_LOWER_LEVEL = "=MIN(SUM(B${first}:B{before}),SUM(B${first}:B{row}))"
_THOUSAND, _SEVERAL_TICKS = 1000, 10
Values = tuple[float | None, ...]


@dataclass(frozen=True)
class Plotted:
    """One column of the chart's sheet, and how it is drawn.

    ``roles`` empty: it has no colour. ``label``: the number format written at its end, or none.
    ``formulas``: per row, what works the value out from the other columns (``formula`` says where
    the rows stand); empty for a value. The first series stands in column B.
    """

    name: str
    values: Values
    roles: tuple[str, ...] = ()
    hatched: bool = False
    label: str = ""
    formulas: tuple[str, ...] = ()
    in_sheet: bool = True
    in_chart: bool = True


def plotted(chart: Chart) -> tuple[Plotted, ...]:
    """The columns of a chart, in the order of its sheet and of its stack."""
    if chart.kind == "bridge" and _stays_above_zero(chart):
        return _bridge(chart)
    if chart.kind == "lines":
        return tuple(_visible(item, number_format(chart)) for item in chart.series)
    if any(_parts(chart, index) > 1 for index in range(len(chart.categories))):
        return (*(_visible(item) for item in chart.series), _total(chart))
    return tuple(_visible(item, number_format(chart)) for item in chart.series)


def is_stacked(chart: Chart) -> bool:
    return any(not item.roles for item in plotted(chart))


def needs_legend(chart: Chart) -> bool:
    """Where neither the labels nor the subtitle tell the series apart."""
    told = chart.kind in ("lines", "bridge") or any(s.known_from_report for s in chart.series)
    return len(chart.series) > 1 and not told


def number_format(chart: Chart) -> str:
    """One format for all labels; « General » writes 43 and 15,5 as they are, but no thousands."""
    values = [value for item in chart.series for value in item.values if value is not None]
    if all(float(value).is_integer() for value in values):
        digits = "#,##0"
    else:
        short = all(abs(value) < _THOUSAND and value == round(value, 1) for value in values)
        digits = "General" if short else "#,##0.0"
    return f'{digits}"\u00a0%"' if chart.unit == "%" else digits


def axis_format(chart: Chart) -> str:
    """Ticks are round numbers, once there is room for several."""
    digits = "#,##0" if largest(chart) >= _SEVERAL_TICKS else "General"
    return f'{digits}"\u00a0%"' if chart.unit == "%" else digits


def formula(column: Plotted, index: int, first_row: int) -> str:
    """The formula of a row, in a sheet whose first category stands in ``first_row``; or none."""
    row = first_row + index
    template = column.formulas[index] if column.formulas else ""
    return template.format(first=first_row, before=row - 1, row=row)


def column_letter(position: int) -> str:
    """The letter of a series' column: categories stand in A."""
    return chr(ord("B") + position)


def _visible(item: Series, label: str = "") -> Plotted:
    return Plotted(item.name, item.values, marks.roles(item), item.known_from_report, label)


def _parts(chart: Chart, index: int) -> int:
    return sum(bool(item.values[index]) for item in chart.series)


def _total(chart: Chart) -> Plotted:
    last = column_letter(len(chart.series) - 1)
    rows = range(len(chart.categories))
    values = tuple(marks.total(chart, row) for row in rows)
    summed = f"=SUM(B{{row}}:{last}{{row}})"
    formulas = tuple("" if value is None else summed for value in values)
    return Plotted("Total", values, label=number_format(chart), formulas=formulas)


def is_flat(chart: Chart) -> bool:
    """Whether its bars lie, their names on the left."""
    return chart.kind in ("bars", "bridge")


def _stays_above_zero(chart: Chart) -> bool:
    return all(min(start, start + width) >= 0 for start, width in marks.waterfall(chart))


def _bridge(chart: Chart) -> tuple[Plotted, ...]:
    """True values in column B; base, totals, rises and falls follow from them.

    A label is empty where its part is 0; the last one, on the true values, writes nothing but 0.
    """
    item, last = chart.series[0], len(chart.categories) - 1
    written = number_format(chart)
    ends = [index in (0, last) for index in range(last + 1)]
    totals = [value if end else None for value, end in zip(item.values, ends, strict=True)]
    rises, falls = _changes(item.values, ends, 1), _changes(item.values, ends, -1)
    roles = marks.bridge_roles(item)
    parts = (
        Plotted("Totaux", tuple(totals), roles, item.known_from_report,
                formulas=_where(ends, "=B{row}")),
        Plotted("Hausses", rises, roles, formulas=_where(_middle(ends), "=MAX(B{row},0)")),
        Plotted("Baisses", falls, roles, formulas=_where(_middle(ends), "=MAX(-B{row},0)")),
    )  # fmt: skip
    formats = (f"{written};;", f"+{written};;", f'"\u2212"{written};;')
    labels = [
        Plotted(part.name, part.values, label=label, in_sheet=False)
        for part, label in zip(parts, formats, strict=True)
    ]
    true = Plotted(item.name, item.values, in_chart=False)
    unchanged = Plotted(item.name, item.values, label=f";;{written}", in_sheet=False)
    return (true, _base(chart, ends), *parts, *labels, unchanged)


def _where(applies: Sequence[bool], formula: str) -> tuple[str, ...]:
    return tuple(formula if needed else "" for needed in applies)


def _middle(ends: Sequence[bool]) -> list[bool]:
    return [not end for end in ends]


def _changes(values: Values, ends: Sequence[bool], sign: int) -> Values:
    return tuple(
        None if end else max(0, sign * (value or 0))
        for value, end in zip(values, ends, strict=True)
    )


def _base(chart: Chart, ends: Sequence[bool]) -> Plotted:
    """What lifts a change to where the one before ended."""
    bars = marks.waterfall(chart)
    values = tuple(
        None if end else min(start, start + width)
        for end, (start, width) in zip(ends, bars, strict=True)
    )
    return Plotted("Base", values, formulas=_where(_middle(ends), _LOWER_LEVEL))


def largest(chart: Chart) -> float:
    """The height of the tallest mark."""
    if chart.kind == "lines":
        known = (value for item in chart.series for value in item.values if value is not None)
        return max(known, default=0.0)
    return marks.largest(chart)
