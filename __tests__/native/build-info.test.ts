// Build information of programs really made by Go, and of files made by hand in forms that today's Go does not
// write: what is read must be what `go version -m` prints.

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseElf } from '../../src/elf/file.js';
import { bytesSource } from '../../src/elf/source.js';
import { FormatError } from '../../src/errors.js';
import type { BuildInfo } from '../../src/gobin/build-info.js';
import { findBuildInfo } from '../../src/gobin/build-info.js';
import type { Module } from '../../src/gobin/module-info.js';
import { buildElf, DATA_ADDRESS } from '../support/elf.js';
import { framed, inlineBuildInfo, pointerBuildInfo } from '../support/elf-build-info.js';
import { damage, randomNumbers } from '../support/elf-fuzz.js';
import type { Workshop } from '../support/elf-programs.js';
import { openWorkshop, outputOf } from '../support/elf-programs.js';

const SOURCES = {
  'app/go.mod':
    'module example.com/app\n\ngo 1.19\n\nrequire example.com/dep v0.1.0\n\n' +
    'replace example.com/dep => ../dep\n',
  'app/main.go':
    'package main\n\nimport "example.com/dep"\n\nvar v string\n\nfunc main() { println(dep.Seven(), v) }\n',
  'dep/go.mod': 'module example.com/dep\n\ngo 1.19\n',
  'dep/dep.go': 'package dep\n\nfunc Seven() int { return 7 }\n',
  'alone/main.go': 'package main\n\nfunc main() { println("hello") }\n',
};

const BUILDS = {
  plain: { folder: 'app' },
  stripped: { folder: 'app', flags: ['-trimpath', '-ldflags=-s'] },
  quoted: { folder: 'app', flags: ['-tags=a,b', `-ldflags=-X "main.v=a 'b' \u00e9" -s`] },
  pie: { folder: 'app', flags: ['-buildmode=pie'] },
  '386': { folder: 'app', env: { GOARCH: '386', GO386: 'softfloat' } },
  s390x: { folder: 'app', env: { GOARCH: 's390x' } },
  cgo: { folder: 'app', flags: ['-ldflags=-linkmode=external'], env: { CGO_ENABLED: '1' } },
  'without-module': { folder: 'alone', env: { GO111MODULE: 'off' } },
};

const MODULES = framed(
  'path\texample.com/a\nmod\texample.com/a\tv1.0.0\th1:a=\ndep\texample.com/b\tv0.1.0\n=>\t../b\t\t\n' +
    'build\t-ldflags="-X \'main.v=a\\tb\'"\nbuild\t"odd key"=`raw "text"`\n',
);
const HAND_MADE: Readonly<Record<string, Uint8Array>> = {
  inline: buildElf({ data: inlineBuildInfo('go1.30', MODULES) }),
  'inline with section': buildElf({
    data: inlineBuildInfo('go1.30', MODULES),
    sections: [{ name: '.go.buildinfo', address: DATA_ADDRESS, size: 300 }],
  }),
  'without modules': buildElf({
    data: Buffer.concat([inlineBuildInfo('devel go1.30-abc', Buffer.alloc(0)), Buffer.alloc(16)]),
  }),
  'pointers, ELF64 little': pointerFile(64, 'little'),
  'pointers, ELF64 big': pointerFile(64, 'big'),
  'pointers, ELF32 little': pointerFile(32, 'little'),
  'pointers, ELF32 big': pointerFile(32, 'big'),
  'behind a megabyte': buildElf({
    data: Buffer.concat([Buffer.alloc(1 << 20), inlineBuildInfo('go1.30', MODULES)]),
  }),
};
const UNREADABLE: Readonly<Record<string, Uint8Array>> = {
  'no build info': buildElf({ data: Buffer.alloc(100) }),
  'not at a multiple of 16': buildElf({
    data: Buffer.concat([Buffer.alloc(8), inlineBuildInfo('go1.30', MODULES)]),
  }),
  'cut off': buildElf({ data: inlineBuildInfo('go1.30', MODULES).subarray(0, -1) }),
  'a line without columns': buildElf({
    data: inlineBuildInfo('go1.30', framed('path\texample.com/a\nmod\tx\n')),
  }),
  'a value without quotes': buildElf({
    data: inlineBuildInfo('go1.30', framed('path\ta\nbuild\tx=a b c d\n')),
  }),
};
const DAMAGED = 400;

let workshop: Workshop;
const path = (name: string): string => join(workshop.folder, `${name}.bin`);

beforeAll(() => {
  workshop = openWorkshop();
  workshop.write(SOURCES);
  for (const [name, build] of Object.entries(BUILDS)) workshop.goBuild({ ...build, output: `${name}.bin` });
  for (const [name, bytes] of Object.entries({ ...HAND_MADE, ...UNREADABLE })) write(name, bytes);
});

afterAll(() => {
  workshop.remove();
});

describe('findBuildInfo agrees with go version -m', () => {
  it.each([...Object.keys(BUILDS), ...Object.keys(HAND_MADE)])('on %s', (name) => {
    const info = findBuildInfo(parseElf(bytesSource(readFileSync(path(name)))));
    expect(info === undefined ? '' : renderInfo(path(name), info)).toBe(
      outputOf('go', 'version', '-m', path(name)),
    );
  });

  it('sees the replaced module of a real program', () => {
    const info = findBuildInfo(parseElf(bytesSource(readFileSync(path('plain')))));
    expect(info).toMatchObject({
      path: 'example.com/app',
      main: { path: 'example.com/app', version: '(devel)' },
      deps: [{ path: 'example.com/dep', version: 'v0.1.0', replace: { path: '../dep', version: '(devel)' } }],
    });
    expect(info?.settings.get('GOARCH')).toBeDefined();
  });

  it.each(Object.keys(UNREADABLE))('that it cannot read a file with %s', (name) => {
    expect(() => outputOf('go', 'version', '-m', path(name))).toThrow('could not read Go build info');
    expect(readOrRefuse(readFileSync(path(name)))).toBeUndefined();
  });

  it(`on ${DAMAGED} damaged files: where both read one, they read the same`, () => {
    const random = randomNumbers(7);
    const samples = Object.values(HAND_MADE).filter(({ length }) => length < 10_000);
    const found = new Map<string, BuildInfo>();
    for (let i = 0; i < DAMAGED; i++) {
      const bytes = damage(samples[i % samples.length] ?? new Uint8Array(), random);
      const file = write(`damaged/${i}`, bytes);
      const info = readOrRefuse(bytes);
      if (info !== undefined) found.set(file, info);
    }
    const printed = printedByGo(join(workshop.folder, 'damaged'));
    const both = [...found].filter(([file]) => isPlain(printed.get(file)));
    expect(both.length).toBeGreaterThan(DAMAGED / 5);
    for (const [file, info] of both) expect(renderInfo(file, info)).toBe(printed.get(file));
  });
});

function pointerFile(bits: 32 | 64, byteOrder: 'little' | 'big'): Uint8Array {
  const layout = { bits, byteOrder };
  return buildElf({ ...layout, data: pointerBuildInfo(layout, 'go1.17.13', MODULES) });
}

function write(name: string, bytes: Uint8Array): string {
  workshop.write({ [`${name}.bin`]: '' });
  writeFileSync(path(name), bytes);
  // The go command only explains what it cannot read where that can be run.
  chmodSync(path(name), 0o755);
  return path(name);
}

function readOrRefuse(bytes: Uint8Array): BuildInfo | undefined {
  try {
    return findBuildInfo(parseElf(bytesSource(bytes)));
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

/** What `go version -m` prints for each file of a folder that it can read. */
function printedByGo(folder: string): ReadonlyMap<string, string> {
  const blocks = outputOf('go', 'version', '-m', folder).split(/^(?=\/)/m);
  return new Map(blocks.map((block) => [block.slice(0, block.indexOf('.bin: ') + 4), block]));
}

// Go's quoting of other characters is not repeated here.
function isPlain(text: string | undefined): boolean {
  return text !== undefined && /^[\t\n\x20-\x7e]*$/.test(text) && !/\\[^t"\\]/.test(text);
}

function renderInfo(file: string, info: BuildInfo): string {
  const modules = [
    ...(info.main === undefined ? [] : renderModule('mod', info.main)),
    ...info.deps.flatMap((dep) => renderModule('dep', dep)),
  ];
  const settings = [...info.settings].map(([key, value]) => `build\t${quote(key)}=${quote(value)}`);
  const path = info.path === '' ? [] : [`path\t${info.path}`];
  const lines = [...path, ...modules, ...settings].map((line) => `\t${line}\n`);
  return `${file}: ${info.goVersion}\n${lines.join('')}`;
}

function renderModule(word: string, { path, version, sum, replace }: Module): readonly string[] {
  if (replace === undefined) return [`${word}\t${path}\t${version}\t${sum}`];
  // The go command ends a replaced module with an empty line.
  return [`${word}\t${path}\t${version}`, ...renderModule('=>', replace), ''];
}

function quote(text: string): string {
  return /[ \t\r\n"`]/.test(text) ? JSON.stringify(text) : text;
}
