// Builds with the classic builder, which cannot export: it makes an image, the files are copied out of a container
// that is never started, and everything that carries the run's label is removed afterwards.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool, streamTool, ToolFailure } from '../command.js';
import { RUN_LABEL } from '../daemon/clean-up.js';
import type { DockerBuild } from './docker-build.js';
import { unpackExport } from './export.js';
import type { OutputFile } from './layout.js';

/** Builds and copies out; gives the names of the files that came back. A ToolFailure where the build fails. */
export async function buildWithClassic(build: DockerBuild): Promise<ReadonlySet<string>> {
  const { docker, context, signal, onLine } = build;
  const { tool, env } = docker.builder;
  const idFile = join(build.tempDir, 'image-id');
  await streamTool(tool, ['build', '--force-rm', '--iidfile', idFile, '-f', 'Dockerfile', '-'], {
    env,
    stdin: context,
    signal,
    onLine,
  });
  const image = (await readFile(idFile, 'utf8')).trim();
  const label = `--label=${RUN_LABEL}=${build.runId}`;
  // The image has no command; a container needs one, though it is never started.
  const container = (await runTool(tool, ['create', label, image, 'none'], { env })).trim();
  const found = new Set<string>();
  for (const file of build.expected) {
    if (await copyOutIfThere(build, container, file)) found.add(file.name);
  }
  return found;
}

async function copyOutIfThere(build: DockerBuild, container: string, file: OutputFile): Promise<boolean> {
  try {
    return await copyOut(build, container, file);
  } catch (error) {
    if (file.optional === true && error instanceof ToolFailure && !build.signal.aborted) return false;
    throw error;
  }
}

async function copyOut(build: DockerBuild, container: string, file: OutputFile): Promise<boolean> {
  const { docker, signal } = build;
  // The tar names the file without its folder.
  const name = file.name.split('/').at(-1) ?? file.name;
  let found: ReadonlySet<string> = new Set();
  await streamTool(docker.tool, ['cp', `${container}:/${file.name}`, '-'], {
    env: docker.env,
    signal,
    onStdout: async (stdout) => {
      found = await unpackExport(stdout, [{ ...file, name }]);
    },
  });
  return found.has(name);
}
