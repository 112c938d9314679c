// Who took which position when: a lane for each position in the order of its scale, a line for each speaker, a flip where
// a line crosses the middle of the scale, half of one where it only leaves its lane. The quotation stands in the note that
// follows the pointer.
import { axisX, axisY, dot, gridY, link, plot, pointer, text, tip } from "@observablehq/plot";
import { SYMBOLS, described, namedPoints, tickDays, withinDays } from "./marks.js";

export const heightOfPositions = ({ lanes }) => 70 + 44 * lanes.length;

// Over the middle of the scale.
function crosses({ from, to }, lanes) {
  const middle = (lanes.length - 1) / 2;
  return (lanes.indexOf(from.value) - middle) * (lanes.indexOf(to.value) - middle) < 0;
}

export function drawPositions({ points, lanes, ordered, width }) {
  const speaking = points.map(point => ({ ...point, name: point.speaker || point.source }));
  const speakers = [...new Set(speaking.map(point => point.name))];
  const steps = speakers.flatMap(name => {
    const own = speaking.filter(point => point.name === name);
    return own.slice(1).map((point, n) => ({ from: own[n], to: point, name, flip: own[n].value !== point.value }));
  });
  const flips = steps.filter(step => step.flip);
  const line = { x1: step => step.from.said, x2: step => step.to.said, y1: step => step.from.value, y2: step => step.to.value };
  const marginLeft = Math.min(150, 24 + 7 * Math.max(...lanes.map(lane => lane.length))), marginRight = 40;
  return plot({
    width, height: heightOfPositions({ lanes }), marginLeft, marginRight, marginTop: 24, marginBottom: 36, className: "plot",
    x: { type: "utc", domain: withinDays(speaking.map(point => point.said)), label: "said" },
    y: { type: "point", domain: lanes, label: null, padding: 0.6 },
    color: { domain: speakers, range: speakers.map((_, n) => `var(--source-${n % 8})`) },
    symbol: { domain: speakers, range: speakers.map((_, n) => SYMBOLS[n % SYMBOLS.length]) },
    marks: [
      gridY({ strokeOpacity: 0.2 }),
      axisX({ ticks: tickDays(speaking.map(point => point.said), width - 200), tickFormat: "%-d %b %Y", tickSize: 4 }),
      axisY({ tickSize: 0, textOverflow: "ellipsis", lineWidth: 14 }),
      link(steps.filter(step => !step.flip), { ...line, stroke: "name", strokeWidth: 2 }),
      link(flips, { ...line, stroke: "var(--conflict)", strokeWidth: 2, strokeDasharray: "6 4", markerEnd: "arrow" }),
      text(flips, { x: step => step.to.said, y: step => step.to.value, text: step => (ordered && !crosses(step, lanes) ? "half flip" : "flip"), fill: "var(--conflict)", fontWeight: "bold", dy: -14, stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" }),
      dot(speaking, { x: "said", y: "value", r: 6, fill: "name", symbol: "name", stroke: "var(--paper)" }),
      text(speaking.length <= 12 ? namedPoints(speaking, width - marginLeft - marginRight) : [], { x: "said", y: "value", text: "name", dy: 17, lineWidth: 12, textOverflow: "ellipsis", fill: "currentColor", stroke: "var(--paper)", strokeWidth: 3, paintOrder: "stroke" }),
      tip(speaking, pointer({ x: "said", y: "value", title: described, fill: "var(--paper)", stroke: "currentColor", lineWidth: 30 })),
    ],
  });
}
