// The difference of two measurements as an HTML page: the same map, coloured by growth.

import { formatPlatform } from '../../oci/platform.js';
import { STANDARD_LIBRARY } from '../../size/model.js';
import type { Delta, ImageDiff, ModuleChange, OwnerChange, SizeDiff } from '../../size/diff-model.js';
import { OTHER_OWNERS } from '../describe-size.js';
import type { Verdict } from '../model.js';
import { bytesOf, sectionTotals } from '../size-rows.js';
import type { SizeReport } from '../size-model.js';
import { kindOf, type PageFinding, type PageGroup, type PageImage, type PageNumber } from './page-data.js';
import { renderPage, type PageAssets } from './page.js';

/** What a diff page is made from. */
export interface DiffPageParts {
  readonly verdict: Verdict;
  /** The answer, as the other renderings have it in their first line. */
  readonly headline: string;
  readonly diff: SizeDiff;
  /** What is known of each of the diff's images now; undefined where that is nothing, and the map shows changes only. */
  readonly after: readonly (SizeReport | undefined)[];
}

/** One self-contained file, ending with a line end. */
export function renderHtmlDiff(parts: DiffPageParts, assets: PageAssets): string {
  const { verdict, headline, diff } = parts;
  const names = new Set(diff.images.map(({ name }) => name));
  const images = diff.images.map((image, index) => {
    const page = imageOf(image, parts.after[index]);
    return names.size > 1 ? { ...page, label: `${image.name} ${page.label}` } : page;
  });
  return renderPage({ title: headline, verdict, headline, data: { kind: 'growth', images }, assets });
}

function imageOf(image: ImageDiff, after: SizeReport | undefined): PageImage {
  const owners = allOwners(image, after);
  return {
    label: formatPlatform(image.platform),
    numbers: [
      numberOf('binary', image.binary),
      numberOf('uncompressed', image.uncompressed),
      numberOf('compressed', image.compressed),
    ],
    facts: factsOf(image),
    whole: after?.attribution.size ?? owners.reduce((sum, { bytes }) => sum + bytes.after, 0),
    ...groupsOf(owners, image, after),
    importedBy: after?.importedBy ?? {},
    sections: allSections(image, after),
    findings: findingsOf(image),
    advice: [],
  };
}

function numberOf(label: string, delta: Delta | undefined): PageNumber {
  return delta === undefined ? { label } : { label, bytes: delta.after, before: delta.before };
}

function factsOf({ toolchain, commands, deadCode, notes }: ImageDiff): string[] {
  return [
    ...(toolchain === undefined ? [] : [`Go ${toolchain.before} → ${toolchain.after}`]),
    ...(commands === undefined ? [] : [`compile command before: ${commands.before}`]),
    ...(deadCode === undefined ? [] : [DEAD_CODE[deadCode]]),
    ...notes,
  ];
}

const DEAD_CODE: Readonly<Record<NonNullable<ImageDiff['deadCode']>, string>> = {
  'now-kept': 'the linker keeps unused methods now',
  'now-dropped': 'the linker drops unused methods now',
};

type Owner = Pick<OwnerChange, 'owner' | 'name' | 'module' | 'bytes'>;

/** What changed, and what did not. */
function allOwners({ owners }: ImageDiff, after: SizeReport | undefined): readonly Owner[] {
  const key = (kind: string, name: string): string => `${kind} ${name}`;
  const changed = new Set(owners.map(({ owner, name }) => key(owner, name)));
  const others = (after?.attribution.owners ?? []).filter(({ kind, name }) => !changed.has(key(kind, name)));
  const unchanged = others.map((owner): Owner => {
    const bytes = bytesOf(owner);
    const { kind, name, module } = owner;
    return {
      owner: kind,
      name,
      ...(module === undefined ? {} : { module }),
      bytes: { before: bytes, after: bytes },
    };
  });
  return [...owners, ...unchanged];
}

/** Rows with the bytes of both sides, and groups that weigh what their rows do. */
function groupsOf(
  owners: readonly Owner[],
  { modules }: ImageDiff,
  after: SizeReport | undefined,
): Pick<PageImage, 'groups' | 'rows'> {
  const keyOf = ({ owner, module }: Owner): string => (owner === 'package' ? (module ?? '') : `\0${owner}`);
  const keys = [...new Set(owners.map(keyOf))];
  const indexes = new Map(keys.map((key, index) => [key, index]));
  const changes = new Map(modules.map((module) => [module.path, module]));
  const groups = keys.map((key) => {
    const inside = owners.filter((owner) => keyOf(owner) === key);
    return groupOf(inside, { change: changes.get(key), after });
  });
  return {
    groups,
    rows: owners.map((owner) => [
      owner.name,
      indexes.get(keyOf(owner)) ?? 0,
      owner.bytes.before,
      owner.bytes.after,
    ]),
  };
}

function groupOf(
  owners: readonly Owner[],
  { change, after }: { readonly change: ModuleChange | undefined; readonly after: SizeReport | undefined },
): PageGroup {
  const [first] = owners;
  const path = first?.module ?? '';
  const module = after?.modules.find((one) => one.path === path);
  const version = versionOf(change) ?? module?.version;
  const isPackage = first?.owner === 'package';
  const named = path === '' ? 'no known module' : path;
  const names = { package: path === STANDARD_LIBRARY ? 'standard library' : named, ...OTHER_OWNERS };
  return {
    name: names[first?.owner ?? 'unattributed'],
    kind: isPackage ? kindOf(path, after?.mainModule) : 'other',
    ...(version === undefined ? {} : { version }),
    ...(module?.entry === undefined ? {} : { entry: module.entry }),
    own: owners.reduce((sum, { bytes }) => sum + bytes.after, 0),
    before: owners.reduce((sum, { bytes }) => sum + bytes.before, 0),
  };
}

/** "v1.0.0 → v1.1.0", "v1.1.0" where one side alone has it, or both have the same. */
function versionOf(change: ModuleChange | undefined): string | undefined {
  const { before, after } = change?.versions ?? {};
  if (before !== undefined && after !== undefined && before !== after) return `${before} → ${after}`;
  return after ?? before;
}

function allSections({ sections }: ImageDiff, after: SizeReport | undefined): PageImage['sections'] {
  const changed = new Set(sections.map(({ name }) => name));
  const known = after === undefined ? [] : sectionTotals(after.attribution);
  const others = known.filter(({ name }) => !changed.has(name));
  return [
    ...sections.map(({ name, bytes }) => ({ name, bytes: bytes.after, before: bytes.before })),
    ...others.map(({ name, size }) => ({ name, bytes: size, before: size })),
  ];
}

function findingsOf({ findings }: ImageDiff): PageFinding[] {
  const finding = (id: string, what: string): PageFinding => ({
    id: '',
    name: id,
    what,
    evidence: [],
    yaml: '',
    words: '',
  });
  return [
    ...findings.added.map((id) => finding(id, 'new with this change')),
    ...findings.gone.map((id) => finding(id, 'gone with this change')),
  ];
}
