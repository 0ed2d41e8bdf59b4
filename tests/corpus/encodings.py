"""Encodings: the same five columns as Windows, the Mac, a portal and a bad copy write them."""

from tests.corpus.entries import Entry, Read
from tests.written import csv_of

TABLE = """
    Date       | Type d'action                       | Intitulé                         | Demi-journées | Thématique
    08/03/2022 | Sessions de formation               | Égalité : le cœur du métier      | 2             | Éducation
    17/03/2022 | Action en proximité territoriale    | Aide à l’évaluation – 1 200 €    | 1             | Citoyenneté
    24/05/2022 | Manifestations à vocation informative | Où sont les maîtres d’œuvre ?  | 1             | Développement économique
"""
HEADER = "ligne | date_debut < Date | type_action < Type d'action | intitule < Intitulé | demi_journees < Demi-journées | thematique < Thématique"
TRUTH = Read(
    "seances",
    HEADER
    + """
    2 | 2022-03-08 | session_formation < Sessions de formation | Égalité : le cœur du métier | 2 | education < Éducation
    3 | 2022-03-17 | proximite_territoriale < Action en proximité territoriale | Aide à l’évaluation – 1 200 € | 1 | citoyennete < Citoyenneté
    4 | 2022-05-24 | manifestation_informative < Manifestations à vocation informative | Où sont les maîtres d’œuvre ? | 1 | dev_eco < Développement économique
""",
)
LATIN = TABLE.replace("œ", "oe").replace("’", "'").replace("–", "-").replace("€", "euros")
LATIN_TRUTH = Read(
    "seances",
    TRUTH.table.replace("œ", "oe").replace("’", "'").replace("–", "-").replace("€", "euros"),
)
ASCII_ROWS = "\n".join(
    f"08/03/2022 | Sessions de formation | Atelier {number} | 1 | Sport" for number in range(600)
)
ASCII_TRUTH = "\n".join(
    f"{number + 2} | 2022-03-08 | session_formation | Atelier {number} | 1 | cohesion_sociale"
    for number in range(600)
)
LATE = f"""
    Date | Type d'action | Intitule | Demi-journees | Thematique
    {ASCII_ROWS}
    09/03/2022 | Sessions de formation | Clôture à Méru | 1 | Santé
"""
LATE_TRUTH = Read(
    "seances",
    f"""
    ligne | date_debut < Date | type_action < Type d'action | intitule < Intitule | demi_journees < Demi-journees | thematique < Thematique
    {ASCII_TRUTH}
    602 | 2022-03-09 | session_formation | Clôture à Méru | 1 | sante < Santé
""",
)
# « é » and « à » read as Windows text, then saved as UTF-8: what a bad copy leaves
SPOILT = csv_of(LATIN).decode("utf-8").encode("utf-8").decode("cp1252", "replace")
SPOILT_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | thematique
    2 | 2022-03-08 | session_formation         | ? | 2 | education
    3 | 2022-03-17 | proximite_territoriale    | ? | 1 | citoyennete
    4 | 2022-05-24 | manifestation_informative | ? | 1 | dev_eco
""",
    may_ask=True,
)


def mixed() -> bytes:
    """Two files pasted one under the other: UTF-8, then lines of Windows."""
    lines = csv_of(LATIN, end="\r\n").split(b"\r\n")
    lines[3] = lines[3].decode("utf-8").encode("cp1252")
    return b"\r\n".join(lines)


MIXED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | thematique
    2 | 2022-03-08 | session_formation         | Égalité : le coeur du métier      | 2 | education
    3 | 2022-03-17 | proximite_territoriale    | Aide à l'évaluation - 1 200 euros | 1 | citoyennete
    4 | 2022-05-24 | manifestation_informative | Où sont les maîtres d'oeuvre ?    | 1 | dev_eco
""",
    may_ask=True,
)

ENTRIES = (
    Entry("bilan_utf8_bom.csv", csv_of(TABLE, encoding="utf-8-sig", end="\r\n"), TRUTH),
    Entry("bilan_utf8_sans_bom.csv", csv_of(TABLE), TRUTH),
    Entry("bilan_accent_tardif.csv", csv_of(LATE), LATE_TRUTH),
    Entry("bilan_utf16le_bom.csv", csv_of(TABLE, "\t", "utf-16"), TRUTH),
    Entry("bilan_utf16be_bom.csv", b"\xfe\xff" + csv_of(TABLE, ";", "utf-16-be"), TRUTH),
    Entry("bilan_utf16le_sans_bom.csv", csv_of(TABLE, ";", "utf-16-le"), TRUTH),
    Entry("bilan_utf16le_impair.csv", csv_of(TABLE, "\t", "utf-16") + b"\n", TRUTH),
    Entry("bilan_windows.csv", csv_of(TABLE, encoding="cp1252", end="\r\n"), TRUTH),
    Entry("bilan_latin1.csv", csv_of(LATIN, encoding="latin-1"), LATIN_TRUTH),
    Entry("bilan_mac.csv", csv_of(TABLE, encoding="mac_roman", end="\r"), TRUTH),
    Entry("bilan_deux_encodages.csv", mixed(), MIXED_TRUTH),
    Entry("bilan_abime.csv", SPOILT.encode("utf-8"), SPOILT_TRUTH),
)
