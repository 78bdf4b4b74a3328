import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

it('has the inputs and outputs of both action.yml in their README', () => {
  const check = (): string =>
    execFileSync(process.execPath, [join(root, 'script/readme-tables.ts'), '--check'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(check).not.toThrow();
});

const documents = ['README.md', 'comment/README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].concat(
  readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
);

it.each(documents)('has no broken link to a file in %s', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, target = '']) => target);
  const missing = targets.filter((target) => !existsSync(join(root, dirname(document), target)));
  expect(missing).toEqual([]);
});
