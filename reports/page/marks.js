// What the charts share.

const DAY = 86_400_000;

/// From the first to the last of some days, with room on both sides, however few they are.
export function withinDays(days) {
  const first = Math.min(...days), last = Math.max(...days);
  const room = Math.max((last - first) * 0.12, 2 * DAY);
  return [new Date(first - room), new Date(last + room)];
}

/// Those of the days whose names have room beside one another on a picture of a width in pixels.
export function tickDays(days, width) {
  const [first, last] = withinDays(days);
  const room = (90 / width) * (last - first);
  const ticks = [];
  for (const day of [...new Set(days.map(Number))].sort((a, b) => a - b))
    if (!ticks.length || day - ticks[ticks.length - 1] >= room) ticks.push(day);
  return ticks.map(day => new Date(day));
}

/// Those of the points of a lane whose names have room beside one another; a name that goes on is told once.
export function namedPoints(points, width) {
  const [first, last] = withinDays(points.map(point => point.said));
  const at = point => ((point.said - first) / (last - first)) * width;
  const ends = new Map();
  return [...points].sort((a, b) => a.said - b.said).filter(point => {
    const before = ends.get(point.value);
    const half = Math.min(40, 3.3 * point.name.length) + 4;
    if (before && (before.name === point.name || at(point) - half < before.end)) return false;
    ends.set(point.value, { name: point.name, end: at(point) + half });
    return true;
  });
}

/// Told apart without colours, too.
export const SYMBOLS = ["circle", "square", "triangle", "diamond", "star", "wye"];

/// What the note beside the pointer says.
export const described = point => `${point.value}\n${point.who}, ${point.said.toISOString().slice(0, 10)}\n“${point.words}”`;
