"""How are distinct persons counted without keeping any? By keyed hashes, where an espace wants it.

Off by default. The key is drawn for one espace, stands in its folder, outside its journal, and is
never exported: whoever has the hashes alone cannot try names against them.
"""

import hashlib
import hmac
import os
import secrets
from contextlib import suppress

from pipeline.folders import Espace, sync_folder

_KEY_BYTES, _HASH_CHARACTERS, _MARK_CHARACTERS = 32, 32, 8


def key_of(espace: Espace) -> bytes | None:
    """The key of an espace, or None where persons are not counted."""
    with suppress(FileNotFoundError):
        return espace.person_key.read_bytes()
    return None


def draw_key(espace: Espace) -> None:
    """Draw the key of an espace that has none. The lock must be held."""
    if espace.person_key.exists():
        return
    partial = espace.temporary / espace.person_key.name
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as written:
        written.write(secrets.token_bytes(_KEY_BYTES))
        written.flush()
        os.fsync(written.fileno())
    partial.replace(espace.person_key)
    sync_folder(espace.folder)


def forget_key(espace: Espace) -> None:
    """Without it, what was hashed with it says nothing of anyone. The lock must be held."""
    espace.person_key.unlink(missing_ok=True)
    sync_folder(espace.folder)


def mark(key: bytes | None) -> str | None:
    """What every hash made with a key begins with: those of a forgotten key are not counted."""
    return hashlib.sha256(key).hexdigest()[:_MARK_CHARACTERS] if key else None


def hashed(key: bytes, identity: str) -> str:
    """128 bits that tell a person from another, to whoever has the key only."""
    digest = hmac.new(key, identity.encode(), hashlib.sha256).hexdigest()
    return f"{mark(key)}:{digest[:_HASH_CHARACTERS]}"
