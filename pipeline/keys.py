"""Which columns identify a row of each table?"""

from pipeline.layouts import LAYOUTS

KEYS: dict[str, tuple[str, ...]] = {
    jeu: ("seance_id", "profil") if jeu == "presences" else layout.key
    for jeu, layout in LAYOUTS.items()
}
