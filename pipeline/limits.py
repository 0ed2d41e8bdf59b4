"""How much is read at once? Beyond, a file is refused with a sentence rather than a full memory."""

from pipeline.problems import InputRefused

MAX_BYTES = 200 * 1024 * 1024
MAX_CELLS = 40_000_000
MAX_COLUMNS = 2_000


def check_bytes(content: bytes) -> None:
    if len(content) > MAX_BYTES:
        raise InputRefused("Le fichier dépasse 200 Mo.", "Découpez-le, par exemple par année.")


def check_cells(cell_count: int, column_count: int) -> None:
    """Raises InputRefused for a table, blank cells included, that is too wide or too large."""
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
