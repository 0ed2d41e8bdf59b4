"""What do published sums of counts tell of the counts? All that exact arithmetic can deduce.

A system of equations on unknown whole numbers that are not negative. The bounds of any sum of them
come from linear programming on fractions: a simplex, small and slow, that knows nothing of the
product. Bounds are then brought to whole numbers.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor, inf

Cell = Hashable
Equation = tuple[Mapping[Cell, int], int]  # coefficients of the cells, and what they add up to


class Attacker:
    """Cells that are in the same equations cannot be told apart: they are one unknown."""

    def __init__(self, cells: Iterable[Cell], equations: Sequence[Equation]) -> None:
        columns: dict[tuple[int, ...], set[Cell]] = {}
        for cell in cells:
            column = tuple(coefficients.get(cell, 0) for coefficients, _ in equations)
            columns.setdefault(column, set()).add(cell)
        self._parts = list(columns.values())
        self._free = [not any(column) for column in columns]
        rows = [
            [Fraction(column[number]) for column in columns] + [Fraction(right)]
            for number, (_, right) in enumerate(equations)
        ]
        self._simplex = Simplex(_independent(rows), len(columns))

    def bounds(self, target: set[Cell]) -> tuple[float, float]:
        """The least and the most that these cells may add up to."""
        some = [bool(part & target) for part in self._parts]
        all_ = [part <= target for part in self._parts]
        if any(free and part for free, part in zip(self._free, some, strict=True)):
            most = inf
        else:
            most = floor(-self._simplex.least([Fraction(-part) for part in some]))
        bound = [Fraction(part and not free) for part, free in zip(all_, self._free, strict=True)]
        return ceil(self._simplex.least(bound)), most

    def tells(self, target: set[Cell]) -> bool:
        least, most = self.bounds(target)
        return least == most


def _independent(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    """Gauss and Jordan: equations of which none follows from the others."""
    kept: list[list[Fraction]] = []
    for row in rows:
        rest = row
        for other in kept:
            rest = _less(rest, other, rest[_lead(other)])
        if any(rest):
            lead = _lead(rest)
            assert lead < len(rest) - 1, "the equations contradict each other"
            rest = [value / rest[lead] for value in rest]
            kept = [*(_less(other, rest, other[lead]) for other in kept), rest]
    return kept


def _lead(row: list[Fraction]) -> int:
    return next(number for number, value in enumerate(row) if value)


def _less(row: list[Fraction], other: list[Fraction], times: Fraction) -> list[Fraction]:
    return [a - times * b for a, b in zip(row, other, strict=True)] if times else row


class Simplex:
    """Least values of sums of `width` unknowns that are not negative, under equations."""

    def __init__(self, rows: list[list[Fraction]], width: int) -> None:
        self._width = width
        height = len(rows)
        self._rows = []
        for number, row in enumerate(rows):
            signed = [-value for value in row] if row[-1] < 0 else row
            artificial = [Fraction(number == other) for other in range(height)]
            self._rows.append([*signed[:-1], *artificial, signed[-1]])
        self._basis = [width + number for number in range(height)]
        left = self.least([Fraction(0)] * width + [Fraction(1)] * height)
        assert left == 0, "no counts fit the equations"
        self._drop_artificials()

    def _drop_artificials(self) -> None:
        for number, column in enumerate(self._basis):
            if column >= self._width:
                self._pivot(number, next(n for n in range(self._width) if self._rows[number][n]))
        self._rows = [[*row[: self._width], row[-1]] for row in self._rows]

    def least(self, costs: list[Fraction]) -> Fraction:
        """Bland's rule: no cycle. The sums asked for have a least value."""
        while True:
            reduced = [*costs, Fraction(0)]
            for row, column in zip(self._rows, self._basis, strict=True):
                reduced = _less(reduced, row, costs[column])
            entering = next((n for n, cost in enumerate(reduced[:-1]) if cost < 0), None)
            if entering is None:
                return -reduced[-1]
            ratios = [
                (row[-1] / row[entering], self._basis[number], number)
                for number, row in enumerate(self._rows)
                if row[entering] > 0
            ]
            self._pivot(min(ratios)[2], entering)

    def _pivot(self, number: int, column: int) -> None:
        lead = [value / self._rows[number][column] for value in self._rows[number]]
        self._rows = [
            lead if other == number else _less(row, lead, row[column])
            for other, row in enumerate(self._rows)
        ]
        self._basis[number] = column
