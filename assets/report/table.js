// A table that sorts by any column and shows a bounded number of rows, more on demand.

import { element, fill } from './element.js';
import { counted, formatBytes } from './format.js';

/**
 * A table in this section. Columns: {label, value(row), text(row)?, className?, isText?, bar?}. `bar(row)` is a share
 * from 0 to 1, drawn behind the text. `choose(row)` is called for the row whose name was clicked. `most`: rows at first.
 */
export function createTable(place, { title, columns, sortBy, noun, choose, most }) {
  const state = { rows: [], column: sortBy, isUp: false, most };
  const head = element('tr', {});
  const body = element('tbody', {});
  const more = element('button', { type: 'button', className: 'more' });
  const caption = element('h2', {}, title);
  const table = element('table', { 'aria-label': title }, element('thead', {}, head), body);
  fill(place, caption, element('div', { className: 'scroll' }, table), more);
  const draw = () => {
    drawHead(head, { columns, state, draw });
    const rows = state.rows.toSorted(orderOf(state));
    fill(
      body,
      rows.slice(0, state.most).map((row) => drawRow(row, { columns, choose })),
    );
    fill(caption, title, element('small', {}, ` ${counted(rows.length, noun)}`));
    const left = rows.length - state.most;
    more.hidden = left <= 0;
    more.textContent = `Show ${formatBytes(Math.min(left, state.most * 3))} more of ${formatBytes(left)}`;
  };
  more.addEventListener('click', () => {
    state.most *= 4;
    draw();
  });
  return {
    show(rows) {
      state.rows = rows;
      place.hidden = rows.length === 0;
      draw();
    },
  };
}

function drawHead(head, { columns, state, draw }) {
  const focused = [...head.querySelectorAll('button')].indexOf(document.activeElement);
  const cells = columns.map((column) => {
    const isSorted = column === state.column;
    const button = element('button', { type: 'button' }, column.label);
    button.addEventListener('click', () => {
      state.isUp = isSorted ? !state.isUp : column.isText === true;
      state.column = column;
      draw();
    });
    const sort = isSorted ? (state.isUp ? 'ascending' : 'descending') : 'none';
    return element('th', { scope: 'col', className: classOf(column), 'aria-sort': sort }, button);
  });
  fill(head, cells);
  if (focused >= 0) head.querySelectorAll('button')[focused].focus();
}

function drawRow(row, { columns, choose }) {
  const cells = columns.map((column, index) => {
    const text = (column.text ?? column.value)(row);
    if (index > 0) return barred(element('td', { className: classOf(column) }, text), column.bar?.(row));
    const name = choose === undefined ? text : element('button', { type: 'button', className: 'name' }, text);
    if (choose !== undefined) name.addEventListener('click', () => choose(row));
    return element('th', { scope: 'row' }, name, ...(column.below?.(row) ?? []));
  });
  return element('tr', {}, cells);
}

function barred(cell, share) {
  if (share !== undefined) {
    cell.classList.add('barred');
    cell.style.setProperty('--share', `${(100 * share).toFixed(2)}%`);
  }
  return cell;
}

function classOf({ isText, className = '' }) {
  return isText === true ? className : `number ${className}`.trim();
}

function orderOf({ column, isUp }) {
  const sign = isUp ? 1 : -1;
  return (a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    if (left === right) return a.name < b.name ? -1 : 1;
    return left < right ? -sign : sign;
  };
}
