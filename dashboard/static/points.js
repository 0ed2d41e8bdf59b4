// How does a keyboard walk through the points of a chart?

const number = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const date = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

// Its own key, else the block's key at that place, else none: the whole block is asked about.
export function keyOf({ figure, keys }, curve, index) {
  const own = figure.data[curve].customdata?.[index];
  const key = Array.isArray(own) ? own[0] : own;
  return key ?? keys?.[index] ?? null;
}

export function currentPoint(chart) {
  return pointsOf(chart)[chart.point] ?? null;
}

// Highlights the point `step` places further; the answer is what is said aloud.
export function movePoint(chart, step) {
  const points = pointsOf(chart);
  if (points.length === 0) return "";
  const isFirst = chart.point < 0;
  const wanted = isFirst && step === 1 ? 0 : Math.max(chart.point, 0) + step;
  chart.point = Math.min(Math.max(wanted, 0), points.length - 1);
  highlight(chart, points[chart.point]);
  return `${points[chart.point].said}, ${chart.point + 1} sur ${points.length}`;
}

export function withoutHighlight(chart) {
  chart.point = -1;
  chart.live.textContent = "";
  chart.plot.querySelectorAll(".is-current").forEach((node) => node.classList.remove("is-current"));
  if (chart.plot.data) window.Plotly.Fx.unhover(chart.plot);
}

// Every drawn value, place by place and, at one place, series by series; as the eye meets them.
function pointsOf({ block, plot }) {
  const traces = block.figure?.data ?? [];
  const points = traces.flatMap((trace, curve) => tracePoints(block, trace, curve, traces.length > 1));
  points.sort((one, other) => one.place - other.place || one.curve - other.curve);
  return isFirstAtBottom(traces, plot) ? points.reverse() : points;
}

function isFirstAtBottom(traces, plot) {
  const [low, high] = plot._fullLayout?.yaxis?.range ?? [1, 0];
  return low < high && traces.some((trace) => trace.orientation === "h");
}

function tracePoints({ figure }, trace, curve, isNamed) {
  const [places, values] = coordinates(trace);
  const order = [...new Set(figure.data.flatMap((each) => coordinates(each)[0]))];
  return values
    .map((value, index) => ({ value, index, label: places[index] }))
    .filter(({ value }) => value !== null && value !== undefined && trace.hoverinfo !== "skip")
    .map(({ value, index, label }) => ({
      curve, index, place: trace.hovertext ? index : order.indexOf(label), said: said(figure, trace, label, value, index, isNamed),
    }));
}

function coordinates(trace) {
  if (trace.type === "pie") return [trace.labels ?? [], trace.values ?? []];
  return trace.orientation === "h" ? [trace.y ?? [], trace.x ?? []] : [trace.x ?? [], trace.y ?? []];
}

function said({ layout }, trace, label, value, index, isNamed) {
  if (trace.hovertext?.[index]) return trace.hovertext[index];
  const full = layout?.meta?.labels?.[label] ?? written(label);
  const text = Array.isArray(trace.text) && trace.text[index] ? trace.text[index] : written(value);
  return `${full}${isNamed && trace.name ? `, ${trace.name}` : ""} : ${text}`;
}

function written(value) {
  if (typeof value === "number") return number.format(value);
  return /^\d{4}-\d\d-\d\d/.test(value) ? date.format(new Date(value)) : String(value);
}

function highlight({ plot }, { curve, index }) {
  plot.querySelectorAll(".is-current").forEach((node) => node.classList.remove("is-current"));
  window.Plotly.Fx.hover(plot, [{ curveNumber: curve, pointNumber: index }]);
  [...plot.querySelectorAll(".point, .slice")].find((node) => isDrawn(node, curve, index))?.classList.add("is-current");
}

// Plotly leaves what it has computed on each node it draws.
function isDrawn(node, curve, index) {
  const drawn = node.__data__;
  const trace = drawn?.trace ?? node.closest(".trace")?.__data__?.[0]?.trace;
  return drawn?.i === index && (trace?.index ?? curve) === curve;
}
