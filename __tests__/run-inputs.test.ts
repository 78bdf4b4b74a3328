import { describe, expect, it } from 'vitest';
import type { Inputs } from '../src/inputs.js';
import { checkPrograms, inputsOf, readRunInputs, type RunInputs } from '../src/run-inputs.js';
import { inputVariables } from './support/runner-inputs.js';

function read(perImage: string, given: Readonly<Record<string, string>> = {}): Promise<RunInputs> {
  return readRunInputs(inputVariables({ ...given, 'per-image': perImage }));
}

/** The members of `server`'s inputs that are not those of the step. */
async function ownOf(perImage: string, given: Readonly<Record<string, string>> = {}): Promise<object> {
  const all = await read(perImage, given);
  const own = inputsOf(all, 'server');
  const differs = (key: string): boolean =>
    JSON.stringify(own[key as keyof Inputs]) !== JSON.stringify(all[key as keyof Inputs]);
  return Object.fromEntries(Object.entries(own).filter(([key]) => key !== 'perImage' && differs(key)));
}

describe('the inputs of a program', () => {
  it('are those of the step where it has none of its own', async () => {
    const all = await read('other:\n  expose: 8080\n', { cmd: 'up' });
    expect(inputsOf(all, 'server')).toBe(all);
    expect((await read(' \n')).perImage.size).toBe(0);
    expect((await read('# nothing yet\n')).perImage.size).toBe(0);
    expect(await ownOf('server:\n')).toEqual({});
  });

  it.each<[string, string, object]>([
    ['a number', 'server: {expose: 8080}', { expose: ['8080/tcp'] }],
    ['a list of ports', 'server: {expose: [8080, 53/udp]}', { expose: ['8080/tcp', '53/udp'] }],
    ['text with commas', 'server: {expose: "8080,53/udp"}', { expose: ['8080/tcp', '53/udp'] }],
    [
      'an argument vector',
      'server: {cmd: [--level, 1.10, "", " x "]}',
      { cmd: ['--level', '1.10', '', ' x '] },
    ],
    ['lines of arguments', 'server:\n  cmd: |\n    --level\n    1.10\n', { cmd: ['--level', '1.10'] }],
    ['an empty vector', 'server: {cmd: []}', { cmd: [] }],
    ['a map of variables', 'server: {env: {A: 1, B: "x = y", C: }}', { env: ['A=1', 'B=x = y', 'C='] }],
    ['a list of variables', 'server: {env: [A=1, B=0o7]}', { env: ['A=1', 'B=0o7'] }],
    ['a map of labels', 'server: {labels: {a.b: yes}}', { labels: { 'a.b': 'yes' } }],
    ['a boolean', 'server: {tzdata: true}', { tzdata: true }],
    ['digits that other versions of YAML count in sixties', 'server: {user: 10:20}', { user: '10:20' }],
    ['an address', 'server: {smoke-test: http://:80/}', { smokeTest: { kind: 'http', port: 80, path: '/' } }],
    ['an anchor', 'x: &x {user: 7}\nserver: *x', { user: '7:7' }],
  ])('may be %s: %s', async (_, text, expected) => {
    expect(await ownOf(text)).toEqual(expected);
  });

  it('stand in the place of those of the step and are not added to them', async () => {
    const given = { cmd: 'up', env: 'A=1', expose: '80' };
    expect(await ownOf('server: {env: {B: 2}, cmd: null, expose: ~}', given)).toEqual({
      env: ['B=2'],
      cmd: undefined,
      expose: [],
    });
  });

  it('may be budgets for each platform', async () => {
    const text = 'server:\n  max-size:\n    linux/amd64: 10MB\n    linux/arm64: 11MB\n';
    expect(await ownOf(text)).toMatchObject({
      budgets: {
        'max-size': [
          { target: 'linux/amd64', bytes: 10_000_000 },
          { target: 'linux/arm64', bytes: 11_000_000 },
        ],
      },
    });
  });
});

describe('per-image is refused with', () => {
  it.each([
    ['no map', 'server', 'per-image: is the text "server" and no map'],
    ['a list', '- server', 'per-image: is a list and no map'],
    ['keys that are no names', '? [a]\n: {}', 'per-image: is a map of something else than names and no map'],
    ['a text for a program', 'server: cmd', 'per-image: server: is the text "cmd" and no map'],
    ['a list for a program', 'server: [cmd]', 'per-image: server: is a list and no map'],
    [
      'broken YAML',
      'server:\n  cmd: [a\n',
      'per-image: is not YAML: Flow sequence in block collection must be',
    ],
    ['an indented tab', 'server:\n\tcmd: a\n', 'at line 2, column 1'],
    [
      'a key twice',
      'server:\n  cmd: a\n  cmd: b\n',
      'per-image: is not YAML: Map keys must be unique at line 3, column 3',
    ],
    ['a program twice', 'a: {}\na: {}\n', 'Map keys must be unique at line 2, column 1'],
    ['an alias of nothing', 'server: *x', 'per-image: is not YAML: Unresolved alias'],
    [
      'a tag',
      'server: {cmd: !secret x}',
      'per-image: is not YAML: Unresolved tag: !secret at line 1, column 15',
    ],
    ['two documents', 'a: {}\n---\nb: {}', 'per-image: is not YAML: Source contains multiple documents'],
    [
      'an input of the step',
      'server: {platforms: linux/arm64}',
      'per-image: server.platforms: "platforms" is not one of',
    ],
    [
      'no input',
      'server: {expos: 80}',
      'per-image: server.expos: "expos" is not one of the inputs that may differ',
    ],
    ['a list for one value', 'server: {user: [1, 2]}', 'per-image: server.user: is a list'],
    ['a map for lines', 'server: {expose: {80: tcp}}', 'per-image: server.expose: is a map'],
    [
      'a list within a list',
      'server: {cmd: [[a]]}',
      'per-image: server.cmd: holds a list where a text is expected',
    ],
    [
      'nothing within a list',
      'server: {cmd: [a, ~]}',
      'per-image: server.cmd: holds nothing where a text is',
    ],
    ['a map within a map', 'server: {env: {A: {B: c}}}', 'per-image: server.env: holds a map'],
    [
      'a line end in a line',
      'server: {env: {A: "b\\nC=d"}}',
      'per-image: server.env: the item "A=b\\nC=d" has several lines',
    ],
    [
      'an equals sign in a key',
      'server: {env: {A=b: c}}',
      'per-image: server.env: the key "A=b" has a "=" in it',
    ],
    [
      'a value that the input refuses',
      'server: {user: root}',
      'per-image: server.user: "root" is not numeric',
    ],
    ['flags that are refused', `server: {ldflags: "-X 'a"}`, 'per-image: server.ldflags: '],
    ['an unknown finding', 'server: {ignore-findings: x}', 'per-image: server.ignore-findings: '],
    ['nothing to start', 'server: {entrypoint: []}', 'per-image: server.entrypoint: is an empty array'],
    [
      "another program's budget",
      'server: {max-size: tool=1MB}',
      'per-image: server.max-size: "tool" is another program',
    ],
  ])('%s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message) as string,
        hint: expect.stringMatching(/^[A-Z].*[.?]$/s) as string,
      }),
    );
  });

  it('a program that is not built', async () => {
    const all = await read('server: {}\nsevrer: {}');
    expect(() => {
      checkPrograms(all, ['server', 'tool']);
    }).toThrow(
      expect.objectContaining({
        message: 'per-image: no program is called "sevrer"',
        hint: 'Write the name of a program of this step: server, tool.',
      }),
    );
    expect(() => {
      checkPrograms(all, ['server', 'sevrer']);
    }).not.toThrow();
  });

  it('what the step itself gives wrongly under its own name', async () => {
    await expect(read('server: {cmd: a}', { user: 'root' })).rejects.toThrow(/^user: "root" is not numeric/);
  });
});
