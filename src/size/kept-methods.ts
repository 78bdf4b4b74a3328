// How many methods the linker drops, and what that says: where reflection may ask for any method by its name, it has to
// keep them all.

/**
 * Where a smaller share of the exported methods was dropped, unused ones stay in the binary. Measured on 60 programs:
 * 53 to 88 % are dropped where the linker may do so, 1.5 to 18 % where it may not.
 */
export const FEW_DROPPED = 1 / 3;
