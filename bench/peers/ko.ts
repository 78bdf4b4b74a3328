// ko (https://ko.build), with the flags of this action and an empty base image: it has no scratch of its own.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { HostBuild, HostPeer } from '../host-peer.ts';
import { measureCommand, type Measurement } from '../measure.ts';

export const ko: HostPeer = {
  name: 'ko',
  async archive(build) {
    const file = path.join(build.tempDir, 'image.tar');
    const flags = ['--push=false', '--tarball', file];
    return { ...(await run(build, `${build.registry}/ko/program`, flags)), file };
  },
  async push(build) {
    const repository = `${build.registry}/ko/program`;
    return { ...(await run(build, repository, ['--tags=latest'])), reference: `${repository}:latest` };
  },
};

async function run(
  { source, tempDir, registry }: HostBuild,
  repository: string,
  flags: readonly string[],
): Promise<Measurement> {
  const config = path.join(tempDir, 'ko.yaml');
  await writeFile(
    config,
    `defaultBaseImage: ${registry}/scratch:latest\ndefaultFlags: ["-trimpath", "-buildvcs=false"]\ndefaultLdflags: ["-s"]\n`,
  );
  const settings = { KO_CONFIG_PATH: config, KO_DOCKER_REPO: repository, CGO_ENABLED: '0' };
  const env = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return measureCommand(['env', ...env, 'ko', 'build', '--bare', '--sbom=none', ...flags, '.'], {
    cwd: source,
    tempDir,
  });
}

/** Puts an empty image into the registry for it to build on. */
export async function prepareScratch(registry: string, tempDir: string): Promise<void> {
  const folder = path.join(tempDir, 'scratch');
  await mkdir(folder, { recursive: true });
  const empty = path.join(folder, 'empty.tar');
  const crane = (...args: string[]): Promise<unknown> => promisify(execFile)('crane', args);
  await promisify(execFile)('tar', ['-C', folder, '-cf', empty, '--files-from', '/dev/null']);
  await crane('append', '--oci-empty-base', '-f', empty, '-t', `${registry}/scratch:raw`);
  await crane(
    'mutate',
    '--set-platform',
    'linux/amd64',
    '-t',
    `${registry}/scratch:latest`,
    `${registry}/scratch:raw`,
  );
}
