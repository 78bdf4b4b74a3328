// Runs the image that the demo has made: as a container, or, where there is no daemon, its program by itself.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

export interface Running {
  /** Of its page. */
  readonly address: string;
  readonly printed: () => Promise<string>;
  readonly end: () => Promise<void>;
}

/** Starts a container of the image. */
export async function runContainer(tag: string): Promise<Running> {
  const container = await docker('run', '--detach', '--publish', '127.0.0.1::8080', tag);
  const published = await docker('port', container, '8080/tcp');
  return {
    address: `http://${published.split('\n')[0] ?? ''}/`,
    printed: () => docker('logs', container),
    end: async () => {
      await docker('rm', '--force', container);
    },
  };
}

/** Takes the program out of the archive's only layer and starts it. */
export async function runUnpacked(archive: string, tempDir: string): Promise<Running> {
  const folder = path.join(tempDir, 'unpacked');
  await mkdir(folder);
  const manifest = JSON.parse(await run('tar', '-xOf', archive, 'manifest.json')) as { Layers: string[] }[];
  const layer = manifest[0]?.Layers[0] ?? '';
  await run('tar', '-xf', archive, '-C', folder, layer);
  await run('tar', '-xzf', path.join(folder, layer), '-C', folder);
  const program = spawn(path.join(folder, 'helloworld'), { stdio: ['ignore', 'pipe', 'pipe'], env: {} });
  let printed = '';
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return {
    address: 'http://127.0.0.1:8080/',
    printed: () => Promise.resolve(printed.trim()),
    end: async () => {
      const ended = once(program, 'exit');
      program.kill();
      await ended;
    },
  };
}

/** The ID of the image that has the tag; empty where there is none. */
export async function imageId(tag: string): Promise<string> {
  return docker('image', 'ls', '--quiet', '--no-trunc', tag);
}

/** Removes the image, and gives the tag back to the one that had it before. */
export async function removeImage(tag: string, before: string): Promise<void> {
  if ((await imageId(tag)) === before) return;
  await docker('image', 'rm', tag);
  console.log(`The image ${tag} was made for this demo only and is removed.`);
  if (before !== '') await docker('tag', before, tag);
}

async function docker(...args: string[]): Promise<string> {
  return run('docker', ...args);
}

async function run(program: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args);
  return stdout.trim();
}
