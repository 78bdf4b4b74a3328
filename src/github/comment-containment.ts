// Whether a piece of Markdown ends where it began, so that what follows it in the comment is read as what it is.

// Without attributes: renderers here need none, and a quoted attribute could hide an end.
const PAIRED = new Set(['details', 'summary', 'code', 'sub']);
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const CODE_SPAN = /(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g;
const ANYTHING_LIKE_A_TAG = /<(\/?)([a-z][a-z0-9-]*)(>?)|<[/!?]/gi;

/**
 * Whether all fences and tags of the text are closed in it, it has no tag but those allowed, and no HTML comment (which
 * could pass for a marker of the comment). Stricter than Markdown: code may not go over a line's end but in a fence.
 */
export function isContained(markdown: string): boolean {
  if (markdown.includes('<!--') || markdown.includes('\r')) return false;
  const open: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const [, marks = '', rest = ''] = FENCE.exec(line) ?? [];
    if (fence !== '') {
      if (marks.startsWith(fence) && rest.trim() === '') fence = '';
    } else if (marks !== '' && !(marks.startsWith('`') && rest.includes('`'))) {
      fence = marks;
    } else if (!isLineContained(line, open)) {
      return false;
    }
  }
  return fence === '' && open.length === 0;
}

/** Follows the tags of one line outside fences; `open` holds those that are open, outermost first. */
function isLineContained(line: string, open: string[]): boolean {
  const outsideCode = line.replace(CODE_SPAN, '');
  if (outsideCode.includes('`')) return false;
  for (const [, slash = '', name = '', end = ''] of outsideCode.matchAll(ANYTHING_LIKE_A_TAG)) {
    const tag = name.toLowerCase();
    if (end === '') return false;
    if (tag === 'br' && slash === '') continue;
    if (!PAIRED.has(tag)) return false;
    if (slash === '') open.push(tag);
    else if (open.pop() !== tag) return false;
  }
  return true;
}
