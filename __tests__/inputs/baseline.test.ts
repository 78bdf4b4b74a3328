import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { parseBaseline } from '../../src/inputs/baseline.js';

const parse = (text: string): unknown => parseBaseline({ name: 'baseline', text });

describe('the baseline', () => {
  it.each([
    ['', undefined],
    ['auto', { kind: 'auto' }],
    ['build', { kind: 'build' }],
    ['none', { kind: 'none' }],
    ['old/report.json', { kind: 'file', path: 'old/report.json' }],
    ['./report', { kind: 'file', path: './report' }],
    ['../report', { kind: 'file', path: '../report' }],
    ['/tmp/report', { kind: 'file', path: '/tmp/report' }],
    ['ghcr.io/acme/server:latest', { kind: 'image', reference: 'ghcr.io/acme/server:latest' }],
    ['server:1', { kind: 'image', reference: 'server:1' }],
  ])('%j', (text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  it.each(['GHCR.io/Acme/Server', 'a b', 'auto\nbuild', 'Auto', 'bulid'])('%j is refused', (text) => {
    expect(() => parse(text)).toThrow(InputError);
  });
});
