import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readTimeZones } from '../../src/rootfs/time-zones.js';
import { tempFolder } from '../support/temp-folder.js';

function zip(files: Record<string, Uint8Array>): string {
  const file = join(tempFolder(), 'zoneinfo.zip');
  writeFileSync(file, zipSync(files, { level: 0 }));
  return file;
}

it('unpacks each zone to the folder that Go searches first', async () => {
  const zones = await readTimeZones(zip({ 'Europe/Berlin': Buffer.from('TZif2'), UTC: Buffer.from('TZif') }));
  expect(zones.map(({ path, ...rest }) => [path, 'size' in rest && rest.size])).toEqual([
    ['/usr/share/zoneinfo/Europe/Berlin', 5],
    ['/usr/share/zoneinfo/UTC', 4],
  ]);
});

it.each([['../etc/passwd'], ['/etc/passwd'], ['a b']])('refuses the name %s in the zip', async (name) => {
  await expect(readTimeZones(zip({ [name]: Buffer.from('x') }))).rejects.toThrow('has an unexpected name');
});

it('refuses a file that is not a zip', async () => {
  const file = join(tempFolder({ 'z.zip': 'not a zip' }), 'z.zip');
  await expect(readTimeZones(file)).rejects.toThrow('is not a readable zip file');
});

it('refuses an empty zip', async () => {
  await expect(readTimeZones(zip({}))).rejects.toThrow('is empty');
});
