// What the go command says about the packages of a program (`go list -deps`): who imports whom, and which files are
// compiled. Asked twice, without cgo as the program is compiled and with it, so that what was left out shows.

import type { Plan } from '../engine/plan.js';
import { FormatError } from '../errors.js';
import type { PackageNode } from '../size/model.js';
import { parseJsonStream } from './json-stream.js';

/** A package as it is listed. */
export interface ListedPackage extends PackageNode {
  /** Files without cgo that are compiled. */
  readonly goFiles: readonly string[];
  /** Files that import "C". */
  readonly cgoFiles: readonly string[];
  /** The folder, where the go command ran. */
  readonly dir: string;
  /** Files beside those: assembly, and what //go:embed names. */
  readonly otherFiles: readonly string[];
}

/** The settings of the two listings, over those of the compile. With cgo nothing is compiled, so no C compiler is needed. */
export const LISTING_SETTINGS = { plain: { CGO_ENABLED: '0' }, cgo: { CGO_ENABLED: '1' } } as const;
export type ListingName = keyof typeof LISTING_SETTINGS;

/** The module path given to what comes with the Go release. */
export const STANDARD = 'std';

/** The listings of a program for one platform, as files on the runner. */
export type ListingFiles = Readonly<Record<ListingName, string>>;

const FIELDS = [
  'ImportPath',
  'Dir',
  'Imports',
  'ImportMap',
  'Module',
  'Standard',
  'GoFiles',
  'CgoFiles',
  'SFiles',
  'EmbedFiles',
];
const MAX_PACKAGES = 100_000;
const MAX_LISTING_CHARACTERS = 1 << 28;

/** What follows the word `go`. A package that cannot be loaded is listed all the same. */
export function listArgs(plan: Plan, packages: readonly string[] = [plan.source.pkg]): readonly string[] {
  const { buildTags, buildFlags } = plan.compile;
  return [
    'list',
    '-e',
    '-deps',
    `-json=${FIELDS.join(',')}`,
    ...(buildTags.length === 0 ? [] : [`-tags=${buildTags.join(',')}`]),
    ...moduleMode(buildFlags),
    ...packages,
  ];
}

/** Parses a listing, in its order: dependencies first. A FormatError where it is damaged or has no packages. */
export function parseListing(text: string): readonly ListedPackage[] {
  if (text.length > MAX_LISTING_CHARACTERS) throw new FormatError('the list of packages is too long');
  const objects = parseJsonStream(text, 'the list of packages');
  if (objects.length === 0) throw new FormatError('the list of packages is empty');
  if (objects.length > MAX_PACKAGES) {
    throw new FormatError(`the list of packages has ${objects.length} entries, above ${MAX_PACKAGES}`);
  }
  return objects.map(toPackage);
}

// The only flag of build-flags that changes which packages there are; it is one element, or its value is the next.
function moduleMode(flags: readonly string[]): readonly string[] {
  return flags.flatMap((flag, at) => {
    if (/^--?mod=/.test(flag)) return [flag];
    const value = /^--?mod$/.test(flag) ? flags[at + 1] : undefined;
    return value === undefined ? [] : [`-mod=${value}`];
  });
}

function toPackage(object: Readonly<Record<string, unknown>>): ListedPackage {
  const { ImportPath: path, Standard: standard } = object;
  if (typeof path !== 'string' || path === '') {
    throw new FormatError('the list of packages has an entry without ImportPath');
  }
  const renamed = record(object['ImportMap'], `ImportMap of ${path}`);
  const imports = strings(object['Imports'], `Imports of ${path}`)
    // Not a package.
    .filter((name) => name !== 'C')
    .map((name) => {
      const real = Object.hasOwn(renamed, name) ? renamed[name] : undefined;
      return plainPath(typeof real === 'string' ? real : name);
    });
  return {
    path: plainPath(path),
    module: standard === true ? STANDARD : modulePath(object['Module'], path),
    imports: [...new Set(imports)],
    goFiles: strings(object['GoFiles'], `GoFiles of ${path}`),
    cgoFiles: strings(object['CgoFiles'], `CgoFiles of ${path}`),
    dir: typeof object['Dir'] === 'string' ? object['Dir'] : '',
    otherFiles: [
      ...strings(object['SFiles'], `SFiles of ${path}`),
      ...strings(object['EmbedFiles'], `EmbedFiles of ${path}`),
    ],
  };
}

/** Without the variant that the go command may add: "a/b [a/cmd]". */
function plainPath(path: string): string {
  return path.replace(/ \[.*\]$/, '');
}

/** A package that could not be loaded has no module; it stands for itself. */
function modulePath(value: unknown, path: string): string {
  const { Path } = record(value, `Module of ${path}`);
  return typeof Path === 'string' && Path !== '' ? Path : path;
}

function strings(value: unknown, what: string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new FormatError(`${what} in the list of packages is no list of names`);
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new FormatError(`${what} in the list of packages is no object`);
}
