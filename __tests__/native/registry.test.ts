// A real registry takes what we push, and other clients find it valid: crane and skopeo.

import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeIndex } from '../../src/oci/image-index.js';
import { parsePlatform } from '../../src/oci/platform.js';
import type { Image } from '../../src/oci/types.js';
import { withRemoteImage } from '../../src/registry/pull.js';
import { push, type PushRequest } from '../../src/registry/push.js';
import {
  LOGIN,
  startRealRegistry,
  startTokenServer,
  type RealRegistry,
  type RealRegistryOptions,
} from '../support/docker-registry.js';
import { startFaultProxy } from '../support/fault-proxy.js';
import { makeCertificate, type Certificate } from '../support/module-proxy.js';
import { assembleExample, collect, fileEntry, layerPlan } from '../support/oci.js';
import { testAccess } from '../support/registry-access.js';
import { tempFolder } from '../support/temp-folder.js';

const WITH_LOGIN = { username: LOGIN.user, password: LOGIN.password } as const;
const MINUTE = 60_000;
const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'] as const;

/** A layer that all share, and one of half a megabyte. */
async function example(
  ...platforms: readonly string[]
): Promise<Omit<PushRequest, 'tags'> & { images: readonly Image[] }> {
  const directory = tempFolder();
  const images = await Promise.all(
    platforms.map((text) =>
      assembleExample(directory, {
        platform: parsePlatform(text),
        layers: [
          layerPlan(fileEntry('/etc/shared', 'shared')),
          layerPlan(
            fileEntry(
              '/server',
              Buffer.from(Array.from({ length: 500_000 }, (_, i) => Math.imul(i, i) >> 8)),
              0o755,
            ),
          ),
        ],
      }),
    ),
  );
  return images.length === 1 ? { images } : { images, index: makeIndex(images) };
}

/** Runs crane or skopeo with the login and the authority of a registry. Not synchronously: they ask our token server. */
async function run(
  registry: RealRegistry,
  tls: Certificate | undefined,
  [tool = '', ...args]: readonly string[],
): Promise<string> {
  const env = {
    ...process.env,
    DOCKER_CONFIG: registry.dockerConfig,
    REGISTRY_AUTH_FILE: join(registry.dockerConfig, 'config.json'),
    ...(tls === undefined ? {} : { SSL_CERT_FILE: tls.file }),
  };
  return (await promisify(execFile)(tool, args, { env, timeout: MINUTE })).stdout;
}

function skopeoTls(tls: Certificate | undefined, option: string): string[] {
  if (tls === undefined) return [`--${option}tls-verify=false`];
  const folder = tempFolder();
  copyFileSync(tls.file, join(folder, 'ca.crt'));
  return [`--${option}cert-dir=${folder}`];
}

interface Way {
  readonly options: RealRegistryOptions;
  readonly tls?: Certificate;
}

const WAYS: Readonly<Record<string, () => Promise<Way>>> = {
  'without a login': () => Promise.resolve({ options: {} }),
  'with a basic login': () => Promise.resolve({ options: { auth: 'basic' } }),
  'with a token server': async () => {
    const certificate = makeCertificate('127.0.0.1');
    const { realm } = await startTokenServer(certificate);
    return { options: { auth: { realm, certificateFile: certificate.file } } };
  },
  'with a private authority and a basic login': () => {
    const tls = makeCertificate('127.0.0.1');
    return Promise.resolve({ options: { tls, auth: 'basic' }, tls });
  },
};

describe.each(Object.entries(WAYS))('a registry %s', (_, makeWay) => {
  it('has one image, as crane and skopeo see it', async () => {
    const { options, tls } = await makeWay();
    const registry = await startRealRegistry(options);
    const { images } = await example('linux/amd64');
    const tags = [`${registry.host}/acme/server:1`, `${registry.host}/acme/server:latest`];
    const access = testAccess({ ...WITH_LOGIN, ...(tls === undefined ? {} : { caBundle: tls.cert }) });
    const digest = images[0]?.digest;
    expect(await push({ images, tags }, access)).toEqual({ digest, moved: tags });
    for (const tag of tags) {
      expect(await run(registry, tls, ['crane', 'validate', '--remote', tag])).toContain('PASS');
      const seen = await run(registry, tls, ['skopeo', 'inspect', ...skopeoTls(tls, ''), `docker://${tag}`]);
      expect(JSON.parse(seen)).toMatchObject({ Digest: digest, Architecture: 'amd64' });
    }
    const copy = join(tempFolder(), 'copy');
    await run(registry, tls, [
      'skopeo',
      'copy',
      ...skopeoTls(tls, 'src-'),
      `docker://${tags[0] ?? ''}`,
      `dir:${copy}`,
    ]);
    expect(readFileSync(join(copy, 'manifest.json'))).toEqual(Buffer.from(images[0]?.manifestBytes ?? []));
  });

  it('has an index, as crane sees it, and gives back what was pushed', async () => {
    const { options, tls } = await makeWay();
    const registry = await startRealRegistry(options);
    const set = await example(...PLATFORMS);
    const tag = `${registry.host}/acme/server:1`;
    const access = testAccess({ ...WITH_LOGIN, ...(tls === undefined ? {} : { caBundle: tls.cert }) });
    expect((await push({ ...set, tags: [tag] }, access)).moved).toEqual([tag]);
    expect(await run(registry, tls, ['crane', 'validate', '--remote', tag])).toContain('PASS');
    expect((await run(registry, tls, ['crane', 'digest', tag])).trim()).toBe(set.index?.digest);
    for (const image of set.images) {
      const wanted = { reference: tag, platform: image.platform };
      const [manifest, blobs] = await withRemoteImage(wanted, access, async (remote) => [
        remote.manifest.bytes,
        await Promise.all(remote.layers.map((layer) => remote.readBlob(layer, collect))),
      ]);
      expect(manifest).toEqual(Buffer.from(image.manifestBytes));
      expect(blobs).toEqual(image.layers.map(({ file }) => readFileSync(file)));
    }
  });
});

describe('a registry that is not to be trusted or does not let us in', () => {
  it('is refused where its authority is not known', async () => {
    const registry = await startRealRegistry({ tls: makeCertificate('127.0.0.1') });
    const set = await example('linux/amd64');
    const { problem } = await push({ ...set, tags: [`${registry.host}/a:1`] }, testAccess());
    expect(problem?.message).toBe(
      `${registry.host} shows a certificate of an authority that is not known here (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    );
    expect(problem?.hint).toContain('SSL_CERT_FILE or NODE_EXTRA_CA_CERTS');
  });

  it('is refused where its certificate is for another name', async () => {
    const tls = makeCertificate('127.0.0.2');
    const registry = await startRealRegistry({ tls });
    const set = await example('linux/amd64');
    const access = testAccess({ caBundle: tls.cert });
    const { problem } = await push({ ...set, tags: [`${registry.host}/a:1`] }, access);
    expect(problem?.message).toContain('shows a certificate for another name (ERR_TLS_CERT_ALTNAME_INVALID)');
  });

  it('gets nothing without TLS once it has shown that it has it', async () => {
    const tls = makeCertificate('127.0.0.1');
    const registry = await startRealRegistry({ tls, externalUrl: 'http://registry.example' });
    const set = await example('linux/amd64');
    const { problem } = await push(
      { ...set, tags: [`${registry.host}/a:1`] },
      testAccess({ caBundle: tls.cert }),
    );
    expect(problem?.message).toBe(`${registry.host} names an address without TLS, http://registry.example`);
    expect(problem?.hint).toContain('X-Forwarded-Proto');
  });

  it('is named where it wants a login', async () => {
    const registry = await startRealRegistry({ auth: 'basic' });
    const set = await example('linux/amd64');
    const tags = [`${registry.host}/a:1`];
    expect((await push({ ...set, tags }, testAccess())).problem?.message).toBe(
      `${registry.host}/a takes a login to push, and there is none for it (401)`,
    );
    const wrong = testAccess({ username: LOGIN.user, password: 'wrong' });
    expect((await push({ ...set, tags }, wrong)).problem?.message).toContain('does not accept the login of');
  });

  it('takes the login of the Docker config', async () => {
    const registry = await startRealRegistry({ auth: 'basic' });
    const set = await example('linux/amd64');
    const tags = [`${registry.host}/a:1`];
    const access = testAccess({ env: { DOCKER_CONFIG: registry.dockerConfig } });
    expect((await push({ ...set, tags }, access)).moved).toEqual(tags);
  });
});

describe('a connection to a registry', () => {
  it('may be cut once, at any message: the push completes', async () => {
    const registry = await startRealRegistry({ auth: 'basic' });
    const set = await example('linux/amd64', 'linux/arm64');
    let cuts = 0;
    for (let cutAt = 1; ; cutAt += 1) {
      const proxy = await startFaultProxy(Number(registry.host.split(':')[1]), { cutAt, lasts: 'once' });
      // A repository of its own each time, so that the blobs have to be sent.
      const tags = [`127.0.0.1:${proxy.port}/round${cutAt}:1`];
      expect(await push({ ...set, tags }, testAccess(WITH_LOGIN))).toEqual({
        digest: set.index?.digest,
        moved: tags,
      });
      const tag = `${registry.host}/round${cutAt}:1`;
      expect((await run(registry, undefined, ['crane', 'digest', tag])).trim()).toBe(set.index?.digest);
      if (proxy.messages() < cutAt) break;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(25);
    expect(
      await run(registry, undefined, ['crane', 'validate', '--remote', `${registry.host}/round3:1`]),
    ).toContain('PASS');
  });
});
