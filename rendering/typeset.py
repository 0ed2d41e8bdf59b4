"""How does a document leave Typst? Our templates, our font, values as data and never as code."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import typst

from rendering.drawing.letters import FONTS

TEMPLATES = Path(__file__).parent / "typst"


def pdf(template: str, inputs: Mapping[str, str]) -> bytes:
    """A tagged PDF/UA-1; Typst refuses to write one that lacks a title or an alternative text."""
    return _pages(
        typst.compile(
            TEMPLATES / template,
            root=TEMPLATES,
            font_paths=_fonts(),
            format="pdf",
            sys_inputs=dict(inputs),
            pdf_standards="ua-1",
        )
    )


def png(template: str, inputs: Mapping[str, str], pixels_per_inch: float) -> bytes:
    return _pages(
        typst.compile(
            TEMPLATES / template,
            root=TEMPLATES,
            font_paths=_fonts(),
            format="png",
            sys_inputs=dict(inputs),
            ppi=pixels_per_inch,
        )
    )


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Ours and those inside Typst: the same document on every machine."""
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])


def _pages(compiled: bytes | list[bytes] | None) -> bytes:
    assert isinstance(compiled, bytes)  # one file: a PDF, or the only page of a picture
    return compiled
