"""Which letters do the bytes of a text stand for?"""

_WIDE_SAMPLE = 4000


def decode(content: bytes) -> tuple[str, str]:
    """Text and the name of its encoding: byte order mark, then strict UTF-8, then Windows."""
    wide = wide_encoding(content)
    if wide:
        # some exporters cut the last character in two
        whole = content[: len(content) // 2 * 2]
        return whole.decode(wide, errors="replace").removeprefix("\ufeff"), "utf-16"
    try:
        return content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), "cp1252"


def wide_encoding(content: bytes) -> str | None:
    """UTF-16, by its mark or because every other byte of a text in our alphabet is null."""
    if content.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if content.startswith(b"\xfe\xff"):
        return "utf-16-be"
    sample = content[:_WIDE_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 < len(sample) or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"
