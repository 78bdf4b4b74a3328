// The smoke test, with a real daemon and containers of the builder image, which has a shell to look around with.

import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Daemon } from '../../src/daemon/docker.js';
import { smokeTest, type SmokeOptions } from '../../src/daemon/smoke.js';
import type { SmokeTest } from '../../src/inputs.js';
import type { Check } from '../../src/report/model.js';
import { findDaemon } from '../support/daemon.js';

const builderImage = process.env['GSI_TEST_BUILDER_IMAGE'] ?? '';
const label = `go-scratch-image.run=smoke-test-${process.pid}`;
const server = `gsi-smoke-server:${process.pid}`;
const broken = `gsi-smoke-broken:${process.pid}`;

let daemon: Daemon;

beforeAll(async () => {
  daemon = await findDaemon();
  build(server, [
    'RUN ["mkdir", "/www"]',
    'RUN ["touch", "/www/here"]',
    'CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]',
  ]);
  build(broken, ['CMD ["sh", "-c", "echo cannot open config >&2; exit 4"]']);
});

afterAll(() => {
  run(['image', 'rm', '--force', server, broken]);
});

function run(args: readonly string[], input = ''): string {
  return execFileSync('docker', args, {
    encoding: 'utf8',
    input,
    env: { ...process.env, DOCKER_BUILDKIT: '0' },
  });
}

function build(tag: string, lines: readonly string[]): void {
  run(['build', '--quiet', '--force-rm', '--tag', tag, '-'], [`FROM ${builderImage}`, ...lines].join('\n'));
}

async function smoke(test: SmokeTest, options: Partial<SmokeOptions> = {}): Promise<Check> {
  return smokeTest(daemon, {
    image: builderImage,
    test,
    timeoutMs: 20_000,
    writable: [],
    user: '65532:65532',
    label,
    signal: new AbortController().signal,
    log: () => undefined,
    ...options,
  });
}

function shell(script: string): SmokeTest {
  return { kind: 'run', args: ['sh', '-c', script] };
}

function containers(): string {
  return run(['ps', '--all', '--quiet', '--filter', `label=${label}`]).trim();
}

describe('the smoke test with arguments', () => {
  it('passes with what the program said first', async () => {
    expect(await smoke(shell('echo server 1.4.2; echo more'))).toEqual({
      id: 'smoke',
      verdict: 'pass',
      message: 'exit code 0: server 1.4.2',
    });
  });

  it('fails with the exit code and what the program printed', async () => {
    const check = await smoke(shell('echo cannot open config >&2; exit 3'));
    expect(check).toMatchObject({
      verdict: 'fail',
      message: 'exit code 3; it printed:\n  cannot open config',
    });
  });

  it('ends a program that takes too long', async () => {
    const startMs = Date.now();
    const check = await smoke(shell('echo waiting; sleep 60'), { timeoutMs: 1500 });
    expect(Date.now() - startMs).toBeLessThan(30_000);
    expect(check).toMatchObject({
      verdict: 'fail',
      message: 'it did not end within 1.5 s; it printed:\n  waiting',
    });
    expect(containers()).toBe('');
  });

  it.each([
    ['no capabilities', 'grep -q "CapBnd:.0000000000000000" /proc/self/status'],
    ['no new privileges', 'grep -q "NoNewPrivs:.1" /proc/self/status'],
    ['a read-only root', '! touch /tmp/x 2>/dev/null'],
    [
      'a memory limit',
      'test "$(cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes 2>/dev/null)" = 536870912',
    ],
    ['none of the environment of the runner', 'test -z "$GSI_SMOKE_SECRET"'],
  ])('runs it with %s', async (_, script) => {
    process.env['GSI_SMOKE_SECRET'] = 'x';
    expect(await smoke(shell(script))).toMatchObject({ verdict: 'pass' });
  });

  it('lets it write in the folders that were asked for, as the user that was asked for', async () => {
    const writable = [
      { path: '/tmp', mode: 0o1777 },
      { path: '/data', mode: 0o700 },
    ];
    const script = 'touch /tmp/x && stat -c "%u:%g %a" /data /tmp';
    expect(await smoke(shell(script), { writable, user: '0:0' })).toMatchObject({
      message: 'exit code 0: 0:0 700',
    });
  });

  it('leaves no container behind', async () => {
    await smoke(shell('exit 0'));
    await smoke(shell('exit 1'));
    expect(containers()).toBe('');
  });

  it('stops when the job is cancelled, and removes the container', async () => {
    const controller = new AbortController();
    const startMs = Date.now();
    setTimeout(() => {
      controller.abort(new Error('the job was cancelled'));
    }, 1000);
    const started = smoke(shell('sleep 60'), { signal: controller.signal });
    await expect(started).rejects.toThrow('the job was cancelled');
    expect(Date.now() - startMs).toBeLessThan(30_000);
    expect(containers()).toBe('');
  });
});

describe('the smoke test over HTTP', () => {
  it('passes when the program answers', async () => {
    const check = await smoke({ kind: 'http', port: 8080, path: '/here' }, { image: server });
    expect(check.verdict).toBe('pass');
    expect(check.message).toMatch(/^http:\/\/:8080\/here answered 200 after \d+\.\d s$/);
    expect(containers()).toBe('');
  });

  it('fails with the status where it is 400 or more', async () => {
    const check = await smoke(
      { kind: 'http', port: 8080, path: '/gone' },
      { image: server, timeoutMs: 2000 },
    );
    expect(check.verdict).toBe('fail');
    expect(check.message).toMatch(/^http:\/\/:8080\/gone answered 404/);
  });

  it('fails at once with the log where the program ends by itself', async () => {
    const startMs = Date.now();
    const check = await smoke({ kind: 'http', port: 8080, path: '/' }, { image: broken });
    expect(check.message).toBe('the program ended by itself; it printed:\n  cannot open config');
    expect(Date.now() - startMs).toBeLessThan(15_000);
  });

  it('says so where nothing answers', async () => {
    const check = await smoke({ kind: 'http', port: 9999, path: '/' }, { image: server, timeoutMs: 1500 });
    expect(check.message).toMatch(/^http:\/\/:9999\/ gave no answer within 1.5 s/);
  });
});
