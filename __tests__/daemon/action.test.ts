// The whole action, as it is committed in dist/, on a real daemon.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builderImage, configOf, helloworld, runStep, savedLayers, testTag } from '../support/action-step.js';
import { daemonContents, docker, imageId } from '../support/daemon-contents.js';
import { findTestBuilders } from '../support/docker-engine.js';
import { tempFolder } from '../support/temp-folder.js';

const builders = await findTestBuilders(builderImage);

describe('examples/helloworld', () => {
  it('becomes an image whose only layer has one entry, the binary, and nothing else', async () => {
    const tag = testTag('only');
    const { exitCode, outputs, printed } = await runStep({ inputs: { tags: tag } });
    expect(exitCode, printed).toBe(0);

    const layers = await savedLayers(tag);
    expect(layers).toHaveLength(1);
    expect(layers[0]).toEqual([
      { name: 'helloworld', type: 'file', mode: 0o755, size: Number(outputs['size']) },
    ]);
    expect(outputs).toMatchObject({
      tag,
      tags: tag,
      'binary-size': outputs['size'],
      static: 'true',
      linkage: 'static',
      engine: 'docker',
      verdict: 'pass',
      'image-id': imageId(tag),
    });
    expect(configOf(tag)).toMatchObject({ Entrypoint: ['/helloworld'], User: '65532:65532' });
  });

  it('has one image ID and digest, wherever and however it is built', async () => {
    const inRepository = helloworld();
    const git = (...args: string[]): Buffer => execFileSync('git', ['-C', inRepository, ...args]);
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '-m', 'x');
    const hostile = {
      GOFLAGS: '-race',
      GOAMD64: 'v3',
      GOEXPERIMENT: 'arenas',
      CGO_ENABLED: '1',
      TZ: 'Asia/Tokyo',
    };

    const runs = [
      await runStep({ inputs: { tags: testTag('plain') } }),
      await runStep({ inputs: { tags: testTag('git') }, workspace: inRepository }),
      await runStep({ inputs: { tags: testTag('hostile') }, env: hostile }),
    ];
    for (const { env } of builders) runs.push(await runStep({ inputs: { tags: testTag('builder') }, env }));

    for (const run of runs) expect(run.exitCode, run.printed).toBe(0);
    const ids = runs.map(({ outputs }) => `${outputs['image-id']} ${outputs['digest']}`);
    expect(new Set(ids)).toEqual(new Set([ids[0]]));
    expect(ids[0]).toMatch(/^sha256:[0-9a-f]{64} sha256:[0-9a-f]{64}$/);
  });

  it('leaves nothing in the daemon and on the runner but the image under its tag', async () => {
    for (const { env } of builders) {
      const before = daemonContents();
      const tag = testTag('clean');
      const workspace = helloworld();
      const files = execFileSync('ls', ['-lAR', workspace]).toString();
      const { exitCode } = await runStep({
        inputs: { tags: tag, 'smoke-test': 'http://:8080/' },
        env,
        workspace,
      });
      expect(exitCode).toBe(0);
      const added = daemonContents().filter((line) => !before.includes(line));
      expect(added).toEqual([`image ${imageId(tag)} ${tag}`]);
      expect(execFileSync('ls', ['-lAR', workspace]).toString()).toBe(files);
      docker('image', 'rm', tag);
    }
  });

  it('is rebuilt by hand from the generated Dockerfile, with the same binary and config', async () => {
    const tag = testTag('made');
    const inputs = {
      tags: tag,
      cmd: '--flag\nwith "quotes" and $HOME',
      env: 'A=$B "c"',
      expose: '8080,53/udp',
      labels: 'org.example.x=a "b" $c \\d',
      workdir: '/',
      healthcheck: 'interval=30s\n/helloworld\nhealth check',
      ldflags: '-X "main.greeting=a b"',
    };
    const workspace = helloworld();
    const { outputs, printed, exitCode } = await runStep({ inputs, workspace });
    expect(exitCode, printed).toBe(0);
    for (const { env } of builders) {
      const byHand = testTag('by-hand');
      execFileSync(
        'docker',
        ['build', '--quiet', '--tag', byHand, '--file', outputs['dockerfile'] ?? '', workspace],
        {
          env: {
            ...process.env,
            DOCKER_BUILDKIT: env['GO_SCRATCH_IMAGE_BUILDER'] === 'classic' ? '0' : '1',
            ...env,
          },
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      expect(readBinary(byHand, '/helloworld')).toBe(outputs['binary-sha256']);
      expect(asked(configOf(byHand))).toEqual(asked(configOf(tag)));
    }
  });
});

/** The members of a config that can be asked for; builders add a PATH of their own. */
function asked(config: Readonly<Record<string, unknown>>): unknown {
  const { Env, Entrypoint, Cmd, ExposedPorts, Labels, User, WorkingDir, Healthcheck } = config;
  const env = ((Env ?? []) as string[]).filter((line) => !line.startsWith('PATH='));
  return { env, Entrypoint, Cmd, ExposedPorts, Labels, User, WorkingDir, Healthcheck };
}

/** SHA-256 of a file in an image. */
function readBinary(tag: string, path: string): string {
  const container = docker('create', tag);
  try {
    const tar = execFileSync('docker', ['cp', `${container}:${path}`, '-'], { maxBuffer: 2 ** 28 });
    const size = parseInt(tar.toString('latin1', 124, 135), 8);
    return createHash('sha256')
      .update(tar.subarray(512, 512 + size))
      .digest('hex');
  } finally {
    docker('rm', container);
  }
}

describe('a binary that is not static', () => {
  const pie = { 'build-flags': '-buildmode=pie' };
  // It imports nothing, since nothing of the standard library is compiled for -buildmode=pie yet.
  const small = (): string =>
    tempFolder({
      'go.mod': 'module example.com/small\n\ngo 1.19\n',
      'main.go': 'package main\n\nfunc main() { println("hello") }\n',
    });

  it('fails the step with what its user would meet, moves no tag, and is still reported', async () => {
    const tag = testTag('pie');
    docker('tag', builderImage, tag);
    const { exitCode, printed, outputs, summary } = await runStep({
      inputs: { tags: tag, ...pie },
      workspace: small(),
    });
    expect(exitCode).toBe(1);
    expect(printed).toMatch(/::error title=[^\n]*exec \/small: no such file or directory/);
    expect(printed).toContain('-buildmode=pie');
    expect(imageId(tag)).toBe(imageId(builderImage));
    expect(outputs).toMatchObject({ static: 'false', linkage: 'dynamic', verdict: 'fail' });
    expect(summary).toMatch(/^### ❌/);
    expect(readFileSync(outputs['report'] ?? '', 'utf8')).toContain('"verdict": "fail"');
  });

  it('passes with a warning where link-check says so, and then fails exactly as was said', async () => {
    const tag = testTag('warned');
    const { exitCode, printed } = await runStep({
      inputs: { tags: tag, ...pie, 'link-check': 'warn' },
      workspace: small(),
    });
    expect(exitCode, printed).toBe(0);
    expect(printed).toMatch(/::warning title=/);
    expect(() => docker('run', '--rm', tag)).toThrow(/no such file or directory/);
  });
});

describe('what an empty image lacks', () => {
  const program = `package main

import (
	"crypto/x509"
	"fmt"
	"os"
	"time"
)

func check(what string, err error) {
	if err != nil {
		fmt.Println(what, err)
		os.Exit(1)
	}
}

func main() {
	pool, err := x509.SystemCertPool()
	check("certificates", err)
	berlin, err := time.LoadLocation("Europe/Berlin")
	check("zone", err)
	check("tmp", os.WriteFile("/tmp/x", nil, 0o600))
	check("data", os.WriteFile("/data/x", nil, 0o600))
	page, err := os.ReadFile("/web/index.html")
	check("file", err)
	workdir, err := os.Getwd()
	check("workdir", err)
	fmt.Println(len(pool.Subjects()) > 100, berlin, time.Local, string(page), workdir, os.Getuid(), os.Getgid(), os.Getenv("GREETING"), os.Args[1:])
}
`;

  it('is there after it was asked for', async () => {
    const tag = testTag('extras');
    const workspace = tempFolder({
      'go.mod': 'module example.com/needs\n\ngo 1.19\n',
      'main.go': program,
      'web/index.html': 'hello',
    });
    const inputs = {
      tags: tag,
      'ca-certificates': 'true',
      tzdata: 'true',
      directories: '/tmp:1777\n/data:700',
      files: 'web:/web',
      workdir: '/data',
      user: '1234:4321',
      env: 'GREETING=$HOME "quoted"\nTZ=Asia/Tokyo',
      cmd: '["a b", "$(id)"]',
      'smoke-test': '["from", "the smoke test"]',
    };
    const { exitCode, printed } = await runStep({ inputs, workspace });
    expect(exitCode, printed).toBe(0);
    const said = (args: string): string =>
      `true Europe/Berlin Asia/Tokyo hello /data 1234 4321 $HOME "quoted" [${args}]`;
    expect(printed).toContain(said('from the smoke test'));
    expect(docker('run', '--rm', tag)).toBe(said('a b $(id)'));
    const [extras, binary] = await savedLayers(tag);
    expect(binary?.map(({ name }) => name)).toEqual(['needs']);
    expect(extras?.map(({ name }) => name)).toContain('etc/ssl/certs/ca-certificates.crt');
  });
});

describe('a smoke test that fails', () => {
  const workspace = (): string =>
    tempFolder({
      'go.mod': 'module example.com/failing\n\ngo 1.19\n',
      'main.go': 'package main\n\nimport "os"\n\nfunc main() { println("cannot open config"); os.Exit(3) }\n',
    });

  it('moves no tag, leaves nothing behind, and shows what the program printed', async () => {
    const tag = testTag('failing');
    docker('tag', builderImage, tag);
    const before = daemonContents();
    const { exitCode, printed, outputs } = await runStep({
      inputs: { tags: tag, 'smoke-test': '--version' },
      workspace: workspace(),
    });
    expect(exitCode).toBe(1);
    expect(printed).toContain('cannot open config');
    expect(printed).toContain('exit code 3');
    expect(outputs['verdict']).toBe('fail');
    expect(daemonContents()).toEqual(before);
  });
});

describe('vcs: true', () => {
  it('stamps the binary and the labels with the revision and the time', async () => {
    const tag = testTag('stamped');
    const workspace = helloworld();
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', workspace, ...args], { encoding: 'utf8' });
    git('init', '--quiet');
    git('add', '.');
    git(
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.com',
      'commit',
      '--quiet',
      '--date=@1700000000',
      '-m',
      'x',
    );
    const { exitCode, printed } = await runStep({ inputs: { tags: tag, vcs: 'true' }, workspace });
    expect(exitCode, printed).toBe(0);
    const seconds = Number(git('log', '-1', '--format=%ct').trim());
    const time = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
    expect(configOf(tag)['Labels']).toMatchObject({
      'org.opencontainers.image.revision': git('rev-parse', 'HEAD').trim(),
      'org.opencontainers.image.created': time,
    });
    expect(docker('image', 'inspect', '--format', '{{.Created}}', tag)).toBe(time);
  });
});

describe('a step that is cancelled while the compiler works', () => {
  it.each(builders.map(({ name, env }) => [name, env] as const))(
    'ends at once and leaves nothing (%s)',
    async (_, env) => {
      const before = daemonContents();
      // Never the same, so that BuildKit has nothing of it in its cache.
      const workspace = tempFolder({
        'go.mod': 'module example.com/cancelled\n\ngo 1.19\n',
        'main.go': `package main\n\nimport _ "net/http"\n\nfunc main() { println(${Date.now()}) }\n`,
      });
      const pidFile = join(tempFolder(), 'pid');
      const writePid = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(pidFile)}, String(process.pid))`;
      let cancelledMs = 0;
      const { exitCode, printed } = await runStep({
        inputs: { tags: testTag('cancelled'), rebuild: 'true' },
        env: { ...env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(writePid)}` },
        workspace,
        onOutput: (chunk) => {
          if (cancelledMs > 0 || !chunk.includes('go build -a')) return;
          cancelledMs = Date.now();
          setTimeout(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGINT'), 1500);
        },
      });
      expect(exitCode).toBe(1);
      expect(printed).toContain('the job was cancelled');
      expect(Date.now() - cancelledMs).toBeLessThan(10_000);
      expect(daemonContents()).toEqual(before);
    },
  );
});

describe('the temp folder of a run', () => {
  it('is there for later steps, and gone after the post step', async () => {
    const { outputs } = await runStep({ inputs: { tags: testTag('temp') } });
    expect(existsSync(outputs['report'] ?? '')).toBe(true);
    expect(existsSync(outputs['dockerfile'] ?? '')).toBe(true);
  });
});
