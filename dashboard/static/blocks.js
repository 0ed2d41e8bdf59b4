// How are the blocks drawn that are neither a chart nor a table?

import { element, textIf } from "./dom.js";

const QUESTION = "d'où vient ce chiffre ?";
const TITLE = `${QUESTION[0].toUpperCase()}${QUESTION.slice(1)}`;

export function drawSection(cell, block) {
  cell.replaceChildren(element("h2", { className: block.hidden ? "board-hidden" : "board-section" }, block.title));
}

export function drawText(cell, block, select) {
  const items = block.items.map((item, index) =>
    element("li", {}, block.questionable?.[index] ? sentence(block, item, index, select) : item));
  cell.replaceChildren(
    element("section", { className: `board-block board-text is-${block.tone ?? "normal"}` },
      element("h3", { className: "gtitle" }, block.title),
      element("ul", {}, items),
      pageLink(block.link)));
}

// A sentence answers for its figure: it opens as a card does.
function sentence(block, item, index, select) {
  const button = element("button", {
    type: "button",
    className: "board-said",
    "aria-label": `${item} ${TITLE}`,
    title: TITLE,
    onclick: () => select(block.id, String(index)),
  }, item);
  button.dataset.name = `sentence-${index}`;
  return button;
}

// The choices of the reader are in the address: they go along.
function pageLink(link) {
  return link
    ? element("a", { className: "board-link", href: `./${link.page}${window.location.search}`, target: "_self" }, link.label)
    : null;
}

export function drawCard(cell, block, select) {
  const parts = [
    element("span", { className: "board-label" }, block.label),
    element("span", { className: "board-figure-line" }, figure(block), statusTag(block.status)),
    textIf(block.note, "span", "board-note"),
  ];
  cell.replaceChildren(block.questionable ? questionableCard(block, parts, select) : plainCard(block, parts));
}

function figure({ value, unit }) {
  return element("span", { className: "board-figure" }, value, unit ? element("small", {}, `\u00A0${unit}`) : null);
}

function statusTag(status) {
  if (!status) return null;
  return element("span", { className: "board-status" },
    element("span", { "aria-hidden": "true" }, status.icon), `\u00A0${status.word}`);
}

function questionableCard(block, parts, select) {
  const card = element("button", {
    type: "button",
    className: "board-card",
    "aria-label": `${block.alt}, ${QUESTION}`,
    title: TITLE,
    onclick: () => select(block.id),
  }, parts);
  card.dataset.name = "card";
  return card;
}

function plainCard(block, parts) {
  return element("div", { className: "board-card", role: "group", "aria-label": block.alt }, parts);
}
