import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { parseModuleFile, parseWorkFile } from '../../src/go/module-file.js';

const GO_MOD = `// Deprecated: no.
module "example.com/server" // the server

go 1.26.0
toolchain go1.26.3

require (
	example.com/a v1.2.3 // indirect
	example.com/b v0.0.0
)
require ( )
retract [v1.0.0, v1.1.0]
replace example.com/a v1.2.3 => example.com/fork/a v1.2.4
replace (
	example.com/b => ../b// beside
	"example.com/c" v1.0.0 => "./c d"
	example.com/e => /abs
)
tool example.com/a/cmd/x
ignore ./node_modules
exclude example.com/x v1.0.0
`;

describe('parseModuleFile', () => {
  it('reads comments, blocks and quoted strings as Go does', () => {
    expect(parseModuleFile(GO_MOD, 'go.mod')).toEqual({
      modulePath: 'example.com/server',
      go: '1.26.0',
      toolchain: 'go1.26.3',
      replaces: [
        { path: '../b', line: 15 },
        { path: './c d', line: 16 },
        { path: '/abs', line: 17 },
      ],
    });
  });

  it.each([
    [
      'Windows line ends',
      'module example.com/x\r\n\r\ngo 1.26\r\n',
      { modulePath: 'example.com/x', go: '1.26' },
    ],
    ['no go line', 'module x', { modulePath: 'x' }],
    ['a module block', 'module (\n\texample.com/x\n)\n', { modulePath: 'example.com/x' }],
    ['toolchain default', 'module x\ntoolchain default\n', { modulePath: 'x' }],
    ['a directive of a later Go', 'module x\nfuture (\n a b\n)\nnext "a" [b, c]\n', { modulePath: 'x' }],
    ['a URL-like comment', 'module x //go 1.1\n//go 1.2\n', { modulePath: 'x' }],
  ])('accepts %s', (_, text, expected) => {
    expect(parseModuleFile(text, 'go.mod')).toEqual({ replaces: [], ...expected });
  });

  it.each([
    ['', 1, 'there is no module line, which names the import path of the module'],
    ['module ""\n', 1, 'there is no module line, which names the import path of the module'],
    ['\nmodule\n', 2, 'a module line takes exactly one value, not 0'],
    ['module a b\n', 1, 'a module line takes exactly one value, not 2'],
    ['module a\nmodule b\n', 2, 'there is a second module line'],
    ['module "a\n', 1, 'a quoted string is not closed on its line'],
    ['module `a\n', 1, 'a quoted string is not closed on its line'],
    ['module `a`\n', 1, '`a` has to stand in double quotes'],
    ['module "\\q"\n', 1, '"\\q" is not a quoted string'],
    ['module a\n\nrequire (\n\tb v1\n', 3, 'the block require ( is never closed'],
    ['module a\nrequire (\n) b\n', 3, 'expected the end of the line after ")"'],
    ['module a\n)\n', 2, 'a line cannot start with ")"'],
    ['module a\nretract b (\n', 2, 'a block opens right after its first word'],
    ['module a\n/* no */\n', 2, 'comments start with //, not with /*'],
    ['module a\ngo 1.26 \u0001\n', 2, 'unexpected character "\\u0001"'],
    ['module a\ngo latest\n', 2, '"latest" is not a Go release such as 1.26 or 1.26.3'],
    ['module a\ngo 1\n', 2, '"1" is not a Go release such as 1.26 or 1.26.3'],
    ['module a\ngo 1.26\ngo 1.27\n', 3, 'there is a second go line'],
    ['module a\ntoolchain 1.26\n', 2, '"1.26" is not a toolchain such as go1.26.3 or default'],
    [
      'module a\nreplace b\n',
      2,
      'a replace line has the form: old/module [version] => ../folder, or => new/module version',
    ],
    [
      'module a\nreplace b =>\n',
      2,
      'a replace line has the form: old/module [version] => ../folder, or => new/module version',
    ],
    [
      'module a\nreplace b => c\n',
      2,
      'the replacement c has no version and is not a folder that starts with ./ or ../',
    ],
  ])('points at the damage in %j', (text, line, problem) => {
    const error = expect.objectContaining({
      message: `svc/go.mod:${line}: ${problem}`,
      hint: `Correct line ${line} of svc/go.mod.`,
      lines: [expect.objectContaining({ file: 'svc/go.mod', line, message: problem })],
    }) as InputError;
    expect(() => parseModuleFile(text, 'svc/go.mod')).toThrow(error);
  });

  it('refuses a replacement with more than a version', () => {
    expect(() => parseModuleFile('module a\nreplace b => c v1.0.0 d\n', 'go.mod')).toThrow(
      'go.mod:2: a replace line',
    );
  });

  it('gives the column of what cannot be read', () => {
    expect(() => parseModuleFile('module a\nrequire b "c\n', 'go.mod')).toThrow(
      expect.objectContaining({ lines: [expect.objectContaining({ line: 2, column: 11 })] }),
    );
  });

  it('answers every truncation and every changed character with a file or an InputError', () => {
    const attempt = (text: string): void => {
      try {
        parseModuleFile(text, 'go.mod');
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    };
    for (let at = 0; at < GO_MOD.length; at++) {
      attempt(GO_MOD.slice(0, at));
      for (const other of ['"', '`', '(', ')', '\n', '\\', '\0', '/']) {
        attempt(GO_MOD.slice(0, at) + other + GO_MOD.slice(at + 1));
      }
    }
  });
});

describe('parseWorkFile', () => {
  it('reads go, toolchain, use and replace', () => {
    const text =
      'go 1.26.1\ntoolchain go1.26.8-corp\nuse .\nuse (\n\t./a\n\t"b c" // b\n)\nreplace x => ./x\n';
    expect(parseWorkFile(text, 'go.work')).toEqual({
      go: '1.26.1',
      toolchain: 'go1.26.8-corp',
      uses: [
        { path: '.', line: 3 },
        { path: './a', line: 5 },
        { path: 'b c', line: 6 },
      ],
      replaces: [{ path: './x', line: 8 }],
    });
  });

  it.each([
    ['use a b\n', 'go.work:1: a use line takes exactly one value, not 2'],
    ['go 1.26\nuse (\n\t./a ./b\n)\n', 'go.work:3: a use line takes exactly one value, not 2'],
    ['use (\n', 'go.work:1: the block use ( is never closed'],
  ])('points at the damage in %j', (text, message) => {
    expect(() => parseWorkFile(text, 'go.work')).toThrow(message);
  });
});
