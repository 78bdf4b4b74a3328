import { expect, it } from 'vitest';
import { findPureGo } from '../../src/go/cgo-packages.js';
import { readCompilerErrors } from '../../src/go/compiler-output.js';
import { makeSource } from '../support/go-plan.js';
import { tempFolder } from '../support/temp-folder.js';

it.each([
  ['github.com/mattn/go-sqlite3', ['modernc.org/sqlite', 'github.com/ncruces/go-sqlite3']],
  [
    'github.com/confluentinc/confluent-kafka-go/v2/kafka',
    expect.arrayContaining(['github.com/twmb/franz-go']),
  ],
  ['github.com/go-gl/gl/v4.1-core/gl', []],
  ['github.com/mattn/go-sqlite3x', undefined],
  ['github.com/google/gopacket', undefined],
  ['constructor', undefined],
])('instead of %s: %j', (importPath, expected) => {
  expect(findPureGo(importPath)).toEqual(expected);
});

// As the compiler of a build stage prints it.
it.each([
  [
    'a package of the module cache that is empty',
    [
      'package example.com/server',
      '\timports github.com/go-gl/glfw/v3.3/glfw: build constraints exclude all Go files in /go/pkg/mod/github.com/go-gl/glfw/v3.3/glfw@v0.0.0-2024/x',
    ],
    'github.com/go-gl/glfw/v3.3/glfw needs cgo, and the binary is compiled without it',
  ],
  [
    'one that is imported from the module cache',
    [
      '/go/pkg/mod/example.com/x@v1.0.0/x.go:4:2: build constraints exclude all Go files in /go/pkg/mod/github.com/!data!dog/zstd@v1.5.0',
    ],
    'github.com/DataDog/zstd needs cgo, and the binary is compiled without it',
  ],
  [
    'one of which files are missing',
    [
      '# github.com/acme/zlib',
      '/go/pkg/mod/github.com/acme/zlib@v1.0.0/z.go:4:2: undefined: C.deflate',
      '/go/pkg/mod/github.com/acme/zlib@v1.0.0/z.go:5:2: undefined: stream',
    ],
    'github.com/acme/zlib does not compile, most likely because it needs cgo, and the binary is compiled without it',
  ],
])('names %s', (_, output, title) => {
  const errors = readCompilerErrors(output, makeSource(), { root: '/src' });
  expect(errors?.message.split('\n', 1)[0]).toBe(`${title}:`);
});

it('names files of the repository that need cgo, by their paths in it', () => {
  const folder = tempFolder({
    'go/svc/lib/native.go': 'package lib\n\nimport (\n\t"C"\n\t"fmt"\n)\n\nfunc Native() {}\n',
    'go/svc/lib/lib.go': 'package lib\n\nvar x = Native\n',
  });
  const source = makeSource({ contextDir: `${folder}/go`, workspace: folder, workdir: 'svc' });
  const output = ['# example.com/server/lib', 'lib/lib.go:3:9: undefined: Native'];
  expect(readCompilerErrors(output, source, { root: '/src' })).toMatchObject({
    message: expect.stringMatching(
      /^Native is not there, because go\/svc\/lib\/native\.go needs cgo, /,
    ) as string,
    lines: [{ file: 'go/svc/lib/lib.go', line: 3, column: 9 }],
  });
});

it.each([
  ['./main.go:3:9: undefined: other'],
  ['./main.go:3:9: undefined: fmt.Nope'],
  ['../../go/pkg/mod/example.com/x@v1.0.0/x.go:3:9: cannot use x'],
])('does not suspect cgo in %s', (line) => {
  const errors = readCompilerErrors(['# example.com/server', line], makeSource(), { root: '/src' });
  expect(errors?.message).toMatch(/^the program does not compile/);
});
