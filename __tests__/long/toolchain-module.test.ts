// Go releases as modules, fetched through the module proxy that this machine uses.

import { expect, it } from 'vitest';
import { readFetchSettings } from '../../src/go/fetch.js';
import { findToolchain } from '../../src/toolchain/find.js';
import type { Toolchain } from '../../src/toolchain/toolchain.js';
import { goEnv, runGo } from '../support/go-tool.js';
import { tempFolder } from '../support/temp-folder.js';

async function find(value: string, env: Record<string, string> = {}): Promise<Toolchain> {
  return findToolchain(
    { value, from: 'input' },
    {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], GOMODCACHE: goEnv('GOMODCACHE'), ...env },
      fetch: await readFetchSettings(process.env, {}),
      downloadBaseUrl: 'http://127.0.0.1:9',
      tempDir: tempFolder(),
      signal: new AbortController().signal,
      log: () => undefined,
    },
  );
}

it.each([
  ['an exact release', '1.22.12', /^go1\.22\.12$/],
  ['the newest patch of a minor release', '1.24', /^go1\.24\.(?:1[0-9]|[2-9][0-9])$/],
])('fetches %s, and the settings of the user neither help nor hinder', async (_, value, expected) => {
  const found = await find(value, { GOTOOLCHAIN: 'local', GOFLAGS: '-mod=vendor', GOPROXY: 'off' });
  expect(found).toMatchObject({ from: 'toolchain module', env: { GOTOOLCHAIN: 'local' } });
  expect(found.version).toMatch(expected);
  const env = { ...found.env, PATH: '', HOME: '' };
  expect(runGo(['version'], { cwd: tempFolder(), env, command: found.command }).output[0]).toContain(
    found.version,
  );
});

it('says what the proxy said where there is no such release', async () => {
  await expect(find('1.22.99')).rejects.toThrow(/toolchain module: .*go1\.22\.99.*(?:404|403|not found)/i);
});
