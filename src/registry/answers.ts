// What a registry says when it says no, and what to do about it: status and error codes of the distribution
// specification (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes), and how
// registries of the field differ from it.

import { parseObject } from '../json-object.js';
import type { ByteStream } from '../oci/digest.js';
import { RegistryError } from './failure.js';
import type { Clock } from './retry.js';
import { parseRetryAfter } from './retry.js';
import type { Answer } from './transport.js';

/** What was asked of a registry, for messages. */
export interface Purpose {
  readonly action: 'pull' | 'push';
  /** "ghcr.io/acme/server". */
  readonly name: string;
  /** What in it: "the tag 1.2", "the layer sha256:…". */
  readonly item: string;
  /** "the login of registry-username …", or undefined for none. */
  readonly login: string | undefined;
  /** Takes secrets out of a text. */
  readonly hide: (text: string) => string;
}

interface RegistrySaid {
  /** Codes in upper case. */
  readonly codes: readonly string[];
  readonly text: string;
  readonly isHtml: boolean;
}

const TRANSIENT: readonly number[] = [408, 429, 500, 502, 503, 504];
const MAX_ERROR_SIZE = 64 * 1024;
const MAX_SHOWN = 200;

/** Reads an answer that is not the one hoped for, to its end. */
export async function describeRefusal(
  answer: Answer,
  purpose: Purpose,
  clock: Clock,
): Promise<RegistryError> {
  const { status } = answer;
  const said = await readError(answer, purpose.hide);
  const retryAfterMs = parseRetryAfter(answer.header('retry-after'), clock.now());
  const { what, hint } = explain(answer, said, purpose);
  const quoted = [String(status), said.text].filter((text) => text !== '').join(' ');
  return new RegistryError(`${what} (${quoted})`, {
    kind: 'answer',
    status,
    hint,
    isTransient: TRANSIENT.includes(status),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

interface Explanation {
  readonly what: string;
  readonly hint: string;
}

function explain(answer: Answer, said: RegistrySaid, purpose: Purpose): Explanation {
  const { action, name, item, login } = purpose;
  const { status } = answer;
  const has = (...codes: readonly string[]): boolean => codes.some((code) => said.codes.includes(code));
  const host = answer.url.host;
  if (status === 401) return loginNeeded(purpose);
  if (status === 429 || has('TOOMANYREQUESTS')) {
    return {
      what: `${host} has had too many requests, the last for ${name}`,
      hint: 'Wait, or log in for a higher limit.',
    };
  }
  if (action === 'push' && isImmutable(status, said)) {
    return {
      what: `${item} of ${name} is there already and may not be changed`,
      hint: 'Choose a tag that does not exist yet, or let the registry overwrite tags of this repository.',
    };
  }
  if (status === 403 || has('DENIED')) {
    const who = login ?? 'an anonymous client';
    return { what: `${host} does not let ${who} ${action} ${name}`, hint: PERMISSION[action] };
  }
  if (status === 413) {
    return {
      what: `${item} is larger than ${host} takes`,
      hint: 'Raise the limit of request bodies at the registry or the proxy before it (nginx: client_max_body_size).',
    };
  }
  if (said.isHtml && !TRANSIENT.includes(status)) return notARegistry(host);
  if (status === 404 || has('NAME_UNKNOWN')) return notFound(purpose, host);
  if (TRANSIENT.includes(status)) {
    return {
      what: `${host} has a problem of its own with ${name}`,
      hint: 'Run the job again later; see the status page or the log of the registry.',
    };
  }
  if (status >= 300 && status < 400) {
    return {
      what: `${host} sends requests for ${name} elsewhere`,
      hint: 'Use the address of the registry itself in tags.',
    };
  }
  if (status < 300) {
    return {
      what: `${host} answers in a way that makes no sense to ${item} of ${name}`,
      hint: 'Correct host and port in tags.',
    };
  }
  return {
    what: `${host} refuses ${item} of ${name}`,
    hint: 'Look the answer up in the documents of the registry.',
  };
}

const PERMISSION = {
  push: 'Use a login that may write there; on ghcr.io the job needs "permissions: packages: write", and the package must give this repository write access.',
  pull: 'Use a login that may read there.',
} as const;

function loginNeeded({ action, name, login }: Purpose): Explanation {
  return login === undefined
    ? {
        what: `${name} takes a login to ${action}, and there is none for it`,
        hint: 'Set registry-username and registry-password, or run docker/login-action before this step.',
      }
    : {
        what: `${name} does not accept ${login} to ${action}`,
        hint: 'Renew the password or token, and see that it is one for this registry.',
      };
}

function notFound({ action, name, item }: Purpose, host: string): Explanation {
  return action === 'push'
    ? {
        what: `${host} has no repository for ${name}`,
        hint: 'Create the repository at the registry first, or correct its name in tags.',
      }
    : {
        what: `${name} does not have ${item}`,
        hint: 'Correct the reference; a login may be needed to see it.',
      };
}

function notARegistry(host: string): Explanation {
  return {
    what: `${host} does not answer as a registry, but with a web page`,
    hint: 'Correct host and port in tags.',
  };
}

// Neither status nor code is settled: ECR 400 TAG_INVALID or 409, Harbor 412, Artifactory 403, Quay and GitLab 400.
function isImmutable(status: number, { codes, text }: RegistrySaid): boolean {
  if (![400, 403, 405, 409, 412].includes(status)) return false;
  return (
    codes.some((code) =>
      ['TAG_INVALID', 'TAG_IMMUTABLE', 'TAGALREADYEXISTS', 'PRECONDITION'].includes(code),
    ) || /immutable|already exists|cannot be overwritten|overwrit/i.test(text)
  );
}

async function readError(answer: Answer, hide: (text: string) => string): Promise<RegistrySaid> {
  const text = (await readUpTo(answer.body, MAX_ERROR_SIZE).catch(() => Buffer.alloc(0))).toString('utf8');
  const isHtml =
    /^text\/html\b/i.test(answer.header('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text);
  if (isHtml) return { codes: [], text: '', isHtml };
  const errors = listErrors(text);
  const codes = errors.map(({ code }) => code.toUpperCase()).filter((code) => code !== '');
  const words = errors.map(({ code, message }) => [code, message].filter((part) => part !== '').join(': '));
  return { codes, text: clean(hide(errors.length === 0 ? text : words.join('; '))), isHtml };
}

function listErrors(text: string): readonly { readonly code: string; readonly message: string }[] {
  const { errors } = parseObject(text) ?? {};
  if (!Array.isArray(errors)) return [];
  const word = (value: unknown): string => (typeof value === 'string' ? value : '');
  return errors
    .filter((error): error is Record<string, unknown> => typeof error === 'object' && error !== null)
    .map(({ code, message }) => ({ code: word(code), message: word(message) }));
}

// One line, without anything that a terminal or a runner would take for a command.
function clean(text: string): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}

/** The first bytes of a stream; the rest is not read. */
export async function readUpTo(stream: ByteStream, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}
