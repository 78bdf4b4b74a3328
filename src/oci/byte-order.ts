// The one order that everything in an image is sorted by. It is that of the UTF-8 bytes, as `LC_ALL=C sort` has
// it: JavaScript's own order, by UTF-16 units, differs beyond U+D800, and that of a locale everywhere.

/** Compares two texts by their UTF-8 bytes; for `sort`. */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
