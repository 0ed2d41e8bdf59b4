"""Is a text that no rule foresaw still read, and every supposition told?"""

import pytest

from pipeline.mojibake import repaired
from pipeline.read import read
from pipeline.sheet import Sheet
from tests.written import SEANCES, csv_of, prepared, rows, told

FRENCH = "année;indicateur;valeur\n2022;à l’été, où ça « gêne » les élèves;1 €\n"


def only(content: bytes) -> Sheet:
    (sheet,) = read(content)
    return sheet


def cells(sheet: Sheet) -> list[tuple[object, ...]]:
    return sheet.cells.select("ligne", "^c\\d+$").rows()


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "utf-8", "utf-16-le", "utf-16-be"])
def test_french_tells_one_alphabet_from_another(encoding: str) -> None:
    expected = [(2, "2022", "à l’été, où ça « gêne » les élèves", "1 €")]
    assert cells(only(FRENCH.encode(encoding))) == expected


def test_the_alphabet_of_dos_is_read() -> None:
    sheet = only("année;thème\n2022;éducation à la santé\n".encode("cp850"))
    assert (sheet.encoding, cells(sheet)) == ("cp850", [(2, "2022", "éducation à la santé")])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_last_character_cut_in_two_is_left(encoding: str) -> None:
    assert cells(only("a;b\n1;2\n3;4\n".encode(encoding) + b"\x00")) == [
        (2, "1", "2"),
        (3, "3", "4"),
    ]


def test_an_encoding_that_changes_midway_is_told_with_its_lines() -> None:
    start, end = "a;b\nété;1\nà;2\nfin;3\n".encode(), "thème;4\nfin;5\nœuvre;6\n".encode("cp1252")
    sheet = only(start + end)
    assert sheet.cells["c0"].to_list() == ["été", "à", "fin", "thème", "fin", "œuvre"]
    assert "lignes 2-3 en UTF-8" in sheet.notes[0] or "lignes 5, 7 en Windows" in sheet.notes[0]


def test_null_characters_are_removed_and_told() -> None:
    sheet = only(b"a;b\n1;2\x00\x00\n3;4\n")
    assert cells(sheet) == [(2, "1", "2"), (3, "3", "4")]
    assert "nuls" in sheet.notes[0]


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_a_separator_that_the_file_declares_is_followed(mark: str) -> None:
    sheet = only(f"sep={mark}\r\na{mark}b\r\n1{mark}2\r\n".encode())
    assert (sheet.separator, sheet.header, cells(sheet)) == (mark, ("a", "b"), [(2, "1", "2")])


def test_a_declared_separator_that_is_a_word_is_a_row() -> None:
    assert only(b"sep=a\nb;c\n1;2\n").header == ("b", "c")


def test_the_separator_is_that_of_the_headers_not_of_the_preamble() -> None:
    preamble = "Bilan; extrait; du; centre\nÉdité le 3 mars; à Lille; par; nous\n\n"
    sheet = only((preamble + "date,intitule,demi_journees\n24/02/2022,a;b;c,1\n").encode())
    assert (sheet.separator, sheet.header_line) == (",", 4)
    assert cells(sheet) == [(5, "24/02/2022", "a;b;c", "1")]


def test_two_rows_of_headers_make_one() -> None:
    table = b"Date;Intitule;Public;\n;;profil;participants\n24/02/2022;Un;elus;3\n"
    sheet = only(table)
    assert (sheet.header, sheet.header_line) == (("Date", "Intitule", "profil", "participants"), 2)
    assert cells(sheet) == [(3, "24/02/2022", "Un", "elus", "3")]


def test_totals_footnotes_and_repeated_headers_are_ignored_with_their_reason() -> None:
    table = """
        annee | indicateur | valeur
        2022  | etp        | 3
        Sous-total personnel | | 3
        annee | indicateur | valeur
        2022  | formation  | 4
        Total des moyens |  | 7
        | |
        TOTAL |            | 7
        Source : enquête 2022 | |
    """
    found = rows(csv_of(table), jeu="moyens")
    assert found.ignored.rows() == [
        (3, "ligne de total"),
        (4, "en-tête répété"),
        (6, "ligne de total"),
        (7, "ligne vide"),
        (8, "ligne de total"),
        (9, "note sous le tableau"),
    ]


def test_a_title_that_starts_like_a_total_or_a_note_is_a_row() -> None:
    table = SEANCES.replace("| Un  ", "| Total respect").replace("S1 ", "Source 1")
    assert rows(csv_of(table)).ignored.is_empty()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ã©tÃ©", "été"),
        ("lâ€™Ã©cole", "l’école"),
        ("cÅ“ur", "cœur"),
        ("accÃ¨s Ã\u00a0 tous", "accès à tous"),
        ("accès À\u00a0 tous", "accès à tous"),
        ("Àªtre", "être"),
    ],
)
def test_a_text_decoded_twice_has_a_repair_to_propose(written: str, meant: str) -> None:
    assert repaired(written).replace("  ", " ") == meant


def test_a_text_decoded_twice_is_a_doubt_and_stays_as_it_is() -> None:
    found = prepared(SEANCES.replace("Deux", "Lâ€™Ã©tÃ©")).rows
    assert "Lâ€™Ã©tÃ©" in found.kept["intitule"].to_list()
    assert found.doubts.select("ligne", "propositions").rows() == [(3, ["L’été"])]
    assert told(found) == [(3, "intitule", "accents_abimes")]


@pytest.mark.parametrize("sound", ["SÃO PAULO", "À Lille", "Âge", "l’été à Lens", "CHÂTEAU"])
def test_sound_french_is_no_doubt(sound: str) -> None:
    assert rows(SEANCES.replace("Deux", sound)).doubts.is_empty()


def test_what_tells_how_to_fill_the_columns_is_no_row() -> None:
    table = SEANCES.replace(
        "    S1 ",
        "    (texte) | (jj/mm/aaaa) | (liste) | (libre) | (nombre) | (liste) |\n    S1 ",
        1,
    )
    assert rows(table).ignored.rows() == [(2, "consigne de saisie")]
