// How is one slide drawn so that the last row can read it, and nothing leaves its frame?

import { element, textIf } from "./dom.js";
import { CONFIG, registerFrench } from "./plotly-fr.js";

export const WIDTH = 1280;
export const HEIGHT = 720;
const SMALLEST = 18; // pixels on a screen of 1280 × 720
const CHARACTER = 9; // mean width, in pixels, of a character of that size
const LINE = 20;
const TALLEST_BAR = 100;

export async function drawSlide(frame, slide, about) {
  const body = element("div", { className: "slide-body" });
  const section = element("section", {
    className: `slide${slide.couverture ? " is-cover" : ""}`,
    "aria-roledescription": "diapositive",
    "aria-label": `Diapositive ${about.index + 1} sur ${about.count}`,
  }, header(slide, about), body, textIf(slide.commentaire, "p", "slide-comment"), footer(slide, about));
  const plots = fill(body, slide);
  frame.querySelectorAll(".slide-plot").forEach((node) => window.Plotly?.purge(node));
  frame.replaceChildren(section);
  trim(body);
  await Promise.all(plots.map((plot) => plot()));
  section.dataset.drawn = "true";
}

function header(slide, { fictional }) {
  return element("header", { className: "slide-header" },
    element("p", { className: "slide-over" },
      slide.section ? element("span", {}, slide.section) : null,
      fictional ? element("span", { className: "slide-badge" }, "Données fictives") : null,
      slide.filtre ? element("span", { className: "slide-badge is-filter" }, `Filtre : ${slide.filtre} · R : revenir`) : null),
    element("h2", { className: "slide-title" }, slide.titre),
    textIf(slide.sousTitre, "p", "slide-subtitle"));
}

function footer(slide, { index, count }) {
  const bar = element("div", { className: "slide-progress" }, element("span", {}));
  bar.firstChild.style.width = `${(100 * (index + 1)) / count}%`;
  return element("footer", { className: "slide-footer" },
    element("p", {}, slide.source),
    element("p", { className: "slide-number" }, `${index + 1} / ${count}`),
    bar);
}

// Cards alone share the slide; beside a chart they stand in a column, with the texts.
function fill(body, { blocs }) {
  const cards = blocs.filter(({ type }) => type === "card");
  const texts = blocs.filter(({ type }) => type === "text");
  const large = blocs.filter(({ type }) => type === "chart" || type === "table");
  const isAlone = large.length === 1 && texts.length === 0;
  body.classList.add(shape(cards, texts, large));
  const columns = large.length === 0
    ? [cards.length ? grid(cards) : null, ...texts.map(drawText)]
    : [...large.map((block) => drawLarge(block, isAlone)),
      cards.length + texts.length ? element("div", { className: "slide-aside" }, cards.map(drawCard), texts.map(drawText)) : null];
  body.append(...columns.filter(Boolean));
  return [...body.querySelectorAll(".slide-plot")].map((node) => () => plot(node));
}

function shape(cards, texts, large) {
  if (large.length === 0) return cards.length ? "has-cards" : "has-texts";
  if (cards.length + texts.length === 0) return "has-one";
  return texts.some(({ id }) => id === "decisions") ? "has-halves" : "has-aside";
}

function grid(cards) {
  return element("div", { className: "slide-cards" }, cards.map(drawCard));
}

function drawCard(block) {
  return element("div", { className: "slide-card", role: "group", "aria-label": block.alt },
    element("p", { className: "slide-label" }, block.label),
    element("p", { className: "slide-figure" }, block.value),
    element("p", { className: "slide-status" },
      element("span", { "aria-hidden": "true" }, block.status.icon), ` ${block.status.word}`),
    textIf(block.note, "p", "slide-note"));
}

function drawText(block) {
  const items = block.items.map((item) => element("li", {}, item));
  return element("section", { className: `slide-text${items.length ? "" : " is-empty"}` },
    element("h3", {}, block.title), element("ul", {}, items));
}

function drawLarge(block, isAlone) {
  return block.type === "chart" ? drawChart(block) : drawTable(block, isAlone);
}

function drawChart(block) {
  if (!block.figure) return element("p", { className: "slide-message" }, block.message);
  const node = element("div", { className: "slide-plot", role: "img", "aria-label": block.alt });
  node.figure = block.figure;
  const bars = block.figure.layout.yaxis?.ticktext?.length;
  if (bars) node.style.maxHeight = `${TALLEST_BAR * bars}px`;
  return element("div", { className: "slide-chart" }, textIf(block.subtitle, "p", "slide-caption"), node);
}

function drawTable(block, isAlone) {
  const head = element("tr", {}, block.columns.map(({ label, numeric }) =>
    element("th", { scope: "col", className: numeric ? "is-numeric" : "" }, label)));
  const rows = block.rows.map(({ cells, total }) =>
    element("tr", { className: total ? "is-total" : "" }, cells.map(({ text, shade }, index) =>
      element(index ? "td" : "th", {
        scope: index ? null : "row",
        className: `${block.columns[index].numeric ? "is-numeric" : ""}${shade ? ` is-shade-${shade}` : ""}`,
      }, text))));
  const table = element("table", {}, element("caption", { className: "board-hidden" }, block.title),
    element("thead", {}, head), element("tbody", {}, rows));
  return element("div", { className: "slide-table" },
    isAlone ? null : element("h3", {}, block.title),
    textIf(block.subtitle, "p", "slide-caption"),
    rows.length ? table : element("p", { className: "slide-message" }, "Aucune ligne."),
    textIf(block.sentence, "p", "slide-caption"));
}

// What does not fit is counted, never cut in silence.
function trim(body) {
  for (const table of body.querySelectorAll("table")) {
    table.classList.add("is-large");
    if (overflows(body, table.parentElement)) table.classList.remove("is-large");
  }
  for (const part of body.querySelectorAll(".slide-table, .slide-text")) {
    const lines = [...part.querySelectorAll("tbody tr:not(.is-total), li")];
    let hidden = 0;
    const more = element("p", { className: "slide-caption slide-more" });
    while (overflows(body, part) && lines.length > 1) {
      lines.pop().remove();
      hidden += 1;
      more.textContent = hidden > 1 ? `et ${hidden} autres` : "et 1 autre";
      if (hidden === 1) part.append(more);
    }
  }
}

function overflows(body, part) {
  const room = part.parentElement;
  return room.scrollHeight > room.clientHeight || body.scrollHeight > body.clientHeight || part.scrollHeight > part.clientHeight;
}

async function plot(node) {
  const plotly = await whenPlotly();
  // the speaker is already elsewhere
  if (!node.isConnected) return;
  const { data, layout } = legible(node.figure, node.clientWidth, node.clientHeight);
  await plotly.react(node, data, layout, { ...CONFIG, staticPlot: true });
}

function whenPlotly() {
  return new Promise((resolve) => {
    const settle = () => {
      if (!window.Plotly) return setTimeout(settle, 50);
      if (!window.Plotly.isFrench) registerFrench(window.Plotly);
      window.Plotly.isFrench = true;
      return resolve(window.Plotly);
    };
    settle();
  });
}

// The board's own figure, its letters at the size of a slide.
function legible(figure, width, height) {
  const data = structuredClone(figure.data).map((trace) => ({
    ...trace,
    textfont: { ...trace.textfont, size: SMALLEST },
    // under its line, a name at this size would cross it
    ...(trace.textposition === "bottom center" ? { textposition: "bottom right" } : {}),
  }));
  const layout = structuredClone(figure.layout);
  layout.font = { ...layout.font, size: SMALLEST };
  for (const axis of ["xaxis", "yaxis"]) {
    layout[axis] = { ...layout[axis], automargin: true, tickfont: { ...layout[axis]?.tickfont, size: SMALLEST } };
  }
  layout.annotations = (layout.annotations ?? []).map((note) => ({ ...note, font: { ...note.font, size: SMALLEST } }));
  if (layout.yaxis.ticktext) layout.yaxis.ticktext = wrapped(layout.yaxis.ticktext, width, height);
  layout.yaxis = { ...layout.yaxis, ticks: "outside", ticklen: 8, tickcolor: "rgba(0,0,0,0)" };
  if (layout.xaxis.type === "category") layout.xaxis.tickangle = 0;
  return { data, layout: { ...layout, width, height, autosize: false } };
}

// Two lines where there is room for two.
function wrapped(labels, width, height) {
  const isRoomy = height / labels.length > 2.6 * LINE;
  const length = Math.floor((width * (isRoomy ? 0.36 : 0.5)) / CHARACTER);
  return labels.map((label) => (isRoomy ? inTwo(label, length) : shortened(label, length)));
}

function inTwo(label, length) {
  if (label.length <= length) return label;
  const cut = label.lastIndexOf(" ", length);
  return cut < 1 ? label : `${label.slice(0, cut)}<br>${shortened(label.slice(cut + 1), length)}`;
}

function shortened(label, length) {
  return label.length <= length ? label : `${label.slice(0, length - 1).trimEnd()}…`;
}
