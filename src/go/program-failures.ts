// Failures of the machine, and of the program itself where more can be said than what the compiler says.

import type { BuildFailure } from './failure.js';

/** What the machine does not have enough of. */
export const MACHINE_FAILURES: readonly BuildFailure[] = [
  {
    pattern: /no space left on device|disk quota exceeded/,
    title: 'the disk is full',
    hint: 'Free disk space on the runner, or where its Docker daemon keeps its data.',
    onHost: {
      hint: 'Free disk space on the runner: its temporary folder, the build cache of Go or the checkout.',
    },
  },
  {
    // One package of Go itself does not find another: what is seen where the build cache has no room for its index.
    pattern: /^(\S+\/src)\/\S+\.go:\d+(?::\d+)?: package \S+ is not in (?:std|GOROOT) \(\1\//,
    title: 'Go does not find its own packages, most likely because the disk is full',
    hint: 'Free disk space where Go has its build cache, or on the disk of the Docker daemon.',
  },
  {
    pattern: /\/link: signal: killed/,
    title: 'the linker was killed, most likely because memory ran out',
    hint: 'Give the build more memory; the linker needs several times the size of the binary.',
  },
  {
    pattern:
      /signal: killed|exit code: 137\b|non-zero code: 137\b|cannot allocate memory|runtime: out of memory/,
    title: 'the compiler was killed, most likely because memory ran out',
    hint: 'Give the build more memory, or add -p=1 to build-flags so that it needs less at once.',
  },
];

/** Of `-buildvcs=true`. */
export const STAMP_FAILURES: readonly BuildFailure[] = [
  {
    pattern: /error obtaining VCS status/,
    title: 'the revision cannot be stamped into the binary',
    hint: 'Check the repository out with actions/checkout and use a builder-image that has git, or remove vcs.',
    onHost: {
      hint: 'Check the repository out with actions/checkout on a runner that has git, or remove vcs.',
    },
  },
];

/** What only the author of the source can correct. */
export const SOURCE_FAILURES: readonly BuildFailure[] = [
  {
    pattern: /pattern (.+?): (?:no matching files found|cannot embed |contains no embeddable)/,
    title: 'there is nothing that go:embed could embed for the pattern $1',
    hint: 'Commit the files or make them in a step before this one, and see that .dockerignore does not leave them out.',
    several: 'all',
  },
  {
    pattern: /package (\S+) is not in (?:std|GOROOT)/,
    title: 'an imported package does not exist',
    hint: 'Correct the import path $1: without a dot in its first element it means the standard library.',
    several: 'all',
  },
  {
    pattern: /import "": import of unknown directory/,
    title: 'an imported package does not exist',
    hint: 'Correct the import path: without a dot in its first element it means the standard library.',
  },
  {
    pattern: /import cycle not allowed/,
    title: 'packages import each other in a circle',
    hint: 'Move what they share into a package that imports none of them.',
  },
];

/** Of the program, the packages it is made of, and the flags it is made with. */
export const PROGRAM_FAILURES: readonly BuildFailure[] = [
  {
    pattern: /(encoding\/json\/(?:v2|jsontext)): build constraints exclude all Go files/,
    title: 'the package $1 is an experiment in the Go release of the build',
    hint: 'Add GOEXPERIMENT=jsonv2 to build-env, or set go-version to a release in which it is none.',
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
    pattern: /note: module requires|errors parsing go\.(?:mod|work)/,
    title: 'the program does not compile',
    hint: 'Run "go mod tidy" and commit go.mod and go.sum.',
  },
];
