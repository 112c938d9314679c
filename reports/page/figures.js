// Figures over time: each a bar from the least to the most that its words allow, thick where a reader takes them to lie,
// in the colour and with the name of its source; a bar without a bound is dashed and ends at the edge. Between the sides
// of the finding stands the conflict.
import { axisX, axisY, dot, gridY, link, plot, pointer, ruleX, text, tip } from "@observablehq/plot";
import { SYMBOLS, described, tickDays, withinDays } from "./marks.js";

export const heightOfFigures = () => 260;

export function drawFigures({ points, clashes, unit, width }) {
  const [low, high] = extent(points);
  const clipped = points.map(point => ({
    ...point,
    at: new Date((+point.from + +point.to) / 2),
    hardLow: point.hard[0] ?? low,
    hardHigh: point.hard[1] ?? high,
    softLow: point.soft[0] ?? low,
    softHigh: point.soft[1] ?? high,
  }));
  const sources = [...new Set(points.map(point => point.source))];
  const conflicts = clashes.map(([one, other]) => between(clipped[one], clipped[other]));
  return plot({
    width, height: heightOfFigures(), marginLeft: 64, marginRight: 24, marginTop: 28, marginBottom: 36, className: "plot",
    x: { type: "utc", domain: withinDays(clipped.map(point => point.at)), label: "as of" },
    y: { domain: [low, high], label: unit, nice: true },
    color: { domain: sources, range: sources.map((_, n) => `var(--source-${n % 8})`) },
    symbol: { domain: sources, range: sources.map((_, n) => SYMBOLS[n % SYMBOLS.length]) },
    marks: [
      gridY({ strokeOpacity: 0.12 }),
      axisX({ ticks: tickDays(clipped.map(point => point.at), width - 90), tickFormat: "%-d %b %Y", tickSize: 4 }),
      axisY({ ticks: 5, tickFormat: "s" }),
      ruleX(clipped.filter(point => !isOpen(point)), { ...allowed }),
      ruleX(clipped.filter(isOpen), { ...allowed, strokeDasharray: "4 3" }),
      ruleX(clipped, { x: "at", y1: "softLow", y2: "softHigh", stroke: "source", strokeWidth: 8, strokeOpacity: 0.55, strokeLinecap: "round" }),
      dot(clipped, { x: "at", y: point => (point.softLow + point.softHigh) / 2, r: 5, fill: "source", stroke: "var(--paper)", symbol: "source" }),
      link(conflicts, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", stroke: "var(--conflict)", strokeWidth: 2, strokeDasharray: "6 4", markerStart: "dot", markerEnd: "dot" }),
      text(conflicts.length > FEW ? conflicts.slice(0, 1) : conflicts, { x: point => new Date((+point.x1 + +point.x2) / 2), y: point => (point.y1 + point.y2) / 2, text: () => "conflict", fill: "var(--conflict)", fontWeight: "bold", dy: -8, stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" }),
      text(named(clipped, sources), { x: "at", y: "hardHigh", text: "source", dy: -9, lineWidth: 12, textOverflow: "ellipsis", fill: "currentColor", stroke: "var(--paper)", strokeWidth: 3, paintOrder: "stroke" }),
      tip(clipped, pointer({ x: "at", y: point => (point.softLow + point.softHigh) / 2, title: described, fill: "var(--paper)", stroke: "currentColor", lineWidth: 30 })),
    ],
  });
}

// Where there are more, one name stands for all of them.
const FEW = 6;

// The points that bear the name of their source: all while they are few, then the first of each; none of a single one.
function named(points, sources) {
  if (sources.length < 2) return [];
  return points.length <= 2 * FEW ? points : sources.map(source => points.find(point => point.source === source)).slice(0, 2 * FEW);
}

const allowed = { x: "at", y1: "hardLow", y2: "hardHigh", stroke: "source", strokeWidth: 2 };
const isOpen = point => point.hard.includes(null);

// All bounds, and some room; what is open goes as far.
function extent(points) {
  const bounds = points.flatMap(point => [...point.hard, ...point.soft]).filter(bound => bound !== null);
  const low = Math.min(...bounds), high = Math.max(...bounds);
  const room = (high - low || Math.abs(high) || 1) * 0.18;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}

// From the upper end of the lower figure to the lower end of the upper one.
function between(one, other) {
  const [under, above] = one.softHigh <= other.softLow ? [one, other] : [other, one];
  return { x1: under.at, y1: under.softHigh, x2: above.at, y2: above.softLow };
}
