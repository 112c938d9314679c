// Pictures of the tables beside them, for those who would rather look. A picture is drawn when it comes near the screen,
// and all of them before the page is printed.
import { drawFigures, heightOfFigures } from "./figures.js";
import { drawPositions, heightOfPositions } from "./positions.js";

// Known before a picture is drawn, so that the page does not move under the reader.
const HEIGHT = { figures: heightOfFigures, positions: heightOfPositions };
const DRAW = { figures: drawFigures, positions: drawPositions };

export function drawCharts(charts) {
  const waiting = new Map();
  for (const figure of document.querySelectorAll("figure[data-chart]")) {
    const chart = charts[figure.dataset.chart];
    if (!chart) continue;
    figure.hidden = false;
    figure.style.minHeight = `${HEIGHT[chart.kind](chart) + 48}px`;
    waiting.set(figure, chart);
  }
  const draw = figure => {
    const chart = waiting.get(figure);
    if (!chart) return;
    waiting.delete(figure);
    const points = chart.points.map(point => ({ ...point, ...days(point), who: [point.speaker, point.source].filter(Boolean).join(" in ") }));
    put(figure, chart, DRAW[chart.kind]({ ...chart, points, width: Math.max(320, Math.min(figure.clientWidth, 900)) }));
  };
  const near = new IntersectionObserver(entries => {
    for (const entry of entries) if (entry.isIntersecting) (near.unobserve(entry.target), draw(entry.target));
  }, { rootMargin: "400px" });
  for (const figure of waiting.keys()) near.observe(figure);
  addEventListener("beforeprint", () => [...waiting.keys()].forEach(draw));
}

const days = point => ({ said: new Date(point.said), from: new Date(point.from), to: new Date(point.to) });

function put(figure, chart, svg) {
  // The page's own style has what the library would put here, and its policy allows no other.
  svg.querySelectorAll("style").forEach(style => style.remove());
  // Names of marks are no names of pictures.
  svg.querySelectorAll("g[aria-label]").forEach(mark => ((mark.dataset.mark = mark.getAttribute("aria-label")), mark.removeAttribute("aria-label")));
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", `${chart.title}: a chart of what the table below tells`);
  const caption = document.createElement("figcaption");
  caption.textContent = `${chart.title}. The table below holds the same.`;
  figure.replaceChildren(svg, caption);
}
