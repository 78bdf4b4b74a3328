// Findings, advice and confidence in the words that all renderings share.

import type { Advice, Finding, FindingId } from '../readiness/model.js';
import type { OwnerKind } from '../size/model.js';
import type { SizeReport } from './size-model.js';
import { formatChange, formatShare, formatSize } from './units.js';

/** What a finding is called in a list. */
export const FINDING_NAMES: Readonly<Record<FindingId, string>> = {
  'no-ca-certificates': 'TLS client code without CA certificates',
  'no-tzdata': 'time zones without their data',
  'no-tmp': 'temporary files without /tmp',
  'no-passwd': 'user lookups without /etc/passwd',
  'runs-programs': 'code that runs other programs',
  'cgo-dropped': 'cgo parts left out',
  'dead-code-kept': 'unused methods kept',
  'not-stripped': 'not stripped',
  packed: 'packed',
};

/** What bytes that no package owns are called. */
export const OTHER_OWNERS: Readonly<Record<Exclude<OwnerKind, 'package'>, string>> = {
  c: 'C code',
  shared: 'tables that packages share',
  linker: 'file format and alignment',
  unattributed: 'not attributed',
};

const BASES: Readonly<Record<NonNullable<Advice['gain']>['basis'], string>> = {
  measured: '',
  about: 'about ',
  'up-to': 'up to ',
};

/** What ends the trouble, in one line: "ca-certificates: true (+221 kB)"; empty where nothing is known. */
export function describeFix({ fix }: Finding): { readonly yaml: string; readonly words: string } {
  const cost = fix?.bytes === undefined ? '' : `(${formatChange(fix.bytes)})`;
  const advice = fix?.advice === undefined ? '' : `${fix.advice}${/[.!?]$/.test(fix.advice) ? '' : '.'}`;
  return { yaml: fix?.yaml ?? '', words: [cost, advice].filter((part) => part !== '').join(' ') };
}

/** "about 393 kB of the binary"; empty where the gain is not known. */
export function describeGain({ gain }: Advice): string {
  if (gain === undefined) return '';
  const of = gain.of === 'binary' ? 'of the binary' : 'to pull';
  return `${BASES[gain.basis]}${formatSize(gain.bytes)} ${of}`;
}

/** How sure the owners are: "98.9 % of the bytes have an owner: 81.0 % exact, 8.7 % typed, 9.2 % inferred". */
export function describeConfidence({ attribution }: SizeReport): string {
  const packages = attribution.owners.filter(({ kind }) => kind === 'package');
  const share = (of: (owner: (typeof packages)[number]) => number): string =>
    formatShare(
      packages.reduce((total, owner) => total + of(owner), 0),
      attribution.size,
    );
  const all = share(({ confidence: { exact, typed, inferred } }) => exact + typed + inferred);
  return (
    `${all} of the bytes belong to packages: ${share(({ confidence }) => confidence.exact)} exact, ` +
    `${share(({ confidence }) => confidence.typed)} typed, ${share(({ confidence }) => confidence.inferred)} inferred`
  );
}

/** "the linker dropped 57.3 % of the exported methods"; empty where it is not known. */
export function describeMethods({ methods }: SizeReport): string {
  if (methods === undefined) return '';
  const { dropped, exported } = methods;
  return `the linker dropped ${formatShare(dropped, exported)} of the exported methods`;
}
