// The listings of real modules, made by the Go of this machine as both engines make them.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderDockerfile } from '../../src/engine/dockerfile.js';
import type { Plan } from '../../src/engine/plan.js';
import type { ListingFiles } from '../../src/go/list.js';
import { readListings, type Packages } from '../../src/go/read-listing.js';
import { runListings } from '../../src/go/run-listing.js';
import type { Platform } from '../../src/oci/types.js';
import { makeGoPlan } from '../support/go-plan.js';
import { goMachine, runGo } from '../support/go-tool.js';
import { tempFolder } from '../support/temp-folder.js';

const AMD64: Platform = { os: 'linux', architecture: 'amd64' };
const ARM64: Platform = { os: 'linux', architecture: 'arm64' };
const SQLITE = 'github.com/mattn/go-sqlite3';

/** A program with a module beside it that has cgo files, as go-sqlite3 does. */
const FILES = {
  'app/go.mod':
    `module example.com/app\n\ngo 1.19\n\nrequire (\n\t${SQLITE} v1.14.0\n\texample.com/fast v0.1.0\n)\n\n` +
    `replace ${SQLITE} => ../sqlite\n\nreplace example.com/fast => ../fast\n`,
  'app/main.go': `package main\n\nimport (\n\t_ "net/http"\n\n\t"example.com/fast"\n\t_ "${SQLITE}"\n)\n\nfunc main() { fast.Sum() }\n`,
  'app/only_arm64.go': 'package main\n\nimport _ "text/template"\n',
  'sqlite/go.mod': `module ${SQLITE}\n\ngo 1.19\n`,
  'sqlite/sqlite3.go': 'package sqlite3\n\nimport "C"\n\nimport _ "net/http"\n',
  'sqlite/doc.go': 'package sqlite3\n',
  'sqlite/static_mock.go': '//go:build !cgo\n\npackage sqlite3\n\nimport _ "errors"\n',
  'fast/go.mod': 'module example.com/fast\n\ngo 1.19\n',
  'fast/fast.go': 'package fast\n\nfunc Sum() {}\n',
  'fast/cgo.go': 'package fast\n\nimport "C"\n',
};

function listingsIn(folder: string, plain: string, cgo: string): ListingFiles {
  return { plain: join(folder, `${plain}.json`), cgo: join(folder, `${cgo}.json`) };
}

async function list(plan: Plan, platform = AMD64, go = 'go'): Promise<Packages & { log: string[] }> {
  const files = listingsIn(tempFolder(), 'packages', 'packages-cgo');
  const log: string[] = [];
  await runListings({
    plan,
    packages: [plan.source.pkg],
    platform,
    go,
    cwd: join(plan.source.contextDir, plan.source.workdir),
    env: goMachine(),
    files,
    signal: new AbortController().signal,
    log: (line) => log.push(line),
    onLine: () => undefined,
  });
  return { ...readListings(files), log };
}

function makePlan(files: Readonly<Record<string, string>> = FILES): Plan {
  return makeGoPlan({}, { contextDir: tempFolder(files), workdir: 'app' });
}

describe('the listings of this machine', () => {
  it('hold the packages that go list prints, each with its module', async () => {
    const plan = makePlan();
    const { graph = [], notes, log } = await list(plan);
    expect([notes, log]).toEqual([[], []]);
    const env = { ...goMachine(), GOFLAGS: '', CGO_ENABLED: '0', GOOS: 'linux', GOARCH: 'amd64' };
    const format = '{{.ImportPath}} {{with .Module}}{{.Path}}{{else}}std{{end}}';
    const { output } = runGo(['list', '-deps', '-f', format, '.'], {
      cwd: join(plan.source.contextDir, 'app'),
      env,
    });
    expect(graph.map(({ path, module }) => `${path} ${module}`)).toEqual(output);
    expect(graph.length).toBeGreaterThan(100);
  });

  it('make a closed graph: what is imported is listed', async () => {
    const { graph = [] } = await list(makePlan());
    const known = new Set(graph.map(({ path }) => path));
    expect(graph.flatMap(({ imports }) => imports).filter((path) => !known.has(path))).toEqual([]);
  });

  it('are those of the platform', async () => {
    const plan = makePlan();
    const imports = async (platform: Platform): Promise<readonly string[]> =>
      (await list(plan, platform)).graph?.at(-1)?.imports ?? [];
    expect(await imports(ARM64)).toContain('text/template');
    expect(await imports(AMD64)).not.toContain('text/template');
  });

  it('tell what was dropped for want of cgo, and what took its place', async () => {
    expect((await list(makePlan())).dropped).toEqual([
      {
        package: 'example.com/fast',
        module: 'example.com/fast',
        cgoFiles: ['cgo.go'],
        added: [],
        kind: 'reduced',
      },
      {
        package: SQLITE,
        module: SQLITE,
        cgoFiles: ['sqlite3.go'],
        added: ['static_mock.go'],
        kind: 'replaced',
      },
    ]);
  });

  it('are a note where the module is broken, and where there is no Go', async () => {
    const broken = await list(makePlan({ 'app/go.mod': 'nonsense\n' }));
    expect(broken).toMatchObject({ notes: ['no import graph: the list of packages is empty'] });
    expect(broken.graph).toBeUndefined();
    expect(broken.log[0]).toMatch(/^the packages could not be listed: .*unknown directive: nonsense/);
    const gone = await list(makePlan(), AMD64, '/nowhere/go');
    expect(gone.log[0]).toContain('/nowhere/go cannot be run');
  });
});

describe('the step of the build stage', () => {
  // Another command stands in for the compile, before which the packages are not listed.
  const runStep = (plan: Plan, compiler = ['true']): { code: number | null; files: ListingFiles } => {
    const out = tempFolder();
    const text = renderDockerfile([plan], { modules: { paths: [], downloads: false } });
    const words = JSON.parse(/^RUN (\[.*"go", "build".*\])$/m.exec(text)?.[1] ?? '[]') as string[];
    const compile = words.findIndex((word, at) => word === 'go' && words[at + 1] === 'build');
    const [tool = '', ...args] = [...words.slice(0, compile), ...compiler].map((word) =>
      word.replace(/^\/out(?=\/|$)/, out),
    );
    const cwd = join(plan.source.contextDir, 'app');
    const { status } = spawnSync(tool, args, { cwd, env: { ...goMachine(), GOFLAGS: '', GOARCH: 'amd64' } });
    return {
      code: status,
      files: listingsIn(out, '.linux_amd64.packages', '.linux_amd64.packages-cgo'),
    };
  };

  it('writes the same as the listings of this machine', async () => {
    const plan = makePlan();
    const { code, files } = runStep(plan);
    expect(code).toBe(0);
    const { log, ...listed } = await list(plan);
    expect(log).toEqual([]);
    expect(readListings(files)).toEqual(listed);
  });

  it('lists nothing where the compile fails, and ends as that did', () => {
    const { code, files } = runStep(makePlan(), ['sh', '-c', 'exit 7']);
    expect(code).toBe(7);
    expect(existsSync(files.plain) || existsSync(files.cgo)).toBe(false);
  });

  it('succeeds with empty files where the packages cannot be listed', () => {
    const { code, files } = runStep(makePlan({ 'app/go.mod': 'nonsense\n' }));
    expect(code).toBe(0);
    expect(existsSync(files.cgo)).toBe(true);
    expect(readFileSync(files.plain, 'utf8') + readFileSync(files.cgo, 'utf8')).toBe('');
  });
});
