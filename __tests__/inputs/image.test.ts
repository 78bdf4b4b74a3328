import { describe, expect, it } from 'vitest';
import {
  parseAnnotations,
  parseCertificates,
  parseDirectories,
  parseEnv,
  parseExpose,
  parseFiles,
  parseLabels,
  parseUser,
  parseWorkdir,
} from '../../src/inputs/image.js';

const field = (text: string) => ({ name: 'some-input', text });

describe('user', () => {
  it.each([
    ['', '65532:65532'],
    ['1000', '1000:1000'],
    ['1000:0', '1000:0'],
    ['0', '0:0'],
    ['0010:020', '10:20'],
    ['2147483647', '2147483647:2147483647'],
  ])('%j is %s', (text, expected) => {
    expect(parseUser(field(text))).toBe(expected);
  });

  it.each(['nonroot', 'nobody:nogroup', '1000:staff', '-1', '1.5', '1000:', ':1', '1:2:3', '99999999999'])(
    'is not %j, since there is no /etc/passwd',
    (text) => {
      expect(() => parseUser(field(text))).toThrow(
        `some-input: "${text}" is not numeric: an empty image has no /etc/passwd to look names up in`,
      );
    },
  );

  it.each(['2147483648', '1:2147483648'])('is not as large as %s', (text) => {
    expect(() => parseUser(field(text))).toThrow(`some-input: "${text}" is out of range`);
  });
});

describe('expose', () => {
  it.each([
    ['', []],
    ['8080', ['8080/tcp']],
    ['8080/tcp, 53/udp\n132/sctp', ['8080/tcp', '53/udp', '132/sctp']],
    ['80,80/tcp', ['80/tcp']],
    ['1,65535', ['1/tcp', '65535/tcp']],
  ])('%j is %j', (text, expected) => {
    expect(parseExpose(field(text))).toEqual(expected);
  });

  it.each([
    ['0', 'is out of range', 'Write ports from 1 to 65535.'],
    ['65536', 'is out of range', 'Write ports from 1 to 65535.'],
    ['8000-8010', 'is not a port', 'Write each port of the range by itself.'],
    [
      '80:8080',
      'is not a port',
      "Write the container's port only: host ports are chosen when the container is run.",
    ],
    [
      '127.0.0.1:80:8080',
      'is not a port',
      "Write the container's port only: host ports are chosen when the container is run.",
    ],
    ['http', 'is not a port', 'Write for instance 8080, 8080/tcp or 53/udp.'],
    ['80/TCP', 'is not a port', 'Write for instance 8080, 8080/tcp or 53/udp.'],
  ])('is not %j', (text, what, hint) => {
    expect(() => parseExpose(field(text))).toThrow(
      expect.objectContaining({ message: `some-input: "${text}" ${what}`, hint }),
    );
  });
});

describe('workdir', () => {
  it.each([
    ['', undefined],
    ['/', '/'],
    ['/data', '/data'],
    ['//data/./x//', '/data/x'],
  ])('%j is %j', (text, expected) => {
    expect(parseWorkdir(field(text))).toBe(expected);
  });

  it.each(['data', './data', 'C:\\data', '/data\\x', '/data/../etc'])('is not %j', (text) => {
    expect(() => parseWorkdir(field(text))).toThrow(/^some-input: ".*" (is not an absolute path|has a "..")/);
  });
});

describe('env', () => {
  it('takes values as they stand', () => {
    const text = 'A=1\nB= two, "three" $HOME `x` \nC=\nD=a=b';
    expect(parseEnv(field(text))).toEqual(['A=1', 'B= two, "three" $HOME `x` ', 'C=', 'D=a=b']);
  });

  it('refuses a name that is given twice', () => {
    expect(() => parseEnv(field('A=1\nB=2\nA=3'))).toThrow('some-input: "A" is given twice');
  });
});

describe('labels', () => {
  it('are taken as docker/metadata-action prints them, the last one of a key', () => {
    const text =
      'org.opencontainers.image.title=server\norg.opencontainers.image.description=Serves, "well" = fast\na=1\na=2';
    expect(parseLabels(field(text))).toEqual({
      'org.opencontainers.image.title': 'server',
      'org.opencontainers.image.description': 'Serves, "well" = fast',
      a: '2',
    });
  });

  it('may have any key', () => {
    expect(Object.entries(parseLabels(field('__proto__=x\nconstructor=y')))).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});

describe('annotations', () => {
  it.each([
    ['', {}, {}],
    ['a=1', { a: '1' }, {}],
    ['manifest:a=1\nindex:a=2', { a: '1' }, { a: '2' }],
    ['manifest,index:a=1', { a: '1' }, { a: '1' }],
    ['index,manifest:a=1\nmanifest:a=2', { a: '2' }, { a: '1' }],
    ['manifest:org.example/x=b:c=d', { 'org.example/x': 'b:c=d' }, {}],
    ['com.example:x=1', { 'com.example:x': '1' }, {}],
  ])('%j are %j and %j', (text, manifest, index) => {
    expect(parseAnnotations(field(text))).toEqual({ manifest, index });
  });

  it('may have any key', () => {
    expect(Object.entries(parseAnnotations(field('__proto__=x')).manifest)).toEqual([['__proto__', 'x']]);
  });

  it.each([
    [
      'manifest-descriptor:a=1',
      'Write manifest: or index:, which hold for all platforms; descriptors are not annotated.',
    ],
    [
      'index-descriptor:a=1',
      'Write manifest: or index:, which hold for all platforms; descriptors are not annotated.',
    ],
    [
      'manifest[linux/amd64]:a=1',
      'Write manifest: or index:, which hold for all platforms; descriptors are not annotated.',
    ],
    ['manifest,manifset:a=1', 'Write manifest or index: did you mean manifest?'],
    ['image:a=1', 'Write manifest or index.'],
  ])('are not %j', (text, hint) => {
    expect(() => parseAnnotations(field(text))).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('is not one of manifest:, index:') as string,
        hint,
      }),
    );
  });

  it('need a key', () => {
    expect(() => parseAnnotations(field('manifest:=1'))).toThrow('some-input: "manifest:" has no key');
  });
});

describe('ca-certificates', () => {
  it.each([
    ['', false, []],
    ['false', false, []],
    ['True', true, []],
    ['certs/corp.pem', false, ['certs/corp.pem']],
    ['true\ncerts/a, b.pem\ncerts/c.pem', true, ['certs/a, b.pem', 'certs/c.pem']],
    ['false\ncerts/a.pem', false, ['certs/a.pem']],
  ])('%j is %j and %j', (text, mozilla, files) => {
    expect(parseCertificates(field(text))).toEqual({ mozilla, files });
  });

  it.each([
    ['yes', 'some-input: "yes" is neither true nor false nor a PEM file'],
    ['tRUE', 'some-input: "tRUE" is neither true nor false nor a PEM file'],
    ['true\nfalse', 'some-input: says true and false'],
    ['a.pem\na.pem', 'some-input: "a.pem" is given twice'],
  ])('is not %j', (text, message) => {
    expect(() => parseCertificates(field(text))).toThrow(message);
  });
});

describe('directories', () => {
  it.each([
    ['', []],
    ['/data', [{ path: '/data', mode: 0o755 }]],
    [
      '/tmp:1777\n/var//lib/x/:0700',
      [
        { path: '/tmp', mode: 0o1777 },
        { path: '/var/lib/x', mode: 0o700 },
      ],
    ],
  ])('%j are %j', (text, expected) => {
    expect(parseDirectories(field(text))).toEqual(expected);
  });

  it.each([
    ['tmp', '"tmp" is not an absolute path of the image'],
    ['/a/../b', '"/a/../b" has a ".." in it'],
    ['/tmp:', 'the mode "" is not octal'],
    ['/tmp:1778', 'the mode "1778" is not octal'],
    ['/tmp:77', 'the mode "77" is not octal'],
    ['/tmp:01777', 'the mode "01777" is not octal'],
    ['/tmp:rwx', 'the mode "rwx" is not octal'],
    ['/', '"/" is there already'],
    ['/tmp\n/tmp/:1777', '"/tmp" is given twice'],
  ])('are not %j', (text, message) => {
    expect(() => parseDirectories(field(text))).toThrow(`some-input: ${message}`);
  });
});

describe('files', () => {
  it.each([
    ['static:/srv/www', 'static', '/srv/www'],
    ['config/app.yaml:/etc/', 'config/app.yaml', '/etc/app.yaml'],
    ['web/:/srv/', 'web/', '/srv/web'],
    ['web/.:/', 'web/.', '/'],
    ['.:/srv/', '.', '/srv'],
    ['C:/work/x y.txt:/x', 'C:/work/x y.txt', '/x'],
    ['C:\\work\\x.txt:/data/', 'C:\\work\\x.txt', '/data/x.txt'],
    ['a:/b:/c', 'a:/b', '/c'],
    ['a,b:/c//d', 'a,b', '/c/d'],
  ])('%j are %j at %j', (text, source, destination) => {
    expect(parseFiles(field(text))).toEqual([{ source, destination }]);
  });

  it.each([
    ['static', 'the line "static" is not source:/destination'],
    ['static:srv', 'the line "static:srv" is not source:/destination'],
    [':/srv', 'the line ":/srv" is not source:/destination'],
    ['C:/work', 'the line "C:/work" is not source:/destination'],
    ['a:/b/../c', '"/b/../c" has a ".." in it'],
    ['..:/b/', '"/b/.." has a ".." in it'],
    ['a:/x\nb:/x', '"/x" is given twice'],
  ])('are not %j', (text, message) => {
    expect(() => parseFiles(field(text))).toThrow(`some-input: ${message}`);
  });
});
