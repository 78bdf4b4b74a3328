// Numbers as people read them: the same words in every rendering, and the same on every machine (no locale).

/** Exact bytes with commas between thousands: "6,078,626". */
export function formatBytes(bytes: number): string {
  return String(bytes).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A size rounded for the eye: "6.08 MB" (of 10^6 bytes), below that "221 kB", below that "512 B". */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const kilobytes = Math.round(bytes / 1000);
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}

/** A duration from milliseconds: "0.3 s", "18.2 s", "2 min 5 s". */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A digest as a table shows it: its algorithm and the first twelve digits. */
export function shortDigest(digest: string): string {
  return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1…');
}

/** A part of a whole: "92.3 %"; "0.0 %" of nothing. */
export function formatShare(part: number, whole: number): string {
  return `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} %`;
}

/** A change in size rounded for the eye: "+221 kB", "-1.20 MB", "0 B". */
export function formatChange(bytes: number): string {
  if (bytes === 0) return formatSize(0);
  return `${bytes < 0 ? '-' : '+'}${formatSize(Math.abs(bytes))}`;
}
