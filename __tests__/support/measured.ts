// Measurements for tests of the diff and its renderings: a web server before and after it took in a YAML library, with
// the figures of a real one (amd64, stripped, Go 1.26.8).

import type { Measured, MeasuredModule } from '../../src/size/diff-model.js';
import type { Attribution, Owner, OwnerKind } from '../../src/size/model.js';

export const SERVER = 'example.com/acme/server';
export const YAML = 'gopkg.in/yaml.v3';

/** An owner whose bytes are all of one kind: code of a package, else format. */
export function owner(kind: OwnerKind, name: string, size: number, module?: string): Owner {
  const isPackage = kind === 'package';
  return {
    kind,
    name,
    ...(module === undefined ? {} : { module }),
    bytes: { code: isPackage ? size : 0, lines: 0, types: 0, data: 0, format: isPackage ? 0 : size },
    confidence: { exact: isPackage ? size : 0, typed: 0, inferred: 0 },
  };
}

/** An attribution whose size is the sum of its owners. */
export function attribution(...owners: Owner[]): Attribution {
  const size = owners.reduce((sum, { bytes }) => sum + bytes.code + bytes.format, 0);
  return {
    size,
    owners,
    sections: [
      { name: '.text', size: size - 1000 },
      { name: 'ELF header', size: 1000 },
    ],
  };
}

/** A measurement of these owners; no file but the binary in the image. */
export function measured(owners: readonly Owner[], more: Partial<Measured> = {}): Measured {
  const bytes = attribution(...owners);
  return {
    name: 'server',
    platform: { os: 'linux', architecture: 'amd64' },
    sizes: {
      binary: bytes.size,
      uncompressed: bytes.size,
      compressed: { bytes: Math.round(bytes.size * 0.4), form: 'gzip' },
    },
    goVersion: '1.26.8',
    compileCommand: 'CGO_ENABLED=0 go build -a -trimpath -buildvcs=false -ldflags=-s ./cmd/server',
    mainModule: SERVER,
    attribution: bytes,
    linked: [],
    findings: [],
    ...more,
  };
}

const runtime = owner('package', 'runtime', 2_000_000, 'std');
const http = owner('package', 'net/http', 3_600_000, 'std');
const linker = owner('linker', 'headers', 20_000);

const beforeOwners = [
  http,
  runtime,
  owner('package', 'main', 200_000, SERVER),
  linker,
  owner('linker', 'alignment', 4000),
];
const afterOwners = [
  http,
  runtime,
  owner('package', 'main', 204_000, SERVER),
  owner('package', YAML, 139_297, YAML),
  owner('package', 'regexp', 287_401, 'std'),
  owner('linker', 'headers', 22_000),
  owner('linker', 'alignment', 5302),
];

const std = (own: number): MeasuredModule => ({ path: 'std', own, ownPlus: own });

/** Before: 5,824,000 bytes. */
export const before: Measured = measured(beforeOwners, {
  modules: [std(5_600_000), { path: SERVER, version: '(devel)', own: 200_000, ownPlus: 5_800_000 }],
});

/** After: 434,000 bytes more, of which yaml.v3 and what only it brings in is 305,249. */
export const after: Measured = measured(afterOwners, {
  linked: [{ path: YAML, version: 'v3.0.1' }],
  modules: [
    std(5_887_401),
    { path: SERVER, version: '(devel)', own: 204_000, ownPlus: 6_230_698 },
    {
      path: YAML,
      version: 'v3.0.1',
      own: 139_297,
      ownPlus: 305_249,
      chain: [`${SERVER}/cmd/server`, `${SERVER}/internal/config`, YAML],
    },
  ],
});

/** A measurement without the parts named: what an image in a registry or an older report knows. */
export function without(side: Measured, ...keys: readonly (keyof Measured)[]): Measured {
  return Object.fromEntries(
    Object.entries(side).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as unknown as Measured;
}
