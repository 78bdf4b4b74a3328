// Small questions go to the daemon itself over its Unix socket, where the docker CLI would surely use that socket too:
// an answer takes 2 ms, and a call of the CLI 25. All else, and every explanation of a failure, is the CLI's.

import { connect } from 'node:net';
import type { Environment } from '../command.js';
import { readDockerSettings } from '../docker-config.js';
import { parseObject } from '../json-object.js';

/** What the daemon answered (https://docs.docker.com/reference/api/engine/). */
export interface DaemonAnswer {
  readonly status: number;
  readonly body: string;
}

/** The JSON object in an answer; undefined where the daemon did not do what it was asked for, or says something else. */
export function objectIn(answer: DaemonAnswer | undefined): Readonly<Record<string, unknown>> | undefined {
  return answer?.status === 200 ? parseObject(answer.body) : undefined;
}

/** Asks for a path of the API, such as "/info"; undefined where there is no answer: then the CLI is to be asked. */
export type AskDaemon = (method: 'GET' | 'POST', path: string) => Promise<DaemonAnswer | undefined>;

// What takes longer may be something for the CLI to explain.
const TIMEOUT_MS = 2000;
const DEFAULT_SOCKET = '/var/run/docker.sock';

// Each of them makes the CLI talk to another daemon, or in another way.
const CLI_ONLY = [
  'DOCKER_CONTEXT',
  'DOCKER_TLS',
  'DOCKER_TLS_VERIFY',
  'DOCKER_API_VERSION',
  'DOCKER_CUSTOM_HEADERS',
];
const CONFIG_CLI_ONLY = ['currentContext', 'HttpHeaders'];

/**
 * The socket that the CLI would use (docker/cli, cli/command/cli.go: resolveContextName); undefined where it is none,
 * or where that takes a closer look at the CLI's settings.
 */
export function findSocket(env: Environment): string | undefined {
  if (process.platform === 'win32' || CLI_ONLY.some((name) => (env[name] ?? '') !== '')) return undefined;
  const config = readDockerSettings(env);
  if (config === undefined || CONFIG_CLI_ONLY.some((key) => key in config)) return undefined;
  const host = env['DOCKER_HOST'] ?? '';
  return host === '' ? DEFAULT_SOCKET : /^unix:\/\/(\/.*)$/.exec(host)?.[1];
}

const VERSION_PATH = '/version';

/** Asks the daemon that the CLI would talk to, in the version of the API that it names itself. */
export function daemonAsker(env: Environment, timeoutMs = TIMEOUT_MS): AskDaemon {
  let found: Promise<Endpoint | undefined> | undefined;
  return async (method, path) => {
    found ??= findEndpoint(env, timeoutMs);
    const endpoint = await found;
    if (endpoint === undefined) return undefined;
    const { socket, version, answer } = endpoint;
    return path === VERSION_PATH ? answer : ask({ socket, method, path: `/v${version}${path}`, timeoutMs });
  };
}

interface Endpoint {
  readonly socket: string;
  /** "1.41" */
  readonly version: string;
  /** What it says of itself, from which this is known. */
  readonly answer: DaemonAnswer;
}

// Without a version in the path a daemon answers in its latest.
async function findEndpoint(env: Environment, timeoutMs: number): Promise<Endpoint | undefined> {
  const socket = findSocket(env);
  if (socket === undefined) return undefined;
  const answer = await ask({ socket, method: 'GET', path: VERSION_PATH, timeoutMs });
  const version = objectIn(answer)?.['ApiVersion'];
  if (answer === undefined || typeof version !== 'string' || !/^\d+\.\d+$/.test(version)) return undefined;
  return { socket, version, answer };
}

interface Question {
  readonly socket: string;
  readonly method: string;
  readonly path: string;
  readonly timeoutMs: number;
}

// HTTP/1.0 (RFC 1945) is enough: one question a connection, and the answer ends with it. Node's own HTTP client takes
// 50 ms of a core before its first answer, more than the CLI does.
function ask({ socket, method, path, timeoutMs }: Question): Promise<DaemonAnswer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const connection = connect(socket);
    connection.setTimeout(timeoutMs, () => connection.destroy(new Error('it takes too long')));
    connection.on('data', (chunk) => chunks.push(chunk));
    // What has come until then is cut off.
    connection.on('error', () => (chunks.length = 0));
    connection.on('close', () => {
      resolve(parseAnswer(Buffer.concat(chunks).toString('utf8')));
    });
    connection.write(`${method} ${path} HTTP/1.0\r\nHost: docker\r\nContent-Length: 0\r\n\r\n`);
  });
}

function parseAnswer(text: string): DaemonAnswer | undefined {
  const [, head = '', body = ''] = /^(.*?)\r\n\r\n(.*)$/s.exec(text) ?? [];
  const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(head)?.[1]);
  const length = /^content-length: *(\d+)$/im.exec(head)?.[1];
  const isWhole = length === undefined || Number(length) === Buffer.byteLength(body);
  if (Number.isNaN(status) || !isWhole || /^transfer-encoding:/im.test(head)) return undefined;
  return { status, body };
}
