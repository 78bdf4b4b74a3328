import { describe, expect, it } from 'vitest';
import { renderDockerfile, type DockerfileOptions } from '../../src/engine/dockerfile.js';
import type { Plan } from '../../src/engine/plan.js';
import type { Platform } from '../../src/oci/types.js';
import { makeGoPlan } from '../support/go-plan.js';

const amd64: Platform = { os: 'linux', architecture: 'amd64' };
const arm64: Platform = { os: 'linux', architecture: 'arm64' };
const NO_MODULES = { paths: ['go.mod'], downloads: false };
const MODULES = { paths: ['go.mod', 'go.sum', 'lib/go.mod'], downloads: true };

const SETTINGS = `CGO_ENABLED=0 GOENV=off GOTOOLCHAIN=local GOWORK=off GOOS=linux GOARCH=amd64`;
const CHECK = String.raw`found=$(cd / && go env GOVERSION) || { echo \"go-scratch-image: no go\"; exit 64; }; fits=; until [ \"$1\" = -- ]; do case $found in $1) fits=yes;; esac; shift; done; shift; [ \"$fits\" ] || { echo \"go-scratch-image: found $found\"; exit 65; }; exec \"$@\"`;
const CHECKED = `"sh", "-c", "${CHECK}", "sh", "*", "--", `;
const EXPORT = String.raw`while IFS= read -r setting; do export \"$setting\"; done <\"$1\"; shift; exec \"$@\"`;
const GO_BUILD = `"go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s", "-o"`;

/** The text without the settings that are only cleared, which other tests are about. */
function render(plan: Plan, options: DockerfileOptions): string {
  return renderDockerfile(plan, options).replace(/ \\\n(?: {4}(?:[A-Z0-9_]+=(?: \\\n| |$)?)+\n?)+/gm, ' …\n');
}

describe('the Dockerfile of the engine', () => {
  it('has two stages: golang, then scratch', () => {
    expect(render(makeGoPlan(), { modules: NO_MODULES })).toBe(`FROM golang:1-alpine AS build
USER 0:0
ENV GOAMD64=v1 ${SETTINGS} GOPROXY=off …
WORKDIR /src
COPY src/ /src/
RUN [${CHECKED}${GO_BUILD}, "/out/server", "."]

FROM scratch
COPY --from=build /out/ /
`);
  });

  it('downloads modules before the source is there, with the settings as secrets', () => {
    const fetch = { via: 'secrets', certificates: true } as const;
    expect(render(makeGoPlan(), { modules: MODULES, fetch })).toBe(`FROM golang:1-alpine AS build
USER 0:0
ENV GOAMD64=v1 ${SETTINGS} …
WORKDIR /src
COPY src/go.mod src/go.sum /src/
COPY src/lib/go.mod /src/lib/
RUN --mount=type=secret,id=fetch-settings --mount=type=secret,id=fetch-certificates [${CHECKED}"sh", "-c", "${EXPORT}", "sh", "/run/secrets/fetch-settings", "go", "mod", "download"]
ENV GOPROXY=off
COPY src/ /src/
RUN [${GO_BUILD}, "/out/server", "."]

FROM scratch
COPY --from=build /out/ /
`);
  });

  it('marks each stage, and takes the settings from the context, for the classic builder', () => {
    const fetch = { via: 'files', certificates: false } as const;
    const label = { name: 'go-scratch-image.run', value: '0123456789ab' };
    const text = render(makeGoPlan(), { modules: MODULES, fetch, label });
    expect(text).toContain('FROM golang:1-alpine AS build\nLABEL go-scratch-image.run=0123456789ab\n');
    expect(text).toContain('FROM scratch\nLABEL go-scratch-image.run=0123456789ab\n');
    expect(text).toContain(
      `COPY fetch/ /run/fetch/\nRUN [${CHECKED}"sh", "-c", "${EXPORT}", "sh", "/run/fetch/fetch-settings", "go", "mod", "download"]`,
    );
    expect(text).not.toContain('--mount');
  });

  it('copies everything at once where a path means something to COPY', () => {
    const modules = { paths: ['a [b]/go.mod', 'a [b]/go.sum'], downloads: true };
    const text = render(makeGoPlan({}, { workdir: 'a [b]' }), { modules });
    expect(text).toContain(
      `WORKDIR "/src/a [b]"\nCOPY src/ /src/\nRUN [${CHECKED}"go", "mod", "download"]\nENV GOPROXY=off\nRUN [${GO_BUILD}`,
    );
  });

  it('shares the source between platforms', () => {
    const plan = { ...makeGoPlan(), platforms: [amd64, arm64], tzdata: true };
    const text = renderDockerfile(plan, { modules: NO_MODULES });
    expect(text.match(/^FROM .*/gm)).toEqual([
      'FROM golang:1-alpine AS source',
      'FROM source AS linux_amd64',
      'FROM source AS linux_arm64',
      'FROM scratch',
    ]);
    expect(text).toContain('FROM source AS linux_arm64\nENV GOARM64=v8.0 GOARCH=arm64 \\\n    GOAMD64=\n');
    expect(text).toContain(`${GO_BUILD}, "/out/linux_arm64/server", "."]`);
    expect(text.match(/zoneinfo\.zip/g)).toHaveLength(2);
    expect(text.match(/^COPY --from.*/gm)).toEqual([
      'COPY --from=linux_amd64 /out/ /',
      'COPY --from=linux_arm64 /out/ /',
    ]);
  });

  it('fetches another Go release first, with the settings of downloads, and compiles with it offline', () => {
    const plan = makeGoPlan({ go: { value: '1.26.9', from: 'input' } });
    const fetch = { via: 'secrets', certificates: false } as const;
    const text = render(plan, { modules: NO_MODULES, fetch, toolchain: 'go1.26.9' });
    expect(text.replaceAll(CHECK, 'CHECK')).toBe(`FROM golang:1-alpine AS build
USER 0:0
ENV GOAMD64=v1 ${SETTINGS.replace('=local', '=go1.26.9')} …
RUN --mount=type=secret,id=fetch-settings ["sh", "-c", "${EXPORT}", "sh", "/run/secrets/fetch-settings", "go", "version"]
ENV GOPROXY=off
WORKDIR /src
COPY src/ /src/
RUN ["sh", "-c", "CHECK", "sh", "go1.26.9", "go1.26.9[ +-]*", "--", ${GO_BUILD}, "/out/server", "."]

FROM scratch
COPY --from=build /out/ /
`);
    const withModules = render(plan, { modules: MODULES, toolchain: 'go1.26.9' });
    expect(withModules).toMatch(
      /\nRUN \["go", "version"\]\nWORKDIR [^]*"go", "mod", "download"\]\nENV GOPROXY=off\nCOPY src\/ /,
    );
  });

  it('takes nothing from a registry for the builder itself, and starts with no directive', () => {
    for (const byHand of [undefined, { extras: true, daemonPlatform: arm64 }]) {
      const text = renderDockerfile(makeGoPlan(), {
        modules: MODULES,
        ...(byHand === undefined ? {} : { byHand }),
      });
      expect(text).not.toMatch(/^#\s*\w+\s*=/m);
    }
  });

  it('clears what the builder image says about the compiler', () => {
    const text = renderDockerfile(makeGoPlan(), { modules: NO_MODULES });
    expect(text).toMatch(/ GOFLAGS= [^]* GOEXPERIMENT= |GOEXPERIMENT= [^]*GOFLAGS= /);
  });

  it('gives flags as data', () => {
    const hostile = '-X \'main.x=$(id) `id` "q" \\ <<EOF\'';
    const text = renderDockerfile(makeGoPlan({ ldflags: hostile }), { modules: MODULES });
    expect(text).toContain(`${JSON.stringify(`-ldflags=-s ${hostile}`)}, "-o"`);
  });

  it('refuses a line that the frontend cannot read', () => {
    const plan = makeGoPlan({ ldflags: `-X=main.x=${'x'.repeat(70_000)}` });
    expect(() => renderDockerfile(plan, { modules: NO_MODULES })).toThrow(
      /^a line of the Dockerfile would have 70\d+ bytes/,
    );
  });
});

describe('the Dockerfile by hand', () => {
  it('is built from the module itself, and holds the config', () => {
    const run = { User: '65532:65532', Entrypoint: ['/server'], Labels: { 'a b': '$x' } };
    const byHand = { extras: false, daemonPlatform: amd64 };
    const source = { contextDir: '/work/repo/services/api' };
    expect(render({ ...makeGoPlan({}, source), run }, { modules: MODULES, byHand }))
      .toBe(`# server for linux/amd64: one static binary in an empty image. By hand, in the root of the repository:
#   docker build -f <this file> services/api

FROM golang:1-alpine AS build
USER 0:0
# What is empty is Go's own default, whatever the image says.
ENV GOAMD64=v1 ${SETTINGS} …
WORKDIR /src
COPY go.mod go.sum /src/
COPY lib/go.mod /src/lib/
RUN ["go", "mod", "download"]
ENV GOPROXY=off
COPY . /src/
RUN [${GO_BUILD}, "/out/server", "."]

FROM scratch
COPY --from=build /out/ /
LABEL "a b"="\\$x"
USER 65532:65532
ENTRYPOINT ["/server"]
`);
  });

  it('takes what else the image holds from a second context', () => {
    const text = render(makeGoPlan(), {
      modules: NO_MODULES,
      byHand: { extras: true, daemonPlatform: amd64 },
    });
    expect(text).toContain(
      '#   docker build --build-context extras=<folder of extras.tar> -f <this file> .\n',
    );
    expect(text).toContain(
      'COPY --from=extras extras.tar /\nRUN ["tar", "-x", "-p", "-f", "/extras.tar", "-C", "/out"]\n',
    );
  });

  it('compiles on the platform of the daemon for another one', () => {
    const text = render(makeGoPlan(), {
      modules: NO_MODULES,
      byHand: { extras: false, daemonPlatform: arm64 },
    });
    expect(text).toContain('#   docker build --platform linux/amd64 -f <this file> .\n');
    expect(text).toContain('FROM --platform=$BUILDPLATFORM golang:1-alpine AS build\n');
  });
});
