// How is a chart drawn, kept at its container's width, and read without a mouse?

import { action, downloadActions, element, footer, questionAction, textIf } from "./dom.js";
import { CONFIG, layoutFor, registerFrench } from "./plotly-fr.js";
import { currentPoint, keyOf, movePoint, withoutHighlight } from "./points.js";
import { valuesTable } from "./table.js";

const HINT = "Flèches : parcourir · Entrée : questionner";
const FAILED = "Ce graphique n'a pas pu être dessiné. Rechargez la page (touche F5) ; ses valeurs restent dans « Tableau ».";
const charts = new Map();
const resized = new ResizeObserver((entries) =>
  requestAnimationFrame(() => entries.forEach(({ target }) => redrawAtSize(target))));

export function drawChart(cell, block, select) {
  const chart = charts.get(cell) ?? newChart(cell);
  chart.block = block;
  chart.select = select;
  fill(chart);
  return plot(chart);
}

export function forgetChart(cell) {
  const chart = charts.get(cell);
  if (!chart) return;
  resized.unobserve(chart.plot);
  window.Plotly?.purge(chart.plot);
  charts.delete(cell);
}

function newChart(cell) {
  const section = element("section", { className: "board-block" });
  const plotNode = element("div", { className: "board-plot", tabIndex: 0, role: "group" });
  const hint = element("p", { className: "board-hint" }, HINT);
  const live = element("p", { className: "board-hidden", "aria-live": "polite" });
  const stage = element("div", { className: "board-stage" }, plotNode, hint, live);
  const chart = { section, stage, plot: plotNode, hint, live, isOpen: false, size: "", point: -1 };
  plotNode.dataset.name = "plot";
  plotNode.onkeydown = (event) => onKey(chart, event);
  plotNode.onblur = () => withoutHighlight(chart);
  cell.replaceChildren(section);
  charts.set(cell, chart);
  resized.observe(plotNode);
  return chart;
}

// The stage is put back as it is: Plotly then only moves what has changed.
function fill(chart) {
  const { block, section, stage } = chart;
  const titleId = `title-${block.id}`;
  describe(chart);
  section.setAttribute("aria-labelledby", titleId);
  section.replaceChildren(...[
    element("h3", { className: "gtitle", id: titleId }, block.title),
    textIf(block.subtitle, "p", "board-subtitle"),
    block.figure ? stage : textIf(block.message, "p", "board-message"),
    textIf(block.sentence, "p", "board-sentence"),
    footer(block, actions(chart)),
    block.table ? values(chart) : null,
  ].filter(Boolean));
}

function describe({ block, stage, plot: plotNode, hint }) {
  stage.style.setProperty("--height", `${block.height}px`);
  hint.id = `hint-${block.id}`;
  plotNode.setAttribute("aria-label", block.alt);
  plotNode.setAttribute("aria-describedby", hint.id);
}

function actions(chart) {
  const { block, select } = chart;
  return [tableAction(chart), ...downloadActions(block), questionAction(block, select)].filter(Boolean);
}

function tableAction(chart) {
  const { block } = chart;
  if (!block.table) return null;
  return action("Tableau", "table", (event) => toggleTable(chart, event.currentTarget), {
    "aria-expanded": String(chart.isOpen),
    "aria-controls": `values-${block.id}`,
    "aria-label": `Tableau : ${block.title}`,
  });
}

function values(chart) {
  return element("div", { id: `values-${chart.block.id}`, className: "board-values", hidden: !chart.isOpen },
    chart.isOpen ? valuesTable(chart.block) : null);
}

function toggleTable(chart, button) {
  chart.isOpen = !chart.isOpen;
  button.setAttribute("aria-expanded", String(chart.isOpen));
  chart.section.querySelector(".board-values").replaceWith(values(chart));
}

// Measured once every block is in place: a chart is as tall as its neighbours.
async function plot(chart) {
  if (!chart.block.figure) return;
  try {
    await draw(chart, await whenPlotly());
  } catch (error) {
    console.error(error);
    chart.stage.replaceWith(element("p", { className: "board-message", role: "alert" }, FAILED));
  }
}

async function draw(chart, plotly) {
  const { block, stage, plot: plotNode } = chart;
  const width = plotNode.clientWidth;
  // In a hidden tab there is no width yet: the observer comes back when there is one.
  if (width === 0) return;
  const layout = layoutFor(block, width);
  stage.style.setProperty("--height", `${layout.height}px`);
  chart.size = sizeOf(plotNode);
  await plotly.react(plotNode, block.figure.data, { ...layout, height: plotNode.clientHeight }, CONFIG);
  listen(chart);
}

function sizeOf(node) {
  return `${node.clientWidth} × ${node.clientHeight}`;
}

// The script is deferred: on a cold first load the page may be there before it.
function whenPlotly() {
  return new Promise((resolve, reject) => {
    const settle = () => (window.Plotly ? resolve(frenchPlotly()) : reject(new Error("Plotly is missing")));
    if (window.Plotly || document.readyState === "complete") settle();
    else window.addEventListener("load", settle, { once: true });
    document.getElementById("plotly")?.addEventListener("load", settle, { once: true });
  });
}

function frenchPlotly() {
  if (!window.Plotly.isFrench) registerFrench(window.Plotly);
  window.Plotly.isFrench = true;
  return window.Plotly;
}

function listen(chart) {
  if (chart.isListening) return;
  chart.isListening = true;
  chart.plot.on("plotly_click", ({ points }) => {
    const { curveNumber, pointNumber } = points[0];
    chart.select(chart.block.id, keyOf(chart.block, curveNumber, pointNumber));
  });
}

function redrawAtSize(plotNode) {
  const chart = [...charts.values()].find((candidate) => candidate.plot === plotNode);
  if (chart && plotNode.isConnected && sizeOf(plotNode) !== chart.size) plot(chart);
}

function onKey(chart, event) {
  const moves = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  if (event.key in moves) {
    event.preventDefault();
    chart.live.textContent = movePoint(chart, moves[event.key]);
  } else if (event.key === "Enter") {
    event.preventDefault();
    const point = currentPoint(chart);
    chart.select(chart.block.id, point ? keyOf(chart.block, point.curve, point.index) : null);
  } else if (event.key === "Escape") {
    withoutHighlight(chart);
  }
}

// A printed page has another width, and no observer is called for it.
window.addEventListener("beforeprint", () => redrawAll(true));
window.addEventListener("afterprint", () => redrawAll(false));

function redrawAll(isPrinting) {
  document.querySelectorAll(".board").forEach((board) => board.classList.toggle("is-printing", isPrinting));
  charts.forEach((chart) => window.Plotly && plot(chart));
}
