// Attribution of programs really made by Go, for machines of both widths and byte orders, beside `go tool nm` on the
// same build with symbols.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BinaryAttribution } from '../../src/size/attribute.js';
import { attributeBytes, coverageOf, findFault, packagesOf } from '../support/attribution.js';
import { damage, randomNumbers } from '../support/elf-fuzz.js';
import type { Workshop } from '../support/elf-programs.js';
import { openWorkshop, outputOf } from '../support/elf-programs.js';
import { compareSymbols } from '../support/symbol-table.js';

const SOURCES = {
  'app/go.mod':
    'module example.com/app\n\ngo 1.19\n\nrequire example.com/d.x/dep v0.1.0\n\n' +
    'replace example.com/d.x/dep => ../dep\n',
  'app/main.go': `package main

import (
	"fmt"

	"example.com/d.x/dep"
)

var table = [...]int{3, 1, 4, 1, 5, 9, 2, 6}

func main() { fmt.Println(dep.Largest(table[:]), dep.Version) }
`,
  'dep/go.mod': 'module example.com/d.x/dep\n\ngo 1.19\n',
  'dep/dep.go': `package dep

const Version = "a string of the dependency"

//go:noinline
func Largest[T int | float64](values []T) (largest T) {
	for _, value := range values {
		if value > largest {
			largest = value
		}
	}
	return largest
}
`,
  'cgo/go.mod': 'module example.com/cgo\n\ngo 1.19\n',
  'cgo/main.go': `package main

// #include <stdlib.h>
// static int seven(void) { char *p = malloc(7); free(p); return 7; }
import "C"

func main() { println(C.seven()) }
`,
};

/** The least share of packages: small programs have much alignment, and code is scanned on two machines only. */
const LEAST = { amd64: 0.985, arm64: 0.9, arm: 0.88, '386': 0.92, s390x: 0.88, riscv64: 0.88 } as const;
const STRIPPED = ['-trimpath', '-ldflags=-s'];

let workshop: Workshop;
let packages: readonly string[];
const read = (name: string): Uint8Array => readFileSync(join(workshop.folder, name));

beforeAll(() => {
  workshop = openWorkshop();
  workshop.write(SOURCES);
  for (const GOARCH of Object.keys(LEAST)) {
    workshop.goBuild({ folder: 'app', output: GOARCH, flags: STRIPPED, env: { GOARCH } });
    workshop.goBuild({ folder: 'app', output: `${GOARCH}.full`, flags: ['-trimpath'], env: { GOARCH } });
  }
  packages = [
    'main',
    ...outputOf('go', 'list', '-C', join(workshop.folder, 'app'), '-deps', '.').split('\n'),
  ];
});

afterAll(() => {
  workshop.remove();
});

describe.each(Object.entries(LEAST))('a program for %s', (name, least) => {
  let result: BinaryAttribution;
  beforeAll(() => {
    result = attributeBytes(read(name));
  });

  it('has an owner for every byte', () => {
    expect(findFault(result.attribution, read(name))).toBeUndefined();
    expect(result.attribution.degraded).toBeUndefined();
    expect(coverageOf(result.attribution)).toBeGreaterThan(least);
  });

  it('has each function, and on two machines nearly all variables, where nm has them', () => {
    const path = join(workshop.folder, name);
    const twins = { stripped: path, full: `${path}.full`, packages };
    const text = compareSymbols(twins, 'text');
    expect(text.bytes).toBeGreaterThan(300_000);
    expect(text.misplaced / text.bytes).toBeLessThan(0.002);
    const data = compareSymbols(twins, 'data');
    if (name === 'amd64' || name === 'arm64') expect(data.misplaced / data.bytes).toBeLessThan(0.1);
  });

  it('has the same owners where it is not stripped, and symbols', () => {
    const { attribution } = attributeBytes(read(`${name}.full`));
    expect(findFault(attribution, read(`${name}.full`))).toBeUndefined();
    expect(packagesOf(attribution, 'code')).toEqual(packagesOf(result.attribution, 'code'));
    expect(attribution.owners.map((owner) => owner.name)).toContain('.symtab (not stripped)');
  });

  it('has its generic code with the package that wrote it, and modules', () => {
    const { owners } = result.attribution;
    const dep = owners.find((owner) => owner.name === 'example.com/d.x/dep');
    expect(dep?.module).toBe('example.com/d.x/dep');
    expect(dep?.bytes.code).toBeGreaterThan(0);
    expect(owners.find((owner) => owner.name === 'main')?.module).toBe('example.com/app');
    expect(result.functions.has('main.main')).toBe(true);
    expect(result.functions.has('os/exec.Command')).toBe(false);
    expect(result.methods?.dropped).toBeGreaterThan(300);
  });
});

describe('other links', () => {
  it('has C code apart in a static program with cgo', () => {
    const env = { CGO_ENABLED: '1' };
    const flags = ['-trimpath', '-ldflags=-s -linkmode=external -extldflags=-static'];
    const bytes = readFileSync(workshop.goBuild({ folder: 'cgo', output: 'cgo.bin', flags, env }));
    const { attribution } = attributeBytes(bytes);
    expect(findFault(attribution, bytes)).toBeUndefined();
    const c = attribution.owners.find(({ kind, name }) => kind === 'c' && name === '.text');
    expect(c?.bytes.code).toBeGreaterThan(100_000);
    expect(attribution.owners.find(({ name }) => name === 'runtime')?.bytes.code).toBeGreaterThan(100_000);
  });

  it('reads a position-independent program', () => {
    const flags = [...STRIPPED, '-buildmode=pie'];
    const bytes = readFileSync(workshop.goBuild({ folder: 'app', output: 'pie', flags }));
    const { attribution } = attributeBytes(bytes);
    expect(findFault(attribution, bytes)).toBeUndefined();
    expect(coverageOf(attribution)).toBeGreaterThan(0.85);
  });
});

it('keeps its sums on damaged copies of a real program', () => {
  const bytes = read('amd64');
  const random = randomNumbers(11);
  const faults = new Set<string | undefined>();
  for (let i = 0; i < 10; i++) {
    const copy = damage(bytes, random);
    // The program headers stay: without them it is no program.
    copy.set(bytes.subarray(0, 1024));
    faults.add(findFault(attributeBytes(copy).attribution, copy));
  }
  expect(faults).toEqual(new Set([undefined]));
});
