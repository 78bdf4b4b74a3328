// Inputs about what the image holds: user, ports, labels, certificates, directories, files.

import { posix } from 'node:path';
import { itemsOf, linesOf, pairsOf, quote, refusal, refuseDoubles, valueOf, type Field } from './field.js';
import { looksBoolean, readBoolean, suggestion } from './values.js';

/** A line of `files`: a file or folder of the workspace and where it goes in the image (absolute, posix). */
export interface FileInput {
  readonly source: string;
  readonly destination: string;
}

/** A line of `directories`. */
export interface DirectoryInput {
  readonly path: string;
  /** Permission bits; 0o755 where not given. */
  readonly mode: number;
}

/** `true` and/or PEM files. */
export interface CertificateInput {
  readonly mozilla: boolean;
  readonly files: readonly string[];
}

/** `manifest:` (the default) and `index:` annotations apart. */
export interface AnnotationInput {
  readonly manifest: Readonly<Record<string, string>>;
  readonly index: Readonly<Record<string, string>>;
}

// Not root, in no distribution's use, and what other minimal images run as.
const DEFAULT_USER = '65532:65532';
const LARGEST_ID = 2 ** 31 - 1;

/** `user` as "uid:gid". A uid alone stands for the group of the same number too: Docker would take group 0. */
export function parseUser(field: Field): string {
  const text = valueOf(field) ?? DEFAULT_USER;
  const [, uid, gid = uid] = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(text) ?? [];
  if (uid === undefined || gid === undefined) {
    throw refusal(
      field,
      `${quote(text)} is not numeric: an empty image has no /etc/passwd to look names up in, and Kubernetes' runAsNonRoot needs a number`,
      `Write uid or uid:gid in numbers, such as ${DEFAULT_USER}.`,
    );
  }
  if (Number(uid) > LARGEST_ID || Number(gid) > LARGEST_ID) {
    throw refusal(field, `${quote(text)} is out of range`, `Write numbers from 0 to ${LARGEST_ID}.`);
  }
  return `${Number(uid)}:${Number(gid)}`;
}

/** `expose` as in the image config: "8080/tcp". */
export function parseExpose(field: Field): string[] {
  const ports = itemsOf(field).map((item) => {
    const [, port, protocol = 'tcp'] = /^(\d+)(?:\/(tcp|udp|sctp))?$/.exec(item) ?? [];
    if (port === undefined) throw refusal(field, `${quote(item)} is not a port`, exposeHint(item));
    if (Number(port) < 1 || Number(port) > 65535) {
      throw refusal(field, `${quote(item)} is out of range`, 'Write ports from 1 to 65535.');
    }
    return `${Number(port)}/${protocol}`;
  });
  return [...new Set(ports)];
}

function exposeHint(item: string): string {
  if (/^[\d.]*:?\d+:\d+/.test(item)) {
    return "Write the container's port only: host ports are chosen when the container is run.";
  }
  if (/^\d+-\d+/.test(item)) return 'Write each port of the range by itself.';
  return 'Write for instance 8080, 8080/tcp or 53/udp.';
}

/** `workdir`: an absolute path; undefined where not given. */
export function parseWorkdir(field: Field): string | undefined {
  const text = valueOf(field);
  return text === undefined ? undefined : absolutePath(field, text);
}

/** `env` as KEY=VALUE. */
export function parseEnv(field: Field): string[] {
  const pairs = pairsOf(field);
  refuseDoubles(field, pairs, ([key]) => key);
  return pairs.map(([key, value]) => `${key}=${value}`);
}

/** `labels`. As with docker/build-push-action, the last of two lines with one key counts. */
export function parseLabels(field: Field): Record<string, string> {
  return Object.fromEntries(pairsOf(field));
}

const LEVELS = ['manifest', 'index'] as const;
type Level = (typeof LEVELS)[number];

/** `annotations`: `key=value`, `manifest:key=value`, `index:key=value` or `manifest,index:key=value`. */
export function parseAnnotations(field: Field): AnnotationInput {
  const annotations = pairsOf(field).flatMap(([prefixed, value]) => {
    const [, prefix = 'manifest', key = ''] = /^(?:([a-z,-]+(?:\[[^\]]*\])?):)?(.*)$/.exec(prefixed) ?? [];
    if (key === '') throw refusal(field, `${quote(prefixed)} has no key`, 'Write manifest:key=value.');
    return prefix.split(',').map((level) => ({ level: levelOf(field, level), pair: [key, value] as const }));
  });
  const at = (level: Level): Record<string, string> =>
    Object.fromEntries(
      annotations.filter((annotation) => annotation.level === level).map(({ pair }) => pair),
    );
  return { manifest: at('manifest'), index: at('index') };
}

function levelOf(field: Field, text: string): Level {
  const found = LEVELS.find((level) => level === text);
  if (found !== undefined) return found;
  const hint = /^(manifest|index)(-descriptor|\[)/.test(text)
    ? 'Write manifest: or index:, which hold for all platforms; descriptors are not annotated.'
    : suggestion(text, LEVELS);
  throw refusal(field, `the prefix ${quote(`${text}:`)} is not one of manifest:, index:`, hint);
}

/** `ca-certificates`: `true` or `false`, and/or paths of PEM files, one a line. */
export function parseCertificates(field: Field): CertificateInput {
  const lines = linesOf(field);
  const switches = new Set(lines.map(readBoolean).filter((value) => value !== undefined));
  if (switches.size > 1) throw refusal(field, 'says true and false', 'Give one of the two.');
  const files = lines.filter((line) => readBoolean(line) === undefined);
  const mistaken = files.find(looksBoolean);
  if (mistaken !== undefined) {
    throw refusal(
      field,
      `${quote(mistaken)} is neither true nor false nor a PEM file`,
      'Write true or false.',
    );
  }
  refuseDoubles(field, files, (file) => file);
  return { mozilla: switches.has(true), files };
}

/** `directories`: `/path` or `/path:MODE` with an octal mode. */
export function parseDirectories(field: Field): DirectoryInput[] {
  const directories = linesOf(field).map((line) => {
    const [, path = '', mode = '755'] = /^(.*?)(?::([^/:]*))?$/.exec(line) ?? [];
    if (!/^[0-7]{3,4}$/.test(mode)) {
      throw refusal(field, `the mode ${quote(mode)} is not octal`, 'Write for instance /tmp:1777.');
    }
    return { path: absolutePath(field, path), mode: Number.parseInt(mode, 8) };
  });
  if (directories.some(({ path }) => path === '/')) {
    throw refusal(field, '"/" is there already', 'List the directories below it.');
  }
  refuseDoubles(field, directories, ({ path }) => path);
  return directories;
}

/** `files`: `source:/destination`. The last ":/" divides, so that a source may be C:/x. */
export function parseFiles(field: Field): FileInput[] {
  const files = linesOf(field).map((line) => {
    const colon = line.lastIndexOf(':/');
    const source = line.slice(0, colon).trim();
    if (colon === -1 || source === '' || /^[A-Z]$/.test(source)) {
      throw refusal(
        field,
        `the line ${quote(line)} is not source:/destination`,
        'Write a path of the workspace, a colon, and an absolute path of the image.',
      );
    }
    const destination = line.slice(colon + 1);
    const kept = destination.endsWith('/')
      ? (source.split(/[\\/]/).findLast((part) => part !== '') ?? '')
      : '';
    return { source, destination: absolutePath(field, destination + kept) };
  });
  refuseDoubles(field, files, ({ destination }) => destination);
  return files;
}

/** An absolute path of the image, normalised, without a trailing slash. */
function absolutePath(field: Field, text: string): string {
  if (!text.startsWith('/') || text.includes('\\')) {
    throw refusal(
      field,
      `${quote(text)} is not an absolute path of the image`,
      'Begin it with a slash, as in /data.',
    );
  }
  if (text.split('/').includes('..')) {
    throw refusal(field, `${quote(text)} has a ".." in it`, 'Write the path without it.');
  }
  const normal = posix.normalize(text);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}
