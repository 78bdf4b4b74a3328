// The host engine with the Go of this machine: the contract of all engines, and what only it has to keep.

import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/engine/plan.js';
import { describeEngine, REFERENCE_PROGRAM, sha256Of } from '../support/engine-contract.js';
import { goEnv } from '../support/go-tool.js';
import { binaryOf, errorOf, HOST, makeProgram, type ProgramOptions } from '../support/test-engine.js';
import { tempFolder } from '../support/temp-folder.js';

const GO_MOD = 'module example.com/server\n\ngo 1.19\n';
const HELLO = 'package main\n\nfunc main() { println("hello") }\n';

describeEngine(HOST);

function make(files: Readonly<Record<string, string>>, options: Partial<ProgramOptions> = {}): Plan {
  return makeProgram(HOST, { files, ...options });
}

async function sumOf(plan: Plan, env: Record<string, string> = {}): Promise<string> {
  return sha256Of(binaryOf(await HOST.run(plan, { env })));
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
}

describe("the host engine, in the user's folder", () => {
  it('makes the same bytes whatever the user has set, with and without .git, in any folder', async () => {
    const expected = await sumOf(make(REFERENCE_PROGRAM.files));
    const settings = join(
      tempFolder({ env: 'GOFLAGS=-tags=x -buildvcs=true\nGOAMD64=v3\nGOEXPERIMENT=arenas\n' }),
      'env',
    );
    const hostile = {
      GOENV: settings,
      GOFLAGS: '-mod=mod',
      GOAMD64: 'v4',
      CGO_ENABLED: '1',
      CC: 'false',
      GOROOT: '/none',
    };
    const plan = make(REFERENCE_PROGRAM.files);
    git(plan.source.contextDir, 'init', '--quiet');
    git(plan.source.contextDir, 'add', '.');
    git(plan.source.contextDir, 'commit', '--quiet', '-m', 'x');
    expect(await sumOf(plan, hostile)).toBe(expected);
  });

  it('compiles what .dockerignore lets through, as from a copy of it', async () => {
    const files = {
      ...REFERENCE_PROGRAM.files,
      'extra.go': 'package main\n\nfunc init() { println("ignored") }\n',
      'data/big/x': 'ignored',
      'notes/y': 'ignored',
      '.dockerignore': 'extra.go\ndata/big\nnotes\n',
    };
    const inPlace = make(files);
    symlinkSync('/etc/passwd', join(inPlace.source.contextDir, 'data/outside'));
    const run = await HOST.run(inPlace);
    expect(run.log).toContain('3 left out by .dockerignore');
    expect(run.log).toContain('links that lead outside left out: data/outside');
    const copy = make(files);
    for (const path of ['extra.go', 'data/big', 'notes'])
      rmSync(join(copy.source.contextDir, path), { recursive: true });
    expect(sha256Of(binaryOf(run))).toBe(await sumOf(copy));
    expect(spawnSync(binaryOf(run), { encoding: 'utf8' }).stderr).toBe('y\n');
  });

  it('embeds the root of a repository, where go build alone refuses .git', async () => {
    const plan = make(REFERENCE_PROGRAM.files);
    git(plan.source.contextDir, 'init', '--quiet');
    const alone = spawnSync('go', ['build', '-o', '/dev/null', '.'], {
      cwd: plan.source.contextDir,
      encoding: 'utf8',
    });
    expect(alone.stderr).toContain('invalid name .git');
    expect(await sumOf(plan)).toBe(await sumOf(make(REFERENCE_PROGRAM.files)));
  });

  it('takes modules from a vendor folder, and asks no proxy', async () => {
    const plan = make({
      'go.mod': `${GO_MOD}\nrequire example.com/v v1.0.0\n`,
      'go.sum': 'example.com/v v1.0.0 h1:AAAA\n',
      'main.go': 'package main\n\nimport "example.com/v"\n\nfunc main() { println(v.V) }\n',
      'vendor/modules.txt': '# example.com/v v1.0.0\n## explicit\nexample.com/v\n',
      'vendor/example.com/v/v.go': 'package v\n\nconst V = 1\n',
    });
    const without = await sumOf(plan, { GOPROXY: 'http://127.0.0.1:9' });
    git(plan.source.contextDir, 'init', '--quiet');
    expect(await sumOf(plan)).toBe(without);
    expect(without).toMatch(/^[0-9a-f]{64}$/);
  });

  it('uses the workspace of a repository', async () => {
    const plan = make(
      {
        'go.work': 'go 1.19\n\nuse (\n\t./app\n\t./lib\n)\n',
        'app/go.mod': 'module example.com/app\n\ngo 1.19\n',
        'app/main.go': 'package main\n\nimport "example.com/lib"\n\nfunc main() { println(lib.Name) }\n',
        'lib/go.mod': 'module example.com/lib\n\ngo 1.19\n',
        'lib/lib.go': 'package lib\n\nconst Name = "lib"\n',
        'lib/dropped.go': 'package lib\n\nfunc init() { println("ignored") }\n',
        '.dockerignore': '**/dropped.go\n',
      },
      { source: { workdir: 'app', goWork: 'go.work', modulePath: 'example.com/app' } },
    );
    git(plan.source.contextDir, 'init', '--quiet');
    const { stderr } = spawnSync(binaryOf(await HOST.run(plan)), { encoding: 'utf8' });
    expect(stderr).toBe('lib\n');
  });

  it('stamps the revision of a checkout that belongs to another user', async () => {
    const plan = make({ 'go.mod': GO_MOD, 'main.go': HELLO }, { compile: { vcs: true } });
    const folder = plan.source.contextDir;
    git(folder, 'init', '--quiet');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'x');
    if (process.getuid?.() === 0) chownSync(folder, 12345, 12345);
    const file = binaryOf(await HOST.run(plan, { env: { HOME: tempFolder() } }));
    const info = execFileSync('go', ['version', '-m', file], { encoding: 'utf8' });
    expect(info).toMatch(/vcs\.revision=[0-9a-f]{40}/);
    expect(info).toContain('vcs.modified=false');
  });

  it('hands over the time zones of its Go', async () => {
    const run = await HOST.run(make({ 'go.mod': GO_MOD, 'main.go': HELLO }, { plan: { tzdata: true } }));
    expect(run.result?.zoneinfo).toBe(join(goEnv('GOROOT'), 'lib/time/zoneinfo.zip'));
  });
});

function asRoot(...command: readonly string[]): void {
  const [tool = '', ...args] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  execFileSync(tool, args, { stdio: 'pipe' });
}

describe('the host engine, where it fails,', () => {
  it('tells of all platforms', async () => {
    const plan = make(
      {
        'go.mod': GO_MOD,
        'main.go': HELLO,
        'x_arm64.go': 'package main\n\nvar _ = arm\n',
        'x_386.go': 'package main\n\nvar _ = intel\n',
      },
      {
        plan: {
          platforms: ['amd64', 'arm64', '386'].map((architecture) => ({ os: 'linux', architecture })),
        },
      },
    );
    const { message, lines } = errorOf(await HOST.run(plan));
    expect(message).toBe(
      [
        'linux/arm64: the program does not compile:',
        './x_arm64.go:3:9: undefined: arm',
        'linux/386: the program does not compile:',
        './x_386.go:3:9: undefined: intel',
      ].join('\n'),
    );
    expect(lines.map(({ file }) => file)).toEqual(['x_arm64.go', 'x_386.go']);
  });

  it('says once what fails on every platform', async () => {
    const plan = make(
      { 'go.mod': GO_MOD, 'main.go': 'package main\n\nfunc main() { x() }\n' },
      { plan: { platforms: ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture })) } },
    );
    expect(errorOf(await HOST.run(plan)).message).toBe(
      'the program does not compile:\n./main.go:3:15: undefined: x',
    );
  });

  it('names go mod tidy where go.sum lacks an entry, and leaves go.mod and go.sum alone', async () => {
    const plan = make({
      'go.mod': `${GO_MOD}\nrequire example.com/nothing v1.0.0\n`,
      'go.sum': '',
      'main.go': 'package main\n\nimport _ "example.com/nothing"\n\nfunc main() {}\n',
    });
    const { message, hint } = errorOf(await HOST.run(plan, { env: { GOFLAGS: '-mod=mod' } }));
    expect(message).toMatch(
      /^go\.sum has no entry for a module that go\.mod requires:\n.*missing go\.sum entry/s,
    );
    expect(hint).toContain('go mod tidy');
  });

  it('does not speak of builder images', async () => {
    const plan = make({ 'go.mod': 'module example.com/server\n\ngo 1.99\n', 'main.go': HELLO });
    const { message, hint } = errorOf(await HOST.run(plan));
    expect(message).toMatch(
      /^the module asks for Go 1\.99, and the build has Go \S+:\n.*requires go >= 1\.99/,
    );
    expect(hint).toBe('Set go-version to 1.99 or newer.');
  });

  it('says that the disk is full', async () => {
    const plan = make({ 'go.mod': GO_MOD, 'main.go': HELLO });
    const folder = tempFolder();
    asRoot('mount', '-t', 'tmpfs', '-o', 'size=64k,mode=1777', 'none', folder);
    try {
      const run = await HOST.run(plan, { tempDir: folder });
      expect(errorOf(run).message).toMatch(/^the disk is full:\n.*no space left on device/s);
    } finally {
      asRoot('umount', folder);
    }
  });

  it('leaves no compiler running when it is cancelled', async () => {
    const controller = new AbortController();
    const plan = make({ 'go.mod': GO_MOD, 'main.go': HELLO }, { compile: { rebuild: true } });
    const run = await HOST.run(plan, {
      signal: controller.signal,
      onLog: (line) => {
        if (line.startsWith('CGO_ENABLED=0'))
          setTimeout(() => {
            controller.abort();
          }, 1500);
      },
    });
    expect(errorOf(run).message).toBe('the build was cancelled');
    expect(processesOf(run.tempDir)).toEqual([]);
  });
});

/** The command lines of processes that name a folder in their arguments or environment. */
function processesOf(folder: string): readonly string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.flatMap((pid) => {
    try {
      const said =
        readFileSync(`/proc/${pid}/cmdline`, 'latin1') + readFileSync(`/proc/${pid}/environ`, 'latin1');
      return said.includes(folder) ? [said.replaceAll('\0', ' ').slice(0, 200)] : [];
    } catch {
      return [];
    }
  });
}
