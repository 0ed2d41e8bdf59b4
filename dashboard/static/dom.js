// What small pieces of a page do several kinds of block share?

// Children are text or nodes, never markup: what comes from a file cannot become a script.
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (name in node && !name.startsWith("aria-")) node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

export function textIf(text, tag, className) {
  return text ? element(tag, { className }, text) : null;
}

// `name` finds the button again, and its focus, after the block has been redrawn.
export function action(label, name, onclick, properties = {}) {
  const button = element("button", { type: "button", className: "board-action", onclick, ...properties }, label);
  button.dataset.name = name;
  return button;
}

export function footer(block, actions) {
  if (!block.footer && actions.length === 0) return null;
  return element("div", { className: "board-footer" },
    element("p", { className: "board-source" }, block.footer ?? ""),
    element("div", { className: "board-actions" }, actions));
}

export function downloadActions(block) {
  return (block.downloads ?? []).map((file, index) =>
    action(file.label, `download-${index}`, () => download(file), {
      "aria-label": `${file.label} : télécharger « ${block.title} »`,
    }));
}

export function questionAction(block, select) {
  if (!block.questionable) return null;
  return action("D'où vient ce chiffre ?", "question", () => select(block.id), {
    "aria-label": `D'où vient ce chiffre ? ${block.title}`,
  });
}

// Excel reads a text file as UTF-8 only when it starts with a byte order mark.
function download({ filename, mime, text, bom }) {
  const address = URL.createObjectURL(new Blob([bom ? "\uFEFF" : "", text], { type: mime }));
  const link = element("a", { href: address, download: filename });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
