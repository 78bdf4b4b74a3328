// What is said of one group or package, below the map: exact bytes, how they are made up, how it comes in.

import { element, fill } from './element.js';
import { counted, formatBytes, formatChange, formatShare, formatSize } from './format.js';
import { chainTo, CONFIDENCES, KINDS } from './image.js';

/** Fills the line below the map; without an item it says how to use the map. */
export function showDetail(place, image, item) {
  if (item === undefined) {
    fill(place, element('p', { className: 'quiet' }, usage(image)));
    return;
  }
  const isGroup = item.rows !== undefined;
  const group = isGroup ? item : item.group;
  const version = group.version === undefined ? '' : ` ${group.version}`;
  fill(
    place,
    element(
      'p',
      {},
      element('strong', {}, item.name),
      element('span', { className: 'quiet' }, isGroup ? version : ` in ${group.name}${version}`),
    ),
    element('p', { className: 'figures' }, describeBytes(image, item)),
    ...describeChain(image, isGroup ? item.entry : item.name),
  );
}

function usage(image) {
  const what =
    image.kind === 'growth'
      ? 'Area: bytes, before or after, whichever is more. Orange has grown, blue has shrunk, grey is as it was.'
      : 'Area: bytes. Colour: module.';
  return `${what} Click or Enter opens a module, Esc goes back, / searches.`;
}

/** "+1,024", "+1,024, new", "-512, gone", "unchanged". */
export function describeChange({ before, own, change }) {
  if (change === 0) return 'unchanged';
  const what = before === 0 ? ', new' : own === 0 ? ', gone' : '';
  return `${formatChange(change)}${what}`;
}

/** One line: "432,128 bytes (7.1 %) · code 200,000 · …". */
export function describeBytes(image, item) {
  if (image.kind === 'growth') {
    return `${formatBytes(item.before)} → ${formatBytes(item.own)} bytes (${describeChange(item)})`;
  }
  const parts = [`${formatBytes(item.own)} bytes (${formatShare(item.own, image.whole)})`];
  if (item.ownPlus !== undefined && item.ownPlus !== item.own) {
    parts.push(`${formatSize(item.ownPlus)} with what only it brings in`);
  }
  if (item.rows !== undefined)
    parts.push(counted(item.rows.length, item.kind === 'other' ? 'part' : 'package'));
  if (item.kinds !== undefined) parts.push(...named(KINDS, item.kinds));
  if (item.confidences?.some((bytes) => bytes > 0)) {
    const shares = item.confidences.map((bytes) => formatShare(bytes, item.own));
    parts.push(CONFIDENCES.map((name, index) => `${name} ${shares[index]}`).join(', '));
  }
  return parts.join(' · ');
}

function named(names, bytes) {
  return names.flatMap((name, index) => (bytes[index] > 0 ? [`${name} ${formatBytes(bytes[index])}`] : []));
}

function describeChain(image, name) {
  const chain = name === undefined ? [] : chainTo(image, name);
  return chain.length === 0 ? [] : [element('p', { className: 'chain' }, chain.join(' → '))];
}
