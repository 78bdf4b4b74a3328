import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/engine/plan.js';
import { readCompilerErrors } from '../../src/go/compiler-output.js';
import { makeSource } from '../support/go-plan.js';

const workspace = path.resolve('/work/repo');
const plain = makeSource({ contextDir: workspace, workspace });
const nested = makeSource({ contextDir: path.join(workspace, 'go'), workdir: 'svc', workspace });

function placesOf(output: readonly string[], source: Source = plain): readonly string[] {
  const errors = readCompilerErrors(output, source, { root: '/src' });
  return (errors?.lines ?? []).map(({ file, line, column }) => `${file}:${line ?? ''}:${column ?? ''}`);
}

const hintOf = (line: string): string | undefined => readCompilerErrors([line], plain)?.hint;

describe('readCompilerErrors', () => {
  it('reads the compiler in the plain progress of BuildKit, its repetition included', () => {
    const output = [
      '#1 [internal] load build definition from Dockerfile',
      '#1 DONE 0.0s',
      '#9 [build 4/4] RUN ["go","build","-o","/out/server","./cmd/server"]',
      '#9 0.512 go: downloading example.com/a v1.0.0',
      '#9 3.456 # example.com/server/cmd/server',
      '#9 3.456 cmd/server/main.go:3:19: too many return values',
      '#9 3.457 \thave (number)',
      '#9 3.457 \twant ()',
      '#9 3.457 ./main.go:12:1: undefined: x',
      '#9 3.457 ./main.go:12:1: too many errors',
      '#9 ERROR: process "go build" did not complete successfully: exit code: 1',
      '------',
      ' > [build 4/4] RUN ["go","build","-o","/out/server","./cmd/server"]:',
      '3.456 cmd/server/main.go:3:19: too many return values',
      '3.457 \thave (number)',
      '3.457 \twant ()',
      '3.457 ./main.go:12:1: undefined: x',
      '3.457 ./main.go:12:1: too many errors',
      '------',
      'Dockerfile:5',
      '--------------------',
      '   3 |     FROM golang',
      '   5 | >>> RUN ["go","build"]',
      '--------------------',
      'ERROR: failed to build: failed to solve: process "go build" did not complete successfully: exit code: 1',
    ];
    expect(readCompilerErrors(output, plain, { root: '/src' })).toEqual({
      lines: [
        {
          file: 'cmd/server/main.go',
          line: 3,
          column: 19,
          message: 'too many return values\nhave (number)\nwant ()',
        },
        { file: 'main.go', line: 12, column: 1, message: 'undefined: x' },
      ],
      message: [
        'the program does not compile:',
        'cmd/server/main.go:3:19: too many return values',
        '\thave (number)',
        '\twant ()',
        './main.go:12:1: undefined: x',
        './main.go:12:1: too many errors',
      ].join('\n'),
    });
  });

  it('reads the compiler in the output of the classic builder, colours and all', () => {
    const output = [
      'Step 4/9 : RUN ["go","build","."]',
      ' ---> Running in 0123456789ab',
      '\u001b[91m# example.com/server',
      '\u001b[0m\u001b[91m./main.go:5:2: undefined: x',
      "\u001b[0mThe command 'go build .' returned a non-zero code: 1",
    ];
    expect(readCompilerErrors(output, plain)).toEqual({
      lines: [{ file: 'main.go', line: 5, column: 2, message: 'undefined: x' }],
      message: 'the program does not compile:\n./main.go:5:2: undefined: x',
    });
  });

  it.each([
    ['./main.go:5:2: x', ['go/svc/main.go:5:2']],
    ['example.com/server/main.go:5:2: x', ['go/svc/main.go:5:2']],
    ['main.go:5: x', ['go/svc/main.go:5:']],
    ['../lib/x.go:1:1: x', ['go/lib/x.go:1:1']],
    ['/src/lib/x.go:1:1: x', ['go/lib/x.go:1:1']],
    ['/src/svc/a b.go:1:1: x', ['go/svc/a b.go:1:1']],
    ['go.mod:5: syntax error', ['go/svc/go.mod:5:']],
    ['go: ../go.work:2: unknown directive: x', ['go/go.work:2:']],
    ['./a.s:2: unrecognized instruction "FOO"', ['go/svc/a.s:2:']],
    ['../../go/pkg/mod/example.com/a@v1.0.0/a.go:1:1: x', []],
    ['/go/pkg/mod/example.com/a@v1.0.0/a.go:1:1: x', []],
    ['/srcs/a.go:1:1: x', []],
    ['/usr/local/go/src/fmt/print.go:1:1: x', []],
    ['./main.go:5:2: too many errors', []],
  ])('finds the file of %j in the repository', (line, places) => {
    expect(placesOf([line], nested)).toEqual(places);
  });

  it('takes absolute paths of this machine where the compiler ran on it', () => {
    const file = path.join(workspace, 'x.go').split(path.sep).join('/');
    expect(readCompilerErrors([`./x.go:1:1: y`], plain)?.lines).toEqual([
      { file: 'x.go', line: 1, column: 1, message: 'y' },
    ]);
    if (path.sep === '/') expect(readCompilerErrors([`${file}:1:1: y`], plain)?.lines).toHaveLength(1);
    expect(readCompilerErrors(['/elsewhere/x.go:1:1: y'], plain)?.lines).toEqual([]);
  });

  it('keeps indented places apart below a package, and together below an error', () => {
    const below = ['package example.com/server', '\tmain.go:2:8: use of internal package x not allowed'];
    expect(placesOf(below)).toEqual(['main.go:2:8']);
    const chain = [
      '# example.com/server',
      './main.go:3:5: initialization cycle for a',
      '\t./main.go:3:5: a refers to b',
      '\t./main.go:4:5: b refers to a',
      './main.go:6:27: cannot use "s"',
    ];
    expect(placesOf(chain)).toEqual(['main.go:3:5', 'main.go:6:27']);
  });

  it('tells what the linker said below the header of a package', () => {
    const output = ['# example.com/server', 'example.com/server: relocation target x not defined'];
    expect(readCompilerErrors(output, plain)).toEqual({
      lines: [],
      message: 'go build failed:\nexample.com/server: relocation target x not defined',
    });
  });

  it('shows twenty lines at most and hides credentials', () => {
    const output = Array.from({ length: 30 }, (_, at) => `./main.go:${at + 1}:1: https://user:secret@host/x`);
    const errors = readCompilerErrors(output, plain);
    expect(errors?.lines).toHaveLength(30);
    expect(errors?.message.split('\n')).toHaveLength(22);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  it.each([
    [[]],
    [['#1 DONE 0.0s', 'Sending build context to Docker daemon  2.048kB', 'Step 1/2 : FROM golang']],
    [['pull access denied for golang, repository does not exist']],
    [['go: downloading example.com/a v1.0.0']],
    [['ERROR: failed to solve: golang:9-alpine: not found']],
  ])('knows nothing of %j', (output) => {
    expect(readCompilerErrors(output, plain)).toBeUndefined();
  });
});

describe('the hint', () => {
  it.each([
    [
      'main.go:3:8: missing go.sum entry for module providing package a.b/c (imported by d); to add:',
      'go mod tidy',
    ],
    ['go: updates to go.mod needed; to update it:', 'go mod tidy'],
    [
      'main.go:3:8: no required module provides package gopkg.in/yaml.v3; to add it:',
      'Run "go get gopkg.in/yaml.v3"',
    ],
    ['main.go:3:8: no required module provides package a.b/c: go.mod file not found', 'Run "go get a.b/c"'],
    [
      'go: go.mod requires go >= 1.99.0 (running go 1.26.8; GOTOOLCHAIN=local)',
      'Set go-version to 1.99.0 or newer, or builder-image',
    ],
    [
      "go: errors parsing go.mod: go.mod:3: invalid go version '1.26.0': must match format 1.23",
      'Set go-version',
    ],
    ['go.mod:5: unknown directive: toolchain', 'Set go-version'],
    [
      'main.go:2:8: a.b/c@v1.0.0: reading https://proxy/a.b/c/@v/v1.0.0.zip: 404 Not Found',
      'for a private module',
    ],
    ['go: a.b/c@v1.0.0: reading https://proxy/a.b/c/@v/v1.0.0.mod: 410 Gone', 'for a private module'],
    [
      "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
      'for a private module',
    ],
    ["fatal: Authentication failed for 'https://github.com/acme/lib/'", 'has not expired'],
    [
      "fatal: unable to access 'https://github.com/acme/lib/': The requested URL returned error: 403",
      "the job's own github.token",
    ],
    ["fatal: repository 'https://github.com/acme/lib/' not found", 'that the token or key may read'],
    ['ERROR: Repository not found.', 'that the token or key may read'],
    ['git@github.com: Permission denied (publickey).', 'the agent that the input ssh names'],
    ['git@a.example: Permission denied (publickey,password).', 'the agent that the input ssh names'],
    ['Host key verification failed.', '~/.ssh/known_hosts'],
    ['ssh -o BatchMode=yes: 1: ssh: not found', 'an image that has ssh'],
    ['sh: ssh: command not found', 'an image that has ssh'],
    ['error: cannot run ssh: No such file or directory', 'an image that has ssh'],
    ['main.go:3:8: no secure protocol found for repository', 'for a private module'],
    [
      'unrecognized import path "a.example/x": reading https://a.example/x?go-get=1: 404 Not Found',
      'put ".git" behind the name',
    ],
    [
      "fatal: unable to access 'https://a.example/x/': SSL certificate problem: self-signed certificate",
      'Set SSL_CERT_FILE',
    ],
    ['main.go:2:8: module lookup disabled by GOPROXY=off', 'for a private module'],
    [
      'Get "https://proxy/x": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      'Set SSL_CERT_FILE or NODE_EXTRA_CA_CERTS',
    ],
    ['Get "https://proxy/x": dial tcp: lookup proxy on 10.0.0.1:53: no such host', 'GOPROXY, HTTPS_PROXY'],
    ['Get "http://127.0.0.1:1/x": dial tcp 127.0.0.1:1: connect: connection refused', 'GOPROXY, HTTPS_PROXY'],
    ['verifying gopkg.in/yaml.v3@v3.0.1: checksum mismatch', 'Find out why it changed'],
    ['\timports a/b from c.go: import cycle not allowed', 'Move what they share'],
    ['package a: build constraints exclude all Go files in /src', 'Set build-tags or platforms'],
    ['no Go files in /src/cmd', 'Set package'],
    ['-buildmode=exe requires exactly one main package', 'Set package'],
    ['runtime.main_main·f: function main is undeclared in the main package', 'Set package'],
    ['found packages lib (l.go) and main (m.go) in /src', 'Set package'],
    ['error obtaining VCS status: exit status 128', 'or remove vcs'],
    ['error obtaining VCS status: exec: "git": executable file not found in $PATH', 'or remove vcs'],
    ['go: a.b/c@v1: git init: exec: "git": executable file not found in $PATH', 'an image that has git'],
    ['main.go:4:8: package fmtt is not in std (/usr/local/go/src/fmtt)', 'Correct the import path fmtt'],
    ['write /tmp/go-build1/x.a: no space left on device', 'Free disk space'],
    ['example.com/a: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed', 'more memory'],
    ['#9 ERROR: process "go build" did not complete successfully: exit code: 137', 'more memory'],
    ["The command 'go build' returned a non-zero code: 137", 'more memory'],
    ['-buildmode=pie not supported on linux/mips', 'Remove -buildmode'],
    ['-buildmode=plugin requires external (cgo) linking, but cgo is not enabled', 'Remove -buildmode'],
    [
      '-linkmode=external requires external (cgo) linking, but cgo is not enabled',
      'Remove flags such as -linkmode=external',
    ],
    ['flag provided but not defined: -pgo', 'Remove -pgo from build-flags'],
    [`invalid value "-s 'foo" for flag -ldflags: unterminated ' string`, 'Correct the input ldflags'],
    ['go: inconsistent vendoring in /src:', 'go mod vendor'],
    ['go: errors parsing go.mod:', 'go mod tidy'],
  ])('for %j', (line, hint) => {
    expect(hintOf(line)).toContain(hint);
  });

  it.each(['./main.go:5:2: undefined: x', './main.go:5:2: exit code: 1370', 'go: something new'])(
    'is not made up for %j',
    (line) => {
      expect(readCompilerErrors([line], plain)).toBeDefined();
      expect(hintOf(line)).toBeUndefined();
    },
  );

  it.each([
    './main.go:5:2: undefined: x',
    'main.go:3:8: missing go.sum entry for module providing package a.b/c',
  ])('names neither a file nor a command of the repository for a remote package: %j', (line) => {
    const remote = { path: 'example.com/a', version: 'v1.0.0' };
    const errors = readCompilerErrors([line], { ...plain, modulePath: 'example.com/a', remote });
    expect(errors?.lines).toEqual([]);
    expect(errors?.hint).toMatch(/^Give another version than example\.com\/a@v1\.0\.0, or check /);
  });
});
