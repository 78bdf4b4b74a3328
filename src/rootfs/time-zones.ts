// The time zone data of the image: the Go release's own lib/time/zoneinfo.zip, unpacked to the first folder that
// Go's time package searches (src/time/zoneinfo_unix.go). Unpacked, because the TZ variable is looked up only
// in folders: the ZONEINFO variable, which may name a zip, serves time.LoadLocation alone (src/time/zoneinfo.go).

import { readFile } from 'node:fs/promises';
import { FormatError } from '../errors.js';
import type { Entry } from '../oci/types.js';

export const ZONEINFO_PATH = '/usr/share/zoneinfo';

/** One entry for each time zone in the zip, e.g. /usr/share/zoneinfo/Europe/Berlin. */
export async function readTimeZones(zoneinfoZip: string): Promise<readonly Entry[]> {
  const { unzipSync } = await import('fflate');
  const files = Object.entries(unzip(zoneinfoZip, unzipSync, await readFile(zoneinfoZip)));
  const zones = files.filter(([name]) => !name.endsWith('/'));
  if (zones.length === 0)
    throw new FormatError('the time zone data of the Go release (zoneinfo.zip) is empty');
  return zones.map(([name, bytes]) => {
    if (!/^[A-Za-z0-9][\w+-]*(\/[\w+-]+)*$/.test(name)) {
      throw new FormatError(
        `the time zone data of the Go release (zoneinfo.zip) has an unexpected name: ${name}`,
      );
    }
    const path = `${ZONEINFO_PATH}/${name}`;
    return { type: 'file', path, mode: 0o644, uid: 0, gid: 0, size: bytes.length, content: { bytes } };
  });
}

type Unzip = (zip: Uint8Array) => Record<string, Uint8Array>;

function unzip(file: string, unzipSync: Unzip, zip: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(zip);
  } catch (cause) {
    throw new FormatError(`the time zone data of the Go release (${file}) is not a readable zip file`, {
      cause,
    });
  }
}
