// The failures of `go build` that a user can do something about: how each is recognised in the output, what it
// means, and what to do. The first that fits is the one that is told.

export interface BuildFailure {
  readonly pattern: RegExp;
  /** A lower-case fragment. */
  readonly title: string;
  /** One imperative sentence; `$1` stands for what the pattern captured. */
  readonly hint: string;
  /** What is to be said instead where the runner's own Go has compiled. */
  readonly onHost?: { readonly title?: string; readonly hint: string };
}

const DOES_NOT_COMPILE = 'the program does not compile';
const TIDY = 'Run "go mod tidy" and commit go.mod and go.sum.';

export const BUILD_FAILURES: readonly BuildFailure[] = [
  {
    pattern: /no space left on device/,
    title: 'the disk is full',
    hint: 'Free disk space on the runner, or where its Docker daemon keeps its data.',
  },
  {
    pattern: /signal: killed|exit code: 137\b|non-zero code: 137\b/,
    title: 'the compiler was killed, most likely because memory ran out',
    hint: 'Give the build more memory, or add -p=1 to build-flags so that it needs less at once.',
  },
  {
    pattern: /requires go >= ([\w.]+)/,
    title: 'the Go release of the build is too old for the module',
    hint: 'Set go-version to $1 or newer, or builder-image to an image that has it.',
    onHost: { hint: 'Set go-version to $1 or newer.' },
  },
  {
    pattern:
      /invalid go version '|unknown (?:directive|block type): (?:toolchain|godebug|tool|ignore)\b|note: module requires Go/,
    title: 'the Go release of the build is too old for the module',
    hint: 'Set go-version to the release that go.mod names or a newer one, or builder-image to an image that has it.',
    onHost: { hint: 'Set go-version to the release that go.mod names or a newer one.' },
  },
  {
    pattern: /x509: |certificate signed by unknown authority/,
    title: 'a module cannot be downloaded, because the certificate of the server is not trusted',
    hint: 'Set SSL_CERT_FILE or NODE_EXTRA_CA_CERTS in the environment of the step to a PEM file with the certificate authority.',
  },
  {
    pattern: /checksum mismatch/,
    title: 'a module is not the one that go.sum or the checksum database recorded',
    hint: 'Find out why it changed, and only then record it anew: remove its lines from go.sum and run "go mod tidy".',
  },
  {
    pattern: /error obtaining VCS status/,
    title: 'the revision cannot be stamped into the binary',
    hint: 'Check the repository out with actions/checkout and use a builder-image that has git, or remove vcs.',
    onHost: {
      hint: 'Check the repository out with actions/checkout on a runner that has git, or remove vcs.',
    },
  },
  {
    pattern: /"(git|hg|svn|bzr|fossil)": executable file not found/,
    title: 'a module cannot be downloaded, because the builder image has no $1',
    hint: 'Set builder-image to an image that has $1, such as golang without -alpine, or GOPROXY to a module proxy.',
    onHost: {
      title: 'a module cannot be downloaded, because the runner has no $1',
      hint: 'Install $1 on the runner, or set GOPROXY to a module proxy.',
    },
  },
  {
    pattern:
      /missing go\.sum entry|updates to go\.mod needed|updates to go\.sum needed|go\.mod file indicates/,
    title: 'go.mod and go.sum do not fit the source',
    hint: TIDY,
  },
  {
    pattern: /no required module provides package (\S+?)[;:,]?(?:\s|$)/,
    title: 'go.mod names no module for an imported package',
    hint: 'Run "go get $1" and commit go.mod and go.sum.',
  },
  {
    pattern: /inconsistent vendoring/,
    title: 'the vendor folder does not fit go.mod',
    hint: 'Run "go mod vendor" and commit the result.',
  },
  {
    pattern:
      /dial (?:tcp|udp)|no such host|connection re(?:fused|set)|i\/o timeout|TLS handshake timeout|proxyconnect/,
    title: 'a module cannot be downloaded, because the server cannot be reached',
    hint: 'Check the network of the build, and set GOPROXY, HTTPS_PROXY and NO_PROXY in the environment of the step.',
  },
  {
    pattern:
      /: 4\d\d [A-Z]\w+|unknown revision|invalid version: |could not read Username|repository .* not found|module lookup disabled|cannot find module/,
    title: 'a module cannot be found',
    hint: 'Check its path and version in go.mod; for a private module set GOPROXY to a proxy that may read it, or commit it with "go mod vendor".',
  },
  {
    pattern: /package (\S+) is not in (?:std|GOROOT)/,
    title: 'an imported package does not exist',
    hint: 'Correct the import path $1: without a dot in its first element it means the standard library.',
  },
  {
    pattern: /import cycle not allowed/,
    title: 'packages import each other in a circle',
    hint: 'Move what they share into a package that imports none of them.',
  },
  {
    pattern: /build constraints exclude all Go files/,
    title: 'a package has no file for this build',
    hint: 'Set build-tags or platforms so that a file takes part; files that import "C" never do, because the binary is compiled without cgo.',
  },
  {
    pattern:
      /is not a main package|no (?:non-test )?Go files in|exactly one main package|function main is undeclared|found packages /,
    title: 'the package is not a program',
    hint: 'Set package to a folder whose files all belong to package main and one of which has a function main.',
  },
  {
    pattern: /-buildmode=\S+ (?:not supported|requires)/,
    title: 'the build mode is not possible without cgo',
    hint: 'Remove -buildmode from build-flags.',
  },
  {
    pattern: /requires external \(cgo\) linking/,
    title: 'the linker is asked for something that is not possible without cgo',
    hint: 'Remove flags such as -linkmode=external from ldflags.',
  },
  {
    pattern: /usage: link \[options\]|for flag -ldflags: /,
    title: 'the linker does not understand its flags',
    hint: 'Correct the input ldflags.',
  },
  {
    pattern: /flag provided but not defined: (\S+)/,
    title: 'the Go release of the build does not know a flag',
    hint: 'Remove $1 from build-flags, or set go-version to a release that knows it.',
  },
  {
    pattern: /note: module requires|errors parsing go\.(?:mod|work)/,
    title: DOES_NOT_COMPILE,
    hint: TIDY,
  },
];
