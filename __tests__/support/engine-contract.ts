// What an engine promises, whatever builds: one suite, run for the host engine and for each way to build in Docker.

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readListings } from '../../src/go/read-listing.js';
import { docker, makeEmptyImage } from './daemon-contents.js';
import { asTestEngine, required, runEngine, type TestBuilder } from './docker-engine.js';
import { makeCertificate, startModuleProxy } from './module-proxy.js';
import { binaryOf, errorOf, makeProgram, type TestEngine } from './test-engine.js';

const GO_MOD = 'module example.com/server\n\ngo 1.19\n\n';
const HELLO = 'package main\n\nfunc main() { println("hello") }\n';
/** Everything that a shell, a Dockerfile or BuildKit's heredocs would take for something else. */
const HOSTILE = '$(touch /pwned) `id` "quoted" \\ $HOME ${PATH:-x} <<EOF # *?[a] %s ☃';

/** The SHA-256 of the file. */
export function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The program that all builders must make the same binary of. */
export const REFERENCE_PROGRAM = {
  files: {
    'go.mod': GO_MOD,
    'main.go':
      'package main\n\nimport "embed"\n\n//go:embed *\nvar tree embed.FS\n\nfunc main() {\n\tdata, _ := tree.ReadFile("data/x")\n\tprintln(string(data))\n}\n',
    'data/.hidden': 'x',
    'data/x': 'y',
  },
} as const;

/** Declares the suite for the host engine. */
export function describeEngine(engine: TestEngine): void {
  describe(engine.name, () => {
    describePromises(engine);
  });
}

/** Declares the suite for a way to build in Docker, and what goes for builder images. */
export function describeDockerEngine(builder: TestBuilder): void {
  describe(builder.name, () => {
    describePromises(asTestEngine(builder));
    describeBuilderImages(builder);
  });
}

function describePromises(engine: TestEngine): void {
  let before: readonly string[] = [];

  beforeEach(() => {
    before = engine.contents();
  });

  // Whatever happens.
  afterEach(() => {
    expect(engine.contents()).toEqual(before);
  });

  describeData(engine);
  describeModules(engine);
  describeFailures(engine);
  describeEnd(engine);
}

function describeData(engine: TestEngine): void {
  it('makes the binary, which says what the inputs told it to say', async () => {
    const plan = makeProgram(engine, {
      files: {
        'go.mod': GO_MOD,
        'main.go': `${neverBuilt('package main')}

import "os"

var said = "nothing"

func main() { os.Stdout.WriteString(said + tagged) }
`,
        'plain.go': '//go:build !extra\n\npackage main\n\nconst tagged = ""\n',
        'extra.go': '//go:build extra\n\npackage main\n\nconst tagged = ", tagged"\n',
      },
      compile: { ldflags: `'-X=main.said=${HOSTILE}'`, buildTags: ['extra'] },
      plan: { tzdata: true, name: 'a program' },
    });
    const run = await engine.run(plan);
    const said = execFileSync(binaryOf(run), { encoding: 'utf8' });
    expect(said).toBe(`${HOSTILE}, tagged`);
    expect(readFileSync(run.result?.zoneinfo ?? '').subarray(0, 2)).toEqual(Buffer.from('PK'));
    expect(run.log.filter((line) => !line.startsWith('builder image'))).toEqual([
      ...engine.says,
      expect.stringContaining('CGO_ENABLED=0 go build -trimpath'),
    ]);
  });

  it('lists the packages of the program as they are compiled', async () => {
    const plan = makeProgram(engine, {
      files: {
        'go.mod': GO_MOD,
        'main.go': neverBuilt('package main\n\nimport _ "strings"\n\nfunc main() {}'),
        'extra.go': '//go:build extra\n\npackage main\n\nimport _ "net/http"\n',
      },
      compile: { buildTags: ['extra'] },
    });
    const run = await engine.run(plan);
    const [listing, ...others] = run.result?.packages ?? [];
    expect(others).toEqual([]);
    const { graph, dropped, notes } = readListings(listing?.files ?? { plain: '', cgo: '' });
    expect(notes).toEqual([]);
    expect(graph?.at(-1)?.imports).toEqual(['net/http', 'strings']);
    expect(dropped).toEqual([]);
  });

  it('finds a module in a folder whose name means something to a shell and to COPY', async () => {
    const workdir = 'a b$c [d]*';
    const plan = makeProgram(engine, {
      files: {
        [`${workdir}/go.mod`]: GO_MOD,
        [`${workdir}/go.sum`]: '',
        [`${workdir}/cmd/it/main.go`]: HELLO,
      },
      source: { workdir, pkg: './cmd/it' },
    });
    expect(existsSync(binaryOf(await engine.run(plan)))).toBe(true);
  });

  it('compiles for several platforms in one build', async () => {
    const plan = makeProgram(engine, {
      files: { 'go.mod': GO_MOD, 'main.go': HELLO },
      plan: {
        platforms: [
          { os: 'linux', architecture: 'amd64' },
          { os: 'linux', architecture: 'arm64' },
        ],
      },
    });
    const run = await engine.run(plan);
    binaryOf(run);
    const machines = run.result?.binaries.map(({ file }) => readFileSync(file).readUInt16LE(18));
    expect(machines).toEqual([62, 183]);
  });

  it('uses the workspace of go.work and folders that a replace line names', async () => {
    const plan = makeProgram(engine, {
      files: {
        'go.work': 'go 1.19\n\nuse (\n\t./app\n\t./lib\n)\n',
        'app/go.mod':
          'module example.com/app\n\ngo 1.19\n\nrequire example.com/other v0.0.0\n\nreplace example.com/other => ../other\n',
        'app/main.go':
          'package main\n\nimport (\n\t"example.com/lib"\n\t"example.com/other"\n)\n\nfunc main() { println(lib.Name, other.Name) }\n',
        'app/go.sum': '',
        'lib/go.mod': 'module example.com/lib\n\ngo 1.19\n',
        'lib/lib.go': 'package lib\n\nconst Name = "lib"\n',
        'other/go.mod': 'module example.com/other\n\ngo 1.19\n',
        'other/other.go': 'package other\n\nconst Name = "other"\n',
      },
      source: { workdir: 'app', goWork: 'go.work', modulePath: 'example.com/app' },
    });
    const { stderr } = spawnSync(binaryOf(await engine.run(plan)), { encoding: 'utf8' });
    expect(stderr).toBe('lib other\n');
  });
}

function describeModules(engine: TestEngine): void {
  const useGreeting =
    'package main\n\nimport "example.com/greeting"\n\nfunc main() { println(greeting.Text) }\n';

  it('downloads modules with the fetch settings of the runner, and compiles without the network', async () => {
    const proxy = await startModuleProxy();
    const plan = makeProgram(engine, {
      files: {
        'go.mod': `${GO_MOD}${neverBuilt('')}${proxy.requirement}`,
        'go.sum': proxy.goSum,
        'main.go': useGreeting,
      },
    });
    const run = await engine.run(plan, {
      env: { GOPROXY: `http://${engine.address()}:${proxy.port}`, GOFLAGS: '-mod=mod', GOSUMDB: 'off' },
    });
    expect(existsSync(binaryOf(run))).toBe(true);
    expect(proxy.requests.filter((request) => request.endsWith('.zip'))).toHaveLength(1);
    expect(run.log.join('\n')).toMatch(/go mod download|go: downloading example\.com\/greeting v1\.2\.3/);
  });

  it('trusts the certificate authorities of the runner while it downloads', async () => {
    const address = engine.address();
    const certificate = makeCertificate(address);
    const proxy = await startModuleProxy(certificate);
    const goMod = `${GO_MOD}${neverBuilt('')}${proxy.requirement}`;
    const plan = makeProgram(engine, {
      files: { 'go.mod': goMod, 'go.sum': proxy.goSum, 'main.go': useGreeting },
    });
    const env = { GOPROXY: `https://${address}:${proxy.port}` };
    expect(errorOf(await engine.run(plan, { env })).message).toMatch(/certificate/);
    const trusting = await engine.run(plan, { env: { ...env, SSL_CERT_FILE: certificate.file } });
    expect(existsSync(binaryOf(trusting))).toBe(true);
  });

  it('keeps credentials of fetch settings secret, or refuses them', async () => {
    const proxy = await startModuleProxy();
    const plan = makeProgram(engine, {
      files: {
        'go.mod': `${GO_MOD}${neverBuilt('')}${proxy.requirement}`,
        'go.sum': proxy.goSum,
        'main.go': useGreeting,
      },
    });
    const password = `secret-${process.pid}-${engine.kind}`;
    const run = await engine.run(plan, {
      env: {
        GOPROXY: 'http://modules.test',
        HTTP_PROXY: `http://user:${password}@${engine.address()}:${proxy.port}`,
      },
    });
    if (engine.kind === 'classic') {
      expect(errorOf(run).message).toMatch(/^HTTP_PROXY holds credentials, and the classic builder/);
      expect(proxy.requests).toEqual([]);
    } else {
      expect(existsSync(binaryOf(run))).toBe(true);
      const expected = `Basic ${Buffer.from(`user:${password}`).toString('base64')}`;
      expect(proxy.requests.every((request) => request.endsWith(expected))).toBe(true);
    }
    expect(run.log.join('\n')).not.toContain(password);
    expect(readdirSync(run.tempDir)).not.toContain('secrets');
  });

  it('says which module cannot be had, and why', async () => {
    const plan = makeProgram(engine, {
      files: {
        'go.mod': `${GO_MOD}require example.com/nothing v1.0.0\n`,
        'go.sum': 'example.com/nothing v1.0.0 h1:AAAA\nexample.com/nothing v1.0.0/go.mod h1:AAAA\n',
        'main.go': 'package main\n\nimport _ "example.com/nothing"\n\nfunc main() {}\n',
      },
    });
    const run = await engine.run(plan, { env: { GOPROXY: 'http://127.0.0.1:9', GOSUMDB: 'off' } });
    expect(errorOf(run).message).toMatch(
      /example\.com\/nothing@v1\.0\.0.*127\.0\.0\.1:9.*connection refused/s,
    );
  });
}

function describeFailures(engine: TestEngine): void {
  const program = { 'go.mod': GO_MOD, 'main.go': HELLO };

  it('points at the line that does not compile, whatever the folder is called', async () => {
    const plan = makeProgram(engine, {
      files: {
        'app/go.mod': GO_MOD,
        'app/cmd/x/main.go': 'package main\n\nfunc main() {\n\tundefined()\n}\n',
      },
      source: { workdir: 'app', pkg: './cmd/x' },
    });
    const { message, lines, name } = errorOf(await engine.run(plan));
    expect(lines).toEqual([
      { file: 'app/cmd/x/main.go', line: 4, column: 2, message: 'undefined: undefined' },
    ]);
    expect(message).toMatch(/^the program does not compile:\ncmd\/x\/main\.go:4:2: undefined: undefined$/);
    expect(name).toBe('CommandError');
  });

  it('ends where the source cannot be read', async () => {
    const plan = makeProgram(engine, { files: program });
    rmSync(plan.source.contextDir, { recursive: true });
    expect(errorOf(await engine.run(plan)).message).toBe('. cannot be read for the build (ENOENT)');
  });
}

function describeBuilderImages(builder: TestBuilder): void {
  const program = { 'go.mod': GO_MOD, 'main.go': HELLO };

  it('names the remedy where the builder image has another Go', async () => {
    const plan = makeProgram(builder, {
      files: program,
      compile: { go: { value: '1.99.1', from: 'toolchain line', file: 'go.mod' } },
    });
    const { message, hint } = errorOf(await runEngine(builder, plan));
    expect(message).toMatch(
      /^the builder image \S+ has go1\.\S+, and the toolchain line of go\.mod asks for Go 1\.99\.1$/,
    );
    expect(hint).toMatch(/builder-image.*go-version/);
  });

  it('says that the builder image has no Go, with or without a shell in it', async () => {
    const tags = makeImagesWithoutGo(builder);
    try {
      for (const tag of tags) {
        const image = builder.publish(tag);
        const run = await runEngine(
          builder,
          makeProgram(builder, { files: program, plan: { builderImage: image } }),
        );
        expect(errorOf(run).message).toBe(`the builder image ${image} has no go command that can be run`);
      }
    } finally {
      docker('image', 'rm', '--force', ...tags);
    }
  });

  it('names a builder image that cannot be pulled', async () => {
    const plan = makeProgram(builder, {
      files: program,
      plan: { builderImage: 'localhost:1/none/golang:1' },
    });
    const { message, hint } = errorOf(await runEngine(builder, plan));
    expect(message).toMatch(
      /^the builder image localhost:1\/none\/golang:1 cannot be pulled: .*connection refused/,
    );
    expect(hint).toContain('builder-image');
  });
}

function describeEnd(engine: TestEngine): void {
  it('ends when it is told to, while the compiler works', async () => {
    const controller = new AbortController();
    const plan = makeProgram(engine, {
      files: {
        'go.mod': GO_MOD,
        'main.go': `package main\n\nimport _ "net/http"\n\nfunc main() { println(${Date.now()}) }\n`,
      },
      compile: { rebuild: true },
    });
    const startMs = Date.now();
    const run = await engine.run(plan, {
      signal: controller.signal,
      onLog: (line) => {
        // From here on the builder has all that it needs; how soon it says what it does depends on its version.
        if (!line.startsWith('context:') && (engine.kind !== 'host' || !line.startsWith('CGO_ENABLED=0')))
          return;
        setTimeout(() => {
          controller.abort();
        }, 4000);
      },
    });
    expect(errorOf(run).message).toBe('the build was cancelled');
    expect(Date.now() - startMs).toBeLessThan(15_000);
  });
}

/** The text with a remark that keeps the builder from answering from its cache. */
function neverBuilt(text: string): string {
  return `${text} // ${randomUUID()}\n`;
}

function makeImagesWithoutGo(builder: TestBuilder): readonly string[] {
  const [empty, shell] = ['empty', 'shell'].map((tag) => `gsi-test/no-go-${builder.kind}:${tag}`) as [
    string,
    string,
  ];
  makeEmptyImage(empty);
  const container = docker('create', required('GSI_TEST_BUILDER_IMAGE'));
  docker('commit', '--change', 'ENV PATH=/bin', container, shell);
  docker('rm', container);
  return [empty, shell];
}
