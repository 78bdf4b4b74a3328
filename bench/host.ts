// Compares the action without a daemon with ko and with the compiler alone on examples/helloworld: from source to an
// archive, and to a pushed image. Prints Markdown. To be started by bench/run-host, which sets up what it needs.
// Usage: node bench/host.ts [<pairs>]

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ACTION_DIR } from '../script/runner.ts';
import type { HostBuild, HostPeer } from './host-peer.ts';
import { median, renderSpread, type Measurement } from './measure.ts';
import { actionHost } from './peers/action-host.ts';
import { goBuild } from './peers/go-build.ts';
import { ko, prepareScratch } from './peers/ko.ts';
import { startRegistry } from './registry.ts';

const PEERS: readonly HostPeer[] = [actionHost, ko, goBuild];
const TARGETS = ['archive', 'push'] as const;
type Target = (typeof TARGETS)[number];
const MB = 1e6;

const [pairs = '7'] = process.argv.slice(2);
const root = await mkdtemp(path.join(os.tmpdir(), 'go-scratch-image-bench.'));
const registry = await startRegistry(root);

try {
  await bench(Number(pairs));
} finally {
  await registry.end();
  await rm(root, { recursive: true, force: true });
}

async function bench(count: number): Promise<void> {
  const version = (await promisify(execFile)('ko', ['version'])).stdout.trim();
  const go = (await promisify(execFile)('go', ['env', 'GOVERSION'])).stdout.trim();
  console.log(`Node ${process.version}, ${go}, ko ${version}, ${os.availableParallelism()} cores`);
  await prepareScratch(registry.host, root);
  const builds = new Map<HostPeer, HostBuild>();
  for (const [at, peer] of PEERS.entries()) builds.set(peer, await prepare(peer, at));
  for (const changes of [true, false]) {
    for (const target of TARGETS) await compare(builds, { target, changes, count });
  }
  for (const [peer, build] of builds) await describeImage(peer, build);
}

async function prepare(peer: HostPeer, at: number): Promise<HostBuild> {
  const folder = path.join(root, `peer-${at}`);
  const build = {
    source: path.join(folder, 'source'),
    tempDir: path.join(folder, 'temp'),
    registry: registry.host,
  };
  await mkdir(build.tempDir, { recursive: true });
  await cp(path.join(ACTION_DIR, 'examples/helloworld'), build.source, { recursive: true });
  for (const target of TARGETS) await run(peer, target, build);
  return build;
}

async function compare(
  builds: ReadonlyMap<HostPeer, HostBuild>,
  how: { readonly target: Target; readonly changes: boolean; readonly count: number },
): Promise<void> {
  const measured = new Map<HostPeer, Measurement[]>();
  for (let round = 0; round < how.count; round++) {
    // Who goes first alternates, so that a machine that warms up or tires favours nobody.
    for (const peer of round % 2 === 0 ? PEERS : PEERS.toReversed()) {
      const build = builds.get(peer);
      if (build === undefined) continue;
      if (how.changes) await change(build.source);
      measured.set(peer, [...(measured.get(peer) ?? []), await run(peer, how.target, build)]);
    }
  }
  const what = how.target === 'archive' ? 'source to archive' : 'source to pushed image';
  const state = how.changes ? 'main package changed' : 'nothing changed';
  console.log(`\n**${what}, ${state}**, median of ${how.count} (least to most)\n`);
  console.log('| | wall, s | CPU, s | peak memory, MB |\n|---|--:|--:|--:|');
  for (const [peer, all] of measured) {
    const cells = [
      renderSpread(
        all.map(({ wall }) => wall),
        2,
      ),
      renderSpread(
        all.map(({ cpu }) => cpu),
        2,
      ),
      renderSpread(
        all.map(({ peak }) => peak / MB),
        0,
      ),
    ];
    console.log(`| ${peer.name} | ${cells.join(' | ')} |`);
  }
  const [ours, theirs] = [measured.get(actionHost) ?? [], measured.get(ko) ?? []];
  const ratios = ours.map(({ wall }, at) => wall / (theirs[at]?.wall ?? NaN));
  console.log(`\nwall time, this action to ko, pair by pair: ${median(ratios).toFixed(2)}`);
}

/** The compiler has to link again, and the image is another one. */
async function change(source: string): Promise<void> {
  const name = `value${randomBytes(6).toString('hex')}`;
  await writeFile(path.join(source, 'change.go'), `package main\n\nfunc init() { println("${name}") }\n`);
}

async function run(peer: HostPeer, target: Target, build: HostBuild): Promise<Measurement> {
  const work = peer[target]?.bind(peer) ?? peer.compile?.bind(peer);
  if (work === undefined) throw new Error(`${peer.name} does nothing`);
  return work(build);
}

async function describeImage(peer: HostPeer, build: HostBuild): Promise<void> {
  if (peer.push === undefined) return;
  const { reference } = await peer.push(build);
  const { stdout } = await promisify(execFile)('crane', ['manifest', '--platform', 'linux/amd64', reference]);
  const { config, layers } = JSON.parse(stdout) as Record<'layers', { size: number }[]> & {
    config: { size: number };
  };
  const pulled = layers.reduce((sum, { size }) => sum + size, config.size);
  const file = (await peer.archive?.(build))?.file ?? '';
  console.log(`\n${peer.name}: ${pulled} bytes to pull, archive of ${(await stat(file)).size} bytes`);
}
