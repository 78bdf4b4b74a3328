// Modules in a folder that GOPROXY can name as file://, in the layout of `go help goproxy`, with the go.sum that
// belongs to them.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { sumOf } from './module-proxy.js';
import { tempFolder } from './temp-folder.js';

export interface ModuleStore {
  readonly goProxy: string;
  readonly goSum: string;
}

/** Stores modules ("example.com/x@v1.0.0" to its files, of which go.mod is one) for one test. */
export function storeModules(
  modules: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ModuleStore {
  const root = tempFolder();
  const sums: string[] = [];
  for (const [name, files] of Object.entries(modules)) {
    const [path = '', version = ''] = name.split('@');
    const folder = join(
      root,
      path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`),
      '@v',
    );
    const goMod = files['go.mod'] ?? '';
    const named = Object.entries(files).map(([file, text]) => [`${name}/${file}`, text] as const);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${version}.mod`), goMod);
    writeFileSync(
      join(folder, `${version}.info`),
      JSON.stringify({ Version: version, Time: '2024-01-01T00:00:00Z' }),
    );
    const zip = zipSync(Object.fromEntries(named.map(([file, text]) => [file, Buffer.from(text)])));
    writeFileSync(join(folder, `${version}.zip`), zip);
    sums.push(`${path} ${version} ${sumOf(Object.fromEntries(named))}`);
    sums.push(`${path} ${version}/go.mod ${sumOf({ 'go.mod': goMod })}`);
  }
  return { goProxy: `file://${root}`, goSum: `${sums.join('\n')}\n` };
}
