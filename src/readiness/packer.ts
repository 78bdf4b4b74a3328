// Recognises a file that UPX has packed, by the mark of its loader (UPX source: src/stub/src/include/header.S, l_info).

const MARK = Buffer.from('UPX!');
/** The mark stands behind the program headers and once more at the end of the file. */
const HEAD_BYTES = 4096;
const TAIL_BYTES = 64;

/** "UPX", or undefined. `bytes` is the whole file. */
export function findPacker(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  const tail = Buffer.from(bytes.subarray(-TAIL_BYTES));
  return head.includes(MARK) && tail.includes(MARK) ? 'UPX' : undefined;
}
