// Finds the Docker command line and the daemon behind it, and what it can build with. Asked once, before anything
// else is done with Docker.

import { hideCredentials, tryTool, type Environment, type ToolOutput } from '../command.js';
import { InputError } from '../errors.js';
import type { Platform } from '../oci/types.js';
import { readBuildxVersion, readEndpoint, readFacts, readStore, type DaemonFacts } from './probe.js';
import { findProgram } from './program.js';

/** The label that every container and image of a run carries; its value is the run's id. */
export const RUN_LABEL = 'go-scratch-image.run';

/** The variable that forces one way to build, so that tests reach all of them on one machine. */
export const BUILDER_VARIABLE = 'GO_SCRATCH_IMAGE_BUILDER';

const BUILDERS = ['buildx', 'buildkit', 'classic'] as const;

/** What builds: the buildx plugin, the BuildKit client inside an older docker CLI, or the classic builder. */
export interface Builder {
  readonly kind: (typeof BUILDERS)[number];
  /** Of the plugin, of the CLI, or of the daemon. */
  readonly version: string;
}

export interface Docker {
  /** Path of the docker CLI. */
  readonly tool: string;
  /** For every call of the CLI: settings that would change what is built are removed. */
  readonly env: Environment;
  /** Address of the daemon, as the CLI knows it, without credentials. */
  readonly endpoint: string;
  readonly clientVersion: string;
  readonly serverVersion: string;
  /** What the daemon runs containers on. */
  readonly platform: Platform;
  /** Where the daemon keeps images: it decides what an image's ID is. */
  readonly store: 'classic' | 'containerd';
  readonly builder: Builder;
  /** "buildx 0.38.2 with the daemon at unix:///var/run/docker.sock". */
  describe(): string;
}

const PROBE_TIMEOUT_MS = 30_000;

/** Finds a daemon for Linux containers; an InputError or CommandError says why there is none. */
export async function findDocker(env: Environment): Promise<Docker> {
  const forced = readForcedBuilder(env);
  const tool = await findProgram('docker', env);
  if (tool === undefined) {
    throw new InputError(
      'there is no docker command on PATH, and this release builds with a Docker daemon only',
      {
        hint: 'Use a runner with Docker, such as ubuntu-latest, or install the docker CLI in an earlier step.',
      },
    );
  }
  const cli = { tool, env: withoutBuildSettings(env) };
  const ask = (...args: readonly string[]): Promise<ToolOutput> =>
    tryTool(tool, args, { env: cli.env, timeoutMs: PROBE_TIMEOUT_MS });
  const [version, info, buildx] = await Promise.all([
    ask('version', '--format', '{{json .}}'),
    ask('info', '--format', '{{json .DriverStatus}}'),
    ask('buildx', 'version'),
  ]);
  const facts = readFacts(version, cli.env);
  const endpoint = await readEndpoint(facts, cli.env, ask);
  const builder = chooseBuilder(facts, { buildx: readBuildxVersion(buildx), forced });
  return {
    ...cli,
    endpoint: hideCredentials(endpoint),
    clientVersion: facts.clientVersion,
    serverVersion: facts.serverVersion,
    platform: facts.platform,
    store: readStore(info),
    builder,
    describe: () => `${describeBuilder(builder)} with the daemon at ${hideCredentials(endpoint)}`,
  };
}

function readForcedBuilder(env: Environment): Builder['kind'] | undefined {
  const text = env[BUILDER_VARIABLE] ?? '';
  if (text === '') return undefined;
  const kind = BUILDERS.find((name) => name === text);
  if (kind !== undefined) return kind;
  throw new InputError(`the environment variable ${BUILDER_VARIABLE} is ${JSON.stringify(text)}`, {
    hint: `Set it to ${BUILDERS.join(', ')}, or unset it.`,
  });
}

// The platform of the build stage is the daemon's own, and which builder is used is decided below.
function withoutBuildSettings(env: Environment): Environment {
  return { ...env, DOCKER_DEFAULT_PLATFORM: undefined, DOCKER_BUILDKIT: undefined };
}

function chooseBuilder(
  facts: DaemonFacts,
  { buildx, forced }: { readonly buildx: string | undefined; readonly forced: Builder['kind'] | undefined },
): Builder {
  const found: Readonly<Record<Builder['kind'], string | undefined>> = {
    buildx,
    buildkit: facts.hasOwnBuildKit ? facts.clientVersion : undefined,
    classic: facts.serverVersion,
  };
  const kind = forced ?? BUILDERS.find((name) => found[name] !== undefined) ?? 'classic';
  const version = found[kind];
  if (version !== undefined) return { kind, version };
  const missing =
    kind === 'buildx'
      ? `docker ${facts.clientVersion} has no buildx plugin that works`
      : `docker ${facts.clientVersion} with the daemon ${facts.serverVersion} has no BuildKit of its own`;
  throw new InputError(`${BUILDER_VARIABLE} is "${kind}", but ${missing}`, { hint: 'Unset it.' });
}

function describeBuilder({ kind, version }: Builder): string {
  switch (kind) {
    case 'buildx':
      return `buildx ${version}`;
    case 'buildkit':
      return `BuildKit of docker ${version}`;
    case 'classic':
      return `classic builder of Docker ${version}`;
  }
}
