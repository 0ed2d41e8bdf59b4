// How is a presentation told on a whole screen, by keyboard alone?

import { element } from "./dom.js";
import { decisionPanel, filterPanel, helpPanel, overviewPanel } from "./presenter_panels.js";
import { drawSlide, WIDTH, HEIGHT } from "./presenter_slide.js";

const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " "];
const BEFORE = ["ArrowLeft", "ArrowUp", "PageUp"];
const talks = new WeakMap();

export async function mount(component) {
  const { parentElement, data } = component;
  const talk = talks.get(parentElement) ?? open(parentElement);
  talk.component = component;
  if (data !== talk.source) await receive(talk, data);
  return () => close(parentElement, talk);
}

function open(parentElement) {
  const frame = element("div", { className: "presenter-frame" });
  const panel = element("div", { className: "presenter-panel", hidden: true });
  const live = element("p", { className: "board-hidden", "aria-live": "polite" });
  const screen = element("div", { className: "presenter-screen" }, frame, panel, live);
  // A modal dialog: what lies under it is out of reach of the keyboard and of screen readers.
  const dialog = element("dialog", { className: "presenter", closedby: "none", "aria-label": "Présentation" }, screen);
  parentElement.append(styles(), dialog);
  const talk = { dialog, screen, frame, panel, live, source: null, index: 0, drawn: "" };
  talk.onKey = (event) => onKey(talk, event);
  talk.onResize = () => fit(talk);
  window.addEventListener("keydown", talk.onKey, true);
  window.addEventListener("resize", talk.onResize);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  talk.channel = new BroadcastChannel("presentation");
  talk.channel.onmessage = ({ data }) => fromNotes(talk, data);
  dialog.showModal();
  talks.set(parentElement, talk);
  return talk;
}

function styles() {
  const href = new URL("presenter.css", import.meta.url).href;
  return element("link", { rel: "stylesheet", href });
}

// Streamlit moves a component's node about before it throws it away.
function close(parentElement, talk) {
  if (parentElement.isConnected) return;
  window.removeEventListener("keydown", talk.onKey, true);
  window.removeEventListener("resize", talk.onResize);
  talk.channel.close();
  talks.delete(parentElement);
}

async function receive(talk, source) {
  const isFirst = talk.source === null;
  talk.source = source;
  talk.deck = JSON.parse(source);
  if (isFirst) talk.index = fromAddress(talk.deck.diapositives.length);
  await whenStyled(talk.dialog);
  fit(talk);
  await draw(talk);
  tellAnswer(talk, talk.deck.reponse ?? {});
}

// Measured before its style has come, a slide would be filled wrongly.
function whenStyled(dialog) {
  const sheet = dialog.parentElement.querySelector('link[href$="presenter.css"]');
  const fonts = document.fonts?.ready ?? Promise.resolve();
  if (!sheet || sheet.sheet) return fonts;
  return new Promise((resolve) => {
    sheet.addEventListener("load", () => resolve(fonts), { once: true });
    sheet.addEventListener("error", () => resolve(fonts), { once: true });
  });
}

function fromAddress(count) {
  const asked = Number(new URLSearchParams(window.location.search).get("diapo")) || 1;
  return Math.min(Math.max(asked, 1), count) - 1;
}

function toAddress(index) {
  const address = new URL(window.location.href);
  if (index === null) address.searchParams.delete("diapo");
  else address.searchParams.set("diapo", index + 1);
  window.history.replaceState(window.history.state, "", address);
}

async function draw(talk) {
  const slide = talk.deck.diapositives[talk.index];
  const about = { index: talk.index, count: talk.deck.diapositives.length, fictional: talk.deck.fictif };
  const source = JSON.stringify([slide, about]);
  toAddress(talk.index);
  tellNotes(talk);
  if (source === talk.drawn) return;
  talk.drawn = source;
  talk.live.textContent = `Diapositive ${talk.index + 1} sur ${about.count} : ${slide.titre}`;
  await drawSlide(talk.frame, slide, about);
}

function fit(talk) {
  const scale = Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT);
  talk.frame.style.setProperty("--scale", scale);
}

function go(talk, index) {
  const last = talk.deck.diapositives.length - 1;
  talk.index = Math.min(Math.max(index, 0), last);
  return draw(talk);
}

function onKey(talk, event) {
  if (!talk.dialog.isConnected || !talk.deck || event.ctrlKey || event.altKey || event.metaKey) return;
  // Streamlit has keys of its own.
  event.stopImmediatePropagation();
  if (event.key === "Escape") return stop(event, () => escape(talk));
  if (!talk.panel.hidden) return;
  const act = action(talk, event.key);
  if (act) stop(event, act);
}

function stop(event, act) {
  event.preventDefault();
  act();
}

function action(talk, key) {
  if (NEXT.includes(key)) return () => go(talk, talk.index + 1);
  if (BEFORE.includes(key)) return () => go(talk, talk.index - 1);
  const actions = {
    Home: () => go(talk, 0),
    End: () => go(talk, Infinity),
    f: () => toggleFullScreen(talk),
    n: () => openNotes(talk),
    d: () => openPanel(talk, decisionPanel(talk.deck, talk.index, (told) => decide(talk, told))),
    v: () => openPanel(talk, filterPanel(talk.deck, talk.index, (chosen) => filter(talk, chosen))),
    r: () => talk.deck.diapositives[talk.index].filtre && filter(talk, {}),
    o: () => openPanel(talk, overviewPanel(talk.deck, talk.index, (index) => { shut(talk); go(talk, index); })),
    "?": () => openPanel(talk, helpPanel()),
  };
  return actions[key.length === 1 ? key.toLowerCase() : key];
}

function toggleFullScreen(talk) {
  if (document.fullscreenElement) document.exitFullscreen();
  else talk.screen.requestFullscreen().catch(() => say(talk, "Ce navigateur refuse le plein écran : touche F11."));
}

// First what is open, then the whole screen, then the presentation.
function escape(talk) {
  if (!talk.panel.hidden) return shut(talk);
  if (document.fullscreenElement) return document.exitFullscreen();
  toAddress(null);
  talk.dialog.close();
  talk.component.setTriggerValue("fermer", { compte: Date.now() });
}

function openPanel(talk, content) {
  talk.panel.replaceChildren(content);
  talk.panel.hidden = false;
  talk.panel.querySelector("input, select, button")?.focus();
}

function shut(talk) {
  talk.panel.hidden = true;
  talk.panel.replaceChildren();
  talk.screen.focus();
}

function say(talk, text) {
  const note = element("p", { className: "presenter-toast", role: "status" }, text);
  talk.screen.append(note);
  setTimeout(() => note.remove(), 4000);
}

// One slide at a time is filtered: coming back is choosing nothing.
function filter(talk, choix) {
  shut(talk);
  say(talk, "Calcul en cours…");
  talk.component.setStateValue("filtre", { diapo: talk.index, choix, compte: Date.now() });
}

function decide(talk, told) {
  talk.asked = Date.now();
  const diapositive = talk.deck.diapositives[talk.index].titre;
  talk.component.setTriggerValue("decision", { ...told, diapositive, compte: talk.asked });
}

function tellAnswer(talk, { compte, erreur, texte }) {
  if (!compte || compte !== talk.asked) return;
  talk.asked = null;
  const error = talk.panel.querySelector(".presenter-error");
  if (erreur && error) error.textContent = erreur;
  if (erreur) return;
  shut(talk);
  say(talk, `Décision notée : ${texte}`);
}

function openNotes(talk) {
  const opened = window.open(new URL("notes", document.baseURI), "notes", "width=900,height=700");
  if (!opened) say(talk, "La fenêtre des notes a été bloquée : autorisez-la pour ce site.");
}

function fromNotes(talk, { move }) {
  if (move === "hello") tellNotes(talk);
  else if (typeof move === "number") go(talk, talk.index + move);
}

function tellNotes(talk) {
  const slides = talk.deck.diapositives;
  const { titre, notes, commentaire } = slides[talk.index];
  const next = slides[talk.index + 1]?.titre ?? "";
  talk.channel.postMessage({ slide: { titre, notes, commentaire, next, index: talk.index, count: slides.length } });
}
