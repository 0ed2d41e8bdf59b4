"""What is presented? Slides of blocks in their order, with what every copy must say of them."""

import datetime
from dataclasses import dataclass

from indicators.blocks import Block


@dataclass(frozen=True)
class Slide:
    """One message: ``title`` is the finding; ``notes`` are for the person who speaks."""

    title: str
    blocks: tuple[Block, ...]
    comment: str = ""
    notes: str = ""
    section: str = ""


@dataclass(frozen=True)
class Deck:
    """``version``: of the data; ``address``: where the same view is found again."""

    title: str
    subtitle: str
    slides: tuple[Slide, ...]
    espace_label: str
    is_fictional: bool
    scope_line: str
    source_line: str
    version: str
    date: datetime.date
    address: str = ""
