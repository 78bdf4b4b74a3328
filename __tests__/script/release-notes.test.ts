// How a release's notes are cut from the changelog.

import { describe, expect, it } from 'vitest';
import { cutNotes } from '../../script/release-notes.ts';

const CHANGELOG = `# Changelog

## Unreleased

- What is to come.

## 1.2.0 (2026-01-02)

The second one.

### Details

- A detail.

## [1.1.0] - 2026-01-01

- The first one.

## 1.0.0
`;

describe('the notes of a release', () => {
  it('are the text below its heading, lower headings included', () => {
    expect(cutNotes(CHANGELOG, 'v1.2.0')).toBe('The second one.\n\n### Details\n\n- A detail.');
  });

  it('may stand below a heading in brackets', () => {
    expect(cutNotes(CHANGELOG, '1.1.0')).toBe('- The first one.');
  });

  it.each([
    ['1.2', 'has no section for 1.2'],
    ['v2.0.0', 'has no section for 2.0.0'],
    ['1.0.0', 'says nothing of 1.0.0'],
  ])('are an error for %s', (version, message) => {
    expect(() => cutNotes(CHANGELOG, version)).toThrow(message);
  });
});
