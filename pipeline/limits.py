"""How much is read at once, and how long? Beyond, a sentence rather than a full memory."""

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from pipeline.problems import InputRefused

MAX_BYTES = 200 * 1024 * 1024
MAX_CELLS = 40_000_000
MAX_COLUMNS = 2_000
MAX_SECONDS = 180
_until: ContextVar[float] = ContextVar("until", default=math.inf)


@contextmanager
def time_limit() -> Iterator[None]:
    """What runs inside stops at the first ``check_time`` after three minutes.

    Looked at between steps that sizes already bound: nothing has to be killed from outside.
    """
    started = _until.set(time.monotonic() + MAX_SECONDS)
    try:
        yield
    finally:
        _until.reset(started)


def check_time() -> None:
    """Raises InputRefused once the time of ``time_limit`` is over."""
    if time.monotonic() > _until.get():
        raise InputRefused(
            "La lecture de ce fichier dure plus de trois minutes : elle est arrêtée.",
            "Découpez-le par année, ou gardez seulement les colonnes utiles.",
        )


def check_bytes(content: bytes) -> None:
    if len(content) > MAX_BYTES:
        raise InputRefused("Le fichier dépasse 200 Mo.", "Découpez-le, par exemple par année.")


def check_cells(cell_count: int, column_count: int) -> None:
    """Raises InputRefused for a table, blank cells included, that is too wide or too large."""
    check_time()
    if column_count > MAX_COLUMNS:
        raise InputRefused(
            "Le tableau a plus de 2 000 colonnes.",
            "Gardez seulement les colonnes utiles, puis déposez-le de nouveau.",
        )
    if cell_count > MAX_CELLS:
        raise InputRefused(
            "Le tableau a plus de 40 millions de cellules, cellules vides comprises.",
            "Découpez-le par année, ou supprimez les lignes et colonnes vides qui l'étendent.",
        )
