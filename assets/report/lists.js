// What is neither map nor table: the numbers on top, findings and advice.

import { element, fill } from './element.js';
import { formatBytes, formatSize, formatSizeChange } from './format.js';

/** The three numbers. */
export function showNumbers(place, numbers) {
  const items = numbers.map(({ label, bytes: count, before }) => {
    if (count === undefined)
      return element('div', {}, element('dt', {}, label), element('dd', {}, 'not known'));
    const change =
      before === undefined
        ? []
        : [' ', element('small', { className: 'change' }, formatSizeChange(count - before))];
    const size = element('small', {}, formatSize(count));
    return element(
      'div',
      {},
      element('dt', {}, label),
      element('dd', {}, `${formatBytes(count)} `, size, ...change),
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
