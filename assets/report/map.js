// The treemap: groups with their rows inside, or the rows of one group. A bounded number of elements, whatever the
// data; one of them takes part in the order of Tab, the arrow keys go from there.

import { element } from './element.js';
import { describeChange } from './detail.js';
import { formatBytes, formatShare, formatSize, formatSizeChange } from './format.js';
import { squarify } from './squarify.js';

const MOST_CELLS = 400;
const MOST_PARTS = 900;
const SMALLEST_PART = 20;
const HEADING = 18;
const PADDING = 3;
/** Left and right of a label. */
const MARGIN = 4;
const FONT = '11.5px system-ui, sans-serif';
const BOLD = `600 ${FONT}`;

/** A map in this element. `on` has open(item, row), show(item) and back(). */
export function createMap(place, on) {
  const state = { items: new Map(), width: 0, height: 0 };
  const itemAt = (target) => state.items.get(target.closest('[data-key]')?.dataset.key);
  place.addEventListener('click', ({ target }) => {
    const cell = target.closest('.cell');
    if (cell !== null) on.open(state.items.get(cell.dataset.key), itemAt(target));
  });
  place.addEventListener('pointerover', ({ target }) => on.show(itemAt(target)));
  place.addEventListener('pointerleave', () => on.show(undefined));
  place.addEventListener('focusin', ({ target }) => {
    rove(place, target);
    on.show(itemAt(target));
  });
  place.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') on.back();
    else if (move(place, event.key)) event.preventDefault();
  });
  return {
    draw: (view) => draw(place, state, view),
    /** Draws again where the map is no longer as large as it was. */
    resize(view) {
      if (place.clientWidth !== state.width || place.clientHeight !== state.height) draw(place, state, view);
    },
    focus: (key) => (place.querySelector(`.cell[data-key="${key}"]`) ?? document.activeElement).focus(),
  };
}

/** Draws the groups of a view, or, where one is open, its rows. */
function draw(place, state, { image, groups, open }) {
  const hadFocus = place.contains(document.activeElement);
  const key = document.activeElement?.dataset.key;
  const width = place.clientWidth;
  const height = place.clientHeight;
  const all = (open === undefined ? groups : open.rows)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  const items = all.slice(0, MOST_CELLS);
  const rest = all.slice(MOST_CELLS).reduce((sum, { weight }) => sum + weight, 0);
  Object.assign(state, { items: new Map(), width, height });
  const budget = { parts: MOST_PARTS, strongest: strongestChange(image) };
  const rects = squarify([...items.map(({ weight }) => weight), ...(rest > 0 ? [rest] : [])], {
    x: 0,
    y: 0,
    w: width,
    h: height,
  });
  const cells = items.map((item, index) => {
    state.items.set(item.key, item);
    return drawCell(item, { rect: rects[index], whole: { w: width, h: height }, image, state, budget });
  });
  if (rest > 0)
    cells.push(drawRest(all.length - items.length, { rect: rects.at(-1), whole: { w: width, h: height } }));
  place.replaceChildren(...cells);
  const first = place.querySelector(`[data-key="${key}"].cell`) ?? cells[0];
  if (first === undefined) return;
  rove(place, first);
  if (hadFocus) first.focus({ preventScroll: true });
}

function drawCell(item, { rect, whole, image, state, budget }) {
  const cell = element('button', {
    type: 'button',
    className: 'cell',
    tabIndex: -1,
    'aria-label': spoken(image, item),
  });
  cell.dataset.key = item.key;
  setPlace(cell, rect, whole);
  setColour(cell, item, budget);
  const rows = item.rows ?? [];
  const isRoomy = rect.w > 70 && rect.h > 44 && rows.length > 1;
  const label = fitting(item.name, rect, isRoomy ? BOLD : FONT);
  if (label !== '') cell.append(element('span', { className: isRoomy ? 'label heading' : 'label' }, label));
  const size = item.change === undefined ? formatSize(item.own) : formatSizeChange(item.change);
  const hasRoom = !isRoomy && rect.h > 36 && widthOf(size, FONT) <= rect.w - 2 * MARGIN;
  if (hasRoom && label !== '' && item.change !== 0)
    cell.append(element('span', { className: 'label below' }, size));
  if (isRoomy) cell.append(...drawParts(item, { rect, image, state, budget }));
  return cell;
}

/** What is too much to be drawn: a search finds it. */
function drawRest(count, { rect, whole }) {
  const label = `${formatBytes(count)} smaller`;
  const rest = element('span', { className: 'rest' }, fitting(label, rect));
  setPlace(rest, rect, whole);
  return rest;
}

/** The rows inside a group: for the pointer and the eye; from the keyboard the group is opened first. */
function drawParts(group, { rect, state, budget }) {
  const inner = { x: PADDING, y: HEADING, w: rect.w - 2 * PADDING, h: rect.h - HEADING - PADDING };
  const scale = (inner.w * inner.h) / group.weight;
  const rows = group.rows.filter(({ weight }) => weight * scale >= SMALLEST_PART).slice(0, budget.parts);
  budget.parts -= rows.length;
  const rest = group.weight - rows.reduce((sum, { weight }) => sum + weight, 0);
  const rects = squarify([...rows.map(({ weight }) => weight), ...(rest > 0 ? [rest] : [])], inner);
  return rows.map((row, index) => {
    state.items.set(row.key, row);
    const part = element('span', { className: 'part' });
    part.dataset.key = row.key;
    setPlace(part, rects[index], rect);
    setColour(part, row, budget);
    part.textContent = fitting(row.name, rects[index]);
    return part;
  });
}

// In hundredths, so that the map keeps its form when the page gets another width (in print, while it is resized).
function setPlace(cell, { x, y, w, h }, whole) {
  const percent = (part, of) => `${((100 * part) / of).toFixed(4)}%`;
  cell.style.left = percent(x, whole.w);
  cell.style.top = percent(y, whole.h);
  cell.style.width = percent(w, whole.w);
  cell.style.height = percent(h, whole.h);
}

function setColour(cell, item, { strongest }) {
  if (item.change === undefined) {
    const { hue, chroma } = item.group ?? item;
    cell.style.setProperty('--hue', hue);
    cell.style.setProperty('--chroma', chroma);
    return;
  }
  cell.classList.add(item.change === 0 ? 'same' : item.change > 0 ? 'grown' : 'shrunk');
  cell.style.setProperty('--strength', Math.sqrt(Math.abs(item.change) / strongest));
}

function strongestChange({ rows, groups }) {
  return [...rows, ...groups].reduce((most, { change = 0 }) => Math.max(most, Math.abs(change)), 1);
}

function spoken(image, item) {
  if (image.kind === 'growth') {
    return `${item.name}: ${formatBytes(item.own)} bytes, ${describeChange(item)}`;
  }
  return `${item.name}: ${formatBytes(item.own)} bytes, ${formatShare(item.own, image.whole)}`;
}

const widths = new Map();
let ruler;

/** The name, or as much of its end as fits: all of it, the last two parts of the path, the last part; else nothing. */
function fitting(name, { w, h }, font = FONT) {
  const width = w - 2 * MARGIN;
  if (h < 15 || width < 16) return '';
  const parts = name.split('/');
  // "v2" alone names nothing.
  const shortest = /^v\d+$/.test(parts.at(-1)) ? parts.slice(-2) : parts.slice(-1);
  const texts = [name, parts.slice(-2).join('/'), shortest.join('/')];
  return texts.find((text) => widthOf(text, font) <= width) ?? '';
}

function widthOf(text, font) {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ruler ??= document.createElement('canvas').getContext('2d');
  ruler.font = font;
  // What is far too long is not measured: thousands of such names would take longer than all else.
  const width = text.length > 200 ? Infinity : ruler.measureText(text).width;
  widths.set(key, width);
  return width;
}

function rove(place, target) {
  const cell = target.closest('.cell');
  if (cell === null) return;
  for (const other of place.querySelectorAll('.cell[tabindex="0"]')) other.tabIndex = -1;
  cell.tabIndex = 0;
}

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** Moves the focus to the nearest cell in the key's direction; gives whether the key was one for that. */
function move(place, key) {
  const cells = [...place.querySelectorAll('.cell')];
  if (key === 'Home' || key === 'End') {
    cells.at(key === 'Home' ? 0 : -1)?.focus();
    return true;
  }
  const direction = DIRECTIONS[key];
  if (direction === undefined) return false;
  const from = centreOf(document.activeElement);
  const costs = cells.map((cell) => costOf(from, centreOf(cell), direction));
  const least = Math.min(...costs);
  if (least < Infinity) cells[costs.indexOf(least)].focus();
  return true;
}

function costOf(from, to, [right, down]) {
  const along = (to.x - from.x) * right + (to.y - from.y) * down;
  const aside = Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * right);
  return along <= 1 ? Infinity : along + 2 * aside;
}

function centreOf(cell) {
  const { left, top, width, height } = cell.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
