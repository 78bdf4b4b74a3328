import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ImageError, InputError } from '../../src/errors.js';
import { makeIndex } from '../../src/oci/image-index.js';
import { parsePlatform } from '../../src/oci/platform.js';
import type { Image } from '../../src/oci/types.js';
import { push } from '../../src/registry/push.js';
import { assembleExample, fileEntry, layerPlan } from '../support/oci.js';
import { testAccess } from '../support/registry-access.js';
import { startStandIn, type StandIn } from '../support/stand-in-registry.js';
import { tempFolder } from '../support/temp-folder.js';

const LOGIN = { user: 'ann', password: 'open sesame' } as const;
const WITH_LOGIN = { username: LOGIN.user, password: LOGIN.password } as const;

/** Two layers: what all platforms share, and a binary of its own. */
function imageFor(platform: string, directory: string): Promise<Image> {
  return assembleExample(directory, {
    platform: parsePlatform(platform),
    layers: [
      layerPlan(fileEntry('/etc/shared', 'shared')),
      layerPlan(fileEntry('/server', platform.repeat(1000), 0o755)),
    ],
  });
}

function expectWhole(registry: StandIn, repository: string, image: Image): void {
  for (const { descriptor, file } of image.layers) {
    expect(registry.blobs.get(`${repository}@${descriptor.digest}`)).toEqual(readFileSync(file));
  }
  expect(registry.blobs.get(`${repository}@${image.id}`)).toEqual(Buffer.from(image.configBytes));
  expect(registry.manifests.get(`${repository}@${image.digest}`)).toEqual({
    type: 'application/vnd.oci.image.manifest.v1+json',
    bytes: Buffer.from(image.manifestBytes),
  });
}

describe('push', () => {
  it.each([true, false])(
    'brings an image whole and byte for byte (relative addresses: %s)',
    async (relative) => {
      const registry = await startStandIn({ relative });
      const image = await imageFor('linux/amd64', tempFolder());
      const tags = [`${registry.host}/acme/server:1`, `${registry.host}/acme/server`];
      expect(await push({ images: [image], tags }, testAccess())).toEqual({
        digest: image.digest,
        moved: [tags[0], `${tags[1] ?? ''}:latest`],
      });
      expectWhole(registry, 'acme/server', image);
      expect([...registry.tags]).toEqual([
        ['acme/server:1', image.digest],
        ['acme/server:latest', image.digest],
      ]);
    },
  );

  it('puts the manifests of an index before it, and sends a layer that they share once', async () => {
    const registry = await startStandIn();
    const folder = tempFolder();
    const images = await Promise.all(
      ['linux/amd64', 'linux/arm64', 'linux/arm/v7'].map((platform) => imageFor(platform, folder)),
    );
    const index = makeIndex(images);
    const result = await push({ images, index, tags: [`${registry.host}/a:1`] }, testAccess());
    expect(result).toEqual({ digest: index.digest, moved: [`${registry.host}/a:1`] });
    for (const image of images) expectWhole(registry, 'a', image);
    expect(registry.manifests.get(`a@${index.digest}`)).toEqual({
      type: 'application/vnd.oci.image.index.v1+json',
      bytes: Buffer.from(index.bytes),
    });
    expect(registry.requests.slice(-4)).toEqual([
      ...images.map(({ digest }) => `PUT /v2/a/manifests/${digest}`),
      'PUT /v2/a/manifests/1',
    ]);
    // One shared layer, and a binary and a config each.
    expect(registry.requests.filter((line) => line.startsWith('POST'))).toHaveLength(7);
  });

  it('sends no blob that is there already', async () => {
    const registry = await startStandIn();
    const image = await imageFor('linux/amd64', tempFolder());
    await push({ images: [image], tags: [`${registry.host}/a:1`] }, testAccess());
    const before = registry.requests.length;
    await push({ images: [image], tags: [`${registry.host}/a:2`] }, testAccess());
    const sent = registry.requests.slice(before).filter((line) => !line.startsWith('HEAD'));
    expect(sent).toEqual(['PUT /v2/a/manifests/2']);
  });

  it('brings everything to every repository before the first tag moves', async () => {
    const [one, two] = [await startStandIn(), await startStandIn()];
    const image = await imageFor('linux/amd64', tempFolder());
    const tags = [`${one.host}/a:1`, `${two.host}/b/c:1`, `${one.host}/d:1`];
    expect((await push({ images: [image], tags }, testAccess())).moved).toEqual(tags);
    expectWhole(one, 'a', image);
    expectWhole(one, 'd', image);
    expectWhole(two, 'b/c', image);
    const isTag = (line: string): boolean => line.startsWith('PUT') && line.includes('/manifests/');
    expect(one.requests.slice(-2).every(isTag)).toBe(true);
    expect(one.requests.filter(isTag)).toEqual(['PUT /v2/a/manifests/1', 'PUT /v2/d/manifests/1']);
  });

  it.each([
    ['no tags', [], 'tags is empty'],
    ['a tag without a registry', ['server:1'], 'the tag "server:1" names no registry host'],
    [
      'an owner where the registry should be',
      ['127.0.0.1:1/a', 'acme/server'],
      '"acme/server" names no registry',
    ],
  ])('refuses %s', async (_, tags, message) => {
    const image = await imageFor('linux/amd64', tempFolder());
    const pushing = push({ images: [image], tags }, testAccess());
    await expect(pushing).rejects.toThrow(InputError);
    await expect(pushing).rejects.toThrow(message);
  });

  it('never gives the registry all of a file that has changed since', async () => {
    const registry = await startStandIn();
    const image = await imageFor('linux/amd64', tempFolder());
    const file = image.layers[1]?.file ?? '';
    const bytes = readFileSync(file);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { moved, problem } = await push({ images: [image], tags: [`${registry.host}/a:1`] }, testAccess());
    expect(moved).toEqual([]);
    expect(problem).toBeInstanceOf(ImageError);
    expect(problem?.message).toMatch(/has changed since the image was inspected: its digest is sha256:/);
    expect([...registry.blobs.keys()]).not.toContain(`a@${image.layers[1]?.descriptor.digest ?? ''}`);
    expect(registry.tags.size).toBe(0);
  });

  it.each([
    ['longer', Buffer.alloc(9000), 'it has more than'],
    ['shorter', Buffer.alloc(3), 'it has 3 bytes instead of'],
  ])('refuses a file that is %s than it was', async (_, content, message) => {
    const registry = await startStandIn();
    const image = await imageFor('linux/amd64', tempFolder());
    writeFileSync(image.layers[1]?.file ?? '', content);
    const { problem } = await push({ images: [image], tags: [`${registry.host}/a:1`] }, testAccess());
    expect(problem?.message).toContain(message);
  });
});

describe('logins', () => {
  it.each(['basic', 'bearer'] as const)(
    '%s: the login of the inputs is used where it is asked for',
    async (kind) => {
      const registry = await startStandIn({ login: { kind, ...LOGIN } });
      const image = await imageFor('linux/amd64', tempFolder());
      const tags = [`${registry.host}/a:1`];
      expect((await push({ images: [image], tags }, testAccess(WITH_LOGIN))).moved).toEqual(tags);
      expectWhole(registry, 'a', image);
      if (kind === 'bearer') expect(registry.tokens).toHaveLength(1);
    },
  );

  it('takes one token for each repository', async () => {
    const registry = await startStandIn({ login: { kind: 'bearer', ...LOGIN } });
    const image = await imageFor('linux/amd64', tempFolder());
    const tags = [`${registry.host}/a:1`, `${registry.host}/b:1`];
    expect((await push({ images: [image], tags }, testAccess(WITH_LOGIN))).moved).toEqual(tags);
    expect(registry.tokens).toHaveLength(2);
  });

  it('trades an identity token of the Docker config for tokens', async () => {
    const registry = await startStandIn({ login: { kind: 'bearer', ...LOGIN }, identityToken: 'identity' });
    const env = {
      DOCKER_CONFIG: tempFolder({
        'config.json': JSON.stringify({ auths: { [registry.host]: { identitytoken: 'identity' } } }),
      }),
    };
    const image = await imageFor('linux/amd64', tempFolder());
    const tags = [`${registry.host}/a:1`];
    expect((await push({ images: [image], tags }, testAccess({ env }))).moved).toEqual(tags);
    expect(registry.requests).toContain('POST /token');
  });

  it('renews a token that is refused, at whatever request that happens', async () => {
    const image = await imageFor('linux/amd64', tempFolder());
    const renewals: number[] = [];
    for (let revokeAt = 1; revokeAt < 30; revokeAt += 1) {
      const registry = await startStandIn({ login: { kind: 'bearer', ...LOGIN }, revokeAt });
      const access = testAccess(WITH_LOGIN);
      const tags = [`${registry.host}/a:1`];
      expect(await push({ images: [image], tags }, access)).toEqual({ digest: image.digest, moved: tags });
      expectWhole(registry, 'a', image);
      // A new login is no reason to wait.
      expect(access.waits.filter((ms) => ms > 0)).toEqual([]);
      renewals.push(registry.tokens.length);
    }
    expect(new Set(renewals)).toEqual(new Set([1, 2]));
  });

  it('fetches a new token before the old one expires', async () => {
    let clock = 0;
    const registry = await startStandIn({ login: { kind: 'bearer', ...LOGIN } });
    const image = await imageFor('linux/amd64', tempFolder());
    const now = (): number => {
      clock += 100_000;
      return clock;
    };
    const access = testAccess({
      ...WITH_LOGIN,
      clock: { now, random: () => 0, sleep: () => Promise.resolve() },
    });
    const { problem } = await push({ images: [image], tags: [`${registry.host}/a:1`] }, access);
    expect(problem).toBeUndefined();
    expect(registry.tokens.length).toBeGreaterThan(2);
  });
});

describe('the end of a push', () => {
  it('is at once where the signal fires', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const registry = await startStandIn({
      intercept: ({ method }) => {
        // Never answered.
        if (method !== 'PUT') return false;
        controller.abort(reason);
        return true;
      },
    });
    const image = await imageFor('linux/amd64', tempFolder());
    const access = testAccess({ signal: controller.signal });
    await expect(push({ images: [image], tags: [`${registry.host}/a:1`] }, access)).rejects.toBe(reason);
    expect(registry.tags.size).toBe(0);
  });

  it('tells which tags have moved where the signal fires after the first', async () => {
    const controller = new AbortController();
    const registry = await startStandIn({
      intercept: ({ url }) => {
        if (!url.endsWith('/manifests/2')) return false;
        controller.abort(new Error('cancelled'));
        return true;
      },
    });
    const image = await imageFor('linux/amd64', tempFolder());
    const tags = [`${registry.host}/a:1`, `${registry.host}/a:2`];
    const result = await push({ images: [image], tags }, testAccess({ signal: controller.signal }));
    expect(result.moved).toEqual([tags[0]]);
    expect(result.problem?.message).toBe('the push was ended before all tags had moved: cancelled');
  });
});
