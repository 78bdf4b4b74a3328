import { describe, expect, it } from 'vitest';
import { execForm, isPlainPath, pairs, quoteWord } from '../../src/engine/dockerfile-text.js';
import { configInstructions } from '../../src/engine/image-config.js';

describe('a word', () => {
  it.each([
    ['plain/1.2:x@y%z+a=b~c-d', 'plain/1.2:x@y%z+a=b~c-d'],
    ['', '""'],
    ['two words', '"two words"'],
    ['$HOME ${x}', '"\\$HOME \\${x}"'],
    ['a\\b', '"a\\\\b"'],
    ['say "x"', '"say \\"x\\""'],
    ["it's", '"it\'s"'],
    ['ends with \\', '"ends with \\\\"'],
    ['# no comment', '"# no comment"'],
    ['☃', '"☃"'],
  ])('%j is written as %s', (value, written) => {
    expect(quoteWord(value, 'x')).toBe(written);
  });

  it.each(['a\nb', 'a\rb', 'a\0b'])('%j is refused', (value) => {
    expect(() => quoteWord(value, 'label "x"')).toThrow('label "x" has a value of more than one line');
  });
});

describe('pairs', () => {
  it('keep their order, and each group starts a line', () => {
    expect(pairs('ENV', { B: '1', A: 'x y' }, { C: '' })).toBe('ENV B=1 A="x y" \\\n    C=');
  });

  it('go on in the next line where the first is full', () => {
    expect(pairs('LABEL', { a: 'x'.repeat(60), b: 'y'.repeat(60) })).toBe(
      `LABEL a=${'x'.repeat(60)} \\\n    b=${'y'.repeat(60)}`,
    );
  });

  it('quote the name of a label', () => {
    expect(pairs('LABEL', { 'a "b" $c': '' })).toBe('LABEL "a \\"b\\" \\$c"=');
  });

  it.each(['A B', 'A=B', '$A', '', '1A', 'A\n'])('refuse the variable %j', (name) => {
    expect(() => pairs('ENV', { [name]: 'x' })).toThrow('is not a name of an environment variable');
  });
});

it('an exec form is JSON, which nothing is replaced in', () => {
  expect(execForm('RUN', ['a', '$b "c" \\', 'd\ne'])).toBe('RUN ["a", "$b \\"c\\" \\\\", "d\\ne"]');
});

it.each([
  ['cmd/x/go.mod', true],
  ['a b', false],
  ['a*', false],
  ['a[b]', false],
  ['$x', false],
  ['a\\b', false],
  ['é', false],
])('the path %j is plain: %s', (path, plain) => {
  expect(isPlainPath(path)).toBe(plain);
});

describe('the config', () => {
  it('has one instruction for each member', () => {
    expect(
      configInstructions({
        Env: ['A=b=c', 'E='],
        Labels: { x: 'y z' },
        ExposedPorts: { '8080/tcp': {}, '53/udp': {} },
        WorkingDir: '/a b',
        User: '1:2',
        Healthcheck: {
          Test: ['CMD', '/x', '-h'],
          Interval: 90e9,
          Timeout: 1500e6,
          StartPeriod: 1,
          Retries: 3,
        },
        Entrypoint: ['/x'],
        Cmd: ['$y'],
      }),
    ).toEqual([
      'ENV A=b=c E=',
      'LABEL x="y z"',
      'EXPOSE 8080/tcp',
      'EXPOSE 53/udp',
      'WORKDIR "/a b"',
      'USER 1:2',
      'HEALTHCHECK --interval=90s --timeout=1500ms --start-period=1ns --retries=3 CMD ["/x", "-h"]',
      'ENTRYPOINT ["/x"]',
      'CMD ["$y"]',
    ]);
  });

  it('is nothing where nothing is set', () => {
    expect(configInstructions({})).toEqual([]);
    expect(configInstructions({ Env: [], Labels: {}, Healthcheck: { Test: ['NONE'] } })).toEqual([
      'HEALTHCHECK NONE',
    ]);
  });

  it('refuses what it cannot write', () => {
    expect(() => configInstructions({ Env: ['A=b\nc'] })).toThrow(
      'ENV "A" has a value of more than one line',
    );
    expect(() => configInstructions({ Env: ['=x'] })).toThrow('"=x" is not an environment variable');
  });
});
