// The connection is cut at every message in turn: the push completes, or the tag has not moved.

import { expect, it } from 'vitest';
import { makeIndex } from '../../src/oci/image-index.js';
import { parsePlatform } from '../../src/oci/platform.js';
import { push, type PushResult } from '../../src/registry/push.js';
import { startFaultProxy, type Fault } from '../support/fault-proxy.js';
import { assembleExample } from '../support/oci.js';
import { testAccess } from '../support/registry-access.js';
import { startStandIn, type StandIn } from '../support/stand-in-registry.js';
import { tempFolder } from '../support/temp-folder.js';

const LOGIN = { user: 'ann', password: 'secret' } as const;
const MINUTE = 60_000;

interface Round {
  readonly result: PushResult;
  readonly registry: StandIn;
  readonly tags: readonly string[];
  /** Whether the fault came at all. */
  readonly isHit: boolean;
}

const pushOnce = async (fault: Fault): Promise<Round> => {
  const directory = tempFolder();
  const images = await Promise.all(
    ['linux/amd64', 'linux/arm64'].map((text) =>
      assembleExample(directory, { platform: parsePlatform(text), run: { Cmd: [text] } }),
    ),
  );
  // Relative addresses: absolute ones would lead around the proxy.
  const registry = await startStandIn({ login: { kind: 'basic', ...LOGIN }, relative: true });
  const proxy = await startFaultProxy(registry.port, fault);
  const tags = ['1', '2'].map((tag) => `127.0.0.1:${proxy.port}/a:${tag}`);
  const access = testAccess({ username: LOGIN.user, password: LOGIN.password });
  const result = await push({ images, index: makeIndex(images), tags }, access);
  return { result, registry, tags, isHit: proxy.messages() >= fault.cutAt };
};

it('completes, wherever the connection is cut once', { timeout: MINUTE }, async () => {
  let cuts = 0;
  for (let cutAt = 1; ; cutAt += 1) {
    const { result, registry, tags, isHit } = await pushOnce({ cutAt, lasts: 'once' });
    if (!isHit) break;
    cuts += 1;
    expect(result).toEqual({ digest: result.digest, moved: tags });
    expect([...registry.tags]).toEqual([
      ['a:1', result.digest],
      ['a:2', result.digest],
    ]);
  }
  // Logins, three blobs, three manifests and two tags are more than this.
  expect(cuts).toBeGreaterThan(30);
});

it('tells which tags have moved, wherever the connection is cut for good', { timeout: MINUTE }, async () => {
  const moved: number[] = [];
  for (let cutAt = 1; ; cutAt += 1) {
    const { result, registry, tags, isHit } = await pushOnce({ cutAt, lasts: 'for-good' });
    if (!isHit) break;
    expect(tags.slice(0, result.moved.length)).toEqual(result.moved);
    expect(result.problem === undefined).toBe(result.moved.length === 2);
    // Where the last answer is lost and nobody can be asked, a tag may have moved and is not told: never the reverse.
    expect(registry.tags.size - result.moved.length).toBeOneOf([0, 1]);
    // The registry takes a tag only with all that is behind it.
    for (const digest of registry.tags.values()) expect(digest).toBe(result.digest);
    moved.push(result.moved.length);
  }
  expect(moved).toEqual([...moved].sort());
  expect(new Set(moved)).toEqual(new Set([0, 1]));
});
