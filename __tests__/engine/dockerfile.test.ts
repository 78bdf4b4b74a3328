import { describe, expect, it } from 'vitest';
import type { DockerfileOptions } from '../../src/engine/dockerfile-job.js';
import { renderDockerfile } from '../../src/engine/dockerfile.js';
import type { Plan } from '../../src/engine/plan.js';
import type { Platform } from '../../src/oci/types.js';
import { CHECKED, GO_BUILD, SETTINGS, withoutCleared } from '../support/dockerfile.js';
import { makeGoPlan } from '../support/go-plan.js';

const amd64: Platform = { os: 'linux', architecture: 'amd64' };
const arm64: Platform = { os: 'linux', architecture: 'arm64' };
const NO_MODULES = { paths: ['go.mod'], downloads: false };
const MODULES = { paths: ['go.mod', 'go.sum', 'lib/go.mod'], downloads: true };

const LIST = String.raw`plain=$1/$2 cgo=$1/$3 words=$4; shift 4; \"$@\" || exit; set -f; IFS='|'; set -- $words; list() { CGO_ENABLED=$1; export CGO_ENABLED; file=$2; shift 2; \"$@\" >\"$file\" 2>/dev/null || : >\"$file\"; }; list 0 \"$plain\" \"$@\" & list 1 \"$cgo\" \"$@\"; wait`;
const GO_LIST =
  'go|list|-e|-deps|-json=ImportPath,Dir,Imports,ImportMap,Module,Standard,GoFiles,CgoFiles,SFiles,EmbedFiles';
const listed = (target: string, ...words: readonly string[]): string =>
  `"sh", "-c", "${LIST}", "sh", "/out", ".${target}.packages.json", ".${target}.packages-cgo.json", "${[GO_LIST, ...words].join('|')}", `;
const LISTED = listed('linux_amd64', '.');
const END = `
FROM scratch
COPY --from=linux_amd64 /out/ /
`;
const EXPORT = String.raw`while IFS= read -r setting; do export \"$setting\"; done <\"$1\"; shift; exec \"$@\"`;

function render(plan: Plan, options: DockerfileOptions): string {
  return withoutCleared(renderDockerfile([plan], options));
}

describe('the Dockerfile of the engine', () => {
  it('has golang stages for the source and for what is compiled of it, then scratch', () => {
    expect(render(makeGoPlan(), { modules: NO_MODULES })).toBe(`FROM golang:1-alpine AS source
USER 0:0
ENV GOAMD64=v1 ${SETTINGS} GOPROXY=off …
WORKDIR /src
COPY src/ /src/

FROM source AS linux_amd64
RUN [${CHECKED}${LISTED}${GO_BUILD}, "/out/server", "."]
${END}`);
  });

  it('downloads modules before the source is there, with the settings as secrets', () => {
    const fetch = { via: 'secrets', files: ['settings', 'certificates'], ssh: false } as const;
    expect(render(makeGoPlan(), { modules: MODULES, fetch })).toBe(`FROM golang:1-alpine AS source
USER 0:0
ENV GOAMD64=v1 ${SETTINGS} …
WORKDIR /src
COPY src/go.mod src/go.sum /src/
COPY src/lib/go.mod /src/lib/
RUN --mount=type=secret,id=fetch-settings --mount=type=secret,id=fetch-certificates [${CHECKED}"sh", "-c", "${EXPORT}", "sh", "/run/secrets/fetch-settings", "go", "mod", "download"]
ENV GOPROXY=off
COPY src/ /src/

FROM source AS linux_amd64
RUN [${LISTED}${GO_BUILD}, "/out/server", "."]
${END}`);
  });

  it('hands secrets and the SSH agent to the download alone', () => {
    const fetch = {
      via: 'secrets',
      files: ['settings', 'logins', 'netrc', 'knownHosts'],
      ssh: true,
    } as const;
    const text = render(makeGoPlan(), { modules: MODULES, fetch });
    const [download = '', ...others] = text.split('\n').filter((line) => line.startsWith('RUN '));
    expect(download.match(/--mount=\S+/g)).toEqual([
      '--mount=type=secret,id=fetch-settings',
      '--mount=type=secret,id=fetch-logins',
      '--mount=type=secret,id=fetch-netrc',
      '--mount=type=secret,id=fetch-known-hosts',
      '--mount=type=ssh',
    ]);
    expect(others.join('\n')).not.toContain('--mount');
  });

  it('marks each stage, and takes the settings from the context, for the classic builder', () => {
    const fetch = { via: 'files', files: ['settings'], ssh: false } as const;
    const label = { name: 'go-scratch-image.run', value: '0123456789ab' };
    const text = render(makeGoPlan(), { modules: MODULES, fetch, label });
    expect(text).toContain('FROM golang:1-alpine AS source\nLABEL go-scratch-image.run=0123456789ab\n');
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
      `WORKDIR "/src/a [b]"\nCOPY src/ /src/\nRUN [${CHECKED}"go", "mod", "download"]\nENV GOPROXY=off\n\nFROM source AS linux_amd64\nRUN [${LISTED}${GO_BUILD}`,
    );
  });

  it('shares the source between platforms', () => {
    const plan = { ...makeGoPlan(), platforms: [amd64, arm64], tzdata: true };
    const text = renderDockerfile([plan], { modules: NO_MODULES });
    expect(text.match(/^FROM .*/gm)).toEqual([
      'FROM golang:1-alpine AS source',
      'FROM source AS linux_amd64',
      'FROM source AS linux_arm64',
      'FROM scratch',
    ]);
    expect(text).toContain('FROM source AS linux_arm64\nENV GOARM64=v8.0 GOARCH=arm64 \\\n    GOAMD64=\n');
    expect(text).toContain(`${listed('linux_arm64', '.')}${GO_BUILD}, "/out/linux_arm64/server", "."]`);
    expect(text.match(/zoneinfo\.zip/g)).toHaveLength(2);
    expect(text.match(/^COPY --from.*/gm)).toEqual([
      'COPY --from=linux_amd64 /out/ /',
      'COPY --from=linux_arm64 /out/ /',
    ]);
  });

  it('fetches another Go release first, with the settings of downloads, and compiles with it offline', () => {
    const plan = makeGoPlan({ go: { value: '1.26.9', from: 'input' } });
    const fetch = { via: 'secrets', files: ['settings'], ssh: false } as const;
    const substitute = { image: 'golang:1.26-alpine', toolchain: 'go1.26.9' };
    const text = render(plan, { modules: NO_MODULES, fetch, substitute });
    expect(text).toBe(`FROM golang:1.26-alpine AS source
USER 0:0
ENV GOAMD64=v1 ${SETTINGS.replace('=local', '=go1.26.9')} …
RUN --mount=type=secret,id=fetch-settings ["sh", "-c", "${EXPORT}", "sh", "/run/secrets/fetch-settings", "go", "version"]
ENV GOPROXY=off
WORKDIR /src
COPY src/ /src/

FROM source AS linux_amd64
RUN [${CHECKED.replace('"*"', '"go1.26.9", "go1.26.9[ +-]*"')}${LISTED}${GO_BUILD}, "/out/server", "."]
${END}`);
    const withModules = render(plan, { modules: MODULES, substitute });
    expect(withModules).toMatch(
      /\nRUN \["go", "version"\]\nWORKDIR [^]*"go", "mod", "download"\]\nENV GOPROXY=off\nCOPY src\/ /,
    );
  });

  it('takes nothing from a registry for the builder itself, and starts with no directive', () => {
    expect(renderDockerfile([makeGoPlan()], { modules: MODULES })).not.toMatch(/^#\s*\w+\s*=/m);
  });

  it('lists packages as they are compiled, with the same build tags', () => {
    const text = render(makeGoPlan({ buildTags: ['x'] }), { modules: NO_MODULES });
    expect(text).toContain(listed('linux_amd64', '-tags=x', '.'));
  });

  it('clears what the builder image says about the compiler', () => {
    const text = renderDockerfile([makeGoPlan()], { modules: NO_MODULES });
    expect(text).toMatch(/ GOFLAGS= [^]* GOEXPERIMENT= |GOEXPERIMENT= [^]*GOFLAGS= /);
  });

  it('gives flags as data', () => {
    const hostile = '-X \'main.x=$(id) `id` "q" \\ <<EOF\'';
    const text = renderDockerfile([makeGoPlan({ ldflags: hostile })], { modules: MODULES });
    expect(text).toContain(`${JSON.stringify(`-ldflags=-s ${hostile}`)}, "-o"`);
  });

  it('refuses a line that the frontend cannot read', () => {
    const plan = makeGoPlan({ ldflags: `-X=main.x=${'x'.repeat(70_000)}` });
    expect(() => renderDockerfile([plan], { modules: NO_MODULES })).toThrow(
      /^a line of the Dockerfile would have 70\d+ bytes/,
    );
  });
});

describe('the Dockerfile for several programs', () => {
  const programs = (...pkgs: readonly string[]): Plan[] =>
    pkgs.map((pkg) => ({ ...makeGoPlan({}, { pkg: `./cmd/${pkg}` }), name: pkg }));
  const RECORD = String.raw`base=$1; shift; mkdir -p \"${'$'}{base%/*}\"; { \"$@\" 2>&1; echo $? >\"$base.status\"; } | tee \"$base.log\"`;

  it('runs the compiler once for all that are alike, and records how that ended', () => {
    const text = renderDockerfile(programs('a', 'b', 'c'), { modules: NO_MODULES });
    expect(text.match(/^RUN .*/gm)).toEqual([
      `RUN [${CHECKED}${listed('linux_amd64', './cmd/a', './cmd/b', './cmd/c')}"sh", "-c", "${RECORD}", "sh", "/out/.linux_amd64", ${GO_BUILD}, "/out/linux_amd64/", "./cmd/a", "./cmd/b", "./cmd/c"]`,
    ]);
  });

  it('runs it for each platform and each set of flags', () => {
    const [a, b] = programs('a', 'b');
    if (a === undefined || b === undefined) throw new Error('no programs');
    const plans = [
      { ...a, platforms: [amd64, arm64] },
      { ...b, platforms: [amd64, arm64], compile: { ...b.compile, strip: false } },
    ];
    const text = renderDockerfile(plans, { modules: NO_MODULES });
    expect(text.match(/^FROM .*/gm)).toEqual([
      'FROM golang:1-alpine AS source',
      'FROM source AS linux_amd64_1',
      'FROM source AS linux_arm64_1',
      'FROM source AS linux_amd64_2',
      'FROM source AS linux_arm64_2',
      'FROM scratch',
    ]);
    expect(text).toContain('"/out/linux_arm64/a", "./cmd/a"]');
    expect(text).toContain('"-buildvcs=false", "-o", "/out/linux_amd64/b", "./cmd/b"]');
  });

  it('goes to the folder of each module, to download and to compile', () => {
    const [a, b] = programs('a', 'b');
    if (a === undefined || b === undefined) throw new Error('no programs');
    const plans = [a, { ...b, source: { ...b.source, workdir: 'svc b' } }];
    const text = renderDockerfile(plans, { modules: MODULES });
    expect(text.match(/^(?:WORKDIR|RUN) .*?(?="sh"|"go"|$)/gm)).toEqual([
      'WORKDIR /src',
      'RUN [',
      'WORKDIR "/src/svc b"',
      'RUN [',
      'WORKDIR /src',
      'RUN [',
      'WORKDIR "/src/svc b"',
      'RUN [',
    ]);
  });

  it('can be made anew where the builder keeps a failure', () => {
    const text = renderDockerfile(programs('a', 'b'), { modules: NO_MODULES, attempt: '0123456789ab' });
    expect(text).toContain('\nENV GO_SCRATCH_IMAGE_ATTEMPT=0123456789ab\nRUN [');
  });
});
