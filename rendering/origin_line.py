"""What must every page that leaves say of where it comes from?"""

from indicators.presentation import Origin
from rendering.outline import FICTIONAL


def parts(line: str) -> list[str]:
    return [part for part in line.split(" · ") if part]


def origin_line(origin: Origin) -> str:
    """Scope, source and version, each part once: scope and source may both name the report.

    That data are fictional is said apart, where it cannot be missed.
    """
    said: dict[str, str] = {}
    for part in (*parts(origin.scope_line), *parts(origin.source_line), origin.version):
        if part != FICTIONAL:
            said.setdefault(part.casefold(), part)
    return " · ".join(said.values())
