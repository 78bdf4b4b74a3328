import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ImageError, InputError } from '../../src/errors.js';
import { assemble, compressedSize, type AssembleOptions } from '../../src/oci/assemble.js';
import { sha256 } from '../../src/oci/digest.js';
import type { Image } from '../../src/oci/types.js';
import { validate } from '../../src/oci/validate.js';
import { assembleExample, directoryEntry, EXAMPLE_LAYER, fileEntry, layerPlan } from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

/** Assembles, and holds the image against everything that it says of itself. */
async function assembled(options: Partial<AssembleOptions> = {}): Promise<Image> {
  const image = await assembleExample(tempFolder(), options);
  expect(await validate(image)).toEqual([]);
  return image;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

describe('assemble', () => {
  it('writes the golden config', async () => {
    const { configBytes, id } = await assembled();
    expect(textOf(configBytes)).toBe(
      '{"architecture":"amd64",' +
        '"config":{"Entrypoint":["/server"],"User":"65532:65532"},' +
        '"created":"2023-11-14T22:13:20Z",' +
        '"history":[' +
        '{"comment":"go-scratch-image","created":"2023-11-14T22:13:20Z","created_by":"COPY . /"},' +
        '{"comment":"go-scratch-image","created":"2023-11-14T22:13:20Z","created_by":"USER 65532:65532","empty_layer":true},' +
        '{"comment":"go-scratch-image","created":"2023-11-14T22:13:20Z","created_by":"ENTRYPOINT [\\"/server\\"]","empty_layer":true}],' +
        '"os":"linux",' +
        '"rootfs":{"diff_ids":["sha256:1626df0818834ff4d5b35f06bd8352f675d1c837a6ff6d55cfbe681cbd3534b9"],"type":"layers"}}',
    );
    expect(id).toBe(sha256(configBytes));
  });

  it('writes the golden manifest', async () => {
    const { manifestBytes, digest, id, configBytes } = await assembled({ annotations: { b: '2', a: '1' } });
    expect(textOf(manifestBytes)).toBe(
      '{"annotations":{"a":"1","b":"2"},' +
        `"config":{"digest":"${id}","mediaType":"application/vnd.oci.image.config.v1+json","size":${configBytes.length}},` +
        '"layers":[{"digest":"sha256:c891f970a37958d7306eba507102f0abc29eb69026a4572f972932d013f4a5ae",' +
        '"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","size":186}],' +
        '"mediaType":"application/vnd.oci.image.manifest.v1+json","schemaVersion":2}',
    );
    expect(digest).toBe(sha256(manifestBytes));
  });

  it('starts at 1970 and has no annotations where none are given', async () => {
    const image = await assembled({ epoch: 0 });
    expect(image.config.created).toBe('1970-01-01T00:00:00Z');
    expect(image.manifest).not.toHaveProperty('annotations');
  });

  it('gives the same digest in another folder, with entries and maps in another order', async () => {
    const labels = { 'org.example.b': '2', 'org.example.a': '1', 10: 'x', 9: 'y' };
    const ports = { '9090/udp': {}, '8080/tcp': {} };
    const reversed = <T>(map: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(map).reverse());
    const first = await assembled({ run: { Labels: labels, ExposedPorts: ports }, annotations: labels });
    const second = await assembled({
      run: { ExposedPorts: reversed(ports), Labels: reversed(labels) },
      annotations: reversed(labels),
      layers: [{ ...EXAMPLE_LAYER, entries: [...EXAMPLE_LAYER.entries].reverse() }],
    });
    expect(textOf(second.configBytes)).toBe(textOf(first.configBytes));
    expect(second.digest).toBe(first.digest);
  });

  it('gives the same digest for a setting that is empty and one that is not there', async () => {
    const empty = {
      Entrypoint: [],
      Cmd: [],
      Env: [],
      Labels: {},
      ExposedPorts: {},
      WorkingDir: '',
      User: '',
    };
    expect((await assembled({ run: empty })).digest).toBe((await assembled({ run: {} })).digest);
  });

  it.each<[string, Partial<AssembleOptions>]>([
    ['time', { epoch: 1 }],
    ['platform', { platform: { os: 'linux', architecture: 'arm64' } }],
    ['variant', { platform: { os: 'linux', architecture: 'amd64', variant: 'v3' } }],
    ['annotation', { annotations: { a: '1' } }],
    ['setting', { run: { Entrypoint: ['/server'], User: '0:0' } }],
    ['layer', { layers: [layerPlan(fileEntry('/server', 'x'))] }],
    ['description of a layer', { layers: [{ ...EXAMPLE_LAYER, createdBy: 'ADD' }] }],
    ['compression', { compression: 'zstd' }],
  ])('gives another digest for another %s', async (_, change) => {
    expect((await assembled(change)).digest).not.toBe((await assembled()).digest);
  });

  it('says the variant of the platform', async () => {
    const platform = { os: 'linux', architecture: 'arm', variant: 'v7' } as const;
    const { config } = await assembled({ platform });
    expect(config).toMatchObject(platform);
  });

  it('lists layers and settings in the history, in the words of a Dockerfile', async () => {
    const { config } = await assembled({
      layers: [
        { createdBy: 'COPY 1 files and 0 directories /', entries: [fileEntry('/a', '')] },
        { createdBy: 'COPY /server /server', entries: [fileEntry('/server', '')] },
      ],
      run: {
        Entrypoint: ['/server'],
        Cmd: ['--port', '80 80'],
        Env: ['A=b', 'C=d e', 'F='],
        ExposedPorts: { '8080/tcp': {}, '53/udp': {} },
        User: '65532:65532',
        WorkingDir: '/data',
        Labels: { 'org.example.title': 'a "b"' },
        Healthcheck: {
          Test: ['CMD', '/server', 'ok'],
          Interval: 30e9,
          Timeout: 1.5e9,
          StartPeriod: 2e9,
          Retries: 3,
        },
      },
    });
    expect(
      config.history.map((entry) => `${entry.empty_layer === true ? '-' : '+'} ${entry.created_by}`),
    ).toEqual([
      '+ COPY 1 files and 0 directories /',
      '+ COPY /server /server',
      '- ENV A=b',
      '- ENV C="d e"',
      '- ENV F=""',
      '- EXPOSE 53/udp',
      '- EXPOSE 8080/tcp',
      '- LABEL org.example.title="a \\"b\\""',
      '- WORKDIR /data',
      '- USER 65532:65532',
      '- HEALTHCHECK --interval=30s --timeout=1.5s --start-period=2s --retries=3 CMD ["/server","ok"]',
      '- ENTRYPOINT ["/server"]',
      '- CMD ["--port","80 80"]',
    ]);
    expect(
      config.history.every(
        ({ comment, created }) => comment === 'go-scratch-image' && created === config.created,
      ),
    ).toBe(true);
  });

  it('says that a healthcheck is off', async () => {
    const { config } = await assembled({ run: { Healthcheck: { Test: ['NONE'] } } });
    expect(config.history.at(-1)?.created_by).toBe('HEALTHCHECK NONE');
  });

  it('leaves out layers without entries', async () => {
    const directory = tempFolder();
    const image = await assembleExample(directory, { layers: [layerPlan(), EXAMPLE_LAYER, layerPlan()] });
    expect(await validate(image)).toEqual([]);
    expect(image.digest).toBe((await assembled()).digest);
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it('keeps the owner of a folder that an upper layer puts a file into', async () => {
    const data = { ...directoryEntry('/data', 0o700), uid: 65532 };
    const above = await assembled({ layers: [layerPlan(data), layerPlan(fileEntry('/data/x', 'x'))] });
    const whole = await assembled({ layers: [layerPlan(data, fileEntry('/data/x', 'x'))] });
    expect(above.layers[1]?.diffId).toBe(whole.layers[0]?.diffId);
  });

  it.each([-1, 0.5, Number.NaN, 253402300800])('refuses the time %d', async (epoch) => {
    const assembling = assembleExample(tempFolder(), { epoch });
    await expect(assembling).rejects.toThrow(InputError);
    await expect(assembling).rejects.toThrow('is not between 1970 and 9999');
  });

  it('refuses a path twice before it writes anything', async () => {
    const directory = tempFolder();
    const layers = [layerPlan(fileEntry('/a', '1')), layerPlan(fileEntry('/a', '2'))];
    await expect(assembleExample(directory, { layers })).rejects.toThrow(ImageError);
    expect(readdirSync(directory)).toEqual([]);
  });
});

describe('compressedSize', () => {
  it('is that of the layers and the config', async () => {
    const image = await assemble({
      platform: { os: 'linux', architecture: 'amd64' },
      layers: [EXAMPLE_LAYER, layerPlan(fileEntry('/b', 'b'))],
      run: {},
      epoch: 0,
      compression: 'gzip',
      directory: tempFolder(),
    });
    const layers = image.layers.map(({ descriptor }) => descriptor.size);
    expect(layers).toHaveLength(2);
    expect(compressedSize(image)).toBe((layers[0] ?? 0) + (layers[1] ?? 0) + image.configBytes.length);
  });
});
