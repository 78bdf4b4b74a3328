// The probe of the HTTP smoke test, compiled by the Go of this machine.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACTION_DIR } from '../../script/runner.ts';

/** Compiles assets/probe into a folder; gives the program's path. */
export function buildProbe(folder: string): string {
  const file = join(folder, 'probe');
  execFileSync('go', ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s', '-o', file, '.'], {
    cwd: join(ACTION_DIR, 'assets/probe'),
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' },
  });
  return file;
}

/** Makes an image of it in the daemon of these tests. */
export function importProbe(tag: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'gsi-test-'));
  buildProbe(folder);
  const tar = execFileSync('tar', ['-C', folder, '-c', 'probe'], { maxBuffer: 2 ** 26 });
  rmSync(folder, { recursive: true });
  execFileSync('docker', ['import', '--change', 'ENTRYPOINT ["/probe"]', '-', tag], {
    input: tar,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}
