// The package in the name of a function, as the linker writes names: cmd/internal/objabi/path.go and the comment on
// debug/gosym.Sym.PackageName. Works on bytes, because a program has tens of thousands of names.

const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const BRACKET = 0x5b;
const PARENTHESIS = 0x28;
const NUL = 0;

/** No import path is longer; a name is looked at no further. */
export const MAX_PATH_BYTES = 4096;

/**
 * Where the package path ends that a name at `start` begins with; `start` where it has none, as the names have that
 * the compiler makes ("type:.eq.…", "go:struct {…}.M", "go.struct {…}.M") and many in assembly ("gogo").
 */
export function findPackageEnd(bytes: Uint8Array, start: number, limit: number): number {
  let slash = start - 1;
  let end = start;
  // Type arguments and receivers may name other packages: what counts stands before the first of them.
  for (; end < limit; end++) {
    const byte = bytes[end];
    if (byte === NUL || byte === BRACKET || byte === PARENTHESIS) break;
    if (byte === COLON) return start;
    if (byte === SLASH) slash = end;
  }
  // The linker writes dots of a path's last element as %2e.
  for (let i = slash + 1; i < end; i++) {
    if (bytes[i] === DOT) return isReserved(bytes, start, i) ? start : i;
  }
  return start;
}

// "go." and "type." are what Go up to 1.19 writes for "go:" and "type:"; no package has these names.
function isReserved(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length !== 2 && length !== 4) return false;
  const name = latin1(bytes, start, end);
  return name === 'go' || name === 'type';
}

/** The import path behind an escaped one: "gopkg.in/yaml%2ev3" is gopkg.in/yaml.v3. */
export function unescapePath(path: string): string {
  if (!path.includes('%')) return path;
  const raw = path.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(raw, 'latin1').toString('utf8');
}

/** Bytes as text, each byte one character. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.toString('latin1', start, end);
}
