// What a Docker daemon holds, to see what a run adds to it.

import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** Runs the docker CLI and gives what it prints. */
export function docker(...args: readonly string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** One line for each container and image, dangling images included: its ID and its name. */
export function daemonContents(): string[] {
  const containers = docker('ps', '--all', '--no-trunc', '--format', 'container {{.ID}} {{.Names}}');
  const images = docker('images', '--no-trunc', '--format', 'image {{.ID}} {{.Repository}}:{{.Tag}}');
  return `${containers}\n${images}`
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

/** The ID of the image with this tag; empty where there is none. */
export function imageId(tag: string): string {
  return docker('images', '--quiet', '--no-trunc', tag);
}

/** Makes an image that holds nothing, under `tag`; it is gone after the test. Gives its ID. */
export function makeEmptyImage(tag: string): string {
  const emptyTar = Buffer.alloc(1024);
  execFileSync('docker', ['import', '-', tag], { input: emptyTar, stdio: ['pipe', 'ignore', 'pipe'] });
  removeAfterTest(tag);
  return imageId(tag);
}

/** Takes the tag away after the test, and the image with it. */
export function removeAfterTest(tag: string): void {
  onTestFinished(() => {
    if (imageId(tag) !== '') docker('image', 'rm', '--force', tag);
  });
}
