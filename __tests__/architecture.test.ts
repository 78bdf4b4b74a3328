// The walls between the rooms of src/, read from the import lines: who may use whom, who is pure, no cycles.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Import {
  /** Path below src/ with forward slashes, or the name of a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

interface Module {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const SRC = path.resolve(import.meta.dirname, '../src');
const IMPORT = /^(?:import|export)\s+(?<type>type\s+)?(?:[^'";]*?\sfrom\s+)?'(?<from>[^']+)'/gm;
const DYNAMIC_IMPORT = /\bimport\('(?<from>[^']+)'\)/g;

/** Rooms that compute and nothing else: no toolkit, no commands, no environment, no output. */
const PURE = ['elf', 'gobin', 'oci', 'readiness', 'report', 'size'];

/** Which rooms' code a room may use. Types may come from anywhere. A file of src/ that is no room tells the story. */
const USES: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  command: ['errors'],
  'json-object': [],
  'docker-config': ['command', 'json-object'],
  'system-certificates': [],
  oci: ['errors'],
  elf: ['errors', 'oci'],
  gobin: ['errors', 'elf'],
  size: ['errors', 'oci', 'elf', 'gobin'],
  readiness: ['errors', 'system-certificates', 'oci', 'elf', 'gobin', 'size'],
  report: ['errors', 'oci', 'size'],
  measure: ['errors', 'elf', 'gobin', 'go', 'readiness', 'report', 'size'],
  go: ['errors', 'command', 'system-certificates', 'oci'],
  rootfs: ['errors', 'system-certificates', 'go', 'oci'],
  inputs: ['errors', 'go', 'oci', 'readiness'],
  toolchain: ['errors', 'command', 'go'],
  smoke: ['errors', 'command', 'oci'],
  daemon: ['errors', 'command', 'docker-config', 'json-object', 'oci', 'smoke'],
  registry: ['errors', 'command', 'docker-config', 'json-object', 'oci'],
  engine: ['errors', 'command', 'go', 'oci', 'daemon', 'toolchain'],
  github: ['errors', 'go', 'oci', 'report'],
  baseline: ['errors', 'command', 'oci', 'size'],
};

const modules = readModules();

describe('src/', () => {
  it('has modules to look at', () => {
    expect(modules.length).toBeGreaterThan(20);
  });

  it('has only folders that this test knows', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(name in USES))).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycles()).toEqual([]);
  });
});

describe.each(Object.entries(USES))('%s', (room, allowed) => {
  it(`uses the code of no room but ${allowed.join(', ') || 'itself'}`, () => {
    const wrong = ofRoom(room).flatMap(({ file, imports }) =>
      imports
        .filter(({ target, typeOnly }) => !typeOnly && isModule(target))
        .filter(({ target }) => roomOf(target) !== room && !allowed.includes(roomOf(target)))
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(PURE)('%s is pure: it', (room) => {
  it('knows neither the toolkit nor commands', () => {
    const wrong = ofRoom(room).flatMap(({ file, imports }) =>
      imports
        .filter(({ target }) => target.startsWith('@actions/') || target === 'node:child_process')
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reads no environment and prints nothing', () => {
    const wrong = ofRoom(room).filter(({ text }) =>
      /\bprocess\.(env|stdout|stderr)\b|\bconsole\./.test(text),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe('errors', () => {
  it('imports nothing at all', () => {
    expect(ofRoom('errors').flatMap(({ imports }) => imports)).toEqual([]);
  });
});

function readModules(): Module[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.map((native) => {
    const file = native.replaceAll('\\', '/');
    const text = readFileSync(path.join(SRC, native), 'utf8');
    return { file, text, imports: readImports(file, text) };
  });
}

function readImports(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT), ...text.matchAll(DYNAMIC_IMPORT)].map(({ groups }) => {
    const from = groups?.['from'] ?? '';
    const target = from.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), from).replace(/\.js$/, '.ts')
      : from;
    return { target, typeOnly: groups?.['type'] !== undefined };
  });
}

function isModule(target: string): boolean {
  return target.endsWith('.ts');
}

/** The folder; for a file of src/ itself its name, or `story` where it is no room. */
function roomOf(file: string): string {
  const room = file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
  return room in USES ? room : 'story';
}

function ofRoom(room: string): Module[] {
  return modules.filter(({ file }) => roomOf(file) === room);
}

/** Each cycle once, as "a.ts -> b.ts -> a.ts". */
function findCycles(): string[] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const { target } of byFile.get(file)?.imports ?? []) {
      if (isModule(target)) visit(target, [...trail, file]);
    }
    done.add(file);
  };
  for (const { file } of modules) visit(file, []);
  return cycles;
}
