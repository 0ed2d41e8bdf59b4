"""Is a table in wide form, one column per profile, month, year, measure or type of action?

It then becomes the long table that says the same, told as a hypothesis, before anything is
recognised: all later stages are the ordinary ones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.choices import Choices
from pipeline.code_lists import CodeLists
from pipeline.layouts import LAYOUTS
from pipeline.map_columns import Understood
from pipeline.meant import meant_column, probable
from pipeline.metric_words import channel, channel_label
from pipeline.problems import InputRefused
from pipeline.recognise import Known, nothing_kept, recognise
from pipeline.sheet import Sheet
from pipeline.spelling import fold
from pipeline.split_dates import PARTS, joined
from pipeline.wide import measures, metric_titles, presences, seances
from pipeline.wide.shape import Plan, Wide, long_sheet, wide
from pipeline.wide.titles import Axis, Named, Words, columns_along, words_of

_SEVERAL = 2
_DATES = {"periode_debut", "annee"}


def recognise_long(
    sheets: Sequence[Sheet],
    file_name: str,
    choices: Choices,
    lists: CodeLists,
    known: Known = nothing_kept,
) -> Understood:
    """The sheet that fits, wide ones in their long form. Raises InputRefused.

    Why a sheet that seemed wide is none is told where no other sheet fits.
    """
    words, refusal = words_of(lists), None
    long = []
    for sheet in sheets:
        try:
            long.append(_unpivoted(sheet, file_name, choices, words))
        except InputRefused as error:
            long.append(sheet)
            refusal = refusal or error
    try:
        return recognise(long, file_name, choices, lists, known)
    except InputRefused as error:
        raise refusal or error from error


def _unpivoted(sheet: Sheet, file_name: str, choices: Choices, words: Words) -> Sheet:
    sheet = _dated(sheet, choices, words)
    titles = _free_titles(sheet, choices)
    planned = (
        _types(sheet, titles, choices, words)
        or _profils(sheet, titles, choices, words)
        or _periods(sheet, titles, file_name, choices, words)
        or _measures(sheet, titles, file_name, choices, words)
    )
    return (
        long_sheet(*planned)
        if planned
        else _with_channels(sheet, titles, file_name, choices, words)
    )


def _dated(sheet: Sheet, choices: Choices, words: Words) -> Sheet:
    """With one column of dates, where séances or présences have their parts in several; audience
    has its months and years apart."""
    titles = _free_titles(sheet, choices)
    others = [title for title in titles if fold(title) not in PARTS]
    if _has(others, "seances", "date_debut") or _has(others, "presences", "seance_date"):
        return sheet
    is_ours = (
        _has(titles, "seances", "type_action")
        or _has(titles, "presences", "participants")
        or len(columns_along(titles, words, Axis.PROFIL)) >= _SEVERAL
    )
    return (joined(sheet, titles, words) if is_ours else None) or sheet


def _free_titles(sheet: Sheet, choices: Choices) -> list[str]:
    """The headers, blank where the person said what they are, or where they name persons."""
    chosen = {fold(title) for title, _ in choices.columns}
    return [
        "" if fold(title) in chosen or position in sheet.personal else title
        for position, title in enumerate(sheet.header)
    ]


def _has(titles: Sequence[str], jeu: str, *names: str) -> bool:
    found = {column.name for title in titles if (column := meant_column(LAYOUTS[jeu], title))}
    return set(names) <= found


def _others(sheet: Sheet, positions: set[int]) -> dict[int, str]:
    return {p: title for p, title in enumerate(sheet.header) if p not in positions}


def _types(
    sheet: Sheet, titles: Sequence[str], choices: Choices, words: Words
) -> tuple[Wide, Plan] | None:
    types = columns_along(titles, words, Axis.TYPE)
    if choices.jeu not in (None, "seances") or len(types) < _SEVERAL:
        return None
    if _has(sheet.header, "seances", "type_action"):
        return None
    table = wide(sheet)
    return table, seances.plan(table, types, _others(sheet, set(types)))


def _profils(
    sheet: Sheet, titles: Sequence[str], choices: Choices, words: Words
) -> tuple[Wide, Plan] | None:
    """Unless the table is one of séances, whose présences are read beside (see ``together``)."""
    half_days = LAYOUTS["seances"].column("demi_journees")
    is_of_seances = _has(sheet.header, "seances", "type_action") or any(
        probable(LAYOUTS["seances"], t) is half_days for t in sheet.header if t
    )
    if choices.jeu not in (None, "presences") or (is_of_seances and choices.jeu is None):
        return None
    found = presences.attendance(titles, words)
    if not found.is_wide or _has(sheet.header, "presences", "profil"):
        return None
    table = wide(sheet)
    return table, presences.plan(table, found, _others(sheet, found.positions), words)


def _periods(
    sheet: Sheet, titles: Sequence[str], file_name: str, choices: Choices, words: Words
) -> tuple[Wide, Plan] | None:
    along = (columns_along(titles, words, a) for a in (Axis.MONTH, Axis.QUARTER, Axis.YEAR))
    periods = next((found for found in along if len(found) >= _SEVERAL), {})
    kept = _others(sheet, set(periods))
    if len(periods) < _SEVERAL or not kept or _has(sheet.header, "audience", "periode_debut"):
        return None
    read = measures.Read(sheet, file_name, choices, words)
    jeu = _jeu_of_periods(read, kept, next(iter(periods.values())).axis)
    return measures.along_periods(read, periods, kept, jeu) if jeu else None


def _jeu_of_periods(read: measures.Read, kept: dict[int, str], axis: Axis) -> str | None:
    """Means are known by year only; without a channel nor a known measure, their title says so."""
    asked = read.choices.jeu
    if asked:
        return asked if asked in ("audience", "moyens") else None
    own = {c.name: p for p, title in kept.items() if (c := LAYOUTS["audience"].match(title))}
    has_channel = "canal" in {*own, *read.given("audience")} or measures.channel_over(kept)
    if axis is not Axis.YEAR or has_channel:
        return "audience"
    label = own.get("indicateur", min(kept))
    known = [
        fold(text) in read.words.metrics for text in read.table.cells[f"c{label}"].drop_nulls()
    ]
    if any(known):
        return "audience" if all(known) else None
    said = " ".join((*read.sheet.texts_above, read.sheet.name or "", read.file_name))
    return "moyens" if "indicateur" in own or "moyens" in fold(said).split() else None


def _measures(
    sheet: Sheet, titles: Sequence[str], file_name: str, choices: Choices, words: Words
) -> tuple[Wide, Plan] | None:
    if choices.jeu not in (None, "audience") or _has(sheet.header, "audience", "indicateur"):
        return None
    given = measures.given(choices, "audience")
    has_channel = _has(sheet.header, "audience", "canal") or "canal" in given
    read = measures.Read(sheet, file_name, choices, words)
    canal = measures.given_text(choices, "canal")
    found = metric_titles.measures_of(titles, words, has_channel=has_channel, canal=canal)
    if not found:
        return None if canal else _of_one_channel(read, titles) or _channels(read, titles)
    kept = _others(sheet, set(found))
    return measures.along_measures(read, found, kept) if _is_dated(read, kept) else None


def _of_one_channel(read: measures.Read, titles: Sequence[str]) -> tuple[Wide, Plan] | None:
    """Beside nothing but their dates too, of the channel that the title, sheet or file names."""
    canal, place = measures.channel_around(read)
    if not canal:
        return None
    found = metric_titles.measures_of(titles, read.words, has_channel=True, canal=canal)
    if not found or not _are_all_named(read, found):
        return None
    kept = _others(read.sheet, set(found))
    named = measures.columns_of(kept, "audience")
    dates = [named[name] for name in _DATES & named.keys()]
    if not all(metric_titles.holds_periods(read.table, at, read.words) for at in dates):
        return None  # a list of campaigns or of days has a nature of its own
    table, plan = measures.along_measures(read, found, kept, canal)
    told = f"Canal « {channel_label(canal)} », lu dans {place}."
    return table, replace(plan, told=(told, *plan.told))


def _are_all_named(read: measures.Read, found: Mapping[int, Named]) -> bool:
    """Whether the other columns are of audience too, or figures that no metric counts."""
    kept = _others(read.sheet, set(found))
    named = measures.columns_of(kept, "audience")
    others = set(kept) - set(named.values())
    is_ours = all(metric_titles.holds_figures(read.table, position) for position in others)
    return is_ours and bool(_DATES & named.keys()) and "canal" not in named


def _channels(read: measures.Read, titles: Sequence[str]) -> tuple[Wide, Plan] | None:
    """Beside nothing but their dates: « Site », « Newsletter » may head columns of anything."""
    if sum(channel(title) is not None for title in titles if title) < _SEVERAL:
        return None
    found = metric_titles.channels_of(read.table, titles)
    if len(found) < _SEVERAL or not _are_all_named(read, found):
        return None
    return measures.along_channels(read, found, _others(read.sheet, set(found)))


def _with_channels(
    sheet: Sheet, titles: Sequence[str], file_name: str, choices: Choices, words: Words
) -> Sheet:
    """A long table of audience whose measures name their channel: « Abonnés LinkedIn »."""
    if choices.jeu not in (None, "audience") or not _has(
        titles, "audience", "indicateur", "valeur"
    ):
        return sheet
    if _has(titles, "audience", "canal") or "canal" in measures.given(choices, "audience"):
        return sheet
    read = measures.Read(sheet, file_name, choices, words)
    return measures.with_channels(read, _others(sheet, set())) or sheet


def _is_dated(read: measures.Read, kept: dict[int, str]) -> bool:
    known = {*measures.columns_of(kept, "audience"), *read.given("audience")}
    first = min(kept, default=None)
    return bool(known & _DATES) or (
        first is not None
        and not kept[first]
        and metric_titles.holds_periods(read.table, first, read.words)
    )
