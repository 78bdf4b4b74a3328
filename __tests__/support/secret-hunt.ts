// Looks for secrets where none may be: in folders, byte by byte, and in the command lines of all processes.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A secret, and how it would stand in a header or an address. */
export function formsOf(secrets: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(secrets).flatMap(([user, token]) => [
    token,
    Buffer.from(token).toString('base64').replace(/=+$/, ''),
    Buffer.from(`${user}:${token}`).toString('base64').replace(/=+$/, ''),
  ]);
}

/** The files below some folders that hold one of the texts; it is made sure that one would be found. */
export function findInFiles(folders: readonly string[], texts: readonly string[]): readonly string[] {
  const control = mkdtempSync(join(tmpdir(), 'gsi-hunt-'));
  writeFileSync(join(control, 'planted'), `x${texts[0] ?? ''}x`);
  try {
    const args = ['-rlaF', ...texts.flatMap((text) => ['-e', text]), control, ...folders];
    const command = userInfo().uid === 0 ? ['grep', ...args] : ['sudo', '-n', 'grep', ...args];
    const { stdout } = spawnSync('env', command, { encoding: 'utf8', maxBuffer: 2 ** 26 });
    const found = stdout.split('\n').filter((file) => file !== '');
    if (!found.includes(join(control, 'planted'))) throw new Error('grep does not find what is there');
    return found.filter((file) => !file.startsWith(control));
  } finally {
    rmSync(control, { recursive: true });
  }
}

/** Watches all processes of this machine while `work` runs: the command lines that hold one of the texts. */
export async function findInCommands(
  texts: readonly string[],
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const seen = new Set<string>();
  const control = spawn('sh', ['-c', 'sleep 2; :', 'planted', texts[0] ?? ''], { stdio: 'ignore' });
  const timer = setInterval(() => {
    for (const line of commandLines()) if (texts.some((text) => line.includes(text))) seen.add(line);
  }, 10);
  try {
    await work();
  } finally {
    clearInterval(timer);
    control.kill();
  }
  const planted = [...seen].filter((line) => line.includes(' planted '));
  if (planted.length === 0) throw new Error('the watch does not see what is there');
  return [...seen].filter((line) => !planted.includes(line));
}

function commandLines(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    });
}
