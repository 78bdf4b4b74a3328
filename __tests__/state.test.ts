import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveState } from '../src/save-state.js';
import { readState, STATE } from '../src/state.js';
import { tempFolder } from './support/temp-folder.js';

describe('the state for the post step', () => {
  it('is added to the file that the runner names, in the form of its file commands', () => {
    const file = join(tempFolder({ state: 'before\n' }), 'state');
    saveState('runId', 'abc', { GITHUB_STATE: file });
    saveState('comment', 'two\nlines', { GITHUB_STATE: file });
    const [before, ...blocks] = readFileSync(file, 'utf8')
      .replaceAll('\r\n', '\n')
      .split(/\n(?=run-id|comment)/);
    expect(before).toBe('before');
    expect(blocks.map(readBlock)).toEqual([
      { name: STATE.runId, value: 'abc' },
      { name: STATE.comment, value: 'two\nlines' },
    ]);
  });

  it('needs no file where there is no post step', () => {
    expect(() => {
      saveState('runId', 'abc', {});
    }).not.toThrow();
  });

  it('is read from the variables that the runner makes of it', () => {
    expect(readState('runId', { [`STATE_${STATE.runId}`]: 'abc' })).toBe('abc');
    expect(readState('runId', {})).toBe('');
  });
});

/** As the runner reads it: a name, then a value that ends with the delimiter on a line of its own. */
function readBlock(text: string): Readonly<Record<string, string | undefined>> {
  const { name, value } =
    /^(?<name>[\w-]+)<<(?<end>\S+)\n(?<value>[\s\S]*)\n\k<end>\n?$/.exec(text)?.groups ?? {};
  return { name, value };
}
