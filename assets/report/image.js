// One image's data as the map and the tables want it: groups (modules) with their rows (packages), and those of them
// that a search finds.

/** How many bytes kinds and confidences have in a row, and what they are called. */
export const KINDS = ['code', 'lines', 'types', 'data', 'format'];
export const CONFIDENCES = ['exact', 'typed', 'inferred'];

/** The image with a group object in each row and the rows in each group; weights are areas of the map. */
export function readImage(raw, kind) {
  const groups = raw.groups.map((group, index) => ({
    ...group,
    key: `g${index}`,
    index,
    rows: [],
    weight: 0,
    ...(kind === 'growth' ? { change: group.own - group.before } : {}),
  }));
  const rows = raw.rows.map(([name, group, ...bytes], index) => {
    const row = { key: `r${index}`, name, group: groups[group], ...readBytes(bytes, kind) };
    row.group.rows.push(row);
    row.group.weight += row.weight;
    return row;
  });
  for (const group of groups) group.rows.sort(byWeight);
  return {
    ...raw,
    kind,
    groups: giveHues(groups),
    rows,
    importedBy: new Map(Object.entries(raw.importedBy)),
  };
}

function readBytes(bytes, kind) {
  if (kind === 'growth') {
    const [before, own] = bytes;
    return { before, own, change: own - before, weight: Math.max(before, own) };
  }
  const kinds = bytes.slice(0, KINDS.length);
  const own = kinds.reduce((sum, one) => sum + one, 0);
  return { own, weight: own, kinds, confidences: bytes.slice(KINDS.length) };
}

export function byWeight(a, b) {
  return b.weight - a.weight || (a.name < b.name ? -1 : 1);
}

// Around the circle, neighbours in size far from each other; the standard library and the program itself always the same.
const HUES = [75, 310, 175, 20, 275, 120, 345, 205, 50, 145];
const OWN_HUES = {
  std: { hue: 250, chroma: 0.4 },
  main: { hue: 150, chroma: 1.2 },
  other: { hue: 0, chroma: 0 },
};

function giveHues(groups) {
  let next = 0;
  for (const group of groups.toSorted(byWeight)) {
    const own = OWN_HUES[group.kind];
    Object.assign(group, own ?? { hue: HUES[next % HUES.length], chroma: 1 });
    if (own === undefined) next += 1;
  }
  return groups;
}

/** What a search for all of these words finds: rows by their own name or their group's, groups by their rows. */
export function findIn(image, query) {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return { rows: image.rows, groups: image.groups, isAll: true };
  const matches = (row) => {
    const text = `${row.name}\n${row.group.name}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const rows = image.rows.filter(matches);
  const byGroup = new Map(image.groups.map((group) => [group, []]));
  for (const row of rows) byGroup.get(row.group).push(row);
  const groups = image.groups
    .filter((group) => byGroup.get(group).length > 0)
    .map((group) => ({
      ...group,
      rows: byGroup.get(group).sort(byWeight),
      weight: byGroup.get(group).reduce((sum, row) => sum + row.weight, 0),
    }));
  return { rows, groups, isAll: false };
}

/** Import paths from main to a package; empty where that is not known. */
export function chainTo(image, name) {
  const chain = [name];
  for (let at = image.importedBy.get(name); at !== undefined; at = image.importedBy.get(at)) {
    if (chain.includes(at)) return [];
    chain.unshift(at);
  }
  return chain.length > 1 ? chain : [];
}
