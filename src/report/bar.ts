// Bars made of text, for tables that can hold no picture.

const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const EIGHTHS = 8;

/** What a bar shows: a share of `whole`, and a lighter part that goes on to `plus`. */
export interface Bar {
  readonly part: number;
  readonly plus?: number;
  readonly whole: number;
  /** Characters that `whole` takes. */
  readonly width: number;
}

/** "███▌" for what is part, "░░" for what comes with it. What is not nothing is at least a thin line. */
export function renderBar({ part, plus = part, whole, width }: Bar): string {
  if (whole <= 0 || part <= 0) return '';
  const eighths = Math.max(1, Math.round((part / whole) * width * EIGHTHS));
  const dark = '█'.repeat(Math.floor(eighths / EIGHTHS)) + (PARTS[eighths % EIGHTHS] ?? '');
  return dark + '░'.repeat(Math.max(0, Math.round((plus / whole) * width) - dark.length));
}
