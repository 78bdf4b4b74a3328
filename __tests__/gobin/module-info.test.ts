import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { parseModuleInfo } from '../../src/gobin/module-info.js';

describe('parseModuleInfo', () => {
  it('reads path, modules, replacements and settings', () => {
    const text = [
      'path\texample.com/app/cmd/server',
      'mod\texample.com/app\tv1.2.3\th1:main=',
      'dep\texample.com/a\tv0.1.0\th1:a=',
      'dep\texample.com/b\tv0.2.0',
      '=>\t../b\t\t',
      'dep\texample.com/c\tv0.3.0',
      '=>\texample.com/fork\tv0.3.1\th1:fork=',
      'build\t-compiler=gc',
      'build\t-ldflags="-X \'main.v=a b\' -s"',
      'build\tCGO_CFLAGS=',
      'build\t"odd key"=`a "b"`',
      'build\tvcs.time=2024-01-01T00:00:00Z=x',
      'later\tunknown',
      '',
    ].join('\n');
    const info = parseModuleInfo(text);
    expect(info).toMatchObject({
      path: 'example.com/app/cmd/server',
      main: { path: 'example.com/app', version: 'v1.2.3', sum: 'h1:main=' },
      deps: [
        { path: 'example.com/a', version: 'v0.1.0', sum: 'h1:a=' },
        {
          path: 'example.com/b',
          version: 'v0.2.0',
          sum: '',
          replace: { path: '../b', version: '', sum: '' },
        },
        {
          path: 'example.com/c',
          version: 'v0.3.0',
          replace: { path: 'example.com/fork', version: 'v0.3.1', sum: 'h1:fork=' },
        },
      ],
    });
    expect([...info.settings]).toEqual([
      ['-compiler', 'gc'],
      ['-ldflags', "-X 'main.v=a b' -s"],
      ['CGO_CFLAGS', ''],
      ['odd key', 'a "b"'],
      ['vcs.time', '2024-01-01T00:00:00Z=x'],
    ]);
  });

  it('gives a replacement to the main module', () => {
    expect(parseModuleInfo('mod\ta\tv1\n=>\tb\tv2\th1:b=\n').main).toEqual({
      path: 'a',
      version: 'v1',
      sum: '',
      replace: { path: 'b', version: 'v2', sum: 'h1:b=' },
    });
  });

  it('has no main module where none was recorded, and ignores a line without an end', () => {
    expect(parseModuleInfo('path\ta\npath\tb')).toEqual({ path: 'a', deps: [], settings: new Map() });
    expect(parseModuleInfo('')).toEqual({ path: '', deps: [], settings: new Map() });
  });

  it.each([
    ['mod\ta', 'a module has 2 or 3 columns, not 1'],
    ['dep\ta\tb\tc\td', 'a module has 2 or 3 columns, not 4'],
    ['=>\ta\tb\tc', 'a replacement with no module above it'],
    ['mod\ta\tb\n=>\tc\td', 'a replacement has 3 columns, not 2'],
    ['dep\ta\tb\n=>\tc\td\te\n=>\tf\tg\th', 'a replacement with no module above it'],
    ['build\t', 'the setting "" is no KEY=VALUE'],
    ['build\t=a', 'the setting "=a" is no KEY=VALUE'],
    ['build\ta', 'the setting "a" is no KEY=VALUE'],
    ['build\t"a"', 'is no KEY=VALUE'],
    ['build\t"a"b=c', 'is no KEY=VALUE'],
    ['build\t"a=b', 'is no Go string literal'],
    ['build\ta b=c', 'the key "a b" must be quoted'],
    ['build\ta=b c', 'the value "b c" must be quoted as a whole'],
    ['build\ta="b" c', 'must be quoted as a whole'],
    ['build\ta="b', 'is no Go string literal'],
  ])('refuses %j and says its line', (text, message) => {
    const line = 1 + text.split('\n').length;
    expect(() => parseModuleInfo(`path\tx\n${text}\n`)).toThrow(FormatError);
    expect(() => parseModuleInfo(`path\tx\n${text}\n`)).toThrow(`line ${line} of the Go build info: `);
    expect(() => parseModuleInfo(`path\tx\n${text}\n`)).toThrow(message);
  });
});
