// What a scanner of one machine's code gives: the addresses of data that the code refers to.

/** Finds the addresses from `low` to before `high` that code refers to; others it may give as well. */
export type CodeScanner = (
  bytes: Uint8Array,
  code: {
    /** File offsets. */
    readonly start: number;
    readonly end: number;
    /** Of the first byte. */
    readonly address: number;
    readonly low: number;
    readonly high: number;
  },
  refer: (address: number) => void,
) => void;
