// What the action prints, caught where it would leave the process.

import { onTestFinished, vi } from 'vitest';

/** Catches standard output until the test ends; gives what came so far, with line ends of one kind. */
export function captureOutput(): () => string {
  const chunks: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    chunks.push(String(chunk));
    return true;
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
  return () => chunks.join('').replaceAll('\r\n', '\n');
}
