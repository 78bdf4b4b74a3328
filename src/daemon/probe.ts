// Reads what the docker CLI says of itself and of its daemon, as told by docker CLIs from 19.03 on.

import type { Environment, ToolOutput } from '../command.js';
import { CommandError } from '../errors.js';
import { parseObject } from '../json-object.js';
import { parsePlatform } from '../oci/platform.js';
import type { Platform } from '../oci/types.js';
import { noDaemon, wrongSystem } from './probe-errors.js';

export interface DaemonFacts {
  /** Name of the CLI's current context; with DOCKER_HOST it is "default". */
  readonly context: string;
  readonly clientVersion: string;
  readonly serverVersion: string;
  readonly platform: Platform;
  /** Whether `docker build` itself speaks BuildKit, without the buildx plugin. */
  readonly hasOwnBuildKit: boolean;
}

/** The parts of `docker version --format '{{json .}}'` that are read; a daemon's own answer is the part of the server. */
interface VersionDocument {
  readonly Client?: { readonly Version?: string; readonly Context?: string };
  readonly Server?: {
    readonly Version?: string;
    readonly ApiVersion?: string;
    readonly Os?: string;
    readonly Arch?: string;
  } | null;
}

const DEFAULT_CONTEXT = 'default';

/** Reads the output of `docker version --format '{{json .}}'`; an error says why there is no daemon to build with. */
export function readFacts(output: ToolOutput, env: Environment): DaemonFacts {
  const { Client: client, Server: server } = parseVersion(output.stdout);
  if (server?.Version === undefined) throw noDaemon(output.stderr, env);
  const { Version: serverVersion, Os: os = '', Arch: architecture = '', ApiVersion: api = '' } = server;
  if (os !== 'linux') throw wrongSystem(os);
  const clientVersion = client?.Version ?? 'unknown';
  return {
    context: client?.Context ?? DEFAULT_CONTEXT,
    clientVersion,
    serverVersion,
    platform: parsePlatform(`linux/${architecture}`),
    hasOwnBuildKit: clientSpeaksBuildKit(clientVersion) && daemonHasBuildKit(api),
  };
}

/** The address of the daemon, as the CLI resolves it: DOCKER_HOST, else that of its context. */
export async function readEndpoint(
  { context }: DaemonFacts,
  env: Environment,
  ask: (...args: readonly string[]) => Promise<ToolOutput>,
): Promise<string> {
  const host = env['DOCKER_HOST'] ?? '';
  if (host !== '') return host;
  if (context === DEFAULT_CONTEXT) return DEFAULT_ENDPOINT;
  const { code, stdout } = await ask('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}');
  return code === 0 && stdout.trim() !== '' ? stdout.trim() : `context ${context}`;
}

const DEFAULT_ENDPOINT =
  process.platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';

/** Where a daemon keeps images. */
export type Store = 'classic' | 'containerd';

/** Reads the output of `docker info --format '{{json .DriverStatus}}'`: which store keeps the images. */
export function readStore(output: ToolOutput): Store {
  if (output.code !== 0) {
    throw new CommandError(`docker info failed: ${output.stderr.trim()}`, {
      hint: 'Look at the log of the Docker daemon, and run this again.',
    });
  }
  return output.stdout.includes('io.containerd.snapshotter') ? 'containerd' : 'classic';
}

/** Whether a CLI builds with BuildKit itself, by its answer to `docker version`. */
export function buildsWithoutPlugin({ stdout }: ToolOutput): boolean {
  return clientSpeaksBuildKit(parseVersion(stdout).Client?.Version ?? 'unknown');
}

/** Reads the output of `docker buildx version`; undefined where there is no plugin that works. */
export function readBuildxVersion({ code, stdout }: ToolOutput): string | undefined {
  if (code !== 0) return undefined;
  return /docker\/buildx\s+v?(\S+)/.exec(stdout)?.[1];
}

/** Reads what the plugin says of itself as a plugin; undefined where that is nothing of the kind. */
export function readPluginVersion({ code, stdout }: ToolOutput): string | undefined {
  const version = code === 0 ? parseObject(stdout)?.['Version'] : undefined;
  return typeof version === 'string' ? version.replace(/^v/, '') : undefined;
}

// The CLI prints "null" for what it could not ask.
function parseVersion(stdout: string): VersionDocument {
  return parseObject(stdout) ?? {};
}

// From 23.0 on the CLI leaves BuildKit to the plugin; before 19.03 it cannot export a build.
function clientSpeaksBuildKit(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 23 && (major > 19 || (major === 19 && minor >= 3));
}

// Docker 18.09, the first with BuildKit.
function daemonHasBuildKit(apiVersion: string): boolean {
  const [major = 0, minor = 0] = apiVersion.split('.').map(Number);
  return major > 1 || (major === 1 && minor >= 39);
}
