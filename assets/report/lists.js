// What is not a map: the columns of the tables; findings and advice as lists; the numbers on top.

import { element, fill } from './element.js';
import { formatBytes, formatChange, formatShare, formatSize, formatSizeChange } from './format.js';
import { CONFIDENCES, KINDS } from './image.js';

const name = (label, below) => ({ label, value: (row) => row.name, isText: true, below });
const bytes = (label, member, className) => ({
  label,
  value: (row) => row[member] ?? 0,
  text: (row) => (row[member] === undefined ? '' : formatBytes(row[member])),
  className,
});

/** The columns of the three tables, for one kind of page. */
export function columnsOf(kind, whole) {
  const share = {
    label: '%',
    value: (row) => row.own,
    text: (row) => formatShare(row.own, whole()),
    bar: (row) => row.own / (whole() || 1),
  };
  const versions = (row) => (row.version === undefined ? [] : [element('small', {}, row.version)]);
  const owner = (row) => [element('small', { className: 'narrow' }, row.group.name)];
  const group = { label: 'module', value: (row) => row.group.name, isText: true, className: 'wide' };
  if (kind === 'growth') {
    const change = { label: 'change', value: (row) => row.change, text: (row) => formatChange(row.change) };
    const both = [bytes('before', 'before'), bytes('after', 'own'), change];
    return {
      groups: [name('module', versions), ...both],
      rows: [name('package', owner), group, ...both],
      sections: [name('section'), ...both],
    };
  }
  return {
    groups: [
      name('module', versions),
      bytes('own', 'own'),
      share,
      bytes('with what only it brings in', 'ownPlus', 'wrap'),
    ],
    rows: [
      name('package', owner),
      group,
      bytes('bytes', 'own'),
      share,
      ...KINDS.map(kindColumn),
      sureColumn(),
    ],
    sections: [name('section'), bytes('bytes', 'own'), share],
  };
}

function kindColumn(label, index) {
  return {
    label,
    value: (row) => row.kinds[index],
    text: (row) => formatBytes(row.kinds[index]),
    className: 'wide',
  };
}

/** How much of a package's bytes is known exactly; the other confidences stand in the cell's title. */
function sureColumn() {
  const exact = ({ confidences, own }) => (own === 0 ? 0 : confidences[0] / own);
  const isKnown = ({ confidences }) => confidences.some((part) => part > 0);
  return {
    label: CONFIDENCES[0],
    value: exact,
    text: (row) => (isKnown(row) ? formatShare(exact(row), 1) : ''),
    className: 'wide',
  };
}

/** The three numbers. */
export function showNumbers(place, numbers) {
  const items = numbers.map(({ label, bytes: count, before }) => {
    if (count === undefined)
      return element('div', {}, element('dt', {}, label), element('dd', {}, 'not known'));
    const change = before === undefined ? [] : [element('small', {}, ` ${formatSizeChange(count - before)}`)];
    const size = element('small', {}, formatSize(count));
    return element(
      'div',
      {},
      element('dt', {}, label),
      element('dd', {}, `${formatBytes(count)} `, size, change),
    );
  });
  fill(place, items);
}

/** The findings; the section is hidden where there are none. */
export function showFindings(place, findings) {
  place.hidden = findings.length === 0;
  const items = findings.map(({ id, name: title, severity, what, evidence, yaml, words }) =>
    element(
      'li',
      {},
      element(
        'h3',
        {},
        title,
        ' ',
        element('small', {}, [id, severity].filter((part) => part !== undefined).join(', ')),
      ),
      element('p', {}, what),
      ...(evidence.length === 0 ? [] : [element('ul', {}, evidence.slice(0, 5).map(evidenceItem))]),
      ...fixOf(yaml, words),
    ),
  );
  fill(
    place,
    element('h2', {}, 'Findings', element('small', {}, ` ${findings.length}`)),
    element('ul', { className: 'cards' }, items),
  );
}

function evidenceItem({ name: seen, detail, chain = [] }) {
  const more = detail === undefined ? '' : `: ${detail}`;
  const path = chain.length < 2 ? [] : [element('div', { className: 'chain' }, chain.join(' → '))];
  return element('li', {}, element('code', {}, seen), more, path);
}

function fixOf(yaml, words) {
  const code = yaml === '' ? [] : [element('pre', {}, yaml)];
  return words === '' ? code : [...code, element('p', { className: 'quiet' }, words)];
}

/** Ways to a smaller image; the section is hidden where there are none. */
export function showAdvice(place, advice) {
  place.hidden = advice.length === 0;
  const items = advice.map(({ kind, what, gain, yaml, cost }) =>
    element(
      'li',
      {},
      element('h3', {}, what, ' ', element('small', {}, kind === 'placebo' ? 'no gain' : gain)),
      ...fixOf(yaml, cost),
    ),
  );
  fill(place, element('h2', {}, 'Smaller still'), element('ul', { className: 'cards' }, items));
}
