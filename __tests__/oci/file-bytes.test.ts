import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFileBytes, writeFileBytes } from '../../src/oci/file-bytes.js';
import { CHUNK_SIZE } from '../../src/oci/through.js';
import { tempFolder } from '../support/temp-folder.js';

it.each([0, 1, CHUNK_SIZE - 1, CHUNK_SIZE, CHUNK_SIZE + 1, 3 * CHUNK_SIZE + 7])(
  'reads and writes %d bytes as they are, in chunks',
  async (size) => {
    const folder = tempFolder();
    const bytes = randomBytes(size);
    writeFileSync(join(folder, 'in'), bytes);
    const chunks = [...readFileBytes(join(folder, 'in'))];
    expect(Math.max(0, ...chunks.map(({ length }) => length))).toBeLessThanOrEqual(CHUNK_SIZE);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
    await writeFileBytes(join(folder, 'out'), readFileBytes(join(folder, 'in')));
    expect(readFileSync(join(folder, 'out')).equals(bytes)).toBe(true);
  },
);

it('reads what was added to a file in the meantime, so that whoever counts notices', () => {
  const file = join(tempFolder({ in: 'one ' }), 'in');
  const read: Uint8Array[] = [];
  for (const chunk of readFileBytes(file)) {
    if (read.length === 0) appendFileSync(file, 'and a longer rest');
    read.push(chunk);
  }
  expect(Buffer.concat(read).toString()).toBe('one and a longer rest');
});

it('replaces a file, unless that is refused', async () => {
  const folder = tempFolder({ there: 'old and longer' });
  const file = join(folder, 'there');
  await writeFileBytes(file, [Buffer.from('new')]);
  expect(readFileSync(file, 'utf8')).toBe('new');
  await expect(writeFileBytes(file, [Buffer.from('x')], { flags: 'wx' })).rejects.toThrow('EEXIST');
  expect(readFileSync(file, 'utf8')).toBe('new');
});

it('gives the error of the content on, and of the file system', async () => {
  const folder = tempFolder();
  const breaks = function* (): Generator<Uint8Array> {
    yield Buffer.from('a');
    throw new Error('cut off');
  };
  await expect(writeFileBytes(join(folder, 'a'), breaks())).rejects.toThrow('cut off');
  await expect(writeFileBytes(join(folder, 'no/b'), [])).rejects.toThrow('ENOENT');
  expect(() => [...readFileBytes(join(folder, 'nothing'))]).toThrow('ENOENT');
});

it('lets others have their turn while it writes much', async () => {
  const file = join(tempFolder(), 'large');
  const chunk = Buffer.alloc(CHUNK_SIZE);
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await writeFileBytes(
    file,
    Array.from({ length: 400 }, () => chunk),
  );
  clearInterval(timer);
  expect(statSync(file).size).toBe(400 * CHUNK_SIZE);
  expect(turns).toBeGreaterThan(0);
});

it('has the mode that it is given', async () => {
  const file = join(tempFolder(), 'program');
  await writeFileBytes(file, [], { mode: 0o700 });
  // Windows knows no others.
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o700);
});
