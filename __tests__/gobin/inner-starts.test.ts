import { expect, it } from 'vitest';
import { STARTS } from '../../src/gobin/areas.js';
import { dropInnerStarts } from '../../src/gobin/inner-starts.js';

const TABLE = 7;
const CHANCE = 9;

/** The starts that are left of these, by their places. */
function left(
  starts: Readonly<Record<number, number>>,
  address = 0x500000,
): Readonly<Record<number, number>> {
  const owners = new Uint16Array(20_000);
  for (const [at, owner] of Object.entries(starts)) owners[Number(at)] = owner;
  dropInnerStarts({ address, owners });
  return Object.fromEntries([...owners.entries()].filter(([, owner]) => owner !== 0));
}

it('takes out what points far into a table, again and again', () => {
  expect(left({ 64: TABLE, 5001: CHANCE, 9000: CHANCE, 9024: STARTS })).toEqual({ 64: TABLE, 9024: STARTS });
});

it('keeps what is near: parts of a variable, and small ones', () => {
  const near = { 64: TABLE, 72: CHANCE, 4159: CHANCE };
  expect(left(near)).toEqual(near);
  expect(left({ ...near, 4161: CHANCE })).toEqual(near);
});

it('keeps what the linker could have put there', () => {
  const aligned = { 64: TABLE, 8192: CHANCE };
  expect(left(aligned)).toEqual(aligned);
  // In memory, not in the file.
  expect(left({ 56: TABLE, 8184: CHANCE, 8192: CHANCE, 16384: CHANCE }, 0x500008)).toEqual({
    56: TABLE,
    8184: CHANCE,
    8192: CHANCE,
  });
});

it('knows nothing before the first aligned start', () => {
  expect(left({ 9001: CHANCE })).toEqual({ 9001: CHANCE });
});
