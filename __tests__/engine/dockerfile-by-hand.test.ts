import { describe, expect, it } from 'vitest';
import { renderDockerfileByHand, type ByHandOptions } from '../../src/engine/dockerfile-by-hand.js';
import type { Plan } from '../../src/engine/plan.js';
import type { Platform } from '../../src/oci/types.js';
import { GO_BUILD, SETTINGS, withoutCleared } from '../support/dockerfile.js';
import { makeGoPlan } from '../support/go-plan.js';

const amd64: Platform = { os: 'linux', architecture: 'amd64' };
const arm64: Platform = { os: 'linux', architecture: 'arm64' };
const NO_MODULES = { paths: ['go.mod'], downloads: false };
const MODULES = { paths: ['go.mod', 'go.sum', 'lib/go.mod'], downloads: true };

function render(plan: Plan, options: ByHandOptions): string {
  return withoutCleared(renderDockerfileByHand(plan, options));
}

describe('the Dockerfile by hand', () => {
  it('is built from the module itself, and holds the config', () => {
    const run = { User: '65532:65532', Entrypoint: ['/server'], Labels: { 'a b': '$x' } };
    const byHand = { extras: false, daemonPlatform: amd64 };
    const source = { contextDir: '/work/repo/services/api' };
    expect(render({ ...makeGoPlan({}, source), run }, { modules: MODULES, ...byHand }))
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
      extras: true,
      daemonPlatform: amd64,
    });
    expect(text).toContain(
      '#   docker build --build-context extras=<folder of extras.tar> -f <this file> .\n',
    );
    expect(text).toContain(
      'COPY --from=extras extras.tar /\nRUN ["tar", "-x", "-p", "-f", "/extras.tar", "-C", "/out"]\n',
    );
  });

  it('builds a remote package from the module beside it', () => {
    const remote = { path: 'example.com/tool', version: 'v1.0.0' };
    const source = { contextDir: '/tmp/run/remote/module', pkg: 'example.com/tool/cmd/server', remote };
    const text = render(makeGoPlan({}, source), {
      modules: { paths: ['go.mod', 'go.sum'], downloads: true },
      extras: false,
      daemonPlatform: amd64,
    });
    expect(text).toContain('By hand, in the folder of this file:\n#   docker build -f <this file> module\n');
    expect(text).toContain(`RUN [${GO_BUILD}, "/out/server", "example.com/tool/cmd/server"]`);
  });

  it('compiles on the platform of the daemon for another one', () => {
    const text = render(makeGoPlan(), {
      modules: NO_MODULES,
      extras: false,
      daemonPlatform: arm64,
    });
    expect(text).toContain('#   docker build --platform linux/amd64 -f <this file> .\n');
    expect(text).toContain('FROM --platform=$BUILDPLATFORM golang:1-alpine AS build\n');
  });

  it('lists no packages, which only the report is about', () => {
    const byHand = { extras: false, daemonPlatform: amd64 };
    expect(render(makeGoPlan(), { modules: NO_MODULES, ...byHand })).not.toContain('"list"');
  });

  it('starts with no directive', () => {
    const text = render(makeGoPlan(), { modules: MODULES, extras: true, daemonPlatform: arm64 });
    expect(text).not.toMatch(/^#\s*\w+\s*=/m);
  });
});
