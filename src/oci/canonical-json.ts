// JSON documents whose bytes depend on their content only. The keys of every object are sorted: a Docker daemon
// writes the members of an image config in this order too (it passes them through a map, which Go sorts), and a
// single rule leaves nothing to the order in which a value happened to be put together.

import { compareBytes } from './byte-order.js';

/** The bytes of a document: keys sorted, no white space, members that are undefined left out. */
export function encodeDocument(value: object): Uint8Array {
  return Buffer.from(canonicalJson(value));
}

/** The text of a JSON value, as `encodeDocument` writes it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
