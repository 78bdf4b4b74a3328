// JSON of unknown origin, read member by member: what is not of the expected type or is out of range is a FormatError
// that names the place. Nothing is taken over that was not asked for.

import { FormatError } from '../errors.js';

const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 200_000;

/** A value in a document, with the path that an error gives it: "sizes.images[0].name". */
export class JsonField {
  readonly #value: unknown;
  readonly path: string;

  constructor(value: unknown, path: string) {
    this.#value = value;
    this.path = path;
  }

  /** A member that must be there. */
  member(name: string): JsonField {
    const found = this.find(name);
    if (found === undefined) throw new FormatError(`${this.#memberPath(name)} is missing`);
    return found;
  }

  /** A member that may be missing; null counts as missing. */
  find(name: string): JsonField | undefined {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.#wrong('an object');
    if (!Object.hasOwn(value, name)) return undefined;
    const member: unknown = (value as Record<string, unknown>)[name];
    return member === null || member === undefined
      ? undefined
      : new JsonField(member, this.#memberPath(name));
  }

  list(): readonly JsonField[] {
    const value = this.#value;
    if (!Array.isArray(value)) throw this.#wrong('a list');
    if (value.length > LONGEST_LIST)
      throw new FormatError(`${this.path} has ${value.length} elements: too many`);
    return value.map((element: unknown, i) => new JsonField(element, `${this.path}[${i}]`));
  }

  text(): string {
    if (typeof this.#value !== 'string') throw this.#wrong('a text');
    if (this.#value.length > LONGEST_TEXT) {
      throw new FormatError(`${this.path} has ${this.#value.length} characters: too many`);
    }
    return this.#value;
  }

  /** A whole number that is not negative, such as a number of bytes. */
  count(): number {
    const value = this.#value;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw this.#wrong('a count');
    return value;
  }

  /** One of a few words. */
  word<T extends string>(allowed: readonly T[]): T {
    const found = allowed.find((word) => word === this.#value);
    if (found === undefined) throw this.#wrong(`one of ${allowed.join(', ')}`);
    return found;
  }

  #memberPath(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  #wrong(expected: string): FormatError {
    const found = JSON.stringify(this.#value);
    const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
    return new FormatError(`${this.path === '' ? 'the document' : this.path} is ${shown}, not ${expected}`);
  }
}

/** The document in a text. */
export function parseJson(text: string): JsonField {
  try {
    return new JsonField(JSON.parse(text), '');
  } catch (cause) {
    throw new FormatError(`it is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
