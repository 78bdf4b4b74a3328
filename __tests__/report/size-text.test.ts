import { describe, expect, it } from 'vitest';
import { describeSize } from '../../src/report/size-text.js';
import { exampleSize, sumOf } from '../support/size.js';

describe('the size section in the log', () => {
  it('says who owns the bytes and what will be missing', () => {
    expect(describeSize(exampleSize)).toEqual([
      { label: 'made of', text: '5,610,000  92.3 %  standard library' },
      { label: '', text: '  200,000   3.3 %  example.com/acme' },
      {
        label: '',
        text: '  139,000   2.3 %  gopkg.in/yaml.v3 v3.0.1 (259 kB with what only it brings in)',
      },
      { label: '', text: '  120,000   2.0 %  golang.org/x/text v0.36.0' },
      { label: '', text: '    5,000   0.1 %  tables that packages share' },
      { label: '', text: '    4,000   0.1 %  file format and alignment' },
      { label: '', text: '      626   0.0 %  not attributed' },
      { label: 'findings', text: 'no-ca-certificates: TLS client code without CA certificates (likely)' },
    ]);
  });

  it('rests on an example whose owners and sections add up to its file', () => {
    const { attribution } = exampleSize;
    expect(sumOf(attribution)).toBe(attribution.size);
    expect(attribution.sections.reduce((sum, { size }) => sum + size, 0)).toBe(attribution.size);
  });

  it('has one line for all that is not among the largest', () => {
    const modules = Array.from({ length: 12 }, (_, index) => ({ path: `m${index}`, own: 10, packages: 1 }));
    const texts = describeSize({ ...exampleSize, modules }).map(({ text }) => text);
    expect(texts.filter((text) => /m\d/.test(text))).toHaveLength(8);
    expect(texts).toContain('       40   0.0 %  4 other modules');
  });

  it('says why less is known, where it is', () => {
    const attribution = {
      ...exampleSize.attribution,
      owners: exampleSize.attribution.owners.filter(({ kind }) => kind !== 'package'),
      degraded: 'the line tables of Go 1.30 are not known yet',
    };
    expect(describeSize({ attribution, modules: [], findings: [], advice: [] })).toEqual([
      { label: 'made of', text: '5,000   0.1 %  tables that packages share' },
      { label: '', text: '4,000   0.1 %  file format and alignment' },
      { label: '', text: '  626   0.0 %  not attributed' },
      { label: 'note', text: 'the line tables of Go 1.30 are not known yet' },
    ]);
  });
});
