// The page: puts its parts up, and keeps map, tables and detail at what was chosen, opened and searched for.

import { columnsOf } from './columns.js';
import { showDetail } from './detail.js';
import { element, fill } from './element.js';
import { counted, formatShare, formatSize } from './format.js';
import { findIn, readImage } from './image.js';
import { showAdvice, showFindings, showNumbers } from './lists.js';
import { createMap } from './map.js';
import { createTable } from './table.js';

const find = (id) => document.getElementById(id);

function start() {
  const { kind, images } = JSON.parse(find('data').textContent);
  if (images.length === 0) return;
  const parts = makeParts();
  fill(
    find('main'),
    parts.mapSection,
    parts.modules,
    parts.packages,
    parts.sections,
    parts.findings,
    parts.advice,
  );
  const state = { image: readImage(images[0], kind), open: undefined, query: '', chosen: undefined };
  const show = (item) => showDetail(parts.detail, state.image, item ?? state.chosen);
  const tables = makeTables(parts, kind, state, (item) => choose(item));
  const map = createMap(parts.map, {
    open(item, row) {
      if (state.open === undefined && item.rows.length > 0) open(item, row);
      else choose(item);
    },
    show,
    back: () => open(undefined),
  });

  function view() {
    const found = findIn(state.image, state.query);
    const group = state.open === undefined ? undefined : found.groups.find(({ key }) => key === state.open);
    return { ...found, image: state.image, open: group };
  }

  function draw() {
    const seen = view();
    map.draw(seen);
    drawCrumbs(parts.crumbs, seen, () => open(undefined));
    parts.status.textContent = describe(seen);
    tables.groups.show(seen.groups.filter((group) => group.kind !== 'other' && isNews(group)));
    tables.rows.show(seen.rows.filter(isNews));
  }

  function open(item, row) {
    const left = state.open;
    state.open = item?.key;
    state.chosen = row?.rows === undefined ? row : item;
    draw();
    // With the keyboard, the focus goes on: to the package, or to the module that was left; it says what is shown.
    if (parts.map.contains(document.activeElement)) map.focus(row?.key ?? left);
    else show(state.chosen);
  }

  function choose(item) {
    state.chosen = item;
    show(item);
    parts.detail.scrollIntoView({ block: 'nearest' });
  }

  function load(index) {
    Object.assign(state, { image: readImage(images[index], kind), open: undefined, chosen: undefined });
    const { image } = state;
    parts.mapSection.hidden = image.rows.length === 0;
    showNumbers(find('numbers'), image.numbers);
    fill(
      find('facts'),
      image.facts.map((fact) => element('span', {}, fact)),
    );
    tables.sections.show(image.sections.map(sectionRow).filter(isNews));
    showFindings(parts.findings, image.findings);
    showAdvice(parts.advice, image.advice);
    draw();
    show(undefined);
  }

  parts.search.addEventListener('input', () => {
    state.query = parts.search.value;
    draw();
  });
  addSwitch(find('switch'), images, load);
  listenToKeys(parts.search);
  load(0);
  new ResizeObserver(onNextFrame(() => map.resize(view()))).observe(parts.map);
}

function makeParts() {
  const search = element('input', {
    type: 'search',
    id: 'search',
    placeholder: 'package or module',
    autocomplete: 'off',
    spellcheck: false,
  });
  const status = element('span', { className: 'quiet', id: 'found', role: 'status' });
  const crumbs = element('nav', { id: 'crumbs', 'aria-label': 'Where the map is' });
  const map = element('div', {
    id: 'map',
    role: 'group',
    'aria-label': 'Map of the bytes: arrow keys move, Enter opens',
  });
  const detail = element('div', { id: 'detail' });
  const label = element('label', {}, 'Search ', search);
  const bar = element('div', { className: 'bar' }, crumbs, status, label);
  const section = (id) => element('section', { id });
  return {
    search,
    status,
    crumbs,
    map,
    detail,
    mapSection: element('section', { id: 'where' }, bar, map, detail),
    modules: section('modules'),
    packages: section('packages'),
    sections: section('sections'),
    findings: section('findings'),
    advice: section('advice'),
  };
}

function makeTables(parts, kind, state, choose) {
  const columns = columnsOf(kind, () => state.image.whole);
  const table = (place, options) => {
    const sortBy = options.columns.find(({ isDefault }) => isDefault === true);
    return createTable(place, { sortBy, ...options });
  };
  return {
    groups: table(parts.modules, {
      title: 'Modules',
      columns: columns.groups,
      noun: 'module',
      choose,
      most: 15,
    }),
    rows: table(parts.packages, {
      title: 'Packages',
      columns: columns.rows,
      noun: 'owner',
      choose,
      most: 30,
    }),
    sections: table(parts.sections, {
      title: 'Sections',
      columns: columns.sections,
      noun: 'section',
      most: 30,
    }),
  };
}

/** Whether a table shows it: of changes, only those that are. */
function isNews({ change }) {
  return change !== 0;
}

function sectionRow({ name, bytes, before }) {
  return { name, own: bytes, ...(before === undefined ? {} : { before, change: bytes - before }) };
}

function drawCrumbs(place, { open }, leave) {
  if (open === undefined) {
    fill(place, element('strong', {}, 'All modules'));
    return;
  }
  const back = element('button', { type: 'button', className: 'link' }, 'All modules');
  back.addEventListener('click', leave);
  fill(place, back, ' › ', element('strong', {}, open.name));
}

function describe({ image, rows, isAll }) {
  if (isAll) return '';
  if (rows.length === 0) return 'nothing found';
  const bytes = rows.reduce((sum, { own }) => sum + own, 0);
  return `${counted(rows.length, 'match').replace(/matchs$/, 'matches')}, ${formatSize(bytes)} (${formatShare(bytes, image.whole)})`;
}

function addSwitch(place, images, load) {
  if (images.length < 2) return;
  const buttons = images.map(({ label }, index) => {
    const input = element('input', { type: 'radio', name: 'image', value: index, checked: index === 0 });
    input.addEventListener('change', () => load(index));
    return element('label', {}, input, element('span', {}, label));
  });
  fill(place, element('fieldset', {}, element('legend', {}, 'Platform'), buttons));
}

function listenToKeys(search) {
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
    // Some browsers do this by themselves.
    if (event.key === 'Escape' && event.target === search && search.value !== '') {
      search.value = '';
      search.dispatchEvent(new Event('input'));
    }
  });
}

function onNextFrame(work) {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      work();
    });
  };
}

start();
