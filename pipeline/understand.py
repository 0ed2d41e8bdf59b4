"""What is a file, once every person is out of it? Read, translated, protected, then recognised."""

from dataclasses import replace

from pipeline.choices import Choices
from pipeline.code_lists import CodeLists
from pipeline.contacts import masked_text
from pipeline.map_columns import Understood
from pipeline.protect import protect, protected_choices
from pipeline.read import read
from pipeline.recognise import recognise
from pipeline.translate import translate


def understand(
    content: bytes,
    file_name: str,
    choices: Choices,
    lists: CodeLists,
    person_key: bytes | None = None,
) -> tuple[Understood, Choices]:
    """What is understood, and the choices as they may be kept. Raises InputRefused.

    The raw cells live in this call only: what it returns has been through ``protect``.
    """
    found, export = translate(content, read(content), file_name, choices, lists, person_key)
    sheets, said = [protect(sheet) for sheet in found], protected_choices(choices)
    own = replace(said, jeu=export.jeu, columns=(), sheet=None) if export else said
    return recognise(sheets, masked_text(file_name), own, export), said
