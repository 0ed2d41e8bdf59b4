// What small pieces of a page do several kinds of block share?

const SCALE = 2; // pixels for each unit of a drawing
const FONTS = [["source-sans-3-latin", ""], ["espace-fine", "unicode-range:U+202F"]];

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
  const files = (block.downloads ?? []).map((file, index) =>
    action(file.label, `download-${index}`, () => download(file), {
      "aria-label": `${file.label} : télécharger « ${block.title} »`,
    }));
  return [...files, ...pictureActions(block)];
}

function pictureActions({ picture, title }) {
  if (!picture) return [];
  const forms = [["PNG", () => raster(picture)], ["SVG", () => vector(picture)]];
  return forms.map(([form, made]) =>
    action(form, `picture-${form}`, async () => save(await made(), `${picture.name}.${form.toLowerCase()}`), {
      "aria-label": `${form} : télécharger l'image « ${title} »`,
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
  save(new Blob([bom ? "\uFEFF" : "", text], { type: mime }), filename);
}

function vector({ svg }) {
  return new Blob([svg], { type: "image/svg+xml" });
}

// An image sees no font of the page: the drawing that becomes points carries its own.
async function raster({ svg }) {
  const style = `<style>${(await Promise.all(FONTS.map(fontFace))).join("")}</style>`;
  const address = URL.createObjectURL(vector({ svg: svg.replace("<defs>", `<defs>${style}`) }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = element("canvas", { width: image.width * SCALE, height: image.height * SCALE });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function fontFace([name, range]) {
  const file = await (await fetch(new URL(`fonts/${name}.woff2`, import.meta.url))).blob();
  const data = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(file);
  });
  return `@font-face{font-family:"Source Sans 3";font-weight:200 900;src:url(${data});${range}}`;
}

function save(blob, filename) {
  const address = URL.createObjectURL(blob);
  const link = element("a", { href: address, download: filename });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
