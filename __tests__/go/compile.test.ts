import { describe, expect, it } from 'vitest';
import {
  checkBuildEnv,
  checkBuildFlags,
  checkLdflags,
  compileArgs,
  compileEnvironment,
  describeCompile,
  goTarget,
} from '../../src/go/compile.js';
import type { Platform } from '../../src/oci/types.js';
import { makeGoPlan } from '../support/go-plan.js';

const linux = (architecture: string, variant?: string): Platform => ({
  os: 'linux',
  architecture,
  ...(variant === undefined ? {} : { variant }),
});

describe('goTarget', () => {
  it.each([
    [linux('amd64'), { GOARCH: 'amd64', GOAMD64: 'v1' }],
    [linux('amd64', 'v3'), { GOARCH: 'amd64', GOAMD64: 'v3' }],
    [linux('arm64'), { GOARCH: 'arm64', GOARM64: 'v8.0' }],
    [linux('arm64', 'v8'), { GOARCH: 'arm64', GOARM64: 'v8.0' }],
    [linux('arm'), { GOARCH: 'arm', GOARM: '7' }],
    [linux('arm', 'v5'), { GOARCH: 'arm', GOARM: '5' }],
    [linux('arm', 'v6'), { GOARCH: 'arm', GOARM: '6' }],
    [linux('386'), { GOARCH: '386', GO386: 'sse2' }],
    [linux('mipsle'), { GOARCH: 'mipsle', GOMIPS: 'hardfloat' }],
    [linux('mips64'), { GOARCH: 'mips64', GOMIPS64: 'hardfloat' }],
    [linux('ppc64le'), { GOARCH: 'ppc64le', GOPPC64: 'power8' }],
    [linux('riscv64'), { GOARCH: 'riscv64', GORISCV64: 'rva20u64' }],
    [linux('s390x'), { GOARCH: 's390x' }],
    [linux('loong64'), { GOARCH: 'loong64' }],
    [linux('constructor'), { GOARCH: 'constructor' }],
  ])('of %j is %j', (platform, target) => {
    expect(goTarget(platform)).toEqual({ GOOS: 'linux', ...target });
  });
});

describe('compileEnvironment', () => {
  it('decides everything that changes the binary', () => {
    expect(compileEnvironment(makeGoPlan(), linux('amd64'))).toEqual({
      CC: '',
      CGO_ENABLED: '0',
      CXX: '',
      FC: '',
      GCCGO: '',
      GO111MODULE: '',
      GO386: '',
      GOAMD64: 'v1',
      GOARCH: 'amd64',
      GOARM: '',
      GOARM64: '',
      GOCACHEPROG: '',
      GOCLOBBERDEADHASH: '',
      GOCOMPILEDEBUG: '',
      GODEBUG: '',
      GOENV: 'off',
      GOEXPERIMENT: '',
      GOFIPS140: '',
      GOFLAGS: '',
      GOMIPS: '',
      GOMIPS64: '',
      GOOS: 'linux',
      GOPPC64: '',
      GORISCV64: '',
      GOROOT: '',
      GOROOT_FINAL: '',
      GOSSADIR: '',
      GOSSAFUNC: '',
      GOTOOLCHAIN: 'local',
      GOWASM: '',
      GOWORK: 'off',
      GO_EXTLINK_ENABLED: '',
    });
  });

  it('takes compiler settings from build-env, and leaves fetch settings to fetch.ts', () => {
    const plan = makeGoPlan({
      buildEnv: { GOAMD64: 'v3', GOEXPERIMENT: 'jsonv2', GOPROXY: 'https://u:p@x' },
    });
    const env = compileEnvironment(plan, linux('amd64'));
    expect(env).toMatchObject({ GOAMD64: 'v3', GOEXPERIMENT: 'jsonv2' });
    expect(env).not.toHaveProperty('GOPROXY');
  });

  it('lets the go command find the go.work that applies', () => {
    expect(compileEnvironment(makeGoPlan({}, { goWork: 'go.work' }), linux('amd64'))).toMatchObject({
      GOWORK: '',
    });
  });
});

describe('compileArgs', () => {
  it.each([
    [{}, ['-trimpath', '-buildvcs=false', '-ldflags=-s']],
    [{ rebuild: true }, ['-a', '-trimpath', '-buildvcs=false', '-ldflags=-s']],
    [{ vcs: true }, ['-trimpath', '-buildvcs=true', '-ldflags=-s']],
    [{ strip: false }, ['-trimpath', '-buildvcs=false']],
    [{ strip: false, ldflags: ' -w\n' }, ['-trimpath', '-buildvcs=false', '-ldflags=-w']],
    [
      { ldflags: `-X 'main.a=b "c" $(d)' -X main.e=\`f\`` },
      ['-trimpath', '-buildvcs=false', `-ldflags=-s -X 'main.a=b "c" $(d)' -X main.e=\`f\``],
    ],
    [{ buildTags: ['a', 'b.c'] }, ['-trimpath', '-buildvcs=false', '-ldflags=-s', '-tags=a,b.c']],
    [
      { buildFlags: ['-gcflags', 'all=-l -N', '-p=1'] },
      ['-trimpath', '-buildvcs=false', '-ldflags=-s', '-gcflags', 'all=-l -N', '-p=1'],
    ],
  ])('for %j', (compile, args) => {
    const plan = makeGoPlan(compile, { pkg: './cmd/server' });
    expect(compileArgs(plan, '/out/server')).toEqual(['build', ...args, '-o', '/out/server', './cmd/server']);
  });
});

it('describes the command as a line for a shell, credentials hidden', () => {
  const plan = makeGoPlan({
    rebuild: true,
    ldflags: `-X 'main.v=it is' -X main.u=https://user:secret@host/`,
    buildEnv: { GOAMD64: 'v3', GOPROXY: 'https://u:p@x' },
  });
  expect(describeCompile(plan)).toBe(
    `CGO_ENABLED=0 GOAMD64=v3 go build -a -trimpath -buildvcs=false ` +
      `'-ldflags=-s -X '\\''main.v=it is'\\'' -X main.u=https://***@host/' -o server .`,
  );
});

describe('checkBuildFlags', () => {
  it.each([
    [[]],
    [['-gcflags=all=-l']],
    [['-gcflags', 'all=-l']],
    [['-gcflags', '-o']],
    [['--asmflags=-S', '-p=1', '-p', '2', '-v', '-x', '-modcacherw', '-installsuffix', 'cgo']],
    [['-pgo=off', '-pgo', 'cpu.pprof']],
    [['-mod=vendor', '-mod', 'readonly', '-mod=readonly']],
    [['-trimpath', '-trimpath=true']],
    [['-buildmode=pie', '-buildmode', 'exe', '-buildmode=default', '-compiler=gc']],
    [['-flag-of-a-later-go', '-another=1']],
  ])('accepts %j', (flags) => {
    expect(() => {
      checkBuildFlags(flags);
    }).not.toThrow();
  });

  it.each([
    [['-o', 'x'], '-o would put the binary where nobody looks for it'],
    [['-o=x'], '-o would put'],
    [['--o=x'], '-o would put'],
    [['-v', '-toolexec=garble'], '-toolexec lets another program make the binary'],
    [['-C', 'dir'], '-C changes the folder'],
    [['-overlay', 'x.json'], '-overlay compiles something else than the files of the repository'],
    [['-modfile=x.mod'], '-modfile compiles something else'],
    [['-n'], '-n prints commands and makes no binary'],
    [['-json'], '-json hides the compiler messages'],
    [['-buildvcs'], '-buildvcs has an input of its own'],
    [['-buildvcs=auto'], '-buildvcs has an input of its own'],
    [['-trimpath=false'], '-trimpath=false would write paths of this machine into the binary'],
    [['-a'], '-a has an input of its own'],
    [['-ldflags=-w'], '-ldflags has an input of its own'],
    [['-ldflags', '-w'], '-ldflags has an input of its own'],
    [['-tags=x'], '-tags has an input of its own'],
    [['-mod=mod'], '-mod=mod would change go.mod during the build'],
    [['-mod', 'mod'], '-mod=mod would change go.mod during the build'],
    [['-pkgdir=x'], '-pkgdir takes packages compiled elsewhere'],
    [['-work'], '-work leaves folders behind'],
    [['-race'], '-race needs cgo'],
    [['-msan'], '-msan needs cgo'],
    [['-asan'], '-asan needs cgo'],
    [['-cover'], '-cover makes a program that writes files'],
    [['-coverpkg', './...'], '-coverpkg makes a program that writes files'],
    [['-buildmode=c-shared'], '-buildmode=c-shared makes something that cannot be run as a program'],
    [['-buildmode', 'plugin'], '-buildmode=plugin makes something'],
    [['-linkshared'], '-linkshared links against shared libraries'],
    [['-compiler=gccgo'], '-compiler=gccgo chooses another compiler'],
    [['-gcflags'], '-gcflags has no value'],
    [['./cmd/x'], '"./cmd/x" is not a flag'],
    [['-v', 'all=-l'], '"all=-l" is not a flag'],
    [['--'], '"--" is not a flag'],
    [['-'], '"-" is not a flag'],
    [[''], '"" is not a flag'],
    [['-p 1'], '"-p 1" is not a flag'],
  ])('refuses %j', (flags, message) => {
    expect(() => {
      checkBuildFlags(flags);
    }).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(`build-flags: ${message}`) as string,
        hint: expect.stringMatching(/^[A-Z].*\.$/) as string,
      }),
    );
  });

  it('shows how to write a flag and its value', () => {
    expect(() => {
      checkBuildFlags(['-gcflags all=-l']);
    }).toThrow(
      expect.objectContaining({ hint: 'Write -gcflags=all=-l, or the value on a line of its own.' }),
    );
  });
});

describe('checkBuildEnv', () => {
  it.each([
    [{}, linux('amd64')],
    [{ GOAMD64: 'v3', GODEBUG: 'x=1', GOEXPERIMENT: 'jsonv2', GOFIPS140: 'latest' }, linux('amd64')],
    [{ GOAMD64: 'v3', GODEBUG: 'x=1' }, linux('amd64', 'v3')],
    [{ GOAMD64: 'v3' }, linux('arm64')],
    [{ GOARM: '7,softfloat' }, linux('arm', 'v7')],
    [{ GOARM64: 'v8.0,lse' }, linux('arm64')],
    [{ GOPROXY: 'off', GOPRIVATE: 'x', GONOPROXY: 'x', GONOSUMDB: 'x', GOSUMDB: 'off' }, linux('amd64')],
    [{ GOINSECURE: 'x', GOVCS: '*:git', GOAUTH: 'off', GORISCV64: 'rva22u64' }, linux('amd64')],
  ])('accepts %j for %j', (env, platform) => {
    expect(() => {
      checkBuildEnv(env, [platform]);
    }).not.toThrow();
  });

  it.each(
    'CGO_ENABLED GOOS GOARCH GOFLAGS GOENV GOTOOLCHAIN GOROOT GOPATH GOCACHE GOWORK PATH HOME LD_PRELOAD goamd64 a-b __proto__'.split(
      ' ',
    ),
  )('refuses %s and lists what can be set', (name) => {
    expect(() => {
      checkBuildEnv(Object.fromEntries([[name, '1']]));
    }).toThrow(
      expect.objectContaining({
        message: `build-env: "${name}" cannot be set`,
        hint: 'Set only GO386, GOAMD64, GOARM, GOARM64, GOMIPS, GOMIPS64, GOPPC64, GORISCV64, GODEBUG, GOEXPERIMENT, GOFIPS140, GOPROXY, GOPRIVATE, GONOPROXY, GONOSUMDB, GOSUMDB, GOINSECURE, GOVCS, GOAUTH.',
      }),
    );
  });

  it.each([
    [
      { GOAMD64: 'v2' },
      linux('amd64', 'v3'),
      'GOAMD64=v2 contradicts the platform linux/amd64/v3, which means GOAMD64=v3',
    ],
    [
      { GOARM: '6' },
      linux('arm', 'v7'),
      'GOARM=6 contradicts the platform linux/arm/v7, which means GOARM=7',
    ],
    [{ GOPROXY: 'a\nENV b' }, linux('amd64'), 'the value of GOPROXY has more than one line'],
  ])('refuses %j for %j', (env, platform, message) => {
    expect(() => {
      checkBuildEnv(env, [linux('s390x'), platform]);
    }).toThrow(`build-env: ${message}`);
  });
});

describe('checkLdflags', () => {
  it.each([
    '',
    ' ',
    '-w',
    '-X main.v=1',
    `-X 'main.v=a b' "-X=main.w=c 'd'"`,
    `-X main.v=it's -w`,
    '-X\nmain.v=1\n-w',
  ])('accepts %j', (ldflags) => {
    expect(() => {
      checkLdflags(ldflags);
    }).not.toThrow();
  });

  it.each([
    [`-X 'main.v=a b`, `ldflags: the quote that starts at "'main.v=a b" is not closed`],
    [`-w "`, `ldflags: the quote that starts at "\\"" is not closed`],
    ['all=-w', 'ldflags: "all=-w" is not a flag of the linker'],
    ['main.v=1', 'ldflags: "main.v=1" is not a flag of the linker'],
    [`'-X' main.v=1`, 'ldflags: "-X" is not a flag of the linker'],
    ['-w -o x', 'ldflags: -o would put the binary where nobody looks for it'],
    ['-w --o=x', 'ldflags: --o=x would put'],
  ])('refuses %j', (ldflags, message) => {
    expect(() => {
      checkLdflags(ldflags);
    }).toThrow(message);
  });
});
