// The build context as a tar that is written while it is sent: the source below one folder, and beside it what the
// builder needs. Only names, contents, links and the executable bit travel, so that the builder's cache is hit
// whoever checked the repository out. Nothing is mounted: it works with a daemon on another machine, too.

import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { Readable } from 'node:stream';
import { InputError } from '../errors.js';
import { compareBytes } from '../oci/byte-order.js';
import { readFileBytes } from '../oci/file-bytes.js';
import { writeTar, type TarMember } from '../oci/tar-writer.js';
import { isGitConfig, withoutCredentials } from './git-config.js';
import { readIgnoreRules, type IgnoreRules } from './ignore-rules.js';
import { SOURCE_FOLDER } from './layout.js';
import type { ModuleFiles } from './module-files.js';
import type { Plan } from './plan.js';

export interface ContextOptions {
  readonly modules: ModuleFiles;
  /** What stands beside the source, by name. */
  readonly files: Readonly<Record<string, string | Buffer>>;
}

/** What has gone into a context so far. */
export interface ContextCount {
  files: number;
  bytes: number;
  /** Files and folders that .dockerignore left out. */
  ignored: number;
  /** Links that lead out of the context folder, and are left out. */
  readonly strayLinks: string[];
}

export interface BuildContextStream {
  readonly stream: Readable;
  readonly count: ContextCount;
}

/** Opens the context of plans of one tree; the stream fails with an InputError where a file cannot be read. */
export async function openContext(
  plans: readonly [Plan, ...Plan[]],
  options: ContextOptions,
): Promise<BuildContextStream> {
  const rules = await readIgnoreRules(plans, options.modules);
  const count: ContextCount = { files: 0, bytes: 0, ignored: 0, strayLinks: [] };
  const tree: Tree = { root: plans[0].source.contextDir, rules, count };
  return { stream: Readable.from(writeTar(members(tree, options)), { objectMode: false }), count };
}

/** "context: 12 files, 34 kB (2 left out by .dockerignore)". */
export function describeContext({ files, bytes, ignored, strayLinks }: ContextCount): string {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  const left = [
    ...(ignored === 0 ? [] : [`${ignored} left out by .dockerignore`]),
    ...(strayLinks.length === 0 ? [] : [`links that lead outside left out: ${strayLinks.join(', ')}`]),
  ];
  const notes = left.length === 0 ? '' : ` (${left.join('; ')})`;
  return `context: ${files} ${files === 1 ? 'file' : 'files'}, ${size}${notes}`;
}

interface Tree {
  readonly root: string;
  readonly rules: IgnoreRules;
  readonly count: ContextCount;
}

const SAME_FOR_ALL = { uid: 0, gid: 0, mtime: 0 } as const;

async function* members(tree: Tree, { files }: ContextOptions): AsyncGenerator<TarMember> {
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    yield {
      header: { name, type: 'file', mode: 0o644, ...SAME_FOR_ALL, size: bytes.length },
      content: [bytes],
    };
  }
  yield* walk(tree, '');
}

/** `folder` is relative to the root, posix, '' for the root itself. */
async function* walk(tree: Tree, folder: string): AsyncGenerator<TarMember> {
  const entries = await readdir(join(tree.root, folder), { withFileTypes: true }).catch((cause: unknown) => {
    throw unreadable(folder === '' ? '.' : folder, cause);
  });
  const paths = entries.map(({ name }) => posix.join(folder, name)).sort(compareBytes);
  for (const path of paths) yield* visit(tree, path);
}

async function* visit(tree: Tree, path: string): AsyncGenerator<TarMember> {
  const choice = tree.rules.choose(path);
  if (choice === 'hidden') return;
  const found = await lstat(join(tree.root, path)).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (found.isDirectory() && (choice === 'kept' || tree.rules.keepsSomethingIn(path))) {
    if (choice === 'kept') yield { header: header(path, 'directory', 0o755) };
    yield* walk(tree, path);
  } else if (choice === 'ignored') {
    tree.count.ignored++;
  } else if (found.isFile()) {
    yield isGitConfig(path) ? await gitConfigMember(tree, path) : fileMember(tree, path, found);
  } else if (found.isSymbolicLink()) {
    yield* linkMember(tree, path);
  }
}

function fileMember(
  tree: Tree,
  path: string,
  { size, mode }: { readonly size: number; readonly mode: number },
): TarMember {
  tree.count.files++;
  tree.count.bytes += size;
  return {
    header: { ...header(path, 'file', (mode & 0o100) === 0 ? 0o644 : 0o755), size },
    content: size === 0 ? [] : readSource(tree.root, path),
    source: path,
  };
}

async function gitConfigMember(tree: Tree, path: string): Promise<TarMember> {
  const text = await readFile(join(tree.root, path), 'utf8').catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  const bytes = Buffer.from(withoutCredentials(text));
  tree.count.files++;
  tree.count.bytes += bytes.length;
  return { header: { ...header(path, 'file', 0o644), size: bytes.length }, content: [bytes] };
}

// A link to what is not in the context would mean something else in the build stage.
async function* linkMember(tree: Tree, path: string): AsyncGenerator<TarMember> {
  const target = await readLink(tree.root, path);
  if (leadsOutside(path, target)) {
    tree.count.strayLinks.push(path);
    return;
  }
  tree.count.files++;
  yield { header: { ...header(path, 'symlink', 0o777), linkTarget: target } };
}

/** The target of a link below `root`, in posix form. */
export async function readLink(root: string, path: string): Promise<string> {
  return (await readlink(join(root, path))).split(sep).join('/');
}

/** Whether a link at `path` leads out of the context folder; both in posix form, the path relative to the folder. */
export function leadsOutside(path: string, target: string): boolean {
  const end = posix.join(posix.dirname(path), target);
  return posix.isAbsolute(target) || /^[A-Za-z]:/.test(target) || end === '..' || end.startsWith('../');
}

function header(path: string, type: 'file' | 'directory' | 'symlink', mode: number): TarMember['header'] {
  const name = posix.join(SOURCE_FOLDER, path);
  return { name: type === 'directory' ? `${name}/` : name, type, mode, ...SAME_FOR_ALL, size: 0 };
}

function* readSource(root: string, path: string): Generator<Uint8Array> {
  try {
    yield* readFileBytes(join(root, path));
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** The error for a file or folder of the source that cannot be read. */
export function unreadable(path: string, cause: unknown): InputError {
  const reason =
    cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause);
  return new InputError(`${path} cannot be read for the build (${reason})`, {
    cause,
    hint: 'Make it readable for the user of the runner, or list it in .dockerignore.',
  });
}
