// The columns of the tables, for both kinds of page. The default one is what a table is sorted by at first.

import { element } from './element.js';
import { formatBytes, formatChange, formatShare } from './format.js';
import { CONFIDENCES, KINDS } from './image.js';

const name = (label, below) => ({ label, value: (row) => row.name, isText: true, below });
const bytes = (label, member, more) => ({
  label,
  value: (row) => row[member] ?? 0,
  text: (row) => (row[member] === undefined ? '' : formatBytes(row[member])),
  ...more,
});
const version = (row) => (row.version === undefined ? [] : [' ', element('small', {}, row.version)]);
const owner = (row) => [element('small', { className: 'narrow' }, row.group.name)];
const group = { label: 'module', value: (row) => row.group.name, isText: true, className: 'wide' };

/** The columns of the tables of groups, rows and sections; `whole()` is what shares are of. */
export function columnsOf(kind, whole) {
  return kind === 'growth' ? growthColumns() : sizeColumns(whole);
}

function sizeColumns(whole) {
  const share = {
    label: '%',
    value: (row) => row.own,
    text: (row) => formatShare(row.own, whole()),
    bar: (row) => row.own / (whole() || 1),
  };
  const own = bytes('bytes', 'own', { isDefault: true });
  const ownPlus = bytes('with what only it brings in', 'ownPlus', { className: 'wrap' });
  return {
    groups: [name('module', version), own, share, ownPlus],
    rows: [name('package', owner), group, own, share, ...KINDS.map(kindColumn), exactColumn()],
    sections: [name('section'), own, share],
  };
}

function growthColumns() {
  const change = {
    label: 'change',
    value: (row) => row.change,
    text: (row) => formatChange(row.change),
    isDefault: true,
  };
  const both = [bytes('before', 'before', { className: 'wide' }), bytes('after', 'own'), change];
  return {
    groups: [name('module', version), ...both],
    rows: [name('package', owner), group, ...both],
    sections: [name('section'), ...both],
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

/** How much of a package's bytes is known exactly; below the map stands the rest of it. */
function exactColumn() {
  const exact = ({ confidences, own }) => (own === 0 ? 0 : confidences[0] / own);
  const isKnown = ({ confidences }) => confidences.some((part) => part > 0);
  return {
    label: CONFIDENCES[0],
    value: exact,
    text: (row) => (isKnown(row) ? formatShare(exact(row), 1) : ''),
    className: 'wide',
  };
}
