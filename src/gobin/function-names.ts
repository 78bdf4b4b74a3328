// The names of the functions that are in a program, for questions such as "is time.LoadLocation linked in?".

/** Names of all functions of a program, those included that are only inlined into others. */
export interface FunctionNames {
  /** Whether a function has exactly this name, as the linker writes it: "os/exec.(*Cmd).Start". */
  readonly has: (name: string) => boolean;
  /** All names that match, in the order of the program. */
  readonly find: (pattern: RegExp) => readonly string[];
}

/** Of a file whose functions are not known. */
export const NO_FUNCTIONS: FunctionNames = { has: () => false, find: () => [] };

/** Looks into the bytes of funcnametab, where each name ends with a zero byte; they are decoded when asked for. */
export function functionNames(table: Uint8Array): FunctionNames {
  const buffer = Buffer.from(table.buffer, table.byteOffset, table.length);
  let names: readonly string[] | undefined;
  return {
    has(name) {
      if (name === '' || name.includes('\0')) return false;
      const wanted = `${name}\0`;
      return (
        buffer.indexOf(`\0${wanted}`, 'utf8') >= 0 ||
        buffer.subarray(0, Buffer.byteLength(wanted)).equals(Buffer.from(wanted))
      );
    },
    find(pattern) {
      names ??= buffer.toString('utf8').split('\0');
      return names.filter((name) => name !== '' && name.search(pattern) >= 0);
    },
  };
}
