// A million damaged ELF files, for the long tier.

import { expect, it } from 'vitest';
import { buildElf, DATA_ADDRESS } from '../support/elf.js';
import { framed, inlineBuildInfo } from '../support/elf-build-info.js';
import { damage, randomNumbers, readAll } from '../support/elf-fuzz.js';
import { readTestdata, TESTDATA } from '../support/elf-testdata.js';

const FILES = 1_000_000;
const MINUTES = 60_000;

it(
  `reads ${FILES} damaged files without another error than its own`,
  () => {
    const modules = framed('path\ta\nmod\ta\t(devel)\t\nbuild\t-ldflags="-X a=b"\n');
    const samples = [
      ...TESTDATA.map(readTestdata),
      buildElf({
        data: inlineBuildInfo('go1.26.8', modules),
        sections: [{ name: '.go.buildinfo', address: DATA_ADDRESS, size: 1000 }],
      }),
    ];
    const random = randomNumbers(Number(process.env['GSI_FUZZ_SEED'] ?? 1));
    let results = 0;
    for (let i = 0; i < FILES; i++) {
      const sample = samples[i % samples.length] ?? new Uint8Array();
      if (readAll(damage(sample, random)).includes('result')) results++;
    }
    expect(results).toBeGreaterThan(FILES / 10);
    expect(results).toBeLessThan(FILES);
  },
  20 * MINUTES,
);
