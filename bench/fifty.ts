// What many programs that share packages cost in one step, beside one of them: wall time and peak memory, in both engines.
// Prints Markdown. To be started by bench/run-fifty, which sets up what it needs.
// Usage: node bench/fifty.ts <builder image> [<programs>] [<pairs>]

import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { manyPrograms } from '../__tests__/support/many-programs.ts';
import { runMain, runPost, type Step } from '../script/runner.ts';
import { measuring, median, readMeasurement, renderSpread, type Measurement } from './measure.ts';

interface Scenario {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Whether the build cache is empty each time. */
  readonly hasEmptyCache: boolean;
}

const [builderImage = '', programs = '50', pairs = '3'] = process.argv.slice(2);
const root = await mkdtemp(path.join(os.tmpdir(), 'go-scratch-image-fifty.'));
const MB = 1e6;

const HOST = { engine: 'host', load: 'false' };
const SCENARIOS: readonly Scenario[] = [
  {
    name: 'docker engine, all compiled anew (`-a`)',
    inputs: { engine: 'docker', 'builder-image': builderImage, load: 'false' },
    hasEmptyCache: false,
  },
  { name: 'host engine, empty build cache', inputs: HOST, hasEmptyCache: true },
  { name: 'host engine, shared packages changed', inputs: HOST, hasEmptyCache: false },
];

try {
  console.log(`Node ${process.version}, ${os.availableParallelism()} cores, ${programs} programs\n`);
  console.log(`| median of ${pairs} (least to most) | one, wall s | all, wall s | times | peak memory, MB |`);
  console.log('|---|--:|--:|--:|--:|');
  for (const scenario of SCENARIOS) await compare(scenario);
} finally {
  await rm(root, { recursive: true, force: true });
}

async function compare(scenario: Scenario): Promise<void> {
  const one: Measurement[] = [];
  const all: Measurement[] = [];
  for (let round = 0; round < Number(pairs); round++) {
    one.push(await build(scenario, './cmd/p01'));
    all.push(await build(scenario, './...'));
  }
  const wallOf = (measured: readonly Measurement[]): number[] => measured.map(({ wall }) => wall);
  const times = median(wallOf(all)) / median(wallOf(one));
  const peaks = all.map(({ peak }) => peak / MB);
  console.log(
    `| ${scenario.name} | ${renderSpread(wallOf(one), 1)} | ${renderSpread(wallOf(all), 1)} | ${times.toFixed(1)} | ${renderSpread(peaks, 0)} |`,
  );
}

// The source is new each time: nothing of it is in a cache, while what it imports may be.
async function build({ inputs, hasEmptyCache }: Scenario, pkg: string): Promise<Measurement> {
  const folder = await mkdtemp(path.join(root, 'build-'));
  const tempDir = path.join(folder, 'temp');
  const workspace = path.join(folder, 'source');
  await mkdir(tempDir);
  for (const [file, text] of Object.entries(manyPrograms(Number(programs), randomBytes(8).toString('hex')))) {
    await mkdir(path.join(workspace, path.dirname(file)), { recursive: true });
    await writeFile(path.join(workspace, file), text);
  }
  const file = path.join(tempDir, 'measured');
  const step: Step = {
    inputs: { package: pkg, tags: 'many/{name}:1', 'go-version': 'local', 'smoke-test': '', ...inputs },
    workspace,
    tempDir,
    ...(hasEmptyCache ? { env: { GOCACHE: path.join(folder, 'cache') } } : {}),
    wrapper: measuring(file),
  };
  const main = await runMain(step);
  const post = await runPost(step, main);
  if (main.exitCode !== 0 || post.exitCode !== 0) throw new Error(main.printed + post.printed);
  const measurement = await readMeasurement(file);
  if (process.env['FIFTY_PHASES']) console.error(main.printed.match(/^▸ .*$/gm)?.join('\n'));
  await rm(folder, { recursive: true, force: true });
  return measurement;
}
