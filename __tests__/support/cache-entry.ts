// The action's third entry as JavaScript that this Node runs: it uses packages alone, so its types are all there is to
// take away.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const ROOT = join(import.meta.dirname, '../..');

/** Path of the entry, below node_modules so that it finds its packages. */
export function cacheEntry(): string {
  const source = readFileSync(join(ROOT, 'src/cache.ts'), 'utf8');
  const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 };
  const { outputText } = transpileModule(source, { compilerOptions });
  const folder = join(ROOT, 'node_modules/.cache/go-scratch-image');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `cache-${process.pid}.mjs`);
  writeFileSync(file, outputText);
  return file;
}
