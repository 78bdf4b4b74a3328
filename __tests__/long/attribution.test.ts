// Attribution of real programs from the module proxy, small to over 50 MB, and of older Go releases: coverage, sums,
// functions and variables beside `go tool nm`, strings beside the linker's -dumpdep. And damaged programs, many.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { attributeBytes, coverageOf, findFault } from '../support/attribution.js';
import { compareStrings } from '../support/dump-dep.js';
import { damage, randomNumbers } from '../support/elf-fuzz.js';
import type { Workshop } from '../support/elf-programs.js';
import { openWorkshop } from '../support/elf-programs.js';
import { goEnv } from '../support/go-tool.js';
import { buildGoProgram, GO_PROGRAMS } from '../support/go-program.js';
import { compareSymbols } from '../support/symbol-table.js';

const MINUTES = 60_000;

interface Program {
  readonly name: string;
  /** `package@version` of the module proxy. */
  readonly from: string;
  readonly arch?: string;
  readonly toolchain?: string;
  /** The least share of the file that packages must own. */
  readonly least: number;
}

/** Command-line tools, a web server, generics, yaml, templates; the last is over 50 MB. */
const PROGRAMS: readonly Program[] = [
  { name: 'stringer', from: 'golang.org/x/tools/cmd/stringer@v0.30.0', least: 0.985 },
  { name: 'yq', from: 'github.com/mikefarah/yq/v4@v4.44.3', least: 0.985 },
  { name: 'hey', from: 'github.com/rakyll/hey@v0.1.4', least: 0.985 },
  { name: 'glow', from: 'github.com/charmbracelet/glow@v1.5.1', least: 0.985 },
  { name: 'caddy', from: 'github.com/caddyserver/caddy/v2/cmd/caddy@v2.8.4', least: 0.985 },
  { name: 'helm', from: 'helm.sh/helm/v3/cmd/helm@v3.19.0', least: 0.985 },
  { name: 'helm-arm64', from: 'helm.sh/helm/v3/cmd/helm@v3.19.0', arch: 'arm64', least: 0.965 },
  { name: 'yq-arm64', from: 'github.com/mikefarah/yq/v4@v4.44.3', arch: 'arm64', least: 0.965 },
  { name: 'hey-1.22', from: 'github.com/rakyll/hey@v0.1.4', toolchain: 'go1.22.12', least: 0.985 },
  { name: 'yq-1.24', from: 'github.com/mikefarah/yq/v4@v4.44.3', toolchain: 'go1.24.11', least: 0.985 },
];
const DAMAGED = 1_000_000;

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
});

afterAll(() => {
  workshop.remove();
});

describe.each(PROGRAMS.map((program) => [program.name, program] as const))('%s', (name, program) => {
  let stripped: string;
  let full: string;
  let packages: readonly string[];

  beforeAll(() => {
    const folder = join(workshop.folder, name);
    prepare(folder, program);
    stripped = build(folder, program, ['-ldflags=-s']);
    full = build(folder, program, []);
    const listed = go(folder, program, ['list', '-deps', importPath(program)])
      .trim()
      .split('\n');
    packages = ['main', ...listed];
  });

  it('has an owner for every byte, nearly all of them packages', () => {
    const bytes = readFileSync(stripped);
    const { attribution } = attributeBytes(bytes);
    expect(findFault(attribution, bytes)).toBeUndefined();
    expect(attribution.degraded).toBeUndefined();
    expect(coverageOf(attribution)).toBeGreaterThan(program.least);
  });

  it('has functions where nm has them, and most variables', () => {
    const text = compareSymbols({ stripped, full, packages }, 'text');
    expect(text.misplaced / text.bytes).toBeLessThan(0.002);
    const data = compareSymbols({ stripped, full, packages }, 'data');
    // Of what no code refers to, as with the code pages that yq has, more is guessed wrong.
    expect(data.misplaced / data.bytes).toBeLessThan(0.15);
  });
});

describe('damaged programs', () => {
  it(
    `keep their sums in ${DAMAGED} copies`,
    () => {
      const samples = GO_PROGRAMS.map(buildGoProgram);
      const random = randomNumbers(Number(process.env['GSI_FUZZ_SEED'] ?? 1));
      const faults = new Map<string, number>();
      for (let i = 0; i < DAMAGED; i++) {
        const copy = damage(samples[i % samples.length] ?? new Uint8Array(), random);
        const fault = faultOf(copy);
        faults.set(fault, (faults.get(fault) ?? 0) + 1);
      }
      expect([...faults.keys()].sort()).toEqual(['none', 'refused']);
      expect(faults.get('none')).toBeGreaterThan(DAMAGED / 2);
    },
    60 * MINUTES,
  );
});

describe('strings', () => {
  it('are with a package that -dumpdep says uses them, but for one in twenty', () => {
    const program = PROGRAMS[2];
    if (program === undefined) throw new Error('no program');
    const folder = join(workshop.folder, 'strings');
    prepare(folder, program);
    const full = build(folder, program, []);
    const output = join(folder, 'stripped');
    const args = ['build', '-trimpath', '-ldflags=-s -dumpdep', '-o', output, importPath(program)];
    const { stderr: dump } = spawnSync('go', args, {
      cwd: folder,
      env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local' },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const packages = [
      'main',
      ...go(folder, program, ['list', '-deps', importPath(program)])
        .trim()
        .split('\n'),
    ];
    const { bytes, misplaced } = compareStrings({ bytes: readFileSync(output), full, packages, dump });
    expect(bytes).toBeGreaterThan(20_000);
    expect(misplaced / bytes).toBeLessThan(0.05);
  });
});

function faultOf(bytes: Uint8Array): string {
  try {
    return findFault(attributeBytes(bytes).attribution, bytes) ?? 'none';
  } catch (error) {
    if (error instanceof FormatError) return 'refused';
    throw error;
  }
}

function importPath({ from }: Program): string {
  return from.slice(0, from.lastIndexOf('@'));
}

function prepare(folder: string, program: Program): void {
  mkdirSync(folder, { recursive: true });
  const minor = /^go1\.\d+/.exec(program.toolchain ?? goEnv('GOVERSION'))?.[0].slice(2);
  writeFileSync(join(folder, 'go.mod'), `module example.com/built\n\ngo ${minor ?? '1.22'}\n`);
  go(folder, program, ['get', program.from]);
}

function build(folder: string, program: Program, flags: readonly string[]): string {
  const output = join(folder, flags.length === 0 ? 'full' : 'stripped');
  go(folder, program, ['build', '-trimpath', ...flags, '-o', output, importPath(program)]);
  if (!existsSync(output)) throw new Error(`go build made no ${output}`);
  return output;
}

/** Go with the module proxy, the build cache and the toolchain of the program. */
function go(cwd: string, { arch, toolchain }: Program, args: readonly string[]): string {
  const env = {
    ...process.env,
    CGO_ENABLED: '0',
    GOFLAGS: '-buildvcs=false',
    GOTOOLCHAIN: toolchain ?? 'local',
    ...(arch === undefined ? {} : { GOARCH: arch }),
  };
  return execFileSync('go', args, { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 });
}
