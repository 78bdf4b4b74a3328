// A blob on its way in or out. Its last piece is held back until digest and size are seen to be right, so that
// whoever takes the bytes never has all of a wrong blob.

import { Meter, type ByteStream } from '../oci/digest.js';
import type { Descriptor } from '../oci/types.js';

/** The bytes of `source`; fails with what `refuse` makes of the difference where they are not those of the descriptor. */
export async function* checkedStream(
  source: ByteStream,
  { digest, size }: Pick<Descriptor, 'digest' | 'size'>,
  refuse: (difference: string) => Error,
): AsyncGenerator<Uint8Array> {
  const meter = new Meter();
  let held: Uint8Array | undefined;
  for await (const chunk of meter.measure(source)) {
    if (meter.size > size) throw refuse(`it has more than ${size} bytes`);
    if (held !== undefined) yield held;
    held = chunk;
  }
  if (meter.size !== size) throw refuse(`it has ${meter.size} bytes instead of ${size}`);
  if (meter.digest !== digest) throw refuse(`its digest is ${meter.digest} instead of ${digest}`);
  if (held !== undefined) yield held;
}
