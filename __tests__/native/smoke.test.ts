// The smoke test without a daemon, with a real program of Go in a real image; what kind of isolation this machine
// allows, it says itself.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { platformOfNode } from '../../src/oci/platform.js';
import type { Entry, RunConfig } from '../../src/oci/types.js';
import type { Check } from '../../src/report/model.js';
import { runsHere, smokeTestBinary, type BinarySmokeOptions } from '../../src/smoke/binary.js';
import { findIsolation, findRoots, type Isolation } from '../../src/smoke/isolation.js';
import { openWorkshop, type Workshop } from '../support/elf-programs.js';
import { assembleExample, directoryEntry, fileEntry, layerPlan, symlinkEntry } from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

// Does what its arguments say, in their order.
const PROGRAM = `package main

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"sort"
	"time"
)

func main() {
	args := os.Args[1:]
	for len(args) > 0 {
		switch word := args[0]; word {
		case "say":
			fmt.Println(args[1])
			args = args[1:]
		case "fail":
			fmt.Fprintln(os.Stderr, "cannot open config")
			os.Exit(3)
		case "env":
			env := os.Environ()
			sort.Strings(env)
			fmt.Println(env)
		case "who":
			dir, _ := os.Getwd()
			fmt.Println(os.Getuid(), os.Getgid(), dir)
		case "list":
			entries, _ := os.ReadDir(args[1])
			for _, entry := range entries {
				fmt.Print(entry.Name(), " ")
			}
			fmt.Println()
			args = args[1:]
		case "write":
			fmt.Println(os.WriteFile(args[1], nil, 0o600) == nil)
			args = args[1:]
		case "read":
			data, err := os.ReadFile(args[1])
			fmt.Println(string(data), err)
			args = args[1:]
		case "child":
			command := exec.Command("/server", "sleep")
			command.Env = []string{"SMOKE_CHILD=" + args[1]}
			fmt.Println(command.Start())
			args = args[1:]
		case "sleep":
			time.Sleep(time.Minute)
		case "serve":
			http.HandleFunc("/here", func(w http.ResponseWriter, r *http.Request) {})
			fmt.Println(http.ListenAndServe(":"+args[1], nil))
			os.Exit(4)
		}
		args = args[1:]
	}
}
`;

let workshop: Workshop;
let binary: Buffer;

beforeAll(() => {
  workshop = openWorkshop();
  workshop.write({ 'm/go.mod': 'module m\n\ngo 1.19\n', 'm/main.go': PROGRAM });
  const flags = ['-ldflags=-s'];
  binary = readFileSync(
    workshop.goBuild({ output: 'server', folder: 'm', flags, env: { CGO_ENABLED: '0' } }),
  );
});

afterAll(() => {
  workshop.remove();
});

interface Run extends Partial<BinarySmokeOptions> {
  readonly run?: RunConfig;
  readonly entries?: readonly Entry[];
}

async function smoke({ run = {}, entries = [], ...options }: Run): Promise<Check> {
  const tempDir = tempFolder();
  const image = await assembleExample(join(tempFolder(), 'blobs'), {
    platform: platformOfNode(process.arch),
    layers: [layerPlan(fileEntry('/server', binary, 0o755), ...entries)],
    run: { Entrypoint: ['/server'], User: '65532:65532', ...run },
  });
  const check = await smokeTestBinary({
    image,
    test: { kind: 'run', args: [] },
    timeoutMs: 20_000,
    user: '65532:65532',
    tempDir,
    signal: new AbortController().signal,
    log: () => undefined,
    ...options,
  });
  expect(readdirSync(tempDir)).toEqual([]);
  return check;
}

function args(...words: readonly string[]): Pick<BinarySmokeOptions, 'test'> {
  return { test: { kind: 'run', args: words } };
}

const USER = { uid: 65532, gid: 65532 };
const strictest = await findIsolation(USER);

describe('the smoke test without a daemon', () => {
  it('passes with what the program said first, and says how it was run', async () => {
    expect(await smoke(args('say', 'server 1.4.2', 'say', 'more'))).toEqual({
      id: 'smoke',
      verdict: 'pass',
      message: `exit code 0: server 1.4.2 (${strictest.description})`,
    });
  });

  it('fails with the exit code and what the program printed', async () => {
    expect(await smoke(args('fail'))).toMatchObject({
      verdict: 'fail',
      message: `exit code 3 (${strictest.description}); it printed:\n  cannot open config`,
    });
  });

  it('ends a program that takes too long, and all that it has started', async () => {
    const mark = `mark-${process.pid}`;
    const startMs = Date.now();
    const check = await smoke({ ...args('child', mark, 'sleep'), timeoutMs: 1500 });
    expect(Date.now() - startMs).toBeLessThan(15_000);
    expect(check.message).toBe(
      `it did not end within 1.5 s (${strictest.description}); it printed:\n  <nil>`,
    );
    expect(running(mark)).toEqual([]);
  });

  it('stops when the job is cancelled', async () => {
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort(new Error('the job was cancelled'));
    }, 500);
    await expect(smoke({ ...args('sleep'), signal: controller.signal })).rejects.toThrow(
      'the job was cancelled',
    );
  });

  it('gives the program the environment, the arguments and the folder of the image', async () => {
    process.env['GSI_SMOKE_SECRET'] = 'x';
    const run = { Env: ['A=b=c', 'EMPTY='], WorkingDir: '/data', Entrypoint: ['/server', 'env', 'who'] };
    const lines: string[] = [];
    await smoke({
      run,
      entries: [directoryEntry('/data')],
      test: { kind: 'run', args: [] },
      log: (line) => lines.push(line),
    });
    expect(lines[0]).toBe('[A=b=c EMPTY=]');
    if (strictest.description.startsWith('in an empty root')) expect(lines[1]).toBe('65532 65532 /data');
    else expect(lines[1]).toMatch(/\/data$/);
  });

  it('says that the image has no such program', async () => {
    const check = await smoke({ run: { Entrypoint: ['/none'] } });
    expect(check.verdict).toBe('fail');
    expect(check.message).toMatch(/none.*(?:No such file|ENOENT)/s);
  });
});

const roots = await findRoots(USER);

it('has at least one kind of root of its own to try, where this runs as root', () => {
  expect(roots.length).toBeGreaterThanOrEqual(process.getuid?.() === 0 ? 1 : 0);
});

describe.each(roots)('$description', (isolation) => {
  it('sees the files of the image and those that containers have, and writes only where its user may', async () => {
    const lines: string[] = [];
    const entries = [
      fileEntry('/etc/ssl/certs/ca-certificates.crt', 'CERTIFICATES'),
      directoryEntry('/tmp', 0o1777),
      { ...directoryEntry('/data', 0o700), ...USER },
      directoryEntry('/closed', 0o755),
      symlinkEntry('/link', '/etc/ssl'),
    ];
    const words = [
      'list',
      '/',
      'read',
      '/link/certs/ca-certificates.crt',
      'read',
      '/proc/1/cmdline',
      'read',
      '/dev/null',
    ];
    const writes = ['/tmp/x', '/data/x', '/closed/x', '/x', '/server'].flatMap((path) => ['write', path]);
    await smoke({ ...args(...words, ...writes), isolation, entries, log: (line) => lines.push(line) });
    expect(lines).toEqual([
      'closed data dev etc link server tmp ',
      'CERTIFICATES <nil>',
      ' open /proc/1/cmdline: no such file or directory',
      ' <nil>',
      'true',
      'true',
      'false',
      'false',
      'false',
    ]);
  });

  it('refuses an image whose files lie below a link', async () => {
    const entries = [symlinkEntry('/a', '/etc'), fileEntry('/b', 'x')];
    const evil = { ...fileEntry('/a/x', 'x') };
    await expect(smoke({ isolation, entries: [...entries, evil] })).rejects.toThrow();
  });
});

describe('directly on the runner', () => {
  const direct: Isolation = {
    description: 'directly',
    owners: 'folded',
    command: (root, { program }) => [join(root, program)],
  };

  it('runs the program with the environment of the image alone', async () => {
    const lines: string[] = [];
    const check = await smoke({
      ...args('env'),
      isolation: direct,
      run: { Env: ['A=b'] },
      log: (line) => lines.push(line),
    });
    expect(lines).toEqual(['[A=b]']);
    expect(check.message).toBe('exit code 0: [A=b] (directly)');
  });
});

describe('the smoke test of a server without a daemon', () => {
  async function freePort(): Promise<number> {
    const server = createSocket();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  async function serve(path: string, options: Run = {}): Promise<{ check: Check; port: number }> {
    const port = await freePort();
    const run = { Cmd: ['say', 'Started', 'serve', String(port)] };
    return { port, check: await smoke({ run, test: { kind: 'http', port, path }, ...options }) };
  }

  it('passes when it answers, and ends it', async () => {
    const { check, port } = await serve('/here');
    expect(check.verdict).toBe('pass');
    expect(check.message).toMatch(/^http:\/\/:\d+\/here answered 200 after \d+\.\d s \(.*\)$/);
    await expect(fetch(`http://127.0.0.1:${port}/here`)).rejects.toThrow();
  });

  it('fails with the status and the log where it is 400 or more', async () => {
    const { check } = await serve('/gone', { timeoutMs: 1500 });
    expect(check.message).toMatch(/^http:\/\/:\d+\/gone answered 404 \(.*\); it printed:\n {2}Started$/);
  });

  it('fails at once where the program ends by itself', async () => {
    const startMs = Date.now();
    const { check } = await serve('/', { run: { Cmd: ['fail'] } });
    expect(check.message).toMatch(
      /^the program ended by itself \(.*\); it printed:\n {2}cannot open config$/,
    );
    expect(Date.now() - startMs).toBeLessThan(15_000);
  });

  it('does not take the answer of another program for that of ours', async () => {
    const other = createServer((_, response) => response.end());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      other.close();
    });
    const { port } = other.address() as AddressInfo;
    const check = await smoke({
      run: { Cmd: ['serve', String(port)] },
      test: { kind: 'http', port, path: '/here' },
    });
    expect(check.verdict).toBe('fail');
    expect(check.message).toMatch(new RegExp(`^port ${port} of this machine is taken already`));
  });
});

describe('runsHere', () => {
  it.each([
    ['amd64', 'linux', 'x64', true],
    ['arm64', 'linux', 'x64', false],
    ['amd64', 'darwin', 'x64', false],
    ['arm64', 'linux', 'arm64', true],
  ])('linux/%s on %s %s: %s', (architecture, platform, arch, expected) => {
    expect(runsHere({ os: 'linux', architecture }, { platform, arch })).toBe(expected);
  });
});

/** Processes whose environment has the mark. */
function running(mark: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return (
        /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`SMOKE_CHILD=${mark}`)
      );
    } catch {
      return false;
    }
  });
}
