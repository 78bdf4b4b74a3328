import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ActionError } from '../../src/errors.js';
import type { Image } from '../../src/oci/types.js';
import type { RegistryAccess } from '../../src/registry/connection.js';
import { push, type PushResult } from '../../src/registry/push.js';
import { assembleExample, fileEntry, layerPlan } from '../support/oci.js';
import { testAccess, type TestAccess } from '../support/registry-access.js';
import {
  bytesOf,
  end,
  refuse,
  startStandIn,
  type Intercept,
  type Seen,
  type StandIn,
  type StandInOptions,
} from '../support/stand-in-registry.js';
import { tempFolder } from '../support/temp-folder.js';

// Several pieces on the wire.
const INCOMPRESSIBLE = Buffer.concat(
  Array.from({ length: 10_000 }, (_, i) => createHash('sha256').update(String(i)).digest()),
);
const HTML = '<!DOCTYPE html><html><title>Welcome</title></html>';
const isTag = ({ url, method }: Seen): boolean => method === 'PUT' && url.includes('/manifests/');
const isUpload = ({ method, url }: Seen): boolean => method === 'PUT' && url.includes('/uploads/');
const isBegin = ({ method }: Seen): boolean => method === 'POST';

interface Tried {
  readonly registry: StandIn;
  readonly access: TestAccess;
  readonly image: Image;
  readonly result: PushResult;
}

async function tryPush(
  options: StandInOptions,
  access: Partial<RegistryAccess> = {},
  tags = ['1'],
): Promise<Tried> {
  const registry = await startStandIn(options);
  const image = await assembleExample(tempFolder(), {
    layers: [layerPlan(fileEntry('/server', INCOMPRESSIBLE))],
  });
  const lent = testAccess(access);
  const named = tags.map((tag) => `${registry.host}/acme/server:${tag}`);
  return { registry, image, access: lent, result: await push({ images: [image], tags: named }, lent) };
}

/** The first requests of a kind are answered so, the rest by the registry. */
function first(
  count: number,
  isMeant: (seen: Seen) => boolean,
  answer: (response: ServerResponse) => void,
): Intercept {
  let left = count;
  return (seen, response) => {
    if (!isMeant(seen) || left === 0) return false;
    left -= 1;
    answer(response);
    return true;
  };
}

const always = (isMeant: (seen: Seen) => boolean, answer: (response: ServerResponse) => void): Intercept =>
  first(Infinity, isMeant, answer);

/** The message without the port, which differs from run to run. */
function said({ result, registry }: Tried): string {
  return (result.problem?.message ?? '').replaceAll(String(registry.port), 'PORT');
}

function hintOf({ result }: Tried): string {
  return (result.problem satisfies ActionError | undefined)?.hint ?? '';
}

describe('a registry that refuses', () => {
  const HERE = '127.0.0.1:PORT';
  it.each<[string, StandInOptions, Partial<RegistryAccess>, string, string]>([
    [
      'clients without a login',
      { login: { kind: 'basic', user: 'a', password: 'b' } },
      {},
      `${HERE}/acme/server takes a login to push, and there is none for it (401)`,
      'docker/login-action',
    ],
    [
      'a basic login',
      { login: { kind: 'basic', user: 'a', password: 'b' } },
      { username: 'a', password: 'wrong' },
      `${HERE}/acme/server does not accept the login of registry-username and registry-password to push (401)`,
      'Renew the password or token',
    ],
    [
      'a login at its token server',
      { login: { kind: 'bearer', user: 'a', password: 'b' } },
      { username: 'a', password: 'wrong' },
      `${HERE}/acme/server does not accept the login of registry-username and registry-password to push (401 UNAUTHORIZED: incorrect username or password)`,
      'Renew the password or token',
    ],
    [
      'the right to write',
      {
        intercept: always(isBegin, (response) => {
          refuse(response, 403, 'DENIED', 'installation not allowed');
        }),
      },
      { username: 'a', password: 'b' },
      `${HERE} does not let the login of registry-username and registry-password push ${HERE}/acme/server (403 DENIED: installation not allowed)`,
      'packages: write',
    ],
    [
      'a repository that is not there',
      {
        intercept: always(isBegin, (response) => {
          refuse(response, 404, 'NAME_UNKNOWN', 'no such repository');
        }),
      },
      {},
      `${HERE} has no repository for ${HERE}/acme/server (404 NAME_UNKNOWN: no such repository)`,
      'Create the repository',
    ],
    [
      'a large body, at a proxy before it',
      {
        intercept: always(isUpload, (response) => {
          response.setHeader('content-type', 'text/html');
          end(response, 413, HTML);
        }),
      },
      {},
      ' bytes is larger than 127.0.0.1:PORT takes (413)',
      'client_max_body_size',
    ],
    [
      'with words that would be commands to a runner',
      {
        intercept: always(isTag, (response) => {
          refuse(response, 400, 'MANIFEST_INVALID', 'a\n::error::b\u001b[31m');
        }),
      },
      {},
      `${HERE}/acme/server:1 was not pushed: ${HERE} refuses the tag 1 of ${HERE}/acme/server (400 MANIFEST_INVALID: a ::error::b [31m)`,
      'documents of the registry',
    ],
    [
      'in words of no known form',
      {
        intercept: always(isTag, (response) => {
          end(response, 422, 'x'.repeat(500));
        }),
      },
      {},
      `(422 ${'x'.repeat(200)}…)`,
      'documents of the registry',
    ],
    [
      'with an address elsewhere',
      {
        intercept: always(isBegin, (response) => {
          response.setHeader('location', 'https://other.example/');
          end(response, 301, '');
        }),
      },
      {},
      `${HERE} sends requests for ${HERE}/acme/server elsewhere (301)`,
      'Use the address of the registry itself',
    ],
  ])('%s', async (_, options, access, message, hint) => {
    const tried = await tryPush(options, access);
    expect(said(tried)).toContain(message);
    expect(hintOf(tried)).toContain(hint);
    expect(tried.result.moved).toEqual([]);
    expect(tried.registry.tags.size).toBe(0);
    // None of it gets better by trying again.
    expect(tried.access.waits).toEqual([]);
  });

  it.each([
    [
      400,
      'TAG_INVALID',
      "The image tag 'v1' already exists in the 'a' repository and cannot be overwritten because the repository is immutable.",
    ],
    [409, 'MANIFEST_INVALID', 'tag is immutable'],
    [412, 'PRECONDITION', 'Failed to process request due to 1 configured as immutable.'],
    [403, 'DENIED', 'Not enough permissions to delete/overwrite artifact'],
  ])('to change a tag (%i %s)', async (status, code, message) => {
    const intercept = always(isTag, (response) => {
      refuse(response, status, code, message);
    });
    const tried = await tryPush({ intercept }, {}, ['1', '2']);
    expect(said(tried)).toContain(
      'the tag 1 of 127.0.0.1:PORT/acme/server is there already and may not be changed',
    );
    expect(hintOf(tried)).toContain('Choose a tag that does not exist yet');
    expect(tried.result.moved).toEqual([]);
  });

  it('to change a tag, but has this very image under it', async () => {
    const registry = { current: undefined as StandIn | undefined };
    let count = 0;
    const intercept: Intercept = (seen, response) => {
      if (!isTag(seen)) return false;
      count += 1;
      if (count === 1) return false;
      refuse(response, 409, 'TAG_INVALID', 'tag is immutable');
      return true;
    };
    registry.current = await startStandIn({ intercept });
    const image = await assembleExample(tempFolder());
    const tag = `${registry.current.host}/a:1`;
    for (let round = 0; round < 2; round += 1) {
      expect(await push({ images: [image], tags: [tag] }, testAccess())).toEqual({
        digest: image.digest,
        moved: [tag],
      });
    }
    expect(count).toBe(2);
  });

  it('the second tag: the first is told', async () => {
    const isSecond = (seen: Seen): boolean => isTag(seen) && seen.url.endsWith('/2');
    const intercept = always(isSecond, (response) => {
      refuse(response, 403, 'DENIED', 'no');
    });
    const { result, registry, image } = await tryPush({ intercept }, {}, ['1', '2', '3']);
    expect(result.moved).toEqual([`${registry.host}/acme/server:1`]);
    expect(result.problem?.message).toContain(`${registry.host}/acme/server:2 was not pushed: `);
    expect([...registry.tags]).toEqual([['acme/server:1', image.digest]]);
  });
});

describe('secrets', () => {
  it('are shown in no message, even where the registry repeats them', async () => {
    const [username, password] = ['ann', 'p4ss "word" & more'];
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    for (const kind of ['basic', 'bearer'] as const) {
      const intercept: Intercept = (seen, response) => {
        if (!isTag(seen)) return false;
        refuse(response, 400, 'BAD', `you sent ${seen.authorization ?? ''}, that is ${password}`);
        return true;
      };
      const tried = await tryPush(
        { login: { kind, user: username, password }, intercept },
        { username, password },
      );
      expect(said(tried)).toMatch(/you sent (Basic|Bearer) \*\*\*, that is \*\*\*/);
      const all = [JSON.stringify(tried.result), ...tried.access.lines].join('\n');
      for (const secret of [password, basic, ...tried.registry.tokens]) expect(all).not.toContain(secret);
    }
  });
});

describe('a registry in trouble', () => {
  it.each([429, 500, 502, 503, 504])('%i: is asked again, more and more slowly', async (status) => {
    const intercept = first(3, isBegin, (response) => {
      end(response, status, 'busy');
    });
    const { result, access, registry } = await tryPush({ intercept });
    expect(result.problem).toBeUndefined();
    expect(registry.tags.size).toBe(1);
    expect(access.waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(1500);
    expect(access.lines[0]).toContain(`(${status} busy); trying again in 0.5 s`);
  });

  it.each<[string, (seen: Seen) => boolean]>([
    ['the look for a blob', ({ method }): boolean => method === 'HEAD'],
    ['the begin of an upload', isBegin],
    ['an upload', isUpload],
    ['a tag', isTag],
  ])('recovers from a 503 to %s', async (_, isMeant) => {
    const tried = await tryPush({
      intercept: first(1, isMeant, (response) => {
        end(response, 503, '');
      }),
    });
    expect(tried.result).toMatchObject({ moved: [`${tried.registry.host}/acme/server:1`] });
    expect(tried.access.waits).toEqual([500]);
  });

  it.each([
    ['7', 7000],
    ['Mon, 01 Jan 2024 00:00:30 GMT', 30_000],
    ['86400', 120_000],
    ['soon', 500],
  ])('is given the time that it asks for (Retry-After: %s)', async (value, ms) => {
    const intercept = first(1, isTag, (response) => {
      response.setHeader('retry-after', value);
      end(response, 429, '');
    });
    expect((await tryPush({ intercept })).access.waits).toEqual([ms]);
  });

  it('is given up after six attempts', async () => {
    const tried = await tryPush({
      intercept: always(isTag, (response) => {
        end(response, 500, 'oh');
      }),
    });
    expect(said(tried)).toBe(
      '127.0.0.1:PORT/acme/server:1 was not pushed: 127.0.0.1:PORT has a problem of its own with 127.0.0.1:PORT/acme/server (500 oh) (6 attempts)',
    );
    expect(tried.access.waits).toEqual([500, 1000, 2000, 4000, 8000]);
    expect(tried.registry.tags.size).toBe(0);
  });

  it('that dies in the middle of a blob gets it from the start, in a new upload', async () => {
    let deaths = 0;
    const intercept: Intercept = async ({ method, url, incoming }, response) => {
      if (method !== 'PUT' || !url.includes('/uploads/') || deaths === 2) return false;
      deaths += 1;
      for await (const chunk of incoming) {
        expect((chunk as Buffer).length).toBeGreaterThan(0);
        break;
      }
      response.destroy();
      return true;
    };
    const { result, registry } = await tryPush({ intercept });
    expect(result.problem).toBeUndefined();
    expect(deaths).toBe(2);
    const uploads = registry.seen.filter(isUpload).map(({ url }) => url);
    expect(new Set(uploads).size).toBe(uploads.length);
  });

  it('that never takes a blob whole is named with what happened', async () => {
    const tried = await tryPush({
      intercept: always(isUpload, (response) => {
        response.destroy();
      }),
    });
    expect(said(tried)).toMatch(
      /^127\.0\.0\.1:PORT broke the connection off \((ECONNRESET|EPIPE|UND_ERR_SOCKET)\) \(6 attempts\)$/,
    );
  });

  it('that took a tag and lost the answer has moved it', async () => {
    const intercept: Intercept = async (seen, response) => {
      if (!isTag(seen)) return false;
      const bytes = await bytesOf(seen.incoming);
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      current.registry?.tags.set('acme/server:1', digest);
      current.registry?.manifests.set(`acme/server@${digest}`, { type: 'x', bytes });
      response.destroy();
      return true;
    };
    const current: { registry?: StandIn } = {};
    const registry = await startStandIn({ intercept });
    current.registry = registry;
    const image = await assembleExample(tempFolder());
    const tag = `${registry.host}/acme/server:1`;
    expect(await push({ images: [image], tags: [tag] }, testAccess())).toEqual({
      digest: image.digest,
      moved: [tag],
    });
  });

  it('that does not answer is given up', async () => {
    const limits = { connectMs: 100, answerMs: 100, blobAnswerMs: 100, idleMs: 100 };
    const tried = await tryPush({ intercept: always(isTag, () => undefined) }, { limits });
    expect(said(tried)).toContain(
      '127.0.0.1:PORT gave no answer in time (UND_ERR_HEADERS_TIMEOUT) (6 attempts)',
    );
  });
});

describe('what is no registry', () => {
  it.each<[string, Intercept, string]>([
    [
      'a web server with a page for everything',
      always(
        () => true,
        (response) => {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          end(response, 200, HTML);
        },
      ),
      'does not answer as a registry, but with a web page',
    ],
    [
      'a web server with a page for what it does not have',
      always(
        ({ method }) => method !== 'HEAD',
        (response) => {
          end(response, 404, HTML);
        },
      ),
      'does not answer as a registry, but with a web page (404)',
    ],
    [
      'a server that takes everything',
      always(
        ({ method }) => method !== 'HEAD',
        (response) => {
          end(response, 200, '{}');
        },
      ),
      'answers in a way that makes no sense to the blob',
    ],
    [
      'one that does not say where to upload to',
      always(isBegin, (response) => {
        end(response, 202, '');
      }),
      'the registry begins an upload, but does not say where',
    ],
    [
      'one that names an address that is none',
      always(isBegin, (response) => {
        response.setHeader('location', 'http://[');
        end(response, 202, '');
      }),
      'names an address that makes no sense',
    ],
    [
      'one that names no token server',
      always(
        () => true,
        (response) => {
          response.setHeader('www-authenticate', 'Bearer realm="nowhere"');
          end(response, 401, '');
        },
      ),
      'names no token server, but "nowhere"',
    ],
    [
      'one that stores something else',
      always(isTag, (response) => {
        response.setHeader('docker-content-digest', 'sha256:0');
        end(response, 201, '');
      }),
      'the registry took the tag 1 of 127.0.0.1:PORT/acme/server, but stored it as sha256:0',
    ],
  ])('%s', async (_, intercept, message) => {
    const tried = await tryPush({ intercept });
    expect(said(tried)).toContain(message);
    expect(tried.result.moved).toEqual([]);
  });

  it.each([
    ['gives no token', '{"token":""}', 200, 'gives no token'],
    ['gives a page', HTML, 200, 'gives no token'],
    ['gives a token with a line break', '{"token":"a\\nb"}', 200, 'gives no token'],
    ['fails', 'oh', 400, '(400 oh)'],
  ])('a token server that %s', async (_, body, status, message) => {
    const intercept = always(
      ({ url }) => url.startsWith('/token'),
      (response) => {
        end(response, status, body);
      },
    );
    const tried = await tryPush({ login: { kind: 'bearer', user: 'a', password: 'b' }, intercept });
    expect(said(tried)).toContain(message);
  });

  async function pushTo(host: string): Promise<PushResult> {
    const image = await assembleExample(tempFolder());
    return push({ images: [image], tags: [`${host}/a:1`] }, testAccess());
  }

  async function listen(greeting: string | undefined): Promise<number> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      if (greeting !== undefined) socket.end(greeting);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    return (server.address() as AddressInfo).port;
  }

  it('a server of another kind', async () => {
    const port = await listen('SSH-2.0-OpenSSH_9.2\r\n');
    expect((await pushTo(`127.0.0.1:${port}`)).problem?.message).toMatch(
      /^127\.0\.0\.1:\d+ does not answer as an HTTP server \(HPE_/,
    );
  });

  it('a port where nothing listens', async () => {
    const { problem } = await pushTo('127.0.0.1:1');
    expect(problem?.message).toBe('127.0.0.1:1 refuses the connection (ECONNREFUSED) (6 attempts)');
    expect(problem?.hint).toContain('See whether the registry is running');
  });

  it('a name that nobody knows', async () => {
    const { problem } = await pushTo('registry.invalid');
    expect(problem?.message).toContain('registry.invalid has no address: ');
  });
});
