// From what docker answers: the daemon behind the command line, and what it can build with.

import { hideCredentials, type Environment } from '../command.js';
import { InputError } from '../errors.js';
import type { Platform } from '../oci/types.js';
import { readEndpoint, readFacts, readStore, type DaemonFacts, type Store } from './probe.js';
import {
  askBuildx,
  askDocker,
  askDriverStatus,
  BUILDER_VARIABLE,
  type Buildx,
  type DockerCli,
  type Program,
} from './questions.js';
import type { AskDaemon } from './socket.js';

const BUILDERS = ['buildx', 'buildkit', 'classic'] as const;

/** What builds: the buildx plugin, the BuildKit client inside an older docker CLI, or the classic builder. */
export interface Builder extends Way {
  readonly kind: (typeof BUILDERS)[number];
  /** Further flags of `docker buildx build`: which builder, which caches. */
  readonly flags: readonly string[];
}

/** What is called to build: the docker CLI, or the plugin itself. */
interface Way extends Pick<Program, 'tool' | 'env'> {
  /** Of the plugin, of the CLI, or of the daemon. */
  readonly version: string;
}

/** A daemon for Linux containers: where images are kept and run. */
export interface Daemon {
  /** Path of the docker CLI. */
  readonly tool: string;
  /** For every call of the CLI: settings that would change what is built are removed. */
  readonly env: Environment;
  /** For small questions; without an answer the CLI is asked. */
  readonly ask: AskDaemon;
  /** Its address, as the CLI knows it, without credentials. */
  readonly endpoint: string;
  readonly serverVersion: string;
  /** What it runs containers on. */
  readonly platform: Platform;
  /** Asks where it keeps images, which decides what an image's ID is. */
  readonly askStore: () => Promise<Store>;
}

/** What builds with Docker. */
export interface Docker {
  readonly tool: string;
  readonly env: Environment;
  readonly clientVersion: string;
  readonly builder: Builder;
  /** Undefined where a builder of its own was named and no daemon answers. */
  readonly daemon: Daemon | undefined;
  /** "buildx 0.38.2 with the daemon at unix:///var/run/docker.sock". */
  describe(): string;
}

/** Which builder and caches the inputs ask for; both need the buildx plugin. */
export interface BuilderChoice {
  readonly builder: string | undefined;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
}

const NO_CHOICE: BuilderChoice = { builder: undefined, cacheFrom: [], cacheTo: [] };

/**
 * Finds what builds with Docker, and its daemon; an InputError or CommandError says why there is none. `asked` is for
 * a docker that is being asked already.
 */
export async function findDocker(
  env: Environment,
  choice: BuilderChoice = NO_CHOICE,
  asked = askDocker(env),
): Promise<Docker> {
  const docker = await asked;
  const forced = readForcedBuilder(env);
  if (docker === undefined) {
    throw new InputError('there is no docker command on PATH', {
      hint: 'Use a runner with Docker, such as ubuntu-latest, or engine: host, which needs Go alone.',
    });
  }
  const { tool, env: cliEnv, run, ask } = docker.cli;
  const named = choice.builder;
  const cli = { tool, env: cliEnv };
  const isNeeded = forced === 'buildx' || builderFlags(choice).length > 0;
  const buildx = docker.answers.buildx ?? (isNeeded ? await askBuildx(docker.cli) : undefined);
  if (named !== undefined) await checkNamedBuilder(named, buildx);
  const facts = settle(() => readFacts(docker.answers.version, cliEnv));
  if (facts instanceof Error) {
    if (named === undefined || buildx === undefined) throw facts;
    const builder: Builder = { ...buildx, kind: 'buildx', flags: builderFlags(choice) };
    const describe = (): string => `buildx ${buildx.version} with the builder ${named}`;
    return { ...cli, clientVersion: 'unknown', builder, daemon: undefined, describe };
  }
  const endpoint = hideCredentials(await readEndpoint(facts, cliEnv, run));
  const builder = chooseBuilder(facts, { cli, buildx, forced, choice });
  const { clientVersion, serverVersion, platform } = facts;
  return {
    ...cli,
    clientVersion,
    builder,
    daemon: { ...cli, ask, endpoint, serverVersion, platform, askStore: storeAsker(docker.cli) },
    describe: () =>
      `${describeBuilder(builder)}${named === undefined ? '' : ` (builder ${named})`} with the daemon at ${endpoint}`,
  };
}

// Asked for where an image is not there yet: to answer takes a daemon 15 ms.
function storeAsker(cli: DockerCli): Daemon['askStore'] {
  let store: Promise<Store> | undefined;
  return () => (store ??= askDriverStatus(cli).then(readStore));
}

function settle<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

async function checkNamedBuilder(name: string, buildx: Buildx | undefined): Promise<void> {
  if (buildx === undefined) throw needsBuildx('builder');
  const inspected = await buildx.run('buildx', 'inspect', name);
  if (inspected.code === 0) return;
  throw new InputError(`builder: buildx has no builder ${JSON.stringify(name)}: ${inspected.stderr.trim()}`, {
    hint: 'Give the output name of docker/setup-buildx-action, or one that "docker buildx ls" lists.',
  });
}

function needsBuildx(input: string): InputError {
  return new InputError(`${input}: the docker command has no buildx plugin that works`, {
    hint: `Run docker/setup-buildx-action in an earlier step, or remove ${input}.`,
  });
}

function builderFlags({ builder, cacheFrom, cacheTo }: BuilderChoice): readonly string[] {
  return [
    ...(builder === undefined ? [] : [`--builder=${builder}`]),
    ...cacheFrom.map((cache) => `--cache-from=${cache}`),
    ...cacheTo.map((cache) => `--cache-to=${cache}`),
  ];
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

function chooseBuilder(
  facts: DaemonFacts,
  {
    cli,
    buildx,
    forced,
    choice,
  }: {
    readonly cli: Pick<DockerCli, 'tool' | 'env'>;
    readonly buildx: Buildx | undefined;
    readonly forced: Builder['kind'] | undefined;
    readonly choice: BuilderChoice;
  },
): Builder {
  const { clientVersion, serverVersion } = facts;
  const ofCli = (version: string, buildKit: '0' | '1'): Way => ({
    version,
    tool: cli.tool,
    env: { ...cli.env, DOCKER_BUILDKIT: buildKit },
  });
  const ways: Readonly<Record<Builder['kind'], Way | undefined>> = {
    buildx,
    buildkit: facts.hasOwnBuildKit ? ofCli(clientVersion, '1') : undefined,
    classic: ofCli(serverVersion, '0'),
  };
  const kind = forced ?? BUILDERS.find((name) => ways[name] !== undefined) ?? 'classic';
  const flags = builderFlags(choice);
  if (flags.length > 0 && kind !== 'buildx') {
    throw needsBuildx(choice.cacheFrom.length > 0 ? 'cache-from' : 'cache-to');
  }
  const way = ways[kind];
  if (way !== undefined) return { ...way, kind, flags };
  const missing =
    kind === 'buildx'
      ? `docker ${clientVersion} has no buildx plugin that works`
      : `docker ${clientVersion} with the daemon ${serverVersion} has no BuildKit of its own`;
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
