// The failures that src/go explains, each brought about for real with the Go of this machine.

import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseRelease } from '../../src/go/release.js';
import { FIRST_MINOR } from '../../src/go/standard-packages.js';
import { explainBroken, type BrokenProgram } from '../support/go-failure.js';
import { goEnv } from '../support/go-tool.js';
import { makeCertificate, type Certificate } from '../support/module-proxy.js';
import { storeModules } from '../support/module-store.js';
import { tempFolder } from '../support/temp-folder.js';

const GO_MOD = 'module example.com/server\n\ngo 1.19\n';
const requires = (...modules: string[]): string =>
  `${GO_MOD}\n${modules.map((module) => `require ${module}\n`).join('')}`;
const imports = (...packages: string[]): string =>
  `package main\n\n${packages.map((name) => `import _ "${name}"\n`).join('')}\nfunc main() {}\n`;
/** A module cache of the test's own, so that everything is downloaded. */
const emptyCache = (): Record<string, string> => ({
  GOMODCACHE: tempFolder(),
  GOFLAGS: '-modcacherw',
  GOSUMDB: 'off',
});

/** What is expected: the title, a part of the hint, and the places of the annotations. */
type Expected = readonly [title: string, hint: string, places: readonly string[]];

async function expectFailure(program: BrokenProgram, [title, hint, places]: Expected): Promise<void> {
  const failure = await explainBroken(program);
  expect([failure.title, failure.places], failure.output).toEqual([title, places]);
  expect(failure.hint, failure.output).toContain(hint);
}

describe('a program that cannot be put together', () => {
  it.each<[string, Record<string, string>, Expected]>([
    [
      'imports in a circle',
      {
        'main.go': imports('example.com/server/a'),
        'a/a.go': 'package a\n\nimport _ "example.com/server/b"\n',
        'b/b.go': 'package b\n\nimport _ "example.com/server/a"\n',
      },
      ['packages import each other in a circle', 'Move what they share', []],
    ],
    [
      'a package that two modules have',
      {
        'go.mod':
          requires('example.com/m v0.0.0', 'example.com/m/x v0.0.0') +
          'replace example.com/m => ./m1\n\nreplace example.com/m/x => ./m2\n',
        'm1/go.mod': 'module example.com/m\n',
        'm1/x/y/y.go': 'package y\n',
        'm2/go.mod': 'module example.com/m/x\n',
        'm2/y/y.go': 'package y\n',
        'main.go': imports('example.com/m/x/y'),
      },
      ['two required modules have the package example.com/m/x/y', 'go get MODULE@none', ['main.go:3:8']],
    ],
    [
      'a replaced folder that is not there',
      {
        'go.mod': `${requires('example.com/lib v0.0.0')}\nreplace example.com/lib => ../gone\n`,
        'main.go': imports('example.com/lib'),
      },
      [
        'the folder ../gone, which a replace line of go.mod names, is not there',
        'check its repository out to that place',
        ['go.mod:7'],
      ],
    ],
    [
      'an embedded file that is not there',
      {
        'main.go':
          'package main\n\nimport "embed"\n\n//go:embed dist/*\nvar tree embed.FS\n\nfunc main() {}\n',
      },
      [
        'there is nothing that go:embed could embed for the pattern dist/*',
        '.dockerignore',
        ['main.go:5:12'],
      ],
    ],
    [
      'newer language features than go.mod allows',
      {
        'go.mod': 'module example.com/server\n\ngo 1.17\n',
        'main.go':
          'package main\n\nfunc id[T any](x T) T { return x }\n\nfunc main() {\n\tfor range 10 {\n\t\tprintln(min(1, id(2)))\n\t}\n}\n',
      },
      [
        'the source needs Go 1.22, and its go.mod allows only what Go 1.17 had',
        'Run "go mod edit -go=1.22"',
        ['main.go:3:9', 'main.go:3:11', 'main.go:6:12', 'main.go:7:11', 'main.go:7:18'],
      ],
    ],
    [
      'a go line that is too new',
      { 'go.mod': 'module example.com/server\n\ngo 1.99.1\n', 'main.go': imports() },
      [
        `the module asks for Go 1.99.1, and the build has Go RELEASE`,
        'Set go-version to 1.99.1',
        ['go.mod:3'],
      ],
    ],
    [
      'a dependency whose go line is too new',
      {
        'go.mod': `${requires('example.com/lib v0.0.0')}\nreplace example.com/lib => ./lib\n`,
        'lib/go.mod': 'module example.com/lib\n\ngo 1.99.0\n',
        'lib/lib.go': 'package lib\n',
        'main.go': imports('example.com/lib'),
      },
      [`the module asks for Go 1.99.0, and the build has Go RELEASE`, 'Set go-version to 1.99.0', []],
    ],
    [
      'a go.mod that is not tidy',
      {
        'go.mod': `${requires('example.com/lib v0.0.0')}\nreplace example.com/lib => ./lib\n`,
        'lib/go.mod': 'module example.com/lib\n\ngo 1.21\n',
        'lib/lib.go': 'package lib\n',
        'main.go': imports('example.com/lib'),
      },
      ['go.mod and go.sum do not fit the source', 'Run "go mod tidy"', []],
    ],
    [
      'a vendor folder for another go.mod',
      {
        'go.mod': requires('example.com/lib v1.0.0'),
        'vendor/modules.txt': '# example.com/other v1.0.0\n## explicit\nexample.com/other\n',
        'main.go': imports('example.com/lib'),
      },
      ['the vendor folder does not fit go.mod', 'Run "go mod vendor"', []],
    ],
    [
      'a vendor folder that lacks a package',
      {
        'go.mod': requires('example.com/lib v1.0.0'),
        'vendor/modules.txt': '# example.com/lib v1.0.0\n## explicit\nexample.com/lib\n',
        'vendor/example.com/lib/lib.go': 'package lib\n',
        'main.go': imports('example.com/lib', 'example.com/lib/sub'),
      },
      ['the vendor folder does not have the package example.com/lib/sub', '"go mod vendor"', ['main.go:4:8']],
    ],
    [
      'packages of which no module is required',
      { 'main.go': imports('example.com/a/b', 'example.com/server/gone', 'example.com/c') },
      [
        'go.mod names no module for an imported package',
        'Run "go get example.com/a/b example.com/c" and',
        ['main.go:3:8', 'main.go:5:8', 'main.go:4:8'],
      ],
    ],
    [
      'a package of its own that is not there',
      { 'main.go': imports('example.com/server/gen') },
      [
        'an imported package of the module itself is not there',
        'Correct the import path example.com/server/gen, or see that its folder is committed or generated',
        ['main.go:3:8'],
      ],
    ],
    [
      'packages that Go does not have',
      { 'main.go': imports('fmtt', 'log/sloog') },
      [
        'an imported package does not exist',
        'Correct the import path fmtt log/sloog',
        ['main.go:3:8', 'main.go:4:8'],
      ],
    ],
    [
      'a missing sum',
      { 'go.mod': requires('example.com/x v1.0.0'), 'main.go': imports('example.com/x') },
      ['go.sum has no entry for a module that go.mod requires', 'Run "go mod tidy"', ['main.go:3:8']],
    ],
    [
      'a version that its path forbids',
      { 'go.mod': requires('example.com/x v2.0.0'), 'main.go': imports('example.com/x') },
      ['go.mod requires a version that cannot be: v2.0.0', 'the module path ends with it', ['go.mod:5']],
    ],
    [
      'a package for another system only',
      {
        'main.go': imports('example.com/server/w'),
        'w/w.go': '//go:build windows\n\npackage w\n',
      },
      ['a package has no file for this build', 'Set build-tags or platforms', []],
    ],
    [
      'an experiment of the standard library',
      { 'main.go': imports('encoding/json/v2') },
      [
        'the package encoding/json/v2 is an experiment in the Go release of the build',
        'GOEXPERIMENT=jsonv2',
        [],
      ],
    ],
    [
      'a library instead of a program',
      { 'main.go': 'package main\n\nfunc f() {}\n' },
      ['the package is not a program', 'Set package', []],
    ],
  ])('is explained: %s', async (_, files, [title, hint, places]) => {
    const release = goEnv('GOVERSION').replace(/^go/, '');
    const expected: Expected = [title.replace('RELEASE', release), hint, places];
    await expectFailure({ files: { 'go.mod': GO_MOD, ...files } }, expected);
  });

  it('names files as they are in the repository', async () => {
    const files = {
      'svc/go.mod': GO_MOD,
      'svc/main.go': imports('example.com/server/w'),
      'svc/w/w.go': '//go:build windows\n\npackage w\n',
    };
    const { message } = await explainBroken({ files, workdir: 'svc' });
    expect(message).toMatch(/build constraints exclude all Go files in svc\/w$/);
  });

  it('shows all errors up to a bound, and annotates what is shown', async () => {
    const calls = Array.from({ length: 30 }, (_, at) => `\tnope${at}()\n`).join('');
    const program = { 'go.mod': GO_MOD, 'main.go': `package main\n\nfunc main() {\n${calls}}\n` };
    const all = await explainBroken({ files: program, compile: { buildFlags: ['-gcflags=-e'] } });
    expect(all.places).toHaveLength(30);
    expect(all.message.split('\n')).toHaveLength(22);
    expect(all.message).toMatch(/\n… and 10 more lines$/);
    expect((await explainBroken({ files: program })).places).toHaveLength(10);
  });
});

describe('a module that cannot be had', () => {
  const program = (module = 'example.com/x'): Record<string, string> => ({
    'go.mod': requires(`${module} v1.0.0`),
    'go.sum': `${module} v1.0.0 h1:AAAA\n${module} v1.0.0/go.mod h1:AAAA\n`,
    'main.go': imports(module),
  });

  it.each<[number, string, string]>([
    [
      404,
      'example.com/x@v1.0.0 cannot be found: the module proxy answers 404 Not Found',
      'for a private module',
    ],
    [410, 'example.com/x@v1.0.0 cannot be found: the module proxy answers 410 Gone', 'for a private module'],
    [401, 'example.com/x@v1.0.0 is refused by the module proxy: 401 Unauthorized', 'GOAUTH'],
    [403, 'example.com/x@v1.0.0 is refused by the module proxy: 403 Forbidden', 'GOAUTH'],
    [
      500,
      'example.com/x@v1.0.0 cannot be downloaded: the module proxy answers 500 Internal Server Error',
      'Run the step again later',
    ],
  ])('is explained: the proxy answers %d', async (status, title, hint) => {
    const env = { ...emptyCache(), GOPROXY: await startProxyThatSays(status) };
    await expectFailure({ files: program(), env, download: true }, [title, hint, ['go.mod:5']]);
    await expectFailure({ files: program(), env }, [title, hint, ['main.go:3:8']]);
  });

  it('is explained: a proxy on the way that shows certificates of its own', async () => {
    const env = { ...emptyCache(), GOPROXY: await startProxyThatSays(200, makeCertificate('127.0.0.1')) };
    for (const download of [true, false]) {
      await expectFailure({ files: program(), env, download }, [
        'a module cannot be downloaded, because the certificate of the server is not trusted',
        'Set SSL_CERT_FILE or NODE_EXTRA_CA_CERTS',
        [download ? 'go.mod:5' : 'main.go:3:8'],
      ]);
    }
  });

  it('is explained: a certificate for another host', async () => {
    const certificate = makeCertificate('127.0.0.9');
    const GOPROXY = await startProxyThatSays(200, certificate);
    const env = { ...emptyCache(), GOPROXY, SSL_CERT_FILE: certificate.file };
    const { title, hint } = await explainBroken({ files: program(), env });
    expect(title).toMatch(
      /the certificate of the server is not valid: certificate is valid for 127\.0\.0\.9/,
    );
    expect(hint).toContain('Check the address in GOPROXY');
  });

  it('is explained: nobody answers', async () => {
    const env = { ...emptyCache(), GOPROXY: 'http://127.0.0.1:9' };
    await expectFailure({ files: program(), env, download: true }, [
      'a module cannot be downloaded, because the server cannot be reached',
      'GOPROXY, HTTPS_PROXY and NO_PROXY',
      ['go.mod:5'],
    ]);
  });

  it('is explained: it is not what go.sum says', async () => {
    const { goProxy } = storeModules({
      'example.com/x@v1.0.0': { 'go.mod': 'module example.com/x\n', 'x.go': 'package x\n' },
    });
    const env = { ...emptyCache(), GOPROXY: goProxy };
    for (const download of [true, false]) {
      await expectFailure({ files: program(), env, download }, [
        'example.com/x@v1.0.0 is not what go.sum or the checksum database recorded (checksum mismatch)',
        'Find out why it changed',
        ['go.mod:5'],
      ]);
    }
  });

  it('is explained: the checksum database does not know it', async () => {
    const { goProxy } = storeModules({
      'example.com/x@v1.0.0': { 'go.mod': 'module example.com/x\n', 'x.go': 'package x\n' },
    });
    const database = `sum.golang.org ${await startProxyThatSays(404)}`;
    const env = { ...emptyCache(), GOPATH: tempFolder(), GOPROXY: goProxy, GOSUMDB: database };
    const files = { ...program(), 'go.sum': '' };
    await expectFailure({ files, env, download: true }, [
      'example.com/x@v1.0.0 cannot be verified, because the checksum database does not know it or cannot be reached',
      'set GOPRIVATE to its path',
      ['go.mod:5'],
    ]);
  });

  it('is explained: its own go.mod has another path', async () => {
    const { goProxy, goSum } = storeModules({
      'example.com/x@v1.0.0': { 'go.mod': 'module example.com/renamed\n', 'x.go': 'package x\n' },
    });
    const env = { ...emptyCache(), GOPROXY: goProxy };
    await expectFailure({ files: { ...program(), 'go.sum': goSum }, env }, [
      'a module is required by another path than its own, which is example.com/renamed',
      'Import and require it as example.com/renamed',
      ['main.go:3:8'],
    ]);
  });

  it('is explained: it wants a newer Go', async () => {
    const { goProxy, goSum } = storeModules({
      'example.com/x@v1.0.0': { 'go.mod': 'module example.com/x\n\ngo 1.99.1\n', 'x.go': 'package x\n' },
    });
    const env = { ...emptyCache(), GOPROXY: goProxy };
    for (const download of [true, false]) {
      await expectFailure({ files: { ...program(), 'go.sum': goSum }, env, download }, [
        `a required module asks for Go 1.99.1, and the build has Go ${goEnv('GOVERSION').replace(/^go/, '')}`,
        'Set go-version to 1.99.1 or newer',
        ['go.mod:5'],
      ]);
    }
  });

  it('is explained: there is no git to fetch it with', async () => {
    const env = { ...emptyCache(), GOPROXY: 'direct', PATH: folderWithGoAlone() };
    const files = program('github.com/acme/private');
    for (const download of [true, false]) {
      await expectFailure({ files, env, download }, [
        'a module cannot be downloaded, because the builder image has no git',
        'such as golang without -alpine',
        [download ? 'go.mod:5' : 'main.go:3:8'],
      ]);
    }
  });

  it('is explained: its repository asks for a login', async () => {
    const url = (await startProxyThatSays(401)).replace('/mod', '');
    const config = tempFolder({ gitconfig: `[url "${url}/"]\n\tinsteadOf = https://github.com/\n` });
    const env = {
      ...emptyCache(),
      GOPROXY: 'direct',
      GIT_CONFIG_GLOBAL: path.join(config, 'gitconfig'),
      GIT_CONFIG_NOSYSTEM: '1',
    };
    const { title, hint, places } = await explainBroken({
      files: program('github.com/acme/private'),
      env,
      download: true,
    });
    expect(title).toMatch(/^the repository of a module asks for a login: http:\/\/127\.0\.0\.1:\d+$/);
    expect(hint).toContain('give a login in modules-token, git-credentials or ssh');
    expect(places).toEqual(['go.mod:5']);
  });
});

describe('a machine that has too little', () => {
  it.each([
    ['GOTMPDIR', 'the disk is full'],
    ['GOCACHE', 'Go does not find its own packages, most likely because the disk is full'],
  ])('is explained: no space in %s', async (name, title) => {
    const folder = tempFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'none', folder]);
    onTestFinished(() => {
      execFileSync('umount', ['--lazy', folder]);
    });
    const files = { 'go.mod': GO_MOD, 'main.go': imports('strings') };
    const failure = await explainBroken({ files, env: { [name]: folder }, compile: { rebuild: true } });
    expect(failure.title, failure.output).toBe(title);
    expect(failure.hint).toContain('Free disk space');
  });

  it.each([
    ['compile', 'the compiler was killed, most likely because memory ran out'],
    ['link', 'the linker was killed, most likely because memory ran out'],
  ])('is explained: %s is killed', async (tool, title) => {
    // The kernel's way to end a program that takes too much memory is this signal.
    const text = `#!/bin/sh\ncase $1 in */${tool}) case "$*" in *-V=full*) ;; *) kill -9 $$;; esac;; esac\nexec "$@"\n`;
    const script = path.join(tempFolder({ [tool]: text }), tool);
    chmodSync(script, 0o755);
    const failure = await explainBroken({
      files: { 'go.mod': GO_MOD, 'main.go': `package main\n\nfunc main() { println(${Date.now()}) }\n` },
      compile: { buildFlags: [`-toolexec=${script}`] },
    });
    expect(failure.title, failure.output).toBe(title);
    expect(failure.hint).toContain('more memory');
  });
});

describe('a revision that cannot be stamped', () => {
  it.each([true, false])('is explained: git is there: %s', async (hasGit) => {
    const files = { 'go.mod': GO_MOD, 'main.go': imports(), '.git/HEAD': 'nothing' };
    const env: Record<string, string> = hasGit ? {} : { PATH: folderWithGoAlone() };
    await expectFailure({ files, env, compile: { vcs: true } }, [
      'the revision cannot be stamped into the binary',
      'Check the repository out with actions/checkout',
      [],
    ]);
  });
});

describe('a program that needs cgo', () => {
  it('is explained: the main package itself', async () => {
    await expectFailure(
      { files: { 'go.mod': GO_MOD, 'main.go': 'package main\n\nimport "C"\n\nfunc main() { C.x() }\n' } },
      [
        'example.com/server has no file for this build: main.go needs cgo, and the binary is compiled without it',
        'Add a file in pure Go that takes its place where "//go:build !cgo" holds.',
        [],
      ],
    );
  });

  it('is explained: a function of its own', async () => {
    const files = {
      'go.mod': GO_MOD,
      'main.go': 'package main\n\nfunc main() { helper() }\n',
      'native.go': 'package main\n\n/*\nint x;\n*/\nimport "C"\n\nfunc helper() {}\n',
    };
    await expectFailure({ files }, [
      'helper is not there, because native.go needs cgo, and the binary is compiled without it',
      '//go:build !cgo',
      ['main.go:3:15'],
    ]);
  });

  it('is not suspected where a name is just wrong', async () => {
    const files = {
      'go.mod': GO_MOD,
      'main.go': 'package main\n\nfunc main() { halper() }\n',
      'native.go': 'package main\n\nimport "C"\n\nfunc helper() {}\n',
    };
    expect((await explainBroken({ files })).title).toBe('the program does not compile');
  });

  it('compiles where cgo is optional', async () => {
    const files = {
      'go.mod': GO_MOD,
      'main.go': 'package main\n\nfunc main() { helper() }\n',
      'native.go': 'package main\n\nimport "C"\n\nfunc helper() {}\n',
      'pure.go': '//go:build !cgo\n\npackage main\n\nfunc helper() {}\n',
    };
    await expect(explainBroken({ files })).rejects.toThrow('exit code 0');
  });

  // The shape of real modules: one package is only cgo, one has files without it that use what is declared there.
  const shape = (module: string): Record<string, string> => ({
    'go.mod': `module ${module}\n\ngo 1.19\n`,
    'kafka/handle.go': 'package kafka\n\nimport "C"\n\ntype handle struct{}\n',
    'kafka/producer.go': 'package kafka\n\ntype Producer struct{ h handle }\n',
    'only/only.go': 'package only\n\nimport "C"\n',
  });

  it.each<[string, string, string, string]>([
    [
      'github.com/confluentinc/confluent-kafka-go/v2',
      'kafka',
      'github.com/confluentinc/confluent-kafka-go/v2/kafka needs cgo, and the binary is compiled without it',
      'Use github.com/twmb/franz-go or github.com/segmentio/kafka-go instead',
    ],
    [
      'github.com/go-gl/gl',
      'only',
      'github.com/go-gl/gl/only needs cgo, and the binary is compiled without it',
      'no well-known one in pure Go',
    ],
    [
      'example.com/unknown',
      'kafka',
      'example.com/unknown/kafka does not compile, most likely because it needs cgo, and the binary is compiled without it',
      'Use a package in pure Go instead',
    ],
    [
      'example.com/unknown',
      'only',
      'example.com/unknown/only has no file for this build, most likely because it needs cgo, and the binary is compiled without it',
      'Use a package in pure Go instead',
    ],
  ])('is explained: a package of %s (%s)', async (module, pkg, title, hint) => {
    const version = module.endsWith('/v2') ? 'v2.0.0' : 'v1.0.0';
    const { goProxy, goSum } = storeModules({ [`${module}@${version}`]: shape(module) });
    const files = {
      'go.mod': requires(`${module} ${version}`),
      'go.sum': goSum,
      'main.go': imports(`${module}/${pkg}`),
    };
    await expectFailure({ files, env: { ...emptyCache(), GOPROXY: goProxy } }, [title, hint, []]);
  });
});

it('knows since when the standard library has its packages', () => {
  const api = path.join(goEnv('GOROOT'), 'api');
  const { minor } = parseRelease(goEnv('GOVERSION').split(/[\s-]/, 1)[0] ?? '');
  const since = new Map<string, number>();
  for (let at = 1; at <= minor; at++) {
    const file = path.join(api, at === 1 ? 'go1.txt' : `go1.${at}.txt`);
    for (const name of existsSync(file) ? packagesOf(file) : []) {
      if (!since.has(name)) since.set(name, at);
    }
  }
  const known = Object.entries(FIRST_MINOR).filter(([, first]) => first <= minor);
  expect(known.map(([name]) => [name, since.get(name)])).toEqual(known);
});

function packagesOf(file: string): Set<string> {
  const text = readFileSync(file, 'utf8');
  return new Set([...text.matchAll(/^pkg ([^\s,]+)/gm)].map((found) => found[1] ?? ''));
}

/** A folder for PATH with Go and nothing else. */
function folderWithGoAlone(): string {
  const folder = path.join(tempFolder(), 'bin');
  mkdirSync(folder);
  const bin = path.join(goEnv('GOROOT'), 'bin');
  for (const name of readdirSync(bin)) symlinkSync(path.join(bin, name), path.join(folder, name));
  return folder;
}

/** A module proxy that has the same answer for everything: its address. */
async function startProxyThatSays(status: number, certificate?: Certificate): Promise<string> {
  const answer: Parameters<typeof createServer>[1] = (_, response) => {
    response.statusCode = status;
    // As the public proxy passes on what its own git has said.
    response.end("fatal: could not read Username for 'https://example.com': terminal prompts disabled\n");
  };
  const server = certificate === undefined ? createServer(answer) : createTlsServer(certificate, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}/mod`;
}
