// The environment variables that the go command listens to, sorted by who decides about them. Sources: src/cmd/go/
// internal/cfg/cfg.go, src/internal/buildcfg/cfg.go and, for the undocumented ones, internal/work/exec.go.

/** Where modules come from: taken from the runner, or from build-env; they do not change the bytes of the binary. */
export const FETCH_SETTINGS = [
  'GOPROXY',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOSUMDB',
  'GOINSECURE',
  'GOVCS',
  'GOAUTH',
] as const;

/** Proxies for all programs; they are known in both cases. */
export const PROXY_SETTINGS = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].flatMap((name) => [
  name,
  name.toLowerCase(),
]);

/** The instruction set of each architecture that has several, with the one meant where nobody says otherwise. */
export const INSTRUCTION_SETS: Readonly<
  Record<string, { readonly setting: string; readonly usual: string }>
> = {
  '386': { setting: 'GO386', usual: 'sse2' },
  amd64: { setting: 'GOAMD64', usual: 'v1' },
  arm: { setting: 'GOARM', usual: '7' },
  arm64: { setting: 'GOARM64', usual: 'v8.0' },
  mips: { setting: 'GOMIPS', usual: 'hardfloat' },
  mipsle: { setting: 'GOMIPS', usual: 'hardfloat' },
  mips64: { setting: 'GOMIPS64', usual: 'hardfloat' },
  mips64le: { setting: 'GOMIPS64', usual: 'hardfloat' },
  ppc64: { setting: 'GOPPC64', usual: 'power8' },
  ppc64le: { setting: 'GOPPC64', usual: 'power8' },
  riscv64: { setting: 'GORISCV64', usual: 'rva20u64' },
};

/** What build-env may set to change the binary. */
export const COMPILER_SETTINGS: readonly string[] = [
  ...new Set(Object.values(INSTRUCTION_SETS).map(({ setting }) => setting)),
  'GODEBUG',
  'GOEXPERIMENT',
  'GOFIPS140',
];

/** Cleared before anything is set, so that neither the runner nor the builder image changes the binary: '' is Go's default. */
export const CLEARED_SETTINGS: readonly string[] = [
  ...COMPILER_SETTINGS,
  'GOFLAGS',
  'GO111MODULE',
  'GOROOT',
  'GOROOT_FINAL',
  'GOCACHEPROG',
  'GOWASM',
  'GO_EXTLINK_ENABLED',
  'CC',
  'CXX',
  'FC',
  'GCCGO',
  // The compiler's own switches for debugging it.
  'GOCLOBBERDEADHASH',
  'GOCOMPILEDEBUG',
  'GOSSADIR',
  'GOSSAFUNC',
];
