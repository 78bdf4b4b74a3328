import { describe, expect, it } from 'vitest';
import { readCompilerErrors } from '../../src/go/compiler-output.js';
import { findInGoMod, findInRepository, withRepositoryPaths } from '../../src/go/source-place.js';
import { makeSource } from '../support/go-plan.js';
import { tempFolder } from '../support/temp-folder.js';

const nested = makeSource({ contextDir: '/work/repo/go', workdir: 'svc', workspace: '/work/repo' });

describe('paths of the build stage in a message', () => {
  it.each([
    ['exclude all Go files in /src/svc/w', 'exclude all Go files in go/svc/w'],
    ['inconsistent vendoring in /src:', 'inconsistent vendoring in go:'],
    ['example.com/m v0.0.0 (/src/svc/m1/x)', 'example.com/m v0.0.0 (go/svc/m1/x)'],
    ['open /src/gone/go.mod: no such file', 'open go/gone/go.mod: no such file'],
    ['"/src/a" and /src/b', '"go/a" and go/b'],
    ['not in std (/usr/local/go/src/fmtt)', 'not in std (/usr/local/go/src/fmtt)'],
    ['/srcs/a and https://host/src/a', '/srcs/a and https://host/src/a'],
    ['in /src/../etc', 'in /src/../etc'],
  ])('%j becomes %j', (text, expected) => {
    expect(withRepositoryPaths(text, nested, '/src')).toBe(expected);
  });
});

it('a remote package has no place in the repository', () => {
  const remote = { path: 'example.com/server', version: 'v1.0.0' };
  const text = 'example.com/server/a/a.go:1:1: x';
  expect(findInRepository('example.com/server/a/a.go', { ...nested, remote }, undefined)).toBeUndefined();
  expect(findInGoMod({ text, message: text }, { ...nested, remote })).toBeUndefined();
  const upper = { path: 'example.com/Acme/Server', version: 'v1.0.0' };
  expect(
    withRepositoryPaths(
      '../root/go/pkg/mod/example.com/!acme/!server@v1.0.0/a/a.go:1:1: x\n\t/go/pkg/mod/example.com/!acme/!server@v1.0.0',
      { ...nested, remote: upper },
      '/src',
    ),
  ).toBe('example.com/Acme/Server@v1.0.0/a/a.go:1:1: x\n\texample.com/Acme/Server@v1.0.0');
});

describe('what is at fault in go.mod', () => {
  const GO_MOD = `module example.com/server

go 1.26.0 // newer

require example.com/a v1.0.0
require (
	example.com/a/b v1.0.0
	"example.com/c" v1.0.0 // indirect
)

replace example.com/a => ../gone
`;

  it.each([
    ['go: example.com/a@v1.0.0: reading https://proxy/a: 404 Not Found', 5],
    ['go: example.com/a/b@v1.0.0: reading https://proxy/a: 404 Not Found', 7],
    ['verifying example.com/c@v1.0.0/go.mod: checksum mismatch', 8],
    ['go: module example.com/a@v1.0.0 requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)', 5],
    ['go: go.mod requires go >= 1.26.0 (running go 1.25.1; GOTOOLCHAIN=local)', 3],
    ['main.go:3:8: example.com/a@v0.0.0: replacement directory ../gone does not exist', 11],
    ['go: example.com/a@v0.0.0 (replaced by ../gone): reading ../gone/go.mod: open x: no such file', 11],
    ['go: example.com/other@v1.0.0: reading https://proxy/a: 404 Not Found', undefined],
    ['go: updates to go.mod needed', undefined],
  ])('is the line that %j names', (text, line) => {
    const folder = tempFolder({ 'svc/go.mod': GO_MOD });
    const source = makeSource({ contextDir: folder, workspace: folder, workdir: 'svc' });
    const errors = readCompilerErrors([text], source, { root: '/src' });
    const message = text.replace(/^(?:go: )?(?:main\.go:3:8: )?/, '');
    expect(errors?.lines).toEqual(line === undefined ? [] : [{ file: 'svc/go.mod', line, message }]);
  });
});
