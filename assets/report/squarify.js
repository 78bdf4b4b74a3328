// The layout of a treemap: rectangles with areas in given proportions, none thinner than it must be.
// Bruls, Huizing, van Wijk: Squarified Treemaps (2000).

/** Rectangles that fill `rect` ({x, y, w, h}), one for each weight. The weights are positive, largest first. */
export function squarify(weights, rect) {
  const rects = [];
  let { x, y, w, h } = rect;
  let left = weights.reduce((sum, weight) => sum + weight, 0);
  for (let from = 0; from < weights.length;) {
    const side = Math.min(w, h);
    const scale = left === 0 ? 0 : (w * h) / left;
    const { to, sum } = findRow(weights, { from, side, scale });
    const thickness = side === 0 ? 0 : (sum * scale) / side;
    let along = 0;
    for (const weight of weights.slice(from, to)) {
      const length = sum === 0 ? 0 : (weight / sum) * side;
      rects.push(
        w >= h ? { x, y: y + along, w: thickness, h: length } : { x: x + along, y, w: length, h: thickness },
      );
      along += length;
    }
    if (w >= h) [x, w] = [x + thickness, Math.max(0, w - thickness)];
    else [y, h] = [y + thickness, Math.max(0, h - thickness)];
    left -= sum;
    from = to;
  }
  return rects;
}

/** The row that begins at `from`: as many as make its worst rectangle better. */
function findRow(weights, { from, side, scale }) {
  let to = from;
  let sum = 0;
  let worst = Infinity;
  while (to < weights.length) {
    const next = sum + weights[to];
    const ratio = worstRatio({
      largest: weights[from] * scale,
      smallest: weights[to] * scale,
      area: next * scale,
      side,
    });
    if (to > from && ratio > worst) break;
    worst = ratio;
    sum = next;
    to += 1;
  }
  return { to, sum };
}

function worstRatio({ largest, smallest, area, side }) {
  const square = side * side;
  return Math.max((square * largest) / (area * area), (area * area) / (square * smallest));
}
