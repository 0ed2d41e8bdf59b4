// How is a page's list of blocks drawn, and redrawn only where it has changed?

import { drawCard, drawSection, drawText } from "./blocks.js";
import { drawChart, forgetChart } from "./chart.js";
import { element } from "./dom.js";
import { drawTable } from "./table.js";

const DRAW = {
  card: drawCard,
  chart: drawChart,
  section: drawSection,
  table: drawTable,
  text: drawText,
};
const boards = new WeakMap();

function mount(component) {
  const { parentElement, data } = component;
  const board = boards.get(parentElement) ?? open(parentElement);
  board.component = component;
  const drawn = data === board.payload ? undefined : redraw(board, data);
  return Promise.resolve(drawn).then(() => () => close(parentElement, board));
}

function open(parentElement) {
  const root = element("div", { className: "board" });
  parentElement.append(root);
  const board = { root, cells: new Map(), payload: null, count: 0 };
  board.select = (block, key = null) => select(board, block, key);
  boards.set(parentElement, board);
  return board;
}

// Streamlit moves a component's node about before it throws it away.
function close(parentElement, board) {
  if (parentElement.isConnected) return;
  board.cells.forEach((cell) => forgetChart(cell.node));
  boards.delete(parentElement);
}

// The count tells a new click on the same item from the answer to the previous one;
// the clock keeps it growing when the page is left and opened again.
function select(board, block, key) {
  board.count = Math.max(Date.now(), board.count + 1);
  board.component.setStateValue("selection", { block, key, count: board.count });
}

function redraw(board, payload) {
  try {
    const { blocks } = JSON.parse(payload);
    board.payload = payload;
    const drawn = withOutline(blocks).map((block, index) => place(board, block, index));
    forgetAllBut(board, drawn.map((cell) => cell.name));
    return Promise.all(drawn.map((cell) => cell.drawing));
  } catch (error) {
    console.error(error);
    board.root.replaceChildren(
      element("p", { className: "board-message", role: "alert" },
        "Cet écran n'a pas pu être dessiné. Rechargez la page (touche F5)."),
    );
    board.cells.clear();
    board.payload = null;
  }
}

// Block titles are of level 3: without a section above them, a screen reader's list of
// titles would skip a level.
function withOutline(blocks) {
  if (blocks[0]?.type === "section") return blocks;
  return [{ type: "section", title: "Chiffres et graphiques", hidden: true }, ...blocks];
}

function place(board, block, index) {
  const name = block.id ?? `${block.type}-${index}`;
  const known = board.cells.get(name);
  const cell = known?.type === block.type ? known : newCell(board, name, block.type);
  if (board.root.children[index] !== cell.node) {
    board.root.insertBefore(cell.node, board.root.children[index] ?? null);
  }
  const source = JSON.stringify(block);
  if (source !== cell.source) cell.drawing = draw(board, cell, block);
  cell.source = source;
  return cell;
}

function newCell(board, name, type) {
  forget(board, name);
  const cell = { name, type, node: element("div", { className: `board-cell is-${type}` }) };
  cell.node.dataset.block = name;
  board.cells.set(name, cell);
  return cell;
}

function draw(board, cell, block) {
  const focused = cell.node.contains(document.activeElement) && document.activeElement.dataset.name;
  cell.node.style.setProperty("--span", block.span ?? 12);
  const drawing = DRAW[block.type](cell.node, block, board.select);
  if (focused) cell.node.querySelector(`[data-name="${CSS.escape(focused)}"]`)?.focus();
  return drawing;
}

function forgetAllBut(board, names) {
  const kept = new Set(names);
  [...board.cells.keys()].filter((name) => !kept.has(name)).forEach((name) => forget(board, name));
}

function forget(board, name) {
  const cell = board.cells.get(name);
  if (!cell) return;
  forgetChart(cell.node);
  cell.node.remove();
  board.cells.delete(name);
}

window.board = { mount };
