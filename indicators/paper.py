"""What is written on paper? Parts of sentences and blocks, and what every copy must say of them."""

from dataclasses import dataclass

from indicators.blocks import Block
from indicators.presentation import Origin


@dataclass(frozen=True)
class Part:
    """``level``: of its heading, from 1; ``paragraphs`` come before the blocks."""

    heading: str
    level: int
    blocks: tuple[Block, ...] = ()
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Paper(Origin):
    """An annex, a summary, a sheet."""

    title: str
    subtitle: str
    parts: tuple[Part, ...]
