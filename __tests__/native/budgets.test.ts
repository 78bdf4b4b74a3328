// Budgets through dist/, with the Go of this machine: what each line is about, and that nothing of an image that breaks
// its own is delivered.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { imagesOf, NO_DAEMON, runStep } from '../support/action-step.js';
import { startRealRegistry } from '../support/docker-registry.js';
import { tempFolder } from '../support/temp-folder.js';

const GO_MOD = 'module example.com/tools\n\ngo 1.19\n';
const SMALL = 'package main\n\nfunc main() { println("hello") }\n';
const LARGE = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n';

async function runHost(workspace: string, inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  return runStep({
    inputs: { engine: 'host', 'builder-image': '', load: 'false', tags: 'acme/{name}:1', ...inputs },
    workspace,
    env: NO_DAEMON,
  });
}

/** "name platform verdict" of each image. */
function verdictsOf(result: StepResult): readonly string[] {
  return imagesOf(result).map(({ name, platform, verdict }) => `${name} ${platform} ${verdict}`);
}

describe('lines of a budget', () => {
  it('are about the program that they name, and the others are delivered', async () => {
    const folder = tempFolder({ 'go.mod': GO_MOD, 'cmd/a/main.go': SMALL, 'cmd/b/main.go': SMALL });
    const result = await runHost(folder, {
      package: './...',
      'max-binary-size': 'a=100kB\n50MB',
      archive: '{name}.tar',
    });
    expect(result.exitCode, result.printed).toBe(1);
    expect(verdictsOf(result)).toEqual(['a linux/amd64 fail', 'b linux/amd64 pass']);
    expect(['a.tar', 'b.tar'].map((file) => existsSync(join(folder, file)))).toEqual([false, true]);
    expect(result.summary).toContain('over max-binary-size 100kB');
  });

  it('are about the platform that they name, and one that is broken keeps the index back', async () => {
    const folder = tempFolder({ 'go.mod': GO_MOD, 'main.go': SMALL });
    const result = await runHost(folder, {
      platforms: 'linux/amd64,linux/arm64',
      'max-size': 'linux/arm64=100kB\n50MB',
      archive: 'image.tar',
    });
    expect(result.exitCode, result.printed).toBe(1);
    expect(verdictsOf(result)).toEqual(['tools linux/amd64 pass', 'tools linux/arm64 fail']);
    expect(existsSync(join(folder, 'image.tar'))).toBe(false);
  });

  it('that are about nothing in the build are named', async () => {
    const folder = tempFolder({ 'go.mod': GO_MOD, 'main.go': SMALL });
    const { printed } = await runHost(folder, { 'max-size': 'linux/arm64=100kB\n50MB' });
    expect(printed).toContain(
      'max-size: "linux/arm64" is no program and no platform of this build, which has tools, linux/amd64',
    );
  });
});

describe('growth in per cent', () => {
  it.each([
    ['10%', 1, 'fail'],
    ['900%', 0, 'pass'],
    ['900%, 1kB', 1, 'fail'],
  ])('of %s is held against a report file of before', async (limit, exitCode, verdict) => {
    const folder = tempFolder({ 'go.mod': GO_MOD, 'main.go': SMALL });
    const before = await runHost(folder, { 'report-file': 'before.json' });
    expect(before.exitCode, before.printed).toBe(0);
    writeFileSync(join(folder, 'main.go'), LARGE);
    const after = await runHost(folder, { baseline: 'before.json', 'max-increase': limit });
    expect(after.exitCode, after.printed).toBe(exitCode);
    expect(after.outputs).toMatchObject({
      verdict,
      'size-delta': String(Number(after.outputs['size']) - Number(before.outputs['size'])),
    });
    expect(Number(after.outputs['size-delta-percent'])).toBeGreaterThan(10);
  });
});

it('a broken budget moves no tag in a registry', async () => {
  const registry = await startRealRegistry();
  const tag = `${registry.host}/acme/tool:1`;
  const folder = tempFolder({ 'go.mod': GO_MOD, 'main.go': SMALL });
  const pushed = await runHost(folder, { push: 'true', tags: tag, 'max-size': '50MB' });
  expect(pushed.exitCode, pushed.printed).toBe(0);
  const stands = await digestOf(registry.host);
  expect(stands).toBe(pushed.outputs['digest']);

  writeFileSync(join(folder, 'main.go'), LARGE);
  const refused = await runHost(folder, {
    push: 'true',
    tags: tag,
    'max-size': `${pushed.outputs['size'] ?? ''}B`,
    'report-file': 'report.json',
  });
  expect(refused.exitCode, refused.printed).toBe(1);
  expect(refused.outputs).toMatchObject({ verdict: 'fail', pushed: 'false' });
  expect(await digestOf(registry.host)).toBe(stands);
  // What was found out is there all the same.
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toContain(refused.outputs['digest'] ?? '-');
});

/** The digest that the registry has under the tag. */
async function digestOf(host: string): Promise<string | null> {
  const accept = 'application/vnd.oci.image.manifest.v1+json';
  const answer = await fetch(`http://${host}/v2/acme/tool/manifests/1`, {
    method: 'HEAD',
    headers: { accept },
  });
  return answer.headers.get('docker-content-digest');
}
