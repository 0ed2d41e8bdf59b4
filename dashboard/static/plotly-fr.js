// How do Plotly's charts speak French and look like the rest of the page?

const FONT = "'Source Sans 3', sans-serif";
const NARROW = 520;
const CHARACTER = 7.2; // Mean width, in pixels, of a character of a 14-pixel label.
const AXIS = {
  automargin: true,
  exponentformat: "none",
  fixedrange: true,
  gridcolor: "#E3E7EB",
  linecolor: "#6F7B87",
  separatethousands: true,
  tickfont: { size: 14, color: "#51606F" },
  ticklabelstandoff: 4,
  title: { font: { size: 14, color: "#51606F" }, standoff: 8 },
  zerolinecolor: "#6F7B87",
};
const TEMPLATE = {
  layout: {
    bargap: 0.28,
    colorway: ["#1B3350", "#A3381F", "#864DB0", "#278E7B", "#B5860F", "#1F5C8B", "#5590B8", "#808C99"],
    dragmode: false,
    font: { color: "#1B2430", family: FONT, size: 14 },
    hoverlabel: { align: "left", bgcolor: "#1B2430", bordercolor: "#1B2430", font: { color: "#FFFFFF", family: FONT, size: 14 } },
    hovermode: "closest",
    legend: { orientation: "h", x: 0, xanchor: "left", y: 1, yanchor: "bottom", font: { size: 14 } },
    margin: { l: 4, r: 16, t: 4, b: 4 },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    xaxis: AXIS,
    yaxis: AXIS,
  },
};

export const CONFIG = { displayModeBar: false, doubleClick: false, locale: "fr", responsive: false, showTips: false };

// All keys of the format are needed, otherwise Plotly falls back to English for all of them.
const FORMAT = {
  days: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  shortDays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
  months: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre"],
  shortMonths: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
  date: "%d/%m/%Y",
  decimal: ",",
  thousands: "\u202F",
  year: "%Y",
  month: "%b %Y",
  dayMonth: "%-d %b",
  dayMonthYear: "%-d %b %Y",
};

export function registerFrench(plotly) {
  plotly.register({ moduleType: "locale", name: "fr", dictionary: {}, format: FORMAT });
}

// The figure's own layout, at this width. `layout.meta.narrow` is laid over it on a phone.
export function layoutFor({ figure, height }, width) {
  const isNarrow = width < NARROW;
  const layout = structuredClone({ ...figure.layout, ...(isNarrow ? figure.layout?.meta?.narrow : {}) });
  const lines = wrapLabels(layout, figure.data, width);
  const grown = lines > 0 ? Math.max(height, lines * 18 + 48) : height;
  return { ...layout, template: TEMPLATE, width, height: isNarrow ? grown : height, autosize: false };
}

// Long labels would leave no room for the bars. The answer is the room, in lines of text,
// that horizontal bars need (0: no horizontal bar).
function wrapLabels(layout, data, width) {
  const horizontal = data.some((trace) => trace.orientation === "h");
  const [axis, letter] = horizontal ? ["yaxis", "y"] : ["xaxis", "x"];
  const categories = [...new Set(data.flatMap((trace) => (trace.type === "bar" ? trace[letter] ?? [] : [])))];
  if (categories.length === 0 || !categories.every((category) => isWord(category))) return 0;
  const room = horizontal ? width * 0.4 : (width - 60) / categories.length;
  const texts = labelsOf(layout[axis], categories).map((text) => wrap(text, Math.floor(room / CHARACTER)));
  layout[axis] = { ...layout[axis], tickmode: "array", tickvals: categories, ticktext: texts };
  return horizontal ? texts.reduce((sum, text) => sum + text.split("<br>").length + 0.6, 0) : 0;
}

// Numbers and dates are not names: Plotly writes them better itself.
function isWord(category) {
  return typeof category === "string" && Number.isNaN(Number(category)) && !/^\d{4}-\d\d/.test(category);
}

function labelsOf(axis, categories) {
  const given = new Map((axis?.tickvals ?? []).map((value, index) => [value, axis.ticktext?.[index]]));
  return categories.map((category) => given.get(category) ?? category);
}

function wrap(text, length) {
  const lines = [""];
  for (const word of text.replaceAll("<br>", " ").split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= length || lines.at(-1) === "") lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join("<br>");
}
