// Programs that Go and gcc make on this machine, for the tests that compare with readelf and with `go version -m`.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder with sources and what is made of them; `remove` when done. */
export interface Workshop {
  readonly folder: string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Runs `go build` in a folder of the workshop; gives the path of the binary. */
  readonly goBuild: (options: GoBuild) => string;
  /** Runs gcc in the folder; gives the path of the output. */
  readonly gcc: (output: string, args: readonly string[]) => string;
  readonly remove: () => void;
}

export interface GoBuild {
  readonly output: string;
  /** Of the module, in the workshop. */
  readonly folder: string;
  readonly flags?: readonly string[];
  /** GOARCH, CGO_ENABLED and such. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Opens a workshop. Compilers see none of the user's settings but the build cache. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'gsi-elf-'));
  const goEnv = compilerEnvironment();
  const at = (name: string): string => join(folder, name);
  return {
    folder,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(at(name)), { recursive: true });
        writeFileSync(at(name), content);
      }
    },
    goBuild({ output, folder: name, flags = [], env = {} }) {
      const args = ['build', '-o', at(output), ...flags, '.'];
      execFileSync('go', args, { cwd: at(name), env: { ...goEnv, CGO_ENABLED: '0', ...env } });
      return at(output);
    },
    gcc(output, args) {
      execFileSync('gcc', ['-o', at(output), ...args], { cwd: folder });
      return at(output);
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Standard output of a program. */
export function outputOf(tool: string, ...args: readonly string[]): string {
  const env = { ...process.env, LC_ALL: 'C' };
  return execFileSync(tool, args, { encoding: 'utf8', env, maxBuffer: 1 << 26, stdio: 'pipe' });
}

function compilerEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME } = process.env;
  const GOCACHE = outputOf('go', 'env', 'GOCACHE').trim();
  return {
    PATH,
    HOME,
    GOCACHE,
    GOENV: 'off',
    GOFLAGS: '-buildvcs=false',
    GOTOOLCHAIN: 'local',
    GOPROXY: 'off',
  };
}
