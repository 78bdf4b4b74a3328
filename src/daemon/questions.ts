// What docker is asked first, whatever the run turns out to need of it: the CLI takes its time to start, and meanwhile
// the run can get ready.

import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { streamTool, ToolFailure, type Environment, type ToolOutput } from '../command.js';
import { buildsWithoutPlugin, readBuildxVersion, readPluginVersion } from './probe.js';
import { silentDaemon } from './probe-errors.js';
import { findProgram } from './program.js';
import { findPlugin } from './plugins.js';
import { daemonAsker, findSocket, objectIn, type AskDaemon } from './socket.js';

/** The variable that forces one way to build, so that tests reach all of them on one machine. */
export const BUILDER_VARIABLE = 'GO_SCRATCH_IMAGE_BUILDER';

/** A program, and how to ask it. */
export interface Program {
  /** Its path. */
  readonly tool: string;
  /** For every call: settings that would change what is built are removed. */
  readonly env: Environment;
  /** Runs it to its end, whatever its exit code; an error where it takes too long. */
  readonly run: (...args: readonly string[]) => Promise<ToolOutput>;
}

/** The docker CLI. */
export interface DockerCli extends Program {
  /** For small questions to the daemon; without an answer the CLI is to be asked. */
  readonly ask: AskDaemon;
  /** What looks like its buildx plugin. */
  readonly plugin: Program | undefined;
}

/** What is called with "buildx" as the first argument: the plugin itself, or the docker CLI. */
export interface Buildx extends Program {
  /** Of the plugin. */
  readonly version: string;
}

/** What was found out. */
export interface DockerAnswers {
  /** `docker version --format '{{json .}}'`, or what is needed of it: where the plugin works, nothing of the client. */
  readonly version: ToolOutput;
  /** Undefined where there is none that works, or nothing looks like it and the CLI builds without it. */
  readonly buildx: Buildx | undefined;
}

export interface AskedDocker {
  readonly cli: DockerCli;
  readonly answers: DockerAnswers;
}

const TIMEOUT_MS = 30_000;

export interface AskOptions {
  /** A daemon must answer within it; default: 30 seconds. */
  readonly timeoutMs?: number;
  /** Ends the questions that have no answer yet. */
  readonly signal?: AbortSignal;
}

/**
 * Asks; undefined where there is no docker on PATH. The CLI is started before this waits for anything, so that nothing
 * that the caller does next holds it up.
 */
export async function askDocker(
  env: Environment,
  { timeoutMs = TIMEOUT_MS, signal }: AskOptions = {},
): Promise<AskedDocker | undefined> {
  const tool = findProgram('docker', env);
  if (tool === undefined) return undefined;
  const cli = dockerCli(tool, { env: withoutBuildSettings(env), timeoutMs, signal });
  return {
    cli,
    answers: await (cli.plugin === undefined ? askWithout(cli) : askWithPlugin(cli.plugin, cli)),
  };
}

// Each call of the CLI takes 30 ms of a core. Where the plugin builds, the CLI's own version is of no interest, and what
// is to be known of the daemon it can say itself.
async function askWithPlugin(plugin: Program, cli: DockerCli): Promise<DockerAnswers> {
  const isForced = (cli.env[BUILDER_VARIABLE] ?? '') !== '';
  const [version, buildx] = await Promise.all([
    isForced ? askVersion(cli) : askDaemonVersion(cli),
    askPlugin(plugin, cli),
  ]);
  return { version: buildx === undefined ? await askVersion(cli) : version, buildx };
}

// A CLI may be made to look for plugins elsewhere too, so that one which needs the plugin is asked.
async function askWithout(cli: DockerCli): Promise<DockerAnswers> {
  const apart = findSocket(cli.env) === undefined ? undefined : await askApart(cli);
  const version = apart ?? (await askVersion(cli));
  return { version, buildx: buildsWithoutPlugin(version) ? undefined : await askBuildx(cli) };
}

// What "docker version" says, from each of the two by itself: the CLI knows its own without asking the daemon.
async function askApart(cli: DockerCli): Promise<ToolOutput | undefined> {
  const [server, { stdout }] = await Promise.all([askServer(cli), cli.run('--version')]);
  const version = /^Docker version ([^\s,]+)/.exec(stdout)?.[1];
  if (server === undefined || version === undefined) return undefined;
  return { code: 0, stdout: JSON.stringify({ Client: { Version: version }, Server: server }), stderr: '' };
}

function askVersion(cli: DockerCli): Promise<ToolOutput> {
  return cli.run('version', '--format', '{{json .}}');
}

/** Asks the CLI whether there is a buildx plugin that works. */
export async function askBuildx(cli: DockerCli): Promise<Buildx | undefined> {
  const version = readBuildxVersion(await cli.run('buildx', 'version'));
  return version === undefined ? undefined : { ...cli, version };
}

// The CLI asks a plugin this before each call, and then calls it with the same arguments that it was given itself
// (docker/cli, docs/extend/cli_plugins.md): done here, each call takes 45 ms less. A plugin that does not answer is the
// CLI's to judge.
async function askPlugin(plugin: Program, cli: DockerCli): Promise<Buildx | undefined> {
  const metadata = await plugin.run('docker-cli-plugin-metadata').catch(() => undefined);
  const version = metadata === undefined ? undefined : readPluginVersion(metadata);
  return version === undefined ? askBuildx(cli) : { ...plugin, version };
}

async function askDaemonVersion(cli: DockerCli): Promise<ToolOutput> {
  const server = await askServer(cli);
  if (server === undefined) return askVersion(cli);
  return { code: 0, stdout: JSON.stringify({ Server: server }), stderr: '' };
}

/** What the daemon says of itself over its socket. */
async function askServer({ ask }: DockerCli): Promise<object | undefined> {
  const server = objectIn(await ask('GET', '/version'));
  return server?.['Version'] === undefined ? undefined : server;
}

interface RunOptions {
  readonly env: Environment;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

function dockerCli(tool: string, options: RunOptions): DockerCli {
  const { env } = options;
  const plugin = findPlugin('buildx', env);
  // By the variable a plugin knows that it is called as one, and by what.
  const pluginEnv = { ...env, DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND: tool };
  return {
    ...program(tool, options),
    ask: daemonAsker(env),
    plugin: plugin === undefined ? undefined : program(plugin, { ...options, env: pluginEnv }),
  };
}

function program(tool: string, options: RunOptions): Program {
  return { tool, env: options.env, run: (...args) => run(tool, args, options) };
}

// Not by tryTool, which waits for its toolkit to be loaded, and for the disk, before it starts anything.
async function run(
  tool: string,
  args: readonly string[],
  { env, timeoutMs, signal: stop }: RunOptions,
): Promise<ToolOutput> {
  const late = AbortSignal.timeout(timeoutMs);
  const signal = stop === undefined ? late : AbortSignal.any([late, stop]);
  const said: string[] = [];
  let stdout = '';
  const onStdout = async (stream: Readable): Promise<void> => {
    stdout = await text(stream);
  };
  const outputWith = (code: number): ToolOutput => ({ code, stdout, stderr: said.join('\n') });
  try {
    await streamTool(tool, args, { env, signal, onStdout, onLine: (line) => said.push(line) });
    return outputWith(0);
  } catch (error) {
    if (late.aborted) throw silentDaemon(env, timeoutMs);
    if (error instanceof ToolFailure) return outputWith(error.code);
    throw error;
  }
}

// The platform of the build stage is the daemon's own, and which builder is used is decided by what there is.
function withoutBuildSettings(env: Environment): Environment {
  return { ...env, DOCKER_DEFAULT_PLATFORM: undefined, DOCKER_BUILDKIT: undefined };
}

/** The answer of `docker info --format '{{json .DriverStatus}}'`. */
export async function askDriverStatus(cli: DockerCli): Promise<ToolOutput> {
  const status = objectIn(await cli.ask('GET', '/info'))?.['DriverStatus'];
  if (status === undefined) return cli.run('info', '--format', '{{json .DriverStatus}}');
  return { code: 0, stdout: JSON.stringify(status), stderr: '' };
}
