// The bill of materials of real binaries names what `go version -m` prints. The Go release's own programs have
// modules with sums.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseElf } from '../../src/elf/file.js';
import { bytesSource } from '../../src/elf/source.js';
import { findBuildInfo } from '../../src/gobin/build-info.js';
import { renderSbom } from '../../src/report/sbom.js';
import { outputOf } from '../support/elf-programs.js';
import { goEnv } from '../support/go-tool.js';

interface Document {
  readonly components: readonly {
    readonly name: string;
    readonly version?: string;
    readonly hashes?: readonly { readonly content: string }[];
  }[];
  readonly metadata: { readonly component: { readonly name: string } };
}

describe('the bill of materials agrees with go version -m', () => {
  it.each(['go', 'gofmt'])('on %s', async (name) => {
    const file = join(goEnv('GOROOT'), 'bin', name);
    const buildInfo = findBuildInfo(parseElf(bytesSource(readFileSync(file))));
    if (buildInfo === undefined) throw new Error(`${file} has no build info`);
    const document = JSON.parse(await renderSbom({ buildInfo, sha256: '00'.repeat(32), name })) as Document;
    const [first = '', ...lines] = outputOf('go', 'version', '-m', file).trimEnd().split('\n');
    const printed = lines.map((line) => line.trim().split('\t'));
    const deps = printed
      .filter(([word]) => word === 'dep')
      .map(([, path, version, sum = '']) => `${path ?? ''} ${version ?? ''} ${hexOf(sum)}`);
    expect(deps.length).toBeGreaterThan(0);
    const release = first.slice(first.indexOf(': ') + 2).split(' ', 1)[0] ?? '';
    expect(
      document.components.map(
        (each) =>
          `${each.name} ${each.version ?? ''} ${each.hashes?.map(({ content }) => content).join() ?? ''}`,
      ),
    ).toEqual([...deps, `std ${release} `].sort());
    expect(document.metadata.component.name).toBe(printed.find(([word]) => word === 'mod')?.[1]);
  });
});

function hexOf(sum: string): string {
  return Buffer.from(sum.replace('h1:', ''), 'base64').toString('hex');
}
