"""Damaged or foreign files: refused with a sentence, never opened further, never a crash."""

import random

from tests.corpus.builders import book, html_of, rewritten, zip_of
from tests.corpus.entries import Entry, Read, Refused
from tests.corpus.workbooks import AS_TEXT, TABLE, TRUTH

SEED = 20221125
WORKBOOK = book(("Suivi", TABLE))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
JUNK = random.Random(SEED).randbytes(4000)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + random.Random(SEED).randbytes(300)
ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet'


def bomb() -> bytes:
    """Eighty megabytes of zeros in eighty kilobytes."""
    return zip_of({"seances.csv": b"0" * (80 * 1024**2)})


HTML_TRUTH = Read("seances", TRUTH.table)

ENTRIES = (
    Entry("tronque.xlsx", WORKBOOK[: len(WORKBOOK) * 2 // 3], Refused(("abîmé", "endommagé"))),
    Entry("protege.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), Refused(("mot de passe",))),
    Entry("ancien_word.doc", OLE + "WordDocument".encode("utf-16-le"), Refused(("Word",))),
    Entry("gonfle.zip", bomb, Refused()),
    Entry(
        "entite.xlsx",
        rewritten(
            WORKBOOK, "xl/worksheets/sheet1.xml", lambda t: t.replace("<worksheet", ENTITY, 1)
        ),
        Refused(),
    ),
    Entry("portail.xls", html_of(AS_TEXT), HTML_TRUTH),
    Entry("vide.csv", b"", Refused(("vide",))),
    Entry("blancs.csv", b"\r\n \r\n\r\n", Refused()),
    Entry("un_mot.txt", b"Bonjour", Refused()),
    Entry("bruit.csv", JUNK, Refused()),
    Entry("photo.csv", PNG, Refused(("image",))),
    Entry("compte_rendu.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", Refused(("PDF",))),
    Entry("archive_vide.zip", zip_of({}), Refused()),
    Entry(
        "en_tetes_seuls.csv",
        "Date;Type d'action;Intitulé;Demi-journées\r\n".encode(),
        Refused(("ligne",)),
    ),
    Entry(
        "message.eml",
        b"From: a@example.org\r\nSubject: bilan\r\n\r\nVoir la piece jointe.\r\n",
        Refused(),
    ),
)
