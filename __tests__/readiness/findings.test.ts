// The findings that need no real binary. Those drawn from functions are tested on real ones, in native/.

import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import type { Facts } from '../../src/readiness/facts.js';
import { parseIgnoredFindings } from '../../src/inputs/ignored-findings.js';
import { findTrouble, withoutIgnored } from '../../src/readiness/findings.js';
import { FINDING_IDS, type DroppedCgo } from '../../src/readiness/model.js';
import { findPacker } from '../../src/readiness/packer.js';

const FACTS: Facts = {
  mainPackage: 'example.com/app',
  sections: [],
  image: { files: [], directories: [], executables: [], env: {} },
  costs: { certificates: 221_470, timeZones: 400_000 },
};

const STUB: DroppedCgo = {
  package: 'github.com/mattn/go-sqlite3',
  module: 'github.com/mattn/go-sqlite3',
  cgoFiles: ['a.go', 'b.go'],
  added: ['static_mock.go'],
  kind: 'replaced',
};
const FASTER: DroppedCgo = {
  package: 'example.com/zlib',
  module: 'example.com/zlib',
  cgoFiles: ['c.go'],
  added: ['pure.go'],
  kind: 'replaced',
};

/** A program whose function i is called by those that `calls` names for it. */
function programOf(
  names: readonly string[],
  calls: Readonly<Record<string, readonly string[]>>,
): NonNullable<Facts['program']> {
  return {
    functions: {
      count: names.length,
      starts: Array.from({ length: names.length + 1 }, (_, at) => at * 16),
      nameOf: (at) => names[at] ?? '',
      packageOf: (at) => /^(.*?\/?[^/.(]+)\./.exec(names[at] ?? '')?.[1],
    },
    calls: { referrers: (at) => (calls[names[at] ?? ''] ?? []).map((name) => names.indexOf(name)) },
    originOf: (path) => {
      if (path === 'main') return 'own';
      return path.includes('.') ? 'dependency' : 'std';
    },
  };
}

describe('cgo-dropped', () => {
  const graph = [
    { path: STUB.package, module: STUB.module, imports: [] },
    { path: 'example.com/app/store', module: 'example.com/app', imports: [STUB.package] },
    { path: 'example.com/app', module: 'example.com/app', imports: ['example.com/app/store'] },
  ];

  it('warns of a stub that is known, with what to use instead and the way to it', () => {
    expect(findTrouble({ ...FACTS, graph, dropped: [FASTER, STUB] })).toEqual([
      {
        id: 'cgo-dropped',
        severity: 'likely',
        what: 'github.com/mattn/go-sqlite3 is only a stub without cgo: the program compiles, and fails when it uses the package',
        evidence: [
          {
            kind: 'package',
            name: 'github.com/mattn/go-sqlite3',
            detail: '2 files with cgo left out, static_mock.go compiled instead',
            chain: ['example.com/app', 'example.com/app/store', 'github.com/mattn/go-sqlite3'],
          },
          {
            kind: 'package',
            name: 'example.com/zlib',
            detail: '1 file with cgo left out, pure.go compiled instead',
          },
        ],
        fix: {
          advice: 'Use modernc.org/sqlite or github.com/ncruces/go-sqlite3 instead, which need no cgo.',
        },
      },
    ]);
  });

  it.each<[string, Partial<DroppedCgo>, string]>([
    ['a version in Go', {}, 'possible'],
    ['a file that is called a stub', { added: ['zlib_stub.go'] }, 'likely'],
    ['a part that is gone', { kind: 'reduced', added: [] }, 'possible'],
    ['a package that is gone', { kind: 'absent', added: [] }, 'possible'],
  ])('judges %s', (_, dropped, severity) => {
    expect(findTrouble({ ...FACTS, dropped: [{ ...FASTER, ...dropped }] })).toMatchObject([{ severity }]);
  });

  it('is silent where nothing was dropped, and where it is not known', () => {
    expect(findTrouble({ ...FACTS, dropped: [] })).toEqual([]);
    expect(findTrouble(FACTS)).toEqual([]);
  });
});

describe('what the file carries', () => {
  it('is found by its sections', () => {
    const sections = [
      { name: '.text', size: 10 },
      { name: '.symtab', size: 20 },
      { name: '.debug_line', size: 30 },
      { name: '.debug_loc', size: 0 },
    ];
    expect(findTrouble({ ...FACTS, sections })).toMatchObject([
      {
        id: 'not-stripped',
        severity: 'advice',
        evidence: [{ name: '.symtab' }, { name: '.debug_line' }],
        fix: { yaml: 'strip: true', bytes: -50 },
      },
    ]);
  });

  it('is found by the mark of a packer, at both ends', () => {
    const packed = Buffer.concat([
      Buffer.alloc(200),
      Buffer.from('UPX!'),
      Buffer.alloc(9000),
      Buffer.from('UPX!....'),
    ]);
    expect(findPacker(packed)).toBe('UPX');
    expect(findPacker(packed.subarray(0, 9000))).toBeUndefined();
    expect(findPacker(new Uint8Array())).toBeUndefined();
    expect(findTrouble({ ...FACTS, packer: 'UPX' })).toMatchObject([{ id: 'packed', severity: 'advice' }]);
  });
});

describe('the evidence', () => {
  const client = 'net/http.(*Client).do';

  it('names who asks through the standard library, with the way to it and what the fix costs', () => {
    const program = programOf(['main.main', 'net/http.Get', client, 'a.org/x.F'], {
      [client]: ['net/http.Get'],
      'net/http.Get': ['a.org/x.F', 'main.main'],
    });
    const graph = [{ path: 'example.com/app', module: 'example.com/app', imports: [] }];
    expect(findTrouble({ ...FACTS, program, graph })).toEqual([
      {
        id: 'no-ca-certificates',
        severity: 'likely',
        what: expect.stringContaining('x509: certificate signed by unknown authority') as string,
        evidence: [
          { kind: 'function', name: client, detail: 'is linked in' },
          { kind: 'function', name: 'main.main', detail: 'asks for it', chain: ['example.com/app'] },
        ],
        fix: { yaml: 'ca-certificates: true', bytes: 221_470 },
      },
    ]);
  });

  it('ends, where functions call each other in a circle', () => {
    const program = programOf([client, 'net/http.a', 'net/http.b'], {
      [client]: ['net/http.a'],
      'net/http.a': ['net/http.b'],
      'net/http.b': ['net/http.a', client],
    });
    expect(findTrouble({ ...FACTS, program })).toEqual([]);
  });

  it('is weaker for a dependency where the linker had to keep dead code', () => {
    const names = [client, 'a.org/x.F', 'reflect.Value.MethodByName', 'text/template.(*state).evalField'];
    const program = programOf(names, {
      [client]: ['a.org/x.F'],
      'reflect.Value.MethodByName': [names[3] ?? ''],
    });
    const severities = (dropped: number): readonly string[] =>
      findTrouble({ ...FACTS, program, methods: { exported: 1000, dropped } }).map(
        ({ id, severity }) => `${id} ${severity}`,
      );
    expect(severities(600)).toEqual(['no-ca-certificates likely']);
    expect(severities(20)).toEqual(['no-ca-certificates possible', 'dead-code-kept advice']);
  });

  it('names the function at fault for dead code, whoever it is', () => {
    const names = ['reflect.Value.Method', 'a.org/di.Inject', 'main.main'];
    const program = programOf(names, {
      'reflect.Value.Method': ['a.org/di.Inject'],
      'a.org/di.Inject': ['main.main'],
    });
    const [finding] = findTrouble({ ...FACTS, program, methods: { exported: 100, dropped: 1 } });
    expect(finding?.what).toBe(
      'the linker kept 99 of 100 exported methods, used or not, because a.org/di.Inject looks for methods by name',
    );
    expect(finding?.evidence.map(({ name }) => name)).toEqual(['a.org/di.Inject', 'main.main']);
  });

  it('counts those that it does not name', () => {
    const askers = ['main.a', 'main.b', 'main.c', 'main.d', 'main.e'];
    const program = programOf(['time.LoadLocation', ...askers], { 'time.LoadLocation': askers });
    const [finding] = findTrouble({ ...FACTS, program });
    expect(finding?.evidence.map(({ name }) => name)).toEqual([
      'time.LoadLocation',
      'main.a',
      'main.b',
      'main.c',
      '2 more functions ask for it',
    ]);
  });
});

describe('the image', () => {
  const exec = programOf(['os.StartProcess', 'main.main'], { 'os.StartProcess': ['main.main'] });

  it('with another program in it may be meant to run that one', () => {
    const image = { ...FACTS.image, executables: ['/bin/helper'] };
    expect(findTrouble({ ...FACTS, program: exec })).toMatchObject([{ severity: 'likely' }]);
    expect(findTrouble({ ...FACTS, program: exec, image })).toMatchObject([
      { severity: 'possible', what: expect.stringContaining('/bin/helper') as string },
    ]);
  });

  it.each([
    [{}, ['/tmp'], 0],
    [{ TMPDIR: '/data' }, ['/tmp'], 1],
    [{ TMPDIR: '/data/' }, ['/data'], 0],
    [{ TMPDIR: '' }, ['/tmp'], 0],
    [{}, ['/var'], 1],
  ])('has the folder for temporary files with %j and %j, or not', (env, directories, count) => {
    const program = programOf(['os.CreateTemp', 'main.main'], { 'os.CreateTemp': ['main.main'] });
    const image = { ...FACTS.image, env, directories };
    expect(findTrouble({ ...FACTS, program, image })).toHaveLength(count);
  });

  it.each([
    [{}, [], 1],
    [{}, ['/usr/share/zoneinfo/UTC'], 0],
    [{ ZONEINFO: '/zones.zip' }, ['/zones.zip'], 0],
    [{ ZONEINFO: '/zones' }, ['/zones/Europe/Berlin'], 0],
    [{ ZONEINFO: '/elsewhere' }, ['/zones/Europe/Berlin'], 1],
  ])('has time zones with %j and %j, or not', (env, files, count) => {
    const program = programOf(['time.LoadLocation', 'main.main'], { 'time.LoadLocation': ['main.main'] });
    expect(findTrouble({ ...FACTS, program, image: { ...FACTS.image, env, files } })).toHaveLength(count);
  });
});

describe('ignore-findings', () => {
  it('silences by id', () => {
    const facts = { ...FACTS, packer: 'UPX', sections: [{ name: '.symtab', size: 1 }] };
    const left = (text: string): readonly string[] =>
      withoutIgnored(findTrouble(facts), parseIgnoredFindings(text)).map(({ id }) => id);
    expect(left('')).toEqual(['not-stripped', 'packed']);
    expect(left(' packed \r\n\n')).toEqual(['not-stripped']);
    expect(left('packed\nnot-stripped\npacked')).toEqual([]);
  });

  it('takes every id there is, and nothing where it is empty', () => {
    expect(parseIgnoredFindings(FINDING_IDS.join('\n'))).toEqual(FINDING_IDS);
    expect(parseIgnoredFindings('')).toEqual([]);
  });

  it.each(['no-tmpp', 'no-tmp,no-tzdata', 'NO-TMP', 'toString'])('refuses %s with the list', (word) => {
    expect(() => parseIgnoredFindings(word)).toThrow(InputError);
    expect(() => parseIgnoredFindings(word)).toThrow(`ignore-findings: "${word}" is not the id of a finding`);
  });
});
