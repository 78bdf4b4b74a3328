// Size sections of reports, for the renderings: one made by hand, with sums that hold; one full of hostile names; large
// ones.

import type { Report } from '../../src/report/model.js';
import type { SizeReport } from '../../src/report/size-model.js';
import type { Attribution, Owner } from '../../src/size/model.js';
import { exampleImage, exampleReport } from './report.js';

type Kinds = readonly [code: number, lines: number, types: number, data: number];

/** A package whose code and line tables are exact, its types typed, its data inferred. */
function pkg(name: string, module: string, [code, lines, types, data]: Kinds): Owner {
  return {
    kind: 'package',
    name,
    module,
    bytes: { code, lines, types, data, format: 0 },
    confidence: { exact: code + lines, typed: types, inferred: data },
  };
}

function other(kind: Owner['kind'], name: string, bytes: Partial<Owner['bytes']>): Owner {
  return {
    kind,
    name,
    bytes: { code: 0, lines: 0, types: 0, data: 0, format: 0, ...bytes },
    confidence: { exact: 0, typed: 0, inferred: 0 },
  };
}

/** The binary of `exampleReport`: 6,078,626 bytes. */
export const exampleSize: SizeReport = {
  mainModule: 'example.com/acme',
  attribution: {
    size: 6_078_626,
    owners: [
      pkg('runtime', 'std', [1_500_000, 900_000, 100_000, 400_000]),
      pkg('net/http', 'std', [1_400_000, 900_000, 210_000, 200_000]),
      pkg('gopkg.in/yaml.v3', 'gopkg.in/yaml.v3', [70_000, 50_000, 10_000, 9_000]),
      pkg('golang.org/x/text/unicode/norm', 'golang.org/x/text', [30_000, 10_000, 2_000, 78_000]),
      pkg('main', 'example.com/acme', [70_000, 30_000, 5_000, 5_000]),
      pkg('example.com/acme/internal/config', 'example.com/acme', [50_000, 25_000, 10_000, 5_000]),
      other('shared', 'pctab', { lines: 5_000 }),
      other('linker', 'alignment', { format: 4_000 }),
      other('unattributed', '.rodata', { data: 626 }),
    ],
    sections: [
      { name: 'ELF header', size: 64 },
      { name: '.text', size: 3_120_000 },
      { name: '.gopclntab', size: 1_920_000 },
      { name: '.rodata', size: 1_038_562 },
      { name: '.noptrbss', size: 0 },
    ],
  },
  modules: [
    { path: 'std', own: 5_610_000, packages: 2 },
    { path: 'example.com/acme', own: 200_000, packages: 2 },
    {
      path: 'gopkg.in/yaml.v3',
      version: 'v3.0.1',
      own: 139_000,
      ownPlus: 259_000,
      packages: 1,
      entry: 'gopkg.in/yaml.v3',
    },
    {
      path: 'golang.org/x/text',
      version: 'v0.36.0',
      own: 120_000,
      ownPlus: 120_000,
      packages: 1,
      entry: 'golang.org/x/text/unicode/norm',
    },
  ],
  importedBy: {
    'example.com/acme/internal/config': 'main',
    'golang.org/x/text/unicode/norm': 'gopkg.in/yaml.v3',
    'gopkg.in/yaml.v3': 'example.com/acme/internal/config',
    'net/http': 'main',
    runtime: 'main',
  },
  methods: { exported: 2000, dropped: 1204 },
  findings: [
    {
      id: 'no-ca-certificates',
      severity: 'likely',
      what: 'HTTPS requests fail with "x509: certificate signed by unknown authority"',
      evidence: [
        {
          kind: 'function',
          name: 'crypto/x509.(*Certificate).systemVerify',
          chain: ['main', 'net/http', 'crypto/x509'],
        },
        { kind: 'path', name: '/etc/ssl/certs/ca-certificates.crt', detail: 'not in the image' },
      ],
      fix: { yaml: 'ca-certificates: true', bytes: 221_000 },
    },
  ],
  advice: [
    {
      id: 'nethttpomithttp2',
      kind: 'lever',
      what: 'leave HTTP/2 out of net/http',
      yaml: 'build-tags: nethttpomithttp2',
      gain: { bytes: 393_000, of: 'binary', basis: 'about' },
      cost: 'clients and servers speak HTTP/1.1 only',
    },
    { id: 'netgo', kind: 'placebo', what: 'the build tag netgo changes nothing without cgo' },
  ],
};

/** What to try on whoever shows a name. */
export const HOSTILE_NAMES = [
  'a|b|c',
  '<img src=x onerror=alert(1)>',
  '`x`\n| y |\n\n# z',
  '</script><script>alert(2)</script>',
  '<!--<script>',
  'javascript:alert(3)',
  '[a](javascript:alert(4))',
  '::error::x ##[error]y',
  '"onmouseover="alert(5)',
  '\u2028\u202e\u0000',
  '__proto__',
];

/** The example with hostile names wherever a name or a sentence can stand. */
export const hostileSize: SizeReport = {
  ...exampleSize,
  mainModule: HOSTILE_NAMES.join(''),
  attribution: {
    ...exampleSize.attribution,
    degraded: HOSTILE_NAMES.join(' '),
    owners: HOSTILE_NAMES.flatMap((name) => [
      pkg(name, name, [2_000, 1_000, 10, 10]),
      pkg(`${name}/p`, name, [2_000, 1_000, 10, 10]),
      other('linker', name, { format: 5 }),
    ]),
    sections: HOSTILE_NAMES.map((name) => ({ name, size: 10 })),
  },
  modules: HOSTILE_NAMES.map((name) => ({
    path: name,
    version: name,
    own: 6_040,
    ownPlus: 7_000,
    packages: 2,
    entry: name,
  })),
  importedBy: Object.fromEntries(HOSTILE_NAMES.map((name) => [name, 'main'])),
  findings: HOSTILE_NAMES.map((name) => ({
    id: 'cgo-dropped',
    severity: 'likely',
    what: name,
    evidence: [{ kind: 'function', name, detail: name, chain: ['main', name] }],
    fix: { yaml: name, advice: name, bytes: -1 },
  })),
  advice: HOSTILE_NAMES.map((name) => ({ id: 'strip', kind: 'lever', what: name, yaml: name, cost: name })),
};

/** As of a program with that many packages in a tenth as many modules, some hundred megabytes large. */
export function largeSize(packages: number): SizeReport {
  const moduleOf = (index: number): string => `example.com/organisation/module-${index % (packages / 10)}`;
  const owners = Array.from({ length: packages }, (_, index) => {
    const bytes = Math.round(6_000_000 / (index + 8));
    const name = `${moduleOf(index)}/internal/package-${index}`;
    return pkg(name, moduleOf(index), [bytes, bytes, Math.round(bytes / 5), Math.round(bytes / 4)]);
  });
  const totals = new Map<string, number>();
  for (const owner of owners) {
    const total = totals.get(owner.module ?? '') ?? 0;
    totals.set(owner.module ?? '', total + sizeOf(owner));
  }
  const size = [...totals.values()].reduce((sum, bytes) => sum + bytes, 0);
  return {
    ...exampleSize,
    mainModule: moduleOf(0),
    attribution: { size, owners, sections: [{ name: '.text', size }] },
    modules: [...totals]
      .map(([path, own]) => ({ path, version: 'v1.2.3', own, ownPlus: own + 1000, packages: 10 }))
      .sort((a, b) => b.own - a.own),
    importedBy: Object.fromEntries(
      owners.map(({ name }, index) => [name, owners[Math.floor(index / 3) - 1]?.name ?? 'main']),
    ),
  };
}

/** The example report with this size section. */
export function withSize(size: SizeReport): Report {
  return { ...exampleReport, images: [{ ...exampleImage, binarySize: size.attribution.size, size }] };
}

/** What must hold of every attribution. */
export function sumOf({ owners }: Attribution): number {
  return owners.reduce((sum, owner) => sum + sizeOf(owner), 0);
}

function sizeOf({ bytes }: Owner): number {
  return Object.values(bytes).reduce((sum, one) => sum + one, 0);
}
