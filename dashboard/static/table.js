// How is a table drawn, with its values always written and its cells open to questions?

import { action, downloadActions, element, footer, questionAction, textIf } from "./dom.js";

export function drawTable(cell, block, select) {
  const titleId = `title-${block.id}`;
  cell.replaceChildren(
    element("section", { className: "board-block", "aria-labelledby": titleId },
      element("h3", { className: "gtitle", id: titleId }, block.title),
      textIf(block.subtitle, "p", "board-subtitle"),
      scrollable(block.title, tableOf(block, (key) => select(block.id, key))),
      textIf(block.sentence, "p", "board-sentence"),
      footer(block, [...downloadActions(block), questionAction(block, select)].filter(Boolean))));
}

// A chart's values: the same table, without shades or questions.
export function valuesTable({ title, table }) {
  const rows = table.rows.map((cells) => ({ key: null, total: false, cells: cells.map((text) => ({ text })) }));
  return scrollable(`Valeurs : ${title}`, tableOf({ columns: table.columns, rows, caption: title }, () => {}));
}

const LONG_TEXT = 60;

// Focusable, or a keyboard could not scroll it.
function scrollable(label, table) {
  return element("div", { className: "board-scroll", role: "region", tabIndex: 0, "aria-label": label }, table);
}

function tableOf({ columns, rows, caption }, select) {
  return element("table", { className: "board-table" },
    textIf(caption, "caption", "board-caption"),
    element("thead", {}, element("tr", {}, columns.map((column) => heading(column, select)))),
    element("tbody", {}, rows.map((row) => line(row, columns, select))));
}

function heading(column, select) {
  return element("th", { scope: "col", className: column.numeric ? "is-numeric" : "" },
    asked(column.label, column.key, `column-${column.key}`, select));
}

function line(row, columns, select) {
  const cells = row.cells.map((cell, index) =>
    index === 0 ? rowHeading(cell, row, select) : value(cell, columns[index], row, select));
  return element("tr", { className: row.total ? "is-total" : "" }, cells);
}

function rowHeading(cell, row, select) {
  const key = cell.key ?? row.key;
  return element("th", { scope: "row" }, asked(cell.text, key, `row-${key}`, select));
}

function value(cell, column, row, select) {
  const shade = cell.shade ?? null;
  const classes = [column.numeric ? "is-numeric" : "", shade === null ? "" : `is-shade-${shade}`,
    cell.text.length > LONG_TEXT ? "is-long" : ""];
  const label = `${column.label}, ${row.cells[0].text} : ${cell.text}`;
  return element("td", { className: classes.join(" ").trim() },
    asked(cell.text, cell.key, `cell-${cell.key}`, select, `${label}, d'où vient ce chiffre ?`));
}

function asked(text, key, name, select, label = null) {
  if (key === null || key === undefined) return text;
  return action(text, name, () => select(key), { className: "board-cell-action", "aria-label": label });
}
