// The failures that older Go releases word differently, brought about for real with these releases.

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainBroken } from '../support/go-failure.js';
import { goEnv } from '../support/go-tool.js';
import { storeModules } from '../support/module-store.js';
import { tempFolder } from '../support/temp-folder.js';

const RELEASES = ['1.18.10', '1.19.13', '1.20.14', '1.21.13', '1.25.1', '1.27rc1'];

const GO_MOD = 'module example.com/server\n\ngo 1.18\n';
const imports = (...packages: string[]): string =>
  `package main\n\n${packages.map((name) => `import _ "${name}"\n`).join('')}\nfunc main() {}\n`;

describe.each(RELEASES)('Go %s', (release) => {
  const go = path.join(goEnv('GOROOT', { GOTOOLCHAIN: `go${release}` }), 'bin/go');
  const minor = Number(/^1\.(\d+)/.exec(release)?.[1]);

  it.each<[string, Record<string, string>, RegExp, RegExp]>([
    [
      'a go line that is too new',
      { 'go.mod': 'module example.com/server\n\ngo 1.99\n', 'main.go': imports('nothing') },
      // Up to 1.20 the go command tries all the same.
      minor < 21 ? /^an imported package does not exist$|too old/ : /^the module asks for Go 1\.99, and/,
      minor < 21 ? /import path|Set go-version/ : /^Set go-version to 1\.99 or newer/,
    ],
    [
      'a go line that is too new, and nothing else',
      {
        'go.mod': 'module example.com/server\n\ngo 1.99\n',
        'main.go': 'package main\n\nfunc main() { clear(1) }\n',
      },
      /^the (?:module asks for Go 1\.99, and|Go release of the build is too old for the module)/,
      /^Set go-version to 1\.99 or newer/,
    ],
    [
      'a toolchain line that it does not know',
      {
        'go.mod': 'module example.com/server\n\ngo 1.99.1\n\ntoolchain go1.99.2\n',
        'main.go': imports(),
      },
      /^the (?:module asks for Go 1\.99\.1, and|Go release of the build is too old for the module)/,
      /^Set go-version to /,
    ],
    [
      'an import that it does not have',
      { 'main.go': imports('fmtt') },
      /^an imported package does not exist$/,
      /^Correct the import path/,
    ],
    [
      'packages in a circle',
      {
        'main.go': imports('example.com/server/a'),
        'a/a.go': 'package a\n\nimport _ "example.com/server"\n\nimport _ "example.com/server/b"\n',
        'b/b.go': 'package b\n\nimport _ "example.com/server/a"\n',
      },
      /^packages import each other in a circle|^the package is not a program/,
      /^Move what they share|^Set package/,
    ],
    [
      'type parameters below their language version',
      {
        'go.mod': 'module example.com/server\n\ngo 1.17\n',
        'main.go': 'package main\n\nfunc f[T any](x T) {}\n\nfunc main() { f(1) }\n',
      },
      /^the source needs Go 1\.18, and its go\.mod allows only what Go 1\.17 had$/,
      /^Run "go mod edit -go=1\.18"/,
    ],
    [
      'a vendor folder that lacks a package',
      {
        'go.mod': `${GO_MOD}\nrequire example.com/lib v1.0.0\n`,
        'vendor/modules.txt': '# example.com/lib v1.0.0\n## explicit\nexample.com/lib\n',
        'vendor/example.com/lib/lib.go': 'package lib\n',
        'main.go': imports('example.com/lib', 'example.com/lib/sub'),
      },
      /^the vendor folder does not have /,
      /"go mod vendor"/,
    ],
    [
      'cgo',
      { 'main.go': 'package main\n\nimport "C"\n\nfunc main() { C.x() }\n' },
      /main\.go needs cgo, and the binary is compiled without it$/,
      /go:build !cgo/,
    ],
    [
      'an embedded file that is not there',
      { 'main.go': 'package main\n\nimport _ "embed"\n\n//go:embed x.txt\nvar x string\n\nfunc main() {}\n' },
      /^there is nothing that go:embed could embed for the pattern x\.txt$/,
      /^Commit the files/,
    ],
  ])('tells of %s', async (_, files, title, hint) => {
    const failure = await explainBroken({ files: { 'go.mod': GO_MOD, ...files }, go });
    expect(failure.title, failure.output).toMatch(title);
    expect(failure.hint, failure.output).toMatch(hint);
  });

  it('tells of a package that came with a later release', async () => {
    const [name, since] = minor < 21 ? ['slices', 21] : minor < 26 ? ['crypto/hpke', 26] : ['none/such', 0];
    const { title } = await explainBroken({ files: { 'go.mod': GO_MOD, 'main.go': imports(name) }, go });
    // 1.19 does not name it.
    expect(title).toBe(
      since === 0 || minor === 19
        ? 'an imported package does not exist'
        : `the Go release of the build is too old: ${name} came with Go 1.${since}`,
    );
  });

  it('tells of a module that wants a newer one', async () => {
    const { goProxy, goSum } = storeModules({
      'example.com/x@v1.0.0': {
        'go.mod': 'module example.com/x\n\ngo 1.99\n',
        'x.go': 'package x\n\nvar X = nope\n',
      },
    });
    const env = { GOMODCACHE: tempFolder(), GOSUMDB: 'off', GOPROXY: goProxy };
    const files = {
      'go.mod': `${GO_MOD}\nrequire example.com/x v1.0.0\n`,
      'go.sum': goSum,
      'main.go': imports('example.com/x'),
    };
    const { title } = await explainBroken({ files, env, go, compile: { buildFlags: ['-modcacherw'] } });
    expect(title).toMatch(
      minor < 21
        ? /too old for the module/
        : /^a required module asks for Go 1\.99, and the build has Go 1\./,
    );
  });
});
