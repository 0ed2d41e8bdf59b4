"""Is a Word document read as a person reads it, and refused in words when it cannot be?"""

import io
import zipfile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn

from pipeline.passages import Passage, Piece
from pipeline.problems import InputRefused
from pipeline.read_document import read_document

NOTE = (
    f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t>Soit 20 contrats.</w:t></w:r>'
    "</w:p></w:footnote></w:footnotes>"
)


def saved(document: "docx.document.Document") -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def document() -> "docx.document.Document":
    written = docx.Document()
    written.add_heading("Rapport", 0)
    written.add_heading("Axe 1", 1)
    written.add_heading("Évaluation", 2)
    written.add_paragraph("23 contrats accompagnés.")
    written.add_heading("Axe 2", 1)
    written.add_paragraph("Rien.")
    return written


def test_each_paragraph_stands_under_its_headings() -> None:
    assert read_document(saved(document())) == [
        Passage("23 contrats accompagnés.", ("Rapport", "Axe 1", "Évaluation")),
        Passage("Rien.", ("Rapport", "Axe 2")),
    ]


def test_a_cell_knows_the_labels_of_its_row_and_column() -> None:
    written = docx.Document()
    table = written.add_table(2, 2)
    for cell, text in zip(table._cells, ["Type", "Demi-journées", "Formation", "21"], strict=True):
        cell.text = text
    found = read_document(saved(written))
    assert found[-1] == Passage("21", (), Piece.CELLULE, "Formation ; Demi-journées")


def test_a_note_follows_the_paragraph_that_calls_it() -> None:
    written = document()
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        NOTE.encode(),
        written.part.package,
    )
    written.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    call = OxmlElement("w:footnoteReference")
    call.set(qn("w:id"), "2")
    written.paragraphs[3].add_run()._r.append(call)
    assert read_document(saved(written))[1] == Passage(
        "Soit 20 contrats.", ("Rapport", "Axe 1", "Évaluation"), Piece.NOTE
    )


def test_what_was_deleted_is_not_read() -> None:
    written = docx.Document()
    run = written.add_paragraph("168 ").add_run("demi-journées")._r
    deleted = OxmlElement("w:del")
    run.getparent().append(deleted)
    deleted.append(run)
    assert read_document(saved(written)) == [Passage("168")]


def test_bytes_of_another_kind_are_refused_in_words() -> None:
    for content in (b"", b"%PDF-1.7 ...", b"date;valeur\n", b"\xd0\xcf\x11\xe0WordDocument"):
        with pytest.raises(InputRefused, match=r"n'est pas un document Word"):
            read_document(content)


def test_a_locked_document_is_refused() -> None:
    locked = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(InputRefused, match="mot de passe"):
        read_document(locked)


def test_a_damaged_document_is_refused() -> None:
    whole = saved(document())
    for content in (whole[: len(whole) // 2], _with(whole, "word/document.xml", b"<w:document")):
        with pytest.raises(InputRefused, match="abîmé"):
            read_document(content)


def test_a_workbook_is_no_document() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(InputRefused, match=r"n'est pas un document Word"):
        read_document(content.getvalue())


def test_a_document_that_would_swell_is_not_opened() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"0" * 60_000_000)
    with pytest.raises(InputRefused, match="démesurément"):
        read_document(content.getvalue())


def test_an_empty_document_is_refused() -> None:
    with pytest.raises(InputRefused, match="aucun texte"):
        read_document(saved(docx.Document()))


def _with(content: bytes, part: str, replaced: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            new.writestr(name, replaced if name == part else old.read(name))
    return written.getvalue()
