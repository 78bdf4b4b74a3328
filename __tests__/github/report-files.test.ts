import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles, MOST_FILE_BYTES, readFileBounded } from '../../src/github/report-files.js';
import { tempFolder } from '../support/temp-folder.js';

function folderWithReports(): string {
  return tempFolder({
    'report.json': '1',
    'reports/a/report.json': '2',
    'reports/b/report.json': '3',
    'reports/b/deep/er/other.json': '4',
    'reports/b/notes.txt': '5',
    'secret/report.json': '6',
  });
}

describe('report files', () => {
  it.each([
    ['report.json', ['report.json']],
    ['./report.json', ['report.json']],
    ['reports', ['reports/a/report.json', 'reports/b/deep/er/other.json', 'reports/b/report.json']],
    ['reports/*/report.json', ['reports/a/report.json', 'reports/b/report.json']],
    ['reports/?/report.json', ['reports/a/report.json', 'reports/b/report.json']],
    ['reports/**/*.json', ['reports/a/report.json', 'reports/b/deep/er/other.json', 'reports/b/report.json']],
    ['**/other.json', ['reports/b/deep/er/other.json']],
    ['reports/b/**', ['reports/b/deep/er/other.json', 'reports/b/notes.txt', 'reports/b/report.json']],
    ['reports/*.json', []],
    ['reports/.*/report.json', []],
    ['missing', []],
    ['missing/*.json', []],
  ])('are found by %s', async (pattern, files) => {
    const root = folderWithReports();
    const found = await findFiles(pattern, root);
    expect(found.map((file) => relative(root, file).replaceAll('\\', '/'))).toEqual(files);
  });

  it('are found by an absolute path', async () => {
    const [root, elsewhere] = [folderWithReports(), folderWithReports()];
    expect(await findFiles(join(elsewhere, 'reports/a/*.json'), root)).toEqual([
      join(elsewhere, 'reports/a/report.json'),
    ]);
  });

  it.skipIf(process.platform === 'win32')('are never found or read through a link', async () => {
    const root = folderWithReports();
    symlinkSync(join(root, 'secret'), join(root, 'reports/linked'));
    symlinkSync(join(root, 'secret/report.json'), join(root, 'reports/a/linked.json'));
    for (const pattern of [
      'reports',
      'reports/**/*.json',
      'reports/*/*.json',
      'reports/a/linked.json',
      'reports/linked',
      'reports/linked/report.json',
      'reports/linked/*.json',
    ]) {
      const found = (await findFiles(pattern, root)).map((file) => relative(root, file));
      expect(found.filter((file) => file.includes('linked'))).toEqual([]);
    }
    await expect(readFileBounded(join(root, 'reports/a/linked.json'))).rejects.toThrow('ELOOP');
  });
});

describe('a report file', () => {
  it('is read up to a limit', async () => {
    const file = join(tempFolder(), 'large.json');
    writeFileSync(file, '');
    truncateSync(file, MOST_FILE_BYTES);
    expect(await readFileBounded(file)).toHaveLength(MOST_FILE_BYTES);
    truncateSync(file, MOST_FILE_BYTES + 1);
    await expect(readFileBounded(file)).rejects.toThrow('it has 33554433 bytes, more than 33554432');
  });

  it.skipIf(process.platform === 'win32')('is a file, not a folder and not a pipe', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'a'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await expect(readFileBounded(join(folder, 'a'))).rejects.toThrow('it is not a file');
    await expect(readFileBounded(join(folder, 'pipe'))).rejects.toThrow('it is not a file');
  });
});
