// What Go projects look like, and the states that a checkout is in, through the whole action with both engines.

import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { builderImage, imagesOf, runStep } from '../support/action-step.js';
import { findTestBuilders } from '../support/docker-engine.js';
import { newRepository, type Repository } from '../support/git-repository.js';
import { SHAPE_INPUTS, SHAPE_NAMES, shapes } from '../support/shapes.js';
import { tempFolder } from '../support/temp-folder.js';

// That all builders make the same is for the contract suite; here one is enough, and all are for the slow tier.
const builders = await findTestBuilders(builderImage);
const BUILDERS = process.env['GSI_LONG'] === '1' ? builders : builders.slice(-1);

const ENGINES = [
  { name: 'the host engine', inputs: { engine: 'host', 'builder-image': '' }, env: {} },
  ...BUILDERS.map(({ name, env }) => ({
    name,
    inputs: { engine: 'docker' },
    env,
  })),
];
type Engine = (typeof ENGINES)[number];

async function build(
  engine: Engine,
  workspace: string,
  inputs: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const result = await runStep({
    inputs: { ...engine.inputs, load: 'false', ...inputs },
    env: { ...engine.env, GOPROXY: 'off' },
    workspace,
  });
  expect(result.exitCode, `${engine.name}: ${result.printed}`).toBe(0);
  return result;
}

it('every shape of project is built and runs, alike in all engines', async () => {
  const digests = new Set<string>();
  for (const engine of ENGINES) {
    const images = imagesOf(await build(engine, shapes(), SHAPE_INPUTS));
    expect(images.map(({ name }) => name)).toEqual(SHAPE_NAMES);
    digests.add(images.map(({ digest }) => digest).join(' '));
  }
  expect([...digests]).toHaveLength(1);
});

it('of a repository of 2 GB only the module travels', async () => {
  for (const engine of ENGINES.filter(({ inputs }) => inputs.engine === 'docker')) {
    const workspace = shapes();
    writeFileSync(join(workspace, 'film.bin'), '');
    // No byte of it is on the disk.
    truncateSync(join(workspace, 'film.bin'), 2 ** 31);
    const { printed } = await build(engine, workspace, { package: './svc/...', 'build-tags': 'extra' });
    expect(printed).toMatch(/context: \d+ files, \d+ kB/);
  }
});

const FILES = {
  'go.mod': 'module example.com/stamped\n\ngo 1.19\n',
  'main.go': 'package main\n\nfunc main() {}\n',
};

interface State {
  readonly name: string;
  readonly isDirty?: boolean;
  /** The go command knows it as no repository. */
  readonly isUnknown?: boolean;
  /** Brings a commit of `FILES` into the state; gives the folder of the checkout within the workspace. */
  readonly make: (origin: Repository, workspace: string) => string;
}

function clone(origin: Repository, workspace: string, ...args: readonly string[]): string {
  execFileSync('git', ['clone', '--quiet', ...args, pathToFileURL(origin.folder).href, 'checkout'], {
    cwd: workspace,
  });
  return 'checkout';
}

const STATES: readonly State[] = [
  { name: 'a clean clone', make: (origin, workspace) => clone(origin, workspace) },
  { name: 'a shallow clone', make: (origin, workspace) => clone(origin, workspace, '--depth=1') },
  {
    name: 'a dirty tree',
    isDirty: true,
    make: (origin, workspace) => {
      const folder = clone(origin, workspace);
      writeFileSync(join(workspace, folder, 'main.go'), 'package main\n\nfunc main() { println() }\n');
      return folder;
    },
  },
  {
    name: 'a worktree',
    isUnknown: true,
    make: (origin, workspace) => {
      const cwd = join(workspace, clone(origin, workspace));
      execFileSync('git', ['worktree', 'add', '--quiet', '--detach', '../worktree'], { cwd, stdio: 'pipe' });
      return 'worktree';
    },
  },
  {
    name: 'a checkout of another user',
    make: (origin, workspace) => {
      const folder = clone(origin, workspace);
      const chown = ['chown', '-R', '12345', join(workspace, folder)];
      const [tool = '', ...args] = process.getuid?.() === 0 ? chown : ['sudo', '-n', ...chown];
      execFileSync(tool, args);
      return folder;
    },
  },
];

function statusOf(folder: string): string {
  const trust = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
  return execFileSync('git', ['status', '--porcelain'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...trust },
  });
}

function labelsIn(archive: string): Readonly<Record<string, string>> | undefined {
  const text = execFileSync('skopeo', [
    'inspect',
    '--config',
    '--raw',
    `docker-archive:${archive}`,
  ]).toString();
  return (JSON.parse(text) as { config: { Labels?: Record<string, string> } }).config.Labels;
}

describe.each(STATES)('the revision of $name', ({ isDirty = false, isUnknown = false, make }) => {
  it('is stamped by all engines as Go does, and the tree stays as it is', async () => {
    const digests = new Set<string>();
    const origin = newRepository();
    const revision = origin.commit('first', FILES);
    for (const engine of ENGINES) {
      const workspace = tempFolder();
      const folder = make(origin, workspace);
      const before = statusOf(join(workspace, folder));
      const archive = join(workspace, 'image.tar');
      const given = { package: `./${folder}`, vcs: 'true', archive };
      const { outputs, printed } = await build(engine, workspace, given);
      const labels = labelsIn(archive);
      expect(labels?.['org.opencontainers.image.revision']).toBe(isUnknown ? undefined : revision);
      expect(labels?.['org.opencontainers.image.version']?.endsWith('+dirty') ?? false).toBe(isDirty);
      expect(printed.includes('the go command has stamped no revision')).toBe(isUnknown);
      expect(statusOf(join(workspace, folder))).toBe(before);
      digests.add(outputs['digest'] ?? '');
    }
    expect([...digests]).toHaveLength(1);
  });
});
