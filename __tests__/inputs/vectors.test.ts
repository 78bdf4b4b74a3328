import { describe, expect, it } from 'vitest';
import { parseEntrypoint, parseHealthcheck, parseSmokeTest, parseVector } from '../../src/inputs/vectors.js';

const field = (text: string) => ({ name: 'some-input', text });

describe('an argument vector', () => {
  it.each([
    ['', undefined],
    ['\n', undefined],
    ['--version', ['--version']],
    ['--port\r\n8080\n\n', ['--port', '8080']],
    ['--greeting=hello, world', ['--greeting=hello, world']],
    ['$(id)\n`id`\n"quoted"', ['$(id)', '`id`', '"quoted"']],
    ['["--port", "8080"]', ['--port', '8080']],
    ['["", " a ", "b\\nc"]', ['', ' a ', 'b\nc']],
    ['[\n"a",\n"b"\n]', ['a', 'b']],
    ['[]', []],
  ])('%j is %j', (text, expected) => {
    expect(parseVector(field(text))).toEqual(expected);
  });

  it.each([
    ['[--port]', 'some-input: "[--port]" begins like a JSON array and is none'],
    ["['a']", `some-input: "['a']" begins like a JSON array and is none`],
    ['["a"] b', 'some-input: "[\\"a\\"] b" begins like a JSON array and is none'],
    ['["a", 1]', 'some-input: "[\\"a\\", 1]" holds more than strings'],
    ['[["a"]]', 'some-input: "[[\\"a\\"]]" holds more than strings'],
    ['["a\\u0000"]', 'some-input: "[\\"a\\\\u0000\\"]" holds a NUL character'],
  ])('is not %j', (text, message) => {
    expect(() => parseVector(field(text))).toThrow(expect.objectContaining({ name: 'InputError', message }));
  });
});

describe('the entrypoint', () => {
  it('is the program itself where it is empty', () => {
    expect(parseEntrypoint(field(''), undefined)).toBeUndefined();
  });

  it('leaves the start to cmd where it is an empty array', () => {
    expect(parseEntrypoint(field('[]'), ['/server'])).toEqual([]);
  });

  it.each([[undefined], [[]]])('is not an empty array where cmd is %j', (cmd) => {
    expect(() => parseEntrypoint(field('[]'), cmd)).toThrow('the image could not be started');
  });

  it('has a program with blanks in its name only in JSON', () => {
    expect(parseEntrypoint(field('["/my server"]'), undefined)).toEqual(['/my server']);
    expect(() => parseEntrypoint(field('/server --port 80'), undefined)).toThrow(
      'some-input: "/server --port 80" is a shell command, and an empty image has no shell to run it',
    );
  });
});

describe('the smoke test', () => {
  it.each([
    ['', undefined],
    ['--version', { kind: 'run', args: ['--version'] }],
    ['--get\nhttp://example.com/', { kind: 'run', args: ['--get', 'http://example.com/'] }],
    ['[]', { kind: 'run', args: [] }],
    ['http://:8080', { kind: 'http', port: 8080, path: '/' }],
    ['http://:8080/', { kind: 'http', port: 8080, path: '/' }],
    ['http://:1/healthz?full=1', { kind: 'http', port: 1, path: '/healthz?full=1' }],
  ])('%j is %j', (text, expected) => {
    expect(parseSmokeTest(field(text))).toEqual(expected);
  });

  it.each([
    'http://localhost:8080/',
    'https://:8443/',
    'HTTP://:80/',
    'http://:0/',
    'http://:65536/',
    'http://:x/',
    'http://:80/a b',
    'http://8080',
  ])('is not %j', (text) => {
    expect(() => parseSmokeTest(field(text))).toThrow(
      `some-input: "${text}" is not of the form http://:PORT/PATH`,
    );
  });
});

describe('the health check', () => {
  it.each([
    ['', undefined],
    ['NONE', 'none'],
    ['["NONE"]', 'none'],
    ['/server\n--health', { command: ['/server', '--health'] }],
    ['["/server", "--health"]', { command: ['/server', '--health'] }],
    ['["CMD", "/server"]', { command: ['/server'] }],
    ['interval=30s\n/server', { command: ['/server'], intervalMs: 30_000 }],
    [
      '--interval=1m\n--timeout=500ms\n--start-period=10\n--retries=3\n["/server", "a b"]',
      {
        command: ['/server', 'a b'],
        intervalMs: 60_000,
        timeoutMs: 500,
        startPeriodMs: 10_000,
        retries: 3,
      },
    ],
    ['/server\ninterval=30s', { command: ['/server', 'interval=30s'] }],
  ])('%j is %j', (text, expected) => {
    expect(parseHealthcheck(field(text))).toEqual(expected);
  });

  it.each([
    ['curl -f http://localhost/', 'is a shell command'],
    ['CMD-SHELL curl localhost', 'is a shell command'],
    ['["CMD-SHELL", "curl localhost"]', 'is a shell command'],
    ['interval=30s\ncurl -f http://localhost/', 'is a shell command'],
    ['interval=30s\nNONE', 'has more than NONE'],
    ['NONE\n/server', 'has more than NONE'],
    ['interval=30s', 'has no command'],
    ['["CMD"]', 'has no command'],
    ['[]', 'has no command'],
    ['interval=\n/server', '"" is not a duration'],
    ['interval=0s\n/server', 'out of range'],
    ['retries=0\n/server', 'retries=0 is not a number from 1 to 9999'],
    ['retries=many\n/server', 'retries=many is not a number from 1 to 9999'],
    ['timeout=1s\ntimeout=2s\n/server', '"timeout" is given twice'],
    ['intervall=30s\n/server', '"intervall" is not an option'],
    ['toString=1\n/server', '"toString" is not an option'],
    ['["/server"', 'begins like a JSON array'],
  ])('is not %j', (text, message) => {
    expect(() => parseHealthcheck(field(text))).toThrow(new RegExp(`^some-input: .*(${message})`));
  });

  it('names the nearest option', () => {
    expect(() => parseHealthcheck(field('start_period=1s\n/server'))).toThrow(
      expect.objectContaining({
        hint: 'Write interval, timeout, start-period or retries: did you mean start-period?',
      }),
    );
  });
});
