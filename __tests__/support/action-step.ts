// Runs the bundled action (dist/) as a step of a job, with a real daemon, and looks at what it made.

import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from 'tar-stream';
import { onTestFinished } from 'vitest';
import { ACTION_DIR, runMain, runPost, type StepResult } from '../../script/runner.ts';
import { docker, imageId } from './daemon-contents.js';
import { tempFolder } from './temp-folder.js';

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where the program is; a copy of examples/helloworld where not given. */
  readonly workspace?: string;
  readonly onOutput?: (chunk: string) => void;
}

export const builderImage = process.env['GSI_TEST_BUILDER_IMAGE'] ?? '';

/** A runner on which no daemon answers. */
export const NO_DAEMON = { DOCKER_HOST: 'unix:///nowhere/docker.sock' } as const;

/** What the output `images` says of each image, as far as tests look at it. */
export interface ImageOutput {
  readonly name: string;
  readonly platform: string;
  readonly digest: string;
  readonly 'image-id': string;
  readonly 'binary-sha256': string;
  readonly static: boolean;
  readonly verdict: string;
}

/** The output `images`; none where it was not written. */
export function imagesOf({ outputs }: Pick<StepResult, 'outputs'>): readonly ImageOutput[] {
  return JSON.parse(outputs['images'] ?? '[]') as ImageOutput[];
}

/** Runs the main step; the post step follows when the test has ended. */
export async function runStep(options: StepOptions = {}): Promise<StepResult> {
  const step = {
    inputs: { 'go-version': 'local', 'builder-image': builderImage, rebuild: 'false', ...options.inputs },
    workspace: options.workspace ?? helloworld(),
    tempDir: tempFolder(),
    ...(options.env === undefined ? {} : { env: options.env }),
    ...(options.onOutput === undefined ? {} : { onOutput: options.onOutput }),
  };
  const main = await runMain(step);
  onTestFinished(async () => {
    await runPost(step, main);
  });
  return main;
}

/** A copy of examples/helloworld in a folder of its own. */
export function helloworld(): string {
  const folder = tempFolder();
  cpSync(join(ACTION_DIR, 'examples/helloworld'), folder, { recursive: true });
  return folder;
}

/** A tag that no other test has; what it names is gone after the test. */
export function testTag(name: string): string {
  const tag = `gsi-test-${name}:${process.pid}`;
  onTestFinished(() => {
    if (imageId(tag) !== '') docker('image', 'rm', '--force', tag);
  });
  return tag;
}

/** The config that the daemon has for an image. */
export function configOf(tag: string): Readonly<Record<string, unknown>> {
  return JSON.parse(docker('image', 'inspect', '--format', '{{json .Config}}', tag)) as Record<
    string,
    unknown
  >;
}

export interface SavedEntry {
  readonly name: string;
  readonly size: number;
  readonly type: string | null | undefined;
  readonly mode: number | undefined;
}

/** The entries of each layer, as `docker save` hands them out; a stranger's view of the image. */
export async function savedLayers(tag: string): Promise<readonly (readonly SavedEntry[])[]> {
  const archive = execFileSync('docker', ['save', tag], { maxBuffer: 2 ** 30 });
  const files = new Map<string, Buffer>();
  await eachEntry(archive, (header, content) => files.set(header.name, content));
  const [manifest] = JSON.parse(String(files.get('manifest.json'))) as { Layers: string[] }[];
  return Promise.all(
    (manifest?.Layers ?? []).map(async (name) => {
      const entries: SavedEntry[] = [];
      await eachEntry(files.get(name) ?? Buffer.alloc(0), (header) => entries.push(header));
      return entries;
    }),
  );
}

async function eachEntry(tar: Buffer, visit: (header: SavedEntry, content: Buffer) => void): Promise<void> {
  const reader = extract();
  reader.end(tar);
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    const { name, size, type, mode } = entry.header;
    visit({ name, size, type, mode }, Buffer.concat(chunks));
  }
}
