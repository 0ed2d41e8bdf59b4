"""Is a file taken for what its bytes are, and refused kindly when it holds no table?"""

import io
import zipfile

import pytest

from pipeline import archive, limits
from pipeline.problems import InputRefused
from pipeline.read import read
from tests.written import SEANCES, cells, csv_of, prepared, workbook, xlsx_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
PAGE = """<html><head><title>Liste</title><style>td { color: red }</style></head><body>
<table><tr><th>a</th><th>b &eacute;</th><th>c</th></tr>
<tr><td rowspan="2">x<td>1&nbsp;234<td>u</tr><tr><td>2<br>3</td><td>v</td></tr>
<tr><td colspan="2">y<table><tr><td>dedans</td></tr></table></td><td>w</td></tr></table></body></html>"""


def zip_of(**files: bytes | str) -> bytes:
    """A zip of these files; two underscores in a name stand for a slash, one for a dot."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, written in files.items():
            package.writestr(name.replace("__", "/").replace("_", "."), written)
    return content.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(InputRefused) as caught:
        read(content)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "un PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "une image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "une image"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x7fELF\x02\x01\x01\x03" + b"\x07" * 90, "binaire"),
        (b'<?xml version="1.0"?><Workbook/>', "XML"),
        (zip_of(word__document_xml="<w/>"), "document Word"),
        (zip_of(ppt__slide_xml="<p/>"), "PowerPoint"),
        (OLE + "WordDocument".encode("utf-16-le"), "document Word"),
    ],
)
def test_what_holds_no_table_is_named_and_refused(content: bytes, said: str) -> None:
    told = refused(content)
    assert said in told
    assert ".csv" in told


def test_a_header_that_starts_like_an_image_is_a_header() -> None:
    assert read(b"BM;total\n1;2\n")[0].header == ("BM", "total")


def test_a_workbook_under_a_password_is_said_to_be_so() -> None:
    assert "mot de passe" in refused(OLE + "EncryptedPackage".encode("utf-16-le"))


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.99])
def test_a_truncated_workbook_is_said_to_be_damaged(kept: float) -> None:
    content = xlsx_of([["a", "b"], [1, 2]])
    assert "abîmé" in refused(content[: int(len(content) * kept)])


def test_a_zip_that_would_swell_is_not_opened() -> None:
    assert "démesurément" in refused(zip_of(a_csv=b"0" * (archive._SUSPECT_BYTES + 1)))


def test_an_archive_gives_the_tables_of_its_files() -> None:
    content = zip_of(
        un_csv="a;b\n1;2\n",
        dossier__deux_csv="c,d\n3,4\n",
        __MACOSX___un_csv="x",
        note_pdf="%PDF-1.7\x00",
    )
    sheets = read(content)
    assert [(sheet.name, sheet.header) for sheet in sheets] == [
        ("un.csv", ("a", "b")),
        ("dossier/deux.csv", ("c", "d")),
    ]
    assert sheets[0].notes == ("Fichiers de l'archive non lus : note.pdf.",)


def test_the_table_of_an_archive_that_fits_is_chosen_and_the_others_told() -> None:
    found = prepared(zip_of(notes_csv="x;y\n1;2\n", seances_csv=csv_of(SEANCES)))
    assert found.understood.sheet.name == "seances.csv"
    assert "notes.csv" in found.hypotheses[-1]


def test_the_sheets_of_a_workbook_in_an_archive_keep_their_names() -> None:
    sheets = read(zip_of(bilan_xlsx=workbook({"A": cells(SEANCES), "B": cells(SEANCES)})))
    assert [sheet.name for sheet in sheets] == ["bilan.xlsx / A", "bilan.xlsx / B"]


def test_an_archive_in_an_archive_or_without_table_is_refused() -> None:
    assert "aucun tableau" in refused(zip_of(a_zip=zip_of(b_csv="a;b\n1;2")))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_page_named_xls_is_read_as_plain_cells(encoding: str) -> None:
    (sheet,) = read(PAGE.encode(encoding))
    assert (sheet.nature, sheet.header) == ("html", ("a", "b é", "c"))
    assert sheet.cells.select("ligne", "c0", "c1", "c2").rows() == [
        (2, "x", "1 234", "u"),
        (3, "x", "2 3", "v"),
        (4, "y dedans", None, "w"),
    ]


def test_a_page_without_table_is_refused() -> None:
    assert "aucun tableau" in refused(b"<html><body><p>Bonjour</p></body></html>")


def test_a_table_beyond_the_limits_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "2 000 colonnes" in refused(b"a;" * 2500 + b"b\n" + b"1;" * 2500 + b"2")
    monkeypatch.setattr(limits, "MAX_CELLS", 5)
    assert "millions de cellules" in refused(b"a;b\n1;2\n3;4\n5;6\n")
    monkeypatch.setattr(limits, "MAX_BYTES", 5)
    assert "200 Mo" in refused(b"a;b\n1;2\n")


def ods_of(rows: str) -> bytes:
    names = ["office:1.0", "table:1.0", "text:1.0"]
    spaces = " ".join(
        f'xmlns:{name[:-4]}="urn:oasis:names:tc:opendocument:xmlns:{name}"' for name in names
    )
    body = f"<office:body><office:spreadsheet>{rows}</office:spreadsheet></office:body>"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr(
            "content.xml", f"<office:document-content {spaces}>{body}</office:document-content>"
        )
    return content.getvalue()


def ods_row(*texts: str, repeated: int = 1) -> str:
    made = "".join(
        f'<table:table-cell table:number-columns-repeated="{repeated}" office:value-type="string">'
        f"<text:p>{text}</text:p></table:table-cell>"
        for text in texts
    )
    return f"<table:table-row>{made}</table:table-row>"


def test_a_libreoffice_workbook_is_read() -> None:
    rows = ods_row("a", "b") + ods_row("été", "2")
    (sheet,) = read(ods_of(f'<table:table table:name="F">{rows}</table:table>'))
    assert (sheet.nature, sheet.name, sheet.header) == ("ods", "F", ("a", "b"))
    assert "ne se voient pas" in sheet.notes[0]
    assert sheet.cells.select("ligne", "c0", "c1").rows() == [(2, "été", "2")]


def test_a_libreoffice_workbook_that_repeats_without_end_is_refused() -> None:
    wide = ods_row("a", repeated=16_000)
    tall = wide.replace("16000", "2").replace(
        "-row>", '-row table:number-rows-repeated="900000">', 1
    )
    for rows, said in ((wide, "2 000 colonnes"), (tall, "millions de cellules")):
        assert said in refused(ods_of(f'<table:table table:name="F">{rows}</table:table>'))
