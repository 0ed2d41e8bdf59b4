"""What is written on paper? Parts of sentences and blocks, and what every copy must say of them."""

import datetime
from dataclasses import dataclass

from indicators.blocks import Block


@dataclass(frozen=True)
class Part:
    """``level``: of its heading, from 1; ``paragraphs`` come before the blocks."""

    heading: str
    level: int
    blocks: tuple[Block, ...] = ()
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paper:
    """An annex, a summary, a sheet. ``version``: of the data; ``address``: where they are seen."""

    title: str
    subtitle: str
    parts: tuple[Part, ...]
    espace_label: str
    is_fictional: bool
    scope_line: str
    source_line: str
    version: str
    date: datetime.date
    address: str = ""
