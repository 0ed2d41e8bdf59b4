"""Is a chart as SVG exact, legible and accessible, whatever its words and values?"""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from indicators.blocks import Chart, Column, Grid, Series
from indicators.breakdowns import bars, shares
from indicators.timelines import cumulative, monthly
from indicators.view import default_view
from indicators.years import yearly
from pipeline import espaces
from rendering.drawing.letters import width
from rendering.drawing.plot import scale
from rendering.images import png_of
from rendering.svg import framed_svg, svg_of
from rendering.tokens import SECONDARY

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '#import "x"; $y$ <script>alert(1)</script> = titre & "guillemets" \x0b'
LONG = (
    "Lutte contre les discriminations, accès aux droits et égalité entre les femmes et les hommes",
    "Anticonstitutionnellement" * 5,
    "Éducation",
    "",
)
Box = tuple[float, float, float, float]


def chart(kind: str, *values: float | None, **changes: object) -> Chart:
    names = tuple(f"Catégorie {number}" for number in range(len(values)))
    drawn = Chart(
        "essai", kind, "Un titre", "2022", names, (Series("2022", values),), "présences",
        Grid((Column("Catégorie"),), ()), "Source : essai",
    )  # fmt: skip
    return replace(drawn, **changes)  # type: ignore[arg-type]


def texts(svg: str) -> list[str]:
    return ["".join(item.itertext()) for item in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def bars_of(svg: str) -> list[Box]:
    """The bars, in the order of the drawing: without the ground and the patterns."""
    root = ElementTree.fromstring(svg)
    found = [item for item in root.findall(f"{SVG}rect") if item.get("x")]
    names = ("x", "y", "width", "height")
    return [tuple(float(item.get(name, "")) for name in names) for item in found]  # type: ignore[misc]


def boxes(svg: str) -> list[tuple[str, Box]]:
    """Where each text stands, by the widths of the font itself."""
    found = []
    for item, (right, down) in placed(ElementTree.fromstring(svg)):
        words, size = "".join(item.itertext()), float(item.get("font-size", ""))
        wide = width(words, size, bold=item.get("font-weight") == "600")
        before = {"start": 0.0, "middle": wide / 2, "end": wide}[item.get("text-anchor", "")]
        x, y = right + float(item.get("x", "")) - before, down + float(item.get("y", ""))
        if words:
            found.append((words, (x, y - 0.75 * size, x + wide, y + 0.2 * size)))
    return found


def placed(root: ElementTree.Element) -> Iterator[tuple[ElementTree.Element, tuple[float, float]]]:
    """Each text, and how far the group that holds it is moved."""
    for item in root.findall(f"{SVG}text"):
        yield item, (0.0, 0.0)
    for group in root.findall(f"{SVG}g"):
        right, down = re.findall(r"[\d.]+", group.get("transform", ""))
        for item in group.iter(f"{SVG}text"):
            yield item, (float(right), float(down))


def crossing(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def assert_legible(svg: str) -> None:
    root = ElementTree.fromstring(svg)
    wide, high = float(root.get("width", "")), float(root.get("height", ""))
    found = boxes(svg)
    for index, (words, box) in enumerate(found):
        assert box[0] >= -0.5, words
        assert box[2] <= wide + 0.5, words
        assert box[1] >= -0.5, words
        assert box[3] <= high + 0.5, words
        covered = [other for other, place in found[index + 1 :] if crossing(box, place)]
        assert covered == [], words


def test_an_image_has_a_role_a_title_and_a_description_with_every_value() -> None:
    root = ElementTree.fromstring(svg_of(chart("bars", 69, 1234.5), 500, 200))
    assert root.get("role") == "img"
    assert root.get("lang") == "fr"
    title, told = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert told is not None
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == told.get("id")
    assert title.text == "Un titre"
    assert "Catégorie 0\u00a0: 69\u00a0; Catégorie 1\u00a0: 1\u202f234,5." in (told.text or "")


def test_values_are_written_in_french_at_the_end_of_their_bars() -> None:
    assert {"1\u202f234,5", "69"} < set(texts(svg_of(chart("bars", 69, 1234.5), 500, 200)))
    assert "44\u00a0%" in texts(svg_of(chart("bars", 44, unit="%"), 500, 200))


@pytest.mark.parametrize("kind", ["bars", "columns"])
def test_the_length_of_a_bar_is_its_value_from_zero(kind: str) -> None:
    along = 2 if kind == "bars" else 3
    first, second = (box[along] for box in bars_of(svg_of(chart(kind, 30, 60), 500, 300)))
    assert second == pytest.approx(2 * first, abs=0.02)


@pytest.mark.parametrize("kind", ["bars", "columns"])
def test_what_only_the_report_knows_is_stacked_and_hatched_at_45_degrees(kind: str) -> None:
    series = (Series("calculé", (64,)), Series("rapport", (5,), known_from_report=True))
    svg = svg_of(chart(kind, 64, series=series), 500, 300)
    pattern = ElementTree.fromstring(svg).find(f".//{SVG}pattern")
    assert pattern is not None
    assert pattern.get("patternTransform") == "rotate(45)"
    assert svg.count(f'fill="url(#{pattern.get("id")})"') == 1
    assert "69" in texts(svg)


@pytest.mark.parametrize("kind", ["bars", "columns", "bridge"])
def test_each_hatched_bar_finds_its_pattern_once(kind: str) -> None:
    roles = ("politique.pv", "politique.collectivite_pv", "unknown", "current")
    for role in ("current", roles):
        series = (Series("rapport", (30, 10, -5, 35), role, known_from_report=True),)
        svg = svg_of(chart(kind, 1, 2, 3, 4, series=series), 500, 300)
        defined = re.findall(r'<pattern id="([^"]+)"', svg)
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) == set(defined)
        assert len(defined) == len(set(defined))


def test_what_is_not_filled_in_is_white_with_an_outline() -> None:
    svg = svg_of(chart("bars", 5, series=(Series("x", (5,), "unknown"),)), 500, 100)
    assert 'fill="#FFFFFF" stroke="#6F7B87"' in svg


def test_a_missing_value_is_a_gap_in_the_line_and_never_zero() -> None:
    svg = svg_of(chart("lines", 12, 15, None, 18), 500, 300)
    root = ElementTree.fromstring(svg)
    assert [len(item.get("points", "").split()) for item in root.iter(f"{SVG}polyline")] == [2]
    assert len(list(root.iter(f"{SVG}circle"))) == 3


def test_a_missing_column_is_told_as_not_known() -> None:
    svg = svg_of(chart("columns", 12, None), 500, 300)
    assert "n.d." in texts(svg)
    assert len(bars_of(svg)) == 1


def test_labelled_columns_have_no_grid_and_lines_have_one_from_zero() -> None:
    assert "#E3E7EB" not in svg_of(chart("columns", 12, 15), 500, 300)
    line = svg_of(chart("lines", 12, 15), 500, 300)
    assert "#E3E7EB" in line
    assert "0" in texts(line)


def test_lines_that_end_together_have_their_names_apart() -> None:
    series = tuple(Series(f"Année {n}", (10, 20 + n / 100)) for n in range(6))
    svg = svg_of(chart("lines", 1, 2, series=series), 500, 300)
    assert_legible(svg)
    assert len([words for words in texts(svg) if words.startswith("Année")]) == 6


def test_an_event_is_a_dashed_line_with_its_words() -> None:
    svg = svg_of(chart("lines", 1, 2, 3, events=(("Catégorie 2", "Rupture de série"),)), 500, 300)
    assert 'stroke-dasharray="5 4"' in svg
    assert "Rupture de série" in texts(svg)
    assert_legible(svg)


def test_several_events_are_numbered_and_told_under_the_drawing() -> None:
    events = (("Catégorie 1", "Rupture"), ("Catégorie 1", LONG[0]), ("Catégorie 2", "Refonte"))
    svg = svg_of(chart("lines", 1, 2, 3, events=events), 500, 300)
    assert {"1, 2", "3", "1. Catégorie 1\u00a0: Rupture"} <= {
        words.replace(" :", "\u00a0:") for words in texts(svg)
    }
    assert svg.count('stroke-dasharray="5 4"') == 2
    assert_legible(svg)


def test_a_bridge_starts_each_change_where_the_one_before_ended() -> None:
    svg = svg_of(chart("bridge", 100, 30, -10, 120), 500, 300)
    start, more, less, end = bars_of(svg)
    assert more[0] == pytest.approx(start[0] + start[2], abs=0.02)
    assert less[0] + less[2] == pytest.approx(more[0] + more[2], abs=0.02)
    assert end[0] + end[2] == pytest.approx(less[0], abs=0.02)
    assert {"100", "+30", "\u221210", "120"} < set(texts(svg))


@pytest.mark.parametrize("kind", ["bars", "columns", "lines", "bridge"])
@pytest.mark.parametrize("wide", [240, 482, 960])
def test_no_label_covers_another_or_is_cut(kind: str, wide: float) -> None:
    long = LONG if kind in ("bars", "bridge") else ("Septembre 2021 (provisoire)",)
    names = tuple(f"{name} {number}" for number in range(24 // len(long)) for name in long)
    many = chart(kind, *(float(n * 1000) for n in range(len(names))), categories=names)
    assert_legible(svg_of(many, wide, 200))
    assert_legible(framed_svg(replace(many, title=" ".join(LONG)), wide, 200))


def test_a_long_name_under_a_column_is_wrapped() -> None:
    svg = svg_of(chart("columns", 1, 2, categories=("Groupe de travail", LONG[0])), 400, 300)
    assert "Groupe de travail" in texts(svg)
    assert LONG[0] not in texts(svg)
    assert_legible(svg)


@pytest.mark.parametrize("kind", ["bars", "columns", "lines"])
def test_a_chart_without_a_category_or_a_value_is_still_an_image(kind: str) -> None:
    empty = chart(kind, series=(Series("x", ()),), categories=())
    assert [words for words in texts(svg_of(empty, 500, 300)) if "x" in words] == []
    assert_legible(svg_of(chart(kind, None, 0), 500, 300))


def test_hostile_words_stay_words() -> None:
    svg = framed_svg(chart("bars", 1, title=HOSTILE, categories=(HOSTILE,)), 900, 200)
    root = ElementTree.fromstring(svg)
    assert list(root.iter(f"{SVG}script")) == []
    assert "<script>alert(1)</script>" in " ".join(texts(svg))


def test_a_chart_that_would_mislead_leaves_as_its_reason() -> None:
    svg = svg_of(chart("lines", 1, message="51 sur 168 sont datées."), 500, 300)
    assert texts(svg) == ["51 sur 168 sont datées."]


def test_a_framed_chart_carries_its_title_scope_and_source() -> None:
    assert {"Un titre", "2022", "Source\u00a0: essai"} < set(
        texts(framed_svg(chart("bars", 1), 500, 200))
    )


def test_a_sign_that_the_font_lacks_names_its_own() -> None:
    svg = framed_svg(chart("bars", 1, subtitle="2022 · ▨ non détaillé"), 500, 200)
    assert (
        "<tspan font-family=\"'DejaVu Sans Mono', 'Segoe UI Symbol', sans-serif\">▨</tspan>" in svg
    )
    assert f'fill="{SECONDARY}"' in svg


def test_the_scale_is_round_and_holds_every_value() -> None:
    assert scale(0, 164) == (0, 50, 100, 150, 200)
    assert scale(3, 3) == (0, 1, 2, 3)
    assert scale(0, 0) == (0, 1, 2, 3, 4)
    assert scale(-12, 30)[0] <= -12


@pytest.mark.usefixtures("donnees")
@pytest.mark.parametrize("espace", ["irev", "demo"])
def test_the_charts_of_the_pages_are_legible_across_a_sheet_of_paper(espace: str) -> None:
    view = default_view(espaces.ready(espace))
    for found in (
        bars(view, "types", "demi_journees", "type_action"),
        bars(view, "themes", "demi_journees", "thematique"),
        shares(view, "profils", "profil"),
        cumulative(view, "cumul", "demi_journees"),
        monthly(view, "visites", "site_web.visites"),
        yearly(view, "annees", "demi_journees", range(2021, 2026)),
    ):
        assert_legible(svg_of(found, 482, 200, size=9.5))


def test_a_png_is_as_wide_as_asked() -> None:
    for scale_ in (1, 2):
        png = png_of(chart("bars", 69, 46), scale_)
        assert png.startswith(b"\x89PNG")
        assert int.from_bytes(png[16:20], "big") == 960 * scale_
