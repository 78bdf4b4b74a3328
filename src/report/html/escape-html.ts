// Text of unknown origin on its way into an HTML page: into its markup, or into the data that its script reads.

import { oneLine } from '../escape.js';

const SPECIAL = /[&<>"'`]/g;
// Whatever could end the element (</script>), open a comment in it (<!--), or end a line for old engines.
const SPECIAL_IN_DATA = /[<>&\u2028\u2029]/g;

/** Text for an element's content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return oneLine(text).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}

/** A value as JSON that is inert within a `script` element; it parses to the same value. */
export function dataAsScript(value: unknown): string {
  return JSON.stringify(value).replace(
    SPECIAL_IN_DATA,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
