// An image for `container:` jobs: what a user's has to have for this action (Go for the host engine, git, the docker
// CLI), and Node, which GitHub's runner would bring along and act does not.

import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeAfterTest } from './daemon-contents.js';
import { tempFolder } from './temp-folder.js';

/** Makes the image from the golang builder image and programs of this machine; it is gone after the test. */
export function makeJobImage(tag: string, from: string): void {
  const folder = tempFolder();
  const root = join(folder, 'root');
  mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
  const docker = execFileSync('which', ['docker'], { encoding: 'utf8' }).trim();
  for (const [name, file] of Object.entries({ node: process.execPath, docker })) {
    execFileSync('cp', ['-L', realpathSync(file), join(root, 'usr/local/bin', name)]);
    for (const library of librariesOf(file)) execFileSync('cp', ['-L', '--parents', library, root]);
  }
  writeFileSync(join(folder, 'Dockerfile'), `FROM ${from}\nCOPY root/ /\n`);
  removeAfterTest(tag);
  execFileSync('docker', ['build', '--quiet', '--tag', tag, folder], {
    env: { ...process.env, DOCKER_BUILDKIT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

// ldd fails for a program that loads none.
function librariesOf(file: string): readonly string[] {
  try {
    const printed = execFileSync('ldd', [realpathSync(file)], { encoding: 'utf8', stdio: 'pipe' });
    return printed.match(/\/\S+(?= \()/g) ?? [];
  } catch {
    return [];
  }
}
