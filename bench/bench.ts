// Compares the action with its peers on examples/helloworld, then measures how soon it starts and how much memory a
// large image takes. Prints Markdown. To be started by bench/run, which sets up what it needs.
// Usage: node bench/bench.ts <builder image> [<pairs>]

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ACTION_DIR, runMain } from '../script/runner.ts';
import { measuring, median, readMeasurement, renderSpread, type Measurement } from './measure.ts';
import type { Build, Peer } from './peer.ts';
import { action } from './peers/action.ts';
import { dockerBuild } from './peers/docker-build.ts';

const PEERS: readonly Peer[] = [action, dockerBuild];
const MB = 1e6;

interface Scenario {
  readonly name: string;
  /** Makes the next build what the scenario says. */
  readonly prepare: (source: string) => Promise<void>;
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'nothing changed, all layers cached', prepare: () => Promise.resolve() },
  {
    name: 'source changed, all compiled anew (`-a`)',
    prepare: (source) => appendFile(path.join(source, 'main.go'), `// ${randomBytes(8).toString('hex')}\n`),
  },
];

const LARGE_PROGRAM = `package main

import _ "embed"

//go:embed large.bin
var large string

func main() { println(len(large)) }
`;

const [builderImage = '', pairs = '5'] = process.argv.slice(2);
const root = await mkdtemp(path.join(os.tmpdir(), 'go-scratch-image-bench.'));
const builds = new Map<Peer, Build>();

try {
  await bench(Number(pairs));
} finally {
  for (const { tag } of builds.values()) await docker('image', 'rm', '--force', tag);
  await rm(root, { recursive: true, force: true });
}

async function bench(count: number): Promise<void> {
  const version = await docker('version', '--format', '{{.Client.Version}} with daemon {{.Server.Version}}');
  console.log(`Node ${process.version}, docker ${version}, ${os.availableParallelism()} cores`);
  for (const peer of PEERS) builds.set(peer, await prepare(peer));
  for (const scenario of SCENARIOS) await compare(scenario, count);
  await measureStart(11);
  await measureLargeImage(100 * MB);
}

async function prepare(peer: Peer): Promise<Build> {
  const name = `peer-${builds.size}`;
  const build = {
    source: path.join(root, name, 'source'),
    tempDir: path.join(root, name, 'temp'),
    tag: `go-scratch-image-bench/${name}:latest`,
    builderImage,
  };
  await mkdir(build.tempDir, { recursive: true });
  await cp(path.join(ACTION_DIR, 'examples/helloworld'), build.source, { recursive: true });
  await peer.build(build);
  return build;
}

async function compare({ name, prepare }: Scenario, count: number): Promise<void> {
  const measured = new Map<Peer, Measurement[]>();
  for (let round = 0; round < count; round++) {
    // Who goes first alternates, so that a machine that warms up or tires favours nobody.
    for (const peer of round % 2 === 0 ? PEERS : PEERS.toReversed()) {
      const build = builds.get(peer);
      if (build === undefined) continue;
      await prepare(build.source);
      measured.set(peer, [...(measured.get(peer) ?? []), await peer.build(build)]);
    }
  }
  console.log(`\n**${name}**, median of ${count} (least to most)\n`);
  console.log('| | wall, s | CPU of its own processes, s | peak memory, MB |\n|---|--:|--:|--:|');
  for (const [peer, all] of measured) {
    const wall = renderSpread(
      all.map((one) => one.wall),
      2,
    );
    const cpu = renderSpread(
      all.map((one) => one.cpu),
      2,
    );
    const peak = renderSpread(
      all.map((one) => one.peak / MB),
      0,
    );
    console.log(`| ${peer.name} | ${wall} | ${cpu} | ${peak} |`);
  }
  const own = measured.get(action) ?? [];
  for (const peer of PEERS.filter((one) => one !== action)) {
    // Of builds that followed each other, which a machine that is slower at times slows down alike.
    const more = (measured.get(peer) ?? []).map((one, round) => (own[round]?.wall ?? NaN) - one.wall);
    console.log(`\nOf each pair, ${action.name} takes ${renderSpread(more, 2)} s more than ${peer.name}`);
  }
}

/** From the start of Node to the message about a wrong input: the bundle is loaded, the inputs are read. */
async function measureStart(count: number): Promise<void> {
  const tempDir = path.join(root, 'start');
  await mkdir(tempDir);
  const file = path.join(tempDir, 'measured');
  const walls: number[] = [];
  for (let round = 0; round < count; round++) {
    const step = { inputs: { strip: 'perhaps' }, workspace: tempDir, tempDir, wrapper: measuring(file) };
    const { exitCode, printed } = await runMain(step);
    if (exitCode === 0 || !printed.includes('strip')) throw new Error(`a wrong input passes: ${printed}`);
    walls.push((await readMeasurement(file)).wall);
  }
  const base = await measureNode(count, tempDir);
  console.log(
    `\n**start to a wrong input's message**: ${renderSpread(walls, 3)} s; Node alone ${base.toFixed(3)} s`,
  );
}

/** What an empty program takes. */
async function measureNode(count: number, tempDir: string): Promise<number> {
  const file = path.join(tempDir, 'measured');
  const [program, ...args] = [...measuring(file), process.execPath, '--eval', ''];
  const walls: number[] = [];
  for (let round = 0; round < count; round++) {
    await promisify(execFile)(program, args);
    walls.push((await readMeasurement(file)).wall);
  }
  return median(walls);
}

async function measureLargeImage(size: number): Promise<void> {
  const source = path.join(root, 'large', 'source');
  const tempDir = path.join(root, 'large', 'temp');
  const tag = 'go-scratch-image-bench/large:latest';
  await mkdir(source, { recursive: true });
  await mkdir(tempDir);
  await writeFile(path.join(source, 'go.mod'), 'module example.com/large\n\ngo 1.19\n');
  await writeFile(path.join(source, 'large.bin'), randomBytes(size));
  await writeFile(path.join(source, 'main.go'), LARGE_PROGRAM);
  const build = { source, tempDir, tag, builderImage };
  try {
    const { wall, peak } = await action.build(build);
    console.log(
      `\n**image of ${size / MB} MB**: peak memory ${(peak / MB).toFixed(0)} MB, wall ${wall.toFixed(1)} s`,
    );
  } finally {
    await docker('image', 'rm', '--force', tag);
  }
}

async function docker(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('docker', args);
  return stdout.trim();
}
