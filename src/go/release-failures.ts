// Failures that come from the Go release of the build: it is older than the module, a dependency or the source asks
// for, or it does not know a flag.

import type { BuildFailure } from './failure.js';

export const RELEASE_FAILURES: readonly BuildFailure[] = [
  {
    pattern:
      /^go: download (go[\w.-]+)(?: for \S+)?: (?:toolchain not available|golang\.org\/toolchain@\S+: reading \S+: 4\d\d )/,
    title: '$1 is to be had neither as a builder image nor from the module proxy',
    hint: 'Set go-version to a release that exists, or GOPROXY to a module proxy that has golang.org/toolchain.',
  },
  {
    pattern: /^go: download (go[\w.-]+)(?: for \S+)?: .*checksum database disabled by GOSUMDB=off/,
    title: '$1 is not to be had as a builder image, and from the module proxy it cannot be verified',
    hint: 'Remove GOSUMDB=off from the environment of the step, or set builder-image to an image with that release.',
  },
  {
    // Of a dependency: "go: example.com/a@v1.0.0 requires go >= 1.27 (running go 1.26.8; GOTOOLCHAIN=local)".
    pattern: /^go: (?:\S+@\S+: )?module (?=\S+@)\S+ requires go >= ([\w.]+) \(running go ([\w.]+)/,
    title: 'a required module asks for Go $1, and the build has Go $2',
    hint: 'Set go-version to $1 or newer, or builder-image to an image that has it, or require an older version of the module.',
    onHost: { hint: 'Set go-version to $1 or newer, or require an older version of the module.' },
    several: 'newest',
  },
  {
    pattern: /^go: \S+@\S+ requires go >= ([\w.]+) \(running go ([\w.]+)/,
    title: 'a required module asks for Go $1, and the build has Go $2',
    hint: 'Set go-version to $1 or newer, or builder-image to an image that has it, or require an older version of the module.',
    onHost: { hint: 'Set go-version to $1 or newer, or require an older version of the module.' },
    several: 'newest',
  },
  {
    pattern: /requires go >= ([\w.]+) \(running go ([\w.]+)/,
    title: 'the module asks for Go $1, and the build has Go $2',
    hint: 'Set go-version to $1 or newer, or builder-image to an image that has it.',
    onHost: { hint: 'Set go-version to $1 or newer.' },
    several: 'newest',
  },
  {
    pattern:
      /requires go >= ([\w.]+)|: cannot compile Go ([\w.]+) code|note: module requires Go (1\.\d+)|file requires newer Go version go([\w.]+)/,
    title: 'the Go release of the build is too old for the module',
    hint: 'Set go-version to $1 or newer, or builder-image to an image that has it.',
    onHost: { hint: 'Set go-version to $1 or newer.' },
    several: 'newest',
  },
  {
    pattern: /invalid go version '|unknown (?:directive|block type): (?:toolchain|godebug|tool|ignore)\b/,
    title: 'the Go release of the build is too old for the module',
    hint: 'Set go-version to the release that go.mod names or a newer one, or builder-image to an image that has it.',
    onHost: { hint: 'Set go-version to the release that go.mod names or a newer one.' },
  },
  {
    pattern: /requires go([\d.]+) or later \(-lang was set to go([\d.]+)/,
    title: 'the source needs Go $1, and its go.mod allows only what Go $2 had',
    hint: 'Run "go mod edit -go=$1" and "go mod tidy", and commit go.mod and go.sum.',
    several: 'newest',
  },
  {
    pattern: /flag provided but not defined: (\S+)/,
    title: 'the Go release of the build does not know a flag',
    hint: 'Remove $1 from build-flags, or set go-version to a release that knows it.',
  },
];
