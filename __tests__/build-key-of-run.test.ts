import { describe, expect, it } from 'vitest';
import { keyOf } from '../src/build-key-of-run.js';
import { makePlan } from '../src/make-plan.js';
import { inputsOf, readRunInputs } from '../src/run-inputs.js';
import { inputVariables } from './support/runner-inputs.js';

/** The key of a step that builds server and tool. */
async function keyWith(perImage: string): Promise<string> {
  const inputs = await readRunInputs(inputVariables({ 'per-image': perImage }));
  const programs = ['server', 'tool'].map((name) => {
    const own = inputsOf(inputs, name);
    const source = { contextDir: '/r', workdir: '.', pkg: `./cmd/${name}`, modulePath: 'm', workspace: '/r' };
    const found = { name, source, files: { goMod: '/r/go.mod' }, goRequirementFromFiles: undefined };
    return { inputs: own, plan: makePlan(own, found, { env: {}, arch: 'x64' }), tags: [], extras: [] };
  });
  return keyOf({ inputs, programs });
}

describe('the key of a run', () => {
  it.each([
    ['ldflags', 'server: {ldflags: -w}'],
    ['strip', 'server: {strip: false}'],
    ['files', 'server: {files: "a:/a"}'],
    ['tzdata', 'tool: {tzdata: true}'],
  ])('is another where %s of one program are others', async (_, perImage) => {
    expect(await keyWith(perImage)).not.toBe(await keyWith(''));
  });

  it('is another for the one and for the other program', async () => {
    expect(await keyWith('server: {strip: false}')).not.toBe(await keyWith('tool: {strip: false}'));
  });

  it.each([
    'server: {max-size: 1MB, expose: 80, cmd: [up]}',
    'server: {strip: true}',
    'server: {ignore-findings: packed, html-file: a.html}',
  ])('is the same with %s, which changes nothing that is built', async (perImage) => {
    expect(await keyWith(perImage)).toBe(await keyWith(''));
  });
});
