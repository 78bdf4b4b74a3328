// Measures the attribution beside `go tool nm -size` on the same program with symbols: examples/helloworld and a
// program of over 50 MB from the module proxy. Prints Markdown. Let the machine be quiet meanwhile.
// Usage: node bench/attribution.ts [<package@version>] [<runs>]

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './measure.ts';

interface Twins {
  readonly name: string;
  readonly stripped: string;
  readonly full: string;
}

interface Run {
  readonly ms: number;
  readonly peakBytes: number;
}

const [large = 'helm.sh/helm/v3/cmd/helm@v3.19.0', runs = '5'] = process.argv.slice(2);
const repository = path.resolve(import.meta.dirname, '..');
const root = mkdtempSync(path.join(os.tmpdir(), 'go-scratch-image-bench.'));

// What a run of the action does with a binary, in a process of its own, so that its peak of memory is its own.
const CHILD = `
import { readFileSync } from 'node:fs';
const [lib, file] = process.argv.slice(1);
const { parseElf } = await import(lib + '/elf/file.js');
const { bytesSource } = await import(lib + '/elf/source.js');
const { findBuildInfo } = await import(lib + '/gobin/build-info.js');
const { attribute } = await import(lib + '/size/attribute.js');
const started = performance.now();
const source = bytesSource(readFileSync(file));
const elf = parseElf(source);
attribute(source, elf, findBuildInfo(elf));
const ms = performance.now() - started;
console.log(JSON.stringify({ ms, peakBytes: process.resourceUsage().maxRSS * 1024 }));
`;

try {
  const lib = compileSources();
  console.log(`Node ${process.version}, ${os.availableParallelism()} cores\n`);
  console.log('| program | binary size | attribution | peak memory | `go tool nm -size` |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const twins of [buildHelloworld(), buildLarge()]) report(twins, lib);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function report({ name, stripped, full }: Twins, lib: string): void {
  const measured = Array.from({ length: Number(runs) }, () => measure(lib, stripped));
  const nm = Array.from({ length: Number(runs) }, () =>
    timeOf(() => {
      go(root, ['tool', 'nm', '-size', full]);
    }),
  );
  const cells = [
    name,
    `${(statSync(stripped).size / 1e6).toFixed(1)} MB`,
    `${median(measured.map(({ ms }) => ms)).toFixed(0)} ms`,
    `${(median(measured.map(({ peakBytes }) => peakBytes)) / 1e6).toFixed(0)} MB`,
    `${median(nm).toFixed(0)} ms`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function measure(lib: string, file: string): Run {
  const args = ['--input-type=module', '-e', CHILD, lib, file];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run;
}

function compileSources(): string {
  const lib = path.join(root, 'lib');
  execFileSync('npx', ['tsc', '-p', 'tsconfig.json', '--outDir', lib], { cwd: repository, stdio: 'inherit' });
  writeFileSync(path.join(lib, 'package.json'), '{"type":"module"}');
  return lib;
}

function buildHelloworld(): Twins {
  const folder = path.join(root, 'helloworld');
  cpSync(path.join(repository, 'examples/helloworld'), folder, { recursive: true });
  return buildTwins('examples/helloworld', folder, '.');
}

function buildLarge(): Twins {
  const folder = path.join(root, 'large');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'go.mod'), 'module example.com/large\n\ngo 1.24\n');
  go(folder, ['get', large]);
  return buildTwins(large, folder, large.slice(0, large.lastIndexOf('@')));
}

function buildTwins(name: string, folder: string, target: string): Twins {
  const stripped = path.join(folder, 'stripped.bin');
  const full = path.join(folder, 'full.bin');
  go(folder, ['build', '-trimpath', '-ldflags=-s', '-o', stripped, target]);
  go(folder, ['build', '-trimpath', '-o', full, target]);
  return { name, stripped, full };
}

function go(cwd: string, args: readonly string[]): void {
  const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' };
  execFileSync('go', args, { cwd, env, stdio: 'pipe', maxBuffer: 1 << 28 });
}

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
