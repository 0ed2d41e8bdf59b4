// What opens over a slide: a decision to note, a filter to change, the list of slides, the keys?

import { element } from "./dom.js";

const KEYS = [
  ["→ ↓ Page suivante, Espace", "diapositive suivante"],
  ["← ↑ Page précédente", "diapositive précédente"],
  ["Origine, Fin", "première, dernière diapositive"],
  ["F", "plein écran"],
  ["N", "notes dans une autre fenêtre"],
  ["D", "noter une décision"],
  ["V", "changer la vue de cette diapositive ; R pour revenir"],
  ["O", "liste des diapositives"],
  ["Échap", "fermer le panneau, quitter le plein écran, quitter la présentation"],
];

export function helpPanel() {
  const rows = KEYS.flatMap(([keys, what]) => [element("dt", {}, keys), element("dd", {}, what)]);
  return framed("Touches", element("dl", {}, rows));
}

export function overviewPanel({ diapositives }, index, go) {
  const items = diapositives.map(({ titre }, rank) =>
    element("li", {}, element("button", {
      type: "button", onclick: () => go(rank), "aria-current": rank === index ? "true" : null,
    }, titre)));
  return framed("Diapositives", element("ol", {}, items));
}

export function decisionPanel(deck, index, decide) {
  const error = element("p", { className: "presenter-error", role: "alert" });
  const form = element("form", { onsubmit: (event) => send(event, decide) },
    field("Décision", "quoi", "Ce qui est décidé", true),
    field("Qui", "qui", "Un rôle ou des initiales, jamais un nom"),
    field("Quand", "quand", "Par exemple : juin 2026"),
    error,
    element("button", { type: "submit" }, "Noter la décision"));
  form.autocomplete = "off";
  return framed("Noter une décision", form);
}

export function filterPanel({ filtres, diapositives }, index, apply) {
  const lists = filtres.map(({ cle, libelle, codes }) =>
    element("label", {}, libelle, element("select", { name: cle },
      element("option", { value: "" }, "Comme la diapositive"),
      codes.map(({ code, libelle: label }) => element("option", { value: code }, label)))));
  const back = diapositives[index].filtre
    ? element("button", { type: "button", onclick: () => apply({}) }, "Revenir")
    : null;
  const form = element("form", { className: "presenter-filters", onsubmit: (event) => send(event, apply) },
    ...lists, element("p", {}, element("button", { type: "submit" }, "Appliquer"), back));
  return framed("Changer la vue de cette diapositive", form);
}

function field(label, name, hint, required = false) {
  return element("label", {}, label, element("input", { name, required, placeholder: hint, maxLength: 500 }));
}

function send(event, take) {
  event.preventDefault();
  const told = Object.fromEntries(new FormData(event.target));
  take(Object.fromEntries(Object.entries(told).filter(([, value]) => value !== "")));
}

function framed(title, content) {
  return element("section", { className: "presenter-window", "aria-label": title },
    element("h3", {}, title), content,
    element("p", { className: "presenter-hint" }, "Échap : fermer"));
}
