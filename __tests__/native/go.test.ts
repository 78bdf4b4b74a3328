// What src/go says about Go, held against the Go of this machine.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompilePlan, Plan } from '../../src/engine/plan.js';
import { InputError } from '../../src/errors.js';
import { compileArgs, compileEnvironment } from '../../src/go/compile.js';
import { readCompilerErrors, type CompilerErrors } from '../../src/go/compiler-output.js';
import { checkMainPackage } from '../../src/go/main-package.js';
import { parseModuleFile } from '../../src/go/module-file.js';
import { parseRelease } from '../../src/go/release.js';
import { FETCH_SETTINGS, INSTRUCTION_SETS } from '../../src/go/settings.js';
import { findSource } from '../../src/go/source.js';
import type { Platform } from '../../src/oci/types.js';
import { makeGoPlan } from '../support/go-plan.js';
import { goEnv, goMachine, runGo, type GoRun } from '../support/go-tool.js';
import { tempFolder } from '../support/temp-folder.js';

const AMD64: Platform = { os: 'linux', architecture: 'amd64' };
const MODULE = 'module example.com/server\n\ngo 1.19\n';
const MAIN = 'package main\n\nfunc main() {}\n';
const GREET =
  'package main\n\nimport "os"\n\nvar greeting = "none"\n\nfunc main() { os.Stdout.WriteString(greeting) }\n';

interface Build {
  readonly workspace: string;
  readonly pkg?: string;
  readonly compile?: Partial<CompilePlan>;
  /** What the machine says before the action has its say. */
  readonly machine?: Record<string, string>;
}

interface Built extends GoRun {
  readonly plan: Plan;
  readonly binary: string;
  readonly errors: CompilerErrors | undefined;
}

/** Finds and compiles as an engine on this machine would. */
async function build({ workspace, pkg = '.', compile = {}, machine = {} }: Build): Promise<Built> {
  const { source } = await findSource({ workspace, workingDirectory: '.', pkg, vcs: false });
  const plan = makeGoPlan(compile, source);
  const binary = path.join(tempFolder(), 'binary');
  const env = { ...goMachine(), ...machine, ...compileEnvironment(plan, AMD64) };
  const run = runGo(compileArgs(plan, binary), { cwd: path.join(source.contextDir, source.workdir), env });
  return { ...run, plan, binary, errors: readCompilerErrors(run.output, source) };
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Settings of a machine each of which changes the binary or breaks the build, unless the action clears it. */
function hostileMachine(folder: string): Record<string, string> {
  const config = tempFolder({
    'go/env': 'GOFLAGS=-tags=hostile\nGOAMD64=v4\nCGO_ENABLED=1\nGOEXPERIMENT=nope\n',
  });
  return {
    GOENV: path.join(config, 'go/env'),
    XDG_CONFIG_HOME: config,
    AR: './ar',
    CC: './cc',
    CGO_CFLAGS: '-O9',
    CGO_ENABLED: '1',
    CGO_LDFLAGS: '-lnope',
    CXX: './c++',
    FC: './fc',
    GCCGO: './gccgo',
    GO111MODULE: 'off',
    GOAMD64: 'v3',
    GOARCH: 'arm',
    GOBIN: folder,
    GOCACHEPROG: 'false',
    GOCOMPILEDEBUG: 'nil=1',
    GODEBUG: 'installgoroot=all',
    GOEXPERIMENT: 'boringcrypto',
    GOFIPS140: 'latest',
    GOFLAGS: '-race -mod=mod -ldflags=-w -tags=hostile',
    GOOS: 'windows',
    GOROOT: folder,
    GOTMPDIR: folder,
    GOTOOLCHAIN: 'go1.99.0',
    GOWASM: 'nope',
    GOWORK: path.join(folder, 'go.work'),
    GO_EXTLINK_ENABLED: '1',
    PKG_CONFIG: './pkg-config',
  };
}

describe('one source, one binary', () => {
  const files = { 'go.mod': MODULE, 'main.go': GREET };

  it('whatever the machine says', async () => {
    const machine = hostileMachine(tempFolder());
    const clean = await build({ workspace: tempFolder(files) });
    const hostile = await build({ workspace: tempFolder(files), machine });
    expect(clean).toMatchObject({ code: 0, output: [''] });
    expect(hostile).toMatchObject({ code: 0, output: [''] });
    expect(sha256(hostile.binary)).toBe(sha256(clean.binary));
  });

  it.each(
    Object.entries({
      GOFLAGS: '-tags=hostile',
      GOAMD64: 'v3',
      GOEXPERIMENT: 'boringcrypto',
      GOFIPS140: 'latest',
    }),
  )('and %s=%s would have changed it', async (name, value) => {
    const { plan, binary } = await build({ workspace: tempFolder(files) });
    const other = path.join(tempFolder(), 'binary');
    const env = { ...goMachine(), ...compileEnvironment(plan, AMD64), [name]: value };
    expect(runGo(compileArgs(plan, other), { cwd: plan.source.contextDir, env }).code).toBe(0);
    expect(sha256(other)).not.toBe(sha256(binary));
  });

  it('in a module, in a workspace, and below a go.work that has nothing to do with it', async () => {
    const plain = await build({ workspace: tempFolder(files) });
    const work = await build({
      workspace: tempFolder({
        'go.work': 'go 1.19\nuse ./svc\n',
        'svc/go.mod': MODULE,
        'svc/main.go': GREET,
      }),
      pkg: './svc',
    });
    const outer = tempFolder({
      'go.work': 'go 1.19\nuse ./other\n',
      'repo/go.mod': MODULE,
      'repo/main.go': GREET,
    });
    const below = await build({ workspace: path.join(outer, 'repo') });
    expect([work.output, below.output]).toEqual([[''], ['']]);
    expect(sha256(work.binary)).toBe(sha256(plain.binary));
    expect(sha256(below.binary)).toBe(sha256(plain.binary));
  });
});

it('hands ldflags over unchanged, quotes, blanks and all', async () => {
  const greeting = 'a "b" $(c) `d` \\n %s é';
  const built = await build({
    workspace: tempFolder({ 'go.mod': MODULE, 'main.go': GREET }),
    compile: { ldflags: `-w -X 'main.greeting=${greeting}'\n` },
  });
  expect(built.output).toEqual(['']);
  expect(execFileSync(built.binary, { encoding: 'utf8' })).toBe(greeting);
});

it('hands build tags and flags over, with the value of a flag beside it or behind it', async () => {
  const workspace = tempFolder({
    'go.mod': MODULE,
    'main.go': `//go:build mytag && !other\n\n${GREET}`,
  });
  const compile = { buildTags: ['unused', 'mytag'], buildFlags: ['-gcflags', 'all=-l', '-p=1'] };
  expect((await build({ workspace, compile })).code).toBe(0);
});

it('hands build-env over: instruction set and experiments, which the binary then names', async () => {
  const workspace = tempFolder({ 'go.mod': MODULE, 'main.go': MAIN });
  const compile = { buildEnv: { GOAMD64: 'v3', GOEXPERIMENT: 'nogreenteagc' } };
  const built = await build({ workspace, compile });
  expect(built.output).toEqual(['']);
  const info = execFileSync('go', ['version', '-m', built.binary], { encoding: 'utf8' });
  expect(info).toContain('GOAMD64=v3');
  expect(info).toMatch(/: go\S+[ -]X:nogreenteagc\n/);
});

describe('the settings', () => {
  // Known to the go command and let be, because the binary is the same whatever they say.
  const HARMLESS = new Set([
    // For cgo, which is off.
    ...'AR PKG_CONFIG GOGCCFLAGS'.split(' '),
    // Where things lie.
    ...'GOBIN GOCACHE GOMODCACHE GOPATH GOTELEMETRY GOTELEMETRYDIR GOTMPDIR'.split(' '),
    // Told by the go command, never asked for.
    ...'GOEXE GOHOSTARCH GOHOSTOS GOMOD GOTOOLDIR GOVERSION'.split(' '),
  ]);

  it('that this Go listens to are all decided about', () => {
    const listed = Object.keys(
      JSON.parse(execFileSync('go', ['env', '-json'], { encoding: 'utf8' })) as object,
    );
    const source = readFileSync(path.join(goEnv('GOROOT'), 'src/internal/cfg/cfg.go'), 'utf8');
    const known = /const KnownEnv = `([^`]*)`/.exec(source)?.[1]?.trim().split(/\s+/) ?? [];
    expect(known.length).toBeGreaterThan(40);
    const decided = new Set<string>([
      ...Object.keys(compileEnvironment(makeGoPlan(), AMD64)),
      ...FETCH_SETTINGS,
    ]);
    const undecided = [...new Set([...listed, ...known])].filter(
      (name) => !decided.has(name) && !HARMLESS.has(name) && !/^CGO_\w+FLAGS/.test(name),
    );
    expect(undecided).toEqual([]);
  });

  it.each(Object.entries(INSTRUCTION_SETS))(
    'for %s are those that Go takes by itself',
    (architecture, { setting, usual }) => {
      expect(goEnv(setting, { GOENV: 'off', GOOS: 'linux', GOARCH: architecture, [setting]: '' })).toBe(
        usual,
      );
    },
  );

  it('name a release that can be read', () => {
    expect(parseRelease(goEnv('GOVERSION')).major).toBe(1);
  });
});

describe('the name of a program', () => {
  it.each([
    ['example.com/server', '.'],
    ['example.com/server/v2', '.'],
    ['example.com/server/v2', './cmd/api'],
    ['example.com/server', './v3'],
    ['example.com/server', './v1'],
    ['gopkg.in/tool.v1', '.'],
    ['example.com/some.thing-else_x', '.'],
    ['example.com/server', './cmd/a.b'],
    ['server', '.'],
  ])('of %s in %s is that of go build', async (modulePath, pkg) => {
    const workspace = tempFolder({
      'go.mod': `module ${modulePath}\n\ngo 1.19\n`,
      [path.posix.join(pkg, 'main.go')]: MAIN,
    });
    const found = await findSource({ workspace, workingDirectory: '.', pkg, vcs: false });
    const out = path.join(workspace, 'out');
    mkdirSync(out);
    const env = { ...goMachine(), ...compileEnvironment(makeGoPlan({}, found.source), AMD64) };
    const run = runGo(['build', '-trimpath', '-buildvcs=false', '-o', `${out}/`, pkg], {
      cwd: workspace,
      env,
    });
    expect(run.output).toEqual(['']);
    expect(readdirSync(out)).toEqual([found.name]);
  });
});

describe('the errors of a broken program', () => {
  const failed = async (files: Record<string, string>, pkg = '.'): Promise<CompilerErrors> => {
    const built = await build({ workspace: tempFolder(files), pkg });
    expect(built.code).not.toBe(0);
    if (built.errors === undefined) throw new Error(`not understood: ${built.output.join('\n')}`);
    return built.errors;
  };
  const main = (body: string): string => `package main\n\n${body}\n`;

  it('point at every line, with what belongs to it', async () => {
    const errors = await failed(
      {
        'svc/go.mod': MODULE,
        'svc/cmd/api/main.go': main('func f() { return 1 }\n\nfunc main() {\n\tnope()\n}'),
      },
      './svc/cmd/api',
    );
    expect(errors).toEqual({
      lines: [
        {
          file: 'svc/cmd/api/main.go',
          line: 3,
          column: 19,
          message: 'too many return values\nhave (number)\nwant ()',
        },
        { file: 'svc/cmd/api/main.go', line: 6, column: 2, message: 'undefined: nope' },
      ],
      message:
        'the program does not compile:\ncmd/api/main.go:3:19: too many return values\n\thave (number)\n\twant ()\n' +
        'cmd/api/main.go:6:2: undefined: nope',
    });
  });

  it('point into a module beside', async () => {
    const errors = await failed(
      {
        'svc/go.mod': `${MODULE}require example.com/lib v0.0.0\nreplace example.com/lib => ../lib\n`,
        'svc/main.go': main('import _ "example.com/lib"\n\nfunc main() {}'),
        'lib/go.mod': 'module example.com/lib\n',
        'lib/lib.go': 'package lib\n\nfunc F() { }}\n',
      },
      './svc',
    );
    expect(errors.lines).toMatchObject([{ file: 'lib/lib.go', line: 3, column: 13 }]);
  });

  it.each([
    ['a syntax error', main('func main() {'), 'main.go:4:1', undefined],
    [
      'an import that no module provides',
      main('import _ "example.com/x"\n\nfunc main() {}'),
      'main.go:3:8',
      'Run "go get example.com/x"',
    ],
    [
      'an import that Go does not have',
      main('import _ "fmtt"\n\nfunc main() {}'),
      'main.go:3:8',
      'Correct the import path fmtt',
    ],
    [
      'a missing embedded file',
      main('import _ "embed"\n\n//go:embed x.txt\nvar x string\n\nfunc main() {}'),
      'main.go:5:12',
      'Commit the files or make them',
    ],
    ['no function main', main('func f() {}'), '', 'Set package to a folder'],
    [
      'a main package behind a constraint',
      `//go:build windows\n\n${MAIN}`,
      '',
      'Set build-tags or platforms',
    ],
    ['cgo', main('import "C"\n\nfunc main() { C.x() }'), '', 'Add a file in pure Go'],
  ])('tell of %s', async (_, source, place, hint) => {
    const { lines, hint: told } = await failed({ 'go.mod': MODULE, 'main.go': source });
    expect(lines.map(({ file, line, column }) => `${file}:${line ?? ''}:${column ?? ''}`).join()).toBe(place);
    expect(told ?? '').toContain(hint ?? '');
    expect(told === undefined).toBe(hint === undefined);
  });

  it.each([
    ['a module that is too new', 'go 1.99.0\n', 'Set go-version to 1.99.0 or newer'],
    ['a missing sum', 'go 1.19\nrequire example.com/x v1.0.0\n', 'go mod tidy'],
  ])('tell of %s', async (_, lines, hint) => {
    const source = main('import _ "example.com/x"\n\nfunc main() {}');
    const errors = await failed({ 'go.mod': `module example.com/server\n${lines}`, 'main.go': source });
    expect(errors.hint).toContain(hint);
  });

  it('tell of packages that import each other', async () => {
    const errors = await failed({
      'go.mod': MODULE,
      'main.go': main('import _ "example.com/server/a"\n\nfunc main() {}'),
      'a/a.go': 'package a\n\nimport _ "example.com/server/b"\n',
      'b/b.go': 'package b\n\nimport _ "example.com/server/a"\n',
    });
    expect(errors.message).toContain('packages import each other in a circle:\npackage example.com/server\n');
    expect(errors.message).toContain('import cycle not allowed');
  });
});

it('reads go.mod as Go does', () => {
  const text = `module "example.com/server" // the server
go 1.26.0// beside
toolchain go1.26.3
replace example.com/a v1.2.3 => example.com/fork/a v1.2.4
replace (
	example.com/b => ../b// beside
	"example.com/c" v1.0.0 => "./c d"

	example.com/e => /abs
)
`;
  const folder = tempFolder({ 'go.mod': text });
  const json = execFileSync('go', ['mod', 'edit', '-json'], { cwd: folder, encoding: 'utf8' });
  const go = JSON.parse(json) as {
    Module: { Path: string };
    Go: string;
    Toolchain: string;
    Replace: { New: { Path: string; Version?: string } }[];
  };
  const own = parseModuleFile(text, 'go.mod');
  expect(own).toMatchObject({ modulePath: go.Module.Path, go: go.Go, toolchain: go.Toolchain });
  const local = go.Replace.filter(({ New }) => New.Version === undefined).map(({ New }) => New.Path);
  expect(own.replaces.map((replace) => replace.path)).toEqual(local);
});

it('tells main packages from others as Go does, in Go itself', async () => {
  const env = { ...goMachine(), GOENV: 'off', GOFLAGS: '', CGO_ENABLED: '0', GOOS: 'linux' };
  const root = path.join(goEnv('GOROOT'), 'src');
  const { output } = runGo(['list', '-f', '{{.Name}} {{.Dir}} {{len .GoFiles}}', 'std', 'cmd'], {
    cwd: root,
    env,
  });
  const packages = output.map((line) => line.split(' ') as [string, string, string]);
  const programs = packages.filter(([name]) => name === 'main');
  const others = packages.filter(([name, , files]) => name !== 'main' && files !== '0');
  expect(programs.length).toBeGreaterThan(20);
  for (const [, dir] of programs) await expect(checkMainPackage(dir)).resolves.toBeUndefined();
  for (const [name, dir] of others.filter((_, at) => at % 20 === 0)) {
    const refused = checkMainPackage(dir);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(`is not a main package: it is package ${name}`);
  }
});
