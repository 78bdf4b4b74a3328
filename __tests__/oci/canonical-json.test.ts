import { describe, expect, it } from 'vitest';
import { canonicalJson, encodeDocument } from '../../src/oci/canonical-json.js';

describe('canonicalJson', () => {
  it.each<[string, unknown, string]>([
    [
      'sorts keys on every level',
      { b: { d: 1, c: [{ z: 1, a: 2 }] }, a: null },
      '{"a":null,"b":{"c":[{"a":2,"z":1}],"d":1}}',
    ],
    ['leaves out what is undefined', { a: undefined, b: 1 }, '{"b":1}'],
    ['keeps the order of lists', [3, 1, 2], '[3,1,2]'],
    ['sorts keys that look like numbers as text', { 9: 'b', 10: 'a' }, '{"10":"a","9":"b"}'],
    [
      'sorts by UTF-8 bytes, not by UTF-16 units',
      { '\u{1f600}': 1, '\uff5e': 2 },
      '{"\uff5e":2,"\u{1f600}":1}',
    ],
    ['escapes what JSON escapes', { 'a"': '\n<\u2028' }, '{"a\\"":"\\n<\u2028"}'],
    [
      'takes __proto__ for a name like any other',
      JSON.parse('{"__proto__":1,"a":2}'),
      '{"__proto__":1,"a":2}',
    ],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('does not depend on the order of insertion', () => {
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });
});

describe('encodeDocument', () => {
  it('gives UTF-8 without a line end', () => {
    expect(Buffer.from(encodeDocument({ k: 'ü' })).toString('hex')).toBe('7b226b223a22c3bc227d');
  });
});
