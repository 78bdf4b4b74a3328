// The bill of materials names what `go version -m` prints, for a program really built and for one with modules from
// elsewhere, whose build info is written by hand.

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseElf } from '../../src/elf/file.js';
import { bytesSource } from '../../src/elf/source.js';
import { findBuildInfo } from '../../src/gobin/build-info.js';
import { renderSbom } from '../../src/report/sbom.js';
import { buildElf } from '../support/elf.js';
import { framed, inlineBuildInfo } from '../support/elf-build-info.js';
import { openWorkshop, outputOf, type Workshop } from '../support/elf-programs.js';

const SUM = 'h1:fxVm/GzAzEWqLHuvctI91KS9hhNmmWOoWu0XTYJS7CA=';
const BY_HAND = framed(
  `path\texample.com/a/cmd\nmod\texample.com/a\tv1.0.0\th1:a=\ndep\texample.com/b\tv0.1.0\t${SUM}\n` +
    `dep\tgopkg.in/yaml.v3\tv3.0.1\n=>\texample.com/yaml\tv3.0.2\t${SUM}\nbuild\tGOOS=linux\n`,
);

interface Document {
  readonly components: readonly {
    readonly name: string;
    readonly version?: string;
    readonly hashes?: readonly { readonly content: string }[];
  }[];
  readonly metadata: { readonly component: { readonly name: string } };
}

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
  workshop.write({
    'app/go.mod':
      'module example.com/app\n\ngo 1.19\n\nrequire example.com/dep v0.1.0\n\nreplace example.com/dep => ../dep\n',
    'app/main.go': 'package main\n\nimport "example.com/dep"\n\nfunc main() { println(dep.Seven()) }\n',
    'dep/go.mod': 'module example.com/dep\n\ngo 1.19\n',
    'dep/dep.go': 'package dep\n\nfunc Seven() int { return 7 }\n',
  });
  workshop.goBuild({ folder: 'app', output: 'built' });
  const byHand = join(workshop.folder, 'by-hand');
  writeFileSync(byHand, buildElf({ data: inlineBuildInfo('go1.26.8', BY_HAND) }));
  chmodSync(byHand, 0o755);
});

afterAll(() => {
  workshop.remove();
});

describe('the bill of materials agrees with go version -m', () => {
  it.each(['built', 'by-hand'])('on a program %s', async (name) => {
    const file = join(workshop.folder, name);
    const buildInfo = findBuildInfo(parseElf(bytesSource(readFileSync(file))));
    if (buildInfo === undefined) throw new Error(`${file} has no build info`);
    const document = JSON.parse(await renderSbom({ buildInfo, sha256: '00'.repeat(32), name })) as Document;
    const printed = readPrinted(outputOf('go', 'version', '-m', file));
    expect(printed.modules.length).toBeGreaterThan(0);
    expect(
      document.components.map(
        (each) =>
          `${each.name} ${each.version ?? ''} ${each.hashes?.map(({ content }) => content).join() ?? ''}`,
      ),
    ).toEqual([...printed.modules, `std ${printed.release} `].sort());
    expect(document.metadata.component.name).toBe(printed.main);
  });
});

/** Modules as "path version hash": of a replaced one what takes its place, of one in a folder its path alone. */
function readPrinted(text: string): { release: string; main: string; modules: string[] } {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const modules: string[] = [];
  let main = '';
  for (const line of lines) {
    const [word, path = '', version = '', sum = ''] = line.slice(1).split('\t');
    if (word === 'mod') main = path;
    if (word === 'dep') modules.push(`${path} ${version} ${hexOf(sum)}`);
    if (word !== '=>') continue;
    const replaced = modules.pop() ?? '';
    modules.push(
      path.startsWith('.') ? `${replaced.split(' ')[0] ?? ''}  ` : `${path} ${version} ${hexOf(sum)}`,
    );
  }
  return { release: first.slice(first.indexOf(': ') + 2), main, modules };
}

function hexOf(sum: string): string {
  return Buffer.from(sum.replace('h1:', ''), 'base64').toString('hex');
}
