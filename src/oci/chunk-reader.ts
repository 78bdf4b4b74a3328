// The one place that takes bytes from a stream in the portions that a format wants, with the offset for errors.

import { FormatError } from '../errors.js';
import type { ByteStream } from './digest.js';

/** Reads a stream of bytes from its start to its end. */
export class ChunkReader {
  readonly #chunks: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);
  #offset = 0;
  #failure: { readonly error: unknown } | undefined;

  readonly #name: string;

  /** `name` is what errors call the stream: "layer 1". */
  constructor(source: ByteStream, name: string) {
    this.#name = name;
    this.#chunks =
      Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  }

  /** How many bytes have been read. */
  get offset(): number {
    return this.#offset;
  }

  /** Exactly this many bytes, together; a FormatError where the stream ends before. For small portions. */
  async exactly(length: number): Promise<Buffer> {
    const portions: Uint8Array[] = [];
    for await (const portion of this.upTo(this.#offset + length)) portions.push(portion);
    return Buffer.concat(portions);
  }

  /**
   * The bytes from here up to an offset, as they come; a FormatError where the stream ends before. Up to its end
   * where the offset is Infinity.
   */
  async *upTo(end: number): AsyncGenerator<Uint8Array> {
    while (this.#offset < end) {
      const portion = await this.#take(end - this.#offset);
      if (portion === undefined) {
        if (end === Infinity) return;
        throw new FormatError(
          `${this.#name} ends at offset ${this.#offset}, ${end - this.#offset} bytes too early`,
        );
      }
      yield portion;
    }
  }

  /** Skips the bytes up to an offset; a FormatError where the stream ends before. */
  async skipTo(end: number): Promise<void> {
    const skipped = this.upTo(end);
    while ((await skipped.next()).done !== true);
  }

  /** Closes the stream, wherever it is. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #take(atMost: number): Promise<Uint8Array | undefined> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#next();
      if (done === true) return undefined;
      this.#rest = value;
    }
    const portion = this.#rest.subarray(0, atMost);
    this.#rest = this.#rest.subarray(portion.length);
    this.#offset += portion.length;
    return portion;
  }

  // A generator that failed once says afterwards that it is done: that must not read as the stream's end.
  async #next(): Promise<IteratorResult<Uint8Array, unknown>> {
    if (this.#failure !== undefined) throw this.#failure.error;
    try {
      return await this.#chunks.next();
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }
}
