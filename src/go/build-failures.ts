// The failures of `go build` and `go mod download` that a user can do something about: how each is recognised in the
// output, what it means, and what to do. The first that fits is the one that is told.

import type { BuildFailure } from './failure.js';
import { GIT_FAILURES } from './git-failures.js';
import { DOWNLOAD_FAILURES, MODULE_FAILURES } from './module-failures.js';
import { MACHINE_FAILURES, PROGRAM_FAILURES, SOURCE_FAILURES, STAMP_FAILURES } from './program-failures.js';
import { compareReleases, parseRelease } from './release.js';
import { formatModule, type ModuleVersion } from './remote-package.js';
import { RELEASE_FAILURES } from './release-failures.js';

/** What is wrong (a lower-case fragment) and what to do (one imperative sentence). */
export interface Explanation {
  readonly title: string;
  readonly hint: string;
}

export interface ExplainOptions {
  /** Import path of the module that is compiled. */
  readonly modulePath: string;
  /** There was no builder image: the runner's own Go has compiled. */
  readonly onHost?: boolean;
  /** The module of a remote package, whose source the user cannot correct. */
  readonly remote?: ModuleVersion;
}

/** What goes before everything else: with too little room or an older Go, all other messages mislead. */
export const FIRST_FAILURES: readonly BuildFailure[] = [...MACHINE_FAILURES, ...RELEASE_FAILURES];

/** All. Stamping goes before downloads: both may say that there is no git. */
export const BUILD_FAILURES: readonly BuildFailure[] = [
  ...FIRST_FAILURES,
  ...STAMP_FAILURES,
  ...GIT_FAILURES,
  ...DOWNLOAD_FAILURES,
  ...MODULE_FAILURES,
  ...SOURCE_FAILURES,
  ...PROGRAM_FAILURES,
];

const AUTHORS: readonly BuildFailure[] = [...MODULE_FAILURES, ...SOURCE_FAILURES];

/** What to do about a fault of a release: one imperative sentence. */
export function anotherVersion(module: ModuleVersion): string {
  return `Give another version than ${formatModule(module)}, or check its repository out with actions/checkout and correct it there.`;
}

/** Explains the output of a go command by the first of the failures that is in it; undefined where none is. */
export function explainLines(
  failures: readonly BuildFailure[],
  lines: readonly string[],
  options: ExplainOptions,
): Explanation | undefined {
  for (const failure of failures) {
    // What the pattern captured in each line that fits; of alternatives the one that took part.
    const found = lines.flatMap((line) => {
      const match = failure.pattern.exec(line);
      return match === null ? [] : [match.slice(1).filter((text: string | undefined) => text !== undefined)];
    });
    if (found[0] !== undefined) return explain(failure, [found[0], ...found.slice(1)], options);
  }
  return undefined;
}

type Captured = readonly string[];

function explain(
  failure: BuildFailure,
  found: readonly [Captured, ...Captured[]],
  { modulePath, onHost = false, remote }: ExplainOptions,
): Explanation {
  const isOwn = ([path = '']: Captured): boolean => `${path}/`.startsWith(`${modulePath}/`);
  const own = failure.inOwnModule !== undefined && found.every(isOwn) ? failure.inOwnModule : {};
  const { title, hint } = { ...failure, ...(onHost ? failure.onHost : {}), ...own };
  const told =
    failure.inOwnModule === undefined || found.every(isOwn) ? found : found.filter((it) => !isOwn(it));
  return {
    title: fill(title, capturedBy(failure, told, ', ')),
    hint:
      remote !== undefined && AUTHORS.includes(failure)
        ? anotherVersion(remote)
        : fill(hint, capturedBy(failure, told, ' ')),
  };
}

function fill(text: string, captured: Captured): string {
  return text.replace(/\$([123])/g, (_, digit: string) => captured[Number(digit) - 1] ?? '');
}

function capturedBy({ several }: BuildFailure, found: readonly Captured[], separator: string): Captured {
  if (several === 'newest') return newest(found);
  const [first = []] = found;
  if (several === undefined) return first;
  return [listed(found.map(([name = '']) => name)).join(separator), ...first.slice(1)];
}

const NAMED_AT_MOST = 5;

function listed(names: readonly string[]): readonly string[] {
  const all = [...new Set(names)];
  return all.length > NAMED_AT_MOST ? [...all.slice(0, NAMED_AT_MOST), '…'] : all;
}

function newest(found: readonly Captured[]): Captured {
  const readable = found.filter(([text = '']) => /^\d{1,9}\.\d{1,9}(?:\.\d{1,9}|[a-z]+\d{1,9})?$/.test(text));
  const [last] = readable.toSorted(([a = ''], [b = '']) => compareReleases(parseRelease(b), parseRelease(a)));
  return last ?? found[0] ?? [];
}
