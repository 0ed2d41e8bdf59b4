// What does the speaker read in a second window, while the room looks at the slide?

const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " "];
const BEFORE = ["ArrowLeft", "ArrowUp", "PageUp"];
const channel = new BroadcastChannel("presentation");
const started = Date.now();

document.title = "Notes de la présentation";
channel.onmessage = ({ data: { slide } }) => slide && show(slide);
channel.postMessage({ move: "hello" });
setInterval(tick, 1000);
tick();

window.addEventListener("keydown", (event) => {
  const move = NEXT.includes(event.key) ? 1 : BEFORE.includes(event.key) ? -1 : 0;
  if (!move) return;
  event.preventDefault();
  channel.postMessage({ move });
});

function show({ titre, notes, commentaire, next, index, count }) {
  write("place", `${index + 1} / ${count}`);
  write("titre", titre);
  write("notes", notes || commentaire || "Pas de note pour cette diapositive.");
  write("suite", next ? `Ensuite : ${next}` : "Dernière diapositive");
}

function tick() {
  const now = new Date();
  const seconds = Math.floor((now - started) / 1000);
  const spent = `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
  write("heure", now.toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" }));
  write("duree", spent);
}

function write(id, text) {
  document.getElementById(id).textContent = text;
}
