// Measures the attribution beside `go tool nm -size` on the same program with symbols, and all that a run explains of it,
// in the process that does it: examples/helloworld and a program of over 50 MB from the module proxy. Prints Markdown. Let
// the machine be quiet meanwhile.
// Usage: node bench/attribution.ts [<package@version>] [<runs>]

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureCommand, median, type Measurement } from './measure.ts';

interface Twins {
  readonly name: string;
  /** What the go command lists of it, as an engine hands it over. */
  readonly listing: string;
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
  console.log(
    '| program | binary size | attribution | peak memory | `go tool nm -size` | with findings, a process of its own | peak memory |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const twins of [buildHelloworld(), buildLarge()]) await report(twins, lib);
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function report({ name, listing, stripped, full }: Twins, lib: string): Promise<void> {
  const measured = Array.from({ length: Number(runs) }, () => measure(lib, stripped));
  const nm = Array.from({ length: Number(runs) }, () =>
    timeOf(() => {
      go(root, ['tool', 'nm', '-size', full]);
    }),
  );
  const explained: Measurement[] = [];
  for (let run = 0; run < Number(runs); run++) explained.push(await measureExplainer(lib, stripped, listing));
  const cells = [
    name,
    `${(statSync(stripped).size / 1e6).toFixed(1)} MB`,
    `${median(measured.map(({ ms }) => ms)).toFixed(0)} ms`,
    `${(median(measured.map(({ peakBytes }) => peakBytes)) / 1e6).toFixed(0)} MB`,
    `${median(nm).toFixed(0)} ms`,
    `${median(explained.map(({ wall }) => wall * 1000)).toFixed(0)} ms`,
    `${(median(explained.map(({ peak }) => peak)) / 1e6).toFixed(0)} MB`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function measure(lib: string, file: string): Run {
  const args = ['--input-type=module', '-e', CHILD, lib, file];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run;
}

/** The process that a run starts, from its start to its end. */
async function measureExplainer(lib: string, file: string, listing: string): Promise<Measurement> {
  const { FLAGS } = (await import(path.join(lib, 'measure/explainers.js'))) as { FLAGS: readonly string[] };
  const job = {
    architecture: 'amd64',
    listing: { plain: listing, cgo: listing },
    image: { files: [], directories: [], executables: [], env: {} },
    costs: { certificates: 0 },
    ignored: [],
    inputs: { strip: true, ldflags: '', buildTags: [], compression: 'gzip' },
  };
  const question = path.join(root, 'question.json');
  writeFileSync(question, `${JSON.stringify({ file, job })}\n`);
  const script = path.join(repository, 'dist/measure/index.js');
  // What it answers is of no interest here, but it must be an answer.
  const command = 'answer=$("$@" <"$0") && case $answer in *\'"attribution"\'*) ;; *) exit 1 ;; esac';
  const shell = ['sh', '-c', command, question, process.execPath, ...FLAGS, script];
  return measureCommand(shell, { cwd: root, tempDir: root });
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
  const listing = path.join(folder, 'listing.json');
  writeFileSync(listing, go(folder, ['list', '-e', '-deps', '-json', target]));
  return { name, listing, stripped, full };
}

function go(cwd: string, args: readonly string[]): Buffer {
  const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' };
  return execFileSync('go', args, { cwd, env, stdio: 'pipe', maxBuffer: 1 << 28 });
}

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
