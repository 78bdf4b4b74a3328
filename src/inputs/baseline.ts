// The input `baseline`: what to compare with.

import type { BaselineInput } from '../baseline/baseline.js';
import { parseReference } from '../oci/reference.js';
import { parseWith, quote, refusal, valueOf, type Field } from './field.js';

/** `auto`, `build`, `none`, a report file (`./old.json`, `/tmp/x`, or ending with .json), else an image; undefined where it is empty. */
export function parseBaseline(field: Field): BaselineInput | undefined {
  const text = valueOf(field);
  if (text === undefined) return undefined;
  if (text === 'auto' || text === 'build' || text === 'none') return { kind: text };
  if (/^\.{0,2}\//.test(text) || text.endsWith('.json')) return { kind: 'file', path: text };
  // A single word is a misspelt one of the three rather than an image on Docker Hub.
  if (!/[/:@]/.test(text)) {
    throw refusal(
      field,
      `${quote(text)} is neither auto, build or none, nor an image, nor a report file`,
      'Write an image with a tag, such as ghcr.io/acme/server:latest, or a file that ends with .json.',
    );
  }
  parseWith(field, text, parseReference);
  return { kind: 'image', reference: text };
}
