"""Where does a thing stand on a slide? Boxes that are cut from boxes, so that none overlaps."""

from dataclasses import dataclass

from rendering.text_fit import POINT

INCH = 72 * POINT
GAP = 16 * POINT


@dataclass(frozen=True)
class Box:
    """A rectangle, in EMU from the slide's upper left corner."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def top_part(self, height: int) -> "Box":
        return Box(self.left, self.top, self.width, min(height, self.height))

    def bottom_part(self, height: int) -> "Box":
        kept = min(height, self.height)
        return Box(self.left, self.bottom - kept, self.width, kept)

    def below(self, height: int, gap: int = GAP) -> "Box":
        """What is left under a part of that height; the whole when there is no such part."""
        taken = height + gap if height else 0
        return Box(self.left, self.top + taken, self.width, max(0, self.height - taken))

    def above(self, height: int, gap: int = GAP) -> "Box":
        """What is left over a part of that height."""
        taken = height + gap if height else 0
        return Box(self.left, self.top, self.width, max(0, self.height - taken))

    def left_part(self, width: int) -> "Box":
        return Box(self.left, self.top, min(width, self.width), self.height)

    def right_part(self, width: int) -> "Box":
        kept = min(width, self.width)
        return Box(self.right - kept, self.top, kept, self.height)

    def columns(self, number: int, gap: int = GAP) -> list["Box"]:
        """Equal parts side by side."""
        each = (self.width - gap * (number - 1)) // number
        return [
            Box(self.left + rank * (each + gap), self.top, each, self.height)
            for rank in range(number)
        ]

    def rows(self, number: int, gap: int = GAP) -> list["Box"]:
        """Equal parts one under the other."""
        each = (self.height - gap * (number - 1)) // number
        return [
            Box(self.left, self.top + rank * (each + gap), self.width, each)
            for rank in range(number)
        ]
