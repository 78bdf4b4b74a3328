import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { findDroppedCgo } from '../../src/go/dropped-cgo.js';
import { listArgs, parseListing, type ListedPackage } from '../../src/go/list.js';
import { makeGoPlan } from '../support/go-plan.js';

const LISTING = `{
	"ImportPath": "vendor/golang.org/x/net/idna",
	"Standard": true,
	"GoFiles": ["a.go"]
}
{
	"ImportPath": "net/http",
	"Standard": true,
	"Imports": ["golang.org/x/net/idna", "unsafe"],
	"ImportMap": {"golang.org/x/net/idna": "vendor/golang.org/x/net/idna"}
}
{
	"ImportPath": "example.com/dep/a [example.com/app]",
	"Module": {"Path": "example.com/dep", "Replace": {"Path": "../}{\\"dep\\\\"}},
	"Imports": ["C", "net/http", "net/http"],
	"CgoFiles": ["c.go"]
}
{
	"ImportPath": "example.com/app",
	"Module": {"Path": "example.com/app", "Main": true},
	"Imports": ["example.com/dep/a [example.com/app]"]
}
`;

describe('the arguments of go list', () => {
  it('name the package, and of the inputs only what decides which packages there are', () => {
    const plan = makeGoPlan(
      {
        buildTags: ['a', 'b'],
        buildFlags: ['-v', '-mod', 'vendor', '-gcflags=-l', '-p', '2'],
        ldflags: '-w',
      },
      { pkg: './cmd/server' },
    );
    expect(listArgs(plan)).toEqual([
      'list',
      '-e',
      '-deps',
      '-json=ImportPath,Dir,Imports,ImportMap,Module,Standard,GoFiles,CgoFiles,SFiles,EmbedFiles',
      '-tags=a,b',
      '-mod=vendor',
      './cmd/server',
    ]);
  });

  it('keep the value of -mod that is given in one', () => {
    expect(listArgs(makeGoPlan({ buildFlags: ['-mod=readonly'] }))).toContain('-mod=readonly');
  });
});

describe('parseListing', () => {
  it('gives packages, modules and imports with vendoring resolved', () => {
    expect(parseListing(LISTING)).toMatchObject([
      { path: 'vendor/golang.org/x/net/idna', module: 'std', imports: [], goFiles: ['a.go'], cgoFiles: [] },
      {
        path: 'net/http',
        module: 'std',
        imports: ['vendor/golang.org/x/net/idna', 'unsafe'],
        goFiles: [],
        cgoFiles: [],
      },
      {
        path: 'example.com/dep/a',
        module: 'example.com/dep',
        imports: ['net/http'],
        goFiles: [],
        cgoFiles: ['c.go'],
      },
      {
        path: 'example.com/app',
        module: 'example.com/app',
        imports: ['example.com/dep/a'],
        goFiles: [],
        cgoFiles: [],
      },
    ]);
  });

  it('gives the folder of a package and its files that are no Go files', () => {
    const text = '{"ImportPath":"a","Dir":"/src/a","SFiles":["x_amd64.s"],"EmbedFiles":["web/index.html"]}';
    expect(parseListing(text)).toMatchObject([
      { dir: '/src/a', otherFiles: ['x_amd64.s', 'web/index.html'] },
    ]);
  });

  it('takes a package that could not be loaded as one that stands for itself', () => {
    expect(parseListing('{"ImportPath":"example.com/gone"}')).toMatchObject([{ module: 'example.com/gone' }]);
  });

  it('does not take a name of every object for a renamed import', () => {
    const [listed] = parseListing('{"ImportPath":"a","Imports":["constructor","toString"],"ImportMap":{}}');
    expect(listed?.imports).toEqual(['constructor', 'toString']);
  });

  it.each([
    ['nothing', '', 'the list of packages is empty'],
    ['a message', 'go: no go.mod\n', 'offset 0 begins no complete JSON object'],
    ['an array', '[{"ImportPath":"a"}]', 'offset 0 begins no complete JSON object'],
    ['words between objects', '{"ImportPath":"a"} x {"ImportPath":"b"}', 'offset 19 begins no'],
    ['an entry without a name', '{"Imports":[]}', 'an entry without ImportPath'],
    ['an import that is a number', '{"ImportPath":"a","Imports":[1]}', 'Imports of a in the list'],
    [
      'a module that is a list',
      '{"ImportPath":"a","Module":[]}',
      'Module of a in the list of packages is no object',
    ],
    ['an open string', '{"ImportPath":"a}', 'offset 0 begins no complete'],
    ['braces in the wrong order', '{"ImportPath" }{ "a"}', 'offset 0 cannot be parsed'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseListing(text)).toThrow(FormatError);
    expect(() => parseListing(text)).toThrow(message);
  });

  it('refuses or reads a listing that is cut off anywhere, and never fails otherwise', () => {
    for (let length = 0; length < LISTING.length; length++) {
      try {
        expect(parseListing(LISTING.slice(0, length)).length).toBeLessThanOrEqual(4);
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }
  });

  it('reads ten thousand packages in time that grows with their number', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `{"ImportPath":"p${i}","Imports":["a","b"]}`).join(
      '\n',
    );
    expect(parseListing(text)).toHaveLength(10_000);
  });
});

describe('findDroppedCgo', () => {
  const listed = (path: string, files: Partial<ListedPackage>): ListedPackage => ({
    path,
    module: 'example.com/dep',
    imports: [],
    goFiles: [],
    cgoFiles: [],
    dir: '/src/dep',
    otherFiles: [],
    ...files,
  });
  const withCgo = listed('example.com/dep', { goFiles: ['a.go'], cgoFiles: ['c.go', 'd.go'] });
  const compare = (plain: readonly ListedPackage[]): unknown => findDroppedCgo({ plain, cgo: [withCgo] });

  it('names the files that took the place', () => {
    expect(compare([listed('example.com/dep', { goFiles: ['a.go', 'static_mock.go'] })])).toEqual([
      {
        package: 'example.com/dep',
        module: 'example.com/dep',
        cgoFiles: ['c.go', 'd.go'],
        added: ['static_mock.go'],
        kind: 'replaced',
      },
    ]);
  });

  it('tells a package with a part less from one that is gone', () => {
    expect(compare([listed('example.com/dep', { goFiles: ['a.go'] })])).toMatchObject([{ kind: 'reduced' }]);
    expect(compare([listed('example.com/dep', {})])).toMatchObject([{ kind: 'absent' }]);
    expect(compare([])).toMatchObject([{ kind: 'absent', added: [] }]);
  });

  it('passes over the standard library and packages without cgo', () => {
    const cgo = [
      listed('net', { module: 'std', cgoFiles: ['cgo_resolvold.go'] }),
      listed('example.com/x', { goFiles: ['x.go'] }),
    ];
    expect(findDroppedCgo({ plain: [], cgo })).toEqual([]);
  });
});
