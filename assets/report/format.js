// Numbers as people read them, in the words of src/report/units.ts.

/** Exact bytes with commas between thousands: "6,078,626". */
export function formatBytes(bytes) {
  return String(bytes).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "6.08 MB", "221 kB", "512 B". */
export function formatSize(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  const kilobytes = Math.round(bytes / 1000);
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}

/** An exact change: "+1,024", "-512", "0". */
export function formatChange(bytes) {
  if (bytes === 0) return '0';
  return `${bytes < 0 ? '-' : '+'}${formatBytes(Math.abs(bytes))}`;
}

/** A change rounded for the eye: "+221 kB". */
export function formatSizeChange(bytes) {
  if (bytes === 0) return '0 B';
  return `${bytes < 0 ? '-' : '+'}${formatSize(Math.abs(bytes))}`;
}

/** A part of a whole: "92.3 %". */
export function formatShare(part, whole) {
  return `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} %`;
}

/** "1 package", "4 packages". */
export function counted(count, noun) {
  return `${formatBytes(count)} ${noun}${count === 1 ? '' : 's'}`;
}
