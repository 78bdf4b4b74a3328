// Prints how many tests of a vitest run passed, failed and were skipped, from its JSON report. A file that cannot
// be loaded, and a run without a report, count as one failure.
// Usage: node count-tests.ts <report> <exit code of vitest>

import { readFile } from 'node:fs/promises';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

const [file = '', exitCode = '1'] = process.argv.slice(2);

const report = await readFile(file, 'utf8').then(
  (text) => JSON.parse(text) as VitestReport,
  () => undefined,
);
const { passed, failed, skipped } =
  report === undefined ? { passed: 0, failed: 1, skipped: 0 } : countTests(report);
console.log(passed, failed === 0 && exitCode !== '0' ? 1 : failed, skipped);

function countTests(report: VitestReport): { passed: number; failed: number; skipped: number } {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
