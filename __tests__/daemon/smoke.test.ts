// The smoke test, with a real daemon and containers of the builder image, which has a shell to look around with.

import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Daemon } from '../../src/daemon/docker.js';
import type { HttpProbe } from '../../src/daemon/http-probe.js';
import { smokeTest, type SmokeOptions } from '../../src/daemon/smoke.js';
import type { SmokeTest } from '../../src/inputs.js';
import type { Check } from '../../src/report/model.js';
import { findDaemon } from '../support/daemon.js';
import { dockerScript } from '../support/docker-cli.js';
import { importProbe } from '../support/http-probe.js';

const builderImage = process.env['GSI_TEST_BUILDER_IMAGE'] ?? '';
const label = `go-scratch-image.run=smoke-test-${process.pid}`;
const server = `gsi-smoke-server:${process.pid}`;
const broken = `gsi-smoke-broken:${process.pid}`;
const local = `gsi-smoke-local:${process.pid}`;
const probe = `gsi-smoke-probe:${process.pid}`;

let daemon: Daemon;

beforeAll(async () => {
  daemon = await findDaemon();
  build(server, [
    'RUN ["mkdir", "/www"]',
    'RUN ["touch", "/www/here"]',
    'CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]',
  ]);
  build(local, ['CMD ["httpd", "-f", "-p", "127.0.0.1:8080", "-h", "/"]']);
  importProbe(probe);
  build(broken, ['CMD ["sh", "-c", "echo cannot open config >&2; exit 4"]']);
});

afterAll(() => {
  run(['image', 'rm', '--force', server, broken, local, probe]);
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

async function smoke(
  test: SmokeTest,
  options: Partial<SmokeOptions> & { readonly daemon?: Partial<Daemon> } = {},
): Promise<Check> {
  return smokeTest(
    { ...daemon, ...options.daemon },
    {
      image: builderImage,
      test,
      timeoutMs: 20_000,
      writable: [],
      user: '65532:65532',
      label,
      probe: noProbe,
      signal: new AbortController().signal,
      log: () => undefined,
      ...options,
    },
  );
}

/** Where the published port can be reached, nobody may ask for a probe. */
const noProbe: HttpProbe = {
  isMade: false,
  image: () => Promise.reject(new Error('a probe was asked for')),
};

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

describe('the smoke test over HTTP where a published port cannot be reached', () => {
  const elsewhere = { endpoint: 'tcp://10.0.0.7:2376' };
  const withProbe = (options: Partial<SmokeOptions> = {}): Parameters<typeof smoke>[1] => ({
    image: server,
    daemon: elsewhere,
    probe: { isMade: true, image: () => Promise.resolve(probe) },
    ...options,
  });

  it('passes when the program answers a probe in its network', async () => {
    const check = await smoke({ kind: 'http', port: 8080, path: '/here' }, withProbe());
    expect(check.message).toMatch(/^http:\/\/:8080\/here \(asked by a probe\) answered 200 after \d+\.\d s$/);
    expect(check.verdict).toBe('pass');
    expect(containers()).toBe('');
  });

  it('fails with the status where it is 400 or more', async () => {
    const test = { kind: 'http', port: 8080, path: '/gone' } as const;
    const check = await smoke(test, withProbe({ timeoutMs: 4000 }));
    expect(check).toMatchObject({ verdict: 'fail' });
    expect(check.message).toMatch(/^http:\/\/:8080\/gone \(asked by a probe\) answered 404/);
    expect(containers()).toBe('');
  });

  it('fails with the log where the program ends by itself', async () => {
    const startMs = Date.now();
    const check = await smoke({ kind: 'http', port: 8080, path: '/' }, withProbe({ image: broken }));
    expect(check.message).toBe('the program ended by itself; it printed:\n  cannot open config');
    expect(Date.now() - startMs).toBeLessThan(15_000);
    expect(containers()).toBe('');
  });

  it('fails where the program listens on localhost alone', async () => {
    const test = { kind: 'http', port: 8080, path: '/' } as const;
    const check = await smoke(test, withProbe({ image: local, timeoutMs: 3000 }));
    expect(check.message).toMatch(/^http:\/\/:8080\/ \(asked by a probe\) gave no answer within 3 s/);
  });

  it.each([
    ['nothing is there, as in a container with the socket', 'echo 127.0.0.1:1'],
    ['nothing is published, as by a daemon without a bridge', 'false'],
  ])('finds out by trying, and says so: %s', async (_, port) => {
    const folder = dockerScript(`[ "$1" != port ] || exec ${port}\nexec ${daemon.tool} "$@"`);
    const said: string[] = [];
    const check = await smoke(
      { kind: 'http', port: 8080, path: '/here' },
      {
        image: server,
        daemon: { tool: `${folder}/docker` },
        probe: { isMade: false, image: () => Promise.resolve(probe) },
        log: (line) => said.push(line),
      },
    );
    expect(check.verdict, check.message).toBe('pass');
    expect(said.join()).toMatch(
      /^ports published by the daemon at \S+ cannot be reached from here: a probe /,
    );
    expect(containers()).toBe('');
  });

  it('stops when the job is cancelled, and removes both containers', async () => {
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort(new Error('the job was cancelled'));
    }, 2000);
    const test = { kind: 'http', port: 9999, path: '/' } as const;
    const started = smoke(test, withProbe({ signal: controller.signal }));
    await expect(started).rejects.toThrow('the job was cancelled');
    expect(containers()).toBe('');
  });

  it('says what is wrong where the probe cannot be run', async () => {
    const test = { kind: 'http', port: 8080, path: '/here' } as const;
    const missing = { isMade: true, image: () => Promise.resolve('gsi-test-no-such/image:1') };
    await expect(smoke(test, withProbe({ probe: missing }))).rejects.toThrow('gsi-test-no-such/image:1');
    expect(containers()).toBe('');
  });
});
