"""Are distinct persons counted in an espace? Its administrator says so, and may take it back."""

from pipeline import build, person_key
from pipeline.folders import Espace

ON = (
    "Personnes distinctes comptées : les listes de personnes intégrées à partir de maintenant "
    "donnent des empreintes chiffrées par la clé de cet espace, jamais un nom."
)
OFF = (
    "Personnes distinctes non comptées : aucune empreinte n'est calculée. Celles d'avant, s'il y "
    "en a, ne sont plus chargées ; leur clé est détruite, et sans elle elles ne désignent personne."
)


def is_counted(place: Espace) -> bool:
    return person_key.key_of(place) is not None


def count(place: Espace) -> None:
    """Draw a key, if there is none: lists already there say nothing of persons."""
    with place.writing():
        person_key.draw_key(place)
        build.rebuild(place)


def stop_counting(place: Espace) -> None:
    """Destroy the key, then publish a version without what it had hashed."""
    with place.writing():
        person_key.forget_key(place)
        build.rebuild(place)


def told(place: Espace) -> str:
    return ON if is_counted(place) else OFF
