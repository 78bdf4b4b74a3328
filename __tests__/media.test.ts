import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Daemon } from '../src/daemon/docker.js';
import { readInputs } from '../src/inputs.js';
import { archivePath, asksDaemon, checkArchive, chooseMedia, type Media } from '../src/media.js';
import { parsePlatform } from '../src/oci/platform.js';
import { inputVariables } from './support/runner-inputs.js';
import { tempFolder } from './support/temp-folder.js';

const daemon: Daemon = {
  tool: 'docker',
  env: {},
  ask: () => Promise.resolve(undefined),
  endpoint: 'unix:///var/run/docker.sock',
  serverVersion: '28.2.2',
  platform: parsePlatform('linux/amd64'),
  askStore: () => Promise.resolve('classic'),
};
const PUSHED = { push: 'true', tags: 'ghcr.io/a/b:1' };

function choose(
  given: Record<string, string>,
  found: { readonly daemon?: Daemon | undefined; readonly platforms?: string; readonly folder?: string } = {},
): Media {
  return chooseMedia(readInputs(inputVariables(given)), {
    daemon: 'daemon' in found ? found.daemon : daemon,
    reason: 'no Docker daemon answers',
    platforms: (found.platforms ?? 'linux/amd64').split(',').map(parsePlatform),
    folder: found.folder ?? '/work',
  });
}

describe('the image goes', () => {
  it.each([
    ['into the daemon by default', {}, 'linux/amd64', 'linux/amd64'],
    ['into the daemon whatever it is for, where it is one', {}, 'linux/arm64', 'linux/arm64'],
    ["into the daemon as the daemon's own, of several", {}, 'linux/arm64,linux/amd64', 'linux/amd64'],
    ['nowhere, of several for others', {}, 'linux/arm64,linux/s390x', undefined],
    ['to the registry alone when pushing', PUSHED, 'linux/amd64', undefined],
    ['to both where both are asked for', { ...PUSHED, load: 'true' }, 'linux/amd64', 'linux/amd64'],
    ['nowhere where load is false', { load: 'false' }, 'linux/amd64', undefined],
  ])('%s', (_, given, platforms, loaded) => {
    const media = choose(given, { platforms });
    expect(media.load?.platform).toEqual(loaded === undefined ? undefined : parsePlatform(loaded));
    expect(media.push).toBe('push' in given);
  });

  it('nowhere without a daemon, unless it must', () => {
    expect(choose({}, { daemon: undefined })).toEqual({ push: false });
    expect(() => choose({ load: 'true' }, { daemon: undefined })).toThrow(
      'load: there is no Docker daemon to load into: no Docker daemon answers',
    );
  });

  it('not into a daemon that runs none of the platforms', () => {
    expect(() => choose({ load: 'true' }, { platforms: 'linux/arm64,linux/s390x' })).toThrow(
      'load: the daemon runs linux/amd64, and platforms are linux/arm64, linux/s390x',
    );
  });

  it('into files below the working directory', async () => {
    const folder = tempFolder();
    expect(choose({ 'oci-layout': 'layout' }, { folder })).toMatchObject({ layout: join(folder, 'layout') });
    const inside = readInputs(inputVariables({ archive: '{name}.tar' }));
    expect(archivePath(inside, 'server', folder)).toBe(join(folder, 'server.tar'));
    await expect(checkArchive(inside, 'server', folder)).resolves.toBeUndefined();
    const outside = readInputs(inputVariables({ archive: '{name}/image.tar' }));
    await expect(checkArchive(outside, 'server', folder)).rejects.toThrow(
      `archive: there is no folder ${join(folder, 'server')}`,
    );
  });
});

it.each([
  [{}, true],
  [{ load: 'false' }, false],
  [PUSHED, false],
  [{ ...PUSHED, load: 'true' }, true],
  [{ ...PUSHED, 'smoke-test': '--version' }, true],
])('the daemon is of interest beside the engine with %j: %s', (given, expected) => {
  expect(asksDaemon(readInputs(inputVariables(given as unknown as Record<string, string>)))).toBe(expected);
});
