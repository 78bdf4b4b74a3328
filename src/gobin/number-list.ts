// A list of numbers that grows without a box for each.

/** Numbers of up to 2^53, in the order they were pushed. */
export class NumberList {
  #values = new Float64Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(i: number): number {
    return this.#values[i] ?? 0;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** A copy of its own length. */
  toArray(): Float64Array {
    return this.#values.slice(0, this.#length);
  }
}
